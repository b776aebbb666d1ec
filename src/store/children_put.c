/* SPDX-License-Identifier: Apache-2.0 */
#include "children.h"

/* A row of a child table: its dossier, its number from 1, and then its texts. */
static bool put_texts(jp_store *store, jp_stmt which, int64_t dossier_no, uint32_t row_no, const jp_view *texts,
                      unsigned count, jp_error *err) {
    jp_use use = jp_use_begin(store, which);

    jp_use_int(&use, dossier_no);
    jp_use_int(&use, row_no);
    for (unsigned i = 0; i < count; i++)
        jp_use_text(&use, texts[i]);
    return jp_use_put(&use, err);
}

static bool put_evidence(jp_store *store, int64_t dossier_no, uint32_t answer_no, uint32_t evidence_no,
                         const jp_evidence *evidence, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_EVIDENCE_PUT);

    jp_use_int(&use, dossier_no);
    jp_use_int(&use, answer_no);
    jp_use_int(&use, evidence_no);
    jp_use_text(&use, evidence->member);
    jp_use_text(&use, evidence->where);
    jp_use_text(&use, evidence->quote);
    return jp_use_put(&use, err);
}

static bool put_answer(jp_store *store, int64_t dossier_no, uint32_t answer_no, const jp_answer *answer,
                       jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_ANSWER_PUT);

    jp_use_int(&use, dossier_no);
    jp_use_int(&use, answer_no);
    jp_use_text(&use, answer->id);
    jp_use_cstr(&use, jp_outcome_name(answer->outcome));
    jp_use_int(&use, answer->full_cp);
    jp_use_int(&use, answer->deducted_cp);
    jp_use_int(&use, answer->times);
    jp_use_int(&use, answer->undecided_cp);
    jp_use_int(&use, answer->can_veto);
    jp_use_int(&use, answer->is_bonus);
    jp_use_text(&use, answer->reason);
    jp_use_text(&use, answer->law);
    if (!jp_use_put(&use, err))
        return false;
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        if (!put_evidence(store, dossier_no, answer_no, i + 1, &answer->evidence[i], err))
            return false;
    }
    return true;
}

static bool put_manifest(jp_store *store, int64_t dossier_no, uint32_t entry_no, const jp_manifest_entry *entry,
                         jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_MANIFEST_PUT);

    jp_use_int(&use, dossier_no);
    jp_use_int(&use, entry_no);
    jp_use_text(&use, entry->member);
    jp_use_int(&use, (int64_t)entry->size_bytes);
    jp_use_cstr(&use, entry->sha256);
    jp_use_text(&use, entry->type);
    jp_use_text(&use, entry->status);
    return jp_use_put(&use, err);
}

static bool put_vetoes(jp_store *store, int64_t dossier_no, uint32_t part_no, const jp_view *vetoes, uint32_t count,
                       jp_error *err) {
    for (uint32_t i = 0; i < count; i++) {
        jp_use use = jp_use_begin(store, JP_STMT_VETO_PUT);

        jp_use_int(&use, dossier_no);
        jp_use_int(&use, part_no);
        jp_use_int(&use, i + 1);
        jp_use_text(&use, vetoes[i]);
        if (!jp_use_put(&use, err))
            return false;
    }
    return true;
}

static bool put_part(jp_store *store, int64_t dossier_no, uint32_t part_no, const jp_part *part, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_PART_PUT);

    jp_use_int(&use, dossier_no);
    jp_use_int(&use, part_no);
    jp_use_text(&use, part->kind);
    jp_use_int(&use, part->score_cp);
    jp_use_int(&use, part->score_min_cp);
    jp_use_int(&use, part->score_max_cp);
    jp_use_text(&use, part->grade);
    jp_use_int(&use, part->first_answer);
    jp_use_int(&use, part->answer_count);
    return jp_use_put(&use, err) && put_vetoes(store, dossier_no, part_no, part->vetoes, part->veto_count, err);
}

static bool put_papers(jp_store *store, int64_t dossier_no, const jp_result *result, jp_error *err) {
    bool ok = true;

    for (uint32_t i = 0; ok && i < result->document_count; i++) {
        const jp_doc_record *d = &result->documents[i];
        const jp_view texts[] = {d->member, d->where, d->type, d->code, d->status, d->facts_json};
        ok = put_texts(store, JP_STMT_DOCUMENT_PUT, dossier_no, i + 1, texts, 6, err);
    }
    for (uint32_t i = 0; ok && i < result->problem_count; i++) {
        const jp_view texts[] = {result->problems[i].member, result->problems[i].code, result->problems[i].message};
        ok = put_texts(store, JP_STMT_PROBLEM_PUT, dossier_no, i + 1, texts, 3, err);
    }
    for (uint32_t i = 0; ok && i < result->manifest_count; i++)
        ok = put_manifest(store, dossier_no, i + 1, &result->manifest[i], err);
    for (uint32_t i = 0; ok && i < result->unknown_count; i++) {
        const jp_view texts[] = {result->unknown[i].kind, result->unknown[i].text, result->unknown[i].member};
        ok = put_texts(store, JP_STMT_UNKNOWN_PUT, dossier_no, i + 1, texts, 3, err);
    }
    return ok;
}

bool jp_children_put(jp_store *store, int64_t dossier_no, const jp_result *result, jp_error *err) {
    if (!put_vetoes(store, dossier_no, 0, result->vetoes, result->veto_count, err))
        return false;
    for (uint32_t i = 0; i < result->part_count; i++) {
        if (!put_part(store, dossier_no, i + 1, &result->parts[i], err))
            return false;
    }
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (!put_answer(store, dossier_no, i + 1, &result->answers[i], err))
            return false;
    }
    return put_papers(store, dossier_no, result, err);
}

bool jp_children_delete(jp_store *store, int64_t dossier_no, jp_error *err) {
    static const jp_stmt deletes[] = {
        JP_STMT_FACTS_DELETE,    JP_STMT_UNKNOWN_DELETE,  JP_STMT_MANIFEST_DELETE, JP_STMT_PROBLEM_DELETE,
        JP_STMT_DOCUMENT_DELETE, JP_STMT_EVIDENCE_DELETE, JP_STMT_ANSWER_DELETE,   JP_STMT_VETO_DELETE,
        JP_STMT_PART_DELETE,     JP_STMT_DOSSIER_DELETE,
    };

    for (size_t i = 0; i < sizeof deletes / sizeof deletes[0]; i++) {
        jp_use use = jp_use_begin(store, deletes[i]);
        jp_use_int(&use, dossier_no);
        if (!jp_use_put(&use, err))
            return false;
    }
    return true;
}
