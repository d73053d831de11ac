// External interface: the sniffers of the news agencies' formats.
#include "readers/news/sniff.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "support/utf8.h"
#include "xml/xml_tree.h"

namespace newsexport {
namespace {

constexpr int kCertain = 100;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool has_member(std::string_view text, std::string_view name) {
  return text.find('"' + std::string(name) + '"') != std::string_view::npos;
}

}  // namespace

int sniff_nitf(std::string_view text) {
  return local_name(root_name(text)) == "nitf" ? kCertain : 0;
}

int sniff_newsml_g2(std::string_view text) {
  const bool is_item =
      is_one_of(local_name(root_name(text)), {"newsItem", "newsMessage", "packageItem", "conceptItem",
                                              "knowledgeItem", "planningItem", "catalogItem"});
  return is_item ? kCertain : 0;
}

int sniff_newsml(std::string_view text) {
  return local_name(root_name(text)) == "NewsML" ? kCertain : 0;
}

int sniff_ninjs(std::string_view text) {
  constexpr std::size_t kSniffed = std::size_t{64} << 10;
  const std::string head = fold_case(trim(text.substr(0, kSniffed)));
  if (!head.starts_with('{') && !head.starts_with('[')) return 0;
  const auto has_any = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return has_member(head, name); });
  };
  // Arc XP, JSON Feed, Apple News.
  if (has_any({"content_elements", "home_page_url", "componenttextstyles"})) return 0;
  const bool is_ninjs =
      has_any({"uri", "guid"}) &&
      has_any({"versioncreated", "body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines",
               "pubstatus", "renditions", "copyrightnotice", "usageterms"});
  return is_ninjs ? kCertain : 0;
}

}  // namespace newsexport
