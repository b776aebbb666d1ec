/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "pairs.h"
#include "cite.h"
#include "juanping/base/utf8.h"
#include "typed.h"

/* What running text holds in every paper: citations, sums written twice, and what was left of the template. */

enum { MAX_LEFTOVERS = 30 };

static const char *purpose_name(jp_cite_purpose purpose) {
    switch (purpose) {
    case JP_CITE_CHARGE:
        return "定性";
    case JP_CITE_BASIS:
        return "依据";
    case JP_CITE_PROCEDURE:
        return "程序";
    case JP_CITE_DISCRETION:
        return "裁量";
    case JP_CITE_OTHER:
        break;
    }
    return "其他";
}

/* What the label in the cell to the left (处罚依据 | 《…》) says of the citations in this one. */
static jp_cite_verb verb_of_label(const jp_scan *s, uint32_t line) {
    jp_view label = jp_text_label_left(s->text, line);
    jp_cite_verb verb = JP_VERB_NONE;

    for (size_t at = 0; at < label.bytes && verb == JP_VERB_NONE; (void)jp_utf8_next(label, &at)) {
        (void)jp_cite_verb_at(label, at, &verb);
    }
    return verb;
}

static void put_positive(jp_scan *s, jp_fact *fact, const char *name, int32_t number) {
    if (number > 0) {
        jp_fact_put_number(s, fact, name, number);
    }
}

void jp_scan_cite(jp_scan *s, jp_view raw, jp_view place, uint32_t line, jp_cite_state *state) {
    uint32_t count = 0;
    jp_citation *list = jp_norm_citations(s->catalogue->laws, raw, state, s->arena, &count);
    jp_cite_verb labelled = verb_of_label(s, line);

    for (uint32_t i = 0; i < count; i++) {
        const jp_citation *c = &list[i];
        bool is_open = c->purpose == JP_CITE_OTHER && labelled != JP_VERB_NONE;
        jp_view tail = jp_view_sub(raw, c->span.to, raw.bytes);
        jp_cite_purpose purpose = is_open ? jp_cite_purpose_of(labelled, c, false, tail) : c->purpose;
        jp_fact *fact = jp_scan_add_text(s, "引用", jp_view_sub(raw, c->span.from, c->span.to), place, line);
        jp_fact_put(fact, "法", c->law);
        jp_fact_put_text(fact, "在册", c->is_known ? "是" : "否");
        put_positive(s, fact, "条", c->article);
        put_positive(s, fact, "之", c->sub_article);
        put_positive(s, fact, "款", c->paragraph);
        put_positive(s, fact, "项", c->item);
        put_positive(s, fact, "目", c->point);
        jp_fact_put_text(fact, "用途", purpose_name(purpose));
        jp_fact_put_text(fact, "书名号", c->has_marks ? "是" : "否");
        jp_fact_put_text(fact, "全称", c->is_full_name ? "是" : "否");
        if (c->is_issued) {
            jp_fact_put_text(fact, "发文", "是");
        }
    }
}

static void take_pairs(jp_scan *s, uint32_t line) {
    jp_view raw = jp_text_raw_line(s->text, line);
    jp_money_pair pair;

    for (size_t at = 0; at < raw.bytes && jp_norm_next_money_pair(raw, at, &pair);
         at = pair.span.to > at ? pair.span.to : at + 1) {
        jp_fact *fact = jp_scan_add_text(s, "金额对", jp_view_sub(raw, pair.span.from, pair.span.to),
                                         jp_text_place(s->text, line), line);
        jp_fact_put_fen(s, fact, "小写分", pair.digits_fen);
        jp_fact_put_fen(s, fact, "大写分", pair.capital_fen);
        jp_fact_put_text(fact, "一致", pair.digits_fen == pair.capital_fen ? "是" : "否");
    }
}

static void put_reckoning(jp_scan *s, uint32_t line, jp_view words, const jp_reckoning *found) {
    jp_fact *fact = jp_scan_add_text(s, "算式", jp_view_sub(words, found->span.from, found->span.to),
                                     jp_text_place(s->text, line), line);
    jp_fact_put_text(fact, "一致", found->is_right ? "是" : "否");
}

/* The text is looked at without its spaces: 「125 千克 × 72 元」. */
static void take_reckonings(jp_scan *s, uint32_t line) {
    const jp_view words = jp_text_line(s->text, line);
    jp_reckoning found;

    for (size_t at = 0; at < words.bytes && jp_norm_next_reckoning(words, at, &found); at = found.span.to) {
        put_reckoning(s, line, words, &found);
    }
    for (size_t at = 0; at < words.bytes && jp_norm_next_told_product(words, at, &found); at = found.span.to) {
        put_reckoning(s, line, words, &found);
    }
    if (jp_norm_total(words, &found)) {
        put_reckoning(s, line, words, &found);
    }
}

/* 「【受送达人】」, and nothing else, on a line or in a cell. */
static bool is_bracketed(const jp_scan *s, uint32_t line) {
    const jp_view words = jp_text_line(s->text, line);
    jp_view inner;

    return jp_view_starts_with(words, JP_VIEW("【")) && jp_in_label_brackets(words, &inner) == words.bytes;
}

static bool is_known_label(const jp_scan *s, uint32_t line) {
    return jp_label_read(s, jp_text_line(s->text, line)).is_known;
}

/* Which lines of the section are bracketed, with a value behind them and behind others like them: 「【地址】」 between
 * two labels is a place nobody filled in. Told from the last line on, each by the one behind it. */
static const bool *find_valued(jp_scan *s) {
    const uint32_t from = s->section->line_from, to = s->section->line_to;
    bool *valued = jp_arena_array(s->arena, (size_t)(to - from) + 1, sizeof *valued);
    bool is_next_bracketed = false;

    for (uint32_t i = to; i-- > from;) {
        const bool is_own = is_bracketed(s, i);
        const bool has_value =
            is_next_bracketed ? valued[i + 1 - from] : i + 1 < to && is_own && !is_known_label(s, i + 1);
        valued[i - from] = is_own && has_value;
        is_next_bracketed = is_own;
    }
    return valued;
}

/* What asks to be filled in is no label. */
static bool may_be_label(const jp_scan *s, uint32_t line) {
    static const char *const orders[] = {"填", "请", "输入", "选择", "此处", "待定", NULL};
    const jp_view words = jp_text_line(s->text, line);

    return is_bracketed(s, line) && !jp_view_contains_any(words, orders) && jp_looks_like_label(jp_label_strip(words));
}

/* The paper prints its labels so: two of them, whether they are known or not, have their values behind them. */
static bool has_bracketed_labels(const jp_scan *s, const bool *valued) {
    const uint32_t from = s->section->line_from;
    uint32_t count = 0;

    for (uint32_t i = from; i < s->section->line_to && count < 2; i++) {
        count += valued[i - from] && may_be_label(s, i);
    }
    return count >= 2;
}

/* 「来源 | 巡查发现（□举报 □转办）」: the answer was written in front of the bracket that holds the other choices. */
static bool is_answered_in_front(const jp_scan *s, uint32_t line, jp_view raw, size_t at) {
    static const char *const opens[] = {"（", "(", NULL}, *const colons[] = {"：", ":", NULL};
    const jp_view front = jp_view_trim(jp_view_sub(raw, 0, at));

    if (!jp_view_ends_with_any(front, opens)) {
        return false;
    }
    const size_t bracket = front.bytes - (front.data[front.bytes - 1] == '(' ? 1 : JP_VIEW("（").bytes);
    const size_t colon = jp_view_behind_last(jp_view_sub(front, 0, bracket), colons);
    const jp_view answer = jp_view_trim(jp_view_sub(front, colon, bracket));
    const bool has_label = colon > 0 || jp_text_label_left(s->text, line).bytes > 0;
    return has_label && !jp_view_is_empty(answer) && !jp_norm_is_blank(answer) &&
           !jp_label_read(s, jp_text_tight(answer, s->arena)).is_known;
}

static void take_leftovers(jp_scan *s, uint32_t line, uint32_t *count) {
    jp_view raw = jp_text_raw_line(s->text, line);
    jp_span span;
    const char *kind = NULL;

    for (size_t at = 0; at < raw.bytes && *count < MAX_LEFTOVERS && jp_norm_next_leftover(raw, at, &span, &kind);
         at = span.to > at ? span.to : at + 1) {
        if (strcmp(kind, "未选") == 0 && is_answered_in_front(s, line, raw, span.from)) {
            (*count)++; /* none, but it was looked at */
            continue;
        }
        jp_fact *fact =
            jp_scan_add_text(s, "空白", jp_view_sub(raw, span.from, span.to), jp_text_place(s->text, line), line);
        jp_fact_put_text(fact, "类", kind);
        (*count)++;
    }
}

void jp_scan_citations(jp_scan *s) {
    jp_cite_state state = {0};
    uint32_t leftovers = 0;
    const bool *valued = find_valued(s);
    const bool are_labels = has_bracketed_labels(s, valued);
    uint32_t from = s->section->title_from == JP_NO_LINE ? s->section->line_from : s->section->title_to;

    for (uint32_t i = from; i < s->section->line_to; i++) {
        jp_view line = jp_text_line(s->text, i);
        bool may_cite = jp_view_contains(line, JP_VIEW("《")) ||
                        (jp_view_contains(line, JP_VIEW("第")) && jp_view_contains(line, JP_VIEW("条")));
        if (may_cite) {
            jp_scan_cite(s, jp_text_raw_line(s->text, i), jp_text_place(s->text, i), i, &state);
        }
        if (jp_view_contains(line, JP_VIEW("元")) || jp_view_contains(line, JP_VIEW("整")) ||
            jp_view_contains(line, JP_VIEW("圆"))) {
            take_pairs(s, i);
            take_reckonings(s, i);
        }
        if (!(are_labels && valued[i - s->section->line_from])) {
            take_leftovers(s, i, &leftovers);
        }
    }
}
