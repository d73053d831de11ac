// External interface: require_plausible().
#include "readers/html/plausibility.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "model/traverse.h"
#include "readers/html/link_lists.h"
#include "readers/html/notices.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport::html {
namespace {

/// Scripts that write without spaces are compared by pairs of characters.
bool is_written_without_spaces(char32_t code_point) {
  return (code_point >= 0x0E00 && code_point <= 0x0EFF) || (code_point >= 0x1000 && code_point <= 0x109F) ||
         (code_point >= 0x1780 && code_point <= 0x17FF) || (code_point >= 0x3040 && code_point <= 0x30FF) ||
         (code_point >= 0x3400 && code_point <= 0x9FFF) || (code_point >= 0x20000 && code_point <= 0x2FFFF);
}

/// What words of one text are likely to share with another form of themselves: their first five letters.
/// Short words (articles, prepositions) say nothing.
class Stems {
 public:
  void add(std::string_view text) {
    std::u32string word;
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
      const char32_t code_point = next_code_point(folded, at);
      const bool is_of_word = is_letter(code_point) || is_digit(code_point);
      if (is_of_word && is_written_without_spaces(code_point)) {
        if (!word.empty() && is_written_without_spaces(word.back())) stems_.insert({word.back(), code_point});
        word = code_point;
      } else if (is_of_word) {
        if (!word.empty() && is_written_without_spaces(word.back())) word.clear();
        word += code_point;
      } else {
        end_word(word);
      }
    }
    end_word(word);
  }

  std::size_t size() const { return stems_.size(); }
  bool meets(const Stems& other) const { return shared_with(other) > 0; }
  std::size_t shared_with(const Stems& other) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        stems_, [&](const std::u32string& stem) { return other.stems_.contains(stem); }));
  }

 private:
  void end_word(std::u32string& word) {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kStem = 5;
    if (word.size() >= kShortest && !is_written_without_spaces(word.back()))
      stems_.insert(word.substr(0, kStem));
    word.clear();
  }

  std::set<std::u32string> stems_;
};

bool has_picture_or_embed(const Blocks& blocks) {
  bool found = false;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture&) { found = true; };
  visitor.block = [&](const Block& block) { found = found || std::holds_alternative<Embed>(block.value); };
  traverse(blocks, visitor);
  return found;
}

Stems stems_of_title(const Article& article, const PageFacts& facts) {
  Stems stems;
  stems.add(plain_text(article.headline));
  stems.add(facts.headline);
  stems.add(facts.name);
  stems.add(facts.description);
  return stems;
}

Stems stems_of_text(const Article& article, const std::string& body) {
  Stems stems;
  stems.add(body);
  for (const Note& note : article.notes) stems.add(plain_text(note.content));
  return stems;
}

/// The text without the page's heading, where that was not taken for the headline: it is like itself.
std::string without_heading(const Blocks& body, const std::string& heading) {
  std::string text;
  const std::string whole = plain_text(body);
  for (const std::string_view line : split(whole, '\n')) {
    if (trim(line) != heading) text.append(line).append(1, '\n');
  }
  return text;
}

/// Sentences, and not the names of links or the lines of a form.
bool is_prose(std::string_view text) {
  constexpr std::size_t kFewestSentences = 3;
  std::size_t sentences = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    const bool ends_sentence = code_point == U'.' || code_point == U'!' || code_point == U'?' ||
                               code_point == U'。' || code_point == U'।' || code_point == U'؟';
    if (ends_sentence && (at == text.size() || text[at] == ' ' || text[at] == '\n' || code_point > 0x7F))
      ++sentences;
  }
  return sentences >= kFewestSentences;
}

void report_longer_part(const Article& article, const std::string& body, Diagnostics& diagnostics) {
  const auto longest = std::ranges::max_element(
      article.left_out, {}, [](const LeftOut& part) { return is_prose(part.text) ? part.text.size() : 0; });
  if (longest == article.left_out.end() || !is_prose(longest->text) || longest->text.size() <= body.size())
    return;
  diagnostics.warning(
      longest->position, "html.shorter-than-left-out",
      fmt::format("the text that was found is shorter than a part that was left out as {}: \"{}\"; "
                  "--keep-all keeps that too",
                  longest->reason, excerpt(longest->text)));
}

[[noreturn]] void refuse(const Article& article, std::string_view code, const std::string& message) {
  throw Error(Error::Kind::input, article.source_name, std::string(code), message);
}

/// Whether most of the text are lines that are notices, and speak to the visitor.
bool is_mostly_notice(const Article& article, const PageSigns& signs, const std::string& body) {
  constexpr std::size_t kMostLines = 20;
  const std::string text = plain_text(article.body);
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.size() > kMostLines) return false;
  std::size_t of_notices = 0;
  for (const std::string_view line : lines) {
    if (!kind_of_notice(line, signs).empty() && speaks_to_visitor(line)) of_notices += line.size();
  }
  return of_notices * 10 >= body.size() * 6;
}

/// What the page says in place of an article; "" where that is one. A short article may be about what notices
/// are about: its title is then about that too, and it says who wrote it or when.
std::string_view notice_in_place(const Article& article, const PageFacts& facts, const PageSigns& signs,
                                 const std::string& body) {
  constexpr std::size_t kLongestUnderTitle = 350;  // bytes
  constexpr std::size_t kLongestUnderOwnTitle = 800;
  constexpr std::size_t kLongestRedirection = 300;
  if (signs.leads_elsewhere && body.size() <= kLongestRedirection && !is_prose(body)) return "a redirection";
  const std::string headline = plain_text(article.headline);
  const bool is_titled_so =
      is_title_of_notice(headline) || is_title_of_notice(facts.headline) || is_title_of_notice(facts.name);
  const std::string_view notice = kind_of_notice(body, signs);
  const bool has_facts = !article.bylines.empty() || article.published;
  if (notice.empty())
    return is_titled_so && !has_facts && body.size() <= kLongestUnderTitle ? "a notice" : std::string_view();
  const Stems text = stems_of_text(article, without_heading(article.body, facts.headline));
  const std::size_t shared = stems_of_title(article, facts).shared_with(text);
  const bool is_choice =
      notice == "a request for consent" && offers_choice(headline) && speaks_to_visitor(body);
  const bool names_notice = is_titled_so || is_choice || !kind_of_notice(headline).empty();
  if (shared == 0 || (names_notice && body.size() <= kLongestUnderOwnTitle)) return notice;
  // One word may be shared by chance.
  const bool may_be_dated = notice == "a request to subscribe";
  const bool may_be_notice = shared == 1 && (may_be_dated || !has_facts);
  return may_be_notice && is_mostly_notice(article, signs, body) ? notice : std::string_view();
}

}  // namespace

void require_plausible(const Article& article, const PageFacts& facts, const PageSigns& signs,
                       Diagnostics& diagnostics) {
  const std::string body = collapse_space(plain_text(article.body));
  if (body.empty() && article.abstract.empty() && article.notes.empty()) {
    if (has_picture_or_embed(article.body)) {
      diagnostics.warning({}, "article.no-text", "the page has no paragraph, only what it shows");
      return;
    }
    refuse(article, "html.no-article",
           "no paragraph was found in the page; a page that a script fills has to be saved from the browser "
           "once it "
           "is shown");
  }
  if (const std::string_view notice = notice_in_place(article, facts, signs, body); !notice.empty()) {
    refuse(article, "html.notice",
           fmt::format("the page has no article: all that it says is {}: \"{}\"", notice, excerpt(body)));
  }
  if (signs.lists_files && !is_prose(body)) {
    refuse(article, "html.link-list",
           fmt::format("the page has no article: it is a server's list of files: \"{}\"", excerpt(body)));
  }
  if (is_list_of_links(article, signs)) {
    refuse(article, "html.link-list",
           fmt::format("the page has no article: it lists other pages: \"{}\"; save the page of one of them",
                       excerpt(body)));
  }
  const Stems title = stems_of_title(article, facts);
  const bool is_like_title = title.meets(stems_of_text(article, body));
  constexpr std::size_t kFewestStems = 2;
  if (!is_like_title && title.size() >= kFewestStems) {
    diagnostics.warning({}, "html.unlike-title",
                        fmt::format("the text that was found has no word in common with the page's title and "
                                    "description; it may not be the article: \"{}\"",
                                    excerpt(body)));
  }
  report_longer_part(article, body, diagnostics);
}

}  // namespace newsexport::html
