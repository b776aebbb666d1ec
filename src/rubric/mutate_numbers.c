/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "mutate.h"

/* What a comparison can be told apart by: the values around the bound that the function can have. */
#define SPREAD 4

typedef struct domain {
    const char *function;
    int64_t least, most;
    bool lacks_zero;
} domain;

/* Functions that give whole numbers, and which. Others are taken to give any number: no two mutants are the same. */
static const domain domains[] = {
    {"count", 0, INT64_MAX, false},
    {"缺项", 0, INT64_MAX, false},
    {"不同人数", 0, INT64_MAX, false},
    {"不同证号", 0, INT64_MAX, false},
    {"string-length", 0, INT64_MAX, false},
    {"阈值", -1, 1, true},
    {"法定幅度", -1, 2, false},
    {"扣除日数", 0, INT64_MAX, false},
    {"日历日", INT64_MIN, INT64_MAX, false},
    {"工作日", INT64_MIN, INT64_MAX, false},
};

static const struct {
    const char *from;
    const char *to[2];
} turns[] = {{"<", {"<=", ">="}}, {"<=", {"<", ">"}},  {">", {">=", "<="}},
             {">=", {">", "<"}},  {"=", {"!=", NULL}}, {"!=", {"=", NULL}}};

static bool holds(jp_view operator, int64_t left, int64_t right) {
    bool is_not_equal = jp_view_eq_text(operator, "!=");
    bool has_equal = operator.data[operator.bytes - 1] == '=' && !is_not_equal;

    switch (operator.data[0]) {
    case '<':
        return left < right || (has_equal && left == right);
    case '>':
        return left > right || (has_equal && left == right);
    default:
        return is_not_equal ? left != right : left == right;
    }
}

/* For which values near the bound the comparison is true; one bit a value that the function can have. */
static uint32_t table_of(const domain *d, int64_t around, jp_view operator, int64_t bound) {
    uint32_t bits = 0;
    for (int64_t i = -SPREAD; i <= SPREAD; i++) {
        int64_t value = around + i;
        if (value >= d->least && value <= d->most && !(d->lacks_zero && value == 0) && holds(operator, value, bound)) {
            bits |= 1u << (i + SPREAD);
        }
    }
    return bits;
}

/* The domain of the call that ends right before token, when nothing is done to its result. */
static const domain *domain_before(const jp_mutate *m, uint32_t token) {
    if (token == 0 || !jp_mutate_is(m, token - 1, JP_XPATH_MARK, ")")) {
        return NULL;
    }
    uint32_t open = jp_mutate_open(m, token - 1);
    if (open == UINT32_MAX || open == 0 || m->tokens[open - 1].kind != JP_XPATH_FUNCTION) {
        return NULL;
    }
    const jp_xpath_token *name = &m->tokens[open - 1];
    if (open >= 2 && m->tokens[open - 2].kind == JP_XPATH_OPERATOR &&
        !jp_view_eq_text(m->tokens[open - 2].text, "or") && !jp_view_eq_text(m->tokens[open - 2].text, "and")) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof domains / sizeof domains[0]; i++) {
        if (jp_view_eq_text(name->text, domains[i].function)) {
            return &domains[i];
        }
    }
    return NULL;
}

static bool is_whole(jp_view number) {
    return jp_view_find(number, JP_VIEW("."), 0) == SIZE_MAX && number.bytes <= 9;
}

static int64_t value_of(const jp_mutate *m, jp_view number) {
    return strtoll(jp_view_cstr(m->arena, number), NULL, 10);
}

typedef struct bound {
    const domain *domain;
    int64_t value; /* with its sign */
    uint32_t table[8];
    uint32_t count;
} bound;

/* True when no value can tell the mutant from the condition or from one made before. */
static bool is_told(bound *b, jp_view operator, int64_t value) {
    if (!b->domain) {
        return false;
    }
    uint32_t table = table_of(b->domain, b->value, operator, value);
    for (uint32_t i = 0; i < b->count; i++) {
        if (b->table[i] == table) {
            return true;
        }
    }
    b->table[b->count++] = table;
    return false;
}

static void move_number(jp_mutate *m, uint32_t token, bound *b, jp_view operator, bool is_negative) {
    int64_t value = value_of(m, m->tokens[token].text);

    for (int64_t step = -1; step <= 1; step += 2) {
        int64_t moved = value + step;
        if (moved < 0 || (b && is_told(b, operator, is_negative ? -moved : moved))) {
            continue;
        }
        jp_mutate_add(m, JP_MUTATION_NUMBER, m->tokens[token].at, jp_mutate_end(m, token),
                      jp_view_of(jp_arena_printf(m->arena, "%ld", (long)moved)));
    }
}

/* Returns the number token it dealt with, or token itself. */
static uint32_t turn_comparison(jp_mutate *m, uint32_t token) {
    jp_view operator= m->tokens[token].text;
    uint32_t number = token + 1;
    bool is_negative = jp_mutate_is(m, number, JP_XPATH_OPERATOR, "-");
    bound b = {0};

    number += is_negative;
    bool has_number =
        number < m->token_count && m->tokens[number].kind == JP_XPATH_NUMBER && is_whole(m->tokens[number].text);
    bool is_bare = has_number && (number + 1 == m->token_count || m->tokens[number + 1].kind != JP_XPATH_OPERATOR ||
                                  jp_mutate_is(m, number + 1, JP_XPATH_OPERATOR, "and") ||
                                  jp_mutate_is(m, number + 1, JP_XPATH_OPERATOR, "or"));
    if (is_bare) {
        int64_t value = value_of(m, m->tokens[number].text);
        b.value = is_negative ? -value : value;
        b.domain = domain_before(m, token);
        (void)is_told(&b, operator, b.value);
    }
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
        for (size_t k = 0; k < 2 && jp_view_eq_text(operator, turns[i].from); k++) {
            if (turns[i].to[k] && !is_told(&b, jp_view_of(turns[i].to[k]), b.value)) {
                jp_mutate_add(m, JP_MUTATION_COMPARISON, m->tokens[token].at, jp_mutate_end(m, token),
                              jp_view_of(turns[i].to[k]));
            }
        }
    }
    if (!is_bare) {
        return token;
    }
    move_number(m, number, &b, operator, is_negative);
    return number;
}

static bool is_comparison(const jp_mutate *m, uint32_t token) {
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
        if (jp_mutate_is(m, token, JP_XPATH_OPERATOR, turns[i].from)) {
            return true;
        }
    }
    return false;
}

/* A number that counts characters or converts units is no bound: places of substring, months of a year. */
static bool is_bound(const jp_mutate *m, uint32_t token) {
    uint32_t open = token;
    int depth = 0;

    if (jp_mutate_is(m, token + 1, JP_XPATH_OPERATOR, "*") ||
        (token > 0 && jp_mutate_is(m, token - 1, JP_XPATH_OPERATOR, "*"))) {
        return false;
    }
    while (open-- > 0 && depth >= 0) {
        depth += jp_mutate_is(m, open, JP_XPATH_MARK, ")") - jp_mutate_is(m, open, JP_XPATH_MARK, "(");
    }
    return depth >= 0 || !jp_mutate_is(m, open, JP_XPATH_FUNCTION, "substring");
}

void jp_mutate_numbers(jp_mutate *m) {
    for (uint32_t i = 0; i < m->token_count; i++) {
        if (is_comparison(m, i)) {
            i = turn_comparison(m, i);
        } else if (m->tokens[i].kind == JP_XPATH_NUMBER && is_whole(m->tokens[i].text) && is_bound(m, i)) {
            move_number(m, i, NULL, JP_VIEW_EMPTY, false);
        }
    }
}
