/* SPDX-License-Identifier: Apache-2.0 */
#include "fines.h"

#include "juanping/base/near.h"
#include "juanping/read/ini.h"

#define MAX_YUAN 10000000000 /* ten billion; more is a slip of the pen */
#define MAX_TIMES 1000000    /* ten-thousandths: a hundred times */

/* [法律@版本|版本 第…条第…款第…项、…] */
typedef struct loader {
    const jp_ini *ini;
    const jp_ini_section *section;
    const jp_laws *laws;
    jp_arena *arena;
    jp_fines *out;
    size_t cap;
    jp_error *err;
} loader;

static const jp_ini_entry *find(const loader *l, const char *key) {
    return jp_ini_find(l->section, jp_view_of(key));
}

static bool fail_section(const loader *l, const char *hint) {
    jp_fail(l->err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(l->section->name));
    jp_fail_hint(l->err, "%s", hint);
    jp_ini_where(l->ini, l->section->line_no, l->err);
    return false;
}

static bool fail_missing(const loader *l, const char *key) {
    jp_fail(l->err, JP_E_INI_MISSING, NULL, "[%.*s] %s", JP_VIEW_ARG(l->section->name), key);
    jp_ini_where(l->ini, l->section->line_no, l->err);
    return false;
}

static bool fail_value(const loader *l, const jp_ini_entry *entry, const char *expected) {
    jp_ini_fail(l->ini, entry, expected, l->err);
    return false;
}

/* ---- numbers ---- */

/* "0.5" → 5000 with four places, "5000" → 5000 with none. */
static bool read_number(jp_view text, int places, int64_t max, int64_t *out) {
    int64_t n = 0;
    int behind = -1;

    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] == '.' && behind < 0 && i > 0 && places > 0) {
            behind = 0;
            continue;
        }
        if (text.data[i] < '0' || text.data[i] > '9' || behind == places || n > max) {
            return false;
        }
        n = n * 10 + (text.data[i] - '0');
        behind += behind >= 0;
    }
    for (int i = behind < 0 ? 0 : behind; i < places; i++) {
        n *= 10;
    }
    *out = n;
    return text.bytes > 0 && n <= max;
}

/* What the statutes take multiples of. The decision gives the sums of the first few (documents.ini); of the others a
 * tier has ends that could be missed only where it says how many times the fine is (fine_base.c). */
static bool is_base(jp_view name) {
    static const char *const names[] = {"货值金额",       "违法所得",   "违法经营额",   "进货总额",   "销售总额",
                                        "收入",           "税款",       "直接损失",     "合同价款",   "工程造价",
                                        "约定报酬",       "勘察设计费", "监理酬金",     "编制费",     "广告费用",
                                        "检验费用",       "认证费用",   "处置费用",     "所收费用",   "挪用费用",
                                        "征收金额",       "骗取金额",   "社会保险费",   "水资源费",   "水土保持补偿费",
                                        "污水处理费",     "耕地开垦费", "土地复垦费",   "恢复费用",   "造林费用",
                                        "重测费用",       "林木价值",   "野生动物价值", "猎获物价值", "烟叶价值",
                                        "烟草专卖品价值", "船舶价值",   "财物价值",     NULL};
    return jp_view_is_any(name, names);
}

/* ---- one tier ---- */

static bool read_range(jp_view lower, jp_view upper, int places, int64_t max, jp_fine_tier *out) {
    if (jp_view_eq_text(lower, "-")) {
        out->lower = 0;
    } else if (!read_number(lower, places, max, &out->lower)) {
        return false;
    }
    return read_number(upper, places, max, &out->upper) && out->upper > 0 && out->lower <= out->upper;
}

static bool read_tier_value(const loader *l, const jp_ini_entry *entry, jp_fine_tier *out) {
    static const char expected[] = "\"下限 上限\" | \"倍 基数 下限 上限\" | \"人工 说明\"";
    uint32_t count;
    jp_view *words = jp_ini_split(entry->value, ' ', l->arena, &count);

    if (count >= 2 && jp_view_eq_text(words[0], "人工")) {
        out->kind = JP_TIER_HUMAN;
        out->base = jp_view_trim(jp_view_sub(entry->value, words[0].bytes, entry->value.bytes));
        return true;
    }
    if (count == 4 && jp_view_eq_text(words[0], "倍") && is_base(words[1])) {
        out->kind = JP_TIER_TIMES;
        out->base = words[1];
        return read_range(words[2], words[3], 4, MAX_TIMES, out) || fail_value(l, entry, expected);
    }
    out->kind = JP_TIER_SUM;
    if (count != 2 || !read_range(words[0], words[1], 0, MAX_YUAN, out)) {
        return fail_value(l, entry, expected);
    }
    out->lower *= 100;
    out->upper *= 100;
    return true;
}

static bool read_whom(const loader *l, const jp_ini_entry *entry, jp_tier_whom *out) {
    static const struct {
        const char *word;
        jp_tier_whom whom;
    } rows[] = {{"单位", JP_WHOM_UNIT}, {"个人", JP_WHOM_PERSON}, {"责任人", JP_WHOM_STAFF}};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_eq_text(entry->value, rows[i].word)) {
            *out = rows[i].whom;
            return true;
        }
    }
    return fail_value(l, entry, "单位|个人|责任人");
}

static bool read_limit(const loader *l, const jp_ini_entry *entry, jp_tier_limit *out) {
    uint32_t count;
    jp_view *words = jp_ini_split(entry->value, ' ', l->arena, &count);
    bool is_sign = count == 3 && (jp_view_eq_text(words[1], "<") || jp_view_eq_text(words[1], ">="));

    if (!is_sign || !is_base(words[0]) || !read_number(words[2], 0, MAX_YUAN, &out->fen)) {
        return fail_value(l, entry, "基数 < 元 | 基数 >= 元");
    }
    out->base = words[0];
    out->is_below = jp_view_eq_text(words[1], "<");
    out->fen *= 100;
    return true;
}

/* 货值金额不足十万元的，按十万元计算 */
static bool read_least(const loader *l, const jp_ini_entry *entry, jp_fine_tier *out) {
    if (out->kind != JP_TIER_TIMES || !read_number(entry->value, 0, MAX_YUAN, &out->least_fen)) {
        return fail_value(l, entry, JP_SAY("“倍”档的基数至少按多少元", "yuan, of a tier of multiples"));
    }
    out->least_fen *= 100;
    return true;
}

static const jp_ini_entry *find_numbered(const loader *l, const char *key, uint32_t number) {
    return find(l, jp_arena_printf(l->arena, "%s%u", key, number));
}

static bool read_tier(const loader *l, uint32_t number, jp_fine_tier *out) {
    const jp_ini_entry *whom = find_numbered(l, "对象", number);
    const jp_ini_entry *when = find_numbered(l, "前提", number);
    const jp_ini_entry *limit = find_numbered(l, "限", number);
    const jp_ini_entry *least = find_numbered(l, "底", number);
    const jp_ini_entry *value = find_numbered(l, "档", number);

    if (!value) {
        const jp_ini_entry *stray = whom ? whom : when ? when : limit ? limit : least;
        return !stray || fail_value(l, stray, JP_SAY("同号的“档”写在前面", "a tier of that number"));
    }
    out->when = when ? when->value : JP_VIEW_EMPTY;
    return read_tier_value(l, value, out) && (!whom || read_whom(l, whom, &out->whom)) &&
           (!limit || read_limit(l, limit, &out->limit)) && (!least || read_least(l, least, out));
}

static bool read_tiers(const loader *l, jp_fine_row *row) {
    for (uint32_t n = 1; n <= JP_FINE_MAX_TIERS; n++) {
        jp_fine_tier tier = {0};
        const jp_ini_entry *entry = find_numbered(l, "档", n);

        if (!read_tier(l, n, &tier)) {
            return false;
        }
        if (!entry) {
            continue;
        }
        if (row->tier_count + 1 != n) {
            return fail_value(l, entry, JP_SAY("从档1起连续编号", "numbered from 1 without gaps"));
        }
        row->tiers[row->tier_count++] = tier;
    }
    return row->tier_count > 0 || fail_missing(l, "档1");
}

/* ---- law, versions, places ---- */

static bool fail_version(const loader *l, const jp_law *law, jp_view name) {
    jp_view *names = jp_arena_array(l->arena, law->version_count + 1u, sizeof *names);

    for (uint32_t i = 0; i < law->version_count; i++) {
        names[i] = law->versions[i].name;
    }
    (void)fail_section(l, "");
    jp_hint_near(l->err, name, names, law->version_count,
                 JP_SAY("laws.ini 中该法没有这个版本", "laws.ini has no such version of this law"));
    return false;
}

static bool read_versions(const loader *l, jp_view names, jp_fine_row *row) {
    uint32_t count;
    jp_view *list = jp_ini_split(names, '|', l->arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        uint32_t n = 0;
        while (n < row->law->version_count && !jp_view_eq(row->law->versions[n].name, list[i])) {
            n++;
        }
        if (n == row->law->version_count || n >= 64) {
            return fail_version(l, row->law, list[i]);
        }
        row->versions |= (uint64_t)1 << n;
    }
    return count > 0 || fail_section(l, JP_SAY("写作 [法律名@版本 第…条…]，几个版本相同的用 | 隔开",
                                               "write [法律名@版本 第…条…], versions that agree joined by |"));
}

/* Lists and ranges of articles, paragraphs and items are those that citations are written in. */
static uint32_t read_places(const loader *l, const jp_law *law, jp_view text, jp_fine_place *out) {
    uint32_t count;
    const char *cited = jp_arena_printf(l->arena, "《%.*s》%.*s", JP_VIEW_ARG(law->name), JP_VIEW_ARG(text));
    jp_citation *cites = jp_norm_citations(l->laws, jp_view_of(cited), NULL, l->arena, &count);

    if (count == 0 || count > JP_FINE_MAX_PLACES) {
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (cites[i].article == 0 || !cites[i].is_known || !jp_view_eq(cites[i].law, law->name)) {
            return 0;
        }
        out[i] = (jp_fine_place){cites[i].article, cites[i].sub_article, cites[i].paragraph, cites[i].item};
    }
    return count;
}

static bool read_name(const loader *l, jp_fine_row *row) {
    static const char form[] = JP_SAY("写作 [法律名@版本 第…条第…款第…项]", "write [法律名@版本 第…条第…款第…项]");
    jp_view name = l->section->name;
    size_t at = jp_view_find(name, JP_VIEW("@"), 0);
    size_t space = at == SIZE_MAX ? SIZE_MAX : jp_view_find(name, JP_VIEW(" "), at);

    if (space == SIZE_MAX) {
        return fail_section(l, form);
    }
    row->law = jp_laws_find(l->laws, jp_view_sub(name, 0, at));
    if (!row->law || !jp_view_eq(row->law->name, jp_view_sub(name, 0, at))) {
        return fail_section(l, JP_SAY("laws.ini 中没有这个法律名", "laws.ini has no law of this name"));
    }
    if (!read_versions(l, jp_view_sub(name, at + 1, space), row)) {
        return false;
    }
    row->place_count = read_places(l, row->law, jp_view_trim(jp_view_sub(name, space, name.bytes)), row->places);
    return row->place_count > 0 || fail_section(l, form);
}

static bool check_keys(const loader *l) {
    static const char *const numbered[] = {"档", "对象", "前提", "限", "底"};
    static const char *const plain[] = {"并引", "确认", "来源", "备注"};
    jp_view names[JP_FINE_MAX_TIERS * 5 + 4];
    size_t count = 0;

    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++) {
        names[count++] = jp_view_of(plain[i]);
    }
    for (size_t i = 0; i < sizeof numbered / sizeof numbered[0]; i++) {
        for (unsigned n = 1; n <= JP_FINE_MAX_TIERS; n++) {
            names[count++] = jp_view_of(jp_arena_printf(l->arena, "%s%u", numbered[i], n));
        }
    }
    return jp_ini_check_keys(l->ini, l->section, names, count, l->err);
}

static bool read_row(loader *l) {
    const jp_ini_entry *confirmed = find(l, "确认");
    const jp_ini_entry *sanction = find(l, "并引");
    jp_fine_row row = {0};

    if (!read_name(l, &row) || !check_keys(l) || !read_tiers(l, &row)) {
        return false;
    }
    if (!confirmed || !find(l, "来源")) {
        return fail_missing(l, confirmed ? "来源" : "确认");
    }
    row.source = jp_ini_value(l->section, "来源");
    if (!jp_ini_bool(l->ini, confirmed, &row.is_confirmed, l->err)) {
        return false;
    }
    if (sanction) {
        row.sanction_count = read_places(l, row.law, sanction->value, row.sanction);
        if (row.sanction_count == 0) {
            return fail_value(l, sanction, "第…条第…款");
        }
    }
    l->out->rows = jp_arena_grow(l->arena, l->out->rows, l->out->row_count, &l->cap, sizeof row);
    l->out->rows[l->out->row_count++] = row;
    return true;
}

bool jp_fines_load(const char *path, const jp_laws *laws, jp_arena *arena, jp_fines **out, jp_error *err) {
    jp_ini ini;
    jp_fines *fines = jp_arena_alloc(arena, sizeof *fines);
    loader l = {.ini = &ini, .laws = laws, .arena = arena, .out = fines, .err = err};

    *fines = (jp_fines){0};
    if (!jp_ini_load(path, arena, &ini, err)) {
        return false;
    }
    for (uint32_t i = 0; i < ini.section_count; i++) {
        l.section = &ini.sections[i];
        if ((l.section->name.bytes > 0 || l.section->entry_count > 0) && !read_row(&l)) {
            return false;
        }
    }
    *out = fines;
    return true;
}

bool jp_fine_place_fits(const jp_fine_place *place, const jp_fine_place *cited) {
    return place->article == cited->article && place->sub_article == cited->sub_article &&
           (place->paragraph == 0 || cited->paragraph == 0 || place->paragraph == cited->paragraph) &&
           (place->item == 0 || cited->item == 0 || place->item == cited->item);
}
