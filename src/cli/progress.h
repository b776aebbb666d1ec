/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_PROGRESS_H
#define JUANPING_CLI_PROGRESS_H

#include "juanping/batch/batch.h"
#include "verbs.h"

/* How far the run is, on standard error. */
typedef enum progress_style {
    PROGRESS_AUTO,
    PROGRESS_PLAIN,
    PROGRESS_JSON,
    PROGRESS_NONE,
    PROGRESS_LINE
} progress_style;

typedef struct progress {
    const cli *c;
    progress_style style;
    double started, last_shown; /* monotonic seconds */
    bool is_line_open;
} progress;

/** "auto": a line that redraws itself on a terminal, plain lines otherwise. */
void progress_init(progress *p, const cli *c, const char *style);
/** For jp_batch.on_progress; context is a progress. */
void progress_show(void *context, const jp_progress *now);
void progress_end(progress *p);

#endif
