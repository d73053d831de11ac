// External interface: declared_encoding(), detected_encoding().
#include "support/declared_encoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace newsexport {
namespace {

/// HTML standard, 13.2.3.2 says 1024; pages with long comments first are real.
constexpr std::size_t kPrescanned = 4096;
constexpr std::size_t kDetected = 65536;
constexpr int32_t kSure = 20;  // of 100; what the detector only guesses has 10

struct Label {
  std::string_view label;
  std::string_view icu_name;
};

/// Labels that mean more than they say.
constexpr std::array kLabels = {Label{"iso-8859-1", "windows-1252"},
                                Label{"iso8859-1", "windows-1252"},
                                Label{"latin1", "windows-1252"},
                                Label{"l1", "windows-1252"},
                                Label{"ascii", "windows-1252"},
                                Label{"us-ascii", "windows-1252"},
                                Label{"iso-8859-9", "windows-1254"},
                                Label{"latin5", "windows-1254"},
                                Label{"iso-8859-11", "windows-874"},
                                Label{"tis-620", "windows-874"},
                                Label{"gb2312", "gb18030"},
                                Label{"gbk", "gb18030"},
                                Label{"x-gbk", "gb18030"},
                                Label{"gb_2312-80", "gb18030"},
                                Label{"shift_jis", "windows-31j"},
                                Label{"shift-jis", "windows-31j"},
                                Label{"sjis", "windows-31j"},
                                Label{"x-sjis", "windows-31j"},
                                Label{"euc-kr", "windows-949"},
                                Label{"ks_c_5601-1987", "windows-949"},
                                Label{"big5", "Big5-HKSCS"},
                                Label{"utf8", "UTF-8"},
                                Label{"utf-16", "UTF-8"},
                                Label{"utf-16le", "UTF-8"},
                                Label{"utf-16be", "UTF-8"}};

/// What the detector may be believed in.
constexpr std::array<std::string_view, 9> kDetectable{"Shift_JIS",   "EUC-JP",       "ISO-2022-JP",
                                                      "Big5",        "GB18030",      "EUC-KR",
                                                      "ISO-2022-KR", "windows-1251", "KOI8-R"};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return result;
}

bool is_known_to_icu(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (converter) ucnv_close(converter);
  return U_SUCCESS(status);
}

// The value behind "name=", with or without quotation marks and spaces; `text` is in lower case.
std::string_view value_behind(std::string_view text, std::string_view name) {
  std::size_t at = text.find(name);
  if (at == text.npos) return {};
  at = text.find_first_not_of(" \t\r\n", at + name.size());
  if (at == text.npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == text.npos) return {};
  return text.substr(at, text.find_first_of(" \t\r\n\"';>?/", at) - at);
}

std::string_view label_in(std::string_view head) {
  if (head.starts_with("<?xml")) {
    const std::string_view label = value_behind(head.substr(0, head.find("?>")), "encoding");
    if (!label.empty()) return label;
  }
  for (std::size_t at = head.find("<meta"); at != head.npos; at = head.find("<meta", at + 5)) {
    const std::string_view label = value_behind(head.substr(at, head.find('>', at) - at + 1), "charset");
    if (!label.empty()) return label;
  }
  return {};
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  std::string head = lower(bytes.substr(0, kPrescanned));
  head.erase(0, head.find_first_not_of(" \t\r\n"));
  if (!head.starts_with('<')) return {};
  const std::string label(label_in(head));
  if (label.empty()) return {};
  const auto known = std::ranges::find(kLabels, label, &Label::label);
  std::string name = known == kLabels.end() ? label : std::string(known->icu_name);
  return is_known_to_icu(name) ? name : std::string();
}

std::string detected_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            ucsdet_close);
  if (U_FAILURE(status)) return {};
  const auto length = static_cast<int32_t>(std::min(bytes.size(), kDetected));
  ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !match) return {};
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || ucsdet_getConfidence(match, &status) < kSure) return {};
  return std::ranges::find(kDetectable, std::string_view(name)) == kDetectable.end() ? std::string() : name;
}

}  // namespace newsexport
