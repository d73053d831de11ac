// External interface: set_article_citations().
#include "citations/set_article_citations.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "citations/cite_in_notes.h"
#include "citations/csl/set_citations.h"
#include "citations/entry_remarks.h"
#include "model/traverse.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

CslCite::Mode mode_of(CitationMode mode) {
  switch (mode) {
    case CitationMode::in_text:
      return CslCite::Mode::in_text;
    case CitationMode::suppress_author:
      return CslCite::Mode::suppress_author;
    case CitationMode::parenthetical:
    case CitationMode::as_anchor:
      break;
  }
  return CslCite::Mode::normal;
}

class ArticleCitations {
 public:
  ArticleCitations(Article& article, const CitationSetter& setter) : article_(article), setter_(setter) {
    for (std::size_t i = 0; i < article.references.size(); ++i) {
      const int number = article.references[i].number;
      if (number > 0) by_number_.emplace(number, i);
    }
    collect();
  }

  const std::vector<CslCluster>& clusters() const { return clusters_; }

  std::vector<std::size_t> uncited() const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < article_.references.size(); ++i)
      if (article_.references[i].number == 0) indices.push_back(i);
    return indices;
  }

  void take(CslOutput output) {
    for (std::size_t i = 0; i < citations_.size(); ++i) take_citation(i, std::move(output.citations[i]));
    if (!output.bibliography.empty()) take_list(std::move(output.bibliography));
  }

 private:
  void collect() {
    Visitor visitor;
    visitor.inline_ = [this](Inline& value) {
      if (auto* citation = std::get_if<Citation>(&value.value)) add(*citation);
    };
    traverse_text(article_, visitor);
    for (Note& note : article_.notes) {
      note_number_ = note.number;
      traverse(note.content, visitor);
    }
  }

  void add(Citation& citation) {
    CslCluster cluster;
    cluster.note_number = note_number_;
    std::vector<int> items;
    for (std::size_t i = 0; i < citation.items.size(); ++i) {
      const CitationItem& item = citation.items[i];
      if (item.number == 0) continue;
      cluster.cites.push_back({by_number_.at(item.number),
                               item.prefix,
                               item.suffix,
                               item.locator_label,
                               item.locator,
                               mode_of(item.mode),
                               {},
                               false,
                               0});
      items.push_back(static_cast<int>(i));
    }
    if (items.empty()) return;
    clusters_.push_back(std::move(cluster));
    citations_.push_back({&citation, std::move(items)});
  }

  void take_citation(std::size_t index, CslCitation set) {
    auto& [citation, items] = citations_[index];
    citation->author = std::move(set.author);
    for (CslCitationPiece& piece : set.pieces) {
      const int item = piece.cite < 0 ? -1 : items[static_cast<std::size_t>(piece.cite)];
      citation->pieces.push_back({std::move(piece.text), item});
    }
    name_authors(*citation, items.front());
  }

  /// Where the style names nobody in the text, or has nothing but the name to say.
  void name_authors(Citation& citation, int first) const {
    const CitationItem& item = citation.items[static_cast<std::size_t>(first)];
    const bool is_empty = std::ranges::all_of(
        citation.pieces, [](const CitationPiece& piece) { return trim(plain_text(piece.text)).empty(); });
    const bool needs_author = item.mode == CitationMode::in_text && citation.author.empty();
    if (!needs_author && !is_empty) return;
    if (citation.author.empty())
      citation.author =
          setter_.author_words_for(article_.language).of(article_.references[by_number_.at(item.number)]);
    if (is_empty) citation.pieces = {{std::exchange(citation.author, {}), first}};
  }

  /// The list's order becomes that of the references; what it leaves out comes after, without a number.
  void take_list(std::vector<CslEntry> list) {
    std::vector<Reference> ordered;
    std::vector<bool> is_listed(article_.references.size(), false);
    std::unordered_map<int, int> new_numbers;
    for (CslEntry& entry : list) {
      Reference& reference = article_.references[entry.reference];
      is_listed[entry.reference] = true;
      const int number = static_cast<int>(ordered.size()) + 1;
      if (reference.number > 0) new_numbers.emplace(reference.number, number);
      reference.number = number;
      reference.entry_label = std::move(entry.label);
      reference.entry = std::move(entry.text);
      ordered.push_back(std::move(reference));
    }
    for (std::size_t i = 0; i < is_listed.size(); ++i) {
      if (is_listed[i]) continue;
      Reference& reference = article_.references[i];
      if (reference.number > 0) new_numbers.emplace(reference.number, 0);
      reference.number = 0;
      ordered.push_back(std::move(reference));
    }
    article_.references = std::move(ordered);
    for (auto& [citation, items] : citations_)
      for (CitationItem& item : citation->items)
        item.number = item.number == 0 ? 0 : new_numbers.at(item.number);
  }

  struct Found {
    Citation* citation;
    std::vector<int> items;  ///< index in Citation::items of each cite of the cluster
  };
  Article& article_;
  const CitationSetter& setter_;
  std::unordered_map<int, std::size_t> by_number_;
  std::vector<CslCluster> clusters_;
  std::vector<Found> citations_;
  int note_number_ = 0;
};

}  // namespace

void set_article_citations(Article& article, const CitationSetter& setter, Diagnostics& diagnostics) {
  if (article.references.empty()) return;
  const CslLocale locale = setter.locale_for(article.language, diagnostics);
  ArticleCitations citations(article, setter);
  CslSetting setting;
  setting.uncited = citations.uncited();
  citations.take(set_citations(setter.style(), locale, article.references, citations.clusters(), setting));
  if (setter.style().is_note_style()) join_citations_in_notes(article);
  add_entry_remarks(article);
}

void set_single_entry(Reference& reference, const std::string& language, const CitationSetter& setter,
                      Diagnostics& diagnostics) {
  const CslLocale locale = setter.locale_for(language, diagnostics);
  const bool has_list = setter.style().has_bibliography();
  std::vector<CslCluster> clusters(has_list ? 0 : 1);
  for (CslCluster& cluster : clusters) cluster.cites.emplace_back();
  CslSetting setting;
  if (has_list) setting.uncited = {0};
  CslOutput output = set_citations(setter.style(), locale, {reference}, clusters, setting);
  for (CslEntry& entry : output.bibliography) reference.entry = std::move(entry.text);
  for (CslCitation& citation : output.citations)
    for (CslCitationPiece& piece : citation.pieces)
      for (Inline& value : piece.text) reference.entry.push_back(std::move(value));
}

}  // namespace newsexport
