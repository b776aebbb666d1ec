/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"
#include "juanping/base/utf8.h"

/* Articles that a review item may measure (16–18) or lead to (27), and how many items each lists. */
static const struct {
    int article;
    uint32_t items;
    bool may_stand_alone; /* cited as a whole */
} articles[] = {{16, 5, false}, {17, 5, true}, {18, 7, false}, {27, 7, false}};

static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七"};

static uint32_t items_of(int article, bool *may_stand_alone) {
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        if (articles[i].article == article) {
            *may_stand_alone = articles[i].may_stand_alone;
            return articles[i].items;
        }
    }
    return 0;
}

static uint32_t numeral(jp_view v) {
    for (uint32_t i = 0; i < sizeof numerals / sizeof numerals[0]; i++) {
        if (jp_view_eq_text(v, numerals[i])) {
            return i + 1;
        }
    }
    return 0;
}

static void flaw(jp_builder *b, jp_spot spot, jp_view token) {
    jp_flaws_add(b->flaws, JP_E_RUBRIC_LAW, spot.setting->place, "[%.*s] 条例 = %.*s", JP_VIEW_ARG(spot.section),
                 JP_VIEW_ARG(token));
    jp_flaws_hint(b->flaws,
                  JP_SAY("写作 18(四) 27(二)；16 有(一)至(五)，17 有(一)至(五)，18 有(一)至(七)，27 有(一)至(七)",
                         "write 18(四) 27(二); 16 and 17 have (一) to (五), 18 and 27 have (一) to (七)"));
}

/* One token: number, then any count of (item). */
static bool put_token(jp_str *out, jp_view token) {
    size_t at = 0;
    int article = 0;
    bool may_stand_alone = false;

    while (at < token.bytes && token.data[at] >= '0' && token.data[at] <= '9' && article < 1000) {
        article = article * 10 + (token.data[at++] - '0');
    }
    uint32_t items = items_of(article, &may_stand_alone);
    if (items == 0) {
        return false;
    }
    if (at == token.bytes) {
        jp_str_putf(out, "%s%d", out->bytes ? " " : "", article);
        return may_stand_alone;
    }
    while (at < token.bytes) {
        size_t close = jp_view_find(token, JP_VIEW(")"), at);
        if (token.data[at] != '(' || close == SIZE_MAX) {
            return false;
        }
        jp_view item = jp_view_sub(token, at + 1, close);
        uint32_t number = numeral(item);
        if (number == 0 || number > items) {
            return false;
        }
        jp_str_putf(out, "%s%d(%.*s)", out->bytes ? " " : "", article, JP_VIEW_ARG(item));
        at = close + 1;
    }
    return true;
}

jp_view jp_articles_build(jp_builder *b, jp_spot spot) {
    jp_str narrow, out;
    jp_view value = spot.setting->value;

    jp_str_init(&narrow, b->arena);
    jp_str_init(&out, b->arena);
    for (size_t at = 0; at < value.bytes;) {
        jp_str_put_char(&narrow, jp_char_fold_width(jp_utf8_next(value, &at)));
    }
    uint32_t count;
    jp_view *tokens = jp_ini_split(jp_str_view(&narrow), ' ', b->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (!put_token(&out, tokens[i])) {
            flaw(b, spot, tokens[i]);
            return JP_VIEW_EMPTY;
        }
    }
    if (out.bytes == 0) {
        flaw(b, spot, value);
    }
    return jp_str_view(&out);
}
