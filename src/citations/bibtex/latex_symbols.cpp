// External interface: latex_symbol(), latex_math_symbol(), latex_accent(), with_accent().
#include "citations/bibtex/latex_symbols.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

using Row = std::pair<std::string_view, std::string_view>;
using Table = std::unordered_map<std::string_view, std::string_view>;

constexpr Row kSymbols[] = {{"ss", "ß"},
                            {"SS", "ẞ"},
                            {"o", "ø"},
                            {"O", "Ø"},
                            {"l", "ł"},
                            {"L", "Ł"},
                            {"aa", "å"},
                            {"AA", "Å"},
                            {"ae", "æ"},
                            {"AE", "Æ"},
                            {"oe", "œ"},
                            {"OE", "Œ"},
                            {"i", "ı"},
                            {"j", "ȷ"},
                            {"dh", "ð"},
                            {"DH", "Ð"},
                            {"th", "þ"},
                            {"TH", "Þ"},
                            {"dj", "đ"},
                            {"DJ", "Đ"},
                            {"ng", "ŋ"},
                            {"NG", "Ŋ"},
                            {"&", "&"},
                            {"%", "%"},
                            {"$", "$"},
                            {"#", "#"},
                            {"_", "_"},
                            {"{", "{"},
                            {"}", "}"},
                            {" ", " "},
                            {"\n", " "},
                            {"\t", " "},
                            {",", "\u2009"},
                            {";", " "},
                            {":", "\u2009"},
                            {"!", ""},
                            {"/", ""},
                            {"-", ""},
                            {"@", ""},
                            {"\\", " "},
                            {"|", "‖"},
                            {"textendash", "–"},
                            {"textemdash", "—"},
                            {"textquoteleft", "‘"},
                            {"textquoteright", "’"},
                            {"textquotedblleft", "“"},
                            {"textquotedblright", "”"},
                            {"textquotedbl", "\""},
                            {"textquotesingle", "'"},
                            {"quotedblbase", "„"},
                            {"quotesinglbase", "‚"},
                            {"guillemotleft", "«"},
                            {"guillemotright", "»"},
                            {"guillemetleft", "«"},
                            {"guillemetright", "»"},
                            {"guilsinglleft", "‹"},
                            {"guilsinglright", "›"},
                            {"glqq", "„"},
                            {"grqq", "“"},
                            {"glq", "‚"},
                            {"grq", "‘"},
                            {"flqq", "«"},
                            {"frqq", "»"},
                            {"ldots", "…"},
                            {"dots", "…"},
                            {"textellipsis", "…"},
                            {"slash", "/"},
                            {"textbackslash", "\\"},
                            {"textasciitilde", "~"},
                            {"textasciicircum", "^"},
                            {"textunderscore", "_"},
                            {"textbar", "|"},
                            {"textless", "<"},
                            {"textgreater", ">"},
                            {"textbraceleft", "{"},
                            {"textbraceright", "}"},
                            {"textdollar", "$"},
                            {"copyright", "©"},
                            {"textcopyright", "©"},
                            {"textregistered", "®"},
                            {"texttrademark", "™"},
                            {"pounds", "£"},
                            {"textsterling", "£"},
                            {"euro", "€"},
                            {"texteuro", "€"},
                            {"textyen", "¥"},
                            {"textcent", "¢"},
                            {"S", "§"},
                            {"textsection", "§"},
                            {"P", "¶"},
                            {"dag", "†"},
                            {"textdagger", "†"},
                            {"ddag", "‡"},
                            {"textdaggerdbl", "‡"},
                            {"textbullet", "•"},
                            {"textdegree", "°"},
                            {"textpm", "±"},
                            {"texttimes", "×"},
                            {"textdiv", "÷"},
                            {"textmu", "µ"},
                            {"textonehalf", "½"},
                            {"textonequarter", "¼"},
                            {"textthreequarters", "¾"},
                            {"textordfeminine", "ª"},
                            {"textordmasculine", "º"},
                            {"textexclamdown", "¡"},
                            {"textquestiondown", "¿"},
                            {"textperiodcentered", "·"},
                            {"textnumero", "№"},
                            {"LaTeX", "LaTeX"},
                            {"TeX", "TeX"},
                            {"BibTeX", "BibTeX"},
                            {"LaTeXe", "LaTeX2ε"},
                            {"quad", " "},
                            {"qquad", " "},
                            {"space", " "},
                            {"thinspace", "\u2009"},
                            {"enspace", " "},
                            {"newline", " "},
                            {"par", " "},
                            {"linebreak", " "},
                            {"nobreak", ""},
                            {"relax", ""},
                            {"protect", ""},
                            {"noindent", ""},
                            {"xspace", ""},
                            {"bibopenparen", "("},
                            {"bibcloseparen", ")"},
                            {"bibopenbracket", "["},
                            {"bibclosebracket", "]"},
                            {"hyphen", "-"},
                            {"addcolon", ":"},
                            {"addspace", " "},
                            {"adddot", "."},
                            {"bibrangedash", "–"},
                            {"allowbreak", ""},
                            {"break", ""}};

constexpr Row kMathSymbols[] = {{"alpha", "α"},
                                {"beta", "β"},
                                {"gamma", "γ"},
                                {"delta", "δ"},
                                {"epsilon", "ϵ"},
                                {"varepsilon", "ε"},
                                {"zeta", "ζ"},
                                {"eta", "η"},
                                {"theta", "θ"},
                                {"vartheta", "ϑ"},
                                {"iota", "ι"},
                                {"kappa", "κ"},
                                {"lambda", "λ"},
                                {"mu", "μ"},
                                {"nu", "ν"},
                                {"xi", "ξ"},
                                {"pi", "π"},
                                {"rho", "ρ"},
                                {"sigma", "σ"},
                                {"varsigma", "ς"},
                                {"tau", "τ"},
                                {"upsilon", "υ"},
                                {"phi", "ϕ"},
                                {"varphi", "φ"},
                                {"chi", "χ"},
                                {"psi", "ψ"},
                                {"omega", "ω"},
                                {"Gamma", "Γ"},
                                {"Delta", "Δ"},
                                {"Theta", "Θ"},
                                {"Lambda", "Λ"},
                                {"Xi", "Ξ"},
                                {"Pi", "Π"},
                                {"Sigma", "Σ"},
                                {"Upsilon", "Υ"},
                                {"Phi", "Φ"},
                                {"Psi", "Ψ"},
                                {"Omega", "Ω"},
                                {"le", "≤"},
                                {"leq", "≤"},
                                {"ge", "≥"},
                                {"geq", "≥"},
                                {"ne", "≠"},
                                {"neq", "≠"},
                                {"ll", "≪"},
                                {"gg", "≫"},
                                {"approx", "≈"},
                                {"sim", "∼"},
                                {"simeq", "≃"},
                                {"equiv", "≡"},
                                {"propto", "∝"},
                                {"pm", "±"},
                                {"mp", "∓"},
                                {"times", "×"},
                                {"cdot", "⋅"},
                                {"div", "÷"},
                                {"ast", "∗"},
                                {"star", "⋆"},
                                {"circ", "∘"},
                                {"bullet", "•"},
                                {"oplus", "⊕"},
                                {"otimes", "⊗"},
                                {"cap", "∩"},
                                {"cup", "∪"},
                                {"in", "∈"},
                                {"notin", "∉"},
                                {"ni", "∋"},
                                {"subset", "⊂"},
                                {"subseteq", "⊆"},
                                {"supset", "⊃"},
                                {"supseteq", "⊇"},
                                {"emptyset", "∅"},
                                {"forall", "∀"},
                                {"exists", "∃"},
                                {"neg", "¬"},
                                {"land", "∧"},
                                {"wedge", "∧"},
                                {"lor", "∨"},
                                {"vee", "∨"},
                                {"infty", "∞"},
                                {"partial", "∂"},
                                {"nabla", "∇"},
                                {"sum", "∑"},
                                {"prod", "∏"},
                                {"int", "∫"},
                                {"sqrt", "√"},
                                {"hbar", "ℏ"},
                                {"ell", "ℓ"},
                                {"Re", "ℜ"},
                                {"Im", "ℑ"},
                                {"aleph", "ℵ"},
                                {"angle", "∠"},
                                {"perp", "⊥"},
                                {"parallel", "∥"},
                                {"to", "→"},
                                {"rightarrow", "→"},
                                {"leftarrow", "←"},
                                {"leftrightarrow", "↔"},
                                {"Rightarrow", "⇒"},
                                {"Leftarrow", "⇐"},
                                {"Leftrightarrow", "⇔"},
                                {"longrightarrow", "⟶"},
                                {"mapsto", "↦"},
                                {"uparrow", "↑"},
                                {"downarrow", "↓"},
                                {"langle", "⟨"},
                                {"rangle", "⟩"},
                                {"cdots", "⋯"},
                                {"prime", "′"},
                                {"degree", "°"},
                                {"lbrace", "{"},
                                {"rbrace", "}"},
                                {"backslash", "\\"},
                                {"sharp", "♯"},
                                {"flat", "♭"},
                                {"dagger", "†"},
                                {"log", "log"},
                                {"ln", "ln"},
                                {"sin", "sin"},
                                {"cos", "cos"},
                                {"tan", "tan"},
                                {"exp", "exp"},
                                {"min", "min"},
                                {"max", "max"},
                                {"lim", "lim"},
                                {"left", ""},
                                {"right", ""},
                                {"displaystyle", ""},
                                {"limits", ""},
                                {"checkmark", "✓"}};

// TeXbook chapter 9; the letters are LaTeX's (source2e, ltoutenc).
constexpr std::pair<std::string_view, char32_t> kAccents[] = {{"`", 0x300},
                                                              {"'", 0x301},
                                                              {"^", 0x302},
                                                              {"~", 0x303},
                                                              {"=", 0x304},
                                                              {"u", 0x306},
                                                              {".", 0x307},
                                                              {"\"", 0x308},
                                                              {"r", 0x30A},
                                                              {"H", 0x30B},
                                                              {"v", 0x30C},
                                                              {"d", 0x323},
                                                              {"c", 0x327},
                                                              {"k", 0x328},
                                                              {"b", 0x331},
                                                              {"t", 0x361},
                                                              {"textcommabelow", 0x326},
                                                              {"G", 0x30F},
                                                              {"f", 0x311},
                                                              {"h", 0x309}};

Table make_table(bool with_mathematics) {
  Table table(std::begin(kSymbols), std::end(kSymbols));
  if (with_mathematics) table.insert(std::begin(kMathSymbols), std::end(kMathSymbols));
  return table;
}

std::optional<std::string_view> find_in(const Table& table, std::string_view name) {
  const auto found = table.find(name);
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const icu::UnicodeString result = normalizer->normalize(icu::UnicodeString::fromUTF8(text), status);
  std::string utf8;
  return U_FAILURE(status) ? text : result.toUTF8String(utf8);
}

}  // namespace

std::optional<std::string_view> latex_symbol(std::string_view name) {
  static const Table kTable = make_table(false);
  return find_in(kTable, name);
}

std::optional<std::string_view> latex_math_symbol(std::string_view name) {
  static const Table kTable = make_table(true);
  return find_in(kTable, name);
}

char32_t latex_accent(std::string_view name) {
  const auto found = std::ranges::find(kAccents, name, &std::pair<std::string_view, char32_t>::first);
  return found == std::end(kAccents) ? 0 : found->second;
}

std::string with_accent(std::string_view base, char32_t accent) {
  if (base.empty()) return {};
  std::size_t end = 0;
  char32_t letter = next_code_point(base, end);
  if (letter == U'ı') letter = U'i';
  if (letter == U'ȷ') letter = U'j';
  std::string accented;
  append_utf8(accented, letter);
  append_utf8(accented, accent);
  return composed(accented) + std::string(base.substr(end));
}

}  // namespace newsexport
