/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"
#include "text.h"
#include "typed.h"

/* Which of the words beside boxes was chosen. */

/* 「、」 between two choices belongs to neither. */
static jp_view without_joint(jp_view word) {
    static const char *const joints[] = {"、", ",", "，", ";", "；", "。", NULL};

    for (size_t bytes; (bytes = jp_view_word_at(word, 0, joints)) > 0;) {
        word = jp_view_sub(word, bytes, word.bytes);
    }
    for (size_t i = 0; joints[i]; i++) {
        if (jp_view_ends_with(word, jp_view_of(joints[i]))) {
            word = jp_view_sub(word, 0, word.bytes - jp_view_of(joints[i]).bytes);
        }
    }
    return word;
}

/* 「直接送达☑　留置送达□」: a word first and a box last, so each box is that of the word in front of it. */
static bool are_boxes_behind(jp_view tight) {
    static const char *const boxes[] = {"☑", "□", NULL};

    return jp_view_word_at(tight, 0, boxes) == 0 && jp_view_ends_with_any(tight, boxes);
}

static jp_view ticked_in_front(jp_view tight, jp_arena *arena) {
    static const char *const boxes[] = {"☑", "□", NULL};
    jp_str out;
    size_t from = 0; /* behind the box before */

    jp_str_init(&out, arena);
    for (size_t at = 0; at < tight.bytes;) {
        const size_t box = jp_view_word_at(tight, at, boxes);
        if (box == 0) {
            (void)jp_utf8_next(tight, &at);
            continue;
        }
        if (jp_view_starts_with(jp_view_sub(tight, at, tight.bytes), JP_VIEW("☑"))) {
            jp_str_put_text(&out, out.bytes ? "、" : "");
            jp_str_put(&out, without_joint(jp_view_sub(tight, from, at)));
        }
        at += box;
        from = at;
    }
    return jp_str_view(&out);
}

/* 「√留置送达　直接送达」, 「监督检查√　投诉举报」: ticks without boxes, the choices divided by blanks. Empty: the
 * words are not divided, or a tick stands by itself. */
static jp_view ticked_word(jp_view value, jp_arena *arena) {
    static const char *const ticks[] = {"☑", NULL};
    jp_str out;
    uint32_t words = 0;

    jp_str_init(&out, arena);
    for (size_t at = 0, to, next; at < value.bytes; at = next) {
        for (to = next = at; to < value.bytes && !jp_char_is_space(jp_utf8_next(value, &next)); to = next) {
        }
        const jp_view word = jp_text_tight(jp_view_sub(value, at, to), arena);
        size_t bytes = 0;
        const size_t tick = jp_view_find_any(word, ticks, 0, &bytes);
        words += word.bytes > 0;
        if (tick == SIZE_MAX) {
            continue;
        }
        if (word.bytes == bytes || (tick > 0 && tick + bytes < word.bytes)) {
            return JP_VIEW_EMPTY;
        }
        jp_str_put_text(&out, out.bytes ? "、" : "");
        jp_str_put(&out, without_joint(tick > 0 ? jp_view_sub(word, 0, tick) : jp_view_sub(word, bytes, word.bytes)));
    }
    return words > 1 ? jp_str_view(&out) : JP_VIEW_EMPTY;
}

jp_view jp_choice_of(jp_view value, jp_arena *arena, bool *has_boxes) {
    const jp_view tight = jp_text_round_boxes(jp_text_tight(value, arena), arena);
    jp_view tick = JP_VIEW("☑");
    jp_view open = JP_VIEW("□");
    jp_str out;

    jp_str_init(&out, arena);
    *has_boxes = jp_view_contains(tight, tick) || jp_view_contains(tight, open);
    if (*has_boxes && are_boxes_behind(tight)) {
        return ticked_in_front(tight, arena);
    }
    if (*has_boxes && !jp_view_contains(tight, open)) {
        const jp_view word = ticked_word(value, arena);
        if (!jp_view_is_empty(word)) {
            return word;
        }
    }
    size_t next_open = 0; /* the open box behind, found once: there may be thousands of ticks in front of it */
    for (size_t at = jp_view_find(tight, tick, 0); at != SIZE_MAX; at = jp_view_find(tight, tick, at)) {
        at += tick.bytes;
        next_open = next_open < at ? jp_view_find(tight, open, at) : next_open;
        size_t next = jp_view_find(tight, tick, at);
        size_t end = next_open < next ? next_open : next;
        jp_str_put_text(&out, out.bytes ? "、" : "");
        jp_str_put(&out, without_joint(jp_view_sub(tight, at, end == SIZE_MAX ? tight.bytes : end)));
    }
    return *has_boxes ? jp_str_view(&out) : tight;
}
