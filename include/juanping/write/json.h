/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_JSON_H
#define JUANPING_WRITE_JSON_H

#include "juanping/base/view.h"

/* JSON put together in the order the caller says, which a map-based library does not promise. */

/** A quoted string: `"`, `\` and control characters escaped, everything else as UTF-8; invalid bytes become U+FFFD. */
void jp_json_put_string(jp_str *out, jp_view text);
/** `"key":`, with a comma in front unless an object or array was just opened. */
void jp_json_put_key(jp_str *out, const char *key);
/** A comma unless an object or array was just opened: goes before each element of an array. */
void jp_json_put_comma(jp_str *out);
/** Hundredths as a number with two decimals: 8750 → 87.50. */
void jp_json_put_cp(jp_str *out, int64_t cp);
/** Hundredths as the shortest number: 500 → 5, 250 → 2.5, 225 → 2.25. */
void jp_json_put_points(jp_str *out, int64_t cp);

#endif
