// External interface: Sorter.
#include "citations/csl/sorting.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/locid.h>

#include "citations/csl/citation_label.h"
#include "citations/csl/rich_text.h"
#include "support/utf8.h"

namespace newsexport::csl {

struct Sorter::Collation {
  std::unique_ptr<icu::Collator> collator;

  std::string key(const std::string& text) const {
    const icu::UnicodeString words = icu::UnicodeString::fromUTF8(text);
    const int32_t size = collator->getSortKey(words, nullptr, 0);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    collator->getSortKey(words, reinterpret_cast<uint8_t*>(bytes.data()), size);
    return bytes;
  }
};

Sorter::Sorter(const Setting& setting, const std::vector<SortKey>& keys, const NameOptions& names)
    : setting_(setting), keys_(keys), names_(names), collation_(std::make_unique<Collation>()) {
  UErrorCode status = U_ZERO_ERROR;
  collation_->collator.reset(
      icu::Collator::createInstance(icu::Locale(setting.locale.language.c_str()), status));
  if (U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    collation_->collator.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
  }
}

Sorter::~Sorter() = default;

namespace {

bool joins_letters(const std::string& text, std::size_t before, std::size_t after) {
  if (before == 0 || after >= text.size()) return false;
  while (before > 0 && (static_cast<unsigned char>(text[before - 1]) & 0xC0U) == 0x80U) --before;
  if (before == 0) return false;
  std::size_t at = before - 1;
  return is_letter(next_code_point(text, at)) && is_letter(next_code_point(text, after));
}

// Quotation marks, brackets and commas do not count, nor apostrophes at the beginning of a word.
std::string stripped(const std::string& text) {
  constexpr std::u32string_view kIgnored = U"[](),\"\u2018\u201C\u201D\u00AB\u00BB";
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool is_apostrophe = c == U'\'' || c == U'\u2019';
    if (kIgnored.find(c) != std::u32string_view::npos) continue;
    if (is_apostrophe && !joins_letters(text, begin, at)) continue;
    bare.append(text, begin, at - begin);
  }
  return std::string(trim(bare));
}

}  // namespace

std::string Sorter::value(const SortKey& key, const Item& item, const CiteContext& cite) const {
  Renderer renderer(setting_, Area::sort, item, cite);
  renderer.set_name_options(names_);
  renderer.set_sort_forms(key.names);
  if (key.macro) {
    return characters(renderer.render(setting_.style.macros[*key.macro].children));
  }
  if (item.find_persons(key.variable)) return renderer.names_for_sorting(key.variable);
  if (item.find_date(key.variable)) return renderer.date_for_sorting(key.variable);
  if (key.variable == "citation-number") return fmt::format("{:08}", item.citation_number);
  if (key.variable == "locator") return cite.locator;
  const std::string text =
      key.variable == "citation-label" ? citation_label(item) : item.variable(key.variable);
  if (!text.empty() && text.size() < 9 && text.find_first_not_of("0123456789") == std::string::npos) {
    return fmt::format("{:0>8}", text);
  }
  return without_markup(text);
}

std::vector<std::string> Sorter::values(const Item& item, const CiteContext& cite) const {
  std::vector<std::string> values;
  values.reserve(keys_.size());
  for (const SortKey& key : keys_) {
    const std::string text = stripped(value(key, item, cite));
    values.push_back(text.empty() ? std::string() : collation_->key(text));
  }
  return values;
}

bool Sorter::is_before(const std::vector<std::string>& first, const std::vector<std::string>& second) const {
  for (std::size_t at = 0; at < keys_.size(); ++at) {
    if (first[at] == second[at]) continue;
    if (first[at].empty()) return false;
    if (second[at].empty()) return true;
    return keys_[at].is_descending ? second[at] < first[at] : first[at] < second[at];
  }
  return false;
}

}  // namespace newsexport::csl
