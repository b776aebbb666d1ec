/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_INDEX_H
#define JP_JUDGE_INDEX_H

#include "node.h"

/* The index of the papers (卷内目录), asked about what was not read. */

/* What is called by fewer is not looked for in the words of an entry: 催告书 is. */
enum { JP_INDEX_NAME_BYTES = 9 };

/** Is the node an entry of an index? */
bool jp_index_is_entry(const xmlNode *node);
/** Is the paper the one the entry names, by its type, its title or the name of its file? */
bool jp_index_is_of(jp_eval *ev, const xmlNode *entry, const xmlNode *document);
/** Is the entry for such a document, alone or with others (「询问笔录、听证笔录」)? */
bool jp_index_is_for(jp_eval *ev, const xmlNode *entry, jp_view document);
/** The entry that an unread file is, by its name: the organ itself says what paper that is. NULL: none. */
const xmlNode *jp_index_entry_of_unread(jp_eval *ev, const xmlNode *unread);
typedef enum jp_room_kind {
    JP_ROOM_NONE,     /* as many entries as such files are without a paper, and none of them is for it */
    JP_ROOM_ANYTHING, /* the index does not tell */
    JP_ROOM_LISTED,   /* an entry for it, that no paper answers */
} jp_room_kind;
/** May a file that was not read, and whose name says nothing, be such a document? */
jp_room_kind jp_index_room(jp_eval *ev, jp_view document);

#endif
