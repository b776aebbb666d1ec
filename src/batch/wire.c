/* SPDX-License-Identifier: Apache-2.0 */
#include "wire.h"

#include <string.h>

/* One walk over the result serves both directions, so that they cannot drift apart: put or take each field in turn. */
typedef struct wire {
    jp_str out; /* encoding */
    jp_view in; /* decoding */
    size_t at;
    jp_arena *arena;
    bool is_decoding;
    bool ok; /* sticks at false once the bytes ran out */
} wire;

static void raw(wire *w, void *value, size_t bytes) {
    if (!w->is_decoding) {
        jp_str_put(&w->out, (jp_view){value, bytes});
        return;
    }
    if (!w->ok || bytes > w->in.bytes - w->at) {
        w->ok = false;
        memset(value, 0, bytes);
        return;
    }
    memcpy(value, w->in.data + w->at, bytes);
    w->at += bytes;
}

static void text(wire *w, jp_view *value) {
    uint64_t bytes = value->bytes;

    raw(w, &bytes, sizeof bytes);
    if (!w->is_decoding) {
        jp_str_put(&w->out, *value);
        return;
    }
    if (!w->ok || bytes > w->in.bytes - w->at) {
        w->ok = false;
        *value = JP_VIEW_EMPTY;
        return;
    }
    *value = jp_view_copy(w->arena, (jp_view){w->in.data + w->at, (size_t)bytes});
    w->at += (size_t)bytes;
}

/* The number of items of an array, and when decoding its room. Each item takes a byte at least, which bounds it. */
static void *array(wire *w, void *items, uint32_t *count, size_t item_bytes) {
    raw(w, count, sizeof *count);
    if (!w->is_decoding) {
        return items;
    }
    if (*count > w->in.bytes - w->at) {
        w->ok = false;
        *count = 0;
    }
    return jp_arena_array(w->arena, *count + 1, item_bytes);
}

static void header(wire *w, jp_header *h) {
    text(w, &h->kind);
    text(w, &h->organ);
    text(w, &h->region);
    text(w, &h->party);
    text(w, &h->cause);
    text(w, &h->docno);
}

static void answer(wire *w, jp_answer *a) {
    text(w, &a->id);
    raw(w, &a->outcome, sizeof a->outcome);
    raw(w, &a->full_cp, sizeof a->full_cp);
    raw(w, &a->deducted_cp, sizeof a->deducted_cp);
    raw(w, &a->times, sizeof a->times);
    raw(w, &a->undecided_cp, sizeof a->undecided_cp);
    raw(w, &a->can_veto, sizeof a->can_veto);
    raw(w, &a->is_bonus, sizeof a->is_bonus);
    text(w, &a->reason);
    text(w, &a->law);
    a->evidence = array(w, a->evidence, &a->evidence_count, sizeof *a->evidence);
    for (uint32_t i = 0; i < a->evidence_count && w->ok; i++) {
        text(w, &a->evidence[i].member);
        text(w, &a->evidence[i].where);
        text(w, &a->evidence[i].quote);
    }
}

static void answers(wire *w, jp_result *r) {
    r->vetoes = array(w, r->vetoes, &r->veto_count, sizeof *r->vetoes);
    for (uint32_t i = 0; i < r->veto_count && w->ok; i++) {
        text(w, &r->vetoes[i]);
    }
    r->answers = array(w, r->answers, &r->answer_count, sizeof *r->answers);
    for (uint32_t i = 0; i < r->answer_count && w->ok; i++) {
        answer(w, &r->answers[i]);
    }
}

static void parts(wire *w, jp_result *r) {
    r->parts = array(w, r->parts, &r->part_count, sizeof *r->parts);
    for (uint32_t i = 0; i < r->part_count && w->ok; i++) {
        jp_part *p = &r->parts[i];

        text(w, &p->kind);
        raw(w, &p->score_cp, sizeof p->score_cp);
        raw(w, &p->score_min_cp, sizeof p->score_min_cp);
        raw(w, &p->score_max_cp, sizeof p->score_max_cp);
        text(w, &p->grade);
        raw(w, &p->first_answer, sizeof p->first_answer);
        raw(w, &p->answer_count, sizeof p->answer_count);
        p->vetoes = array(w, p->vetoes, &p->veto_count, sizeof *p->vetoes);
        for (uint32_t v = 0; v < p->veto_count && w->ok; v++) {
            text(w, &p->vetoes[v]);
        }
    }
}

static void documents(wire *w, jp_result *r) {
    r->documents = array(w, r->documents, &r->document_count, sizeof *r->documents);
    for (uint32_t i = 0; i < r->document_count && w->ok; i++) {
        jp_doc_record *d = &r->documents[i];

        text(w, &d->member);
        text(w, &d->where);
        text(w, &d->type);
        text(w, &d->code);
        text(w, &d->status);
        text(w, &d->facts_json);
    }
}

static void lists(wire *w, jp_result *r) {
    r->problems = array(w, r->problems, &r->problem_count, sizeof *r->problems);
    for (uint32_t i = 0; i < r->problem_count && w->ok; i++) {
        text(w, &r->problems[i].member);
        text(w, &r->problems[i].code);
        text(w, &r->problems[i].message);
    }
    r->manifest = array(w, r->manifest, &r->manifest_count, sizeof *r->manifest);
    for (uint32_t i = 0; i < r->manifest_count && w->ok; i++) {
        jp_manifest_entry *m = &r->manifest[i];

        text(w, &m->member);
        raw(w, &m->size_bytes, sizeof m->size_bytes);
        raw(w, m->sha256, sizeof m->sha256);
        text(w, &m->type);
        text(w, &m->status);
    }
    r->unknown = array(w, r->unknown, &r->unknown_count, sizeof *r->unknown);
    for (uint32_t i = 0; i < r->unknown_count && w->ok; i++) {
        text(w, &r->unknown[i].kind);
        text(w, &r->unknown[i].text);
        text(w, &r->unknown[i].member);
    }
}

static void walk_result(wire *w, jp_result *r) {
    text(w, &r->dossier);
    text(w, &r->source);
    raw(w, r->sha256, sizeof r->sha256);
    header(w, &r->header);
    raw(w, &r->status, sizeof r->status);
    raw(w, &r->score_cp, sizeof r->score_cp);
    raw(w, &r->score_min_cp, sizeof r->score_min_cp);
    raw(w, &r->score_max_cp, sizeof r->score_max_cp);
    text(w, &r->grade);
    answers(w, r);
    parts(w, r);
    documents(w, r);
    lists(w, r);
    text(w, &r->facts_xml);
}

jp_view jp_wire_encode(const jp_result *result, jp_arena *arena) {
    wire w = {.arena = arena, .ok = true};
    jp_result copy = *result; /* the walk takes pointers to its fields, but only reads them */

    jp_str_init(&w.out, arena);
    walk_result(&w, &copy);
    return jp_str_view(&w.out);
}

bool jp_wire_decode(jp_view bytes, jp_arena *arena, jp_result *out) {
    wire w = {.in = bytes, .arena = arena, .is_decoding = true, .ok = true};

    *out = (jp_result){0};
    walk_result(&w, out);
    return w.ok && w.at == bytes.bytes;
}
