// External interface: the sniffers of the news agencies' formats.
#include "readers/news/sniff.h"

#include <algorithm>
#include <initializer_list>

#include "xml/xml_tree.h"

namespace newsexport {
namespace {

constexpr int kCertain = 100;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
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

}  // namespace newsexport
