/* SPDX-License-Identifier: Apache-2.0 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "xml_charset.h"
#include "xml_nodes.h"

/* XML of no known kind → paragraphs. The text is UTF-8 by then. Entities are never expanded: a reference stays in the
 * text as it is written, so there is nothing a bomb could do; one whose declarations would grow beyond reason is
 * refused all the same, since no honest file has any. */

enum { ATTR_STEP = 5 }; /* libxml2: local name, prefix, URI, value, end of value */

typedef struct entity {
    const char *name; /* interned */
    uint64_t bytes;   /* if expanded */
} entity;

/* A paragraph whose place is made when all siblings are known. */
typedef struct raw_para {
    jp_view text;
    uint32_t node;
    const char *attribute; /* interned; NULL for text */
} raw_para;

typedef struct xml_reader {
    xmlParserCtxtPtr parser;
    jp_arena *arena;
    jp_arena scratch;
    jp_xml_nodes nodes;
    uint32_t node; /* open element */
    uint32_t depth;
    bool is_bare; /* the open element has had no attribute, text or child so far */
    jp_str text;  /* of the open element since the last tag */
    raw_para *paras;
    size_t para_count, para_cap;
    uint64_t text_bytes; /* 0: nothing to read so far */
    entity *entities;
    size_t entity_count, entity_cap;
    const char *refusal; /* English; set: stopped for good */
    const char *bound;   /* set: stopped at a limit, what came before stays */
} xml_reader;

static const char *text_of(const xmlChar *text) {
    return (const char *)text;
}

static void stop(xml_reader *r, const char *bound) {
    if (!r->bound && !r->refusal) {
        r->bound = bound;
        xmlStopParser(r->parser);
    }
}

static bool is_stopped(const xml_reader *r) {
    return r->bound || r->refusal;
}

static void push_para(xml_reader *r, jp_view kept, const char *attribute) {
    if (r->para_count >= JP_LIMIT_XML_PARAS || r->text_bytes + kept.bytes > JP_LIMIT_XML_TEXT_BYTES) {
        stop(r, "text over the limit");
        return;
    }
    r->text_bytes += kept.bytes;
    r->paras = jp_arena_grow(&r->scratch, r->paras, r->para_count, &r->para_cap, sizeof *r->paras);
    r->paras[r->para_count++] = (raw_para){jp_view_copy(r->arena, kept), r->node, attribute};
}

static void add_para(xml_reader *r, jp_view text, const char *attribute) {
    jp_view kept = jp_view_trim(text);

    if (kept.bytes > 0 && r->node != JP_XML_NO_NODE) {
        push_para(r, kept, attribute);
        r->is_bare = false;
    }
}

static void flush_text(xml_reader *r) {
    add_para(r, jp_str_view(&r->text), NULL);
    jp_str_cut(&r->text, 0);
}

/* libxml2 keeps an ampersand in a value as &#38; when entities are not replaced. */
static jp_view attr_value(xml_reader *r, const xmlChar *from, const xmlChar *to) {
    jp_view v = {text_of(from), (size_t)(to - from)};
    jp_view needle = JP_VIEW("&#38;");
    jp_str s;
    size_t at;

    if (!jp_view_contains(v, needle)) {
        return v;
    }
    jp_str_init(&s, &r->scratch);
    while ((at = jp_view_find(v, needle, 0)) != SIZE_MAX) {
        jp_str_put(&s, jp_view_sub(v, 0, at + 1));
        v = jp_view_sub(v, at + needle.bytes, v.bytes);
    }
    jp_str_put(&s, v);
    return jp_str_view(&s);
}

static void on_start(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int ns_count,
                     const xmlChar **namespaces, int attr_count, int defaulted, const xmlChar **attrs) {
    xml_reader *r = ctx;
    (void)prefix, (void)uri, (void)ns_count, (void)namespaces, (void)defaulted;

    if (is_stopped(r)) {
        return;
    }
    flush_text(r);
    if (++r->depth > JP_LIMIT_XML_DEPTH) {
        stop(r, "nested too deep");
        return;
    }
    if (r->nodes.count >= JP_LIMIT_XML_NODES || attr_count > (int)JP_LIMIT_XML_ATTRIBUTES ||
        xmlDictSize(r->parser->dict) > (int)JP_LIMIT_XML_NAMES) {
        stop(r, "elements, attributes or different names over the limit");
        return;
    }
    r->node = jp_xml_nodes_add(&r->nodes, r->node, text_of(local));
    r->is_bare = attr_count == 0;
    for (int i = 0; i < attr_count; i++) {
        const xmlChar **attr = attrs + (ptrdiff_t)i * ATTR_STEP;
        add_para(r, attr_value(r, attr[3], attr[4]), text_of(attr[0]));
    }
}

static void on_end(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    xml_reader *r = ctx;
    (void)local, (void)prefix, (void)uri;

    if (is_stopped(r) || r->node == JP_XML_NO_NODE) {
        return;
    }
    flush_text(r);
    if (r->is_bare && r->nodes.items[r->node].parent != JP_XML_NO_NODE) {
        push_para(r, JP_VIEW_EMPTY, NULL); /* there and empty is not the same as not there */
    }
    r->is_bare = false;
    r->node = r->nodes.items[r->node].parent;
    r->depth--;
}

static void on_text(void *ctx, const xmlChar *text, int bytes) {
    xml_reader *r = ctx;
    if (is_stopped(r) || bytes <= 0) {
        return;
    }
    if (r->text.bytes + (size_t)bytes > JP_LIMIT_XML_TEXT_BYTES) {
        stop(r, "text over the limit");
        return;
    }
    jp_str_put(&r->text, (jp_view){text_of(text), (size_t)bytes});
}

static void on_reference(void *ctx, const xmlChar *name) {
    xml_reader *r = ctx;
    if (!is_stopped(r) && r->node != JP_XML_NO_NODE) {
        jp_str_putf(&r->text, "&%s;", text_of(name));
    }
}

static void on_dtd(void *ctx, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
    xml_reader *r = ctx;
    (void)name, (void)public_id, (void)system_id;
    /* Entities are not declared to the parser; behind a DTD it is to hand their references over instead of failing. */
    r->parser->hasExternalSubset = 1;
    r->parser->standalone = 0;
}

static uint64_t expanded_bytes(const xml_reader *r, jp_view value) {
    uint64_t sum = value.bytes;
    size_t at = jp_view_find(value, JP_VIEW("&"), 0);

    while (at != SIZE_MAX && sum <= JP_LIMIT_XML_ENTITY_BYTES) {
        size_t end = jp_view_find(value, JP_VIEW(";"), at);
        jp_view name = jp_view_sub(value, at + 1, end);
        for (size_t i = 0; i < r->entity_count; i++) {
            if (end != SIZE_MAX && jp_view_eq_text(name, r->entities[i].name)) {
                sum += r->entities[i].bytes;
                break;
            }
        }
        at = jp_view_find(value, JP_VIEW("&"), at + 1);
    }
    return sum;
}

static void on_entity(void *ctx, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content) {
    xml_reader *r = ctx;
    (void)public_id, (void)system_id;

    if (is_stopped(r) || type != XML_INTERNAL_GENERAL_ENTITY || !content) {
        return;
    }
    uint64_t bytes = expanded_bytes(r, jp_view_of(text_of(content)));
    if (bytes > JP_LIMIT_XML_ENTITY_BYTES || r->entity_count >= JP_LIMIT_XML_ENTITIES) {
        r->refusal = "entities that grow without bound";
        xmlStopParser(r->parser);
        return;
    }
    r->entities = jp_arena_grow(&r->scratch, r->entities, r->entity_count, &r->entity_cap, sizeof *r->entities);
    r->entities[r->entity_count++] = (entity){jp_arena_strdup(&r->scratch, text_of(name)), bytes};
}

/* Errors are asked for at the end; libxml2 must not print them. */
static void on_error(void *ctx, xmlErrorPtr error) {
    (void)ctx, (void)error;
}

static void set_handlers(xml_reader *r) {
    xmlSAXHandlerPtr to = r->parser->sax;

    *to = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC};
    to->startElementNs = on_start;
    to->endElementNs = on_end;
    to->characters = on_text;
    to->ignorableWhitespace = on_text;
    to->cdataBlock = on_text;
    to->reference = on_reference;
    to->internalSubset = on_dtd;
    to->entityDecl = on_entity;
    to->serror = on_error;
    r->parser->userData = r;
}

static void make_paras(xml_reader *r, jp_document *doc) {
    uint64_t bytes = r->text_bytes;

    doc->paras = jp_arena_array(r->arena, r->para_count, sizeof *doc->paras);
    for (size_t i = 0; i < r->para_count; i++) {
        const raw_para *from = &r->paras[i];
        jp_view place = jp_xml_nodes_place(&r->nodes, from->node, from->attribute, r->arena);
        const char *name = from->attribute ? from->attribute : r->nodes.items[from->node].name;
        bytes += place.bytes;
        if (bytes > JP_LIMIT_XML_TEXT_BYTES) {
            r->bound = "text over the limit";
            return;
        }
        jp_view label = jp_view_of(jp_arena_printf(r->arena, "%s%s", from->attribute ? "@" : "", name));
        doc->paras[doc->para_count++] =
            (jp_para){.text = from->text, .place = place, .label = label, .cell_index = JP_NO_INDEX};
    }
}

static void finish(xml_reader *r, const jp_xml_text *source, jp_document *doc) {
    const xmlError *why = xmlCtxtGetLastError(r->parser);
    bool is_cut = r->bound || !r->parser->wellFormed || source->bad_lines > 0;

    if (r->refusal) {
        doc->status = JP_DOC_DAMAGED;
        doc->reason = jp_view_of(r->refusal);
        return;
    }
    flush_text(r);
    make_paras(r, doc);
    doc->status = r->text_bytes > 0 ? JP_DOC_READ : is_cut ? JP_DOC_DAMAGED : JP_DOC_EMPTY;
    if (!is_cut) {
        return;
    }
    doc->flags |= JP_DOCF_CUT;
    if (r->bound) {
        doc->reason = jp_view_of(r->bound);
    } else if (!r->parser->wellFormed) {
        const char *text = why && why->message ? why->message : "not well-formed";
        jp_view line = jp_view_sub(jp_view_of(text), 0, jp_view_find(jp_view_of(text), JP_VIEW("\n"), 0));
        doc->reason = jp_view_of(jp_arena_printf(r->arena, "line %d: %.*s", why ? why->line : 0, JP_VIEW_ARG(line)));
    } else {
        doc->reason = jp_view_of(jp_arena_printf(r->arena, "bytes that are not valid %s", source->charset));
    }
}

static bool read_text(jp_view text, const jp_xml_text *source, jp_arena *arena, jp_document *doc, jp_error *err) {
    xml_reader r = {.arena = arena, .node = JP_XML_NO_NODE};

    r.parser = xmlCreateMemoryParserCtxt(text.data, (int)text.bytes);
    if (!r.parser) {
        jp_fail(err, JP_E_XML_SYNTAX, NULL, "no memory for a parser");
        return false;
    }
    jp_arena_init(&r.scratch);
    jp_xml_nodes_init(&r.nodes, &r.scratch);
    jp_str_init(&r.text, &r.scratch);
    /* IGNORE_ENC: the text is UTF-8 whatever it declares. RECOVER: what can be understood behind an error is read.
     * HUGE lifts libxml2's own bounds on depth and text; ours stand in their place. */
    (void)xmlCtxtUseOptions(r.parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC | XML_PARSE_RECOVER |
                                          XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    set_handlers(&r);
    (void)xmlParseDocument(r.parser);
    *doc = (jp_document){.type = JP_FILE_XML};
    finish(&r, source, doc);
    xmlFreeDoc(r.parser->myDoc); /* libxml2 keeps declared entities in one, whoever is asked for them */
    r.parser->myDoc = NULL;
    xmlFreeParserCtxt(r.parser);
    jp_arena_release(&r.scratch);
    return true;
}

bool jp_xml_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_document doc = {.type = JP_FILE_XML, .status = JP_DOC_DAMAGED};
    jp_arena scratch;
    jp_xml_text source;
    jp_view repaired;
    bool ok = true;

    jp_arena_init(&scratch);
    jp_xml_decode(bytes, &scratch, &source);
    if (source.text.bytes == 0 || source.text.bytes > JP_LIMIT_PART_BYTES) {
        doc.status = bytes.bytes > JP_LIMIT_PART_BYTES ? JP_DOC_TOO_LARGE : JP_DOC_DAMAGED;
        doc.reason = bytes.bytes == 0 ? JP_VIEW("no bytes") : JP_VIEW("too large, or not in any known encoding");
        goto out;
    }
    ok = read_text(source.text, &source, arena, &doc, err);
    if (ok && (doc.flags & JP_DOCF_CUT) && jp_xml_escape_ampersands(source.text, &scratch, &repaired)) {
        jp_view reason = doc.reason;
        ok = read_text(repaired, &source, arena, &doc, err);
        doc.flags |= JP_DOCF_CUT;
        doc.reason = reason;
    }
out:
    jp_arena_release(&scratch);
    if (ok) {
        *out = doc;
    }
    return ok;
}
