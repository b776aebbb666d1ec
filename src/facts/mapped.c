/* SPDX-License-Identifier: Apache-2.0 */
#include "extract.h"

bool jp_extract_mapped(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out) {
    (void)catalogue;
    (void)member;
    (void)arena;
    (void)out;
    return false;
}
