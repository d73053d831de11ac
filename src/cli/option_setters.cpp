// Arguments of options → CommandLine: see option_setters.h.
#include "cli/option_setters.h"

#include <charconv>

#include <fmt/format.h>

#include "batch/shard.h"

namespace newsexport::option_setters {
namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& message) {
  throw Error(Error::Kind::usage, option, "usage.value", message);
}

}  // namespace

void set_output(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--output", "an empty name is no file");
  command.output.file = path;
}

void set_edition(CommandLine& command, const std::string& title) {
  if (title.find_first_not_of(" \t") == std::string::npos) refuse("--edition", "an edition needs a title");
  command.edition = title;
}

void set_output_folder(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--output-dir", "an empty name is no folder");
  command.output.folder = path;
}

void set_input_format(CommandLine& command, const std::string& name) {
  if (name != "auto" && !find_input_format(name)) {
    refuse("--from", fmt::format("'{}' is no input format; there are: auto, {}", name, input_format_names()));
  }
  command.batch.conversion.from = name;
}

/// The field is tried on an article of its own, so that a wrong key or date is told before the work begins.
void add_metadata(CommandLine& command, const std::string& field) {
  const std::size_t equals = field.find('=');
  if (equals == std::string::npos) refuse("--meta", fmt::format("'{}' is not KEY=VALUE", field));
  MetadataField metadata{field.substr(0, equals), field.substr(equals + 1)};
  Article scratch;
  Diagnostics diagnostics;
  set_metadata(scratch, metadata.key, metadata.value, diagnostics);
  if (!diagnostics.entries().empty()) refuse("--meta", diagnostics.entries().front().message);
  command.batch.conversion.metadata.push_back(std::move(metadata));
}

void set_field(CommandLine& command, const char* option, MetadataField field) {
  Article scratch;
  Diagnostics diagnostics;
  set_metadata(scratch, field.key, field.value, diagnostics);
  if (field.value.empty() || !diagnostics.entries().empty()) {
    refuse(option, fmt::format("'{}' is no value for it", field.value));
  }
  command.batch.conversion.metadata.push_back(std::move(field));
}

void set_policy(CommandLine& command, const std::string& url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) {
    refuse("--tdm-policy", fmt::format("'{}' is no web address", url));
  }
  set_field(command, "--tdm-policy", {"tdm-policy", url});
}

void set_policy_output(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--tdm-policy-out", "an empty name is no file");
  command.batch.tdm_policy_output = path;
  command.batch.conversion.wants_tdm_policy = true;
}

void set_audit_format(CommandLine& command, const std::string& name) {
  if (name == "text") {
    command.batch.conversion.audit_format = AuditFormat::text;
  } else if (name == "json") {
    command.batch.conversion.audit_format = AuditFormat::json;
  } else {
    refuse("--audit-format", fmt::format("'{}' is neither text nor json", name));
  }
}

void set_modified(CommandLine& command, const std::string& text) {
  const std::optional<DateTime> time = parse_date_time(text);
  if (!time) refuse("--modified", fmt::format("'{}' is no time; write it like 2026-05-12T14:30:00Z", text));
  command.batch.conversion.assembly.modified = format_utc(*time);
}

When when_of(const char* option, const std::string& choice) {
  if (choice == "auto") return When::automatic;
  if (choice == "always") return When::always;
  if (choice == "never") return When::never;
  refuse(option, fmt::format("'{}' is none of auto, always, never", choice));
}

void set_jobs(CommandLine& command, const std::string& text) {
  constexpr unsigned kMostJobs = 1024;
  unsigned jobs = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  const bool is_number = failure == std::errc() && end == text.data() + text.size();
  if (!is_number || jobs < 1 || jobs > kMostJobs) {
    refuse("--jobs", fmt::format("'{}' is no number from 1 to {}", text, kMostJobs));
  }
  command.jobs = jobs;
}

void set_input_list(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--files-from", "an empty name is no file");
  command.input_list = path;
}

void set_shard(CommandLine& command, const std::string& text) {
  if (text != "auto") parse_shard(text);
  command.shard = text;
}

void set_watch(CommandLine& command, const std::string& folder) {
  if (folder.empty()) refuse("--watch", "an empty name is no folder");
  command.watched = folder;
  command.skips_unchanged = true;
}

void set_report(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--report", "an empty name is no file");
  command.report = path;
}

void set_completions(CommandLine& command, const std::string& shell) {
  const std::optional<Shell> found = find_shell(shell);
  if (!found) refuse("--completions", fmt::format("'{}' is neither bash, zsh nor fish", shell));
  command.shell = *found;
  choose(command, Action::print_completions);
}

void set_report_summary(CommandLine& command, const std::string& path) {
  if (path.empty()) refuse("--report-summary", "an empty name is no file");
  if (path == kStandardStream) refuse("--report-summary", "a page is a file; name one");
  command.report_summary = path;
}

void choose(CommandLine& command, Action action) {
  const bool is_information =
      action == Action::print_help || action == Action::print_version || action == Action::print_completions;
  const bool is_free = command.action == Action::convert || command.action == action;
  if (!is_free && !is_information)
    refuse("--check", "--check, --dump-model, --dump-pages and --audit cannot go together");
  command.action = action;
}

void add_style(CommandLine& command, const std::string& style) {
  if (is_stylesheet_file(style)) {
    command.style.sheets.push_back(style);
    return;
  }
  const bool is_free = command.style.builtin == kDefaultStyle || command.style.builtin == style;
  if (!is_free)
    refuse("--style", fmt::format("one style alone can be below the others, not both '{}' and '{}'",
                                  command.style.builtin, style));
  command.style.builtin = style;
}

void set_links(CommandLine& command, const std::string& how) {
  if (how == "inline") {
    command.batch.conversion.links = LinkPolicy::inline_only;
  } else if (how == "sources") {
    command.batch.conversion.links = LinkPolicy::sources;
  } else if (how == "notes") {
    command.batch.conversion.links = LinkPolicy::notes;
  } else {
    refuse("--links", fmt::format("'{}' is none of sources, notes, inline", how));
  }
}

void set_page_size(CommandLine& command, const std::string& size) {
  const auto sheet = page_size_sheet(size);
  if (!sheet)
    refuse("--page-size",
           fmt::format("'{}' is none of a4, a5, letter, tabloid, nor WIDTHxHEIGHT like 156mmx234mm", size));
  command.print_shorthands += *sheet;
}

void set_font_size(CommandLine& command, const std::string& size) {
  const auto sheet = font_size_sheet(size);
  if (!sheet) refuse("--font-size", fmt::format("'{}' is no length like 11pt", size));
  command.print_shorthands += *sheet;
}

}  // namespace newsexport::option_setters
