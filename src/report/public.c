/* SPDX-License-Identifier: Apache-2.0 */
#include "public.h"

#include "words.h"

#include "juanping/base/utf8.h"
#include "juanping/model/kind.h"
#include "juanping/write/text.h"
#include "example_words.h"
#include "phrases.h"
#include "redact.h"

enum { REASON_MAX_UNITS = 240, MIN_CHECKED_NUMBER = 7, MIN_CHECKED_DOCNO = 6 };

jp_view jp_public_organ(jp_view name) {
    if (jp_view_is_empty(name))
        return jp_phrase_text(JP_P_UNNAMED_ORGAN);
    return jp_view_contains(name, JP_VIEW("公司")) ? jp_phrase_text(JP_P_DOUBTFUL_ORGAN) : name;
}

jp_view jp_public_organ_kind(jp_view name) {
    static const struct {
        const char *ending, *kind;
    } rows[] = {
        {"局", "某局"},       {"委员会", "某委员会"}, {"人民政府", "某人民政府"}, {"街道办事处", "某街道办事处"},
        {"大队", "某执法队"}, {"支队", "某执法队"},   {"总队", "某执法队"},       {"中队", "某执法队"},
        {"厅", "某厅"},       {"管委会", "某管委会"}, {"办公室", "某办公室"}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_ends_with(name, jp_view_of(rows[i].ending)))
            return jp_view_of(rows[i].kind);
    }
    return JP_VIEW("某单位");
}

/* Words that are public whoever uses them. */
static jp_view public_words(const jp_report_data *data, jp_view frame, jp_arena *arena) {
    const jp_ranking *ranking = &data->ranking;
    const jp_report_options *options = data->options;
    const jp_view said[] = {options->campaign_name, options->issuer, options->period, options->review_way,
                            options->as_of};
    jp_str out;

    jp_str_init(&out, arena);
    jp_str_put(&out, frame);
    jp_str_put_char(&out, '\n');
    for (int i = 0; i < JP_PHRASE_COUNT; i++) {
        jp_str_put(&out, jp_phrase_text((jp_phrase)i));
        jp_str_put_char(&out, '\n');
    }
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        jp_str_put(&out, said[i]);
        jp_str_put_char(&out, '\n');
    }
    for (uint32_t i = 0; i < ranking->rubric_count; i++) {
        const jp_stored_rubric *rubric = &ranking->rubrics[i];
        jp_str_putf(&out, "%.*s\n%.*s\n%.*s\n%.*s\n", JP_VIEW_ARG(rubric->name), JP_VIEW_ARG(rubric->version),
                    JP_VIEW_ARG(rubric->kind), JP_VIEW_ARG(jp_kind_name(rubric->kind)));
    }
    for (uint32_t i = 0; i < ranking->organ_count; i++)
        jp_str_putf(&out, "%.*s\n", JP_VIEW_ARG(jp_public_organ(ranking->organs[i].name)));
    for (uint32_t i = 0; i < ranking->region_count; i++)
        jp_str_putf(&out, "%.*s\n%.*s\n", JP_VIEW_ARG(ranking->regions[i].name), JP_VIEW_ARG(ranking->regions[i].code));
    for (uint32_t i = 0; i < ranking->item_count; i++) {
        const jp_stored_item *item = ranking->items[i].item;
        jp_str_putf(&out, "%.*s\n%.*s\n%.*s\n%.*s\n%.*s\n", JP_VIEW_ARG(item->title), JP_VIEW_ARG(item->category),
                    JP_VIEW_ARG(item->law), JP_VIEW_ARG(jp_item_remedy(item)), JP_VIEW_ARG(item->typical));
    }
    return jp_str_view(&out);
}

/* Short numbers stand in any table; only those long enough to mean someone are looked for. */
static bool is_checked(const jp_entity *entity) {
    size_t chars = jp_utf8_count_chars(entity->text);

    if (entity->kind == JP_ENTITY_NUMBER)
        return chars >= MIN_CHECKED_NUMBER;
    return entity->kind != JP_ENTITY_DOCNO || chars >= MIN_CHECKED_DOCNO;
}

/* Entities of any dossier that stand in the text and are not public words: into found, in order of dossiers. */
static bool find_leaks(const jp_report_data *data, jp_view text, jp_view frame, jp_entities *found, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result;
    jp_text_index index, allowed;
    jp_arena scratch, kept;
    bool ok = false;

    jp_arena_init(&scratch);
    jp_arena_init(&kept);
    jp_text_index_build(&index, text, &kept);
    jp_text_index_build(&allowed, public_words(data, frame, &kept), &kept);
    if (!jp_store_scan(data->store, &cursor, err))
        goto out;
    for (;;) {
        jp_entities entities;
        jp_arena_reset(&scratch);
        if (!jp_store_next(cursor, true, &scratch, &result, err))
            goto out;
        if (!result)
            break;
        jp_entities_init(&entities, &scratch);
        jp_entities_collect(&entities, result);
        for (size_t i = 0; i < entities.count; i++) {
            const jp_entity *entity = &entities.items[i];
            if (is_checked(entity) && jp_text_index_has(&index, entity->text) &&
                !jp_text_index_has(&allowed, entity->text))
                jp_entities_add(found, jp_view_copy(found->arena, entity->text), entity->kind);
        }
    }
    ok = true;
out:
    if (cursor)
        jp_store_scan_end(cursor);
    jp_arena_release(&kept);
    jp_arena_release(&scratch);
    return ok;
}

jp_report_data jp_public_frame(const jp_report_data *data) {
    jp_report_data frame = *data;

    frame.ranking.row_count = frame.ranking.organ_count = frame.ranking.region_count = 0;
    frame.ranking.kind_count = 0;
    frame.ranking.typical_count = frame.ranking.article_count = 0;
    frame.ranking.known_organ_count = frame.ranking.graded = 0;
    frame.ranking.scored = frame.ranking.unreadable = frame.ranking.unsupported = 0;
    return frame;
}

bool jp_public_check(const jp_report_data *data, const char *file, jp_view text, jp_view frame, jp_error *err) {
    jp_entities found;
    jp_arena arena;
    bool ok;

    jp_arena_init(&arena);
    jp_entities_init(&found, &arena);
    ok = find_leaks(data, text, frame, &found, err);
    if (ok && found.count > 0) {
        jp_fail(err, JP_E_REDACTION, NULL, "%s", file);
        jp_fail_hint(err, "%zu protected names or numbers; the file was not released", found.count);
        ok = false;
    }
    jp_arena_release(&arena);
    return ok;
}

static const jp_answer *unmet_answer(const jp_result *result, jp_view id) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        if (jp_view_eq(answer->id, id) && jp_outcome_is_unmet(answer->outcome) && !jp_view_is_empty(answer->reason))
            return answer;
    }
    return NULL;
}

static void add_organs(const jp_report_data *data, jp_entities *entities) {
    for (uint32_t i = 0; i < data->ranking.organ_count; i++)
        jp_entities_add(entities, data->ranking.organs[i].name, JP_ENTITY_ORGAN);
}

/* The example that this dossier gives for the item; false when it gives none or must not be quoted. */
static bool take_example(const jp_report_data *data, const jp_result *result, jp_view id, jp_arena *arena,
                         jp_arena *scratch, jp_example *out) {
    const jp_answer *answer = unmet_answer(result, id);
    jp_entities entities;

    if (!answer || jp_result_is_secret(result))
        return false;
    jp_entities_init(&entities, scratch);
    jp_entities_collect(&entities, result);
    add_organs(data, &entities);
    jp_entities_sort(&entities);
    const jp_paper_titles titles = jp_paper_titles_of(result, scratch);
    const jp_view named = jp_example_names(jp_words_settled(answer->reason), &titles, scratch);
    const jp_view settled = jp_example_titles(named, result->header.organ, scratch);
    jp_view reason = jp_redact(&entities, jp_example_papers(settled, scratch), scratch);
    reason = jp_words_brackets(reason, answer, scratch);
    reason = jp_example_cut(jp_text_clean(reason, scratch), REASON_MAX_UNITS, scratch);
    out->reason = jp_view_copy(arena, jp_sentence(reason, scratch));
    out->organ_kind = jp_public_organ_kind(result->header.organ);
    return true;
}

/* Examples for items whose chosen dossier is secret: the first other one in byte order. */
static bool fill_gaps(const jp_report_data *data, jp_example *examples, jp_arena *arena, jp_error *err) {
    const jp_ranking *ranking = &data->ranking;
    jp_store_cursor *cursor = NULL;
    const jp_result *result;
    jp_arena scratch;
    bool ok = false;
    uint32_t gaps = 0;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < ranking->typical_count; i++)
        gaps += jp_view_is_empty(examples[i].reason);
    if (gaps > 0 && !jp_store_scan(data->store, &cursor, err))
        goto out;
    while (gaps > 0) {
        jp_arena_reset(&scratch);
        if (!jp_store_next(cursor, true, &scratch, &result, err))
            goto out;
        if (!result)
            break;
        for (uint32_t i = 0; i < ranking->typical_count; i++) {
            jp_view id = ranking->items[ranking->typical[i]].item->id;
            if (jp_view_is_empty(examples[i].reason) && take_example(data, result, id, arena, &scratch, &examples[i]))
                gaps--;
        }
    }
    ok = true;
out:
    if (cursor)
        jp_store_scan_end(cursor);
    jp_arena_release(&scratch);
    return ok;
}

/* A name from another dossier can stand in a reason too (one party in two cases). */
static bool redact_strangers(const jp_report_data *data, jp_example *examples, jp_arena *arena, jp_error *err) {
    uint32_t count = data->ranking.typical_count;
    jp_entities found;
    jp_str all;

    jp_str_init(&all, arena);
    jp_entities_init(&found, arena);
    for (uint32_t i = 0; i < count; i++)
        jp_str_putf(&all, "%.*s\n", JP_VIEW_ARG(examples[i].reason));
    if (!find_leaks(data, jp_str_view(&all), JP_VIEW_EMPTY, &found, err))
        return false;
    jp_entities_sort(&found);
    for (uint32_t i = 0; i < count && found.count > 0; i++)
        examples[i].reason = jp_redact_entities(&found, examples[i].reason, arena);
    return true;
}

bool jp_public_examples(const jp_report_data *data, jp_arena *arena, jp_example **out, jp_error *err) {
    const jp_ranking *ranking = &data->ranking;
    jp_example *examples = jp_arena_array(arena, ranking->typical_count, sizeof *examples);
    jp_arena scratch;
    bool ok = false;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < ranking->typical_count; i++) {
        const jp_item_row *row = &ranking->items[ranking->typical[i]];
        const jp_result *result = NULL;
        jp_arena_reset(&scratch);
        if (!jp_store_find(data->store, row->example_dossier, true, &scratch, &result, err))
            goto out;
        if (result)
            (void)take_example(data, result, row->item->id, arena, &scratch, &examples[i]);
    }
    ok = fill_gaps(data, examples, arena, err) && redact_strangers(data, examples, arena, err);
    *out = examples;
out:
    jp_arena_release(&scratch);
    return ok;
}
