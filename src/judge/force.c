/* SPDX-License-Identifier: Apache-2.0 */
#include "force.h"

#include "value.h"

static jp_force_state state_on(const jp_force *force, jp_day day) {
    if (force->from != JP_DAY_NONE && day < force->from) {
        return JP_FORCE_BEFORE;
    }
    return force->to != JP_DAY_NONE && day > force->to ? JP_FORCE_AFTER : JP_FORCE_YES;
}

bool jp_force_ask(jp_eval *ev, const jp_item *item, const jp_force *force, jp_force_answer *out, jp_error *err) {
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
        if (!jp_node_moment(ev, nodes.items[i], &moment)) {
            continue;
        }
        const jp_force_state state = state_on(force, moment.day);
        if (!out->node) {
            *out = (jp_force_answer){state, nodes.items[i], moment.day};
        } else if (state != out->state) {
            out->state = JP_FORCE_MIXED;
        } else if (state == JP_FORCE_BEFORE ? moment.day > out->day : moment.day < out->day) {
            *out = (jp_force_answer){state, nodes.items[i], moment.day}; /* the one that comes nearest */
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

    if (answer->state == JP_FORCE_MIXED) {
        return JP_VIEW("有关日期有的在所依据的规定施行期间之内，有的在外，请核对日期");
    }
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

static jp_force change_of(const jp_rubric *rubric) {
    return (jp_force){.from = rubric->changed_on, .to = JP_DAY_NONE, .days = rubric->force.days};
}

bool jp_former_ask(jp_eval *ev, jp_error *err) {
    const jp_item head = {.id = JP_VIEW("标准")}; /* for messages */
    const jp_force change = change_of(ev->rubric);
    jp_force_answer answer;

    ev->former = NULL;
    if (!jp_force_ask(ev, &head, &change, &answer, err)) {
        return false;
    }
    if (answer.state == JP_FORCE_BEFORE) {
        jp_force_answer *kept = jp_arena_alloc(ev->arena, sizeof *kept);
        *kept = answer;
        ev->former = kept;
    }
    return true;
}

jp_view jp_former_text(jp_eval *ev) {
    const jp_force change = change_of(ev->rubric);

    return jp_force_text(ev, &change, ev->former);
}
