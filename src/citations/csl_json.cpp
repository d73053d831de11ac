#include "citations/csl_json.h"

#include "support/error.h"
#include "support/parse_json.h"

namespace newsexport {

JsonValue parse_csl_json(const Source& source) {
  try {
    return parse_json(source);
  } catch (const Error& error) {
    const bool is_large = error.code() == "json.too-large";
    throw Error(Error::Kind::input, source.name, is_large ? "bibliography.too-large" : "bibliography.invalid",
                std::string("the bibliography is ") + error.what(), error.position());
  }
}

}  // namespace newsexport
