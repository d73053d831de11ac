// External interface: finish().
#include "citations/csl/finish.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "citations/csl/punctuation.h"
#include "support/utf8.h"

namespace newsexport::csl {
namespace {

constexpr Format kUpright = {FontStyle::normal, FontVariant::normal, FontWeight::normal, Decoration::none,
                             VerticalAlign::baseline};

enum class Quotes { none, outer, inner };

// The state that a node inherits.
struct Context {
  Format format = kUpright;
  Quotes quotes = Quotes::none;
};

// What `wanted` changes where `now` is in force. Markup of a field that asks for what is there turns it off.
template <typename Value>
Value change(Value wanted, Value& now, Value neutral, bool flips) {
  if (wanted == Value::inherit) return Value::inherit;
  if (wanted == now) {
    if (!flips || wanted == neutral) return Value::inherit;
    wanted = neutral;
  }
  now = wanted;
  return wanted;
}

Format changes(const Format& wanted, Format& now, bool flips) {
  Format format;
  format.style = change(wanted.style, now.style, FontStyle::normal, flips);
  format.variant = change(wanted.variant, now.variant, FontVariant::normal, flips);
  format.weight = change(wanted.weight, now.weight, FontWeight::normal, flips);
  format.decoration = change(wanted.decoration, now.decoration, Decoration::none, flips);
  format.align = change(wanted.align, now.align, VerticalAlign::baseline, false);
  return format;
}

// Raised letters that Unicode has without a decomposition.
constexpr std::pair<char32_t, std::string_view> kRaised[] = {
    {0x2C0, "ʔ"}, {0x2C1, "ʕ"}, {0x6E5, "و"}, {0x6E6, "ي"}};

std::string_view raised_letter(char32_t c) {
  for (const auto& [raised, letter] : kRaised) {
    if (raised == c) return letter;
  }
  return {};
}

bool is_superscript(char32_t c) {
  if (!raised_letter(c).empty()) return true;
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE) == U_DT_SUPER;
}

std::string decomposed(char32_t c) {
  if (!raised_letter(c).empty()) return std::string(raised_letter(c));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString text(static_cast<UChar32>(c));
  if (U_SUCCESS(status)) text = normalizer->normalize(text, status);
  std::string result;
  text.toUTF8String(result);
  return result;
}

class Flattener {
 public:
  explicit Flattener(const Locale& locale) : locale_(locale) {}

  void flatten(const Node& node, Context context) {
    if (node.is_empty()) return;
    Token edge;
    edge.format = changes(node.format, context.format, node.is_field_markup);
    edge.display = node.display;
    edge.target = node.target;
    if (node.role == Role::cite) edge.cite = node.index;
    const bool is_edged =
        edge.format != Format{} || edge.display != Display::none || edge.cite >= 0 || !edge.target.empty();
    if (node.has_quotes) open_quotes(node, context);
    if (is_edged) {
      edge.kind = Token::Kind::open;
      tokens.push_back(edge);
    }
    if (!node.text.empty()) add_text(node, context);
    for (const Node& child : node.children) flatten(child, context);
    if (is_edged) {
      edge.kind = Token::Kind::close;
      tokens.push_back(edge);
    }
    if (node.has_quotes)
      add_quote(context.quotes == Quotes::outer ? "close-quote" : "close-inner-quote", true);
  }

  std::vector<Token> tokens;

 private:
  void open_quotes(const Node& node, Context& context) {
    if (context.quotes == Quotes::none) {
      context.quotes = node.is_single_quoted ? Quotes::inner : Quotes::outer;
    } else {
      context.quotes = context.quotes == Quotes::outer ? Quotes::inner : Quotes::outer;
    }
    add_quote(context.quotes == Quotes::outer ? "open-quote" : "open-inner-quote", false);
  }

  void add_quote(const char* term, bool closes) {
    Token token;
    token.text = locale_.term(term);
    token.is_quote_mark = true;
    token.closes_quote = closes;
    tokens.push_back(std::move(token));
  }

  void add_text(const Node& node, const Context& context) {
    Token token;
    token.is_literal = node.is_literal;
    std::string raised;
    const auto flush = [&] {
      if (!token.text.empty()) tokens.push_back(token);
      token.text.clear();
      if (!raised.empty()) add_raised(raised, node);
      raised.clear();
    };
    for (std::size_t at = 0; at < node.text.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(node.text, at);
      if (c >= 0xAA && context.format.align == VerticalAlign::baseline && is_superscript(c)) {
        flush();
        raised = decomposed(c);
      } else {
        if (!raised.empty()) flush();
        token.text.append(node.text, begin, at - begin);
      }
    }
    flush();
  }

  void add_raised(const std::string& text, const Node& node) {
    Token edge;
    edge.kind = Token::Kind::open;
    edge.format.align = VerticalAlign::sup;
    tokens.push_back(edge);
    Token token;
    token.text = text;
    token.is_literal = node.is_literal;
    tokens.push_back(token);
    edge.kind = Token::Kind::close;
    tokens.push_back(edge);
  }

  const Locale& locale_;
};

}  // namespace

std::vector<Token> finish(const Node& node, const Locale& locale) {
  Flattener flattener(locale);
  flattener.flatten(node, {});
  settle_punctuation(flattener.tokens, locale.punctuation_in_quote);
  return std::move(flattener.tokens);
}

}  // namespace newsexport::csl
