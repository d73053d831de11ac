#pragma once

#include <optional>

#include "readers/nitf/conversion.h"

namespace newsexport::nitf {

/// `table`, with rows straight in it or in `thead`, `tbody`, `tfoot`. None where it has no cell. Rows of
/// header cells at its top are its header, where rows of other cells follow.
std::optional<Table> read_table(const XmlElement& element, Conversion& conversion);

/// The summary in the metadata of a `nitf-table`. NITF 3.6 would have it kept back like a note to editors;
/// agencies write it for readers: what the table shows.
Inlines read_summary(const XmlElement& nitf_table, Conversion& conversion);

/// Puts a line behind the table's caption.
void add_to_caption(Table& table, Inlines line);

}  // namespace newsexport::nitf
