// Words with roles, asked for at a place of a text: the longest that begins there, the longest that ends there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::text {

class WordTable {
 public:
  using Roles = std::uint64_t;

  struct Word {
    std::size_t length = 0;  ///< 0: none stands there
    Roles roles = 0;
    std::uint32_t number = 0;  ///< given with the word
    explicit operator bool() const { return length != 0; }
  };

  /// A word given again gains the roles; its number is the last that is not 0. Words with characters beyond the basic plane
  /// are left out.
  void add(std::u32string_view word, Roles roles, std::uint32_t number = 0);

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
  static constexpr std::size_t kPoints = 0x10000;

  /// Words letter by letter; node 0 is none.
  struct Tree {
    struct Node {
      Roles below = 0;  ///< roles of all words that go on from here
      Roles roles = 0;  ///< of the word that ends here; 0: none does
      std::uint32_t number = 0;
    };
    std::vector<std::uint32_t> first = std::vector<std::uint32_t>(kPoints);
    std::vector<Node> nodes = std::vector<Node>(1);
    std::vector<std::uint64_t> keys = std::vector<std::uint64_t>(16);  ///< node and letter; 0: free. A power of two of them
    std::vector<std::uint32_t> children = std::vector<std::uint32_t>(16);
    std::size_t kept = 0;

    bool leads_to(std::uint32_t node, Roles roles) const { return (nodes[node].below & roles) != 0; }
    void take(std::uint32_t node, std::size_t length, Roles roles, Word& longest) const {
      if ((nodes[node].roles & roles) != 0) longest = {length, nodes[node].roles, nodes[node].number};
    }
    static std::uint64_t key(std::uint32_t node, char32_t letter) { return std::uint64_t{node} << 21 | letter; }
    std::size_t slot(std::uint64_t key) const {
      std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 32) & (keys.size() - 1);
      while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (keys.size() - 1);
      return at;
    }
    std::uint32_t next(std::uint32_t node, char32_t letter) const { return children[slot(key(node, letter))]; }
    std::uint32_t grown(std::uint32_t node, char32_t letter);
    template <typename Letters>
    void add(const Letters& letters, Roles roles, std::uint32_t number);
  };

  Tree forward_, backward_;
};

}  // namespace liantu::text
