/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rubric/ini_text.h"

#include "ini_line.h"
#include "juanping/read/ini.h"

typedef struct text_line {
    jp_view bytes; /* with its line end */
    jp_view key;   /* empty: comment, blank or head */
} text_line;

/* A section: the comment right above its head, the head, its lines; and what stands behind them. The first part,
 * without name, is what stands before the first head. */
typedef struct part {
    jp_view name;
    text_line *lines;
    uint32_t count;
    size_t cap;
    uint32_t head; /* index of the head line */
    jp_view gap;   /* blank lines and comments that belong to no section */
} part;

struct jp_ini_text {
    jp_arena *arena;
    const char *line_end;
    part *parts;
    uint32_t count;
    size_t cap;
};

static bool is_blank(jp_view line) {
    return jp_view_is_empty(jp_view_trim(line));
}

static bool is_comment(jp_view line) {
    jp_view v = jp_view_trim(line);
    return v.bytes > 0 && (v.data[0] == ';' || v.data[0] == '#');
}

static jp_view without_mark(jp_view line) {
    return jp_view_starts_with(line, JP_VIEW("\xEF\xBB\xBF")) ? jp_view_sub(line, 3, line.bytes) : line;
}

static jp_view key_of(jp_view line) {
    jp_view key = jp_view_trim(jp_view_sub(line, 0, jp_view_find(line, JP_VIEW("="), 0)));
    return jp_view_ends_with(key, JP_VIEW("+")) ? jp_view_trim(jp_view_sub(key, 0, key.bytes - 1)) : key;
}

static void insert_line(jp_ini_text *t, part *p, uint32_t at, jp_view bytes, jp_view key) {
    p->lines = jp_arena_grow(t->arena, p->lines, p->count, &p->cap, sizeof *p->lines);
    for (uint32_t i = p->count; i > at; i--) {
        p->lines[i] = p->lines[i - 1];
    }
    p->lines[at] = (text_line){bytes, key};
    p->count++;
}

static void remove_line(part *p, uint32_t at) {
    p->count--;
    for (uint32_t i = at; i < p->count; i++) {
        p->lines[i] = p->lines[i + 1];
    }
}

static part *insert_part(jp_ini_text *t, uint32_t at, jp_view name) {
    t->parts = jp_arena_grow(t->arena, t->parts, t->count, &t->cap, sizeof *t->parts);
    for (uint32_t i = t->count; i > at; i--) {
        t->parts[i] = t->parts[i - 1];
    }
    t->parts[at] = (part){.name = name};
    t->count++;
    return &t->parts[at];
}

/* ---- taking apart ---- */

/* Lines of comments right above a head go with it; what is before them stays behind the section above. */
static size_t start_of_lead(jp_view pending) {
    size_t start = pending.bytes;
    while (start > 0) {
        size_t line = start - 1;
        while (line > 0 && pending.data[line - 1] != '\n') {
            line--;
        }
        if (!is_comment(without_mark(jp_view_sub(pending, line, start)))) {
            break;
        }
        start = line;
    }
    return start;
}

static void add_lines(jp_ini_text *t, part *p, jp_view lines) {
    for (size_t at = 0; at < lines.bytes;) {
        size_t end = jp_view_find(lines, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? lines.bytes : end + 1;
        insert_line(t, p, p->count, jp_view_sub(lines, at, end), JP_VIEW_EMPTY);
        at = end;
    }
}

static void take_head(jp_ini_text *t, jp_view pending, jp_view line) {
    jp_view head = jp_view_trim(without_mark(line));
    size_t close = jp_view_find(head, JP_VIEW("]"), 0);
    size_t lead = start_of_lead(pending);

    t->parts[t->count - 1].gap = jp_view_sub(pending, 0, lead);
    part *p = insert_part(t, t->count, jp_view_trim(jp_view_sub(head, 1, close)));
    add_lines(t, p, jp_view_sub(pending, lead, pending.bytes));
    p->head = p->count;
    insert_line(t, p, p->count, line, JP_VIEW_EMPTY);
}

jp_ini_text *jp_ini_text_of(jp_view bytes, jp_arena *arena) {
    jp_ini_text *t = jp_arena_alloc(arena, sizeof *t);
    size_t pending = 0;

    t->arena = arena;
    t->line_end = jp_view_contains(bytes, JP_VIEW("\r\n")) ? "\r\n" : "\n";
    (void)insert_part(t, 0, JP_VIEW_EMPTY);
    for (size_t at = 0; at < bytes.bytes;) {
        size_t end = jp_view_find(bytes, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? bytes.bytes : end + 1;
        jp_view line = jp_view_sub(bytes, at, end);
        jp_view text = without_mark(line);
        if (!is_blank(text) && !is_comment(text)) {
            jp_view before = jp_view_sub(bytes, pending, at);
            if (jp_view_trim(text).data[0] == '[') {
                take_head(t, before, line);
            } else {
                part *p = &t->parts[t->count - 1];
                add_lines(t, p, before);
                insert_line(t, p, p->count, line, key_of(text));
            }
            pending = end;
        }
        at = end;
    }
    t->parts[t->count - 1].gap = jp_view_sub(bytes, pending, bytes.bytes);
    return t;
}

jp_view jp_ini_text_bytes(const jp_ini_text *t) {
    jp_str out;

    jp_str_init(&out, t->arena);
    for (uint32_t i = 0; i < t->count; i++) {
        for (uint32_t k = 0; k < t->parts[i].count; k++) {
            jp_str_put(&out, t->parts[i].lines[k].bytes);
        }
        jp_str_put(&out, t->parts[i].gap);
    }
    return jp_str_view(&out);
}

/* ---- finding ---- */

static uint32_t part_index(const jp_ini_text *t, jp_view name) {
    for (uint32_t i = 1; i < t->count; i++) {
        if (jp_view_eq(t->parts[i].name, name)) {
            return i;
        }
    }
    return UINT32_MAX;
}

bool jp_ini_text_has_section(const jp_ini_text *t, jp_view section) {
    return part_index(t, section) != UINT32_MAX;
}

void jp_ini_text_at(const jp_ini_text *t, uint32_t line_no, jp_view *section, jp_view *key) {
    uint32_t at = 0;

    *section = *key = JP_VIEW_EMPTY;
    for (uint32_t i = 0; i < t->count; i++) {
        const part *p = &t->parts[i];
        for (uint32_t k = 0; k < p->count; k++) {
            if (++at == line_no) {
                *section = p->name;
                *key = p->lines[k].key;
                return;
            }
        }
        for (size_t b = 0; b < p->gap.bytes; b++) {
            at += p->gap.data[b] == '\n';
        }
    }
}

/* ---- changing ---- */

/* A line that was the last one of a file may lack its end. */
static void end_last_line(jp_ini_text *t) {
    for (uint32_t i = t->count; i-- > 0;) {
        part *p = &t->parts[i];
        jp_view *last = p->gap.bytes > 0 ? &p->gap : p->count > 0 ? &p->lines[p->count - 1].bytes : NULL;
        if (last) {
            if (!jp_view_ends_with(*last, JP_VIEW("\n"))) {
                *last = jp_view_of(jp_arena_printf(t->arena, "%.*s%s", JP_VIEW_ARG(*last), t->line_end));
            }
            return;
        }
    }
}

static bool needs_quotes(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        if (v.data[i] == ';' || v.data[i] == '#' || v.data[i] == '"' || v.data[i] == '\\') {
            return true;
        }
    }
    return v.bytes != jp_view_trim(v).bytes;
}

/* What a line of an entry says by itself. */
static jp_view value_of(jp_ini_text *t, const text_line *line) {
    size_t equals = jp_view_find(line->bytes, JP_VIEW("="), 0);
    jp_ini ini;
    jp_error err;
    const char *alone =
        jp_arena_printf(t->arena, "[x]\nx %.*s", JP_VIEW_ARG(jp_view_sub(line->bytes, equals, line->bytes.bytes)));

    return jp_ini_parse(jp_view_of(alone), "", t->arena, &ini, &err) ? jp_ini_value(&ini.sections[0], "x")
                                                                     : JP_VIEW_EMPTY;
}

/* Lines for a value, from line `at` on. */
static bool put_value(jp_ini_text *t, part *p, uint32_t at, jp_view key, jp_view value, bool goes_on, bool is_quoted,
                      jp_error *err) {
    size_t from = 0;

    do {
        size_t end = jp_ini_chunk_end(value, from);
        jp_str line;
        if (end == SIZE_MAX) {
            jp_fail(err, JP_E_INI_VALUE, NULL, "[%.*s] %.*s", JP_VIEW_ARG(p->name), JP_VIEW_ARG(key));
            jp_fail_hint(err,
                         JP_SAY("没有空格的一段太长，上限字节数：", "too long without a space; bytes at most: ") "%u",
                         JP_INI_CHUNK_LIMIT);
            return false;
        }
        jp_view chunk = jp_view_sub(value, from, end);
        jp_str_init(&line, t->arena);
        jp_str_putf(&line, "%.*s%s = ", JP_VIEW_ARG(key), goes_on ? "+" : "");
        if (is_quoted || needs_quotes(chunk)) {
            jp_ini_put_quoted(&line, chunk);
        } else {
            jp_str_put(&line, chunk);
        }
        jp_str_put_text(&line, t->line_end);
        insert_line(t, p, at++, jp_str_view(&line), key);
        goes_on = true;
        from = end + 1;
    } while (from < value.bytes);
    return true;
}

typedef struct entry {
    uint32_t *lines; /* indexes, rising; comments may stand between */
    uint32_t count;
} entry;

static entry find_entry(jp_ini_text *t, const part *p, jp_view key) {
    entry e = {.lines = jp_arena_array(t->arena, p->count + 1u, sizeof *e.lines)};

    for (uint32_t i = 0; i < p->count; i++) {
        if (p->lines[i].key.bytes > 0 && jp_view_eq(p->lines[i].key, key)) {
            e.lines[e.count++] = i;
        }
    }
    return e;
}

/* How many lines at the start of the entry say what the new value starts with; *rest: what follows in it. */
static uint32_t count_kept_head(jp_ini_text *t, const part *p, const entry *e, jp_view value, jp_view *rest) {
    uint32_t kept = 0;

    *rest = value;
    while (kept < e->count) {
        jp_view says = value_of(t, &p->lines[e->lines[kept]]);
        bool is_same =
            jp_view_starts_with(*rest, says) && says.bytes + 1 < rest->bytes && rest->data[says.bytes] == ' ';
        if (!is_same) {
            break;
        }
        *rest = jp_view_sub(*rest, says.bytes + 1, rest->bytes);
        kept++;
    }
    return kept;
}

static uint32_t count_kept_tail(jp_ini_text *t, const part *p, const entry *e, uint32_t head, jp_view *rest) {
    uint32_t kept = 0;

    while (kept + head < e->count) {
        jp_view says = value_of(t, &p->lines[e->lines[e->count - 1 - kept]]);
        size_t before = rest->bytes - says.bytes;
        bool is_same = jp_view_ends_with(*rest, says) && before > 1 && rest->data[before - 1] == ' ';
        if (!is_same) {
            break;
        }
        *rest = jp_view_sub(*rest, 0, before - 1);
        kept++;
    }
    return kept;
}

static bool change_entry(jp_ini_text *t, part *p, const entry *e, jp_view key, jp_view value, jp_error *err) {
    jp_view rest;
    uint32_t head = count_kept_head(t, p, e, value, &rest);
    uint32_t tail = count_kept_tail(t, p, e, head, &rest);
    uint32_t at = head < e->count ? e->lines[head] : e->lines[e->count - 1] + 1;
    jp_view first = p->lines[e->lines[0]].bytes;
    size_t equals = jp_view_find(first, JP_VIEW("="), 0);
    bool is_quoted = jp_view_starts_with(jp_view_trim(jp_view_sub(first, equals + 1, first.bytes)), JP_VIEW("\""));

    for (uint32_t i = e->count - tail; i-- > head;) {
        remove_line(p, e->lines[i]);
    }
    return put_value(t, p, at, key, rest, head > 0, is_quoted, err);
}

bool jp_ini_text_set(jp_ini_text *t, jp_view section, jp_view key, jp_view value, jp_view after, jp_error *err) {
    uint32_t index = part_index(t, section);

    if (index == UINT32_MAX) {
        jp_fail(err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(section));
        return false;
    }
    end_last_line(t);
    part *p = &t->parts[index];
    entry e = find_entry(t, p, key);
    if (e.count > 0) {
        return change_entry(t, p, &e, key, value, err);
    }
    entry anchor = find_entry(t, p, after);
    uint32_t at = anchor.count > 0 && after.bytes > 0 ? anchor.lines[anchor.count - 1] + 1 : p->head + 1;
    return put_value(t, p, at, jp_view_copy(t->arena, key), value, false, false, err);
}

void jp_ini_text_drop_key(jp_ini_text *t, jp_view section, jp_view key) {
    uint32_t index = part_index(t, section);

    if (index == UINT32_MAX) {
        return;
    }
    entry e = find_entry(t, &t->parts[index], key);
    for (uint32_t i = e.count; i-- > 0;) {
        remove_line(&t->parts[index], e.lines[i]);
    }
}

void jp_ini_text_add_section(jp_ini_text *t, jp_view section, jp_view after) {
    uint32_t before = part_index(t, after);

    end_last_line(t);
    if (before == UINT32_MAX) {
        before = t->count - 1;
    }
    jp_view gap = t->parts[before].gap;
    bool is_top = before == 0 && t->parts[0].count == 0 && gap.bytes == 0;
    t->parts[before].gap = is_top ? JP_VIEW_EMPTY : jp_view_of(t->line_end);
    part *p = insert_part(t, before + 1, jp_view_copy(t->arena, section));
    p->gap = gap;
    insert_line(t, p, 0, jp_view_of(jp_arena_printf(t->arena, "[%.*s]%s", JP_VIEW_ARG(section), t->line_end)),
                JP_VIEW_EMPTY);
}

void jp_ini_text_drop_section(jp_ini_text *t, jp_view section) {
    uint32_t index = part_index(t, section);

    if (index == UINT32_MAX) {
        return;
    }
    /* The gap before it is enough, unless the one behind holds a heading. */
    bool has_heading =
        jp_view_contains(t->parts[index].gap, JP_VIEW(";")) || jp_view_contains(t->parts[index].gap, JP_VIEW("#"));
    if (has_heading || is_blank(t->parts[index - 1].gap)) {
        t->parts[index - 1].gap = t->parts[index].gap;
    }
    t->count--;
    for (uint32_t i = index; i < t->count; i++) {
        t->parts[i] = t->parts[i + 1];
    }
}

void jp_ini_text_order(jp_ini_text *t, const jp_view *sections, uint32_t count) {
    part *moved = jp_arena_array(t->arena, count + 1u, sizeof *moved);
    uint32_t next = 0;
    bool is_in_order = true;

    for (uint32_t i = 1; i < count; i++) {
        is_in_order = is_in_order && part_index(t, sections[i - 1]) < part_index(t, sections[i]);
    }
    if (is_in_order) {
        return;
    }
    end_last_line(t);
    for (uint32_t i = 0; i < count; i++) {
        moved[i] = t->parts[part_index(t, sections[i])];
    }
    for (uint32_t i = 1; i < t->count; i++) {
        for (uint32_t k = 0; k < count; k++) {
            if (jp_view_eq(t->parts[i].name, sections[k])) {
                jp_view gap = t->parts[i].gap;
                t->parts[i] = moved[next++];
                t->parts[i].gap = gap;
                break;
            }
        }
    }
}
