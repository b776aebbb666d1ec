/* SPDX-License-Identifier: Apache-2.0 */
#include <libxml/parser.h>

#include "examples.h"
#include "juanping/base/file.h"

/* Examples are part of a rubric, not of a dossier: the file is the office's own, and still read without network or
 * entities. */

#define MAX_EXAMPLES_BYTES ((uint64_t)16 << 20)

typedef struct run {
    const jp_rubric *rubric;
    const jp_judge_tables *tables;
    jp_arena *arena;
    const char *path;
    jp_example_report *report;
    jp_str text;
    bool *has_met, *has_unmet, *has_tricky; /* per item */
    jp_error *err;
} run;

const char *jp_example_word(const jp_answer *answer) {
    switch (answer->outcome) {
    case JP_OUT_PASS:
        return "met";
    case JP_OUT_DEDUCT:
        return "unmet";
    case JP_OUT_VETO:
        return "veto";
    case JP_OUT_BONUS:
        return "bonus";
    case JP_OUT_NA:
        return "na";
    case JP_OUT_UNDETERMINED:
        return "undetermined";
    }
    return "";
}

jp_view jp_example_attribute(xmlNodePtr node, const char *name, jp_arena *arena) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    jp_view copy = value ? jp_view_copy(arena, jp_view_of((const char *)value)) : JP_VIEW_EMPTY;
    xmlFree(value);
    return copy;
}

bool jp_example_is_veto(xmlNodePtr node, jp_arena *arena) {
    return jp_view_eq_text(jp_example_attribute(node, "否决", arena), "是");
}

static jp_view attribute(run *r, xmlNodePtr node, const char *name) {
    return jp_example_attribute(node, name, r->arena);
}

static void fail(run *r, xmlNodePtr node, jp_view item, const char *what) {
    r->report->failed++;
    jp_str_putf(&r->text, "%s:%ld: [%.*s] %s\n", r->path, xmlGetLineNo(node), JP_VIEW_ARG(item), what);
}

int32_t jp_example_points(jp_view text) {
    int32_t cp = 0;
    int decimals = -1;

    if (jp_view_is_empty(text)) {
        return -1;
    }
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.data[i];
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals == 2 || cp > 1000000) {
            return -2;
        }
        cp = cp * 10 + (c - '0');
        decimals += decimals >= 0;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 2; i++) {
        cp *= 10;
    }
    return cp;
}

static bool is_word(jp_view word) {
    static const char *const words[] = {"met", "unmet", "veto", "na", "undetermined", "bonus", NULL};
    return jp_view_is_any(word, words);
}

static void compare(run *r, xmlNodePtr node, const jp_answer *answer, jp_view expected, int32_t points_cp) {
    const char *found = jp_example_word(answer);
    jp_view note = attribute(r, node, "说明");

    if (!jp_view_eq_text(expected, found)) {
        fail(r, node, answer->id,
             jp_arena_printf(r->arena,
                             JP_SAY("应为", "expected") " %.*s" JP_SAY("，得到", ", found") " %s" JP_SAY(
                                 "：", ": ") "%.*s" JP_SAY("（示例：", " (example: ") "%.*s" JP_SAY("）", ")"),
                             JP_VIEW_ARG(expected), found, JP_VIEW_ARG(answer->reason), JP_VIEW_ARG(note)));
    } else if (points_cp != -1 && points_cp != answer->deducted_cp) {
        fail(r, node, answer->id,
             jp_arena_printf(
                 r->arena,
                 JP_SAY("应扣", "expected to deduct") " %.*s" JP_SAY("，得到", ", found") " %ld.%02ld" JP_SAY(
                     "（示例：", " (example: ") "%.*s" JP_SAY("）", ")"),
                 JP_VIEW_ARG(attribute(r, node, "扣")), (long)(answer->deducted_cp / 100),
                 (long)(answer->deducted_cp % 100), JP_VIEW_ARG(note)));
    }
}

xmlDocPtr jp_example_tree(xmlNodePtr node) {
    xmlNodePtr content = xmlFirstElementChild(node);
    xmlDocPtr tree = xmlNewDoc((const xmlChar *)"1.0");

    if (tree) {
        xmlDocSetRootElement(tree, content ? xmlDocCopyNode(content, tree, 1)
                                           : xmlNewDocNode(tree, NULL, (const xmlChar *)"案卷", NULL));
    }
    return tree;
}

/* One item of the rubric on the tree inside the example. */
static bool run_one(run *r, xmlNodePtr node, const jp_item *item, jp_view expected, int32_t points_cp) {
    jp_rubric one = *r->rubric;
    jp_item copy = *item;
    jp_answer *answers;
    bool ok = false;

    copy.is_veto = item->is_veto || jp_example_is_veto(node, r->arena);
    one.items = &copy;
    one.item_count = 1;
    xmlDocPtr tree = jp_example_tree(node);
    if (!tree) {
        jp_fail(r->err, JP_E_JUDGE, r->path, "XML");
        return false;
    }
    ok = jp_judge(&one, tree, r->tables, r->arena, &answers, r->err);
    if (ok) {
        compare(r, node, &answers[0], expected, points_cp);
    }
    xmlFreeDoc(tree);
    return ok;
}

static bool run_example(run *r, xmlNodePtr node) {
    jp_view id = attribute(r, node, "项");
    jp_view expected = attribute(r, node, "应");
    int32_t points_cp = jp_example_points(attribute(r, node, "扣"));
    const jp_item *item = jp_rubric_find(r->rubric, id);

    r->report->run++;
    if (!item) {
        fail(r, node, id,
             JP_SAY("标准中没有这个项目，或项目已停用", "the rubric has no such item, or it is switched off"));
        return true;
    }
    if (!is_word(expected)) {
        fail(r, node, id,
             JP_SAY("“应”须为 met、unmet、veto、na、undetermined、bonus 之一",
                    "应 is one of met, unmet, veto, na, undetermined, bonus"));
        return true;
    }
    if (points_cp == -2) {
        fail(r, node, id, JP_SAY("“扣”须为分数", "扣 is a number of points"));
        return true;
    }
    size_t at = (size_t)(item - r->rubric->items);
    jp_view tricky = attribute(r, node, "难");
    if (!jp_view_is_empty(tricky) && !jp_view_eq_text(tricky, "是") && !jp_view_eq_text(tricky, "否")) {
        fail(r, node, id, JP_SAY("“难”须为 是 或 否", "难 is 是 or 否"));
        return true;
    }
    if (jp_view_eq_text(tricky, "是")) {
        r->has_tricky[at] = true;
        r->report->tricky++;
    }
    r->has_met[at] = r->has_met[at] || jp_view_eq_text(expected, "met") || jp_view_eq_text(expected, "bonus");
    r->has_unmet[at] = r->has_unmet[at] || jp_view_eq_text(expected, "unmet") || jp_view_eq_text(expected, "veto") ||
                       (item->is_bonus && jp_view_eq_text(expected, "na"));
    return run_one(r, node, item, expected, points_cp);
}

static void check_coverage(run *r) {
    static const char *const lacking[2][2] = {
        /* has met, has unmet */
        {JP_SAY("缺少符合和不符的示例", "no example that is met and none that is unmet"),
         JP_SAY("缺少符合的示例", "no example that is met")},
        {JP_SAY("缺少不符的示例", "no example that is unmet"), ""}};

    for (uint32_t i = 0; i < r->rubric->item_count; i++) {
        const jp_item *item = &r->rubric->items[i];
        if (item->judgeability != JP_JUDGE_AUTO || (r->has_met[i] && r->has_unmet[i])) {
            continue;
        }
        r->report->items_without++;
        jp_str_putf(&r->text, "%s: [%.*s] %s\n", r->path, JP_VIEW_ARG(item->id),
                    lacking[r->has_met[i]][r->has_unmet[i]]);
    }
}

static void count_plain(run *r) {
    jp_str plain;

    jp_str_init(&plain, r->arena);
    for (uint32_t i = 0; i < r->rubric->item_count; i++) {
        const jp_item *item = &r->rubric->items[i];
        if (item->judgeability == JP_JUDGE_AUTO && !r->has_tricky[i]) {
            jp_str_putf(&plain, "%s%.*s", r->report->items_plain > 0 ? " " : "", JP_VIEW_ARG(item->id));
            r->report->items_plain++;
        }
    }
    r->report->plain_text = jp_str_view(&plain);
}

static bool run_all(run *r, xmlDocPtr doc) {
    xmlNodePtr root = xmlDocGetRootElement(doc);

    if (!root || strcmp((const char *)root->name, "示例") != 0) {
        jp_fail(r->err, JP_E_RUBRIC_EXAMPLE, r->path, JP_SAY("根元素应为 示例", "the root element is 示例"));
        return false;
    }
    for (xmlNodePtr node = root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        if (strcmp((const char *)node->name, "例") != 0) {
            fail(r, node, JP_VIEW("?"), JP_SAY("示例之下只有 例", "only 例 may stand in 示例"));
        } else if (!run_example(r, node)) {
            return false;
        }
    }
    check_coverage(r);
    count_plain(r);
    return true;
}

static void drop_message(void *unused, xmlErrorPtr error) {
    (void)unused;
    (void)error;
}

static xmlDocPtr parse(jp_view bytes, const char *path, jp_error *err) {
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser) {
        jp_fail(err, JP_E_XML_SYNTAX, path, "XML");
        return NULL;
    }
    xmlSetStructuredErrorFunc(NULL, drop_message);
    xmlDocPtr doc = xmlCtxtReadMemory(parser, bytes.data ? bytes.data : "", (int)bytes.bytes, path, NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_BIG_LINES);
    xmlSetStructuredErrorFunc(NULL, NULL);
    if (!doc) {
        char where[384];
        (void)snprintf(where, sizeof where, "%s:%d", path, parser->lastError.line);
        jp_fail(err, JP_E_XML_SYNTAX, where, "%s", parser->lastError.message ? parser->lastError.message : "");
    }
    xmlFreeParserCtxt(parser);
    return doc;
}

xmlDocPtr jp_examples_parse(const char *path, jp_arena *arena, jp_error *err) {
    jp_view bytes;

    return jp_file_read(path, MAX_EXAMPLES_BYTES, arena, &bytes, err) ? parse(bytes, path, err) : NULL;
}

bool jp_judge_examples(const jp_rubric *rubric, const char *examples_path, const jp_judge_tables *tables,
                       jp_arena *arena, jp_example_report *out, jp_error *err) {
    jp_example_report report = {0};
    run r = {.rubric = rubric, .tables = tables, .arena = arena, .path = examples_path, .report = &report, .err = err};

    xmlDocPtr doc = jp_examples_parse(examples_path, arena, err);
    if (!doc) {
        return false;
    }
    r.has_met = jp_arena_array(arena, rubric->item_count + 1u, sizeof *r.has_met);
    r.has_unmet = jp_arena_array(arena, rubric->item_count + 1u, sizeof *r.has_unmet);
    r.has_tricky = jp_arena_array(arena, rubric->item_count + 1u, sizeof *r.has_tricky);
    jp_str_init(&r.text, arena);
    bool ok = run_all(&r, doc);
    xmlFreeDoc(doc);
    if (ok) {
        report.text = jp_str_view(&r.text);
        *out = report;
    }
    return ok;
}
