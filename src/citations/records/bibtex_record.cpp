// External interface: bibtex_record().
#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "citations/bibtex/bib_words.h"
#include "citations/records/latex_escape.h"
#include "citations/records/records.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct TypeRow {
  std::string_view csl;
  std::string_view entry;
  std::string_view subtype;
  std::string_view container;  ///< the field that the container's title goes to
};
constexpr TypeRow kTypes[] = {
    {"article", "article", "", "journaltitle"},
    {"article-journal", "article", "", "journaltitle"},
    {"article-magazine", "article", "magazine", "journaltitle"},
    {"article-newspaper", "article", "newspaper", "journaltitle"},
    {"review", "review", "", "journaltitle"},
    {"book", "book", "", "booktitle"},
    {"chapter", "incollection", "", "booktitle"},
    {"entry-encyclopedia", "inreference", "", "booktitle"},
    {"paper-conference", "inproceedings", "", "booktitle"},
    {"thesis", "thesis", "", "booktitle"},
    {"report", "report", "", "booktitle"},
    {"dataset", "dataset", "", "booktitle"},
    {"software", "software", "", "booktitle"},
    {"motion_picture", "movie", "", "booktitle"},
    {"patent", "patent", "", "booktitle"},
    {"legislation", "legislation", "", "journaltitle"},
    {"legal_case", "jurisdiction", "", "journaltitle"},
    {"webpage", "online", "", "organization"},
    {"post", "online", "", "organization"},
    {"post-weblog", "online", "", "organization"},
    {"broadcast", "online", "", "organization"},
};
constexpr TypeRow kOther = {"", "misc", "", "howpublished"};

constexpr std::pair<const char*, const char*> kTexts[] = {
    {"publisher", "publisher"},
    {"publisher-place", "location"},
    {"collection-title", "series"},
    {"collection-number", "number"},
    {"volume", "volume"},
    {"issue", "number"},
    {"number", "number"},
    {"edition", "edition"},
    {"genre", "type"},
    {"version", "version"},
    {"status", "pubstate"},
    {"abstract", "abstract"},
    {"keyword", "keywords"},
    {"note", "note"},
    {"event-title", "eventtitle"},
    {"event-place", "venue"},
    {"chapter-number", "chapter"},
    {"number-of-volumes", "volumes"},
    {"number-of-pages", "pagetotal"},
    {"original-title", "origtitle"},
    {"annote", "annotation"},
};

std::string key_of(const Reference& reference) {
  std::string key;
  for (const char c : reference.key) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    key += is_plain || std::string_view(":._-/+").find(c) != std::string_view::npos ? c : '-';
  }
  return key.empty() ? "article" : key;
}

// A part of a name that BibTeX would take apart goes into braces.
std::string protected_part(const std::string& part) {
  const std::string latex = escape_latex(part);
  bool has_small_word = false;
  for (const std::string& word : split_words(part)) {
    std::size_t at = 0;
    has_small_word = has_small_word || is_lower(next_code_point(word, at)) || fold_case(word) == "and";
  }
  return has_small_word || part.find(',') != std::string::npos ? "{" + latex + "}" : latex;
}

std::string text_of(const Name& name) {
  if (!name.literal.empty())
    return name.literal == "others" ? "others" : "{" + escape_latex(name.literal) + "}";
  std::string particle = name.dropping_particle;
  if (!name.non_dropping_particle.empty())
    particle += (particle.empty() ? "" : " ") + name.non_dropping_particle;
  std::string text = escape_latex(particle);
  const bool is_elided = text.ends_with("’") || text.ends_with("'");
  if (!text.empty() && !is_elided) text += ' ';
  text += protected_part(name.family.empty() ? name.given : name.family);
  if (!name.suffix.empty()) text += ", " + protected_part(name.suffix);
  if (!name.family.empty() && !name.given.empty()) text += ", " + escape_latex(name.given);
  return name.family.empty() || name.given.empty() ? "{" + text + "}" : text;
}

std::string text_of(const std::vector<Name>& names) {
  std::string text;
  for (const Name& name : names) text += (text.empty() ? "" : " and ") + text_of(name);
  return text;
}

std::string edtf_of(const DateTime& point, const std::string& season) {
  if (point.year == 0) return "";
  DateTime day = point;
  day.has_time = false;
  // A year before Christ: ISO 8601 counts a year 0.
  if (point.year < 0) return fmt::format("-{:04}", -point.year - 1);
  if (season.size() == 1 && season[0] >= '1' && season[0] <= '4')
    return fmt::format("{:04}-2{}", point.year, season);
  return format_iso(day);
}

std::string edtf_of(const ReferenceDate& date) {
  std::string text;
  for (std::size_t at = 0; at < date.points.size(); ++at) {
    if (at > 0) text += '/';
    text += edtf_of(date.points[at], date.season);
    if (date.is_circa && date.points[at].year != 0) text += '~';
  }
  return text;
}

// Titles, which readers of BibTeX bring to sentence case, and lists, which they divide at "and".
constexpr std::string_view kTitles[] = {"booktitle", "eventtitle", "origtitle",
                                        "series",    "shorttitle", "title"};
constexpr std::string_view kLists[] = {"institution", "location", "organization", "publisher"};

template <std::size_t size>
bool is_one_of(std::string_view field, const std::string_view (&fields)[size]) {
  return std::ranges::find(fields, field) != std::end(fields);
}

class RecordWriter {
 public:
  explicit RecordWriter(const Reference& reference) : reference_(reference) {
    const auto found = std::ranges::find(kTypes, std::string_view(reference.type), &TypeRow::csl);
    type_ = found == std::end(kTypes) ? &kOther : &*found;
  }

  std::string write() {
    text_ = fmt::format("@{}{{{},\n", type_->entry, key_of(reference_));
    add_makers();
    add_text("title", "title");
    add_text("shorttitle", "title-short");
    add_text(type_->container, "container-title");
    add("entrysubtype", std::string(type_->subtype));
    add_dates();
    add_pages();
    for (const auto& [variable, field] : kTexts) add_text(field, variable);
    add_identifiers();
    return text_ + "}\n";
  }

 private:
  // A field that an earlier variable has filled ("number") is not filled again.
  void add(std::string_view field, const std::string& value) {
    const std::string line = fmt::format("  {} = {{", field);
    if (!value.empty() && text_.find(line) == std::string::npos) text_ += line + value + "},\n";
  }

  void add_text(std::string_view field, const std::string& variable) {
    const std::string text = latex_from_csl(reference_.variable(variable));
    const bool needs_braces =
        is_one_of(field, kTitles) || (is_one_of(field, kLists) && text.find(" and ") != std::string::npos);
    add(field, text.empty() || !needs_braces ? text : "{" + text + "}");
  }

  void add_makers() {
    for (const char* role : {"author", "editor", "translator"}) {
      const auto names = reference_.names.find(role);
      if (names != reference_.names.end()) add(role, text_of(names->second));
    }
    const auto directors = reference_.names.find("director");
    if (directors == reference_.names.end() || reference_.names.contains("editor")) return;
    add("editor", text_of(directors->second));
    add("editortype", "director");
  }

  void add_dates() {
    constexpr std::pair<const char*, const char*> kDates[] = {{"issued", "date"},
                                                              {"accessed", "urldate"},
                                                              {"event-date", "eventdate"},
                                                              {"original-date", "origdate"}};
    for (const auto& [variable, field] : kDates) {
      const auto date = reference_.dates.find(variable);
      if (date == reference_.dates.end()) continue;
      add(field, edtf_of(date->second));
      if (date->second.points.empty() && std::string_view(field) == "date")
        add("year", escape_latex(date->second.literal));
    }
  }

  void add_pages() {
    std::string pages;
    for (const char c : reference_.variable("page"))
      pages += c == '-' ? std::string("--") : std::string(1, c);
    add("pages", pages);
  }

  void add_identifiers() {
    for (const auto& [variable, field] :
         {std::pair{"DOI", "doi"}, {"ISBN", "isbn"}, {"ISSN", "issn"}, {"URL", "url"}}) {
      std::string value = reference_.variable(variable);
      // Biber takes addresses as they are; only a brace would end the field.
      std::erase_if(value, [](char c) { return c == '{' || c == '}'; });
      add(field, value);
    }
    add("langid", babel_language(reference_.variable("language")));
    bool has_particle = false;
    for (const auto& [role, names] : reference_.names) {
      for (const Name& name : names) has_particle = has_particle || !name.non_dropping_particle.empty();
    }
    if (has_particle) add("options", "useprefix=true");
  }

  const Reference& reference_;
  const TypeRow* type_;
  std::string text_;
};

}  // namespace

std::string bibtex_record(const Reference& reference) {
  return RecordWriter(reference).write();
}

}  // namespace newsexport
