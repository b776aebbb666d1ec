/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_WIRE_H
#define JUANPING_BATCH_WIRE_H

#include "juanping/model/result.h"

/* A result as bytes, for the pipe between a worker and the supervisor on one machine. Not a file format. */

jp_view jp_wire_encode(const jp_result *result, jp_arena *arena);

/** False when the bytes are not what encode makes: the worker is then treated as dead. Everything is copied into arena.
 */
JP_MUST_USE bool jp_wire_decode(jp_view bytes, jp_arena *arena, jp_result *out);

#endif
