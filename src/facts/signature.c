/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "norm_scan.h"
#include "pairs.h"
#include "typed.h"

/* Places to sign: labels with 签名 or the like, and in records the persons named again behind the confirmation. */

bool jp_is_said_sign(jp_view between) {
    for (size_t at = 0, next; at < between.bytes; at = next) {
        next = at;
        (void)jp_utf8_next(between, &next);
        if (!jp_view_contains(JP_VIEW("（）()签名字章捺指手印按盖并或、/ "), jp_view_sub(between, at, next))) {
            return false;
        }
    }
    return true;
}

/* One name with a day right behind it. 「张三，1986年2月2日生」 tells when he was born. */
static bool is_dated_name(const jp_scan *scan, const jp_pair *pair) {
    jp_found_person person;
    jp_found_date date;

    if (pair->is_cell || !jp_norm_next_person(pair->value, 0, scan->arena, &person) ||
        jp_view_trim(jp_view_sub(pair->value, 0, person.span.from)).bytes > 0 ||
        !jp_norm_next_date(pair->value, person.span.to, scan->day, &date) || date.is_blank) {
        return false;
    }
    jp_view between = jp_view_trim(jp_view_sub(pair->value, person.span.to, date.span.from));
    jp_view behind = jp_view_trim(jp_view_sub(pair->value, date.span.to, pair->value.bytes));
    return jp_is_said_sign(between) && !jp_view_starts_with(behind, JP_VIEW("生")) &&
           !jp_view_starts_with(behind, JP_VIEW("出生"));
}

/* 「被告知人：以上已告知我，我放弃陈述和申辩。　2025年5月28日」 with a picture: he wrote, signed and dated. */
static bool is_written_and_signed(const jp_scan *scan, const jp_pair *pair) {
    jp_found_date date;

    return pair->has_picture && !pair->is_cell && jp_norm_date_at_end(pair->value, scan->day, &date);
}

/* 「被告知人：[图]」 below what named him: nothing but a picture stands where his name would. */
static bool is_drawn_again(const jp_scan *scan, const jp_pair *pair) {
    if (!pair->has_picture || !jp_view_is_empty(pair->value) || !jp_view_starts_with(pair->label, JP_VIEW("被"))) {
        return false;
    }
    for (const jp_pair *above = scan->pairs; above < pair; above++) {
        if (jp_view_eq(above->label, pair->label) && !jp_view_is_empty(jp_view_trim(above->value))) {
            return true;
        }
    }
    return false;
}

/* 「决定书已向我宣告并送达。　被处罚人：皮某（捺印）　2025年5月28日」: on a paper of the organ a party who writes the
 * day behind his name signs for it. */
static bool is_dated_party(const jp_scan *scan, const jp_pair *pair) {
    static const char *const parties[] = {
        "当事人",     "被处罚人", "被处罚单位",     "被告知人",       "被告知单位",     "受送达人",      "被责令人",
        "违法行为人", "被送达人", "被告知单位(人)", "被告知人(单位)", "被处罚单位(人)", "被处罚人(单位)"};
    bool is_party = false;

    for (size_t i = 0; i < sizeof parties / sizeof *parties; i++) {
        is_party = is_party || jp_view_eq_text(pair->label, parties[i]);
    }
    return is_party && (is_dated_name(scan, pair) || is_written_and_signed(scan, pair) || is_drawn_again(scan, pair));
}

/* Words for taking the paper on the line of the label or left of its cell. */
static bool is_place_of_receipt(const jp_scan *scan, const jp_pair *pair) {
    static const char *const words[] = {"签收", "签名", "签字", "收件", NULL};

    return jp_view_contains_any(pair->label, words) ||
           jp_view_contains_any(jp_text_line(scan->text, pair->line), words) ||
           jp_view_contains_any(jp_text_label_left(scan->text, pair->line), words);
}

/* 「签收　被送达人：[图]」 and below it the day, on a receipt that has named him above: he took the paper. Without a
 * word for it, or at the end of the paper, the picture may be the seal of the organ over its day. */
static bool is_drawn_receiver(const jp_scan *scan, const jp_pair *pair) {
    jp_found_date date;
    bool is_told = false;

    if (!pair->field || !jp_view_eq_text(pair->field->name, "受送达人") || !pair->has_picture ||
        !jp_view_is_empty(pair->value) || !jp_pair_day_below(scan, pair, &date) || date.is_blank ||
        !is_place_of_receipt(scan, pair) || pair + 1 >= scan->pairs + scan->pair_count) {
        return false;
    }
    for (const jp_pair *above = scan->pairs; above < pair; above++) {
        is_told = is_told || (above->field == pair->field && !jp_view_is_empty(jp_view_trim(above->value)));
    }
    return is_told;
}

static bool is_officer(jp_view label) {
    static const char *const words[] = {"承办人", "承办人员", "办案人",   "办案人员", "调查人", "调查人员", "经办人",
                                        "主办人", "主办人员", "执法人员", "检查人员", "稽查人", "稽查人员", NULL};
    return jp_view_is_any(label, words);
}

/* 「承办人：张三　2025年3月5日」 at the end of a report whose head names those who made it: he signs. */
static bool is_dated_officer(const jp_scan *scan, const jp_pair *pair) {
    enum { LINES_OF_SIGNERS = 5 };
    bool is_told = false;

    if (!is_officer(pair->label) || pair->line + LINES_OF_SIGNERS < scan->section->line_to) {
        return false;
    }
    for (const jp_pair *above = scan->pairs; above < pair; above++) {
        is_told = is_told || (is_officer(above->label) && above->line + LINES_OF_SIGNERS < scan->section->line_to &&
                              !jp_view_is_empty(jp_view_trim(above->value)));
    }
    return is_told && is_dated_name(scan, pair);
}

/* 「申请人：张三　2025年3月5日」 below what names the applicant: he signs. */
static bool is_dated_applicant(const jp_scan *scan, const jp_pair *pair) {
    jp_pair as_party = *pair;

    as_party.label = JP_VIEW("当事人");
    return pair->field && jp_view_eq_text(pair->label, "申请人") && is_dated_party(scan, &as_party);
}

void jp_pairs_mark_parties(jp_scan *scan) {
    const jp_field *receiver = jp_doc_type_find_field_text(scan->type, "收件人");
    for (uint32_t i = 0; i < scan->pair_count && receiver; i++) {
        jp_pair *pair = &scan->pairs[i];
        if (!pair->is_signature &&
            (is_dated_party(scan, pair) ||
             is_drawn_receiver(scan, pair))) { /* 「受送达人：张三　2025年3月6日」 took the paper */
            pair->field = receiver;
            pair->is_signature = true;
        }
    }
    bool is_told = scan->type->is_outward; /* what an organ hands out names the applicant above */
    for (uint32_t i = 0; i < scan->pair_count && scan->type->has_closing && !scan->type->is_record; i++) {
        jp_pair *pair = &scan->pairs[i];
        pair->is_signature = pair->is_signature || is_dated_party(scan, pair) || is_dated_officer(scan, pair) ||
                             (is_told && is_dated_applicant(scan, pair));
        is_told = is_told || (pair->field && jp_view_eq_text(pair->field->name, "当事人") &&
                              !jp_view_is_empty(jp_view_trim(pair->value)));
    }
}

static jp_view role_of(const jp_scan *s, jp_view label) {
    static const char *const words[] = {
        "签名或者盖章", "签名或盖章", "签字或盖章", "签名、盖章", "签名盖章", "签名或签章", "签名并捺印", "签字捺印",
        "签名(盖章)",   "签名及日期", "签名",       "签字",       "签章",     "盖章",       "捺印",       "指印",
        "手印",         "确认人",     "确认",       "或",         "并",       "及日期",     "、"};
    jp_view v = label;

    if (jp_view_starts_with(label, JP_VIEW("签收"))) {
        return JP_VIEW("签收人"); /* whoever takes the paper; 签收 is what he does and who he is */
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = jp_view_find(v, jp_view_of(words[i]), 0);
        if (at != SIZE_MAX) {
            v = jp_view_of(jp_arena_printf(s->arena, "%.*s%.*s", JP_VIEW_ARG(jp_view_sub(v, 0, at)),
                                           JP_VIEW_ARG(jp_view_sub(v, at + strlen(words[i]), v.bytes))));
        }
    }
    size_t empty = jp_view_find(v, JP_VIEW("()"), 0);
    v = empty == SIZE_MAX ? v : jp_view_sub(v, 0, empty);
    /* 「签收：」 is signed by whoever receives the paper */
    return jp_view_eq_text(v, "签收") ? JP_VIEW("签收人") : v;
}

enum { LAST_LINES = 3, MOST_LINES = 7 };

/* Behind the last line with words of its own: 「以下空白」, 「——以下无正文——」 and a day only close the record. */
static uint32_t end_of_words(const jp_scan *s) {
    uint32_t to = s->section->line_to;
    jp_found_date day;

    while (to > s->section->line_from) {
        jp_view line = jp_view_trim(jp_text_line(s->text, to - 1));
        bool is_closed = jp_text_chars(line) <= 14 &&
                         (jp_view_contains(line, JP_VIEW("以下空白")) || jp_view_contains(line, JP_VIEW("无正文")));
        if (!jp_view_is_empty(line) && !is_closed && !jp_norm_is_date(line, s->day, &day)) {
            break;
        }
        to--;
    }
    return to;
}

/* Line by line down to the last three: places to sign, one below the other. */
static bool is_followed(const jp_scan *s, const jp_pair *pair) {
    uint32_t line = pair->line;

    for (uint32_t i = 0; i < s->pair_count; i++) {
        line += !s->pairs[i].is_cell && s->pairs[i].line == line + 1;
    }
    return line + LAST_LINES >= end_of_words(s);
}

/* More than three may sign; then each writes the day behind his name, or stands above the next one without having
 * signed. */
static bool is_in_last_lines(const jp_scan *s, const jp_pair *pair) {
    jp_found_date date;

    const uint32_t to = end_of_words(s);
    if (pair->is_cell || pair->line + MOST_LINES < to) {
        return false;
    }
    return pair->line + LAST_LINES >= to ||
           (jp_norm_next_date(pair->value, 0, s->day, &date) && (date.span.from > 0 || pair->has_picture)) ||
           (jp_view_is_empty(jp_view_trim(pair->value)) && is_followed(s, pair));
}

/* Named in the head of the record and again at its end. */
static bool is_named_again(const jp_scan *s, const jp_pair *pair) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *before = &s->pairs[i];
        if (before->field == pair->field && before->line + 2 < pair->line &&
            !jp_view_is_empty(jp_view_trim(before->value))) {
            return true;
        }
    }
    return false;
}

/* A record nobody confirms: where its last lines name again who is named in its head, they are the places to sign. */
static bool is_in_signing_lines(const jp_scan *s, const jp_pair *pair) {
    bool are_signing = false;

    if (!is_in_last_lines(s, pair)) {
        return false;
    }
    for (uint32_t i = 0; i < s->pair_count && !are_signing; i++) {
        const jp_pair *other = &s->pairs[i];
        are_signing = other->field && is_in_last_lines(s, other) && is_named_again(s, other);
    }
    return are_signing;
}

static bool is_signer(const jp_field *field) {
    static const char *const signers[] = {"被检查人", "现场负责人", "当事人",     "陈述人",
                                          "代履行人", "经营者",     "法定代表人", NULL};

    if (jp_view_is_any(field->name, signers)) {
        return true;
    }
    return field->type == JP_FIELD_PERSON;
}

static uint32_t table_of(const jp_scan *s, uint32_t cell) {
    return cell == JP_NO_INDEX ? JP_NO_INDEX : s->text->doc->cells[cell].table_index;
}

/* A table of its own at the end of a record, in which nothing but persons are labelled. */
static bool is_in_signing_table(const jp_scan *s, const jp_pair *pair) {
    uint32_t table = pair->is_cell ? table_of(s, pair->label_cell) : JP_NO_INDEX;

    if (table == JP_NO_INDEX || pair->label_cell == JP_NO_INDEX || s->text->doc->cells[pair->label_cell].cell_no != 1) {
        return false;
    }
    for (uint32_t line = pair->line, to = end_of_words(s); line < to; line++) {
        if (table_of(s, s->text->lines[line].cell_index) != table) {
            return false;
        }
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *other = &s->pairs[i];
        if (other->is_cell && table_of(s, other->label_cell) == table && other->field && !is_signer(other->field) &&
            !other->is_signature) {
            return false;
        }
    }
    return pair->line > s->section->line_from && table_of(s, s->text->lines[s->section->line_from].cell_index) != table;
}

/* 「申请人代表：张三　2025年7月9日」: at the end of a record a name and the day, and nothing else, is a signature
 * whatever its label calls the signer. */
static bool is_name_and_day(const jp_scan *s, const jp_pair *pair) {
    static const char *const parties[] = {"负责人", "当事人", "在场人", "被检查", "被核查", "受检", "陪同", NULL};
    jp_view value = jp_off_the_line(jp_view_trim(pair->value));
    jp_found_person person;
    jp_found_date date;

    bool is_picture = pair->has_picture && jp_norm_next_date(value, 0, s->day, &date) && date.span.from == 0;
    if (is_picture) { /* 「申请人代表：[图]　2025年7月9日」 */
        person.span = (jp_span){0, 0};
    } else if (!jp_norm_next_person(value, 0, s->arena, &person) || person.span.from > 0) {
        return false;
    }
    jp_view day = jp_view_trim(jp_view_sub(value, person.span.to, value.bytes));
    const bool is_dated = jp_norm_is_date(day, s->day, &date) && !date.is_blank;
    if (pair->is_cell) { /* the day stands in the cell beside it, or behind the name */
        const bool is_behind_words = s->confirm_line != JP_NO_LINE && pair->line > s->confirm_line;
        return (day.bytes == 0 && is_in_signing_table(s, pair)) ||
               (is_dated && (is_behind_words || is_in_signing_table(s, pair)));
    }
    /* 「企业负责人：张三」 behind 以上笔录属实: only words of forms tell a party without the day */
    if (day.bytes == 0 && s->confirm_line != JP_NO_LINE && pair->line > s->confirm_line) {
        return jp_view_contains_any(pair->label, parties) && is_followed(s, pair);
    }
    if (!is_in_last_lines(s, pair)) {
        return false;
    }
    return jp_norm_is_date(day, s->day, &date) && !date.is_blank;
}

/* 「检查人员：李某、张某　2024年9月6日」: officers and parties whom the record names, with the day, in its last lines.
 */
static bool is_dated_signer(const jp_scan *s, const jp_pair *pair) {
    jp_found_date date;

    return !pair->is_cell && is_in_last_lines(s, pair) && jp_norm_next_date(pair->value, 0, s->day, &date) &&
           !date.is_blank && date.span.from > 0 && jp_is_signed_line(s, jp_view_trim(pair->value));
}

/* 「工作人员：齐某　舒某　代履行人：祁某　当事人：田某　2024年7月17日」: the day behind the last is that of all on the
 * line. */
static bool is_beside_dated_signer(const jp_scan *s, const jp_pair *pair) {
    if (pair->is_cell || !jp_is_signed_line(s, jp_view_trim(pair->value))) {
        return false;
    }
    const jp_pair *const end = s->pairs + s->pair_count;
    const jp_pair *other = pair; /* pairs of a line are neighbours */
    while (other > s->pairs && other[-1].line == pair->line) {
        other--;
    }
    for (; other < end && other->line == pair->line; other++) {
        if (other->field && is_signer(other->field) && is_dated_signer(s, other)) {
            return true;
        }
    }
    return false;
}

/* 「提交人：[图]　2025年3月3日」 on any paper: a picture and the day behind the word for a person. */
static bool is_drawn(const jp_scan *s, const jp_pair *pair) {
    jp_view value = jp_view_trim(pair->value);
    jp_found_date date;

    return !pair->field && !pair->is_cell && pair->has_picture && jp_view_ends_with(pair->label, JP_VIEW("人")) &&
           jp_norm_is_date(value, s->day, &date) && !date.is_blank;
}

/* Signed with its day: 「听证主持人：张三　2024年6月13日」, a picture and the day. */
static bool is_dated_place(const jp_scan *s, uint32_t index) {
    jp_found_date date;

    return index < s->pair_count && !s->pairs[index].is_cell &&
           jp_norm_next_date(s->pairs[index].value, 0, s->day, &date) && !date.is_blank &&
           (s->pairs[index].has_picture || jp_is_signed_line(s, jp_view_trim(s->pairs[index].value)));
}

/* 「利害关系人代表：　　　年　月　日」 among those who signed with their day: the day that was to be filled in tells a
 * place to sign. */
static bool is_left_unsigned(const jp_scan *s, const jp_pair *pair) {
    static const char *const persons[] = {"人", "代表", "人员", NULL};
    const jp_view value = jp_view_trim(pair->value);
    const uint32_t index = (uint32_t)(pair - s->pairs);

    return !pair->is_cell && !pair->has_picture && jp_view_ends_with_any(pair->label, persons) &&
           jp_norm_is_blank(value) && jp_norm_is_blank_date(value) &&
           (is_dated_place(s, index + 1) || (index > 0 && is_dated_place(s, index - 1)));
}

/* 「证据提供人：张三　2025年5月27日」 on a copy: behind his name, or the picture of it, the day; he signs. */
static bool is_dated_provider(const jp_scan *s, const jp_pair *pair) {
    static const char *const ends[] = {"人", "者", "方", "单位", NULL};
    const jp_view value = jp_view_trim(pair->value);
    jp_found_date date;

    if (!pair->field || !jp_view_eq_text(pair->field->name, "提供人") || !jp_view_ends_with_any(pair->label, ends) ||
        !jp_norm_next_date(value, 0, s->day, &date) || date.is_blank) {
        return false;
    }
    return date.span.from > 0 ? jp_is_signed_line(s, value) : pair->has_picture;
}

/* A row that says 「签名」 and no more, above the cell the label stands in. */
static bool is_under_sign_heading(const jp_scan *s, const jp_pair *pair) {
    static const char *const headings[] = {"签名", "签字", "签章", "签名栏", "各方签名", "签名确认", "签字确认", NULL};
    const jp_document *doc = s->text->doc;
    uint32_t at = pair->line < s->section->line_to ? s->text->lines[pair->line].cell_index : JP_NO_INDEX;

    if (at == JP_NO_INDEX) {
        return false;
    }
    const jp_cell *own = &doc->cells[at];
    const uint32_t first = doc->tables[own->table_index].first_cell_index;
    while (at > first && doc->cells[at].row_no == own->row_no) {
        at--;
    }
    return doc->cells[at].row_no + 1 == own->row_no && doc->cells[at].grid_col == 0 &&
           jp_view_is_any(jp_text_tight(doc->cells[at].text, s->arena), headings);
}

/* 以上笔录属实 behind it, persons sign: their label alone is the place. */
static bool is_signing_label(const jp_scan *s, const jp_pair *pair) {
    if (pair->is_signature || is_drawn(s, pair) || is_dated_provider(s, pair)) {
        return true;
    }
    if (!s->type->is_record || (pair->field && !is_signer(pair->field))) {
        return false;
    }
    if (pair->is_dated_below || (!pair->is_cell && is_under_sign_heading(s, pair)) ||
        (s->confirm_line == JP_NO_LINE && is_beside_dated_signer(s, pair))) {
        return true;
    }
    if (!pair->field) {
        return is_name_and_day(s, pair) || is_left_unsigned(s, pair);
    }
    return s->confirm_line == JP_NO_LINE
               ? is_dated_signer(s, pair) || is_in_signing_lines(s, pair) || is_in_signing_table(s, pair)
               : pair->line >= s->confirm_line;
}

bool jp_names_party(jp_view label) {
    static const char *const words[] = {"当事人", "被处罚", "被检查", "受送达", "相对人", NULL};
    return jp_view_contains_any(label, words);
}

/* A bare 「签名：」 inside an opinion is signed by whoever gives the opinion; in the party's own cell (当事人确认 | …),
 * by the party. */
static jp_view signer_of(const jp_scan *s, uint32_t index) {
    const jp_pair *pair = &s->pairs[index];
    jp_view role = role_of(s, pair->label);

    for (uint32_t i = index; role.bytes == 0 && i > 0; i--) {
        const jp_pair *before = &s->pairs[i - 1];
        bool is_near = before->is_cell ? before->cell != JP_NO_INDEX && before->cell == pair->label_cell
                                       : before->line + 4 >= pair->line;
        if (before->is_opinion && is_near) {
            role = jp_rules_find(s->catalogue->opinion_roles, s->catalogue->opinion_role_count, before->label);
        }
    }
    return role.bytes == 0 && jp_names_party(jp_text_label_left(s->text, pair->line)) ? JP_VIEW("当事人") : role;
}

static bool is_officer_role(jp_view role) {
    static const char *const words[] = {"承办",     "执法",     "检查人",   "询问人",   "调查人", "办案",
                                        "勘验人",   "抽样人",   "经办",     "监督检查", "监督员", "监察员",
                                        "行政执法", "卫生监督", "消防监督", "现场执法", NULL};
    return jp_view_word_at(role, 0, words) > 0;
}

/* The second officer of a form stands on the line below, with a certificate and without a label of his own. */
static bool next_officer(const jp_scan *s, uint32_t line, jp_found_person *out) {
    if (line >= s->section->line_to ||
        !jp_view_eq(jp_text_label_left(s->text, line), jp_text_label_left(s->text, line - 1))) {
        return false;
    }
    jp_view raw = jp_view_trim(jp_text_raw_line(s->text, line));
    return jp_norm_next_person(raw, 0, s->arena, out) && out->span.from == 0 && out->cert.to > out->cert.from;
}

static void take_officers_below(jp_scan *s, const jp_pair *pair, jp_str *names) {
    enum { MOST_OFFICERS = 4 };
    jp_found_person person;

    for (uint32_t line = pair->line + 1; line <= pair->line + MOST_OFFICERS && next_officer(s, line, &person); line++) {
        jp_str_put_text(names, " ");
        jp_str_put(names, person.name);
        if (jp_scan_has_field(s, "执法人员")) {
            (void)jp_scan_emit_persons(s, JP_VIEW("执法人员"), JP_VIEW("执法人员"),
                                       &(jp_typed){jp_text_place(s->text, line), line, JP_FACT_BY_CODE},
                                       jp_view_trim(jp_text_raw_line(s->text, line)));
        }
    }
}

/* 「被询问人签名：　　　第1页 共1页（逐页签名）」: what the form prints behind the empty place. */
static bool is_page_mark(const jp_scan *s, jp_view words) {
    jp_view tight = jp_text_tight(words, s->arena);
    size_t page = jp_view_find(tight, JP_VIEW("页"), 0);
    return (jp_view_starts_with(tight, JP_VIEW("第")) || jp_view_starts_with(tight, JP_VIEW("共"))) &&
           page != SIZE_MAX && page <= JP_VIEW("第").bytes * 2 + 3;
}

/* 「执法人员（签名）：张三　证号：01　　李四　证号：02」: the others of the line stand behind the numbers. */
static void take_officers_behind(const jp_scan *s, uint32_t index, jp_str *names) {
    for (uint32_t i = index + 1; i < s->pair_count && s->pairs[i].line == s->pairs[index].line; i++) {
        jp_found_person person;
        if (!jp_pattern_is_in(s->catalogue->certificate_label, s->pairs[i].label)) {
            return;
        }
        if (jp_norm_next_person(jp_pair_behind_number(&s->pairs[i]), 0, s->arena, &person)) {
            jp_str_put_text(names, " ");
            jp_str_put(names, person.name);
        }
    }
}

/* 「执法人员（签名）：　　　证号：65010012」: the number is printed, nobody signed. */
static bool is_number_alone(jp_view words) {
    size_t label = jp_scan_certificate_label(words, 0);
    jp_span number;

    return label > 0 && jp_scan_certificate(words, jp_scan_skip(words, label), 1, &number) &&
           jp_scan_skip(words, number.to) == words.bytes;
}

jp_view jp_words_beside_day(const jp_scan *s, jp_view value, const jp_found_date *date) {
    const jp_view front = jp_view_trim(jp_view_sub(value, 0, date->span.from));
    const jp_view behind = jp_view_trim(jp_view_sub(value, date->span.to, value.bytes));
    jp_found_person person;

    return front.bytes == 0 && jp_norm_next_person(behind, 0, s->arena, &person) && person.span.from == 0 &&
                   person.span.to == behind.bytes
               ? behind
               : front;
}

static void put_signature(jp_scan *s, uint32_t index) {
    const jp_pair *pair = &s->pairs[index];
    jp_view value = pair->value;
    jp_found_date date;
    bool is_inside = jp_norm_next_date(value, 0, s->day, &date);
    bool has_date = is_inside || jp_pair_day(s, index, &date);
    jp_view words = is_inside ? jp_words_beside_day(s, value, &date) : value;
    jp_found_person person;
    jp_str names;
    size_t at = 0;

    jp_str_init(&names, s->arena);
    while (at < words.bytes && jp_norm_next_person(words, at, s->arena, &person)) {
        jp_str_put_text(&names, names.bytes ? " " : "");
        jp_str_put(&names, person.name);
        /* 「张三、李四　证号：01、02」: the number of the first stands behind the second */
        const bool is_listed = jp_view_contains(jp_view_sub(words, person.span.to, person.cert.from), JP_VIEW("、"));
        at = person.cert.to > person.span.to && !is_listed ? person.cert.to : person.span.to;
    }
    if (names.bytes > 0 && !pair->is_cell && !pair->is_value_below && is_officer_role(signer_of(s, index))) {
        take_officers_behind(s, index, &names);
        take_officers_below(s, pair, &names);
    }
    bool is_blank = jp_view_is_empty(words) || jp_norm_is_blank(words) ||
                    (names.bytes == 0 && (is_page_mark(s, words) || is_number_alone(words)));
    jp_fact *fact = jp_scan_add_text(s, "签名", is_blank ? JP_VIEW_EMPTY : words, pair->place, pair->line);
    jp_fact_put(fact, "角色", signer_of(s, index));
    jp_fact_put_text(fact, "形式", pair->has_picture ? "图" : is_blank ? "空" : "文");
    jp_fact_put(fact, "值", names.bytes ? jp_str_view(&names) : is_blank ? JP_VIEW_EMPTY : words);
    fact->status = is_blank && !pair->has_picture ? "空" : NULL;
    if (has_date && !date.is_blank) {
        jp_fact_put_day(s, fact, "日期", date.day);
    }
}

/* Where no label names the officers, those who signed as such are they; the day they signed is the paper's. */
static void take_officers(jp_scan *s) {
    const char *name = jp_scan_has_field(s, "执法人员") ? "执法人员" : jp_scan_has_field(s, "承办人") ? "承办人" : NULL;
    bool is_needed = name && !jp_scan_find(s, name);
    bool needs_day = s->type->has_closing && !jp_scan_find(s, "日期");
    uint32_t count = s->fact_count;

    for (uint32_t i = 0; i < count; i++) {
        jp_fact sign = s->facts[i];
        if (!jp_view_eq_text(sign.name, "签名") || sign.status || !is_officer_role(jp_fact_value(&sign, "角色"))) {
            continue;
        }
        if (is_needed) {
            const jp_field *field = jp_doc_type_find_field_text(s->type, name);
            (void)jp_scan_emit_persons(s, field->name, field->role, &(jp_typed){sign.place, sign.line, JP_FACT_BY_CODE},
                                       sign.text);
        }
        jp_view day = jp_fact_value(&sign, "日期");
        if (needs_day && day.bytes > 0) {
            jp_fact *fact = jp_scan_find_any(s, "日期");
            fact = fact ? fact : jp_scan_add_text(s, "日期", day, sign.place, sign.line);
            fact->status = NULL;
            fact->text = day;
            jp_fact_put(fact, "值", day);
            needs_day = false;
        }
    }
}

static bool sign_confirmation(jp_scan *s) {
    const uint32_t count = s->fact_count;

    for (uint32_t i = 0; i < count && s->type->is_record && s->confirm_line != JP_NO_LINE; i++) {
        const jp_fact fact = s->facts[i]; /* the list grows */
        if (jp_view_eq_text(fact.name, "属实确认") && !fact.status && jp_sign_statement(s, &fact)) {
            return true;
        }
    }
    return false;
}

/* 「张三（捺指印）」 of one whom the paper names: how he signed, and no place for somebody to sign. */
static bool is_name_and_how(const jp_scan *s, jp_view label) {
    const size_t at = jp_view_find(label, JP_VIEW("("), 0);
    const jp_view name = at == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(label, 0, at);
    jp_found_person person;

    /* Most labels are words for who signs, and need not be looked for among all that the paper says. */
    if (name.bytes == 0 || !jp_is_said_sign(jp_view_sub(label, at, label.bytes)) ||
        !jp_norm_next_person(name, 0, s->arena, &person) || person.span.from > 0 || person.span.to < name.bytes) {
        return false;
    }
    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (!jp_view_eq_text(s->facts[i].name, "签名") && jp_view_eq(jp_fact_value(&s->facts[i], "值"), name)) {
            return true;
        }
    }
    return false;
}

/* 「签名 | 日期」, a head behind a head. */
static bool has_head_for_value(const jp_pair *pair) {
    static const char *const heads[] = {"日期", "时间", "签名日期", "签字日期", "签名时间", "备注", "证号", NULL};
    return pair->is_cell && jp_view_is_any(jp_view_trim(pair->value), heads);
}

/* Below it stands another label: no column of names but a row of a form, of which the place to sign was left out as
 * sheets leave out what is empty. */
static bool is_row_of_form(const jp_scan *s, const jp_pair *pair) {
    const jp_document *doc = s->text->doc;
    const jp_cell *label = pair->label_cell == JP_NO_INDEX ? NULL : &doc->cells[pair->label_cell];

    for (uint32_t i = pair->label_cell + 1; label && i < doc->cell_count; i++) {
        const jp_cell *cell = &doc->cells[i];
        if (cell->table_index != label->table_index || cell->row_no > label->row_no + 1) {
            return false;
        }
        if (cell->row_no == label->row_no + 1 && cell->grid_col == label->grid_col) {
            return jp_label_read(s, jp_text_tight(cell->text, s->arena)).is_known;
        }
    }
    return false;
}

void jp_scan_signatures(jp_scan *s) {
    if (!sign_confirmation(s)) {
        (void)jp_sign_opinion_of_party(s);
    }
    jp_sign_officers_alone(s);
    jp_sign_copies(s);
    for (uint32_t i = 0; i < s->pair_count; i++) {
        jp_pair *pair = &s->pairs[i];
        const bool is_head = has_head_for_value(pair);
        if (is_signing_label(s, pair) && !is_name_and_how(s, pair->label) && (!is_head || is_row_of_form(s, pair))) {
            pair->value = is_head ? JP_VIEW_EMPTY : pair->value;
            put_signature(s, i);
        }
    }
    jp_sign_under_place(s);
    take_officers(s);
    jp_scan_running_certificates(s); /* of those whom only their signature names */
}
