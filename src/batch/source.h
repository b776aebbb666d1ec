/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_BATCH_SOURCE_H
#define JP_BATCH_SOURCE_H

#include "juanping/batch/batch.h"

/* Where a process takes its dossiers from: their files, or what an earlier run stored of them. One per process. */

typedef struct jp_source {
    const jp_batch *batch;
    jp_intake_reader *reader; /* NULL when dossiers are stored ones */
    jp_store *stored;         /* likewise */
    jp_arena arena;           /* of the last result */
    jp_arena scratch;
} jp_source;

/** err: STORE_* */
JP_MUST_USE bool jp_source_open(jp_source *source, const jp_batch *batch, jp_error *err);
void jp_source_close(jp_source *source);
/** The dossier assessed; the result lives until the next. False: the store failed. */
JP_MUST_USE bool jp_source_assess(jp_source *source, uint32_t ref_index, const jp_result **out, jp_error *err);

#endif
