// How a firm is placed on the nodes of chains (企业定位): words and weights that an office may change.
// Shipped in presets/placement.json; source: docs/sources.md#placement.
#pragma once

#include <string>
#include <vector>

namespace liantu::chain {

struct PlacementRule {
  std::string basis;

  // What a word of a business scope says of the things it stands beside.
  std::vector<std::string> make, serve, trade;      ///< verbs: 生产; 安装; 销售
  std::vector<std::string> leading;                 ///< of them, those that may stand before the things
  std::vector<std::string> not_behind_leading;      ///< 加工 + 中心 is no verb and thing
  std::vector<std::string> joiners, thing_joiners;  ///< between verbs (的 too), between things: 和, 及
  std::vector<std::string> relating;                ///< things before it only qualify: 与玻璃相关的设备
  std::vector<std::string> tails;                   ///< behind a thing without changing what it is: 系列产品
  std::vector<std::string> own_tails;               ///< behind a keyword that is a verb itself: 物业管理 + 服务
  std::vector<std::string> excluding;               ///< what follows is not done: 不含
  std::vector<std::string> permit;                  ///< the phrase speaks of permits: 许可
  std::vector<std::string> foreign_trade;           ///< the phrase counts nothing: 货物进出口
  std::vector<std::string> generic;                 ///< keywords that never place a firm alone
  std::vector<std::string> empty_words;             ///< a keyword of these and verbs of service and trade is generic too
  std::vector<std::string> bound_before, bound_ends;///< 聚 before a keyword in 烯 makes another substance of it
  std::vector<std::string> legal_forms, name_tails; ///< ends of a firm's name; before them, without meaning: 科技
  std::vector<std::string> maker_names, trader_names, server_names;

  // Strengths, 0 to 1, of one phrase; phrases of one firm on one node together: 1 - ∏(1 - strength).
  double make_strength = 0.85, unstated_strength = 0.4, serve_strength = 0.2, trade_strength = 0.08;
  double name_strength = 0.3, name_maker = 0.5;     ///< the name ends with the keyword; says it makes it (轮胎厂) and there is no scope
  double code_same = 0.55, code_near = 0.3;         ///< the firm's industry code lies within a node's of ≥ 3, of 2 digits

  // Factors on a phrase's strength.
  double whole = 1, ends_with = 0.92;               ///< the thing is the keyword; ends with it (高强度螺栓: 螺栓)
  double one_character_before = 0.55;               ///< by one character more, often another word (继电器: 电器)
  double tail = 0.9;                                ///< the keyword stands before a tail
  double inside = 0.15;                             ///< the keyword only qualifies (玻璃机械: 玻璃)
  double bound = 0.1;
  double late = 0.85;                               ///< of the last phrase of a long scope; between, in proportion
  double other_section = 0.4;                       ///< the firm's industry code is of another section than the node's
  double maker = 1.5;                               ///< phrase without a verb, name says factory
  double trader_unstated = 0.3, trader_make = 0.58, server_unstated = 0.3, server_make = 0.65;
  double unstated_beside_trade = 0.6;               ///< in a scope that has verbs of trade and none of making

  double generic_most = 0.35;                       ///< all generic keywords together
  int shared_by_many = 3;                           ///< a keyword of more nodes than this counts as generic
  double least = 0.5;                               ///< weaker placements are not told
};

}  // namespace liantu::chain
