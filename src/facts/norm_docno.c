/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "norm_scan.h"

/* Document numbers: 代字〔年〕号, and what offices write instead. source: GB/T 9704-2012, 7.2.5 */

enum {
    PREFIX_CHARS_MAX = 24,
    BRACKET_CHARS_MAX = 6,
    NUMBER_DIGITS_MAX = 8,
    YEAR_FIRST = 1949,
    YEAR_LAST = 2099,
    DEFECTS_MAX = 10
};

typedef struct docno {
    jp_span prefix, bracket; /* bracket: with both marks */
    size_t end;
    int year;
    int short_year; /* 〔24〕; 0: none */
    int64_t number;
    int sub_number; /* 12-1号; 0: none */
    bool is_year_blank, is_number_blank;
    const char *defects[DEFECTS_MAX];
    size_t defect_count;
} docno;

static void add_defect(docno *d, const char *defect) {
    for (size_t i = 0; i < d->defect_count; i++) {
        if (strcmp(d->defects[i], defect) == 0)
            return;
    }
    if (d->defect_count < DEFECTS_MAX)
        d->defects[d->defect_count++] = defect;
}

/* ---- the year in its brackets ---- */

static const struct {
    uint32_t open, close;
    const char *defect; /* NULL: the official form */
} brackets[] = {
    {U'〔', U'〕', NULL},
    {'[', ']', "使用方括号"},
    {U'【', U'】', "使用方头括号"},
    {'(', ')', "使用圆括号"},
    {'<', '>', "使用尖括号"},
    {U'〈', U'〉', "使用尖括号"},
    {U'﹝', U'﹞', "使用龟甲括号变体"},
    {'{', '}', "使用花括号"},
    {U'〖', U'〗', "使用方头括号"},
    {U'「', U'」', "使用引号"},
};

static bool is_bracket(uint32_t c) {
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        if (brackets[i].open == c)
            return true;
    }
    return false;
}

static bool read_year_digits(jp_view v, size_t at, docno *d, size_t *end) {
    int count = 0;
    int year = 0;
    size_t next;

    for (; count < 5; count++) {
        uint32_t c = jp_scan_solid(v, at, &next);
        int digit = jp_scan_year_digit(c, count > 0);
        if (digit < 0)
            break;
        if (jp_scan_digit(c) < 0)
            add_defect(d, "年份用汉字");
        year = year * 10 + digit;
        at = next;
    }
    *end = at;
    if (count == 2 && (year == 20 || year == 19))
        return false; /* a printed century */
    if (count == 2) {
        add_defect(d, "年份不是四位数");
        d->short_year = year;
        return true;
    }
    d->year = year;
    return count == 4 && year >= YEAR_FIRST && year <= YEAR_LAST;
}

static bool read_bracket(jp_view v, size_t at, docno *d) {
    size_t pos;
    size_t next;
    size_t kind = 0;
    uint32_t open = jp_scan_at(v, at, &pos);

    while (brackets[kind].open != open)
        kind++;
    d->bracket.from = at;
    size_t inner = jp_scan_skip_fillers(v, pos);
    bool is_partly = jp_scan_digit(jp_scan_at(v, inner, NULL)) >= 0 && !read_year_digits(v, inner, d, &next);
    if (is_partly) { /* 〔20 〕, 〔20××〕 */
        inner = jp_scan_skip_fillers(v, next);
        if (inner == next && jp_scan_at(v, inner, NULL) != brackets[kind].close)
            return false;
        d->year = 0;
        if (next - pos > 3)
            return false;
    }
    if (jp_scan_solid(v, inner, &next) == U'年')
        inner = next;
    if (jp_scan_solid(v, inner, &next) == brackets[kind].close) {
        d->is_year_blank = true;
    } else {
        if (!read_year_digits(v, inner, d, &pos))
            return false;
        if (jp_scan_solid(v, pos, &next) == U'年') {
            add_defect(d, "年份带“年”字");
            pos = next;
        }
        if (jp_scan_solid(v, pos, &next) != brackets[kind].close)
            return false;
    }
    d->bracket.to = next;
    if (brackets[kind].defect)
        add_defect(d, brackets[kind].defect);
    return true;
}

/* ---- the number ---- */

static bool read_han_serial(jp_view v, size_t at, docno *d, size_t *end) {
    jp_han_number han;

    if (!jp_scan_han_number(v, at, &han) || han.is_capital || han.is_loose)
        return false;
    d->number = han.value;
    *end = han.end;
    add_defect(d, "序号用汉字");
    return true;
}

static size_t read_sub_number(jp_view v, size_t at, docno *d) {
    size_t next;
    size_t end;
    int64_t sub;
    jp_han_number han;
    uint32_t c = jp_scan_at(v, at, &next);

    if ((c == '-' || c == U'–' || c == U'—') && jp_scan_digits(v, next, 3, &sub, &end)) {
        d->sub_number = (int)sub;
        return end;
    }
    if (c == U'之' && jp_scan_han_number(v, next, &han) && han.value < 1000) {
        d->sub_number = (int)han.value;
        return han.end;
    }
    return at;
}

enum { CODE_DIGITS = 6 };

/* 「〔2022〕执41号」 behind the organ's word: the unit that counts; one or two characters, and 号 right behind the
 * number. */
static size_t behind_group(jp_view v, size_t at) {
    enum { MOST_CHARS = 2, MOST_DIGITS = 6 };
    size_t pos = at, end;
    int64_t number;

    for (int chars = 0; chars < MOST_CHARS; chars++) {
        size_t next;
        const uint32_t c = jp_scan_at(v, pos, &next);
        if (!jp_char_is_han(c) || jp_scan_is_numeral(c) || c == U'第' || c == U'号') {
            return at;
        }
        pos = next;
        if (jp_scan_digits(v, pos, MOST_DIGITS, &number, &end) && jp_scan_at(v, end, NULL) == U'号') {
            return pos;
        }
    }
    return at;
}

/* [第] 12 [-1] 号 behind the bracket. may_lack_word: 号 may be missing. */
static bool read_serial(jp_view v, size_t at, bool may_lack_word, docno *d) {
    size_t pos = jp_scan_skip(v, at);
    size_t next;

    if (jp_scan_at(v, pos, &next) == U'第') {
        add_defect(d, "带“第”字");
        pos = jp_scan_skip(v, next);
    }
    pos = behind_group(v, pos);
    size_t digits = pos;
    d->number = -1;
    if (jp_scan_digits(v, pos, NUMBER_DIGITS_MAX, &d->number, &pos)) {
        /* 「0813071」: a code of the organ and the number, of a fixed length */
        if (jp_scan_at(v, digits, NULL) == '0' && pos - digits < CODE_DIGITS)
            add_defect(d, "序号有前导零");
        pos = read_sub_number(v, pos, d);
    } else if (jp_scan_digit(jp_scan_at(v, pos, NULL)) >= 0) {
        return false;
    } else if (read_han_serial(v, pos, d, &pos)) {
        pos = read_sub_number(v, pos, d);
    } else {
        d->number = -1;
        d->is_number_blank = true;
        pos = jp_scan_skip_fillers(v, pos);
    }
    d->end = pos;
    if (jp_scan_solid(v, pos, &next) == U'号') {
        d->end = next;
        return !jp_scan_in(jp_scan_at(v, next, NULL), "楼院店房线车路栋院宅铺库门");
    }
    if (!may_lack_word || d->is_number_blank)
        return false;
    add_defect(d, "缺“号”字");
    return !jp_scan_in(jp_scan_at(v, pos, NULL), "年月日元条款项") && !jp_scan_is_letter(jp_scan_at(v, pos, NULL));
}

/* ---- the prefix ---- */

/* Words of the sentence that run into the prefix; what stands behind the last of them is the prefix. */
static const char *const cut_words[] = {
    "文号", "案号", "编号", "字号", "档号",   "号码",   "作出", "制作", "下达", "下发", "送达", "收到",
    "依据", "根据", "按照", "依照", "印发",   "发布",   "出具", "制发", "执行", "履行", "撤销", "变更",
    "见",   "以",   "的",   "了",   "为",     "对",     "向",   "由",   "书",   "表",   "单",   "函",
    "号",   "年",   "月",   "日",   "即",     "是",     "在",   "将",   "经",   "被",   "按",   "与",
    "及",   "本院", "我局", "本局", "本机关", "我机关", "我委", "我厅", "我队", NULL};

/* The last cut word in [from, to) that leaves something behind it; its end, or from. */
static size_t cut_prefix(jp_view v, size_t from, size_t to) {
    size_t best = from;

    for (size_t at = from; at < to; (void)jp_scan_at(v, at, &at)) {
        for (size_t i = 0; cut_words[i]; i++) {
            size_t bytes = jp_scan_word(v, at, cut_words[i]);
            if (bytes > 0 && at + bytes < to && at + bytes > best)
                best = at + bytes;
        }
    }
    return jp_scan_skip(v, best);
}

static bool is_prefix_char(uint32_t c) {
    return (jp_char_is_han(c) && jp_scan_year_digit(c, false) != 0) || jp_scan_is_letter(c) || c == U'×';
}

/* Characters of the word that ends at `at`; *start its beginning. */
static size_t count_word_before(jp_view v, size_t at, size_t from, size_t *start) {
    size_t count = 0;
    size_t before;

    while (at > from && count <= PREFIX_CHARS_MAX && is_prefix_char(jp_scan_before(v, at, &before))) {
        at = before;
        count++;
    }
    *start = at;
    return count;
}

/* Han and letters right before `at`. Spaces belong to it where the letters stand apart (乌 市 监 罚), not where they
 * end a word. */
/* 沙农（农药）罚〔2024〕7号, （沙）应急罚〔2024〕7号: a subject or place in brackets belongs to the prefix, with the
 * word in front; a title in front (立案审批表（沙）…) and a copy mark (决定书（一）…) do not. */
static size_t over_bracket(jp_view v, size_t start, size_t from) {
    size_t pos = jp_scan_skip_back(v, start);
    size_t open = pos;
    size_t word_start;
    uint32_t first = 0;
    int inside = 0;

    if (pos <= from || jp_scan_before(v, pos, &pos) != ')')
        return start;
    for (;; inside++) {
        if (pos <= from || inside > BRACKET_CHARS_MAX)
            return start;
        uint32_t c = jp_scan_before(v, pos, &open);
        pos = open;
        if (c == '(')
            break;
        if (!is_prefix_char(c))
            return start;
        first = c;
    }
    if (inside == 0 || jp_scan_in(first, "单个存副公法自一二三四五六七八九十章印盖"))
        return start;
    size_t word_end = jp_scan_skip_back(v, open);
    size_t chars = count_word_before(v, word_end, from, &word_start);
    size_t close = jp_scan_skip_back(v, start);
    if (inside > 2 && close < start) /* 「…决定书（冻结存款适用） 高税解冻〔2024〕38号」 */
        return start;
    if (chars == 0 || word_end < open)
        return open;
    size_t last;
    if (jp_scan_in(jp_scan_before(v, word_end, &last), "书表单录证函据知号"))
        return open;
    return chars <= 8 ? word_start : start;
}

static bool read_prefix(jp_view v, size_t at, size_t from, docno *d) {
    size_t to = jp_scan_skip_back(v, at);
    size_t start = to;
    size_t total = 0;
    size_t last = 0;

    if (to < from)
        return false;
    for (;;) {
        size_t word_end = jp_scan_skip_back(v, start);
        size_t word_start;
        size_t chars = count_word_before(v, word_end, from, &word_start);
        if (chars == 0 || total + chars > PREFIX_CHARS_MAX || (total > 0 && (last > 2 || (last == 2 && chars > 8))))
            break;
        /* letters alone behind a longer word: that word ends here (决定书 乌环罚) */
        start = word_start;
        total += chars;
        last = chars;
        if (chars > 1 && total > chars)
            break;
    }
    if (total == 0)
        return false;
    start = over_bracket(v, start, from);
    start = cut_prefix(v, start, to);
    d->prefix = (jp_span){start, to};
    return start < to;
}

/* （2024）新01行初12号: the year first. */
static bool read_year_first(jp_view v, size_t at, docno *d) {
    size_t next;
    size_t chars = 0;
    size_t pos = jp_scan_skip(v, at);
    size_t start = pos;
    uint32_t first = jp_scan_at(v, pos, NULL);

    if (!jp_char_is_han(first) || first == U'第')
        return false;
    for (uint32_t c = first; is_prefix_char(c) || jp_scan_digit(c) >= 0; c = jp_scan_at(v, pos, &next)) {
        if (c == U'号' || c == U'第' || chars > PREFIX_CHARS_MAX)
            break;
        chars++;
        (void)jp_scan_at(v, pos, &pos);
    }
    size_t end = pos;
    while (end > start && jp_scan_digit(jp_scan_before(v, end, &next)) >= 0)
        end = next;
    if (chars < 3 || end == start || (end == pos && jp_scan_at(v, pos, NULL) != U'第'))
        return false;
    d->prefix = (jp_span){start, end};
    add_defect(d, "年份在前");
    return read_serial(v, end, false, d) && !d->is_number_blank;
}

/* 乌市监罚字第12号, no year at all; at: behind 字. */
static bool read_yearless(jp_view v, size_t at, size_t from, docno *d) {
    if (!read_serial(v, at, false, d) || d->is_number_blank || !read_prefix(v, at, from, d))
        return false;
    size_t chars = jp_utf8_count_chars(jp_view_sub(v, d->prefix.from, d->prefix.to));
    add_defect(d, "缺年份");
    d->bracket = (jp_span){at, at};
    return chars >= 3;
}

/* ---- the whole ---- */

static jp_view solid_copy(jp_view v, jp_span span, jp_arena *arena) {
    jp_str s;

    jp_str_init(&s, arena);
    for (size_t at = span.from; at < span.to;) {
        uint32_t c = jp_scan_at(v, at, &at);
        if (!jp_char_is_space(c))
            jp_str_put_char(&s, c);
    }
    return jp_str_view(&s);
}

static void fill(jp_view v, const docno *d, jp_arena *arena, jp_found_docno *out) {
    jp_str value;
    jp_str defect;

    jp_str_init(&value, arena);
    jp_str_init(&defect, arena);
    out->prefix = solid_copy(v, d->prefix, arena);
    jp_str_put(&value, out->prefix);
    if (d->year > 0 || d->short_year > 0)
        jp_str_putf(&value, "〔%d〕", d->year > 0 ? d->year : d->short_year);
    else if (d->bracket.to > d->bracket.from)
        jp_str_put_text(&value, "〔〕");
    if (d->number >= 0)
        jp_str_putf(&value, "%lld", (long long)d->number);
    if (d->sub_number > 0)
        jp_str_putf(&value, "-%d", d->sub_number);
    jp_str_put_text(&value, "号");
    for (size_t i = 0; i < d->defect_count; i++)
        jp_str_putf(&defect, "%s%s", i > 0 ? "；" : "", d->defects[i]);
    out->value = jp_str_view(&value);
    out->defect = jp_str_view(&defect);
    out->year = d->year;
    out->number = d->number;
    out->is_blank = d->is_number_blank || d->is_year_blank;
    out->is_regular = d->defect_count == 0 && !out->is_blank;
    size_t start = d->prefix.from < d->bracket.from ? d->prefix.from : d->bracket.from;
    out->span = (jp_span){start, d->end};
}

bool jp_norm_next_docno(jp_view v, size_t from, jp_arena *arena, jp_found_docno *out) {
    size_t next;

    for (size_t at = from; at < v.bytes; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        docno d = {.number = -1};
        bool is_found = false;
        if (c == U'字') {
            is_found = read_yearless(v, next, from, &d);
        } else if (is_bracket(c) && read_bracket(v, at, &d)) {
            docno year_first = d;
            is_found = read_serial(v, d.bracket.to, c != '(' && c != U'「', &d) && read_prefix(v, at, from, &d);
            if (!is_found && read_year_first(v, d.bracket.to, &year_first)) {
                d = year_first;
                is_found = true;
            }
        }
        if (is_found) {
            fill(v, &d, arena, out);
            return true;
        }
    }
    return false;
}
