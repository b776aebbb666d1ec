/* SPDX-License-Identifier: Apache-2.0 */
#include "worker.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "source.h"
#include "wire.h"

/* An answer longer than this is no answer: a dossier's result is some hundred kilobytes. */
#define MAX_ANSWER_BYTES ((uint64_t)1 << 30)

static bool write_all(int fd, const void *data, size_t bytes) {
    const char *at = data;

    while (bytes > 0) {
        ssize_t n = write(fd, at, bytes);

        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        at += n;
        bytes -= (size_t)n;
    }
    return true;
}

static bool read_all(int fd, void *data, size_t bytes) {
    char *at = data;

    while (bytes > 0) {
        ssize_t n = read(fd, at, bytes);

        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        at += n;
        bytes -= (size_t)n;
    }
    return true;
}

/* The life of a worker. It leaves only through _exit: what its parent has open is not its to flush. */
static void live(int in_fd, int out_fd, const jp_batch *batch) {
    jp_source source;
    jp_error why;
    uint32_t index;

    if (!jp_source_open(&source, batch, &why)) {
        _exit(1);
    }
    while (read_all(in_fd, &index, sizeof index) && index < batch->intake->ref_count) {
        const jp_result *result = NULL;

        if (!jp_source_assess(&source, index, &result, &why)) {
            _exit(1);
        }
        jp_view bytes = jp_wire_encode(result, &source.scratch);
        uint64_t length = bytes.bytes;

        if (!write_all(out_fd, &length, sizeof length) || !write_all(out_fd, bytes.data, bytes.bytes)) {
            break;
        }
    }
    _exit(0);
}

bool jp_worker_start(jp_worker *worker, const jp_batch *batch, jp_error *err) {
    int down[2];
    int up[2];
    pid_t pid;

    *worker = (jp_worker){.ref_index = JP_NO_INDEX};
    if (pipe(down) != 0) {
        jp_fail(err, JP_E_WORKER, NULL, "pipe: %s", strerror(errno));
        return false;
    }
    if (pipe(up) != 0) {
        jp_fail(err, JP_E_WORKER, NULL, "pipe: %s", strerror(errno));
        close(down[0]);
        close(down[1]);
        return false;
    }
    pid = fork();
    if (pid < 0) {
        jp_fail(err, JP_E_WORKER, NULL, "fork: %s", strerror(errno));
        close(down[0]);
        close(down[1]);
        close(up[0]);
        close(up[1]);
        return false;
    }
    if (pid == 0) {
        /* The terminal sends an interrupt to the whole group; the supervisor decides when work ends. */
        signal(SIGINT, SIG_IGN);
        signal(SIGTERM, SIG_DFL);
        close(down[1]);
        close(up[0]);
        live(down[0], up[1], batch);
    }
    close(down[0]);
    close(up[1]);
    worker->pid = (int)pid;
    worker->to_fd = down[1];
    worker->from_fd = up[0];
    return true;
}

bool jp_worker_send(jp_worker *worker, uint32_t ref_index) {
    worker->ref_index = ref_index;
    worker->in_bytes = 0;
    return write_all(worker->to_fd, &ref_index, sizeof ref_index);
}

static void make_room(jp_worker *worker, size_t bytes) {
    if (worker->in_cap < bytes) {
        size_t cap = worker->in_cap ? worker->in_cap : 65536;
        char *grown;

        while (cap < bytes) {
            cap *= 2;
        }
        grown = realloc(worker->in, cap);
        if (!grown) {
            abort();
        }
        worker->in = grown;
        worker->in_cap = cap;
    }
}

jp_worker_state jp_worker_receive(jp_worker *worker, jp_view *out) {
    uint64_t length = 0;
    ssize_t n;

    make_room(worker, worker->in_bytes + 65536);
    n = read(worker->from_fd, worker->in + worker->in_bytes, worker->in_cap - worker->in_bytes);
    if (n < 0 && errno == EINTR) {
        return JP_WORKER_BUSY;
    }
    if (n <= 0) {
        return JP_WORKER_DEAD;
    }
    worker->in_bytes += (size_t)n;
    if (worker->in_bytes < sizeof length) {
        return JP_WORKER_BUSY;
    }
    memcpy(&length, worker->in, sizeof length);
    if (length > MAX_ANSWER_BYTES) {
        return JP_WORKER_DEAD;
    }
    if (worker->in_bytes - sizeof length < length) {
        return JP_WORKER_BUSY;
    }
    *out = (jp_view){worker->in + sizeof length, (size_t)length};
    return JP_WORKER_ANSWERED;
}

void jp_worker_stop(jp_worker *worker) {
    if (worker->pid > 0) {
        /* Workers started later hold a copy of to_fd, so closing it here would not be seen. An idle worker holds
         * nothing worth a farewell, and a busy one is only stopped when its work is void. */
        kill((pid_t)worker->pid, SIGKILL);
        close(worker->to_fd);
        close(worker->from_fd);
        while (waitpid((pid_t)worker->pid, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    free(worker->in);
    *worker = (jp_worker){.ref_index = JP_NO_INDEX};
}
