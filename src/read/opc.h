/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_OPC_H
#define JP_READ_OPC_H

#include "juanping/base/error.h"
#include "juanping/read/zip_in.h"

/* An Office package: parts, their content types and the relationships between them. Parts are found by
 * relationship, never by guessing names. source: ECMA-376 2 (OPC) */

typedef struct jp_opc_part {
    jp_view name;         /* "word/document.xml": no leading slash */
    jp_view content_type; /* empty when the package does not say */
    jp_view bytes;        /* flat packages: the part; else empty */
    uint32_t entry_index; /* zip packages: into the archive */
} jp_opc_part;

typedef struct jp_opc_rel {
    jp_view id;
    jp_view type;   /* last segment of the type URI: "officeDocument", "worksheet", "styles" … */
    jp_view target; /* part name as in jp_opc_part, resolved against the source part; external: as written */
    bool is_external;
} jp_opc_rel;

typedef struct jp_opc_rels {
    jp_opc_rel *items;
    uint32_t count;
} jp_opc_rels;

typedef struct jp_opc {
    jp_zip_in *zip;    /* NULL for a flat package */
    jp_arena *scratch; /* part bytes and tables live here */
    jp_opc_part *parts;
    uint32_t part_count;
    uint64_t read_bytes; /* inflated so far, against JP_LIMIT_PACKAGE_BYTES */
    uint32_t main_index; /* once main_is_known */
    bool main_is_known;
} jp_opc;

/**
 * Open a package held in memory.
 *
 * bytes      must stay valid until close
 * scratch    holds everything the package hands out; may be released after close
 * err        ZIP_OPEN, TOO_LARGE, DOC_DAMAGED (content types unreadable)
 */
JP_MUST_USE bool jp_opc_open(jp_opc *opc, jp_view bytes, jp_arena *scratch, jp_error *err);
/** A single-file package (pkg:package); err: XML_SYNTAX, XML_FORBIDDEN, DOC_TOO_LARGE. On XML_SYNTAX the
 * parts before the damage are there, and true is returned with *cut set to true. */
JP_MUST_USE bool jp_opc_open_flat(jp_opc *opc, jp_view bytes, jp_arena *scratch, bool *cut, jp_error *err);
void jp_opc_close(jp_opc *opc);

/** Index of the part, or JP_NO_INDEX. ASCII case and a leading slash are ignored. */
uint32_t jp_opc_find(const jp_opc *opc, jp_view name);
/** Inflate a part. err: ZIP_READ, ZIP_TOO_LARGE, ZIP_ENCRYPTED */
JP_MUST_USE bool jp_opc_read(jp_opc *opc, uint32_t part_index, jp_view *out, jp_error *err);
/** Relationships of a part, or of the package (empty name). A part without any has none: that is no
 * error. Damaged ones give those before the damage. err: ZIP_READ, ZIP_TOO_LARGE */
JP_MUST_USE bool jp_opc_load_rels(jp_opc *opc, jp_view source_part, jp_opc_rels *out, jp_error *err);
/** NULL when there is none. */
const jp_opc_rel *jp_opc_rel_by_id(const jp_opc_rels *rels, jp_view id);
/** First internal one of that type (last URI segment) at or after from, or NULL. */
const jp_opc_rel *jp_opc_rel_by_type(const jp_opc_rels *rels, const char *type, uint32_t from);
/** The part the officeDocument relationship names, else the one whose content type ends in "main+xml";
 * JP_NO_INDEX when neither is there. */
uint32_t jp_opc_main_part(jp_opc *opc);
/** Is there a part of a content type or name that holds the text (ASCII, as written)? "vbaProject", "signature". */
bool jp_opc_has(const jp_opc *opc, const char *text);

#endif
