/* SPDX-License-Identifier: Apache-2.0 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "juanping/base/day.h"
#include "juanping/base/file.h"
#include "juanping/base/near.h"
#include "verbs.h"

#ifndef JP_SOURCE_SCORING_DIR
#define JP_SOURCE_SCORING_DIR "scoring"
#endif
#ifndef JP_INSTALL_SCORING_DIR
#define JP_INSTALL_SCORING_DIR "/usr/share/juanping/scoring"
#endif

#define SECONDS_PER_DAY 86400

/* The first of LC_ALL, LC_MESSAGES, LANG that is set decides, as POSIX has it. */
static jp_lang language(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (value && *value) {
            return strncmp(value, "zh", 2) == 0 ? JP_LANG_ZH : JP_LANG_EN;
        }
    }
    return JP_LANG_EN;
}

static const char *scoring_dir(void) {
    return jp_path_is_dir(JP_SOURCE_SCORING_DIR) ? JP_SOURCE_SCORING_DIR : JP_INSTALL_SCORING_DIR;
}

/* Reports carry a date only when one was given: by the campaign file, or by this variable. */
static const char *date_of_reports(void) {
    static char text[11];
    const char *value = getenv("SOURCE_DATE_EPOCH");
    int64_t seconds = 0;

    if (!value || !*value || strlen(value) > 12) {
        return "";
    }
    for (; *value; value++) {
        if (*value < '0' || *value > '9') {
            return "";
        }
        seconds = seconds * 10 + (*value - '0');
    }
    if (seconds / SECONDS_PER_DAY > 80000) {
        return "";
    }
    jp_day_format((jp_day)(seconds / SECONDS_PER_DAY), text);
    return text;
}

static void print_help(const cli *c) {
    printf("juanping %s\n\n", pick(c, "卷评 — 行政执法案卷评查", "— review of administrative enforcement case files"));
    for (const verb *v = verbs; v->name; v++) {
        printf("  juanping %s\n      %s\n", pick(c, v->synopsis, v->synopsis_en), pick(c, v->help_zh, v->help_en));
    }
    printf("\n%s\n", pick(c, "各命令加 --help 看选项。", "Each command takes --help."));
}

static int fail_unknown_verb(const cli *c, const char *word) {
    jp_view names[16];
    size_t count = 0;
    size_t nearest;
    jp_error err;

    for (const verb *v = verbs; v->name; v++) {
        names[count++] = jp_view_of(v->name);
    }
    jp_fail(&err, JP_E_USAGE, NULL, "%s", word);
    nearest = jp_nearest(jp_view_of(word), names, count);
    if (nearest != SIZE_MAX) {
        jp_fail_hint(&err, "juanping %.*s ?", JP_VIEW_ARG(names[nearest]));
    }
    return say_error(c, &err);
}

/* A product that did not reach its file is no success. */
static int flush_output(const cli *c, int code) {
    jp_error err;

    if (fflush(stdout) == 0 && !ferror(stdout)) {
        return code;
    }
    jp_fail(&err, JP_E_IO_WRITE, NULL, "stdout");
    return say_error(c, &err);
}

int main(int argc, char **argv) {
    cli c = {.lang = language(), .scoring_dir = scoring_dir(), .as_of = date_of_reports()};

    /* Without it libzip looks at the time-zone file again for every member of every archive. */
    if (setenv("TZ", "UTC", 1) != 0) {
        return EXIT_NOT_WRITTEN;
    }
    if (argc < 2) {
        print_help(&c);
        return flush_output(&c, EXIT_WRONG_CALL);
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        print_help(&c);
        return flush_output(&c, EXIT_DONE);
    }
    if (strcmp(argv[1], "--version") == 0) {
        return flush_output(&c, verb_version(&c, 0, NULL));
    }
    for (const verb *v = verbs; v->name; v++) {
        if (strcmp(v->name, argv[1]) == 0) {
            return flush_output(&c, v->run(&c, argc - 2, argv + 2));
        }
    }
    return fail_unknown_verb(&c, argv[1]);
}
