// External interface: read_math(), math_text().
#include "readers/math_text.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

void add_math(const XmlElement& element, Inlines& out);

Inlines text(std::string_view words) {
  Inlines inlines;
  if (!words.empty()) append_text(inlines, words);
  return inlines;
}

void append(Inlines added, Inlines& out) {
  for (Inline& one : added) {
    if (const auto* words = std::get_if<Text>(&one.value)) {
      append_text(out, words->text);
    } else {
      out.push_back(std::move(one));
    }
  }
}

Inlines read(const XmlElement& element) {
  Inlines inlines;
  add_math(element, inlines);
  return inlines;
}

Inlines child(const XmlElement& element, std::size_t index) {
  const std::vector<const XmlElement*> children = child_elements(element);
  return index < children.size() ? read(*children[index]) : Inlines();
}

/// In brackets where it is more than one symbol.
void append_grouped(Inlines part, Inlines& out) {
  const bool is_simple = code_point_count(plain_text(part)) <= 1 ||
                         (part.size() == 1 && plain_text(part).find_first_of(" +-/") == std::string::npos &&
                          plain_text(part).find("−") == std::string::npos);
  if (!is_simple) append_text(out, "(");
  append(std::move(part), out);
  if (!is_simple) append_text(out, ")");
}

/// Signs between two things stand free; brackets and primes stand close.
constexpr auto kFreeSigns = std::to_array<std::string_view>(
    {"+", "-", "−", "±", "=", "≠", "<", ">", "≤", "≥", "≈", "≡", "∼", "~", "∝", "×", "·",  "⋅", "∈", "∉",
     "⊂", "⊆", "∪", "∩", "→", "←", "↔", "⇒", "⇔", "∧", "∨", "|", "≪", "≫", "≅", "≃", ":=", "*", "∗"});

void add_operator(const XmlElement& element, Inlines& out) {
  std::string sign = text_of(element);
  const bool is_invisible = sign == "\u2061" || sign == "\u2062" || sign == "\u2063" || sign == "\u2064";
  if (is_invisible) sign = sign == "\u2061" ? "" : " ";
  if (sign == "," || sign == ";") sign += " ";
  const bool is_free = std::ranges::find(kFreeSigns, sign) != kFreeSigns.end();
  if (is_free && !out.empty()) sign = " " + sign + " ";
  if (!sign.empty()) append_text(out, sign);
}

void add_identifier(const XmlElement& element, Inlines& out) {
  const std::string name = text_of(element);
  if (name.empty()) return;
  const bool is_upright = attribute(element, "mathvariant") == "normal" || code_point_count(name) > 1;
  if (is_upright) {
    append_text(out, name);
  } else {
    out.push_back({Emphasis{text(name)}});
  }
}

void add_index(Inlines index, Inlines& out) {
  if (!index.empty()) out.push_back({Subscript{std::move(index)}});
}
void add_exponent(Inlines exponent, Inlines& out) {
  if (!exponent.empty()) out.push_back({Superscript{std::move(exponent)}});
}

void add_fraction(const XmlElement& element, Inlines& out) {
  append_grouped(child(element, 0), out);
  append_text(out, "/");
  append_grouped(child(element, 1), out);
}

/// The combining character of an accent that stands over one letter; "" where it is no accent.
std::string combining_accent(const std::string& accent) {
  if (accent == "^" || accent == "ˆ") return "\u0302";
  if (accent == "¯" || accent == "‾" || accent == "_" || accent == "―") return "\u0304";
  if (accent == "~" || accent == "˜" || accent == "∼") return "\u0303";
  if (accent == "→" || accent == "⃗") return "\u20D7";
  if (accent == "˙" || accent == ".") return "\u0307";
  return {};
}

void add_over(const XmlElement& element, Inlines& out) {
  const Inlines base = child(element, 0);
  const std::string accent = combining_accent(plain_text(trimmed(child(element, 1))));
  if (!accent.empty() && code_point_count(plain_text(base)) == 1) {
    out.push_back({Emphasis{text(plain_text(base) + accent)}});
    return;
  }
  append(base, out);
  add_exponent(child(element, 1), out);
}

void add_fenced(const XmlElement& element, Inlines& out) {
  const auto* open = element.find_attribute("open");
  const auto* close = element.find_attribute("close");
  append_text(out, open ? *open : "(");
  bool is_first = true;
  for (const XmlElement* part : child_elements(element)) {
    if (!is_first) append_text(out, ", ");
    append(read(*part), out);
    is_first = false;
  }
  append_text(out, close ? *close : ")");
}

void add_table(const XmlElement& element, Inlines& out) {
  bool is_first_row = true;
  for (const XmlElement* row : child_elements(element)) {
    if (!is_first_row) append_text(out, "; ");
    is_first_row = false;
    bool is_first_cell = true;
    for (const XmlElement* cell : child_elements(*row)) {
      if (!is_first_cell) append_text(out, " ");
      append(read(*cell), out);
      is_first_cell = false;
    }
  }
}

void add_children(const XmlElement& element, Inlines& out) {
  for (const XmlElement* part : child_elements(element)) add_math(*part, out);
}

void add_math(const XmlElement& element, Inlines& out) {
  const std::string_view name = local_name(element);
  if (name == "mi") {
    add_identifier(element, out);
  } else if (name == "mo") {
    add_operator(element, out);
  } else if (name == "mn" || name == "mtext" || name == "ms") {
    const std::string words = name == "mtext" ? raw_text(element) : text_of(element);
    if (!words.empty()) append_text(out, words);
  } else if (name == "mspace") {
    if (!out.empty()) append_text(out, " ");
  } else if (name == "mfrac") {
    add_fraction(element, out);
  } else if (name == "msqrt") {
    append_text(out, "√");
    Inlines inner;
    add_children(element, inner);
    append_grouped(std::move(inner), out);
  } else if (name == "mroot") {
    add_exponent(child(element, 1), out);
    append_text(out, "√");
    append_grouped(child(element, 0), out);
  } else if (name == "msub" || name == "munder") {
    append(child(element, 0), out);
    add_index(child(element, 1), out);
  } else if (name == "msup") {
    append(child(element, 0), out);
    add_exponent(child(element, 1), out);
  } else if (name == "mover") {
    add_over(element, out);
  } else if (name == "msubsup" || name == "munderover") {
    append(child(element, 0), out);
    add_index(child(element, 1), out);
    add_exponent(child(element, 2), out);
  } else if (name == "mfenced") {
    add_fenced(element, out);
  } else if (name == "mtable") {
    add_table(element, out);
  } else if (name == "semantics") {
    append(child(element, 0), out);
  } else if (!name.starts_with("annotation") && name != "mphantom") {
    add_children(element, out);
  }
}

}  // namespace

Math read_math(const XmlElement& math, bool is_display) {
  return {math_text(math), write_xml_tree(math), is_display};
}

Inlines math_text(const XmlElement& math) {
  return trimmed(read(math));
}

}  // namespace newsexport
