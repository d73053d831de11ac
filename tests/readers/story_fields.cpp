// External interface: fields_of().
#include "story_fields.h"

#include <algorithm>
#include <regex>
#include <vector>

#include "model/dump.h"
#include "model/traverse.h"
#include "support/utf8.h"

using namespace newsexport;

namespace {

// Pages and agencies set quotation marks as they please. A citation names its authors in the sentence only in
// Markdown, where the style writes them; words that are struck out are compared for themselves.
std::string common_words(const std::string& text) {
  std::string words = std::regex_replace(text, std::regex("Okonjo and Lindqvist|1,000 (?=130)"), "");
  words = std::regex_replace(words, std::regex("‘|’"), "'");
  words = std::regex_replace(words, std::regex("“|”"), "\"");
  words = collapse_space(words);
  return std::regex_replace(words, std::regex(" ([.,])"), "$1");
}

void add_line(std::string& lines, const std::string& line) {
  if (!trim(line).empty()) lines += common_words(line) + "\n";
}

// Paragraphs, crossheads, lists and tables; figures and pull quotes are compared for themselves.
std::string text_of(const Blocks& body) {
  Blocks blocks;
  for (const Block& block : body) {
    const bool is_compared_elsewhere = std::holds_alternative<Figure>(block.value) ||
                                       std::holds_alternative<PullQuote>(block.value) ||
                                       std::holds_alternative<Embed>(block.value);
    if (!is_compared_elsewhere) blocks.push_back(block);
  }
  std::string lines;
  const std::string text = plain_text(blocks);
  for (const std::string_view line : split(text, '\n')) add_line(lines, std::string(line));
  return lines;
}

// In the order of their words: pages have the oldest first, others the newest.
void add_corrections(std::vector<Correction> corrections, Fields& fields) {
  std::ranges::sort(corrections, {}, [](const Correction& one) { return plain_text(one.content); });
  for (const Correction& correction : corrections) {
    fields["corrections"] += common_words(plain_text(correction.content)) + "\n";
    fields["correction-dates"] += (correction.date ? format_iso(*correction.date) : "") + "\n";
  }
}

// Notes get their order when they are numbered.
std::string notes_of(const Article& article) {
  std::vector<std::string> notes;
  for (const Note& note : article.notes) notes.push_back(common_words(plain_text(note.content)));
  std::ranges::sort(notes);
  std::string lines;
  for (const std::string& note : notes) lines += note + "\n";
  return lines;
}

void add_figure(const Figure& figure, Fields& fields) {
  const Picture& picture = figure.pictures.front();
  if (picture.is_decorative) return;
  fields["pictures"] += picture.source + "\n";
  fields["alternative-texts"] += picture.alternative_text + "\n";
  fields["captions"] += common_words(plain_text(figure.caption)) + "\n";
  fields["credits"] += (picture.credit.empty() ? plain_text(figure.credit) : picture.credit) + "\n";
}

void add_blocks(const Article& article, Fields& fields) {
  traverse(article.body, ConstVisitor{.block = [&](const Block& block) {
             if (const auto* crosshead = std::get_if<Crosshead>(&block.value)) {
               fields["crossheads"] += plain_text(crosshead->content) + "\n";
               fields["crosshead-levels"] += std::to_string(crosshead->level);
             } else if (const auto* figure = std::get_if<Figure>(&block.value)) {
               add_figure(*figure, fields);
             } else if (const auto* embed = std::get_if<Embed>(&block.value)) {
               fields["embeds"] += embed->title + "|" + embed->link + "|" + plain_text(embed->content) + "\n";
             } else if (const auto* quote = std::get_if<PullQuote>(&block.value)) {
               add_line(fields["pull-quotes"], plain_text(quote->content));
             } else if (const auto* box = std::get_if<FactBox>(&block.value)) {
               fields["fact-boxes"] += plain_text(box->title) + "\n";
             } else if (const auto* quotation = std::get_if<BlockQuote>(&block.value)) {
               fields["block-quotes"] += plain_text(quotation->attribution) + "\n";
             }
           }});
}

void add_inlines(const Article& article, Fields& fields) {
  traverse(article, ConstVisitor{.inline_ = [&](const Inline& one) {
             if (const auto* citation = std::get_if<Citation>(&one.value)) {
               for (const CitationItem& item : citation->items) {
                 fields["citations"] += item.key + "\n";
                 fields["locators"] += item.locator + "\n";
               }
             } else if (const auto* abbreviation = std::get_if<Abbreviation>(&one.value)) {
               fields["abbreviations"] += abbreviation->expansion + "\n";
             } else if (const auto* struck = std::get_if<Strikethrough>(&one.value)) {
               fields["struck-out"] += plain_text(struck->content) + "\n";
             } else if (const auto* span = std::get_if<Span>(&one.value)) {
               if (!span->language.empty()) fields["languages-inside"] += span->language + "\n";
             } else if (const auto* link = std::get_if<Link>(&one.value)) {
               fields["links"] += link->target + "\n";
             }
           }});
}

std::string dump_of(const Reference& reference) {
  Article article;
  article.references.push_back(reference);
  article.references.front().key = "key";
  return std::regex_replace(dump_model(article), std::regex("@[0-9:]+|[0-9]+:[0-9]+"), "");
}

void add_works(const Article& article, Fields& fields) {
  std::vector<std::string> titles;
  std::vector<std::string> dumps;
  for (const Reference& reference : article.references) {
    titles.push_back(reference.as_found.empty() ? reference.variable("title") : reference.as_found);
    dumps.push_back(dump_of(reference));
  }
  std::ranges::sort(titles);
  std::ranges::sort(dumps);
  for (const std::string& title : titles) fields["works"] += title + "\n";
  for (const std::string& dump : dumps) fields["works-in-parts"] += dump;
}

void add_metadata(const Article& article, Fields& fields) {
  fields["kicker"] = plain_text(article.kicker);
  fields["headline"] = plain_text(article.headline);
  fields["standfirst"] = common_words(plain_text(article.standfirst));
  fields["abstract"] = common_words(plain_text(article.abstract));
  fields["dateline"] = article.dateline;
  fields["published"] = article.published ? format_iso(*article.published) : "";
  fields["updated"] = article.updated ? format_iso(*article.updated) : "";
  fields["language"] = article.language;
  fields["identifier"] = article.identifier;
  fields["canonical-url"] = article.canonical_url;
  fields["publication"] = article.publication.name;
  fields["section"] = article.publication.section;
  fields["edition"] = article.publication.edition;
  fields["page"] = article.publication.page;
  fields["issn"] = article.publication.issn;
  for (const std::string& keyword : article.keywords) fields["keywords"] += keyword + "\n";
  for (const Byline& byline : article.bylines) {
    fields["authors"] += byline.name + "\n";
    fields["roles"] += byline.role + "\n";
    fields["affiliations"] += byline.affiliation + "\n";
    fields["author-links"] += byline.link + "\n";
  }
  add_corrections(article.corrections, fields);
}

void add_rights(const Rights& rights, Fields& fields) {
  fields["rights-notice"] = common_words(rights.notice);
  fields["rights-holder"] = rights.holder;
  fields["rights-year"] = rights.year;
  fields["licence-name"] = rights.licence_name;
  fields["licence-url"] = rights.licence_url;
  fields["usage-terms"] = rights.usage_terms;
  fields["credit-line"] = rights.credit_line;
  fields["agent"] = rights.agent;
  fields["territory"] = rights.territory;
  fields["restrictions"] = rights.restrictions;
  fields["tdm-reservation"] = rights.tdm_reservation ? (*rights.tdm_reservation ? "1" : "0") : "";
  fields["tdm-policy"] = rights.tdm_policy;
}

}  // namespace

Fields fields_of(const Article& article) {
  Fields fields;
  add_metadata(article, fields);
  add_rights(article.rights, fields);
  add_blocks(article, fields);
  add_inlines(article, fields);
  add_works(article, fields);
  fields["text"] = text_of(article.body);
  fields["notes"] = notes_of(article);
  return fields;
}
