/* Notes every write below one folder, so that a test can lose what was not synced (Linux only).

   Loaded before the C library into a program under test. Each note is a line of text, followed by
   the bytes of a write. Standard output is noted too: what was told is told at a known moment. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *names[MOST];
static int notes = -1;
static const char *below;
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }
#define REAL(kind, name) static __typeof__(kind) next; if (!next) next = (__typeof__(kind))real(name)

static void put(const void *data, size_t size) {
    REAL(ssize_t (*)(int, const void *, size_t), "write");
    const char *at = data;
    while (size) {
        ssize_t done = next(notes, at, size);
        if (done <= 0) _exit(99);
        at += done;
        size -= done;
    }
}

static void note(const char *head, const void *data, size_t size) {
    pthread_mutex_lock(&one);
    put(head, strlen(head));
    if (size) put(data, size);
    pthread_mutex_unlock(&one);
}

__attribute__((constructor)) static void begin(void) {
    below = getenv("CUT_BELOW");
    const char *place = getenv("CUT_NOTES");
    if (!below || !place) return;
    REAL(int (*)(const char *, int, ...), "open");
    notes = next(place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) {
    size_t length = notes >= 0 && path ? strlen(below) : 0;
    return length && !strncmp(path, below, length) && (path[length] == '/' || !path[length]);
}

static void opened(int fd, int flags) {
    if (notes < 0 || fd < 0 || fd >= MOST) return;
    char link[64], path[2048], head[2200];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return;
    path[length] = 0;
    free(names[fd]);
    names[fd] = NULL;
    if (!ours(path)) return;
    names[fd] = strdup(path);
    if ((flags & O_ACCMODE) == O_RDONLY) return;
    snprintf(head, sizeof head, "O %d %s\n", (flags & O_TRUNC) != 0, path);
    note(head, NULL, 0);
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) {
    MODE REAL(int (*)(const char *, int, ...), "open");
    int fd = next(path, flags, mode);
    opened(fd, flags);
    return fd;
}
int open64(const char *path, int flags, ...) {
    MODE REAL(int (*)(const char *, int, ...), "open64");
    int fd = next(path, flags, mode);
    opened(fd, flags);
    return fd;
}
int openat(int dir, const char *path, int flags, ...) {
    MODE REAL(int (*)(int, const char *, int, ...), "openat");
    int fd = next(dir, path, flags, mode);
    opened(fd, flags);
    return fd;
}
int openat64(int dir, const char *path, int flags, ...) {
    MODE REAL(int (*)(int, const char *, int, ...), "openat64");
    int fd = next(dir, path, flags, mode);
    opened(fd, flags);
    return fd;
}
int close(int fd) {
    REAL(int (*)(int), "close");
    if (fd >= 0 && fd < MOST) { free(names[fd]); names[fd] = NULL; }
    return next(fd);
}

static void wrote(int fd, const void *data, ssize_t size, off_t at) {
    char head[2200];
    if (notes < 0 || size <= 0 || fd < 0 || fd >= MOST) return;
    if (fd == 1) snprintf(head, sizeof head, "A %zd\n", size);
    else if (names[fd]) snprintf(head, sizeof head, "W %lld %zd %s\n", (long long)at, size, names[fd]);
    else return;
    note(head, data, size);
}
ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t (*)(int, const void *, size_t), "write");
    off_t at = fd >= 0 && fd < MOST && names[fd] ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = next(fd, data, size);
    wrote(fd, data, done, at);
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    REAL(ssize_t (*)(int, const void *, size_t, off_t), "pwrite");
    ssize_t done = next(fd, data, size, at);
    wrote(fd, data, done, at);
    return done;
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    REAL(ssize_t (*)(int, const void *, size_t, off64_t), "pwrite64");
    ssize_t done = next(fd, data, size, at);
    wrote(fd, data, done, at);
    return done;
}

static void said(const char *what, int fd, long long size) {
    char head[2200];
    if (notes < 0 || fd < 0 || fd >= MOST || !names[fd]) return;
    snprintf(head, sizeof head, "%s %lld %s\n", what, size, names[fd]);
    note(head, NULL, 0);
}
int ftruncate(int fd, off_t size) {
    REAL(int (*)(int, off_t), "ftruncate");
    int done = next(fd, size);
    if (!done) said("T", fd, size);
    return done;
}
int ftruncate64(int fd, off64_t size) {
    REAL(int (*)(int, off64_t), "ftruncate64");
    int done = next(fd, size);
    if (!done) said("T", fd, size);
    return done;
}
int fsync(int fd) {
    REAL(int (*)(int), "fsync");
    int done = next(fd);
    if (!done) said("S", fd, 0);
    return done;
}
int fdatasync(int fd) {
    REAL(int (*)(int), "fdatasync");
    int done = next(fd);
    if (!done) said("S", fd, 0);
    return done;
}
/* What is copied inside the kernel would not be seen: the caller falls back to writing. */
ssize_t sendfile(int out, int in, off_t *at, size_t size) { errno = EINVAL; return -1; }
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) { errno = EINVAL; return -1; }
ssize_t copy_file_range(int in, off64_t *a, int out, off64_t *b, size_t size, unsigned f) {
    errno = EINVAL;
    return -1;
}

static void moved(const char *what, const char *from, const char *to) {
    char head[4400];
    if (notes < 0 || !(ours(from) || ours(to))) return;
    snprintf(head, sizeof head, "%s %s\t%s\n", what, from, to ? to : "");
    note(head, NULL, 0);
}
int rename(const char *from, const char *to) {
    REAL(int (*)(const char *, const char *), "rename");
    int done = next(from, to);
    if (!done) {
        moved("R", from, to);
        for (int fd = 0; fd < MOST; fd++)
            if (names[fd] && !strcmp(names[fd], from)) { free(names[fd]); names[fd] = strdup(to); }
    }
    return done;
}
int unlink(const char *path) {
    REAL(int (*)(const char *), "unlink");
    int done = next(path);
    if (!done) moved("U", path, NULL);
    return done;
}
int mkdir(const char *path, mode_t mode) {
    REAL(int (*)(const char *, mode_t), "mkdir");
    int done = next(path, mode);
    if (!done) moved("M", path, NULL);
    return done;
}
int rmdir(const char *path) {
    REAL(int (*)(const char *), "rmdir");
    int done = next(path);
    if (!done) moved("D", path, NULL);
    return done;
}
int unlinkat(int dir, const char *path, int flags) {
    REAL(int (*)(int, const char *, int), "unlinkat");
    char whole[4200], link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
    ssize_t length = path[0] == '/' ? 0 : readlink(link, whole, 2000);
    if (length < 0) length = 0;
    snprintf(whole + length, sizeof whole - length, "%s%s", length ? "/" : "", path);
    int done = next(dir, path, flags);
    if (!done) moved(flags & AT_REMOVEDIR ? "D" : "U", whole, NULL);
    return done;
}
