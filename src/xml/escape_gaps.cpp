// External interface: escape_gaps().
#include "xml/escape_gaps.h"

#include <algorithm>
#include <string_view>

#include "support/error.h"

namespace newsexport {
namespace {

// tinyxml2's own limit (TINYXML2_MAX_ELEMENT_DEPTH) less one, so that the message is ours.
constexpr int kDeepest = 99;
constexpr std::string_view kBlank = " \t\r\n";

class GapEscaper {
 public:
  explicit GapEscaper(const Source& source) : source_(source), rest_(source.text) {
    result_.reserve(source.text.size() + source.text.size() / 16);
  }

  std::string escaped() {
    while (!rest_.empty()) {
      if (rest_.starts_with("<!--")) {
        copy_through("-->", 4);
      } else if (rest_.starts_with("<![")) {
        copy_through("]]>", 3);
      } else if (rest_.starts_with("<?")) {
        skip_instruction();
      } else if (rest_.starts_with("<!")) {
        skip_document_type();
      } else if (rest_.starts_with('<')) {
        copy_tag();
      } else {
        copy_text();
      }
    }
    return std::move(result_);
  }

 private:
  void copy(std::size_t length) {
    result_ += rest_.substr(0, length);
    rest_.remove_prefix(std::min(length, rest_.size()));
  }

  void copy_through(std::string_view end, std::size_t from) {
    const std::size_t found = rest_.find(end, from);
    copy(found == std::string_view::npos ? rest_.size() : found + end.size());
    after_tag_ = end != "]]>";
  }

  // Where the construct ends that begins at `rest_`: behind the first ">" that no quotation mark encloses.
  std::size_t end_of_tag() const {
    char quote = 0;
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      const char character = rest_[at];
      if (quote) {
        if (character == quote) quote = 0;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return at + 1;
      } else if (character == '[' && rest_.starts_with("<!")) {
        refuse("xml.entities", "the document type declares entities, which are not read");
      }
    }
    return rest_.size();
  }

  // tinyxml2 allows instructions nowhere but at the beginning, and nobody reads them here.
  void skip_instruction() {
    const std::size_t end = rest_.find("?>");
    skip(end == std::string_view::npos ? rest_.size() : end + 2);
  }

  void skip_document_type() { skip(end_of_tag()); }

  // Line ends stay, so that places in the text keep their lines.
  void skip(std::size_t end) {
    const auto lines = std::ranges::count(rest_.substr(0, end), '\n');
    result_.append(static_cast<std::size_t>(lines), '\n');
    rest_.remove_prefix(end);
  }

  void copy_tag() {
    const std::size_t end = end_of_tag();
    const std::string_view tag = rest_.substr(0, end);
    if (tag.starts_with("</")) {
      --depth_;
    } else if (!tag.ends_with("/>")) {
      ++depth_;
    }
    if (depth_ > kDeepest) refuse("xml.too-deep", "elements are nested more than 99 deep");
    copy(end);
    after_tag_ = true;
  }

  void copy_text() {
    const std::size_t end = std::min(rest_.find('<'), rest_.size());
    const std::string_view text = rest_.substr(0, end);
    const bool is_gap = after_tag_ && depth_ > 0 && text.find_first_not_of(kBlank) == std::string_view::npos;
    if (is_gap) {
      escape_gap(text);
      rest_.remove_prefix(end);
    } else {
      copy(end);
    }
    after_tag_ = false;
  }

  void escape_gap(std::string_view gap) {
    const std::size_t blank = gap.find_first_of(" \t");
    if (blank != std::string_view::npos) {
      result_ += gap.substr(0, blank);
      result_ += gap[blank] == ' ' ? "&#32;" : "&#9;";
      result_ += gap.substr(blank + 1);
      return;
    }
    // Line ends alone: the first becomes a reference, and a line end inside the tag before it (before its
    // end, where white space means nothing) keeps the count.
    const std::size_t end_length = result_.ends_with("-->") ? 3 : result_.ends_with("/>") ? 2 : 1;
    const std::size_t tag_end = result_.size() - end_length;
    result_.insert(tag_end, "\n");
    result_ += "&#10;";
    result_ += gap.substr(1);
  }

  [[noreturn]] void refuse(const char* code, const char* message) const {
    const auto before = std::string_view(source_.text).substr(0, source_.text.size() - rest_.size());
    const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    throw Error(Error::Kind::input, source_.name, code, message, {line, 0});
  }

  const Source& source_;
  std::string_view rest_;
  std::string result_;
  int depth_ = 0;
  bool after_tag_ = false;
};

}  // namespace

std::string escape_gaps(const Source& source) {
  return GapEscaper(source).escaped();
}

}  // namespace newsexport
