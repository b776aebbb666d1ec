/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/report/organ_index.h"
#include "organ_form.h"

/* Room for what people write by hand. */
enum { ANSWER_LINES = 5 };

/* Questions in our own words. 19（一） and （四） are the same as 16 and 17; 19（二） is asked of supervisors, not of
 * organs. source     条例第十六条、第十七条、第十八条第（一）至（三）项、第十九条第（三）（五）（六）（七）项 */
static const jp_duty_question questions[] = {
    {"16-1", "第十六条第（一）项", 16, "公示、全过程记录、法制审核",
     "三项制度的实施办法何时制定；在哪里公示、由谁更新；记录设备有多少、音像资料怎样保存；法制审核人员有多少，哪些决定"
     "送"
     "审。",
     false},
    {"16-2", "第十六条第（二）项", 16, "裁量权基准",
     "适用哪一级制定的基准，本单位有无细化；何时公布；所依据的法律法规规章修改后何时更新；怎样检查办案中确实适用。",
     false},
    {"16-3", "第十六条第（三）项", 16, "轻微违法事项清单",
     "不予处罚、从轻、减轻、免予强制四张清单是否都有，何时公布；上一年度各按清单办理多少件；应当适用而没有适用的怎样纠"
     "正。",
     false},
    {"16-4", "第十六条第（四）项", 16, "与刑事司法衔接",
     "与公安、检察机关怎样衔接；移送、受理、退回、反向移送有无台账；上一年度移送多少件，回复情况怎样。", false},
    {"16-5", "第十六条第（五）项", 16, "其他重要制度",
     "前四项以外，本单位应当执行的执法制度（例如回避、听证、集体讨论、案卷管理）有哪些，执行情况怎样。", false},
    {"17-1", "第十七条第（一）项", 17, "执法事项梳理",
     "现行执法事项清单何时公布、何时修订；法律法规规章修改后怎样及时调整；本次评查的案卷所涉事项是否都在清单内。",
     false},
    {"17-2", "第十七条第（二）项", 17, "执法职权分解",
     "清单上的事项是否分解到承办机构和岗位；受委托组织、派驻机构、乡镇（街道）承担的职权怎样划清。", false},
    {"17-3", "第十七条第（三）项", 17, "执法责任确定",
     "承办、审核、批准、法制审核各岗位的责任是否写明，是否由不同的人员担任；岗位变动后怎样更新。", false},
    {"17-4", "第十七条第（四）项", 17, "评议考核",
     "上一年度是否组织执法评议考核和案卷自查，结果怎样运用；本次反馈的问题是否列入下一次考核。", false},
    {"17-5", "第十七条第（五）项", 17, "责任追究",
     "上一年度以来有无因执法过错追究责任的情形；本次反馈的问题中有无需要追究责任的，拟怎样处理。", false},
    {"18-1", "第十八条第（一）项", 18, "装备和经费保障",
     "执法装备、车辆、记录设备按什么标准配备，还缺多少；执法经费是否列入预算；有无办案、询问和存放物品的场所。", false},
    {"18-2", "第十八条第（二）项", 18, "教育培训",
     "上一年度组织了哪些培训，人均多少学时；上岗和在岗考试怎样安排，没有通过的怎样处理。", false},
    {"18-3", "第十八条第（三）项", 18, "执法证件管理",
     "在岗执法人员和持证人员各多少；证件的申领、变更、注销有无台账；有无没有证件的人员或者辅助人员单独执法。", false},
    {"19-3", "第十九条第（三）项", 19, "法治化营商环境",
     "涉企检查有无计划，上一年度检查多少次，同一企业的检查怎样合并；涉企处罚多少件；企业的投诉怎样处理。", false},
    {"19-5", "第十九条第（五）项", 19, "执法体制改革",
     "本单位承担哪些改革任务，完成到哪一步；职责划转、队伍整合以后权责怎样衔接；没有完成的是什么原因。", false},
    {"19-6", "第十九条第（六）项", 19, "承接行政处罚权",
     "承接哪些处罚权、依据是什么、何时公布；人员、证件、装备是否与之相适应；上一年度办理多少件；与县级部门怎样分工。",
     true},
    {"19-7", "第十九条第（七）项", 19, "监察、司法、检察建议",
     "上一年度以来收到监察建议、司法建议、检察建议各多少份，按期回复和落实多少份，没有落实的原因；没有收到的，选“不适用"
     "”"
     "并写明。",
     false},
};

/* "16(一)" is question 16-1; "16" is any that begins so. */
static jp_view number_of(jp_view article, jp_arena *arena) {
    const size_t open = jp_view_find(article, JP_VIEW("("), 0);
    const size_t close = open == SIZE_MAX ? SIZE_MAX : jp_view_find(article, JP_VIEW(")"), open);

    if (close == SIZE_MAX)
        return jp_view_of(jp_arena_printf(arena, "%.*s-", JP_VIEW_ARG(article)));
    const size_t at = jp_view_find(JP_VIEW("一二三四五六七八"), jp_view_sub(article, open + 1, close), 0);
    return jp_view_of(jp_arena_printf(arena, "%.*s-%zu", (int)open, article.data, at / strlen("一") + 1));
}

uint32_t jp_organ_asks(jp_view article) {
    jp_arena arena;
    uint32_t count = 0;

    jp_arena_init(&arena);
    const jp_view number = number_of(article, &arena);
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++)
        count += jp_view_starts_with(jp_view_of(questions[i].no), number);
    jp_arena_release(&arena);
    return count;
}

/* By the name alone: stations of county departments in a town have taken over nothing. */
static bool is_town(jp_view organ) {
    static const char *const endings[] = {"镇人民政府", "乡人民政府", "街道办事处", "镇政府", "乡政府", NULL};

    return jp_view_ends_with_any(organ, endings);
}

const jp_duty_question *jp_duty_question_at(jp_view organ, uint32_t index) {
    const bool takes_all = is_town(organ);

    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        if ((takes_all || !questions[i].is_of_towns) && index-- == 0)
            return &questions[i];
    }
    return NULL;
}

void jp_organ_duties_fill(jp_grid *grid, jp_view organ) {
    const jp_duty_question *question;

    for (uint32_t i = 0; (question = jp_duty_question_at(organ, i)); i++) {
        jp_grid_row(grid);
        jp_grid_room(grid, ANSWER_LINES);
        jp_grid_text(grid, DUTY_NO, jp_view_of(question->no));
        jp_grid_text(grid, DUTY_CLAUSE, jp_view_of(question->clause));
        jp_grid_text(grid, DUTY_MATTER, jp_view_of(question->matter));
        jp_grid_text(grid, DUTY_QUESTION, jp_view_of(question->text));
    }
}
