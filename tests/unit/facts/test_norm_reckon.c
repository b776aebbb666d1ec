/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

typedef bool finder(jp_view v, size_t from, jp_reckoning *out);

/* "product 对|" or "product 错|" for every one found. */
static const char *found_by(finder *next, const char *text) {
    static char out[512];
    jp_reckoning r;
    jp_view v = jp_view_of(text);
    size_t put = 0;

    out[0] = '\0';
    for (size_t at = 0; next(v, at, &r); at = r.span.to) {
        assert_true(r.span.from >= at && r.span.to <= v.bytes && r.span.from < r.span.to);
        put += (size_t)snprintf(out + put, sizeof out - put, "%.*s %s|", (int)(r.span.to - r.span.from),
                                v.data + r.span.from, r.is_right ? "对" : "错");
    }
    return out;
}

static const char *products_of(const char *text) {
    return found_by(jp_norm_next_reckoning, text);
}

static void test_products(void **state) {
    static const struct {
        const char *why, *text, *want;
    } rows[] = {
        {"a price for a measure", "货值金额为125千克×72元/千克=9000元。", "125千克×72元/千克=9000元 对|"},
        {"reckoned wrongly", "货值金额为125千克×72元/千克=9800元。", "125千克×72元/千克=9800元 错|"},
        {"two in a line", "24袋×18元/袋=432元，违法所得为10袋×18元/袋=190元",
         "24袋×18元/袋=432元 对|10袋×18元/袋=190元 错|"},
        {"thousands and decimals", "1,250.5吨*2元＝2,501元", "1,250.5吨*2元＝2,501元 对|"},
        {"a comma that parts two numbers is no part of either", "罚款97200.00,4860000元×2%=97200元",
         "4860000元×2%=97200元 对|"},
        {"though the first has no point", "罚款97200,4860000元×2%=97200元", "4860000元×2%=97200元 对|"},
        {"thousands in groups of three", "1,250元×2倍=2500元", "1,250元×2倍=2500元 对|"},
        {"behind a number with words between", "每头1850元，36头货值金额为36×1850=68600元", "36×1850=68600元 错|"},
        {"percents", "1910元×6%=114.60元", "1910元×6%=114.60元 对|"},
        {"times", "货值432元×2倍=900元", "432元×2倍=900元 错|"},
        {"three factors", "3人×2月×100元=600元", "3人×2月×100元=600元 对|"},
        {"rounded to whole 元", "333.4千克×3元=1000元", "333.4千克×3元=1000元 对|"},
        {"off by one is not rounded", "333千克×3元=1000元", "333千克×3元=1000元 错|"},
        {"in brackets behind the sum", "货值金额25000元（20只×1150元）。", "25000元（20只×1150元） 错|"},
        {"and right", "货值金额23000元(20只×1150元)", "23000元(20只×1150元) 对|"},
        {"the price first", "违法所得6500元（500元×12户）", "6500元（500元×12户） 错|"},
        {"a part of another sum", "罚款5000元（25000元×20%）", "5000元（25000元×20%） 对|"},
        {"a set that has a price in its name", "售价20元（2份×12元套餐）", ""},
        {"brackets that say something else", "罚款5000元（其中2件×100元的除外）", ""},
        {"brackets with a part of it", "货值9000元（20只×100元、10只×200元）", ""},
        {"a measure turned into another", "500克×20元/千克=10元", ""},
        {"a power of ten is the same product in other units", "500克×20元=10元", ""},
        {"units that are no power of ten apart", "100公斤×3元/斤=600元", ""},
        {"ten thousands", "3万株×2元=60000元", ""},
        {"a part of a longer formula", "(10+2)×5元=60元；100-10×5元=50元", ""},
        {"whose result goes on", "10件×5元=50元×2=100元", ""},
        {"a product that is no sum", "5m×4m=30平方米", ""},
        {"no result", "10件×5元", ""},
        {"a day, a number, a size", "2024年3月5日，规格500ml×12瓶，第3条=5元", ""},
        {"about", "约12件×5元左右=70元", ""},
        {"a range", "1-2件×5元=10元", ""},
    };
    (void)state;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(products_of(rows[i].text), rows[i].want) != 0) {
            fail_msg("%s: %s", rows[i].why, products_of(rows[i].text));
        }
    }
}

static void test_told(void **state) {
    static const struct {
        const char *why, *text, *want;
    } rows[] = {
        {"more than was sold for", "经查,购进35瓶,每瓶售价14元,至案发已售出15瓶,获违法所得240元;剩余20瓶,货值490元。",
         "售价14元,至案发已售出15瓶,获违法所得240元 错|"},
        {"a fine by the square metre",
         "对非法占用的386平方米土地,按每平方米120元处以罚款,共计人民币肆万柒仟叁佰贰拾元整(47320元)。",
         "386平方米土地,按每平方米120元处以罚款,共计人民币肆万柒仟叁佰贰拾元整(47320元 错|"},
        {"that is right", "占用耕地386平方米,每平方米处120元罚款,计46320元(¥46320.00元)。",
         "386平方米,每平方米处120元罚款,计46320元(¥46320.00元 对|"},
        {"by two rates", "占用386平方米,耕地按每平方米120元、林地按每平方米20元罚款,共计46320元。", ""},
        {"of two areas", "占用386平方米,其余20平方米按每平方米120元罚款,共计46320元。", ""},
        {"limited by the law", "占用386平方米,按每平方米120元罚款,最高20000元。", ""},
        {"what it was sold for", "对外销售15瓶、单价14元,违法所得210元,库存20瓶。",
         "销售15瓶、单价14元,违法所得210元 对|"},
        {"less may be what was earned", "每瓶售价14元,已售出15瓶,违法所得60元。", ""},
        {"of what was taken in less is wrong too", "售价14元/瓶,售出15瓶,销售金额共计200元。",
         "售价14元/瓶,售出15瓶,销售金额共计200元 错|"},
        {"a price of another measure", "售价140元/箱,售出15瓶,违法所得2400元。", ""},
        {"two prices", "甲售价14元,乙售价20元,售出15瓶,违法所得400元。", ""},
        {"two quantities", "售价14元,甲店售出15瓶,乙店售出3瓶,违法所得400元。", ""},
        {"two prices of one measure", "零售售价14元/瓶,批发售价12元/瓶,售出15瓶,违法所得240元。", ""},
        {"two quantities of one measure", "售价14元/瓶,3月售出15瓶,4月售出20瓶,违法所得490元。", ""},
        {"two sums", "售价14元/瓶,售出15瓶,销售款210元,违法所得240元。", ""},
        {"something else goes into it", "售价14元,售出15瓶,另收运费30元,违法所得240元。", ""},
        {"about", "售价约14元,售出15瓶,违法所得240元。", ""},
        {"a range", "售价14元至16元,售出15瓶,违法所得240元。", ""},
        {"another sentence", "每瓶售价14元。已售出15瓶。违法所得240元。", ""},
        {"no quantity", "销售单价14元,违法所得240元。", ""},
        {"days are none", "售价14元,销售15天,违法所得240元。", ""},
        {"a price of so many grams", "售价14元/500克,销售10公斤,违法所得280元。", ""},
        {"of so many before it", "每500克售价14元,销售10公斤,违法所得280元。", ""},
        {"of so many that has the measure sold", "售价14元/2斤,销售10斤,销售款70元。", ""},
        {"a fine in ten thousands beside another sum",
         "386平方米土地，按每平方米120元处以罚款计4.632万元，收取工本费5元。", ""},
        {"of so many, as if it were of one", "售价14元/2斤,销售10斤,销售款140元。", ""},
        {"of so many in words", "每十斤售价14元,销售10斤,违法所得140元。", ""},
        {"boxes of so many", "单价14元,共销售2箱(每箱24瓶),违法所得672元。", ""},
        {"a second price", "每瓶售价14元,销售2瓶,每瓶装两斤,违法所得56元。", ""},
        {"months", "单价50元,销售3个月,违法所得15000元。", ""},
        {"months of months", "每个售价50元,3个月销售10个,违法所得1500元。", ""},
        {"loads, and what is in them", "单价300元,共销售5车150立方米,违法所得45000元。", ""},
        {"a second quantity", "售价14元/瓶,甲店销售15瓶,乙店20瓶,违法所得490元。", ""},
        {"customers", "单价5元,销售给李某等3户共600斤,销售款3000元。", ""},
        {"customers in words", "单价5元/斤,由三户销售600斤,销售款9000元。", ""},
        {"at less than the price", "每瓶售价14元,以8折售出10瓶,销售款112元。", ""},
        {"one for nothing", "每瓶售价14元,买一送一,售出10瓶,销售款70元。", ""},
        {"a price of nobody knows what is not wrong", "单价14元,销售15瓶,违法所得300元。", ""},
    };
    (void)state;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found = found_by(jp_norm_next_told_product, rows[i].text);
        if (strcmp(found, rows[i].want) != 0) {
            fail_msg("%s: %s", rows[i].why, found);
        }
    }
}

static void test_totals(void **state) {
    static const struct {
        const char *why, *text, *want;
    } rows[] = {
        {"sums that are added up",
         "输液128次，每次多收2元，计256元；超声236次，每次多收8元，计1888元。以上合计2144元。",
         "256元；超声236次，每次多收8元，计1888元。以上合计2144元 对"},
        {"wrongly", "甲货计256元、乙货计1888元，合计2444元。", "256元、乙货计1888元，合计2444元 错"},
        {"with words before the figure", "甲货计256.50元，乙货计100元，共计货值金额人民币：356.50元",
         "256.50元，乙货计100元，共计货值金额人民币：356.50元 对"},
        {"prices of a piece", "甲货单价3元/件，计30元；乙货5元/件，计50元；总计90元",
         "30元；乙货5元/件，计50元；总计90元 错"},
        {"one sum is no list", "甲货计256元，合计300元", ""},
        {"another sum among them", "甲货计256元，乙货计100元，已退50元，合计306元", ""},
        {"the total of something else", "甲货计256元，乙货计100元，合计违法所得56元", ""},
        {"ten thousands", "甲货计2万元，乙货计100元，合计20100元", ""},
        {"more or less", "甲货计256元，乙货计100元，合计约300元", ""},
        {"totals of parts before the whole", "甲货计10元，乙货计20元，共计30元；丙货计5元，丁货计5元，总计40元",
         "10元，乙货计20元，共计30元 对"},
        {"what was reckoned up elsewhere", "累计256元，估计100元，合计500元", ""},
        {"a sum of some of them", "牛奶计100元；饼干计200元；小计300元；白酒计400元，合计700元", ""},
        {"a part of one of them", "牛奶计100元，其中过期的计40元；饼干计200元，合计300元", ""},
        {"sums of two kinds", "货值计100元，违法所得计40元；货值计200元，违法所得计80元，货值金额合计300元", ""},
        {"a kind that one of them alone is of", "甲货计100元，违法所得计40元；乙货计200元，合计300元", ""},
        {"the total of another kind", "甲货计256元，乙货计100元，违法所得合计56元", ""},
        {"what goods are worth of what was earned", "违法所得计100元，违法所得计40元，货值合计140元", ""},
        {"all of one kind", "甲货货值计100元，乙货货值计200元，货值合计310元",
         "100元，乙货货值计200元，货值合计310元 错"},
        {"no total", "甲货计256元，乙货计100元", ""},
    };
    (void)state;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[256] = "";
        jp_reckoning r;
        if (jp_norm_total(jp_view_of(rows[i].text), &r)) {
            (void)snprintf(out, sizeof out, "%.*s %s", (int)(r.span.to - r.span.from), rows[i].text + r.span.from,
                           r.is_right ? "对" : "错");
        }
        if (strcmp(out, rows[i].want) != 0) {
            fail_msg("%s: %s", rows[i].why, out);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_products),
        cmocka_unit_test(test_told),
        cmocka_unit_test(test_totals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
