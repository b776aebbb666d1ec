/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_REGISTER_H
#define JUANPING_BATCH_REGISTER_H

#include "juanping/judge/judge.h"

/* Registers of a campaign: workbooks whose first known row of headings names the columns. */

/** 姓名, 执法证号, 单位, 有效期至. err: INI_VALUE with the file when no headings or no rows are found; IO_* */
JP_MUST_USE bool jp_register_officers(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_error *err);
/** 机关名称. */
JP_MUST_USE bool jp_register_organs(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_error *err);

#endif
