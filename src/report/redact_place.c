/* SPDX-License-Identifier: Apache-2.0 */
#include "redact_place.h"

#include "juanping/base/utf8.h"

enum { LEAST_PLACE_CHARS = 2, MOST_PLACE_CHARS = 10, MOST_TITLE_CHARS = 60 };

static const char *const leads[] = {"依据", "根据", "按照", "依照", "和", "及", "与", NULL};

/* A title begins behind a mark or a word that leads to it. */
static bool can_begin(jp_view text, size_t at) {
    static const char *const marks[] = {"：", ":", "，", ",", "、", "；", "。", "「", "《", "（", "(", "\n", NULL};
    const jp_view before = jp_view_sub(text, 0, at);

    return jp_view_word_at(text, at, leads) == 0 &&
           (at == 0 || jp_view_ends_with_any(before, marks) || jp_view_ends_with_any(before, leads));
}

/* 城市, 社区, 市场, 县级 are words, no places. */
static bool is_division(jp_view place, jp_view behind, const char **shown) {
    static const struct {
        const char *word, *shown;
    } divisions[] = {{"县", "某县"}, {"市", "某市"}, {"区", "某区"}, {"州", "某州"},
                     {"旗", "某旗"}, {"镇", "某镇"}, {"乡", "某乡"}};
    static const char *const words[] = {"自治区", "城市", "超市", "本市", "全市", "社区",   "园区",
                                        "校区",   "景区", "林区", "牧区", "山区", "小区",   "辖区",
                                        "库区",   "灾区", "矿区", "全区", "本区", "全县",   "各县",
                                        "城镇",   "乡镇", "城乡", "下乡", "家乡", "开发区", NULL};
    static const char *const behind_words[] = {"场", "级", "城", "域", "分", "块", "化",
                                               "村", "土", "容", "政", "民", "内", NULL};

    if (jp_utf8_count_chars(place) < LEAST_PLACE_CHARS || jp_view_ends_with_any(place, words) ||
        jp_view_word_at(behind, 0, behind_words) > 0)
        return false;
    for (size_t i = 0; i < sizeof divisions / sizeof divisions[0]; i++) {
        if (jp_view_ends_with(place, jp_view_of(divisions[i].word))) {
            *shown = divisions[i].shown;
            return true;
        }
    }
    return false;
}

/* Where the place ends that begins here, 昌吉回族自治州奇台县 too; `at` when none does. */
static size_t end_of_place(jp_view text, size_t at, const char **shown) {
    size_t from = at, end = at;
    uint32_t chars = 0;

    for (size_t next = at; next < text.bytes && chars < MOST_PLACE_CHARS; chars++) {
        if (!jp_char_is_han(jp_utf8_next(text, &next)))
            break;
        if (is_division(jp_view_sub(text, from, next), jp_view_sub(text, next, text.bytes), shown)) {
            from = end = next;
            chars = 0;
        }
    }
    return end;
}

static bool is_title(jp_view title) {
    static const char *const endings[] = {"通知", "办法", "规定", "意见", "方案", "细则", "基准", "标准",
                                          "通告", "公告", "条例", "规则", "制度", "决定", NULL};
    static const char *const remarks[] = {"（试行）", "(试行)", "（暂行）", "(暂行)", "（修订）", "(修订)"};

    for (size_t i = 0; i < sizeof remarks / sizeof remarks[0]; i++) {
        if (jp_view_ends_with(title, jp_view_of(remarks[i])))
            title = jp_view_sub(title, 0, title.bytes - jp_view_of(remarks[i]).bytes);
    }
    return jp_view_ends_with_any(title, endings);
}

/* Up to a mark that no title holds; brackets it may hold. */
static size_t end_of_title(jp_view text, size_t at) {
    static const char *const marks[] = {"，", ",",  "；", ";",    "。",   "、",   "》",
                                        "」", "\n", "：", "（已", "（见", "（原", NULL};
    uint32_t depth = 0;

    for (uint32_t chars = 0; at < text.bytes && chars < MOST_TITLE_CHARS; chars++) {
        if (depth == 0 && jp_view_word_at(text, at, marks) > 0)
            break;
        size_t next = at;
        const uint32_t c = jp_char_fold_width(jp_utf8_next(text, &next));
        if (c == ')' && depth == 0)
            break;
        depth += c == '(';
        depth -= c == ')';
        at = next;
    }
    return at;
}

bool jp_place_title_at(jp_view text, size_t at, jp_place_title *out) {
    if (!can_begin(text, at))
        return false;
    out->name_from = end_of_place(text, at, &out->shown);
    if (out->name_from == at)
        return false;
    out->end = end_of_title(text, out->name_from);
    out->has_marks = jp_view_ends_with(jp_view_sub(text, 0, at), JP_VIEW("《"));
    return out->end > out->name_from && is_title(jp_view_sub(text, out->name_from, out->end));
}
