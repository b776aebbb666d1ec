/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_INTAKE_LEDGER_H
#define JUANPING_INTAKE_LEDGER_H

#include "juanping/intake/intake.h"

/* Ledgers (案件台账): workbooks beside the dossiers with one row for each case. */

jp_ledger *jp_ledger_new(jp_arena *arena);

/** Take the rows of a workbook. False when it is no ledger: no row of headings with a case's number, party or file
 * name. */
bool jp_ledger_add(jp_ledger *ledger, jp_view bytes, jp_view source, jp_arena *scratch, jp_arena *arena);

/** Make the look-up tables; call once, after the last add. */
void jp_ledger_finish(jp_ledger *ledger, jp_arena *arena);

/**
 * The row that belongs to a dossier: its name holds the row's document number, file name or party; else a decision
 * number of the row stands in the dossier's text. Nothing is set when no row or more than one fits.
 */
void jp_ledger_match(const jp_ledger *ledger, jp_dossier *dossier, jp_arena *scratch);

#endif
