// External interface: read_locale_part().
#include "citations/csl/locale_reader.h"

#include "citations/csl/style_attributes.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

Term read_term(const XmlElement& element) {
  Term term;
  term.name = attribute(element, "name");
  term.form = attribute(element, "form");
  if (term.form == "long") term.form.clear();
  term.gender = attribute(element, "gender");
  term.gender_form = attribute(element, "gender-form");
  term.match = attribute(element, "match");
  const XmlElement* single = find_child(element, "single");
  const XmlElement* multiple = find_child(element, "multiple");
  term.single = single ? text_of(*single) : text_of(element);
  term.multiple = multiple ? text_of(*multiple) : term.single;
  return term;
}

DateFormat read_date_format(const XmlElement& element) {
  DateFormat date;
  date.form = attribute(element, "form");
  date.delimiter = attribute(element, "delimiter");
  date.dress = read_dress(element);
  for (const XmlElement* part : child_elements(element)) {
    if (local_name(part->name) == "date-part") date.parts.push_back(read_date_part(*part));
  }
  return date;
}

}  // namespace

LocalePart read_locale_part(const XmlElement& element) {
  LocalePart part;
  part.language = attribute(element, "xml:lang");
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(child->name);
    if (name == "terms") {
      for (const XmlElement* term : child_elements(*child)) part.terms.push_back(read_term(*term));
    } else if (name == "date") {
      part.dates.push_back(read_date_format(*child));
    } else if (name == "style-options") {
      if (child->find_attribute("punctuation-in-quote")) {
        part.punctuation_in_quote = is_true(*child, "punctuation-in-quote");
      }
      if (child->find_attribute("limit-day-ordinals-to-day-1")) {
        part.limit_day_ordinals = is_true(*child, "limit-day-ordinals-to-day-1");
      }
    }
  }
  return part;
}

}  // namespace newsexport::csl
