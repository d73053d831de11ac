// External interface: ElementReader.
#include "citations/csl/element_reader.h"

#include <fmt/format.h>

#include "citations/csl/style_attributes.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

Label read_label(const XmlElement& element) {
  Label label;
  label.variable = attribute(element, "variable");
  label.form = attribute(element, "form");
  const std::string plural = attribute(element, "plural");
  if (plural == "always") label.plural = Label::Plural::always;
  if (plural == "never") label.plural = Label::Plural::never;
  return label;
}

NameFormat read_name(const XmlElement& element) {
  NameFormat name;
  name.options = read_name_options(element);
  name.dress = read_dress(element);
  for (const XmlElement* part : child_elements(element)) {
    if (local_name(part->name) != "name-part") continue;
    if (attribute(*part, "name") == "family") name.family = read_dress(*part);
    if (attribute(*part, "name") == "given") name.given = read_dress(*part);
  }
  return name;
}

struct Test {
  std::string_view attribute;
  Condition::Kind kind;
};
constexpr Test kTests[] = {
    {"type", Condition::Kind::type},
    {"variable", Condition::Kind::variable},
    {"is-numeric", Condition::Kind::is_numeric},
    {"is-uncertain-date", Condition::Kind::is_uncertain_date},
    {"locator", Condition::Kind::locator},
    {"position", Condition::Kind::position},
    {"disambiguate", Condition::Kind::disambiguate},
};

}  // namespace

void ElementReader::fail(const XmlElement& element, const std::string& message) const {
  throw Error(Error::Kind::input, file_, "csl.invalid", message, {element.line, 0});
}

void ElementReader::report_unknown(const XmlElement& element) {
  diagnostics_.add({Severity::warning,
                    file_,
                    {element.line, 0},
                    fmt::format("CSL 1.0.2 has no <{}> here; it is left out", element.name),
                    "csl.unknown-element"});
}

void ElementReader::number_macros(const XmlElement& root) {
  for (const XmlElement* child : child_elements(root)) {
    if (local_name(child->name) != "macro") continue;
    const std::string name = attribute(*child, "name");
    if (!macros_.emplace(name, Definition{macros_.size(), child->line}).second) {
      fail(*child, fmt::format("the macro \"{}\" is defined twice", name));
    }
  }
  calls_.resize(macros_.size());
}

void ElementReader::read_macro(const XmlElement& element, std::vector<Macro>& macros) {
  macros.resize(macros_.size());
  const std::string name = attribute(element, "name");
  const std::size_t index = macros_.at(name).index;
  caller_ = &calls_[index];
  macros[index] = {name, read_children(element)};
  caller_ = nullptr;
}

std::size_t ElementReader::macro_index(const XmlElement& element) {
  const std::string name = attribute(element, "macro");
  const auto found = macros_.find(name);
  if (found == macros_.end()) fail(element, fmt::format("there is no macro \"{}\"", name));
  if (caller_) caller_->push_back(found->second.index);
  return found->second.index;
}

void ElementReader::refuse_recursion(const std::vector<Macro>& macros) const {
  enum class State { unseen, open, done };
  std::vector<State> states(calls_.size(), State::unseen);
  std::vector<std::pair<std::size_t, std::size_t>> path;  // macro, next call to follow
  for (std::size_t start = 0; start < calls_.size(); ++start) {
    if (states[start] != State::unseen) continue;
    path.emplace_back(start, 0);
    states[start] = State::open;
    while (!path.empty()) {
      auto& [macro, next] = path.back();
      if (next == calls_[macro].size()) {
        states[macro] = State::done;
        path.pop_back();
        continue;
      }
      const std::size_t called = calls_[macro][next++];
      if (states[called] == State::unseen) {
        states[called] = State::open;
        path.emplace_back(called, 0);
      } else if (states[called] == State::open) {
        std::string chain;
        for (const auto& step : path) {
          if (step.first == called || !chain.empty()) chain += macros[step.first].name + " → ";
        }
        throw Error(Error::Kind::input, file_, "csl.invalid",
                    fmt::format("macros call each other in a circle: {}{}", chain, macros[called].name),
                    {macros_.at(macros[called].name).line, 0});
      }
    }
  }
}

Text ElementReader::read_text(const XmlElement& element) {
  Text text;
  text.form = attribute(element, "form");
  text.is_plural = is_true(element, "plural");
  if (element.find_attribute("macro")) {
    text.kind = Text::Kind::macro;
    text.macro = macro_index(element);
  } else if (const std::string* variable = element.find_attribute("variable")) {
    text.kind = Text::Kind::variable;
    text.name = *variable;
  } else if (const std::string* term = element.find_attribute("term")) {
    text.kind = Text::Kind::term;
    text.name = *term;
  } else {
    text.name = attribute(element, "value");
  }
  return text;
}

Date ElementReader::read_date(const XmlElement& element) const {
  Date date;
  date.variable = attribute(element, "variable");
  date.form = attribute(element, "form");
  date.date_parts = attribute(element, "date-parts");
  date.delimiter = attribute(element, "delimiter");
  for (const XmlElement* part : child_elements(element)) {
    if (local_name(part->name) == "date-part") date.parts.push_back(read_date_part(*part));
  }
  return date;
}

Names ElementReader::read_names(const XmlElement& element) {
  Names names;
  names.variables = split_words(attribute(element, "variable"));
  names.options.names_delimiter = optional_attribute(element, "delimiter");
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(child->name);
    if (name == "name") {
      names.name = read_name(*child);
      if (names.label) names.label->is_before_name = true;
    } else if (name == "label") {
      names.label = NameLabel{read_label(*child), read_dress(*child), false};
    } else if (name == "et-al") {
      names.et_al = EtAl{optional_attribute(*child, "term").value_or("et-al"), read_dress(*child)};
    } else if (name == "substitute") {
      names.substitute = read_children(*child);
    } else {
      report_unknown(*child);
    }
  }
  return names;
}

std::vector<Condition> ElementReader::read_conditions(const XmlElement& element) {
  std::vector<Condition> conditions;
  for (const Test& test : kTests) {
    for (std::string& value : split_words(attribute(element, test.attribute))) {
      conditions.push_back({test.kind, std::move(value)});
    }
  }
  return conditions;
}

Choose ElementReader::read_choose(const XmlElement& element) {
  Choose choose;
  for (const XmlElement* child : child_elements(element)) {
    const std::string_view name = local_name(child->name);
    if (name != "if" && name != "else-if" && name != "else") {
      report_unknown(*child);
      continue;
    }
    Branch branch;
    if (name != "else") branch.conditions = read_conditions(*child);
    const std::string match = attribute(*child, "match");
    if (match == "any") branch.match = Branch::Match::any;
    if (match == "none") branch.match = Branch::Match::none;
    branch.children = read_children(*child);
    choose.branches.push_back(std::move(branch));
  }
  return choose;
}

bool ElementReader::read_element(const XmlElement& element, Element& read) {
  const std::string_view name = local_name(element.name);
  if (name == "text") {
    read.value = read_text(element);
  } else if (name == "number") {
    read.value = Number{attribute(element, "variable"), attribute(element, "form")};
  } else if (name == "label") {
    read.value = read_label(element);
  } else if (name == "date") {
    read.value = read_date(element);
  } else if (name == "names") {
    read.value = read_names(element);
  } else if (name == "group") {
    read.value = Group{attribute(element, "delimiter"), read_children(element)};
  } else if (name == "choose") {
    read.value = read_choose(element);
  } else {
    return false;
  }
  if (name != "choose") read.dress = read_dress(element);
  return true;
}

std::vector<Element> ElementReader::read_children(const XmlElement& parent) {
  std::vector<Element> elements;
  for (const XmlElement* child : child_elements(parent)) {
    Element element;
    if (read_element(*child, element)) {
      elements.push_back(std::move(element));
    } else {
      report_unknown(*child);
    }
  }
  return elements;
}

}  // namespace newsexport::csl
