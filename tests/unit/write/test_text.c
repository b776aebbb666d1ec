/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/write/text.h"

static jp_arena arena;

static void check(jp_view got, const char *wanted, const char *why) {
    if (!jp_view_eq_text(got, wanted))
        fail_msg("%s: got 「%.*s」", why, JP_VIEW_ARG(got));
}

static void clean_keeps_what_xml_can_hold(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"案卷\t一\n二", "案卷\t一\n二", "tab and line feed stay"},
        {"a\001\002\037b", "ab", "control characters go"},
        {"a\r\nb\rc", "a\nb\nc", "carriage returns become line feeds"},
        {"a\xEF\xBF\xBE\xEF\xBF\xBF"
         "b",
         "ab", "U+FFFE and U+FFFF go"},
        {"a\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b",
         "invalid bytes become U+FFFD"},
        {"\xF0\xA0\xAE\xB7", "\xF0\xA0\xAE\xB7", "beyond the basic plane"},
        {"", "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_text_clean(jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

static void a_cut_leaves_clauses_whole(void **state) {
    static const struct {
        const char *text;
        size_t max_units;
        const char *wanted, *why;
    } rows[] = {
        {"一二，三四。", 6, "一二，三四。", "fits"},
        {"一二三，四五六七", 7, "一二三…", "behind a clause, without its comma"},
        {"一二三。四五六七", 7, "一二三。…", "a full stop stays"},
        {"一二三四五，六七八", 7, "一二三四五…", "the clause ends where the room does"},
        {"一二三，四五六，七八", 8, "一二三，四五六…", "or just behind it"},
        {"一，二三四五六七八", 7, "一，二三四五…", "but not where half the room would be lost"},
        {"依据《行政处罚法》处", 7, "依据…", "in front of a title"},
        {"《行政处罚法》处罚", 6, "《行政处罚…", "unless it is all there is"},
        {"依据《法》处罚如下", 7, "依据《法》处…", "not of one that is whole"},
        {"罚款50000元整", 6, "罚款…", "in front of a sum"},
        {"已于2025年3月28日送达", 11, "已于…", "in front of a day"},
        {"在3号仓库三楼", 6, "在3号仓库…", "a number that is whole stays"},
        {"12345678901234", 6, "12345…", "a number is all there is"},
        {"", 0, "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_text_cut_clause(jp_view_of(rows[i].text), rows[i].max_units, JP_VIEW("…"), &arena), rows[i].wanted,
              rows[i].why);
}

static void cut_counts_utf16_units(void **state) {
    static const struct {
        const char *text;
        size_t max_units;
        const char *wanted, *why;
    } rows[] = {
        {"一二三四五", 5, "一二三四五", "fits"},
        {"一二三四五", 4, "一二三…", "cut, mark included"},
        {"一二\xF0\xA0\xAE\xB7五", 4, "一二…", "a pair is not split"},
        {"一二\xF0\xA0\xAE\xB7", 4, "一二\xF0\xA0\xAE\xB7", "a pair counts two"},
        {"abc", 1, "…", "only the mark has room"},
        {"", 0, "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_text_cut(jp_view_of(rows[i].text), rows[i].max_units, JP_VIEW("…"), &arena), rows[i].wanted,
              rows[i].why);
}

static void file_names_are_safe(void **state) {
    static const struct {
        const char *text;
        size_t max_bytes;
        const char *wanted, *why;
    } rows[] = {
        {"某县市场监督管理局", 100, "某县市场监督管理局", "as it is"},
        {"../etc/passwd", 100, "_._etc_passwd", "no way up or down"},
        {"a\\b:c*d?e\"f<g>h|i", 100, "a_b_c_d_e_f_g_h_i", "what Windows forbids"},
        {" 局. ", 100, "_局._", "edges"},
        {"\n", 100, "_", "control character"},
        {"", 100, "_", "empty"},
        {"某某局", 7, "某某", "cut at a character"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_text_file_name(jp_view_of(rows[i].text), rows[i].max_bytes, &arena), rows[i].wanted, rows[i].why);
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
        cmocka_unit_test(clean_keeps_what_xml_can_hold),
        cmocka_unit_test(cut_counts_utf16_units),
        cmocka_unit_test(a_cut_leaves_clauses_whole),
        cmocka_unit_test(file_names_are_safe),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
