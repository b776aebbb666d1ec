/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_BATCH_HEADER_WORDS_H
#define JP_BATCH_HEADER_WORDS_H

#include "juanping/facts/facts.h"

/**
 * The header as people are to read it, in the place of the one that dossiers are compared by.
 *
 * The number of the decision as its paper prints it, brackets and all: an official letter cites it verbatim.
 * The cause: what the papers state, or the ledger; of an inspection what was to be inspected, of a licence the licence
 * applied for, never the whole content of one. A folder's name is what somebody called the case: it is a cause only
 * where it says 涉嫌 and what of.
 *
 * facts      with tree and header; from_names: what names offered
 * Returns views of the header, or in arena.
 */
JP_MUST_USE jp_header jp_header_in_words(const jp_facts *facts, const jp_header *from_names, jp_arena *arena);

#endif
