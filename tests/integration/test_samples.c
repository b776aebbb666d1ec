/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"

/* The sample dossiers lose what samples/README.md says they lose, and nothing else. */

static const struct {
    const char *dossier; /* part of its identifier */
    const char *unmet;
    const char *open; /* items that must be left to a person, since a paper cannot be read */
} rows[] = {
    {"01_好滋味食品店案", "", ""},
    {"02_一人询问", "P04", ""},
    {"03_告知期未满即决定", "P31", ""},
    {"04_未告知陈述申辩权", "P30", ""},
    {"05_金额大小写不符", "P54", ""},
    {"06_多项问题", "P05 P17 P18 P20 P57 P60", ""},
    {"07_老马粮油店案", "", ""},
    {"08_超九十日决定", "P40", ""},
    {"09_未提取核对原件", "P20", ""},
    {"10_天石石料公司案", "", ""},
    {"11_引用条文不全", "P41", ""},
    {"12_决定重于告知", "P32 P35", ""},
    {"13_逾期送达", "P58", ""},
    {"14_审核人兼办案", "P28", ""},
    {"15_倾倒生活垃圾案", "", ""},
    {"16_救济期限错误", "P53", ""},
    {"17_无立案审批", "P09", ""},
    {"18_文号不规范", "P55", ""},
    {"19_询问笔录为扫描件", "", "P05 P18 P57"},
    {"20_材料损坏", "", "P27"},
    {"21_国标码文件名", "", ""},
    {"22_惠民副食店案", "", ""},
    {"23_未告知听证", "P32", ""},
    {"24_办案系统导出", "P27 P38 P60", "P08 P18 P29 P30 P34 P46 P48 P52 P53"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* Dossiers of other kinds have tables of their own. */
static bool is_elsewhere(jp_view dossier) {
    static const char *const kinds[] = {"/强制0", "/执行0", "/许可0", "/简易0", "/检查0", NULL};

    for (const char *const *kind = kinds; *kind; kind++) {
        if (jp_view_contains(dossier, jp_view_of(*kind))) {
            return true;
        }
    }
    return false;
}

static bool is_listed(const char *list, jp_view id) {
    return jp_view_contains(jp_view_of(list), id);
}

static unsigned check_answers(const jp_result *result, const char *unmet, const char *open) {
    unsigned wrong = 0;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        bool is_wrong = answer_is_unmet(answer) != is_listed(unmet, answer->id) ||
                        (is_listed(open, answer->id) && answer->outcome != JP_OUT_UNDETERMINED);

        if (is_wrong) {
            printf("  %.*s: %.*s is %s: %.*s\n", JP_VIEW_ARG(result->dossier), JP_VIEW_ARG(answer->id),
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    return wrong;
}

static unsigned check_dossier(const jp_result *result, bool seen[ROWS]) {
    for (unsigned i = 0; i < ROWS; i++) {
        if (jp_view_contains(result->dossier, jp_view_of(rows[i].dossier))) {
            seen[i] = true;
            return check_answers(result, rows[i].unmet, rows[i].open);
        }
    }
    printf("  %.*s: not in the table\n", JP_VIEW_ARG(result->dossier));
    return 1;
}

static void samples_lose_what_is_said_of_them(void **state) {
    const assets_fixture *f = *state;
    const char *inputs[] = {JP_SOURCE_DIR "/samples/dossiers"};
    bool seen[ROWS] = {false};
    unsigned wrong = 0;
    jp_arena arena;
    jp_intake intake;
    jp_error err;

    jp_arena_init(&arena);
    assert_true(jp_intake_open(inputs, 1, &arena, &intake, &err));
    jp_intake_reader *reader = jp_intake_reader_new();
    for (uint32_t i = 0; i < intake.ref_count; i++) {
        jp_arena one;
        jp_arena scratch;

        if (is_elsewhere(intake.refs[i].id)) {
            continue;
        }
        jp_arena_init(&one);
        jp_arena_init(&scratch);
        const jp_result *result = jp_assess(&f->assets, &intake, reader, &intake.refs[i], &one, &scratch);
        if (!jp_view_eq_text(result->header.kind, "licence")) { /* test_samples_licence.c */
            wrong += result->status == JP_RESULT_SCORED ? check_dossier(result, seen) : 1;
        }
        jp_arena_release(&scratch);
        jp_arena_release(&one);
    }
    jp_intake_reader_free(reader);
    jp_arena_release(&arena);
    for (unsigned i = 0; i < ROWS; i++) {
        if (!seen[i]) {
            printf("  %s: no such dossier\n", rows[i].dossier);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(samples_lose_what_is_said_of_them)};

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
