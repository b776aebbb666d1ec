/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_DAILY_USE_H
#define JP_FACTS_DAILY_USE_H

#include <stdbool.h>
#include <stdint.h>

/** One of the 3755 characters of level one of GB/T 2312, which are those of daily use. A table of our own: what a
 * system's converter knows differs from one machine to the next, and the answer must not. */
bool jp_char_is_of_daily_use(uint32_t c);

#endif
