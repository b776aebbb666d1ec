/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_parts.h"

#include "juanping/write/text.h"

/* Sizes in half points: 小二 and 三号 as the standard has them. */
enum { SIZE_TITLE = 44, SIZE_BODY = 32, SIZE_TABLE = 21, SIZE_CAPTION = 28, SIZE_PAGE = 28 };
enum { ALIGN_BOTH, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_LEFT };

typedef struct style_row {
    const char *id, *name, *alias, *font;
    int size;
    int outline; /* 0: none, else level 1–3 */
    int align;
    int first_chars; /* indent of the first line, hundredths of a character */
    int right_chars;
    int before, after; /* space, hundredths of a line */
    bool keep_next, new_page, off_grid, bold;
} style_row;

/* Built-in names where Word has them, so that navigation and tables of contents work; the Chinese names are aliases.
 * Headings are flush left: a line before a word that does not break is not stretched. */
static const style_row styles[JP_DOCX_STYLE_COUNT] = {
    [JP_DOCX_BODY] = {.id = "Body",
                      .name = "Body Text",
                      .alias = "公文正文",
                      .font = "仿宋_GB2312",
                      .size = SIZE_BODY,
                      .first_chars = 200},
    [JP_DOCX_TITLE] = {.id = "Title",
                       .name = "Title",
                       .alias = "公文标题",
                       .font = "方正小标宋简体",
                       .size = SIZE_TITLE,
                       .align = ALIGN_CENTRE,
                       .before = 100,
                       .after = 100,
                       .keep_next = true,
                       .off_grid = true},
    [JP_DOCX_HEAD1] = {.id = "Heading1",
                       .name = "heading 1",
                       .alias = "一级标题",
                       .font = "黑体",
                       .size = SIZE_BODY,
                       .outline = 1,
                       .align = ALIGN_LEFT,
                       .first_chars = 200,
                       .keep_next = true},
    [JP_DOCX_HEAD2] = {.id = "Heading2",
                       .name = "heading 2",
                       .alias = "二级标题",
                       .font = "楷体_GB2312",
                       .size = SIZE_BODY,
                       .outline = 2,
                       .align = ALIGN_LEFT,
                       .first_chars = 200,
                       .keep_next = true},
    [JP_DOCX_HEAD3] = {.id = "Heading3",
                       .name = "heading 3",
                       .alias = "三级标题",
                       .font = "仿宋_GB2312",
                       .size = SIZE_BODY,
                       .outline = 3,
                       .align = ALIGN_LEFT,
                       .first_chars = 200,
                       .keep_next = true,
                       .bold = true},
    [JP_DOCX_FLUSH] = {.id = "Addressee", .name = "主送机关", .font = "仿宋_GB2312", .size = SIZE_BODY},
    [JP_DOCX_NUMBER] = {.id = "DocNumber",
                        .name = "发文字号",
                        .font = "仿宋_GB2312",
                        .size = SIZE_BODY,
                        .align = ALIGN_CENTRE,
                        .after = 100},
    [JP_DOCX_SIGN] = {.id = "Signature",
                      .name = "Signature",
                      .alias = "署名",
                      .font = "仿宋_GB2312",
                      .size = SIZE_BODY,
                      .align = ALIGN_RIGHT,
                      .right_chars = 400,
                      .keep_next = true},
    [JP_DOCX_ANNEX] =
        {.id = "Annex", .name = "附件", .font = "黑体", .size = SIZE_BODY, .new_page = true, .keep_next = true},
    [JP_DOCX_CAPTION] = {.id = "Caption",
                         .name = "caption",
                         .alias = "表题",
                         .font = "黑体",
                         .size = SIZE_CAPTION,
                         .align = ALIGN_CENTRE,
                         .before = 50,
                         .after = 25,
                         .keep_next = true},
    [JP_DOCX_NOTE] = {.id = "TableNote",
                      .name = "表注",
                      .font = "仿宋_GB2312",
                      .size = SIZE_TABLE,
                      .align = ALIGN_LEFT,
                      .after = 50,
                      .off_grid = true},
    [JP_DOCX_CELL] = {.id = "TableText",
                      .name = "表格文字",
                      .font = "仿宋_GB2312",
                      .size = SIZE_TABLE,
                      .align = ALIGN_LEFT,
                      .off_grid = true},
    [JP_DOCX_CELL_MIDDLE] = {.id = "TableTextCentred",
                             .name = "表格文字居中",
                             .font = "仿宋_GB2312",
                             .size = SIZE_TABLE,
                             .align = ALIGN_CENTRE,
                             .off_grid = true},
    [JP_DOCX_CELL_HEAD] = {.id = "TableHead",
                           .name = "表格标题行",
                           .font = "黑体",
                           .size = SIZE_TABLE,
                           .align = ALIGN_CENTRE,
                           .off_grid = true},
    [JP_DOCX_INTRO] = {.id = "TableIntro",
                       .name = "表前正文",
                       .font = "仿宋_GB2312",
                       .size = SIZE_BODY,
                       .first_chars = 200,
                       .keep_next = true},
    [JP_DOCX_DAY] = {.id = "SignatureDay",
                     .name = "成文日期",
                     .font = "仿宋_GB2312",
                     .size = SIZE_BODY,
                     .align = ALIGN_RIGHT,
                     .right_chars = 400},
};

const char *jp_docx_style_id(jp_docx_style style) {
    return styles[style].id;
}

static void put_fonts(jp_xml_out *xml, const char *font) {
    jp_xml_open(xml, "w:rFonts");
    jp_xml_attr(xml, "w:ascii", "Times New Roman");
    jp_xml_attr(xml, "w:hAnsi", "Times New Roman");
    jp_xml_attr(xml, "w:eastAsia", font);
    jp_xml_attr(xml, "w:cs", "Times New Roman");
    jp_xml_close(xml);
}

static void put_size(jp_xml_out *xml, int half_points) {
    jp_xml_val_int(xml, "w:sz", half_points);
    jp_xml_val_int(xml, "w:szCs", half_points);
}

static void put_defaults(jp_xml_out *xml) {
    jp_xml_open(xml, "w:docDefaults");
    jp_xml_open(xml, "w:rPrDefault");
    jp_xml_open(xml, "w:rPr");
    put_fonts(xml, "仿宋_GB2312");
    put_size(xml, SIZE_BODY);
    jp_xml_open(xml, "w:lang");
    jp_xml_attr(xml, "w:val", "en-US");
    jp_xml_attr(xml, "w:eastAsia", "zh-CN");
    jp_xml_close(xml);
    jp_xml_close(xml);
    jp_xml_close(xml);
    jp_xml_empty(xml, "w:pPrDefault");
    jp_xml_close(xml);
    jp_xml_open(xml, "w:style");
    jp_xml_attr(xml, "w:type", "paragraph");
    jp_xml_attr(xml, "w:default", "1");
    jp_xml_attr(xml, "w:styleId", "Normal");
    jp_xml_val(xml, "w:name", "Normal");
    jp_xml_empty(xml, "w:qFormat");
    jp_xml_open(xml, "w:pPr");
    jp_xml_val_int(xml, "w:widowControl", 0);
    jp_xml_val(xml, "w:jc", "both");
    jp_xml_close(xml);
    jp_xml_close(xml);
}

static void put_spacing(jp_xml_out *xml, const style_row *style) {
    /* A hundredth of a line in twentieths of a point, for readers that do not know the line units. */
    const int before = style->before * JP_LINE_PITCH / 100;
    const int after = style->after * JP_LINE_PITCH / 100;

    jp_xml_open(xml, "w:spacing");
    jp_xml_attr_int(xml, "w:beforeLines", style->before);
    jp_xml_attr_int(xml, "w:before", before);
    jp_xml_attr_int(xml, "w:afterLines", style->after);
    jp_xml_attr_int(xml, "w:after", after);
    jp_xml_close(xml);
}

static void put_indent(jp_xml_out *xml, const style_row *style) {
    jp_xml_open(xml, "w:ind");
    if (style->right_chars > 0) {
        jp_xml_attr_int(xml, "w:rightChars", style->right_chars);
        jp_xml_attr_int(xml, "w:right", style->right_chars * style->size / 10);
    }
    jp_xml_attr_int(xml, "w:firstLineChars", style->first_chars);
    jp_xml_attr_int(xml, "w:firstLine", style->first_chars * style->size / 10);
    jp_xml_close(xml);
}

static void put_paragraph(jp_xml_out *xml, const style_row *style) {
    static const char *const aligns[] = {"both", "center", "right", "left"};

    jp_xml_open(xml, "w:pPr");
    if (style->keep_next)
        jp_xml_empty(xml, "w:keepNext");
    if (style->new_page)
        jp_xml_empty(xml, "w:pageBreakBefore");
    if (style->off_grid)
        jp_xml_val_int(xml, "w:snapToGrid", 0);
    if (style->before > 0 || style->after > 0)
        put_spacing(xml, style);
    if (style->first_chars > 0 || style->right_chars > 0)
        put_indent(xml, style);
    jp_xml_val(xml, "w:jc", aligns[style->align]);
    if (style->outline > 0)
        jp_xml_val_int(xml, "w:outlineLvl", style->outline - 1);
    jp_xml_close(xml);
}

static void put_style(jp_xml_out *xml, const style_row *style) {
    jp_xml_open(xml, "w:style");
    jp_xml_attr(xml, "w:type", "paragraph");
    /* Word's own styles are those that need a Chinese alias. */
    if (!style->alias)
        jp_xml_attr(xml, "w:customStyle", "1");
    jp_xml_attr(xml, "w:styleId", style->id);
    jp_xml_val(xml, "w:name", style->name);
    if (style->alias)
        jp_xml_val(xml, "w:aliases", style->alias);
    jp_xml_val(xml, "w:basedOn", "Normal");
    if (style->outline > 0)
        jp_xml_val(xml, "w:next", styles[JP_DOCX_BODY].id);
    jp_xml_empty(xml, "w:qFormat");
    put_paragraph(xml, style);
    jp_xml_open(xml, "w:rPr");
    put_fonts(xml, style->font);
    jp_xml_val_int(xml, "w:b", style->bold);
    if (style->size == SIZE_BODY)
        jp_xml_val_int(xml, "w:spacing", JP_CHAR_SPACING);
    put_size(xml, style->size);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

static void put_lead_style(jp_xml_out *xml) {
    jp_xml_open(xml, "w:style");
    jp_xml_attr(xml, "w:type", "character");
    jp_xml_attr(xml, "w:customStyle", "1");
    jp_xml_attr(xml, "w:styleId", "Lead");
    jp_xml_val(xml, "w:name", "段首提示");
    jp_xml_empty(xml, "w:qFormat");
    jp_xml_open(xml, "w:rPr");
    put_fonts(xml, "楷体_GB2312");
    jp_xml_val_int(xml, "w:b", 1);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

static void put_table_style(jp_xml_out *xml) {
    static const char *const edges[] = {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"};

    jp_xml_open(xml, "w:style");
    jp_xml_attr(xml, "w:type", "table");
    jp_xml_attr(xml, "w:customStyle", "1");
    jp_xml_attr(xml, "w:styleId", "ReportTable");
    jp_xml_val(xml, "w:name", "公文表格");
    jp_xml_open(xml, "w:tblPr");
    jp_xml_open(xml, "w:tblBorders");
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
        jp_xml_open(xml, edges[i]);
        jp_xml_attr(xml, "w:val", "single");
        jp_xml_attr_int(xml, "w:sz", 4);
        jp_xml_attr_int(xml, "w:space", 0);
        jp_xml_attr(xml, "w:color", "auto");
        jp_xml_close(xml);
    }
    jp_xml_close(xml);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

void jp_docx_write_styles(jp_xml_out *xml) {
    jp_xml_open(xml, "w:styles");
    jp_xml_attr(xml, "xmlns:w", JP_WML_NS);
    put_defaults(xml);
    for (int i = 0; i < JP_DOCX_STYLE_COUNT; i++)
        put_style(xml, &styles[i]);
    put_lead_style(xml);
    put_table_style(xml);
    jp_xml_close(xml);
}

static void put_footer_run(jp_xml_out *xml, const char *text, const char *field) {
    jp_xml_open(xml, "w:r");
    jp_xml_open(xml, "w:rPr");
    put_fonts(xml, "宋体");
    put_size(xml, SIZE_PAGE);
    jp_xml_close(xml);
    jp_xml_open(xml, field ? "w:instrText" : "w:t");
    jp_xml_attr(xml, "xml:space", "preserve");
    xml->ok = xml->ok && xmlTextWriterWriteString(xml->writer, (const xmlChar *)(field ? field : text)) >= 0;
    jp_xml_close(xml);
    jp_xml_close(xml);
}

static void put_field_edge(jp_xml_out *xml, const char *kind) {
    jp_xml_open(xml, "w:r");
    jp_xml_open(xml, "w:fldChar");
    jp_xml_attr(xml, "w:fldCharType", kind);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

void jp_docx_write_footer(jp_xml_out *xml, bool is_even) {
    jp_xml_open(xml, "w:ftr");
    jp_xml_attr(xml, "xmlns:w", JP_WML_NS);
    jp_xml_open(xml, "w:p");
    jp_xml_open(xml, "w:pPr");
    jp_xml_val_int(xml, "w:snapToGrid", 0);
    jp_xml_open(xml, "w:ind");
    /* One character in from the edge of the text. */
    jp_xml_attr_int(xml, is_even ? "w:leftChars" : "w:rightChars", 100);
    jp_xml_attr_int(xml, is_even ? "w:left" : "w:right", 320);
    jp_xml_close(xml);
    jp_xml_val(xml, "w:jc", is_even ? "left" : "right");
    jp_xml_close(xml);
    put_footer_run(xml, "— ", NULL);
    put_field_edge(xml, "begin");
    put_footer_run(xml, NULL, " PAGE ");
    put_field_edge(xml, "separate");
    put_footer_run(xml, "1", NULL);
    put_field_edge(xml, "end");
    put_footer_run(xml, " —", NULL);
    jp_xml_close(xml);
    jp_xml_close(xml);
}

void jp_docx_write_core(jp_xml_out *xml, jp_view title, jp_view author, jp_day created, jp_arena *scratch) {
    char day[11];

    jp_day_format(created, day);
    const char *stamp = jp_arena_printf(scratch, "%sT00:00:00Z", day[0] ? day : "2000-01-01");
    jp_xml_open(xml, "cp:coreProperties");
    jp_xml_attr(xml, "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    jp_xml_attr(xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    jp_xml_attr(xml, "xmlns:dcterms", "http://purl.org/dc/terms/");
    jp_xml_attr(xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    jp_xml_open(xml, "dc:title");
    jp_xml_text(xml, title, scratch);
    jp_xml_close(xml);
    jp_xml_open(xml, "dc:creator");
    jp_xml_text(xml, author, scratch);
    jp_xml_close(xml);
    jp_xml_open(xml, "dcterms:created");
    jp_xml_attr(xml, "xsi:type", "dcterms:W3CDTF");
    jp_xml_text(xml, jp_view_of(stamp), scratch);
    jp_xml_close(xml);
    jp_xml_close(xml);
}
