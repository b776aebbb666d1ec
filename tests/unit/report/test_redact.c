/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/report/redact.h"

static jp_arena arena;

static void check(jp_view got, const char *wanted, const char *why) {
    if (!jp_view_eq_text(got, wanted))
        fail_msg("%s: got 「%.*s」, wanted 「%s」", why, JP_VIEW_ARG(got), wanted);
}

static void patterns_are_replaced(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"身份证号650102198001011234未核对", "身份证号***未核对", "identity number"},
        {"身份证65010219800101123X。", "身份证***。", "check digit X"},
        {"代码91650100MA7ABCDE0X有误", "代码***有误", "credit code"},
        {"电话13899991234", "电话***", "mobile number"},
        {"电话0991-4567890转", "电话0991-***转", "land line"},
        {"执法证号65010012345", "执法证号***", "certificate"},
        {"号码１３８９９９９１２３４", "号码***", "full-width digits"},
        {"车牌新A12345违停", "车牌***违停", "plate"},
        {"车牌新A·1234D违停", "车牌***违停", "plate with a dot"},
        {"罚款5000元，货值1234567元", "罚款5000元，货值1234567元", "sums stay, long ones too"},
        {"2024年3月5日告知，共95日", "2024年3月5日告知，共95日", "dates and periods stay"},
        {"未引用行政处罚法第六十条", "未引用行政处罚法第六十条", "law stays"},
        {"决定书乌天市监罚〔2024〕12号未送达", "某文号未送达", "document number, with the letters before it"},
        {"与（2024）第7号不一致", "与某文号不一致", "round brackets and 第"},
        {"对天山明珠商贸有限公司罚款", "对某公司罚款", "company, back to the particle"},
        {"由老王家（天山）便利店提供", "由某经营单位提供", "shop with brackets"},
        {"执法人员：阿不都·热合曼，", "执法人员：某某，", "name after a label, with a dot"},
        {"对天山明珠商贸有限公司和北疆宏达建材有限公司罚款", "对甲公司和乙公司罚款", "two companies"},
        {"对明珠商贸有限公司罚款，明珠公司未到", "对某公司罚款，某公司未到", "one, told short"},
        {"由吴塘社区网格员带队", "由某社区网格员带队", "community"},
        {"在翠湖苑小区、泉口新村施工", "在某小区、某村施工", "housing estate, village"},
        {"由上坝村村民委员会、王家坝村委会证明", "由某村村民委员会、某村民委员会证明", "committees of villages"},
        {"农村、社区和本村村民，街道社区", "农村、社区和本村村民，街道社区", "the words alone name no place"},
        {"位于人民路甲12-3号的", "某地的", "number of a house with a letter"},
        {"位于解放街二十六号的", "某地的", "number of a house in Han figures"},
        {"（网格员工作证WG425）", "（网格员工作证***）", "short number of a certificate"},
        {"执法证：2024-03-05签发", "执法证：2024-03-05签发", "a day is none"},
        {"编号2024-15号", "编号***号", "both halves of a number"},
        {"天山公司、天山源公司、明珠公司", "甲公司、乙公司、丙公司", "names that begin alike are not one"},
        {"占用居民小区道路，在行政村走访", "占用居民小区道路，在行政村走访", "kinds of places name none"},
        {"当事人在未取得许可的情况下占用幸福小区道路", "当事人在未取得许可的情况下占用某小区道路",
         "not the sentence in front"},
        {"执法人员进入翠湖苑小区", "执法人员进入某小区", "whoever goes there"},
        {"检查人员前往泉口新村，来到吴塘社区", "检查人员前往某村，来到某社区", "nor where he goes"},
        {"现场位于翠湖苑小区内，发生于吴塘社区", "现场位于某小区内，发生于某社区",
         "where it lies and where it happened"},
        {"中心村、安置移民小区", "中心村、安置移民小区", "more kinds of places"},
        {"执法证号：A012、许可证2024年3月到期", "执法证号：***、许可证2024年3月到期", "a year is none"},
        {"位于幸福路12号3单元502室的", "某地的", "street address with what follows"},
        {"查验编号A1234567890，", "查验编号***，", "letters in front"},
        {"法院「疏附县人民法院」", "法院「某人民法院」", "court with its place"},
        {"应当向人民法院起诉，申请人民法院执行", "应当向人民法院起诉，申请人民法院执行", "court without a place"},
        {"由天山区市场监督管理局移送", "由某局移送", "office with its place"},
        {"依据只有：奇台县关于加强机电井管理的通知", "依据只有：某县《关于加强机电井管理的通知》",
         "a rule that begins with its place"},
        {"依据只有：五家渠市农资市场经营秩序管理规定(试行)、《吐鲁番市扬尘办法》",
         "依据只有：某市《农资市场经营秩序管理规定(试行)》、《某市扬尘办法》", "with and without marks"},
        {"依据昌吉回族自治州奇台县节水办法，罚款", "依据某县《节水办法》，罚款", "a place in a place"},
        {"按照城市市容管理条例、社区规定、农资市场管理办法", "按照城市市容管理条例、社区规定、农资市场管理办法",
         "words that look like places"},
        {"《新疆维吾尔自治区行政执法监督条例》", "《新疆维吾尔自治区行政执法监督条例》", "a region tells of nobody"},
        {"奇台县的机电井", "奇台县的机电井", "a place without a rule"},
        {"「明珠养生会所」与「明珠SPA会所」不一致", "「甲经营单位」与「乙经营单位」不一致", "two houses"},
        {"", "", "nothing"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_redact_patterns(jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

/* One word of a list after the other, in the same sentence. */
static void each_word_is_known(void **state) {
    static const struct {
        const char *words[24], *before, *behind, *wanted_before, *wanted_behind;
        bool stays; /* the word is told as well */
    } rows[] = {
        {{"路", "街", "巷", "大道", "村", "小区", "胡同", "弄堂", "社区", "里弄", "园区", "庄"},
         "位于天山",
         "12号的",
         "某地的",
         "",
         false},
        {{"甲", "乙", "丙", "附", "第"}, "位于人民路", "12号的", "某地的", "", false},
        {{"〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"},
         "位于解放街",
         "号的",
         "某地的",
         "",
         false},
        {{"-", "－", "—", "之"}, "位于人民路12", "3号的", "某地的", "", false},
        {{"村民委员会", "村委会"}, "由上坝", "证明", "由某村民委员会证明", "", false},
        {{"社区"}, "由上坝", "证明", "由某社区证明", "", false},
        {{"小区"}, "由上坝", "证明", "由某小区证明", "", false},
        {{"村民小组"}, "由上坝", "证明", "由某村民小组证明", "", false},
        {{"村"}, "由上坝", "证明", "由某村证明", "", false},
        {{"农",   "乡", "该",   "本",   "各",   "全",   "所在", "城中", "居住", "其",
          "住宅", "个", "街道", "同一", "居民", "行政", "自然", "移民", "老旧", "封闭"},
         "巡查周边",
         "村道路",
         "巡查周边",
         "村道路",
         true},
        {{"民", "级", "镇", "干", "务", "规", "容", "里", "内", "集体"},
         "由王家坝村",
         "证明",
         "由王家坝村",
         "证明",
         true},
        {{"工作证", "执法证", "资格证", "许可证", "证件", "证", "编号", "警号", "账号", "卡号", "票号", "单号", "工号"},
         "其",
         "WG425，",
         "其",
         "***，",
         true},
        {{"号码", "编号", "号"}, "其工作证", "WG425，", "其工作证", "***，", true},
        {{"：", ":", "（", "(", "「", " "}, "其工作证", "WG425，", "其工作证", "***，", true},
        {{"-", "－", "—"}, "其工作证2024", "15，", "其工作证***，", "", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        for (size_t k = 0; k < sizeof rows[i].words / sizeof rows[i].words[0] && rows[i].words[k]; k++) {
            const char *word = rows[i].words[k];
            const char *text = jp_arena_printf(&arena, "%s%s%s", rows[i].before, word, rows[i].behind);
            const char *wanted = jp_arena_printf(&arena, "%s%s%s", rows[i].wanted_before, rows[i].stays ? word : "",
                                                 rows[i].wanted_behind);
            check(jp_redact_patterns(jp_view_of(text), &arena), wanted, text);
        }
    }
}

static void entities_are_replaced(void **state) {
    static const struct {
        const char *entity;
        jp_entity_kind kind;
        const char *text, *wanted, *why;
    } rows[] = {
        {"张三", JP_ENTITY_PERSON, "张三与李四", "某某与李四", "person"},
        {"张三、李四", JP_ENTITY_PERSON, "李四未签名", "某某未签名", "list is taken apart"},
        {"张三、李四", JP_ENTITY_PERSON, "执法人员张三、李四同时出现", "执法人员甲某、乙某同时出现", "two are not one"},
        {"明珠养生会所", JP_ENTITY_PERSON, "明珠养生会所未到", "某经营单位未到", "party that is a house"},
        {"张三（65010012）", JP_ENTITY_PERSON, "张三未签名", "某某未签名", "bracket behind the name"},
        {"阿依古丽·买买提", JP_ENTITY_PERSON, "阿依古丽·买买提", "某某", "name with a dot"},
        {"明珠商贸有限公司", JP_ENTITY_PERSON, "明珠商贸有限公司未到", "某公司未到", "party that is a company"},
        {"老王拌面店", JP_ENTITY_PERSON, "老王拌面店未到", "某经营单位未到", "party that is a shop"},
        {"昌吉市老马粮油店", JP_ENTITY_PERSON, "昌吉老马粮油店未到", "某经营单位未到", "written without 市"},
        {"乌市监罚〔2024〕12号", JP_ENTITY_DOCNO, "见乌市监罚〔2024〕12号", "见某文号", "document number"},
        {"幸福社区东头第三间", JP_ENTITY_ADDRESS, "位于幸福社区东头第三间", "位于某地", "address without number"},
        {"无", JP_ENTITY_PERSON, "无证据", "无证据", "a word that names nobody"},
        {"当事人", JP_ENTITY_PERSON, "当事人未签名", "当事人未签名", "the label itself"},
        {"王", JP_ENTITY_PERSON, "王某", "王某", "one character is too short"},
        {"CD（新莎）农种许字（2025）第7652号", JP_ENTITY_NUMBER, "自受理「2025年3月17日」", "自受理「2025年3月17日」",
         "the year in a number"},
        {"2025年8月18日", JP_ENTITY_PERSON, "2025年8月18日决定", "2025年8月18日决定", "a day is no name"},
        {"张三 2025年8月18日", JP_ENTITY_PERSON, "张三2025年8月18日", "某某2025年8月18日", "a day behind the name"},
        {"二〇二五年八月十八日", JP_ENTITY_BODY, "二〇二五年八月十八日", "二〇二五年八月十八日",
         "a day in Han figures"},
        {"日月", JP_ENTITY_PERSON, "日月未签名", "某某未签名", "a name of the words of a calendar"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_entities entities;
        jp_entities_init(&entities, &arena);
        jp_entities_add(&entities, jp_view_of(rows[i].entity), rows[i].kind);
        jp_entities_sort(&entities);
        check(jp_redact_entities(&entities, jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
    }
}

static void longest_entity_wins(void **state) {
    jp_entities entities;

    (void)state;
    jp_entities_init(&entities, &arena);
    jp_entities_add(&entities, JP_VIEW("王强"), JP_ENTITY_PERSON);
    jp_entities_add(&entities, JP_VIEW("王强商贸有限公司"), JP_ENTITY_BODY);
    jp_entities_sort(&entities);
    check(jp_redact_entities(&entities, JP_VIEW("王强商贸有限公司的王强"), &arena), "某公司的某某",
          "company before person");
}

static void names_stay_apart(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"申请人「明珠有限公司」与「王强商贸有限公司」不一致，王强商贸有限公司未到",
         "申请人「甲公司」与「乙公司」不一致，乙公司未到", "two companies"},
        {"申请人明珠有限公司未到", "申请人某公司未到", "one: words before it stay"},
        {"王强与李四、王　强", "甲某与乙某、甲某", "persons; spaces do not matter"},
        {"王强的「天山食品有限公司」与「天山百货有限公司」", "某某的「甲公司」与「乙公司」",
         "companies that only a pattern knows"},
        {"登记的天山食品有限公司，检查时天山食品有限公司", "登记的某公司，某公司",
         "where a name begins is not sure: not told apart"},
        {"当事人：赵六，经营者：王强", "当事人：甲某，经营者：乙某", "behind a label and known"},
        {"证号65010012与65010013", "证号***与***", "numbers"},
        {"\xF4\x80\x80\x80王强", "□某某", "a character of private use is none of ours"},
    };
    jp_entities entities;

    (void)state;
    jp_entities_init(&entities, &arena);
    jp_entities_add(&entities, JP_VIEW("明珠有限公司"), JP_ENTITY_BODY);
    jp_entities_add(&entities, JP_VIEW("王强商贸有限公司"), JP_ENTITY_BODY);
    jp_entities_add(&entities, JP_VIEW("王强"), JP_ENTITY_PERSON);
    jp_entities_add(&entities, JP_VIEW("王　强"), JP_ENTITY_PERSON);
    jp_entities_add(&entities, JP_VIEW("李四"), JP_ENTITY_PERSON);
    jp_entities_sort(&entities);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_redact(&entities, jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

static void entities_come_from_values_and_tree(void **state) {
    static const struct {
        const char *json, *tree, *text, *wanted, *why;
    } rows[] = {
        {"{\"被询问人\":\"周末\",\"日期\":\"2024-03-05\"}", "", "周末于2024-03-05", "某某于2024-03-05",
         "string; dates stay"},
        {"{\"执法人员\":[{\"值\":\"钱多\",\"证号\":\"6501\"},\"孙少\"]}", "", "钱多6501孙少", "甲某***乙某",
         "list of objects"},
        {"{\"罚款\":\"500000\"}", "", "500000", "500000", "field that is not protected"},
        {"not json", "", "周末", "周末", "what is no JSON is not looked at"},
        {"", "<案卷 机关=\"某局\"><询问笔录><被询问人 值=\"周末\" 处=\"p3\">周 末</被询问人></询问笔录></案卷>",
         "周末和周 末", "某某和某某", "normalised value and words"},
        {"", "<执法人员 证号=\"65010012\" 处=\"p1\"/>", "证65010012", "证***", "attribute of an empty element"},
        {"", "<意见 角色=\"负责人\" 署名=\"吴大\">同意</意见>", "吴大同意", "某某同意", "signature of an opinion"},
        {"", "<地点 处=\"p4\">A&amp;B大厦</地点>", "在A&B大厦", "在某地", "escaped text"},
        {"", "<段 处=\"p4\">周末</段>", "周末", "周末", "plain paragraphs are not protected as a whole"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_entities entities;
        jp_entities_init(&entities, &arena);
        jp_entities_collect_json(&entities, jp_view_of(rows[i].json));
        jp_entities_collect_tree(&entities, jp_view_of(rows[i].tree));
        jp_entities_sort(&entities);
        check(jp_redact_entities(&entities, jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
    }
}

static void letters_mask_numbers_only(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"张三（650102198001011234）", "张三（650102********1234）", "identity"},
        {"13899991234", "138****1234", "telephone"},
        {"65010012", "65010012", "certificate numbers stay: the organ must find its officer"},
        {"91650100MA7ABCDE0X", "91650100MA7ABCDE0X", "credit code is public"},
        {"６５０１０２１９８００１０１１２３４", "********", "full width"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_mask_numbers(jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

static void file_names_are_left_out(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"「询问笔录」（04_询问笔录.docx）没有签名", "「询问笔录」没有签名", "a paper"},
        {"「决定书」（案卷导出.xml）；「回证」（b/送达（一）.pdf）", "「决定书」；「回证」", "two, one with brackets"},
        {"执法人员（张三、李四）没有签名", "执法人员（张三、李四）没有签名", "other brackets stay"},
        {"见（附件1.docx", "见（附件1.docx", "a bracket that is not closed"},
        {"", "", "nothing"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_without_file_names(jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

static void secret_marks_are_seen(void **state) {
    static const struct {
        const char *text;
        bool wanted;
        const char *why;
    } rows[] = {
        {"机密★1年", true, "mark on the first page"},
        {"涉及国家秘密", true, "said in words"},
        {"密级：秘密", true, "the word alone"},
        {"涉及商业秘密或者个人隐私", false, "business secret"},
        {"保守秘密的义务", false, "duty told to a person"},
        {"公开", false, "nothing"},
        {"商业秘密；秘密", true, "both"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_text_is_secret(jp_view_of(rows[i].text)) != rows[i].wanted)
            fail_msg("%s", rows[i].why);
    }
}

static void index_finds_what_is_there(void **state) {
    static const struct {
        const char *needle;
        bool wanted;
    } rows[] = {{"张三", true}, {"三丰", true},   {"张三丰的", true}, {"三", true},     {"张四", false},
                {"", false},    {"的\n末", true}, {"末尾", true},     {"末尾了", false}};
    jp_text_index index;

    (void)state;
    jp_text_index_build(&index, JP_VIEW("张三丰的\n末尾"), &arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_text_index_has(&index, jp_view_of(rows[i].needle)) != rows[i].wanted)
            fail_msg("%s", rows[i].needle);
    }
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_are_replaced),     cmocka_unit_test(entities_are_replaced),
        cmocka_unit_test(longest_entity_wins),       cmocka_unit_test(entities_come_from_values_and_tree),
        cmocka_unit_test(letters_mask_numbers_only), cmocka_unit_test(secret_marks_are_seen),
        cmocka_unit_test(index_finds_what_is_there), cmocka_unit_test(file_names_are_left_out),
        cmocka_unit_test(names_stay_apart),          cmocka_unit_test(each_word_is_known),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
