/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

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

/* The token behind the call whose bracket opens here. */
static uint32_t end_of_call(const jp_xpath_token *tokens, uint32_t count, uint32_t open) {
    int depth = 0;

    for (uint32_t i = open; i < count; i++) {
        depth += jp_view_eq_text(tokens[i].text, "(") && tokens[i].kind == JP_XPATH_MARK;
        depth -= jp_view_eq_text(tokens[i].text, ")") && tokens[i].kind == JP_XPATH_MARK;
        if (depth == 0) {
            return i + 1;
        }
    }
    return count;
}

static const char filled[] = "有内容";

/* Names of elements outside of predicates, | between. */
static void put_names(jp_str *out, const jp_xpath_token *tokens, uint32_t from, uint32_t to) {
    int depth = 0;
    bool is_first = true;

    for (uint32_t i = from; i < to; i++) {
        if (tokens[i].kind == JP_XPATH_MARK) {
            depth += jp_view_eq_text(tokens[i].text, "[");
            depth -= jp_view_eq_text(tokens[i].text, "]");
        } else if (tokens[i].kind == JP_XPATH_ELEMENT && depth == 0) {
            jp_str_putf(out, "%s%.*s", is_first ? "" : "|", JP_VIEW_ARG(tokens[i].text));
            is_first = false;
        }
    }
}

/* How many not(…) each token stands in. */
static uint32_t *count_denials(const jp_xpath_token *tokens, uint32_t count, jp_arena *arena) {
    uint32_t *denials = jp_arena_array(arena, count + 1u, sizeof *denials);

    memset(denials, 0, (count + 1u) * sizeof *denials);
    for (uint32_t i = 0; i + 1 < count; i++) {
        if (tokens[i].kind == JP_XPATH_FUNCTION && jp_view_eq_text(tokens[i].text, "not")) {
            uint32_t end = end_of_call(tokens, count, i + 1);
            for (uint32_t k = i + 1; k < end; k++) {
                denials[k]++;
            }
        }
    }
    return denials;
}

/* not(有内容(甲/乙)) → not(有内容(甲/乙, '甲|乙')): a path that finds nothing cannot tell what it looked for, and only
 * where it is denied that something was found does it matter. Calls may stand in each other. */
static jp_view with_names(jp_view text, jp_arena *arena) {
    uint32_t count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, arena, &count);
    uint32_t *opened_by = jp_arena_array(arena, count + 1u, sizeof *opened_by); /* call that closes here, from 1 */
    size_t done = 0;
    jp_str out;

    memset(opened_by, 0, (count + 1u) * sizeof *opened_by);
    for (uint32_t i = 0; i + 1 < count; i++) {
        if (tokens[i].kind == JP_XPATH_FUNCTION && jp_view_eq_text(tokens[i].text, filled)) {
            opened_by[end_of_call(tokens, count, i + 1) - 1] = i + 1;
        }
    }
    uint32_t *denials = count_denials(tokens, count, arena);
    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < count; i++) {
        if (opened_by[i] == 0) {
            continue;
        }
        jp_str_put(&out, jp_view_sub(text, done, tokens[i].at));
        jp_str_put_text(&out, ", '");
        if (denials[i] % 2 == 1) {
            put_names(&out, tokens, opened_by[i], i);
        }
        jp_str_put_text(&out, "'");
        done = tokens[i].at;
    }
    jp_str_put(&out, jp_view_sub(text, done, text.bytes));
    return jp_str_view(&out);
}

xmlXPathCompExprPtr jp_expr_compile(xmlXPathContextPtr xpath, jp_view text, jp_arena *arena, jp_view *message,
                                    char *kept, size_t kept_bytes) {
    jp_view seen = JP_VIEW_EMPTY;
    const char *wrapped = jp_arena_printf(arena, "(%.*s)", JP_VIEW_ARG(with_axes(with_names(text, arena), arena)));

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

static bool is_listed(const jp_view *list, uint32_t count, jp_view name) {
    for (uint32_t k = 0; k < count; k++) {
        if (jp_view_eq(list[k], name)) {
            return true;
        }
    }
    return false;
}

/* self::询问笔录 asks what the node at hand is, not whether there is such a paper. */
static bool asks_of_itself(const jp_xpath_token *tokens, uint32_t i) {
    return i >= 2 && tokens[i - 1].kind == JP_XPATH_MARK && jp_view_eq_text(tokens[i - 1].text, "::") &&
           (jp_view_eq_text(tokens[i - 2].text, "self") || jp_view_eq_text(tokens[i - 2].text, "parent") ||
            jp_view_eq_text(tokens[i - 2].text, "ancestor"));
}

typedef enum named_how { PLAIN = 0, LITERALS = 1, OTHERS = 2 } named_how;

static void list_documents(jp_builder *b, const jp_xpath_token *tokens, uint32_t from, uint32_t to, unsigned how,
                           jp_view **documents, uint32_t *count, size_t *cap) {
    for (uint32_t i = from; i < to; i++) {
        bool is_name = tokens[i].kind == JP_XPATH_ELEMENT || ((how & LITERALS) && tokens[i].kind == JP_XPATH_LITERAL);
        if (is_name && !((how & OTHERS) && asks_of_itself(tokens, i)) &&
            is_listed(b->words->documents, b->words->document_count, tokens[i].text) &&
            !is_listed(*documents, *count, tokens[i].text)) {
            *documents = jp_arena_grow(b->arena, *documents, *count, cap, sizeof **documents);
            (*documents)[(*count)++] = tokens[i].text;
        }
    }
}

void jp_expr_documents(jp_builder *b, jp_view text, bool with_literals, jp_view **documents, uint32_t *count,
                       size_t *cap) {
    uint32_t token_count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &token_count);

    list_documents(b, tokens, 0, token_count, with_literals ? LITERALS : PLAIN, documents, count, cap);
}

/* Days that do not count are told by papers that the functions know: without them the days would count. */
static const struct {
    const char *function, *documents[11];
} told_by[] = {
    {"扣除日数",
     {"鉴定期间告知书", "鉴定委托书", "鉴定报告", "中止审批表", "送达公告", "听证申请书", "听证通知书", "听证报告",
      "听证笔录"}},
    {"扣除工作日",
     {"特别程序告知书", "鉴定期间告知书", "听证申请书", "许可听证告知书", "听证告知书", "听证通知书", "听证笔录",
      "检验检测通知书", "鉴定报告", "专家评审意见", "检疫记录"}},
};

static void list_told(jp_builder *b, jp_view function, jp_view **documents, uint32_t *count, size_t *cap) {
    for (size_t i = 0; i < sizeof told_by / sizeof *told_by; i++) {
        for (size_t k = 0; jp_view_eq_text(function, told_by[i].function) &&
                           k < sizeof told_by[i].documents / sizeof *told_by[i].documents && told_by[i].documents[k];
             k++) {
            jp_view name = jp_view_of(told_by[i].documents[k]);
            if (!is_listed(*documents, *count, name)) {
                *documents = jp_arena_grow(b->arena, *documents, *count, cap, sizeof **documents);
                (*documents)[(*count)++] = name;
            }
        }
    }
}

/* What a [predicate] denies only picks nodes; what is denied outside of one is the finding. */
static bool is_denial(const jp_xpath_token *tokens, uint32_t i, int *depth) {
    if (tokens[i].kind == JP_XPATH_MARK) {
        *depth += jp_view_eq_text(tokens[i].text, "[");
        *depth -= jp_view_eq_text(tokens[i].text, "]");
    }
    return *depth == 0 && tokens[i].kind == JP_XPATH_FUNCTION && jp_view_eq_text(tokens[i].text, "not");
}

bool jp_expr_denies_all(jp_builder *b, jp_view text) {
    uint32_t token_count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &token_count);
    int depth = 0;

    for (uint32_t i = 0; i + 1 < token_count; i++) {
        uint32_t end = is_denial(tokens, i, &depth) ? end_of_call(tokens, token_count, i + 1) : 0;
        for (uint32_t k = i + 1; k + 1 < end; k++) {
            if (tokens[k].kind == JP_XPATH_MARK && jp_view_eq_text(tokens[k].text, "*") &&
                jp_view_eq_text(tokens[k + 1].text, "/")) {
                return true;
            }
        }
    }
    return false;
}

void jp_expr_denied(jp_builder *b, jp_view text, jp_view **documents, uint32_t *count, size_t *cap) {
    uint32_t token_count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &token_count);

    for (uint32_t i = 0; i + 1 < token_count; i++) {
        if (tokens[i].kind == JP_XPATH_FUNCTION && jp_view_eq_text(tokens[i].text, "not")) {
            list_documents(b, tokens, i + 1, end_of_call(tokens, token_count, i + 1), LITERALS, documents, count, cap);
        }
    }
}

void jp_expr_silent(jp_builder *b, jp_view text, jp_view **documents, uint32_t *count, size_t *cap) {
    uint32_t token_count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &token_count);
    int depth = 0;

    for (uint32_t i = 0; i + 1 < token_count; i++) {
        if (tokens[i].kind == JP_XPATH_FUNCTION) {
            list_told(b, tokens[i].text, documents, count, cap);
        }
        if (is_denial(tokens, i, &depth)) {
            list_documents(b, tokens, i + 1, end_of_call(tokens, token_count, i + 1), LITERALS | OTHERS, documents,
                           count, cap);
        }
    }
}

/* Of 「/案卷/」 and 「../」. */
static bool is_step(const jp_xpath_token *token) {
    return jp_view_eq_text(token->text, "/") || jp_view_eq_text(token->text, "..") ||
           jp_view_eq_text(token->text, "案卷");
}

/* A path below each (A/日期 | B/日期) says nothing of the papers themselves. */
void jp_expr_either(jp_builder *b, jp_view text, jp_view **either, uint32_t *either_count) {
    uint32_t count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &count);
    size_t cap = *either_count; /* a list that goes on: full as it stands */

    for (uint32_t i = 0; i < count; i++) {
        uint32_t other = i + 2; /* behind |, and behind the path to it */
        while (other < count && tokens[i + 1].kind != JP_XPATH_ELEMENT && is_step(&tokens[other])) {
            other++;
        }
        if (tokens[i].kind != JP_XPATH_ELEMENT || other >= count || !jp_view_eq_text(tokens[i + 1].text, "|") ||
            tokens[other].kind != JP_XPATH_ELEMENT ||
            (other + 1 < count && jp_view_starts_with(tokens[other + 1].text, jp_view_of("/")))) {
            continue;
        }
        for (unsigned k = 0; k < 2; k++) {
            *either = jp_arena_grow(b->arena, *either, *either_count, &cap, sizeof **either);
            (*either)[(*either_count)++] = tokens[k == 0 ? i : other].text;
        }
    }
}
