// Documents to facts: megabytes of text a processor second, on texts of a county's kind and on hostile ones. No peer does this
// in one program; the figure to reach is 20 MB.
// usage: extract_bench [FILE…]     without files: texts of our own, made from a seed
#include <fstream>
#include <iterator>
#include <random>

#include "bench_line.h"
#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"
#include "liantu/text/reading/code_points.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 1;
constexpr std::size_t kBytes = 20'000'000, kHostileBytes = 50'000'000;

/// Paragraphs of a work report: about one number in forty characters.
std::string made_report(std::size_t bytes) {
  std::mt19937 random(kSeed);
  const std::string places[] = {"云川县", "和顺区", "远山市", "北辰开发区"};
  const std::string verbs[] = {"力争全年实现", "累计完成", "计划引进", "同比增长", "确保达到"};
  const std::string nouns[] = {"省外到位资金", "固定资产投资", "工业总产值", "一般公共预算收入"};
  const std::string fillers[] = {"坚持以链长制为抓手,压实各级各部门责任,推动各项工作落地见效", "会议强调,要进一步解放思想、开拓进取,营造比学赶超的浓厚氛围",
                                 "围绕新材料、新能源等重点产业,持续优化营商环境", "广大干部群众精神振奋、信心倍增"};
  std::string text;
  while (text.size() < bytes) {
    text += places[random() % 4];
    for (int sentence = 0; sentence < 4; ++sentence) {
      text += fillers[random() % 4] + ",";
      text += nouns[random() % 4] + verbs[random() % 5] + std::to_string(random() % 900 + 1) + "." + std::to_string(random() % 10) + "亿元。";
    }
    text += "\n";
  }
  return text;
}

/// Two columns whose words read on nowhere for long.
std::string column_row(std::mt19937& random) {
  const std::string words[] = {"项目", "投资12.5亿元", "建设，", "力争完成", "增长8%。", "园区", "、链主企业"};
  std::string row;
  for (int column = 0; column < 2; ++column) {
    for (std::size_t word = 4 + random() % 4; word > 0; --word) row += words[random() % 7];
    row += "    ";
  }
  return row + "\n";
}

std::string hostile(int kind) {
  std::mt19937 random(kSeed);
  std::string text;
  const std::string nested = "“（《", numbers = "1个、", broken = "\xE4\xB8\xFF";
  while (text.size() < kHostileBytes) {
    if (kind == 0) text += nested;
    else if (kind == 1) text += numbers;
    else if (kind == 2) text += broken;
    else if (kind == 4) text += column_row(random);
    else text += static_cast<char>(random() % 256 == '\n' ? 'x' : random() % 256);
  }
  return text;
}

void measure(const std::string& name, const std::string& bytes, std::optional<double> limit) {
  const double before = bench::cpu_seconds();
  const document::Extraction found = document::extract(text::code_points(bytes), document::shipped_reading());
  const double spent = bench::cpu_seconds() - before;
  bench::Line line{"extract", name, "text", "MB/CPU s", static_cast<double>(bytes.size()) / 1e6 / spent};
  line.peer_name = "";
  line.peer_why = "no program for this job was found";
  line.cpu_s = spent;
  line.seed = kSeed;
  line.limit = limit;
  line.more = fmt::format(",\"facts\":{},\"projects\":{}", found.facts.size(), found.projects.size());
  bench::print(line);
}

}  // namespace

int main(int argc, char** argv) {
  (void)document::shipped_reading();
  measure("warm up", made_report(kBytes / 20), std::nullopt);
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    measure(argv[i], {std::istreambuf_iterator<char>(in), {}}, 20);
  }
  if (argc > 1) return 0;
  measure("work report", made_report(kBytes), 20);
  measure("nested brackets, one line", hostile(0), std::nullopt);
  measure("numbers, one line", hostile(1), std::nullopt);
  measure("broken UTF-8", hostile(2), std::nullopt);
  measure("random bytes", hostile(3), std::nullopt);
  measure("lines like those of columns", hostile(4), std::nullopt);
  std::fprintf(stderr, "peak memory %ld MB\n", [] {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
  }());
}
