/* SPDX-License-Identifier: Apache-2.0 */
#include "redact.h"

#include <stdlib.h>

#include "juanping/base/utf8.h"

enum { MIN_NAME_CHARS = 2, MIN_NUMBER_CHARS = 4, MAX_ENTITY_CHARS = 80 };

void jp_entities_init(jp_entities *entities, jp_arena *arena) {
    *entities = (jp_entities){.arena = arena};
}

/* Words that stand where a name should and name nobody. */
static bool says_nothing(jp_view text) {
    static const char *const words[] = {
        "无",         "不详",     "本人",     "当事人",     "执法人员", "同上",     "见上",     "略",
        "同意",       "不同意",   "负责人",   "法定代表人", "经营者",   "被询问人", "被检查人", "承办人",
        "现场负责人", "签名",     "签字",     "以上",       "属实",     "空白",     "未写明",   "出示",
        "请过目",     "听清楚了", "看清楚了", "情况属实",   "无异议",   "阅看",     "核对无误", "收件人",
        "送达人",     "见证人",   "记录人",   "直接送达",   NULL};

    return jp_view_is_any(text, words);
}

static bool is_year(jp_view text) {
    return text.bytes == 4 && (jp_view_starts_with(text, JP_VIEW("19")) || jp_view_starts_with(text, JP_VIEW("20"))) &&
           text.data[2] >= '0' && text.data[2] <= '9' && text.data[3] >= '0' && text.data[3] <= '9';
}

/* 2025年8月18日, 2025-08-18 10:30, 二〇二五年八月: figures and the words of a calendar, nothing else. */
static bool is_date(jp_view text) {
    static const char *const marks[] = {"年", "月", "日", "号", "时", "点", "分", "秒", "至"};
    static const char *const figures[] = {"〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    bool has_figure = false;
    bool has_mark = false;

    for (size_t at = 0; at < text.bytes;) {
        size_t from = at;
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &at));
        jp_view one = jp_view_sub(text, from, at);
        bool is_figure = c >= '0' && c <= '9';
        bool is_mark = c == '-' || c == '.' || c == '/' || c == ':';
        for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
            is_figure = is_figure || jp_view_eq_text(one, figures[i]);
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
            is_mark = is_mark || jp_view_eq_text(one, marks[i]);
        if (!is_figure && !is_mark && c != ' ' && c != 0x3000)
            return false;
        has_figure = has_figure || is_figure;
        has_mark = has_mark || is_mark;
    }
    return has_figure && has_mark;
}

/* A name has letters or Han, and is no sentence: what holds its punctuation was read amiss, and the words of it stand
 * in any text. */
static bool can_be_name(jp_view text) {
    bool has_letter = false;

    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &at));
        switch (c) {
        case 0x3002: /* 。 */
        case ';':
        case '?':
        case '!':
        case 0x300C: /* 「 */
        case 0x300D: /* 」 */
            return false;
        default:
            has_letter = has_letter || c > 0x7F || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
    }
    return has_letter && !is_date(text);
}

static void put(jp_entities *entities, jp_view text, jp_entity_kind kind) {
    jp_view trimmed = jp_view_trim(text);
    size_t chars = jp_utf8_count_chars(trimmed);
    size_t least = kind == JP_ENTITY_NUMBER || kind == JP_ENTITY_DOCNO ? MIN_NUMBER_CHARS : MIN_NAME_CHARS;

    if (chars < least || chars > MAX_ENTITY_CHARS || says_nothing(trimmed))
        return;
    /* The year in 农种许字（2025）第7652号: masked, it would take every date of the year along. */
    if (is_year(trimmed))
        return;
    if ((kind == JP_ENTITY_PERSON || kind == JP_ENTITY_BODY) && !can_be_name(trimmed))
        return;
    entities->items =
        jp_arena_grow(entities->arena, entities->items, entities->count, &entities->cap, sizeof *entities->items);
    entities->items[entities->count++] = (jp_entity){trimmed, kind};
}

static bool is_separator(uint32_t c) {
    switch (c) {
    case ',':
    case ';':
    case '/':
    case '\n':
    case '\t':
    case '(':
    case ')':
    case ':':
    case '|':
    case 0x3001: /* 、 */
        return true;
    default:
        return false;
    }
}

/* A name alone, without the list, brackets or label around it. Spaces part names only when the pieces are names by
 * themselves: 张　三 is one person. */
static void put_pieces(jp_entities *entities, jp_view text, jp_entity_kind kind) {
    size_t from = 0;

    for (size_t at = 0; at <= text.bytes;) {
        size_t here = at;
        uint32_t c = at < text.bytes ? jp_char_fold_width(jp_utf8_next(text, &at)) : ',';
        if (here == text.bytes)
            at = text.bytes + 1;
        if (!is_separator(c) && !(c == ' ' && here - from > 3))
            continue;
        put(entities, jp_view_sub(text, from, here), kind);
        from = at;
    }
}

static bool has_body_word(jp_view text) {
    static const char *const words[] = {"公司",   "店",   "厂",   "商行", "超市", "经营部", "合作社", "中心",
                                        "酒店",   "饭店", "餐厅", "诊所", "医院", "学校",   "幼儿园", "工作室",
                                        "加油站", "站",   "场",   "馆",   "部",   "行",     "社",     "院",
                                        "会所",   "网吧", "浴室", "药房", NULL};

    return jp_view_contains_any(text, words);
}

/* "昌吉市老马粮油店" is written "昌吉老马粮油店" too. */
static void put_without_rank(jp_entities *entities, jp_view name) {
    enum { MIN_PLACE = 2, MAX_PLACE = 5, MIN_REST = 3 };
    size_t at = 0;

    name = jp_view_trim(name);
    for (uint32_t chars = 0; at < name.bytes && chars <= MAX_PLACE; chars++) {
        size_t here = at;
        uint32_t c = jp_utf8_next(name, &at);
        if (chars < MIN_PLACE || (c != 0x5E02 && c != 0x53BF && c != 0x533A)) /* 市 县 区 */
            continue;
        jp_view rest = jp_view_sub(name, at, name.bytes);
        if (jp_utf8_count_chars(rest) >= MIN_REST) {
            jp_view place = jp_view_sub(name, 0, here);
            put(entities,
                jp_view_of(jp_arena_printf(entities->arena, "%.*s%.*s", JP_VIEW_ARG(place), JP_VIEW_ARG(rest))),
                JP_ENTITY_BODY);
        }
        return;
    }
}

static bool is_list(jp_view text) {
    static const char *const joints[] = {"、", "，", ",", "；", ";", "/", "\n", "\t", "|", NULL};

    return jp_view_contains_any(text, joints);
}

void jp_entities_add(jp_entities *entities, jp_view text, jp_entity_kind kind) {
    if (kind == JP_ENTITY_PERSON && jp_utf8_count_chars(jp_view_trim(text)) > 4 && has_body_word(text))
        kind = JP_ENTITY_BODY;
    /* A list of persons is several: one word for them all would tell of one. */
    if (kind != JP_ENTITY_PERSON || !is_list(text))
        put(entities, text, kind);
    if (kind == JP_ENTITY_BODY)
        put_without_rank(entities, text);
    if (kind == JP_ENTITY_PERSON || kind == JP_ENTITY_BODY || kind == JP_ENTITY_NUMBER)
        put_pieces(entities, text, kind);
}

/* By the end of the field's name, so that fields an office adds are covered too. */
bool jp_entity_field(jp_view field, jp_entity_kind *kind) {
    static const struct {
        const char *ending;
        jp_entity_kind kind;
    } rows[] = {
        {"人", JP_ENTITY_PERSON},     {"人员", JP_ENTITY_PERSON},   {"经营者", JP_ENTITY_PERSON},
        {"听证员", JP_ENTITY_PERSON}, {"签名", JP_ENTITY_PERSON},   {"署名", JP_ENTITY_PERSON},
        {"姓名", JP_ENTITY_PERSON},   {"代表", JP_ENTITY_PERSON},   {"招牌", JP_ENTITY_BODY},
        {"字号", JP_ENTITY_BODY},     {"企业名称", JP_ENTITY_BODY}, {"单位名称", JP_ENTITY_BODY},
        {"号码", JP_ENTITY_NUMBER},   {"证号", JP_ENTITY_NUMBER},   {"身份证", JP_ENTITY_NUMBER},
        {"电话", JP_ENTITY_NUMBER},   {"代码", JP_ENTITY_NUMBER},   {"账号", JP_ENTITY_NUMBER},
        {"票号", JP_ENTITY_NUMBER},   {"车牌", JP_ENTITY_NUMBER},   {"编号", JP_ENTITY_NUMBER},
        {"文号", JP_ENTITY_DOCNO},    {"案号", JP_ENTITY_DOCNO},    {"地址", JP_ENTITY_ADDRESS},
        {"地点", JP_ENTITY_ADDRESS},  {"住所", JP_ENTITY_ADDRESS},  {"住址", JP_ENTITY_ADDRESS},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_ends_with(field, jp_view_of(rows[i].ending))) {
            *kind = rows[i].kind;
            return true;
        }
    }
    return false;
}

void jp_entities_collect(jp_entities *entities, const jp_result *result) {
    jp_entities_add(entities, result->header.party, JP_ENTITY_PERSON);
    jp_entities_add(entities, result->header.docno, JP_ENTITY_DOCNO);
    for (uint32_t i = 0; i < result->document_count; i++)
        jp_entities_collect_json(entities, result->documents[i].facts_json);
    jp_entities_collect_tree(entities, result->facts_xml);
}

static int compare_entities(const void *a, const void *b) {
    const jp_entity *left = a;
    const jp_entity *right = b;
    int order = (left->text.bytes < right->text.bytes) - (left->text.bytes > right->text.bytes);

    if (order == 0)
        order = jp_view_compare(left->text, right->text);
    /* The same words as person and as body: the kind that is declared last names more. */
    return order != 0 ? order : (int)right->kind - (int)left->kind;
}

void jp_entities_sort(jp_entities *entities) {
    size_t kept = 0;

    if (entities->count == 0)
        return;
    qsort(entities->items, entities->count, sizeof *entities->items, compare_entities);
    for (size_t i = 0; i < entities->count; i++) {
        if (kept == 0 || !jp_view_eq(entities->items[kept - 1].text, entities->items[i].text))
            entities->items[kept++] = entities->items[i];
    }
    entities->count = kept;
}
