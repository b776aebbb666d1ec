/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_TITLE_H
#define JUANPING_MODEL_TITLE_H

#include "juanping/base/view.h"

/**
 * The title of a paper as a sentence names it: the last line of its heading, without the spaces between the characters
 * and without the organ in front. organ may be empty. In the arena.
 */
JP_MUST_USE jp_view jp_title_plain(jp_view title, jp_view organ, jp_arena *arena);

#endif
