/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_ASCII_H
#define JUANPING_BASE_ASCII_H

#include <stdbool.h>

/* Bytes of UTF-8 by themselves, whatever the locale: those behind 0x7F are neither. */

static inline bool jp_ascii_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline char jp_ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

#endif
