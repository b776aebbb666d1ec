/* SPDX-License-Identifier: Apache-2.0 */
#include "thresholds.h"

#include "juanping/base/near.h"
#include "juanping/read/ini.h"

#define MAX_YUAN 100000000000 /* a hundred billion; more is a slip of the pen */

typedef struct loader {
    const jp_ini *ini;
    const jp_ini_section *section;
    jp_arena *arena;
    jp_thresholds *out;
    size_t table_cap, parameter_cap, table_name_cap, parameter_name_cap;
    jp_error *err;
} loader;

static const jp_ini_entry *find(const loader *l, const char *key) {
    return jp_ini_find(l->section, jp_view_of(key));
}

static bool fail_missing(const loader *l, const char *key) {
    jp_fail(l->err, JP_E_INI_MISSING, NULL, "[%.*s] %s", JP_VIEW_ARG(l->section->name), key);
    jp_ini_where(l->ini, l->section->line_no, l->err);
    return false;
}

/* Both bounds or none; lower not above upper; one value when confirmed. */
static bool read_bounds(const loader *l, const char *lower_key, const char *upper_key, bool is_confirmed,
                        int64_t factor, jp_bounds *out) {
    const jp_ini_entry *lower = find(l, lower_key);
    const jp_ini_entry *upper = find(l, upper_key);

    if (!lower && !upper) {
        return true;
    }
    if (!lower || !upper) {
        return fail_missing(l, lower ? upper_key : lower_key);
    }
    if (!jp_ini_int(l->ini, lower, 0, MAX_YUAN, &out->lower, l->err) ||
        !jp_ini_int(l->ini, upper, 0, MAX_YUAN, &out->upper, l->err)) {
        return false;
    }
    if (out->lower > out->upper) {
        jp_ini_fail(l->ini, upper, JP_SAY("上界不得小于下界", "not below the lower bound"), l->err);
        return false;
    }
    if (is_confirmed && out->lower != out->upper) {
        jp_ini_fail(l->ini, upper, JP_SAY("确认 = 是 时上下界相同", "equal bounds once confirmed"), l->err);
        return false;
    }
    out->lower *= factor;
    out->upper *= factor;
    out->is_given = true;
    return true;
}

static bool read_confirmed(const loader *l, bool *out) {
    const jp_ini_entry *entry = find(l, "确认");
    if (!entry) {
        return fail_missing(l, "确认");
    }
    return jp_ini_bool(l->ini, entry, out, l->err);
}

static bool check_keys(const loader *l, const char *const *keys, size_t count) {
    jp_view names[12];
    for (size_t i = 0; i < count; i++) {
        names[i] = jp_view_of(keys[i]);
    }
    return jp_ini_check_keys(l->ini, l->section, names, count, l->err);
}

static void add_name(jp_arena *arena, jp_view **names, uint32_t *count, size_t *cap, jp_view name) {
    for (uint32_t i = 0; i < *count; i++) {
        if (jp_view_eq((*names)[i], name)) {
            return;
        }
    }
    *names = jp_arena_grow(arena, *names, *count, cap, sizeof **names);
    (*names)[(*count)++] = name;
}

static bool read_shop(const loader *l, jp_party *out) {
    const jp_ini_entry *entry = find(l, "个体工商户");
    *out = JP_PARTY_UNKNOWN;
    if (!entry || jp_view_eq_text(entry->value, "未定")) {
        return true;
    }
    if (jp_view_eq_text(entry->value, "公民")) {
        *out = JP_PARTY_CITIZEN;
        return true;
    }
    if (jp_view_eq_text(entry->value, "单位")) {
        *out = JP_PARTY_UNIT;
        return true;
    }
    const jp_view words[] = {JP_VIEW("公民"), JP_VIEW("单位"), JP_VIEW("未定")};
    jp_ini_fail_word(l->ini, entry, entry->value, words, sizeof words / sizeof words[0], l->err);
    return false;
}

/* words: table, sector, level where it has one. */
static bool is_same_row(jp_view table, jp_view sector, jp_view level, const jp_view *words, uint32_t count) {
    return jp_view_eq(table, words[0]) && jp_view_eq(sector, words[1]) &&
           jp_view_eq(level, count > 2 ? words[2] : JP_VIEW_EMPTY);
}

static bool read_table(loader *l, const jp_view *words, uint32_t count) {
    static const char *const keys[] = {"公民下界", "公民上界", "单位下界", "单位上界", "个体工商户",
                                       "罚种",     "确认",     "来源",     "备注"};
    jp_threshold t = {.table = words[0], .sector = words[1], .level = count > 2 ? words[2] : JP_VIEW_EMPTY};

    if (!check_keys(l, keys, sizeof keys / sizeof keys[0]) || !read_confirmed(l, &t.is_confirmed) ||
        !read_bounds(l, "公民下界", "公民上界", t.is_confirmed, 100, &t.citizen_fen) ||
        !read_bounds(l, "单位下界", "单位上界", t.is_confirmed, 100, &t.unit_fen) || !read_shop(l, &t.shop_counts_as)) {
        return false;
    }
    t.kinds = jp_ini_split(jp_ini_value(l->section, "罚种"), '|', l->arena, &t.kind_count);
    t.source = jp_ini_value(l->section, "来源");
    for (uint32_t i = 0; i < l->out->table_count; i++) {
        if (is_same_row(l->out->tables[i].table, l->out->tables[i].sector, l->out->tables[i].level, words, count)) {
            l->out->tables[i] = t; /* of a local file */
            return true;
        }
    }
    l->out->tables = jp_arena_grow(l->arena, l->out->tables, l->out->table_count, &l->table_cap, sizeof t);
    l->out->tables[l->out->table_count++] = t;
    add_name(l->arena, &l->out->table_names, &l->out->table_name_count, &l->table_name_cap, t.table);
    return true;
}

static bool check_unit(const loader *l, jp_view unit) {
    static const char *const units[] = {"", "日", "工作日", "月", "年", NULL};
    if (jp_view_is_any(unit, units)) {
        return true;
    }
    const jp_view words[] = {JP_VIEW("日"), JP_VIEW("工作日"), JP_VIEW("月"), JP_VIEW("年")};
    jp_ini_fail_word(l->ini, find(l, "单位"), unit, words, sizeof words / sizeof words[0], l->err);
    return false;
}

static bool read_parameter(loader *l, const jp_view *words, uint32_t count) {
    static const char *const keys[] = {"下界", "上界", "单位", "确认", "来源", "备注"};
    jp_parameter p = {.name = words[1], .sector = words[2], .level = count > 3 ? words[3] : JP_VIEW_EMPTY};

    if (!check_keys(l, keys, sizeof keys / sizeof keys[0]) || !read_confirmed(l, &p.is_confirmed) ||
        !read_bounds(l, "下界", "上界", p.is_confirmed, 1, &p.value)) {
        return false;
    }
    p.unit = jp_ini_value(l->section, "单位");
    p.source = jp_ini_value(l->section, "来源");
    if (!check_unit(l, p.unit)) {
        return false;
    }
    for (uint32_t i = 0; i < l->out->parameter_count; i++) {
        const jp_parameter *row = &l->out->parameters[i];
        if (is_same_row(row->name, row->sector, row->level, words + 1, count - 1)) {
            l->out->parameters[i] = p;
            return true;
        }
    }
    l->out->parameters =
        jp_arena_grow(l->arena, l->out->parameters, l->out->parameter_count, &l->parameter_cap, sizeof p);
    l->out->parameters[l->out->parameter_count++] = p;
    add_name(l->arena, &l->out->parameter_names, &l->out->parameter_name_count, &l->parameter_name_cap, p.name);
    return true;
}

static bool read_section(loader *l) {
    uint32_t count;
    jp_view *words = jp_ini_split(l->section->name, ' ', l->arena, &count);
    bool is_parameter = count > 0 && jp_view_eq_text(words[0], "参数");

    if (is_parameter ? count == 3 || count == 4 : count == 2 || count == 3) {
        return is_parameter ? read_parameter(l, words, count) : read_table(l, words, count);
    }
    jp_fail(l->err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(l->section->name));
    jp_fail_hint(l->err, JP_SAY("写作 [表 行业]、[表 行业 级别]、[参数 名 行业] 或 [参数 名 行业 级别]",
                                "write [表 行业], [表 行业 级别], [参数 名 行业] or [参数 名 行业 级别]"));
    jp_ini_where(l->ini, l->section->line_no, l->err);
    return false;
}

/* ---- the local file ---- */

typedef struct local_file {
    const jp_ini *base, *own;
    const jp_view *sectors;
    uint32_t sector_count;
} local_file;

static bool fail_word(const loader *l, jp_view word, const jp_view *names, uint32_t count, const char *what) {
    const size_t nearest = jp_nearest(word, names, count);

    jp_fail(l->err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(l->section->name));
    jp_ini_where(l->ini, l->section->line_no, l->err);
    if (nearest != SIZE_MAX) {
        jp_fail_hint(l->err,
                     JP_SAY("没有%s", "no such %s ") "「%.*s」" JP_SAY("，最接近的是", ", nearest is ") "「%.*s」",
                     what, what, JP_VIEW_ARG(word), JP_VIEW_ARG(names[nearest]));
    } else {
        jp_str list;

        jp_str_init(&list, l->arena);
        for (uint32_t i = 0; i < count; i++) {
            jp_str_putf(&list, "%s%.*s", i > 0 ? "|" : "", JP_VIEW_ARG(names[i]));
        }
        jp_fail_hint(l->err, JP_SAY("没有%s", "no such %s ") "「%.*s」" JP_SAY("，有：", "; there are ") "%s", what,
                     what, JP_VIEW_ARG(word), jp_str_cstr(&list));
    }
    return false;
}

/* A sector nobody has would be a row that no dossier ever asks for. */
static bool check_words(const loader *l, const local_file *local, const jp_view *words, uint32_t count,
                        bool is_parameter) {
    static const jp_view levels[] = {{"自治区", 9}, {"州", 3}, {"县", 3}, {"乡", 3}};
    const uint32_t at = is_parameter ? 2 : 1;
    jp_view *sectors = jp_arena_array(l->arena, (size_t)local->sector_count + 1, sizeof *sectors);

    sectors[0] = JP_VIEW("默认");
    for (uint32_t i = 0; i < local->sector_count; i++) {
        sectors[i + 1] = local->sectors[i];
    }
    if (count <= at || count > at + 2) {
        return true; /* read_section says what is wrong */
    }
    if (is_parameter && !jp_view_is_among(words[1], l->out->parameter_names, l->out->parameter_name_count)) {
        return fail_word(l, words[1], l->out->parameter_names, l->out->parameter_name_count, "参数");
    }
    if (!jp_view_is_among(words[at], sectors, local->sector_count + 1)) {
        return fail_word(l, words[at], sectors, local->sector_count + 1, "行业");
    }
    return count == at + 1 || jp_view_is_among(words[at + 1], levels, sizeof levels / sizeof levels[0]) ||
           fail_word(l, words[at + 1], levels, sizeof levels / sizeof levels[0], "级别");
}

/* The row that held until now: that of the same words, else that of all sectors. */
static const jp_ini_section *row_before(const loader *l, const local_file *local, const jp_view *words, uint32_t count,
                                        bool is_parameter) {
    jp_str name;

    jp_str_init(&name, l->arena);
    for (uint32_t i = 0; i < count; i++) {
        jp_str_putf(&name, "%s%.*s", i > 0 ? " " : "", JP_VIEW_ARG(words[i]));
    }
    const jp_ini_section *same = jp_ini_find_section(local->base, jp_str_view(&name));
    jp_str_cut(&name, 0);
    jp_str_putf(&name, is_parameter ? "参数 %.*s 默认" : "%.*s 默认", JP_VIEW_ARG(words[is_parameter ? 1 : 0]));
    return same ? same : jp_ini_find_section(local->base, jp_str_view(&name));
}

static bool lay_local_section(loader *l, const local_file *local, const jp_ini_section *own) {
    uint32_t count;
    const jp_view *words = jp_ini_split(own->name, ' ', l->arena, &count);
    const bool is_parameter = jp_view_eq_text(words[0], "参数");
    jp_ini_section whole = {.name = own->name, .line_no = own->line_no};

    l->section = own;
    if (!check_words(l, local, words, count, is_parameter)) {
        return false;
    }
    const jp_ini_section *before = row_before(l, local, words, count, is_parameter);
    const uint32_t most = own->entry_count + (before ? before->entry_count : 0) + 1;
    whole.entries = jp_arena_array(l->arena, most, sizeof *whole.entries);
    for (uint32_t i = 0; i < own->entry_count; i++) {
        whole.entries[whole.entry_count++] = own->entries[i];
    }
    if (!jp_ini_find(own, JP_VIEW("来源"))) {
        whole.entries[whole.entry_count++] =
            (jp_ini_entry){JP_VIEW("来源"), JP_VIEW("本次活动的本地标准"), own->line_no};
    }
    for (uint32_t i = 0; before && i < before->entry_count; i++) {
        const jp_ini_entry *entry = &before->entries[i];
        if (!jp_ini_find(&whole, entry->key) && !jp_view_eq_text(entry->key, "备注")) {
            whole.entries[whole.entry_count++] = (jp_ini_entry){entry->key, entry->value, own->line_no};
        }
    }
    l->section = &whole;
    return read_section(l);
}

static bool lay_local(loader *l, const local_file *local, bool *has_local) {
    for (uint32_t i = 0; i < local->own->section_count; i++) {
        const jp_ini_section *section = &local->own->sections[i];
        uint32_t count;
        const jp_view *words = jp_ini_split(section->name, ' ', l->arena, &count);

        if (count == 0 || (!jp_view_eq_text(words[0], "参数") &&
                           !jp_view_is_among(words[0], l->out->table_names, l->out->table_name_count))) {
            continue;
        }
        *has_local = true;
        if (!lay_local_section(l, local, section)) {
            return false;
        }
    }
    return true;
}

static bool has_default(const loader *l, jp_view name, bool is_parameter) {
    const uint32_t count = is_parameter ? l->out->parameter_count : l->out->table_count;

    for (uint32_t i = 0; i < count; i++) {
        const jp_view its = is_parameter ? l->out->parameters[i].name : l->out->tables[i].table;
        const jp_view sector = is_parameter ? l->out->parameters[i].sector : l->out->tables[i].sector;
        if (jp_view_eq(its, name) && jp_view_eq_text(sector, "默认")) {
            return true;
        }
    }
    return false;
}

/* A table that has rows for some sectors and none for the rest is one whose name was misspelt, there or here. */
static bool check_defaults(loader *l) {
    for (uint32_t i = 0; i < l->ini->section_count; i++) {
        uint32_t count;
        l->section = &l->ini->sections[i];
        const jp_view *words = jp_ini_split(l->section->name, ' ', l->arena, &count);
        const bool is_parameter = jp_view_eq_text(words[0], "参数");
        const jp_view name = words[is_parameter ? 1 : 0];
        const jp_view *names = is_parameter ? l->out->parameter_names : l->out->table_names;
        const uint32_t name_count = is_parameter ? l->out->parameter_name_count : l->out->table_name_count;
        if (has_default(l, name, is_parameter)) {
            continue;
        }
        jp_view *whole = jp_arena_array(l->arena, (size_t)name_count + 1, sizeof *whole);
        uint32_t whole_count = 0;
        for (uint32_t k = 0; k < name_count; k++) {
            if (has_default(l, names[k], is_parameter)) {
                whole[whole_count++] = names[k];
            }
        }
        const size_t nearest = jp_nearest(name, whole, whole_count);
        const jp_view near = nearest == SIZE_MAX ? JP_VIEW_EMPTY : whole[nearest];
        jp_fail(l->err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(l->section->name));
        jp_ini_where(l->ini, l->section->line_no, l->err);
        jp_fail_hint(l->err,
                     JP_SAY("「%.*s」没有行业写作“默认”的一节，最接近的是「%.*s」",
                            "%.*s has no section whose sector is 默认, nearest is %.*s"),
                     JP_VIEW_ARG(name), JP_VIEW_ARG(near), JP_VIEW_ARG(name), JP_VIEW_ARG(near));
        return false;
    }
    return true;
}

bool jp_thresholds_load_local(const char *path, const char *local, const jp_view *sectors, uint32_t sector_count,
                              jp_arena *arena, jp_thresholds **out, bool *has_local, jp_error *err) {
    jp_ini ini, own;
    jp_thresholds *thresholds = jp_arena_alloc(arena, sizeof *thresholds);
    loader l = {.ini = &ini, .arena = arena, .out = thresholds, .err = err};
    const local_file file = {&ini, &own, sectors, sector_count};

    *has_local = false;
    if (!jp_ini_load(path, arena, &ini, err)) {
        return false;
    }
    for (uint32_t i = 0; i < ini.section_count; i++) {
        l.section = &ini.sections[i];
        if (!read_section(&l)) {
            return false;
        }
    }
    if (!check_defaults(&l)) {
        return false;
    }
    *out = thresholds;
    l.ini = &own;
    return !local || (jp_ini_load(local, arena, &own, err) && lay_local(&l, &file, has_local));
}

bool jp_thresholds_load(const char *path, jp_arena *arena, jp_thresholds **out, jp_error *err) {
    bool has_local = false;

    return jp_thresholds_load_local(path, NULL, NULL, 0, arena, out, &has_local, err);
}

const jp_view *jp_thresholds_tables(const jp_thresholds *thresholds, uint32_t *count) {
    *count = thresholds->table_name_count;
    return thresholds->table_names;
}

const jp_view *jp_thresholds_parameters(const jp_thresholds *thresholds, uint32_t *count) {
    *count = thresholds->parameter_name_count;
    return thresholds->parameter_names;
}

/* How well a section fits: 0 not at all, else the narrower the more. */
static int fit(jp_view its_sector, jp_view its_level, jp_view sector, jp_view level) {
    bool is_default = jp_view_eq_text(its_sector, "默认");
    if (!is_default && !jp_view_eq(its_sector, sector)) {
        return 0;
    }
    if (!jp_view_is_empty(its_level) && !jp_view_eq(its_level, level)) {
        return 0;
    }
    return 1 + (is_default ? 0 : 2) + (jp_view_is_empty(its_level) ? 0 : 1);
}

const jp_threshold *jp_thresholds_find(const jp_thresholds *t, jp_view table, jp_view sector, jp_view level) {
    const jp_threshold *best = NULL;
    int best_fit = 0;
    for (uint32_t i = 0; i < t->table_count; i++) {
        int its_fit =
            jp_view_eq(t->tables[i].table, table) ? fit(t->tables[i].sector, t->tables[i].level, sector, level) : 0;
        if (its_fit > best_fit) {
            best = &t->tables[i];
            best_fit = its_fit;
        }
    }
    return best;
}

const jp_parameter *jp_parameters_find(const jp_thresholds *t, jp_view name, jp_view sector, jp_view level) {
    const jp_parameter *best = NULL;
    int best_fit = 0;
    for (uint32_t i = 0; i < t->parameter_count; i++) {
        const jp_parameter *p = &t->parameters[i];
        int its_fit = jp_view_eq(p->name, name) ? fit(p->sector, p->level, sector, level) : 0;
        if (its_fit > best_fit) {
            best = p;
            best_fit = its_fit;
        }
    }
    return best;
}

jp_view jp_level_of(jp_view region) {
    if (region.bytes > 6 && !jp_view_eq_text(jp_view_sub(region, 6, 9), "000")) {
        return JP_VIEW("乡");
    }
    if (region.bytes < 6) {
        return JP_VIEW_EMPTY;
    }
    if (!jp_view_eq_text(jp_view_sub(region, 4, 6), "00")) {
        return JP_VIEW("县");
    }
    return jp_view_eq_text(jp_view_sub(region, 2, 4), "00") ? JP_VIEW("自治区") : JP_VIEW("州");
}
