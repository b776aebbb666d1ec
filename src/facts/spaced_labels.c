/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "pairs.h"
#include "typed.h"

/* Labels without colons: blanks stand between them and what was filled in. */

/* Where the next word of a line begins: behind a blank that the fold kept, or where it took one out. */
static size_t next_word(const jp_scan *scan, uint32_t line_index, size_t at) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_view folded = scan->text->folded;

    for (at++; at < line->to; at++) {
        if (((unsigned char)folded.data[at] & 0xC0) == 0x80) {
            continue;
        }
        if (folded.data[at - 1] == ' ' || jp_text_has_gap(scan->text, line_index, at)) {
            return at;
        }
    }
    return line->to;
}

bool jp_has_wide_gap(const jp_scan *scan, uint32_t line_index, size_t at) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_view raw = scan->text->doc->paras[line->para_index].text;
    size_t behind = scan->text->origin[at], blanks = 0;

    while (behind > 0 && (raw.data[behind - 1] == ' ' || raw.data[behind - 1] == '\t')) {
        blanks += raw.data[behind - 1] == '\t' ? 2 : 1;
        behind--;
    }
    return blanks >= 2 || jp_view_ends_with(jp_view_sub(raw, 0, behind), JP_VIEW("　"));
}

/* 「被告知人：」 and below it 「苏某某（签名捺印）」: how he signed, behind his name. */
static bool is_name_and_note(const jp_scan *scan, uint32_t line_index, jp_view key) {
    const size_t open = jp_view_find(key, JP_VIEW("("), 0);
    jp_found_person person;

    if (line_index <= scan->section->line_from ||
        !jp_view_ends_with(jp_text_line(scan->text, line_index - 1), JP_VIEW(":"))) {
        return false;
    }
    return open != SIZE_MAX && jp_norm_next_person(key, 0, scan->arena, &person) && person.span.from == 0 &&
           person.span.to == open;
}

/* 「某公司法定代表人 张三 签收」: who signed, and no place for it. */
static bool tells_who_signed(jp_view key) {
    static const char *const companies[] = {"公司", "厂", "合作社", "经营部", "超市", "酒店", "饭店", NULL};
    return jp_view_contains_any(key, companies) && jp_view_ends_with(key, JP_VIEW("签收"));
}

/* 「被检查人签名」, 「被检查人（签名）」; in 「（签名）张三」 the name follows at once. */
static bool ends_with_signing(const jp_scan *scan, uint32_t line_index, const jp_label *label) {
    static const char *const ends[] = {"签名", "签字", "签章", "盖章", "签收", "捺印", ")", NULL};

    return label->is_signature && label->key.data[0] != '(' && !tells_who_signed(label->key) &&
           jp_view_ends_with_any(label->key, ends) && !is_name_and_note(scan, line_index, label->key);
}

/* The longest label made of the words from `at`, which may be spaced themselves (当 事 人); 0 when there is none. The
 * first of a line must name a field of its paper, or a certificate number; those behind it may be of any paper. */
static size_t label_words(const jp_scan *scan, uint32_t line_index, size_t at, bool is_first, jp_label *out) {
    enum { MAX_WORDS = 4 };
    const jp_line *line = &scan->text->lines[line_index];
    size_t best = 0;
    size_t end = at;

    for (int words = 0; words < MAX_WORDS && end < line->to; words++) {
        end = next_word(scan, line_index, end);
        jp_label label = jp_label_read(scan, jp_view_trim(jp_view_sub(scan->text->folded, at, end)));
        bool fits = is_first ? label.field || (label.is_opinion && jp_has_wide_gap(scan, line_index, end)) ||
                                   (label.is_known && jp_view_contains(label.key, JP_VIEW("证"))) ||
                                   (ends_with_signing(scan, line_index, &label) && end < line->to &&
                                    jp_has_wide_gap(scan, line_index, end))
                             : label.is_known;
        /* 「送达人 隋某 2024年…」: a label pattern with an open end must not swallow the value behind a label known
         * whole */
        fits = fits && (best == 0 || jp_label_is_word(scan, label.key));
        if (end < line->to && fits && jp_text_chars(label.key) >= 2) {
            *out = label;
            best = end;
        }
    }
    return best;
}

/* 「被告知人　以上已告知我，我放弃陈述和申辩。　2025年5月28日」: what somebody wrote himself, and the day. */
static bool is_written_and_dated(const jp_scan *scan, uint32_t line_index, const jp_label *label, size_t from) {
    const jp_view value = jp_text_raw(scan->text, line_index, from, scan->text->lines[line_index].to);
    jp_found_date date;

    return label->field && jp_field_is_name(label->field) && jp_norm_date_at_end(value, JP_DAY_NONE, &date);
}

/* 「五、费用预算　　人民币贰万元，由当事人承担。」 */
static bool is_numbered(jp_view words) {
    return jp_label_strip(words).bytes < words.bytes && words.data[0] != '(';
}

/* 「案情摘要　　2024年6月6日，本机关…。」, 「负责人意见　　同意。」, 「被检查人意见及签名　张三　属实。」: a passage
 * behind its printed label, which is a word of its own. */
static uint32_t spaced_passage(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_label label;
    size_t value_from = label_words(scan, line_index, line->from, true, &label);
    const jp_view words = jp_view_trim(jp_view_sub(scan->text->folded, line->from, value_from));

    if (value_from == 0 || value_from >= line->to ||
        !(label.is_opinion || (label.field && (label.field->type == JP_FIELD_PASSAGE || is_numbered(words))) ||
          ends_with_signing(scan, line_index, &label) || is_written_and_dated(scan, line_index, &label, value_from)) ||
        !jp_has_wide_gap(scan, line_index, value_from)) {
        return 0;
    }
    *out = (jp_line_label){label, line->from, value_from};
    return 1;
}

/* 「张三 签收　2025年3月5日」: what he did. A place to sign is a column of its own, or says who signs. */
static bool says_signed(const jp_scan *scan, uint32_t line_index, size_t at, const jp_label *label) {
    static const char *const acts[] = {"签收", "签名", "签字", "签章", "捺印", NULL};
    return label->is_signature && jp_view_is_any(label->key, acts) && !jp_has_wide_gap(scan, line_index, at);
}

/* Labels from `at` on, each behind a blank; the first must be one that may begin a line. */
static uint32_t labels_from(const jp_scan *scan, uint32_t line_index, size_t at, jp_line_label *out, uint32_t max) {
    const jp_line *line = &scan->text->lines[line_index];
    uint32_t count = 0;

    while (at < line->to && count < max) {
        jp_label label;
        size_t value_from = label_words(scan, line_index, at, count == 0, &label);
        if (value_from == 0 && count == 0) {
            return 0;
        }
        if (value_from > 0 && count > 0 && says_signed(scan, line_index, at, &label)) {
            value_from = 0;
        }
        if (value_from > 0) {
            out[count++] = (jp_line_label){label, at, value_from};
            at = value_from;
        }
        at = next_word(scan, line_index, at);
    }
    return count;
}

/* 「以上笔录与我口述一致。　被询问人签名　张三　2025年6月20日」: places to sign behind the last sentence of a line. */
static uint32_t signers_behind_sentence(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    const jp_line *line = &scan->text->lines[line_index];
    const jp_view stop = JP_VIEW("。");
    size_t from = line->to;

    while (from > line->from && !jp_view_ends_with(jp_view_sub(scan->text->folded, line->from, from), stop)) {
        from--;
    }
    while (from < line->to && scan->text->folded.data[from] == ' ') {
        from++;
    }
    if (from == line->from || from >= line->to) {
        return 0;
    }
    const uint32_t count = labels_from(scan, line_index, from, out, max);
    return count > 0 && ends_with_signing(scan, line_index, &out[0].label) ? count : 0;
}

/* 「询问机关　　某县卫生局　　询问地点　　某大队」: the first is no field of the paper, but stands as a column of its
 * own, and a field stands so behind it. */
static uint32_t labels_in_columns(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    const jp_line *line = &scan->text->lines[line_index];
    const size_t value_from = next_word(scan, line_index, line->from);
    const jp_label first = jp_label_read(scan, jp_view_trim(jp_view_sub(scan->text->folded, line->from, value_from)));

    if (max < 2 || value_from >= line->to || !(first.is_known || jp_looks_like_label(first.key)) ||
        !jp_has_wide_gap(scan, line_index, value_from)) {
        return 0;
    }
    for (size_t at = next_word(scan, line_index, value_from); at < line->to; at = next_word(scan, line_index, at)) {
        const uint32_t count =
            jp_has_wide_gap(scan, line_index, at) ? labels_from(scan, line_index, at, out + 1, max - 1) : 0;
        if (count > 0 && out[1].label.field && (first.is_known || jp_label_is_word(scan, out[1].label.key)) &&
            jp_has_wide_gap(scan, line_index, out[1].value_from)) {
            out[0] = (jp_line_label){first, line->from, value_from};
            return count + 1;
        }
    }
    return 0;
}

/* 「拍摄时间　2025年7月1日　拍摄地点　某处」 in one cell: its first word is a label and stands as a column of its own.
 */
static uint32_t labels_in_cell(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    const uint32_t count = labels_from(scan, line_index, scan->text->lines[line_index].from, out, max);
    const bool is_one_of_lines = scan->text->doc->cells[scan->text->lines[line_index].cell_index].para_count > 1;

    return count > (is_one_of_lines ? 0 : 1) &&
                   !jp_view_contains(jp_text_line(scan->text, line_index), JP_VIEW("。")) && out[0].label.field &&
                   !out[0].label.is_signature && !out[0].label.is_opinion && jp_label_is_word(scan, out[0].label.key) &&
                   jp_has_wide_gap(scan, line_index, out[0].value_from) &&
                   !jp_is_row_of_heads(scan, line_index, out, count)
               ? count
               : 0;
}

/* 「询问人 张三、李四　工作单位 某某局」: printed forms whose blanks were filled in, the labels without colons. A line
 * is read so only when it begins with a field of its paper and is no sentence. */
uint32_t jp_spaced_labels(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    enum { MAX_LINE_CHARS = 400 };
    const jp_line *line = &scan->text->lines[line_index];
    jp_view words = jp_text_line(scan->text, line_index);

    if (max == 0) {
        return 0;
    }
    if (line->cell_index != JP_NO_INDEX && !jp_is_row_of_blanks(scan, line->cell_index)) {
        return labels_in_cell(scan, line_index, out, max);
    }
    const uint32_t columns = jp_labels_of_columns(scan, line_index, out, max);
    if (columns > 0) {
        return columns;
    }
    if (jp_view_contains(words, JP_VIEW("。")) || jp_text_chars(words) > MAX_LINE_CHARS) {
        const uint32_t passage = spaced_passage(scan, line_index, out);
        return passage > 0 ? passage : signers_behind_sentence(scan, line_index, out, max);
    }
    if (jp_part_of_signer(scan, line_index, out)) {
        return 1;
    }
    uint32_t count = labels_from(scan, line_index, line->from, out, max);
    count = count > 0 ? count : labels_in_columns(scan, line_index, out, max);
    return jp_is_row_of_heads(scan, line_index, out, count) ? 0 : count;
}

/* 「当事人　　甲公司　法定代表人：王五」: only the labels behind the first have their colons. */
uint32_t jp_put_spaced_first(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t count) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_label label;
    size_t value_from = label_words(scan, line_index, line->from, true, &label);

    const bool is_blank = value_from == out[0].from && label.is_signature; /* 「当事人签收　　日期：3月5日」 */
    if (value_from == 0 || (value_from >= out[0].from && !is_blank) || !jp_has_wide_gap(scan, line_index, value_from)) {
        return 0;
    }
    memmove(out + 1, out, count * sizeof *out);
    out[0] = (jp_line_label){label, line->from, value_from};
    return 1;
}
