/* SPDX-License-Identifier: Apache-2.0 */
#include "verdict.h"

#include "exception.h"

/* More occurrences than any dossier has; keeps products of points in range. */
#define MAX_TIMES 100000

typedef struct work {
    jp_eval *ev;
    const jp_item *item;
    jp_verdict *v;
    jp_error *err;
} work;

typedef enum answer { MET, UNMET, OPEN, NOT_SETTLED, CANCELLED } answer;

/* What was found of one node. */
typedef struct context {
    answer answer;
    uint32_t faults; /* that hold, as bits */
    uint32_t open_faults;
    int32_t times; /* of the faults */
} context;

static bool forget_open(jp_eval *ev) {
    bool was_open = ev->is_open;
    ev->is_open = false;
    return was_open;
}

/* ---- what may be hidden ---- */

static void add_hidden(work *w, const jp_view *documents, uint32_t count, bool absent_only) {
    w->v->hidden = jp_arena_array(w->ev->arena, count + 1u, sizeof *w->v->hidden);
    for (uint32_t i = 0; i < count; i++) {
        jp_presence presence = jp_material_find(w->ev, documents[i]);
        if (jp_material_may_hide(&presence) && !(absent_only && presence.is_there)) {
            w->v->hidden[w->v->hidden_count++] = documents[i];
        }
    }
}

/* Is this paper or another one asked for, and the other is there? */
static bool is_replaced(const work *w, const jp_view *either, uint32_t count, jp_view document) {
    for (uint32_t i = 0; i < count; i++) {
        jp_view other = either[i ^ 1u];
        if (jp_view_eq(either[i], document) && jp_material_find(w->ev, other).is_there) {
            return true;
        }
    }
    return false;
}

static void add_hidden_one(work *w, jp_view document, size_t *cap) {
    jp_presence presence = jp_material_find(w->ev, document);

    if (jp_material_may_hide(&presence) && !jp_view_is_among(document, w->v->hidden, w->v->hidden_count)) {
        w->v->hidden = jp_arena_grow(w->ev->arena, w->v->hidden, w->v->hidden_count, cap, sizeof *w->v->hidden);
        w->v->hidden[w->v->hidden_count++] = document;
    }
}

/* An item of faults tells only of papers that a fault that holds has missed, or that would have been an exception. */
static bool is_missed(const work *w, jp_view document) {
    const jp_item *item = w->item;
    bool is_told = item->fault_count == 0;
    uint32_t faults = 0;

    for (uint32_t i = 0; i < w->v->failed_count; i++) {
        faults |= w->v->failed_faults[i];
    }
    for (uint32_t i = 0; i < item->fault_count && !is_told; i++) {
        const jp_fault *fault = &item->faults[i];
        is_told = (faults & 1u << i) != 0 && jp_view_is_among(document, fault->denied, fault->denied_count) &&
                  !is_replaced(w, fault->either, fault->either_count, document);
    }
    for (uint32_t i = 0; i < item->exception_count && !is_told; i++) {
        is_told = jp_view_is_among(document, item->exceptions[i].documents, item->exceptions[i].document_count);
    }
    return is_told;
}

static void find_absent(work *w) {
    w->v->absent = jp_arena_array(w->ev->arena, w->item->searched_count + 1u, sizeof *w->v->absent);
    for (uint32_t i = 0; i < w->item->searched_count; i++) {
        jp_presence presence = jp_material_find(w->ev, w->item->searched[i]);
        if (!presence.is_there && is_missed(w, w->item->searched[i])) {
            w->v->absent[w->v->absent_count++] = w->item->searched[i];
        }
    }
}

/* A condition on all documents cannot be answered from those that could be read. */
static void find_any_unread(work *w) {
    jp_view unread = w->item->judges_all_documents ? jp_material_unread(w->ev) : JP_VIEW_EMPTY;

    if (w->v->hidden_count == 0 && !jp_view_is_empty(unread)) {
        w->v->hidden[w->v->hidden_count++] = unread;
    }
}

/* Where one of several papers that may serve is there, another one is not looked for. */
static bool is_replaced_anywhere(const work *w, jp_view document) {
    bool is_it = is_replaced(w, w->item->either, w->item->either_count, document);

    for (uint32_t i = 0; i < w->item->fault_count && !is_it; i++) {
        is_it = is_replaced(w, w->item->faults[i].either, w->item->faults[i].either_count, document);
    }
    return is_it;
}

/* A document that could not be read has no nodes below it, and its faults would pass unseen: one that is known to be
 * unread, one that is absent and may lie in what was not read, and one more of a kind that comes in numbers. */
static void find_unreadable(work *w) {
    w->v->hidden = jp_arena_array(w->ev->arena, w->item->judged_document_count + 1u, sizeof *w->v->hidden);
    for (uint32_t i = 0; i < w->item->judged_document_count; i++) {
        jp_view document = w->item->judged_documents[i];
        jp_presence presence = jp_material_find(w->ev, document);
        bool may_lie_there = presence.is_possible && !presence.is_there && !jp_view_eq_text(document, "未识别") &&
                             (presence.is_listed || !is_replaced_anywhere(w, document));
        if (presence.is_unreadable || presence.is_broken || presence.is_another || may_lie_there) {
            w->v->hidden[w->v->hidden_count++] = document;
        }
    }
    find_any_unread(w);
}

static void settle(work *w, jp_outcome outcome, jp_why why) {
    w->v->outcome = outcome;
    w->v->why = why;
}

/* ---- blank papers ---- */

static void add_blank(work *w, const jp_view *documents, uint32_t count) {
    w->v->blank = jp_arena_array(w->ev->arena, count + 1u, sizeof *w->v->blank);
    w->v->blank_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (jp_material_find(w->ev, documents[i]).is_blank) {
            w->v->blank[w->v->blank_count++] = documents[i];
        }
    }
}

/* What asks only after papers that are blank is not answered by their silence. */
static bool is_all_blank(work *w, const jp_view *documents, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const jp_presence presence = jp_material_find(w->ev, documents[i]);
        if (presence.is_there && !presence.is_blank) {
            return false;
        }
    }
    add_blank(w, documents, count);
    return w->v->blank_count > 0;
}

/* 「没有告知书」 is not disproved by one on which nothing is written, unless another that would do is filled in. */
static bool is_denied_by_blank(work *w) {
    for (uint32_t i = 0; i < w->item->fault_count; i++) {
        const jp_fault *fault = &w->item->faults[i];
        if (fault->denied_count > 0 && is_all_blank(w, fault->denied, fault->denied_count)) {
            return true;
        }
    }
    return false;
}

/* What is said of each of several papers is not said of one that is blank. */
static bool is_met_by_blank(work *w) {
    const jp_item *item = w->item;

    if (item->each.code) {
        add_blank(w, item->each_documents, item->each_document_count);
        return w->v->blank_count > 0;
    }
    return is_denied_by_blank(w) || is_all_blank(w, item->judged_documents, item->judged_document_count);
}

static void doubt_blank(work *w, const jp_view *documents, uint32_t count) {
    if (w->v->outcome == JP_OUT_NA && is_all_blank(w, documents, count)) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_BLANK);
    }
}

/* What asks for the contents of a paper is lost where nothing was filled in. As with a form that is missing it is no
 * veto. */
static bool check_blank(work *w) {
    bool is_lost = false;

    for (uint32_t i = 0; i < w->item->blank_count && !is_lost; i++) {
        const jp_presence presence = jp_material_find(w->ev, w->item->blank[i]);
        if (!presence.is_blank) {
            continue;
        }
        add_blank(w, &w->item->blank[i], 1);
        is_lost = presence.is_sheet && !presence.is_likened && !jp_material_may_hide(&presence);
        settle(w, is_lost ? JP_OUT_DEDUCT : JP_OUT_UNDETERMINED, JP_WHY_BLANK);
    }
    if (is_lost) {
        w->v->times = 1;
        w->v->deducted_cp = w->item->cap_cp;
    }
    return w->v->blank_count > 0;
}

/* Nothing that asks for the paper which makes the case can be said not to apply where it is missing, and no other one
 * that may stand for it is there: it was not looked at. */
static bool lacks_main(work *w, const jp_view *documents, uint32_t count) {
    const jp_rubric *rubric = w->ev->rubric;

    if (rubric->main_document_count == 0 || !jp_view_is_among(rubric->main_documents[0], documents, count)) {
        return false;
    }
    for (uint32_t i = 0; i < rubric->main_document_count; i++) {
        if (jp_material_find(w->ev, rubric->main_documents[i]).is_there) {
            return false;
        }
    }
    return true;
}

static void settle_inapplicable(work *w, const jp_view *documents, uint32_t count, jp_why open, jp_why closed) {
    w->v->may_not_apply = true;
    if (w->v->hidden_count > 0) {
        settle(w, JP_OUT_UNDETERMINED, open);
    } else if (lacks_main(w, documents, count)) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_NO_MAIN);
    } else {
        settle(w, JP_OUT_NA, closed);
    }
}

/* ---- 适用, 需要 ---- */

/* is_done: the verdict is reached. */
static bool ask_applies(work *w, const jp_expr *condition, jp_view *documents, uint32_t document_count, bool *is_done) {
    bool applies = true;

    if (!condition->code) {
        return true;
    }
    if (!jp_eval_bool(w->ev, w->item, condition, w->ev->root, &applies, w->err)) {
        return false;
    }
    if (forget_open(w->ev)) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_APPLIES);
        w->v->may_not_apply = true;
        *is_done = true;
    } else if (!applies) {
        add_hidden(w, documents, document_count, true);
        find_any_unread(w);
        settle_inapplicable(w, documents, document_count, JP_WHY_APPLIES, JP_WHY_NOT_APPLICABLE);
        doubt_blank(w, documents, document_count);
        *is_done = true;
    }
    return true;
}

static bool check_force(work *w, bool *is_done) {
    if (!jp_force_ask(w->ev, w->item, &w->item->force, &w->v->force, w->err)) {
        return false;
    }
    if (w->v->force.state != JP_FORCE_YES) {
        bool is_outside = w->v->force.state == JP_FORCE_BEFORE || w->v->force.state == JP_FORCE_AFTER;
        settle(w, is_outside ? JP_OUT_NA : JP_OUT_UNDETERMINED, JP_WHY_FORCE);
        w->v->may_not_apply = true;
        *is_done = true;
    }
    return true;
}

static bool check_applies(work *w, bool *is_done) {
    return ask_applies(w, &w->item->applies, w->item->applies_documents, w->item->applies_document_count, is_done);
}

/* A blank form is worth as much as none, unless another one may be filled in. */
static void settle_blank_form(work *w, bool *is_done) {
    const jp_form *form = w->item->form;
    bool is_lost = true;

    for (uint32_t i = 0; i < form->document_count; i++) {
        const jp_presence presence = jp_material_find(w->ev, form->documents[i]);
        is_lost = is_lost && (!presence.is_blank || presence.is_sheet) && !presence.is_likened &&
                  !jp_material_may_hide(&presence);
    }
    *is_done = true;
    w->v->is_of_form = true;
    settle(w, is_lost ? JP_OUT_DEDUCT : JP_OUT_UNDETERMINED, JP_WHY_BLANK);
    w->v->times = is_lost ? 1 : 0;
    w->v->deducted_cp = is_lost ? w->item->full_cp : 0;
}

/* A form that is needed and missing loses all its items: what was not written has no merits. It is no veto, since
 * nothing was seen that would be one. */
static bool check_form(work *w, bool *is_done) {
    const jp_form *form = w->item->form;

    if (!form || !ask_applies(w, &form->applies, form->applies_documents, form->applies_document_count, is_done)) {
        return !form;
    }
    if (*is_done) {
        w->v->is_of_form = true;
        return true;
    }
    for (uint32_t i = 0; i < form->document_count; i++) {
        const jp_presence presence = jp_material_find(w->ev, form->documents[i]);
        if (presence.is_there && !presence.is_blank) {
            return true;
        }
    }
    if (form->document_count == 0) {
        return true;
    }
    if (is_all_blank(w, form->documents, form->document_count)) {
        settle_blank_form(w, is_done);
        return true;
    }
    *is_done = true;
    w->v->is_of_form = true;
    add_hidden(w, form->documents, form->document_count, false);
    size_t cap = form->document_count + 1u;
    for (uint32_t i = 0; i < form->applies_silent_count; i++) {
        add_hidden_one(w, form->applies_silent[i], &cap);
    }
    if (w->v->hidden_count > 0) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_UNREAD);
        return true;
    }
    settle(w, JP_OUT_DEDUCT, JP_WHY_NO_FORM);
    w->v->absent = form->documents;
    w->v->absent_count = form->document_count;
    w->v->times = 1;
    w->v->deducted_cp = w->item->full_cp;
    return true;
}

static bool check_needs(work *w, bool *is_done) {
    w->v->lacking = jp_arena_array(w->ev->arena, w->item->need_count + 1u, sizeof *w->v->lacking);
    for (uint32_t i = 0; i < w->item->need_count; i++) {
        jp_nodes nodes;
        bool is_found = false;
        if (!jp_eval_nodes(w->ev, w->item, &w->item->needs[i], w->ev->root, &nodes, w->err)) {
            return false;
        }
        for (uint32_t k = 0; k < nodes.count && !is_found; k++) {
            is_found = jp_node_is_understood(w->ev, nodes.items[k]);
        }
        if (!is_found) {
            w->v->lacking[w->v->lacking_count++] = &w->item->needs[i];
        }
    }
    bool is_open = forget_open(w->ev);
    if (w->v->lacking_count > 0 || is_open) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_NEEDS);
        *is_done = true;
    }
    return true;
}

/* ---- one context ---- */

static int32_t add_times(int32_t a, int32_t b) {
    return a > MAX_TIMES - b ? MAX_TIMES : a + b;
}

static int32_t whole_times(double times) {
    return times >= MAX_TIMES ? MAX_TIMES : times >= 1 ? (int32_t)times : 0;
}

/* A number says how many, nodes are as many as they are, anything else is one or none. */
static bool count_fault(work *w, const jp_expr *condition, xmlNodePtr node, int32_t *out) {
    xmlXPathObjectPtr result = jp_eval_run(w->ev, w->item, condition, node, w->err);

    if (!result) {
        return false;
    }
    if (result->type == XPATH_NODESET) {
        *out = result->nodesetval ? whole_times(result->nodesetval->nodeNr) : 0;
    } else if (result->type == XPATH_NUMBER) {
        *out = whole_times(result->floatval);
    } else {
        *out = xmlXPathCastToBoolean(result) ? 1 : 0;
    }
    xmlXPathFreeObject(result);
    return true;
}

static bool ask(work *w, const jp_expr *expr, xmlNodePtr node, bool *is_true, bool *is_open) {
    *is_true = false;
    *is_open = false;
    if (!expr->code) {
        return true;
    }
    if (!jp_eval_bool(w->ev, w->item, expr, node, is_true, w->err)) {
        return false;
    }
    *is_open = forget_open(w->ev);
    return true;
}

/* Each fault is a question of its own: one that surely holds decides, though another stays open. */
static bool answer_faults(work *w, xmlNodePtr node, context *c) {
    for (uint32_t i = 0; i < w->item->fault_count; i++) {
        int32_t times = 0;
        if (!count_fault(w, &w->item->faults[i].condition, node, &times)) {
            return false;
        }
        if (forget_open(w->ev)) {
            c->open_faults++;
        } else if (times > 0) {
            c->faults |= 1u << i;
            c->times = add_times(c->times, times);
        }
    }
    c->answer = c->faults != 0 ? UNMET : c->open_faults > 0 ? OPEN : MET;
    return true;
}

static bool answer_one(work *w, xmlNodePtr node, context *c) {
    bool is_true, is_open;
    answer *out = &c->answer;

    if (w->item->fault_count > 0 && !answer_faults(w, node, c)) {
        return false;
    }
    if (w->item->fault_count > 0 && (*out != MET || w->item->judgeability == JP_JUDGE_AUTO)) {
        return true;
    }

    if (w->item->judge.code) {
        if (!ask(w, &w->item->judge, node, &is_true, &is_open)) {
            return false;
        }
        *out = is_open ? OPEN : is_true ? MET : UNMET;
        return true;
    }
    if (!ask(w, &w->item->fails, node, &is_true, &is_open)) {
        return false;
    }
    if (is_open || is_true) {
        *out = is_open ? OPEN : UNMET;
        return true;
    }
    if (!ask(w, &w->item->meets, node, &is_true, &is_open)) {
        return false;
    }
    *out = is_open ? OPEN : is_true ? MET : NOT_SETTLED;
    return true;
}

static bool count_times(work *w, xmlNodePtr node, const context *c, int32_t *out) {
    *out = c->times > 1 ? c->times : 1;
    if (!w->item->times.code) {
        return true;
    }
    xmlXPathObjectPtr result = jp_eval_run(w->ev, w->item, &w->item->times, node, w->err);
    if (!result) {
        return false;
    }
    double times = xmlXPathCastToNumber(result);
    xmlXPathFreeObject(result);
    (void)forget_open(w->ev); /* that it happened is certain, and once at least */
    if (times >= 1) {
        *out = whole_times(times);
    }
    return true;
}

/* ---- all contexts ---- */

typedef struct tally {
    uint32_t met, open, not_settled, open_faults;
} tally;

/* An exception that holds settles a fault, and an open question too: whatever its answer, nothing is to be deducted. */
static bool try_exceptions(work *w, xmlNodePtr node, uint32_t reasons_before, context *c) {
    answer *one = &c->answer;
    const jp_exception *exception;
    bool is_open;

    if (w->item->exception_count == 0 || (*one != UNMET && *one != OPEN)) {
        return true;
    }
    if (!jp_exception_find(w->ev, w->item, node, &exception, &is_open, w->err)) {
        return false;
    }
    if (exception) {
        w->v->cancelled[w->v->cancelled_count++] = (jp_cancelled){node, c->faults, exception};
        w->ev->reason_count = reasons_before;
        *one = CANCELLED;
    } else if (is_open) {
        *one = OPEN;
    }
    return true;
}

/* What the item would be shown to rest on is there but was not understood: nothing is met by it. */
static bool doubt_unclear(work *w, xmlNodePtr node, context *c) {
    for (uint32_t i = 0; i < w->item->evidence_count && c->answer == MET; i++) {
        jp_nodes seen = {0};
        if (!jp_eval_nodes(w->ev, w->item, &w->item->evidence[i], node, &seen, w->err)) {
            return false;
        }
        (void)forget_open(w->ev);
        for (uint32_t k = 0; k < seen.count && c->answer == MET; k++) {
            bool is_picture =
                jp_view_eq_text(jp_node_attribute(w->ev, seen.items[k], "形式"), "图"); /* signed, whoever */
            if (!is_picture && jp_view_eq_text(jp_node_attribute(w->ev, seen.items[k], "状态"), "不明")) {
                jp_eval_open(w->ev, "%s读不懂", (const char *)seen.items[k]->name);
                (void)forget_open(w->ev);
                c->answer = OPEN;
            }
        }
    }
    return true;
}

static bool judge_one(work *w, xmlNodePtr node, context *c) {
    const uint32_t reasons_before = w->ev->reason_count;

    if (node != w->ev->root && jp_node_is_unreadable(w->ev, node)) {
        jp_eval_open(w->ev, "%s未能读取", (const char *)node->name);
        (void)forget_open(w->ev);
        c->answer = OPEN;
        return true;
    }
    if (!answer_one(w, node, c) || !doubt_unclear(w, node, c)) {
        return false;
    }
    if (c->answer == UNMET && node != w->ev->root && jp_material_is_partial(w->ev, node)) {
        jp_eval_open(w->ev, "%s不完整，没有读到或者没有导出的内容请核对文书原件", (const char *)node->name);
        (void)forget_open(w->ev);
        c->answer = OPEN;
    }
    return try_exceptions(w, node, reasons_before, c);
}

static bool judge_contexts(work *w, const jp_nodes *nodes, tally *t) {
    w->v->failed = jp_arena_array(w->ev->arena, nodes->count + 1u, sizeof *w->v->failed);
    w->v->failed_faults = jp_arena_array(w->ev->arena, nodes->count + 1u, sizeof *w->v->failed_faults);
    w->v->cancelled = jp_arena_array(w->ev->arena, nodes->count + 1u, sizeof *w->v->cancelled);
    for (uint32_t i = 0; i < nodes->count; i++) {
        xmlNodePtr node = nodes->items[i];
        context c = {.answer = OPEN};
        int32_t times;
        if (!judge_one(w, node, &c)) {
            return false;
        }
        t->met += c.answer == MET;
        t->open += c.answer == OPEN;
        t->not_settled += c.answer == NOT_SETTLED;
        if (c.answer == UNMET) {
            if (!count_times(w, node, &c, &times)) {
                return false;
            }
            t->open_faults += c.open_faults;
            w->v->failed_faults[w->v->failed_count] = c.faults;
            w->v->failed[w->v->failed_count++] = node;
            w->v->times = add_times(w->v->times, times);
        }
    }
    return true;
}

static int32_t points_for(const jp_item *item, int32_t times) {
    int32_t stair_cp = 0;

    for (uint32_t i = 0; i < item->stair_count && times >= item->stairs[i].from_times; i++) {
        stair_cp = item->stairs[i].deduct_cp;
    }
    if (item->stair_count > 0) {
        return stair_cp;
    }
    int64_t cp = (int64_t)times * item->deduct_cp;
    return cp > item->cap_cp ? item->cap_cp : (int32_t)cp;
}

static bool check_veto(work *w) {
    bool is_veto = !w->item->veto_if.code;

    if (!w->item->is_veto) {
        return true;
    }
    for (uint32_t i = 0; i < w->v->failed_count && !is_veto; i++) {
        bool is_open;
        if (!ask(w, &w->item->veto_if, w->v->failed[i], &is_veto, &is_open)) {
            return false;
        }
        w->v->can_veto = w->v->can_veto || is_open;
        is_veto = is_veto && !is_open;
    }
    if (is_veto) {
        w->v->outcome = JP_OUT_VETO;
        w->v->deducted_cp = w->item->full_cp;
        w->v->can_veto = false;
    }
    return true;
}

/* Papers that are said to be missing, while one of unknown title may be it. */
static void add_likened(work *w, size_t *cap) {
    for (uint32_t i = 0; i < w->v->absent_count; i++) {
        jp_presence presence = jp_material_find(w->ev, w->v->absent[i]);
        if (presence.is_likened && !jp_view_is_among(w->v->absent[i], w->v->hidden, w->v->hidden_count)) {
            w->v->hidden = jp_arena_grow(w->ev->arena, w->v->hidden, w->v->hidden_count, cap, sizeof *w->v->hidden);
            w->v->hidden[w->v->hidden_count++] = w->v->absent[i];
        }
    }
}

static void add_unread_of_organ(work *w, size_t *cap) {
    jp_view unread = jp_material_unread_of_organ(w->ev);

    if (!jp_view_is_empty(unread) && !jp_view_is_among(unread, w->v->hidden, w->v->hidden_count)) {
        w->v->hidden = jp_arena_grow(w->ev->arena, w->v->hidden, w->v->hidden_count, cap, sizeof *w->v->hidden);
        w->v->hidden[w->v->hidden_count++] = unread;
    }
}

/* What was found missing, in papers that may say it where they could not be read. */
static void add_silent_ones(work *w, const jp_view *silent, uint32_t count, const jp_view *either,
                            uint32_t either_count, size_t *cap) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_material_find(w->ev, silent[i]).is_listed || !is_replaced(w, either, either_count, silent[i])) {
            add_hidden_one(w, silent[i], cap);
        }
    }
}

static void add_silent(work *w, size_t *cap) {
    const jp_item *item = w->item;
    uint32_t faults = 0;

    add_silent_ones(w, item->silent, item->silent_count, item->either, item->either_count, cap);
    for (uint32_t i = 0; i < w->v->failed_count; i++) {
        faults |= w->v->failed_faults[i];
    }
    for (uint32_t i = 0; i < item->fault_count; i++) {
        const jp_fault *fault = &item->faults[i];
        if ((faults & 1u << i) == 0) {
            continue;
        }
        if (fault->denies_all) {
            add_unread_of_organ(w, cap);
        }
        add_silent_ones(w, fault->silent, fault->silent_count, fault->either, fault->either_count, cap);
    }
}

/* What a fault says of a paper that is there, a picture without a name does not answer; one that bears its name may be
 * the rest of it. */
static bool may_go_on(const work *w, jp_view document) {
    const jp_presence presence = jp_material_find(w->ev, document);

    return presence.is_unreadable || presence.is_broken || presence.is_named || !presence.is_there;
}

/* Unmet. A veto that only the unread could settle leaves the whole item to a person: the points alone would say too
 * little. */
static bool settle_unmet(work *w) {
    size_t cap = 0;

    find_absent(w);
    for (uint32_t i = 0; i < w->item->searched_count; i++) {
        if (is_missed(w, w->item->searched[i]) || may_go_on(w, w->item->searched[i])) {
            add_hidden_one(w, w->item->searched[i], &cap);
        }
    }
    add_silent(w, &cap);
    add_likened(w, &cap);
    if (w->v->hidden_count > 0) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_UNREAD);
        w->v->times = 0;
        return true;
    }
    settle(w, JP_OUT_DEDUCT, JP_WHY_JUDGED);
    w->v->deducted_cp = points_for(w->item, w->v->times);
    if (!check_veto(w)) {
        return false;
    }
    if (w->v->can_veto) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_OPEN);
        w->v->times = 0;
        w->v->deducted_cp = 0;
    }
    return true;
}

static bool settle_contexts(work *w, const jp_nodes *nodes) {
    tally t = {0};

    if (!judge_contexts(w, nodes, &t)) {
        return false;
    }
    w->v->open_count = t.open + t.not_settled + t.open_faults;
    if (w->v->failed_count > 0) {
        return settle_unmet(w);
    }
    if (t.open > 0) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_OPEN);
    } else if (t.not_settled > 0) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_NOT_SETTLED);
    } else {
        settle(w, JP_OUT_PASS, JP_WHY_JUDGED);
        find_unreadable(w);
        if (w->v->hidden_count > 0) {
            settle(w, JP_OUT_UNDETERMINED, JP_WHY_UNREAD);
        } else if (is_met_by_blank(w)) {
            settle(w, JP_OUT_UNDETERMINED, JP_WHY_BLANK);
        }
    }
    return true;
}

static bool judge_item(work *w) {
    jp_nodes nodes = {&w->ev->root, 1};

    if (w->item->judgeability == JP_JUDGE_HUMAN) {
        settle(w, JP_OUT_UNDETERMINED, JP_WHY_HUMAN);
        return true;
    }
    if (w->item->each.code) {
        if (!jp_eval_nodes(w->ev, w->item, &w->item->each, w->ev->root, &nodes, w->err)) {
            return false;
        }
        if (forget_open(w->ev)) {
            settle(w, JP_OUT_UNDETERMINED, JP_WHY_OPEN);
            return true;
        }
        if (nodes.count == 0) {
            add_hidden(w, w->item->each_documents, w->item->each_document_count, true);
            settle_inapplicable(w, w->item->each_documents, w->item->each_document_count, JP_WHY_UNREAD,
                                JP_WHY_NOTHING);
            add_blank(w, w->item->each_documents, w->item->each_document_count);
            if (w->v->outcome == JP_OUT_NA && w->v->blank_count > 0) {
                settle(w, JP_OUT_UNDETERMINED, JP_WHY_BLANK);
            }
            return true;
        }
    }
    return settle_contexts(w, &nodes);
}

static void settle_bonus(work *w) {
    if (!w->item->is_bonus) {
        return;
    }
    if (w->v->outcome == JP_OUT_PASS) {
        w->v->outcome = JP_OUT_BONUS;
        w->v->deducted_cp = points_for(w->item, 1);
    } else if (w->v->outcome == JP_OUT_DEDUCT || w->v->outcome == JP_OUT_VETO) {
        w->v->outcome = JP_OUT_NA;
        w->v->deducted_cp = 0;
        w->v->times = 0;
    }
}

bool jp_verdict_reach(jp_eval *ev, const jp_item *item, jp_verdict *out, jp_error *err) {
    work w = {ev, item, out, err};
    bool is_done = false;

    *out = (jp_verdict){0};
    ev->is_open = false;
    ev->reason_count = 0;
    if (item->is_organ) {
        settle(&w, JP_OUT_NA, JP_WHY_ORGAN);
        return true;
    }
    if (item->is_new_duty && ev->former) {
        settle(&w, JP_OUT_NA, JP_WHY_NEW_DUTY);
        return true;
    }
    if (!check_form(&w, &is_done)) {
        return false;
    }
    is_done = is_done || check_blank(&w);
    if ((!is_done && !check_applies(&w, &is_done)) || (!is_done && !check_force(&w, &is_done)) ||
        (!is_done && !check_needs(&w, &is_done)) || (!is_done && !judge_item(&w))) {
        return false;
    }
    out->can_veto = item->is_veto && out->outcome == JP_OUT_UNDETERMINED;
    settle_bonus(&w);
    out->reasons = jp_eval_reasons(ev);
    return true;
}

bool jp_verdict_same(const jp_verdict *a, const jp_verdict *b) {
    return a->outcome == b->outcome && a->times == b->times && a->deducted_cp == b->deducted_cp;
}
