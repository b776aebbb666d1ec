/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_PART_SAX_H
#define JP_READ_PART_SAX_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* One XML part as a stream of events, with element names already turned into numbers. Everything that
 * reads Office parts goes through here, so that the rules for hostile XML stand in one place: no DTD, no
 * entities but the five, no network, bounded depth. */

/* Namespaces by what they mean; the transitional and the strict URI give the same value. */
typedef enum jp_ns {
    JP_NS_OTHER,
    JP_NS_NONE, /* no namespace at all */
    JP_NS_W,    /* WordprocessingML */
    JP_NS_R,    /* officeDocument relationships (attributes) */
    JP_NS_MC,   /* markup compatibility */
    JP_NS_M,    /* math */
    JP_NS_V,    /* VML */
    JP_NS_O,    /* VML, office part */
    JP_NS_A,    /* DrawingML */
    JP_NS_PIC,  /* DrawingML picture */
    JP_NS_WP,   /* DrawingML in Word */
    JP_NS_WPS,  /* shapes in Word 2010+ */
    JP_NS_W14,
    JP_NS_S, /* SpreadsheetML */
    JP_NS_X14,
    JP_NS_CT,  /* package content types */
    JP_NS_REL, /* package relationships */
    JP_NS_PKG, /* flat package */
    JP_NS_XML
} jp_ns;

/* A row of a reader's name table. Tables are sorted by local name in byte order, then by ns. */
typedef struct jp_sax_name {
    const char *local;
    jp_ns ns;
    uint16_t id; /* at least 1; 0 stands for every name not in the table */
} jp_sax_name;

typedef struct jp_sax jp_sax;

typedef struct jp_sax_handler {
    const jp_sax_name *names;
    size_t name_count;
    /* Each may be NULL. id is 0 for names not in the table; attributes are asked for with jp_sax_attr
     * while start runs. Text comes in pieces. */
    void (*start)(void *user, jp_sax *sax, uint16_t id);
    void (*end)(void *user, jp_sax *sax, uint16_t id);
    void (*text)(void *user, jp_sax *sax, jp_view text);
} jp_sax_handler;

/**
 * Walk one part.
 *
 * err        XML_SYNTAX (where: "name:line"; everything before was handed out), XML_FORBIDDEN (a DTD)
 * strict     set to true when an element of a strict namespace was seen, else left alone; may be NULL
 */
JP_MUST_USE bool jp_sax_walk(jp_view bytes, jp_view part_name, const jp_sax_handler *handler, void *user, bool *strict,
                             jp_error *err);

/* Which parser reads a part: the quick one where it can, or libxml2 always. Both hand out the same events; tests
 * compare them. */
typedef enum jp_sax_way { JP_SAX_ANY, JP_SAX_LIBXML } jp_sax_way;
JP_MUST_USE bool jp_sax_walk_by(jp_sax_way way, jp_view bytes, jp_view part_name, const jp_sax_handler *handler,
                                void *user, bool *strict, jp_error *err);

/** Value of the attribute of that local name, whatever its namespace; the empty view when absent. Valid
 * until start returns. */
jp_view jp_sax_attr(const jp_sax *sax, const char *local);
/** The same, in one namespace. */
jp_view jp_sax_attr_ns(const jp_sax *sax, jp_ns ns, const char *local);
bool jp_sax_has_attr(const jp_sax *sax, const char *local);
/* Writing a subtree out again as a document of its own: each tag declares the namespaces it uses. */
void jp_sax_put_start(const jp_sax *sax, jp_str *out);
void jp_sax_put_end(const jp_sax *sax, jp_str *out);
void jp_sax_put_escaped(jp_view text, jp_str *out);
/** Local name and depth (root: 1) of the element being started or ended. */
jp_view jp_sax_local(const jp_sax *sax);
uint32_t jp_sax_depth(const jp_sax *sax);
/** End the walk after this event; jp_sax_walk returns true. */
void jp_sax_stop(jp_sax *sax);

/** Decimal digits of an attribute with an optional minus; fallback when it is none or out of range. */
int32_t jp_sax_int(jp_view value, int32_t fallback);
/** ST_OnOff: absent value means true. */
bool jp_sax_on(jp_view value);

#endif
