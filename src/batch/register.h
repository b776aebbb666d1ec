/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_REGISTER_H
#define JUANPING_BATCH_REGISTER_H

#include "juanping/judge/judge.h"

/* Registers of a campaign: workbooks whose first known row of headings names the columns. */

/* notes: what of the sheet was not used or not understood, Chinese; left as it is when there is nothing to say. */

/** 姓名, 执法证号, 单位, 发证日期, 有效期 (from–to or the last day), 状态, and other words for them.
 * err: INI_VALUE with the file when it cannot be read or has no headings */
JP_MUST_USE bool jp_register_officers(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_str *notes,
                                      jp_error *err);
/** 机关名称. */
JP_MUST_USE bool jp_register_organs(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_str *notes,
                                    jp_error *err);

#endif
