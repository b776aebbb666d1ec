/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "xml_sheet.h"

/* Asking elements what they are, and putting paragraphs and cells. */

const jp_xml_elem *jp_elem_at(const jp_xml_sheet *s, uint32_t index) {
    return &s->tree->items[index];
}

jp_xml_role jp_elem_role(const jp_xml_sheet *s, uint32_t index) {
    return jp_xml_role_at(s->tree, index);
}

jp_view jp_elem_tight(const jp_xml_sheet *s, jp_view v) {
    return jp_text_tight(v, s->arena);
}

uint32_t jp_elem_naming(const jp_xml_sheet *s, uint32_t index) {
    uint32_t k = jp_xml_child_with(s->tree, index, JP_XML_NAMING);
    return k != JP_XML_NONE ? k : jp_xml_child_with(s->tree, index, JP_XML_TITLE);
}

bool jp_elem_is_yes(jp_view v) {
    static const char *const words[] = {"是", "1", "true", "True",    "TRUE", "yes", "Y",
                                        "y",  "√", "☑",    "checked", "有",   NULL};
    return jp_view_is_any(v, words);
}

bool jp_elem_is_blob(jp_view text) {
    enum { BLOB_BYTES = 400 };

    return text.bytes > BLOB_BYTES && !jp_xml_has_han(text);
}

bool jp_elem_knows(const jp_xml_sheet *s, jp_view label) {
    jp_view key = jp_elem_tight(s, label);
    return jp_words_find(&s->catalogue->labels, key) != UINT32_MAX ||
           jp_pattern_is_in(s->catalogue->opinion_label, key) || jp_pattern_is_in(s->catalogue->sign_label, key);
}

jp_view jp_elem_label(const jp_xml_sheet *s, uint32_t index) {
    jp_xml_memo *memo = s->memo;
    jp_view name = jp_elem_at(s, index)->name;

    if (!jp_view_eq(memo->type, s->type)) {
        *memo = (jp_xml_memo){.type = s->type};
    }
    uint32_t known = memo->count > 0 ? jp_words_find(&memo->names, name) : UINT32_MAX;
    if (known != UINT32_MAX) {
        return memo->labels[known];
    }
    jp_view label = jp_xml_label(s->catalogue, s->type, name, s->arena);
    memo->labels = jp_arena_grow(s->arena, memo->labels, memo->count, &memo->cap, sizeof *memo->labels);
    memo->labels[memo->count] = label;
    jp_words_put(&memo->names, name, memo->count++, s->arena);
    return label;
}

jp_view jp_elem_text(const jp_xml_sheet *s, uint32_t index, const char *joint) {
    return jp_view_trim(jp_xml_words(s->tree, index, joint, s->arena));
}

uint32_t jp_xml_child_with(const jp_xml_tree *tree, uint32_t index, jp_xml_role role) {
    for (uint32_t k = tree->items[index].first; k != JP_XML_NONE; k = tree->items[k].next) {
        if (tree->items[k].name.bytes > 0 && jp_xml_role_at(tree, k) == role && jp_xml_is_leaf(tree, k) &&
            tree->items[k].text.bytes > 0) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* What no one would print: identifiers, sizes, coordinates. */
bool jp_elem_is_noise(const jp_xml_sheet *s, uint32_t index) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    jp_xml_role role = jp_elem_role(s, index);

    if (jp_xml_has_han(e->name) || jp_xml_has_han(e->text)) {
        return false;
    }
    if (role == JP_XML_TECHNICAL) {
        return true;
    }
    bool is_list = e->text.bytes > 0; /* of numbers: 0 0 210 297 */
    for (size_t i = 0; i < e->text.bytes; i++) {
        is_list = is_list && strchr("0123456789 .,-", e->text.data[i]) != NULL;
    }
    is_list = is_list && jp_view_contains(e->text, JP_VIEW(" "));
    bool has_meaning = role != JP_XML_OTHER || jp_elem_label(s, index).bytes > 0;
    return (e->is_attribute && !has_meaning) || (is_list && !has_meaning);
}

/* ---- putting ---- */

static uint32_t put_para(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t cell, uint32_t flags) {
    jp_document *d = &s->doc;

    d->paras = jp_arena_grow(s->arena, d->paras, d->para_count, &s->para_cap, sizeof *d->paras);
    d->paras[d->para_count] =
        (jp_para){.text = text, .place = place, .label = label, .cell_index = cell, .flags = flags};
    return d->para_count++;
}

uint32_t jp_xml_put_line(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t flags) {
    jp_view line = label.bytes == 0
                       ? text
                       : jp_view_of(jp_arena_printf(s->arena, "%.*s：%.*s", JP_VIEW_ARG(label), JP_VIEW_ARG(text)));

    s->open_table = JP_NO_INDEX;
    return put_para(s, label, line, place, JP_NO_INDEX, flags);
}

uint32_t jp_elem_begin_table(jp_xml_sheet *s, jp_view place, uint32_t columns) {
    jp_document *d = &s->doc;

    d->tables = jp_arena_grow(s->arena, d->tables, d->table_count, &s->table_cap, sizeof *d->tables);
    d->tables[d->table_count] = (jp_table){.place = place,
                                           .first_cell_index = d->cell_count,
                                           .grid_col_count = columns,
                                           .parent_cell_index = JP_NO_INDEX,
                                           .before_para_index = d->para_count};
    return d->table_count++;
}

void jp_elem_put_cell(jp_xml_sheet *s, uint32_t table, uint32_t row, uint32_t column, jp_view text, jp_view place) {
    jp_document *d = &s->doc;
    uint32_t index = d->cell_count;

    d->cells = jp_arena_grow(s->arena, d->cells, d->cell_count, &s->cell_cap, sizeof *d->cells);
    d->cells[d->cell_count++] = (jp_cell){.text = text,
                                          .place = place,
                                          .table_index = table,
                                          .row_no = row,
                                          .cell_no = column + 1,
                                          .grid_col = column,
                                          .col_span = 1,
                                          .row_span = 1,
                                          .first_para_index = d->para_count,
                                          .para_count = 1,
                                          .origin_index = index};
    (void)put_para(s, JP_VIEW_EMPTY, text, place, index, 0);
    d->tables[table].cell_count++;
    d->tables[table].row_count = row;
}

/* A label and what is said under it, side by side, as in the forms that are signed level by level. */
void jp_elem_put_form_row(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place) {
    if (s->open_table == JP_NO_INDEX) {
        s->open_table = jp_elem_begin_table(s, place, 2);
    }
    uint32_t table = s->open_table;
    uint32_t row = s->doc.tables[table].row_count + 1;
    jp_elem_put_cell(s, table, row, 0, label, place);
    jp_elem_put_cell(s, table, row, 1, text, place);
}

/* Element children, text between them not counted. */
uint32_t jp_elem_count_elements(const jp_xml_sheet *s, uint32_t index, bool *are_alike, bool *are_leaves) {
    uint32_t count = 0;
    jp_view name = JP_VIEW_EMPTY;

    *are_alike = *are_leaves = true;
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0) {
            continue;
        }
        *are_alike = *are_alike && (count == 0 || jp_view_eq(name, jp_elem_at(s, k)->name));
        *are_leaves = *are_leaves && jp_xml_is_leaf(s->tree, k);
        name = jp_elem_at(s, k)->name;
        count++;
    }
    return count;
}

/* ---- a label and its value ---- */

static bool is_opinion(const jp_xml_sheet *s, jp_view label) {
    return jp_view_contains(label, JP_VIEW("意见")) &&
           jp_pattern_is_in(s->catalogue->opinion_label, jp_elem_tight(s, label));
}

static jp_view without_tail(jp_view label, const char *const *tails, size_t count) {
    for (size_t i = 0; i < count; i++) {
        jp_view tail = jp_view_of(tails[i]);
        if (label.bytes > tail.bytes && jp_view_ends_with(label, tail)) {
            return jp_view_sub(label, 0, label.bytes - tail.bytes);
        }
    }
    return label;
}

/* 「专卖科审核意见」, then 「审核人签名」: who signs right behind an opinion is named by his part in it alone. */
static bool is_signer_of_level(jp_view who) {
    static const char *const words[] = {"承办人", "经办人",   "审核人", "审查人", "复核人",
                                        "审批人", "批准人",   "签发人", "核准人", "负责人",
                                        "领导",   "分管领导", "局长",   "局领导", NULL};
    return jp_view_is_any(who, words);
}

/* 「审核人」 behind 「负责人审批意见」: whose part is told by his name, and is another. */
static bool is_of_another_level(const jp_xml_sheet *s, jp_view opinion, jp_view who) {
    enum { STEM_BYTES = 6 };
    const jp_catalogue *c = s->catalogue;
    const jp_view part = jp_rules_find(c->opinion_roles, c->opinion_role_count, who);
    const jp_view own = jp_rules_find(c->opinion_roles, c->opinion_role_count, opinion);

    return part.bytes > 0 && own.bytes > 0 && !jp_view_eq(part, own) &&
           !jp_view_contains(opinion, jp_view_sub(who, 0, STEM_BYTES));
}

/* 「负责人审批意见」, 「负责人审批意见签名」, 「负责人审批意见日期」 one after the other: columns of one level of a
 * form, or a signature with its day. What is put last takes up the value. */
static bool put_behind_last(jp_xml_sheet *s, jp_view label, jp_view text) {
    enum { MOST_BEHIND = 8 }; /* signatures and days of one level; each has the text before it copied */
    static const char *const days[] = {"日期", "时间"};
    static const char *const signs[] = {"签名", "签字", "签章", "（签名）", "（签字）", "（签章）", "（盖章）"};
    static const char *const opinions[] = {"审批意见", "审核意见", "审查意见", "意见"};
    jp_view last = s->last_label;
    jp_view stem = without_tail(label, days, sizeof days / sizeof *days);
    bool is_day = stem.bytes < label.bytes;
    jp_view who = without_tail(stem, signs, sizeof signs / sizeof *signs);
    bool is_sign = !is_day && who.bytes < stem.bytes;
    bool says_opinion = is_opinion(s, last);
    jp_view signer = without_tail(last, signs, sizeof signs / sizeof *signs);

    if (last.bytes == 0 || s->last_end != s->doc.para_count || (!is_day && !is_sign)) {
        return false;
    }
    bool is_own = says_opinion ? (is_sign && is_signer_of_level(who) && !is_of_another_level(s, last, who)) ||
                                     jp_view_eq(who, last) ||
                                     jp_view_eq(who, without_tail(last, opinions, sizeof opinions / sizeof *opinions))
                               : is_day && signer.bytes < last.bytes && jp_view_eq(who, signer);
    if (!is_own || s->last_behind == MOST_BEHIND) {
        return false;
    }
    s->last_behind++;
    jp_para *para = &s->doc.paras[s->doc.para_count - 1];
    para->text = jp_view_of(jp_arena_printf(s->arena, "%.*s%s%.*s", JP_VIEW_ARG(para->text),
                                            is_sign ? "\n签名：" : "　", JP_VIEW_ARG(text)));
    if (para->cell_index != JP_NO_INDEX) {
        s->doc.cells[para->cell_index].text = para->text;
    }
    return true;
}

void jp_elem_put_pair(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place) {
    if (jp_elem_is_blob(text) || put_behind_last(s, label, text)) {
        return;
    }
    if (jp_xml_role_of(label) == JP_XML_SEAL && jp_xml_has_han(text) &&
        !jp_elem_is_yes(text)) { /* the organ, and the day */
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, text, place, JP_PARA_RIGHT);
        return;
    }
    if (is_opinion(s, label)) {
        jp_elem_put_form_row(s, label, text, place);
    } else if (label.bytes > 0) {
        (void)jp_xml_put_line(s, label, text, place, 0);
    } else if (text.bytes > 0) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, text, place, 0);
    }
    s->last_label = label;
    s->last_end = s->doc.para_count;
    s->last_behind = 0;
}
