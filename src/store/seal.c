/* SPDX-License-Identifier: Apache-2.0 */
#include "seal.h"

void jp_seal_number(jp_str *s, int64_t number) {
    char bytes[8];

    for (unsigned i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(unsigned char)((uint64_t)number >> (8 * i) & 0xFF);
    jp_str_put(s, (jp_view){bytes, sizeof bytes});
}

void jp_seal_text(jp_str *s, jp_view text) {
    jp_seal_number(s, (int64_t)text.bytes);
    jp_str_put(s, text);
}

static void seal_header(jp_str *s, const jp_result *result) {
    jp_seal_text(s, result->dossier);
    jp_seal_text(s, result->source);
    jp_seal_text(s, jp_view_of(result->sha256));
    jp_seal_text(s, result->header.kind);
    jp_seal_text(s, result->header.organ);
    jp_seal_text(s, result->header.region);
    jp_seal_text(s, result->header.party);
    jp_seal_text(s, result->header.cause);
    jp_seal_text(s, result->header.docno);
    jp_seal_number(s, result->status);
    jp_seal_number(s, result->score_cp);
    jp_seal_number(s, result->score_min_cp);
    jp_seal_number(s, result->score_max_cp);
    jp_seal_text(s, result->grade);
    jp_seal_number(s, result->veto_count);
    for (uint32_t i = 0; i < result->veto_count; i++)
        jp_seal_text(s, result->vetoes[i]);
}

static void seal_part(jp_str *s, const jp_part *part) {
    jp_seal_text(s, part->kind);
    jp_seal_number(s, part->score_cp);
    jp_seal_number(s, part->score_min_cp);
    jp_seal_number(s, part->score_max_cp);
    jp_seal_text(s, part->grade);
    jp_seal_number(s, part->first_answer);
    jp_seal_number(s, part->answer_count);
    jp_seal_number(s, part->veto_count);
    for (uint32_t i = 0; i < part->veto_count; i++)
        jp_seal_text(s, part->vetoes[i]);
}

static void seal_answer(jp_str *s, const jp_answer *answer) {
    jp_seal_text(s, answer->id);
    jp_seal_number(s, answer->outcome);
    jp_seal_number(s, answer->full_cp);
    jp_seal_number(s, answer->deducted_cp);
    jp_seal_number(s, answer->times);
    jp_seal_number(s, answer->undecided_cp);
    jp_seal_number(s, answer->can_veto);
    jp_seal_number(s, answer->is_bonus);
    jp_seal_text(s, answer->reason);
    jp_seal_text(s, answer->law);
    jp_seal_number(s, answer->evidence_count);
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        jp_seal_text(s, answer->evidence[i].member);
        jp_seal_text(s, answer->evidence[i].where);
        jp_seal_text(s, answer->evidence[i].quote);
    }
}

static void seal_papers(jp_str *s, const jp_result *result) {
    jp_seal_number(s, result->document_count);
    for (uint32_t i = 0; i < result->document_count; i++) {
        const jp_doc_record *document = &result->documents[i];
        jp_seal_text(s, document->member);
        jp_seal_text(s, document->where);
        jp_seal_text(s, document->type);
        jp_seal_text(s, document->code);
        jp_seal_text(s, document->status);
        jp_seal_text(s, document->facts_json);
    }
    jp_seal_number(s, result->problem_count);
    for (uint32_t i = 0; i < result->problem_count; i++) {
        jp_seal_text(s, result->problems[i].member);
        jp_seal_text(s, result->problems[i].code);
        jp_seal_text(s, result->problems[i].message);
    }
    jp_seal_number(s, result->manifest_count);
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        const jp_manifest_entry *entry = &result->manifest[i];
        jp_seal_text(s, entry->member);
        jp_seal_number(s, (int64_t)entry->size_bytes);
        jp_seal_text(s, jp_view_of(entry->sha256));
        jp_seal_text(s, entry->type);
        jp_seal_text(s, entry->status);
    }
    jp_seal_number(s, result->unknown_count);
    for (uint32_t i = 0; i < result->unknown_count; i++) {
        jp_seal_text(s, result->unknown[i].kind);
        jp_seal_text(s, result->unknown[i].text);
        jp_seal_text(s, result->unknown[i].member);
    }
}

void jp_seal_result(const jp_result *result, const jp_facts_head *facts, jp_arena *scratch,
                    char out[JP_SHA256_HEX_BYTES]) {
    jp_str s;

    jp_str_init(&s, scratch);
    seal_header(&s, result);
    jp_seal_number(&s, result->part_count);
    for (uint32_t i = 0; i < result->part_count; i++)
        seal_part(&s, &result->parts[i]);
    jp_seal_number(&s, result->answer_count);
    for (uint32_t i = 0; i < result->answer_count; i++)
        seal_answer(&s, &result->answers[i]);
    seal_papers(&s, result);
    jp_seal_number(&s, (int64_t)facts->raw_bytes);
    jp_seal_text(&s, jp_view_of(facts->raw_sha256));
    jp_sha256_of(jp_str_view(&s), out);
}
