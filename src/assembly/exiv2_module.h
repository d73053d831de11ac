#pragma once

#include <cstddef>

// The program's side and the module's side of libnewsexport-exiv2.so, which reads metadata by exiv2 and is
// loaded when the first picture that has any comes: linked, exiv2 would cost every run half a millisecond at
// start-up. Nothing of C++ but these functions passes between the two.
extern "C" {

/// Told of one value: `key` as exiv2 names it ("Xmp.dc.rights", "Iptc.Application2.Credit"), `language` of a
/// translation ("x-default", "de-DE"; else empty), and the value's bytes, in whatever encoding the file has.
using NewsexportTellMetadata = void (*)(void* listener, const char* key, const char* language,
                                        const char* value, std::size_t size);

/// Tells every value of a picture's XMP, then of its IIM; none where the metadata is damaged. One thread at a
/// time.
using NewsexportReadMetadata = void (*)(const unsigned char* bytes, std::size_t size, void* listener,
                                        NewsexportTellMetadata tell);
}

namespace newsexport {

inline constexpr char kExiv2Module[] = "libnewsexport-exiv2.so";
/// Where it lies, seen from the program (dlopen knows $ORIGIN): beside it in the build, and once installed.
inline constexpr const char* kExiv2ModulePlaces[] = {"$ORIGIN/libnewsexport-exiv2.so",
                                                     "$ORIGIN/../lib/newsexport/libnewsexport-exiv2.so"};
inline constexpr char kReadMetadataFunction[] = "newsexport_read_metadata";

}  // namespace newsexport
