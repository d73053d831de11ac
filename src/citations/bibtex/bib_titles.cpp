// External interface: add_titles(), is_part_of_book(), is_in_periodical().
#include "citations/bibtex/bib_titles.h"

#include <algorithm>
#include <string_view>

#include "citations/bibtex/bib_words.h"

namespace newsexport {
namespace {

constexpr std::string_view kPartsOfBooks[] = {"inbook",     "incollection",  "inproceedings",
                                              "conference", "inreference",   "bookinbook",
                                              "suppbook",   "suppcollection"};
constexpr std::string_view kInPeriodicals[] = {"article", "periodical", "suppperiodical", "review",
                                               "newsarticle"};

// "Title: Subtitle. Addon" of the fields that begin with `prefix` ("book", "main", …).
std::string whole_title(const BibFieldText& text, const std::string& prefix) {
  const std::string title = text.title(prefix + "title");
  if (title.empty()) return {};
  return joined_with('.', joined_with(':', title, text.title(prefix + "subtitle")),
                     text.title(prefix + "titleaddon"));
}

// The names of newspapers and journals keep their capitals.
std::string periodical_title(const BibFieldText& text, const std::string& prefix) {
  const std::string title = text.markup(prefix + "title");
  if (title.empty()) return {};
  return joined_with('.', joined_with(':', title, text.markup(prefix + "subtitle")),
                     text.markup(prefix + "titleaddon"));
}

// What stands before the first colon outside of marks; "" where there is none, or inside of marks only.
std::string before_colon(const std::string& title) {
  int depth = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] == '<' && at + 1 < title.size() &&
        (title[at + 1] == '/' || (title[at + 1] >= 'a' && title[at + 1] <= 'z'))) {
      depth += title[at + 1] == '/' ? -1 : 1;
      at = std::min(title.find('>', at), title.size());
    } else if (title[at] == ':' && depth == 0) {
      return title.substr(0, at);
    }
  }
  return {};
}

std::string short_title(const BibFieldText& text, bool has_maintitle, bool is_part) {
  if (text.has("shorttitle") && (!has_maintitle || is_part)) return text.title("shorttitle");
  const std::string title = text.title("title");
  std::string first = before_colon(title);
  const bool has_more = (text.has("subtitle") || text.has("titleaddon")) && !has_maintitle;
  return first.empty() && has_more ? title : first;
}

// "3" is BibLaTeX's way to write "3rd series", "newseries" a key.
std::string series(const BibFieldText& text) {
  std::string name = bibstring(text.title("series"));
  const bool is_number =
      !name.empty() && name.size() < 4 && name.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) return name;
  const char last = name.back();
  const bool is_teen = name.size() > 1 && name[name.size() - 2] == '1';
  const char* const ending = is_teen       ? "th"
                             : last == '1' ? "st"
                             : last == '2' ? "nd"
                             : last == '3' ? "rd"
                                           : "th";
  return name + ending + " series";
}

std::string container_title(const BibEntry& entry, const BibFieldText& text) {
  if (entry.type == "periodical") return periodical_title(text, "");
  std::string title;
  if (is_part_of_book(entry)) title = whole_title(text, "main");
  if (title.empty() && is_part_of_book(entry)) title = whole_title(text, "book");
  if (title.empty()) title = periodical_title(text, "journal");
  if (title.empty()) title = whole_title(text, "book");  // of types that should have none
  return title;
}

}  // namespace

bool is_part_of_book(const BibEntry& entry) {
  return std::ranges::find(kPartsOfBooks, entry.type) != std::end(kPartsOfBooks);
}

bool is_in_periodical(const BibEntry& entry) {
  return std::ranges::find(kInPeriodicals, entry.type) != std::end(kInPeriodicals);
}

void add_titles(Reference& reference, const BibEntry& entry, const BibFieldText& text) {
  const bool has_maintitle = text.has("maintitle");
  const bool is_part = is_part_of_book(entry);
  const bool is_periodical = entry.type == "periodical";
  const auto set = [&reference](const char* name, std::string value) {
    if (!value.empty()) reference.variables[name] = std::move(value);
  };
  if (is_periodical) {
    set("title", text.has("issuetitle") ? whole_title(text, "issue") : text.title("title"));
    set("container-title-short", text.markup("shorttitle"));
  } else if (has_maintitle && !is_part) {
    set("title", whole_title(text, "main"));
    set("volume-title", whole_title(text, ""));
  } else {
    set("title", whole_title(text, ""));
    if (has_maintitle) set("volume-title", whole_title(text, "book"));
  }
  if (!is_periodical) set("title-short", short_title(text, has_maintitle, is_part));
  set("container-title", container_title(entry, text));
  if (text.has("shortjournal")) set("container-title-short", text.markup("shortjournal"));
  set("collection-title", series(text));
  set("event-title", text.title("eventtitle"));
  set("original-title", text.title("origtitle"));
}

}  // namespace newsexport
