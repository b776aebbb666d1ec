/* SPDX-License-Identifier: Apache-2.0 */
#include "needs.h"

#include <stdio.h>
#include <string.h>

bool need_arguments(const char **items, uint32_t count, uint32_t min, uint32_t max, const char *verb_name,
                    jp_error *err) {
    const char *synopsis = "", *synopsis_en = "";

    if (count >= min && count <= max) {
        return true;
    }
    for (const verb *v = verbs; v->name; v++) {
        if (strcmp(v->name, verb_name) == 0) {
            synopsis = v->synopsis;
            synopsis_en = v->synopsis_en;
        }
    }
    jp_fail(err, JP_E_USAGE, NULL, "%s", count > max ? items[max] : verb_name);
    jp_fail_hint(err, "juanping " JP_SAY("%s", "%s"), synopsis, synopsis_en);
    return false;
}

void print_view(jp_view v) {
    if (v.bytes > 0) {
        fwrite(v.data, 1, v.bytes, stdout);
    }
}
