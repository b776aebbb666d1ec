/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "norm_person_words.h"
#include "norm_scan.h"

/* Blanks and what a template left behind. */

enum { LINE_VALUE_CHARS_MAX = 30, HINT_CHARS_MAX = 60 };

/* ---- a whole value ---- */

/* ${…}, {{…}}, 【…】: the marks hold a hint, not a value. `at`: behind the opening mark. */
static size_t find_close(jp_view v, size_t at, uint32_t close) {
    for (int chars = 0; at < v.bytes && chars < 40; chars++) {
        uint32_t c = jp_scan_at(v, at, &at);
        if (c == close)
            return at;
        if (c == '\n')
            break;
    }
    return SIZE_MAX;
}

static size_t read_variable(jp_view v, size_t at) {
    size_t next;
    size_t open;
    uint32_t c = jp_scan_at(v, at, &next);

    if ((c != '$' && c != '{' && c != '#') || jp_scan_at(v, next, &open) != '{')
        return SIZE_MAX;
    size_t end = find_close(v, open, '}');
    if (c == '{' && end != SIZE_MAX && jp_scan_at(v, end, &next) == '}')
        return next;
    return c == '{' ? SIZE_MAX : end;
}

/* Marks and units that hold no value by themselves. */
static bool is_empty_char(uint32_t c) {
    return jp_scan_is_filler(c) || c == 0x00AD || (c >= 0x200B && c <= 0x200F) ||
           jp_scan_in(c, "/\\-—–－―─━.…,:;()[]{}<>〔〕【】《》〈〉□○●◯|~、。年月日时分秒至元号第某?=+^‗﹍﹎ˍ");
}

/* Words that tell somebody what to write: 「请填写」, 「选择」; not those of a label: 「经办人呈请」, 「申请事项」,
 * 「填表人」. */
static bool has_order(jp_view v) {
    static const char *const orders[] = {"输入", "此处", "选择", "待定", NULL};
    static const char *const verbs[] = {"填", "请", NULL};
    static const char *const requests[] = {"呈", "申", "报", "提", "聘", "邀", "特", "商", NULL};
    static const char *const nouns[] = {"请示", "请求", "填表人", "填写人", "填报", "填发", "填制", NULL};

    if (jp_view_contains_any(v, orders))
        return true;
    for (size_t at = 0; at < v.bytes; (void)jp_scan_at(v, at, &at)) {
        if (jp_view_word_at(v, at, verbs) > 0 && jp_view_word_at(v, at, nouns) == 0 &&
            !jp_view_ends_with_any(jp_view_sub(v, 0, at), requests))
            return true;
    }
    return false;
}

static bool is_hint(jp_view v) {
    static const char *const ends[] = {"名称", "姓名", "日期", "时间", "地点",   "金额", "内容", "文号",
                                       "案号", "编号", "案由", "地址", "当事人", "号码", "机关", NULL};
    bool is_empty = true;

    if (jp_view_contains(v, JP_VIEW("联")) || jp_view_contains(v, JP_VIEW("存根")))
        return false; /* 「【第二联：交当事人】」 is printed on the form */
    if (has_order(v) || jp_view_ends_with_any(v, ends))
        return true;
    for (size_t at = 0; at < v.bytes && is_empty;)
        is_empty = is_empty_char(jp_scan_at(v, at, &at));
    return is_empty;
}

static size_t read_hint(jp_view v, size_t at) {
    size_t open;

    if (jp_scan_at(v, at, &open) != U'【')
        return SIZE_MAX;
    size_t end = find_close(v, open, U'】');
    if (end == SIZE_MAX)
        return SIZE_MAX;
    jp_view inner = jp_view_trim(jp_view_sub(v, open, end - 3));
    return inner.bytes < 60 && (inner.bytes == 0 || is_hint(inner)) ? end : SIZE_MAX;
}

bool jp_scan_heading_goes_on(jp_view heading, jp_view behind) {
    static const char *const links[] = {"的", "一案", "之", "，", "、", ",", NULL};
    static const char *const persons[] = {"当事人", "人", "单位", "名称", "姓名", NULL};
    /* Not a bare 于 or 向, with which names begin. */
    static const char *const verbs[] = {"涉嫌", "违反", "在",   "因",   "未",   "对",   "将",   "与",   "是",   "有",
                                        "从事", "实施", "擅自", "提出", "不服", "向你", "向我", "向本", "于【", NULL};
    const jp_view words = jp_view_sub(behind, jp_scan_skip(behind, 0), behind.bytes);
    const size_t at = jp_scan_word(words, 0, "于");

    if (jp_view_word_at(words, 0, links) > 0)
        return true;
    return jp_view_ends_with_any(heading, persons) &&
           (jp_view_word_at(words, 0, verbs) > 0 || (at > 0 && jp_scan_digit(jp_scan_at(words, at, NULL)) >= 0));
}

/* 「【案由】无照经营」 at the head of a line: how some offices print their headings. */
static bool is_heading_at(jp_view v, size_t at, size_t end) {
    const size_t bracket = strlen("】");
    size_t behind = jp_scan_skip(v, end);
    size_t next;
    const uint32_t before = jp_scan_before(v, at, NULL);

    if ((at > 0 && before != '\n') || has_order(jp_view_sub(v, at, end)))
        return false;
    if (jp_scan_at(v, behind, &next) == ':')
        behind = jp_scan_skip(v, next);
    else if (jp_scan_heading_goes_on(jp_view_sub(v, at + bracket, end - bracket), jp_view_sub(v, end, v.bytes)))
        return false;
    const uint32_t first = jp_scan_at(v, behind, &next);
    return behind < v.bytes && jp_view_find(jp_view_sub(v, end, behind), JP_VIEW("\n"), 0) == SIZE_MAX &&
           !is_empty_char(first) && first != U'□';
}

/* What stands in the brackets that hold a whole value; empty: it stands in none. */
static jp_view inside_brackets(jp_view v) {
    size_t from, to = v.bytes;
    uint32_t c = v.bytes > 0 ? jp_scan_at(v, 0, &from) : 0;

    if (c != '(' && c != U'（')
        return JP_VIEW_EMPTY;
    to -= jp_view_ends_with(v, JP_VIEW(")")) ? 1 : jp_view_ends_with(v, JP_VIEW("）")) ? JP_VIEW("）").bytes : 0;
    return jp_view_trim(jp_view_sub(v, from, to));
}

/* 「(空)」: a copy that was typed again says so where the paper was left blank. */
static bool is_said_blank(jp_view v) {
    static const char *const words[] = {"空", "空白", "未填", "未填写", "未签", "未签名", "未签字", NULL};
    const jp_view inside = inside_brackets(v);

    for (size_t i = 0; words[i]; i++) {
        if (jp_view_eq_text(inside, words[i]))
            return true;
    }
    return false;
}

/* 「（填写处理意见）」: the form still tells what is to be written there, and nobody wrote it. */
static bool is_told_to_write(jp_view v) {
    static const char *const orders[] = {"此处", "填写", "请填", "请写",       "请在",
                                         "签署", "描述", "写明", "由当事人填", NULL};
    enum { ORDER_BYTES = 60 };
    const jp_view inside = inside_brackets(v);
    const size_t first = jp_view_find_any(v, (const char *const[]){")", "）", NULL}, 0, NULL);

    return inside.bytes > 0 && inside.bytes < ORDER_BYTES && jp_view_word_at(inside, 0, orders) > 0 &&
           first != SIZE_MAX && first + JP_VIEW("）").bytes >= v.bytes;
}

bool jp_norm_is_blank(jp_view v) {
    if (is_said_blank(jp_view_trim(v)) || is_told_to_write(jp_view_trim(v)))
        return true;
    for (size_t at = 0; at < v.bytes;) {
        size_t next;
        uint32_t c = jp_scan_at(v, at, &next);
        size_t end = c == '$' || c == '{' || c == '#' ? read_variable(v, at) : c == U'【' ? read_hint(v, at) : SIZE_MAX;
        if (end != SIZE_MAX)
            next = end;
        else if (!is_empty_char(c))
            return false;
        at = next;
    }
    return true;
}

/* ---- in running text ---- */

static const char kind_template[] = "模板残留";
static const char kind_date[] = "空日期";
static const char kind_line[] = "空项";
static const char kind_box[] = "未选";

static bool is_cross(uint32_t c) {
    return c == U'×' || c == 'X' || c == 'x' || c == U'╳' || c == U'✕';
}

static bool is_name_or_number(uint32_t c) {
    return jp_scan_digit(c) >= 0 || (jp_scan_is_letter(c) && c != 'X' && c != 'x') || c == '*';
}

/* ×××, XX公司, ×市; not 3×5, XXL, 6501XXXX. */
static size_t read_crosses(jp_view v, size_t at) {
    size_t count = 0;
    size_t end = at;
    size_t next;
    uint32_t first = jp_scan_at(v, at, NULL);

    if (is_cross(jp_scan_before(v, at, NULL)))
        return SIZE_MAX; /* inside a run that was looked at from its beginning */
    while (is_cross(jp_scan_at(v, end, &next))) {
        count++;
        end = next;
    }
    uint32_t before = jp_scan_before(v, at, NULL);
    uint32_t behind = jp_scan_at(v, end, NULL);
    if (count == 0 || is_name_or_number(before) || is_name_or_number(behind) || before == '-')
        return SIZE_MAX;
    if (count == 1) {
        if (!jp_scan_in(behind, first == U'×' ? "年月日时分号市县区局省州街路某" : "年月日号市县区局省州"))
            return SIZE_MAX;
    }
    return end;
}

static size_t read_someone(jp_view v, size_t at) {
    size_t next;

    if (jp_scan_at(v, at, &next) != U'某' || jp_scan_at(v, next, &next) != U'某')
        return SIZE_MAX;
    /* 「服务员江某某」: a name that was masked; 「张某某公司」 is none */
    if (jp_name_is_surname(jp_scan_before(v, at, NULL)) &&
        !jp_scan_in(jp_scan_at(v, next, NULL), "公局县市区乡镇村路街店厂省州院"))
        return SIZE_MAX;
    return next;
}

static size_t line_end(jp_view v, size_t at, size_t *count) {
    size_t next;

    *count = 0;
    for (uint32_t c; (c = jp_scan_at(v, at, &next)) == '_' || c == U'﹍' || c == U'ˍ'; at = next)
        (*count)++;
    return at;
}

/* 当事人__张三__: text up to the next line on one breath is a value drawn over the line. */
static size_t filled_line_end(jp_view v, size_t at) {
    size_t pos = at;
    size_t next;
    size_t count;

    for (int chars = 0; chars < LINE_VALUE_CHARS_MAX; chars++) {
        uint32_t c = jp_scan_at(v, pos, &next);
        if (c == '_')
            return chars > 0 ? line_end(v, pos, &count) : SIZE_MAX;
        if (c == 0 || c == '\n' || jp_scan_in(c, ",，。;；、:"))
            return SIZE_MAX;
        if (chars == 0 && (jp_char_is_space(c) || jp_scan_in(c, "年月日时分元号份页条款项名至于向由")))
            return SIZE_MAX;
        pos = next;
    }
    return SIZE_MAX;
}

/* □是 □否 with no box ticked in the whole text. */
static size_t read_boxes(jp_view v, size_t at) {
    size_t count = 0;
    size_t last = at;

    if (jp_view_find(v, JP_VIEW("□"), 0) != at)
        return SIZE_MAX; /* the first box answers for all */
    for (size_t pos = 0, next; pos < v.bytes; pos = next) {
        uint32_t c = jp_scan_at(v, pos, &next);
        if (jp_scan_in(c, "☑√✓✔■☒⊠▣☐") && c != U'☐')
            return SIZE_MAX;
        if (c == U'□') {
            count++;
            last = next;
        }
    }
    return count >= 2 ? last : SIZE_MAX;
}

/* （此处填写其他需要说明的情况）: what the form tells its writer. */
static size_t read_instruction(jp_view v, size_t at) {
    /* the hint of a label stays: 「当事人（填写全称）」 */
    static const char *const bare[] = {"填写", "写明", NULL};
    static const char *const words[] = {"此处填写", "此处填",       "在此填写", "请填写",   "请在此",
                                        "填写说明", "此处粘贴文字", "此处插入", "此处写明", "应写明",
                                        "应填写",   "注:填写",      "注：填写", NULL};
    size_t pos;
    size_t next;

    (void)jp_scan_at(v, at, &pos);
    const bool is_value = jp_scan_in(jp_scan_before(v, at, NULL), ",，。;；:：");
    if (jp_scan_words(v, jp_scan_skip(v, pos), words, NULL) == 0 &&
        !(is_value && jp_scan_words(v, pos, bare, NULL) > 0))
        return SIZE_MAX;
    for (size_t chars = 0; pos < v.bytes && chars < HINT_CHARS_MAX; chars++, pos = next) {
        uint32_t c = jp_scan_at(v, pos, &next);
        if (c == ')' || c == U'）' || c == ']' || c == U'】')
            return next;
    }
    return SIZE_MAX;
}

static size_t read_heading_or_hint(jp_view v, size_t at) {
    const size_t end = read_hint(v, at);

    return end != SIZE_MAX && is_heading_at(v, at, end) ? SIZE_MAX : end;
}

static size_t read_leftover(jp_view v, size_t at, const char **kind) {
    uint32_t c = jp_scan_at(v, at, NULL);
    size_t end = SIZE_MAX;

    *kind = kind_template;
    if (is_cross(c))
        end = read_crosses(v, at);
    else if (c == '$' || c == '{' || c == '#')
        end = read_variable(v, at);
    else if (c == U'【')
        end = read_heading_or_hint(v, at);
    else if (c == '(' || c == U'（')
        end = read_instruction(v, at);
    else if (c == U'某')
        end = read_someone(v, at);
    else if (c == U'□') {
        end = read_boxes(v, at);
        *kind = kind_box;
    }
    return end;
}

/* A date at `at`, or fillers there before an unfilled one. */
static bool read_date(jp_view v, size_t at, size_t from, uint32_t c, jp_found_date *out) {
    if (c == U'年' || jp_scan_is_filler(c)) {
        if (at > from && c != U'年' && jp_scan_is_filler(jp_scan_before(v, at, NULL)))
            return false; /* inside a run that was looked at from its beginning */
        size_t year = jp_scan_skip_fillers(v, at);
        return jp_scan_at(v, year, NULL) == U'年' && jp_scan_blank_date(v, year, from, out);
    }
    return jp_scan_year_digit(c, false) >= 0 && jp_scan_date(v, at, JP_DAY_NONE, out) == JP_DATE_FOUND;
}

/* 「起　　个工作日内」, 「大写：　　元整」: blanks where the form asks for a number. Behind it the unit. */
static size_t read_gap(jp_view v, size_t at) {
    static const char *const units[] = {"个工作日", "工作日内", "日内", "元整", "元(", "元（", NULL};
    enum { NARROWEST = 2 };
    size_t width = 0, end = at, next;

    if (!jp_scan_in(jp_scan_before(v, at, NULL), "起写款在:："))
        return SIZE_MAX;
    for (uint32_t c; (c = jp_scan_at(v, end, &next)) == ' ' || c == U'　' || c == 0xA0; end = next)
        width += c == U'　' ? 2 : 1;
    const size_t unit = jp_view_word_at(v, end, units);
    return width >= NARROWEST && unit > 0 ? end + unit : SIZE_MAX;
}

/* 「大写：　　元整」: the words that ask for it, in the same clause. */
static size_t words_before_gap(jp_view v, size_t at) {
    enum { MOST_CHARS = 6 };
    size_t start = at, next;

    for (int chars = 0; at > 0 && chars < MOST_CHARS; chars++, start = next) {
        const uint32_t c = jp_scan_before(v, start, &next);
        if (c == 0 || c == '\n' || jp_scan_in(c, "（(，,。；;　 "))
            break;
    }
    return start;
}

static bool read_underline(jp_view v, size_t at, size_t *end, bool *is_filled) {
    size_t count;

    *end = line_end(v, at, &count);
    size_t filled = filled_line_end(v, *end);
    *is_filled = filled != SIZE_MAX;
    if (*is_filled)
        *end = filled;
    return count >= 2;
}

/* 「☑立即改正 □在　年　月　日前改正」: what stands behind an open box was not chosen and stays empty. */
static bool is_behind_open_box(jp_view v, size_t at) {
    size_t start;

    while (at > 0) {
        uint32_t c = jp_scan_before(v, at, &start);
        if (c == U'□' || c == U'☐')
            return true;
        if (c == '\n' || jp_scan_in(c, "☑√✓✔■☒⊠▣。;；"))
            return false;
        at = start;
    }
    return false;
}

bool jp_norm_next_leftover(jp_view v, size_t from, jp_span *span, const char **kind) {
    jp_found_date date;
    size_t next;

    for (size_t at = from; at < v.bytes; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        bool is_filled = false;
        size_t end = SIZE_MAX;
        if (read_date(v, at, from, c, &date)) {
            *kind = kind_date;
            *span = date.span;
            next = date.span.to;
            if (date.is_blank && !is_behind_open_box(v, date.span.from))
                return true;
            continue;
        }
        if (c == ' ' || c == U'　' || c == 0xA0) {
            *kind = kind_line;
            end = is_behind_open_box(v, at) ? SIZE_MAX : read_gap(v, at);
        } else if (c == '_') {
            *kind = kind_line;
            bool is_long = read_underline(v, at, &end, &is_filled);
            next = end;
            if (is_filled || !is_long)
                continue;
        } else {
            end = read_leftover(v, at, kind);
        }
        if (end != SIZE_MAX) {
            *span = (jp_span){*kind == kind_line && c != '_' ? words_before_gap(v, at) : at, end};
            return true;
        }
    }
    return false;
}
