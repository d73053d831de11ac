// External interface: the attributes of CSL elements as values.
#include "citations/csl/style_attributes.h"

#include <charconv>
#include <utility>

namespace newsexport::csl {
namespace {

template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};

template <typename Value, std::size_t kSize>
Value value_of(const XmlElement& element, std::string_view name, const Word<Value> (&words)[kSize],
               Value fallback) {
  const std::string* found = element.find_attribute(name);
  if (!found) return fallback;
  for (const auto& [word, value] : words) {
    if (*found == word) return value;
  }
  return fallback;
}

constexpr Word<FontStyle> kStyles[] = {
    {"normal", FontStyle::normal}, {"italic", FontStyle::italic}, {"oblique", FontStyle::oblique}};
constexpr Word<FontVariant> kVariants[] = {{"normal", FontVariant::normal},
                                           {"small-caps", FontVariant::small_caps}};
constexpr Word<FontWeight> kWeights[] = {
    {"normal", FontWeight::normal}, {"bold", FontWeight::bold}, {"light", FontWeight::light}};
constexpr Word<Decoration> kDecorations[] = {{"none", Decoration::none},
                                             {"underline", Decoration::underline}};
constexpr Word<VerticalAlign> kAligns[] = {
    {"baseline", VerticalAlign::baseline}, {"sup", VerticalAlign::sup}, {"sub", VerticalAlign::sub}};
constexpr Word<TextCase> kCases[] = {{"lowercase", TextCase::lowercase},
                                     {"uppercase", TextCase::uppercase},
                                     {"capitalize-first", TextCase::capitalize_first},
                                     {"capitalize-all", TextCase::capitalize_all},
                                     {"sentence", TextCase::sentence},
                                     {"title", TextCase::title}};
constexpr Word<Display> kDisplays[] = {{"block", Display::block},
                                       {"left-margin", Display::left_margin},
                                       {"right-inline", Display::right_inline},
                                       {"indent", Display::indent}};

std::optional<Precedes> precedes(const XmlElement& element, std::string_view name) {
  const std::string* found = element.find_attribute(name);
  if (!found) return std::nullopt;
  if (*found == "always") return Precedes::always;
  if (*found == "never") return Precedes::never;
  if (*found == "after-inverted-name") return Precedes::after_inverted_name;
  return Precedes::contextual;
}

std::optional<bool> flag(const XmlElement& element, std::string_view name) {
  const std::string* found = element.find_attribute(name);
  return found ? std::optional(*found == "true") : std::nullopt;
}

NameOptions shared_name_options(const XmlElement& element) {
  NameOptions options;
  options.conjunction = optional_attribute(element, "and");
  options.delimiter_precedes_et_al = precedes(element, "delimiter-precedes-et-al");
  options.delimiter_precedes_last = precedes(element, "delimiter-precedes-last");
  options.et_al_min = number_attribute(element, "et-al-min");
  options.et_al_use_first = number_attribute(element, "et-al-use-first");
  options.et_al_subsequent_min = number_attribute(element, "et-al-subsequent-min");
  options.et_al_subsequent_use_first = number_attribute(element, "et-al-subsequent-use-first");
  options.et_al_use_last = flag(element, "et-al-use-last");
  options.initialize = flag(element, "initialize");
  options.initialize_with = optional_attribute(element, "initialize-with");
  options.name_as_sort_order = optional_attribute(element, "name-as-sort-order");
  options.sort_separator = optional_attribute(element, "sort-separator");
  return options;
}

}  // namespace

std::string attribute(const XmlElement& element, std::string_view name) {
  const std::string* found = element.find_attribute(name);
  return found ? *found : std::string();
}

std::optional<std::string> optional_attribute(const XmlElement& element, std::string_view name) {
  const std::string* found = element.find_attribute(name);
  return found ? std::optional(*found) : std::nullopt;
}

bool is_true(const XmlElement& element, std::string_view name) {
  return attribute(element, name) == "true";
}

std::optional<int> number_attribute(const XmlElement& element, std::string_view name) {
  const std::string* found = element.find_attribute(name);
  int number = 0;
  if (!found) return std::nullopt;
  const auto [end, status] = std::from_chars(found->data(), found->data() + found->size(), number);
  return status == std::errc{} && number >= 0 ? std::optional(number) : std::nullopt;
}

Dress read_dress(const XmlElement& element) {
  Dress dress;
  dress.format.style = value_of(element, "font-style", kStyles, FontStyle::inherit);
  dress.format.variant = value_of(element, "font-variant", kVariants, FontVariant::inherit);
  dress.format.weight = value_of(element, "font-weight", kWeights, FontWeight::inherit);
  dress.format.decoration = value_of(element, "text-decoration", kDecorations, Decoration::inherit);
  dress.format.align = value_of(element, "vertical-align", kAligns, VerticalAlign::inherit);
  dress.text_case = value_of(element, "text-case", kCases, TextCase::none);
  dress.display = value_of(element, "display", kDisplays, Display::none);
  dress.has_quotes = is_true(element, "quotes");
  dress.strips_periods = is_true(element, "strip-periods");
  dress.prefix = attribute(element, "prefix");
  dress.suffix = attribute(element, "suffix");
  return dress;
}

NameOptions read_inheritable_names(const XmlElement& element) {
  NameOptions options = shared_name_options(element);
  options.form = optional_attribute(element, "name-form");
  options.delimiter = optional_attribute(element, "name-delimiter");
  options.names_delimiter = optional_attribute(element, "names-delimiter");
  return options;
}

NameOptions read_name_options(const XmlElement& element) {
  NameOptions options = shared_name_options(element);
  options.form = optional_attribute(element, "form");
  options.delimiter = optional_attribute(element, "delimiter");
  return options;
}

NameOptions read_sort_names(const XmlElement& element) {
  NameOptions options;
  options.et_al_min = number_attribute(element, "names-min");
  options.et_al_use_first = number_attribute(element, "names-use-first");
  options.et_al_use_last = flag(element, "names-use-last");
  return options;
}

DatePart read_date_part(const XmlElement& element) {
  DatePart part;
  part.name = attribute(element, "name");
  part.form = attribute(element, "form");
  part.range_delimiter = optional_attribute(element, "range-delimiter").value_or("–");
  part.dress = read_dress(element);
  return part;
}

std::vector<const XmlElement*> child_elements(const XmlElement& element) {
  std::vector<const XmlElement*> children;
  for (const XmlNode& node : element.children) {
    if (const auto* child = std::get_if<XmlElement>(&node.value)) children.push_back(child);
  }
  return children;
}

const XmlElement* find_child(const XmlElement& element, std::string_view name) {
  for (const XmlElement* child : child_elements(element)) {
    if (local_name(child->name) == name) return child;
  }
  return nullptr;
}

std::string text_of(const XmlElement& element) {
  std::string text;
  for (const XmlNode& node : element.children) {
    if (const auto* words = std::get_if<std::string>(&node.value)) text += *words;
  }
  return text;
}

NameOptions NameOptions::over(const NameOptions& outer) const {
  NameOptions merged = *this;
  const auto fill = [&](auto member) {
    if (!(merged.*member)) merged.*member = outer.*member;
  };
  fill(&NameOptions::conjunction);
  fill(&NameOptions::delimiter);
  fill(&NameOptions::names_delimiter);
  fill(&NameOptions::delimiter_precedes_et_al);
  fill(&NameOptions::delimiter_precedes_last);
  fill(&NameOptions::et_al_min);
  fill(&NameOptions::et_al_use_first);
  fill(&NameOptions::et_al_subsequent_min);
  fill(&NameOptions::et_al_subsequent_use_first);
  fill(&NameOptions::et_al_use_last);
  fill(&NameOptions::form);
  fill(&NameOptions::initialize);
  fill(&NameOptions::initialize_with);
  fill(&NameOptions::name_as_sort_order);
  fill(&NameOptions::sort_separator);
  return merged;
}

}  // namespace newsexport::csl
