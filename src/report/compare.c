/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/compare.h"

#include <stdlib.h>
#include <string.h>

#include "compare_faults.h"
#include "evidence.h"
#include "report_data.h"
#include "words.h"

/* One run while it is read. */
typedef struct side {
    jp_report_data data;
    jp_store_cursor *cursor;
    const jp_result *result; /* the one at hand; NULL: at the end */
    jp_arena arena;          /* holds it */
} side;

typedef struct comparer {
    side sides[JP_COMPARE_SIDES];
    jp_comparison *out;
    jp_fault_table faults;
    jp_arena *arena;
    size_t cap;
} comparer;

static bool advance(side *s, jp_error *err) {
    jp_arena_reset(&s->arena);
    return jp_store_next(s->cursor, false, &s->arena, &s->result, err);
}

static const jp_answer *answer_of(const jp_result *result, jp_view id, uint32_t likely) {
    if (likely < result->answer_count && jp_view_eq(result->answers[likely].id, id))
        return &result->answers[likely];
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (jp_view_eq(result->answers[i].id, id))
            return &result->answers[i];
    }
    return NULL;
}

static bool is_same_evidence(const jp_answer *a, const jp_answer *b) {
    if (a->evidence_count != b->evidence_count)
        return false;
    for (uint32_t i = 0; i < a->evidence_count; i++) {
        const jp_evidence *x = &a->evidence[i];
        const jp_evidence *y = &b->evidence[i];
        if (!jp_view_eq(x->member, y->member) || !jp_view_eq(x->where, y->where) || !jp_view_eq(x->quote, y->quote))
            return false;
    }
    return true;
}

/* False: nothing differs. */
static bool find_kind(const jp_answer *a, const jp_answer *b, jp_compare_kind *kind) {
    if (!a || !b || a->outcome != b->outcome) {
        *kind = JP_CHANGE_OUTCOME;
        return true;
    }
    *kind = JP_CHANGE_POINTS;
    if (a->deducted_cp != b->deducted_cp || a->full_cp != b->full_cp || a->undecided_cp != b->undecided_cp ||
        a->can_veto != b->can_veto || a->times != b->times)
        return true;
    *kind = JP_CHANGE_WORDING;
    return !jp_view_eq(a->reason, b->reason) || !jp_view_eq(a->law, b->law) || !is_same_evidence(a, b);
}

/* Places that were searched in vain say where nobody need look again. */
static jp_view evidence_text(const jp_answer *answer, jp_arena *arena) {
    const jp_view places = jp_evidence_places(answer, NULL, arena);
    const jp_view quotes = jp_evidence_quotes(answer, arena);
    const jp_view searched = jp_evidence_searched(answer, NULL, arena);
    jp_str out;

    jp_str_init(&out, arena);
    if (places.bytes > 0)
        jp_str_putf(&out, "%.*s\n原文：%.*s", JP_VIEW_ARG(places), JP_VIEW_ARG(quotes));
    if (searched.bytes > 0)
        jp_str_putf(&out, "%s已检索未见：%.*s", out.bytes > 0 ? "\n" : "", JP_VIEW_ARG(searched));
    return jp_str_view(&out);
}

static jp_compare_told told_of(const jp_answer *answer, jp_arena *arena) {
    if (!answer)
        return (jp_compare_told){.is_there = false};
    return (jp_compare_told){.is_there = true,
                             .outcome = answer->outcome,
                             .deducted_cp = answer->deducted_cp,
                             .reason = jp_view_copy(arena, answer->reason),
                             .evidence = evidence_text(answer, arena)};
}

static jp_view title_of(const comparer *c, jp_view id) {
    for (int when = JP_AFTER; when >= JP_BEFORE; when--) {
        const jp_stored_item *item = jp_report_item(&c->sides[when].data, id);
        if (item)
            return item->title;
    }
    return JP_VIEW_EMPTY;
}

/* The same outcome at the same price: what differs is how much the item weighs. */
static void tell_weight(jp_compare_told *told, const jp_answer *answer, jp_arena *arena) {
    told->reason = jp_view_of(jp_arena_printf(arena, "%.*s（满分%.*s分，%s）", JP_VIEW_ARG(told->reason),
                                              JP_VIEW_ARG(jp_words_points(answer->full_cp, arena)),
                                              answer->can_veto ? "不符合时否决" : "不符合时不否决"));
}

static void add_answer(comparer *c, jp_compare_dossier *dossier, size_t *cap, const jp_answer *before,
                       const jp_answer *after) {
    jp_compare_kind kind;

    if (!find_kind(before, after, &kind))
        return;
    dossier->answers = jp_arena_grow(c->arena, dossier->answers, dossier->answer_count, cap, sizeof *dossier->answers);
    jp_compare_answer *answer = &dossier->answers[dossier->answer_count++];
    const jp_view id = before ? before->id : after->id;
    *answer = (jp_compare_answer){.id = jp_view_copy(c->arena, id),
                                  .title = title_of(c, id),
                                  .kind = kind,
                                  .told = {told_of(before, c->arena), told_of(after, c->arena)}};
    if (kind == JP_CHANGE_POINTS && before->deducted_cp == after->deducted_cp) {
        tell_weight(&answer->told[JP_BEFORE], before, c->arena);
        tell_weight(&answer->told[JP_AFTER], after, c->arena);
    }
    dossier->wording_count += kind == JP_CHANGE_WORDING;
}

static void add_answers(comparer *c, jp_compare_dossier *dossier, const jp_result *before, const jp_result *after) {
    size_t cap = 0;

    /* Where a side has no answers, or those of another standard, a list of all items says nothing. */
    if (before->status != JP_RESULT_SCORED || after->status != JP_RESULT_SCORED ||
        !jp_view_eq(before->header.kind, after->header.kind))
        return;
    for (uint32_t i = 0; i < before->answer_count; i++)
        add_answer(c, dossier, &cap, &before->answers[i], answer_of(after, before->answers[i].id, i));
    for (uint32_t i = 0; i < after->answer_count; i++) {
        if (!answer_of(before, after->answers[i].id, i))
            add_answer(c, dossier, &cap, NULL, &after->answers[i]);
    }
}

static bool is_same_row(const jp_rank_row *a, const jp_rank_row *b) {
    if (!a || !b)
        return a == b;
    return a->status == b->status && jp_view_eq(a->kind, b->kind) && jp_view_eq(a->organ, b->organ) &&
           a->rank_no == b->rank_no && jp_view_eq(a->grade, b->grade) &&
           (a->status != JP_RESULT_SCORED ||
            (a->score_cp == b->score_cp && a->min_cp == b->min_cp && a->max_cp == b->max_cp));
}

/* before or after may be NULL, not both. */
static void add_dossier(comparer *c, const jp_result *before, const jp_result *after) {
    jp_comparison *out = c->out;
    const jp_result *results[JP_COMPARE_SIDES] = {before, after};
    const jp_result *any = after ? after : before;
    jp_compare_dossier d = {.dossier = jp_view_copy(c->arena, any->dossier),
                            .organ = jp_view_copy(c->arena, any->header.organ)};

    for (int i = 0; i < JP_COMPARE_SIDES; i++) {
        const jp_report_data *data = &c->sides[i].data;
        const uint32_t row = results[i] ? jp_report_row_of(data, d.dossier) : UINT32_MAX;
        if (row == UINT32_MAX)
            continue;
        d.rows[i] = &data->ranking.rows[row];
        jp_fault_table_add(&c->faults, (jp_compare_when)i, results[i]);
        d.parts[i] = jp_parts_text(data, d.rows[i], c->arena);
    }
    if (before && after) {
        add_answers(c, &d, before, after);
        d.is_input_changed = strcmp(before->sha256, after->sha256) != 0;
        d.is_changed = d.is_input_changed || d.answer_count > 0 || !jp_view_eq(d.parts[0], d.parts[1]) ||
                       !is_same_row(d.rows[0], d.rows[1]);
    }
    out->changed += d.is_changed;
    out->inputs_changed += d.is_input_changed;
    out->only_before += !after;
    out->only_after += !before;
    out->dossiers = jp_arena_grow(c->arena, out->dossiers, out->dossier_count, &c->cap, sizeof *out->dossiers);
    out->dossiers[out->dossier_count++] = d;
}

static bool add_dossiers(comparer *c, jp_error *err) {
    side *a = &c->sides[JP_BEFORE];
    side *b = &c->sides[JP_AFTER];

    if (!jp_store_scan_parts(a->data.store, JP_PART_EVIDENCE, &a->cursor, err) ||
        !jp_store_scan_parts(b->data.store, JP_PART_EVIDENCE, &b->cursor, err) || !advance(a, err) || !advance(b, err))
        return false;
    while (a->result || b->result) {
        const int order = !a->result ? 1 : !b->result ? -1 : jp_view_compare(a->result->dossier, b->result->dossier);
        add_dossier(c, order <= 0 ? a->result : NULL, order >= 0 ? b->result : NULL);
        if ((order <= 0 && !advance(a, err)) || (order >= 0 && !advance(b, err)))
            return false;
    }
    return true;
}

static const jp_item_row *item_row_of(const jp_ranking *ranking, jp_view id) {
    for (uint32_t i = 0; i < ranking->item_count; i++) {
        if (jp_view_eq(ranking->items[i].item->id, id))
            return &ranking->items[i];
    }
    return NULL;
}

static bool is_same_item(const jp_item_row *a, const jp_item_row *b) {
    return a && b && a->pass == b->pass && a->deduct == b->deduct && a->veto == b->veto && a->na == b->na &&
           a->undetermined == b->undetermined && a->bonus == b->bonus && a->deducted_cp == b->deducted_cp;
}

static void add_item(jp_comparison *out, const jp_item_row *before, const jp_item_row *after) {
    const jp_stored_item *item = after ? after->item : before->item;

    out->items[out->item_count++] = (jp_compare_item){
        .id = item->id, .title = item->title, .rows = {before, after}, .is_changed = !is_same_item(before, after)};
}

static void add_items(comparer *c) {
    const jp_ranking *before = &c->out->rankings[JP_BEFORE];
    const jp_ranking *after = &c->out->rankings[JP_AFTER];

    c->out->items = jp_arena_array(c->arena, (size_t)before->item_count + after->item_count + 1, sizeof *c->out->items);
    for (uint32_t i = 0; i < after->item_count; i++)
        add_item(c->out, item_row_of(before, after->items[i].item->id), &after->items[i]);
    for (uint32_t i = 0; i < before->item_count; i++) {
        if (!item_row_of(after, before->items[i].item->id))
            add_item(c->out, &before->items[i], NULL);
    }
}

static int compare_organs(const void *a, const void *b) {
    return jp_view_compare(((const jp_compare_organ *)a)->name, ((const jp_compare_organ *)b)->name);
}

static bool is_same_organ(const jp_group_row *a, const jp_group_row *b) {
    return a && b && a->dossiers == b->dossiers && a->scored == b->scored && a->graded == b->graded &&
           a->failing == b->failing && a->rank_no == b->rank_no &&
           (a->graded == 0 ||
            (a->mean_cp == b->mean_cp && a->lowest_cp == b->lowest_cp && a->highest_cp == b->highest_cp));
}

/* Sorted, equal names stand beside each other and become one row. */
static void add_organs(comparer *c) {
    jp_comparison *out = c->out;
    size_t count = 0;

    out->organs =
        jp_arena_array(c->arena, (size_t)out->rankings[JP_BEFORE].organ_count + out->rankings[JP_AFTER].organ_count + 1,
                       sizeof *out->organs);
    for (int when = 0; when < JP_COMPARE_SIDES; when++) {
        for (uint32_t i = 0; i < out->rankings[when].organ_count; i++) {
            const jp_group_row *row = &out->rankings[when].organs[i];
            jp_compare_organ organ = {.name = jp_group_name(row, c->arena)};
            organ.rows[when] = row;
            out->organs[count++] = organ;
        }
    }
    if (count > 0)
        qsort(out->organs, count, sizeof *out->organs, compare_organs);
    for (size_t i = 0; i < count; i++) {
        jp_compare_organ *last = out->organ_count > 0 ? &out->organs[out->organ_count - 1] : NULL;
        if (last && jp_view_eq(last->name, out->organs[i].name)) {
            const int when = out->organs[i].rows[JP_AFTER] ? JP_AFTER : JP_BEFORE;
            last->rows[when] = out->organs[i].rows[when];
        } else {
            out->organs[out->organ_count++] = out->organs[i];
        }
    }
    for (uint32_t i = 0; i < out->organ_count; i++)
        out->organs[i].is_changed = !is_same_organ(out->organs[i].rows[JP_BEFORE], out->organs[i].rows[JP_AFTER]);
}

bool jp_compare_runs(jp_store *before, jp_store *after, jp_arena *arena, jp_comparison *out, jp_error *err) {
    static const jp_report_options options = {.out_dir = ""};
    jp_comparison comparison = {0};
    comparer c = {.out = &comparison, .arena = arena};
    jp_store *stores[JP_COMPARE_SIDES] = {before, after};
    bool ok = true;

    for (int i = 0; i < JP_COMPARE_SIDES; i++)
        jp_arena_init(&c.sides[i].arena);
    for (int i = 0; i < JP_COMPARE_SIDES && ok; i++) {
        ok = jp_report_data_load(stores[i], NULL, &options, arena, &c.sides[i].data, err);
        if (ok) {
            comparison.runs[i] = c.sides[i].data.run;
            comparison.rankings[i] = c.sides[i].data.ranking;
        }
    }
    if (ok) {
        add_items(&c);
        add_organs(&c);
        c.faults = jp_fault_table_new(&comparison, arena);
    }
    ok = ok && add_dossiers(&c, err);
    if (ok) {
        jp_fault_table_end(&c.faults, arena, &comparison);
        *out = comparison;
    }
    for (int i = 0; i < JP_COMPARE_SIDES; i++) {
        jp_store_scan_end(c.sides[i].cursor);
        jp_arena_release(&c.sides[i].arena);
    }
    return ok;
}

bool jp_compare_is_same(const jp_comparison *c) {
    return c->changed == 0 && c->only_before == 0 && c->only_after == 0;
}

const jp_stored_rubric *jp_compare_rubric(const jp_comparison *c, jp_compare_when when, jp_view kind) {
    return jp_stored_rubric_find(c->rankings[when].rubrics, c->rankings[when].rubric_count, kind);
}

jp_view jp_compare_told_text(const jp_compare_told *told, jp_arena *arena) {
    if (!told->is_there)
        return JP_VIEW("无此项");
    if (told->deducted_cp <= 0)
        return jp_words_outcome(told->outcome);
    return jp_view_of(jp_arena_printf(arena, "%.*s %.*s", JP_VIEW_ARG(jp_words_outcome(told->outcome)),
                                      JP_VIEW_ARG(jp_words_points(told->deducted_cp, arena))));
}

bool jp_compare_has_score(const jp_rank_row *row) {
    return row && row->status == JP_RESULT_SCORED && !row->is_withheld;
}

jp_view jp_compare_score_text(const jp_rank_row *row, jp_arena *arena) {
    if (!row || (row->status == JP_RESULT_SCORED && !jp_compare_has_score(row)))
        return JP_VIEW("—");
    return row->status == JP_RESULT_SCORED ? jp_words_points(row->score_cp, arena) : jp_words_status(row->status);
}

jp_view jp_compare_interval_text(const jp_rank_row *row, jp_arena *arena) {
    if (!row || row->status != JP_RESULT_SCORED)
        return JP_VIEW("—");
    return jp_view_of(jp_arena_printf(arena, "%.*s–%.*s", JP_VIEW_ARG(jp_words_points(row->min_cp, arena)),
                                      JP_VIEW_ARG(jp_words_points(row->max_cp, arena))));
}

jp_view jp_compare_rank_text(const jp_rank_row *row, jp_arena *arena) {
    if (!row || row->rank_no == 0)
        return JP_VIEW("—");
    return jp_view_of(jp_arena_printf(arena, "%u", (unsigned)row->rank_no));
}
