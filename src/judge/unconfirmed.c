/* SPDX-License-Identifier: Apache-2.0 */
#include "thresholds.h"

/* Values nobody has confirmed yet, in words: reports name them, so that nobody takes a placeholder for the law. */

static void put_bounds(jp_str *out, const char *what, const jp_bounds *bounds, int64_t unit, const char *unit_name) {
    if (!bounds->is_given) {
        return;
    }
    jp_str_putf(out, "%s%s%lld", out->bytes > 0 ? "，" : "", what, (long long)(bounds->lower / unit));
    if (bounds->upper != bounds->lower) {
        jp_str_putf(out, "至%lld", (long long)(bounds->upper / unit));
    }
    jp_str_put_text(out, unit_name);
}

static void put_line(jp_str *out, jp_view name, jp_view sector, jp_view level, jp_view values, jp_view source) {
    jp_str_putf(out, "%s%.*s（%.*s%s%.*s）", out->bytes > 0 ? "\n" : "", JP_VIEW_ARG(name), JP_VIEW_ARG(sector),
                level.bytes > 0 ? "，" : "", JP_VIEW_ARG(level));
    if (values.bytes > 0) {
        jp_str_putf(out, "：%.*s", JP_VIEW_ARG(values));
    }
    if (source.bytes > 0) {
        jp_str_putf(out, "；%.*s", JP_VIEW_ARG(source));
    }
}

static void put_table(jp_str *out, const jp_threshold *t, jp_arena *arena) {
    jp_str values;

    jp_str_init(&values, arena);
    put_bounds(&values, "公民", &t->citizen_fen, 100, "元");
    put_bounds(&values, "单位", &t->unit_fen, 100, "元");
    put_line(out, t->table, t->sector, t->level, jp_str_view(&values), t->source);
}

static void put_parameter(jp_str *out, const jp_parameter *p, jp_arena *arena) {
    jp_str values;

    jp_str_init(&values, arena);
    if (p->value.is_given && p->unit.bytes == 0 && p->value.lower >= 0 && p->value.upper <= 1) {
        /* a question of yes or no, kept as 1 or 0 */
        jp_str_put_text(&values, p->value.lower != p->value.upper ? "是或者否" : p->value.upper == 1 ? "是" : "否");
    } else {
        put_bounds(&values, "", &p->value, 1, jp_view_cstr(arena, p->unit));
    }
    put_line(out, p->name, p->sector, p->level, jp_str_view(&values), p->source);
}

static void put_laws(jp_str *out, const jp_laws *laws) {
    unsigned all = 0, open = 0;

    for (uint32_t i = 0; i < laws->law_count; i++) {
        for (uint32_t k = 0; k < laws->laws[i].version_count; k++) {
            all++;
            open += !laws->laws[i].versions[k].is_confirmed;
        }
    }
    if (open > 0) {
        jp_str_putf(out, "%s法律目录：共%u个版本，其中%u个的施行日期或者条数待核实，见 laws.ini",
                    out->bytes > 0 ? "\n" : "", all, open);
    }
}

jp_view jp_judge_unconfirmed(const jp_judge_tables *tables, jp_arena *arena) {
    const jp_thresholds *t = tables->thresholds;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; t && i < t->table_count; i++) {
        if (!t->tables[i].is_confirmed) {
            put_table(&out, &t->tables[i], arena);
        }
    }
    for (uint32_t i = 0; t && i < t->parameter_count; i++) {
        if (!t->parameters[i].is_confirmed) {
            put_parameter(&out, &t->parameters[i], arena);
        }
    }
    if (tables->laws) {
        put_laws(&out, tables->laws);
    }
    return jp_str_view(&out);
}
