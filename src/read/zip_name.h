/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_ZIP_NAME_H
#define JP_READ_ZIP_NAME_H

#include "juanping/base/view.h"

/**
 * The name of a member as people see it: UTF-8, with / between folders.
 *
 * raw        bytes as stored
 * is_utf8    the archive says so: flag bit 11, or a Unicode-path field whose checksum fits
 * guessed    set to true when the archive says nothing and the bytes are not ASCII
 * source     APPNOTE.TXT 4.4.4 bit 11, 4.4.17, 4.6.9
 */
JP_MUST_USE jp_view jp_zip_name_decode(jp_view raw, bool is_utf8, jp_arena *arena, bool *guessed);

/** Would using the name as a path leave the folder: absolute, drive letter, `..`, or a control character? */
bool jp_zip_name_is_unsafe(jp_view name);

#endif
