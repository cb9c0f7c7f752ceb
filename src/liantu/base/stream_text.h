// What a stream still holds, read in large pieces: letter by letter a document of 40 MB takes a fiftieth of
// its reading.
#pragma once

#include <iosfwd>
#include <string>

namespace liantu {

/// From where the stream stands to its end; what was read so far when it fails on the way.
std::string rest_of(std::istream& in);

}  // namespace liantu
