// Industry coding: share of confirmed rows whose class and division are found, and firms a processor second, without a model
// and with one learnt on half of the rows. The first phrase of each scope, from which the rows got their class, is cut off.
//   code_bench [FILE.csv]     default ../shared/data/enterprises/scope_gbt4754_dev.csv; with columns name, scope, gbt4754_code
#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include "bench_line.h"
#include "liantu/enterprise/firm_list_import.h"
#include "liantu/enterprise/industry_coding.h"
#include "liantu/enterprise/scope_phrases.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 4754;
constexpr int kRuns = 5;
constexpr const char* kNoPeer = "no other coder of GB/T 4754 is free to install";
constexpr const char* kSvm = "a linear SVM over character n-grams has 0.69, naive Bayes 0.44 (other machine, other split)";

struct Firm {
  std::string_view name, scope, code;
};

/// Half of the firms by a hash of the name: all branches of one name fall on one side.
bool first_half(const Firm& firm) {
  std::uint64_t hash = kSeed;
  for (const char c : firm.name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return (hash >> 20 & 1) == 0;
}

struct Score {
  double classes = 0, divisions = 0, error = 0, cpu_s = 0;   ///< error: mean distance of likelihood and truth in tenths
};

/// Of kRuns runs the fastest; the answers are the same.
Score coded(enterprise::IndustryCoder& coder, const std::vector<Firm>& firms) {
  Score score;
  enterprise::IndustryCoding coding;
  for (int run = 0; run < kRuns; ++run) {
    std::size_t classes = 0, divisions = 0;
    std::vector<double> likelihood(10), truth(10);
    const double begin = bench::cpu_seconds();
    for (const Firm& firm : firms) {
      coder.code(firm.name, firm.scope, coding);
      if (coding.choices.empty()) continue;
      const std::string& code = coding.choices.front().industry->code;
      const auto bin = static_cast<std::size_t>(std::min(coding.choices.front().likelihood * 10, 9.0));
      likelihood[bin] += coding.choices.front().likelihood;
      truth[bin] += code == firm.code;
      classes += code == firm.code;
      divisions += code.substr(0, 2) == firm.code.substr(0, 2);
    }
    const double cpu = bench::cpu_seconds() - begin;
    const auto all = static_cast<double>(firms.size());
    double error = 0;
    for (std::size_t bin = 0; bin < truth.size(); ++bin) error += std::abs(truth[bin] - likelihood[bin]) / all;
    score = {static_cast<double>(classes) / all, static_cast<double>(divisions) / all, error, run == 0 ? cpu : std::min(cpu, score.cpu_s)};
  }
  return score;
}

void report(const std::string& name, const Score& score, std::size_t firms, const std::vector<double>& limits) {
  bench::Line line{.bench = "code", .name = name, .metric = "accuracy, 4 digits", .unit = "share"};
  line.peer_why = kSvm;
  line.ours = score.classes;
  line.cpu_s = score.cpu_s;
  line.seed = kSeed;
  line.limit = limits[0];
  bench::print(line);
  line.metric = "accuracy, 2 digits";
  line.peer_why = kNoPeer;
  line.ours = score.divisions;
  line.limit = limits[1];
  bench::print(line);
  line.metric = "firms a processor second";
  line.unit = "1/s";
  line.ours = static_cast<double>(firms) / score.cpu_s;
  line.limit = limits[2];
  bench::print(line);
  line.metric = "calibration error of the likelihood";
  line.unit = "share";
  line.more_is_better = false;
  line.ours = score.error;
  line.limit.reset();
  bench::print(line);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string path = argc > 1 ? argv[1] : "../shared/data/enterprises/scope_gbt4754_dev.csv";
  if (!std::filesystem::exists(path)) {
    fmt::print(stderr, "{}: not there; give a csv with columns name, scope, gbt4754_code\n", path);
    return 1;
  }
  const enterprise::FirmList list = enterprise::read_firm_list(path);
  const auto code = enterprise::column_named(list, "gbt4754_code");
  std::vector<Firm> all, learnt, asked;
  for (int row = 0; row < list.rows(); ++row) {
    const Firm firm{list.cell(row, list.name), enterprise::after_first_phrase(list.cell(row, list.scope)), list.cell(row, code)};
    all.push_back(firm);
    (first_half(firm) ? learnt : asked).push_back(firm);
  }
  enterprise::IndustryCoder coder({.first_phrase = enterprise::FirstPhrase::Missing});
  report(fmt::format("{} firms, no model", all.size()), coded(coder, all), all.size(), {0.20, 0.50, 250'000});

  std::vector<text::Example> examples;
  for (const Firm& firm : learnt) examples.push_back({coder.features(firm.name, firm.scope), std::string(firm.code)});
  const auto model = std::make_shared<text::LinearClassifier>();
  const double begin = bench::cpu_seconds();
  model->learn(examples, enterprise::industry_training(), nullptr);
  const double training = bench::cpu_seconds() - begin;
  coder.use(model);
  report(fmt::format("{} firms, a model of {} others", asked.size(), learnt.size()), coded(coder, asked), asked.size(), {0.55, 0.70, 60'000});
  bench::Line line{.bench = "code", .name = fmt::format("learning {} firms of {} classes", learnt.size(), model->labels()),
                   .metric = "processor time", .unit = "s", .ours = training, .more_is_better = false};
  line.peer_why = kNoPeer;
  line.cpu_s = training;
  line.seed = kSeed;
  bench::print(line);
}
