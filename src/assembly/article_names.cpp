// External interface: article_names().
#include "assembly/article_names.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "assembly/identifier.h"
#include "assembly/slug.h"

namespace newsexport {
namespace {

constexpr std::string_view kNameless = "article";

std::string date_of(const Article& article) {
  const std::optional<DateTime>& date = article.published ? article.published : article.updated;
  if (!date) return {};
  return format_iso(*date).substr(0, sizeof("2026-05-12") - 1);
}

std::string name_of(const Article& article) {
  const std::string date = date_of(article);
  const std::string slug = ascii_words(plain_text(article.headline));
  if (date.empty() && slug.empty()) return std::string(kNameless);
  return date + (date.empty() || slug.empty() ? "" : "-") + slug;
}

std::string identifier_digits(const Article& article) {
  return make_identifier(article).substr(sizeof("urn:uuid:") - 1, 8);
}

}  // namespace

std::vector<std::string> article_names(const std::vector<const Article*>& articles) {
  std::vector<std::string> names;
  std::map<std::string, int> uses;
  for (const Article* article : articles) ++uses[names.emplace_back(name_of(*article))];
  std::set<std::string> taken;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (uses[names[i]] > 1) names[i] += '-' + identifier_digits(*articles[i]);
    const std::string name = names[i];
    for (int copy = 2; !taken.insert(names[i]).second; ++copy) names[i] = fmt::format("{}-{}", name, copy);
  }
  return names;
}

}  // namespace newsexport
