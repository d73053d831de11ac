#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsexport {

/// Folder of the container that holds the package document and all that it names. Some readers cannot reach
/// above the package document's folder, so nothing but `mimetype` and META-INF lies outside.
inline constexpr char kContentFolder[] = "EPUB/";

/// Names below kContentFolder.
inline constexpr char kPackageFile[] = "package.opf";
inline constexpr char kNavigationFile[] = "nav.xhtml";
inline constexpr char kNcxFile[] = "toc.ncx";
inline constexpr char kArticleFile[] = "article.xhtml";
inline constexpr char kStylesheetFile[] = "book.css";

struct ContainerFile {
  enum class Compression { stored, deflated };
  std::string name;  ///< full path in the container, ASCII
  std::string bytes;
  Compression compression = Compression::deflated;
};

/// The OCF ZIP container (EPUB 3.3, 4.2): `mimetype` first, stored and without extra field, then
/// META-INF/container.xml, then `files` in the order given. Every entry bears 1980-01-01 00:00, the first
/// time that ZIP can tell, so the same files give the same bytes. Throws Error (kind output,
/// `epub.container`) where memory ends.
std::string pack_container(const std::vector<ContainerFile>& files);

/// What a container holds as it came from anywhere, without `mimetype` and META-INF/container.xml. Names are
/// as they are found: nothing may be written under them. Throws Error (kind input) `epub.damaged` where it is
/// no ZIP archive, or a part cannot be read, and `epub.too-large` where all parts together are larger than
/// `largest` bytes, before they are unpacked.
std::vector<ContainerFile> unpack_container(std::string_view bytes, std::size_t largest);

}  // namespace newsexport
