// External interface: add_entry_remarks().
#include "citations/entry_remarks.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "citations/csl_markup.h"
#include "model/labels.h"
#include "model/links.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// Full stops of the languages that have labels.
constexpr std::array<std::string_view, 4> kStops = {".", "。", "۔", "।"};

/// Takes the full stop from the end of the entry, and returns it; "" where there is none.
std::string take_stop(Inlines& entry) {
  auto* text = entry.empty() ? nullptr : std::get_if<Text>(&entry.back().value);
  if (!text) return {};
  for (const std::string_view stop : kStops) {
    if (!text->text.ends_with(stop)) continue;
    text->text.resize(text->text.size() - stop.size());
    if (text->text.empty()) entry.pop_back();
    return std::string(stop);
  }
  return {};
}

/// The outlet in italics with the kind of piece ("*Wall Street Journal* reporting"), else the title, else the
/// key.
Inlines short_form(const Reference& reference) {
  Inlines form;
  const std::string& outlet = reference.variable("container-title");
  if (!outlet.empty()) {
    form.push_back({Emphasis{inlines_from_csl(outlet)}});
  } else {
    const std::string& title = reference.variable("title");
    form = inlines_from_csl(title.empty() ? reference.key : title);
  }
  const std::string& genre = reference.variable("genre");
  if (!genre.empty()) append_text(form, " " + genre);
  return form;
}

/// Text with its web addresses as links, as the set entries have them.
void add_with_links(std::string_view text, Inlines& out) {
  while (!text.empty()) {
    const std::size_t found = std::min(text.find("https://"), text.find("http://"));
    const std::size_t at = std::min(found, text.size());
    if (at > 0) append_text(out, text.substr(0, at));
    text.remove_prefix(at);
    std::string_view address = text.substr(0, text.find_first_of(" \t<>\"”»"));
    while (!address.empty() && std::string_view(".,;:)]").find(address.back()) != std::string_view::npos)
      address.remove_suffix(1);
    if (is_web_address(address)) {
      Inlines words;
      append_text(words, address);
      out.push_back({Link{std::string(address), "", std::move(words)}});
    } else if (!address.empty()) {
      append_text(out, address);
    }
    text.remove_prefix(address.size());
  }
}

/// The source's own words of an entry.
Inlines linked_words(const std::string& as_found) {
  Inlines words;
  for (Inline& one : inlines_from_csl(as_found)) {
    if (const auto* text = std::get_if<Text>(&one.value)) {
      add_with_links(text->text, words);
    } else {
      words.push_back(std::move(one));
    }
  }
  return words;
}

class EntryRemarks {
 public:
  explicit EntryRemarks(Article& article) : article_(article) {
    for (const Reference& reference : article.references) by_key_.emplace(reference.key, &reference);
  }

  void add() {
    for (Reference& reference : article_.references) {
      if (reference.number == 0 && reference.entry.empty()) continue;
      if (!reference.as_found.empty()) reference.entry = linked_words(reference.as_found);
      if (trim(plain_text(reference.entry)).empty()) append_text(reference.entry, reference.key);
      add_remark(reference);
      add_to(reference);
    }
  }

 private:
  /// A style may print the words already, as a note.
  static void add_remark(Reference& reference) {
    const Inlines remark = linked_words(reference.variable(kRemark));
    const std::string words = plain_text(remark);
    if (words.empty() || collapse_space(plain_text(reference.entry)).find(words) != std::string::npos) return;
    append_text(reference.entry, " ");
    for (const Inline& value : remark) {
      if (const auto* text = std::get_if<Text>(&value.value)) {
        append_text(reference.entry, text->text);
      } else {
        reference.entry.push_back(value);
      }
    }
  }

  void add_to(Reference& reference) const {
    const auto base = by_key_.find(reference.based_on);
    const bool has_base = !reference.based_on.empty() && base != by_key_.end();
    if (!has_base && !reference.is_cited_in_text) return;
    Inlines& entry = reference.entry;
    const std::string stop = take_stop(entry);
    if (has_base) {
      append_text(entry, ", " + word(Label::based_on) + " ");
      for (Inline& value : short_form(*base->second)) entry.push_back(std::move(value));
    }
    if (reference.is_cited_in_text) append_text(entry, " (" + word(Label::as_cited_in_text) + ")");
    append_text(entry, stop);
  }

  std::string word(Label name) const { return std::string(label(name, article_.language)); }

  Article& article_;
  std::unordered_map<std::string, const Reference*> by_key_;
};

}  // namespace

void add_entry_remarks(Article& article) {
  EntryRemarks(article).add();
}

}  // namespace newsexport
