/* SPDX-License-Identifier: Apache-2.0 */
#include "articles.h"

#include "intern.h"
#include "juanping/base/utf8.h"

/* 一…十 as the numbers of items; statutes seldom go beyond twenty, and 十一 is read as 10 + 1. */
static uint32_t numeral_of(uint32_t c) {
    static const uint32_t digits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

    for (uint32_t i = 0; i < sizeof digits / sizeof digits[0]; i++) {
        if (digits[i] == c)
            return i + 1;
    }
    return 0;
}

/* 16(一) → 1601: the order of the statute. What is no article number comes last, in byte order. */
static uint64_t order_of(jp_view article) {
    uint64_t number = 0, item = 0;
    size_t at = 0;

    while (at < article.bytes && article.data[at] >= '0' && article.data[at] <= '9' && number < 10000)
        number = number * 10 + (uint64_t)(article.data[at++] - '0');
    while (at < article.bytes) {
        const uint32_t numeral = numeral_of(jp_utf8_next(article, &at));
        item = numeral == 10 && item > 0 ? item * 10 : item + numeral;
    }
    return number == 0 ? UINT64_MAX : number * 1000 + item;
}

static int compare_articles(const void *a, const void *b) {
    const jp_article_row *left = a, *right = b;
    const uint64_t left_order = order_of(left->article), right_order = order_of(right->article);

    if (left_order != right_order)
        return left_order < right_order ? -1 : 1;
    return jp_view_compare(left->article, right->article);
}

typedef void each_article(void *context, jp_view article);

static bool is_divider(uint32_t c) {
    return jp_char_is_space(c) || c == ',' || c == ';' || c == 0xFF0C || c == 0xFF1B || c == 0x3001;
}

/* Puts "18(三)" and "18(四)" for "18(三)(四)": the number stands for every bracket behind it. */
static void split(jp_view text, jp_arena *arena, each_article *each, void *context) {
    jp_str number, part;
    size_t at = 0;
    bool is_in_bracket = false, had_bracket = false;

    jp_str_init(&number, arena);
    jp_str_init(&part, arena);
    while (at <= text.bytes) {
        const uint32_t c = at < text.bytes ? jp_char_fold_width(jp_utf8_next(text, &at)) : (at++, (uint32_t)' ');
        if (is_divider(c)) {
            if (!had_bracket && number.bytes > 0)
                each(context, jp_str_view(&number));
            jp_str_cut(&number, 0);
            is_in_bracket = had_bracket = false;
        } else if (c == '(') {
            jp_str_cut(&part, 0);
            jp_str_put(&part, jp_str_view(&number));
            jp_str_put_char(&part, c);
            is_in_bracket = true;
        } else if (is_in_bracket) {
            jp_str_put_char(&part, c);
            if (c == ')') {
                each(context, jp_str_view(&part));
                had_bracket = true;
                is_in_bracket = false;
            }
        } else {
            jp_str_put_char(&number, c);
        }
    }
}

static void name_article(void *context, jp_view article) {
    (void)jp_intern_put(context, article);
}

/* One item's articles while they are looked up. */
typedef struct item_articles {
    const jp_article_map *map;
    uint32_t *indexes;
    size_t count, cap;
    jp_arena *arena;
} item_articles;

static void find_article(void *context, jp_view article) {
    item_articles *of = context;
    uint32_t index = 0;

    while (!jp_view_eq(of->map->rows[index].article, article))
        index++;
    for (size_t i = 0; i < of->count; i++) {
        if (of->indexes[i] == index)
            return;
    }
    of->indexes = jp_arena_grow(of->arena, of->indexes, of->count, &of->cap, sizeof *of->indexes);
    of->indexes[of->count++] = index;
    of->map->rows[index].items++;
}

void jp_article_map_of(const jp_stored_item *items, uint32_t item_count, jp_arena *arena, jp_article_map *out) {
    jp_intern names = {.arena = arena};

    for (uint32_t i = 0; i < item_count; i++)
        split(items[i].regulation, arena, name_article, &names);
    out->count = (uint32_t)names.count;
    out->rows = jp_arena_array(arena, names.count, sizeof *out->rows);
    for (uint32_t i = 0; i < out->count; i++)
        out->rows[i].article = names.names[i];
    if (out->count > 0)
        qsort(out->rows, out->count, sizeof *out->rows, compare_articles);

    out->of_item = jp_arena_array(arena, item_count, sizeof *out->of_item);
    out->of_item_count = jp_arena_array(arena, item_count, sizeof *out->of_item_count);
    for (uint32_t i = 0; i < item_count; i++) {
        item_articles of = {.map = out, .arena = arena};
        split(items[i].regulation, arena, find_article, &of);
        out->of_item[i] = of.indexes;
        out->of_item_count[i] = (uint32_t)of.count;
    }
}
