/* SPDX-License-Identifier: Apache-2.0 */
#include "spread.h"

void jp_spread_init(jp_spread *spread, jp_kind_row *kinds, uint32_t kind_count, jp_arena *arena) {
    uint32_t count = 0;

    for (uint32_t k = 0; k < kind_count; k++) {
        kinds[k].first_item = count;
        count += kinds[k].rubric->item_count;
    }
    *spread = (jp_spread){.arena = arena, .kinds = kinds, .kind_count = kind_count, .item_count = count};
    spread->items = jp_arena_array(arena, count, sizeof *spread->items);
    jp_stored_item *items = jp_arena_array(arena, count, sizeof *items);
    for (uint32_t k = 0; k < kind_count; k++) {
        for (uint32_t i = 0; i < kinds[k].rubric->item_count; i++) {
            const uint32_t index = kinds[k].first_item + i;
            items[index] = kinds[k].rubric->items[i];
            spread->items[index].item = &items[index];
            spread->items[index].kind_no = k;
        }
    }
    spread->example_parts = jp_arena_array(arena, (size_t)count * 2, sizeof *spread->example_parts);
    jp_article_map_of(items, count, arena, &spread->articles);
    spread->article_stamp = jp_arena_array(arena, spread->articles.count, sizeof *spread->article_stamp);
}

/* Answers stand in rubric order, so the place is nearly always right; UINT32_MAX when the item is not listed. */
static uint32_t find_item(const jp_spread *spread, jp_view id, uint32_t place) {
    if (place < spread->item_count && jp_view_eq(spread->items[place].item->id, id))
        return place;
    for (uint32_t i = 0; i < spread->item_count; i++) {
        if (jp_view_eq(spread->items[i].item->id, id))
            return i;
    }
    return UINT32_MAX;
}

static uint32_t first_item(const jp_spread *spread, jp_view kind) {
    for (uint32_t i = 0; i < spread->kind_count; i++) {
        if (jp_view_eq(spread->kinds[i].rubric->kind, kind))
            return spread->kinds[i].first_item;
    }
    return 0;
}

static uint64_t *bits_of(jp_spread *spread, uint32_t organ_index) {
    const size_t words = ((size_t)spread->item_count + spread->articles.count + 63) / 64;

    if (organ_index == JP_SPREAD_NO_ORGAN) {
        if (!spread->nobody_bits)
            spread->nobody_bits = jp_arena_array(spread->arena, words, sizeof(uint64_t));
        return spread->nobody_bits;
    }
    while (spread->organ_count <= organ_index) {
        spread->organ_bits = jp_arena_grow(spread->arena, spread->organ_bits, spread->organ_count, &spread->organ_cap,
                                           sizeof *spread->organ_bits);
        spread->organ_bits[spread->organ_count++] = jp_arena_array(spread->arena, words, sizeof(uint64_t));
    }
    return spread->organ_bits[organ_index];
}

/* An example for the circular should show the fault: member, place and words. The first in byte order wins a tie, since
 * dossiers come in that order. */
static void offer_example(jp_spread *spread, uint32_t index, const jp_answer *answer, jp_view dossier) {
    uint32_t *best = &spread->example_parts[2 * (size_t)index];
    uint32_t whole = 0;

    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *evidence = &answer->evidence[i];
        whole += evidence->member.bytes > 0 && evidence->where.bytes > 0 && evidence->quote.bytes > 0;
    }
    jp_view *example = &spread->items[index].example_dossier;
    if (example->bytes > 0 && (whole < best[0] || (whole == best[0] && answer->evidence_count <= best[1])))
        return;
    *example = dossier;
    best[0] = whole;
    best[1] = answer->evidence_count;
}

static void set_bit(uint64_t *bits, size_t at) {
    bits[at / 64] |= UINT64_C(1) << (at % 64);
}

static bool has_bit(const uint64_t *bits, size_t at) {
    return bits[at / 64] >> (at % 64) & 1;
}

static void add_to_articles(jp_spread *spread, uint32_t index, const jp_answer *answer, bool is_unmet, uint64_t *bits) {
    for (uint32_t i = 0; i < spread->articles.of_item_count[index]; i++) {
        const uint32_t article = spread->articles.of_item[index][i];
        jp_article_row *row = &spread->articles.rows[article];
        row->applicable++;
        row->undetermined += answer->outcome == JP_OUT_UNDETERMINED;
        if (!is_unmet)
            continue;
        row->unmet++;
        row->deducted_cp += answer->deducted_cp;
        set_bit(bits, (size_t)spread->item_count + article);
        if (spread->article_stamp[article] != spread->dossier_no) {
            spread->article_stamp[article] = spread->dossier_no;
            row->dossiers++;
        }
    }
}

static void add_answer(jp_spread *spread, uint32_t index, const jp_answer *answer, jp_view dossier, uint64_t *bits) {
    jp_item_row *row = &spread->items[index];
    const bool is_unmet = answer->outcome == JP_OUT_DEDUCT || answer->outcome == JP_OUT_VETO;

    row->pass += answer->outcome == JP_OUT_PASS;
    row->deduct += answer->outcome == JP_OUT_DEDUCT;
    row->veto += answer->outcome == JP_OUT_VETO;
    row->na += answer->outcome == JP_OUT_NA;
    row->bonus += answer->outcome == JP_OUT_BONUS;
    row->undetermined += answer->outcome == JP_OUT_UNDETERMINED;
    if (is_unmet) {
        row->deducted_cp += answer->deducted_cp;
        set_bit(bits, index);
        offer_example(spread, index, answer, dossier);
    }
    if (answer->outcome != JP_OUT_NA && answer->outcome != JP_OUT_BONUS) {
        row->applicable++;
        add_to_articles(spread, index, answer, is_unmet, bits);
    }
}

static void add_answers(jp_spread *spread, const jp_answer *answers, uint32_t count, jp_view kind, jp_view dossier,
                        uint64_t *bits) {
    const uint32_t first = first_item(spread, kind);

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t index = find_item(spread, answers[i].id, first + i);
        if (index != UINT32_MAX)
            add_answer(spread, index, &answers[i], dossier, bits);
    }
}

void jp_spread_add(jp_spread *spread, const jp_result *result, jp_view dossier, uint32_t organ_index) {
    uint64_t *bits = bits_of(spread, organ_index);

    spread->dossier_no++;
    add_answers(spread, result->answers, jp_result_own_count(result), result->header.kind, dossier, bits);
    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];
        add_answers(spread, result->answers + part->first_answer, part->answer_count, part->kind, dossier, bits);
    }
}

void jp_spread_finish(jp_spread *spread) {
    for (size_t organ = 0; organ < spread->organ_count; organ++) {
        const uint64_t *bits = spread->organ_bits[organ];
        for (uint32_t i = 0; i < spread->item_count; i++)
            spread->items[i].organs += has_bit(bits, i);
        for (uint32_t i = 0; i < spread->articles.count; i++)
            spread->articles.rows[i].organs += has_bit(bits, (size_t)spread->item_count + i);
    }
}
