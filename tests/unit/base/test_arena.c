/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/arena.h"

static bool is_zero(const void *data, size_t bytes) {
    const unsigned char *byte = data;

    for (size_t i = 0; i < bytes; i++) {
        if (byte[i] != 0)
            return false;
    }
    return true;
}

static void alloc_is_zeroed_aligned_and_apart(void **state) {
    static const struct {
        size_t bytes;
        const char *why;
    } rows[] = {
        {1, "smallest"},
        {0, "nothing still gives a pointer of its own"},
        {0, "and another one"},
        {17, "odd size, the next one must be aligned again"},
        {65536, "a whole first block"},
        {65537, "just over a block"},
        {(size_t)5 << 20, "over the largest block"},
        {3, "small after large"},
    };
    enum { ROWS = sizeof rows / sizeof rows[0] };
    jp_arena arena;
    char *got[ROWS];
    size_t total = 0;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < ROWS; i++) {
        got[i] = jp_arena_alloc(&arena, rows[i].bytes);
        total += rows[i].bytes;
        if (!got[i] || (uintptr_t)got[i] % _Alignof(max_align_t) != 0 || !is_zero(got[i], rows[i].bytes)) {
            fail_msg("%s", rows[i].why);
            return;
        }
        memset(got[i], (int)('a' + i), rows[i].bytes);
    }
    for (size_t i = 0; i < ROWS; i++) {
        for (size_t b = 0; b < rows[i].bytes; b++)
            assert_int_equal(got[i][b], 'a' + i);
        for (size_t j = i + 1; j < ROWS; j++)
            assert_ptr_not_equal(got[i], got[j]);
    }
    assert_int_equal(arena.used_bytes, total);
    jp_arena_release(&arena);
    assert_null(arena.head);
    assert_int_equal(arena.used_bytes, 0);
}

static void memory_is_zeroed_again_after_reset_and_rewind(void **state) {
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (int round = 0; round < 3; round++) {
        char *first = jp_arena_alloc(&arena, 1000);
        assert_true(is_zero(first, 1000));
        memset(first, 0xAA, 1000);
        jp_arena_mark mark = jp_arena_mark_now(&arena);
        for (int again = 0; again < 3; again++) {
            /* The second one runs past the first block. */
            char *scratch = jp_arena_alloc(&arena, 3000);
            char *large = jp_arena_alloc(&arena, 100000);
            assert_true(is_zero(scratch, 3000));
            assert_true(is_zero(large, 100000));
            memset(scratch, 0xBB, 3000);
            memset(large, 0xCC, 100000);
            jp_arena_rewind(&arena, mark);
            assert_int_equal(arena.used_bytes, 1000);
        }
        assert_int_equal((unsigned char)first[999], 0xAA);
        jp_arena_reset(&arena);
        assert_int_equal(arena.used_bytes, 0);
    }
    jp_arena_release(&arena);
}

static void rewind_to_an_empty_arena_gives_everything_back(void **state) {
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    jp_arena_mark mark = jp_arena_mark_now(&arena);
    memset(jp_arena_alloc(&arena, 5000), 1, 5000);
    jp_arena_rewind(&arena, mark);
    assert_int_equal(arena.used_bytes, 0);
    assert_true(is_zero(jp_arena_alloc(&arena, 5000), 5000));
    jp_arena_release(&arena);
}

static void grow_keeps_items_and_zeroes_the_rest(void **state) {
    jp_arena arena;
    uint32_t *items = NULL;
    size_t cap = 0;

    (void)state;
    jp_arena_init(&arena);
    for (uint32_t count = 0; count < 20000; count++) {
        items = jp_arena_grow(&arena, items, count, &cap, sizeof *items);
        assert_true(cap > count);
        assert_int_equal(items[count], 0);
        items[count] = count * 7 + 1;
        if (count % 100 == 0) /* something lands behind the array, so that it cannot stay in place */
            memset(jp_arena_alloc(&arena, 10), 0xFF, 10);
    }
    assert_true(is_zero(items + 20000, (cap - 20000) * sizeof *items));
    for (uint32_t i = 0; i < 20000; i++)
        assert_int_equal(items[i], i * 7 + 1);
    jp_arena_release(&arena);
}

static void copies_are_terminated(void **state) {
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    assert_string_equal(jp_arena_strdup(&arena, "案卷"), "案卷");
    assert_string_equal(jp_arena_strndup(&arena, "abcdef", 3), "abc");
    assert_string_equal(jp_arena_strndup(&arena, NULL, 0), "");
    assert_string_equal(jp_arena_printf(&arena, "%s %d", "第", 40), "第 40");
    uint64_t *many = jp_arena_array(&arena, 300, sizeof *many);
    assert_true(is_zero(many, 300 * sizeof *many));
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alloc_is_zeroed_aligned_and_apart),
        cmocka_unit_test(memory_is_zeroed_again_after_reset_and_rewind),
        cmocka_unit_test(rewind_to_an_empty_arena_gives_everything_back),
        cmocka_unit_test(grow_keeps_items_and_zeroes_the_rest),
        cmocka_unit_test(copies_are_terminated),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
