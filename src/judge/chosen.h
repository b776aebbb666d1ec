/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_CHOSEN_H
#define JP_JUDGE_CHOSEN_H

#include "juanping/base/arena.h"
#include "juanping/base/view.h"

typedef enum jp_choice {
    JP_CHOICE_NONE,   /* no boxes: the words stand as they are */
    JP_CHOICE_TICKED, /* a list with a ticked box */
    JP_CHOICE_DENIED, /* a statement with yes and no behind it, and yes is not ticked */
    JP_CHOICE_OPEN    /* a list in which nothing is ticked */
} jp_choice;

/** What a printed list of choices says: its words without those of the open boxes, and without a statement
 * that is not affirmed. folded as by jp_norm_fold. */
jp_choice jp_chosen(jp_view folded, jp_arena *arena, jp_view *said);

#endif
