// Undertakings that a text names more than once, in shorter or longer words, made one.
#pragma once

#include <vector>

#include "liantu/text/undertakings/undertakings.h"

namespace liantu::text {

/// A name within a longer one is the same thing said shorter, whatever heads close them; what is said of
/// either is said of both.
std::vector<Undertaking> merged(std::vector<Undertaking> found, const FactLexicon& lexicon);

}  // namespace liantu::text
