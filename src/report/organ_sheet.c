/* SPDX-License-Identifier: Apache-2.0 */
#include "organ_sheet.h"

#include "evidence.h"
#include "juanping/write/text.h"
#include "phrases.h"
#include "redact.h"
#include "words.h"

/* A row has to fit on a page and in Excel's tallest row; the place says where the whole passage stands. */
enum {
    MAX_PIECES = 3,
    MAX_SEARCHED = 4,
    QUOTE_MAX_UNITS = 90,
    REASON_MAX_UNITS = 220,
    HINT_MAX_UNITS = 260,
    HAND_LINES = 4
};

void jp_organ_sheet_begin(jp_organ_sheet *s) {
    static const double cover_widths[] = {22, 112};

    s->cover = jp_book_sheet(s->book, JP_COVER_SHEET, &(jp_sheet_setup){cover_widths, 2, false});
    s->dossiers = jp_organ_form_begin(JP_FORM_DOSSIERS, s->book);
    s->findings = jp_organ_form_begin(JP_FORM_FINDINGS, s->book);
    s->questions = jp_organ_form_begin(JP_FORM_QUESTIONS, s->book);
    s->duties = jp_organ_form_begin(JP_FORM_DUTIES, s->book);
}

/* Number in the list and document number: how both sides find the dossier. */
static jp_view dossier_label(const jp_organ_sheet *s, const jp_result *result) {
    jp_view name = jp_view_is_empty(result->header.docno) ? result->dossier : result->header.docno;

    return jp_view_of(jp_arena_printf(s->scratch, "案卷%u\n%.*s", (unsigned)s->dossier_no,
                                      JP_VIEW_ARG(jp_mask_numbers(name, s->scratch))));
}

static jp_view item_label(const jp_organ_sheet *s, const jp_answer *answer, const jp_stored_item *item) {
    return jp_view_of(jp_arena_printf(s->scratch, "%.*s %.*s", JP_VIEW_ARG(answer->id),
                                      JP_VIEW_ARG(item ? item->title : JP_VIEW_EMPTY)));
}

static void put_place(jp_str *out, const jp_evidence *e, const jp_paper_titles *titles, jp_arena *arena) {
    if (jp_view_is_empty(e->member)) { /* all that was searched, in words */
        jp_str_put(out, e->where);
        return;
    }
    const jp_view title = jp_paper_title_at(titles, e);
    jp_str_put(out, e->member);
    if (!jp_view_is_empty(title))
        jp_str_putf(out, "《%.*s》", JP_VIEW_ARG(title));
    const jp_view where = jp_words_place_in(e->where, title, arena);
    if (!jp_view_is_empty(where))
        jp_str_putf(out, " %.*s", JP_VIEW_ARG(where));
}

/* A passage of several paragraphs stays one line of the cell. */
static jp_view quote_text(jp_view quote, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    quote = jp_view_trim(quote);
    for (size_t i = 0; i < quote.bytes; i++)
        jp_str_put(&out, quote.data[i] == '\n' || quote.data[i] == '\t' ? JP_VIEW(" ") : jp_view_sub(quote, i, i + 1));
    return jp_text_cut_clause(jp_str_view(&out), QUOTE_MAX_UNITS, JP_VIEW("……"), arena);
}

static void put_quoted(jp_str *out, const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    uint32_t number = 0;

    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *e = &answer->evidence[i];
        if (jp_view_is_empty(e->quote) || ++number > MAX_PIECES)
            continue;
        jp_str_put_text(out, out->bytes > 0 ? "\n" : "");
        put_place(out, e, titles, arena);
        jp_str_putf(out, "：「%.*s」", JP_VIEW_ARG(quote_text(e->quote, arena)));
    }
    const jp_view rest = jp_evidence_places_rest(answer, MAX_PIECES, titles, arena);
    if (!jp_view_is_empty(rest))
        jp_str_putf(out, "\n另见：%.*s", JP_VIEW_ARG(rest));
}

static void put_searched(jp_str *out, const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    uint32_t number = 0;

    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *e = &answer->evidence[i];
        if (!jp_view_is_empty(e->quote) || ++number > MAX_SEARCHED)
            continue;
        jp_str_put_text(out, number > 1 ? "、" : out->bytes > 0 ? "\n已检索未见：" : "已检索未见：");
        put_place(out, e, titles, arena);
    }
    if (number > MAX_SEARCHED)
        jp_str_putf(out, " 等%u处", (unsigned)number);
}

static jp_view passage_text(const jp_organ_sheet *s, const jp_answer *answer, bool is_secret, const char *nothing) {
    jp_str out;

    jp_str_init(&out, s->scratch);
    if (is_secret)
        return JP_VIEW(JP_NOT_QUOTED);
    put_quoted(&out, answer, &s->titles, s->scratch);
    put_searched(&out, answer, &s->titles, s->scratch);
    if (out.bytes == 0)
        jp_str_put_text(&out, nothing);
    return jp_mask_numbers(jp_str_view(&out), s->scratch);
}

static jp_view law_text(const jp_stored_item *item, const jp_answer *answer, jp_arena *arena) {
    jp_view articles = jp_words_articles(item->regulation, arena);
    jp_view law = jp_stored_item_law(item, answer);

    if (jp_view_is_empty(law))
        return articles;
    return jp_view_of(jp_arena_printf(arena, "%.*s\n监督条例%.*s", JP_VIEW_ARG(law), JP_VIEW_ARG(articles)));
}

static void add_finding(jp_organ_sheet *s, const jp_result *result, const jp_answer *answer, bool is_secret) {
    const jp_stored_item *item = jp_report_item(s->data, answer->id);
    jp_view reason = jp_view_is_empty(answer->reason) && item
                         ? jp_item_typical(item)
                         : jp_words_brackets(jp_words_settled(answer->reason), answer, s->scratch);
    jp_grid *grid = s->findings;

    if (is_secret && item)
        reason = jp_item_typical(item);
    jp_grid_row(grid);
    jp_grid_room(grid, HAND_LINES);
    jp_grid_int(grid, FIND_NO, (int64_t)jp_grid_count(grid));
    jp_grid_text(grid, FIND_DOSSIER, dossier_label(s, result));
    jp_grid_text(grid, FIND_ITEM, item_label(s, answer, item));
    jp_grid_text(grid, FIND_REASON,
                 jp_text_cut_clause(jp_mask_numbers(reason, s->scratch), REASON_MAX_UNITS, JP_VIEW("……"), s->scratch));
    jp_grid_text(grid, FIND_PASSAGE, passage_text(s, answer, is_secret, "全卷未见"));
    jp_grid_text(grid, FIND_LAW, item ? law_text(item, answer, s->scratch) : JP_VIEW_EMPTY);
    jp_grid_text(grid, FIND_POINTS,
                 answer->outcome == JP_OUT_VETO ? jp_words_outcome(JP_OUT_VETO)
                                                : jp_words_points(answer->deducted_cp, s->scratch));
}

static void put_question(jp_organ_sheet *s, const jp_result *result, jp_view item, jp_view question, jp_view passage,
                         jp_view points) {
    jp_grid *grid = s->questions;

    jp_grid_row(grid);
    jp_grid_room(grid, HAND_LINES);
    jp_grid_int(grid, ASK_NO, (int64_t)jp_grid_count(grid));
    jp_grid_text(grid, ASK_DOSSIER, dossier_label(s, result));
    jp_grid_text(grid, ASK_ITEM, item);
    jp_grid_text(grid, ASK_QUESTION, question);
    jp_grid_text(grid, ASK_PASSAGE, passage);
    jp_grid_text(grid, ASK_POINTS, points);
}

/* Why it could not be settled from the papers, then what the organ is asked to say. */
static jp_view question_text(const jp_organ_sheet *s, const jp_answer *answer, const jp_stored_item *item,
                             bool is_secret) {
    jp_view hint = item ? item->hint : JP_VIEW_EMPTY;
    jp_view reason = is_secret ? JP_VIEW_EMPTY : jp_words_without_hint(answer->reason, hint);
    jp_str out;

    jp_str_init(&out, s->scratch);
    reason = jp_words_brackets(reason, answer, s->scratch);
    if (!jp_view_is_empty(reason))
        jp_str_put(
            &out, jp_sentence(jp_organ_question(jp_text_cut_clause(reason, REASON_MAX_UNITS, JP_VIEW("……"), s->scratch),
                                                s->scratch),
                              s->scratch));
    if (!jp_view_is_empty(hint)) {
        const jp_view asked =
            jp_organ_ask(jp_text_cut_clause(hint, HINT_MAX_UNITS, JP_VIEW("……"), s->scratch), s->scratch);
        jp_str_putf(&out, "%s%s%.*s", out.bytes > 0 ? "\n" : "",
                    jp_view_contains(asked, JP_VIEW("说明")) || jp_view_contains(asked, JP_VIEW("请写明")) ? ""
                                                                                                           : "请说明：",
                    JP_VIEW_ARG(jp_sentence(asked, s->scratch)));
    } else if (out.bytes > 0 && !jp_view_contains(jp_str_view(&out), JP_VIEW("请")))
        jp_str_put_text(&out, "请说明情况。");
    if (out.bytes == 0)
        jp_str_put_text(&out, "请对照该项要求说明情况");
    return jp_mask_numbers(jp_str_view(&out), s->scratch);
}

/* 「19.jpg」未能读取，其中可能载有有关内容; 未能读取的材料（「19.jpg」）中可能有《催告书》. */
static bool names_unread(jp_view reason) {
    return (jp_view_starts_with(reason, JP_VIEW("「")) &&
            (jp_view_ends_with(reason, JP_VIEW("」未能读取，其中可能载有有关内容")) ||
             jp_view_ends_with(reason, JP_VIEW("」未能读取，其中可能有有关内容")))) ||
           (jp_view_starts_with(reason, JP_VIEW("未能读取的材料（「")) && jp_view_ends_with(reason, JP_VIEW("》")));
}

/* Left open for no other reason than a file that was not read, and without a hint of its own. */
static bool is_for_unread(const jp_organ_sheet *s, const jp_answer *answer) {
    const jp_stored_item *item = jp_report_item(s->data, answer->id);

    return answer->outcome == JP_OUT_UNDETERMINED && (!item || jp_view_is_empty(item->hint)) &&
           names_unread(answer->reason);
}

static bool is_same_unread(const jp_organ_sheet *s, const jp_answer *a, const jp_answer *b) {
    return is_for_unread(s, a) && jp_view_eq(a->reason, b->reason);
}

static jp_view points_at_stake(const jp_organ_sheet *s, const jp_answer *answer) {
    return answer->can_veto ? JP_VIEW("不符合即一票否决") : jp_words_points(answer->undecided_cp, s->scratch);
}

/* One question for a file, with all items that wait for it; none where it was asked before. */
static void add_unread_question(jp_organ_sheet *s, const jp_result *result, uint32_t index, bool is_secret) {
    const jp_answer *first = &result->answers[index];
    jp_str items, points;
    uint32_t count = 0;

    for (uint32_t i = 0; i < index; i++) {
        if (is_same_unread(s, &result->answers[i], first))
            return;
    }
    jp_str_init(&items, s->scratch);
    jp_str_init(&points, s->scratch);
    for (uint32_t i = index; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        if (!is_same_unread(s, answer, first))
            continue;
        jp_str_putf(&items, "%s%.*s", count > 0 ? "\n" : "",
                    JP_VIEW_ARG(item_label(s, answer, jp_report_item(s->data, answer->id))));
        jp_str_putf(&points, "%s%.*s：%.*s", count++ > 0 ? "\n" : "", JP_VIEW_ARG(answer->id),
                    JP_VIEW_ARG(points_at_stake(s, answer)));
    }
    const jp_view asked =
        jp_view_of(jp_arena_printf(s->scratch, "%.*s。请说明它是什么材料，与所列项目有什么关系。",
                                   JP_VIEW_ARG(is_secret ? JP_VIEW("有材料未能读取") : first->reason)));
    put_question(s, result, jp_str_view(&items), jp_mask_numbers(asked, s->scratch),
                 passage_text(s, first, is_secret, ""), count > 1 ? jp_str_view(&points) : points_at_stake(s, first));
}

static void add_question(jp_organ_sheet *s, const jp_result *result, const jp_answer *answer, bool is_secret) {
    const jp_stored_item *item = jp_report_item(s->data, answer->id);

    put_question(s, result, item_label(s, answer, item), question_text(s, answer, item, is_secret),
                 passage_text(s, answer, is_secret, ""), points_at_stake(s, answer));
}

/* A photograph has no text to be sent in. */
static jp_view unread_text(const jp_manifest_entry *entry) {
    if (jp_view_eq_text(entry->type, "image") || jp_view_eq_text(entry->type, "media"))
        return JP_VIEW(
            "该材料是照片、图片或者音像，内容须由人查看，有关项目没有判定。请说明它是什么材料、证明什么；它是纸质"
            "文书的扫描件的，请另报该文书的文字版。");
    return JP_VIEW(
        "该材料未能读取，有关项目没有判定。请补报可以读取的文字版（Word、Excel 文件或者办案系统导出的文件），"
        "或者说明材料内容。");
}

/* What could not be read is asked for, never taken as missing. */
static void add_unread(jp_organ_sheet *s, const jp_result *result) {
    if (result->status == JP_RESULT_UNREADABLE)
        put_question(s, result, JP_VIEW("材料"), JP_VIEW("整个案卷未能读取，没有评分。请重新报送可以读取的案卷。"),
                     JP_VIEW_EMPTY, JP_VIEW_EMPTY);
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        const jp_manifest_entry *entry = &result->manifest[i];
        if (jp_view_eq_text(entry->status, "read") || jp_view_eq_text(entry->status, "empty"))
            continue;
        put_question(s, result, JP_VIEW("材料"), unread_text(entry),
                     jp_view_of(jp_arena_printf(s->scratch, "%.*s（%.*s，%.*s）", JP_VIEW_ARG(entry->member),
                                                JP_VIEW_ARG(jp_words_file_type(entry->type)),
                                                JP_VIEW_ARG(jp_words_doc_status(entry->status)))),
                     JP_VIEW_EMPTY);
    }
}

static void add_list_row(jp_organ_sheet *s, const jp_result *result, uint64_t findings, uint64_t questions) {
    jp_grid *grid = s->dossiers;
    const jp_judged judged = jp_score_judged(result->answers, jp_result_own_count(result));

    jp_grid_row(grid);
    jp_grid_int(grid, LIST_NO, s->dossier_no);
    jp_grid_text(grid, LIST_DOCNO, jp_mask_numbers(result->header.docno, s->scratch));
    jp_grid_text(grid, LIST_NAME, jp_mask_numbers(result->dossier, s->scratch));
    jp_grid_text(grid, LIST_KIND, jp_words_kind(result->header.kind));
    jp_grid_text(grid, LIST_PARTY, jp_mask_numbers(result->header.party, s->scratch));
    jp_grid_text(grid, LIST_CAUSE,
                 jp_view_is_empty(result->header.cause) ? jp_phrase_text(JP_P_NOTHING)
                                                        : jp_mask_numbers(result->header.cause, s->scratch));
    if (result->status == JP_RESULT_SCORED) {
        if (jp_view_eq_text(result->grade, JP_GRADE_WITHHELD))
            jp_grid_text(grid, LIST_SCORE, JP_VIEW("—"));
        else
            jp_grid_points(grid, LIST_SCORE, result->score_cp);
        jp_grid_text(grid, LIST_RANGE,
                     jp_view_of(jp_arena_printf(s->scratch, "%.*s–%.*s",
                                                JP_VIEW_ARG(jp_words_points(result->score_min_cp, s->scratch)),
                                                JP_VIEW_ARG(jp_words_points(result->score_max_cp, s->scratch)))));
        jp_grid_text(grid, LIST_GRADE, result->grade);
        jp_grid_text(grid, LIST_JUDGED,
                     jp_words_share((uint64_t)judged.judged_cp, (uint64_t)judged.applicable_cp, s->scratch));
    } else {
        jp_grid_text(grid, LIST_RANGE, jp_words_status(result->status));
    }
    jp_grid_int(grid, LIST_FINDINGS, (int64_t)findings);
    jp_grid_int(grid, LIST_QUESTIONS, (int64_t)questions);
}

void jp_organ_sheet_add(jp_organ_sheet *s, const jp_result *result) {
    const uint64_t findings = jp_grid_count(s->findings);
    const uint64_t questions = jp_grid_count(s->questions);
    const bool is_secret = jp_result_is_secret(result);

    s->dossier_no++;
    s->titles = jp_paper_titles_of(result, s->scratch);
    for (uint32_t i = 0; result->status == JP_RESULT_SCORED && i < result->answer_count; i++) {
        if (jp_outcome_is_unmet(result->answers[i].outcome))
            add_finding(s, result, &result->answers[i], is_secret);
        else if (is_for_unread(s, &result->answers[i]))
            add_unread_question(s, result, i, is_secret);
        else if (result->answers[i].outcome == JP_OUT_UNDETERMINED)
            add_question(s, result, &result->answers[i], is_secret);
    }
    add_unread(s, result);
    add_list_row(s, result, jp_grid_count(s->findings) - findings, jp_grid_count(s->questions) - questions);
}

void jp_organ_sheet_end(jp_organ_sheet *s) {
    jp_grid_tint_text(s->findings, FIND_POINTS, jp_words_outcome(JP_OUT_VETO), JP_TINT_RED);
    jp_organ_form_end(JP_FORM_DOSSIERS, s->dossiers);
    jp_organ_form_end(JP_FORM_FINDINGS, s->findings);
    jp_organ_form_end(JP_FORM_QUESTIONS, s->questions);
    jp_organ_duties_fill(s->duties, s->organ->name);
    jp_organ_form_end(JP_FORM_DUTIES, s->duties);
    jp_organ_cover_fill(s);
}
