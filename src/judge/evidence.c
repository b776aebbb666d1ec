/* SPDX-License-Identifier: Apache-2.0 */
#include "evidence.h"

#include "juanping/base/utf8.h"
#include "juanping/rubric/xpath_text.h"

typedef struct quotes {
    jp_eval *ev;
    jp_evidence items[JP_EVIDENCE_MAX + JP_PLACES_MAX];
    const xmlNode *documents[JP_EVIDENCE_MAX + JP_PLACES_MAX]; /* of each piece, the paper it stands in */
    uint32_t count;
    uint32_t max;
    uint32_t place_count; /* of those, places searched in vain */
} quotes;

static jp_view cut(jp_eval *ev, jp_view text) {
    size_t at = 0;
    text = jp_view_trim(text);
    for (uint32_t chars = 0; at < text.bytes && chars < JP_QUOTE_MAX_CHARS; chars++) {
        (void)jp_utf8_next(text, &at);
    }
    return jp_view_copy(ev->arena, jp_view_sub(text, 0, at));
}

/* The paragraph of that member at that place: for what has a place but no words of its own. */
static jp_view paragraph_at(jp_eval *ev, jp_view member, jp_view where) {
    for (xmlNodePtr document = ev->root->children; document; document = document->next) {
        if (document->type != XML_ELEMENT_NODE || !jp_view_eq(jp_node_attribute(ev, document, "成员"), member)) {
            continue;
        }
        for (xmlNodePtr node = jp_node_child(document, "段"); node; node = jp_node_next(node, "段")) {
            if (jp_view_eq(jp_node_attribute(ev, node, "处"), where)) {
                return jp_node_text(ev, node);
            }
        }
    }
    return JP_VIEW_EMPTY;
}

static void add(quotes *q, const xmlNode *node) {
    const xmlNode *element = node->type == XML_ELEMENT_NODE ? node : node->parent;
    jp_evidence e;

    if (!element || element->type != XML_ELEMENT_NODE || q->count >= q->max) {
        return;
    }
    e.member = jp_view_copy(q->ev->arena, jp_node_inherited(q->ev, element, "成员"));
    e.where = jp_view_copy(q->ev->arena, jp_node_inherited(q->ev, element, "处"));
    if (jp_view_is_empty(e.member)) {
        return; /* the root, and what stands in no member */
    }
    jp_view text = jp_node_text(q->ev, element);
    if (jp_view_is_empty(jp_view_trim(text))) {
        text = element->parent == q->ev->root ? jp_node_attribute(q->ev, element, "题")
                                              : paragraph_at(q->ev, e.member, e.where);
    }
    e.quote = cut(q->ev, text);
    for (uint32_t i = 0; i < q->count; i++) {
        if (jp_view_eq(q->items[i].member, e.member) && jp_view_eq(q->items[i].where, e.where) &&
            jp_view_eq(q->items[i].quote, e.quote)) {
            return;
        }
    }
    q->documents[q->count] = jp_node_document(q->ev, element);
    q->items[q->count++] = e;
}

static bool add_all(quotes *q, const jp_item *item, const jp_expr *expr, xmlNodePtr context, jp_error *err) {
    jp_nodes nodes;
    if (!jp_eval_nodes(q->ev, item, expr, context, &nodes, err)) {
        return false;
    }
    for (uint32_t i = 0; i < nodes.count; i++) {
        add(q, nodes.items[i]);
    }
    return true;
}

static bool add_evidence(quotes *q, const jp_item *item, xmlNodePtr context, jp_error *err) {
    for (uint32_t i = 0; i < item->evidence_count && q->count < q->max; i++) {
        if (!add_all(q, item, &item->evidence[i], context, err)) {
            return false;
        }
    }
    return true;
}

/* Where something needed was looked for: what was found unfilled, else the documents that should hold it. */
static bool add_places(quotes *q, const jp_item *item, const jp_expr *path, jp_error *err) {
    uint32_t before = q->count;
    uint32_t token_count;

    if (!add_all(q, item, path, q->ev->root, err)) {
        return false;
    }
    const jp_xpath_token *tokens = jp_xpath_tokens(path->text, q->ev->arena, &token_count);
    for (uint32_t i = 0; i < token_count && q->count == before; i++) {
        if (tokens[i].kind == JP_XPATH_ELEMENT) {
            const char *name = jp_view_cstr(q->ev->arena, tokens[i].text);
            for (xmlNodePtr node = jp_node_child(q->ev->root, name); node; node = jp_node_next(node, name)) {
                add(q, node);
            }
        }
    }
    return true;
}

/* What the faults that hold have found comes first: it is what the reason speaks of. */
static bool add_faults(quotes *q, const jp_item *item, xmlNodePtr context, uint32_t faults, jp_error *err) {
    for (uint32_t i = 0; i < item->fault_count && q->count < q->max; i++) {
        jp_nodes nodes;
        if ((faults & 1u << i) == 0) {
            continue;
        }
        if (!jp_fault_nodes(q->ev, item, &item->faults[i], context, &nodes, err)) {
            return false;
        }
        for (uint32_t k = 0; k < nodes.count; k++) {
            add(q, nodes.items[k]);
        }
    }
    return true;
}

static bool add_exceptions(quotes *q, const jp_item *item, const jp_verdict *v, jp_error *err) {
    for (uint32_t i = 0; i < v->cancelled_count && q->count < q->max; i++) {
        const jp_cancelled *c = &v->cancelled[i];
        for (uint32_t k = 0; k < c->exception->evidence_count; k++) {
            if (!add_all(q, item, &c->exception->evidence[k], c->node, err)) {
                return false;
            }
        }
    }
    return true;
}

/* Of several that fail each has its share of the room: the first must not speak for the others. */
static bool add_each(quotes *q, const jp_item *item, const jp_verdict *v, jp_error *err) {
    const uint32_t most = q->max;

    for (uint32_t i = 0; i < v->failed_count; i++) {
        const uint32_t left = v->failed_count - i;
        q->max = q->count + (most - q->count + left - 1) / left;
        add(q, v->failed[i]);
        if (!add_faults(q, item, v->failed[i], v->failed_faults[i], err) || !add_evidence(q, item, v->failed[i], err)) {
            return false;
        }
    }
    q->max = most;
    return true;
}

static bool is_quoted(const quotes *q, const xmlNode *document) {
    for (uint32_t i = 0; i < q->count; i++) {
        if (q->documents[i] == document) {
            return true;
        }
    }
    return false;
}

/* What the reason says by its words or counts from; papers it only names come last, unless they are quoted already. */
static void add_told(quotes *q, bool papers) {
    for (uint32_t i = 0; i < q->ev->told_count; i++) {
        const xmlNode *node = q->ev->told[i];
        const xmlNode *element = node->type == XML_ELEMENT_NODE ? node : node->parent;
        bool is_paper = element && element->parent == q->ev->root;

        if (is_paper == papers && !(is_paper && is_quoted(q, element))) {
            add(q, node);
        }
    }
}

static void add_place(quotes *q, jp_view member, jp_view where) {
    for (uint32_t i = 0; i < q->count; i++) {
        if (jp_view_eq(q->items[i].member, member) && jp_view_eq(q->items[i].where, where)) {
            return;
        }
    }
    if (q->count == JP_EVIDENCE_MAX + JP_PLACES_MAX || q->place_count == JP_PLACES_MAX) {
        return;
    }
    uint32_t at = q->count++;
    q->place_count++;
    q->items[at] = (jp_evidence){jp_view_copy(q->ev->arena, member), jp_view_copy(q->ev->arena, where), JP_VIEW_EMPTY};
    q->documents[at] = NULL;
}

/* Papers of a name in which something was missed, and which are not quoted yet. */
static void add_searched(quotes *q, jp_view document) {
    for (xmlNodePtr node = q->ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && jp_view_eq(jp_node_name(node), document) &&
            !jp_node_is_unreadable(q->ev, node) && !is_quoted(q, node)) {
            add_place(q, jp_node_attribute(q->ev, node, "成员"), jp_node_attribute(q->ev, node, "处"));
        }
    }
}

/* Where what the faults miss was looked for: the papers they deny, and all that were read when a paper is missing. */
static void add_all_searched(quotes *q, const jp_item *item, const jp_verdict *v) {
    for (uint32_t i = 0; !item->each.code && i < v->failed_count; i++) {
        for (uint32_t k = 0; k < item->fault_count; k++) {
            const jp_fault *fault = &item->faults[k];
            for (uint32_t d = 0; (v->failed_faults[i] & 1u << k) != 0 && d < fault->denied_count; d++) {
                add_searched(q, fault->denied[d]);
            }
        }
    }
    for (uint32_t i = 0; q->count == 0 && i < item->judged_document_count; i++) {
        add_searched(q, item->judged_documents[i]);
    }
    if (v->absent_count > 0 || q->count == 0) {
        add_place(q, JP_VIEW_EMPTY, jp_material_list(q->ev));
    }
}

static void keep(const quotes *q, jp_answer *answer) {
    answer->evidence = jp_arena_array(q->ev->arena, q->count + 1u, sizeof *answer->evidence);
    memcpy(answer->evidence, q->items, q->count * sizeof *answer->evidence);
    answer->evidence_count = q->count;
}

bool jp_evidence_collect(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_answer *answer, jp_error *err) {
    const bool is_plainly_met = v->outcome == JP_OUT_PASS && v->cancelled_count == 0;
    quotes q = {.ev = ev, .max = is_plainly_met ? JP_EVIDENCE_MAX_MET : JP_EVIDENCE_MAX};
    bool is_failed = v->outcome == JP_OUT_DEDUCT || v->outcome == JP_OUT_VETO;

    const bool is_new_duty = v->why == JP_WHY_NEW_DUTY && ev->former;
    if (is_new_duty || (v->why == JP_WHY_FORCE && v->force.node)) {
        add(&q, is_new_duty ? ev->former->node : v->force.node);
        keep(&q, answer);
        return true;
    }
    if (v->outcome == JP_OUT_NA) {
        return true;
    }
    if (item->each.code && !add_each(&q, item, v, err)) {
        return false;
    }
    for (uint32_t i = 0; !item->each.code && i < v->failed_count; i++) {
        if (!add_faults(&q, item, v->failed[i], v->failed_faults[i], err)) {
            return false;
        }
    }
    if (!is_plainly_met) {
        add_told(&q, false);
    }
    for (uint32_t i = 0; i < v->lacking_count; i++) {
        if (!add_places(&q, item, v->lacking[i], err)) {
            return false;
        }
    }
    if (!add_exceptions(&q, item, v, err)) {
        return false;
    }
    if (!item->each.code && v->why != JP_WHY_NO_FORM && !add_evidence(&q, item, ev->root, err)) {
        return false;
    }
    if (!is_plainly_met) {
        add_told(&q, true);
    }
    if (is_failed) {
        add_all_searched(&q, item, v);
    }
    keep(&q, answer);
    return true;
}
