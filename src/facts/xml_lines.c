/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "xml_sheet.h"

/* Elements → lines and rows. What an element is goes by its form first: a name beside a value, children that are all
 * of one name, text that is long; words help where the form leaves it open. */

enum {
    SHORT_CHARS = 16,
    PROSE_CHARS = 24, /* text under a name without meaning that is no mere value */
};

static bool is_skipped(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t i = 0; i < s->skipped_count; i++) {
        if (s->skipped[i] == index) {
            return true;
        }
    }
    return false;
}

static bool is_short(const jp_xml_sheet *s, jp_view text, size_t chars) {
    return jp_text_chars(jp_elem_tight(s, text)) <= chars;
}

/* ---- forms ---- */

static bool has_elements(const jp_xml_sheet *s, uint32_t index) {
    return !jp_xml_is_leaf(s->tree, index);
}

/* 「<选项 名称="直接送达" 选中="是"/>」: the words behind their box. */
static bool box_of(const jp_xml_sheet *s, uint32_t index, jp_str *out) {
    uint32_t tick = jp_xml_child_with(s->tree, index, JP_XML_TICK);
    uint32_t name = jp_elem_naming(s, index);
    jp_view words = name != JP_XML_NONE ? jp_elem_at(s, name)->text : jp_elem_at(s, index)->text;

    if (tick == JP_XML_NONE || words.bytes == 0 || has_elements(s, index)) {
        return false;
    }
    if (out) {
        jp_str_putf(out, "%s%s%.*s", out->bytes ? " " : "", jp_elem_is_yes(jp_elem_at(s, tick)->text) ? "☑" : "□",
                    JP_VIEW_ARG(words));
    }
    return true;
}

static bool put_boxes(jp_xml_sheet *s, uint32_t index, jp_view label) {
    jp_str boxes;
    uint32_t count = 0;

    jp_str_init(&boxes, s->arena);
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0) {
            continue;
        }
        if (!box_of(s, k, &boxes)) {
            return false;
        }
        count++;
    }
    if (count > 0) {
        jp_elem_put_pair(s, label, jp_str_view(&boxes), jp_elem_at(s, index)->place);
    }
    return count > 0;
}

/* ---- groups under one label: 执法人员{姓名, 证号} ---- */

static bool is_party(jp_view label) {
    static const char *const words[] = {"当事人", "相对人", "处罚人",   "检查人",   "检查对象",
                                        "申请人", "执行人", "检查单位", "处罚单位", "相对方"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_contains(label, jp_view_of(words[i])) && !jp_view_starts_with(label, JP_VIEW("检查人"))) {
            return true;
        }
    }
    return false;
}

static uint32_t own_name_of(const jp_xml_sheet *s, uint32_t index) {
    static const char *const names[] = {"姓名",  "名称",  "name", "姓名或名称", "xm",
                                        "mc",    "title", "题名", "文书名称",   "fullName",
                                        "xm_mc", "XM",    "MC",   "Name",       "personName"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
            if (jp_view_eq_text(jp_elem_at(s, k)->name, names[i]) && jp_elem_at(s, k)->text.bytes > 0) {
                return k;
            }
        }
    }
    return JP_XML_NONE;
}

/* Behind what it belongs to: numbers and words in brackets, a day as it is. */
static void put_particular(const jp_xml_sheet *s, uint32_t index, jp_str *out) {
    jp_view words = jp_elem_text(s, index, "　");
    jp_view inner = jp_elem_table_column_label(s, index);
    jp_xml_role role = jp_elem_role(s, index);

    if (words.bytes == 0 || role == JP_XML_TECHNICAL || jp_elem_is_blob(words)) {
        return;
    }
    if (jp_view_eq_text(inner, "证号") || jp_view_eq_text(jp_elem_at(s, index)->name, "certNo")) {
        inner = JP_VIEW("执法证号");
    }
    if (role == JP_XML_NUMBER || role == JP_XML_DAY) {
        jp_str_putf(out, role == JP_XML_DAY ? "　%.*s" : "（%.*s）", JP_VIEW_ARG(words));
    } else {
        jp_str_putf(out, "（%.*s：%.*s）", JP_VIEW_ARG(inner), JP_VIEW_ARG(words));
    }
}

static bool put_group(jp_xml_sheet *s, uint32_t index, jp_view label) {
    uint32_t name = own_name_of(s, index);
    jp_str text;

    if (label.bytes == 0 || name == JP_XML_NONE) {
        return false;
    }
    jp_str_init(&text, s->arena);
    jp_str_put(&text, jp_elem_at(s, name)->text);
    if (is_party(label)) {
        jp_elem_put_pair(s, label, jp_str_view(&text), jp_elem_at(s, name)->place);
        for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
            if (k != name) {
                jp_xml_put_elem(s, k);
            }
        }
        return true;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (k != name) {
            put_particular(s, k, &text);
        }
    }
    jp_elem_put_pair(s, label, jp_str_view(&text), jp_elem_at(s, name)->place);
    return true;
}

/* 「<审核机构负责人><姓名>…</姓名><签名>…</签名><日期>…」, a part that no label is known for: it is he who signs, and
 * his name is nobody else's. What the system says beside it (职务, 证号) is his too. */
static bool put_signer(jp_xml_sheet *s, uint32_t index, jp_view label) {
    static const char *const names[] = {"姓名", "人员姓名", "xm", "XM", "personName", NULL};
    static const char days[] = "|签名日期|签字日期|签署日期|签名时间|签字时间|签署时间|qmrq|qzrq|";
    const uint32_t name = own_name_of(s, index);
    uint32_t sign = JP_XML_NONE;
    bool is_dated = false;
    jp_str text;

    if (label.bytes == 0 || name == JP_XML_NONE || !jp_view_is_any(jp_elem_at(s, name)->name, names) ||
        is_party(label)) {
        return false;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (!jp_xml_is_leaf(s->tree, k)) {
            return false;
        }
        sign = jp_elem_role(s, k) == JP_XML_SIGNATURE ? k : sign;
        is_dated = is_dated || jp_xml_is_word(days, jp_elem_at(s, k)->name);
    }
    sign = sign == JP_XML_NONE && is_dated ? name : sign; /* 「<姓名>…</姓名><签名日期>…」 */
    if (sign == JP_XML_NONE) {
        return false;
    }
    jp_str_init(&text, s->arena);
    jp_str_put(&text, jp_elem_at(s, sign)->text);
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (k != sign && k != name) {
            put_particular(s, k, &text);
        }
    }
    jp_elem_put_pair(s, jp_view_of(jp_arena_printf(s->arena, "%.*s（签名）", JP_VIEW_ARG(label))), jp_str_view(&text),
                     jp_elem_at(s, sign)->place);
    return true;
}

/* 「<法律依据><条文/><条文/></法律依据>」, 「<执法人员><人员/><人员/></执法人员>」: several values of one label. */
static bool put_list(jp_xml_sheet *s, uint32_t index, jp_view label) {
    bool alike, leaves;
    uint32_t count = jp_elem_count_elements(s, index, &alike, &leaves);
    bool are_short = true;
    jp_str text;

    if (label.bytes == 0 || count == 0 || !alike || !leaves) {
        return false;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        bool is_element = !jp_elem_at(s, k)->is_attribute && jp_elem_at(s, k)->name.bytes > 0;
        jp_view own = is_element ? jp_elem_label(s, k) : JP_VIEW_EMPTY;
        if (is_element &&
            (jp_elem_at(s, k)->first != JP_XML_NONE || (jp_elem_knows(s, own) && !jp_view_eq(own, label)))) {
            return false;
        }
        are_short = are_short && is_short(s, jp_elem_at(s, k)->text, SHORT_CHARS);
    }
    jp_str_init(&text, s->arena);
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (!jp_elem_at(s, k)->is_attribute && jp_elem_at(s, k)->text.bytes > 0) {
            jp_str_put_text(&text, text.bytes == 0 ? "" : are_short ? "、" : "\n");
            jp_str_put(&text, jp_elem_at(s, k)->text);
        }
    }
    jp_elem_put_pair(s, label, jp_str_view(&text), jp_elem_at(s, index)->place);
    return true;
}

/* 送达文书列表 → 送达文书, where that is the label. */
static jp_view list_label(const jp_xml_sheet *s, jp_view label) {
    static const char *const tails[] = {"列表", "集合", "清单", "信息", "名单"};

    if (label.bytes == 0 || jp_elem_knows(s, label)) {
        return label;
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        jp_view tail = jp_view_of(tails[i]);
        if (jp_view_ends_with(label, tail) && jp_elem_knows(s, jp_view_sub(label, 0, label.bytes - tail.bytes))) {
            return jp_view_sub(label, 0, label.bytes - tail.bytes);
        }
    }
    return JP_VIEW_EMPTY;
}

/* 「<送达文书列表><文书 名称="…" 文号="…"/>…」: each of them is a value of the label, told with its particulars. */
static bool put_members(jp_xml_sheet *s, uint32_t index, jp_view label) {
    bool alike, leaves;
    uint32_t count = jp_elem_count_elements(s, index, &alike, &leaves);

    if (label.bytes == 0 || count == 0 || !alike) {
        return false;
    }
    for (int round = 0; round < 2; round++) {
        for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
            if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0) {
                continue;
            }
            if (round == 0 ? own_name_of(s, k) == JP_XML_NONE || jp_elem_knows(s, jp_elem_label(s, k))
                           : !put_group(s, k, label)) {
                return false;
            }
        }
    }
    return true;
}

/* ---- one element ---- */

/* 「是」, 「已加盖电子印章」: there is a seal, and nothing else is said of it. */
static bool tells_of_seal(jp_view words) {
    return jp_elem_is_yes(words) || jp_view_eq_text(words, "电子印章") || jp_view_eq_text(words, "电子签章") ||
           (jp_view_starts_with(words, JP_VIEW("已")) &&
            jp_view_contains_any(words, (const char *const[]){"章", "印", NULL}) &&
            !jp_view_contains(words, JP_VIEW("未")));
}

/* Organ, day and perhaps the seal in one element, and nothing else: however it is called, they close the paper. */
static bool is_closing(const jp_xml_sheet *s, uint32_t index) {
    uint32_t organs = 0, days = 0, seals = 0;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        const jp_xml_role role = jp_elem_role(s, k);
        organs += role == JP_XML_MAKER;
        days += role == JP_XML_DAY;
        seals += role == JP_XML_SEAL;
        if (role != JP_XML_TECHNICAL && role != JP_XML_MAKER && role != JP_XML_DAY && role != JP_XML_SEAL) {
            return false;
        }
    }
    return organs == 1 && days <= 1 && seals <= 1 && days + seals > 0;
}

/* The parts of a closing stand without labels, each on a line of its own. */
static void put_closing(jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = index; k != JP_XML_NONE; k = k == index ? jp_elem_at(s, index)->first : jp_elem_at(s, k)->next) {
        jp_view words = k == index ? jp_elem_at(s, k)->text : jp_elem_text(s, k, "");
        if (k != index && jp_elem_role(s, k) == JP_XML_SEAL && tells_of_seal(words)) {
            words = JP_VIEW("（印章）");
        }
        if (words.bytes > 0 && !(k != index && jp_elem_role(s, k) == JP_XML_TECHNICAL)) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, words, jp_elem_at(s, k)->place, JP_PARA_RIGHT);
        }
    }
}

/* The child that holds the value of a named element: 值, 内容. */
static uint32_t value_child(const jp_xml_sheet *s, uint32_t index) {
    for (int round = 0; round < 2; round++) {
        for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
            if (jp_elem_role(s, k) == (round == 0 ? JP_XML_VALUE : JP_XML_RUNNING) && jp_xml_is_leaf(s->tree, k) &&
                jp_elem_at(s, k)->name.bytes > 0) {
                return k;
            }
        }
    }
    return JP_XML_NONE;
}

static jp_view value_of(const jp_xml_sheet *s, uint32_t index, jp_view *place) {
    uint32_t value = jp_elem_at(s, index)->text.bytes > 0 ? JP_XML_NONE : value_child(s, index);

    *place = jp_elem_at(s, value == JP_XML_NONE ? index : value)->place;
    return jp_elem_at(s, value == JP_XML_NONE ? index : value)->text;
}

static bool is_called_unit(const jp_xml_sheet *s, uint32_t index) {
    return jp_xml_is_word("|单位|计量单位|金额单位|货币单位|unit|dw|jldw|", jp_elem_at(s, index)->name);
}

/* 「<罚款金额 单位="万元">2</罚款金额>」: the child that says what the number counts. */
static uint32_t unit_of(const jp_xml_sheet *s, uint32_t index, jp_view value) {
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (is_called_unit(s, k) && jp_xml_is_leaf(s->tree, k) && jp_xml_is_unit(value, jp_elem_at(s, k)->text)) {
            return k;
        }
    }
    return JP_XML_NONE;
}

static jp_view with_unit(const jp_xml_sheet *s, uint32_t index, jp_view value) {
    uint32_t unit = unit_of(s, index, value);
    return unit == JP_XML_NONE ? value
                               : jp_view_of(jp_arena_printf(s->arena, "%.*s%.*s", JP_VIEW_ARG(value),
                                                            JP_VIEW_ARG(jp_elem_at(s, unit)->text)));
}

/* Stands behind the words of its element already. What the root says is put without its children. */
static bool is_told_as_unit(const jp_xml_sheet *s, uint32_t index) {
    uint32_t parent = jp_elem_at(s, index)->parent;
    return is_called_unit(s, index) && parent != JP_XML_NONE && parent != 0 &&
           unit_of(s, parent, jp_elem_at(s, parent)->text) == index;
}

/* Neither the name of an element nor its value with the unit. A second attribute that names says the same again (the
 * name in another language, the type of the value), unless it is the part someone has. */
static bool is_other(const jp_xml_sheet *s, uint32_t k, uint32_t naming, uint32_t value, uint32_t unit) {
    jp_xml_role role = jp_elem_role(s, k);
    bool is_attribute = jp_elem_at(s, k)->is_attribute;

    bool is_part = jp_xml_is_word("|角色|role|环节|环节名称|节点|节点名称|步骤|step|stage|", jp_elem_at(s, k)->name);

    return k != naming && k != value && k != unit && !jp_elem_is_noise(s, k) &&
           !(is_attribute && (role == JP_XML_TECHNICAL || (role == JP_XML_NAMING && !is_part)));
}

static uint32_t count_others(const jp_xml_sheet *s, uint32_t index, uint32_t naming) {
    jp_view place;
    uint32_t value = value_child(s, index);
    uint32_t unit = unit_of(s, index, value_of(s, index, &place));
    uint32_t count = 0;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        count += is_other(s, k, naming, value, unit);
    }
    return count;
}

/* The value of a named element with all that stands beside it: what is left out here is printed nowhere. */
static jp_view with_others(const jp_xml_sheet *s, uint32_t index, uint32_t naming, jp_view value) {
    uint32_t unit = unit_of(s, index, value);
    uint32_t held = jp_elem_at(s, index)->text.bytes > 0 ? JP_XML_NONE : value_child(s, index);
    jp_str text;

    jp_str_init(&text, s->arena);
    jp_str_put(&text, with_unit(s, index, value));
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (is_other(s, k, naming, held, unit)) {
            put_particular(s, k, &text);
        }
    }
    return jp_str_view(&text);
}

/* A leaf that an attribute or a child names. The element's own word is weaker than that name unless it says more: of
 * an opinion, of a signature. */
static bool put_named(jp_xml_sheet *s, uint32_t index, jp_view own_label) {
    uint32_t naming = jp_elem_naming(s, index);
    bool alike, leaves;
    jp_view place;

    if (naming == JP_XML_NONE) {
        return false;
    }
    (void)jp_elem_count_elements(s, index, &alike, &leaves);
    jp_view value = value_of(s, index, &place);
    jp_view label = jp_elem_at(s, naming)->text;
    uint32_t others = count_others(s, index, naming);
    bool is_valued = value.bytes > 0 || value_child(s, index) != JP_XML_NONE;
    if (!leaves || others > 1 ||
        (jp_elem_role(s, naming) == JP_XML_TITLE && !is_valued && !jp_elem_at(s, naming)->is_attribute) ||
        (others == 1 && !is_valued) || (!is_valued && own_label.bytes > 0 && jp_elem_knows(s, own_label))) {
        return false;
    }
    if (!is_short(s, label, PROSE_CHARS)) {
        return false;
    }
    if (!jp_xml_has_han(label)) {
        jp_view word = jp_xml_label(s->catalogue, s->type, label, s->arena);
        label = word.bytes > 0 ? word : label;
    }
    if (jp_elem_role(s, index) == JP_XML_OPINION && !jp_view_contains(label, JP_VIEW("意见"))) {
        label = jp_view_of(jp_arena_printf(s->arena, "%.*s意见", JP_VIEW_ARG(label)));
    }
    if (jp_elem_role(s, index) == JP_XML_RUNNING && own_label.bytes == 0 && !jp_elem_knows(s, label) &&
        value.bytes > 0 && !jp_xml_has_han(label)) {
        label = JP_VIEW_EMPTY; /* <p type="body">, <span class="…"> */
    }
    if (jp_xml_role_of(label) == JP_XML_RUNNING && !jp_elem_knows(s, label)) {
        label = JP_VIEW_EMPTY; /* 「<名称>正文</名称><值>…</值>」 */
    }
    jp_elem_put_pair(s, label, with_others(s, index, naming, value), place);
    return true;
}

/* An attribute of an element that was not read as a whole: it says something when its word means something, or when
 * what it says is Chinese. */
static void put_attribute(jp_xml_sheet *s, uint32_t index, jp_view label) {
    jp_xml_role role = jp_elem_role(s, index);

    if (role != JP_XML_TECHNICAL && (label.bytes > 0 || jp_xml_has_han(jp_elem_at(s, index)->text))) {
        bool is_bare = role == JP_XML_RUNNING || role == JP_XML_CLOSING;
        jp_elem_put_pair(s, is_bare ? JP_VIEW_EMPTY : label, jp_elem_at(s, index)->text, jp_elem_at(s, index)->place);
    }
}

/* A word of the system that stands for one paragraph after the other labels none of them. */
static bool has_twin(const jp_xml_sheet *s, uint32_t index) {
    return jp_elem_at(s, index)->has_twin;
}

/* 「某某公司：」, 「以上笔录属实。」: nobody prints such a line behind a label of letters. */
static bool ends_as_prose(jp_view text) {
    static const char *const ends[] = {"。", "：", ":", "；", NULL};

    return jp_view_ends_with_any(text, ends);
}

/* <内容> after <内容>, or the only one of an element that stands beside others like it:
 * 「<节点><内容>…</内容></节点>」. */
static bool is_one_of_many(const jp_xml_sheet *s, uint32_t index) {
    const uint32_t parent = jp_elem_at(s, index)->parent;
    const bool is_only = parent != JP_XML_NONE && jp_elem_at(s, parent)->first == index &&
                         jp_elem_at(s, index)->next == JP_XML_NONE && jp_elem_role(s, parent) != JP_XML_PAPER;

    return has_twin(s, index) || (is_only && has_twin(s, parent));
}

static void put_leaf(jp_xml_sheet *s, uint32_t index, jp_view label) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    jp_xml_role role = jp_elem_role(s, index);

    if (role == JP_XML_HEADING || (role == JP_XML_TITLE && !jp_elem_knows(s, label))) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, e->text, e->place, JP_PARA_HEADING | JP_PARA_CENTRED);
        return;
    }
    const bool is_running = role == JP_XML_RUNNING ? !jp_elem_knows(s, label) || is_one_of_many(s, index)
                                                   : role == JP_XML_VALUE && is_one_of_many(s, index);
    if (e->name.bytes == 0 || is_running || role == JP_XML_CELL) {
        if (e->text.bytes > 0 && !jp_elem_is_blob(e->text)) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, e->text, e->place, 0);
        }
        return;
    }
    if (jp_elem_is_noise(s, index)) {
        return;
    }
    if (role == JP_XML_DAY && label.bytes == 0 && !jp_xml_has_han(e->name)) {
        label = JP_VIEW("日期"); /* 「<WSRQ>2024-08-09</WSRQ>」 */
    }
    if (label.bytes == 0 && jp_xml_has_han(e->text) && !jp_xml_has_han(e->name) &&
        (!is_short(s, e->text, PROSE_CHARS) || ends_as_prose(e->text))) {
        jp_elem_put_pair(s, JP_VIEW_EMPTY, e->text, e->place);
        return;
    }
    bool is_bare = label.bytes == 0 && !jp_xml_has_han(e->name) && jp_xml_has_han(e->text) &&
                   (has_twin(s, index) || ends_as_prose(e->text));
    jp_elem_put_pair(s, is_bare ? JP_VIEW_EMPTY : label.bytes > 0 ? label : e->name, e->text, e->place);
}

/* 「<发言><人>钱进</人><内容>同意。</内容></发言>」: who speaks stands in front of what he says. */
static uint32_t speaker_of(const jp_xml_sheet *s, uint32_t index, uint32_t *words) {
    static const char *const names[] = {"人", "发言人", "讲话人", "姓名", "speaker", "name", "fyr"};
    jp_view own = jp_elem_at(s, index)->name;
    uint32_t speaker = JP_XML_NONE;

    *words = JP_XML_NONE;
    if (!jp_view_contains(own, JP_VIEW("发言")) && !jp_view_eq_text(own, "speech") && !jp_view_eq_text(own, "FY")) {
        return JP_XML_NONE;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        jp_xml_role role = jp_elem_role(s, k);
        for (size_t i = 0; i < sizeof names / sizeof *names && speaker == JP_XML_NONE; i++) {
            speaker = jp_view_eq_text(jp_elem_at(s, k)->name, names[i]) ? k : JP_XML_NONE;
        }
        if (k != speaker && (role == JP_XML_VALUE || role == JP_XML_RUNNING || role == JP_XML_OPINION)) {
            *words = k;
        }
    }
    bool is_outside = *words == JP_XML_NONE && jp_elem_at(s, index)->text.bytes > 0; /* <发言 人="钱进">同意。</发言> */
    *words = is_outside ? index : *words;
    return *words == JP_XML_NONE ? JP_XML_NONE : speaker;
}

static bool put_speech(jp_xml_sheet *s, uint32_t index) {
    uint32_t words;
    uint32_t speaker = speaker_of(s, index, &words);

    if (speaker == JP_XML_NONE) {
        return false;
    }
    jp_view said = words == index ? jp_elem_at(s, index)->text : jp_elem_text(s, words, "\n");
    (void)jp_xml_put_line(s, jp_elem_at(s, speaker)->text, said, jp_elem_at(s, words)->place, 0);
    return true;
}

static bool has_attributes(const jp_xml_sheet *s, uint32_t index) {
    uint32_t first = jp_elem_at(s, index)->first;
    return first != JP_XML_NONE && jp_elem_at(s, first)->is_attribute;
}

/* 「<row><key/><val>某公司：</val></row>」: the value of a name left empty, or none. */
static uint32_t unnamed_value(const jp_xml_sheet *s, uint32_t index) {
    uint32_t value = JP_XML_NONE;
    bool has_name = false;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        const bool is_name = jp_elem_role(s, k) == JP_XML_NAMING && jp_elem_at(s, k)->text.bytes == 0;
        const bool is_value = jp_elem_role(s, k) == JP_XML_VALUE && jp_xml_is_leaf(s->tree, k);
        if (jp_elem_at(s, k)->is_attribute || (!is_name && !is_value) || (is_value && value != JP_XML_NONE)) {
            return JP_XML_NONE;
        }
        has_name = has_name || is_name;
        value = is_value ? k : value;
    }
    return has_name && jp_elem_at(s, index)->text.bytes == 0 ? value : JP_XML_NONE;
}

/* 「<item title="被检查人"><signature><name>张三</name><date>…</date></signature></item>」: a place to sign, named by
 * the element around it. */
static bool put_signed_item(jp_xml_sheet *s, uint32_t index) {
    const uint32_t naming = jp_elem_naming(s, index);
    uint32_t sign = JP_XML_NONE;

    for (uint32_t k = naming == JP_XML_NONE ? naming : jp_elem_at(s, index)->first; k != JP_XML_NONE;
         k = jp_elem_at(s, k)->next) {
        if (k == naming) {
            continue;
        }
        if (sign != JP_XML_NONE || jp_elem_role(s, k) != JP_XML_SIGNATURE || jp_elem_at(s, k)->text.bytes > 0) {
            return false;
        }
        sign = k;
    }
    const uint32_t name = sign == JP_XML_NONE ? sign : own_name_of(s, sign);
    const uint32_t day = sign == JP_XML_NONE ? sign : jp_xml_child_with(s->tree, sign, JP_XML_DAY);
    if (name == JP_XML_NONE || day == JP_XML_NONE) {
        return false;
    }
    jp_elem_put_pair(s, jp_view_of(jp_arena_printf(s->arena, "%.*s（签名）", JP_VIEW_ARG(jp_elem_at(s, naming)->text))),
                     jp_view_of(jp_arena_printf(s->arena, "%.*s　%.*s", JP_VIEW_ARG(jp_elem_at(s, name)->text),
                                                JP_VIEW_ARG(jp_elem_at(s, day)->text))),
                     jp_elem_at(s, name)->place);
    return true;
}

/* A line of text, which the words of the schema for names and values do not label. */
static bool put_unnamed(jp_xml_sheet *s, uint32_t index) {
    const uint32_t value = unnamed_value(s, index);

    if (value != JP_XML_NONE && jp_elem_at(s, value)->text.bytes > 0) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, jp_elem_at(s, value)->text, jp_elem_at(s, value)->place, 0);
    }
    return value != JP_XML_NONE;
}

void jp_xml_put_elem(jp_xml_sheet *s, uint32_t index) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    jp_xml_role role = jp_elem_role(s, index);
    jp_view label = e->name.bytes > 0 ? jp_elem_label(s, index) : JP_VIEW_EMPTY;
    jp_view box = JP_VIEW_EMPTY;
    jp_str one;

    if (is_skipped(s, index) || jp_elem_table_is_properties(e) || is_told_as_unit(s, index)) {
        return;
    }
    if (e->is_attribute) {
        put_attribute(s, index, label);
        return;
    }
    jp_str_init(&one, s->arena);
    if (box_of(s, index, &one)) {
        box = jp_str_view(&one);
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, box, e->place, 0);
        return;
    }
    if (jp_elem_put_seal(s, index)) {
        return;
    }
    if (role == JP_XML_CLOSING || role == JP_XML_SEAL || (role != JP_XML_PAPER && is_closing(s, index))) {
        put_closing(s, index);
        return;
    }
    if (put_speech(s, index) || (role != JP_XML_PAPER && jp_elem_put_level(s, index, label))) {
        return;
    }
    if ((role == JP_XML_RUNNING || role == JP_XML_HEADING) && has_elements(s, index) &&
        jp_elem_table_is_inline(s, index)) {
        jp_view words = jp_elem_text(s, index, "");
        uint32_t flags = role == JP_XML_HEADING ? JP_PARA_HEADING | JP_PARA_CENTRED : 0;
        if (words.bytes > 0) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, words, e->place, flags);
        }
        return;
    }
    if (put_unnamed(s, index) || put_signed_item(s, index) || put_named(s, index, label)) {
        return;
    }
    if (!has_elements(s, index) && !has_attributes(s, index)) {
        put_leaf(s, index, label);
        return;
    }
    if (jp_elem_table_is_grid(s, index)) {
        jp_elem_table_put_rows(s, e->first, JP_XML_NONE);
        return;
    }
    uint32_t naming = jp_elem_naming(s, index);
    if (put_boxes(s, index, naming == JP_XML_NONE ? label : jp_elem_at(s, naming)->text) ||
        put_list(s, index, jp_elem_knows(s, label) ? label : JP_VIEW_EMPTY) ||
        put_group(s, index, jp_elem_knows(s, label) ? label : JP_VIEW_EMPTY) || put_signer(s, index, label) ||
        put_members(s, index, list_label(s, label))) {
        return;
    }
    if (e->text.bytes > 0) {
        bool is_value = label.bytes > 0 && role != JP_XML_RUNNING;
        jp_elem_put_pair(s, is_value ? label : JP_VIEW_EMPTY, with_unit(s, index, e->text), e->place);
    }
    jp_xml_put_children(s, index);
}

/* 「<项><名称>案由</名称><值>…</值></项>」 */
static bool is_named_value(const jp_xml_sheet *s, uint32_t index) {
    uint32_t naming = jp_elem_naming(s, index);
    if (naming == JP_XML_NONE) {
        return false;
    }
    /* 「<key>申请人（签名）</key><val>张三</val><date>…</date>」: who signed what is named, and the day */
    uint32_t signing = jp_xml_child_with(s->tree, index, JP_XML_DAY) != JP_XML_NONE ? 1 : 0;
    signing += jp_xml_child_with(s->tree, index, JP_XML_SIGNATURE) != JP_XML_NONE ? 1 : 0;
    return count_others(s, index, naming) <= signing &&
           (jp_elem_at(s, index)->text.bytes > 0 || value_child(s, index) != JP_XML_NONE);
}

/* Question and answer, speaker and speech are told one after the other, not in columns. */
static bool is_dialogue(const jp_xml_sheet *s, uint32_t index) {
    uint32_t words;
    if (speaker_of(s, index, &words) != JP_XML_NONE) {
        return true;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        jp_view label = jp_elem_at(s, k)->name.bytes > 0 ? jp_elem_label(s, k) : JP_VIEW_EMPTY;
        if (jp_view_eq_text(label, "问") || jp_view_eq_text(label, "答")) {
            return true;
        }
    }
    return false;
}

static bool is_person_record(const jp_xml_sheet *s, uint32_t index) {
    return jp_elem_knows(s, jp_elem_label(s, index)) && own_name_of(s, index) != JP_XML_NONE;
}

void jp_xml_put_children(jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE;) {
        uint32_t next = jp_elem_at(s, k)->next;
        uint32_t end = next;
        if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0 || is_skipped(s, k)) {
            jp_xml_put_elem(s, k);
        } else if (jp_elem_table_is_row(s, k) && jp_elem_table_run(s, k, true, &end) > 0) {
            jp_elem_table_put_rows(s, k, end);
        } else if (jp_elem_role(s, k) != JP_XML_PAPER && jp_elem_role(s, k) != JP_XML_SIGNATURE &&
                   !is_person_record(s, k) && jp_xml_child_with(s->tree, k, JP_XML_OPINION) == JP_XML_NONE &&
                   jp_xml_child_with(s->tree, k, JP_XML_TICK) == JP_XML_NONE && !is_named_value(s, k) &&
                   unnamed_value(s, k) == JP_XML_NONE && !is_dialogue(s, k) &&
                   jp_elem_table_run(s, k, false, &end) > (jp_elem_role(s, k) == JP_XML_ROW ? 0U : 1U)) {
            jp_elem_table_put_records(s, k, end);
        } else {
            end = next;
            jp_xml_put_elem(s, k);
        }
        k = end;
    }
}
