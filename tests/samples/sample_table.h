/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_SAMPLE_TABLE_H
#define JUANPING_TESTS_SAMPLE_TABLE_H

#include "case.h"

typedef struct sample_organ {
    const char *folder;
    const case_style *style;
    const case_value *values;
} sample_organ;

/* One sample dossier: a clean case of its organ, the values that are its own, and what is wrong with it. */
typedef struct sample {
    const char *name;
    const sample_organ *organ;
    const case_value *values;
    const case_edit *edits;
    const char *special;      /* "folder", "gbk-names", "scan", "damaged"; NULL: a plain archive */
    const char *special_file; /* the member concerned, by the beginning of its name */
} sample;

extern const sample samples[]; /* each ends with a row without name */
extern const sample licence_samples[];
extern const sample batch_samples[];
extern const sample coercion_samples[];
extern const sample kind_samples[]; /* penalties imposed on the spot, inspections */
extern const char xml_export[];

#endif
