/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_out.h"

#include <stdio.h>

void jp_xml_out_init(jp_xml_out *xml) {
    xml->buffer = xmlBufferCreate();
    xml->writer = xml->buffer ? xmlNewTextWriterMemory(xml->buffer, 0) : NULL;
    xml->ok = xml->writer && xmlTextWriterStartDocument(xml->writer, "1.0", "UTF-8", "yes") >= 0;
}

void jp_xml_out_release(jp_xml_out *xml) {
    if (xml->writer)
        xmlFreeTextWriter(xml->writer);
    if (xml->buffer)
        xmlBufferFree(xml->buffer);
    *xml = (jp_xml_out){0};
}

void jp_xml_open(jp_xml_out *xml, const char *name) {
    xml->ok = xml->ok && xmlTextWriterStartElement(xml->writer, (const xmlChar *)name) >= 0;
}

void jp_xml_close(jp_xml_out *xml) {
    xml->ok = xml->ok && xmlTextWriterEndElement(xml->writer) >= 0;
}

void jp_xml_attr(jp_xml_out *xml, const char *name, const char *value) {
    xml->ok = xml->ok && xmlTextWriterWriteAttribute(xml->writer, (const xmlChar *)name, (const xmlChar *)value) >= 0;
}

void jp_xml_attr_int(jp_xml_out *xml, const char *name, int value) {
    char text[16];

    (void)snprintf(text, sizeof text, "%d", value);
    jp_xml_attr(xml, name, text);
}

void jp_xml_text(jp_xml_out *xml, jp_view text, jp_arena *scratch) {
    const char *data = jp_view_cstr(scratch, text);

    xml->ok = xml->ok && xmlTextWriterWriteString(xml->writer, (const xmlChar *)data) >= 0;
}

void jp_xml_val(jp_xml_out *xml, const char *name, const char *value) {
    jp_xml_open(xml, name);
    jp_xml_attr(xml, "w:val", value);
    jp_xml_close(xml);
}

void jp_xml_val_int(jp_xml_out *xml, const char *name, int value) {
    jp_xml_open(xml, name);
    jp_xml_attr_int(xml, "w:val", value);
    jp_xml_close(xml);
}

void jp_xml_empty(jp_xml_out *xml, const char *name) {
    jp_xml_open(xml, name);
    jp_xml_close(xml);
}

jp_view jp_xml_finish(jp_xml_out *xml) {
    xml->ok = xml->ok && xmlTextWriterEndDocument(xml->writer) >= 0 && xmlTextWriterFlush(xml->writer) >= 0;
    if (!xml->ok)
        return JP_VIEW_EMPTY;
    return (jp_view){(const char *)xmlBufferContent(xml->buffer), (size_t)xmlBufferLength(xml->buffer)};
}
