/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_EXCEPTION_H
#define JP_JUDGE_EXCEPTION_H

#include "verdict.h"

/**
 * Which exception of the item cancels what was found at this node.
 *
 * out       the first that holds beyond doubt; NULL: none
 * is_open   none holds, but one may: something it asks for was not understood, or may lie in what could not be read
 */
JP_MUST_USE bool jp_exception_find(jp_eval *ev, const jp_item *item, xmlNodePtr node, const jp_exception **out,
                                   bool *is_open, jp_error *err);

#endif
