/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_maker.h"

#include "juanping/base/utf8.h"
#include "zip_builder.h"

#define WORD_NS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define REL_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char content_types[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
static const char package_rels[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"" REL_NS "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
static const char document_rels[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rIdSeal\" Type=\"" REL_NS "/image\" Target=\"media/seal.png\"/></Relationships>";

/* A picture of one red point. source: PNG specification, 11.2 */
static const unsigned char seal_png[] = {
    0x89, 'P',  'N',  'G',  0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 'I',  'H',  'D',  'R',  0x00, 0x00,
    0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xde, 0x00, 0x00, 0x00,
    0x0c, 'I',  'D',  'A',  'T',  0x08, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00, 0x18,
    0xdd, 0x8d, 0xb0, 0x00, 0x00, 0x00, 0x00, 'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82};

static const char seal_drawing[] =
    "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" "
    "behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
    "<wp:positionH relativeFrom=\"column\"><wp:posOffset>3600000</wp:posOffset></wp:positionH>"
    "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>-400000</wp:posOffset></wp:positionV>"
    "<wp:extent cx=\"1440000\" cy=\"1440000\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"seal\"/>"
    "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
    "<pic:cNvPr id=\"1\" name=\"seal.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdSeal\"/>"
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
    "<a:ext cx=\"1440000\" cy=\"1440000\"/></a:xfrm><a:prstGeom "
    "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>";

void docx_init(docx_maker *maker, jp_arena *arena) {
    *maker = (docx_maker){0};
    jp_str_init(&maker->body, arena);
}

static void put_escaped(jp_str *s, jp_view text) {
    for (size_t i = 0; i < text.bytes; i++) {
        switch (text.data[i]) {
        case '&':
            jp_str_put_text(s, "&amp;");
            break;
        case '<':
            jp_str_put_text(s, "&lt;");
            break;
        case '>':
            jp_str_put_text(s, "&gt;");
            break;
        case '\t':
            jp_str_put_text(s, "</w:t><w:tab/><w:t xml:space=\"preserve\">");
            break;
        default:
            jp_str_put(s, (jp_view){text.data + i, 1});
        }
    }
}

static void put_run(jp_str *s, uint32_t flags, jp_view text) {
    jp_str_put_text(s, "<w:r><w:rPr>");
    jp_str_put_text(s, flags & DOCX_TITLE ? "<w:b/><w:sz w:val=\"44\"/>" : "<w:sz w:val=\"24\"/>");
    jp_str_put_text(s, "</w:rPr><w:t xml:space=\"preserve\">");
    put_escaped(s, text);
    jp_str_put_text(s, "</w:t></w:r>");
}

static void put_runs(jp_str *s, uint32_t flags, jp_view text) {
    size_t at = 0;

    if (!(flags & DOCX_SPLIT_RUNS)) {
        put_run(s, flags, text);
        return;
    }
    while (at < text.bytes) {
        size_t from = at;

        jp_utf8_next(text, &at);
        if (at < text.bytes) {
            jp_utf8_next(text, &at);
        }
        put_run(s, flags, jp_view_sub(text, from, at));
    }
}

static void put_para(docx_maker *maker, uint32_t flags, jp_view text) {
    jp_str *s = &maker->body;

    jp_str_put_text(s, "<w:p><w:pPr>");
    if (flags & DOCX_NEW_PAGE) {
        jp_str_put_text(s, "<w:pageBreakBefore/>");
    }
    if (flags & (DOCX_CENTRED | DOCX_RIGHT)) {
        jp_str_putf(s, "<w:jc w:val=\"%s\"/>", flags & DOCX_CENTRED ? "center" : "right");
    }
    jp_str_put_text(s, "</w:pPr>");
    if (flags & DOCX_PICTURE) {
        jp_str_put_text(s, seal_drawing);
        maker->has_picture = true;
    }
    if (text.bytes > 0) {
        put_runs(s, flags, text);
    }
    jp_str_put_text(s, "</w:p>");
}

void docx_para(docx_maker *maker, uint32_t flags, const char *text) {
    put_para(maker, flags, jp_view_of(text));
}

void docx_table(docx_maker *maker) {
    jp_str_put_text(
        &maker->body,
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
        "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/>"
        "<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/>"
        "<w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr>"
        "<w:tblGrid><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"2200\"/>"
        "<w:gridCol w:w=\"2200\"/></w:tblGrid>");
}

void docx_row(docx_maker *maker) {
    jp_str_put_text(&maker->body, maker->in_row ? "</w:tr><w:tr>" : "<w:tr>");
    maker->in_row = true;
}

void docx_cell(docx_maker *maker, uint32_t col_span, uint32_t flags, const char *text) {
    jp_view all = jp_view_of(text);
    size_t from = 0;

    jp_str_putf(&maker->body, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", 2200 * col_span);
    if (col_span > 1) {
        jp_str_putf(&maker->body, "<w:gridSpan w:val=\"%u\"/>", col_span);
    }
    jp_str_put_text(&maker->body, "</w:tcPr>");
    for (;;) {
        size_t line_end = jp_view_find(all, JP_VIEW("\n"), from);
        bool is_last = line_end == SIZE_MAX;

        put_para(maker, is_last ? flags : flags & ~(uint32_t)DOCX_PICTURE,
                 jp_view_sub(all, from, is_last ? all.bytes : line_end));
        if (is_last) {
            break;
        }
        from = line_end + 1;
    }
    jp_str_put_text(&maker->body, "</w:tc>");
}

void docx_table_end(docx_maker *maker) {
    jp_str_put_text(&maker->body, maker->in_row ? "</w:tr></w:tbl>" : "</w:tbl>");
    maker->in_row = false;
}

jp_view docx_finish(docx_maker *maker) {
    jp_arena *arena = maker->body.arena;
    zip_builder zip;
    jp_str document;

    jp_str_init(&document, arena);
    jp_str_put_text(&document,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"" WORD_NS
                    "\" xmlns:r=\"" REL_NS
                    "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>");
    jp_str_put(&document, jp_str_view(&maker->body));
    jp_str_put_text(&document,
                    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" "
                    "w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
                    "</w:body></w:document>");
    zip_builder_init(&zip, arena);
    zip_builder_add(&zip, "[Content_Types].xml", jp_view_of(content_types));
    zip_builder_add(&zip, "_rels/.rels", jp_view_of(package_rels));
    zip_builder_add(&zip, "word/document.xml", jp_str_view(&document));
    if (maker->has_picture) {
        zip_builder_add(&zip, "word/_rels/document.xml.rels", jp_view_of(document_rels));
        zip_builder_add(&zip, "word/media/seal.png", (jp_view){(const char *)seal_png, sizeof seal_png});
    }
    return zip_builder_finish(&zip);
}
