#define _GNU_SOURCE
#include "faulty_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int is_armed;
static char folder[PATH_MAX];
static size_t folder_length;
static faulty_disk_watcher watcher;
static atomic_llong count;
static atomic_llong failed;
static atomic_int failed_operation;
static int64_t fail_at;
static int32_t fail_how;
static int32_t is_sticky;

void faulty_disk_arm(const char *path, faulty_disk_watcher told) {
    snprintf(folder, sizeof folder, "%s/", path);
    folder_length = strlen(folder);
    watcher = told;
    faulty_disk_plan(0, FAULTY_DISK_NONE, 0);
    atomic_store(&is_armed, 1);
}

void faulty_disk_plan(int64_t place, int32_t fault, int32_t sticky) {
    fail_at = place;
    fail_how = fault;
    is_sticky = sticky;
    atomic_store(&failed, 0);
    atomic_store(&failed_operation, -1);
    atomic_store(&count, 0);
}

int64_t faulty_disk_count(void) { return atomic_load(&count); }

int64_t faulty_disk_failed(void) { return atomic_load(&failed); }

int32_t faulty_disk_failed_operation(void) { return atomic_load(&failed_operation); }

void faulty_disk_disarm(void) {
    atomic_store(&is_armed, 0);
    watcher = NULL;
}

/// Whether a file is in the armed folder; its path is put into `path`.
static int is_ours(int file, char *path) {
    if (!atomic_load_explicit(&is_armed, memory_order_acquire)) return 0;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, folder_length) == 0;
}

/// Counts an operation; the fault it meets.
static int32_t meet(int32_t operation) {
    int64_t place = atomic_fetch_add(&count, 1) + 1;
    if (fail_at == 0 || place < fail_at || (place > fail_at && !is_sticky)) {
        return FAULTY_DISK_NONE;
    }
    int32_t fault = fail_how;
    if (operation == FAULTY_DISK_SYNC && fault != FAULTY_DISK_EIO) return FAULTY_DISK_NONE;
    if (operation != FAULTY_DISK_WRITE && fault == FAULTY_DISK_SHORT) return FAULTY_DISK_NONE;
    if (atomic_fetch_add(&failed, 1) == 0) atomic_store(&failed_operation, operation);
    return fault;
}

static int refuse(int32_t fault) {
    errno = fault == FAULTY_DISK_EIO ? EIO : ENOSPC;
    return -1;
}

static void tell(
    int32_t operation, const char *path, int64_t offset, const void *bytes, int64_t length) {
    if (watcher != NULL) watcher(operation, path, offset, bytes, length);
}

/// A command that breaks a rule, planted from outside: only a fact that holds its text is a trap,
/// not the command itself when it is stored as refused.
static void trap_if_planted(const void *bytes, size_t length) {
    static atomic_int is_planted = -1;
    static const char *text;
    int planted = atomic_load(&is_planted);
    if (planted < 0) {
        text = getenv("FAULTY_DISK_TRAP");
        planted = text != NULL && *text != 0;
        atomic_store(&is_planted, planted);
    }
    if (!planted) return;
    static const char fact[] = "\"fact\":{";
    if (memmem(bytes, length, text, strlen(text)) != NULL
        && memmem(bytes, length, fact, sizeof fact - 1) != NULL) {
        __builtin_trap();
    }
}

static ssize_t real_write(int file, const void *bytes, size_t length, off_t offset, int has_offset) {
    return has_offset ? syscall(SYS_pwrite64, file, bytes, length, offset)
                      : syscall(SYS_write, file, bytes, length);
}

static ssize_t put(int file, const void *bytes, size_t length, off_t offset, int has_offset) {
    trap_if_planted(bytes, length);
    char path[PATH_MAX];
    if (!is_ours(file, path)) return real_write(file, bytes, length, offset, has_offset);
    int32_t fault = meet(FAULTY_DISK_WRITE);
    if (fault == FAULTY_DISK_EIO || fault == FAULTY_DISK_ENOSPC) return refuse(fault);
    if (fault == FAULTY_DISK_SHORT) {
        length /= 2;
        if (length == 0) return refuse(fault);
    }
    if (!has_offset) {
        offset = lseek(file, 0, fcntl(file, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
    }
    ssize_t done = real_write(file, bytes, length, offset, has_offset);
    if (done > 0) tell(FAULTY_DISK_WRITE, path, offset, bytes, done);
    return done;
}

ssize_t write(int file, const void *bytes, size_t length) {
    return put(file, bytes, length, 0, 0);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
    return put(file, bytes, length, offset, 1);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off_t offset) {
    return put(file, bytes, length, offset, 1);
}

static int sync_file(int file, long number) {
    char path[PATH_MAX];
    if (!is_ours(file, path)) return (int)syscall(number, file);
    int32_t fault = meet(FAULTY_DISK_SYNC);
    if (fault != FAULTY_DISK_NONE) return refuse(fault);
    int done = (int)syscall(number, file);
    if (done == 0) tell(FAULTY_DISK_SYNC, path, 0, NULL, 0);
    return done;
}

int fsync(int file) { return sync_file(file, SYS_fsync); }

int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

static int cut(int file, off_t length) {
    char path[PATH_MAX];
    if (!is_ours(file, path)) return (int)syscall(SYS_ftruncate, file, length);
    int32_t fault = meet(FAULTY_DISK_TRUNCATE);
    if (fault != FAULTY_DISK_NONE) return refuse(fault);
    int done = (int)syscall(SYS_ftruncate, file, length);
    if (done == 0) tell(FAULTY_DISK_TRUNCATE, path, length, NULL, 0);
    return done;
}

int ftruncate(int file, off_t length) { return cut(file, length); }

int ftruncate64(int file, off_t length) { return cut(file, length); }

int rename(const char *old, const char *new) {
    int ours = atomic_load(&is_armed) && strncmp(new, folder, folder_length) == 0;
    if (ours) {
        int32_t fault = meet(FAULTY_DISK_RENAME);
        if (fault != FAULTY_DISK_NONE) return refuse(fault);
    }
    int done = (int)syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
    if (done == 0 && ours) tell(FAULTY_DISK_RENAME, new, 0, old, (int64_t)strlen(old));
    return done;
}
