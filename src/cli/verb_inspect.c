/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "juanping/base/file.h"
#include "juanping/batch/batch.h"
#include "needs.h"
#include "options.h"

/* What the user asked to see. */
typedef enum inspect_view { SHOW_TEXT, SHOW_OUTLINE, SHOW_FACTS } inspect_view;

typedef struct inspect_call {
    bool text, outline, facts, all_stories;
    const char *rubric;
    const char *path;
} inspect_call;

static void print_text(const jp_document *doc, bool all_stories, jp_arena *arena) {
    jp_view text = jp_document_text(doc, all_stories, arena);

    print_view(text);
    if (text.bytes > 0 && text.data[text.bytes - 1] != '\n') {
        putchar('\n');
    }
}

/* One line for each paragraph and cell: place, flags, text. */
static void print_outline(const jp_document *doc) {
    static const struct {
        uint32_t flag;
        const char *word;
    } words[] = {{JP_PARA_HEADING, "heading"},
                 {JP_PARA_CENTRED, "centred"},
                 {JP_PARA_RIGHT, "right"},
                 {JP_PARA_LARGE, "large"},
                 {JP_PARA_BOLD, "bold"},
                 {JP_PARA_PICTURE, "picture"},
                 {JP_PARA_CHECKBOX, "checkbox"},
                 {JP_PARA_HIDDEN, "hidden"},
                 {JP_PARA_INSERTED, "inserted"},
                 {JP_PARA_DATE_FIELD, "date-field"},
                 {JP_PARA_FORMULA, "formula"},
                 {JP_PARA_PAGE_BREAK, "page"},
                 {JP_PARA_PRECISION_LOST, "precision-lost"}};

    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *para = &doc->paras[i];

        printf("%.*s", JP_VIEW_ARG(para->place));
        if (para->label.bytes > 0) {
            printf(" <%.*s>", JP_VIEW_ARG(para->label));
        }
        for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
            if (para->flags & words[w].flag) {
                printf(" %s", words[w].word);
            }
        }
        printf("\t%.*s\n", JP_VIEW_ARG(para->text));
    }
}

static bool print_facts(const cli *c, const inspect_call *call, const jp_dossier *dossier, jp_arena *arena,
                        jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = c->scoring_dir, .rubric = call->rubric};
    jp_assets assets;
    jp_facts facts;
    xmlChar *text = NULL;
    int bytes = 0;

    if (!jp_assets_load_catalogue(&paths, arena, &assets, err)) {
        return false;
    }
    if (!jp_facts_extract(assets.catalogue, dossier, arena, &facts, err)) {
        jp_assets_release(&assets);
        return false;
    }
    xmlDocDumpFormatMemoryEnc(facts.tree, &text, &bytes, "UTF-8", 1);
    if (text) {
        fwrite(text, 1, (size_t)bytes, stdout);
        xmlFree(text);
    }
    jp_facts_release(&facts);
    jp_assets_release(&assets);
    return true;
}

static bool show_dossier(const cli *c, const inspect_call *call, inspect_view view, const jp_dossier *dossier,
                         jp_arena *arena, bool *is_whole, jp_error *err) {
    for (uint32_t i = 0; i < dossier->member_count; i++) {
        const jp_member *member = &dossier->members[i];
        jp_doc_status status = member->doc.status;

        if (status != JP_DOC_READ && status != JP_DOC_EMPTY) {
            char type[64];
            *is_whole = false;
            jp_say(jp_file_type_said(member->doc.type), c->lang, type, sizeof type);
            fprintf(stderr, "juanping: %.*s: %s (%s) %.*s\n", JP_VIEW_ARG(member->name), jp_doc_status_name(status),
                    type, JP_VIEW_ARG(member->doc.reason));
        }
        if (view == SHOW_FACTS) {
            continue;
        }
        if (dossier->member_count > 1) {
            printf("== %.*s (%s, %s)\n", JP_VIEW_ARG(member->name), jp_file_type_name(member->doc.type),
                   jp_doc_status_name(status));
        }
        if (view == SHOW_OUTLINE) {
            print_outline(&member->doc);
        } else {
            print_text(&member->doc, call->all_stories, arena);
        }
    }
    return view != SHOW_FACTS || print_facts(c, call, dossier, arena, err);
}

static bool show_all(const cli *c, const inspect_call *call, inspect_view view, jp_arena *arena, bool *is_whole,
                     jp_error *err) {
    jp_intake intake;
    jp_intake_reader *reader;
    jp_arena scratch;
    bool ok = true;

    if (!jp_intake_open(&call->path, 1, arena, &intake, err)) {
        return false;
    }
    reader = jp_intake_reader_new();
    jp_arena_init(&scratch);
    for (uint32_t i = 0; ok && i < intake.ref_count; i++) {
        jp_dossier dossier;

        if (intake.ref_count > 1) {
            printf("=== %.*s\n", JP_VIEW_ARG(intake.refs[i].id));
        }
        ok = jp_intake_read(reader, &intake, &intake.refs[i], arena, &scratch, &dossier, err) &&
             show_dossier(c, call, view, &dossier, arena, is_whole, err);
    }
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
    return ok;
}

static bool inspect(const cli *c, const inspect_call *call, jp_arena *arena, bool *is_whole, jp_error *err) {
    inspect_view view = call->facts ? SHOW_FACTS : (call->outline ? SHOW_OUTLINE : SHOW_TEXT);
    jp_dossier one = {.member_count = 1};
    jp_member member;

    if (!jp_path_is_dir(call->path) && !jp_path_is_file(call->path)) {
        jp_fail(err, JP_E_NO_INPUT, NULL, "%s", call->path);
        jp_fail_hint(err, JP_SAY("没有这个文件或文件夹", "no such file or folder"));
        return false;
    }
    if (!jp_path_is_dir(call->path)) {
        if (!jp_intake_read_file(call->path, arena, &member, err)) {
            return false;
        }
        if (member.doc.type != JP_FILE_ZIP) {
            one.id = member.name;
            one.source = jp_view_of(call->path);
            one.members = &member;
            return show_dossier(c, call, view, &one, arena, is_whole, err);
        }
    }
    return show_all(c, call, view, arena, is_whole, err);
}

int verb_inspect(const cli *c, int argc, char **argv) {
    inspect_call call = {0};
    const option_row rows[] = {
        {0, "text", OPTION_FLAG, &call.text, NULL, NULL, "按阅读顺序输出正文、表格、文本框的全文（默认）",
         "the whole text of body, tables and boxes in reading order (default)"},
        {0, "outline", OPTION_FLAG, &call.outline, NULL, NULL, "逐段逐格列出位置和格式",
         "place and form of each paragraph and cell"},
        {0, "facts", OPTION_FLAG, &call.facts, NULL, NULL, "输出事实树", "the facts tree"},
        {0, "all", OPTION_FLAG, &call.all_stories, NULL, NULL, "另加页眉页脚、脚注、批注、自动编号和公式",
         "headers, footers, notes, comments, automatic numbers and formulas too"},
        {0, "rubric", OPTION_TEXT, &call.rubric, "DIR", NULL, "评查标准目录，先于自带标准",
         "rubric folder, before the built-in one"},
        OPTION_END};
    jp_arena arena;
    jp_error err;
    arguments rest;
    bool is_help;
    bool is_whole = true;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "inspect");
        options_print(rows, c->lang);
    } else if (!need_arguments(rest.items, rest.count, 1, 1, "inspect", &err)) {
        code = say_error(c, &err);
    } else {
        call.path = rest.items[0];
        if (!inspect(c, &call, &arena, &is_whole, &err)) {
            code = say_error(c, &err);
        } else if (!is_whole) {
            code = EXIT_PARTLY_UNREAD;
        }
    }
    jp_arena_release(&arena);
    return code;
}
