/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_INTAKE_INTAKE_H
#define JUANPING_INTAKE_INTAKE_H

#include "juanping/base/error.h"
#include "juanping/model/dossier.h"

/* Paths → dossiers. Inputs are looked at once and every dossier in them is remembered by a short reference;
 * its bytes are read when it is its turn, so memory does not grow with what the dossiers hold. */

/* Archives in archives: a batch of organs' batches of dossiers with one archive of attachments is four. */
#define JP_INTAKE_MAX_DEPTH 5

typedef struct jp_dossier_ref {
    jp_view id; /* unique among all inputs; see jp_dossier.id */
    jp_view source;
    jp_view fs_path;                    /* folder or archive on disk */
    jp_view chain[JP_INTAKE_MAX_DEPTH]; /* names of the archive members to open, one inside the other */
    uint32_t chain_count;
    jp_view prefix;       /* folder inside the innermost archive or below fs_path; empty or ending in "/" */
    jp_code failure_code; /* why it could not be looked into; JP_OK when it could */
    jp_view failure;      /* and of what */
} jp_dossier_ref;

/* A document found beside dossiers: campaign material. */
typedef struct jp_shared_file {
    jp_view source;                   /* "batch.zip!台账.xlsx" */
    jp_view used_as;                  /* "ledger" or empty */
    jp_view unread;                   /* "damaged", "encrypted" … for what should have been readable; else empty */
    char sha256[JP_SHA256_HEX_BYTES]; /* empty: it could not be read */
} jp_shared_file;

typedef struct jp_ledger jp_ledger;

typedef struct jp_intake {
    jp_dossier_ref *refs; /* byte order of id */
    uint32_t ref_count;
    jp_shared_file *shared; /* byte order of source */
    uint32_t shared_count;
    jp_ledger *ledger;    /* rows of all ledgers found */
    jp_problem *problems; /* of the inputs as a whole */
    uint32_t problem_count;
} jp_intake;

/**
 * Look at every input and find the dossiers in it, as these rules say, tried in order:
 *   1. a folder or archive that directly holds documents is one dossier, its sub-folders included;
 *   2. one that holds only folders and archives is a batch: each is looked at in the same way; sub-folders that are
 *      nothing but parts of one dossier (正卷, 副卷, 证据, 第1卷 …) make it one dossier;
 *   3. ledger-like or few unrelated documents beside folders and archives are campaign material.
 *
 * arena      holds the result
 * err        NO_INPUT, IO_OPEN (an input that is not there), TOO_LARGE; a damaged archive is no error: it is a
 *            reference with `failure_code` set; so is an archive or folder in which there is no file
 */
JP_MUST_USE bool jp_intake_open(const char *const *inputs, uint32_t input_count, jp_arena *arena, jp_intake *out,
                                jp_error *err);

/* Keeps the archive opened last, since neighbours often lie in one. One per worker. */
typedef struct jp_intake_reader jp_intake_reader;
jp_intake_reader *jp_intake_reader_new(void);
void jp_intake_reader_free(jp_intake_reader *reader);

/**
 * Read one dossier: every member's bytes hashed and its text read.
 *
 * arena      holds the dossier
 * scratch    for member bytes; rewound
 * err        ZIP_OPEN, ZIP_READ, TOO_LARGE, IO_*: the dossier as a whole is unreadable. A damaged member is data.
 */
JP_MUST_USE bool jp_intake_read(jp_intake_reader *reader, const jp_intake *intake, const jp_dossier_ref *ref,
                                jp_arena *arena, jp_arena *scratch, jp_dossier *out, jp_error *err);

/** SHA-256 of a dossier without reading its documents, as jp_dossier.sha256; for resuming. */
JP_MUST_USE bool jp_intake_hash(jp_intake_reader *reader, const jp_dossier_ref *ref, jp_arena *scratch,
                                char out[JP_SHA256_HEX_BYTES], jp_error *err);

/** One file as if it were a dossier of one member: for `inspect`. */
JP_MUST_USE bool jp_intake_read_file(const char *path, jp_arena *arena, jp_member *out, jp_error *err);

#endif
