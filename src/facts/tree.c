/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlsave.h>

#include "extract.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "records.h"

/* Facts → libxml2 tree, as src/facts/README.md says. */

typedef struct event {
    jp_view name, day;
    jp_view minute; /* empty: only the day is known */
    jp_view document, member, place;
} event;

typedef struct maker {
    const jp_dossier_facts *facts;
    jp_arena *arena;
    xmlDocPtr tree;
    xmlNodePtr root;
    event *events;
    uint32_t event_count;
    size_t event_cap;
    uint32_t *seen; /* per type: documents so far */
    jp_view kind;   /* of the case */
} maker;

/* What XML cannot hold becomes a space. */
static const xmlChar *clean(jp_view v, jp_arena *arena) {
    char *text = jp_view_cstr(arena, v);
    for (size_t i = 0; i < v.bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 0x20 && c != '\n' && c != '\t') {
            text[i] = ' ';
        }
    }
    return (const xmlChar *)text;
}

static void put(maker *m, xmlNodePtr node, const char *name, jp_view value) {
    if (!xmlNewProp(node, (const xmlChar *)name, clean(value, m->arena))) {
        abort(); /* out of memory */
    }
}

static void put_if(maker *m, xmlNodePtr node, const char *name, jp_view value) {
    if (!jp_view_is_empty(value)) {
        put(m, node, name, value);
    }
}

static xmlNodePtr add_node(maker *m, xmlNodePtr parent, jp_view name, jp_view text) {
    xmlNodePtr node = xmlNewDocNode(m->tree, NULL, clean(name, m->arena), NULL);
    if (!node) {
        abort();
    }
    (void)xmlAddChild(parent, node);
    if (!jp_view_is_empty(text)) {
        xmlNodePtr words = xmlNewDocText(m->tree, clean(text, m->arena));
        if (!words) {
            abort();
        }
        (void)xmlAddChild(node, words);
    }
    return node;
}

static jp_view number_view(maker *m, uint32_t n) {
    return jp_view_of(jp_arena_printf(m->arena, "%lu", (unsigned long)n));
}

jp_view jp_section_where(const jp_text *text, const jp_section *s, jp_arena *arena) {
    jp_view first = jp_text_place(text, s->line_from);
    jp_view last = jp_text_place(text, s->line_to - 1);
    return jp_view_eq(first, last)
               ? first
               : jp_view_of(jp_arena_printf(arena, "%.*s-%.*s", JP_VIEW_ARG(first), JP_VIEW_ARG(last)));
}

/* ---- paragraphs ---- */

static void add_paragraphs(maker *m, xmlNodePtr node, const jp_text *text, const jp_section *s) {
    uint32_t last_para = JP_NO_INDEX;
    uint32_t last_cell = JP_NO_INDEX;

    for (uint32_t i = s->line_from; i < s->line_to; i++) {
        const jp_line *line = &text->lines[i];
        bool is_new = line->cell_index != JP_NO_INDEX ? line->cell_index != last_cell : line->para_index != last_para;
        if (!is_new) {
            continue;
        }
        jp_view words = line->cell_index != JP_NO_INDEX ? text->doc->cells[line->cell_index].text
                                                        : text->doc->paras[line->para_index].text;
        put(m, add_node(m, node, JP_VIEW("段"), jp_view_trim(words)), "处", jp_text_place(text, i));
        last_cell = line->cell_index;
        last_para = line->para_index;
    }
}

/* ---- documents ---- */

static void add_fact(maker *m, xmlNodePtr node, const jp_fact *fact) {
    xmlNodePtr element = add_node(m, node, fact->name, fact->text);

    for (uint32_t i = 0; i < fact->attr_count; i++) {
        put(m, element, fact->attrs[i].name, fact->attrs[i].value);
    }
    if (fact->status) {
        put(m, element, "状态", jp_view_of(fact->status));
    }
    put_if(m, element, "处", fact->place);
}

static void add_event(maker *m, jp_view name, jp_view value, jp_view document, jp_view member, jp_view place) {
    enum { ISO_BYTES = 10 }; /* 2024-03-05, in front of T10:00 */
    jp_day day;

    if (!jp_day_parse_iso(jp_view_sub(value, 0, ISO_BYTES), &day)) {
        return; /* 「以下空白」 in the place of a day is no moment */
    }
    m->events = jp_arena_grow(m->arena, m->events, m->event_count, &m->event_cap, sizeof *m->events);
    m->events[m->event_count++] = (event){
        name, jp_view_sub(value, 0, ISO_BYTES), value.bytes > ISO_BYTES ? value : JP_VIEW_EMPTY, document, member,
        place};
}

/* Papers whose service is an event of its own. */
static const struct {
    const char *paper, *event;
} services[] = {
    {"事先告知书", "告知送达"},         {"听证告知书", "告知送达"},     {"行政处罚决定书", "决定送达"},
    {"不予行政处罚决定书", "决定送达"}, {"当场处罚决定书", "决定送达"}, {"准予许可决定书", "决定送达"},
    {"许可延续决定书", "决定送达"},     {"不予许可决定书", "决定送达"}, {"限期拆除决定书", "基础送达"},
    {"行政处理决定书", "基础送达"},     {"催告书", "催告送达"},
};

static void collect_service(maker *m, const jp_scan *s, jp_view member) {
    const jp_fact *day = jp_scan_find(s, "收件日期");
    for (uint32_t i = 0; i < s->fact_count; i++) {
        const jp_fact *fact = &s->facts[i];
        if (!jp_view_eq_text(fact->name, "送达文书")) {
            continue;
        }
        jp_view kind = jp_fact_value(fact, "类");
        const bool is_unsure = jp_fact_value(fact, "何日").bytes > 0;
        jp_view own = jp_fact_value(fact, "日期");
        jp_view value = own.bytes ? own : day && !is_unsure ? jp_fact_value(day, "值") : JP_VIEW_EMPTY;
        for (size_t k = 0; k < sizeof services / sizeof services[0]; k++) {
            if (jp_view_eq_text(kind, services[k].paper)) {
                add_event(m, jp_view_of(services[k].event), value, s->type->name, member, fact->place);
            }
        }
    }
}

/* Read at the end of a form where the last day of a term stands: not the day on which the paper was written. Another
 * day of the same place is. */
static bool is_end_of_term(const jp_scan *s, const jp_fact *fact) {
    const jp_fact *term = jp_scan_find(s, "有效期至");

    return term && jp_view_eq(term->place, fact->place) && !jp_view_eq(term->name, fact->name) &&
           jp_view_eq(jp_fact_value(term, "值"), jp_fact_value(fact, "值"));
}

static void collect_events(maker *m, const jp_scan *s, jp_view member) {
    for (uint32_t i = 0; i < s->type->event_count; i++) {
        const jp_event_rule *rule = &s->type->events[i];
        for (uint32_t k = 0; k < s->fact_count; k++) {
            const jp_fact *fact = &s->facts[k];
            if (!fact->status && jp_view_eq(fact->name, rule->field) && !is_end_of_term(s, fact)) {
                add_event(m, rule->event, jp_fact_value(fact, "值"), s->type->name, member, fact->place);
            }
        }
    }
    if (jp_view_eq_text(s->type->name, "送达回证")) {
        collect_service(m, s, member);
    }
}

/* What the paper says of the kind of its case. */
static void put_kinds(maker *m, xmlNodePtr node, const jp_doc_type *type) {
    jp_str kinds;

    jp_str_init(&kinds, m->arena);
    for (uint32_t i = 0; i < type->kind_count; i++) {
        jp_str_putf(&kinds, "%s%s", i > 0 ? "|" : "", jp_kind_at(type->kinds[i])->code);
    }
    put(m, node, "类型依据", jp_str_view(&kinds));
    put(m, node, "分量", jp_view_of(jp_kind_weight_name(type->kind_weight)));
}

static void add_document(maker *m, const jp_member_facts *member, uint32_t index) {
    const jp_section *section = &member->sections[index];
    const jp_scan *s = &member->scans[index];
    xmlNodePtr node = add_node(m, m->root, s->type->name, JP_VIEW_EMPTY);

    put(m, node, "码", jp_doc_type_code(s->type, m->kind));
    put(m, node, "名称", s->type->display);
    put(m, node, "成员", member->member->name);
    put(m, node, "处", jp_section_where(&member->text, section, m->arena));
    put(m, node, "状态", jp_scan_is_empty(s) ? JP_VIEW("空") : JP_VIEW("有"));
    put_if(m, node, "题", section->title);
    put_if(m, node, "或为", section->perhaps);
    put_if(m, node, "或有", s->perhaps);
    put_if(m, node, "残", s->broken);
    put_if(m, node, "摘", s->is_excerpt ? JP_VIEW("是") : JP_VIEW_EMPTY);
    put(m, node, "序", number_view(m, ++m->seen[section->type]));
    if (jp_kind_is_said(s->type, section->title, m->arena)) {
        put_kinds(m, node, s->type);
    }
    for (uint32_t i = 0; i < s->fact_count; i++) {
        add_fact(m, node, &s->facts[i]);
    }
    add_paragraphs(m, node, &member->text, section);
    collect_events(m, s, member->member->name);
}

/* What an untitled paper is called by: its first line, but not the name of the organ above its heading. */
static jp_view first_words(const maker *m, const jp_text *text, const jp_section *section) {
    enum { MOST_ORGANS = 3 };
    uint32_t line = section->line_from;

    while (line + 1 < section->line_to && line - section->line_from < MOST_ORGANS &&
           jp_title_is_organ(m->facts->catalogue, jp_text_line(text, line))) {
        line++;
    }
    return jp_text_raw_line(text, line);
}

static void add_unrecognised(maker *m, const jp_member_facts *member, uint32_t index) {
    const jp_section *section = &member->sections[index];
    xmlNodePtr node = add_node(m, m->root, JP_VIEW("未识别"), JP_VIEW_EMPTY);

    put(m, node, "成员", member->member->name);
    put(m, node, "处", jp_section_where(&member->text, section, m->arena));
    put_if(m, node, "题", section->title.bytes ? section->title : first_words(m, &member->text, section));
    put(m, node, "可能", section->possible);
    if (!jp_view_is_empty(section->perhaps)) {
        put(m, node, "或为", section->perhaps);
    }
    add_paragraphs(m, node, &member->text, section);
}

/* A file that could not be read, or one paper of it whose words are not understood (section). */
static void add_unread(maker *m, const jp_member_facts *member, const jp_section *section) {
    const jp_catalogue *c = m->facts->catalogue;
    const uint32_t number = section ? section->type : member->named_type;
    const jp_doc_type *type = number == JP_NO_TYPE ? NULL : &c->types[number];
    const jp_view name = member->member->name;
    const jp_view status =
        section ? JP_VIEW("not-understood") : jp_view_of(jp_doc_status_name(member->member->doc.status));
    xmlNodePtr node = add_node(m, m->root, JP_VIEW("未读"), JP_VIEW_EMPTY);

    put(m, node, "成员", name);
    put(m, node, "类型", jp_view_of(jp_file_type_name(member->member->doc.type)));
    put(m, node, "状态", status);
    const bool may_be_any = !type || (section && jp_section_holds_pages(&member->text, section));
    put(m, node, "可能",
        may_be_any ? JP_VIEW_EMPTY
        : section  ? type->name
                   : jp_file_name_types(c, name, number, m->arena));
    if (may_be_any) {
        put_if(m, node, "或为", section ? section->perhaps : jp_file_name_meanings(c, name, m->arena));
        put(m, node, "再有", c->repeated);
    }
    if (!type) {
        return;
    }
    node = add_node(m, m->root, type->name, JP_VIEW_EMPTY);
    put(m, node, "码", jp_doc_type_code(type, m->kind));
    put(m, node, "名称", type->display);
    put(m, node, "成员", name);
    put(m, node, "状态", JP_VIEW("不可读"));
    put(m, node, "序", number_view(m, ++m->seen[number]));
    if (type->kind_count > 0) {
        put_kinds(m, node, type);
    }
}

/* A file of several papers that is damaged from some point on: what followed may be any paper. */
static void add_cut(maker *m, const jp_member_facts *member) {
    xmlNodePtr node;

    if ((member->member->doc.flags & JP_DOCF_CUT) == 0 || member->section_count < 2) {
        return;
    }
    node = add_node(m, m->root, JP_VIEW("未读"), JP_VIEW_EMPTY);
    put(m, node, "成员", member->member->name);
    put(m, node, "类型", jp_view_of(jp_file_type_name(member->member->doc.type)));
    put(m, node, "状态", JP_VIEW("damaged"));
    put(m, node, "可能", JP_VIEW_EMPTY);
    put(m, node, "再有", m->facts->catalogue->repeated);
}

/* ---- time line ---- */

static bool comes_after(const event *a, const event *b) {
    return jp_view_compare(a->day, b->day) > 0;
}

static void add_time_line(maker *m) {
    xmlNodePtr line = add_node(m, m->root, JP_VIEW("时间线"), JP_VIEW_EMPTY);

    for (uint32_t i = 1; i < m->event_count; i++) {
        event e = m->events[i];
        uint32_t at = i;
        while (at > 0 && comes_after(&m->events[at - 1], &e)) {
            m->events[at] = m->events[at - 1];
            at--;
        }
        m->events[at] = e;
    }
    for (uint32_t i = 0; i < m->event_count; i++) {
        const event *e = &m->events[i];
        xmlNodePtr node = add_node(m, line, JP_VIEW("事件"), JP_VIEW_EMPTY);
        put(m, node, "名", e->name);
        put(m, node, "值", e->day);
        put_if(m, node, "时刻", e->minute);
        put(m, node, "文书", e->document);
        put(m, node, "成员", e->member);
        put_if(m, node, "处", e->place);
    }
}

/* ---- parts ---- */

static void add_parts(maker *m, const jp_facts *out) {
    for (uint32_t i = 0; i < out->part_count; i++) {
        const jp_kind_witness *witness = jp_kind_vote_first(&m->facts->vote, jp_kind_find(out->parts[i]));
        xmlNodePtr node = add_node(m, m->root, JP_VIEW("另含"), JP_VIEW_EMPTY);
        put(m, node, "类", out->parts[i]);
        put(m, node, "文书", witness->document);
    }
}

void jp_tree_make(const jp_dossier_facts *facts, jp_facts *out) {
    maker m = {.facts = facts, .arena = facts->arena, .tree = xmlNewDoc((const xmlChar *)"1.0")};

    if (!m.tree) {
        abort();
    }
    m.tree->encoding = xmlStrdup((const xmlChar *)"UTF-8"); /* else attributes are written as numbers */
    if (!m.tree->encoding) {
        abort();
    }
    m.seen = jp_arena_array(facts->arena, facts->catalogue->type_count, sizeof *m.seen);
    m.kind = out->header.kind;
    m.root = xmlNewDocNode(m.tree, NULL, (const xmlChar *)"案卷", NULL);
    if (!m.root) {
        abort();
    }
    (void)xmlDocSetRootElement(m.tree, m.root);
    put(&m, m.root, "编号", facts->dossier->id);
    put(&m, m.root, "类型", out->header.kind);
    put(&m, m.root, "机关", out->header.organ);
    put(&m, m.root, "区划", out->header.region);
    put(&m, m.root, "行业", facts->industry);
    put(&m, m.root, "当事人", out->header.party);
    put(&m, m.root, "案由", out->header.cause);
    put(&m, m.root, "文号", out->header.docno);
    for (uint32_t i = 0; i < facts->member_count; i++) {
        const jp_member_facts *member = &facts->members[i];
        if (member->member->doc.status != JP_DOC_READ) {
            add_unread(&m, member, NULL);
        }
        for (uint32_t k = 0; k < member->section_count; k++) {
            if (member->sections[k].is_foreign) {
                add_unread(&m, member, &member->sections[k]);
            } else if (member->scans[k].type) {
                add_document(&m, member, k);
            } else {
                add_unrecognised(&m, member, k);
            }
        }
        add_cut(&m, member);
    }
    add_parts(&m, out);
    add_time_line(&m);
    out->tree = m.tree;
}

jp_view jp_facts_serialize(const jp_facts *facts, jp_arena *arena) {
    xmlBufferPtr buffer = xmlBufferCreate();

    if (!buffer) {
        abort();
    }
    xmlSaveCtxtPtr save = xmlSaveToBuffer(buffer, "UTF-8", XML_SAVE_NO_DECL);
    if (!save) {
        abort();
    }
    (void)xmlSaveTree(save, xmlDocGetRootElement(facts->tree));
    (void)xmlSaveClose(save);
    const jp_view out =
        jp_view_copy(arena, (jp_view){(const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer)});
    xmlBufferFree(buffer);
    return out;
}
