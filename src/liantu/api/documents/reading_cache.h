// Readings of documents kept in memory, so that opening one again reads nothing anew: known by the bytes of
// the file and the year it is read against. The words are this program's own, so a program that reads
// otherwise begins with nothing kept.
#pragma once

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "liantu/document/extraction.h"
#include "liantu/document/source_import.h"

namespace liantu::api {

struct DocumentReading {
  document::SourceText source;
  document::Extraction says;  ///< by the rules alone
};

/// May be asked by many threads at once.
class ReadingCache {
 public:
  using Kept = std::shared_ptr<const DocumentReading>;

  /// `bytes`: about how much memory the kept readings may take.
  explicit ReadingCache(std::size_t bytes) : most_(bytes) {}

  /// What was kept, else what `read` makes; kept when it fits, and the ones longest not asked for give way.
  Kept reading(const std::string& sha256, int year, const std::function<DocumentReading()>& read);

 private:
  using Key = std::pair<std::string, int>;
  struct Entry {
    Key key;
    Kept kept;
    std::size_t bytes = 0;
  };

  void keep(const Key& key, const Kept& kept);

  std::mutex mutex_;
  std::list<Entry> entries_;  ///< the last asked for first
  std::map<Key, std::list<Entry>::iterator> places_;
  std::size_t most_, held_ = 0;
};

}  // namespace liantu::api
