/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "value.h"

/* Citations against the law catalogue. */

static int64_t article_of(jp_eval *ev, const xmlNode *node) {
    jp_view text = jp_node_attribute(ev, node, "条");
    int64_t article = 0;
    for (size_t i = 0; i < text.bytes && text.data[i] >= '0' && text.data[i] <= '9' && article < 100000; i++) {
        article = article * 10 + (text.data[i] - '0');
    }
    return article;
}

static jp_view law_of(jp_eval *ev, const xmlNode *node) {
    jp_view law = jp_node_attribute(ev, node, "法");
    return jp_view_is_empty(law) ? jp_node_text(ev, node) : law;
}

static bool any_unconfirmed(const jp_law *law) {
    for (uint32_t i = 0; i < law->version_count; i++) {
        if (!law->versions[i].is_confirmed) {
            return true;
        }
    }
    return false;
}

/* A last article that is not confirmed may be that of another version; no version has three times as many. */
#define DOUBT_REACHES 3

/* The shortest law of the catalogue whose length is known has as many articles: so many are in any law. */
#define SHORTEST_LAW 17

/* source: 行政处罚法第三十七条 (the law in force when the act was done) */
static bool citation_holds(jp_eval *ev, const xmlNode *node, jp_day day) {
    jp_view name = law_of(ev, node);
    const jp_law *law = ev->tables->laws ? jp_laws_find(ev->tables->laws, name) : NULL;

    if (!law) {
        jp_eval_open(ev, "法规库中没有《%.*s》，不能核对", JP_VIEW_ARG(name));
        return false;
    }
    const jp_law_version *version = jp_law_on(law, day);
    if (!version) {
        if (any_unconfirmed(law)) {
            jp_eval_open(ev, "《%.*s》自哪一日起施行，法规库中有待核实", JP_VIEW_ARG(name));
        }
        return false;
    }
    if (version->articles == 0 && article_of(ev, node) > SHORTEST_LAW) {
        jp_eval_open(ev, "《%.*s》共有多少条，法规库中有待核实", JP_VIEW_ARG(name));
    }
    bool has_article = version->articles == 0 || article_of(ev, node) <= version->articles;
    if (!has_article && !version->is_confirmed && article_of(ev, node) <= DOUBT_REACHES * version->articles) {
        jp_eval_open(ev, "《%.*s》共有多少条，法规库中有待核实", JP_VIEW_ARG(name));
    }
    return has_article;
}

void jp_fn_law_holds(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day day = JP_DAY_NONE;
    bool result = true;

    if (!jp_args_take(&args, ctxt, nargs, 2, "法条有效")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    bool has_day = jp_arg_day(&args, 1, &day);
    if (nodes.count == 0) {
        jp_eval_open(args.ev, "没有可以核对的引用");
    }
    for (uint32_t i = 0; has_day && i < nodes.count; i++) {
        result = citation_holds(args.ev, nodes.items[i], day) && result;
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result && has_day && nodes.count > 0);
}

/* 「《某条例》（2000年公布，2014年修订）第四十二条」 → 2014, the last year in which it was revised: the text that is
 * meant. Empty where none is named. */
static jp_view edition_of(jp_eval *ev, const xmlNode *node) {
    static const char *const revised[] = {"年修订", "年修正", "年修改", "修订", "修正", "修改", NULL};
    enum { YEAR_DIGITS = 4 };
    const jp_view text = jp_node_folded(ev, node);
    const size_t open = jp_view_find(text, JP_VIEW("》("), 0);
    const size_t close = open == SIZE_MAX ? SIZE_MAX : jp_view_find(text, JP_VIEW(")"), open);
    const jp_view note = close == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(text, open, close);
    jp_view year = JP_VIEW_EMPTY;
    size_t digits = 0;

    for (size_t i = 0; i < note.bytes; i++) {
        digits = note.data[i] >= '0' && note.data[i] <= '9' ? digits + 1 : 0;
        if (digits == YEAR_DIGITS && jp_view_word_at(note, i + 1, revised) > 0) {
            year = jp_view_sub(note, i + 1 - YEAR_DIGITS, i + 1);
        }
    }
    return year;
}

/* The catalogue has that text, and another one was in force on the day. */
static bool is_of_old_text(jp_eval *ev, const xmlNode *node, jp_day day) {
    const jp_law *law = ev->tables->laws ? jp_laws_find(ev->tables->laws, law_of(ev, node)) : NULL;
    const jp_view year = edition_of(ev, node);

    for (uint32_t i = 0; law && !jp_view_is_empty(year) && i + 1 < law->version_count; i++) {
        const jp_law_version *old = &law->versions[i], *next = &law->versions[i + 1];
        if (jp_view_eq(old->name, year) && next->from <= day) {
            if (!next->is_confirmed) {
                jp_eval_open(ev, "《%.*s》修订后的文本自哪一日起施行，法规库中有待核实", JP_VIEW_ARG(law->name));
            }
            return true;
        }
    }
    return false;
}

void jp_fn_old_text(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day day = JP_DAY_NONE;
    bool result = false;

    if (!jp_args_take(&args, ctxt, nargs, 2, "旧文本")) {
        return;
    }
    const jp_nodes nodes = jp_arg_nodes(&args, 0);
    const bool has_day = jp_arg_day(&args, 1, &day);
    for (uint32_t i = 0; has_day && i < nodes.count; i++) {
        result = is_of_old_text(args.ev, nodes.items[i], day) || result;
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result);
}

/* source: 立法法 (kinds of legislation) */
void jp_fn_law_rank(xmlXPathParserContextPtr ctxt, int nargs) {
    static const char *const names[] = {
        [JP_LAW_UNKNOWN] = "unknown",   [JP_LAW_STATUTE] = "law", [JP_LAW_ADMIN] = "admin",
        [JP_LAW_LOCAL] = "local",       [JP_LAW_RULE] = "rule",   [JP_LAW_NORMATIVE] = "normative",
        [JP_LAW_JUDICIAL] = "judicial",
    };
    jp_args args;
    jp_law_rank rank = JP_LAW_UNKNOWN;

    if (!jp_args_take(&args, ctxt, nargs, 1, "法律")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    jp_view name = nodes.count > 0 ? law_of(args.ev, nodes.items[0]) : jp_arg_text(&args, 0);
    if (jp_view_is_empty(name)) {
        jp_eval_open(args.ev, "没有可以核对的引用");
    } else if (args.ev->tables->laws) {
        rank = nodes.count > 0 && !jp_view_is_empty(jp_node_attribute(args.ev, nodes.items[0], "发文"))
                   ? JP_LAW_NORMATIVE /* 「《…管理规定》（某粮发〔2022〕18号）」 */
                   : jp_laws_rank(args.ev->tables->laws, name);
        rank = rank == JP_LAW_RULE && !jp_laws_rank_is_sure(args.ev->tables->laws, name) ? JP_LAW_UNKNOWN : rank;
    }
    jp_args_free(&args);
    jp_return_text(ctxt, args.ev, jp_view_of(names[rank]));
}
