// External interface: outlets_beginning_with().
#include "readers/text/outlets.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "readers/text/tokens.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

struct Kind {
  WordList outlets;
  OutletName kind;
};

constexpr std::string_view kFile = "src/readers/text/outlets.txt";
const Kind kKinds[] = {{{kFile, "sure"}, OutletName::sure},
                       {{kFile, "needs_article"}, OutletName::needs_article},
                       {{kFile, "needs_genre"}, OutletName::needs_genre},
                       {{kFile, "person"}, OutletName::person}};

using Index = std::unordered_map<std::string_view, std::vector<Outlet>>;

Index make_index() {
  Index index;
  for (const Kind& kind : kKinds) {
    for (const std::string_view listed : kind.outlets.texts()) {
      const Outlet outlet{listed, kind.kind};
      const std::string_view name = outlet.bare_name();
      const std::vector<Token> tokens = tokenize(name, 0, name.size());
      index[tokens.front().word].push_back(outlet);
    }
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
