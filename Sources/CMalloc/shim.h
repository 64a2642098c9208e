#ifndef SPECWEFT_MALLOC_H
#define SPECWEFT_MALLOC_H

/* glibc's settings of its allocator, which Swift's Glibc module leaves out. */
#if defined(__linux__)
#include <features.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#endif

#endif
