/* SPDX-License-Identifier: Apache-2.0 */
#include "example_words.h"

#include "juanping/base/utf8.h"
#include "juanping/write/text.h"
#include "redact.h"
#include "words.h"

#define JOINT "；"

/* What is said of one paper or several: a clause that begins with their titles, and those behind it that begin with
 * none. */
typedef struct saying {
    jp_view title;   /* with its 「」, of several in a row; empty: of no paper */
    jp_view file;    /* names of the files; empty: none */
    jp_view text;    /* behind both */
    uint32_t count;  /* papers of which just this is said; 0: told with another */
    bool is_of_many; /* the titles are several, or one of several papers */
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

/* Byte behind the bracket with the name of a file that stands at `at`; `at` when none does. */
static size_t end_of_file_name(jp_view text, size_t at, jp_arena *arena) {
    const jp_view rest = jp_view_sub(text, at, text.bytes);
    const jp_view bare = jp_without_file_names(rest, arena);

    /* The first bracket is the file when the text behind it is what is left. */
    if (!jp_view_starts_with(rest, JP_VIEW("（")) || bare.bytes == rest.bytes)
        return at;
    uint32_t depth = 0;
    for (size_t end = at; end < text.bytes;) {
        const uint32_t c = jp_char_fold_width(jp_utf8_next(text, &end));
        depth += c == '(';
        depth -= c == ')' && depth > 0;
        if (depth == 0)
            return jp_view_is_empty(jp_without_file_names(jp_view_sub(text, at, end), arena)) ? end : at;
    }
    return at;
}

static void put_count(jp_str *out, uint32_t count, jp_arena *arena) {
    if (count == 2)
        jp_str_put_text(out, "两份");
    else if (count > 2)
        jp_str_putf(out, "%.*s份", JP_VIEW_ARG(jp_words_number(count, arena)));
}

enum { MOST_TITLES = 16 };

/* 「现场笔录」（a.docx）、「询问笔录」（b.docx）、「询问笔录」（c.docx）: 「现场笔录」、两份「询问笔录」. */
static saying saying_of(jp_view clause, jp_arena *arena) {
    const jp_view open = JP_VIEW("「"), close = JP_VIEW("」"), joint = JP_VIEW("、");
    jp_view titles[MOST_TITLES];
    uint32_t counts[MOST_TITLES], count = 0;
    saying s = {.text = clause, .count = 1};
    jp_str title, file;
    size_t at = 0;

    jp_str_init(&title, arena);
    jp_str_init(&file, arena);
    while (count < MOST_TITLES && jp_view_starts_with(jp_view_sub(clause, at, clause.bytes), open)) {
        const size_t end = jp_view_find(clause, close, at);
        if (end == SIZE_MAX)
            break;
        const jp_view one = jp_view_sub(clause, at, end + close.bytes);
        const size_t behind = end_of_file_name(clause, end + close.bytes, arena);
        jp_str_put(&file, jp_view_sub(clause, end + close.bytes, behind));
        uint32_t known = 0;
        while (known < count && !jp_view_eq(titles[known], one))
            known++;
        titles[known] = one;
        counts[known] = known < count ? counts[known] + 1 : 1;
        count += known == count;
        s.is_of_many = s.is_of_many || known > 0 || counts[known] > 1;
        at = behind;
        const jp_view rest = jp_view_sub(clause, at, clause.bytes);
        if (!jp_view_starts_with(rest, joint) || !jp_view_starts_with(jp_view_sub(rest, joint.bytes, rest.bytes), open))
            break;
        at += joint.bytes;
    }
    for (uint32_t i = 0; i < count; i++) {
        jp_str_put_text(&title, i > 0 ? "、" : "");
        put_count(&title, counts[i], arena);
        jp_str_put(&title, titles[i]);
    }
    s.title = jp_str_view(&title);
    s.file = jp_str_view(&file);
    s.text = jp_view_sub(clause, at, clause.bytes);
    return s;
}

static void join(saying *s, jp_view clause, jp_arena *arena) {
    s->text = jp_view_of(jp_arena_printf(arena, "%.*s" JOINT "%.*s", JP_VIEW_ARG(s->text), JP_VIEW_ARG(clause)));
}

static bool is_same_title(const saying *a, const saying *b) {
    return !jp_view_is_empty(a->title) && !a->is_of_many && jp_view_eq(a->title, b->title);
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

    if (s->count > 1)
        put_count(out, s->count, arena);
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

/* The longest title that stands here and is not the catalogue's name. */
static const jp_paper_title *title_at(jp_view text, size_t at, const jp_paper_titles *titles) {
    const jp_view rest = jp_view_sub(text, at, text.bytes);
    const jp_paper_title *found = NULL;

    for (uint32_t i = 0; i < titles->count; i++) {
        const jp_paper_title *paper = &titles->items[i];
        if (!jp_view_eq(paper->title, paper->name) && jp_view_starts_with(rest, paper->title) &&
            (!found || paper->title.bytes > found->title.bytes))
            found = paper;
    }
    return found;
}

jp_view jp_example_names(jp_view reason, const jp_paper_titles *titles, jp_arena *arena) {
    bool is_inside = false; /* of 「…」 */
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0, next; at < reason.bytes; at = next) {
        next = at;
        (void)jp_utf8_next(reason, &next);
        const jp_view one = jp_view_sub(reason, at, next);
        const jp_paper_title *paper = is_inside ? title_at(reason, at, titles) : NULL;
        is_inside = jp_view_eq_text(one, "「") || (is_inside && !jp_view_eq_text(one, "」"));
        if (paper) {
            jp_str_put(&out, jp_view_is_empty(paper->name) ? JP_VIEW("某文书") : paper->name);
            next = at + paper->title.bytes;
        } else {
            jp_str_put(&out, one);
        }
    }
    return jp_str_view(&out);
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
