/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "typed.h"

/* The name of a party, out of what stands behind its label: its form words in front, its particulars behind. */

/* 「＿＿李长顺＿＿」: what was typed onto the line of a form. A line with nothing on it stays what it is. */
jp_view jp_off_the_line(jp_view v) {
    static const char *const strokes[] = {"_", "＿", NULL};
    jp_view inner = jp_view_trim(v);
    const jp_view whole = inner;
    size_t bytes;

    while ((bytes = jp_view_word_at(inner, 0, strokes)) > 0) {
        inner = jp_view_trim(jp_view_sub(inner, bytes, inner.bytes));
    }
    while (jp_view_ends_with(inner, JP_VIEW("_")) || jp_view_ends_with(inner, JP_VIEW("＿"))) {
        bytes = jp_view_ends_with(inner, JP_VIEW("_")) ? 1 : JP_VIEW("＿").bytes;
        inner = jp_view_trim(jp_view_sub(inner, 0, inner.bytes - bytes));
    }
    return inner.bytes > 0 ? inner : whole;
}

static jp_view cut_at(jp_view v, const char *mark) {
    size_t at = jp_view_find(v, jp_view_of(mark), 0);
    return at == SIZE_MAX || at == 0 ? v : jp_view_sub(v, 0, at);
}

/* 「☑个人：张三 □单位：」 → what stands behind the ticked box and its word. */
static jp_view behind_tick(jp_view v) {
    enum { MOST_WORD_BYTES = 30 };
    size_t at = jp_view_find(v, JP_VIEW("☑"), 0);

    if (at == SIZE_MAX) {
        return v;
    }
    jp_view rest = jp_view_sub(v, at + JP_VIEW("☑").bytes, v.bytes);
    size_t behind;
    const size_t colon = jp_text_raw_colon(rest, &behind);
    if (colon == SIZE_MAX || colon > MOST_WORD_BYTES) {
        return v;
    }
    rest = jp_view_sub(rest, behind, rest.bytes);
    size_t open = jp_view_find(rest, JP_VIEW("□"), 0);
    rest = jp_view_trim(jp_view_sub(rest, 0, open == SIZE_MAX ? rest.bytes : open));
    return jp_view_is_empty(rest) ? v : rest;
}

/* 「某公司　统一社会信用代码：…　法定代表人：…」: behind a blank the particulars of the party begin. A word there that
 * holds a colon or a long number, or opens with the name of a particular, ends the name. */
static bool begins_particular(jp_view rest) {
    static const char *const heads[] = {"统一",   "社会信用", "信用代码", "代码", "法定",     "法人",
                                        "负责人", "经营者",   "地址",     "住址", "住所",     "身份证",
                                        "公民",   "证件",     "电话",     "联系", "性别",     "职务",
                                        "年龄",   "民族",     "营业执照", "注册", "经营场所", NULL};
    enum { DIGITS_OF_A_NUMBER = 7 };
    size_t digits = 0;

    if (jp_view_word_at(rest, 0, heads) > 0) {
        return true;
    }
    for (size_t i = 0; i < rest.bytes && rest.data[i] != ' '; i++) {
        if (rest.data[i] == ':' || jp_view_starts_with(jp_view_sub(rest, i, rest.bytes), JP_VIEW("："))) {
            return true;
        }
        digits += rest.data[i] >= '0' && rest.data[i] <= '9';
        if (jp_view_starts_with(jp_view_sub(rest, i, rest.bytes), JP_VIEW("　"))) {
            break;
        }
    }
    return digits >= DIGITS_OF_A_NUMBER;
}

/* 「马占录性别：男民族：…」: a particular may run on without a blank, but its colon tells it. */
static jp_view before_run_on_label(jp_view v) {
    static const char *const labels[] = {
        "性别",     "民族",     "年龄",     "出生日期",   "出生年月",     "公民身份号码",     "公民身份证号码",
        "身份证号", "身份号码", "证件号码", "身份证号码", "身份证件号码", "居民身份证号码",   "证件号",
        "住址",     "现住址",   "住所",     "住所地",     "地址",         "户籍地",           "经营场所",
        "电话",     "联系电话", "联系方式", "职务",       "职业",         "工作单位",         "负责人",
        "经营者",   "法人代表", "代表人",   "法定代表人", "信用代码",     "统一社会信用代码", "社会信用代码",
        NULL};
    size_t from = 0;

    for (;;) {
        size_t behind;
        const size_t colon = jp_text_raw_colon(jp_view_sub(v, from, v.bytes), &behind);
        const jp_view front = colon == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_trim(jp_view_sub(v, 0, from + colon));
        size_t longest = 0;

        if (front.bytes == 0) {
            return v;
        }
        for (size_t i = 0; labels[i]; i++) {
            const size_t bytes = strlen(labels[i]);
            longest = bytes > longest && jp_view_ends_with(front, jp_view_of(labels[i])) ? bytes : longest;
        }
        if (longest > 0 && longest < front.bytes) {
            return jp_view_sub(front, 0, front.bytes - longest);
        }
        from += behind;
    }
}

/* 「甲公司　王五」: behind the firm whoever signs for it, and no branch. */
static bool is_signer_of_firm(jp_view front, jp_view rest) {
    enum { FEWEST_CHARS = 2, MOST_CHARS = 3 };
    static const char *const branches[] = {"店", "部", "厂", "处", "站", "所", "院", "室", "队", "区",
                                           "司", "路", "县", "市", "场", "社", "馆", "园", NULL};
    const size_t chars = jp_text_chars(rest);

    return jp_view_ends_with(front, JP_VIEW("公司")) && chars >= FEWEST_CHARS && chars <= MOST_CHARS &&
           rest.bytes == chars * strlen("王") && !jp_view_ends_with_any(rest, branches);
}

static jp_view before_particulars(jp_view v) {
    for (size_t at = 0; at < v.bytes; at++) {
        jp_view rest = jp_view_sub(v, at, v.bytes);
        bool is_wide = jp_view_starts_with(rest, JP_VIEW("　"));
        bool is_open = jp_view_starts_with(rest, JP_VIEW("（")) || v.data[at] == '(';
        if (at == 0 || !(is_wide || is_open || v.data[at] == ' ' || v.data[at] == '\t')) {
            continue;
        }
        size_t bytes = is_wide || (unsigned char)v.data[at] >= 0x80 ? 3 : 1;
        const jp_view words = jp_view_trim(jp_view_sub(rest, bytes, rest.bytes));
        if (begins_particular(words) || (!is_open && is_signer_of_firm(jp_view_sub(v, 0, at), words))) {
            return jp_view_sub(v, 0, at);
        }
    }
    return v;
}

/* 「二、当事人。被处罚人名称：甲公司」: the label of the name stands in what is told of the party. */
static jp_view behind_name_label(jp_view v) {
    static const char *const ends[] = {"名称", "姓名", "当事人", "被处罚人", "被处罚单位", "相对人"};
    enum { MOST_BYTES = 36 };
    size_t behind;
    const size_t colon = jp_text_raw_colon(v, &behind);

    if (colon == SIZE_MAX || colon > MOST_BYTES) {
        return v;
    }
    const jp_view label = jp_view_trim(jp_view_sub(v, 0, colon));
    const jp_view value = jp_view_trim(jp_view_sub(v, behind, v.bytes));
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (jp_view_ends_with(label, jp_view_of(ends[i]))) {
            return value.bytes > 0 ? value : v;
        }
    }
    return v;
}

/* 「当事人（个人姓名或单位名称）张三」 → behind the form's own words. */
static jp_view behind_form_words(jp_view v) {
    static const char *const heads[] = {"被处罚当事人", "当事人", "被处罚人", "被告知人", "受送达人"};

    static const char *const names[] = {"当事人名称", "当事人姓名", "被处罚人名称", "被处罚单位名称", "单位名称",
                                        "被处罚单位", "被处罚人",   "当事人",       "单位",           "个人",
                                        NULL};
    const size_t name = jp_view_word_at(v, 0, names);

    const jp_view tail = jp_view_sub(v, name, v.bytes);
    const jp_view value = jp_view_trim(tail);
    if (name > 0 && value.bytes > 0 && value.data > tail.data) {
        return value; /* 「当事人名称 甲公司」, a group's value with its label */
    }
    static const char *const run_on[] = {"名称", "姓名", NULL}; /* 「当事人（单位）：名称甲公司　法定代表人…」 */
    const size_t head = jp_view_word_at(v, 0, run_on);
    if (head > 0 && head < v.bytes) {
        static const char *const colons[] = {"：", ":", NULL};
        const size_t colon = jp_view_word_at(v, head, colons);
        return jp_view_trim(jp_view_sub(v, head + colon, v.bytes));
    }
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (!jp_view_starts_with(v, jp_view_of(heads[i]))) {
            continue;
        }
        jp_view rest = jp_view_trim(jp_view_sub(v, strlen(heads[i]), v.bytes));
        bool is_wide = jp_view_starts_with(rest, JP_VIEW("（"));
        if (is_wide || jp_view_starts_with(rest, JP_VIEW("("))) {
            size_t close = jp_view_find(rest, is_wide ? JP_VIEW("）") : JP_VIEW(")"), 0);
            jp_view behind = close == SIZE_MAX ? JP_VIEW_EMPTY
                                               : jp_view_trim(jp_view_sub(rest, close + (is_wide ? 3 : 1), rest.bytes));
            return jp_text_chars(behind) >= 2 ? behind : v;
        }
        return v;
    }
    return v;
}

/* 「某店/某市某路48号」, the value of 「名称/地址」: what stands behind the stroke is an address when it holds a place
 * and a number, or a particular. */
static jp_view before_stroke(jp_view v) {
    static const char *const strokes[] = {"/", "／"};
    static const char *const places[] = {"路", "街", "村", "镇", "乡", "区", "县", "市", "巷", "道"};

    for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++) {
        size_t at = jp_view_find(v, jp_view_of(strokes[i]), 0);
        if (at == SIZE_MAX || at == 0) {
            continue;
        }
        jp_view rest = jp_view_trim(jp_view_sub(v, at + strlen(strokes[i]), v.bytes));
        bool has_digit = false;
        bool has_place = false;
        for (size_t k = 0; k < rest.bytes; k++) {
            has_digit = has_digit || (rest.data[k] >= '0' && rest.data[k] <= '9');
        }
        for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
            has_place = has_place || jp_view_contains(rest, jp_view_of(places[k]));
        }
        if ((has_digit && has_place) || begins_particular(rest)) {
            return jp_view_trim(jp_view_sub(v, 0, at));
        }
    }
    return v;
}

/* 「（一）甲公司」, 「1、甲公司」: the first of several parties. */
static jp_view behind_ordinal(jp_view v) {
    static const char *const opens[] = {"（", "(", NULL}, *const closes[] = {"）", ")", NULL};
    static const char *const points[] = {"、", ".", "．", NULL};
    static const char *const numbers[] = {"一", "二", "三", "四", "五", "1", "2", "3", "4", "5", NULL};
    const size_t open = jp_view_word_at(v, 0, opens);
    const size_t number = jp_view_word_at(v, open, numbers);
    const size_t end = number == 0 ? 0 : jp_view_word_at(v, open + number, open > 0 ? closes : points);
    const jp_view rest = jp_view_trim(jp_view_sub(v, end == 0 ? 0 : open + number + end, v.bytes));

    return jp_text_chars(rest) >= 2 ? rest : v;
}

/* 「某店（经营者：王五）」, 「张三，男，汉族」 → the name alone. */
jp_view jp_party_name(jp_view v) {
    static const char *const marks[] = {
        "，",           ",",           "；",       ";",       "\n",     "（经营者", "(经营者", "（以下", "(以下",
        "（法定代表人", "(法定代表人", "（身份证", "(身份证", "（字号", "(字号",    "（统一",  "(统一",  "（业主",
        "(业主",        "（负责人",    "(负责人",  "（招牌",  "(招牌",  "　拟",     "（章",    "(章",    "（印",
        "(印",          "（公章",      "(公章",    "（盖章",  "(盖章",  " 拟"};
    v = behind_ordinal(jp_off_the_line(v));
    v = before_stroke(behind_form_words(behind_name_label(behind_tick(v))));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        v = cut_at(v, marks[i]);
    }
    v = before_run_on_label(before_particulars(jp_view_trim(v)));
    v = jp_view_trim(v);
    while (jp_view_ends_with(v, JP_VIEW("。")) || jp_view_ends_with(v, JP_VIEW("："))) {
        v = jp_view_trim(jp_view_sub(v, 0, v.bytes - 3));
    }
    return v;
}
