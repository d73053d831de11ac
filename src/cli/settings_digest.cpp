// External interface: settings_digest().
#include "cli/settings_digest.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "batch/data_folders.h"
#include "batch/load_style.h"
#include "cli/option_table.h"
#include "support/digest.h"
#include "support/files.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// What is below `folder`, by name; `folder` itself where it is a file.
std::vector<fs::path> files_below(const fs::path& folder) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure)) return {folder};
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink, failure);
  for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
    std::error_code unknown;
    if (entry->is_regular_file(unknown)) files.push_back(entry->path());
  }
  std::ranges::sort(files);
  return files;
}

/// One that cannot be read is told of when it is used.
void add_file(Digest& digest, const fs::path& file) {
  try {
    digest.add(read_file(file, std::string().max_size()));
  } catch (const Error& error) {
    digest.add(error.code());
  }
}

void add_files_below(Digest& digest, const fs::path& folder) {
  for (const fs::path& file : files_below(folder)) {
    digest.add(file.lexically_relative(folder).string());
    add_file(digest, file);
  }
}

}  // namespace

std::string settings_digest(const CommandLine& command) {
  const ConversionOptions& conversion = command.batch.conversion;
  Digest digest;
  digest.add(NEWSEXPORT_VERSION);
  digest.add(std::to_string(static_cast<int>(conversion.product)));
  digest.add(conversion.assembly.modified);
  for (const GivenOption& given : command.given_options) {
    if (given.row->effect == Effect::on_products) digest.add(given.row->names).add(given.argument);
  }
  digest.add(conversion.stylesheet);
  for (const Source& sheet : load_print_style(command.style, command.print_shorthands))
    digest.add(sheet.text);
  add_file(digest, command.citation_style);
  for (const fs::path& bibliography : command.bibliographies) add_file(digest, bibliography);
  for (const fs::path& fonts : command.font_paths) add_files_below(digest, fonts);
  for (const fs::path& folder : data_folders()) {
    std::error_code failure;
    if (fs::exists(folder, failure)) add_files_below(digest, folder);
  }
  return digest.hex();
}

}  // namespace newsexport
