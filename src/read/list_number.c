/* SPDX-License-Identifier: Apache-2.0 */
#include "list_number.h"

typedef struct style_row {
    const char *name;
    jp_list_style style;
} style_row;

jp_list_style jp_list_style_of(jp_view name) {
    static const style_row rows[] = {
        {"decimal", JP_LIST_DECIMAL},
        {"none", JP_LIST_NONE},
        {"bullet", JP_LIST_BULLET},
        {"decimalZero", JP_LIST_DECIMAL_ZERO},
        {"upperRoman", JP_LIST_UPPER_ROMAN},
        {"lowerRoman", JP_LIST_LOWER_ROMAN},
        {"upperLetter", JP_LIST_UPPER_LETTER},
        {"lowerLetter", JP_LIST_LOWER_LETTER},
        {"ordinal", JP_LIST_ORDINAL},
        {"chineseCounting", JP_LIST_CHINESE},
        {"chineseCountingThousand", JP_LIST_CHINESE},
        {"taiwaneseCounting", JP_LIST_CHINESE},
        {"taiwaneseCountingThousand", JP_LIST_CHINESE},
        {"japaneseCounting", JP_LIST_CHINESE},
        {"chineseLegalSimplified", JP_LIST_CHINESE_LEGAL},
        {"ideographLegalTraditional", JP_LIST_CHINESE_LEGAL},
        {"japaneseLegal", JP_LIST_CHINESE_LEGAL},
        {"ideographDigital", JP_LIST_CHINESE_DIGITS},
        {"japaneseDigitalTenThousand", JP_LIST_CHINESE_DIGITS},
        {"taiwaneseDigital", JP_LIST_CHINESE_DIGITS},
        {"ideographTraditional", JP_LIST_HEAVENLY},
        {"ideographZodiac", JP_LIST_EARTHLY},
        {"decimalEnclosedCircle", JP_LIST_CIRCLED},
        {"decimalEnclosedCircleChinese", JP_LIST_CIRCLED},
        {"ideographEnclosedCircle", JP_LIST_CIRCLED},
        {"decimalEnclosedParen", JP_LIST_PARENTHESISED},
        {"decimalEnclosedFullstop", JP_LIST_FULL_STOP},
        {"ideographParenthesized", JP_LIST_IDEOGRAPH_PARENTHESISED},
        {"decimalFullWidth", JP_LIST_FULL_WIDTH},
        {"decimalFullWidth2", JP_LIST_FULL_WIDTH},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_eq_text(name, rows[i].name)) {
            return rows[i].style;
        }
    }
    return JP_LIST_DECIMAL;
}

static void put_roman(jp_str *out, uint32_t n, bool upper) {
    static const struct {
        uint32_t value;
        const char *upper, *lower;
    } steps[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
                 {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
                 {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        for (; n >= steps[i].value; n -= steps[i].value) {
            jp_str_put_text(out, upper ? steps[i].upper : steps[i].lower);
        }
    }
}

/* a … z, aa, bb … zz, aaa: Word repeats the letter. */
static void put_letter(jp_str *out, uint32_t n, char first) {
    uint32_t letter = (n - 1) % 26;
    for (uint32_t i = 0; i <= (n - 1) / 26; i++) {
        jp_str_put_char(out, (uint32_t)first + letter);
    }
}

static const char *const digits_plain[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const char *const digits_legal[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

/* Up to 9999: 一百零一, 一千零一十. Between 10 and 19 the leading one is left out in plain numbers. */
static void put_chinese(jp_str *out, uint32_t n, const char *const digits[], const char *const units[], bool drop_one) {
    static const uint32_t scale[] = {1000, 100, 10, 1};
    bool started = false;
    bool gap = false;
    for (size_t i = 0; i < 4; i++) {
        uint32_t digit = n / scale[i] % 10;
        if (digit == 0) {
            gap = started;
            continue;
        }
        if (gap) {
            jp_str_put_text(out, "零");
            gap = false;
        }
        if (!(drop_one && !started && scale[i] == 10 && digit == 1)) {
            jp_str_put_text(out, digits[digit]);
        }
        jp_str_put_text(out, units[i]);
        started = true;
    }
}

static void put_chinese_digits(jp_str *out, uint32_t n) {
    char text[16];
    (void)snprintf(text, sizeof text, "%u", (unsigned)n);
    for (size_t i = 0; text[i] != '\0'; i++) {
        jp_str_put_text(out, digits_plain[text[i] - '0']);
    }
}

static void put_full_width(jp_str *out, uint32_t n) {
    char text[16];
    (void)snprintf(text, sizeof text, "%u", (unsigned)n);
    for (size_t i = 0; text[i] != '\0'; i++) {
        jp_str_put_char(out, 0xFF10u + (uint32_t)(text[i] - '0'));
    }
}

static void put_ordinal(jp_str *out, uint32_t n) {
    const char *end = n % 100 / 10 == 1 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
    jp_str_putf(out, "%u%s", (unsigned)n, end);
}

/* ①…⑳ stand apart from ㉑…㊿. */
static bool put_circled(jp_str *out, uint32_t n) {
    if (n >= 1 && n <= 20) {
        jp_str_put_char(out, 0x2460u + n - 1);
    } else if (n >= 21 && n <= 35) {
        jp_str_put_char(out, 0x3251u + n - 21);
    } else if (n >= 36 && n <= 50) {
        jp_str_put_char(out, 0x32B1u + n - 36);
    } else {
        return false;
    }
    return true;
}

/* A run of characters that stand for 1 to most. */
static bool put_from_block(jp_str *out, uint32_t n, uint32_t first, uint32_t most) {
    if (n < 1 || n > most) {
        return false;
    }
    jp_str_put_char(out, first + n - 1);
    return true;
}

static bool put_from_cycle(jp_str *out, uint32_t n, const char *const cycle[], uint32_t length) {
    if (n < 1 || n > length) {
        return false;
    }
    jp_str_put_text(out, cycle[n - 1]);
    return true;
}

/* False when the style has no form for the number. */
static bool put_special(jp_str *out, jp_list_style style, uint32_t n) {
    static const char *const plain_units[] = {"千", "百", "十", ""};
    static const char *const legal_units[] = {"仟", "佰", "拾", ""};
    static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
    if (n == 0) {
        return false;
    }
    switch (style) {
    case JP_LIST_UPPER_ROMAN:
    case JP_LIST_LOWER_ROMAN:
        if (n < 4000) {
            put_roman(out, n, style == JP_LIST_UPPER_ROMAN);
        }
        return n < 4000;
    case JP_LIST_UPPER_LETTER:
    case JP_LIST_LOWER_LETTER:
        if (n <= 780) {
            put_letter(out, n, style == JP_LIST_UPPER_LETTER ? 'A' : 'a');
        }
        return n <= 780;
    case JP_LIST_CHINESE:
        if (n < 10000) {
            put_chinese(out, n, digits_plain, plain_units, true);
        }
        return n < 10000;
    case JP_LIST_CHINESE_LEGAL:
        if (n < 10000) {
            put_chinese(out, n, digits_legal, legal_units, false);
        }
        return n < 10000;
    case JP_LIST_HEAVENLY:
        return put_from_cycle(out, n, stems, 10);
    case JP_LIST_EARTHLY:
        return put_from_cycle(out, n, branches, 12);
    case JP_LIST_CIRCLED:
        return put_circled(out, n);
    case JP_LIST_PARENTHESISED:
        return put_from_block(out, n, 0x2474, 20);
    case JP_LIST_FULL_STOP:
        return put_from_block(out, n, 0x2488, 20);
    case JP_LIST_IDEOGRAPH_PARENTHESISED:
        return put_from_block(out, n, 0x3220, 10);
    default:
        return false;
    }
}

void jp_list_put_number(jp_str *out, jp_list_style style, int32_t number) {
    uint32_t n = number < 0 ? 0 : (uint32_t)number;
    if (style == JP_LIST_NONE || put_special(out, style, n)) {
        return;
    }
    if (style == JP_LIST_CHINESE_DIGITS) {
        put_chinese_digits(out, n);
    } else if (style == JP_LIST_FULL_WIDTH) {
        put_full_width(out, n);
    } else if (style == JP_LIST_ORDINAL) {
        put_ordinal(out, n);
    } else {
        jp_str_putf(out, style == JP_LIST_DECIMAL_ZERO ? "%02d" : "%d", (int)number);
    }
}
