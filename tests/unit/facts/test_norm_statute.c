/* SPDX-License-Identifier: Apache-2.0 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

/* Words of a provision that a paper quotes: they are not what the paper itself says. */

static jp_arena arena;

#define QUOTED(before) before "“处罚款”", before "“”"
#define SAID(before) before "“处罚款”", before "“处罚款”"
#define HAN11 "取得许可而未按许可经营"

static void test_dropped(void **state) {
    static const struct {
        const char *why, *text, *left;
    } rows[] = {
        {"behind an article", QUOTED("某法第四十条")},
        {"in figures", QUOTED("某法第40条")},
        {"behind a paragraph", QUOTED("某法第四十条第二款")},
        {"an item", QUOTED("某法第四十条第(三)项")},
        {"an item by its bracket", QUOTED("某法第四十条(三)项")},
        {"a sub-item", QUOTED("某法第四十条第1目")},
        {"an article put in later", QUOTED("某法第四十之一条")},
        {"a colon", QUOTED("某法第四十条:")},
        {"a comma", QUOTED("某法第四十条,")},
        {"about", QUOTED("某法第四十条关于")},
        {"of", QUOTED("某法第四十条的")},
        {"of, as it is written in papers", QUOTED("某法第四十条之")},
        {"in", QUOTED("某法第四十条中")},
        {"namely", QUOTED("某法第四十条即")},
        {"on", QUOTED("某法第四十条有关")},
        {"called", QUOTED("某法第四十条所称")},
        {"listed", QUOTED("某法第四十条所列")},
        {"told", QUOTED("某法第四十条所述")},
        {"meant", QUOTED("某法第四十条所指")},
        {"made plain", QUOTED("某法第四十条明确")},
        {"written", QUOTED("某法第四十条载明")},
        {"two joints", QUOTED("某法第四十条中所称")},
        {"provides", QUOTED("该法规定")},
        {"provides:", QUOTED("该法规定:")},
        {"provides, behind an article", QUOTED("某法第四十条的规定:")},
        {"what someone says", SAID("当事人称")},
        {"a fine is no paragraph", SAID("处以罚款")},
        {"an article without a number", SAID("该条")},
        {"nor with the word alone", SAID("该第条")},
        {"three things", SAID("所列三条")},
        {"three items", SAID("以上三项")},
        {"a bracket is no article", SAID("合同(三)条")},
        {"a number in brackets is no item yet", SAID("合同(三)")},
        {"a quote that ends on the next line", "某法第四十条“处\n罚款”", "某法第四十条“处\n罚款”"},
        {"two quotes", "某法第一条“处罚款”,某法第二条“吊销”。", "某法第一条“”,某法第二条“”。"},
        {"what stands around it stays", "依据某法第一条“处罚款”,决定警告。", "依据某法第一条“”,决定警告。"},
        {"thirty-five bytes in brackets", "某法第四十条(" HAN11 "ab)罚", "某法第四十条()罚"},
        {"thirty-four", "某法第四十条(" HAN11 "a)罚", "某法第四十条(" HAN11 "a)罚"},
        {"a bracket within", "某法第四十条(" HAN11 "(一)的处罚款)罚", "某法第四十条()罚"},
        {"a bracket that ends on the next line", "某法第四十条(" HAN11 HAN11 "\n的)罚",
         "某法第四十条(" HAN11 HAN11 "\n的)罚"},
        {"a bracket behind something else", "甲公司(" HAN11 HAN11 ")", "甲公司(" HAN11 HAN11 ")"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view left = jp_norm_drop_statutes(jp_view_of(rows[i].text), &arena);
        if (!jp_view_eq_text(left, rows[i].left)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(left));
        }
    }
}

/* A passage that goes on for pages is no quoted provision. */
static void test_length(void **state) {
    static const struct {
        size_t bytes;
        bool is_quote;
    } rows[] = {{1800, true}, {1994, true}, {1995, false}, {2100, false}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_str text;
        jp_str_init(&text, &arena);
        jp_str_put_text(&text, "某法第四十条“");
        for (size_t k = 0; k < rows[i].bytes; k++) {
            jp_str_put_text(&text, "a");
        }
        jp_str_put_text(&text, "”");
        jp_view left = jp_norm_drop_statutes(jp_str_view(&text), &arena);
        assert_int_equal(left.bytes < 100, rows[i].is_quote);
    }
}

static void test_where(void **state) {
    static const char text[] = "先说甲。\n某法第四十条“处罚款”,再说乙。\n后说丙。";
    static const struct {
        const char *why, *at;
        size_t plus;
        bool is_in;
    } rows[] = {
        {"the line before", "甲", 0, false},  {"before the article", "某法", 0, false},
        {"the opening quote", "“", 0, false}, {"the first word", "处罚款", 0, true},
        {"the last byte", "款”", 2, true},    {"the closing quote", "”", 0, false},
        {"behind it", "乙", 0, false},        {"the line behind", "丙", 0, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t at = (size_t)(strstr(text, rows[i].at) - text) + rows[i].plus;
        if (jp_norm_in_statute(jp_view_of(text), at) != rows[i].is_in) {
            fail_msg("%s", rows[i].why);
        }
    }
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
        cmocka_unit_test(test_dropped),
        cmocka_unit_test(test_length),
        cmocka_unit_test(test_where),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
