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

#include "juanping/cross/cross.h"

/* A few dossiers, as a county has them: what is found between them, and how it is shown. */

typedef struct round {
    char folder[32];
    jp_store *store;
    jp_arena arena;
    uint32_t count;
    jp_cross_result found;
} round;

static void begin(round *r) {
    const jp_run_info run = {.program_version = JP_VIEW("test")};
    jp_view grade = JP_VIEW("合格");
    int32_t from_cp = 0;
    const jp_stored_rubric rubric = {
        .kind = JP_VIEW("penalty-general"),
        .name = JP_VIEW("made"),
        .model = {.full_cp = 10000, .grade_names = &grade, .grade_from_cp = &from_cp, .grade_count = 1}};
    jp_error err;

    *r = (round){.folder = "/tmp/juanping-small-XXXXXX"};
    jp_arena_init(&r->arena);
    assert_non_null(mkdtemp(r->folder));
    assert_true(jp_store_open(&r->store, r->folder, JP_STORE_FRESH, &run, &err));
    assert_true(jp_store_put_rubrics(r->store, &rubric, 1, &err));
}

/* body: the documents of the facts tree. */
static void add(round *r, const char *kind, const char *organ, const char *body) {
    const char *id = jp_arena_printf(&r->arena, "%02u", ++r->count);
    jp_result result = {
        .dossier = jp_view_of(id),
        .source = JP_VIEW("made"),
        .status = JP_RESULT_UNSUPPORTED,
        .facts_xml = jp_view_of(jp_arena_printf(&r->arena, "<案卷 类型=\"%s\">%s</案卷>", kind, body)),
    };
    jp_error err;

    result.header.organ = jp_view_of(organ);
    snprintf(result.sha256, sizeof result.sha256, "%064u", r->count);
    assert_true(jp_store_append(r->store, &result, &err));
}

static void compare(round *r, const jp_cross_options *options) {
    jp_error err;
    uint64_t found = 0;

    assert_true(jp_store_finish(r->store, &err));
    if (!jp_cross_run(r->store, r->folder, options, &found, &err)) {
        fail_msg("%s", err.subject);
    }
    assert_true(jp_store_cross(r->store, &r->arena, &r->found, &err));
}

static void end(round *r) {
    jp_error err;
    char path[64];

    assert_true(jp_store_close(r->store, &err));
    snprintf(path, sizeof path, "%s/results.db", r->folder);
    (void)unlink(path);
    snprintf(path, sizeof path, "%s/.juanping.lock", r->folder);
    (void)unlink(path);
    (void)rmdir(r->folder);
    jp_arena_release(&r->arena);
}

static const jp_cross_finding *find(const round *r, const char *kind, uint32_t nth) {
    for (uint32_t i = 0; i < r->found.finding_count; i++) {
        if (jp_view_eq_text(r->found.findings[i].kind, kind) && nth-- == 0) {
            return &r->found.findings[i];
        }
    }
    return NULL;
}

/* ---- copied records ---- */

#define COPIED                                                                                                                                                                 \
    "答：这批货是我表弟上个月从昌吉的冷库用面包车拉回来的，当时天已经黑了，我没有仔细看箱子上的日期，只数了数量就放到" \
    "最里面的货架，后来我妻子住院，店里由隔壁修鞋的老周帮忙照看，一直没有清理下架"

/* An interview under the head that all records of the organ bear. Answers of one's own are Han characters by number. */
static const char *interview(round *r, uint32_t no, bool is_copy) {
    jp_str s;

    jp_str_init(&s, &r->arena);
    jp_str_put_text(&s, "<询问笔录 成员=\"询问.docx\" 状态=\"有\"><地点 处=\"p2\">和平路</地点>"
                        "<段 处=\"p1\">乌鲁木齐市天山区市场监督管理局询问笔录</段>"
                        "<段 处=\"p2\">询问地点：乌鲁木齐市天山区和平路市场监督管理局二楼询问室</段><段 处=\"p3\">");
    if (is_copy) {
        jp_str_put_text(&s, COPIED);
    } else {
        jp_str_put_text(&s, "答：");
        for (uint32_t i = 0; i < 90; i++) {
            const uint32_t c = 0x4E00 + (no * 977 + i * 131) % 20000;
            const char utf8[] = {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F)), 0};
            jp_str_put_text(&s, utf8);
        }
    }
    jp_str_put_text(&s, "</段></询问笔录>");
    return jp_str_cstr(&s);
}

static void check_family(uint32_t family, uint32_t dossiers) {
    round r;

    begin(&r);
    for (uint32_t i = 0; i < dossiers; i++) {
        add(&r, "penalty-general", "天山区市场监督管理局", interview(&r, i, i < family));
    }
    compare(&r, NULL);
    const jp_cross_finding *copied = find(&r, "copied-record", 0);
    assert_non_null(copied);
    assert_null(find(&r, "copied-record", 1));
    assert_int_equal(copied->place_count, family);
    for (uint32_t i = 0; i < copied->place_count; i++) {
        /* The passage itself, where it stands, not the head of the paper. */
        assert_true(jp_view_eq_text(copied->places[i].where, "p3"));
        if (!jp_view_contains(copied->places[i].quote, JP_VIEW("由隔壁修鞋的老周帮忙照看")) ||
            jp_view_contains(copied->places[i].quote, JP_VIEW("监督管理局"))) {
            fail_msg("%.*s", JP_VIEW_ARG(copied->places[i].quote));
        }
    }
    end(&r);
}

static void test_copies(void **state) {
    (void)state;
    check_family(2, 10);
    check_family(3, 10);
    check_family(4, 10);
    check_family(5, 20);
}

/* The head alone, which all hold, makes no copies. */
static void test_no_copies(void **state) {
    round r;

    (void)state;
    begin(&r);
    for (uint32_t i = 0; i < 12; i++) {
        add(&r, "penalty-general", "天山区市场监督管理局", interview(&r, i, false));
    }
    compare(&r, NULL);
    assert_null(find(&r, "copied-record", 0));
    end(&r);
}

/* The same two officers in every case: their names, numbers and words of introduction, and what was answered. */
static const char *by_the_same_officers(round *r, uint32_t no, bool is_copy) {
    const char *answer = is_copy ? COPIED
                         : no == 0 ? "答：车是公司的，公司派我跑这一趟，装的时候没有过磅，觉得多拉一点没有事"
                                   : "答：店里只有我和爱人两个人，账本放在楼上，昨天夜里停电以后找不到开关";

    return jp_arena_printf(
        &r->arena,
        "<询问笔录 成员=\"询问.docx\" 状态=\"有\">"
        "<段 "
        "处=\"p1\">"
        "询问人：刘元凯　单位及职务：沂水县应急管理局执法大队执法人员　证号37132306021；记录人：孙静　证号370</段>"
        "<段 "
        "处=\"p2\">我们是沂水县应急管理局执法大队的执法人员刘元凯、孙静，这是我们的执法证件，请你仔细看清并确认</段>"
        "<段 处=\"p3\">%s</段><段 "
        "处=\"p4\">见证人（签名）：杭州知岚商标代理有限公司派驻本地的工作人员章琦　2024年4月8日逐页签名确认</段>"
        "<段 "
        "处=\"p5\">以上笔录我已经逐页看过，记录的内容和我说的完全一致，没有遗漏，也没有需要更正的地方　刘元凯</段></"
        "询问笔录>",
        answer);
}

/* Who was there is no content: no suspicion rests on it, and none is shown by it. */
static void test_officers_are_no_copies(void **state) {
    (void)state;
    for (uint32_t family = 0; family <= 2; family += 2) {
        round r;

        begin(&r);
        for (uint32_t i = 0; i < 12; i++) {
            /* Others write their records another way. */
            add(&r, "penalty-general", "天山区市场监督管理局",
                i < 2 ? by_the_same_officers(&r, i, family > 0) : interview(&r, i, false));
        }
        compare(&r, NULL);
        const jp_cross_finding *copied = find(&r, "copied-record", 0);
        assert_int_equal(copied != NULL, family > 0);
        for (uint32_t i = 0; copied && i < copied->place_count; i++) {
            assert_true(jp_view_eq_text(copied->places[i].where, "p3"));
            assert_true(jp_view_starts_with(copied->places[i].quote, JP_VIEW("答：这批货")));
            assert_true(jp_view_ends_with(copied->places[i].quote, JP_VIEW("清理下架")));
        }
        end(&r);
    }
}

/* ---- inspections ---- */

/* One inspection of the shop in a month of 2025; ordered: fields of the notice. */
static const char *inspection(round *r, uint32_t month, const char *ordered) {
    return jp_arena_printf(&r->arena,
                           "<行政检查通知书 成员=\"通知.docx\" 状态=\"有\">%s</行政检查通知书>"
                           "<现场检查笔录 成员=\"笔录.docx\" 状态=\"有\"><被检查人 处=\"p1\">金山商行</被检查人>"
                           "<开始时间 值=\"2025-%02u-03T10:00\" 处=\"p2\">x</开始时间></现场检查笔录>",
                           ordered, month);
}

#define ORDERED(cap, nth, source)                                                                                       \
    "<频次上限 值=\"" cap "\" 处=\"p3\">x</频次上限><本年次数 值=\"" nth "\" 处=\"p3\">x</本年次数><任务来源 " \
    "处=\"p4\">" source "</任务来源>"
#define RANDOM "☑双随机抽查 □个案检查"
#define OF_CASE "□双随机抽查 ☑个案检查"

typedef struct visits_row {
    const char *why;
    const char *ordered[4];
    uint32_t cap;        /* of the campaign */
    const char *in_text; /* NULL: nothing is found */
} visits_row;

static const visits_row visits[] = {
    {"the cap that the papers print",
     {ORDERED("2", "1", RANDOM), ORDERED("2", "1", RANDOM), ORDERED("2", "1", RANDOM)},
     0,
     "检查3次，案卷写明的年度上限为2次；案卷写明的本年次数最多为第1次"},
    {"as often as they may", {ORDERED("2", "1", RANDOM), ORDERED("2", "2", RANDOM)}, 0, NULL},
    {"one of a single case does not count",
     {ORDERED("2", "1", RANDOM), ORDERED("2", "2", RANDOM), ORDERED("2", "3", OF_CASE)},
     2,
     NULL},
    {"and is named beside those that do",
     {ORDERED("2", "1", RANDOM), ORDERED("2", "2", RANDOM), ORDERED("2", "3", RANDOM), ORDERED("2", "", "投诉举报")},
     0,
     "检查3次，案卷写明的年度上限为2次；另有个案检查1次不计"},
    {"the campaign goes before the papers",
     {ORDERED("4", "1", RANDOM), ORDERED("4", "2", RANDOM)},
     1,
     "公布的年度上限为1次；案卷写明的上限为4次"},
    {"no cap is known", {"", "", ""}, 0, NULL},
};

static void test_visits(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof visits / sizeof visits[0]; i++) {
        const visits_row *row = &visits[i];
        const jp_cross_options options = {.inspection_cap = row->cap};
        round r;

        begin(&r);
        for (uint32_t k = 0; k < 4 && row->ordered[k]; k++) {
            add(&r, "inspection", "阿勒泰市市场监督管理局", inspection(&r, k + 1, row->ordered[k]));
        }
        compare(&r, &options);
        const jp_cross_finding *often = find(&r, "inspected-often", 0);
        if (!often != !row->in_text || (often && !jp_view_contains(often->text, jp_view_of(row->in_text)))) {
            fail_msg("%s: %.*s", row->why, JP_VIEW_ARG(often ? often->text : JP_VIEW("nothing")));
        }
        end(&r);
    }
}

/* ---- officers ---- */

static const char *shown(round *r, const char *name, const char *certificate, const char *day) {
    return jp_arena_printf(&r->arena,
                           "<询问笔录 成员=\"笔录.docx\" 状态=\"有\"><开始时间 值=\"%sT10:00\" 处=\"p2\">x</开始时间>"
                           "<执法人员 值=\"%s\" 证号=\"%s\" 处=\"p3\">%s</执法人员></询问笔录>",
                           day, name, certificate, name);
}

/* One name with two numbers is told whether or not the days interleave, unless the register knows of both. */
static void test_two_certificates(void **state) {
    static const jp_cross_officer both[] = {
        {.name = {"张三", 6}, .certificate = {"65010001", 8}, .valid_from = JP_DAY_NONE, .valid_to = JP_DAY_NONE},
        {.name = {"张三", 6}, .certificate = {"65010002", 8}, .valid_from = JP_DAY_NONE, .valid_to = JP_DAY_NONE}};
    static const struct {
        const char *why, *third_day, *in_text; /* NULL: nothing is found */
        uint32_t officers;
    } rows[] = {{"one after the other", "2025-02-20", "先后记载为65010001、65010002", 0},
                {"by turns", "2025-05-05", "同一时期记载为65010001、65010002", 0},
                {"renewed, as the register says", "2025-02-20", NULL, 2},
                {"registered both, and shown by turns", "2025-05-05", "同一时期", 2}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_cross_options options = {.officers = both, .officer_count = rows[i].officers};
        round r;

        begin(&r);
        add(&r, "penalty-general", "甲局", shown(&r, "张三", "65010001", "2025-01-10"));
        add(&r, "penalty-general", "甲局", shown(&r, "张三", "65010002", "2025-04-10"));
        add(&r, "penalty-general", "甲局", shown(&r, "张三", "65010001", rows[i].third_day));
        add(&r, "penalty-general", "乙局", shown(&r, "张三", "65010009", "2025-04-10"));
        compare(&r, &options);
        const jp_cross_finding *two = find(&r, "name-certificates", 0);
        if (!two != !rows[i].in_text || (two && !jp_view_contains(two->text, jp_view_of(rows[i].in_text)))) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(two ? two->text : JP_VIEW("nothing")));
        }
        assert_null(find(&r, "name-certificates", 1));
        end(&r);
    }
}

static const char *at_work(round *r, const char *from, const char *to, const char *scene) {
    return jp_arena_printf(&r->arena,
                           "<询问笔录 成员=\"笔录.docx\" 状态=\"有\"><开始时间 值=\"%s\" 处=\"p2\">x</开始时间>"
                           "<结束时间 值=\"%s\" 处=\"p2\">x</结束时间><地点 处=\"p4\">%s</地点>"
                           "<执法人员 值=\"张三\" 证号=\"65010001\" 处=\"p3\">张三</执法人员></询问笔录>",
                           from, to, scene);
}

/* Moments as people write them. */
static void test_overlap(void **state) {
    round r;

    (void)state;
    begin(&r);
    add(&r, "penalty-general", "甲局", at_work(&r, "2025-03-03T10:05", "2025-03-03T10:50", "和平路"));
    add(&r, "penalty-general", "甲局", at_work(&r, "2025-03-03T10:30", "2025-03-04T00:10", "幸福街"));
    compare(&r, NULL);
    const jp_cross_finding *said = find(&r, "overlap", 0);
    jp_view wanted = JP_VIEW("：2025年3月3日10时05分至10时50分与2025年3月3日10时30分至2025年3月4日0时10分");
    if (!said || !jp_view_ends_with(said->text, wanted)) {
        fail_msg("%.*s", JP_VIEW_ARG(said ? said->text : JP_VIEW("nothing")));
    }
    end(&r);
}

/* Ten pairs of five records are one finding, with the officer by name and every case once. */
static void test_overlap_of_many(void **state) {
    round r;

    (void)state;
    begin(&r);
    for (uint32_t i = 0; i < 5; i++) {
        add(&r, "penalty-general", "甲局",
            at_work(&r, "2025-03-03T10:05", "2025-03-03T10:50", jp_arena_printf(&r.arena, "%c街", 'A' + (char)i)));
    }
    add(&r, "penalty-general", "甲局", at_work(&r, "2025-03-05T10:05", "2025-03-05T10:50", "和平路"));
    add(&r, "penalty-general", "甲局", at_work(&r, "2025-03-05T10:30", "2025-03-05T11:00", "幸福街"));
    compare(&r, NULL);
    const jp_cross_finding *said = find(&r, "overlap", 0);
    assert_non_null(said);
    assert_true(jp_view_eq_text(
        said->text, "执法人员张三（证号65010001）在5个案卷的笔录中时间相同：2025年3月3日10时05分至10时50分"));
    assert_int_equal(said->place_count, 5);
    for (uint32_t i = 1; i < said->place_count; i++) {
        assert_true(jp_view_compare(said->places[i - 1].dossier, said->places[i].dossier) < 0);
    }
    const jp_cross_finding *other_day = find(&r, "overlap", 1);
    assert_non_null(other_day);
    assert_int_equal(other_day->place_count, 2);
    assert_null(find(&r, "overlap", 2));
    end(&r);
}

/* What the register says against a certificate; a renewed one stands in it twice. */
static void test_register(void **state) {
    static const struct {
        const char *why, *certificate, *in_text;
    } rows[] = {{"good", "65010001", NULL},
                {"expired", "65010002", "已过名册所载有效期"},
                {"expired, then renewed under the same number", "65010003", NULL},
                {"of another organ", "65010004", "其他单位"},
                {"not there", "65010005", "不在名册内"},
                {"issued later", "65010006", "尚未发出"},
                {"of an unclear state", "65010007", "已注销"}};
    static const jp_cross_officer officers[] = {
        {{"张三", 6}, {"65010001", 8}, {"甲局", 6}, JP_DAY_NONE, 20500, {"", 0}},
        {{"张三", 6}, {"65010002", 8}, {"甲局", 6}, JP_DAY_NONE, 20100, {"", 0}},
        {{"张三", 6}, {"65010003", 8}, {"甲局", 6}, JP_DAY_NONE, 20100, {"", 0}},
        {{"张三", 6}, {"65010003", 8}, {"甲局", 6}, 20101, JP_DAY_NONE, {"", 0}},
        {{"张三", 6}, {"65010004", 8}, {"乙局", 6}, JP_DAY_NONE, JP_DAY_NONE, {"", 0}},
        {{"张三", 6}, {"65010006", 8}, {"甲局", 6}, 20500, JP_DAY_NONE, {"", 0}},
        {{"张三", 6}, {"65010007", 8}, {"甲局", 6}, JP_DAY_NONE, JP_DAY_NONE, {"名册载明「已注销」", 27}}};
    const jp_cross_options options = {.officers = officers, .officer_count = sizeof officers / sizeof officers[0]};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        round r;

        begin(&r);
        add(&r, "penalty-general", "甲局", shown(&r, "张三", rows[i].certificate, "2025-04-10" /* 20188 */));
        compare(&r, &options);
        const jp_cross_finding *said = find(&r, "not-in-register", 0);
        if (!said != !rows[i].in_text || (said && !jp_view_contains(said->text, jp_view_of(rows[i].in_text)))) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(said ? said->text : JP_VIEW("nothing")));
        }
        end(&r);
    }
}

/* ---- series of numbers ---- */

/* Twelve papers numbered from 1, without the sixth; the ninth is dated forty days too early. */
static void check_series(const char *kind, const char *type, const char *word) {
    round r;

    begin(&r);
    for (uint32_t i = 1; i <= 12; i++) {
        char day[11];

        if (i == 6) {
            continue;
        }
        jp_day_format((jp_day)(20100 + i * 7 - (i == 9 ? 40 : 0)), day);
        add(&r, kind, "甲局",
            jp_arena_printf(&r.arena,
                            "<%s 成员=\"决定.docx\" 状态=\"有\"><文号 值=\"%s〔2025〕%u号\" 代字=\"%s\" 年=\"2025\" "
                            "号=\"%u\" 处=\"p2\">x</文号><日期 值=\"%s\" 处=\"p9\">x</日期><当事人 "
                            "处=\"p3\">第%u商店</当事人></%s>",
                            type, word, i, word, i, day, i, type));
    }
    compare(&r, NULL);
    const jp_cross_finding *gap = find(&r, "number-gap", 0);
    const jp_cross_finding *early = find(&r, "number-backdated", 0);
    if (!gap || !jp_view_contains(gap->text, JP_VIEW("缺1个号：6")) || !early ||
        !jp_view_contains(early->text, JP_VIEW("〔2025〕9号")) || find(&r, "number-backdated", 1)) {
        fail_msg("%s", type);
    }
    end(&r);
}

static void test_series(void **state) {
    (void)state;
    check_series("penalty-general", "行政处罚决定书", "甲罚");
    check_series("penalty-summary", "当场处罚决定书", "甲当罚");
    check_series("licence", "准予许可决定书", "甲许");
    check_series("coercive-measure", "强制措施决定书", "甲强措");
    check_series("coercive-execution", "强制执行决定书", "甲强执");
    check_series("inspection", "行政检查通知书", "甲检");
}

/* ---- one number, and a dossier handed in again ---- */

static const char *numbered(round *r, const char *party) {
    return jp_arena_printf(&r->arena,
                           "<行政处罚决定书 成员=\"决定.docx\" 状态=\"有\"><文号 值=\"甲罚〔2025〕7号\" 代字=\"甲罚\" "
                           "年=\"2025\" 号=\"7\" 处=\"p2\">x</文号><当事人 处=\"p3\">%s</当事人></行政处罚决定书>",
                           party);
}

/* Each is said once: that the number is used twice, and that one dossier stands there twice. */
static void test_number_and_twin(void **state) {
    round r;

    (void)state;
    begin(&r);
    add(&r, "penalty-general", "甲局", numbered(&r, "东街商店"));
    add(&r, "penalty-general", "甲局", numbered(&r, "西街商店"));
    add(&r, "penalty-general", "甲局", numbered(&r, "东街商店"));
    add(&r, "penalty-general", "甲局", numbered(&r, "南街商店"));
    compare(&r, NULL);
    assert_int_equal(r.found.finding_count, 2);
    assert_int_equal(find(&r, "same-dossier", 0)->place_count, 2);
    const jp_cross_finding *twice = find(&r, "number-twice", 0);
    assert_int_equal(twice->place_count, 3);
    assert_true(jp_view_contains(twice->text, JP_VIEW("用于3个案件")));
    end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_copies),
                                       cmocka_unit_test(test_no_copies),
                                       cmocka_unit_test(test_officers_are_no_copies),
                                       cmocka_unit_test(test_visits),
                                       cmocka_unit_test(test_two_certificates),
                                       cmocka_unit_test(test_overlap),
                                       cmocka_unit_test(test_overlap_of_many),
                                       cmocka_unit_test(test_register),
                                       cmocka_unit_test(test_series),
                                       cmocka_unit_test(test_number_and_twin)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
