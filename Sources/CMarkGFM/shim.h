#ifndef SPECWEFT_CMARK_GFM_SHIM_H
#define SPECWEFT_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Exported by libcmark-gfm-extensions, declared in no public header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

// The node types of the extensions are variables that registration sets: read through functions,
// so that Swift needs no mutable global.
static inline unsigned specweft_table_type(void) { return CMARK_NODE_TABLE; }
static inline unsigned specweft_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned specweft_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline unsigned specweft_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
