/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "section.h"

/* Where one document ends and the next begins. A title is nearly the whole of its line, never part of a sentence or
 * a row of a list; the first may stand anywhere near the top, a later one must show by its layout and by what
 * follows that a document begins there. */

enum {
    HEAD_LINES = 14,        /* the first title is sought here */
    MAX_TITLE_LINE = 60,    /* characters */
    STRONG = 3,             /* evidence a later title needs */
    STRONG_WEAK_WORDS = 5,  /* … when its words are also common inside other papers */
    STRONG_UNKNOWN = 5,     /* … when the catalogue does not know its words */
    MAX_UNKNOWN_TITLE = 26, /* characters of such a title */
    TYPED_CENTRE_BYTES = 6, /* spaces typed in front to centre a line */
    MAX_BRACKET_CHARS = 14  /* of a line in brackets below a title */
};

typedef struct divider {
    const jp_catalogue *catalogue;
    const jp_text *text;
    jp_arena *arena;
    uint32_t from, to; /* lines that are divided */
    bool is_plain;     /* no line of the text is set as a heading */
} divider;

typedef struct hit {
    uint32_t line_from, line_to;
    jp_bid bid;
} hit;

static bool may_be_title(const jp_text *text, uint32_t line_index) {
    jp_view line = jp_text_line(text, line_index);
    size_t chars;

    if (line.bytes < 6 || line.bytes > (size_t)MAX_TITLE_LINE * 3 || jp_view_contains(line, JP_VIEW("。")) ||
        memchr(line.data, ',', line.bytes) || memchr(line.data, ';', line.bytes) ||
        memchr(line.data, '?', line.bytes)) {
        return false;
    }
    const char *colon = memchr(line.data, ':', line.bytes);
    if (colon && (size_t)(colon - line.data) + 1 < line.bytes && !jp_view_contains(line, JP_VIEW("编号:"))) {
        return false;
    }
    chars = jp_text_chars(line);
    return chars >= 2 && chars <= MAX_TITLE_LINE && jp_text_stands_alone(text, line_index);
}

/* 「行政处罚决定文书号」 is a label that holds a title's words. */
static bool is_label(const divider *d, jp_view line) {
    return jp_words_find(&d->catalogue->labels, line) != UINT32_MAX &&
           jp_words_find(&d->catalogue->titles, line) == UINT32_MAX;
}

/* 「送达文书：《告知书》（文号）」 and below it 「《听证告知书》（文号）」: one more of a list is named, and none
 * begins. */
static bool is_named_on(const divider *d, uint32_t line_index) {
    return line_index > d->from && jp_view_starts_with(jp_text_line(d->text, line_index), JP_VIEW("《")) &&
           d->text->lines[line_index].cell_index == d->text->lines[line_index - 1].cell_index &&
           jp_view_contains(jp_text_line(d->text, line_index - 1), JP_VIEW("《"));
}

/* 「行政执法证编号：65010012」: a label with its value, however much the label sounds like a paper. */
static bool is_labelled_value(const divider *d, jp_view line) {
    const char *colon = line.bytes ? memchr(line.data, ':', line.bytes) : NULL;

    if (!colon) {
        return false;
    }
    jp_view key = jp_view_trim(jp_view_sub(line, 0, (size_t)(colon - line.data)));
    return is_label(d, key) || jp_pattern_is_in(d->catalogue->certificate_label, key);
}

/* A page may also be broken in an empty paragraph of its own above the title. */
static uint32_t breaks_above(const jp_text *text, uint32_t line_index) {
    uint32_t para = text->lines[line_index].para_index;
    uint32_t before = line_index > 0 ? text->lines[line_index - 1].para_index : para;
    uint32_t flags = 0;

    for (uint32_t i = before + 1; i < para; i++) {
        flags |= text->doc->paras[i].flags & JP_PARA_PAGE_BREAK;
    }
    return flags;
}

bool jp_section_holds_pages(const jp_text *text, const jp_section *section) {
    const uint32_t from = section->title_from == JP_NO_LINE ? section->line_from + 1 : section->title_to;

    for (uint32_t i = from; i < section->line_to; i++) {
        if ((jp_text_flags(text, i) | breaks_above(text, i)) & JP_PARA_PAGE_BREAK) {
            return true;
        }
    }
    return false;
}

/* 「检查记录」 is a label in a form, and the title of a record where it is set as one. */
static bool is_set_as_title(const divider *d, uint32_t line_index) {
    uint32_t flags = jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index);
    return (flags & JP_PARA_CENTRED) != 0 && (flags & JP_PARA_PAGE_BREAK) != 0;
}

/* Set like any other line, below one of the same cell. */
static bool goes_on(const divider *d, uint32_t line_index) {
    enum { SET_AS_TITLE = JP_PARA_CENTRED | JP_PARA_PAGE_BREAK | JP_PARA_HEADING };

    return line_index > d->from && d->text->lines[line_index].cell_index == d->text->lines[line_index - 1].cell_index &&
           !((jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index)) & SET_AS_TITLE);
}

/* 「主体资格证照名称：」 and on the line below 「营业执照」; 「送达文书」 and below it 「告知书」「决定书」, each a
 * line. */
static bool answers_label(const divider *d, uint32_t line_index) {
    enum { MOST_ANSWERS = 8 };
    uint32_t at = line_index;

    if (!goes_on(d, at)) {
        return false;
    }
    while (goes_on(d, at - 1) && line_index - at < MOST_ANSWERS &&
           jp_words_find(&d->catalogue->titles, jp_text_line(d->text, at - 1)) != UINT32_MAX) {
        at--;
    }
    jp_view above = jp_text_line(d->text, at - 1);
    return above.bytes > 0 && (above.data[above.bytes - 1] == ':' || is_label(d, above));
}

static int layout_evidence(const divider *d, uint32_t line_index);

static bool is_bare_number(jp_view line) {
    enum { MOST_DIGITS = 2 };

    for (size_t i = 0; i < line.bytes; i++) {
        if (line.data[i] < '0' || line.data[i] > '9') {
            return false;
        }
    }
    return line.bytes > 0 && line.bytes <= MOST_DIGITS;
}

/* 「1」, below it 「准予许可决定书」, set like any other line, and soon the number of the next row or of copies: a list
 * of papers, each cell a line. A page's number above a title has no other near it. */
static bool is_row_of_list(const divider *d, uint32_t line_index) {
    enum { NEAR = 4 };
    const jp_line *lines = d->text->lines;
    bool is_list = false;

    if (line_index == d->from || lines[line_index].cell_index != JP_NO_INDEX ||
        lines[line_index - 1].cell_index != JP_NO_INDEX ||
        lines[line_index].para_index > lines[line_index - 1].para_index + 1 ||
        !is_bare_number(jp_text_line(d->text, line_index - 1)) || layout_evidence(d, line_index) >= 2) {
        return false;
    }
    for (uint32_t i = line_index + 1; i < d->to && i <= line_index + NEAR && !is_list; i++) {
        is_list = is_bare_number(jp_text_line(d->text, i));
    }
    return is_list;
}

static jp_bid bid_of_line(const divider *d, uint32_t line_index) {
    jp_view line = jp_text_line(d->text, line_index);

    if (!may_be_title(d->text, line_index) || (is_label(d, line) && !is_set_as_title(d, line_index)) ||
        is_labelled_value(d, line) || answers_label(d, line_index) || is_named_on(d, line_index) ||
        is_row_of_list(d, line_index)) {
        return (jp_bid){JP_NO_TYPE, 0};
    }
    return jp_title_bid(d->catalogue, line, d->arena);
}

/* A title broken over two lines: 行政处罚 / 决定书. Both must be short and neither a title by itself. */
static jp_bid bid_of_pair(const divider *d, uint32_t line_index) {
    jp_bid none = {JP_NO_TYPE, 0};

    if (line_index + 1 >= d->to || !may_be_title(d->text, line_index) || !may_be_title(d->text, line_index + 1)) {
        return none;
    }
    jp_view a = jp_text_line(d->text, line_index);
    jp_view b = jp_text_line(d->text, line_index + 1);
    if (jp_text_chars(a) > 24 || jp_text_chars(b) > 16 || is_label(d, a) || is_label(d, b)) {
        return none;
    }
    jp_view joined = jp_view_of(jp_arena_printf(d->arena, "%.*s%.*s", JP_VIEW_ARG(a), JP_VIEW_ARG(b)));
    jp_bid bid = jp_title_bid(d->catalogue, joined, d->arena);
    return bid.score >= JP_BID_TITLE ? bid : none;
}

/* 「行政处罚决定书」 and below it 「（简易程序）」: what the brackets add may make it another paper. */
static void widen_by_brackets(const divider *d, hit *h) {
    uint32_t next = h->line_to;

    if (next >= d->to || !jp_text_stands_alone(d->text, next)) {
        return;
    }
    jp_view line = jp_text_line(d->text, next);
    if (line.bytes < 8 || line.data[0] != '(' || line.data[line.bytes - 1] != ')' ||
        jp_text_chars(line) > MAX_BRACKET_CHARS) {
        return;
    }
    jp_view title = jp_text_line(d->text, next - 1);
    jp_view joined = jp_view_of(jp_arena_printf(d->arena, "%.*s%.*s", JP_VIEW_ARG(title), JP_VIEW_ARG(line)));
    jp_bid bid = jp_title_bid(d->catalogue, joined, d->arena);
    if (bid.score >= JP_BID_TITLE && bid.type != h->bid.type) {
        *h = (hit){h->line_from, h->line_to + 1, bid};
    }
}

static bool is_of_type(const divider *d, uint32_t type, const char *name) {
    return type != JP_NO_TYPE && jp_view_eq_text(d->catalogue->types[type].name, name);
}

static bool is_weak_word(const divider *d, uint32_t line_index) {
    return jp_words_find(&d->catalogue->weak_titles, jp_text_line(d->text, line_index)) != UINT32_MAX;
}

/* The sheet of a workbook that a line stands on, by its table; JP_NO_INDEX elsewhere. */
static uint32_t sheet_of(const jp_text *text, uint32_t line_index) {
    uint32_t cell = text->lines[line_index].cell_index;
    uint32_t table = cell == JP_NO_INDEX ? JP_NO_INDEX : text->doc->cells[cell].table_index;
    return table != JP_NO_INDEX && text->doc->tables[table].is_sheet ? table : JP_NO_INDEX;
}

static bool is_numbered(jp_view line) {
    static const char *const numbers[] = {"一、", "二、", "三、", "四、", "五、", "六、",
                                          "七、", "八、", "九、", "十、", NULL};
    if (jp_view_word_at(line, 0, numbers) > 0) {
        return true;
    }
    return line.data[0] >= '0' && line.data[0] <= '9';
}

/* 「四、证据材料」 below 「一、案由」: a heading of the paper and not its title. */
static bool is_later_heading(const divider *d, uint32_t from, uint32_t line_index) {
    bool is_second = false;

    if (!is_numbered(jp_text_line(d->text, line_index))) {
        return false;
    }
    for (uint32_t i = from; i < line_index && !is_second; i++) {
        is_second = jp_view_starts_with(jp_text_line(d->text, i), JP_VIEW("一、"));
    }
    return is_second;
}

/* The title of what begins at a line: near the top, and on the same sheet. */
static hit find_first(const divider *d, uint32_t from) {
    hit best = {JP_NO_LINE, JP_NO_LINE, {JP_NO_TYPE, 0}};
    uint32_t end = d->to - from < HEAD_LINES ? d->to : from + HEAD_LINES;
    uint32_t sheet = from < d->to ? sheet_of(d->text, from) : JP_NO_INDEX;

    for (uint32_t i = from; i < end && sheet_of(d->text, i) == sheet; i++) {
        if (i > from && best.bid.score >= JP_BID_ENDING - 4 &&
            ((jp_text_flags(d->text, i) | breaks_above(d->text, i)) & JP_PARA_PAGE_BREAK)) {
            break; /* the next page begins with its own title */
        }
        jp_bid one = bid_of_line(d, i);
        jp_bid two = one.score >= JP_BID_TITLE ? (jp_bid){JP_NO_TYPE, 0} : bid_of_pair(d, i);
        if ((one.score >= JP_BID_TITLE && i > from && is_weak_word(d, i) && best.bid.score >= JP_BID_ENDING) ||
            is_later_heading(d, from, i)) {
            continue;
        }
        if (one.score >= JP_BID_TITLE) {
            best = (hit){i, i + 1, one};
            widen_by_brackets(d, &best);
            return best;
        }
        if (two.score > best.bid.score) {
            best = (hit){i, i + 2, two};
            widen_by_brackets(d, &best);
            return best;
        }
        if (one.score > best.bid.score) {
            best = (hit){i, i + 1, one};
        }
    }
    return best;
}

static size_t leading_spaces(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    jp_view raw = text->doc->paras[line->para_index].text;
    size_t start = text->origin[line->from];
    size_t trimmed = raw.bytes - jp_view_trim(raw).bytes;
    return line->from == text->lines[text->first_line[line->para_index]].from && start <= trimmed ? start : 0;
}

static bool begins_a_form(const divider *d, uint32_t line_index) {
    jp_view line = jp_text_line(d->text, line_index);
    const char *colon = memchr(line.data, ':', line.bytes);

    if (d->text->lines[line_index].cell_index != JP_NO_INDEX) {
        return true;
    }
    return (jp_view_contains(line, JP_VIEW("〔")) && jp_text_chars(line) < 40) ||
           jp_view_ends_with(line, JP_VIEW("号")) ||
           (colon && jp_text_chars(jp_view_sub(line, 0, (size_t)(colon - line.data))) <= 20);
}

/* 「存档联」 below the title, above the form. */
static bool is_copy_mark(const divider *d, uint32_t line_index) {
    enum { MOST_CHARS = 6 };
    jp_view line = jp_text_line(d->text, line_index);

    return line_index + 1 < d->to && jp_text_chars(line) <= MOST_CHARS && jp_view_ends_with(line, JP_VIEW("联"));
}

static bool is_heading_above(const divider *d, uint32_t line_index) {
    jp_view line = jp_text_line(d->text, line_index);
    return d->text->lines[line_index].cell_index == JP_NO_INDEX &&
           (jp_title_is_organ(d->catalogue, line) ||
            (jp_text_chars(line) <= 20 &&
             (jp_view_ends_with(line, JP_VIEW("行政执法文书")) || jp_view_ends_with(line, JP_VIEW("行政处罚文书")) ||
              jp_view_ends_with(line, JP_VIEW("执法文书")))));
}

/* What stands below a title in an index of lines. */
static bool is_day_or_page(const divider *d, uint32_t line_index) {
    jp_found_date day;
    size_t at = 0;

    if (line_index >= d->to) {
        return true;
    }
    const jp_view line = jp_text_line(d->text, line_index);
    while (at < line.bytes && (jp_ascii_is_digit(line.data[at]) || line.data[at] == '-')) {
        at++;
    }
    return at == line.bytes || jp_norm_is_date(line, JP_DAY_NONE, &day);
}

/* 「送达人：张三　2024年3月5日」, 「2024年3月5日」, 「经办人：张三」: how papers end. */
static bool is_last_of_paper(const divider *d, uint32_t line_index) {
    static const char *const signers[] = {"人", "员", "者", NULL};
    const jp_view raw = jp_view_trim(jp_text_raw_line(d->text, line_index));
    size_t behind = 0;
    jp_found_person person;
    jp_found_date day;

    static const char *const opinions[] = {"意见", "批示", "审批", "审核", NULL};
    const size_t colon = jp_text_raw_colon(raw, &behind);
    if (jp_norm_date_at_end(raw, JP_DAY_NONE, &day) && !day.is_blank) {
        return !jp_view_contains(raw, JP_VIEW("。")) ||
               (colon != SIZE_MAX && jp_view_ends_with_any(jp_view_sub(raw, 0, colon), opinions));
    }
    if (colon == SIZE_MAX || !jp_view_ends_with_any(jp_view_sub(raw, 0, colon), signers)) {
        return false;
    }
    const jp_view name = jp_view_trim(jp_view_sub(raw, behind, raw.bytes));
    return jp_norm_next_person(name, 0, d->arena, &person) && person.span.from == 0 && person.span.to == name.bytes;
}

/* Programs that write all papers into one file may set nothing as a heading: then a paper is told by the gap above it
 * and by the organ above its title. */
static int plain_evidence(const divider *d, uint32_t line_index) {
    enum { MOST_HEADINGS = 3 };
    uint32_t head = line_index;

    while (head > d->from + 1 && line_index - head < MOST_HEADINGS && is_heading_above(d, head - 1)) {
        head--;
    }
    if (head == 0) {
        return 0;
    }
    const jp_line *line = &d->text->lines[head];
    const jp_line *before = &d->text->lines[head - 1];
    bool is_gap = line->para_index > before->para_index + 1 ||
                  (before->cell_index != JP_NO_INDEX && line->cell_index == JP_NO_INDEX);
    bool is_new_page = ((jp_text_flags(d->text, head) | breaks_above(d->text, head)) & JP_PARA_PAGE_BREAK) != 0;

    return (is_new_page ? 4 : is_gap ? 2 : 0) + (head < line_index && (is_gap || is_new_page) ? 2 : 0);
}

static int layout_evidence(const divider *d, uint32_t line_index) {
    uint32_t flags = jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index);
    bool is_centred = (flags & JP_PARA_CENTRED) != 0 || leading_spaces(d->text, line_index) >= TYPED_CENTRE_BYTES;
    int evidence = ((flags & JP_PARA_PAGE_BREAK) ? 3 : 0) + (is_centred ? 2 : 0) + ((flags & JP_PARA_HEADING) ? 2 : 0) +
                   ((flags & JP_PARA_LARGE) ? 2 : 0) + ((flags & JP_PARA_BOLD) ? 1 : 0);
    int plain = d->is_plain ? plain_evidence(d, line_index) : 0;
    if (d->is_plain && plain < 2 && line_index > d->from && !is_day_or_page(d, line_index + 1) &&
        is_last_of_paper(d, line_index - 1)) {
        plain = 2;
    }

    return evidence > plain ? evidence : plain;
}

/* Evidence that a document begins at this later line. */
static int evidence_of(const divider *d, const hit *h) {
    uint32_t next = h->line_to;
    int evidence = layout_evidence(d, h->line_from) + (h->bid.score >= JP_BID_PREFIXED - 1 ? 1 : 0);

    if (next >= d->to) {
        return 0; /* a document without a word is none: the last entry of a list */
    }
    evidence += begins_a_form(d, next) || (is_copy_mark(d, next) && begins_a_form(d, next + 1)) ? 2 : 0;
    if (h->line_from > d->from) {
        jp_view before = jp_text_line(d->text, h->line_from - 1);
        uint32_t flags = jp_text_flags(d->text, h->line_from - 1);
        evidence += is_heading_above(d, h->line_from - 1) ? 2 : 0;
        evidence += (flags & JP_PARA_PAGE_BREAK) && is_heading_above(d, h->line_from - 1) ? 3 : 0;
        evidence -= jp_view_starts_with(before, JP_VIEW("附")) && jp_text_chars(before) < 8 ? 4 : 0;
    }
    if (bid_of_line(d, next).score >= JP_BID_TITLE && !begins_a_form(d, next)) {
        evidence -= 4; /* a list of titles */
    }
    return evidence;
}

static bool is_continuation(const divider *d, uint32_t line_index, uint32_t type, uint32_t current) {
    return type == current && jp_pattern_is_in(d->catalogue->continuation, jp_text_line(d->text, line_index));
}

/* Inside a table a document begins with the table or not at all. */
static bool is_inside_table(const jp_text *text, uint32_t line_index) {
    uint32_t cell = text->lines[line_index].cell_index;
    return cell != JP_NO_INDEX && text->doc->cells[cell].row_no > 1;
}

/* 「某现场评估意见」, 「情况说明」: words that are headings as well, unless they are set as a title on a new page. */
static bool ends_well(const divider *d, uint32_t line_index) {
    static const char *const nouns[] = {"意见", "报告", "证明", "说明", "材料", "结论", NULL};
    const jp_view line = jp_text_line(d->text, line_index);
    const uint32_t flags = jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index);
    const uint32_t set = JP_PARA_LARGE | JP_PARA_HEADING | JP_PARA_BOLD;

    return jp_title_ends_well(line) ||
           ((flags & JP_PARA_PAGE_BREAK) && (flags & set) && jp_view_ends_with_any(line, nouns));
}

/* A paper the catalogue does not know begins here, by its place and its last word. Left to the paper above, its words
 * would be taken for that one's. */
static bool find_unknown(const divider *d, uint32_t line_index, hit *out) {
    jp_view line = jp_text_line(d->text, line_index);
    hit h = {line_index, line_index + 1, {JP_NO_TYPE, 0}};

    if (!may_be_title(d->text, line_index) || jp_text_chars(line) > MAX_UNKNOWN_TITLE || !ends_well(d, line_index) ||
        is_label(d, line) || is_labelled_value(d, line) || is_numbered(line) || memchr(line.data, ':', line.bytes) ||
        layout_evidence(d, line_index) < 2 || evidence_of(d, &h) < STRONG_UNKNOWN ||
        jp_pattern_is_in(d->catalogue->continuation, line)) {
        return false;
    }
    *out = h;
    return true;
}

/* 「【身份证复印件】」 names what is copied on the sheet, not the sheet, unless a new page begins with it. */
static bool is_caption(const divider *d, uint32_t line_index) {
    jp_view line = jp_text_line(d->text, line_index);
    uint32_t flags = jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index);

    return jp_view_starts_with(line, JP_VIEW("【")) && jp_view_ends_with(line, JP_VIEW("】")) &&
           !(flags & JP_PARA_PAGE_BREAK);
}

/* 「处罚决定」 above the operative part of a decision, however it is set. */
static bool is_own_heading(const divider *d, uint32_t line_index, uint32_t type, uint32_t current) {
    uint32_t flags = jp_text_flags(d->text, line_index) | breaks_above(d->text, line_index);
    return type == current && is_weak_word(d, line_index) && !(flags & JP_PARA_PAGE_BREAK);
}

/* A number, a day, pages, the number of a paper: what stands beside a title in an index. */
static bool is_bare(const divider *d, jp_view line) {
    jp_found_docno number;
    jp_found_date date;

    if (jp_norm_next_docno(line, 0, d->arena, &number)) {
        return number.span.from == 0 && number.span.to == line.bytes;
    }
    if (jp_norm_next_date(line, 0, JP_DAY_NONE, &date)) {
        return date.span.from == 0 && date.span.to == line.bytes;
    }
    for (size_t at = 0; at < line.bytes;) {
        const uint32_t c = jp_utf8_next(line, &at);
        if (!(c >= '0' && c <= '9') && c != '-' && c != U'—' && c != U'－' && c != '~') {
            return false;
        }
    }
    return true;
}

/* An index of which every cell is a line: 「准予许可决定书」, below it its number, its day, its pages, the next title.
 */
static bool is_entry_of_list(const divider *d, const hit *h, uint32_t current) {
    enum { FEWEST = 2 };
    uint32_t bare = 0;

    if (!is_of_type(d, current, "卷内目录") ||
        ((jp_text_flags(d->text, h->line_from) | breaks_above(d->text, h->line_from)) & JP_PARA_PAGE_BREAK)) {
        return false;
    }
    for (uint32_t i = h->line_to; i < d->to && bare < FEWEST; i++) {
        const jp_view line = jp_text_line(d->text, i);
        if (!is_bare(d, line)) {
            return false;
        }
        bare += line.bytes > 0;
    }
    return bare > 0;
}

/* 「催告书　某催〔2024〕6号」 among the lines of an approval: which paper is meant. */
static bool has_number_behind(const divider *d, jp_view line) {
    jp_found_docno number;

    return jp_norm_next_docno(line, 0, d->arena, &number) && number.span.from > 0 &&
           number.span.to + jp_view_ends_with(line, JP_VIEW(")")) == line.bytes;
}

static bool find_later(const divider *d, uint32_t line_index, uint32_t current, hit *out) {
    if (is_inside_table(d->text, line_index) || is_caption(d, line_index)) {
        return false;
    }
    jp_view line = jp_text_line(d->text, line_index);
    hit h = {line_index, line_index + 1, bid_of_line(d, line_index)};

    /* 「证据材料：」 heads a part of its paper unless it is set like a title. */
    if (line.data[line.bytes - 1] == ':' && layout_evidence(d, line_index) < 2) {
        return false;
    }

    if (has_number_behind(d, line) && layout_evidence(d, line_index) < 2) {
        return false;
    }
    if (jp_view_starts_with(line, JP_VIEW("附件")) && layout_evidence(d, line_index) < 2) {
        return false; /* 「附件　物品清单」 in a letter names what goes with it */
    }

    if (h.bid.score < JP_BID_TITLE) {
        h = (hit){line_index, line_index + 2, {JP_NO_TYPE, 0}};
        if (layout_evidence(d, line_index) < 2) {
            return false;
        }
        h.bid = bid_of_pair(d, line_index);
        if (h.bid.score < JP_BID_TITLE) {
            /* The words end with a title: only a new page or a heading makes them one. */
            h = (hit){line_index, line_index + 1, bid_of_line(d, line_index)};
            int needed = d->is_plain && h.line_to < d->to && begins_a_form(d, h.line_to) ? 2 : STRONG + 1;
            if (h.bid.score < JP_BID_ENDING - 4 || layout_evidence(d, line_index) < needed) {
                return find_unknown(d, line_index, out);
            }
        }
    }
    if (is_numbered(line) || is_continuation(d, line_index, h.bid.type, current) ||
        is_own_heading(d, line_index, h.bid.type, current) || is_entry_of_list(d, &h, current)) {
        return false;
    }
    if (evidence_of(d, &h) < (is_weak_word(d, line_index) ? STRONG_WEAK_WORDS : STRONG)) {
        return false;
    }
    widen_by_brackets(d, &h);
    *out = h;
    return true;
}

/* The section begins with the organ or form name printed above its title. */
static uint32_t head_of(const divider *d, const hit *h, uint32_t floor) {
    uint32_t from = h->line_from;
    while (from > floor && h->line_from - from < 3 && is_heading_above(d, from - 1)) {
        from--;
    }
    return from;
}

static void add_section(const divider *d, jp_section **list, uint32_t *count, size_t *cap, uint32_t from,
                        const hit *h) {
    *list = jp_arena_grow(d->arena, *list, *count, cap, sizeof **list);
    jp_section *s = &(*list)[(*count)++];
    *s = (jp_section){.line_from = from, .title_from = h->line_from, .title_to = h->line_to, .type = JP_NO_TYPE};
    if (h->line_from != JP_NO_LINE) {
        s->title = jp_text_raw_lines(d->text, h->line_from, h->line_to, d->arena);
    }
}

/* Each sheet of a workbook with a title of its own is a document: known by its words, or by those of a heading that
 * stands alone at the top. A sheet that goes on with the table of the one before has neither. */
static bool find_sheet(const divider *d, uint32_t line_index, hit *out) {
    uint32_t sheet = sheet_of(d->text, line_index);

    if (sheet == JP_NO_INDEX || line_index == 0 || sheet_of(d->text, line_index - 1) == sheet) {
        return false;
    }
    *out = find_first(d, line_index);
    for (uint32_t i = line_index; out->line_from != JP_NO_LINE && i < out->line_from; i++) {
        if (!jp_text_stands_alone(d->text, i)) {
            return false; /* a row of a table stands above it */
        }
    }
    if (out->bid.score < JP_BID_ENDING - 4 && (may_be_title(d->text, line_index) || out->line_from != JP_NO_LINE)) {
        *out = (hit){JP_NO_LINE, JP_NO_LINE, {JP_NO_TYPE, 0}};
        return true;
    }
    return out->line_from != JP_NO_LINE;
}

/* Where a sheet begins, its first lines belong to it, whatever they say. */
static bool begins_sheet(const jp_text *text, uint32_t line_index) {
    uint32_t sheet = sheet_of(text, line_index);
    return sheet != JP_NO_INDEX && line_index > 0 && sheet_of(text, line_index - 1) != sheet;
}

/* A paper of unknown name may stand above the first title that is known: its own heading is set like one, below no more
 * than its organ, and the known title shows that another paper begins there. */
static bool has_unknown_above(const divider *d, const hit *known, hit *out) {
    uint32_t at = d->from;

    if (known->line_from == JP_NO_LINE || sheet_of(d->text, d->from) != JP_NO_INDEX) {
        return false;
    }
    while (at < known->line_from && is_heading_above(d, at)) {
        at++;
    }
    return at + 1 < head_of(d, known, at) && find_unknown(d, at, out) && evidence_of(d, known) >= STRONG_UNKNOWN &&
           (jp_text_flags(d->text, known->line_from) | breaks_above(d->text, head_of(d, known, at)) |
            jp_text_flags(d->text, head_of(d, known, at))) &
               JP_PARA_PAGE_BREAK;
}

/* 「序号 | 名称 | 编号 | 日期 | 页」 below the words of a cover: the index shares its sheet and has no title. */
static bool begins_index(const divider *d, uint32_t line_index, uint32_t current) {
    static const char *const numbers[] = {"序号", "顺序号", "件号", "件次", "编号", "序", "顺号", "卷内序号", NULL};
    static const char *const names[] = {"题名",     "名称", "文件名",   "文件名称", "文书名称",
                                        "材料名称", "文书", "文件题名", NULL};
    static const char *const pages[] = {"页", "页码", "页号", "页次", "页数", "所在页", NULL};
    const jp_document *doc = d->text->doc;
    uint32_t at = d->text->lines[line_index].cell_index;
    bool has_name = false, has_page = false;

    if (!is_of_type(d, current, "卷宗封面") || at == JP_NO_INDEX ||
        (at != doc->tables[doc->cells[at].table_index].first_cell_index &&
         doc->cells[at - 1].row_no == doc->cells[at].row_no) ||
        !jp_view_is_any(jp_text_line(d->text, line_index), numbers)) {
        return false;
    }
    for (uint32_t i = line_index + 1; i < d->to; i++) {
        uint32_t cell = d->text->lines[i].cell_index;
        if (cell == JP_NO_INDEX || doc->cells[cell].table_index != doc->cells[at].table_index ||
            doc->cells[cell].row_no != doc->cells[at].row_no) {
            break;
        }
        has_name = has_name || jp_view_is_any(jp_text_line(d->text, i), names);
        has_page = has_page || jp_view_is_any(jp_text_line(d->text, i), pages);
    }
    return has_name && has_page;
}

/* 「1　立案审批表　3月5日　1页」, 「一、…」 */
static bool is_entry(const divider *d, uint32_t line_index, uint32_t number) {
    static const char *const words[] = {"一、", "二、"};
    if (line_index >= d->to) {
        return false;
    }
    const jp_view line = jp_text_line(d->text, line_index);
    const bool is_figure =
        line.bytes > 1 && line.data[0] == (char)('0' + number) && (line.data[1] < '0' || line.data[1] > '9');
    return is_figure || jp_view_starts_with(line, jp_view_of(words[number - 1]));
}

/* 「目录」 below the words of a cover, and its entries in lines: it is too short a title to be one by its looks. */
static bool begins_plain_index(const divider *d, uint32_t line_index, uint32_t current) {
    static const char *const titles[] = {
        "目录",     "卷内目录", "卷内文件目录", "卷内文书目录", "卷内材料目录", "文件目录", "文书目录",
        "材料目录", "案卷目录", "卷宗目录",     "卷内文件清单", "目次",         NULL};
    const jp_view line = jp_text_line(d->text, line_index);
    const jp_view title = jp_view_ends_with(line, JP_VIEW(":")) ? jp_view_sub(line, 0, line.bytes - 1) : line;

    return is_of_type(d, current, "卷宗封面") && d->text->lines[line_index].cell_index == JP_NO_INDEX &&
           jp_view_is_any(jp_view_trim(title), titles) && is_entry(d, line_index + 1, 1) &&
           is_entry(d, line_index + 2, 2);
}

/* 「备考：全卷5件5页，无缺。立卷人　张三　检查人　李四」 ends a sheet that holds the cover or the index. */
static bool begins_plain_notes(const divider *d, uint32_t line_index, uint32_t current) {
    static const char *const heads[] = {"备考:", "备考表:", "卷内备考:", "卷内备考表:", "案卷备考:", "本卷备考:", NULL};
    static const char *const covers[] = {"卷宗封面", "卷内目录", NULL};
    static const char *const signers[] = {"立卷人", "装订人", "检查人", NULL};
    const jp_view line = jp_text_line(d->text, line_index);
    size_t colon;

    if (current == JP_NO_TYPE || !jp_view_is_any(d->catalogue->types[current].name, covers) ||
        d->text->lines[line_index].cell_index != JP_NO_INDEX || (colon = jp_view_word_at(line, 0, heads)) == 0) {
        return false;
    }
    return jp_view_contains_any(jp_view_sub(line, colon, line.bytes), signers);
}

/* What begins at a line of the sheet that the cover begins, without a title that its looks would tell. */
static uint32_t part_of_cover(const divider *d, uint32_t line_index, uint32_t current) {
    const char *const part = begins_index(d, line_index, current) || begins_plain_index(d, line_index, current)
                                 ? "卷内目录"
                             : begins_plain_notes(d, line_index, current) ? "卷内备考表"
                                                                          : NULL;
    return part ? jp_catalogue_find_type(d->catalogue, jp_view_of(part)) : JP_NO_TYPE;
}

/* 「证据复印件」 and, below what is told of it, 「营业执照（副本）」: what was copied onto the sheet. */
static bool is_copied_onto(const divider *d, const jp_section *sheet, const hit *h) {
    static const char *const sheets[] = {"复印件", "复制件", "粘贴", "提取", NULL};
    enum { MOST_LINES = 8 };
    const uint32_t evidence = jp_catalogue_find_type(d->catalogue, JP_VIEW("证据材料"));

    if (h->bid.type != evidence || sheet->title_from == JP_NO_LINE || h->line_from > sheet->title_to + MOST_LINES ||
        ((jp_text_flags(d->text, h->line_from) | breaks_above(d->text, h->line_from)) & JP_PARA_PAGE_BREAK)) {
        return false;
    }
    return jp_view_contains_any(jp_text_line(d->text, sheet->title_to - 1), sheets);
}

/* 「证据材料」 right above 「现场检查笔录」: the heading of a bundle, and the first paper in it. */
static void skip_bundle_heading(const divider *d, hit *h) {
    const uint32_t evidence = jp_catalogue_find_type(d->catalogue, JP_VIEW("证据材料"));
    hit next;

    if (h->bid.type == evidence && h->line_from != JP_NO_LINE && h->line_to < d->to &&
        sheet_of(d->text, h->line_to) == JP_NO_INDEX && find_later(d, h->line_to, evidence, &next) &&
        next.bid.type != JP_NO_TYPE && next.bid.type != evidence) {
        *h = next;
    }
}

static jp_section *divide(const divider *d, uint32_t *count) {
    jp_section *list = NULL;
    size_t cap = 0;

    *count = 0;
    if (d->from >= d->to) {
        return NULL;
    }
    hit h = find_first(d, d->from);
    hit unknown;
    if (has_unknown_above(d, &h, &unknown)) {
        h = unknown;
    }
    skip_bundle_heading(d, &h);
    uint32_t current = h.bid.type;
    add_section(d, &list, count, &cap, d->from, &h);
    uint32_t from = h.line_from == JP_NO_LINE ? d->from + 1 : h.line_to + 1;
    for (uint32_t i = from; i < d->to; i++) {
        bool is_sheet = i > d->from && begins_sheet(d->text, i);
        const uint32_t part = part_of_cover(d, i, current);
        if (part != JP_NO_TYPE) {
            list[*count - 1].line_to = i;
            current = part;
            add_section(d, &list, count, &cap, i, &(hit){JP_NO_LINE, JP_NO_LINE, {JP_NO_TYPE, 0}});
            list[*count - 1].type = current;
            continue;
        }
        if (!(is_sheet ? find_sheet(d, i, &h) : find_later(d, i, current, &h)) ||
            (!is_sheet && is_copied_onto(d, &list[*count - 1], &h))) {
            continue;
        }
        uint32_t last = list[*count - 1].title_to;
        uint32_t head = is_sheet ? i : head_of(d, &h, last == JP_NO_LINE ? d->from + 1 : last + 1);
        list[*count - 1].line_to = head;
        add_section(d, &list, count, &cap, head, &h);
        current = h.bid.type;
        i = h.line_to == JP_NO_LINE ? i : h.line_to;
    }
    list[*count - 1].line_to = d->to;
    return list;
}

static bool is_plain(const jp_text *text) {
    const uint32_t set = JP_PARA_CENTRED | JP_PARA_HEADING | JP_PARA_LARGE | JP_PARA_BOLD;

    for (uint32_t i = 0; i < text->line_count; i++) {
        if (jp_text_flags(text, i) & set) {
            return false;
        }
    }
    return true;
}

jp_section *jp_sections_divide(const jp_catalogue *catalogue, const jp_text *text, jp_arena *arena, uint32_t *count) {
    return divide(&(divider){catalogue, text, arena, 0, text->line_count, is_plain(text)}, count);
}

jp_section *jp_sections_divide_part(const jp_catalogue *catalogue, const jp_text *text, uint32_t from, uint32_t to,
                                    jp_arena *arena, uint32_t *count) {
    return divide(&(divider){catalogue, text, arena, from, to, is_plain(text)}, count);
}
