/* SPDX-License-Identifier: Apache-2.0 */
#include "opinion.h"

#include "juanping/base/utf8.h"
#include "pairs.h"

/* What an opinion says, who signed it and when, out of its own text. */

enum {
    MAX_NAME_LINE_CHARS = 12,
    MAX_TAIL_BYTES = 600 /* of a line that ends with names */
};

/* Byte where the signature begins: the label with 签名, 签字 …, back to the start of its words. */
static size_t find_signature(jp_view text) {
    static const char *const words[] = {
        "签名",       "签字",     "签章",     "签 名",   "签 字",   "盖章",    "承办人：", "审核人：",
        "审批人：",   "负责人：", "经办人：", "承办人:", "审核人:", "审批人:", "负责人:",  "办案人员：",
        "执法人员：", "批准人：", "审查人：", "领导：",  "局长：",  NULL};
    static const char *const stops[] = {"\n", "。", "；", "，", "  ", "　", NULL};
    const size_t word = jp_view_find_any(text, words, 0, NULL);

    return word == SIZE_MAX ? SIZE_MAX : jp_view_behind_last(jp_view_sub(text, 0, word), stops);
}

static void find_date(jp_view text, jp_opinion *out) {
    jp_found_date found;
    size_t at = 0;

    while (at < text.bytes && jp_norm_next_date(text, at, JP_DAY_NONE, &found)) {
        if (!found.is_blank || !out->has_date) {
            out->date = found;
            out->has_date = true;
        }
        at = found.span.to > at ? found.span.to : at + 1;
    }
}

jp_view jp_names_in(jp_scan *s, jp_view text) {
    jp_found_person person;
    jp_str out;
    size_t at = 0;

    jp_str_init(&out, s->arena);
    while (at < text.bytes && jp_norm_next_person(text, at, s->arena, &person)) {
        jp_str_put_text(&out, out.bytes ? " " : "");
        jp_str_put(&out, person.name);
        at = person.cert.to > person.span.to ? person.cert.to : person.span.to;
    }
    return jp_str_view(&out);
}

static size_t after_last(jp_view text, size_t before) {
    static const char *const stops[] = {"\n", "。", "；", "，", ";", NULL};
    return jp_view_behind_last(jp_view_sub(text, 0, before), stops);
}

bool jp_opinion_decides(const jp_scan *s, jp_view words) {
    jp_view tight = jp_text_tight(words, s->arena);
    return jp_pattern_is_in(s->catalogue->agrees, tight) || jp_pattern_is_in(s->catalogue->disagrees, tight);
}

/* 「施某（沪水015）、倪某（沪水019）」: the tail without the numbers and offices that stand behind its names. */
static jp_view brackets_blanked(jp_scan *s, jp_view tail) {
    static const char *const opens[] = {"（", "(", NULL}, *const closes[] = {"）", ")", NULL};
    size_t from = 0, bytes = 0;
    jp_str out;

    jp_str_init(&out, s->arena);
    for (size_t at; (at = jp_view_find_any(tail, opens, from, NULL)) != SIZE_MAX; from += bytes) {
        const size_t close = jp_view_find_any(tail, closes, at, &bytes);
        if (close == SIZE_MAX) {
            break;
        }
        jp_str_put(&out, jp_view_sub(tail, from, at));
        jp_str_put_text(&out, " ");
        from = close;
    }
    jp_str_put(&out, jp_view_sub(tail, from, tail.bytes));
    return jp_str_view(&out);
}

/* 「张三　李四　65000122031、65000122045」: the tail without the numbers of certificates, which stand behind all names.
 */
static jp_view numbers_blanked(jp_scan *s, jp_view tail) {
    enum { FEWEST_DIGITS = 5 };
    static const char *const between[] = {"、", "，", ",", "/", NULL};
    jp_str out;

    jp_str_init(&out, s->arena);
    for (size_t at = 0, end; at < tail.bytes; at = end) {
        size_t digits = 0;
        for (end = at; end < tail.bytes && tail.data[end] >= '0' && tail.data[end] <= '9'; end++) {
            digits++;
        }
        end = digits > 0 ? end : at + 1;
        if (digits >= FEWEST_DIGITS) {
            end += jp_view_word_at(tail, end, between);
            jp_str_put_text(&out, " ");
        } else {
            jp_str_put(&out, jp_view_sub(tail, at, end));
        }
    }
    return jp_str_view(&out);
}

/* Names and what divides them, nothing else: 「古丽巴哈尔·叶尔肯、文少林」 is longer than most names of one person. */
static bool is_only_names(jp_scan *s, jp_view tail) {
    jp_found_person person;
    size_t at = 0;

    if (jp_text_chars(jp_text_tight(tail, s->arena)) > 2 * MAX_NAME_LINE_CHARS + MAX_NAME_LINE_CHARS) {
        return false;
    }
    while (jp_norm_next_person(tail, at, s->arena, &person)) {
        for (size_t i = at; i < person.span.from; i++) {
            unsigned char c = (unsigned char)tail.data[i];
            jp_view rest = jp_view_sub(tail, i, tail.bytes);
            bool is_divider = c == ' ' || c == ',' || jp_view_starts_with(rest, JP_VIEW("、")) ||
                              jp_view_starts_with(rest, JP_VIEW("　"));
            if (!is_divider && (c & 0xC0) != 0x80) {
                return false;
            }
        }
        at = person.span.to;
    }
    return at > 0 && jp_view_is_empty(jp_view_trim(jp_view_sub(tail, at, tail.bytes)));
}

/* 「负责人罗某」: behind the word alone. */
static jp_view behind_bare_office(jp_scan *s, jp_view tail) {
    static const char *const offices[] = {"分管负责人", "主要负责人", "机构负责人", "部门负责人", "办案人员",
                                          "承办人员",   "经办人员",   "执法人员",   "分管领导",   "副局长",
                                          "负责人",     "办案人",     "承办人",     "经办人",     "审核人",
                                          "审批人",     "批准人",     "主办人",     "协办人",     "局长",
                                          "所长",       "科长",       "队长",       "主任",       NULL};
    const jp_view rest = jp_view_trim(jp_view_sub(tail, jp_view_word_at(tail, 0, offices), tail.bytes));

    return is_only_names(s, rest) ? rest : tail;
}

/* 「受案民警：覃某　向某」: behind the word for who signs. */
static jp_view behind_office(jp_scan *s, jp_view tail) {
    enum { MOST_OFFICE_CHARS = 10 };
    size_t behind;
    const size_t colon = jp_text_raw_colon(tail, &behind);

    if (colon == SIZE_MAX || jp_text_chars(jp_view_sub(tail, 0, colon)) > MOST_OFFICE_CHARS) {
        return behind_bare_office(s, tail);
    }
    return jp_view_trim(jp_view_sub(tail, behind, tail.bytes));
}

/* Where a name may begin behind other words: 「☑同意　□不同意　（张三 2024年…）」. */
static const char *const gaps[] = {" ", "　", "(", "（", NULL};

/* 「建议立案。（张三，李四 2024年…）」: a comma divides the names as well. Gives where they begin. */
static size_t take_names_before(jp_scan *s, jp_view text, size_t from, jp_opinion *out) {
    enum { MOST_SIGNERS = 8 }; /* more do not sign one opinion */
    const jp_view comma = JP_VIEW("，");

    for (int i = 0; i < MOST_SIGNERS && from > comma.bytes && jp_view_ends_with(jp_view_sub(text, 0, from), comma);
         i++) {
        size_t start = after_last(text, from - comma.bytes);
        jp_view part = jp_view_trim(jp_view_sub(text, start, from - comma.bytes));
        size_t bracket =
            jp_view_starts_with(part, JP_VIEW("（")) ? JP_VIEW("（").bytes : jp_view_starts_with(part, JP_VIEW("("));
        part = jp_view_sub(part, bracket, part.bytes);
        if (start >= from || jp_opinion_decides(s, part) || !is_only_names(s, part)) {
            break;
        }
        out->names = jp_view_of(
            jp_arena_printf(s->arena, "%.*s %.*s", JP_VIEW_ARG(jp_names_in(s, part)), JP_VIEW_ARG(out->names)));
        from = start;
    }
    return from;
}

/* 「由张三、李四承办　王五」: whom the case is given to signs nothing by it. The byte behind the clause, 0: none. */
static size_t behind_task(jp_view tail) {
    static const char *const by[] = {"由", "指定", "指派", NULL};
    static const char *const doing[] = {"承办", "办理", "负责", "主办", "经办", "查办", "调查", NULL};
    size_t behind = 0;
    bool is_by = false;

    for (size_t at = 0; at < tail.bytes; at++) {
        const size_t to = at + jp_view_word_at(tail, at, doing);
        is_by = is_by || jp_view_word_at(tail, at, by) > 0;
        const bool is_end = to == tail.bytes || jp_view_word_at(tail, to, gaps) > 0;
        behind = is_by && to > at && is_end ? to : behind;
    }
    return behind;
}

/* 「签名：张三 日期：…」: what stands before the words that ask for it is the opinion. */
static void read_labelled(jp_scan *s, size_t signature, jp_opinion *out) {
    out->words = jp_view_trim(jp_view_sub(out->text, 0, signature));
    out->names = jp_names_in(s, jp_view_sub(out->text, signature, out->text.bytes));
    if (jp_view_is_empty(out->names) && signature > 0 && !out->has_date) {
        return;
    }
    if (jp_view_is_empty(out->words)) {
        /* 「签名：张三 日期：… 同意」: the words may come behind */
        out->words = jp_opinion_decides(s, out->text) ? out->text : JP_VIEW_EMPTY;
    }
}

/* The last clause in front of the day, or the line above where the day stands alone; *from: where it begins. */
static jp_view last_clause(jp_view text, size_t end, size_t *from) {
    *from = after_last(text, end);
    const jp_view clause = jp_view_trim(jp_view_sub(text, *from, end));

    if (!jp_view_is_empty(clause) || *from == 0) {
        return clause;
    }
    end = *from;
    while (end > 0 && (text.data[end - 1] == '\n' || text.data[end - 1] == ' ')) {
        end--;
    }
    *from = after_last(text, end);
    return jp_view_trim(jp_view_sub(text, *from, end));
}

/* 「同意 张三 2024年…」: the verdict and the name share a clause. The byte of the clause where the name begins; 0: none
 * does. */
static size_t take_names_behind_gap(jp_scan *s, jp_view tail, jp_opinion *out) {
    const size_t begin = tail.bytes > MAX_TAIL_BYTES ? tail.bytes - MAX_TAIL_BYTES : 0;

    for (size_t at = begin; (at = jp_view_find_any(tail, gaps, at, NULL)) != SIZE_MAX; at++) {
        out->names = jp_names_in(s, jp_view_sub(tail, at, tail.bytes));
        if (!jp_view_is_empty(out->names)) {
            return at;
        }
    }
    return 0;
}

/* 「张三报请审批；李四：同意」: who says it stands in front. The last of them decides. */
static void take_names_in_front(jp_scan *s, jp_view text, jp_opinion *out) {
    enum { MOST_SPEAKERS = 8 }; /* an approval has no more; each asks all that stands behind it */
    size_t from = 0, behind, colon;

    for (uint32_t i = 0; i < MOST_SPEAKERS; i++) {
        colon = jp_text_raw_colon(jp_view_sub(text, from, text.bytes), &behind);
        if (colon == SIZE_MAX) {
            return;
        }
        const size_t start = after_last(text, from + colon);
        const jp_view name = jp_view_trim(jp_view_sub(text, start, from + colon));
        const jp_view said = jp_view_sub(text, from + behind, text.bytes);
        if (name.bytes > 0 && is_only_names(s, name) && !jp_opinion_decides(s, name) && jp_opinion_decides(s, said)) {
            out->names = jp_names_in(s, name);
        }
        from += behind;
    }
}

/* Without words that ask for a signature: the names stand at the end. */
static void read_unlabelled(jp_scan *s, jp_opinion *out) {
    const jp_view text = out->text;
    size_t from;
    jp_view tail = last_clause(text, out->has_date ? out->date.span.from : text.bytes, &from);
    const size_t task = behind_task(tail);

    if (task > 0) {
        from = (size_t)(tail.data - text.data) + task;
        tail = jp_view_trim(jp_view_sub(tail, task, tail.bytes));
    }
    const jp_view signers = jp_view_trim(numbers_blanked(s, brackets_blanked(s, behind_office(s, tail))));
    if ((jp_text_chars(jp_text_tight(tail, s->arena)) <= MAX_NAME_LINE_CHARS && !jp_opinion_decides(s, tail)) ||
        is_only_names(s, signers)) {
        out->names = jp_names_in(s, signers);
    }
    if (!jp_view_is_empty(out->names) && task == 0) {
        from = take_names_before(s, text, from, out);
    }
    if (jp_view_is_empty(out->names)) {
        const size_t in_tail = take_names_behind_gap(s, tail, out);
        /* blanks in front of the clause are no part of the tail */
        from = jp_view_is_empty(out->names) ? from : (size_t)(tail.data - text.data) + in_tail;
    }
    if (jp_view_is_empty(out->names)) {
        from = out->has_date ? out->date.span.from : text.bytes;
        take_names_in_front(s, jp_view_sub(text, 0, from), out);
    }
    out->words = jp_view_is_empty(out->names)
                     ? jp_view_trim(jp_view_sub(text, 0, out->has_date ? out->date.span.from : text.bytes))
                     : jp_view_trim(jp_view_sub(text, 0, from));
}

void jp_opinion_read(jp_scan *s, jp_view text, jp_opinion *out) {
    const size_t signature = find_signature(text);

    *out = (jp_opinion){.text = text};
    find_date(text, out);
    if (signature != SIZE_MAX) {
        read_labelled(s, signature, out);
    } else {
        read_unlabelled(s, out);
    }
}

/* Every mark a form is ticked with is one, and every box it leaves open. */
static jp_view with_plain_boxes(jp_view tight, jp_arena *arena) {
    static const char *const ticks[] = {"√", "✓", "✔", "■", "☒", "▣", NULL};
    static const char *const boxes[] = {"☐", "▢", "○", "〇", NULL};
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0, next; at < tight.bytes; at = next) {
        const jp_view rest = jp_view_sub(tight, at, tight.bytes);
        const size_t tick = jp_view_word_at(rest, 0, ticks), box = jp_view_word_at(rest, 0, boxes);
        next = at;
        (void)jp_utf8_next(tight, &next);
        jp_str_put(&out, tick > 0 ? JP_VIEW("☑") : box > 0 ? JP_VIEW("□") : jp_view_sub(tight, at, next));
    }
    return jp_str_view(&out);
}

/* 「☑同意　□不同意」, 「同意☑　不同意□」: what was ticked. A text without boxes says what it says. */
static jp_view ticked_verdict(jp_view tight, jp_arena *arena) {
    static const char *const verdicts[] = {"同意", "批准", "通过", "立案", "处罚", "结案", NULL};
    const jp_view tick = JP_VIEW("☑"), open = JP_VIEW("□");

    tight = jp_text_round_boxes(with_plain_boxes(tight, arena), arena);
    const size_t first_tick = jp_view_find(tight, tick, 0), first_open = jp_view_find(tight, open, 0);
    const size_t first = first_tick < first_open ? first_tick : first_open;
    if (first_tick == SIZE_MAX || first_open == SIZE_MAX || first == 0 ||
        !jp_view_ends_with_any(jp_view_sub(tight, 0, first), verdicts)) {
        return jp_text_ticked(tight, arena);
    }
    size_t from = 0; /* behind the box before the tick */
    for (size_t at = 0; (at = jp_view_find(tight, open, at)) < first_tick; at += open.bytes) {
        from = at + open.bytes;
    }
    return jp_view_sub(tight, from, first_tick);
}

const char *jp_opinion_attitude(const jp_scan *s, jp_view words) {
    jp_view tight = ticked_verdict(jp_text_tight(words, s->arena), s->arena);

    if (tight.bytes == 0 || jp_norm_is_blank(words)) {
        return "空";
    }
    if (jp_view_starts_with(tight, JP_VIEW("□"))) {
        return "其他"; /* 「□同意 □不同意」: nothing was ticked that could be read here */
    }
    if (jp_pattern_is_in(s->catalogue->disagrees, tight)) {
        return "不同意";
    }
    return jp_pattern_is_in(s->catalogue->agrees, tight) ? "同意" : "其他";
}
