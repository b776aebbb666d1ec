/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

enum { MAX_DAY_CHARS = 16 }; /* 二〇二五年十二月三十一日, and a blank or two */

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "pairs.h"
#include "norm_scan.h"
#include "typed.h"

/* Words → one fact, or one per person. What is blank is 空; what is there and not understood is 不明, words kept. */

static jp_fact *add(jp_scan *s, const jp_typed *t, jp_view name, jp_view text) {
    jp_fact *fact = jp_scan_add(s, name, text, t->place, t->line);
    fact->rank = t->rank;
    return fact;
}

static void add_empty(jp_scan *s, const jp_typed *t, jp_view name) {
    add(s, t, name, JP_VIEW_EMPTY)->status = "空";
}

static void put_day(jp_scan *s, jp_fact *fact, jp_day day) {
    char text[11];
    jp_day_format(day, text);
    jp_fact_put(fact, "值", jp_view_of(jp_arena_strdup(s->arena, text)));
}

void jp_fact_put_fen(jp_scan *s, jp_fact *fact, const char *attribute, int64_t fen) {
    jp_fact_put(fact, attribute, jp_view_of(jp_arena_printf(s->arena, "%lld", (long long)fen)));
}

void jp_fact_put_number(jp_scan *s, jp_fact *fact, const char *attribute, int64_t number) {
    jp_fact_put_fen(s, fact, attribute, number);
}

void jp_fact_put_day(jp_scan *s, jp_fact *fact, const char *attribute, jp_day day) {
    char text[11];
    jp_day_format(day, text);
    jp_fact_put(fact, attribute, jp_view_of(jp_arena_strdup(s->arena, text)));
}

static bool is_blank_value(jp_view value) {
    return jp_view_is_empty(value) || jp_norm_is_blank(value) || jp_norm_is_blank_date(value);
}

/* ---- words ---- */

/* 「☑个人 □单位　张三」: the words of the boxes in front of the name, each up to a blank. Empty: nothing but boxes. */
static jp_view behind_boxes(jp_view v) {
    static const char *const boxes[] = {"☑", "□", "☐", "☒", NULL};

    for (v = jp_view_trim(v); jp_view_word_at(v, 0, boxes) > 0; v = jp_view_trim(v)) {
        size_t at = 0;
        size_t next = 0;
        while (at < v.bytes && !jp_char_is_space(jp_utf8_next(v, &next))) {
            at = next;
        }
        v = jp_view_sub(v, at, v.bytes);
    }
    return v;
}

bool jp_field_is_party(const jp_field *field) {
    const jp_view name = field->name;
    return jp_view_eq_text(name, "当事人") || jp_view_eq_text(name, "被检查人") || jp_view_eq_text(name, "受送达人") ||
           jp_view_eq_text(name, "法定代表人") || jp_view_eq_text(name, "经营者") || jp_view_eq_text(name, "缴款人") ||
           jp_view_eq_text(name, "被抽样人") || jp_view_eq_text(name, "陈述人");
}

/* 「张三、李四（承办人到会说明，没有表决权）」: what stands in brackets tells of a name. */
static jp_view outside_brackets(jp_view tight, jp_arena *arena) {
    size_t unclosed = tight.bytes;
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0, next; at < tight.bytes; at = next) {
        const size_t close = tight.data[at] == '(' ? jp_skip_brackets(tight, at, &unclosed) : at;
        next = close;
        (void)jp_utf8_next(tight, &next);
        if (close == at) {
            jp_str_put(&out, jp_view_sub(tight, at, next));
        }
    }
    return jp_str_view(&out);
}

/* A sentence behind a person's label is an answer, not a list of names: 「现场负责人：已看过证件，不申请回避。」 Single
 * characters do not tell: 阿不都热合曼 is a name. */
static bool is_sentence(jp_scan *s, jp_view value) {
    static const char *const words[] = {"不申请", "不需要", "不要求", "不回避", "不用",   "已看", "已阅", "已经",
                                        "清楚",   "明白",   "知道",   "属实",   "无异议", "没有", "我",   NULL};
    jp_view tight = outside_brackets(jp_text_tight(value, s->arena), s->arena);
    bool has_stop = jp_view_ends_with(tight, JP_VIEW("。"));

    if (has_stop) { /* 「检查人员：张三、李四。」 ends with one and is a list all the same */
        tight = jp_view_sub(tight, 0, tight.bytes - JP_VIEW("。").bytes);
    }
    if (jp_view_contains(tight, JP_VIEW("。"))) {
        return true;
    }
    if (!has_stop && (!jp_view_contains(tight, JP_VIEW(",")) || jp_text_chars(tight) <= 8)) {
        return false;
    }
    return jp_view_contains_any(tight, words);
}

/* A cell of officers may say first, or last, that they showed their certificates: who they are stands on the other
 * lines. A line that ends with a stop and names somebody is a list all the same. */
static jp_view without_sentences(const jp_scan *s, jp_view value) {
    jp_found_person person;

    for (size_t end; (end = jp_view_find(value, JP_VIEW("。\n"), 0)) != SIZE_MAX;) {
        const jp_view first = jp_view_sub(value, 0, end);
        const jp_view rest = jp_view_trim(jp_view_sub(value, end + JP_VIEW("。\n").bytes, value.bytes));
        if (memchr(first.data, '\n', first.bytes)) {
            break;
        }
        if (jp_norm_next_person(first, 0, s->arena, &person)) {
            return jp_norm_next_person(rest, 0, s->arena, &person) ? value : first;
        }
        value = rest;
    }
    return value;
}

bool jp_field_is_name(const jp_field *field) {
    return field->type == JP_FIELD_PERSON ||
           (field->type == JP_FIELD_TEXT && jp_view_ends_with(field->name, JP_VIEW("人")));
}

/* 「提供人：    2025年8月18日」: a day, where a name should stand. */
static bool is_day_for_name(const jp_field *field, jp_view value) {
    jp_found_date date;
    return jp_field_is_name(field) && jp_norm_is_date(value, JP_DAY_NONE, &date);
}

/* 「当事人基本情况：有限责任公司，从业人员36人」 tells what the party is, and not who. */
static bool is_kind_of_firm(jp_view name) {
    static const char *const kinds[] = {"有限责任公司", "股份有限公司",   "有限公司", "个体工商户", "个人独资企业",
                                        "合伙企业",     "农民专业合作社", "事业单位", NULL};

    return jp_view_is_any(name, kinds);
}

/* 「当事人基本情况：统一社会信用代码91…；法定代表人…」 tells of the party, and not who it is. */
static bool begins_with_number(jp_view name) {
    static const char *const heads[] = {"统一社会信用代码", "社会信用代码", "身份证", "公民身份号码",
                                        "注册号",           "营业执照号",   NULL};
    const size_t head = jp_view_word_at(name, 0, heads);
    bool has_digit = false;

    for (size_t i = head; i < name.bytes && !has_digit; i++) {
        has_digit = name.data[i] >= '0' && name.data[i] <= '9';
    }
    return head > 0 && has_digit;
}

/* 「当事人基本情况 | 法定代表人张三」, 「…：该单位从事铸件加工，从业人员64人」: the same. */
static bool begins_with_other(jp_view name) {
    static const char *const heads[] = {"法定代表人", "负责人",   "主要负责人", "联系人", "经营范围", "性别",
                                        "该单位",     "该公司",   "该企业",     "该厂",   "该店",     "该户",
                                        "该个体",     "该当事人", "该场所",     "该项目", "从事",     "主营",
                                        "主要从事",   "成立于",   "注册于",     "位于",   NULL};

    /* 「甲公司系有限责任公司，现有从业人员46人」 tells what it is */
    static const char *const tells[] = {"系有限", "系股份", "系个体", "系个人", "系一家", "系一人", "系从事", NULL};

    return jp_view_word_at(name, 0, heads) > 0 || jp_view_contains_any(name, tells);
}

/* 「当事人 | 认定准确」, a row of what a review looked at: the finding, and no name. */
static bool is_finding(jp_view name) {
    static const char *const words[] = {
        "主体", "资格",     "身份",   "认定",   "基本情况", "信息", "名称", "情况", "合法有效", "准确", "正确",
        "适格", "合法",     "合格",   "无误",   "清楚",     "明确", "属实", "一致", "真实",     "恰当", "符合要求",
        "错误", "符合规定", "无异议", "无问题", "有误",     "具备", "不",   "和",   "、",       NULL};
    size_t at = 0;

    for (size_t bytes; (bytes = jp_view_word_at(name, at, words)) > 0;) {
        at += bytes;
    }
    return name.bytes > 0 && at == name.bytes;
}

/* 「当事人」 and below it 「统一社会信用代码」, of a table whose cells became lines: what stands there is a label too.
 */
static bool is_label_for_name(const jp_scan *s, jp_view name) {
    static const char *const kinds[] = {"个人", "单位", "公民", "法人", "企业", "其他组织", "/", "／",
                                        "姓名", "性别", "民族", "年龄", "职业", "文化程度", NULL};
    const jp_view tight = jp_text_tight(name, s->arena);

    return jp_view_is_any(tight, kinds) || jp_label_read(s, tight).is_known;
}

static void emit_words(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    if (is_day_for_name(field, value)) {
        add_empty(s, t, field->name);
        return;
    }
    if (jp_field_is_party(field)) {
        /* a 告知笔录 is a notice by its type */
        if ((s->type->is_record || jp_view_contains(jp_text_tight(s->section->title, s->arena), JP_VIEW("笔录"))) &&
            is_sentence(s, value)) {
            return; /* 「当事人：听清楚了，不申请回避。」 */
        }
        jp_view bare = behind_boxes(value);
        jp_view name = jp_party_name(jp_view_is_empty(bare) || bare.bytes == value.bytes ? value : bare);
        if (is_kind_of_firm(name) || begins_with_number(name) || begins_with_other(name) || is_finding(name) ||
            jp_view_eq_text(name, "无") ||
            (jp_view_is_empty(bare) && value.bytes > 0 && jp_view_eq(name, jp_view_trim(value)))) {
            return; /* 「当事人：□不陈述 ☑陈述」 */
        }
        jp_fact *fact = add(s, t, field->name, name);
        if (is_label_for_name(s, name)) {
            fact->status = "不明";
        }
        size_t at = jp_view_find(value, JP_VIEW("招牌"), 0);
        if (at != SIZE_MAX) {
            jp_fact_put(fact, "招牌", jp_view_sub(value, at, value.bytes));
        }
        return;
    }
    jp_view v = value;
    jp_found_date date;
    /* 「提供人：张三  2024年3月5日」: the day of the signature is not part of the words */
    if (field->type == JP_FIELD_TEXT && jp_norm_next_date(v, 0, JP_DAY_NONE, &date) && date.span.to == v.bytes &&
        date.span.from > 0) {
        jp_view head = jp_view_trim(jp_view_sub(v, 0, date.span.from));
        v = jp_view_is_empty(head) ? v : head;
    }
    while (field->type == JP_FIELD_TEXT &&
           (jp_view_ends_with(v, JP_VIEW("。")) || jp_view_ends_with(v, JP_VIEW("；")) ||
            jp_view_ends_with(v, JP_VIEW("，")))) {
        v = jp_view_trim(jp_view_sub(v, 0, v.bytes - 3));
    }
    (void)add(s, t, field->name, v);
}

/* ---- dates and times ---- */

static void emit_date(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_found_date found;

    if (!jp_norm_next_date(value, 0, s->day, &found)) {
        add(s, t, field->name, value)->status = "不明";
    } else if (found.is_blank) {
        add_empty(s, t, field->name);
    } else {
        put_day(s, add(s, t, field->name, jp_view_sub(value, found.span.from, found.span.to)), found.day);
    }
}

/* 「至2025年5月24日」, 「2025年5月24日届满」: the day given is the last one. */
static bool is_last_day(jp_view value, const jp_found_date *date) {
    static const char *const heads[] = {"至", "到", "截至", "截止"};
    static const char *const tails[] = {"止", "届满", "到期", "期满"};
    jp_view head = jp_view_trim(jp_view_sub(value, 0, date->span.from));
    jp_view tail = jp_view_trim(jp_view_sub(value, date->span.to, value.bytes));

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (jp_view_ends_with(head, jp_view_of(heads[i])) || jp_view_starts_with(tail, jp_view_of(tails[i]))) {
            return true;
        }
    }
    return false;
}

/* 「三十日」, 「共30天」: how long, and from no day. */
static bool is_length(jp_view value) {
    size_t next;

    for (size_t at = 0; at < value.bytes; at = next) {
        const uint32_t c = jp_scan_at(value, at, &next);
        if (jp_scan_digit(c) < 0 && !jp_scan_is_numeral(c) &&
            !jp_view_contains(JP_VIEW("两叁肆伍陆柒捌玖拾佰个工作自然日天月共计为。"), jp_view_sub(value, at, next))) {
            return false;
        }
    }
    return value.bytes > 0 && jp_view_contains_any(value, (const char *const[]){"日", "天", "月", NULL});
}

static void emit_dates(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_found_date first;
    jp_found_date last;

    if (!jp_norm_next_date(value, 0, s->day, &first)) {
        const jp_field *length = jp_doc_type_find_field_text(s->type, "期限天数");
        if (!is_length(value)) {
            add(s, t, field->name, value)->status = "不明";
        } else if (length && !jp_scan_find(s, "期限天数")) { /* 「查封期限 | 30日」 */
            jp_scan_emit_typed(s, length, t, value);
        }
        return;
    }
    if (first.is_blank) {
        add_empty(s, t, field->name);
        add_empty(s, t, field->pair_name);
        return;
    }
    bool has_last = jp_norm_next_date(value, first.span.to, first.day, &last);
    if (field->pair_name.bytes > 0 && !has_last && is_last_day(value, &first)) {
        put_day(s, add(s, t, field->pair_name, jp_view_sub(value, first.span.from, first.span.to)), first.day);
        return;
    }
    put_day(s, add(s, t, field->name, jp_view_sub(value, first.span.from, first.span.to)), first.day);
    if (has_last && field->pair_name.bytes > 0) {
        if (last.is_blank) {
            add_empty(s, t, field->pair_name);
        } else {
            put_day(s, add(s, t, field->pair_name, jp_view_sub(value, last.span.from, last.span.to)), last.day);
        }
    }
}

static void put_minute(jp_scan *s, jp_fact *fact, jp_minute minute) {
    char text[17];
    jp_minute_format(minute, text);
    jp_fact_put(fact, "值", jp_view_of(jp_arena_strdup(s->arena, text)));
}

static void emit_time(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_found_times found;
    jp_found_date date;

    if (jp_norm_next_times(value, 0, s->day, &found)) {
        jp_view words = jp_view_sub(value, found.span.from, found.span.to);
        put_minute(s, add(s, t, field->name, words), found.start);
        if (s->day == JP_DAY_NONE) {
            s->day = (jp_day)(found.start / 1440);
        }
        if (field->pair_name.bytes > 0 && found.end != JP_MINUTE_NONE) {
            put_minute(s, add(s, t, field->pair_name, words), found.end);
        } else if (field->pair_name.bytes > 0) {
            /* another time behind it may be the end, whatever stands between them: not understood is not missing */
            jp_view rest = jp_view_trim(jp_view_sub(value, found.span.to, value.bytes));
            jp_found_times second;
            if (!found.end_is_blank && jp_norm_next_times(rest, 0, s->day, &second)) {
                add(s, t, field->pair_name, rest)->status = "不明";
            } else {
                add_empty(s, t, field->pair_name);
            }
        }
        return;
    }
    if (jp_norm_next_date(value, 0, s->day, &date)) {
        if (date.is_blank) {
            add_empty(s, t, field->name);
        } else { /* a day without the hour: said as it is; the hours may have a place of their own */
            put_day(s, add(s, t, field->name, value), date.day);
            s->day = s->day == JP_DAY_NONE && field->pair_name.bytes > 0 ? date.day : s->day;
        }
        if (field->pair_name.bytes > 0) {
            add_empty(s, t, field->pair_name);
        }
        return;
    }
    add(s, t, field->name, value)->status = "不明";
}

/* ---- numbers ---- */

/* A bare number under a label that names the unit: 「金额（元）」 5,000.00 */
static bool read_bare_sum(jp_view value, int64_t *fen) {
    const int64_t most_yuan = INT64_MAX / 100000000; /* more figures are the number of an account */
    int64_t whole = 0;
    int64_t part = 0;
    int decimals = -1;
    bool has_digit = false;

    for (size_t i = 0; i < value.bytes; i++) {
        char c = value.data[i];
        if (c >= '0' && c <= '9') {
            has_digit = true;
            if (decimals < 0) {
                whole = whole * 10 + (c - '0');
                if (whole > most_yuan) {
                    return false;
                }
            } else if (decimals < 4) {
                part = part * 10 + (c - '0');
                decimals++;
            }
        } else if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (c != ',' && c != ' ') {
            return false;
        }
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 4; i++) {
        part *= 10;
    }
    *fen = (whole * 10000 + part) / 100;
    return has_digit;
}

/* 「36条×95元/条=3420元」: the sum is what the computation comes to. */
static size_t behind_computation(jp_view value) {
    size_t behind = 0;

    for (size_t i = 0; i < value.bytes; i++) {
        if (value.data[i] == '=') {
            behind = i + 1;
        } else if (jp_view_starts_with(jp_view_sub(value, i, value.bytes), JP_VIEW("＝"))) {
            behind = i + sizeof "＝" - 1;
        }
    }
    return behind;
}

static void emit_money(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_found_money found;
    int64_t fen = 0;

    if (jp_norm_next_money(value, behind_computation(value), &found)) {
        jp_fact_put_fen(s, add(s, t, field->name, value), "分", found.fen);
    } else if (read_bare_sum(value, &fen)) {
        jp_fact_put_fen(s, add(s, t, field->name, value), "分", fen);
    } else {
        add(s, t, field->name, value)->status = "不明";
    }
}

/* 「17件18页」 behind 页数: the number that the pattern of the field picks, where it does. */
static size_t number_from(const jp_field *field, jp_view value) {
    jp_match m;

    return field->pattern && jp_pattern_next(field->pattern, value, 0, &m) ? m.value_from : 0;
}

static void emit_number(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    int64_t n = 0;

    for (size_t at = number_from(field, value); at < value.bytes; at++) {
        if (((unsigned char)value.data[at] & 0xC0) != 0x80 &&
            jp_norm_number(jp_view_sub(value, at, value.bytes), &n) > 0) {
            jp_fact *fact = add(s, t, field->name, value);
            jp_fact_put_number(s, fact, "值", n);
            if (field->unit.bytes > 0) {
                bool is_month = jp_view_contains(value, JP_VIEW("月"));
                jp_fact_put_number(s, fact, is_month ? "月数" : "天数", n);
                if (!is_month) {
                    jp_fact_put_text(fact, "单位", jp_view_contains(value, JP_VIEW("工作")) ? "工作日" : "日");
                }
            }
            return;
        }
    }
    add(s, t, field->name, value)->status = "不明";
}

void jp_fact_put_docno(jp_scan *s, jp_fact *fact, const jp_found_docno *found) {
    jp_fact_put(fact, "值", found->value);
    jp_fact_put(fact, "代字", found->prefix);
    if (found->year > 0) {
        jp_fact_put_number(s, fact, "年", found->year);
    }
    if (found->number >= 0) {
        jp_fact_put_number(s, fact, "号", found->number);
    }
    jp_fact_put_text(fact, "规范", found->is_regular ? "是" : "否");
    jp_fact_put(fact, "缺陷", found->defect);
}

static void emit_docno(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_found_docno found;

    if (!jp_norm_next_docno(value, 0, s->arena, &found)) {
        add(s, t, field->name, value)->status = "不明";
    } else if (found.is_blank) {
        add_empty(s, t, field->name);
    } else {
        jp_fact_put_docno(s, add(s, t, field->name, jp_view_sub(value, found.span.from, found.span.to)), &found);
    }
}

/* ---- identity ---- */

static const char *id_kind(jp_id_kind kind) {
    switch (kind) {
    case JP_ID_CITIZEN:
    case JP_ID_CITIZEN_OLD:
        return "身份证";
    case JP_ID_CREDIT:
        return "统一社会信用代码";
    case JP_ID_REGISTRATION:
        return "注册号";
    case JP_ID_ORG:
    case JP_ID_MASKED:
    case JP_ID_OTHER:
        break;
    }
    return "其他";
}

/* A number that was kept as a value of a sheet lost its last digits: nobody can tell it from another. */
static bool has_lost_digits(const jp_scan *s, jp_view place) {
    const jp_document *doc = s->text->doc;

    for (uint32_t i = 0; doc && i < doc->para_count; i++) {
        if ((doc->paras[i].flags & JP_PARA_PRECISION_LOST) != 0 && jp_view_eq(doc->paras[i].place, place)) {
            return true;
        }
    }
    return false;
}

static void emit_identity(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_span span;
    jp_identity id;
    jp_view number = value;

    if (jp_norm_next_identity(value, 0, &span, &id)) {
        number = jp_view_sub(value, span.from, span.to);
    } else {
        id = jp_norm_identity(value);
    }
    jp_view tight = jp_text_tight(number, s->arena);
    jp_fact *fact = add(s, t, field->name, number);
    bool has_digit = false;
    for (size_t i = 0; i < tight.bytes; i++) {
        has_digit = has_digit || (tight.data[i] >= '0' && tight.data[i] <= '9');
    }
    if (!has_digit || has_lost_digits(s, t->place)) {
        fact->status = "不明";
        return;
    }
    jp_fact_put(fact, "值", tight);
    jp_fact_put_text(fact, "类", id_kind(id.kind));
    jp_fact_put_text(fact, "校验", id.check == JP_ID_RIGHT ? "对" : id.check == JP_ID_WRONG ? "错" : "未知");
    if (id.born != JP_DAY_NONE && id.kind == JP_ID_CITIZEN) {
        jp_fact_put_day(s, fact, "出生", id.born);
    }
}

/* ---- persons ---- */

/* 「审核人 | 姚少华 2025.7.30」: the day on which those named there acted. */
static void put_day_behind(jp_scan *s, uint32_t fact_from, jp_view rest) {
    jp_found_date date;

    rest = jp_view_trim(rest); /* 「审核人：姚某（法制科，法律职业资格）　2025年7月30日」 */
    const bool is_wide = jp_view_starts_with(rest, JP_VIEW("（"));
    const jp_view end = is_wide ? JP_VIEW("）") : JP_VIEW(")");
    size_t close = is_wide || jp_view_starts_with(rest, JP_VIEW("(")) ? jp_view_find(rest, end, 0) : SIZE_MAX;
    rest = close == SIZE_MAX ? rest : jp_view_trim(jp_view_sub(rest, close + end.bytes, rest.bytes));
    if (s->fact_count == fact_from || !jp_norm_next_date(rest, 0, JP_DAY_NONE, &date) || date.is_blank ||
        jp_text_chars(rest) > MAX_DAY_CHARS) {
        return;
    }
    for (uint32_t i = fact_from; i < s->fact_count; i++) {
        jp_fact_put_day(s, &s->facts[i], "日期", date.day);
    }
}

/* 「向某　覃某　协助：周某」: who stands behind such a word is none of the list. */
static bool is_behind_word_for_others(jp_view value, size_t from, size_t name) {
    static const char *const words[] = {"协助",   "见证",     "陪同",   "翻译",   "专家",     "当事人", "协助人员",
                                        "见证人", "陪同人员", "陪同人", "翻译人", "被检查人", NULL};
    jp_view between = jp_view_trim(jp_view_sub(value, from, name));
    static const char *const colons[] = {"：", ":", NULL};

    for (size_t i = 0; colons[i]; i++) {
        if (jp_view_ends_with(between, jp_view_of(colons[i]))) {
            return jp_view_ends_with_any(jp_view_sub(between, 0, between.bytes - strlen(colons[i])), words);
        }
    }
    return false;
}

uint32_t jp_scan_emit_persons(jp_scan *s, jp_view name, jp_view role, const jp_typed *t, jp_view value) {
    jp_found_person person;
    size_t at = 0;
    size_t behind = 0; /* the last name and its number */
    uint32_t before = s->fact_count;
    uint32_t count = 0;

    while (at < value.bytes && count < 40 && jp_norm_next_person(value, at, s->arena, &person) &&
           !is_behind_word_for_others(value, at, person.span.from)) {
        jp_fact *fact = add(s, t, name, jp_view_sub(value, person.span.from, person.span.to));
        jp_fact_put(fact, "值", person.name);
        if (person.cert.to > person.cert.from) {
            jp_fact_put(fact, "证号", jp_text_tight(jp_view_sub(value, person.cert.from, person.cert.to), s->arena));
        }
        jp_fact_put(fact, "角色", role);
        at = person.span.to;
        behind = person.cert.to > behind ? person.cert.to : behind;
        behind = at > behind ? at : behind;
        count++;
    }
    put_day_behind(s, before, jp_view_sub(value, behind, value.bytes));
    return count;
}

/* 「李某兰」, 「王某」: a name that was masked is still one person. */
static bool emit_masked_name(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    jp_view tight = jp_text_tight(value, s->arena);
    size_t chars = jp_text_chars(tight);
    size_t at = 0;

    if (chars < 2 || chars > 4 || !jp_view_contains(tight, JP_VIEW("某")) ||
        jp_view_starts_with(tight, JP_VIEW("某"))) {
        return false;
    }
    while (at < tight.bytes) {
        if (!jp_char_is_han(jp_utf8_next(tight, &at))) {
            return false;
        }
    }
    jp_fact *fact = add(s, t, field->name, value);
    jp_fact_put(fact, "值", tight);
    jp_fact_put(fact, "角色", field->role);
    return true;
}

/* ---- choices ---- */

static void emit_choice(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    bool has_boxes;
    jp_view chosen = jp_choice_of(value, s->arena, &has_boxes);

    if (has_boxes && jp_view_is_empty(chosen)) {
        jp_fact *fact = add(s, t, field->name, value);
        fact->status = "未选";
        return;
    }
    jp_fact_put(add(s, t, field->name, value), "值", chosen);
}

void jp_scan_emit_typed(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value) {
    value = jp_off_the_line(value);
    if (is_blank_value(value)) {
        add_empty(s, t, field->name);
        if (field->pair_name.bytes > 0) {
            add_empty(s, t, field->pair_name);
        }
        return;
    }
    switch (field->type) {
    case JP_FIELD_DATE:
        emit_date(s, field, t, value);
        break;
    case JP_FIELD_DATES:
        emit_dates(s, field, t, value);
        break;
    case JP_FIELD_TIME:
        emit_time(s, field, t, value);
        break;
    case JP_FIELD_MONEY:
        emit_money(s, field, t, value);
        break;
    case JP_FIELD_DOCNO:
        emit_docno(s, field, t, value);
        break;
    case JP_FIELD_IDENTITY:
        emit_identity(s, field, t, value);
        break;
    case JP_FIELD_NUMBER:
        emit_number(s, field, t, value);
        break;
    case JP_FIELD_PERSON:
        value = without_sentences(s, value);
        if (emit_masked_name(s, field, t, value)) {
            break;
        }
        if (is_sentence(s, jp_view_eq_text(field->name, "出席人") ? jp_attendants_first(value) : value)) {
            break;
        }
        if ((jp_view_eq_text(field->name, "出席人")
                 ? jp_scan_emit_attendants(s, field, t, value)
                 : jp_scan_emit_persons(s, field->name, field->role, t, value)) == 0) {
            jp_found_date only_date;
            bool is_only_date = jp_norm_next_date(value, 0, JP_DAY_NONE, &only_date) && jp_text_chars(value) < 16;
            add(s, t, field->name, is_only_date ? JP_VIEW_EMPTY : value)->status = is_only_date ? "空" : "不明";
        }
        break;
    case JP_FIELD_CHOICE:
        emit_choice(s, field, t, value);
        break;
    case JP_FIELD_TEXT:
    case JP_FIELD_PASSAGE:
    case JP_FIELD_MARK:
    case JP_FIELD_CODED:
        emit_words(s, field, t, value);
        break;
    }
}
