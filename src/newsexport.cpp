#include "newsexport.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include <fmt/format.h>

#include "citations/combine_references.h"
#include "citations/csl_json_writer.h"
#include "markup/article_markup.h"
#include "markup/edition_markup.h"
#include "model/dump.h"
#include "model/release.h"
#include "model/traverse.h"
#include "readers/foreign_formats.h"
#include "readers/text/mark_attributions.h"
#include "support/decode.h"
#include "typeset/dump_pages.h"
#include "typeset/typeset.h"
#include "typeset/typeset_edition.h"
#include "writers/cover/make_cover.h"
#include "writers/epub/write_epub.h"
#include "writers/pdf/raster.h"
#include "writers/pdf/write_pdf.h"
#include "writers/policy/tdm_policy.h"

namespace newsexport {
namespace {

constexpr std::string_view kAuto = "auto";

const InputFormat& require_input_format(std::string_view name) {
  if (const InputFormat* format = find_input_format(name)) return *format;
  throw Error(Error::Kind::usage, std::string(name), "usage.unknown-format",
              fmt::format("no input format is called '{}'; there are: auto, {}", name, input_format_names()));
}

const InputFormat& choose_format(const Source& source, std::string_view name, Diagnostics& diagnostics) {
  if (name != kAuto) {
    const InputFormat& format = require_input_format(name);
    const bool takes_any_text = name == "text" || name == "markdown";
    if (takes_any_text) report_foreign_text(source, name, diagnostics);
    return format;
  }
  refuse_foreign_text(source);
  return choose_input_format(source);
}

PageList lay_out(const Story& story, const ConversionOptions& options, Diagnostics& diagnostics) {
  assert(options.print);
  return typeset(article_markup(story), story, options.print->style, options.print->fonts, diagnostics);
}

bool has_links(const Article& article) {
  bool found = false;
  ConstVisitor visitor;
  visitor.inline_ = [&found](const Inline& value) {
    const auto* link = std::get_if<Link>(&value.value);
    found = found || (link && !link->target.starts_with('#'));
  };
  traverse(article.body, visitor);
  return found;
}

LinkPolicy default_links(const ConversionOptions& options) {
  const CitationSetter* citations = options.assembly.citations;
  if (!has_pages(options.product)) return LinkPolicy::inline_only;
  return citations && citations->style().is_numeric_style() ? LinkPolicy::sources : LinkPolicy::notes;
}

PdfOptions pdf_options(const Story& story, const ConversionOptions& options) {
  PdfOptions result;
  result.attachments = options.attachments;
  if (!story.article.references.empty()) result.references_json = write_csl_json(story.article.references);
  result.fonts = &options.print->fonts;
  return result;
}

/// Lays the edition out and makes its PDF; its stories learn on which pages they stand.
std::string print_edition(Edition& edition, const ConversionOptions& options, Diagnostics& diagnostics) {
  assert(options.print);
  EditionPages pages = typeset_edition(edition, options.print->style, options.print->fonts, diagnostics);
  PdfOptions pdf = pdf_options(edition.own, options);
  pdf.resources = resources_of(edition);
  if (pdf.references_json.empty()) {
    std::vector<const std::vector<Reference>*> lists;
    for (const Story* story : stories_of(edition)) lists.push_back(&story->article.references);
    const std::vector<Reference> references = combine_references(lists);
    if (!references.empty()) pdf.references_json = write_csl_json(references);
  }
  std::string bytes = write_pdf(pages.list, edition.own, pdf, diagnostics);
  std::size_t number = 0;
  for (EditionSection& section : edition.sections)
    for (Story& story : section.stories) story.page_starts = std::move(pages.page_starts[number++]);
  return bytes;
}

/// What is asked for as the second of two products: the first is not lost with it.
std::optional<Error> find_failure(const std::function<void()>& make) {
  try {
    make();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

/// For reading systems, which show it in their libraries.
void add_cover(Edition& edition, const PrintSetup& print, Diagnostics& diagnostics) {
  std::optional<Resource> cover;
  const std::optional<Error> failure = find_failure(
      [&] { cover = make_cover(typeset_cover(edition, print.style, print.fonts, diagnostics)); });
  if (!cover) {
    const std::string reason = failure ? failure->what() : pdf::missing_drawing_libraries("");
    diagnostics.warning({}, "edition.cover-failed",
                        fmt::format("no cover can be drawn here, and the edition has none{}{}",
                                    reason.empty() ? "" : ": ", reason));
    return;
  }
  edition.own.resources.push_back(std::move(*cover));
  edition.cover_text = cover_description(edition);
}

void note_sources(const Story& story, const ConversionOptions& options, Conversion& conversion) {
  const std::vector<Reference>& references = story.article.references;
  const Bibliography* shared = options.assembly.bibliography;
  if (!references.empty() || story.own_reference) conversion.has_sources = true;
  conversion.cites_shared =
      conversion.cites_shared || (shared && std::ranges::any_of(references, [&](const Reference& reference) {
                                    return shared->find(reference.key) != nullptr;
                                  }));
}

/// Dumps and audits are about the article; every other product is the article going out.
bool goes_out(Product product) {
  return product != Product::model_dump && product != Product::audit;
}

/// Throws Error for an article that is to be held back, or says so where it is forced out.
void require_release(const Article& article, const ConversionOptions& options, Diagnostics& diagnostics) {
  if (!goes_out(options.product)) return;
  const std::optional<Hold> hold = find_hold(article, options.now);
  if (!hold) return;
  if (options.holds == HoldPolicy::refuse) {
    throw Error(Error::Kind::input, article.source_name, hold->code,
                fmt::format("the article is not converted: {}; --force overrides that", hold->reason));
  }
  diagnostics.warning({}, hold->code, fmt::format("the article goes out all the same: {}", hold->reason));
}

/// Throws Error where an input has neither text nor headline; reports an article that has no text.
void require_text(std::vector<Reading>& readings) {
  for (Reading& reading : readings) {
    const Article& article = reading.article;
    if (!article.body.empty() || !article.abstract.empty() || !article.notes.empty()) continue;
    const bool has_head = !plain_text(article.headline).empty() || !article.standfirst.empty();
    if (!has_head && readings.size() == 1) {
      throw Error(Error::Kind::input, article.source_name, "article.empty",
                  "there is no article in it: it has no text");
    }
    reading.diagnostics.warning({}, "article.no-text", "the article has no text, only what stands above it");
  }
}

}  // namespace

bool has_pages(Product product) {
  return product == Product::pdf || product == Product::epub_and_pdf || product == Product::page_dump;
}

std::vector<Reading> read_articles(const Input& input, const ConversionOptions& options,
                                   Diagnostics& diagnostics) {
  // A PDF or a DOCX shall be called by its name, before it is found to be no text.
  if (options.from == kAuto) refuse_foreign_bytes(input.name, input.bytes);
  const Source source = decode_source(input.name, input.bytes, diagnostics);
  const InputFormat& format = choose_format(source, options.from, diagnostics);
  std::vector<Reading> readings;
  if (const auto* read_several = std::get_if<CollectionReader>(&format.read)) {
    readings = (*read_several)(source, options.reading, diagnostics);
  } else {
    readings.push_back(
        {std::get<Reader>(format.read)(source, options.reading, diagnostics), Diagnostics(input.name)});
  }
  require_text(readings);
  for (Reading& reading : readings) reading.format = format.name;
  return readings;
}

Story prepare(Article article, const ConversionOptions& options, const ResourceReader& read_resource,
              Diagnostics& diagnostics) {
  override_metadata(article, options.metadata, diagnostics);
  require_release(article, options, diagnostics);
  if (options.marks_attributions && !has_links(article)) mark_attributions(article);
  AssemblyOptions assembly = options.assembly;
  assembly.links = options.links.value_or(default_links(options));
  return assemble(std::move(article), assembly, read_resource, diagnostics);
}

Conversion convert(Article article, const ConversionOptions& options, const ResourceReader& read_resource,
                   Diagnostics& diagnostics) {
  Story story = prepare(std::move(article), options, read_resource, diagnostics);
  Conversion conversion;
  conversion.window = release_window(story.article);
  conversion.title = story.title;
  conversion.language = story.article.language;
  note_sources(story, options, conversion);
  if (options.wants_tdm_policy) conversion.tdm_policy = write_tdm_policy(story, diagnostics);
  switch (options.product) {
    case Product::epub:
      conversion.epub = write_epub(story, EpubOptions{options.stylesheet});
      break;
    case Product::pdf:
      conversion.pdf =
          write_pdf(lay_out(story, options, diagnostics), story, pdf_options(story, options), diagnostics);
      break;
    case Product::epub_and_pdf: {
      conversion.pdf_failure = find_failure([&] {
        PageList pages = lay_out(story, options, diagnostics);
        conversion.pdf = write_pdf(pages, story, pdf_options(story, options), diagnostics);
        story.page_starts = std::move(pages.page_starts);
      });
      conversion.epub = write_epub(story, EpubOptions{options.stylesheet});
      break;
    }
    case Product::page_dump:
      conversion.page_dump = dump_pages(lay_out(story, options, diagnostics));
      break;
    case Product::model_dump:
      conversion.model_dump = dump_model(story.article);
      break;
    case Product::audit:
      conversion.audit = audit(story, options.audit_format);
      break;
  }
  return conversion;
}

Conversion convert(EditionMatter matter, std::vector<Contribution> contributions,
                   const ConversionOptions& options, const ResourceReader& read_resource,
                   Diagnostics& diagnostics) {
  override_metadata(matter.own, options.metadata, diagnostics);
  Edition edition =
      bind_edition(std::move(matter), std::move(contributions), options.assembly, read_resource, diagnostics);
  Conversion conversion;
  for (const Story* story : stories_of(edition)) note_sources(*story, options, conversion);
  if (options.wants_tdm_policy) conversion.tdm_policy = write_tdm_policy(edition.own, diagnostics);
  if (options.product == Product::pdf) {
    conversion.pdf = print_edition(edition, options, diagnostics);
    return conversion;
  }
  if (options.product == Product::epub_and_pdf) {
    conversion.pdf_failure =
        find_failure([&] { conversion.pdf = print_edition(edition, options, diagnostics); });
  }
  if (!edition.has_cover() && options.print) add_cover(edition, *options.print, diagnostics);
  conversion.epub = write_epub(edition, EpubOptions{options.stylesheet});
  return conversion;
}

}  // namespace newsexport
