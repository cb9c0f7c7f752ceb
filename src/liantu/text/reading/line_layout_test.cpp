#include "liantu/text/reading/line_layout.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

/// The pieces as they are read, "/" before one that begins anew; nothing where each line stands for itself.
std::string read(std::u32string_view source) {
  LineLayout layout;
  lay_out(source, layout);
  std::u32string all;
  for (const LinePiece& piece : layout.pieces) {
    if (!piece.goes_on && !all.empty()) all += U'/';
    all += source.substr(piece.begin, piece.end - piece.begin);
  }
  return utf8(all);
}

TEST(LineLayout, LinesBrokenAtAWidthGoOn) {
  EXPECT_EQ(read(U"过去一年，全县地区生产总值完成312.6亿元，同比增\n"
                 U"长6.2%；一般公共预算收入25.4亿元，增长8.1%，税收占\n"
                 U"比达到76.3%；规模以上工业增加值增长9.4%，高于全市\n"
                 U"1.8个百分点。\n"
                 U"新签约项目86个，合同引资额213亿元，其中过亿元项\n"
                 U"目41个。\n"),
            "过去一年，全县地区生产总值完成312.6亿元，同比增长6.2%；一般公共预算收入25.4亿元，增长8.1%，"
            "税收占比达到76.3%；规模以上工业增加值增长9.4%，高于全市1.8个百分点。/"
            "新签约项目86个，合同引资额213亿元，其中过亿元项目41个。");
}

TEST(LineLayout, HeadingsAndItemsStayApart) {
  EXPECT_EQ(read(U"一、主要目标\n"
                 U"全年力争引进省外到位资金62亿元以上，新签约过亿元\n"
                 U"项目50个，新开工项目30个，竣工投产项目20个，确保\n"
                 U"上半年过半；盘活低效用地1200亩，新建标准厂房十五\n"
                 U"二、工作措施，强化链长牵头、专班推进、部门协同机制\n"
                 U"1.每半个月调度一次。\n"),
            "一、主要目标/"
            "全年力争引进省外到位资金62亿元以上，新签约过亿元项目50个，新开工项目30个，竣工投产项目20个，确保"
            "上半年过半；盘活低效用地1200亩，新建标准厂房十五/"
            "二、工作措施，强化链长牵头、专班推进、部门协同机制/1.每半个月调度一次。");
}

TEST(LineLayout, WhereParagraphsStandInASentenceMayEndWithTheLine) {
  EXPECT_EQ(
      read(U"　　今年，全县共谋划省市重大项目46个，总投资\n"
           U"582亿元。其中过50亿元项目3个，超百亿元一个。\n"
           U"要力争全年引进省外到位资金62亿元以上，新签约\n"
           U"过亿元项目50个，压缩审批时间，打造一流的环境，\n"
           U"优化服务。\n"
           U"　　突出抓好园区建设，盘活1.2万亩低效用地。\n"),
      "今年，全县共谋划省市重大项目46个，总投资582亿元。其中过50亿元项目3个，超百亿元一个。"
      "要力争全年引进省外到位资金62亿元以上，新签约过亿元项目50个，压缩审批时间，打造一流的环境，优化服务。/"
      "突出抓好园区建设，盘活1.2万亩低效用地。");
}

constexpr std::u32string_view kTwoColumns =
    U"　　今年，全县共谋划省市重大项目　　四是抓服务。实行“链长制”，每\n"
    U"46个，总投资582亿元，其中过50　　条链由一名县级领导牵头，每半个\n"
    U"亿元项目3个，要力争全年引进省外　　月调度一次，对堵点问题挂图督办，\n"
    U"到位资金62亿元以上，新签约过亿元　　企业反映的问题3个工作日内答复。\n"
    U"项目50个，最大程度压缩审批时间。　　　　到2026年，全县工业总产值突破\n"
    U"　　突出抓好园区建设，盘活1.2万　　800亿元，单位能耗降低15%以上。\n"
    U"亩低效用地。\n";

TEST(LineLayout, ColumnsAreReadOneAfterTheOther) {
  EXPECT_EQ(read(kTwoColumns),
            "今年，全县共谋划省市重大项目46个，总投资582亿元，其中过50亿元项目3个，要力争全年引进省外"
            "到位资金62亿元以上，新签约过亿元项目50个，最大程度压缩审批时间。/"
            "突出抓好园区建设，盘活1.2万亩低效用地。/"
            "四是抓服务。实行“链长制”，每条链由一名县级领导牵头，每半个月调度一次，对堵点问题挂图督办，"
            "企业反映的问题3个工作日内答复。/到2026年，全县工业总产值突破800亿元，单位能耗降低15%以上。");
}

TEST(LineLayout, ASentenceGoesOnOverAPageNumber) {
  EXPECT_EQ(
      read(U"过去一年，全县地区生产总值完成312.6亿元，同比增\n"
           U"长6.2%；一般公共预算收入25.4亿元，增长8.1%，税收占\n"
           U"\n— 3 —\n\n\f比达到76.3%；规模以上工业增加值增长9.4%，高于全市\n"
           U"1.8个百分点，固定资产投资增长10%。\n"),
      "过去一年，全县地区生产总值完成312.6亿元，同比增长6.2%；一般公共预算收入25.4亿元，增长8.1%，"
      "税收占比达到76.3%；规模以上工业增加值增长9.4%，高于全市1.8个百分点，固定资产投资增长10%。/— 3 —");
}

TEST(LineLayout, FiguresListsAndVersesAreNoColumns) {
  const std::u32string_view figures =
      U"指标名称　　　　　　计量单位　　全年目标　　完成数\n"
      U"地区生产总值　　　　亿元　　　　312.6　　　　118.3\n"
      U"固定资产投资　　　　亿元　　　　86.4　　　　　61.2\n"
      U"省外到位资金　　　　亿元　　　　70　　　　　　52.7\n"
      U"一般公共预算收入　　亿元　　　　25.4　　　　　19.8\n"
      U"新签约项目　　　　　个　　　　　88　　　　　　61\n";
  EXPECT_EQ(read(figures), "");
  EXPECT_EQ(read(U"第一章　总则……………………1　　第五章　土地供应………………21\n"
                 U"第二章　目标任务………………3　　第六章　要素保障………………25\n"
                 U"第三章　招商引资………………8　　第七章　考核奖惩………………30\n"
                 U"第四章　项目建设……………15　　第八章　监督问责………………34\n"
                 U"附则…………………………38　　附件…………………………40\n"),
            "");
  EXPECT_EQ(read(U"床前明月光，　　春眠不觉晓，\n疑是地上霜。　　处处闻啼鸟。\n"
                 U"举头望明月，　　夜来风雨声，\n低头思故乡。　　花落知多少。\n"
                 U"白日依山尽，　　红豆生南国，\n黄河入海流。　　春来发几枝。\n"),
            "");
  EXPECT_EQ(read(U"甲方（盖章）：云川县人民政府　　乙方（盖章）：青禾电池有限公司\n"
                 U"法定代表人：　　　　　　　　　　法定代表人：\n"
                 U"委托代理人：　　　　　　　　　　委托代理人：\n"
                 U"电话：0533-7000000　　　　　　　电话：0533-7000001\n"
                 U"2026年3月1日　　　　　　　　　　2026年3月1日\n"),
            "");
  EXPECT_EQ(read(U"青禾电池材料有限公司　　　云谷智能制造有限公司\n"
                 U"和顺食品集团有限公司　　　天工精密模具有限公司\n"
                 U"北辰轮胎股份有限公司　　　云海新材料股份公司\n"
                 U"远山文旅发展有限公司　　　安泰建设工程有限公司\n"
                 U"宏达物流园有限公司　　　　长青农业科技有限公司\n"),
            "");
}

TEST(LineLayout, ATableOfDutiesIsReadRowByRow) {
  EXPECT_EQ(read(U"1　加快推进在建园区建设，完成标准厂房主体　　县发改局　　　　6月底\n"
                 U"2　盘活低效用地，清理批而未供、供而未用土　　县自然资源局　　年底\n"
                 U"3　力争引进省外到位资金62亿元，签约项目50　　县商务局　　　　12月\n"
                 U"4　开展链主企业精准招商，赴长三角、珠三角　　县投资促进局　　全年\n"
                 U"5　压缩审批时限，推行拿地即开工、竣工即验　　县行政审批局　　9月\n"),
            "");
}

TEST(LineLayout, HeadlinesOfANewsSiteStandForThemselves) {
  EXPECT_EQ(read(U"县委书记调研重点项目建设工作\n全县招商引资工作推进会召开，部署下一步任务\n"
                 U"一季度经济运行情况发布\n教育部门公布新学期安排\n云川：开年第一会释放哪些信号\n"
                 U"县长主持召开政府常务会议\n我县新增两家省级专精特新企业\n"),
            "");
}

TEST(LineLayout, PiecesAreThoseOfTheSourceEachOnce) {
  const std::u32string alphabet = U"项目投资建设力争完成亿元，。、；12.5　 　  \t\n\n\f";
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::u32string source;
    if (round % 2 == 0)
      for (std::size_t i = random() % 400; i > 0; --i) source += alphabet[random() % alphabet.size()];
    else
      for (const char32_t letter : kTwoColumns) {
        if (random() % 40 == 0) source += alphabet[random() % alphabet.size()];
        if (random() % 40 != 0) source += letter;
      }
    LineLayout layout;
    lay_out(source, layout);
    ASSERT_LE(layout.end, source.size());
    if (layout.pieces.empty()) continue;
    std::vector<int> times(source.size());
    for (const LinePiece& piece : layout.pieces) {
      ASSERT_LT(piece.begin, piece.end);
      ASSERT_LE(piece.end, layout.end);
      for (std::uint32_t at = piece.begin; at < piece.end; ++at) ++times[at];
    }
    for (std::size_t at = 0; at < layout.end; ++at) {
      const bool blank = std::u32string_view(U" \t\n\f　").find(source[at]) != std::u32string_view::npos;
      ASSERT_TRUE(blank ? times[at] <= 1 : times[at] == 1) << utf8(source) << " at " << at;
    }
  }
}

}  // namespace
}  // namespace liantu::text
