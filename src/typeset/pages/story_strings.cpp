// External interface: story_strings().
#include "typeset/pages/story_strings.h"

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::size_t kLongestFootNotice = 90;  ///< bytes

/// The first sentence of the notice, else the holder, else the licence: what the foot of a page has room for.
std::string short_rights(const Rights& rights) {
  std::string notice = rights.notice.substr(0, rights.notice.find('\n'));
  if (notice.empty() && rights.holder.empty()) return rights.licence_name;
  if (notice.empty()) return rights.year.empty() ? rights.holder : rights.holder + ", " + rights.year;
  if (notice.size() <= kLongestFootNotice) return notice;
  const std::size_t end = notice.find(". ");
  if (end != std::string::npos && end < kLongestFootNotice) return notice.substr(0, end + 1);
  const std::size_t space = notice.rfind(' ', kLongestFootNotice);
  return notice.substr(0, space == std::string::npos ? notice.find(' ') : space) + " …";
}

}  // namespace

RunningStrings story_strings(const Story& story) {
  return {{"title", collapse_space(story.title)},
          {"publication", story.article.publication.name},
          {"section", story.article.publication.section},
          {"rights", short_rights(story.article.rights)}};
}

}  // namespace newsexport
