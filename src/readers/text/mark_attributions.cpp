// External interface: mark_attributions().
#include "readers/text/mark_attributions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>

#include <fmt/format.h>

#include "model/traverse.h"
#include "readers/text/attributions.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

// The references made so far, so that sources that are the same in everything said of them are one.
class SourceList {
 public:
  explicit SourceList(Article& article) : references_(article.references) {
    for (const Reference& reference : references_) taken_keys_.insert(reference.key);
  }

  // The key of the reference to what the sentence cites.
  std::string require_key(const Attribution& attribution, const std::string& based_on, Position position) {
    const auto [entry, is_new] = keys_.try_emplace(
        {std::string(without_article(attribution.outlet)), std::string(attribution.genre), based_on});
    if (is_new) {
      entry->second = new_key();
      references_.push_back(make_reference(attribution, based_on, entry->second, position));
    }
    return entry->second;
  }

 private:
  static std::string_view without_article(std::string_view outlet) {
    return outlet.starts_with("The ") ? outlet.substr(4) : outlet;
  }

  std::string new_key() {
    std::string key;
    do {
      key = fmt::format("text-{}", ++count_);
    } while (taken_keys_.contains(key));
    return key;
  }

  static Reference make_reference(const Attribution& attribution, const std::string& based_on,
                                  const std::string& key, Position position) {
    Reference reference;
    reference.key = key;
    reference.is_cited_in_text = true;
    reference.based_on = based_on;
    reference.position = position;
    reference.variables["container-title"] = attribution.outlet;
    if (!attribution.genre.empty()) reference.variables["genre"] = attribution.genre;
    if (attribution.genre == "blog post") reference.type = "post-weblog";
    if (attribution.genre == "interview") reference.type = "interview";
    return reference;
  }

  std::vector<Reference>& references_;
  std::set<std::string> taken_keys_;
  std::map<std::tuple<std::string, std::string, std::string>, std::string> keys_;
  int count_ = 0;
};

// An attribution with its key, over bytes of the paragraph's plain text.
struct Anchor {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string key;
};

// One past the attributions that rest on each other from `first` on.
std::size_t chain_end(const std::vector<Attribution>& attributions, std::size_t first) {
  std::size_t last = first;
  while (attributions[last].based_on == last + 1) ++last;
  return last + 1;
}

// The keys of a chain are made from its ground up, for each names the next.
std::vector<Anchor> anchors_of(const std::vector<Attribution>& attributions, Position position,
                               SourceList& sources) {
  std::vector<Anchor> anchors(attributions.size());
  for (std::size_t first = 0; first < attributions.size();) {
    const std::size_t end = chain_end(attributions, first);
    std::string ground;
    for (std::size_t at = end; at-- > first;) {
      const Attribution& attribution = attributions[at];
      ground = sources.require_key(attribution, ground, position);
      anchors[at] = {attribution.begin, attribution.end, ground};
    }
    first = end;
  }
  return anchors;
}

Inline citation_of(std::string_view words, const std::string& key) {
  Citation citation;
  CitationItem item;
  item.key = key;
  item.mode = CitationMode::as_anchor;
  citation.items.push_back(std::move(item));
  append_text(citation.anchor, words);
  citation.as_found = std::string(words);
  return {std::move(citation)};
}

// Cuts the anchors out of text that begins at byte `offset` of the paragraph. An anchor that only partly lies
// in it (set half in italics) is left alone. `next` is the first anchor not yet passed.
Inlines split_text(const std::string& text, std::size_t offset, const std::vector<Anchor>& anchors,
                   std::size_t& next) {
  Inlines result;
  std::size_t done = 0;
  for (; next < anchors.size() && anchors[next].begin < offset + text.size(); ++next) {
    const Anchor& anchor = anchors[next];
    if (anchor.begin < offset + done || anchor.end > offset + text.size()) continue;
    const std::string_view whole = text;
    append_text(result, whole.substr(done, anchor.begin - offset - done));
    result.push_back(citation_of(whole.substr(anchor.begin - offset, anchor.end - anchor.begin), anchor.key));
    done = anchor.end - offset;
  }
  append_text(result, std::string_view(text).substr(done));
  return result;
}

// Emphasis, quotes and spans are looked into; links, code, notes and citations are not.
template <typename Kind>
constexpr bool kIsLookedInto =
    std::is_same_v<Kind, Emphasis> || std::is_same_v<Kind, Strong> || std::is_same_v<Kind, SmallCaps> ||
    std::is_same_v<Kind, Quote> || std::is_same_v<Kind, Span>;

Inlines* content_to_look_into(Inline& value) {
  return std::visit(
      [](auto& kind) -> Inlines* {
        if constexpr (kIsLookedInto<std::remove_cvref_t<decltype(kind)>>) return &kind.content;
        return nullptr;
      },
      value.value);
}

// The text to search: what is not looked into is as long as in plain_text(), but is no words.
void append_searchable(std::string& text, Inlines& inlines) {
  for (Inline& value : inlines) {
    if (const auto* characters = std::get_if<Text>(&value.value)) {
      text += characters->text;
    } else if (Inlines* const content = content_to_look_into(value)) {
      append_searchable(text, *content);
    } else {
      text.append(plain_text(Inlines{value}).size(), '_');
    }
  }
}

Inlines with_citations(Inlines inlines, std::size_t& offset, const std::vector<Anchor>& anchors,
                       std::size_t& next) {
  Inlines result;
  for (Inline& value : inlines) {
    if (const auto* text = std::get_if<Text>(&value.value)) {
      Inlines pieces = split_text(text->text, offset, anchors, next);
      offset += text->text.size();
      std::ranges::move(pieces, std::back_inserter(result));
      continue;
    }
    if (Inlines* const content = content_to_look_into(value)) {
      *content = with_citations(std::move(*content), offset, anchors, next);
    } else {
      offset += plain_text(Inlines{value}).size();
    }
    result.push_back(std::move(value));
  }
  return result;
}

}  // namespace

void mark_attributions(Article& article) {
  const std::string headline = plain_text(article.headline);
  SourceList sources(article);
  Visitor visitor;
  visitor.block = [&](Block& block) {
    auto* const paragraph = std::get_if<Paragraph>(&block.value);
    if (!paragraph) return;
    std::string text;
    append_searchable(text, paragraph->content);
    const std::vector<Attribution> attributions = find_attributions(text, headline);
    if (attributions.empty()) return;
    const std::vector<Anchor> anchors = anchors_of(attributions, block.position, sources);
    std::size_t offset = 0;
    std::size_t next = 0;
    paragraph->content = with_citations(std::move(paragraph->content), offset, anchors, next);
  };
  traverse(article.body, visitor);
}

}  // namespace newsexport
