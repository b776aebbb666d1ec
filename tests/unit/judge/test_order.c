/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"
#include "../../../src/judge/cover.h"
#include "../../../src/judge/order.h"

/* The time line as a whole: the table of the order, the cheapest set of dates to doubt, and what is said of them. */

static const jp_view events[] = {NAME("发现"), NAME("立案"),     NAME("询问"), NAME("调查终结"), NAME("告知送达"),
                                 NAME("决定"), NAME("决定送达"), NAME("缴款"), NAME("结案"),     NAME("归档")};

static const char order_text[] = "[次序 penalty-general]\n发现 < 立案 = 试\n立案 < 调查终结|告知送达|决定|结案 = 试\n"
                                 "各询问 < 调查终结 = 试\n调查终结 < 告知送达|决定 = 试\n告知送达 < 决定 = 试\n"
                                 "决定 < 决定送达|缴款|结案 = 试\n各缴款 < 结案 = 试\n结案 < 归档 = 试\n"
                                 "[佐证 penalty-general]\n立案 = 立案审批表/批准日期\n"
                                 "[环节 penalty-general]\n履行 = 决定送达|缴款\n"
                                 "[不论 penalty-general]\n结案<归档 = 卷宗封面/补立\n";

static bool load(const char *text, jp_order **out, jp_error *err) {
    char path[] = "/tmp/jp-order-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(text), err));
    bool ok = jp_order_load(path, events, COUNT_OF(events), &the_bench.arena, out, err);
    (void)unlink(path);
    return ok;
}

static int set_up(void **state) {
    jp_order *order;
    jp_error err;

    if (bench_set_up(state) != 0) {
        return -1;
    }
    if (!load(order_text, &order, &err)) {
        bench_say(&err);
        return -1;
    }
    the_bench.tables.order = order;
    return 0;
}

#define RULES "[次序 penalty-general]\n发现 < 立案 = 试\n"

static void test_errors(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where;
    } rows[] = {
        {"an unknown section", "[顺序 penalty-general]\n发现 < 立案 = 试\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"an unknown kind", "[次序 penalty]\n发现 < 立案 = 试\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"no sign", "[次序 licence]\n发现立案 = 试\n", JP_E_INI_UNKNOWN_KEY, ":2"},
        {"nothing behind the sign", "[次序 licence]\n发现 < = 试\n", JP_E_INI_UNKNOWN_KEY, ":2"},
        {"an unknown event", "[次序 licence]\n发现 < 受理 = 试\n", JP_E_INI_UNKNOWN_KEY, ":2"},
        {"an unknown earlier event", "[次序 licence]\n各受理 < 立案 = 试\n", JP_E_INI_UNKNOWN_KEY, ":2"},
        {"no source", "[次序 licence]\n发现 < 立案 =\n", JP_E_INI_VALUE, ":2"},
        {"an event before itself", "[次序 licence]\n发现 < 发现 = 试\n", JP_E_INI_UNKNOWN_KEY, ":2"},
        {"a rule twice", RULES "各发现 < 立案 = 试\n", JP_E_INI_UNKNOWN_KEY, ":3"},
        {"a circle", RULES "立案 < 决定 = 试\n决定 < 发现 = 试\n", JP_E_INI_VALUE, ":1"},
        {"support before the rules", "[佐证 licence]\n立案 = 甲\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"support of an event without a rule", RULES "[佐证 penalty-general]\n归档 = 甲\n", JP_E_INI_UNKNOWN_KEY, ":4"},
        {"a step before the rules", "[环节 licence]\n甲 = 发现|立案\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"a step of one event", RULES "[环节 penalty-general]\n甲 = 发现\n", JP_E_INI_UNKNOWN_KEY, ":4"},
        {"a step with an event without a rule", RULES "[环节 penalty-general]\n甲 = 发现|归档\n", JP_E_INI_UNKNOWN_KEY,
         ":4"},
        {"an exemption from no rule", RULES "[不论 penalty-general]\n立案<发现 = 甲\n", JP_E_INI_UNKNOWN_KEY, ":4"},
        {"an exemption without a sign", RULES "[不论 penalty-general]\n发现 = 甲\n", JP_E_INI_UNKNOWN_KEY, ":4"},
        {"an exemption whose path is none", RULES "[不论 penalty-general]\n发现<立案 = 甲/[\n", JP_E_INI_VALUE, ":4"},
        {"a path that is none", RULES "[佐证 penalty-general]\n立案 = 甲/[\n", JP_E_INI_VALUE, ":4"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_order *out;
        jp_error err = {JP_OK, "", "", ""};
        if (load(rows[i].text, &out, &err) || err.code != rows[i].code ||
            !jp_view_ends_with(jp_view_of(err.where), jp_view_of(rows[i].where))) {
            fail_msg("%s: %s %s", rows[i].why, jp_code_name(err.code), err.where);
        }
    }
}

static void test_ranks(void **state) {
    const jp_order_kind *kind = jp_order_of_kind(the_bench.tables.order, JP_VIEW("penalty-general"));

    (void)state;
    assert_non_null(kind);
    assert_null(jp_order_of_kind(the_bench.tables.order, JP_VIEW("licence")));
    assert_int_equal(kind->ranks[jp_order_name(kind, JP_VIEW("发现"))], 0);
    assert_int_equal(kind->ranks[jp_order_name(kind, JP_VIEW("决定"))], 4); /* by the longest way */
}

/* ---- the cheapest set ---- */

static int64_t cost_of(const jp_graph *graph, const jp_vertex_set *set) {
    int64_t cost = 0;
    for (uint32_t v = 0; v < graph->count; v++) {
        cost += jp_vertex_in(set, v) ? graph->costs[v] : 0;
        for (uint32_t u = 0; u < graph->count; u++) {
            if (jp_vertex_in(&graph->edges[v], u) && !jp_vertex_in(set, v) && !jp_vertex_in(set, u)) {
                return INT64_MAX;
            }
        }
    }
    return cost;
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

/* Against every subset of small graphs. */
static void test_cover_is_cheapest(void **state) {
    uint32_t seed = 20240305;

    (void)state;
    for (int round = 0; round < 120; round++) {
        jp_graph graph = {.count = 1 + next_random(&seed) % 10, .least_cost = 1000};
        jp_vertex_set found;
        int64_t best = INT64_MAX;

        for (uint32_t v = 0; v < graph.count; v++) {
            graph.costs[v] = 1000 + next_random(&seed) % 50;
            for (uint32_t u = 0; u < v; u++) {
                if (next_random(&seed) % 3 == 0) {
                    jp_graph_connect(&graph, u, v);
                }
            }
        }
        for (uint64_t set = 0; set < (uint64_t)1 << graph.count; set++) {
            int64_t cost = cost_of(&graph, &(jp_vertex_set){{set}});
            best = cost < best ? cost : best;
        }
        assert_true(jp_cover_find(&graph, &found));
        if (cost_of(&graph, &found) != best) {
            fail_msg("round %d: %lld, not %lld", round, (long long)cost_of(&graph, &found), (long long)best);
        }
    }
}

/* More than the search can finish: still a set that leaves no edge, and the same one each time. */
static void test_cover_beyond_the_bound(void **state) {
    jp_graph *graph = jp_arena_alloc(&the_bench.arena, sizeof *graph);
    jp_vertex_set first, second;
    uint32_t seed = 7;

    (void)state;
    memset(graph, 0, sizeof *graph);
    graph->count = JP_COVER_MAX;
    graph->least_cost = 1000;
    for (uint32_t v = 0; v < graph->count; v++) {
        graph->costs[v] = 1000;
        for (uint32_t u = 0; u < v; u++) {
            if (next_random(&seed) % 40 == 0) {
                jp_graph_connect(graph, u, v);
            }
        }
    }
    assert_false(jp_cover_find(graph, &first));
    assert_false(jp_cover_find(graph, &second));
    assert_memory_equal(&first, &second, sizeof first);
    assert_true(cost_of(graph, &first) < (int64_t)1000 * JP_COVER_MAX);
}

/* ---- the functions ---- */

#define E(name, day) "<事件 名='" name "' 值='" day "' 文书='" name "书' 成员='1'/>"
#define E_OF(name, day, paper) "<事件 名='" name "' 值='" day "' 文书='" paper "' 成员='1'/>"
#define E_AT(name, day, minute)                                                                                        \
    "<事件 名='" name "' 值='" day "' 时刻='" day "T" minute "' 文书='" name "书' 成员='1'/>"
#define LINE(list) "<时间线>" list "</时间线>"
#define NAMES(count) "count(矛盾(时间线/事件)) = " #count
#define DOUBTED(name) "count(矛盾(时间线/事件)) = 1 and 矛盾(时间线/事件)/@名 = '" name "'"

static void test_functions(void **state) {
    static const struct {
        const char *why, *condition, *content, *outcome, *in_reason;
    } rows[] = {
        {"nothing to say", NAMES(0), "", "pass", NULL},
        {"in order", NAMES(0), LINE(E("立案", "2024-03-04") E("决定", "2024-04-10")), "pass", NULL},
        {"the same day", NAMES(0), LINE(E("立案", "2024-03-04") E("决定", "2024-03-04")), "pass", NULL},
        {"of two, the later step", DOUBTED("结案"), LINE(E("结案", "2024-04-01") E("决定", "2024-04-10")), "pass",
         NULL},
        {"one date against three", DOUBTED("立案"),
         LINE(E("调查终结", "2024-03-20") E("告知送达", "2024-03-22") E("决定", "2024-04-10") E("立案", "2024-05-04")),
         "pass", NULL},
        {"what it stands against", "count(矛盾对方(时间线/事件[@名='立案'])) = 3",
         LINE(E("调查终结", "2024-03-20") E("告知送达", "2024-03-22") E("决定", "2024-04-10") E("立案", "2024-05-04")),
         "pass", NULL},
        {"and the other side stands against it alone", "矛盾对方(时间线/事件[@名='决定'])/@名 = '立案'",
         LINE(E("调查终结", "2024-03-20") E("决定", "2024-04-10") E("立案", "2024-05-04")), "pass", NULL},
        {"two that have nothing to do with each other", NAMES(2),
         LINE(E("立案", "2024-03-01") E("发现", "2024-03-05") E("归档", "2024-06-01") E("结案", "2024-06-04")), "pass",
         NULL},
        {"a date that two papers give is kept", DOUBTED("结案"),
         LINE(E("结案", "2024-04-01") E_OF("决定", "2024-04-10", "甲") E_OF("决定", "2024-04-10", "乙")), "pass", NULL},
        {"even when it is the later step", DOUBTED("发现"),
         LINE(E_OF("立案", "2024-03-01", "甲") E_OF("立案", "2024-03-01", "乙") E("发现", "2024-03-05")), "pass", NULL},
        {"another paper that repeats the date counts", DOUBTED("发现"),
         "<立案审批表 成员='2'><批准日期 值='2024-03-01'>x</批准日期></立案审批表>" LINE(E("立案", "2024-03-01")
                                                                                             E("发现", "2024-03-05")),
         "pass", NULL},
        {"one wrong date in two papers is found once", NAMES(1),
         LINE(E_OF("缴款", "2024-04-01", "甲") E_OF("缴款", "2024-04-01", "乙") E("决定", "2024-04-10")
                  E("告知送达", "2024-03-22")),
         "pass", NULL},
        {"a second report after the notice", NAMES(0),
         LINE(E("调查终结", "2024-03-20") E("告知送达", "2024-03-22") E("调查终结", "2024-03-30")
                  E("决定", "2024-04-10")),
         "pass", NULL},
        {"each questioning has a report behind it", NAMES(0),
         LINE(E("询问", "2024-03-10") E("调查终结", "2024-03-20") E("询问", "2024-03-25") E("调查终结", "2024-03-30")),
         "pass", NULL},
        {"and one of two has not", NAMES(1),
         LINE(E("询问", "2024-03-10") E("调查终结", "2024-03-20") E("询问", "2024-03-25")), "pass", NULL},
        {"two questionings against one report: the report", DOUBTED("调查终结"),
         LINE(E("调查终结", "2024-03-20") E("询问", "2024-03-25") E("询问", "2024-03-26")), "pass", NULL},
        {"minutes where both have them", NAMES(1),
         LINE(E_AT("询问", "2024-03-20", "16:30") E_AT("调查终结", "2024-03-20", "16:00")), "pass", NULL},
        {"a minute against a day", NAMES(0), LINE(E_AT("询问", "2024-03-20", "16:30") E("调查终结", "2024-03-20")),
         "pass", NULL},
        {"no rule speaks of it", NAMES(0), LINE(E("决定", "2024-04-10") E("检查", "2024-04-20")), "pass", NULL},
        {"judged by another item", "count(矛盾(时间线/事件, '告知送达<决定')) = 0",
         LINE(E("决定", "2024-03-20") E("告知送达", "2024-03-22")), "pass", NULL},
        {"but not all of it", "count(矛盾(时间线/事件, '告知送达<决定')) = 1",
         LINE(E("决定", "2024-03-10") E("调查终结", "2024-03-20") E("告知送达", "2024-03-22")), "pass", NULL},
        {"several steps against it: the time line tells, though others judge each",
         "count(矛盾(时间线/事件, '调查终结<决定|告知送达<决定')) = 1",
         LINE(E("决定", "2024-03-10") E("调查终结", "2024-03-20") E("告知送达", "2024-03-22")), "pass", NULL},
        {"events of one step count once", "count(矛盾(时间线/事件, '决定<决定送达|决定<缴款')) = 0",
         LINE(E("决定", "2024-05-10") E("决定送达", "2024-04-12") E("缴款", "2024-04-20")), "pass", NULL},
        {"a date that another paper gives is no slip: others judge it",
         "count(矛盾(时间线/事件, '调查终结<决定|告知送达<决定')) = 0",
         LINE(E_OF("决定", "2024-03-10", "甲") E_OF("决定", "2024-03-10", "乙") E("调查终结", "2024-03-20")
                  E("告知送达", "2024-03-22")),
         "pass", NULL},
        {"a copy of the same paper confirms nothing", "count(矛盾(时间线/事件, '调查终结<决定|告知送达<决定')) = 1",
         LINE("<事件 名='决定' 值='2024-03-10' 文书='甲' 成员='1'/><事件 名='决定' 值='2024-03-10' 文书='甲' "
              "成员='2'/>" E("调查终结", "2024-03-20") E("告知送达", "2024-03-22")),
         "pass", NULL},
        {"no day would fit: served before the notice too",
         "count(矛盾(时间线/事件, '调查终结<决定|告知送达<决定')) = 0",
         LINE(E("决定", "2024-03-10") E("决定送达", "2024-03-12") E("调查终结", "2024-03-20")
                  E("告知送达", "2024-03-22")),
         "pass", NULL},
        {"a year off, against one step", "count(矛盾(时间线/事件, '告知送达<决定')) = 1",
         LINE(E("决定", "2023-04-10") E("告知送达", "2024-03-22") E("决定送达", "2024-04-12")), "pass", NULL},
        {"some months off, against one step", "count(矛盾(时间线/事件, '告知送达<决定')) = 0",
         LINE(E("决定", "2024-02-10") E("告知送达", "2024-03-22") E("决定送达", "2024-04-12")), "pass", NULL},
        {"a year off on one side only", "count(矛盾(时间线/事件, '告知送达<决定')) = 0",
         LINE(E("决定", "2023-04-10") E("告知送达", "2024-03-22")), "pass", NULL},
        {"not asked of a dossier made up later", NAMES(0),
         "<卷宗封面><补立>是</补立></卷宗封面>" LINE(E("结案", "2024-04-10") E("归档", "2024-04-01")), "pass", NULL},
        {"and asked of any other", NAMES(1), "<卷宗封面/>" LINE(E("结案", "2024-04-10") E("归档", "2024-04-01")),
         "pass", NULL},
        {"a slip in the list of others", "not(矛盾(时间线/事件, '告知送达<决'))",
         LINE(E("决定", "2024-03-20") E("告知送达", "2024-03-22")), "undetermined", "告知送达<决"},
        {"a date not understood leaves the rest open", "not(矛盾(时间线/事件))",
         LINE(E("立案", "2024-03-04") E("决定", "某日")), "undetermined", "无法识别"},
        {"what is certain stays so", NAMES(1), LINE(E("结案", "2024-04-01") E("决定", "2024-04-10") E("立案", "某日")),
         "pass", NULL},
        {"a day in the support of another paper is no slip: others judge it",
         "count(矛盾(时间线/事件, '立案<调查终结|立案<告知送达|立案<决定')) = 0",
         "<立案审批表 成员='2'><批准日期 值='2024-05-04'>x</批准日期></立案审批表>" LINE(
             E("调查终结", "2024-03-20") E("告知送达", "2024-03-22") E("决定", "2024-04-10") E("立案", "2024-05-04")),
         "pass", NULL},
        {"a year too late, against one step", "count(矛盾(时间线/事件, '决定<决定送达|决定<缴款')) = 1",
         LINE(E("告知送达", "2024-03-22") E("决定", "2025-04-10") E("决定送达", "2024-04-12") E("缴款", "2024-04-20")),
         "pass", NULL},
        {"in words, with the papers",
         "矛盾说明(时间线/事件[@名='立案']) = '晚于调查终结2024-03-20（调查终结书）、决定2024-04-10（决定书）'",
         LINE(E("调查终结", "2024-03-20") E("决定", "2024-04-10") E("立案", "2024-05-04")), "pass", NULL},
        {"two papers of each date", "矛盾说明(时间线/事件[@名='结案']) = '早于决定2024-04-10（甲、乙等）'",
         LINE(E("结案", "2024-04-01") E_OF("决定", "2024-04-10", "甲") E_OF("决定", "2024-04-10", "乙")
                  E_OF("决定", "2024-04-10", "丙")),
         "pass", NULL},
        {"the hour where it decides",
         "矛盾说明(时间线/事件[@名='询问']) = '晚于调查终结2024-03-20 16:00（调查终结书）'",
         LINE(E_AT("询问", "2024-03-20", "16:30") E_AT("调查终结", "2024-03-20", "16:00")), "pass", NULL},
        {"and not where the day does", "矛盾说明(时间线/事件[@名='询问']) = '晚于调查终结2024-03-20（调查终结书）'",
         LINE(E_AT("询问", "2024-03-21", "16:30") E_AT("调查终结", "2024-03-20", "16:00")), "pass", NULL},
        {"both ways",
         "矛盾说明(时间线/事件[@名='决定']) = '晚于结案2024-04-01（结案书），早于告知送达2024-04-12（告知送达书）'",
         LINE(E("结案", "2024-04-01") E("决定", "2024-04-10") E("告知送达", "2024-04-12")), "pass", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines =
            jp_arena_printf(&the_bench.arena, "机判 = A\n证据 = 行政处罚决定书\n判定 = \"%s\"\n", rows[i].condition);
        jp_answer answer = bench_judge(lines, "", rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
    }
}

/* An item of its own, judged by a date that may be in doubt. */
static void test_an_item_by_a_doubted_date(void **state) {
    static const struct {
        const char *why, *content, *outcome, *in_reason;
    } rows[] = {
        {"agreed", LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("告知送达", "2024-03-22")), "deduct", NULL},
        {"one step against it",
         LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("告知送达", "2024-04-12") E("决定送达", "2024-05-01")),
         "deduct", NULL},
        {"two steps against it, and no day that fits is too late",
         LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-03-12") E("结案", "2024-03-20")
                  E("告知送达", "2024-03-05")),
         "undetermined", "决定2024年4月10日（行政处罚决定书）与其他日期矛盾（晚于"},
        {"two steps against it, and the first day that fits is early enough",
         LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-04-08") E("结案", "2024-04-09")
                  E("告知送达", "2024-03-05")),
         "undetermined", NULL},
        {"two of the dates against it are named, the rest is counted",
         LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-03-12") E("缴款", "2024-03-13")
                  E("结案", "2024-03-20") E("告知送达", "2024-03-05")),
         "undetermined", "等，另有1个日期"},
        {"two steps against it, but every day that fits is too late as well",
         LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-04-08") E("结案", "2024-04-09")
                  E("告知送达", "2024-04-02")),
         "deduct", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *content = jp_arena_printf(&the_bench.arena,
                                              "<行政处罚决定书 成员='1'><日期 值='2024-04-10'>四月十日</日期>"
                                              "</行政处罚决定书>%s",
                                              rows[i].content);
        jp_answer answer = bench_judge(
            "机判 = A\n证据 = 行政处罚决定书/日期\n判定 = \"早于(行政处罚决定书/日期, '2024-04-01')\"\n", "", content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
    }
}

/* What the judge sets aside with a doubted date, and what it keeps. */
static void test_what_a_doubt_leaves(void **state) {
#define DECIDED(member, day) "<行政处罚决定书 成员='" member "'><日期 值='" day "'>x</日期></行政处罚决定书>"
#define SERVED_BEFORE                                                                                                  \
    LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-03-12") E("结案", "2024-03-20")              \
             E("告知送达", "2024-03-05"))
#define EARLY "机判 = A\n证据 = 行政处罚决定书/日期\n扣分 = 2\n"
#define EACH_EARLY "机判 = A\n逐项 = 行政处罚决定书/日期\n扣分 = 2\n判定 = \"早于(., '2024-04-01')\"\n"
    static const struct {
        const char *why, *lines, *content, *outcome;
        int32_t deducted_cp, times;
        bool can_veto;
    } rows[] = {
        {"nothing is taken off", EARLY "判定 = \"早于(行政处罚决定书/日期, '2024-04-01')\"\n",
         DECIDED("1", "2024-04-10") SERVED_BEFORE, "undetermined", 0, 0, false},
        {"a veto in doubt is still at stake", EARLY "否决 = 是\n判定 = \"早于(行政处罚决定书/日期, '2024-04-01')\"\n",
         DECIDED("1", "2024-04-10") SERVED_BEFORE, "undetermined", 0, 0, true},
        {"the date beside a signature of the paper is the same date",
         EARLY "判定 = \"早于(行政处罚决定书/印章/@日期, '2024-04-01')\"\n",
         "<行政处罚决定书 成员='1'><印章 日期='2024-04-10'>x</印章></行政处罚决定书>" SERVED_BEFORE, "undetermined", 0,
         0, false},
        {"that of a paper in another file is not", EARLY "判定 = \"早于(最晚(行政处罚决定书/日期), '2024-04-01')\"\n",
         DECIDED("1", "2024-04-10") DECIDED("2", "2024-04-10") SERVED_BEFORE, "deduct", 200, 1, false},
        {"failed either way, but less often", EACH_EARLY,
         DECIDED("1", "2024-04-10") DECIDED("2", "2024-05-01") SERVED_BEFORE, "deduct", 200, 1, false},
        {"the latest of the steps before it bounds it", EARLY "判定 = \"早于(行政处罚决定书/日期, '2024-03-01')\"\n",
         DECIDED("1", "2024-04-10") LINE(E_OF("决定", "2024-04-10", "行政处罚决定书") E("决定送达", "2024-03-12") E(
             "结案", "2024-03-20") E("调查终结", "2024-02-01") E("告知送达", "2024-03-05")),
         "deduct", 200, 1, false},
        {"and the earliest of those behind it",
         EARLY "判定 = \"早于(行政处罚决定书/日期, '2024-04-01') and 早于('2024-03-15', 行政处罚决定书/日期)\"\n",
         DECIDED("1", "2024-04-10") SERVED_BEFORE, "deduct", 200, 1, false},
        {"the milder end is the last day that fits",
         "机判 = A\n逐项 = 行政处罚决定书/日期\n扣分 = 2\n判定 = \"早于('2024-04-01', .)\"\n",
         DECIDED("1", "2024-02-10") DECIDED("2", "2024-01-02") LINE(E_OF("决定", "2024-02-10", "行政处罚决定书") E(
             "告知送达", "2024-03-05") E("调查终结", "2024-03-01") E("决定送达", "2024-04-08")),
         "deduct", 200, 1, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, "", rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, NULL);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.times != rows[i].times ||
            answer.can_veto != rows[i].can_veto) {
            fail_msg("%s: %d points, %d times, veto %d", rows[i].why, answer.deducted_cp, answer.times,
                     answer.can_veto);
        }
    }
}

/* Of two doubted dates only that which turns the verdict is named. */
static void test_the_doubt_that_matters(void **state) {
    jp_answer answer =
        bench_judge(EARLY "判定 = \"早于(行政处罚决定书/日期, '2024-04-01')\"\n", "",
                    DECIDED("1", "2024-04-10") "<立案审批表 成员='3'/>" LINE(
                        E_OF("决定", "2024-04-10", "行政处罚决定书") E_OF("立案", "2024-06-01", "立案审批表")
                            E("决定送达", "2024-03-12") E("结案", "2024-03-20") E("告知送达", "2024-03-05")
                                E("调查终结", "2024-03-01")));

    (void)state;
    bench_expect("named", &answer, "undetermined", "所依据的决定2024年4月10日");
    assert_false(jp_view_contains(answer.reason, JP_VIEW("立案2024年6月1日（立案审批表）与")));
}

/* With the day that fits the item would not be asked: under a ratio all its points are at stake. */
static void test_a_doubt_whether_it_applies(void **state) {
    static const char ratio_head[] = "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n"
                                     "模型 = 比例\n[等次]\n优秀 = 9\n不合格 = 0\n[分值]\n程序 = 10\n";
    jp_answer answer =
        bench_judge_with(ratio_head, EARLY "适用 = \"早于('2024-04-01', 行政处罚决定书/日期)\"\n判定 = \"false()\"\n",
                         "", DECIDED("1", "2024-04-10") SERVED_BEFORE);

    (void)state;
    bench_expect("applies perhaps", &answer, "undetermined", NULL);
    assert_int_equal(answer.undecided_cp, 1000);
}

/* What the report says of a date that no item tells of: each paper with its file, as there may be two of a name. */
static void test_in_a_sentence(void **state) {
    static const char xml[] =
        "<案卷 类型='penalty-general'>" LINE(E("结案", "2024-04-01") E("决定", "2024-04-10")) "</案卷>";
    jp_arena *arena = &the_bench.arena;
    jp_rubric_words words = bench_words();
    const char *text = jp_arena_printf(arena, "%s%s%s机判 = A\n证据 = 行政处罚决定书\n判定 = \"true()\"\n", bench_head,
                                       bench_item, bench_sentence);
    xmlDocPtr tree = xmlReadMemory(xml, (int)strlen(xml), "t.xml", "UTF-8", 0);
    jp_rubric rubric;
    jp_answer *answers;
    jp_view *said;
    uint32_t count;
    jp_error err;

    (void)state;
    assert_true(jp_rubric_parse(jp_view_of(text), "test.ini", &words, arena, &rubric, &err));
    assert_true(jp_judge(&rubric, tree, &the_bench.tables, arena, &answers, &err));
    assert_true(jp_judge_contradictions(&rubric, tree, &the_bench.tables, answers, arena, &said, &count, &err));
    assert_int_equal(count, 1);
    assert_true(jp_view_contains(said[0], JP_VIEW("（结案书 1）")));
    assert_true(jp_view_contains(said[0], JP_VIEW("（决定书 1）")));
    jp_rubric_release(&rubric);
    xmlFreeDoc(tree);
}

static void test_no_order_for_the_kind(void **state) {
    jp_order *order;
    jp_error err;
    const jp_order *kept = the_bench.tables.order;

    (void)state;
    assert_true(load("[次序 licence]\n发现 < 立案 = 试\n", &order, &err));
    the_bench.tables.order = order;
    jp_answer answer = bench_judge("机判 = A\n证据 = 行政处罚决定书\n判定 = not(矛盾(时间线/事件))\n", "",
                                   LINE(E("立案", "2024-03-04")));
    bench_expect("another kind", &answer, "undetermined", "次序表");
    the_bench.tables.order = NULL;
    answer = bench_judge("机判 = A\n证据 = 行政处罚决定书\n判定 = not(矛盾(时间线/事件))\n", "",
                         LINE(E("立案", "2024-03-04")));
    bench_expect("no table", &answer, "undetermined", "次序表");
    the_bench.tables.order = kept;
}

/* ---- marks ---- */

static void test_marks(void **state) {
    static const struct {
        const char *why, *days[2], *gap; /* gap NULL: none */
    } rows[] = {
        {"the same day", {"2024-03-04", "2024-03-04"}, "0"},
        {"over a weekend", {"2024-03-08", "2024-03-11"}, "1"},
        {"over the October holiday", {"2024-09-27", "2024-10-10"}, "5"},
        {"holidays that are not confirmed", {"2024-04-08", "2024-04-12"}, "1-4"},
        {"beyond the calendar", {"2031-01-01", "2031-01-10"}, NULL},
        {"a day that is none", {"2024-03-04", "某日"}, NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *xml = jp_arena_printf(&the_bench.arena,
                                          "<案卷 区划='650102' 类型='penalty-general'><时间线><事件 名='缴款' 值='%s' "
                                          "文书='甲'/><事件 名='检查' 值='%s' 文书='乙'/></时间线></案卷>",
                                          rows[i].days[0], rows[i].days[1]);
        xmlDocPtr tree = xmlReadMemory(xml, (int)strlen(xml), "t.xml", "UTF-8", 0);
        jp_error err;
        assert_true(jp_judge_mark_timeline(tree, &the_bench.tables, &the_bench.arena, &err));
        xmlNodePtr line = xmlDocGetRootElement(tree)->children;
        xmlChar *gap = xmlGetProp(line->last, (const xmlChar *)"隔工作日");
        xmlChar *first = xmlGetProp(line->children, (const xmlChar *)"隔工作日");
        if (first || (rows[i].gap == NULL) != (gap == NULL) || (gap && strcmp((char *)gap, rows[i].gap) != 0)) {
            fail_msg("%s: %s", rows[i].why, gap ? (char *)gap : "none");
        }
        xmlFree(gap);
        xmlFree(first);
        xmlFreeDoc(tree);
    }
}

static void test_marked_suspects(void **state) {
    static const char xml[] = "<案卷 类型='penalty-general'><时间线>" E("结案", "2024-04-01") E("决定", "2024-04-10")
        E("决定送达", "2024-04-11") "</时间线></案卷>";
    xmlDocPtr tree = xmlReadMemory(xml, (int)strlen(xml), "t.xml", "UTF-8", 0);
    jp_error err;

    (void)state;
    assert_true(jp_judge_mark_timeline(tree, &the_bench.tables, &the_bench.arena, &err));
    xmlNodePtr event = xmlDocGetRootElement(tree)->children->children;
    xmlChar *mark = xmlGetProp(event, (const xmlChar *)"存疑");
    assert_string_equal((char *)mark, "早于决定2024-04-10（决定书）");
    assert_null(xmlHasProp(event->next, (const xmlChar *)"存疑"));
    assert_null(xmlHasProp(event->next->next, (const xmlChar *)"存疑"));
    xmlFree(mark);
    xmlFreeDoc(tree);
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_errors),
    cmocka_unit_test(test_ranks),
    cmocka_unit_test(test_cover_is_cheapest),
    cmocka_unit_test(test_cover_beyond_the_bound),
    cmocka_unit_test(test_functions),
    cmocka_unit_test(test_an_item_by_a_doubted_date),
    cmocka_unit_test(test_what_a_doubt_leaves),
    cmocka_unit_test(test_the_doubt_that_matters),
    cmocka_unit_test(test_in_a_sentence),
    cmocka_unit_test(test_a_doubt_whether_it_applies),
    cmocka_unit_test(test_no_order_for_the_kind),
    cmocka_unit_test(test_marks),
    cmocka_unit_test(test_marked_suspects),
};

int main(void) {
    return cmocka_run_group_tests(tests, set_up, bench_tear_down);
}
