#include "support/diagnostics.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace newsexport {
namespace {

std::string listed(const std::vector<std::string>& things) {
  constexpr std::size_t kMostNamed = 6;
  const std::size_t named = std::min(things.size(), kMostNamed);
  std::string list =
      fmt::format("{}", fmt::join(things.begin(), things.begin() + static_cast<long>(named), ", "));
  if (things.size() > named) list += fmt::format(" and {} more", things.size() - named);
  return list;
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string format_diagnostic(const Diagnostic& diagnostic) {
  std::string place = diagnostic.file;
  if (diagnostic.position.line > 0) place += fmt::format(":{}", diagnostic.position.line);
  if (diagnostic.position.line > 0 && diagnostic.position.column > 0) {
    place += fmt::format(":{}", diagnostic.position.column);
  }
  return fmt::format("{}{}{}: {} [{}]", place, place.empty() ? "" : ": ", severity_name(diagnostic.severity),
                     diagnostic.message, diagnostic.code);
}

void Diagnostics::add(Severity severity, Position position, std::string_view code, std::string message) {
  entries_.push_back(
      {severity, file_, position.line > 0 ? position : place_, std::move(message), std::string(code)});
}

void Diagnostics::note(Position position, std::string_view code, std::string message) {
  add(Severity::note, position, code, std::move(message));
}

void Diagnostics::warning(Position position, std::string_view code, std::string message) {
  add(Severity::warning, position, code, std::move(message));
}

void Diagnostics::error(Position position, std::string_view code, std::string message) {
  add(Severity::error, position, code, std::move(message));
}

void Diagnostics::set_up_warning(std::string_view code, std::string message) {
  const bool is_known = std::ranges::any_of(entries_, [&](const Diagnostic& entry) {
    return entry.is_of_set_up && entry.code == code && entry.message == message;
  });
  if (is_known) return;
  entries_.push_back({Severity::warning, kProgramName, {}, std::move(message), std::string(code), true});
}

void Diagnostics::warning_about(std::string_view code, std::string_view message, const std::string& thing) {
  std::vector<std::string>& things = things_[std::string(code)];
  if (std::ranges::find(things, thing) != things.end()) return;
  things.push_back(thing);
  const std::string told = fmt::format(fmt::runtime(message), listed(things));
  const auto entry = std::ranges::find(entries_, code, &Diagnostic::code);
  if (entry == entries_.end()) {
    warning({}, code, told);
  } else {
    entry->message = told;
  }
}

void Diagnostics::put_before(const Diagnostics& earlier) {
  entries_.insert(entries_.begin(), earlier.entries_.begin(), earlier.entries_.end());
}

bool Diagnostics::has(Severity severity) const {
  return std::ranges::any_of(entries_, [&](const Diagnostic& entry) { return entry.severity == severity; });
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const Diagnostic& entry : diagnostics.entries()) result.push_back(entry.code);
  return result;
}

}  // namespace newsexport
