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

/* "name" or "name#certificate", each followed by a bar. */
static const char *persons_of(const char *text, jp_arena *arena) {
    jp_found_person person;
    jp_str s;
    jp_view v = jp_view_of(text);

    jp_str_init(&s, arena);
    for (size_t at = 0; jp_norm_next_person(v, at, arena, &person); at = person.span.to) {
        assert_true(person.span.from >= at && person.span.to <= v.bytes && person.span.from < person.span.to);
        assert_true(person.cert.to <= v.bytes && person.cert.from <= person.cert.to);
        jp_str_put(&s, person.name);
        if (person.cert.to > 0) {
            jp_str_put_text(&s, "#");
            jp_str_put(&s, jp_view_sub(v, person.cert.from, person.cert.to));
        }
        jp_str_put_text(&s, "|");
    }
    return jp_str_cstr(&s);
}

static void test_persons(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"one", "张三", "张三|"},
        {"a list", "张三、李四", "张三|李四|"},
        {"every separator", "张三，李四；王五/赵六 孙七", "张三|李四|王五|赵六|孙七|"},
        {"和 between", "张三和李四", "张三|李四|"},
        {"和 as a surname", "和平生", "和平生|"},
        {"who issued the numbers of a list", "熊建华、易萍　　检查证号码：赣税检360900117、赣税检360900142",
         "熊建华#赣税检360900117|易萍#赣税检360900142|"},
        {"names like those of offices", "林政、王路政、李水政", "林政|王路政|李水政|"},
        {"with their numbers", "张渔政（65010012）、陈运政（65010013）", "张渔政#65010012|陈运政#65010013|"},
        {"an office of a province, before a number", "熊建华、易萍　　检查证号码：苏水政360900117、苏水政360900142",
         "熊建华#苏水政360900117|易萍#苏水政360900142|"},
        {"the same without a number", "苏水政、易萍", "苏水政|易萍|"},
        {"a long name without dots and a short one", "宝音德力格尔 孙立军", "宝音德力格尔|孙立军|"},
        {"what he lives by", "蔡如林，务农", "蔡如林|"},
        {"an office behind a name", "陈朝阳（安保经理）", "陈朝阳|"},
        {"a spaced name", "张 三", "张三|"},
        {"a spaced name with a full-width space", "张　三", "张三|"},
        {"two spaced names", "张 三 李 四", "张三|李四|"},
        {"two spaced names with a wider gap", "张 三  任 重", "张三|任重|"},
        {"a compound surname", "欧阳修文、司马青", "欧阳修文|司马青|"},
        {"a dotted name", "买买提·艾力", "买买提·艾力|"},
        {"every dot", "买买提•艾力、买买提・艾力、买买提‧艾力、买买提．艾力、买买提.艾力",
         "买买提·艾力|买买提·艾力|买买提·艾力|买买提·艾力|买买提·艾力|"},
        {"a dot with spaces", "买买提 · 艾力", "买买提·艾力|"},
        {"a long dotted name", "古丽巴哈尔·阿布都热依木·买买提", "古丽巴哈尔·阿布都热依木·买买提|"},
        {"a dotted name with 不", "王建国（65010112345）、阿不都热合曼·吐尔逊（65010112346）",
         "王建国#65010112345|阿不都热合曼·吐尔逊#65010112346|"},
        {"one without a dot", "阿不都热合曼", "阿不都热合曼|"},
        {"without a dot when it stands alone", "买买提艾力", "买买提艾力|"},
        {"without a dot in a list", "热孜万古丽、牛志强", "热孜万古丽|牛志强|"},
        {"a short name without a Han surname", "古丽娜、叶尔肯", "古丽娜|叶尔肯|"},
        {"who issued the certificate is nobody's name",
         "王新江（兵团执法证BT0813011）、阿依努尔·买买提（兵团执法证BT0813019）",
         "王新江#BT0813011|阿依努尔·买买提#BT0813019|"},
        {"nor where only the number follows", "施卫忠（沪水015100011）、倪骏（沪水015100019）",
         "施卫忠#015100011|倪骏#015100019|"},
        {"an office glued behind the name", "罗兴荣局长、冯建国副局长、胥红梅法规股股长", "罗兴荣|冯建国|胥红梅|"},
        {"what they do is no name", "拍照、录像", ""},
        {"a certificate of another trade",
         "木合塔尔·哈那提（税务检查证号：新税0004707）、雷佳春（税务检查证号：新税0005437）",
         "木合塔尔·哈那提#新税0004707|雷佳春#新税0005437|"},
        {"the number in brackets behind the word", "张三，执法证（编号65010012001）", "张三#65010012001|"},
        {"the police", "孙涛 警号012345", "孙涛#012345|"},
        {"the kind of their certificates is nobody", "（华雪梅，警官证号33060012181；蒋颖，警官证号33060012514）",
         "华雪梅#33060012181|蒋颖#33060012514|"},
        {"whatever the police call it", "张三，人民警察证012345、李四（人民警察证号：012346）",
         "张三#012345|李四#012346|"},
        {"whichever trade issued it", "张三，海事执法证号：32100012；李四，渔业执法证号32100013",
         "张三#32100012|李四#32100013|"},
        {"labour and health", "于龙凤（劳动保障监察证号：6503000824）、张三（卫生监督证号：6501001）",
         "于龙凤#6503000824|张三#6501001|"},
        {"numbers in brackets", "张三（65010012）、李四(65010013)", "张三#65010012|李四#65010013|"},
        {"numbers with a word in brackets", "张三（执法证号：65010012）、李四（证号65010013）",
         "张三#65010012|李四#65010013|"},
        {"numbers behind", "张三 65010012 李四 65010013", "张三#65010012|李四#65010013|"},
        {"numbers behind the sign of a province", "张三　李四（执法证号：川F31207、川F31219）",
         "张三#川F31207|李四#川F31219|"},
        {"numbers right behind", "张三65010012、李四65010013", "张三#65010012|李四#65010013|"},
        {"a number and a name without a mark between", "张三65010012李四65010013", "张三#65010012|李四#65010013|"},
        {"names first, then numbers", "张三、李四，证件号码为65010012、65010013", "张三#65010012|李四#65010013|"},
        {"names first, numbers in one bracket", "张三、李四（65010012、65010013）", "张三#65010012|李四#65010013|"},
        {"fewer numbers than names", "张三、李四、王五，执法证号：65010012、65010013", "张三|李四|王五|"},
        {"one number for two names belongs to the nearer", "张三、李四（65010013）", "张三|李四#65010013|"},
        {"a long word that its number says is a name", "阿布都沃力（65320000086）、刘莹（65320000092）",
         "阿布都沃力#65320000086|刘莹#65320000092|"},
        {"a label in front of the number too", "吾拉木江别（执法证号65320000086）", "吾拉木江别#65320000086|"},
        {"a word of another kind is none, whatever its number", "经济开发分局（65320000086）", ""},
        {"nor without one", "阿布都沃力、刘莹", "刘莹|"},
        {"a sentence begins so, no name does", "执法人员：已记录，将及时送检", ""},
        {"particulars without their colons", "姓名买买提·艾力　性别男　年龄35", "买买提·艾力|"},
        {"of one whose name has no dot", "姓名张三 性别女 民族汉 职务店长 住址某镇", "张三|"},
        {"a name in the middle of a sentence", "与买买提·艾力共同清点", ""},
        {"what else he does is nobody", "张三（主办，执法证号65010012）、李四（执法证号65010013，兼记录）",
         "张三#65010012|李四#65010013|"},
        {"nor in brackets of its own", "张三（主检）、李四（兼记录人）", "张三|李四|"},
        {"labels", "检查人：张三 执法证号：65010012 记录人：李四 执法证号：65010013", "张三#65010012|李四#65010013|"},
        {"who is given the case", "由张三、李小四承办", "张三|李小四|"},
        {"by a word that may be a surname", "由建国、张三", "由建国|张三|"},
        {"roles without a colon", "执法人员张三、李四", "张三|李四|"},
        {"what officers do is no name, though 查 is a surname", "检查人员查看现场、查阅台账", ""},
        {"nor is what they do with money", "检查人员：收取", ""},
        {"a surname all the same", "执法人员查明、查良", "查良|"},
        {"what the party may ask for is no name", "执法人员申请回避", ""},
        {"nor who speaks", "执法人员：我们拟处罚款", ""},
        {"the day of a signature is no number", "张三 2024-09-10", "张三|"},
        {"a number with a stroke is one", "张三 6501-0012", "张三#6501-0012|"},
        {"应 is a surname too", "执法人员：张三、应玉兰", "张三|应玉兰|"},
        {"and stands in given names", "审批人：杨应全、陈应龙", "杨应全|陈应龙|"},
        {"what a list ought to tell is none", "名单：单应写、张应当、高应付", ""},
        {"unless something ought to be done", "执法人员应当、应予", ""},
        {"four characters that begin with it are no name", "执法人员：应检尽检", ""},
        {"and 项", "执法人员：项景行、张三", "项景行|张三|"},
        {"unless it is a matter", "检查人员：项目、项下", ""},
        {"nor what officers do with what is said", "执法人员：记录在案，告知可", ""},
        {"titles", "张三同志、李四副局长", "张三|李四|"},
        {"a date behind", "张三 2024年3月5日", "张三|"},
        {"an unfilled date behind", "张三 年 月 日", "张三|"},
        {"words of the form", "执法人员签名 日期 记录人 以上笔录 同意 无 男 汉族", ""},
        {"organs", "某某县市场监督管理局、执法大队、法制科", ""},
        {"confirmations", "情况属实、以上属实、无异议", ""},
        {"roles", "负责人、经理、法定代表人", ""},
        {"a time", "10时05分至11时20分", ""},
        {"a sum", "伍仟元整", ""},
        {"a telephone is no certificate of a later name", "电话13900001111，张三", "张三|"},
        {"nothing", "", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = persons_of(rows[i].text, *state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

/* More names than a group holds: none is lost, and the pairs stay right. */
/* One word of a list after the other, beside the same name. */
static void test_words(void **state) {
    static const struct {
        const char *words[48], *before, *behind, *expected;
    } rows[] = {
        {{"执法人员",   "检查人员",   "检查人",     "询问人",   "记录人", "承办人", "经办人", "办案人员",
          "送达人",     "调查人员",   "勘验人",     "审核人",   "主持人", "听证员", "队员",   "科员",
          "委员",       "党组书记",   "党组成员",   "副局长",   "局长",   "副主任", "主任",   "法规科科长",
          "法制科科长", "法规股股长", "法制股股长", "副大队长", "大队长", "副科长", "科长",   "副股长",
          "股长",       "副处长",     "处长",       "副所长",   "所长",   "副队长", "队长"},
         "",
         "张建国",
         "张建国|"},
        {{"同志",           "先生",           "女士",       "局长",       "副局长",     "队长",
          "副队长",         "大队长",         "科长",       "副科长",     "主任",       "副主任",
          "所长",           "副所长",         "处长",       "股长",       "法规股股长", "法制股股长",
          "法规科科长",     "法制科科长",     "法规科长",   "法制科长",   "法规股长",   "法制股长",
          "政策法规科科长", "政策法规股股长", "法规处处长", "法制处处长", "办公室主任", "综合科科长",
          "综合股股长",     "党组书记",       "党组成员",   "法制员",     "法制审核员", "等人",
          "二人",           "两人",           "三人",       "等"},
         "张建国",
         "",
         "张建国|"},
        {{"捺印", "指印", "按印", "手印", "按指印"}, "张建国、", "", "张建国|"},
        {{"应报", "应经", "应先", "应即", "应自", "应是", "应不", "应急", "项目", "项下", "项次", "星期"},
         "张建国、",
         "起",
         "张建国|"},
        {{"拍照", "录像", "摄像", "拍摄", "录音", "测量", "称重", "取样", "采样", "抽样", "调取", "提取", "复印",
          "复制", "登记", "查获", "到达", "抵达", "进入", "前往", "封存", "开具", "下达", "使用", "示证"},
         "张建国、",
         "后",
         "张建国|"},
        {{"已", "将", "并", "但", "也", "就", "均", "请", "把", "被", "给", "在", "按",
          "据", "因", "若", "此", "该", "我", "你", "您", "他", "她", "它", "这", "没"},
         "张建国、",
         "文华",
         "张建国|"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (size_t k = 0; k < sizeof rows[i].words / sizeof *rows[i].words && rows[i].words[k]; k++) {
            const char *text = jp_arena_printf(*state, "%s%s%s", rows[i].before, rows[i].words[k], rows[i].behind);
            const char *got = persons_of(text, *state);
            if (strcmp(got, rows[i].expected) != 0)
                fail_msg("%s: %s", text, got);
        }
    }
}

static void test_many(void **state) {
    enum { PAIRS = 100 };
    jp_str text;
    jp_found_person person;
    size_t at = 0;

    jp_str_init(&text, *state);
    for (int i = 0; i < PAIRS; i++)
        jp_str_putf(&text, "张三（6501%04d）、李四、", i);
    jp_view v = jp_str_view(&text);
    for (int i = 0; i < PAIRS; i++) {
        char number[16];
        (void)snprintf(number, sizeof number, "6501%04d", i);
        assert_true(jp_norm_next_person(v, at, *state, &person));
        assert_true(jp_view_eq_text(person.name, "张三"));
        assert_true(jp_view_eq_text(jp_view_sub(v, person.cert.from, person.cert.to), number));
        assert_true(jp_norm_next_person(v, person.span.to, *state, &person));
        assert_true(jp_view_eq_text(person.name, "李四"));
        at = person.span.to;
    }
    assert_false(jp_norm_next_person(v, at, *state, &person));
}

static void test_comparable_names(void **state) {
    static const struct {
        const char *why, *text, *expected;
        bool is_organ;
    } rows[] = {
        {"spaces", " 张　三 ", "张三", false},
        {"a title", "张三同志", "张三", false},
        {"a title is no name", "同志", "同志", false},
        {"dots", "买买提•艾力", "买买提·艾力", false},
        {"two dots are one", "买买提··艾力", "买买提·艾力", false},
        {"a dot at an end", "张三.", "张三", false},
        {"brackets of either width", "甲商店（个体工商户）", "甲商店(个体工商户)", true},
        {"square brackets", "甲商店〔个体工商户〕", "甲商店(个体工商户)", true},
        {"spaces and marks of an organ", " 甲 县“食品” 厂", "甲县食品厂", true},
        {"the country in front", "中华人民共和国海关总署", "海关总署", true},
        {"the country alone stays", "中华人民共和国", "中华人民共和国", true},
        {"letters of either width", "Ａ商店", "A商店", true},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view v = jp_view_of(rows[i].text);
        jp_view got = rows[i].is_organ ? jp_norm_organ(v, *state) : jp_norm_person(v, *state);
        if (!jp_view_eq_text(got, rows[i].expected))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

static void test_fold(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"spaces between Han", "送 达　回 证", "送达回证"},
        {"a space beside a letter stays", "共 3 页", "共 3 页"},
        {"runs of white space", "a \t\n b", "a b"},
        {"both ends", "  甲  ", "甲"},
        {"full width", "Ａ１（）：，", "A1():,"},
        {"Chinese marks stay", "「」《》〔〕。、", "「」《》〔〕。、"},
        {"dots between Han", "买买提•艾力、买买提．艾力", "买买提·艾力、买买提·艾力"},
        {"a dot that begins a list stays", "• 甲", "• 甲"},
        {"invisible characters", "甲\xC2\xAD乙\xE2\x80\x8B丙", "甲乙丙"},
        {"invalid bytes", "甲\xFF乙", "甲?乙"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view got = jp_norm_fold(jp_view_of(rows[i].text), *state);
        if (!jp_view_eq_text(got, rows[i].expected))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_persons, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_many, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_comparable_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fold, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
