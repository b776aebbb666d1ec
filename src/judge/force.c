/* SPDX-License-Identifier: Apache-2.0 */
#include "force.h"

#include "value.h"

static jp_force_state state_on(const jp_force *force, jp_day day) {
    if (force->from != JP_DAY_NONE && day < force->from) {
        return JP_FORCE_BEFORE;
    }
    return force->to != JP_DAY_NONE && day > force->to ? JP_FORCE_AFTER : JP_FORCE_YES;
}

/* The latest day decides whether all lie before the rubric, the earliest whether all lie after it. */
static bool decides(const jp_force *force, bool is_whole, jp_day day, const jp_force_answer *so_far) {
    if (!so_far->node) {
        return true;
    }
    if (is_whole && so_far->state != JP_FORCE_YES && state_on(force, day) == JP_FORCE_YES) {
        return true;
    }
    return !is_whole && day < so_far->day;
}

bool jp_force_ask(jp_eval *ev, const jp_item *item, const jp_force *force, bool is_whole, jp_force_answer *out,
                  jp_error *err) {
    jp_nodes nodes;
    jp_moment moment;

    *out = (jp_force_answer){.state = JP_FORCE_YES};
    if (!force->days.code || (force->from == JP_DAY_NONE && force->to == JP_DAY_NONE)) {
        return true;
    }
    if (!jp_eval_nodes(ev, item, &force->days, ev->root, &nodes, err)) {
        return false;
    }
    ev->is_open = false; /* a day that is not understood is none */
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (jp_node_moment(ev, nodes.items[i], &moment) && decides(force, is_whole, moment.day, out)) {
            *out = (jp_force_answer){state_on(force, moment.day), nodes.items[i], moment.day};
        }
    }
    if (!out->node) {
        out->state = JP_FORCE_UNKNOWN;
    }
    return true;
}

jp_view jp_force_text(jp_eval *ev, const jp_force *force, const jp_force_answer *answer) {
    char limit[11];
    char day[11];

    if (answer->state == JP_FORCE_UNKNOWN) {
        return JP_VIEW("没有找到有关日期，不能确定所依据的规定当时是否施行");
    }
    jp_day_format(answer->state == JP_FORCE_BEFORE ? force->from : force->to, limit);
    jp_day_format(answer->day, day);
    return jp_view_of(jp_arena_printf(ev->arena,
                                      answer->state == JP_FORCE_BEFORE ? "所依据的规定自%s起施行，本案日期为%s"
                                                                       : "所依据的规定施行至%s，本案日期为%s",
                                      limit, day));
}
