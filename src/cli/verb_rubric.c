/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/batch/assets.h"
#include "needs.h"
#include "options.h"

typedef enum rubric_act {
    RUBRIC_CHECK,
    RUBRIC_LIST,
    RUBRIC_SHOW,
    RUBRIC_TEST,
    RUBRIC_COVERAGE,
    RUBRIC_UNKNOWN
} rubric_act;

static rubric_act act_of(const char *word) {
    static const char *const words[] = {"check", "list", "show", "test", "coverage"};

    for (int i = 0; i < RUBRIC_UNKNOWN; i++) {
        if (strcmp(words[i], word) == 0) {
            return (rubric_act)i;
        }
    }
    return RUBRIC_UNKNOWN;
}

static void print_points(int32_t cp) {
    if (cp % 100 == 0) {
        printf("%d", cp / 100);
    } else {
        printf("%d.%02d", cp / 100, cp % 100);
    }
}

static void list_items(const jp_rubric *rubric) {
    static const char letters[] = "APH";

    for (uint32_t i = 0; i < rubric->item_count; i++) {
        const jp_item *item = &rubric->items[i];

        printf("%.*s\t%.*s\t%c\t", JP_VIEW_ARG(item->id), JP_VIEW_ARG(item->category), letters[item->judgeability]);
        print_points(item->full_cp);
        printf("\t%s\t%.*s\t%.*s\t%.*s\n", item->is_veto ? "V" : (item->is_bonus ? "+" : "-"), JP_VIEW_ARG(item->title),
               JP_VIEW_ARG(item->law), JP_VIEW_ARG(item->regulation));
    }
}

/* One rubric is listed item by item as ever; of several each has its name above. */
static void list_rubrics(const cli *c, const jp_assets *assets) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        const jp_rubric *rubric = &assets->rubrics[i].rubric;

        if (assets->rubric_count > 1) {
            printf("# %.*s\t%.*s\t%.*s\t%u %s\n", JP_VIEW_ARG(rubric->kind), JP_VIEW_ARG(rubric->name),
                   JP_VIEW_ARG(rubric->version), rubric->item_count, pick(c, "项", "items"));
        }
        list_items(rubric);
    }
}

static void list_functions(void) {
    uint32_t count;
    const jp_function_row *rows = jp_judge_functions(&count);

    for (uint32_t i = 0; i < count; i++) {
        printf("%s%s\t%s\t%s\n", rows[i].name, rows[i].arguments, rows[i].help, rows[i].source);
    }
}

static void print_items_of(const jp_rubric *rubric, const char *article, jp_arena *arena) {
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        uint32_t count;
        jp_view *parts = jp_ini_split(rubric->items[i].regulation, ' ', arena, &count);

        for (uint32_t p = 0; p < count; p++) {
            if (jp_view_eq_text(parts[p], article)) {
                printf(" %.*s", JP_VIEW_ARG(rubric->items[i].id));
            }
        }
    }
}

/* Articles of the regulation against the items that measure them. */
static void print_coverage(const jp_assets *assets, jp_arena *arena) {
    static const char *const articles[] = {"16(一)", "16(二)", "16(三)", "16(四)", "17",     "18(一)", "18(二)",
                                           "18(三)", "18(四)", "18(五)", "18(六)", "18(七)", "27(一)", "27(二)",
                                           "27(三)", "27(四)", "27(五)", "27(六)", "27(七)"};

    for (size_t a = 0; a < sizeof articles / sizeof *articles; a++) {
        printf("条例%s\t", articles[a]);
        for (uint32_t i = 0; i < assets->rubric_count; i++) {
            print_items_of(&assets->rubrics[i].rubric, articles[a], arena);
        }
        putchar('\n');
    }
}

static void print_tricky(const cli *c, const jp_example_report *report) {
    if (c->lang == JP_LANG_ZH) {
        printf("疑难示例 %u 个；没有疑难示例的自动评查项目 %u 个%s%.*s\n", report->tricky, report->items_plain,
               report->items_plain > 0 ? "：" : "", JP_VIEW_ARG(report->plain_text));
    } else {
        printf("%u tricky; %u automatic items without one%s%.*s\n", report->tricky, report->items_plain,
               report->items_plain > 0 ? ": " : "", JP_VIEW_ARG(report->plain_text));
    }
}

static bool run_examples(const cli *c, const jp_assets *assets, jp_arena *arena, bool *all_hold, jp_error *err) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        const jp_loaded_rubric *loaded = &assets->rubrics[i];
        jp_example_report report;

        if (!jp_judge_examples(&loaded->rubric, loaded->examples_path, &assets->tables, arena, &report, err)) {
            return false;
        }
        print_view(report.text);
        if (assets->rubric_count > 1) {
            printf("%.*s: ", JP_VIEW_ARG(loaded->rubric.kind));
        }
        print_tricky(c, &report);
        if (assets->rubric_count > 1) {
            printf("%.*s: ", JP_VIEW_ARG(loaded->rubric.kind));
        }
        if (c->lang == JP_LANG_ZH) {
            printf("示例 %u 个，未通过 %u 个；缺少示例的自动评查项目 %u 个\n", report.run, report.failed,
                   report.items_without);
        } else {
            printf("%u examples, %u failed; %u automatic items without examples\n", report.run, report.failed,
                   report.items_without);
        }
        *all_hold = *all_hold && report.failed == 0 && report.items_without == 0;
    }
    return true;
}

/* Every error of every file, a line each on standard error. */
static bool check(const cli *c, const jp_assets_paths *paths, jp_arena *arena, bool *all_hold, jp_error *err) {
    jp_assets assets;

    if (!jp_assets_load_words(paths, arena, &assets, err)) {
        return false;
    }
    for (uint32_t k = 0; k < assets.rubric_count; k++) {
        uint32_t count;
        jp_error *errors = jp_rubric_check(assets.rubrics[k].path, paths->local, &assets.words, arena, &count);

        for (uint32_t i = 0; i < count; i++) {
            say_error(c, &errors[i]);
        }
        *all_hold = *all_hold && count == 0;
    }
    jp_assets_release(&assets);
    return true;
}

static void print_valid(const cli *c, const jp_assets *assets) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        const jp_loaded_rubric *loaded = &assets->rubrics[i];

        printf("%s: %u %s %s\n", loaded->path, loaded->rubric.item_count,
               pick(c, "个评查项目，标准有效，指纹", "items, valid, fingerprint"), loaded->rubric.fingerprint);
    }
}

static bool act(const cli *c, rubric_act what, const char *path, jp_arena *arena, bool *all_hold, jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = c->scoring_dir, .rubric = path};
    jp_assets assets;
    bool ok = true;

    if (path && !jp_path_is_dir(path) && !jp_path_is_file(path)) {
        jp_fail(err, JP_E_INI_MISSING, path, "%s", path);
        return false;
    }
    if (what == RUBRIC_CHECK) {
        ok = check(c, &paths, arena, all_hold, err);
        if (!ok || !*all_hold) {
            return ok;
        }
    }
    if (!jp_assets_load(&paths, arena, &assets, err)) {
        return false;
    }
    switch (what) {
    case RUBRIC_CHECK:
        print_valid(c, &assets);
        break;
    case RUBRIC_LIST:
        list_rubrics(c, &assets);
        break;
    case RUBRIC_SHOW:
        for (uint32_t i = 0; i < assets.rubric_count; i++) {
            print_view(assets.rubrics[i].rubric.resolved_text);
        }
        break;
    case RUBRIC_TEST:
        ok = run_examples(c, &assets, arena, all_hold, err);
        break;
    case RUBRIC_COVERAGE:
        print_coverage(&assets, arena);
        break;
    case RUBRIC_UNKNOWN:
        break;
    }
    jp_assets_release(&assets);
    return ok;
}

int verb_rubric(const cli *c, int argc, char **argv) {
    const option_row rows[] = {OPTION_END};
    jp_arena arena;
    jp_error err;
    arguments rest;
    bool is_help;
    bool all_hold = true;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "rubric");
    } else if (!need_arguments(rest.items, rest.count, 1, 2, "rubric", &err)) {
        code = say_error(c, &err);
    } else if (strcmp(rest.items[0], "list") == 0 && rest.count == 2 && strcmp(rest.items[1], "functions") == 0) {
        list_functions();
    } else if (act_of(rest.items[0]) == RUBRIC_UNKNOWN) {
        jp_fail(&err, JP_E_USAGE, NULL, "rubric %s", rest.items[0]);
        jp_fail_hint(&err, "check | list | show | test | coverage");
        code = say_error(c, &err);
    } else if (!act(c, act_of(rest.items[0]), rest.count == 2 ? rest.items[1] : NULL, &arena, &all_hold, &err)) {
        code = say_error(c, &err);
    } else if (!all_hold) {
        code = EXIT_WRONG_CALL;
    }
    jp_arena_release(&arena);
    return code;
}
