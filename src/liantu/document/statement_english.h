// What common indicators and states of undertakings are called in English; an office's own words have no
// other name.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace liantu::document {

struct StatementEnglish {
  /// By the Chinese word. `change` stands behind an indicator (同比增长), `before` before one (新签约).
  std::map<std::string, std::string, std::less<>> status, indicator, change, before;

  /// Empty when the word is nobody's but the document's.
  std::string status_name(std::string_view zh) const;
  /// "固定资产投资同比增长" → "fixed-asset investment, growth on a year ago"; empty when a part of it has no
  /// name.
  std::string indicator_name(std::string_view zh) const;
};

}  // namespace liantu::document
