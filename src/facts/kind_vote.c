/* SPDX-License-Identifier: Apache-2.0 */
#include "kind_vote.h"

#include "extract.h"
#include "records.h"

/* A case has a kind of its own (a penalty, a licence) or is of one that mostly serves another case (a measure, an
 * execution, an inspection). The first goes before the second when it is as well attested, since a seizure within a
 * penalty case is a part of it; but filing alone does not make a penalty of a case that ended with a measure. */
static uint32_t standing_of(uint32_t kind, const bool has_weight[JP_KIND_WEIGHTS]) {
    static const uint8_t own[JP_KIND_WEIGHTS] = {
        [JP_WEIGHT_SUPPORT] = 2, [JP_WEIGHT_OWN] = 4, [JP_WEIGHT_DECISION] = 5};
    static const uint8_t accompanying[JP_KIND_WEIGHTS] = {
        [JP_WEIGHT_SUPPORT] = 0, [JP_WEIGHT_OWN] = 1, [JP_WEIGHT_DECISION] = 3};
    const uint8_t *standing = jp_kind_at(kind)->accompanies ? accompanying : own;

    for (uint32_t w = JP_KIND_WEIGHTS; w > 0; w--) {
        if (has_weight[w - 1]) {
            return standing[w - 1];
        }
    }
    return 0;
}

bool jp_kind_is_said(const jp_doc_type *type, jp_view title, jp_arena *arena) {
    return type->kind_count > 0 &&
           (!type->kind_title || jp_pattern_is_in(type->kind_title, jp_text_tight(title, arena)));
}

enum { PAPERS_OF_A_CASE = 3 };

typedef struct tally {
    uint32_t standing, papers, types;
    bool is_lone;    /* all are of one document type */
    bool is_decided; /* its decision is among them */
    bool is_made;    /* so is one that no other kind of case has */
} tally;

static void add(jp_kind_vote *vote, size_t *cap, jp_arena *arena, const jp_doc_type *type, jp_kind_witness witness) {
    for (uint32_t i = 0; i < type->kind_count; i++) {
        witness.kind = type->kinds[i];
        witness.weight = witness.by_text ? JP_WEIGHT_SUPPORT : type->kind_weight;
        witness.document = type->name;
        vote->witnesses = jp_arena_grow(arena, vote->witnesses, vote->count, cap, sizeof *vote->witnesses);
        vote->witnesses[vote->count++] = witness;
    }
}

/* Is the paper there for a reason that is no case of that kind? */
static bool is_excused(const jp_dossier_facts *f, const jp_doc_type *type) {
    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_member_facts *member = &f->members[i];
        for (uint32_t k = 0; k < member->section_count; k++) {
            const jp_doc_type *other = member->scans[k].type;
            for (uint32_t e = 0; other && e < type->trace_excuse_count; e++) {
                if (jp_view_eq(other->name, type->trace_excuses[e])) {
                    return true;
                }
            }
        }
    }
    return false;
}

/* A list called 财物清单 and no more may be what was seized; one of its lines says so. */
static bool is_trace(const jp_dossier_facts *f, const jp_member_facts *member, uint32_t section_index) {
    const jp_doc_type *type = member->scans[section_index].type;
    const jp_section *section = &member->sections[section_index];

    for (uint32_t i = section->line_from; type->kind_traces && i < section->line_to; i++) {
        if (jp_pattern_is_in(type->kind_traces, jp_text_line(&member->text, i))) {
            return !is_excused(f, type);
        }
    }
    return false;
}

static jp_view day_of(const jp_scan *scan, const char *name) {
    const jp_fact *fact = jp_scan_find(scan, name);
    return fact && !fact->status ? jp_view_sub(jp_fact_value(fact, "值"), 0, JP_VIEW("2024-03-05").bytes)
                                 : JP_VIEW_EMPTY;
}

/* The first day on which the case was filed; empty: on none that is known. */
static jp_view day_of_filing(const jp_dossier_facts *f) {
    jp_view first = JP_VIEW_EMPTY;

    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_member_facts *member = &f->members[i];
        for (uint32_t k = 0; k < member->section_count; k++) {
            const jp_scan *scan = &member->scans[k];
            jp_view day = scan->type && jp_view_eq_text(scan->type->name, "立案审批表") ? day_of(scan, "批准日期")
                                                                                        : JP_VIEW_EMPTY;
            first = day.bytes > 0 && (first.bytes == 0 || jp_view_compare(day, first) < 0) ? day : first;
        }
    }
    return first;
}

/* An officer who goes and looks after the case was filed investigates it: no inspection beside the case. */
static bool is_investigation(const jp_scan *scan, jp_view filing) {
    static const char *const days[] = {"开始时间", "检查时间", "日期"};
    jp_view day = JP_VIEW_EMPTY;

    if (filing.bytes == 0 || scan->type->kind_count != 1 ||
        scan->type->kinds[0] != jp_kind_find(JP_VIEW("inspection"))) {
        return false;
    }
    for (size_t i = 0; i < sizeof days / sizeof *days && day.bytes == 0; i++) {
        day = day_of(scan, days[i]);
    }
    return day.bytes > 0 && jp_view_compare(day, filing) > 0;
}

static void collect(const jp_dossier_facts *f, jp_kind_vote *vote) {
    const jp_view filing = day_of_filing(f);
    size_t cap = 0;

    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_member_facts *member = &f->members[i];
        for (uint32_t k = 0; k < member->section_count; k++) {
            const jp_section *section = &member->sections[k];
            const jp_doc_type *type = member->scans[k].type;
            bool by_title = type && jp_kind_is_said(type, section->title, f->arena);
            if (!type || !(by_title || is_trace(f, member, k)) || is_investigation(&member->scans[k], filing)) {
                continue;
            }
            jp_kind_witness witness = {.by_text = !by_title,
                                       .member = member->member->name,
                                       .where = jp_section_where(&member->text, section, f->arena)};
            add(vote, &cap, f->arena, type, witness);
        }
        /* unreadable papers speak by their names */
        if (member->section_count == 0 && member->named_type != JP_NO_TYPE) {
            add(vote, &cap, f->arena, &f->catalogue->types[member->named_type],
                (jp_kind_witness){.by_name = true, .member = member->member->name});
        }
    }
}

/* Has a paper of its type spoken for the kind already? */
static bool is_told_before(const jp_kind_vote *vote, uint32_t index) {
    const jp_kind_witness *witness = &vote->witnesses[index];

    for (uint32_t i = 0; i < index; i++) {
        const jp_kind_witness *other = &vote->witnesses[i];
        if (other->kind == witness->kind && !other->by_text && jp_view_eq(other->document, witness->document)) {
            return true;
        }
    }
    return false;
}

static tally count(const jp_kind_vote *vote, uint32_t kind) {
    bool has_weight[JP_KIND_WEIGHTS] = {false};
    jp_view document = JP_VIEW_EMPTY;
    tally t = {.is_lone = true};

    for (uint32_t i = 0; i < vote->count; i++) {
        const jp_kind_witness *witness = &vote->witnesses[i];
        if (witness->kind == kind && !witness->by_text) {
            t.is_lone = t.is_lone && (document.bytes == 0 || jp_view_eq(document, witness->document));
            document = witness->document;
            has_weight[witness->weight] = true;
            t.types += !is_told_before(vote, i);
            t.papers++;
        }
    }
    t.standing = standing_of(kind, has_weight);
    t.is_decided = has_weight[JP_WEIGHT_DECISION];
    t.is_made = t.is_decided || has_weight[JP_WEIGHT_OWN];
    return t;
}

/* A lone paper of another nature, such as a licence or the decision of a measure, is evidence of the case rather than a
 * case beside it; a second penalty decision always has to be explained. */
static bool is_rival(uint32_t kind, const tally *one, uint32_t best, const tally *winner) {
    return one->papers > 1 || winner->papers == 1 || (jp_kind_at(kind)->is_penalty && jp_kind_at(best)->is_penalty);
}

/* An inspection ends with a note, or with the very decision that stands beside it. */
static bool ends_undecided(uint32_t kind) {
    return kind == jp_kind_find(JP_VIEW("inspection"));
}

/* A penalty decision and nothing else of a penalty case is the copy on which an execution, or the end of a measure,
 * rests; one form that is taken for a licence's is no licence case; a filing form and nothing else is how an
 * inspection, told and recorded by papers of its own, ended. The case is of the kind that has more papers and a
 * decision of its own, or papers enough without one. */
static uint32_t yield_to(const tally all[JP_KIND_COUNT], uint32_t best) {
    uint32_t other = best;

    if (best == JP_KIND_NONE || jp_kind_at(best)->accompanies || !all[best].is_lone) {
        return best;
    }
    for (uint32_t kind = 0; kind < JP_KIND_COUNT; kind++) {
        bool is_more = all[kind].papers > all[other].papers;
        bool is_enough = all[kind].is_made && all[kind].papers >= PAPERS_OF_A_CASE;
        bool is_case = (all[best].is_made && all[kind].is_decided) ||
                       (is_enough && !(all[best].is_decided && ends_undecided(kind)));
        if (jp_kind_at(kind)->accompanies && is_case && is_more) {
            other = kind;
        }
    }
    return other;
}

/* 「行政强制措施案卷」「行政强制执行卷宗」; 「行政强制案卷」 says of neither which. JP_KIND_NONE: the line says nothing
 * of coercion, or names a penalty or a licence beside it. */
static uint32_t coercion_of(jp_view line, const tally all[JP_KIND_COUNT]) {
    uint32_t measure = jp_kind_find(JP_VIEW("coercive-measure"));
    uint32_t execution = jp_kind_find(JP_VIEW("coercive-execution"));
    uint32_t said = jp_kind_of_words(line);
    bool is_cover_title = jp_view_contains(line, JP_VIEW("案卷")) || jp_view_contains(line, JP_VIEW("卷宗"));

    if (!is_cover_title || jp_view_contains(line, JP_VIEW("处罚")) || jp_view_contains(line, JP_VIEW("许可"))) {
        return JP_KIND_NONE;
    }
    if (said == JP_KIND_NONE && jp_view_contains(line, JP_VIEW("强制"))) {
        said = all[execution].papers > all[measure].papers ? execution : measure;
    }
    return said == measure || said == execution ? said : JP_KIND_NONE;
}

enum { LINES_OF_A_COVER_TITLE = 6 };

/* Filed or approved, told and decided: a case of its own, whatever else is bound with it. */
static bool is_whole_case(const tally *t) {
    return t->is_decided && t->types >= PAPERS_OF_A_CASE;
}

/* A seizure and the penalty it ended with are two matters; an execution rests on its decision, which is one. */
static void note_cover(jp_kind_vote *vote, const tally all[JP_KIND_COUNT], uint32_t said, uint32_t best,
                       jp_view member) {
    bool is_resting = said == jp_kind_find(JP_VIEW("coercive-execution")) && !is_whole_case(&all[best]);

    if (vote->cover == JP_KIND_NONE && jp_kind_at(best)->is_penalty && all[best].is_decided && !is_resting) {
        vote->cover = said;
        vote->penalty = best;
        vote->cover_member = member;
    }
}

/* What the cover calls the dossier: a measure or an execution that holds the penalty it ended with, or rests on, is
 * still bound as what it is. The papers must bear it out. Where those of the penalty are a whole case, the cover is
 * that of a part. */
static uint32_t said_by_cover(const jp_dossier_facts *f, jp_kind_vote *vote, const tally all[JP_KIND_COUNT],
                              uint32_t best) {
    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_member_facts *member = &f->members[i];
        for (uint32_t k = 0; k < member->section_count; k++) {
            const jp_section *section = &member->sections[k];
            const jp_doc_type *type = member->scans[k].type;
            if (!type || !jp_view_eq_text(type->name, "卷宗封面")) {
                continue;
            }
            for (uint32_t n = section->line_from;
                 n < section->line_to && n < section->line_from + LINES_OF_A_COVER_TITLE; n++) {
                uint32_t said = coercion_of(jp_text_tight(jp_text_line(&member->text, n), f->arena), all);
                if (said == JP_KIND_NONE || !all[said].is_decided || said == best) {
                    continue;
                }
                bool is_part = is_whole_case(&all[best]) || all[said].papers < all[best].papers;
                note_cover(vote, all, said, best, member->member->name);
                if (!is_part) {
                    return said;
                }
            }
        }
    }
    return best;
}

void jp_kind_vote_take(const jp_dossier_facts *facts, jp_kind_vote *out) {
    tally all[JP_KIND_COUNT];
    tally best = {0};

    *out = (jp_kind_vote){.best = JP_KIND_NONE, .cover = JP_KIND_NONE, .penalty = JP_KIND_NONE, .rival = JP_KIND_NONE};
    collect(facts, out);
    for (uint32_t kind = 0; kind < JP_KIND_COUNT; kind++) {
        all[kind] = count(out, kind);
        if (all[kind].standing > best.standing ||
            (all[kind].standing == best.standing && all[kind].papers > best.papers && best.standing > 0)) {
            out->best = kind;
            best = all[kind];
        }
    }
    if (yield_to(all, out->best) != out->best) {
        out->best = yield_to(all, out->best);
        best = all[out->best];
    }
    if (out->best != JP_KIND_NONE) {
        out->best = said_by_cover(facts, out, all, out->best);
        best = all[out->best];
    }
    for (uint32_t kind = 0; kind < JP_KIND_COUNT && out->rival == JP_KIND_NONE && best.standing > 0; kind++) {
        if (kind != out->best && all[kind].standing == best.standing && is_rival(kind, &all[kind], out->best, &best)) {
            out->rival = kind;
        }
    }
}

static bool speaks_for_part(const jp_kind_vote *vote, uint32_t own, uint32_t kind, bool with_names) {
    uint32_t papers = 0;
    bool is_made = false;

    if (kind == own || !jp_kind_at(kind)->accompanies) {
        return false;
    }
    for (uint32_t i = 0; i < vote->count; i++) {
        const jp_kind_witness *witness = &vote->witnesses[i];
        if (witness->kind == kind && !witness->by_text && (with_names || !witness->by_name)) {
            papers++;
            is_made = is_made || witness->weight != JP_WEIGHT_SUPPORT;
        }
    }
    return is_made && papers >= jp_kind_at(kind)->part_papers;
}

bool jp_kind_vote_has_part(const jp_kind_vote *vote, uint32_t own, uint32_t kind) {
    return speaks_for_part(vote, own, kind, false);
}

bool jp_kind_vote_may_have_part(const jp_kind_vote *vote, uint32_t own, uint32_t kind) {
    return !speaks_for_part(vote, own, kind, false) && speaks_for_part(vote, own, kind, true);
}

bool jp_kind_vote_has_trace(const jp_kind_vote *vote, uint32_t own, uint32_t kind) {
    if (kind == own || !jp_kind_at(kind)->accompanies || jp_kind_at(kind)->part_papers > 1 ||
        speaks_for_part(vote, own, kind, true)) {
        return false;
    }
    for (uint32_t i = 0; i < vote->count; i++) {
        if (vote->witnesses[i].kind == kind && !vote->witnesses[i].by_name) {
            return true;
        }
    }
    return false;
}

const jp_kind_witness *jp_kind_vote_first(const jp_kind_vote *vote, uint32_t kind) {
    const jp_kind_witness *first = NULL;

    for (uint32_t i = 0; i < vote->count; i++) {
        const jp_kind_witness *witness = &vote->witnesses[i];
        if (witness->kind == kind && (!first || witness->weight > first->weight)) {
            first = witness;
        }
    }
    return first;
}
