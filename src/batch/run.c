/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "juanping/batch/batch.h"
#include "source.h"
#include "wire.h"
#include "worker.h"

/* Dossiers per transaction: large enough that syncing costs nothing, small enough that little is done twice. */
#define COMMIT_EVERY 200u
#define MAX_WORKERS 256u
/* How far workers may run ahead of the dossier that is to be stored next, per worker. */
#define AHEAD_PER_WORKER 16u

/* An answer that came before its turn. */
typedef struct waiting {
    uint32_t ref_index;
    char *bytes;
    size_t count_bytes;
} waiting;

typedef struct supervisor {
    const jp_batch *batch;
    jp_batch_totals *totals;
    uint32_t *queue; /* indexes of refs, in order */
    uint32_t queue_count;
    uint32_t next_send, next_store; /* into queue */
    jp_worker workers[MAX_WORKERS];
    uint32_t worker_count;
    waiting *ring; /* by position in queue modulo ring_count */
    uint32_t ring_count;
    uint32_t uncommitted;
    jp_progress progress;
    jp_arena arena;
} supervisor;

static bool is_stopped(const jp_batch *batch) {
    return batch->stop && *batch->stop != 0;
}

static void count_result(supervisor *s, const jp_result *result) {
    switch (result->status) {
    case JP_RESULT_SCORED:
        s->totals->scored++;
        break;
    case JP_RESULT_UNREADABLE:
        s->totals->unreadable++;
        break;
    case JP_RESULT_UNSUPPORTED:
        s->totals->unsupported++;
        break;
    }
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        jp_view status = result->manifest[i].status;

        s->totals->members_unread += !jp_view_eq_text(status, "read") && !jp_view_eq_text(status, "empty");
    }
}

static bool store_result(supervisor *s, const jp_result *result, jp_error *err) {
    if (!jp_store_append(s->batch->store, result, err)) {
        return false;
    }
    if (++s->uncommitted >= COMMIT_EVERY) {
        if (!jp_store_commit(s->batch->store, err)) {
            return false;
        }
        s->uncommitted = 0;
    }
    count_result(s, result);
    s->progress.done++;
    s->progress.failed = s->totals->unreadable;
    s->progress.dossier = result->dossier;
    if (s->batch->on_progress) {
        s->batch->on_progress(s->batch->context, &s->progress);
    }
    return true;
}

/* What is recorded of a dossier on which workers died. */
static const jp_result *worker_death(const supervisor *s, uint32_t ref_index, jp_arena *arena) {
    const jp_dossier_ref *ref = &s->batch->intake->refs[ref_index];
    jp_result *result = jp_arena_alloc(arena, sizeof *result);
    jp_problem *problem = jp_arena_alloc(arena, sizeof *problem);

    *problem = (jp_problem){JP_VIEW_EMPTY, JP_VIEW("worker-died"), JP_VIEW("处理进程在此案卷上两次异常退出，未评分")};
    *result = (jp_result){.dossier = ref->id,
                          .source = ref->source,
                          .status = JP_RESULT_UNREADABLE,
                          .problems = problem,
                          .problem_count = 1};
    return result;
}

/* Leave out what is stored unchanged. */
static bool plan(supervisor *s, jp_error *err) {
    const jp_intake *intake = s->batch->intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    bool ok = true;

    s->queue = jp_arena_array(&s->arena, intake->ref_count + 1, sizeof *s->queue);
    for (uint32_t i = 0; ok && i < intake->ref_count; i++) {
        char sha256[JP_SHA256_HEX_BYTES];
        bool is_stored = false;
        jp_error why;

        if (s->batch->resume && !s->batch->stored_in &&
            jp_intake_hash(reader, &intake->refs[i], &s->arena, sha256, &why)) {
            ok = jp_store_has(s->batch->store, intake->refs[i].id, sha256, &is_stored, err);
        }
        if (!is_stored) {
            s->queue[s->queue_count++] = i;
        }
    }
    jp_intake_reader_free(reader);
    s->progress.total = intake->ref_count;
    s->progress.skipped = intake->ref_count - s->queue_count;
    s->totals->skipped = s->progress.skipped;
    return ok;
}

static bool run_alone(supervisor *s, jp_error *err) {
    jp_source source;
    bool ok = jp_source_open(&source, s->batch, err);

    while (ok && s->next_store < s->queue_count && !is_stopped(s->batch)) {
        const jp_result *result = NULL;

        ok = jp_source_assess(&source, s->queue[s->next_store], &result, err) && store_result(s, result, err);
        s->next_store++;
    }
    jp_source_close(&source);
    return ok;
}

static uint32_t position_of(const supervisor *s, uint32_t ref_index) {
    uint32_t low = s->next_store;
    uint32_t high = s->queue_count;

    while (low + 1 < high) {
        uint32_t mid = low + (high - low) / 2;

        if (s->queue[mid] <= ref_index) {
            low = mid;
        } else {
            high = mid;
        }
    }
    return low;
}

static void keep(supervisor *s, uint32_t ref_index, jp_view bytes) {
    waiting *slot = &s->ring[position_of(s, ref_index) % s->ring_count];

    slot->bytes = malloc(bytes.bytes ? bytes.bytes : 1);
    if (!slot->bytes) {
        abort();
    }
    if (bytes.bytes > 0) {
        memcpy(slot->bytes, bytes.data, bytes.bytes);
    }
    slot->count_bytes = bytes.bytes;
    slot->ref_index = ref_index;
}

/* Store all answers whose turn has come. */
static bool drain(supervisor *s, jp_error *err) {
    bool ok = true;

    while (ok && s->next_store < s->queue_count && s->ring[s->next_store % s->ring_count].bytes) {
        waiting *slot = &s->ring[s->next_store % s->ring_count];
        jp_arena_mark mark = jp_arena_mark_now(&s->arena);
        jp_result result;

        if (jp_wire_decode((jp_view){slot->bytes, slot->count_bytes}, &s->arena, &result)) {
            ok = store_result(s, &result, err);
        } else {
            ok = store_result(s, worker_death(s, slot->ref_index, &s->arena), err);
        }
        free(slot->bytes);
        *slot = (waiting){0};
        s->next_store++;
        jp_arena_rewind(&s->arena, mark);
    }
    return ok;
}

/* A worker died: its dossier is tried once more in a fresh one, then given up. */
static bool replace(supervisor *s, jp_worker *worker, jp_error *err) {
    uint32_t ref_index = worker->ref_index;
    bool was_retry = worker->is_retry;

    jp_worker_stop(worker);
    if (!jp_worker_start(worker, s->batch, err)) {
        return false;
    }
    if (ref_index == JP_NO_INDEX) {
        return true;
    }
    if (!was_retry) {
        worker->is_retry = true;
        return jp_worker_send(worker, ref_index) || replace(s, worker, err);
    }
    keep(s, ref_index, JP_VIEW_EMPTY); /* nothing decodes from no bytes: recorded as a worker's death */
    return drain(s, err);
}

static bool feed(supervisor *s, jp_worker *worker, jp_error *err) {
    uint32_t ahead = s->next_send - s->next_store;

    if (worker->ref_index != JP_NO_INDEX || s->next_send >= s->queue_count || ahead >= s->ring_count ||
        is_stopped(s->batch)) {
        return true;
    }
    worker->is_retry = false;
    return jp_worker_send(worker, s->queue[s->next_send++]) || replace(s, worker, err);
}

static bool take(supervisor *s, jp_worker *worker, jp_error *err) {
    jp_view bytes;

    switch (jp_worker_receive(worker, &bytes)) {
    case JP_WORKER_BUSY:
        return true;
    case JP_WORKER_DEAD:
        return replace(s, worker, err);
    case JP_WORKER_ANSWERED:
        break;
    }
    keep(s, worker->ref_index, bytes);
    worker->ref_index = JP_NO_INDEX;
    return drain(s, err);
}

static bool pump(supervisor *s, jp_error *err) {
    struct pollfd fds[MAX_WORKERS];
    uint32_t busy = 0;

    for (uint32_t i = 0; i < s->worker_count; i++) {
        if (!feed(s, &s->workers[i], err)) {
            return false;
        }
        fds[i] = (struct pollfd){.fd = s->workers[i].ref_index == JP_NO_INDEX ? -1 : s->workers[i].from_fd,
                                 .events = POLLIN};
        busy += s->workers[i].ref_index != JP_NO_INDEX;
    }
    if (busy == 0 || poll(fds, s->worker_count, -1) < 0) {
        return true; /* nothing to do, or a signal: the caller looks at both */
    }
    for (uint32_t i = 0; i < s->worker_count; i++) {
        if (fds[i].revents != 0 && !take(s, &s->workers[i], err)) {
            return false;
        }
    }
    return true;
}

static bool has_busy_worker(const supervisor *s) {
    for (uint32_t i = 0; i < s->worker_count; i++) {
        if (s->workers[i].ref_index != JP_NO_INDEX) {
            return true;
        }
    }
    return false;
}

static bool run_workers(supervisor *s, jp_error *err) {
    uint32_t wanted = s->batch->workers < MAX_WORKERS ? s->batch->workers : MAX_WORKERS;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    bool ok = true;

    if (wanted > s->queue_count) {
        wanted = s->queue_count;
    }
    s->ring_count = wanted * AHEAD_PER_WORKER + 1;
    s->ring = jp_arena_array(&s->arena, s->ring_count, sizeof *s->ring);
    sigaction(SIGPIPE, &ignore, &before); /* a worker that died is seen as a failed write */
    while (ok && s->worker_count < wanted) {
        ok = jp_worker_start(&s->workers[s->worker_count++], s->batch, err);
    }
    while (ok && s->next_store < s->queue_count && (!is_stopped(s->batch) || has_busy_worker(s))) {
        ok = pump(s, err);
    }
    for (uint32_t i = 0; i < s->worker_count; i++) {
        jp_worker_stop(&s->workers[i]);
    }
    for (uint32_t i = 0; i < s->ring_count; i++) {
        free(s->ring[i].bytes);
    }
    sigaction(SIGPIPE, &before, NULL);
    return ok;
}

/* Results of dossiers that are no longer in the input would make reports that the same input does not make again. */
static bool forget_others(supervisor *s, jp_error *err) {
    const jp_intake *intake = s->batch->intake;
    jp_view *ids = jp_arena_array(&s->arena, intake->ref_count + 1, sizeof *ids);

    for (uint32_t i = 0; i < intake->ref_count; i++) {
        ids[i] = intake->refs[i].id;
    }
    return jp_store_remove_others(s->batch->store, ids, intake->ref_count, err);
}

bool jp_batch_run(const jp_batch *batch, jp_batch_totals *totals, jp_error *err) {
    supervisor *s = calloc(1, sizeof *s);
    bool ok;

    if (!s) {
        abort();
    }
    *totals = (jp_batch_totals){0};
    s->batch = batch;
    s->totals = totals;
    jp_arena_init(&s->arena);
    ok = plan(s, err) && (s->queue_count == 0 || (batch->workers == 0 ? run_alone(s, err) : run_workers(s, err)));
    if (ok) {
        ok = jp_store_commit(batch->store, err);
    }
    if (ok && s->next_store < s->queue_count) {
        jp_fail(err, JP_E_INTERRUPTED, NULL, "%u / %u", s->next_store, s->queue_count);
        ok = false;
    }
    ok = ok && forget_others(s, err) && jp_store_finish(batch->store, err);
    jp_arena_release(&s->arena);
    free(s);
    return ok;
}
