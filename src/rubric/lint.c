/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"
#include "juanping/rubric/xpath_text.h"
#include "literals.h"

/* Brackets inside brackets of one expression; people write three or four. */
#define MAX_DEPTH 64u

/* source: XPath 1.0 section 4 */
static const struct {
    const char *name;
    uint8_t min_args, max_args;
} core[] = {
    {"last", 0, 0},
    {"position", 0, 0},
    {"count", 1, 1},
    {"id", 1, 1},
    {"local-name", 0, 1},
    {"namespace-uri", 0, 1},
    {"name", 0, 1},
    {"string", 0, 1},
    {"concat", 2, UINT8_MAX},
    {"starts-with", 2, 2},
    {"contains", 2, 2},
    {"substring-before", 2, 2},
    {"substring-after", 2, 2},
    {"substring", 2, 3},
    {"string-length", 0, 1},
    {"normalize-space", 0, 1},
    {"translate", 3, 3},
    {"boolean", 1, 1},
    {"not", 1, 1},
    {"true", 0, 0},
    {"false", 0, 0},
    {"lang", 1, 1},
    {"number", 0, 1},
    {"sum", 1, 1},
    {"floor", 1, 1},
    {"ceiling", 1, 1},
    {"round", 1, 1},
};
#define CORE_COUNT (sizeof core / sizeof core[0])

typedef struct frame {
    char open; /* ( or [ */
    bool is_call;
    bool has_token; /* since the bracket */
    jp_view function;
    uint32_t commas;
} frame;

typedef struct walk {
    jp_builder *b;
    jp_spot spot;
    jp_view text;
    const jp_xpath_token *tokens;
    uint32_t count;
    frame frames[MAX_DEPTH];
    uint32_t depth;
    bool is_good;
} walk;

static void flaw(walk *w, jp_code code, const char *what, jp_view name) {
    w->is_good = false;
    jp_flaws_add(w->b->flaws, code, w->spot.setting->place, "[%.*s] %.*s: %s「%.*s」", JP_VIEW_ARG(w->spot.section),
                 JP_VIEW_ARG(w->spot.setting->key), what, JP_VIEW_ARG(name));
}

static void check_name(walk *w, jp_code code, const char *what, jp_view name, const jp_view *names, uint32_t count) {
    if (!jp_view_is_among(name, names, count)) {
        flaw(w, code, what, name);
        jp_flaws_hint_near(
            w->b->flaws, name, names, count,
            JP_SAY("名称须在文书、字段目录中", "names are those of the catalogue of documents and fields"));
    }
}

/* ---- functions ---- */

static bool find_function(const walk *w, jp_view name, jp_function_sig *out) {
    for (size_t i = 0; i < CORE_COUNT; i++) {
        if (jp_view_eq_text(name, core[i].name)) {
            *out = (jp_function_sig){name, core[i].min_args, core[i].max_args};
            return true;
        }
    }
    for (uint32_t i = 0; i < w->b->words->function_count; i++) {
        if (jp_view_eq(name, w->b->words->functions[i].name)) {
            *out = w->b->words->functions[i];
            return true;
        }
    }
    return false;
}

static void flaw_function(walk *w, jp_view name) {
    uint32_t own = w->b->words->function_count;
    jp_view *names = jp_arena_array(w->b->arena, own + CORE_COUNT, sizeof *names);
    for (uint32_t i = 0; i < own; i++) {
        names[i] = w->b->words->functions[i].name;
    }
    for (size_t i = 0; i < CORE_COUNT; i++) {
        names[own + i] = jp_view_of(core[i].name);
    }
    flaw(w, JP_E_RUBRIC_FUNCTION, JP_SAY("没有函数", "no such function "), name);
    jp_flaws_hint_near(w->b->flaws, name, names, own + CORE_COUNT, NULL);
}

static void check_call(walk *w, const frame *f) {
    jp_function_sig sig;
    uint32_t args = f->has_token ? f->commas + 1 : 0;

    if (!find_function(w, f->function, &sig)) {
        flaw_function(w, f->function);
        return;
    }
    const jp_view key = w->spot.setting->key;
    if (jp_view_eq_text(f->function, "所见") &&
        !(jp_view_starts_with(key, JP_VIEW("情形")) && jp_view_ends_with(key, JP_VIEW("说明")))) {
        flaw(w, JP_E_RUBRIC_FUNCTION, JP_SAY("只有情形的说明可以用", "only for the sentence of a fault "), f->function);
        return;
    }
    if (args >= sig.min_args && args <= sig.max_args) {
        return;
    }
    flaw(w, JP_E_RUBRIC_FUNCTION, JP_SAY("参数个数不对", "wrong number of arguments "), f->function);
    if (sig.min_args == sig.max_args) {
        jp_flaws_hint(w->b->flaws, JP_SAY("应有 %u 个，写了 %u 个", "%u wanted, %u given"), sig.min_args, args,
                      sig.min_args, args);
    } else {
        jp_flaws_hint(w->b->flaws, JP_SAY("应有 %u 至 %u 个，写了 %u 个", "%u to %u wanted, %u given"), sig.min_args,
                      sig.max_args, args, sig.min_args, sig.max_args, args);
    }
}

/* ---- literals ---- */

static void check_fields(walk *w, jp_view literal) {
    uint32_t count;
    jp_view *names = jp_ini_split(literal, '|', w->b->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t either_count;
        jp_view *either = jp_ini_split(names[i], '/', w->b->arena, &either_count);
        for (uint32_t k = 0; k < either_count; k++) {
            check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有字段", "no such field "), either[k], w->b->elements,
                       w->b->element_count);
        }
    }
    if (count == 0) {
        flaw(w, JP_E_RUBRIC_NAME, JP_SAY("没有写字段", "no field given "), literal);
    }
}

static void check_literal(walk *w, jp_literal_kind kind, jp_view literal) {
    static const jp_view units[] = {{"日", 3}, {"工作日", 9}, {"月", 3}, {"年", 3}};
    const jp_rubric_words *words = w->b->words;
    jp_view message;

    switch (kind) {
    case JP_LITERAL_NONE:
        break;
    case JP_LITERAL_PATTERN:
        if (!jp_patterns_add(w->b->patterns, literal, w->b->arena, &message)) {
            flaw(w, JP_E_RUBRIC_XPATH, JP_SAY("正则有误", "wrong pattern "), literal);
            jp_flaws_hint(w->b->flaws, "%.*s", JP_VIEW_ARG(message));
        }
        break;
    case JP_LITERAL_DOCUMENT:
        check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有文书", "no such document "), literal, words->documents,
                   words->document_count);
        break;
    case JP_LITERAL_FIELDS:
        check_fields(w, literal);
        break;
    case JP_LITERAL_UNIT:
        check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有单位", "no such unit "), literal, units,
                   sizeof units / sizeof units[0]);
        break;
    case JP_LITERAL_TABLE:
        if (words->table_count > 0) {
            check_name(w, JP_E_RUBRIC_NAME, JP_SAY("界限值中没有表", "no such table of thresholds "), literal,
                       words->tables, words->table_count);
        }
        break;
    case JP_LITERAL_PARAMETER:
        if (words->parameter_count > 0) {
            check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有参数", "no such parameter "), literal, words->parameters,
                       words->parameter_count);
        }
        break;
    }
}

static bool ends_argument(const walk *w, uint32_t i) {
    return i < w->count && w->tokens[i].kind == JP_XPATH_MARK &&
           (jp_view_eq_text(w->tokens[i].text, ",") || jp_view_eq_text(w->tokens[i].text, ")"));
}

/* Called with the first token of each argument. */
static void check_argument(walk *w, uint32_t i) {
    frame *f = &w->frames[w->depth - 1];
    jp_literal_kind kind = jp_literal_of(f->function, f->commas + 1);

    if (kind == JP_LITERAL_NONE) {
        return;
    }
    if (w->tokens[i].kind != JP_XPATH_LITERAL || !ends_argument(w, i + 1)) {
        flaw(w, JP_E_RUBRIC_FUNCTION, JP_SAY("这个参数须写死成字符串", "this argument must be a literal "),
             f->function);
        return;
    }
    check_literal(w, kind, w->tokens[i].text);
}

/* ---- walking ---- */

static void open_bracket(walk *w, uint32_t i, char c) {
    if (w->depth == MAX_DEPTH) {
        flaw(w, JP_E_RUBRIC_XPATH, JP_SAY("括号层数过多", "brackets nested too deep "), w->text);
        return;
    }
    bool is_call = c == '(' && i > 0 && w->tokens[i - 1].kind == JP_XPATH_FUNCTION;
    w->frames[w->depth++] = (frame){c, is_call, false, is_call ? w->tokens[i - 1].text : JP_VIEW_EMPTY, 0};
}

static bool close_bracket(walk *w, char c) {
    char open = c == ')' ? '(' : '[';
    if (w->depth == 0 || w->frames[w->depth - 1].open != open) {
        flaw(w, JP_E_RUBRIC_XPATH, JP_SAY("括号不成对", "brackets do not pair "), w->text);
        return false;
    }
    const frame *f = &w->frames[--w->depth];
    if (f->is_call) {
        check_call(w, f);
    }
    return true;
}

static bool check_mark(walk *w, uint32_t i) {
    jp_view text = w->tokens[i].text;
    char c = text.data[0];

    if (text.bytes > 1 && (unsigned char)c >= 0x80) {
        flaw(w, JP_E_RUBRIC_XPATH,
             JP_SAY("全角标点不能用在表达式里", "full-width marks have no place in an expression "), text);
        return false;
    }
    if (text.bytes == 1 && (c == '(' || c == '[')) {
        open_bracket(w, i, c);
    } else if (text.bytes == 1 && (c == ')' || c == ']')) {
        return close_bracket(w, c);
    } else if (text.bytes == 1 && c == ',' && w->depth > 0) {
        w->frames[w->depth - 1].commas++;
    }
    return w->is_good || w->depth < MAX_DEPTH;
}

/* 「事件[@名='决定']」: the only thing that has a 名 is an event of the time line. */
static void check_event(walk *w, uint32_t i) {
    const jp_rubric_words *words = w->b->words;
    static const char *const comparisons[] = {"=", "!=", NULL};

    if (words->event_count == 0 || i < 2 || !jp_view_is_any(w->tokens[i - 1].text, comparisons) ||
        w->tokens[i - 2].kind != JP_XPATH_ATTRIBUTE || !jp_view_eq_text(w->tokens[i - 2].text, "名") ||
        jp_view_is_among(w->tokens[i].text, words->events, words->event_count)) {
        return;
    }
    flaw(w, JP_E_RUBRIC_NAME, JP_SAY("没有事件", "no such event "), w->tokens[i].text);
    jp_flaws_hint_near(w->b->flaws, w->tokens[i].text, words->events, words->event_count,
                       JP_SAY("事件写在 documents.ini 里", "events are told in documents.ini"));
}

static bool check_token(walk *w, uint32_t i) {
    const jp_xpath_token *token = &w->tokens[i];
    bool starts = i > 0 && w->depth > 0 && w->frames[w->depth - 1].is_call && w->tokens[i - 1].kind == JP_XPATH_MARK &&
                  (jp_view_eq_text(w->tokens[i - 1].text, "(") || jp_view_eq_text(w->tokens[i - 1].text, ","));
    bool closes = token->kind == JP_XPATH_MARK && jp_view_eq_text(token->text, ")");

    if (w->depth > 0 && !closes) {
        w->frames[w->depth - 1].has_token = true;
    }
    if (starts && !closes) {
        check_argument(w, i);
    }
    switch (token->kind) {
    case JP_XPATH_ELEMENT:
        check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有文书或字段", "no such document or field "), token->text,
                   w->b->elements, w->b->element_count);
        return true;
    case JP_XPATH_ATTRIBUTE:
        check_name(w, JP_E_RUBRIC_NAME, JP_SAY("没有属性", "no such attribute "), token->text, w->b->attributes,
                   w->b->attribute_count);
        return true;
    case JP_XPATH_VARIABLE:
        flaw(w, JP_E_RUBRIC_XPATH, JP_SAY("不能用变量", "variables cannot be used "), token->text);
        return true;
    case JP_XPATH_MARK:
        return check_mark(w, i);
    case JP_XPATH_FUNCTION:
    case JP_XPATH_NODE_TYPE:
    case JP_XPATH_AXIS:
        return true;
    case JP_XPATH_LITERAL:
        check_event(w, i);
        return true;
    case JP_XPATH_NUMBER:
    case JP_XPATH_OPERATOR:
        return true;
    }
    return true;
}

bool jp_lint_expression(jp_builder *b, jp_spot spot, jp_view text) {
    uint32_t count;
    const jp_xpath_token *tokens = jp_xpath_tokens(text, b->arena, &count);
    walk w = {.b = b, .spot = spot, .text = text, .tokens = tokens, .count = count, .is_good = true};

    if (count == 0) {
        flaw(&w, JP_E_RUBRIC_XPATH, JP_SAY("表达式是空的", "the expression is empty "), text);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!check_token(&w, i)) {
            return false;
        }
    }
    if (w.depth > 0) {
        flaw(&w, JP_E_RUBRIC_XPATH, JP_SAY("括号不成对", "brackets do not pair "), text);
    }
    return w.is_good;
}
