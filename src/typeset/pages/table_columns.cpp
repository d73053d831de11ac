#include "typeset/pages/table_columns.h"

#include <algorithm>

namespace newsexport {

void make_room(std::vector<ColumnNeed>& needs, std::size_t first, std::size_t count, const ColumnNeed& need) {
  ColumnNeed sum;
  const std::size_t end = std::min(needs.size(), first + count);
  for (std::size_t i = first; i < end; ++i) {
    sum.least += needs[i].least;
    sum.most += needs[i].most;
  }
  const auto share = static_cast<double>(std::max<std::size_t>(end - first, 1));
  for (std::size_t i = first; i < end; ++i) {
    needs[i].least += std::max(0.0, need.least - sum.least) / share;
    needs[i].most += std::max(0.0, need.most - sum.most) / share;
  }
}

ColumnNeed total_need(const std::vector<ColumnNeed>& needs) {
  ColumnNeed sum;
  for (const ColumnNeed& need : needs) {
    sum.least += need.least;
    sum.most += need.most;
  }
  return sum;
}

std::vector<Length> shared_out(const std::vector<ColumnNeed>& needs, Length available, bool fills) {
  const ColumnNeed sum = total_need(needs);
  std::vector<Length> widths;
  for (const ColumnNeed& need : needs) {
    Length width = need.most;
    if (sum.most > available && sum.least < available) {
      width = need.least + (available - sum.least) * (need.most - need.least) / (sum.most - sum.least);
    } else if (sum.least >= available) {
      width = available * need.least / sum.least;
    } else if (fills && sum.most > 0) {
      width = need.most + (available - sum.most) * need.most / sum.most;
    }
    widths.push_back(width);
  }
  return widths;
}

}  // namespace newsexport
