#pragma once
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// A copy of the bytes, for libzip to free; NULL where there is no memory.
static inline void *_Nullable zip_copy(const void *_Nullable bytes, size_t length) {
    void *copy = malloc(length > 0 ? length : 1);
    if (copy != NULL && length > 0 && bytes != NULL) memcpy(copy, bytes, length);
    return copy;
}

// A source with a copy of the bytes, which libzip frees itself; NULL where there is no memory.
static inline zip_source_t *_Nullable zip_source_with_copy(zip_t *_Nonnull archive, const void *_Nullable bytes, size_t length) {
    void *copy = zip_copy(bytes, length);
    if (copy == NULL) return NULL;
    zip_source_t *source = zip_source_buffer(archive, copy, length, 1);
    if (source == NULL) free(copy);
    return source;
}

// The same before there is an archive, to open one from.
static inline zip_source_t *_Nullable zip_source_buffer_with_copy(const void *_Nullable bytes, size_t length) {
    void *copy = zip_copy(bytes, length);
    if (copy == NULL) return NULL;
    zip_source_t *source = zip_source_buffer_create(copy, length, 1, NULL);
    if (source == NULL) free(copy);
    return source;
}
