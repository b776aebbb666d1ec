/* SPDX-License-Identifier: Apache-2.0 */
#include "redact_label.h"

#include "juanping/base/utf8.h"

enum { FIRST = 0x100000, LAST = 0x10FFFD };

void jp_labels_init(jp_labels *labels, jp_arena *arena) {
    *labels = (jp_labels){.arena = arena};
}

jp_view jp_labels_clean(jp_view text, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        size_t from = at;
        uint32_t c = jp_utf8_next(text, &at);
        jp_str_put(&out, c >= FIRST ? JP_VIEW("□") : jp_view_sub(text, from, at));
    }
    return jp_str_view(&out);
}

static uint32_t next_solid(jp_view text, size_t *at) {
    while (*at < text.bytes) {
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, at));
        if (!jp_char_is_space(c))
            return c;
    }
    return 0;
}

/* 周 末 is 周末. */
static bool is_same(jp_view a, jp_view b) {
    size_t in_a = 0;
    size_t in_b = 0;
    uint32_t c;

    do {
        c = next_solid(a, &in_a);
        if (c != next_solid(b, &in_b))
            return false;
    } while (c != 0);
    return true;
}

/* What a company or shop is called, without the words for its form. */
static jp_view core_of(jp_view name) {
    static const char *const forms[] = {"分公司", "公司", "有限责任", "股份有限", "有限", "经营部",
                                        "商行",   "超市", "便利店",   "商贸",     "贸易", "店"};

    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (jp_view_ends_with(name, jp_view_of(forms[i])))
            name = jp_view_sub(name, 0, name.bytes - jp_view_of(forms[i]).bytes);
    }
    return name;
}

static bool is_same_loosely(jp_view a, jp_view b) {
    enum { FEWEST_BYTES = 6 }; /* two characters: less is the name of nobody */
    const jp_view core_a = core_of(a), core_b = core_of(b);

    /* Words that lead to a name stand in front of it: 「销售给明珠商贸有限公司」. */
    return jp_view_ends_with(a, b) || jp_view_ends_with(b, a) ||
           (core_a.bytes >= FEWEST_BYTES && core_b.bytes >= FEWEST_BYTES &&
            (jp_view_ends_with(core_a, core_b) || jp_view_ends_with(core_b, core_a)));
}

static bool is_label(const jp_label *label, const char *word, jp_view name, bool is_loose) {
    if (!jp_view_eq_text(jp_view_of(word), label->word))
        return false;
    return is_same(name, label->name) || ((is_loose || label->is_loose) && is_same_loosely(name, label->name));
}

void jp_labels_put(jp_labels *labels, jp_str *out, const char *word, jp_view name, bool is_loose) {
    size_t i = 0;
    char utf8[4];

    while (i < labels->count && !is_label(&labels->items[i], word, name, is_loose))
        i++;
    if (i > LAST - FIRST) {
        jp_str_put_text(out, word);
        return;
    }
    if (i == labels->count) {
        labels->items = jp_arena_grow(labels->arena, labels->items, labels->count, &labels->cap, sizeof *labels->items);
        labels->items[labels->count++] = (jp_label){word, name, is_loose};
    }
    jp_str_put(out, (jp_view){utf8, jp_utf8_put(FIRST + (uint32_t)i, utf8)});
}

const jp_label *jp_labels_of(const jp_labels *labels, uint32_t c) {
    return c >= FIRST && c - FIRST < labels->count ? &labels->items[c - FIRST] : NULL;
}

/* 某公司 as 甲公司, 某某 as 甲某; beyond the ten stems they are not told apart. */
static void put_word(jp_str *out, const char *word, uint32_t number, uint32_t of) {
    static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    jp_view text = jp_view_of(word);
    jp_view some = JP_VIEW("某");

    if (of < 2 || number >= sizeof stems / sizeof stems[0] || !jp_view_starts_with(text, some)) {
        jp_str_put(out, text);
        return;
    }
    jp_str_put_text(out, stems[number]);
    jp_str_put(out, jp_view_sub(text, some.bytes, text.bytes));
}

jp_view jp_labels_resolve(const jp_labels *labels, jp_view text, jp_arena *arena) {
    uint32_t *order = jp_arena_array(arena, labels->count + 1, sizeof *order); /* by first place, from 1; 0: unused */
    jp_str out;

    for (size_t at = 0; at < text.bytes;) {
        const jp_label *label = jp_labels_of(labels, jp_utf8_next(text, &at));
        if (!label || order[label - labels->items] > 0)
            continue;
        uint32_t before = 0;
        for (size_t i = 0; i < labels->count; i++)
            before += order[i] > 0 && jp_view_eq_text(jp_view_of(labels->items[i].word), label->word);
        order[label - labels->items] = before + 1;
    }
    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        size_t from = at;
        const jp_label *label = jp_labels_of(labels, jp_utf8_next(text, &at));
        if (!label) {
            jp_str_put(&out, jp_view_sub(text, from, at));
            continue;
        }
        uint32_t all = 0;
        for (size_t i = 0; i < labels->count; i++)
            all += order[i] > 0 && jp_view_eq_text(jp_view_of(labels->items[i].word), label->word);
        put_word(&out, label->word, order[label - labels->items] - 1, all);
    }
    return jp_str_view(&out);
}
