#include "liantu/site/match/matching.h"

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::Answered, fixture::kToday, fixture::land_need, fixture::parcel, fixture::plant,
    fixture::plant_need, fixture::Texts, fixture::World;

TEST(Matching, AHardConditionIsNotTradedForPoints) {
  Plant low = plant("低厂房", 5000), high = plant("高厂房", 5000);
  low.first_floor_height = Metres{7.9};
  low.rent = YuanPerM2Month{1};
  high.first_floor_height = Metres{8};
  high.rent = YuanPerM2Month{100};
  Need need = plant_need(3000);
  need.first_floor_height = Metres{8};
  const Answered answered(World{}.with(low).with(high), need);
  EXPECT_EQ(answered.verdict("高厂房"), Verdict::Fits);
  EXPECT_EQ(answered.verdict("低厂房"), Verdict::Near);
  EXPECT_EQ(answered.told(0).site, "高厂房");
  EXPECT_EQ(answered.texts("低厂房"), (Texts{"层高差 0.1 m"}));
}

TEST(Matching, AnUnknownValueIsAQuestionAndRanksBehindWhatFits) {
  Plant silent = plant("未填厂房", 5000), good = plant("厂房", 5000);
  silent.rent = YuanPerM2Month{1};
  good.floor_load = TonnesPerM2{2};
  Need need = plant_need(3000);
  need.floor_load = TonnesPerM2{2};
  const Answered answered(World{}.with(silent).with(good), need);
  EXPECT_EQ(answered.told(0).site, "厂房");
  EXPECT_EQ(answered.verdict("未填厂房"), Verdict::ToAsk);
  EXPECT_EQ(answered.texts("未填厂房"), (Texts{"首层荷载未填，需要 2 t/m2"}));
  EXPECT_TRUE(is_empty(answered.told(1).missing[0].available));
}

TEST(Matching, MissedByFarIsNoNearMiss) {
  Plant low = plant("低厂房", 5000);
  low.first_floor_height = Metres{6.3};
  Need need = plant_need(3000);
  need.first_floor_height = Metres{8};
  const World world = World{}.with(low);
  EXPECT_EQ(Answered(world, need).verdict("低厂房"), Verdict::Misses);  // 6.4 would be 20 % less
  EXPECT_TRUE(Answered(world, need, {}).matches.listed.empty());
}

TEST(Matching, TwoConditionsMissedByLittleAreNearThreeAreNot) {
  Plant low = plant("厂房", 2900);
  low.first_floor_height = Metres{7.9};
  low.floor_load = TonnesPerM2{1.9};
  Need need = plant_need(3000);
  need.first_floor_height = Metres{8};
  EXPECT_EQ(Answered(World{}.with(low), need).verdict("厂房"), Verdict::Near);
  need.floor_load = TonnesPerM2{2};
  EXPECT_EQ(Answered(World{}.with(low), need).verdict("厂房"), Verdict::Misses);
}

TEST(Matching, LandIsNotAskedForWhatOnlyABuildingHas) {
  Parcel free = parcel("A-01", 50), low = parcel("A-02", 50);
  low.height_limit = Metres{7};
  Need need = land_need(40);
  need.first_floor_height = Metres{8};
  need.floor_load = TonnesPerM2{2};
  need.fire_class = FireClass::C;
  const Answered answered(World{}.with(free).with(low), need);
  EXPECT_EQ(answered.verdict("A-01"), Verdict::Fits);
  EXPECT_EQ(answered.texts("A-02"), (Texts{"层高差 1 m"}));
}

// Grade 2 asked: 1 and 2 do, 3 does not however little is missing; what is not recorded is a question.
TEST(Matching, ABetterGradeOfResistanceToFireDoesAWorseDoesNot) {
  World world;
  for (const auto& [name, grade] :
       {std::pair{"一级", FireResistance::One}, std::pair{"二级", FireResistance::Two},
        std::pair{"三级", FireResistance::Three}}) {
    Plant one = plant(name, 5000);
    one.fire_resistance = grade;
    world.with(one);
  }
  world.with(plant("未填", 5000));
  Need need = plant_need(3000);
  need.fire_resistance = FireResistance::Two;
  const Answered answered(std::move(world), need);
  EXPECT_EQ(answered.verdict("一级"), Verdict::Fits);
  EXPECT_EQ(answered.verdict("二级"), Verdict::Fits);
  EXPECT_EQ(answered.verdict("三级"), Verdict::Misses);
  EXPECT_EQ(answered.texts("三级"), (Texts{"耐火等级需要不低于二级，厂房是三级"}));
  EXPECT_EQ(answered.texts("三级", Language::En),
            (Texts{"fire resistance of Grade 2 or better is needed, the plant is Grade 3"}));
  EXPECT_EQ(answered.verdict("未填"), Verdict::ToAsk);
  EXPECT_EQ(answered.texts("未填"), (Texts{"耐火等级未填"}));
}

TEST(Matching, DoubleSupplyAndSteamPressureAreHardConditions) {
  Parcel single = parcel("A-01", 50), twice = parcel("A-02", 50), silent = parcel("A-03", 50);
  single.double_supply = false;
  single.steam_pressure = Megapascals{1.2};
  twice.double_supply = true;
  twice.steam_pressure = Megapascals{0.9};
  Need need = land_need(40);
  need.double_supply = true;
  need.steam_pressure = Megapascals{1};
  const Answered answered(World{}.with(single).with(twice).with(silent), need);
  EXPECT_EQ(answered.verdict("A-01"), Verdict::Misses);
  EXPECT_EQ(answered.texts("A-01"), (Texts{"需要双回路供电，现为单回路"}));
  EXPECT_EQ(answered.verdict("A-02"), Verdict::Near);
  EXPECT_EQ(answered.texts("A-02"), (Texts{"蒸汽压力差 0.1 MPa"}));
  EXPECT_EQ(answered.verdict("A-03"), Verdict::ToAsk);
  EXPECT_EQ(answered.texts("A-03"), (Texts{"双回路供电未填", "蒸汽压力未填，需要 1 MPa"}));
  need.double_supply = false;  // not needed is no need of a single one
  need.steam_pressure.reset();
  EXPECT_EQ(Answered(World{}.with(single).with(twice), need).verdict("A-02"), Verdict::Fits);
}

TEST(Matching, AChemicalProjectStandsOnlyInAChemicalPark) {
  Parcel in = parcel("A-01", 50), out = parcel("A-02", 50), silent = parcel("A-03", 50);
  in.in_chemical_park = true;
  out.in_chemical_park = false;
  Need need = land_need(40);
  need.industry_code = "2614";
  const World world = World{}.with(in).with(out).with(silent);
  {
    const Answered answered(world, need);
    EXPECT_EQ(answered.verdict("A-01"), Verdict::Fits);
    EXPECT_EQ(answered.verdict("A-02"), Verdict::Misses);
    EXPECT_EQ(answered.texts("A-02"), (Texts{"按行业代码是化工项目，须在化工园区内"}));
    EXPECT_EQ(answered.verdict("A-03"), Verdict::ToAsk);
  }
  need.industry_code = "2681";  // soap
  EXPECT_EQ(Answered(world, need).verdict("A-02"), Verdict::Fits);
  need.chemical = true;
  EXPECT_EQ(Answered(world, need).verdict("A-02"), Verdict::Misses);
}

TEST(Matching, ALaterDayIsNearUpToTheDaysOfTheRule) {
  Parcel late = parcel("A-01", 50), later = parcel("A-02", 50);
  late.available = DateSpan{kToday.plus(90), kToday.plus(90)};
  later.available = DateSpan{kToday.plus(91), kToday.plus(91)};
  Need need = land_need(40);
  need.start = DateSpan{kToday, kToday};
  const Answered answered(World{}.with(late).with(later), need);
  EXPECT_EQ(answered.verdict("A-01"), Verdict::Near);
  EXPECT_EQ(answered.verdict("A-02"), Verdict::Misses);
}

TEST(Matching, AnyIndustrialLandTakesEveryClassOfIt) {
  Parcel second = parcel("A-01", 50);
  second.land_use = "二类工业用地";
  Need need = land_need(40);
  need.land_use = "工业用地";
  EXPECT_EQ(Answered(World{}.with(second), need).verdict("A-01"), Verdict::Fits);
}

TEST(Matching, UseOfLand) {
  Parcel industrial = parcel("A-01", 50), second = parcel("A-02", 50), shops = parcel("A-03", 50),
         odd = parcel("A-04", 50), silent = parcel("A-05", 50);
  industrial.land_use = "工业用地";
  second.land_use_code = "100102";
  shops.land_use = "商业服务业用地";
  odd.land_use = "M0";
  Need need = land_need(40);
  need.land_use = "一类工业用地";
  const Answered answered(World{}.with(industrial).with(second).with(shops).with(odd).with(silent), need);
  EXPECT_EQ(answered.verdict("A-01"), Verdict::Fits);
  EXPECT_EQ(answered.verdict("A-02"), Verdict::Fits);  // a lower class on land of a higher one
  EXPECT_EQ(answered.texts("A-03"), (Texts{"规划用途是商业服务业用地，需要一类工业用地"}));
  EXPECT_EQ(answered.texts("A-04"), (Texts{"规划用途“M0”能否作一类工业用地待核"}));
  EXPECT_EQ(answered.verdict("A-05"), Verdict::ToAsk);
}

TEST(Matching, AHigherClassNeverStandsOnLandOfALowerOne) {
  Parcel first = parcel("A-01", 50);
  first.land_use = "一类工业用地";
  Need need = land_need(40);
  need.land_use = "二类工业用地";
  EXPECT_EQ(Answered(World{}.with(first), need).verdict("A-01"), Verdict::Misses);
}

TEST(Matching, ALargeParcelIsDividedWhenEnoughIsLeft) {
  Need need = land_need(20);
  // 30 mu: 1.5 times as much is not above it. 31: 11 mu = 7,333 m² would be left. 29.9 stays whole.
  const Answered answered(World{}.with(parcel("A-30", 30)).with(parcel("A-31", 31)), need);
  EXPECT_FALSE(answered.match_of("A-30").divided);
  EXPECT_TRUE(answered.match_of("A-31").divided);
  EXPECT_DOUBLE_EQ(answered.match_of("A-31").taken_m2, from_mu(20).value);
  EXPECT_EQ(answered.told(0).part, "共 31 亩，取其中 20 亩");
  // Of 16 mu, 6 would be left: fewer than 10.
  EXPECT_FALSE(Answered(World{}.with(parcel("A-16", 16)), land_need(10)).match_of("A-16").divided);
}

TEST(Matching, AParcelAboveTheMostIsDividedOrMissed) {
  Need need = land_need(20);
  need.land_most = from_mu(25);
  // Of 27 mu 10.0005 must be left: 17 mu would remain for the project, less than 20.
  const Answered answered(World{}.with(parcel("A-27", 27)).with(parcel("A-32", 32)).with(parcel("A-99", 99)),
                          need);
  EXPECT_EQ(answered.texts("A-27"), (Texts{"面积多 2 亩，不能分割"}));
  EXPECT_NEAR(to_mu({answered.match_of("A-32").taken_m2}), 32 - 10.0005, 1e-9);
  EXPECT_DOUBLE_EQ(answered.match_of("A-99").taken_m2, from_mu(25).value);
}

TEST(Matching, APlantIsLetInPartsNotSmallerThanTheLeast) {
  Plant small = plant("可分", 9000), coarse = plant("难分", 9000), silent = plant("未填", 9000);
  small.least_lettable = SquareMetres{1000};
  coarse.least_lettable = SquareMetres{5000};
  Need need = plant_need(2000);
  need.floor_most = SquareMetres{3000};
  const Answered answered(World{}.with(small).with(coarse).with(silent), need);
  EXPECT_DOUBLE_EQ(answered.match_of("可分").taken_m2, 3000);
  EXPECT_EQ(answered.texts("难分"), (Texts{"最小分租 5,000 ㎡，多于需要的上限 3,000 ㎡"}));
  EXPECT_EQ(answered.texts("未填"), (Texts{"最小分租面积未填，能否分租待核"}));
}

TEST(Matching, KindFollowsFromTheAreasUnlessTheNeedSaysIt) {
  const World world = World{}.with(parcel("A-01", 50)).with(plant("厂房", 50'000));
  EXPECT_EQ(Answered(world, land_need(40)).verdict("厂房"), Verdict::Misses);
  EXPECT_EQ(Answered(world, plant_need(4000)).verdict("A-01"), Verdict::Misses);
  Need both = land_need(40);
  both.floor_least = SquareMetres{4000};
  EXPECT_EQ(Answered(world, both).verdict("厂房"), Verdict::Fits);
  both.kind = NeededKind::Parcel;
  EXPECT_EQ(Answered(world, both).texts("厂房"), (Texts{"需要土地，这是厂房"}));
}

TEST(Matching, ALockedSiteIsOfferedOnlyToTheProjectItIsLockedFor) {
  Parcel locked = parcel("A-01", 50);
  locked.offer = Offer::Locked;
  World world = World{}.with(locked);
  world.facts[0].held = Held{"XM-2", "二号项目", "招商一科", *Date::parse("2026-10-01")};
  Need need = land_need(40);
  EXPECT_EQ(Answered(world, need).texts("A-01"), (Texts{"已被招商一科锁定到 2026-10-01，为二号项目"}));
  EXPECT_EQ(Answered(world, need).texts("A-01", Language::En),
            (Texts{"locked by 招商一科 until 2026-10-01 for 二号项目"}));
  need.project_no = "XM-2";
  EXPECT_EQ(Answered(world, need).verdict("A-01"), Verdict::Fits);
}

TEST(Matching, NegativeListConflictsAndFar) {
  Parcel listed = parcel("A-01", 50), red = parcel("A-02", 50), dense = parcel("A-03", 50),
         good = parcel("A-04", 50);
  listed.negative_list = "电镀、印染";
  red.conflicts = "压覆矿产";
  dense.far_min = 1.6;
  good.conflicts = "无";
  good.negative_list = "电镀";
  good.far_min = 0.8;
  Need need = land_need(40);
  need.industry_code = "1713";  // 棉印染精加工
  need.far = 1.2;
  const Answered answered(World{}.with(listed).with(red).with(dense).with(good), need);
  EXPECT_EQ(answered.texts("A-01"), (Texts{"负面清单列有本行业：电镀、印染"}));
  EXPECT_EQ(answered.texts("A-02"), (Texts{"有红线冲突：压覆矿产"}));
  EXPECT_EQ(answered.texts("A-03"), (Texts{"容积率下限超出 0.4"}));
  EXPECT_EQ(answered.verdict("A-04"), Verdict::Fits);
}

TEST(Matching, QuotasDistancesAndTheDayOfHandingOver) {
  Parcel far = parcel("A-01", 50);
  far.energy_headroom = TonnesCoal{900};
  far.cod_headroom = TonnesPerYear{2};
  far.rail_distance = Metres{5500};
  far.available = DateSpan{*Date::parse("2026-11-01"), *Date::parse("2026-11-30")};
  Need need = land_need(40);
  need.energy = TonnesCoal{1000};
  need.cod = TonnesPerYear{2};
  need.rail_distance = Metres{5000};
  need.start = DateSpan{*Date::parse("2026-11-15"), *Date::parse("2026-11-15")};
  const Answered answered(World{}.with(far), need);
  EXPECT_EQ(answered.texts("A-01"),
            (Texts{"能耗指标差 100 tce", "距铁路超出 500 m", "2026-11-30 才能交付，晚 15 天"}));
  EXPECT_EQ(answered.verdict("A-01"), Verdict::Misses);  // three conditions
}

TEST(Matching, CountsSayHowManySitesMissWhat) {
  Plant low = plant("一", 5000), small = plant("二", 100), silent = plant("三", 5000);
  low.first_floor_height = Metres{4};
  small.first_floor_height = Metres{9};
  Need need = plant_need(3000);
  need.first_floor_height = Metres{8};
  const Answered answered(World{}.with(low).with(small).with(silent), need, {});
  EXPECT_EQ(answered.matches.missed[static_cast<std::size_t>(Condition::FirstFloorHeight)], 1u);
  EXPECT_EQ(answered.matches.missed[static_cast<std::size_t>(Condition::AreaLeast)], 1u);
  EXPECT_EQ(answered.matches.unknown[static_cast<std::size_t>(Condition::FirstFloorHeight)], 1u);
  EXPECT_EQ(answered.matches.of_verdict, (std::array<std::size_t, 4>{0, 1, 0, 2}));
}

// Worked by hand. Price 30 of a budget of 40: 1 - 30/80 = 0.625 of 20 = 12.5. Ready in 73 of 365 days: 0.8 of
// 20 = 16. Investment 200 of 180 and tax 5 of 8 asked: half of 15 = 7.5. 准入 names 26: 15. Takes all of 50
// mu, needed 40: 0.75 of 5 = 3.8. No suppliers: 0.
TEST(Matching, PointsByHand) {
  Parcel p = parcel("A-01", 50);
  p.start_price = YuanPerMu{300'000};
  p.available = DateSpan{kToday.plus(73), kToday.plus(73)};
  p.investment_intensity = YuanPerMu{1'800'000};
  p.tax_intensity = YuanPerMu{80'000};
  p.admitted_industries = "C26 化学原料";
  p.in_chemical_park = true;
  Need need = land_need(40);
  need.industry_code = "C2614";
  need.price_most = YuanPerMu{400'000};
  need.fixed_assets = Yuan{100'000'000};
  need.expected_tax = Yuan{2'500'000};
  const Answered answered(World{}.with(p), need);
  const Explanation told = answered.told(0);
  std::vector<double> points;
  for (const SiteReason& reason : told.reasons) points.push_back(reason.points);
  EXPECT_EQ(points, (std::vector<double>{0, 12.5, 16, 7.5, 15, 3.8}));
  EXPECT_DOUBLE_EQ(answered.matches.listed[0].points, 54.8);
  EXPECT_EQ(told.reasons[1].text, "价格 30 万元/亩，在预算 40 万元/亩以内");
  EXPECT_EQ(told.reasons[3].text, "亩均投资 200 万元/亩，要求 180；亩均税收 5 万元/亩，要求 8");
  EXPECT_EQ(told.reasons[5].text, "用 50 亩，需要 40 亩");
}

}  // namespace
}  // namespace liantu::site
