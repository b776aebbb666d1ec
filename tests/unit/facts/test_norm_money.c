/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

/* "text=fen|" for every sum, 大 behind those in capitals. */
static const char *sums_of(const char *text, jp_arena *arena) {
    jp_found_money money;
    jp_str s;
    jp_view v = jp_view_of(text);

    jp_str_init(&s, arena);
    for (size_t at = 0; jp_norm_next_money(v, at, &money); at = money.span.to) {
        assert_true(money.span.from >= at && money.span.to <= v.bytes && money.span.from < money.span.to);
        jp_str_put(&s, jp_view_sub(v, money.span.from, money.span.to));
        jp_str_putf(&s, "=%lld%s|", (long long)money.fen, money.is_capital ? "大" : "");
    }
    return jp_str_cstr(&s);
}

static void test_sums(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"plain", "罚款5000元", "5000元=500000|"},
        {"thousands separators and fen", "5,000.05元", "5,000.05元=500005|"},
        {"full width", "５，０００．００元", "５，０００．００元=500000|"},
        {"millions", "1,234,567.89元", "1,234,567.89元=123456789|"},
        {"a comma that separates no thousands", "5,00元", ""},
        {"a currency sign", "¥5000.00", "¥5000.00=500000|"},
        {"a full-width sign and a space", "￥ 5,000", "￥ 5,000=500000|"},
        {"a currency word before", "人民币5000", "人民币5000=500000|"},
        {"a currency word behind", "5000.00 (人民币)", "5000.00 (人民币)=500000|"},
        {"the unit in brackets", "5000.00（元）", "5000.00（元）=500000|"},
        {"ten thousands", "5万元", "5万元=5000000|"},
        {"with decimals", "1.5万元", "1.5万元=1500000|"},
        {"down to the fen", "0.123456万元", "0.123456万元=123456|"},
        {"below the fen is not guessed", "0.1234567万元", ""},
        {"thousands after ten thousands", "3万5千元", "3万5千元=3500000|"},
        {"digits after ten thousands", "3万5000元", "3万5000元=3500000|"},
        {"hundred millions", "2亿元", "2亿元=20000000000|"},
        {"角 and 分", "5元5角6分", "5元5角6分=556|"},
        {"lower-case numerals", "一万元以上十万元以下", "一万元=1000000|十万元=10000000|"},
        {"two thousand", "两千元", "两千元=200000|"},
        {"numerals by place", "二〇〇〇元", "二〇〇〇元=200000|"},
        {"capitals", "伍仟元整", "伍仟元整=500000大|"},
        {"capitals with 圆 and 正", "伍仟圆正", "伍仟圆正=500000大|"},
        {"capitals with 人民币", "人民币（大写）：伍仟元整", "人民币（大写）：伍仟元整=500000大|"},
        {"capitals without 元 behind their word", "罚款（大写）伍仟", "（大写）伍仟=500000大|"},
        {"spaced capitals", "伍 仟 元 整", "伍 仟 元 整=500000大|"},
        {"six in its two shapes", "陆拾陆元整，六十六元", "陆拾陆元整=6600大|六十六元=6600|"},
        {"mixed shapes of one sum", "伍万五佰元", "伍万五佰元=5050000大|"},
        {"ten with and without one", "壹拾元整，拾元整", "壹拾元整=1000大|拾元整=1000大|"},
        {"角 and 分 in capitals", "壹万零伍佰元伍角陆分", "壹万零伍佰元伍角陆分=1050056大|"},
        {"零 before 分", "伍元零伍分", "伍元零伍分=505大|"},
        {"a missing 零 in capitals means the units", "壹万伍元整", "壹万伍元整=1000500大|"},
        {"a receipt with every place printed", "零拾伍万零仟零佰零拾零元零角零分",
         "零拾伍万零仟零佰零拾零元零角零分=5000000大|"},
        {"a colloquial end says two things", "一万五元", ""},
        {"a unit price is a sum", "5000元/件", "5000元=500000|"},
        {"a weight is not", "三两，五斤", ""},
        {"a weight before a price", "白酒三两5元", "5元=500|"},
        {"another currency", "5000美元", ""},
        {"an approximation", "五千余元，5000多元，数百元，几万元", ""},
        {"a number without a currency", "5000，第5000号", ""},
        {"New Year's Day", "2024元旦", ""},
        {"a part of a building", "3单元", ""},
        {"a person's name", "执法人员陆元、伍元", ""},
        {"that name's shape behind a word that says it", "罚款陆元", "陆元=600大|"},
        {"one of a kind", "一元化管理", ""},
        {"a number that ends a longer one", "1.2.5元", ""},
        {"too long to be a sum", "12345678901234567元", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = sums_of(rows[i].text, *state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

static void test_pairs(void **state) {
    static const struct {
        const char *why, *text, *expected; /* "digits/capitals|" */
    } rows[] = {
        {"capitals first", "罚款人民币伍仟元整（¥5000.00）", "500000/500000|"},
        {"digits first", "5000元（大写：伍仟元整）", "500000/500000|"},
        {"a note between them", "伍仟元整（修改）（¥5000.00）", "500000/500000|"},
        {"a note that names whose it is divides nothing of another", "伍仟元整（个人），5000元", ""},
        {"digits without a sign", "伍仟元整（小写：5000.00）", "500000/500000|"},
        {"square brackets and spaces", "伍仟元整 [ ￥5,000.00 元 ]", "500000/500000|"},
        {"they differ", "人民币伍仟元整（¥50000.00）", "5000000/500000|"},
        {"words and a comma", "小写：5000元，大写：伍仟元整", "500000/500000|"},
        {"lower-case numerals count as words", "五千元（5000元）", "500000/500000|"},
        {"two sums of a sentence are none", "没收500元，罚款伍佰元整", ""},
        {"a comma alone does not pair", "罚款5000元，伍仟元整", ""},
        {"two sums in digits", "5000元（6000元）", ""},
        {"only the written pair", "没收500元，罚款人民币伍仟元整（¥5000.00），合计5500元", "500000/500000|"},
        {"two pairs", "伍元整（5元）、陆元整（7元）", "500/500|700/600|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_money_pair pair;
        jp_str s;
        jp_view v = jp_view_of(rows[i].text);
        jp_str_init(&s, *state);
        for (size_t at = 0; jp_norm_next_money_pair(v, at, &pair); at = pair.span.to) {
            assert_true(pair.span.from >= at && pair.span.to <= v.bytes && pair.span.from < pair.span.to);
            jp_str_putf(&s, "%lld/%lld|", (long long)pair.digits_fen, (long long)pair.capital_fen);
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&s));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_sums, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_pairs, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
