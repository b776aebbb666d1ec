/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_LETTERS_H
#define JUANPING_REPORT_LETTERS_H

#include "juanping/write/docx_out.h"
#include "paper_titles.h"
#include "phrases.h"
#include "report_data.h"

/* A draft 行政执法监督意见书 for one organ. */

typedef struct jp_letter_dossier {
    const jp_result *result;
    bool is_secret;         /* nothing of its papers is quoted */
    jp_paper_titles titles; /* none of a secret one */
} jp_letter_dossier;

typedef struct jp_letter {
    const jp_report_data *data;
    jp_docx_out *docx;
    jp_arena *arena; /* of this letter, results included */
    jp_view organ;
    jp_letter_dossier *dossiers; /* with findings of article 27, in rank order */
    uint32_t dossier_count;
    uint32_t reviewed; /* all dossiers of the organ that were scored */
    bool has_kinds;    /* its problems are of several kinds of dossiers; set by jp_letter_fill */
} jp_letter;

/** Is there a finding whose item names a ground of article 27? */
bool jp_letter_is_due(const jp_report_data *data, const jp_result *result);
/** All paragraphs of the letter. */
void jp_letter_fill(jp_letter *letter);

#endif
