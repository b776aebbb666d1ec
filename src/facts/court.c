/* SPDX-License-Identifier: Apache-2.0 */
#include "gazetteer.h"
#include "juanping/base/utf8.h"
#include "norm_scan.h"
#include "scan.h"

/* Where the court is that a paper tells its party to sue before. A court that is not of the place by its name
 * (railways, reclamation areas, special courts) is left without. */

/* 「第八师」: 师 behind a number. */
static bool names_division(jp_view court) {
    for (size_t at = 0; (at = jp_view_find(court, JP_VIEW("第"), at)) != SIZE_MAX;) {
        size_t next = at += JP_VIEW("第").bytes;
        while (next < court.bytes && jp_scan_in(jp_utf8_next(court, &next), "一二三四五六七八九十0123456789")) {
            at = next;
        }
        if (jp_view_starts_with(jp_view_sub(court, at, court.bytes), JP_VIEW("师"))) {
            return true;
        }
    }
    return false;
}

/* 师 alone does not: 偃师市 is a place. */
static bool is_of_no_place(jp_view court) {
    static const char *const words[] = {"铁路", "垦区",   "兵团",     "农垦", "师人民法院", "师中级",
                                        "海事", "互联网", "知识产权", "金融", NULL};

    if (names_division(court)) {
        return true;
    }
    return jp_view_contains_any(court, words);
}

/* One name alone, and that of a county: 「韩城市人民法院」; words around it, or two courts, say too little. */
static bool names_county(jp_view court) {
    static const char *const levels[] = {"市", "县", "区", "旗"};
    enum { MIN_CHARS = 2, MAX_CHARS = 8 };
    size_t end = jp_view_find(court, JP_VIEW("人民法院"), 0);

    if (end == SIZE_MAX || end + sizeof "人民法院" - 1 != court.bytes) {
        return false;
    }
    jp_view place = jp_view_sub(court, 0, end);
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        if (jp_view_ends_with(place, jp_view_of(levels[i]))) {
            size_t chars = jp_text_chars(place);
            return chars > MIN_CHARS && chars <= MAX_CHARS;
        }
    }
    return false;
}

static bool names_any(const jp_gazetteer *regions, jp_view text) {
    for (uint32_t i = 0; i < regions->count; i++) {
        const jp_gazetteer_place *place = &regions->regions[i];
        if (jp_view_contains(text, place->name) || (place->brief.bytes > 0 && jp_view_contains(text, place->brief))) {
            return true;
        }
    }
    return false;
}

void jp_scan_courts(jp_scan *s) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        if (!jp_view_eq_text(fact->name, "诉讼法院") || fact->status) {
            continue;
        }
        jp_view court = jp_text_tight(fact->text, s->arena);
        jp_view code = is_of_no_place(court) ? JP_VIEW_EMPTY : jp_gazetteer_find(&s->catalogue->regions, court);
        if (code.bytes > 0) {
            jp_fact_put(fact, "区划", code);
        } else if (!is_of_no_place(court) && names_county(court) && !names_any(&s->catalogue->regions, court)) {
            jp_fact_put(fact, "区划", JP_VIEW("外"));
        }
    }
}
