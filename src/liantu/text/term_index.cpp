#include "liantu/text/term_index.h"

#include <algorithm>

namespace liantu::text {

TermIndex::TermIndex(std::vector<Item> items, std::uint32_t buckets) {
  std::ranges::stable_sort(items, [](const Item& a, const Item& b) {
    return a.bucket != b.bucket ? a.bucket < b.bucket : a.bytes < b.bytes;
  });
  starts_.assign(buckets + 1, 0);
  entries_.reserve(items.size() + 1);
  std::vector<std::uint32_t> open;  // entries that the next one may begin with, each beginning with the one before
  std::uint32_t bucket = 0;
  for (const Item& item : items) {
    if (item.bucket != bucket) open.clear();
    bucket = item.bucket;
    const auto begins_with = [&](const Entry& e) {
      return item.bytes.starts_with(std::string_view(bytes_).substr(e.at, e.length));
    };
    while (!open.empty() && !begins_with(entries_[open.back()])) open.pop_back();
    Entry entry{{}, static_cast<std::uint32_t>(item.bytes.size()), item.term, open.empty() ? kNone : open.back(),
                static_cast<std::uint32_t>(bytes_.size())};
    std::copy_n(item.bytes.begin(), std::min(item.bytes.size(), kHead), entry.head.begin());
    open.push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back(entry);
    bytes_ += item.bytes;
    ++starts_[bucket + 1];
  }
  for (std::size_t i = 0; i < buckets; ++i) starts_[i + 1] += starts_[i];
}

std::size_t TermIndex::agreement(const Entry& entry, const unsigned char* text, std::size_t left) const {
  const std::size_t most = std::min<std::size_t>(entry.length, left);
  const char* term = bytes_.data() + entry.at;
  return static_cast<std::size_t>(std::mismatch(text, text + most, term, [](unsigned char a, char b) {
                                    return a == static_cast<unsigned char>(b);
                                  }).first - text);
}

bool TermIndex::after(const Entry& entry, const unsigned char* text, std::size_t left) const {
  const std::size_t same = agreement(entry, text, left);
  if (same == entry.length) return false;
  return same == left || text[same] < static_cast<unsigned char>(bytes_[entry.at + same]);
}

}  // namespace liantu::text
