/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "juanping/batch/batch.h"
#include "needs.h"
#include "options.h"

static bool verify(const char *out_dir, uint64_t *checked, jp_error *err) {
    jp_store *store = NULL;
    jp_error close_err;
    bool ok = jp_store_open(&store, out_dir, JP_STORE_READ, NULL, err) &&
              jp_store_verify(store, jp_batch_check_score, NULL, checked, err);

    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    return ok;
}

int verb_verify(const cli *c, int argc, char **argv) {
    const option_row rows[] = {OPTION_END};
    uint64_t checked = 0;
    jp_arena arena;
    jp_error err;
    arguments rest;
    bool is_help;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "verify");
    } else if (!need_arguments(rest.items, rest.count, 1, 1, "verify", &err) ||
               !verify(rest.items[0], &checked, &err)) {
        code = say_error(c, &err);
    } else {
        printf("%s%llu%s\n", pick(c, "核验通过：", "verified: scores and manifest of "), (unsigned long long)checked,
               pick(c, " 卷的得分、名次依据和材料清单与记录一致", " dossiers agree with the record"));
    }
    jp_arena_release(&arena);
    return code;
}
