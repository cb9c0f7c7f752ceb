// Which characters and pairs of neighbours stand in a firm's texts, roughly: enough to pass over most firms
// that cannot hold a word without reading their texts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace liantu::chain {

class TextTrace {
 public:
  /// What must be set in the trace of a text for the word to stand in it.
  class Word {
   public:
    explicit Word(std::string_view word);

   private:
    friend class TextTrace;
    std::vector<std::uint16_t> bits_;
  };

  bool operator==(const TextTrace&) const = default;

  /// Text and word alike as text::Normalised has them; any bytes will do.
  void add(std::string_view text);
  /// Never false where one of the texts holds the word; seldom true where none does.
  bool may_hold(const Word& word) const;

 private:
  static constexpr std::size_t kBits = 1024;

  std::array<std::uint64_t, kBits / 64> set_{};
};

}  // namespace liantu::chain
