/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/file.h"
#include "juanping/write/html.h"
#include "dossier_html.h"
#include "phrases.h"
#include "public.h"
#include "words.h"

/* overview.html: one file to look at, with a page of each dossier behind the ranking. The public edition has no
 * dossiers in it. */

enum { RANKS_SHOWN = 500 };

typedef struct page {
    const jp_report_data *data;
    jp_str *out;
    jp_arena *arena;
} page;

static jp_view number(page *p, uint64_t n) {
    return jp_number_text(n, p->arena);
}

static jp_view points(page *p, int32_t cp) {
    return jp_view_of(jp_arena_printf(p->arena, "%d.%02d", (int)(cp / 100), (int)(cp % 100)));
}

static void put_head(page *p) {
    const jp_ranking *ranking = &p->data->ranking;
    const jp_report_options *options = p->data->options;
    jp_view campaign =
        jp_view_is_empty(options->campaign_name) ? jp_phrase_text(JP_P_CAMPAIGN) : options->campaign_name;

    if (!options->is_public)
        campaign = jp_view_of(jp_arena_printf(p->arena, "%.*s（内部版）", JP_VIEW_ARG(campaign)));
    jp_html_begin(p->out, campaign);
    jp_html_put(p->out, "h1", campaign);
    jp_html_put(p->out, "p",
                JP_FILL(p->arena, JP_P_COUNTS, number(p, ranking->row_count), number(p, ranking->known_organ_count),
                        number(p, ranking->scored)));
    if (ranking->known_organ_count < ranking->organ_count)
        jp_html_put(
            p->out, "p",
            JP_FILL(p->arena, JP_P_UNKNOWN_ORGAN, number(p, ranking->organs[ranking->organ_count - 1].dossiers)));
    if (ranking->graded < ranking->scored)
        jp_html_put(p->out, "p",
                    JP_FILL(p->arena, JP_P_WITHHELD, number(p, (uint64_t)ranking->scored - ranking->graded)));
    if (ranking->unread_members > 0)
        jp_html_put(
            p->out, "p",
            JP_FILL(p->arena, JP_P_UNREAD, number(p, ranking->unread_members), number(p, ranking->unread_dossiers)));
    if (ranking->graded > 0)
        jp_html_put(p->out, "p",
                    JP_FILL(p->arena, JP_P_MEANS, number(p, ranking->graded),
                            jp_words_points(ranking->mean_cp, p->arena),
                            jp_words_points(ranking->median_cp, p->arena)));
    for (uint32_t i = 0; i < ranking->kind_count; i++)
        jp_html_put(
            p->out, "p",
            JP_FILL(p->arena, JP_P_STANDARD_NAME, ranking->kinds[i].rubric->name, ranking->kinds[i].rubric->version));
}

/* Shares are of the dossiers that have a grade; share: behind the number, in brackets. */
static void put_grade(page *p, jp_view grade, uint32_t dossiers, jp_view share) {
    jp_html_bar(p->out, grade, dossiers, p->data->ranking.scored,
                jp_view_of(jp_arena_printf(p->arena, "%u件（%.*s）", (unsigned)dossiers, JP_VIEW_ARG(share))));
}

static void put_open_note(page *p) {
    const jp_view open = jp_report_open_note(&p->data->ranking, p->arena);

    if (!jp_view_is_empty(open))
        jp_html_put(p->out, "p", JP_FILL(p->arena, JP_P_NOTE, open));
}

static void put_grades(page *p) {
    const jp_ranking *ranking = &p->data->ranking;

    jp_html_put(p->out, "h2", JP_VIEW("等次分布（占评出等次的案卷）"));
    for (uint32_t i = 0; i < ranking->model.grade_count; i++)
        put_grade(p, ranking->model.grade_names[i], ranking->grade_counts[i],
                  jp_words_share(ranking->grade_counts[i], ranking->graded, p->arena));
    if (ranking->graded < ranking->scored)
        put_grade(p, JP_VIEW(JP_GRADE_WITHHELD), ranking->scored - ranking->graded, JP_VIEW("不计入占比"));
    put_open_note(p);
}

static void put_kinds(page *p) {
    static const char *const heads[] = {"案卷类型", "已评分", "平均分", "中位分", "另含部分"};
    const jp_ranking *ranking = &p->data->ranking;

    jp_html_put(p->out, "h2", JP_VIEW("案卷类型"));
    jp_html_table_short(p->out, heads, 5, 0x1e);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        const jp_kind_row *kind = &ranking->kinds[i];
        jp_view none = jp_phrase_text(JP_P_NOTHING);
        jp_view cells[] = {jp_words_kind(kind->rubric->kind), number(p, kind->scored),
                           kind->graded > 0 ? points(p, kind->mean_cp) : none,
                           kind->graded > 0 ? points(p, kind->median_cp) : none, number(p, kind->parts)};
        jp_html_row(p->out, cells, 5);
    }
    jp_html_table_end(p->out);
}

/* The lowest grade by its name, as the other tables have it. */
static jp_view worst_grade(const page *p) {
    const jp_stored_model *model = &p->data->ranking.model;

    return model->grade_count > 0 ? model->grade_names[model->grade_count - 1] : JP_VIEW("末等");
}

static void put_organs(page *p) {
    const char *const heads[] = {"名次",
                                 "被评查单位",
                                 "案卷数",
                                 "已评分",
                                 JP_GRADE_WITHHELD,
                                 "平均分",
                                 jp_arena_printf(p->arena, "%.*s率", JP_VIEW_ARG(worst_grade(p)))};
    const jp_ranking *ranking = &p->data->ranking;

    jp_html_put(p->out, "h2", jp_phrase_text(JP_P_ORGAN_TABLE));
    jp_html_table_short(p->out, heads, 7, 0x7d);
    for (uint32_t i = 0; i < ranking->organ_count; i++) {
        const jp_group_row *row = &ranking->organs[i];
        jp_view cells[] = {row->rank_no > 0 ? number(p, row->rank_no) : jp_phrase_text(JP_P_NOTHING),
                           jp_group_starred(row, jp_public_organ(row->name), p->arena),
                           number(p, row->dossiers),
                           number(p, row->scored),
                           number(p, (uint64_t)row->scored - row->graded),
                           row->graded > 0 ? points(p, row->mean_cp) : jp_phrase_text(JP_P_NOTHING),
                           jp_words_share(row->failing, row->graded, p->arena)};
        jp_html_row(p->out, cells, 7);
    }
    jp_html_table_end(p->out);
    jp_html_put(
        p->out, "p",
        JP_FILL(p->arena, JP_P_ORGAN_NOTE, worst_grade(p), number(p, p->data->options->small_sample), JP_VIEW_EMPTY));
    put_open_note(p);
}

static void put_typical(page *p) {
    static const char *const heads[] = {"典型问题", "类别", "案卷数", "占适用案卷", "涉及单位", "依据", "如何纠正"};
    const jp_ranking *ranking = &p->data->ranking;

    jp_html_put(p->out, "h2", jp_phrase_text(JP_P_TYPICAL_TABLE));
    jp_html_table_short(p->out, heads, 7, 0x1e);
    for (uint32_t i = 0; i < ranking->typical_count; i++) {
        const jp_item_row *row = &ranking->items[ranking->typical[i]];
        uint64_t unmet = (uint64_t)row->deduct + row->veto;
        jp_view cells[] = {jp_item_typical_among(p->data, row, p->arena),
                           row->item->category,
                           number(p, unmet),
                           jp_words_share_of_few(unmet, row->applicable, p->arena),
                           number(p, row->organs),
                           row->item->law,
                           jp_item_remedy(row->item)};
        jp_html_row(p->out, cells, 7);
    }
    jp_html_table_end(p->out);
}

static void put_ranks(page *p) {
    static const char *const heads[] = {"名次",     "案卷", "类型",       "被评查单位", "得分",         "最低可能",
                                        "最高可能", "等次", "已判定比例", "扣分项",     "待人工核查项", "另含部分"};
    const uint32_t columns = jp_report_has_parts(p->data) ? 12 : 11;
    const jp_ranking *ranking = &p->data->ranking;

    jp_html_put(p->out, "h2", JP_VIEW("案卷排名"));
    jp_html_table_short(p->out, heads, columns, 0xf1);
    for (uint32_t i = 0; i < ranking->row_count && i < RANKS_SHOWN; i++) {
        const jp_rank_row *row = &ranking->rows[i];
        bool scored = row->status == JP_RESULT_SCORED;
        jp_view none = jp_phrase_text(JP_P_NOTHING);
        jp_view cells[] = {
            row->rank_no > 0 ? number(p, row->rank_no) : none,
            row->dossier,
            jp_words_kind(row->kind),
            row->organ,
            scored && !row->is_withheld ? points(p, row->score_cp) : none,
            scored ? points(p, row->min_cp) : none,
            scored ? points(p, row->max_cp) : none,
            scored ? row->grade : jp_words_status(row->status),
            jp_words_share((uint64_t)row->judged.judged_cp, (uint64_t)row->judged.applicable_cp, p->arena),
            number(p, row->deducted_items),
            number(p, row->undetermined),
            jp_parts_text(p->data, row, p->arena)};
        jp_html_row_to(p->out, cells, columns, 1, jp_dossier_anchor(i, p->arena));
    }
    jp_html_table_end(p->out);
    put_open_note(p);
    if (ranking->row_count > RANKS_SHOWN)
        jp_html_put(p->out, "p", JP_VIEW("只列出前 500 件，全部案卷见 ranking.xlsx。"));
}

/* out: initialised in the arena */
static bool put_page(const jp_report_data *data, jp_str *out, jp_arena *arena, jp_error *err) {
    page p = {data, out, arena};

    put_head(&p);
    put_kinds(&p);
    put_grades(&p);
    put_organs(&p);
    put_typical(&p);
    if (!data->options->is_public) {
        put_ranks(&p);
        jp_html_put(out, "h2", JP_VIEW("各案卷"));
        if (!jp_dossiers_html(data, RANKS_SHOWN, out, err))
            return false;
    }
    jp_html_end(out);
    return true;
}

bool jp_overview_write(const jp_report_data *data, const char *path, jp_error *err) {
    jp_report_data empty = jp_public_frame(data);
    jp_arena arena;
    jp_str text, frame;

    jp_arena_init(&arena);
    jp_str_init(&text, &arena);
    jp_str_init(&frame, &arena);
    bool ok = put_page(data, &text, &arena, err);
    if (data->options->is_public) {
        ok = ok && put_page(&empty, &frame, &arena, err) &&
             jp_public_check(data, path, jp_str_view(&text), jp_str_view(&frame), err);
    }
    ok = ok && jp_file_write(path, jp_str_view(&text), err);
    jp_arena_release(&arena);
    return ok;
}
