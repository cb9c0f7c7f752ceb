#include "liantu/enterprise/scope_phrases.h"

#include <array>
#include <cstdint>
#include <utility>

namespace liantu::enterprise {
namespace {

/// How a mark parts the text.
enum class Mark { None, Phrase, Sentence };   // Sentence: what was excluded ends here

struct MarkHere {
  Mark mark = Mark::None;
  std::size_t bytes = 1;
};

/// The mark that starts at `at`. Those of three bytes begin with E3 (、。【】) or EF (（），：；).
MarkHere mark_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case ',': case ':': case '/': case '|': return {Mark::Phrase, 1};
    case ';': case '.': case '\n': case '\r': case '*': return {Mark::Sentence, 1};
    case '(': case '[': case '{': return {Mark::Phrase, 1};
    case ')': case ']': case '}': return {Mark::Sentence, 1};
    case ' ': case '\t': return {Mark::Phrase, 1};
    default: break;
  }
  if (at + 2 >= text.size()) return {};
  const std::string_view three = text.substr(at, 3);
  if (text[at] == '\xE3') {
    if (three == "、" || three == "　") return {Mark::Phrase, 3};
    if (three == "。" || three == "〓") return {Mark::Sentence, 3};
    if (three == "【" || three == "〔") return {Mark::Phrase, 3};
    if (three == "】" || three == "〕") return {Mark::Sentence, 3};
  } else if (text[at] == '\xEF') {
    if (three == "，" || three == "：") return {Mark::Phrase, 3};
    if (three == "；" || three == "．") return {Mark::Sentence, 3};
    if (three == "（") return {Mark::Phrase, 3};
    if (three == "）") return {Mark::Sentence, 3};
  }
  return {};
}

/// Whether a mark can begin with this byte: a look at one byte decides for nearly all of a text.
constexpr std::array<bool, 256> kMayMark = [] {
  std::array<bool, 256> may{};
  for (const unsigned char c : {',', ':', '/', '|', ';', '.', '\n', '\r', '*', '(', '[', '{', ')', ']', '}', ' ', '\t'}) may[c] = true;
  may[0xE3] = may[0xEF] = true;
  return may;
}();

/// Words of permits, exclusions, foreign trade in general and headings of a scope's parts.
constexpr std::array<std::string_view, 16> kRemarkWords{"除外", "批准", "许可", "依法", "法律", "国家", "进出口", "限制",
                                                        "禁止", "有效期", "凭", "一般项目", "不含", "不使用", "不涉及", "均不"};
constexpr std::size_t kFirstExclusion = 12;   // from here on, what follows is what the firm does not do

std::uint32_t three_bytes(const char* text) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(text[0])) << 16 |
         static_cast<std::uint32_t>(static_cast<unsigned char>(text[1])) << 8 | static_cast<unsigned char>(text[2]);
}

/// 64 bits, one of which is set for the first character of each remark word: tells most characters apart at once.
constexpr unsigned bit_of(std::uint32_t character) {
  return (character * 0x9E3779B1U) >> 26;
}

enum class Remark { None, Said, Excludes };

Remark remark_in(std::string_view phrase) {
  static const std::uint64_t firsts = [] {
    std::uint64_t bits = 0;
    for (const std::string_view word : kRemarkWords) bits |= 1ULL << bit_of(three_bytes(word.data()));
    return bits;
  }();
  Remark found = Remark::None;
  for (std::size_t at = 0; at + 2 < phrase.size(); at += static_cast<unsigned char>(phrase[at]) < 0x80 ? 1 : 3) {
    if ((firsts >> bit_of(three_bytes(phrase.data() + at)) & 1) == 0) continue;
    for (std::size_t word = 0; word < kRemarkWords.size(); ++word) {
      if (!phrase.substr(at).starts_with(kRemarkWords[word])) continue;
      if (word >= kFirstExclusion) return Remark::Excludes;
      found = Remark::Said;
    }
  }
  return found;
}

constexpr std::size_t kLongestRemark = 300;   // bytes: what is longer says more than a permit

/// From here to the end of the sentence or bracket, things are named that the firm does not do.
bool excludes(std::string_view phrase) {
  return phrase.starts_with("不含") || phrase.starts_with("不包括") || phrase.starts_with("除") ||
         phrase.starts_with("不得") || phrase.starts_with("未经") || phrase.starts_with("不从事");
}

Remark remark_of(std::string_view phrase) {
  if (excludes(phrase)) return Remark::Excludes;
  return phrase.size() <= kLongestRemark ? remark_in(phrase) : Remark::None;
}

class Splitter {
 public:
  Splitter(std::string_view scope, std::size_t limit, std::vector<std::string_view>& phrases)
      : scope_(scope), limit_(limit), phrases_(phrases) {}

  void split() {
    std::size_t from = 0;
    for (std::size_t at = 0; at < scope_.size() && phrases_.size() < limit_;) {
      if (!kMayMark[static_cast<unsigned char>(scope_[at])]) {
        ++at;
        continue;
      }
      const MarkHere here = mark_at(scope_, at);
      if (here.mark != Mark::None) {
        end_phrase(scope_.substr(from, at - from));
        if (here.mark == Mark::Sentence) skipping_ = false;
        from = at + here.bytes;
      }
      at += here.bytes;
    }
    if (phrases_.size() < limit_) end_phrase(scope_.substr(from));
  }

 private:
  void end_phrase(std::string_view phrase) {
    if (phrase.empty()) return;
    const Remark remark = skipping_ ? Remark::Excludes : remark_of(phrase);
    skipping_ = remark == Remark::Excludes;
    if (remark == Remark::None) phrases_.push_back(phrase);
  }

  std::string_view scope_;
  std::size_t limit_;
  std::vector<std::string_view>& phrases_;
  bool skipping_ = false;
};

/// Where the first of `marks` stands in `scope`, and the mark; the end of the scope when none does.
template <std::size_t N>
std::pair<std::size_t, std::string_view> first_mark(std::string_view scope, const std::array<std::string_view, N>& marks) {
  for (std::size_t at = 0; at < scope.size(); ++at) {
    if (!kMayMark[static_cast<unsigned char>(scope[at])]) continue;
    for (const std::string_view mark : marks) {
      if (scope.substr(at).starts_with(mark)) return {at, mark};
    }
  }
  return {scope.size(), {}};
}

}  // namespace

std::string_view after_first_phrase(std::string_view scope) {
  constexpr std::array<std::string_view, 9> kMarks{";", "；", ",", "，", "、", "。", ".", "(", "（"};
  const auto [at, mark] = first_mark(scope, kMarks);
  return scope.substr(at + mark.size());
}

std::string_view leading_phrase(std::string_view scope) {
  constexpr std::array<std::string_view, 10> kMarks{";", "；", ",", "，", "。", ".", "(", "（", ":", "："};
  return scope.substr(0, first_mark(scope, kMarks).first);
}

void scope_phrases(std::string_view scope, std::size_t limit, std::vector<std::string_view>& phrases) {
  phrases.clear();
  Splitter(scope, limit, phrases).split();
}

}  // namespace liantu::enterprise
