#include "citations/bibtex/bib_entry.h"

namespace newsexport {

const std::string* BibEntry::find(std::string_view name) const {
  for (const BibField& field : fields) {
    if (field.name == name) return field.value.empty() ? nullptr : &field.value;
  }
  return nullptr;
}

}  // namespace newsexport
