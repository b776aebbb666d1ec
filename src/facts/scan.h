/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_SCAN_H
#define JP_FACTS_SCAN_H

#include "section.h"

/* One section being read: what all extractors share, and where they put what they find. */

typedef enum jp_fact_rank { JP_FACT_BY_CELL, JP_FACT_BY_LINE, JP_FACT_BY_PATTERN, JP_FACT_BY_CODE } jp_fact_rank;

typedef struct jp_fact_attr {
    const char *name;
    jp_view value;
} jp_fact_attr;

enum { JP_FACT_ATTRS = 12 };

typedef struct jp_fact {
    jp_view name;
    uint32_t order; /* of the field in its document */
    jp_view text;   /* words found */
    jp_view place;
    const char *status; /* NULL, 空, 不明, 未选 */
    jp_fact_attr attrs[JP_FACT_ATTRS];
    uint32_t attr_count;
    jp_fact_rank rank;
    uint32_t line; /* index of the line it was found in, for keeping reading order */
} jp_fact;

/* A label with what stands behind, beside or below it. */
typedef struct jp_pair {
    jp_view label;                 /* tight, without number and colon: 当事人(签名) */
    const jp_field *field;         /* of the section's type, or NULL */
    jp_view value;                 /* as written, trimmed; may be empty */
    jp_view place;                 /* of the value; of the label when the value is empty */
    uint32_t line;                 /* of the label */
    uint32_t value_from, value_to; /* lines the value covers; equal when empty */
    uint32_t cell;                 /* value's cell or JP_NO_INDEX */
    uint32_t label_cell;
    bool is_cell; /* label and value are cells; else a labelled line */
    bool is_opinion, is_signature;
    bool is_step;        /* an opinion out of a table of steps: its words, who and when are the value */
    bool has_picture;    /* a picture is anchored where the value belongs */
    bool is_value_below; /* names that stand on the lines below the label */
    bool is_dated_below; /* the value is a name and its day on the line below the label */
} jp_pair;

typedef struct jp_scan {
    const jp_catalogue *catalogue;
    const jp_text *text;
    const jp_doc_type *type;
    const jp_section *section;
    jp_arena *arena;
    jp_pair *pairs;
    uint32_t pair_count;
    size_t pair_cap;
    jp_fact *facts;
    uint32_t fact_count;
    size_t fact_cap;
    jp_view *unknown_labels;
    uint32_t unknown_count;
    size_t unknown_cap;
    unsigned char *begins;  /* per line of the section: does a label stand at its head? made by pairs.c */
    uint32_t asked_table;   /* 1 + the table that cells.c looked over last */
    bool is_stacked;        /* … and whether its values stand below their labels */
    struct jp_flow *flow;   /* of the table that flow_table.c looked over last; NULL: none yet */
    uint32_t opinion_count; /* among the pairs */
    uint32_t confirm_line;  /* 属实确认, or JP_NO_LINE */
    uint32_t closing_line;  /* date of the closing, or JP_NO_LINE */
    jp_view perhaps;    /* field@place of fields that were not found and may stand in words no field took; | between */
    bool has_leftovers; /* a line that no field took says something */
    jp_view broken;     /* place of the first line that is no language, where there are many, or of the last of a
                         * file that is cut short; else empty */
    bool is_excerpt;    /* an export gives fields of it and not its text: what it lacks may stand on the paper */
    jp_day day;         /* the document's own date, context for dates without a year; JP_DAY_NONE */
} jp_scan;

/* ---- facts ---- */

jp_fact *jp_scan_add(jp_scan *scan, jp_view name, jp_view text, jp_view place, uint32_t line);
jp_fact *jp_scan_add_text(jp_scan *scan, const char *name, jp_view text, jp_view place, uint32_t line);
void jp_fact_put(jp_fact *fact, const char *attribute, jp_view value);
void jp_fact_put_text(jp_fact *fact, const char *attribute, const char *value);
jp_view jp_fact_value(const jp_fact *fact, const char *attribute);
/** First fact of that name which says something (no status), or NULL. */
jp_fact *jp_scan_find(const jp_scan *scan, const char *name);
/** First fact of that name whatever its status. */
jp_fact *jp_scan_find_any(const jp_scan *scan, const char *name);
bool jp_scan_has_field(const jp_scan *scan, const char *name);
/** Folded text of the section. */
jp_view jp_scan_body(const jp_scan *scan);
size_t jp_scan_body_from(const jp_scan *scan);
/** Byte of the body behind the title's lines; 0 without a title. */
size_t jp_scan_behind_title(const jp_scan *scan);
/* The line of the first sentence that may say what the field looks for (疑式) and does not say the contrary;
 * JP_NO_LINE: none. */
uint32_t jp_scan_doubtful_statement(const jp_scan *scan, const jp_field *field);

/* ---- the steps, in order ---- */

void jp_scan_pairs(jp_scan *scan);                /* pairs.c */
void jp_scan_fields(jp_scan *scan);               /* fields.c: labelled fields, then patterns */
void jp_scan_patterns(jp_scan *scan);             /* fields.c: the patterns alone */
void jp_scan_marks(jp_scan *scan);                /* marks.c: sentences that say something */
void jp_scan_head(jp_scan *scan);                 /* head.c: number, organ, party in the head */
void jp_scan_party_number(jp_scan *scan);         /* party_number.c: behind the party's name */
void jp_scan_closing(jp_scan *scan);              /* closing.c: organ, date, seal at the end */
void jp_scan_opinions(jp_scan *scan);             /* opinion.c */
void jp_scan_running_certificates(jp_scan *scan); /* fields.c: of officers without a number */
void jp_scan_signatures(jp_scan *scan);           /* signature.c */
void jp_scan_decision(jp_scan *scan);             /* decision.c: facts, penalty, remedies */
void jp_scan_service(jp_scan *scan);              /* service.c: receipts, indexes, articles of goods */
void jp_scan_settle_service(jp_scan *scan);       /* day and manner from what is known */
void jp_scan_meeting(jp_scan *scan);              /* meeting.c: interviews, speeches */
void jp_scan_fallbacks(jp_scan *scan);            /* fallback.c: days that stand for others */
void jp_scan_leftovers(jp_scan *scan);            /* leftover.c: words no field took */
void jp_scan_courts(jp_scan *scan);               /* court.c: where the court is that a paper names */
void jp_scan_citations(jp_scan *scan);            /* running.c: citations, sums, left-overs */
void jp_scan_table_sums(jp_scan *scan);           /* table_sums.c: rows and totals of tables of goods */

/** Citations of one paragraph as facts 引用. */
void jp_scan_cite(jp_scan *scan, jp_view raw, jp_view place, uint32_t line, jp_cite_state *state);
/** What patterns, statements and running text add to fields that came ready-made (XML). */
void jp_scan_complete(jp_scan *scan);

#endif
