// External interface: linked_records().
#include "writers/epub/records.h"

#include "citations/csl_json_writer.h"
#include "citations/records/records.h"

namespace newsexport {
namespace {

constexpr char kCslJson[] = "application/vnd.citationstyles.csl+json";

}  // namespace

std::vector<LinkedRecord> linked_records(const Edition& edition) {
  std::vector<LinkedRecord> records;
  if (!edition.article.references.empty())
    records.push_back({"references.json", kCslJson, write_csl_json(edition.article.references)});
  if (!edition.own_reference) return records;
  records.push_back({"citation.json", kCslJson, csl_json_record(*edition.own_reference)});
  records.push_back({"citation.bib", "application/x-bibtex", bibtex_record(*edition.own_reference)});
  records.push_back(
      {"citation.ris", "application/x-research-info-systems", ris_record(*edition.own_reference)});
  return records;
}

}  // namespace newsexport
