// External interface: class ContentMarker.
#include "writers/pdf/marked_content.h"

#include <algorithm>

#include "writers/pdf/structure_types.h"
#include "writers/pdf/syntax.h"

namespace newsexport::pdf {
namespace {

/// Table 330 of PDF 32000-1.
std::string_view artifact_operator(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::layout:
      return "/Artifact<</Type/Layout>>BDC\n";
    case ArtifactKind::pagination_header:
      return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case ArtifactKind::pagination_footer:
      return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
  }
  return "";
}

}  // namespace

void ContentMarker::open(const char* tag, StructureIndex structure, const std::string* actual_text) {
  ((out_ += "/") += tag) += "<</MCID ";
  append_integer(out_, next_identifier_);
  if (actual_text != nullptr) {
    out_ += "/ActualText";
    append_literal_string(out_, text_string(*actual_text));
  }
  out_ += ">>BDC\n";
  marked_.push_back({page_, next_identifier_, structure, false, {}, reading_place_});
  ++next_identifier_;
  structure_ = structure;
}

bool ContentMarker::has_said(StructureIndex structure) const {
  return std::any_of(marked_.begin(), marked_.end(), [&](const MarkedContent& content) {
    return content.structure == structure && content.says_actual_text;
  });
}

void ContentMarker::enter(StructureIndex structure, Saying saying) {
  if (is_within(structure)) return;
  close();
  const StructureElement& element = pages_.structure[static_cast<std::size_t>(structure)];
  // poppler looks for ActualText in the content only (MuPDF 1.21 nowhere), screen readers in the element: it
  // goes into both. What another sequence of the same element says, this one does not say again.
  static const std::string kNothing;
  const bool has_text = !element.actual_text.empty();
  const bool says = has_text && saying == Saying::here && !has_said(structure);
  const std::string* actual_text = says ? &element.actual_text : &kNothing;
  open(structure_type(element), structure, has_text ? actual_text : nullptr);
  marked_.back().says_actual_text = says;
  state_ = State::content;
}

void ContentMarker::enter_actual_text(StructureIndex structure, const std::string& actual_text) {
  close();
  open("Span", structure, &actual_text);
  marked_.back().actual_text = actual_text;
  state_ = State::actual_text;
}

void ContentMarker::enter_artifact(ArtifactKind kind) {
  if (state_ == State::artifact && artifact_ == kind) return;
  close();
  out_ += artifact_operator(kind);
  state_ = State::artifact;
  artifact_ = kind;
}

void ContentMarker::set_reading_place(std::size_t place) {
  if (place != reading_place_ + 1 && place != reading_place_ && state_ == State::content) close();
  reading_place_ = place;
}

void ContentMarker::finish() {
  close();
  std::stable_sort(
      marked_.begin() + static_cast<std::ptrdiff_t>(first_), marked_.end(),
      [](const MarkedContent& a, const MarkedContent& b) { return a.reading_place < b.reading_place; });
}

void ContentMarker::close() {
  if (state_ != State::closed) out_ += "EMC\n";
  state_ = State::closed;
}

}  // namespace newsexport::pdf
