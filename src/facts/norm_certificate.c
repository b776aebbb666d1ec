/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Enforcement certificate numbers. No nation-wide form is known; what introduces them is. */

enum {
    CERT_DIGITS_MIN = 4,
    CERT_CHARS_MAX = 24,
    BARE_DIGITS_MIN = 6,
    HAN_PREFIX_MAX = 6,
    PHONE_DIGITS = 11,
    LIST_BYTES_MAX = 240
};

/* Longest first. */
static const char *const labels[] = {"劳动保障监察证件号",
                                     "劳动保障监察证号",
                                     "劳动保障监察证",
                                     "税务检查证件号",
                                     "税务检查证号码",
                                     "税务检查证号",
                                     "税务检查证",
                                     "卫生监督证件号",
                                     "卫生监督证号",
                                     "行政执法证件编号",
                                     "行政执法证件号码",
                                     "行政执法证件号",
                                     "行政执法证编号",
                                     "行政执法证号",
                                     "行政执法证件",
                                     "行政执法证",
                                     "执法证件编号",
                                     "执法证件号码",
                                     "执法证件号",
                                     "执法证件",
                                     "执法证编号",
                                     "执法证号码",
                                     "执法证号",
                                     "执法编号",
                                     "执法证",
                                     "执法人员证号",
                                     "执法人员编号",
                                     "人民警察证号码",
                                     "人民警察证号",
                                     "人民警察证",
                                     "警察证号码",
                                     "警察证号",
                                     "警察证",
                                     "警官证号码",
                                     "警官证号",
                                     "警官证",
                                     "警号",
                                     "监督证号",
                                     "监察证号",
                                     "稽查证号",
                                     "检查证号",
                                     "工作证号",
                                     "证件编号",
                                     "证件号码",
                                     "证件号",
                                     "证编号",
                                     "证号",
                                     "证件",
                                     NULL};

/* What makes 证号 the number of something else. */
static const char *const other_papers[] = {
    "身份", "许可", "可证", "营业", "经营", "生产",   "资格",   "登记",   "合格",   "驾驶",   "行驶",
    "产权", "卫生", "资质", "检疫", "检验", "认证",   "房产",   "使用",   "注册",   "健康",   "准运",
    "营运", "运输", "从业", "居住", "残疾", "当事人", "负责人", "代表人", "经营者", "申请人", NULL};

size_t jp_scan_certificate_label(jp_view v, size_t at) {
    uint32_t c = jp_scan_at(v, at, NULL);
    size_t next;

    if (!jp_scan_in(c, "行执监检工证劳税卫稽警人"))
        return 0;
    size_t bytes = jp_scan_words(v, at, labels, NULL);
    if (bytes == 0)
        return 0;
    for (size_t i = 0; other_papers[i]; i++) {
        if (jp_scan_word_before(v, at, other_papers[i]) != SIZE_MAX)
            return 0;
    }
    size_t pos = at + bytes;
    for (int i = 0; i < 6; i++) {
        c = jp_scan_solid(v, pos, &next);
        if (c == U'编' && jp_scan_solid(v, next, NULL) == U'号') { /* 执法证（编号6501） */
            pos = next;
            continue;
        }
        if (!jp_scan_in(c, "码为是:分别均号([〔") || (c == U'分' && jp_scan_solid(v, next, NULL) != U'别'))
            break;
        pos = next;
    }
    return pos - at;
}

/* 2024-09-10 behind a name is the day it was signed. */
static bool is_day(jp_view words) {
    jp_found_date date;
    return jp_view_contains(words, JP_VIEW("-")) && jp_norm_is_date(words, JP_DAY_NONE, &date);
}

bool jp_scan_certificate(jp_view v, size_t at, size_t min_digits, jp_span *out) {
    size_t digits = 0;
    size_t chars = 0;
    size_t pos = at;
    size_t next;

    while (chars <= CERT_CHARS_MAX) {
        uint32_t c = jp_scan_at(v, pos, &next);
        if (jp_scan_digit(c) >= 0)
            digits++;
        else if (!(jp_scan_is_letter(c) || (c == '-' && chars > 0)))
            break;
        chars++;
        pos = next;
    }
    if (digits < min_digits || chars > CERT_CHARS_MAX)
        return false;
    /* 2024年 is a year, 5000元 a sum */
    if (jp_scan_in(jp_scan_at(v, pos, NULL), "年月日元时件份页") || is_day(jp_view_sub(v, at, pos)))
        return false;
    *out = (jp_span){at, pos};
    return true;
}

bool jp_scan_worded_certificate(jp_view v, size_t at, jp_span *out) {
    size_t pos = at;
    size_t next;

    for (int i = 0; i <= HAN_PREFIX_MAX; i++) {
        uint32_t c = jp_scan_at(v, pos, &next);
        if (!jp_char_is_han(c))
            break;
        pos = next;
    }
    uint32_t first = jp_scan_at(v, pos, NULL); /* 黑M12060017: a letter may stand between */
    if ((jp_scan_digit(first) < 0 && !jp_scan_is_letter(first)) || !jp_scan_certificate(v, pos, CERT_DIGITS_MIN, out))
        return false;
    out->from = at;
    return true;
}

static bool is_phone(jp_view v, const jp_span *span) {
    size_t next;

    if (span->to - span->from != PHONE_DIGITS || jp_scan_at(v, span->from, &next) != '1')
        return false;
    return jp_scan_in(jp_scan_at(v, next, NULL), "3456789");
}

/* （65010012） right behind a Han character. */
static bool read_bracketed(jp_view v, size_t at, jp_span *out) {
    size_t before;
    size_t pos;
    uint32_t open = jp_scan_at(v, at, &pos);

    if (open != '(' && open != '[' && open != U'〔')
        return false;
    if (!jp_char_is_han(jp_scan_solid_before(v, at, &before)))
        return false;
    pos = jp_scan_skip(v, pos);
    if (!jp_scan_certificate(v, pos, BARE_DIGITS_MIN, out) || is_phone(v, out) || out->to - out->from >= 15)
        return false;
    return jp_scan_in(jp_scan_solid(v, out->to, NULL), ")]〕");
}

/* Between two numbers of one list. */
static size_t skip_list_mark(jp_view v, size_t at) {
    size_t next;
    uint32_t c = jp_scan_solid(v, at, &next);

    if (jp_scan_in(c, "、,;/和及与"))
        return jp_scan_skip(v, next);
    return jp_scan_skip(v, at) > at ? jp_scan_skip(v, at) : SIZE_MAX;
}

/* Some way before `from`, at a character: the second number of a list is known only by the word before the first. */
static size_t list_start(jp_view v, size_t from) {
    size_t at = from > LIST_BYTES_MAX ? from - LIST_BYTES_MAX : 0;

    if (from > v.bytes)
        return v.bytes;
    while (at > 0 && at < from && ((unsigned char)v.data[at] & 0xC0) == 0x80)
        at++;
    return at;
}

bool jp_norm_next_certificate(jp_view v, size_t from, jp_span *number) {
    size_t next;
    jp_span found;

    for (size_t at = list_start(v, from); at < v.bytes; at = next) {
        (void)jp_scan_at(v, at, &next);
        size_t label = jp_scan_certificate_label(v, at);
        if (label == 0) {
            if (at >= from && read_bracketed(v, at, number))
                return true;
            continue;
        }
        size_t pos = jp_scan_skip(v, at + label);
        next = pos > next ? pos : next;
        while (pos < v.bytes &&
               (jp_scan_certificate(v, pos, CERT_DIGITS_MIN, &found) || jp_scan_worded_certificate(v, pos, &found))) {
            if (found.from >= from) {
                *number = found;
                return true;
            }
            next = found.to;
            pos = skip_list_mark(v, found.to);
            if (pos == SIZE_MAX)
                break;
            uint32_t first = jp_scan_at(v, pos, NULL); /* 川应急B001、川应急B002: the same words before the number */
            if (jp_scan_digit(first) < 0 && !(jp_char_is_han(first) && first == jp_scan_at(v, found.from, NULL)))
                break;
        }
    }
    return false;
}
