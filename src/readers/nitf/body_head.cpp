// External interface: read_rights(), read_headline(), read_body_head().
#include "readers/nitf/body_head.h"

#include <algorithm>

#include "readers/news/fields.h"
#include "readers/nitf/blocks.h"
#include "readers/nitf/bylines.h"
#include "readers/nitf/head.h"
#include "readers/nitf/inlines.h"
#include "support/utf8.h"

namespace newsexport::nitf {
namespace {

// "Newport News, VA": as written where the sender set the commas, else the parts with commas between them.
std::string place_of(const XmlElement& location) {
  if (has_own_text(location)) return text_of(location);
  std::string place;
  for (const XmlElement* part : child_elements(location)) {
    const std::string name = text_of(*part);
    if (!name.empty()) place += (place.empty() ? "" : ", ") + name;
  }
  return place;
}

// EFE writes the machine's form of the date into the text, and says that it is wrong there.
bool is_for_readers(std::string_view date) {
  return std::ranges::any_of(date, [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

// Puts a part behind a line, after a comma where the sender set none.
void add_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  line = collapse_space(line);
  if (!line.empty()) line += line.ends_with(',') ? " " : ", ";
  line += part;
}

void read_dateline(const XmlElement& element, Conversion& conversion) {
  Article& article = conversion.article;
  std::string line;
  for (const XmlNode& node : element.children) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    if (!child) {
      line += std::get<std::string>(node.value);
    } else if (local_name(*child) == "story.date") {
      const std::string date = text_of(*child);
      if (is_for_readers(date)) add_part(line, date);
      const auto moment =
          news::read_date(attribute(*child, "norm"), position_of(*child), conversion.diagnostics);
      if (!article.published) article.published = moment;
    } else {
      add_part(line, place_of(*child));
    }
  }
  line = news::without_dash(line);
  if (!line.empty()) article.dateline += (article.dateline.empty() ? "" : " / ") + line;
}

void read_deck(const XmlElement& hedline, Conversion& conversion) {
  Article& article = conversion.article;
  const std::string headline = plain_text(article.headline);
  for (const XmlElement* deck : child_elements(hedline)) {
    if (local_name(*deck) == "hl1") continue;
    Inlines words = read_inlines(*deck, conversion);
    if (words.empty() || news::say_the_same(plain_text(words), headline)) continue;
    if (!article.standfirst.empty()) article.standfirst.push_back({LineBreak{}});
    std::ranges::move(words, std::back_inserter(article.standfirst));
  }
}

void read_abstract(const XmlElement& element, Conversion& conversion) {
  Blocks abstract = read_blocks(element, conversion);
  const bool repeats = news::say_the_same(plain_text(abstract), plain_text(conversion.article.headline));
  if (repeats) return;
  std::ranges::move(abstract, std::back_inserter(conversion.article.abstract));
}

void read_copyright(const XmlElement& element, Conversion& conversion) {
  Rights rights;
  const Position position = position_of(element);
  news::set_right(rights, RightsField::notice, text_of(element), position);
  news::set_right(rights, RightsField::holder, text_of(find_element(element, "copyrite.holder")), position);
  news::set_right(rights, RightsField::year, text_of(find_element(element, "copyrite.year")), position);
  news::add_rights(conversion.article, std::move(rights));
}

void read_distributor(const XmlElement& element, Conversion& conversion) {
  const std::string name = text_of(element);
  if (name.empty()) return;
  // The name that readers know goes before the code that `head` has.
  conversion.article.rights.credit_line.clear();
  news::set_right(conversion.article.rights, RightsField::credit_line, name, position_of(element));
}

// A note, or what the schema does not have here (a paragraph): blocks at the top of the text.
void read_note(const XmlElement& element, Conversion& conversion) {
  XmlElement holder;
  holder.children.push_back({element});
  Blocks note = read_blocks(holder, conversion);
  std::ranges::move(note, std::back_inserter(conversion.article.body));
}

// A headline without an element of its own, before its deck.
Inlines own_line(XmlElement hedline, Conversion& conversion) {
  std::erase_if(hedline.children, [](const XmlNode& node) {
    const auto* child = std::get_if<XmlElement>(&node.value);
    return child && local_name(*child) == "hl2";
  });
  return read_inlines(hedline, conversion);
}

// The headline's summary, where the sender has no deck.
void settle_abstract(Article& article) {
  if (!article.standfirst.empty() || article.abstract.size() != 1) return;
  auto* paragraph = std::get_if<Paragraph>(&article.abstract.front().value);
  if (!paragraph) return;
  article.standfirst = std::move(paragraph->content);
  article.abstract.clear();
}

}  // namespace

void read_rights(const XmlElement& element, Conversion& conversion) {
  const auto value_of = [&](std::string_view name) {
    return text_of(find_element(element, "rights." + std::string(name)));
  };
  Rights rights = read_rights_record(value_of, position_of(element), conversion);
  if (has_own_text(element)) {
    news::set_right(rights, RightsField::notice, text_of(element), position_of(element));
  }
  news::add_rights(conversion.article, std::move(rights));
}

void read_headline(const XmlElement& nitf, Conversion& conversion) {
  Inlines& headline = conversion.article.headline;
  const XmlElement* hedline = find_element(nitf, "body/body.head/hedline");
  if (!hedline) hedline = find_element(nitf, "body/body.head/headline");  // AP
  if (!hedline) hedline = find_element(nitf, "body/body.content/block/hedline");
  if (hedline) {
    for (const XmlElement* line : child_elements(*hedline, "hl1")) {
      if (!headline.empty()) headline.push_back({LineBreak{}});
      for (Inline& one : read_inlines(*line, conversion)) headline.push_back(std::move(one));
    }
    if (headline.empty() && has_own_text(*hedline)) headline = own_line(*hedline, conversion);
  }
  const XmlElement* title = find_element(nitf, "head/title");
  if (headline.empty() && title) {
    headline = read_inlines(*title, conversion);
  } else if (title) {
    news::add_extra(conversion.article, "title", text_of(*title), position_of(*title));
  }
}

void read_body_head(const XmlElement& body_head, Conversion& conversion) {
  for (const XmlElement* part : child_elements(body_head)) {
    const std::string_view name = local_name(*part);
    if (name == "hedline" || name == "headline") {
      read_deck(*part, conversion);
    } else if (name == "byline") {
      read_byline(*part, conversion);
    } else if (name == "dateline") {
      read_dateline(*part, conversion);
    } else if (name == "abstract") {
      read_abstract(*part, conversion);
    } else if (name == "distributor") {
      read_distributor(*part, conversion);
    } else if (name == "rights") {
      read_rights(*part, conversion);
    } else if (name == "copyrite") {
      read_copyright(*part, conversion);
    } else {
      read_note(*part, conversion);
    }
  }
  settle_abstract(conversion.article);
}

}  // namespace newsexport::nitf
