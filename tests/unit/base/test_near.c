/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/near.h"

static const jp_view names[] = {
    {"标准分", 9}, {"扣分", 6}, {"一票否决", 12}, {"report", 6}, {"rubric", 6}, {"rubrik", 6}, {"日期", 6}, {"日志", 6},
};

static void the_nearest_name(void **state) {
    static const struct {
        const char *wanted;
        size_t expected;
        const char *why;
    } rows[] = {
        {"report", 3, "the same"},
        {"reprt", 3, "a letter missing"},
        {"reporrt", 3, "a letter too many"},
        {"repart", 3, "another letter"},
        {"rubri", 4, "a tie goes to the first"},
        {"rubrik", 5, "exact beats near"},
        {"标准份", 0, "one of three characters, not three of nine bytes"},
        {"扣份", 1, "one of two characters, and no other name is as near"},
        {"日起", SIZE_MAX, "one of two characters, and two names are as near"},
        {"扌分数", SIZE_MAX, "two of three are too far"},
        {"reoprt", 3, "two letters that changed places"},
        {"erport", 3, "the first two"},
        {"reprot", 3, "the last two"},
        {"xyz", SIZE_MAX, "nothing like it"},
        {"", SIZE_MAX, "nothing asked"},
        {"一票否", 2, "one of four missing"},
    };
    char longer[400];

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t got = jp_nearest(jp_view_of(rows[i].wanted), names, sizeof names / sizeof names[0]);
        if (got != rows[i].expected)
            fail_msg("%s: %zu", rows[i].why, got);
    }
    memset(longer, 'r', sizeof longer);
    assert_true(jp_nearest((jp_view){longer, sizeof longer}, names, 6) == SIZE_MAX);
    jp_view long_name = {longer, sizeof longer};
    assert_true(jp_nearest(JP_VIEW("rrr"), &long_name, 1) == SIZE_MAX);
    assert_true(jp_nearest(JP_VIEW("report"), NULL, 0) == SIZE_MAX);
}

static void the_hint(void **state) {
    static const jp_view keys[] = {{"扣分", 6}, {"标准分", 9}, {"上限", 6}};
    static const jp_view many[] = {
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", 80},
        {"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb2", 80},
        {"ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc3", 80},
        {"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd45", 80}};
    static const struct {
        const char *wanted;
        const jp_view *names;
        size_t count;
        const char *fallback, *zh, *en, *why;
    } rows[] = {
        {"标准份", keys, 3, NULL, "x；最接近的是「标准分」", "x; nearest is 「标准分」", "near"},
        {"日起", names, 8, NULL, "x；最接近的是「日期」", "x; nearest is 「日期」", "two as near: the first"},
        {"无", keys, 3, "f", "x；f", "x; f", "none near: the fallback"},
        {"无", keys, 3, NULL, "x；应为 扣分|标准分|上限", "x; expected 扣分|标准分|上限",
         "none near and no fallback: all"},
        {"无", keys, 0, NULL, "x", "x", "no names"},
    };
    char text[1200];
    jp_error err;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        for (int lang = JP_LANG_EN; lang <= JP_LANG_ZH; lang++) {
            jp_fail(&err, JP_E_USAGE, NULL, "x");
            jp_hint_near(&err, jp_view_of(rows[i].wanted), rows[i].names, rows[i].count, rows[i].fallback);
            jp_error_text(&err, (jp_lang)lang, text, sizeof text);
            if (!strstr(text, lang == JP_LANG_ZH ? rows[i].zh : rows[i].en))
                fail_msg("%s: %s", rows[i].why, text);
        }
    }
    jp_hint_near(&err, JP_VIEW("无"), many, 4, NULL);
    jp_error_text(&err, JP_LANG_EN, text, sizeof text);
    assert_non_null(strstr(text, "3|…"));
    assert_null(strstr(text, "45"));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_nearest_name), cmocka_unit_test(the_hint)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
