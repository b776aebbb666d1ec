/* SPDX-License-Identifier: Apache-2.0 */
#include "names.h"

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"

static bool ends_with_ascii(jp_view v, const char *suffix) {
    jp_view s = jp_view_of(suffix);

    if (v.bytes < s.bytes) {
        return false;
    }
    for (size_t i = 0; i < s.bytes; i++) {
        if (jp_ascii_lower(v.data[v.bytes - s.bytes + i]) != s.data[i]) {
            return false;
        }
    }
    return true;
}

jp_view jp_name_base(jp_view path) {
    size_t start = path.bytes;

    while (start > 0 && path.data[start - 1] != '/') {
        start--;
    }
    return jp_view_sub(path, start, path.bytes);
}

jp_view jp_name_stem(jp_view path) {
    return jp_name_is_archive(path) ? jp_view_sub(path, 0, path.bytes - 4) : path;
}

bool jp_name_is_archive(jp_view path) {
    return ends_with_ascii(path, ".zip");
}

bool jp_name_is_foreign_archive(jp_view path) {
    static const char *const ends[] = {".rar", ".7z", ".tar", ".gz", ".tgz", NULL};

    for (const char *const *end = ends; *end != NULL; end++) {
        if (ends_with_ascii(path, *end)) {
            return true;
        }
    }
    return false;
}

bool jp_name_is_junk_folder(jp_view name) {
    static const char *const names[] = {
        "__MACOSX", ".Spotlight-V100", ".Trashes", ".fseventsd", ".TemporaryItems", "@eaDir", ".git", ".svn", NULL};

    return jp_view_is_any(name, names);
}

/* A list, not "whatever begins with a dot": a paper whose name someone began so is a paper. */
bool jp_name_is_junk(jp_view path) {
    static const char *const names[] = {".DS_Store", ".localized", NULL};
    static const char *const beginnings[] = {"._" /* resource forks */, "~$" /* locks of Word and Excel */,
                                             ".~" /* locks of WPS and LibreOffice */, NULL};
    jp_view base = jp_name_base(path);

    for (size_t from = 0; from < path.bytes - base.bytes;) {
        size_t slash = jp_view_find(path, JP_VIEW("/"), from);

        if (jp_name_is_junk_folder(jp_view_sub(path, from, slash))) {
            return true;
        }
        from = slash + 1;
    }
    for (const char *const *beginning = beginnings; *beginning != NULL; beginning++) {
        if (jp_view_starts_with(base, jp_view_of(*beginning))) {
            return true;
        }
    }
    return base.bytes == 0 || jp_view_is_any(base, names) || ends_with_ascii(base, "thumbs.db") ||
           ends_with_ascii(base, "desktop.ini");
}

bool jp_name_is_campaign_material(jp_view base) {
    static const char *const words[] = {"台账",     "名册",     "名单",     "汇总",     "一览表",   "登记簿",
                                        "统计表",   "评查方案", "评查通知", "工作方案", "案卷清单", "案件清单",
                                        "案卷目录", "案件目录", "报送",     "说明",     "readme",   "README",
                                        "ledger",   "Ledger",   "roster",   "双公示",   NULL};

    return jp_view_contains_any(base, words);
}

bool jp_name_is_case_paper(jp_view base) {
    static const char *const words[] = {
        "立案",     "笔录", "告知",     "决定书", "回证", "送达", "结案", "审批表", "呈批",     "终结报告",
        "调查报告", "审核", "集体讨论", "封面",   "备考", "卷内", "证据", "抽样",   "登记保存", "催告",
        "票据",     "缴款", "申请书",   "通知书", "受理", "检查", "听证", "询问",   NULL};

    return jp_view_contains_any(base, words);
}

/* Without the number a folder is sorted by: 「01_正文」, 「2、正文」, 「（三）正文」, 「一、正文」. */
static jp_view without_number(jp_view folder) {
    static const char *const marks[] = {"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9", "_",
                                        "-",  ".",  " ",  "　", "、", "．", "（", "）", "(",  ")", "一",
                                        "二", "三", "四", "五", "六", "七", "八", "九", "十", NULL};
    size_t at = 0;

    for (;;) {
        size_t next = at + jp_view_word_at(folder, at, marks);
        if (next == at || next == folder.bytes) {
            return jp_view_sub(folder, at, folder.bytes);
        }
        at = next;
    }
}

/* Words that are a part of a dossier when they are all of the name; within a longer one they may be part of a person's
 * or a firm's. */
static bool is_part_word(jp_view folder) {
    static const char *const words[] = {"卷首", "卷尾",     "卷末",   "卷底", "卷皮", "正文", "封面", "封底", "目录",
                                        "卷内", "卷内目录", "备考表", "备考", "主卷", "附卷", "上卷", "中卷", "下卷",
                                        "上册", "中册",     "下册",   "卷一", "卷二", "卷三", "卷四", "卷五", NULL};

    return jp_view_is_any(without_number(folder), words);
}

bool jp_name_is_dossier_part(jp_view folder) {
    static const char *const words[] = {"正卷", "副卷", "证据", "文书", "附件", "照片",   "图片",
                                        "影像", "录像", "音像", "视频", "材料", "检查卷", "内卷",
                                        "外卷", "扫描", "送达", "票据", NULL};

    if (jp_view_starts_with(folder, JP_VIEW("第")) &&
        (jp_view_ends_with(folder, JP_VIEW("卷")) || jp_view_ends_with(folder, JP_VIEW("册")))) {
        return true;
    }
    if (is_part_word(folder)) {
        return true;
    }
    /* A dossier's own folder is named by its case: 「某某证据造假案」 is no part. */
    return !jp_view_ends_with(folder, JP_VIEW("案")) && jp_view_contains_any(folder, words);
}

static bool is_digits(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        if (v.data[i] < '0' || v.data[i] > '9') {
            return false;
        }
    }
    return v.bytes > 0;
}

static bool is_organ(jp_view v) {
    static const char *const ends[] = {"局", "委员会", "人民政府", "街道办事处", "支队", "大队", "总队", "厅", NULL};

    for (const char *const *end = ends; *end != NULL; end++) {
        if (jp_view_ends_with(v, jp_view_of(*end)) && v.bytes >= 12) {
            return true;
        }
    }
    return false;
}

/* ---- what a folder's name says of its case ---- */

static size_t skip_digits(jp_view v, size_t at) {
    while (at < v.bytes && v.data[at] >= '0' && v.data[at] <= '9') {
        at++;
    }
    return at;
}

/* 〔2025〕77号, 〔2025〕第77号: where it ends; 0 when none begins at the place. */
static size_t end_of_year_and_number(jp_view v, size_t at) {
    static const char *const opening[] = {"〔", "[", "【", "［", "(", "（", NULL};
    static const char *const closing[] = {"〕", "]", "】", "］", ")", "）", NULL};
    static const char *const ordinal[] = {"第", NULL};
    static const char *const ending[] = {"号", NULL};
    enum { YEAR_DIGITS = 4 };
    size_t year = at + jp_view_word_at(v, at, opening);
    size_t behind_year = skip_digits(v, year);
    size_t closed = behind_year + jp_view_word_at(v, behind_year, closing);

    if (year == at || behind_year - year != YEAR_DIGITS || closed == behind_year) {
        return 0;
    }
    size_t number = closed + jp_view_word_at(v, closed, ordinal);
    size_t behind_number = skip_digits(v, number);
    size_t end = behind_number + jp_view_word_at(v, behind_number, ending);
    return behind_number > number && end > behind_number ? end : 0;
}

/* Where a document number begins and ends: 乌天市监罚〔2025〕77号 between other words. What stands in front of the
 * brackets belongs to it as far as nothing divides it. */
static bool find_docno(jp_view v, size_t *from, size_t *to) {
    static const char *const stops[] = {" ", "　", "+", "＋", "（", "(", "）", ")", "、", "，", "-", "案", NULL};

    *from = 0;
    for (size_t at = 0; at < v.bytes;) {
        size_t end = end_of_year_and_number(v, at);
        size_t behind_stop = at + jp_view_word_at(v, at, stops);

        if (end > 0 && at > *from) {
            *to = end;
            return true;
        }
        if (behind_stop > at) {
            *from = behind_stop;
            at = behind_stop;
        } else {
            (void)jp_utf8_next(v, &at);
        }
    }
    return false;
}

/* Without brackets and joints at its ends. */
static jp_view bare(jp_view v) {
    static const char *const marks[] = {"（", "）", "(", ")", "【", "】", "[", "]",
                                        "+",  "＋", "-", "—", "，", "、", NULL};
    bool goes_on = true;

    v = jp_view_trim(v);
    while (goes_on) {
        goes_on = false;
        for (const char *const *mark = marks; *mark != NULL; mark++) {
            jp_view m = jp_view_of(*mark);

            if (v.bytes > 0 && jp_view_starts_with(v, m)) {
                v = jp_view_trim(jp_view_sub(v, m.bytes, v.bytes));
                goes_on = true;
            }
            /* An opening bracket without its closing one, or nothing but one, is left over; a pair is part of a name.
             */
            if (v.bytes > 0 && jp_view_ends_with(v, m) && !jp_view_eq_text(m, "）") && !jp_view_eq_text(m, ")")) {
                v = jp_view_trim(jp_view_sub(v, 0, v.bytes - m.bytes));
                goes_on = true;
            }
        }
    }
    return v;
}

static bool is_short_number(jp_view v) {
    if (jp_view_starts_with(v, JP_VIEW("第"))) {
        v = jp_view_sub(v, JP_VIEW("第").bytes, v.bytes);
    }
    return jp_view_ends_with(v, JP_VIEW("号")) && is_digits(jp_view_sub(v, 0, v.bytes - JP_VIEW("号").bytes));
}

/* Words an act begins with, when it is told without 涉嫌. */
static const char *const act_words[] = {"涉嫌", "无照", "无证", "未经",   "未按", "未依", "未取得", "未办",   "擅自",
                                        "非法", "违法", "违反", "超范围", "超标", "虚假", "不按",   "不正当", NULL};

static size_t find_act(jp_view v) {
    size_t first = SIZE_MAX;

    for (const char *const *word = act_words; *word != NULL; word++) {
        size_t at = jp_view_find(v, jp_view_of(*word), 0);

        first = at < first ? at : first;
    }
    return first;
}

static bool is_firm(jp_view v) {
    static const char *const ends[] = {"公司", "店",   "厂",   "商行", "超市", "合作社", "经营部", "中心",   "餐厅",
                                       "饭馆", "药房", "诊所", "宾馆", "酒店", "企业",   "集团",   "工作室", NULL};

    for (const char *const *end = ends; *end != NULL; end++) {
        if (jp_view_ends_with(v, jp_view_of(*end)) && v.bytes >= 9) {
            return true;
        }
    }
    return false;
}

/* A firm, or two to four characters, or a longer name with dots between its parts. */
static bool is_party(jp_view v) {
    static const char *const no_names[] = {"卷", "册", "区", "县", "市", "州", "乡",
                                           "镇", "局", "所", "队", "案", NULL};
    static const char *const works[] = {"程序", "处罚", "强制", "检查", "执行", "档案", "案件", "材料", "扫描",
                                        "正本", "副本", "定稿", "终稿", "年度", "季度", "评查", NULL};
    size_t chars = 0;

    if (is_firm(v)) {
        return true;
    }
    for (size_t at = 0; at < v.bytes; chars++) {
        uint32_t c = jp_utf8_next(v, &at);

        if (!jp_char_is_han(c) && c != 0x00B7) {
            return false;
        }
    }
    for (const char *const *end = no_names; *end != NULL; end++) {
        if (jp_view_ends_with(v, jp_view_of(*end))) {
            return false;
        }
    }
    if (jp_view_contains_any(v, works)) {
        return false;
    }
    return (chars >= 2 && chars <= 4) || (chars <= 16 && jp_view_contains(v, JP_VIEW("·")));
}

/* 「张三涉嫌无照经营案」 names both; 「好滋味食品店案」 the party, and is all there is for a cause. */
static void take_case(jp_view part, bool is_title, jp_header *header) {
    size_t act = find_act(part);
    jp_view before = act == SIZE_MAX ? JP_VIEW_EMPTY : bare(jp_view_sub(part, 0, act));

    if (act == SIZE_MAX) {
        jp_view name = jp_view_sub(part, 0, part.bytes - (is_title ? JP_VIEW("案").bytes : 0));

        if (is_title && is_firm(name)) {
            header->party = name;
        }
        header->cause = part;
    } else if (before.bytes > 0 && is_party(before)) {
        header->party = before;
        header->cause = jp_view_sub(part, act, part.bytes);
    } else {
        header->cause = part;
    }
}

static void take_piece(jp_view piece, bool is_one_of_several, jp_header *header) {
    piece = bare(piece);
    if (piece.bytes == 0) {
        return;
    }
    if (is_organ(piece)) {
        header->organ = piece;
    } else if (is_digits(piece) && (piece.bytes == 6 || piece.bytes == 9)) {
        header->region = piece;
    } else if (is_short_number(piece)) {
        header->docno = header->docno.bytes > 0 ? header->docno : piece;
    } else if (jp_view_ends_with(piece, JP_VIEW("案"))) {
        take_case(piece, true, header);
    } else if (is_one_of_several && find_act(piece) != SIZE_MAX) {
        take_case(piece, false, header);
    } else if (is_one_of_several && header->party.bytes == 0 && is_party(piece)) {
        header->party = piece;
    }
}

/* Pieces between plus signs, dashes and blanks. */
static void take_pieces(jp_view part, bool is_one_of_several, jp_header *header) {
    static const char *const joints[] = {"+", "＋", "-", "－", "—", " ", "　", NULL};
    size_t from = 0;

    part = bare(part);
    while (from < part.bytes) {
        size_t end = part.bytes;
        size_t next = part.bytes;

        for (const char *const *joint = joints; *joint != NULL; joint++) {
            size_t at = jp_view_find(part, jp_view_of(*joint), from);

            if (at < end) {
                end = at;
                next = at + jp_view_of(*joint).bytes;
            }
        }
        is_one_of_several = is_one_of_several || end < part.bytes;
        take_piece(jp_view_sub(part, from, end), is_one_of_several, header);
        from = next;
    }
}

static void take_component(jp_view part, bool is_one_of_several, jp_header *header) {
    size_t from;
    size_t to;

    if (find_docno(part, &from, &to)) {
        header->docno = jp_view_sub(part, from, to);
        take_pieces(jp_view_sub(part, 0, from), true, header);
        take_pieces(jp_view_sub(part, to, part.bytes), true, header);
    } else {
        take_pieces(part, is_one_of_several, header);
    }
}

/* Of one folder's name: 「某罚〔2025〕7号_李四_涉嫌…案」. Where a number or an act stands beside it, a name is a
 * party's. */
static void take_folder(jp_view folder, jp_header *header) {
    size_t docno_from, docno_to, start = 0;
    bool names_a_case = find_docno(folder, &docno_from, &docno_to) || find_act(folder) != SIZE_MAX;

    for (size_t i = 0; i <= folder.bytes; i++) {
        if (i == folder.bytes || folder.data[i] == '_') {
            take_component(jp_view_sub(folder, start, i), names_a_case && (start > 0 || i < folder.bytes), header);
            start = i + 1;
        }
    }
}

jp_header jp_name_header(jp_view id, jp_arena *arena) {
    jp_header header = {0};
    size_t start = 0;

    for (size_t i = 0; i <= id.bytes; i++) {
        if (i == id.bytes || id.data[i] == '/') {
            take_folder(jp_view_sub(id, start, i), &header);
            start = i + 1;
        }
    }
    header.organ = jp_view_copy(arena, header.organ);
    header.region = jp_view_copy(arena, header.region);
    header.party = jp_view_copy(arena, header.party);
    header.docno = jp_view_copy(arena, header.docno);
    header.cause = jp_view_copy(arena, header.cause);
    return header;
}
