/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/error.h"
#include "juanping/base/utf8.h"

static void text_in_both_languages(void **state) {
    static const struct {
        jp_code code;
        const char *where, *subject, *hint, *en, *zh, *why;
    } rows[] = {
        {JP_E_INI_UNKNOWN_KEY, "rubric.ini:12", "扣份", "扣分", "rubric.ini:12: unknown key 扣份; 扣分",
         "rubric.ini:12：未知的键「扣份」；扣分", "all three parts; text goes on behind the subject"},
        {JP_E_IO_OPEN, NULL, "a.zip", "", "cannot open a.zip", "无法打开 a.zip", "no place, no hint"},
        {JP_E_ZIP_READ, "a.zip!b.docx", "crc", "", "a.zip!b.docx: damaged archive member: crc",
         "a.zip!b.docx：压缩包成员已损坏：crc", "no hint"},
        {JP_E_JUDGE, "", "50% {} %s", "", "condition cannot be evaluated: 50% {} %s", "条件式无法求值：50% {} %s",
         "the subject is data: neither a format nor a slot"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_error err;
        char out[512];
        memset(&err, 'x', sizeof err); /* what a stack holds */
        jp_fail(&err, rows[i].code, rows[i].where, "%s", rows[i].subject);
        if (rows[i].hint[0] != '\0')
            jp_fail_hint(&err, "%s", rows[i].hint);
        jp_error_text(&err, JP_LANG_EN, out, sizeof out);
        if (strcmp(out, rows[i].en) != 0)
            fail_msg("%s: %s", rows[i].why, out);
        jp_error_text(&err, JP_LANG_ZH, out, sizeof out);
        if (strcmp(out, rows[i].zh) != 0)
            fail_msg("%s: %s", rows[i].why, out);
    }
}

static void every_code_has_name_text_and_slot(void **state) {
    (void)state;
    for (int code = JP_OK + 1; code < JP_CODE_COUNT; code++) {
        jp_error err;
        char en[256];
        char zh[256];
        jp_fail(&err, (jp_code)code, NULL, "⟨subject⟩");
        jp_error_text(&err, JP_LANG_EN, en, sizeof en);
        jp_error_text(&err, JP_LANG_ZH, zh, sizeof zh);
        assert_true(strlen(jp_code_name((jp_code)code)) > 0);
        assert_non_null(strstr(en, "⟨subject⟩"));
        assert_non_null(strstr(zh, "⟨subject⟩"));
        assert_string_not_equal(en, zh);
    }
    assert_string_equal(jp_code_name(JP_E_ZIP_READ), "ZIP_READ");
    assert_int_equal(jp_code_class(JP_E_ZIP_READ), JP_CLASS_FAILURE);
    assert_int_equal(jp_code_class(JP_E_INI_VALUE), JP_CLASS_CONFIG);
    assert_int_equal(jp_code_class(JP_E_IO_WRITE), JP_CLASS_FATAL);
}

/* Whatever the length, no field and no message ends in part of a character. */
static void long_texts_are_cut_between_characters(void **state) {
    (void)state;
    for (size_t lead = 0; lead < 8; lead++) {
        char text[1200];
        jp_error err;
        size_t bytes = lead;
        memset(text, 'a', lead);
        while (bytes + 8 < sizeof text) {
            /* 2, 3 and 4 bytes in turn */
            memcpy(text + bytes, "é卷𠀀", sizeof "é卷𠀀");
            bytes += strlen("é卷𠀀");
            if (bytes + 10 >= sizeof text)
                break;
        }
        jp_fail(&err, JP_E_IO_READ, text, "%s", text);
        jp_fail_hint(&err, "%s", text);
        assert_true(jp_utf8_is_valid(jp_view_of(err.where)));
        assert_true(jp_utf8_is_valid(jp_view_of(err.subject)));
        assert_true(jp_utf8_is_valid(jp_view_of(err.hint)));
        assert_true(strlen(err.where) >= sizeof err.where - 4);
        assert_true(strlen(err.subject) >= sizeof err.subject - 4);
        assert_true(strlen(err.hint) >= sizeof err.hint - 4);
        for (size_t room = 1; room < 60; room++) {
            char out[60];
            memset(out, 'x', sizeof out);
            jp_error_text(&err, JP_LANG_ZH, out, room);
            assert_true(strlen(out) < room);
            assert_true(strlen(out) + 4 >= room);
            assert_true(jp_utf8_is_valid(jp_view_of(out)));
        }
    }
}

static void a_text_that_fits_is_left_alone(void **state) {
    char text[sizeof((jp_error *)0)->where];
    jp_error err;

    (void)state;
    memset(text, 'a', sizeof text - 1);
    memcpy(text + sizeof text - 4, "卷", 4);
    jp_fail(&err, JP_E_IO_READ, text, "%s", text);
    assert_string_equal(err.where, text);
    assert_string_equal(err.subject, text);
}

static void an_error_can_be_made_from_itself(void **state) {
    jp_error err;

    (void)state;
    jp_fail(&err, JP_E_IO_READ, "a.zip", "part");
    jp_fail(&err, JP_E_ZIP_READ, err.where, "%s of it", err.subject);
    jp_fail_hint(&err, "%s", "one");
    jp_fail_hint(&err, "%s and two", err.hint);
    assert_string_equal(err.where, "a.zip");
    assert_string_equal(err.subject, "part of it");
    assert_string_equal(err.hint, "one and two");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_in_both_languages),
        cmocka_unit_test(every_code_has_name_text_and_slot),
        cmocka_unit_test(long_texts_are_cut_between_characters),
        cmocka_unit_test(a_text_that_fits_is_left_alone),
        cmocka_unit_test(an_error_can_be_made_from_itself),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
