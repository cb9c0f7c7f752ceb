// What is an undertaking, how far it is and what it costs: sentences of our own, read with the shipped words.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"

namespace liantu::document {
namespace {

using Told = std::vector<std::string>;

/// "name|status|亿元" of each undertaking, spoken in 2025.
Told told(std::u32string_view text) {
  Told all;
  for (const StatedProject& project : extract(std::u32string(text), shipped_reading(), 2025).projects) {
    std::string line = project.name + "|" + project.status + "|";
    if (project.investment_yuan)
      line += std::to_string(static_cast<int>(*project.investment_yuan / 1e8 + 0.5));
    all.push_back(line);
  }
  return all;
}

TEST(Undertaking, MembersOfAListAreNotWhatTheyAreSomeOf) {
  EXPECT_EQ(told(U"全县22个重大产业项目中云岭粮油、嘉禾精密等14个项目已复工。"),
            (Told{"云岭粮油|在建|", "嘉禾精密|在建|"}));
}

TEST(Undertaking, EventsClassesAndWaysOfWorkAreNone) {
  EXPECT_EQ(told(U"云川县举办石桥招商引资项目推介会。"), Told{});
  EXPECT_EQ(told(U"我县“两重一实”项目扎实推进。"), Told{});
  EXPECT_EQ(told(U"统筹抓好森林防火和重点项目建设。"), Told{});
  EXPECT_EQ(told(U"利用微信公众号、短视频等新媒体平台做好线上项目推介。"), Told{});
  EXPECT_EQ(told(U"加大特别国债项目争取力度。"), Told{});
}

TEST(Undertaking, WhatTheyCostStandsBeforeThem) {
  EXPECT_EQ(told(U"今年引进投资70亿元的中合新能源产业园、投资65亿元的宝岭精工装备等重大项目。"),
            (Told{"中合新能源产业园|签约|70", "宝岭精工装备|签约|65"}));
  EXPECT_EQ(told(U"由云岭粮油公司投资17亿元建设的玉米乙醇项目正在紧张施工。"),
            (Told{"玉米乙醇项目|在建|17"}));
  EXPECT_EQ(told(U"固定资产投资4亿元的链条生产项目已签约。"), (Told{"链条生产项目|签约|4"}));
  EXPECT_EQ(told(U"总投资15亿美元的大功率电感器生产项目签约落地。"),
            (Told{"大功率电感器生产项目|签约|"}));  // not yuan
}

TEST(Undertaking, WorksThatAreNoProjectByName) {
  EXPECT_EQ(told(U"随着黄土岭隧道工程的奠基,全县项目建设再提速。"), (Told{"黄土岭隧道工程|已开工|"}));
  EXPECT_EQ(told(U"投资96亿元的云川至固岭高速公路进展顺利。"), (Told{"云川至固岭高速公路|在建|96"}));
}

TEST(Undertaking, AVerbInANameIsNotHowFarItIs) {
  EXPECT_EQ(told(U"此次集中开工的项目总投资12亿元,"
                 U"包括云岭门业技改扩能、石桥天然气储配站建设、东湖环湖路建设等8个项目。"),
            (Told{"云岭门业技改扩能|已开工|", "石桥天然气储配站建设|已开工|", "东湖环湖路建设|已开工|"}));
}

TEST(Undertaking, ALetterOfAFirmIsNoVerb) {
  EXPECT_EQ(told(U"华为昇腾计算中心项目落户乾安县,总投资5亿元。"), (Told{"华为昇腾计算中心项目|签约|5"}));
}

TEST(Undertaking, AModelAreaIsATitleAndNoPlace) {
  const Extraction read =
      extract(U"云川经开区围绕深度融合先行示范区建设,推动石桥电池项目开工。", shipped_reading(), 2025);
  ASSERT_EQ(read.projects.size(), 1U);
  EXPECT_EQ(read.projects[0].location, "云川经开区");
}

TEST(Undertaking, TwoThatAreCounted) {
  EXPECT_EQ(told(U"现场签约的云岭凤凰科技城和石桥临空产业园两大项目落户云川县。"),
            (Told{"云岭凤凰科技城|签约|", "石桥临空产业园|签约|"}));
}

TEST(Undertaking, WhatIsBuiltForAnAmount) {
  EXPECT_EQ(told(U"云岭集团在石桥镇投资85亿元建设黄龙湖国际生态城。"), (Told{"黄龙湖国际生态城|在建|85"}));
}

TEST(Undertaking, ItsCostIsSaidInTheNextSentence) {
  EXPECT_EQ(told(U"云岭岩棉生产线项目正式开工。该项目占地35亩,总投资3亿元。"),
            (Told{"云岭岩棉生产线项目|已开工|3"}));
  EXPECT_EQ(told(U"云岭岩棉生产线项目、石桥阀门项目正式开工。项目总投资3亿元。"),
            (Told{"云岭岩棉生产线项目|已开工|", "石桥阀门项目|已开工|"}));  // of which is not said
}

TEST(Undertaking, PartsOfAWorkOccasionsAndPlacesAreNone) {
  EXPECT_EQ(told(U"开闭所、消防水泵房、污水处理站等达到投产要求。"), Told{});
  EXPECT_EQ(told(U"云川市举行“百日竞赛”第二次招商引资项目集中签约活动。"), Told{});
  EXPECT_EQ(told(U"企业在云川台商投资区松山片区成立。"), Told{});
  EXPECT_EQ(told(U"要进一步认识项目投资工作的重要性。"), Told{});
}

TEST(Undertaking, TheVerbBehindARowIsOfAllOfIt) {
  EXPECT_EQ(told(U"云岭文化旅游项目、石桥特色小镇建设项目、嘉禾钛粉项目等一批项目正在洽谈。"),
            (Told{"云岭文化旅游项目|在谈|", "石桥特色小镇建设项目|在谈|", "嘉禾钛粉项目|在谈|"}));
  EXPECT_EQ(told(U"县中医院整体搬迁、石桥至云岭公路建设等9个集中开工项目总投资14亿元。"),
            (Told{"县中医院整体搬迁|已开工|", "石桥至云岭公路建设|已开工|"}));
}

TEST(Undertaking, OfPlacesOneInTheOtherAllOfThem) {
  const Extraction read = extract(U"云岭刀剪生产线项目位于城郊乡湄洋村北山工业区。项目总投资为8000万元。",
                                  shipped_reading(), 2025);
  ASSERT_EQ(read.projects.size(), 1U);
  EXPECT_EQ(read.projects[0].location, "城郊乡湄洋村北山工业区");
  EXPECT_EQ(read.projects[0].investment_yuan, 8e7);
}

TEST(Undertaking, WorksWithoutAHeadWord) {
  EXPECT_EQ(told(U"云溪大桥建成通车,固岭变电站二期前期工作加快。"),
            (Told{"云溪大桥|投产|", "固岭变电站二期||"}));
  EXPECT_EQ(told(U"总投资6亿元的星澜铜箔正在加快建设;总投资2亿元的固岭雪亮工程已开工。"),
            (Told{"星澜铜箔|在建|6", "固岭雪亮工程|已开工|2"}));
  EXPECT_EQ(told(U"引进星澜公司投资3亿元兴建云溪航电枢纽工程,今年到位资金1亿元。"),
            (Told{"云溪航电枢纽工程|签约|3"}));
  EXPECT_EQ(told(U"1.高新区星澜电芯总部基地是新能源产业的重要组成部分,项目总投资60亿元。"),
            (Told{"高新区星澜电芯总部基地||60"}));
  EXPECT_EQ(told(U"总投资20亿元的战略合作协议签订,总投资5亿元的3家企业落户,标准化厂房建成。"), Told{});
}

TEST(Undertaking, ARowAfterAColon) {
  EXPECT_EQ(told(U"新开工建设的招商引资项目有:星澜集团新上塑料薄膜项目、云岭公司新上年产10万吨硫酸项目、"
                 U"1200米商业街开发项目等。"),
            (Told{"星澜集团新上塑料薄膜项目|已开工|", "云岭公司新上年产10万吨硫酸项目|已开工|",
                  "1200米商业街开发项目|已开工|"}));
  EXPECT_EQ(told(U"此次集中开工有星澜食品、云岭冷链物流等8个项目。"),
            (Told{"星澜食品|已开工|", "云岭冷链物流|已开工|"}));
}

TEST(Undertaking, WhatAllOfAListCost) {
  EXPECT_EQ(told(U"总投资6亿元的星澜电机、云岭电子、固岭轴承三个项目集中开工。"),
            (Told{"星澜电机|已开工|", "云岭电子|已开工|", "固岭轴承|已开工|"}));
}

TEST(Undertaking, SaidAgainInOtherWords) {
  EXPECT_EQ(told(U"在建项目有星澜能源2GW超薄硅片项目。超薄硅片项目总投资10亿元。"),
            (Told{"星澜能源2GW超薄硅片项目|在建|10"}));
  EXPECT_EQ(told(U"云岭酒业扩规项目已开工。\n1、云岭酒业公司扩规项目:占地225亩,总投资3亿元。"),
            (Told{"云岭酒业扩规项目|已开工|3"}));
}

TEST(Undertaking, ItsCostStandsInALaterPartOfTheSentence) {
  EXPECT_EQ(told(U"记者走进星澜家具基地项目现场。据负责人介绍,该项目占地635亩,总投资15亿元。"),
            (Told{"星澜家具基地项目||15"}));
  EXPECT_EQ(told(U"星澜公园项目位于新城社区,距县城1.5公里,总投资20亿元。"), (Told{"星澜公园项目||20"}));
  EXPECT_EQ(told(U"2、果脯糖浆项目:总投入4500万元,设备已订购。"), (Told{"果脯糖浆项目||0"}));  // 0.45
}

TEST(Undertaking, HowFarItIsStandsBesideItsName) {
  EXPECT_EQ(told(U"签约的项目分别是:星澜小镇建设项目,总投资3亿元;云岭景区开发建设项目,总投资1亿元。"),
            (Told{"星澜小镇建设项目|签约|3", "云岭景区开发建设项目|签约|1"}));
  EXPECT_EQ(told(U"总投资2亿元的星澜嘉园建设项目,已开工,计划11月份竣工。"),
            (Told{"星澜嘉园建设项目|已开工|2"}));
  EXPECT_EQ(told(U"星澜食品、云岭科技等5个项目竣工投产。"), (Told{"星澜食品|投产|", "云岭科技|投产|"}));
  EXPECT_EQ(told(U"云岭树脂项目也将于近期投产。"), (Told{"云岭树脂项目|拟投产|"}));
}

TEST(Undertaking, ClassesAmongNames) {
  EXPECT_EQ(told(U"加快推进新型城乡社区重点项目建设。"), Told{});
  EXPECT_EQ(told(U"积极对接引进鞋底颗粒制品、鞋面加工等前延后伸项目。"), Told{});
  EXPECT_EQ(told(U"积极向上、向外招项目、引项目,支撑产业、牵动项目的作用凸显。"), Told{});
}

TEST(Undertaking, ProductsInARowAreOfOneName) {
  EXPECT_EQ(told(U"有星澜药业股份有限公司年产6万吨葡萄糖、12万吨淀粉生产项目等19个项目开工。"),
            (Told{"星澜药业股份有限公司年产6万吨葡萄糖、12万吨淀粉生产项目|已开工|"}));
  EXPECT_EQ(told(U"云岭车灯有限公司新建100万套车灯项目已投产。"),
            (Told{"云岭车灯有限公司新建100万套车灯项目|投产|"}));
}

TEST(Undertaking, EachOfARowHasItsOwnCost) {
  EXPECT_EQ(told(U"总投资30亿元的星澜发动机项目、总投资20亿元的云岭盖板项目签约。总投资15亿元固岭正极材料项目"
                 U"开工。"),
            (Told{"星澜发动机项目|签约|30", "云岭盖板项目|签约|20", "固岭正极材料项目|已开工|15"}));
}

TEST(Undertaking, ExamplesOfWhatTheSentenceBeforeCounted) {
  EXPECT_EQ(told(U"本次集中开工的项目有44个。如云川载重汽车整体热扩车桥、星澜航空运动综合体、固岭农产品物流园"
                 U"等,优势明显。"),
            (Told{"云川载重汽车整体热扩车桥||", "星澜航空运动综合体||", "固岭农产品物流园||"}));
  EXPECT_EQ(told(U"县里名产很多。如云川茶叶、固岭香菇、星澜粉丝等,远近闻名。"), Told{});
}

TEST(Undertaking, RoadsFromPlaceToPlaceAndWorksWithCosts) {
  EXPECT_EQ(told(U"云川至固岭高速公路进入桥隧施工阶段,星桥至石岭铁路(支线)将陆续完工。"),
            (Told{"云川至固岭高速公路|在建|", "星桥至石岭铁路(支线)|拟竣工|"}));
  EXPECT_EQ(told(U"神澜云岭煤炭综合利用工程年度投资达到5亿元。"), (Told{"神澜云岭煤炭综合利用工程||"}));
  EXPECT_EQ(told(U"本次开工的星澜发电项目由云岭新能源有限公司投资11亿元,在石桥镇建设电站。"),
            (Told{"星澜发电项目|已开工|11"}));
}

TEST(Undertaking, WhatItHasDoneIsNoCountOfIt) {
  EXPECT_EQ(told(U"云岭粪污综合利用整县推进项目完成170个规模养殖场处理设施建设。"),
            (Told{"云岭粪污综合利用整县推进项目|在建|"}));
}

TEST(Undertaking, FirmsBeforeAVerbAreNoMembers) {
  EXPECT_EQ(told(U"与云岭集团、星澜医药有限公司签约的广地龙特色养殖加工和药食同源食品基地项目,总投资5亿元。"),
            (Told{"广地龙特色养殖加工和药食同源食品基地项目|签约|5"}));
  EXPECT_EQ(told(U"市领导深入固岭开发区、石桥镇项目建设一线,详细了解项目计划、进展和困难。"), Told{});
}

TEST(Undertaking, OccasionsCalledByNumerals) {
  EXPECT_EQ(told(U"云川经济开发区“双十”项目集中签约活动举行,确保完成全区“效能年”中各项目标任务。"), Told{});
}

/// "name@place" of each undertaking.
Told where(std::u32string_view text) {
  Told all;
  for (const StatedProject& project : extract(std::u32string(text), shipped_reading(), 2025).projects)
    all.push_back(project.name + "@" + project.location);
  return all;
}

TEST(UndertakingPlace, InTheName) {
  EXPECT_EQ(where(U"云川市召开现场会。石桥镇阀门加工项目、固岭粮油仓储项目进展顺利。固岭县加快服务。"),
            (Told{"石桥镇阀门加工项目@石桥镇", "固岭粮油仓储项目@固岭县"}));
  EXPECT_EQ(where(U"云川市项目建设提速。高新区星澜电池生产线项目投产。"),
            (Told{"高新区星澜电池生产线项目@高新区"}));
}

TEST(UndertakingPlace, WhereItIsSaidToStand) {
  EXPECT_EQ(where(U"云川县重点项目集中开工。星澜轴承项目位于石桥镇北部工业园,总投资2亿元。"),
            (Told{"星澜轴承项目@石桥镇北部工业园"}));
  EXPECT_EQ(where(U"云川县项目提速。记者走进位于东岭工业园的星澜家具制造基地项目现场。"),
            (Told{"星澜家具制造基地项目@东岭工业园"}));
}

TEST(UndertakingPlace, EachPartOfASentenceHasItsOwn) {
  EXPECT_EQ(where(U"云川市项目集中开工。在新湾镇,总投资6亿元的星澜母线扩能项目打下第一根桩;"
                  U"在松山片区,云岭电力项目同步开工。"),
            (Told{"星澜母线扩能项目@新湾镇", "云岭电力项目@松山片区"}));
}

TEST(UndertakingPlace, ElseWhereTheTextSpeaksOf) {
  EXPECT_EQ(where(U"云川县政府工作报告\n一年来,我们加快项目建设。星澜铜业二期、云岭饲料等5个项目投产。"),
            (Told{"星澜铜业二期@云川县", "云岭饲料@云川县"}));
  EXPECT_EQ(where(U"据报道,固岭县项目多。固岭县服务好。\n云川县今年签约12个项目,该县星澜阀门项目开工。"),
            (Told{"星澜阀门项目@云川县"}));
}

TEST(UndertakingPlace, NamesOfOneLetterAndOfPeoples) {
  EXPECT_EQ(where(U"3月1日上午,房县举行集中开工仪式。鑫澜铅业生产线项目开工。"),
            (Told{"鑫澜铅业生产线项目@房县"}));
  EXPECT_EQ(where(U"兴和县调度进展。星澜石墨二期项目投产。"), (Told{"星澜石墨二期项目@兴和县"}));
  EXPECT_EQ(where(U"阿里木达斡尔族自治旗抓招商。云岭屠宰项目投产。"),
            (Told{"云岭屠宰项目@阿里木达斡尔族自治旗"}));
  EXPECT_EQ(where(U"石桥镇东山村云溪漂流项目开工。云溪漂流项目总投资1亿元。"),
            (Told{"石桥镇东山村云溪漂流项目@石桥镇"}));
}

TEST(UndertakingPlace, LinesThatNameOneArePartedByThem) {
  EXPECT_EQ(
      where(U"云川市项目拉练。\n1.石桥区:\n星澜物流项目、云岭变压器项目;\n2.固岭区:\n固华数字基地三期项目。"),
      (Told{"星澜物流项目@石桥区", "云岭变压器项目@石桥区", "固华数字基地三期项目@固岭区"}));
}

TEST(UndertakingPlace, AResortIsAWorkAndItsCountyThePlace) {
  EXPECT_EQ(where(U"近两年,云川县招引项目157个。\n今年,星澜石膏板生产线、牧山湖度假区等12个项目签约,"
                  U"其中牧山湖度假区总投资5亿元。"),
            (Told{"星澜石膏板生产线@云川县", "牧山湖度假区@云川县"}));
  EXPECT_EQ(where(U"8月29日,云川县委书记先后深入星澜饲料加工项目现场。"), (Told{"星澜饲料加工项目@云川县"}));
}

TEST(UndertakingPlace, WorksSpokenOfAreNoPlaces) {
  EXPECT_EQ(where(U"云川县加快推进现代工业园区、精品旅游景区建设,"
                  U"实施东丰新区路网、石桥轻工业园区2号路等园区路网建设项目。"
                  U"项目分为钣金生产区、内饰生产区。星澜阀门项目开工。"),
            (Told{"东丰新区路网@东丰新区", "石桥轻工业园区2号路@石桥轻工业园区", "星澜阀门项目@云川县"}));
}

TEST(Undertaking, BranchesInARowAreClasses) {
  EXPECT_EQ(told(U"特别是针对种植养殖项目、休闲养生项目和PPP项目来访客商较多。"), Told{});
}

TEST(Undertaking, FirmsInARowThatSignAreNone) {
  EXPECT_EQ(told(U"星澜新材、云岭粮油、嘉禾精密等十余家国内知名企业与该县共签约项目15个。"), Told{});
}

TEST(Undertaking, ClassesSaidByWhatTheyAreGoodForAreNone) {
  EXPECT_EQ(told(U"既有加工型纳税项目,又有现代服务业项目。"), Told{});
  EXPECT_EQ(told(U"全县积极破解项目发展瓶颈,客商回归项目到位资金快速增长。"), Told{});
  EXPECT_EQ(told(U"建设门类齐全的“绿色食品”加工、包装等项目。"), Told{});
}

TEST(Undertaking, NamedBehindADashAndByAllItsOutputs) {
  EXPECT_EQ(told(U"今年新引进的大好高项目——云岭门业年产2000台电梯和500个车库项目总投资2亿元。"),
            (Told{"云岭门业年产2000台电梯和500个车库项目|签约|2"}));
}

TEST(Undertaking, TwoThatWereSignedForTogether) {
  EXPECT_EQ(told(U"云川县与星澜公司签订了石桥文旅产业园项目和云岭食品产业园建设项目。"),
            (Told{"石桥文旅产业园项目|签约|", "云岭食品产业园建设项目|签约|"}));
}

TEST(Undertaking, APhaseNamedInASpeechAndRoadsOpened) {
  EXPECT_EQ(told(U"“云川县水洛食用菌产业园一期总投资1亿元,占地508亩。”"),
            (Told{"云川县水洛食用菌产业园一期||1"}));
  EXPECT_EQ(told(U"云吴路、S201石桥至固岭段等建成通车。"), (Told{"云吴路|投产|", "S201石桥至固岭段|投产|"}));
}

TEST(Undertaking, ListedBehindAColonAsTheSentenceBeforeSays) {
  EXPECT_EQ(told(U"此次云川集中开工的产业项目较多。具体包括:云岭饲料加工项目、石桥金融中心项目。"),
            (Told{"云岭饲料加工项目|已开工|", "石桥金融中心项目|已开工|"}));
  EXPECT_EQ(told(U"本次开工的重大项目包括云岭枢纽产业园(一期)、石桥冷链物流园等,涵盖多个领域。"),
            (Told{"云岭枢纽产业园(一期)|已开工|", "石桥冷链物流园|已开工|"}));
}

TEST(Undertaking, WhatIsSaidOfAllIsNotOfTheOneNamed) {
  EXPECT_EQ(told(U"石桥航天科技平台等12个项目开工建设,计划总投资15亿元。"),
            (Told{"石桥航天科技平台|已开工|"}));
}

TEST(Undertaking, PlansOfAPolicyAndVerbsAreNone) {
  EXPECT_EQ(told(U"列入《全国中型水库建设规划》。云川自由贸易港建设项目2021年度第四批集中开工活动举行。"),
            Told{});
  EXPECT_EQ(told(U"全县积极拓宽项目生成渠道,湘商产业园高标准引进项目。"), Told{});
  EXPECT_EQ(told(U"云川县湘商产业园标准化厂房累计新开工建设面积达42万平方米。"), Told{});
}

TEST(Undertaking, WorksWithShortNamesOfTheirOwn) {
  EXPECT_EQ(told(U"列入重点水源工程的哇沿水库工程进展顺利。"), (Told{"哇沿水库工程|在建|"}));
  EXPECT_EQ(told(U"7月6日,在凤翔特色小镇项目建设现场,一派繁忙。"), (Told{"凤翔特色小镇项目|在建|"}));
}

TEST(UndertakingPlace, ThatParkIsNoPlace) {
  EXPECT_EQ(where(U"云川县加快园区建设。在该工业园区,新兴大道沙土路工程正在有序推进。"),
            (Told{"新兴大道沙土路工程@云川县"}));
}

TEST(Undertaking, FirmsBeforeWhatIsCountedAreNone) {
  EXPECT_EQ(told(U"星澜、润河、云岭等冶金企业共15个亿元以上招商引资项目均按计划开工建设。"), Told{});
  EXPECT_EQ(told(U"解决制约项目建设的难题,坚持“要素跟着项目走”,项目一期工程建设全部完成。"), Told{});
}

TEST(Undertaking, AnAndWithinAName) {
  EXPECT_EQ(told(U"走进省重大项目云岭福宽淀粉深加工及仓储物流项目现场。"),
            (Told{"云岭福宽淀粉深加工及仓储物流项目||"}));
}

TEST(Undertaking, PowerIsInProductionOnceItIsOnTheGrid) {
  EXPECT_EQ(told(U"石桥苏宝顶风电场并网发电。"), (Told{"石桥苏宝顶风电场|投产|"}));
}

TEST(UndertakingPlace, ThatCountyIsTheOneSpokenOf) {
  EXPECT_EQ(where(U"云川县大力推进项目建设。\n今年来该县又有星澜产业园、石桥风电场等7个项目入库。"),
            (Told{"星澜产业园@云川县", "石桥风电场@云川县"}));
}

TEST(Undertaking, WaysOfWorkBeforeWhatIsCountedAreNone) {
  EXPECT_EQ(told(U"全县采取包保踏查、专班进驻、跟踪服务等措施对26个新农业项目逐一分析研判。"), Told{});
}

TEST(Undertaking, WhatComesAfterCompletionIsNotYet) {
  EXPECT_EQ(told(U"此次集中开工的云岭新能源产业基地项目总投资30亿元,建成达产后年产值可达30亿元。"),
            (Told{"云岭新能源产业基地项目|已开工|30"}));
  EXPECT_EQ(told(U"云岭星澜电池项目总投资30亿元,建成达产后年产值可达30亿元。"),
            (Told{"云岭星澜电池项目||30"}));
  EXPECT_EQ(told(U"云川黄牛集中繁育示范园区项目已经开工。"), (Told{"云川黄牛集中繁育示范园区项目|已开工|"}));
}

}  // namespace
}  // namespace liantu::document
