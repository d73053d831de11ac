// External interface: outlets_beginning_with().
#include "readers/text/outlets.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "readers/text/tokens.h"

namespace newsexport::plain {
namespace {

using enum OutletName;

constexpr Outlet kOutlets[] = {
#include "readers/text/outlets.inc"
};

using Index = std::unordered_map<std::string_view, std::vector<Outlet>>;

Index make_index() {
  Index index;
  for (const Outlet& outlet : kOutlets) {
    const std::string_view name = outlet.bare_name();
    const std::vector<Token> tokens = tokenize(name, 0, name.size());
    index[tokens.front().word].push_back(outlet);
  }
  for (auto& [word, outlets] : index) {
    std::ranges::stable_sort(outlets, std::greater<>{},
                             [](const Outlet& outlet) { return outlet.bare_name().size(); });
  }
  return index;
}

}  // namespace

const std::vector<Outlet>& outlets_beginning_with(std::string_view word) {
  static const Index index = make_index();
  static const std::vector<Outlet> none;
  const auto found = index.find(word);
  return found == index.end() ? none : found->second;
}

}  // namespace newsexport::plain
