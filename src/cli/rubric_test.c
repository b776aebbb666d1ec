/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "needs.h"
#include "rubric_acts.h"

static void say_examples(const cli *c, const jp_example_report *report) {
    print_view(report->text);
    if (c->lang == JP_LANG_ZH) {
        printf("疑难示例 %u 个；没有疑难示例的自动评查项目 %u 个%s%.*s\n", report->tricky, report->items_plain,
               report->items_plain > 0 ? "：" : "", JP_VIEW_ARG(report->plain_text));
        printf("示例 %u 个，未通过 %u 个；缺少示例的自动评查项目 %u 个\n", report->run, report->failed,
               report->items_without);
    } else {
        printf("%u tricky; %u automatic items without one%s%.*s\n", report->tricky, report->items_plain,
               report->items_plain > 0 ? ": " : "", JP_VIEW_ARG(report->plain_text));
        printf("%u examples, %u failed; %u automatic items without examples\n", report->run, report->failed,
               report->items_without);
    }
}

static void say_mutants(const cli *c, const jp_mutant_report *report, bool lists) {
    /* Tenths, cut: nine of ten is only said when it is so. */
    uint32_t tenths = report->made > 0 ? (uint32_t)((uint64_t)report->caught * 1000 / report->made) : 1000;

    if (lists) {
        print_view(report->text);
        for (uint32_t i = 0; i < report->item_count; i++) {
            const jp_mutant_count *item = &report->items[i];
            printf("%.*s\t%u / %u\n", JP_VIEW_ARG(item->id), item->caught, item->made);
        }
    }
    if (c->lang == JP_LANG_ZH) {
        printf("改错试验：把自动评查项目的条件故意改错 %u 处，示例查出 %u 处（%u.%u%%）%s\n", report->made,
               report->caught, tenths / 10, tenths % 10,
               lists || report->caught == report->made ? "" : "；加 --mutants 列出未查出的");
    } else {
        printf("mutants: %u small errors put into the conditions of automatic items, %u caught (%u.%u%%)%s\n",
               report->made, report->caught, tenths / 10, tenths % 10,
               lists || report->caught == report->made ? "" : "; --mutants lists the others");
    }
}

bool rubric_test(rubric_call *call, jp_error *err) {
    jp_assets assets;
    jp_example_report examples;
    jp_mutant_report mutants;
    bool ok;

    if (!rubric_load(call, call->path_count > 0 ? call->paths[0] : NULL, &assets, err)) {
        return false;
    }
    ok = jp_judge_examples(&assets.rubric, assets.examples_path, &assets.tables, call->arena, &examples, err) &&
         jp_judge_mutants(&assets.rubric, assets.examples_path, &assets.tables, &assets.words, call->arena, &mutants,
                          err);
    if (ok) {
        say_mutants(call->c, &mutants, call->lists_mutants);
        say_examples(call->c, &examples);
        call->is_good = examples.failed == 0 && examples.items_without == 0;
    }
    jp_assets_release(&assets);
    return ok;
}
