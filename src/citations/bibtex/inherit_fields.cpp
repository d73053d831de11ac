// External interface: inherit_fields().
#include "citations/bibtex/inherit_fields.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr int kLongestChain = 32;
constexpr std::size_t kMostInheritedText = std::size_t{64} << 20;  // bytes in one file
constexpr std::size_t kMostFields = 300;

// Fields that speak of their own entry only (appendix B: "noinherit").
constexpr std::string_view kOwnFields[] = {
    "crossref", "entryset",      "entrysubtype",   "execute",     "ids",       "label",
    "options",  "presort",       "related",        "relatedtype", "shorthand", "relatedoptions",
    "sortkey",  "relatedstring", "shorthandintro", "xdata",       "xref"};
constexpr std::string_view kTitlesForSorting[] = {"shorttitle", "sorttitle", "indextitle", "indexsorttitle"};

template <std::size_t size>
bool is_one_of(std::string_view name, const std::string_view (&names)[size]) {
  return std::ranges::find(names, name) != std::end(names);
}

constexpr std::string_view kWithinBook[] = {"inbook", "bookinbook", "suppbook"};
constexpr std::string_view kWithinCollection[] = {"incollection", "inreference", "suppcollection"};
constexpr std::string_view kCollections[] = {"collection", "reference"};
constexpr std::string_view kWithinPeriodical[] = {"article", "suppperiodical"};

// What the parent's title is to the child: a prefix for title, subtitle and titleaddon.
std::string_view title_prefix(std::string_view parent, std::string_view child) {
  if (parent == "mvbook" && (child == "book" || is_one_of(child, kWithinBook))) return "main";
  if ((parent == "mvcollection" || parent == "mvreference") &&
      (is_one_of(child, kCollections) || is_one_of(child, kWithinCollection))) {
    return "main";
  }
  if (parent == "mvproceedings" && (child == "proceedings" || child == "inproceedings")) return "main";
  if (parent == "book" && is_one_of(child, kWithinBook)) return "book";
  if (is_one_of(parent, kCollections) && is_one_of(child, kWithinCollection)) return "book";
  if (parent == "proceedings" && child == "inproceedings") return "book";
  if (parent == "periodical" && is_one_of(child, kWithinPeriodical)) return "journal";
  // Not in the manual's table, but how people use crossref: a part of a book of any kind.
  if ((parent == "book" || parent == "proceedings") && is_one_of(child, kWithinCollection)) return "book";
  return {};
}

// The names under which the child inherits the parent's field; none where it does not.
std::vector<std::string> inherited_names(const BibEntry& parent, const BibEntry& child,
                                         const std::string& name) {
  if (is_one_of(name, kOwnFields)) return {};
  const std::string_view prefix = title_prefix(parent.type, child.type);
  if (name == "author" && (parent.type == "mvbook" || parent.type == "book") &&
      is_one_of(child.type, kWithinBook)) {
    return {"bookauthor", "author"};
  }
  if (prefix.empty()) return {name};
  if (is_one_of(name, kTitlesForSorting)) return {};
  if (name == "title" || name == "subtitle" || name == "titleaddon") return {std::string(prefix) + name};
  return {name};
}

class Inheritance {
 public:
  Inheritance(std::vector<BibEntry>& entries, Diagnostics& diagnostics)
      : entries_(entries), diagnostics_(diagnostics), states_(entries.size(), State::untouched) {
    for (std::size_t at = 0; at < entries.size(); ++at) by_key_.emplace(entries[at].key, at);
  }

  void resolve_all() {
    for (std::size_t at = 0; at < entries_.size(); ++at) resolve(at, 0);
  }

 private:
  enum class State { untouched, in_progress, done };

  void resolve(std::size_t at, int depth) {
    if (states_[at] != State::untouched) return;
    states_[at] = State::in_progress;
    for (const char* link : {"xdata", "crossref"}) {
      const std::string* const keys = entries_[at].find(link);
      if (!keys) continue;
      const std::string list = *keys;  // inheriting adds to the fields that `keys` stands among
      for (const std::string_view key : split(list, ',')) {
        inherit_from(at, std::string(trim(key)), link, depth);
      }
    }
    if (const std::string* key = entries_[at].find("xref"); key && !by_key_.contains(*key)) {
      report(at, "missing",
             fmt::format("\"{}\", to which \"{}\" refers, is not in the file", *key, entries_[at].key));
    }
    states_[at] = State::done;
  }

  void inherit_from(std::size_t at, const std::string& key, std::string_view link, int depth) {
    const auto found = by_key_.find(key);
    if (key.empty()) return;
    if (found == by_key_.end()) {
      report(at, "missing",
             fmt::format("\"{}\", from which \"{}\" inherits, is not in the file", key, entries_[at].key));
      return;
    }
    if (depth >= kLongestChain) {
      report(at, "too-deep",
             fmt::format("\"{}\" stands at the end of a chain of too many entries; it inherits nothing",
                         entries_[at].key));
      return;
    }
    resolve(found->second, depth + 1);
    if (states_[found->second] == State::in_progress) {
      report(at, "circle",
             fmt::format("\"{}\" inherits from \"{}\" in a circle; it inherits nothing from it",
                         entries_[at].key, key));
      return;
    }
    copy_fields(entries_[found->second], entries_[at], link == "xdata");
  }

  void copy_fields(const BibEntry& parent, BibEntry& child, bool is_as_it_stands) {
    for (const BibField& field : parent.fields) {
      if (is_as_it_stands) {
        if (field.name != "xdata" && field.name != "crossref") add(child, field.name, field);
        continue;
      }
      for (const std::string& name : inherited_names(parent, child, field.name)) add(child, name, field);
    }
  }

  void add(BibEntry& child, const std::string& name, const BibField& field) {
    const auto has_name = [&name](const BibField& own) { return own.name == name; };
    if (std::ranges::any_of(child.fields, has_name)) return;
    inherited_ += field.value.size();
    if (inherited_ <= kMostInheritedText && child.fields.size() < kMostFields) {
      child.fields.push_back({name, field.value, field.position});
    } else if (!std::exchange(is_too_large_, true)) {
      diagnostics_.warning(child.position, "bibliography.too-large",
                           "entries inherit more than anyone could read; a part is left out");
    }
  }

  void report(std::size_t at, const char* what, const std::string& message) {
    diagnostics_.warning(entries_[at].position, std::string("bibliography.crossref-") + what, message);
  }

  std::vector<BibEntry>& entries_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
  std::unordered_map<std::string, std::size_t> by_key_;  // the first of each key
  std::size_t inherited_ = 0;
  bool is_too_large_ = false;
};

}  // namespace

void inherit_fields(std::vector<BibEntry>& entries, Diagnostics& diagnostics) {
  Inheritance(entries, diagnostics).resolve_all();
}

}  // namespace newsexport
