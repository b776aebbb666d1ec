/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "value.h"

/* What a rubric says of its own limits: leave it to a person, ask only where there is a register to ask, or by the law
 * of the day. */

void jp_fn_refer(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 1, "待人工")) {
        return;
    }
    jp_view reason = jp_arg_text(&args, 0);
    jp_eval_open(args.ev, "%.*s", JP_VIEW_ARG(reason));
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, false);
}

void jp_fn_has_register(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 1, "有名册")) {
        return;
    }
    bool is_organs = jp_view_eq_text(jp_arg_text(&args, 0), "执法主体");
    bool result = is_organs ? args.ev->tables->organs != NULL : args.ev->tables->officers != NULL;
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result);
}

void jp_fn_former_law(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 0, "旧法")) {
        return;
    }
    const bool is_former = args.ev->former != NULL;
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, is_former);
}
