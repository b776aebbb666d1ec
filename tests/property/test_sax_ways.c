/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/read/part_sax.h"

/* The quick way through XML and libxml2's hand out the same events, and agree on what is XML at all, for whatever
 * pieces are strung together. JP_SEED tries another seed; one that fails becomes a row. */

#define ROUNDS 6000

static const uint64_t seeds[] = {1, 20240305, 0x5EED5EED5EEDull};

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static const char *const pieces[] = {
    "<a>",
    "<a>",
    "</a>",
    "</a>",
    "<a/>",
    "<w:a>",
    "</w:a>",
    "<w:a w:val=\"1\" val='2'/>",
    "<b x='&lt;&amp;&#65;\r\n\t&#10;'>",
    "</b>",
    "<a xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<a xmlns='urn:x'>",
    "<a xmlns=''>",
    "<p:a xmlns:p='urn:y' p:q='1'/>",
    "<a xmlns:p='urn:y' xmlns:q='urn:y' p:z='1' q:z='2'/>",
    "<a z='1' z='2'/>",
    "text",
    "文书",
    "&amp;",
    "&#x6587;",
    "&#0;",
    "&nope;",
    "&",
    "]]>",
    "]]",
    "<![CDATA[x<y]]>",
    "<![CDATA[\r\n]]>",
    "<![CDATA[",
    "<!-- c -->",
    "<!-- c -- d -->",
    "<!--",
    "<?p i?>",
    "<?p?>",
    "<?xml version='1.0'?>",
    "<?XML x?>",
    "\r\n",
    "\r",
    "\n",
    " ",
    "\t",
    "<a b>",
    "<a b=c>",
    "<a b='<'>",
    "<a  b = '1' >",
    "<a b='1'c='2'>",
    "</a >",
    "</ a>",
    "< a>",
    "<1>",
    "<é/>",
    ">",
    "\"",
    "'",
    "<a b=\"'\"/>",
    "<a b='\"'/>",
    "<xml:a xml:space='preserve'/>",
    "<a:b:c/>",
    "<:a/>",
    "<a: />",
    "<!x>",
    "<a b='&amp'/>",
    "&#x110000;",
    "&#xD800;",
    "<a/ >",
};

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    jp_str_putf(user, "[%u]", (unsigned)id);
    jp_sax_put_start(sax, user);
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    jp_str_putf(user, "[/%u]", (unsigned)id);
    jp_sax_put_end(sax, user);
}

static void on_text(void *user, jp_sax *sax, jp_view text) {
    (void)sax;
    jp_sax_put_escaped(text, user);
}

static const jp_sax_name names[] = {{"a", JP_NS_NONE, 1}, {"a", JP_NS_W, 2}};
static const jp_sax_handler handler = {
    .names = names, .name_count = 2, .start = on_start, .end = on_end, .text = on_text};

static bool walk(jp_sax_way way, jp_view xml, jp_str *events, jp_error *err) {
    return jp_sax_walk_by(way, xml, JP_VIEW("part"), &handler, events, NULL, err);
}

static void compare(jp_view xml, uint64_t seed, jp_arena *arena) {
    jp_str quick;
    jp_str slow;
    jp_error quick_error = {0};
    jp_error slow_error = {0};
    jp_str_init(&quick, arena);
    jp_str_init(&slow, arena);
    bool quick_ok = walk(JP_SAX_ANY, xml, &quick, &quick_error);
    bool slow_ok = walk(JP_SAX_LIBXML, xml, &slow, &slow_error);
    if (quick_ok != slow_ok || quick_error.code != slow_error.code) {
        fail_msg("seed %llu: %.*s: %s against %s (%s)", (unsigned long long)seed, JP_VIEW_ARG(xml),
                 quick_ok ? "read" : quick_error.subject, slow_ok ? "read" : slow_error.subject, slow_error.where);
    }
    /* In front of damage libxml2 may hold back the text it is reading. */
    bool same = strcmp(jp_str_cstr(&quick), jp_str_cstr(&slow)) == 0;
    if (!same && (slow_ok || !jp_view_starts_with(jp_str_view(&quick), jp_str_view(&slow)))) {
        fail_msg("seed %llu: %.*s: %s against %s", (unsigned long long)seed, JP_VIEW_ARG(xml), jp_str_cstr(&quick),
                 jp_str_cstr(&slow));
    }
}

static void check_seed(uint64_t seed) {
    uint64_t state = seed;
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t round_seed = state;
        jp_arena arena;
        jp_str xml;
        jp_arena_init(&arena);
        jp_str_init(&xml, &arena);
        jp_str_put_text(&xml, next_random(&state) % 4 == 0 ? "" : "<a>");
        uint64_t count = next_random(&state) % 9;
        for (uint64_t i = 0; i < count; i++) {
            jp_str_put_text(&xml, pieces[next_random(&state) % (sizeof pieces / sizeof pieces[0])]);
        }
        jp_str_put_text(&xml, next_random(&state) % 4 == 0 ? "" : "</a>");
        compare(jp_str_view(&xml), round_seed, &arena);
        jp_arena_release(&arena);
    }
}

static void test_both_ways(void **state) {
    (void)state;
    const char *given = getenv("JP_SEED");
    for (size_t i = 0; i < sizeof seeds / sizeof seeds[0]; i++) {
        check_seed(seeds[i]);
    }
    if (given != NULL) {
        uint64_t seed = strtoull(given, NULL, 10);
        check_seed(seed == 0 ? 1 : seed); /* the generator has no way out of zero */
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_both_ways)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
