/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"

static const jp_function_row rows[] = {
#define JP_FUNCTION(code, name, min_args, max_args, arguments, help, source)                                           \
    {name, min_args, max_args, arguments, help, source},
#include "functions.def"
#undef JP_FUNCTION
};

static const jp_function_sig signatures[] = {
#define JP_FUNCTION(code, name, min_args, max_args, arguments, help, source)                                           \
    {{"" name, sizeof(name) - 1}, min_args, max_args},
#include "functions.def"
#undef JP_FUNCTION
};

static const xmlXPathFunction codes[] = {
#define JP_FUNCTION(code, name, min_args, max_args, arguments, help, source) code,
#include "functions.def"
#undef JP_FUNCTION
};

#define COUNT (sizeof rows / sizeof rows[0])

const jp_function_row *jp_judge_functions(uint32_t *count) {
    *count = COUNT;
    return rows;
}

const jp_function_sig *jp_judge_signatures(uint32_t *count) {
    *count = COUNT;
    return signatures;
}

/* Asked once per call site: libxml2 keeps the answer inside the compiled expression. */
xmlXPathFunction jp_functions_lookup(void *unused, const xmlChar *name, const xmlChar *ns) {
    (void)unused;
    for (size_t i = 0; !ns && i < COUNT; i++) {
        if (strcmp((const char *)name, rows[i].name) == 0) {
            return codes[i];
        }
    }
    return NULL;
}
