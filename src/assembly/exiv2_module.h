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

/// An XMP packet, and Photoshop's image resources; each may be empty.
struct NewsexportMetadataBlocks {
  const char* xmp;
  std::size_t xmp_size;
  const unsigned char* photoshop;
  std::size_t photoshop_size;
};

/// Tells every value of the XMP, then of the IIM record; none of what is damaged. One thread at a time.
using NewsexportReadMetadata = void (*)(const NewsexportMetadataBlocks* blocks, void* listener,
                                        NewsexportTellMetadata tell);
}

namespace newsexport {

inline constexpr char kExiv2Module[] = "libnewsexport-exiv2.so";
/// The folders in which it lies, seen from the program's own: in the build, and once installed.
inline constexpr const char* kExiv2ModuleFolders[] = {".", "../lib/newsexport"};
inline constexpr char kReadMetadataFunction[] = "newsexport_read_metadata";

}  // namespace newsexport
