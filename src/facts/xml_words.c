/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_words.h"

#include "xml_tree.h"

/* 「专卖科审核意见」, then 「审核人签名」: who signs right behind an opinion is named by his part in it alone. */
bool jp_xml_signs_level(jp_view who) {
    static const char *const words[] = {"承办人", "经办人", "审核人", "审查人", "复核人",   "审批人", "批准人",
                                        "签发人", "核准人", "负责人", "领导",   "分管领导", "局长",   "局领导"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_eq_text(who, words[i])) {
            return true;
        }
    }
    return false;
}

bool jp_xml_is_yes(jp_view v) {
    static const char *const words[] = {"是", "1", "true", "True", "TRUE", "yes", "Y", "y", "√", "☑", "checked", "有"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_eq_text(v, words[i])) {
            return true;
        }
    }
    return false;
}

bool jp_xml_is_party(jp_view label) {
    static const char *const words[] = {"当事人", "相对人", "处罚人",   "检查人",   "检查对象",
                                        "申请人", "执行人", "检查单位", "处罚单位", "相对方"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_contains(label, jp_view_of(words[i])) && !jp_view_starts_with(label, JP_VIEW("检查人"))) {
            return true;
        }
    }
    return false;
}

/* 「某某公司：」, 「以上笔录属实。」: nobody prints such a line behind a label of letters. */
bool jp_xml_ends_as_prose(jp_view text) {
    static const char *const ends[] = {"。", "：", ":", "；"};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (jp_view_ends_with(text, jp_view_of(ends[i]))) {
            return true;
        }
    }
    return false;
}

jp_xml_step jp_xml_step_part(jp_view name) {
    static const char *const words[] = {
        [JP_XML_STEP_SIGNER] =
            "|办理人|办理人员|处理人|处理人员|操作人|操作人员|经手人|执行人员|handler|operator|assignee|",
        [JP_XML_STEP_DAY] = "|办结时间|办理时间|处理时间|完成时间|审批时间|审核时间|办结日期|办理日期|处理日期|"
                            "审批日期|审核日期|endtime|finishtime|",
        [JP_XML_STEP_ARRIVAL] = "|到达时间|接收时间|送交时间|签收时间|到达日期|接收日期|arrivaltime|receivetime|",
    };
    for (jp_xml_step part = JP_XML_STEP_SIGNER; part <= JP_XML_STEP_ARRIVAL; part++) {
        if (jp_xml_is_word(words[part], name)) {
            return part;
        }
    }
    return JP_XML_STEP_NONE;
}
