/* SPDX-License-Identifier: Apache-2.0 */
#include "zip_mend.h"

#include <string.h>

#define END_BYTES 22u
#define RECORD_BYTES 46u
#define MOST_ENTRIES 65534u /* one more needs the zip64 form, which no broken writer met so far uses */

#define SIGN_LOCAL 0x04034B50u
#define SIGN_RECORD 0x02014B50u
#define SIGN_END 0x06054B50u
#define SIGN_END64 0x06064B50u

static uint32_t u16_at(jp_view v, size_t at) {
    const unsigned char *p = (const unsigned char *)v.data + at;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t u32_at(jp_view v, size_t at) {
    return u16_at(v, at) | u16_at(v, at + 2) << 16;
}

static void put_u16(char *data, size_t at, uint32_t value) {
    data[at] = (char)(value & 0xFF);
    data[at + 1] = (char)(value >> 8 & 0xFF);
}

static void put_u32(char *data, size_t at, uint32_t value) {
    put_u16(data, at, value & 0xFFFF);
    put_u16(data, at + 2, value >> 16);
}

static bool signed_at(jp_view v, size_t at, uint32_t sign) {
    return at <= v.bytes && v.bytes - at >= 4 && u32_at(v, at) == sign;
}

/* The last end record, wherever it stands: comments may be cut or longer than they say. */
static bool find_end(jp_view v, size_t *end) {
    if (v.bytes < END_BYTES) {
        return false;
    }
    for (size_t at = v.bytes - END_BYTES + 1; at > 0; at--) {
        if (signed_at(v, at - 1, SIGN_END)) {
            *end = at - 1;
            return true;
        }
    }
    return false;
}

/* Where the directory begins: as the record says, or as long before it as the record says. */
static bool find_directory(jp_view v, size_t end, size_t *start) {
    size_t size = u32_at(v, end + 12);
    size_t offset = u32_at(v, end + 16);
    if (offset < end && signed_at(v, offset, SIGN_RECORD)) {
        *start = offset;
        return true;
    }
    if (size <= end && signed_at(v, end - size, SIGN_RECORD)) {
        *start = end - size;
        return true;
    }
    return false;
}

/* Where the member begins: at the record's offset, or shifted by the bytes that stand before the archive. */
static bool find_member(jp_view v, size_t record, size_t shift, uint32_t *offset) {
    size_t said = u32_at(v, record + 42);
    if (said == UINT32_MAX) {
        *offset = UINT32_MAX; /* stands in the zip64 field */
        return true;
    }
    size_t at = signed_at(v, said, SIGN_LOCAL) ? said : said + shift;
    *offset = (uint32_t)at;
    return at <= UINT32_MAX && signed_at(v, at, SIGN_LOCAL);
}

/* Extra fields are a chain of id, length, bytes; one that does not add up makes libzip refuse the archive. */
static bool chain_fits(jp_view extra) {
    size_t at = 0;
    while (at + 4 <= extra.bytes) {
        at += 4 + u16_at(extra, at + 2);
    }
    return at == extra.bytes;
}

/* One record of the directory, without its comment, and without extra fields that do not add up. */
static void put_record(jp_view v, size_t at, uint32_t offset, jp_str *out) {
    size_t name_bytes = u16_at(v, at + 28);
    jp_view extra = jp_view_sub(v, at + RECORD_BYTES + name_bytes, at + RECORD_BYTES + name_bytes + u16_at(v, at + 30));
    extra = chain_fits(extra) ? extra : JP_VIEW_EMPTY;
    size_t record = out->bytes;
    jp_str_put(out, jp_view_sub(v, at, at + RECORD_BYTES + name_bytes));
    jp_str_put(out, extra);
    put_u16(out->data, record + 30, (uint32_t)extra.bytes);
    put_u16(out->data, record + 32, 0);
    put_u32(out->data, record + 42, offset);
}

/* All records; false unless they reach the end record, or the zip64 one before it. */
static bool put_records(jp_view v, size_t start, size_t end, size_t shift, jp_str *out, uint32_t *count) {
    size_t at = start;
    *count = 0;
    while (at + RECORD_BYTES <= end && signed_at(v, at, SIGN_RECORD) && *count < MOST_ENTRIES) {
        size_t next = at + RECORD_BYTES + u16_at(v, at + 28) + u16_at(v, at + 30) + u16_at(v, at + 32);
        uint32_t offset;
        if (next > end || !find_member(v, at, shift, &offset)) {
            return false;
        }
        put_record(v, at, offset, out);
        at = next;
        (*count)++;
    }
    return *count > 0 && (at == end || signed_at(v, at, SIGN_END64));
}

bool jp_zip_is_cut(jp_view bytes) {
    size_t end;
    size_t start;
    if (!signed_at(bytes, 0, SIGN_LOCAL) || !find_end(bytes, &end) || !find_directory(bytes, end, &start)) {
        return false;
    }
    size_t said = u32_at(bytes, end + 16);
    if (said >= start) {
        return false;
    }
    for (size_t at = start; at + RECORD_BYTES <= end && signed_at(bytes, at, SIGN_RECORD);
         at += RECORD_BYTES + u16_at(bytes, at + 28) + u16_at(bytes, at + 30) + u16_at(bytes, at + 32)) {
        if (!signed_at(bytes, u32_at(bytes, at + 42) + (start - said), SIGN_LOCAL)) {
            return false;
        }
    }
    return true;
}

bool jp_zip_mend(jp_view bytes, jp_arena *arena, jp_view *out) {
    size_t end;
    size_t start;
    uint32_t count;
    if (!find_end(bytes, &end) || !find_directory(bytes, end, &start) || start > UINT32_MAX) {
        return false;
    }
    size_t said = u32_at(bytes, end + 16);
    jp_str copy;
    jp_str_init(&copy, arena);
    jp_str_put(&copy, jp_view_sub(bytes, 0, start));
    if (!put_records(bytes, start, end, start > said ? start - said : 0, &copy, &count)) {
        return false;
    }
    char last[END_BYTES] = {0}; /* one disk, no comment */
    put_u32(last, 0, SIGN_END);
    put_u16(last, 8, count);
    put_u16(last, 10, count);
    put_u32(last, 12, (uint32_t)(copy.bytes - start));
    put_u32(last, 16, (uint32_t)start);
    jp_str_put(&copy, (jp_view){last, sizeof last});
    *out = jp_str_view(&copy);
    return true;
}
