/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_ERROR_H
#define JUANPING_BASE_ERROR_H

#include <stddef.h>

#include "juanping/base/attr.h"

/* Error values: a fixed-size struct on the caller's stack. Fallible functions return bool, take the
 * error last and leave it untouched on success. No allocation happens on the error path. */

typedef enum jp_code {
    JP_OK = 0,
#define JP_ERROR(name, class, en, zh) JP_E_##name,
#include "juanping/base/errors.def"
#undef JP_ERROR
    JP_CODE_COUNT
} jp_code;

typedef enum jp_error_class { JP_CLASS_FAILURE, JP_CLASS_CONFIG, JP_CLASS_FATAL } jp_error_class;

typedef enum jp_lang { JP_LANG_EN, JP_LANG_ZH } jp_lang;

typedef struct jp_error {
    jp_code code;
    char where[384];   /* "dossier.zip!word/document.xml:214", "rubric.ini:12"; may be empty */
    char subject[384]; /* what is wrong, put for {} of the text */
    char hint[512];    /* nearest name, expected form, remedy; may be empty */
} jp_error;

/* Words in both languages, as part of a subject or hint: jp_error_text takes those of one. Arguments of the format that
 * stand within are given twice, once for each language; better is to keep them outside. */
#define JP_SAY(zh, en) "\v" zh "\f" en "\v"

/** text with the words of one language, where JP_SAY gives both. Always terminated. */
void jp_say(const char *text, jp_lang lang, char *out, size_t out_bytes);

/**
 * Fill *err. Over-long texts are cut at a UTF-8 boundary.
 *
 * where      NULL: no place known; a higher layer that knows it may fill it in
 */
void jp_fail(jp_error *err, jp_code code, const char *where, const char *subject_fmt, ...) JP_PRINTF(4, 5);

/** Add the remedy ("nearest name is 「…」") to an error already filled. */
void jp_fail_hint(jp_error *err, const char *hint_fmt, ...) JP_PRINTF(2, 3);

/** "ZIP_READ" for JP_E_ZIP_READ: the stable name used in machine-readable output. */
const char *jp_code_name(jp_code code);

jp_error_class jp_code_class(jp_code code);

/**
 * The whole message, "where: text; hint", in one language. Always terminated.
 *
 * cost       no allocation
 */
void jp_error_text(const jp_error *err, jp_lang lang, char *out, size_t out_bytes);

#endif
