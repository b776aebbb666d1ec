/* SPDX-License-Identifier: Apache-2.0 */
#include "cite.h"
#include "norm_scan.h"

enum { TAIL_CHARS_MAX = 60, DENIAL_CHARS_MAX = 3 };

static const struct {
    const char *word;
    jp_cite_verb verb;
} verbs[] = {
    /* labels of forms, longer than the verbs in them */
    {"定性依据", JP_VERB_CHARGE},     {"违法依据", JP_VERB_CHARGE},     {"违反条款", JP_VERB_CHARGE},
    {"违反规定", JP_VERB_CHARGE},     {"处罚依据", JP_VERB_BASIS},      {"罚则依据", JP_VERB_BASIS},
    {"程序依据", JP_VERB_PROCEDURE},  {"立案依据", JP_VERB_PROCEDURE},  {"告知依据", JP_VERB_PROCEDURE},
    {"裁量依据", JP_VERB_DISCRETION}, {"裁量标准", JP_VERB_DISCRETION}, {"违反", JP_VERB_CHARGE},
    {"违背", JP_VERB_CHARGE},         {"触犯", JP_VERB_CHARGE},         {"不符合", JP_VERB_CHARGE},
    {"参照", JP_VERB_DISCRETION},     {"对照", JP_VERB_DISCRETION},     {"符合", JP_VERB_MATCH},
    {"依据", JP_VERB_BASIS},          {"根据", JP_VERB_BASIS},          {"依照", JP_VERB_BASIS},
    {"按照", JP_VERB_BASIS},          {"适用", JP_VERB_BASIS},          {"依《", JP_VERB_BASIS},
    {"按《", JP_VERB_BASIS},          {"据《", JP_VERB_BASIS},          {"罚则", JP_VERB_BASIS},
};

/* 不, 未, 没有 up to three characters before the verb, in the same clause. */
static uint32_t find_denial(jp_view v, size_t at) {
    for (int i = 0; i < DENIAL_CHARS_MAX; i++) {
        uint32_t c = jp_scan_before(v, at, &at);
        if (jp_scan_in(c, "不未没非"))
            return c;
        if (!jp_char_is_han(c))
            break;
    }
    return 0;
}

size_t jp_cite_verb_at(jp_view v, size_t at, jp_cite_verb *verb) {
    switch (jp_scan_at(v, at, NULL)) {
    case U'定':
    case U'违':
    case U'处':
    case U'罚':
    case U'程':
    case U'立':
    case U'告':
    case U'裁':
    case U'触':
    case U'不':
    case U'参':
    case U'对':
    case U'符':
    case U'依':
    case U'根':
    case U'按':
    case U'适':
    case U'据':
        break;
    default:
        return 0;
    }
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        size_t bytes = jp_scan_word(v, at, verbs[i].word);
        if (bytes == 0)
            continue;
        *verb = verbs[i].verb;
        uint32_t denial = find_denial(v, at);
        /* 未按照…的规定 is a breach; 不适用 and 未违反 are denials */
        if (denial == U'未' && *verb == JP_VERB_BASIS && jp_scan_word(v, at, "适用") == 0)
            *verb = JP_VERB_CHARGE;
        else if (denial != 0)
            *verb = JP_VERB_DENIED;
        return jp_view_ends_with(jp_view_of(verbs[i].word), JP_VIEW("《")) ? bytes - sizeof "《" + 1 : bytes;
    }
    return 0;
}

/* The clause that says what was done by the citation: up to the end of the sentence, at most some words. */
static jp_view clause_of(jp_view tail) {
    size_t at = 0;
    size_t next;

    for (int chars = 0; chars < TAIL_CHARS_MAX && at < tail.bytes; chars++, at = next) {
        uint32_t c = jp_scan_at(tail, at, &next);
        if (c == U'。' || c == ';' || c == '\n' || c == U'《')
            break;
    }
    return jp_view_sub(tail, 0, at);
}

/* 「予以立案」, but not 「立案后已付清工资」. */
static bool is_filed(jp_view clause) {
    const jp_view word = JP_VIEW("立案");

    for (size_t at = 0; (at = jp_view_find(clause, word, at)) != SIZE_MAX; at += word.bytes) {
        if (!jp_scan_in(jp_scan_at(clause, at + word.bytes, NULL), "后前时之以"))
            return true;
    }
    return false;
}

/* The party's right to be heard, but not 「如实陈述违法事实」, which mitigates. */
static bool is_heard(jp_view clause) {
    const jp_view word = JP_VIEW("陈述");
    static const char *const truly[] = {"如实", "主动", NULL};

    for (size_t at = 0; (at = jp_view_find(clause, word, at)) != SIZE_MAX; at += word.bytes) {
        if (!jp_view_ends_with_any(jp_view_sub(clause, 0, at), truly))
            return true;
    }
    return false;
}

/* One of the words, outside brackets: 「责令改正（已另行送达…）」 tells in them what was done before, and not by the
 * citation. */
static bool is_done(jp_view clause, const char *const *words) {
    static const char *const before[] = {"另行", "另", NULL};
    int depth = 0;

    for (size_t at = 0, next; at < clause.bytes; at = next) {
        const uint32_t c = jp_scan_at(clause, at, &next);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth == 0 && jp_view_word_at(clause, at, words) > 0 &&
            !jp_view_ends_with_any(jp_view_sub(clause, 0, at), before)) {
            return true;
        }
    }
    return false;
}

static bool is_procedure_tail(jp_view tail) {
    static const char *const punishing[] = {"罚款", "处罚款", "没收",     "吊销", "处以", "给予",
                                            "并处", "警告",   "责令停产", "处罚", NULL};
    static const char *const acting[] = {"告知", "听证", "送达",     "申辩",     "复议", "诉讼", "强制执行",
                                         "加处", "回避", "先行登记", "查封",     "扣押", "结案", "移送",
                                         "延期", "分期", "抽样",     "调查取证", NULL};
    jp_view clause = clause_of(tail);

    return (is_filed(clause) || is_heard(clause) || is_done(clause, acting)) &&
           !jp_view_contains_any(clause, punishing);
}

/* 「依据《…法》等有关规定，我局对…一案进行了立案调查、审理，并依法告知了作出处罚的事实」: how a decision opens. What
 * it punishes by is told further down, with its articles. */
static bool is_opening_tail(jp_view tail) {
    static const char *const opening[] = {"立案调查", "立案查处", "立案进行", "立案并", "立案审理", "调查、审理", NULL};
    static const char *const punishing[] = {"罚款", "没收", "吊销", "处以", "并处", "警告", "决定", "作如下", NULL};
    jp_view clause = clause_of(tail);
    const size_t at = jp_view_find_any(clause, opening, 0, NULL);

    return at != SIZE_MAX && !jp_view_contains_any(clause, punishing) &&
           !jp_view_contains(jp_view_sub(clause, 0, at), JP_VIEW("处罚"));
}

/* 「依据《…条例》和…的公告，本街道办事处以自己的名义行使上述行政处罚权」: where the power to punish comes from. */
static bool is_power_tail(jp_view tail) {
    static const char *const powers[] = {"行政处罚权", "行政执法权", "处罚权",   "执法权",
                                         "执法职责",   "管辖",       "执法事项", NULL};
    static const char *const having[] = {"行使", "承接", "赋予", "授权", "委托", "集中",
                                         "下放", "赋权", "交由", "目录", "管辖", NULL};
    static const char *const punishing[] = {"罚款", "没收", "吊销", "警告", "责令停产", "决定", "作出", "给予", NULL};
    jp_view clause = clause_of(tail);

    return jp_view_contains_any(clause, powers) && jp_view_contains_any(clause, having) &&
           !jp_view_contains_any(clause, punishing);
}

/* 「根据《…法》第九十四条、《行政处罚法》第四十四条的规定，现将拟作出行政处罚决定的内容及事实、理由告知如下」: by the
 * articles of the list the party is told; what it is to be punished by stands elsewhere, unless another verb or the
 * punishment comes first. */
static bool is_telling_tail(jp_view tail) {
    enum { SENTENCE_CHARS_MAX = 120 };
    static const char *const telling[] = {"现将", "现就", "特将", "将拟", NULL};
    static const char *const between[] = {"依据", "根据", "依照", "按照", "适用",     "违反", "罚款", "没收",
                                          "吊销", "处以", "并处", "警告", "责令停产", "给予", NULL};
    size_t end = 0;

    for (int chars = 0; chars < SENTENCE_CHARS_MAX && end < tail.bytes; chars++) {
        size_t next;
        const uint32_t c = jp_scan_at(tail, end, &next);
        if (c == U'。' || c == ';' || c == '\n') {
            break;
        }
        end = next;
    }
    tail = jp_view_sub(tail, 0, end);
    const size_t at = jp_view_find_any(tail, telling, 0, NULL);
    const size_t told = at == SIZE_MAX ? SIZE_MAX : jp_view_find(tail, JP_VIEW("告知"), at);
    return told != SIZE_MAX && !jp_view_contains_any(jp_view_sub(tail, 0, at), between);
}

/* 「记3分」, 「记十二分」 */
static bool gives_points(jp_view clause) {
    static const char *const words[] = {"记分", "计分", "扣分", NULL};
    static const char *const marks[] = {"记", "扣", "计", NULL};

    for (size_t at = 0, next; at < clause.bytes; at = next) {
        (void)jp_scan_at(clause, at, &next);
        size_t to = at + jp_view_word_at(clause, at, marks);
        const size_t from = to;
        while (to > at && jp_scan_in(jp_scan_at(clause, to, NULL), "0123456789一二三六九十")) {
            (void)jp_scan_at(clause, to, &to);
        }
        if (to > from && jp_scan_at(clause, to, NULL) == U'分') {
            return true;
        }
    }
    return jp_view_contains_any(clause, words);
}

/* 「该行为依《…记分管理办法》记3分」, 「依据《…办法》纳入信用记录」: what follows beside the punishment is no ground of
 * it. */
static bool is_beside_tail(jp_view tail) {
    static const char *const others[] = {"信用信息", "信用记录", "信用档案", "信用平台", "信用公示",
                                         "失信",     "黑名单",   "公示",     "录入",     NULL};
    static const char *const punishing[] = {"罚款", "没收", "吊销", "暂扣", "处以", "给予", "并处",
                                            "警告", "拘留", "责令", "处罚", "通报", NULL};
    const jp_view clause = clause_of(tail);

    return (gives_points(clause) || jp_view_contains_any(clause, others)) && !jp_view_contains_any(clause, punishing);
}

/* Titles outside the catalogue. */
static bool is_procedural_title(jp_view name) {
    static const char *const words[] = {"程序",     "听证",     "行政处罚法", "行政强制法",
                                        "行政复议", "行政诉讼", "民事诉讼",   NULL};

    return jp_view_contains_any(name, words);
}

/* What is quoted of the law says nothing of what was done by it: 「第九十七条第三项“未如实告知…的，处…罚款”的规定，…」.
 */
static jp_view behind_quotation(jp_view tail) {
    enum { QUOTE_CHARS_MAX = 400 };
    size_t at;
    uint32_t open = jp_scan_solid(tail, 0, &at);
    const uint32_t close = open == U'“' ? U'”' : open == '"' ? '"' : open == U'「' ? U'」' : open == '(' ? ')' : 0;

    for (int chars = 0; close != 0 && chars < QUOTE_CHARS_MAX && at < tail.bytes; chars++) {
        if (jp_scan_at(tail, at, &at) == close) {
            return jp_view_sub(tail, at, tail.bytes);
        }
    }
    return tail;
}

jp_cite_purpose jp_cite_purpose_of(jp_cite_verb verb, const jp_citation *cited, bool is_procedural, jp_view tail) {
    const jp_view law_name = cited->law;

    tail = behind_quotation(tail);
    if (verb == JP_VERB_DENIED)
        return JP_CITE_OTHER;
    if (verb == JP_VERB_CHARGE)
        return JP_CITE_CHARGE;
    if (verb == JP_VERB_DISCRETION || jp_view_contains(law_name, JP_VIEW("裁量")))
        return JP_CITE_DISCRETION;
    if (verb == JP_VERB_PROCEDURE)
        return JP_CITE_PROCEDURE;
    if (verb == JP_VERB_MATCH)
        return is_procedure_tail(tail) ? JP_CITE_PROCEDURE : JP_CITE_OTHER;
    if (verb == JP_VERB_NONE || (cited->article == 0 && is_power_tail(tail)))
        return JP_CITE_OTHER;
    if (is_beside_tail(tail))
        return JP_CITE_OTHER;
    if (cited->article == 0 && is_opening_tail(tail))
        return JP_CITE_PROCEDURE;
    return is_procedural || is_procedural_title(law_name) || is_procedure_tail(tail) || is_telling_tail(tail)
               ? JP_CITE_PROCEDURE
               : JP_CITE_BASIS;
}
