// External interface: json_ld_facts().
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "readers/html/json_ld_works.h"
#include "readers/html/page_facts.h"
#include "readers/html/repaired_json.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

using nlohmann::json;

constexpr int kDeepestSearch = 8;                             // levels of objects around the article
constexpr std::size_t kLongestScript = std::size_t{4} << 20;  // bytes
constexpr int kDeepestJson = 100;

/// schema.org's CreativeWorks that are articles; the first are the surest.
constexpr std::array<std::string_view, 22> kArticleTypes{"NewsArticle",
                                                         "ReportageNewsArticle",
                                                         "AnalysisNewsArticle",
                                                         "BackgroundNewsArticle",
                                                         "OpinionNewsArticle",
                                                         "ReviewNewsArticle",
                                                         "AskPublicNewsArticle",
                                                         "AdvertiserContentArticle",
                                                         "SatiricalArticle",
                                                         "Article",
                                                         "BlogPosting",
                                                         "LiveBlogPosting",
                                                         "Report",
                                                         "ScholarlyArticle",
                                                         "TechArticle",
                                                         "MedicalScholarlyArticle",
                                                         "SocialMediaPosting",
                                                         "DiscussionForumPosting",
                                                         "Review",
                                                         "Recipe",
                                                         "WebPage",
                                                         "ItemPage"};

bool is_too_deep(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > kDeepestJson) return true;
  }
  return false;
}

json parsed(const std::string& script) {
  if (script.size() > kLongestScript || is_too_deep(script)) return json();
  json value = json::parse(script, nullptr, false, true);
  if (!value.is_discarded()) return value;
  value = json::parse(repaired_json(script), nullptr, false, true);
  return value.is_discarded() ? json() : value;
}

std::string string_of(const json& value) {
  if (value.is_string()) return plain_value(value.get_ref<const std::string&>());
  if (value.is_number_integer()) return std::to_string(value.get<long long>());
  if (value.is_array() && !value.empty()) return string_of(value.front());
  return {};
}

std::string member(const json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found == object.end() ? std::string() : string_of(*found);
}

/// A string, or the name of the thing.
std::string name_of(const json& value) {
  if (value.is_array()) return value.empty() ? std::string() : name_of(value.front());
  return value.is_object() ? member(value, "name") : string_of(value);
}

std::string name_member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::string() : name_of(*found);
}

/// How sure it is that the object describes the article: the place of its type in the table, or none.
std::size_t type_rank(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return kArticleTypes.size();
  std::size_t best = kArticleTypes.size();
  const auto judge = [&](const json& one) {
    if (!one.is_string()) return;
    std::string_view name = one.get_ref<const std::string&>();
    name = name.substr(name.find_last_of("/:") + 1);
    best = std::min(best,
                    static_cast<std::size_t>(std::ranges::find(kArticleTypes, name) - kArticleTypes.begin()));
  };
  if (type->is_array()) {
    for (const json& one : *type) judge(one);
  } else {
    judge(*type);
  }
  return best;
}

struct Best {
  const json* object = nullptr;
  std::size_t rank = kArticleTypes.size();
};

void search(const json& value, int depth, Best& best) {
  if (depth > kDeepestSearch) return;
  if (value.is_array()) {
    for (const json& one : value) search(one, depth + 1, best);
  }
  if (!value.is_object()) return;
  if (const std::size_t rank = type_rank(value); rank < best.rank) best = {&value, rank};
  for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"}) {
    const auto found = value.find(name);
    if (found != value.end()) search(*found, depth + 1, best);
  }
}

// Things with an identifier that others refer to by it: authors and publishers of a `@graph`.
const json* find_by_id(const json& value, const std::string& id, int depth = 0) {
  if (depth > 3) return nullptr;
  if (value.is_object()) {
    if (member(value, "@id") == id && value.size() > 1) return &value;
    const auto graph = value.find("@graph");
    return graph == value.end() ? nullptr : find_by_id(*graph, id, depth + 1);
  }
  if (!value.is_array()) return nullptr;
  for (const json& one : value) {
    if (const json* found = find_by_id(one, id, depth + 1)) return found;
  }
  return nullptr;
}

class ArticleObject {
 public:
  ArticleObject(const json& object, const json& all) : object_(object), all_(all) {}

  PageFacts facts() const {
    PageFacts facts;
    facts.headline = member(object_, "headline");
    facts.name = member(object_, "name");
    facts.description = member(object_, "description");
    facts.published = date_of(member(object_, "datePublished"));
    facts.updated = date_of(member(object_, "dateModified"));
    facts.publisher = named("publisher");
    facts.section = member(object_, "articleSection");
    facts.edition = member(object_, "printEdition");
    facts.page = member(object_, "printPage");
    facts.dateline = member(object_, "dateline");
    facts.identifier = member(object_, "identifier");
    facts.language = name_of(object_.value("inLanguage", json()));
    facts.canonical_url = member(object_, "url");
    facts.abstract = member(object_, "abstract");
    const auto whole = object_.find("isPartOf");
    facts.issn = whole == object_.end() ? std::string() : member(*whole, "issn");
    add_authors(facts);
    add_keywords(facts);
    add_rights(facts.rights);
    add_works(facts);
    const auto body = object_.find("articleBody");
    if (body != object_.end() && body->is_string()) facts.body = body->get<std::string>();
    return facts;
  }

 private:
  // The thing itself, or the one that it refers to by "@id".
  const json& resolved(const json& value) const {
    if (value.is_object() && !value.contains("name") && value.contains("@id")) {
      if (const json* found = find_by_id(all_, member(value, "@id"))) return *found;
    }
    return value;
  }

  std::string named(const char* property) const {
    const auto found = object_.find(property);
    if (found == object_.end()) return {};
    const json& first = found->is_array() && !found->empty() ? found->front() : *found;
    return name_of(resolved(first));
  }

  void add_author(const json& value, PageFacts& facts) const {
    const json& author = resolved(value);
    if (author.is_string()) {
      for (Byline& byline : bylines_of(author.get<std::string>())) facts.bylines.push_back(std::move(byline));
      return;
    }
    Byline byline;
    byline.name = name_of(author);
    if (author.is_object()) {
      byline.role = member(author, "jobTitle");
      byline.affiliation = name_member(author, "affiliation");
      byline.link = member(author, "url");
    }
    const bool is_known = std::ranges::find(facts.bylines, byline.name, &Byline::name) != facts.bylines.end();
    if (!byline.name.empty() && !is_known) facts.bylines.push_back(std::move(byline));
  }

  void add_authors(PageFacts& facts) const {
    for (const char* property : {"author", "creator"}) {
      const auto found = object_.find(property);
      if (found == object_.end() || !facts.bylines.empty()) continue;
      if (!found->is_array()) {
        add_author(*found, facts);
        continue;
      }
      for (const json& one : *found) add_author(one, facts);
    }
  }

  static void add_keyword(std::string keyword, PageFacts& facts) {
    const bool is_known = std::ranges::find(facts.keywords, keyword) != facts.keywords.end();
    if (!keyword.empty() && !is_known) facts.keywords.push_back(std::move(keyword));
  }

  void add_keywords(PageFacts& facts) const {
    const auto found = object_.find("keywords");
    if (found == object_.end()) return;
    if (found->is_string()) {
      const std::string list = string_of(*found);
      for (const std::string_view one : split(list, ',')) add_keyword(std::string(trim(one)), facts);
    }
    if (!found->is_array()) return;
    for (const json& one : *found) add_keyword(name_of(one), facts);
  }

  void add_rights(Rights& rights) const {
    rights.notice = member(object_, "copyrightNotice");
    rights.holder = named("copyrightHolder");
    rights.year = member(object_, "copyrightYear");
    const auto licence = object_.find("license");
    if (licence != object_.end() && licence->is_object()) {
      rights.licence_name = member(*licence, "name");
      rights.licence_url = member(*licence, "url");
    } else {
      rights.licence_url = member(object_, "license");
    }
    rights.usage_terms = member(object_, "usageInfo");
    rights.credit_line = member(object_, "creditText");
  }

  void add_works(PageFacts& facts) const {
    for (const char* property : {"citation", "isBasedOn"}) {
      const auto found = object_.find(property);
      if (found == object_.end()) continue;
      const int next = static_cast<int>(facts.works.size()) + 1;
      for (Reference& work :
           works_in_json_ld(found->dump(-1, ' ', false, json::error_handler_t::replace), next))
        facts.works.push_back(std::move(work));
    }
    const auto found = object_.find("correction");
    if (found == object_.end()) return;
    facts.corrections = corrections_in_json_ld(found->dump(-1, ' ', false, json::error_handler_t::replace));
  }

  const json& object_;
  const json& all_;
};

std::string script_text(const Node& script) {
  std::string text;
  for (const Node* at = script.first_child; at; at = at->next) text += at->text;
  return text;
}

}  // namespace

PageFacts json_ld_facts(const Document& document) {
  json all = json::array();
  for (const Node& node : document.nodes) {
    if (!node.is("script") || !node.parent ||
        ascii_lower(node.value("type")).find("ld+json") == std::string::npos)
      continue;
    json value = parsed(script_text(node));
    if (!value.is_null()) all.push_back(std::move(value));
  }
  Best best;
  search(all, 0, best);
  return best.object ? ArticleObject(*best.object, all).facts() : PageFacts{};
}

}  // namespace newsexport::html
