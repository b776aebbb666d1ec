/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/readers.h"
#include "word_builder.h"

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

static jp_document read_bytes(jp_view bytes, const char *why, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    if (!jp_document_read(bytes, JP_VIEW("x.docx"), arena, &doc, &err)) {
        fail_msg("%s: %s", why, jp_code_name(err.code));
    }
    if (!jp_document_is_sound(&doc)) {
        fail_msg("%s: unsound", why);
    }
    return doc;
}

static jp_document read_spec(const word_spec *spec, const char *why, jp_arena *arena) {
    return read_bytes(word_build(spec, arena), why, arena);
}

/* "place=text;" for every paragraph: what is read and where it stands, at one glance. */
static const char *outline(const jp_document *doc, jp_arena *arena) {
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        jp_str_putf(&s, "%.*s=%.*s;", JP_VIEW_ARG(doc->paras[i].place), JP_VIEW_ARG(doc->paras[i].text));
    }
    return jp_str_cstr(&s);
}

static void check_text(const char *why, const char *got, const char *expected) {
    if (strcmp(got, expected) != 0) {
        fail_msg("%s: got %s, expected %s", why, got, expected);
    }
}

#define P(inner) "<w:p>" inner "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define BOX(inner) "<w:txbxContent>" inner "</w:txbxContent>"
#define TC(inner) "<w:tc>" inner "</w:tc>"
#define CELL(text) TC(P(R(text)))
#define FIELD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define CODE(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
#define SYM(font, code) "<w:r><w:sym w:font=\"" font "\" w:char=\"" code "\"/></w:r>"
#define MATH(inner) "<m:oMath>" inner "</m:oMath>"
#define HIDDEN(text) "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" text "</w:t></w:r>"
#define EQ(code) FIELD("begin") CODE(code) FIELD("end")
#define SDT(props, content) "<w:sdt><w:sdtPr>" props "</w:sdtPr><w:sdtContent>" content "</w:sdtContent></w:sdt>"

typedef struct body_row {
    const char *why, *body, *expected;
} body_row;

static void check_bodies(const body_row *rows, size_t count, jp_arena *arena) {
    for (size_t i = 0; i < count; i++) {
        word_spec spec = {.body = rows[i].body};
        jp_document doc = read_spec(&spec, rows[i].why, arena);
        check_text(rows[i].why, outline(&doc, arena), rows[i].expected);
    }
}

static void test_text(void **state) {
    static const body_row rows[] = {
        {"runs of one paragraph join", P(R("行政") R("处罚")), "p1=行政处罚;"},
        {"empty paragraphs count", P("") P(R("a")), "p1=;p2=a;"},
        {"a tab and a line break show", P(R("a") "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "p1=a\tb\nc;"},
        {"tab stops in properties are no tabs", P("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" R("a")),
         "p1=a;"},
        {"line breaks of the file's own layout are blanks", P(R("a\nb")), "p1=a b;"},
        {"entities are characters", P(R("&lt;a&amp;b&#x4E00;")), "p1=<a&b一;"},
        {"hyphens: unbreakable ones are typed, soft ones are not",
         P("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"), "p1=a-bc;"},
        {"text in hyperlinks and smart tags counts",
         P("<w:hyperlink r:id=\"x\">" R("a") "</w:hyperlink><w:smartTag>" R("b") "</w:smartTag>"), "p1=ab;"},
        {"ruby shows its base",
         P("<w:r><w:ruby><w:rt>" R("ni") "</w:rt><w:rubyBase>" R("你") "</w:rubyBase></w:ruby></w:r>"), "p1=你;"},
        {"a formula is the line it is typed as", P(R("a") MATH("<m:r><m:t>5000×3=15000</m:t></m:r>") R("元")),
         "p1=a5000×3=15000元;"},
        {"the parts of a formula are told apart",
         P(MATH("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
                "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
                "<m:rad><m:deg/><m:e><m:r><m:t>3</m:t></m:r></m:e></m:rad>")),
         "p1=(1)/(2)x^(2)√(3);"},
        {"elements of other namespaces are not text", P("<w:r><v:t>no</v:t></w:r>"), "p1=;"},
        {"hidden text is nobody's to read", P(R("a") HIDDEN("h") R("b")), "p1=ab;"},
        {"nor is a paragraph of it, or a break in it", P(HIDDEN("h") "<w:r><w:rPr><w:vanish/></w:rPr><w:br/></w:r>"),
         "p1=;"},
    };
    check_bodies(rows, sizeof rows / sizeof rows[0], *state);
}

static void test_tracked_changes(void **state) {
    static const body_row rows[] = {
        {"insertions count", P("<w:ins>" R("a") "</w:ins>"), "p1=a;"},
        {"deletions do not", P(R("a") "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"), "p1=a;"},
        {"nor does text that is marked deleted the wrong way", P("<w:del>" R("b") "</w:del>"), "p1=;"},
        {"moved text counts where it went",
         P("<w:moveFrom>" R("a") "</w:moveFrom>") P("<w:moveTo>" R("a") "</w:moveTo>"), "p1=;p2=a;"},
        {"a deleted paragraph mark joins two paragraphs",
         P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("a")) P(R("b")) P(R("c")), "p1=ab;p2=c;"},
        {"the last mark of a cell joins nothing",
         "<w:tbl><w:tr>" TC(P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("a"))) CELL("b") "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c2=b;"},
        {"a deleted row is gone and not counted",
         "<w:tbl><w:tr>" CELL("a") "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" CELL("b") "</w:tr><w:tr>" CELL(
             "c") "</w:tr></w:tbl>",
         "t1r1c1=a;t1r2c1=c;"},
        {"former properties are not properties",
         P("<w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr>" R("a")) P(R("b")),
         "p1=a;p2=b;"},
    };
    check_bodies(rows, sizeof rows / sizeof rows[0], *state);
}

static void test_fields_and_controls(void **state) {
    static const body_row rows[] = {
        {"a field shows its result only", P(FIELD("begin") CODE(" PAGE ") FIELD("separate") R("3") FIELD("end")),
         "p1=3;"},
        {"a field inside a field's code does not show",
         P(FIELD("begin") CODE("IF ") FIELD("begin") CODE("A") FIELD("separate") R("x") FIELD("end") CODE("=1")
               FIELD("separate") R("y") FIELD("end")),
         "p1=y;"},
        {"a simple field shows its content", P("<w:fldSimple w:instr=\"PAGE\">" R("1") "</w:fldSimple>"), "p1=1;"},
        {"a field left open in a cell ends with it",
         "<w:tbl><w:tr>" TC(P(FIELD("begin") CODE("X"))) CELL("b") "</w:tr></w:tbl>" P(R("c")),
         "t1r1c1=;t1r1c2=b;p1=c;"},
        {"a sign in a box is in the code of its field",
         P(EQ("eq \\o\\ac(□,√)") R("是　") EQ(" EQ \\o\\ac(□, )") R("否")), "p1=☑是　□否;"},
        {"a number in a circle, cut in pieces",
         P(FIELD("begin") CODE("eq \\o\\ac") CODE("(○,") CODE("12)") FIELD("end")), "p1=⑫;"},
        {"a character in a circle", P(EQ("eq \\o\\ac(○,印)")), "p1=印;"},
        {"a fraction, a bracket that is typed, a root in it", P(EQ("eq \\f(1,\\r(3,\\(2\\)))")), "p1=1/√(2);"},
        {"a result that the file has after all is not doubled",
         P(FIELD("begin") CODE("eq \\f(1,2)") FIELD("separate") R("½") FIELD("end")), "p1=½;"},
        {"a code that ends anywhere", P(EQ("eq \\o\\ac(□") R("a")), "p1=□a;"},
        {"another field whose name begins so", P(EQ("EQUAL x") R("a")), "p1=a;"},
        {"a field never finished ends with its paragraph", P(FIELD("begin") CODE("X")) P(R("b")), "p1=;p2=b;"},
        {"a result may run over paragraphs",
         P(FIELD("begin") CODE("TOC") FIELD("separate") R("a")) P(R("b") FIELD("end")), "p1=a;p2=b;"},
        {"a form's check box shows its state",
         P("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default "
           "w:val=\"0\"/><w:checked/></w:checkBox>"
           "</w:ffData></w:fldChar></w:r>" CODE("FORMCHECKBOX") FIELD("end") R("是")),
         "p1=☑是;"},
        {"unless it is not checked",
         P("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox>"
           "</w:ffData></w:fldChar></w:r>" FIELD("end") R("是")),
         "p1=□是;"},
        {"a form's list shows the chosen entry",
         P("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
           "w:val=\"甲\"/>"
           "<w:listEntry w:val=\"乙\"/></w:ddList></w:ffData></w:fldChar></w:r>" FIELD("end")),
         "p1=乙;"},
        {"controls around blocks, rows, cells and runs are transparent",
         SDT("", P(SDT("", R("a")))) "<w:tbl>" SDT("", "<w:tr>" SDT("", CELL("b"))
                                                           CELL("c") "</w:tr>") "</w:tbl>" P(R("d")),
         "p1=a;t1r1c1=b;t1r1c2=c;p2=d;"},
        {"a prompt is not text", P(R("日期：") SDT("<w:showingPlcHdr/>", R("单击此处")) R("。")), "p1=日期：。;"},
        {"a control's check box shows in one form, whatever the file draws",
         P(SDT("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", R("\xE2\x98\x92")) R("是")
               SDT("<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", R("\xE2\x98\x90")) R("否")),
         "p1=☑是□否;"},
        {"boxes of the symbol fonts",
         P(SYM("Wingdings", "F0FE") SYM("Wingdings", "F052") SYM("Wingdings", "F0A8") SYM("Wingdings", "F06F")
               SYM("Wingdings 2", "F052") SYM("Wingdings 2", "00A3") SYM("Symbol", "F0B7")),
         "p1=☑☑□□☑□•;"},
        {"a character of an ordinary font is itself", P(SYM("宋体", "2611")), "p1=☑;"},
    };
    check_bodies(rows, sizeof rows / sizeof rows[0], *state);
}

static void test_tables(void **state) {
    static const body_row rows[] = {
        {"paragraphs in tables do not count as the body's",
         P(R("a")) "<w:tbl><w:tr>" CELL("b") "</w:tr></w:tbl>" P(R("c")), "p1=a;t1r1c1=b;p2=c;"},
        {"cells hold several paragraphs, one place", "<w:tbl><w:tr>" TC(P(R("a")) P(R("b"))) "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c1=b;"},
        {"cells count in the row, whatever they span",
         "<w:tbl><w:tr>" TC("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P(R("a"))) CELL("b") "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c2=b;"},
        {"what a covered cell holds does not show",
         "<w:tbl><w:tr>" TC("<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" P(R("a")))
             CELL("b") "</w:tr><w:tr>" TC("<w:tcPr><w:vMerge/></w:tcPr>" P(R("x"))) CELL("c") "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c2=b;t1r2c2=c;"},
        {"a continuation under nothing stands for itself",
         "<w:tbl><w:tr>" TC("<w:tcPr><w:vMerge/></w:tcPr>" P(R("a"))) "</w:tr></w:tbl>", "t1r1c1=a;"},
        {"a cell's own paragraphs stay together, tables in it follow",
         "<w:tbl><w:tr>" TC(P(R("a")) "<w:tbl><w:tr>" CELL("n") "</w:tr></w:tbl>" P(R("b")))
             CELL("c") "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c1=b;t1r1c1/t1r1c1=n;t1r1c2=c;"},
        {"rows without a cell are rows", "<w:tbl><w:tr/><w:tr>" CELL("a") "</w:tr></w:tbl>", "t1r2c1=a;"},
        {"a cell inside properties is none", "<w:tbl><w:tr><w:rPr><w:tc/></w:rPr></w:tr></w:tbl>" P(R("a")), "p1=a;"},
        {"a table where no table may be adds its rows", "<w:tbl><w:tbl><w:tr>" CELL("a") "</w:tr></w:tbl></w:tbl>",
         "t1r1c1=a;"},
    };
    check_bodies(rows, sizeof rows / sizeof rows[0], *state);
}

static void test_boxes(void **state) {
    static const body_row rows[] = {
        {"a box follows the paragraph it is anchored in",
         P(R("a") "<w:r><w:pict><v:shape><v:textbox>" BOX(
             P(R("x")) P(R("y"))) "</v:textbox></v:shape></w:pict></w:r>" R("b")) P(R("c")),
         "p1=ab;box1=x;box1=y;p2=c;"},
        {"drawing and fallback are one box",
         P("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" BOX(
             P(R("x"))) "</w:drawing></mc:Choice><mc:Fallback><w:pict>" BOX(P(R("x"))) "</w:pict></mc:Fallback></"
                                                                                       "mc:AlternateContent></w:r>"),
         "p1=;box1=x;"},
        {"what cannot be understood falls back",
         P("<w:r><mc:AlternateContent><mc:Choice Requires=\"zz9\"><w:t>new</w:t></mc:Choice>"
           "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
         "p1=old;"},
        {"boxes in cells do not part the cell's paragraphs",
         "<w:tbl><w:tr>" TC(P(R("a") "<w:r><w:pict>" BOX(P(R("x"))) "</w:pict></w:r>") P(R("b"))) "</w:tr></w:tbl>",
         "t1r1c1=a;t1r1c1=b;box1=x;"},
        {"tables in boxes", P("<w:r><w:pict>" BOX("<w:tbl><w:tr>" CELL("x") "</w:tr></w:tbl>") "</w:pict></w:r>"),
         "p1=;box1/t1r1c1=x;"},
    };
    check_bodies(rows, sizeof rows / sizeof rows[0], *state);
}

static void test_grid(void **state) {
    static const char body[] =
        "<w:tbl><w:tr>" TC("<w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" P(R("a"))) CELL(
            "b") "</w:tr><w:tr>" TC("<w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/></w:tcPr>" P(""))
            CELL("c") "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" CELL("d")
                TC("<w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr>" P(R("e")))
                    TC("<w:tcPr><w:hMerge/></w:tcPr>" P("")) "</w:tr></w:tbl>";
    static const struct {
        const char *why;
        uint32_t row_no, cell_no, grid_col, col_span, row_span, origin;
    } rows[] = {
        {"spans two columns and two rows", 1, 1, 0, 2, 2, 0},
        {"behind a span", 1, 2, 2, 1, 1, 1},
        {"covered from above", 2, 1, 0, 2, 1, 0},
        {"beside a covered cell", 2, 2, 2, 1, 1, 3},
        {"behind columns left out", 3, 1, 1, 1, 1, 4},
        {"begins a horizontal merge", 3, 2, 2, 2, 1, 5},
        {"covered from the left", 3, 3, 3, 1, 1, 5},
    };
    word_spec spec = {.body = body};
    jp_document doc = read_spec(&spec, "grid", *state);
    assert_int_equal(doc.table_count, 1);
    assert_int_equal(doc.tables[0].row_count, 3);
    assert_int_equal(doc.tables[0].grid_col_count, 4);
    assert_int_equal(doc.cell_count, sizeof rows / sizeof rows[0]);
    for (uint32_t i = 0; i < doc.cell_count; i++) {
        const jp_cell *cell = &doc.cells[i];
        if (cell->row_no != rows[i].row_no || cell->cell_no != rows[i].cell_no || cell->grid_col != rows[i].grid_col ||
            cell->col_span != rows[i].col_span || cell->row_span != rows[i].row_span ||
            cell->origin_index != rows[i].origin || cell->is_covered != (rows[i].origin != i)) {
            fail_msg("%s: r%u c%u grid %u spans %u×%u origin %u", rows[i].why, cell->row_no, cell->cell_no,
                     cell->grid_col, cell->col_span, cell->row_span, cell->origin_index);
        }
    }
}

/* Hidden words are kept apart: `inspect` shows them, nothing is judged by them. Formulas the other way about. */
static void test_hidden_text(void **state) {
    word_spec spec = {.body = P(R("复议权：") HIDDEN("六十日内申请") R("。")) P(HIDDEN("标记"))};
    jp_document doc = read_spec(&spec, "hidden text", *state);

    assert_true(jp_view_eq_text(doc.paras[0].text, "复议权：。"));
    assert_true(jp_view_eq_text(doc.paras[0].printed, "复议权：六十日内申请。"));
    assert_true(jp_view_eq_text(doc.paras[0].hidden, "六十日内申请"));
    assert_true(jp_view_eq_text(doc.paras[1].hidden, "标记"));
    assert_true((doc.flags & JP_DOCF_HIDDEN_TEXT) != 0);
    spec.body = P(R("共") MATH("<m:r><m:t>2×3</m:t></m:r>") R("元"));
    jp_document formula = read_spec(&spec, "a formula", *state);
    assert_true(jp_view_eq_text(jp_document_text(&formula, false, *state), "共元\n"));
    assert_true(jp_view_eq_text(jp_document_text(&formula, true, *state), "共2×3元\n"));
    assert_true(jp_view_eq_text(jp_document_text(&doc, false, *state), "复议权：六十日内申请。\n标记\n"));
}

/* ---- flags of paragraphs ---- */

static void test_flags(void **state) {
    static const char styles[] =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr><w:jc "
        "w:val=\"center\"/></w:pPr>"
        "<w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:basedOn w:val=\"h1\"/><w:name w:val=\"x\"/></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"hid\"><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/></w:style>";
    static const struct {
        const char *why, *body;
        uint32_t flags; /* of the last paragraph */
    } rows[] = {
        {"nothing said, nothing flagged", P(R("a")), 0},
        {"centred", P("<w:pPr><w:jc w:val=\"center\"/></w:pPr>" R("a")), JP_PARA_CENTRED},
        {"right, in the strict word for it", P("<w:pPr><w:jc w:val=\"end\"/></w:pPr>" R("a")), JP_PARA_RIGHT},
        {"a heading style brings its own", P("<w:pPr><w:pStyle w:val=\"h1\"/></w:pPr>" R("a")),
         JP_PARA_CENTRED | JP_PARA_HEADING | JP_PARA_BOLD | JP_PARA_LARGE},
        {"and hands it down", P("<w:pPr><w:pStyle w:val=\"sub\"/></w:pPr>" R("a")),
         JP_PARA_CENTRED | JP_PARA_HEADING | JP_PARA_BOLD | JP_PARA_LARGE},
        {"direct formatting is stronger",
         P("<w:pPr><w:pStyle w:val=\"sub\"/><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/>"
           "<w:sz w:val=\"24\"/></w:rPr><w:t>a</w:t></w:r>"),
         JP_PARA_HEADING},
        {"a style that is its own parent", P("<w:pPr><w:pStyle w:val=\"loop\"/></w:pPr>" R("a")), 0},
        {"an outline level is a heading", P("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" R("a")), JP_PARA_HEADING},
        {"outline level 9 is body text", P("<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" R("a")), 0},
        {"bold means all of it", P("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" R("b")), 0},
        {"hidden means all of it", P("<w:r><w:rPr><w:rStyle w:val=\"hid\"/></w:rPr><w:t>a</w:t></w:r>"),
         JP_PARA_HIDDEN},
        {"partly hidden is not hidden", P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>" R("b")), 0},
        {"a mark's format is not the text's",
         P("<w:pPr><w:rPr><w:b/><w:sz w:val=\"44\"/><w:vanish/></w:rPr></w:pPr>" R("a")), 0},
        {"a break in front starts a page", P("<w:r><w:br w:type=\"page\"/><w:t>a</w:t></w:r>"), JP_PARA_PAGE_BREAK},
        {"a break at the end starts it with the next", P(R("a") "<w:r><w:br w:type=\"page\"/></w:r>") P(R("b")),
         JP_PARA_PAGE_BREAK},
        {"pageBreakBefore", P("<w:pPr><w:pageBreakBefore/></w:pPr>" R("a")), JP_PARA_PAGE_BREAK},
        {"a section starts a page", P("<w:pPr><w:sectPr/></w:pPr>" R("a")) P(R("b")) "<w:sectPr/>", JP_PARA_PAGE_BREAK},
        {"unless it is continuous",
         P("<w:pPr><w:sectPr/></w:pPr>" R("a")) P(R("b")) "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>", 0},
        {"a picture",
         P("<w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r>"),
         JP_PARA_PICTURE},
        {"a picture of old", P("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>" R("a")),
         JP_PARA_PICTURE},
        {"a box is no picture", P("<w:r><w:drawing>" BOX(P("")) "</w:drawing></w:r>" R("a")) P(R("b")), 0},
        {"an insertion", P("<w:ins>" R("a") "</w:ins>"), JP_PARA_INSERTED},
        {"a date that changes", P(FIELD("begin") CODE(" DATE \\@ yyyy") FIELD("separate") R("2024") FIELD("end")),
         JP_PARA_DATE_FIELD},
        {"a date that does not", P(FIELD("begin") CODE(" CREATEDATE ") FIELD("separate") R("2024") FIELD("end")), 0},
        {"a check box", P(SYM("Wingdings", "F0A8") R("是")), JP_PARA_CHECKBOX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        word_spec spec = {.body = rows[i].body, .styles = styles};
        jp_document doc = read_spec(&spec, rows[i].why, *state);
        assert_true(doc.para_count > 0);
        uint32_t flags = doc.paras[doc.para_count - 1].flags;
        if (flags != rows[i].flags) {
            fail_msg("%s: flags %x, expected %x", rows[i].why, flags, rows[i].flags);
        }
    }
}

/* Where in the text each picture stands, as bytes with a blank behind each. */
static void test_picture_places(void **state) {
#define PIC "<w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r>"
#define SHAPE(style) "<w:r><w:pict><v:shape style=\"" style "\"><v:imagedata/></v:shape></w:pict></w:r>"
    static const struct {
        const char *why, *body, *places;
    } rows[] = {
        {"behind the words it stands behind", P(R("ab") PIC R("c") PIC), "2 3 "},
        {"in front of all", P(PIC R("ab")), "0 "},
        {"of old, in line", P(R("ab") SHAPE("width:60pt") R("c")), "2 "},
        {"of old, floating", P(R("ab") PIC SHAPE("position:absolute;left:0") R("c")), ""},
        {"one floats: none is told",
         P(R("ab") PIC "<w:r><w:drawing><wp:anchor><pic:pic/></wp:anchor></w:drawing></w:r>"), ""},
        {"a row of nine", P(R("a") PIC PIC PIC PIC PIC PIC PIC PIC PIC), ""},
        {"a row of eight", P(R("a") PIC PIC PIC PIC PIC PIC PIC PIC), "1 1 1 1 1 1 1 1 "},
        {"of a new paragraph none of the last", P(R("ab") PIC) P(R("c")), ""},
        {"in front of text behind a deleted mark",
         P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" R("ab") PIC) P(R("c") PIC), "2 3 "},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        word_spec spec = {.body = rows[i].body};
        jp_document doc = read_spec(&spec, rows[i].why, *state);
        const jp_para *last = &doc.paras[doc.para_count - 1];
        char places[64] = "";
        for (uint32_t k = 0; k < last->picture_count; k++) {
            const size_t used = strlen(places);
            snprintf(places + used, sizeof places - used, "%u ", (unsigned)last->picture_at[k]);
        }
        if (strcmp(places, rows[i].places) != 0) {
            fail_msg("%s: at %s, expected %s", rows[i].why, places, rows[i].places);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_tracked_changes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fields_and_controls, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_tables, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_boxes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_grid, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hidden_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_flags, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_picture_places, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
