/* SPDX-License-Identifier: Apache-2.0 */
#include "eval.h"

#include <stdarg.h>

#include "functions.h"
#include "juanping/rubric/xpath_text.h"
#include "node.h"

static void keep_message(void *sink, xmlErrorPtr error) {
    jp_eval *ev = sink;
    if (ev->message[0] == '\0' && error && error->message) {
        (void)snprintf(ev->message, sizeof ev->message, "%.*s", JP_VIEW_ARG(jp_view_trim(jp_view_of(error->message))));
    }
}

bool jp_eval_start(jp_eval *ev, const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena,
                   jp_error *err) {
    *ev =
        (jp_eval){.rubric = rubric, .tables = tables, .arena = arena, .tree = tree, .root = xmlDocGetRootElement(tree)};
    if (!ev->root) {
        jp_fail(err, JP_E_JUDGE, NULL, JP_SAY("事实树是空的", "the tree of facts is empty"));
        return false;
    }
    ev->xpath = xmlXPathNewContext(tree);
    if (!ev->xpath) {
        jp_fail(err, JP_E_JUDGE, NULL, "XPath");
        return false;
    }
    ev->xpath->userData = ev;
    ev->xpath->error = keep_message;
    xmlXPathRegisterFuncLookup(ev->xpath, jp_functions_lookup, NULL);
    (void)xmlXPathContextSetCache(ev->xpath, 1, -1, 0);
    ev->region = jp_node_attribute(ev, ev->root, "区划");
    ev->sector = jp_node_attribute(ev, ev->root, "行业");
    return true;
}

void jp_eval_end(jp_eval *ev) {
    xmlXPathFreeContext(ev->xpath);
    ev->xpath = NULL;
}

static void add_once(jp_view *list, uint32_t *count, jp_view text) {
    for (uint32_t i = 0; i < *count; i++) {
        if (jp_view_eq(list[i], text)) {
            return;
        }
    }
    if (*count < JP_EVAL_MAX_REASONS) {
        list[(*count)++] = text;
    }
}

JP_PRINTF(2, 0) static jp_view format(jp_eval *ev, const char *fmt, va_list args) {
    char text[480];
    (void)vsnprintf(text, sizeof text, fmt, args);
    return jp_view_of(jp_arena_strdup(ev->arena, text));
}

void jp_eval_open(jp_eval *ev, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    add_once(ev->reasons, &ev->reason_count, format(ev, fmt, args));
    va_end(args);
    ev->is_open = true;
}

void jp_eval_touch(jp_eval *ev, uint32_t bit, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    add_once(ev->notes, &ev->note_count, format(ev, fmt, args));
    va_end(args);
    ev->touched |= bit;
}

void jp_eval_tell(jp_eval *ev, const xmlNode *node) {
    bool is_new = ev->is_telling && ev->told_count < JP_EVAL_MAX_TOLD;

    for (uint32_t i = 0; is_new && i < ev->told_count; i++) {
        is_new = ev->told[i] != node;
    }
    if (is_new) {
        ev->told[ev->told_count++] = node;
    }
}

void jp_eval_clear(jp_eval *ev) {
    ev->is_open = false;
    ev->reason_count = 0;
    ev->note_count = 0;
    ev->touched = 0;
}

static jp_view joined(const jp_eval *ev, const jp_view *list, uint32_t count) {
    jp_str out;
    jp_str_init(&out, ev->arena);
    for (uint32_t i = 0; i < count; i++) {
        jp_str_putf(&out, "%s%.*s", i > 0 ? "；" : "", JP_VIEW_ARG(list[i]));
    }
    return jp_str_view(&out);
}

jp_view jp_eval_reasons(const jp_eval *ev) {
    return joined(ev, ev->reasons, ev->reason_count);
}

jp_view jp_eval_notes(const jp_eval *ev) {
    return joined(ev, ev->notes, ev->note_count);
}

xmlXPathObjectPtr jp_eval_run(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, jp_error *err) {
    ev->xpath->node = node;
    ev->expr = expr;
    ev->message[0] = '\0';
    xmlXPathObjectPtr result = xmlXPathCompiledEval(expr->code, ev->xpath);
    if (!result) {
        jp_fail(err, JP_E_JUDGE, NULL, "[%.*s] %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(expr->text));
        jp_fail_hint(err, "%s", ev->message);
        xmlResetError(&ev->xpath->lastError);
    }
    return result;
}

bool jp_eval_bool(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, bool *out, jp_error *err) {
    xmlXPathObjectPtr result = jp_eval_run(ev, item, expr, node, err);
    if (!result) {
        return false;
    }
    *out = xmlXPathCastToBoolean(result) != 0;
    xmlXPathFreeObject(result);
    return true;
}

/* What is no node set has none. */
static void take_nodes(jp_eval *ev, const xmlXPathObject *result, jp_nodes *out) {
    const xmlNodeSet *set = result->type == XPATH_NODESET ? result->nodesetval : NULL;

    *out = (jp_nodes){0};
    if (set && set->nodeNr > 0) {
        out->count = (uint32_t)set->nodeNr;
        out->items = jp_arena_array(ev->arena, out->count, sizeof *out->items);
        memcpy(out->items, set->nodeTab, out->count * sizeof *out->items);
    }
}

bool jp_eval_nodes(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, jp_nodes *out,
                   jp_error *err) {
    xmlXPathObjectPtr result = jp_eval_run(ev, item, expr, node, err);
    if (!result) {
        return false;
    }
    if (result->type != XPATH_NODESET) {
        jp_fail(err, JP_E_JUDGE, NULL, "[%.*s] %.*s", JP_VIEW_ARG(item->id), JP_VIEW_ARG(expr->text));
        jp_fail_hint(err, JP_SAY("应为路径", "expected a path"));
        xmlXPathFreeObject(result);
        return false;
    }
    take_nodes(ev, result, out);
    xmlXPathFreeObject(result);
    return true;
}

bool jp_fault_nodes(jp_eval *ev, const jp_item *item, const jp_fault *fault, xmlNodePtr node, jp_nodes *out,
                    jp_error *err) {
    xmlXPathObjectPtr result = jp_eval_run(ev, item, &fault->condition, node, err);

    if (result) {
        take_nodes(ev, result, out);
        xmlXPathFreeObject(result);
    }
    return result != NULL;
}

/* A path of names only reads well with 的 between them; anything else is better left out of a sentence. */
static bool is_plain_path(jp_view text) {
    static const char *const marks[] = {"(", ")", "[", "]", "'", "\"", "*", "=", ",", ":", NULL};

    return !jp_view_contains_any(text, marks) && !jp_view_is_empty(text) && text.bytes <= 120 &&
           !jp_view_eq_text(text, ".");
}

static jp_view readable(jp_eval *ev, jp_view path) {
    jp_str out;
    bool is_start = true;

    jp_str_init(&out, ev->arena);
    for (size_t i = 0; i < path.bytes; i++) {
        char c = path.data[i];
        if (c == '/' || c == '@' || c == '.') {
            is_start = is_start || out.bytes == 0;
            if (c == '/' && out.bytes > 0 && !is_start) {
                jp_str_put_text(&out, "的");
                is_start = true;
            }
            continue;
        }
        if (c == '|') {
            jp_str_put_text(&out, "或");
            is_start = true;
        } else if (c != ' ') {
            jp_str_put(&out, (jp_view){&path.data[i], 1});
            is_start = false;
        }
    }
    return jp_str_view(&out);
}

const char *jp_eval_argument_name(jp_eval *ev, const char *function, uint32_t n) {
    jp_view text = jp_xpath_argument(ev->expr->text, jp_view_of(function), n, ev->arena);
    if (!is_plain_path(text)) {
        return "";
    }
    return jp_view_cstr(ev->arena, readable(ev, text));
}
