#pragma once

#include <string>
#include <vector>

#include "citations/bibliography.h"
#include "citations/csl/set_citations.h"

namespace newsexport {

/// A style around the given citation and bibliography elements (and macros, locales).
inline std::string style_text(const std::string& inside,
                              const std::string& attributes = "class=\"in-text\"") {
  return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" " + attributes +
         ">\n<info><title>Ours</title><id>ours</id></info>\n" + inside + "</style>";
}

/// A small English locale, and a German one; other languages have none.
inline std::optional<Source> small_locale(const std::string& tag) {
  const std::string terms = R"(
    <term name="and">and</term><term name="et-al">et al.</term><term name="ibid">ibid.</term>
    <term name="no date" form="short">n.d.</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="ordinal">th</term><term name="ordinal-01">st</term>
    <term name="ordinal-11" match="last-two-digits">th</term>
    <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
    <term name="month-05">May</term><term name="month-06">June</term>)";
  if (tag == "en-US") {
    return Source{"en.xml", R"(<locale xml:lang="en-US"><style-options punctuation-in-quote="true"/>
      <date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
      <terms>)" + terms + "</terms></locale>"};
  }
  if (tag == "de-DE") {
    return Source{"de.xml", R"(<locale xml:lang="de-DE"><style-options punctuation-in-quote="false"/>
      <date form="text"><date-part name="day" suffix=". "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
      <terms><term name="and">und</term><term name="month-05">Mai</term><term name="ordinal">.</term></terms></locale>)"};
  }
  return std::nullopt;
}

inline CslStyle style_of(const std::string& text) {
  Diagnostics diagnostics;
  return read_csl_style({"ours.csl", text}, diagnostics);
}

inline CslLocale locale_of(const CslStyle& style, const std::string& language = {}) {
  Diagnostics diagnostics;
  return make_csl_locale(style, language, {small_locale, ""}, diagnostics);
}

/// References from CSL-JSON.
inline std::vector<Reference> references_of(const std::string& json) {
  Diagnostics diagnostics;
  return read_bibliography({"refs.json", json}, diagnostics);
}

inline CslCluster cluster_of(const std::vector<std::size_t>& references) {
  CslCluster cluster;
  for (const std::size_t reference : references) {
    cluster.cites.emplace_back();
    cluster.cites.back().reference = reference;
  }
  return cluster;
}

inline std::string plain_citation(const CslCitation& citation) {
  std::string text;
  for (const CslCitationPiece& piece : citation.pieces) text += plain_text(piece.text);
  return text;
}

/// The citations of clusters, as plain text.
inline std::vector<std::string> citations_of(const std::string& style, const std::string& json,
                                             const std::vector<CslCluster>& clusters,
                                             const std::string& language = {}) {
  const CslStyle parsed = style_of(style);
  std::vector<std::string> texts;
  const CslOutput output = set_citations(parsed, locale_of(parsed, language), references_of(json), clusters);
  for (const CslCitation& citation : output.citations) texts.push_back(plain_citation(citation));
  return texts;
}

/// The entries of all references, as plain text.
inline std::vector<std::string> entries_of(const std::string& style, const std::string& json) {
  const CslStyle parsed = style_of(style);
  const std::vector<Reference> references = references_of(json);
  CslSetting setting;
  for (std::size_t at = 0; at < references.size(); ++at) setting.uncited.push_back(at);
  std::vector<std::string> texts;
  for (const CslEntry& entry :
       set_citations(parsed, locale_of(parsed), references, {}, setting).bibliography) {
    texts.push_back(plain_text(entry.label) + plain_text(entry.text));
  }
  return texts;
}

}  // namespace newsexport
