/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/report/letters.h"

/* A letter made without a run: two kinds were reviewed, each with one item. */

enum { KINDS = 2 };

static jp_view text_with(const bool *is_missed, jp_arena *arena) {
    const jp_stored_item items[KINDS] = {
        {.id = JP_VIEW("P04"), .typical = JP_VIEW("执法人员不足"), .regulation = JP_VIEW("27(一)")},
        {.id = JP_VIEW("L06"), .typical = JP_VIEW("补正告知不合规定"), .regulation = JP_VIEW("27(一)")}};
    jp_stored_rubric rubrics[KINDS] = {{.kind = JP_VIEW("penalty-general")}, {.kind = JP_VIEW("licence")}};
    jp_kind_row kinds[KINDS] = {{.rubric = &rubrics[0]}, {.rubric = &rubrics[1]}};
    jp_item_row rows[KINDS] = {{.kind_no = 0, .item = &items[0]}, {.kind_no = 1, .item = &items[1]}};
    const jp_report_options options = {.issuer = JP_VIEW("某某司法局")};
    const jp_report_data data = {.options = &options,
                                 .ranking = {.items = rows, .item_count = KINDS, .kinds = kinds, .kind_count = KINDS}};
    jp_answer answers[KINDS];
    jp_result result = {.dossier = JP_VIEW("甲案"), .status = JP_RESULT_SCORED, .answers = answers};
    jp_letter_dossier dossier = {.result = &result};
    jp_docx_setup setup = {.title = JP_VIEW("意见书"), .created = JP_DAY_NONE};
    jp_letter letter = {.data = &data,
                        .docx = jp_docx_out_new(&setup),
                        .arena = arena,
                        .organ = JP_VIEW("某县某局"),
                        .dossiers = &dossier,
                        .dossier_count = 1,
                        .reviewed = 1};

    for (uint32_t i = 0; i < KINDS; i++) {
        if (is_missed[i])
            answers[result.answer_count++] = (jp_answer){.id = items[i].id, .outcome = JP_OUT_DEDUCT};
    }
    jp_letter_fill(&letter);
    const jp_view text = jp_view_copy(arena, jp_docx_out_text(letter.docx));
    jp_docx_out_abandon(letter.docx);
    return text;
}

/* What all problems of a letter have in common stands before none of them: a heading has one line. */
static void a_kind_is_told_among_others(void **state) {
    static const struct {
        bool is_missed[KINDS];
        const char *text, *why;
    } rows[] = {
        {{true, false},
         "\n1．执法人员不足\n涉及案卷1件（评查项目P04）：\n",
         "one kind, and what the heading leaves to it"},
        {{false, true}, "\n1．补正告知不合规定\n", "the other"},
        {{true, true}, "\n1．行政处罚（普通程序）：执法人员不足\n", "both"},
        {{true, true}, "\n2．行政许可：补正告知不合规定\n", "both"},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view text = text_with(rows[i].is_missed, &arena);
        if (!jp_view_contains(text, jp_view_of(rows[i].text)))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(text));
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_kind_is_told_among_others)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
