/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "functions.h"
#include "index.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "material.h"
#include "value.h"

/* The index of the papers against the papers. An entry names a type where the catalogue knows its title. Of an entry it
 * does not know something can be said only when every paper of the dossier belongs to another entry. */

static bool is_evidence_paper(jp_view name) {
    return jp_view_eq_text(name, "证据提取单") || jp_view_eq_text(name, "照片证据") ||
           jp_view_eq_text(name, "证据材料");
}

/* 「证据材料」 in the index may be any evidence; a copied paper may be filed with the sheet that took it; a spot
 * decision is a 「处罚决定书」. */
static bool is_same_paper(jp_view listed, jp_view found) {
    bool is_copy = jp_view_eq_text(listed, "证据提取单") && jp_view_eq_text(found, "证据材料");
    bool is_spot = jp_view_eq_text(listed, "行政处罚决定书") && jp_view_eq_text(found, "当场处罚决定书");

    /* What was said in defence is noted in a record or in a note of the organ's own. */
    bool is_defence = (jp_view_eq_text(listed, "催告后申辩情况说明") && jp_view_eq_text(found, "陈述申辩笔录")) ||
                      (jp_view_eq_text(listed, "陈述申辩笔录") && jp_view_eq_text(found, "催告后申辩情况说明"));

    return jp_view_eq(listed, found) || is_copy || is_spot || is_defence ||
           (jp_view_eq_text(listed, "证据材料") && is_evidence_paper(found));
}

enum { FEWEST_TITLE_BYTES = 10 }; /* four characters: three may be a word of any title */

/* 「经营许可证（副本）复印件」 → 「经营许可证」: what says that it is a copy, and of which sheet. */
static jp_view without_copy(jp_view title) {
    /* what ends like another one stands before it */
    static const char *const tails[] = {"复印件",   "复制件",   "影印件",     "(复印)", "(副本)", "(正本)",
                                        "(正副本)", "正、副本", "(正、副本)", "正副本", "副本",   "正本"};
    bool is_cut = true;

    while (is_cut) {
        is_cut = false;
        for (size_t i = 0; i < sizeof tails / sizeof *tails && !is_cut; i++) {
            jp_view tail = jp_view_of(tails[i]);
            is_cut = title.bytes > tail.bytes && jp_view_ends_with(title, tail);
            title = is_cut ? jp_view_sub(title, 0, title.bytes - tail.bytes) : title;
        }
    }
    return title;
}

static jp_view last_line(jp_view title) {
    static const char *const breaks[] = {"\n", NULL};
    return jp_view_sub(title, jp_view_behind_last(title, breaks), title.bytes);
}

/* A general form (呈批表) is filed under what it asks for; the index has it under its own name. */
static bool is_same_title(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = without_copy(jp_node_folded_attribute(ev, entry, "题名"));
    jp_view title = jp_node_folded_attribute(ev, document, "题");

    return listed.bytes >= FEWEST_TITLE_BYTES && jp_view_contains(title, listed);
}

/* 「执法过程音像记录说明」 for 「音像记录说明」: pictures and recordings are called so or by a part of it. */
static bool is_same_recording(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = jp_node_folded_attribute(ev, entry, "题名");
    jp_view title = jp_node_folded_attribute(ev, document, "题");
    jp_view type = jp_node_name(document);
    bool is_recording = jp_view_eq_text(type, "照片证据") || jp_view_eq_text(type, "音像记录清单");

    return is_recording && title.bytes > FEWEST_TITLE_BYTES && jp_view_ends_with(listed, title);
}

/* 「公示及音像记录」: one sheet tells of the publication and of the recordings, and may be taken for either. */
static bool is_sheet_of_both(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    static const char *const publications[] = {"公示", "公开", NULL};
    static const char *const recordings[] = {"音像", "录像", "影像", "视听", "音视频", NULL};
    jp_view listed = jp_node_attribute(ev, entry, "题名");
    jp_view title = jp_node_attribute(ev, document, "题");
    jp_view type = jp_node_name(document);

    return jp_view_contains_any(listed, publications) && jp_view_contains_any(listed, recordings) &&
           (jp_view_eq_text(type, "公示信息表") || jp_view_eq_text(type, "音像记录清单")) &&
           jp_view_contains_any(title, publications) && jp_view_contains_any(title, recordings);
}

/* 「情况说明」 for 「未陈述申辩情况说明」: the paper bears no more than the word for what it is, and it is of the day
 * that the index gives where both give one. */
static bool is_called_in_general(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    static const char *const words[] = {"情况说明", "工作说明", "工作记录", "办案说明", "说明",
                                        "声明",     "证明",     "函",       "报告",     NULL};
    jp_view listed = jp_node_folded_attribute(ev, entry, "题名");
    /* Folded, it would be one line. */
    jp_view title = jp_norm_fold(last_line(jp_node_attribute(ev, document, "题")), ev->arena);
    jp_view day = jp_node_attribute(ev, entry, "日期");
    const xmlNode *dated = jp_node_child(document, "日期");
    jp_view made = dated ? jp_node_attribute(ev, dated, "值") : JP_VIEW_EMPTY;

    return (jp_view_is_any(title, words) ||
            (jp_view_ends_with(title, JP_VIEW("说明")) && title.bytes > FEWEST_TITLE_BYTES)) &&
           (jp_view_is_empty(day) || jp_view_is_empty(made) || jp_view_eq(day, made)) && listed.bytes > title.bytes &&
           jp_view_ends_with(listed, title);
}

/* The file bears the name the index gives (「06逾期未履行核查笔录.docx」), whatever title stands on the paper. */
static bool is_named_by_file(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = jp_node_folded_attribute(ev, entry, "题名");
    jp_view member = jp_node_folded_attribute(ev, document, "成员");

    return listed.bytes >= FEWEST_TITLE_BYTES && jp_view_contains(member, listed);
}

/* 「身份证复印件」 is no photograph of the place, whatever else may stand for 「证据材料」. */
static bool is_copy_title(jp_eval *ev, const xmlNode *entry) {
    jp_view title = jp_node_attribute(ev, entry, "题名");
    return jp_view_contains(title, JP_VIEW("复印件")) || jp_view_contains(title, JP_VIEW("复制件")) ||
           jp_view_contains(title, JP_VIEW("影印件")) || jp_view_contains(title, JP_VIEW("身份证明"));
}

/* 「书证及现场照片」, 「营业执照复印件及照片」: one entry for a bundle of evidence. */
static bool is_bundle(jp_eval *ev, const xmlNode *entry) {
    jp_view title = jp_node_attribute(ev, entry, "题名");
    bool has_photo = jp_view_contains(title, JP_VIEW("照片")) || jp_view_contains(title, JP_VIEW("图片"));
    return has_photo && (is_copy_title(ev, entry) || jp_view_contains(title, JP_VIEW("书证")) ||
                         jp_view_contains(title, JP_VIEW("物证")) || jp_view_contains(title, JP_VIEW("证据材料")));
}

/* 「整改情况现场核查笔录」 for 「现场检查（勘察）笔录（整改核查）」: the form of an inspection, by its title of a
 * second visit. */
static bool is_second_visit(jp_eval *ev, jp_view listed, const xmlNode *document) {
    static const char *const visits[] = {"整改", "改正", "复查", "回访", "核查", "复核", NULL};
    jp_view type = jp_node_name(document);

    return jp_view_eq_text(listed, "整改复查意见书") &&
           (jp_view_eq_text(type, "现场检查笔录") || jp_view_eq_text(type, "许可核查笔录")) &&
           jp_view_contains_any(jp_node_folded_attribute(ev, document, "题"), visits);
}

/* 「延长期限审批表、决定书」: one entry for two papers. */
static bool is_second_of(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    const jp_view second = jp_node_attribute(ev, entry, "另类");

    return !jp_view_is_empty(second) && is_same_paper(second, jp_node_name(document));
}

static bool is_entry_of(jp_eval *ev, const xmlNode *entry, jp_view listed, const xmlNode *node) {
    bool is_photo = jp_view_eq_text(jp_node_name(node), "照片证据") && !jp_view_eq_text(listed, "照片证据");

    if (is_bundle(ev, entry) && is_evidence_paper(jp_node_name(node))) {
        return true;
    }
    return is_second_of(ev, entry, node) || is_second_visit(ev, listed, node) ||
           (is_same_paper(listed, jp_node_name(node)) && !(is_photo && is_copy_title(ev, entry))) ||
           is_same_title(ev, entry, node) || is_same_recording(ev, entry, node) || is_named_by_file(ev, entry, node) ||
           is_called_in_general(ev, entry, node) || is_sheet_of_both(ev, entry, node);
}

bool jp_index_is_of(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    return is_entry_of(ev, entry, jp_node_attribute(ev, entry, "类"), document);
}

bool jp_index_is_entry(const xmlNode *node) {
    return node->type == XML_ELEMENT_NODE && jp_view_eq_text(jp_node_name(node), "目录项");
}

/* ---- everything in the dossier and every entry, looked at once ---- */

/* What is asked again and again of thousands of papers and entries, and answered once. */
typedef enum known { NOT_ASKED, YES, NO } known;

typedef struct survey_paper {
    const xmlNode *node;
    jp_view member;
    jp_view ending;       /* last line of its title, without what stands in brackets behind it */
    bool shares_its_file; /* a file that holds several papers may hold one more, without a title, behind another */
    known is_listed;
} survey_paper;

/* An entry of an index. */
typedef struct survey_entry {
    const xmlNode *node;
    jp_view ending;
    known has_paper;
} survey_entry;

struct jp_survey {
    survey_paper *papers;
    uint32_t paper_count;
    survey_entry *entries; /* an index may go on in a second file */
    uint32_t entry_count;
    bool has_shared_file;
    const xmlNode *index; /* the one looked at last, and whether what it does not know is absent */
    bool are_unknown_absent;
};

/* 「送达回证（扣押决定书）」 → 「送达回证」 */
static jp_view without_brackets(jp_view title) {
    size_t open = jp_view_ends_with(title, JP_VIEW(")")) ? jp_view_find(title, JP_VIEW("("), 0) : SIZE_MAX;

    return open == SIZE_MAX || open == 0 ? title : jp_view_sub(title, 0, open);
}

static int compare_members(const void *a, const void *b) {
    const survey_paper *const *x = a, *const *y = b;
    return jp_view_compare((*x)->member, (*y)->member);
}

static void find_shared_files(jp_eval *ev, struct jp_survey *s) {
    survey_paper **sorted = jp_arena_array(ev->arena, s->paper_count + 1u, sizeof *sorted);

    for (uint32_t i = 0; i < s->paper_count; i++) {
        sorted[i] = &s->papers[i];
    }
    qsort(sorted, s->paper_count, sizeof *sorted, compare_members);
    for (uint32_t i = 1; i < s->paper_count; i++) {
        if (!jp_view_is_empty(sorted[i]->member) && jp_view_eq(sorted[i - 1]->member, sorted[i]->member)) {
            sorted[i - 1]->shares_its_file = sorted[i]->shares_its_file = s->has_shared_file = true;
        }
    }
}

static void add_entries(jp_eval *ev, struct jp_survey *s, const xmlNode *index, size_t *cap) {
    for (const xmlNode *node = index->children; node; node = node->next) {
        if (jp_index_is_entry(node)) {
            jp_view ending = without_brackets(jp_node_folded_attribute(ev, node, "题名"));
            s->entries = jp_arena_grow(ev->arena, s->entries, s->entry_count, cap, sizeof *s->entries);
            s->entries[s->entry_count++] = (survey_entry){node, ending, NOT_ASKED};
        }
    }
}

static struct jp_survey *survey_of(jp_eval *ev) {
    size_t paper_cap = 0, entry_cap = 0;

    if (ev->survey) {
        return ev->survey;
    }
    struct jp_survey *s = ev->survey = jp_arena_alloc(ev->arena, sizeof *s);
    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        jp_view title = last_line(jp_node_attribute(ev, node, "题"));
        s->papers = jp_arena_grow(ev->arena, s->papers, s->paper_count, &paper_cap, sizeof *s->papers);
        s->papers[s->paper_count++] = (survey_paper){.node = node,
                                                     .member = jp_node_attribute(ev, node, "成员"),
                                                     .ending = without_brackets(jp_norm_fold(title, ev->arena))};
        if (jp_view_eq_text(jp_node_name(node), "卷内目录")) {
            add_entries(ev, s, node, &entry_cap);
        }
    }
    find_shared_files(ev, s);
    return s;
}

/* Papers that no index lists: the cover, the index itself and the closing leaf. */
static bool is_listed_nowhere(jp_view code) {
    return jp_view_eq_text(code, "D01") || jp_view_eq_text(code, "D02") || jp_view_eq_text(code, "D36");
}

/* A paper of a type, other than those that no index lists. */
static bool is_for_index(jp_eval *ev, const survey_paper *p) {
    jp_view code = jp_node_attribute(ev, p->node, "码");
    return !jp_view_is_empty(code) && !is_listed_nowhere(code);
}

static bool is_in_dossier(jp_eval *ev, const xmlNode *node, jp_view listed) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->paper_count; i++) {
        if (is_entry_of(ev, node, listed, s->papers[i].node)) {
            return true;
        }
    }
    return false;
}

static bool has_paper(jp_eval *ev, survey_entry *e) {
    if (e->has_paper == NOT_ASKED) {
        e->has_paper = is_in_dossier(ev, e->node, jp_node_attribute(ev, e->node, "类")) ? YES : NO;
    }
    return e->has_paper == YES;
}

static bool has_entry(jp_eval *ev, const xmlNode *index, const xmlNode *document) {
    for (const xmlNode *node = index->children; node; node = node->next) {
        if (jp_index_is_entry(node) && jp_index_is_of(ev, node, document)) {
            return true;
        }
    }
    return false;
}

enum { BYTES_OF_A_HAN = 3 };

static jp_view last_chars(jp_view title, size_t count) {
    size_t bytes = count * BYTES_OF_A_HAN;

    return jp_view_sub(title, title.bytes > bytes ? title.bytes - bytes : 0, title.bytes);
}

static bool is_list_or_record(jp_view title) {
    jp_view last = last_chars(title, 1);

    return jp_view_eq_text(last, "录") || jp_view_eq_text(last, "单");
}

/* Both are forms of one make (…审批表, …通知书, …清单): the one may stand under the other's name. Lists and records go
 * by many names, by each other's too (笔录, 处理记录; 清单, 登记单); what else ends alike needs two characters. */
static bool is_like_form(jp_view listed, jp_view title) {
    return !jp_view_is_empty(title) && ((is_list_or_record(listed) && is_list_or_record(title)) ||
                                        jp_view_eq(last_chars(listed, 2), last_chars(title, 2)));
}

/* A paper of the dossier bears the very title, whatever it was recognised as. */
static bool is_title_of_paper(jp_eval *ev, const xmlNode *entry) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->paper_count; i++) {
        if (is_same_title(ev, entry, s->papers[i].node)) {
            return true;
        }
    }
    return false;
}

/* Everything in the dossier was read and recognised, each paper in a file of its own, every paper belongs to an entry
 * the catalogue knows, and there are fewer papers than entries by exactly the entries it does not know: those have no
 * paper. */
static bool look_for_unknown(jp_eval *ev, const xmlNode *index) {
    const struct jp_survey *s = survey_of(ev);
    size_t entries = 0;
    size_t unknown = 0;
    size_t papers = 0;

    if (!jp_view_is_empty(jp_material_unread(ev))) {
        return false;
    }
    for (const xmlNode *node = index->children; node; node = node->next) {
        const bool is_unknown = jp_index_is_entry(node) && jp_view_is_empty(jp_node_attribute(ev, node, "类"));
        if (is_unknown && is_title_of_paper(ev, node)) {
            return false; /* it has its paper, so they are not fewer by those alone */
        }
        entries += jp_index_is_entry(node);
        unknown += is_unknown;
    }
    for (uint32_t i = 0; i < s->paper_count; i++) {
        if (jp_view_eq_text(jp_node_name(s->papers[i].node), "未识别")) {
            return false;
        }
        papers += is_for_index(ev, &s->papers[i]);
    }
    if (papers == 0 || papers + unknown != entries) {
        return false;
    }
    for (uint32_t i = 0; i < s->paper_count; i++) {
        const survey_paper *p = &s->papers[i];
        if (is_for_index(ev, p) && (p->shares_its_file || !has_entry(ev, index, p->node))) {
            return false;
        }
    }
    return true;
}

static bool are_unknown_absent(jp_eval *ev, const xmlNode *index) {
    struct jp_survey *s = survey_of(ev);

    if (s->index != index) {
        s->index = index;
        s->are_unknown_absent = look_for_unknown(ev, index);
    }
    return s->are_unknown_absent;
}

/* Lines of its title, folded: the organ may stand above it. */
static jp_view *title_lines(jp_eval *ev, const xmlNode *document, uint32_t *count) {
    jp_view title = jp_node_attribute(ev, document, "题");
    jp_view *lines = NULL;
    size_t cap = 0;

    *count = 0;
    for (size_t at = 0; at < title.bytes;) {
        size_t end = jp_view_find(title, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? title.bytes : end;
        lines = jp_arena_grow(ev->arena, lines, *count, &cap, sizeof *lines);
        lines[(*count)++] = jp_norm_fold(jp_view_sub(title, at, end), ev->arena);
        at = end + 1;
    }
    return lines;
}

static bool names_one(jp_view listed, const jp_view *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (names[i].bytes >= JP_INDEX_NAME_BYTES && jp_view_contains(listed, names[i])) {
            return true;
        }
    }
    return false;
}

/* 「费用结算单及缴款凭证」: a part of the line is the end of the title. */
static bool has_part_of(jp_view listed, jp_view title) {
    static const char *const joints[] = {"及", "和", "与", "、"};

    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        jp_view joint = jp_view_of(joints[i]);
        size_t at = jp_view_find(listed, joint, 0);
        if (at == SIZE_MAX) {
            continue;
        }
        jp_view first = jp_view_sub(listed, 0, at);
        jp_view second = jp_view_sub(listed, at + joint.bytes, listed.bytes);
        if ((first.bytes > FEWEST_TITLE_BYTES && jp_view_ends_with(title, first)) ||
            (second.bytes > FEWEST_TITLE_BYTES && jp_view_ends_with(title, second))) {
            return true;
        }
    }
    return false;
}

/* One line of the index may name several papers (「代履行决定书、送达回证」). */
static bool look_for_entry(jp_eval *ev, const xmlNode *document) {
    const struct jp_survey *s = survey_of(ev);
    const jp_view name = jp_node_name(document);
    uint32_t count;
    const jp_view *lines = title_lines(ev, document, &count);
    const jp_view title = jp_node_folded_attribute(ev, document, "题");

    for (uint32_t i = 0; i < s->entry_count; i++) {
        const xmlNode *node = s->entries[i].node;
        jp_view listed = jp_node_folded_attribute(ev, node, "题名");
        if (is_same_paper(jp_node_attribute(ev, node, "类"), name) || is_second_of(ev, node, document) ||
            is_same_title(ev, node, document) || is_named_by_file(ev, node, document) ||
            names_one(listed, lines, count) || names_one(listed, &name, 1) || has_part_of(listed, title) ||
            (is_evidence_paper(name) && is_bundle(ev, node))) {
            return true;
        }
    }
    return false;
}

static bool is_listed(jp_eval *ev, survey_paper *p) {
    if (p->is_listed == NOT_ASKED) {
        p->is_listed = look_for_entry(ev, p->node) ? YES : NO;
    }
    return p->is_listed == YES;
}

/* A paper of the same make that no entry names; empty when there is none. */
static jp_view stands_under_other_name(jp_eval *ev, const xmlNode *node) {
    const struct jp_survey *s = survey_of(ev);
    jp_view listed = without_brackets(jp_node_folded_attribute(ev, node, "题名"));

    for (uint32_t i = 0; i < s->paper_count; i++) {
        survey_paper *p = &s->papers[i];
        bool is_paper = is_for_index(ev, p) || jp_view_eq_text(jp_node_name(p->node), "未识别");
        if (is_paper && is_like_form(listed, p->ending) && !is_listed(ev, p)) {
            return last_line(jp_node_attribute(ev, p->node, "题"));
        }
    }
    return JP_VIEW_EMPTY;
}

/* The index gives the number that the paper bears. */
static bool is_entered_by_number(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    const xmlNode *number = jp_node_child(document, "文号");
    const jp_view listed = number ? jp_node_folded_attribute(ev, entry, "文号") : JP_VIEW_EMPTY;

    return !jp_view_is_empty(listed) && jp_view_eq(listed, jp_node_folded_attribute(ev, number, "值"));
}

/* A paper that no entry names bears the number of this one: 「解除强制措施凭证」 in the index, 「解除…决定书」 on the
 * paper.
 */
static bool is_of_that_number(jp_eval *ev, const xmlNode *entry) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->paper_count; i++) {
        if (is_entered_by_number(ev, entry, s->papers[i].node) && !is_listed(ev, &s->papers[i])) {
            return true;
        }
    }
    return false;
}

static bool has_entry_of_number(jp_eval *ev, const xmlNode *document) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->entry_count; i++) {
        if (is_entered_by_number(ev, s->entries[i].node, document) && !has_paper(ev, &s->entries[i])) {
            return true;
        }
    }
    return false;
}

/* The day on which a paper was made: a record is of the day it began. */
static jp_view day_of(jp_eval *ev, const xmlNode *document) {
    static const char *const fields[] = {"开始时间", "日期"};
    enum { BYTES_OF_A_DAY = 10 };

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        xmlNodePtr child = jp_node_child(document, fields[i]);
        jp_view value = child ? jp_node_attribute(ev, child, "值") : JP_VIEW_EMPTY;
        if (value.bytes >= BYTES_OF_A_DAY) {
            return jp_view_sub(value, 0, BYTES_OF_A_DAY);
        }
    }
    return JP_VIEW_EMPTY;
}

static bool has_entry_of_day(jp_eval *ev, const survey_paper *p, jp_view day) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->entry_count; i++) {
        const xmlNode *entry = s->entries[i].node;
        const jp_view own = jp_node_attribute(ev, entry, "日期");
        if (jp_index_is_of(ev, entry, p->node) && (jp_view_is_empty(own) || jp_view_eq(own, day))) {
            return true;
        }
    }
    return false;
}

/* A record of the very day that the index gives, whose own entries are of other days: it is entered under another
 * name. */
static bool is_record_of_that_day(jp_eval *ev, const xmlNode *node) {
    const struct jp_survey *s = survey_of(ev);
    const jp_view listed = without_brackets(jp_node_folded_attribute(ev, node, "题名"));
    const jp_view day = jp_node_attribute(ev, node, "日期");

    for (uint32_t i = 0; i < s->paper_count && !jp_view_is_empty(day) && is_list_or_record(listed); i++) {
        const survey_paper *p = &s->papers[i];
        if (is_for_index(ev, p) && jp_view_eq(last_chars(listed, 2), last_chars(p->ending, 2)) &&
            jp_view_eq(day_of(ev, p->node), day) && !has_entry_of_day(ev, p, day)) {
            return true;
        }
    }
    return false;
}

/* More entries of a type than papers of it: one of the entries may mean another paper. */
static bool is_spare(jp_eval *ev, const survey_entry *e) {
    const struct jp_survey *s = survey_of(ev);
    jp_view type = jp_node_attribute(ev, e->node, "类");
    uint32_t entries = 0, papers = 0;

    for (uint32_t i = 0; i < s->entry_count; i++) {
        entries += jp_view_eq(jp_node_attribute(ev, s->entries[i].node, "类"), type);
    }
    for (uint32_t i = 0; i < s->paper_count; i++) {
        papers += jp_view_eq(jp_node_name(s->papers[i].node), type);
    }
    return entries > papers;
}

/* An entry of the same make whose paper is not found: the paper may be entered there. */
static bool is_entered_under_other_name(jp_eval *ev, const survey_paper *p) {
    const struct jp_survey *s = survey_of(ev);

    for (uint32_t i = 0; i < s->entry_count; i++) {
        if (is_like_form(s->entries[i].ending, p->ending) &&
            (!has_paper(ev, &s->entries[i]) || is_spare(ev, &s->entries[i]))) {
            return true;
        }
    }
    return false;
}

static bool has_unlisted_paper(jp_eval *ev) {
    const struct jp_survey *s = survey_of(ev);
    bool has_any = s->has_shared_file;

    for (uint32_t i = 0; i < s->paper_count && !has_any; i++) {
        has_any = is_for_index(ev, &s->papers[i]) && !is_listed(ev, &s->papers[i]);
    }
    return has_any;
}

/* 「现场检查记录、询问笔录、整改复查意见书（复印件，事实证据）」: a bundle of papers under one number is filed as one,
 * under a name of its own, where there is a paper left for it. */
static bool lists_bundle(jp_eval *ev, const xmlNode *entry) {
    const jp_view title = jp_node_attribute(ev, entry, "题名");
    const size_t first = jp_view_find(title, JP_VIEW("、"), 0);

    return first != SIZE_MAX &&
           (is_copy_title(ev, entry) || jp_view_find(title, JP_VIEW("、"), first + JP_VIEW("、").bytes) != SIZE_MAX) &&
           has_unlisted_paper(ev);
}

void jp_fn_listed_absent(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "有项无件")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    const xmlNode *doubtful = NULL;
    jp_view doubtful_paper = JP_VIEW_EMPTY;
    for (uint32_t i = 0; i < entries.count; i++) {
        jp_view listed = jp_node_attribute(args.ev, entries.items[i], "类");
        if (jp_view_is_empty(listed)) {
            if (entries.items[i]->parent && are_unknown_absent(args.ev, entries.items[i]->parent)) {
                (void)xmlXPathNodeSetAdd(found, entries.items[i]);
            }
            continue;
        }
        if (is_in_dossier(args.ev, entries.items[i], listed) || is_record_of_that_day(args.ev, entries.items[i]) ||
            is_of_that_number(args.ev, entries.items[i])) {
            continue;
        }
        if (is_copy_title(args.ev, entries.items[i]) && survey_of(args.ev)->has_shared_file) {
            jp_eval_open(args.ev, "目录所列的复印件可能夹在合订的文件中");
            continue;
        }
        if (lists_bundle(args.ev, entries.items[i])) {
            jp_eval_open(args.ev, "目录的一项列有几份文书，可能合订在别的名称之下");
            continue;
        }
        jp_view other = stands_under_other_name(args.ev, entries.items[i]);
        if (!jp_view_is_empty(other)) {
            doubtful = entries.items[i];
            doubtful_paper = other;
            continue;
        }
        const jp_presence presence = jp_material_find(args.ev, listed);
        if (presence.is_likened || jp_material_may_hide(&presence)) {
            jp_eval_open(args.ev, "目录所列的《%.*s》可能在未能读取的材料中", JP_VIEW_ARG(listed));
            continue;
        }
        (void)xmlXPathNodeSetAdd(found, entries.items[i]);
    }
    /* What is surely absent is told without asking about the rest. */
    if (doubtful && xmlXPathNodeSetIsEmpty(found)) {
        jp_eval_open(args.ev, "目录所列的「%.*s」可能就是卷内题名不同的「%.*s」",
                     JP_VIEW_ARG(jp_node_attribute(args.ev, doubtful, "题名")), JP_VIEW_ARG(doubtful_paper));
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

void jp_fn_present_unlisted(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "有件无项")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    bool is_whole = entries.count > 0;
    const xmlNode *doubtful = NULL;
    for (uint32_t i = 0; i < entries.count; i++) {
        is_whole = is_whole && !jp_view_is_empty(jp_node_attribute(args.ev, entries.items[i], "类"));
    }
    /* An entry nobody understands may be the very paper. */
    const struct jp_survey *survey = survey_of(args.ev);
    for (uint32_t i = 0; is_whole && i < survey->paper_count; i++) {
        survey_paper *p = &survey->papers[i];
        bool is_filed =
            is_for_index(args.ev, p) && jp_view_starts_with(jp_node_attribute(args.ev, p->node, "码"), JP_VIEW("D"));
        if (is_filed && jp_view_eq_text(jp_node_attribute(args.ev, p->node, "状态"), "有") && !is_listed(args.ev, p) &&
            !has_entry_of_number(args.ev, p->node)) {
            if (is_entered_under_other_name(args.ev, p)) {
                doubtful = p->node;
                continue;
            }
            (void)xmlXPathNodeSetAdd(found, (xmlNodePtr)(uintptr_t)p->node);
        }
    }
    if (doubtful && xmlXPathNodeSetIsEmpty(found)) {
        jp_eval_open(args.ev, "「%.*s」可能以别的名称列入目录",
                     JP_VIEW_ARG(last_line(jp_node_attribute(args.ev, doubtful, "题"))));
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

typedef struct pages {
    int64_t first;
    int64_t last; /* first where only the first page is written */
    bool is_range;
} pages;

static bool is_dash(uint32_t c) {
    return c == '-' || c == 0xFF0D || c == 0x2014 || c == 0x2013 || c == 0x2015 || c == '~' || c == 0xFF5E ||
           c == 0x81F3;
}

/* 「3」「3-5」「3至5」; anything else says nothing of pages. */
static bool read_pages(jp_view text, pages *out) {
    int64_t numbers[2] = {0};
    int dashes = 0;
    bool has_digit = false;

    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        if (c >= '0' && c <= '9') {
            numbers[dashes] = numbers[dashes] * 10 + (c - '0');
            has_digit = true;
            if (numbers[dashes] > 100000) {
                return false;
            }
        } else if (is_dash(c) && has_digit && dashes == 0) {
            dashes = 1;
            has_digit = false;
        } else {
            return false;
        }
    }
    out->first = numbers[0];
    out->last = dashes ? numbers[1] : numbers[0];
    out->is_range = dashes > 0;
    return has_digit && out->last >= out->first;
}

static bool pages_of(jp_eval *ev, const xmlNode *entry, pages *out) {
    return read_pages(jp_node_folded_attribute(ev, entry, "页号"), out);
}

/* A single number is one page only where other lines are written as ranges: else it is where the paper begins. The last
 * line tells nothing: behind it no paper begins, and where it ends is written of it alone. */
static bool writes_ranges(jp_eval *ev, const xmlNode *index) {
    bool has_range = false;
    pages found;

    for (const xmlNode *entry = index->children; entry; entry = entry->next) {
        if (!jp_index_is_entry(entry) || !pages_of(ev, entry, &found)) {
            continue;
        }
        if (has_range) {
            return true;
        }
        has_range = found.is_range;
    }
    return false;
}

static const xmlNode *entry_before(const xmlNode *entry) {
    for (entry = entry->prev; entry && !jp_index_is_entry(entry); entry = entry->prev) {
    }
    return entry;
}

void jp_fn_pages_broken(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "页号不连")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    const xmlNode *index = NULL; /* the one looked at last */
    bool is_known_end = false;
    for (uint32_t i = 0; i < entries.count; i++) {
        const xmlNode *before = entry_before(entries.items[i]);
        pages here;
        pages last;

        if (!before || !pages_of(args.ev, entries.items[i], &here) || !pages_of(args.ev, before, &last)) {
            continue;
        }
        if (index != before->parent) {
            index = before->parent;
            is_known_end = writes_ranges(args.ev, index);
        }
        if (here.first < last.first || (is_known_end && here.first > last.last + 1)) {
            (void)xmlXPathNodeSetAdd(found, entries.items[i]);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
