#include "support/parse_json.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

std::string failure(const std::string& text) {
  try {
    parse_json({"a.json", text});
    return "none";
  } catch (const Error& error) {
    return error.code() + " at line " + std::to_string(error.position().line);
  }
}

}  // namespace

TEST_CASE("json: values keep their text, order and place") {
  const JsonValue root = parse_json({"a.json", "{\"b\": 1.50,\n \"a\": [true, null, \"x\"]}"});
  REQUIRE(root.members.size() == 2);
  CHECK(root.members[0].name == "b");
  CHECK(root.members[0].value.text == "1.50");
  const JsonValue* list = root.find("a");
  REQUIRE(list);
  CHECK(list->position.line == 2);
  REQUIRE(list->items.size() == 3);
  CHECK(list->items[0].text == "true");
  CHECK(list->items[1].kind == JsonValue::Kind::none);
  CHECK(root.find("c") == nullptr);
}

TEST_CASE("json: what is no JSON, or too deep, is refused with its place") {
  CHECK(failure("{\n\"a\": }") == "json.invalid at line 2");
  CHECK(failure(std::string(JsonBudget::kDeepest, '[')) == "json.invalid at line 1");
  CHECK(failure(std::string(JsonBudget::kDeepest + 1, '[')) == "json.too-large at line 1");
  CHECK(failure("") == "json.invalid at line 1");
}
