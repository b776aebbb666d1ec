/* SPDX-License-Identifier: Apache-2.0 */
#include "redact.h"

#include "juanping/base/utf8.h"
#include "redact_label.h"
#include "redact_place.h"

/* Patterns for what no field caught. Each finder says how many bytes behind `at` it takes, and what to put instead. */

enum { LONG_NUMBER = 7, IDENTITY_CHARS = 15, MAX_NAME_CHARS = 30, MAX_OWN_NAME_CHARS = 4, MAX_PREFIX_CHARS = 14 };

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static uint32_t char_at(jp_view text, size_t at) {
    return at < text.bytes ? jp_char_fold_width(jp_utf8_next(text, &at)) : 0;
}

/* bytes: of the word that stands there; 0 where none does */
static bool begins_any(jp_view text, size_t at, const char *const *words, size_t *bytes) {
    *bytes = jp_view_word_at(text, at, words);
    return *bytes > 0;
}

typedef struct run {
    size_t end;
    uint32_t chars, digits;
} run;

/* Letters and digits of either width in a row. */
static run take_run(jp_view text, size_t at) {
    run r = {.end = at};

    while (r.end < text.bytes) {
        size_t next = r.end;
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &next));
        if (!is_digit(c) && !is_letter(c))
            break;
        r.chars++;
        r.digits += is_digit(c);
        r.end = next;
    }
    return r;
}

/* Sums of money stay: they are facts of the case, not of a person. */
static bool is_sum(jp_view text, size_t end) {
    static const char *const units[] = {"元", "万元", "亿元", ".", "％", "%", "年", "日", NULL};
    size_t bytes;

    return begins_any(text, end, units, &bytes);
}

static size_t find_number(jp_view text, size_t at) {
    run r = take_run(text, at);
    bool is_long = r.digits >= LONG_NUMBER && (r.chars >= IDENTITY_CHARS || !is_sum(text, r.end));

    return is_long ? r.end - at : 0;
}

static size_t find_plate(jp_view text, size_t at) {
    static const char *const provinces[] = {"京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖",
                                            "鲁", "新", "苏", "浙", "赣", "鄂", "桂", "甘", "晋", "蒙", "陕",
                                            "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼", NULL};
    size_t bytes;

    if (!begins_any(text, at, provinces, &bytes) || !is_letter(char_at(text, at + bytes)))
        return 0;
    size_t from = at + bytes;
    run head = take_run(text, from);
    if (head.chars == 1) { /* 新A·12345 */
        size_t dot = head.end;
        uint32_t c = dot < text.bytes ? jp_utf8_next(text, &dot) : 0;
        if (c != 0x00B7 && c != '.' && c != ' ' && c != 0x2022)
            return 0;
        run tail = take_run(text, dot);
        return tail.chars >= 5 && tail.chars <= 6 && tail.digits >= 2 ? tail.end - at : 0;
    }
    return head.chars >= 6 && head.chars <= 7 && head.digits >= 2 ? head.end - at : 0;
}

/* 〔2024〕12号, with the letters in front of it already copied by the caller. */
static size_t find_docno(jp_view text, size_t at) {
    static const char *const opens[] = {"〔", "［", "[", "（", "(", "【", NULL};
    static const char *const closes[] = {"〕", "］", "]", "）", ")", "】", NULL};
    static const char *const number_word[] = {"第", NULL};
    static const char *const end_word[] = {"号", NULL};
    size_t bytes;

    if (!begins_any(text, at, opens, &bytes))
        return 0;
    run year = take_run(text, at + bytes);
    if (year.chars != 4 || year.digits != 4 || !begins_any(text, year.end, closes, &bytes))
        return 0;
    size_t next = year.end + bytes;
    if (begins_any(text, next, number_word, &bytes))
        next += bytes;
    run number = take_run(text, next);
    if (number.digits == 0 || !begins_any(text, number.end, end_word, &bytes))
        return 0;
    return number.end + bytes - at;
}

static const char *const particles[] = {"的", "对", "向", "由", "为", "是", "在", "与", "和",
                                        "及", "将", "把", "被", "系", "给", "从", "以", NULL};

/* Bytes of out, counted from its end, that belong to a name ending there: Chinese characters, letters, brackets, back
 * to a particle or mark. */
static size_t name_bytes_before(const jp_labels *labels, const jp_str *out, uint32_t max_chars, bool brackets) {
    jp_view text = jp_str_view(out);
    size_t from = text.bytes;
    size_t bytes;

    for (uint32_t chars = 0; from > 0 && chars < max_chars; chars++) {
        size_t start = from - 1;
        while (start > 0 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
            start--;
        uint32_t c = char_at(text, start);
        const jp_label *label = jp_labels_of(labels, c);
        /* 王强商贸有限公司: a person in the name of a company. */
        bool is_person = label && jp_view_eq_text(JP_VIEW("某某"), label->word);
        bool is_part =
            is_person || jp_char_is_han(c) || is_letter(c) || is_digit(c) || (brackets && (c == '(' || c == ')'));
        if (!is_part || begins_any(text, start, particles, &bytes))
            break;
        from = start;
    }
    return text.bytes - from;
}

static const char *find_body(jp_view text, size_t at, size_t *bytes) {
    static const char *const companies[] = {"有限责任公司", "股份有限公司", "有限公司", "分公司", "公司", NULL};
    static const char *const shops[] = {"经营部", "商行",   "超市",   "便利店", "专卖店", "合作社", "工作室", "加油站",
                                        "幼儿园", "餐厅",   "饭店",   "酒店",   "药店",   "诊所",   "门市部", "批发部",
                                        "养殖场", "加工厂", "会所",   "浴室",   "宾馆",   "旅馆",   "网吧",   "药房",
                                        "服务部", "农资部", "农资店", "经销部", NULL};

    if (begins_any(text, at, companies, bytes))
        return "某公司";
    if (begins_any(text, at, shops, bytes))
        return "某经营单位";
    return NULL;
}

/* 某县人民法院: an office with the name of its place in front, which tells whose case it is. */
static const char *find_office(const jp_labels *labels, jp_view text, size_t at, const jp_str *out, size_t *bytes) {
    static const struct {
        const char *word, *shown;
    } offices[] = {{"人民政府", "某人民政府"}, {"人民法院", "某人民法院"}, {"人民检察院", "某人民检察院"},
                   {"管理局", "某局"},         {"环境局", "某局"},         {"执法局", "某局"},
                   {"农村局", "某局"},         {"委员会", "某委员会"},     {"街道办事处", "某街道办事处"}};
    static const char *const divisions[] = {"市", "县", "区", "州", "镇", "乡", NULL};
    jp_view before =
        jp_view_sub(jp_str_view(out), out->bytes - name_bytes_before(labels, out, MAX_NAME_CHARS, false), out->bytes);

    for (size_t i = 0; i < sizeof offices / sizeof offices[0]; i++) {
        jp_view word = jp_view_of(offices[i].word);
        if (!jp_view_starts_with(jp_view_sub(text, at, text.bytes), word))
            continue;
        if (jp_view_contains_any(before, divisions)) {
            *bytes = word.bytes;
            return offices[i].shown;
        }
    }
    return NULL;
}

/* 当事人：张三 */
static size_t find_labelled(jp_view text, size_t at, size_t *label_bytes) {
    static const char *const labels[] = {"当事人", "法定代表人", "负责人", "经营者", "被询问人", "询问人", "执法人员",
                                         "承办人", "检查人",     "记录人", "见证人", "收件人",   "送达人", "主持人",
                                         "联系人", "代理人",     "姓名",   "审核人", "签名",     "证人",   NULL};
    static const char *const colons[] = {"：", ":", NULL};
    size_t bytes;
    size_t end;

    if (!begins_any(text, at, labels, label_bytes) || !begins_any(text, at + *label_bytes, colons, &bytes))
        return 0;
    *label_bytes += bytes;
    end = at + *label_bytes;
    for (uint32_t chars = 0; end < text.bytes && chars < MAX_NAME_CHARS; chars++) {
        size_t next = end;
        uint32_t c = jp_utf8_next(text, &next);
        if (!jp_char_is_han(c) && c != 0x00B7)
            break;
        end = next;
    }
    return end - at - *label_bytes;
}

/* 12, 12-3, 甲12, 附12, 二十六: where a number of a house ends; 0 when none begins here. */
static size_t end_of_house_number(jp_view text, size_t at) {
    static const char *const marks[] = {"甲", "乙", "丙", "附", "第", NULL};
    static const char *const figures[] = {"〇", "零", "一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十", "百", NULL};
    static const char *const joints[] = {"-", "－", "—", "之", NULL};
    size_t bytes;

    if (begins_any(text, at, marks, &bytes))
        at += bytes;
    const size_t from = at;
    while (begins_any(text, at, figures, &bytes))
        at += bytes;
    if (at > from)
        return at;
    run number = take_run(text, at);
    if (number.digits == 0)
        return 0;
    while (begins_any(text, number.end, joints, &bytes)) {
        const run more = take_run(text, number.end + bytes);
        if (more.digits == 0)
            break;
        number = more;
    }
    return number.end;
}

/* 「未取得许可的情况下占用幸福小区」: what stands in front of the verb is no part of the name. */
static size_t bytes_behind_verb(jp_view words) {
    static const char *const verbs[] = {"占用", "位于", "进入", "发生", "发生于", "来到", "前往", "到达"};
    size_t from = 0;

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        const jp_view verb = jp_view_of(verbs[i]);
        for (size_t at = jp_view_find(words, verb, 0); at != SIZE_MAX; at = jp_view_find(words, verb, at + verb.bytes))
            from = at + verb.bytes > from ? at + verb.bytes : from;
    }
    return words.bytes - from;
}

/* 吴塘社区, 幸福小区, 泉口新村: a place small enough to tell whose case it is. The name in front of the word is at
 * least two characters that are none of those that make it a common one. */
static const char *find_community(const jp_labels *labels, jp_view text, size_t at, const jp_str *out, size_t *bytes,
                                  size_t *back) {
    enum { LEAST_NAME_BYTES = 6, MOST_NAME_CHARS = 12 };
    static const struct {
        const char *word, *shown;
    } rows[] = {{"社区", "某社区"},         {"小区", "某小区"},         {"村民委员会", "某村民委员会"},
                {"村委会", "某村民委员会"}, {"村民小组", "某村民小组"}, {"村", "某村"}};
    static const char *const common_before[] = {"农",   "乡",   "该",   "本",   "各",   "全",   "所在", "城中",
                                                "居住", "其",   "住宅", "个",   "街道", "同一", "居民", "行政",
                                                "自然", "移民", "老旧", "封闭", "中心", NULL};
    static const char *const common_behind[] = {"民", "级", "镇", "干", "务", "规", "容", "里", "内", "集体", NULL};
    const jp_view rest = jp_view_sub(text, at, text.bytes);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view word = jp_view_of(rows[i].word);
        if (!jp_view_starts_with(rest, word))
            continue;
        *back = name_bytes_before(labels, out, MOST_NAME_CHARS, false);
        *back = bytes_behind_verb(jp_view_sub(jp_str_view(out), out->bytes - *back, out->bytes));
        const jp_view name = jp_view_sub(jp_str_view(out), out->bytes - *back, out->bytes);
        size_t behind;
        if (name.bytes < LEAST_NAME_BYTES || jp_view_ends_with_any(name, common_before) ||
            (jp_view_eq_text(word, "村") && begins_any(text, at + word.bytes, common_behind, &behind)))
            return NULL;
        *bytes = word.bytes;
        return rows[i].shown;
    }
    return NULL;
}

/* 工作证WG425, 证号：65-12: a number behind a word for one, too short to be told by itself. */
static size_t find_certificate(jp_view text, size_t at, size_t *label_bytes) {
    enum { LEAST_DIGITS = 3, DAY_BYTES = 10 };
    static const char *const dashes[] = {"-", "－", "—", NULL};
    static const char *const labels[] = {"工作证", "执法证", "资格证", "许可证", "证件", "证",   "编号",
                                         "警号",   "账号",   "卡号",   "票号",   "单号", "工号", NULL};
    static const char *const numbers[] = {"号码", "编号", "号", NULL};
    static const char *const colons[] = {"：", ":", "（", "(", "「", " ", NULL};
    size_t bytes;

    if (!begins_any(text, at, labels, label_bytes))
        return 0;
    if (begins_any(text, at + *label_bytes, numbers, &bytes))
        *label_bytes += bytes;
    while (begins_any(text, at + *label_bytes, colons, &bytes))
        *label_bytes += bytes;
    run number = take_run(text, at + *label_bytes);
    if (number.digits < LEAST_DIGITS || is_sum(text, number.end))
        return 0;
    /* 2024-15: what a dash joins is one number, but 2024-03-05 is a day */
    uint32_t parts = 1;
    for (size_t dash; begins_any(text, number.end, dashes, &dash); parts++) {
        const run more = take_run(text, number.end + dash);
        if (more.digits == 0)
            break;
        number.end = more.end;
    }
    return parts == 3 && number.end - at - *label_bytes <= DAY_BYTES ? 0 : number.end - at - *label_bytes;
}

static size_t find_street(jp_view text, size_t at) {
    static const char *const streets[] = {"路",   "街",   "巷",   "大道", "村", "小区", "胡同",
                                          "弄堂", "社区", "里弄", "园区", "庄", NULL};
    static const char *const units[] = {"号楼", "号", "栋", "幢", NULL};
    size_t bytes;

    if (!begins_any(text, at, streets, &bytes))
        return 0;
    size_t end = end_of_house_number(text, at + bytes);
    if (end == 0 || !begins_any(text, end, units, &bytes))
        return 0;
    end += bytes;
    /* 3单元502室 behind it belongs to it. */
    for (;;) {
        static const char *const parts[] = {"单元", "室", "层", "楼", "号", "栋", NULL};
        run more = take_run(text, end);
        if (more.digits == 0 || !begins_any(text, more.end, parts, &bytes))
            return end - at;
        end = more.end + bytes;
    }
}

/* The name ends with these bytes behind `at`, and begins so many bytes back in out. Where it begins is only sure behind
 * a mark of quotation; elsewhere words that lead to it are taken for a part. Persons in it are labels already. */
static void put_found(jp_labels *labels, jp_str *out, size_t back, jp_view ending, const char *word) {
    jp_view so_far = jp_str_view(out);
    jp_view before = jp_view_sub(so_far, 0, so_far.bytes - back);
    jp_view head = jp_view_sub(so_far, so_far.bytes - back, so_far.bytes);
    const bool is_loose = !jp_view_ends_with(before, JP_VIEW("「"));
    jp_view name = jp_view_of(jp_arena_printf(labels->arena, "%.*s%.*s", JP_VIEW_ARG(head), JP_VIEW_ARG(ending)));

    jp_str_cut(out, out->bytes - back);
    jp_labels_put(labels, out, word, name, is_loose);
}

/* 某县《关于加强机电井管理的通知》. */
static void put_title(jp_labels *labels, jp_view text, const jp_place_title *title, jp_str *out) {
    const jp_view name = jp_mark_patterns(jp_view_sub(text, title->name_from, title->end), labels);

    jp_str_putf(out, title->has_marks ? "%s%.*s" : "%s《%.*s》", title->shown, JP_VIEW_ARG(name));
}

/* One step: what stands at `at` is put to out, replaced or not. Returns the bytes taken, 0 when no pattern begins here.
 */
static size_t step(jp_labels *labels, jp_view text, size_t at, jp_str *out) {
    size_t label_bytes = 0;
    size_t bytes = 0;
    const char *body = find_body(text, at, &bytes);

    jp_place_title title;
    if (!body && jp_place_title_at(text, at, &title)) {
        put_title(labels, text, &title, out);
        return title.end - at;
    }
    if (!body)
        body = find_office(labels, text, at, out, &bytes);
    if (body) {
        put_found(labels, out, name_bytes_before(labels, out, MAX_NAME_CHARS, true), jp_view_sub(text, at, at + bytes),
                  body);
        return bytes;
    }
    if ((bytes = find_docno(text, at)) > 0) {
        put_found(labels, out, name_bytes_before(labels, out, MAX_PREFIX_CHARS, false),
                  jp_view_sub(text, at, at + bytes), "某文号");
        return bytes;
    }
    if ((bytes = find_street(text, at)) > 0) {
        put_found(labels, out, name_bytes_before(labels, out, MAX_NAME_CHARS, false), jp_view_sub(text, at, at + bytes),
                  "某地");
        return bytes;
    }
    size_t back = 0;
    body = find_community(labels, text, at, out, &bytes, &back);
    if (body) {
        put_found(labels, out, back, jp_view_sub(text, at, at + bytes), body);
        return bytes;
    }
    if ((bytes = find_certificate(text, at, &label_bytes)) > 0) {
        jp_str_putf(out, "%.*s***", JP_VIEW_ARG(jp_view_sub(text, at, at + label_bytes)));
        return label_bytes + bytes;
    }
    if ((bytes = find_labelled(text, at, &label_bytes)) > 0) {
        jp_str_put(out, jp_view_sub(text, at, at + label_bytes));
        jp_labels_put(labels, out, "某某", jp_view_sub(text, at + label_bytes, at + label_bytes + bytes), false);
        return label_bytes + bytes;
    }
    if ((bytes = find_plate(text, at)) > 0 || (bytes = find_number(text, at)) > 0)
        jp_str_put_text(out, "***");
    return bytes;
}

jp_view jp_mark_patterns(jp_view text, jp_labels *labels) {
    jp_str out;

    jp_str_init(&out, labels->arena);
    for (size_t at = 0; at < text.bytes;) {
        size_t taken = step(labels, text, at, &out);
        if (taken == 0) {
            /* A word of letters and digits is taken whole, so that no pattern begins inside it. */
            size_t next = at;
            (void)jp_utf8_next(text, &next);
            run r = take_run(text, at);
            taken = (r.end > next ? r.end : next) - at;
            jp_str_put(&out, jp_view_sub(text, at, at + taken));
        }
        at += taken;
    }
    return jp_str_view(&out);
}

jp_view jp_redact_patterns(jp_view text, jp_arena *arena) {
    jp_labels labels;

    jp_labels_init(&labels, arena);
    return jp_labels_resolve(&labels, jp_mark_patterns(jp_labels_clean(text, arena), &labels), arena);
}

jp_view jp_mask_numbers(jp_view text, jp_arena *arena) {
    enum { PHONE = 11, KEEP_HEAD_ID = 6, KEEP_HEAD_PHONE = 3, KEEP_TAIL = 4 };
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        run r = take_run(text, at);
        bool is_identity = (r.chars == 18 && r.digits >= 17) || (r.chars == 15 && r.digits == 15);
        bool is_phone = r.chars == PHONE && r.digits == PHONE && char_at(text, at) == '1';
        if (r.chars == 0) {
            size_t from = at;
            (void)jp_utf8_next(text, &at);
            jp_str_put(&out, jp_view_sub(text, from, at));
            continue;
        }
        /* Bytes and characters agree for the ASCII forms that such numbers have; others are masked whole. */
        if ((is_identity || is_phone) && r.end - at != r.chars) {
            jp_str_put_text(&out, "********");
        } else if (is_identity || is_phone) {
            size_t head = is_phone ? KEEP_HEAD_PHONE : KEEP_HEAD_ID;
            jp_str_put(&out, jp_view_sub(text, at, at + head));
            for (size_t i = head + KEEP_TAIL; i < r.chars; i++)
                jp_str_put_char(&out, '*');
            jp_str_put(&out, jp_view_sub(text, r.end - KEEP_TAIL, r.end));
        } else {
            jp_str_put(&out, jp_view_sub(text, at, r.end));
        }
        at = r.end;
    }
    return jp_str_view(&out);
}
