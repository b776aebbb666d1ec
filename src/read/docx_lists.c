/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_lists.h"

#include <stdlib.h>

#include "docx_symbol.h"
#include "juanping/base/error.h"
#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"
#include "list_number.h"
#include "part_sax.h"

#define LEVELS 9
#define NOT_COUNTED INT32_MIN
#define NOT_SET INT32_MIN

typedef enum suffix { SUFFIX_TAB, SUFFIX_SPACE, SUFFIX_NOTHING } suffix;

typedef struct level {
    jp_view text, font, style_id;
    int32_t start;
    int32_t restart_after; /* one-based level whose use starts this one again; 0: never; NOT_SET: any above */
    jp_list_style style;
    suffix behind;
    bool is_legal; /* all numbers of the label in decimal */
} level;

typedef struct list_def {
    int32_t id;
    jp_view style_link, num_style_link;
    level levels[LEVELS];
    int32_t counters[LEVELS];
} list_def;

typedef struct list_num {
    int32_t id;
    int32_t def_id;
    list_def *def; /* linked after reading; may be NULL */
    level *overrides[LEVELS];
    int32_t starts[LEVELS]; /* NOT_SET, or the number this instance starts with */
    bool start_used[LEVELS];
} list_num;

struct jp_docx_lists {
    list_def *defs;
    uint32_t def_count;
    list_num *nums;
    uint32_t num_count;
};

enum {
    N_ABSTRACT_NUM = 1,
    N_ABSTRACT_NUM_ID,
    N_IS_LGL,
    N_LVL,
    N_LVL_OVERRIDE,
    N_LVL_RESTART,
    N_LVL_TEXT,
    N_NUM,
    N_NUM_FMT,
    N_NUM_STYLE_LINK,
    N_P_STYLE,
    N_R_FONTS,
    N_START,
    N_START_OVERRIDE,
    N_STYLE_LINK,
    N_SUFF
};

static const jp_sax_name names[] = {
    {"abstractNum", JP_NS_W, N_ABSTRACT_NUM},
    {"abstractNumId", JP_NS_W, N_ABSTRACT_NUM_ID},
    {"isLgl", JP_NS_W, N_IS_LGL},
    {"lvl", JP_NS_W, N_LVL},
    {"lvlOverride", JP_NS_W, N_LVL_OVERRIDE},
    {"lvlRestart", JP_NS_W, N_LVL_RESTART},
    {"lvlText", JP_NS_W, N_LVL_TEXT},
    {"num", JP_NS_W, N_NUM},
    {"numFmt", JP_NS_W, N_NUM_FMT},
    {"numStyleLink", JP_NS_W, N_NUM_STYLE_LINK},
    {"pStyle", JP_NS_W, N_P_STYLE},
    {"rFonts", JP_NS_W, N_R_FONTS},
    {"start", JP_NS_W, N_START},
    {"startOverride", JP_NS_W, N_START_OVERRIDE},
    {"styleLink", JP_NS_W, N_STYLE_LINK},
    {"suff", JP_NS_W, N_SUFF},
};

typedef struct reader {
    jp_docx_lists *lists;
    jp_arena *arena;
    size_t def_cap, num_cap;
    list_def *def; /* open, or NULL */
    list_num *num;
    level *level;
    int32_t level_index; /* of the open override */
} reader;

static level level_none(void) {
    return (level){.start = 0, .restart_after = NOT_SET, .style = JP_LIST_DECIMAL};
}

static void open_def(reader *r, jp_sax *sax) {
    jp_docx_lists *lists = r->lists;
    r->def = NULL;
    if (lists->def_count >= JP_LIMIT_LISTS) {
        return;
    }
    lists->defs = jp_arena_grow(r->arena, lists->defs, lists->def_count, &r->def_cap, sizeof *lists->defs);
    r->def = &lists->defs[lists->def_count++];
    *r->def = (list_def){.id = jp_sax_int(jp_sax_attr(sax, "abstractNumId"), NOT_SET)};
    for (int i = 0; i < LEVELS; i++) {
        r->def->levels[i] = level_none();
        r->def->counters[i] = NOT_COUNTED;
    }
}

static void open_num(reader *r, jp_sax *sax) {
    jp_docx_lists *lists = r->lists;
    r->num = NULL;
    if (lists->num_count >= JP_LIMIT_LISTS) {
        return;
    }
    lists->nums = jp_arena_grow(r->arena, lists->nums, lists->num_count, &r->num_cap, sizeof *lists->nums);
    r->num = &lists->nums[lists->num_count++];
    *r->num = (list_num){.id = jp_sax_int(jp_sax_attr(sax, "numId"), NOT_SET), .def_id = NOT_SET};
    for (int i = 0; i < LEVELS; i++) {
        r->num->starts[i] = NOT_SET;
    }
}

static void open_level(reader *r, jp_sax *sax) {
    int32_t index = jp_sax_int(jp_sax_attr(sax, "ilvl"), NOT_SET);
    r->level = NULL;
    if (index < 0 || index >= LEVELS) {
        return;
    }
    if (r->def != NULL) {
        r->level = &r->def->levels[index];
    } else if (r->num != NULL) {
        r->num->overrides[index] = jp_arena_alloc(r->arena, sizeof *r->level);
        r->level = r->num->overrides[index];
        *r->level = level_none();
    }
}

static suffix suffix_of(jp_view value) {
    return jp_view_eq_text(value, "space")     ? SUFFIX_SPACE
           : jp_view_eq_text(value, "nothing") ? SUFFIX_NOTHING
                                               : SUFFIX_TAB;
}

static void read_level(reader *r, jp_sax *sax, uint16_t id) {
    jp_view val = jp_sax_attr(sax, "val");
    switch (id) {
    case N_START:
        r->level->start = jp_sax_int(val, 0);
        break;
    case N_NUM_FMT:
        r->level->style = jp_list_style_of(val);
        break;
    case N_LVL_RESTART:
        r->level->restart_after = jp_sax_int(val, NOT_SET);
        break;
    case N_LVL_TEXT:
        r->level->text = jp_view_copy(r->arena, val);
        break;
    case N_IS_LGL:
        r->level->is_legal = jp_sax_on(val);
        break;
    case N_SUFF:
        r->level->behind = suffix_of(val);
        break;
    case N_P_STYLE:
        r->level->style_id = jp_view_copy(r->arena, val);
        break;
    case N_R_FONTS:
        r->level->font = jp_view_copy(r->arena, jp_sax_attr(sax, "ascii"));
        break;
    default:
        break;
    }
}

static void read_num(reader *r, jp_sax *sax, uint16_t id) {
    if (id == N_ABSTRACT_NUM_ID) {
        r->num->def_id = jp_sax_int(jp_sax_attr(sax, "val"), NOT_SET);
    } else if (id == N_LVL_OVERRIDE) {
        r->level_index = jp_sax_int(jp_sax_attr(sax, "ilvl"), NOT_SET);
    } else if (id == N_START_OVERRIDE && r->level_index >= 0 && r->level_index < LEVELS) {
        r->num->starts[r->level_index] = jp_sax_int(jp_sax_attr(sax, "val"), NOT_SET);
    }
}

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    reader *r = user;
    if (id == N_ABSTRACT_NUM) {
        open_def(r, sax);
    } else if (id == N_NUM) {
        open_num(r, sax);
    } else if (id == N_LVL) {
        open_level(r, sax);
    } else if (r->level != NULL) {
        read_level(r, sax, id);
    } else if (r->num != NULL) {
        read_num(r, sax, id);
    } else if (r->def != NULL && id == N_STYLE_LINK) {
        r->def->style_link = jp_view_copy(r->arena, jp_sax_attr(sax, "val"));
    } else if (r->def != NULL && id == N_NUM_STYLE_LINK) {
        r->def->num_style_link = jp_view_copy(r->arena, jp_sax_attr(sax, "val"));
    }
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    (void)sax;
    reader *r = user;
    if (id == N_LVL) {
        r->level = NULL;
    } else if (id == N_ABSTRACT_NUM) {
        r->def = NULL;
    } else if (id == N_NUM) {
        r->num = NULL;
    } else if (id == N_LVL_OVERRIDE) {
        r->level_index = NOT_SET;
    }
}

/* ---- linking ---- */

static int compare_int(int32_t a, int32_t b) {
    return a < b ? -1 : a > b;
}

static int by_def_id(const void *a, const void *b) {
    const list_def *x = a;
    const list_def *y = b;
    return compare_int(x->id, y->id);
}

static int by_num_id(const void *a, const void *b) {
    const list_num *x = a;
    const list_num *y = b;
    return compare_int(x->id, y->id);
}

/* A definition that only points to a list style stands for the definition that belongs to that style. */
static list_def *follow_link(jp_docx_lists *lists, list_def *def) {
    if (def == NULL || jp_view_is_empty(def->num_style_link)) {
        return def;
    }
    for (uint32_t i = 0; i < lists->def_count; i++) {
        if (jp_view_eq(lists->defs[i].style_link, def->num_style_link)) {
            return &lists->defs[i];
        }
    }
    return def;
}

static void link_all(jp_docx_lists *lists) {
    if (lists->def_count > 0) {
        qsort(lists->defs, lists->def_count, sizeof *lists->defs, by_def_id);
    }
    if (lists->num_count > 0) {
        qsort(lists->nums, lists->num_count, sizeof *lists->nums, by_num_id);
    }
    for (uint32_t i = 0; i < lists->num_count && lists->def_count > 0; i++) {
        list_def key = {.id = lists->nums[i].def_id};
        list_def *def = bsearch(&key, lists->defs, lists->def_count, sizeof key, by_def_id);
        lists->nums[i].def = follow_link(lists, def);
    }
}

jp_docx_lists *jp_docx_load_lists(jp_view bytes, jp_arena *arena) {
    static const jp_sax_handler handler = {
        .names = names, .name_count = sizeof names / sizeof names[0], .start = on_start, .end = on_end};
    jp_docx_lists *lists = jp_arena_alloc(arena, sizeof *lists);
    reader r = {.lists = lists, .arena = arena, .level_index = NOT_SET};
    jp_error unused;
    (void)!jp_sax_walk(bytes, JP_VIEW("numbering"), &handler, &r, NULL, &unused);
    link_all(lists);
    return lists;
}

/* ---- counting ---- */

void jp_docx_lists_restart(jp_docx_lists *lists) {
    for (uint32_t i = 0; i < lists->def_count; i++) {
        for (int k = 0; k < LEVELS; k++) {
            lists->defs[i].counters[k] = NOT_COUNTED;
        }
    }
    for (uint32_t i = 0; i < lists->num_count; i++) {
        for (int k = 0; k < LEVELS; k++) {
            lists->nums[i].start_used[k] = false;
        }
    }
}

static list_num *find_num(const jp_docx_lists *lists, int32_t num_id) {
    list_num key = {.id = num_id};
    if (lists->num_count == 0) {
        return NULL;
    }
    list_num *num = bsearch(&key, lists->nums, lists->num_count, sizeof key, by_num_id);
    return num == NULL || num->def == NULL ? NULL : num;
}

static const level *level_at(const list_num *num, int index) {
    return num->overrides[index] != NULL ? num->overrides[index] : &num->def->levels[index];
}

int8_t jp_docx_list_level_of(const jp_docx_lists *lists, int32_t num_id, jp_view style_id) {
    const list_num *num = find_num(lists, num_id);
    for (int8_t i = 0; num != NULL && i < LEVELS && !jp_view_is_empty(style_id); i++) {
        if (jp_view_eq(level_at(num, i)->style_id, style_id)) {
            return i;
        }
    }
    return 0;
}

static int32_t start_of(list_num *num, int index) {
    if (num->starts[index] != NOT_SET) {
        num->start_used[index] = true;
        return num->starts[index];
    }
    return level_at(num, index)->start;
}

/* Levels above that were never counted show their start number; levels below start again. */
static void count_paragraph(list_num *num, int8_t index) {
    int32_t *counters = num->def->counters;
    for (int i = 0; i < index; i++) {
        if (counters[i] == NOT_COUNTED) {
            counters[i] = start_of(num, i);
        }
    }
    bool starts_anew = num->starts[index] != NOT_SET && !num->start_used[index];
    if (counters[index] == NOT_COUNTED || starts_anew) {
        counters[index] = start_of(num, index);
    } else if (counters[index] < INT32_MAX) {
        counters[index]++;
    }
    for (int i = index + 1; i < LEVELS; i++) {
        int32_t after = level_at(num, i)->restart_after;
        if (after == NOT_SET || (after != 0 && index + 1 <= after)) {
            counters[i] = NOT_COUNTED;
        }
    }
}

static void put_bullet(jp_str *out, const level *at) {
    for (size_t i = 0; i < at->text.bytes;) {
        jp_symbol_put(out, at->font, jp_utf8_next(at->text, &i));
    }
}

static void put_pattern(jp_str *out, const list_num *num, const level *at) {
    const int32_t *counters = num->def->counters;
    size_t start_bytes = out->bytes;
    for (size_t i = 0; i < at->text.bytes && out->bytes - start_bytes < JP_LIMIT_LABEL_BYTES; i++) {
        char c = at->text.data[i];
        char next = i + 1 < at->text.bytes ? at->text.data[i + 1] : '\0';
        if (c != '%' || next < '1' || next > '9') {
            jp_str_put(out, jp_view_sub(at->text, i, i + 1));
            continue;
        }
        int k = next - '1';
        i++;
        int32_t number = counters[k] == NOT_COUNTED ? level_at(num, k)->start : counters[k];
        jp_list_style style = at->is_legal ? JP_LIST_DECIMAL : level_at(num, k)->style;
        jp_list_put_number(out, style, number);
    }
}

void jp_docx_list_put_label(jp_docx_lists *lists, int32_t num_id, int8_t index, jp_str *out) {
    list_num *num = find_num(lists, num_id);
    if (num == NULL || index < 0 || index >= LEVELS) {
        return;
    }
    count_paragraph(num, index);
    const level *at = level_at(num, index);
    size_t before = out->bytes;
    if (at->style == JP_LIST_BULLET) {
        put_bullet(out, at);
    } else {
        put_pattern(out, num, at);
    }
    if (out->bytes > before && at->behind != SUFFIX_NOTHING) {
        jp_str_put_text(out, at->behind == SUFFIX_SPACE ? " " : "\t");
    }
}
