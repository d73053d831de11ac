// External interface: read_byline().
#include "readers/nitf/bylines.h"

#include <algorithm>

#include "readers/news/fields.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

// A person's name: their own text without `function` (which is who they are) and codes.
Byline person_of(const XmlElement& element) {
  Byline byline;
  std::string name;
  for (const XmlNode& node : element.children) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    if (!child) {
      name += std::get<std::string>(node.value);
    } else if (local_name(*child) == "function") {
      byline.role = text_of(*child);
    } else if (local_name(*child) != "alt-code") {
      name += ' ' + text_of(*child) + ' ';
    }
  }
  byline.name = news::without_by(name);
  return byline;
}

bool only_joins(std::string_view words) {
  const std::vector<std::string> found = split_words(words);
  return std::ranges::all_of(found, [](const std::string& word) {
    const std::string folded = fold_case(word);
    return folded == "by" || folded == "and" || folded == "&" || folded == "," || folded == ";";
  });
}

// The parts of the line by what they are.
struct Line {
  std::vector<Byline> persons;
  std::string words;     // outside of persons and titles
  std::string all;       // without titles
  std::string title;     // byttl
  std::string function;  // straight in the line
};

Line read_line(const XmlElement& element) {
  Line line;
  for (const XmlNode& node : element.children) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    const std::string text = child ? raw_text(*child) : std::get<std::string>(node.value);
    const std::string_view name = child ? local_name(*child) : std::string_view{};
    if (name == "byttl") {
      line.title += (line.title.empty() ? "" : ", ") + collapse_space(text);
    } else if (name == "function") {
      line.function = collapse_space(text);
    } else if (name == "br") {
      line.all += ' ';
    } else {
      line.all += text;
      if (name == "person") {
        line.persons.push_back(person_of(*child));
      } else {
        line.words += text;
      }
    }
  }
  std::erase_if(line.persons, [](const Byline& one) { return one.name.empty(); });
  return line;
}

}  // namespace

void read_byline(const XmlElement& element, Conversion& conversion) {
  Line line = read_line(element);
  std::vector<Byline>& bylines = conversion.article.bylines;
  const bool is_whole_line = line.persons.empty() || !only_joins(line.words);
  if (is_whole_line) {
    Byline byline{.name = news::without_by(line.all)};
    // One person among other words still has a function of their own.
    if (line.persons.size() == 1) byline.role = line.persons[0].role;
    if (!byline.name.empty()) line.persons = {std::move(byline)};
  }
  if (line.persons.empty()) {
    if (!line.title.empty()) bylines.push_back({.name = line.title});
    return;
  }
  if (line.persons.back().role.empty()) line.persons.back().role = line.function;
  line.persons.back().affiliation = line.title;
  std::ranges::move(line.persons, std::back_inserter(bylines));
}

}  // namespace newsexport::nitf
