/* SPDX-License-Identifier: Apache-2.0 */
#include "options.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "juanping/base/near.h"
#include "table.h"

#define MAX_OPTIONS 32u

static const option_row *find_name(const option_row *rows, jp_view name) {
    for (; rows->name; rows++) {
        if (jp_view_eq_text(name, rows->name)) {
            return rows;
        }
    }
    return NULL;
}

static const option_row *find_letter(const option_row *rows, char letter) {
    for (; rows->name; rows++) {
        if (rows->letter == letter) {
            return rows;
        }
    }
    return NULL;
}

static void fail_unknown(const option_row *rows, const char *word, jp_view name, jp_error *err) {
    jp_view names[MAX_OPTIONS];
    size_t count = 0;
    size_t nearest;

    for (; rows->name && count < MAX_OPTIONS; rows++) {
        names[count++] = jp_view_of(rows->name);
    }
    jp_fail(err, JP_E_USAGE, NULL, "%s", word);
    nearest = jp_nearest(name, names, count);
    if (nearest != SIZE_MAX) {
        jp_fail_hint(err, "--%.*s ?", JP_VIEW_ARG(names[nearest]));
    }
}

static bool is_choice(const char *choices, const char *value) {
    jp_view all = jp_view_of(choices);
    size_t from = 0;

    while (from <= all.bytes) {
        size_t bar = jp_view_find(all, JP_VIEW("|"), from);
        size_t to = bar == SIZE_MAX ? all.bytes : bar;

        if (jp_view_eq_text(jp_view_sub(all, from, to), value)) {
            return true;
        }
        from = to + 1;
    }
    return false;
}

static bool parse_count(const char *text, uint32_t *out) {
    uint64_t value = 0;

    if (*text == 0) {
        return false;
    }
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || value > 100000000) {
            return false;
        }
        value = value * 10 + (uint64_t)(*text - '0');
    }
    *out = (uint32_t)value;
    return true;
}

static bool set_value(const option_row *row, const char *word, const char *value, jp_error *err) {
    if (row->kind == OPTION_CHOICE && !is_choice(row->choices, value)) {
        jp_fail(err, JP_E_USAGE, NULL, "%s %s", word, value);
        jp_fail_hint(err, "%s", row->choices);
        return false;
    }
    if (row->kind == OPTION_COUNT) {
        if (!parse_count(value, row->target)) {
            jp_fail(err, JP_E_USAGE, NULL, "%s %s", word, value);
            jp_fail_hint(err, "0, 1, 2, …");
            return false;
        }
        return true;
    }
    *(const char **)row->target = value;
    return true;
}

/* One option word; *at moves behind its value when that is the next word. */
static bool parse_word(const option_row *rows, char **argv, int argc, int *at, jp_error *err) {
    const char *word = argv[*at];
    bool is_long = word[1] == '-';
    jp_view name = jp_view_of(word + (is_long ? 2 : 1));
    const char *value = NULL;
    const option_row *row;

    if (is_long) {
        size_t equals = jp_view_find(name, JP_VIEW("="), 0);

        if (equals != SIZE_MAX) {
            value = name.data + equals + 1;
            name.bytes = equals;
        }
        row = find_name(rows, name);
    } else {
        row = find_letter(rows, word[1]);
        if (row && word[2] != 0) {
            value = word + 2;
        }
    }
    if (!row) {
        fail_unknown(rows, word, name, err);
        return false;
    }
    if (row->kind == OPTION_FLAG) {
        if (value) {
            jp_fail(err, JP_E_USAGE, NULL, "%s", word);
            return false;
        }
        *(bool *)row->target = true;
        return true;
    }
    if (!value) {
        if (*at + 1 >= argc) {
            jp_fail(err, JP_E_USAGE, NULL, "%s", word);
            jp_fail_hint(err, "%s", row->argument ? row->argument : row->choices);
            return false;
        }
        value = argv[++*at];
    }
    return set_value(row, word, value, err);
}

bool options_parse(const option_row *rows, int argc, char **argv, arguments *rest, bool *is_help, jp_error *err) {
    bool is_over = false;

    *is_help = false;
    rest->count = 0;
    for (int at = 0; at < argc; at++) {
        if (is_over || argv[at][0] != '-' || argv[at][1] == 0) {
            rest->items[rest->count++] = argv[at];
        } else if (strcmp(argv[at], "--") == 0) {
            is_over = true;
        } else if (strcmp(argv[at], "--help") == 0 || strcmp(argv[at], "-h") == 0) {
            *is_help = true;
        } else if (!parse_word(rows, argv, argc, &at, err)) {
            return false;
        }
    }
    return true;
}

void options_print(const option_row *rows, jp_lang lang) {
    for (; rows->name; rows++) {
        char left[256];
        const char *argument = rows->argument ? rows->argument : (rows->choices ? rows->choices : "");
        char letter[8] = "    ";
        int pad;

        if (rows->letter) {
            snprintf(letter, sizeof letter, "-%c, ", rows->letter);
        }
        snprintf(left, sizeof left, "  %s--%s%s%s", letter, rows->name, *argument ? " " : "", argument);
        pad = 36 - text_columns(jp_view_of(left));
        printf("%s%*s%s\n", left, pad > 1 ? pad : 1, "", lang == JP_LANG_ZH ? rows->help_zh : rows->help_en);
    }
}
