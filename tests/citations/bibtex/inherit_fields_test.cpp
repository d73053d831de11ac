#include "citations/bibtex/inherit_fields.h"

#include <catch2/catch.hpp>

#include "citations/bibtex/parse_bibtex.h"

using namespace newsexport;

namespace {

using Codes = std::vector<std::string>;

std::vector<BibEntry> inherited(const std::string& text, Diagnostics& diagnostics) {
  std::vector<BibEntry> entries = parse_bibtex({"a.bib", text}, diagnostics);
  inherit_fields(entries, diagnostics);
  return entries;
}

std::string value_of(const BibEntry& entry, std::string_view name) {
  const std::string* const value = entry.find(name);
  return value ? *value : "(none)";
}

}  // namespace

TEST_CASE("crossref: a part takes its book's title as booktitle, and its own fields win", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = inherited(R"(
@incollection{part, crossref = {whole}, title = {Part}, year = 2001}
@collection{whole, title = {Whole}, subtitle = {All}, year = 2000, editor = {Roe, Bob}, shorttitle = {W}})",
                                 diagnostics);
  CHECK(value_of(entries[0], "title") == "Part");
  CHECK(value_of(entries[0], "booktitle") == "Whole");
  CHECK(value_of(entries[0], "booksubtitle") == "All");
  CHECK(value_of(entries[0], "editor") == "Roe, Bob");
  CHECK(value_of(entries[0], "year") == "2001");
  CHECK(value_of(entries[0], "shorttitle") == "(none)");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("crossref: what the parent inherits itself comes along", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = inherited(R"(
@inbook{a, crossref = {b}, title = {Chapter}}
@book{b, crossref = {c}, title = {Volume}}
@mvbook{c, title = {Work}, publisher = {House}})",
                                 diagnostics);
  CHECK(value_of(entries[0], "booktitle") == "Volume");
  CHECK(value_of(entries[0], "maintitle") == "Work");
  CHECK(value_of(entries[0], "publisher") == "House");
}

TEST_CASE("xdata gives its fields as they stand; xref gives nothing", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  const auto entries = inherited(R"(
@book{a, xdata = {x, y}, title = {A}}
@xdata{x, publisher = {House}}
@xdata{y, location = {Hull}, publisher = {Other}}
@book{b, xref = {a}, title = {B}})",
                                 diagnostics);
  CHECK(value_of(entries[0], "publisher") == "House");
  CHECK(value_of(entries[0], "location") == "Hull");
  CHECK(value_of(entries[3], "publisher") == "(none)");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("crossref: circles, missing parents and endless chains are reported", "[bibtex]") {
  Diagnostics diagnostics("a.bib");
  inherited(
      "@book{a, crossref = {b}, title = {A}}\n@book{b, crossref = {a}, title = {B}}\n@book{c, crossref = "
      "{nix}}",
      diagnostics);
  CHECK(codes(diagnostics) == Codes{"bibliography.crossref-circle", "bibliography.crossref-missing"});

  std::string chain;
  for (int at = 0; at < 40; ++at) {
    chain += "@book{k" + std::to_string(at) + ", crossref = {k" + std::to_string(at + 1) + "}}\n";
  }
  Diagnostics of_chain("a.bib");
  inherited(chain + "@book{k40, title = {End}}", of_chain);
  CHECK(codes(of_chain) == Codes{"bibliography.crossref-too-deep"});
}
