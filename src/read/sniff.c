/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "juanping/read/readers.h"

#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/read/zip_in.h"
#include "sniff_ole.h"
#include "sniff_zip.h"

/* How far text is looked at to tell its kind; a page is enough. */
#define HEAD_BYTES 4096u

typedef struct magic_row {
    const char *bytes;
    uint8_t count;
    uint16_t at;
    jp_file_type type;
} magic_row;

static const magic_row magic_rows[] = {
    {"%PDF-", 5, 0, JP_FILE_PDF},
    {"Rar!\x1A\x07", 6, 0, JP_FILE_RAR},
    {"7z\xBC\xAF\x27\x1C", 6, 0, JP_FILE_7Z},
    {"\x1F\x8B\x08", 3, 0, JP_FILE_GZIP},
    {"{\\rtf", 5, 0, JP_FILE_RTF},
    {"\xFF\xD8\xFF", 3, 0, JP_FILE_IMAGE}, /* JPEG */
    {"\x89PNG\r\n\x1A\n", 8, 0, JP_FILE_IMAGE},
    {"GIF87a", 6, 0, JP_FILE_IMAGE},
    {"GIF89a", 6, 0, JP_FILE_IMAGE},
    {"II*\0", 4, 0, JP_FILE_IMAGE}, /* TIFF */
    {"MM\0*", 4, 0, JP_FILE_IMAGE},
    {"WEBP", 4, 8, JP_FILE_IMAGE},
    {"WAVE", 4, 8, JP_FILE_MEDIA},
    {"AVI ", 4, 8, JP_FILE_MEDIA},
    {"ftypheic", 8, 4, JP_FILE_IMAGE},
    {"ftypmif1", 8, 4, JP_FILE_IMAGE},
    {"ftyp", 4, 4, JP_FILE_MEDIA}, /* MP4, MOV, 3GP */
    {"ID3", 3, 0, JP_FILE_MEDIA},
    {"#!AMR", 5, 0, JP_FILE_MEDIA},
    {"OggS", 4, 0, JP_FILE_MEDIA},
    {"fLaC", 4, 0, JP_FILE_MEDIA},
    {"FLV\x01", 4, 0, JP_FILE_MEDIA},
    {"\x1A\x45\xDF\xA3", 4, 0, JP_FILE_MEDIA},                 /* Matroska */
    {"\x30\x26\xB2\x75\x8E\x66\xCF\x11", 8, 0, JP_FILE_MEDIA}, /* ASF: WMV, WMA */
    {"\x00\x00\x01\xBA", 4, 0, JP_FILE_MEDIA},                 /* MPEG programme stream */
};

static bool has_magic(jp_view v, const magic_row *row) {
    return v.bytes >= (size_t)row->at + row->count && memcmp(v.data + row->at, row->bytes, row->count) == 0;
}

/* Magics of two bytes need a second look: text may begin so. */
static jp_file_type sniff_short_magic(jp_view v) {
    const unsigned char *p = (const unsigned char *)v.data;
    if (v.bytes > 26 && p[0] == 'B' && p[1] == 'M' && p[6] == 0 && p[7] == 0 && p[8] == 0 && p[9] == 0) {
        return JP_FILE_IMAGE; /* BMP: two reserved words are zero */
    }
    if (v.bytes > 4 && p[0] == 0xFF && (p[1] & 0xE6) == 0xE2 && (p[2] & 0xF0) != 0xF0) {
        return JP_FILE_MEDIA; /* MPEG audio layer III or II frame */
    }
    return JP_FILE_UNKNOWN;
}

static jp_file_type sniff_magic(jp_view v) {
    for (size_t i = 0; i < sizeof magic_rows / sizeof magic_rows[0]; i++) {
        if (has_magic(v, &magic_rows[i])) {
            return magic_rows[i].type;
        }
    }
    /* PDF readers accept up to a kilobyte of anything before the header. */
    if (jp_view_contains(jp_view_sub(v, 0, 1024), JP_VIEW("%PDF-1.")) ||
        jp_view_contains(jp_view_sub(v, 0, 1024), JP_VIEW("%PDF-2."))) {
        return JP_FILE_PDF;
    }
    return sniff_short_magic(v);
}

/* The head as ASCII, one byte a character, whatever the encoding: enough to see tags. */
static jp_view ascii_head(jp_view v, char *out, size_t room) {
    size_t n = 0;
    for (size_t i = 0; i < v.bytes && n < room; i++) {
        unsigned char c = (unsigned char)v.data[i];
        if (c != 0 && c < 0x80) {
            out[n++] = (char)c;
        }
    }
    return (jp_view){out, n};
}

static jp_view skip_to_root(jp_view head) {
    size_t at = 0;
    while (at < head.bytes) {
        jp_view rest = jp_view_sub(head, at, head.bytes);
        const char *end = jp_view_starts_with(rest, JP_VIEW("<?"))     ? "?>"
                          : jp_view_starts_with(rest, JP_VIEW("<!--")) ? "-->"
                                                                       : NULL;
        if (end != NULL) {
            size_t stop = jp_view_find(head, jp_view_of(end), at);
            if (stop == SIZE_MAX) {
                return JP_VIEW_EMPTY;
            }
            at = stop + strlen(end);
        } else if (head.data[at] == ' ' || head.data[at] == '\t' || head.data[at] == '\r' || head.data[at] == '\n') {
            at++;
        } else {
            break;
        }
    }
    return jp_view_sub(head, at, head.bytes);
}

static bool starts_no_case(jp_view v, const char *lower) {
    size_t n = strlen(lower);
    for (size_t i = 0; i < n; i++) {
        if (i >= v.bytes) {
            return false;
        }
        if (jp_ascii_lower(v.data[i]) != lower[i]) {
            return false;
        }
    }
    return true;
}

static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

/* Markup by its first tag. A Chinese element name leaves "<" and then nothing of ASCII letters, so behind an
 * XML declaration any "<" will do. */
static jp_file_type sniff_markup(jp_view v) {
    char room[HEAD_BYTES];
    jp_view head = ascii_head(jp_view_sub(v, 0, (size_t)2 * HEAD_BYTES), room, sizeof room);
    bool declared = jp_view_starts_with(jp_view_trim(head), JP_VIEW("<?xml"));
    jp_view root = skip_to_root(head);
    if (starts_no_case(root, "<!doctype html") || starts_no_case(root, "<html") || starts_no_case(root, "<head") ||
        starts_no_case(root, "<body")) {
        return JP_FILE_HTML;
    }
    if (jp_view_contains(jp_view_sub(root, 0, 512), JP_VIEW("http://schemas.microsoft.com/office/2006/xmlPackage"))) {
        return JP_FILE_FLAT_OPC;
    }
    if (declared || starts_no_case(root, "<!doctype ")) {
        return JP_FILE_XML;
    }
    if (root.bytes > 1 && root.data[0] == '<' && is_name_start(root.data[1]) && jp_view_contains(root, JP_VIEW(">"))) {
        return JP_FILE_XML;
    }
    /* <案卷>: the tag's name is not ASCII. */
    jp_view text = jp_view_trim(jp_view_sub(v, 0, HEAD_BYTES));
    if (text.bytes > 2 && text.data[0] == '<' && (unsigned char)text.data[1] >= 0x80) {
        return JP_FILE_XML;
    }
    return JP_FILE_UNKNOWN;
}

static bool has_controls(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        unsigned char c = (unsigned char)v.data[i];
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A) {
            return true;
        }
    }
    return false;
}

/* Valid in some Chinese encoding but for a character cut at the end of the head. */
static bool is_text(jp_view v) {
    if (jp_view_starts_with(v, JP_VIEW("\xFF\xFE")) || jp_view_starts_with(v, JP_VIEW("\xFE\xFF"))) {
        return true;
    }
    jp_view head = jp_view_sub(v, 0, HEAD_BYTES);
    if (has_controls(head)) {
        return false;
    }
    bool ok = false;
    for (size_t cut = 0; !ok && cut < 4 && cut < head.bytes && (cut == 0 || head.bytes < v.bytes); cut++) {
        jp_view whole = jp_view_sub(head, 0, head.bytes - cut);
        jp_arena scratch;
        jp_view unused;
        jp_arena_init(&scratch);
        ok = jp_utf8_is_valid(whole) || jp_charset_from_gb18030(whole, &scratch, &unused);
        jp_arena_release(&scratch);
    }
    return ok;
}

static bool is_zip(jp_view v) {
    return jp_view_starts_with(v, JP_VIEW("PK\x03\x04")) || jp_view_starts_with(v, JP_VIEW("PK\x05\x06")) ||
           jp_view_starts_with(v, JP_VIEW("PK\x07\x08")) || jp_view_starts_with(v, JP_VIEW("PK00PK\x03\x04"));
}

static jp_file_type sniff_zip(jp_view bytes) {
    jp_arena scratch;
    jp_opc opc;
    jp_error unused;
    jp_file_type type = JP_FILE_ZIP;
    jp_arena_init(&scratch);
    if (jp_opc_open(&opc, bytes, &scratch, &unused)) {
        type = jp_sniff_package(&opc);
        jp_opc_close(&opc);
    }
    jp_arena_release(&scratch);
    return type;
}

/* A zip behind other bytes (self-extracting archives, mail gateways that put a banner in front). */
static bool is_zip_behind_junk(jp_view bytes, jp_view name) {
    if (!jp_view_ends_with(name, JP_VIEW(".zip")) && !jp_view_ends_with(name, JP_VIEW(".docx")) &&
        !jp_view_ends_with(name, JP_VIEW(".xlsx"))) {
        return false;
    }
    jp_zip_in *zip;
    jp_error unused;
    if (!jp_zip_in_open(&zip, bytes, NULL, &unused)) {
        return false;
    }
    bool has_entries = jp_zip_in_count(zip) > 0;
    jp_zip_in_close(zip);
    return has_entries;
}

jp_file_type jp_sniff(jp_view bytes, jp_view name) {
    if (bytes.bytes == 0) {
        return JP_FILE_EMPTY;
    }
    if (is_zip(bytes)) {
        return sniff_zip(bytes);
    }
    if (jp_view_starts_with(bytes, JP_VIEW("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))) {
        return jp_sniff_ole(bytes);
    }
    jp_file_type type = sniff_magic(bytes);
    if (type == JP_FILE_UNKNOWN) {
        type = sniff_markup(bytes);
    }
    if (type == JP_FILE_UNKNOWN && is_zip_behind_junk(bytes, name)) {
        return sniff_zip(bytes);
    }
    if (type == JP_FILE_UNKNOWN && is_text(bytes)) {
        type = JP_FILE_TEXT;
    }
    return type;
}
