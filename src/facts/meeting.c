/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "typed.h"

/* Questions and answers of interviews, and who said what in a collective discussion. */

enum { MAX_SPEAKER_CHARS = 12 };

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

/* Names of those present, so that 「张三：」 is a speaker and 「结论：」 is not. */
static bool is_present(const jp_scan *s, jp_view name) {
    static const char *const fields[] = {"出席人", "列席人", "主持人", "记录人"};
    for (uint32_t i = 0; i < s->fact_count; i++) {
        for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
            if (jp_view_eq_text(s->facts[i].name, fields[k]) && jp_view_eq(jp_fact_value(&s->facts[i], "值"), name)) {
                return true;
            }
        }
    }
    return false;
}

static jp_view speaker_of(const jp_scan *s, uint32_t line, size_t *said_from) {
    const jp_line *l = &s->text->lines[line];
    jp_view v = jp_text_line(s->text, line);
    const char *colon = memchr(v.data, ':', v.bytes);
    jp_found_person person;

    if (!colon || jp_text_chars(jp_view_sub(v, 0, (size_t)(colon - v.data))) > MAX_SPEAKER_CHARS) {
        return JP_VIEW_EMPTY;
    }
    *said_from = l->from + (size_t)(colon - v.data) + 1;
    jp_view head = jp_text_raw(s->text, line, l->from, *said_from - 1);
    if (!jp_norm_next_person(head, 0, s->arena, &person) || !is_present(s, person.name)) {
        return JP_VIEW_EMPTY;
    }
    return person.name;
}

static void take_speeches(jp_scan *s) {
    for (uint32_t i = s->section->line_from; i < s->section->line_to; i++) {
        size_t from = 0;
        jp_view name = speaker_of(s, i, &from);
        if (name.bytes > 0) {
            jp_view words = jp_text_raw(s->text, i, from, s->text->lines[i].to);
            if (words.bytes > 6) {
                jp_fact_put(jp_scan_add_text(s, "发言", words, jp_text_place(s->text, i), i), "人", name);
            }
        }
    }
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
