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

enum { MOST_STROKES = 4 };

/* The pieces between strokes, trimmed; 0 where there are too many. */
static uint32_t pieces_of(jp_view v, jp_view pieces[MOST_STROKES]) {
    static const char *const strokes[] = {"/", "／", NULL};
    uint32_t count = 0;

    for (size_t from = 0; from <= v.bytes; count++) {
        size_t bytes = 0;
        const size_t at = jp_view_find_any(v, strokes, from, &bytes);
        const size_t to = at == SIZE_MAX ? v.bytes : at;
        if (count == MOST_STROKES) {
            return 0;
        }
        pieces[count] = jp_view_trim(jp_view_sub(v, from, to));
        from = at == SIZE_MAX ? v.bytes + 1 : to + bytes;
    }
    return count;
}

/* 「检查人员及执法证件号 / 记录人」: labels of persons and words side by side in one; how many. */
static uint32_t stroke_fields(const jp_scan *scan, jp_view key, const jp_field *fields[MOST_STROKES]) {
    jp_view parts[MOST_STROKES];
    const uint32_t count = jp_view_contains(key, JP_VIEW("签")) ? 0 : pieces_of(key, parts);

    if (count < 2 || jp_words_find(&scan->type->labels, key) != UINT32_MAX) {
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        fields[i] = parts[i].bytes > 0 ? jp_label_field(scan, parts[i]) : NULL;
        if (!fields[i] || !is_of_words(fields[i])) {
            return 0;
        }
        for (uint32_t k = 0; k < i; k++) {
            if (fields[k] == fields[i]) {
                return 0;
            }
        }
    }
    return count;
}

const jp_field *jp_label_by_strokes(const jp_scan *scan, jp_view key) {
    const jp_field *fields[MOST_STROKES];

    return stroke_fields(scan, key, fields) > 0 ? fields[0] : NULL;
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

typedef struct pair_list {
    jp_pair *items;
    uint32_t count;
    size_t cap;
} pair_list;

static void push(const jp_scan *scan, pair_list *list, jp_pair pair) {
    list->items = jp_arena_grow(scan->arena, list->items, list->count, &list->cap, sizeof *list->items);
    list->items[list->count++] = pair;
}

/* A value of as many pieces as its label has; of another number nobody can tell whose they are. */
static bool push_strokes(const jp_scan *scan, pair_list *list, jp_pair pair) {
    const jp_field *fields[MOST_STROKES];
    jp_view values[MOST_STROKES];
    const uint32_t count = pair.field && !pair.is_signature ? stroke_fields(scan, pair.label, fields) : 0;

    if (count == 0) {
        return false;
    }
    const bool is_blank = jp_view_is_empty(without_marks(pair.value));
    if (!is_blank && pieces_of(pair.value, values) != count) {
        pair.field = NULL;
        push(scan, list, pair);
        return true;
    }
    for (uint32_t i = 0; i < count; i++) {
        pair.label = i > 0 ? fields[i]->name : pair.label;
        pair.field = fields[i];
        pair.value = is_blank ? JP_VIEW_EMPTY : values[i];
        push(scan, list, pair);
    }
    return true;
}

void jp_pairs_split(jp_scan *scan) {
    pair_list list = {0};

    for (uint32_t i = 0; i < scan->pair_count; i++) {
        const jp_field *of_time;
        const jp_field *of_words;
        jp_pair pair = scan->pairs[i];

        if (push_strokes(scan, &list, pair)) {
            continue;
        }
        bool is_split = pair.field && !pair.is_signature && jp_label_split(scan, pair.label, &of_time, &of_words);
        pair.field = is_split ? of_time : pair.field;
        push(scan, &list, pair);
        if (is_split) {
            pair.label = of_words->name;
            pair.field = of_words;
            pair.value = beside_time(scan, pair.value);
            push(scan, &list, pair);
        }
    }
    scan->pairs = list.items;
    scan->pair_count = list.count;
    scan->pair_cap = list.cap;
}
