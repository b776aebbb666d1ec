/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/utf8.h"

static void every_code_point_comes_back(void **state) {
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[4];
        size_t at = 0;
        jp_view v = {bytes, jp_utf8_put(c, bytes)};
        bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
        uint32_t got = jp_utf8_next(v, &at);
        if (got != (is_surrogate ? JP_UTF8_BAD : c) || at != v.bytes || !jp_utf8_is_valid(v))
            fail_msg("U+%04X became U+%04X", c, got);
    }
    char bytes[4];
    assert_int_equal(jp_utf8_put(0x110000, bytes), 3);
    assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

static void ill_formed_bytes_are_stepped_over_one_by_one(void **state) {
    static const struct {
        const char *text;
        size_t chars;
        bool is_valid;
        const char *why;
    } rows[] = {
        {"abc", 3, true, "ASCII"},
        {"案卷", 2, true, "three bytes each"},
        {"\xF0\xA0\x80\x80", 1, true, "four bytes"},
        {"\xEF\xBF\xBD", 1, true, "the replacement character itself is well-formed"},
        {"\x80", 1, false, "a continuation byte alone"},
        {"\xE6\xA1", 2, false, "cut at the end"},
        {"\xE6\xA1x", 3, false, "cut in the middle"},
        {"\xC0\xAF", 2, false, "overlong /"},
        {"\xE0\x80\xAF", 3, false, "overlong in three bytes"},
        {"\xF0\x80\x80\xAF", 4, false, "overlong in four bytes"},
        {"\xED\xA0\x80", 3, false, "surrogate"},
        {"\xF4\x90\x80\x80", 4, false, "over U+10FFFF"},
        {"\xF5\x80\x80\x80", 4, false, "lead byte that never occurs"},
        {"\xFF\xFE", 2, false, "UTF-16 mark"},
        {"\xB0\xB8\xBE\xED", 4, false, "GBK text"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view v = jp_view_of(rows[i].text);
        if (jp_utf8_count_chars(v) != rows[i].chars || jp_utf8_is_valid(v) != rows[i].is_valid)
            fail_msg("%s: %zu", rows[i].why, jp_utf8_count_chars(v));
    }
    size_t at = 0;
    assert_int_equal(jp_utf8_next(JP_VIEW("\xE6\xA1x"), &at), JP_UTF8_BAD);
    assert_int_equal(at, 1);
    assert_true(jp_utf8_is_valid(JP_VIEW_EMPTY));
    /* The rest of the character stands behind the end of the view and does not count. */
    assert_int_equal(jp_utf8_count_chars((jp_view){"案", 2}), 2);
    assert_false(jp_utf8_is_valid((jp_view){"案", 2}));
}

static void kinds_of_characters(void **state) {
    static const struct {
        uint32_t c;
        bool is_han, is_space;
        uint32_t folded;
        const char *why;
    } rows[] = {
        {'a', false, false, 'a', "ASCII letter"},
        {' ', false, true, ' ', "space"},
        {'\n', false, true, '\n', "line feed"},
        {0x0E, false, false, 0x0E, "control character that is no space"},
        {0xA0, false, true, 0xA0, "no-break space"},
        {0x200B, false, true, 0x200B, "zero-width space"},
        {0x200C, false, false, 0x200C, "first behind the spaces"},
        {0x3000, false, true, ' ', "ideographic space"},
        {0x3001, false, false, 0x3001, "ideographic comma has no ASCII form"},
        {0x3007, true, false, 0x3007, "zero of Chinese numbers"},
        {0x4E00, true, false, 0x4E00, "first ideograph"},
        {0x9FFF, true, false, 0x9FFF, "last of the block"},
        {0xA000, false, false, 0xA000, "Yi syllable"},
        {0x3400, true, false, 0x3400, "extension A"},
        {0x20000, true, false, 0x20000, "extension B"},
        {0x323AF, true, false, 0x323AF, "last of extension H"},
        {0x323B0, false, false, 0x323B0, "behind it"},
        {0xFF01, false, false, '!', "first full-width form"},
        {0xFF10, false, false, '0', "full-width digit"},
        {0xFF5E, false, false, '~', "last full-width form"},
        {0xFF5F, false, false, 0xFF5F, "behind it"},
        {0xFEFF, false, true, 0xFEFF, "byte order mark"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_char_is_han(rows[i].c) != rows[i].is_han || jp_char_is_space(rows[i].c) != rows[i].is_space ||
            jp_char_fold_width(rows[i].c) != rows[i].folded)
            fail_msg("%s", rows[i].why);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(ill_formed_bytes_are_stepped_over_one_by_one),
        cmocka_unit_test(kinds_of_characters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
