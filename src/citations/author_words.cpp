// External interface: class AuthorWords.
#include "citations/author_words.h"

#include "citations/csl/set_citations.h"
#include "citations/csl_markup.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

constexpr std::string_view kStyle =
    R"(<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Authors in a sentence</title><id>authors-in-a-sentence</id></info>
<citation et-al-min="4" et-al-use-first="1"><layout><names variable="author">
<name form="short" and="text" delimiter=", "/><et-al/>
<substitute><names variable="editor"/><names variable="director"/><names variable="host"/>
<names variable="interviewer"/><text variable="container-title" font-style="italic"/><text variable="title" form="short"/>
<text variable="publisher"/></substitute></names></layout></citation></style>)";

CslStyle author_style() {
  Diagnostics unused;
  return read_csl_style({"authors", std::string(kStyle)}, unused);
}

CslLocale author_locale(const CslStyle& style, const std::string& language, const CslLocaleFiles& files) {
  Diagnostics told_already;
  return make_csl_locale(style, language, files, told_already);
}

}  // namespace

AuthorWords::AuthorWords(const std::string& language, const CslLocaleFiles& files)
    : style_(author_style()), locale_(author_locale(style_, language, files)) {}

Inlines AuthorWords::of(const Reference& reference) const {
  CslCluster cluster;
  cluster.cites.emplace_back();
  const CslOutput output = set_citations(style_, locale_, {reference}, {cluster});
  Inlines words;
  for (const CslCitationPiece& piece : output.citations.front().pieces)
    for (const Inline& value : piece.text) words.push_back(value);
  if (trim(plain_text(words)).empty())
    words = inlines_from_csl(reference.as_found.empty() ? reference.key : reference.as_found);
  return words;
}

}  // namespace newsexport
