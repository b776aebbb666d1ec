/* SPDX-License-Identifier: Apache-2.0 */
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LINE_EVERY 0.1
#define PLAIN_EVERY 5.0
#define JSON_EVERY 1.0

static double now_seconds(void) {
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void progress_init(progress *p, const cli *c, const char *style) {
    *p = (progress){.c = c, .started = now_seconds()};
    if (strcmp(style, "plain") == 0) {
        p->style = PROGRESS_PLAIN;
    } else if (strcmp(style, "json") == 0) {
        p->style = PROGRESS_JSON;
    } else if (strcmp(style, "none") == 0) {
        p->style = PROGRESS_NONE;
    } else {
        p->style = isatty(STDERR_FILENO) ? PROGRESS_LINE : PROGRESS_PLAIN;
    }
}

static void show_json(const jp_progress *now, double rate, double left) {
    fprintf(
        stderr,
        "{\"done\":%llu,\"skipped\":%llu,\"failed\":%llu,\"total\":%llu,\"per_second\":%.1f,\"seconds_left\":%.0f}\n",
        (unsigned long long)now->done, (unsigned long long)now->skipped, (unsigned long long)now->failed,
        (unsigned long long)now->total, rate, left);
}

/* Formats are literals, so that the compiler checks them. */
static void show_text(const progress *p, const jp_progress *now, double rate, double left) {
    const char *head = p->style == PROGRESS_LINE ? "\r\033[K" : "";
    const char *tail = p->style == PROGRESS_LINE ? "" : "\n";
    unsigned long long reached = now->done + now->skipped;
    unsigned long long total = now->total;
    unsigned long long failed = now->failed;

    if (p->c->lang == JP_LANG_ZH) {
        fprintf(stderr, "%s已评查 %llu / %llu 卷，未能读取 %llu 卷，每秒 %.1f 卷，约余 %.0f 秒%s", head, reached, total,
                failed, rate, left, tail);
    } else {
        fprintf(stderr, "%s%llu / %llu dossiers, %llu unreadable, %.1f per second, about %.0f s left%s", head, reached,
                total, failed, rate, left, tail);
    }
}

void progress_show(void *context, const jp_progress *now) {
    progress *p = context;
    double time = now_seconds();
    double every = p->style == PROGRESS_LINE ? LINE_EVERY : (p->style == PROGRESS_JSON ? JSON_EVERY : PLAIN_EVERY);
    uint64_t reached = now->done + now->skipped;
    bool is_last = reached == now->total;
    double rate;
    double left;

    if (p->style == PROGRESS_NONE || (!is_last && time - p->last_shown < every)) {
        return;
    }
    p->last_shown = time;
    rate = time > p->started ? (double)now->done / (time - p->started) : 0.0;
    left = rate > 0.0 ? (double)(now->total - reached) / rate : 0.0;
    if (p->style == PROGRESS_JSON) {
        show_json(now, rate, left);
        return;
    }
    show_text(p, now, rate, left);
    p->is_line_open = p->style == PROGRESS_LINE;
    fflush(stderr);
}

void progress_end(progress *p) {
    if (p->is_line_open) {
        fputc('\n', stderr);
        p->is_line_open = false;
    }
}
