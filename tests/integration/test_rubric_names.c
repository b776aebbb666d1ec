/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/batch/assets.h"

/* What the shipped rubrics call a problem in circulars and letters. */

static jp_arena arena;

static jp_assets assets_of(const char *rubric) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = rubric};
    jp_assets assets;
    jp_error err;

    if (!jp_assets_load(&paths, &arena, &assets, &err))
        fail_msg("%s", rubric ? rubric : "scoring");
    return assets;
}

static void for_each_item(void (*check)(const jp_item *item)) {
    const char *const rubrics[] = {NULL, JP_SOURCE_SCORING_DIR "/ecology-2024"};

    jp_arena_init(&arena);
    for (size_t r = 0; r < sizeof rubrics / sizeof rubrics[0]; r++) {
        jp_assets assets = assets_of(rubrics[r]);
        for (uint32_t i = 0; i < assets.rubric_count; i++) {
            const jp_rubric *rubric = &assets.rubrics[i].rubric;
            for (uint32_t k = 0; k < rubric->item_count; k++)
                check(&rubric->items[k]);
        }
        jp_assets_release(&assets);
    }
    jp_arena_release(&arena);
}

static bool holds_one_of(jp_view text, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (jp_view_contains(text, jp_view_of(words[i])))
            return true;
    }
    return false;
}
#define HOLDS_ONE_OF(text, words) holds_one_of(text, words, sizeof(words) / sizeof((words)[0]))

/* A paper that was not seen was perhaps made: no name says of it that the thing was not done. */
static void check_not_seen(const jp_item *item) {
    static const char *const careful[] = {"未见", "不合规定", "不规范", "不全", "不齐", "有误", "一致", "到位"};
    bool is_unseen = jp_view_contains(item->explain_template, JP_VIEW("未见"));

    for (uint32_t i = 0; i < item->fault_count; i++)
        is_unseen = is_unseen || jp_view_contains(item->faults[i].template, JP_VIEW("未见"));
    if (is_unseen && !HOLDS_ONE_OF(item->typical, careful))
        fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(item->typical));
}

static void not_seen_is_not_said_to_be_not_done(void **state) {
    (void)state;
    for_each_item(check_not_seen);
}

/* What a program finds is what papers say; that something was not done at all, or by nobody entitled, is for people to
 * find. */
static void check_not_done(const jp_item *item) {
    static const char *const accusing[] = {"未经",   "未履行", "未听取", "未催告",  "未送达", "未交付", "未当场",
                                           "未出具", "未复核", "未回应", "未通知",  "未公示", "未公开", "未责令",
                                           "未备案", "未移送", "未复查", "未立案",  "未一次", "未审",   "未讨论",
                                           "无权",   "不适格", "单人",   "告知错误"};

    if (item->judgeability != JP_JUDGE_HUMAN && HOLDS_ONE_OF(item->typical, accusing))
        fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(item->typical));
}

static void names_say_no_more_than_what_was_found(void **state) {
    (void)state;
    for_each_item(check_not_done);
}

/* 行政处罚法第四十条；《…》（国办发〔2024〕54号）: each by an article or by the title of a document. */
static void check_basis(const jp_item *item) {
    for (size_t at = 0; at < item->law.bytes;) {
        size_t end = jp_view_find(item->law, JP_VIEW("；"), at);
        end = end == SIZE_MAX ? item->law.bytes : end;
        const jp_view part = jp_view_sub(item->law, at, end);
        if (!jp_view_contains(part, JP_VIEW("《")) &&
            (!jp_view_contains(part, JP_VIEW("法第")) && !jp_view_contains(part, JP_VIEW("例第")) &&
             !jp_view_contains(part, JP_VIEW("修正）第"))))
            fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(part));
        if (jp_view_contains(part, JP_VIEW("本行业")))
            fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(part));
        at = end + JP_VIEW("；").bytes;
    }
}

static void what_a_fault_rests_on_is_named(void **state) {
    (void)state;
    for_each_item(check_basis);
}

/* Over which limit, from which day to which: what a reader would ask first. */
static void check_limits(const jp_item *item) {
    static const struct {
        const char *id, *said;
    } rows[] = {{"S03", "元以下、对法人或者其他组织"},
                {"S04", "超过该法允许当场处罚的限额{"},
                {"P40", "）至决定（"},
                {"B28", "）至决定（"}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_eq_text(item->id, rows[i].id) &&
            !jp_view_contains(item->explain_template, jp_view_of(rows[i].said)))
            fail_msg("%s: %.*s", rows[i].id, JP_VIEW_ARG(item->explain_template));
    }
}

static void limits_are_said(void **state) {
    (void)state;
    for_each_item(check_limits);
}

/* Reasons are printed in papers that organs send each other. */
static void check_words(const jp_item *item) {
    static const char *const spoken[] = {"」才", "}才", "」就", "负责人才", "检查开始于", "没有写明条"};

    for (uint32_t i = 0; i <= item->fault_count; i++) {
        const jp_view text = i < item->fault_count ? item->faults[i].template : item->explain_template;
        if (HOLDS_ONE_OF(text, spoken))
            fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(text));
    }
}

static void reasons_are_in_words_of_papers(void **state) {
    (void)state;
    for_each_item(check_words);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(not_seen_is_not_said_to_be_not_done),
        cmocka_unit_test(names_say_no_more_than_what_was_found),
        cmocka_unit_test(limits_are_said),
        cmocka_unit_test(reasons_are_in_words_of_papers),
        cmocka_unit_test(what_a_fault_rests_on_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
