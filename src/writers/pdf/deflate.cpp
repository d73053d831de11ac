// External interface: class Deflater, inflates_to().
#include "writers/pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace newsexport::pdf {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() {
  libdeflate_free_compressor(compressor_);
}

std::string Deflater::deflate(std::string_view bytes) const {
  std::string packed(libdeflate_zlib_compress_bound(compressor_, bytes.size()), '\0');
  packed.resize(
      libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

bool inflates_to(std::string_view packed, std::size_t size) {
  std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (decompressor == nullptr) throw std::bad_alloc();
  std::string plain(size, '\0');
  return libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), plain.data(), size,
                                    nullptr) == LIBDEFLATE_SUCCESS;
}

}  // namespace newsexport::pdf
