/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_ZIP_MEND_H
#define JP_READ_ZIP_MEND_H

#include "juanping/base/view.h"

/**
 * Was the archive cut off behind an archive stored in it? Then the end record that is found is that one's: it and all
 * members it knows count from a place behind the member that stands first in the bytes.
 *
 * source     APPNOTE.TXT 4.3.12, 4.3.16
 */
bool jp_zip_is_cut(jp_view bytes);

/**
 * A copy of an archive with a directory libzip accepts, for archives whose directory is whole but whose end record
 * lies about the number of entries, the length of the comment or where the directory begins, or whose extra fields
 * do not add up.
 *
 * Nothing is lost by it: an archive whose directory itself is cut is not mended.
 *
 * returns    false when there is nothing to mend
 * source     APPNOTE.TXT 4.3.12, 4.3.16
 */
JP_MUST_USE bool jp_zip_mend(jp_view bytes, jp_arena *arena, jp_view *out);

#endif
