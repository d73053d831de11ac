// External interface: CreativeCommons, and how its licences are recognized by address and by name.
#include "model/creative_commons.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <vector>

#include "model/creative_commons_words.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

/// The terms in the order in which Creative Commons writes them. Empty where they are no licence of its own:
/// works under ShareAlike are adapted, under NoDerivatives they are not.
std::string joined_terms(const LicenceTerms& terms) {
  if (!terms.by || (terms.sa && terms.nd)) return {};
  std::string joined = "by";
  if (terms.nc) joined += "-nc";
  if (terms.nd) joined += "-nd";
  if (terms.sa) joined += "-sa";
  return joined;
}

bool is_version(std::string_view word) {
  constexpr std::array<std::string_view, 6> kVersions{"1.0", "2.0", "2.1", "2.5", "3.0", "4.0"};
  return std::ranges::find(kVersions, word) != kVersions.end();
}

bool is_in_capitals(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "Public domain" tools have had one version each.
constexpr std::string_view kPublicDomainVersion = "1.0";

/// Reads a name off the front of `words`.
class NameParser {
 public:
  explicit NameParser(const std::vector<std::string>& words, std::size_t first = 0)
      : words_(words), at_(first) {}
  /// In running text, whose words are also given as they are spelled.
  NameParser(const std::vector<std::string>& words, const std::vector<std::string>& spelled,
             std::size_t first)
      : words_(words), spelled_(&spelled), at_(first) {}

  std::optional<CreativeCommons> parse() {
    has_prefix_ = take_prefix();
    if (auto mark = take_public_domain()) return mark;
    CreativeCommons licence;
    LicenceTerms terms;
    while (const std::size_t count = read_licence_term(words_, at_, terms)) at_ += count;
    licence.terms = joined_terms(terms);
    if (licence.terms.empty()) return std::nullopt;
    skip_any({"license", "licence", "lizenz", "public"});
    take_version(licence);
    if (!has_prefix_ && licence.version.empty()) return std::nullopt;
    take_jurisdiction(licence);
    return licence;
  }

  /// Whether nothing follows but the same name again, or words that say nothing.
  bool is_at_end() {
    skip_any({"license", "licence", "lizenz", "public", "deed", "legal", "code"});
    return at_ == words_.size();
  }
  std::size_t position() const { return at_; }

 private:
  bool take(std::string_view word) {
    if (at_ >= words_.size() || words_[at_] != word) return false;
    ++at_;
    return true;
  }
  void skip_any(std::initializer_list<std::string_view> words) {
    while (std::ranges::any_of(words, [this](std::string_view word) { return take(word); })) {
    }
  }

  bool take_all(std::initializer_list<std::string_view> words) {
    if (words_.size() - at_ < words.size()) return false;
    if (!std::ranges::equal(words, std::span(words_).subspan(at_, words.size()))) return false;
    at_ += words.size();
    return true;
  }

  bool take_prefix() {
    const bool has_initials = take("cc");
    return take_all({"creative", "commons"}) || has_initials;
  }

  std::optional<CreativeCommons> take_public_domain() {
    CreativeCommons mark;
    mark.version = kPublicDomainVersion;
    if (take("cc0") || (has_prefix_ && (take("zero") || take("0")))) {
      mark.terms = "zero";
    } else if (take_all({"public", "domain", "mark"}) || (has_prefix_ && take("pdm"))) {
      mark.terms = "mark";
    } else {
      return std::nullopt;
    }
    take(kPublicDomainVersion);
    skip_any({"universal", "public", "domain", "dedication"});
    return mark;
  }

  void take_version(CreativeCommons& licence) {
    if (at_ >= words_.size()) return;
    std::string_view word = words_[at_];
    if (word.starts_with('v')) word.remove_prefix(1);
    if (!is_version(word)) return;
    licence.version = word;
    ++at_;
  }

  // From 4.0 on, licences are for all the world.
  void take_jurisdiction(CreativeCommons& licence) {
    if (licence.version.empty()) return;
    skip_any({"international", "unported", "generic"});
    const JurisdictionMatch match = read_jurisdiction(words_, at_);
    if (match.words == 0 || licence.version == "4.0") return;
    // In running text "in", "it" and "no" are words.
    const bool is_code = match.words == 1 && words_[at_] == match.code;
    if (spelled_ && is_code && !is_in_capitals((*spelled_)[at_])) return;
    licence.jurisdiction = match.code;
    at_ += match.words;
  }

  const std::vector<std::string>& words_;
  const std::vector<std::string>* spelled_ = nullptr;
  std::size_t at_;
  bool has_prefix_ = false;
};

/// Whether a name may begin at this word of running text.
bool starts_name(const std::vector<std::string>& words, std::size_t at) {
  const std::string& word = words[at];
  if (word == "cc" || word == "cc0") return true;
  if (at + 1 >= words.size()) return false;
  if (word == "creative") return words[at + 1] == "commons";
  return word == "public" && words[at + 1] == "domain" && at + 2 < words.size() && words[at + 2] == "mark";
}

/// The parts of a path: "licenses", "by", "4.0", "deed.de".
std::vector<std::string> path_parts(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path.substr(0, path.find_first_of("?# \n\t<>\"')]")), '/')) {
    if (!part.empty()) parts.push_back(fold_case(part));
  }
  while (!parts.empty() && (parts.back().ends_with('.') || parts.back().ends_with(','))) {
    parts.back().pop_back();
    if (parts.back().empty()) parts.pop_back();
  }
  return parts;
}

LicenceTerms terms_of_path(std::string_view part) {
  LicenceTerms terms;
  const std::vector<std::string> words = licence_words(part);
  std::size_t at = 0;
  while (const std::size_t count = read_licence_term(words, at, terms)) at += count;
  return at == words.size() ? terms : LicenceTerms{};
}

constexpr std::string_view kHost = "creativecommons.org/";

}  // namespace

std::string CreativeCommons::name() const {
  if (terms == "zero") return "CC0 " + version;
  if (terms == "mark") return "Public Domain Mark " + version;
  std::string all = "CC " + terms;
  if (!version.empty()) all += ' ' + version;
  if (!jurisdiction.empty()) all += ' ' + jurisdiction;
  std::ranges::transform(all, all.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return all;
}

std::string CreativeCommons::url() const {
  if (version.empty()) return {};
  const std::string folder = is_public_domain() ? "publicdomain/" : "licenses/";
  const std::string port = jurisdiction.empty() ? "" : jurisdiction + '/';
  return "https://creativecommons.org/" + folder + terms + '/' + version + '/' + port;
}

std::optional<CreativeCommons> parse_creative_commons_url(std::string_view url) {
  const std::string folded = fold_case(trim(url));
  const std::size_t host = folded.find(kHost);
  if (host == std::string::npos || host > std::string_view("https://www.").size()) return std::nullopt;
  const std::vector<std::string> parts = path_parts(std::string_view(folded).substr(host + kHost.size()));
  if (parts.size() < 3 || !is_version(parts[2])) return std::nullopt;
  CreativeCommons licence;
  licence.version = parts[2];
  if (parts[0] == "publicdomain" && (parts[1] == "zero" || parts[1] == "mark")) {
    licence.terms = parts[1];
    return licence;
  }
  licence.terms = parts[0] == "licenses" ? joined_terms(terms_of_path(parts[1])) : std::string();
  if (licence.terms.empty()) return std::nullopt;
  if (parts.size() > 3 && is_jurisdiction(parts[3])) licence.jurisdiction = parts[3];
  return licence;
}

std::optional<CreativeCommons> parse_creative_commons_name(std::string_view name) {
  constexpr std::size_t kLongestName = 200;
  if (name.size() > kLongestName) return std::nullopt;
  const std::vector<std::string> words = licence_words(name);
  NameParser first(words);
  const std::optional<CreativeCommons> licence = first.parse();
  if (!licence || first.is_at_end()) return licence;
  // "Attribution 4.0 International (CC BY 4.0)"
  NameParser second(words, first.position());
  return second.parse() == licence && second.is_at_end() ? licence : std::nullopt;
}

std::optional<CreativeCommons> find_creative_commons(std::string_view text) {
  const std::string folded = fold_case(text);
  for (std::size_t host = folded.find(kHost); host != std::string::npos;
       host = folded.find(kHost, host + 1)) {
    constexpr std::size_t kLongestAddress = 200;
    if (auto licence = parse_creative_commons_url(std::string_view(folded).substr(host, kLongestAddress)))
      return licence;
  }
  const std::vector<std::string> spelled = spelled_licence_words(text);
  const std::vector<std::string> words = licence_words(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!starts_name(words, at)) continue;
    if (auto licence = NameParser(words, spelled, at).parse()) return licence;
  }
  return std::nullopt;
}

}  // namespace newsexport
