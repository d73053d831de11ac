// Fuzzes the reader of CSL styles and locales and the processor: whatever the bytes are, they are a style
// that sets citations and a bibliography, or Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "citations/bibliography.h"
#include "citations/csl/set_citations.h"
#include "support/decode.h"
#include "support/error.h"

namespace {

using namespace newsexport;

constexpr char kItems[] = R"([
 {"id": "a", "type": "article-newspaper", "title": "Night <i>ferry</i>", "container-title": "Courier", "page": "12-14",
  "author": [{"family": "Berg", "given": "Lars Ole"}, {"family": "Dam", "given": "Eva", "non-dropping-particle": "van"}],
  "issued": {"date-parts": [[2024, 5, 12]]}, "URL": "https://example.org/a"},
 {"id": "b", "type": "book", "title": "Rain", "author": [{"family": "Berg", "given": "Lia"}], "volume": "3",
  "issued": {"date-parts": [[2024, 5], [2024, 7]]}, "publisher": "Quay", "edition": "2"},
 {"id": "c", "type": "chapter", "title": "Tides", "author": [{"family": "Berg", "given": "Lars Ole"}],
  "editor": [{"literal": "Harbour Trust"}], "issued": {"date-parts": [[2024]]}, "note": "n"},
 {"id": "d", "type": "webpage", "title": "Untitled"}])";

CslCite cite(std::size_t reference, CslCite::Mode mode, const std::string& locator) {
  CslCite one;
  one.reference = reference;
  one.mode = mode;
  one.locator = locator;
  return one;
}

std::vector<CslCluster> clusters() {
  using Mode = CslCite::Mode;
  return {{{cite(0, Mode::normal, "3-4"), cite(1, Mode::normal, ""), cite(2, Mode::normal, "")}, 1},
          {{cite(0, Mode::normal, "")}, 2},
          {{cite(0, Mode::normal, "7")}, 3},
          {{cite(2, Mode::in_text, ""), cite(3, Mode::suppress_author, "")}, 4}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const std::vector<Reference> kReferences = [] {
    Diagnostics diagnostics;
    return read_bibliography({"items.json", kItems}, diagnostics);
  }();
  static const std::vector<CslCluster> kClusters = clusters();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Diagnostics diagnostics("fuzz.csl");
  try {
    const Source source = decode_source("fuzz.csl", text, diagnostics);
    const CslStyle style = read_csl_style(source, diagnostics);
    const CslLocale locale =
        make_csl_locale(style, "", {[&](const std::string&) { return source; }, ""}, diagnostics);
    set_citations(style, locale, kReferences, kClusters);
  } catch (const Error&) {
    // The input is no style: that is an answer.
  }
  return 0;
}
