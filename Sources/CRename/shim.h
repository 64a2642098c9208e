#ifndef SPECWEFT_RENAME_H
#define SPECWEFT_RENAME_H

/* glibc declares this only for _GNU_SOURCE, which Swift's Glibc module does not set. */
#if defined(__linux__)
int renameat2(int from_folder, const char *from, int to_folder, const char *to,
              unsigned int flags);
#endif

#endif
