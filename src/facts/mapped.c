/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "extract.h"
#include "pairs.h"
#include "service.h"
#include "typed.h"
#include "xml_tree.h"

/* XML members that a map knows: its documents are records of fields. Any other XML is read as papers (xml_paper.c). */

enum { MIN_KNOWN_PERCENT = 85 };

/* What a record may give the header of its dossier beside the fields of its paper. */
static const char header_region[] = "区划";

/* ---- one value of a record ---- */

static const jp_field *field_named(const jp_scan *s, jp_view name) {
    const jp_field *field = jp_doc_type_find_field(s->type, name);
    return field ? field : jp_label_field(s, jp_text_tight(name, s->arena));
}

/* 「是」 under a statement says it; 「否」, 「无」 do not. */
static bool is_denied(jp_view value) {
    static const char *const words[] = {"否", "无", "未", "没有", "不", "0", "false", "no", "N", NULL};
    return jp_view_is_any(value, words);
}

static void emit_citations(jp_scan *s, jp_view value, const jp_typed *t) {
    jp_cite_state state = {0};
    jp_scan_cite(s, value, t->place, t->line, &state);
}

static bool is_sum(const jp_field *field) {
    return field->type == JP_FIELD_MONEY || jp_view_eq_text(field->name, "罚款") ||
           jp_view_eq_text(field->name, "没收");
}

static void put_attitude(const jp_scan *s, jp_fact *fact, jp_view value) {
    const jp_view tight = jp_text_tight(value, s->arena);

    jp_fact_put_text(fact, "态度",
                     jp_pattern_is_in(s->catalogue->disagrees, tight) ? "不同意"
                     : jp_pattern_is_in(s->catalogue->agrees, tight)  ? "同意"
                     : tight.bytes                                    ? "其他"
                                                                      : "空");
}

/* An element called 负责人审批意见 is an opinion of that level, though no map names it. */
static bool take_level(jp_scan *s, const jp_xml_value *v, jp_view value, const jp_typed *t) {
    const jp_catalogue *c = s->catalogue;
    const jp_view label = jp_text_tight(v->field, s->arena);

    if (!jp_view_is_empty(v->part) || !c->opinion_label || !jp_pattern_is_in(c->opinion_label, label)) {
        return false;
    }
    jp_fact *fact = jp_scan_add_text(s, "意见", value, t->place, t->line);
    const jp_view role = jp_rules_find(c->opinion_roles, c->opinion_role_count, label);
    fact->status = jp_view_is_empty(value) ? "空" : NULL;
    jp_fact_put(fact, "角色", role.bytes ? role : JP_VIEW("其他"));
    put_attitude(s, fact, value);
    return true;
}

static void emit_coded(jp_scan *s, const jp_field *field, jp_view value, const jp_typed *t) {
    if (is_sum(field)) {
        jp_field money = *field;
        money.type = JP_FIELD_MONEY;
        jp_scan_emit_typed(s, &money, t, value);
    } else if (jp_view_eq_text(field->name, "引用")) {
        emit_citations(s, value, t);
    } else if (jp_view_eq_text(field->name, "送达文书")) {
        (void)jp_served_add(s, value, JP_VIEW_EMPTY, t->place, t->line);
    } else if (jp_view_eq_text(field->name, "罚种")) {
        jp_fact *fact = jp_scan_add(s, field->name, value, t->place, t->line);
        jp_view kind = jp_rules_find(s->catalogue->penalty_kinds, s->catalogue->penalty_kind_count,
                                     jp_text_tight(value, s->arena));
        jp_fact_put(fact, "种类", kind.bytes ? kind : value);
    } else {
        jp_fact *fact = jp_scan_add(s, field->name, value, t->place, t->line);
        fact->status = jp_view_is_empty(value) ? "空" : NULL;
        if (jp_view_eq_text(field->name, "目录项")) {
            jp_fact_put(fact, "题名", value);
        } else if (jp_view_eq_text(field->name, "意见")) {
            put_attitude(s, fact, value);
        }
    }
}

static void emit_value(jp_scan *s, const jp_field *field, jp_view value, const jp_typed *t) {
    if (field->type == JP_FIELD_CODED) {
        emit_coded(s, field, value, t);
    } else if (field->type != JP_FIELD_MARK || !is_denied(value)) {
        jp_scan_emit_typed(s, field, t, value);
    }
}

/* ---- parts: 执法人员.证号, 意见.日期 ---- */

static const char *known_part(jp_view part) {
    static const char *const names[] = {"代码",   "用途", "证号", "角色", "类",   "文号", "日期",
                                        "题名",   "页号", "序号", "态度", "署名", "形式", "种类",
                                        "身份证", "人",   "天数", "单位", "采纳", "范围", "值"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (jp_view_eq_text(part, names[i])) {
            return names[i];
        }
    }
    return NULL;
}

/* The purposes citations have in the tree; conditions ask for these words. */
static bool is_purpose(jp_view value) {
    static const char *const words[] = {"定性", "依据", "程序", "裁量", "其他", NULL};

    return jp_view_is_any(value, words);
}

static void put_part(jp_scan *s, jp_fact *fact, jp_view part, jp_view value) {
    const char *name = known_part(part);
    jp_found_date date;

    if (!name || jp_view_is_empty(value) || (strcmp(name, "用途") == 0 && !is_purpose(value))) {
        return;
    }
    if (strcmp(name, "日期") == 0 && jp_norm_next_date(value, 0, JP_DAY_NONE, &date) && !date.is_blank) {
        jp_fact_put_day(s, fact, name, date.day);
    } else {
        jp_fact_put(fact, name,
                    strcmp(name, "证号") == 0 || strcmp(name, "文号") == 0 ? jp_text_tight(value, s->arena) : value);
    }
    fact->status = NULL;
}

/* Sums of public lists stand in units of ten thousand yuan. */
static bool read_wan(jp_view value, int64_t *fen) {
    jp_found_money money;
    jp_arena arena;
    bool found;

    jp_arena_init(&arena);
    char *text = jp_arena_printf(&arena, "%.*s万元", JP_VIEW_ARG(value));
    found = jp_norm_next_money(jp_view_of(text), 0, &money);
    *fen = found ? money.fen : 0;
    jp_arena_release(&arena);
    return found;
}

/* ---- records ---- */

typedef struct mark {
    jp_view repeat;
    jp_view field;
    uint32_t from, to; /* facts */
} mark;

/* 「<罚款金额 单位="万元">2</罚款金额>」: a sum is read with its unit, an attribute of the same element. */
static jp_view with_unit(jp_scan *s, const jp_document *doc, const jp_xml_record *record, const jp_xml_value *v) {
    jp_view value = jp_view_trim(doc->paras[v->para_index].text);
    jp_view own = jp_view_of(jp_arena_printf(s->arena, "%.*s/@", JP_VIEW_ARG(doc->paras[v->para_index].place)));

    for (uint32_t i = 0; i < record->value_count; i++) {
        const jp_para *para = &doc->paras[record->values[i].para_index];
        jp_view unit = jp_view_trim(para->text);
        if (jp_view_eq_text(record->values[i].part, "单位") && jp_view_starts_with(para->place, own) &&
            jp_xml_is_unit(value, unit)) {
            return jp_view_of(jp_arena_printf(s->arena, "%.*s%.*s", JP_VIEW_ARG(value), JP_VIEW_ARG(unit)));
        }
    }
    return value;
}

static void take_values(jp_scan *s, const jp_document *doc, const jp_xml_record *record) {
    mark *marks = jp_arena_array(s->arena, (size_t)record->value_count + 1, sizeof *marks);
    uint32_t mark_count = 0;

    for (uint32_t i = 0; i < record->value_count; i++) {
        const jp_xml_value *v = &record->values[i];
        const jp_field *field = field_named(s, v->field);
        jp_view value = jp_view_trim(doc->paras[v->para_index].text);
        jp_typed t = {doc->paras[v->para_index].place, s->text->first_line[v->para_index], JP_FACT_BY_CELL};
        if (!field && jp_view_eq_text(v->field, header_region)) {
            continue;
        }
        if (!field) {
            if (!take_level(s, v, value, &t)) {
                jp_unknown_label(s, v->field);
            }
            continue;
        }
        if (jp_view_is_empty(v->part)) {
            uint32_t from = s->fact_count;
            emit_value(s, field, is_sum(field) ? with_unit(s, doc, record, v) : value, &t);
            marks[mark_count++] = (mark){v->repeat, field->name, from, s->fact_count};
        }
    }
    for (uint32_t i = 0; i < record->value_count; i++) {
        const jp_xml_value *v = &record->values[i];
        const jp_field *field = field_named(s, v->field);
        jp_view value = jp_view_trim(doc->paras[v->para_index].text);
        jp_fact *fact = NULL;
        int64_t fen = 0;
        if (!field || jp_view_is_empty(v->part)) {
            continue;
        }
        for (uint32_t k = 0; k < mark_count && !fact; k++) {
            if (jp_view_eq(marks[k].repeat, v->repeat) && jp_view_eq(marks[k].field, field->name) &&
                marks[k].to > marks[k].from) {
                fact = &s->facts[marks[k].from];
            }
        }
        for (uint32_t k = 0; k < mark_count && !fact; k++) {
            /* a part that stands beside its value instead of inside */
            jp_fact *near = marks[k].to > marks[k].from ? &s->facts[marks[k].from] : NULL;
            const char *name = known_part(v->part);
            if (near && name && jp_view_eq(marks[k].field, field->name) && jp_fact_value(near, name).bytes == 0) {
                fact = near;
            }
        }
        if (!fact && known_part(v->part) == NULL && !jp_view_eq_text(v->part, "万元")) {
            continue;
        }
        if (!fact) {
            marks[mark_count < record->value_count ? mark_count++ : mark_count] =
                (mark){v->repeat, field->name, s->fact_count, s->fact_count + 1};
            fact = jp_scan_add(s, field->name, jp_view_eq_text(v->part, "万元") ? value : JP_VIEW_EMPTY,
                               doc->paras[v->para_index].place, s->text->first_line[v->para_index]);
        }
        if (jp_view_eq_text(v->part, "万元") && read_wan(value, &fen)) {
            jp_fact_put_fen(s, fact, "分", fen);
        } else {
            put_part(s, fact, v->part, value);
        }
    }
}

static void span_of(const jp_text *text, const jp_xml_record *record, jp_section *out) {
    uint32_t low = UINT32_MAX;
    uint32_t high = 0;

    for (uint32_t i = 0; i < record->value_count; i++) {
        uint32_t para = record->values[i].para_index;
        low = para < low ? para : low;
        high = para > high ? para : high;
    }
    out->line_from = low == UINT32_MAX ? 0 : text->first_line[low];
    out->line_to = low == UINT32_MAX ? 0 : text->first_line[high + 1];
    if (out->line_to == out->line_from && out->line_from > 0 && out->line_from == text->line_count) {
        out->line_from--;
    }
    if (out->line_to == out->line_from) {
        out->line_to = out->line_from + 1;
    }
}

bool jp_mapped_knows(const jp_catalogue *c, jp_view type, jp_view field, jp_view part) {
    static const char *const of_case[] = {"机关", header_region, "行业", "当事人", "案由", "文号", "类型"};
    bool is_known = jp_view_eq_text(field, header_region);

    for (size_t i = 0; i < sizeof of_case / sizeof *of_case && jp_view_eq_text(type, "案件"); i++) {
        is_known = is_known || jp_view_eq_text(field, of_case[i]);
    }
    for (uint32_t i = 0; i < c->type_count && !is_known; i++) {
        is_known = (type.bytes == 0 || jp_view_eq(c->types[i].name, type)) &&
                   (jp_doc_type_find_field(&c->types[i], field) != NULL ||
                    jp_words_find(&c->types[i].labels, field) != UINT32_MAX);
    }
    /* words for papers that are read by their labels: levels of approval, dialogue */
    is_known = is_known || (c->opinion_label && jp_pattern_is_in(c->opinion_label, field)) ||
               (c->certificate_label && jp_pattern_is_in(c->certificate_label, field)) ||
               jp_view_eq_text(field, "问") || jp_view_eq_text(field, "答");
    return is_known && (part.bytes == 0 || jp_view_eq_text(part, "万元") || known_part(part) != NULL);
}

static void take_region(const jp_xml_record *record, const jp_document *doc, jp_header *out) {
    for (uint32_t i = 0; i < record->value_count; i++) {
        if (jp_view_eq_text(record->values[i].field, header_region) && jp_view_is_empty(out->region)) {
            out->region = jp_view_trim(doc->paras[record->values[i].para_index].text);
        }
    }
}

static void take_header(const jp_xml_record *record, const jp_document *doc, jp_header *out) {
    for (uint32_t i = 0; i < record->value_count; i++) {
        jp_view value = jp_view_trim(doc->paras[record->values[i].para_index].text);
        jp_view field = record->values[i].field;
        jp_view *slot = jp_view_eq_text(field, "机关")     ? &out->organ
                        : jp_view_eq_text(field, "区划")   ? &out->region
                        : jp_view_eq_text(field, "当事人") ? &out->party
                        : jp_view_eq_text(field, "案由")   ? &out->cause
                        : jp_view_eq_text(field, "文号")   ? &out->docno
                                                           : NULL;
        if (slot && jp_view_is_empty(*slot) && jp_view_is_empty(record->values[i].part)) {
            *slot = value;
        }
    }
}

static jp_scan new_scan(const jp_catalogue *c, const jp_text *text, const jp_section *section, jp_arena *arena) {
    return (jp_scan){.catalogue = c,
                     .text = text,
                     .section = section,
                     .type = section->type == JP_NO_TYPE ? NULL : &c->types[section->type],
                     .arena = arena,
                     .confirm_line = JP_NO_LINE,
                     .closing_line = JP_NO_LINE,
                     .day = JP_DAY_NONE};
}

static void read_records(const jp_catalogue *c, const jp_xml_records *records, const jp_document *doc, jp_arena *arena,
                         jp_member_facts *out) {
    out->sections = jp_arena_array(arena, records->count, sizeof *out->sections);
    out->scans = jp_arena_array(arena, records->count, sizeof *out->scans);
    for (uint32_t i = 0; i < records->count; i++) {
        const jp_xml_record *record = &records->items[i];
        if (jp_view_eq_text(record->type, "案件")) {
            take_header(record, doc, &out->exported);
            continue;
        }
        if (record->value_count == 0 || out->text.line_count == 0) {
            continue;
        }
        take_region(record, doc, &out->exported);
        jp_section *section = &out->sections[out->section_count];
        *section = (jp_section){.title_from = JP_NO_LINE, .title = record->type};
        section->type = record->is_known ? jp_catalogue_find_type(c, record->type)
                                         : jp_title_bid(c, jp_text_tight(record->type, arena), arena).type;
        span_of(&out->text, record, section);
        jp_scan *s = &out->scans[out->section_count++];
        *s = new_scan(c, &out->text, section, arena);
        if (s->type) {
            take_values(s, doc, record);
            jp_scan_complete(s);
        }
    }
}

/* ---- does a map know enough? ---- */

/* Of the words inside its papers those that became fields of them. Other exports share the roots of a map and nothing
 * else: their elements are called 要素 or 字段, and the attribute beside says what they are. */
static bool knows_enough(const jp_document *doc, const jp_xml_records *records, const jp_member_facts *facts) {
    uint32_t known = 0;
    uint32_t all = 0;
    uint32_t section = 0;

    for (uint32_t i = 0; i < records->count; i++) {
        const jp_xml_record *record = &records->items[i];
        if (record->value_count == 0 || jp_view_eq_text(record->type, "案件")) {
            continue;
        }
        const jp_scan *s = &facts->scans[section++];
        for (uint32_t k = 0; k < record->value_count; k++) {
            const jp_xml_value *v = &record->values[k];
            if (!jp_view_is_empty(doc->paras[v->para_index].text)) {
                all++;
                known += s->type && v->field.bytes > 0 && field_named(s, v->field) &&
                         (v->part.bytes == 0 || known_part(v->part) || jp_view_eq_text(v->part, "万元"));
            }
        }
    }
    return all > 0 && known * 100 >= all * MIN_KNOWN_PERCENT;
}

bool jp_extract_mapped(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out) {
    jp_xml_records records = {0};

    for (uint32_t i = 0; i < catalogue->xml_map_count && member->doc.type == JP_FILE_XML; i++) {
        if (!jp_xml_map_fits(catalogue->xml_maps[i], &member->doc)) {
            continue;
        }
        jp_text_fold(&member->doc, arena, &out->text);
        jp_xml_map_apply(catalogue->xml_maps[i], &member->doc, arena, &records);
        read_records(catalogue, &records, &member->doc, arena, out);
        if (knows_enough(&member->doc, &records, out)) {
            return true;
        }
        out->section_count = 0;
        out->exported = (jp_header){0};
    }
    return false;
}

/* ---- papers made of elements ---- */

void jp_take_named(jp_scan *s) {
    const jp_document *doc = s->text->doc;
    uint32_t last = JP_NO_INDEX;

    for (uint32_t line = s->section->line_from; line < s->section->line_to; line++) {
        uint32_t para = s->text->lines[line].para_index;
        jp_view label = para == last ? JP_VIEW_EMPTY : jp_text_tight(doc->paras[para].label, s->arena);
        const jp_field *field = label.bytes == 0 ? NULL : jp_doc_type_find_field(s->type, label);
        last = para;
        if (field && !jp_label_field(s, label) && !jp_scan_find(s, jp_view_cstr(s->arena, field->name))) {
            size_t from = doc->paras[para].label.bytes + JP_VIEW("：").bytes;
            emit_value(s, field, jp_view_trim(jp_view_sub(doc->paras[para].text, from, doc->paras[para].text.bytes)),
                       &(jp_typed){doc->paras[para].place, line, JP_FACT_BY_LINE});
        }
    }
}
