/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_INDEX_BOOK_H
#define JUANPING_REPORT_ORGAN_INDEX_BOOK_H

#include "organ_reply.h"

typedef struct jp_index_pages {
    const jp_report_data *data;
    const jp_replies *replies;
    const jp_index_weights *weights;
    const jp_organ_index *rows; /* in rank order, one for each organ of the ranking */
    uint32_t row_count;
} jp_index_pages;

JP_MUST_USE bool jp_index_book_write(const jp_index_pages *pages, const char *path, jp_error *err);

#endif
