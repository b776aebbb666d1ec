/* SPDX-License-Identifier: Apache-2.0 */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "case.h"
#include "juanping/base/file.h"
#include "sample_table.h"
#include "zip_builder.h"

/* Writes the sample dossiers: usage: make_samples DIR. The same program text gives the same bytes. */

static void die(const char *what, const char *why) {
    fprintf(stderr, "make_samples: %s: %s\n", what, why);
    exit(2);
}

static void write_file(const char *dir, const char *path, jp_view bytes, jp_arena *arena) {
    char *full = jp_arena_printf(arena, "%s/%s", dir, path);
    char *slash = strrchr(full, '/');
    jp_error err;

    *slash = 0;
    if (!jp_dir_make(full, &err)) {
        die(full, err.subject);
    }
    *slash = '/';
    if (!jp_file_write(full, bytes, &err)) {
        die(full, err.subject);
    }
}

static jp_view to_gb18030(jp_view text, jp_arena *arena) {
    iconv_t cd = iconv_open("GB18030", "UTF-8");
    size_t room = text.bytes * 2 + 16;
    char *out = jp_arena_alloc(arena, room);
    char *in = jp_view_cstr(arena, text);
    char *in_at = in;
    char *out_at = out;
    size_t in_left = text.bytes;
    size_t out_left = room;

    if (cd == (iconv_t)-1 || iconv(cd, &in_at, &in_left, &out_at, &out_left) == (size_t)-1) {
        die("GB18030", "cannot convert");
    }
    iconv_close(cd);
    return (jp_view){out, (size_t)(out_at - out)};
}

/* What an office's scanner leaves: a page that is one picture. */
static jp_view scan_pdf(void) {
    return JP_VIEW(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}

static bool is_special(const sample *s, const case_member *member, const char *what) {
    return s->special && strcmp(s->special, what) == 0 &&
           strncmp(member->name, s->special_file, strlen(s->special_file)) == 0;
}

static void add_member(zip_builder *zip, const sample *s, const case_member *member, jp_arena *arena) {
    zip_spec spec = {
        .name = jp_view_of(member->name), .data = member->bytes, .is_flagged_utf8 = true, .is_deflated = true};

    if (is_special(s, member, "scan")) {
        spec.name = jp_view_of(jp_arena_printf(arena, "%.*s.pdf", (int)strlen(member->name) - 5, member->name));
        spec.data = scan_pdf();
    } else if (is_special(s, member, "damaged")) {
        spec.data = jp_view_sub(spec.data, 0, spec.data.bytes / 2);
    }
    if (s->special && strcmp(s->special, "gbk-names") == 0) {
        spec.name = to_gb18030(spec.name, arena);
        spec.is_flagged_utf8 = false;
    }
    zip_builder_add_spec(zip, &spec);
}

static void prepare(case_file *c, const sample *s, jp_arena *arena) {
    case_init(c, s->organ->style, arena);
    for (const case_value *v = s->organ->values; v && v->key; v++) {
        case_set(c, v->key, v->value);
    }
    for (const case_value *v = s->values; v && v->key; v++) {
        case_set(c, v->key, v->value);
    }
    c->edits = s->edits;
}

static void write_sample(const char *dir, const sample *s) {
    jp_arena arena;
    case_file c;
    size_t count;
    case_member *members;

    jp_arena_init(&arena);
    prepare(&c, s, &arena);
    members = case_members(&c, &count);
    if (s->special && strcmp(s->special, "folder") == 0) {
        for (size_t i = 0; i < count; i++) {
            write_file(dir, jp_arena_printf(&arena, "%s/%s/%s", s->organ->folder, s->name, members[i].name),
                       members[i].bytes, &arena);
        }
    } else {
        zip_builder zip;

        zip_builder_init(&zip, &arena);
        for (size_t i = 0; i < count; i++) {
            add_member(&zip, s, &members[i], &arena);
        }
        write_file(dir, jp_arena_printf(&arena, "%s/%s.zip", s->organ->folder, s->name), zip_builder_finish(&zip),
                   &arena);
    }
    jp_arena_release(&arena);
}

/* One batch archive holding two dossier archives, as organs mail them. */
static void write_batch(const char *dir) {
    jp_arena arena;
    zip_builder outer;
    const sample *s;

    jp_arena_init(&arena);
    zip_builder_init(&outer, &arena);
    for (s = batch_samples; s->name; s++) {
        case_file c;

        prepare(&c, s, &arena);
        zip_builder_add(&outer, jp_arena_printf(&arena, "%s.zip", s->name), case_archive(&c));
    }
    write_file(dir, "伊宁县市场监督管理局/报送案卷.zip", zip_builder_finish(&outer), &arena);
    jp_arena_release(&arena);
}

/* A dossier whose papers were exported from an office system as one XML file in GB18030. */
static void write_xml(const char *dir) {
    jp_arena arena;
    zip_builder zip;

    jp_arena_init(&arena);
    zip_builder_init(&zip, &arena);
    zip_builder_add(&zip, "案卷导出.xml", to_gb18030(jp_view_of(xml_export), &arena));
    write_file(dir, "伊宁县市场监督管理局/24_办案系统导出.zip", zip_builder_finish(&zip), &arena);
    jp_arena_release(&arena);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        die("usage", "make_samples DIR");
    }
    for (const sample *s = samples; s->name; s++) {
        write_sample(argv[1], s);
    }
    for (const sample *s = coercion_samples; s->name; s++) {
        write_sample(argv[1], s);
    }
    for (const sample *s = licence_samples; s->name; s++) {
        write_sample(argv[1], s);
    }
    for (const sample *s = kind_samples; s->name; s++) {
        write_sample(argv[1], s);
    }
    write_batch(argv[1]);
    write_xml(argv[1]);
    return 0;
}
