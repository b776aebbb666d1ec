/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/report.h"

#include "juanping/write/file_out.h"
#include "juanping/write/json.h"

/* findings.jsonl: keys, their order and the number format are those of the published schema juanping.findings/1. */

static void put_text(jp_str *out, const char *key, jp_view text) {
    jp_json_put_key(out, key);
    jp_json_put_string(out, text);
}

static void put_score(jp_str *out, const char *key, const jp_result *result, int32_t cp) {
    jp_json_put_key(out, key);
    if (result->status == JP_RESULT_SCORED)
        jp_json_put_cp(out, cp);
    else
        jp_str_put_text(out, "null");
}

static void put_header(jp_str *out, const jp_result *result) {
    const struct {
        const char *key;
        jp_view text;
    } texts[] = {
        {"dossier", result->dossier},           {"source", result->source},
        {"sha256", jp_view_of(result->sha256)}, {"kind", result->header.kind},
        {"organ", result->header.organ},        {"region", result->header.region},
        {"party", result->header.party},        {"cause", result->header.cause},
        {"docno", result->header.docno},        {"status", jp_view_of(jp_result_status_name(result->status))},
    };

    put_text(out, "schema", JP_VIEW("juanping.findings/1"));
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        put_text(out, texts[i].key, texts[i].text);
    put_score(out, "score", result, result->score_cp);
    put_score(out, "score_min", result, result->score_min_cp);
    put_score(out, "score_max", result, result->score_max_cp);
    put_text(out, "grade", result->status == JP_RESULT_SCORED ? result->grade : JP_VIEW_EMPTY);
}

static void put_vetoes(jp_str *out, const jp_view *vetoes, uint32_t count) {
    jp_json_put_key(out, "vetoes");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        jp_json_put_comma(out);
        jp_json_put_string(out, vetoes[i]);
    }
    jp_str_put_char(out, ']');
}

static void put_evidence(jp_str *out, const jp_answer *answer) {
    jp_json_put_key(out, "evidence");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *evidence = &answer->evidence[i];
        jp_json_put_comma(out);
        jp_str_put_char(out, '{');
        put_text(out, "member", evidence->member);
        put_text(out, "where", evidence->where);
        put_text(out, "quote", evidence->quote);
        jp_str_put_char(out, '}');
    }
    jp_str_put_char(out, ']');
}

/* Contract: behind "vetoes", there in every line. */
static void put_parts(jp_str *out, const jp_result *result) {
    uint32_t count = result->status == JP_RESULT_SCORED ? result->part_count : 0;

    jp_json_put_key(out, "parts");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        const jp_part *part = &result->parts[i];
        jp_json_put_comma(out);
        jp_str_put_char(out, '{');
        put_text(out, "kind", part->kind);
        put_score(out, "score", result, part->score_cp);
        put_score(out, "score_min", result, part->score_min_cp);
        put_score(out, "score_max", result, part->score_max_cp);
        put_text(out, "grade", part->grade);
        put_vetoes(out, part->vetoes, part->veto_count);
        jp_str_put_char(out, '}');
    }
    jp_str_put_char(out, ']');
}

static void put_items(jp_str *out, const jp_result *result) {
    uint32_t count = result->status == JP_RESULT_SCORED ? result->answer_count : 0;

    jp_json_put_key(out, "items");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        const jp_answer *answer = &result->answers[i];
        jp_json_put_comma(out);
        jp_str_put_char(out, '{');
        put_text(out, "id", answer->id);
        put_text(out, "outcome", jp_view_of(jp_outcome_name(answer->outcome)));
        jp_json_put_key(out, "points");
        jp_json_put_points(out, answer->full_cp);
        jp_json_put_key(out, "deducted");
        jp_json_put_points(out, answer->deducted_cp);
        jp_json_put_key(out, "times");
        jp_str_putf(out, "%d", (int)answer->times);
        put_text(out, "reason", answer->reason);
        put_evidence(out, answer);
        jp_str_put_char(out, '}');
    }
    jp_str_put_char(out, ']');
}

static void put_documents(jp_str *out, const jp_result *result) {
    jp_json_put_key(out, "documents");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < result->document_count; i++) {
        const jp_doc_record *doc = &result->documents[i];
        jp_json_put_comma(out);
        jp_str_put_char(out, '{');
        put_text(out, "member", doc->member);
        put_text(out, "where", doc->where);
        put_text(out, "type", doc->type);
        put_text(out, "code", doc->code);
        put_text(out, "status", doc->status);
        jp_json_put_key(out, "facts");
        jp_str_put(out, jp_view_is_empty(doc->facts_json) ? JP_VIEW("{}") : doc->facts_json);
        jp_str_put_char(out, '}');
    }
    jp_str_put_char(out, ']');
}

static void put_problems(jp_str *out, const jp_result *result) {
    jp_json_put_key(out, "problems");
    jp_str_put_char(out, '[');
    for (uint32_t i = 0; i < result->problem_count; i++) {
        const jp_problem *problem = &result->problems[i];
        jp_json_put_comma(out);
        jp_str_put_char(out, '{');
        put_text(out, "member", problem->member);
        put_text(out, "code", problem->code);
        put_text(out, "message", problem->message);
        jp_str_put_char(out, '}');
    }
    jp_str_put_char(out, ']');
}

static jp_view line_of(const jp_result *result, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    jp_str_put_char(&out, '{');
    put_header(&out, result);
    put_vetoes(&out, result->vetoes, result->veto_count);
    put_parts(&out, result);
    put_items(&out, result);
    put_documents(&out, result);
    put_problems(&out, result);
    jp_str_put_text(&out, "}\n");
    return jp_str_view(&out);
}

bool jp_report_jsonl(jp_store *store, const char *path, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    jp_file_out *file = NULL;
    const jp_result *result;
    jp_arena arena;
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_file_out_open(&file, path, err) || !jp_store_scan(store, &cursor, err))
        goto out;
    for (;;) {
        jp_arena_reset(&arena);
        if (!jp_store_next(cursor, false, &arena, &result, err))
            goto out;
        if (!result)
            break;
        if (!jp_file_out_put(file, line_of(result, &arena), err))
            goto out;
    }
    ok = jp_file_out_commit(file, err);
    file = NULL;
out:
    jp_file_out_abandon(file);
    if (cursor)
        jp_store_scan_end(cursor);
    jp_arena_release(&arena);
    return ok;
}
