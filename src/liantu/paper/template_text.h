// What {{…}} stands for: which entry of which list, as text, and what to say about a name that is not known.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "liantu/paper/template.h"
#include "liantu/paper/xml_tree.h"

namespace liantu::paper {

/// `{{name}}` in a text; `from` and `to` include the braces.
struct Written {
  std::size_t from = 0, to = 0;
  std::string name;
};
std::vector<Written> written_in(std::string_view text);

/// The values that hold inside one row: those of the paper and those of one entry of a list.
class Scope {
 public:
  explicit Scope(const Fields& fields) : fields_(fields) {}
  Scope inside(const std::string& list, const Entry* entry) const;   ///< no entry: every field of the list is empty

  /// Nothing when the form names what there is not.
  std::optional<Datum> value(const std::string& name) const;
  /// The list that a row with this text is repeated for; "" when for none.
  std::string list_in(std::string_view text) const;
  std::vector<const Entry*> entries(const std::string& list) const;   ///< one null for a list without entries
  std::string complaint(const std::string& name) const;

 private:
  bool has_list(const std::string& name) const { return fields_.lists.contains(name) || fields_.columns.contains(name); }
  bool has_column(const std::string& list, const std::string& column) const;
  const Fields& fields_;
  std::string list_;
  const Entry* entry_ = nullptr;
};

/// Gathers findings, each place and name once, and watches that copying does not blow a small form up.
class Findings {
 public:
  void grows(std::size_t bytes);   ///< throws InvalidInput above 128 MB in all
  void add(const std::string& place, const std::string& written, const std::string& message);
  std::vector<TemplateFinding> taken() { return std::move(all_); }

 private:
  std::set<std::pair<std::string, std::string>> seen_;
  std::vector<TemplateFinding> all_;
  std::size_t grown_ = 0;
};

/// Fills what is written across the text nodes of one paragraph, cell or shared string: a program may cut {{name}} into
/// several runs, and the value takes the look of the first. True when something was filled.
bool fill_across(const std::vector<XmlNode*>& nodes, const Scope& scope, const std::string& place, Findings& findings);

}  // namespace liantu::paper
