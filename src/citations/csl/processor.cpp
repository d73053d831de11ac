// External interface: process().
#include "citations/csl/processor.h"

#include <algorithm>
#include <cassert>

#include "citations/csl/bibliography_entries.h"
#include "citations/csl/cluster.h"
#include "citations/csl/disambiguation.h"
#include "citations/csl/sorting.h"

namespace newsexport::csl {
namespace {

class Processor {
 public:
  Processor(const Style& style, const Locale& locale, const std::vector<Reference>& references,
            const std::vector<CslCluster>& clusters, const CslSetting& wishes)
      : setting_{style, locale},
        style_(style),
        references_(references),
        clusters_(clusters),
        wishes_(wishes) {
    setting_.citation_names_year_suffix =
        calls_variable(style, style.citation.layout.children, "year-suffix");
    if (style.bibliography) {
      setting_.bibliography_names_year_suffix =
          calls_variable(style, style.bibliography->layout.children, "year-suffix");
    }
  }

  Finished process() {
    make_items();
    number_items();
    place_cites();
    sort_cites();
    disambiguate(items_, order_, setting_);
    sort_cites();  // year suffixes tell equal cites apart
    const int distance =
        wishes_.near_note_distance > 0 ? wishes_.near_note_distance : style_.citation.near_note_distance;
    find_positions(placed_, clusters_, distance);
    Finished finished;
    for (std::size_t at = 0; at < placed_.size(); ++at) finished.citations.push_back(citation(at));
    if (style_.bibliography) finished.bibliography = bibliography();
    return finished;
  }

 private:
  // Items in the order in which they are cited first, then those that are listed without a cite.
  void make_items() {
    items_.resize(references_.size());
    std::vector<bool> is_made(references_.size(), false);
    const auto make = [&](std::size_t reference) {
      assert(reference < references_.size());
      if (is_made[reference]) return;
      is_made[reference] = true;
      items_[reference] = make_item(references_[reference], style_, setting_.locale);
      order_.push_back(reference);
      items_[reference].citation_number = static_cast<int>(order_.size());
    };
    for (const CslCluster& cluster : clusters_) {
      for (const CslCite& cite : cluster.cites) make(cite.reference);
    }
    for (const std::size_t reference : wishes_.uncited) make(reference);
  }

  // The order of the bibliography is that of the citation numbers too, unless the numbers are what it goes
  // by.
  void number_items() {
    if (!style_.bibliography) return;
    const Sorter sorter(setting_, style_.bibliography->sort, style_.bibliography->names);
    if (!sorter.has_keys()) return;
    std::vector<std::vector<std::string>> values(items_.size());
    const CiteContext context;
    for (const std::size_t item : order_) values[item] = sorter.values(items_[item], context);
    std::ranges::stable_sort(order_, [&](std::size_t first, std::size_t second) {
      return sorter.is_before(values[first], values[second]);
    });
    const int count = static_cast<int>(order_.size());
    int number = 0;
    for (const std::size_t item : order_) {
      ++number;
      items_[item].citation_number = counts_down() ? count + 1 - number : number;
    }
  }

  // Sorted by number from the highest, the numbers count down: the first cited work keeps 1.
  bool counts_down() const {
    const std::vector<SortKey>& keys = style_.bibliography->sort;
    const auto is_number = [&](const SortKey& key) {
      if (key.macro) return calls_variable(style_, style_.macros[*key.macro].children, "citation-number");
      return key.variable == "citation-number";
    };
    const auto last = std::find_if(keys.rbegin(), keys.rend(), is_number);
    return last != keys.rend() && last->is_descending;
  }

  void place_cites() {
    for (const CslCluster& cluster : clusters_) {
      PlacedCluster placed;
      for (std::size_t at = 0; at < cluster.cites.size(); ++at) {
        const CslCite& cite = cluster.cites[at];
        PlacedCite place;
        place.item = cite.reference;
        place.cluster_index = static_cast<int>(at);
        place.context.locator = cite.locator;
        if (!cite.locator_label.empty()) place.context.locator_label = cite.locator_label;
        place.context.suppresses_author =
            cite.mode == CslCite::Mode::suppress_author || (cite.mode == CslCite::Mode::in_text && at == 0);
        place.context.is_author_only = cite.mode == CslCite::Mode::author_only;
        placed.push_back(std::move(place));
      }
      placed_.push_back(std::move(placed));
    }
  }

  void sort_cites() {
    const Sorter sorter(setting_, style_.citation.sort, style_.citation.names);
    if (!sorter.has_keys()) return;
    for (PlacedCluster& placed : placed_) {
      if (placed.size() < 2) continue;
      std::vector<std::vector<std::string>> values(placed.size());
      for (const PlacedCite& cite : placed) {
        values[static_cast<std::size_t>(cite.cluster_index)] = sorter.values(items_[cite.item], cite.context);
      }
      std::ranges::stable_sort(placed, [&](const PlacedCite& first, const PlacedCite& second) {
        const auto& values_of_first = values[static_cast<std::size_t>(first.cluster_index)];
        const auto& values_of_second = values[static_cast<std::size_t>(second.cluster_index)];
        if (values_of_first != values_of_second) return sorter.is_before(values_of_first, values_of_second);
        return items_[first.item].disambiguation.year_suffix < items_[second.item].disambiguation.year_suffix;
      });
    }
  }

  FinishedCitation citation(std::size_t at) const {
    FinishedCitation finished;
    const CslCluster& cluster = clusters_[at];
    finished.text = finish(render_cluster(placed_[at], cluster, items_, setting_), setting_.locale);
    if (!cluster.cites.empty() && cluster.cites.front().mode == CslCite::Mode::in_text) {
      for (const PlacedCite& cite : placed_[at]) {
        if (cite.cluster_index != 0) continue;
        PlacedCite with_author = cite;
        with_author.context.suppresses_author = false;
        finished.author = finish(render_author(with_author, items_, setting_), setting_.locale);
      }
    }
    return finished;
  }

  std::vector<FinishedEntry> bibliography() const {
    std::vector<FinishedEntry> entries;
    for (const EntryNodes& nodes : render_entries(order_, items_, setting_)) {
      entries.push_back(
          {nodes.item, finish(nodes.label, setting_.locale), finish(nodes.text, setting_.locale)});
    }
    return entries;
  }

  Setting setting_;
  const Style& style_;
  const std::vector<Reference>& references_;
  const std::vector<CslCluster>& clusters_;
  const CslSetting& wishes_;
  std::vector<Item> items_;
  std::vector<std::size_t> order_;
  std::vector<PlacedCluster> placed_;
};

}  // namespace

Finished process(const Style& style, const Locale& locale, const std::vector<Reference>& references,
                 const std::vector<CslCluster>& clusters, const CslSetting& setting) {
  return Processor(style, locale, references, clusters, setting).process();
}

}  // namespace newsexport::csl
