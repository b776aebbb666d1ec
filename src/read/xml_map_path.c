/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_map.h"

#include "juanping/base/hash.h"

/* Paths of mapping rules: their form, and whether a paragraph's place lies on one. */

static bool parse_test(jp_view body, jp_map_step *step, const char **why) {
    size_t equals = jp_view_find(body, JP_VIEW("="), 0);
    step->test = jp_view_trim(jp_view_sub(body, 0, equals));
    if (equals != SIZE_MAX) {
        jp_view value = jp_view_trim(jp_view_sub(body, equals + 1, body.bytes));
        bool is_quoted = value.bytes >= 2 && (value.data[0] == '\'' || value.data[0] == '"') &&
                         value.data[value.bytes - 1] == value.data[0];
        if (!is_quoted) {
            *why = JP_SAY("方括号内的值要加引号", "a value in square brackets must be quoted");
            return false;
        }
        step->has_test_value = true;
        step->test_value = jp_view_sub(value, 1, value.bytes - 1);
    }
    if (step->test.bytes == 0) {
        *why = JP_SAY("方括号内缺少名称", "no name in the square brackets");
        return false;
    }
    return true;
}

static bool parse_step(jp_view text, jp_map_step *step, const char **why) {
    if (jp_view_ends_with(text, JP_VIEW("+"))) {
        step->repeats = true;
        text = jp_view_trim(jp_view_sub(text, 0, text.bytes - 1));
    }
    size_t open = jp_view_find(text, JP_VIEW("["), 0);
    if (open != SIZE_MAX) {
        if (!jp_view_ends_with(text, JP_VIEW("]"))) {
            *why = JP_SAY("方括号没有结束", "square bracket not closed");
            return false;
        }
        if (!parse_test(jp_view_sub(text, open + 1, text.bytes - 1), step, why)) {
            return false;
        }
    }
    step->name = jp_view_trim(jp_view_sub(text, 0, open));
    if (step->name.bytes == 0) {
        *why = JP_SAY("路径中有空的一级", "an empty step in the path");
        return false;
    }
    return true;
}

static bool parse_path(jp_view text, jp_map_path *out, const char **why) {
    bool is_any_depth = false;

    *out = (jp_map_path){.count = 0};
    if (jp_view_starts_with(text, JP_VIEW("//"))) {
        is_any_depth = true;
        text = jp_view_sub(text, 2, text.bytes);
    } else if (jp_view_starts_with(text, JP_VIEW("/"))) {
        text = jp_view_sub(text, 1, text.bytes);
    }
    if (jp_view_eq_text(text, ".")) {
        return true;
    }
    for (size_t from = 0; from <= text.bytes;) {
        size_t slash = from;
        int depth = 0; /* a slash inside brackets divides nothing */
        while (slash < text.bytes && (text.data[slash] != '/' || depth > 0)) {
            depth += text.data[slash] == '[' ? 1 : text.data[slash] == ']' ? -1 : 0;
            slash++;
        }
        jp_view step = jp_view_trim(jp_view_sub(text, from, slash));
        from = slash + 1;
        if (step.bytes == 0 && !is_any_depth && from <= text.bytes) {
            is_any_depth = true;
            continue;
        }
        if (step.bytes > 1 && step.data[0] == '@' && from > text.bytes) {
            out->attribute = jp_view_sub(step, 1, step.bytes);
            return true;
        }
        if (out->count >= JP_MAP_STEPS) {
            *why = JP_SAY("路径过深", "too many steps in the path");
            return false;
        }
        out->steps[out->count] = (jp_map_step){.is_any_depth = is_any_depth};
        if (!parse_step(step, &out->steps[out->count], why)) {
            return false;
        }
        out->count++;
        is_any_depth = false;
    }
    return true;
}

bool jp_map_paths_parse(jp_view text, jp_arena *arena, jp_map_paths *out, const char **why) {
    uint32_t count;
    jp_view *parts = jp_ini_split(text, '|', arena, &count);

    if (count == 0) {
        *why = JP_SAY("缺少路径", "no path");
        return false;
    }
    out->items = jp_arena_array(arena, count, sizeof *out->items);
    out->count = count;
    for (uint32_t i = 0; i < count; i++) {
        if (!parse_path(parts[i], &out->items[i], why)) {
            return false;
        }
    }
    return true;
}

bool jp_map_place_parse(jp_view text, jp_map_place *out) {
    *out = (jp_map_place){.text = text};
    if (text.bytes == 0 || text.data[0] != '/') {
        return false;
    }
    for (size_t from = 1; from <= text.bytes;) {
        size_t slash = jp_view_find(text, JP_VIEW("/"), from);
        size_t end = slash == SIZE_MAX ? text.bytes : slash;
        jp_view step = jp_view_sub(text, from, end);
        if (step.bytes > 0 && step.data[0] == '@') {
            out->attribute = jp_view_sub(step, 1, step.bytes);
            return true;
        }
        if (out->count >= JP_MAP_PLACE_STEPS) {
            return false;
        }
        out->names[out->count] = jp_view_sub(step, 0, jp_view_find(step, JP_VIEW("["), 0));
        out->ends[out->count++] = end;
        from = end + 1;
    }
    return true;
}

/* Texts by place */

typedef struct index_slot {
    jp_view place;
    const jp_view *text; /* NULL: free */
} index_slot;

struct jp_map_index {
    index_slot *slots;
    size_t slot_count;
};

static size_t first_slot(const jp_map_index *index, jp_view place) {
    return (size_t)jp_hash64(place) & (index->slot_count - 1);
}

static void remember(jp_map_index *index, jp_view place, const jp_view *text) {
    size_t at = first_slot(index, place);
    while (index->slots[at].text && !jp_view_eq(index->slots[at].place, place)) {
        at = (at + 1) & (index->slot_count - 1);
    }
    if (!index->slots[at].text) {
        index->slots[at] = (index_slot){place, text};
    }
}

jp_map_index *jp_map_index_new(const jp_document *doc, jp_arena *arena) {
    jp_map_index *index = jp_arena_alloc(arena, sizeof *index);

    index->slot_count = 64;
    while (index->slot_count < 2 * (size_t)doc->para_count) {
        index->slot_count *= 2;
    }
    index->slots = jp_arena_array(arena, index->slot_count, sizeof *index->slots);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        jp_view place = doc->paras[i].place;
        /* The first of several siblings answers for its name. */
        if (jp_view_ends_with(place, JP_VIEW("[1]"))) {
            place = jp_view_sub(place, 0, place.bytes - 3);
        }
        remember(index, place, &doc->paras[i].text);
    }
    return index;
}

const jp_view *jp_map_index_find(const jp_map_index *index, jp_view prefix, jp_view step) {
    char place[1200]; /* two places of the longest kind */
    int bytes = snprintf(place, sizeof place, "%.*s/%.*s", JP_VIEW_ARG(prefix), JP_VIEW_ARG(step));

    if (bytes < 0 || (size_t)bytes >= sizeof place) {
        return NULL;
    }
    jp_view wanted = {place, (size_t)bytes};
    for (size_t at = first_slot(index, wanted); index->slots[at].text; at = (at + 1) & (index->slot_count - 1)) {
        if (jp_view_eq(index->slots[at].place, wanted)) {
            return index->slots[at].text;
        }
    }
    return NULL;
}

/* Matching */

static bool step_matches(const jp_map_step *step, const jp_map_place *place, uint32_t at, const jp_map_index *index) {
    if (!jp_view_eq_text(step->name, "*") && !jp_view_eq(step->name, place->names[at])) {
        return false;
    }
    if (step->test.bytes == 0) {
        return true;
    }
    const jp_view *text = jp_map_index_find(index, jp_view_sub(place->text, 0, place->ends[at]), step->test);
    return text && (!step->has_test_value || jp_view_eq(jp_view_trim(*text), step->test_value));
}

/* The steps from step_no on, against the elements [at, to). As deep as the path has steps. */
static bool rest_matches(const jp_map_path *path, uint32_t step_no, const jp_map_place *place, uint32_t at, uint32_t to,
                         const jp_map_index *index, uint32_t *repeat) {
    if (step_no == path->count) {
        return at == to;
    }
    const jp_map_step *step = &path->steps[step_no];
    uint32_t last = step->is_any_depth ? to : at + 1;
    for (uint32_t i = at; i < last && i < to; i++) {
        if (step_matches(step, place, i, index) && rest_matches(path, step_no + 1, place, i + 1, to, index, repeat)) {
            if (step->repeats && repeat) {
                *repeat = i;
            }
            return true;
        }
    }
    return false;
}

bool jp_map_path_matches(const jp_map_path *path, const jp_map_place *place, uint32_t from, uint32_t to,
                         const jp_map_index *index, uint32_t *repeat) {
    if (repeat) {
        *repeat = to > 0 ? to - 1 : 0;
    }
    return rest_matches(path, 0, place, from, to, index, repeat);
}
