/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_ask.h"

/* XML that no map knows, in the shapes exports come in: each is read as the papers it holds. */

/* Elements without meaning of their own, named by an attribute; the roots are those of a map. */
#define NAMED_FIELDS                                                                                                                          \
    "<案卷 办案机关=\"河东县水务局\"><文书 序号=\"1\" 名称=\"立案登记表\"><文号>河水立〔2025〕3号</文号>"    \
    "<要素 名称=\"案由\">未经批准采砂</要素><要素 名称=\"当事人\">甲公司</要素><要素 名称=\"联系电话\"/>"   \
    "<要素 名称=\"负责人意见\">同意立案。\n签字：赵永　2025年2月3日</要素></文书>"                                 \
    "<文书 序号=\"2\" 名称=\"卷 内 目 录\"><表格><行><格>序号</格><格>题名</格><格>日期</格><格>页号</格></行>" \
    "<行><格>1</格><格>立案登记表</格><格>2025年2月3日</格><格>1</格></行>"                                                 \
    "<行><格>2</格><格>询问笔录</格><格>2025年2月8日</格><格>2-3</格></行></表格></文书>"                                \
    "<文书 序号=\"3\" 名称=\"责令改正通知书\"><文号>河水责改〔2025〕3号</文号><段落>甲公司：</段落>"          \
    "<段落>你单位未经批准采砂，责令立即改正。</p><落款机关>河东县水务局（印章）</落款机关>"              \
    "<落款日期>2025年2月13日</落款日期></文书></案卷>"

static void test_named_fields(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"an attribute that names is no title", NAMED_FIELDS, "立案审批表/当事人", "甲公司"},
        {"and the text is its value", NAMED_FIELDS, "立案审批表/案由", "未经批准采砂"},
        {"at the place of the element", NAMED_FIELDS, "立案审批表/案由/@处", "/案卷/文书[1]/要素[1]"},
        {"the number below the title", NAMED_FIELDS, "立案审批表/文号/@值", "河水立〔2025〕3号"},
        {"a paper of a title nobody knows, among those of known ones",
         "<案卷导出><材料><材料名称>立案审批表</材料名称><正文段>立案审批表</正文段><表格><行><格>案由</格><格>采砂</"
         "格></"
         "行><行><格>当事人</格><格>甲公司</格></行></表格></材料><材料><材料名称>苗木往来核对</材料名称><正文段>"
         "苗木往来核对</正文段><表格><行><格>经手</格><格>李立</格></行><行><格>结余</格><格>樟子松二十株</格></行></"
         "表格></材料></案卷导出>",
         "concat(name(*[2]), count(*[2]/段[contains(., '樟子松')]))", "未识别1"},
        {"an opinion with its signature", NAMED_FIELDS,
         "concat(*/意见[@角色='负责人']/@态度, */意见/@署名, */意见/@日期)", "同意赵永2025-02-03"},
        {"who signs right behind an opinion is named by his part in it",
         "<案卷><文书 名称=\"行政许可审批表\"><申请人>甲店</申请人><专卖科审核意见>同意，报批。</专卖科审核意见>"
         "<审核人签名>乔美玲</审核人签名><局领导审批意见>同意。</局领导审批意见><审批人签名>卢德福</审批人签名></"
         "文书></案卷>",
         "concat(*/意见[1]/@署名, */意见[2]/@署名)", "乔美玲卢德福"},
        {"electronic signatures, each with its part and hour",
         "<案卷><文书 名称=\"行政许可审批表\"><字段 名=\"申请人\">甲店</字段><字段 "
         "名=\"科室审核意见\">同意，报领导审批。</字段>"
         "<字段 名=\"负责人审批意见\">同意。</字段><电子签名 角色=\"审核人\" 签名人=\"徐万里\" 签名时间=\"2024-08-16 "
         "17:02\" 验签=\"有效\"/>"
         "<电子签名 角色=\"审批人\" 签名人=\"卢德福\" 签名时间=\"2024-08-19 12:11\" 验签=\"有效\"/></文书></案卷>",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, count(*/签名[@形式='空']))",
         "徐万里2024-08-16卢德福0"},
        {"what a receipt served does not name the receipt",
         "<案卷><文书 名称=\"劳动保障监察文书送达回证\"><字段 名称=\"文书名称\">行政处罚履行催告书</字段><字段 "
         "名称=\"受送达人\">甲公司</字段>"
         "<字段 名称=\"送达方式\">直接送达</字段></文书></案卷>",
         "concat(count(送达回证), count(催告书), 送达回证/受送达人)", "10甲公司"},
        {"levels by first letters",
         "<CaseFile><Documents><LiAnShenPi><WSMC>立案审批表</WSMC><AY>无照经营</AY><SPYJ><HJMC>承办人意见</HJMC>"
         "<YJ>建议立案。</YJ><SPR>张三、李四</SPR><SPRQ>2024-03-04</SPRQ></SPYJ><SPYJ><HJMC>检查部门负责人</HJMC>"
         "<YJ>拟同意。</YJ><SPR>王五</SPR><SPRQ>2024-03-05</SPRQ></SPYJ><SPYJ><HJMC>局长</HJMC><YJ>同意立案。</YJ>"
         "<SPR>赵六</SPR><SPRQ>2024-03-06</SPRQ></SPYJ></LiAnShenPi></Documents></CaseFile>",
         "concat(*/意见[2]/@角色, */意见[2]/@署名, */意见[3]/@署名, count(*/批准日期), */批准日期/@值)",
         "承办机构王五赵六12024-03-06"},
        {"who signs by first letters, one of them left blank",
         "<CaseFile><Documents><SongDaHuiZheng><WSMC>送达回证</WSMC><SSDR>甲公司</SSDR>"
         "<SDWSMCWH>行政处罚决定书　某税稽罚〔2024〕8号</SDWSMCWH><SDFS>直接送达</SDFS><SDSJ></SDSJ>"
         "<QM><QMJS>受送达人签名（盖章）</QMJS><QMR></QMR><QMRQ></QMRQ></QM>"
         "<QM><QMJS>送达人签名</QMJS><QMR>张三、李四</QMR><QMRQ>2024-03-09</QMRQ></QM>"
         "</SongDaHuiZheng></Documents></CaseFile>",
         "concat(*/送达文书/@类, */送达文书/@文号, */签名[1]/@角色, */签名[1]/@形式, */签名[2]/@角色, */签名[2]/@值, "
         "*/签名[2]/@日期)",
         "行政处罚决定书某税稽罚〔2024〕8号受送达人空送达人张三 李四2024-03-09"},
        {"a receipt by first letters",
         "<CaseFile><Documents><JiaoKuan><WSMC>税收缴款书</WSMC><PJHM>2419344</PJHM><KPRQ>2024年12月16日</KPRQ>"
         "<JKR>甲公司</JKR><JEDX>人民币伍仟元整</JEDX></JiaoKuan></Documents></CaseFile>",
         "concat(*/票号, */缴款日期/@值, */缴款人, */金额/@分)", "24193442024-12-16甲公司500000"},
        {"the day of a paper by a word of two letters",
         "<CaseFile><Documents><ChuFaJueDing><WSMC>行政处罚决定书</WSMC><ZW>当事人：甲公司</ZW><ZW>决定罚款1000元。</"
         "ZW>"
         "<YZ>某市税务局稽查局</YZ><WSRQ>2024-08-09</WSRQ></ChuFaJueDing></Documents></CaseFile>",
         "concat(*/日期/@值, */落款机关)", "2024-08-09某市税务局稽查局"},
        {"opinions, who gave each and the day of each in fields of their own",
         "<案卷><文书 名称=\"行政许可审批表\"><字段 名称=\"申请人\">甲店</字段><字段 "
         "名称=\"承办人意见\">建议准予延续。</字段>"
         "<字段 名称=\"承办人\">努尔兰·哈力、贺晓东</字段><字段 名称=\"承办日期\">2025-08-29</字段><字段 "
         "名称=\"审核人意见\">同意。</字段>"
         "<字段 名称=\"审核人\">张三</字段><字段 名称=\"审核日期\">2025-08-30</字段></文书></案卷>",
         "concat(*/意见[1]/@日期, */意见[2]/@署名, */意见[2]/@日期)", "2025-08-29张三2025-08-30"},
        {"a level that was left blank, named by its own element",
         "<文书><文书名称>立案审批表</文书名称><案由>采砂</案由><承办部门负责人意见><意见></意见><签名></签名><日期></"
         "日期>"
         "</承办部门负责人意见><机关负责人意见><意见>同意立案。</意见><签名>赵永</签名><日期>2024-03-22</日期></"
         "机关负责人意见></文书>",
         "concat(*/意见[1]/@角色, */意见[1]/@态度, */意见[2]/@署名, */批准日期/@值)", "承办机构空赵永2024-03-22"},
        {"who signs in a group is named by the group, with its day",
         "<文书><文书名称>案件调查终结报告</文书名称><案由>采砂</案由><违法事实>甲公司采砂。</违法事实><调查人员签名>"
         "<签名>张三</签名><签名>李四</签名><日期>2024-09-04</日期></调查人员签名></文书>",
         "concat(*/签名[1]/@角色, */签名[1]/@日期, */签名[2]/@角色, count(*/签名))", "调查人员2024-09-04调查人员2"},
        {"the words of a level beside who signs and when",
         "<立案审批表><案由>采砂</案由><意见 环节=\"承办人意见\" 签名=\"张三、李四\" "
         "日期=\"2025-03-13\">建议立案。</意见>"
         "<意见 环节=\"负责人意见\" 签名=\"赵永\" 日期=\"2025-03-14\">同意立案。</意见></立案审批表>",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2], */批准日期/@值)",
         "张三 李四2025-03-13同意立案。2025-03-14"},
        {"whose opinion it is in an element of a name nobody knows",
         "<AJ><WS MC=\"案件法制审核表\"><ZD "
         "name=\"送审机构\">执法大队</ZD><SPJL><HJ>法制审核人（法规科）</HJ><YJ>同意</YJ>"
         "<QM>赵永</QM><RQ>2024-05-10</RQ></SPJL></WS></AJ>",
         "concat(*/意见[@角色='法制']/@署名, */审核日期/@值)", "赵永2024-05-10"},
        {"a place to sign named by its column",
         "<案卷><文书 名称=\"证据提取单\"><段落>与原件核对一致。</段落><签名 栏目=\"证据提供人\" "
         "日期=\"2023-11-10\">熊家国</签名>"
         "<签名 栏目=\"提取人\" 日期=\"2023-11-10\">梁佳琪、郑少华</签名></文书></案卷>",
         "concat(*/签名[1]/@值, */签名[1]/@日期, */签名[2]/@值)", "熊家国2023-11-10梁佳琪 郑少华"},
        {"places to sign in one element, each told as whom",
         "<文书 名称=\"立案审批表\"><项 名称=\"案由\">采砂</项><项 名称=\"承办机构意见\">同意立案</项>"
         "<项 名称=\"负责人审批意见\">同意立案</项><签署><签名 身份=\"承办机构负责人\" "
         "日期=\"2024年7月18日\">李立</签名>"
         "<签名 身份=\"网信部门负责人\" 日期=\"2024年7月19日\">赵永</签名></签署></文书>",
         "concat(count(*/签名), */意见[1]/@署名, */意见[2]/@署名, */批准日期/@值)", "2李立赵永2024-07-19"},
        {"each signed and dated by elements of its own",
         "<立案审批表><案由>采砂</案由><承办人意见>建议立案。</承办人意见><承办人签名>张三、李四</承办人签名>"
         "<承办日期>2025-03-13</承办日期><承办机构意见>同意，报局领导。</承办机构意见>"
         "<承办机构负责人签名>赵永</承办机构负责人签名><承办机构日期>2025-03-14</承办机构日期></立案审批表>",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */意见[2]/@日期)",
         "张三 李四2025-03-13赵永2025-03-14"},
        {"a name without a value is a blank", NAMED_FIELDS, "count(立案审批表/段[. = '联系电话：'])", "1"},
        {"each paper by itself", NAMED_FIELDS, "count(*[@码])", "3"},
        {"rows and cells", NAMED_FIELDS,
         "concat(卷内目录/目录项[2]/@题名, 卷内目录/目录项[2]/@页号, 卷内目录/目录项[2]/@日期)",
         "询问笔录2-32025-02-08"},
        {"where the entry stands", NAMED_FIELDS, "卷内目录/目录项[2]/@处", "/案卷/文书[2]/表格/行[3]/格[2]"},
        {"running text addresses the party", NAMED_FIELDS, "责令改正通知书/当事人", "甲公司"},
        {"the organ without the words for its seal", NAMED_FIELDS,
         "concat(责令改正通知书/落款机关, 责令改正通知书/印章/@形式)", "河东县水务局文"},
        {"the day of the closing", NAMED_FIELDS, "责令改正通知书/日期/@值", "2025-02-13"},
        {"the header outside of the papers", NAMED_FIELDS, "@机关", "河东县水务局"},
    };
    ASK_XML(rows);
}

/* Levels of approval, places to sign, questions, boxes. */
#define FORMS                                                                                                                                         \
    "<案卷><文书 名称=\"强制措施审批表\"><制作机关>河东县环保局</制作机关><标题>行政强制措施审批表</标题>"    \
    "<字段 名称=\"案由\">偷排</字段><审批 环节=\"承办人意见\"><意见>建议查封。</意见><签名>李立、王明</签名>"    \
    "<日期>2025年9月10日</日期></审批><审批 环节=\"行政机关负责人意见\"><意见>同意。</意见><签名>赵永</签名>"      \
    "<日期>2025年9月11日</日期></审批></文书>"                                                                                             \
    "<文书 名称=\"询问笔录\"><标题>询问笔录</标题><字段 名称=\"询问时间\">2025年9月12日9时00分至9时30分</字段>"     \
    "<问>这是我们的执法证件，请看。</问><答>看清楚了。</答><正文>以上笔录属实。</正文>"                              \
    "<签名 角色=\"被询问人\"><姓名>孙宁</姓名><日期>2025年9月12日</日期></签名><签名 角色=\"询问人\"/></文书>"        \
    "<文书 名称=\"送达回证\"><标题>送达回证</标题><字段 名称=\"受送达人\">甲公司</字段><字段 名称=\"送达方式\">" \
    "<选项 名称=\"直接送达\" 选中=\"否\"/><选项 名称=\"邮寄送达\" 选中=\"是\"/></字段>"                                       \
    "<送达文书列表><文书 名称=\"行政处罚决定书\" 文号=\"河环罚〔2025〕1号\"/></送达文书列表></文书></案卷>"

static void test_forms(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"the printed title", FORMS, "强制措施审批表/@题", "行政强制措施审批表"},
        {"the organ above it", FORMS, "强制措施审批表/机关", "河东县环保局"},
        {"a level is an opinion", FORMS,
         "concat(强制措施审批表/意见[@角色='承办人']/@署名, 强制措施审批表/批准日期/@值)", "李立 王明2025-09-11"},
        {"a step of an office system: who handled it, when it came and when he was done",
         "<文书 名称=\"行政许可审批表\"><申请人>甲店</申请人><审批流程><环节 "
         "序号=\"1\"><名称>承办人意见</名称><办理人>李立</办理人><意见>拟准予。</意见><到达时间>2025-07-17 "
         "09:10:21</到达时间><办结时间>2025-07-18 09:41:07</办结时间></环节><环节 "
         "序号=\"2\"><名称>审批意见</名称><办理人>赵永</办理人><意见>同意。</意见><到达时间>2025-07-18 "
         "10:24:21</到达时间><办结时间>2025-07-21 11:51:07</办结时间></环节></审批流程></文书>",
         "concat(count(*/当事人), */意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */批准日期/@值)",
         "1李立2025-07-18赵永2025-07-21"},
        {"and no field of the paper", FORMS, "count(强制措施审批表/日期)", "0"},
        {"questions one after the other", FORMS, "concat(询问笔录/问答数/@值, 询问笔录/表明身份)",
         "1问：这是我们的执法证件，请看。"},
        {"who signs, and when", FORMS, "concat(询问笔录/签名[1]/@值, 询问笔录/签名[1]/@日期)", "孙宁2025-09-12"},
        {"an empty place to sign", FORMS, "count(询问笔录/签名[@形式='空'])", "1"},
        {"the box that is ticked", FORMS, "送达回证/送达方式/@值", "邮寄"},
        {"what a receipt names is no paper", FORMS, "count(行政处罚决定书)", "0"},
        {"but what it delivers", FORMS, "送达回证/送达文书/@文号", "河环罚〔2025〕1号"},
    };
    ASK_XML(rows);
}

/* One word of the system for every paragraph, another for every heading; who signs is an attribute. */
#define BARE                                                                                                                                                  \
    "<zfaj><wsj><wenshu "                                                                                                                                     \
    "lx=\"卷内目录\"><bg><hd><c>序号</c><c>文号</c><c>文书（材料）名称</c><c>日期</c><c>页号</c></hd>"                                    \
    "<r><c>1</c><c></c><c>案件线索登记表</c><c>2024-07-01</c><c>1</c></r>"                                                                             \
    "<r><c>2</c><c>某粮立〔2024〕3号</c><c>立案审批表</c><c>2024-07-03</c><c>2</c></r></bg></wenshu>"                                              \
    "<wenshu lx=\"行政处罚事先告知书\" wh=\"某粮告〔2024〕3号\"><nr>甲公司：</nr>"                                                         \
    "<nr>你单位涉嫌未建立台账，本机关已调查完毕，现将有关事项告知如下：</nr><nr>拟对你单位罚款5000元。</nr></wenshu>" \
    "<wenshu lx=\"调查终结报告\"><xm mc=\"案由\">涉嫌未建立台账案</xm><bt>一、案件来源</bt><nr>群众举报。</nr>"                    \
    "<bt>三、违法事实</bt><nr>当事人收购小麦三百吨，未建立台账。</nr></wenshu>"                                                        \
    "<wenshu lx=\"证据复制单\"><xm mc=\"证明对象\">收购数量</xm><nr>经核对，与原件一致。</nr>"                                         \
    "<qz lb=\"提供人\"><qm>孙宁</qm><qmrq>2024-07-10</qmrq></qz>"                                                                                        \
    "<qz lb=\"提取人\"><qm>李立、王明</qm><qmrq>2024-07-10</qmrq></qz></wenshu></wsj></zfaj>"

static void test_bare_words(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"the word of a paragraph is no label of it", BARE, "事先告知书/当事人", "甲公司"},
        {"a header row with a word of its own, an empty cell in a row", BARE,
         "concat(卷内目录/目录项[1]/@题名, 卷内目录/目录项[1]/@日期, 卷内目录/目录项[2]/@题名, "
         "卷内目录/目录项[2]/@文号)",
         "案件线索登记表2024-07-01立案审批表某粮立〔2024〕3号"},
        {"headings below the title stay", BARE, "调查终结报告/事实", "当事人收购小麦三百吨，未建立台账。"},
        {"who signs by an attribute of its own", BARE, "concat(证据提取单/签名[1]/@角色, 证据提取单/签名[1]/@值)",
         "提供人孙宁"},
        {"and the other", BARE, "证据提取单/签名[2]/@值", "李立 王明"},
    };
    ASK_XML(rows);
}

/* English words of any spelling. */
#define CAMEL                                                                                                             \
    "<exportPackage version=\"2.1\"><writList><writ writType=\"filingApproval\"><docNo>河水立〔2025〕7号</docNo>"   \
    "<litigant><name>甲公司</name><legalPerson>孙宁</legalPerson></litigant><cause_of_case>采砂</cause_of_case>"   \
    "<approvalSteps><step><stepName>负责人意见</stepName><opinion>同意立案</opinion><signer>赵永</signer>"     \
    "<date>2025-03-04</date></step></approvalSteps></writ>"                                                               \
    "<writ writType=\"interviewRecord\"><interviewTime>2025年3月10日9时10分至10时05分</interviewTime>"            \
    "<intervieweeName>孙宁</intervieweeName><inquirers><inquirer><name>李立</name><certNo>33010001</certNo></"        \
    "inquirer>"                                                                                                           \
    "<inquirer><name>王明</name><certNo>33010002</certNo></inquirer></inquirers>"                                       \
    "<qaList><qa><question>请看执法证件。</question><answer>看清楚了。</answer></qa></qaList></writ>"         \
    "<writ writType=\"serviceReceipt\"><recipient>甲公司</recipient><servedPaper><title>行政处罚决定书</title>" \
    "<docNo>河水罚〔2025〕7号</docNo></servedPaper><methodOfService>直接送达</methodOfService>"                 \
    "<dateOfService>2025年4月22日</dateOfService></writ></writList></exportPackage>"

/* Initials of pinyin. */
#define PINYIN                                                                                                                                        \
    "<ROOT><WSLB><WS><WSMC>立案审批表</WSMC><WSH>河水立〔2025〕3号</WSH><DSR>甲公司</DSR><AY>采砂</AY>"                               \
    "<FZRYJ>同意立案。\n签名：赵永　2025年3月4日</FZRYJ></WS>"                                                                          \
    "<WS><WSMC>行政处罚决定书</WSMC><CF_WSH>河水罚〔2025〕3号</CF_WSH><DSR>甲公司</DSR>"                                              \
    "<ZW>经查，甲公司采砂。决定处罚如下：罚款人民币5000元。</ZW><LKJG>河东县水务局</LKJG><LKRQ>2025年4月1日</LKRQ></" \
    "WS>"                                                                                                                                             \
    "</WSLB></ROOT>"

static void test_foreign_words(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"a type in English", CAMEL, "name(*[1])", "立案审批表"},
        {"a party with its particulars", CAMEL, "concat(立案审批表/当事人, 立案审批表/法定代表人)", "甲公司孙宁"},
        {"words joined in another way", CAMEL, "立案审批表/案由", "采砂"},
        {"a level named by its child", CAMEL, "concat(*/意见/@角色, */批准日期/@值)", "负责人2025-03-04"},
        {"officers with their numbers", CAMEL, "concat(询问笔录/执法人员[2], 询问笔录/执法人员[2]/@证号)",
         "王明33010002"},
        {"a dialogue is no table", CAMEL, "询问笔录/问答数/@值", "1"},
        {"words of a receipt", CAMEL, "concat(送达回证/送达文书/@文号, 送达回证/收件日期/@值)",
         "河水罚〔2025〕7号2025-04-22"},
        {"no paper inside a receipt", CAMEL, "count(*[@码])", "3"},
        {"initials", PINYIN, "concat(立案审批表/案由, 立案审批表/批准日期/@值)", "采砂2025-03-04"},
        {"initials of running text and closing", PINYIN,
         "concat(行政处罚决定书/罚款/@分, 行政处罚决定书/落款机关, 行政处罚决定书/日期/@值)",
         "500000河东县水务局2025-04-01"},
        {"a field of public lists inside a paper", PINYIN, "行政处罚决定书/文号/@值", "河水罚〔2025〕3号"},
        {"no seal is missed in an export", PINYIN, "count(行政处罚决定书/印章)", "0"},
    };
    ASK_XML(rows);
}

#define ATTRIBUTES                                                                                                                                \
    "<处罚案卷导出 执法机关=\"河东县城管局\"><文书 名称=\"行政处罚决定书\" 文号=\"河城罚〔2025〕12号\" "       \
    "当事人=\"乙公司\" "                                                                                                                    \
    "正文=\"经查，你单位占道，违反了《城市道路管理条例》第二十七条。决定给予罚款2000元的行政处罚。\" " \
    "落款机关=\"河东县城管局（印章）\" 落款日期=\"2025年5月1日\"/><文书 名称=\"卷内目录\">"                          \
    "<条目 序号=\"1\" 题名=\"行政处罚决定书\" 页号=\"1-2\"/><条目 序号=\"2\" 题名=\"送达回证\" 页号=\"3\"/></文书>"  \
    "</处罚案卷导出>"

#define PAIRS                                                                                                               \
    "<caseArchive><materials><material><materialName>立案审批表</materialName><fields>"                                \
    "<field><label>案由</label><value>占道</value></field><field label=\"当事人\" value=\"己公司\"/>"             \
    "<field key=\"法定代表人\">孙宁</field><field><key>地址</key><value/></field></fields></material></materials>" \
    "</caseArchive>"

#define HTML                                                                                                                                     \
    "<dossier><section><h1>立案审批表</h1><table><tr><th>案由</th><td colspan=\"3\">占道</td></tr>"                                     \
    "<tr><th>负责人意见</th><td><p>同意立案。</p><p>签名：赵永　2025年2月3日</p></td></tr></table></section>"                 \
    "<section><h1>行政处罚决定书</h1><p class=\"no\">河城罚〔2025〕22号</p><p>当事人：<b>丙公司</b></p>"                     \
    "<p>经查，你单位<span>占道</span>。决定罚款2000元。</p><p>河东县城管局（印章）</p><p>2025年3月1日</p></section>" \
    "</dossier>"

#define WORD                                                                                                                  \
    "<w:pkg xmlns:w=\"urn:x\"><w:document><w:body><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>行政处罚"         \
    "</w:t></w:r><w:r><w:t>决定书</w:t></w:r></w:p><w:p><w:r><w:t>当事人：</w:t></w:r><w:r><w:t>丁公司</w:t></w:r>" \
    "</w:p><w:p><w:r><w:t>决定罚款2000元。</w:t></w:r></w:p></w:body></w:document><w:document><w:body><w:p><w:r>"       \
    "<w:t>立案审批表</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>案由</w:t></w:r></w:p></w:tc><w:tc><w:p>"      \
    "<w:r><w:t>占用</w:t></w:r><w:r><w:t>道路</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document></w:pkg>"

#define PAGES                                                                                                                 \
    "<o:Pages xmlns:o=\"urn:x\"><o:Page ID=\"1\"><o:Area><o:Box>0 0 210 297</o:Box></o:Area><o:Layer ID=\"2\">"               \
    "<o:TextObject ID=\"3\" Boundary=\"60 20 9 1\" Font=\"5\"><o:TextCode X=\"0\" Y=\"7\">责令改正通知书</o:TextCode>" \
    "</o:TextObject><o:TextObject ID=\"4\" Boundary=\"60 35 9 1\" Font=\"5\"><o:TextCode "                                    \
    "X=\"0\">戊公司：</o:TextCode>"                                                                                       \
    "</o:TextObject><o:TextObject ID=\"5\" Boundary=\"6 5 9 1\" Font=\"5\"><o:TextCode "                                      \
    "X=\"0\">责令你单位于2025年3月10"                                                                                 \
    "日前改正。</o:TextCode></o:TextObject></o:Layer></o:Page></o:Pages>"

#define MEETING                                                                                                                                       \
    "<卷><文书 "                                                                                                                                   \
    "类型=\"集体讨论记录\"><讨论时间>2025年3月20日10时00分至11时00分</讨论时间><出席人员><人员><姓名>赵永</姓名>" \
    "<职务>局长</职务></人员><人员><姓名>钱进</姓名><职务>副局长</职务></人员></出席人员><发言><人>钱进</人>"      \
    "<内容>同意处罚。</内容></发言><发言 人=\"赵永\">同意。</发言><结论意见>一致同意。</结论意见></文书></卷>"

/* Names of letters alone: paragraphs, places to sign, a seal with its day, a grid of rows. */
#define LETTERS                                                                                                                    \
    "<DZJZ><WSJ><WS xh=\"1\"><WSMC>行政检查通知书</WSMC><ZZJG>河东县水务局</ZZJG><WH>河水检〔2025〕3号</WH>"    \
    "<DL>甲公司：</DL><DL>定于2025年6月18日检查。</DL><YZ dwmc=\"河东县水务局\" "                                \
    "zt=\"已加盖\"><RQ>2025年6月16日</RQ></YZ></WS>"                                                                         \
    "<WS xh=\"2\"><WSMC>现场检查记录</WSMC><ZD mc=\"检查人员\">张三、李四</ZD><QWERT>以上记录属实。</QWERT>" \
    "<QMX mc=\"在场人签字\">王五 2025年6月18日</QMX></WS><WS xh=\"3\"><WSMC>送达回证</WSMC>"                         \
    "<ZD mc=\"受送达人\">甲公司</ZD><BG><BT><L>送达文书名称</L><L>文号</L><L>收到日期</L></BT>"                 \
    "<H><L>行政检查通知书</L><L>河水检〔2025〕3号</L><L>2025年6月17日</L></H>"                                     \
    "<H><L>检查结果告知书</L><L>河水告〔2025〕3号</L><L>2025年6月19日</L></H></BG></WS></WSJ></DZJZ>"

static void test_letters(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"an address is no value of a label of letters", LETTERS, "行政检查通知书/当事人", "甲公司"},
        {"the day beside the seal", LETTERS, "行政检查通知书/日期/@值", "2025-06-16"},
        {"a sentence under a word nobody knows", LETTERS, "count(现场检查笔录/段[contains(., 'QWERT')])", "0"},
        {"a place to sign", LETTERS, "concat(现场检查笔录/签名/@值, 现场检查笔录/签名/@日期)", "王五2025-06-18"},
        {"rows of a grid", LETTERS, "count(送达回证/送达文书)", "2"},
        {"each with its day", LETTERS, "送达回证/送达文书[2]/@日期", "2025-06-19"},
    };
    ASK_XML(rows);
}

static void test_other_shapes(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"attributes are fields", ATTRIBUTES, "concat(行政处罚决定书/当事人, 行政处罚决定书/罚款/@分)", "乙公司200000"},
        {"and the closing", ATTRIBUTES, "concat(行政处罚决定书/落款机关, 行政处罚决定书/日期/@值)",
         "河东县城管局2025-05-01"},
        {"attributes of entries are columns", ATTRIBUTES, "concat(卷内目录/目录项[2]/@题名, 卷内目录/目录项[2]/@页号)",
         "送达回证3"},
        {"at the place of the attribute", ATTRIBUTES, "行政处罚决定书/当事人/@处", "/处罚案卷导出/文书[1]/@当事人"},
        {"name and value as children", PAIRS, "立案审批表/案由", "占道"},
        {"as attributes", PAIRS, "立案审批表/当事人", "己公司"},
        {"the name as an attribute", PAIRS, "立案审批表/法定代表人", "孙宁"},
        {"a value that is empty", PAIRS, "立案审批表/地址/@状态", "空"},
        {"headings and tables of pages", HTML, "concat(立案审批表/案由, 立案审批表/意见/@署名)", "占道赵永"},
        {"words in bold are words", HTML, "行政处罚决定书/当事人", "丙公司"},
        {"paragraphs in order", HTML, "concat(行政处罚决定书/文号/@值, 行政处罚决定书/罚款/@分)",
         "河城罚〔2025〕22号200000"},
        {"runs make a paragraph, and it is the title", WORD, "concat(行政处罚决定书/当事人, 行政处罚决定书/@题)",
         "丁公司行政处罚决定书"},
        {"runs of a cell", WORD, "立案审批表/案由", "占用道路"},
        {"text objects are lines", PAGES, "concat(name(*[1]), 责令改正通知书/当事人)", "责令改正通知书戊公司"},
        {"members of a list", MEETING, "concat(集体讨论记录/出席人[1], 集体讨论记录/出席人[2])", "赵永钱进"},
        {"who speaks in front of what he says", MEETING,
         "concat(集体讨论记录/段[. = '钱进：同意处罚。']/@处, count(集体讨论记录/段[. = '赵永：同意。']))",
         "/卷/文书/发言[1]/内容1"},
        {"their frames are nothing", PAGES, "count(责令改正通知书/段)", "3"},
    };
    ASK_XML(rows);
}

/* What a level of a form says, each in an element of its own that repeats the label. */
#define REPEATED_LABELS                                                                                                             \
    "<卷><文书 名称=\"行政强制措施审批表\"><字段 名称=\"承办人意见\">拟查封，请审批。</字段>"      \
    "<字段 名称=\"承办人意见签名\">李立、王明</字段><字段 名称=\"承办人意见日期\">2025-02-01</字段>" \
    "<字段 名称=\"负责人审批意见\">同意。</字段><字段 名称=\"负责人签名\">赵永</字段>"                 \
    "<字段 名称=\"负责人签名日期\">2025-02-03</字段></文书>"                                                         \
    "<文书 名称=\"查封物品清单\"><字段 名称=\"当事人签名\">钱进</字段>"                                      \
    "<字段 名称=\"当事人签名日期\">2025-02-04</字段><字段 名称=\"执法人员签名\"/>"                           \
    "<字段 名称=\"执法人员签名日期\">2025-02-05</字段><字段 名称=\"见证人签名及日期\"/></文书></卷>"

static void test_repeated_labels(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"who signs an opinion and when", REPEATED_LABELS,
         "concat(强制措施审批表/意见[@角色='承办人']/@署名, 强制措施审批表/意见[@角色='承办人']/@日期)",
         "李立 王明2025-02-01"},
        {"named by the level, not by the opinion", REPEATED_LABELS,
         "concat(强制措施审批表/意见[@角色='负责人']/@署名, 强制措施审批表/批准日期/@值)", "赵永2025-02-03"},
        {"the day of a signature is no place to sign", REPEATED_LABELS, "count(查封扣押清单/签名)", "3"},
        {"but its day", REPEATED_LABELS, "查封扣押清单/签名[@角色='当事人']/@日期", "2025-02-04"},
        {"a dated place without a name is blank", REPEATED_LABELS, "查封扣押清单/签名[@角色='执法人员']/@形式", "空"},
        {"to be signed and dated in one place", REPEATED_LABELS, "查封扣押清单/签名[@角色='见证人']/@形式", "空"},
    };
    ASK_XML(rows);
}

#define STAGES                                                                                                                                                 \
    "<电子卷宗><案卷信息><数据项 名称=\"办案机关\" 值=\"河东县林业局\"/></案卷信息><阶段 名称=\"立案审批\"><文书>"       \
    "<文书头><标题>立案审批表</标题></文书头><文书体><案由>毁林</案由><负责人意见><意见>同意</意见><职务>局长</职务>" \
    "<签名>赵永</签名><日期>2025年2月3日</日期></负责人意见></文书体></文书></阶段><阶段 名称=\"决定\"><文书 "                \
    "编号=\"2\">"                                                                                                                                            \
    "<要素 名称=\"文书名称\">行政处罚决定书</要素><要素 名称=\"当事人\">庚公司</要素><正文>决定处罚款3000元。</正文>"  \
    "<签章 类型=\"公章\">河东县林业局（印章）</签章><日期>2025年3月1日</日期></文书></阶段></电子卷宗>"

#define MANIFEST                                                                                                                                 \
    "<案卷清单><文书 序号=\"1\" 名称=\"立案审批表\" 文号=\"河水立〔2025〕3号\" 日期=\"2025年2月3日\" 页号=\"1\"/>" \
    "<文书 序号=\"2\" 名称=\"询问笔录\" "                                                                                              \
    "文件=\"03_询问笔录.docx\"/><item><title>送达回证</title><date>2025年3月2日</date>"                                             \
    "<page>9</page></item></案卷清单>"

#define CAMEL_MANIFEST                                                                                                     \
    "<archive><files><document title=\"行政处罚决定书\" pageNo=\"12\" fileName=\"a/b/决定书\" pageCount=\"3\"/>" \
    "<document title=\"立案审批表\" page_no=\"1\" FileName=\"a/b/立案表\" pageCount=\"2\"/></files></archive>"

#define CASE_DATA                                                                                                                                        \
    "<案卷数据><执法机关>河东县水务局</执法机关><案件名称>某店采砂案</案件名称><当事人名称>某店</当事人名称>" \
    "<立案日期>2024-06-14</立案日期><决定文书号>河水罚〔2024〕9号</决定文书号><决定日期>2024-07-16</决定日期>"           \
    "<罚款金额>500</罚款金额><执法人员>李立、王明</执法人员></案卷数据>"

/* An application for a licence has the labels of one to a court. */
#define PLANT_APPLICATION                                                                                                                                   \
    "<卷><文书 名称=\"森林植物检疫报检单\"><字段 名称=\"申请人\">壬公司</字段><字段 名称=\"法定代表人\">赵永</字段>" \
    "<字段 名称=\"住所\">河东县</字段><字段 名称=\"申请事项\">苗木出省</字段>"                                                     \
    "<字段 名称=\"申请材料\">营业执照复印件</字段></文书></卷>"

#define SEAL_LABEL                                                                                                                            \
    "<卷><文书 名称=\"行政处罚决定书\"><字段 名称=\"当事人\">庚公司</字段><段落>决定处罚款3000元。</段落>" \
    "<字段 名称=\"（印章）\">河东县林业局  2025-03-01</字段></文书></卷>"

#define ROOT_PAPER                                                                                                     \
    "<送达回证><受送达人>辛公司</受送达人><送达方式>直接送达</送达方式><收件日期>2025年3月2日</收件日期></送达回证>"

static void test_what_is_a_paper(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"a stage is no paper", STAGES, "concat(name(*[1]), name(*[2]), count(*[@码]))", "立案审批表行政处罚决定书2"},
        {"a title inside the head of a paper", STAGES, "立案审批表/@题", "立案审批表"},
        {"a form with an opinion in it stays a form", STAGES, "concat(立案审批表/案由, 立案审批表/意见/@署名)",
         "毁林赵永"},
        {"a field that says what the paper is called", STAGES, "行政处罚决定书/@题", "行政处罚决定书"},
        {"the closing behind a seal for a label", SEAL_LABEL,
         "concat(行政处罚决定书/落款机关, 行政处罚决定书/日期/@值)", "河东县林业局2025-03-01"},
        {"a seal called a signature", STAGES, "concat(行政处罚决定书/落款机关, 行政处罚决定书/印章/@形式)",
         "河东县林业局文"},
        {"entries of a list name papers and are none", MANIFEST, "count(*[@码])", "0"},
        {"in whatever spelling", CAMEL_MANIFEST, "count(*[@码])", "0"},
        {"data of the case are no paper", CASE_DATA, "count(*[@码])", "0"},
        {"but its header", CASE_DATA, "concat(@机关, @当事人, @案由)", "河东县水务局某店某店采砂案"},
        {"an application by another name is no request for execution", PLANT_APPLICATION,
         "concat(count(强制执行申请书), count(许可申请书))", "01"},
        {"the root is the paper", ROOT_PAPER, "concat(name(*[1]), 送达回证/受送达人)", "送达回证辛公司"},
    };
    ASK_XML(rows);
}

#define APPROVAL(rest) "<卷><文书 名称=\"立案审批表\"><字段 名称=\"案由\">采砂</字段>" rest "</文书></卷>"
#define DECISION(rest)                                                                                                 \
    "<卷><文书 名称=\"行政处罚决定书\"><字段 名称=\"当事人\">甲公司</字段><正文>决定处罚款3000元。</正文>" rest        \
    "</文书></卷>"
#define RECEIPT(rest) "<卷><文书 名称=\"送达回证\"><字段 名称=\"受送达人\">甲公司</字段>" rest "</文书></卷>"
#define VISIT(rest)                                                                                                    \
    "<卷><文书 名称=\"现场检查笔录\"><字段 名称=\"检查地点\">河滩</字段><正文>现场有挖掘机一台。</正文>" rest          \
    "</文书></卷>"
#define FIFTY "abcdefghijABCDEFGHIJabcdefghijABCDEFGHIJabcdefghij"

/* One small thing each, in a paper that is plain otherwise. */
static void test_small_differences(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"who signs by seal, behind the opinion of the level",
         APPROVAL("<字段 名称=\"负责人审批意见\">同意。</字段><字段 名称=\"负责人（签章）\">赵永</字段>"
                  "<字段 名称=\"负责人日期\">2025-02-03</字段>"),
         "concat(*/意见/@署名, */批准日期/@值)", "赵永2025-02-03"},
        {"yes behind a seal is no closing", DECISION("<字段 名称=\"公章\">是</字段>"), "count(*/段[. = '是'])", "0"},
        {"a hook ticks a box",
         RECEIPT("<字段 名称=\"送达方式\"><选项 名称=\"直接送达\" 选中=\"否\"/><选项 名称=\"邮寄送达\" "
                 "选中=\"√\"/></字段>"),
         "*/送达方式/@值", "邮寄"},
        {"two opinions are two levels",
         APPROVAL("<审批信息><审核意见>拟同意。</审核意见><审批意见>同意立案。</审批意见></审批信息>"), "count(*/意见)",
         "2"},
        {"a form that holds an opinion is no level",
         "<卷><文书 名称=\"立案审批表\"><表单><案由>采砂</案由><当事人>甲公司</当事人><案件来源>巡查</案件来源>"
         "<审批意见>同意立案。</审批意见></表单></文书></卷>",
         "concat(*/案由, */当事人, */案件来源)", "采砂甲公司巡查"},
        {"what else a level says is kept",
         APPROVAL("<审批><环节>负责人意见</环节><意见>同意立案。</意见><职务>局长</职务><签名>赵永</签名></审批>"),
         "count(*/段[contains(., '局长')])", "1"},
        {"who inspects is an officer and no party",
         VISIT("<检查人><姓名>李立</姓名><证号>33010001</证号></检查人><检查人><姓名>王明</姓名><证号>33010002</证号></"
               "检查人>"),
         "concat(count(*/执法人员), */执法人员[2], */执法人员[2]/@证号)", "2王明33010002"},
        {"a closing says whether it was sealed",
         DECISION("<落款><机关>河东县水务局</机关><印章>是</印章><日期>2025年3月1日</日期></落款>"),
         "concat(*/落款机关, */印章/@形式, */日期/@值)", "河东县水务局文2025-03-01"},
        {"however it is called",
         DECISION(
             "<签批><用印><机关>河东县水务局</机关><日期>2025-03-01</日期><印章>已加盖电子印章</印章></用印></签批>"),
         "concat(*/落款机关, */印章/@形式, */日期/@值)", "河东县水务局文2025-03-01"},
        {"by another word", DECISION("<尾部><办案机关>河东县水务局</办案机关><成文日期>2025-03-01</成文日期></尾部>"),
         "concat(*/落款机关, */日期/@值)", "河东县水务局2025-03-01"},
        {"organ and day as fields at the end",
         DECISION("<正文>罚款二千元。</正文><处罚机关>河东县水务局</处罚机关><日期>2025-03-01</日期>"),
         "concat(*/落款机关, */日期/@值)", "河东县水务局2025-03-01"},
        {"an organ in a title closes nothing",
         "<卷><文书><标题>河东县水务局行政处罚决定书</标题><正文>决定罚款二千元。</正文><日期>2025-03-01</日期></"
         "文书></卷>",
         "concat(count(*/落款机关), */机关)", "0河东县水务局"},
        {"a seal that is not there", DECISION("<用印><机关>河东县水务局</机关><印章>未加盖</印章></用印>"),
         "concat(*/落款机关, count(*/印章))", "河东县水务局0"},
        {"a level that nobody filled in", APPROVAL("<审批 环节=\"负责人意见\"><意见></意见><签名/><日期/></审批>"),
         "concat(*/意见/@态度, */签名/@角色, */签名/@形式)", "空负责人空"},
        {"an opinion nobody signed", APPROVAL("<审批 环节=\"负责人意见\"><意见>同意立案。</意见><签名/></审批>"),
         "concat(*/意见/@态度, */签名/@形式)", "同意空"},
        {"an opinion whose level is an attribute", APPROVAL("<意见 环节=\"负责人\">同意立案。</意见>"),
         "concat(*/意见/@角色, */意见/@态度)", "负责人同意"},
        {"a kind of paragraph is no label",
         "<卷><文书 名称=\"责令改正通知书\"><p type=\"body\">甲公司：</段落><段落 "
         "type=\"body\">责令立即改正。</p></文书></卷>",
         "*/当事人", "甲公司"},
        {"prose under a word nobody knows",
         DECISION("<memo>经查，甲公司未经批准在河道内采砂，数量二十吨，情节较轻。</memo>"),
         "count(*/段[starts-with(., '经查')])", "1"},
        {"a picture in letters is nothing to read",
         DECISION("<photo>" FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY "</photo>"),
         "count(*/段[contains(., 'abcdefghijABCDEFGHIJ')])", "0"},
        {"a signature with the name inside",
         RECEIPT("<signature><name>孙宁</name><date>2025年3月2日</date></signature>"),
         "concat(*/签名/@值, */签名/@日期)", "孙宁2025-03-02"},
        {"a list of what was served, by another tail",
         RECEIPT("<送达文书清单><文书 名称=\"行政处罚决定书\" 文号=\"河水罚〔2025〕1号\"/></送达文书清单>"),
         "*/送达文书/@文号", "河水罚〔2025〕1号"},
        {"what a receipt delivers is not its title",
         RECEIPT("<字段 名称=\"文书名称\">行政处罚决定书</字段><字段 名称=\"文号\">河水罚〔2025〕1号</字段>"),
         "concat(name(*[1]), */送达文书/@文号)", "送达回证河水罚〔2025〕1号"},
        {"nor that of a receipt whose name nobody knows",
         "<卷><文书 名称=\"劳动保障监察文书送达回证\"><字段 名称=\"文书名称\">行政处罚决定书</字段><字段 "
         "名称=\"受送达人\">甲公司</字段></文书></卷>",
         "concat(name(*[1]), */送达文书)", "送达回证行政处罚决定书"},
        {"nor that of one named by its element",
         "<卷><送达回证><文书名称>行政处罚决定书</文书名称><受送达人>甲公司</受送达人><送达地点>河东县河滩路一号</"
         "送达地点></送达回证></卷>",
         "concat(name(*[1]), */送达文书)", "送达回证行政处罚决定书"},
        {"a form for several purposes has the title it says",
         "<卷><文书 类型=\"审批表\"><字段 名称=\"文书名称\">结案审批表</字段><字段 名称=\"当事人\">甲公司</字段><字段 "
         "名称=\"案由\">采砂</字段></文书></卷>",
         "name(*[1])", "结案审批表"},
        {"but its own name is", RECEIPT("<字段 名称=\"文书名称\">送达回证</字段>"), "count(*/送达文书)", "0"},
        {"two who give one opinion, in a table with heads",
         APPROVAL("<意见 环节=\"承办人意见\"><内容>建议立案。</内容><签名>孟某、韩某</签名><日期>2025-03-10</日期></"
                  "意见><意见 环节=\"负责人意见\"><内容>同意。</内容><签名>樊某</签名><日期>2025-03-11</日期></意见>"),
         "concat(count(*/意见), count(*/签名[@值='日期']))", "20"},
        {"its place in the export is no number of the paper", STAGES, "count(行政处罚决定书/段[. = '2'])", "0"},
        {"a day of the text stays where it stands",
         DECISION("<日期>2025年3月1日</日期><字段 名称=\"签收人\">孙宁</字段>"),
         "count(*/段[. = '签收人：孙宁']/preceding-sibling::段[contains(., '2025年3月1日')])", "1"},
        {"the word of the export says more than the title",
         "<卷><文书><标题>行政处罚决定书</标题><类型>行政处罚决定书（当场）</类型><当事人>甲公司</"
         "当事人><正文>罚款50元。</正文></文书></卷>",
         "name(*[@码])", "当场处罚决定书"},
        {"in front of the title too",
         "<卷><文书 "
         "类型=\"行政处罚决定书（当场）\"><标题>行政处罚决定书</标题><当事人>甲公司</当事人><正文>罚款50元。</正文></"
         "文书></卷>",
         "name(*[@码])", "当场处罚决定书"},
        {"officers that are numbered", VISIT("<执法人员1>李立</执法人员1><执法人员2>王明</执法人员2>"),
         "count(*/执法人员)", "2"},
        {"words joined by a hyphen",
         "<Case-Files><Doc><Doc-Name>送达回证</Doc-Name><当事人>甲公司</当事人><送达方式>直接送达</送达方式></Doc></"
         "Case-Files>",
         "name(*[@码])", "送达回证"},
        {"a file name beside a title is an entry of a list",
         "<卷><项><题名>立案审批表</题名><位置>甲县水务局执法大队二〇二五年度案卷/第一卷/立案审批表.docx</位置></项></"
         "卷>",
         "count(*[@码])", "0"},
        {"the party of the case by another word",
         "<案卷数据><执法机关>河东县水务局</执法机关><案件名称>某店采砂案</案件名称><行政相对人>某店</行政相对人></"
         "案卷数据>",
         "@当事人", "某店"},
        {"a party of the case that has a name inside",
         "<案卷数据><执法机关>河东县水务局</执法机关><案件名称>某店采砂案</案件名称><当事人><名称>某店</名称></"
         "当事人></案卷数据>",
         "@当事人", "某店"},
        {"lines of a cell", HTML, "立案审批表/意见/@日期", "2025-02-03"},
        {"labels of an application under a name of its own",
         "<卷><文书 名称=\"苗木货款往来核对表\"><字段 名称=\"申请人\">壬公司</字段><字段 "
         "名称=\"法定代表人\">赵永</字段>"
         "<字段 名称=\"住所\">河东县</字段><字段 名称=\"申请事项\">苗木出省</字段>"
         "<字段 名称=\"申请材料\">营业执照复印件</字段></文书></卷>",
         "concat(count(强制执行申请书), count(许可申请书))", "00"},
        {"a root that is a paper with a small one inside",
         "<行政处罚决定书><当事人>甲公司</当事人><正文>经查，甲公司未经批准在河道内采砂，数量二十吨，违法所得无法查清。"
         "本机关决定处罚款3000元，限十五日内缴纳。</正文><文书 "
         "名称=\"送达回证\"><受送达人>甲公司</受送达人></文书></行政处罚决定书>",
         "concat(count(*[@码]), name(*[@码]))", "1行政处罚决定书"},
        {"paragraphs of a cell are lines",
         "<dossier><section><h1>现场检查笔录</h1><table><tr><td>检查人员</td><td><p>张三</p><p>李四</p></td></tr>"
         "<tr><td>检查地点</td><td>河东县城关镇河滩</td></tr></table></section></dossier>",
         "count(现场检查笔录/执法人员)", "2"},
        {"words behind bold words stay behind them",
         "<dossier><section><h1>行政处罚决定书</h1><p>河城罚〔2025〕22号</p><p><b>当事人</b>：丙公司</p>"
         "<p>经查，你单位占用道路经营。决定罚款2000元。</p></section></dossier>",
         "行政处罚决定书/当事人", "丙公司"},
        {"bold words of another mark are words",
         "<dossier><section><h1>行政处罚决定书</h1><p>河城罚〔2025〕22号</p><p>当事人：<strong>丙公司</strong></"
         "p><p>罚款2000元。</p></"
         "section></dossier>",
         "行政处罚决定书/当事人", "丙公司"},
        {"a break inside a paragraph ends the line",
         "<dossier><section><h1>立案审批表</h1><p>案由：占道<br/>案件来源：举报</"
         "p><p>当事人：丙公司，住所在河东县城关镇。</p></section></dossier>",
         "concat(立案审批表/案由, 立案审批表/案件来源)", "占道举报"},
    };
    ASK_XML(rows);
}

#define UNITS                                                                                                                            \
    "<案卷><文书 名称=\"行政处罚决定书\"><要素 名称=\"当事人\">庚公司</要素>"                                   \
    "<要素 名称=\"案由\" 备注=\"由乙镇移送\">占道</要素>"                                                               \
    "<要素 名称=\"经办人\" 角色=\"主办\">李立</要素><要素 名称=\"罚款金额\" 单位=\"万元\">2</要素><要素 " \
    "名称=\"没收金额\"><值>3</值><单位>万元</单位>"                                                                        \
    "</要素><要素 名称=\"联系电话\" 单位=\"部\"/></文书></案卷>"

#define UNITS_IN_A_ROW                                                                                                 \
    "<案卷><文书 名称=\"行政处罚决定书\"><要素 名称=\"罚款金额\" 单位=\"万元\">2</要素>"    \
    "<要素 名称=\"没收金额\" 单位=\"万元\">3</要素></文书></案卷>"

#define UNIT_OF_A_WORD                                                                                                 \
    "<卷><文书 名称=\"行政处罚决定书\"><当事人 单位=\"庚公司\">钱进</当事人>"                 \
    "<罚款金额 单位=\"万元\">2</罚款金额></文书></卷>"

/* The roots and words of a map. */
#define UNIT_OF_A_RECORD                                                                                               \
    "<案卷><文书 类型=\"行政处罚决定书\"><当事人>钱进</当事人><罚款金额 单位=\"万元\">2</罚款金额></文书></案卷>"

static void test_units(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"a unit beside the value of a named element", UNITS, "行政处罚决定书/罚款/@分", "2000000"},
        {"as a child beside the child that holds it", UNITS, "count(行政处罚决定书/段[. = '没收金额：3万元'])", "1"},
        {"what else is said of it, in brackets", UNITS,
         "count(行政处罚决定书/段[. = '案由：占道（备注：由乙镇移送）'])", "1"},
        {"the part someone has", UNITS, "count(行政处罚决定书/段[. = '经办人：李立（角色：主办）'])", "1"},
        {"two in a row are no table of units", UNITS_IN_A_ROW,
         "concat(行政处罚决定书/罚款/@分, count(行政处罚决定书/段[. = '没收金额：3万元']))", "20000001"},
        {"a unit of an element with a word of its own", UNIT_OF_A_WORD, "行政处罚决定书/罚款/@分", "2000000"},
        {"a unit of a sum that a map knows", UNIT_OF_A_RECORD, "行政处罚决定书/罚款/@分", "2000000"},
        {"said once", UNIT_OF_A_WORD, "count(行政处罚决定书/段[contains(., '万元')])", "1"},
        {"a unit that someone works for is none", UNIT_OF_A_WORD,
         "concat(count(行政处罚决定书/段[. = '当事人：钱进']), count(行政处罚决定书/段[. = '单位：庚公司']))", "11"},
    };
    ASK_XML(rows);
}

/* Records of many fields, each record with those of one set: no value may be lost. */
static void test_wide_records(void **state) {
    static const struct {
        const char *why;
        unsigned records, fields;
        bool are_shared;
    } rows[] = {
        {"as many columns as a table has", 2, 64, true},
        {"more columns than a table has", 2, 70, true},
        {"few of each record, many of all", 3, 30, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_str text;
        jp_str_init(&text, &ask.scratch);
        jp_str_put_text(&text, "<数据><列表>");
        for (unsigned r = 0; r < rows[i].records; r++) {
            jp_str_put_text(&text, "<物件>");
            for (unsigned f = 0; f < rows[i].fields; f++) {
                unsigned name = rows[i].are_shared ? f : r * rows[i].fields + f;
                jp_str_putf(&text, "<项%u目>第%u值</项%u目>", name, f, name);
            }
            jp_str_put_text(&text, "</物件>");
        }
        jp_str_put_text(&text, "</列表></数据>");
        xml_row row = {rows[i].why, jp_view_cstr(&ask.scratch, jp_str_view(&text)),
                       jp_arena_printf(&ask.scratch, "count(//段[contains(., '第%u值')])", rows[i].fields - 1),
                       jp_arena_printf(&ask.scratch, "%u", rows[i].records)};
        ask_xml_row(&row);
    }
}

#define CELLS_OF_A_WIDE_ROW(n)                                                                                         \
    "<格>甲" n "</格><格>乙" n "</格><格>丙" n "</格><格>丁" n "</格><格>戊" n "</格><格>己" n "</格>"                \
    "<格>庚" n "</格><格>辛" n "</格><格>壬" n "</格><格>癸" n "</格>"

static void test_wide_rows(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"more cells than a table has columns",
         "<数据><表格><行>" CELLS_OF_A_WIDE_ROW("1") CELLS_OF_A_WIDE_ROW("2") CELLS_OF_A_WIDE_ROW("3")
             CELLS_OF_A_WIDE_ROW("4") CELLS_OF_A_WIDE_ROW("5") CELLS_OF_A_WIDE_ROW("6")
                 CELLS_OF_A_WIDE_ROW("7") "</行></表格></数据>",
         "count(//段[. = '癸7'])", "1"},
    };
    ASK_XML(rows);
}

/* A level may be signed and dated by elements of its own: not by thousands, each of which would be copied for the next.
 */
static void test_many_signatures(void **state) {
    enum { TIMES = 2000, MOST_SHARE = 200 };
    jp_str text;

    (void)state;
    jp_str_init(&text, &ask.scratch);
    jp_str_put_text(&text,
                    "<案件><文书 名称=\"立案审批表\"><当事人>甲公司</当事人><负责人审批意见>同意立案</负责人审批意见>");
    for (unsigned i = 0; i < TIMES; i++) {
        jp_str_put_text(&text, "<负责人审批意见签名>李四</负责人审批意见签名>"
                               "<负责人审批意见日期>2024年3月5日</负责人审批意见日期>");
    }
    jp_str_put_text(&text, "</文书></案件>");
    const size_t before = ask.scratch.used_bytes;
    assert_true(ask_file("导出.xml", jp_str_cstr(&text), "the first is the opinion's",
                         "concat(*/意见[1]/@态度, substring(*/意见[1]/@署名, 1, 2), */意见[1]/@日期)",
                         "同意李四2024-03-05"));
    const size_t used = ask.scratch.used_bytes - before;
    jp_arena_reset(&ask.scratch);
    if (used > MOST_SHARE * text.bytes) {
        fail_msg("%zu bytes for %zu", used, text.bytes);
    }
}

#define DECISION_FIELDS "<行政处罚决定书><文号>某罚〔2025〕7号</文号><当事人>甲店</当事人><日期>2025-04-10</日期>"
#define BARE_RECEIPT                                                                                                   \
    "<送达回证><送达文书>行政处罚决定书</送达文书><受送达人>甲店</受送达人><收件日期>2025-04-11</收件日期>"
#define PROSE                                                                                                          \
    "2025年3月4日检查发现你店销售的电线不合格，共计三十二卷，货值二千元；上述事实有现场检查笔录、询问笔录为证。"

static void test_levels_beside_fields(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"an element named for its level is an opinion, whatever the map names",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书><立案审批表><案由>采砂</案由>"
         "<负责人审批意见>同意立案</负责人审批意见></立案审批表></行政处罚案卷>",
         "concat(立案审批表/意见/@角色, 立案审批表/意见/@态度)", "负责人同意"},
        {"left blank",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书><立案审批表><案由>采砂</案由>"
         "<承办机构意见></承办机构意见></立案审批表></行政处罚案卷>",
         "string(立案审批表/意见[@状态='空']/@角色)", "承办机构"},
    };
    ASK_XML(rows);
}

static void test_excerpts(void **state) {
    (void)state;
    static const xml_row rows[] = {
        {"fields and no text", "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书></行政处罚案卷>",
         "行政处罚决定书/@摘", "是"},
        {"one short sentence is no letter",
         "<行政处罚案卷>" DECISION_FIELDS
         "<违法事实>销售的电线不合格，共三十二卷。</违法事实></行政处罚决定书></行政处罚案卷>",
         "行政处罚决定书/@摘", "是"},
        {"a long name is no sentence",
         "<行政处罚案卷>" DECISION_FIELDS
         "<案由>未经批准擅自在河道管理范围内设置拦河渔具以及弃置阻碍行洪的物体案</案由>"
         "</行政处罚决定书></行政处罚案卷>",
         "行政处罚决定书/@摘", "是"},
        {"its text is there",
         "<行政处罚案卷>" DECISION_FIELDS "<违法事实>" PROSE "</违法事实></行政处罚决定书></行政处罚案卷>",
         "count(行政处罚决定书/@摘)", "0"},
        {"a decision of fields beside a notice with its text",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书><事先告知书><文号>某罚告〔2025〕7号</文号><违法事实>" PROSE
         "</违法事实></事先告知书></行政处罚案卷>",
         "concat(行政处罚决定书/@摘, count(事先告知书/@摘))", "是0"},
        {"a record of fields beside a decision with its text is what was filled in",
         "<行政处罚案卷>" DECISION_FIELDS "<违法事实>" PROSE
         "</违法事实></行政处罚决定书><现场检查笔录><地点>某路1号</地点><被检查人>甲店</被检查人></现场检查笔录></"
         "行政处罚案卷>",
         "concat(count(行政处罚决定书/@摘), count(现场检查笔录), count(现场检查笔录/@摘))", "010"},
        {"nobody's signature is exported: nor is what a receipt shows",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书>" BARE_RECEIPT "</送达回证></行政处罚案卷>", "送达回证/@摘",
         "是"},
        {"signatures are exported: a receipt without one lacks it",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书>" BARE_RECEIPT
         "</送达回证><立案审批表><负责人审批意见>同意立案</负责人审批意见></立案审批表></行政处罚案卷>",
         "concat(count(送达回证/@摘), 行政处罚决定书/@摘)", "0是"},
        {"somebody's signature is exported: so would be that on a receipt",
         "<行政处罚案卷>" DECISION_FIELDS "</行政处罚决定书>" BARE_RECEIPT
         "</送达回证><询问笔录><被询问人>李四</被询问人><签名>李四</签名></询问笔录></行政处罚案卷>",
         "concat(count(送达回证/@摘), 询问笔录/@摘)", "0是"},
        {"a form by itself has no text to lack", "<行政处罚案卷>" BARE_RECEIPT "</送达回证></行政处罚案卷>",
         "concat(name(送达回证), count(送达回证/@摘))", "送达回证0"},
    };
    ASK_XML(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_named_fields),
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_bare_words),
        cmocka_unit_test(test_foreign_words),
        cmocka_unit_test(test_other_shapes),
        cmocka_unit_test(test_what_is_a_paper),
        cmocka_unit_test(test_repeated_labels),
        cmocka_unit_test(test_small_differences),
        cmocka_unit_test(test_units),
        cmocka_unit_test(test_wide_records),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_wide_rows),
        cmocka_unit_test(test_many_signatures),
        cmocka_unit_test(test_excerpts),
        cmocka_unit_test(test_levels_beside_fields),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
