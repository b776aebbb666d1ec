/* SPDX-License-Identifier: Apache-2.0 */
#include "gather.h"

#include <libxml/parser.h>

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "tree.h"

/* Longest passage that is kept to be quoted, in bytes; cut at a character. */
#define QUOTE_BYTES 300u

typedef struct gatherer {
    jp_index *index;
    jp_sketch *sketch;
    const jp_result *result;
    jp_arena *scratch;
    const xmlNode *root;
    jp_view organ; /* normalised */
    bool has_visit;
} gatherer;

static jp_view cut(jp_view text, size_t bytes) {
    if (text.bytes <= bytes) {
        return text;
    }
    while (bytes > 0 && ((unsigned char)text.data[bytes] & 0xC0) == 0x80) {
        bytes--;
    }
    return (jp_view){text.data, bytes};
}

static int64_t put_place(gatherer *g, const xmlNode *document, const xmlNode *fact) {
    jp_row row = jp_row_of(g->index, JP_PUT_PLACE);

    jp_row_number(&row, ++g->index->place_no);
    jp_row_number(&row, g->index->dossier_no);
    jp_row_text(&row, jp_tree_attribute(document, "成员"));
    jp_row_text(&row, jp_tree_attribute(fact ? fact : document, "处"));
    jp_row_text(&row, fact ? cut(jp_view_trim(jp_tree_text(fact, g->scratch)), QUOTE_BYTES) : JP_VIEW_EMPTY);
    jp_row_put(&row);
    return g->index->place_no;
}

static bool is_readable(const xmlNode *document) {
    return document->type == XML_ELEMENT_NODE && jp_view_eq_text(jp_tree_attribute(document, "状态"), "有");
}

static bool is_decision(const xmlNode *document) {
    return jp_tree_is(document, "行政处罚决定书") || jp_tree_is(document, "当场处罚决定书");
}

/* Who the party is for comparison: a number that checks, else the name. */
static jp_view party_key(gatherer *g, const xmlNode *document) {
    for (const xmlNode *id = jp_tree_child(document, "证件号码"); id; id = jp_tree_next(id)) {
        if (jp_view_eq_text(jp_tree_attribute(id, "校验"), "对")) {
            return jp_tree_attribute(id, "值");
        }
    }
    const xmlNode *name = jp_tree_child(document, "当事人");
    return name ? jp_norm_organ(jp_tree_text(name, g->scratch), g->scratch) : JP_VIEW_EMPTY;
}

static const char *party_kind(const xmlNode *document) {
    jp_view value = JP_VIEW_EMPTY;
    bool is_citizen = false;

    for (const xmlNode *id = jp_tree_child(document, "证件号码"); id; id = jp_tree_next(id)) {
        if (jp_view_eq_text(jp_tree_attribute(id, "类"), "统一社会信用代码")) {
            value = jp_tree_attribute(id, "值");
        }
        is_citizen = is_citizen || jp_view_eq_text(jp_tree_attribute(id, "类"), "身份证");
    }
    if (!jp_view_is_empty(value)) {
        return jp_view_starts_with(value, JP_VIEW("92")) ? "个体工商户" : "单位";
    }
    return is_citizen ? "个人" : "";
}

/* The digits it begins with; 0 when there are none. */
static int64_t number_of(jp_view digits) {
    int64_t number = 0;

    return jp_norm_number(digits, &number) > 0 ? number : 0;
}

static int64_t day_of(jp_view iso) {
    jp_day day;

    return jp_day_parse_iso(jp_view_sub(iso, 0, 10), &day) ? day : JP_DAY_NONE;
}

/* ---- people ---- */

static jp_minute minute_of(const xmlNode *document, const char *field) {
    jp_minute minute;

    return jp_minute_parse_iso(jp_tree_value(document, field, "值"), &minute) ? minute : JP_MINUTE_NONE;
}

static void put_holder(gatherer *g, const xmlNode *document, const xmlNode *person) {
    jp_row row = jp_row_of(g->index, JP_PUT_HOLDER);

    const int64_t place = put_place(g, document, person);
    jp_row_text(&row, jp_tree_attribute(person, "证号"));
    jp_row_text(&row, jp_tree_attribute(person, "值"));
    jp_row_text(&row, g->organ);
    jp_row_number(&row, day_of(jp_tree_value(document, "开始时间", "值")));
    jp_row_number(&row, g->index->dossier_no);
    jp_row_number(&row, place);
    jp_row_put(&row);
}

typedef struct span {
    jp_minute start, stop;
    int64_t place;
} span;

static void put_span(gatherer *g, const xmlNode *document, const xmlNode *person, const span *when) {
    const xmlNode *scene = jp_tree_child(document, "地点");
    jp_view certificate = jp_tree_attribute(person, "证号");
    jp_row row = jp_row_of(g->index, JP_PUT_SPAN);

    /* A certificate number names a person anywhere; a name only within its organ. */
    jp_row_text(&row,
                !jp_view_is_empty(certificate)
                    ? certificate
                    : jp_view_of(jp_arena_printf(g->scratch, "%.*s@%.*s", JP_VIEW_ARG(jp_tree_attribute(person, "值")),
                                                 JP_VIEW_ARG(g->organ))));
    jp_row_number(&row, when->start);
    jp_row_number(&row, when->stop);
    jp_row_text(&row, scene ? jp_norm_organ(jp_tree_text(scene, g->scratch), g->scratch) : JP_VIEW_EMPTY);
    jp_row_number(&row, g->index->dossier_no);
    jp_row_number(&row, when->place);
    jp_row_put(&row);
}

static bool said_before(const xmlNode *person) {
    for (const xmlNode *before = person->prev; before; before = before->prev) {
        if (jp_tree_is(before, "执法人员") &&
            jp_view_eq(jp_tree_attribute(before, "值"), jp_tree_attribute(person, "值"))) {
            return true;
        }
    }
    return false;
}

static void gather_people(gatherer *g, const xmlNode *document) {
    span when = {minute_of(document, "开始时间"), minute_of(document, "结束时间"), 0};
    const bool is_timed = when.start != JP_MINUTE_NONE && when.stop != JP_MINUTE_NONE && when.start < when.stop;

    if (is_timed) {
        when.place = put_place(g, document, jp_tree_child(document, "开始时间"));
    }
    for (const xmlNode *person = jp_tree_child(document, "执法人员"); person; person = jp_tree_next(person)) {
        if (jp_view_is_empty(jp_tree_attribute(person, "值")) || said_before(person)) {
            continue;
        }
        if (!jp_view_is_empty(jp_tree_attribute(person, "证号"))) {
            put_holder(g, document, person);
        }
        if (is_timed) {
            put_span(g, document, person, &when);
        }
    }
}

/* ---- numbers, penalties, twins ---- */

static void gather_number(gatherer *g, const xmlNode *document) {
    const xmlNode *number = jp_tree_child(document, "文号");
    jp_view value = jp_tree_attribute(number, "值");

    if (jp_view_is_empty(value)) {
        return;
    }
    const int64_t place = put_place(g, document, number);
    jp_row row = jp_row_of(g->index, JP_PUT_NUMBER);
    jp_row_text(&row, jp_view_of((const char *)document->name));
    jp_row_text(&row, value);
    jp_row_text(&row, g->organ);
    jp_row_text(&row, jp_tree_attribute(number, "代字"));
    jp_row_number(&row, number_of(jp_tree_attribute(number, "年")));
    jp_row_number(&row, number_of(jp_tree_attribute(number, "号")));
    jp_row_number(&row, day_of(jp_tree_value(document, "日期", "值")));
    jp_row_text(&row, party_key(g, document));
    jp_row_number(&row, g->index->dossier_no);
    jp_row_number(&row, place);
    jp_row_put(&row);
}

/* 食品安全法|124|1: the first citation of that purpose with an article. */
static jp_view provision(gatherer *g, const xmlNode *document, const char *purpose) {
    for (const xmlNode *cite = jp_tree_child(document, "引用"); cite; cite = jp_tree_next(cite)) {
        if (jp_view_eq_text(jp_tree_attribute(cite, "用途"), purpose) &&
            !jp_view_is_empty(jp_tree_attribute(cite, "条"))) {
            return jp_view_of(
                jp_arena_printf(g->scratch, "%.*s|%.*s|%.*s|%.*s", JP_VIEW_ARG(jp_tree_attribute(cite, "法")),
                                JP_VIEW_ARG(jp_tree_attribute(cite, "条")), JP_VIEW_ARG(jp_tree_attribute(cite, "款")),
                                JP_VIEW_ARG(jp_tree_attribute(cite, "项"))));
        }
    }
    return JP_VIEW_EMPTY;
}

/* The day of the act: as the decision says, else that of the first inspection of the dossier. */
static int64_t act_day(gatherer *g, const xmlNode *decision) {
    jp_view said = jp_tree_value(decision, "行为日期", "值");

    if (jp_view_is_empty(said)) {
        said = jp_tree_value(jp_tree_child(g->root, "现场检查笔录"), "开始时间", "值");
    }
    return day_of(said);
}

static void gather_penalty(gatherer *g, const xmlNode *document) {
    const xmlNode *fine = jp_tree_child(document, "罚款");
    jp_view fen = jp_tree_attribute(fine, "分");
    jp_view charge = provision(g, document, "定性");
    jp_view basis = provision(g, document, "依据");
    jp_view party = party_key(g, document);
    const int64_t day = act_day(g, document);

    if (jp_view_is_empty(fen)) {
        return;
    }
    const int64_t place = put_place(g, document, fine);
    if (!jp_view_is_empty(party) && day != JP_DAY_NONE) {
        jp_row row = jp_row_of(g->index, JP_PUT_PENALTY);
        jp_row_text(&row, party);
        jp_row_number(&row, day);
        jp_row_text(&row, charge);
        jp_row_text(&row, jp_tree_value(document, "文号", "值"));
        jp_row_number(&row, g->index->dossier_no);
        jp_row_number(&row, place);
        jp_row_put(&row);
    }
    const char *kind = party_kind(document);
    if (!jp_view_is_empty(charge) && !jp_view_is_empty(basis) && *kind) {
        jp_row row = jp_row_of(g->index, JP_PUT_FINE);
        jp_row_text(&row, charge);
        jp_row_text(&row, basis);
        jp_row_text(&row, jp_view_of(kind));
        jp_row_number(&row, number_of(fen));
        jp_row_number(&row, g->index->dossier_no);
        jp_row_number(&row, place);
        jp_row_put(&row);
    }
}

static void put_twin(gatherer *g, jp_view sign, int64_t place) {
    jp_row row = jp_row_of(g->index, JP_PUT_TWIN);

    jp_row_text(&row, sign);
    jp_row_number(&row, g->index->dossier_no);
    jp_row_number(&row, place);
    jp_row_put(&row);
}

/* The same dossier again: the same archive; or a decision of the same organ and number against the same party. */
static void gather_twin(gatherer *g, const xmlNode *document) {
    jp_view number = jp_tree_value(document, "文号", "值");
    jp_view party = party_key(g, document);

    if (!jp_view_is_empty(number) && !jp_view_is_empty(party)) {
        put_twin(g,
                 jp_view_of(jp_arena_printf(g->scratch, "d:%.*s|%.*s|%.*s", JP_VIEW_ARG(g->organ), JP_VIEW_ARG(number),
                                            JP_VIEW_ARG(party))),
                 put_place(g, document, jp_tree_child(document, "文号")));
    }
}

/* ---- records ---- */

static bool stands_at(const xmlNode *document, const char *const *names, jp_view where) {
    for (; *names; names++) {
        for (const xmlNode *fact = jp_tree_child(document, *names); fact; fact = jp_tree_next(fact)) {
            if (jp_view_eq(jp_tree_attribute(fact, "处"), where)) {
                return true;
            }
        }
    }
    return false;
}

/* Sentences that the form or the law puts into every record, and the lines of its head. */
static bool is_form_text(const xmlNode *document, jp_view where, jp_view line) {
    enum { HEAD_LINE_BYTES = 240 };
    static const char *const marks[] = {"表明身份", "权利告知", "回避告知", "回避回答", "属实确认", "以下空白", NULL};
    static const char *const head[] = {"地点", "开始时间", "结束时间", "机关", NULL};

    return stands_at(document, marks, where) || (line.bytes <= HEAD_LINE_BYTES && stands_at(document, head, where));
}

/* ---- lines of labels ---- */

static jp_view skip_word(jp_view line, const char *const *words) {
    return jp_view_sub(line, jp_view_word_at(line, 0, words), line.bytes);
}

/* 询问人：, 被检查人（签名）:, and the words of who was there. */
static bool is_person_line(jp_view line) {
    static const char *const people[] = {
        "被询问人", "询问人",   "被检查人", "检查人", "被调查人", "调查人",     "核查人",   "勘验人",
        "勘测人",   "记录人",   "见证人",   "当事人", "办案人",   "承办人",     "参加人",   "在场人",
        "陪同人",   "执法人",   "送达人",   "收件人", "签名",     "法定代表人", "负责人",   "现场负责人",
        "联系人",   "联系电话", "电话",     "姓名",   "性别",     "身份证",     "工作单位", "职务",
        "住址",     "住所",     "地址",     "单位",   "询问机关", "检查机关",   "翻译",     NULL};
    static const char *const tails[] = {"员签名", "签名", "姓名",     "名称",     "员",     "及职务", "签字",
                                        "号码",   "单位", "基本情况", "（签名）", "(签名)", NULL};
    static const char *const signs[] = {"（签名）", "(签名)", "（签字）", "(签字)", NULL};
    static const char *const colons[] = {"：", ":", NULL};
    const jp_view rest = skip_word(line, people);

    if (rest.bytes == line.bytes) {
        return false;
    }
    const jp_view behind = skip_word(skip_word(rest, tails), signs);
    return skip_word(behind, colons).bytes < behind.bytes;
}

/* 姓名：…　性别：…　电话：…: two labels and more, each of a few characters behind a blank or the beginning. */
static bool is_label_line(jp_view line) {
    enum { LABEL_CHARS = 10, LEAST_LABELS = 2 };
    uint32_t labels = 0, chars = 0;
    bool can_be_label = true;

    for (size_t at = 0; at < line.bytes;) {
        const uint32_t c = jp_char_fold_width(jp_utf8_next(line, &at));
        if (jp_char_is_space(c) || c == ';' || c == ',') {
            can_be_label = true;
            chars = 0;
        } else if (c == ':') {
            labels += can_be_label && chars > 1 && chars <= LABEL_CHARS;
            can_be_label = false;
        } else {
            chars++;
        }
    }
    return labels >= LEAST_LABELS;
}

/* Names, numbers and what officers say of themselves are the same in all cases of the same people: nothing that one
 * could have copied. What somebody answered is no such line. */
static bool says_who(jp_view line) {
    const bool is_answer = jp_view_starts_with(line, JP_VIEW("答"));
    const bool is_introduction =
        jp_view_starts_with(line, JP_VIEW("我们是")) || jp_view_starts_with(line, JP_VIEW("我是"));
    const bool is_end = jp_view_starts_with(line, JP_VIEW("以上")) &&
                        (jp_view_contains(line, JP_VIEW("属实")) || jp_view_contains(line, JP_VIEW("一致")) ||
                         jp_view_contains(line, JP_VIEW("看过")));

    return !is_answer && (is_introduction || is_end || is_person_line(line) || is_label_line(line));
}

/* Where the paragraph starts, a tab, the paragraph: a line. */
static void gather_record(gatherer *g, const xmlNode *document) {
    jp_str text;
    jp_row row = jp_row_of(g->index, JP_PUT_RECORD);
    jp_shingles shingles;

    jp_str_init(&text, g->scratch);
    for (const xmlNode *paragraph = jp_tree_child(document, "段"); paragraph; paragraph = jp_tree_next(paragraph)) {
        jp_view where = jp_tree_attribute(paragraph, "处");
        jp_view line = jp_view_trim(jp_tree_text(paragraph, g->scratch));
        bool is_question = jp_view_starts_with(line, JP_VIEW("问"));

        /* Table cells hold the head of the form; questions are the organ's, and the same in many cases. */
        if (!jp_view_starts_with(where, JP_VIEW("p")) || is_question || is_form_text(document, where, line) ||
            says_who(line)) {
            continue;
        }
        jp_str_putf(&text, "%.*s\t", JP_VIEW_ARG(where));
        for (size_t i = 0; i < line.bytes; i++) {
            jp_str_put(&text, (jp_view){line.data[i] == '\n' || line.data[i] == '\t' ? " " : &line.data[i], 1});
        }
        jp_str_put_text(&text, "\n");
    }
    shingles = jp_shingles_of(jp_str_view(&text), g->scratch);
    if (shingles.count == 0) {
        return;
    }
    jp_sketch_add(g->sketch, &shingles, g->scratch);
    jp_row_number(&row, ++g->index->record_no);
    jp_row_text(&row, jp_view_of((const char *)document->name));
    jp_row_text(&row, jp_str_view(&text));
    jp_row_number(&row, g->index->dossier_no);
    jp_row_text(&row, jp_tree_attribute(document, "成员"));
    jp_row_put(&row);
}

/* What the papers that order an inspection say of it: the greatest number in that field. */
static int64_t ordered_number(const gatherer *g, const char *field) {
    static const char *const papers[] = {"行政检查审批表", "行政检查通知书", "检查方案"};
    int64_t most = 0;

    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
        for (const xmlNode *paper = jp_tree_child(g->root, papers[i]); paper; paper = jp_tree_next(paper)) {
            const int64_t number = number_of(jp_tree_value(paper, field, "值"));
            most = number > most ? number : most;
        }
    }
    return most;
}

/* Whether the words behind the ticked box, or those it begins with, name a single case. */
static bool names_case(jp_view source) {
    enum { NEAR_BYTES = 30 };
    static const char *const words[] = {"个案", "有因", "投诉", "举报", "转办", "交办", "线索", "数据监测"};
    size_t at = jp_view_find(source, JP_VIEW("☑"), 0);
    const bool is_ticked = at != SIZE_MAX;

    for (at = is_ticked ? at + 3 : 0; at != SIZE_MAX && at <= source.bytes;) {
        const size_t box = jp_view_find(source, JP_VIEW("□"), at);
        const size_t tick = jp_view_find(source, JP_VIEW("☑"), at);
        size_t to = box < tick ? box : tick;

        to = to == SIZE_MAX ? source.bytes : to;
        to = to > at + NEAR_BYTES ? at + NEAR_BYTES : to;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (jp_view_contains(jp_view_sub(source, at, to), jp_view_of(words[i]))) {
                return true;
            }
        }
        at = tick == SIZE_MAX ? SIZE_MAX : tick + 3;
    }
    return false;
}

/* source: 国务院办公厅关于严格规范涉企行政检查的意见: inspections of one case do not count against the yearly cap */
static bool is_of_case(const gatherer *g) {
    for (const xmlNode *paper = g->root->children; paper; paper = paper->next) {
        for (const xmlNode *source = jp_tree_child(paper, "任务来源"); source; source = jp_tree_next(source)) {
            if (names_case(jp_view_trim(jp_tree_text(source, g->scratch)))) {
                return true;
            }
        }
    }
    return false;
}

/* The first record of a dossier; a later one is the look at what was to be put right. */
static void gather_visit(gatherer *g, const xmlNode *document) {
    const xmlNode *object = jp_tree_child(document, "被检查人");
    jp_view start = jp_tree_value(document, "开始时间", "值");
    const int64_t day = day_of(start);

    object = object ? object : jp_tree_child(document, "当事人");
    if (g->has_visit || day == JP_DAY_NONE || !object ||
        jp_view_is_empty(jp_view_trim(jp_tree_text(object, g->scratch)))) {
        return;
    }
    g->has_visit = true;
    const int64_t place = put_place(g, document, jp_tree_child(document, "开始时间"));
    jp_row row = jp_row_of(g->index, JP_PUT_VISIT);
    jp_row_text(&row, jp_norm_organ(jp_tree_text(object, g->scratch), g->scratch));
    jp_row_text(&row, g->organ);
    jp_row_number(&row, number_of(jp_view_sub(start, 0, 4)));
    jp_row_number(&row, day);
    jp_row_number(&row, ordered_number(g, "频次上限"));
    jp_row_number(&row, ordered_number(g, "本年次数"));
    jp_row_number(&row, is_of_case(g));
    jp_row_number(&row, g->index->dossier_no);
    jp_row_number(&row, place);
    jp_row_put(&row);
}

static void gather_document(gatherer *g, const xmlNode *document) {
    if (jp_tree_child(document, "执法人员")) {
        gather_people(g, document);
    }
    gather_number(g, document);
    if (is_decision(document)) {
        gather_penalty(g, document);
        gather_twin(g, document);
    }
    if (jp_tree_is(document, "询问笔录") || jp_tree_is(document, "现场检查笔录")) {
        gather_record(g, document);
    }
    if (jp_tree_is(document, "现场检查笔录") && jp_view_eq_text(jp_tree_attribute(g->root, "类型"), "inspection")) {
        gather_visit(g, document);
    }
}

static void put_dossier(gatherer *g) {
    jp_row row = jp_row_of(g->index, JP_PUT_DOSSIER);

    jp_row_number(&row, ++g->index->dossier_no);
    jp_row_text(&row, g->result->dossier);
    jp_row_text(&row, g->result->header.organ);
    jp_row_put(&row);
    if (g->result->sha256[0]) {
        put_twin(g, jp_view_of(jp_arena_printf(g->scratch, "s:%s", g->result->sha256)), 0);
    }
}

/* What libxml2 has to say of a tree that was sealed goes nowhere but into the return value. */
static void drop_message(void *unused, xmlErrorPtr error) {
    (void)unused;
    (void)error;
}

static xmlDocPtr parse(jp_view text) {
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    xmlDocPtr doc = NULL;

    xmlSetStructuredErrorFunc(NULL, drop_message);
    if (parser && text.bytes <= INT32_MAX) {
        doc = xmlCtxtReadMemory(parser, text.data, (int)text.bytes, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE);
    }
    xmlSetStructuredErrorFunc(NULL, NULL);
    if (parser) {
        xmlFreeParserCtxt(parser);
    }
    return doc;
}

bool jp_gather(jp_index *index, jp_sketch *sketch, const jp_result *result, jp_arena *scratch, jp_error *err) {
    gatherer g = {.index = index, .sketch = sketch, .result = result, .scratch = scratch};
    xmlDocPtr doc = jp_view_is_empty(result->facts_xml) ? NULL : parse(result->facts_xml);

    g.organ = jp_norm_organ(result->header.organ, scratch);
    put_dossier(&g);
    g.root = doc ? xmlDocGetRootElement(doc) : NULL;
    for (const xmlNode *document = g.root ? g.root->children : NULL; document; document = document->next) {
        if (is_readable(document)) {
            gather_document(&g, document);
        }
    }
    xmlFreeDoc(doc);
    return !index->failed || jp_index_fail(index, err);
}
