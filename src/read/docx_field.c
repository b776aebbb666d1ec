/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_walk.h"

#include <string.h>

#include "docx_eq.h"
#include "docx_symbol.h"

/* Complex fields: begin, code, separator, result, end. Only the result shows. source: ECMA-376 1 §17.16 */

/* DATE and TIME change when the document is opened; CREATEDATE and the like do not. */
void jp_walk_check_code(jp_walk *w, jp_view code) {
    jp_view name = jp_view_trim(code);
    size_t end = 0;
    while (end < name.bytes &&
           ((name.data[end] >= 'A' && name.data[end] <= 'Z') || (name.data[end] >= 'a' && name.data[end] <= 'z'))) {
        end++;
    }
    jp_view word = jp_view_sub(name, 0, end);
    if (jp_view_eq_text(word, "DATE") || jp_view_eq_text(word, "TIME") || jp_view_eq_text(word, "date") ||
        jp_view_eq_text(word, "time")) {
        jp_walk_flag_para(w, JP_PARA_DATE_FIELD);
        w->docx->flags |= JP_DOCF_DATE_FIELD;
    }
}

static void leave_code(jp_walk *w, jp_walk_field *field) {
    if (field->in_code) {
        field->in_code = false;
        field->shown_from = jp_walk_top(w)->text.bytes;
        w->codes_open--;
        jp_walk_check_code(w, (jp_view){field->code, field->code_bytes});
    }
}

void jp_walk_end_codes(jp_walk *w) {
    for (uint32_t i = jp_walk_top(w)->field_count; i < w->field_count; i++) {
        leave_code(w, &w->fields[i]);
    }
}

void jp_walk_drop_fields(jp_walk *w, uint32_t keep) {
    while (w->field_count > keep) {
        leave_code(w, &w->fields[w->field_count - 1]);
        w->field_count--;
    }
}

/* A field that shows what its code says: unless the file has a result of it after all. */
static void put_eq(jp_walk *w, const jp_walk_field *field) {
    jp_walk_frame *frame = jp_walk_top(w);
    jp_str text;
    jp_str_init(&text, w->docx->tree.scratch);
    if (frame->para == NULL || frame->text.bytes != field->shown_from ||
        !jp_eq_put((jp_view){field->code, field->code_bytes}, w->docx->tree.scratch, &text)) {
        return;
    }
    if (field->code_bytes == sizeof field->code) {
        w->docx->flags |= JP_DOCF_EMBEDDED; /* a longer formula than the signs this is for */
        return;
    }
    if (jp_view_contains(jp_str_view(&text), JP_VIEW("☑")) || jp_view_contains(jp_str_view(&text), JP_VIEW("□"))) {
        jp_walk_flag_para(w, JP_PARA_CHECKBOX);
    }
    jp_walk_put_text(w, jp_str_view(&text));
}

void jp_walk_field_char(jp_walk *w, jp_view type) {
    if (jp_view_eq_text(type, "begin")) {
        if (w->field_count == JP_LIMIT_FIELD_DEPTH) {
            w->fields_beyond++;
            return;
        }
        w->fields[w->field_count++] = (jp_walk_field){.in_code = true};
        w->codes_open++;
    } else if (w->fields_beyond > 0) {
        w->fields_beyond -= jp_view_eq_text(type, "end") ? 1 : 0;
    } else if (w->field_count > jp_walk_top(w)->field_count) {
        /* A field does not reach into the cell or box that begins inside it. */
        leave_code(w, &w->fields[w->field_count - 1]);
        if (jp_view_eq_text(type, "end")) {
            jp_walk_field field = w->fields[--w->field_count];
            put_eq(w, &field);
        }
    }
}

void jp_walk_field_code(jp_walk *w, jp_view text) {
    if (w->field_count == 0 || w->fields_beyond > 0) {
        return;
    }
    jp_walk_field *field = &w->fields[w->field_count - 1];
    size_t room = sizeof field->code - field->code_bytes;
    size_t bytes = text.bytes < room ? text.bytes : room;
    if (field->in_code && bytes > 0) {
        memcpy(field->code + field->code_bytes, text.data, bytes);
        field->code_bytes += (uint32_t)bytes;
    }
}

/* A check box is text in our own form, once; what the file draws for it is kept for printing. */
static void put_check_box(jp_walk *w, jp_walk_control *control) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (control->was_put) {
        return;
    }
    control->was_put = true;
    jp_walk_append(frame, JP_SHOWS_PRINTED, JP_VIEW_EMPTY); /* the two forms part here */
    jp_str_put_char(&frame->text, control->is_checked ? JP_CHECK_ON : JP_CHECK_OFF);
    frame->has_shown = true;
    frame->flags |= JP_PARA_CHECKBOX;
}

jp_walk_showing jp_walk_shows(jp_walk *w) {
    if (w->codes_open != 0) {
        return JP_SHOWS_NOT;
    }
    for (uint32_t i = 0; i < w->control_count; i++) {
        jp_walk_control *control = &w->controls[i];
        if (control->content_depth != 0 && control->is_checkbox) {
            put_check_box(w, control);
            return JP_SHOWS_PRINTED;
        }
        if (control->content_depth != 0 && control->is_placeholder) {
            return JP_SHOWS_PRINTED;
        }
    }
    return JP_SHOWS;
}
