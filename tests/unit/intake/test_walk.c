/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "juanping/intake/intake.h"
#include "../../../src/intake/names.h"
#include "zip_builder.h"

/* A tree of files is written by a list of paths: "a/b.docx", "c.zip" from members "c.zip!d.docx" … */

typedef struct fixture {
    char root[64];
    jp_arena arena;
} fixture;

static int set_up(void **state) {
    fixture *f = calloc(1, sizeof *f);

    snprintf(f->root, sizeof f->root, "/tmp/jp-intake-XXXXXX");
    if (!mkdtemp(f->root)) {
        return -1;
    }
    jp_arena_init(&f->arena);
    *state = f;
    return 0;
}

/* The tree is as deep as the rows below make it. */
static void remove_tree(const char *path, jp_arena *arena) {
    DIR *dir = opendir(path);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            remove_tree(jp_arena_printf(arena, "%s/%s", path, entry->d_name), arena);
        }
    }
    if (dir) {
        closedir(dir);
    }
    remove(path);
}

static int tear_down(void **state) {
    fixture *f = *state;

    remove_tree(f->root, &f->arena);
    jp_arena_release(&f->arena);
    free(f);
    return 0;
}

static void write_file(fixture *f, const char *path, jp_view bytes) {
    char *full = jp_arena_printf(&f->arena, "%s/%s", f->root, path);
    char *slash = strrchr(full, '/');
    jp_error err;

    *slash = 0;
    assert_true(jp_dir_make(full, &err));
    *slash = '/';
    assert_true(jp_file_write(full, bytes, &err));
}

/* An archive of the listed members; a member "x.zip" is itself an archive of one document. */
static jp_view archive_of(fixture *f, const char *const *members) {
    zip_builder outer;

    zip_builder_init(&outer, &f->arena);
    for (; *members; members++) {
        size_t length = strlen(*members);

        if (length > 4 && strcmp(*members + length - 4, ".zip") == 0) {
            zip_builder inner;

            zip_builder_init(&inner, &f->arena);
            zip_builder_add(&inner, "01_立案审批表.docx", JP_VIEW("x"));
            zip_builder_add(&outer, *members, zip_builder_finish(&inner));
        } else {
            zip_builder_add(&outer, *members, JP_VIEW("x"));
        }
    }
    return zip_builder_finish(&outer);
}

#define MAX_NAMES 10

static const struct walk_row {
    const char *why;
    const char *files[MAX_NAMES];   /* on disk, below the input folder */
    const char *members[MAX_NAMES]; /* if any: the input is instead the archive in.zip with these */
    const char *ids[MAX_NAMES];
    const char *shared[MAX_NAMES]; /* sources, below the input */
} walk_rows[] = {
    {"documents directly: one dossier, named by its folder", {"1.docx", "2.docx"}, {0}, {"in"}, {0}},
    {"sub-folders of a dossier belong to it",
     {"01_立案审批表.docx", "02_询问笔录.docx", "照片/1.jpg"},
     {0},
     {"in"},
     {0}},
    {"folders only: a batch", {"a/1.docx", "b/1.docx"}, {0}, {"a", "b"}, {0}},
    {"papers numbered through the folders: one dossier put away by parts",
     {"a/1.docx", "a/2.docx", "b/3.docx", "b/4.docx", "b/5.docx"},
     {0},
     {"in"},
     {0}},
    {"numbers that begin anew: a batch", {"a/1.docx", "a/2.docx", "b/1.docx", "b/2.docx"}, {0}, {"a", "b"}, {0}},
    {"a number that is missing: a batch", {"a/1.docx", "a/2.docx", "b/4.docx", "b/5.docx"}, {0}, {"a", "b"}, {0}},
    {"folders of folders", {"x/a/1.docx", "x/b/1.docx", "y/c/1.docx"}, {0}, {"x/a", "x/b", "y/c"}, {0}},
    {"a ledger beside dossiers is shared material",
     {"台账.xlsx", "a/1.docx", "b/1.docx"},
     {0},
     {"a", "b"},
     {"台账.xlsx"}},
    {"a notice beside dossiers is shared material too",
     {"关于评查的通知.docx", "a/1.docx", "b/1.docx"},
     {0},
     {"a", "b"},
     {"关于评查的通知.docx"}},
    {"folders that are parts make one dossier", {"甲案/正卷/1.docx", "甲案/副卷/2.docx"}, {0}, {"甲案"}, {0}},
    {"so do a dossier's head and body", {0}, {"卷首/1.docx", "正文/2.docx", "正文/3.docx"}, {"in"}, {0}},
    {"whatever number they are sorted by",
     {"甲案/01_卷首/1.docx", "甲案/02_正文/2.docx", "甲案/（三）封底/3.docx", "乙案/一、上册/1.docx",
      "乙案/二、下册/2.docx"},
     {0},
     {"乙案", "甲案"},
     {0}},
    {"volumes of one case", {0}, {"第一卷/1.docx", "第二卷/2.docx"}, {"in"}, {0}},
    {"the secret volume's papers belong to its dossier",
     {0},
     {"a/正卷/1.docx", "a/副卷/2.docx", "b/正卷/1.docx", "b/副卷/讨论/2.docx"},
     {"a", "b"},
     {0}},
    {"a person's name is no part", {"张卷首/1.docx", "李正文/1.docx"}, {0}, {"张卷首", "李正文"}, {0}},
    {"junk is nobody's document",
     {".DS_Store", "__MACOSX/a/1.docx", "a/1.docx", "a/~$1.docx", "a/Thumbs.db"},
     {0},
     {"a"},
     {0}},
    {"an archive of documents is one dossier, named without .zip", {0}, {"1.docx", "2.docx"}, {"in"}, {0}},
    {"an archive of archives is a batch", {0}, {"a.zip", "b.zip", "c.zip"}, {"a", "b", "c"}, {0}},
    {"an archive of folders is a batch", {0}, {"a/1.docx", "b/1.docx", "__MACOSX/a/1.docx"}, {"a", "b"}, {0}},
    {"a ledger in an archive of archives", {0}, {"案件台账.xlsx", "a.zip", "b/c.zip"}, {"a", "b/c"}, {"案件台账.xlsx"}},
    {"a name that begins with a dot is a paper's too, the names of locks and of the system's folders are not",
     {"a/.01_立案审批表.docx", "b/.~1.docx", "b/._1.docx", "b/.git/x.docx", "b/1.docx", ".隐藏/1.docx"},
     {0},
     {".隐藏", "a", "b"},
     {0}},
    {"a folder without files beside dossiers is a dossier nobody can read; in a dossier it is none",
     {"a/1.docx", "a/照片/", "b/1.docx", "c/", "d/e/f/"},
     {0},
     {"a", "b", "c", "d"},
     {0}},
    {"an archive without files, too", {"a/1.docx", "b/1.docx", "c.zip="}, {0}, {"a", "b", "c"}, {0}},
    {"and one of another program", {"a/1.docx", "b/1.docx", "c.rar"}, {0}, {"a", "b", "c.rar"}, {0}},
    {"empty folders of an archive", {0}, {"a/1.docx", "a/照片/", "b/1.docx", "c/", "d/e/"}, {"a", "b", "c", "d"}, {0}},
    {"names that begin at the archive itself", {0}, {"./甲/1.docx", "./乙/1.docx"}, {"乙", "甲"}, {0}},
    {"an unsafe name is listed by its harmless part",
     {0},
     {"a/1.docx", "b/1.docx", "../c.docx"},
     {"a", "b"},
     {"../c.docx"}},
    {"attachments packed inside a dossier stay with it",
     {0},
     {"01_立案审批表.docx", "02_询问笔录.docx", "附件.zip"},
     {"in"},
     {0}},
};

/* "a/" is a folder, "a.zip=" an archive without entries. */
static void write_row_file(fixture *f, unsigned row_no, const char *file) {
    char *path = jp_arena_printf(&f->arena, "%u/in/%s", row_no, file);
    size_t last = strlen(path) - 1;
    jp_error err;

    if (path[last] == '/') {
        assert_true(jp_dir_make(jp_arena_printf(&f->arena, "%s/%s", f->root, path), &err));
    } else if (path[last] == '=') {
        zip_builder none;

        zip_builder_init(&none, &f->arena);
        path[last] = 0;
        write_file(f, path, zip_builder_finish(&none));
    } else {
        write_file(f, path, JP_VIEW("x"));
    }
}

static void check_row(fixture *f, const struct walk_row *row, unsigned row_no) {
    char *input = jp_arena_printf(&f->arena, "%s/%u/in%s", f->root, row_no, row->members[0] ? ".zip" : "");
    const char *inputs[1] = {input};
    jp_intake intake;
    jp_error err;

    if (row->members[0]) {
        write_file(f, jp_arena_printf(&f->arena, "%u/in.zip", row_no), archive_of(f, row->members));
    }
    for (const char *const *file = row->files; *file; file++) {
        write_row_file(f, row_no, *file);
    }
    if (!jp_intake_open(inputs, 1, &f->arena, &intake, &err)) {
        fail_msg("%s: %s", row->why, err.subject);
    }
    for (unsigned i = 0; row->ids[i] || i < intake.ref_count; i++) {
        if (i >= intake.ref_count || !row->ids[i] || !jp_view_eq_text(intake.refs[i].id, row->ids[i])) {
            fail_msg("%s: dossier %u is %.*s, not %s", row->why, i,
                     i < intake.ref_count ? (int)intake.refs[i].id.bytes : 0,
                     i < intake.ref_count ? intake.refs[i].id.data : "", row->ids[i] ? row->ids[i] : "(none)");
        }
    }
    for (unsigned i = 0; row->shared[i] || i < intake.shared_count; i++) {
        if (i >= intake.shared_count || !row->shared[i] ||
            !jp_view_ends_with(intake.shared[i].source, jp_view_of(row->shared[i]))) {
            fail_msg("%s: shared file %u", row->why, i);
        }
    }
}

static void finds_dossiers(void **state) {
    for (unsigned i = 0; i < sizeof walk_rows / sizeof *walk_rows; i++) {
        check_row(*state, &walk_rows[i], i);
    }
}

static void reads_members_of_nested_archives(void **state) {
    fixture *f = *state;
    zip_builder inner;
    zip_builder outer;
    const char *inputs[1];
    jp_intake intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_arena scratch;
    jp_dossier dossier;
    jp_error err;

    zip_builder_init(&inner, &f->arena);
    zip_builder_add(&inner, "b.txt", JP_VIEW("乙"));
    zip_builder_add(&inner, "a/甲.txt", JP_VIEW("甲"));
    zip_builder_init(&outer, &f->arena);
    zip_builder_add(&outer, "天山区/张某案.zip", zip_builder_finish(&inner));
    write_file(f, "batch.zip", zip_builder_finish(&outer));
    inputs[0] = jp_arena_printf(&f->arena, "%s/batch.zip", f->root);
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 1);
    assert_true(jp_view_eq_text(intake.refs[0].id, "天山区/张某案"));
    assert_true(jp_view_ends_with(intake.refs[0].source, JP_VIEW("batch.zip!天山区/张某案.zip")));
    jp_arena_init(&scratch);
    assert_true(jp_intake_read(reader, &intake, &intake.refs[0], &f->arena, &scratch, &dossier, &err));
    assert_int_equal(dossier.member_count, 2);
    assert_true(jp_view_eq_text(dossier.members[0].name, "a/甲.txt"));
    assert_true(jp_view_eq_text(dossier.from_names.cause, "张某案"));
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
}

/* Everything of an archive is a member or a problem. */
static void nothing_of_an_archive_vanishes(void **state) {
    fixture *f = *state;
    static const char *const members[] = {"1.txt", "../2.txt", "/3.txt", "C:/4.txt", "空/", "1.txt", NULL};
    const char *inputs[1] = {jp_arena_printf(&f->arena, "%s/甲案.zip", f->root)};
    jp_intake intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_arena scratch;
    jp_dossier dossier;
    jp_error err;
    zip_builder none;
    zip_builder outer;
    unsigned unsafe = 0;
    unsigned others = 0;

    zip_builder_init(&none, &f->arena);
    zip_builder_init(&outer, &f->arena);
    for (const char *const *member = members; *member; member++) {
        zip_builder_add(&outer, *member, JP_VIEW("x"));
    }
    zip_builder_add(&outer, "附件.zip", zip_builder_finish(&none));
    write_file(f, "甲案.zip", zip_builder_finish(&outer));
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 1);
    jp_arena_init(&scratch);
    if (!jp_intake_read(reader, &intake, &intake.refs[0], &f->arena, &scratch, &dossier, &err)) {
        fail_msg("%s %s", jp_code_name(err.code), err.subject);
    }
    assert_int_equal(dossier.member_count, 5);
    assert_true(jp_view_eq_text(dossier.members[4].name, "附件.zip"));
    assert_true(jp_view_eq_text(dossier.members[0].name, "../2.txt"));
    assert_int_equal(dossier.members[0].doc.status, JP_DOC_UNSUPPORTED);
    for (uint32_t i = 0; i < dossier.problem_count; i++) {
        unsafe += jp_view_eq_text(dossier.problems[i].code, "unsafe-name");
        others += jp_view_eq_text(dossier.problems[i].code, "duplicate-member") ||
                  (jp_view_eq_text(dossier.problems[i].code, "empty-folder") &&
                   jp_view_eq_text(dossier.problems[i].member, "空"));
    }
    assert_int_equal(unsafe, 3);
    assert_int_equal(others, 2);
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
}

/* Of two dossiers packed under one name the first cannot be told apart; that there were two is said. */
static void a_dossier_packed_twice_is_said(void **state) {
    fixture *f = *state;
    static const char *const members[] = {"甲案.zip", "甲案.zip", "乙案.zip", NULL};
    const char *inputs[1] = {jp_arena_printf(&f->arena, "%s/twice.zip", f->root)};
    jp_intake intake;
    jp_error err;

    write_file(f, "twice.zip", archive_of(f, members));
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 2);
    assert_int_equal(intake.problem_count, 1);
    assert_true(jp_view_ends_with(intake.problems[0].member, JP_VIEW("twice.zip!甲案.zip")));
}

static void links_are_listed(void **state) {
    fixture *f = *state;
    const char *inputs[1] = {jp_arena_printf(&f->arena, "%s/甲案", f->root)};
    jp_intake intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_arena scratch;
    jp_dossier dossier;
    jp_error err;

    write_file(f, "甲案/1.txt", JP_VIEW("一"));
    assert_int_equal(symlink("1.txt", jp_arena_printf(&f->arena, "%s/甲案/2.txt", f->root)), 0);
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    jp_arena_init(&scratch);
    assert_true(jp_intake_read(reader, &intake, &intake.refs[0], &f->arena, &scratch, &dossier, &err));
    assert_int_equal(dossier.member_count, 2);
    assert_int_equal(dossier.members[1].doc.status, JP_DOC_UNSUPPORTED);
    assert_int_equal(dossier.problem_count, 1);
    assert_true(jp_view_eq_text(dossier.problems[0].code, "not-a-file"));
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
}

static void one_empty_folder_of_several_inputs_is_listed(void **state) {
    fixture *f = *state;
    const char *inputs[2] = {jp_arena_printf(&f->arena, "%s/空", f->root),
                             jp_arena_printf(&f->arena, "%s/甲案", f->root)};
    jp_intake intake;
    jp_error err;

    write_file(f, "甲案/1.txt", JP_VIEW("一"));
    assert_true(jp_dir_make(inputs[0], &err));
    assert_false(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(err.code, JP_E_NO_INPUT);
    assert_true(jp_intake_open(inputs, 2, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 2);
    assert_true(jp_view_eq_text(intake.refs[1].id, "空"));
    assert_int_equal(intake.refs[1].failure_code, JP_E_EMPTY);
}

static void hash_agrees_with_reading(void **state) {
    fixture *f = *state;
    const char *inputs[1];
    jp_intake intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_arena scratch;
    jp_dossier dossier;
    char sha256[JP_SHA256_HEX_BYTES];
    jp_error err;

    write_file(f, "set/甲案/1.txt", JP_VIEW("一"));
    write_file(f, "set/甲案/照片/2.txt", JP_VIEW("二"));
    inputs[0] = jp_arena_printf(&f->arena, "%s/set", f->root);
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    jp_arena_init(&scratch);
    assert_true(jp_intake_read(reader, &intake, &intake.refs[0], &f->arena, &scratch, &dossier, &err));
    assert_true(jp_intake_hash(reader, &intake.refs[0], &scratch, sha256, &err));
    assert_string_equal(sha256, dossier.sha256);
    write_file(f, "set/甲案/照片/2.txt", JP_VIEW("三"));
    assert_true(jp_intake_hash(reader, &intake.refs[0], &scratch, sha256, &err));
    assert_string_not_equal(sha256, dossier.sha256);
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
}

static void damaged_archive_is_a_dossier_that_cannot_be_read(void **state) {
    fixture *f = *state;
    const char *inputs[1];
    jp_intake intake;
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_arena scratch;
    jp_dossier dossier;
    jp_error err;

    write_file(f, "batch/a.zip", JP_VIEW("PK\x03\x04 and then nothing"));
    write_file(f, "batch/b/1.txt", JP_VIEW("一"));
    inputs[0] = jp_arena_printf(&f->arena, "%s/batch", f->root);
    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 2);
    assert_int_equal(intake.refs[0].failure_code, JP_E_ZIP_OPEN);
    jp_arena_init(&scratch);
    assert_false(jp_intake_read(reader, &intake, &intake.refs[0], &f->arena, &scratch, &dossier, &err));
    assert_true(jp_intake_read(reader, &intake, &intake.refs[1], &f->arena, &scratch, &dossier, &err));
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
}

static void namesakes_are_numbered_in_any_order(void **state) {
    fixture *f = *state;
    const char *inputs[2];
    jp_intake one;
    jp_intake other;
    jp_error err;

    write_file(f, "p/甲案/1.txt", JP_VIEW("一"));
    write_file(f, "q/甲案/1.txt", JP_VIEW("二"));
    inputs[0] = jp_arena_printf(&f->arena, "%s/p", f->root);
    inputs[1] = jp_arena_printf(&f->arena, "%s/q", f->root);
    assert_true(jp_intake_open(inputs, 2, &f->arena, &one, &err));
    inputs[1] = inputs[0];
    inputs[0] = jp_arena_printf(&f->arena, "%s/q", f->root);
    assert_true(jp_intake_open(inputs, 2, &f->arena, &other, &err));
    assert_int_equal(one.ref_count, 2);
    assert_int_equal(one.problem_count, 1);
    for (unsigned i = 0; i < 2; i++) {
        assert_true(jp_view_eq(one.refs[i].id, other.refs[i].id));
        assert_true(jp_view_eq(one.refs[i].source, other.refs[i].source));
    }
    assert_true(jp_view_eq_text(one.refs[1].id, "甲案~2"));
}

static void missing_input_is_a_wrong_call(void **state) {
    fixture *f = *state;
    const char *inputs[1] = {jp_arena_printf(&f->arena, "%s/nowhere", f->root)};
    jp_intake intake;
    jp_error err;

    assert_false(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(jp_code_class(err.code), JP_CLASS_CONFIG);
}

static void reads_headers_from_names(void **state) {
    static const struct {
        const char *why, *id, *organ, *party, *cause, *docno;
    } rows[] = {
        {"a case in brackets behind its title", "张三涉嫌无照经营案（乌天市监罚〔2025〕77号）", "", "张三",
         "涉嫌无照经营案", "乌天市监罚〔2025〕77号"},
        {"number, party and act with plus signs", "77号+张三+无照经营", "", "张三", "无照经营", "77号"},
        {"a number, a blank, a title", "乌天市监罚〔2025〕77号 张三无照经营案", "", "张三", "无照经营案",
         "乌天市监罚〔2025〕77号"},
        {"folders and underlines", "天山区市场监督管理局/01_好滋味食品店案", "天山区市场监督管理局", "好滋味食品店",
         "好滋味食品店案", ""},
        {"a masked name is a case's name, not a party's", "天山区/张某案", "", "", "张某案", ""},
        {"a number of its own", "乌天市监罚〔2025〕77号", "", "", "", "乌天市监罚〔2025〕77号"},
        {"a firm with brackets in its name", "新疆甲乙（集团）有限公司未经许可经营案", "", "新疆甲乙（集团）有限公司",
         "未经许可经营案", ""},
        {"a year of birth and a number of a house are no number", "张三(1985年生)涉嫌在幸福路3号无照经营案", "", "",
         "张三(1985年生)涉嫌在幸福路3号无照经营案", ""},
        {"a year in brackets of its own before another number", "甲公司（2024）涉嫌在幸福路3号无照经营案", "", "",
         "甲公司（2024）涉嫌在幸福路3号无照经营案", ""},
        {"in round brackets, with 第", "乌天市监罚（2025）第77号+张三+无照经营", "", "张三", "无照经营",
         "乌天市监罚（2025）第77号"},
        {"behind another 号", "幸福路3号张三无照经营案（乌天市监罚[2025]77号）", "", "", "幸福路3号张三无照经营案",
         "乌天市监罚[2025]77号"},
        {"words that name nobody", "某地处罚案卷/逾期送达", "", "", "", ""},
        {"a date is no number", "2025-03-04_材料", "", "", "", ""},
        {"a division is nobody's name", "650102+天山区+正卷", "", "", "", ""},
        {"number, party and act with underlines", "昌农罚〔2025〕7号_李四_涉嫌销售假种子案", "", "李四",
         "涉嫌销售假种子案", "昌农罚〔2025〕7号"},
        {"the procedure is no party", "简易程序_李四_无照经营案", "", "李四", "无照经营案", ""},
        {"beside a bare title a name may be anything", "某局材料/正文_李四_定稿", "", "", "", ""},
        {"a name with dots", "阿不都·买买提涉嫌无证经营案", "", "阿不都·买买提", "涉嫌无证经营案", ""},
    };
    fixture *f = *state;

    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_header h = jp_name_header(jp_view_of(rows[i].id), &f->arena);

        if (!jp_view_eq_text(h.organ, rows[i].organ) || !jp_view_eq_text(h.party, rows[i].party) ||
            !jp_view_eq_text(h.cause, rows[i].cause) || !jp_view_eq_text(h.docno, rows[i].docno)) {
            fail_msg("%s: %.*s|%.*s|%.*s|%.*s", rows[i].why, JP_VIEW_ARG(h.organ), JP_VIEW_ARG(h.party),
                     JP_VIEW_ARG(h.cause), JP_VIEW_ARG(h.docno));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_headers_from_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(finds_dossiers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reads_members_of_nested_archives, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_of_an_archive_vanishes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_dossier_packed_twice_is_said, set_up, tear_down),
        cmocka_unit_test_setup_teardown(links_are_listed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_empty_folder_of_several_inputs_is_listed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(hash_agrees_with_reading, set_up, tear_down),
        cmocka_unit_test_setup_teardown(damaged_archive_is_a_dossier_that_cannot_be_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(namesakes_are_numbered_in_any_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(missing_input_is_a_wrong_call, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
