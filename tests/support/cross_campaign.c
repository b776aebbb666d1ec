/* SPDX-License-Identifier: Apache-2.0 */
#include "cross_campaign.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "juanping/base/day.h"

enum { ORGANS_PER = 400, OFFICERS = 8, FIRST_DAY = 20089 /* 2025-01-01 */, CAUSES = 6, SENTENCES = 14 };

typedef struct dice {
    uint64_t state;
} dice;

static uint32_t roll(dice *d, uint32_t sides) {
    d->state ^= d->state << 13;
    d->state ^= d->state >> 7;
    d->state ^= d->state << 17;
    return (uint32_t)((d->state >> 32) % sides);
}

static dice dice_of(uint64_t seed, uint64_t what) {
    dice d = {(seed + 1) * 0x9E3779B97F4A7C15u ^ (what + 7) * 0xBF58476D1CE4E5B9u};

    for (int i = 0; i < 8; i++)
        (void)roll(&d, 2);
    return d;
}

static const char *const surnames[] = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周",
                                       "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗"};
static const char *const given[] = {"志", "建", "国", "强", "丽", "华", "明", "军", "艳", "海",
                                    "玉", "新", "文", "平", "春", "霞", "伟", "红", "东", "宁"};
static const char *const towns[] = {"和平路", "人民路", "团结路", "友好路", "青年路", "胜利路", "迎宾路", "文化路",
                                    "光明路", "解放路", "天山路", "建设路", "幸福路", "工业路", "西环路", "北京路"};
static const char *const goods[] = {"酸牛奶", "挂面", "食用油", "饼干", "矿泉水", "方便面", "火腿肠", "调味酱",
                                    "奶粉",   "果汁", "干果",   "面包", "豆制品", "茶叶",   "白酒",   "糖果"};
static const char *const causes[CAUSES] = {"经营超过保质期的食品",   "未取得许可从事食品经营", "未按规定明码标价",
                                           "使用未经检定的计量器具", "发布虚假广告",           "未建立进货查验记录"};
static const struct {
    const char *law;
    int charge, basis;
    uint32_t fine_yuan;
} provisions[CAUSES] = {{"食品安全法", 34, 124, 5000}, {"食品安全法", 35, 122, 8000}, {"价格法", 13, 42, 1000},
                        {"计量法", 9, 25, 800},        {"广告法", 28, 55, 20000},     {"食品安全法", 53, 126, 3000}};

/* What people answer: the same turns of phrase in many cases, with details of their own. %s goods, town, number. */
static const char *const answers[SENTENCES] = {
    "答：这批%s是我在%s的批发市场进的，一共进了%u件，当时没有要票据",
    "答：%s放在货架最里面，%s的客人平时拿不到，大概还剩%u件没有卖掉",
    "答：我妻子管进货，我只管收银，%s的事情是她去%s办的，花了%u元",
    "答：供货的人姓什么我记不清了，每次把%s送到%s门口，给他%u元现金就走",
    "答：检查那天我正好去%s看病，店里由我侄子照看，%s卖了%u件他说不清楚",
    "答：我们平时每周检查一次%s，这次因为%s修路耽误了，晚了%u天",
    "答：%s的进价每件比%s的同行便宜，卖价定在%u元左右，利润很薄",
    "答：我已经把剩下的%s全部下架，退给%s的供货商了，退回%u元",
    "答：去年在%s也检查过一次，当时要求我整改%s，我改了%u处",
    "答：附近%s有几家店都这样做，我以为%s没有问题，开店才%u个月",
    "答：%s的标签是送货时就贴好的，%s的仓库里还有%u张没有贴",
    "答：营业执照挂在%s的老店，新店卖%s是从上个月开始的，一天大约卖%u元",
    "答：发现问题以后我写了保证书，%s的事情已经告诉%s的房东，损失大约%u元",
    "答：我文化程度不高，%s上面的字看不太懂，在%s做生意%u年了没有出过事",
};

typedef struct case_of {
    uint32_t no, organ, officers[2], cause;
    int64_t day; /* of the inspection */
    int start, minutes;
    uint32_t number; /* of the decision in the series of its organ */
    int64_t decided;
    uint32_t party; /* who */
    int64_t fen;
    uint32_t words;      /* seed of what was answered */
    uint32_t place;      /* seed of the address */
    uint32_t copy_drift; /* words changed in a copy */
    uint32_t other_name; /* person whose name stands under the first officer's number; 0: his own */
    const char *series;  /* word in the document number */
    uint32_t second_certificate;
    char id[16];
} case_of;

static void name_of(uint32_t person, char out[32]) {
    dice d = dice_of(17, person);

    snprintf(out, 32, "%s%s%s", surnames[roll(&d, 20)], given[roll(&d, 20)], given[roll(&d, 20)]);
}

static const char *iso(int64_t day, char out[11]) {
    jp_day_format((jp_day)day, out);
    return out;
}

static void put_answers(jp_str *s, const case_of *c) {
    dice d = dice_of(c->words, 3);
    dice drift = dice_of(c->no, 5);

    for (uint32_t i = 0; i < 7; i++) {
        const char *sentence = answers[(roll(&d, SENTENCES / 7) * 7 + i) % SENTENCES];
        const char *a = goods[roll(&d, 16)];
        const char *b = towns[roll(&d, 16)];
        const uint32_t n = 2 + roll(&d, 90);
        char one[32], other[32], third[32];
        name_of(roll(&d, 1000000), one);
        name_of(roll(&d, 1000000), other);
        name_of(roll(&d, 1000000), third);
        if (i < c->copy_drift) {
            a = goods[roll(&drift, 16)];
        }
        char line[512];
        const bool town_first = strstr(sentence, "检查那天") || strstr(sentence, "去年在") ||
                                strstr(sentence, "附近") || strstr(sentence, "营业执照");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        snprintf(line, sizeof line, sentence, town_first ? b : a, town_first ? a : b, n);
#pragma GCC diagnostic pop
        jp_str_putf(s, "<段 处=\"p%u\">%s，%s和%s知道，%s在场。</段>", 10 + i, line, one, other, third);
    }
}

static void put_officer(jp_str *s, const case_of *c, uint32_t which) {
    char name[32];
    uint32_t certificate = 65000000 + c->organ * 100 + c->officers[which];

    name_of(1000000 + c->organ * 100 + c->officers[which], name);
    if (which == 0 && c->second_certificate) {
        certificate = c->second_certificate;
    }
    if (which == 0 && c->other_name) {
        name_of(c->other_name, name);
    }
    jp_str_putf(s, "<执法人员 值=\"%s\" 证号=\"%u\" 处=\"t1r%uc2\">%s</执法人员>", name, certificate, which + 3, name);
}

static void put_record(jp_str *s, const case_of *c, const char *type, int start, int minutes, bool with_answers) {
    char day[11];
    dice d = dice_of(c->place, 11);

    iso(c->day, day);
    jp_str_putf(s, "<%s 码=\"D06\" 成员=\"%s.docx\" 处=\"p1-p20\" 状态=\"有\">", type, type);
    jp_str_putf(s, "<开始时间 值=\"%sT%02d:%02d\" 处=\"t1r1c2\">%s %02d:%02d</开始时间>", day, start / 60, start % 60,
                day, start / 60, start % 60);
    jp_str_putf(s, "<结束时间 值=\"%sT%02d:%02d\" 处=\"t1r1c2\">至%02d:%02d</结束时间>", day, (start + minutes) / 60,
                (start + minutes) % 60, (start + minutes) / 60, (start + minutes) % 60);
    jp_str_putf(s, "<地点 处=\"t1r2c2\">%s%u号</地点>", towns[roll(&d, 16)], 1 + roll(&d, 900));
    put_officer(s, c, 0);
    put_officer(s, c, 1);
    jp_str_put_text(s, "<表明身份 处=\"p2\">问：我们是执法人员，这是我们的证件，请你过目。</表明身份>"
                       "<段 处=\"p2\">问：我们是执法人员，这是我们的证件，请你过目。</段>"
                       "<段 处=\"p3\">答：看清楚了。</段><段 处=\"p4\">问：请你说说经过。</段>");
    if (with_answers) {
        put_answers(s, c);
    }
    jp_str_putf(s, "</%s>", type);
}

static void put_decision(jp_str *s, const case_of *c) {
    char day[11], name[32];

    name_of(c->party, name);
    jp_str_put_text(s, "<行政处罚决定书 码=\"D24\" 成员=\"决定书.docx\" 处=\"p1-p30\" 状态=\"有\">");
    jp_str_putf(
        s,
        "<文号 值=\"%u市监%s〔2025〕%u号\" 代字=\"%u市监%s\" 年=\"2025\" 号=\"%u\" 规范=\"是\" 处=\"p2\">%u号</文号>",
        c->organ, c->series, c->number, c->organ, c->series, c->number, c->number);
    iso(c->decided, day);
    jp_str_putf(s, "<日期 值=\"%s\" 处=\"p30\">%s</日期><当事人 处=\"p3\">%s%u商店</当事人>", day, day, name, c->party);
    jp_str_putf(s, "<证件号码 值=\"92%016u\" 类=\"统一社会信用代码\" 校验=\"对\" 处=\"p4\">92%016u</证件号码>",
                c->party, c->party);
    iso(c->day, day);
    jp_str_putf(s, "<行为日期 值=\"%s\" 处=\"p6\">%s</行为日期>", day, day);
    jp_str_putf(s, "<罚款 分=\"%lld\" 处=\"p12\">罚款%lld元</罚款>", (long long)c->fen, (long long)(c->fen / 100));
    jp_str_putf(s, "<引用 法=\"%s\" 在册=\"是\" 条=\"%d\" 款=\"1\" 用途=\"定性\" 处=\"p8\">第%d条</引用>",
                provisions[c->cause].law, provisions[c->cause].charge, provisions[c->cause].charge);
    jp_str_putf(s,
                "<引用 法=\"%s\" 在册=\"是\" 条=\"%d\" 款=\"1\" 用途=\"依据\" 处=\"p9\">第%d条</引用></行政处罚决定书>",
                provisions[c->cause].law, provisions[c->cause].basis, provisions[c->cause].basis);
}

static void append(jp_store *store, const case_of *c, jp_arena *scratch) {
    jp_str s;
    jp_error err;
    char sha[80];

    jp_str_init(&s, scratch);
    jp_str_putf(&s, "<案卷 编号=\"%s\" 类型=\"penalty-general\">", c->id);
    put_record(&s, c, "现场检查笔录", c->start, c->minutes, false);
    put_record(&s, c, "询问笔录", c->start + c->minutes + 10, 40, true);
    put_decision(&s, c);
    jp_str_put_text(&s, "</案卷>");
    jp_result result = {.dossier = jp_view_of(c->id),
                        .source = JP_VIEW("made"),
                        .status = JP_RESULT_UNSUPPORTED,
                        .facts_xml = jp_str_view(&s)};
    snprintf(sha, sizeof sha, "%064u", c->no);
    memcpy(result.sha256, sha, sizeof result.sha256);
    result.header.organ = jp_view_of(jp_arena_printf(scratch, "第%u市场监督管理局", c->organ));
    result.header.cause = jp_view_of(causes[c->cause]);
    if (!jp_store_append(store, &result, &err)) {
        fprintf(stderr, "append: %s\n", err.subject);
        abort();
    }
}

void jp_campaign_id(uint32_t n, char out[16]) {
    snprintf(out, 16, "%08u", n);
}

/* A case without any fault: officers of an organ work in four pairs, each one case a day at most. */
static case_of plain_case(const jp_campaign_plan *plan, uint32_t no) {
    const uint32_t organs = plan->dossiers / ORGANS_PER + 1;
    const uint32_t nth = no / organs; /* of its organ */
    dice d = dice_of(plan->seed, no);
    case_of c = {.no = no,
                 .organ = 1 + no % organs,
                 .cause = roll(&d, CAUSES),
                 .party = 5000 + no,
                 .words = no + 1,
                 .series = "罚"};
    const uint32_t pair = nth % 4;

    c.officers[0] = 2 * pair;
    c.officers[1] = 2 * pair + 1;
    c.day = FIRST_DAY + (int64_t)(nth / 4) * 3;
    c.start = 600 + (int)roll(&d, 120);
    c.minutes = 30 + (int)roll(&d, 40);
    c.number = nth + 1;
    c.decided = c.day + 25 + (int64_t)(nth % 2);
    c.place = no * 31 + 7;
    c.fen = (int64_t)provisions[c.cause].fine_yuan * (60 + (int64_t)roll(&d, 81));
    jp_campaign_id(no, c.id);
    return c;
}

static void spoil(case_of *b, const case_of *a, jp_plant what, uint32_t spoilt) {
    switch (what) {
    case JP_PLANT_SAME_DOSSIER:
        *b = *a;
        b->no = spoilt;
        jp_campaign_id(spoilt, b->id);
        break;
    case JP_PLANT_OVERLAP:
        b->organ = a->organ;
        b->officers[0] = a->officers[0];
        b->officers[1] = OFFICERS + 40;
        b->day = a->day;
        b->start = a->start + a->minutes / 2;
        b->series = "联罚";
        break;
    case JP_PLANT_CERTIFICATE:
        b->other_name = 2000000 + spoilt;
        break;
    case JP_PLANT_OFFICER:
        b->second_certificate = 99000000 + spoilt;
        break;
    case JP_PLANT_NUMBER_TWICE:
        b->organ = a->organ;
        b->number = a->number;
        b->decided = a->decided;
        b->officers[0] = OFFICERS + spoilt % 7 * 2;
        b->officers[1] = OFFICERS + spoilt % 7 * 2 + 1;
        b->day += 400 + spoilt % 300;
        break;
    case JP_PLANT_BACKDATED:
        b->decided -= 40;
        break;
    case JP_PLANT_FINED_TWICE:
        b->party = a->party;
        b->day = a->day;
        b->cause = a->cause;
        b->officers[0] = OFFICERS + 20 + spoilt % 7 * 2;
        b->officers[1] = OFFICERS + 21 + spoilt % 7 * 2;
        b->fen = a->fen;
        break;
    case JP_PLANT_COPIED:
        b->words = a->words;
        b->copy_drift = 1 + spoilt % 3;
        break;
    case JP_PLANT_UNLIKE_FINE:
        b->fen = b->fen * (spoilt % 2 ? 30 : 8);
        break;
    case JP_PLANT_COUNT:
        break;
    }
}

const char *jp_plant_kind(jp_plant what) {
    static const char *const kinds[JP_PLANT_COUNT] = {"same-dossier",      "overlap",       "certificate-names",
                                                      "name-certificates", "number-twice",  "number-backdated",
                                                      "fined-twice",       "copied-record", "unlike-fine"};

    return kinds[what];
}

jp_planted *jp_campaign_fill(jp_store *store, const jp_campaign_plan *plan, jp_arena *arena, uint32_t *planted_count) {
    const uint32_t all = plan->plants_each * JP_PLANT_COUNT;
    jp_planted *planted = jp_arena_array(arena, (size_t)all + 1, sizeof *planted);
    const uint32_t step = plan->dossiers / (2 * all + 2);
    jp_arena scratch;
    jp_error err;
    uint32_t count = 0;

    jp_view grade = JP_VIEW("合格");
    int32_t from_cp = 0;
    const jp_stored_model model = {
        .full_cp = 10000, .grade_names = &grade, .grade_from_cp = &from_cp, .grade_count = 1};

    const jp_stored_rubric rubric = {.kind = JP_VIEW("penalty-general"), .name = JP_VIEW("made"), .model = model};

    if (!jp_store_put_rubrics(store, &rubric, 1, &err)) {
        fprintf(stderr, "model: %s\n", err.subject);
        abort();
    }
    jp_arena_init(&scratch);
    for (uint32_t no = 0; no < plan->dossiers; no++) {
        case_of c = plain_case(plan, no);
        /* The spoilt dossier stands one step behind the one it is a pair with. */
        if (step > 0 && no % (2 * step) == step && count < all) {
            const case_of a = plain_case(plan, no - step);
            const jp_plant what = (jp_plant)(count % JP_PLANT_COUNT);
            const bool is_alone = what == JP_PLANT_BACKDATED || what == JP_PLANT_UNLIKE_FINE ||
                                  what == JP_PLANT_CERTIFICATE || what == JP_PLANT_OFFICER;
            spoil(&c, &a, what, no);
            planted[count++] = (jp_planted){what, is_alone ? no : no - step, no};
        }
        append(store, &c, &scratch);
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    if (!jp_store_finish(store, &err)) {
        fprintf(stderr, "finish: %s\n", err.subject);
        abort();
    }
    *planted_count = count;
    return planted;
}
