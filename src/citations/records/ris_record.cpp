// External interface: ris_record(). The tags are those of the RIS specification of 2011 (Reference Manager's
// successor); where it leaves a choice, those that Zotero writes.
#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "citations/bibtex/latex_text.h"
#include "citations/records/records.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
    {"article", "JOUR"},
    {"article-journal", "JOUR"},
    {"article-magazine", "MGZN"},
    {"article-newspaper", "NEWS"},
    {"bill", "BILL"},
    {"book", "BOOK"},
    {"broadcast", "VIDEO"},
    {"chapter", "CHAP"},
    {"dataset", "DATA"},
    {"entry-encyclopedia", "ENCYC"},
    {"legal_case", "CASE"},
    {"legislation", "STAT"},
    {"map", "MAP"},
    {"motion_picture", "MPCT"},
    {"paper-conference", "CPAPER"},
    {"patent", "PAT"},
    {"personal_communication", "PCOMM"},
    {"post", "ELEC"},
    {"post-weblog", "BLOG"},
    {"report", "RPRT"},
    {"software", "COMP"},
    {"song", "SOUND"},
    {"thesis", "THES"},
    {"webpage", "ELEC"},
};

constexpr std::pair<const char*, const char*> kTexts[] = {
    {"container-title", "T2"},
    {"collection-title", "T3"},
    {"title-short", "ST"},
    {"volume", "VL"},
    {"issue", "IS"},
    {"publisher", "PB"},
    {"publisher-place", "CY"},
    {"edition", "ET"},
    {"genre", "M3"},
    {"abstract", "AB"},
    {"note", "N1"},
    {"language", "LA"},
    {"DOI", "DO"},
    {"URL", "UR"},
};

std::string date_of(const DateTime& point) {
  std::string text = fmt::format("{:04}", point.year);
  text += point.month == 0 ? "/" : fmt::format("/{:02}", point.month);
  text += point.day == 0 ? "/" : fmt::format("/{:02}", point.day);
  return text + "/";
}

// "Family, Given, Suffix", the particle before the family name.
std::string name_of(const Name& name) {
  if (!name.literal.empty()) return name.literal;
  std::string text = name.dropping_particle;
  if (!name.non_dropping_particle.empty()) text += (text.empty() ? "" : " ") + name.non_dropping_particle;
  if (!text.empty() && !text.ends_with("’") && !text.ends_with("'")) text += ' ';
  text += name.family;
  if (!name.given.empty()) text += (text.empty() ? "" : ", ") + name.given;
  if (!name.suffix.empty()) text += ", " + name.suffix;
  return text;
}

class RisWriter {
 public:
  explicit RisWriter(const Reference& reference) : reference_(reference) {}

  std::string write() {
    const auto type = std::ranges::find(kTypes, std::string_view(reference_.type),
                                        &std::pair<std::string_view, std::string_view>::first);
    add("TY", std::string(type == std::end(kTypes) ? "GEN" : type->second));
    if (!reference_.key.empty()) add("ID", reference_.key);
    add_names("author", "AU");
    add_names("editor", "A2");
    add_names("translator", "A4");
    add("TI", reference_.variable("title"));
    add_date("issued", "PY", "DA");
    for (const auto& [variable, tag] : kTexts) add(tag, reference_.variable(variable));
    add_pages();
    for (const char* variable : {"ISSN", "ISBN"}) add("SN", reference_.variable(variable));
    for (const std::string_view word : split(reference_.variable("keyword"), ','))
      add("KW", std::string(trim(word)));
    add_date("accessed", nullptr, "Y2");
    return text_ + "ER  - \r\n";
  }

 private:
  // One line a value: a line end inside would begin another tag.
  void add(const char* tag, const std::string& value) {
    const std::string line = collapse_space(without_csl_marks(value));
    if (!line.empty()) text_ += fmt::format("{}  - {}\r\n", tag, line);
  }

  void add_names(const char* role, const char* tag) {
    const auto names = reference_.names.find(role);
    if (names == reference_.names.end()) return;
    for (const Name& name : names->second) add(tag, name_of(name));
  }

  void add_date(const char* variable, const char* year_tag, const char* date_tag) {
    const auto date = reference_.dates.find(variable);
    if (date == reference_.dates.end() || date->second.points.empty()) return;
    const DateTime& point = date->second.points.front();
    if (point.year <= 0) return;  // the format has no such years
    if (year_tag) add(year_tag, fmt::format("{:04}", point.year));
    add(date_tag, date_of(point));
  }

  void add_pages() {
    const std::string& pages = reference_.variable("page");
    const std::size_t dash = pages.find('-');
    const bool is_range =
        dash != std::string::npos && pages.find_first_of(",;-", dash + 1) == std::string::npos;
    add("SP", is_range ? std::string(trim(std::string_view(pages).substr(0, dash))) : pages);
    if (is_range) add("EP", std::string(trim(std::string_view(pages).substr(dash + 1))));
  }

  const Reference& reference_;
  std::string text_;
};

}  // namespace

std::string ris_record(const Reference& reference) {
  return RisWriter(reference).write();
}

}  // namespace newsexport
