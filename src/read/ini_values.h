/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_INI_VALUES_H
#define JUANPING_READ_INI_VALUES_H

#include "juanping/read/ini.h"

/* One physical `key = value` line that the strict reader accepted, on its way through iniparser. */
typedef struct jp_ini_line {
    jp_view text; /* the value without quotes, comments and escapes, as the dialect defines it */
    uint32_t line_no;
    uint32_t section_index;
    uint32_t entry_index; /* inside its section */
    bool is_continuation;
} jp_ini_line;

/**
 * Let iniparser read the lines and put what it read into the entries of the sections; continuations are joined.
 *
 * lines      in file order; no text holds a control character but tab
 * err        IO_READ when the lines cannot be handed over, INI_SYNTAX when iniparser read something else than was
 * written
 */
JP_MUST_USE bool jp_ini_values_read(const jp_ini_line *lines, size_t line_count, const char *path, jp_arena *arena,
                                    jp_ini_section *sections, jp_error *err);

#endif
