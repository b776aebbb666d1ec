/* SPDX-License-Identifier: Apache-2.0 */
#include "part_sax.h"

#include <assert.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "juanping/read/limits.h"
#include "part_scan.h"

/* libxml2 interns element and namespace names for the length of a parse, so a name is looked up in the
 * reader's table once and found again by its two pointers. */
#define CACHE_SLOTS 512u /* power of two; Word uses about 120 different names */
#define ATTR_STEP 5      /* libxml2: local name, prefix, URI, value, end of value */

typedef struct name_slot {
    const xmlChar *local;
    const xmlChar *uri;
    uint16_t id;
} name_slot;

struct jp_sax {
    const jp_sax_handler *handler;
    void *user;
    xmlParserCtxtPtr parser;
    bool *strict;
    const xmlChar *local, *prefix, *uri; /* of the element being started or ended */
    const xmlChar **attrs;
    int attr_count;
    uint32_t depth;
    bool is_forbidden, is_too_deep, is_stopped;
    name_slot cache[CACHE_SLOTS];
};

typedef struct damage {
    char what[256]; /* empty: none */
    uint32_t line_no;
} damage;

typedef struct ns_row {
    const char *uri;
    jp_ns ns;
    bool strict;
} ns_row;

/* source: ECMA-376 1 annex A (strict), 4 annex A (transitional); [MS-DOCX] 2.5 */
static const ns_row ns_rows[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", JP_NS_W, false},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", JP_NS_W, true},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", JP_NS_R, false},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", JP_NS_R, true},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", JP_NS_MC, false},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", JP_NS_M, false},
    {"http://purl.oclc.org/ooxml/officeDocument/math", JP_NS_M, true},
    {"urn:schemas-microsoft-com:vml", JP_NS_V, false},
    {"urn:schemas-microsoft-com:office:office", JP_NS_O, false},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", JP_NS_A, false},
    {"http://purl.oclc.org/ooxml/drawingml/main", JP_NS_A, true},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", JP_NS_PIC, false},
    {"http://purl.oclc.org/ooxml/drawingml/picture", JP_NS_PIC, true},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", JP_NS_WP, false},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", JP_NS_WP, true},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", JP_NS_WPS, false},
    {"http://schemas.microsoft.com/office/word/2010/wordml", JP_NS_W14, false},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", JP_NS_S, false},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", JP_NS_S, true},
    {"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", JP_NS_X14, false},
    {"http://schemas.openxmlformats.org/package/2006/content-types", JP_NS_CT, false},
    {"http://schemas.openxmlformats.org/package/2006/relationships", JP_NS_REL, false},
    {"http://schemas.microsoft.com/office/2006/xmlPackage", JP_NS_PKG, false},
    {"http://www.w3.org/XML/1998/namespace", JP_NS_XML, false},
};

static const char *text_of(const xmlChar *text) {
    return (const char *)text;
}

static const ns_row *find_ns(const xmlChar *uri) {
    for (size_t i = 0; i < sizeof ns_rows / sizeof ns_rows[0]; i++) {
        if (strcmp(text_of(uri), ns_rows[i].uri) == 0) {
            return &ns_rows[i];
        }
    }
    return NULL;
}

static uint16_t find_name(const jp_sax_handler *handler, const char *local, jp_ns ns) {
    size_t low = 0;
    size_t high = handler->name_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        const jp_sax_name *row = &handler->names[mid];
        int order = strcmp(local, row->local);
        if (order == 0 && ns == row->ns) {
            return row->id;
        }
        if (order < 0 || (order == 0 && ns < row->ns)) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    return 0;
}

/* The search relies on the order of the table, which a person wrote. */
static bool names_are_sorted(const jp_sax_handler *handler) {
    for (size_t i = 1; i < handler->name_count; i++) {
        int order = strcmp(handler->names[i - 1].local, handler->names[i].local);
        if (order > 0 || (order == 0 && handler->names[i - 1].ns >= handler->names[i].ns)) {
            return false;
        }
    }
    return true;
}

static uint16_t name_id(jp_sax *sax, const xmlChar *local, const xmlChar *uri) {
    uintptr_t key = ((uintptr_t)local >> 3) ^ ((uintptr_t)uri >> 7);
    name_slot *slot = &sax->cache[(key ^ (key >> 9)) & (CACHE_SLOTS - 1)];
    if (slot->local == local && slot->uri == uri) {
        return slot->id;
    }
    jp_ns ns = JP_NS_NONE;
    if (uri != NULL) {
        const ns_row *row = find_ns(uri);
        ns = row == NULL ? JP_NS_OTHER : row->ns;
        if (row != NULL && row->strict && sax->strict != NULL) {
            *sax->strict = true;
        }
    }
    *slot = (name_slot){local, uri, find_name(sax->handler, text_of(local), ns)};
    return slot->id;
}

/* The scanner asks whether to go on; libxml2 has to be told. */
static void stop_parser(jp_sax *sax) {
    if (sax->parser != NULL) {
        xmlStopParser(sax->parser);
    }
}

/* libxml2 goes on handing out text behind damage, now and then. */
static bool is_over(const jp_sax *sax) {
    return sax->is_stopped || sax->is_too_deep || sax->is_forbidden ||
           (sax->parser != NULL && sax->parser->wellFormed == 0);
}

static void on_start(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int ns_count,
                     const xmlChar **namespaces, int attr_count, int defaulted, const xmlChar **attrs) {
    (void)ns_count;
    (void)namespaces;
    (void)defaulted;
    jp_sax *sax = ctx;
    if (++sax->depth > JP_LIMIT_XML_DEPTH) {
        sax->is_too_deep = true;
        stop_parser(sax);
        return;
    }
    if (is_over(sax) || sax->handler->start == NULL) {
        return;
    }
    sax->local = local;
    sax->prefix = prefix;
    sax->uri = uri;
    sax->attrs = attrs;
    sax->attr_count = attr_count;
    sax->handler->start(sax->user, sax, name_id(sax, local, uri));
    sax->attrs = NULL;
    sax->attr_count = 0;
}

static void on_end(void *ctx, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    jp_sax *sax = ctx;
    if (!is_over(sax) && sax->handler->end != NULL) {
        sax->local = local;
        sax->prefix = prefix;
        sax->uri = uri;
        sax->handler->end(sax->user, sax, name_id(sax, local, uri));
    }
    sax->depth--;
}

static void on_text(void *ctx, const xmlChar *text, int bytes) {
    jp_sax *sax = ctx;
    if (!is_over(sax) && bytes > 0 && sax->handler->text != NULL) {
        sax->handler->text(sax->user, sax, (jp_view){text_of(text), (size_t)bytes});
    }
}

static void on_dtd(void *ctx, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
    (void)name;
    (void)public_id;
    (void)system_id;
    jp_sax *sax = ctx;
    sax->is_forbidden = true;
    stop_parser(sax);
}

/* Errors are asked for at the end; libxml2 must not print them. */
static void on_error(void *ctx, xmlErrorPtr error) {
    (void)ctx;
    (void)error;
}

static void set_handlers(jp_sax *sax) {
    xmlSAXHandlerPtr to = sax->parser->sax;
    memset(to, 0, sizeof *to);
    to->initialized = XML_SAX2_MAGIC;
    to->startElementNs = on_start;
    to->endElementNs = on_end;
    to->characters = on_text;
    to->ignorableWhitespace = on_text;
    to->cdataBlock = on_text;
    to->internalSubset = on_dtd;
    to->serror = on_error;
    sax->parser->userData = sax;
}

/* ---- the two ways through a part ---- */

static void scan_start(void *user, const char *local, const char *prefix, const char *uri, int attr_count,
                       const char **attrs) {
    on_start(user, (const xmlChar *)local, (const xmlChar *)prefix, (const xmlChar *)uri, 0, NULL, attr_count, 0,
             (const xmlChar **)attrs);
}

static void scan_end(void *user, const char *local, const char *prefix, const char *uri) {
    on_end(user, (const xmlChar *)local, (const xmlChar *)prefix, (const xmlChar *)uri);
}

static void scan_text(void *user, jp_view text) {
    on_text(user, (const xmlChar *)text.data, (int)text.bytes);
}

static bool scan_is_halted(void *user) {
    const jp_sax *sax = user;
    return sax->is_stopped || sax->is_too_deep;
}

static void walk_quickly(jp_sax *sax, jp_view bytes, damage *found) {
    const jp_scan_events events = {sax, scan_start, scan_end, scan_text, scan_is_halted};
    jp_scan_damage scanned;
    jp_scan(bytes, &events, &scanned);
    if (scanned.what != NULL) {
        (void)snprintf(found->what, sizeof found->what, "%s", scanned.what);
        found->line_no = scanned.line_no;
    }
}

static void walk_with_libxml(jp_sax *sax, jp_view bytes, damage *found) {
    sax->parser = xmlCreateMemoryParserCtxt(bytes.data, (int)bytes.bytes);
    if (sax->parser == NULL) {
        (void)snprintf(found->what, sizeof found->what, "no memory for a parser");
        return;
    }
    /* HUGE lifts libxml2's own bounds on depth and text; ours on bytes and depth stand in their place. NOENT makes
     * &amp; in attribute values an ampersand; no other entities get here, since a DOCTYPE ends the walk. */
    (void)xmlCtxtUseOptions(sax->parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT | XML_PARSE_NOERROR |
                                             XML_PARSE_NOWARNING);
    set_handlers(sax);
    (void)xmlParseDocument(sax->parser);
    if (sax->parser->wellFormed == 0) {
        const xmlError *why = xmlCtxtGetLastError(sax->parser);
        const char *text = why == NULL || why->message == NULL ? "not well-formed" : why->message;
        (void)snprintf(found->what, sizeof found->what, "%.*s", (int)strcspn(text, "\n"), text);
        found->line_no = why == NULL || why->line < 0 ? 0 : (uint32_t)why->line;
    }
    xmlFreeDoc(sax->parser->myDoc); /* made by libxml2 for entities it met before a DTD stopped it */
    xmlFreeParserCtxt(sax->parser);
    sax->parser = NULL;
}

static bool report(const jp_sax *sax, jp_view part_name, const damage *found, jp_error *err) {
    char where[256];
    if (sax->is_stopped) {
        return true;
    }
    if (sax->is_forbidden) {
        (void)snprintf(where, sizeof where, "%.*s", JP_VIEW_ARG(part_name));
        jp_fail(err, JP_E_XML_FORBIDDEN, where, "DOCTYPE");
        return false;
    }
    if (sax->is_too_deep || found->what[0] != '\0') {
        (void)snprintf(where, sizeof where, "%.*s:%u", JP_VIEW_ARG(part_name), (unsigned)found->line_no);
        jp_fail(err, JP_E_XML_SYNTAX, where, "%s", sax->is_too_deep ? "nested too deep" : found->what);
        return false;
    }
    return true;
}

bool jp_sax_walk_by(jp_sax_way way, jp_view bytes, jp_view part_name, const jp_sax_handler *handler, void *user,
                    bool *strict, jp_error *err) {
    assert(names_are_sorted(handler));
    jp_sax sax = {.handler = handler, .user = user, .strict = strict};
    damage found = {.line_no = 0};
    if (bytes.bytes == 0 || bytes.bytes > INT32_MAX) {
        (void)snprintf(found.what, sizeof found.what, "%s", bytes.bytes == 0 ? "no bytes" : "too many bytes");
    } else if (way == JP_SAX_ANY && jp_scan_takes(bytes)) {
        walk_quickly(&sax, bytes, &found);
    } else {
        walk_with_libxml(&sax, bytes, &found);
    }
    return report(&sax, part_name, &found, err);
}

bool jp_sax_walk(jp_view bytes, jp_view part_name, const jp_sax_handler *handler, void *user, bool *strict,
                 jp_error *err) {
    return jp_sax_walk_by(JP_SAX_ANY, bytes, part_name, handler, user, strict, err);
}

static const xmlChar **find_attr(const jp_sax *sax, jp_ns ns, const char *local) {
    for (int i = 0; i < sax->attr_count; i++) {
        const xmlChar **attr = sax->attrs + (ptrdiff_t)i * ATTR_STEP;
        if (strcmp(text_of(attr[0]), local) != 0) {
            continue;
        }
        if (ns == JP_NS_OTHER) {
            return attr;
        }
        const ns_row *row = attr[2] == NULL ? NULL : find_ns(attr[2]);
        if (attr[2] == NULL ? ns == JP_NS_NONE : row != NULL && row->ns == ns) {
            return attr;
        }
    }
    return NULL;
}

static jp_view attr_value(const xmlChar **attr) {
    return attr == NULL ? JP_VIEW_EMPTY : (jp_view){text_of(attr[3]), (size_t)(attr[4] - attr[3])};
}

jp_view jp_sax_attr(const jp_sax *sax, const char *local) {
    return attr_value(find_attr(sax, JP_NS_OTHER, local));
}

jp_view jp_sax_attr_ns(const jp_sax *sax, jp_ns ns, const char *local) {
    return attr_value(find_attr(sax, ns, local));
}

bool jp_sax_has_attr(const jp_sax *sax, const char *local) {
    return find_attr(sax, JP_NS_OTHER, local) != NULL;
}

jp_view jp_sax_local(const jp_sax *sax) {
    return jp_view_of(text_of(sax->local));
}

uint32_t jp_sax_depth(const jp_sax *sax) {
    return sax->depth;
}

void jp_sax_stop(jp_sax *sax) {
    sax->is_stopped = true;
    stop_parser(sax);
}

int32_t jp_sax_int(jp_view value, int32_t fallback) {
    int64_t n = 0;
    bool negative = value.bytes > 0 && value.data[0] == '-';
    size_t i = negative ? 1 : 0;
    if (i == value.bytes) {
        return fallback;
    }
    for (; i < value.bytes; i++) {
        char c = value.data[i];
        if (c < '0' || c > '9') {
            /* "12.0" and "12pt" appear in the wild; the number in front is what counts. */
            if (i == 0 || (i == 1 && negative)) {
                return fallback;
            }
            break;
        }
        n = n * 10 + (c - '0');
        if (n > INT32_MAX) {
            return fallback;
        }
    }
    return (int32_t)(negative ? -n : n);
}

bool jp_sax_on(jp_view value) {
    return !(jp_view_eq_text(value, "0") || jp_view_eq_text(value, "false") || jp_view_eq_text(value, "off"));
}

/* ---- writing out ---- */

void jp_sax_put_escaped(jp_view text, jp_str *out) {
    size_t from = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        const char *as = text.data[i] == '&'    ? "&amp;"
                         : text.data[i] == '<'  ? "&lt;"
                         : text.data[i] == '>'  ? "&gt;"
                         : text.data[i] == '"'  ? "&quot;"
                         : text.data[i] == '\r' ? "&#13;"
                                                : NULL;
        if (as != NULL) {
            jp_str_put(out, jp_view_sub(text, from, i));
            jp_str_put_text(out, as);
            from = i + 1;
        }
    }
    jp_str_put(out, jp_view_sub(text, from, text.bytes));
}

static void put_name(const xmlChar *prefix, const xmlChar *local, jp_str *out) {
    if (prefix != NULL) {
        jp_str_put_text(out, text_of(prefix));
        jp_str_put_text(out, ":");
    }
    jp_str_put_text(out, text_of(local));
}

static void put_declaration(const xmlChar *prefix, const xmlChar *uri, jp_str *out) {
    if (prefix != NULL && strcmp(text_of(prefix), "xml") == 0) {
        return;
    }
    jp_str_put_text(out, " xmlns");
    if (prefix != NULL) {
        jp_str_put_text(out, ":");
        jp_str_put_text(out, text_of(prefix));
    }
    jp_str_put_text(out, "=\"");
    jp_sax_put_escaped(jp_view_of(text_of(uri)), out);
    jp_str_put_text(out, "\"");
}

/* Prefixes are interned, so equal ones are the same pointer. */
static bool is_declared(const jp_sax *sax, int before) {
    const xmlChar *prefix = sax->attrs[(ptrdiff_t)before * ATTR_STEP + 1];
    if (prefix == NULL || prefix == sax->prefix) {
        return true;
    }
    for (int i = 0; i < before; i++) {
        if (sax->attrs[(ptrdiff_t)i * ATTR_STEP + 1] == prefix) {
            return true;
        }
    }
    return false;
}

void jp_sax_put_start(const jp_sax *sax, jp_str *out) {
    jp_str_put_text(out, "<");
    put_name(sax->prefix, sax->local, out);
    if (sax->uri != NULL) {
        put_declaration(sax->prefix, sax->uri, out);
    }
    for (int i = 0; i < sax->attr_count; i++) {
        const xmlChar **attr = sax->attrs + (ptrdiff_t)i * ATTR_STEP;
        if (!is_declared(sax, i) && attr[2] != NULL) {
            put_declaration(attr[1], attr[2], out);
        }
        jp_str_put_text(out, " ");
        put_name(attr[1], attr[0], out);
        jp_str_put_text(out, "=\"");
        jp_sax_put_escaped(attr_value(attr), out);
        jp_str_put_text(out, "\"");
    }
    jp_str_put_text(out, ">");
}

void jp_sax_put_end(const jp_sax *sax, jp_str *out) {
    jp_str_put_text(out, "</");
    put_name(sax->prefix, sax->local, out);
    jp_str_put_text(out, ">");
}
