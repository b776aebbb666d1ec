/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/score/score.h"

/* The groups of a rule as one text, a line each: role, points in hundredths, name, items. First the highest score.
 *
 *   max 10000
 *   base 5000 合法性 A01 A02
 */
static const char *const roles[] = {
    [JP_ROLE_BASE] = "base", [JP_ROLE_RATIO] = "ratio", [JP_ROLE_DEDUCTION] = "deduction", [JP_ROLE_BONUS] = "bonus"};
#define ROLE_COUNT (sizeof roles / sizeof roles[0])

jp_view jp_score_plan_text(const jp_score_rule *rule, jp_arena *arena) {
    jp_str out;

    if (rule->group_count == 0 && rule->max_cp <= rule->full_cp)
        return JP_VIEW_EMPTY;
    jp_str_init(&out, arena);
    jp_str_putf(&out, "max %d\n", rule->max_cp);
    for (uint32_t i = 0; i < rule->group_count; i++) {
        const jp_score_group *group = &rule->groups[i];
        jp_str_putf(&out, "%s %d %.*s", roles[group->role], group->points_cp, JP_VIEW_ARG(group->name));
        for (uint32_t k = 0; k < group->item_count; k++)
            jp_str_putf(&out, " %.*s", JP_VIEW_ARG(group->items[k]));
        jp_str_put_text(&out, "\n");
    }
    return jp_str_view(&out);
}

/* The part up to the next stop; the rest follows it. */
static jp_view take(jp_view *rest, const char *stop) {
    const size_t at = jp_view_find(*rest, jp_view_of(stop), 0);
    const jp_view part = jp_view_sub(*rest, 0, at == SIZE_MAX ? rest->bytes : at);

    *rest = at == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(*rest, at + 1, rest->bytes);
    return part;
}

static bool read_number(jp_view text, int32_t *out) {
    int64_t number = 0;

    if (text.bytes == 0 || text.bytes > 10)
        return false;
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        number = number * 10 + (text.data[i] - '0');
    }
    *out = (int32_t)number;
    return number <= INT32_MAX;
}

static bool read_group(jp_view line, jp_arena *arena, jp_score_group *group) {
    const jp_view role = take(&line, " ");
    jp_view *items = NULL;
    size_t cap = 0;
    bool is_known = false;

    for (size_t i = 0; i < ROLE_COUNT; i++) {
        if (jp_view_eq_text(role, roles[i])) {
            group->role = (jp_score_role)i;
            is_known = true;
        }
    }
    if (!is_known || !read_number(take(&line, " "), &group->points_cp))
        return false;
    group->name = take(&line, " ");
    while (line.bytes > 0) {
        items = jp_arena_grow(arena, items, group->item_count, &cap, sizeof *items);
        items[group->item_count++] = take(&line, " ");
    }
    group->items = items;
    return group->name.bytes > 0;
}

bool jp_score_plan_read(jp_view text, jp_arena *arena, jp_score_rule *rule) {
    jp_score_group *groups;
    jp_view line;

    rule->groups = NULL;
    rule->group_count = 0;
    rule->max_cp = rule->full_cp;
    if (text.bytes == 0)
        return true;
    line = take(&text, "\n");
    if (!jp_view_eq_text(take(&line, " "), "max") || !read_number(line, &rule->max_cp))
        return false;
    groups = jp_arena_array(arena, JP_SCORE_MAX_GROUPS, sizeof *groups);
    while (text.bytes > 0) {
        if (rule->group_count == JP_SCORE_MAX_GROUPS ||
            !read_group(take(&text, "\n"), arena, &groups[rule->group_count]))
            return false;
        rule->group_count++;
    }
    rule->groups = groups;
    return true;
}
