/* SPDX-License-Identifier: Apache-2.0 */
#include "value.h"

#include "juanping/facts/norm.h"

bool jp_args_take(jp_args *args, xmlXPathParserContextPtr ctxt, int nargs, int wanted, const char *function) {
    *args = (jp_args){.ev = ctxt->context->userData, .function = function, .count = wanted};
    if (nargs != wanted || wanted > JP_MAX_ARGS) {
        xmlXPathErr(ctxt, XPATH_INVALID_ARITY);
        return false;
    }
    for (int i = wanted - 1; i >= 0; i--) {
        args->items[i] = valuePop(ctxt);
        if (!args->items[i]) {
            jp_args_free(args);
            xmlXPathErr(ctxt, XPATH_INVALID_OPERAND);
            return false;
        }
    }
    return true;
}

void jp_args_free(jp_args *args) {
    for (int i = 0; i < args->count; i++) {
        if (args->items[i]) {
            xmlXPathFreeObject(args->items[i]);
            args->items[i] = NULL;
        }
    }
}

jp_nodes jp_arg_nodes(jp_args *args, int n) {
    xmlXPathObjectPtr object = args->items[n];
    jp_nodes nodes = {0};

    if (object->type != XPATH_NODESET || !object->nodesetval || object->nodesetval->nodeNr <= 0) {
        return nodes;
    }
    nodes.count = (uint32_t)object->nodesetval->nodeNr;
    nodes.items = object->nodesetval->nodeTab;
    return nodes;
}

jp_view jp_arg_text(jp_args *args, int n) {
    xmlXPathObjectPtr object = args->items[n];

    if (object->type == XPATH_STRING) {
        return jp_view_copy(args->ev->arena, jp_view_of((const char *)object->stringval));
    }
    jp_nodes nodes = jp_arg_nodes(args, n);
    return nodes.count > 0 ? jp_node_text(args->ev, nodes.items[0]) : JP_VIEW_EMPTY;
}

static bool text_moment(jp_view text, jp_moment *out) {
    jp_found_date date;
    jp_found_times times;

    text = jp_view_trim(text);
    if (jp_minute_parse_iso(text, &out->minute)) {
        out->day = (jp_day)(out->minute >= 0 ? out->minute / 1440 : -((-out->minute + 1439) / 1440));
        return true;
    }
    out->minute = JP_MINUTE_NONE;
    if (jp_day_parse_iso(text, &out->day)) {
        return true;
    }
    if (jp_norm_next_times(text, 0, JP_DAY_NONE, &times) && times.start != JP_MINUTE_NONE) {
        out->minute = times.start;
        out->day = (jp_day)(times.start / 1440);
        return true;
    }
    if (jp_norm_next_date(text, 0, JP_DAY_NONE, &date) && !date.is_blank) {
        out->day = date.day;
        return true;
    }
    return false;
}

bool jp_node_moment(jp_eval *ev, const xmlNode *node, jp_moment *out) {
    jp_view value = jp_node_attribute(ev, node, "值");
    if (!jp_view_is_empty(value)) {
        return text_moment(value, out);
    }
    return !jp_node_is_unclear(ev, node) && text_moment(jp_node_text(ev, node), out);
}

static void lacking(jp_args *args, int n, const char *what) {
    const char *name = jp_eval_argument_name(args->ev, args->function, (uint32_t)n + 1);
    if (name[0] != '\0') {
        jp_eval_open(args->ev, "没有找到%s，或者其中的%s不能辨认", name, what);
    } else if (args->ev->reason_count > 0) {
        args->ev->is_open = true; /* what was told of the papers says more */
    } else {
        jp_eval_open(args->ev, "据以计算、比较的%s没有写明，或者不能辨认", what);
    }
}

bool jp_arg_moment(jp_args *args, int n, jp_moment *out) {
    jp_nodes nodes = jp_arg_nodes(args, n);

    for (uint32_t i = 0; i < nodes.count; i++) {
        if (jp_node_moment(args->ev, nodes.items[i], out)) {
            if (jp_view_find(args->ev->expr->text, JP_VIEW("["), 0) == SIZE_MAX) {
                jp_eval_tell(args->ev, nodes.items[i]); /* in a filter it may be a node that is passed over */
            }
            return true;
        }
    }
    if (args->items[n]->type == XPATH_STRING && text_moment(jp_view_of((const char *)args->items[n]->stringval), out)) {
        return true;
    }
    lacking(args, n, "日期");
    return false;
}

bool jp_arg_day(jp_args *args, int n, jp_day *out) {
    jp_moment moment;
    if (!jp_arg_moment(args, n, &moment)) {
        return false;
    }
    *out = moment.day;
    return true;
}

bool jp_arg_number(jp_args *args, int n, double *out) {
    *out = xmlXPathCastToNumber(args->items[n]);
    if (*out != *out || *out > 1e6 || *out < -1e6) {
        lacking(args, n, "数目");
        return false;
    }
    return true;
}

int64_t jp_fen_of(jp_view digits) {
    int64_t fen = 0;

    for (size_t i = 0; i < digits.bytes; i++) {
        if (digits.data[i] < '0' || digits.data[i] > '9' || fen > INT64_MAX / 100) {
            return -1;
        }
        fen = fen * 10 + (digits.data[i] - '0');
    }
    return digits.bytes > 0 ? fen : -1;
}

int64_t jp_node_fen(jp_eval *ev, const xmlNode *node) {
    jp_view value = jp_node_attribute(ev, node, "分");
    jp_found_money money;

    if (jp_view_is_empty(value) && node->type == XML_ATTRIBUTE_NODE && strcmp((const char *)node->name, "分") == 0) {
        value = jp_node_text(ev, node);
    }
    if (jp_view_is_empty(value)) {
        return jp_norm_next_money(jp_node_text(ev, node), 0, &money) ? money.fen : -1;
    }
    return jp_fen_of(value);
}

/* ---- results ---- */

void jp_return_nodes(xmlXPathParserContextPtr ctxt, const jp_nodes *nodes) {
    xmlNodeSetPtr set = xmlXPathNodeSetCreate(NULL);
    for (uint32_t i = 0; set && i < nodes->count; i++) {
        (void)xmlXPathNodeSetAdd(set, nodes->items[i]);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(set));
}

void jp_return_text(xmlXPathParserContextPtr ctxt, jp_eval *ev, jp_view text) {
    valuePush(ctxt, xmlXPathNewString((const xmlChar *)jp_view_cstr(ev->arena, text)));
}

void jp_return_day(xmlXPathParserContextPtr ctxt, jp_day day) {
    char text[11];
    jp_day_format(day, text);
    valuePush(ctxt, xmlXPathNewString((const xmlChar *)text));
}

/* ---- names ---- */

static void add_name(jp_eval *ev, jp_names *names, size_t *cap, jp_view raw) {
    jp_view name = jp_norm_person(raw, ev->arena);
    if (jp_view_is_empty(name) || jp_names_have(names, name)) {
        return;
    }
    names->names = jp_arena_grow(ev->arena, names->names, names->count, cap, sizeof *names->names);
    names->names[names->count++] = name;
}

bool jp_names_have(const jp_names *names, jp_view name) {
    for (uint32_t i = 0; i < names->count; i++) {
        if (jp_view_eq(names->names[i], name)) {
            return true;
        }
    }
    return false;
}

/* 署名 and values that were not split into persons hold several names. */
static bool add_listed(jp_eval *ev, jp_names *names, size_t *cap, jp_view text) {
    jp_found_person person;
    size_t from = 0;
    bool found = false;

    while (from < text.bytes && jp_norm_next_person(text, from, ev->arena, &person)) {
        add_name(ev, names, cap, person.name);
        found = true;
        from = person.span.to > from ? person.span.to : from + 1;
    }
    return found;
}

jp_names jp_names_of(jp_eval *ev, const jp_nodes *nodes) {
    jp_names names = {0};
    size_t cap = 0;

    for (uint32_t i = 0; i < nodes->count; i++) {
        const xmlNode *node = nodes->items[i];
        jp_view value = jp_node_attribute(ev, node, "值");
        jp_view text = jp_node_text(ev, node);
        bool is_picture = jp_view_eq_text(jp_node_attribute(ev, node, "形式"), "图");

        if (!jp_view_is_empty(value)) {
            add_name(ev, &names, &cap, value);
        } else if (jp_node_is_unclear(ev, node)) {
            names.unclear++;
        } else if (!jp_node_is_filled(ev, node)) {
            continue;
        } else if (!add_listed(ev, &names, &cap, text)) {
            names.unclear += is_picture || !jp_view_is_empty(jp_view_trim(text));
        }
    }
    return names;
}
