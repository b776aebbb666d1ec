/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/report/organ_index.h"
#include "juanping/write/book.h"
#include "needs.h"
#include "rubric_acts.h"

#define MAX_RUBRICS 64u
#define QUESTIONNAIRE "单位调查表"

/* Where a duty can be seen. */
typedef enum seen { SEEN_DOSSIER, SEEN_BOTH, SEEN_ORGAN, SEEN_RESULTS } seen;

/* Duties of the regulation in our own words. via: the articles whose items measure it, when it has none of its own.
 * source: 新疆维吾尔自治区行政执法监督条例第十六条至第二十条、第二十七条、第三十三条、第三十四条 */
typedef struct duty {
    const char *article;
    const char *text;
    const char *via;
    seen seen;
    const char *elsewhere; /* what is asked where, besides or instead of dossiers */
} duty;

static const duty duties[] = {
    {"16(一)", "公示、全过程记录、法制审核三项制度", NULL, SEEN_BOTH, "制度、公示平台、记录设备、审核人员配备"},
    {"16(二)", "裁量基准的制定和执行", NULL, SEEN_BOTH, "基准是否制定、公布、更新"},
    {"16(三)", "不罚、从轻、减轻、免予强制四张清单", NULL, SEEN_BOTH, "清单是否制定、公布"},
    {"16(四)", "行政执法与刑事司法衔接", NULL, SEEN_BOTH, "衔接机制、移送和回复台账"},
    {"16(五)", "其他重要制度", NULL, SEEN_ORGAN, "本部门其他制度"},
    {"17(一)", "执法事项梳理", NULL, SEEN_ORGAN, "执法事项目录"},
    {"17(二)", "执法职权分解", NULL, SEEN_ORGAN, "职权分解到机构和岗位"},
    {"17(三)", "执法责任确定", NULL, SEEN_ORGAN, "岗位责任"},
    {"17(四)", "执法状况评议考核", NULL, SEEN_ORGAN, "评议考核的办法和结果"},
    {"17(五)", "执法责任追究", NULL, SEEN_ORGAN, "追究的情形和件数"},
    {"18(一)", "执法装备等保障", NULL, SEEN_ORGAN, "装备、经费、场所"},
    {"18(二)", "执法人员教育培训", NULL, SEEN_ORGAN, "培训的学时和考试"},
    {"18(三)", "执法证件的管理和使用", NULL, SEEN_BOTH, "持证人数、证件申领和注销"},
    {"18(四)", "主体、权限、程序合法", NULL, SEEN_DOSSIER, ""},
    {"18(五)", "方式、决定合法，过罚相当", NULL, SEEN_DOSSIER, ""},
    {"18(六)", "不畸轻畸重、不显失公平", NULL, SEEN_DOSSIER, ""},
    {"18(七)", "其他合法性、适当性", NULL, SEEN_DOSSIER, ""},
    {"19(一)", "政府重点：重要制度落实", "16", SEEN_BOTH, "同第十六条"},
    {"19(二)", "政府重点：监督机关开展监督", "", SEEN_ORGAN, "监督机关自己的台账"},
    {"19(三)", "政府重点：法治化营商环境", "", SEEN_ORGAN, "涉企检查和处罚的统计"},
    {"19(四)", "政府重点：责任制落实", "17", SEEN_ORGAN, "同第十七条"},
    {"19(五)", "政府重点：执法体制改革", "", SEEN_ORGAN, "改革任务完成情况"},
    {"19(六)", "政府重点：乡镇街道承接处罚权", "18", SEEN_BOTH, "赋权清单、人员和能力；案卷按乡镇街道分组排名"},
    {"19(七)", "政府重点：监察、司法、检察建议落实", "", SEEN_ORGAN, "收到和办结的建议"},
    {"19(八)", "政府重点：其他", "", SEEN_ORGAN, "由活动方案定"},
    {"20(一)", "部门重点：法律法规规章执行", "18(四) 18(五)", SEEN_DOSSIER, ""},
    {"20(二)", "部门重点：严格规范公正文明执法", "18", SEEN_DOSSIER, ""},
    {"20(三)", "部门重点：执法制度落实", "16", SEEN_BOTH, "同第十六条"},
    {"20(四)", "部门重点：监督机制和能力", "", SEEN_ORGAN, "监督机构、人员和工作机制"},
    {"20(五)", "部门重点：其他", "", SEEN_ORGAN, "由活动方案定"},
    {"27(一)", "意见书：队伍、证件管理不规范", NULL, SEEN_BOTH, "人员名册、证件台账"},
    {"27(二)", "意见书：主体、权限、内容、程序不合法", NULL, SEEN_DOSSIER, ""},
    {"27(三)", "意见书：决定不合法或者明显不当", NULL, SEEN_DOSSIER, ""},
    {"27(四)", "意见书：不履行、不正确履行职责", NULL, SEEN_DOSSIER, ""},
    {"27(五)", "意见书：不落实重要制度", NULL, SEEN_BOTH, "见" QUESTIONNAIRE "第十六条各题"},
    {"27(六)", "意见书：不文明执法", NULL, SEEN_BOTH, "投诉举报、音像记录"},
    {"27(七)", "意见书：其他违法情形", NULL, SEEN_DOSSIER, ""},
    {"33", "移送监察、检察机关的线索", "27(四) 16(四)", SEEN_RESULTS, "由评查结果和人工核查提出，不进公开通报"},
    {"34(一)", "追责：不履行、不正确履行职责", "27(四)", SEEN_RESULTS, "由意见书、决定书的整改情况定"},
    {"34(二)", "追责：不文明执法造成不良影响", "27(六)", SEEN_RESULTS, "由投诉核查定"},
    {"34(三)", "追责：主体、程序、决定违法", "27(二) 27(三)", SEEN_RESULTS, "由意见书、决定书的整改情况定"},
    {"34(四)", "追责：不配合监督、弄虚作假", "", SEEN_RESULTS, "监督过程记录"},
    {"34(五)", "追责：拒不执行监督决定", "", SEEN_RESULTS, "整改台账"},
    {"34(六)", "追责：谋取不正当利益", "", SEEN_RESULTS, "线索核查"},
    {"34(七)", "追责：其他", "27(七)", SEEN_RESULTS, "由意见书、决定书的整改情况定"},
};
enum { DUTY_COUNT = sizeof duties / sizeof duties[0] };

/* Items that measure a duty. */
typedef struct cover {
    uint32_t count, by_judge[3], organ_count;
    int64_t points_cp;
    jp_str ids;
    jp_str named_ids; /* the same behind the titles of the rubrics */
} cover;

/* One item under one duty. */
typedef struct measure {
    uint32_t duty;
    jp_view rubric, id, title;
    jp_judgeability judgeability;
    int32_t full_cp;
} measure;

typedef struct coverage {
    rubric_call *call;
    cover rows[DUTY_COUNT];
    measure *measures;
    size_t measure_count, measure_cap;
    const char *names[MAX_RUBRICS];
    uint32_t rubric_count;
    bool is_one; /* ids need no name of a rubric before them */
} coverage;

/* 17 covers 17(一) and is covered by it; a via of 16 takes all of 16. */
static bool is_within(jp_view cited, jp_view article) {
    size_t a = jp_view_find(cited, JP_VIEW("("), 0);
    size_t b = jp_view_find(article, JP_VIEW("("), 0);
    bool is_whole = a == SIZE_MAX || b == SIZE_MAX;

    return is_whole ? jp_view_eq(jp_view_sub(cited, 0, a), jp_view_sub(article, 0, b)) : jp_view_eq(cited, article);
}

static bool measures(const jp_item *item, const duty *d, jp_arena *arena) {
    uint32_t cited_count, wanted_count;
    jp_view *cited = jp_ini_split(item->regulation, ' ', arena, &cited_count);
    jp_view *wanted = jp_ini_split(jp_view_of(d->via ? d->via : d->article), ' ', arena, &wanted_count);

    for (uint32_t i = 0; i < cited_count; i++) {
        for (uint32_t k = 0; k < wanted_count; k++) {
            if (is_within(cited[i], wanted[k])) {
                return true;
            }
        }
    }
    return false;
}

static void add_rubric(coverage *v, const jp_rubric *rubric, const char *name) {
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        cover *row = &v->rows[d];
        bool is_named = v->is_one;
        bool is_titled = false;
        for (uint32_t i = 0; i < rubric->item_count; i++) {
            const jp_item *item = &rubric->items[i];
            if (!measures(item, &duties[d], v->call->arena)) {
                continue;
            }
            row->count++;
            row->by_judge[item->judgeability]++;
            row->organ_count += item->is_organ;
            row->points_cp += item->full_cp;
            v->measures =
                jp_arena_grow(v->call->arena, v->measures, v->measure_count, &v->measure_cap, sizeof *v->measures);
            v->measures[v->measure_count++] = (measure){.duty = d,
                                                        .rubric = jp_view_copy(v->call->arena, rubric->name),
                                                        .id = jp_view_copy(v->call->arena, item->id),
                                                        .title = jp_view_copy(v->call->arena, item->title),
                                                        .judgeability = item->judgeability,
                                                        .full_cp = item->full_cp};
            if (!is_named) {
                jp_str_putf(&row->ids, "%s%s:", row->ids.bytes > 0 ? " " : "", name);
                is_named = true;
            }
            jp_str_putf(&row->ids, "%s%.*s", row->ids.bytes > 0 ? " " : "", JP_VIEW_ARG(item->id));
            if (!is_titled) {
                jp_str_putf(&row->named_ids, "%s%.*s：", row->named_ids.bytes > 0 ? "\n" : "",
                            JP_VIEW_ARG(rubric->name));
            }
            jp_str_putf(&row->named_ids, "%s%.*s", is_titled ? "、" : "", JP_VIEW_ARG(item->id));
            is_titled = true;
        }
    }
    v->names[v->rubric_count++] = name;
}

static bool add_path(coverage *v, const char *path, const char *name, jp_error *err) {
    jp_assets assets;

    if (v->rubric_count == MAX_RUBRICS) {
        return true;
    }
    if (!rubric_load(v->call, path, &assets, err)) {
        return false;
    }
    for (uint32_t i = 0; i < assets.rubric_count && v->rubric_count < MAX_RUBRICS; i++) {
        const jp_rubric *rubric = &assets.rubrics[i].rubric;
        v->is_one = v->is_one && assets.rubric_count == 1;
        add_rubric(v, rubric,
                   assets.rubric_count == 1
                       ? name
                       : jp_arena_printf(v->call->arena, "%s/%.*s", name, JP_VIEW_ARG(rubric->kind)));
    }
    jp_assets_release(&assets);
    return true;
}

/* ---- all rubrics of the scoring folder ---- */

static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool is_rubric(const char *path, jp_arena *arena) {
    jp_ini ini;
    jp_error err;

    return jp_view_ends_with(jp_view_of(path), JP_VIEW(".ini")) && jp_ini_load(path, arena, &ini, &err) &&
           jp_ini_find_section(&ini, JP_VIEW("标准")) != NULL;
}

/* Rubrics of a folder and, one step down, of those in it; relative is "" or "ecology-2024/". */
static void find_rubrics(rubric_call *call, const char *relative, const char **paths, const char **names,
                         uint32_t *count) {
    struct dirent **entries = NULL;
    const char *folder = jp_arena_printf(call->arena, "%s/%s", call->c->scoring_dir, relative);
    int entry_count = scandir(folder, &entries, is_shown, by_bytes);

    for (int i = 0; i < entry_count; i++) {
        const char *path = jp_arena_printf(call->arena, "%s/%s%s", call->c->scoring_dir, relative, entries[i]->d_name);
        if (jp_path_is_dir(path) && *relative == '\0') {
            find_rubrics(call, jp_arena_printf(call->arena, "%s/", entries[i]->d_name), paths, names, count);
        } else if (*count < MAX_RUBRICS && is_rubric(path, call->arena)) {
            paths[*count] = path;
            names[(*count)++] = jp_arena_printf(call->arena, "%s%.*s", relative, (int)(strlen(entries[i]->d_name) - 4),
                                                entries[i]->d_name);
        }
        free(entries[i]);
    }
    free(entries);
}

/* ---- showing ---- */

/* Questions under its own number and under those of the articles that stand for it. */
static uint32_t count_asked(const duty *d, jp_arena *arena) {
    uint32_t count;
    const jp_view *via = jp_ini_split(jp_view_of(d->via ? d->via : ""), ' ', arena, &count);
    uint32_t asked = jp_organ_asks(jp_view_of(d->article));

    for (uint32_t i = 0; i < count; i++) {
        asked += via[i].bytes > 0 ? jp_organ_asks(via[i]) : 0;
    }
    return asked;
}

static bool is_asked(const duty *d, jp_arena *arena) {
    return count_asked(d, arena) > 0;
}

static const char *where_text(const duty *d, jp_arena *arena) {
    static const char *const asked[] = {"案卷", "案卷；" QUESTIONNAIRE "：", QUESTIONNAIRE "：", "评查结果："};
    static const char *const not_asked[] = {"案卷", "案卷；另行核对：", "另行核对：", "评查结果："};

    return jp_arena_printf(arena, "%s%s", (is_asked(d, arena) ? asked : not_asked)[d->seen], d->elsewhere);
}

/* A duty that dossiers show and no item asks for. */
static bool is_gap(const coverage *v, uint32_t d) {
    return v->rows[d].count == 0 && (duties[d].seen == SEEN_DOSSIER || duties[d].seen == SEEN_BOTH);
}

static void say_list(const coverage *v, const char *zh, const char *en, bool (*is_in)(const coverage *v, uint32_t d)) {
    uint32_t count = 0;

    printf("%s", pick(v->call->c, zh, en));
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        if (is_in(v, d)) {
            printf(" %s", duties[d].article);
            count++;
        }
    }
    printf("%s\n", count > 0 ? "" : pick(v->call->c, " 无", " none"));
}

static bool is_organ_only(const coverage *v, uint32_t d) {
    return duties[d].seen == SEEN_ORGAN && is_asked(&duties[d], v->call->arena);
}

static bool is_partly_organ(const coverage *v, uint32_t d) {
    return duties[d].seen == SEEN_BOTH && is_asked(&duties[d], v->call->arena);
}

static bool is_neither(const coverage *v, uint32_t d) {
    return (duties[d].seen == SEEN_ORGAN || duties[d].seen == SEEN_BOTH) && !is_asked(&duties[d], v->call->arena);
}

static void say_text(const coverage *v) {
    for (uint32_t i = 0; i < v->rubric_count; i++) {
        printf("%s%s", i == 0 ? pick(v->call->c, "标准：", "rubrics: ") : " ", v->names[i]);
    }
    printf("\n\n");
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        const cover *row = &v->rows[d];
        printf("条例%s  %s\n    %s\n    %s %u（A %u P %u H %u），%s %s%s%s%s\n", duties[d].article, duties[d].text,
               where_text(&duties[d], v->call->arena), pick(v->call->c, "项目", "items"), row->count, row->by_judge[0],
               row->by_judge[1], row->by_judge[2], pick(v->call->c, "分值", "points"),
               points_text((int32_t)row->points_cp, v->call->arena), duties[d].via && *duties[d].via ? "，见" : "",
               duties[d].via ? duties[d].via : "",
               row->count > 0 ? ""
               : is_gap(v, d) ? "  ←"
                              : "");
        if (row->count > 0) {
            printf("    %s\n", jp_str_cstr(&row->ids));
        }
    }
    printf("\n");
    say_list(v, "空缺（能从案卷看出而没有项目）：", "gaps (seen in dossiers, no item):", is_gap);
    say_list(v, "一部分要在" QUESTIONNAIRE "中问：", "partly asked in the organ questionnaire:", is_partly_organ);
    say_list(v, "从案卷评不出，只在" QUESTIONNAIRE "中问：",
             "not judged from dossiers, asked in the organ questionnaire:", is_organ_only);
    say_list(v, QUESTIONNAIRE "不问，另行核对：", "not asked there either, to be checked otherwise:", is_neither);
}

static void say_tsv(const coverage *v) {
    printf("条文\t职责\t从哪里评\t项目数\tA\tP\tH\t单位项目\t分值\t空缺\t项目\n");
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        const cover *row = &v->rows[d];
        printf("%s\t%s\t%s\t%u\t%u\t%u\t%u\t%u\t%s\t%s\t%s\n", duties[d].article, duties[d].text,
               where_text(&duties[d], v->call->arena), row->count, row->by_judge[0], row->by_judge[1], row->by_judge[2],
               row->organ_count, points_text((int32_t)row->points_cp, v->call->arena), is_gap(v, d) ? "是" : "否",
               jp_str_cstr(&row->ids));
    }
}

/* "16(一)" → 第十六条第（一）项. */
static jp_view article_words(const char *article, jp_arena *arena) {
    char *rest = NULL;
    const uint32_t number = (uint32_t)strtoul(article, &rest, 10);
    const jp_view item = jp_view_of(rest);
    jp_str text;

    jp_str_init(&text, arena);
    jp_str_put_text(&text, "第");
    jp_str_put_numeral(&text, number);
    jp_str_put_text(&text, "条");
    if (item.bytes >= 2) {
        jp_str_putf(&text, "第（%.*s）项", JP_VIEW_ARG(jp_view_sub(item, 1, item.bytes - 1)));
    }
    return jp_str_view(&text);
}

/* Each item by its title, under each duty that it measures. */
static void put_measures(const coverage *v, jp_book *book) {
    static const jp_column columns[] = {{"监督条例条款", 22, JP_CELL_TEXT}, {"职责", 30, JP_CELL_TEXT},
                                        {"评查标准", 34, JP_CELL_TEXT},     {"项目", 7, JP_CELL_SHORT},
                                        {"评查项目", 46, JP_CELL_TEXT},     {"判定方式", 10, JP_CELL_SHORT},
                                        {"标准分", 9, JP_CELL_POINTS}};
    static const char *const ways[] = {"机判", "部分机判", "人工判断"};
    jp_grid *grid =
        jp_book_grid(book, "逐条项目", "监督条例各条款的评查项目", columns, sizeof columns / sizeof *columns);

    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        for (size_t i = 0; i < v->measure_count; i++) {
            const measure *m = &v->measures[i];
            if (m->duty != d) {
                continue;
            }
            jp_grid_row(grid);
            jp_grid_text(grid, 0, article_words(duties[d].article, v->call->arena));
            jp_grid_text(grid, 1, jp_view_of(duties[d].text));
            jp_grid_text(grid, 2, m->rubric);
            jp_grid_text(grid, 3, m->id);
            jp_grid_text(grid, 4, m->title);
            jp_grid_text(grid, 5, jp_view_of(ways[m->judgeability]));
            jp_grid_points(grid, 6, m->full_cp);
        }
    }
    jp_grid_end(grid, "没有评查项目");
}

/* More than a row can be tall stand on the sheet of items alone, and no row is cut in print. */
static jp_view items_cell(const coverage *v, const cover *row) {
    enum { MOST = 100 };

    return row->count <= MOST ? jp_str_view(&row->named_ids)
                              : jp_view_of(jp_arena_printf(v->call->arena, "共%u项，逐项见“逐条项目”", row->count));
}

static bool write_book(const coverage *v, jp_error *err) {
    static const jp_column columns[] = {
        {"监督条例条款", 22, JP_CELL_TEXT}, {"职责", 34, JP_CELL_TEXT},         {"从哪里评", 40, JP_CELL_TEXT},
        {"项目数", 8, JP_CELL_INT},         {"机判", 6, JP_CELL_INT},           {"部分机判", 6, JP_CELL_INT},
        {"人工判断", 6, JP_CELL_INT},       {"单位调查表题数", 9, JP_CELL_INT}, {"分值", 9, JP_CELL_POINTS},
        {"空缺", 7, JP_CELL_SHORT},         {"项目", 72, JP_CELL_TEXT}};
    jp_book_setup setup = {.title = JP_VIEW("条例对照"), .author = JP_VIEW("卷评"), .created = JP_DAY_NONE};
    jp_book *book;

    if (!v->call->out) {
        jp_fail(err, JP_E_USAGE, NULL, "rubric coverage --format xlsx");
        jp_fail_hint(err, "-o FILE.xlsx");
        return false;
    }
    if (!jp_book_open(&book, v->call->out, &setup, err)) {
        return false;
    }
    jp_grid *grid = jp_book_grid(book, "条例对照", "条例各条与评查项目对照", columns, sizeof columns / sizeof *columns);
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        const cover *row = &v->rows[d];
        const uint32_t counts[] = {row->count, row->by_judge[0], row->by_judge[1], row->by_judge[2],
                                   count_asked(&duties[d], v->call->arena)};
        jp_grid_row(grid);
        jp_grid_text(grid, 0, article_words(duties[d].article, v->call->arena));
        jp_grid_text(grid, 1, jp_view_of(duties[d].text));
        jp_grid_text(grid, 2, jp_view_of(where_text(&duties[d], v->call->arena)));
        for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
            jp_grid_int(grid, (uint16_t)(3 + i), counts[i]);
        }
        jp_grid_points(grid, 8, row->points_cp);
        jp_grid_text(grid, 9, is_gap(v, d) ? JP_VIEW("空缺") : JP_VIEW_EMPTY);
        jp_grid_text(grid, 10, items_cell(v, row));
    }
    jp_grid_tint_text(grid, 9, JP_VIEW("空缺"), JP_TINT_RED);
    jp_grid_end(grid, "");
    put_measures(v, book);
    return jp_book_close(book, err);
}

/* A file is a workbook, whether or not the format says so again. */
static bool settle_format(rubric_call *call, jp_error *err) {
    const jp_view out = jp_view_of(call->out);

    if (!call->out || strcmp(call->format, "xlsx") == 0) {
        return true;
    }
    if (strcmp(call->format, "text") == 0 && jp_view_ends_with(out, JP_VIEW(".xlsx"))) {
        call->format = "xlsx";
        return true;
    }
    jp_fail(err, JP_E_USAGE, NULL, "rubric coverage -o %s", call->out);
    jp_fail_hint(err, "%s",
                 pick(call->c, "-o 只写工作簿（.xlsx），文字格式写到标准输出",
                      "-o writes a workbook (.xlsx); the other formats go to standard output"));
    return false;
}

bool rubric_coverage(rubric_call *call, jp_error *err) {
    coverage *v = jp_arena_alloc(call->arena, sizeof *v);
    const char *paths[MAX_RUBRICS];
    const char *names[MAX_RUBRICS];
    uint32_t count = 0;

    if (!settle_format(call, err)) {
        return false;
    }
    for (uint32_t i = 0; i < call->path_count && count < MAX_RUBRICS; i++, count++) {
        paths[count] = names[count] = call->paths[i];
    }
    if (call->path_count == 0) {
        find_rubrics(call, "", paths, names, &count);
    }
    v->call = call;
    v->is_one = count == 1;
    for (uint32_t d = 0; d < DUTY_COUNT; d++) {
        jp_str_init(&v->rows[d].ids, call->arena);
        jp_str_init(&v->rows[d].named_ids, call->arena);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!add_path(v, paths[i], names[i], err)) {
            return false;
        }
    }
    if (strcmp(call->format, "xlsx") == 0) {
        return write_book(v, err);
    }
    if (strcmp(call->format, "tsv") == 0) {
        say_tsv(v);
    } else {
        say_text(v);
    }
    return true;
}
