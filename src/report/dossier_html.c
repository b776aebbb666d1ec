/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier_html.h"

#include "juanping/report/timeline.h"
#include "juanping/write/html.h"
#include "paper_titles.h"
#include "phrases.h"
#include "words.h"

jp_view jp_dossier_anchor(uint32_t row, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "d%u", (unsigned)row + 1));
}

/* 100.00, as in the ranking. */
static jp_view points(int32_t cp, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%d.%02d", (int)(cp / 100), (int)(cp % 100)));
}

static void put_named(jp_str *line, const char *name, jp_view value) {
    if (!jp_view_is_empty(value))
        jp_str_putf(line, "%s%s：%.*s", line->bytes > 0 ? "　" : "", name, JP_VIEW_ARG(value));
}

static void put_head(const jp_report_data *data, const jp_rank_row *row, jp_str *out, jp_arena *scratch) {
    jp_str line;

    jp_str_init(&line, scratch);
    put_named(&line, "被评查单位", row->organ);
    put_named(&line, "类型", jp_words_kind(row->kind));
    put_named(&line, "当事人", row->party);
    put_named(&line, "案由", row->cause);
    put_named(&line, "决定书文号", row->docno);
    jp_html_put(out, "p", jp_str_view(&line));
    jp_str_init(&line, scratch);
    if (row->status != JP_RESULT_SCORED) {
        jp_html_put(out, "p", jp_words_status(row->status));
        return;
    }
    if (!row->is_withheld)
        put_named(&line, "得分", points(row->score_cp, scratch));
    put_named(&line, "区间",
              jp_view_of(jp_arena_printf(scratch, "%.*s–%.*s", JP_VIEW_ARG(points(row->min_cp, scratch)),
                                         JP_VIEW_ARG(points(row->max_cp, scratch)))));
    put_named(&line, "等次", row->grade);
    put_named(&line, "待人工核查", jp_view_of(jp_arena_printf(scratch, "%u项", (unsigned)row->undetermined)));
    if (jp_report_has_parts(data))
        put_named(&line, "另含部分", jp_parts_text(data, row, scratch));
    jp_html_put(out, "p", jp_str_view(&line));
}

static void put_deductions(const jp_report_data *data, const jp_result *result, jp_str *out, jp_arena *scratch) {
    static const char *const heads[] = {"项目", "评查项目", "结论", "扣分", "扣分原因"};
    bool is_first = true;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        const jp_stored_item *item = jp_report_item(data, answer->id);
        if (!jp_outcome_is_unmet(answer->outcome))
            continue;
        if (is_first)
            jp_html_table_short(out, heads, 5, 0xd);
        is_first = false;
        const jp_view cells[] = {answer->id, item ? item->title : JP_VIEW_EMPTY, jp_words_outcome(answer->outcome),
                                 points(answer->deducted_cp, scratch),
                                 jp_words_brackets(answer->reason, answer, scratch)};
        jp_html_row(out, cells, 5);
    }
    if (is_first)
        jp_html_put(out, "p", JP_VIEW("没有扣分或一票否决的项目。"));
    else
        jp_html_table_end(out);
}

/* Day, event, paper, working days since the event above. */
static void put_timeline(const jp_result *result, jp_str *out, jp_arena *scratch) {
    static const char *const heads[] = {"日期", "事件", "文书", "距上一事件工作日"};
    const jp_paper_titles titles = jp_paper_titles_of(result, scratch);
    jp_timeline_event event;
    bool is_first = true;

    for (size_t at = 0; jp_timeline_next(result->facts_xml, &at, scratch, &event); is_first = false) {
        if (is_first)
            jp_html_table_short(out, heads, 4, 0x1);
        const jp_view note = jp_timeline_note(&event, scratch);
        const jp_view name =
            jp_view_is_empty(note)
                ? event.name
                : jp_view_of(jp_arena_printf(scratch, "%.*s（%.*s）", JP_VIEW_ARG(event.name), JP_VIEW_ARG(note)));
        const jp_view cells[] = {event.when, name, jp_timeline_paper(&event, &titles, scratch),
                                 jp_view_is_empty(event.gap_workdays) ? jp_phrase_text(JP_P_NOTHING)
                                                                      : event.gap_workdays};
        jp_html_row(out, cells, 4);
    }
    if (is_first)
        jp_html_put(out, "p", JP_VIEW("没有从材料中读到日期。"));
    else
        jp_html_table_end(out);
}

static bool put_dossier(const jp_report_data *data, uint32_t index, jp_str *out, jp_arena *scratch, jp_error *err) {
    const jp_rank_row *row = &data->ranking.rows[index];
    const jp_result *result = NULL;

    if (!jp_store_find(data->store, row->dossier, true, scratch, &result, err))
        return false;
    jp_html_section(out, jp_dossier_anchor(index, scratch),
                    row->rank_no > 0 ? jp_view_of(jp_arena_printf(scratch, "%u　%.*s", (unsigned)row->rank_no,
                                                                  JP_VIEW_ARG(row->dossier)))
                                     : row->dossier);
    put_head(data, row, out, scratch);
    if (result && result->status == JP_RESULT_SCORED) {
        put_deductions(data, result, out, scratch);
        put_timeline(result, out, scratch);
    }
    jp_html_section_end(out);
    return true;
}

bool jp_dossiers_html(const jp_report_data *data, uint32_t count, jp_str *out, jp_error *err) {
    jp_arena scratch;
    bool ok = true;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; ok && i < count && i < data->ranking.row_count; i++) {
        ok = put_dossier(data, i, out, &scratch, err);
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    return ok;
}
