/* SPDX-License-Identifier: Apache-2.0 */
#include "number_format.h"

/* [DBNum1] 一二三, [DBNum2] 壹贰叁, [DBNum3] １２３. */

static const char *const digit_names[3][10] = {
    {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
    {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"},
};
static const char *const unit_names[2][4] = {{"", "十", "百", "千"}, {"", "拾", "佰", "仟"}};

void jp_nf_put_chinese_digits(jp_str *out, jp_view digits, int style) {
    for (size_t i = 0; i < digits.bytes; i++) {
        char c = digits.data[i];
        if (c >= '0' && c <= '9' && style >= 1 && style <= 3) {
            jp_str_put_text(out, digit_names[style - 1][c - '0']);
        } else {
            jp_str_put(out, jp_view_sub(digits, i, i + 1));
        }
    }
}

/* Four digits; a zero is spoken once between digits that are not, and never at the end. */
static void put_group(jp_str *out, int group, int style, bool *has_gap, bool is_date) {
    int weight = 1000;

    for (int i = 3; i >= 0; i--, weight /= 10) {
        int digit = group / weight % 10;
        if (digit == 0) {
            *has_gap = out->bytes > 0;
            continue;
        }
        if (*has_gap) {
            jp_str_put_text(out, style == 1 ? "〇" : "零");
            *has_gap = false;
        }
        if (!(is_date && style == 1 && i == 1 && digit == 1 && out->bytes == 0)) {
            jp_str_put_text(out, digit_names[style - 1][digit]);
        }
        jp_str_put_text(out, unit_names[style - 1][i]);
    }
}

void jp_nf_put_chinese_number(jp_str *out, int64_t n, int style, bool is_date) {
    static const char *const group_names[] = {"", "万", "亿", "兆", "京"};
    jp_str words;
    bool has_gap = false;
    int64_t weight = 1;
    int group_no = 0;

    jp_str_init(&words, out->arena);
    if (n == 0 || style > 2) {
        char digits[24];
        int bytes = snprintf(digits, sizeof digits, "%lld", (long long)n);
        jp_nf_put_chinese_digits(out, (jp_view){digits, (size_t)bytes}, style);
        return;
    }
    while (group_no < 4 && n / weight >= 10000) {
        weight *= 10000;
        group_no++;
    }
    for (; group_no >= 0; group_no--, weight /= 10000) {
        int group = (int)(n / weight % 10000);
        put_group(&words, group, style, &has_gap, is_date);
        if (group != 0) {
            has_gap = false;
            jp_str_put_text(&words, group_names[group_no]);
        }
    }
    jp_str_put(out, jp_str_view(&words));
}
