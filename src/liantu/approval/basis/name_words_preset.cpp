#include "liantu/approval/basis/name_words_preset.h"

#include <algorithm>
#include <map>

#include "liantu/approval/clock_rule_preset.h"
#include "liantu/approval/template_preset.h"

namespace liantu::approval {
namespace {

using EnglishNames = std::map<std::string_view, std::string_view>;

EnglishNames names_of_steps(TemplateText TemplateStep::*name) {
  EnglishNames out;
  for (const ApprovalTemplate& of : shipped_approval_templates().templates)
    for (const TemplateStep& step : of.steps)
      if (!(step.*name).en.empty()) out.emplace((step.*name).zh, (step.*name).en);
  return out;
}

std::string english_or_written(const EnglishNames& names, std::string_view written) {
  const auto found = names.find(written);
  return std::string(found == names.end() ? written : found->second);
}

}  // namespace

std::string matter_words(const ClockRule& rule, std::string_view written, Language language) {
  if (language == Language::Zh) return std::string(written);
  for (const ClockRule* of : {&rule, &shipped_clock_rule()})
    if (const Matter* matter = of->matter({}, written); matter != nullptr && !matter->en.empty())
      return matter->en;
  static const EnglishNames names = names_of_steps(&TemplateStep::name);
  return english_or_written(names, written);
}

std::string department_words(const ClockRule& rule, std::string_view written, Language language) {
  if (language == Language::Zh) return std::string(written);
  for (const ClockRule* of : {&rule, &shipped_clock_rule()}) {
    const auto found = std::ranges::find(of->departments, written, &DepartmentName::name);
    if (found != of->departments.end()) return found->en;
  }
  static const EnglishNames names = names_of_steps(&TemplateStep::department);
  return english_or_written(names, written);
}

}  // namespace liantu::approval
