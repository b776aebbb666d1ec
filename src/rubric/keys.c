/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rubric/keys.h"

#include <assert.h>

#define EXCEPTION(n)                                                                                                   \
    {JP_SECTION_ITEM, "例外" n, JP_KEY_XPATH, false, false, "A、P 项目", "", "不符时再问：为真则不作扣分"},            \
        {JP_SECTION_ITEM,                                                                                              \
         "例外" n "说明",                                                                                              \
         JP_KEY_TEMPLATE,                                                                                              \
         false,                                                                                                        \
         false,                                                                                                        \
         "写了例外" n "必填",                                                                                          \
         "",                                                                                                           \
         "因为什么不作扣分，{表达式} 处填入值"},                                                                       \
    {                                                                                                                  \
        JP_SECTION_ITEM, "例外" n "证据", JP_KEY_XPATHS, false, false, "写了例外" n "必填", "", "引用哪些原文"   \
    }

#define FAULT(n)                                                                                                       \
    {JP_SECTION_ITEM, "情形" n,    JP_KEY_XPATH, false,                                                                \
     false,           "A、P 项目", "",           "一种不符：为真、有节点或者数不为零即不符"},                          \
    {                                                                                                                  \
        JP_SECTION_ITEM, "情形" n "说明", JP_KEY_TEMPLATE, false, false, "写了情形" n "必填", "",                      \
            "这一情形怎样说，{表达式} 处填入值"                                                         \
    }

static const jp_key_row rows[] = {
    {JP_SECTION_RUBRIC, "名称", JP_KEY_TEXT, true, false, "", "", "标准的名称，印在报告上"},
    {JP_SECTION_RUBRIC, "类型", JP_KEY_CHOICE, true, false,
     "penalty-general|penalty-summary|licence|coercive-measure|coercive-execution|inspection", "", "案卷类型"},
    {JP_SECTION_RUBRIC, "版本", JP_KEY_TEXT, true, false, "", "", "版本号"},
    {JP_SECTION_RUBRIC, "生效", JP_KEY_DAY, false, false, "", "不限", "标准自哪一日起用"},
    {JP_SECTION_RUBRIC, "失效", JP_KEY_DAY, false, false, "", "不限", "标准用到哪一日"},
    {JP_SECTION_RUBRIC, "依日", JP_KEY_XPATH, false, false, "", "",
     "看案卷的哪些日期；全在施行之前或者失效之后的，不按本标准评分"},
    {JP_SECTION_RUBRIC, "换法日", JP_KEY_DAY, false, false, "", "没有换过",
     "主要依据的法律自哪一日起换了版本；依日都在此前的案卷，各项目改按旧依据评查"},
    {JP_SECTION_RUBRIC, "主文书", JP_KEY_DOCUMENTS, false, false, "", "",
     "第一种是本类案件据以评查的文书，后面的可以代替它；一份也没有的，适用、逐项点名第一种的项目转待人工"},
    {JP_SECTION_RUBRIC, "继承", JP_KEY_NAME, false, false, "文件，路径相对于本文件", "", "以哪个标准为底"},
    {JP_SECTION_RUBRIC, "模型", JP_KEY_CHOICE, false, false, "扣分|比例|分组", "扣分",
     "满分减扣分，或得分除以适用项目的分值，或按 [分组] 分别计算再相加"},
    {JP_SECTION_RUBRIC, "满分", JP_KEY_POINTS, false, false, "1–1000", "100", "扣分模型下等于各类别分值之和"},
    {JP_SECTION_RUBRIC, "最高分", JP_KEY_POINTS, false, false, "满分–1000", "满分", "加分后得分最高到多少"},
    {JP_SECTION_RUBRIC, "否决得分", JP_KEY_POINTS, false, false, "0–1000", "0", "被一票否决的案卷的得分"},
    {JP_SECTION_RUBRIC, "条例", JP_KEY_TEXT, true, false, "", "", "各项目所指监督法规的名称"},
    {JP_SECTION_RUBRIC, "备注", JP_KEY_TEXT, false, false, "", "", "说明，不影响评查"},

    {JP_SECTION_CATEGORY, "适用", JP_KEY_XPATH, false, false, "", "总是适用",
     "为假则该类别的项目一并不适用，退出比例分的分母"},
    {JP_SECTION_CATEGORY, "文书", JP_KEY_DOCUMENTS, false, false, "", "",
     "一份也没有则该类别的项目一并不得分；可能在未读材料里时转待人工"},
    {JP_SECTION_CATEGORY, "不适用说明", JP_KEY_TEXT, false, false, "", "", "不适用时的说明"},

    {JP_SECTION_ITEM, "标题", JP_KEY_TEXT, true, false, "", "", "评查项目的名称"},
    {JP_SECTION_ITEM, "类别", JP_KEY_NAME, true, false, "[分值] 中的一个", "", "项目归入哪一类"},
    {JP_SECTION_ITEM, "标准分", JP_KEY_POINTS, true, true, "0–1000", "", "项目的分值；加分项目为可加的分"},
    {JP_SECTION_ITEM, "机判", JP_KEY_CHOICE, true, false, "A|P|H", "", "A 程序判，P 部分能判，H 由人判"},
    {JP_SECTION_ITEM, "依据", JP_KEY_TEXT, true, false, "", "", "法律依据"},
    {JP_SECTION_ITEM, "旧依据", JP_KEY_TEXT, false, false, "", "同依据",
     "换法日以前的法律依据；无：当时没有这一规定，项目不适用"},
    {JP_SECTION_ITEM, "条例", JP_KEY_ARTICLES, true, false, "如 18(四) 27(二)", "", "对应监督法规的条、项"},
    {JP_SECTION_ITEM, "生效", JP_KEY_DAY, false, false, "", "不限", "所依据的规定自哪一日起施行；此前的不适用"},
    {JP_SECTION_ITEM, "失效", JP_KEY_DAY, false, false, "", "不限", "所依据的规定施行到哪一日；此后的不适用"},
    {JP_SECTION_ITEM, "依日", JP_KEY_XPATH, false, false, "", "[标准] 的依日",
     "看案卷的哪些日期；有的在施行期间之内、有的在外，或者没有日期，则待人工"},
    {JP_SECTION_ITEM, "适用", JP_KEY_XPATH, false, false, "", "总是适用", "为假则不适用"},
    {JP_SECTION_ITEM, "需要", JP_KEY_XPATHS, false, false, "", "", "每条路径都要找到有内容的节点，否则待人工"},
    {JP_SECTION_ITEM, "检索", JP_KEY_DOCUMENTS, false, false, "", "", "缺了就是问题的文书；可能在未读材料里时转待人工"},
    {JP_SECTION_ITEM, "空白", JP_KEY_DOCUMENTS, false, false, "", "",
     "评查其内容的文书；卷内有而空白的，不问适用和判定，即为不符"},
    {JP_SECTION_ITEM, "逐项", JP_KEY_XPATH, false, false, "", "", "对每个节点各判一次"},
    {JP_SECTION_ITEM, "判定", JP_KEY_XPATH, false, false, "A 项目，不写情形的必填", "", "真为符合，假为不符"},
    {JP_SECTION_ITEM, "不符", JP_KEY_XPATH, false, false, "P 项目", "", "真为不符"},
    FAULT("1"),
    FAULT("2"),
    FAULT("3"),
    FAULT("4"),
    FAULT("5"),
    FAULT("6"),
    FAULT("7"),
    FAULT("8"),
    FAULT("9"),
    FAULT("10"),
    FAULT("11"),
    FAULT("12"),
    FAULT("13"),
    FAULT("14"),
    {JP_SECTION_ITEM, "相符", JP_KEY_XPATH, false, false, "P 项目", "", "真为符合；都不真则待人工"},
    {JP_SECTION_ITEM, "次数", JP_KEY_XPATH, false, false, "", "1，或者各情形之和", "不符时的次数"},
    {JP_SECTION_ITEM, "扣分", JP_KEY_POINTS, false, true, "0.01–标准分", "标准分", "每次扣的分"},
    {JP_SECTION_ITEM, "阶梯", JP_KEY_STAIRS, false, true, "如 1:1 2:2 4:4", "",
     "从几处起共扣几分，代替“扣分”；次数和分数都要递增，第一级从 1 起"},
    {JP_SECTION_ITEM, "上限", JP_KEY_POINTS, false, true, "扣分–标准分", "标准分", "本项目最多扣的分"},
    {JP_SECTION_ITEM, "否决", JP_KEY_VETO, false, true, "是|否|[开关] 中的一个", "否", "不符即一票否决"},
    {JP_SECTION_ITEM, "否决条件", JP_KEY_XPATH, false, false, "", "", "不符且它为真才否决，否则只扣分"},
    {JP_SECTION_ITEM, "加分", JP_KEY_BOOL, false, false, "", "否", "加分项目：符合则加，不符不扣"},
    {JP_SECTION_ITEM, "证据", JP_KEY_XPATHS, false, false, "", "", "引用哪些原文"},
    {JP_SECTION_ITEM, "说明", JP_KEY_TEMPLATE, false, false, "A、P 项目和否决项目，不写情形的必填", "",
     "不符时的说明，{表达式} 处填入值；写了情形的，放在各情形的说明之前"},
    {JP_SECTION_ITEM, "符合说明", JP_KEY_TEMPLATE, false, false, "", "", "符合时的说明"},
    {JP_SECTION_ITEM, "不适用说明", JP_KEY_TEXT, false, false, "", "", "不适用时的说明"},
    EXCEPTION("1"),
    EXCEPTION("2"),
    EXCEPTION("3"),
    EXCEPTION("4"),
    EXCEPTION("5"),
    EXCEPTION("6"),
    EXCEPTION("7"),
    EXCEPTION("8"),
    EXCEPTION("9"),
    {JP_SECTION_ITEM, "仅记录", JP_KEY_BOOL, false, false, "", "否", "只判断和报告，不计分、不否决；标准分须为 0"},
    {JP_SECTION_ITEM, "对象", JP_KEY_CHOICE, false, false, "案卷|单位", "案卷",
     "单位：在单位调查表中评查，在案卷里一律不适用、不计分；机判须为 H"},
    {JP_SECTION_ITEM, "提示", JP_KEY_TEXT, false, false, "P、H 项目必填", "", "请人看什么"},
    {JP_SECTION_ITEM, "启用", JP_KEY_BOOL, false, true, "", "是", "否则本项目不评"},
    {JP_SECTION_ITEM, "纠正", JP_KEY_TEXT, false, false, "", "", "如何改正，一句话"},
    {JP_SECTION_ITEM, "典型", JP_KEY_TEXT, false, false, "", "", "通报中的问题名称"},
};

const jp_key_row *jp_rubric_keys(uint32_t *count) {
    *count = sizeof rows / sizeof rows[0];
    return rows;
}

const char *jp_key_type_name(jp_key_type type) {
    static const char *const names[] = {
        [JP_KEY_TEXT] = "文字",        [JP_KEY_NAME] = "名称",         [JP_KEY_DAY] = "日期",
        [JP_KEY_POINTS] = "分",        [JP_KEY_STAIRS] = "次数:分",    [JP_KEY_BOOL] = "是或否",
        [JP_KEY_CHOICE] = "选项",      [JP_KEY_VETO] = "是、否或开关", [JP_KEY_ARTICLES] = "条文",
        [JP_KEY_DOCUMENTS] = "文书名", [JP_KEY_XPATH] = "表达式",      [JP_KEY_XPATHS] = "表达式（;; 隔开）",
        [JP_KEY_TEMPLATE] = "句子",
    };
    assert((unsigned)type < sizeof names / sizeof names[0]);
    return names[type];
}
