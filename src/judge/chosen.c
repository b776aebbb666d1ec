/* SPDX-License-Identifier: Apache-2.0 */
#include "chosen.h"

/* 「□未发现问题 ☑责令改正 □移交立案」 says one thing of three: what stands at an open box was not chosen. */

#define TICK "☑"
#define OPEN "□"

enum { MOST_BOXES = 64 };

typedef struct box {
    size_t from, to;
    bool is_ticked;
} box;

static bool starts_at(jp_view text, size_t at, const char *word) {
    return jp_view_starts_with(jp_view_sub(text, at, text.bytes), jp_view_of(word));
}

/* Beside a ticked one in the same brackets, 「( )」 and 「[ ]」 are open boxes too, and 「○」 beside 「●」. */
static bool box_at(jp_view text, size_t at, bool has_brackets, bool has_rounds, box *out) {
    static const struct {
        const char *word;
        bool is_ticked;
        char needs; /* 'b': brackets, 'r': rounds */
    } forms[] = {
        {"(" TICK ")", true, 'b'}, {"[" TICK "]", true, 'b'}, {"( )", false, 'b'}, {"()", false, 'b'},
        {"[ ]", false, 'b'},       {"[]", false, 'b'},        {TICK, true, 0},     {OPEN, false, 0},
        {"●", true, 'r'},          {"○", false, 'r'},
    };

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        bool is_asked =
            forms[i].needs == 0 || (forms[i].needs == 'b' && has_brackets) || (forms[i].needs == 'r' && has_rounds);
        if (is_asked && starts_at(text, at, forms[i].word)) {
            *out = (box){at, at + jp_view_of(forms[i].word).bytes, forms[i].is_ticked};
            return true;
        }
    }
    return false;
}

/* All forms begin with a bracket or with the first byte of a sign; most bytes of a text are neither. */
static bool may_begin_box(char c) {
    return c == '(' || c == '[' || c == TICK[0];
}

static size_t find_boxes(jp_view text, box *boxes) {
    bool has_brackets = jp_view_contains(text, JP_VIEW("(" TICK ")")) || jp_view_contains(text, JP_VIEW("[" TICK "]"));
    bool has_rounds = jp_view_contains(text, JP_VIEW("●")) && jp_view_contains(text, JP_VIEW("○"));
    size_t count = 0;

    for (size_t at = 0; at < text.bytes && count < MOST_BOXES;) {
        if (may_begin_box(text.data[at]) && box_at(text, at, has_brackets, has_rounds, &boxes[count])) {
            at = boxes[count++].to;
        } else {
            at++;
        }
    }
    return count;
}

static bool is_end(jp_view text, size_t at) {
    static const char *const marks[] = {"。", ";", "\n", NULL};

    return jp_view_word_at(text, at, marks) > 0;
}

/* Where the words behind a box end: with the next box, or their sentence. */
static size_t end_behind(jp_view text, size_t from, size_t next) {
    size_t at = from;

    while (at < next && !is_end(text, at)) {
        at++;
    }
    return at;
}

/* Where the words in front of a box begin: behind the box before, a colon, or the sentence before. */
static size_t begin_before(jp_view text, size_t floor, size_t to) {
    size_t from = floor;

    for (size_t at = floor; at < to; at++) {
        if (text.data[at] == ':' || text.data[at] == ';' || text.data[at] == '\n') {
            from = at + 1;
        } else if (starts_at(text, at, "。")) {
            from = at + JP_VIEW("。").bytes;
        }
    }
    return from;
}

/* 「未发现问题□ 责令改正☑」: the first box has words in front of it, and the last has none behind. */
static bool stand_behind(jp_view text, const box *boxes, size_t count) {
    size_t last = boxes[count - 1].to;
    size_t first = begin_before(text, 0, boxes[0].from);
    jp_view before = jp_view_trim(jp_view_sub(text, first, boxes[0].from));

    return before.bytes > 0 && jp_view_trim(jp_view_sub(text, last, end_behind(text, last, text.bytes))).bytes == 0;
}

/* What is offered at a box, up to the next one or the end of the sentence. */
static jp_view offered(jp_view text, const box *boxes, size_t count, size_t i) {
    size_t next = i + 1 < count ? boxes[i + 1].from : text.bytes;
    return jp_view_trim(jp_view_sub(text, boxes[i].to, end_behind(text, boxes[i].to, next)));
}

static bool asks(jp_view words) {
    static const char *const forms[] = {"是否", "有无", "可否", "能否", "是不是", "?", NULL};

    return jp_view_contains_any(words, forms);
}

/* 「被检查人拒绝签名 □是 ☑否」: the words in front are a statement that was not affirmed. Where they ask, they stay:
 * that something was asked is true whatever was answered. */
static bool is_not_affirmed(jp_view text, const box *boxes, size_t count, size_t i, size_t *from) {
    if (i + 1 >= count) {
        return false;
    }
    jp_view first = offered(text, boxes, count, i);
    jp_view second = offered(text, boxes, count, i + 1);
    bool yes_first = jp_view_eq_text(first, "是") && jp_view_starts_with(second, JP_VIEW("否"));
    bool yes_second = jp_view_eq_text(first, "否") && jp_view_starts_with(second, JP_VIEW("是"));

    if ((!yes_first && !yes_second) || boxes[yes_first ? i : i + 1].is_ticked) {
        return false;
    }
    size_t floor = i > 0 ? boxes[i - 1].to : 0;
    *from = begin_before(text, floor, boxes[i].from);
    if (*from > floor && text.data[*from - 1] == ':' &&
        jp_view_trim(jp_view_sub(text, *from, boxes[i].from)).bytes == 0) {
        *from = begin_before(text, floor, *from - 1);
    }
    return !asks(jp_view_sub(text, *from, boxes[i].from));
}

jp_choice jp_chosen(jp_view folded, jp_arena *arena, jp_view *said) {
    box boxes[MOST_BOXES];
    size_t count = find_boxes(folded, boxes);
    bool has_tick = false, has_open = false;
    jp_str out;

    *said = folded;
    for (size_t i = 0; i < count; i++) {
        has_tick = has_tick || boxes[i].is_ticked;
        has_open = has_open || !boxes[i].is_ticked;
    }
    if (!has_open) {
        return has_tick ? JP_CHOICE_TICKED : JP_CHOICE_NONE;
    }
    bool is_behind = stand_behind(folded, boxes, count);
    bool is_denied = false;
    size_t at = 0;
    jp_str_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        size_t next = i + 1 < count ? boxes[i + 1].from : folded.bytes;
        size_t from = is_behind ? begin_before(folded, i > 0 ? boxes[i - 1].to : 0, boxes[i].from) : boxes[i].from;
        size_t to = is_behind ? boxes[i].to : end_behind(folded, boxes[i].to, next);
        size_t statement;
        if (!is_behind && is_not_affirmed(folded, boxes, count, i, &statement)) {
            jp_str_put(&out, jp_view_sub(folded, at, statement));
            at = boxes[i].from;
            is_denied = true;
        }
        if (!boxes[i].is_ticked) {
            jp_str_put(&out, jp_view_sub(folded, at, from));
            at = to;
        }
    }
    jp_str_put(&out, jp_view_sub(folded, at, folded.bytes));
    *said = jp_str_view(&out);
    return is_denied && has_tick ? JP_CHOICE_DENIED : has_tick ? JP_CHOICE_TICKED : JP_CHOICE_OPEN;
}
