/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/base/near.h"
#include "needs.h"
#include "options.h"
#include "rubric_acts.h"

const char *points_text(int32_t cp, jp_arena *arena) {
    if (cp % 100 == 0) {
        return jp_arena_printf(arena, "%d", cp / 100);
    }
    return cp % 10 == 0 ? jp_arena_printf(arena, "%d.%d", cp / 100, cp % 100 / 10)
                        : jp_arena_printf(arena, "%d.%02d", cp / 100, cp % 100);
}

bool rubric_is_there(const char *path, jp_error *err) {
    if (path && !jp_path_is_dir(path) && !jp_path_is_file(path)) {
        jp_fail(err, JP_E_INI_MISSING, path, "%s", path);
        return false;
    }
    return true;
}

bool rubric_load(rubric_call *call, const char *path, jp_assets *assets, jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = call->c->scoring_dir, .rubric = path};

    return rubric_is_there(path, err) && jp_assets_load(&paths, call->arena, assets, err);
}

static const char *first_path(const rubric_call *call) {
    return call->path_count > 0 ? call->paths[0] : NULL;
}

static void list_items(const jp_rubric *rubric) {
    static const char letters[] = "APH";

    for (uint32_t i = 0; i < rubric->item_count; i++) {
        const jp_item *item = &rubric->items[i];

        printf("%.*s\t%.*s\t%c\t", JP_VIEW_ARG(item->id), JP_VIEW_ARG(item->category), letters[item->judgeability]);
        printf(item->full_cp % 100 == 0 ? "%d" : "%d.%02d", item->full_cp / 100, item->full_cp % 100);
        printf("\t%s\t%.*s\t%.*s\t%.*s\n", item->is_veto ? "V" : (item->is_bonus ? "+" : "-"), JP_VIEW_ARG(item->title),
               JP_VIEW_ARG(item->law), JP_VIEW_ARG(item->regulation));
    }
}

static void list_functions(void) {
    uint32_t count;
    const jp_function_row *rows = jp_judge_functions(&count);

    for (uint32_t i = 0; i < count; i++) {
        printf("%s%s\t%s\t%s\n", rows[i].name, rows[i].arguments, rows[i].help, rows[i].source);
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

/* Every error of every file, a line each on standard error. */
static bool find_errors(rubric_call *call, const char *path, jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = call->c->scoring_dir, .rubric = path};
    jp_assets assets;

    if (!rubric_is_there(path, err) || !jp_assets_load_words(&paths, call->arena, &assets, err)) {
        return false;
    }
    for (uint32_t k = 0; k < assets.rubric_count; k++) {
        uint32_t count;
        jp_error *errors = jp_rubric_check(assets.rubrics[k].path, NULL, &assets.words, call->arena, &count);

        for (uint32_t i = 0; i < count; i++) {
            say_error(call->c, &errors[i]);
        }
        call->is_good = call->is_good && count == 0;
    }
    jp_assets_release(&assets);
    return true;
}

static bool check(rubric_call *call, jp_error *err) {
    const cli *c = call->c;
    jp_assets assets;

    if (!find_errors(call, first_path(call), err)) {
        return false;
    }
    if (!call->is_good) {
        return true;
    }
    if (!rubric_load(call, first_path(call), &assets, err)) {
        return false;
    }
    for (uint32_t i = 0; i < assets.rubric_count; i++) {
        const jp_loaded_rubric *loaded = &assets.rubrics[i];

        printf("%s: %u %s %s\n", loaded->path, loaded->rubric.item_count,
               pick(c, "个评查项目，标准有效，指纹", "items, valid, fingerprint"), loaded->rubric.fingerprint);
    }
    jp_assets_release(&assets);
    return true;
}

static bool list(rubric_call *call, jp_error *err) {
    const char *path = first_path(call);
    jp_assets assets;

    if (path && strcmp(path, "functions") == 0) {
        list_functions();
        return true;
    }
    if (!rubric_load(call, path, &assets, err)) {
        return false;
    }
    list_rubrics(call->c, &assets);
    jp_assets_release(&assets);
    return true;
}

static bool show(rubric_call *call, jp_error *err) {
    jp_assets assets;

    if (!rubric_load(call, first_path(call), &assets, err)) {
        return false;
    }
    for (uint32_t i = 0; i < assets.rubric_count; i++) {
        print_view(assets.rubrics[i].rubric.resolved_text);
    }
    jp_assets_release(&assets);
    return true;
}

static const struct {
    const char *name;
    bool (*run)(rubric_call *call, jp_error *err);
    uint32_t least, most; /* paths */
} acts[] = {{"check", check, 0, 1},
            {"list", list, 0, 1},
            {"show", show, 0, 1},
            {"test", rubric_test, 0, 1},
            {"coverage", rubric_coverage, 0, 16},
            {"diff", rubric_diff, 2, 2},
            {"export", rubric_export, 1, 2},
            {"import", rubric_import, 1, 1}};

enum { ACT_COUNT = sizeof acts / sizeof acts[0] };

static bool fail_unknown(const char *word, jp_error *err) {
    jp_view names[ACT_COUNT];
    size_t nearest;

    for (size_t i = 0; i < ACT_COUNT; i++) {
        names[i] = jp_view_of(acts[i].name);
    }
    nearest = jp_nearest(jp_view_of(word), names, ACT_COUNT);
    jp_fail(err, JP_E_USAGE, NULL, "rubric %s", word);
    jp_fail_hint(err, "%s%scheck | list | show | test | coverage | diff | export | import",
                 nearest == SIZE_MAX ? "" : acts[nearest].name, nearest == SIZE_MAX ? "" : " ? ");
    return false;
}

static bool fail_count(const char *word, jp_error *err) {
    jp_fail(err, JP_E_USAGE, NULL, "%s", word);
    jp_fail_hint(err, "juanping rubric --help");
    return false;
}

static bool act(rubric_call *call, const arguments *rest, jp_error *err) {
    if (rest->count == 0) {
        return fail_count("rubric", err);
    }
    call->paths = rest->items + 1;
    call->path_count = rest->count - 1;
    for (size_t i = 0; i < ACT_COUNT; i++) {
        if (strcmp(acts[i].name, rest->items[0]) == 0) {
            return (call->path_count >= acts[i].least && call->path_count <= acts[i].most)
                       ? acts[i].run(call, err)
                       : fail_count(jp_arena_printf(call->arena, "rubric %s", acts[i].name), err);
        }
    }
    return fail_unknown(rest->items[0], err);
}

int verb_rubric(const cli *c, int argc, char **argv) {
    jp_arena arena;
    rubric_call call = {.c = c, .arena = &arena, .format = "text", .is_good = true};
    const option_row rows[] = {
        {'o', "out", OPTION_TEXT, &call.out, "FILE", NULL, "import：写到哪个标准文件；coverage：写到哪个工作簿",
         "import: the rubric file to write; coverage: the workbook to write"},
        {0, "format", OPTION_CHOICE, &call.format, NULL, "text|tsv|xlsx", "coverage 的格式", "format of coverage"},
        {0, "mutants", OPTION_FLAG, &call.lists_mutants, NULL, NULL, "test：列出示例没有查出的改错和各项目的查出数",
         "test: list what the examples did not catch, and counts by item"},
        {0, "replace", OPTION_FLAG, &call.replaces, NULL, NULL, "import：覆盖导出之后另有改动的文件",
         "import: write over a file that was changed since the export"},
        OPTION_END};
    jp_error err;
    arguments rest;
    bool is_help;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "rubric");
        options_print(rows, c->lang);
    } else if (!act(&call, &rest, &err)) {
        code = say_error(c, &err);
    } else if (!call.is_good) {
        code = EXIT_WRONG_CALL;
    }
    jp_arena_release(&arena);
    return code;
}
