/* SPDX-License-Identifier: Apache-2.0 */
#include "organ_form.h"

static const jp_column list_columns[LIST_COLUMNS] = {
    [LIST_NO] = {"序号", 5, JP_CELL_INT},           [LIST_DOCNO] = {"文号", 22, JP_CELL_TEXT},
    [LIST_NAME] = {"案卷", 34, JP_CELL_TEXT},       [LIST_KIND] = {"类型", 19, JP_CELL_TEXT},
    [LIST_PARTY] = {"当事人", 16, JP_CELL_TEXT},    [LIST_CAUSE] = {"案由", 20, JP_CELL_TEXT},
    [LIST_SCORE] = {"得分", 8, JP_CELL_POINTS},     [LIST_RANGE] = {"得分区间", 10, JP_CELL_SHORT},
    [LIST_GRADE] = {"等次", 8, JP_CELL_SHORT},      [LIST_JUDGED] = {"已判定\n比例", 8, JP_CELL_SHORT},
    [LIST_FINDINGS] = {"问题项次", 8, JP_CELL_INT}, [LIST_QUESTIONS] = {"待核实", 7, JP_CELL_INT},
};

static const jp_column find_columns[FIND_COLUMNS] = {
    [FIND_NO] = {"序号", 5, JP_CELL_INT},
    [FIND_DOSSIER] = {"案卷", 19, JP_CELL_TEXT},
    [FIND_ITEM] = {"评查项目", 15, JP_CELL_TEXT},
    [FIND_REASON] = {"发现的问题", 22, JP_CELL_TEXT},
    [FIND_PASSAGE] = {"材料、位置和原文", 34, JP_CELL_TEXT},
    [FIND_LAW] = {"依据", 15, JP_CELL_TEXT},
    [FIND_POINTS] = {"扣分", 9, JP_CELL_SHORT},
    [FIND_ANSWER] = {"机关说明", 20, JP_CELL_INPUT},
    [FIND_PROOF] = {"佐证材料", 13, JP_CELL_INPUT},
    [FIND_OBJECTS] = {"是否\n异议", 6, JP_CELL_INPUT},
    [FIND_VERDICT] = {"复核结论", 11, JP_CELL_INPUT},
};

static const jp_column ask_columns[ASK_COLUMNS] = {
    [ASK_NO] = {"序号", 5, JP_CELL_INT},
    [ASK_DOSSIER] = {"案卷", 19, JP_CELL_TEXT},
    [ASK_ITEM] = {"评查项目", 16, JP_CELL_TEXT},
    [ASK_QUESTION] = {"请说明的事项", 34, JP_CELL_TEXT},
    [ASK_PASSAGE] = {"有关材料、位置和原文", 34, JP_CELL_TEXT},
    [ASK_POINTS] = {"不符合时\n扣分", 9, JP_CELL_TEXT},
    [ASK_ANSWER] = {"机关说明", 24, JP_CELL_INPUT},
    [ASK_PROOF] = {"佐证材料", 15, JP_CELL_INPUT},
    [ASK_VERDICT] = {"复核结论", 13, JP_CELL_INPUT},
};

static const jp_column duty_columns[DUTY_COLUMNS] = {
    [DUTY_NO] = {"题号", 7, JP_CELL_SHORT},
    [DUTY_CLAUSE] = {"监督条例", 19, JP_CELL_TEXT},
    [DUTY_MATTER] = {"事项", 13, JP_CELL_TEXT},
    [DUTY_QUESTION] = {"请说明的情况", 44, JP_CELL_TEXT},
    [DUTY_STATE] = {"落实情况\n（从列表选）", 12, JP_CELL_INPUT},
    [DUTY_ANSWER] = {"机关说明", 38, JP_CELL_INPUT},
    [DUTY_PROOF] = {"佐证材料", 22, JP_CELL_INPUT},
    [DUTY_VERDICT] = {"复核结论\n（评查人员填）", 13, JP_CELL_INPUT},
};

#define FITS(columns) (sizeof(columns) / sizeof((columns)[0]) <= (size_t)JP_FORM_MAX_COLUMNS)
_Static_assert(FITS(list_columns) && FITS(find_columns) && FITS(ask_columns) && FITS(duty_columns),
               "a row of the reader holds every form");

#define BIT(col) (1u << (col))

static const jp_form forms[JP_FORM_COUNT] = {
    [JP_FORM_DOSSIERS] = {"案卷一览", "本单位被评查案卷一览", list_columns, LIST_COLUMNS, BIT(LIST_NAME), 0,
                          "没有案卷"},
    [JP_FORM_FINDINGS] = {"问题反馈", "评查发现的问题与单位反馈", find_columns, FIND_COLUMNS,
                          BIT(FIND_DOSSIER) | BIT(FIND_ITEM),
                          BIT(FIND_ANSWER) | BIT(FIND_PROOF) | BIT(FIND_OBJECTS) | BIT(FIND_VERDICT),
                          "没有扣分或者一票否决的项目"},
    [JP_FORM_QUESTIONS] = {"待核实事项", "请单位说明的事项", ask_columns, ASK_COLUMNS,
                           BIT(ASK_DOSSIER) | BIT(ASK_ITEM) | BIT(ASK_PASSAGE),
                           BIT(ASK_ANSWER) | BIT(ASK_PROOF) | BIT(ASK_VERDICT), "没有需要说明的事项"},
    [JP_FORM_DUTIES] = {"单位调查表", "行政执法制度、责任制和队伍保障情况调查表", duty_columns, DUTY_COLUMNS,
                        BIT(DUTY_NO), BIT(DUTY_STATE) | BIT(DUTY_ANSWER) | BIT(DUTY_PROOF) | BIT(DUTY_VERDICT), ""},
};

static const struct {
    const char *word;
    jp_duty_state state;
} states[] = {{"已落实", JP_DUTY_DONE}, {"部分落实", JP_DUTY_PARTLY}, {"未落实", JP_DUTY_NOT}, {"不适用", JP_DUTY_NA}};

const char jp_duty_state_words[] = "已落实、部分落实、未落实、不适用";

bool jp_duty_state_read(jp_view word, jp_duty_state *out) {
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        if (jp_view_eq_text(word, states[i].word)) {
            *out = states[i].state;
            return true;
        }
    }
    return false;
}

const jp_form *jp_organ_form(jp_form_no no) {
    return &forms[no];
}

jp_grid *jp_organ_form_begin(jp_form_no no, jp_book *book) {
    static const char *const state_list[] = {"已落实", "部分落实", "未落实", "不适用", NULL};
    static const char *const objects_list[] = {JP_OBJECTS, JP_OBJECTS_NOT, NULL};
    const jp_form *form = &forms[no];
    jp_grid *grid = jp_book_grid(book, form->name, form->print_title, form->columns, form->column_count);

    if (no == JP_FORM_FINDINGS)
        jp_grid_list(grid, FIND_OBJECTS, objects_list);
    if (no == JP_FORM_DUTIES) {
        jp_grid_list(grid, DUTY_STATE, state_list);
        jp_grid_list(grid, DUTY_VERDICT, state_list);
    }
    return grid;
}

void jp_organ_form_end(jp_form_no no, jp_grid *grid) {
    jp_grid_end(grid, forms[no].empty_text);
}
