/* SPDX-License-Identifier: Apache-2.0 */
#include "gazetteer.h"

#include <stdio.h>

#include "juanping/base/file.h"
#include "text.h"

enum { MAX_TABLE_BYTES = 16 << 20, TOWN_DIGITS = 9 };

static const char *const ends[] = {
    "蒙古自治县", "哈萨克自治县",   "锡伯自治县", "塔吉克自治县", "回族自治县", "自治区", "蒙古自治州", "哈萨克自治州",
    "回族自治州", "柯尔克孜自治州", "自治县",     "自治州",       "地区",       "县",     "区",         "市"};

/* 「沙依巴克区」 is also named 「沙依巴克」; one character alone is never a name. */
static jp_view brief_of(jp_view name) {
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        jp_view end = jp_view_of(ends[i]);
        if (jp_view_ends_with(name, end) && name.bytes > end.bytes + 3) {
            return jp_view_sub(name, 0, name.bytes - end.bytes);
        }
    }
    return JP_VIEW_EMPTY;
}

static bool fail_line(const char *path, uint32_t line_no, const char *what, jp_error *err) {
    char where[384];
    (void)snprintf(where, sizeof where, "%s:%lu", path, (unsigned long)line_no);
    jp_fail(err, JP_E_INI_SYNTAX, where, "%s", what);
    return false;
}

static bool read_row(jp_view line, const char *path, uint32_t line_no, jp_arena *arena, jp_gazetteer_place *out,
                     jp_error *err) {
    size_t tab = jp_view_find(line, JP_VIEW("\t"), 0);
    size_t next = tab == SIZE_MAX ? SIZE_MAX : jp_view_find(line, JP_VIEW("\t"), tab + 1);

    if (tab != 6 && tab != TOWN_DIGITS) {
        return fail_line(path, line_no, "应为六位或九位代码、制表符、名称 (six or nine digits, tab, name)", err);
    }
    for (size_t i = 0; i < tab; i++) {
        if (line.data[i] < '0' || line.data[i] > '9') {
            return fail_line(path, line_no, "代码须为数字 (digits)", err);
        }
    }
    if (next == SIZE_MAX) {
        next = line.bytes;
    }
    out->code = jp_view_sub(line, 0, tab);
    out->name = jp_text_tight(jp_view_sub(line, tab + 1, next), arena);
    out->brief = brief_of(out->name); /* a note may say better */
    jp_view note = jp_view_trim(jp_view_sub(line, next, line.bytes));
    out->is_historic = jp_view_contains(note, JP_VIEW("历史"));
    out->is_corps = jp_view_starts_with(note, JP_VIEW("兵团"));
    size_t brief = jp_view_find(note, JP_VIEW("简称:"), 0);
    if (brief != SIZE_MAX) {
        out->brief = jp_view_sub(note, brief + JP_VIEW("简称:").bytes, note.bytes);
    }
    if (jp_view_is_empty(out->name)) {
        return fail_line(path, line_no, "缺少名称 (no name)", err);
    }
    return true;
}

/* A brief name two divisions share (伊宁, 乌鲁木齐, 和田 …) names neither. */
static void drop_shared_briefs(jp_gazetteer *r, jp_arena *arena) {
    jp_view *plain = jp_arena_array(arena, (size_t)r->count + 1, sizeof *plain);

    for (uint32_t i = 0; i < r->count; i++) {
        bool is_none = r->regions[i].is_historic || r->regions[i].code.bytes == TOWN_DIGITS;
        plain[i] = is_none ? JP_VIEW_EMPTY : brief_of(r->regions[i].name);
    }
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->regions[i].code.bytes == TOWN_DIGITS) {
            r->regions[i].brief = JP_VIEW_EMPTY;
            continue;
        }
        jp_view brief = r->regions[i].brief;
        bool is_shared = false;
        for (uint32_t k = 0; k < r->count && brief.bytes > 0 && !is_shared; k++) {
            is_shared = k != i && jp_view_eq(plain[k], brief) && !jp_view_eq(brief, r->regions[i].name);
        }
        if (is_shared) {
            r->regions[i].brief = JP_VIEW_EMPTY;
        }
    }
}

bool jp_gazetteer_load(const char *path, jp_arena *arena, jp_gazetteer *out, jp_error *err) {
    jp_view bytes;
    size_t cap = 0;
    size_t at = 0;

    if (!jp_file_read(path, MAX_TABLE_BYTES, arena, &bytes, err)) {
        return false;
    }
    *out = (jp_gazetteer){0};
    for (uint32_t line_no = 1; at < bytes.bytes; line_no++) {
        size_t end = jp_view_find(bytes, JP_VIEW("\n"), at);
        jp_view line = jp_view_sub(bytes, at, end == SIZE_MAX ? bytes.bytes : end);
        at = end == SIZE_MAX ? bytes.bytes : end + 1;
        if (line.bytes > 0 && line.data[line.bytes - 1] == '\r') {
            line.bytes--;
        }
        if (line.bytes == 0 || line.data[0] == '#') {
            continue;
        }
        out->regions = jp_arena_grow(arena, out->regions, out->count, &cap, sizeof *out->regions);
        if (!read_row(line, path, line_no, arena, &out->regions[out->count], err)) {
            return false;
        }
        out->count++;
    }
    drop_shared_briefs(out, arena);
    return true;
}

/* 0: region, 1: prefecture, 2: county. */
static int level_of(jp_view code) {
    if (code.data[2] == '0' && code.data[3] == '0') {
        return 0;
    }
    return code.data[4] == '0' && code.data[5] == '0' ? 1 : 2;
}

/* The township of that county the text names; of two, the longer name: 「某城镇」 holds 「城镇」. */
static const jp_gazetteer_place *find_town(const jp_gazetteer *regions, jp_view county, jp_view text) {
    const jp_gazetteer_place *best = NULL;

    for (uint32_t i = 0; i < regions->count; i++) {
        const jp_gazetteer_place *region = &regions->regions[i];

        if (region->code.bytes == TOWN_DIGITS && jp_view_starts_with(region->code, county) &&
            jp_view_contains(text, region->name) && (!best || region->name.bytes > best->name.bytes)) {
            best = region;
        }
    }
    return best;
}

static size_t named_bytes(const jp_gazetteer_place *region, jp_view text) {
    if (jp_view_contains(text, region->name)) {
        return region->name.bytes + 1000;
    }
    return region->brief.bytes > 0 && jp_view_contains(text, region->brief) ? region->brief.bytes : 0;
}

/* A 师 the text names. */
static const jp_gazetteer_place *find_division(const jp_gazetteer *regions, jp_view text) {
    for (uint32_t i = 0; i < regions->count; i++) {
        const jp_gazetteer_place *region = &regions->regions[i];

        if (region->is_corps && level_of(region->code) == 1 && named_bytes(region, text) > 0) {
            return region;
        }
    }
    return NULL;
}

/* 第八师 runs 石河子市: its organs, called after both, stand beside those of prefectures. Its towns do not. */
static bool is_run_by(const jp_gazetteer_place *city, const jp_gazetteer_place *division, jp_view text) {
    return division && city->is_corps && level_of(city->code) == 2 && !jp_view_contains(text, JP_VIEW("镇人民政府")) &&
           !jp_view_contains(text, JP_VIEW("乡人民政府")) && !jp_view_contains(text, JP_VIEW("街道"));
}

jp_view jp_gazetteer_find(const jp_gazetteer *regions, jp_view text) {
    const jp_gazetteer_place *best = NULL;
    size_t best_bytes = 0;
    bool is_tied = false;
    const jp_gazetteer_place *division = find_division(regions, text);

    for (uint32_t i = 0; i < regions->count; i++) {
        const jp_gazetteer_place *region = &regions->regions[i];
        size_t bytes = named_bytes(region, text);
        if (bytes == 0 || region->is_historic || region->code.bytes == TOWN_DIGITS ||
            is_run_by(region, division, text)) {
            continue;
        }
        int level = level_of(region->code);
        int best_level = best ? level_of(best->code) : -1;
        if (level > best_level || (level == best_level && bytes > best_bytes)) {
            best = region;
            best_bytes = bytes;
            is_tied = false;
        } else if (level == best_level && bytes == best_bytes) {
            is_tied = true;
        }
    }
    if (!best || is_tied) {
        return JP_VIEW_EMPTY;
    }
    const jp_gazetteer_place *town = level_of(best->code) == 2 ? find_town(regions, best->code, text) : NULL;
    return town ? town->code : best->code;
}
