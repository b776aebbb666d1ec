/* SPDX-License-Identifier: Apache-2.0 */
#include "circular.h"

#include "words.h"

static uint32_t unmet(const jp_item_row *row) {
    return row->deduct + row->veto;
}

static bool is_frequent(const jp_ranking *ranking, uint32_t typical_index) {
    enum { MOST_FREQUENT = 20 };

    return typical_index < MOST_FREQUENT && unmet(&ranking->items[ranking->typical[typical_index]]) > 1;
}

static bool is_fatal(const jp_ranking *ranking, uint32_t typical_index) {
    return ranking->items[ranking->typical[typical_index]].veto > 0;
}

/* What is told one by one: all where they are few; else what came more than once, of that the most frequent, and
 * whatever cost a dossier everything; the first ones where there is neither. Annex 3 has the rest. */
static bool is_told(const jp_ranking *ranking, uint32_t typical_index) {
    enum { FEW = 10 };
    bool has_any = false;

    for (uint32_t i = 0; i < ranking->typical_count && !has_any; i++)
        has_any = is_frequent(ranking, i) || is_fatal(ranking, i);
    return ranking->typical_count <= FEW || is_frequent(ranking, typical_index) || is_fatal(ranking, typical_index) ||
           (!has_any && typical_index < FEW);
}

static void put_law(jp_circular *c, const jp_stored_item *item) {
    jp_view articles = jp_words_articles(item->regulation, c->arena);
    jp_view text;

    if (jp_view_is_empty(item->law) && jp_view_is_empty(articles))
        return;
    if (jp_view_is_empty(item->law))
        text = JP_FILL(c->arena, JP_P_REGULATION_ALONE, articles);
    else if (jp_view_is_empty(articles))
        text = JP_FILL(c->arena, JP_P_LAW_ALONE, item->law);
    else
        text = JP_FILL(c->arena, JP_P_LAW, item->law, articles);
    jp_docx_out_lead(c->docx, JP_DOCX_BODY,
                     jp_view_is_empty(item->law) ? jp_phrase_text(JP_P_LAW_LEAD) : jp_law_lead(item->law), text);
}

/* 「行政强制措施决定书 某文号」: a number that is hidden says nothing behind the title of its paper. */
static jp_view without_number(jp_view reason, jp_arena *arena) {
    const jp_view hidden = JP_VIEW(" 某文号」"), close = JP_VIEW("」");
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < reason.bytes;) {
        const size_t found = jp_view_find(reason, hidden, at);
        jp_str_put(&out, jp_view_sub(reason, at, found == SIZE_MAX ? reason.bytes : found));
        if (found == SIZE_MAX)
            break;
        jp_str_put(&out, close);
        at = found + hidden.bytes;
    }
    return jp_str_view(&out);
}

static jp_view vetoes_text(jp_circular *c, const jp_item_row *row) {
    if (row->veto < unmet(row))
        return JP_FILL(c->arena, JP_P_VETOES, jp_number_text(row->veto, c->arena));
    return jp_phrase_text(row->veto > 1 ? JP_P_VETOED_ALL : JP_P_VETOED_ONE);
}

static void put_problem(jp_circular *c, uint32_t typical_index, uint32_t number) {
    const jp_ranking *ranking = &c->data->ranking;
    const jp_item_row *row = &ranking->items[ranking->typical[typical_index]];
    const jp_example *example = &c->examples[typical_index];
    jp_str often;

    jp_docx_out_para(c->docx, JP_DOCX_HEAD3,
                     JP_FILL(c->arena, JP_P_PROBLEM, jp_number_text(number, c->arena),
                             jp_item_typical_among(c->data, row, c->arena)));
    const jp_view share = row->applicable < JP_LEAST_FOR_SHARE
                              ? JP_VIEW_EMPTY
                              : JP_FILL(c->arena, JP_P_SHARE_OF, jp_words_share(unmet(row), row->applicable, c->arena));
    jp_str_init(&often, c->arena);
    jp_str_put(&often, JP_FILL(c->arena, JP_P_HOW_OFTEN, jp_number_text(unmet(row), c->arena), share,
                               jp_number_text(row->organs, c->arena),
                               jp_words_share(row->organs, ranking->known_organ_count, c->arena),
                               jp_number_text(row->applicable, c->arena)));
    if (row->veto > 0)
        jp_str_put(&often, vetoes_text(c, row));
    jp_docx_out_para(c->docx, JP_DOCX_BODY, jp_str_view(&often));
    jp_view shown = jp_view_is_empty(example->reason)
                        ? jp_phrase_text(JP_P_NO_EXAMPLE)
                        : JP_FILL(c->arena, JP_P_EXAMPLE, example->organ_kind,
                                  jp_words_quotes(without_number(example->reason, c->arena), c->arena));
    jp_docx_out_lead(c->docx, JP_DOCX_BODY, jp_phrase_text(JP_P_EXAMPLE_LEAD), shown);
    put_law(c, row->item);
    jp_docx_out_lead(c->docx, JP_DOCX_BODY, jp_phrase_text(JP_P_REMEDY_LEAD),
                     jp_sentence(jp_item_remedy(row->item), c->arena));
}

static jp_view category_of(const jp_stored_item *item) {
    return jp_view_is_empty(item->category) ? jp_phrase_text(JP_P_OTHER_CATEGORY) : item->category;
}

/* Problems of one category, most frequent first; none: no heading. */
static void put_category(jp_circular *c, jp_view category, uint32_t *category_no) {
    const jp_ranking *ranking = &c->data->ranking;
    uint32_t number = 0;

    for (uint32_t i = 0; i < ranking->typical_count; i++) {
        if (!is_told(ranking, i) || !jp_view_eq(category_of(ranking->items[ranking->typical[i]].item), category))
            continue;
        if (number == 0) {
            ++*category_no;
            jp_docx_out_para(c->docx, JP_DOCX_HEAD2,
                             JP_FILL(c->arena, JP_P_CATEGORY, jp_words_number(*category_no, c->arena), category));
        }
        put_problem(c, i, ++number);
    }
}

static bool is_first_of_category(const jp_ranking *ranking, uint32_t item) {
    for (uint32_t i = 0; i < item; i++) {
        if (jp_view_eq(category_of(ranking->items[i].item), category_of(ranking->items[item].item)))
            return false;
    }
    return true;
}

void jp_circular_problems(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    uint32_t category_no = 0;
    uint64_t times = 0, told = 0;

    jp_docx_out_para(c->docx, JP_DOCX_HEAD1, jp_phrase_text(JP_P_PROBLEMS));
    if (ranking->typical_count == 0) {
        jp_docx_out_para(c->docx, JP_DOCX_BODY, jp_phrase_text(JP_P_NO_PROBLEMS));
        return;
    }
    for (uint32_t i = 0; i < ranking->typical_count; i++) {
        times += unmet(&ranking->items[ranking->typical[i]]);
        told += is_told(ranking, i);
    }
    const jp_view kinds = jp_number_text(ranking->typical_count, c->arena);
    jp_docx_out_para(c->docx, JP_DOCX_BODY,
                     told == ranking->typical_count
                         ? JP_FILL(c->arena, JP_P_PROBLEMS_LEAD, kinds, jp_number_text(times, c->arena))
                         : JP_FILL(c->arena, JP_P_PROBLEMS_LEAD_SOME, kinds, jp_number_text(times, c->arena),
                                   jp_number_text(told, c->arena),
                                   jp_number_text(ranking->typical_count - told, c->arena)));
    for (uint32_t i = 0; i < ranking->item_count; i++) {
        if (is_first_of_category(ranking, i))
            put_category(c, category_of(ranking->items[i].item), &category_no);
    }
}
