/* SPDX-License-Identifier: Apache-2.0 */
#include "cite.h"

#include <assert.h>

#include "law_title.h"
#include "norm_scan.h"

/* One walk over a paragraph. What governs a citation is remembered on the way: the verb since the last full stop, the
 * law last named, the quotation one is in. Inside a quotation 本法 and bare articles are the quoted law's own words. */

enum {
    TITLE_CHARS_MAX = 100,
    NESTING_MAX = 8,
    RUN_CHARS_MAX = 40,
    BARE_CHARS_MIN = 3,
    DEFINED_CHARS_MIN = 2,
    SHORT_NAMES_MAX = 16,
    NOTE_CHARS_MAX = 60,
    QUOTE_BYTES_MAX = 6000
};

typedef struct walk {
    const jp_laws *laws;
    jp_view v;
    jp_cite_state *state; /* of the caller, or own_state */
    jp_cite_state own_state;
    jp_cite_list list;
    jp_citation law; /* the law last named; law.law empty: none yet */
    bool is_procedural;
    jp_cite_verb verb;
    size_t verb_end;
    size_t quote_end;  /* end of the quotation one is in, or 0 */
    jp_citation outer; /* the law named before the quotation: it goes on behind it */
    bool is_outer_procedural;
    bool is_reciting; /* behind 规定： up to the full stop */
} walk;

/* ---- names ---- */

static jp_view find_short_name(const walk *w, jp_view name) {
    jp_title_buffer buffer;
    jp_view title = jp_law_title(name, &buffer);

    for (uint32_t i = 0; i < w->state->short_count; i++) {
        if (jp_view_eq(w->state->short_names[i], title))
            return w->state->full_names[i];
    }
    return JP_VIEW_EMPTY;
}

static bool is_written_full(const jp_law *law, jp_view written) {
    jp_title_buffer one;
    jp_title_buffer two;

    return jp_view_eq(jp_law_title(written, &one), jp_law_title(law->full_name, &two));
}

/* Make `written` the law that what follows belongs to. */
static void turn_to_law(walk *w, jp_view written, bool has_marks) {
    jp_view full = find_short_name(w, written);
    const jp_law *law = jp_laws_find(w->laws, full.bytes > 0 ? full : written);
    jp_title_buffer buffer;

    w->law = (jp_citation){.has_marks = has_marks};
    if (law) {
        w->law.law = law->name;
        w->law.is_known = true;
        w->law.is_full_name = full.bytes > 0 || is_written_full(law, written);
    } else {
        jp_view title = jp_law_title(full.bytes > 0 ? full : written, &buffer);
        w->law.law = jp_view_copy(w->list.arena, title);
        w->law.is_full_name =
            full.bytes > 0 || buffer.without_country_from > 0 || !jp_view_ends_with(title, JP_VIEW("法"));
    }
    w->is_procedural = law && law->is_procedural;
}

/* A law named by the text itself: 该条例 may mean it later. Those of a quotation are the quoted law's own. */
static void name_law(walk *w, jp_view written, bool has_marks) {
    jp_cite_state *state = w->state;

    turn_to_law(w, written, has_marks);
    if (w->quote_end == 0) {
        state->named[state->named_count++ % (sizeof state->named / sizeof *state->named)] = w->law.law;
    }
}

static void keep_short_name(walk *w, jp_view short_name, jp_view full) {
    jp_title_buffer buffer;
    jp_view title = jp_law_title(jp_view_trim(short_name), &buffer);

    if (w->state->short_count >= SHORT_NAMES_MAX || title.bytes == 0 || title.bytes > 90)
        return;
    uint32_t at = w->state->short_count++;
    w->state->short_names[at] = jp_view_copy(w->list.arena, title);
    w->state->full_names[at] = jp_view_copy(w->list.arena, full);
}

/* （以下简称“《处罚法》”） behind a title: its end, or at. */
static size_t read_short_name(walk *w, size_t at, jp_view full) {
    static const char *const words[] = {"以下统称", "以下简称", "以下称", "下称", "简称", NULL};
    size_t pos;
    size_t start = jp_scan_skip(w->v, at);
    uint32_t open = jp_scan_at(w->v, start, &pos);

    if (open == '(' || open == ',')
        pos = jp_scan_skip(w->v, pos);
    else
        pos = start;
    size_t bytes = jp_scan_words(w->v, pos, words, NULL);
    if (bytes == 0)
        return at;
    size_t from = pos + bytes;
    while (jp_scan_in(jp_scan_solid(w->v, from, &pos), ":为“\"《「‘'"))
        from = pos;
    size_t to = from;
    size_t end = from;
    for (int chars = 0; chars < NOTE_CHARS_MAX && end < w->v.bytes; chars++) {
        uint32_t c = jp_scan_at(w->v, end, &pos);
        bool is_end = jp_scan_in(c, ")”\"》」’',。;") && to == from;
        if (is_end)
            to = end;
        if (to > from && !jp_scan_in(c, "”\"》」’')"))
            break;
        end = pos;
        if (c == ')')
            break;
    }
    if (to > from)
        keep_short_name(w, jp_view_sub(w->v, from, to), full);
    return end;
}

/* ---- citations ---- */

static void set_purposes(walk *w, uint32_t first, size_t tail_at) {
    jp_view tail = jp_view_sub(w->v, tail_at, w->v.bytes);
    jp_cite_verb verb = w->quote_end > 0 ? JP_VERB_DENIED : w->verb;

    for (uint32_t i = first; i < w->list.count; i++)
        w->list.items[i].purpose = jp_cite_purpose_of(verb, &w->list.items[i], w->is_procedural, tail);
}

/* Articles of the law last named at `at`; from: where the citation begins. 0: none. */
static size_t read_articles(walk *w, size_t at, size_t from) {
    uint32_t first = w->list.count;
    jp_citation head = w->law;

    head.span.from = from;
    size_t end = jp_cite_articles(w->v, jp_scan_skip(w->v, at), &head, &w->list);
    if (end > 0)
        set_purposes(w, first, end);
    return end;
}

/* Read and forget: articles of a contract, or the quoted law's own. */
static size_t skip_articles(walk *w, size_t at) {
    uint32_t count = w->list.count;
    size_t end = read_articles(w, at, at);

    w->list.count = count;
    return end;
}

/* Past the mark that closes the title opened before `at`; nested marks of either shape. SIZE_MAX: never closed. */
static size_t find_title_end(jp_view v, size_t at, jp_view *title) {
    int depth = 1;
    size_t start = at;
    size_t next;

    for (int chars = 0; chars < TITLE_CHARS_MAX && at < v.bytes; chars++, at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        if (c == U'。' || c == '\n')
            break;
        if (c == U'《' && ++depth > NESTING_MAX)
            break;
        if (c == U'》' && --depth == 0) {
            *title = jp_view_sub(v, start, at);
            return next;
        }
    }
    return SIZE_MAX;
}

static bool is_contract(jp_view title) {
    static const char *const words[] = {"合同", "协议", "章程", "公约", "制度", "手册", NULL};

    for (size_t i = 0; words[i]; i++) {
        if (jp_view_contains(title, jp_view_of(words[i])))
            return true;
    }
    return false;
}

/* 《…》 and what belongs to it; at: behind the opening mark. */
static size_t read_marked(walk *w, size_t open, size_t at) {
    jp_view title;
    size_t end = find_title_end(w->v, at, &title);

    if (end == SIZE_MAX)
        return at;
    jp_title_buffer buffer;
    jp_view folded = jp_law_title(title, &buffer);
    size_t pos = end;
    size_t note = jp_law_version_note(w->v, jp_scan_skip(w->v, pos));
    if (note > 0)
        pos = jp_scan_skip(w->v, pos) + note;
    bool is_issued = false;
    const size_t issued = jp_law_issue_note(w->v, jp_scan_skip(w->v, pos), &is_issued);
    if (issued > 0 && (is_issued || jp_scan_solid(w->v, jp_scan_skip(w->v, pos) + issued, NULL) == U'第'))
        pos = jp_scan_skip(w->v, pos) + issued;
    bool is_law = find_short_name(w, title).bytes > 0 || jp_laws_rank(w->laws, title) != JP_LAW_UNKNOWN;
    if (!is_law || folded.bytes == 0) {
        if (!is_contract(title) && folded.bytes > 0 && jp_scan_solid(w->v, pos, NULL) == U'第') {
            name_law(w, title, true);
            w->law.is_issued = is_issued;
            size_t articles = read_articles(w, pos, open);
            return articles > 0 ? articles : end;
        }
        size_t skipped = skip_articles(w, pos);
        return skipped > 0 ? skipped : end;
    }
    pos = read_short_name(w, pos, title);
    name_law(w, title, true);
    w->law.is_issued = is_issued && !w->law.is_known && !jp_view_ends_with(title, JP_VIEW("条例"));
    size_t articles = read_articles(w, pos, open);
    if (articles > 0)
        return articles;
    jp_citation whole = w->law;
    whole.span = (jp_span){open, end};
    jp_cite_add(&w->list, &whole);
    set_purposes(w, w->list.count - 1, end);
    return pos > end ? pos : end;
}

static bool is_of_sort(jp_view law, jp_view anaphor) {
    static const char *const sorts[] = {"条例", "办法", "规定", "细则", "规则", "法", NULL};

    for (size_t i = 0; sorts[i]; i++) {
        if (jp_view_ends_with(anaphor, jp_view_of(sorts[i])))
            return jp_view_ends_with(law, jp_view_of(sorts[i])) &&
                   (sorts[i + 1] || !jp_view_ends_with(law, JP_VIEW("办法")));
    }
    return true; /* 该法律, 该规章: their titles end in many ways */
}

/* 《某条例》第四条…，参照《裁量基准》…，依据该条例第九条: of the laws named, the last one of the sort that is meant. */
static void turn_back(walk *w, jp_view anaphor) {
    enum { RING = sizeof w->state->named / sizeof *w->state->named };
    const uint32_t count = w->state->named_count;

    for (uint32_t i = count; !is_of_sort(w->law.law, anaphor) && i > 0 && count - i < RING; i--) {
        const jp_view law = w->state->named[(i - 1) % RING];
        if (is_of_sort(law, anaphor)) {
            turn_to_law(w, law, true);
            w->law.is_full_name = true;
            return;
        }
    }
}

/* 本法, 该条例, 同法 …: they stand for the law last named, of that sort when one was. */
static size_t read_anaphor(walk *w, size_t at) {
    static const char *const words[] = {
        "本法",   "该法",   "同法",   "前法",     "上述法律", "上述法", "本条例", "该条例",   "同条例", "上述条例",
        "本办法", "该办法", "同办法", "上述办法", "本规定",   "该规定", "同规定", "上述规定", "该法律", "该规章",
        "该法规", "本细则", "该细则", "同细则",   "上述细则", "本规则", "该规则", "同规则",   NULL};
    size_t bytes = jp_scan_words(w->v, at, words, NULL);

    if (bytes == 0)
        return 0;
    size_t pos = jp_scan_skip(w->v, at + bytes);
    if (jp_scan_at(w->v, pos, NULL) != U'第')
        return 0;
    bool is_recited = w->quote_end > 0 || (w->is_reciting && jp_scan_at(w->v, at, NULL) == U'本');
    if (is_recited || w->law.law.bytes == 0)
        return skip_articles(w, pos);
    turn_back(w, jp_view_sub(w->v, at, at + bytes));
    return read_articles(w, pos, at);
}

/* Start of the run of Han characters that ends at `at`, not before `from`. */
static size_t run_start(jp_view v, size_t at, size_t from) {
    size_t before;

    for (int chars = 0; chars < RUN_CHARS_MAX && at > from; chars++) {
        uint32_t c = jp_scan_before(v, at, &before);
        if (!jp_char_is_han(c) && c != ')' && c != '(')
            break;
        at = before;
    }
    return at;
}

/* The longest end of [from, to) that is a law's name, known or defined above. */
static jp_view find_name_suffix(const walk *w, size_t from, size_t to) {
    for (size_t at = from; at < to; (void)jp_scan_at(w->v, at, &at)) {
        jp_view part = jp_view_sub(w->v, at, to);
        size_t chars = jp_utf8_count_chars(part);
        if (chars < DEFINED_CHARS_MIN)
            break;
        if (find_short_name(w, part).bytes > 0 || (chars >= BARE_CHARS_MIN && jp_laws_find(w->laws, part)))
            return part;
    }
    return JP_VIEW_EMPTY;
}

static bool ends_like_law(jp_view run) {
    static const char *const ends[] = {"法", "条例", "办法", "规定", "规则", "细则", "实施办法", NULL};

    for (size_t i = 0; ends[i]; i++) {
        if (jp_view_ends_with(run, jp_view_of(ends[i])))
            return jp_utf8_count_chars(run) >= 4;
    }
    return false;
}

/* Nothing but a conjunction or a mark of a list stands between the last thing understood and 第. */
static bool is_elided(const walk *w, size_t at) {
    size_t pos = jp_scan_skip_back(w->v, at);
    uint32_t c = jp_scan_before(w->v, pos, NULL);

    if (w->verb_end > 0 && w->verb_end == pos)
        return true;
    if (c == U'了' && w->verb_end > 0 && pos - w->verb_end == sizeof "了" - 1)
        return true;
    return jp_scan_in(c, "、,和及与或:;(") && w->list.count > 0;
}

/* A cell or line that is a citation and nothing else: 第五十七条第一款 */
static bool is_bare_line(const walk *w, size_t at, size_t end) {
    static const char *const tails[] = {"之规定", "的规定", "规定", NULL};
    size_t pos = jp_scan_skip(w->v, end);

    pos += jp_scan_words(w->v, pos, tails, NULL);
    while (jp_scan_in(jp_scan_at(w->v, pos, NULL), "。;, "))
        (void)jp_scan_at(w->v, pos, &pos);
    return jp_scan_skip_back(w->v, at) == 0 && jp_scan_skip(w->v, pos) >= w->v.bytes;
}

/* 第…条 without a title right before it. */
static size_t read_bare(walk *w, size_t at) {
    size_t to = jp_scan_skip_back(w->v, at);
    size_t from = run_start(w->v, to, w->verb_end < to ? w->verb_end : 0);
    jp_view name = find_name_suffix(w, from, to);

    if (w->quote_end > 0)
        return skip_articles(w, at);
    if (name.bytes == 0 && w->verb_end > 0 && from == w->verb_end) {
        jp_view run = jp_view_sub(w->v, from, to);
        if (jp_view_starts_with(run, JP_VIEW("了")))
            run = jp_view_sub(run, sizeof "了" - 1, run.bytes);
        if (ends_like_law(run))
            name = run;
    }
    if (name.bytes > 0) {
        size_t start = (size_t)(name.data - w->v.data);
        jp_view country = JP_VIEW("中华人民共和国");
        if (start >= country.bytes && jp_view_eq(jp_view_sub(w->v, start - country.bytes, start), country)) {
            start -= country.bytes;
            name = jp_view_sub(w->v, start, to);
        }
        jp_citation before = w->law;
        name_law(w, name, false);
        size_t end = read_articles(w, at, start);
        if (end == 0)
            w->law = before;
        return end;
    }
    if (w->law.law.bytes == 0)
        return skip_articles(w, at);
    size_t end = skip_articles(w, at);
    if (end > 0 && (is_elided(w, at) || is_bare_line(w, at, end)))
        return read_articles(w, at, at);
    return end;
}

/* 根据行政处罚法的规定: a known law named behind a verb without marks and without an article. at: behind the verb. */
static void read_named(walk *w, size_t at) {
    size_t ends[RUN_CHARS_MAX];
    size_t count = 0;
    size_t start = jp_scan_skip(w->v, at);
    size_t next;

    if (jp_scan_at(w->v, start, &next) == U'了')
        start = next;
    for (size_t pos = start; count < RUN_CHARS_MAX && jp_char_is_han(jp_scan_at(w->v, pos, &next)); pos = next)
        ends[count++] = next;
    while (count >= BARE_CHARS_MIN) {
        jp_view name = jp_view_sub(w->v, start, ends[--count]);
        uint32_t last = jp_scan_before(name, name.bytes, NULL);
        if (!jp_scan_in(last, "法例定则典") || (!jp_laws_find(w->laws, name) && find_short_name(w, name).bytes == 0))
            continue;
        name_law(w, name, false);
        if (jp_scan_solid(w->v, ends[count], NULL) == U'第')
            return; /* with its articles: read from there */
        jp_citation whole = w->law;
        whole.span = (jp_span){start, ends[count]};
        jp_cite_add(&w->list, &whole);
        set_purposes(w, w->list.count - 1, ends[count]);
        return;
    }
}

/* ---- the walk ---- */

static void enter_quote(walk *w, uint32_t open, size_t at) {
    uint32_t close = open == U'“' ? U'”' : open == U'「' ? U'」' : open == U'『' ? U'』' : '"';
    size_t next;

    for (size_t pos = at; pos < w->v.bytes && pos - at < QUOTE_BYTES_MAX; pos = next) {
        if (jp_scan_at(w->v, pos, &next) == close) {
            w->quote_end = pos;
            w->outer = w->law;
            w->is_outer_procedural = w->is_procedural;
            return;
        }
    }
}

static bool starts_recital(const walk *w, size_t at) {
    return jp_scan_word_before(w->v, jp_scan_skip_back(w->v, at), "规定") != SIZE_MAX;
}

static size_t step(walk *w, size_t at) {
    size_t next;
    size_t end = 0;
    uint32_t c = jp_scan_at(w->v, at, &next);

    if (w->quote_end > 0 && at >= w->quote_end) {
        w->quote_end = 0;
        if (w->outer.law.bytes > 0) {
            w->law = w->outer;
            w->is_procedural = w->is_outer_procedural;
        }
        return next; /* the closing mark; of "…" it is no opening one */
    }
    if (c == U'《')
        return read_marked(w, at, next);
    if (c == U'第')
        end = read_bare(w, at);
    else if (c == U'本' || c == U'该' || c == U'同' || c == U'前' || c == U'上')
        end = read_anaphor(w, at);
    if (end > 0)
        return end;
    if (w->quote_end == 0 && (c == U'“' || c == U'「' || c == U'『' || c == '"')) {
        enter_quote(w, c, next);
    } else if (c == U'。' || c == '\n' || c == U'!') {
        w->verb = JP_VERB_NONE;
        w->verb_end = 0;
        w->is_reciting = false;
    } else if (c == ':' && starts_recital(w, at)) {
        w->is_reciting = true;
    } else if (w->quote_end == 0) {
        jp_cite_verb verb;
        size_t bytes = jp_cite_verb_at(w->v, at, &verb);
        if (bytes > 0) {
            w->verb = verb;
            w->verb_end = next = at + bytes;
            read_named(w, next);
        }
    }
    return next;
}

/* A paragraph without 《 and 第 holds no citation but one named behind a verb. */
static bool may_cite(jp_view v) {
    return jp_view_contains(v, JP_VIEW("《")) || jp_view_contains(v, JP_VIEW("第")) ||
           jp_view_contains(v, JP_VIEW("法")) || jp_view_contains(v, JP_VIEW("条例"));
}

jp_citation *jp_norm_citations(const jp_laws *laws, jp_view text, jp_cite_state *state, jp_arena *arena,
                               uint32_t *count) {
    walk w = {.laws = laws, .v = text, .list = {.arena = arena}};
    size_t at = 0;

    w.state = state ? state : &w.own_state;

    *count = 0;
    if (!may_cite(text))
        return NULL;
    if (w.state->carried.bytes > 0) {
        turn_to_law(&w, w.state->carried, true);
        w.law.is_full_name = true;
    }
    while (at < text.bytes) {
        size_t next = step(&w, at);
        assert(next > at);
        at = next;
    }
    if (w.law.law.bytes > 0)
        w.state->carried = w.law.law;
    *count = w.list.count;
    return w.list.items;
}
