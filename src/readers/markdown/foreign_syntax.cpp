// External interface: report_foreign_syntax().
#include "readers/markdown/foreign_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

struct Found {
  std::string_view text;  ///< as it is printed
  std::string_view what;
};

struct Fences {
  std::string_view open;
  std::string_view close;
  std::string_view what;
};

/// The longer ones first.
constexpr auto kFences = std::to_array<Fences>({
    {"{{<", ">}}", "a shortcode of Hugo"},
    {"{{%", "%}}", "a shortcode of Hugo"},
    {"{%", "%}", "a tag of a template (Liquid, Jinja)"},
    {"{{", "}}", "a variable of a template"},
    {"[[", "]]", "a link of a wiki"},
});

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Between two marks on one line, with a letter in it.
std::optional<Found> fenced(std::string_view text) {
  for (const Fences& fences : kFences) {
    if (!text.starts_with(fences.open)) continue;
    const std::size_t end = text.find(fences.close, fences.open.size());
    if (end == text.npos) continue;
    const std::string_view inside = text.substr(fences.open.size(), end - fences.open.size());
    const bool has_letter = std::ranges::any_of(inside, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    if (has_letter && inside.find('\n') == inside.npos)
      return Found{text.substr(0, end + fences.close.size()), fences.what};
  }
  return std::nullopt;
}

/// `[gallery ids="1,2"]` and `[/embed]`; "[sic]" and "[see a=b]" are text.
std::optional<Found> bracketed(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  const std::size_t end = text.find(']');
  if (end == text.npos) return std::nullopt;
  const std::string_view inside = text.substr(1, end - 1);
  const bool is_end = inside.starts_with('/');
  const std::string_view body = inside.substr(is_end ? 1 : 0);
  const std::size_t name =
      static_cast<std::size_t>(std::ranges::find_if_not(body, is_name_byte) - body.begin());
  if (name < 2) return std::nullopt;
  const std::string_view rest = body.substr(name);
  const std::size_t sign = rest.find('=');
  const bool has_value = sign != rest.npos && sign + 1 < rest.size() &&
                         std::string_view("\"'“”„‘’").find(rest[sign + 1]) != std::string_view::npos;
  if (is_end ? !rest.empty() : !rest.starts_with(' ') || !has_value) return std::nullopt;
  return Found{text.substr(0, end + 1), "a shortcode of WordPress"};
}

/// `[!NOTE]`, `!!! warning` and `???+ tip`, where a paragraph begins.
std::optional<Found> opening(std::string_view text) {
  if (text.starts_with("[!")) {
    const std::size_t end = text.find(']');
    const bool is_word = end != text.npos && end > 2 && end < 24 && text.find(' ') > end;
    if (is_word) return Found{text.substr(0, end + 1), "the beginning of a callout"};
  }
  for (const std::string_view mark : {"!!! ", "??? ", "???+ "}) {
    if (!text.starts_with(mark) || text.size() == mark.size() || !is_name_byte(text[mark.size()])) continue;
    return Found{text.substr(0, text.find('\n')), "the beginning of an admonition"};
  }
  return std::nullopt;
}

/// Bytes in which a construct ends, so that a text of brackets alone takes linear time.
constexpr std::size_t kLongest = 4096;

class Reporter {
 public:
  explicit Reporter(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void run(const Article& article) {
    ConstVisitor visitor;
    visitor.block = [this](const Block& block) {
      if (block.position.line > 0) place_ = block.position;
    };
    visitor.inlines = [this](const Inlines& inlines) { look_at_beginning(inlines); };
    visitor.inline_ = [this](const Inline& one) {
      if (const auto* text = std::get_if<Text>(&one.value)) look_at(text->text);
    };
    traverse(article, visitor);
  }

 private:
  void look_at_beginning(const Inlines& inlines) {
    const auto* text = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().value);
    if (!text) return;
    if (const std::optional<Found> found = opening(text->text)) tell(*found);
  }

  void look_at(std::string_view text) {
    for (std::size_t at = text.find_first_of("{[!"); at != text.npos; at = text.find_first_of("{[!", at)) {
      const std::string_view rest = text.substr(at, kLongest);
      std::optional<Found> found = fenced(rest);
      if (!found) found = bracketed(rest);
      if (found) {
        tell(*found);
        at += found->text.size();
      } else {
        if (rest.starts_with("![")) look_at_picture(rest);
        ++at;
      }
    }
  }

  void look_at_picture(std::string_view text) {
    const std::size_t target = text.find("](");
    const std::size_t end = text.find(')', std::min(target, text.size()));
    if (target == text.npos || end == text.npos) return;
    diagnostics_.warning(
        place_, "markdown.link-broken",
        fmt::format("\"{}\" is no picture and is printed as it stands; an address with spaces "
                    "stands between < and >",
                    excerpt(text.substr(0, end + 1))));
  }

  void tell(const Found& found) {
    diagnostics_.warning(
        place_, "markdown.foreign-syntax",
        fmt::format("\"{}\" is {}, and is printed as it stands", excerpt(found.text), found.what));
  }

  Diagnostics& diagnostics_;
  Position place_;
};

}  // namespace

void report_foreign_syntax(const Article& article, Diagnostics& diagnostics) {
  Reporter(diagnostics).run(article);
}

}  // namespace newsexport::markdown
