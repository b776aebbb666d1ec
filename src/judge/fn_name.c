/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "value.h"

/* Persons, parties, organs, identity numbers. */

/* The papers say who speaks for the party: 「某公司（张三）」 adds his name to its own. */
static bool speaks_for_party(jp_eval *ev, jp_view name) {
    static const char *const fields[] = {"法定代表人", "经营者", "负责人", "现场负责人", "被询问人"};

    for (xmlNodePtr document = ev->root->children; document; document = document->next) {
        for (size_t i = 0; document->type == XML_ELEMENT_NODE && i < sizeof fields / sizeof fields[0]; i++) {
            for (xmlNodePtr node = jp_node_child(document, fields[i]); node; node = jp_node_next(node, fields[i])) {
                if (jp_view_eq(jp_norm_person(jp_node_text(ev, node), ev->arena), jp_norm_person(name, ev->arena))) {
                    return true;
                }
            }
        }
    }
    return false;
}

/* What forms add in brackets behind the name of a party, and what is no part of it. */
static jp_view without_note(jp_eval *ev, jp_view name) {
    static const char *const notes[] = {"经营者", "负责人",           "法定代表人", "以下简称", "个体工商户",
                                        "个体户", "统一社会信用代码", "身份证",     "曾用名"};
    size_t open = jp_view_find(name, JP_VIEW("("), 1);

    if (open == SIZE_MAX || !jp_view_ends_with(name, JP_VIEW(")"))) {
        return name;
    }
    jp_view note = jp_view_sub(name, open + 1, name.bytes - 1);
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
        if (jp_view_starts_with(note, jp_view_of(notes[i]))) {
            return jp_view_sub(name, 0, open);
        }
    }
    return speaks_for_party(ev, note) ? jp_view_sub(name, 0, open) : name;
}

/* Normalised name of a node or literal, its bracket forms made one. */
static jp_view party_name(jp_eval *ev, jp_view raw) {
    jp_view folded = jp_norm_fold(raw, ev->arena);
    return jp_norm_organ(without_note(ev, jp_view_trim(folded)), ev->arena);
}

static jp_view *party_names(jp_args *args, int n, uint32_t *count) {
    jp_nodes nodes = jp_arg_nodes(args, n);
    jp_view *names = jp_arena_array(args->ev->arena, nodes.count + 1u, sizeof *names);
    bool is_unclear = false;

    *count = 0;
    for (uint32_t i = 0; i < nodes.count; i++) {
        jp_view value = jp_node_attribute(args->ev, nodes.items[i], "值");
        jp_view raw = jp_view_is_empty(value) ? jp_node_text(args->ev, nodes.items[i]) : value;
        is_unclear = is_unclear || jp_node_is_unclear(args->ev, nodes.items[i]);
        if (jp_node_is_understood(args->ev, nodes.items[i]) && !jp_view_is_empty(jp_view_trim(raw))) {
            names[(*count)++] = party_name(args->ev, raw);
        }
    }
    if (args->items[n]->type == XPATH_STRING && args->items[n]->stringval[0] != '\0') {
        names[(*count)++] = party_name(args->ev, jp_arg_text(args, n));
    }
    if (*count == 0 || is_unclear) {
        const char *name = jp_eval_argument_name(args->ev, args->function, (uint32_t)n + 1);
        jp_eval_open(args->ev, "%s没有可以比较的名称", name[0] != '\0' ? name : "要比较的一方");
    }
    return names;
}

/* The next of the names in a list of parties: 「甲公司、张三」. Empty behind the last. */
static jp_view next_listed(jp_view list, size_t *at) {
    const size_t from = *at;
    const size_t mark = jp_view_find(list, JP_VIEW("、"), from);
    const size_t to = mark == SIZE_MAX ? list.bytes : mark;

    *at = mark == SIZE_MAX ? list.bytes : mark + JP_VIEW("、").bytes;
    return jp_view_sub(list, from, to);
}

/* Of a longer list nobody says who is meant; each is held against each. */
enum { MOST_LIST_BYTES = 600 };

static bool is_listed_in(jp_view name, jp_view list) {
    for (size_t at = 0; at < list.bytes && list.bytes <= MOST_LIST_BYTES;) {
        if (jp_view_eq(next_listed(list, &at), name)) {
            return true;
        }
    }
    return false;
}

static bool is_among(jp_view name, const jp_view *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(names[i], name) || is_listed_in(name, names[i])) {
            return true;
        }
    }
    return false;
}

/* Where two are punished, one paper names both and another one of them. */
static bool are_all_among(jp_view list, const jp_view *names, uint32_t count) {
    bool result = list.bytes > 0 && list.bytes <= MOST_LIST_BYTES;

    for (size_t at = 0; at < list.bytes && result;) {
        result = is_among(next_listed(list, &at), names, count);
    }
    return result;
}

void jp_fn_same_name(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    uint32_t a_count, b_count;
    bool result = true;

    if (!jp_args_take(&args, ctxt, nargs, 2, "名同")) {
        return;
    }
    jp_view *a = party_names(&args, 0, &a_count);
    jp_view *b = party_names(&args, 1, &b_count);
    for (uint32_t i = 0; i < a_count; i++) {
        result = result && (is_among(a[i], b, b_count) || are_all_among(a[i], b, b_count));
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result && a_count > 0);
}

void jp_fn_count_people(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 1, "不同人数")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    jp_names names = jp_names_of(args.ev, &nodes);
    /* Two different names are two people however many more cannot be read; one and a picture may be one or two. */
    if (names.unclear > 0 && names.count < 2) {
        jp_eval_open(args.ev, "有%u处姓名未能识别（图片签名或文字不清）", names.unclear);
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, names.count);
}

void jp_fn_shared(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 2, "相交")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes a = jp_arg_nodes(&args, 0);
    jp_nodes b = jp_arg_nodes(&args, 1);
    jp_names among = jp_names_of(args.ev, &b);
    uint32_t unclear = among.unclear;

    for (uint32_t i = 0; i < a.count; i++) {
        jp_nodes one = {&a.items[i], 1};
        jp_names names = jp_names_of(args.ev, &one);
        unclear += names.unclear;
        for (uint32_t k = 0; k < names.count; k++) {
            if (jp_names_have(&among, names.names[k])) {
                (void)xmlXPathNodeSetAdd(found, a.items[i]);
                break;
            }
        }
    }
    if (found->nodeNr == 0 && unclear > 0) {
        jp_eval_open(args.ev, "有%u处姓名未能识别（图片签名或文字不清）", unclear);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* source: GB 11643-1999, GB 32100-2015, GB 11714-1997 */
void jp_fn_check_digit(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    bool result = true;

    if (!jp_args_take(&args, ctxt, nargs, 1, "校验")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    if (nodes.count == 0) {
        jp_eval_open(args.ev, "没有证件号码");
    }
    for (uint32_t i = 0; i < nodes.count; i++) {
        jp_view said = jp_node_attribute(args.ev, nodes.items[i], "校验");
        jp_view number = jp_node_attribute(args.ev, nodes.items[i], "值");
        if (jp_view_is_empty(number)) {
            number = jp_node_text(args.ev, nodes.items[i]);
        }
        jp_id_check check = jp_view_eq_text(said, "对")   ? JP_ID_RIGHT
                            : jp_view_eq_text(said, "错") ? JP_ID_WRONG
                            : jp_view_is_empty(said)      ? jp_norm_identity(number).check
                                                          : JP_ID_UNKNOWN;
        result = result && check != JP_ID_WRONG;
        if (check == JP_ID_UNKNOWN) {
            jp_eval_open(args.ev, "证件号码的种类不明，不能校验");
        }
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result && nodes.count > 0);
}

/* ---- registers ---- */

/* The day on which a person acted: of the record he is named in. */
static jp_day acting_day(jp_eval *ev, const xmlNode *node) {
    static const char *const fields[] = {"开始时间", "日期", "送达时间", "收件日期", "批准日期"};
    xmlNodePtr document = jp_node_document(ev, node);
    jp_moment moment;

    for (size_t i = 0; document && i < sizeof fields / sizeof fields[0]; i++) {
        xmlNodePtr field = jp_node_child(document, fields[i]);
        if (field && jp_node_moment(ev, field, &moment)) {
            return moment.day;
        }
    }
    return JP_DAY_NONE;
}

/* What a row of the register says of the certificate on a day. */
typedef enum standing { STANDING_GOOD, STANDING_OPEN, STANDING_EXPIRED } standing;

static standing standing_on(jp_eval *ev, const jp_officer *officer, jp_day day, jp_view *why) {
    const bool has_bounds = officer->valid_to != JP_DAY_NONE || officer->valid_from != JP_DAY_NONE;

    if (has_bounds && day == JP_DAY_NONE) {
        *why = JP_VIEW("执法当日的日期不明，不能核对证件有效期");
        return STANDING_OPEN;
    }
    if (officer->valid_to != JP_DAY_NONE && day > officer->valid_to) {
        return STANDING_EXPIRED;
    }
    /* A renewed certificate keeps its number and gets a new first day. */
    if (officer->valid_from != JP_DAY_NONE && day < officer->valid_from) {
        char text[11];
        jp_day_format(officer->valid_from, text);
        *why = jp_view_of(jp_arena_printf(ev->arena, "证件自%s起有效，执法在此之前，请核对是否换证", text));
        return STANDING_OPEN;
    }
    *why = officer->doubt;
    return jp_view_is_empty(officer->doubt) ? STANDING_GOOD : STANDING_OPEN;
}

/* source: 行政处罚法第四十二条第一款, 第五十五条第一款 */
static bool officer_is_registered(jp_eval *ev, const xmlNode *node) {
    jp_nodes one = {(xmlNodePtr[]){(xmlNodePtr)(uintptr_t)node}, 1};
    jp_names names = jp_names_of(ev, &one);
    jp_view certificate = jp_node_attribute(ev, node, "证号");
    jp_day day = acting_day(ev, node);
    jp_view open = JP_VIEW_EMPTY;

    if (names.count == 0) {
        jp_eval_open(ev, "执法人员姓名未能识别");
        return false;
    }
    for (uint32_t i = 0; i < ev->tables->officer_count; i++) {
        const jp_officer *officer = &ev->tables->officers[i];
        bool is_same = jp_view_eq(jp_norm_person(officer->name, ev->arena), names.names[0]) &&
                       (jp_view_is_empty(certificate) || jp_view_is_empty(officer->certificate) ||
                        jp_view_eq(officer->certificate, certificate));
        jp_view why = JP_VIEW_EMPTY;
        standing found = is_same ? standing_on(ev, officer, day, &why) : STANDING_EXPIRED;

        if (found == STANDING_GOOD) {
            return true;
        }
        open = found == STANDING_OPEN ? why : open;
    }
    if (!jp_view_is_empty(open)) {
        jp_eval_open(ev, "%s%.*s", jp_view_cstr(ev->arena, names.names[0]), JP_VIEW_ARG(open));
    }
    return false;
}

static bool organ_is_registered(jp_eval *ev, jp_view name) {
    jp_view wanted = party_name(ev, name);
    for (uint32_t i = 0; i < ev->tables->organ_count; i++) {
        if (jp_view_eq(party_name(ev, ev->tables->organs[i]), wanted)) {
            return true;
        }
    }
    return false;
}

void jp_fn_registered(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    bool result = true;

    if (!jp_args_take(&args, ctxt, nargs, 1, "在册")) {
        return;
    }
    jp_eval *ev = args.ev;
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        jp_view name = jp_node_name(nodes.items[i]);
        bool is_organ = jp_view_eq_text(name, "机关") || jp_view_eq_text(name, "落款机关");
        if (is_organ ? !ev->tables->organs : !ev->tables->officers) {
            jp_eval_open(ev, is_organ ? "没有执法主体名册，不能核对" : "没有执法人员名册，不能核对");
            result = false;
        } else {
            result = (is_organ ? organ_is_registered(ev, jp_node_text(ev, nodes.items[i]))
                               : officer_is_registered(ev, nodes.items[i])) &&
                     result;
        }
    }
    if (nodes.count == 0) {
        jp_eval_open(ev, "没有可以与名册核对的%s", "姓名");
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result && nodes.count > 0);
}
