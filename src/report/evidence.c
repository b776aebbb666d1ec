/* SPDX-License-Identifier: Apache-2.0 */
#include "evidence.h"

#include "juanping/write/text.h"
#include "words.h"

/* A cell stays readable and no row grows taller than a sheet can show it; every place and the whole passages are in
 * findings.jsonl. */
enum {
    QUOTE_MAX_UNITS = 400,
    QUOTE_MIN_UNITS = 40,
    PIECES_IN_CELL = 12,
    PIECES_IN_LETTER = 3,
    PIECES_IN_REST = 20,
    UNITS_IN_LETTER = 60,
    NAMES_IN_CELL = 10
};

static bool is_quoted(const jp_evidence *evidence) {
    return !jp_view_is_empty(evidence->quote);
}

/* 「罚款」 says nothing beside 「罚款人民币伍万元整」 of the same place. */
static bool is_part_of_other(const jp_answer *answer, uint32_t index) {
    const jp_evidence *e = &answer->evidence[index];

    for (uint32_t i = 0; i < answer->evidence_count && is_quoted(e); i++) {
        const jp_evidence *other = &answer->evidence[i];
        if (other->quote.bytes > e->quote.bytes && jp_view_eq(other->member, e->member) &&
            jp_view_eq(other->where, e->where) && jp_view_contains(other->quote, e->quote))
            return true;
    }
    return false;
}

static bool is_piece(const jp_answer *answer, uint32_t index, bool quoted) {
    return is_quoted(&answer->evidence[index]) == quoted && !is_part_of_other(answer, index);
}

static uint32_t count_pieces(const jp_answer *answer, bool quoted) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < answer->evidence_count; i++)
        count += is_piece(answer, i, quoted);
    return count;
}

/* "全卷18份材料：01_立案审批表.docx、…": the first names of a long list. */
static void put_searched(jp_str *out, jp_view where) {
    size_t at = 0;

    for (uint32_t names = 0; names < NAMES_IN_CELL; names++) {
        at = jp_view_find(where, JP_VIEW("、"), at);
        if (at == SIZE_MAX) {
            jp_str_put(out, where);
            return;
        }
        at += JP_VIEW("、").bytes;
    }
    jp_str_putf(out, "%.*s等", JP_VIEW_ARG(jp_view_sub(where, 0, at - JP_VIEW("、").bytes)));
}

static bool is_same_paper(const jp_evidence *before, const jp_evidence *evidence, const jp_paper_titles *titles) {
    return before && jp_view_eq(before->member, evidence->member) &&
           jp_view_eq(jp_paper_title_at(titles, before), jp_paper_title_at(titles, evidence));
}

/* before: the piece that is told just in front of this one; NULL: none. The same paper is not named again. */
static void put_place(jp_str *out, const jp_evidence *evidence, const jp_evidence *before,
                      const jp_paper_titles *titles, jp_arena *arena) {
    if (jp_view_is_empty(evidence->member)) { /* all that was searched, in words */
        put_searched(out, evidence->where);
        return;
    }
    const jp_view title = jp_paper_title_at(titles, evidence);
    const jp_view where = jp_words_place_in(evidence->where, title, arena);
    if (is_same_paper(before, evidence, titles) && !jp_view_is_empty(evidence->where)) {
        jp_str_putf(out, "同上%s%.*s", jp_view_is_empty(where) ? "" : " ", JP_VIEW_ARG(where));
        return;
    }
    jp_str_put(out, evidence->member);
    if (!jp_view_is_empty(title))
        jp_str_putf(out, "《%.*s》", JP_VIEW_ARG(title));
    if (!jp_view_is_empty(where))
        jp_str_putf(out, " %.*s", JP_VIEW_ARG(where));
}

/* "全卷18份材料" of a place that lists them. */
static jp_view without_list(jp_view where) {
    size_t end = jp_view_find(where, JP_VIEW("："), 0);
    return jp_view_sub(where, 0, end == SIZE_MAX ? where.bytes : end);
}

jp_view jp_evidence_searched_brief(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    uint32_t number = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *evidence = &answer->evidence[i];
        if (is_quoted(evidence))
            continue;
        if (++number > PIECES_IN_LETTER)
            break;
        jp_str_put_text(&out, number > 1 ? "、" : "");
        if (jp_view_is_empty(evidence->member))
            jp_str_put(&out, without_list(evidence->where));
        else
            put_place(&out, evidence, NULL, titles, arena);
    }
    if (number > PIECES_IN_LETTER)
        jp_str_put_text(&out, "等");
    return jp_str_view(&out);
}

jp_view jp_evidence_all_searched(const jp_result *result) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        bool is_unmet = answer->outcome == JP_OUT_DEDUCT || answer->outcome == JP_OUT_VETO;
        for (uint32_t k = 0; is_unmet && k < answer->evidence_count; k++) {
            if (jp_view_is_empty(answer->evidence[k].member) && !jp_view_is_empty(answer->evidence[k].where))
                return answer->evidence[k].where;
        }
    }
    return JP_VIEW_EMPTY;
}

typedef enum piece { PIECE_PLACE, PIECE_PLACE_QUOTED, PIECE_QUOTE } piece;

/* Several passages share the room of one. */
static uint32_t units_of_each(uint32_t pieces) {
    const uint32_t units = pieces > 0 ? QUOTE_MAX_UNITS / pieces : QUOTE_MAX_UNITS;

    return units > QUOTE_MIN_UNITS ? units : QUOTE_MIN_UNITS;
}

/* One passage alone keeps its lines; of several each is one line of the cell. */
static jp_view quote_text(jp_view quote, uint32_t pieces, jp_arena *arena) {
    jp_str out;

    quote = jp_view_trim(quote);
    jp_str_init(&out, arena);
    for (size_t i = 0; i < quote.bytes; i++) {
        const bool is_break = pieces > 1 && (quote.data[i] == '\n' || quote.data[i] == '\t');
        jp_str_put(&out, is_break ? JP_VIEW(" ") : jp_view_sub(quote, i, i + 1));
    }
    return jp_text_cut_clause(jp_str_view(&out), units_of_each(pieces), JP_VIEW("……（略）"), arena);
}

/* How many pieces from this one on are the same words: a name that six papers hold is told once. */
static uint32_t count_alike(const jp_answer *answer, uint32_t index) {
    uint32_t count = 1;

    for (uint32_t i = index + 1; i < answer->evidence_count; i++) {
        if (!is_piece(answer, i, true))
            continue;
        if (!jp_view_eq(answer->evidence[i].quote, answer->evidence[index].quote))
            break;
        count++;
    }
    return count;
}

/* What is told beside the reason is not told again. */
static void put_quote_beside(jp_str *out, const jp_answer *answer, const jp_evidence *evidence, jp_arena *arena) {
    const jp_view quote = jp_evidence_quote_beside(answer, evidence);

    if (jp_view_is_empty(quote) || jp_view_eq(quote, jp_evidence_telling_quote(answer)))
        return;
    jp_str_putf(out, "「%.*s」", JP_VIEW_ARG(jp_evidence_passage(answer->reason, quote, UNITS_IN_LETTER, arena)));
}

static bool is_place_before(const jp_evidence *told, uint32_t count, const jp_evidence *evidence) {
    for (uint32_t i = 0; i < count; i++) {
        if (is_quoted(&told[i]) == is_quoted(evidence) && jp_view_eq(told[i].member, evidence->member) &&
            jp_view_eq(told[i].where, evidence->where))
            return true;
    }
    return false;
}

jp_view jp_evidence_places_rest(const jp_answer *answer, uint32_t told, const jp_paper_titles *titles,
                                jp_arena *arena) {
    const jp_evidence *before = NULL;
    uint32_t number = 0, count = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *evidence = &answer->evidence[i];
        if (!is_quoted(evidence))
            continue;
        const bool is_rest = ++number > told && !is_place_before(answer->evidence, i, evidence);
        count += is_rest;
        if (is_rest && count <= PIECES_IN_REST) {
            const jp_view where = jp_words_place_in(evidence->where, jp_paper_title_at(titles, evidence), arena);
            const bool goes_on = count > 1 && is_same_paper(before, evidence, titles) && !jp_view_is_empty(where);
            jp_str_put_text(&out, goes_on ? "、" : count > 1 ? "；" : "");
            if (goes_on)
                jp_str_put(&out, where);
            else
                put_place(&out, evidence, before, titles, arena);
        }
        if (number <= told || is_rest)
            before = evidence;
    }
    if (count > PIECES_IN_REST)
        jp_str_putf(&out, "等，共%u处", (unsigned)(told + count));
    return jp_str_view(&out);
}

/* Beyond what has room one by one. */
static void put_rest(jp_str *out, const jp_answer *answer, piece what, uint32_t told, uint32_t count,
                     const jp_paper_titles *titles, jp_arena *arena) {
    if (what != PIECE_PLACE_QUOTED) {
        jp_str_putf(out, "……共%u处", (unsigned)count);
        return;
    }
    jp_str_putf(out, "[%u]", (unsigned)told + 1);
    if (count > told + 1)
        jp_str_putf(out, "–[%u]", (unsigned)count);
    jp_str_putf(out, " %.*s", JP_VIEW_ARG(jp_evidence_places_rest(answer, told, titles, arena)));
}

static jp_view join(const jp_answer *answer, bool quoted, piece what, uint32_t max_pieces,
                    const jp_paper_titles *titles, jp_arena *arena) {
    const jp_evidence *before = NULL;
    uint32_t count = count_pieces(answer, quoted);
    uint32_t number = 0, told = 0; /* told: up to this number with an earlier one */
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *evidence = &answer->evidence[i];
        if (!is_piece(answer, i, quoted))
            continue;
        if (++number <= told)
            continue;
        if (number > 1)
            jp_str_put_char(&out, '\n');
        if (number > max_pieces) {
            put_rest(&out, answer, what, max_pieces, count, titles, arena);
            break;
        }
        told = what == PIECE_QUOTE ? number + count_alike(answer, i) - 1 : number;
        told = told > max_pieces ? max_pieces : told;
        if (count > 1 && told > number)
            jp_str_putf(&out, "[%u]–[%u] ", (unsigned)number, (unsigned)told);
        else if (count > 1)
            jp_str_putf(&out, "[%u] ", (unsigned)number);
        if (what != PIECE_QUOTE)
            put_place(&out, evidence, before, titles, arena);
        if (what == PIECE_PLACE_QUOTED)
            put_quote_beside(&out, answer, evidence, arena);
        if (what == PIECE_QUOTE)
            jp_str_put(&out, quote_text(evidence->quote, count < max_pieces ? count : max_pieces, arena));
        before = evidence;
    }
    return jp_str_view(&out);
}

jp_view jp_evidence_places(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    return join(answer, true, PIECE_PLACE, PIECES_IN_CELL, titles, arena);
}

jp_view jp_evidence_quotes(const jp_answer *answer, jp_arena *arena) {
    return join(answer, true, PIECE_QUOTE, PIECES_IN_CELL, NULL, arena);
}

jp_view jp_evidence_searched(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    return join(answer, false, PIECE_PLACE, PIECES_IN_CELL, titles, arena);
}

/* Beside no column of quotes a place that holds two of them is one place. */
jp_view jp_evidence_places_brief(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena) {
    jp_answer distinct = *answer;

    distinct.evidence = jp_arena_array(arena, answer->evidence_count, sizeof *distinct.evidence);
    distinct.evidence_count = 0;
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        if (!is_part_of_other(answer, i) &&
            !is_place_before(distinct.evidence, distinct.evidence_count, &answer->evidence[i]))
            distinct.evidence[distinct.evidence_count++] = answer->evidence[i];
    }
    return join(&distinct, true, PIECE_PLACE_QUOTED, PIECES_IN_LETTER, titles, arena);
}
