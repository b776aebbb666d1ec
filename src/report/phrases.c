/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases.h"

#include <inttypes.h>

static const char *const phrases[JP_PHRASE_COUNT] = {
#define JP_PHRASE(name, text) [JP_P_##name] = text,
#include "phrases.def"
#undef JP_PHRASE
};

jp_view jp_phrase_text(jp_phrase phrase) {
    return jp_view_of(phrases[phrase]);
}

jp_view jp_phrase_fill(jp_phrase phrase, const jp_view *values, size_t count, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (const char *c = phrases[phrase]; *c; c++) {
        if (c[0] == '{' && c[1] >= '0' && c[1] <= '9' && c[2] == '}') {
            size_t index = (size_t)(c[1] - '0');
            if (index < count)
                jp_str_put(&out, values[index]);
            c += 2;
            continue;
        }
        jp_str_put(&out, (jp_view){c, 1});
    }
    return jp_str_view(&out);
}

jp_view jp_regulation_before(jp_view regulation, jp_arena *arena) {
    return jp_view_is_empty(regulation) ? JP_VIEW_EMPTY : JP_FILL(arena, JP_P_REGULATION, regulation);
}

jp_view jp_sentence(jp_view text, jp_arena *arena) {
    static const char *const ends[] = {"。", "！", "？", "：", "。」", "。”", "！」", "？」"};
    static const char *const divides[] = {"；", "，", "、", ";", ","};
    jp_view trimmed = jp_view_trim(text);

    for (size_t i = 0; i < sizeof divides / sizeof divides[0]; i++) {
        if (jp_view_ends_with(trimmed, jp_view_of(divides[i])))
            trimmed = jp_view_sub(trimmed, 0, trimmed.bytes - jp_view_of(divides[i]).bytes);
    }
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        if (jp_view_ends_with(trimmed, jp_view_of(ends[i])))
            return trimmed;
    }
    return jp_view_of(jp_arena_printf(arena, "%.*s。", JP_VIEW_ARG(trimmed)));
}

jp_view jp_number_text(uint64_t number, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%" PRIu64, number));
}

/* 第三十四条, and not 第13号. */
static bool names_an_article(jp_view law) {
    const jp_view head = JP_VIEW("第"), tail = JP_VIEW("条"), numerals = JP_VIEW("零一二三四五六七八九十百");

    for (size_t at = 0; (at = jp_view_find(law, head, at)) != SIZE_MAX; at += head.bytes) {
        size_t end = at + head.bytes;
        while (end < law.bytes && jp_view_contains(numerals, jp_view_sub(law, end, end + head.bytes)))
            end += head.bytes;
        if (jp_view_starts_with(jp_view_sub(law, end, law.bytes), tail))
            return true;
    }
    return false;
}

jp_view jp_law_lead(jp_view law) {
    return jp_phrase_text(names_an_article(law) ? JP_P_LAW_LEAD : JP_P_RULE_LEAD);
}
