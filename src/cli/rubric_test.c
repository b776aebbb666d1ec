/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "needs.h"
#include "rubric_acts.h"

static void say_examples(const rubric_call *call, const jp_example_report *report, const char *name) {
    const cli *c = call->c;
    const size_t most_bytes = report->text.bytes + 1;
    char *text = jp_arena_alloc(call->arena, most_bytes);

    jp_say(jp_view_cstr(call->arena, report->text), c->lang, text, most_bytes);
    printf("%s", text);
    if (c->lang == JP_LANG_ZH) {
        printf("%s疑难示例 %u 个；没有疑难示例的自动评查项目 %u 个%s%.*s\n", name, report->tricky, report->items_plain,
               report->items_plain > 0 ? "：" : "", JP_VIEW_ARG(report->plain_text));
        printf("%s示例 %u 个，未通过 %u 个；缺少示例的自动评查项目 %u 个\n", name, report->run, report->failed,
               report->items_without);
    } else {
        printf("%s%u tricky; %u automatic items without one%s%.*s\n", name, report->tricky, report->items_plain,
               report->items_plain > 0 ? ": " : "", JP_VIEW_ARG(report->plain_text));
        printf("%s%u examples, %u failed; %u automatic items without examples\n", name, report->run, report->failed,
               report->items_without);
    }
}

static void say_mutants(const cli *c, const jp_mutant_report *report, const char *name, bool lists) {
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
        printf("%s改错试验：把自动评查项目的条件故意改错 %u 处，示例查出 %u 处（%u.%u%%）%s\n", name, report->made,
               report->caught, tenths / 10, tenths % 10,
               lists || report->caught == report->made ? "" : "；加 --mutants 列出未查出的");
    } else {
        printf("%smutants: %u small errors put into the conditions of automatic items, %u caught (%u.%u%%)%s\n", name,
               report->made, report->caught, tenths / 10, tenths % 10,
               lists || report->caught == report->made ? "" : "; --mutants lists the others");
    }
}

/* Nine of ten. */
static bool is_caught(const jp_mutant_report *report) {
    return (uint64_t)report->caught * 10 >= (uint64_t)report->made * 9;
}

/* One of several is named before each line that could be of any. */
static bool test_one(rubric_call *call, const jp_assets *assets, const jp_loaded_rubric *loaded, jp_error *err) {
    jp_example_report examples;
    jp_mutant_report mutants;
    const char *name =
        assets->rubric_count > 1 ? jp_arena_printf(call->arena, "%.*s: ", JP_VIEW_ARG(loaded->rubric.kind)) : "";

    if (!jp_judge_examples(&loaded->rubric, loaded->examples_path, &assets->tables, call->arena, &examples, err) ||
        !jp_judge_mutants(&loaded->rubric, loaded->examples_path, &assets->tables, &assets->words, call->arena,
                          &mutants, err)) {
        return false;
    }
    say_mutants(call->c, &mutants, name, call->lists_mutants);
    say_examples(call, &examples, name);
    call->is_good = call->is_good && examples.failed == 0 && examples.items_without == 0 && examples.items_plain == 0 &&
                    is_caught(&mutants);
    if (!is_caught(&mutants)) {
        printf("%s%s\n", name,
               pick(call->c, "未通过：改错查出的不足九成", "failed: fewer than nine of ten mutants are caught"));
    }
    if (examples.items_plain > 0) {
        printf("%s%s\n", name,
               pick(call->c, "未通过：有自动评查项目没有疑难示例", "failed: automatic items without a tricky example"));
    }
    return true;
}

bool rubric_test(rubric_call *call, jp_error *err) {
    jp_assets assets;
    bool ok = true;

    if (!rubric_load(call, call->path_count > 0 ? call->paths[0] : NULL, &assets, err)) {
        return false;
    }
    for (uint32_t i = 0; i < assets.rubric_count && ok; i++) {
        ok = test_one(call, &assets, &assets.rubrics[i], err);
    }
    jp_assets_release(&assets);
    return ok;
}
