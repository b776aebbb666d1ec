/* SPDX-License-Identifier: Apache-2.0 */
#include "opc.h"

#include "juanping/read/limits.h"
#include "part_sax.h"

/* A flat package holds its parts as subtrees. Each is written out again as a document of its own, so that
 * everything behind this file reads one kind of part. Binary parts are pictures and the like: their names
 * stay, their bytes are not needed. source: the xmlPackage schema of Office 2007 */

enum { NAME_PART = 1, NAME_XML_DATA };

typedef struct flat_reader {
    jp_opc *opc;
    size_t cap;
    uint32_t part_depth, data_depth;
    jp_str xml; /* of the open part */
    bool is_large;
} flat_reader;

static void open_part(flat_reader *r, jp_sax *sax) {
    jp_opc *opc = r->opc;
    if (opc->part_count >= JP_LIMIT_PARTS) {
        r->is_large = true;
        jp_sax_stop(sax);
        return;
    }
    jp_view name = jp_sax_attr(sax, "name");
    name = name.bytes > 0 && name.data[0] == '/' ? jp_view_sub(name, 1, name.bytes) : name;
    opc->parts = jp_arena_grow(opc->scratch, opc->parts, opc->part_count, &r->cap, sizeof *opc->parts);
    opc->parts[opc->part_count++] =
        (jp_opc_part){.name = jp_view_copy(opc->scratch, name),
                      .content_type = jp_view_copy(opc->scratch, jp_sax_attr(sax, "contentType"))};
    r->part_depth = jp_sax_depth(sax);
    jp_str_init(&r->xml, opc->scratch);
}

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    flat_reader *r = user;
    if (r->data_depth != 0) {
        jp_sax_put_start(sax, &r->xml);
    } else if (id == NAME_PART && r->part_depth == 0) {
        open_part(r, sax);
    } else if (id == NAME_XML_DATA && r->part_depth != 0) {
        r->data_depth = jp_sax_depth(sax);
    }
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    (void)id;
    flat_reader *r = user;
    uint32_t depth = jp_sax_depth(sax);
    if (r->data_depth == depth) {
        r->data_depth = 0;
    } else if (r->data_depth != 0) {
        jp_sax_put_end(sax, &r->xml);
    } else if (r->part_depth == depth) {
        r->opc->parts[r->opc->part_count - 1].bytes = jp_str_view(&r->xml);
        r->part_depth = 0;
    }
}

static void on_text(void *user, jp_sax *sax, jp_view text) {
    (void)sax;
    flat_reader *r = user;
    if (r->data_depth != 0 && jp_sax_depth(sax) > r->data_depth) {
        jp_sax_put_escaped(text, &r->xml);
    }
}

bool jp_opc_open_flat(jp_opc *opc, jp_view bytes, jp_arena *scratch, bool *cut, jp_error *err) {
    static const jp_sax_name names[] = {{"part", JP_NS_PKG, NAME_PART}, {"xmlData", JP_NS_PKG, NAME_XML_DATA}};
    static const jp_sax_handler handler = {
        .names = names, .name_count = 2, .start = on_start, .end = on_end, .text = on_text};
    *opc = (jp_opc){.scratch = scratch};
    *cut = false;
    flat_reader r = {.opc = opc};
    jp_error why;
    if (!jp_sax_walk(bytes, JP_VIEW("package"), &handler, &r, NULL, &why)) {
        if (why.code != JP_E_XML_SYNTAX || opc->part_count == 0) {
            *err = why;
            return false;
        }
        *cut = true;
        /* The part the damage fell into is handed out open-ended; its reader keeps what comes before. */
        if (r.part_depth != 0) {
            opc->parts[opc->part_count - 1].bytes = jp_str_view(&r.xml);
        }
    }
    if (r.is_large) {
        jp_fail(err, JP_E_DOC_TOO_LARGE, NULL, "package of more than %u parts", JP_LIMIT_PARTS);
        return false;
    }
    return true;
}
