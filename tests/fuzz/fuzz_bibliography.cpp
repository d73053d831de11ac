// Fuzzes the readers of CSL-JSON, CSL-YAML and BibTeX, and what is made of their references: whatever the
// bytes are, they give references or Error; references written as CSL-JSON are the same when they are read
// again; and a citation style sets them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <string_view>

#include "citations/bibliography.h"
#include "citations/builtin_citation_styles.h"
#include "citations/csl/set_citations.h"
#include "citations/csl_json_writer.h"
#include "citations/records/records.h"
#include "support/decode.h"
#include "support/error.h"

namespace {

using namespace newsexport;

struct Setup {
  CslStyle style;
  CslLocale locale;
};

Setup news_style() {
  Diagnostics diagnostics;
  const std::string text(find_builtin_citation_style(kDefaultCitationStyle).value());
  CslStyle style = read_csl_style({"news.csl", text}, diagnostics);
  CslLocale locale =
      make_csl_locale(style, "en-GB", {[](const std::string&) { return std::nullopt; }, ""}, diagnostics);
  return {std::move(style), std::move(locale)};
}

void check_round_trip(const std::vector<Reference>& references) {
  Diagnostics diagnostics("again.json");
  const std::string written = write_csl_json(references);
  if (write_csl_json(read_bibliography({"again.json", written}, diagnostics)) != written) std::abort();
}

void set(const std::vector<Reference>& references) {
  static const Setup kSetup = news_style();
  CslSetting setting;
  setting.uncited.resize(references.size());
  std::iota(setting.uncited.begin(), setting.uncited.end(), std::size_t{0});
  set_citations(kSetup.style, kSetup.locale, references, {}, setting);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz");
  std::vector<Reference> references;
  try {
    references = read_bibliography(decode_source("fuzz", text, diagnostics), diagnostics);
  } catch (const Error&) {
    return 0;  // the input is no bibliography: that is an answer
  }
  check_round_trip(references);
  for (const Reference& reference : references) {
    bibtex_record(reference);
    ris_record(reference);
  }
  set(references);
  return 0;
}
