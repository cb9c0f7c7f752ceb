// Cleaner and grammar on any bytes, also set in columns: nothing breaks, every place lies in the document,
// and what is set aside yields no fact.
//   document_fuzz SECONDS FILE…     mutates the files from a seed; with libFuzzer its own arguments
#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"
#include "liantu/text/reading/code_points.h"

namespace {

using namespace liantu;

void require(bool holds, std::string_view law, std::string_view bytes) {
  if (holds) return;
  std::ofstream("document_fuzz.broken", std::ios::binary) << bytes;
  fmt::print(stderr, "{}: the document is in document_fuzz.broken\n", law);
  std::abort();
}

void check(std::string_view bytes) {
  const std::u32string source = text::code_points(bytes);
  const document::Extraction found = document::extract(source, document::shipped_reading());
  const auto lies_within = [&](document::Place place) {
    return place.begin < place.end && place.end <= source.size();
  };
  for (const document::StatedFact& fact : found.facts) {
    require(lies_within(fact.place) && lies_within(fact.number), "a fact lies outside", bytes);
    require(fact.place.begin <= fact.number.begin && fact.number.end <= fact.place.end,
            "a clause does not hold its number", bytes);
    for (const document::SetAside& aside : found.asides)
      require(fact.number.end <= aside.place.begin || fact.number.begin >= aside.place.end,
              "a fact is of what was set aside", bytes);
  }
  for (const document::StatedProject& project : found.projects)
    require(lies_within(project.place), "a project lies outside", bytes);
  for (const document::StatedMechanism& one : found.mechanisms)
    require(lies_within(one.place), "a mechanism lies outside", bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check({reinterpret_cast<const char*>(data), size});
  return 0;
}

#ifndef LIANTU_LIBFUZZER
/// The lines, cut at `width` bytes, in two or three columns.
std::string in_columns(const std::string& bytes, std::size_t width, std::size_t columns) {
  std::vector<std::string> lines(1);
  for (const char byte : bytes) {
    const bool letter_begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    if (byte == '\n' || (letter_begins && lines.back().size() >= width)) lines.emplace_back();
    if (byte != '\n') lines.back() += byte;
  }
  const std::size_t rows = lines.size() / columns + 1;
  std::string page;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t at = row; at < lines.size(); at += rows)
      page += lines[at] + (lines[at].size() < width ? std::string(width - lines[at].size(), ' ') : "") + "   ";
    page += '\n';
  }
  return page;
}

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "document_fuzz SECONDS FILE…\n");
    return 2;
  }
  std::vector<std::string> seeds;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::mt19937 random(1);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % (end + 1); };
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  long documents = 0;
  for (; std::chrono::steady_clock::now() < until; ++documents) {
    std::string bytes = seeds[below(seeds.size() - 1)];
    for (std::size_t times = 1 + below(60); times > 0; --times) {
      const std::size_t at = below(bytes.size()), length = below(12);
      if (times % 4 == 0) bytes.erase(at, length);
      if (times % 4 == 1) bytes.insert(at, 1, static_cast<char>(random()));
      if (times % 4 == 2) bytes.insert(at, bytes.substr(below(bytes.size()), length * 6));
      if (times % 4 == 3) bytes.insert(at, seeds[below(seeds.size() - 1)].substr(0, length * 20));
    }
    check(bytes);
    check(in_columns(bytes.substr(0, 6'000), 30 + below(60), 2 + documents % 2));
  }
  fmt::print("{} documents\n", documents);
  return 0;
}
#endif
