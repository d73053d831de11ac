// What the end-to-end tests compare bibliographies with: convert_references csl-json|bibtex|ris FILE
// [LANGUAGE] reads FILE as a bibliography and prints its references; diagnostics go to standard error. Exit 1
// on an Error.
#include <iostream>
#include <string_view>

#include "citations/bibliography.h"
#include "citations/csl_json_writer.h"
#include "citations/records/records.h"
#include "support/decode.h"
#include "support/error.h"
#include "support/files.h"

using namespace newsexport;

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const std::string_view form = arguments[1];
  const std::string file = arguments[2];
  try {
    Diagnostics diagnostics(file);
    const Source source = decode_source(file, read_file(file, std::size_t{1} << 28), diagnostics);
    const std::vector<Reference> references =
        read_bibliography(source, diagnostics, count > 3 ? arguments[3] : "");
    for (const Diagnostic& diagnostic : diagnostics.entries())
      std::cerr << format_diagnostic(diagnostic) << '\n';
    if (form == "csl-json") std::cout << write_csl_json(references);
    if (form == "csl-json") return 0;
    for (const Reference& reference : references) {
      std::cout << (form == "ris" ? ris_record(reference) : bibtex_record(reference));
    }
  } catch (const Error& error) {
    std::cerr << format_diagnostic(
                     {Severity::error, error.subject(), error.position(), error.what(), error.code()})
              << '\n';
    return 1;
  }
}
