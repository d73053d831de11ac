// External interface: find_unread() of XML and JSON, report_unread(), account_for().
#include "readers/account/account.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "readers/account/prose.h"
#include "readers/account/source_node.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

namespace newsexport {
namespace {

/// More messages than these about one article help nobody; the rest is counted.
constexpr std::size_t kMostMessages = 20;

/// Attributes with more than one word that are nothing to be read, in any format.
constexpr auto kTechnicalAttributes = std::to_array<std::string_view>(
    {"class", "style", "id", "rid", "ref", "refs", "rel", "schemaLocation", "srcset", "sizes", "d", "points",
     "transform", "viewBox", "headers", "rowsep", "colsep", "linkends", "arearefs"});

bool is_to_be_read(const XmlElement::Attribute& attribute) {
  const bool has_words = trim(attribute.value).find_first_of(" \n\t") != std::string_view::npos;
  if (!has_words || attribute.name.starts_with("xmlns")) return false;
  return std::ranges::find(kTechnicalAttributes, local_name(attribute.name)) == kTechnicalAttributes.end();
}

SourceNode source_node(const XmlElement& element) {
  SourceNode node{SourceNode::Kind::element, local_name(element), {}, {element.line, 0}, {}};
  node.children.reserve(element.children.size());
  for (const XmlElement::Attribute& attribute : element.attributes) {
    if (!is_to_be_read(attribute)) continue;
    node.children.push_back(
        {SourceNode::Kind::attribute, local_name(attribute.name), attribute.value, node.position, {}});
  }
  for (const XmlNode& child : element.children) {
    if (const auto* inner = std::get_if<XmlElement>(&child.value)) {
      node.children.push_back(source_node(*inner));
    } else if (const auto& text = std::get<std::string>(child.value); !trim(text).empty()) {
      node.children.push_back({SourceNode::Kind::text, {}, text, node.position, {}});
    }
  }
  return node;
}

SourceNode source_node(const JsonValue& value, std::string_view name) {
  SourceNode node{SourceNode::Kind::element, name, {}, value.position, {}};
  for (const JsonValue& item : value.items) node.children.push_back(source_node(item, {}));
  for (const JsonValue::Member& member : value.members) {
    node.children.push_back(source_node(member.value, member.name));
  }
  if (value.kind == JsonValue::Kind::text) {
    node.children.push_back({SourceNode::Kind::text, {}, value.text, value.position, {}});
  }
  return node;
}

std::string one_line(const std::string& text) {
  return excerpt(collapse_space(text));
}

void report_unread_texts(const std::vector<LeftOut>& unread, Diagnostics& diagnostics) {
  for (const LeftOut& one : std::span(unread).first(std::min(unread.size(), kMostMessages))) {
    diagnostics.warning(
        one.position, "source.unread",
        fmt::format("text of '{}' is not in the article: \"{}\"", one.reason, one_line(one.text)));
  }
  if (unread.size() > kMostMessages) {
    diagnostics.warning(unread[kMostMessages].position, "source.unread",
                        fmt::format("{} more texts are not in the article", unread.size() - kMostMessages));
  }
}

void report_set_aside(const std::vector<LeftOut>& set_aside, Diagnostics& diagnostics) {
  for (const LeftOut& one : set_aside) {
    diagnostics.note(one.position, "source.set-aside",
                     fmt::format("left out as {}: \"{}\"", one.reason, one_line(one.text)));
  }
}

/// Fields that the model has no member for stand in the dump alone; readers of a book or page miss them.
void add_extra_fields(const Article& article, std::vector<LeftOut>& set_aside) {
  if (article.extra_fields.empty()) return;
  ArticleWords shown;
  shown.add_shown(article);
  for (const ExtraField& field : article.extra_fields) {
    const bool is_said = std::ranges::any_of(article.left_out, [&field](const LeftOut& one) {
      return one.reason == field.name && one.text == field.value;
    });
    const bool is_number = std::ranges::none_of(field.value, [](unsigned char c) { return c >= 'A'; });
    if (!is_said && !is_number && !shown.says(field.value)) {
      set_aside.push_back({field.value, field.name, field.position});
    }
  }
}

Unread find_unread_in(const auto& tree, std::span<const SetAside> set_aside, const Article& article) {
  ArticleWords words;
  words.add(article);
  return find_unread(tree, set_aside, words);
}

}  // namespace

Unread find_unread(const XmlElement& tree, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare) {
  return find_unread(source_node(tree), set_aside, words, compare);
}

Unread find_unread(const JsonValue& tree, std::span<const SetAside> set_aside, const ArticleWords& words,
                   Compare compare) {
  return find_unread(source_node(tree, {}), set_aside, words, compare);
}

void report_unread(Unread found, Article& article, Diagnostics& diagnostics) {
  add_extra_fields(article, found.set_aside);
  report_unread_texts(found.unread, diagnostics);
  report_set_aside(found.set_aside, diagnostics);
  for (LeftOut& one : found.unread) one.reason = fmt::format("unread text of '{}'", one.reason);
  std::ranges::move(found.unread, std::back_inserter(article.left_out));
  std::ranges::move(found.set_aside, std::back_inserter(article.left_out));
}

void account_for(const XmlElement& tree, std::span<const SetAside> set_aside, Article& article,
                 Diagnostics& diagnostics) {
  report_unread(find_unread_in(tree, set_aside, article), article, diagnostics);
}

void account_for(const JsonValue& tree, std::span<const SetAside> set_aside, Article& article,
                 Diagnostics& diagnostics) {
  report_unread(find_unread_in(tree, set_aside, article), article, diagnostics);
}

}  // namespace newsexport
