/* SPDX-License-Identifier: Apache-2.0 */
#include "item_tables.h"
#include "ranking_book.h"
#include "words.h"

enum {
    TYPICAL_NO,
    TYPICAL_NAME,
    TYPICAL_KIND,
    TYPICAL_ID,
    TYPICAL_CATEGORY,
    TYPICAL_UNMET,
    TYPICAL_SHARE,
    TYPICAL_ORGANS,
    TYPICAL_SPREAD,
    TYPICAL_VETO,
    TYPICAL_POINTS,
    TYPICAL_LAW,
    TYPICAL_ARTICLES,
    TYPICAL_REMEDY,
    TYPICAL_EXAMPLE,
    TYPICAL_LINK,
    TYPICAL_COLUMNS
};

static const jp_column typical_columns[TYPICAL_COLUMNS] = {
    [TYPICAL_NO] = {"序号", 5, JP_CELL_INT},
    [TYPICAL_NAME] = {"典型问题", 20, JP_CELL_TEXT},
    [TYPICAL_KIND] = {"类型", 11, JP_CELL_TEXT},
    [TYPICAL_ID] = {"项目", 6, JP_CELL_SHORT},
    [TYPICAL_CATEGORY] = {"类别", 8, JP_CELL_SHORT},
    [TYPICAL_UNMET] = {"案卷数", 7, JP_CELL_INT},
    [TYPICAL_SHARE] = {"占适用\n案卷", 8, JP_CELL_PERCENT},
    [TYPICAL_ORGANS] = {"涉及\n单位", 6, JP_CELL_INT},
    [TYPICAL_SPREAD] = {"占全部\n单位", 8, JP_CELL_PERCENT},
    [TYPICAL_VETO] = {"其中\n否决", 6, JP_CELL_INT},
    [TYPICAL_POINTS] = {"累计\n扣分", 7, JP_CELL_POINTS},
    [TYPICAL_LAW] = {"法律依据", 17, JP_CELL_TEXT},
    [TYPICAL_ARTICLES] = {"监督条例条款", 15, JP_CELL_TEXT},
    [TYPICAL_REMEDY] = {"如何纠正", 22, JP_CELL_TEXT},
    [TYPICAL_EXAMPLE] = {"例卷", 20, JP_CELL_TEXT},
    [TYPICAL_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
};

jp_grid *jp_typical_grid(jp_book *book, bool with_example) {
    return jp_book_grid(book, "典型问题", "典型问题（按发生频次）", typical_columns,
                        with_example ? TYPICAL_COLUMNS : TYPICAL_EXAMPLE);
}

static void put_typical(jp_grid *grid, const jp_report_data *data, uint32_t index, const jp_book *links,
                        jp_arena *scratch) {
    const jp_item_row *row = &data->ranking.items[data->ranking.typical[index]];
    const jp_stored_item *item = row->item;
    uint32_t unmet = row->deduct + row->veto;

    jp_grid_row(grid);
    jp_grid_int(grid, TYPICAL_NO, (int64_t)index + 1);
    jp_grid_text(grid, TYPICAL_NAME, jp_item_typical(item));
    jp_grid_text(grid, TYPICAL_KIND, jp_words_kind(data->ranking.kinds[row->kind_no].rubric->kind));
    jp_grid_text(grid, TYPICAL_ID, item->id);
    jp_grid_text(grid, TYPICAL_CATEGORY, item->category);
    jp_grid_int(grid, TYPICAL_UNMET, unmet);
    jp_grid_share(grid, TYPICAL_SHARE, unmet, row->applicable);
    jp_grid_int(grid, TYPICAL_ORGANS, row->organs);
    jp_grid_share(grid, TYPICAL_SPREAD, row->organs, data->ranking.known_organ_count);
    jp_grid_int(grid, TYPICAL_VETO, row->veto);
    jp_grid_points(grid, TYPICAL_POINTS, row->deducted_cp);
    jp_grid_text(grid, TYPICAL_LAW, item->law);
    jp_grid_text(grid, TYPICAL_ARTICLES, jp_words_articles(item->regulation, scratch));
    jp_grid_text(grid, TYPICAL_REMEDY, jp_item_remedy(item));
    if (links && !jp_view_is_empty(row->example_dossier)) {
        uint32_t rank = jp_report_row_of(data, row->example_dossier);
        jp_grid_text(grid, TYPICAL_EXAMPLE, row->example_dossier);
        if (rank != UINT32_MAX)
            jp_grid_link(grid, TYPICAL_LINK, jp_book_place(links, JP_GRID_RANKS, rank, scratch), JP_VIEW("查看"));
    }
}

void jp_typical_rows(jp_grid *grid, const jp_report_data *data, const jp_book *links) {
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < data->ranking.typical_count; i++) {
        put_typical(grid, data, i, links, &scratch);
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    jp_grid_bars(grid, TYPICAL_UNMET, JP_TINT_RED);
    jp_grid_tint_positive(grid, TYPICAL_VETO, JP_TINT_RED);
    jp_grid_end(grid, "没有发现问题");
}

enum {
    ARTICLE_NAME,
    ARTICLE_CONTENT,
    ARTICLE_ITEMS,
    ARTICLE_APPLICABLE,
    ARTICLE_UNMET,
    ARTICLE_SHARE,
    ARTICLE_UNDETERMINED,
    ARTICLE_DOSSIERS,
    ARTICLE_ORGANS,
    ARTICLE_POINTS,
    ARTICLE_COLUMNS
};

static const jp_column article_columns[ARTICLE_COLUMNS] = {
    [ARTICLE_NAME] = {"条款", 22, JP_CELL_TEXT},
    [ARTICLE_CONTENT] = {"内容（概括）", 36, JP_CELL_TEXT},
    [ARTICLE_ITEMS] = {"评查项目数", 10, JP_CELL_INT},
    [ARTICLE_APPLICABLE] = {"适用次数", 9, JP_CELL_INT},
    [ARTICLE_UNMET] = {"不符合次数", 10, JP_CELL_INT},
    [ARTICLE_SHARE] = {"不符合率", 9, JP_CELL_PERCENT},
    [ARTICLE_UNDETERMINED] = {"待人工\n核查次数", 10, JP_CELL_INT},
    [ARTICLE_DOSSIERS] = {"涉及案卷", 9, JP_CELL_INT},
    [ARTICLE_ORGANS] = {"涉及单位", 9, JP_CELL_INT},
    [ARTICLE_POINTS] = {"累计扣分", 10, JP_CELL_POINTS},
};

/* What each item of articles 16–18 and 27 is about, in our own short words. */
static const struct {
    const char *article, *text;
} articles[] = {
    {"16(一)", "公示、全过程记录、法制审核三项制度"},
    {"16(二)", "行政裁量权基准"},
    {"16(三)", "轻微违法不罚、从轻、减轻及免予强制清单"},
    {"16(四)", "行政执法与刑事司法衔接"},
    {"16(五)", "其他重要执法制度"},
    {"17(一)", "执法事项梳理"},
    {"17(二)", "执法职权分解"},
    {"17(三)", "执法责任确定"},
    {"17(四)", "评议考核"},
    {"17(五)", "责任追究"},
    {"17", "行政执法责任制"},
    {"18(一)", "执法装备与保障"},
    {"18(二)", "执法人员培训"},
    {"18(三)", "执法证件管理与使用"},
    {"18(四)", "主体、权限、程序合法"},
    {"18(五)", "方式与决定合法，过罚相当"},
    {"18(六)", "畸轻畸重、显失公平"},
    {"18(七)", "其他影响合法性、适当性的情况"},
    {"27(一)", "队伍与证件管理不规范"},
    {"27(二)", "主体、权限、内容、程序不合法"},
    {"27(三)", "决定不合法或者明显不当"},
    {"27(四)", "不履行、不正确履行职责"},
    {"27(五)", "重要制度未落实"},
    {"27(六)", "执法不文明"},
    {"27(七)", "其他违法情形"},
};

enum { ARTICLES = sizeof articles / sizeof articles[0] };

static uint32_t article_no(jp_view article) {
    uint32_t i = 0;

    while (i < ARTICLES && !jp_view_eq_text(article, articles[i].article))
        i++;
    return i;
}

/* A clause on which a dossier shows nothing, and which is asked of the organ itself. */
static void put_organ_article(jp_grid *grid, uint32_t no, jp_arena *arena) {
    jp_grid_row(grid);
    jp_grid_text(grid, ARTICLE_NAME, jp_words_articles(jp_view_of(articles[no].article), arena));
    jp_grid_text(
        grid, ARTICLE_CONTENT,
        jp_view_of(jp_arena_printf(arena, "%s（案卷里看不出，没有评查项目；在单位调查表中评查）", articles[no].text)));
}

/* The clauses of articles 16 to 18 between two rows of the table. */
static void put_articles_between(jp_grid *grid, uint32_t from, uint32_t to, jp_arena *arena) {
    for (uint32_t no = from; no < to; no++) {
        jp_view article = jp_view_of(articles[no].article);
        if (jp_view_ends_with(article, JP_VIEW(")")) && !jp_view_starts_with(article, JP_VIEW("27")))
            put_organ_article(grid, no, arena);
    }
}

jp_grid *jp_article_grid(jp_book *book) {
    return jp_book_grid(book, "条例对照", "按监督条例第十六至十八条、第二十七条汇总", article_columns, ARTICLE_COLUMNS);
}

void jp_article_rows(jp_grid *grid, const jp_report_data *data) {
    uint32_t next = 0;
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < data->ranking.article_count; i++) {
        const jp_article_row *row = &data->ranking.articles[i];
        const uint32_t no = article_no(row->article);
        if (no < ARTICLES) {
            put_articles_between(grid, next, no, &scratch);
            next = no + 1;
        }
        jp_grid_row(grid);
        jp_grid_text(grid, ARTICLE_NAME, jp_words_articles(row->article, &scratch));
        jp_grid_text(grid, ARTICLE_CONTENT, no < ARTICLES ? jp_view_of(articles[no].text) : JP_VIEW_EMPTY);
        jp_grid_int(grid, ARTICLE_ITEMS, row->items);
        jp_grid_int(grid, ARTICLE_APPLICABLE, row->applicable);
        jp_grid_int(grid, ARTICLE_UNMET, row->unmet);
        jp_grid_share(grid, ARTICLE_SHARE, row->unmet, row->applicable);
        jp_grid_int(grid, ARTICLE_UNDETERMINED, row->undetermined);
        jp_grid_int(grid, ARTICLE_DOSSIERS, row->dossiers);
        jp_grid_int(grid, ARTICLE_ORGANS, row->organs);
        jp_grid_points(grid, ARTICLE_POINTS, row->deducted_cp);
        jp_arena_reset(&scratch);
    }
    if (data->ranking.article_count > 0)
        put_articles_between(grid, next, ARTICLES, &scratch);
    jp_arena_release(&scratch);
    jp_grid_bars(grid, ARTICLE_UNMET, JP_TINT_RED);
    jp_grid_end(grid, "评查项目没有标明条例条款");
}

enum {
    ITEM_KIND,
    ITEM_ID,
    ITEM_TITLE,
    ITEM_CATEGORY,
    ITEM_FULL,
    ITEM_EACH,
    ITEM_CAP,
    ITEM_VETO,
    ITEM_HOW,
    ITEM_PASS,
    ITEM_DEDUCT,
    ITEM_VETOED,
    ITEM_NA,
    ITEM_UNDETERMINED,
    ITEM_RATE,
    ITEM_LAW,
    ITEM_ARTICLES,
    ITEM_COLUMNS
};

static const jp_column item_columns[ITEM_COLUMNS] = {
    [ITEM_KIND] = {"类型", 11, JP_CELL_TEXT},
    [ITEM_ID] = {"项目", 6, JP_CELL_SHORT},
    [ITEM_TITLE] = {"评查项目", 25, JP_CELL_TEXT},
    [ITEM_CATEGORY] = {"类别", 8, JP_CELL_SHORT},
    [ITEM_FULL] = {"标准分", 7, JP_CELL_POINTS},
    [ITEM_EACH] = {"每处\n扣分", 7, JP_CELL_POINTS},
    [ITEM_CAP] = {"扣分\n上限", 7, JP_CELL_POINTS},
    [ITEM_VETO] = {"否决或\n加分", 8, JP_CELL_SHORT},
    [ITEM_HOW] = {"判定方式", 13, JP_CELL_TEXT},
    [ITEM_PASS] = {"符合", 6, JP_CELL_INT},
    [ITEM_DEDUCT] = {"扣分", 6, JP_CELL_INT},
    [ITEM_VETOED] = {"否决", 6, JP_CELL_INT},
    [ITEM_NA] = {"不适用", 7, JP_CELL_INT},
    [ITEM_UNDETERMINED] = {"待人工\n核查", 7, JP_CELL_INT},
    [ITEM_RATE] = {"不符合率", 8, JP_CELL_PERCENT},
    [ITEM_LAW] = {"法律依据", 22, JP_CELL_TEXT},
    [ITEM_ARTICLES] = {"监督条例条款", 20, JP_CELL_TEXT},
};

static void put_item(jp_ranking_book *rb, const jp_item_row *row, jp_arena *scratch) {
    const jp_stored_item *item = row->item;
    jp_grid *grid = rb->items;

    jp_grid_row(grid);
    jp_grid_text(grid, ITEM_KIND, jp_words_kind(rb->data->ranking.kinds[row->kind_no].rubric->kind));
    jp_grid_text(grid, ITEM_ID, item->id);
    jp_grid_text(grid, ITEM_TITLE, item->title);
    jp_grid_text(grid, ITEM_CATEGORY, item->category);
    jp_grid_points(grid, ITEM_FULL, item->full_cp);
    jp_grid_points(grid, ITEM_EACH, item->deduct_cp);
    jp_grid_points(grid, ITEM_CAP, item->cap_cp);
    jp_grid_text(grid, ITEM_VETO,
                 item->is_veto    ? JP_VIEW("一票否决")
                 : item->is_bonus ? JP_VIEW("加分")
                                  : JP_VIEW("—"));
    jp_grid_text(grid, ITEM_HOW, jp_words_judgeability(item->judgeability));
    jp_grid_int(grid, ITEM_PASS, row->pass);
    jp_grid_int(grid, ITEM_DEDUCT, row->deduct);
    jp_grid_int(grid, ITEM_VETOED, row->veto);
    jp_grid_int(grid, ITEM_NA, row->na);
    jp_grid_int(grid, ITEM_UNDETERMINED, row->undetermined);
    jp_grid_share(grid, ITEM_RATE, (uint64_t)row->deduct + row->veto, row->applicable);
    jp_grid_text(grid, ITEM_LAW, item->law);
    jp_grid_text(grid, ITEM_ARTICLES, jp_words_articles(item->regulation, scratch));
}

jp_grid *jp_typical_begin(jp_ranking_book *rb) {
    return jp_typical_grid(rb->book, true);
}

jp_grid *jp_articles_begin(jp_ranking_book *rb) {
    return jp_article_grid(rb->book);
}

jp_grid *jp_items_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "评查项目", "评查项目与结果分布", item_columns, ITEM_COLUMNS);
}

void jp_items_fill(jp_ranking_book *rb) {
    jp_arena scratch;

    jp_arena_init(&scratch);
    jp_typical_rows(rb->typical, rb->data, rb->book);
    jp_article_rows(rb->articles, rb->data);
    for (uint32_t i = 0; i < rb->data->ranking.item_count; i++) {
        put_item(rb, &rb->data->ranking.items[i], &scratch);
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    jp_grid_tint_text(rb->items, ITEM_VETO, JP_VIEW("一票否决"), JP_TINT_RED);
    jp_grid_tint_positive(rb->items, ITEM_VETOED, JP_TINT_RED);
    jp_grid_tint_positive(rb->items, ITEM_DEDUCT, JP_TINT_YELLOW);
    jp_grid_end(rb->items, "评查标准没有项目");
}
