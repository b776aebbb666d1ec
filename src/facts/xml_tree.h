/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_XML_TREE_H
#define JP_FACTS_XML_TREE_H

#include "catalogue.h"
#include "juanping/model/document.h"

/* The elements of an XML member, made again from the places of its paragraphs, and what their names mean. */

#define JP_XML_NONE UINT32_MAX

typedef struct jp_xml_elem {
    jp_view name;  /* without its number; empty: text between elements */
    jp_view place; /* as in the paragraphs */
    jp_view text;  /* in front of the first child */
    uint32_t parent, first, last, next;
    bool is_attribute;
    bool has_twin; /* another child of its parent has its name */
} jp_xml_elem;

typedef struct jp_xml_tree {
    jp_xml_elem *items; /* the root first, parents before children */
    uint32_t count;
} jp_xml_tree;

void jp_xml_tree_make(const jp_document *doc, jp_arena *arena, jp_xml_tree *out);
/** All text at and below the element, attributes left out unless it holds nothing else; parts joined by the word. */
jp_view jp_xml_words(const jp_xml_tree *tree, uint32_t index, const char *joint, jp_arena *arena);
/** Bytes of text at and below. */
size_t jp_xml_bytes(const jp_xml_tree *tree, uint32_t index);
/** No elements below: text, or attributes at most. */
bool jp_xml_is_leaf(const jp_xml_tree *tree, uint32_t index);

/* What an element is there for, by its name, in whatever language and spelling. */
typedef enum jp_xml_role {
    JP_XML_OTHER,
    JP_XML_PAPER,     /* 文书: one paper */
    JP_XML_TITLE,     /* 标题: what the paper is called */
    JP_XML_NAMING,    /* 名称, label, 角色: names the element it belongs to */
    JP_XML_VALUE,     /* 值: what a named element holds */
    JP_XML_RUNNING,   /* 段落: running text */
    JP_XML_HEADING,   /* h1 */
    JP_XML_ROW,       /* 行 */
    JP_XML_CELL,      /* 格 */
    JP_XML_CLOSING,   /* 落款: stands at the end without a label */
    JP_XML_SEAL,      /* 印章 */
    JP_XML_MAKER,     /* 制作机关: stands above the title */
    JP_XML_NUMBER,    /* 文号: stands below the title */
    JP_XML_DAY,       /* 日期 */
    JP_XML_OPINION,   /* 意见 */
    JP_XML_SIGNATURE, /* 签名 */
    JP_XML_TICK,      /* 选中 */
    JP_XML_TECHNICAL  /* id, 序号, version */
} jp_xml_role;

/** Is the name, in whatever spelling, a word of the list |a|b|? Its words are in lower case, without _ - and . */
bool jp_xml_is_word(const char *list, jp_view name);
jp_xml_role jp_xml_role_of(jp_view name);
/** The role of an element, its own word in front of a child's left out. */
jp_xml_role jp_xml_role_at(const jp_xml_tree *tree, uint32_t index);
/** The label people would write for the name: the name itself when it is Chinese, else by the words of the maps for
 * papers of the type (its name; empty: not known); empty when it means nothing. */
jp_view jp_xml_label(const jp_catalogue *catalogue, jp_view type, jp_view name, jp_arena *arena);
/** The paper that a word of the maps stands for (penaltyDecision); else the word. */
jp_view jp_xml_title_word(const jp_catalogue *catalogue, jp_view word);
bool jp_xml_has_han(jp_view v);
/** Is the value a number and the other what it counts? 单位 of a word is who someone works for. */
bool jp_xml_is_unit(jp_view value, jp_view unit);

#endif
