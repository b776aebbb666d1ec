/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "party.h"
#include "value.h"

/* Whether a paper can give up the party's rights in this case: signed for the party, not after the decision, and of the
 * notice of this case. */

typedef enum holding { HOLDS, NOT_SURE, HOLDS_NOT } holding;

/* ---- when ---- */

static bool is_after(jp_eval *ev, const xmlNode *date, jp_day decided) {
    jp_moment moment;

    return date && jp_node_moment(ev, date, &moment) && moment.day > decided;
}

static bool is_after_decision(jp_eval *ev, const xmlNode *paper) {
    const xmlNode *decision = jp_node_child(ev->root, "行政处罚决定书");
    const xmlNode *date = decision ? jp_node_child(decision, "日期") : NULL;
    jp_moment decided;
    jp_day signed_on;
    bool is_late;

    if (!date || !jp_node_moment(ev, date, &decided)) {
        return false;
    }
    is_late = is_after(ev, jp_node_child(paper, "日期"), decided.day);
    for (xmlNodePtr sign = jp_node_child(paper, "签名"); sign && !is_late; sign = jp_node_next(sign, "签名")) {
        is_late = jp_day_parse_iso(jp_node_attribute(ev, sign, "日期"), &signed_on) && signed_on > decided.day;
    }
    return is_late;
}

/* ---- of which notice ---- */

/* The year and number, without the words of the organ before them. */
static jp_view tail_of(jp_view number) {
    const size_t at = jp_view_find(number, JP_VIEW("〔"), 0);
    return at < number.bytes ? jp_view_sub(number, at, number.bytes) : number;
}

static bool is_number_here(jp_eval *ev, jp_view wanted) {
    for (xmlNodePtr paper = ev->root->children; paper; paper = paper->next) {
        const bool is_paper = paper->type == XML_ELEMENT_NODE;
        for (xmlNodePtr own = is_paper ? jp_node_child(paper, "文号") : NULL; own; own = jp_node_next(own, "文号")) {
            if (jp_view_eq(tail_of(jp_node_attribute(ev, own, "值")), tail_of(wanted))) {
                return true;
            }
        }
    }
    return false;
}

/* Words that number the notices and decisions of this case begin with the same word of the organ: 乌天市监罚. */
static bool is_of_organ(jp_eval *ev, jp_view prefix) {
    static const char *const types[] = {"事先告知书", "听证告知书", "行政处罚决定书"};
    bool has_numbers = false;

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        for (xmlNodePtr paper = jp_node_child(ev->root, types[i]); paper; paper = jp_node_next(paper, types[i])) {
            const xmlNode *number = jp_node_child(paper, "文号");
            const jp_view own = number ? jp_node_attribute(ev, number, "值") : JP_VIEW_EMPTY;
            size_t at = 0;
            if (jp_view_is_empty(own)) {
                continue;
            }
            has_numbers = true;
            (void)jp_utf8_next(own, &at);
            if (jp_view_starts_with(prefix, jp_view_sub(own, 0, at))) {
                return true;
            }
        }
    }
    return !has_numbers || jp_view_is_empty(prefix); /* nothing to compare */
}

/* 「《…裁量基准》（国市监规〔2022〕2号）」 is a paper that was cited, no notice. */
static bool is_cited(jp_view text, size_t at) {
    static const char *const closes[] = {"》", "》(", "》（", NULL};
    return jp_view_ends_with_any(jp_view_trim(jp_view_sub(text, 0, at)), closes);
}

static holding names_notice(jp_eval *ev, const xmlNode *paper) {
    holding worst = HOLDS;

    for (xmlNodePtr line = jp_node_child(paper, "段"); line; line = jp_node_next(line, "段")) {
        const jp_view text = jp_node_folded(ev, line);
        jp_found_docno found;
        for (size_t at = 0; jp_norm_next_docno(text, at, ev->arena, &found); at = found.span.to) {
            if (found.is_blank || found.year == 0 || found.number < 0 || is_cited(text, found.span.from)) {
                continue;
            }
            if (is_number_here(ev, found.value)) {
                return HOLDS;
            }
            worst = is_of_organ(ev, found.prefix) && worst != HOLDS_NOT ? NOT_SURE : HOLDS_NOT;
        }
    }
    return worst;
}

/* ---- by whom ---- */

/* Fields that name the party, and those who stand or speak for it. */
static const char *const party_fields[] = {"当事人",     "法定代表人", "经营者", "被询问人", "被检查人",
                                           "现场负责人", "收件人",     "陈述人", "提供人",   NULL};

typedef struct signer {
    jp_view name;
    bool is_known;   /* named on the party's side */
    bool is_officer; /* of the case */
    bool is_near;    /* a name on the party's side begins alike */
    bool has_others; /* somebody is named on the party's side */
} signer;

static void compare(jp_eval *ev, const xmlNode *field, signer *s) {
    const jp_view name = jp_norm_person(jp_node_text(ev, field), ev->arena);
    size_t at = 0;

    if (jp_view_is_empty(name)) {
        return;
    }
    (void)jp_utf8_next(s->name, &at);
    s->has_others = true;
    s->is_known = s->is_known || jp_view_contains(name, s->name);
    s->is_near =
        s->is_near || jp_view_starts_with(name, jp_view_sub(s->name, 0, at)) || jp_view_contains(name, JP_VIEW("·"));
}

static void look_at_paper(jp_eval *ev, const xmlNode *paper, signer *s) {
    const bool is_authority = jp_view_eq_text(jp_node_name(paper), "授权委托书");

    for (xmlNodePtr field = paper->children; field; field = field->next) {
        const jp_view name = field->type == XML_ELEMENT_NODE ? jp_node_name(field) : JP_VIEW_EMPTY;
        if (jp_view_is_any(name, party_fields)) {
            compare(ev, field, s);
        } else if (jp_view_eq_text(name, "执法人员") || jp_view_eq_text(name, "承办人")) {
            s->is_officer = s->is_officer || jp_view_eq(jp_norm_person(jp_node_text(ev, field), ev->arena), s->name);
        } else if (is_authority && jp_view_eq_text(name, "段")) {
            s->is_known = s->is_known || jp_view_contains(jp_node_folded(ev, field), s->name);
        }
    }
}

static holding signed_by(jp_eval *ev, const xmlNode *sign, const xmlNode *waiver, jp_party party) {
    static const char *const agents[] = {"代理", "委托", "受托", "代签", "家属", "亲属", NULL};
    signer s = {.name = jp_norm_person(jp_node_attribute(ev, sign, "值"), ev->arena)};

    if (jp_view_is_empty(s.name)) {
        return HOLDS; /* a picture: signed, whoever it is */
    }
    for (xmlNodePtr paper = ev->root->children; paper; paper = paper->next) {
        const bool is_own_word = paper == waiver && jp_view_eq_text(jp_node_name(waiver), "放弃陈述申辩声明");
        if (paper->type == XML_ELEMENT_NODE && !is_own_word) {
            look_at_paper(ev, paper, &s);
        }
    }
    if (s.is_known || (!s.has_others && !s.is_officer)) {
        return HOLDS;
    }
    const bool is_person = party == JP_PARTY_CITIZEN || party == JP_PARTY_SHOP;
    const bool is_agent = jp_view_contains_any(jp_node_attribute(ev, sign, "角色"), agents) ||
                          jp_node_child(ev->root, "授权委托书") != NULL;
    return s.is_officer || (is_person && !is_agent && !s.is_near) ? HOLDS_NOT : NOT_SURE;
}

/* One who may sign is enough. */
static holding signed_for_party(jp_eval *ev, const xmlNode *paper) {
    enum { MOST_SIGNATURES = 64 }; /* no waiver has more; each is compared with every paper */
    const xmlNode *sign = jp_node_child(paper, "签名");
    const jp_party party = sign ? jp_party_of(ev) : JP_PARTY_UNKNOWN;
    holding best = sign ? HOLDS_NOT : HOLDS;

    for (uint32_t i = 0; sign && best != HOLDS; i++, sign = jp_node_next(sign, "签名")) {
        if (i == MOST_SIGNATURES) {
            return NOT_SURE;
        }
        const holding one = signed_by(ev, sign, paper, party);
        best = one < best ? one : best;
    }
    return best;
}

static holding holds(jp_eval *ev, const xmlNode *paper) {
    const holding notice = names_notice(ev, paper);
    const holding by = signed_for_party(ev, paper);

    if (is_after_decision(ev, paper)) {
        return HOLDS_NOT;
    }
    return notice > by ? notice : by;
}

void jp_fn_waiver(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "有效放弃")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    const jp_nodes papers = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < papers.count; i++) {
        const holding it = holds(args.ev, papers.items[i]);
        if (it == HOLDS) {
            (void)xmlXPathNodeSetAdd(found, papers.items[i]);
        } else if (it == NOT_SURE) {
            jp_eval_open(args.ev, "%s的签名人能否代表当事人、所指的是不是本案的告知书，请核对",
                         (const char *)papers.items[i]->name);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
