#ifndef SPECWEFT_ZLIB_H
#define SPECWEFT_ZLIB_H

#include <zlib.h>

#endif
