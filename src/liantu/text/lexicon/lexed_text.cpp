#include "liantu/text/lexicon/lexed_text.h"

#include <algorithm>

namespace liantu::text {

LexedText::LexedText(std::u32string_view text, const FactLexicon& lexicon)
    : text_(text), lexicon_(lexicon), openings_(lexicon.words.openings()), marks_(text.size()) {
  for (std::size_t at = 0; at < text.size(); ++at)
    marks_[at] = static_cast<std::uint16_t>(
        std::min<std::uint32_t>(lexicon.words.opening(text, at), WordTable::Openings::kUnmarked));
}

}  // namespace liantu::text
