/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_FILE_NAMES_H
#define JUANPING_REPORT_FILE_NAMES_H

#include "juanping/base/view.h"

/* Names of files that are called after organs: names already given are kept, because two organs can become one safe
 * name. */
typedef struct jp_file_names {
    jp_arena *arena;
    jp_view *names;
    size_t count, cap;
} jp_file_names;

/** "folder/天山区市场监督管理局.docx"; a second one of the same name gets （2）. */
JP_MUST_USE const char *jp_file_names_path(jp_file_names *list, const char *folder, jp_view organ, const char *ending);

#endif
