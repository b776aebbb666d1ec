/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { IO_STEP_BYTES = 1 << 30 }; /* one call moves less than 2 GiB on Linux */

/* strerror speaks the language of the locale, and a message must not depend on it. */
static const char *reason_of(int number) {
    static const struct {
        int number;
        const char *text;
    } reasons[] = {
        {ENOENT, "no such file or folder"},
        {EACCES, "permission denied"},
        {EPERM, "operation not permitted"},
        {EISDIR, "is a folder"},
        {ENOTDIR, "part of the path is not a folder"},
        {EEXIST, "exists already"},
        {ENOSPC, "no space left on the disk"},
        {EDQUOT, "disk quota used up"},
        {EROFS, "file system is read-only"},
        {EFBIG, "file too large for the file system"},
        {EMFILE, "too many open files"},
        {ENFILE, "too many open files in the system"},
        {ENAMETOOLONG, "name too long"},
        {ELOOP, "too many symbolic links"},
        {EIO, "input/output error"},
        {EXDEV, "on another file system"},
        {EBUSY, "in use"},
    };

    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        if (reasons[i].number == number)
            return reasons[i].text;
    }
    return NULL;
}

static bool fail_errno(jp_error *err, jp_code code, const char *path) {
    const int number = errno;
    const char *reason = reason_of(number);

    jp_fail(err, code, NULL, "%s", path);
    if (reason)
        jp_fail_hint(err, "%s", reason);
    else
        jp_fail_hint(err, "system error %d", number);
    return false;
}

/* Open a regular file; *fd is set on success. */
static bool open_regular(const char *path, int *fd, uint64_t *size_bytes, jp_error *err) {
    struct stat st;

    /* Without O_NONBLOCK a named pipe would block the open. */
    int opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (opened < 0)
        return fail_errno(err, JP_E_IO_OPEN, path);
    if (fstat(opened, &st) != 0) {
        fail_errno(err, JP_E_IO_OPEN, path);
        close(opened);
        return false;
    }
    if (!S_ISREG(st.st_mode)) {
        jp_fail(err, JP_E_IO_OPEN, NULL, "%s", path);
        jp_fail_hint(err, "not a regular file");
        close(opened);
        return false;
    }
    *fd = opened;
    *size_bytes = (uint64_t)st.st_size;
    return true;
}

/* Read exactly bytes; false with errno, or errno 0 when the file ended early. */
static bool read_all(int fd, char *data, size_t bytes) {
    for (size_t done = 0; done < bytes;) {
        size_t step = bytes - done < IO_STEP_BYTES ? bytes - done : IO_STEP_BYTES;
        ssize_t got = read(fd, data + done, step);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            if (got == 0)
                errno = 0;
            return false;
        }
        done += (size_t)got;
    }
    return true;
}

bool jp_file_read(const char *path, uint64_t max_bytes, jp_arena *arena, jp_view *out, jp_error *err) {
    int fd = -1;
    uint64_t size_bytes = 0;
    bool ok = false;

    if (!open_regular(path, &fd, &size_bytes, err))
        return false;
    if (size_bytes > max_bytes || size_bytes > SIZE_MAX - 1) {
        jp_fail(err, JP_E_TOO_LARGE, NULL, "%s", path);
        jp_fail_hint(err, "%" PRIu64 " > %" PRIu64 " bytes", size_bytes, max_bytes);
        goto out;
    }
    char *data = jp_arena_alloc(arena, (size_t)size_bytes + 1);
    if (!read_all(fd, data, (size_t)size_bytes)) {
        if (errno != 0) {
            fail_errno(err, JP_E_IO_READ, path);
        } else {
            jp_fail(err, JP_E_IO_READ, NULL, "%s", path);
            jp_fail_hint(err, "the file became shorter while it was read");
        }
        goto out;
    }
    *out = (jp_view){data, (size_t)size_bytes};
    ok = true;
out:
    close(fd);
    return ok;
}

bool jp_map_open(jp_map *map, const char *path, jp_error *err) {
    int fd = -1;
    uint64_t size_bytes = 0;
    bool ok = false;

    if (!open_regular(path, &fd, &size_bytes, err))
        return false;
    if (size_bytes == 0) {
        map->bytes = JP_VIEW_EMPTY;
        ok = true;
        goto out;
    }
    if (size_bytes > SIZE_MAX) {
        jp_fail(err, JP_E_TOO_LARGE, NULL, "%s", path);
        goto out;
    }
    void *data = mmap(NULL, (size_t)size_bytes, PROT_READ, MAP_PRIVATE, fd, 0);
    if (data == MAP_FAILED) {
        fail_errno(err, JP_E_IO_READ, path);
        goto out;
    }
    map->bytes = (jp_view){data, (size_t)size_bytes};
    ok = true;
out:
    close(fd);
    return ok;
}

void jp_map_close(jp_map *map) {
    if (map->bytes.bytes > 0) {
        union {
            const char *read_only;
            void *mapped;
        } address = {.read_only = map->bytes.data};
        munmap(address.mapped, map->bytes.bytes);
    }
    map->bytes = JP_VIEW_EMPTY;
}

static bool write_all(int fd, jp_view bytes) {
    for (size_t done = 0; done < bytes.bytes;) {
        size_t step = bytes.bytes - done < IO_STEP_BYTES ? bytes.bytes - done : IO_STEP_BYTES;
        ssize_t put = write(fd, bytes.data + done, step);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        done += (size_t)put;
    }
    return true;
}

static bool sync_path(const char *path, int flags) {
    int fd = open(path, flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    /* Some file systems cannot sync a folder and say EINVAL; the rename has happened all the same. */
    bool ok = fsync(fd) == 0 || errno == EINVAL;
    int saved = errno;
    close(fd);
    errno = saved;
    return ok;
}

static bool sync_folder_of(const char *path) {
    const char *slash = strrchr(path, '/');
    char folder[4096];

    if (!slash)
        return sync_path(".", O_RDONLY | O_DIRECTORY);
    size_t bytes = slash == path ? 1 : (size_t)(slash - path);
    if (bytes >= sizeof folder) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(folder, path, bytes);
    folder[bytes] = '\0';
    return sync_path(folder, O_RDONLY | O_DIRECTORY);
}

bool jp_file_commit(const char *tmp_path, const char *path, jp_error *err) {
    if (!sync_path(tmp_path, O_RDONLY) || rename(tmp_path, path) != 0) {
        fail_errno(err, JP_E_IO_WRITE, path);
        unlink(tmp_path);
        return false;
    }
    if (!sync_folder_of(path))
        return fail_errno(err, JP_E_IO_WRITE, path);
    return true;
}

bool jp_file_write(const char *path, jp_view bytes, jp_error *err) {
    char tmp_path[4096];
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;

    int length = snprintf(tmp_path, sizeof tmp_path, "%s.%ld.tmp", path, (long)getpid());
    if (length < 0 || (size_t)length >= sizeof tmp_path) {
        errno = ENAMETOOLONG;
        return fail_errno(err, JP_E_IO_WRITE, path);
    }
    int fd = open(tmp_path, flags, 0666);
    if (fd < 0 && errno == EEXIST && unlink(tmp_path) == 0)
        fd = open(tmp_path, flags, 0666); /* left by a process of the same number that was killed */
    if (fd < 0)
        return fail_errno(err, JP_E_IO_WRITE, path);

    bool written = write_all(fd, bytes);
    int saved = errno;
    if (close(fd) != 0 && written) {
        written = false;
        saved = errno;
    }
    if (!written) {
        unlink(tmp_path);
        errno = saved;
        return fail_errno(err, JP_E_IO_WRITE, path);
    }
    return jp_file_commit(tmp_path, path, err);
}

bool jp_dir_make(const char *path, jp_error *err) {
    char part[4096];
    size_t bytes = strlen(path);

    if (bytes == 0 || bytes >= sizeof part) {
        errno = bytes == 0 ? ENOENT : ENAMETOOLONG;
        return fail_errno(err, JP_E_IO_WRITE, path);
    }
    memcpy(part, path, bytes + 1);
    for (size_t i = 1; i <= bytes; i++) {
        if (part[i] != '/' && part[i] != '\0')
            continue;
        part[i] = '\0';
        if (mkdir(part, 0700) != 0) {
            const int saved = errno;
            if (!jp_path_is_dir(part)) {
                errno = saved;
                return fail_errno(err, JP_E_IO_WRITE, part);
            }
        }
        if (i < bytes)
            part[i] = '/';
    }
    return true;
}

char *jp_path_folder(const char *path, jp_arena *arena) {
    const char *slash = strrchr(path, '/');

    if (!slash)
        return jp_arena_strdup(arena, ".");
    return jp_arena_strndup(arena, path, slash == path ? 1 : (size_t)(slash - path));
}

bool jp_path_is_dir(const char *path) {
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool jp_path_is_file(const char *path) {
    struct stat st;

    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}
