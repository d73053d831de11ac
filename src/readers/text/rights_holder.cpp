// External interface: read_rights(), what a rights notice says plainly of holder, year and licence.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "readers/text/rights_notice.h"
#include "readers/text/words.h"
#include "support/utf8.h"

namespace newsexport::plain {
namespace {

bool is_year_range(std::string_view word) {
  if (is_year(word)) return true;
  if (word.size() < 9 || !is_year(word.substr(0, 4))) return false;
  const std::string_view dash = word.substr(4, word.size() - 8);
  return (dash == "-" || dash == "–") && is_year(word.substr(word.size() - 4));
}

// The text behind the copyright sign, which may be a word, a letter in brackets or both.
std::optional<std::string_view> after_sign(std::string_view notice) {
  std::size_t at = notice.find("©");
  std::size_t size = std::string_view("©").size();
  if (at == notice.npos) {
    at = find_folded(notice, "(c) ");
    size = 4;
  }
  if (at == notice.npos && starts_with_folded(notice, "copyright ")) {
    at = 0;
    size = 10;
  }
  if (at == notice.npos) return std::nullopt;
  std::string_view rest = trim(notice.substr(at + size));
  if (starts_with_folded(rest, "copyright ")) rest = trim(rest.substr(10));
  return rest;
}

// Abbreviations that end a company's name with a full stop of their own.
bool is_company_form(std::string_view word) {
  constexpr std::array<std::string_view, 7> kForms{"Inc", "Ltd", "Co", "Corp", "Bros", "Pty", "S.A"};
  return std::ranges::find(kForms, word) != kForms.end();
}

// Where the holder's name ends: at a full stop, a bar or comma, a line's end, or "All rights reserved".
std::string_view holder_of(std::string_view text) {
  std::size_t end = text.size();
  const std::size_t reserved = find_folded(text, "all rights");
  end = std::min({end, reserved, text.find('|'), text.find('\n'), text.find(';'), text.find(" - "),
                  text.find(" – "), text.find("•")});
  for (std::size_t stop = text.find('.'); stop < end; stop = text.find('.', stop + 1)) {
    const std::size_t word = text.substr(0, stop).rfind(' ') + 1;
    const bool is_inside_name =
        stop + 1 < text.size() && is_lower(static_cast<unsigned char>(text[stop + 1]));
    if (is_company_form(text.substr(word, stop - word))) {
      end = std::min(end, stop + 1);
      if (stop + 1 == end) break;
    } else if (!is_inside_name) {
      end = stop;
    }
  }
  std::string_view holder = trim(text.substr(0, end));
  while (holder.ends_with(',')) holder = trim(holder.substr(0, holder.size() - 1));
  return holder;
}

bool is_plausible_holder(std::string_view holder) {
  return starts_upper(holder) && word_count(holder, 9) <= 8;
}

void read_copyright_line(std::string_view notice, Rights& rights) {
  const std::optional<std::string_view> rest = after_sign(notice);
  if (!rest) return;
  const auto words = first_words(*rest, 1);
  if (words.empty()) return;
  std::string_view year = words.front();
  while (year.ends_with(',') || year.ends_with('.')) year.remove_suffix(1);
  std::string_view holder;
  if (is_year_range(year)) {
    rights.year = std::string(year);
    if (words.front().ends_with('.')) return;
    holder = trim(rest->substr(words.front().size()));
    if (starts_with_folded(holder, "by ")) holder = trim(holder.substr(3));
    holder = holder_of(holder);
  } else {
    holder = holder_of(*rest);
    const std::string_view last = holder.substr(holder.rfind(' ') + 1);
    if (is_year_range(last)) {
      rights.year = std::string(last);
      holder = trim(holder.substr(0, holder.size() - last.size()));
      while (holder.ends_with(',')) holder.remove_suffix(1);
    }
  }
  if (is_plausible_holder(holder) && !rights.year.empty()) rights.holder = std::string(holder);
}

// The words of the licence's name, from "CC" or "Creative Commons" to the version or the end of the run.
void read_short_licence(std::string_view notice, Rights& rights) {
  const std::size_t at = notice.find("CC BY");
  if (at == notice.npos) return;
  const auto words = first_words(notice.substr(at), 3);
  const std::string_view terms = without_punctuation(words[1]);
  const bool has_version =
      words.size() == 3 && without_punctuation(words[2]).size() == 3 && words[2].substr(1, 1) == ".";
  rights.licence_name = fmt::format("CC {}", terms);
  if (!has_version) return;
  const std::string_view version = without_punctuation(words[2]);
  rights.licence_name += fmt::format(" {}", version);
  rights.licence_url = fmt::format("https://creativecommons.org/licenses/{}/{}/", fold_case(terms), version);
}

void read_long_licence(std::string_view notice, Rights& rights) {
  const std::size_t at = find_folded(notice, "creative commons");
  if (at == notice.npos || !rights.licence_name.empty()) return;
  std::size_t end = at + std::string_view("creative commons").size();
  for (const std::string_view word : first_words(notice.substr(end), 6)) {
    const bool is_part = starts_upper(word) || (word.size() >= 3 && word[1] == '.' &&
                                                is_digit(static_cast<unsigned char>(word[0])));
    if (!is_part) break;
    const std::string_view bare = without_punctuation(word);
    end = static_cast<std::size_t>(bare.end() - notice.begin());
    if (bare.size() != word.size()) break;
  }
  rights.licence_name = std::string(notice.substr(at, end - at));
}

void read_licence_url(std::string_view notice, Rights& rights) {
  const std::size_t at = notice.find("creativecommons.org/licenses/");
  if (at == notice.npos) return;
  const std::size_t scheme = notice.substr(0, at).rfind("http");
  const bool has_scheme = scheme != notice.npos && at - scheme <= 12;
  std::string_view url = notice.substr(has_scheme ? scheme : at);
  url = url.substr(0, url.find_first_of(" \n)]>\""));
  while (url.ends_with('.') || url.ends_with(',')) url.remove_suffix(1);
  rights.licence_url = has_scheme ? std::string(url) : fmt::format("https://{}", url);
}

}  // namespace

Rights read_rights(std::string_view notice) {
  Rights rights;
  rights.notice = std::string(notice);
  read_copyright_line(notice, rights);
  read_short_licence(notice, rights);
  read_long_licence(notice, rights);
  read_licence_url(notice, rights);
  return rights;
}

}  // namespace newsexport::plain
