// External interface: find_mail(). What begins with header lines or says BEGIN:.
#include <algorithm>
#include <array>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

/// What the header lines at the top of a text are called, in lower case.
std::vector<std::string> header_names(const Sample& sample) {
  std::vector<std::string> names;
  for (const std::string_view line : sample.lines) {
    if (trim(line).empty()) break;
    if (line.starts_with(' ') || line.starts_with('\t')) continue;  // goes on (RFC 5322, 2.2.3)
    const std::size_t end = end_of_name(line, 0, "-");
    if (end == 0 || end >= line.size() || line[end] != ':') return {};
    names.push_back(fold_case(line.substr(0, end)));
  }
  return names;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// An article's own head may have From, Subject and Date; only machines write the rest.
bool is_mail(const std::vector<std::string>& names) {
  constexpr std::array kOfMachines = {"mime-version",
                                      "message-id",
                                      "received",
                                      "return-path",
                                      "delivered-to",
                                      "content-type",
                                      "x-mailer",
                                      "dkim-signature",
                                      "newsgroups",
                                      "in-reply-to",
                                      "references",
                                      "list-unsubscribe",
                                      "content-transfer-encoding"};
  const bool is_of_machine =
      std::ranges::any_of(kOfMachines, [&](const char* name) { return has(names, name); });
  const bool is_of_people = has(names, "from") || has(names, "subject") || has(names, "to");
  return is_of_machine && is_of_people;
}

bool is_plain_mail(const Sample& sample, const std::vector<std::string>& names) {
  if (!has(names, "from") || !has(names, "subject") || !(has(names, "to") || has(names, "date")))
    return false;
  return std::ranges::any_of(sample.lines, [](std::string_view line) {
    return fold_case(line.substr(0, 5)) == "from:" && line.find('@') != std::string_view::npos;
  });
}

/// "From ada@ledger.example Tue May 12 06:00:00 2026" (RFC 4155).
bool is_mbox(const Sample& sample) {
  const std::vector<std::string> words = split_words(sample.line(0));
  if (words.size() < 6 || words[0] != "From" || !sample.line(0).starts_with("From ")) return false;
  return begins_like(words[2], "AAA") && begins_like(words[3], "AAA") && words[5].size() >= 5 &&
         begins_like(words[5], "99:99");
}

bool is_git_patch(const Sample& sample) {
  const std::vector<std::string> words = split_words(sample.line(0));
  return words.size() > 2 && words[0] == "From" && words[1].size() == 40 && end_of_name(words[1], 0) == 40;
}

bool is_web_archive(const Sample& sample) {
  return std::ranges::any_of(
      sample.lines.begin(),
      sample.lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(sample.lines.size(), 40)),
      [](std::string_view line) {
        const std::string folded = fold_case(line);
        return folded.starts_with("snapshot-content-location:") ||
               folded.find("multipart/related") != std::string::npos;
      });
}

}  // namespace

std::optional<ForeignFormat> find_mail(const Sample& sample) {
  const std::string_view text = sample.text;
  if (begins_like(text, "WARC/9.9")) {
    return ForeignFormat{"WARC, a web archive", "save the page as HTML from the archive"};
  }
  if (begins_like(text, "HTTP/9")) {
    return ForeignFormat{"an HTTP response", "take off the lines before the page"};
  }
  if (begins_with_any(text, {"BEGIN:VCALENDAR"})) return ForeignFormat{"a calendar (iCalendar)", ""};
  if (begins_with_any(text, {"BEGIN:VCARD"})) return ForeignFormat{"an address card (vCard)", ""};
  if (begins_with_any(text, {"-----BEGIN "})) return ForeignFormat{"an encrypted or signed message", ""};
  if (is_git_patch(sample)) return ForeignFormat{"a patch (diff)", ""};
  if (is_mbox(sample))
    return ForeignFormat{"an mbox of e-mails", "save the one mail's text from the mail program"};
  const std::vector<std::string> names = header_names(sample);
  if (names.empty()) return std::nullopt;
  const bool is_archive = has(names, "mime-version") && is_web_archive(sample);
  if (is_archive && (has(names, "snapshot-content-location") || !has(names, "to"))) {
    return ForeignFormat{"MHTML, a saved page", "save it from the browser as HTML instead"};
  }
  if (is_mail(names) || is_plain_mail(sample, names))
    return ForeignFormat{"an e-mail", "save its text or its HTML from the mail program"};
  return std::nullopt;
}

}  // namespace newsexport::foreign
