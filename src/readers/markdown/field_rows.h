#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readers/markdown/field_values.h"

namespace newsexport::markdown {

/// One thing that can be said, by any of its names.
struct Row {
  /// Where several stand in one front matter, the earlier name counts (a row that `adds_up` takes all).
  std::vector<std::string_view> names;
  void (*read)(FieldValues& values, const Field& field);
  bool adds_up = false;
};

/// The table of what front matter can say of an article, rights apart (see rights_map.h).
const std::vector<Row>& field_rows();

/// Where a key stands in it.
struct Place {
  const Row* row = nullptr;
  std::size_t rank = 0;  ///< among the row's names
};

/// By the plain key (see plain_key()); null where no row has that name.
const Place* find_place(const std::string& plain);

}  // namespace newsexport::markdown
