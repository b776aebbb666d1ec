/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/view.h"

static void find_answers_the_first_place(void **state) {
    static const struct {
        const char *text, *needle;
        size_t from, expected;
        const char *why;
    } rows[] = {
        {"行政处罚决定书", "决定", 0, 12, "bytes, not characters"},
        {"aab", "ab", 0, 1, "first byte matches once too early"},
        {"abab", "ab", 1, 2, "the search starts at from"},
        {"abab", "ab", 3, SIZE_MAX, "too little is left"},
        {"ab", "abc", 0, SIZE_MAX, "needle longer than the text"},
        {"ab", "b", 1, 1, "last byte"},
        {"ab", "", 2, 2, "an empty needle stands everywhere, the end included"},
        {"ab", "", 3, SIZE_MAX, "but not behind the end"},
        {"", "a", 0, SIZE_MAX, "empty text"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t got = jp_view_find(jp_view_of(rows[i].text), jp_view_of(rows[i].needle), rows[i].from);
        if (got != rows[i].expected)
            fail_msg("%s: %zu", rows[i].why, got);
    }
    assert_true(jp_view_contains(JP_VIEW("处罚"), JP_VIEW("罚")));
    assert_false(jp_view_contains(JP_VIEW("处罚"), JP_VIEW("许可")));
}

static void case_is_that_of_letters(void **state) {
    (void)state;
    assert_true(jp_view_eq_no_case(JP_VIEW("Word/Document.XML"), JP_VIEW("word/document.xml")));
    assert_true(jp_view_eq_no_case(JP_VIEW("决定书"), JP_VIEW("决定书")));
    assert_true(jp_view_eq_no_case(JP_VIEW_EMPTY, JP_VIEW("")));
    assert_false(jp_view_eq_no_case(JP_VIEW("a["), JP_VIEW("a{"))); /* as far apart as A and a */
    assert_false(jp_view_eq_no_case(JP_VIEW("ab"), JP_VIEW("a")));
    assert_false(jp_view_eq_no_case(JP_VIEW("a"), JP_VIEW("ab")));
}

static void order_is_that_of_bytes(void **state) {
    static const struct {
        const char *a, *b;
        int expected;
        const char *why;
    } rows[] = {
        {"a", "b", -1, "less"},
        {"b", "a", 1, "greater"},
        {"ab", "ab", 0, "equal"},
        {"a", "ab", -1, "a prefix comes first"},
        {"", "", 0, "both empty"},
        {"", "a", -1, "empty first"},
        {"a", "一", -1, "bytes over 127 are greater, whatever the sign of char"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view a = jp_view_of(rows[i].a);
        jp_view b = jp_view_of(rows[i].b);
        int got = jp_view_compare(a, b);
        if (got != rows[i].expected || jp_view_compare(b, a) != -got || jp_view_eq(a, b) != (got == 0))
            fail_msg("%s: %d", rows[i].why, got);
    }
}

static void sub_is_clipped(void **state) {
    jp_view v = JP_VIEW("abcdef");

    (void)state;
    assert_true(jp_view_eq_text(jp_view_sub(v, 2, 4), "cd"));
    assert_true(jp_view_eq_text(jp_view_sub(v, 4, 99), "ef"));
    assert_true(jp_view_is_empty(jp_view_sub(v, 6, 6)));
    assert_true(jp_view_is_empty(jp_view_sub(v, 5, 2)));
    assert_true(jp_view_is_empty(jp_view_sub(v, SIZE_MAX, SIZE_MAX)));
    assert_true(jp_view_is_empty(jp_view_of(NULL)));
}

static void ends_are_compared(void **state) {
    jp_view v = JP_VIEW("决定书.docx");

    (void)state;
    assert_true(jp_view_starts_with(v, JP_VIEW("决定")));
    assert_false(jp_view_starts_with(v, JP_VIEW("定")));
    assert_true(jp_view_ends_with(v, JP_VIEW(".docx")));
    assert_false(jp_view_ends_with(v, JP_VIEW(".doc")));
    assert_true(jp_view_starts_with(v, JP_VIEW_EMPTY));
    assert_true(jp_view_ends_with(JP_VIEW_EMPTY, JP_VIEW_EMPTY));
    assert_false(jp_view_ends_with(JP_VIEW("x"), JP_VIEW("xx")));
}

static void words_are_looked_for_in_a_list(void **state) {
    static const char *const words[] = {"决定", "决定书", "书", NULL};
    static const char *const none[] = {NULL};
    const jp_view text = JP_VIEW("处罚决定书");
    const jp_view views[] = {JP_VIEW_INIT("决定"), JP_VIEW_INIT("处罚决定书")};

    (void)state;
    assert_true(jp_view_is_among(text, views, 2));
    assert_false(jp_view_is_among(text, views, 1));
    assert_int_equal(jp_view_word_at(text, 6, words), 6); /* the first of two that stand there */
    assert_int_equal(jp_view_word_at(text, 12, words), 3);
    assert_int_equal(jp_view_word_at(text, 0, words), 0);
    assert_int_equal(jp_view_word_at(text, text.bytes, words), 0);
    assert_int_equal(jp_view_word_at(text, 6, none), 0);
    size_t bytes = 0;
    assert_int_equal(jp_view_find_any(text, words, 0, &bytes), 6);
    assert_int_equal(bytes, 6);
    assert_int_equal(jp_view_find_any(text, words, 7, NULL), 12);
    assert_int_equal(jp_view_find_any(text, words, 13, NULL), SIZE_MAX);
    assert_int_equal(jp_view_behind_last(JP_VIEW("决定书面"), words), 9);
    assert_int_equal(jp_view_behind_last(JP_VIEW("处罚"), words), 0);
    assert_true(jp_view_is_any(JP_VIEW("决定书"), words));
    assert_false(jp_view_is_any(text, words));
    assert_true(jp_view_ends_with_any(text, words));
    assert_false(jp_view_ends_with_any(JP_VIEW("书面"), words));
    assert_true(jp_view_contains_any(JP_VIEW("书面"), words));
    assert_false(jp_view_contains_any(JP_VIEW("处罚"), words));
    assert_false(jp_view_contains_any(text, none));
}

static void trim_knows_wide_spaces(void **state) {
    static const struct {
        const char *text, *expected, *why;
    } rows[] = {
        {" \t\r\n案卷 ", "案卷", "ASCII"},
        {"\xE3\x80\x80\xE3\x80\x80当事人：\xE3\x80\x80", "当事人：", "ideographic space"},
        {"\xEF\xBB\xBF\xC2\xA0x\xE2\x80\x8B", "x", "BOM, no-break space, zero-width space"},
        {"a b", "a b", "inside stays"},
        {" \xE3\x80\x80 ", "", "nothing but spaces"},
        {"", "", "empty"},
        {"\xA0x", "\xA0x", "half of a character is not a space"},
        {"\xE3\x80\x81x", "\xE3\x80\x81x", "、 shares two bytes with the ideographic space"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!jp_view_eq_text(jp_view_trim(jp_view_of(rows[i].text)), rows[i].expected))
            fail_msg("%s", rows[i].why);
    }
}

static void copies_live_on_their_own(void **state) {
    jp_arena arena;
    char text[] = "文书";

    (void)state;
    jp_arena_init(&arena);
    jp_view copy = jp_view_copy(&arena, jp_view_of(text));
    text[0] = 'x';
    assert_true(jp_view_eq_text(copy, "文书"));
    assert_int_equal(copy.data[copy.bytes], '\0');
    assert_string_equal(jp_view_cstr(&arena, jp_view_sub(copy, 0, 3)), "文");
    assert_string_equal(jp_view_cstr(&arena, JP_VIEW_EMPTY), "");
    jp_arena_release(&arena);
}

static void text_is_built_up(void **state) {
    jp_arena arena;
    jp_str s;

    (void)state;
    jp_arena_init(&arena);
    jp_str_init(&s, &arena);
    assert_string_equal(jp_str_cstr(&s), "");
    assert_true(jp_view_is_empty(jp_str_view(&s)));
    jp_str_put(&s, JP_VIEW("扣"));
    jp_str_put_char(&s, 0x5206);
    jp_str_put_text(&s, "：");
    jp_str_putf(&s, "%d.%02d", 5, 5);
    assert_string_equal(jp_str_cstr(&s), "扣分：5.05");
    jp_str_cut(&s, 6);
    assert_string_equal(jp_str_cstr(&s), "扣分");
    jp_str_cut(&s, 100);
    assert_int_equal(s.bytes, 6);
    jp_str_cut(&s, 0);
    for (int i = 0; i < 100000; i++)
        jp_str_putf(&s, "%d,", i % 10);
    assert_int_equal(s.bytes, 200000);
    assert_memory_equal(s.data + 199996, "8,9,", 5);
    jp_arena_release(&arena);
}

static void numerals_are_those_of_articles(void **state) {
    static const struct {
        uint32_t number;
        const char *text;
    } rows[] = {
        {1, "一"},
        {10, "十"},
        {15, "十五"},
        {20, "二十"},
        {99, "九十九"},
        {100, "一百"},
        {105, "一百零五"},
        {110, "一百一十"},
        {1000, "一千"},
        {1010, "一千零一十"},
        {1260, "一千二百六十"},
        {2005, "二千零五"},
        {9999, "九千九百九十九"},
        {0, "0"},
        {10000, "10000"},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_str s;
        jp_str_init(&s, &arena);
        jp_str_put_numeral(&s, rows[i].number);
        assert_string_equal(jp_str_cstr(&s), rows[i].text);
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(find_answers_the_first_place),
        cmocka_unit_test(case_is_that_of_letters),
        cmocka_unit_test(order_is_that_of_bytes),
        cmocka_unit_test(sub_is_clipped),
        cmocka_unit_test(ends_are_compared),
        cmocka_unit_test(words_are_looked_for_in_a_list),
        cmocka_unit_test(trim_knows_wide_spaces),
        cmocka_unit_test(copies_live_on_their_own),
        cmocka_unit_test(text_is_built_up),
        cmocka_unit_test(numerals_are_those_of_articles),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
