#include "liantu/text/linear_classifier.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include "liantu/base/error.h"
#include "liantu/text/packed_features.h"

namespace liantu::text {
namespace {

constexpr std::string_view kPurpose = "test 1";

/// `count` examples of `labels` kinds: three features of their kind among five of anything.
std::vector<Example> examples(int count, int labels, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Example> made;
  for (int i = 0; i < count; ++i) {
    const auto kind = random() % static_cast<unsigned>(labels);
    Features features;
    for (int f = 0; f < 3; ++f) features.push_back(static_cast<std::uint32_t>(kind * 10 + random() % 10));
    for (int f = 0; f < 5; ++f) features.push_back(10'000 + static_cast<std::uint32_t>(random() % 500));
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    made.push_back({features, "kind " + std::to_string(kind)});
  }
  return made;
}

LinearClassifier learnt(const std::vector<Example>& from) {
  LinearClassifier model;
  model.learn(from, {}, nullptr);
  return model;
}

std::string best_label(const LinearClassifier& model, const Features& features) {
  LinearClassifier::Room room;
  std::vector<float> scores;
  model.score(features, room, scores);
  return std::string(model.label(static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin())));
}

TEST(LinearClassifier, FindsTheKindsItLearnt) {
  const LinearClassifier model = learnt(examples(600, 20, 1));
  int right = 0;
  const auto others = examples(400, 20, 2);
  for (const Example& one : others) right += best_label(model, one.features) == one.label;
  EXPECT_GE(right, 392) << "three telling features of eight: of 400 nearly all";
  EXPECT_EQ(model.labels(), 20U);
}

// Of three labels two form a group; worked by hand as below: each label alone is right by its own feature, and what is common
// to "a1" and "a2" (feature 9) speaks for the group, so a text that has nothing else goes to one of them, not to "b1".
TEST(LinearClassifier, WhatSpeaksForAGroupSpeaksForItsLabels) {
  const std::vector<Example> rows = {{{1, 9}, "a1"}, {{2, 9}, "a2"}, {{3, 8}, "b1"}};
  const TrainingOptions alone{.rounds = 200, .least_examples = 1};
  TrainingOptions grouped = alone;
  grouped.group_letters = 1;
  grouped.group_share = 0.5F;
  LinearClassifier without, with;
  without.learn(rows, alone, nullptr);
  with.learn(rows, grouped, nullptr);
  ASSERT_EQ(with.labels(), 3U) << "a group is no label";
  LinearClassifier::Room room, other_room;
  std::vector<float> before, after;
  without.score(std::vector<std::uint32_t>{9}, room, before);
  with.score(std::vector<std::uint32_t>{9}, other_room, after);
  EXPECT_GT(after[0] - after[2], before[0] - before[2]);
  EXPECT_NEAR(after[0] - before[0], after[1] - before[1], 1e-3) << "the group's share is the same for each of its labels";
  EXPECT_GT(with.weight(9, 0), without.weight(9, 0));
  EXPECT_LT(with.weight(9, 2), without.weight(9, 2));
  const LinearClassifier read = LinearClassifier::from_bytes(with.bytes(kPurpose), kPurpose);
  std::vector<float> again;
  LinearClassifier::Room third_room;
  read.score(std::vector<std::uint32_t>{9}, third_room, again);
  EXPECT_EQ(again, after);
}

TEST(LinearClassifier, GroupsComeOutTheSameInWhateverStepsTheyWereLearnt) {
  const auto rows = examples(120, 12, 7);
  TrainingOptions options;
  options.group_letters = 6;   // "kind 1": 1, 10 and 11
  options.group_share = 0.4F;
  LinearClassifier once, twice;
  once.learn(rows, options, nullptr);
  twice.learn(std::span(rows).first(50), options, nullptr);
  twice.learn(rows, options, nullptr);
  EXPECT_EQ(once.bytes(kPurpose), twice.bytes(kPurpose));
}

// Two examples of one feature each, worked by hand: both duals are equal, 1 = 2α − α + α ÷ 2 (own product with bias 2, of the
// two −1, cost 1), so α = ⅔, the weights are ±⅔ and the biases cancel.
TEST(LinearClassifier, TwoOppositeExamplesStandAtEqualDistance) {
  LinearClassifier model;
  model.learn(std::vector<Example>{{{1}, "a"}, {{2}, "b"}}, {.rounds = 200, .least_examples = 1}, nullptr);
  LinearClassifier::Room room;
  std::vector<float> of_a, of_b;
  model.score(Features{1}, room, of_a);
  model.score(Features{2}, room, of_b);
  EXPECT_NEAR(of_a[0], 2.0 / 3, 0.01);
  EXPECT_NEAR(of_a[1], -2.0 / 3, 0.01);
  EXPECT_NEAR(of_b[0], -of_a[0], 0.01);
}

TEST(LinearClassifier, LearningInStepsIsLearningAtOnce) {
  const auto all = examples(300, 12, 3);
  auto shuffled = all;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(4));
  LinearClassifier stepwise;
  EXPECT_EQ(stepwise.learn(std::span(shuffled).first(100), {}, nullptr), 100U);
  LinearClassifier further = LinearClassifier::from_bytes(stepwise.bytes(kPurpose), kPurpose);
  EXPECT_EQ(further.learn(std::span(shuffled).subspan(50), {}, nullptr), 200U) << "50 of them it knew";
  EXPECT_EQ(further.examples(), 300U);
  EXPECT_EQ(further.bytes(kPurpose), learnt(all).bytes(kPurpose));
}

TEST(LinearClassifier, TheFileGivesTheSameScores) {
  const LinearClassifier model = learnt(examples(200, 8, 5));
  const LinearClassifier read = LinearClassifier::from_bytes(model.bytes(kPurpose), kPurpose);
  LinearClassifier::Room room, other;
  std::vector<float> scores, same;
  for (const Example& one : examples(50, 8, 6)) {
    model.score(one.features, room, scores);
    read.score(one.features, other, same);
    EXPECT_EQ(scores, same);
  }
}

TEST(LinearClassifier, RepeatsAndUnknownFeaturesChangeNothing) {
  const LinearClassifier model = learnt(examples(200, 8, 5));
  LinearClassifier::Room room;
  std::vector<float> scores, same;
  model.score(Features{3, 10'007}, room, scores);
  model.score(Features{10'007, 3, 3, LinearClassifier::kFeatures - 1}, room, same);
  EXPECT_EQ(scores, same);
}

std::string refusal(std::string_view bytes, std::string_view purpose = kPurpose) {
  try {
    LinearClassifier::from_bytes(bytes, purpose);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(LinearClassifier, RefusesForeignOtherAndDamagedFiles) {
  const std::string bytes = learnt(examples(60, 4, 7)).bytes(kPurpose);
  EXPECT_NE(refusal("name,scope\n").find("不是"), std::string::npos);
  EXPECT_NE(refusal("").find("不是"), std::string::npos);
  EXPECT_NE(refusal("liantu-linear/1\n" + bytes.substr(16)).find("另一版本"), std::string::npos);
  EXPECT_NE(refusal(bytes, "test 2").find("特征"), std::string::npos);
  std::mt19937 random(8);
  for (int i = 0; i < 3'000; ++i) {
    std::string damaged = bytes;
    if (i % 3 == 0) damaged.resize(16 + random() % (bytes.size() - 16));
    else damaged[16 + random() % (bytes.size() - 16)] ^= static_cast<char>(1 << random() % 8);
    EXPECT_FALSE(refusal(damaged).empty());
  }
}

/// As docs/design/linear-model.md gives it.
std::uint64_t sum_of(std::string_view bytes) {
  std::uint64_t sum = 0x6C69616E7475ULL ^ bytes.size();
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    sum = (sum ^ word) * 0x9E3779B97F4A7C15ULL;
    sum ^= sum >> 32;
  }
  return sum;
}

TEST(LinearClassifier, AFileAlteredWithItsSumPutRightIsRefusedOrHarmless) {
  const std::string bytes = learnt(examples(60, 4, 7)).bytes(kPurpose);
  std::mt19937 random(10);
  int read = 0;
  for (int i = 0; i < 4'000; ++i) {
    std::string altered = bytes.substr(0, bytes.size() - 8);
    for (auto n = 1 + random() % 3; n > 0; --n) altered[16 + random() % (altered.size() - 16)] = static_cast<char>(random() % 256);
    const std::uint64_t sum = sum_of(altered);
    altered.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    try {
      LinearClassifier model = LinearClassifier::from_bytes(altered, kPurpose);
      LinearClassifier::Room room;
      std::vector<float> scores;
      model.score(Features{3, 17, 10'007}, room, scores);
      for (const float score : scores) EXPECT_TRUE(std::isfinite(score));
      if (i % 50 == 0) model.learn(examples(5, 4, 11), {.rounds = 1}, nullptr);
      ++read;
    } catch (const Error&) {
    }
  }
  EXPECT_GT(read, 100) << "many bytes are weights, which may be anything";
}

TEST(LinearClassifier, KnowsNothingBeforeItLearns) {
  LinearClassifier none;
  EXPECT_EQ(none.learn({}, {}, nullptr), 0U);
  LinearClassifier::Room room;
  std::vector<float> scores{1};
  LinearClassifier::from_bytes(none.bytes(kPurpose), kPurpose).score(Features{1}, room, scores);
  EXPECT_TRUE(scores.empty());
}

TEST(PackedFeatures, ComeBackAsTheyWere) {
  std::mt19937 random(9);
  for (int i = 0; i < 2'000; ++i) {
    Features features;
    for (auto n = random() % 20; n > 0; --n) features.push_back(static_cast<std::uint32_t>(random() % (i % 2 == 0 ? 300 : LinearClassifier::kFeatures)));
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    const std::string bytes = packed(features);
    Features back;
    each_packed(bytes, [&](std::uint32_t feature) { back.push_back(feature); });
    EXPECT_EQ(back, features);
    EXPECT_TRUE(is_packed(bytes, LinearClassifier::kFeatures));
  }
  EXPECT_FALSE(is_packed("\x80", 100)) << "cut within a number";
  EXPECT_FALSE(is_packed(std::string("\x05\x00", 2), 100)) << "5 twice";
  EXPECT_FALSE(is_packed("\x64", 100));
  EXPECT_FALSE(is_packed("\xFF\xFF\xFF\xFF\x7F", LinearClassifier::kFeatures));
}

}  // namespace
}  // namespace liantu::text
