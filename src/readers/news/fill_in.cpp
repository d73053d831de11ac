// External interface: fill_in().
#include "readers/news/fill_in.h"

#include <algorithm>
#include <iterator>

#include "readers/news/fields.h"

namespace newsexport::news {
namespace {

template <typename Member>
void take_if_empty(Member& member, Member& other) {
  if (member.empty()) member = std::move(other);
}

template <typename Member>
void take_if_absent(std::optional<Member>& member, std::optional<Member>& other) {
  if (!member) member = std::move(other);
}

template <typename List>
void append(List& list, List& more) {
  std::ranges::move(more, std::back_inserter(list));
}

}  // namespace

void fill_in(Article& article, Article inner) {
  take_if_empty(article.kicker, inner.kicker);
  take_if_empty(article.headline, inner.headline);
  take_if_empty(article.standfirst, inner.standfirst);
  take_if_empty(article.abstract, inner.abstract);
  take_if_empty(article.bylines, inner.bylines);
  take_if_empty(article.byline_note, inner.byline_note);
  take_if_empty(article.dateline, inner.dateline);
  take_if_empty(article.publication.name, inner.publication.name);
  take_if_empty(article.publication.section, inner.publication.section);
  take_if_empty(article.language, inner.language);
  take_if_empty(article.canonical_url, inner.canonical_url);
  take_if_empty(article.identifier, inner.identifier);
  take_if_absent(article.published, inner.published);
  take_if_absent(article.updated, inner.updated);
  take_if_absent(article.embargo, inner.embargo);
  take_if_absent(article.expires, inner.expires);
  if (article.release == Release::usable) article.release = inner.release;
  for (const std::string& keyword : inner.keywords) add_keyword(article, keyword);
  if (!article.rights.credit_line.empty()) inner.rights.credit_line.clear();
  add_rights(article, std::move(inner.rights));
  append(article.further_rights, inner.further_rights);
  append(article.corrections, inner.corrections);
  append(article.body, inner.body);
  append(article.notes, inner.notes);
  append(article.references, inner.references);
  append(article.extra_fields, inner.extra_fields);
}

}  // namespace newsexport::news
