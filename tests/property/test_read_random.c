/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/readers.h"
#include "word_builder.h"

/* Whatever elements stand in whatever order, and whatever bytes are changed, the reader hands out a document that
 * keeps its promises, and the same one each time. JP_SEED tries another seed; one that fails becomes a row. */

#define ROUNDS 300
#define ELEMENTS 400
#define DEEPEST 40

/* The last one says of a row that it is deleted when its cells have been read. */
static const uint64_t seeds[] = {1, 20240305, 0x5EED5EED5EEDull, 5072439682784749632u};

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static uint32_t below(uint64_t *state, uint32_t bound) {
    return (uint32_t)(next_random(state) % bound);
}

/* Tags with the attributes that matter; a name up to the first blank closes it. */
static const char *const tags[] = {"w:p",
                                   "w:p",
                                   "w:p",
                                   "w:r",
                                   "w:r",
                                   "w:t",
                                   "w:t",
                                   "w:tbl",
                                   "w:tr",
                                   "w:tc",
                                   "w:tc",
                                   "w:pPr",
                                   "w:rPr",
                                   "w:tcPr",
                                   "w:trPr",
                                   "w:gridSpan w:val=\"3\"",
                                   "w:gridSpan w:val=\"-2\"",
                                   "w:gridBefore w:val=\"2\"",
                                   "w:vMerge",
                                   "w:vMerge w:val=\"restart\"",
                                   "w:hMerge",
                                   "w:hMerge w:val=\"restart\"",
                                   "w:del",
                                   "w:ins",
                                   "w:moveFrom",
                                   "w:sdt",
                                   "w:sdtPr",
                                   "w:sdtContent",
                                   "w:showingPlcHdr",
                                   "w14:checkbox",
                                   "w14:checked w14:val=\"1\"",
                                   "w:fldChar w:fldCharType=\"begin\"",
                                   "w:fldChar w:fldCharType=\"separate\"",
                                   "w:fldChar w:fldCharType=\"end\"",
                                   "w:instrText",
                                   "w:ffData",
                                   "w:checkBox",
                                   "w:checked",
                                   "w:ddList",
                                   "w:listEntry w:val=\"x\"",
                                   "w:txbxContent",
                                   "w:pict",
                                   "w:drawing",
                                   "pic:pic",
                                   "mc:AlternateContent",
                                   "mc:Choice Requires=\"wps\"",
                                   "mc:Fallback",
                                   "w:br w:type=\"page\"",
                                   "w:br",
                                   "w:tab",
                                   "w:sym w:font=\"Wingdings\" w:char=\"F0FE\"",
                                   "w:sectPr",
                                   "w:headerReference r:id=\"rHeader\"",
                                   "w:numPr",
                                   "w:numId w:val=\"1\"",
                                   "w:ilvl w:val=\"1\"",
                                   "w:pStyle w:val=\"h\"",
                                   "w:vanish",
                                   "w:b",
                                   "w:sz w:val=\"44\"",
                                   "w:jc w:val=\"center\"",
                                   "w:body",
                                   "w:footnote",
                                   "w:x"};

static const char *random_body(uint64_t *state, jp_arena *arena) {
    uint32_t open[DEEPEST];
    uint32_t depth = 0;
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < ELEMENTS; i++) {
        uint32_t choice = below(state, 8);
        if (choice < 3 && depth < DEEPEST) {
            open[depth] = below(state, sizeof tags / sizeof tags[0]);
            jp_str_putf(&s, "<%s>", tags[open[depth++]]);
        } else if (choice < 5) {
            jp_str_putf(&s, "<%s/>", tags[below(state, sizeof tags / sizeof tags[0])]);
        } else if (choice == 5) {
            jp_str_put_text(&s, "字");
        } else if (depth > 0) {
            const char *tag = tags[open[--depth]];
            jp_str_putf(&s, "</%.*s>", (int)strcspn(tag, " "), tag);
        }
    }
    while (depth > 0) {
        const char *tag = tags[open[--depth]];
        jp_str_putf(&s, "</%.*s>", (int)strcspn(tag, " "), tag);
    }
    return jp_str_cstr(&s);
}

static const word_spec frame = {
    .styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"h\"/></w:style>",
    .numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1%9\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    .header = "<w:p><w:r><w:t>页眉</w:t></w:r></w:p>",
};

static jp_view read_text(jp_view bytes, uint64_t seed, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    if (!jp_document_read(bytes, JP_VIEW("x"), arena, &doc, &err)) {
        fail_msg("seed %llu: %s", (unsigned long long)seed, jp_code_name(err.code));
    }
    if (!jp_document_is_sound(&doc)) {
        fail_msg("seed %llu: unsound", (unsigned long long)seed);
    }
    return jp_document_text(&doc, true, arena);
}

static void check_structures(uint64_t seed) {
    uint64_t state = seed;
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t round_seed = state;
        jp_arena arena;
        jp_arena_init(&arena);
        word_spec spec = frame;
        spec.body = random_body(&state, &arena);
        jp_view zipped = read_text(word_build(&spec, &arena), round_seed, &arena);
        jp_view flat = read_text(word_build_flat(&spec, &arena), round_seed, &arena);
        if (!jp_view_eq(zipped, flat)) {
            fail_msg("seed %llu: the flat package reads otherwise", (unsigned long long)round_seed);
        }
        jp_arena_release(&arena);
    }
}

static void check_bytes(uint64_t seed) {
    uint64_t state = seed;
    jp_arena whole;
    jp_arena_init(&whole);
    word_spec spec = frame;
    spec.body = "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    jp_view made[] = {word_build(&spec, &whole), word_build_flat(&spec, &whole)};
    for (int round = 0; round < 2 * ROUNDS; round++) {
        uint64_t round_seed = state;
        jp_arena arena;
        jp_arena_init(&arena);
        jp_view bytes = made[round % 2];
        char *copy = jp_view_cstr(&arena, bytes);
        for (uint32_t n = 1 + below(&state, 6); n > 0; n--) {
            copy[below(&state, (uint32_t)bytes.bytes)] = (char)below(&state, 256);
        }
        (void)!read_text((jp_view){copy, bytes.bytes}, round_seed, &arena).bytes;
        jp_arena_release(&arena);
    }
    jp_arena_release(&whole);
}

static void for_all_seeds(void (*check)(uint64_t)) {
    const char *given = getenv("JP_SEED");
    for (size_t i = 0; i < sizeof seeds / sizeof seeds[0]; i++) {
        check(seeds[i]);
    }
    if (given != NULL) {
        uint64_t seed = strtoull(given, NULL, 10);
        check(seed == 0 ? 1 : seed); /* the generator has no way out of zero */
    }
}

static void test_any_structure(void **state) {
    (void)state;
    for_all_seeds(check_structures);
}

static void test_any_bytes(void **state) {
    (void)state;
    for_all_seeds(check_bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_structure),
        cmocka_unit_test(test_any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
