/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "docx_maker.h"
#include "juanping/read/readers.h"
#include "zip_builder.h"

#define CASE_MAX_FORMS 64

/* A made-up case: a food shop, filed in spring 2025. Every date keeps its lawful distance from the one before. */
static const struct {
    const char *key;
    int day; /* days after 2025-03-03 */
} clean_days[] = {
    {"found", 0},
    {"scene", 0},
    {"filed", 1},
    {"inquiry", 3},
    {"extract", 3},
    {"report", 21},
    {"review", 23},
    {"noticed", 25},
    {"notice", 25},
    {"discussed", 37},
    {"approved", 37},
    {"decided", 38},
    {"served", 39},
    {"paid", 45},
    {"closed", 50},
    {"archived", 66},
    {"act", -10},
    /* of papers that only some cases have */
    {"kept_ok", 3},
    {"kept", 3},
    {"kept_until", 14},
    {"handled", 10},
    {"sampled", 3},
    {"tested", 12},
    {"told", 15},
    {"pleaded", 30},
    {"weighed", 32},
    {"waived", 25},
    {"extended", 80},
    {"until", 150},
    {"asked", 30},
    {"called", 31},
    {"heard", 44},
    {"heard_report", 45},
    {"recused", 4},
    {"dunned", 60},
    {"posted", 39},
    {"reported", 0},
    /* of licence cases: accepted on a Friday, decided on the eighth working day after it */
    {"applied", 0},
    {"received", 0},
    {"corrected", 2},
    {"accepted", 4},
    {"checked", 9},
    {"assigned", 7},
    {"examined", 15},
    {"granted", 16},
    {"given", 18},
    {"shown", 18},
    {"prolonged", 24},
    {"invited", 10},
    {"hearing_asked", 14},
    {"legal_day", 15},
    {"special_from", 7},
    {"special_to", 18},
    {"reviewed_on", 15},
    {"expires", 75},
    /* of penalties imposed on the spot and of inspections */
    {"spot", 0},
    {"spot_filed", 1},
    {"spot_handed", 1},
    {"spot_banked", 2},
    {"spot_archived", 24},
    {"drawn", -5},
    {"planned", -3},
    {"looked", 0},
    {"result", 1},
    {"mend_by", 14},
    {"rechecked", 16},
    {"published", 18},
    {NULL, 0},
};

static const case_value clean_values[] = {
    {"id", "sample"},
    {"party", "天山区好滋味食品店"},
    {"operator", "张建国"},
    {"party_full", "天山区好滋味食品店"},
    {"idlabel", "统一社会信用代码"},
    {"idno", "92650102MA7800012R"},
    {"idcard", "650102198503124511"},
    {"address", "乌鲁木齐市天山区和平路88号"},
    {"phone", "13900000000"},
    {"cause", "经营超过保质期的食品"},
    {"officer1", "李志强"},
    {"cert1", "65010012001"},
    {"officer2", "阿依古丽·买买提"},
    {"cert2", "65010012002"},
    {"chief", "王建新"},
    {"reviewer", "赵丽华"},
    {"leader", "刘国庆"},
    {"member1", "孙志远"},
    {"member2", "周明"},
    {"archivist", "吴晓梅"},
    {"organ", "乌鲁木齐市天山区市场监督管理局"},
    {"prefix", "乌天市监"},
    {"hearing", ""},
    {"region", "天山区"},
    {"city", "乌鲁木齐市"},
    {"court", "乌鲁木齐市天山区人民法院"},
    {"seq", "12"},
    {"fine", "5000"},
    {"fine_zh", "伍仟"},
    {"notice_fine", "5000"},
    {"notice_fine_zh", "伍仟"},
    {"receipt_no", "6500240012345"},
    {"scene_start", "10时05分"},
    {"scene_end", "10时50分"},
    {"inquiry_start", "15时30分"},
    {"inquiry_end", "16时20分"},
    {"host", "钱卫东"},
    {"clerk", "冯婷"},
    {"witness", "孙玉兰"},
    {"until_days", "60"},
    {"paid_fine", "5000"},
    {"paid_fine_zh", "伍仟"},
    {"prolong_days", "10"},
    {"fee_basis", "《中华人民共和国食品安全法》及新发改价格〔2019〕12号"},
    {"spot_fine", "100"},
    {"spot_fine_zh", "壹佰"},
    {"check_start", "10时30分"},
    {"check_end", "11时20分"},
    {NULL, NULL},
};

const case_style *const case_styles[] = {&case_style_market, &case_style_ecology, &case_style_township, NULL};

static const char *const digits_zh[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

static const char *small_zh(jp_arena *arena, int n) {
    if (n < 10) {
        return digits_zh[n];
    }
    return jp_arena_printf(arena, "%s十%s", n >= 20 ? digits_zh[n / 10] : "", n % 10 ? digits_zh[n % 10] : "");
}

void case_set(case_file *c, const char *key, const char *value) {
    for (size_t i = 0; i < c->value_count; i++) {
        if (strcmp(c->values[i].key, key) == 0) {
            c->values[i].value = value;
            return;
        }
    }
    if (c->value_count == CASE_MAX_VALUES) {
        abort();
    }
    c->values[c->value_count++] = (case_value){key, value};
}

const char *case_get(const case_file *c, const char *key) {
    for (size_t i = 0; i < c->value_count; i++) {
        if (strcmp(c->values[i].key, key) == 0) {
            return c->values[i].value;
        }
    }
    return NULL;
}

void case_set_day(case_file *c, const char *key, jp_day day) {
    jp_arena *a = c->arena;
    int year;
    int month;
    int dom;

    jp_day_to_ymd(day, &year, &month, &dom);
    case_set(c, key, jp_arena_printf(a, "%d年%d月%d日", year, month, dom));
    case_set(c, jp_arena_printf(a, "%s_zh", key),
             jp_arena_printf(a, "%s%s%s%s年%s月%s日", digits_zh[year / 1000], digits_zh[year / 100 % 10],
                             digits_zh[year / 10 % 10], digits_zh[year % 10], small_zh(a, month), small_zh(a, dom)));
    case_set(c, jp_arena_printf(a, "%s_iso", key), jp_arena_printf(a, "%04d-%02d-%02d", year, month, dom));
    case_set(c, jp_arena_printf(a, "%s_year", key), jp_arena_printf(a, "%d", year));
}

static void set_days(case_file *c, const char *found) {
    jp_day base;

    if (!jp_day_parse_iso(jp_view_of(found), &base)) {
        abort();
    }
    for (size_t i = 0; clean_days[i].key; i++) {
        case_set_day(c, clean_days[i].key, base + clean_days[i].day);
    }
    for (const case_value *v = c->style->values; v && v->key; v++) {
        if (v->key[0] == '@') {
            case_set_day(c, v->key + 1, base + (jp_day)strtol(v->value, NULL, 10));
        }
    }
}

void case_init(case_file *c, const case_style *style, jp_arena *arena) {
    *c = (case_file){.style = style, .arena = arena};
    for (const case_value *v = clean_values; v->key; v++) {
        case_set(c, v->key, v->value);
    }
    for (const case_value *v = style->values; v && v->key; v++) {
        if (v->key[0] != '@') {
            case_set(c, v->key, v->value);
        }
    }
    set_days(c, "2025-03-03");
}

/* "filed+93" → the day of filed plus 93. */
static jp_day day_of(const case_file *c, const char *expression) {
    size_t length = strcspn(expression, "+-");
    const char *iso = case_get(c, jp_arena_printf(c->arena, "%.*s_iso", (int)length, expression));
    jp_day day;

    if (!iso || !jp_day_parse_iso(jp_view_of(iso), &day)) {
        abort();
    }
    return day + (expression[length] ? (jp_day)strtol(expression + length, NULL, 10) : 0);
}

static void apply_value_edits(case_file *c) {
    for (const case_edit *e = c->edits; e && e->kind != EDIT_END; e++) {
        if (e->kind == EDIT_SET) {
            case_set(c, e->where, e->text);
        } else if (e->kind == EDIT_DAY) {
            case_set_day(c, e->where, day_of(c, e->text));
        } else if (e->kind == EDIT_BASE) {
            set_days(c, e->text);
        }
    }
}

static const case_edit *edit_of(const case_file *c, case_edit_kind kind, const char *where) {
    for (const case_edit *e = c->edits; e && e->kind != EDIT_END; e++) {
        if (e->kind == kind && (!where || strcmp(e->where, where) == 0)) {
            return e;
        }
    }
    return NULL;
}

/* What stands above the title, and the title. */
static const char *blank(const case_file *c, const char *text) {
    const char *title = strncmp(text, "# ", 2) == 0 ? text : strstr(text, "\n# ");
    const char *end = title ? strchr(title + 1, '\n') : NULL;

    if (!end) {
        abort();
    }
    return jp_arena_printf(c->arena, "%.*s\n", (int)(end - text), text);
}

/* A replacement that is not found is a mistake of the test. */
static const char *edited(const case_file *c, const case_form *form) {
    const char *text = form->text;

    for (const case_edit *e = c->edits; e && e->kind != EDIT_END; e++) {
        const char *at;

        if (e->kind != EDIT_REPLACE || strcmp(e->where, form->id) != 0) {
            continue;
        }
        at = strstr(text, e->find);
        if (!at) {
            fprintf(stderr, "form %s of style %s has no \"%s\"\n", form->id, c->style->name, e->find);
            abort();
        }
        text = jp_arena_printf(c->arena, "%.*s%s%s", (int)(at - text), text, e->text, at + strlen(e->find));
    }
    return edit_of(c, EDIT_BLANK, form->id) ? blank(c, text) : text;
}

static jp_view filled(const case_file *c, jp_view line, const char *form_id) {
    jp_str s;
    size_t at = 0;

    jp_str_init(&s, c->arena);
    while (at < line.bytes) {
        size_t open = jp_view_find(line, JP_VIEW("{"), at);
        size_t close = open == SIZE_MAX ? SIZE_MAX : jp_view_find(line, JP_VIEW("}"), open);
        const char *value;

        if (close == SIZE_MAX) {
            jp_str_put(&s, jp_view_sub(line, at, line.bytes));
            break;
        }
        jp_str_put(&s, jp_view_sub(line, at, open));
        value = case_get(c, jp_view_cstr(c->arena, jp_view_sub(line, open + 1, close)));
        if (!value) {
            fprintf(stderr, "form %s: no value for \"%.*s\"\n", form_id,
                    JP_VIEW_ARG(jp_view_sub(line, open, close + 1)));
            abort();
        }
        jp_str_put_text(&s, value);
        at = close + 1;
    }
    return jp_str_view(&s);
}

static void put_row(const case_file *c, docx_maker *docx, jp_view line) {
    size_t from = 1;
    uint32_t cells = 1;

    for (size_t i = 1; i < line.bytes; i++) {
        cells += line.data[i] == '|';
    }
    docx_row(docx);
    for (uint32_t n = 0; n < cells; n++) {
        size_t bar = jp_view_find(line, JP_VIEW("|"), from);
        jp_view cell = jp_view_sub(line, from, bar == SIZE_MAX ? line.bytes : bar);
        bool has_picture = jp_view_starts_with(cell, JP_VIEW("^"));
        jp_str s;
        bool is_last = n + 1 == cells;

        if (has_picture) {
            cell = jp_view_sub(cell, 1, cell.bytes);
        }
        jp_str_init(&s, c->arena);
        for (size_t i = 0; i < cell.bytes; i++) {
            if (cell.data[i] == '\\' && i + 1 < cell.bytes && cell.data[i + 1] == 'n') {
                jp_str_put_text(&s, "\n");
                i++;
            } else {
                jp_str_put(&s, (jp_view){cell.data + i, 1});
            }
        }
        docx_cell(docx, is_last && cells < 4 ? 5 - cells : 1,
                  c->docx_flags | (has_picture ? (uint32_t)DOCX_PICTURE : 0u), jp_str_cstr(&s));
        from = bar == SIZE_MAX ? line.bytes : bar + 1;
    }
}

static void put_line(const case_file *c, docx_maker *docx, jp_view line) {
    uint32_t flags = c->docx_flags;

    for (;;) {
        if (jp_view_starts_with(line, JP_VIEW("# "))) {
            flags |= DOCX_CENTRED | DOCX_TITLE;
        } else if (jp_view_starts_with(line, JP_VIEW("= "))) {
            flags |= DOCX_CENTRED;
        } else if (jp_view_starts_with(line, JP_VIEW("> "))) {
            flags |= DOCX_RIGHT;
        } else if (jp_view_starts_with(line, JP_VIEW("^ "))) {
            flags |= DOCX_PICTURE;
        } else {
            break;
        }
        line = jp_view_sub(line, 2, line.bytes);
    }
    docx_para(docx, flags, jp_view_cstr(c->arena, line));
}

static void put_form(const case_file *c, docx_maker *docx, const case_form *form, bool is_new_page) {
    jp_view text = jp_view_of(edited(c, form));
    bool in_table = false;
    size_t from = 0;

    if (is_new_page) {
        docx_para(docx, DOCX_NEW_PAGE, "");
    }
    while (from < text.bytes) {
        size_t line_end = jp_view_find(text, JP_VIEW("\n"), from);
        jp_view line = jp_view_sub(text, from, line_end == SIZE_MAX ? text.bytes : line_end);
        bool is_row;

        from = line_end == SIZE_MAX ? text.bytes : line_end + 1;
        line = filled(c, line, form->id);
        is_row = jp_view_starts_with(line, JP_VIEW("|"));
        if (is_row && !in_table) {
            docx_table(docx);
        } else if (!is_row && in_table) {
            docx_table_end(docx);
        }
        in_table = is_row;
        if (is_row) {
            put_row(c, docx, line);
        } else {
            put_line(c, docx, line);
        }
    }
    if (in_table) {
        docx_table_end(docx);
    }
}

/* An edit of a form that there is not is a mistake of the test. */
static void check_adds(const case_file *c, const case_form *const *forms, size_t count) {
    for (const case_edit *e = c->edits; e && e->kind != EDIT_END; e++) {
        bool is_found = e->kind != EDIT_ADD && e->kind != EDIT_REPLACE && e->kind != EDIT_BLANK;

        for (size_t i = 0; i < count && !is_found; i++) {
            is_found = strcmp(forms[i]->id, e->where) == 0;
        }
        if (!is_found) {
            fprintf(stderr, "style %s has no form %s\n", c->style->name, e->where);
            abort();
        }
    }
}

/* The forms that are in the dossier, in the order of its papers. */
static size_t present_forms(const case_file *c, const case_form **out, size_t room) {
    const case_form *const lists[] = {c->style->forms, c->style->extras};
    size_t count = 0;

    for (unsigned list = 0; list < 2; list++) {
        for (const case_form *form = lists[list]; form && form->id; form++) {
            if (list == 0 ? edit_of(c, EDIT_DROP, form->id) != NULL : edit_of(c, EDIT_ADD, form->id) == NULL) {
                continue;
            }
            if (count == room) {
                abort();
            }
            out[count++] = form;
        }
    }
    return count;
}

/* What is left of a paper that cannot be read. */
static jp_view spoil(case_damage damage, jp_view docx, const char **ending) {
    static const char ole2[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                               "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x3E\0\x03\0\xFE\xFF\x09\0";

    switch (damage) {
    case DAMAGE_SCAN:
        *ending = ".pdf";
        return JP_VIEW("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                       "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                       "trailer<</Root 1 0 R>>\n%%EOF\n");
    case DAMAGE_CUT:
        return jp_view_sub(docx, 0, docx.bytes / 2);
    case DAMAGE_NOTHING:
        return (jp_view){docx.data, 0};
    case DAMAGE_OLD:
        *ending = ".doc";
        return (jp_view){ole2, sizeof ole2 - 1};
    case DAMAGE_LOCKED:
        return (jp_view){ole2, sizeof ole2 - 1};
    default:
        return docx;
    }
}

static jp_view render(const case_file *c, const case_form *form, const case_form *const *forms, size_t count) {
    docx_maker docx;

    docx_init(&docx, c->arena);
    put_form(c, &docx, form, false);
    for (size_t i = 0; i < count; i++) {
        const case_edit *join = edit_of(c, EDIT_JOIN, forms[i]->id);

        if (join && strcmp(join->find, form->id) == 0) {
            put_form(c, &docx, forms[i], true);
        }
    }
    return docx_finish(&docx);
}

case_member *case_members(case_file *c, size_t *count) {
    const case_form *forms[CASE_MAX_FORMS];
    size_t form_count;
    case_member *members;

    apply_value_edits(c);
    if (edit_of(c, EDIT_SPLIT, NULL)) {
        c->docx_flags |= DOCX_SPLIT_RUNS;
    }
    form_count = present_forms(c, forms, CASE_MAX_FORMS);
    check_adds(c, forms, form_count);
    members = jp_arena_array(c->arena, form_count + 1, sizeof *members);
    *count = 0;
    for (size_t i = 0; i < form_count; i++) {
        const case_form *form = forms[i];
        const char *name = form->file;
        const char *ending = ".docx";
        jp_view bytes;

        if (edit_of(c, EDIT_JOIN, form->id)) {
            continue;
        }
        bytes = render(c, form, forms, form_count);
        if (c->spoiled && strcmp(c->spoiled, form->id) == 0) {
            bytes = spoil(c->damage, bytes, &ending);
            name = c->is_spoiled_nameless ? "扫描件" : name;
        } else if (c->has_plain_names || edit_of(c, EDIT_FILES, NULL)) {
            name = jp_arena_printf(c->arena, "%03d", (int)(form_count - i));
        }
        members[(*count)++] = (case_member){jp_arena_printf(c->arena, "%s%s", name, ending), bytes};
    }
    return members;
}

jp_view case_archive(case_file *c) {
    size_t count;
    case_member *members = case_members(c, &count);
    zip_builder zip;

    zip_builder_init(&zip, c->arena);
    for (size_t i = 0; i < count; i++) {
        zip_builder_add(&zip, members[i].name, members[i].bytes);
    }
    return zip_builder_finish(&zip);
}

void case_dossier(case_file *c, jp_dossier *out) {
    size_t count;
    case_member *members = case_members(c, &count);
    jp_dossier dossier = {.id = jp_view_of(case_get(c, "id")), .source = jp_view_of(case_get(c, "id"))};

    dossier.members = jp_arena_array(c->arena, count + 1, sizeof *dossier.members);
    for (size_t i = 0; i < count; i++) {
        jp_member *member = &dossier.members[dossier.member_count++];
        jp_error err;

        *member = (jp_member){.name = jp_view_of(members[i].name), .size_bytes = members[i].bytes.bytes};
        jp_sha256_of(members[i].bytes, member->sha256);
        if (!jp_document_read(members[i].bytes, member->name, c->arena, &member->doc, &err)) {
            abort();
        }
    }
    *out = dossier;
}
