/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_HASH_H
#define JUANPING_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "juanping/base/view.h"

#define JP_SHA256_HEX_BYTES 65 /* 64 digits and NUL */

typedef struct jp_sha256 jp_sha256; /* opaque: a running digest */

jp_sha256 *jp_sha256_new(void);
void jp_sha256_update(jp_sha256 *h, jp_view bytes);
/** Lower-case hexadecimal digest; the object is reset for the next use. */
void jp_sha256_finish(jp_sha256 *h, char out[JP_SHA256_HEX_BYTES]);
void jp_sha256_free(jp_sha256 *h);
/** One-shot. */
void jp_sha256_of(jp_view bytes, char out[JP_SHA256_HEX_BYTES]);

/** 64-bit FNV-1a, for hash tables only; stable across machines. */
uint64_t jp_hash64(jp_view bytes);

#endif
