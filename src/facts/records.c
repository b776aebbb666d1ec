/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "extract.h"
#include "juanping/base/utf8.h"
#include "pairs.h"
#include "records.h"

/* What the results keep of each document, what was odd about files, and the words nobody knows. */

enum { MAX_JSON_VALUE_BYTES = 360, MAX_UNKNOWN = 200 };

static bool is_left_out(const jp_fact *fact) {
    static const char *const names[] = {"引用", "空白", "金额对", "算式", "签名", "意见", "目录项", "发言"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (jp_view_eq_text(fact->name, names[i])) {
            return true;
        }
    }
    return fact->status != NULL;
}

static json_t *value_of(const jp_fact *fact, jp_arena *arena) {
    jp_view value = jp_fact_value(fact, "值");
    jp_view fen = jp_fact_value(fact, "分");

    if (fen.bytes > 0) {
        long long n = strtoll(jp_view_cstr(arena, fen), NULL, 10);
        char *text = jp_arena_printf(arena, "%lld.%02lld元", n / 100, n % 100);
        return json_stringn(text, strlen(text));
    }
    if (value.bytes == 0) {
        value = fact->text.bytes ? fact->text : jp_fact_value(fact, "形式");
    }
    if (value.bytes > MAX_JSON_VALUE_BYTES) {
        size_t to = MAX_JSON_VALUE_BYTES;
        while (to > 0 && ((unsigned char)value.data[to] & 0xC0) == 0x80) {
            to--;
        }
        value = jp_view_of(jp_arena_printf(arena, "%.*s…", JP_VIEW_ARG(jp_view_sub(value, 0, to))));
    }
    return json_stringn(value.data ? value.data : "", value.bytes);
}

static void put_value(json_t *object, const char *name, json_t *value) {
    json_t *old = json_object_get(object, name);
    int failed;

    if (!value) {
        abort();
    }
    if (!old) {
        failed = json_object_set_new(object, name, value);
    } else if (json_is_array(old)) {
        failed = json_array_append_new(old, value);
    } else {
        json_t *list = json_array();
        failed = !list || json_array_append(list, old) || json_array_append_new(list, value) ||
                 json_object_set_new(object, name, list);
    }
    if (failed) {
        abort(); /* out of memory */
    }
}

static jp_view facts_json(const jp_scan *s, jp_arena *arena) {
    json_t *object = json_object();

    for (uint32_t i = 0; object && i < s->fact_count; i++) {
        if (!is_left_out(&s->facts[i])) {
            put_value(object, jp_view_cstr(arena, s->facts[i].name), value_of(&s->facts[i], arena));
        }
    }
    char *text = object ? json_dumps(object, JSON_COMPACT | JSON_PRESERVE_ORDER) : NULL;
    if (!text) {
        abort();
    }
    jp_view out = jp_view_copy(arena, jp_view_of(text));
    free(text);
    json_decref(object);
    return out;
}

typedef struct lister {
    const jp_catalogue *catalogue;
    jp_facts *out;
    jp_arena *arena;
    size_t record_cap, problem_cap, unknown_cap;
} lister;

static void add_record(lister *l, jp_doc_record record) {
    jp_facts *out = l->out;
    out->documents =
        jp_arena_grow(l->arena, out->documents, out->document_count, &l->record_cap, sizeof *out->documents);
    out->documents[out->document_count++] = record;
}

static void add_unknown(lister *l, const char *kind, jp_view text, jp_view member) {
    jp_facts *out = l->out;
    if (out->unknown_count >= MAX_UNKNOWN || jp_view_is_empty(text)) {
        return;
    }
    for (uint32_t i = 0; i < out->unknown_count; i++) {
        if (jp_view_eq_text(out->unknown[i].kind, kind) && jp_view_eq(out->unknown[i].text, text) &&
            jp_view_eq(out->unknown[i].member, member)) {
            return;
        }
    }
    out->unknown = jp_arena_grow(l->arena, out->unknown, out->unknown_count, &l->unknown_cap, sizeof *out->unknown);
    out->unknown[out->unknown_count++] = (jp_unknown_word){jp_view_of(kind), text, member};
}

/* In minutes a name stands before what its bearer says, as a label does. */
static bool is_person(const jp_scan *s, jp_view label) {
    static const char *const names[] = {"人", "署名", "值"};

    for (uint32_t i = 0; i < s->fact_count; i++) {
        for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
            if (jp_view_eq(jp_fact_value(&s->facts[i], names[k]), label)) {
                return true;
            }
        }
    }
    return false;
}

/* What looks like a label in front of a colon, or in a cell with something beside it: an office that adds its own form
 * needs them. */
static jp_view label_of_line(const jp_text *text, uint32_t line) {
    const jp_document *doc = text->doc;
    const jp_view folded = jp_text_line(text, line);
    const uint32_t index = text->lines[line].cell_index;
    const size_t colon = jp_text_colon(folded);

    if (colon != SIZE_MAX && colon > 0) {
        return jp_label_strip(jp_view_sub(folded, 0, colon));
    }
    if (index == JP_NO_INDEX || (line > 0 && text->lines[line - 1].cell_index == index)) {
        return JP_VIEW_EMPTY;
    }
    const jp_cell *cell = &doc->cells[index];
    const jp_cell *right = index + 1 < doc->cell_count ? &doc->cells[index + 1] : NULL;
    const bool is_beside = right && right->table_index == cell->table_index && right->row_no == cell->row_no;
    const bool is_head = cell->row_no == doc->cells[doc->tables[cell->table_index].first_cell_index].row_no;
    return (is_beside && cell->grid_col % 2 == 0) || is_head ? jp_label_strip(folded) : JP_VIEW_EMPTY;
}

static void list_labels(lister *l, const jp_member_facts *m, const jp_section *section) {
    for (uint32_t line = section->line_from; line < section->line_to; line++) {
        const jp_view label = label_of_line(&m->text, line);
        if (!jp_view_is_empty(label) && jp_looks_like_label(label) && !jp_text_has_digit(label)) {
            add_unknown(l, "label", label, m->member->name);
        }
    }
}

/* ---- records ---- */

static void list_sections(lister *l, const jp_member_facts *m) {
    jp_view status = jp_view_of(jp_doc_status_name(m->member->doc.status));

    for (uint32_t i = 0; i < m->section_count; i++) {
        const jp_scan *s = &m->scans[i];
        jp_doc_record record = {.member = m->member->name,
                                .where = jp_section_where(&m->text, &m->sections[i], l->arena),
                                .status = status,
                                .facts_json = JP_VIEW("{}")};
        if (s->type) {
            if (m->member->doc.status == JP_DOC_READ && !m->sections[i].is_foreign && jp_scan_is_empty(s)) {
                record.status = jp_view_of(jp_doc_status_name(JP_DOC_EMPTY));
            }
            record.type = s->type->display;
            record.code = jp_doc_type_code(s->type, l->out->header.kind);
            record.facts_json = facts_json(s, l->arena);
            for (uint32_t k = 0; k < s->unknown_count; k++) {
                if (!is_person(s, s->unknown_labels[k])) {
                    add_unknown(l, "label", s->unknown_labels[k], m->member->name);
                }
            }
        } else {
            jp_view title = m->sections[i].title.bytes ? m->sections[i].title
                                                       : jp_text_raw_line(&m->text, m->sections[i].line_from);
            if (jp_text_chars(title) <= 40) {
                add_unknown(l, "title", title, m->member->name);
            }
            if (m->text.doc) {
                list_labels(l, m, &m->sections[i]);
            }
        }
        add_record(l, record);
    }
    if (m->section_count == 0) {
        /* Its name says what it should be, as in the tree; its status, that nobody read it. */
        const jp_doc_type *type = m->named_type == JP_NO_TYPE ? NULL : &l->catalogue->types[m->named_type];
        add_record(l, (jp_doc_record){.member = m->member->name,
                                      .type = type ? type->display : JP_VIEW_EMPTY,
                                      .code = type ? jp_doc_type_code(type, l->out->header.kind) : JP_VIEW_EMPTY,
                                      .status = status,
                                      .facts_json = JP_VIEW("{}")});
    }
}

/* ---- problems ---- */

static const struct {
    uint32_t flag;
    const char *code, *message;
} flag_problems[] = {
    {JP_DOCF_TRACKED_CHANGES, "tracked-changes", "文件中仍有未接受的修订痕迹，已定稿文书不应保留"},
    {JP_DOCF_COMMENTS, "comments", "文件中仍有批注，已定稿文书不应保留"},
    {JP_DOCF_DATE_FIELD, "date-field", "文件中有自动更新的日期域，打开时日期会变化"},
    {JP_DOCF_MACROS, "macros", "文件中含有宏，未予执行"},
    {JP_DOCF_EMBEDDED, "embedded-object", "文件中嵌有未读取的对象，请人工查看"},
    {JP_DOCF_ALT_CHUNK, "imported-content", "文件中有导入的内容未能读取，所读文字不完整"},
    {JP_DOCF_CUT, "damaged-member", "文件自某处起已损坏，只读出其前的内容"},
};

static void list_status(lister *l, const jp_member_facts *m) {
    const jp_document *doc = &m->member->doc;
    const char *type = jp_file_type_name(doc->type);
    const char *code = NULL;
    const char *what = NULL;

    switch (doc->status) {
    case JP_DOC_READ:
        return;
    case JP_DOC_EMPTY:
        code = "empty-member";
        what = "文件中没有文字";
        break;
    case JP_DOC_IMAGE_ONLY:
        code = "image-only";
        what = "文件只有图片没有文字（扫描件），需人工查看";
        break;
    case JP_DOC_ENCRYPTED:
        code = "encrypted-member";
        what = "文件已加密，无法读取";
        break;
    case JP_DOC_DAMAGED:
        code = "damaged-member";
        what = "文件已损坏，无法读取";
        break;
    case JP_DOC_UNSUPPORTED:
        code = "unsupported-format";
        what = doc->type == JP_FILE_UNKNOWN && doc->reason.bytes > 0 ? "文件未读取，需人工查看"
                                                                     : "文件格式不支持，需人工查看";
        break;
    case JP_DOC_TOO_LARGE:
        code = "over-limit";
        what = "文件超出限额，未读取";
        break;
    }
    jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, code,
                   jp_view_of(jp_arena_printf(l->arena, "%s（%s）", what, type)));
}

/* The first hidden words stand in the message: whoever looks at the paper does not see them. */
static void list_hidden(lister *l, const jp_member_facts *m) {
    enum { SHOWN_CHARS = 60 };
    const jp_document *doc = &m->member->doc;
    const jp_para *first = NULL;
    uint32_t count = 0;
    jp_view message = JP_VIEW("文件中有隐藏的行、列或工作表");

    if (!(doc->flags & JP_DOCF_HIDDEN_TEXT)) {
        return;
    }
    for (uint32_t i = 0; i < doc->para_count; i++) {
        if (jp_view_trim(doc->paras[i].hidden).bytes > 0) {
            first = first ? first : &doc->paras[i];
            count++;
        }
    }
    if (first) {
        jp_view words = jp_view_trim(first->hidden);
        size_t end = 0;

        for (uint32_t chars = 0; chars < SHOWN_CHARS && end < words.bytes; chars++) {
            (void)jp_utf8_next(words, &end);
        }
        message = jp_view_of(jp_arena_printf(
            l->arena, "文件中有 %u 处隐藏文字，纸面上看不见，未计入评查：%.*s 处「%.*s%s」", (unsigned)count,
            JP_VIEW_ARG(first->place), JP_VIEW_ARG(jp_view_sub(words, 0, end)), end < words.bytes ? "……" : ""));
    }
    jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, "hidden-text", message);
}

static void list_foreign(lister *l, const jp_member_facts *m) {
    for (uint32_t i = 0; i < m->section_count; i++) {
        if (m->sections[i].is_foreign) {
            jp_view where = jp_section_where(&m->text, &m->sections[i], l->arena);
            jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, "not-understood",
                           jp_view_of(jp_arena_printf(
                               l->arena, "%.*s 处的文字不是中文，或者编码有误，程序读不懂，按未能读取的材料处理",
                               JP_VIEW_ARG(where))));
        }
    }
}

/* Read as a whole, but for some of its lines. */
static void list_broken(lister *l, const jp_member_facts *m) {
    for (uint32_t i = 0; i < m->section_count; i++) {
        const jp_view place = m->sections[i].is_foreign ? JP_VIEW_EMPTY : m->scans[i].broken;
        const bool is_cut = (m->member->doc.flags & JP_DOCF_CUT) != 0 && i + 1 == m->section_count; /* told as such */
        if (!jp_view_is_empty(place) && !is_cut) {
            jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, "not-understood",
                           jp_view_of(jp_arena_printf(
                               l->arena, "%.*s 处起有的文字编码有误，程序读不懂，其中可能有的内容不作缺少处理",
                               JP_VIEW_ARG(place))));
        }
    }
}

static void list_problems(lister *l, const jp_member_facts *m) {
    const jp_document *doc = &m->member->doc;

    list_status(l, m);
    list_hidden(l, m);
    list_foreign(l, m);
    list_broken(l, m);
    for (size_t i = 0; i < sizeof flag_problems / sizeof *flag_problems; i++) {
        if (doc->flags & flag_problems[i].flag) {
            jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, flag_problems[i].code,
                           jp_view_of(flag_problems[i].message));
        }
    }
    for (uint32_t i = 0; i < doc->para_count; i++) {
        if (doc->paras[i].flags & JP_PARA_PRECISION_LOST) {
            jp_view message =
                jp_view_of(jp_arena_printf(l->arena, "%.*s 处的长数字以数值存放，末几位已丢失：%.*s",
                                           JP_VIEW_ARG(doc->paras[i].place), JP_VIEW_ARG(doc->paras[i].text)));
            jp_problem_add(l->out, l->arena, &l->problem_cap, m->member->name, "precision-lost", message);
        }
    }
}

void jp_records_make(const jp_dossier_facts *facts, jp_facts *out) {
    lister l = {.catalogue = facts->catalogue, .out = out, .arena = facts->arena};

    /* the header's problems came first; growing goes on behind them */
    l.problem_cap = out->problem_count;
    for (uint32_t i = 0; i < facts->member_count; i++) {
        list_sections(&l, &facts->members[i]);
        list_problems(&l, &facts->members[i]);
    }
}
