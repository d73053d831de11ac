// External interface: own_reference().
#include "citations/own_reference.h"

#include <array>

#include "citations/csl_markup.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

std::string type_of(const Article& article) {
  if (!article.publication.name.empty()) return "article-newspaper";
  return article.canonical_url.empty() ? "article" : "webpage";
}

Name name_of(const Byline& byline) {
  Name name;
  if (byline.family.empty()) {
    name.literal = byline.name;
  } else {
    name.family = byline.family;
    name.given = byline.given;
  }
  return name;
}

/// CSL's role for the words of a byline; those of other makers (photographs, graphics) are not the text's.
const char* role_of(const Byline& byline) {
  struct Role {
    std::string_view word;
    const char* csl;
  };
  constexpr std::array<Role, 4> kRoles = {
      {{"edit", "editor"}, {"translat", "translator"}, {"interview", "interviewer"}, {"illustrat", nullptr}}};
  const std::string role = fold_case(byline.role);
  for (const auto& [word, csl] : kRoles)
    if (role.find(word) != std::string::npos) return csl;
  const bool makes_pictures =
      role.find("photo") != std::string::npos || role.find("graphic") != std::string::npos;
  return makes_pictures ? nullptr : "author";
}

std::string doi_of(const std::string& identifier) {
  const std::string folded = fold_case(identifier);
  for (const std::string_view prefix : {"doi:", "https://doi.org/", "http://dx.doi.org/"})
    if (folded.starts_with(prefix)) return identifier.substr(prefix.size());
  return folded.starts_with("10.") && identifier.find('/') != std::string::npos ? identifier : "";
}

void set_date(Reference& reference, const char* variable, const std::optional<DateTime>& time) {
  if (time) reference.dates[variable].points = {*time};
}

}  // namespace

Reference own_reference(const Article& article, const std::string& title) {
  Reference reference;
  reference.key = "article";
  reference.type = type_of(article);
  const auto set = [&](const char* variable, const std::string& value) {
    if (!value.empty()) reference.variables[variable] = value;
  };
  set("title", article.headline.empty() ? title : csl_from_inlines(article.headline));
  set("container-title", article.publication.name);
  set("section", article.publication.section);
  set("edition", article.publication.edition);
  set("page", article.publication.page);
  set("ISSN", article.publication.issn);
  set("URL", article.canonical_url);
  set("DOI", doi_of(article.identifier));
  set("language", article.language);
  for (const Byline& byline : article.bylines)
    if (const char* role = role_of(byline); role && !byline.name.empty())
      reference.names[role].push_back(name_of(byline));
  set_date(reference, "issued", article.published);
  set_date(reference, "accessed", article.accessed);
  return reference;
}

}  // namespace newsexport
