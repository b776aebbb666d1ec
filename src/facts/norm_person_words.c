/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_person_words.h"

#include "norm_scan.h"

enum { NAME_CHARS_MAX = 30, PLAIN_CHARS_MAX = 4, UNDOTTED_CHARS_MAX = 15, LISTED_CHARS_MAX = 8 };

/* Words of forms that stand where names stand. A name is compared with the whole word. */
static const char *const stop_words[] = {
    "出示",     "请过目",     "过目",     "出示证件", "表明",     "亮证",       "亮明",     "请你",     "请核对",
    "请确认",   "确认",       "听清",     "清楚",     "申请",     "执法人员",   "执法",     "人员",     "签名",
    "签字",     "签章",       "盖章",     "印章",     "公章",     "同意",       "不同意",   "拟同意",   "日期",
    "时间",     "记录人",     "记录员",   "记录",     "以上",     "笔录",       "年月日",   "年月",     "月日",
    "无",       "男",         "女",       "男性",     "女性",     "汉族",       "维吾尔族", "哈萨克族", "回族",
    "蒙古族",   "柯尔克孜族", "锡伯族",   "民族",     "经理",     "总经理",     "店长",     "老板",     "员工",
    "职员",     "工人",       "厂长",     "法人",     "法定代表", "代表人",     "负责人",   "经营者",   "当事人",
    "检查人",   "被检查人",   "询问人",   "被询问人", "见证人",   "送达人",     "受送达人", "收件人",   "代收人",
    "承办人",   "经办人",     "审核人",   "审批人",   "主持人",   "听证员",     "列席人",   "出席人",   "参加人",
    "汇报人",   "发言人",     "勘验人",   "抽样人",   "拍摄人",   "提取人",     "提供人",   "制作人",   "复核人",
    "立卷人",   "申请人",     "委托人",   "代理人",   "联系人",   "举报人",     "投诉人",   "第三人",   "翻译人",
    "证号",     "证件",       "证件号",   "执法证",   "执法证号", "编号",       "号码",     "电话",     "联系电话",
    "地址",     "住址",       "单位",     "职务",     "职业",     "性别",       "年龄",     "姓名",     "学历",
    "籍贯",     "情况属实",   "属实",     "无异议",   "无误",     "看过",       "已阅",     "核对",     "核对无误",
    "已核对",   "收到",       "拒签",     "拒绝",     "拒绝签名", "本人",       "他人",     "某某",     "空白",
    "以下空白", "现场",       "现场检查", "检查",     "调查",     "询问",       "立案",     "审查",     "审核",
    "审批",     "批准",       "决定",     "处罚",     "行政",     "意见",       "请示",     "建议",     "说明",
    "备注",     "附件",       "科长",     "副科长",   "股长",     "副股长",     "所长",     "副所长",   "局长",
    "副局长",   "队长",       "副队长",   "大队长",   "中队长",   "主任",       "副主任",   "处长",     "副处长",
    "科员",     "科室",       "法制科",   "法制股",   "办公室",   "负责人签名", "身份证",   "代收",     "直接",
    "直接送达", "留置",       "留置送达", "邮寄",     "邮寄送达", "公告",       "公告送达", "电子送达", "上午",
    "下午",     "晚上",       "今天",     "明天",     "成立",     "通过",       "全体",     "其他",     "其它",
    "等人",     "二人",       "两人",     "三人",     "一人",     "若干",       "如下",     "如上",     "包括",
    "左右",     "是",         "否",       "有",       "空",       "略",         "详见",     "附后",     "见附件",
    "人民币",   "大写",       "小写",     "合计",     "共计",     "小计",       "完毕",     "结束",     "开始",
    "地点",     "内容",       "结果",     "方式",     "原因",     "事由",       "案由",     "案件",     "来源",
    "名称",     "名单",       "清单",     "证据",     "事实",     "依据",       "理由",     "权利",     "义务",
    "告知",     "陈述",       "申辩",     "听证",     "复议",     "诉讼",       "回避",     "申请",     "放弃",
    "和",       "与",         "及",       "系",       "为",       "均",         "均为",     "分别",     "分别为",
    "高中",     "初中",       "小学",     "大专",     "本科",     "中专",       "群众",     "党员",     "经查",
    "综上",     "并由",       "于是",     "因此",     "因为",     "由于",       "关于",     "对于",     "应当",
    "可以",     "不能",       "时任",     "现任",     "曾用名",   "别名",       "安全",     "安全员",   "管理员",
    "相关",     "上述",       "房屋",     "商铺",     "门店",     "货物",       "产品",     "商品",     "食品",
    "药品",     "都是",       "全部",     "方便",     "东侧",     "西侧",       "南侧",     "北侧",     "东边",
    "西边",     "南边",       "北边",     "捺印",     "指印",     "按印",       "手印",     "按指印",   "务农",
    "主办",     "协办",       "主检",     "协检",     "主查",     "协查",       "主询",     "协询",     "主录",
    "海关",     "海事",       "渔业",     "渔政",     "税务",     "公安",       "交通",     "城管",     "环保",
    "环境",     "农业",       "水政",     "文化",     "网信",     "人社",       "应急",     "消防",     "气象",
    "统计",     "邮政",       "烟草",     "综合",     "警官",     "警察",       "民警",     "务工",     "无业",
    "待业",     "经商",       "退休",     "个体",     "农民",     "学生",       "岗位",     "工种",     "工号",
    "部门",     "班组",       "车间",     "职称",     "关系",     "序号",       "工资",     "签收",     "金额",
    "数量",     "用途",       "住宅",     "户主",     NULL};

/* How words begin that are no names, though their first characters are surnames: 「检查人员查看现场、查阅台账」,
 * 应当, 项目; 「（兼记录）」 behind a name, which tells what else he does; 「性别男」, a particular without its colon.
 */
static const char *const stop_heads[] = {
    "查看", "查阅",     "查验",   "查明", "核查", "核对",     "核实", "抽查", "巡查", "调阅", "翻阅", "走访",
    "实地", "随机",     "收取",   "收缴", "申请", "我们",     "应当", "应该", "应予", "应由", "应依", "应为",
    "应有", "应在",     "应按",   "应对", "应将", "应向",     "应付", "应交", "应缴", "应收", "应退", "应补",
    "应如", "应以",     "应于",   "告知", "记录", "听取",     "宣读", "说明", "出示", "表明", "清点", "扣押",
    "查封", "送达",     "交付",   "制作", "责令", "通知",     "要求", "申辩", "随后", "随即", "同时", "会同",
    "予以", "应报",     "应经",   "应先", "应即", "应自",     "应是", "应不", "应急", "项目", "项下", "项次",
    "星期", "拍照",     "录像",   "摄像", "拍摄", "录音",     "测量", "称重", "取样", "采样", "抽样", "调取",
    "提取", "复印",     "复制",   "登记", "查获", "到达",     "抵达", "进入", "前往", "封存", "开具", "下达",
    "使用", "示证",     "兼",     "性别", "年龄", "民族",     "职务", "职业", "住址", "住所", "地址", "工作单位",
    "电话", "联系电话", "身份证", "籍贯", "学历", "文化程度", "国籍", "户籍", NULL};

/* A sentence begins with one of these, a name without surname does not: 已记录, 将及时, 请签字. */
static const char stop_firsts[] =
    "已将并但也就均请把被给在按据因若此该我你您他她它这没用持拿携取看听问说写画拍测挖找得使又再仍则才只可要让";

/* Characters names do not end with: organs, offices, roles, measures. */
static const char stop_ends[] = "局厅队院所部处室站店厂委市县区省司员者们的了吗呢是族组会社厨街道册表书证号码条款项章";
/* Names hardly ever hold these. */
/* Transliterations use 不 and 未; these they do not. */
static const char stop_dotted[] = "的了是签局厅队证号款罚";
static const char stop_inside[] = "的了是未无不某应被签局厅队证件号款项罚执页份第";
/* Endings that name offices unless a surname stands first. */
static const char doubtful_ends[] = "人科村镇乡路长府";

static const char surnames[] = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘"
                               "葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
                               "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成"
                               "戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
                               "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左"
                               "石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松"
                               "井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司"
                               "韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻"
                               "莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦"
                               "艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳"
                               "沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖"
                               "益桓公付肖代闫兰覃岳辜苟佘佟仝冼仉晋楚玉由亓鹿占原战战郄冶苑敬"
                               "买妥者麦努热阿吐图木库吾哈依古帕帖再早玛迪塔扎扎拜艾亚沙斯赛萨";

static const char *const double_surnames[] = {"欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙",
                                              "慕容", "令狐", "夏侯", "东方", "端木", "宇文", "长孙", "独孤",
                                              "南宫", "西门", "呼延", "轩辕", "完颜", "申屠", "钟离", "鲜于",
                                              "闻人", "澹台", "淳于", "单于", NULL};

/* Characters in which Uyghur, Kazakh, Kirgiz and Mongol names are written. */
static const char transliteration[] =
    "不卜都杜合曼热孙什西里阿艾爱买提力古丽尔吐逊玉素甫热依汗麦库班木拉叶肯巴合居马塔努孜亚森亥迈穆罕默德江坎吉里克那扎"
    "帕夏曼沙吾斯西地日娜米祖农苏来卡哈萨赛别帖胡达尼都伊布迪"
    "哥莎图荪吉娅甘铁生格朝鲁乌兰其木巴特桑布仁那苏才次仁道尔吉满都呼毕力格加娃普玛斯买迪赫衣铁依明拜克再同托比娅乃孜热"
    "汉玉提喀勒什则万太皮肉旦列瓦莱外"
    "宝音敖登琴雅朝额孟恩根"
    "曲珍卓央旺堆罗顿珠措达边索朗洛增丹杰嘎宗巴多德平强青培晋登贡觉群益赤钦姆";

static size_t count_in(jp_view name, const char *set, size_t *chars) {
    size_t hits = 0;

    *chars = 0;
    for (size_t at = 0; at < name.bytes; (*chars)++)
        hits += jp_scan_in(jp_scan_at(name, at, &at), set);
    return hits;
}

static bool is_stop_word(jp_view name) {
    return jp_view_is_any(name, stop_words);
}

/* 「安保经理」: an office in four characters; 「王经理」 may be how somebody is called. */
static bool is_office(jp_view name) {
    static const char *const offices[] = {"经理", "主管", "主任", "会计", "总监", "助理", "干事", "代表", "店长", NULL};
    enum { BYTES_OF_FOUR = 12 };

    return name.bytes == BYTES_OF_FOUR && jp_view_ends_with_any(name, offices);
}

/* 「赣税检」, 「川应急」: what stands in front of the number of a certificate. */
static bool is_issuer(jp_view name) {
    static const char *const systems[] = {"税检", "税稽", "应急", "市监", "卫监", "城管",
                                          "交执", "农执", "消防", "文执", NULL};

    return jp_view_ends_with_any(name, systems);
}

bool jp_name_is_office_of_place(jp_view name) {
    static const char places[] = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔滇云藏陕甘陇青宁新兵";
    static const char *const offices[] = {"水政", "渔政", "路政", "运政", "林政", NULL};
    size_t behind;

    return name.bytes > 0 && jp_scan_in(jp_scan_at(name, 0, &behind), places) &&
           jp_view_is_any(jp_view_sub(name, behind, name.bytes), offices);
}

static bool has_stop_head(jp_view name) {
    return jp_view_word_at(name, 0, stop_heads) > 0 || is_office(name) || is_issuer(name);
}

bool jp_name_is_transliterated(jp_view name) {
    size_t chars;
    size_t foreign = count_in(name, transliteration, &chars);

    return chars > PLAIN_CHARS_MAX && chars <= UNDOTTED_CHARS_MAX && foreign * 3 >= chars * 2 && !is_stop_word(name) &&
           !has_stop_head(name) && count_in(name, stop_dotted, &chars) == 0 &&
           !jp_scan_in(jp_scan_before(name, name.bytes, NULL), stop_ends);
}

bool jp_name_is_surname(uint32_t c) {
    return jp_scan_in(c, surnames);
}

static bool has_surname(jp_view name) {
    if (jp_name_is_surname(jp_scan_at(name, 0, NULL)))
        return true;
    for (size_t i = 0; double_surnames[i]; i++) {
        if (jp_scan_word(name, 0, double_surnames[i]) > 0)
            return true;
    }
    return false;
}

static jp_name_likeness dotted_likeness(jp_view name, size_t chars) {
    /* 「与买买提·艾力共同清点」: a name in the middle of a sentence */
    if (chars < 3 || chars > NAME_CHARS_MAX || jp_scan_in(jp_scan_at(name, 0, NULL), "与由跟"))
        return JP_NAME_NOT;
    return count_in(name, stop_dotted, &chars) == 0 ? JP_NAME_LIKELY : JP_NAME_NOT;
}

/* What follows a surname, of names as short as those with one character for it. */
static jp_view behind_surname(jp_view name, size_t chars) {
    size_t at = 0;
    return chars <= 3 && jp_name_is_surname(jp_scan_at(name, 0, &at)) ? jp_view_sub(name, at, name.bytes) : name;
}

/* 杨应全 is a name, 「单应写明」 is none: what one ought to do begins with a word for doing. */
static bool is_given_name_with_ought(jp_view given) {
    static const char doing[] =
        "写注载附由为依按将有在对向于以及是予报经先自即不当该付交缴收退补如急完停做用使立给提进行加签记";
    size_t at;

    if (!jp_view_starts_with(given, JP_VIEW("应")) || has_stop_head(given)) {
        return false;
    }
    const size_t ought = JP_VIEW("应").bytes;
    const uint32_t next = jp_scan_at(given, ought, &at);
    return at == given.bytes && !jp_scan_in(next, doing) && !jp_scan_in(next, stop_inside);
}

jp_name_likeness jp_name_likeness_of(jp_view name, bool is_alone) {
    size_t chars;
    size_t foreign = count_in(name, transliteration, &chars);
    uint32_t last = jp_scan_before(name, name.bytes, NULL);

    if (jp_view_contains(name, JP_VIEW("·")))
        return dotted_likeness(name, chars);
    if (chars < 2 || is_stop_word(name) || has_stop_head(name) || jp_scan_in(last, stop_ends))
        return JP_NAME_NOT;
    size_t unused;
    if (chars > 2 &&
        count_in(name, "零壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万亿元圆角分整正", &unused) == chars)
        return JP_NAME_NOT;      /* a sum */
    if (chars > PLAIN_CHARS_MAX) /* 买买提艾力 */
        return (is_alone || chars <= LISTED_CHARS_MAX) && chars <= UNDOTTED_CHARS_MAX && foreign == chars
                   ? JP_NAME_LIKELY
                   : JP_NAME_NOT;
    if (foreign == chars && chars > 2)
        return JP_NAME_LIKELY;
    const jp_view given = behind_surname(name, chars);
    const bool is_ought = chars == 3 && given.bytes < name.bytes && is_given_name_with_ought(given);
    if (!is_ought && count_in(given, stop_inside, &unused) > 0)
        return JP_NAME_NOT;
    bool is_likely = has_surname(name);
    if (!is_likely && jp_scan_in(jp_scan_at(name, 0, NULL), stop_firsts))
        return JP_NAME_NOT;
    if (chars == PLAIN_CHARS_MAX && !is_likely)
        return JP_NAME_NOT;
    if (jp_scan_in(last, doubtful_ends) && (!is_likely || chars == PLAIN_CHARS_MAX))
        return JP_NAME_NOT;
    return is_likely ? JP_NAME_LIKELY : JP_NAME_POSSIBLE;
}
