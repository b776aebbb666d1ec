/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/laws.h"

/* Laws of all finders, on material nobody wrote: they end, move forward, and stay inside the text. */

enum { ROUNDS = 3000, PIECES_MAX = 40, TEXT_BYTES_MAX = 1024, LONG_RUN = 800 };

static jp_arena arena;
static jp_laws laws;

static int set_up(void **state) {
    jp_error err = {0};
    (void)state;
    jp_arena_init(&arena);
    return jp_laws_load(JP_SOURCE_SCORING_DIR "/laws.ini", &arena, &laws, &err) ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

static uint32_t next_random(uint64_t *seed) {
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33);
}

/* Pieces the finders look for, so that random text gets deep into them. */
static const char *const pieces[] = {"2024",
                                     "年",
                                     "3",
                                     "月",
                                     "5",
                                     "日",
                                     "次日",
                                     "同日",
                                     "二〇二四",
                                     "十",
                                     "廿",
                                     " ",
                                     "　",
                                     "_",
                                     "×",
                                     "X",
                                     "时",
                                     "分",
                                     "点",
                                     "半",
                                     "至",
                                     "—",
                                     "-",
                                     ":",
                                     "上午",
                                     "晚上",
                                     "元",
                                     "万",
                                     "伍",
                                     "仟",
                                     "拾",
                                     "整",
                                     "角",
                                     "¥",
                                     "人民币",
                                     "大写",
                                     "（",
                                     "）",
                                     "〔",
                                     "〕",
                                     "[",
                                     "]",
                                     "号",
                                     "第",
                                     "字",
                                     "乌市监罚",
                                     "，",
                                     "、",
                                     "；",
                                     "。",
                                     "《",
                                     "》",
                                     "〈",
                                     "〉",
                                     "行政处罚法",
                                     "中华人民共和国",
                                     "条",
                                     "款",
                                     "项",
                                     "目",
                                     "之",
                                     "一",
                                     "百",
                                     "零",
                                     "违反",
                                     "依据",
                                     "该法",
                                     "以下简称",
                                     "“",
                                     "”",
                                     "\"",
                                     "张三",
                                     "买买提",
                                     "·",
                                     ".",
                                     "证号",
                                     "执法证",
                                     "65010012",
                                     "11010519491231002X",
                                     "9135",
                                     "*",
                                     "$",
                                     "{",
                                     "}",
                                     "【",
                                     "】",
                                     "□",
                                     "☑",
                                     "某",
                                     "\xE5",
                                     "\xFF",
                                     "\x80",
                                     "\xF0\x9F",
                                     ",",
                                     "00",
                                     "/",
                                     "和",
                                     "不",
                                     "\n"};

static size_t make_text(uint64_t *seed, char *text) {
    size_t count = next_random(seed) % PIECES_MAX;
    size_t bytes = 0;

    for (size_t i = 0; i < count; i++) {
        if (next_random(seed) % 8 == 0) {
            text[bytes++] = (char)(next_random(seed) & 0xFF);
            continue;
        }
        const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)];
        size_t length = strlen(piece);
        assert_true(bytes + length < TEXT_BYTES_MAX);
        memcpy(text + bytes, piece, length);
        bytes += length;
    }
    return bytes;
}

static void check_span(jp_view v, size_t at, jp_span span) {
    assert_true(span.from >= at);
    assert_true(span.from < span.to);
    assert_true(span.to <= v.bytes);
}

static void walk_values(jp_view v, jp_day context) {
    jp_found_date date;
    jp_found_times times;
    jp_found_money money;
    jp_money_pair pair;
    jp_found_docno docno;

    for (size_t at = 0; jp_norm_next_date(v, at, context, &date); at = date.span.to) {
        check_span(v, at, date.span);
        assert_true(date.is_blank == (date.day == JP_DAY_NONE));
    }
    for (size_t at = 0; jp_norm_next_times(v, at, context, &times); at = times.span.to) {
        check_span(v, at, times.span);
        assert_true(times.start != JP_MINUTE_NONE);
    }
    for (size_t at = 0; jp_norm_next_money(v, at, &money); at = money.span.to) {
        check_span(v, at, money.span);
        assert_true(money.fen >= 0);
    }
    for (size_t at = 0; jp_norm_next_money_pair(v, at, &pair); at = pair.span.to)
        check_span(v, at, pair.span);
    for (size_t at = 0; jp_norm_next_docno(v, at, &arena, &docno); at = docno.span.to)
        check_span(v, at, docno.span);
}

static void walk_names(jp_view v) {
    jp_found_person person;
    jp_identity identity;
    jp_span span;
    const char *kind;

    for (size_t at = 0; jp_norm_next_identity(v, at, &span, &identity); at = span.to)
        check_span(v, at, span);
    for (size_t at = 0; jp_norm_next_certificate(v, at, &span); at = span.to)
        check_span(v, at, span);
    for (size_t at = 0; jp_norm_next_person(v, at, &arena, &person); at = person.span.to) {
        check_span(v, at, person.span);
        assert_true(person.cert.to <= v.bytes && person.name.bytes > 0);
    }
    for (size_t at = 0; jp_norm_next_leftover(v, at, &span, &kind); at = span.to) {
        check_span(v, at, span);
        assert_non_null(kind);
    }
}

static void walk_whole(jp_view v) {
    jp_cite_state state = {0};
    int64_t number;

    (void)jp_norm_is_blank(v);
    (void)jp_norm_is_blank_date(v);
    (void)jp_norm_identity(v);
    assert_true(jp_norm_person(v, &arena).bytes <= 3 * v.bytes); /* an invalid byte becomes a character of three */
    assert_true(jp_norm_organ(v, &arena).bytes <= 3 * v.bytes);
    (void)jp_laws_rank(&laws, v);
    assert_true(jp_norm_number(v, &number) <= v.bytes);
    jp_view once = jp_norm_fold(v, &arena);
    assert_true(once.bytes <= v.bytes);
    assert_true(jp_view_eq(once, jp_norm_fold(once, &arena)));
    for (int paragraphs = 0; paragraphs < 2; paragraphs++) {
        uint32_t count;
        jp_citation *cites = jp_norm_citations(&laws, v, &state, &arena, &count);
        for (uint32_t i = 0; i < count; i++) {
            check_span(v, 0, cites[i].span);
            assert_true(cites[i].law.bytes > 0 && cites[i].article >= 0);
        }
    }
}

static void test_random_text(void **state) {
    jp_day context;
    (void)state;
    assert_true(jp_day_from_ymd(2024, 3, 1, &context));
    for (uint64_t round = 1; round <= ROUNDS; round++) {
        char text[TEXT_BYTES_MAX];
        uint64_t seed = round;
        size_t bytes = make_text(&seed, text);
        jp_arena_mark mark = jp_arena_mark_now(&arena);
        /* its own block, so that a byte read behind the end is seen */
        char *exact = malloc(bytes > 0 ? bytes : 1);
        assert_non_null(exact);
        memcpy(exact, text, bytes);
        jp_view v = {exact, bytes};
        walk_values(v, round % 2 == 0 ? context : JP_DAY_NONE);
        walk_names(v);
        walk_whole(v);
        free(exact);
        jp_arena_rewind(&arena, mark);
    }
}

/* Long runs of one kind: what a finder does again at every place would show in the time. */
static void test_long_runs(void **state) {
    static const char *const runs[] = {"1", "一", "张",     "《",   "第", "(",    "年",       "_",
                                       "X", " ",  "张三、", "证号", "元", "5",    "“",        "〔2024〕",
                                       "□", "□☑", "9:30 ",  "×",    "·",  "  年", "65010012 "};
    (void)state;
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        jp_str s;
        jp_arena_mark mark = jp_arena_mark_now(&arena);
        jp_str_init(&s, &arena);
        for (int k = 0; k < LONG_RUN; k++)
            jp_str_put_text(&s, runs[i]);
        jp_view v = jp_str_view(&s);
        walk_values(v, JP_DAY_NONE);
        walk_names(v);
        walk_whole(v);
        jp_arena_rewind(&arena, mark);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_random_text), cmocka_unit_test(test_long_runs)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
