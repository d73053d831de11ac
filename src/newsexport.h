#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assembly/article_names.h"
#include "assembly/assemble.h"
#include "assembly/bind_edition.h"
#include "assembly/slug.h"
#include "audit/audit.h"
#include "citations/bibliography.h"
#include "citations/builtin_citation_styles.h"
#include "citations/citation_setter.h"
#include "model/article.h"
#include "model/date_time.h"
#include "model/release.h"
#include "model/set_metadata.h"
#include "readers/edition_file.h"
#include "readers/formats.h"
#include "style/builtin_styles.h"
#include "style/check_stylesheet.h"
#include "style/print_sheets.h"
#include "style/stylesheet.h"
#include "support/diagnostics.h"
#include "support/error.h"
#include "support/source.h"
#include "typeset/font_set.h"
#include "writers/epub/embedded_source.h"
#include "writers/pdf/attachment.h"

/// The library's public interface. Every function is values in, values out: it opens no file, reads no clock,
/// environment or locale, and prints nothing. The same arguments give the same bytes on every machine, and
/// calls on different threads do not meet.
///
///     Diagnostics diagnostics("story.md");
///     ConversionOptions options;
///     options.stylesheet = std::string(*find_builtin_style("classic"));
///     options.assembly.citations = &citations;  // a CitationSetter, made once
///     for (Reading& reading : read_articles({"story.md", bytes}, options, diagnostics)) {
///       Conversion result = convert(std::move(reading.article), options, read_picture, reading.diagnostics);
///       // result.epub is the book; the diagnostics say what was odd and what became of it
///     }
///
/// Odd input is a Diagnostic and the best result there can be. Input that is no article at all is an Error,
/// and so is a PDF where there is no font. What else is missing on the machine (hyphenation patterns,
/// locales, what draws vector pictures) is a Diagnostic that says `is_of_set_up`, in the same words for each
/// article.
namespace newsexport {

/// One input as it lies on the disk or comes down a pipe.
struct Input {
  std::string name;        ///< as the user wrote it, for messages and for the choice of format
  std::string_view bytes;  ///< in any encoding that decode_source knows
};

/// What convert() makes of an article.
enum class Product {
  epub,          ///< an EPUB 3.3 publication
  pdf,           ///< a PDF 1.7 that is PDF/A-2a and PDF/UA-1
  epub_and_pdf,  ///< both, laid out once: the EPUB has the PDF's pages in its page list
  page_dump,     ///< the PDF's pages as text
  model_dump,    ///< the document model as text, numbered and with its pictures looked up
  audit,         ///< what the article says of sources and rights, see audit/audit.h
};

/// True of the products that are laid out on pages.
bool has_pages(Product product);

/// What becomes of an article that is embargoed, withheld, cancelled or expired (see model/release.h).
enum class HoldPolicy {
  refuse,  ///< it is an Error with the code of the hold
  force,   ///< it is a warning with that code, and the article goes out
};

/// What every PDF needs: style and fonts, loaded once and shared by all conversions and threads.
struct PrintSetup {
  Stylesheet style;
  const FontSet& fonts;
};

struct ConversionOptions {
  /// Name of the input format (see input_formats()), or "auto": by file ending, else by content.
  std::string from = "auto";
  ReadOptions reading;
  /// Laid over what the source says (see override_metadata()).
  std::vector<MetadataField> metadata;
  AssemblyOptions assembly;
  /// What becomes of links in the text. By default they stay links in an EPUB; where there are pages too,
  /// which must show where a link goes, each address becomes a source (or a note, where the citation style
  /// does not number its sources).
  std::optional<LinkPolicy> links;
  /// Outlets that sentences name as their sources become citations in an article whose body has no links.
  bool marks_attributions = false;
  /// CSS text that goes into the book as it is: a built-in style, the user's own after it.
  std::string stylesheet;
  Product product = Product::epub;
  AuditFormat audit_format = AuditFormat::text;
  HoldPolicy holds = HoldPolicy::refuse;
  /// The moment at which embargoes and ends are looked at; it decides on refusal alone. None: dates decide
  /// nothing.
  std::optional<DateTime> now;
  /// Whether Conversion::tdm_policy is made too.
  bool wants_tdm_policy = false;
  /// Files to go into the PDF, which is PDF/A-3a then.
  std::vector<Attachment> attachments;
  /// For the products that are laid out on pages; not owned.
  const PrintSetup* print = nullptr;
};

/// The product that was asked for; the others are empty.
struct Conversion {
  std::string epub;
  std::string pdf;
  /// Of Product::epub_and_pdf: why there is no PDF, where there is an EPUB all the same.
  std::optional<Error> pdf_failure;
  std::string page_dump;
  std::string model_dump;
  std::string audit;
  /// The W3C TDMRep policy that the article's rights amount to; made where `wants_tdm_policy` says so.
  std::string tdm_policy;
  std::string title;          ///< of an article; as its outputs have it, and never empty
  std::string language;       ///< of an article, BCP 47; empty: it does not say
  bool has_sources = false;   ///< there are sources that the citation style sets
  bool cites_shared = false;  ///< one of them may be from AssemblyOptions::bibliography
  /// Of an article: when its own dates let it go out.
  ReleaseWindow window;
};

/// The first half of the way: bytes → text → articles, with the reader that `options.from` names. Most inputs
/// hold one article, whose diagnostics all are in `diagnostics`; a feed or a package holds several, each with
/// its own, and `diagnostics` has what is odd in the input as a whole. Throws Error where `input` is empty,
/// binary, too large (see decode_source()), or of a format that newsexport does not read
/// (`usage.unknown-format`, `input.unsupported-format`), and what its reader throws.
std::vector<Reading> read_articles(const Input& input, const ConversionOptions& options,
                                   Diagnostics& diagnostics);

/// The second half, for one article: metadata of `options` laid over it, article → story → product.
/// `read_resource` is asked for each picture and bibliography that the article names. Throws Error where the
/// product cannot be made.
Conversion convert(Article article, const ConversionOptions& options, const ResourceReader& read_resource,
                   Diagnostics& diagnostics);

/// The first steps of convert(): an article as it can be bound into an edition by bind_edition(). The same
/// errors.
Story prepare(Article article, const ConversionOptions& options, const ResourceReader& read_resource,
              Diagnostics& diagnostics);

/// What an edition says of itself with the metadata of `options` laid over it, and its stories, as one book.
/// `read_resource` is asked for the cover. Throws Error as bind_edition() does, and where the product cannot
/// be made. An EPUB without a picture for its cover gets one that is typeset, where `options.print` has the
/// means. Dumps and audits are of articles, not of editions.
Conversion convert(EditionMatter matter, std::vector<Contribution> contributions,
                   const ConversionOptions& options, const ResourceReader& read_resource,
                   Diagnostics& diagnostics);

}  // namespace newsexport
