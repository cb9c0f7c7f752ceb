// Words with roles, asked for at a place of a text: the longest that begins there, the longest that ends
// there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
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

  /// A word given again gains the roles; its number is the last that is not 0. Words with characters beyond
  /// the basic plane are left out.
  void add(std::u32string_view word, Roles roles, std::uint32_t number = 0);

  /// A word and the longest of the words that it begins with.
  struct Opening {
    Word word;
    std::uint32_t shorter = 0;  ///< 0: none
  };
  /// By the numbers that `opening` gives; 0 is none.
  struct Openings {
    static constexpr std::uint16_t kUnmarked = 0xFFFF;  ///< stands for all numbers from it on
    std::vector<Opening> words;
    std::vector<Roles> all;  ///< of a word and of those it begins with; of kUnmarked: every role
  };

  /// Made when first asked for, by any thread; stands until a word is added.
  const Openings& openings() const;

  /// The number of the longest word that begins at `at`; 0: none does.
  std::uint32_t opening(std::u32string_view text, std::size_t at) const {
    const std::uint32_t head = text[at] < kPoints ? forward_.first[text[at]] : 0;
    return head == 0 ? 0 : forward_.longest_opened(head, text.substr(at + 1));
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
  static constexpr std::size_t kPoints = 0x10000;  ///< of the basic plane
  static constexpr char32_t kNothing = 0xFFFFFFFF;

  /// A word as it was added.
  struct Kept {
    std::u32string letters;
    Roles roles = 0;
    std::uint32_t number = 0;
  };

  /// Words letter by letter. What is asked of a letter stands in one cache line.
  struct Tree {
    /// A first letter: told in a few steps that none of its words stands there.
    struct Head {
      Roles below = 0;           ///< of all words that begin with it
      Roles alone = 0;           ///< of the word that it is
      std::uint64_t next = 0;    ///< its second letters, each as one of 64 bits
      std::uint64_t spread = 0;  ///< the same by other bits
      std::uint32_t node = 0;
      std::uint32_t word = 0;  ///< place in kept_; 0: it is none
    };
    /// A letter behind others.
    struct Step {
      std::uint64_t key = 0;  ///< the node before and the letter
      Roles below = 0;        ///< of all words that go on from here
      Roles roles = 0;        ///< of the word that ends here; 0: none does
      std::uint32_t node = 0;
      std::uint32_t word = 0;  ///< as of a head
    };
    std::vector<std::uint16_t> first = std::vector<std::uint16_t>(kPoints);  ///< place in heads; 0: none
    std::vector<Head> heads = std::vector<Head>(1);
    std::vector<std::uint8_t> tags = std::vector<std::uint8_t>(16);  ///< of steps; 0: free. A power of two
    std::vector<Step> steps = std::vector<Step>(16);
    std::uint32_t nodes = 0;
    std::size_t kept = 0;

    static constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t bit(char32_t letter) { return std::uint64_t{1} << (letter % 64); }
    static std::uint64_t other_bit(char32_t letter) {
      return std::uint64_t{1} << (letter * 0x9E3779B1U >> 26 & 63U);
    }
    static bool may_go_on(const Head& begun, char32_t second) {
      return (begun.next & bit(second)) != 0 && (begun.spread & other_bit(second)) != 0;
    }
    /// False only when no word with one of the roles begins with `head` and `second` (kNothing: the end).
    bool may_begin(std::uint32_t head, Roles roles, char32_t second) const {
      const Head& begun = heads[head];
      if ((begun.below & roles) == 0) return false;
      return (begun.alone & roles) != 0 || (second != kNothing && may_go_on(begun, second));
    }
    static std::uint64_t key(std::uint32_t node, char32_t letter) {
      return std::uint64_t{node} << 21 | letter;
    }
    /// Where the key stands, or the free place where it would.
    std::size_t slot(std::uint64_t key) const {
      const std::uint64_t spread = key * kSpread;
      const std::uint8_t tag = tag_of(spread);
      std::size_t at = (spread >> 32) & (tags.size() - 1);
      while (tags[at] != 0 && (tags[at] != tag || steps[at].key != key)) at = (at + 1) & (tags.size() - 1);
      return at;
    }
    static std::uint8_t tag_of(std::uint64_t spread) {
      return static_cast<std::uint8_t>(spread >> 24) | 1U;  // the lowest bits of a product vary least
    }
    std::uint32_t head(char32_t letter);
    Step& grown(std::uint32_t node, char32_t letter);
    /// `letter(i)`: of the text, the first one is i = 0; `most` of them.
    template <typename Letter>
    Word longest(Letter letter, std::size_t most, Roles roles, const std::vector<Kept>& kept) const;
    std::uint32_t longest_opened(std::uint32_t head, std::u32string_view following) const;
    /// The place in kept_ of the word; `next` for one that is new.
    template <typename Letters>
    std::uint32_t add(const Letters& letters, Roles roles, std::uint32_t next);
  };

  Word longest_at(std::u32string_view text, std::size_t at, std::size_t end, Roles roles) const;
  Word longest_before(std::u32string_view text, std::size_t begin, std::size_t end, Roles roles) const;
  Openings made_openings() const;

  struct Made {
    std::once_flag once;
    Openings openings;
  };

  Tree forward_, backward_;
  std::vector<Kept> kept_ = std::vector<Kept>(1);
  std::shared_ptr<Made> made_ = std::make_shared<Made>();
};

}  // namespace liantu::text
