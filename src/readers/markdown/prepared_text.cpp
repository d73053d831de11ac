// External interface: prepare_text(), restore() and what reads our noncharacters.
#include "readers/markdown/prepared_text.h"

#include <charconv>
#include <map>

#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

// Deeper quotes and lists on one line cost cmark quadratic time and nobody can follow them.
constexpr int kDeepestMarkers = 100;

std::string_view spaces_and_quotes(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t>"), line.size()));
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

// The length of the ">", "-" or "1." at byte `at` that opens a quote or a list item, or 0.
std::size_t container_marker_length(std::string_view line, std::size_t at) {
  if (line[at] == '>') return 1;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
  const std::size_t mark = at + digits;
  const std::string_view marks = digits > 0 ? ".)" : "-+*";
  const bool is_marker_here =
      digits <= 9 && mark + 1 < line.size() && marks.find(line[mark]) != std::string_view::npos;
  return is_marker_here && (line[mark + 1] == ' ' || line[mark + 1] == '\t') ? digits + 1 : 0;
}

class Preparation {
 public:
  Preparation(int first_line, Diagnostics& diagnostics) : line_(first_line), diagnostics_(diagnostics) {}

  void add_line(std::string_view line) {
    const std::string shortened = without_deep_markers(line);
    if (!shortened.empty()) line = shortened;
    if (!add_fence(line) && !add_definition(line)) add_other(line);
    third_to_last_ = before_previous_;
    before_previous_ = previous_;
    previous_ = line;
    if (!shortened.empty()) previous_ = {};
    ++line_;
  }

  PreparedText finish() {
    if (!note_labels_.empty()) refer_to_all_notes();
    std::size_t start = 0;
    for (std::size_t count = 0; count < prepared_.source_lines.size(); ++count) {
      prepared_.line_starts.push_back(start);
      start = prepared_.text.find('\n', start) + 1;
    }
    return std::move(prepared_);
  }

 private:
  void refer_to_all_notes() {
    // cmark drops footnotes that nobody refers to: a first paragraph, dropped later, refers to all.
    std::string anchor(kAnchor);
    for (const std::string& label : note_labels_) anchor += "[^" + label + "]";
    prepared_.text.insert(0, anchor + "\n\n");
    prepared_.source_lines.insert(prepared_.source_lines.begin(), 2, 0);
  }

  void end_line() {
    prepared_.text += '\n';
    prepared_.source_lines.push_back(line_);
  }

  void put_token(std::string_view kind, std::size_t number) {
    prepared_.text += kind;
    prepared_.text += std::to_string(number);
    prepared_.text += kEnd;
  }

  // The line without its markers past the hundredth; "" where it has no more than that.
  std::string without_deep_markers(std::string_view line) {
    int markers = 0;
    std::size_t at = 0;
    std::size_t kept = 0;
    while (at < line.size()) {
      const std::size_t length = container_marker_length(line, at);
      if (length == 0 && line[at] != ' ' && line[at] != '\t') break;
      at += std::max<std::size_t>(length, 1);
      if (length > 0 && ++markers == kDeepestMarkers) kept = at;
    }
    if (markers <= kDeepestMarkers) return {};
    diagnostics_.warning({line_, 1}, "nesting.too-deep",
                         "quotes or lists nested " + std::to_string(markers) + " deep; set " +
                             std::to_string(kDeepestMarkers) + " deep");
    return std::string(line.substr(0, kept)) + " " + std::string(line.substr(at));
  }

  // A fence becomes a paragraph of its own, so that cmark ends what stands before it.
  bool add_fence(std::string_view line) {
    const std::string_view prefix = spaces_and_quotes(line);
    std::string_view rest = line.substr(prefix.size());
    if (!rest.starts_with(":::")) return false;
    rest = trim(rest.substr(std::min(rest.find_first_not_of(':'), rest.size())));
    Fence fence{std::string(line.substr(prefix.size())), Fence::Kind::close, {}};
    if (!rest.empty() && !read_fence_words(rest, fence)) return false;
    const std::string_view blank = prefix.substr(0, prefix.find_last_of('>') + 1);
    prepared_.text += blank;
    end_line();
    prepared_.text += prefix;
    put_token(kFence, prepared_.fences.size());
    end_line();
    prepared_.text += blank;
    end_line();
    prepared_.fences.push_back(std::move(fence));
    in_definitions_ = false;
    return true;
  }

  static bool read_fence_words(std::string_view words, Fence& fence) {
    fence.kind = Fence::Kind::open;
    words = trim(words.substr(0, words.find_last_not_of(':') + 1));
    if (words.empty()) return false;
    const std::size_t brace = words.find('{');
    const std::string_view name = trim(words.substr(0, brace));
    if (name.find_first_of(" \t}\"`") != std::string_view::npos) return false;
    if (brace != std::string_view::npos) {
      const auto run = parse_attributes(words.substr(brace));
      if (!run || brace + run->length != words.size()) return false;
      fence.attributes = run->attributes;
    }
    if (!name.empty()) fence.attributes.classes.insert(fence.attributes.classes.begin(), std::string(name));
    return true;
  }

  // ":   text" under a term becomes the item of a list, so that cmark finds what belongs to it.
  bool add_definition(std::string_view line) {
    const std::size_t mark = line.find_first_not_of(' ');
    const bool has_mark = mark != std::string_view::npos && mark < 3 && mark + 1 < line.size() &&
                          (line[mark] == ':' || line[mark] == '~') &&
                          (line[mark + 1] == ' ' || line[mark + 1] == '\t');
    const bool is_continued = is_blank(line) || (line.starts_with("  ") && !has_mark);
    if (!has_mark || is_blank(line.substr(mark + 1)) || !(in_definitions_ || follows_term())) {
      in_definitions_ = in_definitions_ && is_continued;
      return false;
    }
    in_definitions_ = true;
    const std::size_t text = line.find_first_not_of(" \t", mark + 1);
    prepared_.text.append(mark, ' ');
    prepared_.text += '+';
    prepared_.text += line.substr(mark + 1, text - mark - 1);
    prepared_.text += kDefinition;
    prepared_.text += line[mark];
    put_text(line.substr(text));
    end_line();
    return true;
  }

  // A term is one line with nothing before it.
  bool follows_term() const {
    if (!is_blank(previous_)) return is_blank(before_previous_) && !previous_.starts_with(' ');
    return !is_blank(before_previous_) && is_blank(third_to_last_) && !before_previous_.starts_with(' ');
  }

  void add_other(std::string_view line) {
    const std::string_view prefix = spaces_and_quotes(line);
    const std::string_view rest = line.substr(prefix.size());
    const std::size_t from = prepared_.text.size();
    put_text(line);
    if (rest.starts_with("[^")) note_definition(from + prefix.size());
    end_line();
  }

  // Remembers the label of a note. cmark drops the second of two notes with one label: it gets a new one.
  void note_definition(std::size_t from) {
    const std::size_t close = prepared_.text.find_first_of("] \t", from);
    if (close == std::string::npos || prepared_.text.compare(close, 2, "]:") != 0) return;
    std::string label = prepared_.text.substr(from + 2, close - from - 2);
    if (label.empty()) return;
    if (known_labels_[fold_case(label)]++ > 0) {  // cmark folds case too
      const std::string token =
          std::string(kProtected) + std::to_string(prepared_.pieces.size()) + std::string(kEnd);
      prepared_.pieces.push_back({});
      prepared_.text.insert(close, token);
      label += token;
      diagnostics_.warning({line_, 1}, "note.duplicate-key",
                           "a second note is called '" + label.substr(0, label.size() - token.size()) +
                               "'; kept as a note that nothing refers to");
    }
    note_labels_.push_back(std::move(label));
  }

  // Whether a brace at `at` can hold attributes or a key, by what stands before it.
  static bool can_open_braces(std::string_view line, std::size_t at) {
    if (at == 0) return false;
    const char before = line[at - 1];
    return before == ']' || before == ')' || before == '`' || before == '@' || before == ' ' || before == '~';
  }

  // Takes a brace piece out of the text; returns its length, 0 where it is just text.
  std::size_t protect(std::string_view line, std::size_t at) {
    if (!can_open_braces(line, at)) return 0;
    ProtectedPiece piece;
    std::size_t length = 0;
    if (line[at - 1] == '@') {
      const std::size_t close = line.find_first_of("} \t", at);
      if (close == std::string_view::npos || line[close] != '}') return 0;
      length = close + 1 - at;
    } else if (auto run = parse_attributes(line.substr(at))) {
      const bool is_trailing = line[at - 1] == ' ' || line[at - 1] == '~';
      if (is_trailing && line.find_first_not_of(" \t#", at + run->length) != std::string_view::npos) return 0;
      length = run->length;
      piece.attributes = std::move(run->attributes);
      piece.is_attributes = true;
    }
    if (length == 0) return 0;
    piece.raw = line.substr(at, length);
    put_token(kProtected, prepared_.pieces.size());
    prepared_.pieces.push_back(std::move(piece));
    return length;
  }

  // Copies text; the escapes of pandoc's characters and pieces in braces become noncharacters.
  void put_text(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t plain = std::min(line.find_first_of("\\{", at), line.size());
      prepared_.text += line.substr(at, plain - at);
      at = plain;
      if (at == line.size()) return;
      at += put_special(line, at);
    }
  }

  std::size_t put_special(std::string_view line, std::size_t at) {
    if (line[at] == '\\' && at + 1 < line.size()) {
      const std::size_t index = kEscapable.find(line[at + 1]);
      if (index == std::string_view::npos) {
        prepared_.text += line.substr(at, 2);
        return 2;
      }
      prepared_.text += "\xEF\xB7";
      prepared_.text += static_cast<char>(kFirstEscape + index);
      return 2;
    }
    if (line[at] == '{') {
      if (const std::size_t length = protect(line, at)) return length;
    }
    prepared_.text += line[at];
    return 1;
  }

  PreparedText prepared_;
  std::vector<std::string> note_labels_;
  std::map<std::string, int> known_labels_;
  std::string_view previous_;
  std::string_view before_previous_;
  std::string_view third_to_last_;
  bool in_definitions_ = false;
  int line_;
  Diagnostics& diagnostics_;
};

// Noncharacters of the source are no text, and would be taken for ours.
std::string without_noncharacters(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_marker(text, at)) {
      append_utf8(clean, U'\uFFFD');
      at += 3;
    } else {
      clean += text[at++];
    }
  }
  return clean;
}

// In code, the item that a definition was made is a definition again: "+   M:text" → ":   text".
void restore_definition(std::string& restored, char mark) {
  const std::size_t plus = restored.find_last_not_of(" \t");
  if (plus != std::string::npos && restored[plus] == '+') {
    restored[plus] = mark;
  } else {
    restored += mark;
    restored += ' ';
  }
}

// In code, the blank lines around a fence go again.
std::size_t restore_fence(std::string& restored, std::string_view text, const Fence& fence, std::size_t end) {
  const std::size_t indent = restored.find_last_not_of(" \t") + 1;
  if (indent >= 1 && restored[indent - 1] == '\n') restored.erase(indent - 1, 1);
  restored += fence.raw;
  return text.substr(end).starts_with("\n\n") ? end + 1 : end;
}

}  // namespace

int PreparedText::source_line(int prepared_line) const {
  const auto index = static_cast<std::size_t>(prepared_line) - 1;
  return index < source_lines.size() ? source_lines[index] : 0;
}

std::string_view PreparedText::line(int prepared_line) const {
  const auto index = static_cast<std::size_t>(prepared_line) - 1;
  if (index >= line_starts.size()) return {};
  const std::size_t start = line_starts[index];
  return std::string_view(text).substr(start, text.find('\n', start) - start);
}

bool is_marker(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xEF' && text[at + 1] == '\xB7' &&
         static_cast<unsigned char>(text[at + 2]) >= 0x90 && static_cast<unsigned char>(text[at + 2]) <= 0xAF;
}

char escaped_character(std::string_view text, std::size_t at) {
  if (!is_marker(text, at)) return 0;
  const auto index = static_cast<std::size_t>(static_cast<unsigned char>(text[at + 2])) - kFirstEscape;
  return index < kEscapable.size() ? kEscapable[index] : '\0';
}

Token token_at(std::string_view text, std::size_t at) {
  Token token;
  const char* from = text.data() + at + 3;
  const auto read = std::from_chars(from, text.data() + text.size(), token.number);
  token.end = static_cast<std::size_t>(read.ptr - text.data());
  if (text.substr(token.end).starts_with(kEnd)) token.end += kEnd.size();
  return token;
}

std::string restore(std::string_view text, const PreparedText& prepared, Escapes escapes) {
  std::string restored;
  restored.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (!is_marker(text, at)) {
      restored += text[at++];
      continue;
    }
    const std::string_view marker = text.substr(at, 3);
    if (const char escaped = escaped_character(text, at)) {
      if (escapes == Escapes::with_backslashes) restored += '\\';
      restored += escaped;
    }
    at += 3;
    if (marker == kProtected || marker == kFence) {
      const Token token = token_at(text, at - 3);
      at = token.end;
      if (marker == kProtected && token.number < prepared.pieces.size())
        restored += prepared.pieces[token.number].raw;
      if (marker == kFence && token.number < prepared.fences.size()) {
        at = restore_fence(restored, text, prepared.fences[token.number], token.end);
      }
    } else if (marker == kDefinition && at < text.size()) {
      restore_definition(restored, text[at++]);
    }
  }
  return restored;
}

PreparedText prepare_text(std::string_view text, int first_line, Diagnostics& diagnostics) {
  std::string clean;
  if (text.find("\xEF\xB7") != std::string_view::npos) {
    clean = without_noncharacters(text);
    text = clean;
  }
  Preparation preparation(first_line, diagnostics);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    preparation.add_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return preparation.finish();
}

}  // namespace newsexport::markdown
