/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include <string.h>

#include "juanping/base/ascii.h"

/* The bracket that opens at `at`, of either width: its content, and the byte behind it. */
static bool take_bracket(jp_view text, size_t *at, jp_view *content) {
    static const struct { const char *open, *close; } pairs[] = {{"(", ")"}, {"（", "）"}};

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        if (!jp_view_starts_with(jp_view_sub(text, *at, text.bytes), jp_view_of(pairs[i].open)))
            continue;
        size_t from = *at + strlen(pairs[i].open);
        size_t to = jp_view_find(text, jp_view_of(pairs[i].close), from);
        if (to == SIZE_MAX)
            return false;
        *content = jp_view_sub(text, from, to);
        *at = to + strlen(pairs[i].close);
        return true;
    }
    return false;
}

bool jp_article_next(jp_view regulation, size_t *at, jp_article_ref *ref) {
    jp_view item;

    /* A further bracket belongs to the article before it. */
    if (ref->article != 0 && *at < regulation.bytes && take_bracket(regulation, at, &item)) {
        ref->item = item;
        return true;
    }
    while (*at < regulation.bytes && !jp_ascii_is_digit(regulation.data[*at]))
        (*at)++;
    if (*at >= regulation.bytes)
        return false;
    *ref = (jp_article_ref){0};
    while (*at < regulation.bytes && jp_ascii_is_digit(regulation.data[*at]) && ref->article < 1000)
        ref->article = ref->article * 10 + (uint32_t)(regulation.data[(*at)++] - '0');
    (void)take_bracket(regulation, at, &ref->item);
    return true;
}

jp_view jp_words_articles(jp_view regulation, jp_arena *arena) {
    jp_article_ref ref = {0};
    uint32_t last = 0; /* an article is named once for its items */
    size_t at = 0;
    jp_str out;

    jp_str_init(&out, arena);
    while (jp_article_next(regulation, &at, &ref)) {
        if (out.bytes > 0)
            jp_str_put_text(&out, "、");
        if (ref.article != last || jp_view_is_empty(ref.item))
            jp_str_putf(&out, "第%.*s条", JP_VIEW_ARG(jp_words_number(ref.article, arena)));
        last = ref.article;
        if (!jp_view_is_empty(ref.item))
            jp_str_putf(&out, "第（%.*s）项", JP_VIEW_ARG(ref.item));
    }
    return jp_str_view(&out);
}

uint32_t jp_article_ground(jp_view regulation) {
    static const char *const numbers[] = {"一", "二", "三", "四", "五", "六", "七"};
    jp_article_ref ref = {0};

    for (size_t at = 0; jp_article_next(regulation, &at, &ref);) {
        for (uint32_t i = 0; ref.article == 27 && i < 7; i++) {
            if (jp_view_eq_text(ref.item, numbers[i]))
                return i + 1;
        }
    }
    return 0;
}

/* Article 27 sums up what articles 16 to 18 supervise: systems (16), responsibility (17), staff and certificates
 * (18(一)–(三)), subject and procedure (18(四)), the decision and its measure (18(五)(六)). */
static uint32_t ground_of_content(const jp_article_ref *ref) {
    enum { STAFF = 1, PROCEDURE = 2, DECISION = 3, DUTY = 4, SYSTEMS = 5, OTHER = 7 };
    static const struct {
        const char *item;
        uint32_t ground;
    } of_18[] = {{"一", STAFF}, {"二", STAFF}, {"三", STAFF}, {"四", PROCEDURE}, {"五", DECISION}, {"六", DECISION}};

    if (ref->article == 16 || ref->article == 17) {
        return ref->article == 16 ? SYSTEMS : DUTY;
    }
    for (size_t i = 0; ref->article == 18 && i < sizeof of_18 / sizeof of_18[0]; i++) {
        if (jp_view_eq_text(ref->item, of_18[i].item))
            return of_18[i].ground;
    }
    return OTHER;
}

uint32_t jp_article_letter_ground(jp_view regulation) {
    const uint32_t named = jp_article_ground(regulation);
    jp_article_ref ref = {0};
    size_t at = 0;

    if (named > 0)
        return named;
    return jp_article_next(regulation, &at, &ref) ? ground_of_content(&ref) : 0;
}
