/* SPDX-License-Identifier: Apache-2.0 */
#include "children.h"

#include "facts_pack.h"

/* Reads one row into the next slot of the array at context. */
typedef void read_row(jp_use *use, jp_arena *arena, void *slot);

static bool read_rows(jp_store *store, jp_stmt which, int64_t dossier_no, read_row *read, size_t item_bytes,
                      jp_arena *arena, void **items, uint32_t *count, jp_error *err) {
    jp_use use = jp_use_begin(store, which);
    size_t cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, dossier_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        if (rows == UINT32_MAX) {
            ok = jp_sql_strange(store, "记录过多", "too many rows", err);
            break;
        }
        *items = jp_arena_grow(arena, *items, rows, &cap, item_bytes);
        read(&use, arena, (char *)*items + rows * item_bytes);
        rows++;
    }
    *count = (uint32_t)rows;
    jp_use_end(&use);
    return ok;
}

static void read_part(jp_use *use, jp_arena *arena, jp_part *part) {
    part->kind = jp_use_read_text(use, arena);
    part->score_cp = jp_use_read_int(use);
    part->score_min_cp = jp_use_read_int(use);
    part->score_max_cp = jp_use_read_int(use);
    part->grade = jp_use_read_text(use, arena);
    part->first_answer = (uint32_t)jp_use_read_int(use);
    part->answer_count = (uint32_t)jp_use_read_int(use);
}

/* Parts are numbered 1, 2, 3…, like answers. */
static bool read_parts(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_result *result, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_PART_READ);
    size_t cap = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, dossier_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        result->parts = jp_arena_grow(arena, result->parts, result->part_count, &cap, sizeof *result->parts);
        jp_part *part = &result->parts[result->part_count++];
        *part = (jp_part){0};
        if (jp_use_read_long(&use) != result->part_count)
            use.rc = JP_USE_STRANGE;
        read_part(&use, arena, part);
    }
    jp_use_end(&use);
    return ok;
}

/* Vetoes come with those of the dossier itself first, then part by part. */
static bool read_vetoes(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_result *result, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_VETO_READ);
    jp_view *all = NULL;
    size_t cap = 0, count = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, dossier_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        const int64_t part_no = jp_use_read_long(&use);
        if (part_no < 0 || part_no > result->part_count) {
            use.rc = JP_USE_STRANGE;
            continue;
        }
        all = jp_arena_grow(arena, all, count, &cap, sizeof *all);
        all[count++] = jp_use_read_text(&use, arena);
        ++*(part_no == 0 ? &result->veto_count : &result->parts[part_no - 1].veto_count);
    }
    jp_use_end(&use);
    result->vetoes = all;
    count = result->veto_count;
    for (uint32_t i = 0; ok && i < result->part_count; i++) {
        result->parts[i].vetoes = all ? all + count : NULL;
        count += result->parts[i].veto_count;
    }
    return ok;
}

/* A part claims answers that are there: readers index them without looking. */
static bool check_parts(jp_store *store, const jp_result *result, jp_error *err) {
    uint32_t next = jp_result_own_count(result);

    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];
        if (part->first_answer != next || next > result->answer_count ||
            part->answer_count > result->answer_count - next)
            return jp_sql_strange(store, "案卷的部分与评查结果不相合", "the parts do not fit the answers", err);
        next += part->answer_count;
    }
    return next == result->answer_count ||
           jp_sql_strange(store, "案卷的部分与评查结果不相合", "the parts do not fit the answers", err);
}

static void read_document(jp_use *use, jp_arena *arena, void *slot) {
    jp_doc_record *document = slot;

    document->member = jp_use_read_text(use, arena);
    document->where = jp_use_read_text(use, arena);
    document->type = jp_use_read_text(use, arena);
    document->code = jp_use_read_text(use, arena);
    document->status = jp_use_read_text(use, arena);
    document->facts_json = jp_use_read_text(use, arena);
}

static void read_problem(jp_use *use, jp_arena *arena, void *slot) {
    jp_problem *problem = slot;

    problem->member = jp_use_read_text(use, arena);
    problem->code = jp_use_read_text(use, arena);
    problem->message = jp_use_read_text(use, arena);
}

static void read_manifest(jp_use *use, jp_arena *arena, void *slot) {
    jp_manifest_entry *entry = slot;

    entry->member = jp_use_read_text(use, arena);
    entry->size_bytes = (uint64_t)jp_use_read_long(use);
    jp_use_read_sha256(use, entry->sha256);
    entry->type = jp_use_read_text(use, arena);
    entry->status = jp_use_read_text(use, arena);
}

static void read_unknown(jp_use *use, jp_arena *arena, void *slot) {
    jp_unknown_word *word = slot;

    word->kind = jp_use_read_text(use, arena);
    word->text = jp_use_read_text(use, arena);
    word->member = jp_use_read_text(use, arena);
}

/* Answers are numbered 1, 2, 3…; a gap means that a row was taken out. */
static bool read_answers(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_result *result, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_ANSWER_READ);
    size_t cap = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, dossier_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        result->answers = jp_arena_grow(arena, result->answers, result->answer_count, &cap, sizeof *result->answers);
        jp_answer *answer = &result->answers[result->answer_count++];
        *answer = (jp_answer){0};
        if (jp_use_read_long(&use) != result->answer_count)
            use.rc = JP_USE_STRANGE;
        answer->id = jp_use_read_text(&use, arena);
        if (!jp_outcome_parse(jp_use_read_text(&use, arena), &answer->outcome))
            use.rc = JP_USE_STRANGE;
        answer->full_cp = jp_use_read_int(&use);
        answer->deducted_cp = jp_use_read_int(&use);
        answer->times = jp_use_read_int(&use);
        answer->undecided_cp = jp_use_read_int(&use);
        answer->can_veto = jp_use_read_bool(&use);
        answer->is_bonus = jp_use_read_bool(&use);
        answer->reason = jp_use_read_text(&use, arena);
        answer->law = jp_use_read_text(&use, arena);
    }
    jp_use_end(&use);
    return ok;
}

/* All evidence of a dossier in one array, which the answers share piece by piece. */
static bool read_evidence(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_result *result, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_EVIDENCE_READ);
    jp_evidence *all = NULL;
    size_t cap = 0, count = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, dossier_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        const int64_t answer_no = jp_use_read_long(&use);
        if (answer_no < 1 || answer_no > result->answer_count) {
            use.rc = JP_USE_STRANGE;
            continue;
        }
        all = jp_arena_grow(arena, all, count, &cap, sizeof *all);
        all[count].member = jp_use_read_text(&use, arena);
        all[count].where = jp_use_read_text(&use, arena);
        all[count].quote = jp_use_read_text(&use, arena);
        count++;
        result->answers[answer_no - 1].evidence_count++;
    }
    count = 0;
    for (uint32_t i = 0; ok && i < result->answer_count; i++) {
        jp_answer *answer = &result->answers[i];
        answer->evidence = answer->evidence_count > 0 ? &all[count] : NULL;
        count += answer->evidence_count;
    }
    jp_use_end(&use);
    return ok;
}

static bool read_papers(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_result *result, jp_error *err) {
    void *documents = NULL, *problems = NULL, *manifest = NULL, *unknown = NULL;

    if (!read_rows(store, JP_STMT_DOCUMENT_READ, dossier_no, read_document, sizeof *result->documents, arena,
                   &documents, &result->document_count, err) ||
        !read_rows(store, JP_STMT_PROBLEM_READ, dossier_no, read_problem, sizeof *result->problems, arena, &problems,
                   &result->problem_count, err) ||
        !read_rows(store, JP_STMT_MANIFEST_READ, dossier_no, read_manifest, sizeof *result->manifest, arena, &manifest,
                   &result->manifest_count, err) ||
        !read_rows(store, JP_STMT_UNKNOWN_READ, dossier_no, read_unknown, sizeof *result->unknown, arena, &unknown,
                   &result->unknown_count, err))
        return false;
    result->documents = documents;
    result->problems = problems;
    result->manifest = manifest;
    result->unknown = unknown;
    return true;
}

bool jp_children_read(jp_store *store, int64_t dossier_no, unsigned parts, jp_arena *arena, jp_result *result,
                      jp_error *err) {
    jp_facts_head head;

    if (!read_parts(store, dossier_no, arena, result, err) || !read_vetoes(store, dossier_no, arena, result, err) ||
        !read_answers(store, dossier_no, arena, result, err) || !check_parts(store, result, err))
        return false;
    if ((parts & JP_PART_EVIDENCE) && !read_evidence(store, dossier_no, arena, result, err))
        return false;
    if ((parts & JP_PART_PAPERS) && !read_papers(store, dossier_no, arena, result, err))
        return false;
    return !(parts & JP_PART_FACTS) || jp_facts_read(store, dossier_no, arena, &result->facts_xml, &head, err);
}
