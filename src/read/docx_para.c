/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_walk.h"

#include <string.h>

#include "docx_symbol.h"
#include "juanping/base/utf8.h"

#define LARGE_HALFPT 32 /* 16 pt: body text of official papers is 16, titles 22; forms use 10.5 to 14 */

/* ---- formats ---- */

static jp_docx_format style_format(const jp_docx_style *style) {
    return style == NULL ? jp_docx_format_none() : style->format;
}

/* Once per run that shows text: direct formatting, character style, paragraph style, document. */
static void resolve_run(const jp_walk *w, jp_walk_frame *frame) {
    const jp_docx_style *para_style = frame->para_style == NULL ? w->docx->styles.default_paragraph : frame->para_style;
    jp_docx_format format = jp_docx_format_over(frame->run_format, style_format(frame->run_style));
    format = jp_docx_format_over(format, style_format(para_style));
    format = jp_docx_format_over(format, w->docx->styles.defaults);
    frame->run_hidden = format.hidden == 1;
    frame->run_bold = format.bold == 1;
    frame->run_halfpt = format.size_halfpt;
    frame->run_resolved = true;
}

/* Nobody who holds the paper can read hidden text, so nobody is judged by it. */
static bool is_run_hidden(const jp_walk *w, jp_walk_frame *frame) {
    if (!frame->run_resolved) {
        resolve_run(w, frame);
    }
    return frame->run_hidden;
}

static void note_shown(jp_walk *w, jp_walk_frame *frame) {
    if (frame->run_hidden) {
        frame->has_hidden = true;
        w->docx->flags |= JP_DOCF_HIDDEN_TEXT;
    } else {
        frame->has_shown = true;
    }
    frame->has_plain = frame->has_plain || !frame->run_bold;
    frame->largest_halfpt = frame->run_halfpt > frame->largest_halfpt ? frame->run_halfpt : frame->largest_halfpt;
    if (w->inserted_depth != 0) {
        frame->flags |= JP_PARA_INSERTED;
    }
}

void jp_walk_flag_para(jp_walk *w, uint32_t flags) {
    if (w->frame_count > 0) {
        jp_walk_top(w)->flags |= flags;
    }
}

static void read_run_property(jp_walk *w, jp_walk_frame *frame, uint16_t id, jp_view val) {
    switch (id) {
    case W_B:
        frame->run_format.bold = jp_sax_on(val);
        break;
    case W_VANISH:
        frame->run_format.hidden = jp_sax_on(val);
        break;
    case W_SZ:
        frame->run_format.size_halfpt = jp_sax_int(val, JP_FMT_UNSET);
        break;
    case W_R_STYLE:
        frame->run_style = jp_docx_find_style(&w->docx->styles, val);
        break;
    default:
        break;
    }
}

static int8_t small_int(jp_view val, int8_t most) {
    int32_t n = jp_sax_int(val, JP_FMT_UNSET);
    return n < 0 || n > most ? JP_FMT_UNSET : (int8_t)n;
}

static void read_para_property(jp_walk *w, jp_walk_frame *frame, uint16_t id, jp_view val) {
    switch (id) {
    case W_P_STYLE:
        frame->para_style = jp_docx_find_style(&w->docx->styles, val);
        break;
    case W_JC:
        frame->para_format.align = jp_docx_align_of(val);
        break;
    case W_ILVL:
        frame->para_format.level = small_int(val, 8);
        break;
    case W_NUM_ID:
        frame->para_format.num_id = jp_sax_int(val, JP_FMT_UNSET);
        break;
    case W_OUTLINE:
        frame->para_format.outline = small_int(val, 9);
        break;
    case W_PAGE_BREAK:
        frame->para_format.page_break_before = jp_sax_on(val);
        break;
    default:
        break;
    }
}

void jp_walk_read_property(jp_walk *w, uint16_t id) {
    jp_walk_frame *frame = jp_walk_top(w);
    jp_view val = jp_sax_attr(w->sax, "val");
    if (w->props[w->props_count - 1] == JP_PROPS_RUN) {
        read_run_property(w, frame, id, val);
    } else if (w->props[w->props_count - 1] == JP_PROPS_PARA) {
        read_para_property(w, frame, id, val);
    }
}

uint32_t jp_walk_hex(jp_view digits) {
    uint32_t n = 0;
    for (size_t i = 0; i < digits.bytes && i < 6; i++) {
        char c = digits.data[i];
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                : 16u;
        if (digit == 16) {
            return 0;
        }
        n = n * 16 + digit;
    }
    return n;
}

/* ---- text ---- */

void jp_walk_append(jp_walk_frame *frame, jp_walk_showing showing, jp_view text) {
    if (showing != JP_SHOWS && !frame->differs) {
        frame->differs = true;
        jp_str_put(&frame->printed, jp_str_view(&frame->text));
    }
    if (showing != JP_SHOWS_PRINTED) {
        jp_str_put(&frame->text, text);
    }
    if (frame->differs && showing != JP_SHOWS_FORMULA) {
        jp_str_put(&frame->printed, text);
    }
}

/* Everything that shows goes through here. */
static jp_walk_showing begin_text(jp_walk *w) {
    if (w->frame_count == 0 || jp_walk_top(w)->para == NULL || jp_walk_top(w)->para_depth == 0) {
        return JP_SHOWS_NOT;
    }
    return jp_walk_shows(w);
}

/* A break at the end of a paragraph moves the next one to a new page; one in the middle parts the text. */
static void settle_break(jp_walk_frame *frame, jp_walk_showing showing) {
    if (frame->break_pending) {
        frame->break_pending = false;
        frame->flags |= JP_PARA_PAGE_BREAK;
        jp_walk_append(frame, showing, JP_VIEW("\n"));
    }
}

static bool is_blank(jp_view text) {
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.data[i];
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            return false;
        }
    }
    return true;
}

/* White space of the file's own layout is one space each; tabs stay. */
static void append_flat(jp_walk_frame *frame, jp_walk_showing showing, jp_view text) {
    size_t from = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] == '\n' || text.data[i] == '\r') {
            jp_walk_append(frame, showing, jp_view_sub(text, from, i));
            jp_walk_append(frame, showing, JP_VIEW(" "));
            from = i + 1;
        }
    }
    jp_walk_append(frame, showing, jp_view_sub(text, from, text.bytes));
}

void jp_walk_put_text(jp_walk *w, jp_view text) {
    jp_walk_showing showing = begin_text(w);
    if (showing == JP_SHOWS_NOT) {
        return;
    }
    jp_walk_frame *frame = jp_walk_top(w);
    bool is_typed = showing == JP_SHOWS;
    showing = is_typed && is_run_hidden(w, frame) ? JP_SHOWS_PRINTED : showing;
    if (!is_blank(text)) {
        settle_break(frame, showing);
        if (is_typed) {
            note_shown(w, frame);
        }
    }
    if (is_typed && frame->run_hidden) {
        jp_str_put(&frame->hidden, text);
    } else if (is_typed && w->math_depth != 0) {
        showing = JP_SHOWS_FORMULA;
        frame->flags |= JP_PARA_FORMULA;
    }
    append_flat(frame, showing, text);
}

void jp_walk_put_char(jp_walk *w, uint32_t c) {
    char bytes[4];
    jp_walk_put_text(w, (jp_view){bytes, jp_utf8_put(c, bytes)});
}

void jp_walk_put_symbol(jp_walk *w, jp_view font, uint32_t code) {
    jp_walk_showing showing = begin_text(w);
    uint32_t shown = jp_symbol_shown(font, code);
    if (showing == JP_SHOWS_NOT || shown < 0x20 || shown == JP_UTF8_BAD) {
        return;
    }
    if (showing == JP_SHOWS && (shown == JP_CHECK_ON || shown == JP_CHECK_OFF)) {
        jp_walk_flag_para(w, JP_PARA_CHECKBOX);
    }
    char bytes[4];
    jp_walk_put_text(w, (jp_view){bytes, jp_utf8_put(shown, bytes)});
}

void jp_walk_put_break(jp_walk *w, jp_view type) {
    jp_walk_showing showing = begin_text(w);
    if (showing == JP_SHOWS_NOT) {
        return;
    }
    jp_walk_frame *frame = jp_walk_top(w);
    showing = showing == JP_SHOWS && is_run_hidden(w, frame) ? JP_SHOWS_PRINTED : showing;
    if (!jp_view_eq_text(type, "page")) {
        jp_walk_append(frame, showing, JP_VIEW("\n"));
    } else if (frame->has_shown || frame->has_hidden) {
        frame->break_pending = true;
    } else {
        frame->flags |= JP_PARA_PAGE_BREAK;
    }
}

/* ---- paragraphs and runs ---- */

void jp_walk_open_run(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    frame->run_format = jp_docx_format_none();
    frame->run_style = NULL;
    frame->run_resolved = false;
}

static void clear_para(jp_walk_frame *frame) {
    jp_str_cut(&frame->text, 0);
    jp_str_cut(&frame->printed, 0);
    jp_str_cut(&frame->hidden, 0);
    frame->differs = false;
    frame->flags = 0;
    frame->picture_count = 0;
    frame->has_shown = false;
    frame->has_hidden = false;
    frame->has_plain = false;
    frame->break_pending = false;
    frame->largest_halfpt = JP_FMT_UNSET;
}

/* The first paragraph of a section, in the body or in a table of it. */
static void note_section(jp_walk *w, jp_tree_block *para) {
    if (w->kind == JP_STORY_BODY && w->section_first == NULL && w->box_level == 0) {
        w->section_first = para;
    }
}

void jp_walk_open_para(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (frame->para == NULL) {
        if (w->docx->tree.para_count >= JP_LIMIT_PARAS) {
            w->docx->is_cut = true;
            jp_sax_stop(w->sax);
            return;
        }
        clear_para(frame);
        frame->para = jp_tree_add_para(&w->docx->tree, frame->blocks);
        note_section(w, frame->para);
    }
    /* Behind a deleted paragraph mark the text goes on, with the properties of the paragraph it joins. */
    frame->para_depth = jp_sax_depth(w->sax);
    frame->mark_is_deleted = false;
    frame->para_format = jp_docx_format_none();
    frame->para_style = NULL;
    jp_walk_open_run(w);
    if (w->next_starts_page && w->kind == JP_STORY_BODY) {
        frame->flags |= JP_PARA_PAGE_BREAK;
        w->next_starts_page = false;
    }
}

static bool is_heading(const jp_walk_frame *frame, const jp_docx_format *format) {
    return (format->outline >= 0 && format->outline < 9) ||
           (frame->para_style != NULL && frame->para_style->is_heading && format->outline != 9);
}

static uint32_t format_flags(const jp_walk_frame *frame, const jp_docx_format *format) {
    uint32_t flags = 0;
    flags |= format->align == JP_ALIGN_CENTRE ? JP_PARA_CENTRED : 0u;
    flags |= format->align == JP_ALIGN_RIGHT ? JP_PARA_RIGHT : 0u;
    flags |= format->page_break_before == 1 ? JP_PARA_PAGE_BREAK : 0u;
    flags |= is_heading(frame, format) ? JP_PARA_HEADING : 0u;
    flags |= frame->largest_halfpt >= LARGE_HALFPT ? JP_PARA_LARGE : 0u;
    flags |= (frame->has_shown || frame->has_hidden) && !frame->has_plain ? JP_PARA_BOLD : 0u;
    flags |= frame->has_hidden && !frame->has_shown ? JP_PARA_HIDDEN : 0u;
    return flags;
}

/* A list whose level is not said directly takes the one that names the paragraph's style. */
static uint32_t put_label(jp_walk *w, const jp_walk_frame *frame, const jp_docx_format *format, jp_str *out) {
    if (format->num_id <= 0) {
        return 0;
    }
    int8_t level = format->level;
    if (frame->para_format.num_id == JP_FMT_UNSET && frame->para_format.level == JP_FMT_UNSET &&
        frame->para_style != NULL) {
        int8_t linked = jp_docx_list_level_of(w->docx->lists, format->num_id, frame->para_style->id);
        level = linked > 0 || level == JP_FMT_UNSET ? linked : level;
    }
    jp_docx_list_put_label(w->docx->lists, format->num_id, level < 0 ? 0 : level, out);
    return (uint32_t)out->bytes;
}

static void copy_texts(jp_walk *w, jp_walk_frame *frame, const jp_docx_format *format, jp_tree_block *para) {
    jp_arena *arena = w->docx->tree.arena;
    jp_str label;
    jp_str_init(&label, arena);
    para->label_bytes = put_label(w, frame, format, &label);
    if (frame->has_hidden && !frame->has_shown) {
        jp_str_cut(&label, 0); /* counted, and hidden with its text */
        para->label_bytes = 0;
    }
    if (frame->hidden.bytes > 0) {
        para->hidden = jp_view_copy(arena, jp_str_view(&frame->hidden));
    }
    if (frame->differs) {
        jp_str printed;
        jp_str_init(&printed, arena);
        jp_str_put(&printed, jp_str_view(&label));
        jp_str_put(&printed, jp_str_view(&frame->printed));
        para->printed = jp_str_view(&printed);
    }
    if (para->label_bytes == 0) {
        para->text = jp_view_copy(arena, jp_str_view(&frame->text));
    } else {
        jp_str_put(&label, jp_str_view(&frame->text));
        para->text = jp_str_view(&label);
    }
}

/* A floating picture lies anywhere on the page, and those of the paragraph cannot be told from it. */
static void copy_pictures(const jp_walk *w, const jp_walk_frame *frame, jp_tree_block *para) {
    if (frame->picture_count == 0 || (para->flags & JP_PARA_LOOSE_PICTURE) != 0) {
        return;
    }
    para->picture_at = jp_arena_array(w->docx->tree.arena, frame->picture_count, sizeof *para->picture_at);
    para->picture_count = frame->picture_count;
    for (uint32_t i = 0; i < frame->picture_count; i++) {
        const size_t at = frame->picture_at[i] + para->label_bytes;
        para->picture_at[i] = (uint32_t)(at < para->text.bytes ? at : para->text.bytes);
    }
}

static void finish_para(jp_walk *w, jp_walk_frame *frame) {
    jp_tree_block *para = frame->para;
    const jp_docx_style *style = frame->para_style == NULL ? w->docx->styles.default_paragraph : frame->para_style;
    jp_docx_format format = jp_docx_format_over(frame->para_format, style_format(style));
    copy_texts(w, frame, &format, para);
    para->flags |= frame->flags | format_flags(frame, &format);
    copy_pictures(w, frame, para);
    w->next_starts_page = w->next_starts_page || frame->break_pending;
    frame->para = NULL;
    frame->para_depth = 0;
}

void jp_walk_close_para(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    jp_walk_end_codes(w);
    if (frame->mark_is_deleted) {
        frame->para_depth = 0; /* the next paragraph of this container goes on with it */
        return;
    }
    finish_para(w, frame);
}

void jp_walk_settle_para(jp_walk *w, jp_walk_frame *frame) {
    if (frame->para != NULL) {
        finish_para(w, frame);
    }
}
