/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "pairs.h"

/* 「被检查人签名：」 and on the line below 「张三　2024年8月6日」: whoever signs stands under the words that ask for
 * it. */

enum { MOST_LINES_BELOW = 3, MOST_LINE_CHARS = 40 };

static bool is_joint(jp_view between) {
    between = jp_view_trim(between);
    return jp_view_is_empty(between) || jp_view_eq_text(between, "、") || jp_view_eq_text(between, "，") ||
           jp_view_eq_text(between, ",");
}

/* The word for a person in a part somebody signs for. */
static bool names_signer(jp_view label) {
    static const char *const ends[] = {"人", "者", "员", "代表", "单位", "方", NULL};
    const size_t open = jp_view_find(label, JP_VIEW("("), 0); /* 「申请人(陪同人员)」 */
    const bool has_note = open != SIZE_MAX && open > 0 && jp_view_ends_with(label, JP_VIEW(")"));
    return jp_view_ends_with_any(has_note ? jp_view_sub(label, 0, open) : label, ends);
}

static bool names_company(jp_view name) {
    static const char *const ends[] = {"公司", "厂", "店", "社", "企业", "中心", "超市", "部", NULL};
    return jp_view_ends_with_any(name, ends);
}

/* Without 「（张某代）」 behind it. */
static jp_view before_note(jp_view word) {
    static const char *const brackets[] = {"（", "(", NULL};
    const size_t at = jp_view_find_any(word, brackets, 0, NULL);
    return at == SIZE_MAX || at == 0 ? word : jp_view_trim(jp_view_sub(word, 0, at));
}

/* Words that may be a name nobody knows, or a company, and the day. */
static bool is_dated_word(const jp_scan *scan, jp_view line) {
    enum { FEWEST_CHARS = 2, MOST_CHARS = 12 };
    jp_found_date date;

    if (!jp_norm_next_date(line, 0, scan->day, &date) || date.is_blank ||
        !jp_view_is_empty(jp_view_trim(jp_view_sub(line, date.span.to, line.bytes)))) {
        return false;
    }
    jp_view word = jp_view_trim(jp_view_sub(line, 0, date.span.from));
    const size_t chars = jp_text_chars(word);
    return chars >= FEWEST_CHARS && (chars <= MOST_CHARS || names_company(before_note(word))) &&
           !jp_view_contains(word, JP_VIEW("。")) && !jp_view_contains(word, JP_VIEW("，"));
}

static bool is_gap_at(jp_view line, size_t at) {
    size_t next = at;
    return at < line.bytes && jp_char_is_space(jp_utf8_next(line, &next));
}

/* A few words, and none of who somebody is: 「性别 男　年龄 51　出生日期」. */
static bool is_remark(jp_view words) {
    enum { MOST_CHARS = 12 };
    static const char *const particulars[] = {"出生", "性别", "年龄", "身份证", "电话", "职务", "住址", "单位", NULL};

    return jp_text_chars(words) <= MOST_CHARS && !jp_view_contains_any(words, particulars);
}

/* 「以上属实。张三　2024年5月14日　（每页签名）」: whatever else he wrote, his name stands in front of the day. */
static bool has_name_before_day(const jp_scan *scan, jp_view line) {
    jp_found_person person;
    jp_found_date date;

    if (!jp_norm_next_date(line, 0, scan->day, &date) || date.is_blank) {
        return false;
    }
    const jp_view before = jp_view_sub(line, 0, date.span.from);
    for (size_t at = 0; jp_norm_next_person(before, at, scan->arena, &person); at = person.span.to) {
        if (person.span.from == 0 && is_gap_at(before, person.span.to) &&
            is_remark(jp_view_sub(before, person.span.to, before.bytes))) {
            return true; /* 「张三　以上属实　2024年8月13日」 */
        }
        if (jp_view_is_empty(jp_view_trim(jp_view_sub(before, person.span.to, before.bytes)))) {
            return true;
        }
    }
    return false;
}

/* 「经办人签名：李四」: the next one to sign. The colon of 「9:30」 ends no label. */
static bool has_label(jp_view line) {
    static const char *const colons[] = {"：", ":", NULL};

    for (size_t at = 0; at < line.bytes; at++) {
        if (jp_view_word_at(line, at, colons) > 0 && !(at > 0 && jp_ascii_is_digit(line.data[at - 1]))) {
            return true;
        }
    }
    return false;
}

/* Behind 「（安保经理）」, 「（签名捺印）」: what he is, how he signs. */
static size_t skip_note(jp_view line, size_t at) {
    static const char *const opens[] = {"（", "(", NULL};
    static const char *const closes[] = {"）", ")", NULL};

    if (jp_view_word_at(line, at, opens) == 0) {
        return at;
    }
    for (size_t to = at; to < line.bytes; to++) {
        const size_t bytes = jp_view_word_at(line, to, closes);
        if (bytes > 0) {
            return to + bytes;
        }
    }
    return at;
}

bool jp_is_signed_line(const jp_scan *scan, jp_view line) {
    jp_found_person person;
    jp_found_date date;
    size_t at = 0;
    uint32_t names = 0;

    if (has_label(line)) {
        return false;
    }
    if (has_name_before_day(scan, line)) {
        return true;
    }
    while (jp_norm_next_person(line, at, scan->arena, &person) && is_joint(jp_view_sub(line, at, person.span.from))) {
        at = skip_note(line, person.span.to);
        at = at < person.cert.to ? person.cert.to : at; /* 「杨某　证号 660801」 */
        names++;
    }
    jp_view rest = jp_view_trim(jp_view_sub(line, at, line.bytes));
    if (names == 0) {
        return is_dated_word(scan, line);
    }
    if (jp_view_is_empty(rest)) {
        return true;
    }
    return jp_norm_next_date(rest, 0, scan->day, &date) && date.span.from == 0 &&
           jp_view_is_empty(jp_view_trim(jp_view_sub(rest, date.span.to, rest.bytes)));
}

/* Nothing but the day on the line below, in the same cell. */
static bool is_day_line(const jp_scan *scan, const jp_pair *pair, uint32_t line) {
    jp_found_date date;

    return line < pair->value_to && scan->text->lines[line].cell_index == scan->text->lines[pair->line].cell_index &&
           jp_norm_is_date(jp_view_trim(jp_text_raw_line(scan->text, line)), scan->day, &date) && !date.is_blank;
}

/* 「被检查人：」 and below it a name with its day, on the same line or, in a record, the one below: he is not told of
 * but signs. */
static bool is_dated_below(const jp_scan *scan, const jp_pair *pair) {
    jp_found_date date;

    if (pair->value_to <= pair->line + 1 || !names_signer(pair->label)) {
        return false;
    }
    jp_view below = jp_view_trim(jp_text_raw_line(scan->text, pair->line + 1));
    if (jp_norm_next_date(below, 0, scan->day, &date)) {
        return !date.is_blank;
    }
    return scan->type->is_record && is_day_line(scan, pair, pair->line + 2) && jp_is_signed_line(scan, below);
}

/* 「被检查单位（盖章）：」 and below it 「负责人：张三」: whoever signs for it, on the next line of its place. */
static const jp_pair *signer_for(const jp_scan *scan, const jp_pair *pair) {
    static const char *const ends[] = {"负责人", "代表人", "代表", "经办人", "签名", "签字", NULL};
    const jp_pair *next = pair + 1;

    if (next >= scan->pairs + scan->pair_count || !jp_view_contains(pair->label, JP_VIEW("单位")) ||
        !jp_view_contains(pair->label, JP_VIEW("章")) || next->line != pair->line + 1 ||
        scan->text->lines[next->line].cell_index != scan->text->lines[pair->line].cell_index ||
        !jp_view_ends_with_any(next->label, ends)) {
        return NULL;
    }
    return jp_is_signed_line(scan, jp_view_trim(next->value)) ? next : NULL;
}

/* 「申请人（盖章）：」 and below it 「某公司（印章）」: the seal of whoever is asked for it, not the organ's, which
 * closes the paper. */
static bool is_sealed_below(const jp_scan *scan, const jp_pair *pair) {
    static const char *const marks[] = {"(印章)", "(公章)", "(盖章)", "(章)", NULL};
    const uint32_t below = pair->line + 1;

    const bool asks_seal = pair->is_signature && jp_view_contains(pair->label, JP_VIEW("章"));
    const bool asks_party = pair->field && jp_view_eq_text(pair->field->name, "当事人");

    if (!(asks_seal || asks_party) || below >= scan->section->line_to ||
        scan->text->lines[below].cell_index != scan->text->lines[pair->line].cell_index) {
        return false;
    }
    jp_view name = jp_text_line(scan->text, below);
    for (size_t i = 0; marks[i]; i++) {
        name =
            jp_view_ends_with(name, jp_view_of(marks[i])) ? jp_view_sub(name, 0, name.bytes - strlen(marks[i])) : name;
    }
    const bool is_marked = name.bytes < jp_text_line(scan->text, below).bytes;
    return (is_marked || asks_seal) && !has_label(name) && jp_text_chars(name) <= MOST_LINE_CHARS &&
           names_company(name) && !jp_title_is_organ(scan->catalogue, name);
}

static bool has_picture(const jp_scan *scan, uint32_t line_index) {
    return (jp_text_flags(scan->text, line_index) & JP_PARA_PICTURE) != 0;
}

bool jp_signer_above_picture(const jp_scan *scan, uint32_t line_index, jp_label *out) {
    enum { MOST_CHARS = 8 };
    const jp_view key = jp_label_strip(jp_text_line(scan->text, line_index));
    jp_found_date date;

    if (!scan->type || !scan->type->is_record || line_index + 1 >= scan->section->line_to ||
        scan->text->lines[line_index].cell_index != JP_NO_INDEX || !jp_looks_like_label(key) ||
        jp_text_chars(key) > MOST_CHARS || !names_signer(key) || !has_picture(scan, line_index + 1)) {
        return false;
    }
    const jp_view day = jp_view_trim(jp_text_raw_line(scan->text, line_index + 1));
    *out = (jp_label){.key = key, .field = jp_label_field(scan, key), .is_known = true, .is_signature = true};
    return jp_norm_is_date(day, scan->day, &date) && !date.is_blank;
}

bool jp_part_of_signer(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    enum { FEWEST_CHARS = 2, MOST_CHARS = 12 };
    const jp_line *line = &scan->text->lines[line_index];
    jp_found_date date;
    size_t to = line->from + 1;

    if (!scan->type || !scan->type->is_record || line->cell_index != JP_NO_INDEX ||
        jp_text_chars(jp_text_line(scan->text, line_index)) > MOST_LINE_CHARS) {
        return false;
    }
    while (to < line->to && (((unsigned char)scan->text->folded.data[to] & 0xC0) == 0x80 ||
                             !jp_text_has_gap(scan->text, line_index, to))) {
        to++;
    }
    jp_view key = jp_view_trim(jp_view_sub(scan->text->folded, line->from, to));
    jp_view value = jp_view_trim(jp_text_raw(scan->text, line_index, to, line->to));
    if (to >= line->to || jp_text_chars(key) < FEWEST_CHARS || jp_text_chars(key) > MOST_CHARS || !names_signer(key) ||
        !jp_norm_next_date(value, 0, scan->day, &date) || date.is_blank ||
        !(date.span.from > 0 ? jp_is_signed_line(scan, value)
                             : has_picture(scan, line_index) && date.span.to == value.bytes)) {
        return false;
    }
    *out = (jp_line_label){
        {.key = key, .field = jp_label_field(scan, key), .is_known = true, .is_signature = true}, line->from, to};
    return true;
}

/* 「当事人签名：」, a picture, 「某县水务局」: the seal, unless the closing shows another one. */
static bool is_seal_of_closing(const jp_scan *scan, uint32_t picture) {
    enum { CLOSING_PARAS = 3 };
    const jp_document *doc = scan->text->doc;
    const uint32_t below = scan->text->first_line[picture + 1];

    if (below >= scan->section->line_to || !jp_title_is_organ(scan->catalogue, jp_text_line(scan->text, below))) {
        return false;
    }
    for (uint32_t i = picture + 1; i <= picture + CLOSING_PARAS && i < doc->para_count; i++) {
        if (doc->paras[i].flags & JP_PARA_PICTURE) {
            return false;
        }
    }
    return true;
}

/* 「（法定代表人）」, 「（本人当场签收）」, 「（捺指印）」, not 「（送达机关印章）」: whose the picture is. */
static bool is_note_of_person(const jp_scan *scan, jp_view note) {
    static const char *const prints[] = {"捺印", "指印", "手印", "按印", NULL};
    static const char *const others[] = {"章", "印", "码", "机关", NULL};
    static const char *const persons[] = {
        "人", "代表", "员", "者", "经理", "主任", "店长", "厂长", "签收", "签名", "签字", "家属", "配偶", "妻",
        "夫", "父",   "母", "子", "女",   "同事", "会计", "老板", "主管", "负责", "代收", "代签", "亲属", NULL};

    if (jp_view_contains_any(note, prints)) {
        return true;
    }
    return jp_view_contains_any(note, persons) && !jp_view_contains_any(note, others) &&
           !jp_title_is_organ(scan->catalogue, note);
}

/* The picture of a signature has nothing beside it, or who signed and the day it was put there. */
static bool is_day_beside(const jp_scan *scan, uint32_t para) {
    const uint32_t line = scan->text->first_line[para];
    jp_view words = line + 1 == scan->text->first_line[para + 1] ? jp_text_line(scan->text, line) : JP_VIEW_EMPTY;
    jp_found_date date;
    const size_t close = jp_view_starts_with(words, JP_VIEW("(")) ? jp_view_find(words, JP_VIEW(")"), 0) : SIZE_MAX;

    if (close != SIZE_MAX && !is_note_of_person(scan, jp_view_sub(words, 1, close))) {
        return false;
    }
    words =
        close == SIZE_MAX ? words : jp_view_sub(words, close + 1, words.bytes); /* 「（法定代表人）2024年6月24日」 */
    if (close != SIZE_MAX && words.bytes == 0) {
        return true; /* who he is, and the day in a place of its own */
    }
    return jp_norm_is_date(words, JP_DAY_NONE, &date);
}

bool jp_picture_near(const jp_scan *scan, uint32_t line_index) {
    const jp_document *doc = scan->text->doc;
    const uint32_t para = scan->text->lines[line_index].para_index;

    if (doc->paras[para].flags & JP_PARA_PICTURE) {
        return true;
    }
    const bool is_alone =
        para + 1 < doc->para_count && (doc->paras[para + 1].flags & JP_PARA_PICTURE) &&
        (scan->text->first_line[para + 1] == scan->text->first_line[para + 2] || is_day_beside(scan, para + 1));
    return is_alone && !is_seal_of_closing(scan, para + 1);
}

static bool names_officer(const jp_pair *pair) {
    static const char *const words[] = {"承办", "执法", "办案", "检查人", "调查人", "经办",   "询问人",
                                        "勘验", "勘查", "抽样", "送达人", "监督员", "监察员", NULL};
    return jp_view_word_at(pair->label, 0, words) > 0 && (pair->is_signature || names_signer(pair->label));
}

static bool is_name_alone(const jp_scan *scan, uint32_t line) {
    jp_found_person person;
    jp_view words = jp_view_trim(jp_text_raw_line(scan->text, line));

    return jp_norm_next_person(words, 0, scan->arena, &person) && person.span.from == 0 &&
           person.span.to == words.bytes;
}

/* 「承办人：张三」 and on the line below, without a label, 「李四」, in front of the day or who signs next: both. */
static void take_second_officer(jp_scan *scan, jp_pair *pair) {
    jp_found_date date;
    jp_str names;
    const uint32_t below = pair->line + 1, behind = below + 1;

    if (pair->is_cell || pair->has_picture || !names_officer(pair) || below >= scan->section->line_to ||
        !is_name_alone(scan, below) || !jp_is_signed_line(scan, jp_view_trim(pair->value)) ||
        jp_norm_next_date(pair->value, 0, scan->day, &date)) {
        return;
    }
    const jp_view next =
        behind < scan->section->line_to ? jp_view_trim(jp_text_raw_line(scan->text, behind)) : JP_VIEW_EMPTY;
    if (!jp_view_is_empty(next) && !has_label(next) && !jp_norm_is_date(next, scan->day, &date)) {
        return; /* a paragraph that begins with a name */
    }
    jp_str_init(&names, scan->arena);
    jp_str_put(&names, jp_view_trim(pair->value));
    jp_str_put_text(&names, " ");
    jp_str_put(&names, jp_view_trim(jp_text_raw_line(scan->text, below)));
    pair->value = jp_str_view(&names);
}

void jp_pairs_take_names_below(jp_scan *scan) {
    for (uint32_t i = 0; i < scan->pair_count; i++) {
        jp_pair *pair = &scan->pairs[i];
        uint32_t to = pair->line + 1;
        take_second_officer(scan, pair);
        if (!(pair->is_signature || is_dated_below(scan, pair) || is_sealed_below(scan, pair)) || pair->is_cell ||
            pair->has_picture || !jp_view_is_empty(jp_view_trim(pair->value))) {
            continue;
        }
        while (to < pair->value_to && to <= pair->line + MOST_LINES_BELOW &&
               jp_text_chars(jp_text_line(scan->text, to)) <= MOST_LINE_CHARS &&
               jp_is_signed_line(scan, jp_view_trim(jp_text_raw_line(scan->text, to)))) {
            to++;
        }
        to += to == pair->line + 1 && is_sealed_below(scan, pair);
        const jp_pair *signer = to == pair->line + 1 ? signer_for(scan, pair) : NULL;
        if (signer) {
            pair->value = signer->value;
            pair->place = signer->place;
            pair->is_value_below = true;
        }
        if (to > pair->line + 1) {
            pair->value = jp_text_raw_lines(scan->text, pair->line + 1, to, scan->arena);
            pair->place = jp_text_place(scan->text, pair->line + 1);
            pair->is_value_below = true;
            pair->is_dated_below = is_dated_below(scan, pair);
        }
    }
}

uint32_t jp_pairs_from_line(const jp_scan *s, uint32_t line) {
    uint32_t low = 0, high = s->pair_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (s->pairs[middle].line < line) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool is_label_between(const jp_scan *s, uint32_t from, uint32_t to) {
    const uint32_t next = jp_pairs_from_line(s, from + 1);
    return next < s->pair_count && s->pairs[next].line < to;
}

/* The place to sign, one of the last of `count` facts, that stands empty above a signature without a part, nothing but
 * words between them. */
static jp_fact *empty_place_above(const jp_scan *s, uint32_t count, const jp_fact *signature) {
    enum { MOST_FACTS_BETWEEN = 8 };

    for (uint32_t i = count; i > 0 && count - i < MOST_FACTS_BETWEEN; i--) {
        jp_fact *place = &s->facts[i - 1];
        if (!jp_view_eq_text(place->name, "签名") || place->line >= signature->line) {
            continue;
        }
        const bool is_empty = jp_view_eq_text(jp_fact_value(place, "形式"), "空") &&
                              jp_fact_value(place, "角色").bytes > 0 &&
                              place->line + MOST_LINES_BELOW >= signature->line;
        return is_empty && !is_label_between(s, place->line, signature->line) ? place : NULL;
    }
    return NULL;
}

/* 「收件人 空」 of a place that was signed after all: by name, or by a picture that nobody reads here. */
static bool fill_recipient(jp_scan *s, uint32_t line, jp_view name) {
    bool is_filled = false;

    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        if (jp_view_eq_text(fact->name, "收件人") && fact->line == line && fact->status) {
            fact->text = name;
            fact->status = name.bytes > 0 ? NULL : "不明";
            is_filled = true;
        }
    }
    return is_filled;
}

/* The day behind his signature is the one on which he took the paper. */
static void take_day_of_receipt(jp_scan *s, const jp_fact *signature) {
    const jp_view day = jp_fact_value(signature, "日期");

    if (day.bytes == 0 || jp_scan_find(s, "收件日期")) {
        return;
    }
    jp_fact *fact = jp_scan_find_any(s, "收件日期");
    fact = fact ? fact : jp_scan_add_text(s, "收件日期", day, signature->place, signature->line);
    fact->status = NULL;
    fact->text = day;
    jp_fact_put(fact, "值", day);
}

/* 「送达人：」, below it the numbers of their certificates, and 「签名：张三、李四」: who brought the paper. */
static bool fill_server(jp_scan *s, jp_fact *signature) {
    const jp_view name = jp_fact_value(signature, "值");

    for (uint32_t i = 0; i < s->fact_count && name.bytes > 0; i++) {
        jp_fact *fact = &s->facts[i];
        if (!jp_view_eq_text(fact->name, "送达人") || !fact->status || fact->line >= signature->line ||
            fact->line + MOST_LINES_BELOW < signature->line) {
            continue;
        }
        for (uint32_t k = jp_pairs_from_line(s, fact->line + 1);
             k < s->pair_count && s->pairs[k].line < signature->line; k++) {
            const jp_view label = s->pairs[k].label; /* 「执法证号」, 「警察证号」 */
            if (!jp_view_contains(label, JP_VIEW("证")) || !jp_view_contains(label, JP_VIEW("号"))) {
                return false; /* another label begins between them */
            }
        }
        fact->text = name;
        fact->status = NULL;
        jp_fact_put(fact, "值", name);
        jp_fact_put_text(signature, "角色", "送达人");
        return true;
    }
    return false;
}

static bool is_bare_signature(const jp_fact *fact) {
    return jp_view_eq_text(fact->name, "签名") && jp_fact_value(fact, "角色").bytes == 0 &&
           !jp_view_eq_text(jp_fact_value(fact, "形式"), "空");
}

void jp_sign_under_place(jp_scan *s) {
    enum { MOST_PLACES = 64 }; /* a receipt has a few */
    uint32_t put = 0, filled = 0;

    for (uint32_t i = 0; i < s->fact_count; i++) {
        const bool may_fill = filled < MOST_PLACES && is_bare_signature(&s->facts[i]);
        jp_fact *place = may_fill ? empty_place_above(s, put, &s->facts[i]) : NULL;
        if (!place) {
            filled += may_fill && fill_server(s, &s->facts[i]);
            s->facts[put++] = s->facts[i];
            continue;
        }
        const jp_fact signature = s->facts[i];
        const jp_view part = jp_fact_value(place, "角色");
        const uint32_t line = place->line;
        *place = signature;
        filled++;
        jp_fact_put(place, "角色", part);
        if (fill_recipient(s, line, jp_fact_value(&signature, "值"))) {
            take_day_of_receipt(s, &signature);
        }
    }
    s->fact_count = put;
}
