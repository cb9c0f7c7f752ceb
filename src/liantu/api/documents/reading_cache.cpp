#include "liantu/api/documents/reading_cache.h"

#include <utility>

namespace liantu::api {
namespace {

/// About what a reading takes.
std::size_t bytes_of(const DocumentReading& reading) {
  constexpr std::size_t kWords = 160;  // of a statement, beside its quotation
  std::size_t bytes = reading.source.text.size() * sizeof(char32_t);
  for (const document::StatedFact& fact : reading.says.facts)
    bytes += sizeof fact + kWords + fact.quote.size() + fact.rest.size() * sizeof(document::Place);
  for (const document::StatedProject& project : reading.says.projects)
    bytes += sizeof project + kWords + project.quote.size();
  bytes += reading.says.mechanisms.size() * (sizeof(document::StatedMechanism) + kWords);
  bytes += reading.says.order.size() * sizeof(document::ReadPiece);
  return bytes + reading.says.asides.size() * sizeof(document::SetAside);
}

}  // namespace

ReadingCache::Kept ReadingCache::reading(const std::string& sha256, int year,
                                         const std::function<DocumentReading()>& read) {
  const Key key{sha256, year};
  {
    const std::lock_guard lock(mutex_);
    if (const auto place = places_.find(key); place != places_.end()) {
      entries_.splice(entries_.begin(), entries_, place->second);
      return place->second->kept;
    }
  }
  Kept kept = std::make_shared<const DocumentReading>(read());
  keep(key, kept);
  return kept;
}

void ReadingCache::keep(const Key& key, const Kept& kept) {
  const std::size_t bytes = bytes_of(*kept);
  const std::lock_guard lock(mutex_);
  if (bytes > most_ || places_.contains(key)) return;
  while (held_ + bytes > most_) {
    held_ -= entries_.back().bytes;
    places_.erase(entries_.back().key);
    entries_.pop_back();
  }
  entries_.push_front({key, kept, bytes});
  places_[key] = entries_.begin();
  held_ += bytes;
}

}  // namespace liantu::api
