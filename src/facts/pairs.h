/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_PAIRS_H
#define JP_FACTS_PAIRS_H

#include "juanping/facts/norm.h"
#include "scan.h"

/* Finding labels, shared by lines (pairs.c) and cells (cells.c). */

typedef struct jp_label {
    jp_view key;           /* tight, without number and colon */
    const jp_field *field; /* of the section's type, or NULL */
    bool is_known;         /* a label of any type, of an opinion or a signature */
    bool is_opinion, is_signature;
} jp_label;

typedef struct jp_line_label {
    jp_label label;
    size_t from, value_from; /* bytes of the folded text */
} jp_line_label;

/** A few Chinese characters, brackets in pairs. */
bool jp_looks_like_label(jp_view v);
/** 「一、当事人：」 → 「当事人」 */
jp_view jp_label_strip(jp_view v);
/** 「【案由】」, 「[案由]」: the words of a label in brackets at the beginning. Byte behind them; 0: none. */
size_t jp_in_label_brackets(jp_view v, jp_view *inner);
/** The field of the section's type that a label names, or NULL. */
const jp_field *jp_label_field(const jp_scan *scan, jp_view key);
/** 「检查时间、地点」 → the fields of both. False for a label that does not name a time and something else; nothing is
 * given then. */
bool jp_label_split(const jp_scan *scan, jp_view key, const jp_field **of_time, const jp_field **of_words);
/** 「检查人员/记录人」 → the field of the first; NULL for a label that does not name several people or things so. */
const jp_field *jp_label_by_strokes(const jp_scan *scan, jp_view key);
/** Gives pairs whose label names two fields a twin with the rest of the value. */
void jp_pairs_split(jp_scan *scan);
/** Names, what each is or how he signed in brackets, and the day perhaps, and nothing else. */
bool jp_is_signed_line(const jp_scan *scan, jp_view line);

/** Whether a line without a colon is one of the column heads of a table of which every cell is a line. */
bool jp_is_head_of_column(const jp_scan *scan, uint32_t line_index);
/** 「案由」「当事人」 and below them 「无照经营」「甲公司」, each a line: a row of labels above a row of values whose
 * cells became lines. EVEN: as many values as labels, and *value_line is that of this label. UNCLEAR: more lines, and
 * nobody can tell whose they are. */
typedef enum jp_stack { JP_STACK_NONE, JP_STACK_EVEN, JP_STACK_UNCLEAR } jp_stack;
jp_stack jp_stack_of(const jp_scan *scan, uint32_t line_index, uint32_t *value_line);
/** The pair of a label that is a line of its own, its value below: up to value_to, or in its row of values. None where
 * nobody can tell whose the values are. */
void jp_pair_of_heading(jp_scan *scan, const jp_label *label, uint32_t line_index, uint32_t value_to);
/** 「承办机构意见」「负责人意见」 and below them 「同意。3月4日」「同意。3月5日」: the lines of what stands below the
 * one. */
bool jp_opinion_of_stack(const jp_scan *scan, uint32_t line_index, uint32_t *from, uint32_t *to);
/** All of a folded line stands in brackets, and tells of the one above: 「（法定代表人）」 beside a picture is who
 * signed. */
bool jp_is_in_brackets(jp_view line);
/** Whether labels without colons fill a line, with nothing behind any of them but another label. */
bool jp_is_row_of_heads(const jp_scan *scan, uint32_t line_index, const jp_line_label *labels, uint32_t count);
/** 「申请人代表　　雷某　　2025年7月9日」, a line of its own: the part as the label of a place to sign, whatever it is
 * called. False where the line is none. */
bool jp_part_of_signer(const jp_scan *scan, uint32_t line_index, jp_line_label *out);
/** 「实施人」 and on the line below a picture and the day: the part as the label of a place to sign. */
bool jp_signer_above_picture(const jp_scan *scan, uint32_t line_index, jp_label *out);
/** Whether a picture in a line's paragraph, or alone in the one below, stands for what the line asks for; not the
 * organ's seal over its closing. */
bool jp_picture_near(const jp_scan *scan, uint32_t line_index);
enum { JP_MOST_LABELS = 24 };
/** Which of the labels of a line that has several places to sign a picture in line with its text answers. False where
 * the pictures' places do not tell: then any of them may be signed. */
bool jp_pictures_of_labels(const jp_scan *scan, uint32_t line_index, const jp_line_label *labels, uint32_t count,
                           bool *has_picture);
/** Gives places to sign whose line ends with the colon the names on the lines below. */
void jp_pairs_take_names_below(jp_scan *scan);
/** What the words before a colon, or of a cell, are as a label. */
jp_label jp_label_read(const jp_scan *scan, jp_view words);
/** A label that is the office of whoever signs below an opinion: 「负责人」, 「审批人」. */
bool jp_label_is_head(jp_view key);
/** Labels with a colon in one line, in order. */
uint32_t jp_labels_of_line(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max);
/** The same of a line whose labels have no colons but blanks behind them. */
uint32_t jp_spaced_labels(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max);
/** 「当事人　　甲公司　法定代表人：王五」: puts the first label of the line, which has no colon, before the others; how
 * many were put. */
uint32_t jp_put_spaced_first(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t count);
/** Blanks that were left in front of a byte of a line as between two columns. */
bool jp_has_wide_gap(const jp_scan *scan, uint32_t line_index, size_t at);
/** Where the label in front of a colon ends; it begins at or behind the floor. */
size_t jp_label_end(const jp_scan *scan, size_t floor, size_t colon);
/** Takes the first of the words that stands at the end off. */
bool jp_take_tail(jp_view *v, const char *const *tails, size_t count);
/** A label known by its whole words, and not by a pattern. */
bool jp_label_is_word(const jp_scan *scan, jp_view key);
/** 「二、事实。某公司…」: a numbered heading that ends with a full stop is a label, when its words are one. */
bool jp_stopped_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out);
/** 「【违法事实】某公司…」: the heading in brackets is the label of what follows on its line. Byte behind it; 0: none.
 */
size_t jp_bracketed_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out);
/** Labels of a printed sentence whose blanks were filled in, each in front of its value; 0: the line is none. */
uint32_t jp_running_labels(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max);
/** Whether each cell of a row that is not empty holds a label, blanks, and its value: 「票据号码　00517630」. */
bool jp_is_row_of_blanks(const jp_scan *scan, uint32_t cell_index);
/** The bracket that closes the one at `at`; `at` where none does. From *unclosed on none closes: the end, until more
 * is known. */
size_t jp_skip_brackets(jp_view folded, size_t at, size_t *unclosed);
/** Notes what looks like a label and is none of the catalogue. */
void jp_unknown_label(jp_scan *scan, jp_view key);
/* What the table within a cell says. */
typedef struct jp_nested {
    jp_view words;  /* below its heads, a line for each row; empty: nothing was filled in */
    jp_view place;  /* of the first of them */
    uint32_t flags; /* jp_para_flags of all its cells */
} jp_nested;

/**
 * Reads the table that stands in a cell without words of its own.
 *
 * line       the first line behind the label of the cell
 * field      what the label asks for, or NULL
 * returns    false: there is none
 */
bool jp_nested_words(const jp_scan *scan, uint32_t cell_index, uint32_t line, const jp_field *field, jp_nested *out);
/** A pair without a value, behind the others; good until the next one is added. */
jp_pair *jp_pair_add(jp_scan *scan, const jp_label *label, uint32_t line);
/** What stands behind a certificate number in the value of its label: 「01；李四」, 「01　　李四」; else nothing. */
jp_view jp_pair_behind_number(const jp_pair *number);
/** A line of labels, the cells of a row, above one of values: the pairs they make. How many lines it took; 1: whose the
 * values are nobody can tell; 0: the line is none. */
uint32_t jp_pairs_of_heads(jp_scan *scan, uint32_t line_index);
/** Whether a line is one of labels above one of values. */
bool jp_is_line_of_heads(const jp_scan *scan, uint32_t line_index);
/** Whether a line is such, nobody can tell whose its values are, and one of its labels is the field's. */
bool jp_heads_unclear(const jp_scan *scan, uint32_t line_index, const jp_field *field);
/** 「询问人\t张三\t单位职务\t某公司」: each column with an odd number is a label, known or not. */
uint32_t jp_labels_of_columns(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max);
/** 「执法证号」 and below it 「650104001」, each a line. */
bool jp_is_certificate_below(const jp_scan *scan, uint32_t line_index, const jp_label *label);
/** Those behind the first whose labels are not said again: 「李四」 and below it 「650104002」, 「李四：650104002」. */
void jp_take_listed_officers(jp_scan *scan, const jp_pair *officer, const jp_pair *number);
/** People of an institute who measure beside the officers, whom a label of their own names, are none of these. */
void jp_drop_measurers(jp_scan *scan);
/** 「张三　2025年4月21日」, 「2025年4月21日　张三」: what stands in front of the day, or a name alone behind it. */
jp_view jp_words_beside_day(const jp_scan *scan, jp_view value, const jp_found_date *date);
/** The day that goes with a signature: in its value, or under 日期 right behind it. */
bool jp_pair_day(const jp_scan *scan, uint32_t index, jp_found_date *out);
/** The line below a pair of lines, when it holds a day and nothing else. */
bool jp_pair_day_below(const jp_scan *scan, const jp_pair *pair, jp_found_date *out);
/** A party who writes the day behind his name signs: signature.c. */
void jp_pairs_mark_parties(jp_scan *scan);
/** Levels of an approval that are called by who gives them, signed on the line below, are opinions: part_opinion.c. */
void jp_pairs_mark_parts(jp_scan *scan);
/** Pairs of lines that follow each other in one cell or outside of tables. */
void jp_pairs_of_flow(jp_scan *scan, uint32_t from, uint32_t to);
/** A row of a table of steps gives an opinion; the row begins at the cell `start`. False: the table is none. */
bool jp_pairs_of_step(jp_scan *scan, uint32_t start, uint32_t line_index);
/** Pairs of the table row a line stands in; returns the first line behind the row (inside the section). */
uint32_t jp_pairs_of_row(jp_scan *scan, uint32_t line_index);

/** 「同意　张三　2024年3月4日」: a verdict, and behind a blank whose it is. */
bool jp_begins_with_verdict(jp_view words);
/** Names a part of the organ, or who heads it, that gives an opinion of its level. */
bool jp_names_level(jp_view label);
/** Nothing, or 「（捺印）」, 「（签名捺印）」, 「（签字、按指印）」: how somebody signs, behind his name. */
bool jp_is_said_sign(jp_view between);
/** Words for the one who is inspected, served or punished. */
bool jp_names_party(jp_view label);
/** 「以上记录属实。张三　2025年4月15日」: a name, or a picture, and the day behind what was confirmed, and nothing
 * else, sign it as 签名, the last fact. False: nobody signs behind the statement. */
bool jp_sign_statement(jp_scan *scan, const jp_fact *confirmed);
/** 「被检查单位意见：无异议　王五」 of a record: the name the opinion of the party ends with signs it. False: none
 * does. */
bool jp_sign_opinion_of_party(jp_scan *scan);
/** 「李四　王五　2025年4月15日」 below what was confirmed, all of them the record's officers: they sign. */
void jp_sign_officers_alone(jp_scan *scan);
/** The first pair whose value stands on the line or behind it; the count of pairs: none does. */
uint32_t jp_pairs_from_line(const jp_scan *scan, uint32_t line);
/** 「受送达人签收：」 and, below what he says, 「签名：张三」: who signs without a part fills the empty place above. */
void jp_sign_under_place(jp_scan *scan);
/** Who says that a copy agrees with the original and signs behind it: 签名, 提供人. */
void jp_sign_copies(jp_scan *scan);

#endif
