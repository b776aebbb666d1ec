/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_ZIP_IN_H
#define JUANPING_READ_ZIP_IN_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

typedef struct jp_zip_in jp_zip_in;

typedef struct jp_zip_entry {
    jp_view name;     /* UTF-8, / separated; from the Unicode-path field, flag bit 11, or CP936 (GB18030), else CP437 */
    jp_view raw_name; /* bytes as stored */
    uint64_t size_bytes; /* declared, not trusted */
    uint64_t packed_bytes;
    uint32_t crc;
    bool is_dir, is_encrypted, is_link;
    bool is_unsafe;        /* absolute, drive letter or `..`: must not be used as a path */
    bool name_was_guessed; /* neither flagged UTF-8 nor valid ASCII */
} jp_zip_entry;

/**
 * Open an archive held in memory.
 *
 * bytes      must stay valid until close
 * where      name for messages
 * err        ZIP_OPEN, TOO_LARGE
 */
JP_MUST_USE bool jp_zip_in_open(jp_zip_in **out, jp_view bytes, const char *where, jp_error *err);
uint32_t jp_zip_in_count(const jp_zip_in *zip);
const jp_zip_entry *jp_zip_in_at(const jp_zip_in *zip, uint32_t index);
/** Index of the entry of that decoded name (ASCII case ignored as OPC asks, last wins), or JP_NO_INDEX. */
uint32_t jp_zip_in_find(const jp_zip_in *zip, jp_view name);
/**
 * Inflate one entry, whole, CRC checked.
 *
 * max_bytes  bound on the inflated size, whatever the header declares
 * err        ZIP_READ, ZIP_TOO_LARGE, ZIP_ENCRYPTED
 * source     APPNOTE.TXT 4.4.9
 */
JP_MUST_USE bool jp_zip_in_read(jp_zip_in *zip, uint32_t index, uint64_t max_bytes, jp_arena *arena, jp_view *out,
                                jp_error *err);
void jp_zip_in_close(jp_zip_in *zip);

/** Bytes in CP936/GB18030 → UTF-8. False when they are not valid in it. */
JP_MUST_USE bool jp_charset_from_gb18030(jp_view bytes, jp_arena *arena, jp_view *out);
/** Any encoding iconv knows by name → UTF-8. err: CHARSET */
JP_MUST_USE bool jp_charset_to_utf8(jp_view bytes, const char *charset, jp_arena *arena, jp_view *out, jp_error *err);

#endif
