/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_ask.h"

/* Papers of a title nobody knows beside known ones, the root as a paper, and headings inside of one. */

#define KNOWN                                                                                                          \
    "<材料><材料名称>立案审批表</材料名称><案由>采砂</案由><当事人>甲公司</当事人><案件来源>巡查</案件来源></材料>"
#define UNKNOWN_OF(name)                                                                                               \
    "<" name "><材料名称>苗木往来核对</材料名称><经手>李立</经手><结余>樟子松二十株，杜松三十株</结余></" name ">"
#define UNKNOWN UNKNOWN_OF("材料")
#define NAMES "concat(name(*[1]), name(*[2]), name(*[3]))"
#define STRANGERS "count(未识别)"

#define SIGNED(place)                                                                                                  \
    "<文书 名称=\"立案审批表\"><项 名称=\"案由\">采砂</项><项 名称=\"负责人审批意见\">同意立案</项><签署>" place       \
    "</签署></文书>"

#define REVIEWED(signer)                                                                                               \
    "<文书 名称=\"法制审核意见书\"><项 名称=\"审核意见\">同意处理建议。</项><审核机构负责人>" signer                   \
    "</审核机构负责人></文书>"

static void test_twins(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"who wrote it, in a field of its own",
         "<document><docTitle>行政检查通知书</docTitle><orgName>某县市场监督管理局</orgName><items><item "
         "label=\"被检查单位\" value=\"甲公司\"/></items></document>",
         "行政检查通知书/机关", "某县市场监督管理局"},
        {"tags of initials for what was said, who made the paper and when",
         "<AJDC><WSLB><WSXX><WSMC>行政处罚决定书</WSMC><ZZDW>某县市场监督管理局</ZZDW><CWRQ>2024-09-24</CWRQ><WSNR>"
         "<DL>当事人：甲公司</DL></WSNR></WSXX><WSXX><WSMC>立案审批表</WSMC><WSNR><ZDX><ZDMC>案由</ZDMC>"
         "<ZDZ>无照经营</ZDZ></ZDX><SPYJ><SPHJ>经办人意见</SPHJ><YJNR>建议立案。</YJNR><QMR>赵永</QMR>"
         "<QMRQ>2024-09-23</QMRQ></SPYJ></WSNR></WSXX></WSLB></AJDC>",
         "concat(行政处罚决定书/机关 | 行政处罚决定书/落款机关, 行政处罚决定书/日期/@值, 立案审批表/意见, "
         "count(立案审批表/当事人))",
         "某县市场监督管理局2024-09-24建议立案。0"},
        {"a code for his capacity names no part", SIGNED("<签名 身份=\"2\" 日期=\"2024年7月19日\">赵永</签名>"),
         "count(*/签名[@角色='2'])", "0"},
        {"an element that tells it",
         SIGNED("<签名><身份>负责人</身份><姓名>赵永</姓名><日期>2024年7月19日</日期></签名>"),
         "concat(*/意见/@署名, */批准日期/@值)", "赵永2024-07-19"},
        {"who he is beside his name makes no place to sign of the name",
         "<文书 名称=\"现场检查笔录\"><项 名称=\"检查地点\">某路1号</项><签名 角色=\"被检查人\"><人员 "
         "身份=\"经营者\">赵永</人员><日期>2024年7月19日</日期></签名></文书>",
         "concat(*/签名/@角色, */签名/@值, */签名/@日期)", "被检查人赵永2024-07-19"},
        {"a part nobody knows that signs is no party",
         REVIEWED("<姓名>解东</姓名><签名>电子签名：解东</签名><日期>2024年5月28日</日期>"),
         "concat(count(*/当事人), */签名/@角色, */签名/@值, */签名/@日期)", "0审核机构负责人解东2024-05-28"},
        {"nor where the place was left blank", REVIEWED("<姓名>解东</姓名><签名></签名><日期></日期>"),
         "concat(count(*/当事人), */签名/@形式)", "0空"},
        {"what else is told of him is not what he signed",
         REVIEWED("<姓名>解东</姓名><职务>科长</职务><签名>解东</签名><日期>2024年5月28日</日期>"), "*/签名/@值",
         "解东"},
        {"the party that signs is the party",
         "<文书 "
         "名称=\"送达回证\"><当事人><姓名>赵永</姓名><签名>赵永</签名></当事人><送达方式>直接送达</送达方式></文书>",
         "concat(count(*/受送达人), */受送达人)", "1赵永"},
        {"a place to sign with the opinion inside is a level",
         "<文书 名称=\"立案审批表\"><案由>采砂</案由><签名 身份=\"负责人\"><意见>同意立案</意见><姓名>赵永</姓名>"
         "<日期>2024年7月19日</日期></签名></文书>",
         "concat(*/意见/@角色, */意见/@署名, */批准日期/@值, */意见)", "负责人赵永2024-07-19同意立案"},
        {"a group of places to sign that say their part in an attribute",
         "<文书 名称=\"证据提取单\"><证据名称>执照</证据名称><签署><签名 角色=\"提供人\" "
         "签署日期=\"2024-07-19\">赵永</签名>"
         "<签名 角色=\"提取人\" 签署日期=\"2024-07-19\">张三</签名></签署></文书>",
         "concat(*/提取人, */签名[1]/@角色, */签名[1]/@值)", "张三提供人赵永"},
        {"how he signed is nobody's name",
         "<文书 名称=\"立案审批表\"><案由>采砂</案由><签名 角色=\"承办人\" 日期=\"2024-07-19\" "
         "方式=\"手写板\">赵永</签名></文书>",
         "concat(count(*/承办人), */承办人)", "1赵永"},
        {"a place to sign named by what is around it",
         "<文书 title=\"现场检查笔录\"><检查地点>某路1号</检查地点><item "
         "title=\"被检查人\"><signature><name>赵永</name>"
         "<date>2024-07-19</date></signature></item></文书>",
         "concat(*/签名/@角色, */签名/@值, */签名/@日期)", "被检查人赵永2024-07-19"},
        {"the same without a day",
         "<文书 title=\"现场检查笔录\"><检查地点>某路1号</检查地点><item "
         "title=\"被检查人\"><signature><name>赵永</name>"
         "</signature></item></文书>",
         "concat(count(*/签名/@日期), boolean(*/段[contains(., '赵永')]))", "0true"},
        {"the same without a name",
         "<文书 title=\"现场检查笔录\"><检查地点>某路1号</检查地点><item title=\"被检查人\"><signature>"
         "<date>2024-07-19</date></signature></item></文书>",
         "count(*/签名[@值])", "0"},
        {"how it was signed is no part of it",
         "<文书 名称=\"立案审批表\"><案由>采砂</案由><签署 角色=\"机关负责人\" 姓名=\"赵永\" 时间=\"2024-07-19\" "
         "方式=\"手写板电子签名\" 意见=\"同意立案\"/></文书>",
         "concat(*/意见/@角色, */意见/@署名, */意见)", "负责人赵永同意立案"},
        {"one with what was confirmed is none",
         "<文书 名称=\"现场检查笔录\"><检查地点>某路1号</检查地点><签名 "
         "身份=\"被检查人\"><意见>以上属实</意见><姓名>赵永"
         "</姓名></签名></文书>",
         "concat(count(*/意见), */签名/@角色, contains(*/签名, '以上属实'))", "0被检查人true"},
        {"a level with the place to sign inside",
         "<文书 名称=\"立案审批表\"><项 名称=\"案由\">采砂</项><环节 名称=\"负责人审批意见\"><意见>同意立案</意见>"
         "<签名 身份=\"负责人\">赵永</签名><日期>2024年7月19日</日期></环节></文书>",
         "concat(*/意见/@署名, */意见/@日期)", "赵永2024-07-19"},
        {"in front of the known one", "<导出>" UNKNOWN KNOWN "</导出>", NAMES, "未识别立案审批表时间线"},
        {"behind it", "<导出>" KNOWN UNKNOWN "</导出>", NAMES, "立案审批表未识别时间线"},
        {"between two of them, and behind", "<导出>" KNOWN UNKNOWN KNOWN UNKNOWN "</导出>",
         "concat(name(*[1]), name(*[2]), name(*[3]), name(*[4]))", "立案审批表未识别立案审批表未识别"},
        {"under a word of its own it is none", "<导出>" KNOWN UNKNOWN_OF("附注") "</导出>", STRANGERS, "0"},
        {"nor on another level", "<导出><批次>" KNOWN "</批次>" UNKNOWN "</导出>", STRANGERS, "0"},
        {"nor what is too short to be one", "<导出>" KNOWN "<材料><经手>李立</经手></材料></导出>", STRANGERS, "0"},
        {"nor words alone", "<导出>" KNOWN "<材料>苗木往来核对，经手李立，结余樟子松二十株，杜松三十株</材料></导出>",
         STRANGERS, "0"},
        {"nor what holds papers", "<导出>" KNOWN "<材料><批次>" KNOWN "</批次></材料></导出>", "count(立案审批表)",
         "2"},
        {"nor where no paper is known", "<导出>" UNKNOWN UNKNOWN "</导出>", "count(立案审批表)", "0"},
    };
    ASK_XML(rows);
}

#define SAND "经查，甲公司未经批准在河道内采砂，数量二十吨，违法所得无法查清，现场没有其他机械设备。"
#define APPROVAL "<文书 名称=\"立案审批表\"><案由>采砂</案由><当事人>甲公司</当事人><案件来源>巡查</案件来源></文书>"
#define RECEIPT "<文书 名称=\"送达回证\"><受送达人>甲公司</受送达人><送达方式>直接送达</送达方式></文书>"

static void test_roots(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"a root that is called like one of its papers", "<卷 名称=\"行政处罚决定书\">" APPROVAL RECEIPT "</卷>",
         "count(*[@码])", "2"},
        {"a root without a title is no paper", "<卷><前言>" SAND SAND "</前言>" RECEIPT "</卷>", "name(*[@码])",
         "送达回证"},
        {"a root that is called a paper",
         "<文书><标题>苗木往来核对</标题><经手>李立</经手><结余>樟子松二十株</结余></文书>", STRANGERS, "1"},
    };
    ASK_XML(rows);
}

#define FORM(titles) "<卷><文书 名称=\"立案审批表\">" titles "<案由>采砂</案由><当事人>甲公司</当事人></文书></卷>"

static void test_headings(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"one more title is none", FORM("<标题>河东采砂</标题>"), "count(*/段[. = '河东采砂'])", "0"},
        {"two are headings", FORM("<标题>河东采砂</标题><标题>来源</标题>"), "count(*/段[. = '河东采砂'])", "1"},
        {"but not that of a paper", FORM("<标题>立案审批表</标题><标题>立案审批表</标题>"),
         "count(*/段[. = '立案审批表'])", "1"},
        {"the title itself is printed once",
         "<卷><文书><标题>苗木往来核对</标题><标题>结余</标题><正文>樟子松二十株，杜松三十株，都由李立经手。</正文></"
         "文书></卷>",
         "count(//段[. = '苗木往来核对'])", "1"},
    };
    ASK_XML(rows);
}

#define DECISION(body) "<文书 名称=\"行政处罚决定书\">" body "</文书>"

/* Running text and values, in the ways exports hold them. */
static void test_shapes(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"a word for running text labels none of it",
         "<文书><文书名称>行政处罚决定书</文书名称><字段><名称>正文</名称><值>某县水利局</值></字段><字段><名称>正文</"
         "名称><值>某水罚"
         "〔2024〕9号</值></字段><字段><名称>当事人</名称><值>甲店</值></字段><字段><名称>正文</"
         "名称><值>决定罚款5000元。</值></字段>"
         "<字段><名称>正文</名称><值>某县水利局</值></字段><字段><名称>正文</名称><值>2024年7月19日</值></字段></文书>",
         "concat(*/当事人, '|', */落款机关, '|', */日期/@值)", "甲店|某县水利局|2024-07-19"},
        {"nor does a word for what is held, one after the other",
         DECISION(
             "<当事人>甲店</当事人><内容>决定罚款5000元。</内容><内容>某县水利局</内容><内容>2024年7月19日</内容>"),
         "concat(*/落款机关, '|', */日期/@值)", "某县水利局|2024-07-19"},
        {"though other elements stand between them",
         DECISION("<内容>决定罚款5000元。</内容><当事人>甲店</当事人><内容>某县水利局</内容><案由>采砂</案由>"
                  "<内容>2024年7月19日</内容>"),
         "concat(*/当事人, '|', */案由, '|', count(*/段[. = '某县水利局']))", "甲店|采砂|1"},
        {"and a name that comes once is a label", DECISION("<内容>某县水利局</内容><内容2>甲店</内容2>"),
         "count(*/段[. = '某县水利局'])", "0"},
        {"each in an element of its own",
         DECISION("<节点><标签>当事人</标签><内容>甲店</内容></节点><节点><内容>决定罚款5000元。</内容></"
                  "节点><节点><内容>某县水利局"
                  "</内容></节点><节点><内容>2024年7月19日</内容></节点>"),
         "concat(*/当事人, '|', */落款机关, '|', */日期/@值)", "甲店|某县水利局|2024-07-19"},
        {"paragraphs under a capital letter are lines",
         "<Doc><Title>行政处罚决定书</Title><Body><P>当事人：甲店</P><P>决定罚款5000元。</P><P>某县水利局</"
         "P><P>2024年7月19日"
         "</P></Body></Doc>",
         "concat(*/当事人, '|', */落款机关, '|', */日期/@值)", "甲店|某县水利局|2024-07-19"},
        {"nor is one inside of a run another word of it",
         "<dossier><section><h1>现场检查笔录</h1><table><tr><td>检查人员</td><td><span><p>张三</p><p>李四</p></span></"
         "td>"
         "</tr><tr><td>检查地点</td><td>河东县城关镇河滩</td></tr></table></section></dossier>",
         "count(现场检查笔录/执法人员)", "2"},
        {"rows whose cells bear their names",
         "<文书 name=\"现场照片\"><group name=\"照片\"><row><item name=\"编号\">1</item><item name=\"拍摄地点\">某路1号"
         "</item><item name=\"拍摄人\">张三</item></row><row><item name=\"编号\">2</item><item "
         "name=\"拍摄地点\">某路1号"
         "</item><item name=\"拍摄人\">李四</item></row></group></文书>",
         "concat(*/拍摄地点, */拍摄人)", "某路1号张三"},
        {"rows whose cells bear other names are read one by one",
         "<文书 name=\"现场照片\"><group name=\"照片\"><row><item name=\"编号\">1</item><item name=\"拍摄地点\">某路1号"
         "</item></row><row><item name=\"编号\">2</item><item name=\"拍摄人\">李四</item></row></group></文书>",
         "concat(count(*/拍摄地点), count(*/拍摄人[. = '某路1号']))", "00"},
        {"a value in an attribute",
         "<文书 name=\"立案审批表\"><案由 value=\"采砂\"/><当事人 值=\"甲店\"/><段落 value=\"以上属实。\"/></文书>",
         "concat(*/案由, '|', */当事人)", "采砂|甲店"},
        {"with who signed beside it",
         "<文书 name=\"立案审批表\"><案由 value=\"采砂\"/><负责人意见 value=\"同意立案。\" 签名=\"赵永\" "
         "日期=\"2024年7月19日\"/></文书>",
         "concat(*/意见/@态度, */意见/@署名, */意见/@日期)", "同意赵永2024-07-19"},
        {"a name and a value in attributes stay what they are",
         "<文书 name=\"立案审批表\"><字段 名称=\"案由\" 值=\"采砂\"/></文书>", "*/案由", "采砂"},
        {"the step in an attribute, the opinion in the text",
         "<doc title=\"立案审批表\"><opinion step=\"承办人意见\" user=\"张三\" "
         "time=\"2024年7月18日\">建议立案。</opinion>"
         "<opinion step=\"负责人意见\" user=\"赵永\" time=\"2024年7月19日\">同意立案。</opinion></doc>",
         "concat(*/意见[1]/@署名, '|', */意见[2]/@态度, */意见[2]/@署名, */意见[2]/@日期)", "张三|同意赵永2024-07-19"},
        {"who signs, told by his name and the day he signed",
         "<文书 "
         "文书名称=\"法制审核意见书\"><当事人>甲店</当事人><签名信息><审核机构负责人><姓名>马立</"
         "姓名><签名日期>2024年7月19日"
         "</签名日期></审核机构负责人></签名信息></文书>",
         "concat(count(*/当事人), */签名/@值, */签名/@日期)", "1马立2024-07-19"},
        {"places to sign behind the opinions",
         "<文书 文书名称=\"立案审批表\"><字段 中文名=\"承办机构负责人意见\" 值=\"同意。\"/><签名域 "
         "名称=\"承办机构负责人\" "
         "签名人=\"赵刚\" 签名时间=\"2024年7月18日\"/></文书>",
         "concat(*/意见/@署名, */意见/@日期)", "赵刚2024-07-18"},
        {"a value whose name was left empty is a line of text",
         "<文书 "
         "name=\"行政检查通知书\"><row><key></key><val>某县水利局</val></row><row><key></key><val>甲公司：</val></row>"
         "<row><key>检查事项</key><val>取水台账</val></row></文书>",
         "concat(*/当事人, '|', */检查事项, '|', count(*/段[. = 'val' or . = 'key']))", "甲公司|取水台账|0"},
        {"who signed what is named, and the day, are no columns",
         "<文书 name=\"行政许可申请书\"><row><key>申请人</key><val>甲公司</val></row>"
         "<row><key>申请人（签名）</key><val>张三</val><date>2024年7月19日</date></row></文书>",
         "concat(count(*/当事人), */当事人, '|', */签名/@值, */签名/@日期)", "1甲公司|张三2024-07-19"},
        {"a place to sign inside the element that names it",
         "<document><title>现场检查笔录</title><item title=\"检查地点\"><content>河滩</content></item>"
         "<item "
         "title=\"被检查人\"><signature><name>张三</name><date>2024年7月19日</date></signature></item></document>",
         "concat(*/签名/@角色, */签名/@形式, */签名/@值, */签名/@日期)", "被检查人文张三2024-07-19"},
        {"steps whose columns are called after who approves",
         "<文书 name=\"行政检查审批表\"><审批意见><审批人角色>承办人</审批人角色><审批内容>拟检查。</审批内容>"
         "<审批人姓名>张三</审批人姓名><审批日期>2024年7月18日</审批日期></审批意见><审批意见><审批人角色>负责人</"
         "审批人角色>"
         "<审批内容>同意。</审批内容><审批人姓名>赵永</审批人姓名><审批日期>2024年7月19日</审批日期></审批意见></文书>",
         "concat(count(*/意见), */意见[2]/@署名, */批准日期/@值)", "2赵永2024-07-19"},
    };
    ASK_XML(rows);
}

#define KEPT(attribute, cells)                                                                                         \
    "<文书 名称=\"证据先行登记保存通知书\"><表项><项 标签=\"当事人\">甲店</项></表项><清单" attribute "><行>" cells    \
    "</行></清单></文书>"
#define GOODS "concat(count(*/物品), */物品, */数量/@值)"

/* Heads of columns that stand in attributes. */
static void test_heads(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"every cell says its column",
         KEPT("", "<格 列名=\"序号\">1</格><格 列名=\"品名规格\">某牌卷烟</格><格 列名=\"数量\">18</格>"), GOODS,
         "1某牌卷烟18"},
        {"in letters",
         KEPT("", "<cell column=\"序号\">1</cell><cell column=\"品名\">某牌卷烟</cell><cell column=\"数量\">18</cell>"),
         GOODS, "1某牌卷烟18"},
        {"the list says them all", KEPT(" 列=\"序号|品名规格|数量\"", "<格>1</格><格>某牌卷烟</格><格>18</格>"), GOODS,
         "1某牌卷烟18"},
        {"a list of other length heads nothing",
         KEPT(" 列=\"序号|品名规格|数量|备注\"", "<格>1</格><格>某牌卷烟</格><格>18</格>"), "count(*/数量)", "0"},
        {"rows that have their heads get none besides",
         KEPT(" 列=\"序号|品名规格|数量\"",
              "<格>序号</格><格>品名规格</格><格>数量</格></行><行><格>1</格><格>某牌卷烟</格><格>18</格>"),
         "concat(count(*/物品), count(*/段[.='品名规格']))", "11"},
        {"a product of a row is reckoned by them",
         "<文书 名称=\"涉案物品核价表\"><清单 列=\"品名|单位|数量|单价（元）|金额（元）\"><行><格>甲牌</格><格>条</格>"
         "<格>24</格><格>68.00</格><格>1,932.00</格></行><行><格>乙牌</格><格>条</格><格>10</格><格>20.00</格>"
         "<格>200.00</格></行><行><格>合计</格><格>条</格><格>34</格><格>—</格><格>2,132.00</格></行></清单></文书>",
         "concat(count(*/算式[@一致='否']), */算式[@一致='否']/@算得)", "11632.00"},
    };
    ASK_XML(rows);
}

#define DECIDED(seal)                                                                                                  \
    "<导出><文书 名称=\"行政处罚决定书\" 制作日期=\"2024-04-29\"><字段 "                            \
    "名=\"当事人\">甲公司</字段><正文><段>决定罚款1000元。"                                          \
    "</段></正文>" seal "</文书></导出>"
#define CLOSED "concat(*/落款机关, '-', */印章/@形式, '-', count(*/签名))"

/* A seal that says whose it is closes the paper; nobody signs there. */
static void test_seals(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"by its own words",
         DECIDED("<签章 印章名称=\"某县林业和草原局\" 印章类型=\"机关电子印章\" 签章时间=\"2024-04-29\" "
                 "印章图像=\"a.png\"/>"),
         CLOSED, "某县林业和草原局-文-0"},
        {"of a kind", DECIDED("<电子印章 印章名称=\"某县林业和草原局行政处罚专用章\" 签章时间=\"2024-04-29\"/>"),
         CLOSED, "某县林业和草原局-文-0"},
        {"as one of the places to sign",
         DECIDED("<签署 角色=\"机关印章\" "
                 "方式=\"电子印章\"><签署人>某县林业和草原局</签署人><签署时间>2024-04-29</签署时间>"
                 "</签署>"),
         CLOSED, "某县林业和草原局-文-0"},
        {"a person signs",
         DECIDED("<签署 角色=\"承办人\" 方式=\"电子签名\"><签署人>张三</签署人><签署时间>2024-04-29</签署时间></签署>"),
         "concat(count(*/落款机关), count(*/印章[@形式='文']), */签名/@值)", "00张三"},
    };
    ASK_XML(rows);
}

#define BESIDE(more)                                                                                                                                        \
    "<行政许可案卷><申请书><标题>取水许可申请书</标题><申请人>甲公司</申请人><申请事项>取水许可</申请事项>"        \
    "<申请日期>2025-03-03</申请日期></申请书><受理决定><标题>取水许可受理通知书</标题><文号>某水受〔2025〕3号</文号>" \
    "<申请人>甲公司</申请人><正文>你公司的申请材料齐全，现予受理。</正文></受理决定>"                                      \
    "<送达回证><受送达人>甲公司</受送达人><送达方式>直接送达</送达方式><签收人>赵永</签收人>"                            \
    "<签收日期>2025-03-05</签收日期></送达回证>" more "</行政许可案卷>"
#define GRANTED                                                                                                                                                               \
    "<许可决定><标题>准予行政许可决定书</标题><文号>某水许〔2025〕3号</文号><被许可人>甲公司</被许可人>"                                \
    "<正文>甲公司：你公司申请的取水许可，经审查符合法定条件，依照《中华人民共和国行政许可法》第三十八条第一款的规定，" \
    "决定准予许可。</正文><有效期起>2025-03-17</有效期起><有效期止>2030-03-16</有效期止>"                                                            \
    "<决定日期>2025-03-17</决定日期></许可决定>"

/* Papers that the export calls by words of its own. */
static void test_own_words(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"the word of a field over a paper that prints its title", BESIDE(GRANTED),
         "concat(准予许可决定书/当事人, 准予许可决定书/日期/@值, 准予许可决定书/有效期/@值, "
         "准予许可决定书/有效期至/@值)",
         "甲公司2025-03-172025-03-172030-03-16"},
        {"over the name of one it is a field",
         BESIDE("<许可决定><标题>准予行政许可决定书</标题><文号>某水许〔2025〕3号</文号></许可决定>"),
         "count(准予许可决定书)", "0"},
        {"a form of no kind's own in a licence",
         BESIDE(
             "<审查审批表><事项>甲公司取水许可</事项><承办意见>建议准予许可。</承办意见><承办人签名>张三</承办人签名>"
             "<承办日期>2025-03-11</承办日期><审核意见>同意。</审核意见><审核人签名></审核人签名>"
             "<审核日期></审核日期></审查审批表>"),
         "concat(许可审批表/意见[1]/@署名, 许可审批表/签名[@形式='空']/@角色)", "张三审核"},
        {"what became of it, made public",
         BESIDE("<结果公开><公开渠道>县政府网站</公开渠道><公开内容>准予甲公司取水许可的决定</公开内容>"
                "<公开日期>2025-03-19</公开日期></结果公开>"),
         "许可公示记录/公示日期/@值", "2025-03-19"},
        {"called as nobody knows, beside papers that are known",
         BESIDE("<苗木往来核对><经手>李立</经手><结余>樟子松二十株，杜松三十株</结余><日期>2025-03-19</日期>"
                "</苗木往来核对>"),
         "concat(count(未识别), 未识别/@题)", "1苗木往来核对"},
        {"data of the case is none",
         BESIDE("<办件信息><办件编号>510703-0103</办件编号><事项名称>取水许可</事项名称><办理状态>已办结</办理状态>"
                "</办件信息>"),
         "count(未识别)", "0"},
    };
    ASK_XML(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_twins),    cmocka_unit_test(test_roots),
                                       cmocka_unit_test(test_headings), cmocka_unit_test(test_shapes),
                                       cmocka_unit_test(test_heads),    cmocka_unit_test(test_seals),
                                       cmocka_unit_test(test_own_words)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
