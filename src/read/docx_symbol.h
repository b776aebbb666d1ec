/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_SYMBOL_H
#define JP_READ_DOCX_SYMBOL_H

#include "juanping/base/view.h"

#define JP_CHECK_ON 0x2611u  /* ☑ */
#define JP_CHECK_OFF 0x25A1u /* □ */

/**
 * The character that shows for a code in a font.
 *
 * code       as in w:sym, or a character typed in the font; the private area F000–F0FF stands for 00–FF
 * returns    code itself when the font is no symbol font; a code of the private area when the font is one and
 *            the code is not known
 * source     ECMA-376 1 §17.3.3.30; the fonts' own code charts
 */
uint32_t jp_symbol_shown(jp_view font, uint32_t code);

/** Append it; control characters are left out. */
void jp_symbol_put(jp_str *out, jp_view font, uint32_t code);

#endif
