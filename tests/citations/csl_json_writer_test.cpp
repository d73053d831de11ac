#include "citations/csl_json_writer.h"

#include <catch2/catch.hpp>

#include "citations/bibliography.h"

using namespace newsexport;

TEST_CASE("csl-json out: everything comes back, in a stable order") {
  const std::string text = R"([
  {
    "id": "a",
    "type": "article-newspaper",
    "URL": "https://example.org/",
    "title": "Rain \"and\" <i>Fog</i>",
    "author": [
      {
        "family": "Doe",
        "given": "Jane",
        "dropping-particle": "de",
        "non-dropping-particle": "van",
        "suffix": "Jr."
      },
      {
        "literal": "City Desk"
      }
    ],
    "accessed": {
      "literal": "last week"
    },
    "issued": {
      "date-parts": [
        [
          2025,
          7,
          9
        ],
        [
          0
        ]
      ],
      "circa": true
    },
    "original-date": {
      "date-parts": [
        [
          1999
        ]
      ],
      "season": "2"
    }
  }
]
)";
  Diagnostics diagnostics("story.md");
  CHECK(write_csl_json(read_bibliography({"a.json", text}, diagnostics)) == text);
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("csl-json out: an attribution found in a sentence says so in its note") {
  Reference reference;
  reference.key = "source-1";
  reference.variables["container-title"] = "MSN";
  reference.is_cited_in_text = true;
  CHECK(write_csl_json(reference).find("\"note\": \"as cited in the text\"") != std::string::npos);
}
