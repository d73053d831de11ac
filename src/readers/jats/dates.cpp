// External interface: read_dates().
#include "readers/jats/dates.h"

#include "readers/jats/inlines.h"
#include "xml/xml_query.h"

namespace newsexport::jats {
namespace {

std::optional<DateTime> read_date(const XmlElement& element) {
  const std::string iso = attribute_text(element, "iso-8601-date");
  if (auto time = parse_date_time(iso)) return time;
  const std::string year = text_of(find_element(element, "year"));
  const std::string month = text_of(find_element(element, "month"));
  const std::string day = text_of(find_element(element, "day"));
  const auto padded = [](const std::string& part) { return part.size() == 1 ? "0" + part : part; };
  if (year.empty()) return parse_date_time(words_of(find_element(element, "string-date")));
  if (month.empty()) return parse_date_time(year);
  if (auto time = parse_date_time(year + "-" + padded(month) + (day.empty() ? "" : "-" + padded(day))))
    return time;
  if (auto time = parse_date_time((day.empty() ? "" : day + " ") + month + " " + year)) return time;
  return parse_date_time(year);
}

/// How well a date says when the article came out: its day on the web before that of the printed issue.
int rank(const XmlElement& date, const DateTime& time) {
  const std::string type = attribute_text(date, "pub-type");
  const bool is_publication = type == "epub" || attribute_text(date, "date-type") == "pub";
  return (time.day > 0 ? 4 : time.month > 0 ? 2 : 0) + (is_publication ? 3 : 0);
}

/// "Received" of "received": what the source calls its date.
std::string capitalized(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') word.front() -= 'a' - 'A';
  return word;
}

/// One step of the article's way into print, as "Received: 12 May 2026".
void add_step(const XmlElement& date, Conversion& conversion, std::string& line) {
  Article& article = conversion.article;
  const std::optional<DateTime> time = read_date(date);
  std::string type = attribute_text(date, "date-type");
  if (type.empty()) type = attribute_text(date, "pub-type");
  if (time && type == "corrected") {
    article.updated = time;  // which the outputs print
    return;
  }
  if (time && !type.empty()) article.extra_fields.push_back({type, format_iso(*time), {date.line, 0}});
  const std::string words = time ? format_in_words(*time, article.language) : words_of(date);
  if (words.empty()) return;
  line += (line.empty() ? "" : "; ") + (type.empty() ? words : capitalized(type) + ": " + words);
}

void add_history(const XmlElement& history, Conversion& conversion, Blocks& out) {
  std::string line;
  for (const XmlElement* child : child_elements(history)) {
    if (local_name(*child) != "event") {
      add_step(*child, conversion, line);
      continue;
    }
    std::string steps;
    for (const XmlElement* date : child_elements(*child)) {
      const std::string_view name = local_name(*date);
      if (name == "date" || name == "pub-date") add_step(*date, conversion, steps);
    }
    Inlines words;
    for (const std::string_view name : {"event-desc", "string-date"}) {
      for (const XmlElement* part : child_elements(*child, name))
        append_spaced(read_inlines(*part, conversion), words);
    }
    append_spaced(text_inlines(steps), words);
    add_paragraph(std::move(words), *child, out);
  }
  add_paragraph(text_inlines(line), history, out);
}

}  // namespace

void read_dates(const XmlElement& meta, Conversion& conversion, Blocks& out) {
  int best = -1;
  for (const XmlElement* date : child_elements(meta, "pub-date")) {
    std::optional<DateTime> time = read_date(*date);
    if (!time) {
      add_paragraph(text_inlines(words_of(*date)), *date, out);
      continue;
    }
    if (rank(*date, *time) <= best) continue;
    best = rank(*date, *time);
    conversion.article.published = std::move(time);
  }
  for (const std::string_view name : {"history", "pub-history"}) {
    for (const XmlElement* history : child_elements(meta, name)) add_history(*history, conversion, out);
  }
}

}  // namespace newsexport::jats
