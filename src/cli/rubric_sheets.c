/* SPDX-License-Identifier: Apache-2.0 */
#include "rubric_sheets.h"

#include <stdio.h>
#include <string.h>

#include "juanping/base/day.h"
#include "juanping/base/near.h"
#include "juanping/base/utf8.h"

static const char *const first_keys[] = {"标题", "类别", "标准分", "扣分", "上限", "阶梯", "否决",   "机判", "依据",
                                         "条例", "启用", "纠正",   "典型", "提示", "加分", "仅记录", "对象"};

bool is_program_key(const jp_key_row *row) {
    return row->type == JP_KEY_XPATH || row->type == JP_KEY_XPATHS || row->type == JP_KEY_TEMPLATE ||
           row->type == JP_KEY_DOCUMENTS;
}

const jp_key_row *find_key(jp_key_section section, jp_view name) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);

    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].section == section && jp_view_eq_text(name, rows[i].name)) {
            return &rows[i];
        }
    }
    return NULL;
}

static void add_column(const jp_key_row **list, uint32_t *count, const jp_key_row *row) {
    for (uint32_t i = 0; i < *count; i++) {
        if (list[i] == row) {
            return;
        }
    }
    list[(*count)++] = row;
}

const jp_key_row **item_columns(jp_arena *arena, uint32_t *count) {
    uint32_t key_count;
    const jp_key_row *rows = jp_rubric_keys(&key_count);
    const jp_key_row **list = jp_arena_array(arena, key_count, sizeof *list);

    *count = 0;
    for (size_t i = 0; i < sizeof first_keys / sizeof first_keys[0]; i++) {
        const jp_key_row *row = find_key(JP_SECTION_ITEM, jp_view_of(first_keys[i]));
        if (row) {
            add_column(list, count, row);
        }
    }
    for (int program = 0; program < 2; program++) {
        for (uint32_t i = 0; i < key_count; i++) {
            if (rows[i].section == JP_SECTION_ITEM && is_program_key(&rows[i]) == (program == 1)) {
                add_column(list, count, &rows[i]);
            }
        }
    }
    return list;
}

jp_view source_cell(jp_view line, jp_arena *arena) {
    bool has_end = jp_view_ends_with(line, JP_VIEW("\n"));
    jp_str out;

    jp_str_init(&out, arena);
    jp_str_put_text(&out, ":");
    for (size_t i = 0; i < line.bytes - has_end; i++) {
        char c = line.data[i];
        const char *escape = c == '\\' ? "\\\\" : c == '\t' ? "\\t" : c == '\r' ? "\\r" : NULL;
        if (escape) {
            jp_str_put_text(&out, escape);
        } else {
            jp_str_put(&out, (jp_view){&line.data[i], 1});
        }
    }
    jp_str_put_text(&out, has_end ? ":" : "!");
    return jp_str_view(&out);
}

bool source_line(jp_view cell, jp_arena *arena, jp_view *line) {
    jp_str out;

    jp_str_init(&out, arena);
    if (cell.bytes < 2 || cell.data[0] != ':' ||
        (cell.data[cell.bytes - 1] != ':' && cell.data[cell.bytes - 1] != '!')) {
        return false;
    }
    for (size_t i = 1; i + 1 < cell.bytes; i++) {
        char c = cell.data[i];
        if (c == '\\' && i + 2 < cell.bytes) {
            c = cell.data[++i];
            c = c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        jp_str_put(&out, (jp_view){&c, 1});
    }
    if (cell.data[cell.bytes - 1] == ':') {
        jp_str_put_text(&out, "\n");
    }
    *line = jp_str_view(&out);
    return true;
}

bool number_of(jp_view text, int64_t *cp) {
    bool is_negative = text.bytes > 0 && text.data[0] == '-';
    int64_t value = 0;
    int decimals = -1;

    if (text.bytes == (size_t)is_negative || text.bytes > 14) {
        return false;
    }
    for (size_t i = is_negative; i < text.bytes; i++) {
        char c = text.data[i];
        if (c == '.' && decimals < 0 && i > (size_t)is_negative) {
            decimals = 0;
            continue;
        }
        /* 5.000 is 5; 5.005 is nothing that can be scored. */
        if (c < '0' || c > '9' || (decimals >= 2 && c != '0')) {
            return false;
        }
        if (decimals < 2) {
            value = value * 10 + (c - '0');
            decimals += decimals >= 0;
        }
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 2; i++) {
        value *= 10;
    }
    *cp = is_negative ? -value : value;
    return decimals != 0;
}

bool is_number_key(const jp_key_row *key) {
    return !key || key->type == JP_KEY_POINTS;
}

bool same_value(const jp_key_row *key, jp_view a, jp_view b) {
    int64_t x, y;

    return jp_view_eq(jp_view_trim(a), jp_view_trim(b)) ||
           (is_number_key(key) && number_of(a, &x) && number_of(b, &y) && x == y);
}

/* 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日; a time of midnight behind it does not matter. */
static bool day_of(jp_view text, jp_arena *arena, jp_view *value) {
    int parts[3] = {0};
    int digits[3] = {0};
    int at = 0;
    jp_day day;
    char iso[11];
    int64_t serial;

    /* A date in a cell that is formatted as a number: days since 1899-12-30, here of 2000 to 2099.
     * source: ECMA-376 part 1, 18.17.4.1 */
    if (number_of(text, &serial) && serial >= 3652600 && serial <= 7305000 && serial % 100 == 0) {
        jp_day_format((jp_day)(serial / 100 - 25569), iso);
        *value = jp_view_of(jp_arena_strdup(arena, iso));
        return true;
    }
    for (size_t i = 0; i < text.bytes && at < 3;) {
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &i));
        if (c >= '0' && c <= '9' && digits[at] < 4) {
            parts[at] = parts[at] * 10 + (int)(c - '0');
            digits[at]++;
        } else if (c == '-' || c == '/' || c == '.' || c == 0x5E74 || c == 0x6708) {
            at++;
        } else if (at == 2 && (c == 0x65E5 || c == ' ')) {
            break;
        } else {
            return false;
        }
    }
    if (digits[0] != 4 || digits[1] == 0 || digits[1] > 2 || digits[2] == 0 || digits[2] > 2 ||
        !jp_day_from_ymd(parts[0], parts[1], parts[2], &day)) {
        return false;
    }
    jp_day_format(day, iso);
    *value = jp_view_of(jp_arena_strdup(arena, iso));
    return true;
}

static jp_view on_one_line(jp_view typed, jp_arena *arena) {
    jp_view v = jp_view_trim(typed);
    jp_str out;
    bool is_broken = false;

    if (!jp_view_contains(v, JP_VIEW("\n")) && !jp_view_contains(v, JP_VIEW("\r"))) {
        return v;
    }
    jp_str_init(&out, arena);
    for (size_t i = 0; i < v.bytes; i++) {
        bool is_break = v.data[i] == '\n' || v.data[i] == '\r';
        if (!is_break) {
            jp_str_put(&out, (jp_view){&v.data[i], 1});
        } else if (!is_broken) {
            jp_str_put_text(&out, " ");
        }
        is_broken = is_break;
    }
    return jp_str_view(&out);
}

static bool word_of(const char *words, jp_view v, jp_arena *arena, jp_view *value, const char **expected) {
    uint32_t count;
    jp_view *list = jp_ini_split(jp_view_of(words), '|', arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(list[i], v)) {
            *value = v;
            return true;
        }
    }
    size_t nearest = jp_nearest(v, list, count);
    *expected = nearest == SIZE_MAX
                    ? jp_arena_printf(arena, JP_SAY("应为", "expected") " %s", words)
                    : jp_arena_printf(
                          arena, JP_SAY("应为", "expected") " %s" JP_SAY("；最接近的是", "; nearest is ") "「%.*s」",
                          words, JP_VIEW_ARG(list[nearest]));
    return false;
}

static jp_view bool_word(jp_view v) {
    static const char *const yes[] = {"TRUE", "true", "√", "✓", "1", "Y"};
    static const char *const no[] = {"FALSE", "false", "×", "✗", "0", "N"};

    for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++) {
        if (jp_view_eq_text(v, yes[i])) {
            return JP_VIEW("是");
        }
        if (jp_view_eq_text(v, no[i])) {
            return JP_VIEW("否");
        }
    }
    return v;
}

bool cell_value(const jp_key_row *key, jp_view typed, jp_arena *arena, jp_view *value, const char **expected) {
    jp_view v = on_one_line(typed, arena);
    int64_t cp;

    *value = v;
    if (!key || v.bytes == 0) {
        return true;
    }
    switch (key->type) {
    case JP_KEY_POINTS:
        *expected = jp_arena_printf(
            arena,
            JP_SAY("应为分数，最多两位小数，如 2.5", "expected points with two decimals at most, such as 2.5") "%s%s",
            *key->range ? JP_SAY("；范围 ", "; range ") : "", key->range);
        return number_of(v, &cp) && cp >= 0;
    case JP_KEY_DAY:
        *expected = JP_SAY("应为日期，如 2026-01-01", "expected a date such as 2026-01-01");
        return day_of(v, arena, value);
    case JP_KEY_BOOL:
        return word_of("是|否", bool_word(v), arena, value, expected);
    case JP_KEY_CHOICE:
        return word_of(key->range, v, arena, value, expected);
    case JP_KEY_VETO:
        *value = bool_word(v);
        return true;
    default:
        return true;
    }
}
