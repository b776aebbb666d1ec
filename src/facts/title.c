/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "section.h"

/* A title is an alias of the catalogue with, at most, an organ or words of no weight in front and a copy mark, a
 * number or the document number behind. Brackets are read three ways: as they stand, without the brackets, and
 * without what they hold, so that 行政处罚事先（听证）告知书 is found by any of its spellings. */

enum { MAX_TITLE_CHARS = 64, MAX_ENDS = 8, MAX_FILE_NAME_BYTES = 300 };

typedef struct finder {
    const jp_catalogue *catalogue;
    jp_bid best;
    size_t best_bytes; /* the longer alias of two wins: 解除查封决定书 over 查封决定书 */
} finder;

static bool match_all(jp_pattern *pattern, jp_view v) {
    jp_match m;
    return jp_pattern_next(pattern, v, 0, &m) && m.from == 0 && m.to == v.bytes;
}

bool jp_title_is_organ(const jp_catalogue *catalogue, jp_view tight) {
    return match_all(catalogue->organ, tight);
}

/* Nothing, an organ, words of no weight, or an organ followed by such words. */
static bool is_plain_prefix(const jp_catalogue *c, jp_view v) {
    if (v.bytes == 0 || match_all(c->organ, v) || match_all(c->title_noise, v)) {
        return true;
    }
    /* The noise is sought behind every place where an organ may end. */
    for (size_t at = 3; at < v.bytes; at += 3) {
        jp_view head = jp_view_sub(v, 0, at);
        jp_view tail = jp_view_sub(v, at, v.bytes);
        if (((unsigned char)v.data[at] & 0xC0) != 0x80 && match_all(c->title_noise, tail) &&
            match_all(c->organ, head)) {
            return true;
        }
    }
    return false;
}

static void offer(finder *f, uint32_t type, int score, size_t bytes) {
    bool is_title = score >= JP_BID_TITLE;
    bool best_is_title = f->best.score >= JP_BID_TITLE;
    bool is_better = f->best.type == JP_NO_TYPE || (is_title != best_is_title ? is_title : bytes > f->best_bytes);

    if (!is_better && bytes == f->best_bytes && is_title == best_is_title && score > f->best.score) {
        is_better = true;
    }
    if (is_better) {
        f->best = (jp_bid){type, score};
        f->best_bytes = bytes;
    }
}

static void try_aliases(finder *f, jp_view v, size_t end, int loss) {
    for (size_t at = 0; at + 6 <= end; at++) {
        if (((unsigned char)v.data[at] & 0xC0) == 0x80) {
            continue;
        }
        jp_view name = jp_view_sub(v, at, end);
        uint32_t type = jp_words_find(&f->catalogue->titles, name);
        if (type == UINT32_MAX) {
            continue;
        }
        bool is_plain = is_plain_prefix(f->catalogue, jp_view_sub(v, 0, at));
        if (!is_plain && jp_words_find(&f->catalogue->weak_titles, name) != UINT32_MAX) {
            return; /* 「…评选认定目录」 is no index of a dossier */
        }
        offer(f, type, is_plain ? (at == 0 ? JP_BID_EXACT : JP_BID_PREFIXED) - loss : JP_BID_ENDING - loss, name.bytes);
        return; /* the longest ending that is an alias */
    }
}

/* Before seventy patterns are asked: the last character of every title they know. */
static bool may_end_title(jp_view v) {
    static const char ends[] = "面页皮录记表单簿书告据明袋料件证函见况声诺请要定执批考图开示引片卷宗案账复议同述";

    if (v.bytes > 0 && (v.data[v.bytes - 1] == ')' || (unsigned char)v.data[v.bytes - 1] < 0x80 ||
                        jp_view_contains(v, JP_VIEW("照片")))) {
        return v.data[v.bytes - 1] == ')' || jp_view_contains(v, JP_VIEW("照片"));
    }
    return v.bytes >= 3 && jp_view_contains((jp_view){ends, sizeof ends - 1}, jp_view_sub(v, v.bytes - 3, v.bytes));
}

static void try_patterns(finder *f, jp_view v, size_t end, int loss) {
    jp_view name = jp_view_sub(v, 0, end);

    if (!may_end_title(name)) {
        return;
    }
    for (uint32_t i = 0; i < f->catalogue->type_count; i++) {
        const jp_doc_type *type = &f->catalogue->types[i];
        jp_match m;
        if (!type->title_pattern || !jp_pattern_next(type->title_pattern, name, 0, &m) ||
            jp_pattern_is_in(type->not_title, name) || (m.to < name.bytes && !jp_doc_type_may_be_called(type, name))) {
            continue;
        }
        bool is_plain = is_plain_prefix(f->catalogue, jp_view_sub(name, 0, m.from));
        offer(f, i, (is_plain ? JP_BID_PATTERN : JP_BID_ENDING - 4) - loss, m.to - m.from);
    }
}

bool jp_title_ends_well(jp_view tight) {
    static const char *const nouns[] = {"书", "表", "录", "单", "证", "函", "告", "要", "声明", "决定", "批复", NULL};

    return jp_view_ends_with_any(tight, nouns);
}

static bool ends_a_name(jp_view v, size_t end) {
    static const char *const nouns[] = {"书", "表", "录", "单", "证",   "告",   "函",   "面",   "账",
                                        "片", "卷", "宗", "要", "报告", "目录", "决定", "声明", NULL};
    jp_view head = jp_view_sub(v, 0, end);

    return jp_view_ends_with_any(head, nouns);
}

/* Places where the name may end: the end of the line, or before a copy mark, a number, the document number. */
static size_t find_ends(const jp_catalogue *c, jp_view v, size_t ends[MAX_ENDS]) {
    size_t count = 0;

    ends[count++] = v.bytes;
    for (size_t at = v.bytes; at > 3 && count < MAX_ENDS;) {
        at--;
        if (((unsigned char)v.data[at] & 0xC0) == 0x80) {
            continue;
        }
        if ((ends_a_name(v, at) || v.data[at] == '(') && match_all(c->title_tail, jp_view_sub(v, at, v.bytes))) {
            ends[count++] = at;
        }
    }
    return count;
}

static void try_spelling(finder *f, jp_view v, int loss) {
    size_t ends[MAX_ENDS];
    size_t count = find_ends(f->catalogue, v, ends);

    for (size_t i = 0; i < count && f->best.score < JP_BID_TITLE; i++) {
        try_aliases(f, v, ends[i], loss + (i > 0 ? 1 : 0));
    }
    if (f->best.score < JP_BID_TITLE) {
        for (size_t i = 0; i < count && f->best.score < JP_BID_TITLE; i++) {
            try_patterns(f, v, ends[i], loss + (i > 0 ? 1 : 0));
        }
    }
}

static bool is_bracket(char c) {
    return c == '(' || c == ')' || c == '[' || c == ']';
}

/* Without brackets (keep_inner) or without what they hold as well. */
static jp_view drop_brackets(jp_view v, bool keep_inner, jp_arena *arena) {
    char *out = jp_arena_alloc(arena, v.bytes + 1);
    size_t put = 0;
    int depth = 0;

    for (size_t i = 0; i < v.bytes; i++) {
        char c = v.data[i];
        if (is_bracket(c)) {
            depth += c == '(' || c == '[' ? 1 : (depth > 0 ? -1 : 0);
        } else if (keep_inner || depth == 0) {
            out[put++] = c;
        }
    }
    return (jp_view){out, put};
}

static jp_view strip_marks(jp_view v) {
    static const char *const heads[] = {"《", "〈", "\"", "“", "★", "*", "●", "■", "【"};
    static const char *const tails[] = {"》", "〉", "\"", "”", "★", "*", "】", ":"};

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (jp_view_starts_with(v, jp_view_of(heads[i]))) {
            v = jp_view_sub(v, strlen(heads[i]), v.bytes);
        }
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (jp_view_ends_with(v, jp_view_of(tails[i]))) {
            v = jp_view_sub(v, 0, v.bytes - strlen(tails[i]));
        }
    }
    return v;
}

/* 「处罚决定审批」, 「排污许可证申请」: platforms name their forms without the 表 or 书. */
static const char *missing_noun(jp_view v) {
    static const char *const steps[] = {"审批", "呈批", "报批", NULL};

    return jp_view_ends_with_any(v, steps) ? "表" : jp_view_ends_with(v, JP_VIEW("申请")) ? "书" : NULL;
}

/* 「处罚决定审批签报」, 「立案签报」: what an office writes to its head for approval is the form of approval. */
static jp_view as_form(jp_view v, jp_arena *arena) {
    static const char *const memos[] = {"签报单", "签报", "签呈", "呈签", NULL};
    static const char *const steps[] = {"审批", "呈批", "报批", NULL};

    for (size_t i = 0; memos[i]; i++) {
        const jp_view memo = jp_view_of(memos[i]);
        if (jp_view_ends_with(v, memo) && v.bytes > memo.bytes) {
            const jp_view head = jp_view_sub(v, 0, v.bytes - memo.bytes);
            return jp_view_of(jp_arena_printf(arena, "%.*s%s", JP_VIEW_ARG(head),
                                              jp_view_ends_with_any(head, steps) ? "表" : "审批表"));
        }
    }
    return JP_VIEW_EMPTY;
}

/* 「送达回证—行政处罚决定书」: behind the stroke, what was served: letters and orders. */
static jp_view before_served(jp_view v) {
    static const char *const receipts[] = {"送达回证", "送达回执", NULL};
    static const char *const served[] = {"书", "单", "决定", "告知", "通知", "清单", "函", "凭证", NULL};
    static const char *const strokes[] = {"—", "–", "-", ":", "_", "·", NULL};

    const size_t stroke = jp_view_find_any(v, strokes, 0, NULL);
    const jp_view head = jp_view_sub(v, 0, stroke == SIZE_MAX ? 0 : stroke);

    return jp_view_ends_with_any(head, receipts) && jp_view_ends_with_any(v, served) ? head : v;
}

jp_bid jp_title_bid(const jp_catalogue *catalogue, jp_view tight, jp_arena *arena) {
    finder f = {catalogue, {JP_NO_TYPE, 0}, 0};
    jp_view v = before_served(strip_marks(tight));
    size_t chars = jp_text_chars(v);

    if (chars < 2 || chars > MAX_TITLE_CHARS) {
        return f.best;
    }
    try_spelling(&f, v, 0);
    if (f.best.score < JP_BID_TITLE && (memchr(v.data, '(', v.bytes) || memchr(v.data, '[', v.bytes))) {
        try_spelling(&f, drop_brackets(v, true, arena), 1);
        if (f.best.score < JP_BID_TITLE) {
            try_spelling(&f, drop_brackets(v, false, arena), 2);
        }
    }
    const char *noun = f.best.score < JP_BID_TITLE ? missing_noun(v) : NULL;
    if (noun) {
        finder form = {catalogue, {JP_NO_TYPE, 0}, 0};
        try_spelling(&form, jp_view_of(jp_arena_printf(arena, "%.*s%s", JP_VIEW_ARG(v), noun)), 2);
        return form.best.score >= JP_BID_TITLE ? form.best : f.best;
    }
    const jp_view memo = f.best.score < JP_BID_TITLE ? as_form(v, arena) : JP_VIEW_EMPTY;
    if (memo.bytes > 0) {
        finder form = {catalogue, {JP_NO_TYPE, 0}, 0};
        try_spelling(&form, memo, 2);
        return form.best.score >= JP_BID_TITLE ? form.best : f.best;
    }
    return f.best;
}

/* ---- file names ---- */

static jp_view base_name(jp_view path) {
    size_t from = 0;
    size_t to = path.bytes;

    for (size_t i = 0; i < path.bytes; i++) {
        from = path.data[i] == '/' ? i + 1 : from;
    }
    for (size_t i = path.bytes; i > from + 1; i--) {
        if (path.data[i - 1] == '.') {
            to = i - 1;
            break;
        }
    }
    return jp_view_sub(path, from, to);
}

/* 「副本_03-询问笔录（一）_最终版(1)」 → 「询问笔录」: marks at either end say nothing of the type. */
static jp_view strip_name_marks(jp_view v) {
    static const char *const words[] = {"副本",   "最终版", "最终稿", "终稿", "定稿", "扫描件",
                                        "扫描",   "盖章版", "签字版", "新建", "复件", "原件",
                                        "电子版", "修改版", "修改",   "正式", "(新)", "新"};
    bool is_changed = true;

    while (is_changed && v.bytes > 0) {
        size_t before = v.bytes;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            jp_view word = jp_view_of(words[i]);
            if (jp_view_starts_with(v, word) && v.bytes > word.bytes) {
                v = jp_view_sub(v, word.bytes, v.bytes);
            }
            if (jp_view_ends_with(v, word) && v.bytes > word.bytes) {
                v = jp_view_sub(v, 0, v.bytes - word.bytes);
            }
        }
        while (v.bytes > 0 && strchr("0123456789_-.() +&,#", v.data[0]) && v.data[0] != '(') {
            v = jp_view_sub(v, 1, v.bytes);
        }
        while (v.bytes > 0 && strchr("0123456789_-. +&,#", v.data[v.bytes - 1])) {
            v = jp_view_sub(v, 0, v.bytes - 1);
        }
        if (jp_view_starts_with(v, JP_VIEW("、"))) {
            v = jp_view_sub(v, 3, v.bytes);
        }
        is_changed = v.bytes != before;
    }
    return v;
}

/* The longest run of characters in the name that is an alias. */
static void try_file_aliases(const jp_catalogue *c, jp_view name, jp_bid *best) {
    size_t best_bytes = 0;

    for (size_t from = 0; from < name.bytes; from++) {
        if (((unsigned char)name.data[from] & 0xC0) == 0x80) {
            continue;
        }
        for (size_t to = name.bytes; to >= from + 6 && to - from > best_bytes; to--) {
            if (to < name.bytes && ((unsigned char)name.data[to] & 0xC0) == 0x80) {
                continue;
            }
            uint32_t type = jp_words_find(&c->file_titles, jp_view_sub(name, from, to));
            /* 「权利义务告知书」 is no notice of a penalty, in whatever its name ends */
            bool is_another =
                type != UINT32_MAX && to - from < name.bytes && jp_pattern_is_in(c->types[type].not_title, name);
            if (type != UINT32_MAX && !is_another && jp_doc_type_may_be_called(&c->types[type], name)) {
                bool is_weak = jp_words_find(&c->weak_titles, jp_view_sub(name, from, to)) != UINT32_MAX;
                *best = (jp_bid){type, to - from == name.bytes ? JP_BID_FILE
                                       : is_weak               ? JP_BID_FILE_WEAK
                                                               : JP_BID_FILE_PART};
                best_bytes = to - from;
            }
        }
    }
}

jp_bid jp_file_name_bid(const jp_catalogue *catalogue, jp_view path, jp_arena *arena) {
    jp_view name = strip_name_marks(jp_text_tight(base_name(path), arena));
    jp_bid bid = jp_title_bid(catalogue, name, arena);

    if (bid.score >= JP_BID_TITLE) {
        return (jp_bid){bid.type, JP_BID_FILE};
    }
    if (bid.score >= JP_BID_ENDING) {
        return (jp_bid){bid.type, JP_BID_FILE_PART};
    }
    bid = (jp_bid){JP_NO_TYPE, 0};
    if (name.bytes <= MAX_FILE_NAME_BYTES) {
        try_file_aliases(catalogue, name, &bid);
    }
    return bid;
}

jp_view jp_file_name_meanings(const jp_catalogue *catalogue, jp_view path, jp_arena *arena) {
    return jp_heading_meanings(catalogue, strip_name_marks(jp_text_tight(base_name(path), arena)), arena);
}

jp_view jp_file_name_types(const jp_catalogue *catalogue, jp_view path, uint32_t type, jp_arena *arena) {
    static const char *const joints[] = {"、", "及", "和", "与", "暨", "+", "&", ",", ";", "，", "；", NULL};
    enum { MOST_TYPES = 8 };
    jp_view name = strip_name_marks(jp_text_tight(base_name(path), arena));
    uint32_t types[MOST_TYPES] = {type};
    uint32_t count = 1;
    size_t from = 0;
    jp_str out;

    jp_str_init(&out, arena);
    jp_str_put(&out, catalogue->types[type].name);
    for (size_t at = 0; at <= name.bytes && count < MOST_TYPES; at++) {
        size_t joint = jp_view_word_at(name, at, joints);
        if (joint == 0 && (at < name.bytes || from == 0)) {
            continue; /* inside of a part, or the only one */
        }
        jp_bid part = jp_file_name_bid(catalogue, jp_view_sub(name, from, at), arena);
        bool is_new = part.type != JP_NO_TYPE;
        for (uint32_t i = 0; i < count; i++) {
            is_new = is_new && types[i] != part.type;
        }
        if (is_new) {
            types[count++] = part.type;
            jp_str_putf(&out, "|%.*s", JP_VIEW_ARG(catalogue->types[part.type].name));
        }
        from = at + joint;
    }
    return jp_str_view(&out);
}
