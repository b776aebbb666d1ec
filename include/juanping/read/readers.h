/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_READERS_H
#define JUANPING_READ_READERS_H

#include "juanping/base/error.h"
#include "juanping/model/document.h"

/* Bytes of one member → document model. Each reader returns true and sets *out for anything it can say
 * something about, damaged and encrypted files included (see out->status); false only when a limit of the
 * process was hit. The bytes may be freed afterwards: nothing in *out points into them. */

/** What the bytes are, by content; name only breaks ties between plain text and unknown. */
jp_file_type jp_sniff(jp_view bytes, jp_view name);

/** Any member: sniff, then the reader for the type; types without a reader get status UNSUPPORTED. */
JP_MUST_USE bool jp_document_read(jp_view bytes, jp_view name, jp_arena *arena, jp_document *out, jp_error *err);
/** No-break spaces (U+00A0, no others), which office programs and web pages put where a typist leaves a gap, become
 * spaces: two each, so that no place inside a text moves. For papers that are judged, not for workbooks that must come
 * back unchanged. */
void jp_document_plain_spaces(jp_document *doc, jp_arena *arena);

/** WordprocessingML in a zip package. source: ECMA-376 1 §17, 2 §8–10 */
JP_MUST_USE bool jp_docx_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err);
/** WordprocessingML in a single-file pkg:package. */
JP_MUST_USE bool jp_flat_opc_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err);
/** SpreadsheetML. source: ECMA-376 1 §18 */
JP_MUST_USE bool jp_xlsx_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err);
/** Any XML in any encoding libxml2 and iconv know: each element with text of its own becomes a paragraph
 * whose label is the element's name and whose place is its path; attributes become paragraphs labelled with theirs. */
JP_MUST_USE bool jp_xml_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err);

#endif
