#include "liantu/text/lexicon/fact_lexicon.h"

namespace liantu::text {

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::Equal:
      return "eq";
    case Relation::AtLeast:
      return "ge";
    case Relation::More:
      return "gt";
    case Relation::AtMost:
      return "le";
    case Relation::Less:
      return "lt";
    case Relation::About:
      return "approx";
    case Relation::Increase:
      return "increase";
    case Relation::Decrease:
      return "decrease";
    case Relation::FromTo:
      return "from_to";
  }
  return {};
}

std::string_view name(Nature nature) {
  switch (nature) {
    case Nature::Scope:
      return "scope";
    case Nature::Target:
      return "target";
    case Nature::Actual:
      return "actual";
  }
  return {};
}

std::string_view name(Part part) {
  return part == Part::Support ? "support" : "lead";
}

}  // namespace liantu::text
