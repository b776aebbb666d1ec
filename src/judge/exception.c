/* SPDX-License-Identifier: Apache-2.0 */
#include "exception.h"

#include "juanping/model/title.h"

/* An exception that is not seen to hold may still hold by a paper that nobody could read. */
static bool may_be_hidden(jp_eval *ev, const jp_exception *exception) {
    jp_view unread = exception->asks_all_documents ? jp_material_unread_of_organ(ev) : JP_VIEW_EMPTY;

    if (!jp_view_is_empty(unread)) {
        jp_eval_open(ev, "「%.*s」未能读取，请核对；其中载明不应扣分的情形的，本项不扣分", JP_VIEW_ARG(unread));
        return true;
    }
    for (uint32_t i = 0; i < exception->document_count; i++) {
        jp_presence presence = jp_material_find(ev, exception->documents[i]);
        if (jp_material_may_hide(&presence)) {
            const jp_hiding hiding = jp_material_hiding(ev, exception->documents[i]);
            if (hiding.files == 0 && !jp_view_is_empty(hiding.title)) {
                jp_view title = jp_title_plain(hiding.title, jp_node_attribute(ev, ev->root, "机关"), ev->arena);
                jp_eval_open(ev, "卷内「%.*s」可能就是《%.*s》，请核对；是的，本项不扣分", JP_VIEW_ARG(title),
                             JP_VIEW_ARG(exception->documents[i]));
            } else {
                jp_eval_open(ev, "%s可能有《%.*s》，请核对；有的，本项不扣分",
                             jp_material_unseen(ev, exception->documents[i]), JP_VIEW_ARG(exception->documents[i]));
            }
            return true;
        }
    }
    return false;
}

bool jp_exception_find(jp_eval *ev, const jp_item *item, xmlNodePtr node, const jp_exception **out, bool *is_open,
                       jp_error *err) {
    *out = NULL;
    *is_open = false;
    for (uint32_t i = 0; i < item->exception_count; i++) {
        const jp_exception *exception = &item->exceptions[i];
        bool holds = false;

        if (!jp_eval_bool(ev, item, &exception->condition, node, &holds, err)) {
            return false;
        }
        if (!ev->is_open && holds) {
            *out = exception;
            return true;
        }
        *is_open = *is_open || ev->is_open || may_be_hidden(ev, exception);
        ev->is_open = false;
    }
    return true;
}
