/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_XML_NODES_H
#define JUANPING_READ_XML_NODES_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* The elements of a file that is read as a stream, remembered only as far as their paths need it. A step is
 * numbered when the element has siblings of its name, which is known at the end. */

#define JP_XML_NO_NODE UINT32_MAX

typedef struct jp_xml_node {
    const char *name; /* interned by the parser: equal names have equal pointers */
    uint32_t parent;
    uint32_t no; /* among siblings of its name, from 1 */
    bool is_numbered;
} jp_xml_node;

typedef struct jp_xml_slot {
    const char *name;
    uint32_t parent;
    uint32_t first; /* node */
    uint32_t count; /* 0: free slot */
} jp_xml_slot;

typedef struct jp_xml_nodes {
    jp_arena *arena;
    jp_xml_node *items;
    size_t count, cap;
    jp_xml_slot *slots; /* (parent, name) → siblings; open addressing, a power of two */
    size_t slot_count, slots_used;
} jp_xml_nodes;

void jp_xml_nodes_init(jp_xml_nodes *nodes, jp_arena *arena);
/** A child of parent (JP_XML_NO_NODE: the root). Returns its index. */
uint32_t jp_xml_nodes_add(jp_xml_nodes *nodes, uint32_t parent, const char *name);
/**
 * "/a/b[2]/c", attribute appended as "/@x" unless NULL. A path over JP_LIMIT_XML_PLACE_BYTES loses its head:
 * "…/b[2]/c".
 */
jp_view jp_xml_nodes_place(const jp_xml_nodes *nodes, uint32_t node, const char *attribute, jp_arena *arena);

#endif
