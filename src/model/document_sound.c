/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"
#include "juanping/model/document.h"

static bool pictures_are_sound(const jp_para *para) {
    for (uint32_t i = 0; i < para->picture_count; i++) {
        if (para->picture_at[i] > para->text.bytes || (i > 0 && para->picture_at[i] < para->picture_at[i - 1])) {
            return false;
        }
    }
    return para->picture_count == 0 || (para->flags & JP_PARA_PICTURE) != 0;
}

static bool para_is_sound(const jp_document *doc, uint32_t index) {
    const jp_para *para = &doc->paras[index];
    if (para->label_bytes > para->text.bytes || !jp_utf8_is_valid(para->text) || jp_view_is_empty(para->place)) {
        return false;
    }
    if ((!jp_view_is_empty(para->printed) && para->printed.bytes < para->label_bytes) || !pictures_are_sound(para)) {
        return false;
    }
    if (para->cell_index == JP_NO_INDEX) {
        return true;
    }
    if (para->cell_index >= doc->cell_count) {
        return false;
    }
    const jp_cell *cell = &doc->cells[para->cell_index];
    return index >= cell->first_para_index && index - cell->first_para_index < cell->para_count;
}

static bool cell_text_is_joined(const jp_document *doc, const jp_cell *cell) {
    size_t at = 0;
    for (uint32_t i = 0; i < cell->para_count; i++) {
        jp_view text = doc->paras[cell->first_para_index + i].text;
        if (i > 0 && (at >= cell->text.bytes || cell->text.data[at++] != '\n')) {
            return false;
        }
        if (!jp_view_eq(jp_view_sub(cell->text, at, at + text.bytes), text)) {
            return false;
        }
        at += text.bytes;
    }
    return at == cell->text.bytes;
}

static bool cell_is_sound(const jp_document *doc, uint32_t index) {
    const jp_cell *cell = &doc->cells[index];
    if (cell->first_para_index > doc->para_count || cell->para_count > doc->para_count - cell->first_para_index) {
        return false;
    }
    for (uint32_t i = 0; i < cell->para_count; i++) {
        if (doc->paras[cell->first_para_index + i].cell_index != index) {
            return false;
        }
    }
    if (cell->row_no == 0 || cell->cell_no == 0 || cell->col_span == 0 || cell->row_span == 0 ||
        cell->origin_index >= doc->cell_count || !cell_text_is_joined(doc, cell)) {
        return false;
    }
    const jp_cell *origin = &doc->cells[cell->origin_index];
    if (cell->is_covered) {
        return cell->origin_index != index && !origin->is_covered && origin->table_index == cell->table_index &&
               jp_view_is_empty(cell->text);
    }
    return cell->origin_index == index;
}

/* Its cells name it, and come row by row. */
static bool table_is_sound(const jp_document *doc, uint32_t index) {
    const jp_table *table = &doc->tables[index];
    if (table->first_cell_index > doc->cell_count || table->cell_count > doc->cell_count - table->first_cell_index ||
        table->before_para_index > doc->para_count) {
        return false;
    }
    if (table->parent_cell_index != JP_NO_INDEX &&
        (table->parent_cell_index >= doc->cell_count || doc->cells[table->parent_cell_index].table_index >= index)) {
        return false;
    }
    uint32_t row_no = 0;
    uint32_t cell_no = 0;
    for (uint32_t i = 0; i < table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[table->first_cell_index + i];
        if (cell->table_index != index || cell->row_no < row_no || cell->row_no > table->row_count ||
            (cell->row_no == row_no && cell->cell_no <= cell_no)) {
            return false;
        }
        row_no = cell->row_no;
        cell_no = cell->cell_no;
    }
    return true;
}

bool jp_document_is_sound(const jp_document *doc) {
    uint32_t cells_in_tables = 0;
    for (uint32_t i = 0; i < doc->table_count; i++) {
        if (!table_is_sound(doc, i)) {
            return false;
        }
        cells_in_tables += doc->tables[i].cell_count;
    }
    if (cells_in_tables != doc->cell_count) {
        return false;
    }
    for (uint32_t i = 0; i < doc->cell_count; i++) {
        if (!cell_is_sound(doc, i)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < doc->para_count; i++) {
        if (!para_is_sound(doc, i)) {
            return false;
        }
    }
    return doc->status != JP_DOC_READ || doc->para_count > 0;
}
