/* SPDX-License-Identifier: Apache-2.0 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "juanping/rubric/pattern.h"

#include <assert.h>
#include <pcre2.h>

#include "juanping/base/hash.h"
#include "juanping/base/script.h"
#include "juanping/base/utf8.h"

/* Steps one match may take: far above what a paragraph of a document needs, far below what a reviewer would wait for.
 */
#define MATCH_LIMIT 2000000u

typedef struct entry {
    uint64_t hash;
    jp_view text; /* as written */
    pcre2_code *code;
} entry;

struct jp_patterns {
    jp_arena arena;
    entry *slots; /* open addressing; a power of two, at most half full */
    size_t slot_count, used;
    pcre2_match_context *limits;
    pcre2_match_data *match;
};

static bool is_meta(uint32_t c) {
    return c < 0x80 && c != '\0' && strchr("\\^$.[]|()?*+{}-", (int)c) != NULL;
}

static bool is_dot(uint32_t c) {
    return c == 0x2022 || c == 0x30FB || c == 0x2027 || c == 0xFF65 || c == 0x00B7;
}

static uint32_t char_at(jp_view v, size_t at) {
    return at < v.bytes ? jp_utf8_next(v, &at) : 0;
}

static void put_folded(jp_str *out, uint32_t c, bool is_escaped) {
    uint32_t narrow = is_dot(c) ? 0x00B7 : jp_char_fold_width(c);

    if ((is_escaped && (narrow == c || !is_meta(narrow))) || (narrow != c && is_meta(narrow))) {
        jp_str_put_char(out, '\\');
    }
    jp_str_put_char(out, narrow);
}

jp_view jp_pattern_fold(jp_view pattern, jp_arena *arena) {
    jp_str out;
    size_t at = 0;
    uint32_t before = 0;
    bool in_class = false;

    jp_str_init(&out, arena);
    while (at < pattern.bytes) {
        uint32_t c = jp_utf8_next(pattern, &at);
        if (c == '\\' && at < pattern.bytes) {
            if (jp_view_starts_with(jp_view_sub(pattern, at, pattern.bytes), JP_VIEW(JP_SCRIPT_HAN))) {
                jp_str_put_text(&out, "\\" JP_SCRIPT_HAN_ALONE);
                at += sizeof JP_SCRIPT_HAN - 1;
                before = 0;
                continue;
            }
            uint32_t escaped = jp_utf8_next(pattern, &at);
            /* A backslash before a wide character only says what is true anyway: it stands for itself. */
            if (escaped >= 0x80) {
                put_folded(&out, escaped, false);
            } else {
                put_folded(&out, escaped, true);
            }
            before = 0;
            continue;
        }
        if (c == '[' && !in_class) {
            in_class = true;
        } else if (c == ']' && in_class) {
            in_class = false;
        }
        if (jp_char_fold_width(c) == ' ' && !in_class && jp_char_is_han(before) &&
            jp_char_is_han(char_at(pattern, at))) {
            continue;
        }
        put_folded(&out, c, false);
        before = c;
    }
    return jp_str_view(&out);
}

jp_patterns *jp_patterns_new(void) {
    jp_arena arena;
    jp_arena_init(&arena);
    jp_patterns *patterns = jp_arena_alloc(&arena, sizeof *patterns);
    patterns->limits = pcre2_match_context_create(NULL);
    patterns->match = pcre2_match_data_create(1, NULL);
    assert(patterns->limits && patterns->match);
    pcre2_set_match_limit(patterns->limits, MATCH_LIMIT);
    patterns->slot_count = 64;
    patterns->slots = jp_arena_array(&arena, patterns->slot_count, sizeof *patterns->slots);
    patterns->arena = arena;
    return patterns;
}

void jp_patterns_free(jp_patterns *patterns) {
    if (!patterns) {
        return;
    }
    for (size_t i = 0; i < patterns->slot_count; i++) {
        pcre2_code_free(patterns->slots[i].code);
    }
    pcre2_match_context_free(patterns->limits);
    pcre2_match_data_free(patterns->match);
    jp_arena arena = patterns->arena;
    jp_arena_release(&arena);
}

/* The slot that holds the pattern, or the free one where it belongs. */
static entry *slot_of(const jp_patterns *patterns, uint64_t hash, jp_view pattern) {
    size_t at = (size_t)hash & (patterns->slot_count - 1);
    while (patterns->slots[at].code &&
           !(patterns->slots[at].hash == hash && jp_view_eq(patterns->slots[at].text, pattern))) {
        at = (at + 1) & (patterns->slot_count - 1);
    }
    return &patterns->slots[at];
}

static void widen(jp_patterns *patterns) {
    size_t old_count = patterns->slot_count;
    entry *old = patterns->slots;

    patterns->slot_count *= 2;
    patterns->slots = jp_arena_array(&patterns->arena, patterns->slot_count, sizeof *patterns->slots);
    for (size_t i = 0; i < old_count; i++) {
        if (old[i].code) {
            *slot_of(patterns, old[i].hash, old[i].text) = old[i];
        }
    }
}

static const struct {
    const char *name, *pattern;
} phrases[] = {
#define JP_PHRASE(name, pattern) {name, pattern},
#include "phrases.def"
#undef JP_PHRASE
};

#define PHRASE_COUNT (sizeof phrases / sizeof phrases[0])

static size_t phrase_of(jp_view name, size_t known) {
    for (size_t i = 0; i < known; i++) {
        if (jp_view_eq_text(name, phrases[i].name)) {
            return i;
        }
    }
    return PHRASE_COUNT;
}

/* The first `{name}`, a brace before a Han character; braces before digits say how often. */
static bool next_phrase(jp_view pattern, size_t from, size_t *begin, size_t *end) {
    for (size_t at = jp_view_find(pattern, JP_VIEW("{"), from); at != SIZE_MAX;
         at = jp_view_find(pattern, JP_VIEW("{"), at + 1)) {
        const size_t close = jp_view_find(pattern, JP_VIEW("}"), at);
        if (close != SIZE_MAX && jp_char_is_han(char_at(pattern, at + 1))) {
            *begin = at;
            *end = close + 1;
            return true;
        }
    }
    return false;
}

/* Every phrase names only those above it, so this ends. */
static bool put_phrases(jp_str *out, jp_view pattern, size_t known, jp_view *unknown) {
    size_t from = 0;
    size_t begin, end;

    for (; next_phrase(pattern, from, &begin, &end); from = end) {
        const jp_view name = jp_view_sub(pattern, begin + 1, end - 1);
        const size_t found = phrase_of(name, known);
        if (found == PHRASE_COUNT) {
            *unknown = name;
            return false;
        }
        jp_str_put(out, jp_view_sub(pattern, from, begin));
        jp_str_put_text(out, "(?:");
        if (!put_phrases(out, jp_view_of(phrases[found].pattern), found, unknown)) {
            return false;
        }
        jp_str_put_text(out, ")");
    }
    jp_str_put(out, jp_view_sub(pattern, from, pattern.bytes));
    return true;
}

bool jp_patterns_add(jp_patterns *patterns, jp_view pattern, jp_arena *arena, jp_view *message) {
    uint64_t hash = jp_hash64(pattern);
    int code = 0;
    PCRE2_SIZE offset = 0;

    if (slot_of(patterns, hash, pattern)->code) {
        return true;
    }
    jp_str spelt;
    jp_view unknown;
    jp_str_init(&spelt, arena);
    if (!put_phrases(&spelt, pattern, PHRASE_COUNT, &unknown)) {
        *message = jp_view_of(jp_arena_printf(arena, "没有名为「%.*s」的词组", JP_VIEW_ARG(unknown)));
        return false;
    }
    jp_view folded = jp_pattern_fold(jp_str_view(&spelt), arena);
    pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)(folded.data ? folded.data : ""), folded.bytes,
                                         PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &code, &offset, NULL);
    if (!compiled) {
        PCRE2_UCHAR text[160];
        (void)pcre2_get_error_message(code, text, sizeof text);
        *message =
            jp_view_of(jp_arena_printf(arena, JP_SAY("第 %lu 字节处：", "at byte %lu: ") "%s",
                                       (unsigned long)offset + 1, (unsigned long)offset + 1, (const char *)text));
        return false;
    }
    (void)pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE); /* without a JIT the interpreter gives the same answers */
    if (2 * (patterns->used + 1) > patterns->slot_count) {
        widen(patterns);
    }
    *slot_of(patterns, hash, pattern) = (entry){hash, jp_view_copy(&patterns->arena, pattern), compiled};
    patterns->used++;
    return true;
}

jp_match_result jp_patterns_match(const jp_patterns *patterns, jp_view pattern, jp_view folded) {
    const entry *slot = slot_of(patterns, jp_hash64(pattern), pattern);
    assert(slot->code);
    int rc = pcre2_match(slot->code, (PCRE2_SPTR)(folded.data ? folded.data : ""), folded.bytes, 0, PCRE2_NO_UTF_CHECK,
                         patterns->match, patterns->limits);
    if (rc >= 0) {
        return JP_MATCH_YES;
    }
    return rc == PCRE2_ERROR_NOMATCH ? JP_MATCH_NO : JP_MATCH_GAVE_UP;
}
