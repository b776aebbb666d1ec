/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_eq.h"

#include "docx_symbol.h"
#include "juanping/base/utf8.h"

#define MOST_ARGS 8u
/* Switches in switches; people write two. */
#define MOST_DEPTH 6u

typedef struct eq {
    jp_view code;
    size_t at;
    jp_arena *scratch;
} eq;

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_one_of(uint32_t c, const uint32_t *chars) {
    while (*chars != 0 && *chars != c) {
        chars++;
    }
    return *chars != 0;
}

static bool is_box(uint32_t c) {
    static const uint32_t boxes[] = {0x25A1, 0x2610, 0x25A2, 0x25FB, 0x25FD, 0x56D7, 0};
    return is_one_of(c, boxes);
}

static bool is_circle(uint32_t c) {
    static const uint32_t circles[] = {0x25CB, 0x25EF, 0x3007, 'O', 0};
    return is_one_of(c, circles);
}

static bool is_frame(uint32_t c) {
    static const uint32_t others[] = {0x25B3, 0x25C7, 0x25BD, 0x25FA, 0};
    return is_box(c) || is_circle(c) || is_one_of(c, others);
}

static bool is_tick(uint32_t c) {
    static const uint32_t ticks[] = {0x221A, 0x2713, 0x2714, 0x2611, 0x00D7, 0x2715, 0x2716, 0x2717,
                                     0x2718, 0x25A0, 0x25CF, 'v',    'V',    'x',    'X',    0};
    return is_one_of(c, ticks);
}

/* The only character of a text; 0 when there are none or more. */
static uint32_t only_char(jp_view text) {
    size_t at = 0;
    text = jp_view_trim(text);
    uint32_t c = text.bytes == 0 ? 0 : jp_utf8_next(text, &at);
    return at == text.bytes ? c : 0;
}

/* 1 to 20, as they can stand in a circle; else 0. */
static uint32_t small_number(jp_view text) {
    uint32_t n = 0;
    text = jp_view_trim(text);
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == 2) {
            return 0;
        }
        n = n * 10 + (uint32_t)(text.data[i] - '0');
    }
    return n <= 20 ? n : 0;
}

/* Signs printed over one another: a frame with what is in it, or just signs. */
static void put_overstruck(const jp_view *args, uint32_t count, jp_str *out) {
    uint32_t frame = 0;
    jp_view inner = JP_VIEW_EMPTY;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t c = only_char(args[i]);
        if (frame == 0 && is_frame(c)) {
            frame = c;
        } else if (jp_view_trim(args[i]).bytes > 0) {
            inner = jp_view_trim(args[i]);
        }
    }
    if (frame != 0 && inner.bytes == 0) {
        jp_str_put_char(out, is_box(frame) ? JP_CHECK_OFF : frame);
    } else if (frame != 0 && is_box(frame) && is_tick(only_char(inner))) {
        jp_str_put_char(out, JP_CHECK_ON);
    } else if (frame != 0 && is_circle(frame) && small_number(inner) > 0) {
        jp_str_put_char(out, 0x2460 + small_number(inner) - 1);
    } else if (frame != 0) {
        jp_str_put(out, inner);
    } else {
        for (uint32_t i = 0; i < count; i++) {
            jp_str_put(out, jp_view_trim(args[i]));
        }
    }
}

static void put_switch(char name, const jp_view *args, uint32_t count, jp_str *out) {
    switch (name) {
    case 'o':
    case 'O':
        put_overstruck(args, count, out);
        return;
    case 'r':
    case 'R': /* a root: of the last, and the degree before it */
        jp_str_put_text(out, "√");
        jp_str_put(out, count > 0 ? jp_view_trim(args[count - 1]) : JP_VIEW_EMPTY);
        return;
    default:
        for (uint32_t i = 0; i < count; i++) {
            jp_str_put_text(out, i > 0 && (name == 'f' || name == 'F') ? "/" : "");
            jp_str_put(out, jp_view_trim(args[i]));
        }
    }
}

static void read_text(eq *e, uint32_t depth, jp_str *out);

/* Behind the opening bracket: the arguments, up to and with the closing one. */
static void read_args(eq *e, char name, uint32_t depth, jp_str *out) {
    jp_view args[MOST_ARGS];
    uint32_t count = 0;
    bool goes_on = true;
    while (goes_on) {
        jp_str arg;
        jp_str_init(&arg, e->scratch);
        read_text(e, depth, &arg);
        if (count < MOST_ARGS) {
            args[count++] = jp_str_view(&arg);
        }
        goes_on = e->at < e->code.bytes && e->code.data[e->at] != ')';
        e->at += e->at < e->code.bytes ? 1 : 0;
    }
    put_switch(name, args, count, out);
}

/* At a backslash: a switch with its options, or a character that would else be one of the signs. */
static void read_switch(eq *e, uint32_t depth, jp_str *out) {
    e->at++;
    if (e->at == e->code.bytes) {
        return;
    }
    char name = e->code.data[e->at];
    if (!is_letter(name)) {
        jp_str_put_char(out, jp_utf8_next(e->code, &e->at));
        return;
    }
    while (e->at < e->code.bytes &&
           (is_letter(e->code.data[e->at]) || e->code.data[e->at] == '\\' || e->code.data[e->at] == ' ' ||
            (e->code.data[e->at] >= '0' && e->code.data[e->at] <= '9'))) {
        e->at++;
    }
    if (e->at < e->code.bytes && e->code.data[e->at] == '(' && depth < MOST_DEPTH) {
        e->at++;
        read_args(e, name, depth + 1, out);
    }
}

/* Up to what ends an argument; outside of arguments, to the end. */
static void read_text(eq *e, uint32_t depth, jp_str *out) {
    while (e->at < e->code.bytes) {
        char c = e->code.data[e->at];
        if (depth > 0 && (c == ')' || c == ',' || c == ';')) {
            return;
        }
        if (c == '\\') {
            read_switch(e, depth, out);
        } else {
            jp_str_put_char(out, jp_utf8_next(e->code, &e->at));
        }
    }
}

bool jp_eq_put(jp_view code, jp_arena *scratch, jp_str *out) {
    jp_view trimmed = jp_view_trim(code);
    jp_str text;
    if (trimmed.bytes < 2 || (trimmed.data[0] | 0x20) != 'e' || (trimmed.data[1] | 0x20) != 'q' ||
        (trimmed.bytes > 2 && trimmed.data[2] != ' ' && trimmed.data[2] != '\\')) {
        return false;
    }
    eq e = {.code = trimmed, .at = 2, .scratch = scratch};
    jp_str_init(&text, scratch);
    read_text(&e, 0, &text);
    jp_str_put(out, jp_view_trim(jp_str_view(&text)));
    return true;
}
