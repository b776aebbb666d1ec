/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "juanping/rubric/ini_text.h"

static const char before[] =
    "; 头\n\n[甲]\nk = 1 ; \n\n; 乙的来由\n[乙]\na = \"x y\"\na+ = \"z\"\n; 中\na+ = w\nb = 2\n\n; 一段\n\n[丙]\nc = 3";

typedef enum act { SET, DROP_KEY, ADD_SECTION, DROP_SECTION } act;

typedef struct change {
    const char *why;
    act act;
    const char *section, *key, *value, *after;
    const char *find, *text; /* what changes in the text */
} change;

static const change changes[] = {
    {"a plain value", SET, "乙", "b", "5", "", "b = 2", "b = 5"},
    {"what needs quotes gets them", SET, "乙", "b", "a;b \"c\"", "", "b = 2", "b = \"a;b \\\"c\\\"\""},
    {"the first line of a long value", SET, "乙", "a", "q z w", "", "a = \"x y\"", "a = \"q\""},
    {"the last line of a long value", SET, "乙", "a", "x y z v", "", "a+ = w", "a+ = \"v\""},
    {"the middle line of a long value", SET, "乙", "a", "x y new w", "", "a+ = \"z\"", "a+ = \"new\""},
    {"a new key behind another", SET, "乙", "d", "9", "a", "a+ = w\n", "a+ = w\nd = 9\n"},
    {"a new key at the head", SET, "乙", "d", "9", "", "[乙]\n", "[乙]\nd = 9\n"},
    {"a missing last line end is made good", SET, "丙", "c", "4", "", "c = 3", "c = 4\n"},
    {"all lines of a key go, its comment stays", DROP_KEY, "乙", "a", "", "", "a = \"x y\"\na+ = \"z\"\n; 中\na+ = w\n",
     "; 中\n"},
    {"no such key", DROP_KEY, "乙", "zz", "", "", "", ""},
    {"a section with its comment", DROP_SECTION, "乙", "", "", "",
     "; 乙的来由\n[乙]\na = \"x y\"\na+ = \"z\"\n; 中\na+ = w\nb = 2\n\n; 一段\n", "; 一段\n"},
    {"a new section keeps what stands behind the one before", ADD_SECTION, "丁", "", "", "乙", "b = 2\n",
     "b = 2\n\n[丁]\n"},
};

static void put(jp_str *out, jp_view v) {
    jp_str_put(out, v);
}

static void only_what_is_asked_changes(void **state) {
    jp_arena arena;
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        const change *c = &changes[i];
        jp_view text = jp_view_of(before);
        jp_ini_text *t = jp_ini_text_of(text, &arena);
        jp_view section = jp_view_of(c->section);
        size_t at = jp_view_find(text, jp_view_of(c->find), 0);
        jp_str expected;

        assert_true(at != SIZE_MAX);
        jp_str_init(&expected, &arena);
        put(&expected, jp_view_sub(text, 0, at));
        put(&expected, jp_view_of(c->text));
        put(&expected, jp_view_sub(text, at + jp_view_of(c->find).bytes, text.bytes));
        /* The text lacks its last line end, and whoever adds lines gives it one. */
        if (c->act == SET || c->act == ADD_SECTION) {
            if (!jp_view_ends_with(jp_str_view(&expected), JP_VIEW("\n"))) {
                jp_str_put_text(&expected, "\n");
            }
        }
        switch (c->act) {
        case SET:
            assert_true(
                jp_ini_text_set(t, section, jp_view_of(c->key), jp_view_of(c->value), jp_view_of(c->after), &err));
            break;
        case DROP_KEY:
            jp_ini_text_drop_key(t, section, jp_view_of(c->key));
            break;
        case ADD_SECTION:
            jp_ini_text_add_section(t, section, jp_view_of(c->after));
            break;
        case DROP_SECTION:
            jp_ini_text_drop_section(t, section);
            break;
        }
        jp_view got = jp_ini_text_bytes(t);
        if (!jp_view_eq(got, jp_str_view(&expected))) {
            fail_msg("%s: got\n%.*s", c->why, JP_VIEW_ARG(got));
        }
    }
    jp_arena_release(&arena);
}

static void untouched_text_is_the_same(void **state) {
    static const char *const texts[] = {
        "", "\n", "a", "; c", "k = v", "[a]", "[a]\r\nk = v\r\n\r\n", "\xEF\xBB\xBF; c\n[a]\nk = v\n;\n\n"};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        jp_view text = jp_view_of(texts[i]);
        assert_true(jp_view_eq(jp_ini_text_bytes(jp_ini_text_of(text, &arena)), text));
    }
    jp_arena_release(&arena);
}

static void lines_know_their_keys(void **state) {
    jp_arena arena;
    jp_view section, key;

    (void)state;
    jp_arena_init(&arena);
    jp_ini_text *t = jp_ini_text_of(jp_view_of(before), &arena);
    jp_ini_text_at(t, 9, &section, &key);
    assert_true(jp_view_eq_text(section, "乙"));
    assert_true(jp_view_eq_text(key, "a"));
    jp_ini_text_at(t, 7, &section, &key);
    assert_true(jp_view_eq_text(section, "乙") && jp_view_is_empty(key));
    jp_ini_text_at(t, 99, &section, &key);
    assert_true(jp_view_is_empty(section));
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(only_what_is_asked_changes),
                                       cmocka_unit_test(untouched_text_is_the_same),
                                       cmocka_unit_test(lines_know_their_keys)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
