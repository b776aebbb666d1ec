/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/read/zip_in.h"

#include <libdeflate.h>
#include <string.h>
#include <zip.h>

#include "juanping/model/document.h"
#include "juanping/read/limits.h"
#include "zip_mend.h"
#include "zip_name.h"

/* libzip reads the directory and hands members out as they are stored; inflating whole members with libdeflate
 * is three times as fast as its own streaming. Methods other than store and deflate go through libzip. */

struct jp_zip_in {
    jp_arena arena;  /* entries and names */
    jp_arena packed; /* compressed bytes of the member being read */
    const char *where;
    uint64_t archive_bytes;
    zip_t *zip;
    struct libdeflate_decompressor *inflater; /* made at first need */
    jp_zip_entry *entries;
    uint16_t *methods;
    uint32_t count;
};

#define METHOD_UNKNOWN UINT16_MAX
#define UNIX_TYPE_MASK 0170000u
#define UNIX_TYPE_LINK 0120000u
#define UNIX_TYPE_DIR 0040000u

static const char *zip_trouble(const zip_error_t *why) {
    switch (zip_error_code_zip(why)) {
    case ZIP_ER_NOZIP:
        return "不是 zip 文件，或者不完整";
    case ZIP_ER_INCONS:
        return "目录与内容不一致";
    case ZIP_ER_MEMORY:
        return "内存不足";
    default:
        return "读取出错";
    }
}

static zip_t *open_bytes(jp_view bytes, const char *where, jp_error *err) {
    zip_error_t why;
    zip_error_init(&why);
    zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.bytes, 0, &why);
    zip_t *zip = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, &why);
    if (zip == NULL) {
        jp_fail(err, JP_E_ZIP_OPEN, where, JP_SAY("%s", "%s"), zip_trouble(&why), zip_error_strerror(&why));
        zip_source_free(source);
    }
    zip_error_fini(&why);
    return zip;
}

static void read_attributes(zip_t *zip, uint32_t index, jp_zip_entry *entry) {
    zip_uint8_t system = ZIP_OPSYS_DOS;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, ZIP_FL_UNCHANGED, &system, &attributes) != 0) {
        return;
    }
    if (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X) {
        uint32_t type = (attributes >> 16) & UNIX_TYPE_MASK;
        entry->is_link = type == UNIX_TYPE_LINK;
        entry->is_dir = entry->is_dir || type == UNIX_TYPE_DIR;
    }
}

static void read_entry(jp_zip_in *in, uint32_t index) {
    jp_zip_entry *entry = &in->entries[index];
    zip_stat_t st;
    in->methods[index] = METHOD_UNKNOWN;
    /* libzip has already put a Unicode-path field whose checksum fits in the name's place. */
    entry->raw_name = jp_view_of(zip_get_name(in->zip, index, ZIP_FL_ENC_RAW));
    bool foreign = false;
    for (size_t i = 0; i < entry->raw_name.bytes && !foreign; i++) {
        foreign = (unsigned char)entry->raw_name.data[i] >= 0x80;
    }
    /* Strict decoding leaves a name alone only when the archive says it is UTF-8. */
    bool is_utf8 = foreign && jp_view_eq(entry->raw_name, jp_view_of(zip_get_name(in->zip, index, ZIP_FL_ENC_STRICT)));
    entry->name = jp_zip_name_decode(entry->raw_name, is_utf8, &in->arena, &entry->name_was_guessed);
    entry->is_unsafe = jp_zip_name_is_unsafe(entry->name);
    entry->is_dir = entry->name.bytes > 0 && entry->name.data[entry->name.bytes - 1] == '/';
    if (zip_stat_index(in->zip, index, ZIP_FL_UNCHANGED, &st) == 0) {
        entry->size_bytes = (st.valid & ZIP_STAT_SIZE) != 0 ? st.size : 0;
        entry->packed_bytes = (st.valid & ZIP_STAT_COMP_SIZE) != 0 ? st.comp_size : 0;
        entry->crc = (st.valid & ZIP_STAT_CRC) != 0 ? st.crc : 0;
        entry->is_encrypted = (st.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && st.encryption_method != ZIP_EM_NONE;
        in->methods[index] = (st.valid & ZIP_STAT_COMP_METHOD) != 0 ? st.comp_method : METHOD_UNKNOWN;
    }
    read_attributes(in->zip, index, entry);
}

bool jp_zip_in_open(jp_zip_in **out, jp_view bytes, const char *where, jp_error *err) {
    bool ok = false;
    zip_t *zip = NULL;
    jp_arena arena;
    jp_arena_init(&arena);
    if (bytes.bytes > JP_LIMIT_ZIP_BYTES) {
        jp_fail(err, JP_E_TOO_LARGE, where, "archive of %zu bytes", bytes.bytes);
        goto out;
    }
    if (bytes.bytes == 0) {
        jp_fail(err, JP_E_ZIP_OPEN, where, "0 bytes"); /* libzip would take it for an archive without entries */
        goto out;
    }
    if (jp_zip_is_cut(bytes)) {
        jp_fail(err, JP_E_ZIP_OPEN, where, "cut off, its directory is missing");
        goto out;
    }
    jp_error why;
    jp_view mended;
    zip = open_bytes(bytes, where, &why);
    if (zip == NULL && jp_zip_mend(bytes, &arena, &mended)) {
        zip = open_bytes(mended, where, &why);
    }
    if (zip == NULL) {
        *err = why;
        goto out;
    }
    zip_int64_t count = zip_get_num_entries(zip, ZIP_FL_UNCHANGED);
    if (count < 0 || count > JP_LIMIT_ZIP_ENTRIES) {
        jp_fail(err, JP_E_TOO_LARGE, where, "archive of %lld entries", (long long)count);
        goto out;
    }
    jp_zip_in *in = jp_arena_alloc(&arena, sizeof *in);
    in->arena = arena;
    jp_arena_init(&in->packed);
    in->where = jp_arena_strdup(&in->arena, where == NULL ? "" : where);
    in->archive_bytes = bytes.bytes;
    in->zip = zip;
    zip = NULL;
    in->count = (uint32_t)count;
    in->entries = jp_arena_array(&in->arena, in->count, sizeof *in->entries);
    in->methods = jp_arena_array(&in->arena, in->count, sizeof *in->methods);
    for (uint32_t i = 0; i < in->count; i++) {
        read_entry(in, i);
    }
    *out = in;
    ok = true;
out:
    if (zip != NULL) {
        zip_discard(zip);
    }
    if (!ok) {
        jp_arena_release(&arena);
    }
    return ok;
}

void jp_zip_in_close(jp_zip_in *zip) {
    if (zip == NULL) {
        return;
    }
    zip_discard(zip->zip);
    if (zip->inflater != NULL) {
        libdeflate_free_decompressor(zip->inflater);
    }
    jp_arena_release(&zip->packed);
    /* The object lives in its own arena. */
    jp_arena arena = zip->arena;
    jp_arena_release(&arena);
}

uint32_t jp_zip_in_count(const jp_zip_in *zip) {
    return zip->count;
}

const jp_zip_entry *jp_zip_in_at(const jp_zip_in *zip, uint32_t index) {
    return &zip->entries[index];
}

uint32_t jp_zip_in_find(const jp_zip_in *zip, jp_view name) {
    for (uint32_t i = zip->count; i > 0; i--) {
        if (jp_view_eq_no_case(zip->entries[i - 1].name, name)) {
            return i - 1;
        }
    }
    return JP_NO_INDEX;
}

static void fail_at(const jp_zip_in *in, uint32_t index, jp_code code, const char *what, jp_error *err) {
    jp_fail(err, code, in->where, "%.*s: %s", JP_VIEW_ARG(in->entries[index].name), what);
}

/* The member as stored, in the packed arena. */
static bool read_packed(jp_zip_in *in, uint32_t index, jp_view *out, jp_error *err) {
    size_t bytes = (size_t)in->entries[index].packed_bytes;
    zip_file_t *file = zip_fopen_index(in->zip, index, ZIP_FL_COMPRESSED | ZIP_FL_UNCHANGED);
    if (file == NULL) {
        fail_at(in, index, JP_E_ZIP_READ, zip_strerror(in->zip), err);
        return false;
    }
    char *data = jp_arena_alloc(&in->packed, bytes);
    zip_int64_t got = zip_fread(file, data, bytes);
    (void)zip_fclose(file);
    if (got < 0 || (uint64_t)got != bytes) {
        fail_at(in, index, JP_E_ZIP_READ, "cut short", err);
        return false;
    }
    *out = (jp_view){data, bytes};
    return true;
}

/* The declared size is the first guess only: some writers leave it wrong, and the checksum decides. */
static bool inflate_packed(jp_zip_in *in, uint32_t index, jp_view packed, uint64_t max_bytes, jp_arena *arena,
                           jp_view *out, jp_error *err) {
    if (in->inflater == NULL) {
        in->inflater = libdeflate_alloc_decompressor();
    }
    uint64_t most = (uint64_t)packed.bytes * JP_LIMIT_INFLATE_RATIO;
    most = most < max_bytes ? most : max_bytes;
    uint64_t room = in->entries[index].size_bytes;
    room = room < most ? room : most;
    for (;;) {
        jp_arena_mark mark = jp_arena_mark_now(arena);
        char *data = jp_arena_alloc(arena, (size_t)room + 1);
        size_t used = 0;
        size_t made = 0;
        enum libdeflate_result result = in->inflater == NULL
                                            ? LIBDEFLATE_BAD_DATA
                                            : libdeflate_deflate_decompress_ex(in->inflater, packed.data, packed.bytes,
                                                                               data, (size_t)room, &used, &made);
        if (result == LIBDEFLATE_SUCCESS) {
            *out = (jp_view){data, made};
            return true;
        }
        jp_arena_rewind(arena, mark);
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == most) {
            bool large = result == LIBDEFLATE_INSUFFICIENT_SPACE && most == max_bytes;
            fail_at(in, index, large ? JP_E_ZIP_TOO_LARGE : JP_E_ZIP_READ,
                    large ? "inflates too far" : "bad deflate data", err);
            return false;
        }
        room = room * 2 + 4096 < most ? room * 2 + 4096 : most;
    }
}

/* Rare methods, through libzip's own streams. */
static bool read_stream(jp_zip_in *in, uint32_t index, uint64_t max_bytes, jp_arena *arena, jp_view *out,
                        jp_error *err) {
    bool ok = false;
    jp_str text;
    char piece[16384];
    jp_str_init(&text, arena);
    zip_file_t *file = zip_fopen_index(in->zip, index, ZIP_FL_UNCHANGED);
    if (file == NULL) {
        fail_at(in, index, JP_E_ZIP_READ, zip_strerror(in->zip), err);
        goto out;
    }
    zip_int64_t got;
    while ((got = zip_fread(file, piece, sizeof piece)) > 0) {
        if (text.bytes + (uint64_t)got > max_bytes) {
            fail_at(in, index, JP_E_ZIP_TOO_LARGE, "inflates too far", err);
            goto out;
        }
        jp_str_put(&text, (jp_view){piece, (size_t)got});
    }
    if (got < 0) {
        fail_at(in, index, JP_E_ZIP_READ, zip_error_strerror(zip_file_get_error(file)), err);
        goto out;
    }
    *out = jp_str_view(&text);
    ok = true;
out:
    if (file != NULL) {
        (void)zip_fclose(file);
    }
    return ok;
}

static bool read_whole(jp_zip_in *in, uint32_t index, uint64_t max_bytes, jp_arena *arena, jp_view *out,
                       jp_error *err) {
    const jp_zip_entry *entry = &in->entries[index];
    jp_view packed;
    if (in->methods[index] != ZIP_CM_STORE && in->methods[index] != ZIP_CM_DEFLATE) {
        return read_stream(in, index, max_bytes, arena, out, err);
    }
    if (!read_packed(in, index, &packed, err)) {
        return false;
    }
    if (in->methods[index] == ZIP_CM_STORE) {
        *out = jp_view_copy(arena, packed);
    } else if (!inflate_packed(in, index, packed, max_bytes, arena, out, err)) {
        return false;
    }
    if (libdeflate_crc32(0, out->data, out->bytes) != entry->crc) {
        fail_at(in, index, JP_E_ZIP_READ, "checksum does not fit", err);
        return false;
    }
    return true;
}

bool jp_zip_in_read(jp_zip_in *zip, uint32_t index, uint64_t max_bytes, jp_arena *arena, jp_view *out, jp_error *err) {
    const jp_zip_entry *entry = &zip->entries[index];
    if (entry->is_encrypted) {
        fail_at(zip, index, JP_E_ZIP_ENCRYPTED, "needs a password", err);
        return false;
    }
    /* Stored bytes never exceed the archive, which is in memory already. */
    if ((zip->methods[index] == ZIP_CM_STORE && entry->packed_bytes > max_bytes) ||
        (zip->methods[index] != ZIP_CM_STORE && entry->size_bytes > max_bytes)) {
        fail_at(zip, index, JP_E_ZIP_TOO_LARGE, "declares too many bytes", err);
        return false;
    }
    if (entry->packed_bytes > zip->archive_bytes) {
        fail_at(zip, index, JP_E_ZIP_READ, "declares more bytes than the archive has", err);
        return false;
    }
    bool ok = read_whole(zip, index, max_bytes, arena, out, err);
    jp_arena_reset(&zip->packed);
    return ok;
}
