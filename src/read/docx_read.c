/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_read.h"

#include "docx_walk.h"
#include "juanping/read/readers.h"

/* Which parts are read, in which order, and what the whole comes to. */

void jp_document_fail(jp_document *out, const jp_error *err, jp_arena *arena) {
    char text[1024];
    jp_error_text(err, JP_LANG_EN, text, sizeof text);
    out->reason = jp_view_of(jp_arena_strdup(arena, text));
    switch (err->code) {
    case JP_E_ZIP_ENCRYPTED:
    case JP_E_DOC_ENCRYPTED:
        out->status = JP_DOC_ENCRYPTED;
        break;
    case JP_E_ZIP_TOO_LARGE:
    case JP_E_DOC_TOO_LARGE:
    case JP_E_TOO_LARGE:
        out->status = JP_DOC_TOO_LARGE;
        break;
    case JP_E_DOC_UNSUPPORTED:
        out->status = JP_DOC_UNSUPPORTED;
        break;
    default:
        out->status = JP_DOC_DAMAGED;
        break;
    }
}

typedef struct package {
    jp_opc *opc;
    jp_docx *docx;
    jp_opc_rels rels; /* of the main part */
    jp_error cut;     /* first damage met; code JP_OK when there was none */
} package;

static void note_damage(package *p, const jp_error *err) {
    if (p->cut.code == JP_OK) {
        p->cut = *err;
    }
}

/* The part a relationship of that type names; empty when there is none or it cannot be read. */
static jp_view read_by_type(package *p, const char *type, jp_view *name) {
    const jp_opc_rel *rel = jp_opc_rel_by_type(&p->rels, type, 0);
    uint32_t index = rel == NULL ? JP_NO_INDEX : jp_opc_find(p->opc, rel->target);
    jp_view bytes = JP_VIEW_EMPTY;
    jp_error why;
    if (index == JP_NO_INDEX) {
        return JP_VIEW_EMPTY;
    }
    if (!jp_opc_read(p->opc, index, &bytes, &why)) {
        note_damage(p, &why);
        return JP_VIEW_EMPTY;
    }
    *name = p->opc->parts[index].name;
    return bytes;
}

static void read_part(package *p, uint32_t index, jp_story kind, uint32_t no) {
    jp_view bytes;
    jp_error why;
    if (!jp_opc_read(p->opc, index, &bytes, &why) ||
        !jp_walk_read(p->docx, bytes, p->opc->parts[index].name, kind, no, &why)) {
        note_damage(p, &why);
    }
}

/* Headers and footers as the sections name them, each part once. */
static void read_headers(package *p) {
    uint32_t part_count = p->opc->part_count;
    bool *done = jp_arena_array(p->docx->tree.scratch, part_count, sizeof *done);
    for (int pass = 0; pass < 2; pass++) {
        uint32_t no = 0;
        for (size_t i = 0; i < p->docx->story_ref_count; i++) {
            const jp_story_ref *ref = &p->docx->story_refs[i];
            if (ref->is_header != (pass == 0)) {
                continue;
            }
            const jp_opc_rel *rel = jp_opc_rel_by_id(&p->rels, ref->rel_id);
            uint32_t index = rel == NULL || rel->is_external ? JP_NO_INDEX : jp_opc_find(p->opc, rel->target);
            if (index != JP_NO_INDEX && !done[index]) {
                done[index] = true;
                read_part(p, index, pass == 0 ? JP_STORY_HEADER : JP_STORY_FOOTER, ++no);
            }
        }
    }
}

static void read_small_stories(package *p) {
    static const struct {
        const char *type;
        jp_story kind;
    } rows[] = {{"footnotes", JP_STORY_FOOTNOTE}, {"endnotes", JP_STORY_ENDNOTE}, {"comments", JP_STORY_COMMENT}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_opc_rel *rel = jp_opc_rel_by_type(&p->rels, rows[i].type, 0);
        uint32_t index = rel == NULL ? JP_NO_INDEX : jp_opc_find(p->opc, rel->target);
        if (index != JP_NO_INDEX) {
            read_part(p, index, rows[i].kind, 0);
        }
    }
}

static bool has_text(const jp_document *doc, bool body_only) {
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *para = &doc->paras[i];
        jp_view typed = jp_view_sub(para->text, para->label_bytes, para->text.bytes);
        if ((!body_only || para->story == JP_STORY_BODY || para->story == JP_STORY_BOX) &&
            !jp_view_is_empty(jp_view_trim(typed))) {
            return true;
        }
    }
    return false;
}

/* A scan with a page number in its footer is still a scan. */
static void settle_status(const package *p, jp_document *out, jp_arena *arena) {
    bool has_pictures = p->docx->body_picture_count > 0;
    if (has_text(out, true) || (!has_pictures && has_text(out, false))) {
        out->status = JP_DOC_READ;
    } else {
        out->status = has_pictures ? JP_DOC_IMAGE_ONLY : JP_DOC_EMPTY;
    }
    if (p->cut.code != JP_OK) {
        jp_doc_status found = out->status;
        jp_document_fail(out, &p->cut, arena);
        if (found == JP_DOC_READ) {
            out->status = JP_DOC_READ;
            out->flags |= JP_DOCF_CUT;
        }
    } else if (p->docx->is_cut) {
        out->flags |= JP_DOCF_CUT;
        out->reason = JP_VIEW("more paragraphs or cells than are read");
    }
}

static uint32_t package_flags(const package *p) {
    uint32_t flags = p->docx->flags;
    flags |= jp_opc_has(p->opc, "vbaProject") ? JP_DOCF_MACROS : 0u;
    flags |= jp_opc_has(p->opc, "digital-signature-xmlsignature") ? JP_DOCF_SIGNED : 0u;
    flags |= p->docx->is_strict ? JP_DOCF_STRICT : 0u;
    return flags;
}

static void read_all(package *p, uint32_t main_part) {
    jp_arena *scratch = p->docx->tree.scratch;
    jp_error why;
    jp_view name;
    if (!jp_opc_load_rels(p->opc, p->opc->parts[main_part].name, &p->rels, &why)) {
        note_damage(p, &why);
    }
    jp_docx_load_styles(read_by_type(p, "styles", &name), scratch, &p->docx->styles);
    p->docx->lists = jp_docx_load_lists(read_by_type(p, "numbering", &name), scratch);
    read_part(p, main_part, JP_STORY_BODY, 1);
    read_headers(p);
    read_small_stories(p);
}

bool jp_docx_read_package(jp_opc *opc, jp_arena *arena, jp_document *out, jp_error *err) {
    (void)err;
    uint32_t main_part = jp_opc_main_part(opc);
    if (main_part == JP_NO_INDEX) {
        out->status = JP_DOC_DAMAGED;
        out->reason = JP_VIEW("the package names no main part");
        return true;
    }
    jp_docx *docx = jp_arena_alloc(opc->scratch, sizeof *docx);
    docx->tree = (jp_tree){.arena = arena, .scratch = opc->scratch};
    package p = {.opc = opc, .docx = docx};
    read_all(&p, main_part);
    jp_tree_lay_out(&docx->tree, out);
    out->flags |= package_flags(&p);
    out->picture_count = docx->picture_count;
    settle_status(&p, out, arena);
    return true;
}

bool jp_docx_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_arena scratch;
    jp_opc opc;
    jp_error why;
    bool ok = true;
    jp_arena_init(&scratch);
    *out = (jp_document){.type = JP_FILE_DOCX};
    if (jp_opc_open(&opc, bytes, &scratch, &why)) {
        ok = jp_docx_read_package(&opc, arena, out, err);
        jp_opc_close(&opc);
    } else {
        jp_document_fail(out, &why, arena);
    }
    jp_arena_release(&scratch);
    return ok;
}

bool jp_flat_opc_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_arena scratch;
    jp_opc opc;
    jp_error why;
    bool cut = false;
    bool ok = true;
    jp_arena_init(&scratch);
    *out = (jp_document){.type = JP_FILE_FLAT_OPC};
    if (jp_opc_open_flat(&opc, bytes, &scratch, &cut, &why)) {
        ok = jp_docx_read_package(&opc, arena, out, err);
        if (cut && out->status == JP_DOC_READ) {
            out->flags |= JP_DOCF_CUT;
        } else if (cut) {
            out->status = JP_DOC_DAMAGED;
            out->reason = JP_VIEW("the XML is cut before any text");
        }
        jp_opc_close(&opc);
    } else {
        jp_document_fail(out, &why, arena);
    }
    jp_arena_release(&scratch);
    return ok;
}
