/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/error.h"

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct code_row {
    const char *name;
    const char *text[2]; /* by jp_lang */
    jp_error_class class;
} code_row;

static const code_row codes[JP_CODE_COUNT] = {
    [JP_OK] = {"OK", {"", ""}, JP_CLASS_FAILURE},
#define JP_ERROR(name, class, en, zh) [JP_E_##name] = {#name, {[JP_LANG_EN] = en, [JP_LANG_ZH] = zh}, JP_CLASS_##class},
#include "juanping/base/errors.def"
#undef JP_ERROR
};

/* Shorten text that a full buffer cut, so that it does not end in part of a character. */
static void cut_partial_char(char *text) {
    size_t end = strlen(text);
    size_t lead = end;

    while (lead > 0 && end - lead < 3 && ((unsigned char)text[lead - 1] & 0xC0) == 0x80)
        lead--;
    if (lead == 0)
        return;
    unsigned char first = (unsigned char)text[lead - 1];
    size_t whole = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (end - (lead - 1) < whole)
        text[lead - 1] = '\0';
}

static void fill(char *out, size_t out_bytes, const char *fmt, va_list args) JP_PRINTF(3, 0);

static void fill(char *out, size_t out_bytes, const char *fmt, va_list args) {
    int wanted = vsnprintf(out, out_bytes, fmt, args);

    if (wanted < 0)
        out[0] = '\0';
    else if ((size_t)wanted >= out_bytes)
        cut_partial_char(out);
}

static void fill_plain(char *out, size_t out_bytes, const char *text) {
    size_t bytes = strlen(text);
    bool fits = bytes < out_bytes;

    if (!fits)
        bytes = out_bytes - 1;
    memcpy(out, text, bytes);
    out[bytes] = '\0';
    if (!fits)
        cut_partial_char(out);
}

void jp_fail(jp_error *err, jp_code code, const char *where, const char *subject_fmt, ...) {
    /* Made aside: `where` and the arguments may point into *err. */
    jp_error made = {.code = code};
    va_list args;

    assert(code > JP_OK && code < JP_CODE_COUNT);
    if (where)
        fill_plain(made.where, sizeof made.where, where);
    va_start(args, subject_fmt);
    fill(made.subject, sizeof made.subject, subject_fmt, args);
    va_end(args);
    *err = made;
}

void jp_fail_hint(jp_error *err, const char *hint_fmt, ...) {
    char hint[sizeof err->hint];
    va_list args;

    va_start(args, hint_fmt);
    fill(hint, sizeof hint, hint_fmt, args);
    va_end(args);
    memcpy(err->hint, hint, sizeof hint);
}

const char *jp_code_name(jp_code code) {
    assert(code < JP_CODE_COUNT);
    return codes[code].name;
}

jp_error_class jp_code_class(jp_code code) {
    assert(code < JP_CODE_COUNT);
    return codes[code].class;
}

typedef struct text_out {
    char *data;
    size_t bytes, cap_bytes;
    bool is_cut;
} text_out;

static void put(text_out *out, const char *text, size_t bytes) {
    size_t room = out->cap_bytes - 1 - out->bytes;

    if (out->is_cut)
        return;
    if (bytes > room) {
        bytes = room;
        out->is_cut = true;
    }
    memcpy(out->data + out->bytes, text, bytes);
    out->bytes += bytes;
    out->data[out->bytes] = '\0';
    if (out->is_cut)
        cut_partial_char(out->data);
}

/* What JP_SAY set down: outside of it text stands for both languages. A text that was cut may lack its end. */
static void put_said(text_out *out, const char *text, jp_lang lang) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "\v");
        put(out, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        const char *zh = ++text;
        size_t zh_bytes = strcspn(zh, "\f\v");
        const char *en = zh[zh_bytes] == '\f' ? zh + zh_bytes + 1 : zh + zh_bytes;
        size_t en_bytes = strcspn(en, "\v");
        if (lang == JP_LANG_ZH || en == zh + zh_bytes)
            put(out, zh, zh_bytes);
        else
            put(out, en, en_bytes);
        text = en + en_bytes;
        text += *text == '\v';
    }
}

void jp_say(const char *text, jp_lang lang, char *out, size_t out_bytes) {
    if (out_bytes == 0)
        return;
    text_out said = {out, 0, out_bytes, false};

    out[0] = '\0';
    put_said(&said, text, lang);
}

void jp_error_text(const jp_error *err, jp_lang lang, char *out_data, size_t out_bytes) {
    static const char *const colon[] = {[JP_LANG_EN] = ": ", [JP_LANG_ZH] = "："};
    static const char *const semicolon[] = {[JP_LANG_EN] = "; ", [JP_LANG_ZH] = "；"};

    if (out_bytes == 0)
        return;
    assert(err->code < JP_CODE_COUNT);
    text_out out = {out_data, 0, out_bytes, false};
    const char *text = codes[err->code].text[lang];
    const char *slot = strstr(text, "{}");

    out_data[0] = '\0';
    if (err->where[0] != '\0') {
        put_said(&out, err->where, lang);
        put(&out, colon[lang], strlen(colon[lang]));
    }
    if (slot) {
        put(&out, text, (size_t)(slot - text));
        put_said(&out, err->subject, lang);
        text = slot + 2;
    }
    put(&out, text, strlen(text));
    if (err->hint[0] != '\0') {
        put(&out, semicolon[lang], strlen(semicolon[lang]));
        put_said(&out, err->hint, lang);
    }
}
