/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_MAKER_H
#define JP_RUBRIC_MAKER_H

#include "typed.h"

/* One section becomes one thing: what the readers of items and categories share. item is NULL for a category. */
typedef struct jp_maker {
    jp_builder *b;
    const jp_settings *section;
    jp_item *item;
} jp_maker;

/** The setting, or NULL when it is not there or empty. */
const jp_setting *jp_maker_find(const jp_maker *m, const char *key);
jp_spot jp_maker_spot(const jp_maker *m, const jp_setting *setting);
jp_view jp_maker_text(const jp_maker *m, const char *key);
jp_expr jp_maker_expression(const jp_maker *m, const char *key);
jp_expr *jp_maker_expressions(const jp_maker *m, const char *key, uint32_t *count);
jp_expr *jp_maker_template(const jp_maker *m, const char *key, uint32_t *count);
/** 生效, 失效, 依日. */
void jp_read_force(const jp_maker *m, jp_force *out);
/** Document names between |; a name that is none is a flaw. */
jp_view *jp_maker_documents(const jp_maker *m, const char *key, uint32_t *count);
/** A condition on all documents cannot be answered from those that could be read. */
bool jp_maker_asks_all(jp_view condition);

/** Flaw: a key is missing. */
void jp_maker_missing(const jp_maker *m, const char *what, const char *why);
/** Flaw, when the key is there. */
void jp_maker_forbid(const jp_maker *m, const char *key, const char *why);

/** 情形1 … 情形14 with their sentences. */
void jp_read_faults(jp_maker *m);
/** What 情形 does not go with. */
void jp_check_faults(const jp_maker *m);
/** 例外1 … 例外9 with their sentences and quotes. */
void jp_read_exceptions(jp_maker *m);
/** 阶梯, within the cap of the item. */
void jp_read_stairs(jp_maker *m);
/** 仅记录, 对象, 加分, 例外, 阶梯: which go together. */
void jp_check_kinds(const jp_maker *m);

#endif
