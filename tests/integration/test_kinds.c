/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "docx_maker.h"
#include "juanping/base/file.h"
#include "juanping/batch/batch.h"
#include "juanping/report/report.h"
#include "zip_builder.h"

/* Dossiers of two kinds in one run, each by the rubric of its kind, and a dossier of one kind that holds the other. The
 * rubrics are small and written here, so that every number below can be followed. */

#define HEAD(name, kind)                                                                                               \
    "[标准]\n名称 = " name "\n类型 = " kind                                                                            \
    "\n版本 = 1\n满分 = 100\n条例 = 某条例\n[等次]\n优秀 = 90\n合格 = 60\n不合格 = 0\n[分值]\n程序 = 100\n"
#define ITEM(id, title, points, test)                                                                                       \
    "[" id "]\n标题 = " title "\n类别 = 程序\n标准分 = " points "\n机判 = A\n依据 = 某法\n条例 = 18(四) 27(二)\n" \
    "判定 = " test "\n检索 = " test "\n说明 = 未见" title "\n"

static const char *const penalty_text =
    HEAD("处罚小标准", "penalty-general") "[开关]\n立案否决 = 否\n" ITEM("P01", "立案审批表", "70", "立案审批表")
        ITEM("P02", "行政处罚决定书", "30", "行政处罚决定书");
static const char *const measure_text = HEAD("强制措施小标准", "coercive-measure") ITEM(
    "M01", "查封扣押清单", "80", "查封扣押清单") "否决 = 是\n" ITEM("M02", "强制措施决定书", "20", "强制措施决定书");

typedef struct fixture {
    jp_arena arena;
    char root[64];
    const char *rubrics, *in;
} fixture;

static const char *at(fixture *f, const char *folder, const char *name) {
    return jp_arena_printf(&f->arena, "%s/%s", folder, name);
}

static void must(bool ok, const jp_error *err) {
    char text[1400];

    if (!ok) {
        jp_error_text(err, JP_LANG_ZH, text, sizeof text);
        fail_msg("%s", text);
    }
}

static void put(const char *path, jp_view bytes) {
    jp_error err;

    must(jp_file_write(path, bytes, &err), &err);
}

static jp_view paper(fixture *f, const char *title) {
    docx_maker maker;

    docx_init(&maker, &f->arena);
    docx_para(&maker, DOCX_CENTRED, "天山区市场监督管理局");
    docx_para(&maker, DOCX_CENTRED | DOCX_TITLE, title);
    docx_para(&maker, 0, "当事人：明月小吃店");
    docx_para(&maker, 0, "经查，物品若干，见附件。");
    docx_para(&maker, DOCX_RIGHT, "2025年3月5日");
    return docx_finish(&maker);
}

/* titles: separated by blanks. */
static void put_dossier(fixture *f, const char *name, const char *titles) {
    char *copy = jp_arena_strdup(&f->arena, titles);
    char *rest = NULL;
    zip_builder zip;
    unsigned number = 0;

    zip_builder_init(&zip, &f->arena);
    for (char *title = strtok_r(copy, " ", &rest); title; title = strtok_r(NULL, " ", &rest)) {
        zip_builder_add(&zip, jp_arena_printf(&f->arena, "%02u.docx", ++number), paper(f, title));
    }
    put(at(f, f->in, name), zip_builder_finish(&zip));
}

static int set_up(void **state) {
    fixture *f = calloc(1, sizeof *f);
    jp_error err;

    assert_non_null(f);
    snprintf(f->root, sizeof f->root, "/tmp/jp-kinds-XXXXXX");
    assert_non_null(mkdtemp(f->root));
    jp_arena_init(&f->arena);
    f->rubrics = at(f, f->root, "rubrics");
    f->in = at(f, f->root, "in");
    must(jp_dir_make(f->rubrics, &err) && jp_dir_make(f->in, &err), &err);
    put(at(f, f->rubrics, "penalty-general.ini"), jp_view_of(penalty_text));
    put(at(f, f->rubrics, "coercive-measure.ini"), jp_view_of(measure_text));
    put_dossier(f, "a处罚.zip", "立案审批表 行政处罚决定书");
    put_dossier(f, "b处罚并扣押.zip", "行政处罚决定书 扣押决定书");
    put_dossier(f, "c扣押.zip", "扣押决定书 扣押物品清单");
    put_dossier(f, "d扣押无清单.zip", "扣押决定书 强制措施现场笔录");
    put_dossier(f, "e处罚并扣押.zip", "立案审批表 行政处罚决定书 扣押决定书 扣押物品清单");
    *state = f;
    return 0;
}

/* Folders here are at most two deep. */
static void remove_all(fixture *f, const char *folder) {
    DIR *dir = opendir(folder);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        const char *path = at(f, folder, entry->d_name);
        if (entry->d_name[0] != '.' && remove(path) != 0) {
            remove_all(f, path);
        }
    }
    if (dir) {
        closedir(dir);
    }
    (void)rmdir(folder);
}

static int tear_down(void **state) {
    fixture *f = *state;

    remove_all(f, f->root);
    const int is_left = access(f->root, F_OK) == 0;
    jp_arena_release(&f->arena);
    free(f);
    return is_left;
}

static bool load(fixture *f, const char *rubric, const char *local, jp_assets *out, jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = rubric, .local = local};

    return jp_assets_load(&paths, &f->arena, out, err);
}

/* A whole run into a folder; the store is left open. */
static jp_store *run(fixture *f, const jp_assets *assets, const char *out, uint32_t workers) {
    const char *inputs[1] = {f->in};
    jp_run_info info = {.rubric_fingerprint = jp_view_of(assets->rubrics_fingerprint), .as_of = JP_VIEW("2026-01-01")};
    jp_report_options options = {
        .out_dir = out, .xlsx = true, .docx = true, .letters = true, .html = true, .jsonl = true};
    jp_batch_totals totals;
    jp_intake intake;
    jp_regions *regions;
    jp_store *store = NULL;
    jp_error err;

    must(jp_dir_make(out, &err) && jp_intake_open(inputs, 1, &f->arena, &intake, &err), &err);
    must(jp_store_open(&store, out, JP_STORE_FRESH, &info, &err) && jp_batch_describe(store, assets, &f->arena, &err),
         &err);
    jp_batch batch = {.assets = assets, .intake = &intake, .store = store, .workers = workers};
    must(jp_batch_run(&batch, &totals, &err), &err);
    must(jp_regions_load(JP_SOURCE_SCORING_DIR "/regions.tsv", &f->arena, &regions, &err) &&
             jp_report_write(store, regions, &options, &err),
         &err);
    return store;
}

static const jp_result *find(fixture *f, jp_store *store, const char *dossier) {
    const jp_result *result = NULL;
    jp_error err;

    must(jp_store_find(store, jp_view_of(dossier), true, &f->arena, &result, &err), &err);
    assert_non_null(result);
    return result;
}

static bool has_problem(const jp_result *result, const char *code) {
    for (uint32_t i = 0; i < result->problem_count; i++) {
        if (jp_view_eq_text(result->problems[i].code, code)) {
            return true;
        }
    }
    return false;
}

static void each_kind_by_its_own_rubric(void **state) {
    static const struct {
        const char *why, *dossier, *kind;
        int32_t score_cp;
        uint32_t answers, vetoes;
        int32_t part_cp; /* -1: no part */
    } rows[] = {
        {"all papers of a penalty", "a处罚", "penalty-general", 10000, 2, 0, -1},
        {"the part's veto is not the dossier's", "b处罚并扣押", "penalty-general", 3000, 4, 0, 0},
        {"a measure by its own rubric", "c扣押", "coercive-measure", 10000, 2, 0, -1},
        {"and vetoed by it", "d扣押无清单", "coercive-measure", 0, 2, 1, -1},
        {"a part without a fault", "e处罚并扣押", "penalty-general", 10000, 4, 0, 10000},
    };
    fixture *f = *state;
    jp_assets assets;
    jp_error err;
    uint64_t checked = 0;

    must(load(f, f->rubrics, NULL, &assets, &err), &err);
    jp_store *store = run(f, &assets, at(f, f->root, "one"), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_result *result = find(f, store, rows[i].dossier);
        const int32_t part_cp = result->part_count ? result->parts[0].score_cp : -1;
        if (!jp_view_eq_text(result->header.kind, rows[i].kind) || result->score_cp != rows[i].score_cp ||
            result->answer_count != rows[i].answers || result->veto_count != rows[i].vetoes ||
            part_cp != rows[i].part_cp) {
            fail_msg("%s: %.*s %d, %u answers, part %d", rows[i].why, JP_VIEW_ARG(result->header.kind),
                     result->score_cp, result->answer_count, part_cp);
        }
    }
    const jp_result *both = find(f, store, "b处罚并扣押");
    assert_int_equal(jp_result_own_count(both), 2);
    assert_true(jp_view_eq_text(both->answers[2].id, "M01") && both->answers[2].outcome == JP_OUT_VETO);
    assert_true(both->parts[0].veto_count == 1 && jp_view_eq_text(both->parts[0].vetoes[0], "M01"));
    assert_true(jp_view_contains(both->facts_xml, JP_VIEW("<另含 类=\"coercive-measure\"")));
    uint32_t count = 0;
    const jp_kind_evidence *evidence = jp_facts_kind_evidence(both->facts_xml, &f->arena, &count);
    assert_int_equal(count, 2);
    assert_true(jp_view_eq_text(evidence[1].kind, "coercive-measure") &&
                jp_view_eq_text(evidence[1].document, "强制措施决定书") &&
                jp_view_eq_text(evidence[1].weight, "决定") && jp_view_eq_text(evidence[1].member, "02.docx"));
    jp_facts again;
    must(jp_facts_restore(both->facts_xml, &f->arena, &again), &err);
    assert_true(again.part_count == 1 && jp_view_eq_text(again.parts[0], "coercive-measure"));
    assert_true(jp_view_eq(jp_facts_serialize(&again, &f->arena), both->facts_xml));
    jp_facts_release(&again);
    must(jp_store_verify(store, jp_batch_check_score, NULL, &checked, &err), &err);
    assert_int_equal(checked, 5);
    must(jp_store_close(store, &err), &err);
    jp_assets_release(&assets);
}

/* Behind "vetoes", in every line; items of the dossier first, then those of the part. */
static void findings_hold_the_parts(void **state) {
    fixture *f = *state;
    const char *out = at(f, f->root, "jsonl");
    jp_assets assets;
    jp_view text;
    jp_error err;

    must(load(f, f->rubrics, NULL, &assets, &err), &err);
    must(jp_store_close(run(f, &assets, out, 0), &err), &err);
    must(jp_file_read(at(f, out, "findings.jsonl"), 1 << 20, &f->arena, &text, &err), &err);
    assert_true(
        jp_view_contains(text, JP_VIEW("\"grade\":\"优秀\",\"vetoes\":[],\"parts\":[],\"items\":[{\"id\":\"P01\"")));
    assert_true(jp_view_contains(
        text, JP_VIEW("\"vetoes\":[],\"parts\":[{\"kind\":\"coercive-measure\",\"score\":0.00,\"score_min\":0.00,"
                      "\"score_max\":0.00,\"grade\":\"不合格\",\"vetoes\":[\"M01\"]}],\"items\":[{\"id\":\"P01\"")));
    jp_assets_release(&assets);
}

static void workers_change_nothing(void **state) {
    static const char *const files[] = {"findings.jsonl",      "ranking.xlsx",  "circular.docx",
                                        "circular-annex.xlsx", "overview.html", "letters/天山区市场监督管理局.docx"};
    static const uint32_t workers[] = {0, 1, 4};
    fixture *f = *state;
    jp_assets assets;
    jp_error err;

    must(load(f, f->rubrics, NULL, &assets, &err), &err);
    for (size_t i = 0; i < 3; i++) {
        const char *out = at(f, f->root, jp_arena_printf(&f->arena, "workers%u", workers[i]));
        must(jp_store_close(run(f, &assets, out, workers[i]), &err), &err);
        for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
            jp_view first, this;
            must(jp_file_read(at(f, at(f, f->root, "workers0"), files[k]), 1 << 24, &f->arena, &first, &err) &&
                     jp_file_read(at(f, out, files[k]), 1 << 24, &f->arena, &this, &err),
                 &err);
            if (!jp_view_eq(first, this)) {
                fail_msg("%s differs with %u workers", files[k], workers[i]);
            }
        }
    }
    jp_assets_release(&assets);
}

/* The sealed store may be rewritten with its seals; the arithmetic still finds a part that was made better. */
static void an_altered_part_is_found(void **state) {
    fixture *f = *state;
    jp_assets assets;
    jp_error err;
    uint64_t checked = 0;

    must(load(f, f->rubrics, NULL, &assets, &err), &err);
    jp_store *store = run(f, &assets, at(f, f->root, "altered"), 0);
    jp_result better = *find(f, store, "b处罚并扣押");
    better.parts[0].score_cp = 9900;
    must(jp_store_append(store, &better, &err) && jp_store_finish(store, &err), &err);
    assert_false(jp_store_verify(store, jp_batch_check_score, NULL, &checked, &err));
    assert_non_null(strstr(err.hint, "重算的得分不同"));
    must(jp_store_close(store, &err), &err);
    jp_assets_release(&assets);
}

/* --rubric FILE: that kind alone. A part without a standard is named. */
static void one_rubric_alone(void **state) {
    fixture *f = *state;
    jp_assets assets;
    jp_error err;

    must(load(f, at(f, f->rubrics, "penalty-general.ini"), NULL, &assets, &err), &err);
    assert_int_equal(assets.rubric_count, 1);
    assert_string_equal(assets.rubrics_fingerprint, assets.rubrics[0].rubric.fingerprint);
    jp_store *store = run(f, &assets, at(f, f->root, "alone"), 0);
    const jp_result *both = find(f, store, "b处罚并扣押");
    assert_true(both->status == JP_RESULT_SCORED && both->part_count == 0 && both->answer_count == 2);
    assert_true(has_problem(both, "part-not-reviewed"));
    const jp_result *other = find(f, store, "c扣押");
    assert_true(other->status == JP_RESULT_UNSUPPORTED && has_problem(other, "unsupported-kind"));
    must(jp_store_close(store, &err), &err);
    jp_assets_release(&assets);
}

static void one_local_file_for_all(void **state) {
    static const struct {
        const char *why, *text;
        const char *hint; /* NULL: it is good */
    } rows[] = {
        {"items of both kinds", "[P01]\n扣分 = 10\n[M02]\n启用 = 否\n", NULL},
        {"grades are those of all", "[等次]\n好 = 80\n差 = 0\n", NULL},
        {"a switch of one kind", "[开关]\n立案否决 = 是\n", NULL},
        {"a switch of none", "[开关]\n立案否诀 = 是\n", "立案否决"},
        {"an item of neither", "[M0]\n启用 = 否\n", "M01"},
        {"points of the kind whose items are named", "[P01]\n标准分 = 60\n[P02]\n标准分 = 20\n[分值]\n程序 = 80\n",
         "100"},
        {"points that fit", "[P01]\n标准分 = 60\n[P02]\n标准分 = 40\n[分值]\n程序 = 100\n", NULL},
        {"points when items of both are named", "[P01]\n扣分 = 10\n[M02]\n扣分 = 10\n[分值]\n程序 = 100\n",
         "[分值 penalty-general]"},
        {"points with their kind", "[P01]\n扣分 = 10\n[M02]\n扣分 = 10\n[分值 penalty-general]\n程序 = 100\n", NULL},
        {"points of a kind that is none", "[分值 penalty-genera]\n程序 = 100\n", "penalty-general"},
    };
    fixture *f = *state;
    const char *path = at(f, f->root, "local.ini");

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_assets assets;
        jp_error err = {0};
        put(path, jp_view_of(rows[i].text));
        const bool ok = load(f, f->rubrics, path, &assets, &err);
        if (ok != (rows[i].hint == NULL) || (rows[i].hint && !strstr(err.hint, rows[i].hint))) {
            fail_msg("%s: %s / %s", rows[i].why, err.subject, err.hint);
        }
        if (ok) {
            jp_assets_release(&assets);
        }
    }
    jp_assets assets;
    jp_error err;
    put(path, JP_VIEW("[P01]\n扣分 = 10\n[M02]\n启用 = 否\n"));
    must(load(f, f->rubrics, path, &assets, &err), &err);
    assert_int_equal(jp_assets_rubric(&assets, JP_VIEW("penalty-general"))->items[0].deduct_cp, 1000);
    assert_int_equal(jp_assets_rubric(&assets, JP_VIEW("coercive-measure"))->item_count, 1);
    jp_assets_release(&assets);
    /* a rubric alone: an item of its kind that it does not have is wrong, whatever the shipped one has */
    put(path, JP_VIEW("[P40]\n启用 = 否\n"));
    assert_false(load(f, at(f, f->rubrics, "penalty-general.ini"), path, &assets, &err));
    assert_int_equal(err.code, JP_E_INI_UNKNOWN_SECTION);
}

static void rubrics_that_do_not_go_together(void **state) {
    fixture *f = *state;
    jp_assets assets;
    jp_error err;

    put(at(f, f->rubrics, "coercive-measure.ini"),
        JP_VIEW(HEAD("强制措施小标准", "coercive-measure") ITEM("P01", "查封扣押清单", "100", "查封扣押清单")));
    assert_false(load(f, f->rubrics, NULL, &assets, &err));
    assert_int_equal(err.code, JP_E_INI_DUPLICATE);
    put(at(f, f->rubrics, "coercive-measure.ini"),
        JP_VIEW(HEAD("强制措施小标准", "inspection") ITEM("M01", "查封扣押清单", "100", "查封扣押清单")));
    assert_false(load(f, f->rubrics, NULL, &assets, &err));
    assert_non_null(strstr(err.hint, "coercive-measure"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_kind_by_its_own_rubric, set_up, tear_down),
        cmocka_unit_test_setup_teardown(findings_hold_the_parts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(workers_change_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_altered_part_is_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_rubric_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_local_file_for_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rubrics_that_do_not_go_together, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
