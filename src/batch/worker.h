/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_WORKER_H
#define JUANPING_BATCH_WORKER_H

#include "juanping/batch/batch.h"

/* One worker process: takes indexes of dossiers from a pipe, gives encoded results back. */
typedef struct jp_worker {
    int pid; /* 0: none */
    int to_fd, from_fd;
    uint32_t ref_index; /* what it is at; JP_NO_INDEX: idle */
    bool is_retry;
    char *in; /* bytes of the answer so far */
    size_t in_bytes, in_cap;
} jp_worker;

/** err: WORKER: the system gives no more processes or pipes */
JP_MUST_USE bool jp_worker_start(jp_worker *worker, const jp_batch *batch, jp_error *err);
/** False: the worker is gone. */
bool jp_worker_send(jp_worker *worker, uint32_t ref_index);

typedef enum jp_worker_state { JP_WORKER_BUSY, JP_WORKER_ANSWERED, JP_WORKER_DEAD } jp_worker_state;
/** Take what has arrived. ANSWERED: *out borrows worker->in until the next call. */
jp_worker_state jp_worker_receive(jp_worker *worker, jp_view *out);
/** Close, wait, free. */
void jp_worker_stop(jp_worker *worker);

#endif
