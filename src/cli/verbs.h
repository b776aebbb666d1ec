/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_VERBS_H
#define JUANPING_CLI_VERBS_H

#include "juanping/base/error.h"

/* Exit codes: people's scripts depend on them. */
enum { EXIT_DONE = 0, EXIT_PARTLY_UNREAD = 1, EXIT_WRONG_CALL = 2, EXIT_NOT_WRITTEN = 3, EXIT_INTERRUPTED = 130 };

/* What main found out once, for every verb. */
typedef struct cli {
    jp_lang lang;
    const char *scoring_dir;
    const char *as_of; /* from SOURCE_DATE_EPOCH: "2026-11-23"; "" when not set */
} cli;

typedef struct verb {
    const char *name;
    int (*run)(const cli *c, int argc, char **argv); /* argv: what stands behind the verb */
    const char *synopsis, *synopsis_en;
    const char *help_zh, *help_en;
} verb;

extern const verb verbs[]; /* ends with a row without a name */

int verb_score(const cli *c, int argc, char **argv);
int verb_report(const cli *c, int argc, char **argv);
int verb_inspect(const cli *c, int argc, char **argv);
int verb_explain(const cli *c, int argc, char **argv);
int verb_rubric(const cli *c, int argc, char **argv);
int verb_verify(const cli *c, int argc, char **argv);
int verb_rescore(const cli *c, int argc, char **argv);
int verb_compare(const cli *c, int argc, char **argv);
int verb_organ_sheet(const cli *c, int argc, char **argv);
int verb_version(const cli *c, int argc, char **argv);

/** Say an error on standard error and give the exit code of its class. */
int say_error(const cli *c, const jp_error *err);
/** The text in the user's language. */
const char *pick(const cli *c, const char *zh, const char *en);
/** Usage of one verb by its name, on standard output. */
void print_usage(const cli *c, const char *verb_name);

#endif
