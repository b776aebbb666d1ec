/* SPDX-License-Identifier: Apache-2.0 */
#include "report_data.h"

#include <stdlib.h>

#include "juanping/model/kind.h"
#include "phrases.h"

/* Sort keys stand beside the row numbers, because qsort takes no context. */
typedef struct row_key {
    jp_view dossier;
    uint32_t row;
} row_key;

static int compare_keys(const void *a, const void *b) {
    const row_key *left = a;
    const row_key *right = b;

    return jp_view_compare(left->dossier, right->dossier);
}

static uint32_t *order_by_dossier(const jp_ranking *ranking, jp_arena *arena) {
    uint32_t *order = jp_arena_array(arena, ranking->row_count, sizeof *order);
    row_key *keys = jp_arena_array(arena, ranking->row_count, sizeof *keys);

    for (uint32_t i = 0; i < ranking->row_count; i++)
        keys[i] = (row_key){ranking->rows[i].dossier, i};
    qsort(keys, ranking->row_count, sizeof *keys, compare_keys);
    for (uint32_t i = 0; i < ranking->row_count; i++)
        order[i] = keys[i].row;
    return order;
}

bool jp_report_data_load(jp_store *store, const jp_regions *regions, const jp_report_options *options, jp_arena *arena,
                         jp_report_data *out, jp_error *err) {
    jp_report_data data = {.store = store, .regions = regions, .options = options, .day = JP_DAY_NONE};

    if (!jp_store_run(store, arena, &data.run, err) ||
        !jp_rank(store, regions, options->small_sample, arena, &data.ranking, err))
        return false;
    if (!jp_day_parse_iso(options->as_of, &data.day) && !jp_day_parse_iso(data.run.as_of, &data.day))
        data.day = JP_DAY_NONE;
    data.by_dossier = order_by_dossier(&data.ranking, arena);
    *out = data;
    return true;
}

uint32_t jp_report_row_of(const jp_report_data *data, jp_view dossier) {
    uint32_t low = 0;
    uint32_t high = data->ranking.row_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        uint32_t row = data->by_dossier[middle];
        int order = jp_view_compare(dossier, data->ranking.rows[row].dossier);
        if (order == 0)
            return row;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return UINT32_MAX;
}

const jp_stored_item *jp_report_item(const jp_report_data *data, jp_view id) {
    for (uint32_t i = 0; i < data->ranking.item_count; i++) {
        if (jp_view_eq(data->ranking.items[i].item->id, id))
            return data->ranking.items[i].item;
    }
    return NULL;
}

bool jp_outcome_is_unmet(jp_outcome outcome) {
    return outcome == JP_OUT_DEDUCT || outcome == JP_OUT_VETO;
}

jp_view jp_item_typical(const jp_stored_item *item) {
    return jp_view_is_empty(item->typical) ? item->title : item->typical;
}

static jp_view kind_name(const jp_report_data *data, uint32_t kind_no) {
    return jp_kind_name(data->ranking.kinds[kind_no].rubric->kind);
}

jp_view jp_item_typical_among(const jp_report_data *data, const jp_item_row *row, jp_arena *arena) {
    const jp_view typical = jp_item_typical(row->item);

    if (data->ranking.kind_count < 2)
        return typical;
    return jp_view_of(
        jp_arena_printf(arena, "%.*s：%.*s", JP_VIEW_ARG(kind_name(data, row->kind_no)), JP_VIEW_ARG(typical)));
}

jp_view jp_report_kinds(const jp_report_data *data, jp_arena *arena) {
    const jp_ranking *ranking = &data->ranking;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        if (ranking->kinds[i].scored == 0 && ranking->scored > 0)
            continue;
        jp_str_putf(&out, "%s%.*s", out.bytes > 0 ? "、" : "", JP_VIEW_ARG(kind_name(data, i)));
    }
    return jp_str_view(&out);
}

bool jp_report_has_parts(const jp_report_data *data) {
    for (uint32_t i = 0; i < data->ranking.kind_count; i++) {
        if (data->ranking.kinds[i].parts > 0)
            return true;
    }
    return false;
}

jp_view jp_parts_text(const jp_report_data *data, const jp_rank_row *row, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < row->part_count; i++) {
        const jp_part_row *part = &row->parts[i];
        jp_str_putf(&out, "%s%.*s ", i > 0 ? "\n" : "", JP_VIEW_ARG(kind_name(data, part->kind_no)));
        if (!part->is_withheld)
            jp_str_putf(&out, "%d.%02d", part->score_cp / 100, part->score_cp % 100);
        jp_str_putf(&out, "（%d.%02d–%d.%02d）%.*s", part->min_cp / 100, part->min_cp % 100, part->max_cp / 100,
                    part->max_cp % 100, JP_VIEW_ARG(part->grade));
    }
    return jp_str_view(&out);
}

jp_view jp_report_open_note(const jp_ranking *ranking, jp_arena *arena) {
    uint64_t open = 0;

    for (uint32_t i = 0; i < ranking->item_count; i++)
        open += ranking->items[i].undetermined;
    return open > 0 ? JP_FILL(arena, JP_P_OPEN_NOTE, jp_number_text(open, arena)) : JP_VIEW_EMPTY;
}

jp_view jp_item_remedy(const jp_stored_item *item) {
    if (!jp_view_is_empty(item->remedy))
        return item->remedy;
    return JP_VIEW("对照该项评查要求逐卷核查，能够补正的依法补正，不能补正的依法处理，并完善相应的内部审核环节。");
}

jp_view jp_group_name(const jp_group_row *row, jp_arena *arena) {
    if (!jp_view_is_empty(row->name))
        return row->name;
    if (jp_view_is_empty(row->code))
        return JP_VIEW("（未写明）");
    return jp_view_of(jp_arena_printf(arena, "区划%.*s", JP_VIEW_ARG(row->code)));
}

static bool is_unknown(const jp_group_row *row) {
    return jp_view_eq_text(row->name, JP_RANK_UNKNOWN_ORGAN) || jp_view_eq_text(row->name, JP_RANK_UNKNOWN_REGION);
}

jp_view jp_group_starred(const jp_group_row *row, jp_view name, jp_arena *arena) {
    return row->graded > 0 && row->is_small_sample && !is_unknown(row)
               ? jp_view_of(jp_arena_printf(arena, "%.*s*", JP_VIEW_ARG(name)))
               : name;
}

jp_view jp_group_code(const jp_group_row *row) {
    enum { TOWN_DIGITS = 9 };

    return row->level == JP_LEVEL_TOWNSHIP && row->code.bytes < TOWN_DIGITS ? JP_VIEW("—（按名称）") : row->code;
}
