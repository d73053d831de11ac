// External interface: csl_variable(). The names are those of the CSL 1.0.2 specification, appendix IV.
#include "citations/csl_variables.h"

#include <string_view>
#include <unordered_map>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kNames[] = {
    "author",         "chair",      "collection-editor",  "compiler",          "composer",
    "contributor",    "curator",    "container-author",   "director",          "editor",
    "guest",          "host",       "editorial-director", "editor-translator", "executive-producer",
    "illustrator",    "narrator",   "interviewer",        "organizer",         "original-author",
    "performer",      "producer",   "recipient",          "reviewed-author",   "script-writer",
    "series-creator", "translator",
};

constexpr std::string_view kDates[] = {
    "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
};

constexpr std::string_view kTexts[] = {
    "abstract",
    "annote",
    "archive",
    "archive-place",
    "archive_collection",
    "archive_location",
    "authority",
    "call-number",
    "categories",
    "chapter-number",
    "citation-key",
    "citation-label",
    "citation-number",
    "collection-number",
    "collection-title",
    "container-title",
    "container-title-short",
    "custom",
    "dimensions",
    "division",
    "DOI",
    "edition",
    "event",
    "event-place",
    "event-title",
    "first-reference-note-number",
    "genre",
    "ISBN",
    "ISSN",
    "issue",
    "journalAbbreviation",
    "jurisdiction",
    "keyword",
    "language",
    "license",
    "locator",
    "medium",
    "note",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "page",
    "page-first",
    "part-number",
    "part-title",
    "PMCID",
    "PMID",
    "printing-number",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "section",
    "shortTitle",
    "source",
    "status",
    "supplement-number",
    "title",
    "title-short",
    "URL",
    "version",
    "volume",
    "volume-title",
    "volume-title-short",
    "year-suffix",
};

using Table = std::unordered_map<std::string, CslVariable>;

Table make_table() {
  Table table;
  const auto add = [&table](CslVariable::Kind kind, const auto& names) {
    for (const std::string_view name : names) {
      table.emplace(fold_case(name), CslVariable{kind, std::string(name)});
    }
  };
  add(CslVariable::Kind::names, kNames);
  add(CslVariable::Kind::date, kDates);
  add(CslVariable::Kind::text, kTexts);
  return table;
}

}  // namespace

CslVariable csl_variable(const std::string& name) {
  static const Table kTable = make_table();
  const auto found = kTable.find(fold_case(name));
  return found == kTable.end() ? CslVariable{CslVariable::Kind::unknown, name} : found->second;
}

}  // namespace newsexport
