// External interface: parse_css() and the two ways to divide a value.
#include "style/css_parser.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace newsexport {
namespace {

using Kind = CssToken::Kind;

bool opens(const CssToken& token) {
  return token.is(Kind::function) || token.is(Kind::open_round) || token.is(Kind::open_square) ||
         token.is(Kind::open_curly);
}
bool closes(const CssToken& token) {
  return token.is(Kind::close_round) || token.is(Kind::close_square) || token.is(Kind::close_curly);
}

void trim_spaces(CssTokens& tokens) {
  while (!tokens.empty() && tokens.back().is(Kind::space)) tokens.pop_back();
  const auto first =
      std::ranges::find_if(tokens, [](const CssToken& token) { return !token.is(Kind::space); });
  tokens.erase(tokens.begin(), first);
}

/// At-rules whose block holds rules; the blocks of the others hold declarations (and, in @page, margin
/// rules).
bool holds_rules(std::string_view at_keyword) {
  return at_keyword == "media" || at_keyword == "supports";
}

class Parser {
 public:
  explicit Parser(CssTokens tokens) : tokens_(std::move(tokens)) {}

  CssSheet run() {
    sheet_.rules = consume_rules(0);
    return std::move(sheet_);
  }

 private:
  /// Blocks nested more deeply than any sheet needs are skipped, so that a hostile one cannot exhaust the
  /// stack.
  static constexpr int kDeepest = 16;

  bool at_end() const { return at_ >= tokens_.size(); }
  const CssToken& peek() const { return tokens_[at_]; }

  void problem(Position position, std::string message) {
    sheet_.problems.push_back({position, std::move(message)});
  }

  void skip_space() {
    while (!at_end() && peek().is(Kind::space)) ++at_;
  }

  /// Rules up to the end, or (inside a block) up to its closing brace, which stays.
  std::vector<CssRule> consume_rules(int depth) {
    std::vector<CssRule> rules;
    while (!at_end()) {
      const CssToken& token = peek();
      if (token.is(Kind::space) || token.is(Kind::cdo) || token.is(Kind::cdc)) {
        ++at_;
      } else if (token.is(Kind::close_curly)) {
        if (depth > 0) return rules;
        problem(token.position, "a closing brace closes nothing; it is left out");
        ++at_;
      } else if (auto rule = consume_rule(depth)) {
        rules.push_back(std::move(*rule));
      }
    }
    return rules;
  }

  std::optional<CssRule> consume_rule(int depth) {
    CssRule rule;
    rule.position = peek().position;
    if (peek().is(Kind::at_keyword)) rule.at_keyword = lower_ascii(tokens_[at_++].text);
    if (!consume_prelude(rule)) return std::nullopt;
    if (at_end() || peek().is(Kind::semicolon)) {
      if (!at_end()) ++at_;
      return rule;  // an at-rule without a block
    }
    ++at_;
    consume_block(rule, depth + 1);
    return rule;
  }

  /// Up to the opening brace, or the semicolon of an at-rule; false where the sheet ends before a style rule
  /// has its block.
  bool consume_prelude(CssRule& rule) {
    int depth = 0;
    for (; !at_end(); ++at_) {
      const CssToken& token = peek();
      if (depth == 0 && token.is(Kind::open_curly)) break;
      if (depth == 0 && !rule.at_keyword.empty() &&
          (token.is(Kind::semicolon) || token.is(Kind::close_curly)))
        break;
      if (depth == 0 && token.is(Kind::close_curly)) break;
      depth += opens(token) ? 1 : 0;
      depth -= closes(token) && depth > 0 ? 1 : 0;
      rule.prelude.push_back(token);
    }
    trim_spaces(rule.prelude);
    if (!rule.at_keyword.empty()) return true;
    if (!at_end() && peek().is(Kind::open_curly)) return true;
    problem(rule.position, fmt::format("\"{}\" has no block; it is left out", css_text(rule.prelude)));
    return false;
  }

  void consume_block(CssRule& rule, int depth) {
    if (depth > kDeepest) {
      problem(rule.position, "the block is nested too deeply; it is left out");
      skip_block();
    } else if (holds_rules(rule.at_keyword)) {
      rule.rules = consume_rules(depth);
    } else {
      consume_declarations(rule, depth);
    }
    if (!at_end()) ++at_;  // the closing brace
  }

  void skip_block() {
    for (int depth = 1; !at_end(); ++at_) {
      if (peek().is(Kind::open_curly)) ++depth;
      if (peek().is(Kind::close_curly) && --depth == 0) return;
    }
  }

  void consume_declarations(CssRule& rule, int depth) {
    while (!at_end() && !peek().is(Kind::close_curly)) {
      if (peek().is(Kind::space) || peek().is(Kind::semicolon)) {
        ++at_;
      } else if (peek().is(Kind::at_keyword)) {
        if (auto inner = consume_rule(depth)) rule.rules.push_back(std::move(*inner));
      } else {
        consume_declaration(rule);
      }
    }
  }

  void consume_declaration(CssRule& rule) {
    CssDeclaration declaration;
    declaration.position = peek().position;
    const bool is_named = peek().is(Kind::ident);
    if (is_named) declaration.property = lower_ascii(tokens_[at_++].text);
    skip_space();
    const bool has_colon = is_named && !at_end() && peek().is(Kind::colon);
    if (has_colon) ++at_;
    declaration.value = consume_value();
    if (!has_colon) {
      problem(declaration.position, "this is no declaration; it is skipped up to the next semicolon");
      return;
    }
    take_important(declaration);
    rule.declarations.push_back(std::move(declaration));
  }

  /// Up to the semicolon or closing brace that belongs to this block.
  CssTokens consume_value() {
    CssTokens value;
    int depth = 0;
    for (; !at_end(); ++at_) {
      const CssToken& token = peek();
      if (depth == 0 && (token.is(Kind::semicolon) || token.is(Kind::close_curly))) break;
      depth += opens(token) ? 1 : 0;
      depth -= closes(token) && depth > 0 ? 1 : 0;
      value.push_back(token);
    }
    trim_spaces(value);
    return value;
  }

  static void take_important(CssDeclaration& declaration) {
    CssTokens& value = declaration.value;
    if (value.size() < 2 || !value.back().is_ident("important")) return;
    CssTokens rest(value.begin(), value.end() - 1);
    trim_spaces(rest);
    if (rest.empty() || !rest.back().is_delimiter('!')) return;
    rest.pop_back();
    trim_spaces(rest);
    value = std::move(rest);
    declaration.is_important = true;
  }

  CssTokens tokens_;
  std::size_t at_ = 0;
  CssSheet sheet_;
};

std::vector<CssTokens> divide(const CssTokens& value, Kind separator) {
  std::vector<CssTokens> parts(1);
  int depth = 0;
  for (const CssToken& token : value) {
    if (depth == 0 && token.is(separator)) {
      parts.emplace_back();
      continue;
    }
    depth += opens(token) ? 1 : 0;
    depth -= closes(token) && depth > 0 ? 1 : 0;
    parts.back().push_back(token);
  }
  for (CssTokens& part : parts) trim_spaces(part);
  return parts;
}

}  // namespace

std::vector<CssTokens> split_at_commas(const CssTokens& value) {
  return divide(value, Kind::comma);
}

std::vector<CssTokens> split_at_spaces(const CssTokens& value) {
  std::vector<CssTokens> parts = divide(value, Kind::space);
  std::erase_if(parts, [](const CssTokens& part) { return part.empty(); });
  return parts;
}

CssSheet parse_css(std::string_view text) {
  return Parser(tokenize_css(text)).run();
}

}  // namespace newsexport
