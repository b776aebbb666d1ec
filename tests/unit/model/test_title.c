/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "juanping/model/title.h"

static void titles_read_as_words(void **state) {
    static const struct {
        const char *why, *title, *organ, *wanted;
    } rows[] = {
        {"the organ in a line of its own", "某县水务局\n行政处罚决定书", "", "行政处罚决定书"},
        {"the organ in front", "某县水务局行政处罚决定书", "某县水务局", "行政处罚决定书"},
        {"spread over the line", " 询 问　笔 录 ", "某县水务局", "询问笔录"},
        {"the organ alone is all there is", "某县水务局", "某县水务局", "某县水务局"},
        {"another organ stays", "某市水务局通知书", "某县水务局", "某市水务局通知书"},
        {"nothing", "", "", ""},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_title_plain(jp_view_of(rows[i].title), jp_view_of(rows[i].organ), &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(titles_read_as_words)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
