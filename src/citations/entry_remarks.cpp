// External interface: add_entry_remarks().
#include "citations/entry_remarks.h"

#include <array>
#include <unordered_map>

#include "citations/csl_markup.h"
#include "model/labels.h"
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

class EntryRemarks {
 public:
  explicit EntryRemarks(Article& article) : article_(article) {
    for (const Reference& reference : article.references) by_key_.emplace(reference.key, &reference);
  }

  void add() {
    for (Reference& reference : article_.references) {
      if (reference.number == 0 && reference.entry.empty()) continue;
      if (trim(plain_text(reference.entry)).empty())
        append_text(reference.entry, reference.as_found.empty() ? reference.key : reference.as_found);
      add_to(reference);
    }
  }

 private:
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
