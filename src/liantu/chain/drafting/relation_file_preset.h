// Relations between products or industries as files: one JSON object a line, in either of two forms that are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/drafting/draft.h"

namespace liantu::chain {

struct RelationFile {
  std::vector<Relation> relations;
  std::size_t other = 0;                  ///< lines of another relation (产品小类, 上级行业): not used
  std::vector<std::string> findings{};    ///< lines that could not be read, the first 20 of them
};

/// {"from_entity":"正极","to_entity":"锂盐","rel":"上游材料"}: the second goes into the first; "下游产品": the first into the second.
/// {"industry":"锂电池","ups":{"无机盐":3}}: what stands in ups goes into the industry, so many times said.
/// A line that is no such object is a finding. Throws InvalidInput when no line is a relation.
RelationFile parse_relations(std::string_view text);

}  // namespace liantu::chain
