/* SPDX-License-Identifier: Apache-2.0 */
#include "sniff_zip.h"

static jp_file_type type_of_content(jp_view content_type) {
    static const struct {
        const char *part;
        jp_file_type type;
    } rows[] = {
        {"wordprocessingml", JP_FILE_DOCX},
        {"ms-word", JP_FILE_DOCX}, /* application/vnd.ms-word.document.macroEnabled.main+xml */
        {"spreadsheetml", JP_FILE_XLSX},
        {"ms-excel.sheet.macro", JP_FILE_XLSX},
        {"ms-excel.template.macro", JP_FILE_XLSX},
        {"ms-excel.addin", JP_FILE_XLSX},
        {"presentationml", JP_FILE_PPTX},
        {"ms-powerpoint", JP_FILE_PPTX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_contains(content_type, jp_view_of(rows[i].part))) {
            return rows[i].type;
        }
    }
    return JP_FILE_UNKNOWN;
}

/* Packages with a main part but without a content type for it: the root folder tells. */
static jp_file_type type_of_folder(jp_view name) {
    if (jp_view_starts_with(name, JP_VIEW("word/"))) {
        return JP_FILE_DOCX;
    }
    if (jp_view_starts_with(name, JP_VIEW("xl/"))) {
        return JP_FILE_XLSX;
    }
    return jp_view_starts_with(name, JP_VIEW("ppt/")) ? JP_FILE_PPTX : JP_FILE_UNKNOWN;
}

static bool has_content_types(const jp_opc *opc) {
    return jp_opc_find(opc, JP_VIEW("[Content_Types].xml")) != JP_NO_INDEX;
}

static jp_file_type type_of_office(jp_opc *opc) {
    bool has_rels = jp_opc_find(opc, JP_VIEW("_rels/.rels")) != JP_NO_INDEX;
    if (!has_rels && !has_content_types(opc)) {
        return JP_FILE_UNKNOWN;
    }
    uint32_t main = jp_opc_main_part(opc);
    if (main == JP_NO_INDEX) {
        return JP_FILE_UNKNOWN;
    }
    jp_file_type type = type_of_content(opc->parts[main].content_type);
    return type == JP_FILE_UNKNOWN ? type_of_folder(opc->parts[main].name) : type;
}

/* ODF stores its media type as the text of a member, OFD has one name at the root: GB/T 33190 7.3. */
static jp_file_type type_of_other(jp_opc *opc) {
    jp_view bytes;
    jp_error unused;
    if (jp_opc_find(opc, JP_VIEW("OFD.xml")) != JP_NO_INDEX) {
        return JP_FILE_OFD;
    }
    uint32_t index = jp_opc_find(opc, JP_VIEW("mimetype"));
    if (index != JP_NO_INDEX && jp_opc_read(opc, index, &bytes, &unused) &&
        jp_view_starts_with(bytes, JP_VIEW("application/vnd.oasis.opendocument"))) {
        return JP_FILE_ODF;
    }
    return JP_FILE_ZIP;
}

jp_file_type jp_sniff_package(jp_opc *opc) {
    jp_file_type type = type_of_office(opc);
    return type == JP_FILE_UNKNOWN ? type_of_other(opc) : type;
}
