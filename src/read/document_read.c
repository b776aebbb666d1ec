/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "docx_read.h"
#include "juanping/read/readers.h"
#include "sniff_zip.h"

/* Zip packages are opened once: what they are and what they hold come from the same directory. */
static bool read_zip(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_arena scratch;
    jp_opc opc;
    jp_error why;
    bool ok = true;
    jp_arena_init(&scratch);
    if (!jp_opc_open(&opc, bytes, &scratch, &why)) {
        out->type = JP_FILE_ZIP;
        jp_document_fail(out, &why, arena);
        goto out;
    }
    out->type = jp_sniff_package(&opc);
    if (out->type == JP_FILE_DOCX) {
        ok = jp_docx_read_package(&opc, arena, out, err);
    }
    jp_opc_close(&opc);
out:
    jp_arena_release(&scratch);
    return ok;
}

static void settle_unread(jp_document *out) {
    switch (out->type) {
    case JP_FILE_OLE2_ENCRYPTED:
        out->status = JP_DOC_ENCRYPTED;
        out->reason = JP_VIEW("needs a password");
        break;
    case JP_FILE_IMAGE:
        out->status = JP_DOC_IMAGE_ONLY;
        out->picture_count = 1;
        out->flags = JP_DOCF_PICTURES;
        out->reason = JP_VIEW("a picture file");
        break;
    case JP_FILE_EMPTY:
        out->status = JP_DOC_EMPTY;
        out->reason = JP_VIEW("no bytes");
        break;
    default:
        out->status = JP_DOC_UNSUPPORTED;
        out->reason = JP_VIEW("no reader for this format");
        break;
    }
}

bool jp_document_read(jp_view bytes, jp_view name, jp_arena *arena, jp_document *out, jp_error *err) {
    *out = (jp_document){.status = JP_DOC_UNSUPPORTED};
    if (jp_view_starts_with(bytes, JP_VIEW("PK\x03\x04"))) {
        if (!read_zip(bytes, arena, out, err)) {
            return false;
        }
        if (out->type == JP_FILE_XLSX) {
            return jp_xlsx_read(bytes, arena, out, err);
        }
        if (out->type == JP_FILE_DOCX || out->status != JP_DOC_UNSUPPORTED) {
            return true;
        }
    } else {
        out->type = jp_sniff(bytes, name);
    }
    switch (out->type) {
    case JP_FILE_DOCX:
        return jp_docx_read(bytes, arena, out, err);
    case JP_FILE_XLSX:
        return jp_xlsx_read(bytes, arena, out, err);
    case JP_FILE_FLAT_OPC:
        return jp_flat_opc_read(bytes, arena, out, err);
    case JP_FILE_XML:
        return jp_xml_read(bytes, arena, out, err);
    default:
        settle_unread(out);
        return true;
    }
}

static jp_view plain_spaces(jp_view text, jp_arena *arena) {
    const jp_view gap = JP_VIEW("\xC2\xA0");

    if (!jp_view_contains(text, gap)) {
        return text;
    }
    char *plain = jp_arena_array(arena, text.bytes, 1);
    memcpy(plain, text.data, text.bytes);
    for (size_t at = 0; (at = jp_view_find(text, gap, at)) != SIZE_MAX; at += gap.bytes) {
        memset(plain + at, ' ', gap.bytes);
    }
    return (jp_view){plain, text.bytes};
}

void jp_document_plain_spaces(jp_document *doc, jp_arena *arena) {
    for (uint32_t i = 0; i < doc->para_count; i++) {
        doc->paras[i].text = plain_spaces(doc->paras[i].text, arena);
        doc->paras[i].printed = plain_spaces(doc->paras[i].printed, arena);
    }
    for (uint32_t i = 0; i < doc->cell_count; i++) {
        doc->cells[i].text = plain_spaces(doc->cells[i].text, arena);
    }
}
