/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_LOCK_H
#define JP_STORE_LOCK_H

#include "juanping/base/error.h"

#include <stdbool.h>

/* dir/results.lock. The system drops the lock with the last process that holds it open, so a file left behind by a
 * killed run blocks nobody: what counts is the lock on it, not its being there. */
typedef struct jp_store_lock {
    int fd; /* -1: nothing held */
    bool is_writer;
    char path[4096];
} jp_store_lock;

#define JP_STORE_LOCK_NONE ((jp_store_lock){.fd = -1})

/** err        STORE_BUSY, STORE_OPEN. A reader makes no lock file: none there means that no run is going on. */
JP_MUST_USE bool jp_store_lock_take(jp_store_lock *lock, const char *dir, bool is_writer, jp_error *err);
/** A writer takes the file away too. */
void jp_store_lock_drop(jp_store_lock *lock);

#endif
