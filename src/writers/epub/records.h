#pragma once

#include <string>
#include <vector>

#include "writers/epub/book.h"

namespace newsexport {

/// A linked record of the package document (EPUB 3.3, D.4): metadata as a file, which needs no manifest item.
/// The package document names it; its text is written once, into the container.
struct LinkedRecord {
  std::string file;
  std::string media_type;
  std::string (*write)(const Story& story);
};

/// The list of Sources as CSL-JSON, where the article has one; and where it says how to cite it, its own
/// reference as CSL-JSON, BibTeX and RIS.
std::vector<LinkedRecord> linked_records(const Story& story);

/// The record's place in the container; in an edition it bears the name of its document.
std::string record_file(const Book& book, const BookDocument& document, const LinkedRecord& record);

}  // namespace newsexport
