/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_walk.h"

#include "docx_symbol.h"

/* What marks in the file mean for the reading: properties, branches, tracked changes, content controls, form
 * fields, sections, drawings. */

/* ---- properties in properties ---- */

jp_walk_props jp_walk_props_now(const jp_walk *w) {
    return w->props_count == 0 ? JP_PROPS_NONE : w->props[w->props_count - 1];
}

void jp_walk_open_props(jp_walk *w, jp_walk_props props) {
    if (w->props_count == JP_WALK_PROPS) {
        w->skip_depth = jp_sax_depth(w->sax);
        return;
    }
    w->props[w->props_count] = props;
    w->props_depth[w->props_count++] = jp_sax_depth(w->sax);
}

void jp_walk_open_run_props(jp_walk *w) {
    jp_walk_props outer = jp_walk_props_now(w);
    jp_walk_open_props(w, outer == JP_PROPS_NONE   ? JP_PROPS_RUN
                          : outer == JP_PROPS_PARA ? JP_PROPS_PARA_MARK
                                                   : JP_PROPS_CONTROL);
}

void jp_walk_close_props(jp_walk *w, uint32_t depth) {
    while (w->props_count > 0 && w->props_depth[w->props_count - 1] >= depth) {
        w->props_count--;
    }
}

void jp_walk_skip(jp_walk *w) {
    w->skip_depth = jp_sax_depth(w->sax);
}

/* ---- alternate content: the first branch that can be understood, once ---- */

/* Prefixes as every writer spells them; a document that renames them falls back to the older drawing. */
static bool is_understood(jp_view prefix) {
    static const char *const known[] = {"wps",    "wpg",   "wpc",  "wpi",  "w14", "w15", "w16",   "w16se", "w16cid",
                                        "w16cex", "w16du", "wp14", "wp15", "a14", "a16", "pic14", "c14",   "cx",
                                        "cx1",    "aink",  "am3d", "v",    "o",   "m",   NULL};
    return jp_view_is_any(prefix, known);
}

static bool all_understood(jp_view required) {
    size_t from = 0;
    while (from < required.bytes) {
        size_t space = jp_view_find(required, JP_VIEW(" "), from);
        size_t end = space == SIZE_MAX ? required.bytes : space;
        if (end > from && !is_understood(jp_view_sub(required, from, end))) {
            return false;
        }
        from = end + 1;
    }
    return true;
}

/* source: ECMA-376 3 §7.5 */
void jp_walk_open_branch(jp_walk *w, bool is_fallback) {
    uint32_t parent = jp_sax_depth(w->sax) - 1;
    if (w->alternates[parent] || !(is_fallback || all_understood(jp_sax_attr(w->sax, "Requires")))) {
        jp_walk_skip(w);
    } else {
        w->alternates[parent] = true;
    }
}

/* ---- tracked changes ---- */

void jp_walk_delete(jp_walk *w) {
    jp_walk_props props = jp_walk_props_now(w);
    jp_walk_frame *frame = jp_walk_top(w);
    if (props == JP_PROPS_NONE) {
        jp_walk_skip(w);
    } else if (props == JP_PROPS_PARA_MARK) {
        frame->mark_is_deleted = true;
    } else if (props == JP_PROPS_ROW && frame->row_depth != 0 && frame->table->row_first == NULL) {
        frame->table->row_count--;
        w->skip_depth = frame->row_depth;
        frame->row_depth = 0;
    } else {
        return;
    }
    w->docx->flags |= JP_DOCF_TRACKED_CHANGES;
}

void jp_walk_insert(jp_walk *w) {
    jp_walk_props props = jp_walk_props_now(w);
    if (props == JP_PROPS_NONE && w->inserted_depth == 0) {
        w->inserted_depth = jp_sax_depth(w->sax);
    } else if (props == JP_PROPS_PARA_MARK) {
        jp_walk_flag_para(w, JP_PARA_INSERTED);
    }
    w->docx->flags |= JP_DOCF_TRACKED_CHANGES;
}

/* ---- content controls and form fields ---- */

void jp_walk_open_control(jp_walk *w) {
    if (w->control_count < JP_WALK_CONTROLS) {
        w->controls[w->control_count++] = (jp_walk_control){.depth = jp_sax_depth(w->sax)};
    }
}

static void read_control(jp_walk *w, uint16_t id) {
    jp_walk_control *control = w->control_count == 0 ? NULL : &w->controls[w->control_count - 1];
    jp_view val = jp_sax_attr(w->sax, "val");
    if (control == NULL || jp_walk_props_now(w) != JP_PROPS_CONTROL) {
        return;
    }
    if (id == W_PLACEHOLDER) {
        control->is_placeholder = jp_sax_on(val);
    } else if (id == W_CHECKBOX14) {
        control->is_checkbox = true;
    } else if (id == W_CHECKED14) {
        control->is_checked = jp_sax_on(val);
    }
}

/* The field's own code is still open, and the form field shows all the same. */
static bool form_field_shows(const jp_walk *w) {
    return w->codes_open == 1 && w->field_count > 0 && w->fields[w->field_count - 1].in_code;
}

static void read_form_field(jp_walk *w, uint16_t id) {
    jp_view val = jp_sax_attr(w->sax, "val");
    if (id == W_CHECK_BOX) {
        w->box_checked = false;
    } else if (id == W_DD_LIST) {
        w->entry_wanted = 0;
        w->entry_no = 0;
    } else if (id == W_DEFAULT || id == W_CHECKED) {
        w->box_checked = jp_sax_on(val);
    } else if (id == W_RESULT) {
        w->entry_wanted = jp_sax_int(val, 0);
    } else if (id == W_LIST_ENTRY && w->entry_no++ == w->entry_wanted && form_field_shows(w)) {
        w->codes_open--;
        jp_walk_put_text(w, val);
        w->codes_open++;
    }
}

void jp_walk_put_check_box(jp_walk *w) {
    if (form_field_shows(w)) {
        w->codes_open--;
        jp_walk_put_char(w, w->box_checked ? JP_CHECK_ON : JP_CHECK_OFF);
        jp_walk_flag_para(w, JP_PARA_CHECKBOX);
        w->codes_open++;
    }
}

/* ---- sections ---- */

static void add_story_ref(jp_walk *w, bool is_header) {
    jp_docx *docx = w->docx;
    jp_view id = jp_sax_attr_ns(w->sax, JP_NS_R, "id");
    if (docx->story_ref_count >= JP_LIMIT_STORY_REFS || jp_view_is_empty(id)) {
        return;
    }
    docx->story_refs = jp_arena_grow(docx->tree.scratch, docx->story_refs, docx->story_ref_count, &docx->story_ref_cap,
                                     sizeof *docx->story_refs);
    docx->story_refs[docx->story_ref_count++] =
        (jp_story_ref){.rel_id = jp_view_copy(docx->tree.scratch, id), .is_header = is_header};
}

/* The properties stand at the end of the section whose beginning they describe. */
void jp_walk_close_section(jp_walk *w) {
    if (w->section_first != NULL && w->section_count > 0 && !w->section_is_continuous) {
        w->section_first->flags |= JP_PARA_PAGE_BREAK;
    }
    w->section_count++;
    w->section_first = NULL;
    w->section_is_continuous = false;
}

/* ---- drawings ---- */

/* Where in the text: the words behind it say whose signature it is. */
static void note_picture_place(jp_walk_frame *frame) {
    if (frame->picture_count < JP_WALK_PICTURES) {
        frame->picture_at[frame->picture_count++] = (uint32_t)frame->text.bytes;
    } else {
        frame->flags |= JP_PARA_LOOSE_PICTURE;
    }
}

void jp_walk_count_picture(jp_walk *w) {
    jp_walk_flag_para(w, JP_PARA_PICTURE);
    if (w->frame_count > 0) {
        note_picture_place(jp_walk_top(w));
    }
    w->docx->flags |= JP_DOCF_PICTURES;
    w->docx->picture_count++;
    w->docx->body_picture_count += w->kind == JP_STORY_BODY ? 1 : 0;
}

void jp_walk_note_graphic(jp_walk *w) {
    jp_view uri = jp_sax_attr(w->sax, "uri");
    if (jp_view_contains(uri, JP_VIEW("chart")) || jp_view_contains(uri, JP_VIEW("diagram"))) {
        w->docx->flags |= JP_DOCF_EMBEDDED;
    }
}

/* ---- properties ---- */

static void read_cell_property(jp_walk *w, uint16_t id) {
    jp_walk_frame *frame = jp_walk_top(w);
    jp_view val = jp_sax_attr(w->sax, "val");
    bool goes_on = !jp_view_eq_text(val, "restart");
    if (id == W_GRID_SPAN) {
        frame->cell_span = jp_sax_int(val, 1);
    } else if (id == W_VMERGE) {
        frame->merges_up = goes_on;
    } else if (id == W_HMERGE) {
        frame->merges_left = goes_on;
    }
}

void jp_walk_property(jp_walk *w, uint16_t id) {
    int32_t n;
    switch (jp_walk_props_now(w)) {
    case JP_PROPS_CELL:
        read_cell_property(w, id);
        break;
    case JP_PROPS_ROW:
        n = id == W_GRID_BEFORE ? jp_sax_int(jp_sax_attr(w->sax, "val"), 0) : 0;
        if (n > 0) {
            jp_walk_top(w)->next_grid_col += (uint32_t)n > JP_LIMIT_GRID_COLS ? JP_LIMIT_GRID_COLS : (uint32_t)n;
        }
        break;
    case JP_PROPS_SECTION:
        if (id == W_HEADER_REF || id == W_FOOTER_REF) {
            add_story_ref(w, id == W_HEADER_REF);
        } else if (id == W_TYPE) {
            w->section_is_continuous = jp_view_eq_text(jp_sax_attr(w->sax, "val"), "continuous");
        }
        break;
    case JP_PROPS_CONTROL:
        read_control(w, id);
        break;
    case JP_PROPS_FORM_FIELD:
        read_form_field(w, id);
        break;
    default:
        if (w->props_count > 0) {
            jp_walk_read_property(w, id);
        }
        break;
    }
}
