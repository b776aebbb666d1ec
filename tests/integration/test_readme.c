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
#include <glob.h>
#include <libxml/parser.h>

#include "juanping/base/file.h"
#include "juanping/base/utf8.h"
#include "juanping/batch/assets.h"
#include "juanping/read/ini.h"
#include "juanping/rubric/keys.h"

/* scoring/README.md is what those who write rubrics have: its examples are rubrics that load, it names everything a
 * condition may say, and its tables of papers and fields are those of documents*.ini. */

#define README JP_SOURCE_SCORING_DIR "/README.md"

enum { MAX_README_BYTES = 1 << 22, MAX_BLOCKS = 40 };

static jp_arena arena;
static jp_assets assets;
static char folder[] = "/tmp/jp-readme-XXXXXX";

static void say(const jp_error *err, const char *what) {
    char text[1400];

    jp_error_text(err, JP_LANG_ZH, text, sizeof text);
    fail_msg("%s: %s", what, text);
}

static jp_view text_of(const char *path) {
    jp_view text;
    jp_error err;

    if (!jp_file_read(path, MAX_README_BYTES, &arena, &text, &err)) {
        say(&err, path);
    }
    return text;
}

static const char *put(const char *name, jp_view text) {
    const char *path = jp_arena_printf(&arena, "%s/%s", folder, name);
    jp_error err;

    if (!jp_file_write(path, text, &err)) {
        say(&err, path);
    }
    return path;
}

/* ---- blocks ---- */

typedef struct block {
    jp_view text;
    uint32_t line_no;
} block;

static uint32_t blocks_of(const char *language, block out[MAX_BLOCKS]) {
    const jp_view text = text_of(README);
    const jp_view fence = jp_view_of(jp_arena_printf(&arena, "```%s\n", language));
    uint32_t count = 0;
    uint32_t line_no = 1;
    size_t counted = 0;

    for (size_t at = 0; (at = jp_view_find(text, fence, at)) != SIZE_MAX && count < MAX_BLOCKS;) {
        const size_t from = at + fence.bytes;
        const size_t to = jp_view_find(text, JP_VIEW("\n```"), from);

        assert_true(to != SIZE_MAX);
        for (; counted < from; counted++) {
            line_no += text.data[counted] == '\n';
        }
        out[count++] = (block){jp_view_sub(text, from, to + 1), line_no};
        at = to;
    }
    return count;
}

/* ---- an example made whole ---- */

typedef struct filler {
    const char *key, *value;
} filler;

static const filler head[] = {{"名称", "说明书的例子"},
                              {"类型", "penalty-general"},
                              {"版本", "1"},
                              {"条例", "监督条例"},
                              {"满分", NULL},
                              {NULL, NULL}};
static const filler item[] = {
    {"标题", "例子"},   {"类别", "程序"},       {"标准分", "1"},  {"机判", "A"}, {"依据", "行政处罚法第五条"},
    {"条例", "18(四)"}, {"证据", "立案审批表"}, {"说明", "不符"}, {NULL, NULL}};

static void put_value(jp_str *s, jp_view key, jp_view value) {
    jp_str_putf(s, "%.*s = \"", JP_VIEW_ARG(key));
    for (size_t i = 0; i < value.bytes; i++) {
        if (value.data[i] == '"' || value.data[i] == '\\') {
            jp_str_put_text(s, "\\");
        }
        jp_str_put(s, jp_view_sub(value, i, i + 1));
    }
    jp_str_put_text(s, "\"\n");
}

static void put_section(jp_str *s, jp_view name, const jp_ini_section *section, const filler *more) {
    jp_str_putf(s, "[%.*s]\n", JP_VIEW_ARG(name));
    for (uint32_t i = 0; section && i < section->entry_count; i++) {
        put_value(s, section->entries[i].key, section->entries[i].value);
    }
    for (; more && more->key; more++) {
        if (more->value && !(section && jp_ini_find(section, jp_view_of(more->key)))) {
            put_value(s, jp_view_of(more->key), jp_view_of(more->value));
        }
    }
}

static bool is_item(jp_view name) {
    return name.bytes > 1 && name.data[0] >= 'A' && name.data[0] <= 'Z';
}

/* What the examples leave out: the head, grades, sums, and items for the points that are not theirs. */
static jp_view whole(const block *b) {
    jp_view text = b->text;
    jp_ini ini;
    jp_error err;
    jp_str s, points, items;
    int64_t full = 0;
    uint32_t filled = 0;

    if (!jp_view_starts_with(text, JP_VIEW("["))) {
        text = jp_view_of(jp_arena_printf(&arena, "[P98]\n%.*s", JP_VIEW_ARG(text)));
    }
    if (!jp_ini_parse(text, jp_arena_printf(&arena, "README.md+%u", b->line_no), &arena, &ini, &err)) {
        say(&err, "an example");
    }
    jp_str_init(&s, &arena);
    jp_str_init(&points, &arena);
    jp_str_init(&items, &arena);
    const jp_ini_section *sums = jp_ini_find_section(&ini, JP_VIEW("分值"));
    for (uint32_t i = 0; i < ini.section_count; i++) {
        const jp_ini_section *section = &ini.sections[i];
        if (is_item(section->name)) {
            put_section(&items, section->name, section, item);
        } else if (jp_view_starts_with(section->name, JP_VIEW("类别 "))) {
            put_section(&items, section->name, section, NULL);
            if (!sums) {
                const jp_view category = jp_view_sub(section->name, 7, section->name.bytes);
                jp_str_putf(&points, "%.*s = 1\n", JP_VIEW_ARG(category));
                jp_str_putf(&items,
                            "[H%u]\n标题 = 甲\n类别 = %.*s\n标准分 = 1\n机判 = H\n依据 = 乙\n条例 = 17\n提示 = 看\n",
                            ++filled, JP_VIEW_ARG(category));
                full++;
            }
        }
    }
    for (uint32_t i = 0; sums && i < sums->entry_count; i++) {
        int64_t left = strtoll(jp_view_cstr(&arena, sums->entries[i].value), NULL, 10);
        jp_str_putf(&points, "%.*s = %lld\n", JP_VIEW_ARG(sums->entries[i].key), (long long)left);
        full += left;
        for (uint32_t k = 0; k < ini.section_count; k++) {
            const jp_view category = jp_ini_value(&ini.sections[k], "类别");
            if (is_item(ini.sections[k].name) && jp_view_eq(category, sums->entries[i].key)) {
                left -= strtoll(jp_view_cstr(&arena, jp_ini_value(&ini.sections[k], "标准分")), NULL, 10);
            }
        }
        if (left > 0 || !jp_view_contains(jp_str_view(&items), sums->entries[i].key)) {
            jp_str_putf(&items,
                        "[H%u]\n标题 = 甲\n类别 = %.*s\n标准分 = %lld\n机判 = H\n依据 = 乙\n条例 = 17\n提示 = 看\n",
                        ++filled, JP_VIEW_ARG(sums->entries[i].key), (long long)left);
        }
    }
    if (points.bytes == 0) {
        jp_str_put_text(&points, "程序 = 1\n");
        full = 1;
    }
    filler with_full[sizeof head / sizeof head[0]];
    memcpy(with_full, head, sizeof head);
    with_full[4].value = jp_arena_printf(&arena, "%lld", (long long)full);
    put_section(&s, JP_VIEW("标准"), jp_ini_find_section(&ini, JP_VIEW("标准")), with_full);
    const jp_ini_section *grades = jp_ini_find_section(&ini, JP_VIEW("等次"));
    put_section(&s, JP_VIEW("等次"), grades, grades ? NULL : (const filler[]){{"合格", "0"}, {NULL, NULL}});
    jp_str_putf(&s, "[分值]\n%s", jp_str_cstr(&points));
    for (uint32_t i = 0; i < ini.section_count; i++) {
        const jp_view name = ini.sections[i].name;
        if (jp_view_eq_text(name, "开关") || jp_view_eq_text(name, "分组")) {
            put_section(&s, name, &ini.sections[i], NULL);
        }
    }
    jp_str_put(&s, jp_str_view(&items));
    return jp_str_view(&s);
}

static void check_rubric(const block *b) {
    const jp_view text = whole(b);
    uint32_t count = 0;
    const jp_error *flaws = jp_rubric_check(put("penalty-general.ini", text), NULL, &assets.words, &arena, &count);

    if (count > 0) {
        print_error("%.*s\n", JP_VIEW_ARG(text));
        say(&flaws[0], jp_arena_printf(&arena, "the example at line %u", b->line_no));
    }
}

/* The example of a local file is laid over the standard it is for, thresholds and all. */
static void check_local(const block *b) {
    const jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .local = put("local.ini", b->text)};
    jp_assets own;
    jp_error err;

    if (!jp_assets_load(&paths, &arena, &own, &err)) {
        say(&err, jp_arena_printf(&arena, "the local file at line %u", b->line_no));
    }
    assert_true(own.has_local_thresholds);
    assert_non_null(jp_rubric_find(&own.rubrics[0].rubric, JP_VIEW("P61")));
    jp_assets_release(&own);
}

static void every_example_is_a_rubric(void **state) {
    block blocks[MAX_BLOCKS];
    const uint32_t count = blocks_of("ini", blocks);

    (void)state;
    assert_true(count >= 6);
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_contains(blocks[i].text, JP_VIEW("[听证 "))) {
            check_local(&blocks[i]);
        } else {
            check_rubric(&blocks[i]);
        }
    }
}

/* The first one is said to be a whole file; it is taken as it stands, with the examples shown for it. */
static void the_first_example_is_whole(void **state) {
    block rubrics[MAX_BLOCKS], examples[MAX_BLOCKS];
    const uint32_t count = blocks_of("xml", examples);
    jp_example_report report;
    jp_rubric rubric;
    jp_error err;
    bool is_run = false;

    (void)state;
    assert_true(blocks_of("ini", rubrics) > 0);
    const char *path = put("penalty-general.ini", rubrics[0].text);
    if (!jp_rubric_load(path, NULL, &assets.words, &arena, &rubric, &err)) {
        say(&err, "the first example");
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!jp_view_starts_with(examples[i].text, JP_VIEW("<示例>"))) {
            xmlDocPtr doc = xmlReadMemory(examples[i].text.data, (int)examples[i].text.bytes, NULL, "UTF-8", 0);
            assert_non_null(doc);
            xmlFreeDoc(doc);
            continue;
        }
        const char *beside = put("penalty-general.examples.xml", examples[i].text);
        if (!jp_judge_examples(&rubric, beside, &assets.tables, &arena, &report, &err)) {
            say(&err, "the examples");
        }
        if (report.failed > 0 || report.run == 0) {
            fail_msg("%.*s", JP_VIEW_ARG(report.text));
        }
        is_run = true;
    }
    assert_true(is_run);
    jp_rubric_release(&rubric);
}

/* ---- names ---- */

static bool is_han_at(jp_view text, size_t at) {
    return at < text.bytes && jp_char_is_han(jp_utf8_next(text, &at));
}

/* As a word of its own, not as part of another. */
static bool holds_word(jp_view text, jp_view word) {
    for (size_t at = 0; (at = jp_view_find(text, word, at)) != SIZE_MAX; at++) {
        size_t before = at;
        while (before > 0 && ((unsigned char)text.data[--before] & 0xC0) == 0x80) {
        }
        if ((at == 0 || !is_han_at(text, before)) && !is_han_at(text, at + word.bytes)) {
            return true;
        }
    }
    return false;
}

static void check_named(const char *what, jp_view text, const jp_view *names, uint32_t count) {
    jp_str missing;

    jp_str_init(&missing, &arena);
    for (uint32_t i = 0; i < count; i++) {
        if (!holds_word(text, names[i])) {
            jp_str_putf(&missing, " %.*s", JP_VIEW_ARG(names[i]));
        }
    }
    if (missing.bytes > 0) {
        fail_msg("%s not documented:%s", what, jp_str_cstr(&missing));
    }
}

static void every_function_and_key_is_named(void **state) {
    const jp_view text = text_of(README);
    uint32_t count;
    jp_view names[256];

    (void)state;
    const jp_function_row *functions = jp_judge_functions(&count);
    for (uint32_t i = 0; i < count && i < 256; i++) {
        names[i] = jp_view_of(functions[i].name);
    }
    check_named("function", text, names, count);
    const jp_key_row *keys = jp_rubric_keys(&count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < count && n < 256; i++) {
        /* Numbered ones are shown by their first. */
        const jp_view name = jp_view_of(keys[i].name);
        const bool is_numbered =
            jp_view_starts_with(name, JP_VIEW("情形")) || jp_view_starts_with(name, JP_VIEW("例外"));
        if (!is_numbered) {
            names[n++] = name;
        }
    }
    check_named("key", text, names, n);
}

static void every_fact_is_named(void **state) {
    const jp_view text = text_of(README);
    const jp_vocabulary *words = jp_catalogue_vocabulary(assets.catalogue);

    (void)state;
    check_named("event", text, words->events, words->event_count);
    check_named("document", text, assets.words.documents, assets.words.document_count);
    check_named("field", text, assets.words.fields, assets.words.field_count);
    check_named("attribute", text, assets.words.attributes, assets.words.attribute_count);
}

/* ---- tables ---- */

typedef struct tables {
    jp_view papers, fields; /* the parts of the text */
    uint32_t paper_count, field_count;
    jp_str wrong;
} tables;

static jp_view part_of(jp_view text, const char *from, const char *to) {
    const size_t start = jp_view_find(text, jp_view_of(from), 0);
    const size_t end = start == SIZE_MAX ? SIZE_MAX : jp_view_find(text, jp_view_of(to), start);

    if (end == SIZE_MAX) {
        fail_msg("no part from %s to %s", from, to);
    }
    return jp_view_sub(text, start, end);
}

/* Rows that name something: lines of tables but for heads and rules. */
static uint32_t rows_of(jp_view part, const char *top) {
    uint32_t count = 0;

    for (size_t at = 0; at < part.bytes;) {
        const size_t end = jp_view_find(part, JP_VIEW("\n"), at);
        const jp_view line = jp_view_sub(part, at, end);
        count += jp_view_starts_with(line, JP_VIEW("| ")) && !jp_view_starts_with(line, jp_view_of(top));
        at = end == SIZE_MAX ? part.bytes : end + 1;
    }
    return count;
}

/* One blank between names, however the file breaks its lines. */
static jp_view names_of(jp_view value) {
    uint32_t count;
    const jp_view *names = jp_ini_split(value, ' ', &arena, &count);
    jp_str out;

    jp_str_init(&out, &arena);
    for (uint32_t i = 0; i < count; i++) {
        jp_str_putf(&out, "%s%.*s", i > 0 ? " " : "", JP_VIEW_ARG(names[i]));
    }
    return count > 0 ? jp_str_view(&out) : JP_VIEW("—");
}

static void check_paper(tables *t, const jp_ini_section *section) {
    const jp_view name = jp_view_trim(jp_view_sub(section->name, JP_VIEW("文书 ").bytes, section->name.bytes));
    const char *row =
        jp_arena_printf(&arena, "| %.*s | %.*s | %.*s |\n", JP_VIEW_ARG(name), JP_VIEW_ARG(jp_ini_value(section, "码")),
                        JP_VIEW_ARG(names_of(jp_ini_value(section, "字段"))));

    t->paper_count++;
    if (!jp_view_contains(t->papers, jp_view_of(row))) {
        jp_str_put_text(&t->wrong, row);
    }
}

/* What it means is for people to say; that something is said, for us. */
static void check_field(tables *t, const jp_ini_section *section) {
    const jp_view name = jp_view_trim(jp_view_sub(section->name, JP_VIEW("字段 ").bytes, section->name.bytes));
    const jp_view type = jp_ini_value(section, "类型");

    if (jp_view_contains(name, JP_VIEW("."))) {
        return; /* how one paper has it */
    }
    const char *row = jp_arena_printf(&arena, "\n| %.*s | %.*s | ", JP_VIEW_ARG(name),
                                      JP_VIEW_ARG(type.bytes > 0 ? type : JP_VIEW("文本")));
    const size_t at = jp_view_find(t->fields, jp_view_of(row), 0);
    t->field_count++;
    if (at == SIZE_MAX || t->fields.data[at + strlen(row)] == '|') {
        jp_str_putf(&t->wrong, "%s… |", row);
    }
}

static void the_tables_are_those_of_the_catalogue(void **state) {
    const jp_view text = text_of(README);
    tables t = {.papers = part_of(text, "\n## 十三、", "\n### 字段"),
                .fields = part_of(text, "\n### 字段", "\n### 属性")};
    glob_t files;

    (void)state;
    jp_str_init(&t.wrong, &arena);
    assert_int_equal(glob(JP_SOURCE_SCORING_DIR "/documents*.ini", 0, NULL, &files), 0);
    for (size_t f = 0; f < files.gl_pathc; f++) {
        jp_ini ini;
        jp_error err;
        if (!jp_ini_load(files.gl_pathv[f], &arena, &ini, &err)) {
            say(&err, files.gl_pathv[f]);
        }
        for (uint32_t i = 0; i < ini.section_count; i++) {
            if (jp_view_starts_with(ini.sections[i].name, JP_VIEW("文书 "))) {
                check_paper(&t, &ini.sections[i]);
            } else if (jp_view_starts_with(ini.sections[i].name, JP_VIEW("字段 "))) {
                check_field(&t, &ini.sections[i]);
            }
        }
    }
    globfree(&files);
    if (t.wrong.bytes > 0) {
        fail_msg("section 13 of scoring/README.md should have these rows:\n%s", jp_str_cstr(&t.wrong));
    }
    assert_int_equal(rows_of(t.papers, "| 文书 "), t.paper_count); /* and none that nobody knows */
    assert_int_equal(rows_of(t.fields, "| 字段 "), t.field_count);
}

static int set_up(void **state) {
    const jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR};
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) && jp_assets_load(&paths, &arena, &assets, &err) ? 0 : -1;
}

static int tear_down(void **state) {
    static const char *const names[] = {"penalty-general.ini", "penalty-general.examples.xml", "local.ini"};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        (void)unlink(jp_arena_printf(&arena, "%s/%s", folder, names[i]));
    }
    (void)rmdir(folder);
    jp_assets_release(&assets);
    jp_arena_release(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example_is_a_rubric),
        cmocka_unit_test(the_first_example_is_whole),
        cmocka_unit_test(every_function_and_key_is_named),
        cmocka_unit_test(every_fact_is_named),
        cmocka_unit_test(the_tables_are_those_of_the_catalogue),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
