/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "pairs.h"
#include "typed.h"

/* Questions and answers of interviews, and who said what in a collective discussion. */

enum {
    MAX_SPEAKER_CHARS = 12,
    MAX_CHAR_BYTES = 4,
    LEAST_SPEECH_BYTES = 7, /* two characters are an office or a blank, and no speech */
    LEAST_WORDS_BELOW = 6,  /* 「同意」 on a line of its own */
};

static void count_questions(jp_scan *s) {
    int64_t count = 0;
    uint32_t first = JP_NO_LINE;

    for (uint32_t i = s->section->line_from; i < s->section->line_to; i++) {
        jp_view line = jp_text_line(s->text, i);
        if (jp_view_starts_with(line, JP_VIEW("问:")) || jp_view_starts_with(line, JP_VIEW("问题:"))) {
            count++;
            first = first == JP_NO_LINE ? i : first;
        }
    }
    if (first != JP_NO_LINE) {
        jp_fact_put_number(
            s, jp_scan_add_text(s, "问答数", jp_text_raw_line(s->text, first), jp_text_place(s->text, first), first),
            "值", count);
    }
}

/* The name of one who is present, or empty: 「张三：」 is a speaker and 「结论：」 is not. */
static jp_view name_present(const jp_fact *fact) {
    static const char *const fields[] = {"出席人", "列席人", "主持人", "记录人", NULL};

    return jp_view_is_any(fact->name, fields) ? jp_fact_value(fact, "值") : JP_VIEW_EMPTY;
}

static bool is_present(const jp_scan *s, jp_view name) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (name.bytes > 0 && jp_view_eq(name_present(&s->facts[i]), name)) {
            return true;
        }
    }
    return false;
}

/* ---- who said what ---- */

/* 「宋某意见」, 「宋某发表意见」 → 「宋某」. Longer ones stand first. */
static jp_view without_verb(jp_view head) {
    static const char *const verbs[] = {"发表的意见", "发表意见", "补充发言", "补充意见", "总结发言",
                                        "的发言",     "的意见",   "意见",     "发言",     "补充",
                                        "表态",       "认为",     "表示",     "总结",     NULL};

    for (size_t i = 0; verbs[i]; i++) {
        if (jp_view_ends_with(head, jp_view_of(verbs[i]))) {
            return jp_view_sub(head, 0, head.bytes - strlen(verbs[i]));
        }
    }
    return head;
}

/* Byte behind the colon of a speaker whose words begin at `at` of the folded line, 0 where nobody begins to speak
 * there. In the middle of a line his name stands first, an office behind it. */
static size_t speaker_at(const jp_scan *s, uint32_t line, size_t at, bool is_inner, jp_view *name) {
    const jp_line *l = &s->text->lines[line];
    jp_view v = jp_view_trim(jp_view_sub(jp_text_line(s->text, line), at, SIZE_MAX));
    size_t skipped = (size_t)(v.data - jp_text_line(s->text, line).data);
    const size_t most = (size_t)MAX_SPEAKER_CHARS * MAX_CHAR_BYTES; /* no name is longer; a line may be */
    const char *colon = v.bytes > 0 ? memchr(v.data, ':', v.bytes < most ? v.bytes : most) : NULL;
    jp_found_person person;

    if (!colon) {
        return 0;
    }
    jp_view head = jp_view_sub(v, 0, (size_t)(colon - v.data));
    if (jp_text_chars(head) > MAX_SPEAKER_CHARS || jp_view_contains(head, JP_VIEW("。")) ||
        (is_inner && jp_view_contains(head, JP_VIEW(";")))) {
        return 0;
    }
    static const char *const labels[] = {"人",   "人员", "日期", "时间", "地点", "签名",
                                         "签字", "主持", "列席", "记录", "出席", "委员"};
    for (size_t i = 0; is_inner && i < sizeof labels / sizeof *labels; i++) {
        if (jp_view_ends_with(head, jp_view_of(labels[i]))) {
            return 0; /* 「主持人：罗某　汇报人：」, 「主持：罗某　记录：」, 「主持人签名：罗某　日期：」 */
        }
    }
    const size_t to = skipped + without_verb(head).bytes;
    const size_t behind = (size_t)(colon - v.data) + skipped + 1;
    head = jp_text_raw(s->text, line, l->from + skipped, l->from + to);
    if (!jp_norm_next_person(head, 0, s->arena, &person) || (is_inner && person.span.from > 0) ||
        !is_present(s, person.name)) {
        return 0;
    }
    *name = person.name;
    return behind;
}

/* 「丁某　　本案事实清楚，同意。」: byte behind the name of one present that a wide blank parts from his words; 0:
 * none. */
static size_t spaced_speaker(const jp_scan *s, uint32_t line, jp_view *name) {
    const jp_view raw = jp_text_raw_line(s->text, line), words = jp_view_trim(raw);
    jp_found_person person;
    size_t to = 0;

    for (size_t next = 0; to < words.bytes && !jp_char_is_space(jp_utf8_next(words, &next)); to = next) {
    }
    jp_view head = jp_view_sub(words, 0, to);
    const jp_view behind = jp_view_sub(words, to, words.bytes);
    if (!(jp_view_starts_with(behind, JP_VIEW("　")) || jp_view_starts_with(behind, JP_VIEW("\t"))) ||
        !jp_view_contains(words, JP_VIEW("。"))) {
        return 0;
    }
    head = without_verb(head); /* 「张三意见　　同意。」 */
    if (!jp_norm_next_person(head, 0, s->arena, &person) || person.span.from > 0 || !is_present(s, person.name)) {
        return 0;
    }
    *name = person.name;
    return (size_t)(behind.data - raw.data);
}

/* 「【丁某发言】本案事实清楚，同意。」: byte behind the heading in brackets that names one present; 0: none. */
static size_t bracketed_speaker(const jp_scan *s, uint32_t line, jp_view *name) {
    const jp_view raw = jp_text_raw_line(s->text, line), words = jp_view_trim(raw);
    jp_found_person person;
    jp_view inner;
    const size_t behind = jp_in_label_brackets(words, &inner);
    const jp_view head = behind > 0 ? without_verb(inner) : JP_VIEW_EMPTY;

    if (head.bytes == 0 || jp_text_chars(head) > MAX_SPEAKER_CHARS ||
        !jp_norm_next_person(head, 0, s->arena, &person) || !is_present(s, person.name)) {
        return 0;
    }
    *name = person.name;
    return (size_t)(words.data - raw.data) + behind;
}

/* 「钱某某同志同意处罚建议；唐某（总工程师）认为」: minutes tell who spoke without a colon. The byte where what he said
 * begins, his verb with it; 0: nobody is told of. */
static size_t told_speaker(const jp_scan *s, uint32_t line, size_t at, jp_view *name) {
    static const char *const offices[] = {"同志", "局长", "副局长", "主任", "副主任",
                                          "科长", "队长", "委员",   "书记", NULL};
    static const char *const verbs[] = {"同意",     "赞成",     "认为",   "表示",   "提出",
                                        "建议",     "无异议",   "不同意", "反对",   "没有异议",
                                        "原则同意", "完全同意", "也同意", "均同意", NULL};
    const jp_view words = jp_view_sub(jp_text_line(s->text, line), at, SIZE_MAX);

    for (uint32_t i = 0; i < s->fact_count; i++) {
        const jp_view present = name_present(&s->facts[i]);
        const bool has_voice = !jp_view_eq_text(s->facts[i].name, "记录人"); /* 「记录：赵某同意归档」 is no opinion */
        if (!has_voice || present.bytes == 0 || !jp_view_starts_with(words, present)) {
            continue;
        }
        size_t to = present.bytes + jp_view_word_at(words, present.bytes, offices);
        const bool is_open = to < words.bytes && words.data[to] == '(';
        const size_t close = is_open ? jp_view_find(words, JP_VIEW(")"), to) : SIZE_MAX;
        to = close != SIZE_MAX ? close + 1 : to;
        if (jp_view_word_at(words, to, verbs) > 0) {
            *name = present;
            return at + to;
        }
    }
    return 0;
}

/* The next place from `at` on where a sentence or what a label names begins. */
static size_t next_sentence(jp_view v, size_t at) {
    for (; at < v.bytes; at++) {
        if (v.data[at] == ';' || v.data[at] == ':') {
            return at + 1;
        }
        if (jp_view_starts_with(jp_view_sub(v, at, v.bytes), JP_VIEW("。"))) {
            return at + JP_VIEW("。").bytes;
        }
    }
    return v.bytes;
}

/* 「王某：」 alone, and what he said on the line below. */
static void take_speech_below(jp_scan *s, uint32_t line, jp_view name) {
    jp_view other;

    if (line + 1 >= s->section->line_to || speaker_at(s, line + 1, 0, false, &other) > 0) {
        return;
    }
    jp_view words = jp_view_trim(jp_text_raw_line(s->text, line + 1));
    jp_line_label first;
    jp_found_date date;
    const bool is_signed = jp_norm_next_date(words, 0, s->day, &date) && date.span.from == 0;
    if (words.bytes >= LEAST_WORDS_BELOW && !is_signed && jp_labels_of_line(s, line + 1, &first, 1) == 0) {
        jp_fact_put(jp_scan_add_text(s, "发言", words, jp_text_place(s->text, line + 1), line + 1), "人", name);
    }
}

/* The line begins with the name of who speaks, set off by a wide blank or by brackets. */
static bool take_headed_speech(jp_scan *s, uint32_t line) {
    const jp_view raw = jp_text_raw_line(s->text, line);
    jp_view name = JP_VIEW_EMPTY;
    size_t behind = raw.bytes > 0 ? bracketed_speaker(s, line, &name) : 0;

    behind = behind > 0 || raw.bytes == 0 ? behind : spaced_speaker(s, line, &name);
    if (behind == 0) {
        return false;
    }
    jp_view words = jp_view_trim(jp_view_sub(raw, behind, raw.bytes));
    const size_t colon = jp_view_starts_with(words, JP_VIEW("：")) ? JP_VIEW("：").bytes : 0;
    words = jp_view_trim(jp_view_sub(words, colon, words.bytes));
    if (words.bytes == 0) {
        take_speech_below(s, line, name);
    } else if (words.bytes >= LEAST_SPEECH_BYTES) {
        jp_fact_put(jp_scan_add_text(s, "发言", words, jp_text_place(s->text, line), line), "人", name);
    }
    return true;
}

/* 「甲：证据确凿，同意。乙：同意。」: several may speak in one line. */
static void take_speeches_of(jp_scan *s, uint32_t line) {
    const jp_line *l = &s->text->lines[line];
    jp_view v = jp_text_line(s->text, line);
    jp_view name = JP_VIEW_EMPTY; /* who is speaking */
    size_t said_from = 0;
    size_t at = 0;

    if (take_headed_speech(s, line)) {
        return;
    }
    for (;;) {
        jp_view next = JP_VIEW_EMPTY;
        size_t behind = at < v.bytes ? speaker_at(s, line, at, at > 0, &next) : 0;

        behind = behind > 0 || at >= v.bytes ? behind : told_speaker(s, line, at, &next);
        if (name.bytes > 0 && (behind > 0 || at >= v.bytes)) {
            jp_view words = jp_text_raw(s->text, line, l->from + said_from, at < v.bytes ? l->from + at : l->to);
            if (words.bytes >= LEAST_SPEECH_BYTES) {
                jp_fact_put(jp_scan_add_text(s, "发言", words, jp_text_place(s->text, line), line), "人", name);
            }
        }
        if (at >= v.bytes) {
            if (name.bytes > 0 && said_from >= v.bytes) {
                take_speech_below(s, line, name);
            }
            return;
        }
        if (behind > 0) {
            name = next;
            said_from = behind;
        }
        at = next_sentence(v, behind > 0 ? behind : at);
    }
}

/* 「黎某 | 符合轻微档，同意。」: his name in a cell, what he said in the next one. */
static void take_speech_beside(jp_scan *s, uint32_t line) {
    enum { MOST_NAME_BYTES = 60 };
    const jp_line *lines = s->text->lines;
    const jp_view name = without_verb(jp_text_line(s->text, line)); /* 「马某意见 | 事实清楚，同意。」 */

    if (name.bytes == 0 || name.bytes > MOST_NAME_BYTES || line + 1 >= s->section->line_to ||
        lines[line].cell_index == JP_NO_INDEX || lines[line + 1].cell_index != lines[line].cell_index + 1) {
        return;
    }
    const jp_view words = jp_view_trim(jp_text_raw_line(s->text, line + 1));
    if (words.bytes >= LEAST_SPEECH_BYTES && jp_view_contains(words, JP_VIEW("。")) && is_present(s, name)) {
        jp_fact_put(jp_scan_add_text(s, "发言", words, jp_text_place(s->text, line + 1), line + 1), "人", name);
    }
}

static void take_speeches(jp_scan *s) {
    for (uint32_t i = s->section->line_from; i < s->section->line_to; i++) {
        take_speeches_of(s, i);
        take_speech_beside(s, i);
    }
}

/* ---- who attends without a vote ---- */

static bool says_no_vote(const jp_scan *s, jp_view words) {
    static const char *const marks[] = {"列席",         "汇报",         "不表决",     "不参加表决", "不参与表决",
                                        "无表决权",     "不投票",       "没有表决",   "不参加投",   "不参与投",
                                        "不享有表决",   "旁听",         "记录",       "不发表",     "不具有表",
                                        "不参加讨论表", "不参与讨论表", "未参加表决", NULL};
    jp_view tight = jp_text_tight(words, s->arena);

    return jp_view_contains_any(tight, marks);
}

static const char *const opens[] = {"（", "(", NULL};
static const char *const closes[] = {"）", ")", NULL};

/* 「晏某汇报案情，不表决」: the words of what he does are no part of his name. */
static jp_view blanked(const jp_scan *s, jp_view clause) {
    static const char *const words[] = {"列席人员", "列席人",   "列席",     "汇报人",     "汇报",       "旁听",
                                        "记录人",   "记录员",   "记录",     "不参加表决", "不参与表决", "不享有表决",
                                        "不表决",   "无表决权", "没有表决", "不投票",     "案情",       "承办人员",
                                        "承办人",   "办案人员", "办案人",   "到会",       "说明",       "介绍"};
    char *copy = jp_arena_printf(s->arena, "%.*s", JP_VIEW_ARG(clause));

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        for (size_t at = 0; (at = jp_view_find(jp_view_of(copy), jp_view_of(words[i]), at)) != SIZE_MAX;) {
            memset(copy + at, ' ', strlen(words[i]));
        }
    }
    return jp_view_of(copy);
}

static uint32_t emit_clause(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view clause, bool has_no_vote) {
    jp_view name = has_no_vote ? JP_VIEW("列席人") : field->name;
    return jp_scan_emit_persons(s, name, has_no_vote ? name : field->role, t,
                                has_no_vote ? blanked(s, clause) : clause);
}

/* One clause of those present. What stands in brackets is an office, or says of the name before it, or of the names in
 * it, that they have no vote. */
static uint32_t emit_present(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view clause, bool has_no_vote) {
    uint32_t before = s->fact_count;
    uint32_t count = 0;
    size_t from = 0;

    for (size_t at = 0; at < clause.bytes; at++) {
        size_t open = jp_view_word_at(clause, at, opens);
        size_t to = at + open;
        if (open == 0) {
            continue;
        }
        while (to < clause.bytes && jp_view_word_at(clause, to, closes) == 0) {
            to++;
        }
        jp_view inner = jp_view_sub(clause, at + open, to);
        count += emit_clause(s, field, t, jp_view_sub(clause, from, at), has_no_vote);
        if (!has_no_vote && says_no_vote(s, inner) && emit_clause(s, field, t, inner, true) == 0 &&
            s->fact_count > before) {
            jp_fact *last = &s->facts[s->fact_count - 1];
            last->name = JP_VIEW("列席人");
            jp_fact_put(last, "角色", last->name);
        }
        from = to < clause.bytes ? to + jp_view_word_at(clause, to, closes) : to;
        at = from > at ? from - 1 : at;
    }
    return count + emit_clause(s, field, t, jp_view_sub(clause, from, clause.bytes), has_no_vote);
}

/* The words of an entry outside its brackets, which say whether the person votes. */
static jp_view before_bracket(jp_view entry) {
    size_t at = 0;

    while (at < entry.bytes && jp_view_word_at(entry, at, opens) == 0) {
        at++;
    }
    return jp_view_sub(entry, 0, at);
}

/* One entry of a clause: 「王某」, 「列席赵某」, 「记录员钱某」; 「不参加表决」 alone says it of the one before. */
static uint32_t emit_entry(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view entry, bool has_no_vote) {
    uint32_t before = s->fact_count;
    uint32_t count = emit_present(s, field, t, entry, has_no_vote);

    if (count == 0 && has_no_vote && before > 0 && jp_view_eq(s->facts[before - 1].name, field->name)) {
        jp_fact *last = &s->facts[before - 1];
        last->name = JP_VIEW("列席人");
        jp_fact_put(last, "角色", last->name);
    }
    return count;
}

/* 「…；李某、周某列席汇报」: behind the last name it is said of all in the clause, where others are known to attend. */
static void take_vote_of_all(jp_scan *s, const jp_field *field, uint32_t from) {
    for (uint32_t i = from; i < s->fact_count; i++) {
        if (jp_view_eq(s->facts[i].name, field->name)) {
            s->facts[i].name = JP_VIEW("列席人");
            jp_fact_put(&s->facts[i], "角色", s->facts[i].name);
        }
    }
}

static bool is_said_behind(jp_view entry) {
    static const char *const words[] = {"列席", "汇报", "旁听", "不表决"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = jp_view_find(entry, jp_view_of(words[i]), 0);
        if (at != SIZE_MAX && at > 0 && at + 2 * strlen(words[i]) >= entry.bytes) {
            return true; /* nothing but such words behind it */
        }
    }
    return false;
}

/* 「列席」 at the head of an entry is said of all behind it in the clause; the rest each says of its own person.
 * has_others: some attend by an earlier clause. */
static uint32_t emit_entries(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view clause, bool has_others) {
    const uint32_t before = s->fact_count;
    static const char *const marks[] = {"、", "，", ",", NULL};
    bool is_rest = false;
    uint32_t count = 0;
    size_t from = 0;
    int depth = 0;

    for (size_t at = 0; at <= clause.bytes; at++) {
        depth += jp_view_word_at(clause, at, opens) > 0;
        depth -= depth > 0 && jp_view_word_at(clause, at, closes) > 0;
        size_t mark = at < clause.bytes && depth == 0 ? jp_view_word_at(clause, at, marks) : 0;
        if (mark == 0 && at < clause.bytes) {
            continue;
        }
        jp_view entry = jp_view_trim(jp_view_sub(clause, from, at));
        is_rest = is_rest || jp_view_starts_with(entry, JP_VIEW("列席")) || jp_view_starts_with(entry, JP_VIEW("旁听"));
        count += emit_entry(s, field, t, entry, is_rest || says_no_vote(s, before_bracket(entry)));
        if (has_others && is_said_behind(entry)) {
            take_vote_of_all(s, field, before);
        }
        from = at + mark;
    }
    return count;
}

jp_view jp_attendants_first(jp_view value) {
    size_t stop = jp_view_find(value, JP_VIEW("。"), 0);
    return stop == SIZE_MAX ? value : jp_view_sub(value, 0, stop + JP_VIEW("。").bytes);
}

uint32_t jp_scan_emit_attendants(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    static const char *const stops[] = {"；", ";", "。", "\n", "　　", "  ", NULL};
    static const char *const acts[] = {"主持", "会议", "讨论", "研究", "议题", "案件", "一案", "开会", NULL};
    static const char *const counts[] = {"应到", "实到", "缺席", "请假", "应出席", "实际出席", NULL};
    bool is_first = true; /* sentence */
    uint32_t count = 0;
    size_t from = 0;

    for (size_t at = 0; at <= value.bytes; at++) {
        size_t stop = at < value.bytes ? jp_view_word_at(value, at, stops) : 0;
        if (stop == 0 && at < value.bytes) {
            continue;
        }
        jp_view clause = jp_view_sub(value, from, at);
        if (!is_first && !says_no_vote(s, clause) && jp_view_contains_any(clause, acts)) {
            break; /* 「刘某、孙某。会议由刘某主持。」 */
        }
        if (!jp_view_contains_any(clause, counts)) {
            count += emit_entries(s, field, t, clause, count > 0);
        }
        is_first = is_first && !jp_view_starts_with(jp_view_sub(value, at, value.bytes), JP_VIEW("。"));
        from = at + stop;
        at = stop > 0 ? from - 1 : at;
    }
    return count;
}

/* 「不予采纳」, 「予以采纳」, 「部分采纳」 */
static void settle_acceptance(jp_scan *s) {
    jp_fact *fact = jp_scan_find(s, "复核结论");
    if (!fact) {
        return;
    }
    jp_view tight = jp_text_tight(fact->text, s->arena);
    bool is_part = jp_view_contains(tight, JP_VIEW("部分采纳"));
    bool is_refused = jp_view_contains(tight, JP_VIEW("不予采纳")) || jp_view_contains(tight, JP_VIEW("不采纳")) ||
                      jp_view_contains(tight, JP_VIEW("未采纳")) || jp_view_contains(tight, JP_VIEW("不成立")) ||
                      jp_view_contains(tight, JP_VIEW("未予采纳"));
    bool is_accepted = jp_view_contains(tight, JP_VIEW("采纳")) || jp_view_contains(tight, JP_VIEW("成立"));
    if (is_part || is_refused || is_accepted) {
        jp_fact_put_text(fact, "采纳", is_part ? "部分" : is_refused ? "否" : "是");
    }
}

static void settle_waiver(jp_scan *s) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        if (!jp_view_eq_text(fact->name, "放弃")) {
            continue;
        }
        jp_view tight = jp_text_tight(fact->text, s->arena);
        bool is_plea = jp_view_contains(tight, JP_VIEW("陈述")) || jp_view_contains(tight, JP_VIEW("申辩"));
        bool is_hearing = jp_view_contains(tight, JP_VIEW("听证"));
        if (is_plea || is_hearing) {
            jp_fact_put_text(fact, "范围", is_plea && is_hearing ? "两者" : is_plea ? "陈述申辩" : "听证");
        }
    }
}

void jp_scan_meeting(jp_scan *s) {
    if (jp_scan_has_field(s, "问答数")) {
        count_questions(s);
    }
    if (jp_scan_has_field(s, "发言")) {
        take_speeches(s);
    }
    if (jp_scan_has_field(s, "复核结论")) {
        settle_acceptance(s);
    }
    if (jp_scan_has_field(s, "放弃")) {
        settle_waiver(s);
    }
}
