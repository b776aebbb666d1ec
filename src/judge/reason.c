/* SPDX-License-Identifier: Apache-2.0 */
#include "reason.h"

#include "juanping/base/utf8.h"
#include "juanping/model/title.h"
#include "juanping/rubric/xpath_text.h"

/* Failing nodes that are explained one by one; the rest is counted. */
#define MAX_SENTENCES 5u
/* Failing nodes that are looked at for it: what is alike in them is told once. */
#define MAX_TOLD 40u
/* Values of one {…}, and characters of one value. */
#define MAX_VALUES 3u
#define MAX_VALUE_CHARS 80u
/* Of a sentence that a function made. */
#define MAX_TEXT_CHARS 240u
/* Of a title; a longer one is more than a title. */
#define MAX_TITLE_CHARS 24u

/* Papers that may be there, named. */
#define MOST_HIDDEN 3u

#define UNKNOWN_NUMBER "（不明）"

/* ---- templates ---- */

/* One line of at most so many characters. */
static void put_cut(jp_str *out, jp_view text, uint32_t max_chars) {
    size_t at = 0;
    bool has_space = false;

    text = jp_view_trim(text);
    for (uint32_t chars = 0; at < text.bytes && chars < max_chars; chars++) {
        uint32_t c = jp_utf8_next(text, &at);
        if (jp_char_is_space(c)) {
            has_space = true;
            continue;
        }
        jp_str_put_text(out, has_space ? " " : "");
        jp_str_put_char(out, c);
        has_space = false;
    }
    if (at < text.bytes) {
        jp_str_put_text(out, "…");
    }
}

/* A paper is called as it calls itself, not as the catalogue does. */
static jp_view name_of_paper(jp_eval *ev, const xmlNode *paper, jp_view display) {
    jp_view title =
        jp_title_plain(jp_node_attribute(ev, paper, "题"), jp_node_attribute(ev, ev->root, "机关"), ev->arena);
    bool is_short = !jp_view_is_empty(title) && jp_utf8_count_chars(title) <= MAX_TITLE_CHARS;
    return is_short ? title : display;
}

/* 「笔录.docx中的第2份」: of several such papers in one file the name of the file does not tell which. */
static jp_view file_of_paper(jp_eval *ev, const xmlNode *paper, jp_view member) {
    unsigned number = 0, count = 0;

    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, paper->name) &&
            jp_view_eq(jp_node_attribute(ev, node, "成员"), member)) {
            count++;
            number = node == paper ? count : number;
        }
    }
    return count < 2 ? member : jp_view_of(jp_arena_printf(ev->arena, "%.*s中的第%u份", JP_VIEW_ARG(member), number));
}

static jp_view attribute_text(jp_eval *ev, const xmlNode *node) {
    const jp_view name = jp_view_of((const char *)node->name);
    const jp_view text = jp_node_text(ev, node);

    if (jp_view_eq_text(name, "题")) {
        return jp_title_plain(text, jp_node_attribute(ev, ev->root, "机关"), ev->arena);
    }
    if (node->parent->parent == ev->root && jp_view_eq_text(name, "名称")) {
        return name_of_paper(ev, node->parent, text);
    }
    if (node->parent->parent == ev->root && jp_view_eq_text(name, "成员")) {
        return file_of_paper(ev, node->parent, text);
    }
    return jp_view_trim(text);
}

static jp_view value_of(jp_eval *ev, const xmlNode *node) {
    if (node->type == XML_ATTRIBUTE_NODE) {
        return attribute_text(ev, node);
    }
    jp_view text = jp_view_trim(jp_node_text(ev, node));
    return jp_view_is_empty(text) ? jp_node_attribute(ev, node, "值") : text;
}

/* Words of a paper stand in a sentence of ours: the mark that ended theirs would be a second one. */
static jp_view without_end(jp_view value) {
    static const char *const marks[] = {"。", "；", "，", "、", ";"};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        const jp_view mark = jp_view_of(marks[i]);
        if (value.bytes > mark.bytes && jp_view_ends_with(value, mark)) {
            return jp_view_sub(value, 0, value.bytes - mark.bytes);
        }
    }
    return value;
}

static void put_nodes(jp_eval *ev, jp_str *out, const xmlNodeSet *set) {
    jp_view seen[MAX_VALUES];
    int count = 0;
    bool has_more = false;

    for (int i = 0; set && i < set->nodeNr; i++) {
        jp_view value = value_of(ev, set->nodeTab[i]);
        bool is_new = !jp_view_is_empty(value);
        for (int k = 0; k < count; k++) {
            is_new = is_new && !jp_view_eq(seen[k], value);
        }
        if (is_new && count == (int)MAX_VALUES) {
            has_more = true;
        } else if (is_new) {
            jp_str_put_text(out, count > 0 ? "、" : "");
            put_cut(out, without_end(value), MAX_VALUE_CHARS);
            jp_eval_tell(ev, set->nodeTab[i]);
            seen[count++] = value;
        }
    }
    if (count == 0) {
        jp_str_put_text(out, "（空）");
    }
    if (has_more) {
        jp_str_put_text(out, "等");
    }
}

static void put_object(jp_eval *ev, jp_str *out, xmlXPathObjectPtr object) {
    if (object->type == XPATH_NODESET) {
        put_nodes(ev, out, object->nodesetval);
        return;
    }
    if (object->type == XPATH_BOOLEAN) {
        jp_str_put_text(out, object->boolval ? "是" : "否");
        return;
    }
    if (object->type == XPATH_NUMBER && xmlXPathIsNaN(object->floatval)) {
        jp_str_put_text(out, UNKNOWN_NUMBER);
        return;
    }
    xmlChar *text = xmlXPathCastToString(object);
    jp_view view = jp_view_of((const char *)text);
    if (jp_view_is_empty(view)) {
        jp_str_put_text(out, "（空）");
    } else {
        put_cut(out, view, MAX_TEXT_CHARS);
    }
    xmlFree(text);
}

/* Parts point into the template, each between its braces. */
static bool fill(jp_eval *ev, const jp_item *item, jp_view template, const jp_expr *parts, uint32_t count,
                 xmlNodePtr node, jp_view *out, jp_error *err) {
    jp_str text;
    const char *at = template.data;
    const char *end = template.data + template.bytes;

    jp_str_init(&text, ev->arena);
    for (uint32_t i = 0; i < count; i++) {
        jp_str_put(&text, (jp_view){at, (size_t)(parts[i].text.data - 1 - at)});
        ev->is_telling = true;
        xmlXPathObjectPtr object = jp_eval_run(ev, item, &parts[i], node, err);
        if (!object) {
            ev->is_telling = false;
            return false;
        }
        put_object(ev, &text, object);
        ev->is_telling = false;
        xmlXPathFreeObject(object);
        at = parts[i].text.data + parts[i].text.bytes + 1;
    }
    if (at) {
        jp_str_put(&text, (jp_view){at, (size_t)(end - at)});
    }
    *out = jp_str_view(&text);
    return true;
}

/* ---- pieces ---- */

static void put_list(jp_str *out, const jp_view *names, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        jp_str_putf(out, "%s《%.*s》", i > 0 ? "、" : "", JP_VIEW_ARG(names[i]));
    }
}

/* Of papers that may be there: those that may lie in what was not read, and those that a title nobody knows may mean.
 */
typedef struct hidden_papers {
    jp_view unread[MOST_HIDDEN], titled[MOST_HIDDEN], excerpts[MOST_HIDDEN];
    uint32_t unread_count, titled_count, excerpt_count;
    jp_view exported; /* the file of the first excerpt */
    jp_view title;    /* of the first titled */
    bool has_more;    /* titles */
    jp_view file;     /* of the first unread, or one that no paper is named for */
    bool is_one;      /* no other file may hold it */
} hidden_papers;

static void sort_hidden(jp_eval *ev, const jp_verdict *v, hidden_papers *out) {
    *out = (hidden_papers){0};
    for (uint32_t i = 0; i < v->hidden_count; i++) {
        if (jp_material_is_file(ev, v->hidden[i])) {
            out->file = v->hidden[i];
            continue;
        }
        const jp_hiding hiding = jp_material_hiding(ev, v->hidden[i]);
        if (!jp_view_is_empty(hiding.excerpt)) {
            out->exported = out->excerpt_count == 0 ? hiding.excerpt : out->exported;
            if (out->excerpt_count < MOST_HIDDEN) {
                out->excerpts[out->excerpt_count] = v->hidden[i];
            }
            out->excerpt_count++;
            if (hiding.files == 0) {
                continue;
            }
        }
        if (hiding.files == 0 && !jp_view_is_empty(hiding.title)) {
            out->has_more = out->has_more || (out->titled_count > 0 && !jp_view_eq(out->title, hiding.title));
            out->title = out->titled_count == 0 ? hiding.title : out->title;
            if (out->titled_count < MOST_HIDDEN) {
                out->titled[out->titled_count] = v->hidden[i];
            }
            out->titled_count++;
            continue;
        }
        if (out->unread_count == 0) {
            out->file = hiding.file;
            out->is_one = hiding.files == 1;
        }
        if (out->unread_count < MOST_HIDDEN) {
            out->unread[out->unread_count] = v->hidden[i];
        }
        out->unread_count++;
    }
}

static void put_hidden_list(jp_str *out, const jp_view *names, uint32_t count) {
    put_list(out, names, count < MOST_HIDDEN ? count : MOST_HIDDEN);
    jp_str_put_text(out, count > MOST_HIDDEN ? "等" : "");
}

static void put_excerpts(const hidden_papers *hidden, jp_str *out) {
    jp_str_putf(out, "系统导出的数据（「%.*s」）只有", JP_VIEW_ARG(hidden->exported));
    put_hidden_list(out, hidden->excerpts, hidden->excerpt_count);
    jp_str_put_text(out, "的字段，没有正文，没有导出的内容请核对文书原件");
}

/* A few papers that may be there; a reader opens the files anyway. */
static void put_hidden(jp_eval *ev, const jp_verdict *v, jp_str *out) {
    hidden_papers hidden;

    sort_hidden(ev, v, &hidden);
    if (hidden.excerpt_count > 0) {
        put_excerpts(&hidden, out);
        if (hidden.titled_count == 0 && hidden.unread_count == 0 && jp_view_is_empty(hidden.file)) {
            return;
        }
        jp_str_put_text(out, "；");
    }
    if (hidden.titled_count > 0) {
        jp_view title = jp_title_plain(hidden.title, jp_node_attribute(ev, ev->root, "机关"), ev->arena);
        jp_str_putf(out, "卷内「%.*s」%s可能就是", JP_VIEW_ARG(title), hidden.has_more ? "等" : "");
        put_hidden_list(out, hidden.titled, hidden.titled_count);
        jp_str_put_text(out, "，请核对");
    }
    if (hidden.unread_count > 0) {
        jp_str_put_text(out, hidden.titled_count > 0 ? "；未能读取的材料" : "未能读取的材料");
        if (!jp_view_is_empty(hidden.file)) {
            jp_str_putf(out, "（「%.*s」%s）", JP_VIEW_ARG(hidden.file), hidden.is_one ? "" : "等");
        }
        jp_str_put_text(out, "中可能有");
        put_hidden_list(out, hidden.unread, hidden.unread_count);
    } else if (hidden.titled_count == 0) {
        jp_str_putf(out, "「%.*s」未能读取，其中可能载有有关内容", JP_VIEW_ARG(hidden.file));
    }
}

/* A sentence that something follows in the same one ends without its stop. */
static void cut_stop(jp_str *out) {
    if (jp_view_ends_with(jp_str_view(out), JP_VIEW("。"))) {
        jp_str_cut(out, out->bytes - JP_VIEW("。").bytes);
    }
}

static void put_sentence(jp_str *out, jp_view text) {
    if (jp_view_ends_with(text, JP_VIEW("；"))) { /* a list of what is missing */
        text = jp_view_sub(text, 0, text.bytes - JP_VIEW("；").bytes);
    }
    if (jp_view_is_empty(text)) {
        return;
    }
    cut_stop(out);
    jp_str_putf(out, "%s%.*s", out->bytes > 0 ? "；" : "", JP_VIEW_ARG(text));
}

/* 「「询问笔录」（04.docx）空白，没有填写内容」: it is there, so it is not missing. */
static void put_blank(jp_eval *ev, const jp_view *papers, uint32_t count, jp_str *out) {
    for (uint32_t i = 0; i < count && i < MOST_HIDDEN; i++) {
        const xmlNode *paper = jp_node_child(ev->root, jp_view_cstr(ev->arena, papers[i]));
        if (paper) {
            const jp_view member = jp_node_attribute(ev, paper, "成员");
            const jp_view display = jp_node_attribute(ev, paper, "名称");
            jp_eval_tell(ev, paper);
            jp_str_putf(out, "%s「%.*s」（%.*s）", i > 0 ? "、" : "",
                        JP_VIEW_ARG(name_of_paper(ev, paper, jp_view_is_empty(display) ? papers[i] : display)),
                        JP_VIEW_ARG(file_of_paper(ev, paper, member)));
        }
    }
    jp_str_putf(out, "%s空白，没有填写内容", count > MOST_HIDDEN ? "等" : "");
}

/* What says that a paper was not seen says of a blank one that it is blank. */
static jp_view said_of_blank(jp_eval *ev, jp_view said, const jp_view *denied, uint32_t count) {
    jp_view *blank = jp_arena_array(ev->arena, count + 1u, sizeof *blank);
    uint32_t blank_count = 0;
    jp_str text;

    for (uint32_t i = 0; i < count; i++) {
        if (jp_material_find(ev, denied[i]).is_blank) {
            blank[blank_count++] = denied[i];
        }
    }
    if (blank_count == 0 || !jp_view_contains(said, JP_VIEW("未见"))) {
        return said;
    }
    jp_str_init(&text, ev->arena);
    put_blank(ev, blank, blank_count, &text);
    return jp_str_view(&text);
}

/* What is wrong with one node: the sentence of the item, and those of the faults that hold. */
static bool tell(jp_eval *ev, const jp_item *item, xmlNodePtr node, uint32_t faults, jp_view *out, jp_error *err) {
    jp_str text;

    if (!fill(ev, item, item->explain_template, item->explain_parts, item->explain_part_count, node, out, err)) {
        return false;
    }
    if (item->fault_count == 0) {
        *out = said_of_blank(ev, *out, item->searched, item->searched_count);
        return true;
    }
    jp_str_init(&text, ev->arena);
    if (!jp_view_is_empty(*out) && faults != 0) {
        jp_str_putf(&text, "%.*s：", JP_VIEW_ARG(*out));
    }
    const size_t head = text.bytes;
    for (uint32_t i = 0; i < item->fault_count; i++) {
        const jp_fault *fault = &item->faults[i];
        jp_view said;
        if ((faults & 1u << i) == 0) {
            continue;
        }
        jp_nodes found;
        if (!jp_fault_nodes(ev, item, fault, node, &found, err)) {
            return false;
        }
        ev->found = &found;
        bool is_told = fill(ev, item, fault->template, fault->parts, fault->part_count, node, &said, err);
        ev->found = NULL;
        if (!is_told) {
            return false;
        }
        said = said_of_blank(ev, said, fault->denied, fault->denied_count);
        cut_stop(&text);
        jp_str_putf(&text, "%s%.*s", text.bytes > head ? "；" : "", JP_VIEW_ARG(said));
    }
    *out = jp_str_view(&text);
    return true;
}

/* What is said alike of several papers is said once, behind their names. */
typedef struct sentence {
    jp_view papers[MAX_VALUES];
    uint32_t paper_count; /* names; may be more than are told */
    uint32_t copies;      /* papers, where they share one name */
    const xmlNode *last;  /* of those counted */
    jp_view rest;
} sentence;

/* 「「询问笔录」（04.docx）：没有…」, 「「送达回证」中的当事人…」: the name of the paper in front. */
static jp_view paper_in_front(jp_view text) {
    const jp_view name_end = JP_VIEW("」"), open = JP_VIEW("（"), close = JP_VIEW("）");

    if (!jp_view_starts_with(text, JP_VIEW("「"))) {
        return JP_VIEW_EMPTY;
    }
    size_t name = jp_view_find(text, name_end, 0);
    size_t behind = name == SIZE_MAX ? text.bytes : name + name_end.bytes;
    int depth = 0; /* 「（11_笔录（一）.docx）」 */
    for (size_t at = behind; at < text.bytes;) {
        jp_view here = jp_view_sub(text, at, text.bytes);
        depth += jp_view_starts_with(here, open) - jp_view_starts_with(here, close);
        (void)jp_utf8_next(text, &at);
        behind = depth == 0 && jp_view_starts_with(here, close) ? at : behind;
        if (depth == 0) {
            break;
        }
    }
    return jp_view_sub(text, 0, behind);
}

/* False where no room is left for another sentence. */
static bool add_sentence(sentence *said, uint32_t *count, jp_view text, const xmlNode *document) {
    jp_view paper = paper_in_front(text);
    jp_view rest = jp_view_sub(text, paper.bytes, text.bytes);

    for (uint32_t i = 0; i < *count; i++) {
        sentence *other = &said[i];
        bool is_named = jp_view_is_empty(paper);
        if (!jp_view_eq(other->rest, rest) || jp_view_is_empty(paper) != (other->paper_count == 0)) {
            continue;
        }
        for (uint32_t k = 0; k < other->paper_count && k < MAX_VALUES; k++) {
            is_named = is_named || jp_view_eq(other->papers[k], paper);
        }
        if (!is_named && other->paper_count++ < MAX_VALUES) {
            other->papers[other->paper_count - 1] = paper;
        }
        other->copies += document != other->last;
        other->last = document;
        return true;
    }
    if (*count == MAX_SENTENCES) {
        return false;
    }
    said[(*count)++] = (sentence){{paper}, !jp_view_is_empty(paper), 1, document, rest};
    return true;
}

static bool is_paper(jp_view name) {
    static const char *const ends[] = {"书」", "表」", "录」", "证」", "单」", "报告」", "审批」", "函」", "）", NULL};

    return jp_view_ends_with_any(name, ends);
}

static void put_said(jp_eval *ev, jp_str *out, const sentence *said) {
    jp_str text;

    jp_str_init(&text, ev->arena);
    if (said->paper_count == 1 && said->copies > 1 && is_paper(said->papers[0])) {
        jp_str_putf(&text, "%u份", (unsigned)said->copies);
    }
    for (uint32_t i = 0; i < said->paper_count && i < MAX_VALUES; i++) {
        jp_str_putf(&text, "%s%.*s", i > 0 ? "、" : "", JP_VIEW_ARG(said->papers[i]));
    }
    if (said->paper_count > MAX_VALUES) {
        jp_str_putf(&text, "等%u%s", (unsigned)said->paper_count, is_paper(said->papers[0]) ? "份文书" : "处");
    }
    jp_str_put(&text, said->rest);
    put_sentence(out, jp_str_view(&text));
}

static bool put_failed(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_str *out, jp_error *err) {
    sentence said[MAX_SENTENCES];
    uint32_t count = 0;
    uint32_t unsaid = v->failed_count > MAX_TOLD ? v->failed_count - MAX_TOLD : 0;

    for (uint32_t i = 0; i < v->failed_count && i < MAX_TOLD; i++) {
        jp_view text;
        if (!tell(ev, item, v->failed[i], v->failed_faults[i], &text, err)) {
            return false;
        }
        unsaid += !add_sentence(said, &count, text, jp_node_document(ev, v->failed[i]));
    }
    for (uint32_t i = 0; i < count; i++) {
        put_said(ev, out, &said[i]);
    }
    if (unsaid > 0) {
        cut_stop(out);
        jp_str_putf(out, "；另有%u处", unsaid);
    }
    return true;
}

/* What an exception cancels is said with it: a person must see what was found and why it does not count. */
static bool put_cancelled(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_str *out, jp_error *err) {
    jp_view said = JP_VIEW_EMPTY;

    for (uint32_t i = 0; i < v->cancelled_count && i < MAX_SENTENCES; i++) {
        const jp_cancelled *c = &v->cancelled[i];
        jp_view why, what;
        if (!fill(ev, item, c->exception->template, c->exception->parts, c->exception->part_count, c->node, &why,
                  err) ||
            !tell(ev, item, c->node, c->faults, &what, err)) {
            return false;
        }
        jp_view text = jp_view_of(jp_arena_printf(ev->arena, "因%.*s，不作扣分", JP_VIEW_ARG(why)));
        if (!jp_view_is_empty(what)) {
            text = jp_view_of(jp_arena_printf(ev->arena, "%.*s（原为：%.*s）", JP_VIEW_ARG(text), JP_VIEW_ARG(what)));
        }
        if (!jp_view_eq(text, said)) {
            put_sentence(out, text);
        }
        said = text;
    }
    if (v->cancelled_count > MAX_SENTENCES) {
        jp_str_putf(out, "；另有%u处同样不作扣分", v->cancelled_count - MAX_SENTENCES);
    }
    return true;
}

/* 立案审批表/批准日期 → 立案审批表的批准日期: the first plain path of an expression. */
static void put_path(jp_str *out, jp_view path) {
    bool is_start = true;
    size_t depth = 0;
    for (size_t i = 0; i < path.bytes; i++) {
        char c = path.data[i];
        if (c == '[' || c == '(') {
            depth++;
        } else if ((c == ']' || c == ')') && depth > 0) {
            depth--;
        } else if (depth > 0 || c == ' ' || c == '@' || c == '.') {
            continue;
        } else if (c == '/') {
            jp_str_put_text(out, is_start ? "" : "的");
            is_start = true;
        } else if (c == '|') {
            jp_str_put_text(out, "或");
            is_start = true;
        } else {
            jp_str_put(out, (jp_view){&path.data[i], 1});
            is_start = false;
        }
    }
}

/* Is a paper there that what is looked for would stand in? */
static bool has_paper_of(jp_eval *ev, jp_view path) {
    uint32_t count;
    const jp_xpath_token *tokens = jp_xpath_tokens(path, ev->arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        if (tokens[i].kind == JP_XPATH_ELEMENT && jp_material_find(ev, tokens[i].text).is_there) {
            return true;
        }
    }
    return false;
}

static void put_lacking(jp_eval *ev, const jp_verdict *v, jp_str *out) {
    for (uint32_t i = 0; i < v->lacking_count; i++) {
        jp_str path;
        jp_str_init(&path, ev->arena);
        put_path(&path, v->lacking[i]->text);
        const bool has_paper = has_paper_of(ev, v->lacking[i]->text);
        jp_str_putf(out, "%s%s%.*s%s", i > 0 ? "；" : "", has_paper ? "" : "没有找到", JP_VIEW_ARG(jp_str_view(&path)),
                    has_paper ? "没有写明，或者不能辨认" : "");
    }
    if (v->lacking_count > 0) {
        jp_str_putf(out, "（已检索%s）", jp_material_searched(ev));
    }
}

/* A paper that is there and could not be read: nothing can be said of what it lacks. */
static bool judges_unreadable(jp_eval *ev, const jp_verdict *v) {
    for (uint32_t i = 0; i < v->hidden_count; i++) {
        const jp_presence presence = jp_material_find(ev, v->hidden[i]);
        if (presence.is_unreadable && !presence.is_there) {
            return true;
        }
    }
    return false;
}

static bool put_undetermined(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_view notes, jp_str *out,
                             jp_error *err) {
    switch (v->why) {
    case JP_WHY_APPLIES:
        jp_str_put_text(out, "是否适用不能确定");
        if (v->hidden_count > 0) {
            jp_str_put_text(out, "：");
            put_hidden(ev, v, out);
        }
        break;
    case JP_WHY_NEEDS:
        put_lacking(ev, v, out);
        break;
    case JP_WHY_UNREAD:
        if (v->failed_count > 0 && !judges_unreadable(ev, v) && !put_failed(ev, item, v, out, err)) {
            return false;
        }
        jp_str_put_text(out, out->bytes > 0 ? "，但" : "");
        put_hidden(ev, v, out);
        break;
    case JP_WHY_WORLDS:
        put_sentence(out, notes);
        jp_str_put_text(out, "，取值不同结论就不同，请按本地、本行业的规定核对");
        break;
    case JP_WHY_OPEN:
        if (v->failed_count > 0 && !put_failed(ev, item, v, out, err)) {
            return false;
        }
        break;
    case JP_WHY_HUMAN:
    case JP_WHY_NOT_SETTLED:
    case JP_WHY_JUDGED:
    case JP_WHY_NOT_APPLICABLE:
    case JP_WHY_NOTHING:
    case JP_WHY_NO_FORM:
    case JP_WHY_ORGAN:
        break;
    case JP_WHY_BLANK:
        put_blank(ev, v->blank, v->blank_count, out);
        break;
    case JP_WHY_FORCE:
        put_sentence(out, jp_force_text(ev, &item->force, &v->force));
        break;
    case JP_WHY_NEW_DUTY:
        put_sentence(out, jp_former_text(ev));
        break;
    case JP_WHY_NO_MAIN:
        jp_str_put_text(out, "卷内未见");
        put_list(out, ev->rubric->main_documents, 1);
        jp_str_put_text(out, "，不能评查");
        break;
    case JP_WHY_DOUBT:
        if (!put_failed(ev, item, v, out, err)) {
            return false;
        }
        cut_stop(out);
        jp_str_putf(out, "；但所依据的%.*s，已另行指出：如属笔误，更正后再评；如属实，按本项处理",
                    JP_VIEW_ARG(v->doubt));
        break;
    }
    put_sentence(out, v->reasons);
    put_sentence(out, item->hint);
    return true;
}

/* 「未见送达回证、送达公告」: the sentence denies the paper, which need not be told once more. */
static bool is_denied(jp_view said, jp_view name) {
    static const char *const denials[] = {"未见", "没有", "缺少"};
    static const char *const ends[] = {"，", "；", "。"};

    for (size_t i = 0; i < sizeof denials / sizeof denials[0]; i++) {
        for (size_t at = jp_view_find(said, jp_view_of(denials[i]), 0); at != SIZE_MAX;
             at = jp_view_find(said, jp_view_of(denials[i]), at + 1)) {
            size_t to = said.bytes;
            for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
                const size_t end = jp_view_find(said, jp_view_of(ends[k]), at);
                to = end < to ? end : to;
            }
            if (jp_view_contains(jp_view_sub(said, at, to), name)) {
                return true;
            }
        }
    }
    return false;
}

/* What was searched, and the papers that are not there, unless the sentence has told that they are not. */
static void put_absent(jp_eval *ev, const jp_verdict *v, jp_str *out) {
    jp_view *names = jp_arena_array(ev->arena, v->absent_count, sizeof *names);
    uint32_t count = 0;

    cut_stop(out);
    for (uint32_t i = 0; i < v->absent_count; i++) {
        if (!is_denied(jp_str_view(out), v->absent[i])) {
            names[count++] = v->absent[i];
        }
    }
    jp_str_putf(out, "（已检索%s", jp_material_searched(ev));
    if (count > 0) {
        jp_str_put_text(out, "，未见");
        put_list(out, names, count);
    }
    jp_str_put_text(out, "）");
}

static bool put_unmet(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_str *out, jp_error *err) {
    if (v->why == JP_WHY_NO_FORM) {
        jp_str_putf(out, "整份缺少「%.*s」文书，本项目不得分", JP_VIEW_ARG(item->category));
    } else if (v->why == JP_WHY_BLANK) {
        put_blank(ev, v->blank, v->blank_count, out);
    } else if (!put_failed(ev, item, v, out, err)) {
        return false;
    }
    if (v->absent_count > 0) {
        put_absent(ev, v, out);
    }
    if (!put_cancelled(ev, item, v, out, err)) {
        return false;
    }
    if (v->open_count > 0) { /* last: what leaves the house is cut here */
        cut_stop(out);
        jp_str_putf(out, JP_REASON_OPEN_HEAD "%u" JP_REASON_OPEN_TAIL "%s%.*s", v->open_count,
                    jp_view_is_empty(v->reasons) ? "" : "：", JP_VIEW_ARG(v->reasons));
    }
    return true;
}

static jp_view not_applicable(jp_eval *ev, const jp_item *item, const jp_verdict *v) {
    if (v->why == JP_WHY_FORCE) {
        return jp_force_text(ev, &item->force, &v->force);
    }
    if (v->why == JP_WHY_NEW_DUTY) {
        return jp_former_text(ev);
    }
    if (v->why == JP_WHY_ORGAN) {
        return JP_VIEW("在单位调查表中评查");
    }
    if (v->is_of_form && item->form && !jp_view_is_empty(item->form->na_note)) {
        return item->form->na_note;
    }
    if (!jp_view_is_empty(item->na_note)) {
        return item->na_note;
    }
    if (v->why == JP_WHY_NOTHING) {
        return JP_VIEW("案卷中没有需要逐项评查的内容");
    }
    return item->is_bonus ? JP_VIEW("没有加分情形") : JP_VIEW("不属于本项目评查的情形");
}

bool jp_reason_make(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_view notes, jp_view *out, jp_error *err) {
    jp_str text;

    jp_str_init(&text, ev->arena);
    ev->told_count = 0;
    if (item->is_record && v->outcome != JP_OUT_NA) {
        jp_str_put_text(&text, "仅记录，不计分");
    }
    switch (v->outcome) {
    case JP_OUT_NA:
        jp_str_put(&text, not_applicable(ev, item, v));
        break;
    case JP_OUT_PASS:
    case JP_OUT_BONUS:
        if (v->cancelled_count > 0) {
            if (!put_cancelled(ev, item, v, &text, err)) {
                return false;
            }
        } else if (!jp_view_is_empty(item->pass_template)) {
            jp_view said;
            if (!fill(ev, item, item->pass_template, item->pass_parts, item->pass_part_count, ev->root, &said, err)) {
                return false;
            }
            jp_str_init(&text, ev->arena); /* of a record that is met, too, the sentence says enough */
            /* What is met without a figure is not told by the figure. */
            jp_str_put(&text, jp_view_find(said, JP_VIEW(UNKNOWN_NUMBER), 0) == SIZE_MAX ? said : JP_VIEW("符合"));
        }
        break;
    case JP_OUT_DEDUCT:
    case JP_OUT_VETO:
        if (!put_unmet(ev, item, v, &text, err)) {
            return false;
        }
        break;
    case JP_OUT_UNDETERMINED:
        if (!put_undetermined(ev, item, v, notes, &text, err)) {
            return false;
        }
        break;
    }
    *out = jp_reason_plain_days(ev, jp_str_view(&text));
    return true;
}
