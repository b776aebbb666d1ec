/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_ZIP_BUILDER_H
#define JUANPING_TESTS_ZIP_BUILDER_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* Archives made byte by byte, so that a test can say exactly what stands in them. Entries are stored or deflated; the
 * same calls give the same bytes. */

typedef struct zip_builder {
    jp_str body;      /* local headers and data */
    jp_str directory; /* central directory */
    uint16_t count;
} zip_builder;

typedef struct zip_spec {
    jp_view name; /* bytes as they are to stand in the archive */
    jp_view data;
    jp_view unicode_name; /* if not empty: written as a Unicode-path extra field */
    bool is_flagged_utf8; /* general-purpose bit 11 */
    bool is_deflated;
    bool has_bad_crc;
} zip_spec;

void zip_builder_init(zip_builder *builder, jp_arena *arena);
/** A member with a UTF-8 name, flagged as such, deflated. */
void zip_builder_add(zip_builder *builder, const char *name, jp_view data);
void zip_builder_add_spec(zip_builder *builder, const zip_spec *spec);
/** The finished archive. */
jp_view zip_builder_finish(zip_builder *builder);

#endif
