// Reads every example of the CommonMark specification and looks for the words of its HTML in the model.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <vector>

#include "readers/markdown_test_support.h"
#include "support/error.h"
#include "support/utf8.h"

namespace newsexport {
namespace {

struct Example {
  int line = 0;
  std::string markdown;
  std::string html;
};

std::string corpus_path() {
  const char* set = std::getenv("NEWSEXPORT_CORPUS");
  return set ? set : std::string(NEWSEXPORT_SOURCE_DIR) + "/../shared/corpus";
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::vector<Example> examples_in(std::istream& spec) {
  const std::string fence(32, '`');
  std::vector<Example> examples;
  Example example;
  std::string* part = nullptr;
  int number = 0;
  for (std::string line; std::getline(spec, line);) {
    ++number;
    if (!part && line == fence + " example") {
      example = {number, {}, {}};
      part = &example.markdown;
    } else if (part && line == fence) {
      replace_all(example.markdown, "→", "\t");
      replace_all(example.html, "→", "\t");
      examples.push_back(example);
      part = nullptr;
    } else if (part == &example.markdown && line == ".") {
      part = &example.html;
    } else if (part) {
      *part += line + "\n";
    }
  }
  return examples;
}

std::string without_space(const std::string& text) {
  std::string dense;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c)) append_utf8(dense, c);
  }
  return dense;
}

// The characters that a reader of the HTML sees, without white space: alternative texts count, tags, scripts
// and comments do not.
std::string visible_characters(std::string html) {
  html = std::regex_replace(html, std::regex("<(script|style)[^>]*>[^]*?(</\\1>|$)", std::regex::icase), "");
  html = std::regex_replace(
      html, std::regex("<!--[^]*?-->|<\\?[^]*?\\?>|<!\\[CDATA\\[[^]*?\\]\\]>|<![A-Z][^>]*>"), "");
  html = std::regex_replace(html, std::regex("<img[^>]*alt=\"([^\"]*)\"[^>]*>"), "$1");
  html = std::regex_replace(html, std::regex("</?[a-zA-Z]([^<>\"']|\"[^\"]*\"|'[^']*')*>"), "");
  for (const auto& [entity, character] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    replace_all(html, entity, character);
  }
  return without_space(html);
}

// Where cmark-gfm 0.29 follows an older edition of the specification: a reference to no character, textarea,
// emphasis beside currency signs, the comment `<!-->`. Nobody loses a word by it.
bool differs_by_edition(const Example& example) {
  for (const char* beginning :
       {"&nbsp &x; &#; &#x;\n&#87654321;", "<textarea>\n\n*foo*", "*$*alpha.", "foo <!--> foo"}) {
    if (example.markdown.starts_with(beginning)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("markdown: every CommonMark example is read and its text comes through") {
  std::ifstream spec(corpus_path() + "/markdown-commonmark/commonmark+commonmark-spec/spec.txt");
  if (!spec) {
    WARN("skipped: the corpus with the CommonMark specification is not here (set NEWSEXPORT_CORPUS)");
    return;
  }
  const std::vector<Example> examples = examples_in(spec);
  CHECK(examples.size() == 655);
  int missing = 0;
  for (const Example& example : examples) {
    // With a title of its own, no heading moves to the top.
    const MarkdownReading reading("---\ntitle: Title\n---\n" + example.markdown);
    const std::string wanted = visible_characters(example.html);
    const std::string found = without_space(all_words(reading.article));
    if (found.find(wanted) != std::string::npos || differs_by_edition(example)) continue;
    ++missing;
    UNSCOPED_INFO("spec.txt:" << example.line << ": wanted <" << wanted << "> in <" << found << ">");
  }
  CHECK(missing == 0);
}

}  // namespace newsexport
