/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_UTF8_H
#define JUANPING_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "juanping/base/view.h"

#define JP_UTF8_BAD 0xFFFDu

/**
 * Decode the code point at *at and move *at behind it. Invalid bytes give JP_UTF8_BAD and move one byte.
 * Precondition: *at < v.bytes.
 */
uint32_t jp_utf8_next(jp_view v, size_t *at);
/** 1–4 bytes into out; returns how many. Surrogates and values over 0x10FFFF are written as U+FFFD. */
size_t jp_utf8_put(uint32_t codepoint, char out[4]);
bool jp_utf8_is_valid(jp_view v);
size_t jp_utf8_count_chars(jp_view v);

/** Han ideographs: CJK unified, extension A and B–H, compatibility, 〇 (U+3007). */
bool jp_char_is_han(uint32_t c);
/** White space in the wide sense: ASCII, U+00A0, U+2000–200B, U+202F, U+3000, U+FEFF. */
bool jp_char_is_space(uint32_t c);
/** ASCII form of full-width forms U+FF01–FF5E and U+3000 (→ space); others unchanged. */
uint32_t jp_char_fold_width(uint32_t c);

#endif
