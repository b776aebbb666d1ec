/* SPDX-License-Identifier: Apache-2.0 */
#include "redact.h"

#include <stdlib.h>
#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "redact_label.h"

static const char *replacement(const jp_entity *entity) {
    switch (entity->kind) {
    case JP_ENTITY_PERSON:
        return "某某";
    case JP_ENTITY_BODY:
        return jp_view_contains(entity->text, JP_VIEW("公司")) ? "某公司" : "某经营单位";
    case JP_ENTITY_NUMBER:
        return "***";
    case JP_ENTITY_DOCNO:
        return "某文号";
    case JP_ENTITY_ADDRESS:
        return "某地";
    case JP_ENTITY_ORGAN:
        return "某机关";
    }
    return "***";
}

/* The longest entity that begins here. */
static const jp_entity *entity_at(const jp_entities *entities, jp_view rest) {
    for (size_t i = 0; i < entities->count; i++) {
        if (jp_view_starts_with(rest, entities->items[i].text))
            return &entities->items[i];
    }
    return NULL;
}

static jp_view mark_entities(const jp_entities *entities, jp_view text, jp_labels *labels) {
    jp_str out;

    jp_str_init(&out, labels->arena);
    for (size_t at = 0; at < text.bytes;) {
        const jp_entity *entity = entity_at(entities, jp_view_sub(text, at, text.bytes));
        if (entity && entity->kind == JP_ENTITY_NUMBER) {
            jp_str_put_text(&out, replacement(entity));
            at += entity->text.bytes;
            continue;
        }
        if (entity) {
            jp_labels_put(labels, &out, replacement(entity), entity->text, false);
            at += entity->text.bytes;
            continue;
        }
        size_t from = at;
        (void)jp_utf8_next(text, &at);
        jp_str_put(&out, jp_view_sub(text, from, at));
    }
    return jp_str_view(&out);
}

jp_view jp_redact_entities(const jp_entities *entities, jp_view text, jp_arena *arena) {
    jp_labels labels;

    jp_labels_init(&labels, arena);
    return jp_labels_resolve(&labels, mark_entities(entities, jp_labels_clean(text, arena), &labels), arena);
}

jp_view jp_redact(const jp_entities *entities, jp_view text, jp_arena *arena) {
    jp_labels labels;

    jp_labels_init(&labels, arena);
    text = mark_entities(entities, jp_labels_clean(text, arena), &labels);
    return jp_labels_resolve(&labels, jp_mark_patterns(text, &labels), arena);
}

/* 「04.docx中的第2份」 */
static jp_view without_number_of_paper(jp_view text) {
    const jp_view tail = JP_VIEW("份"), head = JP_VIEW("中的第");
    size_t at = text.bytes - (jp_view_ends_with(text, tail) ? tail.bytes : 0);

    if (at == text.bytes)
        return text;
    while (at > 0 && jp_ascii_is_digit(text.data[at - 1]))
        at--;
    jp_view name = jp_view_sub(text, 0, at);
    return jp_view_ends_with(name, head) ? jp_view_sub(name, 0, name.bytes - head.bytes) : text;
}

static bool ends_like_file(jp_view text) {
    static const char *const endings[] = {".docx", ".xlsx", ".pptx", ".xml", ".pdf", ".jpg", ".jpeg", ".png",
                                          ".doc",  ".xls",  ".wps",  ".ofd", ".zip", ".txt", ".html", ".rtf",
                                          ".DOCX", ".XLSX", ".XML",  ".PDF", ".JPG", ".DOC", NULL};

    return jp_view_ends_with_any(without_number_of_paper(text), endings);
}

/* Byte behind the bracket that closes the one at `at`, brackets inside counted; 0 when it is not closed. */
static size_t end_of_bracket(jp_view text, size_t at) {
    uint32_t depth = 0;

    while (at < text.bytes) {
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &at));
        depth += c == '(';
        depth -= c == ')';
        if (depth == 0)
            return at;
    }
    return 0;
}

jp_view jp_without_file_names(jp_view text, jp_arena *arena) {
    const size_t mark_bytes = sizeof "（" - 1;
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        jp_view rest = jp_view_sub(text, at, text.bytes);
        size_t end = jp_view_starts_with(rest, JP_VIEW("（")) ? end_of_bracket(text, at) : 0;
        if (end > 0 && jp_view_ends_with(jp_view_sub(text, at, end), JP_VIEW("）")) &&
            ends_like_file(jp_view_sub(text, at + mark_bytes, end - mark_bytes))) {
            at = end;
            continue;
        }
        size_t from = at;
        (void)jp_utf8_next(text, &at);
        jp_str_put(&out, jp_view_sub(text, from, at));
    }
    return jp_str_view(&out);
}

bool jp_text_is_secret(jp_view text) {
    static const char *const marks[] = {"国家秘密", "绝密", "机密", "秘密★", "★秘密", NULL};
    static const char *const harmless[] = {"商业", "国家", "个人", "保守", "技术", "工作"};

    if (jp_view_contains_any(text, marks))
        return true;
    for (size_t at = 0; (at = jp_view_find(text, JP_VIEW("秘密"), at)) != SIZE_MAX; at += 1) {
        bool is_harmless = false;
        for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++)
            is_harmless = is_harmless || jp_view_ends_with(jp_view_sub(text, 0, at), jp_view_of(harmless[i]));
        if (!is_harmless)
            return true;
    }
    return false;
}

bool jp_result_is_secret(const jp_result *result) {
    if (jp_text_is_secret(result->facts_xml) || jp_text_is_secret(result->dossier))
        return true;
    for (uint32_t i = 0; i < result->document_count; i++) {
        if (jp_text_is_secret(result->documents[i].facts_json) || jp_text_is_secret(result->documents[i].member))
            return true;
    }
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        for (uint32_t k = 0; k < answer->evidence_count; k++) {
            if (jp_text_is_secret(answer->evidence[k].quote))
                return true;
        }
    }
    return false;
}

/* A suffix is sorted by its first bytes only: nothing longer than the longest entity is ever asked for. */
enum { SUFFIX_BYTES = 400 };

static int compare_suffixes(const void *a, const void *b) {
    const char *const *left = a;
    const char *const *right = b;
    int order = strncmp(*left, *right, SUFFIX_BYTES);

    return order != 0 ? order : (*left > *right) - (*left < *right);
}

void jp_text_index_build(jp_text_index *index, jp_view text, jp_arena *arena) {
    char *copy = jp_view_cstr(arena, text);
    const char **starts = jp_arena_array(arena, text.bytes + 1, sizeof *starts);
    size_t count = 0;

    for (size_t at = 0; at < text.bytes; at++) {
        /* An embedded NUL would end the comparison early. */
        if (copy[at] == '\0')
            copy[at] = ' ';
        if (((unsigned char)copy[at] & 0xC0) != 0x80)
            starts[count++] = copy + at;
    }
    qsort(starts, count, sizeof *starts, compare_suffixes);
    index->text = (jp_view){copy, text.bytes};
    index->suffixes = jp_arena_array(arena, count, sizeof *index->suffixes);
    index->count = count;
    for (size_t i = 0; i < count; i++)
        index->suffixes[i] = (uint32_t)(starts[i] - copy);
}

bool jp_text_index_has(const jp_text_index *index, jp_view needle) {
    size_t low = 0;
    size_t high = index->count;

    if (needle.bytes == 0 || needle.bytes > SUFFIX_BYTES)
        return false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncmp(index->text.data + index->suffixes[middle], needle.data, needle.bytes);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
