/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_walk.h"

/* Element names sorted by byte order, then by namespace. */
static const jp_sax_name names[] = {
    {"AlternateContent", JP_NS_MC, W_ALTERNATE},
    {"Choice", JP_NS_MC, W_CHOICE},
    {"Fallback", JP_NS_MC, W_FALLBACK},
    {"OLEObject", JP_NS_O, W_OLE},
    {"altChunk", JP_NS_W, W_ALT_CHUNK},
    {"anchor", JP_NS_WP, W_ANCHOR},
    {"b", JP_NS_W, W_B},
    {"body", JP_NS_W, W_BODY},
    {"br", JP_NS_W, W_BR},
    {"checkBox", JP_NS_W, W_CHECK_BOX},
    {"checkbox", JP_NS_W14, W_CHECKBOX14},
    {"checked", JP_NS_W, W_CHECKED},
    {"checked", JP_NS_W14, W_CHECKED14},
    {"comment", JP_NS_W, W_COMMENT},
    {"control", JP_NS_W, W_CONTROL},
    {"cr", JP_NS_W, W_CR},
    {"d", JP_NS_M, W_MATH_D},
    {"ddList", JP_NS_W, W_DD_LIST},
    {"default", JP_NS_W, W_DEFAULT},
    {"deg", JP_NS_M, W_SKIPPED},
    {"del", JP_NS_W, W_DEL},
    {"delInstrText", JP_NS_W, W_SKIPPED},
    {"delText", JP_NS_W, W_SKIPPED},
    {"den", JP_NS_M, W_DEN},
    {"endnote", JP_NS_W, W_ENDNOTE},
    {"ffData", JP_NS_W, W_FF_DATA},
    {"fldChar", JP_NS_W, W_FLD_CHAR},
    {"fldData", JP_NS_W, W_SKIPPED},
    {"fldSimple", JP_NS_W, W_FLD_SIMPLE},
    {"footerReference", JP_NS_W, W_FOOTER_REF},
    {"footnote", JP_NS_W, W_FOOTNOTE},
    {"ftr", JP_NS_W, W_FTR},
    {"graphicData", JP_NS_A, W_GRAPHIC_DATA},
    {"gridBefore", JP_NS_W, W_GRID_BEFORE},
    {"gridSpan", JP_NS_W, W_GRID_SPAN},
    {"group", JP_NS_V, W_SHAPE},
    {"hMerge", JP_NS_W, W_HMERGE},
    {"hdr", JP_NS_W, W_HDR},
    {"headerReference", JP_NS_W, W_HEADER_REF},
    {"ilvl", JP_NS_W, W_ILVL},
    {"imagedata", JP_NS_V, W_IMAGE_DATA},
    {"ins", JP_NS_W, W_INS},
    {"instrText", JP_NS_W, W_INSTR},
    {"jc", JP_NS_W, W_JC},
    {"listEntry", JP_NS_W, W_LIST_ENTRY},
    {"moveFrom", JP_NS_W, W_MOVE_FROM},
    {"moveTo", JP_NS_W, W_MOVE_TO},
    {"noBreakHyphen", JP_NS_W, W_NO_BREAK_HYPHEN},
    {"num", JP_NS_M, W_NUM},
    {"numId", JP_NS_W, W_NUM_ID},
    {"numberingChange", JP_NS_W, W_SKIPPED},
    {"oMath", JP_NS_M, W_MATH},
    {"outlineLvl", JP_NS_W, W_OUTLINE},
    {"p", JP_NS_W, W_P},
    {"pPr", JP_NS_W, W_P_PR},
    {"pPrChange", JP_NS_W, W_SKIPPED},
    {"pStyle", JP_NS_W, W_P_STYLE},
    {"pageBreakBefore", JP_NS_W, W_PAGE_BREAK},
    {"pic", JP_NS_PIC, W_PIC},
    {"ptab", JP_NS_W, W_PTAB},
    {"r", JP_NS_W, W_R},
    {"r", JP_NS_M, W_R},
    {"rPr", JP_NS_W, W_R_PR},
    {"rPrChange", JP_NS_W, W_SKIPPED},
    {"rStyle", JP_NS_W, W_R_STYLE},
    {"rad", JP_NS_M, W_RAD},
    {"rect", JP_NS_V, W_SHAPE},
    {"result", JP_NS_W, W_RESULT},
    {"rt", JP_NS_W, W_SKIPPED},
    {"rubyPr", JP_NS_W, W_SKIPPED},
    {"sdt", JP_NS_W, W_SDT},
    {"sdtContent", JP_NS_W, W_SDT_CONTENT},
    {"sdtEndPr", JP_NS_W, W_SKIPPED},
    {"sdtPr", JP_NS_W, W_SDT_PR},
    {"sectPr", JP_NS_W, W_SECT_PR},
    {"sectPrChange", JP_NS_W, W_SKIPPED},
    {"shape", JP_NS_V, W_SHAPE},
    {"showingPlcHdr", JP_NS_W, W_PLACEHOLDER},
    {"sub", JP_NS_M, W_SUB},
    {"subDoc", JP_NS_W, W_ALT_CHUNK},
    {"sup", JP_NS_M, W_SUP},
    {"sym", JP_NS_W, W_SYM},
    {"sz", JP_NS_W, W_SZ},
    {"t", JP_NS_W, W_T},
    {"t", JP_NS_M, W_T},
    {"tab", JP_NS_W, W_TAB},
    {"tbl", JP_NS_W, W_TBL},
    {"tblGrid", JP_NS_W, W_SKIPPED},
    {"tblGridChange", JP_NS_W, W_SKIPPED},
    {"tblPr", JP_NS_W, W_SKIPPED},
    {"tblPrChange", JP_NS_W, W_SKIPPED},
    {"tblPrEx", JP_NS_W, W_SKIPPED},
    {"tblPrExChange", JP_NS_W, W_SKIPPED},
    {"tc", JP_NS_W, W_TC},
    {"tcPr", JP_NS_W, W_TC_PR},
    {"tcPrChange", JP_NS_W, W_SKIPPED},
    {"tr", JP_NS_W, W_TR},
    {"trPr", JP_NS_W, W_TR_PR},
    {"trPrChange", JP_NS_W, W_SKIPPED},
    {"txbxContent", JP_NS_W, W_TXBX},
    {"type", JP_NS_W, W_TYPE},
    {"vMerge", JP_NS_W, W_VMERGE},
    {"vanish", JP_NS_W, W_VANISH},
};

/* ---- events ---- */

static void open_story(jp_walk *w, jp_story kind, uint32_t no) {
    if (w->frame_count == 0) {
        jp_walk_push_frame(w, &jp_tree_add_story(&w->docx->tree, kind, no)->blocks);
    }
}

/* Separators are lines between text and notes, not notes. */
static void open_small_story(jp_walk *w) {
    jp_docx *docx = w->docx;
    jp_view type = jp_sax_attr(w->sax, "type");
    if (w->kind == JP_STORY_COMMENT) {
        docx->flags |= JP_DOCF_COMMENTS;
        open_story(w, w->kind, ++docx->comment_count);
    } else if (jp_view_is_empty(type) || jp_view_eq_text(type, "normal")) {
        open_story(w, w->kind, ++docx->note_count);
    } else {
        jp_walk_skip(w);
    }
}

static bool on_root_start(jp_walk *w, uint16_t id) {
    switch (id) {
    case W_BODY:
        if (w->kind == JP_STORY_BODY) {
            open_story(w, w->kind, 1);
        }
        return true;
    case W_HDR:
    case W_FTR:
        if (w->kind == JP_STORY_HEADER || w->kind == JP_STORY_FOOTER) {
            open_story(w, w->kind, w->no);
        }
        return true;
    case W_FOOTNOTE:
    case W_ENDNOTE:
    case W_COMMENT:
        if (w->kind == JP_STORY_FOOTNOTE || w->kind == JP_STORY_ENDNOTE || w->kind == JP_STORY_COMMENT) {
            open_small_story(w);
        }
        return true;
    default:
        return false;
    }
}

/* Containers: they change where the following goes. */
static bool on_block_start(jp_walk *w, uint16_t id) {
    switch (id) {
    case W_P:
        if (jp_walk_top(w)->para_depth == 0) {
            jp_walk_open_para(w);
        }
        return true;
    case W_R:
        jp_walk_open_run(w);
        return true;
    case W_TBL:
        jp_walk_open_table(w);
        return true;
    case W_TR:
        jp_walk_open_row(w);
        return true;
    case W_TC:
        jp_walk_open_cell(w);
        return true;
    case W_TXBX:
        jp_walk_open_box(w);
        return true;
    case W_SDT:
        jp_walk_open_control(w);
        return true;
    case W_SDT_CONTENT:
        if (w->control_count > 0) {
            w->controls[w->control_count - 1].content_depth = jp_sax_depth(w->sax);
        }
        return true;
    case W_ALTERNATE:
        w->alternates[jp_sax_depth(w->sax)] = false;
        return true;
    case W_CHOICE:
        jp_walk_open_branch(w, false);
        return true;
    case W_FALLBACK:
        jp_walk_open_branch(w, true);
        return true;
    case W_SKIPPED:
        jp_walk_skip(w);
        return true;
    default:
        return false;
    }
}

/* Things that show, inside a run. */
static bool on_run_start(jp_walk *w, uint16_t id) {
    jp_view val;
    switch (id) {
    case W_T:
        w->takes_text = true;
        return true;
    case W_INSTR:
        w->takes_code = true;
        return true;
    case W_TAB:
    case W_PTAB:
        jp_walk_put_char(w, '\t');
        return true;
    case W_BR:
        jp_walk_put_break(w, jp_sax_attr(w->sax, "type"));
        return true;
    case W_CR:
        jp_walk_put_break(w, JP_VIEW_EMPTY);
        return true;
    case W_NO_BREAK_HYPHEN:
        jp_walk_put_char(w, '-');
        return true;
    case W_SYM:
        val = jp_sax_attr(w->sax, "char");
        jp_walk_put_symbol(w, jp_sax_attr(w->sax, "font"), jp_walk_hex(val));
        return true;
    case W_FLD_CHAR:
        jp_walk_field_char(w, jp_sax_attr(w->sax, "fldCharType"));
        return true;
    case W_FLD_SIMPLE:
        jp_walk_check_code(w, jp_sax_attr(w->sax, "instr"));
        return true;
    default:
        return false;
    }
}

/* Parts of a formula, as a line. What has such parts cannot be told from a line for certain: it is flagged. */
static bool on_math_start(jp_walk *w, uint16_t id) {
    static const struct {
        uint16_t id;
        const char *opens;
    } parts[] = {{W_NUM, "("}, {W_DEN, "/("}, {W_SUP, "^("}, {W_SUB, "_("}, {W_RAD, "√("}, {W_MATH_D, "("}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].id == id) {
            jp_walk_put_text(w, jp_view_of(parts[i].opens));
            w->docx->flags |= JP_DOCF_EMBEDDED;
            return true;
        }
    }
    return false;
}

static bool is_math_part(uint16_t id) {
    return id == W_NUM || id == W_DEN || id == W_SUP || id == W_SUB || id == W_RAD || id == W_MATH_D;
}

static void on_object_start(jp_walk *w, uint16_t id) {
    switch (id) {
    case W_PIC:
    case W_IMAGE_DATA:
        jp_walk_count_picture(w);
        break;
    case W_MATH:
        jp_walk_open_run(w);
        w->math_depth = w->math_depth == 0 ? jp_sax_depth(w->sax) : w->math_depth;
        break;
    case W_OLE:
    case W_CONTROL:
        w->docx->flags |= JP_DOCF_EMBEDDED;
        break;
    case W_ALT_CHUNK:
        w->docx->flags |= JP_DOCF_ALT_CHUNK;
        break;
    case W_ANCHOR:
        jp_walk_flag_para(w, JP_PARA_LOOSE_PICTURE);
        break;
    case W_SHAPE:
        if (jp_view_contains(jp_sax_attr(w->sax, "style"), JP_VIEW("position:absolute"))) {
            jp_walk_flag_para(w, JP_PARA_LOOSE_PICTURE);
        }
        break;
    case W_GRAPHIC_DATA:
        jp_walk_note_graphic(w);
        break;
    case W_DEL:
    case W_MOVE_FROM:
        jp_walk_delete(w);
        break;
    case W_INS:
    case W_MOVE_TO:
        jp_walk_insert(w);
        break;
    default:
        break;
    }
}

static bool on_props_start(jp_walk *w, uint16_t id) {
    switch (id) {
    case W_P_PR:
        jp_walk_open_props(w, JP_PROPS_PARA);
        return true;
    case W_R_PR:
        jp_walk_open_run_props(w);
        return true;
    case W_TR_PR:
        jp_walk_open_props(w, JP_PROPS_ROW);
        return true;
    case W_TC_PR:
        jp_walk_open_props(w, JP_PROPS_CELL);
        return true;
    case W_SECT_PR:
        jp_walk_open_props(w, JP_PROPS_SECTION);
        return true;
    case W_SDT_PR:
        jp_walk_open_props(w, JP_PROPS_CONTROL);
        return true;
    case W_FF_DATA:
        jp_walk_open_props(w, JP_PROPS_FORM_FIELD);
        return true;
    default:
        return false;
    }
}

/* Nothing shows and nothing begins inside properties. */
static void on_inside_props(jp_walk *w, uint16_t id) {
    if (id == W_SKIPPED) {
        jp_walk_skip(w);
    } else if (id == W_DEL || id == W_MOVE_FROM) {
        jp_walk_delete(w);
    } else if (id == W_INS || id == W_MOVE_TO) {
        jp_walk_insert(w);
    } else if (!on_props_start(w, id)) {
        jp_walk_property(w, id);
    }
}

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    jp_walk *w = user;
    w->sax = sax;
    if (w->skip_depth != 0 || id == 0) {
        return;
    }
    if (on_root_start(w, id) || w->frame_count == 0) {
        return;
    }
    if (w->props_count > 0) {
        on_inside_props(w, id);
        return;
    }
    if (jp_walk_top(w)->cell_depth != 0 && id != W_TC_PR) {
        jp_walk_begin_cell(w);
        if (w->skip_depth != 0) {
            return;
        }
    }
    if (!on_run_start(w, id) && !on_block_start(w, id) && !on_props_start(w, id) && !on_math_start(w, id)) {
        on_object_start(w, id);
    }
}

static void end_container(jp_walk *w, uint32_t depth) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (frame->depth == depth) {
        bool was_cell = frame->is_cell;
        jp_walk_pop_frame(w);
        if (was_cell) {
            jp_walk_top(w)->cell_depth = 0;
        }
        return;
    }
    if (frame->para_depth == depth) {
        jp_walk_close_para(w);
    } else if (frame->row_depth == depth) {
        frame->row_depth = 0;
    } else if (frame->table != NULL && frame->table_depth == depth) {
        jp_walk_close_table(w);
    }
}

static void end_props(jp_walk *w, uint16_t id, uint32_t depth) {
    if (id == W_SECT_PR && jp_walk_props_now(w) == JP_PROPS_SECTION) {
        jp_walk_close_section(w);
    }
    if (id == W_CHECK_BOX && jp_walk_props_now(w) == JP_PROPS_FORM_FIELD) {
        jp_walk_put_check_box(w);
    }
    jp_walk_close_props(w, depth);
    if (id == W_TC_PR && w->props_count == 0 && jp_walk_top(w)->cell_depth + 1 == depth) {
        jp_walk_begin_cell(w);
    }
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    jp_walk *w = user;
    uint32_t depth = jp_sax_depth(sax);
    w->sax = sax;
    if (w->skip_depth != 0) {
        if (w->skip_depth == depth) {
            w->skip_depth = 0;
            jp_walk_close_props(w, depth);
        }
        return;
    }
    w->takes_text = false;
    w->takes_code = false;
    if (id == 0 || w->frame_count == 0) {
        return;
    }
    if (w->props_count > 0) {
        end_props(w, id, depth);
        return;
    }
    if (id == W_TC && jp_walk_top(w)->cell_depth == depth) {
        jp_walk_begin_cell(w); /* a cell without anything in it */
        if (w->skip_depth == depth) {
            w->skip_depth = 0;
            return;
        }
    }
    if (is_math_part(id)) {
        jp_walk_put_text(w, JP_VIEW(")"));
    }
    if (w->math_depth == depth) {
        w->math_depth = 0;
    }
    if (w->inserted_depth == depth) {
        w->inserted_depth = 0;
    }
    if (w->control_count > 0 && w->controls[w->control_count - 1].depth == depth) {
        w->control_count--;
    }
    end_container(w, depth);
}

static void on_text(void *user, jp_sax *sax, jp_view text) {
    jp_walk *w = user;
    w->sax = sax;
    if (w->skip_depth != 0) {
        return;
    }
    if (w->takes_text) {
        jp_walk_put_text(w, text);
    } else if (w->takes_code) {
        jp_walk_field_code(w, text);
    }
}

bool jp_walk_read(jp_docx *docx, jp_view bytes, jp_view part_name, jp_story kind, uint32_t no, jp_error *err) {
    static const jp_sax_handler handler = {.names = names,
                                           .name_count = sizeof names / sizeof names[0],
                                           .start = on_start,
                                           .end = on_end,
                                           .text = on_text};
    jp_walk *w = jp_arena_alloc(docx->tree.scratch, sizeof *w);
    w->docx = docx;
    w->kind = kind;
    w->no = no;
    jp_docx_lists_restart(docx->lists);
    bool ok = jp_sax_walk(bytes, part_name, &handler, w, &docx->is_strict, err);
    /* Damage leaves containers open; what they hold so far counts. */
    while (w->frame_count > 0) {
        jp_walk_pop_frame(w);
    }
    return ok;
}
