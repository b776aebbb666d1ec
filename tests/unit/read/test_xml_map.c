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
#include "juanping/read/readers.h"
#include "juanping/read/xml_map.h"

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

static bool load_text(const char *text, jp_arena *arena, const jp_xml_map **out, jp_error *err) {
    char path[] = "/tmp/jp_map_XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(text), err));
    bool ok = jp_xml_map_load(path, arena, out, err);
    (void)unlink(path);
    return ok;
}

static jp_document read_text(const char *xml, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    assert_true(jp_xml_read(jp_view_of(xml), arena, &doc, &err));
    return doc;
}

/* "type?@place{field.part=text#repeat|…}" of all records; the question mark stands for an unknown type. */
static const char *outline(const jp_xml_map *map, const jp_document *doc, bool with_repeat, jp_arena *arena) {
    jp_xml_records records;
    jp_str s;

    jp_xml_map_apply(map, doc, arena, &records);
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < records.count; i++) {
        const jp_xml_record *r = &records.items[i];
        jp_str_putf(&s, "%.*s%s@%.*s{", JP_VIEW_ARG(r->type), r->is_known ? "" : "?", JP_VIEW_ARG(r->place));
        for (uint32_t k = 0; k < r->value_count; k++) {
            const jp_xml_value *v = &r->values[k];
            jp_str_putf(&s, "%.*s%s%.*s=%.*s", JP_VIEW_ARG(v->field), v->part.bytes ? "." : "", JP_VIEW_ARG(v->part),
                        JP_VIEW_ARG(doc->paras[v->para_index].text));
            if (with_repeat) {
                jp_str_putf(&s, "#%.*s", JP_VIEW_ARG(v->repeat));
            }
            jp_str_put_text(&s, "|");
        }
        jp_str_put_text(&s, "}");
    }
    return jp_str_cstr(&s);
}

static const char small_map[] = "[映射]\n名称 = 小\n根 = d | e\n特征 = d/h | //m\n"
                                "[类型名]\ndecision = 行政处罚决定书\n"
                                "[案件]\n路径 = d/h\n机关 = organ\n当事人 = party/name | @party\n"
                                "[文书]\n路径 = d/docs/doc | d/docs/*\n类型 = @type | .\n日期 = date\n"
                                "执法人员 = officer+/name\n执法人员.证号 = officer+/no | officer+/@no\n"
                                "[文书 行政处罚决定书]\n罚款 = fine\n日期 = decided\n"
                                "[文书 送达回证]\n路径 = d//x[kind='receipt'] | //served[@ok]\n收件日期 = //got\n";

static void test_apply(void **state) {
    static const struct {
        const char *why, *xml, *expected;
    } rows[] = {
        {"header by element and attribute", "<d><h party='甲'><organ>乙局</organ></h></d>",
         "案件@/d/h{当事人=甲|机关=乙局|}"},
        {"deeper element of the header", "<d><h><party><name>甲</name></party></h></d>", "案件@/d/h{当事人=甲|}"},
        {"type by attribute", "<d><h/><docs><doc type='decision'><date>x</date></doc></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/doc{日期=x|}"},
        {"type by element name", "<d><h/><docs><decision><date>x</date></decision></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/decision{日期=x|}"},
        {"canonical names need no translation",
         "<d><h/><docs><doc type='行政处罚决定书'><fine>5</fine></doc></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/doc{罚款=5|}"},
        {"an element of no known type is no document", "<d><h/><docs><count>5</count></docs></d>", "案件@/d/h{}"},
        {"what is called a document is one", "<d><h/><docs><doc type='memo'><date>x</date></doc></docs></d>",
         "案件@/d/h{}memo?@/d/docs/doc{日期=x|}"},
        {"fields of the type come first",
         "<d><h/><docs><decision><decided>a</decided><date>b</date></decision></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/decision{日期=a|日期=b|}"},
        {"fields of another type are none, but their text is kept",
         "<d><h/><docs><doc type='memo'><fine>5</fine></doc></docs></d>", "案件@/d/h{}memo?@/d/docs/doc{=5|}"},
        {"several documents of a kind",
         "<d><h/><docs><doc type='decision'><date>1</date></doc><doc type='decision'>"
         "<date>2</date></doc></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/doc[1]{日期=1|}行政处罚决定书@/d/docs/doc[2]{日期=2|}"},
        {"test of a child's text",
         "<d><h/><a><x><kind>receipt</kind><got>1</got></x><x><kind>other</kind><got>2</got></x></a></d>",
         "案件@/d/h{}送达回证@/d/a/x[1]{=receipt|收件日期=1|}"},
        {"test of an attribute's presence",
         "<d><h/><served ok='1'><p><got>1</got></p></served><served><got>2</got></served></d>",
         "案件@/d/h{}送达回证@/d/served[1]{收件日期=1|}"},
        {"an empty field is there", "<d><h/><docs><decision><date/></decision></docs></d>",
         "案件@/d/h{}行政处罚决定书@/d/docs/decision{日期=|}"},
        {"another root", "<x><h/></x>", ""},
        {"no mark", "<d><docs/></d>", ""},
        {"a mark at any depth", "<e><a><m>1</m></a></e>", ""},
    };
    const jp_xml_map *map;
    jp_error err;

    if (!load_text(small_map, *state, &map, &err)) {
        fail_msg("%s %s %s", err.where, err.subject, err.hint);
    }
    assert_true(jp_view_eq_text(jp_xml_map_name(map), "小"));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_document doc = read_text(rows[i].xml, *state);
        const char *got = outline(map, &doc, false, *state);
        if (strcmp(got, rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].why, got);
        }
    }
}

static void test_fits(void **state) {
    const jp_xml_map *map;
    jp_error err;
    jp_document yes = read_text("<e><a><m>1</m></a></e>", *state);
    jp_document no = read_text("<e><a>1</a></e>", *state);
    jp_document word = {.type = JP_FILE_DOCX, .status = JP_DOC_EMPTY};

    assert_true(load_text(small_map, *state, &map, &err));
    assert_true(jp_xml_map_fits(map, &yes));
    assert_false(jp_xml_map_fits(map, &no));
    assert_false(jp_xml_map_fits(map, &word));
}

static void test_repetitions(void **state) {
    const jp_xml_map *map;
    jp_error err;
    jp_document doc = read_text("<d><h/><docs><doc type='decision'><officer><name>张三</name><no>1</no></officer>"
                                "<officer no='2'><name>李四</name></officer></doc></docs></d>",
                                *state);

    assert_true(load_text(small_map, *state, &map, &err));
    assert_string_equal(outline(map, &doc, true, *state),
                        "案件@/d/h{}行政处罚决定书@/d/docs/doc{执法人员=张三#/d/docs/doc/officer[1]|"
                        "执法人员.证号=1#/d/docs/doc/officer[1]|执法人员.证号=2#/d/docs/doc/officer[2]|"
                        "执法人员=李四#/d/docs/doc/officer[2]|}");
}

static void test_bad_maps(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *line, *said;
    } rows[] = {
        {"no head", "[文书]\n路径 = a\n", JP_E_INI_MISSING, "", "映射"},
        {"no root", "[映射]\n名称 = a\n", JP_E_INI_MISSING, ":1", "根"},
        {"an unknown key of the head", "[映射]\n名称 = a\n根 = b\n特点 = c\n", JP_E_INI_UNKNOWN_KEY, ":4", "特点"},
        {"an unknown section", "[映射]\n名称 = a\n根 = b\n[文件]\nx = y\n", JP_E_INI_UNKNOWN_SECTION, ":4", "文件"},
        {"an empty path", "[映射]\n名称 = a\n根 = b\n[文书]\n日期 =\n", JP_E_INI_VALUE, ":5", "日期"},
        {"an empty step", "[映射]\n名称 = a\n根 = b\n[文书]\n日期 = a/\n", JP_E_INI_VALUE, ":5", "a/"},
        {"an unclosed test", "[映射]\n名称 = a\n根 = b\n[文书]\n日期 = a[b\n", JP_E_INI_VALUE, ":5", "a[b"},
        {"a test without quotes", "[映射]\n名称 = a\n根 = b\n[文书]\n日期 = a[b=c]\n", JP_E_INI_VALUE, ":5", "a[b=c]"},
        {"neither yes nor no", "[映射]\n名称 = a\n根 = b\n同名字段 = 可\n", JP_E_INI_VALUE, ":4", "可"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_xml_map *map;
        jp_error err = {0};
        bool ok = load_text(rows[i].text, *state, &map, &err);
        if (ok || err.code != rows[i].code || !strstr(err.where, rows[i].line) || !strstr(err.subject, rows[i].said)) {
            fail_msg("%s: %d %s %s", rows[i].why, (int)err.code, err.where, err.subject);
        }
    }
}

static void test_shipped_maps(void **state) {
    static const struct {
        const char *file, *xml, *expected;
    } rows[] = {
        {"en-export.ini",
         "<dossier><header><organ>天山区市场监督管理局</organ><region>650102</region><party>某公司</party></"
         "header><documents>"
         "<document type='decision'><docNo>〔2024〕1号</docNo><date>2024-03-05</date><fine>5000</fine>"
         "<officers><officer><name>张三</name><certNo>65010001</certNo></officer></officers></document>"
         "<document "
         "type='service'><served><document><title>行政处罚决定书</title></document></served><date>2024-03-06</date>"
         "</document></documents></dossier>",
         "案件@/dossier/header{机关=天山区市场监督管理局|区划=650102|当事人=某公司|}"
         "行政处罚决定书@/dossier/documents/document[1]{文号=〔2024〕1号|日期=2024-03-05|罚款=5000|执法人员=张三|"
         "执法人员.证号=65010001|}"
         "送达回证@/dossier/documents/document[2]{送达文书=行政处罚决定书|收件日期=2024-03-06|}"},
        {"en-export.ini",
         "<dossier><party><name>某公司</name></party><penaltyDecision><decisionDate>2024-03-05</decisionDate>"
         "</penaltyDecision></dossier>",
         "案件@/dossier{当事人=某公司|}行政处罚决定书@/dossier/penaltyDecision{日期=2024-03-05|}"},
        {"zh-export.ini",
         "<案卷><案件信息><机关>某局</机关></案件信息><文书列表><文书 类型='行政处罚决定书'><日期>2024年3月5日</日期>"
         "<执法人员 "
         "证号='1'>张三</执法人员><备注>无</备注></文书><立案审批表><批准日期/></立案审批表></文书列表></案卷>",
         "案件@/案卷/案件信息{机关=某局|}行政处罚决定书@/案卷/文书列表/"
         "文书{类型=行政处罚决定书|日期=2024年3月5日|执法人员.证号=1|"
         "执法人员=张三|备注=无|}立案审批表@/案卷/文书列表/立案审批表{批准日期=|}"},
        {"sgs.ini",
         "<ROWS><ROW><CF_WSH>甲〔2024〕1号</CF_WSH><CF_XDR_MC>某店</CF_XDR_MC><CF_NR_FK>0.5</CF_NR_FK></ROW></ROWS>",
         "公示信息表@/ROWS/ROW{文号=甲〔2024〕1号|当事人=某店|罚款.万元=0.5|}"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_xml_map *map;
        jp_error err;
        const char *path = jp_arena_printf(*state, "%s/xml/%s", JP_SOURCE_SCORING_DIR, rows[i].file);
        if (!jp_xml_map_load(path, *state, &map, &err)) {
            fail_msg("%s %s %s", err.where, err.subject, err.hint);
        }
        jp_document doc = read_text(rows[i].xml, *state);
        const char *got = outline(map, &doc, false, *state);
        if (strcmp(got, rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].file, got);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_apply, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_repetitions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bad_maps, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_shipped_maps, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
