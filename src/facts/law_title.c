/* SPDX-License-Identifier: Apache-2.0 */
#include "law_title.h"

#include "norm_scan.h"

enum { NOTE_CHARS_MAX = 24 };

size_t jp_law_version_note(jp_view v, size_t at) {
    static const char *const words[] = {"修订", "修正", "修改", "年版", "年本", "号公布", "令第", "公布", "施行", NULL};
    size_t pos;
    bool has_word = false;
    bool has_digit = false;
    uint32_t c = jp_scan_at(v, at, &pos);

    if (c != '(' && c != U'〔' && c != '[')
        return 0;
    for (int chars = 0; chars < NOTE_CHARS_MAX; chars++) {
        has_word |= jp_scan_words(v, pos, words, NULL) > 0;
        c = jp_scan_at(v, pos, &pos);
        has_digit |= jp_scan_year_digit(c, false) >= 0;
        if (c == ')' || c == U'〕' || c == ']')
            return has_word && has_digit ? pos - at : 0;
        if (c == 0 || c == '(' || c == ',' || c == ':')
            return 0;
    }
    return 0;
}

size_t jp_law_issue_note(jp_view v, size_t at, bool *is_of_paper) {
    /* 公告 publishes regulations, 国发 once did so for those of the state */
    static const char *const publishers[] = {"公告", "人大", "人民代表大会", "国务院", "国发", "令", NULL};
    enum { ISSUE_CHARS_MAX = 60, ORDERS_SINCE = 2003 }; /* since 规章制定程序条例 rules are issued by order alone */
    size_t pos;
    int32_t year = 0;
    bool is_published = false, is_year = false, has_number = false;

    if (jp_scan_at(v, at, &pos) != '(')
        return 0;
    for (int chars = 0; chars < ISSUE_CHARS_MAX; chars++) {
        is_published = is_published || jp_scan_words(v, pos, publishers, NULL) > 0;
        size_t next;
        uint32_t c = jp_scan_at(v, pos, &next);
        int digit = jp_scan_digit(c);
        year = is_year && digit >= 0 && year < 10000 ? year * 10 + digit : year;
        is_year = (is_year && digit >= 0) || c == U'〔' || c == '[' || c == U'【';
        if (c == 0 || c == '(' || c == ':' || c == U'。')
            return 0;
        has_number = has_number || c == U'号';
        if (c == ')' && !has_number)
            return 0;
        if (c == ')') {
            *is_of_paper = !is_published && year >= ORDERS_SINCE;
            return next - at;
        }
        pos = next;
    }
    return 0;
}

jp_view jp_law_title(jp_view written, jp_title_buffer *buffer) {
    const jp_view country = JP_VIEW("中华人民共和国");
    size_t bytes = 0;

    buffer->without_country_from = 0;
    for (size_t at = 0; at < written.bytes;) {
        size_t note = jp_law_version_note(written, at);
        if (note > 0) {
            at += note;
            continue;
        }
        uint32_t c = jp_scan_at(written, at, &at);
        if (jp_char_is_space(c) || c == U'《' || c == U'》' || c == U'〈' || c == U'〉' || c == '<' || c == '>' ||
            c == 0x200B)
            continue;
        if (bytes + 4 > sizeof buffer->data)
            return JP_VIEW_EMPTY;
        bytes += jp_utf8_put(c, buffer->data + bytes);
    }
    jp_view title = {buffer->data, bytes};
    if (bytes > country.bytes && jp_view_starts_with(title, country))
        buffer->without_country_from = country.bytes;
    return title;
}

/* Forms of a case file are cited in book-title marks as well; none of them is a law text. */
static bool is_form(jp_view title) {
    static const char *const ends[] = {"书", "表",   "笔录",   "回证", "清单", "报告", "记录", "单",
                                       "函", "执照", "许可证", "合同", "证明", "协议", "目录", NULL};

    return jp_view_ends_with_any(title, ends);
}

static bool is_local(jp_view title) {
    static const char *const words[] = {"自治区", "自治州", "自治县", "省",   "市", "兵团", "北京", "上海",
                                        "天津",   "重庆",   "新疆",   "地区", "州", "县",   NULL};
    static const char *const national[] = {"城市", "市场", "市政", "市容", "省级", "市辖", "城镇", NULL};
    jp_view head = title;

    if (jp_view_starts_with(title, JP_VIEW("中华人民共和国")))
        return false;
    /* 城市市容…条例 is national although 市 stands in it */
    for (size_t i = 0; national[i]; i++) {
        jp_view word = jp_view_of(national[i]);
        size_t at = jp_view_find(head, word, 0);
        if (at == 0 || (at != SIZE_MAX && !jp_view_contains_any(jp_view_sub(head, 0, at), words)))
            return false;
    }
    return jp_view_contains_any(head, words);
}

/* Counties, towns, administrative offices and cities without districts make no rules: their 办法 and 规定 are normative
 * papers at most. source: 立法法第九十三条; the cities are those of Xinjiang without districts */
static bool is_below_rule_making(jp_view title) {
    static const char *const places[] = {
        "阜康市",     "昌吉市",     "博乐市",   "阿拉山口市",   "库尔勒市",   "阿克苏市",   "库车市",   "阿图什市",
        "喀什市",     "和田市",     "伊宁市",   "奎屯市",       "霍尔果斯市", "塔城市",     "乌苏市",   "沙湾市",
        "阿勒泰市",   "石河子市",   "阿拉尔市", "图木舒克市",   "五家渠市",   "北屯市",     "铁门关市", "双河市",
        "可克达拉市", "昆玉市",     "胡杨河市", "新星市",       "白杨市",     "阿克苏地区", "喀什地区", "和田地区",
        "塔城地区",   "阿勒泰地区", "阿里地区", "大兴安岭地区", NULL};
    static const char *const of_counties[] = {"县级", "县以", "县域", "县乡", "县城",
                                              "县际", "县道", "县市", "县区", NULL};
    const size_t county = jp_view_find(title, JP_VIEW("县"), 0);

    if (jp_view_contains_any(title, places))
        return true;
    /* 「某某县…」 at the head; a rule of the state that speaks of counties has the word further on. */
    return county != SIZE_MAX && county >= 3 && county <= 24 && jp_view_word_at(title, county, of_counties) == 0 &&
           !jp_view_ends_with_any(jp_view_sub(title, 0, county), (const char *const[]){"市", "区", "乡", "贫困", NULL});
}

/* The city at the head of a title: its name without 市. Empty: none, or 市 of a market. */
static jp_view city_at_head(jp_view title) {
    static const char *const not_of_place[] = {"市场", "市政", "市容", "市民", "市值",
                                               "市级", "市县", "市区", "市辖", NULL};
    static const char *const not_city[] = {"城", "超", "上", "都", "夜", "集", "门",
                                           "股", "楼", "早", "入", "省", "各", NULL};
    static const char *const above[] = {"省", "自治区", "自治州", NULL};
    enum { NAME_BYTES_MAX = 15 };
    const size_t at = jp_view_find(title, JP_VIEW("市"), 0);
    jp_view name = at == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(title, 0, at);

    if (at == SIZE_MAX || jp_view_word_at(title, at, not_of_place) > 0 || jp_view_ends_with_any(name, not_city))
        return JP_VIEW_EMPTY;
    for (size_t i = 0; above[i]; i++) {
        const jp_view word = jp_view_of(above[i]);
        const size_t found = jp_view_find(name, word, 0);
        if (found != SIZE_MAX)
            name = jp_view_sub(name, found + word.bytes, name.bytes);
    }
    return name.bytes > NAME_BYTES_MAX ? JP_VIEW_EMPTY : name;
}

/* source: 立法法第九十三条; cities that could make rules before 2015 surely may. */
static bool is_known_rule_maker(jp_view city) {
    static const char *const cities[] = {
        "北京", "上海", "天津", "重庆",     "石家庄", "太原",     "呼和浩特", "沈阳", "长春", "哈尔滨", "南京", "杭州",
        "合肥", "福州", "南昌", "济南",     "郑州",   "武汉",     "长沙",     "广州", "南宁", "海口",   "成都", "贵阳",
        "昆明", "拉萨", "西安", "兰州",     "西宁",   "银川",     "乌鲁木齐", "唐山", "大同", "包头",   "大连", "鞍山",
        "抚顺", "本溪", "吉林", "齐齐哈尔", "无锡",   "徐州",     "苏州",     "宁波", "淮南", "青岛",   "淄博", "洛阳",
        "邯郸", "深圳", "厦门", "珠海",     "汕头",   "克拉玛依", "吐鲁番",   "哈密", NULL};
    return jp_view_is_any(city, cities);
}

bool jp_law_title_is_of_some_city(jp_view title) {
    static const char *const rules[] = {"办法", "规定", "规则", "细则", NULL};
    const size_t note = jp_view_find(title, JP_VIEW("("), 0);

    if (note != SIZE_MAX && jp_view_ends_with(title, JP_VIEW(")")))
        title = jp_view_sub(title, 0, note);
    const jp_view city = city_at_head(title);
    return jp_view_ends_with_any(title, rules) && !jp_view_is_empty(city) && !is_known_rule_maker(city);
}

jp_law_rank jp_law_title_rank(jp_view title) {
    static const char *const normative[] = {"裁量基准", "裁量权基准", "裁量规则", "裁量标准", "裁量权", "裁量", "通知",
                                            "意见",     "公告",       "批复",     "纲要",     "清单",   "指引", "指南",
                                            "通告",     "标准",       "规范",     "规程",     NULL};
    static const char *const rules[] = {"办法", "规定", "规则", "细则", NULL};

    title = jp_view_trim(title);
    size_t note = jp_view_find(title, JP_VIEW("("), 0); /* （试行）, （暂行） */
    if (note != SIZE_MAX && note > 0 && jp_view_ends_with(title, JP_VIEW(")")))
        title = jp_view_sub(title, 0, note);
    if (jp_view_contains_any(title, (const char *const[]){"裁量", NULL}))
        return JP_LAW_NORMATIVE;
    if (is_form(title))
        return JP_LAW_UNKNOWN;
    if (jp_view_contains(title, JP_VIEW("最高人民法院")) || jp_view_contains(title, JP_VIEW("最高人民检察院")))
        return JP_LAW_JUDICIAL;
    if (jp_view_ends_with_any(title, normative))
        return JP_LAW_NORMATIVE;
    if (jp_view_ends_with_any(title, rules) && is_below_rule_making(title))
        return JP_LAW_NORMATIVE;
    if (jp_view_ends_with_any(title, (const char *const[]){"办法", NULL}))
        return JP_LAW_RULE;
    if (jp_view_ends_with_any(title, (const char *const[]){"法典", "法", NULL}))
        return JP_LAW_STATUTE;
    if (jp_view_ends_with(title, JP_VIEW("实施条例")) || jp_view_ends_with(title, JP_VIEW("条例")))
        return is_local(title) ? JP_LAW_LOCAL : JP_LAW_ADMIN;
    if (jp_view_ends_with_any(title, rules))
        return JP_LAW_RULE;
    return JP_LAW_UNKNOWN;
}
