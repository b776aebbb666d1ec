/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "fault_rows.h"

/* What cancels a fault, in whole dossiers: with the saving paper the item is held for its reason, without it the fault
 * is back, and when the paper cannot be read neither is said. For the shipped standard and the environmental one. */

typedef struct both {
    jp_arena arena;
    jp_assets general, ecology;
} both;

static int load(jp_assets *out, const char *rubric, jp_arena *arena) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = rubric};
    jp_error err;

    if (!jp_assets_load(&paths, arena, out, &err)) {
        char text[1400];

        jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
        fprintf(stderr, "%s\n", text);
        return -1;
    }
    return 0;
}

static int set_up(void **state) {
    static both b;

    jp_arena_init(&b.arena);
    *state = &b;
    return load(&b.general, NULL, &b.arena) == 0 &&
                   load(&b.ecology, JP_SOURCE_SCORING_DIR "/ecology-2024", &b.arena) == 0
               ? 0
               : -1;
}

static int tear_down(void **state) {
    both *b = *state;

    jp_assets_release(&b->general);
    jp_assets_release(&b->ecology);
    jp_arena_release(&b->arena);
    return 0;
}

#define NO_NUMBERS_MARKET REPLACE("inquiry", "（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）", "、{officer2}")
#define NO_NUMBERS_TOWNSHIP                                                                                            \
    REPLACE("inquiry", "询问人：{officer1} 执法证号：{cert1}", "询问人：{officer1}"),                                  \
        REPLACE("inquiry", "询问人：{officer2} 执法证号：{cert2}", "询问人：{officer2}")
#define EARLY                                                                                                          \
    DAY("discussed", "noticed+2"), DAY("approved", "noticed+2"), DAY("decided", "noticed+3"),                          \
        DAY("served", "noticed+4"), DAY("paid", "noticed+10")
#define HUNDRED_DAYS                                                                                                   \
    DAY("notice", "filed+80"), DAY("noticed", "filed+80"), DAY("discussed", "filed+99"), DAY("approved", "filed+99"),  \
        DAY("decided", "filed+100"), DAY("served", "filed+101"), DAY("paid", "filed+110"), DAY("closed", "filed+115"), \
        DAY("archived", "filed+130")
#define ASKED_AND_NOT_HELD HEARING_TOLD, HEARING_DAYS, ADD("hearing_request")

typedef struct exception_row {
    const char *why;
    const char *general, *ecology; /* item of either standard; NULL: it has none */
    const char *in_reason;
    const char *saving; /* form that saves, for the case in which it cannot be read; NULL: a sentence in another form */
    const case_edit *fault[FAULT_STYLES], *saved[FAULT_STYLES];
} exception_row;

static const exception_row rows[] = {
    {"numbers missing in the questioning, certificates copied into the dossier",
     "P05",
     "C10",
     "的执法证复印件",
     "certificates",
     {EDITS(NO_NUMBERS_MARKET), EDITS(NO_NUMBERS_MARKET), EDITS(NO_NUMBERS_TOWNSHIP)},
     {EDITS(NO_NUMBERS_MARKET, ADD("certificates")), EDITS(NO_NUMBERS_MARKET, ADD("certificates")),
      EDITS(NO_NUMBERS_TOWNSHIP, ADD("certificates"))}},
    {"copies of other people's certificates are none",
     "P05",
     "C10",
     NULL,
     NULL,
     {EDITS(NO_NUMBERS_MARKET, ADD("certificates"), REPLACE("certificates", "{officer1}", "赵建国")),
      EDITS(NO_NUMBERS_MARKET, ADD("certificates"), REPLACE("certificates", "{officer1}", "赵建国")),
      EDITS(NO_NUMBERS_TOWNSHIP, ADD("certificates"), REPLACE("certificates", "{officer1}", "赵建国"))},
     {NULL, NULL, NULL}},
    {"decided before the time was up, waived in writing", "P31", "A14C", "签名声明放弃", "waiver", SAME(EARLY),
     SAME(EARLY, ADD("waiver"))},
    {"a hundred days, extended in time", "P40", "B28", "批准延期", "extension", SAME(HUNDRED_DAYS),
     SAME(HUNDRED_DAYS, ADD("extension"))},
    {"a hearing asked for and not held, the application withdrawn",
     "P33",
     "A15C",
     "撤回",
     NULL,
     SAME(ASKED_AND_NOT_HELD),
     {EDITS(ASKED_AND_NOT_HELD, REPLACE("decision", "当事人在规定期限内未提出陈述、申辩意见。",
                                        "当事人在规定期限内未提出陈述、申辩意见。当事人撤回了听证申请。")),
      EDITS(ASKED_AND_NOT_HELD, REPLACE("decision", "你单位在规定期限内未提出陈述、申辩意见。",
                                        "你单位在规定期限内未提出陈述、申辩意见。你单位撤回了听证申请。")),
      EDITS(ASKED_AND_NOT_HELD, REPLACE("decision", "你在规定期限内没有提出陈述、申辩。",
                                        "你在规定期限内没有提出陈述、申辩。你撤回了听证申请。"))}},
};
#define ROW_COUNT (sizeof rows / sizeof rows[0])

typedef enum wanted { WANT_UNMET, WANT_SAVED, WANT_OPEN } wanted;

static bool is_as_wanted(const jp_answer *answer, wanted want, const char *in_reason) {
    switch (want) {
    case WANT_UNMET:
        return answer_is_unmet(answer);
    case WANT_OPEN:
        return answer->outcome == JP_OUT_UNDETERMINED;
    case WANT_SAVED:
        return answer->outcome == JP_OUT_PASS && jp_view_contains(answer->reason, JP_VIEW("不作扣分")) &&
               jp_view_contains(answer->reason, jp_view_of(in_reason)) && answer->evidence_count > 0;
    }
    return false;
}

static unsigned check(const jp_assets *assets, const exception_row *row, const char *item, unsigned s,
                      const case_edit *edits, wanted want) {
    static const char *const names[] = {"unmet", "saved", "open"};
    jp_arena arena;
    case_file c;
    jp_dossier dossier;
    unsigned wrong = 0;

    if (!item || !edits) {
        return 0;
    }
    jp_arena_init(&arena);
    case_init(&c, case_styles[s], &arena);
    c.edits = edits;
    if (want == WANT_OPEN) {
        c.spoiled = row->saving;
        c.damage = DAMAGE_SCAN;
    }
    case_dossier(&c, &dossier);
    const jp_result *result = jp_assess_dossier(assets, &dossier, &arena);
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];

        if (jp_view_eq_text(answer->id, item) && !is_as_wanted(answer, want, row->in_reason)) {
            printf("  %s [%s]: %s should be %s, is %s: %.*s\n", row->why, case_styles[s]->name, item, names[want],
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    wrong += result->answer_count == 0;
    jp_arena_release(&arena);
    return wrong;
}

static unsigned check_all(const both *b, wanted want) {
    unsigned wrong = 0;

    for (unsigned i = 0; i < ROW_COUNT; i++) {
        for (unsigned s = 0; s < FAULT_STYLES; s++) {
            const exception_row *row = &rows[i];
            const case_edit *edits = want == WANT_UNMET   ? row->fault[s]
                                     : want == WANT_SAVED ? row->saved[s]
                                     : row->saving        ? row->saved[s]
                                                          : NULL;

            wrong += check(&b->general, row, row->general, s, edits, want);
            wrong += check(&b->ecology, row, row->ecology, s, edits, want);
        }
    }
    return wrong;
}

static void what_saves_is_said_with_its_quotes(void **state) {
    assert_int_equal(check_all(*state, WANT_SAVED), 0);
}

static void without_it_the_fault_is_back(void **state) {
    assert_int_equal(check_all(*state, WANT_UNMET), 0);
}

static void unread_it_settles_nothing(void **state) {
    assert_int_equal(check_all(*state, WANT_OPEN), 0);
}

/* The environmental standard on lawful cases of every style: nothing is lost, whatever is left to people. */
static void clean_cases_lose_nothing_in_ecology(void **state) {
    const both *b = *state;
    unsigned wrong = 0;

    for (unsigned s = 0; s < FAULT_STYLES; s++) {
        jp_arena arena;
        case_file c;
        jp_dossier dossier;

        jp_arena_init(&arena);
        case_init(&c, case_styles[s], &arena);
        case_dossier(&c, &dossier);
        const jp_result *result = jp_assess_dossier(&b->ecology, &dossier, &arena);
        for (uint32_t i = 0; i < result->answer_count; i++) {
            if (answer_is_unmet(&result->answers[i])) {
                printf("  [%s] %.*s: %.*s\n", case_styles[s]->name, JP_VIEW_ARG(result->answers[i].id),
                       JP_VIEW_ARG(result->answers[i].reason));
                wrong++;
            }
        }
        assert_int_equal(result->score_cp, 10000);
        jp_arena_release(&arena);
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_saves_is_said_with_its_quotes),
        cmocka_unit_test(without_it_the_fault_is_back),
        cmocka_unit_test(unread_it_settles_nothing),
        cmocka_unit_test(clean_cases_lose_nothing_in_ecology),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
