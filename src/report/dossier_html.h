/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_DOSSIER_HTML_H
#define JUANPING_REPORT_DOSSIER_HTML_H

#include "report_data.h"

/* The page of one dossier in overview.html: who, how many points, what was deducted, and its time line. */

/** Name of the place in the page, for links to it. */
JP_MUST_USE jp_view jp_dossier_anchor(uint32_t row, jp_arena *arena);
/** The pages of the first rows of the ranking, behind one another. err: that of the store */
JP_MUST_USE bool jp_dossiers_html(const jp_report_data *data, uint32_t count, jp_str *out, jp_error *err);

#endif
