/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

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

static void test_identity(void **state) {
    static const struct {
        const char *why, *text;
        jp_id_kind kind;
        jp_id_check check;
        const char *born;
    } rows[] = {
        {"a citizen born before the days that are counted", "440524188001010014", JP_ID_CITIZEN, JP_ID_RIGHT, ""},
        {"a registration number", "650100000000013", JP_ID_REGISTRATION, JP_ID_RIGHT, ""},
        {"one with a wrong check digit may be older than the check", "650100000000010", JP_ID_REGISTRATION,
         JP_ID_UNKNOWN, ""},
        {"a citizen with X", "11010519491231002X", JP_ID_CITIZEN, JP_ID_RIGHT, "1949-12-31"},
        {"a small x", "11010519491231002x", JP_ID_CITIZEN, JP_ID_RIGHT, "1949-12-31"},
        {"spaces and full width", "１１０１０５ 19491231 002X", JP_ID_CITIZEN, JP_ID_RIGHT, "1949-12-31"},
        {"a wrong check digit", "110105194912310021", JP_ID_CITIZEN, JP_ID_WRONG, "1949-12-31"},
        {"two digits exchanged", "11010519491213002X", JP_ID_CITIZEN, JP_ID_WRONG, "1949-12-13"},
        {"a birthday that is none", "110105194913310021", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"a digit missing", "1101051949123100X", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"a digit too many", "11010519491231002X1", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"fifteen digits, old", "110105491231002", JP_ID_CITIZEN_OLD, JP_ID_UNKNOWN, "1949-12-31"},
        {"one whose digit is wrong, though it would be right for a unit of no kind", "652324199601226195",
         JP_ID_CITIZEN, JP_ID_WRONG, "1996-01-22"},
        {"a credit code", "91350100M000100Y43", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 11", "116501029999001008", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 12", "126501029999001005", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 13", "136501029999001002", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 19", "196501029999000600", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 31", "316501029999001006", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 32", "326501029999001003", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 33", "336501029999001000", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 34", "346501029999000007", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 35", "356501029999000105", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 39", "396501029999000800", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 51", "516501029999001004", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 52", "526501029999001001", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 53", "536501029999000109", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 59", "596501029999002001", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 91", "916501029999001000", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 92", "926501029999000007", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 93", "936501029999000004", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits, kind 99", "996501029999001007", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"there is no kind 14: a person's number that is wrong", "146501029999000009", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"there is no kind 36: a person's number that is wrong", "366501029999000001", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"there is no kind 54: a person's number that is wrong", "546501029999000005", JP_ID_CITIZEN, JP_ID_WRONG, ""},
        {"a day of birth in a credit code that is right", "523101198503120030", JP_ID_CITIZEN, JP_ID_UNKNOWN,
         "1985-03-12"},
        {"a credit code with a letter at the end", "9144030071526726XG", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code of digits and B", "91110000802100433B", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a credit code whose check character is 0", "91650102MA10000400", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"small letters", "91350100m000100y43", JP_ID_CREDIT, JP_ID_RIGHT, ""},
        {"a wrong credit code", "91350100M000100Y44", JP_ID_CREDIT, JP_ID_WRONG, ""},
        {"a letter credit codes do not have", "91350100MO00100Y43", JP_ID_CREDIT, JP_ID_WRONG, ""},
        {"a credit code one short", "91350100M000100Y4", JP_ID_CREDIT, JP_ID_WRONG, ""},
        {"an organisation code", "80210043-3", JP_ID_ORG, JP_ID_RIGHT, ""},
        {"a wrong one", "80210043-4", JP_ID_ORG, JP_ID_WRONG, ""},
        {"X for ten", "71526726-X", JP_ID_ORG, JP_ID_RIGHT, ""},
        {"masked", "650102********1234", JP_ID_MASKED, JP_ID_UNKNOWN, ""},
        {"masked with crosses", "650102XXXXXXXX1234", JP_ID_MASKED, JP_ID_UNKNOWN, ""},
        {"a telephone", "13900001111", JP_ID_OTHER, JP_ID_UNKNOWN, ""},
        {"words", "无", JP_ID_OTHER, JP_ID_UNKNOWN, ""},
        {"nothing", "", JP_ID_OTHER, JP_ID_UNKNOWN, ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_identity got = jp_norm_identity(jp_view_of(rows[i].text));
        char born[11];
        jp_day_format(got.born, born);
        if (got.kind != rows[i].kind || got.check != rows[i].check || strcmp(born, rows[i].born) != 0)
            fail_msg("%s: %d %d %s", rows[i].why, (int)got.kind, (int)got.check, born);
    }
}

static void test_next_identity(void **state) {
    static const struct {
        const char *why, *text, *expected; /* "text|" */
    } rows[] = {
        {"both kinds in one sentence", "代码91350100M000100Y43，身份证号11010519491231002X。",
         "91350100M000100Y43|11010519491231002X|"},
        {"a wrong one that looks like one", "11010519491231002１", "11010519491231002１|"},
        {"a wrong birthday only behind its word", "票号110105194913310021，身份证号：110105194913310021",
         "110105194913310021|"},
        {"not inside a longer run", "A11010519491231002X", ""},
        {"a receipt number", "票号123456789012345679", ""},
        {"masked", "650102********1234", "650102********1234|"},
        {"a telephone and a date", "13900001111，20240305", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view v = jp_view_of(rows[i].text);
        jp_span span;
        jp_identity identity;
        jp_str s;
        jp_str_init(&s, *state);
        for (size_t at = 0; jp_norm_next_identity(v, at, &span, &identity); at = span.to) {
            assert_true(span.from >= at && span.to <= v.bytes && span.from < span.to);
            jp_str_put(&s, jp_view_sub(v, span.from, span.to));
            jp_str_put_text(&s, "|");
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&s));
    }
}

static void test_certificates(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"the usual words", "执法证号：65010012", "65010012|"},
        {"long words", "行政执法证件编号为 65010012001", "65010012001|"},
        {"letters", "执法证号：XJ-650100012", "XJ-650100012|"},
        {"full width", "执法证号：６５０１００１２", "６５０１００１２|"},
        {"behind a name without a word", "张三（65010012）", "65010012|"},
        {"behind a name with a word", "张三证号65010012", "65010012|"},
        {"two of one list", "执法证号：65010012、65010013", "65010012|65010013|"},
        {"分别为", "执法证号分别为65010012和65010013", "65010012|65010013|"},
        {"a worded number", "执法证号：新执法字第0123456号", "新执法字第0123456|"},
        {"an identity card", "身份证号：11010519491231002X", ""},
        {"a licence", "许可证号：12345678", ""},
        {"a telephone in brackets", "张三（13900001111）", ""},
        {"a year in brackets", "张三（2024年）", ""},
        {"nothing behind the word", "执法证号：", ""},
        {"the date behind an empty place", "执法证号：2024年3月5日", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view v = jp_view_of(rows[i].text);
        jp_span span;
        jp_str s;
        jp_str_init(&s, *state);
        for (size_t at = 0; jp_norm_next_certificate(v, at, &span); at = span.to) {
            assert_true(span.from >= at && span.to <= v.bytes && span.from < span.to);
            jp_str_put(&s, jp_view_sub(v, span.from, span.to));
            jp_str_put_text(&s, "|");
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&s));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_identity),
        cmocka_unit_test_setup_teardown(test_next_identity, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_certificates, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
