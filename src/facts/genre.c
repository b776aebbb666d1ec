/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "section.h"

/* The last noun of a title says what kind of paper it is: 「现场检查影像资料目录」 is an index, whatever was inspected.
 * A type is known by the nouns that its own names end with. */

enum { MAX_HEADING_CHARS = 40, HEADING_LINES = 3 };

static const struct {
    const char *ending;
    int genre;
} endings[] = {
    {"目录", 0},    {"索引", 1},    {"清单", 2},    {"登记", 3},      {"登记表", 3},    {"登记单", 3},
    {"登记簿", 3},  {"登记册", 3},  {"公告", 4},    {"审批表", 5},    {"呈批表", 5},    {"报批表", 5},
    {"审批单", 5},  {"审查表", 5},  {"审核表", 5},  {"笔录", 6},      {"记录", 6},      {"记录表", 6},
    {"记录单", 6},  {"决定书", 7},  {"决定", 7},    {"通知书", 8},    {"通知单", 8},    {"通知", 8},
    {"告知书", 9},  {"告知单", 9},  {"申请书", 10}, {"申请表", 10},   {"报告", 11},     {"报告书", 11},
    {"报告表", 11}, {"回证", 12},   {"照片", 13},   {"截图", 13},     {"影像资料", 13}, {"音像资料", 13},
    {"录像", 13},   {"意见书", 14}, {"意见表", 14}, {"委托书", 15},   {"承诺书", 16},   {"声明", 17},
    {"声明书", 17}, {"凭证", 18},   {"票据", 18},   {"收据", 18},     {"回单", 18},     {"缴款书", 18},
    {"方案", 19},   {"合同", 20},   {"协议书", 20}, {"封面", 21},     {"备考表", 22},   {"入库单", 23},
    {"出库单", 23}, {"复查表", 6},  {"说明", 24},   {"情况说明", 24}, {"汇报", 24},     {"请示", 25},
    {"计算表", 26},
};

/* The longest noun a name ends with: its genre, or -1, and its bytes. */
static int last_noun(jp_view v, size_t *bytes) {
    int genre = -1;

    *bytes = 0;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        jp_view ending = jp_view_of(endings[i].ending);
        if (ending.bytes > *bytes && jp_view_ends_with(v, ending)) {
            genre = endings[i].genre;
            *bytes = ending.bytes;
        }
    }
    return genre;
}

static int genre_of(jp_view v) {
    size_t bytes;
    return last_noun(v, &bytes);
}

/* 「送达回证（告知书）（第2次）-3」 → 「送达回证」 */
static jp_view without_tail(jp_view v) {
    for (bool is_changed = true; is_changed && v.bytes > 0;) {
        size_t before = v.bytes;
        while (v.bytes > 0 && strchr("0123456789-_.: ", v.data[v.bytes - 1])) {
            v.bytes--;
        }
        if (v.bytes > 0 && v.data[v.bytes - 1] == ')') {
            size_t open = v.bytes;
            while (open > 0 && v.data[open - 1] != '(') {
                open--;
            }
            v.bytes = open > 1 ? open - 1 : v.bytes;
        }
        is_changed = v.bytes != before;
    }
    return v;
}

void jp_doc_type_learn_genres(jp_doc_type *type) {
    for (uint32_t i = 0; i < type->alias_count; i++) {
        int genre = genre_of(without_tail(type->aliases[i]));
        type->genres |= genre < 0 ? 0 : 1u << genre;
    }
}

bool jp_doc_type_may_be_called(const jp_doc_type *type, jp_view tight) {
    int genre = genre_of(without_tail(tight));
    return genre < 0 || type->genres == 0 || (type->genres & (1u << genre)) != 0;
}

jp_view jp_section_heading(const jp_text *text, const jp_section *s) {
    for (uint32_t i = s->line_from; i < s->line_to && i < s->line_from + HEADING_LINES; i++) {
        jp_view line = jp_text_line(text, i);
        if (jp_text_chars(line) <= MAX_HEADING_CHARS && !jp_view_contains(line, JP_VIEW("。")) &&
            !jp_view_contains(line, JP_VIEW(":")) && genre_of(without_tail(line)) >= 0) {
            return line;
        }
    }
    return JP_VIEW_EMPTY;
}

/* ---- what an unknown title may be ---- */

/* The name without its last noun. */
static jp_view stem_of(jp_view v) {
    jp_view tight = without_tail(v);
    size_t bytes;

    (void)last_noun(tight, &bytes);
    return jp_view_sub(tight, 0, tight.bytes - bytes);
}

/* Two characters that tell nothing of a paper; 查询 is looking something up, and no word of 「调查询问笔录」. */
static bool says_nothing(jp_view pair) {
    static const char *const words[] = {"行政", "执法", "案件", "现场", "情况", "材料", "文书",
                                        "有关", "事项", "工作", "信息", "查询", NULL};

    return jp_view_is_any(pair, words);
}

/* They have two characters in a row in common that mean something. */
static bool share_a_word(jp_view a, jp_view b) {
    for (size_t at = 0; at < a.bytes;) {
        size_t next = at;
        (void)jp_utf8_next(a, &next);
        size_t end = next;
        if (end < a.bytes) {
            (void)jp_utf8_next(a, &end);
            jp_view pair = jp_view_sub(a, at, end);
            if (jp_view_contains(b, pair) && !says_nothing(pair)) {
                return true;
            }
        }
        at = next;
    }
    return false;
}

static jp_view without_organ(const jp_catalogue *c, jp_view v) {
    for (size_t at = v.bytes; at > 6; at--) {
        if (at < v.bytes && ((unsigned char)v.data[at] & 0xC0) != 0x80 && jp_title_is_organ(c, jp_view_sub(v, 0, at))) {
            return jp_view_sub(v, at, v.bytes);
        }
    }
    return v;
}

static bool may_name(const jp_doc_type *type, jp_view stem, int genre) {
    if ((type->genres & (1u << genre)) == 0) {
        return false;
    }
    for (uint32_t i = 0; i < type->alias_count; i++) {
        if (genre_of(without_tail(type->aliases[i])) == genre && share_a_word(stem, stem_of(type->aliases[i]))) {
            return true;
        }
    }
    return false;
}

/* Nouns that any office puts behind any word, or none. */
static bool is_weak(int genre) {
    enum { LISTED = 3, TOLD = 24 };
    return genre < 0 || genre == LISTED || genre == TOLD;
}

/* Words of two characters that both have, in one of the type's names. */
static uint32_t count_shared(const jp_doc_type *type, jp_view stem) {
    uint32_t most = 0;

    for (uint32_t i = 0; i < type->alias_count; i++) {
        const jp_view name = stem_of(type->aliases[i]);
        uint32_t count = 0;
        for (size_t at = 0, next = 0; at < stem.bytes; at = next) {
            next = at;
            (void)jp_utf8_next(stem, &next);
            size_t end = next;
            if (end < stem.bytes) {
                (void)jp_utf8_next(stem, &end);
                count += share_a_word(jp_view_sub(stem, at, end), name);
            }
        }
        most = count > most ? count : most;
    }
    return most;
}

/* 「检查结果公示情况登记表」, 「结果公开备查单」: the last noun does not tell what was put on the list; the name that
 * has most in common may. */
static uint32_t most_shared(const jp_catalogue *c, jp_view stem, jp_view heading) {
    enum { FEWEST = 2 };
    uint32_t most = 0;

    for (uint32_t i = 0; i < c->type_count; i++) {
        const uint32_t count = count_shared(&c->types[i], stem);
        most = count > most && !jp_pattern_is_in(c->types[i].not_title, heading) ? count : most;
    }
    return most < FEWEST ? UINT32_MAX : most;
}

jp_view jp_heading_meanings(const jp_catalogue *catalogue, jp_view heading, jp_arena *arena) {
    int genre = genre_of(without_tail(heading));
    jp_view stem = stem_of(without_organ(catalogue, heading));
    const uint32_t shared = is_weak(genre) ? most_shared(catalogue, stem, heading) : UINT32_MAX;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; stem.bytes > 0 && i < catalogue->type_count; i++) {
        const jp_doc_type *type = &catalogue->types[i];
        const bool may_be =
            (genre >= 0 && may_name(type, stem, genre)) || (shared != UINT32_MAX && count_shared(type, stem) == shared);
        if (may_be && !jp_pattern_is_in(type->not_title, heading)) {
            jp_str_put_text(&out, out.bytes > 0 ? "|" : "");
            jp_str_put(&out, catalogue->types[i].name);
        }
    }
    return jp_str_view(&out);
}
