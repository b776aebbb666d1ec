/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>

#include "assets_fixture.h"
#include "juanping/judge/judge.h"

/* Sentences of the shipped rubrics that a reader found wrong although the answer was right. */

#define SPOT(days)                                                                                                     \
    "<案卷 区划='650102'><当场处罚决定书 成员='1.docx' 码='D25' 状态='有'>" days                                       \
    "<当事人 处='p5'>甲食品有限公司</当事人><签名 角色='当事人' 形式='空' 状态='空' 处='p9'/></当场处罚决定书></案卷>"
#define DAY_AT(place, text) "<日期 值='2025-03-05' 处='" place "'>" text "</日期>"

#define APPROVED_EARLY                                                                                                                            \
    "<案卷 区划='110101'><事先告知书 成员='1.docx' 状态='有'><文号>甲市监罚告〔2024〕12号</文号>"                       \
    "<申辩期限 天数='5' 单位='工作日' 处='p8'>5工作日</申辩期限></事先告知书><送达回证 成员='2.docx' 状态='有'>" \
    "<送达文书 类='事先告知书' 文号='甲市监罚告〔2024〕12号' 处='p3'>告知书</送达文书>"                               \
    "<收件日期 值='2024-05-13' 处='p9'>2024年5月13日</收件日期><送达方式 值='直接' "                                          \
    "处='p4'>直接送达</送达方式></送达回证>"                                                                                         \
    "<处罚决定审批表 成员='3.docx' 状态='有'><批准日期 值='2024-05-14' "                                                         \
    "处='p9'>2024年5月14日</批准日期></处罚决定审批表>"                                                                            \
    "<行政处罚决定书 成员='4.docx' 状态='有'><日期 值='2024-05-28' 处='p9'>2024年5月28日</日期>"                             \
    "<当事人 处='p4'>甲县好味道食品店</当事人></行政处罚决定书></案卷>"

#define PLEADED(title)                                                                                                 \
    "<案卷 区划='650102'><事先告知书 成员='1.docx' 状态='有'/>"                                          \
    "<陈述申辩笔录 成员='2.docx' 状态='有' 名称='陈述申辩笔录' 题='" title                                             \
    "'><内容 处='p3'>请求减轻罚款。</内容></陈述申辩笔录><行政处罚决定书 成员='3.docx' 状态='有'/></案卷>"

typedef struct reason_row {
    const char *why, *item, *tree;
    const char *said;     /* in the reason */
    const char *not_said; /* NULL: nothing more */
} reason_row;

static const reason_row rows[] = {
    {"a day that two places write differently is one", "S11",
     SPOT(DAY_AT("p2", "2025年3月5日") DAY_AT("p9", "2025.3.5")), "决定书（2025年3月5日）", NULL},
    {"a day nobody could read is quoted", "S11", SPOT("<日期 处='p9'>今日</日期>"), "决定书（今日）", NULL},
    {"what is asked of an early approval says nothing of the decision's day", "P31", APPROVED_EARLY,
     "请核对决定实际是何时作出的", "之后"},
    {"the paper is called as it calls itself", "P34", PLEADED("陈述申辩书"), "（见「陈述申辩书」）", "陈述申辩笔录"},
};

static const jp_answer *answer_of(const jp_assets *assets, const reason_row *row, jp_arena *arena) {
    xmlDocPtr tree = xmlReadMemory(row->tree, (int)strlen(row->tree), NULL, "UTF-8", XML_PARSE_NONET);
    const jp_answer *found = NULL;

    assert_non_null(tree);
    for (uint32_t i = 0; i < assets->rubric_count && !found; i++) {
        const jp_rubric *rubric = &assets->rubrics[i].rubric;
        jp_answer *answers;
        jp_error err;

        assert_true(jp_judge(rubric, tree, &assets->tables, arena, &answers, &err));
        for (uint32_t k = 0; k < rubric->item_count && !found; k++) {
            found = jp_view_eq_text(answers[k].id, row->item) ? &answers[k] : NULL;
        }
    }
    xmlFreeDoc(tree);
    return found;
}

static void reasons_say_what_is_so(void **state) {
    const assets_fixture *f = *state;
    unsigned wrong = 0;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_arena arena;

        jp_arena_init(&arena);
        const jp_answer *answer = answer_of(&f->assets, &rows[i], &arena);
        assert_non_null(answer);
        if (!jp_view_contains(answer->reason, jp_view_of(rows[i].said)) ||
            (rows[i].not_said && jp_view_contains(answer->reason, jp_view_of(rows[i].not_said)))) {
            printf("  %s: %.*s\n", rows[i].why, JP_VIEW_ARG(answer->reason));
            wrong++;
        }
        jp_arena_release(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* 「第五项」 and 「第（五）项」 in one letter look like two things: laws are cited as the regulation is. */
static bool has_bare_item(jp_view law) {
    const jp_view mark = JP_VIEW("项");
    static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", NULL};

    for (size_t at = 0; (at = jp_view_find(law, mark, at)) != SIZE_MAX; at += mark.bytes) {
        if (at >= mark.bytes && jp_view_word_at(law, at - mark.bytes, digits) > 0) {
            return true;
        }
    }
    return false;
}

static void items_of_articles_stand_in_brackets(void **state) {
    const assets_fixture *f = *state;

    assert_true(has_bare_item(JP_VIEW("行政处罚法第五十九条第一款第五项")));
    assert_false(has_bare_item(JP_VIEW("行政处罚法第五十九条第一款第（五）项、某事项规定")));
    for (uint32_t i = 0; i < f->assets.rubric_count; i++) {
        const jp_rubric *rubric = &f->assets.rubrics[i].rubric;
        for (uint32_t k = 0; k < rubric->item_count; k++) {
            const jp_item *item = &rubric->items[k];
            if (has_bare_item(item->law) || has_bare_item(item->former_law)) {
                fail_msg("%.*s: %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(item->law));
            }
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(reasons_say_what_is_so),
                                       cmocka_unit_test(items_of_articles_stand_in_brackets)};

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
