/* SPDX-License-Identifier: Apache-2.0 */
#include "verbs.h"

#include <stdio.h>
#include <string.h>

const verb verbs[] = {
    {"score", verb_score, "score 输入... -o 输出目录 [选项]", "score INPUT... -o OUT [OPTIONS]",
     "评查案卷：读取、评分、写出台账、工作簿和通报", "review dossiers: read, score, write workbook and circular"},
    {"report", verb_report, "report 输出目录 [选项]", "report OUT [OPTIONS]", "由 results.db 重新生成各类报告",
     "make the reports again from results.db"},
    {"inspect", verb_inspect, "inspect 文件 [--text | --outline | --facts]",
     "inspect FILE [--text | --outline | --facts]", "查看从一份材料或一个案卷中读出的内容",
     "what was read from one document or dossier"},
    {"explain", verb_explain, "explain 输出目录 案卷 [评查项目]", "explain OUT DOSSIER [ITEM]",
     "逐项说明：条件、事实、证据、分值、依据", "why: condition, facts, evidence, points, law"},
    {"rubric", verb_rubric,
     "rubric check | list | show | test [--mutants] [文件|目录]\n"
     "      juanping rubric coverage [--format text|tsv|xlsx] [-o 工作簿] [文件|目录]...\n"
     "      juanping rubric diff 甲 乙\n"
     "      juanping rubric export 工作簿.xlsx [文件|目录]\n"
     "      juanping rubric import 工作簿.xlsx [-o 标准.ini] [--replace]",
     "rubric check | list | show | test [--mutants] [FILE|DIR]\n"
     "      juanping rubric coverage [--format text|tsv|xlsx] [-o BOOK] [FILE|DIR]...\n"
     "      juanping rubric diff A B\n"
     "      juanping rubric export BOOK.xlsx [FILE|DIR]\n"
     "      juanping rubric import BOOK.xlsx [-o RUBRIC.ini] [--replace]",
     "检查、列出、试用、比较评查标准，对照条例，用工作簿修改",
     "check, list, show, test and compare rubrics, hold them against the regulation, edit them in a workbook"},
    {"verify", verb_verify, "verify 输出目录", "verify OUT", "按记录的评查答案重算得分与名次，核对材料清单",
     "recompute every score and rank, check the manifest"},
    {"rescore", verb_rescore, "rescore 输出目录 --rubric 目录 -o 新输出目录 [选项]",
     "rescore OUT --rubric DIR -o NEW_OUT [OPTIONS]", "换一份评查标准，把做完的评查重评一遍；输入不用再写，变了就不做",
     "judge the dossiers of a finished run by another rubric; inputs are remembered and must be unchanged"},
    {"compare", verb_compare, "compare 前一次 后一次 [-o 文件.xlsx]", "compare EARLIER LATER [-o FILE.xlsx]",
     "对比两次评查结果：得分、等次、名次、各项结论和所用标准哪里不同；相同为 0，不同为 1",
     "what differs between two runs; exit code 0: nothing, 1: something"},
    {"organ-sheet", verb_organ_sheet,
     "organ-sheet 输出目录 [-o 目录] [--campaign 文件]\n"
     "      juanping organ-sheet 输出目录 --read 反馈文件夹 [-o 目录] [--campaign 文件]",
     "organ-sheet OUT [-o DIR] [--campaign FILE]\n"
     "      juanping organ-sheet OUT --read REPLIES [-o DIR] [--campaign FILE]",
     "给每个被评查单位一份反馈表（问题、待核实事项、单位调查表）；读回填好的，指出每一处填报问题，写出单位指数",
     "a workbook for each organ (findings, open questions, questionnaire); read them back into an index of organs"},
    {"version", verb_version, "version", "version", "程序和所用软件库的版本",
     "versions of the program and its libraries"},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};

const char *pick(const cli *c, const char *zh, const char *en) {
    return c->lang == JP_LANG_ZH ? zh : en;
}

int say_error(const cli *c, const jp_error *err) {
    char text[1400];

    jp_error_text(err, c->lang, text, sizeof text);
    fprintf(stderr, "juanping: %s\n", text);
    if (err->code == JP_E_INTERRUPTED) {
        return EXIT_INTERRUPTED;
    }
    switch (jp_code_class(err->code)) {
    case JP_CLASS_CONFIG:
        return EXIT_WRONG_CALL;
    case JP_CLASS_FATAL:
        return EXIT_NOT_WRITTEN;
    case JP_CLASS_FAILURE:
        break;
    }
    return EXIT_PARTLY_UNREAD;
}

void print_usage(const cli *c, const char *verb_name) {
    for (const verb *v = verbs; v->name; v++) {
        if (strcmp(v->name, verb_name) == 0) {
            printf("%s: juanping %s\n%s\n\n", pick(c, "用法", "usage"), pick(c, v->synopsis, v->synopsis_en),
                   pick(c, v->help_zh, v->help_en));
        }
    }
}
