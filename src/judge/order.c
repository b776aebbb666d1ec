/* SPDX-License-Identifier: Apache-2.0 */
#include "order.h"

#include <libxml/xpath.h>

#include "juanping/base/near.h"
#include "juanping/read/ini.h"

static const char order_prefix[] = "次序 ";
static const char support_prefix[] = "佐证 ";
static const char step_prefix[] = "环节 ";
static const char unless_prefix[] = "不论 ";
static const char each_word[] = "各";

typedef struct loader {
    const jp_ini *ini;
    const jp_ini_section *section;
    const jp_view *events;
    uint32_t event_count;
    jp_arena *arena;
    jp_order *out;
    size_t kind_cap, rule_cap, support_cap;
    jp_error *err;
} loader;

const jp_order_kind *jp_order_of_kind(const jp_order *order, jp_view kind) {
    for (uint32_t i = 0; order && i < order->kind_count; i++) {
        if (jp_view_eq(order->kinds[i].kind, kind)) {
            return &order->kinds[i];
        }
    }
    return NULL;
}

uint32_t jp_order_name(const jp_order_kind *kind, jp_view name) {
    for (uint32_t i = 0; i < kind->name_count; i++) {
        if (jp_view_eq(kind->names[i], name)) {
            return i;
        }
    }
    return UINT32_MAX;
}

const jp_order_rule *jp_order_between(const jp_order_kind *kind, uint32_t earlier, uint32_t later) {
    for (uint32_t i = 0; i < kind->rule_count; i++) {
        if (kind->rules[i].earlier == earlier && kind->rules[i].later == later) {
            return &kind->rules[i];
        }
    }
    return NULL;
}

/* ---- one line ---- */

static bool fail_key(const loader *l, const jp_ini_entry *entry, const char *hint) {
    jp_fail(l->err, JP_E_INI_UNKNOWN_KEY, NULL, "[%.*s] %.*s", JP_VIEW_ARG(l->section->name), JP_VIEW_ARG(entry->key));
    jp_fail_hint(l->err, "%s", hint);
    jp_ini_where(l->ini, entry->line_no, l->err);
    return false;
}

static bool take_name(const loader *l, const jp_ini_entry *entry, jp_order_kind *kind, jp_view name, uint32_t *out) {
    bool is_event = false;

    for (uint32_t i = 0; i < l->event_count && !is_event; i++) {
        is_event = jp_view_eq(l->events[i], name);
    }
    if (!is_event) {
        (void)fail_key(l, entry, "");
        jp_hint_near(l->err, name, l->events, l->event_count, JP_SAY("时间线上没有这个事件", "no such event"));
        return false;
    }
    *out = jp_order_name(kind, name);
    if (*out != UINT32_MAX) {
        return true;
    }
    if (kind->name_count == JP_ORDER_MAX_NAMES) {
        return fail_key(l, entry, JP_SAY("事件过多", "too many events"));
    }
    *out = kind->name_count;
    kind->steps[*out] = *out;
    kind->names[kind->name_count++] = name;
    return true;
}

static bool add_rule(loader *l, const jp_ini_entry *entry, jp_order_kind *kind, jp_order_rule rule) {
    if (rule.earlier == rule.later || jp_order_between(kind, rule.earlier, rule.later)) {
        return fail_key(l, entry, JP_SAY("先后相同，或者这一次序已经写过", "the same event twice, or the same rule"));
    }
    kind->rules = jp_arena_grow(l->arena, kind->rules, kind->rule_count, &l->rule_cap, sizeof *kind->rules);
    kind->rules[kind->rule_count++] = rule;
    return true;
}

/* 先 < 后|后 = source; 各先 < 后 = source */
static bool read_rule(loader *l, const jp_ini_entry *entry, jp_order_kind *kind) {
    size_t sign = jp_view_find(entry->key, JP_VIEW("<"), 0);
    jp_view earlier = jp_view_trim(jp_view_sub(entry->key, 0, sign));
    jp_order_rule rule = {.source = entry->value};
    uint32_t count = 0;

    if (sign == SIZE_MAX) {
        return fail_key(l, entry, JP_SAY("写作 先 < 后", "earlier < later"));
    }
    if (jp_view_is_empty(entry->value)) {
        jp_ini_fail(l->ini, entry, JP_SAY("依据", "the legal source"), l->err);
        return false;
    }
    if (jp_view_starts_with(earlier, jp_view_of(each_word))) {
        rule.is_each_earlier = true;
        earlier = jp_view_trim(jp_view_sub(earlier, sizeof each_word - 1, earlier.bytes));
    }
    if (!take_name(l, entry, kind, earlier, &rule.earlier)) {
        return false;
    }
    jp_view *names = jp_ini_split(jp_view_sub(entry->key, sign + 1, entry->key.bytes), '|', l->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (!take_name(l, entry, kind, names[i], &rule.later) || !add_rule(l, entry, kind, rule)) {
            return false;
        }
    }
    return count > 0 || fail_key(l, entry, JP_SAY("写作 先 < 后", "earlier < later"));
}

static void stay_silent(void *unused, xmlErrorPtr error) {
    (void)unused;
    (void)error;
}

static bool is_path(const char *text) {
    xmlXPathContextPtr context = xmlXPathNewContext(NULL);
    xmlXPathCompExprPtr code = NULL;

    if (context) {
        context->error = stay_silent;
        code = xmlXPathCtxtCompile(context, (const xmlChar *)text);
    }
    xmlXPathFreeCompExpr(code);
    xmlXPathFreeContext(context);
    return code != NULL;
}

/* ---- sections ---- */

/* Rules must not run in a circle; the rank of an event is the longest chain that leads to it. */
static bool rank_events(const loader *l, jp_order_kind *kind) {
    bool is_changed = true;

    for (uint32_t round = 0; is_changed && round <= kind->name_count; round++) {
        is_changed = false;
        for (uint32_t i = 0; i < kind->rule_count; i++) {
            const jp_order_rule *rule = &kind->rules[i];
            if (kind->ranks[rule->later] <= kind->ranks[rule->earlier]) {
                kind->ranks[rule->later] = kind->ranks[rule->earlier] + 1;
                is_changed = true;
            }
        }
    }
    if (is_changed) {
        jp_fail(l->err, JP_E_INI_VALUE, NULL, "[%.*s]", JP_VIEW_ARG(l->section->name));
        jp_fail_hint(l->err, JP_SAY("次序首尾相接", "the rules run in a circle"));
        jp_ini_where(l->ini, l->section->line_no, l->err);
    }
    return !is_changed;
}

static bool fail_section(const loader *l, const char *hint) {
    jp_fail(l->err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(l->section->name));
    jp_fail_hint(l->err, "%s", hint);
    jp_ini_where(l->ini, l->section->line_no, l->err);
    return false;
}

static bool read_rules(loader *l, jp_view kind_name) {
    static const jp_view kinds[] = {
        JP_VIEW_INIT("penalty-general"), JP_VIEW_INIT("penalty-summary"),    JP_VIEW_INIT("licence"),
        JP_VIEW_INIT("inspection"),      JP_VIEW_INIT("coercive-execution"), JP_VIEW_INIT("coercive-measure")};
    const size_t kind_count = sizeof kinds / sizeof kinds[0];

    if (!jp_view_is_among(kind_name, kinds, kind_count)) {
        (void)fail_section(l, "");
        jp_hint_near(l->err, kind_name, kinds, kind_count, NULL);
        return false;
    }
    l->out->kinds = jp_arena_grow(l->arena, l->out->kinds, l->out->kind_count, &l->kind_cap, sizeof *l->out->kinds);
    jp_order_kind *kind = &l->out->kinds[l->out->kind_count++];
    *kind = (jp_order_kind){.kind = kind_name};
    l->rule_cap = 0;
    for (uint32_t i = 0; i < l->section->entry_count; i++) {
        if (!read_rule(l, &l->section->entries[i], kind)) {
            return false;
        }
    }
    return rank_events(l, kind);
}

/* An event of which a rule speaks. */
static bool find_ruled(const loader *l, const jp_ini_entry *entry, const jp_order_kind *kind, jp_view name,
                       uint32_t *out) {
    *out = jp_order_name(kind, name);
    if (*out == UINT32_MAX) {
        (void)fail_key(l, entry, "");
        jp_hint_near(l->err, name, kind->names, kind->name_count,
                     JP_SAY("次序中没有这个事件", "no rule speaks of this event"));
    }
    return *out != UINT32_MAX;
}

static bool read_support(loader *l, const jp_ini_entry *entry, jp_order_kind *kind) {
    jp_order_support support = {.path = jp_view_cstr(l->arena, entry->value)};

    if (!find_ruled(l, entry, kind, entry->key, &support.name)) {
        return false;
    }
    if (!is_path(support.path)) {
        jp_ini_fail(l->ini, entry, JP_SAY("自案卷起的路径", "a path from 案卷"), l->err);
        return false;
    }
    kind->supports =
        jp_arena_grow(l->arena, kind->supports, kind->support_count, &l->support_cap, sizeof *kind->supports);
    kind->supports[kind->support_count++] = support;
    return true;
}

/* 环节 = 事件|事件: the rules tell them apart, a contradiction counts them once. */
static bool read_step(loader *l, const jp_ini_entry *entry, jp_order_kind *kind) {
    uint32_t count = 0;
    uint32_t first = UINT32_MAX;
    jp_view *names = jp_ini_split(entry->value, '|', l->arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        uint32_t name;
        if (!find_ruled(l, entry, kind, names[i], &name)) {
            return false;
        }
        first = first == UINT32_MAX ? name : first;
        kind->steps[name] = kind->steps[first];
    }
    return count > 1 || fail_key(l, entry, JP_SAY("写作 环节 = 事件|事件", "name = event|event, two at least"));
}

/* 先<后 = 路径: not asked where the path finds something. */
static bool read_unless(loader *l, const jp_ini_entry *entry, jp_order_kind *kind) {
    size_t sign = jp_view_find(entry->key, JP_VIEW("<"), 0);
    const char *path = jp_view_cstr(l->arena, entry->value);
    uint32_t earlier, later;
    bool is_found = false;

    if (sign == SIZE_MAX) {
        return fail_key(l, entry, JP_SAY("写作 先 < 后", "earlier < later"));
    }
    if (!find_ruled(l, entry, kind, jp_view_trim(jp_view_sub(entry->key, 0, sign)), &earlier) ||
        !find_ruled(l, entry, kind, jp_view_trim(jp_view_sub(entry->key, sign + 1, entry->key.bytes)), &later)) {
        return false;
    }
    if (!is_path(path)) {
        jp_ini_fail(l->ini, entry, JP_SAY("自案卷起的路径", "a path from 案卷"), l->err);
        return false;
    }
    for (uint32_t i = 0; i < kind->rule_count; i++) {
        if (kind->rules[i].earlier == earlier && kind->rules[i].later == later) {
            kind->rules[i].unless = path;
            is_found = true;
        }
    }
    return is_found || fail_key(l, entry, JP_SAY("没有这一次序", "no such rule"));
}

typedef bool read_entry(loader *l, const jp_ini_entry *entry, jp_order_kind *kind);

static bool read_more(loader *l, jp_view kind_name, read_entry *read) {
    jp_order_kind *kind = NULL;

    for (uint32_t i = 0; i < l->out->kind_count; i++) {
        kind = jp_view_eq(l->out->kinds[i].kind, kind_name) ? &l->out->kinds[i] : kind;
    }
    if (!kind) {
        return fail_section(l, JP_SAY("写在同一类型的 [次序 …] 之后", "behind the rules of the same kind"));
    }
    l->support_cap = 0;
    for (uint32_t i = 0; i < l->section->entry_count; i++) {
        if (!read(l, &l->section->entries[i], kind)) {
            return false;
        }
    }
    return true;
}

static bool read_section(loader *l) {
    jp_view name = l->section->name;

    if (jp_view_starts_with(name, jp_view_of(order_prefix))) {
        return read_rules(l, jp_view_trim(jp_view_sub(name, sizeof order_prefix - 1, name.bytes)));
    }
    static const struct {
        const char *prefix;
        read_entry *read;
    } others[] = {{support_prefix, read_support}, {step_prefix, read_step}, {unless_prefix, read_unless}};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        size_t bytes = strlen(others[i].prefix);
        if (jp_view_starts_with(name, jp_view_of(others[i].prefix))) {
            return read_more(l, jp_view_trim(jp_view_sub(name, bytes, name.bytes)), others[i].read);
        }
    }
    const jp_view heads[] = {JP_VIEW("次序"), JP_VIEW("佐证"), JP_VIEW("环节"), JP_VIEW("不论")};
    (void)fail_section(l, "");
    jp_hint_near(l->err, jp_view_sub(name, 0, jp_view_find(name, JP_VIEW(" "), 0)), heads, sizeof heads / sizeof *heads,
                 JP_SAY("写作 [次序 案卷类型]、[佐证 案卷类型]、[环节 案卷类型] 或 [不论 案卷类型]",
                        "write [次序 kind], [佐证 kind], [环节 kind] or [不论 kind]"));
    return false;
}

bool jp_order_load(const char *path, const jp_view *events, uint32_t event_count, jp_arena *arena, jp_order **out,
                   jp_error *err) {
    jp_ini ini;
    jp_order *order = jp_arena_alloc(arena, sizeof *order);
    loader l = {.ini = &ini, .events = events, .event_count = event_count, .arena = arena, .out = order, .err = err};

    *order = (jp_order){0};
    if (!jp_ini_load(path, arena, &ini, err)) {
        return false;
    }
    for (uint32_t i = 0; i < ini.section_count; i++) {
        l.section = &ini.sections[i];
        if ((l.section->name.bytes > 0 || l.section->entry_count > 0) && !read_section(&l)) {
            return false;
        }
    }
    *out = order;
    return true;
}
