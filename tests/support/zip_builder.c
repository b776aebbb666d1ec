/* SPDX-License-Identifier: Apache-2.0 */
#include "zip_builder.h"

#include <libdeflate.h>
#include <stdlib.h>

/* 2024-01-01 00:00:00, so that two builds agree. source: APPNOTE.TXT 4.4.6 */
#define DOS_DATE ((44u << 9) | (1u << 5) | 1u)
#define LEVEL 6

static void put16(jp_str *s, uint32_t value) {
    char bytes[2] = {(char)(value & 0xff), (char)(value >> 8 & 0xff)};

    jp_str_put(s, (jp_view){bytes, 2});
}

static void put32(jp_str *s, uint32_t value) {
    put16(s, value & 0xffff);
    put16(s, value >> 16);
}

void zip_builder_init(zip_builder *builder, jp_arena *arena) {
    *builder = (zip_builder){0};
    jp_str_init(&builder->body, arena);
    jp_str_init(&builder->directory, arena);
}

/* source: APPNOTE.TXT 4.6.9 */
static jp_view unicode_extra(const zip_spec *spec, jp_arena *arena) {
    jp_str s;

    jp_str_init(&s, arena);
    if (spec->unicode_name.bytes > 0) {
        put16(&s, 0x7075);
        put16(&s, (uint32_t)spec->unicode_name.bytes + 5);
        jp_str_put(&s, (jp_view){"\x01", 1});
        put32(&s, libdeflate_crc32(0, spec->name.data, spec->name.bytes));
        jp_str_put(&s, spec->unicode_name);
    }
    return jp_str_view(&s);
}

static jp_view packed(const zip_spec *spec, jp_arena *arena) {
    struct libdeflate_compressor *compressor;
    size_t bound;
    char *out;
    size_t bytes;

    if (!spec->is_deflated) {
        return spec->data;
    }
    compressor = libdeflate_alloc_compressor(LEVEL);
    bound = libdeflate_deflate_compress_bound(compressor, spec->data.bytes);
    out = jp_arena_alloc(arena, bound);
    bytes =
        libdeflate_deflate_compress(compressor, spec->data.data ? spec->data.data : "", spec->data.bytes, out, bound);
    libdeflate_free_compressor(compressor);
    return (jp_view){out, bytes};
}

/* What the local and the central header share, from the flags to the length of the extra field. */
static void put_common(jp_str *s, const zip_spec *spec, jp_view data, uint32_t crc, size_t extra_bytes) {
    put16(s, spec->is_flagged_utf8 ? 0x800 : 0);
    put16(s, spec->is_deflated ? 8 : 0);
    put16(s, 0);
    put16(s, DOS_DATE);
    put32(s, crc);
    put32(s, (uint32_t)data.bytes);
    put32(s, (uint32_t)spec->data.bytes);
    put16(s, (uint32_t)spec->name.bytes);
    put16(s, (uint32_t)extra_bytes);
}

void zip_builder_add_spec(zip_builder *builder, const zip_spec *spec) {
    jp_arena *arena = builder->body.arena;
    uint32_t offset = (uint32_t)builder->body.bytes;
    uint32_t crc =
        libdeflate_crc32(0, spec->data.data ? spec->data.data : "", spec->data.bytes) ^ (spec->has_bad_crc ? 1u : 0u);
    jp_view data = packed(spec, arena);
    jp_view extra = unicode_extra(spec, arena);
    jp_str *s = &builder->body;

    put32(s, 0x04034b50);
    put16(s, 20);
    put_common(s, spec, data, crc, extra.bytes);
    jp_str_put(s, spec->name);
    jp_str_put(s, extra);
    jp_str_put(s, data);

    s = &builder->directory;
    put32(s, 0x02014b50);
    put16(s, 20);
    put16(s, 20);
    put_common(s, spec, data, crc, extra.bytes);
    put16(s, 0); /* comment */
    put16(s, 0); /* disk */
    put16(s, 0); /* internal attributes */
    put32(s, 0); /* external attributes */
    put32(s, offset);
    jp_str_put(s, spec->name);
    jp_str_put(s, extra);
    builder->count++;
}

void zip_builder_add(zip_builder *builder, const char *name, jp_view data) {
    zip_builder_add_spec(
        builder, &(zip_spec){.name = jp_view_of(name), .data = data, .is_flagged_utf8 = true, .is_deflated = true});
}

jp_view zip_builder_finish(zip_builder *builder) {
    uint32_t offset = (uint32_t)builder->body.bytes;
    jp_str *s = &builder->body;

    jp_str_put(s, jp_str_view(&builder->directory));
    put32(s, 0x06054b50);
    put16(s, 0);
    put16(s, 0);
    put16(s, builder->count);
    put16(s, builder->count);
    put32(s, (uint32_t)builder->directory.bytes);
    put32(s, offset);
    put16(s, 0);
    return jp_str_view(s);
}
