// External interface: read_inlines(), append_inline().
#include "readers/nitf/inlines.h"

#include <algorithm>
#include <array>

#include "model/language.h"
#include "readers/html/white_space.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

class InlineReader {
 public:
  explicit InlineReader(Conversion& conversion) : conversion_(conversion) {}

  void append(Inlines& inlines, const XmlNode& node) {
    if (const auto* text = std::get_if<std::string>(&node.value)) {
      append_text(inlines, *text);
    } else {
      append_element(inlines, std::get<XmlElement>(node.value));
    }
  }

  Inlines content_of(const XmlElement& element) {
    ++depth_;
    Inlines inlines;
    for (const XmlNode& child : element.children) append(inlines, child);
    --depth_;
    return inlines;
  }

 private:
  void append_element(Inlines& inlines, const XmlElement& element) {
    const std::string_view name = local_name(element);
    if (name == "alt-code" || name == "classifier") return;
    if (name == "br") {
      inlines.push_back({LineBreak{}});
    } else if (depth_ > kDeepest) {
      append_text(inlines, raw_text(element));
    } else if (name == "em" || name == "i") {
      append_emphasis(inlines, element);
    } else if (name == "strong" || name == "b") {
      inlines.push_back({Strong{content_of(element)}});
    } else if (name == "sup" || name == "numer") {
      append_superscript(inlines, element);
    } else if (name == "sub" || name == "denom") {
      inlines.push_back({Subscript{content_of(element)}});
    } else if (name == "frac") {
      append_fraction(inlines, element);
    } else if (name == "q") {
      append_quotation(inlines, element);
    } else if (name == "a") {
      append_link(inlines, element);
    } else if (name == "lang") {
      append_language(inlines, element, attribute(element, "value"));
    } else if (name == "virtloc") {
      append_virtual_location(inlines, element);
    } else if (name == "postaddr") {
      append_address(inlines, element);
    } else if (name == "ruby") {
      append_ruby(inlines, element);
    } else {
      append_plain(inlines, element);
    }
  }

  void append_all(Inlines& inlines, Inlines more) {
    for (Inline& one : more) {
      if (const auto* text = std::get_if<Text>(&one.value)) {
        append_text(inlines, text->text);
      } else {
        inlines.push_back(std::move(one));
      }
    }
  }

  void append_plain(Inlines& inlines, const XmlElement& element) {
    if (!attribute(element, "lang").empty()) {
      append_language(inlines, element, attribute(element, "lang"));
    } else {
      append_all(inlines, content_of(element));
    }
  }

  // The class is the sender's own ("Can be rendered as bold, italics, or another style", NITF 3.6).
  void append_emphasis(Inlines& inlines, const XmlElement& element) {
    const std::string style = fold_case(attribute(element, "class") + ' ' + attribute(element, "style"));
    const bool is_bold = style.find("bold") != std::string::npos || style.find("strong") != std::string::npos;
    Inlines content = content_of(element);
    inlines.push_back(is_bold ? Inline{Strong{std::move(content)}} : Inline{Emphasis{std::move(content)}});
  }

  // The writers set the marker of a note high themselves.
  void append_superscript(Inlines& inlines, const XmlElement& element) {
    Inlines content = content_of(element);
    const bool is_marker = content.size() == 1 && std::holds_alternative<NoteReference>(content[0].value);
    inlines.push_back(is_marker ? std::move(content[0]) : Inline{Superscript{std::move(content)}});
  }

  // numer, frac-sep, denom; some writers have names of their own for the two numbers.
  void append_fraction(Inlines& inlines, const XmlElement& element) {
    std::vector<const XmlElement*> numbers = child_elements(element);
    std::erase_if(numbers, [](const XmlElement* part) { return local_name(*part) == "frac-sep"; });
    if (numbers.size() != 2) return append_all(inlines, content_of(element));
    append_superscript(inlines, *numbers.front());
    const std::string separator = text_of(find_element(element, "frac-sep"));
    append_text(inlines, separator.empty() || separator == "/" ? "\u2044" : separator);
    inlines.push_back({Subscript{content_of(*numbers.back())}});
  }

  // The model's quotations have no marks of their own; one that brings them stays as it is written.
  void append_quotation(Inlines& inlines, const XmlElement& element) {
    constexpr std::array<std::string_view, 8> kMarks = {"\"", "'", "“", "‘", "„", "«", "»", "‹"};
    const std::string words = text_of(element);
    const bool has_marks =
        std::ranges::any_of(kMarks, [&](std::string_view mark) { return words.starts_with(mark); });
    Inlines content = content_of(element);
    if (has_marks) {
      append_all(inlines, std::move(content));
    } else {
      inlines.push_back({Quote{html::collapsed(std::move(content)), ""}});
    }
    const std::string& speaker = attribute(element, "quote-source");
    if (!trim(speaker).empty()) {
      inlines.push_back(cite(speaker, CitedAs::speaker, position_of(element), conversion_));
    }
  }

  void append_link(Inlines& inlines, const XmlElement& element) {
    const std::string target(trim(attribute(element, "href")));
    if (target.starts_with('#') && conversion_.note_ids.contains(target.substr(1))) {
      inlines.push_back({NoteReference{target.substr(1)}});
    } else if (target.empty()) {
      append_plain(inlines, element);
    } else {
      inlines.push_back({Link{target, attribute(element, "title"), content_of(element)}});
    }
  }

  void append_language(Inlines& inlines, const XmlElement& element, const std::string& tag) {
    Span span;
    span.language = canonical_language(tag).value_or("");
    span.content = content_of(element);
    if (span.language.empty()) {
      append_all(inlines, std::move(span.content));
    } else {
      inlines.push_back({std::move(span)});
    }
  }

  // "A location in cyberspace": an address of the web or of mail, or only a name.
  void append_virtual_location(Inlines& inlines, const XmlElement& element) {
    const std::string words = text_of(element);
    const bool is_one_word = words.find(' ') == std::string::npos;
    std::string target;
    if (is_one_word && words.starts_with("http")) target = words;
    if (is_one_word && words.starts_with("www.")) target = "http://" + words;
    if (is_one_word && target.empty() && words.find('@') != std::string::npos) target = "mailto:" + words;
    if (target.empty()) {
      append_plain(inlines, element);
    } else {
      inlines.push_back({Link{target, "", content_of(element)}});
    }
  }

  void append_address(Inlines& inlines, const XmlElement& element) {
    bool is_first = true;
    for (const XmlElement* line : child_elements(element)) {
      if (!is_first) inlines.push_back({LineBreak{}});
      is_first = false;
      append_all(inlines, content_of(*line));
    }
  }

  void append_ruby(Inlines& inlines, const XmlElement& element) {
    for (const XmlElement* part : child_elements(element)) {
      const std::string_view name = local_name(*part);
      if (name == "rp") continue;
      const bool is_reading = name == "rt" || name == "rtc";
      if (is_reading) append_text(inlines, " (");
      append_all(inlines, content_of(*part));
      if (is_reading) append_text(inlines, ")");
    }
  }

  Conversion& conversion_;
  int depth_ = 0;
};

}  // namespace

Inlines read_inlines(const XmlElement& element, Conversion& conversion) {
  return html::collapsed(InlineReader(conversion).content_of(element));
}

void append_inline(Inlines& inlines, const XmlNode& node, Conversion& conversion) {
  InlineReader(conversion).append(inlines, node);
}

}  // namespace newsexport::nitf
