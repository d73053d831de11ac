// External interface: relator_of().
#include "markup/roles.h"

#include <algorithm>

#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport {
namespace {

constexpr std::string_view kFile = "src/markup/roles.txt";

// By code of MARC's list for relators; the first that fits. Those of other crafts come before the writer's,
// so that "photo editor" is not an author and "additional reporting" not a reporter.
const WordList kRelators[] = {
    {kFile, "ctb"}, {kFile, "trl"}, {kFile, "ill"}, {kFile, "edt"},
    {kFile, "pht"}, {kFile, "ivr"}, {kFile, "aut"},
};

}  // namespace

std::string_view relator_of(const std::string& role) {
  const std::string folded = fold_case(trim(role));
  if (folded.empty() || folded == "by") return "aut";
  for (const WordList& relator : kRelators) {
    const auto is_in_role = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    if (std::ranges::any_of(relator.texts(), is_in_role)) return relator.section();
  }
  return "ctb";
}

}  // namespace newsexport
