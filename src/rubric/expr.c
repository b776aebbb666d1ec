/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"
#include "juanping/rubric/xpath_text.h"

static void keep_message(void *sink, xmlErrorPtr error) {
    jp_view *message = sink;
    if (jp_view_is_empty(*message) && error && error->message) {
        *message = jp_view_trim(jp_view_of(error->message));
    }
}

/* libxml2 takes only an ASCII name right behind the first / of an absolute path. The axis written out means the same.
 */
static jp_view with_axes(jp_view text, jp_arena *arena) {
    jp_str out;
    char quote = '\0';

    jp_str_init(&out, arena);
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.data[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        }
        jp_str_put(&out, (jp_view){&text.data[i], 1});
        if (quote == '\0' && c == '/' && i + 1 < text.bytes && (unsigned char)text.data[i + 1] >= 0x80) {
            jp_str_put_text(&out, "child::");
        }
    }
    return jp_str_view(&out);
}

xmlXPathCompExprPtr jp_expr_compile(xmlXPathContextPtr xpath, jp_view text, jp_arena *arena, jp_view *message,
                                    char *kept, size_t kept_bytes) {
    jp_view seen = JP_VIEW_EMPTY;
    const char *wrapped = jp_arena_printf(arena, "(%.*s)", JP_VIEW_ARG(with_axes(text, arena)));

    xpath->userData = &seen;
    xpath->error = keep_message;
    xmlXPathCompExprPtr code = xmlXPathCtxtCompile(xpath, (const xmlChar *)wrapped);
    (void)snprintf(kept, kept_bytes, "%.*s", JP_VIEW_ARG(seen));
    *message = jp_view_of(kept);
    xmlResetError(&xpath->lastError);
    return code;
}

jp_expr jp_expr_build(jp_builder *b, jp_spot spot, jp_view text) {
    jp_expr expr = {.text = text, .line_no = spot.setting->place.line_no};
    jp_view message;
    char kept[160];

    if (!jp_lint_expression(b, spot, text)) {
        return expr;
    }
    expr.code = jp_expr_compile(b->xpath, text, b->arena, &message, kept, sizeof kept);
    if (!expr.code) {
        jp_flaws_add(b->flaws, JP_E_RUBRIC_XPATH, spot.setting->place, "[%.*s] %.*s：%.*s", JP_VIEW_ARG(spot.section),
                     JP_VIEW_ARG(spot.setting->key), JP_VIEW_ARG(text));
        jp_flaws_hint(b->flaws, "%.*s", JP_VIEW_ARG(message));
    }
    return expr;
}

/* Byte index of the next `stop` outside quotes at or after from, or the end. */
static size_t find_outside_quotes(jp_view text, jp_view stop, size_t from) {
    char quote = '\0';
    for (size_t i = from; i < text.bytes; i++) {
        char c = text.data[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (jp_view_starts_with(jp_view_sub(text, i, text.bytes), stop)) {
            return i;
        }
    }
    return text.bytes;
}

static void add(jp_builder *b, jp_expr **list, uint32_t *count, size_t *cap, jp_expr expr) {
    *list = jp_arena_grow(b->arena, *list, *count, cap, sizeof **list);
    (*list)[(*count)++] = expr;
}

jp_expr *jp_expr_build_list(jp_builder *b, jp_spot spot, uint32_t *count) {
    jp_view value = spot.setting->value;
    jp_expr *list = NULL;
    size_t cap = 0;

    *count = 0;
    for (size_t at = 0; at <= value.bytes;) {
        size_t end = find_outside_quotes(value, JP_VIEW(";;"), at);
        add(b, &list, count, &cap, jp_expr_build(b, spot, jp_view_trim(jp_view_sub(value, at, end))));
        at = end < value.bytes ? end + 2 : value.bytes + 1;
    }
    return list;
}

jp_expr *jp_expr_build_template(jp_builder *b, jp_spot spot, uint32_t *count) {
    jp_view value = spot.setting->value;
    jp_expr *list = NULL;
    size_t cap = 0;

    *count = 0;
    for (size_t at = 0; (at = jp_view_find(value, JP_VIEW("{"), at)) != SIZE_MAX;) {
        size_t end = find_outside_quotes(value, JP_VIEW("}"), at + 1);
        if (end == value.bytes) {
            jp_flaws_add(b->flaws, JP_E_RUBRIC_XPATH, spot.setting->place,
                         "[%.*s] %.*s" JP_SAY("：「{」没有「}」", ": { without }"), JP_VIEW_ARG(spot.section),
                         JP_VIEW_ARG(spot.setting->key));
            break;
        }
        add(b, &list, count, &cap, jp_expr_build(b, spot, jp_view_sub(value, at + 1, end)));
        at = end + 1;
    }
    return list;
}

void jp_expr_documents(jp_builder *b, jp_view text, bool with_literals, jp_view **documents, uint32_t *count,
                       size_t *cap) {
    uint32_t token_count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &token_count);

    for (uint32_t i = 0; i < token_count; i++) {
        bool is_known = tokens[i].kind != JP_XPATH_ELEMENT && !(with_literals && tokens[i].kind == JP_XPATH_LITERAL);
        for (uint32_t k = 0; k < *count && !is_known; k++) {
            is_known = jp_view_eq((*documents)[k], tokens[i].text);
        }
        for (uint32_t k = 0; k < b->words->document_count && !is_known; k++) {
            if (jp_view_eq(b->words->documents[k], tokens[i].text)) {
                *documents = jp_arena_grow(b->arena, *documents, *count, cap, sizeof **documents);
                (*documents)[(*count)++] = tokens[i].text;
                is_known = true;
            }
        }
    }
}
