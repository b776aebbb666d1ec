/* SPDX-License-Identifier: Apache-2.0 */
#include "place_xml.h"

#include "juanping/base/utf8.h"

/* One step of a path: 「文书[3]」, 「@名称」. */
typedef struct step {
    jp_view name, number; /* number empty: the only one of its name */
} step;

enum { MOST_STEPS = 32 };

/* Names that exports are written with instead of words. source: none; the initials of the Chinese words, as exports of
 * case systems commonly have them (scoring/xml/words.ini has those of fields) */
static const struct {
    const char *name, *word;
} words[] = {
    {"WS", "文书"},       {"DL", "段落"},    {"ZD", "字段"},       {"YJ", "意见"},       {"QMX", "签名"},
    {"QM", "签名"},       {"NR", "内容"},    {"RQ", "日期"},       {"SJ", "时间"},       {"YZ", "印章"},
    {"BG", "表格"},       {"H", "行"},       {"L", "列"},          {"WH", "文号"},       {"FJ", "附件"},
    {"WSMC", "文书名称"}, {"MC", "名称"},    {"DWMC", "单位名称"}, {"ZZJG", "制作机关"}, {"ZW", "正文"},
    {"BT", "标题"},       {"SM", "说明"},    {"BZ", "备注"},       {"XM", "姓名"},       {"DZ", "地址"},
    {"AY", "案由"},       {"DSR", "当事人"},
};

/* What is counted with its own word: 第3份文书, 第2段. */
static const struct {
    const char *name, *counted;
} counters[] = {{"段落", "段"},     {"段", "段"},       {"行", "行"},       {"列", "列"},       {"意见", "条意见"},
                {"字段", "个字段"}, {"签名", "处签名"}, {"附件", "个附件"}, {"照片", "张照片"}, {"条目", "条"}};
static const char *const paper_ends[] = {"文书", "书", "表", "笔录", "回证", "记录", "清单", "凭证", "函", NULL};

static bool is_latin(jp_view name) {
    for (size_t i = 0; i < name.bytes; i++) {
        if ((unsigned char)name.data[i] > 0x7F)
            return false;
    }
    return true;
}

static bool is_same_letters(jp_view name, const char *word) {
    size_t i = 0;

    for (; i < name.bytes && word[i] != '\0'; i++) {
        const char c = name.data[i];
        if ((c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c) != word[i])
            return false;
    }
    return i == name.bytes && word[i] == '\0';
}

/* The Chinese word of a name; empty where it has none. */
static jp_view word_of(jp_view name) {
    if (!is_latin(name))
        return name;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (is_same_letters(name, words[i].name))
            return jp_view_of(words[i].word);
    }
    return JP_VIEW_EMPTY;
}

static uint32_t steps_of(jp_view path, step *steps) {
    uint32_t count = 0;

    for (size_t at = 0; at < path.bytes && count < MOST_STEPS;) {
        const size_t from = at + (path.data[at] == '/');
        const size_t end = jp_view_find(path, JP_VIEW("/"), from);
        jp_view part = jp_view_sub(path, from, end);
        if (jp_view_starts_with(part, JP_VIEW("@")))
            part = jp_view_sub(part, 1, part.bytes);
        const size_t open = jp_view_find(part, JP_VIEW("["), 0);
        steps[count].name = jp_view_sub(part, 0, open);
        steps[count].number = open == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(part, open + 1, part.bytes - 1);
        count += part.bytes > 0;
        at = end == SIZE_MAX ? path.bytes : end;
    }
    return count;
}

static bool is_same_step(const step *a, const step *b) {
    return jp_view_eq(a->name, b->name) && jp_view_eq(a->number, b->number);
}

static void put_numbered(jp_str *out, const step *s, jp_view word) {
    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++) {
        if (jp_view_eq_text(word, counters[i].name)) {
            jp_str_putf(out, "第%.*s%s", JP_VIEW_ARG(s->number), counters[i].counted);
            return;
        }
    }
    if (jp_view_is_empty(word))
        jp_str_putf(out, "第%.*s个标签「%.*s」", JP_VIEW_ARG(s->number), JP_VIEW_ARG(s->name));
    else if (!jp_view_ends_with(word, JP_VIEW("列表")) && jp_view_ends_with_any(word, paper_ends))
        jp_str_putf(out, "第%.*s份%s%.*s%s", JP_VIEW_ARG(s->number), jp_view_eq_text(word, "文书") ? "" : "「",
                    JP_VIEW_ARG(word), jp_view_eq_text(word, "文书") ? "" : "」");
    else
        jp_str_putf(out, "第%.*s个「%.*s」", JP_VIEW_ARG(s->number), JP_VIEW_ARG(word));
}

/* A list tells nothing beside the number of what it lists, nor do the outer ones of several names without a word.
 * left: steps from this one to the last. */
static bool is_frame(const step *s, jp_view word, uint32_t left) {
    if (left < 2 || !jp_view_is_empty(s->number) || jp_view_eq_text(word, "表格"))
        return false;
    return !jp_view_is_empty(s[1].number) || (jp_view_is_empty(word) && left > 2);
}

/* The root is the file itself. */
static jp_view words_of(const step *steps, uint32_t count, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 1; i < count; i++) {
        const step *s = &steps[i];
        const jp_view word = word_of(s->name);
        if (is_frame(s, word, count - i))
            continue;
        const bool is_cell = jp_view_eq_text(word, "行") || jp_view_eq_text(word, "列");
        if (out.bytes > 0 && !is_cell)
            jp_str_put_text(&out, "的");
        if (!jp_view_is_empty(s->number))
            put_numbered(&out, s, word);
        else if (jp_view_is_empty(word))
            jp_str_putf(&out, "标签「%.*s」", JP_VIEW_ARG(s->name));
        else
            jp_str_putf(&out, "「%.*s」", JP_VIEW_ARG(word));
    }
    if (out.bytes == 0)
        jp_str_put_text(&out, "全文");
    return jp_str_view(&out);
}

jp_view jp_place_of_xml(jp_view where, jp_arena *arena) {
    const size_t joint = jp_view_find(where, JP_VIEW("-/"), 0);
    step from[MOST_STEPS], to[MOST_STEPS];
    const uint32_t count = steps_of(jp_view_sub(where, 0, joint), from);

    if (joint == SIZE_MAX)
        return words_of(from, count, arena);
    /* From the first to the last element of a paper: what holds them both. */
    const uint32_t to_count = steps_of(jp_view_sub(where, joint + 1, where.bytes), to);
    uint32_t same = 0;
    while (same < count && same < to_count && is_same_step(&from[same], &to[same]))
        same++;
    return words_of(from, same, arena);
}
