/* SPDX-License-Identifier: Apache-2.0 */
#include "circular.h"

#include "juanping/base/utf8.h"
#include "words.h"

/* The circular: what was reviewed, how it came out, what goes wrong, what is asked. */

static void para(jp_circular *c, jp_docx_style style, jp_view text) {
    jp_docx_out_para(c->docx, style, text);
}

static jp_view or_phrase(jp_view text, jp_phrase phrase) {
    return jp_view_is_empty(text) ? jp_phrase_text(phrase) : text;
}

static jp_view count_text(jp_circular *c, uint64_t number) {
    return jp_number_text(number, c->arena);
}

/* Half characters: 156 mm hold 20 characters of the title, and figures between them take a little more. */
enum { TITLE_COLUMNS = 39, TAIL_COLUMNS = 10 };

static uint32_t columns_of(jp_view text) {
    uint32_t columns = 0;

    for (size_t at = 0; at < text.bytes;)
        columns += jp_utf8_next(text, &at) < 0x80 ? 1u : 2u;
    return columns;
}

/* A title breaks between words: 「情况的通报」 goes to the next line as a whole when this one cannot hold it. */
static jp_view title_of(jp_circular *c, jp_view campaign) {
    const jp_view title = JP_FILL(c->arena, JP_P_TITLE, campaign);
    const jp_view tail_words = JP_VIEW("情况的通报");

    if (!jp_view_ends_with(title, tail_words) || columns_of(title) <= TITLE_COLUMNS)
        return title;
    const size_t tail = title.bytes - tail_words.bytes;
    const uint32_t used = columns_of(jp_view_sub(title, 0, tail)) % TITLE_COLUMNS;
    if (used > 0 && used + TAIL_COLUMNS < TITLE_COLUMNS - 4)
        return title;
    return jp_view_of(jp_arena_printf(c->arena, "%.*s\n%.*s", JP_VIEW_ARG(jp_view_sub(title, 0, tail)),
                                      JP_VIEW_ARG(jp_view_sub(title, tail, title.bytes))));
}

static void put_head(jp_circular *c) {
    const jp_report_options *options = c->data->options;
    jp_view campaign = or_phrase(options->campaign_name, JP_P_CAMPAIGN);

    para(c, JP_DOCX_TITLE, title_of(c, campaign));
    para(c, JP_DOCX_NUMBER, jp_phrase_text(JP_P_NUMBER));
    para(c, JP_DOCX_FLUSH, jp_phrase_text(JP_P_ADDRESSEE));
    para(c, JP_DOCX_BODY,
         JP_FILL(c->arena, JP_P_OPENING, or_phrase(options->issuer, JP_P_NO_ISSUER), campaign,
                 jp_regulation_before(options->regulation, c->arena)));
}

/* How many of each kind, where there are several; and the parts, which no count of dossiers shows. */
static void put_kind_counts(jp_circular *c, jp_str *text) {
    const jp_ranking *ranking = &c->data->ranking;
    uint32_t shown = 0;
    jp_str list;

    jp_str_init(&list, c->arena);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        const jp_kind_row *kind = &ranking->kinds[i];
        if (kind->graded == 0)
            continue;
        if (shown++ > 0)
            jp_str_put_text(&list, "；");
        jp_str_put(&list,
                   JP_FILL(c->arena, JP_P_KIND_COUNT, jp_words_kind(kind->rubric->kind), count_text(c, kind->scored),
                           jp_words_points(kind->mean_cp, c->arena), jp_words_points(kind->median_cp, c->arena)));
    }
    if (shown > 1)
        jp_str_put(text, JP_FILL(c->arena, JP_P_KIND_COUNTS, jp_str_view(&list)));
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        const jp_kind_row *kind = &ranking->kinds[i];
        if (kind->parts > 0)
            jp_str_put(text, JP_FILL(c->arena, JP_P_PART_COUNT, count_text(c, kind->parts),
                                     jp_words_kind(kind->rubric->kind), jp_words_points(kind->part_mean_cp, c->arena)));
    }
}

static void put_standard(jp_circular *c, const jp_stored_rubric *rubric, jp_str *text) {
    uint64_t vetoes = 0;

    for (uint32_t i = 0; i < rubric->item_count; i++)
        vetoes += rubric->items[i].is_veto;
    jp_str_put(text, JP_FILL(c->arena, JP_P_STANDARD, rubric->name, rubric->version,
                             jp_words_points(rubric->model.full_cp, c->arena), count_text(c, rubric->item_count),
                             count_text(c, vetoes)));
}

static void put_basics(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    const jp_report_options *options = c->data->options;
    uint64_t undetermined = 0;
    jp_str text;

    for (uint32_t i = 0; i < ranking->item_count; i++)
        undetermined += ranking->items[i].undetermined;
    para(c, JP_DOCX_HEAD1, jp_phrase_text(JP_P_BASICS));
    jp_str_init(&text, c->arena);
    jp_str_put(&text, JP_FILL(c->arena, JP_P_SCOPE, or_phrase(options->period, JP_P_NO_PERIOD),
                              jp_report_kinds(c->data, c->arena), or_phrase(options->review_way, JP_P_NO_WAY)));
    jp_str_put(&text, JP_FILL(c->arena, JP_P_COUNTS, count_text(c, ranking->row_count),
                              count_text(c, ranking->known_organ_count), count_text(c, ranking->scored)));
    if (ranking->known_organ_count < ranking->organ_count)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_UNKNOWN_ORGAN,
                                  count_text(c, ranking->organs[ranking->organ_count - 1].dossiers)));
    if (ranking->graded < ranking->scored)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_WITHHELD, count_text(c, (uint64_t)ranking->scored - ranking->graded)));
    if (ranking->unreadable > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_UNREADABLE, count_text(c, ranking->unreadable)));
    if (ranking->unread_members > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_UNREAD, count_text(c, ranking->unread_members),
                                  count_text(c, ranking->unread_dossiers)));
    if (ranking->unsupported > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_UNSUPPORTED, count_text(c, ranking->unsupported)));
    put_kind_counts(c, &text);
    para(c, JP_DOCX_BODY, jp_str_view(&text));

    jp_str_init(&text, c->arena);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        jp_str_put_text(&text, i > 0 ? "、" : "");
        put_standard(c, ranking->kinds[i].rubric, &text);
    }
    const jp_view standards = jp_str_view(&text);
    jp_str_init(&text, c->arena);
    if (ranking->kind_count > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_STANDARDS, standards));
    if (undetermined > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_REVIEW, count_text(c, undetermined)));
    para(c, JP_DOCX_BODY, jp_str_view(&text));
}

static jp_view grades_text(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    jp_str list;

    jp_str_init(&list, c->arena);
    for (uint32_t i = 0; i < ranking->model.grade_count; i++) {
        if (ranking->grade_counts[i] == 0)
            continue;
        if (list.bytes > 0)
            jp_str_put_text(&list, "；");
        jp_str_put(&list,
                   JP_FILL(c->arena, JP_P_GRADE, ranking->model.grade_names[i], count_text(c, ranking->grade_counts[i]),
                           jp_words_share(ranking->grade_counts[i], ranking->graded, c->arena)));
    }
    if (ranking->graded < ranking->scored)
        jp_str_put(&list,
                   JP_FILL(c->arena, JP_P_GRADE_WITHHELD, count_text(c, (uint64_t)ranking->scored - ranking->graded)));
    return JP_FILL(c->arena, JP_P_GRADES, jp_str_view(&list));
}

/* The first three organs, and those that share the rank of the third: above the general mean, without a failing
 * dossier, with enough dossiers for a mean to mean something. */
static jp_view best_organs(jp_circular *c) {
    enum { SHOWN = 3 };
    uint32_t last_rank = 0;
    const jp_ranking *ranking = &c->data->ranking;
    jp_str list;

    jp_str_init(&list, c->arena);
    for (uint32_t i = 0, shown = 0; i < ranking->organ_count; i++) {
        const jp_group_row *organ = &ranking->organs[i];
        if (organ->rank_no == 0 || organ->is_small_sample || organ->failing > 0 || organ->mean_cp < ranking->mean_cp)
            continue;
        if (shown >= SHOWN && organ->rank_no != last_rank)
            break;
        last_rank = organ->rank_no;
        if (shown++ > 0)
            jp_str_put_text(&list, "、");
        jp_str_put(&list, jp_public_organ(organ->name));
    }
    return jp_str_view(&list);
}

static jp_view organs_text(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    const jp_stored_model *model = &ranking->model;
    jp_view best = best_organs(c);
    uint64_t failing_organs = 0, failing = 0, small = 0;
    jp_str text;

    for (uint32_t i = 0; i < ranking->organ_count; i++) {
        const bool is_known = !jp_view_eq_text(ranking->organs[i].name, JP_RANK_UNKNOWN_ORGAN);
        failing_organs += is_known && ranking->organs[i].failing > 0;
        failing += ranking->organs[i].failing;
        small += is_known && ranking->organs[i].graded > 0 && ranking->organs[i].is_small_sample;
    }
    jp_str_init(&text, c->arena);
    if (model->grade_count > 0 && !jp_view_is_empty(best))
        jp_str_put(&text, JP_FILL(c->arena, JP_P_BEST, best, model->grade_names[model->grade_count - 1]));
    if (model->grade_count > 0 && failing > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_FAILING, count_text(c, failing_organs),
                                  model->grade_names[model->grade_count - 1], count_text(c, failing)));
    else if (model->grade_count > 0)
        jp_str_put(&text, JP_FILL(c->arena, JP_P_NO_FAILING, model->grade_names[model->grade_count - 1]));
    if (small > 0)
        jp_str_put(&text,
                   JP_FILL(c->arena, JP_P_SMALL, count_text(c, c->data->options->small_sample), count_text(c, small)));
    return jp_str_view(&text);
}

static void put_grade_table(jp_circular *c) {
    static const jp_docx_column columns[] = {
        {"等次", 3, true}, {"分数线", 5, true}, {"案卷数", 3, true}, {"占评出等次的案卷", 4, true}};
    const jp_ranking *ranking = &c->data->ranking;

    para(c, JP_DOCX_CAPTION, jp_phrase_text(JP_P_GRADE_TABLE));
    jp_docx_out_table_whole(c->docx, columns, 4);
    for (uint32_t i = 0; i < ranking->model.grade_count; i++) {
        jp_view from = jp_words_points(ranking->model.grade_from_cp[i], c->arena);
        jp_view cells[] = {ranking->model.grade_names[i],
                           ranking->model.grade_from_cp[i] == JP_CUT_DIFFERS ? jp_phrase_text(JP_P_CUT_DIFFERS)
                           : i + 1 < ranking->model.grade_count
                               ? jp_view_of(jp_arena_printf(c->arena, "%.*s分以上", JP_VIEW_ARG(from)))
                               : JP_VIEW("其余或一票否决"),
                           count_text(c, ranking->grade_counts[i]),
                           jp_words_share(ranking->grade_counts[i], ranking->graded, c->arena)};
        jp_docx_out_row(c->docx, cells);
    }
    if (ranking->graded < ranking->scored) {
        const uint32_t withheld = ranking->scored - ranking->graded;
        jp_view cells[] = {JP_VIEW(JP_GRADE_WITHHELD), JP_VIEW("已判定的分值不足一半"), count_text(c, withheld),
                           jp_phrase_text(JP_P_NOTHING)};
        jp_docx_out_row(c->docx, cells);
    }
    jp_docx_out_table_end(c->docx);
    const jp_view open = jp_report_open_note(ranking, c->arena);
    if (!jp_view_is_empty(open))
        para(c, JP_DOCX_NOTE, JP_FILL(c->arena, JP_P_NOTE, open));
}

static void put_overall(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;

    para(c, JP_DOCX_HEAD1, jp_phrase_text(JP_P_OVERALL));
    if (ranking->graded == 0) {
        para(c, JP_DOCX_BODY, jp_phrase_text(JP_P_NONE_SCORED));
        return;
    }
    jp_str text;
    jp_str_init(&text, c->arena);
    jp_str_put(&text,
               JP_FILL(c->arena, JP_P_MEANS, count_text(c, ranking->graded),
                       jp_words_points(ranking->mean_cp, c->arena), jp_words_points(ranking->median_cp, c->arena)));
    jp_str_put(&text, grades_text(c));
    para(c, JP_DOCX_BODY, jp_str_view(&text));
    jp_view organs = organs_text(c);
    if (!jp_view_is_empty(organs))
        para(c, JP_DOCX_BODY, organs);
    if (ranking->model.grade_count > 0)
        put_grade_table(c);
}

static void put_requests(jp_circular *c) {
    static const struct {
        jp_phrase lead, text;
    } requests[] = {{JP_P_REQUEST1_LEAD, JP_P_REQUEST1},
                    {JP_P_REQUEST2_LEAD, JP_P_REQUEST2},
                    {JP_P_REQUEST3_LEAD, JP_P_REQUEST3},
                    {JP_P_REQUEST4_LEAD, JP_P_REQUEST4}};

    para(c, JP_DOCX_HEAD1, jp_phrase_text(JP_P_REQUESTS));
    for (size_t i = 0; i < sizeof requests / sizeof requests[0]; i++)
        jp_docx_out_lead(c->docx, JP_DOCX_BODY, jp_phrase_text(requests[i].lead), jp_phrase_text(requests[i].text));
}

static void put_close(jp_circular *c) {
    const jp_report_options *options = c->data->options;
    jp_view day = jp_words_date(options->as_of, c->arena);

    /* The signature never stands on a page without a line of the text, nor is the list parted; more with them would
     * leave the page before half empty. */
    para(c, JP_DOCX_INTRO, jp_phrase_text(JP_P_CLOSING));
    para(c, JP_DOCX_INTRO, JP_VIEW_EMPTY);
    para(c, JP_DOCX_INTRO, jp_phrase_text(JP_P_ANNEX_LIST1));
    para(c, JP_DOCX_INTRO, jp_phrase_text(JP_P_ANNEX_LIST2));
    para(c, JP_DOCX_INTRO, jp_phrase_text(JP_P_ANNEX_LIST3));
    para(c, JP_DOCX_INTRO, JP_VIEW_EMPTY);
    para(c, JP_DOCX_SIGN, or_phrase(options->issuer, JP_P_NO_SIGNER));
    para(c, JP_DOCX_DAY, or_phrase(day, JP_P_NO_DATE));
}

static void put_all(jp_circular *c) {
    jp_docx_setup setup = {.title =
                               JP_FILL(c->arena, JP_P_TITLE, or_phrase(c->data->options->campaign_name, JP_P_CAMPAIGN)),
                           .author = c->data->options->issuer,
                           .created = c->data->day};

    c->docx = jp_docx_out_new(&setup);
    put_head(c);
    put_basics(c);
    put_overall(c);
    jp_circular_problems(c);
    put_requests(c);
    put_close(c);
    jp_circular_annexes(c);
}

/* What the circular says before any dossier is put in. */
static jp_view frame_text(const jp_report_data *data, jp_arena *arena) {
    jp_report_data empty = jp_public_frame(data);
    jp_circular c = {.data = &empty, .arena = arena};

    put_all(&c);
    jp_view text = jp_view_copy(arena, jp_docx_out_text(c.docx));
    jp_docx_out_abandon(c.docx);
    return text;
}

bool jp_circular_write(const jp_report_data *data, const char *path, jp_error *err) {
    jp_arena arena;
    jp_circular c = {.data = data, .arena = &arena};
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_public_examples(data, &arena, &c.examples, err))
        goto out;
    put_all(&c);
    if (jp_public_check(data, path, jp_docx_out_text(c.docx), frame_text(data, &arena), err))
        ok = jp_docx_out_close(c.docx, path, err);
    else
        jp_docx_out_abandon(c.docx);
out:
    jp_arena_release(&arena);
    return ok;
}
