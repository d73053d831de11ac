// External interface: linked_records(), record_file().
#include "writers/epub/records.h"

#include "citations/csl_json_writer.h"
#include "citations/records/records.h"

namespace newsexport {
namespace {

constexpr char kCslJson[] = "application/vnd.citationstyles.csl+json";

template <std::string (*Write)(const Reference&)>
std::string own_record(const Story& story) {
  return Write(*story.own_reference);
}

std::string references_record(const Story& story) {
  return write_csl_json(story.article.references);
}

}  // namespace

std::vector<LinkedRecord> linked_records(const Story& story) {
  std::vector<LinkedRecord> records;
  if (!story.article.references.empty()) records.push_back({"references.json", kCslJson, references_record});
  if (!story.own_reference) return records;
  records.push_back({"citation.json", kCslJson, own_record<csl_json_record>});
  records.push_back({"citation.bib", "application/x-bibtex", own_record<bibtex_record>});
  records.push_back({"citation.ris", "application/x-research-info-systems", own_record<ris_record>});
  return records;
}

std::string record_file(const Book& book, const BookDocument& document, const LinkedRecord& record) {
  return book.edition ? document.id + "-" + record.file : record.file;
}

}  // namespace newsexport
