/* SPDX-License-Identifier: Apache-2.0 */
#include "pairs.h"

/* The longest label that a clause begins with, with a value behind it; 0: none. */
static size_t label_of_clause(const jp_scan *scan, size_t from, size_t to, jp_label *out) {
    enum { FEWEST_BYTES = 6, MOST_BYTES = 30 };
    jp_view folded = scan->text->folded;
    size_t end = to - from > MOST_BYTES ? from + MOST_BYTES : to - 1;

    for (; end >= from + FEWEST_BYTES; end--) {
        if (((unsigned char)folded.data[end] & 0xC0) != 0x80 &&
            jp_words_find(&scan->catalogue->labels, jp_view_sub(folded, from, end)) != UINT32_MAX) {
            *out = jp_label_read(scan, jp_view_sub(folded, from, end));
            return end;
        }
    }
    return 0;
}

/* 「张三（执法证号：…）、李四」, but not 「张三在场」. */
static bool is_only_names(const jp_scan *scan, jp_view value) {
    jp_found_person person;
    size_t at = 0;

    value = jp_view_ends_with(value, JP_VIEW("。")) ? jp_view_sub(value, 0, value.bytes - JP_VIEW("。").bytes) : value;
    size_t unclosed = value.bytes;
    while (jp_norm_next_person(value, at, scan->arena, &person)) {
        if (jp_text_chars(jp_view_trim(jp_view_sub(value, at, person.span.from))) > 1) {
            return false;
        }
        at = person.span.to > person.cert.to ? person.span.to : person.cert.to;
        if (at < value.bytes && value.data[at] == '(') {
            at = jp_skip_brackets(value, at, &unclosed) + 1;
        }
        at += at < value.bytes && value.data[at] == ')';
    }
    return at > 0 && jp_view_is_empty(jp_view_trim(jp_view_sub(value, at, value.bytes)));
}

/* 「勘验时间2024年9月6日9时至10时，检查地点某村，勘验人…」: the blanks of a printed sentence, filled in. Most of its
 * clauses begin with labels, the first with a field of its paper. A clause without one goes on with the value before
 * it, but for a name: 「被询问人张三，性别男」. */
uint32_t jp_running_labels(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    enum { FEWEST_LABELS = 3 };
    const jp_line *line = &scan->text->lines[line_index];
    jp_view folded = scan->text->folded;
    size_t unclosed = line->to;
    uint32_t count = 0, clauses = 0, labelled = 0;

    const bool may_run = scan->type && (scan->type->is_record || jp_doc_type_find_field_text(scan->type, "送达文书"));
    if (!may_run || line->cell_index != JP_NO_INDEX) {
        return 0;
    }
    for (size_t from = line->from; from < line->to && count < max; clauses++) {
        size_t to = from;
        while (to < line->to && folded.data[to] != ',') {
            to = (folded.data[to] == '(' ? jp_skip_brackets(folded, to, &unclosed) : to) + 1;
        }
        jp_label label;
        size_t value_from = to > from ? label_of_clause(scan, from, to, &label) : 0;
        const bool is_column = value_from > 0 && jp_has_wide_gap(scan, line_index, value_from);
        if (clauses == 0 && (value_from == 0 || !label.field || is_column)) {
            return 0; /* 「检查时间　　2024年5月15日　　检查地点　　某处，…」 is a row of a form */
        }
        labelled += value_from > 0;
        if (value_from > 0 && label.field && label.field->type == JP_FIELD_PERSON &&
            !is_only_names(scan, jp_view_sub(folded, value_from, to))) {
            return 0; /* a sentence: 「现场负责人张三在场，执法人员李四出示证件，…」 */
        }
        if (value_from == 0 && out[count - 1].label.field && out[count - 1].label.field->type == JP_FIELD_PERSON) {
            label = (jp_label){.key = jp_view_sub(folded, from, to), .is_known = true};
            value_from = to;
        }
        if (value_from > 0) {
            out[count++] = (jp_line_label){label, from > line->from ? from - 1 : from, value_from};
        }
        from = to + 1;
    }
    return labelled >= FEWEST_LABELS && labelled * 2 >= clauses ? count : 0;
}

static bool is_label_and_value(const jp_scan *scan, jp_view text) {
    enum { MOST_BYTES = 300 };
    static const char *const blanks[] = {"　", "  ", "\t", NULL};
    const size_t end = text.bytes <= MOST_BYTES ? jp_view_find_any(text, blanks, 0, NULL) : SIZE_MAX;

    return end != SIZE_MAX && !jp_view_contains(text, JP_VIEW("\n")) && !jp_view_contains(text, JP_VIEW("。")) &&
           jp_looks_like_label(jp_text_tight(jp_view_sub(text, 0, end), scan->arena));
}

bool jp_is_row_of_blanks(const jp_scan *scan, uint32_t cell_index) {
    enum { MOST_CELLS = 16 }; /* no form has more, and each of them asks again */
    const jp_document *doc = scan->text->doc;
    const jp_cell *own = &doc->cells[cell_index];
    uint32_t cells = 0;

    for (uint32_t i = cell_index; i > 0 && doc->cells[i - 1].table_index == own->table_index &&
                                  doc->cells[i - 1].row_no == own->row_no && cells <= MOST_CELLS;
         cells++) {
        cell_index = --i;
    }
    for (cells = 0; cells <= MOST_CELLS; cells++, cell_index++) {
        if (cell_index == doc->cell_count || doc->cells[cell_index].table_index != own->table_index ||
            doc->cells[cell_index].row_no != own->row_no) {
            return true;
        }
        const jp_view text = jp_view_trim(doc->cells[cell_index].text);
        if (!doc->cells[cell_index].is_covered && text.bytes > 0 && !is_label_and_value(scan, text)) {
            return false;
        }
    }
    return false;
}
