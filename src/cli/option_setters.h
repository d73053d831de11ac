#pragma once

#include <string>

#include "cli/command_line.h"

/// What the rows of the option table do with their arguments. Each throws Error (kind usage) `usage.value`
/// for an argument that makes no sense, and what the function that reads it throws.
namespace newsexport::option_setters {

void set_output(CommandLine& command, const std::string& path);
void set_edition(CommandLine& command, const std::string& title);
void set_output_folder(CommandLine& command, const std::string& path);
void set_input_format(CommandLine& command, const std::string& name);
/// One field for all inputs, as KEY=VALUE.
void add_metadata(CommandLine& command, const std::string& field);
/// For a field that has an option of its own.
void set_field(CommandLine& command, const char* option, MetadataField field);
void set_policy(CommandLine& command, const std::string& url);
void set_policy_output(CommandLine& command, const std::string& path);
void set_audit_format(CommandLine& command, const std::string& name);
void set_modified(CommandLine& command, const std::string& text);
/// Of "auto", "always" and "never".
When when_of(const char* option, const std::string& choice);
void set_jobs(CommandLine& command, const std::string& text);
void set_input_list(CommandLine& command, const std::string& path);
void set_shard(CommandLine& command, const std::string& text);
void set_watch(CommandLine& command, const std::string& folder);
void set_completions(CommandLine& command, const std::string& shell);
void set_report(CommandLine& command, const std::string& path);
void set_report_summary(CommandLine& command, const std::string& path);
/// --help and --version win over everything; of the others only one can be meant.
void choose(CommandLine& command, Action action);
void add_style(CommandLine& command, const std::string& style);
void set_links(CommandLine& command, const std::string& how);
void set_page_size(CommandLine& command, const std::string& size);
void set_font_size(CommandLine& command, const std::string& size);

}  // namespace newsexport::option_setters
