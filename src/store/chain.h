/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_CHAIN_H
#define JP_STORE_CHAIN_H

#include "sql.h"

/** SHA-256 over the head (run record, rubrics) and the seals of all dossiers in byte order: a row taken out or put
 * in changes it. */
JP_MUST_USE bool jp_chain_of(jp_store *store, const char *head, char out[JP_SHA256_HEX_BYTES], jp_error *err);

#endif
