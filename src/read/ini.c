/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/read/ini.h"

#include <stdio.h>

#include "ini_values.h"
#include "juanping/base/file.h"
#include "juanping/base/hash.h"
#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"

/* The strict reader. It decides what is a section, a key, a comment and a continuation, keeps lines and case,
 * and refuses what iniparser would silently read as something else. */

/* Where a name stands: a key in its section, or a section itself. */
typedef struct key_slot {
    uint64_t hash;
    uint32_t section_index; /* + 1; 0: free */
    uint32_t entry_index;   /* SECTION_ITSELF, or into its entries */
} key_slot;

#define SECTION_ITSELF UINT32_MAX

typedef struct reader {
    const char *path;
    jp_arena *arena;
    jp_ini *ini;
    jp_error *err;
    size_t section_cap, entry_cap, line_cap;
    jp_ini_line *lines;
    size_t line_count;
    key_slot *slots; /* open addressing; a power of two */
    size_t slot_count, slots_used;
    uint32_t line_no;
} reader;

static bool fail_at(reader *r, jp_code code, const char *subject) {
    char where[384];
    (void)snprintf(where, sizeof where, "%s:%lu", r->path, (unsigned long)r->line_no);
    jp_fail(r->err, code, where, "%s", subject);
    return false;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

static jp_view trim(jp_view v) {
    size_t from = 0;
    size_t to = v.bytes;
    while (from < to && is_blank(v.data[from])) {
        from++;
    }
    while (to > from && is_blank(v.data[to - 1])) {
        to--;
    }
    return jp_view_sub(v, from, to);
}

static bool is_comment(jp_view v) {
    return v.bytes > 0 && (v.data[0] == ';' || v.data[0] == '#');
}

/* Names: sections, and keys inside a section. */

static uint64_t key_hash(uint32_t section_index, jp_view key) {
    return jp_hash64(key) ^ ((uint64_t)section_index * 0x9E3779B97F4A7C15u);
}

static uint64_t section_hash(jp_view name) {
    return key_hash(SECTION_ITSELF, name);
}

static void place_slot(key_slot *slots, size_t slot_count, key_slot slot) {
    size_t at = (size_t)slot.hash & (slot_count - 1);
    while (slots[at].section_index != 0) {
        at = (at + 1) & (slot_count - 1);
    }
    slots[at] = slot;
}

static jp_view slot_name(const reader *r, const key_slot *slot) {
    const jp_ini_section *section = &r->ini->sections[slot->section_index - 1];
    return slot->entry_index == SECTION_ITSELF ? section->name : section->entries[slot->entry_index].key;
}

/* The key of that section, or with section_index SECTION_ITSELF the section of that name; NULL when new. */
static const key_slot *find_slot(const reader *r, uint64_t hash, uint32_t section_index, jp_view name) {
    if (r->slot_count == 0) {
        return NULL;
    }
    for (size_t at = (size_t)hash & (r->slot_count - 1); r->slots[at].section_index != 0;
         at = (at + 1) & (r->slot_count - 1)) {
        const key_slot *slot = &r->slots[at];
        bool is_kind = section_index == SECTION_ITSELF
                           ? slot->entry_index == SECTION_ITSELF
                           : slot->entry_index != SECTION_ITSELF && slot->section_index == section_index + 1;
        if (slot->hash == hash && is_kind && jp_view_eq(slot_name(r, slot), name)) {
            return slot;
        }
    }
    return NULL;
}

static void remember(reader *r, key_slot slot) {
    if (2 * (r->slots_used + 1) > r->slot_count) {
        size_t wider = r->slot_count ? 2 * r->slot_count : 256;
        key_slot *slots = jp_arena_array(r->arena, wider, sizeof *slots);
        for (size_t i = 0; i < r->slot_count; i++) {
            if (r->slots[i].section_index != 0) {
                place_slot(slots, wider, r->slots[i]);
            }
        }
        r->slots = slots;
        r->slot_count = wider;
    }
    place_slot(r->slots, r->slot_count, slot);
    r->slots_used++;
}

static bool open_section(reader *r, jp_view name) {
    jp_ini *ini = r->ini;
    const key_slot *old = find_slot(r, section_hash(name), SECTION_ITSELF, name);

    if (old) {
        unsigned long first = ini->sections[old->section_index - 1].line_no;
        char subject[384];
        (void)snprintf(subject, sizeof subject, "[%.*s]", JP_VIEW_ARG(name));
        fail_at(r, JP_E_INI_DUPLICATE, subject);
        jp_fail_hint(r->err, JP_SAY("首次出现在第 %lu 行", "first given in line %lu"), first, first);
        return false;
    }
    if (ini->section_count >= JP_LIMIT_INI_SECTIONS) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("节过多", "too many sections"));
    }
    ini->sections = jp_arena_grow(r->arena, ini->sections, ini->section_count, &r->section_cap, sizeof *ini->sections);
    ini->sections[ini->section_count++] = (jp_ini_section){.name = name, .line_no = r->line_no};
    remember(r, (key_slot){section_hash(name), ini->section_count, SECTION_ITSELF});
    r->entry_cap = 0;
    return true;
}

static bool read_section(reader *r, jp_view line) {
    size_t end = jp_view_find(line, JP_VIEW("]"), 1);
    if (end == SIZE_MAX) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("节名缺少“]”", "section without `]`"));
    }
    jp_view name = trim(jp_view_sub(line, 1, end));
    jp_view rest = trim(jp_view_sub(line, end + 1, line.bytes));
    if (name.bytes == 0) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("节名为空", "section without a name"));
    }
    if (rest.bytes > 0 && !is_comment(rest)) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("“]”之后还有文字", "text behind `]`"));
    }
    return open_section(r, name);
}

/* Values */

static bool read_quoted(reader *r, jp_view value, jp_view *out) {
    char *text = jp_arena_alloc(r->arena, value.bytes + 1);
    size_t put = 0;
    size_t i = 1;

    for (; i < value.bytes && value.data[i] != '"'; i++) {
        if (value.data[i] == '\\' && i + 1 < value.bytes && (value.data[i + 1] == '"' || value.data[i + 1] == '\\')) {
            i++;
        }
        text[put++] = value.data[i];
    }
    if (i >= value.bytes) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("引号没有结束", "quote not closed"));
    }
    jp_view rest = trim(jp_view_sub(value, i + 1, value.bytes));
    if (rest.bytes > 0 && !is_comment(rest)) {
        fail_at(r, JP_E_INI_SYNTAX, JP_SAY("引号之后还有文字", "text behind the closing quote"));
        jp_fail_hint(r->err, JP_SAY("值内的引号写作 \\\"", "write \\\" for a quote inside the value"));
        return false;
    }
    *out = (jp_view){text, put};
    return true;
}

static bool read_unquoted(reader *r, jp_view value, jp_view *out) {
    bool has_quote = false;

    for (size_t i = 0; i < value.bytes; i++) {
        char c = value.data[i];
        has_quote = has_quote || c == '"' || c == '\'';
        if (c != ';' && c != '#') {
            continue;
        }
        /* `;;` separates the values of a list: taken for a comment, all but the first would be lost without a word. */
        const bool is_list = c == ';' && i + 1 < value.bytes && value.data[i + 1] == ';';
        if (i == 0 || (is_blank(value.data[i - 1]) && !has_quote && !is_list)) {
            *out = trim(jp_view_sub(value, 0, i));
            return true;
        }
        fail_at(r, JP_E_INI_SYNTAX,
                c == ';' ? JP_SAY("未加引号的值含有“;”", "`;` in an unquoted value")
                         : JP_SAY("未加引号的值含有“#”", "`#` in an unquoted value"));
        jp_fail_hint(r->err, JP_SAY("请给整个值加上双引号", "put the whole value in double quotes"));
        return false;
    }
    *out = value;
    return true;
}

static bool add_line(reader *r, uint32_t section_index, uint32_t entry_index, jp_view text, bool is_continuation) {
    r->lines = jp_arena_grow(r->arena, r->lines, r->line_count, &r->line_cap, sizeof *r->lines);
    r->lines[r->line_count++] = (jp_ini_line){text, r->line_no, section_index, entry_index, is_continuation};
    return true;
}

static bool continue_entry(reader *r, jp_view key, jp_view text) {
    uint32_t section_index = r->ini->section_count - 1;
    const jp_ini_section *section = r->ini->section_count ? &r->ini->sections[section_index] : NULL;

    if (!section || section->entry_count == 0 || !jp_view_eq(section->entries[section->entry_count - 1].key, key)) {
        fail_at(r, JP_E_INI_SYNTAX, JP_SAY("续行没有紧跟它所续的键", "continuation not behind its key"));
        jp_fail_hint(r->err, JP_SAY("上一个键须为「%.*s」", "the key above must be %.*s"), JP_VIEW_ARG(key),
                     JP_VIEW_ARG(key));
        return false;
    }
    return add_line(r, section_index, section->entry_count - 1, text, true);
}

static bool add_entry(reader *r, jp_view key, jp_view text) {
    if (r->ini->section_count == 0 && !open_section(r, JP_VIEW_EMPTY)) {
        return false;
    }
    uint32_t section_index = r->ini->section_count - 1;
    jp_ini_section *section = &r->ini->sections[section_index];
    uint64_t hash = key_hash(section_index, key);
    const key_slot *old = find_slot(r, hash, section_index, key);

    if (old) {
        unsigned long first = section->entries[old->entry_index].line_no;
        char subject[384];
        (void)snprintf(subject, sizeof subject, "[%.*s] %.*s", JP_VIEW_ARG(section->name), JP_VIEW_ARG(key));
        fail_at(r, JP_E_INI_DUPLICATE, subject);
        jp_fail_hint(r->err, JP_SAY("首次出现在第 %lu 行", "first given in line %lu"), first, first);
        return false;
    }
    if (r->line_count >= JP_LIMIT_INI_ENTRIES) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("键过多", "too many keys"));
    }
    section->entries =
        jp_arena_grow(r->arena, section->entries, section->entry_count, &r->entry_cap, sizeof *section->entries);
    section->entries[section->entry_count] = (jp_ini_entry){.key = key, .line_no = r->line_no};
    remember(r, (key_slot){hash, section_index + 1, section->entry_count});
    section->entry_count++;
    return add_line(r, section_index, section->entry_count - 1, text, false);
}

static bool read_entry(reader *r, jp_view line) {
    size_t equals = jp_view_find(line, JP_VIEW("="), 0);
    if (equals == SIZE_MAX) {
        fail_at(r, JP_E_INI_SYNTAX, JP_SAY("缺少“=”", "no `=`"));
        jp_fail_hint(r->err, JP_SAY("应为 [节] 或 键 = 值", "expected [section] or key = value"));
        return false;
    }
    jp_view key = trim(jp_view_sub(line, 0, equals));
    jp_view value = trim(jp_view_sub(line, equals + 1, line.bytes));
    jp_view text = JP_VIEW_EMPTY;
    bool is_continuation = jp_view_ends_with(key, JP_VIEW("+"));

    if (is_continuation) {
        key = trim(jp_view_sub(key, 0, key.bytes - 1));
    }
    if (key.bytes == 0) {
        return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("“=”之前没有键名", "no key before `=`"));
    }
    if (!(value.bytes > 0 && value.data[0] == '"' ? read_quoted(r, value, &text) : read_unquoted(r, value, &text))) {
        return false;
    }
    return is_continuation ? continue_entry(r, key, text) : add_entry(r, key, text);
}

static bool read_line(reader *r, jp_view line) {
    if (line.bytes > JP_LIMIT_INI_LINE_BYTES) {
        fail_at(r, JP_E_INI_SYNTAX, JP_SAY("一行超过 1000 字节", "line over 1000 bytes"));
        jp_fail_hint(r->err, JP_SAY("用“键+ =”分成几行", "continue with `key+ =`"));
        return false;
    }
    if (!jp_utf8_is_valid(line)) {
        fail_at(r, JP_E_INI_SYNTAX, JP_SAY("不是 UTF-8", "not UTF-8"));
        jp_fail_hint(r->err, JP_SAY("请另存为 UTF-8", "save the file as UTF-8"));
        return false;
    }
    for (size_t i = 0; i < line.bytes; i++) {
        unsigned char c = (unsigned char)line.data[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F) {
            return fail_at(r, JP_E_INI_SYNTAX, JP_SAY("含有控制字符", "control character"));
        }
    }
    line = trim(line);
    if (line.bytes == 0 || is_comment(line)) {
        return true;
    }
    return line.data[0] == '[' ? read_section(r, line) : read_entry(r, line);
}

static bool read_lines(reader *r, jp_view bytes) {
    size_t at = jp_view_starts_with(bytes, JP_VIEW("\xEF\xBB\xBF")) ? 3 : 0;

    while (at < bytes.bytes) {
        size_t end = jp_view_find(bytes, JP_VIEW("\n"), at);
        size_t next = end == SIZE_MAX ? bytes.bytes : end + 1;
        if (end == SIZE_MAX) {
            end = bytes.bytes;
        }
        if (end > at && bytes.data[end - 1] == '\r') {
            end--;
        }
        r->line_no++;
        if (!read_line(r, jp_view_sub(bytes, at, end))) {
            return false;
        }
        at = next;
    }
    return true;
}

bool jp_ini_parse(jp_view bytes, const char *path, jp_arena *arena, jp_ini *out, jp_error *err) {
    jp_ini ini = {.path = jp_view_copy(arena, jp_view_of(path)), .bytes = jp_view_copy(arena, bytes)};
    reader r = {.path = path, .arena = arena, .ini = &ini, .err = err};

    if (ini.bytes.bytes > JP_LIMIT_INI_BYTES) {
        jp_fail(err, JP_E_INI_SYNTAX, path, JP_SAY("文件过大", "file over %lu bytes"),
                (unsigned long)JP_LIMIT_INI_BYTES);
        return false;
    }
    if (!read_lines(&r, ini.bytes) || !jp_ini_values_read(r.lines, r.line_count, path, arena, ini.sections, err)) {
        return false;
    }
    *out = ini;
    return true;
}

bool jp_ini_load(const char *path, jp_arena *arena, jp_ini *out, jp_error *err) {
    jp_view bytes;
    return jp_file_read(path, JP_LIMIT_INI_BYTES, arena, &bytes, err) && jp_ini_parse(bytes, path, arena, out, err);
}
