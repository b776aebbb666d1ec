/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "extract.h"
#include "juanping/facts/norm.h"

/* The header of a dossier: what its papers say, in the order decision, notice, filing and the rest; then an XML export,
 * the ledger, the names of folders. What two sources say differently is reported with both words and places. */

typedef struct found {
    jp_view value, source; /* source: member and place */
} found;

void jp_problem_add(jp_facts *out, jp_arena *arena, size_t *cap, jp_view member, const char *code, jp_view message) {
    out->problems = jp_arena_grow(arena, out->problems, out->problem_count, cap, sizeof *out->problems);
    out->problems[out->problem_count++] = (jp_problem){member, jp_view_of(code), message};
}

static const char *const document_order[] = {"行政处罚决定书", "当场处罚决定书", "不予行政处罚决定书", "事先告知书",
                                             "听证告知书",     "立案审批表",     "结案审批表",         "处罚决定审批表",
                                             "调查终结报告",   "卷宗封面",       "法制审核意见书",     "责令改正通知书",
                                             "送达回证",       "强制措施决定书", "准予许可决定书",     "许可延续决定书",
                                             "不予许可决定书", "不予受理通知书", "许可受理通知书",     "许可申请书"};

static found find_in(const jp_dossier_facts *f, const char *type, const char *field) {
    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_member_facts *member = &f->members[i];
        for (uint32_t k = 0; k < member->section_count; k++) {
            const jp_scan *s = &member->scans[k];
            const jp_fact *fact =
                s->type && (!type || jp_view_eq_text(s->type->name, type)) ? jp_scan_find(s, field) : NULL;
            if (fact && !jp_view_is_empty(fact->text)) {
                jp_view value = jp_fact_value(fact, "值");
                return (found){value.bytes && strcmp(field, "文号") == 0 ? value : fact->text,
                               jp_view_of(jp_arena_printf(f->arena, "%.*s %.*s", JP_VIEW_ARG(member->member->name),
                                                          JP_VIEW_ARG(fact->place)))};
            }
        }
    }
    return (found){0};
}

static found find_by_order(const jp_dossier_facts *f, const char *field, const char *second) {
    for (size_t i = 0; i < sizeof document_order / sizeof *document_order; i++) {
        found one = find_in(f, document_order[i], field);
        if (one.value.bytes == 0 && second) {
            one = find_in(f, document_order[i], second);
        }
        if (one.value.bytes > 0) {
            return one;
        }
    }
    found any = find_in(f, NULL, field);
    return any.value.bytes == 0 && second ? find_in(f, NULL, second) : any;
}

/* A record of what was made public is called by the number of the decision; a list of several says nothing of one. */
static found find_published(const jp_dossier_facts *f) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < f->member_count; i++) {
        for (uint32_t k = 0; k < f->members[i].section_count; k++) {
            const jp_scan *s = &f->members[i].scans[k];
            count += s->type && jp_view_eq_text(s->type->name, "公示信息表");
        }
    }
    return count == 1 ? find_in(f, "公示信息表", "文号") : (found){0};
}

/* The number of the decision that the dossier is about; an inspection that led to none goes by its notice. */
static found find_number(const jp_dossier_facts *f) {
    static const char *const decisions[] = {"行政处罚决定书", "当场处罚决定书", "不予行政处罚决定书", "准予许可决定书",
                                            "许可延续决定书", "不予许可决定书", "不予受理通知书",     "强制措施决定书",
                                            "强制执行决定书", "代履行决定书",   "强制执行申请书",     "行政检查通知书",
                                            "检查结果告知书"};
    found number = {0};

    for (size_t i = 0; i < sizeof decisions / sizeof *decisions && number.value.bytes == 0; i++) {
        number = find_in(f, decisions[i], "文号");
    }
    return number.value.bytes > 0 ? number : find_published(f);
}

/* ---- agreement ---- */

static bool same(const jp_dossier_facts *f, jp_view a, jp_view b) {
    jp_view x = jp_norm_organ(a, f->arena);
    jp_view y = jp_norm_organ(b, f->arena);
    return jp_view_eq(x, y) || jp_view_contains(x, y) || jp_view_contains(y, x);
}

typedef struct resolver {
    jp_dossier_facts *facts;
    jp_facts *out;
    size_t cap;
} resolver;

static void disagree(resolver *r, const char *what, const found *a, jp_view b, jp_view b_source) {
    jp_view message = jp_view_of(
        jp_arena_printf(r->facts->arena, "案卷%s前后不一致：「%.*s」（%.*s）与「%.*s」（%.*s）", what,
                        JP_VIEW_ARG(a->value), JP_VIEW_ARG(a->source), JP_VIEW_ARG(b), JP_VIEW_ARG(b_source)));
    jp_problem_add(r->out, r->facts->arena, &r->cap, JP_VIEW_EMPTY, "header-disagreement", message);
}

/* A folder is often called after a case in its clerk's own words: that is a last resort, not a statement of its cause.
 */
static jp_view settle(resolver *r, const char *what, bool names_are_statement, found best, jp_view exported,
                      jp_view export_source, found ledger, jp_view names) {
    const struct {
        jp_view value, source;
    } others[] = {{exported, export_source}, {ledger.value, ledger.source}, {names, JP_VIEW("文件夹或压缩包名称")}};

    const size_t by_names = 2;

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (jp_view_is_empty(others[i].value)) {
            continue;
        }
        if (jp_view_is_empty(best.value)) {
            best = (found){others[i].value, others[i].source};
        } else if (i == by_names && !names_are_statement) {
            continue;
        } else if (!same(r->facts, best.value, others[i].value)) {
            disagree(r, what, &best, others[i].value, others[i].source);
        }
    }
    return best.value;
}

/* ---- kind ---- */

static jp_view code_of(uint32_t kind) {
    return kind == JP_KIND_NONE ? JP_VIEW_EMPTY : jp_view_of(jp_kind_at(kind)->code);
}

/* Words of an export or a ledger as a code; words that name no kind stay as they are. 行政处罚 alone is true of either
 * procedure. */
static jp_view code_of_words(jp_view words, uint32_t best) {
    uint32_t kind = jp_kind_of_words(words);
    uint32_t summary = jp_kind_find(JP_VIEW("penalty-summary"));

    if (best == summary && jp_view_contains(words, JP_VIEW("处罚")) && !jp_view_contains(words, JP_VIEW("普通")) &&
        !jp_view_contains(words, JP_VIEW("一般"))) {
        kind = best;
    }
    return kind == JP_KIND_NONE ? words : code_of(kind);
}

static const char *say_witness(const resolver *r, uint32_t kind) {
    const jp_kind_witness *witness = jp_kind_vote_first(&r->facts->vote, kind);

    return jp_arena_printf(r->facts->arena, "%s（%.*s，%.*s%s%.*s）", jp_kind_at(kind)->name_zh,
                           JP_VIEW_ARG(witness->document), JP_VIEW_ARG(witness->member),
                           witness->where.bytes ? " " : "", JP_VIEW_ARG(witness->where));
}

/* Of two kinds that stand equal the one that the export, the ledger or the folder states is taken; where none states
 * either, the reader is told of both. */
static found settle_rivals(resolver *r, const jp_view *stated, size_t count) {
    jp_kind_vote *vote = &r->facts->vote;

    for (size_t i = 0; i < count && vote->rival != JP_KIND_NONE; i++) {
        uint32_t kind = jp_kind_find(stated[i]);
        if (kind == vote->rival) {
            vote->best = kind;
        }
        if (kind == vote->best) {
            vote->rival = JP_KIND_NONE;
        }
    }
    if (vote->rival != JP_KIND_NONE) {
        jp_view message = jp_view_of(jp_arena_printf(r->facts->arena, "案卷类型有两种可能：%s与%s，按前者评查",
                                                     say_witness(r, vote->best), say_witness(r, vote->rival)));
        jp_problem_add(r->out, r->facts->arena, &r->cap, JP_VIEW_EMPTY, "kind-ambiguous", message);
    }
    return (found){code_of(vote->best), JP_VIEW("文书")};
}

/* The cover calls it one thing, and a penalty was decided in it too. */
static void say_cover(resolver *r, jp_view kind) {
    const jp_kind_vote *vote = &r->facts->vote;

    if (vote->cover == JP_KIND_NONE) {
        return;
    }
    bool is_penalty = jp_view_eq(kind, code_of(vote->penalty));
    jp_view message = jp_view_of(jp_arena_printf(
        r->facts->arena, "封面（%.*s）称%s案卷，卷内另有%s，%s", JP_VIEW_ARG(vote->cover_member),
        jp_kind_at(vote->cover)->name_zh, say_witness(r, vote->penalty),
        is_penalty ? "按后者评查，前者作为所含部分另行评查" : "按封面评查，处罚部分未评查，请核对是否另行立卷"));
    jp_problem_add(r->out, r->facts->arena, &r->cap, vote->cover_member, "kind-ambiguous", message);
}

static jp_view resolve_kind(resolver *r, jp_view exported, jp_view export_source) {
    const jp_dossier *d = r->facts->dossier;
    uint32_t best = r->facts->vote.best;
    const jp_view stated[] = {code_of_words(exported, best), code_of_words(d->from_ledger.kind, best),
                              code_of_words(d->from_names.kind, best)};
    found by_papers = settle_rivals(r, stated, 3);

    return settle(r, "类型", true, by_papers, stated[0], export_source, (found){stated[1], d->ledger_places.kind},
                  stated[2]);
}

static void name_part(resolver *r, const char *before, uint32_t kind, const char *behind) {
    jp_arena *arena = r->facts->arena;
    jp_view message = jp_view_of(jp_arena_printf(arena, "%s%s%s", before, say_witness(r, kind), behind));

    jp_problem_add(r->out, arena, &r->cap, jp_kind_vote_first(&r->facts->vote, kind)->member, "part-not-reviewed",
                   message);
}

/* Parts that only file names speak for, or a list or an approval without the decision, are not judged, and not lost
 * either. */
static void resolve_parts(resolver *r) {
    jp_dossier_facts *f = r->facts;
    uint32_t own = jp_kind_find(r->out->header.kind);

    r->out->parts = jp_arena_array(f->arena, JP_KIND_COUNT, sizeof *r->out->parts);
    for (uint32_t kind = 0; kind < JP_KIND_COUNT && own != JP_KIND_NONE; kind++) {
        if (jp_kind_vote_has_part(&f->vote, own, kind)) {
            r->out->parts[r->out->part_count++] = code_of(kind);
        } else if (jp_kind_vote_may_have_part(&f->vote, own, kind)) {
            name_part(r, "未读的材料可能使本卷另含", kind, "，未就此评查");
        } else if (jp_kind_vote_has_trace(&f->vote, own, kind)) {
            name_part(r, "本卷有", kind, "，只有这些不足以评查该类案件，该部分未评查，请核对材料是否齐全");
        }
    }
}

/* ---- division ---- */

static jp_view code_in(const jp_dossier_facts *f, jp_view text) {
    return text.bytes ? jp_gazetteer_find(&f->catalogue->regions, jp_text_tight(text, f->arena)) : JP_VIEW_EMPTY;
}

/* Where the party lives says nothing of the organ; the court and the organ above it, named in its own decision, do. */
static found region_by_papers(const jp_dossier_facts *f) {
    static const char *const fields[] = {"诉讼法院", "复议机关"};

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        found place = find_by_order(f, fields[i], NULL);
        jp_view code = code_in(f, place.value);

        if (code.bytes > 0) {
            return (found){code, jp_view_of(jp_arena_printf(f->arena, "%s「%.*s」，%.*s", fields[i],
                                                            JP_VIEW_ARG(place.value), JP_VIEW_ARG(place.source)))};
        }
    }
    return (found){0};
}

/* The digits that mean something: 650100 is 6501, a township's twelve are nine. */
static jp_view digits_of(jp_view code) {
    jp_view v = jp_view_sub(jp_view_trim(code), 0, 9);

    if (v.bytes == 9 && jp_view_ends_with(v, JP_VIEW("000"))) {
        v.bytes = 6;
    }
    while (v.bytes > 2 && v.bytes <= 6 && v.bytes % 2 == 0 && jp_view_ends_with(v, JP_VIEW("00"))) {
        v.bytes -= 2;
    }
    return v;
}

/* A code as it stands, or that of a division named in words; empty when it is neither. Six digits in a folder's name
 * may be anything, so those must be of a division that is known. */
static jp_view stated_code(const jp_dossier_facts *f, jp_view words, bool must_be_known) {
    const jp_gazetteer *regions = &f->catalogue->regions;
    jp_view code = jp_view_trim(words);
    bool is_known = !must_be_known;

    for (size_t i = 0; i < code.bytes; i++) {
        if (code.data[i] < '0' || code.data[i] > '9') {
            return code_in(f, words);
        }
    }
    for (uint32_t i = 0; i < regions->count && !is_known; i++) {
        is_known = jp_view_starts_with(code, regions->regions[i].code);
    }
    return is_known && code.bytes >= 6 ? code : JP_VIEW_EMPTY;
}

/* What an export or a ledger says goes before the name where it only says more: the township of the named county. */
static jp_view resolve_region(resolver *r, jp_view exported, jp_view export_source) {
    const jp_dossier *d = r->facts->dossier;
    const struct {
        jp_view code, source;
    } others[] = {{exported, export_source},
                  {d->from_ledger.region, d->ledger_places.region},
                  {d->from_names.region, JP_VIEW("文件夹或压缩包名称")}};
    found best = {code_in(r->facts, r->out->header.organ), JP_VIEW("机关名称")};
    bool is_stated = best.value.bytes > 0;

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const size_t by_names = 2;
        jp_view code = stated_code(r->facts, others[i].code, i == by_names);
        jp_view mine = digits_of(best.value);
        jp_view other = digits_of(code);

        if (code.bytes == 0) {
            continue;
        }
        if (best.value.bytes == 0 || (other.bytes > mine.bytes && jp_view_starts_with(other, mine))) {
            best = (found){jp_view_sub(code, 0, other.bytes > 6 ? 9 : 6), others[i].source};
            is_stated = true;
        } else if (!jp_view_starts_with(mine, other)) {
            disagree(r, "区划", &best, others[i].code, others[i].source);
        }
    }
    if (!is_stated) {
        best = region_by_papers(r->facts);
    }
    if (!is_stated && best.value.bytes > 0) {
        jp_view message = jp_view_of(jp_arena_printf(r->facts->arena, "机关名称没有写明区划，按%.*s归入 %.*s",
                                                     JP_VIEW_ARG(best.source), JP_VIEW_ARG(best.value)));
        jp_problem_add(r->out, r->facts->arena, &r->cap, JP_VIEW_EMPTY, "region-by-papers", message);
    }
    return best.value;
}

void jp_header_resolve(jp_dossier_facts *f, jp_facts *out) {
    resolver r = {f, out, 0};
    const jp_dossier *d = f->dossier;
    jp_header x = {0};
    jp_view x_source = JP_VIEW_EMPTY;

    for (uint32_t i = 0; i < f->member_count; i++) {
        const jp_header *e = &f->members[i].exported;
        if (x_source.bytes == 0 && (e->organ.bytes || e->party.bytes || e->cause.bytes || e->docno.bytes ||
                                    e->kind.bytes || e->region.bytes)) {
            x = *e;
            x_source = f->members[i].member->name;
        }
    }
    found number = find_number(f);
    jp_kind_vote_take(f, &f->vote);
    out->header.kind = resolve_kind(&r, x.kind, x_source);
    say_cover(&r, out->header.kind);
    resolve_parts(&r);
    out->header.organ = settle(&r, "机关", true, find_by_order(f, "落款机关", "机关"), x.organ, x_source,
                               (found){d->from_ledger.organ, d->ledger_places.organ}, d->from_names.organ);
    out->header.party = settle(&r, "当事人", false, find_by_order(f, "当事人", "被检查人"), x.party, x_source,
                               (found){d->from_ledger.party, d->ledger_places.party}, d->from_names.party);
    out->header.cause = settle(&r, "案由", false, find_by_order(f, "案由", "申请事项"), x.cause, x_source,
                               (found){d->from_ledger.cause, d->ledger_places.cause}, d->from_names.cause);
    out->header.docno = settle(&r, "文号", true, number, x.docno, x_source,
                               (found){d->from_ledger.docno, d->ledger_places.docno}, d->from_names.docno);
    out->header.region = resolve_region(&r, x.region, x_source);
    f->industry = jp_rules_find(f->catalogue->industries, f->catalogue->industry_count,
                                jp_text_tight(out->header.organ, f->arena));
    if (f->industry.bytes == 0) {
        f->industry = JP_VIEW("其他");
    }
}
