#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/csl/style_tree.h"
#include "support/diagnostics.h"
#include "xml/xml_tree.h"

namespace newsexport::csl {

/// The attribute's value, or "".
std::string attribute(const XmlElement& element, std::string_view name);
std::optional<std::string> optional_attribute(const XmlElement& element, std::string_view name);
bool is_true(const XmlElement& element, std::string_view name);
std::optional<int> number_attribute(const XmlElement& element, std::string_view name);

/// The formatting, affixes, display, quotes, strip-periods and text-case that stand on `element`. Values that
/// CSL does not know count as not given.
Dress read_dress(const XmlElement& element);

/// The inheritable name attributes that stand on `element`, under the names that they have there: cs:style,
/// cs:citation and cs:bibliography say `name-form` and `name-delimiter`, cs:name says `form` and `delimiter`.
NameOptions read_inheritable_names(const XmlElement& element);
NameOptions read_name_options(const XmlElement& element);
/// names-min, names-use-first, names-use-last of cs:key.
NameOptions read_sort_names(const XmlElement& element);

DatePart read_date_part(const XmlElement& element);

/// The elements directly in `element`, with CSL's names (no prefix).
std::vector<const XmlElement*> child_elements(const XmlElement& element);
const XmlElement* find_child(const XmlElement& element, std::string_view name);
/// All characters directly in the element.
std::string text_of(const XmlElement& element);

}  // namespace newsexport::csl
