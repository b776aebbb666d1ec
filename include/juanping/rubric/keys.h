/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_KEYS_H
#define JUANPING_RUBRIC_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* Every key of the rubric language, once: loader, lint, manual and `rubric list keys` come from this table. */

typedef enum jp_key_type {
    JP_KEY_TEXT,
    JP_KEY_NAME,      /* of a category, a file */
    JP_KEY_DAY,       /* YYYY-MM-DD */
    JP_KEY_POINTS,    /* 2.5: up to two decimals */
    JP_KEY_STAIRS,    /* 1:1 2:2 4:4 */
    JP_KEY_BOOL,      /* 是 | 否 */
    JP_KEY_CHOICE,    /* one of the words in range */
    JP_KEY_VETO,      /* 是 | 否 | name of a switch */
    JP_KEY_ARTICLES,  /* 18(四) 27(二) */
    JP_KEY_DOCUMENTS, /* document names, | between */
    JP_KEY_XPATH,     /* one expression */
    JP_KEY_XPATHS,    /* several, ;; between */
    JP_KEY_TEMPLATE   /* text with {XPath} parts */
} jp_key_type;

typedef enum jp_key_section {
    JP_SECTION_RUBRIC,   /* [标准] */
    JP_SECTION_CATEGORY, /* [类别 立案] */
    JP_SECTION_ITEM      /* [P40] */
} jp_key_section;

typedef struct jp_key_row {
    jp_key_section section;
    const char *name;
    jp_key_type type;
    bool is_required;
    bool is_local;          /* may stand in a local file (overlay) */
    const char *range;      /* Chinese or the words of a choice, | between; "" when the type says it all */
    const char *default_zh; /* "" when none */
    const char *help;       /* Chinese, one line */
} jp_key_row;

const jp_key_row *jp_rubric_keys(uint32_t *count);
/** "文字", "表达式" …: Chinese name of a type, for tables. */
const char *jp_key_type_name(jp_key_type type);
/** Is the section an item: a capital letter, then capital letters and digits: P40? */
bool jp_is_item_id(jp_view name);

#endif
