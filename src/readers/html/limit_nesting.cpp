// External interface: limit_nesting().
#include "readers/html/limit_nesting.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <vector>

#include "readers/html/dom.h"

namespace newsexport::html {
namespace {

// Elements that end by themselves: void ones, and those that the next of their kind closes.
bool may_stay_open(std::string_view name) {
  static constexpr std::array<std::string_view, 33> kNames{
      "area",  "base",   "br",    "col", "embed", "hr",       "img",    "input", "link", "meta",   "p",
      "li",    "dt",     "dd",    "tr",  "td",    "th",       "tbody",  "html",  "head", "body",   "wbr",
      "param", "source", "track", "rp",  "rt",    "optgroup", "option", "a",     "nobr", "button", "select"};
  return std::ranges::find(kNames, name) != kNames.end();
}

bool holds_raw_text(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title" || name == "iframe" ||
         name == "xmp" || name == "noembed" || name == "noframes";
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where the tag that begins at `at` ends, quoted values stepped over.
std::size_t end_of_tag(std::string_view markup, std::size_t at) {
  char quote = 0;
  for (; at < markup.size(); ++at) {
    const char c = markup[at];
    if (quote == 0 && c == '>') return at + 1;
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'') && markup[at - 1] == '=') {
      quote = c;
    }
  }
  return markup.size();
}

class NestingLimiter {
 public:
  explicit NestingLimiter(std::string_view markup) : markup_(markup) {}

  std::string limited() {
    for (std::size_t at = 0; at < markup_.size();) {
      const std::size_t tag = std::min(markup_.find('<', at), markup_.size());
      kept_ += markup_.substr(at, tag - at);
      at = tag < markup_.size() ? read_tag(tag) : tag;
    }
    return std::move(kept_);
  }

 private:
  std::size_t keep(std::size_t from, std::size_t to) {
    kept_ += markup_.substr(from, to - from);
    return to;
  }

  std::size_t read_tag(std::size_t at) {
    if (markup_.substr(at).starts_with("<!--")) {
      const std::size_t end = markup_.find("-->", at);
      return keep(at, end == std::string_view::npos ? markup_.size() : end + 3);
    }
    const bool is_end = at + 1 < markup_.size() && markup_[at + 1] == '/';
    const std::size_t from = at + (is_end ? 2 : 1);
    if (from >= markup_.size() || !is_letter_byte(markup_[from])) return keep(at, at + 1);
    const std::size_t to = std::min(markup_.find_first_of(" \t\n\f\r/>", from), markup_.size());
    const std::string name = ascii_lower(markup_.substr(from, to - from));
    const std::size_t end = end_of_tag(markup_, to);
    if (may_stay_open(name) || markup_.substr(at, end - at).ends_with("/>")) return keep(at, end);
    if (is_end) return read_end_tag(name, at, end);
    if (holds_raw_text(name)) return keep(at, end_of_raw_text(name, end));
    if (open_.size() >= kDeepestElement) {
      ++dropped_[name];
      return end;
    }
    open_.push_back(name);
    return keep(at, end);
  }

  std::size_t read_end_tag(const std::string& name, std::size_t at, std::size_t end) {
    if (const auto dropped = dropped_.find(name); dropped != dropped_.end() && dropped->second > 0) {
      --dropped->second;
      return end;
    }
    // An end tag ends what was left open inside of its element; one without an element ends nothing.
    const auto opened = std::find(open_.rbegin(), open_.rend(), name);
    if (opened != open_.rend()) open_.erase(std::prev(opened.base()), open_.end());
    return keep(at, end);
  }

  // The end of the element; its end tag is found once, so that many unclosed ones stay linear.
  std::size_t end_of_raw_text(const std::string& name, std::size_t at) {
    for (std::size_t tag = markup_.find("</", at); tag != std::string_view::npos;
         tag = markup_.find("</", tag + 2)) {
      if (ascii_lower(markup_.substr(tag + 2, name.size())) == name) return end_of_tag(markup_, tag + 2);
    }
    return markup_.size();
  }

  std::string_view markup_;
  std::string kept_;
  std::vector<std::string> open_;
  std::map<std::string, long long> dropped_;
};

// No element can stand deeper than there are tags.
bool may_be_deep(std::string_view markup) {
  return static_cast<std::size_t>(std::ranges::count(markup, '<')) > kDeepestElement;
}

}  // namespace

std::string limit_nesting(std::string_view markup) {
  return may_be_deep(markup) ? NestingLimiter(markup).limited() : std::string(markup);
}

}  // namespace newsexport::html
