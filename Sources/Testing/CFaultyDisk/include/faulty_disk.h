#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

#include <stdint.h>

/// A disk that fails on request.
///
/// Linked into a program, or loaded before its libraries (LD_PRELOAD), this stands in for the C
/// library's write, pwrite, fsync, fdatasync, ftruncate and rename. It does what they do, except to
/// the files of one folder while that folder is armed. One folder is armed at a time.
///
/// A program that finds FAULTY_DISK_TRAP in its environment falls in a trap when it writes a fact
/// that holds that text: a rule that breaks on one command, planted from outside.

enum faulty_disk_operation {
    FAULTY_DISK_WRITE = 0,
    FAULTY_DISK_SYNC = 1,
    FAULTY_DISK_TRUNCATE = 2,
    FAULTY_DISK_RENAME = 3,
};

enum faulty_disk_fault {
    /// Every operation succeeds.
    FAULTY_DISK_NONE = 0,
    /// EIO, whatever the operation.
    FAULTY_DISK_EIO = 1,
    /// ENOSPC from what makes a file longer or puts bytes on it; syncs succeed.
    FAULTY_DISK_ENOSPC = 2,
    /// Half of the bytes are written; of one byte, none (ENOSPC). Other operations succeed.
    FAULTY_DISK_SHORT = 3,
};

/// Told of an operation that succeeded: its file, the offset and the bytes of a write, the new
/// length of a truncation in `offset`, the file's old name in `bytes` for a rename.
typedef void (*faulty_disk_watcher)(
    int32_t operation, const char *path, int64_t offset, const void *bytes, int64_t length);

/// Counts the operations on a folder's files from now on. The path must have no links in it.
void faulty_disk_arm(const char *folder, faulty_disk_watcher watcher);
/// Counts from 0 again, and lets the operation with this place (from 1) fail; all after it too
/// when it is `sticky`.
void faulty_disk_plan(int64_t place, int32_t fault, int32_t sticky);
/// How many operations were counted.
int64_t faulty_disk_count(void);
/// How many operations failed since the last plan.
int64_t faulty_disk_failed(void);
/// What kind of operation the first that failed was; -1 when none did.
int32_t faulty_disk_failed_operation(void);
/// Nothing fails any more.
void faulty_disk_disarm(void);

#endif
