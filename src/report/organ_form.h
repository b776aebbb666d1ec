/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_FORM_H
#define JUANPING_REPORT_ORGAN_FORM_H

#include "juanping/score/organ_index.h"
#include "juanping/write/book.h"

/* The sheets of a feedback workbook, laid out once for the writer and for the reader. */

#define JP_COVER_SHEET "填写说明"
#define JP_COVER_ORGAN "被评查单位"
#define JP_COVER_CAMPAIGN "评查活动"
/* In the place of a passage from a dossier that is marked secret. What an organ writes of it is not copied either.
 * source     条例第二十四条第（二）项 */
#define JP_NOT_QUOTED "案卷标有密级，不作摘录"
/* What an organ writes in the column of objections. */
#define JP_OBJECTS "是"
#define JP_OBJECTS_NOT "否"

enum {
    LIST_NO,
    LIST_DOCNO,
    LIST_NAME,
    LIST_KIND,
    LIST_PARTY,
    LIST_CAUSE,
    LIST_SCORE,
    LIST_RANGE,
    LIST_GRADE,
    LIST_JUDGED,
    LIST_FINDINGS,
    LIST_QUESTIONS,
    LIST_COLUMNS
};

/* The organ fills in the four columns behind what is put before it; the last one is the reviewers'. */
enum {
    FIND_NO,
    FIND_DOSSIER,
    FIND_ITEM,
    FIND_REASON,
    FIND_PASSAGE,
    FIND_LAW,
    FIND_POINTS,
    FIND_ANSWER,
    FIND_PROOF,
    FIND_OBJECTS,
    FIND_VERDICT,
    FIND_COLUMNS
};

enum {
    ASK_NO,
    ASK_DOSSIER,
    ASK_ITEM,
    ASK_QUESTION,
    ASK_PASSAGE,
    ASK_POINTS,
    ASK_ANSWER,
    ASK_PROOF,
    ASK_VERDICT,
    ASK_COLUMNS
};

enum {
    DUTY_NO,
    DUTY_CLAUSE,
    DUTY_MATTER,
    DUTY_QUESTION,
    DUTY_STATE,
    DUTY_ANSWER,
    DUTY_PROOF,
    DUTY_VERDICT,
    DUTY_COLUMNS
};

enum { JP_FORM_MAX_COLUMNS = 12 };

typedef enum jp_form_no {
    JP_FORM_DOSSIERS,
    JP_FORM_FINDINGS,
    JP_FORM_QUESTIONS,
    JP_FORM_DUTIES,
    JP_FORM_COUNT
} jp_form_no;

typedef struct jp_form {
    const char *name, *print_title;
    const jp_column *columns;
    uint16_t column_count;
    uint32_t key;  /* a bit for each column: these together tell its rows apart */
    uint32_t hand; /* these are filled in by people, all others by the program */
    const char *empty_text;
} jp_form;

const jp_form *jp_organ_form(jp_form_no no);
/** The sheet with its head and its lists of words. */
jp_grid *jp_organ_form_begin(jp_form_no no, jp_book *book);
void jp_organ_form_end(jp_form_no no, jp_grid *grid);

/* What is asked of organs themselves. The numbers stay what they are for good: answers of other years name them. */
typedef struct jp_duty_question {
    const char *no, *clause;
    uint32_t article;
    const char *matter, *text;
    bool is_of_towns; /* only put to towns and sub-districts */
} jp_duty_question;

/** The index-th question that is put to this organ, from 0; NULL behind the last. */
const jp_duty_question *jp_duty_question_at(jp_view organ, uint32_t index);
/** Rows of the questionnaire. */
void jp_organ_duties_fill(jp_grid *grid, jp_view organ);

/** The words of the list, without an entry for OPEN. False: none of them. */
bool jp_duty_state_read(jp_view word, jp_duty_state *out);
/** "已落实、部分落实、未落实、不适用". */
extern const char jp_duty_state_words[];

#endif
