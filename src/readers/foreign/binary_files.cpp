// External interface: find_binary(), find_by_ending().
#include <array>

#include "readers/foreign/recognizers.h"
#include "support/utf8.h"

namespace newsexport::foreign {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view format;
  std::string_view help = "";
  std::size_t offset = 0;
};

using namespace std::string_view_literals;

constexpr std::string_view kPicture = "put it next to an article that shows it";
constexpr std::string_view kUnpack = "unpack it first";
constexpr std::string_view kOffice = "`libreoffice --headless --convert-to html FILE` makes a page of it";

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "a PDF", "`pdftotext FILE` makes a text of it"},
    Signature{"%pdf-"sv, "a PDF", "`pdftotext FILE` makes a text of it"},
    Signature{"{\\rtf"sv, "RTF", "`pandoc -f rtf -t markdown -s FILE` makes Markdown of it"},
    Signature{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "a Word document (.doc) or another old office file",
              kOffice},
    Signature{"\x89PNG\r\n\x1a\n"sv, "a picture (PNG)", kPicture},
    Signature{"\xff\xd8\xff"sv, "a picture (JPEG)", kPicture},
    Signature{"GIF87a"sv, "a picture (GIF)", kPicture},
    Signature{"GIF89a"sv, "a picture (GIF)", kPicture},
    Signature{"II*\0"sv, "a picture (TIFF)", kPicture},
    Signature{"MM\0*"sv, "a picture (TIFF)", kPicture},
    Signature{"WEBPVP8"sv, "a picture (WebP)", kPicture, 8},
    Signature{"ftypheic"sv, "a picture (HEIC)", kPicture, 4},
    Signature{"ftypavif"sv, "a picture (AVIF)", kPicture, 4},
    Signature{"ftyp"sv, "a film or sound (MP4)", "", 4},
    Signature{"OggS\0"sv, "a sound or film (Ogg)"},
    Signature{"ID3\x03"sv, "a sound (MP3)"},
    Signature{"ID3\x04"sv, "a sound (MP3)"},
    Signature{"fLaC\0"sv, "a sound (FLAC)"},
    Signature{"RIFF"sv, "a sound or film (RIFF)"},
    Signature{"\x1a\x45\xdf\xa3"sv, "a film (Matroska)"},
    Signature{"\x1f\x8b\x08"sv, "a compressed file (gzip)", kUnpack},
    Signature{"BZh91AY"sv, "a compressed file (bzip2)", kUnpack},
    Signature{"\xfd\x37zXZ"sv, "a compressed file (xz)", kUnpack},
    Signature{"7z\xbc\xaf\x27\x1c"sv, "an archive (7z)", kUnpack},
    Signature{"Rar!\x1a\x07"sv, "an archive (RAR)", kUnpack},
    Signature{"\x28\xb5\x2f\xfd"sv, "a compressed file (zstd)", kUnpack},
    Signature{"ustar"sv, "an archive (tar)", kUnpack, 257},
    Signature{"\x7f"
              "ELF"sv,
              "a program"},
    Signature{"BOOKMOBI"sv, "a Kindle book (MOBI)", "", 60},
    Signature{"bplist00"sv, "a property list, or a page saved by Safari", "save the page as HTML instead"},
    Signature{"SQLite format 3\0"sv, "a database (SQLite)"},
    Signature{"wOFF"sv, "a font"},
    Signature{"wOF2"sv, "a font"},
    Signature{"OTTO\0"sv, "a font"},
};

/// What is inside of an archive tells what it is.
ForeignFormat zip_format(std::string_view content) {
  const std::string_view head = content.substr(0, 4096);
  const auto has = [](std::string_view where, std::string_view what) {
    return where.find(what) != std::string_view::npos;
  };
  if (has(head, "application/epub+zip"))
    return {"EPUB", "`pandoc -f epub -t markdown -s FILE` makes Markdown of it"};
  if (has(head, "application/vnd.oasis.opendocument.text"))
    return {"OpenDocument", "`pandoc -f odt -t markdown -s FILE` makes Markdown of it"};
  if (has(head, "application/vnd.oasis.opendocument")) return {"OpenDocument", std::string(kOffice)};
  if (has(content, "word/")) return {"DOCX", "`pandoc -f docx -t markdown -s FILE` makes Markdown of it"};
  if (has(content, "xl/workbook")) return {"a spreadsheet (XLSX)", std::string(kOffice)};
  if (has(content, "ppt/presentation")) return {"a presentation (PPTX)", std::string(kOffice)};
  if (has(content, "Index/Document.iwa")) return {"a document of Pages", "export it as DOCX or text"};
  return {"a ZIP archive", std::string(kUnpack)};
}

struct Ending {
  std::string_view ending;
  std::string_view format;
  std::string_view help = "";
};

/// Of files whose content need not tell.
constexpr std::array kEndings = {
    Ending{".xml", "XML"},
    Ending{".json", "JSON"},
    Ending{".epub", "EPUB"},
    Ending{".docx", "DOCX"},
    Ending{".odt", "OpenDocument"},
    Ending{".pdf", "a PDF"},
    Ending{".rtf", "RTF"},
    Ending{".doc", "a Word document (.doc)"},
    Ending{".tex", "LaTeX", "`pandoc -f latex -t markdown -s FILE` makes Markdown of it"},
    Ending{".latex", "LaTeX", "`pandoc -f latex -t markdown -s FILE` makes Markdown of it"},
    Ending{".rst", "reStructuredText", "`pandoc -f rst -t markdown -s FILE` makes Markdown of it"},
    Ending{".adoc", "AsciiDoc", "`asciidoctor -b docbook FILE` makes a DocBook article of it, which is read"},
    Ending{".asciidoc", "AsciiDoc",
           "`asciidoctor -b docbook FILE` makes a DocBook article of it, which is read"},
    Ending{".org", "Org", "`pandoc -f org -t markdown -s FILE` makes Markdown of it"},
    Ending{".wiki", "wiki markup", "`pandoc -f mediawiki -t markdown -s FILE` makes Markdown of it"},
    Ending{".mediawiki", "wiki markup", "`pandoc -f mediawiki -t markdown -s FILE` makes Markdown of it"},
    Ending{".textile", "Textile", "`pandoc -f textile -t markdown -s FILE` makes Markdown of it"},
    Ending{".typ", "Typst", "`pandoc -f typst -t markdown -s FILE` makes Markdown of it"},
    Ending{".bib", "BibTeX, a bibliography", "`--bibliography FILE` gives it to the articles that cite it"},
    Ending{".ris", "RIS, a bibliography"},
    Ending{".csv", "comma-separated values (CSV)",
           "`pandoc -f csv -t markdown FILE` makes a table in Markdown of it"},
    Ending{".tsv", "tab-separated values (TSV)",
           "`pandoc -f tsv -t markdown FILE` makes a table in Markdown of it"},
    Ending{".toml", "TOML"},
    Ending{".ini", "a file of settings (INI)"},
    Ending{".srt", "subtitles (SRT)"},
    Ending{".vtt", "subtitles (WebVTT)"},
    Ending{".ics", "a calendar (iCalendar)"},
    Ending{".vcf", "an address card (vCard)"},
    Ending{".eml", "an e-mail"},
    Ending{".mbox", "an mbox of e-mails"},
    Ending{".mhtml", "MHTML, a saved page"},
    Ending{".mht", "MHTML, a saved page"},
    Ending{".warc", "WARC, a web archive"},
    Ending{".opml", "OPML, a list of feeds or an outline"},
    Ending{".ipynb", "a Jupyter notebook", "`jupyter nbconvert --to markdown FILE` makes Markdown of it"},
    Ending{".svg", "a drawing (SVG)"},
    Ending{".log", "a log"},
    Ending{".diff", "a patch (diff)"},
    Ending{".patch", "a patch (diff)"},
    Ending{".ps", "PostScript"},
    Ending{".css", "a stylesheet (CSS)", "`--style FILE` sets articles with it"},
    Ending{".csl", "a citation style (CSL)", "`--citation-style FILE` sets citations with it"},
};

/// Program source has no other sign in common.
constexpr std::array kProgramEndings = {".py",    ".js",  ".mjs",  ".ts",    ".jsx", ".tsx", ".c",   ".h",
                                        ".cc",    ".cpp", ".hpp",  ".java",  ".go",  ".rs",  ".rb",  ".pl",
                                        ".php",   ".sh",  ".bash", ".zsh",   ".bat", ".ps1", ".sql", ".lua",
                                        ".swift", ".kt",  ".cs",   ".scala", ".r"};

}  // namespace

std::optional<ForeignFormat> find_binary(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return zip_format(bytes);
  std::string_view text = bytes;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::size_t visible = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  for (const Signature& signature : kSignatures) {
    const bool is_at_start = signature.offset == 0 && text.substr(visible).starts_with(signature.bytes);
    const bool is_inside = signature.offset > 0 && bytes.size() > signature.offset &&
                           bytes.substr(signature.offset).starts_with(signature.bytes);
    if (is_at_start || is_inside)
      return ForeignFormat{std::string(signature.format), std::string(signature.help)};
  }
  return std::nullopt;
}

std::optional<ForeignFormat> find_by_ending(std::string_view name) {
  const std::string lower = fold_case(name);
  for (const Ending& ending : kEndings) {
    if (lower.ends_with(ending.ending))
      return ForeignFormat{std::string(ending.format), std::string(ending.help)};
  }
  for (const std::string_view ending : kProgramEndings) {
    if (lower.ends_with(ending)) return ForeignFormat{"the source code of a program", ""};
  }
  return std::nullopt;
}

}  // namespace newsexport::foreign
