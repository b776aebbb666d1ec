/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <unistd.h>

#include "facts_ask.h"
#include "juanping/base/file.h"

/* The shipped catalogue, and what is wrong in one that is not. The catalogue is read from a folder, so these tests
 * write one. */

static void test_shipped(void **state) {
    (void)state;
    const jp_vocabulary *v = jp_catalogue_vocabulary(ask.catalogue);
    static const struct {
        const char *name;
        int kind; /* 0 document, 1 field, 2 attribute */
    } wanted[] = {
        {"卷宗封面", 0}, {"立案审批表", 0}, {"现场检查笔录", 0}, {"事先告知书", 0}, {"行政处罚决定书", 0},
        {"送达回证", 0}, {"案件移送书", 0}, {"未识别", 0},       {"未读", 0},       {"文号", 1},
        {"罚款", 1},     {"执法人员", 1},   {"送达文书", 1},     {"段", 1},         {"事件", 1},
        {"属实确认", 1}, {"诉讼期限", 1},   {"值", 2},           {"分", 2},         {"证号", 2},
        {"态度", 2},     {"条", 2},         {"月数", 2},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const jp_view *list = wanted[i].kind == 0 ? v->documents : wanted[i].kind == 1 ? v->fields : v->attributes;
        uint32_t count = wanted[i].kind == 0   ? v->document_count
                         : wanted[i].kind == 1 ? v->field_count
                                               : v->attribute_count;
        uint32_t found = 0;
        for (uint32_t k = 0; k < count; k++) {
            found += jp_view_eq_text(list[k], wanted[i].name);
        }
        if (found != 1) {
            fail_msg("%s stands %u times in the vocabulary", wanted[i].name, found);
        }
    }
}

/* documents.ini with one thing replaced. */
static const char *spoil(const char *from, const char *to) {
    jp_view text;
    jp_error err = {0};

    assert_true(jp_file_read(JP_SOURCE_SCORING_DIR "/documents.ini", 1 << 22, &ask.scratch, &text, &err));
    size_t at = jp_view_find(text, jp_view_of(from), 0);
    assert_true(at != SIZE_MAX);
    return jp_arena_printf(&ask.scratch, "%.*s%s%.*s", JP_VIEW_ARG(jp_view_sub(text, 0, at)), to,
                           JP_VIEW_ARG(jp_view_sub(text, at + strlen(from), text.bytes)));
}

static void test_faults(void **state) {
    (void)state;
    static const struct {
        const char *why, *from, *to;
        jp_code code;
    } rows[] = {
        {"a section of no kind", "[文书 听证报告]", "[文档 听证报告]", JP_E_INI_UNKNOWN_SECTION},
        {"a key of no kind in a document", "[文书 听证报告]\n", "[文书 听证报告]\n別名 = x\n", JP_E_INI_UNKNOWN_KEY},
        {"a case kind that is none", "类别 = penalty-general", "类别 = penalty-genral", JP_E_INI_VALUE},
        {"a weight that is none", "类别分量 = 佐证", "类别分量 = 重", JP_E_INI_VALUE},
        {"a key of no kind in a field", "[字段 听证员]\n", "[字段 听证员]\n标鉴 = x\n", JP_E_INI_UNKNOWN_KEY},
        {"a type of no kind", "[字段 听证员]\n类型 = 人员", "[字段 听证员]\n类型 = 人物", JP_E_INI_VALUE},
        {"a document without a code", "[文书 听证报告]\n码 = D21", "[文书 听证报告]", JP_E_INI_MISSING},
        {"another code for a kind that is none", "另码 = licence:D38", "另码 = license:D38", JP_E_INI_VALUE},
        {"another code for no kind", "另码 = licence:D38", "另码 = D38", JP_E_INI_VALUE},
        {"a kind without another code", "另码 = licence:D38", "另码 = licence:", JP_E_INI_VALUE},
        {"a field nobody describes", "字段 = 归档日期 立案日期", "字段 = 归挡日期 立案日期", JP_E_INI_MISSING},
        {"an event of a field the document has not", "事件 = 归档:归档日期", "事件 = 归档:批准日期", JP_E_INI_VALUE},
        {"a pattern that is none", "续页式 = \"", "续页式 = \"(", JP_E_INI_VALUE},
        {"one title for two documents", "[文书 听证报告]\n码 = D21\n另码 = licence:D38\n别名 = ",
         "[文书 听证报告]\n码 = D21\n别名 = 送达回证|", JP_E_INI_DUPLICATE},
        {"no settings", "[目录]\n", "[行业二]\n", JP_E_INI_UNKNOWN_SECTION},
        {"a flag that is neither yes nor no", "笔录 = 是", "笔录 = 大概", JP_E_INI_VALUE},
    };
    char folder[] = "/tmp/juanping-catalogue-XXXXXX";
    size_t failed = 0;

    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *path = jp_arena_printf(&ask.scratch, "%s/documents.ini", folder);
        jp_error err = {0};
        jp_catalogue *catalogue = NULL;
        jp_arena arena;

        jp_arena_init(&arena);
        assert_true(jp_file_write(path, jp_view_of(spoil(rows[i].from, rows[i].to)), &err));
        bool ok = jp_catalogue_load(folder, &ask.laws, &arena, &catalogue, &err);
        if (ok || err.code != rows[i].code || (err.code != JP_E_INI_MISSING && !strchr(err.where, ':'))) {
            failed++;
            print_error("%s: %s at %s\n", rows[i].why, ok ? "loaded" : jp_code_name(err.code), err.where);
        }
        if (ok) {
            jp_catalogue_free(catalogue);
        }
        jp_arena_release(&arena);
        assert_int_equal(unlink(path), 0);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(failed, 0);
}

/* A field that nobody reads would be mapped in vain, and whoever wrote the map would not know. */
static void test_maps_name_what_is_read(void **state) {
    (void)state;
    static const struct {
        const char *why, *text;
        jp_code code;
    } rows[] = {
        {"fields and parts that are read",
         "[映射]\n名称 = 甲\n根 = a\n\n[文书 行政处罚决定书]\n路径 = a\n罚款 = x\n罚款.万元 = y\n机关.代码 = z\n",
         JP_OK},
        {"a field the document does not have",
         "[映射]\n名称 = 甲\n根 = a\n\n[文书 公示信息表]\n路径 = a\n公示日期 = x\n被询问人 = y\n",
         JP_E_INI_UNKNOWN_KEY},
        {"a part nobody reads", "[映射]\n名称 = 甲\n根 = a\n\n[文书]\n路径 = a\n类型 = .\n执法人员.电话 = x\n",
         JP_E_INI_UNKNOWN_KEY},
        {"a document that is not in the catalogue", "[映射]\n名称 = 甲\n根 = a\n\n[文书 甲乙丙]\n路径 = a\n日期 = x\n",
         JP_E_INI_UNKNOWN_SECTION},
        {"the header has fields of its own", "[映射]\n名称 = 甲\n根 = a\n\n[案件]\n路径 = a\n区划 = x\n罚款 = y\n",
         JP_E_INI_UNKNOWN_KEY},
    };
    char folder[] = "/tmp/juanping-maps-XXXXXX";
    size_t failed = 0;
    jp_error err = {0};

    assert_non_null(mkdtemp(folder));
    char *base = jp_arena_printf(&ask.scratch, "%s/documents.ini", folder);
    char *regions = jp_arena_printf(&ask.scratch, "%s/regions.tsv", folder);
    char *maps = jp_arena_printf(&ask.scratch, "%s/xml", folder);
    char *map = jp_arena_printf(&ask.scratch, "%s/own.ini", maps);
    assert_int_equal(symlink(JP_SOURCE_SCORING_DIR "/documents.ini", base), 0);
    assert_int_equal(symlink(JP_SOURCE_SCORING_DIR "/regions.tsv", regions), 0);
    assert_true(jp_dir_make(maps, &err));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_catalogue *catalogue = NULL;
        jp_arena arena;

        jp_arena_init(&arena);
        assert_true(jp_file_write(map, jp_view_of(rows[i].text), &err));
        bool ok = jp_catalogue_load(folder, &ask.laws, &arena, &catalogue, &err);
        jp_code code = ok ? JP_OK : err.code;
        if (code != rows[i].code || (!ok && !strstr(err.where, "own.ini:"))) {
            failed++;
            print_error("%s: %s at %s\n", rows[i].why, ok ? "loaded" : jp_code_name(err.code), err.where);
        }
        if (ok) {
            jp_catalogue_free(catalogue);
        }
        jp_arena_release(&arena);
    }
    (void)unlink(map);
    (void)rmdir(maps);
    (void)unlink(base);
    (void)unlink(regions);
    (void)rmdir(folder);
    assert_int_equal(failed, 0);
}

/* A file beside documents.ini brings a document; what is wrong in it is said of it. */
static void test_further_files(void **state) {
    (void)state;
    static const struct {
        const char *why, *text;
        jp_code code; /* JP_OK: loads */
        const char *where;
    } rows[] = {
        {"a document with a field of its own",
         "[文书 渔获记录]\n码 = Y01\n字段 = 渔区 地点\n\n[字段 渔区]\n标签 = 渔区\n", JP_OK, ""},
        {"a field that documents.ini has", "[字段 地点]\n标签 = 何处\n", JP_E_INI_DUPLICATE, "documents-own.ini:1"},
        {"a title that documents.ini has", "\n[文书 渔获记录]\n码 = Y01\n别名 = 送达回证\n", JP_E_INI_DUPLICATE,
         "documents-own.ini:2"},
        {"settings belong into documents.ini", "[目录]\n弱题名 = 记录\n", JP_E_INI_UNKNOWN_SECTION,
         "documents-own.ini:1"},
        {"a bad pattern", "[文书 渔获记录]\n码 = Y01\n标题式 = \"(\"\n", JP_E_INI_VALUE, "documents-own.ini:3"},
    };
    char folder[] = "/tmp/juanping-catalogue-XXXXXX";
    size_t failed = 0;

    assert_non_null(mkdtemp(folder));
    char *base = jp_arena_printf(&ask.scratch, "%s/documents.ini", folder);
    char *own = jp_arena_printf(&ask.scratch, "%s/documents-own.ini", folder);
    char *regions = jp_arena_printf(&ask.scratch, "%s/regions.tsv", folder);
    assert_int_equal(symlink(JP_SOURCE_SCORING_DIR "/documents.ini", base), 0);
    assert_int_equal(symlink(JP_SOURCE_SCORING_DIR "/regions.tsv", regions), 0);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_error err = {0};
        jp_catalogue *catalogue = NULL;
        jp_arena arena;

        jp_arena_init(&arena);
        assert_true(jp_file_write(own, jp_view_of(rows[i].text), &err));
        bool ok = jp_catalogue_load(folder, &ask.laws, &arena, &catalogue, &err);
        jp_code code = ok ? JP_OK : err.code;
        if (code != rows[i].code || (!ok && !strstr(err.where, rows[i].where))) {
            failed++;
            print_error("%s: %s at %s\n", rows[i].why, ok ? "loaded" : jp_code_name(err.code), err.where);
        }
        if (ok) {
            jp_catalogue_free(catalogue);
        }
        jp_arena_release(&arena);
    }
    (void)unlink(base);
    (void)unlink(own);
    (void)unlink(regions);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(failed, 0);
}

/* Every alias of every document is a title of that document and of no other. */
static void test_aliases(void **state) {
    (void)state;
    const jp_vocabulary *v = jp_catalogue_vocabulary(ask.catalogue);
    size_t failed = 0;

    for (uint32_t i = 0; i < v->document_count; i++) {
        if (jp_view_eq_text(v->documents[i], "未识别") || jp_view_eq_text(v->documents[i], "未读") ||
            jp_view_eq_text(v->documents[i], "案件处理呈批表")) {
            continue;
        }
        const char *text = jp_arena_printf(&ask.scratch, "= %.*s\n案由：无照经营", JP_VIEW_ARG(v->documents[i]));
        jp_member member = jp_build_member("a.docx", text, &ask.scratch);
        jp_facts facts;
        jp_error err = {0};
        assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
        const char *name = ask_tree(facts.tree, "name(*[1])");
        if (!jp_view_eq_text(v->documents[i], name)) {
            failed++;
            print_error("%.*s is taken for %s\n", JP_VIEW_ARG(v->documents[i]), name);
        }
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shipped),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_maps_name_what_is_read),
        cmocka_unit_test(test_further_files),
        cmocka_unit_test(test_aliases),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
