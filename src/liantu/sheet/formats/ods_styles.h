// Styles of an .ods: what content.xml and styles.xml say about cells, runs of text and tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/formats/xml_parser.h"

namespace liantu::sheet {

struct OdsStyle {
  std::string parent, data_style;
  std::optional<bool> strike;
  std::optional<std::string> font_colour, fill_colour;  ///< "" for automatic and transparent
  bool hidden_table = false;
};

class OdsStyles {
 public:
  /// Passed every element of both parts; keeps what lies in a style.
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);

  const Look& look(const std::string& cell_style);  ///< with what the parents say
  const OdsStyle* find(const std::string& style) const;

 private:
  void start_format(std::string_view name, const Attributes& attributes);

  std::map<std::string, OdsStyle> styles_;
  std::map<std::string, std::string> formats_;  ///< data style → number format code
  std::map<std::string, Look> looks_;
  OdsStyle* style_ = nullptr;
  std::string* format_ = nullptr;
  bool literal_ = false;
};

}  // namespace liantu::sheet
