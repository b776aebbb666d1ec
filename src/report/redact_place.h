/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_REDACT_PLACE_H
#define JUANPING_REPORT_REDACT_PLACE_H

#include "juanping/base/view.h"

/* The title of a paper that begins with the place it is for: 奇台县关于加强机电井管理的通知. Such a place tells whose
 * case it is; a province or region does not. */
typedef struct jp_place_title {
    const char *shown; /* 某县 */
    size_t name_from;  /* behind the place */
    size_t end;        /* of the title */
    bool has_marks;    /* 《》 stand around it */
} jp_place_title;

/** Does one begin at this place of the text? */
bool jp_place_title_at(jp_view text, size_t at, jp_place_title *out);

#endif
