/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "typed.h"

/* The end of a paper: organ, date, and what stands for the seal. The last place where a line that is nothing but a
 * date follows a line that is nothing but an organ wins over a date alone; what is signed behind it (收件人 …) has
 * labels and is passed over. */

enum {
    MAX_CLOSING_CHARS = 60,
    MAX_REST_CHARS = 6,
    MAX_SEAL_LINE_CHARS = 20, /* 交通运输执法部门（印章） */
    ORGAN_ABOVE = 3
};

typedef struct closing {
    uint32_t organ_line, date_line; /* JP_NO_LINE */
    jp_view organ;
    jp_found_date date;
    jp_span date_span;
} closing;

static jp_view without(jp_view v, const char *word, jp_arena *arena) {
    size_t at = jp_view_find(v, jp_view_of(word), 0);
    if (at == SIZE_MAX) {
        return v;
    }
    return jp_view_of(jp_arena_printf(arena, "%.*s%.*s", JP_VIEW_ARG(jp_view_sub(v, 0, at)),
                                      JP_VIEW_ARG(jp_view_sub(v, at + strlen(word), v.bytes))));
}

static const char *const seal_words[] = {"(印章)",
                                         "(公章)",
                                         "(盖章)",
                                         "(章)",
                                         "(加盖公章)",
                                         "(加盖印章)",
                                         "(机关印章)",
                                         "(签章)",
                                         "(盖公章)",
                                         "(单位公章)",
                                         "(行政机关印章)",
                                         "(机关盖章)",
                                         "印章:",
                                         "(印)",
                                         "公章",
                                         "(行政许可专用章)",
                                         "(行政审批专用章)",
                                         "(行政许可章)",
                                         "(许可专用章)",
                                         "(审批专用章)",
                                         "(受理专用章)",
                                         "(专用章)",
                                         "(业务专用章)",
                                         "(专用印章)",
                                         "(电子印章)",
                                         "(电子签章)",
                                         "(代章)"};

/* 「某局〔印章〕」「某局【印章】」 */
static jp_view with_round_brackets(jp_view v, jp_arena *arena) {
    static const char *const pairs[][2] = {{"〔", "("}, {"〕", ")"}, {"【", "("}, {"】", ")"}, {"[", "("}, {"]", ")"}};
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < v.bytes;) {
        size_t i = 0;
        while (i < sizeof pairs / sizeof *pairs &&
               !jp_view_starts_with(jp_view_sub(v, at, v.bytes), jp_view_of(pairs[i][0]))) {
            i++;
        }
        const bool is_bracket = i < sizeof pairs / sizeof *pairs;
        jp_str_put(&out, is_bracket ? jp_view_of(pairs[i][1]) : jp_view_sub(v, at, at + 1));
        at += is_bracket ? strlen(pairs[i][0]) : 1;
    }
    return jp_str_view(&out);
}

/* 「(公安机关印章)」, 「(某局公章)」: any words in brackets that end with the seal; where they stand. */
static bool find_seal_bracket(jp_view v, size_t *open, size_t *close) {
    static const char *const seals[] = {"印章)", "公章)", "专用章)", "图章)", "电子章)", "印鉴)", NULL};
    enum { MOST_BYTES = 48 };

    for (*open = 0; (*open = jp_view_find(v, JP_VIEW("("), *open)) != SIZE_MAX; (*open)++) {
        const jp_view group = jp_view_sub(v, *open, *open + MOST_BYTES < v.bytes ? *open + MOST_BYTES : v.bytes);
        const size_t end = jp_view_find(group, JP_VIEW(")"), 0);
        *close = end == SIZE_MAX ? *open : *open + end + 1;
        if (jp_view_ends_with_any(jp_view_sub(v, *open, *close), seals)) {
            return true;
        }
    }
    return false;
}

static jp_view strip_seal(jp_view v, jp_arena *arena) {
    size_t open, close;

    v = with_round_brackets(v, arena);
    if (find_seal_bracket(v, &open, &close)) {
        v = jp_view_of(jp_arena_printf(arena, "%.*s%.*s", JP_VIEW_ARG(jp_view_sub(v, 0, open)),
                                       JP_VIEW_ARG(jp_view_sub(v, close, v.bytes))));
    }
    for (size_t i = 0; i < sizeof seal_words / sizeof *seal_words; i++) {
        v = without(v, seal_words[i], arena);
    }
    return v;
}

static bool has_seal_word(jp_view v, jp_arena *arena) {
    size_t open, close;

    v = with_round_brackets(v, arena);
    if (find_seal_bracket(v, &open, &close)) {
        return true;
    }
    for (size_t i = 0; i < sizeof seal_words / sizeof *seal_words; i++) {
        if (jp_view_contains(v, jp_view_of(seal_words[i]))) {
            return true;
        }
    }
    return false;
}

static jp_view organ_of(const jp_scan *s, jp_view tight) {
    jp_view v = strip_seal(tight, s->arena);
    static const char *const labels[] = {
        "执法机关:", "行政机关:", "处罚机关:", "机关名称:", "单位:",       "行政处罚机关:", "行政执法机关:",
        "(",         "落款:",     "申请人:",   "申请机关:", "申请执行人:", "机关:",         "落款机关:",
        "落款单位:", "制作机关:", "发文机关:", "办案机关:", "署名机关:"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (jp_view_starts_with(v, jp_view_of(labels[i]))) {
            v = jp_view_sub(v, strlen(labels[i]), v.bytes);
        }
    }
    static const char *const bare[] = {"行政处罚机关", "行政执法机关", "处罚机关", "执法机关",
                                       "行政机关",     "落款机关",     NULL};
    const size_t label = jp_view_word_at(v, 0, bare); /* 「处罚机关　某县水务局」 */
    const jp_view behind = jp_view_sub(v, label, v.bytes);
    v = label > 0 && jp_title_is_organ(s->catalogue, behind) ? behind : v;
    return jp_text_chars(v) <= 40 && jp_title_is_organ(s->catalogue, v) ? v : JP_VIEW_EMPTY;
}

/* 「十一时三十五分」 behind the day: a spot decision tells the hour as well. */
static bool is_hour(jp_view tight) {
    static const char *const marks[] = {"时", "点", "分", "十", "〇", "零", "一", "二",
                                        "三", "四", "五", "六", "七", "八", "九", NULL};
    bool has_mark = jp_view_contains(tight, JP_VIEW("时")) || jp_view_contains(tight, JP_VIEW("点")) ||
                    jp_view_contains(tight, JP_VIEW(":"));

    for (size_t at = 0; at < tight.bytes && has_mark;) {
        size_t step = (tight.data[at] >= '0' && tight.data[at] <= '9') || tight.data[at] == ':';
        step = step > 0 ? step : jp_view_word_at(tight, at, marks);
        has_mark = step > 0;
        at += step;
    }
    return has_mark;
}

/* 「立案日期　2024年4月17日」: the label says of what the day is, and a label of the paper's own day is read as one. */
static bool has_label_of_day(jp_view before) {
    static const char *const days[] = {"日期", "时间", NULL};

    return jp_text_chars(before) > 2 && jp_view_ends_with_any(before, days);
}

/* The same, the label on the line above. */
static bool is_below_label_of_day(const jp_scan *s, uint32_t line) {
    const jp_line *lines = s->text->lines;

    return line > s->section->line_from && lines[line].cell_index == JP_NO_INDEX &&
           lines[line - 1].cell_index == JP_NO_INDEX && has_label_of_day(jp_text_line(s->text, line - 1));
}

/* A line that is a date, with at most an organ or a seal word beside it. */
static bool is_date_line(const jp_scan *s, uint32_t line, jp_found_date *date, jp_view *organ) {
    jp_view tight = jp_text_line(s->text, line);
    jp_view raw = jp_text_raw_line(s->text, line);
    const char *colon = memchr(tight.data, ':', tight.bytes);

    *organ = JP_VIEW_EMPTY;
    if (jp_text_chars(tight) > MAX_CLOSING_CHARS || jp_view_contains(tight, JP_VIEW("。")) ||
        (colon && !jp_view_starts_with(tight, JP_VIEW("日期:")) && !jp_view_starts_with(tight, JP_VIEW("落款")) &&
         !jp_view_starts_with(tight, JP_VIEW("时间:")))) {
        return false;
    }
    if (!jp_norm_next_date(raw, 0, JP_DAY_NONE, date)) {
        if (!jp_norm_is_blank_date(raw)) {
            return false;
        }
        *date = (jp_found_date){.span = {0, raw.bytes}, .is_blank = true};
        return true;
    }
    jp_view before = jp_text_tight(jp_view_sub(raw, 0, date->span.from), s->arena);
    jp_view after = strip_seal(jp_text_tight(jp_view_sub(raw, date->span.to, raw.bytes), s->arena), s->arena);
    after = is_hour(after) ? JP_VIEW_EMPTY : after;
    if (has_label_of_day(before) || (jp_view_is_empty(before) && is_below_label_of_day(s, line))) {
        return false;
    }
    *organ = organ_of(s, before);
    before = strip_seal(before, s->arena);
    return jp_text_chars(after) <= MAX_REST_CHARS && (organ->bytes > 0 || jp_text_chars(before) <= MAX_REST_CHARS);
}

static uint32_t body_start(const jp_scan *s) {
    return s->section->title_from == JP_NO_LINE ? s->section->line_from : s->section->title_to;
}

static bool organ_above(const jp_scan *s, uint32_t date_line, closing *out) {
    uint32_t floor = body_start(s);
    for (uint32_t i = date_line; i > floor && date_line - i < ORGAN_ABOVE; i--) {
        jp_view organ = organ_of(s, jp_text_line(s->text, i - 1));
        if (organ.bytes > 0) {
            out->organ = organ;
            out->organ_line = i - 1;
            return true;
        }
    }
    return false;
}

/* Behind the day of a closing annexes may stand, and no paper goes on for sentences. */
static bool is_before_prose(const jp_scan *s, uint32_t line) {
    enum { FEWEST_SENTENCES = 3, FEWEST_CHARS = 30, MOST_LINES = 60 };
    const uint32_t end = s->section->line_to - line > MOST_LINES ? line + MOST_LINES : s->section->line_to;
    uint32_t sentences = 0;

    for (; line < end && sentences < FEWEST_SENTENCES; line++) {
        const jp_view words = jp_text_line(s->text, line);
        if (jp_view_starts_with(words, JP_VIEW("附"))) {
            return false; /* the articles that are printed below a decision */
        }
        sentences += jp_text_chars(words) >= FEWEST_CHARS && jp_view_contains(words, JP_VIEW("。"));
    }
    return sentences == FEWEST_SENTENCES;
}

static bool find_closing(const jp_scan *s, closing *out) {
    uint32_t floor = body_start(s);
    bool has_fallback = false;
    closing fallback = {0};

    for (uint32_t i = s->section->line_to; i > floor; i--) {
        closing here = {.organ_line = JP_NO_LINE, .date_line = i - 1};
        if ((s->type->is_approval || !s->type->has_closing) && s->text->lines[i - 1].cell_index != JP_NO_INDEX) {
            continue;
        }
        if (!is_date_line(s, i - 1, &here.date, &here.organ)) {
            continue;
        }
        if (here.organ.bytes > 0) {
            here.organ_line = i - 1;
            *out = here;
            return true;
        }
        if (organ_above(s, i - 1, &here)) {
            *out = here;
            return true;
        }
        if (!has_fallback && !is_before_prose(s, i)) {
            fallback = here;
            has_fallback = true;
        }
    }
    /* A date by itself ends any paper when nothing follows it. */
    if (has_fallback && (s->type->has_closing || (fallback.date_line + 2 >= s->section->line_to &&
                                                  s->text->lines[fallback.date_line].cell_index == JP_NO_INDEX))) {
        *out = fallback;
        return true;
    }
    return false;
}

/* An organ by itself near the end: the date was left out. */
static bool find_lone_organ(const jp_scan *s, closing *out) {
    uint32_t floor = body_start(s) + 2;
    for (uint32_t i = s->section->line_to; i > floor && s->section->line_to - i < 12; i--) {
        jp_view organ = organ_of(s, jp_text_line(s->text, i - 1));
        if (organ.bytes > 0 && s->text->lines[i - 1].cell_index == JP_NO_INDEX) {
            *out = (closing){.organ_line = i - 1, .date_line = JP_NO_LINE, .organ = organ};
            return true;
        }
    }
    return false;
}

/* ---- seal ---- */

static bool picture_between(const jp_scan *s, uint32_t from_line, uint32_t to_line) {
    const jp_document *doc = s->text->doc;
    uint32_t from = s->text->lines[from_line].para_index;
    uint32_t to = s->text->lines[to_line].para_index;

    from = from > 0 ? from - 1 : 0;
    /* the empty paragraphs behind the date belong to the closing too */
    to = to + 2 < doc->para_count ? to + 2 : doc->para_count;
    for (uint32_t i = from; i < to; i++) {
        /* 「（图章）」 above the organ, with the seal on it */
        bool is_text_above = i < s->text->lines[from_line].para_index &&
                             !jp_view_is_empty(strip_seal(jp_text_tight(doc->paras[i].text, s->arena), s->arena));
        bool is_text_below =
            i > s->text->lines[to_line].para_index && !jp_view_is_empty(jp_view_trim(doc->paras[i].text));
        if ((doc->paras[i].flags & JP_PARA_PICTURE) && !is_text_above && !is_text_below) {
            return true;
        }
    }
    return false;
}

static void put_seal(jp_scan *s, const closing *c) {
    uint32_t first = c->organ_line != JP_NO_LINE ? c->organ_line : c->date_line;
    uint32_t last = c->date_line != JP_NO_LINE && c->date_line > first ? c->date_line : first;
    bool has_word = false;

    for (uint32_t i = first; i <= last; i++) {
        has_word = has_word || has_seal_word(jp_text_line(s->text, i), s->arena);
    }
    for (uint32_t i = last + 1; i < s->section->line_to && i <= last + 2; i++) {
        jp_view line = jp_text_line(s->text, i);
        has_word = has_word || (jp_text_chars(line) <= 10 && has_seal_word(line, s->arena));
    }
    if (first > body_start(s)) {
        jp_view line = jp_text_line(s->text, first - 1);
        bool is_label = memchr(line.data, ':', line.bytes) != NULL;
        has_word =
            has_word || (jp_text_chars(line) <= MAX_SEAL_LINE_CHARS && !is_label && has_seal_word(line, s->arena));
    }
    bool has_picture = picture_between(s, first, last);
    if (s->text->doc->type == JP_FILE_XML && !has_picture && !has_word) {
        return; /* an export carries no picture of a seal: where none is written, none is said to be missing */
    }
    jp_fact *seal = jp_scan_add_text(s, "印章", JP_VIEW_EMPTY, jp_text_place(s->text, first), first);
    jp_fact_put_text(seal, "形式", has_picture ? "图" : has_word ? "文" : "无");
}

static void drop_dates(jp_scan *s) {
    uint32_t put = 0;
    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (!jp_view_eq_text(s->facts[i].name, "日期")) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

void jp_scan_closing(jp_scan *s) {
    closing c;

    if (s->type->is_record || (!find_closing(s, &c) && !(s->type->has_closing && find_lone_organ(s, &c)))) {
        return;
    }
    drop_dates(s);
    uint32_t at = c.date_line != JP_NO_LINE ? c.date_line : c.organ_line;
    s->closing_line = at;
    if (c.date_line != JP_NO_LINE && !c.date.is_blank) {
        jp_view raw = jp_text_raw_line(s->text, at);
        jp_fact *date = jp_scan_add_text(s, "日期", jp_view_sub(raw, c.date.span.from, c.date.span.to),
                                         jp_text_place(s->text, at), at);
        jp_fact_put_day(s, date, "值", c.date.day);
        s->day = c.date.day;
    } else {
        jp_scan_add_text(s, "日期", JP_VIEW_EMPTY, jp_text_place(s->text, at), at)->status = "空";
    }
    if (c.organ.bytes > 0) {
        (void)jp_scan_add_text(s, "落款机关", c.organ, jp_text_place(s->text, c.organ_line), c.organ_line);
    }
    if (s->type->has_closing) {
        put_seal(s, &c);
    }
}
