/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/judge/calendar.h"

#include <stdio.h>
#include <stdlib.h>

#include "juanping/base/file.h"

/* The file becomes one byte per day between its first and its last nation-wide year, per scope: counting is then a
 * walk over bytes. Few scopes exist (the nation and some regions), so a region looks them up in turn, the longest code
 * first. */

enum {
    CALENDAR_BYTES_MAX = 1 << 20,
    SCOPES_MAX = 16,
    SCOPE_CODE_MAX = 12,
    YEARS_MAX = 100,
    RANGE_DAYS_MAX = 31,
    FIELD_COUNT = 4
};

typedef enum mark { MARK_NONE, MARK_OFF, MARK_ON, MARK_MAYBE } mark;

typedef struct scope {
    jp_view code; /* digits, or CN */
    uint8_t *marks;
} scope;

struct jp_calendar {
    jp_day first, last; /* 1 January of the first year with a nation-wide row, 31 December of the last */
    scope scopes[SCOPES_MAX];
    size_t scope_count;
};

typedef struct row {
    jp_view code;
    jp_day from, to;
    mark mark;
    uint32_t line_no;
} row;

/* ---- loading ---- */

static void fail_line(jp_error *err, const char *path, uint32_t line_no, jp_view subject, const char *hint) {
    char where[sizeof err->where];

    (void)snprintf(where, sizeof where, "%s:%u", path, (unsigned)line_no);
    jp_fail(err, JP_E_INI_VALUE, where, "「%.*s」", JP_VIEW_ARG(subject));
    jp_fail_hint(err, "%s", hint);
}

static size_t split_fields(jp_view line, jp_view fields[FIELD_COUNT]) {
    size_t count = 0;
    size_t from = 0;

    while (count < FIELD_COUNT) {
        size_t tab = count + 1 < FIELD_COUNT ? jp_view_find(line, JP_VIEW("\t"), from) : SIZE_MAX;
        fields[count++] = jp_view_trim(jp_view_sub(line, from, tab == SIZE_MAX ? line.bytes : tab));
        if (tab == SIZE_MAX)
            break;
        from = tab + 1;
    }
    return count;
}

static bool read_code(jp_view v) {
    if (jp_view_eq_text(v, "CN"))
        return true;
    for (size_t i = 0; i < v.bytes; i++) {
        if (v.data[i] < '0' || v.data[i] > '9')
            return false;
    }
    return v.bytes >= 2 && v.bytes <= SCOPE_CODE_MAX;
}

/* 2024-03-05, or 2024-03-05..2024-03-07. */
static bool read_days(jp_view v, row *out) {
    size_t dots = jp_view_find(v, JP_VIEW(".."), 0);

    if (!jp_day_parse_iso(jp_view_sub(v, 0, dots == SIZE_MAX ? v.bytes : dots), &out->from))
        return false;
    out->to = out->from;
    if (dots != SIZE_MAX && !jp_day_parse_iso(jp_view_sub(v, dots + 2, v.bytes), &out->to))
        return false;
    return out->to >= out->from && out->to - out->from <= RANGE_DAYS_MAX;
}

static bool read_mark(jp_view v, mark *out) {
    if (jp_view_eq_text(v, "off"))
        *out = MARK_OFF;
    else if (jp_view_eq_text(v, "on"))
        *out = MARK_ON;
    else if (jp_view_eq_text(v, "maybe"))
        *out = MARK_MAYBE;
    else
        return false;
    return true;
}

/* One line; row->mark stays NONE for comments, the head and empty lines. */
static bool read_row(const char *path, jp_view line, uint32_t line_no, row *out, jp_error *err) {
    jp_view fields[FIELD_COUNT];

    *out = (row){.line_no = line_no};
    line = jp_view_trim(line);
    if (line.bytes == 0 || line.data[0] == '#' || jp_view_starts_with(line, JP_VIEW("范围")))
        return true;
    if (split_fields(line, fields) < 3) {
        fail_line(err, path, line_no, line,
                  JP_SAY("每行应为以制表符分隔的：范围、日期、类别、说明",
                         "a line is: 范围, 日期, 类别, 说明, with tabs between"));
        return false;
    }
    out->code = fields[0];
    if (!read_code(fields[0])) {
        fail_line(err, path, line_no, fields[0],
                  JP_SAY("范围应为 CN 或者区划代码的前几位数字", "范围 is CN or the first digits of a division code"));
        return false;
    }
    if (!read_days(fields[1], out)) {
        fail_line(err, path, line_no, fields[1],
                  JP_SAY("日期应为 YYYY-MM-DD 或者 YYYY-MM-DD..YYYY-MM-DD，跨度不超过一个月",
                         "日期 is YYYY-MM-DD or YYYY-MM-DD..YYYY-MM-DD of a month at most"));
        return false;
    }
    if (!read_mark(fields[2], &out->mark)) {
        fail_line(err, path, line_no, fields[2], JP_SAY("类别应为 off、on 或者 maybe", "类别 is off, on or maybe"));
        return false;
    }
    return true;
}

static bool read_rows(const char *path, jp_view text, jp_arena *arena, row **rows, size_t *count, jp_error *err) {
    size_t cap = 0;
    uint32_t line_no = 0;

    *rows = NULL;
    *count = 0;
    for (size_t at = 0; at < text.bytes;) {
        size_t end = jp_view_find(text, JP_VIEW("\n"), at);
        row r;
        if (end == SIZE_MAX)
            end = text.bytes;
        if (!read_row(path, jp_view_sub(text, at, end), ++line_no, &r, err))
            return false;
        at = end + 1;
        if (r.mark == MARK_NONE)
            continue;
        *rows = jp_arena_grow(arena, *rows, *count, &cap, sizeof **rows);
        (*rows)[(*count)++] = r;
    }
    return true;
}

/* The years covered are those with a nation-wide notice; a regional row alone covers nothing. */
static bool cover(const char *path, const row *rows, size_t count, jp_calendar *calendar, jp_error *err) {
    int first = 0;
    int last = 0;
    int month;
    int day;

    for (size_t i = 0; i < count; i++) {
        int year;
        if (!jp_view_eq_text(rows[i].code, "CN"))
            continue;
        jp_day_to_ymd(rows[i].from, &year, &month, &day);
        first = first == 0 || year < first ? year : first;
        last = year > last ? year : last;
    }
    if (first == 0 || last - first >= YEARS_MAX || !jp_day_from_ymd(first, 1, 1, &calendar->first) ||
        !jp_day_from_ymd(last, 12, 31, &calendar->last)) {
        jp_fail(err, JP_E_INI_MISSING, path, "CN");
        return false;
    }
    return true;
}

static scope *find_scope(jp_calendar *calendar, jp_view code) {
    for (size_t i = 0; i < calendar->scope_count; i++) {
        if (jp_view_eq(calendar->scopes[i].code, code))
            return &calendar->scopes[i];
    }
    return NULL;
}

static bool put_row(const char *path, const row *r, jp_arena *arena, jp_calendar *calendar, jp_error *err) {
    scope *s = find_scope(calendar, r->code);

    if (!s) {
        if (calendar->scope_count == SCOPES_MAX) {
            jp_fail(err, JP_E_TOO_LARGE, path, "%.*s", JP_VIEW_ARG(r->code));
            return false;
        }
        s = &calendar->scopes[calendar->scope_count++];
        s->code = r->code;
        s->marks = jp_arena_array(arena, (size_t)(calendar->last - calendar->first) + 1, 1);
    }
    for (jp_day day = r->from; day <= r->to; day++) {
        if (day < calendar->first || day > calendar->last)
            continue;
        bool is_weekend = jp_day_weekday(day) >= 5;
        if (r->from == r->to && is_weekend != (r->mark == MARK_ON)) {
            fail_line(err, path, r->line_no, r->code,
                      is_weekend
                          ? JP_SAY("周六、周日本来就休息，只能标 on", "Saturdays and Sundays are off anyway: only on")
                          : JP_SAY("周一至周五本来就上班，不能标 on", "Monday to Friday are workdays anyway: not on"));
            return false;
        }
        if (is_weekend == (r->mark == MARK_ON))
            s->marks[day - calendar->first] = (uint8_t)r->mark;
    }
    return true;
}

static int compare_scopes(const void *a, const void *b) {
    const scope *left = a;
    const scope *right = b;

    if (left->code.bytes != right->code.bytes)
        return left->code.bytes > right->code.bytes ? -1 : 1;
    return jp_view_compare(left->code, right->code);
}

bool jp_calendar_load(const char *path, jp_arena *arena, jp_calendar **out, jp_error *err) {
    jp_view text;
    row *rows;
    size_t count;

    if (!jp_file_read(path, CALENDAR_BYTES_MAX, arena, &text, err))
        return false;
    if (jp_view_starts_with(text, JP_VIEW("\xEF\xBB\xBF")))
        text = jp_view_sub(text, 3, text.bytes);
    jp_calendar *calendar = jp_arena_alloc(arena, sizeof *calendar);
    if (!read_rows(path, text, arena, &rows, &count, err) || !cover(path, rows, count, calendar, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!put_row(path, &rows[i], arena, calendar, err))
            return false;
    }
    qsort(calendar->scopes, calendar->scope_count, sizeof *calendar->scopes, compare_scopes);
    *out = calendar;
    return true;
}

/* ---- asking ---- */

static bool is_covered(const jp_calendar *calendar, jp_day day) {
    return day >= calendar->first && day <= calendar->last;
}

/* The nearest scope that says something of the day; the nation's is CN, two letters long like a province. */
static mark mark_of(const jp_calendar *calendar, jp_day day, jp_view region) {
    mark national = MARK_NONE;

    if (!is_covered(calendar, day))
        return MARK_NONE;
    for (size_t i = 0; i < calendar->scope_count; i++) {
        const scope *s = &calendar->scopes[i];
        mark m = (mark)s->marks[day - calendar->first];
        if (jp_view_eq_text(s->code, "CN"))
            national = m;
        else if (m != MARK_NONE && jp_view_starts_with(region, s->code))
            return m;
    }
    return national;
}

bool jp_calendar_is_workday(const jp_calendar *calendar, jp_day day, jp_view region, jp_maybe maybe) {
    switch (mark_of(calendar, day, region)) {
    case MARK_OFF:
        return false;
    case MARK_ON:
        return true;
    case MARK_MAYBE:
        return maybe == JP_MAYBE_WORKED;
    case MARK_NONE:
        break;
    }
    return jp_day_weekday(day) < 5;
}

/* Working days in (from, to]; beyond the calendar they are not walked, the answer is "not covered" anyway. */
static jp_count count_forward(const jp_calendar *calendar, jp_day from, jp_day to, jp_view region, jp_maybe maybe) {
    jp_count count = {.is_covered = from == to || (is_covered(calendar, from + 1) && is_covered(calendar, to))};
    jp_day first = from + 1 > calendar->first ? from + 1 : calendar->first;
    jp_day last = to < calendar->last ? to : calendar->last;

    for (jp_day day = first; day <= last; day++) {
        count.days += jp_calendar_is_workday(calendar, day, region, maybe);
        count.touches_maybe |= mark_of(calendar, day, region) == MARK_MAYBE;
    }
    return count;
}

jp_count jp_calendar_workdays(const jp_calendar *calendar, jp_day from, jp_day to, jp_view region, jp_maybe maybe) {
    if (from == JP_DAY_NONE || to == JP_DAY_NONE)
        return (jp_count){0};
    if (to >= from)
        return count_forward(calendar, from, to, region, maybe);
    jp_count count = count_forward(calendar, to, from, region, maybe);
    count.days = -count.days;
    return count;
}

jp_day jp_calendar_add_workdays(const jp_calendar *calendar, jp_day from, int32_t n, jp_view region, jp_maybe maybe,
                                bool *covered) {
    jp_day day = from;

    if (from == JP_DAY_NONE) {
        *covered = false;
        return JP_DAY_NONE;
    }
    *covered = n <= 0 ? is_covered(calendar, from) : is_covered(calendar, from + 1);
    for (int32_t left = n; left > 0 && *covered;) {
        day++;
        *covered = is_covered(calendar, day);
        left -= jp_calendar_is_workday(calendar, day, region, maybe);
    }
    return day;
}

jp_day jp_calendar_add_days_rolled(const jp_calendar *calendar, jp_day from, int32_t n, jp_view region, jp_maybe maybe,
                                   bool *covered) {
    int64_t end = (int64_t)from + n;

    *covered = from != JP_DAY_NONE && end > INT32_MIN && end < INT32_MAX;
    if (!*covered)
        return JP_DAY_NONE;
    jp_day day = (jp_day)end;
    *covered = is_covered(calendar, day);
    while (*covered && !jp_calendar_is_workday(calendar, day, region, maybe)) {
        day++;
        *covered = is_covered(calendar, day);
    }
    return day;
}
