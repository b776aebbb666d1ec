/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_BUILDER_H
#define JP_RUBRIC_BUILDER_H

#include "flaws.h"
#include "juanping/rubric/pattern.h"
#include "juanping/rubric/rubric.h"
#include "resolve.h"

/* What the steps from settings to a rubric share. */
typedef struct jp_builder {
    const jp_rubric_words *words;
    jp_arena *arena;
    jp_flaws *flaws;
    const jp_resolved *resolved;
    xmlXPathContextPtr xpath; /* for compiling; its dictionary is held by what was compiled */
    jp_patterns *patterns;
    jp_view *elements; /* every element name a condition may hold */
    uint32_t element_count;
    jp_view *attributes;
    uint32_t attribute_count;
} jp_builder;

/* Where an expression stands, for messages. */
typedef struct jp_spot {
    jp_view section;
    const jp_setting *setting;
} jp_spot;

/** Elements and attributes: the words given and what the tree itself always has. */
void jp_lint_collect_names(jp_builder *b);
/** Names, functions, argument counts, literals, brackets of one expression. True when nothing was found wrong. */
bool jp_lint_expression(jp_builder *b, jp_spot spot, jp_view text);

/** Compile alone, as conditions are compiled. message: of libxml2, in kept. NULL: it does not compile. */
xmlXPathCompExprPtr jp_expr_compile(xmlXPathContextPtr xpath, jp_view text, jp_arena *arena, jp_view *message,
                                    char *kept, size_t kept_bytes);
/** Lint and compile. An expression with flaws stays without code. */
jp_expr jp_expr_build(jp_builder *b, jp_spot spot, jp_view text);
/** Expressions between `;;`. */
jp_expr *jp_expr_build_list(jp_builder *b, jp_spot spot, uint32_t *count);
/** The {…} parts of a template. */
jp_expr *jp_expr_build_template(jp_builder *b, jp_spot spot, uint32_t *count);
/** Document names among the names and literals of an expression, added to a list without doubles. */
void jp_expr_documents(jp_builder *b, jp_view text, bool with_literals, jp_view **documents, uint32_t *count,
                       size_t *cap);
/** Says that no paper at all (any name, /…) says something. */
bool jp_expr_denies_all(jp_builder *b, jp_view text);
/** Documents named inside its not(…), in quotes too: what is missed when they are absent. */
void jp_expr_denied(jp_builder *b, jp_view text, jp_view **documents, uint32_t *count, size_t *cap);
/** Pairs of a union (事先告知书 | 听证告知书): where one is there, the other is not missed. */
void jp_expr_either(jp_builder *b, jp_view text, jp_view **either, uint32_t *either_count);
/** Documents whose silence is the finding: named in a not(…) outside of predicates, but for what the node at hand is
 * said to be; and those that tell a function which days do not count. */
void jp_expr_silent(jp_builder *b, jp_view text, jp_view **documents, uint32_t *count, size_t *cap);

/** "18(三)(四) 27（一）" → "18(三) 18(四) 27(一)"; empty and a flaw when an article or item does not exist.
 * source: 新疆维吾尔自治区行政执法监督条例第十六至十八条、第二十七条 */
jp_view jp_articles_build(jp_builder *b, jp_spot spot);

void jp_build_rubric(jp_builder *b, jp_rubric *out);
/** 换法日 is worth nothing when no item says what it rested on before. */
void jp_check_change(jp_builder *b, const jp_rubric *rubric, const jp_item *items, uint32_t count);
/** Items, disabled ones too, in file order; is_enabled says which. */
jp_item *jp_build_items(jp_builder *b, uint32_t *count);
/** [分组]: the groups, and which one each item counts in. */
void jp_build_groups(jp_builder *b, jp_rubric *rubric, jp_item *items, uint32_t count);
/** [类别 …]: whole forms, and which one each item belongs to. */
void jp_build_forms(jp_builder *b, jp_rubric *rubric, jp_item *items, uint32_t count);
void jp_check_points(jp_builder *b, const jp_rubric *rubric, const jp_item *items, uint32_t count);

/** The resolved rubric as INI text; settings that no line can hold are flaws. */
jp_view jp_dump(jp_builder *b);

#endif
