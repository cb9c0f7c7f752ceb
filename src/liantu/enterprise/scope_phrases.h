// A business scope (经营范围) as its register writes it: phrases between marks, the earlier the more they say of the firm.
// What speaks of permits, exclusions (不含…, …除外) or foreign trade in general is left out.
#pragma once

#include <string_view>
#include <vector>

namespace liantu::enterprise {

/// The scope without what stands before its first ";", "；", ",", "，", "、", "。", ".", "(" or "（", and without that
/// mark; "" when it has none.
std::string_view after_first_phrase(std::string_view scope);

/// What stands before the first of those marks, 、 apart, or before ":" or "："; a list like "酒、饮料及茶叶批发" stays whole.
std::string_view leading_phrase(std::string_view scope);

/// The phrases that say what the firm does, in order, at most `limit`; parts of `scope`, which must outlive them.
/// Text that is not UTF-8 gives phrases of the bytes between marks. Time grows with the length of `scope` only.
void scope_phrases(std::string_view scope, std::size_t limit, std::vector<std::string_view>& phrases);

}  // namespace liantu::enterprise
