// External interface: format_reference() and short_name().
//
// The form is that of a newspaper's source list: who, what, where, when, and the way to it.
//   Dana Mattioli, “Retailers race to add AI shopping agents.” *The Wall Street Journal*, 9 July 2025.
//   https://… Ann Poe, *The Long Winter*. Penguin, 2020. *MSN*, article, based on *Wall Street Journal*
//   reporting (as cited in the text).
#include "citations/format_reference.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "citations/csl_markup.h"
#include "citations/reference_dates.h"
#include "citations/reference_line.h"
#include "citations/reference_names.h"
#include "citations/reference_words.h"
#include "model/labels.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// Who stands first, where the work names more than one kind of maker.
constexpr std::array<const char*, 10> kLeadingRoles = {"author",      "editor",    "director", "host",
                                                       "interviewer", "performer", "composer", "producer",
                                                       "compiler",    "recipient"};

Inlines text(std::string_view words) {
  Inlines inlines;
  append_text(inlines, words);
  return inlines;
}

Inlines emphasis(Inlines content) {
  if (content.empty()) return content;
  Inlines inlines;
  inlines.push_back({Emphasis{std::move(content)}});
  return inlines;
}

bool is_number(const std::string& value) {
  return !value.empty() &&
         std::ranges::all_of(value, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == ','; });
}

// A bare number needs its word ("vol. 3"); "Volume 3" and "late edition" bring their own.
std::string with_term(const char* term, const std::string& value, const std::string& language) {
  if (!is_number(value)) return value;
  CitationItem item;
  item.locator_label = term;
  item.locator = value;
  return format_locator(item, language);
}

std::string page_range(const Reference& reference, const std::string& language) {
  CitationItem item;
  item.locator_label = "page";
  item.locator = reference.variable("page");
  const bool is_newspaper_page = !item.locator.empty() && item.locator[0] >= 'A' && item.locator[0] <= 'Z';
  if (is_number(item.locator) || is_newspaper_page) return format_locator(item, language);
  return item.locator.find_first_of("0123456789") == 0 ? format_locator(item, language) : item.locator;
}

// "10.1000/182" in whatever form people paste it.
std::string bare_doi(std::string doi) {
  for (const std::string_view prefix : {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
                                        "http://dx.doi.org/", "doi.org/", "doi:", "DOI:"}) {
    if (doi.starts_with(prefix)) doi.erase(0, prefix.size());
  }
  return std::string(trim(doi));
}

std::string percent_encoded(const std::string& text_of_doi) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kUnsafe = " \"<>#%{}|\\^`";
  std::string encoded;
  for (const char character : text_of_doi) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte > 0x20 && byte < 0x7F && kUnsafe.find(character) == std::string_view::npos) {
      encoded += character;
    } else {
      encoded += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
  }
  return encoded;
}

bool is_web_address(const std::string& url) {
  const std::string folded = fold_case(url.substr(0, 8));
  return folded.starts_with("http://") || folded.starts_with("https://") || folded.starts_with("ftp://");
}

Inlines address(const std::string& url) {
  if (!is_web_address(url)) return text(url);
  Inlines inlines;
  inlines.push_back({Link{url, {}, text(url)}});
  return inlines;
}

// The name of the paper, site, book or programme that the work stands in.
const std::string& outlet_of(const Reference& reference) {
  for (const char* name : {"container-title", "container-title-short", "journalAbbreviation"}) {
    if (!reference.variable(name).empty()) return reference.variable(name);
  }
  return reference.variable("container-title");
}

const char* leading_role(const Reference& reference) {
  for (const char* role : kLeadingRoles) {
    if (reference.names.contains(role)) return role;
  }
  return nullptr;
}

// Sets one reference. Each step adds what the reference has of it.
class ReferenceSetter {
 public:
  ReferenceSetter(const Reference& reference, const std::string& language)
      : reference_(reference), language_(language), line_(punctuation_of(language)) {}

  void add_makers() {
    const char* const role = leading_role(reference_);
    if (!role) return;
    role_ = role;
    std::string names = role_names(reference_, role, language_);
    if (role_ == "editor") names += " " + term_for("editor", reference_.names.at(role).size());
    line_.add_after_comma(text(names));
  }

  // A work of its own has its title in italics; a piece within another work has it in quotation marks.
  void add_title() {
    const std::string& name = title();
    is_own_work_ = outlet_of(reference_).empty() && is_long_form();
    if (is_own_work_) {
      line_.add_after_comma(emphasis(inlines_from_csl(name)));
    } else {
      line_.add_quoted_title(inlines_from_csl(name));
    }
  }

  void add_outlet() {
    Inlines outlet = emphasis(inlines_from_csl(outlet_of(reference_)));
    if (is_own_work_) {
      line_.add_after_stop(std::move(outlet));
    } else {
      line_.add_after_comma(std::move(outlet));
    }
    add_other_makers();
    for (const char* name : {"genre", "event-title", "event", "collection-title", "authority", "medium"}) {
      add_variable(name);
    }
    for (const char* name : {"section", "edition", "volume", "issue", "number"}) {
      line_.add_after_comma(text(with_term(name, reference_.variable(name), language_)));
    }
    add_publisher();
  }

  void add_date_and_pages() {
    line_.add_after_comma(text(date_in_words(reference_, "issued", language_)));
    line_.add_after_comma(text(page_range(reference_, language_)));
    for (const char* name : {"archive", "archive_location", "status"}) add_variable(name);
  }

  void add_based_on(const Reference* based_on) {
    // A reference without a key cannot be named: it was found by an empty name.
    if (!based_on || based_on->key.empty()) return;
    const std::string& outlet = outlet_of(*based_on);
    Inlines part = text(label(Label::based_on, language_));
    append_text(part, " ");
    Inlines name =
        outlet.empty() ? text(short_name(*based_on, language_)) : emphasis(inlines_from_csl(outlet));
    for (Inline& value : name) part.push_back(std::move(value));
    if (!based_on->variable("genre").empty()) append_text(part, " " + based_on->variable("genre"));
    line_.add_after_comma(std::move(part));
  }

  void add_cited_in_text() {
    if (!reference_.is_cited_in_text || line_.empty()) return;
    line_.add_after_space(text("(" + std::string(label(Label::as_cited_in_text, language_)) + ")"));
  }

  void add_addresses() {
    const std::string doi = bare_doi(reference_.variable("DOI"));
    const std::string doi_address = doi.empty() ? "" : "https://doi.org/" + percent_encoded(doi);
    if (!doi.empty()) line_.add_address(address(doi_address));
    const std::string& url = reference_.variable("URL");
    if (!url.empty() && (doi.empty() || bare_doi(url) != doi)) line_.add_address(address(url));
    const std::string accessed = date_in_words(reference_, "accessed", language_);
    if (accessed.empty()) return;
    line_.add_after_stop(text(std::string(label(Label::accessed, language_)) + " " + accessed));
  }

  Inlines finish() {
    if (line_.empty()) {
      line_.add_after_comma(text(reference_.as_found.empty() ? reference_.key : reference_.as_found));
    }
    return line_.finish();
  }

 private:
  const std::string& title() const {
    for (const char* name : {"title", "title-short", "shortTitle"}) {
      if (!reference_.variable(name).empty()) return reference_.variable(name);
    }
    return reference_.variable("title");
  }

  bool is_long_form() const {
    constexpr std::array<std::string_view, 12> kTypes = {
        "book", "report",      "thesis",   "motion_picture", "broadcast", "dataset",
        "bill", "legislation", "standard", "software",       "pamphlet",  "legal_case"};
    return std::ranges::find(kTypes, reference_.type) != kTypes.end();
  }

  std::string term_for(const char* name, std::size_t count) const {
    const Term* const term = find_term(name, language_);
    return std::string(count > 1 ? term->plural : term->singular);
  }

  void add_variable(const char* name) {
    const bool is_repeated = std::string_view(name) == "event" && !reference_.variable("event-title").empty();
    if (!is_repeated) line_.add_after_comma(inlines_from_csl(reference_.variable(name)));
  }

  void add_other_makers() {
    if (role_ != "editor") add_after_term("edited-by", "editor");
    add_after_term("translated-by", "translator");
    if (role_ != "interviewer") add_after_term("interviewed-by", "interviewer");
  }

  void add_after_term(const char* term, const char* role) {
    const std::string names = role_names(reference_, role, language_);
    if (!names.empty()) line_.add_after_comma(text(term_for(term, 1) + " " + names));
  }

  void add_publisher() {
    const std::string& place = reference_.variable("publisher-place");
    const std::string& publisher = reference_.variable("publisher");
    // A paper that publishes itself is not named twice.
    if (publisher == outlet_of(reference_) && place.empty()) return;
    const std::string both =
        place.empty() || publisher.empty() ? place + publisher : place + ": " + publisher;
    if (is_own_work_) {
      line_.add_after_stop(text(both));
    } else {
      line_.add_after_comma(text(both));
    }
  }

  const Reference& reference_;
  const std::string& language_;
  ReferenceLine line_;
  std::string role_;
  bool is_own_work_ = false;
};

}  // namespace

std::string short_name(const Reference& reference, const std::string& language) {
  if (const char* role = leading_role(reference)) {
    constexpr std::size_t kMostNames = 3;
    const std::vector<Name>& names = reference.names.at(role);
    std::vector<std::string> families;
    for (const Name& name : names) families.push_back(family_name(name));
    return names.size() > kMostNames ? families.front() + " et al." : join_names(families, language);
  }
  if (!outlet_of(reference).empty()) return plain_text(inlines_from_csl(outlet_of(reference)));
  for (const char* name : {"title-short", "shortTitle", "title", "publisher"}) {
    if (!reference.variable(name).empty()) return plain_text(inlines_from_csl(reference.variable(name)));
  }
  return reference.as_found.empty() ? reference.key : reference.as_found;
}

Inlines format_reference(const Reference& reference, const Reference* based_on, const std::string& language) {
  ReferenceSetter setter(reference, language);
  setter.add_makers();
  setter.add_title();
  setter.add_outlet();
  setter.add_date_and_pages();
  setter.add_based_on(based_on);
  setter.add_cited_in_text();
  setter.add_addresses();
  return setter.finish();
}

}  // namespace newsexport
