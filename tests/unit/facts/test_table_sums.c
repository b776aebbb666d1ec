/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Sums of tables of goods: rows, totals, and tables that nobody can check. */

#define TABLE(rows) NULL, "= 涉案物品进货总额核定表\n| 计算人 | 张三\n当事人确认。\n" rows
#define HEAD "| 品名 | 单位 | 数量 | 单价（元） | 金额（元）\n"
#define WRONG "concat(count(*/算式), count(*/算式[@一致='否']), */算式[@一致='否'], */算式[@一致='否']/@算得)"

static void test_sums(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"rows and total agree",
         TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3500\n| 乙烟 | 条 | 15 | 140 | 2100\n| 合计 | 条 | 35 |  | 5600"), WRONG,
         "30"},
        {"the total is wrong",
         TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3500\n| 乙烟 | 条 | 15 | 140 | 2100\n| 合计 | 条 | 35 |  | 5900"), WRONG,
         "3159005600.00"},
        {"a row is wrong",
         TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3600\n| 乙烟 | 条 | 15 | 140 | 2100\n| 合计 | 条 | 35 |  | 5700"), WRONG,
         "3136003500.00"},
        {"with signs, commas and units",
         TABLE(HEAD "| 甲烟 | 条 | 20条 | 175元 | ¥3,500.00\n| 乙烟 | 条 | 15条 | 140元 | 2100元\n| 合计 | 条 |  |  | "
                    "5,900元"),
         WRONG, "315,900元5600.00"},
        {"other words in the head",
         TABLE("| 序号 | 项目 | 次数 | 单价差（元） | 金额（元）\n| 1 | 甲 | 180 | 20 | 3600\n| 2 | 乙 | 300 | 12 | "
               "3600\n| 合计 |  |  |  | 7500"),
         WRONG, "3175007200.00"},
        {"a yuan is no difference", TABLE(HEAD "| 甲烟 | 条 | 3 | 33.33 | 100\n| 合计 |  |  |  | 100.5"), WRONG, "20"},
        {"sold by the piece, counted by the box", TABLE(HEAD "| 甲烟 | 箱 | 2 | 175 | 17500\n| 合计 |  |  |  | 17500"),
         WRONG, "10"},
        {"a sum nobody can read", TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 约3500\n| 合计 |  |  |  | 5900"), WRONG, "00"},
        {"a sum that is missing",
         TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | \n| 乙烟 | 条 | 15 | 140 | 2100\n| 合计 |  |  |  | 5900"), WRONG, "00"},
        {"sums of parts", TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3500\n| 小计 |  |  |  | 3500\n| 合计 |  |  |  | 5900"),
         WRONG, "00"},
        {"a column more goes into the sum of the row",
         TABLE("| 品名 | 数量 | 单价（元） | 成新率 | 金额（元）\n| 甲 | 10 | 100 | 80% | 800\n| 合计 |  |  |  | 900"),
         WRONG, "11900800.00"},
        {"sums of pages and of shops",
         TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3500\n| 本页小计： |  |  |  | 3500\n| 合计 |  |  |  | 3500"), WRONG,
         "00"},
        {"the total with a colon", TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3500\n| 合计： |  |  |  | 3900"), WRONG,
         "2139003500.00"},
        {"numbers beyond all goods",
         TABLE(HEAD "| 甲烟 | 条 | 99999999999999999999 | 99999999999999999999 | 1\n| 合计 |  |  |  | 1"),
         "count(*/算式[@一致='否'])", "1"},
        {"in ten thousands", TABLE("| 品名 | 数量 | 金额（万元）\n| 甲 | 20 | 3.5\n| 合计 |  | 5.9"), WRONG, "00"},
        {"two columns of sums", TABLE("| 品名 | 数量 | 进货金额 | 销售金额\n| 甲 | 20 | 35 | 40\n| 合计 |  | 59 | 40"),
         WRONG, "00"},
        {"so many households, what it comes to in a cell of its own",
         TABLE("| 收费项目 | 单价（元） | 户数 | 小计（元）\n| 甲费 | 500 | 12 | 6500\n| 违法所得合计： | "
               "6500元（500元×12户） |  | "),
         WRONG, "2265006000.00"},
        {"no total", TABLE(HEAD "| 甲烟 | 条 | 20 | 175 | 3600"), WRONG, "00"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sums)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
