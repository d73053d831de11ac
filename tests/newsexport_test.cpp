// The whole way, as a program that embeds the library goes it.
#include "newsexport.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <thread>

#include "batch/load_style.h"
#include "batch/resource_folders.h"
#include "citations/citations_fixture.h"
#include "support/files.h"

using namespace newsexport;

namespace {

namespace fs = std::filesystem;

/// The samples, and a drawing with words, which other libraries set.
const fs::path kSamples = fs::path(NEWSEXPORT_SOURCE_DIR) / "samples";
constexpr std::string_view kDrawing =
    "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='60'>"
    "<text x='9' y='30' font-family='Arial'>Tide gauge, Πειραιάς, 港</text></svg>";

std::vector<Input> inputs(std::vector<std::string>& texts) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kSamples)) {
    const std::string extension = entry.path().extension();
    if (extension == ".md" || extension == ".txt") names.push_back(entry.path().string());
  }
  std::ranges::sort(names);
  for (const std::string& name : names) texts.push_back(read_file(name, kLargestStylesheet));
  names.push_back("drawing.md");
  texts.push_back("---\ntitle: Drawing\n---\n\n![A gauge](gauge.svg)\n");
  std::vector<Input> result;
  for (std::size_t i = 0; i < names.size(); ++i) result.push_back({names[i], texts[i]});
  return result;
}

Conversion convert_one(const Input& input, const PrintSetup& print, const std::string& stylesheet) {
  ConversionOptions options;
  options.stylesheet = stylesheet;
  options.product = Product::epub_and_pdf;
  options.print = &print;
  options.assembly.citations = &packaged_citations();
  Diagnostics diagnostics(input.name);
  const ResourceReader read_sample = read_from_folders(kSamples, {});
  std::vector<Reading> readings = read_articles(input, options, diagnostics);
  return convert(
      std::move(readings.at(0).article), options,
      [&](const std::string& path) {
        return path == "gauge.svg" ? std::string(kDrawing) : read_sample(path);
      },
      diagnostics);
}

/// Of an article, with no font anywhere.
Conversion convert_without_fonts(Product product, Diagnostics& diagnostics) {
  const FontSet fonts({"/nowhere"}, {}, diagnostics);
  const PrintSetup print{Stylesheet({}, diagnostics), fonts};
  ConversionOptions options;
  options.product = product;
  options.print = &print;
  options.assembly.citations = &packaged_citations();
  const Input input{"a.md", "# Rain\n\nIt rained.\n"};
  std::vector<Reading> readings = read_articles(input, options, diagnostics);
  return convert(std::move(readings.at(0).article), options, read_from_folders(kSamples, {}), diagnostics);
}

}  // namespace

TEST_CASE(
    "newsexport: without any font there is no PDF but an error, and the EPUB asked for with it is made") {
  for (const Product product : {Product::pdf, Product::page_dump}) {
    Diagnostics diagnostics;
    try {
      convert_without_fonts(product, diagnostics);
      FAIL("pages were made without a font");
    } catch (const Error& error) {
      CHECK(error.code() == "font.none");
      CHECK(error.kind() == Error::Kind::set_up);
    }
  }
  Diagnostics diagnostics;
  const Conversion both = convert_without_fonts(Product::epub_and_pdf, diagnostics);
  CHECK_FALSE(both.epub.empty());
  CHECK(both.pdf.empty());
  REQUIRE(both.pdf_failure);
  CHECK(both.pdf_failure->code() == "font.none");
  CHECK_FALSE(convert_without_fonts(Product::epub, diagnostics).pdf_failure);
}

TEST_CASE("newsexport: books and pages are the same bytes with any number of threads, in any order") {
  std::vector<std::string> texts;
  const std::vector<Input> articles = inputs(texts);
  REQUIRE(articles.size() > 5);
  Diagnostics diagnostics;
  const std::string stylesheet = load_style({"newspaper", {}}, diagnostics);
  const std::vector<Source> sheets = load_print_style({"newspaper", {}}, "");

  std::vector<Conversion> alone;
  for (const Input& input : articles) {
    const FontSet fonts({NEWSEXPORT_DATA_DIR}, {}, diagnostics);
    const PrintSetup print{Stylesheet(sheets, diagnostics), fonts};
    alone.push_back(convert_one(input, print, stylesheet));
    REQUIRE_FALSE(alone.back().pdf.empty());
  }

  constexpr std::size_t kThreads = 6;
  const FontSet shared({NEWSEXPORT_DATA_DIR}, {}, diagnostics);
  const PrintSetup print{Stylesheet(sheets, diagnostics), shared};
  std::vector<std::vector<Conversion>> together(kThreads, std::vector<Conversion>(articles.size()));
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::size_t i = 0; i < articles.size(); ++i) {
        const std::size_t at = (i + thread) % articles.size();
        together[thread][at] = convert_one(articles[at], print, stylesheet);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& products : together) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      INFO(articles[i].name);
      CHECK((products[i].epub == alone[i].epub));
      CHECK((products[i].pdf == alone[i].pdf));
    }
  }
}
