/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_SECTION_H
#define JP_FACTS_SECTION_H

#include "catalogue.h"
#include "text.h"

#define JP_NO_LINE UINT32_MAX

/* ---- titles ---- */

/* How sure the words alone make us, 0–100. */
enum {
    JP_BID_EXACT = 100,   /* the line is a title of the catalogue */
    JP_BID_PREFIXED = 96, /* an organ or words of no weight stand in front of it */
    JP_BID_PATTERN = 90,  /* the type's own pattern fits the whole line */
    JP_BID_TITLE = 84,    /* from here on the words are a title */
    JP_BID_ENDING = 70,   /* the line ends with a title: 「某公司…案行政处罚决定书」 */
    JP_BID_FILE = 60,
    JP_BID_FILE_PART = 54,
    JP_BID_FILE_WEAK = 36, /* its words are common elsewhere: something in the text must speak for it too */
    JP_BID_ACCEPTED = 45
};

typedef struct jp_bid {
    uint32_t type; /* or JP_NO_TYPE */
    int score;
} jp_bid;

/** What type a line of words names as a title. tight is folded. */
jp_bid jp_title_bid(const jp_catalogue *catalogue, jp_view tight, jp_arena *arena);
/** Ends with a noun that papers are called by: 表, 书, 笔录. */
bool jp_title_ends_well(jp_view tight);
/** The whole of tight is the name of an organ, or words of no weight as they stand above titles. */
bool jp_title_is_organ(const jp_catalogue *catalogue, jp_view tight);
/** What type a member's name speaks of; path is as stored. */
jp_bid jp_file_name_bid(const jp_catalogue *catalogue, jp_view path, jp_arena *arena);
/** Types that a name which names none may mean, as of a heading; | between. */
jp_view jp_file_name_meanings(const jp_catalogue *catalogue, jp_view path, jp_arena *arena);
/** The type and those of the other names in it, | between: 「决定书及送达回证」 holds two papers. */
jp_view jp_file_name_types(const jp_catalogue *catalogue, jp_view path, uint32_t type, jp_arena *arena);

/* ---- the last noun of a title ---- */

/** Learn what the names of the type end with. */
void jp_doc_type_learn_genres(jp_doc_type *type);
/** False when the words end with a noun that none of the type's names ends with: an index is no record. */
bool jp_doc_type_may_be_called(const jp_doc_type *type, jp_view tight);

/* ---- sections ---- */

typedef struct jp_section {
    uint32_t line_from, line_to;   /* [from, to) into the text's lines */
    uint32_t title_from, title_to; /* lines of the title; from JP_NO_LINE: none found */
    jp_view title;                 /* as written */
    uint32_t type;                 /* or JP_NO_TYPE */
    jp_view possible;              /* weak bids, | separated; empty when the type is known */
    jp_view perhaps;               /* what its title may mean beside its type, | separated */
    bool is_foreign;               /* not Chinese: its words are not understood */
} jp_section;

/** Divide a member's text at its titles; at least one section when there is any line. */
jp_section *jp_sections_divide(const jp_catalogue *catalogue, const jp_text *text, jp_arena *arena, uint32_t *count);
/** The same for some of its lines, [from, to). */
jp_section *jp_sections_divide_part(const jp_catalogue *catalogue, const jp_text *text, uint32_t from, uint32_t to,
                                    jp_arena *arena, uint32_t *count);
/** False where the words below the title are of another script, or of no language: text in a wrong encoding. */
bool jp_section_is_chinese(const jp_text *text, const jp_section *section);
/** The first line of no language, where there are many: what is not found may stand there. JP_NO_LINE elsewhere. */
uint32_t jp_section_broken_line(const jp_text *text, const jp_section *section);
/** A page begins inside of it: where its words are not understood another paper may begin there. */
bool jp_section_holds_pages(const jp_text *text, const jp_section *section);
/** The line at the top that reads like a title though the catalogue knows none such; else empty. */
jp_view jp_section_heading(const jp_text *text, const jp_section *s);
/** Types that a title the catalogue does not know may mean: the same last noun and a word in common; | between. */
jp_view jp_heading_meanings(const jp_catalogue *catalogue, jp_view heading, jp_arena *arena);
/** Settle the type of each section by title, features and file name (its bid). */
void jp_sections_recognise(const jp_catalogue *catalogue, const jp_text *text, jp_bid file, jp_section *sections,
                           uint32_t count, jp_arena *arena);

#endif
