/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/rank/rank.h"

/* A small campaign, written as a table: five items, four grades, and dossiers whose answers are five letters:
 * + met, - deducted, V veto, ? undetermined, W undetermined in a dossier without a grade, N not applicable, B bonus
 * won. Scores are given, since rank does not count them. */
typedef struct sample {
    const char *dossier, *organ, *region, *answers;
    int32_t score_cp, min_cp;
    int evidence; /* whole pieces of evidence for each unmet item */
} sample;

typedef struct fixture {
    jp_arena arena;
    jp_error err;
    char dir[64];
    char regions_path[96];
    jp_store *store;
    jp_regions *regions;
} fixture;

static const char regions_text[] = "# 代码\t名称\t附注\n"
                                   "650000\t新疆维吾尔自治区\t简称:新疆\n"
                                   "650100\t乌鲁木齐市\n"
                                   "\r\n"
                                   "650102\t天山区\t\r\n"
                                   "650103\t沙依巴克区\n"
                                   "659000\t自治区直辖县级\n"
                                   "659001\t石河子市\n";

static void must(bool ok, const fixture *f) {
    char text[1200];

    if (ok)
        return;
    jp_error_text(&f->err, JP_LANG_EN, text, sizeof text);
    fail_msg("%s", text);
}

static void write_regions(const fixture *f, const char *text) {
    FILE *file = fopen(f->regions_path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static int set_up(void **state) {
    fixture *f = calloc(1, sizeof *f);

    assert_non_null(f);
    jp_arena_init(&f->arena);
    snprintf(f->dir, sizeof f->dir, "/tmp/juanping-rank-XXXXXX");
    assert_non_null(mkdtemp(f->dir));
    snprintf(f->regions_path, sizeof f->regions_path, "%s/regions.tsv", f->dir);
    write_regions(f, regions_text);
    must(jp_regions_load(f->regions_path, &f->arena, &f->regions, &f->err), f);
    *state = f;
    return 0;
}

static int tear_down(void **state) {
    fixture *f = *state;
    char path[128];

    must(jp_store_close(f->store, &f->err), f);
    snprintf(path, sizeof path, "%s/results.db", f->dir);
    (void)unlink(path);
    (void)unlink(f->regions_path);
    const int left = rmdir(f->dir);
    jp_arena_release(&f->arena);
    free(f);
    return left;
}

static void put_rubric(fixture *f) {
    jp_stored_item items[] = {
        {.id = JP_VIEW("P01"), .regulation = JP_VIEW("18(四) 27(二)"), .full_cp = 1000, .is_veto = true},
        {.id = JP_VIEW("P02"), .regulation = JP_VIEW("18(三)（四） 27(一)"), .full_cp = 500},
        {.id = JP_VIEW("P03"), .regulation = JP_VIEW("18(四)、18(四) 16(一)"), .full_cp = 500},
        {.id = JP_VIEW("P04"), .regulation = JP_VIEW(""), .full_cp = 500},
        {.id = JP_VIEW("P05"), .regulation = JP_VIEW("27(十)"), .full_cp = 200, .is_bonus = true},
    };
    jp_view names[] = {JP_VIEW("优秀"), JP_VIEW("良好"), JP_VIEW("合格"), JP_VIEW("不合格")};
    int32_t from[] = {9000, 8000, 6000, 0};
    jp_stored_item part_items[] = {{.id = JP_VIEW("M01"), .regulation = JP_VIEW("18(四)"), .full_cp = 1000}};
    const jp_stored_model model = {.full_cp = 10000, .grade_names = names, .grade_from_cp = from, .grade_count = 4};
    int32_t part_from[] = {8500, 8000, 6000, 0};
    const jp_stored_model part_model = {
        .full_cp = 10000, .grade_names = names, .grade_from_cp = part_from, .grade_count = 4};
    const jp_stored_rubric rubrics[] = {
        {.kind = JP_VIEW("penalty-general"), .model = model, .items = items, .item_count = 5},
        {.kind = JP_VIEW("coercive-measure"), .model = part_model, .items = part_items, .item_count = 1},
    };

    must(jp_store_put_rubrics(f->store, rubrics, 2, &f->err), f);
}

static jp_answer answer_of(fixture *f, uint32_t index, char letter, int evidence) {
    static const char *const ids[] = {"P01", "P02", "P03", "P04", "P05"};
    jp_answer answer = {.id = jp_view_of(ids[index]), .full_cp = 500};

    switch (letter) {
    case '-':
    case 'R': /* only recorded: no points */
        answer.outcome = JP_OUT_DEDUCT;
        break;
    case 'V':
        answer.outcome = JP_OUT_VETO;
        break;
    case '?':
    case 'W':
        answer.outcome = JP_OUT_UNDETERMINED;
        return answer;
    case 'N':
        answer.outcome = JP_OUT_NA;
        return answer;
    case 'B':
        answer.outcome = JP_OUT_BONUS;
        return answer;
    default:
        answer.outcome = JP_OUT_PASS;
        return answer;
    }
    answer.deducted_cp = letter == 'R' ? 0 : 250;
    answer.times = 1;
    answer.evidence_count = (uint32_t)evidence;
    answer.evidence = jp_arena_array(&f->arena, (size_t)evidence, sizeof *answer.evidence);
    for (int i = 0; i < evidence; i++)
        answer.evidence[i] = (jp_evidence){JP_VIEW("a.docx"), JP_VIEW("p1"), JP_VIEW("原文")};
    return answer;
}

static const char *grade_of(int32_t score_cp) {
    return score_cp >= 9000 ? "优秀" : score_cp >= 8000 ? "良好" : score_cp >= 6000 ? "合格" : "不合格";
}

static void append(fixture *f, const sample *s) {
    jp_answer answers[5] = {{.id = JP_VIEW_EMPTY}};
    jp_result result = {
        .dossier = jp_view_of(s->dossier),
        .header = {.kind = JP_VIEW("penalty-general"),
                   .organ = jp_view_of(s->organ),
                   .region = jp_view_of(s->region),
                   .cause = JP_VIEW("某事")},
        .sha256 = "00",
    };

    if (strcmp(s->answers, "unreadable") == 0) {
        result.status = JP_RESULT_UNREADABLE;
    } else if (strcmp(s->answers, "unsupported") == 0) {
        result.status = JP_RESULT_UNSUPPORTED;
    } else {
        result.status = JP_RESULT_SCORED;
        result.score_cp = s->score_cp;
        result.score_min_cp = s->min_cp;
        result.score_max_cp = s->score_cp;
        result.grade = jp_view_of(strchr(s->answers, 'W') ? JP_GRADE_WITHHELD : grade_of(s->score_cp));
        for (uint32_t i = 0; i < 5; i++)
            answers[i] = answer_of(f, i, s->answers[i], s->evidence);
        result.answers = answers;
        result.answer_count = 5;
    }
    must(jp_store_append(f->store, &result, &f->err), f);
}

static void rank_samples(fixture *f, const sample *samples, size_t count, uint32_t small_sample, jp_ranking *out) {
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};

    must(jp_store_close(f->store, &f->err), f);
    f->store = NULL;
    must(jp_store_open(&f->store, f->dir, JP_STORE_FRESH, &run, &f->err), f);
    put_rubric(f);
    for (size_t i = 0; i < count; i++)
        append(f, &samples[i]);
    must(jp_rank(f->store, f->regions, small_sample, &f->arena, out, &f->err), f);
}

/* Everything of a ranking that a report prints, as text: two rankings are the same when these are. */
static const char *print(fixture *f, const jp_ranking *r) {
    jp_str s;

    jp_str_init(&s, &f->arena);
    for (uint32_t i = 0; i < r->row_count; i++)
        jp_str_putf(&s, "%u %.*s %d\n", r->rows[i].rank_no, JP_VIEW_ARG(r->rows[i].dossier), r->rows[i].score_cp);
    for (uint32_t i = 0; i < r->organ_count + r->region_count; i++) {
        const jp_group_row *g = i < r->organ_count ? &r->organs[i] : &r->regions[i - r->organ_count];
        jp_str_putf(&s, "%u [%.*s] %.*s L%d n%u/%u mean %d %d..%d fail %u grades", g->rank_no, JP_VIEW_ARG(g->code),
                    JP_VIEW_ARG(g->name), (int)g->level, g->scored, g->dossiers, g->mean_cp, g->lowest_cp,
                    g->highest_cp, g->failing);
        for (uint32_t k = 0; k < r->model.grade_count; k++)
            jp_str_putf(&s, " %u", g->grade_counts[k]);
        jp_str_putf(&s, "%s\n", g->is_small_sample ? " small" : "");
    }
    for (uint32_t i = 0; i < r->item_count; i++) {
        const jp_item_row *t = &r->items[i];
        jp_str_putf(&s, "%.*s +%u -%u V%u N%u ?%u B%u of %u organs %u cp %d ex %.*s\n", JP_VIEW_ARG(t->item->id),
                    t->pass, t->deduct, t->veto, t->na, t->undetermined, t->bonus, t->applicable, t->organs,
                    (int)t->deducted_cp, JP_VIEW_ARG(t->example_dossier));
    }
    for (uint32_t i = 0; i < r->article_count; i++) {
        const jp_article_row *a = &r->articles[i];
        jp_str_putf(&s, "%.*s items %u of %u unmet %u ?%u dossiers %u organs %u cp %d\n", JP_VIEW_ARG(a->article),
                    a->items, a->applicable, a->unmet, a->undetermined, a->dossiers, a->organs, (int)a->deducted_cp);
    }
    for (uint32_t i = 0; i < r->typical_count; i++)
        jp_str_putf(&s, "%.*s ", JP_VIEW_ARG(r->items[r->typical[i]].item->id));
    jp_str_putf(&s, "\nscored %u unreadable %u unsupported %u mean %d median %d grades", r->scored, r->unreadable,
                r->unsupported, r->mean_cp, r->median_cp);
    for (uint32_t k = 0; k < r->model.grade_count; k++)
        jp_str_putf(&s, " %u", r->grade_counts[k]);
    jp_str_putf(&s, "\n");
    return jp_str_cstr(&s);
}

static const sample campaign[] = {
    {"d/01", "甲局", "650102", "+++++", 10000, 10000, 1},  {"d/02", "甲局", "650102", "+-+?N", 9000, 8500, 1},
    {"d/03", " 甲局　", "650100", "+-+?N", 9000, 8500, 3}, /* shares rank 2 with d/02 */
    {"d/04", "乙局", "650103001", "+-+++", 9000, 8400, 1}, /* same score, lower bound: behind */
    {"d/05", "乙局", "650103001000", "V--+B", 0, 0, 2},    {"d/06", "", "", "+++++", 9500, 9500, 1},
    {"d/07", "丙局", "659001", "unreadable", 0, 0, 0},     {"d/08", "乙局", "650103001", "unsupported", 0, 0, 0},
    {"d/09", "丁局", "6590", "++-N+", 8001, 8001, 1},
};
#define CAMPAIGN_COUNT (sizeof campaign / sizeof campaign[0])

static const char campaign_printed[] =
    "1 d/01 10000\n2 d/06 9500\n3 d/02 9000\n3 d/03 9000\n5 d/04 9000\n6 d/09 8001\n7 d/05 0\n0 d/07 0\n0 d/08 0\n"
    "1 [650102] 甲局 L2 n3/3 mean 9333 9000..10000 fail 0 grades 3 0 0 0\n"
    "2 [6590] 丁局 L1 n1/1 mean 8001 8001..8001 fail 0 grades 0 1 0 0\n"
    "3 [650103001] 乙局 L3 n2/3 mean 4500 0..9000 fail 1 grades 1 0 0 1\n"
    "0 [659001] 丙局 L2 n0/1 mean 0 0..0 fail 0 grades 0 0 0 0 small\n"
    "0 [] （未识别机关） L0 n1/1 mean 9500 9500..9500 fail 0 grades 1 0 0 0\n"
    "1 [65] 新疆维吾尔自治区 L0 n6/8 mean 7500 0..10000 fail 1 grades 4 1 0 1\n"
    "2 [6501] 乌鲁木齐市 L1 n5/6 mean 7400 0..10000 fail 1 grades 4 0 0 1\n"
    "1 [650102] 天山区 L2 n2/2 mean 9500 9000..10000 fail 0 grades 2 0 0 0\n"
    "2 [650103] 沙依巴克区 L2 n2/3 mean 4500 0..9000 fail 1 grades 1 0 0 1\n"
    "1 [650103001]  L3 n2/3 mean 4500 0..9000 fail 1 grades 1 0 0 1\n"
    "1 [6590] 自治区直辖县级 L1 n1/2 mean 8001 8001..8001 fail 0 grades 0 1 0 0\n"
    "0 [659001] 石河子市 L2 n0/1 mean 0 0..0 fail 0 grades 0 0 0 0 small\n"
    "0 [] （未识别区划） L0 n1/1 mean 9500 9500..9500 fail 0 grades 1 0 0 0\n"
    "P01 +6 -0 V1 N0 ?0 B0 of 7 organs 1 cp 250 ex d/05\n"
    "P02 +3 -4 V0 N0 ?0 B0 of 7 organs 2 cp 1000 ex d/03\n"
    "P03 +5 -2 V0 N0 ?0 B0 of 7 organs 2 cp 500 ex d/05\n"
    "P04 +4 -0 V0 N1 ?2 B0 of 6 organs 0 cp 0 ex \n"
    "P05 +4 -0 V0 N2 ?0 B1 of 4 organs 0 cp 0 ex \n"
    "16(一) items 1 of 7 unmet 2 ?0 dossiers 2 organs 2 cp 500\n"
    "18(三) items 1 of 7 unmet 4 ?0 dossiers 4 organs 2 cp 1000\n"
    "18(四) items 3 of 21 unmet 7 ?0 dossiers 5 organs 3 cp 1750\n"
    "27(一) items 1 of 7 unmet 4 ?0 dossiers 4 organs 2 cp 1000\n"
    "27(二) items 1 of 7 unmet 1 ?0 dossiers 1 organs 1 cp 250\n"
    "27(十) items 1 of 4 unmet 0 ?0 dossiers 0 organs 0 cp 0\n"
    "P02 P03 P01 \n"
    "scored 7 unreadable 1 unsupported 1 mean 7786 median 9000 grades 5 1 0 1\n";

static void test_whole_campaign(void **state) {
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, campaign, CAMPAIGN_COUNT, 1, &ranking);
    assert_string_equal(print(f, &ranking), campaign_printed);
}

static void test_order_of_dossiers_changes_nothing(void **state) {
    fixture *f = *state;
    jp_ranking ranking;
    sample turned[CAMPAIGN_COUNT];

    for (size_t step = 1; step < CAMPAIGN_COUNT; step++) {
        for (size_t i = 0; i < CAMPAIGN_COUNT; i++)
            turned[i] = campaign[(i * 4 + step) % CAMPAIGN_COUNT]; /* 4 and 9 have no common divisor: a permutation */
        rank_samples(f, turned, CAMPAIGN_COUNT, 1, &ranking);
        assert_string_equal(print(f, &ranking), campaign_printed);
    }
}

static void test_rows_carry_what_reports_show(void **state) {
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, campaign, CAMPAIGN_COUNT, 0, &ranking);
    const jp_rank_row *row = &ranking.rows[3]; /* d/03 */
    assert_true(jp_view_eq_text(row->organ, "甲局"));
    assert_true(jp_view_eq_text(row->region_name, "乌鲁木齐市"));
    assert_true(jp_view_eq_text(row->cause, "某事"));
    assert_int_equal(row->undetermined, 1);
    assert_int_equal(row->deducted_items, 1);
    row = &ranking.rows[6]; /* d/05 */
    assert_int_equal(row->vetoes, 1);
    assert_int_equal(row->deducted_items, 3);
    assert_true(jp_view_eq_text(row->grade, "不合格"));
    /* the township has no name of its own in the table */
    assert_true(jp_view_eq_text(row->region_name, "沙依巴克区"));
}

/* A township is known by its name where no code goes down to it, and joins the one whose code another dossier gave. */
static void test_townships(void **state) {
    static const sample samples[] = {{"d/01", "天山区红旗镇人民政府", "650102", "+++++", 9000, 9000, 1},
                                     {"d/02", "天山区红旗镇人民政府", "650102101", "+++++", 8000, 8000, 1},
                                     {"d/03", "天山区红旗镇综合行政执法队", "650102", "+++++", 7000, 7000, 1},
                                     {"d/04", "天山区青石乡人民政府", "650102", "+++++", 6000, 6000, 1},
                                     {"d/05", "甲局", "650102", "+++++", 10000, 10000, 1}};
    static const struct {
        const char *code, *name;
        jp_region_level level;
        uint32_t dossiers;
        int32_t mean_cp, lowest_cp;
    } expected[] = {{"65", "新疆维吾尔自治区", JP_LEVEL_REGION, 5, 8000, 6000},
                    {"6501", "乌鲁木齐市", JP_LEVEL_PREFECTURE, 5, 8000, 6000},
                    {"650102", "天山区", JP_LEVEL_COUNTY, 5, 8000, 6000},
                    {"650102", "青石乡", JP_LEVEL_TOWNSHIP, 1, 6000, 6000},
                    {"650102101", "红旗镇", JP_LEVEL_TOWNSHIP, 3, 8000, 7000}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 5, 1, &ranking);
    assert_int_equal(ranking.region_count, 5);
    for (uint32_t i = 0; i < 5; i++) {
        const jp_group_row *row = &ranking.regions[i];
        if (!jp_view_eq_text(row->code, expected[i].code) || !jp_view_eq_text(row->name, expected[i].name) ||
            row->level != expected[i].level || row->dossiers != expected[i].dossiers ||
            row->mean_cp != expected[i].mean_cp || row->lowest_cp != expected[i].lowest_cp)
            fail_msg("%u: %.*s %.*s %u", i, JP_VIEW_ARG(row->code), JP_VIEW_ARG(row->name), row->dossiers);
    }
    for (uint32_t i = 0; i < ranking.organ_count; i++) {
        bool is_town = !jp_view_eq_text(ranking.organs[i].name, "甲局");
        assert_int_equal(ranking.organs[i].level, is_town ? JP_LEVEL_TOWNSHIP : JP_LEVEL_COUNTY);
    }
    assert_true(jp_view_eq_text(ranking.rows[4].region_name, "天山区青石乡"));
}

static void test_ties(void **state) {
    static const struct {
        const char *why;
        sample samples[3];
        uint32_t ranks[3];
        const char *last;
    } rows[] = {
        {"all alike share the first rank, in byte order",
         {{"a", "x", "65", "+++++", 9000, 9000, 0},
          {"c", "x", "65", "+++++", 9000, 9000, 0},
          {"b", "x", "65", "+++++", 9000, 9000, 0}},
         {1, 1, 1},
         "c"},
        {"more vetoes stand behind at the same score",
         {{"a", "x", "65", "VV+++", 0, 0, 0}, {"b", "x", "65", "V+-++", 0, 0, 0}, {"c", "x", "65", "V++++", 0, 0, 0}},
         {1, 2, 3},
         "a"},
        {"a lower bound stands behind",
         {{"a", "x", "65", "++++?", 9000, 8000, 0},
          {"b", "x", "65", "+++++", 9000, 9000, 0},
          {"c", "x", "65", "+++++", 9000, 9000, 0}},
         {1, 1, 3},
         "a"},
        {"more deducted items stand behind",
         {{"a", "x", "65", "+--++", 9000, 9000, 0},
          {"b", "x", "65", "+-+++", 9000, 9000, 0},
          {"c", "x", "65", "++-++", 9000, 9000, 0}},
         {1, 1, 3},
         "a"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture *f = *state;
        jp_ranking ranking;
        rank_samples(f, rows[i].samples, 3, 0, &ranking);
        for (uint32_t k = 0; k < 3; k++) {
            if (ranking.rows[k].rank_no != rows[i].ranks[k])
                fail_msg("%s: place %u has rank %u", rows[i].why, k, ranking.rows[k].rank_no);
        }
        if (!jp_view_eq_text(ranking.rows[2].dossier, rows[i].last))
            fail_msg("%s: last is %.*s", rows[i].why, JP_VIEW_ARG(ranking.rows[2].dossier));
    }
}

/* A dossier of the kind measures, or one of the kind penalty with a measure as its part. */
static void append_measure(fixture *f, const char *id, bool is_part, int32_t score_cp, jp_outcome outcome) {
    jp_answer answers[2] = {{.id = JP_VIEW("P01"), .outcome = JP_OUT_PASS, .full_cp = 1000},
                            {.id = JP_VIEW("M01"), .outcome = outcome, .full_cp = 1000, .deducted_cp = 1000}};
    jp_part part = {.kind = JP_VIEW("coercive-measure"),
                    .score_cp = score_cp,
                    .score_min_cp = score_cp,
                    .score_max_cp = score_cp,
                    .grade = jp_view_of(score_cp >= 8500 ? "优秀" : "不合格"),
                    .first_answer = 1,
                    .answer_count = 1};
    jp_result result = {.dossier = jp_view_of(id),
                        .header = {.kind = JP_VIEW("coercive-measure"), .organ = JP_VIEW("甲局")},
                        .sha256 = "00",
                        .score_cp = score_cp,
                        .score_min_cp = score_cp,
                        .score_max_cp = score_cp,
                        .grade = part.grade,
                        .answers = &answers[1],
                        .answer_count = 1};

    if (is_part) {
        result.header.kind = JP_VIEW("penalty-general");
        result.score_cp = result.score_min_cp = result.score_max_cp = 10000;
        result.grade = JP_VIEW("优秀");
        result.answers = answers;
        result.answer_count = 2;
        result.parts = &part;
        result.part_count = 1;
    }
    must(jp_store_append(f->store, &result, &f->err), f);
}

static void test_kinds_are_ranked_apart(void **state) {
    static const sample penalties[] = {{"p/1", "甲局", "65", "+++++", 7000, 7000, 0},
                                       {"p/2", "甲局", "65", "+++++", 9000, 9000, 0}};
    static const struct {
        const char *dossier, *kind;
        uint32_t rank_no;
    } expected[] = {{"p/3", "penalty-general", 1},  {"p/2", "penalty-general", 2},  {"p/1", "penalty-general", 3},
                    {"m/2", "coercive-measure", 1}, {"m/3", "coercive-measure", 1}, {"m/1", "coercive-measure", 3}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, penalties, 2, 0, &ranking);
    append_measure(f, "m/1", false, 1000, JP_OUT_DEDUCT);
    append_measure(f, "m/2", false, 9500, JP_OUT_PASS);
    append_measure(f, "m/3", false, 9500, JP_OUT_PASS);
    append_measure(f, "p/3", true, 3000, JP_OUT_DEDUCT);
    must(jp_rank(f->store, f->regions, 0, &f->arena, &ranking, &f->err), f);
    for (uint32_t i = 0; i < 6; i++) {
        const jp_rank_row *row = &ranking.rows[i];
        if (!jp_view_eq_text(row->dossier, expected[i].dossier) || !jp_view_eq_text(row->kind, expected[i].kind) ||
            row->rank_no != expected[i].rank_no)
            fail_msg("place %u: %.*s %u", i, JP_VIEW_ARG(row->dossier), row->rank_no);
    }
    assert_int_equal(ranking.kind_count, 2);
    assert_true(ranking.kinds[0].scored == 3 && ranking.kinds[0].parts == 0 && ranking.kinds[0].median_cp == 9000);
    assert_true(ranking.kinds[1].scored == 3 && ranking.kinds[1].parts == 1 && ranking.kinds[1].first_row == 3);
    assert_int_equal(ranking.kinds[1].mean_cp, 6667);
    assert_int_equal(ranking.kinds[1].part_mean_cp, 3000);
    assert_int_equal(ranking.median_cp, 9250); /* of all six, whatever their kinds */
    /* the part is in no score of its dossier, and in the numbers of its item */
    assert_true(ranking.rows[0].score_cp == 10000 && ranking.rows[0].deducted_items == 0);
    assert_true(ranking.rows[0].part_count == 1 && ranking.rows[0].parts[0].deducted_items == 1);
    assert_int_equal(ranking.items[5].deduct, 2);
    assert_int_equal(ranking.items[5].kind_no, 1);
    /* one organ over all kinds, with its counts by kind */
    assert_true(ranking.organ_count == 1 && ranking.organs[0].scored == 6 && ranking.organs[0].mean_cp == 7667);
    assert_true(ranking.organs[0].kind_counts[0] == 3 && ranking.organs[0].kind_counts[1] == 3);
    /* grades are those of the dossier's own rubric; a cut that differs is said to */
    assert_int_equal(ranking.model.grade_from_cp[0], JP_CUT_DIFFERS);
    assert_int_equal(ranking.model.grade_from_cp[1], 8000);
}

static void test_a_rubric_that_judged_nothing_is_not_reported(void **state) {
    static const sample penalties[] = {{"p/1", "甲局", "65", "+++++", 7000, 7000, 0}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, penalties, 1, 0, &ranking);
    assert_true(ranking.rubric_count == 2 && ranking.kind_count == 1 && ranking.item_count == 5);
    rank_samples(f, NULL, 0, 0, &ranking);
    assert_int_equal(ranking.kind_count, 2); /* nothing was reviewed: all that would have been */
}

static void test_organs_of_equal_mean_share_a_rank(void **state) {
    static const sample samples[] = {
        {"1", "乙局", "65", "+++++", 9000, 9000, 0}, {"2", "甲局", "65", "+++++", 9000, 9000, 0},
        {"3", "丙局", "65", "+++++", 9000, 9000, 0}, {"4", "丙局", "65", "+++++", 9000, 9000, 0},
        {"5", "戊局", "65", "unreadable", 0, 0, 0},
    };
    static const char *const expected[] = {"丙局", "乙局", "甲局", "戊局"}; /* 乙 precedes 甲 in byte order */
    static const uint32_t ranks[] = {1, 1, 1, 0};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 5, 1, &ranking);
    assert_int_equal(ranking.organ_count, 4);
    for (uint32_t i = 0; i < 4; i++) {
        assert_true(jp_view_eq_text(ranking.organs[i].name, expected[i]));
        assert_int_equal(ranking.organs[i].rank_no, ranks[i]);
    }
}

/* A mean of few dossiers has no place among others: they stand behind those that have one, by name. */
static void test_a_small_sample_has_no_place(void **state) {
    static const sample samples[] = {
        {"1", "乙局", "650102", "+++++", 10000, 10000, 0}, {"2", "甲局", "650102", "+++++", 9500, 9500, 0},
        {"3", "丙局", "650103", "+++++", 7000, 7000, 0},   {"4", "丙局", "650103", "+++++", 7000, 7000, 0},
        {"5", "丁局", "6590", "+++++", 9000, 9000, 0},     {"6", "", "", "+++++", 9000, 9000, 0},
        {"7", "一局", "6590", "unreadable", 0, 0, 0}};
    static const struct {
        const char *name;
        uint32_t rank_no;
        bool is_small;
    } organs[] = {{"丙局", 1, false}, {"丁局", 0, true}, {"乙局", 0, true},
                  {"甲局", 0, true},  {"一局", 0, true}, {JP_RANK_UNKNOWN_ORGAN, 0, true}},
      regions[] = {{"新疆维吾尔自治区", 1, false}, {"乌鲁木齐市", 1, false},    {"天山区", 1, false},
                   {"沙依巴克区", 2, false},       {"自治区直辖县级", 0, true}, {JP_RANK_UNKNOWN_REGION, 0, true}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 7, 2, &ranking);
    assert_int_equal(ranking.organ_count, 6);
    assert_int_equal(ranking.region_count, 6);
    for (uint32_t i = 0; i < 6; i++) {
        const jp_group_row *organ = &ranking.organs[i], *region = &ranking.regions[i];
        if (!jp_view_eq_text(organ->name, organs[i].name) || organ->rank_no != organs[i].rank_no ||
            organ->is_small_sample != organs[i].is_small)
            fail_msg("organ %u: %.*s %u", i, JP_VIEW_ARG(organ->name), organ->rank_no);
        if (!jp_view_eq_text(region->name, regions[i].name) || region->rank_no != regions[i].rank_no ||
            region->is_small_sample != regions[i].is_small)
            fail_msg("region %u: %.*s %u", i, JP_VIEW_ARG(region->name), region->rank_no);
    }
}

/* It stands behind the graded ones of its kind, with its score, without a rank, and lifts no mean. */
static void test_a_dossier_without_a_grade(void **state) {
    static const sample samples[] = {{"1", "甲局", "65", "WW?++", 10000, 0, 0},
                                     {"2", "甲局", "65", "+-+++", 7000, 7000, 0},
                                     {"3", "乙局", "65", "WWW++", 10000, 0, 0},
                                     {"4", "丙局", "65", "V++++", 0, 0, 0}};
    static const char *const dossiers[] = {"2", "4", "1", "3"};
    static const uint32_t ranks[] = {1, 2, 0, 0};
    fixture *f = *state;
    jp_ranking r;

    rank_samples(f, samples, 4, 1, &r);
    for (uint32_t i = 0; i < 4; i++) {
        assert_true(jp_view_eq_text(r.rows[i].dossier, dossiers[i]));
        assert_int_equal(r.rows[i].rank_no, ranks[i]);
    }
    assert_true(r.scored == 4 && r.graded == 2 && r.kinds[0].graded == 2);
    assert_true(r.mean_cp == 3500 && r.median_cp == 3500 && r.kinds[0].mean_cp == 3500 && r.kinds[0].median_cp == 3500);
    assert_int_equal(r.grade_counts[0] + r.grade_counts[1] + r.grade_counts[2] + r.grade_counts[3], 2);
    assert_true(jp_view_eq_text(r.organs[0].name, "甲局") && r.organs[0].mean_cp == 7000 && r.organs[0].graded == 1);
    assert_true(jp_view_eq_text(r.organs[2].name, "乙局") && r.organs[2].rank_no == 0 && r.organs[2].graded == 0);
    assert_true(r.organs[0].highest_cp == 7000 && r.organs[0].scored == 2);
}

static void test_nobody_is_no_organ(void **state) {
    static const sample samples[] = {{"1", "甲局", "65", "+-+++", 9000, 9000, 0},
                                     {"2", "", "65", "+--++", 9000, 9000, 0}};
    static const sample unranked[] = {{"1", "", "65", "+++++", 9000, 9000, 0},
                                      {"2", "ＡＢ局", "65", "unreadable", 0, 0, 0}};
    fixture *f = *state;
    jp_ranking r;

    rank_samples(f, samples, 2, 0, &r);
    assert_true(r.organ_count == 2 && r.known_organ_count == 1);
    assert_true(r.items[1].organs == 1 && r.items[2].organs == 0);
    rank_samples(f, unranked, 2, 0, &r); /* its name sorts behind the words for nobody */
    assert_true(r.organ_count == 2 && jp_view_eq_text(r.organs[1].name, JP_RANK_UNKNOWN_ORGAN));
}

/* Equal frequency: the wider spread first; equal spread too: by identifier. */
static void test_typical_order(void **state) {
    static const sample samples[] = {{"1", "甲", "65", "+-++-", 9000, 9000, 0},
                                     {"2", "甲", "65", "+--+-", 9000, 9000, 0},
                                     {"3", "乙", "65", "++-++", 9000, 9000, 0}};
    static const uint32_t expected[] = {2, 1, 4};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 3, 0, &ranking);
    assert_int_equal(ranking.typical_count, 3);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(ranking.typical[i], expected[i]);
}

static void test_means_round_half_up(void **state) {
    static const sample samples[] = {{"1", "甲", "65", "+++++", 9000, 9000, 0},
                                     {"2", "甲", "65", "+++++", 9001, 9001, 0}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 2, 0, &ranking);
    assert_int_equal(ranking.mean_cp, 9001);
    assert_int_equal(ranking.median_cp, 9001);
    assert_int_equal(ranking.organs[0].mean_cp, 9001);
}

static void test_empty_store(void **state) {
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, campaign, 0, 0, &ranking);
    assert_int_equal(ranking.row_count + ranking.organ_count + ranking.region_count + ranking.typical_count, 0);
    assert_int_equal(ranking.mean_cp + ranking.median_cp, 0);
    assert_int_equal(ranking.item_count, 6); /* of both rubrics, since neither was used */
}

/* What is only recorded costs nothing, and breaks no tie. */
static void test_a_record_breaks_no_tie(void **state) {
    static const sample samples[] = {{"d/01", "甲局", "650102", "+++++", 9000, 9000, 1},
                                     {"d/02", "甲局", "650102", "+R+++", 9000, 9000, 1},
                                     {"d/03", "甲局", "650102", "+-+++", 9000, 9000, 1}};
    fixture *f = *state;
    jp_ranking ranking;

    rank_samples(f, samples, 3, 3, &ranking);
    assert_int_equal(ranking.rows[0].rank_no, 1);
    assert_int_equal(ranking.rows[1].rank_no, 1);
    assert_int_equal(ranking.rows[2].rank_no, 3);
    assert_int_equal(ranking.rows[1].deducted_items, 0);
}

/* What gave no text is told; a file that has none is no such one. */
static void test_unread(void **state) {
    fixture *f = *state;
    jp_ranking ranking;
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    jp_manifest_entry entries[] = {{JP_VIEW("1.docx"), 1, "00", JP_VIEW("DOCX"), JP_VIEW("read")},
                                   {JP_VIEW("2.docx"), 1, "00", JP_VIEW("DOCX"), JP_VIEW("empty")},
                                   {JP_VIEW("3.pdf"), 1, "00", JP_VIEW("PDF"), JP_VIEW("unsupported")}};
    jp_result result = {.dossier = JP_VIEW("d/1"), .sha256 = "00", .status = JP_RESULT_UNREADABLE};

    must(jp_store_close(f->store, &f->err), f);
    f->store = NULL;
    must(jp_store_open(&f->store, f->dir, JP_STORE_FRESH, &run, &f->err), f);
    put_rubric(f);
    result.manifest = entries;
    result.manifest_count = 3;
    must(jp_store_append(f->store, &result, &f->err), f);
    result.dossier = JP_VIEW("d/2");
    result.manifest_count = 2;
    must(jp_store_append(f->store, &result, &f->err), f);
    must(jp_rank(f->store, f->regions, 3, &f->arena, &ranking, &f->err), f);
    assert_int_equal(ranking.unread_members, 1);
    assert_int_equal(ranking.unread_dossiers, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_whole_campaign, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_order_of_dossiers_changes_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rows_carry_what_reports_show, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_townships, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_ties, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_kinds_are_ranked_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_rubric_that_judged_nothing_is_not_reported, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_dossier_without_a_grade, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nobody_is_no_organ, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_organs_of_equal_mean_share_a_rank, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_small_sample_has_no_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_typical_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_means_round_half_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_record_breaks_no_tie, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_empty_store, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unread, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
