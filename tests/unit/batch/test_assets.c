/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "juanping/batch/assets.h"

/* Which files a run is made of: ours, an office's own before ours, and all of them in the fingerprint. */

static const char own_table[] = "[无证无照经营查处办法@2017 第十三条]\n档1 = \"- 20000\"\n确认 = 是\n来源 = 试\n";

static char the_folder[] = "/tmp/jp-assets-XXXXXX";

static bool load(const char *rubric, jp_arena *arena, char digest[JP_SHA256_HEX_BYTES], jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = rubric};
    jp_assets assets;

    if (!jp_assets_load(&paths, arena, &assets, err)) {
        return false;
    }
    memcpy(digest, assets.fingerprint, JP_SHA256_HEX_BYTES);
    assert_ptr_equal(assets.tables.fines, assets.fines);
    jp_assets_release(&assets);
    return true;
}

static void test_own_table_of_fines(void **state) {
    char ours[JP_SHA256_HEX_BYTES], without[JP_SHA256_HEX_BYTES], own[JP_SHA256_HEX_BYTES];
    char path[64];
    jp_arena arena;
    jp_error err = {JP_OK, "", "", ""};

    (void)state;
    jp_arena_init(&arena);
    assert_non_null(mkdtemp(the_folder));
    (void)snprintf(path, sizeof path, "%s/fines.ini", the_folder);
    assert_true(load(NULL, &arena, ours, &err));
    assert_true(load(the_folder, &arena, without, &err));
    assert_string_equal(ours, without); /* a folder without the file: ours */
    assert_true(jp_file_write(path, jp_view_of(own_table), &err));
    assert_true(load(the_folder, &arena, own, &err));
    assert_string_not_equal(ours, own);
    assert_true(jp_file_write(path, JP_VIEW("[无此法@1 第一条]\n"), &err));
    assert_false(load(the_folder, &arena, own, &err));
    assert_int_equal(err.code, JP_E_INI_UNKNOWN_SECTION);
    (void)unlink(path);
    (void)rmdir(the_folder);
    jp_arena_release(&arena);
}

static void test_own_order(void **state) {
    char folder[] = "/tmp/jp-order-XXXXXX";
    char ours[JP_SHA256_HEX_BYTES], own[JP_SHA256_HEX_BYTES];
    char path[64];
    jp_arena arena;
    jp_error err = {JP_OK, "", "", ""};

    (void)state;
    jp_arena_init(&arena);
    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/order.ini", folder);
    assert_true(load(NULL, &arena, ours, &err));
    assert_true(jp_file_write(path, JP_VIEW("[次序 penalty-general]\n告知送达 < 决定送达 = 试\n"), &err));
    assert_true(load(folder, &arena, own, &err));
    assert_string_not_equal(ours, own);
    assert_true(jp_file_write(path, JP_VIEW("[次序 penalty-general]\n告知送达 < 开庭 = 试\n"), &err));
    assert_false(load(folder, &arena, own, &err)); /* no paper of the catalogue gives such an event */
    assert_int_equal(err.code, JP_E_INI_UNKNOWN_KEY);
    (void)unlink(path);
    (void)rmdir(folder);
    jp_arena_release(&arena);
}

static const struct CMUnitTest tests[] = {cmocka_unit_test(test_own_table_of_fines), cmocka_unit_test(test_own_order)};

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
