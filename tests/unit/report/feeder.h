/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TEST_REPORT_FEEDER_H
#define JUANPING_TEST_REPORT_FEEDER_H

#include "juanping/report/report.h"

/* A small campaign in a real store: eight items, dossiers of several organs with known faults. Everyone is fictional.
 */

#define FEED_COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))
enum { FEED_ITEMS = 9 };

static const struct {
    const char *id, *title, *category, *law, *regulation, *remedy, *typical, *how;
    int32_t full_cp, deduct_cp;
    bool is_veto, is_bonus;
} feed_items[FEED_ITEMS] = {
    {"P01", "处罚机关有法定处罚权", "主体", "行政处罚法第十七条", "18(四) 27(二)", "由有处罚权的机关依法处理。", "",
     "P", 400, 400, true, false},
    {"P04", "执法人员不少于两人", "主体", "行政处罚法第四十二条", "18(三)(四) 27(一)",
     "调查取证时应当有两名以上执法人员在场并签名。", "执法人员少于两人", "A", 400, 200, false, false},
    {"P17", "现场检查笔录要素齐全", "证据", "行政处罚法第五十五条", "16(一) 18(四)", "", "现场检查笔录要素不全", "A",
     300, 100, false, false},
    {"P29", "处罚前依法告知", "程序", "行政处罚法第四十四条、第六十二条", "18(四) 27(二)", "作出决定前应当告知并送达。",
     "未履行事先告知程序", "A", 1000, 1000, true, false},
    {"P40", "立案之日起九十日内作出决定", "程序", "行政处罚法第六十条", "18(四) 27(二)",
     "严格办案期限管理，确需延长的依法报批。", "超期作出处罚决定", "A", 500, 500, false, false},
    {"P36", "重大案件法制审核", "程序", "行政处罚法第五十八条", "16(一) 27(五)", "未经法制审核不得作出决定。",
     "重大案件未经法制审核", "A", 500, 500, false, false},
    {"P16", "主要证据足以证明违法事实", "证据", "行政处罚法第四十条", "18(五) 27(三)", "", "", "H", 500, 500, true,
     false},
    {"P53", "救济途径告知正确", "文书", "行政处罚法第五十九条", "18(四) 27(三)", "准确写明复议机关、诉讼法院和期限。",
     "救济途径告知有误", "A", 300, 300, false, false},
    {"P61", "说理充分", "文书", "", "18(五)", "", "", "H", 100, 100, false, true},
};

typedef struct feed_dossier {
    const char *id, *organ, *region, *party, *docno;
    jp_result_status status;
    const char *faults; /* "P40 P29": items not met */
    const char *undecided;
    const char *member_status; /* of its second member */
    bool is_secret;
} feed_dossier;

static const feed_dossier feed_dossiers[] = {
    {"天山/01-张三丰占道", "天山区综合行政执法局", "650102", "张三丰", "天综执罚〔2026〕1号", JP_RESULT_SCORED, "",
     "P16", "read", false},
    {"天山/02-明珠商贸", "天山区综合行政执法局", "650102", "天山明珠商贸有限公司", "天综执罚〔2026〕2号",
     JP_RESULT_SCORED, "P40 P17", "P16", "damaged", false},
    {"天山/03-李四海", "天山区综合行政执法局", "650102", "李四海", "天综执罚〔2026〕3号", JP_RESULT_SCORED, "P29 P40",
     "P16", "read", false},
    {"伽师/01-古丽便利店", "伽师县市场监督管理局", "653129", "古丽便利店", "伽市监罚〔2026〕11号", JP_RESULT_SCORED,
     "P04 P53", "P16 P36", "read", false},
    {"伽师/02-涉密", "伽师县市场监督管理局", "653129", "王五洲", "伽市监罚〔2026〕12号", JP_RESULT_SCORED, "P04", "P16",
     "read", true},
    {"伽师/03-扫描卷", "伽师县市场监督管理局", "653129", "", "", JP_RESULT_UNREADABLE, "", "", "image-only", false},
    {"疏附/01-赵六顺", "疏附县托克扎克镇人民政府", "653121100", "赵六顺", "托政罚〔2026〕1号", JP_RESULT_SCORED,
     "P36 P40 P17", "", "read", false},
    {"疏附/02-=cmd", "疏附县托克扎克镇人民政府", "653121100", "=HYPERLINK(\"x\")", "+托政罚", JP_RESULT_SCORED, "P17",
     "", "unsupported", false},
    /* Of nobody, and most of it open. */
    {"无/01-孙七夕", "", "", "孙七夕", "", JP_RESULT_SCORED, "P53 P17", "P01 P04 P16 P29 P36 P40", "image-only", false},
    {"州/01-许可", "昌吉回族自治州生态环境局", "6523", "", "", JP_RESULT_UNSUPPORTED, "", "", "read", false},
};

/* Test data is small and kept until the arena goes. */
static inline bool feed_lists(const char *list, const char *id) {
    return jp_view_contains(jp_view_of(list), jp_view_of(id));
}

static inline jp_answer feed_answer(const feed_dossier *dossier, size_t item, jp_arena *arena) {
    jp_answer answer = {.id = jp_view_of(feed_items[item].id),
                        .outcome = JP_OUT_PASS,
                        .full_cp = feed_items[item].full_cp,
                        .is_bonus = feed_items[item].is_bonus,
                        .reason = JP_VIEW("符合要求")};

    answer.evidence = jp_arena_array(arena, 5, sizeof *answer.evidence);
    if (feed_items[item].is_bonus)
        answer.outcome = JP_OUT_NA;
    if (feed_lists(dossier->faults, feed_items[item].id)) {
        answer.outcome = feed_items[item].is_veto ? JP_OUT_VETO : JP_OUT_DEDUCT;
        answer.deducted_cp = feed_items[item].is_veto ? answer.full_cp : feed_items[item].deduct_cp;
        answer.times = 1;
        answer.reason =
            jp_view_of(jp_arena_printf(arena,
                                       "%s一案（%s）经办人老钱（650102198001011234，电话13899991234）：%"
                                       "s不符合要求，自立案至决定共95日；与天山区综合行政执法局办理的王五洲案并案",
                                       dossier->party, dossier->docno, feed_items[item].title));
        answer.evidence[0] =
            (jp_evidence){JP_VIEW("05_询问笔录.docx"), JP_VIEW("t2r3c4"),
                          jp_view_of(jp_arena_printf(arena, "问：%s，你是否申请回避？", dossier->party))};
        answer.evidence[1] = (jp_evidence){JP_VIEW("08_决定书.docx"), JP_VIEW("p12"), JP_VIEW("二〇二六年三月五日")};
        answer.evidence[2] = (jp_evidence){JP_VIEW("03_立案审批表.docx"), JP_VIEW("t1"), JP_VIEW_EMPTY};
        answer.evidence_count = 3;
        if (strcmp(dossier->id, "天山/02-明珠商贸") == 0 && strcmp(feed_items[item].id, "P40") == 0) {
            answer.law = JP_VIEW("行政处罚法（2017年修正）第四十条"); /* decided when that was the law */
            answer.evidence[3] = (jp_evidence){JP_VIEW("08_决定书.docx"), JP_VIEW("p13"), JP_VIEW("三月五日")};
            answer.evidence[4] = (jp_evidence){JP_VIEW("08_决定书.docx"), JP_VIEW("p15"), JP_VIEW("五日")};
            answer.evidence_count = 5;
        }
    } else if (feed_lists(dossier->undecided, feed_items[item].id)) {
        answer.outcome = JP_OUT_UNDETERMINED;
        answer.undecided_cp = answer.full_cp;
        answer.can_veto = feed_items[item].is_veto;
        answer.reason = JP_VIEW("须由人判断证据是否充分");
        answer.evidence[0] =
            (jp_evidence){JP_VIEW("08_决定书.docx"), JP_VIEW("p20-p24"), JP_VIEW("以上事实有询问笔录等证据证明")};
        answer.evidence_count = 1;
    }
    return answer;
}

static inline void feed_score(jp_result *result) {
    int32_t lost = 0, undecided = 0, possible = 0;
    bool vetoed = false, can_veto = false;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        if (answer->outcome == JP_OUT_VETO) {
            vetoed = true;
            result->vetoes[result->veto_count++] = answer->id;
        }
        lost += answer->deducted_cp;
        undecided += answer->undecided_cp;
        possible += answer->is_bonus ? 0 : answer->full_cp;
        can_veto = can_veto || (answer->outcome == JP_OUT_UNDETERMINED && answer->can_veto);
    }
    const bool is_open = !vetoed && undecided * 2 > possible;
    result->score_cp = result->score_max_cp = vetoed ? 0 : 10000 - lost;
    result->score_min_cp = vetoed || can_veto ? 0 : 10000 - lost - undecided;
    result->grade = is_open                    ? JP_VIEW(JP_GRADE_WITHHELD)
                    : result->score_cp >= 9500 ? JP_VIEW("优秀")
                    : result->score_cp >= 9300 ? JP_VIEW("良好")
                    : result->score_cp >= 6000 ? JP_VIEW("合格")
                                               : JP_VIEW("不合格");
}

static inline jp_result feed_result(const feed_dossier *dossier, jp_arena *arena) {
    jp_result result = {.dossier = jp_view_of(dossier->id),
                        .source = jp_view_of(jp_arena_printf(arena, "in.zip!%s", dossier->id)),
                        .status = dossier->status};
    const char *facts = jp_arena_printf(
        arena, "{\"当事人\":\"%s\",\"执法人员\":[\"阿不都·热合曼\",\"钱多多\"],\"日期\":\"2026-03-05\"}",
        jp_view_contains(jp_view_of(dossier->party), JP_VIEW("\"")) ? "" : dossier->party);

    jp_sha256_of(result.dossier, result.sha256);
    result.header = (jp_header){JP_VIEW("penalty-general"), jp_view_of(dossier->organ), jp_view_of(dossier->region),
                                jp_view_of(dossier->party), JP_VIEW("涉嫌占道经营案"),  jp_view_of(dossier->docno)};
    result.manifest = jp_arena_array(arena, 2, sizeof *result.manifest);
    result.manifest_count = 2;
    result.manifest[0] = (jp_manifest_entry){JP_VIEW("08_决定书.docx"), 2048, "", JP_VIEW("DOCX"), JP_VIEW("read")};
    result.manifest[1] =
        (jp_manifest_entry){JP_VIEW("09_扫描件.pdf"), 4096, "", JP_VIEW("PDF"), jp_view_of(dossier->member_status)};
    if (strcmp(dossier->member_status, "image-only") == 0)
        result.manifest[1].member = JP_VIEW("09_照片.jpg"), result.manifest[1].type = JP_VIEW("image");
    jp_sha256_of(JP_VIEW("a"), result.manifest[0].sha256);
    jp_sha256_of(JP_VIEW("b"), result.manifest[1].sha256);
    result.problems = jp_arena_array(arena, 6, sizeof *result.problems);
    if (strcmp(dossier->id, "天山/01-张三丰占道") == 0) {
        static const char *const members[] = {"a.docx", "b.docx", "c.docx", "d.docx"};
        for (size_t i = 0; i < FEED_COUNT(members); i++)
            result.problems[result.problem_count++] = (jp_problem){jp_view_of(members[i]), JP_VIEW("name-encoding"),
                                                                   JP_VIEW("文件名未标明编码，按国标码读取")};
    }
    result.problems[result.problem_count++] =
        (jp_problem){JP_VIEW("08_决定书.docx"), JP_VIEW("tracked-changes"), JP_VIEW("文书中仍留有修订痕迹")};
    if (strcmp(dossier->member_status, "image-only") == 0)
        result.problems[result.problem_count++] =
            (jp_problem){JP_VIEW("09_照片.jpg"), JP_VIEW("image-only"), JP_VIEW("文件只有图片没有文字（image）")};
    result.documents = jp_arena_array(arena, 1, sizeof *result.documents);
    result.documents[0] =
        (jp_doc_record){JP_VIEW("08_决定书.docx"), JP_VIEW("p1-p40"), JP_VIEW("行政处罚决定书"), JP_VIEW("D24"),
                        JP_VIEW("read"),           jp_view_of(facts)};
    result.document_count = 1;
    result.unknown = jp_arena_array(arena, 1, sizeof *result.unknown);
    result.unknown[0] = (jp_unknown_word){JP_VIEW("label"), JP_VIEW("摊位编号"), JP_VIEW("05_询问笔录.docx")};
    result.unknown_count = 1;
    result.facts_xml =
        dossier->is_secret
            ? JP_VIEW("<案卷><段 处=\"p1\">机密★1年</段><行政处罚决定书 名称=\"行政处罚决定书\" "
                      "成员=\"08_决定书.docx\" 处=\"p1-p40\" 题=\"专项行动处理决定\"/></案卷>")
            : JP_VIEW("<案卷><询问笔录><记录人 处=\"p2\">老钱</记录人></询问笔录><结案审批表 码=\"D29\" "
                      "名称=\"结案审批表\" "
                      "成员=\"10.docx\" 处=\"p1-t1r9c2\" 题=\"行政处罚结案报告\"/><时间线>"
                      "<事件 名=\"决定\" 值=\"2026-03-05\" 文书=\"行政处罚决定书\" 成员=\"08_决定书.docx\" "
                      "处=\"p40\"/><事件 名=\"结案\" 值=\"2026-03-10\" 文书=\"结案审批表\" "
                      "成员=\"10.docx\" 处=\"t1r2c2\" 隔工作日=\"3-4\" 存疑=\"早于缴款\"/></时间线></案卷>");
    result.vetoes = jp_arena_array(arena, FEED_ITEMS, sizeof *result.vetoes);
    result.answers = jp_arena_array(arena, FEED_ITEMS, sizeof *result.answers);
    /* A dossier that was not scored may still carry answers; no report may show them. */
    for (size_t i = 0; i < FEED_ITEMS; i++)
        result.answers[i] = feed_answer(dossier, i, arena);
    result.answer_count = FEED_ITEMS;
    if (dossier->status == JP_RESULT_SCORED)
        feed_score(&result);
    return result;
}

static inline bool feed_rubric_put(jp_store *store, jp_error *err) {
    jp_view names[] = {JP_VIEW("优秀"), JP_VIEW("良好"), JP_VIEW("合格"), JP_VIEW("不合格")};
    int32_t from[] = {9500, 9300, 6000, 0};
    jp_stored_item items[FEED_ITEMS];

    for (size_t i = 0; i < FEED_ITEMS; i++)
        items[i] =
            (jp_stored_item){.id = jp_view_of(feed_items[i].id),
                             .title = jp_view_of(feed_items[i].title),
                             .category = jp_view_of(feed_items[i].category),
                             .law = jp_view_of(feed_items[i].law),
                             .regulation = jp_view_of(feed_items[i].regulation),
                             .hint = strcmp(feed_items[i].how, "A") == 0 ? JP_VIEW_EMPTY : JP_VIEW("对照证据逐项核对"),
                             .remedy = jp_view_of(feed_items[i].remedy),
                             .typical = jp_view_of(feed_items[i].typical),
                             .judgeability = jp_view_of(feed_items[i].how),
                             .full_cp = feed_items[i].full_cp,
                             .deduct_cp = feed_items[i].deduct_cp,
                             .cap_cp = feed_items[i].full_cp,
                             .is_veto = feed_items[i].is_veto,
                             .is_bonus = feed_items[i].is_bonus};
    const jp_stored_rubric rubric = {
        .kind = JP_VIEW("penalty-general"),
        .name = JP_VIEW("行政处罚（普通程序）案卷评查标准"),
        .version = JP_VIEW("2026-1"),
        .fingerprint = JP_VIEW("0123456789abcdef"),
        .text = JP_VIEW("[标准]"),
        .model = {.full_cp = 10000, .grade_names = names, .grade_from_cp = from, .grade_count = 4},
        .items = items,
        .item_count = FEED_ITEMS};
    return jp_store_put_rubrics(store, &rubric, 1, err);
}

/** A store in dir with `times` copies of the campaign (further copies under other names). */
static inline bool feed_store(jp_store **store, const char *dir, uint32_t times, jp_arena *arena, jp_error *err) {
    jp_run_info run = {.program_version = JP_VIEW("1.0.0"),
                       .rubric_fingerprint = JP_VIEW("0123456789abcdef"),
                       .tables_fingerprint = JP_VIEW("fedcba9876543210"),
                       .as_of = JP_VIEW("2026-11-23"),
                       .shared_text = JP_VIEW("[]")};

    if (!jp_store_open(store, dir, JP_STORE_FRESH, &run, err) || !feed_rubric_put(*store, err))
        return false;
    for (uint32_t k = 0; k < times; k++) {
        for (size_t i = 0; i < FEED_COUNT(feed_dossiers); i++) {
            feed_dossier dossier = feed_dossiers[i];
            if (k > 0)
                dossier.id = jp_arena_printf(arena, "%s-%u", dossier.id, (unsigned)k);
            jp_result result = feed_result(&dossier, arena);
            if (!jp_store_append(*store, &result, err))
                return false;
        }
    }
    return jp_store_commit(*store, err) && jp_store_finish(*store, err);
}

#endif
