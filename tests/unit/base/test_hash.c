/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/hash.h"

/* source: FIPS 180-4 examples */
static void known_digests(void **state) {
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    char out[JP_SHA256_HEX_BYTES];
    jp_sha256 *h = jp_sha256_new();

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view v = jp_view_of(rows[i].text);
        jp_sha256_of(v, out);
        assert_string_equal(out, rows[i].expected);
        /* In two pieces, with an object used before. */
        jp_sha256_update(h, jp_view_sub(v, 0, v.bytes / 2));
        jp_sha256_update(h, jp_view_sub(v, v.bytes / 2, v.bytes));
        jp_sha256_finish(h, out);
        assert_string_equal(out, rows[i].expected);
    }
    jp_sha256_free(h);
    jp_sha256_free(NULL);
}

static void a_million_letters(void **state) {
    static char letters[1000];
    char out[JP_SHA256_HEX_BYTES];
    jp_sha256 *h = jp_sha256_new();

    (void)state;
    memset(letters, 'a', sizeof letters);
    for (int i = 0; i < 1000; i++)
        jp_sha256_update(h, (jp_view){letters, sizeof letters});
    jp_sha256_finish(h, out);
    assert_string_equal(out, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    jp_sha256_free(h);
}

/* source: the published FNV-1a test values */
static void table_hash_is_fixed(void **state) {
    (void)state;
    assert_true(jp_hash64(JP_VIEW_EMPTY) == UINT64_C(0xcbf29ce484222325));
    assert_true(jp_hash64(JP_VIEW("a")) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(jp_hash64(JP_VIEW("foobar")) == UINT64_C(0x85944171f73967e8));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_digests),
        cmocka_unit_test(a_million_letters),
        cmocka_unit_test(table_hash_is_fixed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
