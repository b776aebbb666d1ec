/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

#include "juanping/base/file.h"

static char folder[64];
static jp_arena arena;

static int make_folder(void **state) {
    (void)state;
    jp_arena_init(&arena);
    snprintf(folder, sizeof folder, "/tmp/juanping-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static const char *at(const char *name) {
    return jp_arena_printf(&arena, "%s/%s", folder, name);
}

static size_t count_entries(const char *path) {
    DIR *dir = opendir(path);
    size_t count = 0;

    assert_non_null(dir);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count - 2; /* . and .. */
}

static void remove_all(const char *path) {
    DIR *dir = opendir(path);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        const char *child = jp_arena_printf(&arena, "%s/%s", path, entry->d_name);
        if (jp_path_is_dir(child))
            remove_all(child);
        else
            unlink(child);
    }
    if (dir)
        closedir(dir);
    rmdir(path);
}

static int drop_folder(void **state) {
    (void)state;
    remove_all(folder);
    jp_arena_release(&arena);
    return 0;
}

static void what_was_written_is_read_back(void **state) {
    jp_view out = JP_VIEW_EMPTY;
    jp_map map = {JP_VIEW_EMPTY};
    jp_error err;
    const char *path = at("卷.bin");

    (void)state;
    assert_true(jp_file_write(path, (jp_view){"a\0b", 3}, &err));
    assert_true(jp_file_write(path, (jp_view){"new\0", 4}, &err));
    assert_true(jp_file_read(path, 4, &arena, &out, &err));
    assert_true(jp_view_eq(out, (jp_view){"new\0", 4}));
    assert_true(jp_map_open(&map, path, &err));
    assert_true(jp_view_eq(map.bytes, out));
    jp_map_close(&map);
    assert_true(jp_view_is_empty(map.bytes));
    assert_int_equal(count_entries(folder), 1);

    assert_true(jp_file_write(path, JP_VIEW_EMPTY, &err));
    assert_true(jp_file_read(path, 0, &arena, &out, &err));
    assert_int_equal(out.bytes, 0);
    assert_true(jp_map_open(&map, path, &err));
    assert_true(jp_view_is_empty(map.bytes));
    jp_map_close(&map);
}

static void what_cannot_be_read_says_why(void **state) {
    jp_view out = JP_VIEW("untouched");
    jp_map map;
    jp_error err;
    const char *fifo = at("pipe");
    const char *file = at("file");

    (void)state;
    assert_int_equal(mkfifo(fifo, 0600), 0);
    assert_true(jp_file_write(file, JP_VIEW("12345"), &err));
    const struct {
        const char *path;
        jp_code code;
        const char *hint;
    } rows[] = {
        {at("absent"), JP_E_IO_OPEN, "no such file or folder"},
        {folder, JP_E_IO_OPEN, "not a regular file"},
        {fifo, JP_E_IO_OPEN, "not a regular file"},
        {jp_arena_printf(&arena, "%s/below", file), JP_E_IO_OPEN, "part of the path is not a folder"},
        {file, JP_E_TOO_LARGE, "5 > 4 bytes"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_false(jp_file_read(rows[i].path, 4, &arena, &out, &err));
        assert_int_equal(err.code, rows[i].code);
        assert_string_equal(err.subject, rows[i].path);
        assert_string_equal(err.hint, rows[i].hint);
        assert_true(jp_view_eq_text(out, "untouched"));
        if (rows[i].code == JP_E_IO_OPEN)
            assert_false(jp_map_open(&map, rows[i].path, &err));
    }
}

/* A disk that fills up in the middle is played by the largest size a file may have. */
static void a_failed_write_leaves_the_old_file(void **state) {
    static char large[100000];
    struct rlimit before;
    jp_view out = JP_VIEW_EMPTY;
    jp_error err;
    const char *path = at("kept");

    (void)state;
    assert_true(jp_file_write(path, JP_VIEW("old"), &err));
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit small = {.rlim_cur = 4096, .rlim_max = before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool ok = jp_file_write(path, (jp_view){large, sizeof large}, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);

    assert_false(ok);
    assert_int_equal(err.code, JP_E_IO_WRITE);
    assert_string_equal(err.subject, path);
    assert_true(jp_file_read(path, 100, &arena, &out, &err));
    assert_true(jp_view_eq_text(out, "old"));
    assert_int_equal(count_entries(folder), 1);
}

static void a_rename_that_fails_leaves_nothing_behind(void **state) {
    jp_error err;
    const char *path = at("taken");

    (void)state;
    assert_true(jp_dir_make(path, &err));
    assert_false(jp_file_write(path, JP_VIEW("x"), &err));
    assert_int_equal(err.code, JP_E_IO_WRITE);
    assert_int_equal(count_entries(folder), 1);
    assert_false(jp_file_write(at("no/such/folder"), JP_VIEW("x"), &err));
    assert_false(jp_file_commit(at("absent"), at("target"), &err));
    assert_false(jp_path_is_file(at("target")));
}

static void a_leftover_temporary_file_is_no_obstacle(void **state) {
    jp_error err;
    jp_view out = JP_VIEW_EMPTY;
    const char *path = at("out");
    FILE *left = fopen(jp_arena_printf(&arena, "%s.%ld.tmp", path, (long)getpid()), "w");

    (void)state;
    assert_non_null(left);
    fputs("half of an earlier attempt", left);
    fclose(left);
    assert_true(jp_file_write(path, JP_VIEW("x"), &err));
    assert_true(jp_file_read(path, 100, &arena, &out, &err));
    assert_true(jp_view_eq_text(out, "x"));
    assert_int_equal(count_entries(folder), 1);
}

static void a_finished_file_is_put_in_place(void **state) {
    jp_error err;
    jp_view out = JP_VIEW_EMPTY;

    (void)state;
    assert_true(jp_file_write(at("made"), JP_VIEW("book"), &err));
    assert_true(jp_file_commit(at("made"), at("book.xlsx"), &err));
    assert_true(jp_file_read(at("book.xlsx"), 100, &arena, &out, &err));
    assert_true(jp_view_eq_text(out, "book"));
    assert_false(jp_path_is_file(at("made")));
}

static void folders_are_made_with_their_parents(void **state) {
    struct stat st;
    jp_error err;

    (void)state;
    assert_true(jp_dir_make(at("a/b//c/"), &err));
    assert_true(jp_path_is_dir(at("a/b/c")));
    assert_false(jp_path_is_file(at("a/b/c")));
    assert_int_equal(stat(at("a/b"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
    assert_true(jp_dir_make(at("a/b/c"), &err));

    assert_true(jp_file_write(at("a/file"), JP_VIEW("x"), &err));
    assert_true(jp_path_is_file(at("a/file")));
    assert_false(jp_dir_make(at("a/file/below"), &err));
    assert_int_equal(err.code, JP_E_IO_WRITE);
    assert_string_equal(err.hint, "exists already");
    assert_false(jp_dir_make("", &err));
}

static void folder_of_a_path(void **state) {
    static const char *const rows[][2] = {{"a.ini", "."}, {"b/a.ini", "b"}, {"/a.ini", "/"}, {"/c/b/a.ini", "/c/b"}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_string_equal(jp_path_folder(rows[i][0], &arena), rows[i][1]);
}

#define FOLDER_TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, drop_folder)

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(folder_of_a_path),
        FOLDER_TEST(what_was_written_is_read_back),
        FOLDER_TEST(what_cannot_be_read_says_why),
        FOLDER_TEST(a_failed_write_leaves_the_old_file),
        FOLDER_TEST(a_rename_that_fails_leaves_nothing_behind),
        FOLDER_TEST(a_leftover_temporary_file_is_no_obstacle),
        FOLDER_TEST(a_finished_file_is_put_in_place),
        FOLDER_TEST(folders_are_made_with_their_parents),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
