// A csv file record by record, for files whose rows need not all be held: RFC 4180 with , ; or tab.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

/// The file's text in UTF-8, whatever its encoding. Throws InvalidInput when it cannot be read, is empty, or is no text.
std::string csv_text(const std::string& path);

class CsvRecords {
 public:
  /// The separator is the one that stands most often in the first records. The text must outlive the records.
  explicit CsvRecords(std::string_view text);

  /// The fields of the next record, valid until the one after is asked for; none for a blank line. False at the end.
  /// Throws InvalidInput when a quote has no partner.
  bool next(std::vector<std::string_view>& fields);

  std::size_t number() const { return number_; }  ///< of the record that came last, from 1; header and blank lines count

 private:
  std::string_view bare();
  std::string_view quoted();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, number_ = 0;
  std::deque<std::string> unquoted_;  ///< fields that do not stand in the text as they read
};

}  // namespace liantu::sheet
