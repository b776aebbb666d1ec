/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rubric/mutants.h"

#include "builder.h"
#include "literals.h"
#include "mutate.h"

enum {
    SLOT_APPLIES,
    SLOT_EACH,
    SLOT_JUDGE,
    SLOT_FAILS,
    SLOT_MEETS,
    SLOT_TIMES,
    SLOT_VETO,
    SLOT_FAULT,                                        /* and those behind it, */
    SLOT_EXCEPTION = SLOT_FAULT + JP_RUBRIC_MAX_FAULTS /* and those behind it */
};

static const char *const keys[] = {"适用", "逐项", "判定", "不符", "相符", "次数", "否决条件"};

static jp_expr *slot_of(jp_item *item, uint32_t slot) {
    jp_expr *const conditions[] = {&item->applies, &item->each,  &item->judge,  &item->fails,
                                   &item->meets,   &item->times, &item->veto_if};
    if (slot < SLOT_FAULT) {
        return conditions[slot];
    }
    return slot < SLOT_EXCEPTION ? &item->faults[slot - SLOT_FAULT].condition
                                 : &item->exceptions[slot - SLOT_EXCEPTION].condition;
}

static bool has_slot(const jp_item *item, uint32_t slot) {
    return slot < SLOT_FAULT || slot >= SLOT_EXCEPTION || slot - SLOT_FAULT < item->fault_count;
}

static const char *key_of(uint32_t slot, jp_arena *arena) {
    if (slot < SLOT_FAULT) {
        return keys[slot];
    }
    return slot < SLOT_EXCEPTION ? jp_arena_printf(arena, "情形%u", slot - SLOT_FAULT + 1)
                                 : jp_arena_printf(arena, "例外%u", slot - SLOT_EXCEPTION + 1);
}

/* ---- places in the condition ---- */

size_t jp_mutate_end(const jp_mutate *m, uint32_t token) {
    return m->tokens[token].at + m->tokens[token].text.bytes;
}

bool jp_mutate_is(const jp_mutate *m, uint32_t token, jp_xpath_kind kind, const char *text) {
    return token < m->token_count && m->tokens[token].kind == kind && jp_view_eq_text(m->tokens[token].text, text);
}

static int depth_step(const jp_mutate *m, uint32_t token) {
    if (m->tokens[token].kind != JP_XPATH_MARK) {
        return 0;
    }
    char c = m->tokens[token].text.data[0];
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
}

uint32_t jp_mutate_close(const jp_mutate *m, uint32_t token) {
    int depth = 0;
    for (uint32_t i = token; i < m->token_count; i++) {
        depth += depth_step(m, i);
        if (depth == 0) {
            return i;
        }
    }
    return m->token_count;
}

uint32_t jp_mutate_open(const jp_mutate *m, uint32_t token) {
    int depth = 0;
    for (uint32_t i = token + 1; i-- > 0;) {
        depth += depth_step(m, i);
        if (depth == 0) {
            return i;
        }
    }
    return UINT32_MAX;
}

/* ---- making ---- */

/* What was changed with the names around it, cut at characters. */
static jp_view around(const jp_mutate *m, jp_view text, size_t from, size_t to) {
    size_t left = from > 30 ? from - 30 : 0;
    size_t right = to + 30 < text.bytes ? to + 30 : text.bytes;

    while (left > 0 && ((unsigned char)text.data[left] & 0xC0) == 0x80) {
        left--;
    }
    while (right < text.bytes && ((unsigned char)text.data[right] & 0xC0) == 0x80) {
        right++;
    }
    return jp_view_of(jp_arena_printf(m->arena, "%s%.*s%s", left > 0 ? "…" : "",
                                      JP_VIEW_ARG(jp_view_sub(text, left, right)), right < text.bytes ? "…" : ""));
}

void jp_mutate_add(jp_mutate *m, jp_mutation kind, size_t from, size_t to, jp_view put) {
    jp_mutant mutant = m->like;

    mutant.kind = kind;
    mutant.text = jp_view_of(jp_arena_printf(m->arena, "%.*s%.*s%.*s", JP_VIEW_ARG(jp_view_sub(m->text, 0, from)),
                                             JP_VIEW_ARG(put), JP_VIEW_ARG(jp_view_sub(m->text, to, m->text.bytes))));
    for (uint32_t i = 0; i < m->count; i++) {
        if (m->list[i].slot == mutant.slot && jp_view_eq(m->list[i].text, mutant.text)) {
            return;
        }
    }
    mutant.from = around(m, m->text, from, to);
    mutant.to = around(m, mutant.text, from, from + put.bytes);
    m->list = jp_arena_grow(m->arena, m->list, m->count, &m->cap, sizeof *m->list);
    m->list[m->count++] = mutant;
}

/* Does the operand of a join end before this token? An `or` ends those of `and`. */
static bool ends_operand(const jp_mutate *m, uint32_t token, bool is_and) {
    return jp_mutate_is(m, token, JP_XPATH_MARK, ",") || jp_mutate_is(m, token, JP_XPATH_OPERATOR, "or") ||
           (is_and && jp_mutate_is(m, token, JP_XPATH_OPERATOR, "and"));
}

static void drop_operands(jp_mutate *m, uint32_t token) {
    bool is_and = jp_mutate_is(m, token, JP_XPATH_OPERATOR, "and");
    uint32_t right = token + 1, left = token;

    while (right < m->token_count && !ends_operand(m, right, is_and) && depth_step(m, right) >= 0) {
        right = depth_step(m, right) > 0 ? jp_mutate_close(m, right) + 1 : right + 1;
    }
    while (left > 0 && !ends_operand(m, left - 1, is_and) && depth_step(m, left - 1) <= 0) {
        left = depth_step(m, left - 1) < 0 ? jp_mutate_open(m, left - 1) : left - 1;
        if (left == UINT32_MAX) {
            return;
        }
    }
    if (right <= m->token_count && right > token + 1) {
        /* The quote of a literal stands behind the end of its token. */
        size_t last = jp_mutate_end(m, right - 1) + (m->tokens[right - 1].kind == JP_XPATH_LITERAL);
        jp_mutate_add(m, JP_MUTATION_OPERAND,
                      jp_mutate_end(m, token - 1) + (m->tokens[token - 1].kind == JP_XPATH_LITERAL), last,
                      JP_VIEW_EMPTY);
        size_t first = m->tokens[left].at - (m->tokens[left].kind == JP_XPATH_LITERAL);
        size_t next = m->tokens[token + 1].at - (m->tokens[token + 1].kind == JP_XPATH_LITERAL);
        jp_mutate_add(m, JP_MUTATION_OPERAND, first, next, JP_VIEW_EMPTY);
    }
}

static bool is_document(const jp_mutate *m, jp_view name) {
    for (uint32_t i = 0; i < m->words->document_count; i++) {
        if (jp_view_eq(m->words->documents[i], name)) {
            return true;
        }
    }
    return false;
}

/* A child of the root, not a field that has the name of a document. */
static bool names_document(const jp_mutate *m, uint32_t token) {
    bool is_below = token > 0 && jp_mutate_is(m, token - 1, JP_XPATH_OPERATOR, "/") &&
                    !(token > 1 && jp_mutate_is(m, token - 2, JP_XPATH_ELEMENT, "案卷"));
    return m->tokens[token].kind == JP_XPATH_ELEMENT && !is_below && is_document(m, m->tokens[token].text);
}

static void swap_document(jp_mutate *m, uint32_t token) {
    jp_view name = m->tokens[token].text;
    jp_view other = JP_VIEW("行政处罚决定书");
    bool is_next = false;

    if (jp_view_eq(name, other)) {
        other = JP_VIEW("立案审批表");
    }
    /* The one named behind it, else the first: the likeliest slip. */
    for (uint32_t i = 0; i < 2 * m->document_count; i++) {
        jp_view candidate = m->documents[i % m->document_count];
        if (is_next && !jp_view_eq(candidate, name)) {
            other = candidate;
            break;
        }
        is_next = is_next || jp_view_eq(candidate, name);
    }
    jp_mutate_add(m, JP_MUTATION_DOCUMENT, m->tokens[token].at, jp_mutate_end(m, token), other);
}

/* One word less each time; the list between | or the whole when it is the only one is left alone. */
static void drop_words(jp_mutate *m, uint32_t token) {
    jp_view list = m->tokens[token].text;
    size_t from = 0;

    if (!jp_view_contains(list, JP_VIEW("|"))) {
        return;
    }
    while (from < list.bytes) {
        size_t bar = jp_view_find(list, JP_VIEW("|"), from);
        size_t at = m->tokens[token].at;
        if (bar == SIZE_MAX) {
            jp_mutate_add(m, JP_MUTATION_FIELD, at + from - 1, at + list.bytes, JP_VIEW_EMPTY);
            return;
        }
        jp_mutate_add(m, JP_MUTATION_FIELD, at + from, at + bar + 1, JP_VIEW_EMPTY);
        from = bar + 1;
    }
}

static void change_literals(jp_mutate *m, uint32_t function) {
    uint32_t close = jp_mutate_close(m, function + 1);
    uint32_t argument = 1;

    for (uint32_t i = function + 2; i < close && i < m->token_count; i++) {
        if (depth_step(m, i) > 0) {
            i = jp_mutate_close(m, i);
            continue;
        }
        argument += jp_mutate_is(m, i, JP_XPATH_MARK, ",");
        if (m->tokens[i].kind != JP_XPATH_LITERAL) {
            continue;
        }
        jp_view name = m->tokens[function].text;
        jp_literal_kind kind = jp_literal_of(name, argument);
        if (kind == JP_LITERAL_FIELDS && jp_view_eq_text(name, "缺项")) {
            drop_words(m, i);
        } else if (kind == JP_LITERAL_DOCUMENT) {
            swap_document(m, i);
        } else if (kind == JP_LITERAL_UNIT && jp_view_eq_text(m->tokens[i].text, "日")) {
            jp_mutate_add(m, JP_MUTATION_UNIT, m->tokens[i].at, jp_mutate_end(m, i), JP_VIEW("工作日"));
        } else if (kind == JP_LITERAL_UNIT && jp_view_eq_text(m->tokens[i].text, "工作日")) {
            jp_mutate_add(m, JP_MUTATION_UNIT, m->tokens[i].at, jp_mutate_end(m, i), JP_VIEW("日"));
        }
    }
}

static void change_function(jp_mutate *m, uint32_t token) {
    size_t at = m->tokens[token].at, end = jp_mutate_end(m, token);

    if (jp_view_eq_text(m->tokens[token].text, "not")) {
        jp_mutate_add(m, JP_MUTATION_NOT, at, end, JP_VIEW_EMPTY);
    } else if (jp_view_eq_text(m->tokens[token].text, "早于")) {
        jp_mutate_add(m, JP_MUTATION_ORDER, at, end, JP_VIEW("不晚于"));
    } else if (jp_view_eq_text(m->tokens[token].text, "不晚于")) {
        jp_mutate_add(m, JP_MUTATION_ORDER, at, end, JP_VIEW("早于"));
    }
    change_literals(m, token);
}

static void change_condition(jp_mutate *m) {
    for (uint32_t i = 0; i < m->token_count; i++) {
        if (i > 0 && (jp_mutate_is(m, i, JP_XPATH_OPERATOR, "and") || jp_mutate_is(m, i, JP_XPATH_OPERATOR, "or"))) {
            drop_operands(m, i);
        } else if (m->tokens[i].kind == JP_XPATH_FUNCTION) {
            change_function(m, i);
        } else if (names_document(m, i)) {
            swap_document(m, i);
        }
    }
    jp_mutate_numbers(m);
}

/* ---- all conditions of an item ---- */

static void collect_documents(jp_mutate *m, jp_view text) {
    uint32_t count;
    jp_xpath_token *tokens = jp_xpath_tokens(text, m->arena, &count);
    jp_view *list = jp_arena_array(m->arena, m->document_count + count + 1u, sizeof *list);

    for (uint32_t i = 0; i < m->document_count; i++) {
        list[i] = m->documents[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        bool is_known = tokens[i].kind != JP_XPATH_ELEMENT || !is_document(m, tokens[i].text);
        for (uint32_t k = 0; k < m->document_count && !is_known; k++) {
            is_known = jp_view_eq(list[k], tokens[i].text);
        }
        if (!is_known) {
            list[m->document_count++] = tokens[i].text;
        }
    }
    m->documents = list;
}

jp_mutant *jp_mutants_make(const jp_item *item, const jp_rubric_words *words, jp_arena *arena, uint32_t *count) {
    jp_item copy = *item;
    jp_mutate m = {.arena = arena, .words = words};
    uint32_t slots = SLOT_EXCEPTION + item->exception_count;

    for (uint32_t slot = 0; slot < slots; slot++) {
        if (has_slot(item, slot)) {
            collect_documents(&m, slot_of(&copy, slot)->text);
        }
    }
    for (uint32_t slot = 0; slot < slots; slot++) {
        if (!has_slot(item, slot)) {
            continue;
        }
        const jp_expr *condition = slot_of(&copy, slot);
        if (slot == SLOT_TIMES && item->cap_cp <= item->deduct_cp && item->stair_count == 0) {
            continue; /* one occurrence costs all there is to lose */
        }
        m.like = (jp_mutant){.slot = slot, .key = key_of(slot, arena), .line_no = condition->line_no};
        m.text = condition->text;
        m.tokens = jp_xpath_tokens(condition->text, arena, &m.token_count);
        change_condition(&m);
        if (slot >= SLOT_FAULT && slot < SLOT_EXCEPTION) {
            jp_mutate_add(&m, JP_MUTATION_OPERAND, 0, condition->text.bytes, JP_VIEW("false()"));
        }
    }
    *count = m.count;
    return m.list;
}

bool jp_mutant_apply(const jp_mutant *mutant, const jp_item *item, jp_arena *arena, jp_item *out) {
    jp_view message = JP_VIEW_EMPTY;
    char kept[160];
    xmlXPathContextPtr xpath = xmlXPathNewContext(NULL);

    if (!xpath) {
        return false;
    }
    xmlXPathCompExprPtr code = jp_expr_compile(xpath, mutant->text, arena, &message, kept, sizeof kept);
    xmlXPathFreeContext(xpath);
    if (!code) {
        return false;
    }
    *out = *item;
    if (item->exception_count > 0) {
        out->exceptions = jp_arena_array(arena, item->exception_count, sizeof *out->exceptions);
        for (uint32_t i = 0; i < item->exception_count; i++) {
            out->exceptions[i] = item->exceptions[i];
        }
    }
    if (item->fault_count > 0) {
        out->faults = jp_arena_array(arena, item->fault_count, sizeof *out->faults);
        for (uint32_t i = 0; i < item->fault_count; i++) {
            out->faults[i] = item->faults[i];
        }
    }
    *slot_of(out, mutant->slot) = (jp_expr){.text = mutant->text, .line_no = mutant->line_no, .code = code};
    return true;
}

void jp_mutant_release(const jp_mutant *mutant, jp_item *changed) {
    jp_expr *condition = slot_of(changed, mutant->slot);

    xmlXPathFreeCompExpr(condition->code);
    condition->code = NULL;
}
