/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/read/zip_in.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "juanping/base/utf8.h"

/* One UTF-8 code point out of at least one byte in: no encoding iconv knows gives more than four bytes of
 * UTF-8 for each byte, and the common ones at most 1.5. */
#define GROWTH_START 2u
#define GROWTH_MOST 8u

static bool convert(iconv_t cd, jp_view bytes, size_t room, jp_arena *arena, jp_view *out, bool *too_small) {
    char *data = jp_arena_alloc(arena, room + 1);
    char *in = jp_view_cstr(arena, bytes); /* iconv wants it writable */
    char *to = data;
    size_t in_left = bytes.bytes;
    size_t out_left = room;
    (void)iconv(cd, NULL, NULL, NULL, NULL);
    size_t irreversible = iconv(cd, &in, &in_left, &to, &out_left);
    *too_small = irreversible == (size_t)-1 && errno == E2BIG;
    if (irreversible == (size_t)-1 || in_left != 0) {
        return false;
    }
    if (iconv(cd, NULL, NULL, &to, &out_left) == (size_t)-1) {
        *too_small = errno == E2BIG;
        return false;
    }
    *out = (jp_view){data, room - out_left};
    return jp_utf8_is_valid(*out);
}

bool jp_charset_to_utf8(jp_view bytes, const char *charset, jp_arena *arena, jp_view *out, jp_error *err) {
    iconv_t cd = iconv_open("UTF-8", charset);
    if (cd == (iconv_t)-1) {
        jp_fail(err, JP_E_CHARSET, NULL, "%s", charset);
        return false;
    }
    bool ok = false;
    bool too_small = true;
    for (size_t growth = GROWTH_START; !ok && too_small && growth <= GROWTH_MOST; growth *= 2) {
        ok = convert(cd, bytes, bytes.bytes * growth + 16, arena, out, &too_small);
    }
    (void)iconv_close(cd);
    if (!ok) {
        jp_fail(err, JP_E_CHARSET, NULL, "bytes are not valid %s", charset);
    }
    return ok;
}

bool jp_charset_from_gb18030(jp_view bytes, jp_arena *arena, jp_view *out) {
    jp_error unused;
    return jp_charset_to_utf8(bytes, "GB18030", arena, out, &unused);
}
