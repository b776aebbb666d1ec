/* SPDX-License-Identifier: Apache-2.0 */
#include "ini_values.h"

#include <stdio.h>
#include <unistd.h>

#include <iniparser.h>

/* iniparser 4.1 reads values reliably only inside a narrow form: quoted, no quote or backslash inside, under
 * 1,020 bytes a line, no key twice, keys in lower-case ASCII. The strict reader has already checked the file;
 * here its lines are rewritten into that form and handed over. iniparser wants a path and the text may come
 * from memory, so a pipe is opened by its /dev/fd name: no temporary file, nothing to clean up. One page is
 * what every pipe takes without a reader, hence the pieces. */

enum {
    PIECE_BYTES = 4096,   /* the least capacity of a pipe on Linux: a write of it never blocks */
    MARK_QUOTE = 0x01,    /* stands for `"`; the dialect has no control characters, so it is free */
    MARK_BACKSLASH = 0x02 /* stands for `\`, which iniparser takes for a line continuation at the end */
};

typedef struct piece {
    char data[PIECE_BYTES];
    size_t bytes;
} piece;

static int stay_silent(const char *fmt, ...) {
    (void)fmt;
    return 0;
}

static size_t put_line(char *out, size_t out_bytes, const jp_ini_line *line) {
    int head = snprintf(out, out_bytes, "l%lu = \"", (unsigned long)line->line_no);
    size_t at = (size_t)head;

    if (head < 0 || at + line->text.bytes + 2 > out_bytes) {
        return 0;
    }
    for (size_t i = 0; i < line->text.bytes; i++) {
        char c = line->text.data[i];
        if (c == '"') {
            c = MARK_QUOTE;
        } else if (c == '\\') {
            c = MARK_BACKSLASH;
        }
        out[at++] = c;
    }
    out[at++] = '"';
    out[at++] = '\n';
    return at;
}

static void take_back(char *text) {
    for (; *text; text++) {
        if (*text == MARK_QUOTE) {
            *text = '"';
        } else if (*text == MARK_BACKSLASH) {
            *text = '\\';
        }
    }
}

static bool hand_over(const piece *p, const char *path, dictionary **out, jp_error *err) {
    int fd[2];
    char name[32];
    bool ok = false;

    if (pipe(fd) != 0) {
        jp_fail(err, JP_E_IO_READ, path, "%s (pipe)", path);
        return false;
    }
    ok = write(fd[1], p->data, p->bytes) == (ssize_t)p->bytes;
    (void)close(fd[1]);
    if (ok) {
        (void)snprintf(name, sizeof name, "/dev/fd/%d", fd[0]);
        iniparser_set_error_callback(stay_silent);
        *out = iniparser_load(name);
        iniparser_set_error_callback(NULL);
        ok = *out != NULL;
    }
    (void)close(fd[0]);
    if (!ok) {
        jp_fail(err, JP_E_IO_READ, path, "%s (/dev/fd)", path);
    }
    return ok;
}

static void store(jp_ini_entry *entry, const jp_ini_line *line, const char *text, jp_arena *arena) {
    if (line->is_continuation) {
        char *joined = jp_arena_printf(arena, "%.*s %s", JP_VIEW_ARG(entry->value), text);
        entry->value = jp_view_of(joined);
    } else {
        entry->value = jp_view_of(jp_arena_strdup(arena, text));
    }
}

static bool take_piece(const piece *p, const jp_ini_line *lines, size_t line_count, const char *path, jp_arena *arena,
                       jp_ini_section *sections, jp_error *err) {
    dictionary *d = NULL;
    bool ok = hand_over(p, path, &d, err);

    for (size_t i = 0; ok && i < line_count; i++) {
        char key[32];
        (void)snprintf(key, sizeof key, ":l%lu", (unsigned long)lines[i].line_no);
        const char *value = iniparser_getstring(d, key, NULL);
        char *text = value ? jp_arena_strdup(arena, value) : NULL;
        if (text) {
            take_back(text);
        }
        /* The second reading must be the first one's: a difference is a trap of iniparser not known yet. */
        if (!text || !jp_view_eq_text(lines[i].text, text)) {
            char where[384];
            (void)snprintf(where, sizeof where, "%s:%lu", path, (unsigned long)lines[i].line_no);
            jp_fail(err, JP_E_INI_SYNTAX, where, JP_SAY("iniparser 读得的值不同", "iniparser read another value"));
            ok = false;
            break;
        }
        store(&sections[lines[i].section_index].entries[lines[i].entry_index], &lines[i], text, arena);
    }
    if (d) {
        iniparser_freedict(d);
    }
    return ok;
}

bool jp_ini_values_read(const jp_ini_line *lines, size_t line_count, const char *path, jp_arena *arena,
                        jp_ini_section *sections, jp_error *err) {
    piece *p = jp_arena_alloc(arena, sizeof *p);
    size_t from = 0;

    for (size_t i = 0; i < line_count; i++) {
        size_t put = put_line(p->data + p->bytes, sizeof p->data - p->bytes, &lines[i]);
        if (put == 0) {
            if (!take_piece(p, lines + from, i - from, path, arena, sections, err)) {
                return false;
            }
            p->bytes = 0;
            from = i;
            put = put_line(p->data, sizeof p->data, &lines[i]);
        }
        p->bytes += put;
    }
    return from == line_count || take_piece(p, lines + from, line_count - from, path, arena, sections, err);
}
