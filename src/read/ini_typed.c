/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/read/ini.h"

#include <stdio.h>

#include "juanping/base/near.h"

/* Look-ups and typed values. iniparser's own getters are not used: they take `3x` for 3, `010` for 8 and any word
 * that begins with n for no. */

const jp_ini_section *jp_ini_find_section(const jp_ini *ini, jp_view name) {
    for (uint32_t i = 0; i < ini->section_count; i++) {
        if (jp_view_eq(ini->sections[i].name, name)) {
            return &ini->sections[i];
        }
    }
    return NULL;
}

const jp_ini_entry *jp_ini_find(const jp_ini_section *section, jp_view key) {
    for (uint32_t i = 0; section && i < section->entry_count; i++) {
        if (jp_view_eq(section->entries[i].key, key)) {
            return &section->entries[i];
        }
    }
    return NULL;
}

jp_view jp_ini_value(const jp_ini_section *section, const char *key) {
    const jp_ini_entry *entry = jp_ini_find(section, jp_view_of(key));
    return entry ? entry->value : JP_VIEW_EMPTY;
}

void jp_ini_where(const jp_ini *ini, uint32_t line_no, jp_error *err) {
    (void)snprintf(err->where, sizeof err->where, "%.*s:%lu", JP_VIEW_ARG(ini->path), (unsigned long)line_no);
}

void jp_ini_fail(const jp_ini *ini, const jp_ini_entry *entry, const char *expected, jp_error *err) {
    jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s = %.*s", JP_VIEW_ARG(entry->key), JP_VIEW_ARG(entry->value));
    jp_fail_hint(err, JP_SAY("应为", "expected ") "%s", expected);
    jp_ini_where(ini, entry->line_no, err);
}

static void fail_unknown(const jp_ini *ini, jp_code code, jp_view given, uint32_t line_no, const jp_view *names,
                         size_t name_count, jp_error *err) {
    jp_fail(err, code, NULL, "%.*s", JP_VIEW_ARG(given));
    jp_hint_near(err, given, names, name_count, NULL);
    jp_ini_where(ini, line_no, err);
}

bool jp_ini_check_keys(const jp_ini *ini, const jp_ini_section *section, const jp_view *names, size_t name_count,
                       jp_error *err) {
    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        bool known = false;
        for (size_t k = 0; k < name_count && !known; k++) {
            known = jp_view_eq(entry->key, names[k]);
        }
        if (!known) {
            fail_unknown(ini, JP_E_INI_UNKNOWN_KEY, entry->key, entry->line_no, names, name_count, err);
            return false;
        }
    }
    return true;
}

void jp_ini_fail_section(const jp_ini *ini, const jp_ini_section *section, const jp_view *names, size_t name_count,
                         jp_error *err) {
    fail_unknown(ini, JP_E_INI_UNKNOWN_SECTION, section->name, section->line_no, names, name_count, err);
}

void jp_ini_fail_word(const jp_ini *ini, const jp_ini_entry *entry, jp_view word, const jp_view *names,
                      size_t name_count, jp_error *err) {
    jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s = %.*s", JP_VIEW_ARG(entry->key), JP_VIEW_ARG(word));
    jp_hint_near(err, word, names, name_count, NULL);
    jp_ini_where(ini, entry->line_no, err);
}

/* Digits with an optional sign, and nothing else; saturates instead of wrapping. */
static bool parse_digits(jp_view v, size_t *at, int64_t *out) {
    size_t from = *at;
    int64_t n = 0;

    while (*at < v.bytes && v.data[*at] >= '0' && v.data[*at] <= '9') {
        int digit = v.data[*at] - '0';
        n = n > (INT64_MAX - digit) / 10 ? INT64_MAX : n * 10 + digit;
        (*at)++;
    }
    *out = n;
    return *at > from;
}

bool jp_ini_int(const jp_ini *ini, const jp_ini_entry *entry, int64_t min, int64_t max, int64_t *out, jp_error *err) {
    jp_view v = entry->value;
    bool is_negative = v.bytes > 0 && v.data[0] == '-';
    size_t at = is_negative ? 1 : 0;
    int64_t n;

    if (parse_digits(v, &at, &n) && at == v.bytes) {
        n = is_negative ? -n : n;
        if (n >= min && n <= max) {
            *out = n;
            return true;
        }
    }
    char expected[96];
    (void)snprintf(expected, sizeof expected, "%lld…%lld", (long long)min, (long long)max);
    jp_ini_fail(ini, entry, expected, err);
    return false;
}

bool jp_ini_bool(const jp_ini *ini, const jp_ini_entry *entry, bool *out, jp_error *err) {
    static const struct {
        const char *word;
        bool value;
    } words[] = {{"是", true},   {"否", false},    {"yes", true}, {"no", false},
                 {"true", true}, {"false", false}, {"1", true},   {"0", false}};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_eq_text(entry->value, words[i].word)) {
            *out = words[i].value;
            return true;
        }
    }
    jp_ini_fail(ini, entry, "是|否", err);
    return false;
}

/* "-2.5" → -250; at most two decimals. */
static bool parse_cp(jp_view v, int64_t *out) {
    bool is_negative = v.bytes > 0 && v.data[0] == '-';
    size_t at = is_negative ? 1 : 0;
    int64_t whole;
    int64_t part = 0;

    if (!parse_digits(v, &at, &whole) || whole > INT32_MAX) {
        return false;
    }
    if (at < v.bytes) {
        size_t dot = at++;
        if (v.data[dot] != '.' || !parse_digits(v, &at, &part) || at != v.bytes || at - dot > 3) {
            return false;
        }
        part = at - dot == 2 ? part * 10 : part;
    }
    *out = whole * 100 + part;
    *out = is_negative ? -*out : *out;
    return true;
}

bool jp_ini_cp(const jp_ini *ini, const jp_ini_entry *entry, int32_t min, int32_t max, int32_t *out, jp_error *err) {
    int64_t n;

    if (parse_cp(entry->value, &n) && n >= min && n <= max) {
        *out = (int32_t)n;
        return true;
    }
    char expected[96];
    (void)snprintf(expected, sizeof expected, "%.2f…%.2f", (double)min / 100.0, (double)max / 100.0);
    jp_ini_fail(ini, entry, expected, err);
    return false;
}

jp_view *jp_ini_split(jp_view value, char separator, jp_arena *arena, uint32_t *count) {
    jp_view *parts = NULL;
    size_t cap = 0;
    size_t from = 0;

    *count = 0;
    for (size_t i = 0; i <= value.bytes; i++) {
        if (i < value.bytes && value.data[i] != separator) {
            continue;
        }
        jp_view part = jp_view_trim(jp_view_sub(value, from, i));
        if (!jp_view_is_empty(part)) {
            parts = jp_arena_grow(arena, parts, *count, &cap, sizeof *parts);
            parts[(*count)++] = part;
        }
        from = i + 1;
    }
    return parts;
}
