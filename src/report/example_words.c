/* SPDX-License-Identifier: Apache-2.0 */
#include "example_words.h"

#include "juanping/base/utf8.h"
#include "juanping/write/text.h"
#include "redact.h"
#include "words.h"

#define JOINT "；"

/* What is said of one paper: a clause that begins with its title, and those behind it that begin with none. */
typedef struct saying {
    jp_view title;  /* with its 「」; empty: of no paper */
    jp_view file;   /* bracket with the name of the file; empty: none */
    jp_view text;   /* behind both */
    uint32_t count; /* papers of which just this is said; 0: told with another */
} saying;

/* The next clause: up to a ； that stands in no quotation and in no brackets. */
static jp_view next_clause(jp_view text, size_t *at) {
    const size_t from = *at;
    uint32_t depth = 0;

    while (*at < text.bytes) {
        size_t next = *at;
        const uint32_t c = jp_char_fold_width(jp_utf8_next(text, &next));
        const jp_view one = jp_view_sub(text, *at, next);
        if (depth == 0 && jp_view_eq_text(one, JOINT)) {
            const jp_view clause = jp_view_sub(text, from, *at);
            *at = next;
            return clause;
        }
        const bool is_open = c == '(' || jp_view_eq_text(one, "「"), is_close = c == ')' || jp_view_eq_text(one, "」");
        depth += is_open;
        depth -= is_close && depth > 0;
        *at = next;
    }
    return jp_view_sub(text, from, text.bytes);
}

static saying saying_of(jp_view clause, jp_arena *arena) {
    saying s = {.text = clause, .count = 1};
    const jp_view close = JP_VIEW("」");
    const size_t end = jp_view_starts_with(clause, JP_VIEW("「")) ? jp_view_find(clause, close, 0) : SIZE_MAX;

    if (end == SIZE_MAX)
        return s;
    s.title = jp_view_sub(clause, 0, end + close.bytes);
    const jp_view rest = jp_view_sub(clause, s.title.bytes, clause.bytes);
    const jp_view bare = jp_without_file_names(rest, arena);
    /* The bracket behind the title is the file when leaving it out leaves the rest. */
    s.text = rest;
    if (bare.bytes < rest.bytes && jp_view_ends_with(rest, bare)) {
        s.file = jp_view_sub(rest, 0, rest.bytes - bare.bytes);
        s.text = bare;
    }
    return s;
}

static void join(saying *s, jp_view clause, jp_arena *arena) {
    s->text = jp_view_of(jp_arena_printf(arena, "%.*s" JOINT "%.*s", JP_VIEW_ARG(s->text), JP_VIEW_ARG(clause)));
}

static bool is_same_title(const saying *a, const saying *b) {
    return !jp_view_is_empty(a->title) && jp_view_eq(a->title, b->title);
}

/* Another paper of that title, before or behind. */
static bool has_namesake(const saying *all, size_t count, size_t index, bool before) {
    for (size_t i = before ? 0 : index + 1; i < (before ? index : count); i++) {
        if (all[i].count > 0 && is_same_title(&all[i], &all[index]) && !jp_view_eq(all[i].file, all[index].file))
            return true;
    }
    return false;
}

static void count_equals(saying *all, size_t count) {
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count && all[i].count > 0; k++) {
            if (all[k].count == 0 || !is_same_title(&all[i], &all[k]) || !jp_view_eq(all[i].text, all[k].text))
                continue;
            all[i].count += !jp_view_eq(all[i].file, all[k].file);
            all[k].count = 0;
        }
    }
}

static void put_number(jp_str *out, const saying *all, size_t count, size_t index, jp_arena *arena) {
    const saying *s = &all[index];

    if (s->count == 2)
        jp_str_put_text(out, "两份");
    else if (s->count > 2)
        jp_str_putf(out, "%.*s份", JP_VIEW_ARG(jp_words_number(s->count, arena)));
    else if (has_namesake(all, count, index, true))
        jp_str_put_text(out, "另一份");
    else if (has_namesake(all, count, index, false))
        jp_str_put_text(out, "一份");
}

jp_view jp_example_papers(jp_view reason, jp_arena *arena) {
    saying *all = NULL;
    size_t count = 0, cap = 0;
    jp_str out;

    for (size_t at = 0; at < reason.bytes;) {
        const saying s = saying_of(next_clause(reason, &at), arena);
        const bool is_own = !jp_view_is_empty(s.title) || jp_view_starts_with(s.text, JP_VIEW("另有"));
        if (!is_own && count > 0 && !jp_view_is_empty(all[count - 1].title)) {
            join(&all[count - 1], s.text, arena);
            continue;
        }
        all = jp_arena_grow(arena, all, count, &cap, sizeof *all);
        all[count++] = s;
    }
    count_equals(all, count);
    jp_str_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        if (all[i].count == 0)
            continue;
        jp_str_put_text(&out, out.bytes > 0 ? JOINT : "");
        put_number(&out, all, count, i, arena);
        jp_str_put(&out, all[i].title);
        jp_str_put(&out, all[i].text);
    }
    return jp_without_file_names(jp_str_view(&out), arena);
}

jp_view jp_example_titles(jp_view reason, jp_view organ, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < reason.bytes;) {
        const size_t from = at;
        size_t behind = at + organ.bytes;
        if (!jp_view_is_empty(organ) && jp_view_starts_with(jp_view_sub(reason, at, reason.bytes), organ) &&
            behind < reason.bytes && jp_char_is_space(jp_utf8_next(reason, &behind))) {
            at = behind;
            continue;
        }
        (void)jp_utf8_next(reason, &at);
        jp_str_put(&out, jp_view_sub(reason, from, at));
    }
    return jp_str_view(&out);
}

jp_view jp_example_cut(jp_view reason, size_t max_units, jp_arena *arena) {
    const jp_view rest = JP_VIEW(JOINT "其余从略");
    const jp_view mark = JP_VIEW("……");
    size_t kept = 0;

    if (jp_text_cut(reason, max_units, mark, arena).data == reason.data)
        return reason;
    for (size_t at = 0; at < reason.bytes;) {
        const size_t from = at;
        const size_t end = from + next_clause(reason, &at).bytes;
        const jp_view so_far = jp_view_sub(reason, 0, end);
        if (jp_text_cut(so_far, max_units, mark, arena).data != so_far.data)
            break;
        kept = end;
    }
    if (kept == 0)
        return jp_text_cut(reason, max_units, mark, arena);
    return jp_view_of(jp_arena_printf(arena, "%.*s%.*s", (int)kept, reason.data, JP_VIEW_ARG(rest)));
}
