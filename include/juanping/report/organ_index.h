/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_INDEX_H
#define JUANPING_REPORT_ORGAN_INDEX_H

#include "juanping/report/report.h"
#include "juanping/score/organ_index.h"

/* What organs sent back, and the index of each: one workbook with the index, the answers, the objections and every cell
 * that cannot be taken as it stands.
 * source     条例第十六条至第十九条 (what is supervised in organs), 第三十一条 (results enter the appraisal) */

typedef struct jp_index_summary {
    uint32_t organs, files, used;  /* of the store; workbooks in the folder; those taken */
    uint32_t silent;               /* organs that sent nothing */
    uint32_t problems, objections; /* problems: those of files; silence apart */
} jp_index_summary;

/** Questions of the questionnaire about this article: "16(一)", or about any item of it: "16". */
uint32_t jp_organ_asks(jp_view article);

/**
 * Write the workbook at path from the feedback in folder.
 *
 * options    names and dates; out_dir: the folder of path, made if need be; the rest is not looked at
 * err        NO_REPLY: no such folder, or no workbook in it; those of the store; WRITE_XLSX, IO_WRITE
 */
JP_MUST_USE bool jp_organ_index_write(jp_store *store, const jp_report_options *options,
                                      const jp_index_weights *weights, const char *folder, const char *path,
                                      jp_index_summary *out, jp_error *err);

#endif
