// External interface: is_readable_mathml(), write_mathml(), has_mathml().
#include "markup/mathml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "model/traverse.h"
#include "support/error.h"
#include "support/utf8.h"
#include "xml/xml_query.h"
#include "xml/xml_tree.h"

namespace newsexport {
namespace {

enum class MathContent { elements, text, none };

/// An element of the list: what stands in it, and how many children it must have (0: any number).
struct MathElement {
  std::string_view name;
  MathContent content = MathContent::elements;
  std::size_t arity = 0;
  std::string_view parent = {};  ///< the only one it may have; empty: any
};

constexpr auto kElements = std::to_array<MathElement>({
    {"mrow"},
    {"mi", MathContent::text},
    {"mn", MathContent::text},
    {"mo", MathContent::text},
    {"mtext", MathContent::text},
    {"ms", MathContent::text},
    {"mspace", MathContent::none},
    {"mfrac", MathContent::elements, 2},
    {"msqrt"},
    {"mroot", MathContent::elements, 2},
    {"mstyle"},
    {"merror"},
    {"mphantom"},
    {"mpadded"},
    {"mfenced"},
    {"msub", MathContent::elements, 2},
    {"msup", MathContent::elements, 2},
    {"msubsup", MathContent::elements, 3},
    {"munder", MathContent::elements, 2},
    {"mover", MathContent::elements, 2},
    {"munderover", MathContent::elements, 3},
    {"mtable"},
    {"mtr", MathContent::elements, 0, "mtable"},
    {"mtd", MathContent::elements, 0, "mtr"},
});

bool is_switch(std::string_view value) {
  return value == "true" || value == "false";
}

bool is_length(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0123456789.");
  const std::string_view unit = end == std::string_view::npos ? std::string_view() : value.substr(end);
  constexpr auto kUnits =
      std::to_array<std::string_view>({"", "em", "ex", "px", "pt", "pc", "in", "cm", "mm", "%"});
  const bool has_number = !value.empty() && end != 0 && value.front() != '.' &&
                          std::ranges::count(value, '.') <= 1 && value.substr(0, end).back() != '.';
  return has_number && std::ranges::find(kUnits, unit) != kUnits.end();
}

bool is_count(std::string_view value) {
  return !value.empty() && value.size() <= 3 && value.front() != '0' &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_variant(std::string_view value) {
  constexpr auto kVariants = std::to_array<std::string_view>(
      {"normal", "bold", "italic", "bold-italic", "double-struck", "bold-fraktur", "script", "bold-script",
       "fraktur", "sans-serif", "bold-sans-serif", "sans-serif-italic", "sans-serif-bold-italic",
       "monospace"});
  return std::ranges::find(kVariants, value) != kVariants.end();
}

bool is_form(std::string_view value) {
  return value == "prefix" || value == "infix" || value == "postfix";
}

bool is_any(std::string_view) {
  return true;
}

/// An attribute of the list, the elements that may bear it, and what it may say.
struct MathAttribute {
  std::string_view name;
  std::string_view elements;  ///< with spaces around each
  bool (*is_valid)(std::string_view);
};

constexpr auto kAttributes = std::to_array<MathAttribute>({
    {"mathvariant", " mi mn mo mtext ms ", is_variant},
    {"displaystyle", " mstyle mtable ", is_switch},
    {"stretchy", " mo ", is_switch},
    {"fence", " mo ", is_switch},
    {"separator", " mo ", is_switch},
    {"largeop", " mo ", is_switch},
    {"symmetric", " mo ", is_switch},
    {"movablelimits", " mo ", is_switch},
    {"form", " mo ", is_form},
    {"lspace", " mo ", is_length},
    {"rspace", " mo ", is_length},
    {"accent", " mover munderover ", is_switch},
    {"accentunder", " munder munderover ", is_switch},
    {"linethickness", " mfrac ", is_length},
    {"bevelled", " mfrac ", is_switch},
    {"width", " mspace ", is_length},
    {"height", " mspace ", is_length},
    {"depth", " mspace ", is_length},
    {"open", " mfenced ", is_any},
    {"close", " mfenced ", is_any},
    {"separators", " mfenced ", is_any},
    {"columnspan", " mtd ", is_count},
    {"rowspan", " mtd ", is_count},
});

bool may_bear(const MathAttribute& attribute, std::string_view element) {
  return attribute.elements.find(" " + std::string(element) + " ") != std::string_view::npos;
}

class MathWriter {
 public:
  explicit MathWriter(MarkupWriter& xml) : xml_(xml) {}

  void children(const XmlElement& element, std::string_view parent) {
    for (const XmlElement* child : child_elements(element)) write(*child, parent);
  }

 private:
  void write(const XmlElement& element, std::string_view parent) {
    const std::string_view name = local_name(element);
    const std::vector<const XmlElement*> inner = child_elements(element);
    if (name == "semantics") {
      if (!inner.empty()) write(*inner.front(), parent);
      if (inner.empty()) empty_row();
      return;
    }
    const auto known = std::ranges::find(kElements, name, &MathElement::name);
    const bool is_fit = known != kElements.end() && (known->arity == 0 || known->arity == inner.size()) &&
                        (known->parent.empty() || known->parent == parent);
    // In a row of its own, so that the element around keeps the number of its children. A table has rows
    // only, and a row cells only: what else stands there goes into one.
    const bool needs_wrapping = parent == "mtable" ? name != "mtr" : parent == "mtr" && name != "mtd";
    if (needs_wrapping) {
      write_wrapped(element, parent);
    } else if (!is_fit) {
      xml_.open("mrow");
      if (inner.empty() && known == kElements.end()) write_text(element);
      children(element, "mrow");
      xml_.close();
    } else {
      write_known(element, *known);
    }
  }

  void write_wrapped(const XmlElement& element, std::string_view parent) {
    if (parent == "mtable") xml_.open("mtr");
    xml_.open("mtd");
    write(element, "mtd");
    xml_.close();
    if (parent == "mtable") xml_.close();
  }

  void write_known(const XmlElement& element, const MathElement& known) {
    xml_.open(known.name);
    write_attributes(element, known.name);
    switch (known.content) {
      case MathContent::text:
        xml_.text(collapse_space(raw_text(element)));
        break;
      case MathContent::elements:
        children(element, known.name);
        break;
      case MathContent::none:
        break;
    }
    xml_.close();
  }

  void write_attributes(const XmlElement& element, std::string_view name) {
    for (const MathAttribute& one : kAttributes) {
      const std::string* value = element.find_attribute(one.name);
      if (value && may_bear(one, name) && one.is_valid(*value)) xml_.attribute(one.name, *value);
    }
  }

  void write_text(const XmlElement& element) {
    const std::string words = text_of(element);
    if (!words.empty()) xml_.element("mtext", {}, words);
  }

  void empty_row() {
    xml_.open("mrow");
    xml_.close();
  }

  MarkupWriter& xml_;
};

std::optional<XmlElement> read_math(const std::string& mathml) {
  try {
    return read_xml_tree({"MathML", mathml});
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

bool is_readable_mathml(const std::string& mathml) {
  return !mathml.empty() && read_math(mathml).has_value();
}

void write_mathml(MarkupWriter& xml, const Math& math) {
  const std::optional<XmlElement> root = read_math(math.mathml);
  if (!root) return;
  xml.open("math", {{"xmlns", "http://www.w3.org/1998/Math/MathML"}});
  if (math.is_display) xml.attribute("display", "block");
  const std::string alternative = plain_text(math.content);
  if (!alternative.empty()) xml.attribute("alttext", alternative);
  MathWriter(xml).children(*root, "math");
  xml.close();
}

bool has_mathml(const Article& article) {
  bool is_found = false;
  ConstVisitor visitor;
  visitor.inline_ = [&is_found](const Inline& one) {
    const auto* math = std::get_if<Math>(&one.value);
    is_found = is_found || (math && is_readable_mathml(math->mathml));
  };
  traverse(article, visitor);
  return is_found;
}

}  // namespace newsexport
