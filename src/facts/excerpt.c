/* SPDX-License-Identifier: Apache-2.0 */
#include "extract.h"
#include "juanping/base/utf8.h"

/* Prose that a letter or a record has at the very least, in Han characters: a sentence in a field is none. */
enum { FEWEST_OF_PROSE = 24, FEWEST_OF_LINE = 12 };

/* Without the colon, which stands behind labels. */
static bool is_stop(uint32_t c) {
    c = jp_char_fold_width(c);
    return c == 0x3002 || c == ',' || c == ';' || c == '?';
}

static uint32_t count_prose(jp_view line) {
    uint32_t han = 0;
    bool has_stop = false;

    for (size_t at = 0; at < line.bytes;) {
        const uint32_t c = jp_utf8_next(line, &at);
        han += jp_char_is_han(c);
        has_stop = has_stop || is_stop(c);
    }
    return has_stop && han >= FEWEST_OF_LINE ? han : 0;
}

static bool is_of_export(const jp_scan *s) {
    return s->type && s->text->doc && s->text->doc->type == JP_FILE_XML;
}

static bool should_have_text(const jp_scan *s) {
    return is_of_export(s) && (s->type->is_outward || s->type->is_record);
}

static bool has_text(const jp_scan *s) {
    uint32_t han = 0;

    for (uint32_t i = s->section->line_from; i < s->section->line_to && han < FEWEST_OF_PROSE; i++) {
        han += count_prose(jp_text_line(s->text, i));
    }
    return han >= FEWEST_OF_PROSE;
}

static bool is_signed_anywhere(const jp_dossier_facts *f) {
    for (uint32_t m = 0; m < f->member_count; m++) {
        for (uint32_t i = 0; i < f->members[m].section_count; i++) {
            const jp_scan *s = &f->members[m].scans[i];
            if (is_of_export(s) && (jp_scan_find_any(s, "签名") || jp_scan_find_any(s, "意见"))) {
                return true;
            }
        }
    }
    return false;
}

/* A decision, or what tells somebody of the right to speak, is its text: there is none that was filled in as fields. */
static bool is_its_text(const jp_scan *s) {
    return should_have_text(s) && (s->type->kind_weight == JP_WEIGHT_DECISION || jp_scan_has_field(s, "陈述申辩权"));
}

void jp_excerpts_mark(jp_dossier_facts *f) {
    bool has_any = false, is_told = false;

    for (uint32_t m = 0; m < f->member_count; m++) {
        for (uint32_t i = 0; i < f->members[m].section_count; i++) {
            jp_scan *s = &f->members[m].scans[i];
            const bool says_it = should_have_text(s) && has_text(s);
            has_any = has_any || should_have_text(s);
            is_told = is_told || says_it;
            s->is_excerpt = is_its_text(s) && !says_it;
        }
    }
    if (!has_any || is_told) {
        return; /* where the text of one was exported, another record or receipt without it has none */
    }
    const bool is_signed = is_signed_anywhere(f);
    for (uint32_t m = 0; m < f->member_count; m++) {
        for (uint32_t i = 0; i < f->members[m].section_count; i++) {
            jp_scan *s = &f->members[m].scans[i];
            s->is_excerpt = is_signed ? should_have_text(s) : is_of_export(s);
        }
    }
}
