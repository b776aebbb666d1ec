/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_CROSS_INDEX_H
#define JP_CROSS_INDEX_H

#include <sqlite3.h>

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* The scratch database: what is compared is sorted there, so that memory does not grow with the dossiers. */

typedef enum jp_put {
    JP_PUT_DOSSIER, /* dossier_no, dossier, organ */
    JP_PUT_PLACE,   /* place_no, dossier_no, member, place, quote */
    JP_PUT_TWIN,    /* sign, dossier_no, place_no */
    JP_PUT_SPAN,    /* officer, start, end, scene, dossier_no, place_no */
    JP_PUT_HOLDER,  /* certificate, name, organ, day, dossier_no, place_no */
    JP_PUT_NUMBER,  /* type, value, organ, prefix, year, number, day, party, dossier_no, place_no */
    JP_PUT_PENALTY, /* party, day, charge, number, dossier_no, place_no */
    JP_PUT_FINE,    /* charge, basis, party_kind, fen, dossier_no, place_no */
    JP_PUT_RECORD,  /* record_no, type, text, dossier_no, member */
    JP_PUT_BAND,    /* band, hash, record_no */
    JP_PUT_VISIT,   /* object, organ, year, day, cap, nth, is_case, dossier_no, place_no */
    JP_PUT_COUNT
} jp_put;

typedef struct jp_index {
    sqlite3 *db;
    sqlite3_stmt *puts[JP_PUT_COUNT];
    int64_t dossier_no, place_no, record_no; /* given last */
    bool failed;                             /* the first failure sticks; asked for at the end of a dossier */
} jp_index;

/** Made in work_dir and unlinked at once: nothing is left whatever happens. err: IO_WRITE */
JP_MUST_USE bool jp_index_open(jp_index *index, const char *work_dir, jp_error *err);
void jp_index_close(jp_index *index);
/** Fills err from the database. Returns false. */
bool jp_index_fail(const jp_index *index, jp_error *err);
JP_MUST_USE bool jp_index_exec(jp_index *index, const char *sql, jp_error *err);

/* One row: bind from the left, then put. */
typedef struct jp_row {
    jp_index *index;
    sqlite3_stmt *stmt;
    int at;
} jp_row;
jp_row jp_row_of(jp_index *index, jp_put put);
void jp_row_text(jp_row *row, jp_view text);
void jp_row_number(jp_row *row, int64_t number);
void jp_row_put(jp_row *row);

/* One question: rows from top to bottom, columns by number. Texts live until the next step. */
typedef struct jp_ask {
    const jp_index *index;
    sqlite3_stmt *stmt;
} jp_ask;
JP_MUST_USE bool jp_ask_begin(jp_ask *ask, const jp_index *index, const char *sql, jp_error *err);
JP_MUST_USE bool jp_ask_next(jp_ask *ask, bool *has_row, jp_error *err);
jp_view jp_ask_text(const jp_ask *ask, int column);
int64_t jp_ask_number(const jp_ask *ask, int column);
void jp_ask_end(jp_ask *ask);

#endif
