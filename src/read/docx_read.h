/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_READ_H
#define JP_READ_DOCX_READ_H

#include "juanping/model/document.h"
#include "opc.h"

/** jp_docx_read on a package already open. out->type is left alone. */
JP_MUST_USE bool jp_docx_read_package(jp_opc *opc, jp_arena *arena, jp_document *out, jp_error *err);

/** The status that an error of a reader means for a document, and its text as the reason. */
void jp_document_fail(jp_document *out, const jp_error *err, jp_arena *arena);

#endif
