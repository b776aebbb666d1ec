/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "juanping/rubric/xpath_text.h"

typedef struct lexer {
    jp_view text;
    size_t at;
    jp_arena *arena;
    jp_xpath_token *tokens;
    uint32_t count;
    size_t cap;
} lexer;

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Full-width punctuation is typed by mistake often enough that it must not pass for a part of a name. */
static bool is_wide_mark(uint32_t c) {
    return (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x3000 && c <= 0x303F && c != 0x3005 && c != 0x3007) ||
           (c >= 0x2000 && c <= 0x206F);
}

static bool is_name_char(uint32_t c, bool is_first) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
        return true;
    }
    if (c >= 0x80) {
        return !is_wide_mark(c);
    }
    return !is_first && ((c >= '0' && c <= '9') || c == '-' || c == '.');
}

static size_t skip_spaces(jp_view text, size_t at) {
    while (at < text.bytes && is_space(text.data[at])) {
        at++;
    }
    return at;
}

static size_t name_end(jp_view text, size_t at) {
    bool is_first = true;
    while (at < text.bytes) {
        size_t next = at;
        if (!is_name_char(jp_utf8_next(text, &next), is_first)) {
            break;
        }
        is_first = false;
        at = next;
    }
    return at;
}

static void put(lexer *lx, jp_xpath_kind kind, size_t from, size_t to, size_t next) {
    lx->tokens = jp_arena_grow(lx->arena, lx->tokens, lx->count, &lx->cap, sizeof *lx->tokens);
    lx->tokens[lx->count++] = (jp_xpath_token){kind, jp_view_sub(lx->text, from, to), from};
    lx->at = next;
}

/* A name or * here is an operator: XPath 1.0 section 3.7, first rule. */
static bool stands_after_operand(const lexer *lx) {
    if (lx->count == 0) {
        return false;
    }
    const jp_xpath_token *last = &lx->tokens[lx->count - 1];
    if (last->kind == JP_XPATH_OPERATOR) {
        return false;
    }
    if (last->kind != JP_XPATH_MARK) {
        return true;
    }
    return !(jp_view_eq_text(last->text, "@") || jp_view_eq_text(last->text, "::") ||
             jp_view_eq_text(last->text, "(") || jp_view_eq_text(last->text, "[") || jp_view_eq_text(last->text, ","));
}

static bool is_attribute_next(const lexer *lx) {
    if (lx->count > 0 && jp_view_eq_text(lx->tokens[lx->count - 1].text, "@")) {
        return true;
    }
    return lx->count > 1 && jp_view_eq_text(lx->tokens[lx->count - 1].text, "::") &&
           jp_view_eq_text(lx->tokens[lx->count - 2].text, "attribute");
}

static bool is_node_type(jp_view name) {
    return jp_view_eq_text(name, "text") || jp_view_eq_text(name, "node") || jp_view_eq_text(name, "comment") ||
           jp_view_eq_text(name, "processing-instruction");
}

static void read_name(lexer *lx) {
    size_t from = lx->at;
    size_t to = name_end(lx->text, from);
    /* prefix:name, but not axis:: */
    if (to + 1 < lx->text.bytes && lx->text.data[to] == ':' && lx->text.data[to + 1] != ':') {
        size_t local = name_end(lx->text, to + 1);
        to = local > to + 1 ? local : to;
    }
    jp_view name = jp_view_sub(lx->text, from, to);
    size_t next = skip_spaces(lx->text, to);
    bool has_call = next < lx->text.bytes && lx->text.data[next] == '(';
    bool has_axis = next + 1 < lx->text.bytes && lx->text.data[next] == ':' && lx->text.data[next + 1] == ':';

    if (stands_after_operand(lx)) {
        put(lx, JP_XPATH_OPERATOR, from, to, to);
    } else if (has_call) {
        put(lx, is_node_type(name) ? JP_XPATH_NODE_TYPE : JP_XPATH_FUNCTION, from, to, to);
    } else if (has_axis) {
        put(lx, JP_XPATH_AXIS, from, to, to);
    } else {
        put(lx, is_attribute_next(lx) ? JP_XPATH_ATTRIBUTE : JP_XPATH_ELEMENT, from, to, to);
    }
}

static void read_literal(lexer *lx) {
    size_t end = jp_view_find(lx->text, jp_view_sub(lx->text, lx->at, lx->at + 1), lx->at + 1);
    if (end == SIZE_MAX) {
        end = lx->text.bytes;
    }
    put(lx, JP_XPATH_LITERAL, lx->at + 1, end, end < lx->text.bytes ? end + 1 : end);
}

static void read_number(lexer *lx) {
    size_t to = lx->at;
    while (to < lx->text.bytes && (jp_ascii_is_digit(lx->text.data[to]) || lx->text.data[to] == '.')) {
        to++;
    }
    put(lx, JP_XPATH_NUMBER, lx->at, to, to);
}

static void read_mark(lexer *lx) {
    static const char *const two[] = {"//", "!=", "<=", ">="};
    jp_view rest = jp_view_sub(lx->text, lx->at, lx->text.bytes);
    char c = rest.data[0];

    for (size_t i = 0; i < sizeof two / sizeof two[0]; i++) {
        if (jp_view_starts_with(rest, jp_view_of(two[i]))) {
            put(lx, JP_XPATH_OPERATOR, lx->at, lx->at + 2, lx->at + 2);
            return;
        }
    }
    if (jp_view_starts_with(rest, JP_VIEW("::")) || jp_view_starts_with(rest, JP_VIEW(".."))) {
        put(lx, JP_XPATH_MARK, lx->at, lx->at + 2, lx->at + 2);
    } else if (c == '*') {
        put(lx, stands_after_operand(lx) ? JP_XPATH_OPERATOR : JP_XPATH_MARK, lx->at, lx->at + 1, lx->at + 1);
    } else if (c == '/' || c == '|' || c == '+' || c == '-' || c == '=' || c == '<' || c == '>') {
        put(lx, JP_XPATH_OPERATOR, lx->at, lx->at + 1, lx->at + 1);
    } else {
        size_t next = lx->at;
        (void)jp_utf8_next(lx->text, &next);
        put(lx, JP_XPATH_MARK, lx->at, next, next);
    }
}

static void read_variable(lexer *lx) {
    size_t to = name_end(lx->text, lx->at + 1);
    put(lx, JP_XPATH_VARIABLE, lx->at, to, to);
}

jp_xpath_token *jp_xpath_tokens(jp_view text, jp_arena *arena, uint32_t *count) {
    lexer lx = {.text = text, .arena = arena};

    while ((lx.at = skip_spaces(text, lx.at)) < text.bytes) {
        size_t peek = lx.at;
        uint32_t c = jp_utf8_next(text, &peek);
        if (c == '\'' || c == '"') {
            read_literal(&lx);
        } else if (c == '$') {
            read_variable(&lx);
        } else if (is_name_char(c, true)) {
            read_name(&lx);
        } else if (jp_ascii_is_digit((char)c) ||
                   (c == '.' && lx.at + 1 < text.bytes && jp_ascii_is_digit(text.data[lx.at + 1]))) {
            read_number(&lx);
        } else {
            read_mark(&lx);
        }
    }
    *count = lx.count;
    return lx.tokens;
}

/* From the token behind an opening bracket: the slice of argument n, or the empty view. */
static jp_view argument_from(jp_view text, const jp_xpath_token *tokens, uint32_t count, uint32_t first, uint32_t n) {
    uint32_t depth = 1;
    uint32_t argument = 1;
    size_t from = first < count ? tokens[first].at : text.bytes;

    for (uint32_t i = first; i < count; i++) {
        const jp_xpath_token *token = &tokens[i];
        bool is_mark = token->kind == JP_XPATH_MARK && token->text.bytes == 1;
        char c = is_mark ? token->text.data[0] : '\0';
        if (c == '(' || c == '[') {
            depth++;
        }
        if (c == ')' || c == ']') {
            depth--;
        }
        if (depth == 0 || (depth == 1 && c == ',')) {
            if (argument == n) {
                return jp_view_trim(jp_view_sub(text, from, token->at));
            }
            argument++;
            from = token->at + 1;
        }
        if (depth == 0) {
            break;
        }
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_xpath_argument(jp_view text, jp_view function, uint32_t n, jp_arena *arena) {
    uint32_t count;
    jp_xpath_token *tokens = jp_xpath_tokens(text, arena, &count);
    jp_view found = JP_VIEW_EMPTY;

    for (uint32_t i = 0; i + 1 < count; i++) {
        if (tokens[i].kind != JP_XPATH_FUNCTION || !jp_view_eq(tokens[i].text, function)) {
            continue;
        }
        jp_view argument = argument_from(text, tokens, count, i + 2, n);
        if (!jp_view_is_empty(found) && !jp_view_eq(found, argument)) {
            return JP_VIEW_EMPTY;
        }
        found = argument;
    }
    return found;
}
