/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_CIRCULAR_H
#define JUANPING_REPORT_CIRCULAR_H

#include "juanping/write/docx_out.h"
#include "phrases.h"
#include "public.h"

typedef struct jp_circular {
    const jp_report_data *data;
    jp_docx_out *docx;
    jp_arena *arena;
    jp_example *examples; /* by index of ranking.typical */
} jp_circular;

/** 三、典型问题 */
void jp_circular_problems(jp_circular *c);
/** 附件1–3 */
void jp_circular_annexes(jp_circular *c);

#endif
