/* SPDX-License-Identifier: Apache-2.0 */
#include "organ_reply.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "juanping/base/file.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "organ_sheet.h"
#include "words.h"

#define NO_ORGAN UINT32_MAX

static const char no_organ[] = "与评查结果中的单位名称一致";

/* A file of the folder and the organ its cover names. */
typedef struct folder_file {
    const char *name;
    uint32_t organ; /* of the ranking; NO_ORGAN: cannot be used */
} folder_file;

/* ---- the folder ---- */

static int by_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* "~$…" are locks that office programs leave behind. */
static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.' && strncmp(entry->d_name, "~$", 2) != 0;
}

static bool is_workbook(const char *name) {
    const size_t bytes = strlen(name);

    return bytes > 5 && strcasecmp(name + bytes - 5, ".xlsx") == 0;
}

static bool list_files(const char *folder, jp_arena *arena, folder_file **out, uint32_t *count, jp_error *err) {
    struct dirent **entries = NULL;
    const int entry_count = scandir(folder, &entries, is_shown, by_bytes);
    bool has_workbook = false;

    *count = 0;
    *out = jp_arena_array(arena, entry_count > 0 ? (size_t)entry_count : 0, sizeof **out);
    for (int i = 0; i < entry_count; i++) {
        (*out)[(*count)++] = (folder_file){jp_arena_strdup(arena, entries[i]->d_name), NO_ORGAN};
        has_workbook = has_workbook || is_workbook(entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    if (has_workbook)
        return true;
    jp_fail(err, JP_E_NO_REPLY, NULL, "%s", folder);
    jp_fail_hint(err, "%s",
                 entry_count < 0 ? JP_SAY("没有这个文件夹", "no such folder")
                                 : JP_SAY("其中没有 .xlsx 文件", "no .xlsx file in it"));
    return false;
}

/* ---- the cover ---- */

/* Value beside a label of the cover. False: no such line. */
static bool cover_value(const jp_document *doc, const char *label, jp_view *value, uint32_t *row_no) {
    bool has_label = false;

    for (uint32_t i = 0; i < doc->cell_count; i++) {
        const jp_cell *cell = &doc->cells[i];

        if (!jp_view_eq_text(doc->tables[cell->table_index].place, JP_COVER_SHEET))
            continue;
        if (cell->grid_col == 0 && !has_label && jp_view_eq_text(jp_view_trim(cell->text), label)) {
            has_label = true;
            *row_no = cell->row_no;
            *value = JP_VIEW_EMPTY;
        } else if (cell->grid_col == 1 && has_label && cell->row_no == *row_no) {
            *value = jp_view_trim(cell->text);
        }
    }
    return has_label;
}

static uint32_t find_organ(const jp_report_data *data, jp_view name, jp_arena *arena) {
    for (uint32_t i = 0; i < data->ranking.organ_count; i++) {
        if (jp_reply_is_same(jp_group_name(&data->ranking.organs[i], arena), name))
            return i;
    }
    return NO_ORGAN;
}

static void match_campaign(const jp_reply_file *file) {
    jp_view sent = JP_VIEW_EMPTY;
    jp_view now = JP_VIEW_EMPTY;
    uint32_t row_no = 0;
    uint32_t now_row_no;

    (void)cover_value(&file->sent, JP_COVER_CAMPAIGN, &sent, &row_no);
    (void)cover_value(&file->now, JP_COVER_CAMPAIGN, &now, &now_row_no);
    if (!jp_reply_is_same(sent, now))
        jp_reply_add_problem(file, JP_COVER_SHEET, row_no > 0 ? jp_reply_cell(1, row_no, file->scratch) : JP_VIEW_EMPTY,
                             "不是这次评查活动的反馈表", sent, now);
}

static bool read_sent(jp_reply_file *file, const char *folder, const char *name) {
    const char *path = jp_arena_printf(file->scratch, "%s/%s", folder, name);
    jp_view bytes;
    jp_error why;
    jp_view expected = JP_VIEW("能够打开的 XLSX 文件");

    if (!jp_file_read(path, JP_LIMIT_PART_BYTES, file->scratch, &bytes, &why) ||
        !jp_xlsx_read(bytes, file->scratch, &file->sent, &why)) {
        char found[sizeof why.subject];
        jp_say(why.subject, JP_LANG_ZH, found, sizeof found);
        jp_reply_add_problem(file, "", JP_VIEW_EMPTY, "文件不能读取", jp_view_of(jp_arena_strdup(file->scratch, found)),
                             expected);
        return false;
    }
    if (file->sent.status != JP_DOC_READ) {
        jp_reply_add_problem(file, "", JP_VIEW_EMPTY, "文件不能读取",
                             jp_words_doc_status(jp_view_of(jp_doc_status_name(file->sent.status))), expected);
        return false;
    }
    if (file->sent.flags & JP_DOCF_CUT) {
        jp_reply_add_problem(file, "", JP_VIEW_EMPTY, "文件有损坏，不采用", file->sent.reason, expected);
        return false;
    }
    return true;
}

/* Whose workbook is it? */
static uint32_t organ_of(jp_reply_file *file, const jp_report_data *data) {
    jp_view name = JP_VIEW_EMPTY;
    uint32_t row_no = 0;
    uint32_t organ;

    if (!cover_value(&file->sent, JP_COVER_ORGAN, &name, &row_no)) {
        jp_reply_add_problem(file, JP_COVER_SHEET, JP_VIEW_EMPTY, "没有「被评查单位」一行，不采用", JP_VIEW_EMPTY,
                             JP_VIEW("「填写说明」一页有被评查单位的名称"));
        return NO_ORGAN;
    }
    organ = find_organ(data, name, file->scratch);
    if (organ == NO_ORGAN)
        jp_reply_add_problem(file, JP_COVER_SHEET, jp_reply_cell(1, row_no, file->scratch),
                             "评查结果里没有这个单位，不采用", name, jp_view_of(no_organ));
    return organ;
}

/* ---- what stands in a workbook ---- */

static jp_view kept(const jp_reply_file *file, jp_view text) {
    return jp_view_copy(file->replies->arena, text);
}

/* False: a word that is none of the list. */
static bool read_word(const jp_reply_file *file, const jp_reply_row *row, uint32_t col, const char *text,
                      jp_duty_state *out) {
    const jp_view word = row->cells[col];

    if (word.bytes == 0 || jp_duty_state_read(word, out))
        return true;
    jp_reply_add_problem(file, jp_organ_form(JP_FORM_DUTIES)->name, jp_reply_cell(col, row->row_no, file->scratch),
                         text, word, jp_view_of(jp_duty_state_words));
    return false;
}

static void read_duty(const jp_reply_file *file, const jp_reply_row *row, jp_reply_duty *duty) {
    const char *sheet = jp_organ_form(JP_FORM_DUTIES)->name;
    jp_duty_answer answer = duty->answer;

    duty->state = kept(file, row->cells[DUTY_STATE]);
    duty->says = kept(file, row->cells[DUTY_ANSWER]);
    duty->proof = kept(file, row->cells[DUTY_PROOF]);
    duty->verdict = kept(file, row->cells[DUTY_VERDICT]);
    (void)read_word(file, row, DUTY_STATE, "不是列表中的词，按没有填写计算", &answer.state);
    /* Reviewers may have meant more than the organ said: nothing bounds the points. */
    const bool is_clear = read_word(file, row, DUTY_VERDICT, "不是列表中的词，这一题按没有回答计算", &answer.verdict);
    if ((answer.state == JP_DUTY_DONE || answer.state == JP_DUTY_PARTLY) && duty->proof.bytes == 0)
        jp_reply_add_problem(file, sheet, jp_reply_cell(DUTY_PROOF, row->row_no, file->scratch),
                             "填了已落实或者部分落实，没有佐证材料", JP_VIEW_EMPTY,
                             JP_VIEW("材料的名称、文号或者页码"));
    if (answer.state == JP_DUTY_NA && duty->says.bytes == 0)
        jp_reply_add_problem(file, sheet, jp_reply_cell(DUTY_ANSWER, row->row_no, file->scratch),
                             "填了不适用，没有写明理由", JP_VIEW_EMPTY, JP_VIEW("为什么不适用"));
    if (is_clear && !row->is_changed)
        duty->answer = answer;
}

static void read_duties(const jp_reply_file *file, jp_organ_reply *reply) {
    jp_reply_sheet sent, now;

    if (!jp_reply_sheet_match(file, JP_FORM_DUTIES, &sent, &now))
        return;
    reply->duties = jp_arena_array(file->replies->arena, now.row_count, sizeof *reply->duties);
    for (uint32_t i = 0; i < now.row_count; i++) {
        const jp_duty_question *question = jp_duty_question_at(file->organ, i);
        const jp_reply_row *row = now.rows[i].pair;
        jp_reply_duty *duty = &reply->duties[reply->duty_count++];

        *duty = (jp_reply_duty){.question = question, .answer = {.article = question->article}};
        if (row)
            read_duty(file, row, duty);
    }
}

static void add_objection(const jp_reply_file *file, const jp_reply_row *row) {
    jp_replies *r = file->replies;
    const jp_reply_row *shown = row->pair ? row->pair : row;
    const bool is_secret = jp_reply_is_secret(row);

    r->objections =
        jp_arena_grow(r->arena, r->objections, r->objection_count, &r->objection_cap, sizeof *r->objections);
    r->objections[r->objection_count++] =
        (jp_reply_objection){.organ = file->organ,
                             .file = file->name,
                             .cell = kept(file, jp_reply_cell(FIND_OBJECTS, row->row_no, file->scratch)),
                             .dossier = kept(file, shown->cells[FIND_DOSSIER]),
                             .item = kept(file, shown->cells[FIND_ITEM]),
                             .reason = kept(file, shown->cells[FIND_REASON]),
                             .points = kept(file, shown->cells[FIND_POINTS]),
                             .says = is_secret ? JP_VIEW(JP_NOT_QUOTED) : kept(file, row->cells[FIND_ANSWER]),
                             .proof = is_secret ? JP_VIEW_EMPTY : kept(file, row->cells[FIND_PROOF]),
                             .verdict = is_secret ? JP_VIEW_EMPTY : kept(file, row->cells[FIND_VERDICT])};
}

static void read_findings(const jp_reply_file *file) {
    const char *sheet = jp_organ_form(JP_FORM_FINDINGS)->name;
    jp_reply_sheet sent, now;

    if (!jp_reply_sheet_match(file, JP_FORM_FINDINGS, &sent, &now))
        return;
    for (uint32_t i = 0; i < sent.row_count; i++) {
        const jp_reply_row *row = &sent.rows[i];
        const jp_view word = row->cells[FIND_OBJECTS];

        if (word.bytes == 0 || jp_view_eq_text(word, JP_OBJECTS_NOT))
            continue;
        if (!jp_view_eq_text(word, JP_OBJECTS)) {
            jp_reply_add_problem(file, sheet, jp_reply_cell(FIND_OBJECTS, row->row_no, file->scratch),
                                 "是否异议只填是或者否，没有列入异议", word, JP_VIEW("是、否，或者空着"));
            continue;
        }
        if (row->cells[FIND_ANSWER].bytes == 0)
            jp_reply_add_problem(file, sheet, jp_reply_cell(FIND_ANSWER, row->row_no, file->scratch),
                                 "有异议而没有写明理由", JP_VIEW_EMPTY, JP_VIEW("有异议的理由"));
        add_objection(file, row);
    }
}

/* The workbook as it would be written now, read by the same reader. */
static bool read_now(jp_reply_file *file, const jp_report_data *data, const jp_group_row *organ, const char *path,
                     jp_error *err) {
    jp_view bytes;
    bool ok = jp_organ_sheet_write(data, organ, path, err);

    ok = ok && jp_file_read(path, JP_LIMIT_PART_BYTES, file->scratch, &bytes, err) &&
         jp_xlsx_read(bytes, file->scratch, &file->now, err);
    (void)unlink(path);
    return ok;
}

static bool read_reply(jp_reply_file *file, const jp_report_data *data, uint32_t organ, const char *now_path,
                       jp_error *err) {
    jp_organ_reply *reply = &file->replies->organs[organ];
    jp_reply_sheet sent, now;

    if (!read_now(file, data, &data->ranking.organs[organ], now_path, err))
        return false;
    reply->fate = JP_REPLY_USED;
    reply->file = file->name;
    file->replies->used_count++;
    match_campaign(file);
    (void)jp_reply_sheet_match(file, JP_FORM_DOSSIERS, &sent, &now);
    read_findings(file);
    (void)jp_reply_sheet_match(file, JP_FORM_QUESTIONS, &sent, &now);
    read_duties(file, reply);
    return true;
}

/* ---- all of them ---- */

static uint32_t count_of(const folder_file *files, uint32_t count, uint32_t organ) {
    uint32_t found = 0;

    for (uint32_t i = 0; i < count; i++)
        found += files[i].organ == organ;
    return found;
}

static void add_silent(const jp_report_data *data, jp_replies *r) {
    for (uint32_t i = 0; i < data->ranking.organ_count; i++) {
        jp_reply_file none = {.replies = r, .organ = jp_group_name(&data->ranking.organs[i], r->arena)};

        if (r->organs[i].fate != JP_REPLY_NONE || jp_view_eq_text(none.organ, JP_RANK_UNKNOWN_ORGAN))
            continue;
        r->silent_count++;
        jp_reply_add_problem(&none, "", JP_VIEW_EMPTY, "没有收到反馈表", JP_VIEW_EMPTY, JP_VIEW("报回一份反馈表"));
    }
}

/* First only whose each workbook is: of two that name the same organ none may be taken. */
static void find_organs(const jp_report_data *data, const char *folder, folder_file *files, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        jp_arena scratch;
        jp_replies unused = {.arena = &scratch};
        jp_reply_file file = {.replies = &unused, .name = jp_view_of(files[i].name), .scratch = &scratch};

        jp_arena_init(&scratch);
        if (is_workbook(files[i].name) && read_sent(&file, folder, files[i].name))
            files[i].organ = organ_of(&file, data);
        jp_arena_release(&scratch);
    }
}

static bool read_file(jp_reply_file *file, const jp_report_data *data, const char *folder, const folder_file *files,
                      uint32_t count, const char *now_path, jp_error *err) {
    uint32_t organ;

    if (!is_workbook(jp_view_cstr(file->scratch, file->name))) {
        jp_reply_add_problem(file, "", JP_VIEW_EMPTY, "不是 XLSX 文件，没有读", JP_VIEW_EMPTY,
                             JP_VIEW("直接放在这个文件夹里的 .xlsx 文件"));
        return true;
    }
    file->replies->file_count++;
    if (!read_sent(file, folder, jp_view_cstr(file->scratch, file->name)))
        return true;
    organ = organ_of(file, data);
    if (organ == NO_ORGAN)
        return true;
    file->organ = jp_group_name(&data->ranking.organs[organ], file->replies->arena);
    if (count_of(files, count, organ) == 1)
        return read_reply(file, data, organ, now_path, err);
    file->replies->organs[organ].fate = JP_REPLY_UNUSABLE;
    jp_reply_add_problem(file, JP_COVER_SHEET, JP_VIEW_EMPTY, "这个单位的反馈表不止一份，都不采用", file->organ,
                         JP_VIEW("一个单位只有一份"));
    return true;
}

bool jp_replies_read(const jp_report_data *data, const char *folder, const char *now_path, jp_arena *arena,
                     jp_replies *out, jp_error *err) {
    folder_file *files;
    uint32_t count;
    bool ok = true;

    *out = (jp_replies){.arena = arena};
    out->organs = jp_arena_array(arena, data->ranking.organ_count, sizeof *out->organs);
    if (!list_files(folder, arena, &files, &count, err) || !jp_dir_make(data->options->out_dir, err))
        return false;
    find_organs(data, folder, files, count);
    for (uint32_t i = 0; i < count && ok; i++) {
        jp_arena scratch;
        jp_reply_file file = {.replies = out, .name = jp_view_of(files[i].name), .scratch = &scratch};

        jp_arena_init(&scratch);
        ok = read_file(&file, data, folder, files, count, now_path, err);
        jp_arena_release(&scratch);
    }
    if (ok)
        add_silent(data, out);
    return ok;
}
