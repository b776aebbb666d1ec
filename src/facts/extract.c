/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "extract.h"
#include "xml_paper.h"
#include "xml_tree.h"

#include "juanping/read/limits.h"

/* Facts a paper of one type must not exceed: a member of a million lines is no document of a case. */
enum { MAX_SECTION_LINES = 200000 };

typedef struct placed_fact {
    jp_fact fact;
    uint32_t found_no; /* in the order they were found */
} placed_fact;

static int compare_facts(const void *left, const void *right) {
    const placed_fact *a = left, *b = right;

    if (a->fact.order != b->fact.order) {
        return a->fact.order < b->fact.order ? -1 : 1;
    }
    if (a->fact.line != b->fact.line) {
        return a->fact.line < b->fact.line ? -1 : 1;
    }
    return (a->found_no > b->found_no) - (a->found_no < b->found_no);
}

/* Catalogue order, then reading order, then as they were found. */
static void sort_facts(jp_scan *s) {
    placed_fact *sorted = jp_arena_array(s->arena, s->fact_count + 1u, sizeof *sorted);

    for (uint32_t i = 0; i < s->fact_count; i++) {
        sorted[i] = (placed_fact){s->facts[i], i};
    }
    qsort(sorted, s->fact_count, sizeof *sorted, compare_facts);
    for (uint32_t i = 0; i < s->fact_count; i++) {
        s->facts[i] = sorted[i].fact;
    }
}

void jp_scan_complete(jp_scan *s) {
    bool has_citations = jp_scan_find_any(s, "引用") != NULL;

    jp_scan_marks(s);
    jp_scan_fields(s); /* labels only where elements hold running text */
    jp_scan_head(s);
    if (!jp_scan_find_any(s, "意见")) {
        jp_scan_opinions(s);
    }
    if (!jp_scan_find_any(s, "签名")) {
        jp_scan_signatures(s);
    }
    if (!jp_scan_find_any(s, "罚款")) {
        jp_scan_decision(s);
    }
    if (jp_scan_has_field(s, "送达文书")) {
        jp_scan_settle_service(s);
    }
    jp_scan_meeting(s);
    if (!has_citations) {
        jp_scan_citations(s);
    }
    jp_scan_fallbacks(s);
    jp_scan_courts(s);
    sort_facts(s);
}

/* An export gives the organ of a letter in a field of its own; where the letter puts it is the form's matter. */
static void sign_by_field(jp_scan *s) {
    const jp_fact *organ = jp_scan_find(s, "机关");
    const bool is_open = s->text->doc->type == JP_FILE_XML && s->type->has_closing && !jp_scan_find(s, "落款机关");

    if (!is_open || !organ || jp_view_is_empty(organ->text)) {
        return;
    }
    size_t at = organ->place.bytes;
    while (at > 0 && organ->place.data[at - 1] != '/' && organ->place.data[at - 1] != '@') {
        at--;
    }
    jp_view name = jp_view_sub(organ->place, at, organ->place.bytes);
    const size_t open = jp_view_find(name, JP_VIEW("["), 0);
    if (jp_xml_role_of(open == SIZE_MAX ? name : jp_view_sub(name, 0, open)) == JP_XML_MAKER) {
        const jp_view text = organ->text, place = organ->place;
        (void)jp_scan_add_text(s, "落款机关", text, place, organ->line);
    }
}

static void scan_section(const jp_catalogue *catalogue, const jp_text *text, const jp_section *section, jp_arena *arena,
                         jp_scan *out) {
    *out = (jp_scan){.catalogue = catalogue,
                     .text = text,
                     .section = section,
                     .arena = arena,
                     .confirm_line = JP_NO_LINE,
                     .closing_line = JP_NO_LINE,
                     .day = JP_DAY_NONE};
    if (section->type == JP_NO_TYPE || section->line_to - section->line_from > MAX_SECTION_LINES) {
        return;
    }
    out->type = &catalogue->types[section->type];
    jp_scan_marks(out);
    jp_scan_closing(out);
    jp_scan_pairs(out);
    jp_scan_fields(out);
    jp_scan_head(out);
    sign_by_field(out);
    jp_scan_party_number(out);
    jp_scan_opinions(out);
    jp_scan_signatures(out);
    jp_scan_decision(out);
    jp_scan_service(out);
    jp_scan_meeting(out);
    jp_scan_citations(out);
    jp_scan_table_sums(out);
    if (text->doc->type == JP_FILE_XML) {
        jp_take_named(out);
    }
    jp_scan_fallbacks(out);
    jp_scan_courts(out);
    jp_scan_leftovers(out);
    sort_facts(out);
}

void jp_extract_member(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out) {
    *out = (jp_member_facts){.member = member};
    jp_bid file = jp_file_name_bid(catalogue, member->name, arena);
    out->named_type = file.type;
    if (member->doc.status != JP_DOC_READ || jp_extract_mapped(catalogue, member, arena, out)) {
        return;
    }
    const bool is_xml = member->doc.type == JP_FILE_XML;
    out->is_divided = true;
    if (is_xml) {
        jp_xml_papers(catalogue, member, arena, out);
    } else {
        jp_text_fold(&member->doc, arena, &out->text);
        out->sections = jp_sections_divide(catalogue, &out->text, arena, &out->section_count);
    }
    if (!out->is_case_data || file.type != JP_NO_TYPE) {
        jp_sections_recognise(catalogue, &out->text, file, out->sections, out->section_count, arena);
    }
    if (is_xml && !out->is_case_data) {
        jp_xml_settle_by_labels(catalogue, out, arena);
    }
    out->scans = jp_arena_array(arena, out->section_count, sizeof *out->scans);
    for (uint32_t i = 0; i < out->section_count; i++) {
        out->sections[i].is_foreign = !jp_section_is_chinese(&out->text, &out->sections[i]);
        scan_section(catalogue, &out->text, &out->sections[i], arena, &out->scans[i]);
    }
}

static bool is_print(const jp_fact *fact) {
    static const char *const names[] = {"机关",     "落款机关", "印章",     "引用",     "空白",     "联系人",
                                        "联系电话", "复议机关", "诉讼法院", "复议期限", "诉讼期限", "缴款期限",
                                        "缴款银行", "申辩期限", "听证期限", "意见",     "签名",     "金额对",
                                        "算式",     "罚种",     "送达方式", "罚款幅度", "问答数",   NULL};
    if (jp_view_is_any(fact->name, names)) {
        return true;
    }
    return fact->rank == JP_FACT_BY_PATTERN;
}

/* A sheet of photographs is none that nothing was put on, and of a file that was read in part nobody knows the rest. */
static bool may_hold_more(const jp_scan *s) {
    const jp_document *doc = s->text->doc;
    const jp_text *text = s->text;
    const uint32_t from = s->section->line_from, to = s->section->line_to;

    if ((doc->flags & (JP_DOCF_EMBEDDED | JP_DOCF_ALT_CHUNK | JP_DOCF_CUT)) != 0) {
        return true;
    }
    if ((doc->flags & JP_DOCF_PICTURES) == 0 || from >= to) {
        return false;
    }
    uint32_t para = from == 0 ? 0 : text->lines[from].para_index;
    const uint32_t end = to < text->line_count ? text->lines[to].para_index : doc->para_count;
    bool is_in_para = doc->type == JP_FILE_XLSX; /* a picture may lie beside the cells */
    for (; para < end && !is_in_para; para++) {
        is_in_para = (doc->paras[para].flags & JP_PARA_PICTURE) != 0;
    }
    return is_in_para;
}

bool jp_scan_is_empty(const jp_scan *s) {
    uint32_t blank = 0;

    if (s->has_leftovers || (s->text->doc && may_hold_more(s))) {
        return false;
    }

    for (uint32_t i = 0; i < s->fact_count; i++) {
        const jp_fact *fact = &s->facts[i];
        bool signs = (jp_view_eq_text(fact->name, "签名") || jp_view_eq_text(fact->name, "意见")) && !fact->status;
        bool is_unclear = fact->status && strcmp(fact->status, "不明") == 0; /* filled, with what is not understood */
        if (signs || is_unclear || (!fact->status && !is_print(fact))) {
            return false;
        }
        blank += fact->status != NULL || jp_view_eq_text(fact->name, "空白");
    }
    uint32_t title_lines = s->section->title_from == JP_NO_LINE ? 0 : s->section->title_to - s->section->line_from;
    return blank > 0 || s->section->line_to - s->section->line_from <= title_lines;
}

/* ---- papers whose type depends on the kind of the case ---- */

static bool is_named_in(jp_view names, jp_view name) {
    for (size_t from = 0; from <= names.bytes;) {
        size_t bar = jp_view_find(names, JP_VIEW("|"), from);
        size_t to = bar == SIZE_MAX ? names.bytes : bar;
        if (jp_view_eq(jp_view_sub(names, from, to), name)) {
            return true;
        }
        from = to + 1;
    }
    return false;
}

/* The type that stands for this one in cases of the kind, or the type itself. body: empty where only a title is known.
 */
static uint32_t type_in_kind(const jp_catalogue *c, uint32_t type, jp_view title, jp_view body, uint32_t kind) {
    for (uint32_t i = 0; type != JP_NO_TYPE && kind < JP_KIND_COUNT && i < c->type_count; i++) {
        const jp_doc_type *other = &c->types[i];
        if ((other->replacing_kinds & (1u << kind)) != 0 && is_named_in(other->replaced, c->types[type].name) &&
            jp_pattern_is_in(other->replaced_title, title) &&
            (!other->replaced_body || (body.bytes > 0 && jp_pattern_is_in(other->replaced_body, body)))) {
            return i;
        }
    }
    return type;
}

/* What a receipt or an index names is settled like the papers themselves. */
static void settle_named(jp_scan *s, uint32_t kind) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        for (uint32_t k = 0; k < s->facts[i].attr_count; k++) {
            jp_fact_attr *attr = &s->facts[i].attrs[k];
            uint32_t type =
                strcmp(attr->name, "类") == 0 ? jp_catalogue_find_type(s->catalogue, attr->value) : JP_NO_TYPE;
            uint32_t settled =
                type_in_kind(s->catalogue, type, jp_text_tight(s->facts[i].text, s->arena), JP_VIEW_EMPTY, kind);
            if (settled != type) {
                attr->value = s->catalogue->types[settled].name;
            }
        }
    }
}

static void settle_section(const jp_catalogue *c, jp_member_facts *m, uint32_t index, uint32_t kind, jp_arena *arena) {
    jp_section *s = &m->sections[index];
    jp_view title = s->title.bytes > 0 ? s->title : m->member->name;
    jp_view body = m->is_divided ? jp_text_raw_lines(&m->text, s->line_from, s->line_to, arena) : JP_VIEW_EMPTY;
    uint32_t type = type_in_kind(c, s->type, jp_text_tight(title, arena), jp_text_tight(body, arena), kind);

    if (type != s->type) {
        s->type = type;
        if (m->is_divided) {
            scan_section(c, &m->text, s, arena, &m->scans[index]);
        } else {
            m->scans[index].type = &c->types[type]; /* an export gave the fields */
        }
    }
    settle_named(&m->scans[index], kind);
}

/* A 现场核查笔录 is the record of a visit in any case, and that of a review in the case of a licence. */
static void settle_by_kind(jp_dossier_facts *f) {
    const jp_catalogue *c = f->catalogue;
    jp_kind_vote vote;

    jp_kind_vote_take(f, &vote);
    for (uint32_t i = 0; i < f->member_count && vote.best != JP_KIND_NONE && vote.rival == JP_KIND_NONE; i++) {
        jp_member_facts *m = &f->members[i];
        m->named_type =
            type_in_kind(c, m->named_type, jp_text_tight(m->member->name, f->arena), JP_VIEW_EMPTY, vote.best);
        for (uint32_t k = 0; k < m->section_count; k++) {
            if (m->scans[k].type) {
                settle_section(c, m, k, vote.best, f->arena);
            }
        }
    }
}

/* ---- decisions of earlier cases ---- */

typedef struct decision {
    jp_member_facts *member;
    uint32_t section;
    jp_view day, number;
} decision;

static jp_view value_of(const jp_scan *s, const char *name, const char *attribute) {
    const jp_fact *fact = jp_scan_find(s, name);

    return fact ? jp_fact_value(fact, attribute) : JP_VIEW_EMPTY;
}

/* The decision of a later day than filing that makes the dossier's case another one than that of an earlier number. */
static bool is_of_this_case(const decision *d, const decision *earlier, jp_view filed) {
    return jp_view_compare(d->day, filed) >= 0 && !jp_view_is_empty(d->number) &&
           !jp_view_eq(d->number, earlier->number);
}

/* A penalty decided before this case was filed, beside one decided after it, is there as evidence: of a repeated
 * breach, of what others were fined. Two copies of one number are one decision, whatever their days. */
static void settle_earlier_decisions(jp_dossier_facts *f) {
    enum { DECISIONS_MAX = 64 };
    const uint32_t evidence = jp_catalogue_find_type(f->catalogue, JP_VIEW("证据材料"));
    decision decisions[DECISIONS_MAX];
    uint32_t count = 0;
    jp_view filed = JP_VIEW_EMPTY; /* the first day */

    for (uint32_t i = 0; i < f->member_count; i++) {
        jp_member_facts *m = &f->members[i];
        for (uint32_t k = 0; k < m->section_count; k++) {
            const jp_scan *s = &m->scans[k];
            const jp_view approved =
                s->type && jp_view_eq_text(s->type->name, "立案审批表") ? value_of(s, "批准日期", "值") : JP_VIEW_EMPTY;
            if (!jp_view_is_empty(approved) && (jp_view_is_empty(filed) || jp_view_compare(approved, filed) < 0)) {
                filed = approved;
            }
            if (s->type && jp_view_eq_text(s->type->name, "行政处罚决定书") && count < DECISIONS_MAX) {
                decisions[count++] = (decision){m, k, value_of(s, "日期", "值"), value_of(s, "文号", "值")};
            }
        }
    }
    for (uint32_t i = 0; i < count && !jp_view_is_empty(filed) && evidence != JP_NO_TYPE; i++) {
        const decision *d = &decisions[i];
        bool has_own = false;
        for (uint32_t k = 0; k < count && !has_own; k++) {
            has_own = is_of_this_case(&decisions[k], d, filed);
        }
        if (has_own && d->member->is_divided && !jp_view_is_empty(d->number) && !jp_view_is_empty(d->day) &&
            jp_view_compare(d->day, filed) < 0) {
            d->member->sections[d->section].type = evidence;
            scan_section(f->catalogue, &d->member->text, &d->member->sections[d->section], f->arena,
                         &d->member->scans[d->section]);
        }
    }
}

static bool extract(const jp_catalogue *catalogue, const jp_dossier *dossier, jp_arena *arena, jp_facts *out) {
    jp_dossier_facts facts = {
        .catalogue = catalogue, .dossier = dossier, .arena = arena, .member_count = dossier->member_count};

    *out = (jp_facts){0};
    facts.members = jp_arena_array(arena, dossier->member_count, sizeof *facts.members);
    for (uint32_t i = 0; i < dossier->member_count; i++) {
        jp_extract_member(catalogue, &dossier->members[i], arena, &facts.members[i]);
    }
    settle_by_kind(&facts);
    settle_earlier_decisions(&facts);
    jp_excerpts_mark(&facts);
    jp_header_resolve(&facts, out);
    jp_tree_make(&facts, out);
    jp_seals_compare(catalogue, out->tree, arena);
    jp_records_make(&facts, out);
    return true;
}

bool jp_facts_extract(const jp_catalogue *catalogue, const jp_dossier *dossier, jp_arena *arena, jp_facts *out,
                      jp_error *err) {
    (void)err;
    return extract(catalogue, dossier, arena, out);
}

bool jp_facts_extract_one(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_facts *out,
                          jp_error *err) {
    jp_member *copy = jp_arena_alloc(arena, sizeof *copy);
    jp_dossier *dossier = jp_arena_alloc(arena, sizeof *dossier);

    (void)err;
    *copy = *member;
    *dossier = (jp_dossier){.id = member->name, .members = copy, .member_count = 1};
    return extract(catalogue, dossier, arena, out);
}

void jp_facts_release(jp_facts *facts) {
    if (facts && facts->tree) {
        xmlFreeDoc(facts->tree);
        facts->tree = NULL;
    }
}
