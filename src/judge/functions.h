/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_FUNCTIONS_H
#define JP_JUDGE_FUNCTIONS_H

#include "eval.h"

xmlXPathFunction jp_functions_lookup(void *unused, const xmlChar *name, const xmlChar *ns);

#define JP_FUNCTION(code, name, min_args, max_args, arguments, help, source)                                           \
    void code(xmlXPathParserContextPtr ctxt, int nargs);
#include "functions.def"
#undef JP_FUNCTION

#endif
