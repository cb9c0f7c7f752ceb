// The keys by which a line of a file finds its row in the register: credit code first, then the name as
// people mean it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/value.h"
#include "liantu/store/entity.h"

namespace liantu::api {

/// A name without spelling habits: width and traditional characters folded, blanks and brackets left out.
std::string name_text(std::string_view text);

/// The key text of a row by these fields; "" when one of them is empty. A firm's name goes through
/// enterprise::name_key, other texts through `name_text`.
class KeyReader {
 public:
  KeyReader(const store::Entity& entity,
            const std::string& key_field);  ///< key_field "" = the entity's own keys
  std::size_t count() const { return keys_.size(); }
  std::string text(std::size_t key, const Row& row) const;
  /// "统一社会信用代码" or "项目名称、周起": how the key is called in a message.
  std::string label(std::size_t key) const;

 private:
  const store::Entity& entity_;
  std::vector<std::vector<std::size_t>> keys_;
};

}  // namespace liantu::api
