/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "ranking_book.h"
#include "words.h"

/* What could not be read, what was read with something to be noted, and words the catalogue does not know. */

enum {
    MATERIAL_DOSSIER,
    MATERIAL_LINK,
    MATERIAL_ORGAN,
    MATERIAL_MEMBER,
    MATERIAL_TYPE,
    MATERIAL_SIZE,
    MATERIAL_PROBLEM,
    MATERIAL_MESSAGE,
    MATERIAL_COLUMNS
};

static const jp_column material_columns[MATERIAL_COLUMNS] = {
    [MATERIAL_DOSSIER] = {"案卷", 34, JP_CELL_TEXT},     [MATERIAL_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [MATERIAL_ORGAN] = {"被评查单位", 20, JP_CELL_TEXT}, [MATERIAL_MEMBER] = {"材料", 34, JP_CELL_TEXT},
    [MATERIAL_TYPE] = {"实际格式", 12, JP_CELL_SHORT},   [MATERIAL_SIZE] = {"字节数", 10, JP_CELL_INT},
    [MATERIAL_PROBLEM] = {"问题", 16, JP_CELL_SHORT},    [MATERIAL_MESSAGE] = {"说明", 46, JP_CELL_TEXT},
};

jp_grid *jp_material_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "未能读取材料", "未能读取的材料", material_columns, MATERIAL_COLUMNS);
}

/* Of material that was read. */
enum { ODD_DOSSIER, ODD_LINK, ODD_ORGAN, ODD_PROBLEM, ODD_MEMBERS, ODD_MESSAGE, ODD_COLUMNS };

static const jp_column odd_columns[ODD_COLUMNS] = {
    [ODD_DOSSIER] = {"案卷", 36, JP_CELL_TEXT},     [ODD_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [ODD_ORGAN] = {"被评查单位", 22, JP_CELL_TEXT}, [ODD_PROBLEM] = {"情况", 18, JP_CELL_SHORT},
    [ODD_MEMBERS] = {"材料", 42, JP_CELL_TEXT},     [ODD_MESSAGE] = {"说明", 56, JP_CELL_TEXT},
};

jp_grid *jp_oddities_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "读取时有异常", "已读取、读取时有异常的材料", odd_columns, ODD_COLUMNS);
}

/* Said of material that was read and of what it says: nothing of it is missing from the review. */
static bool is_oddity(jp_view code) {
    static const char *const codes[] = {
        "name-encoding",  "unsafe-name",         "header-disagreement", "region-by-papers", "tracked-changes",
        "comments",       "precision-lost",      "date-field",          "hidden-text",      "macros",
        "kind-ambiguous", "rubric-not-in-force", "dates-contradict",    "duplicate-member"};

    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        if (jp_view_eq_text(code, codes[i]))
            return true;
    }
    return false;
}

/* Problems that say the same as a member's status: shown on the member's row. */
static bool is_reading_problem(jp_view code) {
    static const char *const codes[] = {"unsupported-format", "damaged-member", "encrypted-member",
                                        "image-only",         "over-limit",     NULL};

    return jp_view_is_any(code, codes);
}

static const jp_manifest_entry *unread_member(const jp_result *result, jp_view member) {
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        const jp_manifest_entry *entry = &result->manifest[i];
        if (jp_view_eq(entry->member, member) && !jp_view_eq_text(entry->status, "read"))
            return entry;
    }
    return NULL;
}

/* Both tables begin with the same three columns. */
static void put_whose(jp_ranking_book *rb, jp_grid *grid, uint32_t row, jp_arena *scratch) {
    jp_grid_row(grid);
    jp_grid_text(grid, MATERIAL_DOSSIER, rb->data->ranking.rows[row].dossier);
    jp_grid_link(grid, MATERIAL_LINK, jp_book_place(rb->book, JP_GRID_RANKS, row, scratch), JP_VIEW("查看"));
    jp_grid_text(grid, MATERIAL_ORGAN, rb->data->ranking.rows[row].organ);
}

static void begin_row(jp_ranking_book *rb, uint32_t row, jp_view member, jp_view problem, jp_arena *scratch) {
    jp_grid *grid = rb->material;

    put_whose(rb, grid, row, scratch);
    jp_grid_text(grid, MATERIAL_MEMBER, jp_view_is_empty(member) ? JP_VIEW("（整卷）") : member);
    jp_grid_text(grid, MATERIAL_PROBLEM, problem);
}

/* The type of the file stands in a column of its own, in words. */
static jp_view without_type(jp_view message, jp_view type) {
    const jp_view open = JP_VIEW("（"), close = JP_VIEW("）");
    const size_t tail = open.bytes + type.bytes + close.bytes;

    if (message.bytes <= tail || !jp_view_ends_with(message, close))
        return message;
    const jp_view said = jp_view_sub(message, message.bytes - tail + open.bytes, message.bytes - close.bytes);
    return jp_view_eq(said, type) ? jp_view_sub(message, 0, message.bytes - tail) : message;
}

static jp_view message_for(const jp_result *result, const jp_manifest_entry *entry) {
    for (uint32_t i = 0; i < result->problem_count; i++) {
        if (is_reading_problem(result->problems[i].code) && jp_view_eq(result->problems[i].member, entry->member))
            return without_type(result->problems[i].message, entry->type);
    }
    return JP_VIEW("该材料未参与评查，请人工查看或更换为可读取的格式");
}

static bool is_said_before(const jp_result *result, uint32_t index) {
    for (uint32_t i = 0; i < index; i++) {
        if (jp_view_eq(result->problems[i].code, result->problems[index].code) &&
            jp_view_eq(result->problems[i].message, result->problems[index].message))
            return true;
    }
    return false;
}

/* The members of which the same is said: a few by name, the rest by number. */
static jp_view members_text(const jp_result *result, const jp_problem *problem, jp_arena *arena) {
    enum { NAMED = 3 };
    uint32_t count = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < result->problem_count; i++) {
        const jp_problem *other = &result->problems[i];
        if (!jp_view_eq(other->code, problem->code) || !jp_view_eq(other->message, problem->message))
            continue;
        if (count++ < NAMED)
            jp_str_putf(&out, "%s%.*s", out.bytes > 0 ? "、" : "", JP_VIEW_ARG(other->member));
    }
    if (count > NAMED)
        jp_str_putf(&out, "等%u份", (unsigned)count);
    return out.bytes > 0 ? jp_str_view(&out) : JP_VIEW("（整卷）");
}

static void add_oddity(jp_ranking_book *rb, const jp_result *result, uint32_t index, uint32_t row, jp_arena *scratch) {
    const jp_problem *problem = &result->problems[index];

    if (is_said_before(result, index))
        return;
    put_whose(rb, rb->oddities, row, scratch);
    jp_grid_text(rb->oddities, ODD_PROBLEM, jp_words_problem(problem->code));
    jp_grid_text(rb->oddities, ODD_MEMBERS, members_text(result, problem, scratch));
    jp_grid_text(rb->oddities, ODD_MESSAGE, problem->message);
}

void jp_material_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, jp_arena *scratch) {
    if (result->status != JP_RESULT_SCORED && result->problem_count == 0)
        begin_row(rb, row, JP_VIEW_EMPTY, jp_words_status(result->status), scratch);
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        const jp_manifest_entry *entry = &result->manifest[i];
        if (jp_view_eq_text(entry->status, "read"))
            continue;
        begin_row(rb, row, entry->member, jp_words_doc_status(entry->status), scratch);
        jp_grid_text(rb->material, MATERIAL_TYPE, jp_words_file_type(entry->type));
        jp_grid_int(rb->material, MATERIAL_SIZE, (int64_t)entry->size_bytes);
        jp_grid_text(rb->material, MATERIAL_MESSAGE, message_for(result, entry));
    }
    for (uint32_t i = 0; i < result->problem_count; i++) {
        const jp_problem *problem = &result->problems[i];
        if (is_reading_problem(problem->code) && unread_member(result, problem->member))
            continue;
        if (is_oddity(problem->code)) {
            add_oddity(rb, result, i, row, scratch);
            continue;
        }
        begin_row(rb, row, problem->member, jp_words_problem(problem->code), scratch);
        jp_grid_text(rb->material, MATERIAL_MESSAGE, problem->message);
    }
}

void jp_material_end(jp_ranking_book *rb) {
    static const char *const severe[] = {"damaged", "encrypted", "unsupported", "image-only", "too-large"};

    for (size_t i = 0; i < sizeof severe / sizeof severe[0]; i++)
        jp_grid_tint_text(rb->material, MATERIAL_PROBLEM, jp_words_doc_status(jp_view_of(severe[i])), JP_TINT_RED);
    jp_grid_end(rb->material, "全部材料均已读取");
    jp_grid_end(rb->oddities, "没有读取时有异常的材料");
}

/* Unknown words by frequency: an open-addressing table that grows to twice its size when half full. */

typedef struct word_slot {
    jp_view kind, text, dossier, member;
    uint32_t count;
} word_slot;

struct jp_word_count {
    word_slot *slots;
    uint32_t slot_count, used;
};

enum { FIRST_SLOTS = 256, WORDS_SHOWN = 20000 };

static uint32_t slot_of(const struct jp_word_count *words, jp_view kind, jp_view text) {
    uint32_t mask = words->slot_count - 1;
    uint32_t at = (uint32_t)(jp_hash64(text) ^ jp_hash64(kind)) & mask;

    while (words->slots[at].count > 0 &&
           !(jp_view_eq(words->slots[at].text, text) && jp_view_eq(words->slots[at].kind, kind)))
        at = (at + 1) & mask;
    return at;
}

static void grow_words(struct jp_word_count *words, jp_arena *arena) {
    struct jp_word_count old = *words;

    words->slot_count = old.slot_count ? old.slot_count * 2 : FIRST_SLOTS;
    words->slots = jp_arena_array(arena, words->slot_count, sizeof *words->slots);
    for (uint32_t i = 0; i < old.slot_count; i++) {
        if (old.slots[i].count > 0)
            words->slots[slot_of(words, old.slots[i].kind, old.slots[i].text)] = old.slots[i];
    }
}

void jp_unknown_add(jp_ranking_book *rb, const jp_result *result) {
    struct jp_word_count *words = rb->words;

    if (!words)
        words = rb->words = jp_arena_alloc(rb->arena, sizeof *words);
    for (uint32_t i = 0; i < result->unknown_count; i++) {
        const jp_unknown_word *word = &result->unknown[i];
        if (words->used * 2 >= words->slot_count)
            grow_words(words, rb->arena);
        word_slot *slot = &words->slots[slot_of(words, word->kind, word->text)];
        if (slot->count++ > 0)
            continue;
        words->used++;
        slot->kind = jp_view_copy(rb->arena, word->kind);
        slot->text = jp_view_copy(rb->arena, word->text);
        slot->dossier = jp_view_copy(rb->arena, result->dossier);
        slot->member = jp_view_copy(rb->arena, word->member);
    }
}

/* Titles before labels, frequent before rare, then byte order: never the order of the table. */
static int compare_words(const void *a, const void *b) {
    const word_slot *left = a;
    const word_slot *right = b;
    int order = jp_view_compare(right->kind, left->kind);

    if (order == 0)
        order = (left->count < right->count) - (left->count > right->count);
    return order != 0 ? order : jp_view_compare(left->text, right->text);
}

static const jp_column unknown_columns[] = {
    {"种类", 10, JP_CELL_SHORT},    {"文字", 50, JP_CELL_TEXT},     {"出现次数", 10, JP_CELL_INT},
    {"首见案卷", 36, JP_CELL_TEXT}, {"首见材料", 40, JP_CELL_TEXT},
};

jp_grid *jp_unknown_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "未识别标题与标签", "文书目录中没有的标题与标签", unknown_columns, 5);
}

void jp_unknown_fill(jp_ranking_book *rb) {
    struct jp_word_count none = {0};
    struct jp_word_count *words = rb->words ? rb->words : &none;
    word_slot *sorted = jp_arena_array(rb->arena, words->used, sizeof *sorted);
    uint32_t count = 0;

    for (uint32_t i = 0; i < words->slot_count; i++) {
        if (words->slots[i].count > 0)
            sorted[count++] = words->slots[i];
    }
    if (count > 0)
        qsort(sorted, count, sizeof *sorted, compare_words);
    for (uint32_t i = 0; i < count && i < WORDS_SHOWN; i++) {
        jp_grid_row(rb->unknown);
        jp_grid_text(rb->unknown, 0, jp_view_eq_text(sorted[i].kind, "title") ? JP_VIEW("标题") : JP_VIEW("标签"));
        jp_grid_text(rb->unknown, 1, sorted[i].text);
        jp_grid_int(rb->unknown, 2, sorted[i].count);
        jp_grid_text(rb->unknown, 3, sorted[i].dossier);
        jp_grid_text(rb->unknown, 4, sorted[i].member);
    }
    jp_grid_bars(rb->unknown, 2, JP_TINT_YELLOW);
    jp_grid_end(rb->unknown, "标题与标签均已识别");
}
