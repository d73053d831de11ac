#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsexport::markdown {

/// What a writer did who did not know YAML well, and the cure.
struct YamlAdvice {
  int line = 1;  ///< within the YAML, from 1
  std::string message;
};

/// Why YAML that cannot be parsed cannot be: the last fault of a known kind up to `error_line`, where the
/// parser gave up: a value with ": " or with quotation marks inside, or that begins with a sign of YAML's
/// own. None where there is no such fault.
std::optional<YamlAdvice> find_yaml_fault(std::string_view yaml, int error_line);

/// What YAML that can be parsed loses without a word: a quotation that is never closed and swallows the keys
/// below it, words behind " #", which are a comment, and behind "!" and "&", which are not text.
std::vector<YamlAdvice> find_yaml_losses(std::string_view yaml);

}  // namespace newsexport::markdown
