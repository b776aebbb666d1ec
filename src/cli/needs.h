/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_NEEDS_H
#define JUANPING_CLI_NEEDS_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"
#include "verbs.h"

/* What several verbs begin with. */

/** Between min and max plain arguments; err: USAGE with the verb's synopsis. */
JP_MUST_USE bool need_arguments(const char **items, uint32_t count, uint32_t min, uint32_t max, const char *verb_name,
                                jp_error *err);

/** The bytes of a view, which may be empty, on standard output; main checks at the end that they got there. */
void print_view(jp_view v);

#endif
