// External interface: reference_from_bib_entry().
#include "citations/bibtex/bib_reference.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "citations/bibtex/bib_dates.h"
#include "citations/bibtex/bib_field_text.h"
#include "citations/bibtex/bib_names.h"
#include "citations/bibtex/bib_titles.h"
#include "citations/bibtex/bib_words.h"
#include "citations/bibtex/latex_text.h"
#include "citations/collapse_blanks.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Fields that mean the same in CSL under another name, whatever the type.
constexpr std::pair<const char*, const char*> kTexts[] = {
    {"volumes", "number-of-volumes"}, {"pagetotal", "number-of-pages"},
    {"chapter", "chapter-number"},    {"edition", "edition"},
    {"version", "version"},           {"origpublisher", "original-publisher"},
    {"venue", "event-place"},         {"annotation", "annote"},
    {"abstract", "abstract"},         {"keywords", "keyword"},
};
constexpr std::pair<const char*, const char*> kVerbatim[] = {
    {"isbn", "ISBN"}, {"issn", "ISSN"}, {"pmid", "PMID"}, {"pmcid", "PMCID"}, {"library", "call-number"},
};
constexpr std::pair<const char*, const char*> kNames[] = {
    {"author", "author"},       {"bookauthor", "container-author"}, {"translator", "translator"},
    {"director", "director"},   {"compiler", "compiler"},           {"illustrator", "illustrator"},
    {"narrator", "narrator"},   {"producer", "producer"},           {"composer", "composer"},
    {"performer", "performer"}, {"interviewer", "interviewer"},     {"host", "host"},
};
constexpr std::pair<const char*, const char*> kDates[] = {
    {"", "issued"}, {"url", "accessed"}, {"event", "event-date"}, {"orig", "original-date"}};
constexpr std::pair<std::string_view, std::string_view> kEprints[] = {
    {"arxiv", "https://arxiv.org/abs/"},
    {"jstor", "https://www.jstor.org/stable/"},
    {"pubmed", "https://www.ncbi.nlm.nih.gov/pubmed/"},
    {"googlebooks", "https://books.google.com?id="},
};

std::string language_of(const BibEntry& entry) {
  for (const char* name : {"langid", "language"}) {
    const std::string* const value = entry.find(name);
    if (!value) continue;
    const std::string* const options = entry.find("langidopts");
    if (fold_case(*value) == "english" && options && options->find("variant=") != std::string::npos) {
      return language_from_babel(std::string_view(*options).substr(options->find('=') + 1));
    }
    const std::string tag = language_from_babel(split_at_word(*value, "and").front());
    if (!tag.empty()) return tag;
  }
  return {};
}

bool is_english(const std::string& tag) {
  return tag.empty() || tag == "en" || tag.starts_with("en-");
}

// Whether `options` says "name=true", or the name alone.
bool has_option(const BibEntry& entry, std::string_view wanted, std::string_view value) {
  const std::string* const options = entry.find("options");
  if (!options) return false;
  for (const std::string_view option : split(*options, ',')) {
    const std::size_t equals = std::min(option.find('='), option.size());
    if (fold_case(trim(option.substr(0, equals))) != wanted) continue;
    const std::string found = fold_case(trim(option.substr(std::min(equals + 1, option.size()))));
    return found == value || (found.empty() && value == "true");
  }
  return false;
}

class BibConverter {
 public:
  BibConverter(const BibEntry& entry, const std::string& language, Diagnostics& diagnostics)
      : entry_(entry),
        language_(language_of(entry)),
        text_(entry, is_english(language_.empty() ? language : language_), diagnostics),
        diagnostics_(diagnostics) {}

  Reference convert() {
    reference_.key = entry_.key;
    reference_.position = entry_.position;
    add_type();
    add_titles(reference_, entry_, text_);
    add_names();
    add_dates();
    add_numbers();
    add_publisher_and_places();
    add_addresses();
    add_notes();
    for (const auto& [field, variable] : kTexts) set(variable, text_.markup(field));
    for (const auto& [field, variable] : kVerbatim) set(variable, text_.verbatim(field));
    set("language", language_);
    collapse_texts();
    return std::move(reference_);
  }

 private:
  void set(const char* variable, std::string value) {
    if (!value.empty()) reference_.variables[variable] = std::move(value);
  }

  // Where braces go ("_ { } –") and titles are cut ("Oil : A"), blanks are left over; CSL-JSON's texts, which
  // the reference may become, have none.
  void collapse_texts() {
    for (auto& [variable, value] : reference_.variables) value = collapse_blanks(value);
    std::erase_if(reference_.variables, [](const auto& entry) { return entry.second.empty(); });
  }

  void add_type() {
    const bool is_event = text_.has("eventdate") || text_.has("eventtitle") || text_.has("venue");
    reference_.type = csl_type(entry_.type, fold_case(text_.verbatim("entrysubtype")), is_event);
    std::string genre = bibstring(text_.markup("type"));
    if (genre.empty() && entry_.type == "mastersthesis") genre = bibstring("mathesis");
    if (genre.empty() && entry_.type == "phdthesis") genre = bibstring("phdthesis");
    set("genre", std::move(genre));
  }

  void add_name_list(const std::string& field, const std::string& variable) {
    const std::string* const value = entry_.find(field);
    if (!value) return;
    const Prefix prefix = has_option(entry_, "useprefix", "true") ? Prefix::non_dropping : Prefix::dropping;
    std::vector<std::string> odd;
    std::vector<Name>& names = reference_.names[variable];
    for (Name& name : names_from_bibtex(*value, prefix, odd)) names.push_back(std::move(name));
    if (names.empty()) reference_.names.erase(variable);
    for (const std::string& name : odd) {
      diagnostics_.note(
          entry_.position, "reference.name-as-text",
          fmt::format("the name \"{}\" of the entry \"{}\" has too many commas; it is printed as it stands "
                      "(several names are divided by \"and\")",
                      name, entry_.key));
    }
  }

  void add_names() {
    for (const auto& [field, variable] : kNames) add_name_list(field, variable);
    for (const char* field : {"editor", "editora", "editorb", "editorc"}) {
      const std::string role = fold_case(text_.verbatim(std::string(field) + "type"));
      const bool is_other_role = role == "director" || role == "compiler" || role == "organizer";
      // The other editors' lists are of people with another task, for which CSL has no variable.
      if (std::string_view(field) == "editor" || is_other_role)
        add_name_list(field, is_other_role ? role : "editor");
    }
  }

  void add_dates() {
    for (const auto& [prefix, variable] : kDates) {
      const std::string field = std::string(prefix) + "date";
      const std::string* const value = entry_.find(field);
      std::optional<ReferenceDate> date = value ? date_from_edtf(*value) : date_from_fields(entry_, prefix);
      if (value && !date) date = ReferenceDate{.literal = plain_text_from_latex(*value)};
      if (!date || (date->points.empty() && date->literal.empty())) continue;
      if (date->points.empty() && date->literal != "forthcoming") {
        diagnostics_.note(
            entry_.position, "reference.bad-date",
            fmt::format("\"{}\" of the entry \"{}\" is not a date that can be read; \"{}\" is kept as words",
                        value ? field : std::string(prefix) + "year", entry_.key, date->literal));
      }
      reference_.dates[variable] = std::move(*date);
    }
  }

  void add_numbers() {
    std::string pages = text_.markup("pages");
    for (std::size_t at = pages.find("–"); at != std::string::npos; at = pages.find("–")) {
      pages.replace(at, std::string_view("–").size(), "-");  // CSL-JSON's sign of a range
    }
    set("page", std::move(pages));
    const std::string volume = text_.markup("volume");
    const std::string part = text_.markup("part");
    set("volume", volume.empty() || part.empty() ? volume + part : volume + "." + part);
    const std::string number = text_.markup("number");
    if (is_in_periodical(entry_)) {
      set("issue", joined_with(',', number, text_.markup("issue")));
    } else {
      const bool is_of_series = reference_.type == "book" || is_part_of_book(entry_);
      set(is_of_series ? "collection-number" : "number", number);
    }
    if (!text_.has("number") || is_in_periodical(entry_)) set("number", text_.markup("eid"));
  }

  void add_publisher_and_places() {
    std::string publisher;
    for (const char* field : {"institution", "organization", "howpublished", "publisher"}) {
      if (is_address_in(field)) continue;
      publisher =
          joined_with(';', publisher,
                      std::string_view(field) == "howpublished" ? text_.markup(field) : text_.list(field));
    }
    set("publisher", std::move(publisher));
    if (reference_.type != "patent") set("publisher-place", text_.list("location"));
    set("original-publisher-place", text_.list("origlocation"));
    if (reference_.type != "patent" || !text_.has("location")) return;
    std::string places;
    for (const std::string_view place : split_at_word(*entry_.find("location"), "and")) {
      places = joined_with(';', places, bibstring(plain_text_from_latex(place)));
    }
    set("jurisdiction", std::move(places));
  }

  // "howpublished = {\url{…}}" is how BibTeX had addresses before it had a field for them.
  bool is_address_in(const char* field) const {
    const std::string* const value = entry_.find(field);
    return std::string_view(field) == "howpublished" && value && value->starts_with("\\url{");
  }

  void add_addresses() {
    const bool is_online = reference_.type == "webpage";
    if (is_online || !has_option(entry_, "url", "false")) set("URL", text_.verbatim("url"));
    if (is_address_in("howpublished") && !text_.has("url")) set("URL", text_.verbatim("howpublished"));
    if (reference_.variable("URL").empty() && text_.has("eprint")) {
      const std::string kind = fold_case(text_.verbatim("eprinttype"));
      const auto found = std::ranges::find(kEprints, std::string_view(kind),
                                           &std::pair<std::string_view, std::string_view>::first);
      if (found != std::end(kEprints)) set("URL", std::string(found->second) + text_.verbatim("eprint"));
    }
    if (has_option(entry_, "doi", "false")) return;
    std::string doi = text_.verbatim("doi");
    for (const std::string_view prefix :
         {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"}) {
      if (fold_case(doi).starts_with(prefix)) doi.erase(0, prefix.size());
    }
    set("DOI", std::string(trim(doi)));
  }

  void add_notes() {
    if (entry_.type != "periodical")
      set("note", joined_with('.', text_.markup("note"), text_.markup("addendum")));
    std::string status = bibstring(text_.markup("pubstate"));
    const auto issued = reference_.dates.find("issued");
    if (status.empty() && issued != reference_.dates.end() && issued->second.literal == "forthcoming") {
      status = "forthcoming";
      reference_.dates.erase(issued);
    }
    set("status", std::move(status));
  }

  const BibEntry& entry_;
  std::string language_;
  BibFieldText text_;
  Diagnostics& diagnostics_;
  Reference reference_;
};

}  // namespace

Reference reference_from_bib_entry(const BibEntry& entry, const std::string& language,
                                   Diagnostics& diagnostics) {
  return BibConverter(entry, language, diagnostics).convert();
}

}  // namespace newsexport
