/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_OPTIONS_H
#define JUANPING_CLI_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/error.h"

/* Options of a verb as a table that parses and prints itself. */

typedef enum option_kind {
    OPTION_FLAG,  /* bool */
    OPTION_TEXT,  /* const char * */
    OPTION_COUNT, /* uint32_t, 0 and up */
    OPTION_CHOICE /* const char *, one of choices */
} option_kind;

typedef struct option_row {
    char letter;      /* 0: none */
    const char *name; /* without -- */
    option_kind kind;
    void *target;
    const char *argument; /* shown in help: "目录" */
    const char *choices;  /* "auto|plain|json|none" */
    const char *help_zh;
    const char *help_en;
} option_row;

#define OPTION_END                                                                                                     \
    { 0, NULL, OPTION_FLAG, NULL, NULL, NULL, NULL, NULL }

/* What is left after the options. */
typedef struct arguments {
    const char **items;
    uint32_t count;
} arguments;

/**
 * Parse; options and other arguments may be mixed, "--" ends the options.
 *
 * is_help    set when -h or --help is there
 * err        USAGE with the nearest known option
 */
JP_MUST_USE bool options_parse(const option_row *rows, int argc, char **argv, arguments *rest, bool *is_help,
                               jp_error *err);

/** "  -o, --out 目录   …" lines to standard output. */
void options_print(const option_row *rows, jp_lang lang);

#endif
