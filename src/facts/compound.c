/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "pairs.h"

/* Labels that name two fields at once: 「检查时间、地点」, 「送达时间及地点」, 「提供人及提供日期」. What is a day or a
 * time in the value is the one, the rest of it the other. */

static bool is_of_time(const jp_field *field) {
    return field->type == JP_FIELD_DATE || field->type == JP_FIELD_TIME || field->type == JP_FIELD_DATES;
}

static bool is_of_words(const jp_field *field) {
    return field->type == JP_FIELD_TEXT || field->type == JP_FIELD_PERSON || field->type == JP_FIELD_CHOICE;
}

/* 「时间」 behind 「检查地点、」: also as 「检查时间」. */
static const jp_field *part_field(const jp_scan *scan, jp_view part, jp_view other) {
    enum { PREFIX_BYTES = 6 };
    const jp_field *field = jp_label_field(scan, part);

    if (!field && other.bytes > PREFIX_BYTES) {
        field = jp_label_field(
            scan, jp_view_of(jp_arena_printf(scan->arena, "%.*s%.*s", JP_VIEW_ARG(jp_view_sub(other, 0, PREFIX_BYTES)),
                                             JP_VIEW_ARG(part))));
    }
    return field;
}

bool jp_label_split(const jp_scan *scan, jp_view key, const jp_field **of_time, const jp_field **of_words) {
    static const char *const joints[] = {"、", "及", "和", "与", "/"};
    enum { MOST_CHARS = 14 };

    if (jp_text_chars(key) > MOST_CHARS || jp_view_contains(key, JP_VIEW("签")) ||
        jp_view_contains(key, JP_VIEW("收")) || memchr(key.data, '(', key.bytes) ||
        jp_words_find(&scan->type->labels, key) != UINT32_MAX) {
        return false;
    }
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        size_t at = jp_view_find(key, jp_view_of(joints[i]), 0);
        if (at == SIZE_MAX || at < JP_VIEW("时间").bytes ||
            at + strlen(joints[i]) + JP_VIEW("时间").bytes > key.bytes) {
            continue;
        }
        jp_view left = jp_view_sub(key, 0, at);
        jp_view right = jp_view_sub(key, at + strlen(joints[i]), key.bytes);
        const jp_field *a = part_field(scan, left, JP_VIEW_EMPTY);
        const jp_field *b = a ? part_field(scan, right, left) : NULL;
        if (!a || !b || a == b) {
            continue;
        }
        const jp_field *time = is_of_time(a) ? a : b;
        const jp_field *words = is_of_time(a) ? b : a;
        if (!is_of_time(time) || !is_of_words(words)) {
            return false;
        }
        *of_time = time;
        *of_words = words;
        return true;
    }
    return false;
}

static jp_view without_marks(jp_view v) {
    static const char *const marks[] = {"，", "、", "；", "。", ",", ";", "/", "／", "：", ":"};
    bool has_changed = true;

    while (has_changed) {
        has_changed = false;
        v = jp_view_trim(v);
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (jp_view_starts_with(v, jp_view_of(marks[i]))) {
                v = jp_view_sub(v, strlen(marks[i]), v.bytes);
                has_changed = true;
            } else if (jp_view_ends_with(v, jp_view_of(marks[i]))) {
                v = jp_view_sub(v, 0, v.bytes - strlen(marks[i]));
                has_changed = true;
            }
        }
    }
    return v;
}

/* What the value holds besides its day or time; all of it where it has none. */
static jp_view beside_time(const jp_scan *scan, jp_view value) {
    jp_found_times times;
    jp_found_date date;
    jp_span span;

    if (jp_norm_next_times(value, 0, scan->day, &times)) {
        span = times.span;
    } else if (jp_norm_next_date(value, 0, scan->day, &date)) {
        span = date.span;
    } else {
        return value;
    }
    jp_view before = without_marks(jp_view_sub(value, 0, span.from));
    jp_view behind = without_marks(jp_view_sub(value, span.to, value.bytes));
    return behind.bytes > before.bytes ? behind : before;
}

void jp_pairs_split(jp_scan *scan) {
    jp_pair *pairs = NULL;
    uint32_t count = 0;
    size_t cap = 0;

    for (uint32_t i = 0; i < scan->pair_count; i++) {
        const jp_field *of_time;
        const jp_field *of_words;
        jp_pair pair = scan->pairs[i];
        bool is_split = pair.field && !pair.is_signature && jp_label_split(scan, pair.label, &of_time, &of_words);

        pairs = jp_arena_grow(scan->arena, pairs, count, &cap, sizeof *pairs);
        pair.field = is_split ? of_time : pair.field;
        pairs[count++] = pair;
        if (is_split) {
            pairs = jp_arena_grow(scan->arena, pairs, count, &cap, sizeof *pairs);
            pair.label = of_words->name;
            pair.field = of_words;
            pair.value = beside_time(scan, pair.value);
            pairs[count++] = pair;
        }
    }
    scan->pairs = pairs;
    scan->pair_count = count;
    scan->pair_cap = cap;
}
