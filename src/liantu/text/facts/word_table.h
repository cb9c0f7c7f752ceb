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
    if (at >= end || text[at] >= kPoints) return {};
    const std::uint32_t head = forward_.first[text[at]];
    if (!forward_.may_begin(head, roles, at + 1 < end ? text[at + 1] : kNothing)) return {};
    return longest_at(text, at, end, roles);
  }

  /// The longest word with one of the roles that ends before `end`, inside [begin, end).
  Word before(std::u32string_view text, std::size_t begin, std::size_t end, Roles roles) const {
    if (begin >= end || text[end - 1] >= kPoints) return {};
    const std::uint32_t head = backward_.first[text[end - 1]];
    if (!backward_.may_begin(head, roles, begin + 1 < end ? text[end - 2] : kNothing)) return {};
    return longest_before(text, begin, end, roles);
  }

 private:
  static constexpr std::size_t kPoints = LetterSet::kPoints;
  static constexpr char32_t kNothing = 0xFFFFFFFF;

  /// Words letter by letter. What is asked of a letter stands in one cache line.
  struct Tree {
    /// A first letter: told in a few steps that none of its words stands there.
    struct Head {
      Roles below = 0;           ///< of all words that begin with it
      Roles alone = 0;           ///< of the word that it is
      std::uint64_t next = 0;    ///< its second letters, each as one of 64 bits
      std::uint64_t spread = 0;  ///< the same by other bits
      std::uint32_t node = 0, number = 0;
    };
    /// A letter behind others.
    struct Step {
      std::uint64_t key = 0;  ///< the node before and the letter
      Roles below = 0;        ///< of all words that go on from here
      Roles roles = 0;        ///< of the word that ends here; 0: none does
      std::uint32_t node = 0, number = 0;
    };
    std::vector<std::uint16_t> first = std::vector<std::uint16_t>(kPoints);  ///< place in heads; 0: none
    std::vector<Head> heads = std::vector<Head>(1);
    std::vector<std::uint32_t> tags = std::vector<std::uint32_t>(16);  ///< of steps; 0: free. A power of two
    std::vector<Step> steps = std::vector<Step>(16);
    std::uint32_t nodes = 0;
    std::size_t kept = 0;

    static constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t bit(char32_t letter) { return std::uint64_t{1} << (letter % 64); }
    static std::uint64_t other_bit(char32_t letter) {
      return std::uint64_t{1} << (letter * 0x9E3779B1U >> 26 & 63U);
    }
    bool begins(std::uint32_t head, Roles roles) const { return (heads[head].below & roles) != 0; }
    /// False only when no word with one of the roles begins with `head` and `second` (kNothing: the end).
    bool may_begin(std::uint32_t head, Roles roles, char32_t second) const {
      const Head& begun = heads[head];
      if ((begun.below & roles) == 0) return false;
      return (begun.alone & roles) != 0 || (second != kNothing && (begun.next & bit(second)) != 0 &&
                                            (begun.spread & other_bit(second)) != 0);
    }
    static std::uint64_t key(std::uint32_t node, char32_t letter) {
      return std::uint64_t{node} << 21 | letter;
    }
    /// Where the key stands, or the free place where it would.
    std::size_t slot(std::uint64_t key) const {
      const std::uint64_t spread = key * kSpread;
      const std::uint32_t tag = tag_of(spread);
      std::size_t at = (spread >> 32) & (tags.size() - 1);
      while (tags[at] != 0 && (tags[at] != tag || steps[at].key != key)) at = (at + 1) & (tags.size() - 1);
      return at;
    }
    static std::uint32_t tag_of(std::uint64_t spread) { return static_cast<std::uint32_t>(spread) | 1U; }
    std::uint32_t head(char32_t letter);
    Step& grown(std::uint32_t node, char32_t letter);
    /// `letter(i)`: of the text, the first one is i = 0; `most` of them.
    template <typename Letter>
    Word longest(Letter letter, std::size_t most, Roles roles) const;
    template <typename Letters>
    void add(const Letters& letters, Roles roles, std::uint32_t number);
  };

  Word longest_at(std::u32string_view text, std::size_t at, std::size_t end, Roles roles) const;
  Word longest_before(std::u32string_view text, std::size_t begin, std::size_t end, Roles roles) const;

  /// Sets made so far.
  struct Beginnings {
    std::mutex mutex;
    std::deque<std::pair<Roles, LetterSet>> sets;
  };

  Tree forward_, backward_;
  std::shared_ptr<Beginnings> beginnings_ = std::make_shared<Beginnings>();
};

}  // namespace liantu::text
