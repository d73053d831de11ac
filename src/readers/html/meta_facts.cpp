// External interface: meta_facts(), date_of(), bylines_of().
#include <algorithm>

#include "readers/html/address.h"
#include "readers/html/elements.h"
#include "readers/html/page_facts.h"
#include "readers/html/parse.h"
#include "readers/text/credits.h"
#include "readers/text/words.h"
#include "support/utf8.h"
#include "support/word_lists.h"

namespace newsexport::html {
namespace {

const WordList kBy("src/readers/html/page_words.txt", "by");

/// The names of one fact in `name`, `property` or `itemprop` of meta elements, the surest first.
using Names = std::initializer_list<std::string_view>;

/// All meta elements of a page, names in lower case.
class MetaElements {
 public:
  explicit MetaElements(const Document& document) {
    for (const Node& node : document.nodes) {
      if (!node.is("meta") || !node.parent || !node.has("content")) continue;
      const std::string content = plain_value(node.value("content"));
      if (content.empty()) continue;
      for (const std::string_view attribute : {"name", "property", "itemprop", "http-equiv"}) {
        for (const std::string_view name : words_of(node.value(attribute))) {
          all_.emplace_back(ascii_lower(name), content);
        }
      }
    }
  }

  std::string first(Names names) const {
    for (const std::string_view name : names) {
      for (const auto& [own_name, content] : all_) {
        if (own_name == name) return content;
      }
    }
    return {};
  }

  /// All values of the first of the names that there is.
  std::vector<std::string> all(Names names) const {
    for (const std::string_view name : names) {
      std::vector<std::string> values;
      for (const auto& [own_name, content] : all_) {
        const bool is_new = own_name == name && std::ranges::find(values, content) == values.end();
        if (is_new) values.push_back(content);
      }
      if (!values.empty()) return values;
    }
    return {};
  }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

void add_keywords(const MetaElements& meta, PageFacts& facts) {
  const std::vector<std::string> tags =
      meta.all({"article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords", "dc.subject",
                "citation_keywords"});
  for (const std::string& list : tags) {
    for (const std::string_view one : split(list, list.find(';') != std::string::npos ? ';' : ',')) {
      const std::string word(trim(one));
      const bool is_known = std::ranges::find(facts.keywords, word) != facts.keywords.end();
      if (!word.empty() && !is_known) facts.keywords.push_back(word);
    }
  }
}

void add_authors(const MetaElements& meta, PageFacts& facts) {
  for (const Names names : {Names{"citation_author"}, Names{"parsely-author"}, Names{"article:author_name"},
                            Names{"byl", "sailthru.author"},
                            Names{"dc:creator", "dcterm:creator", "dc.creator", "dcterms.creator"},
                            Names{"author", "article:author", "og:author", "twitter:data1"}}) {
    if (!facts.bylines.empty()) return;
    for (const std::string& value : meta.all(names)) {
      for (Byline& byline : bylines_of(value)) facts.bylines.push_back(std::move(byline));
    }
  }
}

void add_links(const Document& document, PageFacts& facts) {
  for (const Node& node : document.nodes) {
    if (!node.is("link") || !node.parent || !node.has("href")) continue;
    const std::string& relation = node.value("rel");
    const std::string target(trim_html(node.value("href")));
    if (has_word(relation, "canonical") && facts.canonical_url.empty()) facts.canonical_url = target;
    const bool is_licence = has_word(relation, "license") || has_word(relation, "licence");
    if (is_licence && facts.rights.licence_url.empty())
      facts.rights.licence_url = resolve_address("", target);
  }
}

bool is_address_or_handle(std::string_view name) {
  return is_web_address(name) || name.starts_with("www.") || name.starts_with('@') ||
         (name.find('@') != std::string_view::npos && name.find(' ') == std::string_view::npos);
}

// "By", in the languages whose papers print it, and its end.
std::size_t by_length(std::string_view text) {
  for (const std::string_view by : kBy.texts()) {
    if (plain::starts_with_folded(text, by) && text.substr(by.size()).starts_with(' ')) return by.size() + 1;
  }
  return 0;
}

}  // namespace

std::string plain_value(std::string_view value) {
  if (value.find_first_of("&<") == value.npos) return collapse_space(value);
  return collapse_space(text_of(parse_fragment(value).root()));
}

std::optional<DateTime> date_of(const std::string& date) {
  if (date.empty()) return std::nullopt;
  return parse_date_time(trim(date));
}

std::vector<Byline> bylines_of(std::string_view text) {
  const std::string collapsed = collapse_space(text);
  std::string_view name = collapsed;
  if (const std::size_t by = by_length(name); by > 0 && plain::starts_upper(name.substr(by))) {
    // The plain-text reader knows what may stand behind a name.
    if (auto credits = plain::read_credits("By " + std::string(name.substr(by)));
        credits && !credits->bylines.empty()) {
      return std::move(credits->bylines);
    }
    name = trim(name.substr(by));
  }
  if (name.empty() || is_address_or_handle(name) || name.size() > 200) return {};
  std::vector<Byline> bylines;
  const std::size_t and_at = name.find(" and ");
  const bool is_pair = and_at != std::string_view::npos && plain::word_count(name.substr(0, and_at)) == 2 &&
                       plain::word_count(name.substr(and_at + 5)) == 2;
  if (is_pair) {
    bylines.push_back({std::string(name.substr(0, and_at)), {}, {}, {}});
    bylines.push_back({std::string(name.substr(and_at + 5)), {}, {}, {}});
  } else {
    bylines.push_back({std::string(name), {}, {}, {}});
  }
  return bylines;
}

PageFacts meta_facts(const Document& document) {
  const MetaElements meta(document);
  PageFacts facts;
  facts.headline = meta.first({"citation_title", "parsely-title", "sailthru.title", "dc:title",
                               "dcterm:title", "dc.title", "dcterms.title", "og:title", "hdl",
                               "weibo:article:title", "weibo:webpage:title", "title", "twitter:title"});
  facts.description = meta.first({"og:description", "description", "dc.description", "dcterms.description",
                                  "dc:description", "twitter:description", "sailthru.description"});
  facts.published = date_of(meta.first(
      {"article:published_time", "og:article:published_time", "parsely-pub-date", "sailthru.date",
       "datepublished", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date",
       "dcterms.date", "dcterms.created", "pubdate", "ptime", "publish-date", "date", "rc.datecreation"}));
  facts.updated =
      date_of(meta.first({"article:modified_time", "og:updated_time", "datemodified", "lastmod", "utime",
                          "dcterms.modified", "dc.date.modified", "last-modified", "revised"}));
  facts.publisher = meta.first({"og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher",
                                "publisher", "application-name", "cre"});
  facts.section = meta.first({"article:section", "parsely-section", "section", "cg"});
  facts.language = meta.first(
      {"inlanguage", "dc.language", "dcterms.language", "language", "content-language", "og:locale"});
  facts.canonical_url = {};
  facts.identifier = meta.first({"dc.identifier", "dcterms.identifier", "citation_doi", "articleid"});
  facts.rights.notice =
      meta.first({"copyright", "dc.rights", "dcterms.rights", "rights", "dcterms.rightsholder"});
  facts.rights.licence_url = meta.first({"dcterms.license", "license"});
  if (!is_web_address(facts.rights.licence_url)) facts.rights.licence_url.clear();
  // TDM Reservation Protocol, 4.2.
  if (const std::string reserved = meta.first({"tdm-reservation"}); reserved == "0" || reserved == "1") {
    facts.rights.tdm_reservation = reserved == "1";
    facts.rights.tdm_policy = meta.first({"tdm-policy"});
  }
  add_authors(meta, facts);
  add_keywords(meta, facts);
  add_links(document, facts);
  if (facts.canonical_url.empty()) facts.canonical_url = meta.first({"og:url", "parsely-link"});
  return facts;
}

}  // namespace newsexport::html
