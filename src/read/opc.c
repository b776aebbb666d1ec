/* SPDX-License-Identifier: Apache-2.0 */
#include "opc.h"

#include <string.h>

#include "juanping/model/document.h"
#include "juanping/read/limits.h"
#include "part_sax.h"

enum { NAME_DEFAULT = 1, NAME_OVERRIDE, NAME_RELATIONSHIP };

static jp_view without_slash(jp_view name) {
    return name.bytes > 0 && name.data[0] == '/' ? jp_view_sub(name, 1, name.bytes) : name;
}

static jp_view extension(jp_view name) {
    for (size_t i = name.bytes; i > 0 && name.data[i - 1] != '/'; i--) {
        if (name.data[i - 1] == '.') {
            return jp_view_sub(name, i, name.bytes);
        }
    }
    return JP_VIEW_EMPTY;
}

uint32_t jp_opc_find(const jp_opc *opc, jp_view name) {
    jp_view wanted = without_slash(name);
    /* The last of several equal names wins, as in every zip reader. */
    for (uint32_t i = opc->part_count; i > 0; i--) {
        if (jp_view_eq_no_case(opc->parts[i - 1].name, wanted)) {
            return i - 1;
        }
    }
    return JP_NO_INDEX;
}

/* ---- content types: ECMA-376 2 §10.1.2 ---- */

typedef struct type_default {
    jp_view extension, content_type;
} type_default;

typedef struct types_reader {
    jp_opc *opc;
    type_default *defaults;
    size_t count, cap;
} types_reader;

static void on_type(void *user, jp_sax *sax, uint16_t id) {
    types_reader *reader = user;
    jp_view type = jp_sax_attr(sax, "ContentType");
    if (id == NAME_OVERRIDE) {
        uint32_t part = jp_opc_find(reader->opc, jp_sax_attr(sax, "PartName"));
        if (part != JP_NO_INDEX) {
            reader->opc->parts[part].content_type = jp_view_copy(reader->opc->scratch, type);
        }
    } else if (id == NAME_DEFAULT && reader->count < JP_LIMIT_PARTS) {
        reader->defaults = jp_arena_grow(reader->opc->scratch, reader->defaults, reader->count, &reader->cap,
                                         sizeof *reader->defaults);
        reader->defaults[reader->count++] =
            (type_default){jp_view_copy(reader->opc->scratch, jp_sax_attr(sax, "Extension")),
                           jp_view_copy(reader->opc->scratch, type)};
    }
}

static void apply_defaults(const types_reader *reader) {
    for (uint32_t i = 0; i < reader->opc->part_count; i++) {
        jp_opc_part *part = &reader->opc->parts[i];
        jp_view ext = extension(part->name);
        for (size_t k = 0; part->content_type.bytes == 0 && k < reader->count; k++) {
            if (jp_view_eq_no_case(reader->defaults[k].extension, ext)) {
                part->content_type = reader->defaults[k].content_type;
            }
        }
    }
}

/* Parts can be found by relationship without content types, so their absence is no error. */
static void load_types(jp_opc *opc) {
    static const jp_sax_name names[] = {{"Default", JP_NS_CT, NAME_DEFAULT}, {"Override", JP_NS_CT, NAME_OVERRIDE}};
    static const jp_sax_handler handler = {.names = names, .name_count = 2, .start = on_type};
    uint32_t index = jp_opc_find(opc, JP_VIEW("[Content_Types].xml"));
    jp_view bytes;
    jp_error unused;
    if (index == JP_NO_INDEX || !jp_opc_read(opc, index, &bytes, &unused)) {
        return;
    }
    types_reader reader = {.opc = opc};
    (void)!jp_sax_walk(bytes, opc->parts[index].name, &handler, &reader, NULL, &unused);
    apply_defaults(&reader);
}

bool jp_opc_open(jp_opc *opc, jp_view bytes, jp_arena *scratch, jp_error *err) {
    *opc = (jp_opc){.scratch = scratch};
    if (!jp_zip_in_open(&opc->zip, bytes, NULL, err)) {
        return false;
    }
    uint32_t count = jp_zip_in_count(opc->zip);
    if (count > JP_LIMIT_PARTS) {
        jp_fail(err, JP_E_DOC_TOO_LARGE, NULL, "package of %u parts", (unsigned)count);
        jp_opc_close(opc);
        return false;
    }
    opc->parts = jp_arena_array(scratch, count, sizeof *opc->parts);
    for (uint32_t i = 0; i < count; i++) {
        const jp_zip_entry *entry = jp_zip_in_at(opc->zip, i);
        if (!entry->is_dir) {
            opc->parts[opc->part_count++] = (jp_opc_part){.name = without_slash(entry->name), .entry_index = i};
        }
    }
    load_types(opc);
    return true;
}

void jp_opc_close(jp_opc *opc) {
    jp_zip_in_close(opc->zip);
    opc->zip = NULL;
}

bool jp_opc_read(jp_opc *opc, uint32_t part_index, jp_view *out, jp_error *err) {
    const jp_opc_part *part = &opc->parts[part_index];
    if (opc->zip == NULL) {
        *out = part->bytes;
        return true;
    }
    uint64_t left = JP_LIMIT_PACKAGE_BYTES - opc->read_bytes;
    uint64_t most = left < JP_LIMIT_PART_BYTES ? left : JP_LIMIT_PART_BYTES;
    if (!jp_zip_in_read(opc->zip, part->entry_index, most, opc->scratch, out, err)) {
        return false;
    }
    opc->read_bytes += out->bytes;
    return true;
}

/* ---- relationships: ECMA-376 2 §9.3 ---- */

typedef struct rels_reader {
    jp_opc *opc;
    jp_view source_part;
    jp_opc_rels *rels;
    size_t cap;
} rels_reader;

/* "../media/a.png" beside "word/document.xml" → "media/a.png". Percent signs are left: no Office program
 * writes them for the parts that are read here. */
static jp_view resolve(jp_view source_part, jp_view target, jp_arena *arena) {
    jp_str path;
    jp_str_init(&path, arena);
    if (target.bytes > 0 && target.data[0] == '/') {
        target = without_slash(target);
    } else {
        size_t dir = source_part.bytes;
        while (dir > 0 && source_part.data[dir - 1] != '/') {
            dir--;
        }
        jp_str_put(&path, jp_view_sub(source_part, 0, dir));
    }
    for (size_t from = 0; from < target.bytes;) {
        size_t slash = jp_view_find(target, JP_VIEW("/"), from);
        size_t end = slash == SIZE_MAX ? target.bytes : slash + 1;
        jp_view step = jp_view_sub(target, from, end);
        from = end;
        if (jp_view_eq_text(step, "../")) {
            size_t keep = path.bytes > 0 ? path.bytes - 1 : 0;
            while (keep > 0 && path.data[keep - 1] != '/') {
                keep--;
            }
            jp_str_cut(&path, keep);
        } else if (!jp_view_eq_text(step, "./") && !jp_view_eq_text(step, "/")) {
            jp_str_put(&path, step);
        }
    }
    return jp_str_view(&path);
}

static jp_view last_segment(jp_view uri) {
    size_t from = uri.bytes;
    while (from > 0 && uri.data[from - 1] != '/') {
        from--;
    }
    return jp_view_sub(uri, from, uri.bytes);
}

static void on_rel(void *user, jp_sax *sax, uint16_t id) {
    rels_reader *reader = user;
    jp_opc_rels *rels = reader->rels;
    jp_arena *arena = reader->opc->scratch;
    if (id != NAME_RELATIONSHIP || rels->count >= JP_LIMIT_RELS) {
        return;
    }
    jp_opc_rel rel = {.id = jp_view_copy(arena, jp_sax_attr(sax, "Id")),
                      .type = jp_view_copy(arena, last_segment(jp_sax_attr(sax, "Type"))),
                      .is_external = jp_view_eq_text(jp_sax_attr(sax, "TargetMode"), "External")};
    jp_view target = jp_sax_attr(sax, "Target");
    rel.target = rel.is_external ? jp_view_copy(arena, target) : resolve(reader->source_part, target, arena);
    rels->items = jp_arena_grow(arena, rels->items, rels->count, &reader->cap, sizeof *rels->items);
    rels->items[rels->count++] = rel;
}

static jp_view rels_name(jp_view source_part, jp_arena *arena) {
    size_t dir = source_part.bytes;
    while (dir > 0 && source_part.data[dir - 1] != '/') {
        dir--;
    }
    jp_str name;
    jp_str_init(&name, arena);
    jp_str_put(&name, jp_view_sub(source_part, 0, dir));
    jp_str_put_text(&name, "_rels/");
    jp_str_put(&name, jp_view_sub(source_part, dir, source_part.bytes));
    jp_str_put_text(&name, ".rels");
    return jp_str_view(&name);
}

bool jp_opc_load_rels(jp_opc *opc, jp_view source_part, jp_opc_rels *out, jp_error *err) {
    static const jp_sax_name names[] = {{"Relationship", JP_NS_REL, NAME_RELATIONSHIP}};
    static const jp_sax_handler handler = {.names = names, .name_count = 1, .start = on_rel};
    *out = (jp_opc_rels){0};
    jp_view source = without_slash(source_part);
    uint32_t index = jp_opc_find(opc, rels_name(source, opc->scratch));
    jp_view bytes;
    if (index == JP_NO_INDEX) {
        return true;
    }
    if (!jp_opc_read(opc, index, &bytes, err)) {
        return false;
    }
    jp_error unused;
    rels_reader reader = {.opc = opc, .source_part = source, .rels = out};
    (void)!jp_sax_walk(bytes, opc->parts[index].name, &handler, &reader, NULL, &unused);
    return true;
}

const jp_opc_rel *jp_opc_rel_by_id(const jp_opc_rels *rels, jp_view id) {
    for (uint32_t i = 0; i < rels->count; i++) {
        if (jp_view_eq(rels->items[i].id, id)) {
            return &rels->items[i];
        }
    }
    return NULL;
}

const jp_opc_rel *jp_opc_rel_by_type(const jp_opc_rels *rels, const char *type, uint32_t from) {
    for (uint32_t i = from; i < rels->count; i++) {
        if (!rels->items[i].is_external && jp_view_eq_text(rels->items[i].type, type)) {
            return &rels->items[i];
        }
    }
    return NULL;
}

static uint32_t find_main_part(jp_opc *opc) {
    jp_opc_rels rels;
    jp_error unused;
    if (jp_opc_load_rels(opc, JP_VIEW_EMPTY, &rels, &unused)) {
        const jp_opc_rel *rel = jp_opc_rel_by_type(&rels, "officeDocument", 0);
        uint32_t index = rel == NULL ? JP_NO_INDEX : jp_opc_find(opc, rel->target);
        if (index != JP_NO_INDEX) {
            return index;
        }
    }
    for (uint32_t i = 0; i < opc->part_count; i++) {
        if (jp_view_ends_with(opc->parts[i].content_type, JP_VIEW("main+xml"))) {
            return i;
        }
    }
    return JP_NO_INDEX;
}

uint32_t jp_opc_main_part(jp_opc *opc) {
    if (!opc->main_is_known) {
        opc->main_index = find_main_part(opc);
        opc->main_is_known = true;
    }
    return opc->main_index;
}

bool jp_opc_has(const jp_opc *opc, const char *text) {
    for (uint32_t i = 0; i < opc->part_count; i++) {
        if (jp_view_contains(opc->parts[i].content_type, jp_view_of(text)) ||
            jp_view_contains(opc->parts[i].name, jp_view_of(text))) {
            return true;
        }
    }
    return false;
}
