// External interface: read_rights(), fill_from_notice(): what a rights notice says plainly of holder, year
// and licence.
#include <algorithm>
#include <optional>
#include <string>

#include "model/creative_commons.h"
#include "readers/text/rights_notice.h"
#include "readers/text/words.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::plain {
namespace {

constexpr std::string_view kFile = "src/readers/text/rights_words.txt";
const WordList kCompanyForms(kFile, "company_forms");
const WordList kDataMining(kFile, "data_mining");
const WordList kReserving(kFile, "reserving");

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
    if (kCompanyForms.contains(text.substr(word, stop - word))) {
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

// "Creative Commons" alone says that there is a licence, and not which.
void read_nameless_licence(std::string_view notice, Rights& rights) {
  constexpr std::string_view kName = "creative commons";
  const std::size_t at = find_folded(notice, kName);
  if (at != notice.npos) rights.licence_name = std::string(notice.substr(at, kName.size()));
}

void read_licence(std::string_view notice, Rights& rights) {
  const std::optional<CreativeCommons> licence = find_creative_commons(notice);
  if (!licence) return read_nameless_licence(notice, rights);
  rights.licence_name = licence->name();
  rights.licence_url = licence->url();
}

// A sentence of the notice that reserves text and data mining, as Article 4(3) of Directive (EU) 2019/790
// asks for it. That mining is allowed is never read from words.
bool reserves_data_mining(std::string_view notice) {
  const auto has_one = [](std::string_view sentence, const WordList& words) {
    return std::ranges::any_of(
        words.texts(), [&](std::string_view word) { return find_folded(sentence, word) != sentence.npos; });
  };
  for (const std::string_view line : split(notice, '\n')) {
    for (const std::string_view sentence : split(line, '.')) {
      if (has_one(sentence, kDataMining) && has_one(sentence, kReserving)) return true;
    }
  }
  return false;
}

}  // namespace

Rights read_rights(std::string_view notice, Position position) {
  Rights rights;
  rights.notice = std::string(notice);
  if (!notice.empty()) rights.note_origin(RightsField::notice, RightsOrigin::Kind::text, position);
  fill_from_notice(rights);
  return rights;
}

void fill_from_notice(Rights& rights) {
  const RightsOrigin* origin = rights.origin_of(RightsField::notice);
  const Position position = origin ? origin->position : Position{};
  Rights said;
  read_copyright_line(rights.notice, said);
  read_licence(rights.notice, said);
  const auto take = [&](RightsField field, std::string& target, const std::string& found) {
    if (!target.empty() || found.empty()) return;
    target = found;
    rights.note_origin(field, RightsOrigin::Kind::notice, position);
  };
  take(RightsField::holder, rights.holder, said.holder);
  take(RightsField::year, rights.year, said.year);
  if (!rights.tdm_reservation && reserves_data_mining(rights.notice)) {
    rights.tdm_reservation = true;
    rights.note_origin(RightsField::tdm_reservation, RightsOrigin::Kind::notice, position);
  }
  if (!rights.licence_name.empty() || !rights.licence_url.empty()) return;
  take(RightsField::licence_name, rights.licence_name, said.licence_name);
  take(RightsField::licence_url, rights.licence_url, said.licence_url);
}

}  // namespace newsexport::plain
