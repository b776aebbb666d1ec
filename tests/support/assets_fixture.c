/* SPDX-License-Identifier: Apache-2.0 */
#include "assets_fixture.h"

#include <stdio.h>
#include <stdlib.h>

int assets_set_up(void **state) {
    return assets_set_up_with(state, NULL);
}

int assets_set_up_with(void **state, const char *rubric_name) {
    assets_fixture *f = calloc(1, sizeof *f);
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = getenv("JP_RUBRIC")};
    jp_error err;

    if (!f) {
        return -1;
    }
    jp_arena_init(&f->run);
    if (rubric_name) {
        paths.rubric = jp_arena_printf(&f->run, "%s/%s", JP_SOURCE_SCORING_DIR, rubric_name);
    }
    if (!jp_assets_load(&paths, &f->run, &f->assets, &err)) {
        char text[1400];

        jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
        fprintf(stderr, "%s\n", text);
        jp_arena_release(&f->run);
        free(f);
        return -1;
    }
    *state = f;
    return 0;
}

int assets_tear_down(void **state) {
    assets_fixture *f = *state;

    jp_assets_release(&f->assets);
    jp_arena_release(&f->run);
    free(f);
    return 0;
}

bool answer_is_unmet(const jp_answer *answer) {
    return answer->outcome == JP_OUT_DEDUCT || answer->outcome == JP_OUT_VETO;
}
