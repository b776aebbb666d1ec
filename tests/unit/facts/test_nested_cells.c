/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_ask.h"

/* Forms with a table in a cell: what it says is what the cell says. */

#define P(words) "<w:p><w:r><w:t xml:space=\"preserve\">" words "</w:t></w:r></w:p>"
#define TC(inner) "<w:tc>" inner "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl><w:tblPr/><w:tblGrid/>" rows "</w:tbl>"
#define WORDS(words) TC(P(words))
#define ROW(label, words) TR(WORDS(label) WORDS(words))
#define HOLDS(label, rows) TR(WORDS(label) TC(TBL(rows) "<w:p/>"))
#define THREE(a, b, c) TR(WORDS(a) WORDS(b) WORDS(c))

#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define WORD(body)                                                                                                     \
    "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package "                                 \
    "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><pkg:part pkg:name=\"/_rels/.rels\" "           \
    "pkg:contentType=\"application/vnd.openxmlformats-package.relationships+xml\"><pkg:xmlData><Relationships "        \
    "xmlns=\"" PACKAGE "\"><Relationship Id=\"rId1\" Type=\"" REL "/officeDocument\" Target=\"word/document.xml\"/>"   \
    "</Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name=\"/word/document.xml\" "                              \
    "pkg:contentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\">"            \
    "<pkg:xmlData><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" body  \
    "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>"

#define RECORD(rows) WORD(P("现场检查笔录") TBL(ROW("检查地点", "某路1号") rows ROW("记录人", "李四")))
#define FILING(rows) WORD(P("立案审批表") TBL(ROW("案由", "无照经营") rows ROW("当事人", "张三")))
#define OFFICERS                                                                                                       \
    "concat(count(*/执法人员), */执法人员[1]/@值, */执法人员[1]/@证号, */执法人员[2]/@值, */执法人员[2]/@证号)"

static void test_nested(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"officers and their numbers below heads",
         RECORD(HOLDS("检查人员", THREE("姓名", "执法证号", "单位") THREE("张三", "36040214007", "某市教育局")
                                      THREE("李四", "36040214012", "某市教育局"))),
         OFFICERS, "2张三36040214007李四36040214012"},
        {"where the name is said to stand",
         RECORD(HOLDS("检查人员", THREE("姓名", "执法证号", "单位") THREE("张三", "36040214007", "某市教育局"))),
         "*/执法人员/@处", "t1r2c2/t1r2c1"},
        {"counted off in front",
         RECORD(HOLDS("执法人员", THREE("序号", "姓名", "执法证号") THREE("1", "张三", "36040214007")
                                      THREE("2", "李四", "36040214012"))),
         OFFICERS, "2张三36040214007李四36040214012"},
        {"without heads", RECORD(HOLDS("检查人员", ROW("张三", "36040214007") ROW("李四", "36040214012"))),
         "concat(*/执法人员[1]/@值, */执法人员[2]/@值)", "张三李四"},
        {"nobody was filled in", RECORD(HOLDS("检查人员", ROW("姓名", "执法证号") ROW("", ""))),
         "concat(count(*/执法人员), */执法人员/@状态)", "1空"},
        {"where the case came from, and when",
         FILING(HOLDS("案件来源", ROW("渠道", "时间") ROW("学生家长电话举报", "2024年7月9日"))),
         "concat(*/案件来源/@状态, */案件来源)", "学生家长电话举报"},
        {"labels and values side by side are a form of their own",
         FILING(HOLDS("案件来源", ROW("来源渠道", "群众举报") ROW("收到日期", "2024年7月9日"))),
         "concat(*/案件来源/@状态, contains(*/案件来源, '群众举报'))", "true"},
        {"a cell without a table stays blank", FILING(ROW("案件来源", "")), "*/案件来源/@状态", "空"},
        {"the table of another cell is not its own",
         FILING(TR(WORDS("案件来源") WORDS("")) HOLDS("案情", ROW("时间", "经过") ROW("2024年7月9日", "无照经营"))),
         "*/案件来源/@状态", "空"},
    };
    ASK_XML(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_nested)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
