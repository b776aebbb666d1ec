/* SPDX-License-Identifier: Apache-2.0 */
#include "chosen.h"
#include "functions.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "juanping/read/ini.h"
#include "juanping/rubric/pattern.h"
#include "value.h"

/* Texts and whether something is filled in. */

static bool words_match(jp_eval *ev, jp_view pattern, jp_view folded) {
    jp_match_result result = jp_patterns_match(ev->rubric->patterns, pattern, folded);
    if (result == JP_MATCH_GAVE_UP) {
        jp_eval_open(ev, "一段文字过长，未能与正则比对完");
    }
    return result == JP_MATCH_YES;
}

/* What stands at an open box was not said; in a list without a tick nobody knows what was meant. Patterns that speak
 * of boxes see the list as it is printed. */
static bool text_matches(jp_eval *ev, jp_view pattern, jp_view folded) {
    jp_view said;

    if (jp_view_contains(pattern, JP_VIEW("□")) || jp_view_contains(pattern, JP_VIEW("☑"))) {
        return words_match(ev, pattern, folded);
    }
    jp_choice choice = jp_chosen(folded, ev->arena, &said);
    bool result = words_match(ev, pattern, said);
    if (!result && choice == JP_CHOICE_OPEN && words_match(ev, pattern, folded)) {
        jp_eval_open(ev, "选择项没有勾选，不能确定选的是哪一项");
    }
    if (!result && choice == JP_CHOICE_DENIED && words_match(ev, pattern, folded)) {
        jp_eval_open(ev, "有关的一栏没有勾“是”，请核对实际情况");
    }
    return result;
}

static bool node_matches(jp_eval *ev, jp_view pattern, const xmlNode *node) {
    jp_view folded = jp_node_folded(ev, node);
    if (jp_view_is_empty(folded)) {
        jp_view value = jp_node_attribute(ev, node, "值");
        return !jp_view_is_empty(value) && text_matches(ev, pattern, jp_norm_fold(value, ev->arena));
    }
    return text_matches(ev, pattern, folded);
}

void jp_fn_matches(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    bool result = false;

    if (!jp_args_take(&args, ctxt, nargs, 2, "匹配")) {
        return;
    }
    jp_view pattern = jp_arg_text(&args, 1);
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    const xmlNode *unreadable = NULL;
    for (uint32_t i = 0; i < nodes.count && !result; i++) {
        xmlNodePtr paragraph = jp_node_child(nodes.items[i], "段");
        if (!unreadable && jp_node_is_unreadable(args.ev, nodes.items[i])) {
            unreadable = nodes.items[i];
        }
        if (nodes.items[i]->type != XML_ELEMENT_NODE || !paragraph) {
            result = node_matches(args.ev, pattern, nodes.items[i]);
            continue;
        }
        for (; paragraph && !result; paragraph = jp_node_next(paragraph, "段")) {
            result = node_matches(args.ev, pattern, paragraph);
        }
    }
    if (args.items[0]->type == XPATH_STRING) {
        result = text_matches(args.ev, pattern, jp_norm_fold(jp_arg_text(&args, 0), args.ev->arena));
    }
    if (!result && unreadable) {
        jp_eval_open(args.ev, "%s未能读取，其中有没有有关文字须由人查看", (const char *)unreadable->name);
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result);
}

void jp_fn_select(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 2, "选")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_view pattern = jp_arg_text(&args, 1);
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        xmlNodePtr paragraph = nodes.items[i]->type == XML_ELEMENT_NODE ? jp_node_child(nodes.items[i], "段") : NULL;
        if (!paragraph && node_matches(args.ev, pattern, nodes.items[i])) {
            (void)xmlXPathNodeSetAdd(found, nodes.items[i]);
        }
        for (; paragraph; paragraph = jp_node_next(paragraph, "段")) {
            if (node_matches(args.ev, pattern, paragraph)) {
                (void)xmlXPathNodeSetAdd(found, paragraph);
            }
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

void jp_fn_found(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    const jp_nodes none = {0};

    if (!jp_args_take(&args, ctxt, nargs, 0, "所见")) {
        return;
    }
    jp_return_nodes(ctxt, args.ev->found ? args.ev->found : &none);
    jp_args_free(&args);
}

/* Names of fields are words of the tree; in a sentence these say what the paper lacks. */
static jp_view spoken(jp_view field) {
    static const struct {
        const char *field, *said;
    } words[] = {
        {"引用", "法律依据"},           {"表明身份", "出示执法证件的记载"}, {"属实确认", "核对属实的确认"},
        {"权利告知", "权利义务的告知"}, {"回避告知", "申请回避权利的告知"}, {"原文号", "原决定书文号"},
        {"发言", "各人的意见"},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (jp_view_eq_text(field, words[i].field)) {
            return jp_view_of(words[i].said);
        }
    }
    return field;
}

/* Where words that no field took may be what the field is about; empty: nowhere. */
static jp_view perhaps_at(jp_eval *ev, const xmlNode *document, jp_view field) {
    uint32_t count;
    jp_view *names = jp_ini_split(jp_node_attribute(ev, document, "或有"), '|', ev->arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_starts_with(names[i], field) && names[i].bytes > field.bytes && names[i].data[field.bytes] == '@') {
            return jp_view_sub(names[i], field.bytes + 1, names[i].bytes);
        }
    }
    return JP_VIEW_EMPTY;
}

static bool has_perhaps(jp_eval *ev, const xmlNode *document, jp_view field) {
    return perhaps_at(ev, document, field).bytes > 0;
}

/* A day or an hour goes on: half a date tells nobody which it is. */
static bool goes_on_in_date(jp_view text, size_t at) {
    static const char *const marks[] = {"年", "月", "日", "时", "分", NULL};
    const jp_view rest = jp_view_sub(text, at, text.bytes);

    return rest.bytes > 0 && ((rest.data[0] >= '0' && rest.data[0] <= '9') || jp_view_word_at(text, at, marks) > 0);
}

/* The beginning of what stands there, as it is written. */
static jp_view words_at(jp_eval *ev, const xmlNode *document, jp_view place) {
    enum { MOST_CHARS = 16, MOST_DATE_CHARS = 16 };

    for (xmlNodePtr para = jp_node_child(document, "段"); para; para = jp_node_next(para, "段")) {
        if (jp_view_eq(jp_node_attribute(ev, para, "处"), place)) {
            jp_view text = jp_node_text(ev, para);
            size_t at = 0;
            for (unsigned i = 0; i < MOST_CHARS && at < text.bytes; i++) {
                (void)jp_utf8_next(text, &at);
            }
            for (unsigned i = 0; i < MOST_DATE_CHARS && goes_on_in_date(text, at); i++) {
                (void)jp_utf8_next(text, &at);
            }
            return jp_view_of(jp_arena_printf(ev->arena, "%.*s%s", JP_VIEW_ARG(jp_view_sub(text, 0, at)),
                                              at < text.bytes ? "…" : ""));
        }
    }
    return place;
}

/* 「某笔录」里的「某日」可能就是日期，请核对 */
static jp_view perhaps_words(jp_eval *ev, const xmlNode *document, jp_view field) {
    jp_view place = perhaps_at(ev, document, field);

    return jp_view_of(jp_arena_printf(ev->arena, "「%.*s」里的「%.*s」可能就是%.*s，请核对",
                                      JP_VIEW_ARG(jp_node_attribute(ev, document, "名称")),
                                      JP_VIEW_ARG(words_at(ev, document, place)), JP_VIEW_ARG(spoken(field))));
}

static void say_perhaps(jp_eval *ev, const xmlNode *document, jp_view field) {
    jp_eval_open(ev, "%.*s", JP_VIEW_ARG(perhaps_words(ev, document, field)));
}

/* The first of the names that may be in a paper; empty: none. */
static jp_view first_perhaps(jp_eval *ev, const xmlNode *document, const jp_view *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (has_perhaps(ev, document, names[i])) {
            return names[i];
        }
    }
    return JP_VIEW_EMPTY;
}

/* Each paper is asked for the same, and a dossier may have thousands: those that the names name are looked through
 * once. */
struct jp_perhaps {
    jp_view looked_for;
    jp_view *names;
    uint32_t count;
    bool is_named; /* some paper has one of the names */
    jp_view words; /* where it may be in such papers; empty: nowhere */
    struct jp_perhaps *next;
};

static void look_through(jp_eval *ev, struct jp_perhaps *out) {
    for (const xmlNode *node = ev->root->children; node && jp_view_is_empty(out->words); node = node->next) {
        if (node->type == XML_ELEMENT_NODE && jp_view_is_among(jp_node_name(node), out->names, out->count)) {
            const jp_view field = first_perhaps(ev, node, out->names, out->count);
            out->is_named = true;
            out->words = jp_view_is_empty(field) ? JP_VIEW_EMPTY : perhaps_words(ev, node, field);
        }
    }
}

static const struct jp_perhaps *perhaps_of(jp_eval *ev, jp_view looked_for) {
    for (const struct jp_perhaps *known = ev->perhaps; known; known = known->next) {
        if (jp_view_eq(known->looked_for, looked_for)) {
            return known;
        }
    }
    struct jp_perhaps *found = jp_arena_alloc(ev->arena, sizeof *found);
    *found = (struct jp_perhaps){.looked_for = jp_view_copy(ev->arena, looked_for), .next = ev->perhaps};
    found->names = jp_ini_split(found->looked_for, '|', ev->arena, &found->count);
    look_through(ev, found);
    ev->perhaps = found;
    return found;
}

/* One of the fields looked for may be there under another name. Names of papers say where: without one, the paper at
 * hand. */
static void open_for_perhaps(jp_eval *ev, const xmlNode *context, jp_view looked_for) {
    const struct jp_perhaps *perhaps = perhaps_of(ev, looked_for);
    const xmlNode *document = perhaps->is_named || !context ? NULL : jp_node_document(ev, context);

    if (!jp_view_is_empty(perhaps->words)) {
        jp_eval_open(ev, "%.*s", JP_VIEW_ARG(perhaps->words));
        return;
    }
    const jp_view field = document ? first_perhaps(ev, document, perhaps->names, perhaps->count) : JP_VIEW_EMPTY;
    if (!jp_view_is_empty(field)) {
        say_perhaps(ev, document, field);
    }
}

/* The names of what is looked for come along when the rubric is read. */
void jp_fn_filled(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    bool result = false;
    bool has_unreadable = false;

    if (!jp_args_take(&args, ctxt, nargs, 2, "有内容")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count && !result; i++) {
        result = jp_node_is_filled(args.ev, nodes.items[i]);
        has_unreadable = has_unreadable || jp_node_is_unreadable(args.ev, nodes.items[i]);
    }
    if (!result && has_unreadable) {
        jp_eval_open(args.ev, "%s未能读取", jp_node_name(nodes.items[0]).data);
    }
    if (!result && nodes.count == 0) {
        open_for_perhaps(args.ev, ctxt->context->node, jp_arg_text(&args, 1));
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result);
}

/* ---- which of several fields are missing ---- */

static bool has_field(jp_eval *ev, const xmlNode *node, jp_view name) {
    const char *text = jp_view_cstr(ev->arena, name);
    for (xmlNodePtr child = jp_node_child(node, text); child; child = jp_node_next(child, text)) {
        if (jp_node_is_filled(ev, child)) {
            return true;
        }
    }
    return false;
}

/* A field found blank is surely missing; one not found at all may be among what no field took. */
static bool may_have(jp_eval *ev, const xmlNode *node, const jp_view *either, uint32_t count) {
    bool perhaps = false;

    for (uint32_t i = 0; i < count; i++) {
        if (jp_node_child(node, jp_view_cstr(ev->arena, either[i]))) {
            return false;
        }
        perhaps = perhaps || has_perhaps(ev, node, either[i]);
    }
    return perhaps;
}

/* Names that are missing, 、 between; their number comes back. What is surely missing is told without what may be. */
static uint32_t find_missing(jp_args *args, jp_str *out) {
    jp_eval *ev = args->ev;
    jp_nodes nodes = jp_arg_nodes(args, 0);
    uint32_t count, missing = 0, doubted = 0;
    jp_view *names = jp_ini_split(jp_arg_text(args, 1), '|', ev->arena, &count);
    jp_view doubt = JP_VIEW_EMPTY;

    if (nodes.count == 0 || jp_node_is_unreadable(ev, nodes.items[0])) {
        const char *name = jp_eval_argument_name(ev, args->function, 1);
        jp_eval_open(ev, "%s没有找到，或者未能读取", name[0] != '\0' ? name : "有关文书");
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t either_count;
        jp_view *either = jp_ini_split(names[i], '/', ev->arena, &either_count);
        bool is_there = either_count == 0;
        for (uint32_t k = 0; k < either_count && !is_there; k++) {
            is_there = has_field(ev, nodes.items[0], either[k]);
        }
        if (!is_there && may_have(ev, nodes.items[0], either, either_count)) {
            doubt = doubted++ == 0 ? either[0] : doubt;
        } else if (!is_there) {
            jp_str_putf(out, "%s%.*s", missing > 0 ? "、" : "", JP_VIEW_ARG(spoken(either[0])));
            missing++;
        }
    }
    if (missing == 0 && doubted > 0) {
        say_perhaps(ev, nodes.items[0], doubt);
    }
    return missing > 0 ? missing : doubted;
}

void jp_fn_missing(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_str names;

    if (!jp_args_take(&args, ctxt, nargs, 2, "缺项")) {
        return;
    }
    jp_str_init(&names, args.ev->arena);
    uint32_t missing = find_missing(&args, &names);
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, missing);
}

void jp_fn_missing_names(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_str names;

    if (!jp_args_take(&args, ctxt, nargs, 2, "缺项名")) {
        return;
    }
    jp_str_init(&names, args.ev->arena);
    (void)find_missing(&args, &names);
    jp_args_free(&args);
    jp_return_text(ctxt, args.ev, jp_str_view(&names));
}

/* ---- sameness ---- */

static jp_view comparable(jp_eval *ev, const xmlNode *node) {
    jp_view value = jp_node_attribute(ev, node, "值");
    if (jp_view_is_empty(value)) {
        value = jp_node_attribute(ev, node, "分");
    }
    return jp_view_is_empty(value) ? jp_norm_organ(jp_node_text(ev, node), ev->arena) : value;
}

void jp_fn_alike(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_view first = JP_VIEW_EMPTY;
    bool result = true;
    uint32_t seen = 0, unclear = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, "一致")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (jp_node_is_unclear(args.ev, nodes.items[i])) {
            unclear++;
        } else if (jp_node_is_filled(args.ev, nodes.items[i])) {
            jp_view value = comparable(args.ev, nodes.items[i]);
            result = result && (seen == 0 || jp_view_eq(first, value));
            first = seen++ == 0 ? value : first;
        }
    }
    if (seen == 0) {
        jp_eval_open(args.ev, "没有可以比较的内容");
    } else if (unclear > 0 && result) {
        jp_eval_open(args.ev, "有%u处内容无法识别，不能比较", unclear);
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result && seen > 0);
}
