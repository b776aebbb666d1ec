/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_sheet.h"

/* Levels of approval, and places to sign. */

/* What an office system says of a step: who did it, when he was done and when it reached him. */
typedef enum step_part { STEP_OTHER, STEP_SIGNER, STEP_DAY, STEP_ARRIVAL } step_part;

static step_part step_part_of(jp_view name) {
    static const char *const words[] = {
        [STEP_SIGNER] = "|办理人|办理人员|处理人|处理人员|操作人|操作人员|经手人|执行人员|handler|operator|assignee|"
                        "user|username|approver|reviewer|处理用户|操作用户|办理用户|blr|blry|clr|czr|",
        [STEP_DAY] =
            "|办结时间|办理时间|处理时间|完成时间|审批时间|审核时间|办结日期|办理日期|处理日期|审批日期|审核日期|"
            "endtime|finishtime|sprq|spsj|shrq|shsj|blrq|blsj|clrq|clsj|bjrq|bjsj|qmrq|qzrq|",
        [STEP_ARRIVAL] = "|到达时间|接收时间|送交时间|签收时间|到达日期|接收日期|arrivaltime|receivetime|",
    };
    for (step_part part = STEP_SIGNER; part <= STEP_ARRIVAL; part++) {
        if (jp_xml_is_word(words[part], name)) {
            return part;
        }
    }
    return STEP_OTHER;
}

static uint32_t step_child(const jp_xml_sheet *s, uint32_t index, step_part part) {
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (step_part_of(jp_elem_at(s, k)->name) == part) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* Nothing but what a level has: a form that holds an opinion among its fields is no level. */
static bool is_level(const jp_xml_sheet *s, uint32_t index) {
    enum { MOST_OTHERS = 2 }; /* 职务, 部门 */
    uint32_t opinions = 0;
    uint32_t others = 0;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        jp_xml_role role = jp_elem_role(s, k);
        if (!jp_xml_is_leaf(s->tree, k)) {
            return false;
        }
        opinions += role == JP_XML_OPINION;
        others += role != JP_XML_OPINION && role != JP_XML_NAMING && role != JP_XML_TITLE && role != JP_XML_DAY &&
                  role != JP_XML_SIGNATURE && role != JP_XML_TECHNICAL && role != JP_XML_SEAL &&
                  step_part_of(jp_elem_at(s, k)->name) == STEP_OTHER;
    }
    return opinions <= 1 && others <= MOST_OTHERS;
}

/* 「<签名 身份="承办人" 日期="…">张三</签名>」, or an element of that name: as whom he signs. */
static uint32_t told_capacity(const jp_xml_sheet *s, uint32_t index) {
    static const char words[] =
        "|身份|签名身份|签署身份|签名人身份|岗位|职责|签名角色|签署角色|签署方|签名方|capacity|identity|";

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_xml_is_word(words, jp_elem_at(s, k)->name) && jp_xml_has_han(jp_elem_at(s, k)->text)) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* 「<qz lb="提供人"><qm>…</qm></qz>」: the only attribute of a place to sign, a few Chinese words, is who signs. */
static uint32_t role_attribute(const jp_xml_sheet *s, uint32_t index) {
    enum { MOST_ROLE_CHARS = 16 };
    uint32_t found = JP_XML_NONE;
    uint32_t count = 0;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_elem_at(s, k)->is_attribute) {
            found = k;
            count++;
        }
    }
    bool is_role = count == 1 && !jp_xml_is_leaf(s->tree, index) && jp_xml_has_han(jp_elem_at(s, found)->text) &&
                   jp_text_chars(jp_elem_tight(s, jp_elem_at(s, found)->text)) <= MOST_ROLE_CHARS;
    return is_role ? found : JP_XML_NONE;
}

/* A part of a level that was left blank is its part all the same: what a named level does not say is missing there. */
static uint32_t part_of_level(const jp_xml_sheet *s, uint32_t index, jp_xml_role role, bool is_named) {
    uint32_t found = jp_xml_child_with(s->tree, index, role);

    for (uint32_t k = jp_elem_at(s, index)->first; is_named && found == JP_XML_NONE && k != JP_XML_NONE;
         k = jp_elem_at(s, k)->next) {
        found = jp_elem_role(s, k) == role && jp_xml_is_leaf(s->tree, k) && !jp_elem_at(s, k)->is_attribute
                    ? k
                    : JP_XML_NONE;
    }
    return found;
}

/* Children of a level; JP_XML_NONE: it has none such. */
typedef struct level {
    uint32_t naming, opinion, signer, day, arrival;
} level;

/* 「<调查人员签名><签名>张三</签名><签名>李四</签名><日期>…」: the group says whose signature each is, and its day. */
static jp_view label_of_group(const jp_xml_sheet *s, uint32_t index, jp_view label, jp_str *day) {
    static const char *const bare[] = {"签名", "签字", "签章", "姓名", NULL};
    static const char *const signs[] = {"签名", "签字", "签章", NULL};
    const uint32_t group = jp_elem_at(s, index)->parent;

    if (group == JP_XML_NONE || !jp_view_is_any(label, bare)) {
        return label;
    }
    const jp_view name = jp_elem_at(s, group)->name;
    if (!jp_view_ends_with_any(name, signs) || jp_view_is_any(name, bare)) {
        return label;
    }
    const uint32_t dated = jp_xml_child_with(s->tree, group, JP_XML_DAY);
    if (dated != JP_XML_NONE) {
        jp_str_putf(day, "　%.*s", JP_VIEW_ARG(jp_elem_at(s, dated)->text));
    }
    return name;
}

/* 「方式="手写板"」: how it was signed is no word of who signed. */
static bool is_way_of_signing(const jp_xml_elem *e) {
    static const char *const names[] = {"方式", "签名方式", "签署方式", "签字方式", "签章方式", NULL};

    return jp_view_is_any(e->name, names);
}

/* A place to sign: all of it but its name is who signs. The text may begin with what he said. */
static void put_place_to_sign(jp_xml_sheet *s, uint32_t index, const level *l, jp_view own_label, jp_view label,
                              jp_str *text) {
    bool is_own = l->naming != JP_XML_NONE && !jp_xml_is_leaf(s->tree, index) &&
                  (jp_view_eq_text(jp_elem_at(s, l->naming)->name, "name") ||
                   jp_view_eq_text(jp_elem_at(s, l->naming)->name, "姓名"));

    label = is_own ? own_label : label;
    jp_str_put(text, jp_elem_at(s, index)->text); /* 「<签名 栏目="提取人" 日期="…">张三</签名>」 */
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if ((k != l->naming || is_own) && jp_elem_role(s, k) != JP_XML_TECHNICAL &&
            !is_way_of_signing(jp_elem_at(s, k))) {
            jp_str_putf(text, "%s%.*s", text->bytes ? "　" : "", JP_VIEW_ARG(jp_elem_text(s, k, "　")));
        }
    }
    label = label_of_group(s, index, label, text);
    bool says_sign = jp_view_contains(label, JP_VIEW("签")) || jp_view_contains(label, JP_VIEW("名")) ||
                     jp_view_contains(label, JP_VIEW("电话")) || jp_view_contains(label, JP_VIEW("地址")) ||
                     jp_view_starts_with(label, JP_VIEW("联系"));
    jp_view whole = says_sign ? label : jp_view_of(jp_arena_printf(s->arena, "%.*s（签名）", JP_VIEW_ARG(label)));
    jp_elem_put_pair(s, label.bytes ? whole : JP_VIEW("签名"), jp_str_view(text), jp_elem_at(s, index)->place);
}

/* Behind an opinion: who signs it and when, and what else the level tells. */
static void put_rest_of_level(const jp_xml_sheet *s, uint32_t index, const level *l, jp_str *text) {
    if (l->arrival != JP_XML_NONE && jp_elem_at(s, l->arrival)->text.bytes > 0) {
        jp_str_putf(text, "%s%.*s：%.*s", text->bytes ? "\n" : "", JP_VIEW_ARG(jp_elem_at(s, l->arrival)->name),
                    JP_VIEW_ARG(jp_elem_at(s, l->arrival)->text));
    }
    if (l->signer != JP_XML_NONE) {
        jp_str_putf(text, "%s签名：%.*s", text->bytes ? "\n" : "", JP_VIEW_ARG(jp_elem_at(s, l->signer)->text));
    }
    if (l->day != JP_XML_NONE) {
        jp_str_putf(text, "%s%.*s", l->signer != JP_XML_NONE ? "　" : "\n", JP_VIEW_ARG(jp_elem_at(s, l->day)->text));
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        bool is_told = k == l->naming || k == l->opinion || k == l->signer || k == l->day || k == l->arrival ||
                       jp_elem_role(s, k) == JP_XML_TECHNICAL;
        if (!is_told && jp_elem_at(s, k)->text.bytes > 0 && !is_way_of_signing(jp_elem_at(s, k))) {
            jp_view inner = jp_elem_label(s, k);
            jp_str_putf(text, "\n%.*s：%.*s", JP_VIEW_ARG(inner.bytes ? inner : jp_elem_at(s, k)->name),
                        JP_VIEW_ARG(jp_elem_at(s, k)->text));
        }
    }
}

static bool is_opinion_label(const jp_xml_sheet *s, jp_view label) {
    return label.bytes > 0 && jp_pattern_is_in(s->catalogue->opinion_label, jp_elem_tight(s, label));
}

/* 「审批」 above an opinion is a label of one: 「审批意见」. */
static jp_view label_of_level(const jp_xml_sheet *s, const level *l, jp_view label) {
    if (label.bytes == 0) {
        return JP_VIEW("意见");
    }
    if (l->opinion == JP_XML_NONE || jp_view_contains(label, JP_VIEW("意见")) || is_opinion_label(s, label)) {
        return label;
    }
    return jp_view_of(jp_arena_printf(s->arena, "%.*s意见", JP_VIEW_ARG(label)));
}

/* What says whose opinion it is, where opinion, signer and day stand beside it and nobody knows its name: 「HJ」. */
static uint32_t name_beside(const jp_xml_sheet *s, uint32_t index, const level *l) {
    enum { FEWEST_CHARS = 2, MOST_CHARS = 16 };

    if (l->opinion == JP_XML_NONE || l->signer == JP_XML_NONE || l->day == JP_XML_NONE) {
        return JP_XML_NONE;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        const jp_view text = jp_elem_at(s, k)->text;
        const bool is_told = k == l->opinion || k == l->signer || k == l->day || jp_elem_role(s, k) == JP_XML_TECHNICAL;
        if (!is_told && jp_text_chars(text) >= FEWEST_CHARS && jp_text_chars(text) <= MOST_CHARS &&
            jp_xml_has_han(text)) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* 「<签署><签名 身份="承办人">…</签名><签名 身份="负责人">…</签名></签署>」: each of them is a place to sign. */
static bool holds_places(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (!jp_elem_at(s, k)->is_attribute && jp_elem_role(s, k) == JP_XML_SIGNATURE &&
            (told_capacity(s, k) != JP_XML_NONE || jp_xml_child_with(s->tree, k, JP_XML_NAMING) != JP_XML_NONE)) {
            return true;
        }
    }
    return false;
}

/* The parts of a level, or of a place to sign. */
static level read_level(const jp_xml_sheet *s, uint32_t index, bool is_signature, jp_view own_label) {
    level l = {.naming = jp_elem_naming(s, index),
               .day = jp_xml_child_with(s->tree, index, JP_XML_DAY),
               .arrival = JP_XML_NONE};
    const bool is_named = (l.naming != JP_XML_NONE || is_opinion_label(s, own_label)) && !is_signature;

    l.opinion = part_of_level(s, index, JP_XML_OPINION, is_named);
    l.signer = part_of_level(s, index, JP_XML_SIGNATURE, is_named && l.opinion != JP_XML_NONE);
    const bool says_itself = jp_elem_at(s, index)->text.bytes > 0 &&
                             (jp_elem_role(s, index) == JP_XML_OPINION || is_opinion_label(s, own_label));
    if (is_named && (l.opinion != JP_XML_NONE || says_itself)) {
        l.signer = l.signer != JP_XML_NONE ? l.signer : step_child(s, index, STEP_SIGNER);
        l.day = l.day != JP_XML_NONE ? l.day : step_child(s, index, STEP_DAY);
        l.arrival = step_child(s, index, STEP_ARRIVAL);
    }
    if (l.naming == JP_XML_NONE && is_signature) {
        l.naming = told_capacity(s, index);
        l.naming = l.naming == JP_XML_NONE ? role_attribute(s, index) : l.naming;
    } else if (l.naming == JP_XML_NONE) {
        l.naming = name_beside(s, index, &l);
    }
    return l;
}

static bool put_signature(jp_xml_sheet *s, uint32_t index, const level *l, jp_view own_label, jp_view label) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    jp_str text;

    if (l->naming != JP_XML_NONE && jp_view_contains(label, JP_VIEW("章")) &&
        e->text.bytes > 0) { /* <签章 类型="公章">某局</签章> */
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, e->text, e->place, JP_PARA_RIGHT);
        return true;
    }
    jp_str_init(&text, s->arena);
    if (l->opinion != JP_XML_NONE) {
        jp_str_put(&text, jp_elem_at(s, l->opinion)->text);
    }
    put_place_to_sign(s, index, l, own_label, label, &text);
    return true;
}

/* 「<签名 身份="负责人"><意见>同意立案</意见>…」 is a step of an approval; 「以上属实」 is no approval. */
static bool approves(const jp_xml_sheet *s, const level *l) {
    static const char *const words[] = {"同意", "拟同意", "不同意", "批准", "准予", "不予", NULL};

    return l->opinion != JP_XML_NONE && jp_view_word_at(jp_view_trim(jp_elem_at(s, l->opinion)->text), 0, words) > 0;
}

/* Who signs, where the place to sign is the step: 「<姓名>赵永</姓名>」. */
static uint32_t name_inside(const jp_xml_sheet *s, uint32_t index) {
    static const char *const words[] = {"姓名", "签名人", "签署人", "签字人", "审批人", "name", NULL};

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_view_is_any(jp_elem_at(s, k)->name, words) && jp_elem_at(s, k)->text.bytes > 0) {
            return k;
        }
    }
    return JP_XML_NONE;
}

bool jp_elem_put_level(jp_xml_sheet *s, uint32_t index, jp_view own_label) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    const bool is_signature = jp_elem_role(s, index) == JP_XML_SIGNATURE;

    if (is_signature && holds_places(s, index)) {
        return false;
    }
    level l = read_level(s, index, is_signature, own_label);
    const jp_view label = l.naming != JP_XML_NONE ? jp_elem_at(s, l.naming)->text : own_label;
    if (is_signature && !approves(s, &l)) {
        return put_signature(s, index, &l, own_label, label);
    }
    l.signer = is_signature && l.signer == JP_XML_NONE ? name_inside(s, index) : l.signer;
    /* 「<负责人意见 签名="…">同意。</负责人意见>」 is named by its own word */
    const bool is_named = l.naming != JP_XML_NONE || (e->text.bytes > 0 && is_opinion_label(s, own_label));
    const bool has_parts = l.opinion != JP_XML_NONE || (l.signer != JP_XML_NONE && is_named);
    if (!has_parts || !is_level(s, index)) {
        return false; /* without a name and an opinion a paper with a place to sign */
    }
    jp_str text;
    jp_str_init(&text, s->arena);
    /* 「<意见 环节="负责人意见" 签名="郝琳" 日期="…">同意立案。</意见>」 says it in its own text */
    jp_str_put(&text, l.opinion != JP_XML_NONE ? jp_elem_at(s, l.opinion)->text : e->text);
    put_rest_of_level(s, index, &l, &text);
    jp_elem_put_form_row(s, label_of_level(s, &l, label), jp_str_view(&text), e->place);
    return true;
}
