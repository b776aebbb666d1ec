/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_pack.h"

#include <libdeflate.h>

/* A facts tree shrinks to about a seventh at any level; the quick ones take a third of the time. */
enum { PACK_LEVEL = 3 };
/* Deflate cannot grow by more: 258 bytes from a code of two bits, and a little for the frame. A size beyond this was
 * not written by us, and must not be believed when memory is asked for. */
enum { MAX_RATIO = 1032, FRAME_BYTES = 64 };

void jp_facts_head_of(jp_view xml, jp_facts_head *out) {
    out->raw_bytes = xml.bytes;
    out->raw_sha256[0] = '\0';
    if (xml.bytes > 0)
        jp_sha256_of(xml, out->raw_sha256);
}

bool jp_facts_put(jp_store *store, int64_t dossier_no, jp_view xml, const jp_facts_head *head, jp_error *err) {
    if (xml.bytes == 0)
        return true;
    if (!store->compressor)
        store->compressor = libdeflate_alloc_compressor(PACK_LEVEL);
    if (!store->compressor) {
        jp_fail(err, JP_E_STORE_SQL, store->path, JP_SAY("内存不足", "out of memory"));
        return false;
    }
    const size_t bound_bytes = libdeflate_zlib_compress_bound(store->compressor, xml.bytes);
    void *packed = jp_arena_alloc(&store->scratch, bound_bytes);
    const size_t packed_bytes = libdeflate_zlib_compress(store->compressor, xml.data, xml.bytes, packed, bound_bytes);

    jp_use use = jp_use_begin(store, JP_STMT_FACTS_PUT);
    jp_use_int(&use, dossier_no);
    jp_use_int(&use, (int64_t)head->raw_bytes);
    jp_use_cstr(&use, head->raw_sha256);
    jp_use_blob(&use, packed, packed_bytes);
    return jp_use_put(&use, err);
}

static void read_head(jp_use *use, jp_facts_head *out) {
    const int64_t raw_bytes = jp_use_read_long(use);

    if (raw_bytes <= 0)
        use->rc = JP_USE_STRANGE;
    out->raw_bytes = (uint64_t)raw_bytes;
    jp_use_read_sha256(use, out->raw_sha256);
}

bool jp_facts_read_head(jp_store *store, int64_t dossier_no, jp_facts_head *out, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_FACTS_HEAD);
    bool has_row = false;

    jp_use_int(&use, dossier_no);
    bool ok = jp_use_next(&use, &has_row, err);
    if (ok && has_row) {
        read_head(&use, out);
        ok = jp_use_next(&use, &has_row, err);
    } else if (ok) {
        *out = (jp_facts_head){0};
    }
    jp_use_end(&use);
    return ok;
}

static bool unpack(jp_store *store, const void *packed, size_t packed_bytes, const jp_facts_head *head, jp_arena *arena,
                   jp_view *xml, jp_error *err) {
    char sha256[JP_SHA256_HEX_BYTES];

    if (!store->decompressor)
        store->decompressor = libdeflate_alloc_decompressor();
    if (!store->decompressor) {
        jp_fail(err, JP_E_STORE_SQL, store->path, JP_SAY("内存不足", "out of memory"));
        return false;
    }
    if (head->raw_bytes > (uint64_t)packed_bytes * MAX_RATIO + FRAME_BYTES)
        return jp_sql_strange(store, "事实树大小不实", "impossible size of a facts tree", err);
    char *raw = jp_arena_alloc(arena, (size_t)head->raw_bytes + 1);
    if (libdeflate_zlib_decompress(store->decompressor, packed, packed_bytes, raw, (size_t)head->raw_bytes, NULL) !=
        LIBDEFLATE_SUCCESS)
        return jp_sql_strange(store, "事实树无法解压", "a facts tree cannot be uncompressed", err);
    *xml = (jp_view){raw, (size_t)head->raw_bytes};
    jp_sha256_of(*xml, sha256);
    if (strcmp(sha256, head->raw_sha256) != 0)
        return jp_sql_strange(store, "事实树与其摘要不符", "a facts tree differs from its digest", err);
    return true;
}

bool jp_facts_read(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_view *xml, jp_facts_head *head,
                   jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_FACTS_READ);
    bool has_row = false;

    jp_use_int(&use, dossier_no);
    bool ok = jp_use_next(&use, &has_row, err);
    if (ok && !has_row) {
        *xml = JP_VIEW_EMPTY;
        *head = (jp_facts_head){0};
    } else if (ok) {
        read_head(&use, head);
        const int column = use.at;
        const void *packed = sqlite3_column_blob(use.stmt, column);
        const int packed_bytes = sqlite3_column_bytes(use.stmt, column);
        if (use.rc == JP_USE_STRANGE)
            ok = jp_use_next(&use, &has_row, err);
        else
            ok = unpack(store, packed, packed_bytes > 0 ? (size_t)packed_bytes : 0, head, arena, xml, err);
    }
    jp_use_end(&use);
    return ok;
}
