#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "readers/foreign_formats.h"
#include "support/error.h"

namespace newsexport {

/// What the text looks like; "" where it is read.
inline std::string refused_as(const std::string& text, const std::string& name = "story.txt") {
  try {
    refuse_foreign_text({name, text});
  } catch (const Error& error) {
    CHECK(error.code() == "input.unsupported-format");
    const std::string message = error.what();
    const std::size_t begin = std::string_view("looks like ").size();
    return message.substr(begin, message.find(", which newsexport") - begin);
  }
  return {};
}

}  // namespace newsexport
