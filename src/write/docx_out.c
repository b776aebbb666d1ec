/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/docx_out.h"

#include <stdlib.h>
#include <string.h>

#include "docx_parts.h"
#include "juanping/base/file.h"
#include "juanping/base/utf8.h"
#include "juanping/write/text.h"

enum { MAX_PARTS = 16, CELL_MARGIN = 60 };

jp_docx_out *jp_docx_out_new(const jp_docx_setup *setup) {
    jp_docx_out *docx = calloc(1, sizeof *docx);

    if (!docx)
        abort();
    jp_arena_init(&docx->arena);
    jp_arena_init(&docx->scratch);
    jp_str_init(&docx->text, &docx->arena);
    docx->title = jp_view_copy(&docx->arena, jp_text_clean(setup->title, &docx->arena));
    docx->author = jp_view_copy(&docx->arena, jp_text_clean(setup->author, &docx->arena));
    docx->created = setup->created;
    jp_str_put(&docx->text, docx->title);
    jp_str_put_char(&docx->text, '\n');
    jp_str_put(&docx->text, docx->author);
    jp_str_put_char(&docx->text, '\n');
    jp_xml_out_init(&docx->body);
    jp_xml_open(&docx->body, "w:document");
    jp_xml_attr(&docx->body, "xmlns:w", JP_WML_NS);
    jp_xml_attr(&docx->body, "xmlns:r", JP_REL_NS);
    jp_xml_open(&docx->body, "w:body");
    return docx;
}

static void put_text(jp_docx_out *docx, jp_view text) {
    jp_xml_open(&docx->body, "w:t");
    jp_xml_attr(&docx->body, "xml:space", "preserve");
    jp_xml_text(&docx->body, text, &docx->scratch);
    jp_xml_close(&docx->body);
}

/* A run: line feeds and tabs become elements, which is what Word keeps. */
static void put_run(jp_docx_out *docx, const char *char_style, jp_view text) {
    size_t from = 0;

    if (text.bytes == 0)
        return;
    jp_xml_open(&docx->body, "w:r");
    if (char_style) {
        jp_xml_open(&docx->body, "w:rPr");
        jp_xml_val(&docx->body, "w:rStyle", char_style);
        jp_xml_close(&docx->body);
    }
    for (size_t at = 0; at < text.bytes; at++) {
        if (text.data[at] != '\n' && text.data[at] != '\t')
            continue;
        if (at > from)
            put_text(docx, jp_view_sub(text, from, at));
        jp_xml_empty(&docx->body, text.data[at] == '\n' ? "w:br" : "w:tab");
        from = at + 1;
    }
    if (from < text.bytes)
        put_text(docx, jp_view_sub(text, from, text.bytes));
    jp_xml_close(&docx->body);
}

static void put_para(jp_docx_out *docx, jp_docx_style style, jp_view lead, jp_view text) {
    jp_view clean_lead = jp_text_clean(lead, &docx->scratch);
    jp_view clean = jp_text_clean(text, &docx->scratch);

    jp_xml_open(&docx->body, "w:p");
    jp_xml_open(&docx->body, "w:pPr");
    jp_xml_val(&docx->body, "w:pStyle", jp_docx_style_id(style));
    if (docx->keeps_next)
        jp_xml_empty(&docx->body, "w:keepNext");
    jp_xml_close(&docx->body);
    put_run(docx, "Lead", clean_lead);
    put_run(docx, NULL, clean);
    jp_xml_close(&docx->body);
    jp_str_put(&docx->text, clean_lead);
    jp_str_put(&docx->text, clean);
    jp_str_put_char(&docx->text, '\n');
    jp_arena_reset(&docx->scratch);
}

void jp_docx_out_para(jp_docx_out *docx, jp_docx_style style, jp_view text) {
    put_para(docx, style, JP_VIEW_EMPTY, text);
}

void jp_docx_out_lead(jp_docx_out *docx, jp_docx_style style, jp_view lead, jp_view text) {
    put_para(docx, style, lead, text);
}

static int width_of(const jp_docx_out *docx, uint32_t index) {
    uint32_t sum = 0;

    for (uint32_t i = 0; i < docx->column_count; i++)
        sum += docx->columns[i].width;
    return sum > 0 ? (int)((uint64_t)JP_TEXT_WIDTH * docx->columns[index].width / sum) : 0;
}

static void put_width(jp_xml_out *xml, const char *name, int width) {
    jp_xml_open(xml, name);
    jp_xml_attr_int(xml, "w:w", width);
    jp_xml_attr(xml, "w:type", "dxa");
    jp_xml_close(xml);
}

/* Would the row fill a third of a page and more? Kept whole, it would leave the page before it half empty. */
static bool is_tall(const jp_docx_out *docx, const jp_view *cells) {
    enum { CHAR_TWIPS = 210, TALL_LINES = 14 };

    for (uint32_t i = 0; i < docx->column_count; i++) {
        const int chars = (width_of(docx, i) - 2 * CELL_MARGIN) / CHAR_TWIPS;
        size_t lines = 1, used = 0;
        for (size_t at = 0; at < cells[i].bytes;) {
            const bool is_break = jp_utf8_next(cells[i], &at) == '\n' || (int)used == chars;
            lines += is_break;
            used = is_break ? 1 : used + 1;
        }
        if (lines > TALL_LINES)
            return true;
    }
    return false;
}

static void put_row(jp_docx_out *docx, const jp_view *cells, bool is_head) {
    jp_xml_out *xml = &docx->body;

    jp_xml_open(xml, "w:tr");
    jp_xml_open(xml, "w:trPr");
    if (is_head || !is_tall(docx, cells))
        jp_xml_empty(xml, "w:cantSplit");
    if (is_head)
        jp_xml_empty(xml, "w:tblHeader");
    jp_xml_close(xml);
    for (uint32_t i = 0; i < docx->column_count; i++) {
        jp_docx_style style = docx->columns[i].is_centred ? JP_DOCX_CELL_MIDDLE : JP_DOCX_CELL;
        jp_xml_open(xml, "w:tc");
        jp_xml_open(xml, "w:tcPr");
        put_width(xml, "w:tcW", width_of(docx, i));
        jp_xml_val(xml, "w:vAlign", "center");
        jp_xml_close(xml);
        jp_docx_out_para(docx, is_head ? JP_DOCX_CELL_HEAD : style, cells[i]);
        jp_xml_close(xml);
    }
    jp_xml_close(xml);
}

static void begin_table(jp_docx_out *docx, const jp_docx_column *columns, uint32_t count) {
    jp_xml_out *xml = &docx->body;
    jp_view *heads = jp_arena_array(&docx->arena, count, sizeof *heads);

    docx->columns = columns;
    docx->column_count = count;
    jp_xml_open(xml, "w:tbl");
    jp_xml_open(xml, "w:tblPr");
    jp_xml_val(xml, "w:tblStyle", "ReportTable");
    put_width(xml, "w:tblW", JP_TEXT_WIDTH);
    jp_xml_val(xml, "w:jc", "center");
    jp_xml_open(xml, "w:tblLayout");
    jp_xml_attr(xml, "w:type", "fixed");
    jp_xml_close(xml);
    jp_xml_open(xml, "w:tblCellMar");
    put_width(xml, "w:left", CELL_MARGIN);
    put_width(xml, "w:right", CELL_MARGIN);
    jp_xml_close(xml);
    jp_xml_close(xml);
    jp_xml_open(xml, "w:tblGrid");
    for (uint32_t i = 0; i < count; i++) {
        jp_xml_open(xml, "w:gridCol");
        jp_xml_attr_int(xml, "w:w", width_of(docx, i));
        jp_xml_close(xml);
        heads[i] = jp_view_of(columns[i].head);
    }
    jp_xml_close(xml);
    put_row(docx, heads, true);
}

void jp_docx_out_table(jp_docx_out *docx, const jp_docx_column *columns, uint32_t count) {
    begin_table(docx, columns, count);
}

void jp_docx_out_table_whole(jp_docx_out *docx, const jp_docx_column *columns, uint32_t count) {
    docx->is_whole = docx->keeps_next = true;
    begin_table(docx, columns, count);
}

static void put_held(jp_docx_out *docx) {
    if (docx->held)
        put_row(docx, docx->held, false);
    docx->held = NULL;
}

void jp_docx_out_row(jp_docx_out *docx, const jp_view *cells) {
    if (!docx->is_whole) {
        put_row(docx, cells, false);
        return;
    }
    put_held(docx);
    jp_view *held = jp_arena_array(&docx->arena, docx->column_count, sizeof *held);
    for (uint32_t i = 0; i < docx->column_count; i++)
        held[i] = jp_view_copy(&docx->arena, cells[i]);
    docx->held = held;
}

void jp_docx_out_table_end(jp_docx_out *docx) {
    docx->keeps_next = false;
    put_held(docx);
    docx->is_whole = false;
    jp_xml_close(&docx->body);
    docx->columns = NULL;
    docx->column_count = 0;
}

jp_view jp_docx_out_text(const jp_docx_out *docx) {
    return jp_str_view(&docx->text);
}

static void put_footer_ref(jp_xml_out *xml, const char *kind, const char *id) {
    jp_xml_open(xml, "w:footerReference");
    jp_xml_attr(xml, "w:type", kind);
    jp_xml_attr(xml, "r:id", id);
    jp_xml_close(xml);
}

static void put_section(jp_xml_out *xml) {
    static const struct {
        const char *name;
        int value;
    } margins[] = {{"w:top", JP_MARGIN_TOP},
                   {"w:right", JP_MARGIN_RIGHT},
                   {"w:bottom", JP_MARGIN_BOTTOM},
                   {"w:left", JP_MARGIN_LEFT},
                   {"w:header", 851},
                   {"w:footer", 1418},
                   {"w:gutter", 0}};

    jp_xml_open(xml, "w:sectPr");
    put_footer_ref(xml, "default", "rId4");
    put_footer_ref(xml, "even", "rId5");
    jp_xml_open(xml, "w:pgSz");
    jp_xml_attr_int(xml, "w:w", JP_PAGE_WIDTH);
    jp_xml_attr_int(xml, "w:h", JP_PAGE_HEIGHT);
    jp_xml_close(xml);
    jp_xml_open(xml, "w:pgMar");
    for (size_t i = 0; i < sizeof margins / sizeof margins[0]; i++)
        jp_xml_attr_int(xml, margins[i].name, margins[i].value);
    jp_xml_close(xml);
    jp_xml_open(xml, "w:docGrid");
    jp_xml_attr(xml, "w:type", "lines");
    jp_xml_attr_int(xml, "w:linePitch", JP_LINE_PITCH);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

enum { WRITTEN_STYLES, WRITTEN_CORE, WRITTEN_ODD, WRITTEN_EVEN, WRITTEN_COUNT };

static bool pack(jp_docx_out *docx, jp_view *out) {
    static const char *const names[WRITTEN_COUNT] = {"word/styles.xml", "docProps/core.xml", "word/footer1.xml",
                                                     "word/footer2.xml"};
    jp_xml_out written[WRITTEN_COUNT];
    jp_docx_part parts[MAX_PARTS];
    size_t count;
    bool ok = docx->body.ok;

    put_section(&docx->body);
    for (int i = 0; i < WRITTEN_COUNT; i++)
        jp_xml_out_init(&written[i]);
    jp_docx_write_styles(&written[WRITTEN_STYLES]);
    jp_docx_write_core(&written[WRITTEN_CORE], docx->title, docx->author, docx->created, &docx->scratch);
    jp_docx_write_footer(&written[WRITTEN_ODD], false);
    jp_docx_write_footer(&written[WRITTEN_EVEN], true);

    const jp_docx_part *fixed = jp_docx_fixed_parts(&count);
    memcpy(parts, fixed, count * sizeof *fixed);
    parts[count++] = (jp_docx_part){"word/document.xml", jp_xml_finish(&docx->body)};
    for (int i = 0; i < WRITTEN_COUNT; i++) {
        parts[count++] = (jp_docx_part){names[i], jp_xml_finish(&written[i])};
        ok = ok && written[i].ok;
    }
    ok = ok && docx->body.ok && jp_docx_pack(parts, count, &docx->arena, out);
    for (int i = 0; i < WRITTEN_COUNT; i++)
        jp_xml_out_release(&written[i]);
    return ok;
}

bool jp_docx_out_close(jp_docx_out *docx, const char *path, jp_error *err) {
    jp_view bytes;
    bool ok = pack(docx, &bytes);

    if (!ok)
        jp_fail(err, JP_E_WRITE_DOCX, NULL, "%s", path);
    ok = ok && jp_file_write(path, bytes, err);
    jp_docx_out_abandon(docx);
    return ok;
}

void jp_docx_out_abandon(jp_docx_out *docx) {
    if (!docx)
        return;
    jp_xml_out_release(&docx->body);
    jp_arena_release(&docx->scratch);
    jp_arena_release(&docx->arena);
    free(docx);
}
