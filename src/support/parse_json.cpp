// External interface: parse_json(). A handler for nlohmann's event parser, which does not recurse, so
// that deep nesting is refused before it costs anything.
#include "support/parse_json.h"

#include <iterator>

#include <nlohmann/json.hpp>

#include "support/error.h"

namespace newsexport {
namespace {

using Json = nlohmann::json;

// Reads the text and counts lines and columns as the parser goes. Copies share the count.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, Position* place) : at_(at), place_(place) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    if (*at_ == '\n') {
      ++place_->line;
      place_->column = 0;
    } else if ((static_cast<unsigned char>(*at_) & 0xC0U) != 0x80U) {
      ++place_->column;
    }
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  Position* place_;
};

struct Handler : nlohmann::json_sax<Json> {
  explicit Handler(const Position& where) : place(where) {}

  const Position& place;
  JsonValue root;
  std::vector<JsonValue*> open;
  std::string next_name;
  JsonBudget budget;
  std::string failure;  // the parser's words
  bool is_too_large = false;

  JsonValue* add(JsonValue::Kind kind, const std::string& text) {
    if (open.size() >= JsonBudget::kDeepest || !budget.spend(text.size())) {
      is_too_large = true;
      return nullptr;
    }
    JsonValue* place_for = &root;
    if (!open.empty() && open.back()->kind == JsonValue::Kind::map) {
      place_for = &open.back()->members.emplace_back(JsonValue::Member{std::move(next_name), {}}).value;
    } else if (!open.empty()) {
      place_for = &open.back()->items.emplace_back();
    }
    place_for->kind = kind;
    place_for->text = without_invalid_characters(text);
    place_for->position = place;
    return place_for;
  }
  bool add_text(const std::string& text) { return add(JsonValue::Kind::text, text) != nullptr; }
  bool begin(JsonValue::Kind kind) {
    JsonValue* const value = add(kind, {});
    if (value) open.push_back(value);
    return value != nullptr;
  }
  bool end() {
    open.pop_back();
    return true;
  }

  bool null() override { return add(JsonValue::Kind::none, {}) != nullptr; }
  bool boolean(bool value) override { return add_text(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return add_text(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return add_text(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return add_text(text); }
  bool string(string_t& text) override { return add_text(text); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return begin(JsonValue::Kind::map); }
  bool key(string_t& name) override {
    next_name = name;
    return true;
  }
  bool end_object() override { return end(); }
  bool start_array(std::size_t) override { return begin(JsonValue::Kind::list); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t, const std::string& token, const Json::exception&) override {
    failure = token;
    return false;
  }
};

}  // namespace

JsonValue parse_json(const Source& source) {
  Position place{1, 0};
  Handler handler(place);
  const char* const begin = source.text.data();
  const bool is_read = Json::sax_parse(CountingIterator(begin, &place),
                                       CountingIterator(begin + source.text.size(), &place), &handler);
  if (handler.is_too_large) {
    throw Error(Error::Kind::input, source.name, "json.too-large", "nested too deeply or holds too much",
                place);
  }
  if (!is_read) {
    throw Error(Error::Kind::input, source.name, "json.invalid",
                "not valid JSON near \"" + handler.failure + "\"", place);
  }
  return std::move(handler.root);
}

}  // namespace newsexport
