/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_XML_WORDS_H
#define JP_FACTS_XML_WORDS_H

#include <stdbool.h>

#include "juanping/base/view.h"

/* What words of an XML file say by themselves, wherever they stand. */

/** What an office system says of a step: who did it, when he was done and when it reached him. */
typedef enum jp_xml_step { JP_XML_STEP_NONE, JP_XML_STEP_SIGNER, JP_XML_STEP_DAY, JP_XML_STEP_ARRIVAL } jp_xml_step;

jp_xml_step jp_xml_step_part(jp_view name);
/** 审核人, 负责人: who signs an opinion is named by his part in it. */
bool jp_xml_signs_level(jp_view who);
/** 是, 1, √ */
bool jp_xml_is_yes(jp_view v);
/** 当事人, 被检查单位 */
bool jp_xml_is_party(jp_view label);
/** 「某某公司：」, 「以上笔录属实。」 */
bool jp_xml_ends_as_prose(jp_view text);

#endif
