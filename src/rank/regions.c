/* SPDX-License-Identifier: Apache-2.0 */
#include "regions.h"

#include <string.h>

#include "juanping/base/file.h"

/* All divisions of the country down to the township are 42,000 lines, some 2 MB. */
enum { MAX_FILE_BYTES = 16 << 20 };

typedef struct region {
    jp_view code, name;
} region;

struct jp_regions {
    region *regions; /* by code */
    size_t count, cap;
};

static const size_t level_digits[] = {
    [JP_LEVEL_REGION] = 2, [JP_LEVEL_PREFECTURE] = 4, [JP_LEVEL_COUNTY] = 6, [JP_LEVEL_TOWNSHIP] = 9};
#define LEVEL_COUNT (sizeof level_digits / sizeof level_digits[0])

size_t jp_region_digits(jp_region_level level) {
    return level_digits[level];
}

static bool is_zeros(jp_view v, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (v.data[i] != '0')
            return false;
    }
    return true;
}

jp_view jp_region_code(jp_view code) {
    const jp_view digits = jp_view_trim(code);
    size_t level = LEVEL_COUNT;

    for (size_t i = 0; i < digits.bytes; i++) {
        if (digits.data[i] < '0' || digits.data[i] > '9')
            return JP_VIEW_EMPTY;
    }
    while (level > 0 && (level_digits[level - 1] > digits.bytes ||
                         is_zeros(digits, level > 1 ? level_digits[level - 2] : 0, level_digits[level - 1])))
        level--;
    return level > 0 ? jp_view_sub(digits, 0, level_digits[level - 1]) : JP_VIEW_EMPTY;
}

jp_region_level jp_region_level_of(jp_view code) {
    for (size_t level = LEVEL_COUNT; level-- > 0;) {
        if (code.bytes >= level_digits[level])
            return (jp_region_level)level;
    }
    return JP_LEVEL_REGION;
}

static int compare_regions(const void *a, const void *b) {
    return jp_view_compare(((const region *)a)->code, ((const region *)b)->code);
}

jp_view jp_regions_name(const jp_regions *regions, jp_view code) {
    const region wanted = {.code = jp_region_code(code)};

    if (!regions || wanted.code.bytes == 0 || regions->count == 0)
        return JP_VIEW_EMPTY;
    const region *found = bsearch(&wanted, regions->regions, regions->count, sizeof *regions->regions, compare_regions);
    return found ? found->name : JP_VIEW_EMPTY;
}

/* Where the division's own name begins: behind its county's, or else behind the last division above a county. */
static size_t town_begins(jp_view organ, size_t end, jp_view county) {
    static const char *const above[] = {"自治州", "地区", "县", "区", "市", "州", "师"};
    const jp_view head = jp_view_sub(organ, 0, end);
    size_t begin = 0;

    if (county.bytes > 0 && jp_view_contains(head, county))
        return jp_view_find(head, county, 0) + county.bytes;
    for (size_t i = 0; i < sizeof above / sizeof above[0]; i++) {
        const jp_view mark = jp_view_of(above[i]);
        for (size_t at = jp_view_find(head, mark, 0); at != SIZE_MAX; at = jp_view_find(head, mark, at + 1)) {
            if (at + mark.bytes + 6 <= end && at + mark.bytes > begin)
                begin = at + mark.bytes;
        }
    }
    return begin;
}

/* 「乡镇综合行政执法大队」 is the county's for all its towns. */
static bool is_any_town(jp_view name) {
    return jp_view_eq_text(name, "乡镇") || jp_view_eq_text(name, "城镇") || jp_view_eq_text(name, "村镇") ||
           jp_view_eq_text(name, "各乡镇");
}

jp_view jp_region_town(jp_view organ, jp_view county) {
    static const char *const towns[] = {"镇", "乡", "街道"};
    static const char *const offices[] = {"人民政府", "政府", "办事处", "综合行政执法", "综合执法", "行政执法"};

    for (size_t t = 0; t < sizeof towns / sizeof towns[0]; t++) {
        for (size_t o = 0; o < sizeof offices / sizeof offices[0]; o++) {
            char both[32];
            const int bytes = snprintf(both, sizeof both, "%s%s", towns[t], offices[o]);
            const size_t at = jp_view_find(organ, (jp_view){both, (size_t)bytes}, 0);
            const size_t end = at == SIZE_MAX ? 0 : at + strlen(towns[t]);
            const size_t begin = at == SIZE_MAX ? 0 : town_begins(organ, end, county);
            if (at != SIZE_MAX && begin + strlen(towns[t]) < end && !is_any_town(jp_view_sub(organ, begin, end)))
                return jp_view_sub(organ, begin, end);
        }
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_region_nearest_name(const jp_regions *regions, jp_view code) {
    const jp_view digits = jp_region_code(code);

    for (size_t level = LEVEL_COUNT; level-- > 0;) {
        if (level_digits[level] > digits.bytes)
            continue;
        const jp_view name = jp_regions_name(regions, jp_view_sub(digits, 0, level_digits[level]));
        if (name.bytes > 0)
            return name;
    }
    return JP_VIEW_EMPTY;
}

static bool fail_line(jp_code code, const char *path, uint32_t line_no, jp_view line, const char *hint, jp_error *err) {
    char where[384];

    snprintf(where, sizeof where, "%s:%u", path, line_no);
    jp_fail(err, code, where, "%.*s", JP_VIEW_ARG(line));
    jp_fail_hint(err, "%s", hint);
    return false;
}

static bool load_line(jp_regions *regions, jp_view line, const char *path, uint32_t line_no, jp_arena *arena,
                      jp_error *err) {
    const size_t tab = jp_view_find(line, JP_VIEW("\t"), 0);

    if (tab == SIZE_MAX)
        return fail_line(JP_E_INI_SYNTAX, path, line_no, line, "应为 代码、制表符、名称 (expected code, tab, name)",
                         err);
    size_t end = jp_view_find(line, JP_VIEW("\t"), tab + 1);
    end = end == SIZE_MAX ? line.bytes : end;
    const region row = {jp_region_code(jp_view_sub(line, 0, tab)), jp_view_trim(jp_view_sub(line, tab + 1, end))};
    if (row.code.bytes == 0 || row.name.bytes == 0)
        return fail_line(JP_E_INI_VALUE, path, line_no, line,
                         "应为数字代码和名称 (expected a code of digits and a name)", err);
    regions->regions = jp_arena_grow(arena, regions->regions, regions->count, &regions->cap, sizeof *regions->regions);
    regions->regions[regions->count++] = row;
    return true;
}

static bool check_twice(const jp_regions *regions, const char *path, jp_error *err) {
    for (size_t i = 1; i < regions->count; i++) {
        if (!jp_view_eq(regions->regions[i - 1].code, regions->regions[i].code))
            continue;
        jp_fail(err, JP_E_INI_DUPLICATE, path, "%.*s", JP_VIEW_ARG(regions->regions[i].code));
        return false;
    }
    return true;
}

bool jp_regions_load(const char *path, jp_arena *arena, jp_regions **out, jp_error *err) {
    jp_regions *regions = jp_arena_alloc(arena, sizeof *regions);
    uint32_t line_no = 0;
    jp_view text;

    if (!jp_file_read(path, MAX_FILE_BYTES, arena, &text, err))
        return false;
    for (size_t at = 0; at < text.bytes;) {
        size_t end = jp_view_find(text, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? text.bytes : end;
        const jp_view line = jp_view_trim(jp_view_sub(text, at, end));
        line_no++;
        at = end + 1;
        if (line.bytes == 0 || line.data[0] == '#')
            continue;
        if (!load_line(regions, line, path, line_no, arena, err))
            return false;
    }
    if (regions->count > 0)
        qsort(regions->regions, regions->count, sizeof *regions->regions, compare_regions);
    if (!check_twice(regions, path, err))
        return false;
    *out = regions;
    return true;
}
