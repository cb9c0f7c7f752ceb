// Text of a cell brought to one form before it is compared or parsed; the value that is kept stays as
// written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

/// NFKC, traditional characters simplified, ASCII letters small, one sign for each kind of dash, quote and
/// middle dot, every blank (line breaks, ideographic and zero-width ones) left out. "總投資 （萬元）" →
/// "总投资(万元)". Bytes that are not UTF-8 are kept.
std::string folded(std::string_view text);

/// folded(text), copied only where folding changes something; `text` must outlive it.
class FoldedView {
 public:
  explicit FoldedView(std::string_view text);
  FoldedView(const FoldedView&) = delete;
  FoldedView& operator=(const FoldedView&) = delete;
  operator std::string_view() const { return view_; }
  std::string_view view() const { return view_; }

 private:
  std::string own_;
  std::string_view view_;
};

/// folded(text) == form; most others are told by their first characters.
bool folds_to(std::string_view text, std::string_view form);

/// The same with runs of blanks kept as one space.
std::string folded_with_blanks(std::string_view text);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// As it stands in a field of one line: trimmed, line breaks inside removed.
std::string one_line(std::string_view text);

/// Characters (not bytes) of UTF-8 text.
int length(std::string_view text);

/// The whole character that starts at `byte`.
std::string_view character(std::string_view text, std::size_t byte);

bool contains(std::string_view text, std::string_view part);

/// Removes `part` from the front (back) of `text`; says whether it stood there.
bool drop_front(std::string_view& text, std::string_view part);
bool drop_back(std::string_view& text, std::string_view part);

/// Pieces between `mark`s, empty ones left out.
std::vector<std::string_view> pieces(std::string_view text, char mark);

/// True when `text` is one of the words between '|' in `words`.
bool is_one_of(std::string_view text, std::string_view words);

/// `text` with every `part` replaced.
std::string replaced(std::string text, std::string_view part, std::string_view by);

}  // namespace liantu::sheet
