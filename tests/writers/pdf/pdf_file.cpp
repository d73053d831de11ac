#include "writers/pdf/pdf_file.h"

#include <libdeflate.h>

#include <sstream>
#include <stdexcept>

namespace newsexport {
namespace {

std::string inflate(const std::string& packed) {
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  std::string plain(packed.size() * 40 + 4096, '\0');
  std::size_t size = 0;
  auto result = libdeflate_zlib_decompress(decompressor, packed.data(), packed.size(), plain.data(),
                                           plain.size(), &size);
  libdeflate_free_decompressor(decompressor);
  if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error("a stream cannot be inflated");
  plain.resize(size);
  return plain;
}

int number_after(std::string_view text, std::string_view key) {
  std::size_t at = text.find(key);
  if (at == std::string_view::npos) throw std::runtime_error("no " + std::string(key));
  return std::stoi(std::string(text.substr(at + key.size(), 12)));
}

}  // namespace

PdfFile::PdfFile(std::string bytes) : bytes_(std::move(bytes)) {
  std::size_t at = bytes_.find('\n', bytes_.find('\n') + 1) + 1;
  while (bytes_.compare(at, 9, "startxref") != 0) {
    int number = std::stoi(bytes_.substr(at, 12));
    std::size_t begin = bytes_.find("obj\n", at) + 4, end = bytes_.find("\nstream\n", begin);
    objects_[number] = bytes_.substr(begin, end - begin);
    std::size_t length = static_cast<std::size_t>(number_after(objects_[number], "/Length "));
    streams_[number] = bytes_.substr(end + 8, length);
    at = end + 8 + length;
    const std::string tail = "\nendstream\nendobj\n";
    if (bytes_.compare(at, tail.size(), tail) != 0) throw std::runtime_error("a Length is wrong");
    at += tail.size();
    if (objects_[number].find("/ObjStm") != std::string::npos) read_object_stream(number);
  }
}

void PdfFile::read_object_stream(int number) {
  std::string plain = stream(number);
  int count = number_after(objects_.at(number), "/N "), first = number_after(objects_.at(number), "/First ");
  std::istringstream index(plain.substr(0, static_cast<std::size_t>(first)));
  for (int i = 0, object = 0, offset = 0; i < count && index >> object >> offset; ++i) {
    std::size_t begin = static_cast<std::size_t>(first + offset);
    std::size_t end = begin;
    int next = 0, next_offset = 0;
    std::streampos here = index.tellg();
    end = i + 1 < count && index >> next >> next_offset ? static_cast<std::size_t>(first + next_offset)
                                                        : plain.size();
    index.clear();
    index.seekg(here);
    objects_[object] = plain.substr(begin, end - begin - 1);
  }
}

std::string PdfFile::stream(int number) const {
  auto place = streams_.find(number);
  if (place == streams_.end()) return "";
  bool is_packed = objects_.at(number).find("/FlateDecode") != std::string::npos;
  return is_packed ? inflate(place->second) : place->second;
}

int PdfFile::find(std::string_view part) const {
  for (const auto& [number, object] : objects_)
    if (object.find(part) != std::string::npos) return number;
  return 0;
}

int PdfFile::count(std::string_view part) const {
  int count = 0;
  for (const auto& [number, object] : objects_)
    if (object.find(part) != std::string::npos) ++count;
  return count;
}

int PdfFile::follow(int number, std::string_view key) const {
  return number_after(object(number), std::string(key) + " ");
}

std::string PdfFile::content(int index) const {
  for (const auto& [number, object] : objects_)
    if (object.find("/Type/Page/") != std::string::npos || object.ends_with("/Type/Page>>"))
      if (index-- == 0) return stream(follow(number, "/Contents"));
  throw std::runtime_error("no such page");
}

}  // namespace newsexport
