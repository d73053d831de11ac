#include "readers/text/dateline.h"

#include <catch2/catch.hpp>

namespace newsexport::plain {
namespace {

// "dateline|what is left of the paragraph", or "" where there is none.
std::string parted(std::string_view paragraph, std::string_view stated = {}) {
  const auto dateline = leading_dateline(paragraph, stated);
  return dateline ? dateline->words + "|" + std::string(paragraph.substr(dateline->size)) : "";
}

}  // namespace

TEST_CASE("dateline: a place before the name of an agency in brackets and a dash") {
  CHECK(parted("LONDON, May 12 (Reuters) — The barrier held.") ==
        "LONDON, May 12 (Reuters)|The barrier held.");
  CHECK(parted("LONDON May 12 (Reuters) - The barrier held.") == "LONDON May 12 (Reuters)|The barrier held.");
  CHECK(parted("LONDON (AP) -- “It held.”") == "LONDON (AP)|“It held.”");
  CHECK(parted("Berlin (dpa/lno) – Die Schleuse hielt.") == "Berlin (dpa/lno)|Die Schleuse hielt.");
  CHECK(parted("Frankfurt am Main, 12. Mai (dpa) - Sie hielt.") ==
        "Frankfurt am Main, 12. Mai (dpa)|Sie hielt.");
  CHECK(parted("AIX-EN-PROVENCE, France, (AFP)–It held.") == "AIX-EN-PROVENCE, France, (AFP)|It held.");
  CHECK(parted("Jan 3 (Reuters) - It held.") == "Jan 3 (Reuters)|It held.");
  CHECK(parted("Tel Aviv/Beirut (dpa) - Sie hielt.") == "Tel Aviv/Beirut (dpa)|Sie hielt.");
  CHECK(parted("NEW YORK--(BUSINESS WIRE)--Acme held.") == "NEW YORK--(BUSINESS WIRE)|Acme held.");
  CHECK(parted("OSLO, Norway, May 12, 2026 /PRNewswire/ -- It held.") ==
        "OSLO, Norway, May 12, 2026 /PRNewswire/|It held.");
}

TEST_CASE("dateline: without an agency, a place in capitals before a date or a state") {
  CHECK(parted("SPRINGFIELD, Ill. — The barrier held.") == "SPRINGFIELD, Ill.|The barrier held.");
  CHECK(parted("WASHINGTON, D.C., May 12 – It held.") == "WASHINGTON, D.C., May 12|It held.");
  CHECK(parted("SEOUL, Nov 26 AFP - It held.") == "SEOUL, Nov 26 AFP|It held.");
  CHECK(parted("PARIS, 12 May — It held.") == "PARIS, 12 May|It held.");
}

TEST_CASE("dateline: capitals alone are certain only where the metadata says the same") {
  CHECK(parted("LONDON — The barrier held.") == "");
  CHECK(parted("LONDON — The barrier held.", "London") == "LONDON|The barrier held.");
  CHECK(parted("LONDON — The barrier held.", "Paris") == "");
}

TEST_CASE("dateline: what only looks like one stays") {
  CHECK(parted("UPDATE — The barrier held.") == "");
  CHECK(parted("NASA, which built it - And paid - left.") == "");
  CHECK(parted("The minister (Labour) — He resigned — said so.") == "");
  CHECK(parted("By Ada Berg (Reuters) - The barrier held.") == "");
  CHECK(parted("LONDON (AP) — which was quiet — woke.") == "");  // an aside, not a sentence
  CHECK(parted("LONDON (AP) —") == "");
  CHECK(parted("LONDON (AP) The barrier held.") == "");
  CHECK(parted("(AP) — The barrier held.") == "");
  CHECK(parted("12 (AP) — The barrier held.") == "");
  CHECK(parted("— The barrier held.") == "");
  CHECK(parted("") == "");
}

}  // namespace newsexport::plain
