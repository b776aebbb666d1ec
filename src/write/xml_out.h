/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_XML_OUT_H
#define JUANPING_WRITE_XML_OUT_H

#include <libxml/xmlwriter.h>

#include "juanping/base/view.h"

/* XML written into memory by libxml2's text writer. The first failure sticks in ok. */
typedef struct jp_xml_out {
    xmlBufferPtr buffer;
    xmlTextWriterPtr writer;
    bool ok;
} jp_xml_out;

void jp_xml_out_init(jp_xml_out *xml);
void jp_xml_out_release(jp_xml_out *xml);
void jp_xml_open(jp_xml_out *xml, const char *name);
void jp_xml_close(jp_xml_out *xml);
void jp_xml_attr(jp_xml_out *xml, const char *name, const char *value);
void jp_xml_attr_int(jp_xml_out *xml, const char *name, int value);
/** Clean text only (jp_text_clean). */
void jp_xml_text(jp_xml_out *xml, jp_view text, jp_arena *scratch);
/** <name w:val="value"/> */
void jp_xml_val(jp_xml_out *xml, const char *name, const char *value);
void jp_xml_val_int(jp_xml_out *xml, const char *name, int value);
void jp_xml_empty(jp_xml_out *xml, const char *name);
/** End the document and show it; valid until released. */
jp_view jp_xml_finish(jp_xml_out *xml);

#endif
