/* SPDX-License-Identifier: Apache-2.0 */
#include "sniff_ole.h"

#include "juanping/read/limits.h"

#define HEADER_BYTES 512u
#define HEADER_FAT_SLOTS 109u
#define ENTRY_BYTES 128u
#define NAME_UNITS 32u
#define SECTOR_LAST 0xFFFFFFFAu /* this and above are markers, not sectors */

typedef struct compound {
    jp_view bytes;
    uint32_t sector_bytes;
} compound;

static uint32_t u16_at(jp_view v, uint64_t at) {
    if (at + 2 > v.bytes) {
        return 0;
    }
    const unsigned char *p = (const unsigned char *)v.data + at;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t u32_at(jp_view v, uint64_t at) {
    return at + 4 > v.bytes ? UINT32_MAX : u16_at(v, at) | u16_at(v, at + 2) << 16;
}

static uint64_t sector_at(const compound *file, uint32_t sector) {
    return ((uint64_t)sector + 1) * file->sector_bytes;
}

/* The directory's chain, through the FAT sectors named in the header; a directory that needs more than
 * those 7 MB of FAT does not belong to a case file. */
static uint32_t next_sector(const compound *file, uint32_t sector) {
    uint32_t per_sector = file->sector_bytes / 4;
    uint32_t slot = sector / per_sector;
    if (slot >= HEADER_FAT_SLOTS) {
        return UINT32_MAX;
    }
    uint32_t fat = u32_at(file->bytes, 76 + 4 * (uint64_t)slot);
    if (fat >= SECTOR_LAST) {
        return UINT32_MAX;
    }
    return u32_at(file->bytes, sector_at(file, fat) + 4 * (uint64_t)(sector % per_sector));
}

static bool name_is(jp_view bytes, uint64_t at, const char *name) {
    for (uint32_t i = 0; i < NAME_UNITS; i++) {
        uint32_t unit = u16_at(bytes, at + 2 * (uint64_t)i);
        if (unit != (unsigned char)name[i]) {
            return false;
        }
        if (unit == 0) {
            return true;
        }
    }
    return false;
}

static jp_file_type type_of_stream(jp_view bytes, uint64_t at) {
    static const struct {
        const char *name;
        jp_file_type type;
    } rows[] = {
        {"EncryptedPackage", JP_FILE_OLE2_ENCRYPTED},
        {"WordDocument", JP_FILE_OLE2_DOC},
        {"Workbook", JP_FILE_OLE2_XLS},
        {"Book", JP_FILE_OLE2_XLS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (name_is(bytes, at, rows[i].name)) {
            return rows[i].type;
        }
    }
    return JP_FILE_OLE2;
}

jp_file_type jp_sniff_ole(jp_view bytes) {
    compound file = {.bytes = bytes};
    uint32_t shift = u16_at(bytes, 30);
    if (bytes.bytes < HEADER_BYTES || (shift != 9 && shift != 12)) {
        return JP_FILE_OLE2;
    }
    file.sector_bytes = 1u << shift;
    jp_file_type found = JP_FILE_OLE2;
    uint32_t sector = u32_at(bytes, 48);
    for (uint32_t n = 0; n < JP_LIMIT_OLE_SECTORS && sector < SECTOR_LAST; n++) {
        uint64_t from = sector_at(&file, sector);
        if (from >= bytes.bytes) {
            break;
        }
        for (uint32_t at = 0; at < file.sector_bytes; at += ENTRY_BYTES) {
            jp_file_type type = type_of_stream(bytes, from + at);
            if (type == JP_FILE_OLE2_ENCRYPTED) {
                return type; /* some writers put a document saying so beside it */
            }
            /* Word documents embed workbooks, so a document outranks a workbook. */
            if (type == JP_FILE_OLE2_DOC || found == JP_FILE_OLE2) {
                found = type == JP_FILE_OLE2 ? found : type;
            }
        }
        sector = next_sector(&file, sector);
    }
    return found;
}
