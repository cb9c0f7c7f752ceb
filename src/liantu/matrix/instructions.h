// Which of the processor's instructions the sums use.
#pragma once

#include <string_view>
#include <vector>

namespace liantu::matrix {

/// Every path gives the same bits.
enum class Instructions { Portable, Avx2, Avx512 };

/// Those this processor has, the fastest last; Portable is always there.
std::vector<Instructions> instructions_here();

/// "portable", "avx2" or "avx512".
std::string_view name(Instructions instructions);

}  // namespace liantu::matrix
