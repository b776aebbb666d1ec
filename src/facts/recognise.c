/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "section.h"

/* Which type a section is: title first, then what stands in it, then the name of its file. A tie or a low bid is
 * said, not guessed. */

enum {
    SAMPLE_BYTES = 6000, /* of the body, for features */
    MAX_FEATURES = 5,
    FEATURE_BID = 9,
    LOSS_BY_ANTI_FEATURE = 30,
    CLEAR_LEAD = 9,
    POSSIBLE_BID = 27,
    GENERAL_FORM_FEATURES = 2
};

static jp_view body_of(const jp_text *text, const jp_section *s) {
    if (s->line_from >= s->line_to) {
        return JP_VIEW_EMPTY;
    }
    return jp_view_sub(text->folded, text->lines[s->line_from].from, text->lines[s->line_to - 1].to);
}

static jp_view sample_of(const jp_text *text, const jp_section *s) {
    jp_view body = body_of(text, s);
    size_t bytes = body.bytes < SAMPLE_BYTES ? body.bytes : SAMPLE_BYTES;

    while (bytes > 0 && bytes < body.bytes && ((unsigned char)body.data[bytes] & 0xC0) == 0x80) {
        bytes--;
    }
    return jp_view_sub(body, 0, bytes);
}

/* Different words of the features that stand in the text, at most MAX_FEATURES. */
static int count_features(jp_pattern *pattern, jp_view text) {
    jp_view seen[MAX_FEATURES];
    int count = 0;
    size_t at = 0;
    jp_match m;

    while (count < MAX_FEATURES && jp_pattern_next(pattern, text, at, &m)) {
        jp_view word = jp_view_sub(text, m.from, m.to);
        bool is_new = true;
        for (int i = 0; i < count; i++) {
            is_new = is_new && !jp_view_eq(seen[i], word);
        }
        if (is_new) {
            seen[count++] = word;
        }
        at = m.to > at ? m.to : at + 1;
    }
    return count;
}

static int feature_bid(const jp_doc_type *type, jp_view sample) {
    int bid = count_features(type->features, sample) * FEATURE_BID;
    return jp_pattern_is_in(type->not_features, sample) ? bid - LOSS_BY_ANTI_FEATURE : bid;
}

/* ---- forms that serve several purposes ---- */

/* The words behind 「申请事项」 or the like: in the same line, or the next one. */
static jp_view purpose_of(const jp_catalogue *c, const jp_text *text, const jp_section *s) {
    for (uint32_t i = s->line_from; i < s->line_to; i++) {
        jp_view line = jp_text_line(text, i);
        const char *colon = line.bytes ? memchr(line.data, ':', line.bytes) : NULL;
        jp_view label = colon ? jp_view_sub(line, 0, (size_t)(colon - line.data)) : line;
        if (label.bytes > 36 || !jp_pattern_is_in(c->purpose_label, label)) {
            continue;
        }
        jp_view value = colon ? jp_view_sub(line, (size_t)(colon - line.data) + 1, line.bytes) : JP_VIEW_EMPTY;
        if (value.bytes == 0 && i + 1 < s->line_to) {
            value = jp_text_line(text, i + 1);
        }
        return value;
    }
    return JP_VIEW_EMPTY;
}

/* With boxes, only what is ticked counts. */
static jp_view ticked(jp_view value) {
    size_t from = jp_view_find(value, JP_VIEW("☑"), 0);
    if (from == SIZE_MAX) {
        return jp_view_contains(value, JP_VIEW("□")) ? JP_VIEW_EMPTY : value;
    }
    from += JP_VIEW("☑").bytes;
    size_t to = jp_view_find(value, JP_VIEW("□"), from);
    return jp_view_sub(value, from, to == SIZE_MAX ? value.bytes : to);
}

static uint32_t type_of_purpose(const jp_catalogue *c, jp_view words) {
    for (uint32_t i = 0; words.bytes > 0 && i < c->type_count; i++) {
        if (jp_pattern_is_in(c->types[i].purpose, words)) {
            return i;
        }
    }
    return JP_NO_TYPE;
}

static uint32_t settle_general(const jp_catalogue *c, const jp_text *text, const jp_section *s, jp_bid file,
                               jp_arena *arena) {
    uint32_t type = type_of_purpose(c, ticked(purpose_of(c, text, s)));

    if (type == JP_NO_TYPE) {
        jp_view title = jp_text_tight(s->title, arena);
        size_t open = jp_view_find(title, JP_VIEW("("), 0);
        type = open == SIZE_MAX ? JP_NO_TYPE : type_of_purpose(c, jp_view_sub(title, open + 1, title.bytes - 1));
    }
    if (type == JP_NO_TYPE) {
        if (file.type != JP_NO_TYPE && c->types[file.type].purpose) {
            type = file.type;
        }
    }
    if (type == JP_NO_TYPE) {
        uint32_t approval = jp_catalogue_find_type(c, JP_VIEW("处罚决定审批表"));
        if (approval != JP_NO_TYPE &&
            count_features(c->types[approval].features, sample_of(text, s)) >= GENERAL_FORM_FEATURES) {
            type = approval;
        }
    }
    return type == JP_NO_TYPE ? s->type : type;
}

/* ---- bids ---- */

typedef struct contest {
    uint32_t best, second;
    int best_score, second_score;
} contest;

static void enter(contest *c, uint32_t type, int score) {
    if (score > c->best_score) {
        c->second = c->best;
        c->second_score = c->best_score;
        c->best = type;
        c->best_score = score;
    } else if (score > c->second_score) {
        c->second = type;
        c->second_score = score;
    }
}

/* A weak bid, but of no type that a paper headed so is not: 「权利义务告知书」 speaks of statements and defence, and is
 * no notice of a penalty. */
static bool is_possible(const jp_catalogue *c, uint32_t type, int score, jp_view heading) {
    return type != JP_NO_TYPE && score >= POSSIBLE_BID && !jp_pattern_is_in(c->types[type].not_title, heading);
}

static jp_view name_possible(const jp_catalogue *c, const contest *bids, jp_view heading, jp_arena *arena) {
    jp_str s;

    jp_str_init(&s, arena);
    if (is_possible(c, bids->best, bids->best_score, heading)) {
        jp_str_put(&s, c->types[bids->best].name);
    }
    if (is_possible(c, bids->second, bids->second_score, heading)) {
        jp_str_put_char(&s, '|');
        jp_str_put(&s, c->types[bids->second].name);
    }
    return jp_str_view(&s);
}

/* What it is headed, known or not: no type whose names end otherwise. */
static jp_view heading_of(const jp_text *text, const jp_section *s, jp_arena *arena) {
    return s->title_from == JP_NO_LINE ? jp_section_heading(text, s) : jp_text_tight(s->title, arena);
}

/* Steps of a platform printed without their form: 「环节 | 办理人 | 意见 | 时间」. */
static bool is_bare_steps(const jp_text *text, const jp_section *s) {
    static const char *const steps[] = {"环节", "节点", "步骤", "审批环节", "流程环节", "办理环节", "环节名称", NULL};
    static const char *const words[] = {"意见", "处理意见", "办理意见", "审批意见", "审核意见", "签批意见", NULL};
    enum { HEAD_LINES = 12 };
    bool has_steps = false, has_words = false;

    for (uint32_t i = s->line_from; i < s->line_to && i < s->line_from + HEAD_LINES; i++) {
        const jp_view line = jp_text_line(text, i);
        has_steps = has_steps || jp_view_is_any(line, steps);
        has_words = has_words || jp_view_is_any(line, words);
    }
    return has_steps && has_words;
}

/* Any paper of approvals may be what they belong to. */
static jp_view name_approvals(const jp_catalogue *c, jp_arena *arena) {
    jp_str s;

    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < c->type_count; i++) {
        if (c->types[i].is_approval) {
            jp_str_put_text(&s, s.bytes > 0 ? "|" : "");
            jp_str_put(&s, c->types[i].name);
        }
    }
    return jp_str_view(&s);
}

static void contest_body(const jp_catalogue *c, const jp_text *text, jp_bid title, jp_bid file, jp_section *s,
                         jp_arena *arena) {
    jp_view sample = sample_of(text, s);
    jp_view heading = heading_of(text, s, arena);
    contest bids = {JP_NO_TYPE, JP_NO_TYPE, 0, 0};

    for (uint32_t i = 0; i < c->type_count; i++) {
        if (title.type != i && !jp_doc_type_may_be_called(&c->types[i], heading)) {
            continue;
        }
        int score = feature_bid(&c->types[i], sample);
        score += title.type == i ? title.score : 0;
        score += file.type == i ? file.score : 0;
        enter(&bids, i, score);
    }
    if (bids.best_score >= JP_BID_ACCEPTED && bids.best_score - bids.second_score >= CLEAR_LEAD) {
        s->type = bids.best;
    } else {
        s->possible = name_possible(c, &bids, heading, arena);
        s->perhaps = jp_heading_meanings(c, heading, arena);
        if (jp_view_is_empty(s->perhaps) && is_bare_steps(text, s)) {
            s->perhaps = name_approvals(c, arena);
        }
    }
}

/* 「检查结果公示及备考」 holds two papers, and is recognised as one of them: the types that the other part of its title
 * names. */
static jp_view name_other_parts(const jp_catalogue *c, jp_view title, uint32_t type, jp_arena *arena) {
    static const char *const joints[] = {"及", "和", "与", "暨", "、", "并", NULL};
    enum { LEAST_BYTES = 6 };
    size_t at = 0, bytes;
    jp_str out;

    jp_str_init(&out, arena);
    for (; (at = jp_view_find_any(title, joints, at, &bytes)) != SIZE_MAX; at += bytes) {
        const jp_view parts[] = {jp_view_sub(title, 0, at), jp_view_sub(title, at + bytes, title.bytes)};
        for (size_t i = 0; i < 2 && parts[0].bytes >= LEAST_BYTES && parts[1].bytes >= LEAST_BYTES; i++) {
            const jp_bid bid = jp_title_bid(c, parts[i], arena);
            if (bid.score >= JP_BID_TITLE && bid.type != type) {
                jp_str_put_text(&out, out.bytes > 0 ? "|" : "");
                jp_str_put(&out, c->types[bid.type].name);
            }
        }
    }
    return jp_str_view(&out);
}

/* A line 「目录」 inside of a cover: the index stands on the same sheet. */
static bool holds_index(const jp_catalogue *c, const jp_text *text, const jp_section *s) {
    static const char *const titles[] = {"目录",          "卷内目录",      "卷内文件目录",
                                         "卷内文书目录",  "目录:",         "卷内目录:",
                                         "卷内文件目录:", "卷内文书目录:", NULL};

    if (!jp_view_eq_text(c->types[s->type].name, "卷宗封面")) {
        return false;
    }
    for (uint32_t i = s->line_from + 1; i < s->line_to; i++) {
        if (jp_view_is_any(jp_text_line(text, i), titles)) {
            return true;
        }
    }
    return false;
}

void jp_sections_recognise(const jp_catalogue *catalogue, const jp_text *text, jp_bid file, jp_section *sections,
                           uint32_t count, jp_arena *arena) {
    for (uint32_t i = 0; i < count; i++) {
        jp_section *s = &sections[i];
        jp_view joined = s->title_from == JP_NO_LINE ? JP_VIEW_EMPTY : jp_text_tight(s->title, arena);
        jp_bid title = joined.bytes ? jp_title_bid(catalogue, joined, arena) : (jp_bid){JP_NO_TYPE, 0};
        jp_bid none = {JP_NO_TYPE, 0};

        if (title.score >= JP_BID_TITLE) {
            s->type = title.type;
        } else if (s->type == JP_NO_TYPE) {
            contest_body(catalogue, text, title, count == 1 ? file : none, s, arena);
        }
        if (s->type != JP_NO_TYPE && catalogue->types[s->type].is_general) {
            s->type = settle_general(catalogue, text, s, file, arena);
        }
        if (s->type != JP_NO_TYPE) {
            s->perhaps = holds_index(catalogue, text, s) ? JP_VIEW("卷内目录")
                                                         : name_other_parts(catalogue, joined, s->type, arena);
        }
    }
}
