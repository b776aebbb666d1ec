/* SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "norm_scan.h"

static bool is_dot(uint32_t c) {
    return c == 0x2022 || c == 0x30FB || c == 0x2027 || c == 0xFF65 || c == 0x2219 || c == 0x22C5;
}

static bool is_invisible(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xFFFC ||
           (c >= 0xFE00 && c <= 0xFE0F);
}

static bool is_ascii_word(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* One character as it stands in folded text; 0: it is dropped, ' ': white space. */
static uint32_t fold_char(jp_view raw, size_t *at) {
    uint32_t box = jp_scan_bracket_box(raw, *at, at);
    if (box) {
        return box;
    }
    uint32_t c = jp_utf8_next(raw, at);
    if (is_invisible(c)) {
        return 0;
    }
    if (jp_char_is_space(c) || c < 0x20) {
        return ' ';
    }
    if (c == JP_UTF8_BAD) {
        return '?'; /* one byte, as the bad byte was: folding never lengthens */
    }
    if (c == 0xFF0E) {
        return '.';
    }
    if (is_dot(c)) {
        return 0xB7;
    }
    if (c == 0x3014 || c == 0x3015 || c == 0xFE5D || c == 0xFE5E) {
        return c == 0x3014 || c == 0xFE5D ? 0x3014 : 0x3015;
    }
    if (c == 0x2236 || c == 0xFE55 || c == 0xFE30) {
        return ':';
    }
    return jp_scan_box(jp_char_fold_width(c));
}

typedef struct folder {
    char *out;
    uint32_t *origin;
    size_t put;
    uint32_t last; /* last character put on this line; 0 at its head */
    bool space_pending;
    uint32_t space_at;
} folder;

static void put_char(folder *f, uint32_t c, uint32_t at) {
    char bytes[4];
    size_t count = jp_utf8_put(c, bytes);

    for (size_t i = 0; i < count; i++) {
        if (f->origin) {
            f->origin[f->put] = at;
        }
        f->out[f->put++] = bytes[i];
    }
    f->last = c;
}

static void take_char(folder *f, uint32_t c, uint32_t at) {
    if (c == 0) {
        return;
    }
    if (c == ' ') {
        if (!f->space_pending) {
            f->space_pending = true;
            f->space_at = at;
        }
        return;
    }
    if (f->space_pending && is_ascii_word(f->last) && is_ascii_word(c)) {
        put_char(f, ' ', f->space_at);
    }
    f->space_pending = false;
    put_char(f, c, at);
}

jp_view jp_text_tight(jp_view raw, jp_arena *arena) {
    folder f = {.out = jp_arena_alloc(arena, raw.bytes + 4)};
    size_t at = 0;

    while (at < raw.bytes) {
        take_char(&f, fold_char(raw, &at), 0);
    }
    return (jp_view){f.out, f.put};
}

typedef struct builder {
    jp_text *text;
    folder f;
    jp_arena *arena;
    size_t line_cap;
    size_t line_from;
    uint32_t page_cell; /* the cell asked about last, and whether it is a page */
    bool is_page, is_begun;
} builder;

/* As long as a paper, in lines of its own. */
static bool holds_paper(const jp_cell *cell) {
    enum { FEWEST_BREAKS = 9, FEWEST_BYTES = 600 };
    int breaks = 0;

    for (size_t i = 0; cell->text.bytes >= FEWEST_BYTES && i < cell->text.bytes; i++) {
        breaks += cell->text.data[i] == '\n';
    }
    return !cell->is_covered && breaks >= FEWEST_BREAKS;
}

/* 「存根联 | 当事人联」: two copies of a paper side by side, each in a cell. Their lines are those of papers, not of a
 * form. */
static bool is_page_cell(const jp_document *doc, uint32_t cell_index) {
    const jp_cell *cell = &doc->cells[cell_index];
    const jp_table *table = &doc->tables[cell->table_index];
    uint32_t pages = 0;

    if (table->is_sheet || !holds_paper(cell)) {
        return false;
    }
    uint32_t at = cell_index;
    while (at > table->first_cell_index && doc->cells[at - 1].row_no == cell->row_no) {
        at--;
    }
    for (; at < table->first_cell_index + table->cell_count && doc->cells[at].row_no == cell->row_no; at++) {
        bool is_page = holds_paper(&doc->cells[at]);
        if (!is_page && !jp_view_is_empty(jp_view_trim(doc->cells[at].text))) {
            return false;
        }
        pages += is_page;
    }
    return pages > 1;
}

static void ask_page(builder *b, uint32_t para_index) {
    uint32_t cell = b->text->doc->paras[para_index].cell_index;

    if (cell != b->page_cell) {
        b->page_cell = cell;
        b->is_page = cell != JP_NO_INDEX && is_page_cell(b->text->doc, cell);
        b->is_begun = false;
    }
}

static void end_line(builder *b, uint32_t para_index, uint32_t raw_end) {
    const jp_para *para = &b->text->doc->paras[para_index];
    jp_text *text = b->text;

    if (b->f.put > b->line_from) {
        text->lines = jp_arena_grow(b->arena, text->lines, text->line_count, &b->line_cap, sizeof *text->lines);
        text->lines[text->line_count++] =
            (jp_line){(uint32_t)b->line_from, (uint32_t)b->f.put, para_index,
                      b->is_page ? JP_NO_INDEX : para->cell_index, b->is_page && !b->is_begun};
        b->is_begun = true;
        b->f.origin[b->f.put] = raw_end;
        b->f.out[b->f.put++] = '\n';
    }
    b->line_from = b->f.put;
    b->f.last = 0;
    b->f.space_pending = false;
}

static void fold_para(builder *b, uint32_t para_index) {
    jp_view raw = b->text->doc->paras[para_index].text;
    size_t at = 0;

    ask_page(b, para_index);
    while (at < raw.bytes) {
        uint32_t here = (uint32_t)at;
        if (raw.data[at] == '\n') {
            at++;
            end_line(b, para_index, here);
        } else {
            take_char(&b->f, fold_char(raw, &at), here);
        }
    }
    end_line(b, para_index, (uint32_t)raw.bytes);
}

void jp_text_fold(const jp_document *doc, jp_arena *arena, jp_text *out) {
    size_t bytes = 1;

    for (uint32_t i = 0; i < doc->para_count; i++) {
        bytes += doc->paras[i].text.bytes + 2; /* folding never lengthens; each paragraph ends with a line feed */
    }
    *out = (jp_text){.doc = doc, .first_line = jp_arena_array(arena, (size_t)doc->para_count + 1, sizeof(uint32_t))};
    builder b = {.text = out, .arena = arena, .page_cell = JP_NO_INDEX};
    b.f.out = jp_arena_alloc(arena, bytes);
    b.f.origin = jp_arena_array(arena, bytes, sizeof(uint32_t));
    for (uint32_t i = 0; i < doc->para_count; i++) {
        out->first_line[i] = out->line_count;
        if (doc->paras[i].story == JP_STORY_BODY || doc->paras[i].story == JP_STORY_BOX) {
            fold_para(&b, i);
        }
    }
    out->first_line[doc->para_count] = out->line_count;
    out->folded = (jp_view){b.f.out, b.f.put};
    out->origin = b.f.origin;
}

jp_view jp_text_line(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    return jp_view_sub(text->folded, line->from, line->to);
}

jp_view jp_text_raw(const jp_text *text, uint32_t line_index, size_t from, size_t to) {
    const jp_line *line = &text->lines[line_index];
    jp_view raw = text->doc->paras[line->para_index].text;

    if (from < line->from) {
        from = line->from;
    }
    if (to > line->to) {
        to = line->to;
    }
    if (from >= to) {
        return JP_VIEW_EMPTY;
    }
    return jp_view_trim(jp_view_sub(raw, text->origin[from], text->origin[to]));
}

jp_view jp_text_raw_line(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    return jp_text_raw(text, line_index, line->from, line->to);
}

jp_view jp_text_raw_lines(const jp_text *text, uint32_t from_line, uint32_t to_line, jp_arena *arena) {
    jp_str s;

    if (from_line >= to_line) {
        return JP_VIEW_EMPTY;
    }
    if (to_line == from_line + 1) {
        return jp_text_raw_line(text, from_line);
    }
    jp_str_init(&s, arena);
    for (uint32_t i = from_line; i < to_line; i++) {
        if (i > from_line) {
            jp_str_put_char(&s, '\n');
        }
        jp_str_put(&s, jp_text_raw_line(text, i));
    }
    return jp_str_view(&s);
}

uint32_t jp_text_line_at(const jp_text *text, size_t byte) {
    uint32_t low = 0;
    uint32_t high = text->line_count;

    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->lines[middle].from <= byte) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

jp_view jp_text_place(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    if (line->cell_index != JP_NO_INDEX) {
        return text->doc->cells[line->cell_index].place;
    }
    return text->doc->paras[line->para_index].place;
}

uint32_t jp_text_flags(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    return text->doc->paras[line->para_index].flags | (line->begins_page ? (uint32_t)JP_PARA_PAGE_BREAK : 0);
}

size_t jp_text_colon(jp_view folded) {
    int depth = 0;

    for (size_t i = 0; i < folded.bytes; i++) {
        depth += folded.data[i] == '(' ? 1 : folded.data[i] == ')' && depth > 0 ? -1 : 0;
        if (folded.data[i] == ':' && depth == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

size_t jp_text_raw_colon(jp_view raw, size_t *behind) {
    static const char *const colons[] = {"：", ":", NULL};
    size_t bytes = 0;
    const size_t at = jp_view_find_any(raw, colons, 0, &bytes);

    if (behind) {
        *behind = at == SIZE_MAX ? SIZE_MAX : at + bytes;
    }
    return at;
}

bool jp_text_has_gap(const jp_text *text, uint32_t line_index, size_t byte) {
    const jp_line *line = &text->lines[line_index];
    jp_view raw = text->doc->paras[line->para_index].text;

    if (byte <= line->from) {
        return true;
    }
    size_t before = text->origin[byte - 1];
    size_t after = before;
    (void)jp_utf8_next(raw, &after);
    return text->origin[byte] > after;
}

bool jp_text_has_digit(jp_view folded) {
    for (size_t i = 0; i < folded.bytes; i++) {
        if (jp_ascii_is_digit(folded.data[i])) {
            return true;
        }
    }
    return false;
}

bool jp_text_is_bare_number(jp_view folded) {
    for (size_t i = 0; i < folded.bytes; i++) {
        if (!jp_ascii_is_digit(folded.data[i]) && folded.data[i] != '.' && folded.data[i] != ',') {
            return false;
        }
    }
    return folded.bytes > 0;
}

size_t jp_text_chars(jp_view folded) {
    size_t count = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        count += ((unsigned char)folded.data[i] & 0xC0) != 0x80;
    }
    return count;
}

jp_view jp_text_label_left(const jp_text *text, uint32_t line_index) {
    enum { MOST_LABEL_BYTES = 36 };
    const jp_cell *cells = text->doc->cells;
    uint32_t cell = text->lines[line_index].cell_index;
    uint32_t left = line_index;

    while (left > 0 && cell != JP_NO_INDEX && text->lines[left].cell_index == cell) {
        left--;
    }
    uint32_t beside = cell == JP_NO_INDEX ? JP_NO_INDEX : text->lines[left].cell_index;
    bool is_same_row = beside != JP_NO_INDEX && beside != cell &&
                       cells[beside].table_index == cells[cell].table_index &&
                       cells[beside].row_no == cells[cell].row_no;
    jp_view label = is_same_row ? jp_text_line(text, left) : JP_VIEW_EMPTY;
    return label.bytes <= MOST_LABEL_BYTES ? label : JP_VIEW_EMPTY;
}

bool jp_text_stands_alone(const jp_text *text, uint32_t line_index) {
    const jp_document *doc = text->doc;
    uint32_t cell_index = text->lines[line_index].cell_index;

    if (cell_index == JP_NO_INDEX) {
        return true;
    }
    const jp_cell *cell = &doc->cells[cell_index];
    const jp_table *table = &doc->tables[cell->table_index];
    for (uint32_t i = cell_index; i > table->first_cell_index && doc->cells[i - 1].row_no == cell->row_no; i--) {
        if (!jp_view_is_empty(jp_view_trim(doc->cells[i - 1].text)) || doc->cells[i - 1].is_covered) {
            return false;
        }
    }
    for (uint32_t i = cell_index + 1;
         i < table->first_cell_index + table->cell_count && doc->cells[i].row_no == cell->row_no; i++) {
        if (!jp_view_is_empty(jp_view_trim(doc->cells[i].text)) || doc->cells[i].is_covered) {
            return false;
        }
    }
    return true;
}

jp_view jp_text_round_boxes(jp_view tight, jp_arena *arena) {
    static const char *const round[] = {"(☑)", "()", "(□)", "(×)", NULL};
    jp_str out;

    const size_t first = jp_view_find(tight, JP_VIEW("()"), 0);
    const bool has_two = first != SIZE_MAX && jp_view_find(tight, JP_VIEW("()"), first + 1) != SIZE_MAX;
    if (!has_two && !jp_view_contains(tight, JP_VIEW("(☑)"))) {
        return tight; /* 「决定书(　)号」 */
    }
    jp_str_init(&out, arena);
    for (size_t at = 0, next; at < tight.bytes; at = next) {
        const size_t box = jp_view_word_at(tight, at, round);
        next = at + box;
        if (box == 0) {
            (void)jp_utf8_next(tight, &next);
        }
        const bool is_tick = jp_view_starts_with(jp_view_sub(tight, at, tight.bytes), JP_VIEW("(☑)"));
        jp_str_put(&out, is_tick ? JP_VIEW("☑") : box > 0 ? JP_VIEW("□") : jp_view_sub(tight, at, next));
    }
    return jp_str_view(&out);
}

jp_view jp_text_ticked(jp_view sentence, jp_arena *arena) {
    jp_str said;

    if (!jp_view_contains(sentence, JP_VIEW("☑")) || !jp_view_contains(sentence, JP_VIEW("□"))) {
        return sentence;
    }
    jp_str_init(&said, arena);
    for (size_t at = 0; at < sentence.bytes;) {
        size_t open = jp_view_find(sentence, JP_VIEW("□"), at);
        size_t tick = open == SIZE_MAX ? SIZE_MAX : jp_view_find(sentence, JP_VIEW("☑"), open);
        jp_str_put(&said, jp_view_sub(sentence, at, open == SIZE_MAX ? sentence.bytes : open));
        at = tick == SIZE_MAX ? sentence.bytes : tick;
    }
    return jp_str_view(&said);
}
