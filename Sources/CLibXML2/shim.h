#pragma once
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU; its header would pull in a second ICU beside Foundation's own.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>

/// xmlFree is a global function pointer, which Swift cannot call.
static inline void xml_free(void *pointer) { xmlFree(pointer); }
