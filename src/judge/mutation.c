/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rubric/mutants.h"

#include "examples.h"

typedef struct example {
    jp_view expected;
    int32_t points_cp; /* -1: not said */
    bool is_veto;      /* tried with the switch on */
    xmlDocPtr tree;
} example;

typedef struct trial {
    const jp_rubric *rubric;
    const jp_judge_tables *tables;
    const jp_rubric_words *words;
    const char *path;
    jp_arena *arena;
    jp_arena scratch; /* of one answer */
    jp_str text;
    jp_mutant_report *report;
} trial;

/* Does the item do on the example what is expected of it? A condition that cannot be evaluated does not. */
static bool holds(trial *t, const jp_item *item, const example *e) {
    jp_rubric one = *t->rubric;
    jp_item copy = *item;
    jp_answer *answers;
    jp_error err;

    copy.is_veto = item->is_veto || e->is_veto;
    one.items = &copy;
    one.item_count = 1;
    jp_arena_reset(&t->scratch);
    return jp_judge(&one, e->tree, t->tables, &t->scratch, &answers, &err) &&
           jp_view_eq_text(e->expected, jp_example_word(&answers[0])) &&
           (e->points_cp < 0 || e->points_cp == answers[0].deducted_cp);
}

/* The examples of an item that hold. */
static example *examples_of(trial *t, xmlDocPtr doc, const jp_item *item, uint32_t *count) {
    example *list = NULL;
    size_t cap = 0;

    *count = 0;
    for (xmlNodePtr node = xmlDocGetRootElement(doc)->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || !jp_view_eq(jp_example_attribute(node, "项", t->arena), item->id)) {
            continue;
        }
        example e = {.expected = jp_example_attribute(node, "应", t->arena),
                     .points_cp = jp_example_points(jp_example_attribute(node, "扣", t->arena)),
                     .is_veto = jp_example_is_veto(node, t->arena),
                     .tree = jp_example_tree(node)};
        if (e.tree && holds(t, item, &e)) {
            list = jp_arena_grow(t->arena, list, *count, &cap, sizeof *list);
            list[(*count)++] = e;
        } else {
            xmlFreeDoc(e.tree);
        }
    }
    return list;
}

static bool is_caught(trial *t, const jp_item *changed, const example *examples, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (!holds(t, changed, &examples[i])) {
            return true;
        }
    }
    return false;
}

static void try_item(trial *t, xmlDocPtr doc, const jp_item *item) {
    uint32_t mutant_count, example_count;
    jp_mutant *mutants = jp_mutants_make(item, t->words, t->arena, &mutant_count);
    example *examples = examples_of(t, doc, item, &example_count);
    jp_mutant_count *tally = &t->report->items[t->report->item_count++];

    tally->id = item->id;
    for (uint32_t i = 0; i < mutant_count; i++) {
        jp_item changed;
        if (!jp_mutant_apply(&mutants[i], item, t->arena, &changed)) {
            continue; /* the loader would have refused it */
        }
        tally->made++;
        if (is_caught(t, &changed, examples, example_count)) {
            tally->caught++;
        } else {
            jp_str_putf(&t->text, "%.*s:%u: [%.*s] %s：%.*s → %.*s\n", JP_VIEW_ARG(t->rubric->path), mutants[i].line_no,
                        JP_VIEW_ARG(item->id), mutants[i].key, JP_VIEW_ARG(mutants[i].from),
                        JP_VIEW_ARG(mutants[i].to));
        }
        jp_mutant_release(&mutants[i], &changed);
    }
    t->report->made += tally->made;
    t->report->caught += tally->caught;
    for (uint32_t i = 0; i < example_count; i++) {
        xmlFreeDoc(examples[i].tree);
    }
}

bool jp_judge_mutants(const jp_rubric *rubric, const char *examples_path, const jp_judge_tables *tables,
                      const jp_rubric_words *words, jp_arena *arena, jp_mutant_report *out, jp_error *err) {
    jp_mutant_report report = {0};
    trial t = {
        .rubric = rubric, .tables = tables, .words = words, .path = examples_path, .arena = arena, .report = &report};
    xmlDocPtr doc = jp_examples_parse(examples_path, arena, err);

    if (!doc) {
        return false;
    }
    report.items = jp_arena_array(arena, rubric->item_count + 1u, sizeof *report.items);
    jp_arena_init(&t.scratch);
    jp_str_init(&t.text, arena);
    for (uint32_t i = 0; i < rubric->item_count && xmlDocGetRootElement(doc); i++) {
        if (rubric->items[i].judgeability == JP_JUDGE_AUTO) {
            try_item(&t, doc, &rubric->items[i]);
        }
    }
    jp_arena_release(&t.scratch);
    xmlFreeDoc(doc);
    report.text = jp_str_view(&t.text);
    *out = report;
    return true;
}
