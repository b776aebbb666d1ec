/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_format.h"

#include <stdlib.h>
#include <string.h>

#include "juanping/base/error.h"
#include "juanping/read/limits.h"
#include "part_sax.h"

enum {
    N_B = 1,
    N_BASED_ON,
    N_DOC_DEFAULTS,
    N_ILVL,
    N_JC,
    N_NAME,
    N_NUM_ID,
    N_OUTLINE,
    N_PAGE_BREAK,
    N_STYLE,
    N_SZ,
    N_TBL_STYLE_PR,
    N_VANISH
};

static const jp_sax_name names[] = {
    {"b", JP_NS_W, N_B},
    {"basedOn", JP_NS_W, N_BASED_ON},
    {"docDefaults", JP_NS_W, N_DOC_DEFAULTS},
    {"ilvl", JP_NS_W, N_ILVL},
    {"jc", JP_NS_W, N_JC},
    {"name", JP_NS_W, N_NAME},
    {"numId", JP_NS_W, N_NUM_ID},
    {"outlineLvl", JP_NS_W, N_OUTLINE},
    {"pageBreakBefore", JP_NS_W, N_PAGE_BREAK},
    {"style", JP_NS_W, N_STYLE},
    {"sz", JP_NS_W, N_SZ},
    {"tblStylePr", JP_NS_W, N_TBL_STYLE_PR},
    {"vanish", JP_NS_W, N_VANISH},
};

jp_docx_format jp_docx_format_none(void) {
    return (jp_docx_format){JP_FMT_UNSET, JP_FMT_UNSET, JP_FMT_UNSET, JP_FMT_UNSET,
                            JP_FMT_UNSET, JP_FMT_UNSET, JP_FMT_UNSET, JP_FMT_UNSET};
}

jp_docx_format jp_docx_format_over(jp_docx_format stronger, jp_docx_format weaker) {
    jp_docx_format f = stronger;
    f.size_halfpt = f.size_halfpt == JP_FMT_UNSET ? weaker.size_halfpt : f.size_halfpt;
    f.num_id = f.num_id == JP_FMT_UNSET ? weaker.num_id : f.num_id;
    f.level = f.level == JP_FMT_UNSET ? weaker.level : f.level;
    f.outline = f.outline == JP_FMT_UNSET ? weaker.outline : f.outline;
    f.align = f.align == JP_FMT_UNSET ? weaker.align : f.align;
    f.bold = f.bold == JP_FMT_UNSET ? weaker.bold : f.bold;
    f.hidden = f.hidden == JP_FMT_UNSET ? weaker.hidden : f.hidden;
    f.page_break_before = f.page_break_before == JP_FMT_UNSET ? weaker.page_break_before : f.page_break_before;
    return f;
}

int8_t jp_docx_align_of(jp_view jc) {
    if (jp_view_eq_text(jc, "center")) {
        return JP_ALIGN_CENTRE;
    }
    if (jp_view_eq_text(jc, "right") || jp_view_eq_text(jc, "end")) {
        return JP_ALIGN_RIGHT;
    }
    return jp_view_is_empty(jc) ? JP_FMT_UNSET : JP_ALIGN_LEFT;
}

/* ---- reading ---- */

typedef struct reader {
    jp_docx_styles *styles;
    jp_arena *arena;
    size_t cap;
    jp_docx_style *open; /* style being read, or NULL */
    uint32_t skip_depth; /* conditional formats of table styles */
    uint32_t defaults_depth;
} reader;

/* Built-in styles keep their English names in the file whatever the language of the program; the Chinese
 * ones come from converters. */
static bool name_is_heading(jp_view name) {
    static const char *const heads[] = {"heading", "Heading", "Title", "title", "Subtitle", "\xE6\xA0\x87\xE9\xA2\x98",
                                        NULL};
    return jp_view_word_at(name, 0, heads) > 0;
}

static void open_style(reader *r, jp_sax *sax) {
    jp_docx_styles *styles = r->styles;
    r->open = NULL;
    if (styles->count >= JP_LIMIT_STYLES) {
        return;
    }
    styles->items = jp_arena_grow(r->arena, styles->items, styles->count, &r->cap, sizeof *styles->items);
    r->open = &styles->items[styles->count++];
    *r->open = (jp_docx_style){.id = jp_view_copy(r->arena, jp_sax_attr(sax, "styleId")),
                               .is_paragraph = jp_view_eq_text(jp_sax_attr(sax, "type"), "paragraph"),
                               .is_default = jp_sax_has_attr(sax, "default") && jp_sax_on(jp_sax_attr(sax, "default")),
                               .format = jp_docx_format_none()};
}

static int8_t small_int(jp_sax *sax, int8_t most) {
    int32_t n = jp_sax_int(jp_sax_attr(sax, "val"), JP_FMT_UNSET);
    return n < 0 || n > most ? JP_FMT_UNSET : (int8_t)n;
}

static void read_property(jp_docx_format *format, jp_sax *sax, uint16_t id) {
    switch (id) {
    case N_B:
        format->bold = jp_sax_on(jp_sax_attr(sax, "val"));
        break;
    case N_VANISH:
        format->hidden = jp_sax_on(jp_sax_attr(sax, "val"));
        break;
    case N_PAGE_BREAK:
        format->page_break_before = jp_sax_on(jp_sax_attr(sax, "val"));
        break;
    case N_SZ:
        format->size_halfpt = jp_sax_int(jp_sax_attr(sax, "val"), JP_FMT_UNSET);
        break;
    case N_JC:
        format->align = jp_docx_align_of(jp_sax_attr(sax, "val"));
        break;
    case N_OUTLINE:
        format->outline = small_int(sax, 9);
        break;
    case N_ILVL:
        format->level = small_int(sax, 8);
        break;
    case N_NUM_ID:
        format->num_id = jp_sax_int(jp_sax_attr(sax, "val"), JP_FMT_UNSET);
        break;
    default:
        break;
    }
}

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    reader *r = user;
    if (r->skip_depth != 0) {
        return;
    }
    if (id == N_TBL_STYLE_PR) {
        r->skip_depth = jp_sax_depth(sax);
    } else if (id == N_DOC_DEFAULTS) {
        r->defaults_depth = jp_sax_depth(sax);
    } else if (id == N_STYLE) {
        open_style(r, sax);
    } else if (r->defaults_depth != 0) {
        read_property(&r->styles->defaults, sax, id);
    } else if (r->open != NULL && id == N_BASED_ON) {
        r->open->based_on = jp_view_copy(r->arena, jp_sax_attr(sax, "val"));
    } else if (r->open != NULL && id == N_NAME) {
        r->open->is_heading = name_is_heading(jp_sax_attr(sax, "val"));
    } else if (r->open != NULL) {
        read_property(&r->open->format, sax, id);
    }
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    reader *r = user;
    uint32_t depth = jp_sax_depth(sax);
    if (r->skip_depth == depth) {
        r->skip_depth = 0;
    } else if (r->defaults_depth == depth) {
        r->defaults_depth = 0;
    } else if (id == N_STYLE) {
        r->open = NULL;
    }
}

/* ---- resolving ---- */

static int by_id(const void *a, const void *b) {
    const jp_docx_style *x = a;
    const jp_docx_style *y = b;
    return jp_view_compare(x->id, y->id);
}

const jp_docx_style *jp_docx_find_style(const jp_docx_styles *styles, jp_view id) {
    uint32_t low = 0;
    uint32_t high = styles->count;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = jp_view_compare(id, styles->items[mid].id);
        if (order == 0) {
            return &styles->items[mid];
        }
        if (order < 0) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    return NULL;
}

/* Every style takes from its ancestors what it does not say itself. The chains are walked over the styles as
 * they were read, so that the order of resolving does not matter. */
static void resolve_all(jp_docx_styles *styles, jp_arena *arena) {
    jp_docx_style *raw = jp_arena_array(arena, styles->count, sizeof *raw);
    if (styles->count > 0) {
        memcpy(raw, styles->items, styles->count * sizeof *raw);
    }
    jp_docx_styles as_read = {.items = raw, .count = styles->count};
    for (uint32_t i = 0; i < styles->count; i++) {
        jp_docx_style *style = &styles->items[i];
        jp_view parent_id = style->based_on;
        for (uint32_t depth = 0; depth < JP_LIMIT_STYLE_DEPTH && !jp_view_is_empty(parent_id); depth++) {
            const jp_docx_style *parent = jp_docx_find_style(&as_read, parent_id);
            if (parent == NULL) {
                break;
            }
            style->format = jp_docx_format_over(style->format, parent->format);
            style->is_heading = style->is_heading || parent->is_heading;
            parent_id = parent->based_on;
        }
    }
}

void jp_docx_load_styles(jp_view bytes, jp_arena *arena, jp_docx_styles *out) {
    static const jp_sax_handler handler = {
        .names = names, .name_count = sizeof names / sizeof names[0], .start = on_start, .end = on_end};
    *out = (jp_docx_styles){.defaults = jp_docx_format_none()};
    reader r = {.styles = out, .arena = arena};
    jp_error unused;
    (void)!jp_sax_walk(bytes, JP_VIEW("styles"), &handler, &r, NULL, &unused);
    if (out->count > 0) {
        qsort(out->items, out->count, sizeof *out->items, by_id);
    }
    resolve_all(out, arena);
    for (uint32_t i = 0; i < out->count && out->default_paragraph == NULL; i++) {
        if (out->items[i].is_paragraph && out->items[i].is_default) {
            out->default_paragraph = &out->items[i];
        }
    }
}
