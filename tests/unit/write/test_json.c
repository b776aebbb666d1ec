/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "juanping/write/json.h"

static jp_arena arena;

static void strings_parse_back(void **state) {
    static const struct {
        const char *text;
        size_t bytes;
        const char *wanted, *why;
    } rows[] = {
        {"案卷", 6, "案卷", "plain"},
        {"a\"b\\c/d", 7, "a\"b\\c/d", "quote and backslash"},
        {"a\nb\tc\rd", 7, "a\nb\tc\rd", "short escapes"},
        {"\001\037\177", 3, "\001\037\177", "control characters"},
        {"a\xFF"
         "b\xE6\xA1",
         5,
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD\xEF\xBF\xBD",
         "invalid and cut-off bytes"},
        {"\xEF\xBF\xBD", 3, "\xEF\xBF\xBD", "a true U+FFFD stays one"},
        {"\xF0\xA0\xAE\xB7", 4, "\xF0\xA0\xAE\xB7", "beyond the basic plane"},
        {"", 0, "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_str out;
        jp_str_init(&out, &arena);
        jp_json_put_string(&out, (jp_view){rows[i].text, rows[i].bytes});
        json_t *parsed = json_loadb(out.data, out.bytes, JSON_DECODE_ANY, NULL);
        if (!parsed || strcmp(json_string_value(parsed), rows[i].wanted) != 0)
            fail_msg("%s: %s", rows[i].why, out.data);
        json_decref(parsed);
    }
}

static void nul_does_not_end_a_string(void **state) {
    jp_str out;

    (void)state;
    jp_str_init(&out, &arena);
    jp_json_put_string(&out, (jp_view){"a\0b", 3});
    assert_string_equal(jp_str_cstr(&out), "\"a\\u0000b\"");
}

static void numbers_have_the_agreed_form(void **state) {
    static const struct {
        int64_t cp;
        const char *score, *points;
    } rows[] = {{8750, "87.50", "87.5"}, {10000, "100.00", "100"}, {0, "0.00", "0"},       {5, "0.05", "0.05"},
                {250, "2.50", "2.5"},    {225, "2.25", "2.25"},    {-50, "-0.50", "-0.5"}, {500, "5.00", "5"}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_str score, points;
        jp_str_init(&score, &arena);
        jp_str_init(&points, &arena);
        jp_json_put_cp(&score, rows[i].cp);
        jp_json_put_points(&points, rows[i].cp);
        assert_string_equal(jp_str_cstr(&score), rows[i].score);
        assert_string_equal(jp_str_cstr(&points), rows[i].points);
    }
}

static void commas_stand_between_only(void **state) {
    jp_str out;

    (void)state;
    jp_str_init(&out, &arena);
    jp_str_put_char(&out, '{');
    jp_json_put_key(&out, "a");
    jp_str_put_char(&out, '[');
    for (int i = 0; i < 3; i++) {
        jp_json_put_comma(&out);
        jp_json_put_string(&out, JP_VIEW("["));
    }
    jp_str_put_char(&out, ']');
    jp_json_put_key(&out, "b");
    jp_json_put_points(&out, 100);
    jp_str_put_char(&out, '}');
    assert_string_equal(jp_str_cstr(&out), "{\"a\":[\"[\",\"[\",\"[\"],\"b\":1}");
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_parse_back),
        cmocka_unit_test(nul_does_not_end_a_string),
        cmocka_unit_test(numbers_have_the_agreed_form),
        cmocka_unit_test(commas_stand_between_only),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
