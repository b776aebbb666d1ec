/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/read/list_number.h"
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

static void test_numbers(void **state) {
    static const struct {
        const char *style;
        int32_t number;
        const char *shown;
    } rows[] = {
        {"decimal", 12, "12"},
        {"decimal", 0, "0"},
        {"decimalZero", 7, "07"},
        {"decimalZero", 12, "12"},
        {"none", 3, ""},
        {"upperRoman", 1994, "MCMXCIV"},
        {"lowerRoman", 4, "iv"},
        {"lowerRoman", 4000, "4000"},
        {"upperLetter", 26, "Z"},
        {"upperLetter", 27, "AA"},
        {"lowerLetter", 54, "bbb"},
        {"lowerLetter", 0, "0"},
        {"ordinal", 2, "2nd"},
        {"ordinal", 11, "11th"},
        {"chineseCounting", 1, "一"},
        {"chineseCounting", 10, "十"},
        {"chineseCounting", 11, "十一"},
        {"chineseCountingThousand", 20, "二十"},
        {"chineseCountingThousand", 101, "一百零一"},
        {"chineseCountingThousand", 110, "一百一十"},
        {"chineseCountingThousand", 1005, "一千零五"},
        {"chineseCountingThousand", 10000, "10000"},
        {"japaneseCounting", 12, "十二"},
        {"chineseLegalSimplified", 12, "壹拾贰"},
        {"ideographDigital", 20, "二〇"},
        {"ideographTraditional", 10, "癸"},
        {"ideographTraditional", 11, "11"},
        {"ideographZodiac", 12, "亥"},
        {"decimalEnclosedCircle", 1, "①"},
        {"decimalEnclosedCircle", 21, "㉑"},
        {"decimalEnclosedCircle", 50, "㊿"},
        {"decimalEnclosedCircle", 51, "51"},
        {"decimalEnclosedParen", 3, "⑶"},
        {"decimalEnclosedFullstop", 3, "⒊"},
        {"ideographParenthesized", 10, "㈩"},
        {"decimalFullWidth", 10, "１０"},
        {"never heard of", 5, "5"},
        {"decimal", -1, "-1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_str s;
        jp_str_init(&s, *state);
        jp_list_put_number(&s, jp_list_style_of(jp_view_of(rows[i].style)), rows[i].number);
        if (strcmp(jp_str_cstr(&s), rows[i].shown) != 0) {
            fail_msg("%s %d: %s, expected %s", rows[i].style, (int)rows[i].number, jp_str_cstr(&s), rows[i].shown);
        }
    }
}

#define LVL(no, fmt, text, more)                                                                                       \
    "<w:lvl w:ilvl=\"" no "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" fmt "\"/><w:lvlText w:val=\"" text "\"/>" more \
    "</w:lvl>"
#define SPACE "<w:suff w:val=\"space\"/>"
#define NOTHING "<w:suff w:val=\"nothing\"/>"

static const char numbering[] = "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "chineseCounting", "第%1条", NOTHING)
    LVL("1", "decimal", "%1.%2", SPACE "<w:isLgl/>") LVL(
        "2", "lowerLetter", "%3)",
        "<w:lvlRestart w:val=\"0\"/>") "</w:abstractNum>"
                                       "<w:abstractNum w:abstractNumId=\"1\">" LVL(
                                           "0", "bullet", "\xEF\x82\xB7",
                                           SPACE
                                           "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>") "</w:abstractNum>"
                                                                                            "<w:abstractNum "
                                                                                            "w:abstractNumId="
                                                                                            "\"2\">" LVL(
                                                                                                "0", "decimal", "%1.",
                                                                                                NOTHING
                                                                                                "<w:pStyle "
                                                                                                "w:val=\"s0\"/>")
                                                                                                LVL("1", "decimal",
                                                                                                    "%1.%2.",
                                                                                                    NOTHING
                                                                                                    "<w:pStyle "
                                                                                                    "w:val=\"s1\"/"
                                                                                                    ">") "<w:"
                                                                                                         "styleLink"
                                                                                                         " w:val="
                                                                                                         "\"outline"
                                                                                                         "\"/></"
                                                                                                         "w:"
                                                                                                         "abstractN"
                                                                                                         "um>"
                                                                                                         "<w:"
                                                                                                         "abstractN"
                                                                                                         "um "
                                                                                                         "w:"
                                                                                                         "abstractN"
                                                                                                         "umId="
                                                                                                         "\"3\"><w:"
                                                                                                         "numStyleL"
                                                                                                         "ink "
                                                                                                         "w:val="
                                                                                                         "\"outline"
                                                                                                         "\"/></"
                                                                                                         "w:"
                                                                                                         "abstractN"
                                                                                                         "um>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"1\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"0\"/></"
                                                                                                         "w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"2\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"1\"/></"
                                                                                                         "w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"3\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"2\"/></"
                                                                                                         "w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"4\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"0\"/"
                                                                                                         "><w:"
                                                                                                         "lvlOverri"
                                                                                                         "de "
                                                                                                         "w:ilvl="
                                                                                                         "\"0\"><w:"
                                                                                                         "startOver"
                                                                                                         "ride "
                                                                                                         "w:val="
                                                                                                         "\"5\"/></"
                                                                                                         "w:"
                                                                                                         "lvlOverri"
                                                                                                         "de></"
                                                                                                         "w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"5\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"3\"/></"
                                                                                                         "w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"6\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"99\"/"
                                                                                                         "></w:num>"
                                                                                                         "<w:num "
                                                                                                         "w:numId="
                                                                                                         "\"7\"><w:"
                                                                                                         "abstractN"
                                                                                                         "umId "
                                                                                                         "w:val="
                                                                                                         "\"1\"/"
                                                                                                         "><w:"
                                                                                                         "lvlOverri"
                                                                                                         "de "
                                                                                                         "w:ilvl="
                                                                                                         "\"0\""
                                                                                                         ">" LVL(
                                                                                                             "0",
                                                                                                             "decim"
                                                                                                             "alEnc"
                                                                                                             "losed"
                                                                                                             "Circl"
                                                                                                             "e",
                                                                                                             "%1",
                                                                                                             NOTHING) "</w:lvlOverride></w:num>";

static const char styles[] =
    "<w:style w:type=\"paragraph\" w:styleId=\"s0\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"s1\"><w:basedOn w:val=\"s0\"/><w:pPr><w:numPr><w:ilvl "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style>";

#define LI(num, level, text)                                                                                           \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" num "\"/></w:numPr></w:pPr><w:r><w:t>" text  \
    "</w:t></w:r></w:p>"
#define STYLED(style, text) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

static void test_labels(void **state) {
    static const struct {
        const char *why, *body, *expected;
    } rows[] = {
        {"counts, with the numeral of the list", LI("1", "0", "a") LI("1", "0", "b"), "第一条a|第二条b|"},
        {"other paragraphs in between do not matter", LI("1", "0", "a") "<w:p/>" LI("1", "0", "b"),
         "第一条a||第二条b|"},
        {"a legal level shows all numbers in decimal", LI("1", "0", "a") LI("1", "1", "b") LI("1", "1", "c"),
         "第一条a|1.1 b|1.2 c|"},
        {"a level above starts the lower ones again", LI("1", "1", "a") LI("1", "0", "b") LI("1", "1", "c"),
         "1.1 a|第二条b|2.1 c|"},
        {"unless it never restarts", LI("1", "2", "a") LI("1", "0", "b") LI("1", "2", "c"), "a)\ta|第二条b|b)\tc|"},
        {"bullets show the character of their font", LI("2", "0", "a"), "• a|"},
        {"an instance may start elsewhere", LI("1", "0", "a") LI("4", "0", "b") LI("4", "0", "c"),
         "第一条a|第五条b|第六条c|"},
        {"an instance may replace a level", LI("7", "0", "a") LI("7", "0", "b"), "①a|②b|"},
        {"styles bring their list and level", STYLED("s0", "a") STYLED("s1", "b") STYLED("s0", "c"), "1.a|1.1.b|2.c|"},
        {"a list style stands for its definition", LI("5", "0", "a"), "1.a|"},
        {"number 0 switches numbering off",
         "<w:p><w:pPr><w:pStyle w:val=\"s0\"/><w:numPr><w:numId "
         "w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
         "a|"},
        {"unknown lists and definitions show nothing", LI("77", "0", "a") LI("6", "0", "b"), "a|b|"},
        {"a level beyond nine counts as the first", LI("2", "12", "a"), "• a|"},
        {"tables count along",
         LI("1", "0", "a") "<w:tbl><w:tr><w:tc>" LI("1", "0", "b") "</w:tc></w:tr></w:tbl>" LI("1", "0", "c"),
         "第一条a|第二条b|第三条c|"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        word_spec spec = {.body = rows[i].body, .numbering = numbering, .styles = styles};
        jp_document doc;
        jp_error err;
        jp_str s;
        jp_str_init(&s, *state);
        assert_true(jp_docx_read(word_build(&spec, *state), *state, &doc, &err));
        assert_true(jp_document_is_sound(&doc));
        for (uint32_t k = 0; k < doc.para_count; k++) {
            jp_str_put(&s, doc.paras[k].text);
            jp_str_put_text(&s, "|");
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0) {
            fail_msg("%s: got %s, expected %s", rows[i].why, jp_str_cstr(&s), rows[i].expected);
        }
    }
}

/* Readers must be able to leave the label out again. */
static void test_label_bytes(void **state) {
    word_spec spec = {.body = LI("1", "0", "总则") LI("1", "1", "a"), .numbering = numbering};
    jp_document doc;
    jp_error err;
    assert_true(jp_docx_read(word_build(&spec, *state), *state, &doc, &err));
    assert_int_equal(doc.paras[0].label_bytes, strlen("第一条"));
    assert_int_equal(doc.paras[1].label_bytes, strlen("1.1 "));
    assert_true(jp_view_eq_text(jp_document_text(&doc, false, *state), "总则\na\n"));
    assert_true(jp_view_eq_text(jp_document_text(&doc, true, *state), "第一条总则\n1.1 a\n"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_numbers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_labels, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_label_bytes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
