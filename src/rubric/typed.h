/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_TYPED_H
#define JP_RUBRIC_TYPED_H

#include "builder.h"
#include "juanping/rubric/keys.h"

/* Settings read by their type; a value that is none is a flaw and leaves the default. */
bool jp_read_points(jp_builder *b, const jp_setting *setting, int32_t min_cp, int32_t max_cp, int32_t *out);
bool jp_read_bool(jp_builder *b, const jp_setting *setting, bool *out);
/** Index among the words of the key's range. */
bool jp_read_choice(jp_builder *b, jp_view section, jp_key_section kind, const jp_setting *setting, uint32_t *out);
jp_day jp_read_day(jp_builder *b, jp_view section, const jp_setting *setting);
/** Required keys of a section are there and not empty. */
void jp_check_required(jp_builder *b, const jp_settings *section, jp_key_section kind);
void jp_flaw_value(jp_builder *b, jp_view section, const jp_setting *setting, const char *expected);

#endif
