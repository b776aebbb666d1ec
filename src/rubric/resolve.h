/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_RESOLVE_H
#define JP_RUBRIC_RESOLVE_H

#include "flaws.h"
#include "juanping/read/ini.h"
#include "juanping/rubric/keys.h"
#include "juanping/rubric/rubric.h"

/* A rubric file, what it inherits and a local file, laid over each other: each value remembers where it came from. */

typedef struct jp_setting {
    jp_view key, value;
    jp_place place;
} jp_setting;

typedef struct jp_settings {
    jp_view name;
    jp_place place;
    jp_setting *items;
    uint32_t count;
    size_t cap;
} jp_settings;

typedef struct jp_resolved {
    jp_view path;
    jp_settings *sections;
    uint32_t count;
    size_t cap;
} jp_resolved;

/* Files that may stand below one another; more is a circle. */
#define JP_RUBRIC_MAX_CHAIN 8u

/** local NULL: no local file */
void jp_resolve_files(const char *path, const jp_rubric_local *local, const jp_rubric_words *words, jp_arena *arena,
                      jp_resolved *out, jp_flaws *flaws);
/** From text that stands alone. */
void jp_resolve_text(jp_view text, const char *name, jp_arena *arena, jp_resolved *out, jp_flaws *flaws);

const jp_settings *jp_resolved_find(const jp_resolved *resolved, const char *section);
const jp_setting *jp_settings_find(const jp_settings *settings, const char *key);
/** [类别 立案] → 立案; empty for other sections. */
jp_view jp_category_of(jp_view section);

#endif
