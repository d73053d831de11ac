// External interface: fill_in(), fill_in_nitf(), take_text(), is_said(), add_summary().
#include "readers/news/fill_in.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>

#include "model/traverse.h"
#include "readers/news/fields.h"
#include "readers/news/words.h"
#include "readers/nitf.h"
#include "support/utf8.h"
#include "xml/xml_query.h"

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

std::set<std::string> keys_of(const Article& article) {
  std::set<std::string> keys;
  for (const Note& note : article.notes) keys.insert(note.key);
  for (const Reference& reference : article.references) keys.insert(reference.key);
  return keys;
}

void put_before_keys(const std::string& prefix, Article& inner) {
  for (Note& note : inner.notes) note.key.insert(0, prefix);
  for (Reference& reference : inner.references) reference.key.insert(0, prefix);
  Visitor visitor;
  visitor.inline_ = [&](Inline& one) {
    if (auto* note = std::get_if<NoteReference>(&one.value)) note->key.insert(0, prefix);
    if (auto* citation = std::get_if<Citation>(&one.value)) {
      for (CitationItem& item : citation->items) item.key.insert(0, prefix);
    }
  };
  traverse(inner, visitor);
}

// Each text counts its notes and sources from 1.
void tell_keys_apart(const Article& article, Article& inner) {
  const std::set<std::string> taken = keys_of(article);
  const auto is_taken = [&](const std::string& key) { return taken.contains(key); };
  if (std::ranges::none_of(keys_of(inner), is_taken)) return;
  put_before_keys(fmt::format("text-{}-", taken.size() + 1), inner);
}

bool is_name_of(std::string_view one, std::string_view other) {
  const std::string folded = fold_case(one);
  const std::string whole = fold_case(other);
  return folded.find(whole) != std::string::npos || whole.find(folded) != std::string::npos;
}

// A name with its title in one place may be the name alone in the other.
void add_bylines(Article& article, Article& inner) {
  for (Byline& byline : inner.bylines) {
    const auto known = std::ranges::find_if(
        article.bylines, [&](const Byline& one) { return is_name_of(one.name, byline.name); });
    if (known == article.bylines.end()) {
      article.bylines.push_back(std::move(byline));
      continue;
    }
    take_if_empty(known->role, byline.role);
    take_if_empty(known->affiliation, byline.affiliation);
  }
}

void add_summaries(Article& article, Article& inner) {
  add_summary(article, std::move(inner.headline));
  add_summary(article, std::move(inner.standfirst));
  for (Block& block : inner.abstract) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (!paragraph || !is_said(article, plain_text(paragraph->content)))
      article.abstract.push_back(std::move(block));
  }
}

}  // namespace

bool is_said(const Article& article, const std::string& words) {
  const auto has_it = [&](const std::string& text) { return share_of_words(words, text) >= 1; };
  return has_it(plain_text(article.headline)) || has_it(plain_text(article.kicker)) ||
         has_it(plain_text(article.standfirst)) || has_it(plain_text(article.abstract));
}

void add_summary(Article& article, Inlines line, Position position) {
  if (is_said(article, plain_text(line))) return;
  if (article.standfirst.empty() && article.abstract.empty()) {
    article.standfirst = std::move(line);
  } else {
    article.abstract.push_back({.value = Paragraph{std::move(line)}, .position = position});
  }
}

Blocks take_text(Article& article, Article& inner) {
  tell_keys_apart(article, inner);
  append(article.corrections, inner.corrections);
  append(article.notes, inner.notes);
  append(article.references, inner.references);
  append(article.extra_fields, inner.extra_fields);
  append(article.left_out, inner.left_out);
  append(article.further_rights, inner.further_rights);
  for (const std::string& keyword : inner.keywords) add_keyword(article, keyword);
  return std::move(inner.body);
}

void fill_in(Article& article, Article inner) {
  take_if_empty(article.kicker, inner.kicker);
  take_if_empty(article.headline, inner.headline);
  add_summaries(article, inner);
  add_bylines(article, inner);
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
  if (!article.rights.credit_line.empty()) inner.rights.credit_line.clear();
  add_rights(article, std::move(inner.rights));
  Blocks text = take_text(article, inner);
  append(article.body, text);
}

void fill_in_nitf(Article& article, const XmlElement& nitf, Diagnostics& diagnostics) {
  Article inner = read_nitf_element(nitf, diagnostics);
  const bool has_own_headline = find_element(nitf, "body/body.head/hedline/hl1") ||
                                find_element(nitf, "body/body.content/block/hedline/hl1");
  if (!article.headline.empty() && !has_own_headline) inner.headline.clear();
  fill_in(article, std::move(inner));
}

}  // namespace newsexport::news
