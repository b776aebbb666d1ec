/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_DOSSIER_H
#define JUANPING_MODEL_DOSSIER_H

#include "juanping/base/hash.h"
#include "juanping/model/document.h"

/* What was wrong with a file, said as data. Codes are stable words, e.g. "unsupported-format", "damaged-member",
 * "encrypted-member", "unsafe-name", "name-encoding", "header-disagreement", "tracked-changes", "comments",
 * "precision-lost", "date-field", "hidden-text", "not-understood", "image-only", "duplicate-member", "over-limit",
 * "not-a-file", "empty-folder". */
typedef struct jp_problem {
    jp_view member; /* empty: the dossier itself */
    jp_view code;
    jp_view message; /* Chinese, for people */
} jp_problem;

/* One file of a dossier, junk left out. */
typedef struct jp_member {
    jp_view name; /* path inside the dossier, / separated, NFC not applied */
    uint64_t size_bytes;
    char sha256[JP_SHA256_HEX_BYTES];
    jp_document doc; /* as read; for spreadsheets and XML too */
} jp_member;

/* What is known of a dossier apart from its documents: header values offered by folder names or a ledger. */
typedef struct jp_header {
    jp_view kind, organ, region, party, cause, docno;
} jp_header;

typedef struct jp_dossier {
    jp_view id;     /* path inside the input, / separated, without .zip */
    jp_view source; /* input path as given, ! for each archive level */
    char sha256[JP_SHA256_HEX_BYTES];
    jp_member *members; /* byte order of names */
    uint32_t member_count;
    jp_problem *problems;
    uint32_t problem_count;
    jp_header from_ledger;   /* row of a ledger workbook beside the dossiers; empty views where unknown */
    jp_header from_names;    /* guessed from folder and archive names */
    jp_header ledger_places; /* where each of its values stands: "ledger.xlsx!Sheet1!C7" */
} jp_dossier;

#endif
