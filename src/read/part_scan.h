/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_PART_SCAN_H
#define JP_READ_PART_SCAN_H

#include "juanping/base/view.h"

/* The quick way through a part: XML as Office programs write it. It takes what is valid UTF-8 throughout and holds
 * no DOCTYPE; everything else is libxml2's. Which of the two reads a part is settled before the first event, and
 * both hand out the same ones. source: XML 1.0 (5th ed.), Namespaces in XML 1.0 */

/* Events, in the form libxml2 has them: names are interned for the length of a scan, so equal ones are the same
 * pointer; an attribute is local name, prefix, URI, value, end of value. */
typedef struct jp_scan_events {
    void *user;
    void (*start)(void *user, const char *local, const char *prefix, const char *uri, int attr_count,
                  const char **attrs);
    void (*end)(void *user, const char *local, const char *prefix, const char *uri);
    void (*text)(void *user, jp_view text);
    bool (*is_halted)(void *user);
} jp_scan_events;

typedef struct jp_scan_damage {
    const char *what; /* NULL: none */
    uint32_t line_no;
} jp_scan_damage;

/** Is the part one for this scanner? cost: one pass over the bytes */
bool jp_scan_takes(jp_view bytes);
/** Precondition: jp_scan_takes. */
void jp_scan(jp_view bytes, const jp_scan_events *events, jp_scan_damage *damage);

#endif
