/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include <inttypes.h>

#include "juanping/base/day.h"
#include "juanping/base/utf8.h"
#include "juanping/model/kind.h"
#include "juanping/write/json.h"

typedef struct word_row {
    const char *code, *text;
} word_row;

jp_view jp_words_points(int64_t cp, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    jp_json_put_points(&out, cp);
    return jp_str_view(&out);
}

jp_view jp_words_share(uint64_t part, uint64_t whole, jp_arena *arena) {
    if (whole == 0)
        return JP_VIEW("—");
    uint64_t permille = (part * 2000 + whole) / (whole * 2);
    return jp_view_of(jp_arena_printf(arena, "%" PRIu64 ".%u%%", permille / 10, (unsigned)(permille % 10)));
}

jp_view jp_words_share_of_few(uint64_t part, uint64_t whole, jp_arena *arena) {
    return whole >= JP_LEAST_FOR_SHARE || whole == 0
               ? jp_words_share(part, whole, arena)
               : jp_view_of(jp_arena_printf(arena, "%" PRIu64 "件中有%" PRIu64 "件", whole, part));
}

jp_view jp_words_date(jp_view iso, jp_arena *arena) {
    jp_day day;
    int year, month, day_of_month;

    if (!jp_day_parse_iso(iso, &day))
        return JP_VIEW_EMPTY;
    jp_day_to_ymd(day, &year, &month, &day_of_month);
    return jp_view_of(jp_arena_printf(arena, "%d年%d月%d日", year, month, day_of_month));
}

jp_view jp_words_number(uint32_t number, jp_arena *arena) {
    jp_str text;

    jp_str_init(&text, arena);
    jp_str_put_numeral(&text, number);
    return jp_str_view(&text);
}

/* 第34条: the number that begins there, and where it ends; 0: none. */
static uint32_t take_number(jp_view text, size_t at, size_t *end) {
    enum { MOST = 999 };
    uint32_t number = 0;

    for (*end = at; *end < text.bytes && text.data[*end] >= '0' && text.data[*end] <= '9' && number <= MOST; ++*end)
        number = number * 10 + (uint32_t)(text.data[*end] - '0');
    return *end > at && number <= MOST ? number : 0;
}

jp_view jp_words_statute(jp_view cited, jp_arena *arena) {
    const jp_view head = JP_VIEW("第"), item = JP_VIEW("项");
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < cited.bytes;) {
        const size_t from = jp_view_find(cited, head, at);
        if (from == SIZE_MAX) {
            jp_str_put(&out, jp_view_sub(cited, at, cited.bytes));
            break;
        }
        size_t end = from + head.bytes;
        const uint32_t number = take_number(cited, end, &end);
        const jp_view behind = jp_view_sub(cited, end, cited.bytes);
        const bool is_item = jp_view_starts_with(behind, item);
        jp_str_put(&out, jp_view_sub(cited, at, from + head.bytes));
        at = from + head.bytes;
        if (number == 0 ||
            !(is_item || jp_view_starts_with(behind, JP_VIEW("条")) || jp_view_starts_with(behind, JP_VIEW("款"))))
            continue;
        jp_str_putf(&out, is_item ? "（%.*s）" : "%.*s", JP_VIEW_ARG(jp_words_number(number, arena)));
        at = end;
    }
    return jp_str_view(&out);
}

static jp_view word_for(const word_row *rows, size_t count, jp_view code) {
    for (size_t i = 0; i < count; i++) {
        if (jp_view_eq_text(code, rows[i].code))
            return jp_view_of(rows[i].text);
    }
    return code;
}

jp_view jp_words_outcome(jp_outcome outcome) {
    static const char *const texts[] = {
        [JP_OUT_PASS] = "符合",  [JP_OUT_DEDUCT] = "扣分", [JP_OUT_VETO] = "一票否决",
        [JP_OUT_BONUS] = "加分", [JP_OUT_NA] = "不适用",   [JP_OUT_UNDETERMINED] = "待人工核查"};

    return jp_view_of(texts[outcome]);
}

jp_view jp_words_status(jp_result_status status) {
    static const char *const texts[] = {[JP_RESULT_SCORED] = "已评分",
                                        [JP_RESULT_UNREADABLE] = "未能读取",
                                        [JP_RESULT_UNSUPPORTED] = "暂不支持的案卷类型"};

    return jp_view_of(texts[status]);
}

jp_view jp_words_doc_status(jp_view status) {
    static const word_row rows[] = {
        {"read", "已读取"},    {"empty", "无文字"},           {"image-only", "仅有图像"}, {"encrypted", "已加密"},
        {"damaged", "已损坏"}, {"unsupported", "格式不支持"}, {"too-large", "超出限额"},
    };

    return word_for(rows, sizeof rows / sizeof rows[0], status);
}

jp_view jp_words_file_type(jp_view type) {
    static const word_row rows[] = {
        {"unknown", "未识别"}, {"image", "图片"},   {"media", "音视频"},
        {"text", "文本"},      {"empty", "空文件"}, {"OLE2(encrypted)", "已加密的OLE2"},
    };

    return word_for(rows, sizeof rows / sizeof rows[0], type);
}

jp_view jp_words_level(jp_region_level level) {
    static const char *const texts[] = {[JP_LEVEL_REGION] = "自治区",
                                        [JP_LEVEL_PREFECTURE] = "地（州、市）",
                                        [JP_LEVEL_COUNTY] = "县（市、区）",
                                        [JP_LEVEL_TOWNSHIP] = "乡镇（街道）"};

    return jp_view_of(texts[level]);
}

jp_view jp_words_judgeability(jp_view letter) {
    static const word_row rows[] = {{"A", "程序判定"}, {"P", "程序判定一部分"}, {"H", "人工判断"}};

    return word_for(rows, sizeof rows / sizeof rows[0], letter);
}

jp_view jp_words_problem(jp_view code) {
    static const word_row rows[] = {
        {"unsupported-format", "格式不支持"},
        {"damaged-member", "文件损坏"},
        {"encrypted-member", "文件加密"},
        {"unsafe-name", "文件名不安全"},
        {"name-encoding", "文件名编码异常"},
        {"header-disagreement", "案卷信息不一致"},
        {"region-by-papers", "区划依文书推定"},
        {"tracked-changes", "留有修订痕迹"},
        {"comments", "留有批注"},
        {"precision-lost", "长数字精度丢失"},
        {"date-field", "日期为自动更新域"},
        {"hidden-text", "含隐藏文字"},
        {"not-understood", "文字读不懂"},
        {"image-only", "仅有图像"},
        {"duplicate-member", "文件重复"},
        {"not-a-file", "不是普通文件"},
        {"empty-folder", "空文件夹"},
        {"over-limit", "超出限额"},
        {"kind-ambiguous", "案卷类型有两种可能"},
        {"part-not-reviewed", "所含部分未评查"},
        {"rubric-not-in-force", "不在标准适用期间"},
        {"dates-contradict", "日期互相矛盾"},
        {"empty-member", "无文字"},
        {"macros", "含有宏"},
        {"embedded-object", "嵌有未读取的对象"},
        {"imported-content", "导入的内容未读取"},
        {"duplicate-dossier", "案卷重复报送"},
        {"no-readable-member", "没有可读取的材料"},
        {"unsupported-kind", "案卷类型不适用"},
        {"unknown-kind", "案卷类型未能识别"},
        {"judge-failed", "未能评判"},
        {"worker-died", "处理异常中止"},
        {"IO_OPEN", "无法打开"},
        {"IO_READ", "无法读取"},
        {"TOO_LARGE", "超出限额"},
        {"EMPTY", "没有内容"},
        {"ZIP_OPEN", "压缩包无法打开"},
        {"ZIP_READ", "压缩包损坏"},
        {"ZIP_TOO_LARGE", "超出限额"},
        {"ZIP_ENCRYPTED", "压缩包加密"},
        {"ZIP_NAME", "文件名不安全"},
        {"DOC_DAMAGED", "文件损坏"},
        {"DOC_ENCRYPTED", "文件加密"},
        {"DOC_UNSUPPORTED", "格式不支持"},
        {"DOC_TOO_LARGE", "超出限额"},
        {"XML_SYNTAX", "XML 有误"},
        {"XML_FORBIDDEN", "XML 含有不允许的内容"},
        {"CHARSET", "字符集有误"},
        {"JUDGE", "未能评判"},
        {"WORKER", "处理异常中止"},
    };

    return word_for(rows, sizeof rows / sizeof rows[0], code);
}

jp_view jp_words_kind(jp_view kind) {
    return jp_kind_name(kind);
}

jp_view jp_words_settled(jp_view reason) {
    size_t at = 0;

    while ((at = jp_view_find(reason, JP_VIEW(JP_REASON_OPEN_HEAD), at)) != SIZE_MAX) {
        size_t end = at + JP_VIEW(JP_REASON_OPEN_HEAD).bytes;
        while (end < reason.bytes && reason.data[end] >= '0' && reason.data[end] <= '9')
            end++;
        if (jp_view_starts_with(jp_view_sub(reason, end, reason.bytes), JP_VIEW(JP_REASON_OPEN_TAIL)))
            return jp_view_sub(reason, 0, at);
        at = end;
    }
    return reason;
}

jp_view jp_words_without_hint(jp_view reason, jp_view hint) {
    jp_view joint = JP_VIEW("；");

    if (jp_view_is_empty(hint) || !jp_view_ends_with(reason, hint))
        return reason;
    jp_view head = jp_view_sub(reason, 0, reason.bytes - hint.bytes);
    if (!jp_view_is_empty(head) && !jp_view_ends_with(head, joint))
        return reason;
    return jp_view_is_empty(head) ? head : jp_view_sub(head, 0, head.bytes - joint.bytes);
}

static bool holds_han(jp_view text) {
    for (size_t at = 0; at < text.bytes;) {
        if (jp_char_is_han(jp_utf8_next(text, &at)))
            return true;
    }
    return false;
}

static bool is_quoted(const jp_answer *answer, jp_view words) {
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        if (jp_view_contains(answer->evidence[i].quote, words))
            return true;
    }
    return false;
}

jp_view jp_words_brackets(jp_view text, const jp_answer *answer, jp_arena *arena) {
    const jp_view open = JP_VIEW("("), close = JP_VIEW(")");
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        const size_t from = jp_view_find(text, open, at);
        const size_t end = from == SIZE_MAX ? SIZE_MAX : jp_view_find(text, close, from);
        if (end == SIZE_MAX) {
            jp_str_put(&out, jp_view_sub(text, at, text.bytes));
            break;
        }
        /* Of brackets in brackets the inner ones, then the outer ones stay as they are: no paper has both kinds. */
        const jp_view inside = jp_view_sub(text, from + 1, end);
        const bool is_turned = holds_han(inside) && !jp_view_contains(inside, open) &&
                               !is_quoted(answer, jp_view_sub(text, from, end + 1));
        jp_str_put(&out, jp_view_sub(text, at, from));
        jp_str_putf(&out, is_turned ? "（%.*s）" : "(%.*s)", JP_VIEW_ARG(inside));
        at = end + 1;
    }
    return jp_str_view(&out);
}

jp_view jp_words_quotes(jp_view text, jp_arena *arena) {
    static const struct {
        const char *mark, *outside, *inside;
        int depth; /* what it opens or closes */
    } rows[] = {{"「", "“", "‘", 1}, {"」", "”", "’", -1}, {"“", "“", "‘", 1}, {"”", "”", "’", -1}};
    int depth = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0, next = 0; at < text.bytes; at = next) {
        (void)jp_utf8_next(text, &next);
        jp_view one = jp_view_sub(text, at, next);
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
            if (!jp_view_eq_text(one, rows[i].mark))
                continue;
            depth -= rows[i].depth < 0 && depth > 0;
            one = jp_view_of(depth > 0 ? rows[i].inside : rows[i].outside);
            depth += rows[i].depth > 0;
            break;
        }
        jp_str_put(&out, one);
    }
    return jp_str_view(&out);
}
