/* SPDX-License-Identifier: Apache-2.0 */
#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Between opening and locking, the former holder may take the file away; then the lock is on a file that nobody else
 * will find. Each round means that another run ended just now. */
enum { LOCK_ROUNDS = 100 };

static bool is_still_there(int fd, const char *path) {
    struct stat ours, theirs;

    return fstat(fd, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_dev == theirs.st_dev &&
           ours.st_ino == theirs.st_ino;
}

static int open_lock(const char *path, bool is_writer) {
    if (is_writer)
        return open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
}

static bool fail_open(const char *path, jp_error *err) {
    jp_fail(err, JP_E_STORE_OPEN, NULL, "%s", path);
    jp_fail_hint(err, JP_SAY("系统错误 %d", "system error %d"), errno, errno);
    return false;
}

bool jp_store_lock_take(jp_store_lock *lock, const char *dir, bool is_writer, jp_error *err) {
    const int how = (is_writer ? LOCK_EX : LOCK_SH) | LOCK_NB;

    *lock = JP_STORE_LOCK_NONE;
    const int length = snprintf(lock->path, sizeof lock->path, "%s/results.lock", dir);
    if (length < 0 || (size_t)length >= sizeof lock->path) {
        errno = ENAMETOOLONG;
        return fail_open(dir, err);
    }
    for (int round = 0; round < LOCK_ROUNDS; round++) {
        const int fd = open_lock(lock->path, is_writer);
        if (fd < 0 && !is_writer && errno == ENOENT)
            return true;
        if (fd < 0)
            return fail_open(lock->path, err);
        if (flock(fd, how) != 0) {
            close(fd);
            break;
        }
        if (is_still_there(fd, lock->path)) {
            lock->fd = fd;
            lock->is_writer = is_writer;
            return true;
        }
        close(fd);
    }
    jp_fail(err, JP_E_STORE_BUSY, NULL, "%s", dir);
    jp_fail_hint(err, JP_SAY("等它结束后再试，或换一个输出目录", "wait for it to end, or use another output folder"));
    return false;
}

void jp_store_lock_drop(jp_store_lock *lock) {
    if (lock->fd < 0)
        return;
    /* First the name, then the lock: whoever opened the old file in between sees in is_still_there that it is gone. */
    if (lock->is_writer)
        unlink(lock->path);
    close(lock->fd);
    *lock = JP_STORE_LOCK_NONE;
}
