// Words with roles, asked for at a place of a text: the longest that begins there, the longest that ends
// there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liantu::text {

/// Letters of the basic plane, asked for in a few bytes each.
class LetterSet {
 public:
  static constexpr std::size_t kPoints = 0x10000;

  void add(char32_t letter) { bits_[letter / kBits] |= std::uint64_t{1} << (letter % kBits); }
  bool has(char32_t letter) const {
    return letter < kPoints && (bits_[letter / kBits] >> (letter % kBits) & 1U) != 0;
  }

 private:
  static constexpr std::size_t kBits = 64;
  std::array<std::uint64_t, kPoints / kBits> bits_{};
};

class WordTable {
 public:
  using Roles = std::uint64_t;

  struct Word {
    std::size_t length = 0;  ///< 0: none stands there
    Roles roles = 0;
    std::uint32_t number = 0;  ///< given with the word
    explicit operator bool() const { return length != 0; }
  };

  /// A word given again gains the roles; its number is the last that is not 0. Words with characters beyond
  /// the basic plane are left out.
  void add(std::u32string_view word, Roles roles, std::uint32_t number = 0);

  /// The letters with which words with one of the roles begin. Made when first asked for, by any thread;
  /// stands until a word is added.
  const LetterSet& beginnings(Roles roles) const;

  /// Whether a word with one of the roles begins in [begin, end); `letters`: their beginnings.
  bool occurs(std::u32string_view text, std::size_t begin, std::size_t end, Roles roles,
              const LetterSet& letters) const {
    for (std::size_t at = begin; at < end; ++at) {
      if (letters.has(text[at]) && this->at(text, at, end, roles)) return true;
    }
    return false;
  }

  /// The longest word with one of the roles that begins at `at`, inside [at, end).
  Word at(std::u32string_view text, std::size_t at, std::size_t end, Roles roles) const {
    Word longest;
    if (at >= end || text[at] >= kPoints) return longest;
    std::uint32_t node = forward_.first[text[at]];
    for (std::size_t length = 1; forward_.leads_to(node, roles); ++length) {
      forward_.take(node, length, roles, longest);
      if (at + length >= end) break;
      node = forward_.next(node, text[at + length]);
    }
    return longest;
  }

  /// The longest word with one of the roles that ends before `end`, inside [begin, end).
  Word before(std::u32string_view text, std::size_t begin, std::size_t end, Roles roles) const {
    Word longest;
    if (begin >= end || text[end - 1] >= kPoints) return longest;
    std::uint32_t node = backward_.first[text[end - 1]];
    for (std::size_t length = 1; backward_.leads_to(node, roles); ++length) {
      backward_.take(node, length, roles, longest);
      if (end - length <= begin) break;
      node = backward_.next(node, text[end - length - 1]);
    }
    return longest;
  }

 private:
  static constexpr std::size_t kPoints = LetterSet::kPoints;

  /// Words letter by letter; node 0 is none.
  struct Tree {
    struct Node {
      Roles below = 0;  ///< roles of all words that go on from here
      Roles roles = 0;  ///< of the word that ends here; 0: none does
      std::uint32_t number = 0;
    };
    std::vector<std::uint32_t> first = std::vector<std::uint32_t>(kPoints);
    std::vector<Node> nodes = std::vector<Node>(1);
    std::vector<std::uint64_t> keys =
        std::vector<std::uint64_t>(16);  ///< node and letter; 0: free. A power of two of them
    std::vector<std::uint32_t> children = std::vector<std::uint32_t>(16);
    std::size_t kept = 0;

    bool leads_to(std::uint32_t node, Roles roles) const { return (nodes[node].below & roles) != 0; }
    void take(std::uint32_t node, std::size_t length, Roles roles, Word& longest) const {
      if ((nodes[node].roles & roles) != 0) longest = {length, nodes[node].roles, nodes[node].number};
    }
    static std::uint64_t key(std::uint32_t node, char32_t letter) {
      return std::uint64_t{node} << 21 | letter;
    }
    std::size_t slot(std::uint64_t key) const {
      std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 32) & (keys.size() - 1);
      while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (keys.size() - 1);
      return at;
    }
    std::uint32_t next(std::uint32_t node, char32_t letter) const {
      return children[slot(key(node, letter))];
    }
    std::uint32_t grown(std::uint32_t node, char32_t letter);
    template <typename Letters>
    void add(const Letters& letters, Roles roles, std::uint32_t number);
  };

  /// Sets made so far.
  struct Beginnings {
    std::mutex mutex;
    std::deque<std::pair<Roles, LetterSet>> sets;
  };

  Tree forward_, backward_;
  std::shared_ptr<Beginnings> beginnings_ = std::make_shared<Beginnings>();
};

}  // namespace liantu::text
