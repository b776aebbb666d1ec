/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"
#include "juanping/read/readers.h"

/* Papers in XML of which no map knows: element names are labels, and what holds running text is read by its lines. */

#define RECORD                                                                                                                                          \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><文书 类型=\"现场检查笔录\"><标题>现场检查笔录</标题>"                               \
    "<检查时间>2025年4月22日11时06分至12时57分</检查时间><检查地点>和平路88号</检查地点>"                                   \
    "<段落>检查情况：取水许可证有效，计量设施运行正常。</段落><段落>以上记录已阅，与实际情况一致。</段落>" \
    "<段落>被检查单位（陪同人）签名：曾静红　2025年4月22日</段落>"                                                              \
    "<段落>检查人员签名：程新、顾航静　2025年4月22日</段落></文书>"

#define CLOSING                                                                                                                       \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><文书 类型=\"行政检查办结报告\"><标题>行政检查办结报告</标题>" \
    "<检查对象>甲超市</检查对象><检查事项>食品安全</检查事项><检查结果>未发现问题</检查结果>"     \
    "<处理结果>未发现问题</处理结果></文书>"

#define NAMELESS                                                                                                       \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><文书><被询问人>李某兰</被询问人>"                         \
    "<询问时间>2024年3月5日10时05分至11时20分</询问时间><询问地点>办公室</询问地点><询问人>张三</询问人></文书>"

static void test_running_text(void **state) {
    (void)state;
    static const struct {
        const char *why, *text, *question, *answer;
    } rows[] = {
        {"what an element is called", RECORD, "现场检查笔录/地点", "和平路88号"},
        {"a label inside running text", RECORD, "现场检查笔录/检查情况", "取水许可证有效，计量设施运行正常。"},
        {"its place is the element's", RECORD, "现场检查笔录/检查情况/@处", "/文书/段落[1]"},
        {"the places to sign", RECORD, "count(现场检查笔录/签名[@形式='文'])", "2"},
        {"who signed, and when", RECORD, "concat(现场检查笔录/签名[1]/@值, 现场检查笔录/签名[1]/@日期)",
         "曾静红2025-04-22"},
        {"the title is kept", RECORD, "现场检查笔录/@题", "现场检查笔录"},
        {"a paper goes by its name, whatever its labels are like", CLOSING, "name(*[1])", "结案审批表"},
        {"without a name by its labels", NAMELESS, "name(*[1])", "询问笔录"},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        failed += !ask_file("扫描件05.xml", rows[i].text, rows[i].why, rows[i].question, rows[i].answer);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

/* A record of the public list: every element the map names reaches the tree. */
#define PUBLIC_RECORD                                                                                                             \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DATA><ROW><CF_WSH>乌天市监罚〔2025〕77号</CF_WSH>"                        \
    "<CF_XDR_MC>甲食品店</CF_XDR_MC><CF_CFMC>涉嫌无照经营案</CF_CFMC><CF_SY>未取得营业执照经营食品</CF_SY>" \
    "<CF_CFLB>罚款</CF_CFLB><CF_NR>罚款5000元，没收违法所得1200元</CF_NR><CF_NR_FK>0.5</CF_NR_FK>"                   \
    "<CF_MSJE>0.12</CF_MSJE><CF_JDRQ>2025-03-05</CF_JDRQ><CF_GSJZQ>2026-03-05</CF_GSJZQ><CF_ZT>0</CF_ZT>"                         \
    "<CF_CFJG>天山区市场监督管理局</CF_CFJG><CF_CFJGDM>11650102MB0000001X</CF_CFJGDM><DFBM>650102</DFBM>"               \
    "<SJC>2025-03-10</SJC><BZ>无</BZ></ROW></DATA>"

#define TWO_RECORDS                                                                                                    \
    "<DATA><ROW><CF_WSH>某罚〔2025〕7号</CF_WSH><CF_XDR_MC>甲店</CF_XDR_MC></ROW>"                              \
    "<ROW><CF_WSH>某罚〔2025〕8号</CF_WSH><CF_XDR_MC>乙店</CF_XDR_MC></ROW></DATA>"

static void test_public_list_of_several(void **state) {
    (void)state;
    assert_true(ask_file("双公示.xml", TWO_RECORDS, "a list says nothing of one case", "@文号", ""));
    jp_arena_reset(&ask.scratch);
}

static void test_public_list(void **state) {
    (void)state;
    static const struct {
        const char *question, *answer;
    } rows[] = {
        {"公示信息表/事实", "未取得营业执照经营食品"},
        {"公示信息表/罚种/@种类", "罚款"},
        {"公示信息表/处罚内容", "罚款5000元，没收违法所得1200元"},
        {"string(公示信息表/罚款[@分='500000']/@处)", "/DATA/ROW/CF_NR_FK"},
        {"count(公示信息表/没收[@分='120000'])", "1"},
        {"公示信息表/公示截止日期/@值", "2026-03-05"},
        {"公示信息表/公示日期/@值", "2025-03-10"},
        {"公示信息表/公示状态", "0"},
        {"公示信息表/备注", "无"},
        {"公示信息表/机关/@代码", "11650102MB0000001X"},
        {"@区划", "650102"},
        {"@文号", "乌天市监罚〔2025〕77号"},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        failed += !ask_file("双公示.xml", PUBLIC_RECORD, rows[i].question, rows[i].question, rows[i].answer);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_running_text),
        cmocka_unit_test(test_public_list_of_several),
        cmocka_unit_test(test_public_list),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
