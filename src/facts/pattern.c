/* SPDX-License-Identifier: Apache-2.0 */
#include "pattern.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "juanping/base/script.h"
#include "juanping/base/utf8.h"

enum {
    /* A title or a sentence is decided in a few hundred steps; what needs more is a pattern that runs away. */
    MATCH_LIMIT = 200000,
    MESSAGE_BYTES = 160
};

struct jp_pattern {
    pcre2_code *code;
    pcre2_match_data *data; /* one per pattern: extraction runs one dossier at a time in each process */
    pcre2_match_context *context;
    uint32_t value_group; /* 0: the whole match */
    bool is_jit;          /* made at the first use: most patterns of a catalogue are never asked in one run */
};

/* 「（」 in an expression means that bracket, never a group. out holds twice the bytes of the expression. */
static size_t fold_expression(jp_view expression, char *out) {
    size_t at = 0;
    size_t put = 0;

    while (at < expression.bytes) {
        const bool is_script =
            at > 0 && expression.data[at - 1] == '\\' &&
            jp_view_starts_with(jp_view_sub(expression, at, expression.bytes), JP_VIEW(JP_SCRIPT_HAN));
        if (is_script) {
            memcpy(out + put, JP_SCRIPT_HAN_ALONE, sizeof JP_SCRIPT_HAN_ALONE - 1);
            put += sizeof JP_SCRIPT_HAN_ALONE - 1;
            at += sizeof JP_SCRIPT_HAN - 1;
            continue;
        }
        uint32_t c = jp_utf8_next(expression, &at);
        uint32_t folded = jp_char_fold_width(c);
        if (folded != c && folded != ' ' && strchr("()[]{}?*+|.^$\\", (int)folded) != NULL) {
            out[put++] = '\\';
        }
        put += jp_utf8_put(folded, out + put);
    }
    return put;
}

static uint32_t find_value_group(const pcre2_code *code) {
    uint32_t groups = 0;
    int number = pcre2_substring_number_from_name(code, (PCRE2_SPTR) "值");

    if (number > 0) {
        return (uint32_t)number;
    }
    (void)pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    return groups > 0 ? 1 : 0;
}

bool jp_pattern_new(jp_view expression, jp_pattern **out, jp_error *err) {
    char *folded = malloc(2 * expression.bytes + 4);
    int code = 0;
    PCRE2_SIZE offset = 0;

    if (!folded) {
        abort(); /* out of memory, as in the arenas */
    }
    size_t bytes = fold_expression(expression, folded);
    pcre2_code *compiled =
        pcre2_compile((PCRE2_SPTR)folded, bytes, PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE, &code, &offset, NULL);
    free(folded);
    if (!compiled) {
        PCRE2_UCHAR message[MESSAGE_BYTES];
        (void)pcre2_get_error_message(code, message, sizeof message);
        jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s", JP_VIEW_ARG(expression));
        jp_fail_hint(err, JP_SAY("正则表达式有误的字节处：", "wrong pattern, at byte ") "%zu (%s)", (size_t)offset,
                     (const char *)message);
        return false;
    }
    jp_pattern *pattern = calloc(1, sizeof *pattern);
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(compiled, NULL);
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    if (!pattern || !data || !context) {
        abort(); /* out of memory, as in the arenas */
    }
    (void)pcre2_set_match_limit(context, MATCH_LIMIT);
    *pattern = (jp_pattern){compiled, data, context, find_value_group(compiled), false};
    *out = pattern;
    return true;
}

void jp_pattern_free(jp_pattern *pattern) {
    if (pattern) {
        pcre2_match_context_free(pattern->context);
        pcre2_match_data_free(pattern->data);
        pcre2_code_free(pattern->code);
        free(pattern);
    }
}

bool jp_pattern_next(jp_pattern *pattern, jp_view text, size_t from, jp_match *out) {
    if (!pattern || from > text.bytes) {
        return false;
    }
    if (!pattern->is_jit) {
        (void)pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
        pattern->is_jit = true;
    }
    int count = pcre2_match(pattern->code, (PCRE2_SPTR)(text.data ? text.data : ""), text.bytes, from,
                            PCRE2_NO_UTF_CHECK, pattern->data, pattern->context);
    if (count <= 0) {
        return false;
    }
    const PCRE2_SIZE *spans = pcre2_get_ovector_pointer(pattern->data);
    size_t group = pattern->value_group;
    if (group >= (size_t)count || spans[2 * group] == PCRE2_UNSET) {
        group = 0;
    }
    *out = (jp_match){spans[0], spans[1], spans[2 * group], spans[2 * group + 1]};
    return true;
}

bool jp_pattern_is_in(jp_pattern *pattern, jp_view text) {
    jp_match match;
    return pattern && jp_pattern_next(pattern, text, 0, &match);
}
