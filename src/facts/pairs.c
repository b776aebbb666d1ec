/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "pairs.h"
#include "typed.h"

/* Labels of lines: 「性别：男 年龄：35 电话：…」. A label ends at a colon and begins at the head of the line, behind
 * white space, or behind punctuation; a value ends where the next label begins. What no label is known for still
 * ends the value before it when it looks like one. */

enum { MOST_RUNNING = 24, MAX_LABEL_CHARS = 26, MAX_UNKNOWN_LABEL_CHARS = 12, MIN_UNKNOWN_LABEL_CHARS = 2 };

size_t jp_in_label_brackets(jp_view v, jp_view *inner) {
    static const char *const pairs[][2] = {{"【", "】"}, {"[", "]"},   {"〔", "〕"}, {"「", "」"},
                                           {"『", "』"}, {"〖", "〗"}, {"<", ">"}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const jp_view open = jp_view_of(pairs[i][0]), close = jp_view_of(pairs[i][1]);
        const size_t end = jp_view_starts_with(v, open) ? jp_view_find(v, close, open.bytes) : SIZE_MAX;
        if (end != SIZE_MAX && end > open.bytes) {
            *inner = jp_view_sub(v, open.bytes, end);
            return end + close.bytes;
        }
    }
    return 0;
}

/* 「【受送达人】」, 「◆ 案由」: how some offices print their labels. A black square is a box with a tick. */
static jp_view without_ornament(jp_view v) {
    static const char *const ornaments[] = {"◆", "▲", "★", "▶", "►", "▪", "•", "※", "▌", "▍", "▎",
                                            "▏", "▊", "▋", "█", "┃", "❖", "➤", "▸", "◈", NULL};
    jp_view inner;

    for (size_t bytes; (bytes = jp_view_word_at(v, 0, ornaments)) > 0 && bytes < v.bytes;) {
        v = jp_view_trim(jp_view_sub(v, bytes, v.bytes));
    }
    const jp_view bare = jp_view_ends_with(v, JP_VIEW(":")) ? jp_view_sub(v, 0, v.bytes - 1) : v;
    return jp_in_label_brackets(bare, &inner) == bare.bytes && bare.bytes > 0 ? inner : v;
}

jp_view jp_label_strip(jp_view v) {
    static const char *const numbers[] = {"一、", "二、", "三、", "四、", "五、",
                                          "六、", "七、", "八、", "九、", "十、"};

    v = without_ornament(v);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (jp_view_starts_with(v, jp_view_of(numbers[i]))) {
            v = jp_view_sub(v, strlen(numbers[i]), v.bytes);
            break;
        }
    }
    if (v.bytes > 8 && v.data[0] == '(' && memchr(v.data, ')', v.bytes) == v.data + v.bytes - 1) {
        v = jp_view_sub(v, 1, v.bytes - 1); /* the whole label in brackets: （见证人签名）： */
    }
    if (v.bytes > 5 && v.data[0] == '(' && v.data[4] == ')') { /* (一) */
        v = jp_view_sub(v, 5, v.bytes);
    }
    size_t digits = 0;
    while (digits < v.bytes && v.data[digits] >= '0' && v.data[digits] <= '9') {
        digits++;
    }
    if (digits > 0 && digits < 3) {
        jp_view rest = jp_view_sub(v, digits, v.bytes);
        if (rest.bytes > 0 && (rest.data[0] == '.' || rest.data[0] == ')')) {
            v = jp_view_sub(rest, 1, rest.bytes);
        } else if (jp_view_starts_with(rest, JP_VIEW("、"))) {
            v = jp_view_sub(rest, 3, rest.bytes);
        }
    }
    while (v.bytes > 0 && (v.data[0] == '*' || v.data[0] == ':')) {
        v = jp_view_sub(v, 1, v.bytes);
    }
    while (v.bytes > 0 && (v.data[v.bytes - 1] == ':' || v.data[v.bytes - 1] == '*')) {
        v = jp_view_sub(v, 0, v.bytes - 1);
    }
    return v;
}

/* 「姓名(名称)」 → 「姓名」 */
static jp_view without_remark(jp_view v) {
    const char *open = v.bytes ? memchr(v.data, '(', v.bytes) : NULL;
    if (open && open > v.data && v.data[v.bytes - 1] == ')') {
        return jp_view_sub(v, 0, (size_t)(open - v.data));
    }
    return v;
}

const jp_field *jp_label_field(const jp_scan *scan, jp_view key) {
    uint32_t index = jp_words_find(&scan->type->labels, key);

    if (index != UINT32_MAX) {
        return &scan->type->fields[index];
    }
    for (uint32_t i = 0; i < scan->type->field_count; i++) {
        const jp_field *field = &scan->type->fields[i];
        if (field->label_pattern && jp_pattern_is_in(field->label_pattern, key)) {
            return field;
        }
    }
    jp_view bare = without_remark(key);
    if (bare.bytes < key.bytes) {
        index = jp_words_find(&scan->type->labels, bare);
        if (index != UINT32_MAX) {
            return &scan->type->fields[index];
        }
    }
    return NULL;
}

/* A cheap question before the pattern: every label of an opinion holds one of these. */
static bool may_be_opinion(jp_view key) {
    return jp_view_contains(key, JP_VIEW("意见")) || jp_view_contains(key, JP_VIEW("审")) ||
           jp_view_contains(key, JP_VIEW("批"));
}

bool jp_take_tail(jp_view *v, const char *const *tails, size_t count) {
    for (size_t i = 0; i < count; i++) {
        jp_view tail = jp_view_of(tails[i]);
        if (jp_view_ends_with(*v, tail)) {
            *v = jp_view_sub(*v, 0, v->bytes - tail.bytes);
            return true;
        }
    }
    return false;
}

/* 「当事人签名日期」, 「签字时间」: the day of a signature; 「签名及日期」, 「签收人及签收日期」 are places to sign. */
static bool is_day_of_signature(jp_view key) {
    static const char *const days[] = {"日期", "时间"};
    static const char *const signs[] = {"签名", "签字", "签章", "盖章", "签收", "签名的", "签字的", "捺印"};
    static const char *const joints[] = {"及", "和", "与", "、", "并", "或", "/", "，", ",", "以及"};
    jp_view v = key;

    return jp_take_tail(&v, days, sizeof days / sizeof *days) &&
           jp_take_tail(&v, signs, sizeof signs / sizeof *signs) &&
           !jp_take_tail(&v, joints, sizeof joints / sizeof *joints);
}

/* 「由法定代表人本人签收」, 「已由其家属代为签收」: told of a signature, and no place for one. */
static bool tells_who(jp_view key) {
    return jp_view_starts_with(key, JP_VIEW("由")) || jp_view_starts_with(key, JP_VIEW("已")) ||
           jp_view_starts_with(key, JP_VIEW("经")) || jp_view_ends_with(key, JP_VIEW("本人签收"));
}

/* 「被处罚人(签名,当场收到本决定书)」 → 「被处罚人(签名)」 */
static jp_view without_clause(const jp_scan *scan, jp_view key) {
    static const char *const signs[] = {"(签名,", "(签字,", "(签章,", "(盖章,", "(签名并", "(签字并", "(盖章并"};
    const size_t sign = strlen("(签名");

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const size_t at = jp_view_find(key, jp_view_of(signs[i]), 0);
        if (at != SIZE_MAX && at > 0 && jp_view_ends_with(key, JP_VIEW(")"))) {
            return jp_view_of(jp_arena_printf(scan->arena, "%.*s)", JP_VIEW_ARG(jp_view_sub(key, 0, at + sign))));
        }
    }
    return key;
}

/* 「某县农业农村局(盖章)」 closes a paper. */
static bool is_sealed_organ(const jp_scan *scan, jp_view key) {
    const jp_view bare = without_remark(key);

    return bare.bytes < key.bytes && jp_title_is_organ(scan->catalogue, bare);
}

jp_label jp_label_read(const jp_scan *scan, jp_view words) {
    jp_label label = {.key = without_clause(scan, jp_label_strip(words))};
    size_t chars = jp_text_chars(label.key);
    jp_found_date date;

    if (chars == 0 || chars > MAX_LABEL_CHARS) {
        return label;
    }
    /* 「是否需要法制审核」 is asked, and 「否」 no opinion; 「☑法制审核　□案件审核」 is chosen from, and calls for none
     */
    label.is_opinion = may_be_opinion(label.key) && !jp_view_starts_with(label.key, JP_VIEW("是否")) &&
                       !jp_view_contains(label.key, JP_VIEW("☑")) && !jp_view_contains(label.key, JP_VIEW("□")) &&
                       jp_pattern_is_in(scan->catalogue->opinion_label, label.key);
    label.field = jp_label_field(scan, label.key);
    /* 「签收日期」 is a day, and no place to sign */
    bool is_day = is_day_of_signature(label.key);
    /* 「加贴封条,当事人签名确认」 tells what was done; 「同意立案。签字　张三」 is an opinion and who signed it */
    bool is_clause = memchr(label.key.data, ',', label.key.bytes) != NULL ||
                     jp_view_contains(label.key, JP_VIEW("。")) ||
                     /* 「张三(盖章)2025.4.15」 is who signed */
                     (jp_norm_next_date(label.key, 0, JP_DAY_NONE, &date) && !date.is_blank);
    label.is_signature = jp_pattern_is_in(scan->catalogue->sign_label, label.key) && !is_day && !is_clause &&
                         !tells_who(label.key) && !is_sealed_organ(scan, label.key) &&
                         !(label.field && label.field->type == JP_FIELD_DATE);
    label.is_known =
        label.field || label.is_opinion || label.is_signature || is_day ||
        jp_words_find(&scan->catalogue->labels, label.key) != UINT32_MAX ||
        (jp_view_contains(label.key, JP_VIEW("证")) && jp_pattern_is_in(scan->catalogue->certificate_label, label.key));
    const jp_field *of_words;
    const jp_field *of_time;
    if (!label.is_signature && !label.is_opinion && jp_label_split(scan, label.key, &of_time, &of_words)) {
        label.field = of_time;
        label.is_known = true;
    }
    if (!label.is_known) {
        label.field = jp_label_by_strokes(scan, label.key);
        label.is_known = label.field != NULL;
    }
    if (!label.is_known) {
        jp_view bare = without_remark(label.key);
        label.is_known = bare.bytes < label.key.bytes && jp_words_find(&scan->catalogue->labels, bare) != UINT32_MAX;
    }
    /* 「▍监管科」 on a form of approval: printed as its labels are, it asks what that part of the organ says */
    label.is_known = label.is_known || (scan->type->is_approval && without_ornament(words).data != words.data &&
                                        jp_names_level(label.key));
    return label;
}

bool jp_label_is_head(jp_view key) {
    static const char *const words[] = {"负责人", "主要负责人", "领导",   "局长",   "分管领导", "机关负责人",
                                        "审批人", "批准人",     "审核人", "审查人", NULL};
    return jp_view_is_any(key, words);
}

/* ---- finding labels in a line ---- */

static bool is_break(jp_view folded, size_t at) {
    static const char *const marks[] = {"。", "、", ",", ";", ")", "☑", "□", "》", "”"};
    jp_view head = jp_view_sub(folded, 0, at);

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (jp_view_ends_with(head, jp_view_of(marks[i]))) {
            return true;
        }
    }
    unsigned char before = (unsigned char)folded.data[at - 1];
    return before < 0x80 && before != '(' && before != '/';
}

static bool is_time_colon(jp_view folded, size_t at) {
    return at > 0 && at + 1 < folded.bytes && folded.data[at - 1] >= '0' && folded.data[at - 1] <= '9' &&
           folded.data[at + 1] >= '0' && folded.data[at + 1] <= '9';
}

/* A value of one word from a closed list, so that what follows without a space must be a label: 性别:男年龄:35. */
static bool is_closed_value(jp_view v) {
    return jp_view_eq_text(v, "男") || jp_view_eq_text(v, "女");
}

/* In front of `at` the label of somebody: 「立卷人：」, 「承办人（签名）：」, or the same with a blank. */
static bool is_behind_person_label(jp_view folded, size_t floor, size_t at) {
    static const char *const ends[] = {"人",   "员",   "者",   "代表", "签名", "签字", "签章",
                                       "盖章", "签收", "审核", "审批", "批准", "单位", NULL};
    jp_view label = jp_view_trim(jp_view_sub(folded, floor, at));

    label = jp_view_ends_with(label, JP_VIEW(":")) ? jp_view_trim(jp_view_sub(label, 0, label.bytes - 1)) : label;
    label = jp_view_ends_with(label, JP_VIEW(")")) ? jp_view_sub(label, 0, label.bytes - 1) : label;
    return jp_view_ends_with_any(label, ends);
}

/* 「张三日期：2024年6月3日」: the tab between the name and the day was lost. */
static bool is_day_behind_name(const jp_scan *scan, uint32_t line_index, size_t floor, size_t at, size_t colon) {
    static const char *const days[] = {"日期", "时间", NULL};
    enum { MOST_BYTES = 90 };
    const jp_view folded = scan->text->folded;
    size_t from = at;
    jp_found_person person;

    if (!jp_view_is_any(jp_view_sub(folded, at, colon), days)) {
        return false;
    }
    while (from > floor && at - from < MOST_BYTES && folded.data[from - 1] != ':' && folded.data[from - 1] != ' ' &&
           !jp_text_has_gap(scan->text, line_index, from)) {
        from--;
    }
    if (jp_label_is_word(scan, jp_view_sub(folded, from, colon))) {
        return false; /* 「收集人：[图]　收集时间：」: 收集 is nobody */
    }
    const jp_view names = jp_view_trim(jp_view_sub(folded, from, at));
    size_t behind = 0;
    const size_t begin = scan->text->lines[line_index].from;
    if (from == begin || !is_behind_person_label(folded, begin, from)) {
        return false; /* 「承办日期：」, 「设备：安装时间：」; a name stands behind the label of a person */
    }
    while (jp_norm_next_person(names, behind, scan->arena, &person)) {
        behind = person.span.to;
    }
    return behind > 0 && behind == names.bytes;
}

bool jp_looks_like_label(jp_view v) {
    size_t chars = jp_text_chars(v);
    if (chars < MIN_UNKNOWN_LABEL_CHARS || chars > MAX_UNKNOWN_LABEL_CHARS) {
        return false;
    }
    int depth = 0;
    for (size_t at = 0; at < v.bytes;) {
        uint32_t c = jp_utf8_next(v, &at);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if ((!jp_char_is_han(c) && c != '(' && c != ')' && c != '/' && c != 0x3001) || depth < 0) {
            return false;
        }
    }
    return depth == 0;
}

/* No label reaches back over the end of a sentence: 「建议立案。签字：」 */
static bool ends_label_search(jp_view folded, size_t at) {
    jp_view rest = jp_view_sub(folded, at, folded.bytes);
    return folded.data[at] == ',' || folded.data[at] == ';' || folded.data[at] == ':' ||
           jp_view_starts_with(rest, JP_VIEW("。"));
}

bool jp_label_is_word(const jp_scan *scan, jp_view key) {
    return jp_words_find(&scan->catalogue->labels, key) != UINT32_MAX ||
           jp_words_find(&scan->type->labels, key) != UINT32_MAX;
}

/* 「上述笔录我已看过，与实际相符。当事人代表：史某」: whoever confirmed it signs behind the sentence. */
static bool is_behind_confirmation(jp_view folded, size_t line_from, size_t from, size_t colon) {
    static const char *const persons[] = {"人", "代表", "员", "者", NULL};
    static const char *const said[] = {"属实", "相符", "无误", "出入", "一致", "无异议", "看过", "已阅", NULL};
    const jp_view before = jp_view_sub(folded, line_from, from);

    return jp_view_ends_with(before, JP_VIEW("。")) && jp_view_contains_any(before, said) &&
           jp_view_ends_with_any(jp_view_sub(folded, from, colon), persons);
}

/* The longest known label that ends at the colon and begins at or after floor; else what looks like one. */
static bool find_label(const jp_scan *scan, uint32_t line_index, size_t floor, size_t colon, size_t *from,
                       jp_label *out) {
    jp_view folded = scan->text->folded;
    size_t at = colon;
    size_t chars = 0;
    size_t unknown = SIZE_MAX;
    int depth = 0; /* 「被处罚人（签名，当场收到本决定书）：」: a comma in brackets ends nothing */
    bool found = false;

    while (at > floor && chars < MAX_LABEL_CHARS) {
        at--;
        if (((unsigned char)folded.data[at] & 0xC0) == 0x80) {
            continue;
        }
        chars++;
        depth += folded.data[at] == ')' ? 1 : folded.data[at] == '(' && depth > 0 ? -1 : 0;
        if (ends_label_search(folded, at) && (depth == 0 || folded.data[at] != ',')) {
            break;
        }
        bool is_head = at == floor || jp_text_has_gap(scan->text, line_index, at) || is_break(folded, at);
        if (!is_head && !is_closed_value(jp_view_sub(folded, floor, at)) &&
            !is_day_behind_name(scan, line_index, floor, at, colon)) {
            continue;
        }
        jp_view words = jp_view_sub(folded, at, colon);
        jp_label label = jp_label_read(scan, words);
        if (found && at == floor && floor > scan->text->lines[line_index].from) {
            break; /* what stands between two labels is a value, with the nearer label behind it */
        }
        if (found && jp_text_has_gap(scan->text, line_index, *from) && !jp_label_is_word(scan, label.key)) {
            continue; /* 「询问人（签名）：张三、李四　　记录人（签名）：」: the blank ends what stands before it */
        }
        /* 「…002）记录人」 is no numbered heading; a label all in brackets is one */
        bool is_stripped = label.key.bytes < words.bytes && words.data[0] != '(';
        if (label.is_known && (!is_stripped || at == scan->text->lines[line_index].from)) {
            *out = label;
            *from = at;
            found = true;
        } else if (unknown == SIZE_MAX && jp_looks_like_label(label.key)) {
            unknown = at;
        }
    }
    if (!found && unknown != SIZE_MAX &&
        (unknown == floor || jp_text_has_gap(scan->text, line_index, unknown) ||
         is_behind_confirmation(folded, scan->text->lines[line_index].from, unknown, colon))) {
        *out = (jp_label){.key = jp_label_strip(jp_view_sub(folded, unknown, colon))};
        *from = unknown;
        found = true;
    }
    return found;
}

/* Inside brackets that close on the line a colon belongs to the value: 李志强（执法证号：…）. */
size_t jp_skip_brackets(jp_view folded, size_t at, size_t *unclosed) {
    const char *close = at < *unclosed ? memchr(folded.data + at, ')', *unclosed - at) : NULL;

    if (!close) {
        *unclosed = at;
        return at;
    }
    return (size_t)(close - folded.data);
}

/* 「许可内容：主要污染物：某某」: what no label is known for, right behind the colon of a field, is what the field
 * says.
 */
static bool is_in_value(const jp_scan *scan, uint32_t line_index, const jp_line_label *before, size_t from,
                        const jp_label *label) {
    const jp_field *field = before->label.field;

    return from == before->value_from && !label->is_known && field && !jp_field_is_name(field) &&
           !before->label.is_signature && !before->label.is_opinion && !jp_has_wide_gap(scan, line_index, from);
}

static bool is_signed_box(jp_view folded, size_t at) {
    static const char *const ways[] = {"[电子签名:", "[电子签章:", "[电子签字:", "[手写签名:", "[手写签字:", NULL};

    return jp_view_word_at(folded, at, ways) > 0;
}

/* 「签名：电子签名：张三」: right behind the label of the place to sign, how it was signed. */
static bool is_way_of_signing(const jp_scan *scan, const jp_line_label *before, size_t from, const jp_label *label) {
    static const char *const ways[] = {"电子签名", "电子签章", "电子签字", "数字签名",
                                       "手写签名", "手写签字", "手写签批", NULL};

    return before->label.is_signature && jp_view_is_any(label->key, ways) &&
           jp_view_is_empty(jp_view_trim(jp_view_sub(scan->text->folded, before->value_from, from)));
}

uint32_t jp_labels_of_line(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_view folded = scan->text->folded;
    size_t floor = line->from, unclosed = line->to;
    uint32_t count = 0;

    if (max > 0 && jp_stopped_heading(scan, line_index, out)) {
        return 1;
    }
    const size_t behind = max > 0 ? jp_bracketed_heading(scan, line_index, out) : 0;
    if (behind > 0) {
        count = 1;
        floor = behind;
    }
    for (size_t at = floor; at < line->to && count < max; at++) {
        size_t from = 0;
        jp_label label;
        if (is_signed_box(folded, at)) { /* 「被检查人：[电子签名：张三]」 */
            const size_t close = jp_view_find(jp_view_sub(folded, 0, line->to), JP_VIEW("]"), at);
            at = close == SIZE_MAX ? at : close;
            continue;
        }
        if (folded.data[at] == '(') {
            at = jp_skip_brackets(folded, at, &unclosed);
            continue;
        }
        if (folded.data[at] != ':' || is_time_colon(folded, at) ||
            !find_label(scan, line_index, floor, jp_label_end(scan, floor, at), &from, &label) ||
            (count > 0 && is_in_value(scan, line_index, &out[count - 1], from, &label))) {
            continue;
        }
        floor = at + 1;
        if (count > 0 && is_way_of_signing(scan, &out[count - 1], from, &label)) {
            out[count - 1].value_from = floor;
            continue;
        }
        out[count++] = (jp_line_label){label, from, floor};
    }
    if (count > 0 && count < max && out[0].from > line->from) {
        count += jp_put_spaced_first(scan, line_index, out, count);
    }
    if (count > 0 && out[0].from > line->from) { /* the blanks of a sentence, a colon in one of them */
        jp_line_label running[MOST_RUNNING];
        const uint32_t most = jp_running_labels(scan, line_index, running, max < MOST_RUNNING ? max : MOST_RUNNING);
        if (most > count) {
            memcpy(out, running, most * sizeof *out);
            return most;
        }
    }
    count = count > 0 ? count : jp_running_labels(scan, line_index, out, max);
    return count > 0 ? count : jp_spaced_labels(scan, line_index, out, max);
}

void jp_unknown_label(jp_scan *scan, jp_view key) {
    if (!jp_looks_like_label(key) || jp_view_eq_text(key, "问") || jp_view_eq_text(key, "答")) {
        return;
    }
    for (uint32_t i = 0; i < scan->unknown_count; i++) {
        if (jp_view_eq(scan->unknown_labels[i], key)) {
            return;
        }
    }
    scan->unknown_labels = jp_arena_grow(scan->arena, scan->unknown_labels, scan->unknown_count, &scan->unknown_cap,
                                         sizeof *scan->unknown_labels);
    scan->unknown_labels[scan->unknown_count++] = key;
}

jp_pair *jp_pair_add(jp_scan *scan, const jp_label *label, uint32_t line) {
    scan->pairs = jp_arena_grow(scan->arena, scan->pairs, scan->pair_count, &scan->pair_cap, sizeof *scan->pairs);
    jp_pair *pair = &scan->pairs[scan->pair_count++];
    *pair = (jp_pair){.label = label->key,
                      .field = label->field,
                      .place = jp_text_place(scan->text, line),
                      .line = line,
                      .cell = JP_NO_INDEX,
                      .label_cell = scan->text->lines[line].cell_index,
                      .is_opinion = label->is_opinion,
                      .is_signature = label->is_signature};
    return pair;
}

/* Nothing but a day, with a time perhaps: it belongs to what was signed before it. */
static bool is_day_alone(const jp_scan *scan, jp_view text, jp_found_date *out) {
    jp_view v = jp_view_trim(text);
    enum { MAX_CHARS = 24 };

    return jp_text_chars(v) <= MAX_CHARS && jp_norm_next_date(v, 0, scan->day, out) && out->span.from == 0 &&
           !out->year_carried && jp_text_chars(jp_view_sub(v, out->span.to, v.bytes)) <= 8;
}

static bool is_in_row_of(const jp_document *doc, uint32_t cell, uint32_t other) {
    return doc->cells[cell].table_index == doc->cells[other].table_index &&
           doc->cells[cell].row_no == doc->cells[other].row_no;
}

static bool is_without_words(const jp_cell *cell) {
    return cell->is_covered || jp_view_is_empty(jp_view_trim(cell->text));
}

bool jp_pair_day_below(const jp_scan *scan, const jp_pair *pair, jp_found_date *out) {
    return !pair->is_cell && pair->line + 1 < scan->section->line_to &&
           scan->text->lines[pair->line + 1].cell_index == scan->text->lines[pair->line].cell_index &&
           is_day_alone(scan, jp_text_raw_line(scan->text, pair->line + 1), out);
}

/* 「受送达人签名 | 张三 | 2025年3月5日」: a cell of its own, empty ones perhaps between them, or the line below a
 * signature. */
static bool day_beside(const jp_scan *scan, const jp_pair *pair, jp_found_date *out) {
    const jp_document *doc = scan->text->doc;

    if (pair->is_cell) {
        uint32_t next = pair->cell == JP_NO_INDEX ? doc->cell_count : pair->cell + 1;
        while (next < doc->cell_count && is_in_row_of(doc, next, pair->cell) && is_without_words(&doc->cells[next])) {
            next++;
        }
        return next < doc->cell_count && is_in_row_of(doc, next, pair->cell) &&
               is_day_alone(scan, doc->cells[next].text, out);
    }
    return pair->is_signature && (pair->has_picture || !jp_view_is_empty(pair->value)) &&
           jp_pair_day_below(scan, pair, out);
}

bool jp_pair_day(const jp_scan *scan, uint32_t index, jp_found_date *out) {
    enum { SAME_SIGNER_BYTES = 6 };
    const jp_pair *pair = &scan->pairs[index];
    const jp_document *doc = scan->text->doc;

    if (jp_norm_next_date(pair->value, 0, scan->day, out) || day_beside(scan, pair, out)) {
        return true;
    }
    if (index + 1 >= scan->pair_count) {
        return false;
    }
    const jp_pair *next = &scan->pairs[index + 1];
    bool same_row = pair->is_cell && next->is_cell && pair->label_cell != JP_NO_INDEX &&
                    next->label_cell != JP_NO_INDEX &&
                    doc->cells[pair->label_cell].row_no == doc->cells[next->label_cell].row_no &&
                    doc->cells[pair->label_cell].table_index == doc->cells[next->label_cell].table_index;
    bool is_day = jp_view_ends_with(next->label, JP_VIEW("日期")) || jp_view_ends_with(next->label, JP_VIEW("时间"));
    bool is_own = jp_text_chars(next->label) <= 6 || is_day_of_signature(next->label);
    /* 「当事人签名：」 and 「当事人签名日期：」 in lines of their own */
    bool is_below = pair->is_signature && !pair->is_cell && !next->is_cell && next->line == pair->line + 1 &&
                    is_day_of_signature(next->label) && pair->label.bytes >= SAME_SIGNER_BYTES &&
                    jp_view_starts_with(next->label, jp_view_sub(pair->label, 0, SAME_SIGNER_BYTES));
    return is_day && is_own && (next->line == pair->line || same_row || is_below) &&
           jp_norm_next_date(next->value, 0, scan->day, out);
}

jp_view jp_pair_behind_number(const jp_pair *number) {
    static const char *const marks[] = {"；", ";", "，", ",", "、"};
    jp_view v = jp_view_trim(number->value);

    size_t first_mark = SIZE_MAX, behind = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = jp_view_find(v, jp_view_of(marks[i]), 0);
        if (at < first_mark) {
            first_mark = at;
            behind = at + strlen(marks[i]);
        }
    }
    if (first_mark != SIZE_MAX) {
        return jp_view_sub(v, behind, v.bytes);
    }
    for (size_t at = 0, next; at < v.bytes; at = next) { /* 「…027　　李四」: a blank behind digits, then a word */
        next = at;
        if (!jp_char_is_space(jp_utf8_next(v, &next)) || at == 0 || v.data[at - 1] < '0' || v.data[at - 1] > '9') {
            continue;
        }
        jp_view rest = jp_view_trim(jp_view_sub(v, at, v.bytes));
        size_t first = 0;
        return rest.bytes > 0 && jp_char_is_han(jp_utf8_next(rest, &first)) ? rest : JP_VIEW_EMPTY;
    }
    return JP_VIEW_EMPTY;
}

/* ---- flows: lines that follow each other in one cell, or between tables ---- */

/* 「四、处理依据和建议」: a short numbered heading ends what stands above it, whatever it says. */
static bool is_heading(jp_view line) {
    size_t stripped = jp_label_strip(line).bytes;
    bool has_number = stripped < line.bytes && line.data[line.bytes - 1] != ':' &&
                      !(line.data[0] >= '0' && line.data[0] <= '9') && line.data[0] != '(';
    return has_number && jp_text_chars(line) <= 24 && !jp_view_contains(line, JP_VIEW("。")) &&
           !jp_view_contains(line, JP_VIEW(";"));
}

/* A label nobody knows ends a passage too, unless it is how a sentence or an entry of a list begins, or names the boxes
 * that the label above is answered by. */
static bool is_strange_label(jp_view key) {
    static const char *const openings[] = {"经", "现", "另", "其",   "证",   "注",   "问",   "答",    "备",
                                           "第", "如", "即", "包括", "主要", "选项", "一致", "经讨论"};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (jp_view_starts_with(key, jp_view_of(openings[i]))) {
            return false;
        }
    }
    return jp_text_chars(key) <= 8;
}

/* 「某局行政许可专用章」, 「某局（公章）」: the closing of the paper, no value of the label above it. */
static bool is_seal_line(jp_view line) {
    static const char *const ends[] = {"专用章", "(印章)", "(公章)", "(盖章)", "(章)"};
    enum { MOST_CHARS = 40 };

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (jp_view_ends_with(line, jp_view_of(ends[i])) && jp_text_chars(line) <= MOST_CHARS) {
            return true;
        }
    }
    return false;
}

static bool begins_with_label(const jp_scan *scan, uint32_t line_index) {
    jp_line_label first;
    if (is_heading(jp_text_line(scan->text, line_index)) || is_seal_line(jp_text_line(scan->text, line_index))) {
        return true;
    }
    if (jp_is_line_of_heads(scan, line_index)) {
        return true;
    }
    if (jp_labels_of_line(scan, line_index, &first, 1) > 0) {
        return first.from == scan->text->lines[line_index].from &&
               (first.label.is_known || is_strange_label(first.label.key));
    }
    jp_label whole = jp_label_read(scan, jp_text_line(scan->text, line_index));
    return (whole.field && jp_text_chars(whole.key) >= 2) || whole.is_opinion;
}

/* Where the value that begins in this line ends: before the next labelled line of the flow. Each line is asked once. */
static uint32_t end_of_value(jp_scan *scan, uint32_t line_index, uint32_t flow_to) {
    enum { UNASKED, NO, YES };
    uint32_t at = line_index + 1;

    if (!scan->begins) {
        scan->begins = jp_arena_alloc(scan->arena, scan->section->line_to - scan->section->line_from + 1);
    }
    for (; at < flow_to && at < scan->section->line_to; at++) {
        unsigned char *known = &scan->begins[at - scan->section->line_from];
        if (*known == UNASKED) {
            *known = begins_with_label(scan, at) ? YES : NO;
        }
        if (*known == YES) {
            break;
        }
    }
    return at;
}

static void take_stacked_opinion(const jp_scan *scan, jp_pair *pair) {
    uint32_t from, to;

    if (!jp_opinion_of_stack(scan, pair->line, &from, &to)) {
        return;
    }
    pair->value = jp_text_raw_lines(scan->text, from, to, scan->arena);
    pair->place = jp_text_place(scan->text, from);
    pair->is_step = true;
    for (uint32_t i = from; i < to; i++) {
        pair->has_picture = pair->has_picture || (jp_text_flags(scan->text, i) & JP_PARA_PICTURE);
    }
}

/* A label whose value is the line below, whatever stands there. */
static jp_pair *add_with_line_below(jp_scan *scan, const jp_label *label, uint32_t line_index) {
    jp_pair *pair = jp_pair_add(scan, label, line_index);

    pair->value = jp_text_raw_line(scan->text, line_index + 1);
    pair->value_from = line_index;
    pair->value_to = line_index + 2;
    pair->is_value_below = true;
    return pair;
}

/* A heading that is a label: 「三、违法事实」 with its text below. What stands in brackets tells of the line above. */
static void take_heading(jp_scan *scan, uint32_t line_index, uint32_t flow_to) {
    const jp_view words = jp_text_line(scan->text, line_index);

    if (line_index + 1 >= flow_to || jp_is_in_brackets(words)) {
        return;
    }
    const jp_label whole = jp_label_read(scan, words);
    jp_label signer;
    if (!whole.field && !whole.is_signature && jp_signer_above_picture(scan, line_index, &signer)) {
        add_with_line_below(scan, &signer, line_index)->has_picture = true;
    } else if (jp_is_certificate_below(scan, line_index, &whole)) {
        (void)add_with_line_below(scan, &whole, line_index);
    } else if (whole.field && jp_text_chars(whole.key) >= 2 && !jp_is_head_of_column(scan, line_index)) {
        jp_pair_of_heading(scan, &whole, line_index, end_of_value(scan, line_index, flow_to));
    } else if (whole.is_opinion) {
        jp_pair *pair = jp_pair_add(scan, &whole, line_index);
        pair->value_from = line_index;
        pair->value_to = end_of_value(scan, line_index, flow_to);
        take_stacked_opinion(scan, pair);
    }
}

static void take_line(jp_scan *scan, uint32_t line_index, uint32_t flow_to) {
    jp_line_label labels[JP_MOST_LABELS];
    bool has_picture[JP_MOST_LABELS];
    uint32_t count = jp_labels_of_line(scan, line_index, labels, JP_MOST_LABELS);
    const jp_line *line = &scan->text->lines[line_index];
    const bool is_told = jp_pictures_of_labels(scan, line_index, labels, count, has_picture);

    for (uint32_t i = 0; i < count; i++) {
        bool is_last = i + 1 == count;
        size_t end = is_last ? line->to : labels[i + 1].from;
        if (!labels[i].label.is_known && labels[i].value_from < line->to) {
            jp_unknown_label(scan, labels[i].label.key);
        }
        jp_pair *pair = jp_pair_add(scan, &labels[i].label, line_index);
        pair->value = jp_text_raw(scan->text, line_index, labels[i].value_from, end);
        pair->value_from = line_index;
        pair->value_to = is_last ? end_of_value(scan, line_index, flow_to) : line_index + 1;
        pair->cell = line->cell_index;
        pair->has_picture = is_told ? has_picture[i] : jp_picture_near(scan, line_index);
    }
    if (count == 0) {
        take_heading(scan, line_index, flow_to);
    }
}

void jp_pairs_of_flow(jp_scan *scan, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        const uint32_t taken = i + 1 < to ? jp_pairs_of_heads(scan, i) : 0;
        if (taken == 0) {
            take_line(scan, i, to);
        }
        i += taken > 1;
    }
}

static uint32_t end_of_flow(const jp_scan *scan, uint32_t from, uint32_t to) {
    uint32_t at = from;
    while (at < to && scan->text->lines[at].cell_index == JP_NO_INDEX) {
        at++;
    }
    return at;
}

void jp_scan_pairs(jp_scan *scan) {
    const jp_section *s = scan->section;
    uint32_t at = s->line_from;

    while (at < s->line_to) {
        uint32_t cell = scan->text->lines[at].cell_index;
        if (cell == JP_NO_INDEX) {
            uint32_t end = end_of_flow(scan, at, s->line_to);
            uint32_t from = at;
            if (s->title_from != JP_NO_LINE && from <= s->title_from && s->title_to <= end) {
                jp_pairs_of_flow(scan, from, s->title_from);
                from = s->title_to; /* a title is no label: 「公告」, 「案由」 */
            }
            jp_pairs_of_flow(scan, from, end);
            at = end;
        } else {
            at = jp_pairs_of_row(scan, at);
        }
    }
    jp_pairs_split(scan);
    jp_pairs_take_names_below(scan);
    jp_pairs_mark_parts(scan);
    jp_pairs_mark_parties(scan);
}
