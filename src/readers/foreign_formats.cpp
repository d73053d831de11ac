// Recognizes files of formats that have no reader yet: refuse_foreign_format().
#include "readers/foreign_formats.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "readers/formats.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// The beginning that tells a format; letters in lower case. Tried in order.
struct Signature {
  std::string_view beginning;
  std::string_view format;
};

constexpr std::array kSignatures = {
    Signature{"%pdf-", "a PDF"},
    Signature{"{\\rtf", "RTF"},
    Signature{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word document (.doc)"},
};

/// Formats whose files need not begin in a way of their own.
constexpr std::array kEndings = {
    Signature{".xml", "XML"},          Signature{".json", "JSON"},
    Signature{".epub", "EPUB"},        Signature{".docx", "DOCX"},
    Signature{".odt", "OpenDocument"}, Signature{".pdf", "a PDF"},
    Signature{".rtf", "RTF"},          Signature{".doc", "a Word document (.doc)"},
    Signature{".tex", "LaTeX"},        Signature{".rst", "reStructuredText"},
};

/// Formats are told by their first few hundred characters; a comment before the root element may be long.
constexpr std::size_t kHeadBytes = 4096;

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// The name, without prefix, of the element that opens `head` after declarations, comments and processing
/// instructions; empty where anything else opens it.
std::string_view root_element(std::string_view head) {
  while (true) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (!head.starts_with("<?") && !head.starts_with("<!")) break;
    const std::string_view end = head.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = head.find(end);
    if (at == std::string_view::npos) return {};
    head.remove_prefix(at + end.size());
  }
  if (!head.starts_with('<')) return {};
  std::string_view name = head.substr(1);
  name = name.substr(0, name.find_first_of(" \t\r\n/>"));
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// XML that no reader knows by its root element. Markdown may begin with an element too, but declares no XML;
/// XHTML does, and is read as HTML.
std::optional<std::string_view> xml_format(std::string_view head) {
  const bool is_declared = head.starts_with("<?xml");
  return is_declared && root_element(head) != "html" ? std::optional<std::string_view>("XML") : std::nullopt;
}

/// A JSON text, told from a Markdown link or a bracketed word by what follows the first bracket.
bool is_json(std::string_view head, std::string_view content) {
  if (head.empty() || (head.front() != '{' && head.front() != '[')) return false;
  const char last = head.front() == '{' ? '}' : ']';
  const std::string_view inner = trim(head.substr(1));
  const std::string_view end =
      trim(content.substr(content.size() - std::min<std::size_t>(content.size(), 64)));
  if (inner.empty() || end.empty() || end.back() != last) return false;
  return inner.front() == '"' || (head.front() == '[' && inner.front() == '{');
}

std::string_view zip_format(std::string_view content) {
  const std::string_view head = content.substr(0, kHeadBytes);
  if (head.find("application/epub+zip") != std::string_view::npos) return "EPUB";
  if (head.find("application/vnd.oasis.opendocument") != std::string_view::npos) return "OpenDocument";
  if (content.find("word/") != std::string_view::npos) return "DOCX";
  return "a ZIP archive";
}

std::optional<std::string_view> find_foreign_format(std::string_view content) {
  if (content.starts_with("PK\x03\x04")) return zip_format(content);
  std::string_view beginning = content.substr(0, kHeadBytes);
  if (beginning.starts_with("\xef\xbb\xbf")) beginning.remove_prefix(3);
  const std::size_t visible = beginning.find_first_not_of(" \t\r\n");
  const std::string head = ascii_lower(beginning.substr(std::min(visible, beginning.size())));
  for (const Signature& signature : kSignatures) {
    if (head.starts_with(signature.beginning)) return signature.format;
  }
  if (const auto xml = xml_format(head)) return xml;
  if (is_json(head, content)) return "JSON";
  return std::nullopt;
}

std::optional<std::string_view> find_foreign_ending(const std::string& name) {
  const std::string lower = ascii_lower(name);
  const auto found = std::ranges::find_if(
      kEndings, [&](const Signature& ending) { return lower.ends_with(ending.beginning); });
  return found == kEndings.end() ? std::nullopt : std::optional<std::string_view>(found->format);
}

}  // namespace

void refuse_foreign_format(const std::string& name, std::string_view content) {
  if (is_certain_format(content)) return;
  std::optional<std::string_view> format = find_foreign_format(content);
  // An empty file is called empty, whatever its name is; bytes of UTF-16 are looked at when they are text.
  const bool is_text_yet =
      content.substr(0, 4).find_first_of(std::string_view("\0\xFF\xFE", 3)) == std::string_view::npos;
  if (!format && !content.empty() && is_text_yet) format = find_foreign_ending(name);
  if (!format) return;
  throw Error(Error::Kind::input, name, "input.unsupported-format",
              fmt::format("looks like {}, which newsexport does not read yet", *format));
}

}  // namespace newsexport
