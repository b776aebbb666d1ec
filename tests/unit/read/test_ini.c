/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/ini.h"
#include "juanping/read/limits.h"

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

/* "[section]key=value@line\n" for every entry, in file order: the whole reading at one glance. */
static const char *outline(const jp_ini *ini, jp_arena *arena) {
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < ini->section_count; i++) {
        const jp_ini_section *section = &ini->sections[i];
        if (section->entry_count == 0) {
            jp_str_putf(&s, "[%.*s]@%u\n", JP_VIEW_ARG(section->name), section->line_no);
        }
        for (uint32_t k = 0; k < section->entry_count; k++) {
            const jp_ini_entry *entry = &section->entries[k];
            jp_str_putf(&s, "[%.*s]%.*s=%.*s@%u\n", JP_VIEW_ARG(section->name), JP_VIEW_ARG(entry->key),
                        JP_VIEW_ARG(entry->value), entry->line_no);
        }
    }
    return jp_str_cstr(&s);
}

static void test_good_files(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"an empty file has nothing in it", "", ""},
        {"comments and blank lines are nothing", "; a\n# b\n\n  \t\n", ""},
        {"keys before the first section stand in the nameless one", "a = 1\n[s]\nb = 2\n", "[]a=1@1\n[s]b=2@3\n"},
        {"a section without keys is still there", "[s]\n[t]\n", "[s]@1\n[t]@2\n"},
        {"case is kept in sections, keys and values", "[P40]\nTitle = Aa\ntitle = bB\n",
         "[P40]Title=Aa@2\n[P40]title=bB@3\n"},
        {"names may hold spaces and dots", "[文书 行政处罚决定书]\na.b c = x\n", "[文书 行政处罚决定书]a.b c=x@2\n"},
        {"blanks around everything fall away", "  [ s ]  \n \tk\t=\tv w \t\n", "[s]k=v w@2\n"},
        {"only the first equals sign divides", "[s]\nk = a=b==c\n", "[s]k=a=b==c@2\n"},
        {"a value may be empty, quoted or not", "[s]\na =\nb = \"\"\nc=\n", "[s]a=@2\n[s]b=@3\n[s]c=@4\n"},
        {"quotes keep blanks, semicolons, hashes and equals signs", "[s]\nk = \" a ; b # c = [d] \"\n",
         "[s]k= a ; b # c = [d] @2\n"},
        {"quote and backslash are escaped inside quotes", "[s]\nk = \"a \\\"b\\\" \\\\ c\"\n", "[s]k=a \"b\" \\ c@2\n"},
        {"a backslash before another character stands for itself", "[s]\nk = \"\\d+\\.\\\\n\"\n",
         "[s]k=\\d+\\.\\n@2\n"},
        {"a value may end in a backslash", "[s]\nk = a\\\nb = \"c\\\\\"\n", "[s]k=a\\@2\n[s]b=c\\@3\n"},
        {"single quotes are ordinary characters", "[s]\nk = 'x' or ''\n", "[s]k='x' or ''@2\n"},
        {"quotes inside an unquoted value stay", "[s]\nk = 款[a=\"b\"]\n", "[s]k=款[a=\"b\"]@2\n"},
        {"a comment may follow a value behind white space", "[s] ; x\nk = v ; w\nl = \"v\" # w\nm = ; w\n",
         "[s]k=v@2\n[s]l=v@3\n[s]m=@4\n"},
        {"full-width marks are ordinary characters", "[s]\nk = 甲；乙＃丙＝丁\n", "[s]k=甲；乙＃丙＝丁@2\n"},
        {"continuations are joined with one space and keep the first line",
         "[s]\nk = a\nk+ = b\n; comment\n\nk + = \"c ; d\"\nm = x\n", "[s]k=a b c ; d@2\n[s]m=x@7\n"},
        {"an empty value may be continued", "[s]\nk =\nk+ = b\n", "[s]k= b@2\n"},
        {"a byte order mark and CRLF are allowed", "\xEF\xBB\xBF[s]\r\nk = v\r\n", "[s]k=v@2\n"},
        {"the last line needs no end", "[s]\nk = v", "[s]k=v@2\n"},
        {"the same key in two sections is no repetition", "[s]\nk = 1\n[t]\nk = 2\n", "[s]k=1@2\n[t]k=2@4\n"},
        {"a key may look like a line number or begin with a quote", "[s]\nl2 = a\n\"q = b\n",
         "[s]l2=a@2\n[s]\"q=b@3\n"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_ini ini;
        jp_error err = {0};
        bool ok = jp_ini_parse(jp_view_of(rows[i].text), "a.ini", *state, &ini, &err);
        if (!ok || strcmp(outline(&ini, *state), rows[i].expected) != 0) {
            fail_msg("%s: %s%s", rows[i].why, ok ? outline(&ini, *state) : err.where, ok ? "" : err.subject);
        }
    }
}

static void test_bad_files(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *subject, *hint; /* substrings of the last two */
    } rows[] = {
        {"a word alone is no line", "[s]\nabc\n", JP_E_INI_SYNTAX, "a.ini:2", "=", "[节]"},
        {"a key needs a name", "[s]\n = 1\n", JP_E_INI_SYNTAX, "a.ini:2", "键名", ""},
        {"a continuation mark alone is no name", "[s]\nk = 1\n+ = 2\n", JP_E_INI_SYNTAX, "a.ini:3", "键名", ""},
        {"a section must be closed", "[s\nk = 1\n", JP_E_INI_SYNTAX, "a.ini:1", "]", ""},
        {"a section needs a name", "[ ]\n", JP_E_INI_SYNTAX, "a.ini:1", "为空", ""},
        {"nothing but a comment behind a section", "[s] x\n", JP_E_INI_SYNTAX, "a.ini:1", "之后", ""},
        {"a section twice", "[s]\n\n[t]\n[s]\n", JP_E_INI_DUPLICATE, "a.ini:4", "[s]", "第 1 行"},
        {"a key twice", "[s]\nk = 1\nj = 2\nk = 3\n", JP_E_INI_DUPLICATE, "a.ini:4", "[s] k", "第 2 行"},
        {"iniparser would cut here: semicolon", "[s]\nk = a;b\n", JP_E_INI_SYNTAX, "a.ini:2", "`;`", "双引号"},
        {"iniparser would cut here: hash", "[s]\nk = a#b\n", JP_E_INI_SYNTAX, "a.ini:2", "`#`", "双引号"},
        {"behind a quote it may belong to the value", "[s]\nk = f(\"a ; b\")\n", JP_E_INI_SYNTAX, "a.ini:2", "`;`",
         "双引号"},
        {"what separates a list is no comment: all but the first would be lost", "[s]\nk = a ;; b\n", JP_E_INI_SYNTAX,
         "a.ini:2", "`;`", "双引号"},
        {"a quote must be closed on its line", "[s]\nk = \"abc\n\"\n", JP_E_INI_SYNTAX, "a.ini:2", "没有结束", ""},
        {"an escaped quote does not close", "[s]\nk = \"abc\\\"\n", JP_E_INI_SYNTAX, "a.ini:2", "没有结束", ""},
        {"iniparser would drop what follows", "[s]\nk = \"a\" b\n", JP_E_INI_SYNTAX, "a.ini:2", "之后", "\\\""},
        {"a continuation needs its key", "[s]\nk+ = b\n", JP_E_INI_SYNTAX, "a.ini:2", "续行", "「k」"},
        {"a continuation must follow its key", "[s]\nk = a\nj = b\nk+ = c\n", JP_E_INI_SYNTAX, "a.ini:4", "续行",
         "「k」"},
        {"a continuation does not reach over a section", "[s]\nk = a\n[t]\nk+ = c\n", JP_E_INI_SYNTAX, "a.ini:4",
         "续行", ""},
        {"not UTF-8", "[s]\nk = \xC4\xE3\n", JP_E_INI_SYNTAX, "a.ini:2", "UTF-8", "UTF-8"},
        {"control characters",
         "[s]\nk = a\x01"
         "b\n",
         JP_E_INI_SYNTAX, "a.ini:2", "控制", ""},
        {"a lone carriage return ends no line", "[s]\rk = a\n", JP_E_INI_SYNTAX, "a.ini:1", "控制", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_ini ini;
        jp_error err = {0};
        bool ok = jp_ini_parse(jp_view_of(rows[i].text), "a.ini", *state, &ini, &err);
        if (ok || err.code != rows[i].code || strcmp(err.where, rows[i].where) != 0 ||
            !strstr(err.subject, rows[i].subject) || !strstr(err.hint, rows[i].hint)) {
            fail_msg("%s: %d %s %s (%s)", rows[i].why, (int)err.code, err.where, err.subject, err.hint);
        }
    }
}

static void test_line_length(void **state) {
    static const struct {
        size_t bytes;
        bool is_allowed;
    } rows[] = {{JP_LIMIT_INI_LINE_BYTES, true}, {JP_LIMIT_INI_LINE_BYTES + 1, false}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[JP_LIMIT_INI_LINE_BYTES + 8];
        jp_ini ini;
        jp_error err = {0};
        memset(text, 'x', sizeof text);
        text[1] = '=';
        bool ok = jp_ini_parse((jp_view){text, rows[i].bytes}, "a.ini", *state, &ini, &err);
        assert_int_equal(ok, rows[i].is_allowed);
        if (ok) {
            assert_int_equal(ini.sections[0].entries[0].value.bytes, rows[i].bytes - 2);
        } else {
            assert_string_equal(err.where, "a.ini:1");
            assert_non_null(strstr(err.hint, "key+ ="));
        }
    }
}

/* Many lines cross the pieces in which values are handed to iniparser. */
static void test_many_lines(void **state) {
    enum { LINES = 5000 };
    jp_str s;
    jp_ini ini;
    jp_error err;

    jp_str_init(&s, *state);
    for (int i = 0; i < LINES; i++) {
        if (i % 50 == 0) {
            jp_str_putf(&s, "[节%d]\n", i);
        }
        jp_str_putf(
            &s, "键%d = \"值 %d; %.*s\"\n", i, i, i % 97,
            "#################################################################################################");
    }
    assert_true(jp_ini_parse(jp_str_view(&s), "a.ini", *state, &ini, &err));
    assert_int_equal(ini.section_count, LINES / 50);
    for (int i = 0; i < LINES; i++) {
        const jp_ini_entry *entry = &ini.sections[i / 50].entries[i % 50];
        char expected[160];
        int head = snprintf(expected, sizeof expected, "值 %d; ", i);
        memset(expected + head, '#', (size_t)(i % 97));
        expected[head + i % 97] = '\0';
        assert_true(jp_view_eq_text(entry->value, expected));
        assert_int_equal(entry->line_no, (uint32_t)(i + i / 50 + 2));
    }
}

static void test_find(void **state) {
    jp_ini ini;
    jp_error err;

    assert_true(jp_ini_parse(JP_VIEW("[a]\nk = 1\n[A]\nk = 2\n"), "a.ini", *state, &ini, &err));
    const jp_ini_section *section = jp_ini_find_section(&ini, JP_VIEW("A"));
    assert_non_null(section);
    assert_int_equal(section->line_no, 3);
    assert_true(jp_view_eq_text(jp_ini_value(section, "k"), "2"));
    assert_true(jp_view_is_empty(jp_ini_value(section, "K")));
    assert_true(jp_view_is_empty(jp_ini_value(NULL, "k")));
    assert_null(jp_ini_find(section, JP_VIEW("j")));
    assert_null(jp_ini_find_section(&ini, JP_VIEW("b")));
}

typedef enum kind { INT, BOOL, CP } kind;

static void test_typed_values(void **state) {
    static const struct {
        const char *why, *value;
        kind kind;
        int64_t min, max;
        bool ok;
        int64_t expected;
    } rows[] = {
        {"a number", "42", INT, 0, 100, true, 42},
        {"a leading zero is decimal, not octal", "010", INT, 0, 100, true, 10},
        {"negative", "-7", INT, -10, 100, true, -7},
        {"letters behind the digits", "3x", INT, 0, 100, false, 0},
        {"nothing", "", INT, 0, 100, false, 0},
        {"a sign alone", "-", INT, -9, 100, false, 0},
        {"hexadecimal", "0x10", INT, 0, 100, false, 0},
        {"lowest allowed", "0", INT, 0, 100, true, 0},
        {"highest allowed", "100", INT, 0, 100, true, 100},
        {"over the highest", "101", INT, 0, 100, false, 0},
        {"under the lowest", "-1", INT, 0, 100, false, 0},
        {"more digits than fit", "99999999999999999999", INT, 0, 100, false, 0},
        {"yes", "是", BOOL, 0, 1, true, 1},
        {"no", "否", BOOL, 0, 1, true, 0},
        {"yes in English", "yes", BOOL, 0, 1, true, 1},
        {"false in English", "false", BOOL, 0, 1, true, 0},
        {"one", "1", BOOL, 0, 1, true, 1},
        {"a word that only begins with n", "nine", BOOL, 0, 1, false, 0},
        {"empty", "", BOOL, 0, 1, false, 0},
        {"whole points", "5", CP, 0, 10000, true, 500},
        {"one decimal", "2.5", CP, 0, 10000, true, 250},
        {"two decimals", "0.05", CP, 0, 10000, true, 5},
        {"negative points", "-2.5", CP, -1000, 10000, true, -250},
        {"three decimals", "0.005", CP, 0, 10000, false, 0},
        {"a dot without decimals", "5.", CP, 0, 10000, false, 0},
        {"a dot without a whole", ".5", CP, 0, 10000, false, 0},
        {"over the highest by a hundredth", "100.01", CP, 0, 10000, false, 0},
        {"text", "五", CP, 0, 10000, false, 0},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_ini ini;
        jp_error err = {0};
        char text[128];
        int64_t got = INT64_MIN;
        bool yes = false;
        int32_t points = 0;
        bool ok = false;

        (void)snprintf(text, sizeof text, "[s]\n\nkey = %s\n", rows[i].value);
        assert_true(jp_ini_parse(jp_view_of(text), "a.ini", *state, &ini, &err));
        const jp_ini_entry *entry = jp_ini_find(&ini.sections[0], JP_VIEW("key"));
        switch (rows[i].kind) {
        case INT:
            ok = jp_ini_int(&ini, entry, rows[i].min, rows[i].max, &got, &err);
            break;
        case BOOL:
            ok = jp_ini_bool(&ini, entry, &yes, &err);
            got = yes;
            break;
        case CP:
            ok = jp_ini_cp(&ini, entry, (int32_t)rows[i].min, (int32_t)rows[i].max, &points, &err);
            got = points;
            break;
        }
        if (ok != rows[i].ok || (ok && got != rows[i].expected)) {
            fail_msg("%s: %d %lld", rows[i].why, ok, (long long)got);
        }
        if (!ok) {
            assert_int_equal(err.code, JP_E_INI_VALUE);
            assert_string_equal(err.where, "a.ini:3");
            assert_non_null(strstr(err.subject, "key"));
            assert_true(err.hint[0] != '\0');
        }
    }
}

static void test_names_are_checked(void **state) {
    const jp_view names[] = {JP_VIEW("标题"), JP_VIEW("标准分"), JP_VIEW("适用")};
    jp_ini ini;
    jp_error err = {0};

    assert_true(jp_ini_parse(JP_VIEW("[s]\n标题 = a\n标准份 = b\n"), "a.ini", *state, &ini, &err));
    assert_false(jp_ini_check_keys(&ini, &ini.sections[0], names, 3, &err));
    assert_int_equal(err.code, JP_E_INI_UNKNOWN_KEY);
    assert_string_equal(err.where, "a.ini:3");
    assert_string_equal(err.subject, "标准份");
    assert_non_null(strstr(err.hint, "标准分"));
    assert_true(jp_ini_parse(JP_VIEW("[s]\n标题 = a\n"), "a.ini", *state, &ini, &err));
    assert_true(jp_ini_check_keys(&ini, &ini.sections[0], names, 3, &err));
}

static void test_split(void **state) {
    static const struct {
        const char *why, *value, *expected; /* parts each followed by a bar */
        char separator;
    } rows[] = {
        {"trimmed, in order", " a | b|c ", "a|b|c|", '|'},
        {"empty parts fall away", "a,,b, ,", "a|b|", ','},
        {"nothing gives nothing", "", "", '|'},
        {"one part", "甲 乙", "甲 乙|", '|'},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t count;
        jp_view *parts = jp_ini_split(jp_view_of(rows[i].value), rows[i].separator, *state, &count);
        jp_str s;
        jp_str_init(&s, *state);
        for (uint32_t k = 0; k < count; k++) {
            jp_str_put(&s, parts[k]);
            jp_str_put_text(&s, "|");
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&s));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_good_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bad_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_line_length, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many_lines, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_find, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_typed_values, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_names_are_checked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_split, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
