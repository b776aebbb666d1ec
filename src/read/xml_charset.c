/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_charset.h"

#include "juanping/base/error.h"
#include "juanping/base/utf8.h"
#include "juanping/read/zip_in.h"

enum {
    DECLARATION_BYTES = 256, /* an XML declaration ends long before */
    CHARSET_NAME_BYTES = 40,
    PLAIN_UTF8_CHARS = 3 /* three-byte characters in a row of valid UTF-8 that GBK text does not make by chance */
};

typedef struct mark {
    jp_view bytes;
    const char *charset;
} mark;

static const char *charset_by_mark(jp_view bytes, size_t *mark_bytes) {
    static const mark marks[] = {
        {{"\xEF\xBB\xBF", 3}, "UTF-8"},        {{"\x84\x31\x95\x33", 4}, "GB18030"},
        {{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"}, {{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"},
        {{"\xFF\xFE", 2}, "UTF-16LE"},         {{"\xFE\xFF", 2}, "UTF-16BE"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (jp_view_starts_with(bytes, marks[i].bytes)) {
            *mark_bytes = marks[i].bytes.bytes;
            return marks[i].charset;
        }
    }
    return NULL;
}

/* How "<" and what follows look in encodings that are no superset of ASCII. */
static const char *charset_by_shape(jp_view bytes) {
    static const mark shapes[] = {
        {{"<\x00\x00\x00", 4}, "UTF-32LE"},
        {{"\x00\x00\x00<", 4}, "UTF-32BE"},
        {{"<\x00", 2}, "UTF-16LE"},
        {{"\x00<", 2}, "UTF-16BE"},
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        if (jp_view_starts_with(bytes, shapes[i].bytes)) {
            return shapes[i].charset;
        }
    }
    return NULL;
}

static bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == ':';
}

/* encoding="…" of the declaration, or NULL. */
static const char *declared_charset(jp_view bytes, jp_arena *arena) {
    jp_view head = jp_view_sub(bytes, 0, DECLARATION_BYTES);
    size_t end = jp_view_find(head, JP_VIEW("?>"), 0);
    size_t at = jp_view_find(head, JP_VIEW("encoding"), 0);

    if (!jp_view_starts_with(head, JP_VIEW("<?xml")) || end == SIZE_MAX || at == SIZE_MAX || at > end) {
        return NULL;
    }
    at += sizeof "encoding" - 1;
    while (at < end && !is_name_char(head.data[at])) {
        at++;
    }
    size_t from = at;
    while (at < end && is_name_char(head.data[at])) {
        at++;
    }
    if (at == from || at - from > CHARSET_NAME_BYTES) {
        return NULL;
    }
    return jp_view_cstr(arena, jp_view_sub(head, from, at));
}

static bool is_word(const char *name, const char *word) {
    size_t i = 0;
    for (; name[i] && word[i]; i++) {
        char c = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 'a' + 'A') : name[i];
        if (c != word[i]) {
            return false;
        }
    }
    return name[i] == word[i];
}

/* The name iconv is to be asked for: the Chinese sets are read as their common superset, since programs write
 * characters of the larger set under the name of the smaller one. */
static const char *superset(const char *name) {
    static const char *const chinese[] = {"GB2312", "GBK",        "GB18030", "CP936",
                                          "EUC-CN", "GB_2312-80", "X-GBK",   "MS936"};
    static const char *const wide[] = {"UTF-16", "UTF-16LE",        "UTF-16BE",        "UCS-2",    "UTF-32",
                                       "UCS-4",  "ISO-10646-UCS-2", "ISO-10646-UCS-4", "UTF-32LE", "UTF-32BE"};

    for (size_t i = 0; name && i < sizeof chinese / sizeof *chinese; i++) {
        if (is_word(name, chinese[i])) {
            return "GB18030";
        }
    }
    /* The declaration was read byte by byte, so these cannot be true. */
    for (size_t i = 0; name && i < sizeof wide / sizeof *wide; i++) {
        if (is_word(name, wide[i])) {
            return NULL;
        }
    }
    if (name &&
        (is_word(name, "UTF-8") || is_word(name, "UTF8") || is_word(name, "US-ASCII") || is_word(name, "ASCII"))) {
        return NULL;
    }
    if (name && is_word(name, "BIG5")) {
        return "BIG5-HKSCS";
    }
    return name;
}

/* Valid, and holds characters that other sets do not make by chance. */
static bool is_plainly_utf8(jp_view bytes) {
    size_t wide = 0;
    for (size_t i = 0; i < bytes.bytes && wide < PLAIN_UTF8_CHARS; i++) {
        wide += ((unsigned char)bytes.data[i] & 0xF0u) == 0xE0u;
    }
    return wide >= PLAIN_UTF8_CHARS && jp_utf8_is_valid(bytes);
}

static void put_ascii_only(jp_str *out, jp_view piece) {
    for (size_t i = 0; i < piece.bytes; i++) {
        unsigned char c = (unsigned char)piece.data[i];
        jp_str_put_char(out, c < 0x80 ? c : JP_UTF8_BAD);
    }
}

/* Between two brackets or line ends the damage of one byte stays where it is: no second byte of the sets in use
 * looks like one of these. */
static void convert_by_pieces(jp_view bytes, const char *charset, jp_arena *arena, jp_xml_text *out) {
    jp_str text;
    size_t from = 0;

    jp_str_init(&text, arena);
    for (size_t i = 0; i < bytes.bytes; i++) {
        char c = bytes.data[i];
        if (i + 1 < bytes.bytes && c != '\n' && c != '>' && c != '<') {
            continue;
        }
        jp_view piece = jp_view_sub(bytes, from, i + 1);
        jp_view converted;
        jp_error unused;
        if (jp_utf8_is_valid(piece) && is_word(charset, "UTF-8")) {
            jp_str_put(&text, piece);
        } else if (!is_word(charset, "UTF-8") && jp_charset_to_utf8(piece, charset, arena, &converted, &unused)) {
            jp_str_put(&text, converted);
        } else {
            put_ascii_only(&text, piece);
            out->bad_lines++;
        }
        from = i + 1;
    }
    out->text = jp_str_view(&text);
    out->charset = charset;
}

static bool convert(jp_view bytes, const char *charset, jp_arena *arena, jp_xml_text *out) {
    jp_error unused;
    if (!jp_charset_to_utf8(bytes, charset, arena, &out->text, &unused)) {
        return false;
    }
    out->charset = charset;
    return true;
}

static bool convert_ebcdic(jp_view bytes, jp_arena *arena, jp_xml_text *out) {
    jp_view head;
    jp_error unused;

    if (!jp_view_starts_with(bytes, JP_VIEW("\x4C\x6F\xA7\x94")) ||
        !jp_charset_to_utf8(jp_view_sub(bytes, 0, DECLARATION_BYTES), "IBM037", arena, &head, &unused)) {
        return false;
    }
    const char *declared = declared_charset(head, arena);
    return (declared && convert(bytes, declared, arena, out)) || convert(bytes, "IBM037", arena, out);
}

/* Supersets of ASCII, by declaration and by what the bytes are. */
static void decode_bytes(jp_view bytes, jp_arena *arena, jp_xml_text *out) {
    const char *declared = superset(declared_charset(bytes, arena));
    bool is_utf8 = jp_utf8_is_valid(bytes);

    if (is_utf8 && (!declared || is_plainly_utf8(bytes))) {
        *out = (jp_xml_text){.text = bytes, .charset = "UTF-8"};
        return;
    }
    if (declared && convert(bytes, declared, arena, out)) {
        return;
    }
    if (is_utf8) {
        *out = (jp_xml_text){.text = bytes, .charset = "UTF-8"};
        return;
    }
    if (convert(bytes, "GB18030", arena, out)) {
        return;
    }
    if (declared && !is_word(declared, "GB18030")) {
        convert_by_pieces(bytes, declared, arena, out);
        return;
    }
    /* Damaged in whatever it is: take the reading with less damage. */
    jp_xml_text chinese = {0};
    convert_by_pieces(bytes, "UTF-8", arena, out);
    convert_by_pieces(bytes, "GB18030", arena, &chinese);
    if (chinese.bad_lines < out->bad_lines) {
        *out = chinese;
    }
}

/* An empty line before the declaration makes a file ill-formed and hides its encoding; what is meant is plain. */
static jp_view without_lead(jp_view bytes) {
    size_t from = 0;
    while (from < bytes.bytes && (bytes.data[from] == ' ' || bytes.data[from] == '\t' || bytes.data[from] == '\r' ||
                                  bytes.data[from] == '\n')) {
        from++;
    }
    return jp_view_sub(bytes, from, bytes.bytes);
}

void jp_xml_decode(jp_view bytes, jp_arena *arena, jp_xml_text *out) {
    size_t mark_bytes = 0;
    const char *charset = charset_by_mark(bytes, &mark_bytes);
    jp_view body = jp_view_sub(bytes, mark_bytes, bytes.bytes);

    *out = (jp_xml_text){0};
    if (!charset) {
        charset = charset_by_shape(bytes);
    }
    if (!charset) {
        if (!convert_ebcdic(bytes, arena, out)) {
            decode_bytes(without_lead(bytes), arena, out);
        }
        return;
    }
    if (is_word(charset, "UTF-8") && jp_utf8_is_valid(body)) {
        *out = (jp_xml_text){.text = without_lead(body), .charset = charset};
    } else if (is_word(charset, "UTF-8") || is_word(charset, "GB18030")) {
        decode_bytes(without_lead(body), arena, out);
    } else {
        size_t unit = is_word(charset, "UTF-16LE") || is_word(charset, "UTF-16BE") ? 2 : 4;
        /* A file cut inside its last character. */
        if (!convert(jp_view_sub(body, 0, body.bytes - body.bytes % unit), charset, arena, out)) {
            out->bad_lines = 1;
            out->charset = charset;
        }
    }
}
