#pragma once

#include <cstddef>
#include <vector>

#include "typeset/page_list.h"

namespace newsexport {

/// How wide a table's column is with its longest word, and without any line broken (CSS 2.1, 17.5.2.2).
struct ColumnNeed {
  Length least = 0, most = 0;
};

/// Widens columns so that together they have the room that a cell over several of them needs.
void make_room(std::vector<ColumnNeed>& needs, std::size_t first, std::size_t count, const ColumnNeed& need);

ColumnNeed total_need(const std::vector<ColumnNeed>& needs);

/// The columns' widths; together `available` where the table `fills` it or needs as much, else less.
std::vector<Length> shared_out(const std::vector<ColumnNeed>& needs, Length available, bool fills);

}  // namespace newsexport
