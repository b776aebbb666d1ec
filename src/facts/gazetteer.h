/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_GAZETTEER_H
#define JP_FACTS_GAZETTEER_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* scoring/regions.tsv: divisions by code and name. source: GB/T 2260; GB/T 10114 for the nine digits of townships,
 * which an office may add; 66 and below for the 兵团 and its divisions, which GB/T 2260 does not have */

typedef struct jp_gazetteer_place {
    jp_view code;  /* 6 digits, prefectures end with 00; 9 of townships */
    jp_view name;  /* full name */
    jp_view brief; /* without 区, 县, 市, 自治…; empty when it would be one character or is shared by two */
    bool is_historic, is_corps; /* of the 兵团 */
} jp_gazetteer_place;

typedef struct jp_gazetteer {
    jp_gazetteer_place *regions;
    uint32_t count;
} jp_gazetteer;

/** err: IO_*, INI_SYNTAX with path:line */
JP_MUST_USE bool jp_gazetteer_load(const char *path, jp_arena *arena, jp_gazetteer *out, jp_error *err);
/** The division the text names: the lowest level named wins, then the longest name; empty when none, or when two of
 * one level are named. A township counts only below its county. A 师 of the 兵团 counts before the city it runs. text
 * is tight. */
jp_view jp_gazetteer_find(const jp_gazetteer *regions, jp_view text);

#endif
