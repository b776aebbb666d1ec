/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_MATERIAL_H
#define JP_JUDGE_MATERIAL_H

#include "node.h"

/* What was read, what was not, and what the unread may be. */

typedef struct jp_presence {
    bool is_there;      /* a readable element of that name */
    bool is_blank;      /* readable ones are there, and nothing is filled in in any */
    bool is_sheet;      /* … each of them a sheet of its own: an export may only list a paper */
    bool is_unreadable; /* an element of that name with 状态="不可读" */
    bool is_broken;     /* one that is readable but for some of its lines, or given without its text */
    bool is_named;      /* unread or unrecognised material that may be it by its name */
    bool is_possible;   /* unread material that may be anything */
    bool is_listed;     /* the index has an entry for it that only the unread can answer */
    bool is_another;    /* unread material that may be one more of it */
    bool is_likened;    /* a paper or a file of unknown title may mean it: then it is not said to be missing */
} jp_presence;

/** What is known of documents of that type. The answer is kept for the dossier. */
jp_presence jp_material_find(jp_eval *ev, jp_view document);
/** The document, or what is not found in it, may lie in what was not read: absent and anything is possible, or, even if
 * one is read, one more of it may be there, or lines of it are no language. */
bool jp_material_may_hide(const jp_presence *presence);
/** Where a document may be that is not found, in the order of members. */
typedef struct jp_hiding {
    jp_view file;    /* the first that could not be read and may be it, or hold it */
    uint32_t files;  /* how many such */
    jp_view excerpt; /* the file of one of which an export gives fields only */
    jp_view title;   /* of a paper that was read and may be it, though the catalogue knows no such title */
} jp_hiding;
jp_hiding jp_material_hiding(jp_eval *ev, jp_view document);
/** Where it may be, in words: 未能读取的材料中, or what an export did not give. */
const char *jp_material_unseen(jp_eval *ev, jp_view document);
/** A paper some of whose lines are no language (残), or of which an export gives fields and no text (摘). */
bool jp_material_is_partial(jp_eval *ev, const xmlNode *paper);
/** The first document that could not be read: its type, else its file name; empty when all could. */
jp_view jp_material_unread(jp_eval *ev);
/** Is the name that of a file whose type is not known, and not that of a type? */
bool jp_material_is_file(jp_eval *ev, jp_view name);
/** The first unread one, but for what by its name was made by others: copies of evidence, receipts of payment,
 * photographs. What an organ has to say in its own papers stands in none of them. */
jp_view jp_material_unread_of_organ(jp_eval *ev);
/** "全卷3份材料：01_立案审批表.docx、…": what was read and searched. */
jp_view jp_material_list(jp_eval *ev);
/** Files that could not be read. */
uint32_t jp_material_unread_count(jp_eval *ev);
/** "全部13份文书", "可以读取的12份文书": what was searched, in words. */
const char *jp_material_searched(jp_eval *ev);

#endif
