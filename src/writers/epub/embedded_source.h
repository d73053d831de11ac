#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newsexport {

/// What an article was read from, so that it can be read again from its book.
struct SourceBundle {
  std::string name;    ///< of the input, without folders
  std::string format;  ///< a name of input_formats(), or "auto"
  std::string bytes;   ///< of the input, as they were
  /// Pictures and bibliographies, by the paths under which the article names them.
  std::map<std::string, std::string> resources;
};

/// The book with its source in it. The source lies in META-INF, where reading systems look for nothing they
/// do not know and the manifest lists nothing (EPUB 3.3, 4.2.5); a resource that the book has anyway is not
/// stored twice. `epub` must come from write_epub().
std::string embed_source(std::string_view epub, const SourceBundle& bundle);

/// The source that a book carries; none where it carries none. Nothing is unpacked beyond `largest` bytes in
/// all, and no name of the book is ever used as a path. Throws Error (kind input) `epub.damaged`,
/// `epub.too-large`.
std::optional<SourceBundle> find_embedded_source(std::string_view epub, std::size_t largest);

/// Whether the bytes begin as an EPUB's container must (EPUB 3.3, 4.3.1).
bool is_epub(std::string_view bytes);

}  // namespace newsexport
