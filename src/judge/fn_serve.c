/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/facts/norm.h"
#include "material.h"
#include "serve.h"

/* Which receipt delivers which document, and when it counts as delivered.
 * source: 行政处罚法第六十一条, 民事诉讼法第八十七条至第九十五条 */

typedef struct search {
    jp_eval *ev;
    const xmlNode *document;
    jp_view name, number;
    jp_day day;           /* of the document; JP_DAY_NONE */
    uint32_t of_its_name; /* documents of that name in the dossier */
    bool has_unclear;     /* a receipt that does not say what it delivers */
    bool has_blank;       /* a receipt that nothing is written on */
} search;

static jp_view number_of(jp_eval *ev, const xmlNode *node, bool is_receipt_line) {
    if (is_receipt_line) {
        return jp_node_attribute(ev, node, "文号");
    }
    xmlNodePtr child = jp_node_child(node, "文号");
    return child ? jp_node_attribute(ev, child, "值") : JP_VIEW_EMPTY;
}

static jp_view unified_number(jp_eval *ev, jp_view raw) {
    jp_found_docno found;
    if (jp_norm_next_docno(raw, 0, ev->arena, &found) && !found.is_blank) {
        raw = found.value;
    }
    return jp_norm_organ(raw, ev->arena); /* brackets of any shape become ( ) */
}

/* A receipt may leave the organ's sign out: 〔2024〕12号 for 乌天市监罚〔2024〕12号. */
static bool same_number(jp_eval *ev, jp_view a, jp_view b) {
    a = unified_number(ev, a);
    b = unified_number(ev, b);
    if (jp_view_eq(a, b)) {
        return true;
    }
    jp_view longer = a.bytes > b.bytes ? a : b;
    jp_view shorter = a.bytes > b.bytes ? b : a;
    return jp_view_starts_with(shorter, JP_VIEW("(")) && jp_view_ends_with(longer, shorter);
}

static uint32_t count_named(jp_eval *ev, jp_view name) {
    uint32_t count = 0;
    const char *text = jp_view_cstr(ev->arena, name);
    for (xmlNodePtr node = jp_node_child(ev->root, text); node; node = jp_node_next(node, text)) {
        count++;
    }
    return count;
}

static bool receipt_day(jp_eval *ev, const xmlNode *receipt, jp_day *out);

static bool line_delivers(search *s, const xmlNode *receipt, const xmlNode *line) {
    jp_view kind = jp_node_attribute(s->ev, line, "类");
    jp_view number = number_of(s->ev, line, true);
    bool same_kind = jp_view_eq(kind, s->name);
    bool other_kind = !jp_view_is_empty(kind) && !same_kind;
    jp_day day;

    if (jp_node_is_unclear(s->ev, line) || (jp_view_is_empty(kind) && jp_view_is_empty(number))) {
        s->has_unclear = true;
        return false;
    }
    if (!jp_view_is_empty(number) && !jp_view_is_empty(s->number)) {
        /* The name on the receipt may be another one for the same paper, but not that of a paper which is there too. */
        bool is_elsewhere = other_kind && count_named(s->ev, kind) > 0;
        return same_number(s->ev, number, s->number) && !is_elsewhere;
    }
    if (!same_kind) {
        return false;
    }
    if (s->of_its_name <= 1 || s->day == JP_DAY_NONE || !receipt_day(s->ev, receipt, &day)) {
        return true;
    }
    return day >= s->day;
}

static bool is_signed_for(jp_eval *ev, const xmlNode *signature) {
    static const char *const roles[] = {"签收",     "收件人",   "受送达人", "领取人",    "接收人",
                                        "被告知人", "被通知人", "被处罚人", "被处罚单位"};
    jp_view role = jp_node_attribute(ev, signature, "角色");
    for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
        if (jp_view_contains(role, jp_view_of(roles[i]))) {
            return jp_node_is_filled(ev, signature);
        }
    }
    return false;
}

static search start(jp_eval *ev, const xmlNode *document) {
    search s = {.ev = ev, .document = document, .name = jp_node_name(document), .day = JP_DAY_NONE};
    xmlNodePtr date = jp_node_child(document, "日期");
    jp_moment moment;

    s.number = number_of(ev, document, false);
    s.of_its_name = count_named(ev, s.name);
    if (date && jp_node_moment(ev, date, &moment)) {
        s.day = moment.day;
    }
    return s;
}

static void put(jp_eval *ev, jp_nodes *found, size_t *cap, xmlNodePtr node) {
    found->items = jp_arena_grow(ev->arena, found->items, found->count, cap, sizeof *found->items);
    found->items[found->count++] = node;
}

/* The paragraph of an announcement that names the document: by its number, else by its name. */
static xmlNodePtr announced_in(const search *s, const xmlNode *announcement) {
    for (xmlNodePtr para = jp_node_child(announcement, "段"); para; para = jp_node_next(para, "段")) {
        jp_view text = jp_node_text(s->ev, para);
        if ((!jp_view_is_empty(s->number) && jp_view_contains(text, s->number)) ||
            (s->of_its_name == 1 && jp_view_contains(text, s->name))) {
            return para;
        }
    }
    return NULL;
}

/* Lines of receipts, announcements, then signatures on the document itself. */
static void find_lines(search *s, jp_nodes *found) {
    size_t cap = 0;
    for (xmlNodePtr receipt = jp_node_child(s->ev->root, "送达回证"); receipt;
         receipt = jp_node_next(receipt, "送达回证")) {
        xmlNodePtr line = jp_node_child(receipt, "送达文书");
        if (jp_view_eq_text(jp_node_attribute(s->ev, receipt, "状态"), "空")) {
            s->has_blank = true;
            continue;
        }
        if (!line && !jp_node_is_unreadable(s->ev, receipt)) {
            s->has_unclear = true;
        }
        for (; line; line = jp_node_next(line, "送达文书")) {
            if (line_delivers(s, receipt, line)) {
                put(s->ev, found, &cap, line);
            }
        }
    }
    for (xmlNodePtr node = jp_node_child(s->ev->root, "送达公告"); node; node = jp_node_next(node, "送达公告")) {
        xmlNodePtr para = announced_in(s, node);
        if (para) {
            put(s->ev, found, &cap, para);
        }
    }
    for (xmlNodePtr node = jp_node_child(s->document, "签名"); node; node = jp_node_next(node, "签名")) {
        if (is_signed_for(s->ev, node)) {
            put(s->ev, found, &cap, node);
        }
    }
}

/* Rubrics ask after the same few documents again and again. */
typedef struct jp_served {
    struct jp_served *next;
    search search;
    jp_nodes found;
} jp_served;

static jp_served *find_served(jp_eval *ev, const xmlNode *document) {
    for (jp_served *served = ev->served; served; served = served->next) {
        if (served->search.document == document) {
            return served;
        }
    }
    jp_served *served = jp_arena_alloc(ev->arena, sizeof *served);
    served->search = start(ev, document);
    find_lines(&served->search, &served->found);
    served->next = ev->served;
    ev->served = served;
    return served;
}

static void say_not_found(const search *s) {
    jp_presence receipt = jp_material_find(s->ev, JP_VIEW("送达回证"));
    if (s->has_unclear) {
        jp_eval_open(s->ev, "有送达回证没有写明或未能识别所送达的文书，不能确定是否送达%.*s", JP_VIEW_ARG(s->name));
    } else if (s->has_blank) {
        jp_eval_open(s->ev, "有送达回证空白，没有填写内容，不能确定是否送达%.*s", JP_VIEW_ARG(s->name));
    } else if (jp_material_may_hide(&receipt) || receipt.is_possible) { /* a dossier has several receipts */
        jp_eval_open(s->ev, "%.*s的送达回证可能在%s", JP_VIEW_ARG(s->name),
                     jp_material_unseen(s->ev, JP_VIEW("送达回证")));
    }
}

void jp_fn_served(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "送达")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        const jp_served *served = find_served(args.ev, nodes.items[i]);
        for (uint32_t k = 0; k < served->found.count; k++) {
            (void)xmlXPathNodeSetAdd(found, served->found.items[k]);
        }
        if (served->found.count == 0) {
            say_not_found(&served->search);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* ---- the day ---- */

int32_t jp_announcement_days(jp_day announced) {
    jp_day change = JP_DAY_NONE;
    (void)jp_day_from_ymd(2022, 1, 1, &change);
    return announced < change ? 60 : 30;
}

static bool field_day(jp_eval *ev, const xmlNode *node, const char *field, jp_day *out) {
    for (xmlNodePtr child = jp_node_child(node, field); child; child = jp_node_next(child, field)) {
        jp_moment moment;
        if (jp_node_moment(ev, child, &moment)) {
            *out = moment.day;
            jp_eval_tell(ev, child);
            return true;
        }
    }
    return false;
}

static bool is_manner(jp_eval *ev, const xmlNode *receipt, const char *word) {
    for (xmlNodePtr node = jp_node_child(receipt, "送达方式"); node; node = jp_node_next(node, "送达方式")) {
        jp_view value = jp_node_attribute(ev, node, "值");
        if (jp_view_contains(jp_view_is_empty(value) ? jp_node_text(ev, node) : value, jp_view_of(word))) {
            return jp_node_is_filled(ev, node);
        }
    }
    return false;
}

/* Announced: its day in the announcement itself, else on the receipt. source: 民事诉讼法第九十五条 */
static bool announced_day(jp_eval *ev, const xmlNode *receipt, jp_day *out) {
    xmlNodePtr announcement = jp_node_child(ev->root, "送达公告");
    jp_day announced;

    if (!(announcement &&
          (field_day(ev, announcement, "公告日期", &announced) || field_day(ev, announcement, "日期", &announced))) &&
        !field_day(ev, receipt, "公告日期", &announced) && !field_day(ev, receipt, "送达时间", &announced)) {
        return false;
    }
    *out = announced + jp_announcement_days(announced);
    return true;
}

/* Mail counts from the day on the return receipt, not from posting (民事诉讼法第九十一条); electronic service from
 * arrival (第九十条). Else the day the recipient wrote, else the day of service. */
static bool receipt_day(jp_eval *ev, const xmlNode *receipt, jp_day *out) {
    if (is_manner(ev, receipt, "公告")) {
        return announced_day(ev, receipt, out);
    }
    if (field_day(ev, receipt, "收件日期", out)) {
        return true;
    }
    return !is_manner(ev, receipt, "邮寄") && field_day(ev, receipt, "送达时间", out);
}

static bool signature_day(jp_eval *ev, const xmlNode *signature, jp_day *out) {
    if (!jp_day_parse_iso(jp_node_attribute(ev, signature, "日期"), out)) {
        return false;
    }
    jp_eval_tell(ev, signature);
    return true;
}

/* A receipt with a row or a column for each paper gives each its own day; where that is blank, or of several days it
 * is not known which, another's is none. */
static bool line_day(jp_eval *ev, const xmlNode *line, jp_day *out) {
    if (jp_view_eq_text(jp_node_attribute(ev, line, "日期"), "空") ||
        jp_view_eq_text(jp_node_attribute(ev, line, "何日"), "不明")) {
        return false;
    }
    bool has_own = !is_manner(ev, line->parent, "公告") && !is_manner(ev, line->parent, "邮寄") &&
                   jp_day_parse_iso(jp_node_attribute(ev, line, "日期"), out);
    return has_own || receipt_day(ev, line->parent, out);
}

/* The day of one thing found: a signature, a paragraph of an announcement, or a line of a receipt. */
static bool found_day(jp_eval *ev, const xmlNode *node, jp_day *out) {
    if (jp_view_eq_text(jp_node_name(node), "签名")) {
        return signature_day(ev, node, out);
    }
    if (jp_view_eq_text(jp_node_name(node), "段")) {
        return announced_day(ev, node->parent, out);
    }
    return line_day(ev, node, out);
}

/* Earliest day of the lines found; false when there is none with a day. */
static bool earliest_day(jp_eval *ev, const jp_nodes *found, jp_day *out) {
    bool has_day = false;
    for (uint32_t i = 0; i < found->count; i++) {
        const xmlNode *node = found->items[i];
        jp_day day;
        if (!found_day(ev, node, &day)) {
            continue;
        }
        if (!has_day || day < *out) {
            *out = day;
        }
        has_day = true;
    }
    return has_day;
}

void jp_fn_served_day(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day day = JP_DAY_NONE;

    if (!jp_args_take(&args, ctxt, nargs, 1, "送达日")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    if (nodes.count == 0) {
        const char *name = jp_eval_argument_name(args.ev, "送达日", 1);
        jp_eval_open(args.ev, "没有找到%s，不能确定送达日期", name[0] != '\0' ? name : "要送达的文书");
    } else {
        const jp_served *served = find_served(args.ev, nodes.items[0]);
        if (served->found.count == 0) {
            say_not_found(&served->search);
        } else if (!earliest_day(args.ev, &served->found, &day)) {
            jp_eval_open(args.ev, "%.*s的送达回证没有可以识别的送达日期", JP_VIEW_ARG(served->search.name));
        }
    }
    jp_args_free(&args);
    jp_return_day(ctxt, day);
}
