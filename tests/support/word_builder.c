/* SPDX-License-Identifier: Apache-2.0 */
#include "word_builder.h"

#include "zip_builder.h"

#define TYPE_BASE "application/vnd.openxmlformats-officedocument.wordprocessingml."

typedef struct part {
    const char *name, *root, *rel_id, *rel_type, *content_type, *inner;
} part;

#define PART_COUNT 7

static void list_parts(const word_spec *spec, part parts[PART_COUNT]) {
    const part all[PART_COUNT] = {
        {"styles", "styles", "rStyles", "styles", TYPE_BASE "styles+xml", spec->styles},
        {"numbering", "numbering", "rNumbering", "numbering", TYPE_BASE "numbering+xml", spec->numbering},
        {"header1", "hdr", "rHeader", "header", TYPE_BASE "header+xml", spec->header},
        {"footer1", "ftr", "rFooter", "footer", TYPE_BASE "footer+xml", spec->footer},
        {"footnotes", "footnotes", "rFootnotes", "footnotes", TYPE_BASE "footnotes+xml", spec->footnotes},
        {"endnotes", "endnotes", "rEndnotes", "endnotes", TYPE_BASE "endnotes+xml", spec->endnotes},
        {"comments", "comments", "rComments", "comments", TYPE_BASE "comments+xml", spec->comments},
    };
    for (int i = 0; i < PART_COUNT; i++) {
        parts[i] = all[i];
    }
}

static const char *main_name(const word_spec *spec) {
    return spec->main_name == NULL ? "word/document.xml" : spec->main_name;
}

static const char *rel_base(const word_spec *spec) {
    return spec->is_strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                           : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

static const char *wrap(const word_spec *spec, const char *root, const char *inner, jp_arena *arena) {
    const char *w = spec->is_strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                                    : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    return jp_arena_printf(arena,
                           "<w:%s xmlns:w=\"%s\" xmlns:r=\"%s\""
                           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                           " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                           " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
                           " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                           " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">%s</w:%s>",
                           root, w, rel_base(spec), inner, root);
}

static const char *main_xml(const word_spec *spec, jp_arena *arena) {
    const char *body = jp_arena_printf(arena, "<w:body>%s</w:body>", spec->body);
    return jp_arena_printf(arena, "%s%s", spec->prologue == NULL ? "" : spec->prologue,
                           wrap(spec, "document", body, arena));
}

static const char *rels_xml(const char *inner, jp_arena *arena) {
    return jp_arena_printf(
        arena,
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>",
        inner);
}

static const char *package_rels(const word_spec *spec, jp_arena *arena) {
    return rels_xml(jp_arena_printf(arena, "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"/%s\"/>",
                                    rel_base(spec), main_name(spec)),
                    arena);
}

static const char *main_rels(const word_spec *spec, jp_arena *arena) {
    part parts[PART_COUNT];
    jp_str s;
    list_parts(spec, parts);
    jp_str_init(&s, arena);
    for (int i = 0; i < PART_COUNT; i++) {
        if (parts[i].inner != NULL) {
            jp_str_putf(&s, "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"/word/%s.xml\"/>", parts[i].rel_id,
                        rel_base(spec), parts[i].rel_type, parts[i].name);
        }
    }
    return rels_xml(jp_str_cstr(&s), arena);
}

static const char *main_type(const word_spec *spec) {
    return spec->main_type == NULL ? TYPE_BASE "document.main+xml" : spec->main_type;
}

static const char *content_types(const word_spec *spec, jp_arena *arena) {
    part parts[PART_COUNT];
    jp_str s;
    list_parts(spec, parts);
    jp_str_init(&s, arena);
    jp_str_put_text(&s, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    jp_str_putf(&s, "<Override PartName=\"/%s\" ContentType=\"%s\"/>", main_name(spec), main_type(spec));
    for (int i = 0; i < PART_COUNT; i++) {
        if (parts[i].inner != NULL) {
            jp_str_putf(&s, "<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>", parts[i].name,
                        parts[i].content_type);
        }
    }
    jp_str_put_text(&s, "</Types>");
    return jp_str_cstr(&s);
}

/* "word/_rels/document.xml.rels" for "word/document.xml". */
static const char *rels_name(const char *name, jp_arena *arena) {
    jp_view v = jp_view_of(name);
    size_t dir = v.bytes;
    while (dir > 0 && v.data[dir - 1] != '/') {
        dir--;
    }
    return jp_arena_printf(arena, "%.*s_rels/%s.rels", (int)dir, name, name + dir);
}

jp_view word_build(const word_spec *spec, jp_arena *arena) {
    part parts[PART_COUNT];
    zip_builder zip;
    list_parts(spec, parts);
    zip_builder_init(&zip, arena);
    zip_builder_add(&zip, "[Content_Types].xml", jp_view_of(content_types(spec, arena)));
    zip_builder_add(&zip, "_rels/.rels", jp_view_of(package_rels(spec, arena)));
    zip_builder_add(&zip, main_name(spec), jp_view_of(main_xml(spec, arena)));
    zip_builder_add(&zip, rels_name(main_name(spec), arena), jp_view_of(main_rels(spec, arena)));
    for (int i = 0; i < PART_COUNT; i++) {
        if (parts[i].inner != NULL) {
            zip_builder_add(&zip, jp_arena_printf(arena, "word/%s.xml", parts[i].name),
                            jp_view_of(wrap(spec, parts[i].root, parts[i].inner, arena)));
        }
    }
    if (spec->has_macros) {
        zip_builder_add(&zip, "word/vbaProject.bin", JP_VIEW("x"));
    }
    return zip_builder_finish(&zip);
}

static void put_flat_part(jp_str *s, const char *name, const char *type, const char *xml) {
    jp_str_putf(s, "<pkg:part pkg:name=\"/%s\" pkg:contentType=\"%s\"><pkg:xmlData>%s</pkg:xmlData></pkg:part>", name,
                type, xml);
}

jp_view word_build_flat(const word_spec *spec, jp_arena *arena) {
    part parts[PART_COUNT];
    jp_str s;
    list_parts(spec, parts);
    jp_str_init(&s, arena);
    jp_str_put_text(&s, "<?xml version=\"1.0\" standalone=\"yes\"?>\r\n<?mso-application progid=\"Word.Document\"?>\r\n"
                        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
    put_flat_part(&s, "_rels/.rels", "application/vnd.openxmlformats-package.relationships+xml",
                  package_rels(spec, arena));
    put_flat_part(&s, main_name(spec), main_type(spec), main_xml(spec, arena));
    put_flat_part(&s, rels_name(main_name(spec), arena), "application/vnd.openxmlformats-package.relationships+xml",
                  main_rels(spec, arena));
    for (int i = 0; i < PART_COUNT; i++) {
        if (parts[i].inner != NULL) {
            put_flat_part(&s, jp_arena_printf(arena, "word/%s.xml", parts[i].name), parts[i].content_type,
                          wrap(spec, parts[i].root, parts[i].inner, arena));
        }
    }
    jp_str_put_text(&s, "</pkg:package>");
    return jp_str_view(&s);
}
