#include "citations/csl_json_writer.h"
#include "citations/records/records.h"

namespace newsexport {

std::string csl_json_record(const Reference& reference) {
  Reference own = reference;
  if (own.key.empty()) own.key = "article";
  return write_csl_json(std::vector<Reference>{std::move(own)});
}

}  // namespace newsexport
