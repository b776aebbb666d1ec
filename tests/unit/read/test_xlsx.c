/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "zip_builder.h"

#define MAIN_NS "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define STRICT_NS "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define REL_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

/* A workbook as the test says it: everything else is the least a workbook needs. NULL parts are left out. */
typedef struct book {
    const char *workbook;  /* inside <workbook>; NULL: one visible sheet 表 */
    const char *strings;   /* inside <sst> */
    const char *styles;    /* inside <styleSheet> */
    const char *sheet;     /* inside <worksheet> of sheet 1 */
    const char *sheet_two; /* the same of sheet 2 */
    const char *sheet_rels;
    const char *extra_name, *extra_part; /* one part more, whole */
    const char *second_name, *second_part;
    bool is_strict;
} book;

static void add_part(zip_builder *zip, const char *name, const char *root, const char *ns, const char *body,
                     jp_arena *arena) {
    if (body) {
        const char *text = jp_arena_printf(arena, "<?xml version=\"1.0\"?><%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>",
                                           root, ns, REL_NS, body, root);
        zip_builder_add(zip, name, jp_view_of(text));
    }
}

static jp_view build(const book *b, jp_arena *arena) {
    static const char rels_ns[] = "http://schemas.openxmlformats.org/package/2006/relationships";
    const char *ns = b->is_strict ? STRICT_NS : MAIN_NS;
    zip_builder zip;

    zip_builder_init(&zip, arena);
    zip_builder_add(&zip, "[Content_Types].xml",
                    JP_VIEW("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
    add_part(&zip, "_rels/.rels", "Relationships", rels_ns,
             "<Relationship Id=\"a\" Type=\"" REL_NS "/officeDocument\" Target=\"/odd/book.xml\"/>", arena);
    add_part(&zip, "odd/_rels/book.xml.rels", "Relationships", rels_ns,
             "<Relationship Id=\"s1\" Type=\"" REL_NS "/worksheet\" Target=\"one.xml\"/>"
             "<Relationship Id=\"s2\" Type=\"" REL_NS "/worksheet\" Target=\"../two.xml\"/>"
             "<Relationship Id=\"c1\" Type=\"" REL_NS "/chartsheet\" Target=\"chart.xml\"/>"
             "<Relationship Id=\"t\" Type=\"" REL_NS "/sharedStrings\" Target=\"text.xml\"/>"
             "<Relationship Id=\"y\" Type=\"" REL_NS "/styles\" Target=\"style.xml\"/>",
             arena);
    add_part(&zip, "odd/book.xml", "workbook", ns,
             b->workbook ? b->workbook : "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets>", arena);
    add_part(&zip, "odd/text.xml", "sst", ns, b->strings, arena);
    add_part(&zip, "odd/style.xml", "styleSheet", ns, b->styles, arena);
    add_part(&zip, "odd/one.xml", "worksheet", ns, b->sheet, arena);
    add_part(&zip, "two.xml", "worksheet", ns, b->sheet_two, arena);
    add_part(&zip, "odd/_rels/one.xml.rels", "Relationships", rels_ns, b->sheet_rels, arena);
    if (b->extra_name) {
        zip_builder_add(&zip, b->extra_name, jp_view_of(b->extra_part));
    }
    if (b->second_name) {
        zip_builder_add(&zip, b->second_name, jp_view_of(b->second_part));
    }
    return zip_builder_finish(&zip);
}

static jp_document read_book(const book *b, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    assert_true(jp_xlsx_read(build(b, arena), arena, &doc, &err));
    assert_true(jp_document_is_sound(&doc));
    assert_int_equal(doc.type, JP_FILE_XLSX);
    return doc;
}

/* "place=text" with marks: h hidden, p precision lost, c comment, b box, i picture. */
static const char *outline(const jp_document *doc, jp_arena *arena) {
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *p = &doc->paras[i];
        jp_str_putf(&s, "%.*s=%.*s%s%s%s%s%s|", JP_VIEW_ARG(p->place), JP_VIEW_ARG(p->text),
                    p->flags & JP_PARA_HIDDEN ? " h" : "", p->flags & JP_PARA_PRECISION_LOST ? " p" : "",
                    p->story == JP_STORY_COMMENT ? " c" : "", p->story == JP_STORY_BOX ? " b" : "",
                    p->flags & JP_PARA_PICTURE ? " i" : "");
    }
    return jp_str_cstr(&s);
}

static const char styles[] =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"&quot;A&amp;B&quot;0\"/><numFmt numFmtId=\"166\" formatCode=\";;;\"/>"
    "<numFmt numFmtId=\"14\" formatCode=\"mm-dd-yy\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"2\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/>"
    "<xf numFmtId=\"31\"/><xf numFmtId=\"166\"/><xf numFmtId=\"999\"/><xf numFmtId=\"1\"/></cellXfs>";

static void test_values(void **state) {
    static const struct {
        const char *why, *sheet, *expected;
    } rows[] = {
        {"shared string", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "表!A1=甲|"},
        {"runs are joined, reading aids are not text", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>",
         "表!A1=漢字色|"},
        {"escaped characters", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>", "表!A1=a\nb_x|"},
        {"a string that is not there shows nothing", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>", ""},
        {"inline string",
         "<row r=\"1\"><c r=\"B1\" "
         "t=\"inlineStr\"><is><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></is></c></row>",
         "表!B1=乙丙|"},
        {"text of a formula", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>丁</v></c></row>", "表!A1=丁|"},
        {"a formula that nobody has worked out", "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row>", "表!A1==1+1|"},
        {"the same with an empty value", "<row r=\"1\"><c r=\"A1\"><f>1.5</f><v></v></c></row>", "表!A1==1.5|"},
        {"a formula that gives an empty text", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2</f><v></v></c></row>", ""},
        {"number of a formula", "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>", "表!A1=2|"},
        {"truth and errors",
         "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"
         "<c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>",
         "表!A1=TRUE|表!B1=FALSE|表!C1=#N/A|"},
        {"custom date", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45356</v></c></row>", "表!A1=2024年3月5日|"},
        {"an ampersand in a format", "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>5</v></c></row>", "表!A1=A&B5|"},
        {"the system's date stays the system's", "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>45356</v></c></row>",
         "表!A1=2024/3/5|"},
        {"a built-in date", "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>45356</v></c></row>", "表!A1=2024年3月5日|"},
        {"a format that shows nothing hides", "<row r=\"1\"><c r=\"A1\" s=\"5\"><v>5</v></c></row>", "表!A1=5 h|"},
        {"an unknown format and an unknown style",
         "<row r=\"1\"><c r=\"A1\" s=\"6\"><v>5</v></c><c r=\"B1\" s=\"77\"><v>6</v></c></row>", "表!A1=5|表!B1=6|"},
        {"an ISO date", "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"d\"><v>2024-03-05T00:00:00</v></c></row>",
         "表!A1=2024年3月5日|"},
        {"an ISO date without a format", "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-03-05</v></c></row>",
         "表!A1=2024-03-05|"},
        {"a registration number keeps its digits", "<row r=\"1\"><c r=\"A1\"><v>650102600123456</v></c></row>",
         "表!A1=650102600123456|"},
        {"an identity number lost its last digits",
         "<row r=\"1\"><c r=\"A1\" s=\"7\"><v>6.50102199001011E+17</v></c></row>", "表!A1=650102199001011000 p|"},
        {"the same without a format", "<row r=\"1\"><c r=\"A1\"><v>6.50102199001011E+17</v></c></row>",
         "表!A1=650102199001011000 p|"},
        {"a large quantity is no identity number", "<row r=\"1\"><c r=\"A1\"><v>2.5E+23</v></c></row>",
         "表!A1=2.5E+23|"},
        {"text where a number should be", "<row r=\"1\"><c r=\"A1\"><v>五</v></c></row>", "表!A1=五|"},
        {"cells and rows without references",
         "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"C2\"><v>3</v></c><c><v>4</v></c></row>",
         "表!A1=1|表!B1=2|表!C2=3|表!D2=4|"},
        {"rows out of order",
         "<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row><row r=\"1\"><c "
         "r=\"A1\"><v>1</v></c></row>",
         "表!A1=1|表!A2=3|表!B2=4|"},
        {"of a cell given twice the last one stays",
         "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "表!A1=2|"},
        {"far away cells cost nothing", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
         "表!XFD1048576=1|"},
        {"cells beyond the sheet are nowhere",
         "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row><row r=\"1\"><c r=\"XFE1\"><v>2</v></c>"
         "<c r=\"A1\"><v>3</v></c></row>",
         "表!A1=3|"},
        {"empty cells are not there",
         "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"><v></v></c><c r=\"C1\"><v>1</v></c></row>", "表!C1=1|"},
        {"hidden row and column",
         "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
         "表!A1=1 h|表!A2=2|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        book b = {.styles = styles,
                  .strings = "<si><t>甲</t></si><si><r><t>漢字</t></r><rPh sb=\"0\" "
                             "eb=\"2\"><t>カンジ</t></rPh><r><t>色</t></r></si>"
                             "<si><t>a_x000D_\nb_x005F_x</t></si>",
                  .sheet = jp_arena_printf(*state, "<sheetData>%s</sheetData>", rows[i].sheet)};
        jp_document doc = read_book(&b, *state);
        if (strcmp(outline(&doc, *state), rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].why, outline(&doc, *state));
        }
    }
}

static void test_sheets(void **state) {
    book b = {.workbook = "<workbookPr date1904=\"1\"/><sheets><sheet name=\"乙 &amp; 丙\" r:id=\"s2\"/><sheet "
                          "name=\"图\" r:id=\"c1\"/>"
                          "<sheet name=\"甲\" state=\"veryHidden\" r:id=\"s1\"/></sheets>",
              .styles = styles,
              .sheet = "<sheetData><row r=\"3\"><c r=\"B3\" s=\"1\"><v>0</v></c></row></sheetData>",
              .sheet_two = "<cols><col min=\"2\" max=\"3\" "
                           "hidden=\"1\"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"};
    jp_document doc = read_book(&b, *state);

    assert_string_equal(outline(&doc, *state), "乙 & 丙!A1=1|乙 & 丙!B1=2 h|甲!B3=1904年1月1日 h|");
    assert_int_equal(doc.table_count, 2);
    assert_true(doc.tables[0].is_sheet);
    assert_false(doc.tables[0].is_hidden);
    assert_true(doc.tables[1].is_hidden);
    assert_int_equal(doc.tables[1].row_count, 3);
    assert_true(doc.flags & JP_DOCF_HIDDEN_TEXT);
    assert_int_equal(doc.cells[2].row_no, 3);
    assert_int_equal(doc.cells[2].grid_col, 1);
    assert_true(jp_view_eq_text(jp_document_text(&doc, false, *state), "# 乙 & 丙\n1\t2\n# 甲\n1904年1月1日\n"));
}

static void test_strict(void **state) {
    book b = {.is_strict = true,
              .sheet = "<sheetData><row><c t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>"};
    jp_document doc = read_book(&b, *state);
    assert_string_equal(outline(&doc, *state), "表!A1=甲|");
    assert_true(doc.flags & JP_DOCF_STRICT);
}

static const jp_cell *cell_at(const jp_document *doc, const char *place) {
    for (uint32_t i = 0; i < doc->cell_count; i++) {
        if (jp_view_eq_text(doc->cells[i].place, place)) {
            return &doc->cells[i];
        }
    }
    return NULL;
}

static void test_merged_cells(void **state) {
    book b = {
        .sheet =
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>8</v></c><c r=\"D1\"><v>2</v></c></row>"
            "<row r=\"2\"><c r=\"D2\"><v>3</v></c></row><row r=\"4\"><c r=\"C4\"><v>9</v></c><c "
            "r=\"D4\"><v>4</v></c></row></sheetData>"
            "<mergeCells><mergeCell ref=\"A1:C4\"/><mergeCell ref=\"F1:G9\"/><mergeCell ref=\"D2\"/></mergeCells>"};
    jp_document doc = read_book(&b, *state);
    const jp_cell *origin = cell_at(&doc, "表!A1");

    assert_int_equal(origin->col_span, 3);
    assert_int_equal(origin->row_span, 4);
    /* Content under the merged area is kept and marked: nobody sees it. */
    assert_string_equal(outline(&doc, *state), "表!A1=1|表!B1=8 h|表!D1=2|表!D2=3|表!C4=9 h|表!D4=4|");
    static const char *const covered[] = {"表!A2", "表!A4"};
    for (size_t i = 0; i < sizeof covered / sizeof *covered; i++) {
        const jp_cell *cell = cell_at(&doc, covered[i]);
        assert_non_null(cell);
        assert_true(cell->is_covered);
        assert_int_equal(cell->col_span, 3);
        assert_ptr_equal(&doc.cells[cell->origin_index], origin);
    }
    assert_null(cell_at(&doc, "表!A3")); /* a row without any cell of its own */
    assert_null(cell_at(&doc, "表!F1")); /* an empty merged area */
    assert_int_equal(doc.tables[0].grid_col_count, 4);
}

static void test_notes(void **state) {
    static const char drawing[] =
        "<d:wsDr xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
        " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        "<d:twoCellAnchor><d:sp><d:txBody><a:p><a:r><a:t>印</a:t></a:r><a:r><a:t>章</a:t></a:r></"
        "a:p><a:p><a:r><a:t>下</a:t></a:r></a:p></d:txBody></d:sp>"
        "</d:twoCellAnchor><mc:AlternateContent><mc:Choice "
        "Requires=\"x\"><d:pic/></mc:Choice><mc:Fallback><d:pic/></mc:Fallback></mc:AlternateContent></d:wsDr>";
    static const char comments[] =
        "<comments xmlns=\"" MAIN_NS "\"><authors><author>张三</author><author>tc={1}</author></authors><commentList>"
        "<comment ref=\"B2\" authorId=\"0\"><text><r><t>核对</t></r><r><t>过</t></r></text></comment>"
        "<comment ref=\"C3\" authorId=\"1\"><text><t>stand-in</t></text></comment></commentList></comments>";
    book b = {.sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>",
              .sheet_rels = "<Relationship Id=\"d\" Type=\"" REL_NS "/drawing\" Target=\"draw.xml\"/>"
                            "<Relationship Id=\"c\" Type=\"" REL_NS "/comments\" Target=\"note.xml\"/>",
              .extra_name = "odd/draw.xml",
              .extra_part = drawing,
              .second_name = "odd/note.xml",
              .second_part = comments};
    jp_document doc = read_book(&b, *state);

    assert_string_equal(outline(&doc, *state), "表!A1=1|表!box1=印章\n下 b|表!B2=核对过 c|");
    assert_int_equal(doc.picture_count, 1);
    assert_true(doc.flags & JP_DOCF_COMMENTS);
    assert_true(doc.flags & JP_DOCF_PICTURES);
}

#define CORNER(name, col, col_off, row, row_off)                                                                       \
    "<d:" name "><d:col>" col "</d:col><d:colOff>" col_off "</d:colOff><d:row>" row "</d:row><d:rowOff>" row_off       \
    "</d:rowOff></d:" name ">"
#define FROM(col, row) CORNER("from", col, "0", row, "0")
#define ONE(from) "<d:oneCellAnchor>" from "<d:pic/></d:oneCellAnchor>"
#define TWO(from, to) "<d:twoCellAnchor>" from to "<d:pic/></d:twoCellAnchor>"
#define CELLS                                                                                                          \
    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"C3\"><v>3</v></c></row></sheetData>"
#define MERGED CELLS "<mergeCells><mergeCell ref=\"C3:E4\"/><mergeCell ref=\"A6:C7\"/></mergeCells>"

/* Signatures and seals lie on cells, or fill them. */
static void test_pictures(void **state) {
    static const struct {
        const char *why, *sheet, *anchors, *expected;
        uint32_t pictures;
    } rows[] = {
        {"on a cell with words", CELLS, ONE(FROM("0", "0")), "表!A1=1 i|表!C3=3|", 1},
        {"on a cell without any", CELLS, ONE(FROM("1", "0")), "表!A1=1|表!B1= i|表!C3=3|", 1},
        {"two on one cell", CELLS, ONE(FROM("0", "0")) ONE(FROM("0", "0")), "表!A1=1 i|表!C3=3|", 2},
        {"on a merged area, wherever", MERGED, ONE(FROM("4", "3")), "表!A1=1|表!C3=3 i|", 1},
        {"on a merged area without words", MERGED, ONE(FROM("2", "6")), "表!A1=1|表!C3=3|表!A6= i|", 1},
        {"most of it is where it begins", CELLS, TWO(FROM("1", "1"), CORNER("to", "2", "9", "2", "9")),
         "表!A1=1|表!B2= i|表!C3=3|", 1},
        {"most of it is where it ends", CELLS,
         TWO(CORNER("from", "1", "500000", "1", "160000"), CORNER("to", "2", "400000", "2", "100000")),
         "表!A1=1|表!C3=3 i|", 1},
        {"over more rows than one", CELLS,
         ONE(CORNER("from", "1", "0", "0", "100000") "<d:ext cx=\"1300000\" cy=\"900000\"/>"), "表!A1=1|表!C3=3 i|", 1},
        {"no larger than its cell", CELLS, ONE(FROM("1", "1") "<d:ext cx=\"600000\" cy=\"190000\"/>"),
         "表!A1=1|表!B2= i|表!C3=3|", 1},
        {"a seal on high rows", "<sheetData><row r=\"1\" ht=\"99.5\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
         ONE(FROM("0", "0") "<d:ext cx=\"900000\" cy=\"900000\"/>"), "表!A1=1 i|", 1},
        {"on high rows all over", "<sheetFormatPr defaultRowHeight=\"99\"/>" CELLS,
         ONE(FROM("0", "0") "<d:ext cx=\"900000\" cy=\"900000\"/>"), "表!A1=1 i|表!C3=3|", 1},
        {"on narrow columns", "<cols><col min=\"1\" max=\"2\" width=\"2\"/></cols>" CELLS,
         ONE(FROM("0", "2") "<d:ext cx=\"900000\" cy=\"9\"/>"), "表!A1=1|表!C3=3 i|", 1},
        {"on narrow columns all over", "<sheetFormatPr defaultColWidth=\"2\"/>" CELLS,
         ONE(FROM("0", "2") "<d:ext cx=\"900000\" cy=\"9\"/>"), "表!A1=1|表!C3=3 i|", 1},
        {"a background over rows without end", CELLS, TWO(FROM("2", "0"), CORNER("to", "2", "9", "999999", "9")),
         "表!A1=1|表!C3=3|", 1},
        {"in the middle of many", CELLS, TWO(FROM("0", "0"), CORNER("to", "4", "9", "4", "9")), "表!A1=1|表!C3=3 i|",
         1},
        {"an end in front of its beginning", CELLS, TWO(FROM("2", "2"), CORNER("to", "0", "0", "0", "0")),
         "表!A1=1|表!C3=3 i|", 1},
        {"anchored to no cell", CELLS, ONE(FROM("2", "2")) "<d:absoluteAnchor><d:pic/></d:absoluteAnchor>",
         "表!A1=1|表!C3=3 i|", 2},
        {"outside of every sheet", CELLS, ONE(FROM("-1", "4")) ONE(FROM("99999", "0")) ONE(FROM("0", "9999999")),
         "表!A1=1|表!C3=3|", 3},
        {"the copy for old programs", CELLS,
         "<mc:AlternateContent><mc:Choice Requires=\"x\">" ONE(FROM("2", "2")) "</mc:Choice><mc:Fallback>" ONE(
             FROM("0", "0")) "</mc:Fallback></mc:AlternateContent>",
         "表!A1=1|表!C3=3 i|", 1},
        {"a sheet of pictures is a scan", "<sheetData/>", ONE(FROM("0", "0")), "", 1},
        {"a cell that a formula fills with one",
         "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f>"
         "<v>=DISPIMG(\"ID_1\",1)</v></c></row></sheetData>",
         "", "表!A1=1|表!B1= i|", 1},
        {"the same without the formula",
         "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"str\"><v>=DISPIMG(\"ID_1\",1)</v></c></row>"
         "</sheetData>",
         "", "表!A1=1|表!B1= i|", 1},
        {"a cell of a later Excel that holds one",
         "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"e\" "
         "vm=\"1\"><v>#VALUE!</v></c></row></sheetData>",
         "", "表!A1=1|表!B1= i|", 1},
        {"the error of a formula is none",
         "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\" vm=\"1\"><f>_xlfn.FILTER(B1:B3,C1:C3)</f><v>#VALUE!</v></c></row>"
         "</sheetData>",
         "", "表!A1=#VALUE!|", 0},
        {"a seal whose middle lies on an empty cell", CELLS,
         TWO(CORNER("from", "0", "0", "3", "0"), CORNER("to", "1", "0", "7", "100000")), "表!A1=1|表!C3=3|", 1},
        {"a seal on words", CELLS, ONE(FROM("2", "1") "<d:ext cx=\"9\" cy=\"720000\"/>"), "表!A1=1|表!C3=3 i|", 1},
        {"three rows, and no higher than a signature", CELLS,
         ONE(CORNER("from", "1", "0", "3", "180000") "<d:ext cx=\"9\" cy=\"300000\"/>"), "表!A1=1|表!C3=3|表!B5= i|",
         1},
        {"corners within a corner", CELLS,
         "<d:twoCellAnchor><d:from><d:col><d:twoCellAnchor/>5</d:col></d:from><d:pic/></d:twoCellAnchor>",
         "表!A1=1|表!C3=3|", 1},
        {"so large on one high row that it is a signature all the same",
         "<sheetData><row r=\"1\" ht=\"99.5\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
         ONE(FROM("1", "0") "<d:ext cx=\"9\" cy=\"900000\"/>"), "表!A1=1|表!B1= i|", 1},
        {"a seal with one corner on an empty cell", CELLS, ONE(FROM("1", "1") "<d:ext cx=\"9\" cy=\"720000\"/>"),
         "表!A1=1|表!C3=3|", 1},
        {"a second corner without a first is none, and the last anchor's is not taken for it", CELLS,
         ONE(FROM("0", "0")) "<d:twoCellAnchor>" CORNER("to", "4", "9", "4", "9") "<d:pic/></d:twoCellAnchor>",
         "表!A1=1 i|表!C3=3|", 2},
        {"the measure of a group within the anchor is not the anchor's", CELLS,
         ONE(FROM("1", "1") "<d:ext cx=\"600000\" cy=\"190000\"/><d:grpSpPr><d:ext cx=\"9\" "
                            "cy=\"600000\"/></d:grpSpPr>"),
         "表!A1=1|表!B2= i|表!C3=3|", 1},
        {"a height that no row has is none",
         "<sheetData><row r=\"1\" ht=\"9999\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
         ONE(FROM("1", "0") "<d:ext cx=\"9\" cy=\"600000\"/>"), "表!A1=1|表!B2= i|", 1},
        {"on a high row further down", "<sheetData><row r=\"3\" ht=\"99.5\"><c r=\"A3\"><v>1</v></c></row></sheetData>",
         ONE(FROM("1", "2") "<d:ext cx=\"9\" cy=\"600000\"/>"), "表!A3=1|表!B3= i|", 1},
        {"a rich value that is no error is a share or a country",
         "<sheetData><row r=\"1\"><c r=\"A1\" vm=\"1\"><v>5</v></c></row></sheetData>", "", "表!A1=5|", 0},
        {"an error is none", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#VALUE!</v></c></row></sheetData>", "",
         "表!A1=#VALUE!|", 0},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *drawing =
            jp_arena_printf(*state,
                            "<d:wsDr xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
                            "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">%s</d:wsDr>",
                            rows[i].anchors);
        book b = {.sheet = rows[i].sheet,
                  .sheet_rels = "<Relationship Id=\"d\" Type=\"" REL_NS "/drawing\" Target=\"draw.xml\"/>",
                  .extra_name = "odd/draw.xml",
                  .extra_part = drawing};
        jp_document doc = read_book(&b, *state);
        if (strcmp(outline(&doc, *state), rows[i].expected) != 0 || doc.picture_count != rows[i].pictures) {
            fail_msg("%s: %s, %u pictures", rows[i].why, outline(&doc, *state), doc.picture_count);
        }
    }
}

/* A sheet of pictures without end is counted, and only the first of them are looked up. */
static void test_many_pictures(void **state) {
    jp_str sheet;
    uint32_t marked = 0;

    jp_str_init(&sheet, *state);
    jp_str_putf(&sheet, "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>");
    for (uint32_t row = 1; row <= JP_LIMIT_SHEET_SPOTS + 3; row++) {
        jp_str_putf(&sheet, "<row r=\"%u\"><c r=\"A%u\" t=\"str\"><v>=DISPIMG(\"ID\",1)</v></c></row>", row, row);
    }
    jp_str_putf(&sheet, "</sheetData>");
    book b = {.sheet = jp_str_cstr(&sheet)};
    jp_document doc = read_book(&b, *state);
    for (uint32_t i = 0; i < doc.cell_count; i++) {
        marked += (doc.cells[i].flags & JP_PARA_PICTURE) != 0;
    }
    assert_int_equal(doc.picture_count, JP_LIMIT_SHEET_SPOTS + 3);
    assert_int_equal(marked, JP_LIMIT_SHEET_SPOTS);
}

/* What answers a comment is a comment too, and the copy for old programs is not read a second time. */
static void test_threaded_comments(void **state) {
    static const char threaded[] =
        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
        "<threadedComment ref=\"A1\" id=\"{1}\"><text>数额有误</text></threadedComment>"
        "<threadedComment ref=\"A1\" id=\"{2}\" "
        "parentId=\"{1}\"><text>已改</text></threadedComment></ThreadedComments>";
    static const char stand_in[] =
        "<comments xmlns=\"" MAIN_NS "\"><authors><author>tc={1}</author></authors><commentList>"
        "<comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment] 数额有误</t></text></comment>"
        "</commentList></comments>";
    book b = {.sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>",
              .sheet_rels = "<Relationship Id=\"c\" Type=\"" REL_NS "/comments\" Target=\"note.xml\"/>"
                            "<Relationship Id=\"t\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/"
                            "threadedComment\" Target=\"thread.xml\"/>",
              .extra_name = "odd/thread.xml",
              .extra_part = threaded,
              .second_name = "odd/note.xml",
              .second_part = stand_in};
    jp_document doc = read_book(&b, *state);

    assert_string_equal(outline(&doc, *state), "表!A1=1|表!A1=数额有误 c|表!A1=已改 c|");
}

static void test_damage(void **state) {
    static const struct {
        const char *why;
        book b;
        jp_doc_status status;
        bool is_cut;
        const char *expected;
    } rows[] = {
        {"no cells", {.sheet = "<sheetData/>"}, JP_DOC_EMPTY, false, ""},
        {"a sheet cut in the middle",
         {.sheet = "<sheetData><row><c><v>1</v></c><c><v>2</v>"},
         JP_DOC_READ,
         true,
         "表!A1=1|"},
        {"a sheet without its part", {.sheet_two = "<sheetData/>"}, JP_DOC_DAMAGED, true, ""},
        {"one sheet of two is missing",
         {.workbook = "<sheets><sheet name=\"甲\" r:id=\"s1\"/><sheet name=\"乙\" r:id=\"s2\"/></sheets>",
          .sheet_two = "<sheetData><row><c><v>1</v></c></row></sheetData>"},
         JP_DOC_READ,
         true,
         "乙!A1=1|"},
        {"no strings where strings are meant",
         {.sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c><v>2</v></c></row></sheetData>"},
         JP_DOC_READ,
         false,
         "表!B1=2|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_document doc = read_book(&rows[i].b, *state);
        if (doc.status != rows[i].status || ((doc.flags & JP_DOCF_CUT) != 0) != rows[i].is_cut ||
            strcmp(outline(&doc, *state), rows[i].expected) != 0) {
            fail_msg("%s: %d %u %s", rows[i].why, (int)doc.status, doc.flags, outline(&doc, *state));
        }
    }
}

static void test_what_is_no_workbook(void **state) {
    jp_document doc;
    jp_error err;
    zip_builder zip;

    assert_true(jp_xlsx_read(JP_VIEW("not a zip"), *state, &doc, &err));
    assert_int_equal(doc.status, JP_DOC_DAMAGED);
    assert_false(jp_view_is_empty(doc.reason));
    zip_builder_init(&zip, *state);
    zip_builder_add(&zip, "a.txt", JP_VIEW("x"));
    assert_true(jp_xlsx_read(zip_builder_finish(&zip), *state, &doc, &err));
    assert_int_equal(doc.status, JP_DOC_DAMAGED);
}

/* Every byte of an archive is changed once: whatever comes out must be sound. */
static void test_flipped_bytes(void **state) {
    book b = {.styles = styles,
              .strings = "<si><t>甲</t></si>",
              .sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45356</v></c></row></sheetData>"
                       "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"};
    jp_view whole = build(&b, *state);

    for (size_t i = 0; i < whole.bytes; i++) {
        jp_arena arena;
        jp_document doc;
        jp_error err;
        jp_arena_init(&arena);
        char *copy = jp_view_cstr(&arena, whole);
        copy[i] = (char)(copy[i] ^ (1 << (i % 8)));
        assert_true(jp_xlsx_read((jp_view){copy, whole.bytes}, &arena, &doc, &err));
        assert_true(jp_document_is_sound(&doc));
        jp_arena_release(&arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_values, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sheets, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_strict, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_merged_cells, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_notes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_pictures, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_pictures, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_threaded_comments, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damage, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_is_no_workbook, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_flipped_bytes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
