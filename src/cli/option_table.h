#pragma once

#include <span>
#include <string_view>

#include "cli/command_line.h"
#include "cli/conditions.h"

namespace newsexport {

/// The headings of --help and of the manual's OPTIONS; `hidden` stands in neither.
enum class OptionGroup { output, input, rights, batch, diagnostics, information, hidden };

enum class Repetition { once, many };

/// Whether the bytes of a product may depend on an option's argument, or only what is done, where, and what
/// is told. An option that names files is of the second kind if settings_digest() has their content.
enum class Effect { on_products, on_the_run };

/// One option: the only place that it is written in. The parser, --help and the manual are made from it.
struct OptionRow {
  std::string_view names;     ///< "-o,--output"
  std::string_view argument;  ///< "FILE"; empty: the option takes none
  std::string_view help;      ///< a sentence or two; the manual has the same
  OptionGroup group;
  Repetition repetition;
  /// When the option does anything at all; of a row without one the compiler says so.
  const Condition& condition;
  /// Puts the argument (empty for an option without one) into the command line; throws Error (kind usage).
  void (*apply)(CommandLine& command, const std::string& argument);
  Effect effect = Effect::on_products;
};

/// In the order of --help.
std::span<const OptionRow> option_table();

/// The groups that --help and the manual show, in their order.
std::span<const OptionGroup> shown_option_groups();

/// "Output", as --help and the manual print it.
std::string_view heading(OptionGroup group);

/// "--output": the name by which messages call it.
std::string long_name(const OptionRow& row);

/// "-o, --output FILE": `row` as a reader of the manual knows it.
std::string spelled_out(const OptionRow& row);

}  // namespace newsexport
