/* SPDX-License-Identifier: Apache-2.0 */
#include "section.h"
#include "xml_sheet.h"

/* The seal of an organ as an element of its own: 「<签章 印章名称="某局" 签章时间="…"/>」, 「<签署 角色="机关印章">」.
 * It closes the paper, and nobody signs there. */

/* 「某局行政处罚专用章」 → 某局 */
static jp_view without_kind_of_seal(jp_view v) {
    static const char *const tails[] = {"专用章",   "公章",     "印章",     "签章",     "的",       "电子", "行政处罚",
                                        "行政执法", "行政许可", "行政强制", "行政检查", "行政审批", "执法", NULL};
    bool is_cut;

    do {
        is_cut = false;
        for (size_t i = 0; tails[i] && !is_cut; i++) {
            const jp_view tail = jp_view_of(tails[i]);
            if (v.bytes > tail.bytes && jp_view_ends_with(v, tail)) {
                v = jp_view_trim(jp_view_sub(v, 0, v.bytes - tail.bytes));
                is_cut = true;
            }
        }
    } while (is_cut);
    return v;
}

static jp_view organ_of(const jp_xml_sheet *s, uint32_t index) {
    const jp_view organ = without_kind_of_seal(jp_elem_tight(s, jp_elem_at(s, index)->text));
    return jp_title_is_organ(s->catalogue, organ) ? organ : JP_VIEW_EMPTY;
}

static bool is_day(const jp_xml_sheet *s, uint32_t index) {
    static const char *const ends[] = {"时间", "日期", "time", "Time", "date", "Date", NULL};
    return jp_elem_role(s, index) == JP_XML_DAY || jp_view_ends_with_any(jp_elem_at(s, index)->name, ends);
}

bool jp_elem_put_seal(jp_xml_sheet *s, uint32_t index) {
    static const char owners[] =
        "|印章名称|印章名|章名|印章|印章单位|印章机关|用印单位|用印机关|盖章单位|盖章机关|签章单位|"
        "签章机关|sealname|sealorgan|sealowner|sealunit|stampname|yzmc|yzdw|yydw|gzdw|";
    static const char *const seals[] = {"印章", "公章", "电子章", "机关签章", "单位签章", "单位盖章", "机关盖章", NULL};
    const jp_xml_role role = jp_elem_role(s, index);
    jp_view organ = JP_VIEW_EMPTY, day = JP_VIEW_EMPTY, place = JP_VIEW_EMPTY, day_place = JP_VIEW_EMPTY;
    bool is_seal = false;

    if (role != JP_XML_SIGNATURE && role != JP_XML_SEAL) {
        return false;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        const jp_xml_elem *e = jp_elem_at(s, k);
        const bool is_owner = jp_xml_is_word(owners, e->name);
        const jp_view name = jp_xml_has_han(e->text) ? organ_of(s, k) : JP_VIEW_EMPTY;
        if (!jp_xml_is_leaf(s->tree, k)) {
            return false;
        }
        is_seal = is_seal || (is_owner && name.bytes > 0) ||
                  (jp_elem_role(s, k) == JP_XML_NAMING && jp_view_ends_with_any(jp_view_trim(e->text), seals));
        day_place = is_day(s, k) ? e->place : day_place;
        day = is_day(s, k) ? e->text : day;
        place = name.bytes > 0 && (organ.bytes == 0 || is_owner) ? e->place : place;
        organ = name.bytes > 0 && (organ.bytes == 0 || is_owner) ? name : organ;
    }
    if (!is_seal || organ.bytes == 0) {
        return false;
    }
    (void)jp_xml_put_line(s, JP_VIEW_EMPTY, jp_view_of(jp_arena_printf(s->arena, "%.*s（印章）", JP_VIEW_ARG(organ))),
                          place, JP_PARA_RIGHT);
    if (day.bytes > 0) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, day, day_place, JP_PARA_RIGHT);
    }
    return true;
}
