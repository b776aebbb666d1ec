/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>

#include "case.h"
#include "juanping/base/file.h"

/* Writes N dossiers of three form styles as archives: usage: bench_make_corpus DIR N */
int main(int argc, char **argv) {
    unsigned count = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : 0;
    jp_arena arena;
    jp_error err;

    if (count == 0 || !jp_dir_make(argv[1], &err)) {
        fprintf(stderr, "usage: bench_make_corpus DIR N\n");
        return 2;
    }
    jp_arena_init(&arena);
    for (unsigned n = 0; n < count; n++) {
        case_file c;

        case_init(&c, case_styles[n % 3], &arena);
        case_set(&c, "seq", jp_arena_printf(&arena, "%u", n + 1));
        if (!jp_file_write(jp_arena_printf(&arena, "%s/%06u.zip", argv[1], n + 1), case_archive(&c), &err)) {
            fprintf(stderr, "bench_make_corpus: %s\n", err.subject);
            return 3;
        }
        jp_arena_reset(&arena);
    }
    jp_arena_release(&arena);
    return 0;
}
