// All places of 10,000 terms in 200 MB, beside Hyperscan: the same terms and text, one processor, turn by turn.
// usage: scan_bench [TERMS.txt TEXT.txt]    one term a line; without files those of the shared data, else invented ones
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <random>

#include "bench_line.h"
#include "liantu/text/scanner.h"
#ifdef LIANTU_HYPERSCAN
#include <hs/hs.h>
#endif

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 1;
constexpr int kRounds = 4;
constexpr std::size_t kTerms = 10'000, kTextBytes = 200'000'000;

struct Case {
  std::string name;
  std::vector<std::string> terms;
  std::string text;
};

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    fmt::print(stderr, "scan_bench: {} cannot be read; give a file of terms and a file of text\n", path.string());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t size = end - begin - (end > begin && text[end - 1] == '\r');
    if (size > 0) out.push_back(text.substr(begin, size));
    begin = end + 1;
  }
  return out;
}

/// Values of a member in a file of one flat JSON object a line; those with escapes are passed over.
void add_members(const std::filesystem::path& path, const std::string& member, std::set<std::string>& out) {
  const std::string mark = "\"" + member + "\": \"";
  for (const std::string& line : lines(file_text(path))) {
    const std::size_t found = line.find(mark);
    if (found == std::string::npos) continue;
    const std::size_t begin = found + mark.size(), end = line.find('"', begin);
    const std::string value = line.substr(begin, end - begin);
    if (value.size() >= 6 && value.size() <= 36 && value.find('\\') == std::string::npos) out.insert(value);
  }
}

/// A column of a csv file with quoted cells; line breaks in cells become blanks.
void add_column(const std::filesystem::path& path, const std::string& heading, std::vector<std::string>& out) {
  const std::string text = file_text(path) + "\n";
  std::vector<std::string> row{""};
  std::size_t column = std::string::npos;
  bool quoted = false;
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      if (quoted && text[i + 1] == '"') row.back() += text[++i];
      else quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c == '\n' && !quoted) {
      if (column == std::string::npos) column = static_cast<std::size_t>(std::ranges::find(row, heading) - row.begin());
      else if (column < row.size() && !row[column].empty()) out.push_back(row[column]);
      row.assign(1, "");
    } else if (c != '\r') {
      row.back() += c == '\n' ? ' ' : c;
    }
  }
}

std::string repeated(std::vector<std::string> pieces, std::mt19937_64& random) {
  std::string text;
  text.reserve(kTextBytes + (1 << 20));
  while (text.size() < kTextBytes) {
    std::ranges::shuffle(pieces, random);
    for (std::size_t i = 0; i < pieces.size() && text.size() < kTextBytes; ++i) (text += pieces[i]) += '\n';
  }
  return text;
}

Case shared_case(const std::filesystem::path& folder) {
  std::set<std::string> names;
  add_members(folder / "chain/company_product.json", "product_name", names);
  for (const char* member : {"from_entity", "to_entity"}) add_members(folder / "chain/product_product.json", member, names);
  Case made{"10,000 product names in scopes of firms", {names.begin(), names.end()}, {}};
  std::mt19937_64 random(kSeed);
  std::ranges::shuffle(made.terms, random);
  made.terms.resize(std::min(kTerms, made.terms.size()));
  std::vector<std::string> scopes;
  add_column(folder / "enterprises/zibo_weifang.csv", "经营范围", scopes);
  add_column(folder / "enterprises/scope_gbt4754_dev.csv", "scope", scopes);
  add_column(folder / "enterprises/listed_scope_dev.csv", "scope", scopes);
  made.text = repeated(scopes, random);
  return made;
}

/// Words of 2 to 8 characters, common ones far more often than rare ones, every fifth of 50,000 a term.
Case invented_case() {
  std::mt19937_64 random(kSeed);
  const auto skewed = [&](std::size_t n) {
    const double x = static_cast<double>(random() >> 11) * 0x1p-53;
    return static_cast<std::size_t>(x * x * x * static_cast<double>(n));
  };
  std::vector<std::string> words;
  for (std::size_t i = 0; i < 5 * kTerms; ++i) {
    std::string word;
    for (std::size_t left = 2 + skewed(7); left > 0; --left) {
      const auto point = static_cast<unsigned>(0x4E00 + skewed(3000) * 6);
      word += static_cast<char>(0xE0 | point >> 12);
      word += static_cast<char>(0x80 | (point >> 6 & 0x3F));
      word += static_cast<char>(0x80 | (point & 0x3F));
    }
    words.push_back(word);
  }
  Case made{"10,000 invented terms in invented text", {}, {}};
  for (std::size_t i = 0; i < words.size(); i += 5) made.terms.push_back(words[i]);
  while (made.text.size() < kTextBytes) {
    made.text += words[skewed(words.size())];
    made.text += random() % 5 == 0 ? "；" : random() % 60 == 0 ? "\n" : "";
  }
  return made;
}

double cpu_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Timed {
  double seconds = 1e9;
  std::size_t hits = 0;

  template <typename Scan>
  void run(Scan scan) {
    const double begun = cpu_now();
    hits = scan();
    seconds = std::min(seconds, cpu_now() - begun);
  }
};

#ifdef LIANTU_HYPERSCAN
class Hyperscan {
 public:
  explicit Hyperscan(const std::vector<std::string>& terms) {
    std::vector<const char*> bytes;
    std::vector<std::size_t> sizes;
    std::vector<unsigned> numbers, flags(terms.size(), 0);
    for (const std::string& term : terms) {
      numbers.push_back(static_cast<unsigned>(bytes.size()));
      bytes.push_back(term.data());
      sizes.push_back(term.size());
    }
    hs_compile_error_t* error = nullptr;
    if (hs_compile_lit_multi(bytes.data(), flags.data(), numbers.data(), sizes.data(), static_cast<unsigned>(terms.size()),
                             HS_MODE_BLOCK, nullptr, &database_, &error) != HS_SUCCESS ||
        hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) {
      fmt::print(stderr, "scan_bench: Hyperscan does not take these terms: {}\n", error ? error->message : "no memory");
      std::exit(1);
    }
  }
  ~Hyperscan() {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }

  /// In blocks that end with a line, so that no term is cut.
  std::size_t scan(const std::string& text) const {
    constexpr std::size_t kBlock = std::size_t{64} << 20;
    std::size_t hits = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', std::min(begin + kBlock, text.size() - 1)), text.size() - 1) + 1;
      hs_scan(database_, text.data() + begin, static_cast<unsigned>(end - begin), 0, scratch_, count, &hits);
      begin = end;
    }
    return hits;
  }

 private:
  static int count(unsigned, unsigned long long, unsigned long long, unsigned, void* hits) {
    ++*static_cast<std::size_t*>(hits);
    return 0;
  }

  hs_database_t* database_ = nullptr;
  hs_scratch_t* scratch_ = nullptr;
};
#endif

/// Each path beside the peer, turn by turn; false when their hits differ.
bool compare(const Case& made) {
  const std::vector<std::string_view> terms(made.terms.begin(), made.terms.end());
  const double gigabytes = static_cast<double>(made.text.size()) / 1e9;
#ifdef LIANTU_HYPERSCAN
  const Hyperscan peer(made.terms);
#endif
  bool same = true;
  for (const text::ScanPath path : text::scan_paths()) {
    const text::Scanner scanner(terms, path);
    Timed ours, theirs;
    for (int round = 0; round < kRounds; ++round) {
      ours.run([&] {
        std::size_t hits = 0;
        scanner.scan(made.text, [&](const text::Hit&) { ++hits; });
        return hits;
      });
#ifdef LIANTU_HYPERSCAN
      theirs.run([&] { return peer.scan(made.text); });
#endif
    }
    bench::Line line{.bench = "scan", .name = made.name, .metric = "rate", .unit = "GB/s", .ours = gigabytes / ours.seconds,
                     .peer_name = "hyperscan", .cpu_s = ours.seconds, .seed = kSeed};
    line.path = text::name(path);
#ifdef LIANTU_HYPERSCAN
    line.peer = gigabytes / theirs.seconds;
    same = same && theirs.hits == ours.hits;
    fmt::print(stderr, "{}: {} hits, hyperscan {}\n", line.path, ours.hits, theirs.hits);
#else
    line.peer_why = "not installed: bench/peers, then configure again";
    fmt::print(stderr, "{}: {} hits\n", line.path, ours.hits);
#endif
    bench::print(line);
  }
  if (!same) fmt::print(stderr, "scan_bench: the hits differ\n");
  return same;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 1 && argc != 3) {
    fmt::print(stderr, "usage: scan_bench [TERMS.txt TEXT.txt]\n");
    return 2;
  }
  if (argc == 3) {
    const Case given{"terms and text of files", lines(file_text(argv[1])), file_text(argv[2])};
    if (!given.terms.empty() && !given.text.empty()) return compare(given) ? 0 : 1;
    fmt::print(stderr, "scan_bench: {} is empty; it needs terms and text\n", given.terms.empty() ? argv[1] : argv[2]);
    return 2;
  }
  const std::filesystem::path shared = "../shared/data";
  return compare(std::filesystem::exists(shared / "chain/company_product.json") ? shared_case(shared) : invented_case()) ? 0 : 1;
}
