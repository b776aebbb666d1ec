/* SPDX-License-Identifier: Apache-2.0 */
#include "letters.h"

#include "evidence.h"
#include "juanping/write/text.h"
#include "redact.h"
#include "words.h"

enum { GROUNDS = 7, QUOTE_MAX_UNITS = 100 };

static void para(jp_letter *l, jp_docx_style style, jp_view text) {
    jp_docx_out_para(l->docx, style, text);
}

static jp_view or_phrase(jp_view text, jp_phrase phrase) {
    return jp_view_is_empty(text) ? jp_phrase_text(phrase) : text;
}

static jp_view issuer(const jp_letter *l) {
    return jp_view_is_empty(l->data->options->issuer) ? JP_VIEW("本机关") : l->data->options->issuer;
}

static void put_head(jp_letter *l) {
    const jp_report_options *options = l->data->options;

    para(l, JP_DOCX_TITLE, jp_phrase_text(JP_P_LETTER_TITLE));
    /* One above the other without an empty line: the first problem still finds room on the page. */
    para(l, JP_DOCX_NUMBER,
         jp_view_of(jp_arena_printf(l->arena, "%.*s\n%.*s", JP_VIEW_ARG(jp_phrase_text(JP_P_LETTER_DRAFT)),
                                    JP_VIEW_ARG(jp_phrase_text(JP_P_LETTER_NUMBER)))));
    para(l, JP_DOCX_FLUSH,
         JP_FILL(l->arena, JP_P_LETTER_ADDRESSEE,
                 jp_view_eq_text(l->organ, JP_RANK_UNKNOWN_ORGAN) ? jp_phrase_text(JP_P_ORGAN_TO_FIND) : l->organ));
    para(l, JP_DOCX_BODY,
         JP_FILL(l->arena, JP_P_LETTER_OPENING, issuer(l), or_phrase(options->campaign_name, JP_P_CAMPAIGN),
                 or_phrase(options->review_way, JP_P_NO_WAY), jp_number_text(l->reviewed, l->arena),
                 jp_number_text(l->dossier_count, l->arena), jp_regulation_before(options->regulation, l->arena)));
}

static const jp_answer *unmet_answer(const jp_result *result, jp_view id) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (jp_view_eq(result->answers[i].id, id) && jp_outcome_is_unmet(result->answers[i].outcome))
            return &result->answers[i];
    }
    return NULL;
}

/* The document number is how the organ files its case; the folder name stands in where there is none. */
static jp_view dossier_name(const jp_letter *l, const jp_result *result) {
    return jp_mask_numbers(jp_view_is_empty(result->header.docno) ? result->dossier : result->header.docno, l->arena);
}

static jp_view fact_text(const jp_letter *l, const jp_stored_item *item, const jp_answer *answer, bool is_secret) {
    jp_view reason = jp_view_is_empty(answer->reason)
                         ? jp_item_typical(item)
                         : jp_words_brackets(jp_words_settled(answer->reason), answer, l->arena);
    jp_view quote = jp_evidence_passage(answer->reason, jp_evidence_telling_quote(answer), QUOTE_MAX_UNITS, l->arena);
    jp_view sentence = jp_sentence(reason, l->arena);
    jp_str text;

    if (is_secret)
        return JP_FILL(l->arena, JP_P_LETTER_SECRET, jp_item_typical(item));
    jp_str_init(&text, l->arena);
    if (jp_view_is_empty(quote)) {
        jp_str_put(&text, sentence);
    } else {
        /* One full stop, behind the bracket. */
        jp_view stop = JP_VIEW("。");
        if (jp_view_ends_with(sentence, stop))
            sentence = jp_view_sub(sentence, 0, sentence.bytes - stop.bytes);
        jp_str_putf(&text, "%.*s（原文：「%.*s」）。", JP_VIEW_ARG(sentence), JP_VIEW_ARG(quote));
    }
    return jp_mask_numbers(jp_words_quotes(jp_str_view(&text), l->arena), l->arena);
}

static jp_view place_text(const jp_letter *l, const jp_letter_dossier *dossier, const jp_answer *answer) {
    jp_answer told = *answer;
    told.reason = dossier->is_secret ? JP_VIEW_EMPTY : answer->reason; /* nothing that it tells of is quoted */
    jp_view found = jp_evidence_places_brief(&told, &dossier->titles, l->arena);
    jp_view searched = jp_evidence_searched_brief(answer, &dossier->titles, l->arena);

    if (jp_view_is_empty(searched))
        return found;
    return jp_view_of(jp_arena_printf(l->arena, "%.*s%s已检索未见：%.*s", JP_VIEW_ARG(found),
                                      jp_view_is_empty(found) ? "" : "\n", JP_VIEW_ARG(searched)));
}

static void put_facts(jp_letter *l, const jp_stored_item *item) {
    static const jp_docx_column columns[] = {
        {"序号", 5, true}, {"案卷", 18, false}, {"查明的事实", 29, false}, {"材料与位置", 28, false}};
    uint32_t number = 0;

    jp_docx_out_table(l->docx, columns, 4);
    for (uint32_t i = 0; i < l->dossier_count; i++) {
        const jp_answer *answer = unmet_answer(l->dossiers[i].result, item->id);
        if (!answer)
            continue;
        jp_view cells[] = {
            jp_number_text(++number, l->arena), dossier_name(l, l->dossiers[i].result),
            fact_text(l, item, answer, l->dossiers[i].is_secret),
            jp_mask_numbers(jp_words_quotes(place_text(l, &l->dossiers[i], answer), l->arena), l->arena)};
        jp_docx_out_row(l->docx, cells);
    }
    jp_docx_out_table_end(l->docx);
}

static uint32_t count_unmet(const jp_letter *l, jp_view id) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < l->dossier_count; i++)
        count += unmet_answer(l->dossiers[i].result, id) != NULL;
    return count;
}

static bool is_told_before(const jp_letter *l, const jp_stored_item *item, uint32_t end, jp_view law) {
    for (uint32_t i = 0; i < end; i++) {
        const jp_answer *answer = unmet_answer(l->dossiers[i].result, item->id);
        if (answer && jp_view_eq(jp_stored_item_law(item, answer), law))
            return true;
    }
    return false;
}

/* Dossiers of both sides of a change of the law were each judged by that of its day. */
static jp_view law_text(const jp_letter *l, const jp_stored_item *item) {
    jp_str out;

    jp_str_init(&out, l->arena);
    for (uint32_t i = 0; i < l->dossier_count; i++) {
        const jp_answer *answer = unmet_answer(l->dossiers[i].result, item->id);
        if (!answer || is_told_before(l, item, i, jp_stored_item_law(item, answer)))
            continue;
        jp_str_putf(&out, "%s%.*s", out.bytes > 0 ? "；" : "", JP_VIEW_ARG(jp_stored_item_law(item, answer)));
    }
    return out.bytes > 0 ? jp_sentence(jp_str_view(&out), l->arena) : jp_phrase_text(JP_P_LETTER_NO_LAW);
}

/* The kind of a dossier is told in a letter about several. */
static bool has_kinds(const jp_letter *l) {
    const jp_ranking *ranking = &l->data->ranking;
    uint32_t kind = UINT32_MAX;

    for (uint32_t i = 0; i < ranking->item_count; i++) {
        const jp_item_row *row = &ranking->items[i];
        if (row->kind_no == kind || count_unmet(l, row->item->id) == 0)
            continue;
        if (kind != UINT32_MAX)
            return true;
        kind = row->kind_no;
    }
    return false;
}

static void put_item(jp_letter *l, const jp_item_row *row, uint32_t number, uint32_t count) {
    const jp_stored_item *item = row->item;

    para(l, JP_DOCX_HEAD3,
         JP_FILL(l->arena, JP_P_LETTER_ITEM, jp_number_text(number, l->arena),
                 l->has_kinds ? jp_item_typical_among(l->data, row, l->arena) : jp_item_typical(item)));
    para(l, JP_DOCX_INTRO, JP_FILL(l->arena, JP_P_LETTER_COUNT, jp_number_text(count, l->arena), item->id));
    put_facts(l, item);
    const jp_view law = law_text(l, item);
    jp_docx_out_lead(l->docx, JP_DOCX_BODY, jp_law_lead(law), law);
    jp_docx_out_lead(l->docx, JP_DOCX_BODY, jp_phrase_text(JP_P_LETTER_ITEM_REMEDY),
                     jp_sentence(jp_item_remedy(item), l->arena));
}

static void put_ground(jp_letter *l, uint32_t ground, uint32_t *ground_no) {
    static const jp_phrase names[GROUNDS] = {JP_P_GROUND1, JP_P_GROUND2, JP_P_GROUND3, JP_P_GROUND4,
                                             JP_P_GROUND5, JP_P_GROUND6, JP_P_GROUND7};
    const jp_ranking *ranking = &l->data->ranking;
    uint32_t number = 0;

    for (uint32_t i = 0; i < ranking->item_count; i++) {
        const jp_stored_item *item = ranking->items[i].item;
        uint32_t count = jp_article_letter_ground(item->regulation) == ground ? count_unmet(l, item->id) : 0;
        if (count == 0)
            continue;
        if (number == 0) {
            ++*ground_no;
            para(l, JP_DOCX_HEAD2,
                 JP_FILL(l->arena, JP_P_LETTER_GROUND, jp_words_number(*ground_no, l->arena),
                         jp_phrase_text(names[ground - 1]), jp_words_number(ground, l->arena)));
        }
        put_item(l, &ranking->items[i], ++number, count);
    }
}

static void put_orders(jp_letter *l) {
    para(l, JP_DOCX_HEAD1, jp_phrase_text(JP_P_LETTER_ORDER));
    para(l, JP_DOCX_BODY, jp_phrase_text(JP_P_LETTER_ORDER1));
    para(l, JP_DOCX_BODY, JP_FILL(l->arena, JP_P_LETTER_ORDER2, issuer(l)));
    para(l, JP_DOCX_BODY, jp_phrase_text(JP_P_LETTER_ORDER3));
    para(l, JP_DOCX_HEAD1, jp_phrase_text(JP_P_LETTER_RIGHTS));
    para(l, JP_DOCX_BODY, JP_FILL(l->arena, JP_P_LETTER_RIGHTS1, issuer(l)));
    para(l, JP_DOCX_HEAD1, jp_phrase_text(JP_P_LETTER_LATE));
    para(l, JP_DOCX_INTRO, jp_phrase_text(JP_P_LETTER_LATE1));
    para(l, JP_DOCX_INTRO, JP_VIEW_EMPTY);
    para(l, JP_DOCX_INTRO, jp_phrase_text(JP_P_LETTER_LIST));
    para(l, JP_DOCX_INTRO, jp_phrase_text(JP_P_LETTER_CONTACT));
    para(l, JP_DOCX_SIGN, or_phrase(l->data->options->issuer, JP_P_NO_SIGNER));
    para(l, JP_DOCX_SIGN, jp_phrase_text(JP_P_LETTER_SEAL));
    /* The day is the day of signing, which nobody knows yet. */
    para(l, JP_DOCX_DAY, jp_phrase_text(JP_P_NO_DATE));
}

/* Items of the dossier that the letter tells of: those of a ground of article 27. */
static uint32_t count_grounds(const jp_result *result, const jp_letter *l) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_stored_item *item = jp_report_item(l->data, result->answers[i].id);
        count +=
            jp_outcome_is_unmet(result->answers[i].outcome) && item && jp_article_letter_ground(item->regulation) > 0;
    }
    return count;
}

/* Without scores and grades: the letter is about what was found, not about how the dossier stands among others. */
static void put_list(jp_letter *l) {
    static const jp_docx_column columns[] = {
        {"序号", 6, true}, {"案卷", 20, false}, {"类型", 14, false}, {"案由", 22, false}, {"问题项数", 10, true}};

    para(l, JP_DOCX_ANNEX, jp_phrase_text(JP_P_LETTER_LIST));
    jp_docx_out_table(l->docx, columns, 5);
    for (uint32_t i = 0; i < l->dossier_count; i++) {
        const jp_result *result = l->dossiers[i].result;
        jp_view cells[] = {jp_number_text((uint64_t)i + 1, l->arena), dossier_name(l, result),
                           jp_words_kind(result->header.kind),
                           jp_mask_numbers(or_phrase(result->header.cause, JP_P_NOTHING), l->arena),
                           jp_number_text(count_grounds(result, l), l->arena)};
        jp_docx_out_row(l->docx, cells);
    }
    jp_docx_out_table_end(l->docx);
    para(l, JP_DOCX_NOTE, JP_VIEW_EMPTY);
}

/* The papers behind "全卷18份材料": too many for the column in which that stands. */
static void put_searched(jp_letter *l) {
    static const jp_docx_column columns[] = {{"序号", 6, true}, {"案卷", 20, false}, {"材料", 54, false}};
    uint32_t number = 0;

    for (uint32_t i = 0; i < l->dossier_count; i++) {
        const jp_letter_dossier *dossier = &l->dossiers[i];
        jp_view list = dossier->is_secret ? JP_VIEW_EMPTY : jp_evidence_all_searched(dossier->result);
        if (jp_view_is_empty(list))
            continue;
        if (number++ == 0) {
            para(l, JP_DOCX_CAPTION, jp_phrase_text(JP_P_LETTER_SEARCHED));
            jp_docx_out_table(l->docx, columns, 3);
        }
        jp_view cells[] = {jp_number_text((uint64_t)i + 1, l->arena), dossier_name(l, dossier->result),
                           jp_mask_numbers(list, l->arena)};
        jp_docx_out_row(l->docx, cells);
    }
    if (number > 0) {
        jp_docx_out_table_end(l->docx);
        para(l, JP_DOCX_NOTE, JP_VIEW_EMPTY);
    }
}

void jp_letter_fill(jp_letter *letter) {
    uint32_t ground_no = 0;

    letter->has_kinds = has_kinds(letter);
    put_head(letter);
    para(letter, JP_DOCX_HEAD1, jp_phrase_text(JP_P_LETTER_FACTS));
    for (uint32_t ground = 1; ground <= GROUNDS; ground++)
        put_ground(letter, ground, &ground_no);
    put_orders(letter);
    put_list(letter);
    put_searched(letter);
}
