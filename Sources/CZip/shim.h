#pragma once
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// A source with a copy of the bytes, which libzip frees itself; NULL where there is no memory.
static inline zip_source_t *_Nullable zip_source_with_copy(zip_t *_Nonnull archive, const void *_Nullable bytes, size_t length) {
    void *copy = malloc(length > 0 ? length : 1);
    if (copy == NULL) return NULL;
    if (length > 0 && bytes != NULL) memcpy(copy, bytes, length);
    zip_source_t *source = zip_source_buffer(archive, copy, length, 1);
    if (source == NULL) free(copy);
    return source;
}
