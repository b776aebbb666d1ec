/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "pairs.h"
#include "service.h"
#include "typed.h"

/* Receipts (送达文书, 收件日期, 送达方式), the index of a dossier (目录项), and lists of goods (物品, 数量): one row or
 * one line each. */

static bool has_word(jp_view v, const char *word) {
    return jp_view_contains(v, jp_view_of(word));
}

/* ---- columns of a table under a header row ---- */

enum { MAX_COLUMNS = 24 };

typedef struct columns {
    const jp_table *table;
    uint32_t header_row;
    uint32_t grid_col[MAX_COLUMNS];
    jp_view key[MAX_COLUMNS];
    uint32_t count;
} columns;

static bool read_header(const jp_scan *s, uint32_t label_cell, columns *out) {
    const jp_document *doc = s->text->doc;
    const jp_cell *label = &doc->cells[label_cell];

    *out = (columns){.table = &doc->tables[label->table_index], .header_row = label->row_no};
    for (uint32_t i = out->table->first_cell_index; i < out->table->first_cell_index + out->table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[i];
        if (cell->row_no == label->row_no && !cell->is_covered && out->count < MAX_COLUMNS) {
            out->grid_col[out->count] = cell->grid_col;
            out->key[out->count++] = jp_label_strip(jp_text_tight(cell->text, s->arena));
        }
    }
    return out->count > 1;
}

/* Cells stand in the order of reading: the first of the row, or the one behind the table. */
static uint32_t first_of_row(const jp_scan *s, const jp_table *table, uint32_t row_no) {
    const jp_cell *cells = s->text->doc->cells;
    uint32_t from = table->first_cell_index;
    uint32_t to = from + table->cell_count;

    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (cells[middle].row_no < row_no) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

static const jp_cell *cell_of(const jp_scan *s, const columns *c, uint32_t row_no, const char *const *words,
                              size_t word_count) {
    const jp_document *doc = s->text->doc;
    const uint32_t from = first_of_row(s, c->table, row_no), to = first_of_row(s, c->table, row_no + 1);

    for (uint32_t k = 0; k < c->count; k++) {
        bool is_wanted = false;
        for (size_t w = 0; w < word_count; w++) {
            is_wanted = is_wanted || jp_view_contains(c->key[k], jp_view_of(words[w]));
        }
        for (uint32_t i = from; is_wanted && i < to; i++) {
            const jp_cell *cell = &doc->cells[i];
            if (cell->grid_col == c->grid_col[k]) {
                return cell->is_covered ? &doc->cells[cell->origin_index] : cell;
            }
        }
    }
    return NULL;
}

static uint32_t line_of_cell(const jp_scan *s, const jp_cell *cell) {
    uint32_t line = s->text->first_line[cell->first_para_index];
    return line < s->text->line_count ? line : s->section->line_from;
}

#define CELL_OF(s, c, row, ...)                                                                                        \
    cell_of((s), (c), (row), (const char *const[]){__VA_ARGS__},                                                       \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

/* ---- receipts ---- */

/* The row of remarks below the papers served. */
static bool is_remark(const jp_scan *s, const jp_cell *cell) {
    jp_view words = jp_text_tight(cell->text, s->arena);
    return jp_view_starts_with(words, JP_VIEW("备注")) || jp_view_starts_with(words, JP_VIEW("注:")) ||
           jp_view_starts_with(words, JP_VIEW("说明"));
}

static void served_rows(jp_scan *s, const columns *c) {
    for (uint32_t row = c->header_row + 1; row <= c->table->row_count; row++) {
        const jp_cell *name = CELL_OF(s, c, row, "文书名称", "文件名称", "送达文书", "文书", "文件", "名称");
        const jp_cell *number = CELL_OF(s, c, row, "文号", "编号", "字号");
        const jp_cell *day = CELL_OF(s, c, row, "收到日期", "收件日期", "签收日期", "收到时间", "签收时间", "送达时间",
                                     "送达日期", "日期", "时间");
        jp_found_date date;
        if (name && is_remark(s, name)) {
            return;
        }
        if (!name || jp_view_is_empty(jp_view_trim(name->text)) || jp_norm_is_blank(name->text) ||
            jp_label_read(s, jp_text_tight(name->text, s->arena)).field) {
            if (name && !jp_view_is_empty(jp_view_trim(name->text)) && !jp_norm_is_blank(name->text)) {
                return; /* the form goes on with other labels */
            }
            continue;
        }
        const uint32_t first = s->fact_count;
        jp_served_split(s, jp_view_trim(name->text), number && number != name ? number->text : JP_VIEW_EMPTY,
                        name->place, line_of_cell(s, name));
        if (day && jp_norm_next_date(day->text, 0, JP_DAY_NONE, &date) && !date.is_blank) {
            for (uint32_t i = first; i < s->fact_count; i++) {
                jp_fact_put_day(s, &s->facts[i], "日期", date.day);
            }
        }
    }
}

static jp_view number_beside(const jp_scan *s, const jp_pair *served) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        bool is_near = pair->line >= served->line && pair->line <= served->line + 4;
        if (pair != served && is_near && pair->field && jp_view_eq_text(pair->field->name, "文号")) {
            return pair->value;
        }
    }
    return JP_VIEW_EMPTY;
}

static void take_served(jp_scan *s) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair pair = s->pairs[i];
        columns c;
        if (!pair.field || !jp_view_eq_text(pair.field->name, "送达文书")) {
            continue;
        }
        bool is_column = pair.is_cell && pair.cell != JP_NO_INDEX && pair.label_cell != JP_NO_INDEX &&
                         s->text->doc->cells[pair.cell].row_no > s->text->doc->cells[pair.label_cell].row_no;
        if (is_column && read_header(s, pair.label_cell, &c)) {
            served_rows(s, &c);
            continue;
        }
        jp_view value = pair.value;
        if (!pair.is_cell && pair.value_to > pair.value_from + 1) {
            jp_view more = jp_text_raw_lines(s->text, pair.value_from + 1, pair.value_to, s->arena);
            value = jp_view_of(jp_arena_printf(s->arena, "%.*s\n%.*s", JP_VIEW_ARG(pair.value), JP_VIEW_ARG(more)));
        }
        const uint32_t first = s->fact_count;
        jp_served_split(s, value, number_beside(s, &pair), pair.place, pair.line);
        if (pair.is_cell && !is_column && pair.cell != JP_NO_INDEX) {
            jp_served_beside(s, &pair, first);
        }
        jp_served_stacked(s, &pair, first);
    }
    jp_served_groups(s);
    /* 「现将《…》送达给…」 in running text */
    if (!jp_scan_find_any(s, "送达文书") && jp_scan_has_field(s, "送达文书")) {
        jp_view body = jp_scan_body(s);
        jp_match m;
        if (jp_pattern_next(s->catalogue->served_words, body, 0, &m)) {
            size_t base = jp_scan_body_from(s);
            uint32_t line = jp_text_line_at(s->text, base + m.value_from);
            jp_served_split(s, jp_text_raw(s->text, line, base + m.value_from, base + m.value_to), JP_VIEW_EMPTY,
                            jp_text_place(s->text, line), line);
        }
    }
}

/* Who took the paper: a field of its own, or only a place to sign. */
static bool is_recipient(const jp_pair *pair) {
    if (pair->field) {
        return jp_view_eq_text(pair->field->name, "收件人");
    }
    return pair->is_signature &&
           (jp_view_contains(pair->label, JP_VIEW("收件")) || jp_view_contains(pair->label, JP_VIEW("签收")) ||
            jp_view_contains(pair->label, JP_VIEW("受送达")) || jp_view_contains(pair->label, JP_VIEW("代收")));
}

/* 收件日期 may stand with the recipient's name, or only as the time of service. */
static void settle_receipt_day(jp_scan *s) {
    jp_fact *known = jp_scan_find(s, "收件日期");
    jp_found_date date;

    for (uint32_t i = 0; !known && i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (!is_recipient(pair) || !jp_pair_day(s, i, &date)) {
            continue;
        }
        jp_fact *fact = jp_scan_find_any(s, "收件日期");
        fact = fact ? fact : jp_scan_add_text(s, "收件日期", JP_VIEW_EMPTY, pair->place, pair->line);
        fact->status = date.is_blank ? "空" : NULL;
        if (!date.is_blank) {
            jp_fact_put_day(s, fact, "值", date.day);
            fact->text = jp_fact_value(fact, "值");
            known = fact;
        }
    }
    const jp_fact *served = jp_scan_find(s, "送达时间");
    if (!known && served && !jp_scan_find_any(s, "收件日期")) {
        jp_view value = jp_fact_value(served, "值");
        jp_view text = served->text;
        jp_fact *fact = jp_scan_add(s, JP_VIEW("收件日期"), text, served->place, served->line);
        jp_fact_put(fact, "值", value);
    }
}

/* A number that belongs to the served paper is not the receipt's own. */
static void drop_served_number(jp_scan *s) {
    uint32_t put = 0;
    for (uint32_t i = 0; i < s->fact_count; i++) {
        bool is_served = false;
        for (uint32_t k = 0; jp_view_eq_text(s->facts[i].name, "文号") && k < s->fact_count; k++) {
            is_served =
                is_served || (jp_view_eq_text(s->facts[k].name, "送达文书") && s->facts[i].attr_count > 0 &&
                              jp_view_eq(jp_fact_value(&s->facts[k], "文号"), jp_fact_value(&s->facts[i], "值")));
        }
        if (!is_served) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

/* The recipient's cell holds the name and the day: the name alone is the fact. */
static void trim_recipient(jp_scan *s) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        jp_found_date date;
        if (jp_view_eq_text(fact->name, "收件人") && jp_norm_next_date(fact->text, 0, JP_DAY_NONE, &date)) {
            fact->text = jp_words_beside_day(s, fact->text, &date);
            if (jp_view_is_empty(fact->text) || jp_norm_is_blank(fact->text)) {
                fact->text = JP_VIEW_EMPTY;
                fact->status = "空";
            }
        }
    }
}

/* 「直接送达√　留置送达　邮寄送达」: the tick stands behind the word it chooses, and a blank behind the tick. */
static jp_view ticked_behind(jp_view raw, jp_view value) {
    static const char *const ticks[] = {"√", "✓", "✔"};
    static const char *const blanks[] = {" ", "　", "\t", "\n", "、"};

    for (size_t i = 0; i < sizeof ticks / sizeof *ticks; i++) {
        size_t at = jp_view_find(raw, jp_view_of(ticks[i]), 0);
        if (at == SIZE_MAX) {
            continue;
        }
        jp_view head = jp_view_sub(raw, 0, at);
        jp_view rest = jp_view_sub(raw, at + strlen(ticks[i]), raw.bytes);
        bool is_apart = rest.bytes == 0;
        size_t from = 0;
        for (size_t k = 0; k < sizeof blanks / sizeof *blanks; k++) {
            size_t width = strlen(blanks[k]);
            is_apart = is_apart || jp_view_starts_with(rest, jp_view_of(blanks[k]));
            for (size_t next = 0; (next = jp_view_find(head, jp_view_of(blanks[k]), next)) != SIZE_MAX; next += width) {
                from = next + width > from ? next + width : from;
            }
        }
        return is_apart && from < head.bytes ? jp_view_sub(head, from, head.bytes) : value;
    }
    return value;
}

static void settle_manner(jp_scan *s) {
    static const char *const words[] = {"直接", "留置", "邮寄", "电子", "委托", "转交", "公告"};
    jp_fact *fact = jp_scan_find_any(s, "送达方式");

    if (!fact) {
        return;
    }
    if (fact->status) { /* 「直接送达　留置送达√」: no word behind the tick */
        jp_view last = ticked_behind(fact->text, JP_VIEW_EMPTY);
        if (jp_view_is_empty(last)) {
            return;
        }
        fact->status = NULL;
        jp_fact_put(fact, "值", last);
    }
    jp_view value = ticked_behind(fact->text, jp_fact_value(fact, "值"));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (has_word(value, words[i])) {
            for (uint32_t k = 0; k < fact->attr_count; k++) {
                if (strcmp(fact->attrs[k].name, "值") == 0) {
                    fact->attrs[k].value = jp_view_of(words[i]);
                }
            }
            return;
        }
    }
}

/* ---- index and goods ---- */

/* 「送达回执—行政处罚告知书」: the dash divides the paper from what it is about. */
static jp_bid entry_bid(const jp_scan *s, jp_view title) {
    static const char *const dashes[] = {"—", "－", "–", "-"};

    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t at = jp_view_find(title, jp_view_of(dashes[i]), 0);
        jp_bid head =
            at == SIZE_MAX ? (jp_bid){JP_NO_TYPE, 0} : jp_title_bid(s->catalogue, jp_view_sub(title, 0, at), s->arena);
        if (head.type != JP_NO_TYPE && head.score >= JP_BID_PREFIXED) {
            return head;
        }
    }
    return jp_title_bid(s->catalogue, title, s->arena);
}

/* 「延长期限」 of 「延长期限审批表」: what a second form of the same matter is called by. */
static jp_view matter_of(jp_view title) {
    static const char *const forms[] = {"审批表", "呈批表", "审查表", "报告", "决定书",
                                        "通知书", "告知书", "公告",   "笔录", "清单"};

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (jp_view_ends_with(title, jp_view_of(forms[i]))) {
            return jp_view_sub(title, 0, title.bytes - strlen(forms[i]));
        }
    }
    return title;
}

/* The type a title names, where it is surely one. */
static bool put_type(jp_scan *s, jp_fact *fact, const char *attribute, jp_bid bid) {
    const bool is_type = bid.type != JP_NO_TYPE && bid.score >= JP_BID_ENDING;

    if (is_type) {
        jp_fact_put(fact, attribute, s->catalogue->types[bid.type].name);
    }
    return is_type;
}

/* 「改正情况核查」: an index leaves the word for a record out. */
static jp_bid record_bid(const jp_scan *s, jp_view title) {
    const jp_view record = jp_view_of(jp_arena_printf(s->arena, "%.*s记录", JP_VIEW_ARG(title)));

    return jp_title_ends_well(title) ? (jp_bid){JP_NO_TYPE, 0} : jp_title_bid(s->catalogue, record, s->arena);
}

/* 「延长期限审批表、决定书」, 「公告及张贴照片」: one entry for two papers. */
static void put_types(jp_scan *s, jp_fact *fact, jp_view title) {
    static const char *const joints[] = {"、", "及其", "及", "和", "与", "/"};
    bool is_known = put_type(s, fact, "类", entry_bid(s, title));

    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        const size_t at = jp_view_find(title, jp_view_of(joints[i]), 0);
        if (at == SIZE_MAX) {
            continue;
        }
        const jp_view first = jp_view_sub(title, 0, at);
        const jp_view second = jp_view_sub(title, at + strlen(joints[i]), title.bytes);
        const jp_view whole =
            jp_view_of(jp_arena_printf(s->arena, "%.*s%.*s", JP_VIEW_ARG(matter_of(first)), JP_VIEW_ARG(second)));
        is_known = is_known || put_type(s, fact, "类", entry_bid(s, first));
        if (is_known && (put_type(s, fact, "另类", jp_title_bid(s->catalogue, whole, s->arena)) ||
                         put_type(s, fact, "另类", jp_title_bid(s->catalogue, second, s->arena)) ||
                         put_type(s, fact, "另类", record_bid(s, second)))) {
            return;
        }
    }
}

static void index_rows(jp_scan *s, const columns *c) {
    for (uint32_t row = c->header_row + 1; row <= c->table->row_count; row++) {
        const jp_cell *title =
            CELL_OF(s, c, row, "题名", "文件名", "文书名", "材料名", "名称", "标题", "文件材料", "内容");
        const jp_cell *number = CELL_OF(s, c, row, "文号", "编号", "字号");
        const jp_cell *day = CELL_OF(s, c, row, "日期", "时间");
        const jp_cell *page = CELL_OF(s, c, row, "页");
        const jp_cell *order = CELL_OF(s, c, row, "序号", "顺序", "序");
        if (!title || jp_view_is_empty(jp_view_trim(title->text))) {
            continue;
        }
        jp_fact *fact = jp_scan_add_text(s, "目录项", title->text, title->place, line_of_cell(s, title));
        jp_found_docno found;
        jp_fact_put(fact, "题名", jp_text_tight(title->text, s->arena));
        put_types(s, fact, jp_text_tight(title->text, s->arena));
        if ((number && number != title && jp_norm_next_docno(number->text, 0, s->arena, &found) && !found.is_blank) ||
            (jp_norm_next_docno(title->text, 0, s->arena, &found) && !found.is_blank)) {
            jp_fact_put(fact, "文号", found.value);
        }
        jp_found_date date;
        if (day && jp_norm_next_date(day->text, 0, JP_DAY_NONE, &date) && !date.is_blank) {
            jp_fact_put_day(s, fact, "日期", date.day);
        }
        jp_fact_put(fact, "页号", page ? jp_text_tight(page->text, s->arena) : JP_VIEW_EMPTY);
        jp_fact_put(fact, "序号", order ? jp_text_tight(order->text, s->arena) : JP_VIEW_EMPTY);
    }
}

static bool is_index_header(jp_view key) {
    static const char *const words[] = {"题名", "文件名", "文书名", "材料名", "名称", "标题", "文件材料"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (has_word(key, words[i])) {
            return true;
        }
    }
    return false;
}

static void take_index(jp_scan *s) {
    const jp_document *doc = s->text->doc;
    uint32_t done_table = JP_NO_INDEX;

    for (uint32_t i = s->section->line_from; i < s->section->line_to; i++) {
        uint32_t cell = s->text->lines[i].cell_index;
        columns c;
        if (cell == JP_NO_INDEX || doc->cells[cell].table_index == done_table ||
            !is_index_header(jp_text_tight(doc->cells[cell].text, s->arena)) || !read_header(s, cell, &c)) {
            continue;
        }
        index_rows(s, &c);
        done_table = doc->cells[cell].table_index;
    }
}

/* 「当事人（签章） | 张三 | 2024年7月4日」, 「保管员 | 李四」 where numbers stood, 「以上物品经核对无误。」 below the
 * goods: the list has ended. */
static bool is_behind_goods(const jp_scan *s, const columns *c, uint32_t row) {
    static const char *const parts[] = {"人", "员", NULL};
    const jp_document *doc = s->text->doc;
    const uint32_t to = first_of_row(s, c->table, row + 1);

    for (uint32_t i = first_of_row(s, c->table, row); i < to; i++) {
        jp_view words = jp_text_tight(doc->cells[i].text, s->arena);
        if (words.bytes > 0) {
            return jp_view_starts_with(words, JP_VIEW("以上")) || jp_label_read(s, words).is_signature ||
                   (has_word(c->key[0], "序号") && jp_view_ends_with_any(words, parts));
        }
    }
    return false;
}

/* 「某局（印章）」, the day: in a row of its own, without a number in the list and without a quantity. */
static bool is_lone_name(const jp_scan *s, const columns *c, uint32_t row, const jp_cell *name) {
    const jp_document *doc = s->text->doc;
    const uint32_t to = first_of_row(s, c->table, row + 1);
    uint32_t others = 0;

    for (uint32_t i = first_of_row(s, c->table, row); i < to; i++) {
        others += &doc->cells[i] != name && !jp_view_is_empty(jp_view_trim(doc->cells[i].text));
    }
    return others == 0 && has_word(c->key[0], "序号");
}

/* The cell of a row below a label that the form has: 「品种规格」, 「财物（设施）」 name goods as 「名称」 does. */
static const jp_cell *cell_under(const jp_scan *s, const columns *c, uint32_t row_no, const jp_cell *label) {
    const jp_document *doc = s->text->doc;
    const uint32_t to = first_of_row(s, c->table, row_no + 1);

    for (uint32_t i = first_of_row(s, c->table, row_no); i < to; i++) {
        if (doc->cells[i].grid_col == label->grid_col) {
            return doc->cells[i].is_covered ? &doc->cells[doc->cells[i].origin_index] : &doc->cells[i];
        }
    }
    return NULL;
}

/* 「合计 | （大写）陆拾陆条 | 66」: a sum of the goods is no good of its own. */
static bool is_sum_row(const jp_scan *s, const columns *c, uint32_t row) {
    static const char *const words[] = {"合计", "总计", "共计", "小计", NULL};
    const jp_document *doc = s->text->doc;
    const uint32_t to = first_of_row(s, c->table, row + 1);
    uint32_t i = first_of_row(s, c->table, row);

    while (i < to && jp_view_is_empty(jp_view_trim(doc->cells[i].text))) {
        i++;
    }
    return i < to && jp_view_word_at(jp_text_tight(doc->cells[i].text, s->arena), 0, words) > 0;
}

static void goods_rows(jp_scan *s, const columns *c, const jp_cell *label) {
    for (uint32_t row = c->header_row + 1; row <= c->table->row_count; row++) {
        const jp_cell *name =
            CELL_OF(s, c, row, "物品名称", "品名", "财物名称", "证据名称", "样品名称", "产品名称", "名称", "物品");
        const jp_cell *quantity = CELL_OF(s, c, row, "数量", "件数");
        name = name ? name : cell_under(s, c, row, label);
        if (is_behind_goods(s, c, row)) {
            return;
        }
        if (!name || jp_view_is_empty(jp_view_trim(name->text)) || jp_norm_is_blank(name->text) ||
            is_sum_row(s, c, row) || is_lone_name(s, c, row, name)) {
            continue;
        }
        if (jp_label_read(s, jp_text_tight(name->text, s->arena)).is_known) {
            return;
        }
        (void)jp_scan_add_text(s, "物品", name->text, name->place, line_of_cell(s, name));
        if (quantity && jp_scan_has_field(s, "数量")) {
            bool is_blank = jp_norm_is_blank(quantity->text);
            jp_fact *fact = jp_scan_add_text(s, "数量", is_blank ? JP_VIEW_EMPTY : quantity->text, quantity->place,
                                             line_of_cell(s, quantity));
            int64_t n = 0;
            fact->status = is_blank ? "空" : NULL;
            if (!is_blank && jp_norm_number(jp_view_trim(quantity->text), &n) > 0) {
                jp_fact_put_number(s, fact, "值", n);
            }
        }
    }
}

/* 「样品数量：」, below it 「3个」. */
static jp_view number_below(const jp_scan *s, const jp_pair *pair) {
    enum { MOST_CHARS = 12 };
    const uint32_t line = pair->line + 1;

    if (pair->is_cell || line >= s->section->line_to ||
        s->text->lines[line].cell_index != s->text->lines[pair->line].cell_index) {
        return JP_VIEW_EMPTY;
    }
    const jp_view below = jp_text_line(s->text, line);
    const bool is_number = jp_text_has_digit(below) && jp_text_chars(below) <= MOST_CHARS &&
                           jp_text_colon(below) == SIZE_MAX && !jp_view_contains(below, JP_VIEW("年"));
    return is_number ? jp_view_trim(jp_text_raw_line(s->text, line)) : JP_VIEW_EMPTY;
}

static void take_goods(jp_scan *s) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair pair = s->pairs[i];
        columns c;
        bool is_goods = pair.field && jp_view_eq_text(pair.field->name, "物品");
        if (!is_goods && !(pair.field && jp_view_eq_text(pair.field->name, "数量"))) {
            continue;
        }
        bool is_column = pair.is_cell && pair.cell != JP_NO_INDEX && pair.label_cell != JP_NO_INDEX &&
                         s->text->doc->cells[pair.cell].row_no > s->text->doc->cells[pair.label_cell].row_no;
        if (is_column) {
            if (is_goods && read_header(s, pair.label_cell, &c)) {
                goods_rows(s, &c, &s->text->doc->cells[pair.label_cell]);
            }
            continue;
        }
        const jp_view below = jp_view_is_empty(pair.value) && !is_goods ? number_below(s, &pair) : JP_VIEW_EMPTY;
        const jp_view value = jp_view_is_empty(below) ? pair.value : below;
        bool is_blank = jp_norm_is_blank(value) || jp_view_is_empty(value);
        jp_fact *fact = jp_scan_add(s, pair.field->name, is_blank ? JP_VIEW_EMPTY : value, pair.place, pair.line);
        fact->status = is_blank ? "空" : NULL;
    }
}

void jp_scan_settle_service(jp_scan *s) {
    settle_receipt_day(s);
    trim_recipient(s);
    drop_served_number(s);
    settle_manner(s);
}

void jp_scan_service(jp_scan *s) {
    if (jp_scan_has_field(s, "送达文书")) {
        take_served(s);
        jp_scan_settle_service(s);
    }
    if (jp_scan_has_field(s, "目录项")) {
        take_index(s);
    }
    if (jp_scan_has_field(s, "物品")) {
        take_goods(s);
    }
}
