// External interface: run_fixture().
#include <map>

#include <fmt/format.h>

#include "citations/csl/csl_locale.h"
#include "citations/csl/csl_style.h"
#include "citations/csl/processor.h"
#include "citations/csl/suite/fixture.h"
#include "citations/csl/suite/html.h"
#include "citations/csl_item.h"
#include "citations/csl_json.h"
#include "citations/csl_markup.h"
#include "support/files.h"

namespace newsexport {
namespace {

// A citation as the suite's CITATIONS has it.
struct SuiteCitation {
  std::string id;
  CslCluster cluster;
};

class Runner {
 public:
  Runner(const Fixture& fixture, const std::filesystem::path& locales)
      : fixture_(fixture),
        locales_(locales),
        style_(read_csl_style({fixture.name, fixture.section("CSL")}, diagnostics_)),
        locale_(make_csl_locale(
            style_, {}, {[this](const std::string& tag) { return locale_file(tag); }, locales.string()},
            diagnostics_)),
        references_(
            references_from_csl(parse_csl_json({fixture.name, fixture.section("INPUT")}), diagnostics_)) {
    for (std::size_t at = 0; at < references_.size(); ++at) index_[references_[at].key] = at;
  }

  std::string run() {
    const bool is_bibliography = fixture_.section("MODE").find("bibliography") != std::string::npos;
    if (!fixture_.section("CITATIONS").empty()) return run_citations(is_bibliography);
    for (std::size_t at = 0; at < references_.size(); ++at) setting_.uncited.push_back(at);
    if (is_bibliography) return bibliography(process({}));
    const csl::Finished finished = process(citation_items());
    std::string result;
    for (const csl::FinishedCitation& citation : finished.citations) {
      if (!result.empty()) result += '\n';
      result += citation_html(citation);
    }
    return result;
  }

 private:
  std::optional<Source> locale_file(const std::string& tag) const {
    const std::filesystem::path file = locales_ / ("locales-" + tag + ".xml");
    if (!std::filesystem::exists(file)) return std::nullopt;
    return Source{file.string(), read_file(file, std::size_t{1} << 24)};
  }

  csl::Finished process(const std::vector<CslCluster>& clusters) const {
    return csl::process(style_.tree(), locale_.tree(), references_, clusters, setting_);
  }

  static std::string text(const JsonValue& map, const char* name) {
    const JsonValue* value = map.find(name);
    return value ? value->text : std::string();
  }

  static bool flag(const JsonValue& map, const char* name) {
    const std::string value = text(map, name);
    return !value.empty() && value != "false" && value != "0";
  }

  CslCite cite_of(const JsonValue& item) const {
    CslCite cite;
    const auto found = index_.find(text(item, "id"));
    if (found == index_.end()) throw std::runtime_error("an item that is not in INPUT: " + text(item, "id"));
    cite.reference = found->second;
    cite.prefix = inlines_from_csl(text(item, "prefix"));
    cite.suffix = inlines_from_csl(text(item, "suffix"));
    cite.locator = text(item, "locator");
    cite.locator_label = text(item, "label");
    if (flag(item, "suppress-author")) cite.mode = CslCite::Mode::suppress_author;
    if (flag(item, "author-only")) cite.mode = CslCite::Mode::author_only;
    return cite;
  }

  // Without CITATIONS, the suite's cites have the position that they say, or the first.
  void set_position(CslCite& cite, const JsonValue& item) const {
    const std::string position = text(item, "position");
    cite.position = position == "1"   ? CslPosition::subsequent
                    : position == "2" ? CslPosition::ibid
                    : position == "3" ? CslPosition::ibid_with_locator
                                      : CslPosition::first;
    cite.is_near_note = flag(item, "near-note");
    const std::string note = text(item, "first-reference-note-number");
    if (!note.empty()) cite.first_note_number = std::stoi(note);
  }

  // The order of the bibliography, which the suite's one citation of all works follows.
  std::vector<std::size_t> listed_order() const {
    if (!style_.has_bibliography()) return setting_.uncited;
    std::vector<std::size_t> order;
    for (const csl::FinishedEntry& entry : process({}).bibliography) order.push_back(entry.reference);
    return order;
  }

  std::vector<CslCluster> citation_items() const {
    std::vector<CslCluster> clusters;
    const std::string json = fixture_.section("CITATION-ITEMS");
    if (json.empty()) {
      CslCluster all;
      for (const std::size_t reference : listed_order()) {
        CslCite cite;
        cite.reference = reference;
        cite.position = CslPosition::first;
        all.cites.push_back(cite);
      }
      return {all};
    }
    for (const JsonValue& items : parse_csl_json({fixture_.name, json}).items) {
      CslCluster cluster;
      for (const JsonValue& item : items.items) {
        CslCite cite = cite_of(item);
        set_position(cite, item);
        cluster.cites.push_back(cite);
      }
      clusters.push_back(cluster);
    }
    return clusters;
  }

  // Each step: a citation, those before it and those behind it, with their note numbers.
  void take_step(const JsonValue& step, std::vector<SuiteCitation>& citations) const {
    std::map<std::string, CslCluster> known;
    for (const SuiteCitation& citation : citations) known[citation.id] = citation.cluster;
    std::vector<SuiteCitation> next;
    const auto add_known = [&](const JsonValue& list) {
      for (const JsonValue& entry : list.items) {
        const std::string& id = entry.items.at(0).text;
        SuiteCitation citation{id, known[id]};
        citation.cluster.note_number = std::stoi(entry.items.at(1).text);
        next.push_back(citation);
      }
    };
    add_known(step.items.at(1));
    const JsonValue& own = step.items.at(0);
    SuiteCitation citation;
    citation.id = text(own, "citationID");
    if (const JsonValue* items = own.find("citationItems")) {
      for (const JsonValue& item : items->items) citation.cluster.cites.push_back(cite_of(item));
    }
    if (const JsonValue* properties = own.find("properties")) {
      const std::string note = text(*properties, "noteIndex");
      if (!note.empty()) citation.cluster.note_number = std::stoi(note);
    }
    next.push_back(citation);
    add_known(step.items.at(2));
    citations = std::move(next);
    last_id_ = citation.id;
  }

  std::string run_citations(bool is_bibliography) {
    std::vector<SuiteCitation> citations;
    std::map<std::string, std::string> before;
    csl::Finished finished;
    const JsonValue steps = parse_csl_json({fixture_.name, fixture_.section("CITATIONS")});
    for (std::size_t step = 0; step < steps.items.size(); ++step) {
      before.clear();
      for (std::size_t at = 0; at < finished.citations.size(); ++at) {
        before[citations[at].id] = citation_html(finished.citations[at]);
      }
      take_step(steps.items[step], citations);
      std::vector<CslCluster> clusters;
      for (const SuiteCitation& citation : citations) clusters.push_back(citation.cluster);
      finished = process(clusters);
    }
    if (is_bibliography) return bibliography(finished);
    std::string result;
    for (std::size_t at = 0; at < citations.size(); ++at) {
      const std::string html = citation_html(finished.citations[at]);
      const bool is_new = citations[at].id == last_id_ || before[citations[at].id] != html;
      result += fmt::format("{}{}[{}] {}", at > 0 ? "\n" : "", is_new ? ">>" : "..", at, html);
    }
    return result;
  }

  static std::string citation_html(const csl::FinishedCitation& citation) {
    const std::string html = to_html(citation.text);
    return html.empty() ? "[CSL STYLE ERROR: reference with no printed form.]" : html;
  }

  std::string bibliography(const csl::Finished& finished) const {
    std::string html = "<div class=\"csl-bib-body\">\n";
    for (const csl::FinishedEntry& entry : finished.bibliography) {
      std::string words = to_html(entry.text);
      if (!entry.label.empty()) {
        words = fmt::format(
            "\n    <div class=\"csl-left-margin\">{}</div><div class=\"csl-right-inline\">{}</div>\n  ",
            to_html(entry.label), words);
      }
      if (words.empty()) continue;
      html += fmt::format("  <div class=\"csl-entry\">{}</div>\n", words);
    }
    return html + "</div>";
  }

  const Fixture& fixture_;
  std::filesystem::path locales_;
  Diagnostics diagnostics_;
  CslStyle style_;
  CslLocale locale_;
  std::vector<Reference> references_;
  std::map<std::string, std::size_t> index_;
  CslSetting setting_;
  mutable std::string last_id_;
};

}  // namespace

std::string run_fixture(const Fixture& fixture, const std::filesystem::path& locales) {
  return Runner(fixture, locales).run();
}

}  // namespace newsexport
