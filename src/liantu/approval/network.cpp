#include "liantu/approval/network.h"

#include <algorithm>
#include <set>

namespace liantu::approval {
namespace {

constexpr std::size_t kMostChains = 64;

class NetworkMaker {
 public:
  NetworkMaker(const ApprovalTemplate& of, const NetworkChoice& choice) : choice_(choice) {
    out_.of = &of;
    const std::size_t n = of.steps.size();
    out_.tasks.resize(n);
    out_.involved.assign(n, 1);
    out_.known.assign(n, 1);
  }

  Network make() {
    const auto& steps = out_.of->steps;
    for (std::size_t i = 0; i < steps.size(); ++i) involve(i);
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (out_.involved[i]) link(i, i, {});
    out_.aim = gate_of(*out_.of);
    settle_times(out_);
    return std::move(out_);
  }

 private:
  const NetworkChoice& choice_;
  Network out_{};
  std::set<std::pair<std::size_t, std::size_t>> walked_{};

  void involve(std::size_t i) {
    const TemplateStep& step = out_.of->steps[i];
    if (!step.condition.empty()) {
      const auto answer = choice_.answers.find(step.condition);
      out_.involved[i] = answer == choice_.answers.end() || answer->second;
      if (answer == choice_.answers.end() && std::find(out_.open_questions.begin(), out_.open_questions.end(),
                                                       step.condition) == out_.open_questions.end())
        out_.open_questions.push_back(step.condition);
    }
    const auto& halves = step.kind == StepKind::Works               ? choice_.works_halves
                         : choice_.durations == Durations::Baseline ? step.baseline_halves
                                                                    : step.promised_halves;
    out_.tasks[i].duration = halves.value_or(0);
    out_.known[i] = out_.involved[i] && halves;
    if (out_.involved[i] && !halves) out_.unpromised.push_back(i);
  }

  /// What `step` waits for is waited for by `waiting`; steps that are left out are looked through.
  void link(std::size_t waiting, std::size_t step, const TemplateLink& through) {
    if (!walked_.insert({waiting, step}).second) return;
    for (const TemplateLink& one : out_.of->steps[step].after) {
      const auto before = step_index(*out_.of, one.before);
      if (!before) continue;
      const bool to_finish = one.to_finish || through.to_finish;
      if (out_.involved[*before])
        out_.all_links.push_back({*before, waiting, one.lag_halves + through.lag_halves, to_finish});
      else
        link(waiting, *before, {"", one.lag_halves + through.lag_halves, to_finish, {}});
    }
  }
};

}  // namespace

void settle_times(Network& network) {
  network.timed = network.known;
  for (bool changed = true; changed;) {
    changed = false;
    for (const solve::PathLink& link : network.all_links)
      if (!network.timed[link.before] && network.timed[link.after] && !network.tasks[link.after].start) {
        network.timed[link.after] = 0;
        changed = true;
      }
  }
  network.links.clear();
  for (const solve::PathLink& link : network.all_links)
    if (network.timed[link.before] && network.timed[link.after]) network.links.push_back(link);
  bool all = true;
  for (std::size_t i = 0; i < network.tasks.size(); ++i)
    all = all && (network.timed[i] || !network.involved[i]);
  network.aim_timed = network.aim ? network.timed[*network.aim] != 0 : all;
}

Network make_network(const ApprovalTemplate& of, const NetworkChoice& choice) {
  return NetworkMaker(of, choice).make();
}

NetworkTimes network_times(const Network& network) {
  NetworkTimes out;
  const auto aim = network.aim_timed ? network.aim : std::nullopt;
  out.path = solve::critical_path(network.tasks, network.links, aim);
  out.critical.assign(network.tasks.size(), 0);
  if (!out.path.ring.empty()) {
    for (const std::size_t i : out.path.ring) out.ring.push_back(network.of->steps[i].code);
    return out;
  }
  if (network.tasks.empty() || !network.aim_timed) return out;
  out.finish = out.path.length;
  out.chains = solve::critical_chains(network.tasks, network.links, out.path, aim, kMostChains);
  std::erase_if(out.chains, [&](const std::vector<std::size_t>& chain) {
    return std::any_of(chain.begin(), chain.end(), [&](std::size_t i) { return !network.timed[i]; });
  });
  for (const auto& chain : out.chains)
    for (const std::size_t i : chain) out.critical[i] = 1;
  return out;
}

std::string chain_words(const ApprovalTemplate& of, const std::vector<std::size_t>& chain,
                        Language language) {
  std::string out = language == Language::Zh ? "因为 " : "because of ";
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (i > 0) out += " → ";
    out += of.steps[chain[i]].name.in(language);
  }
  return out;
}

}  // namespace liantu::approval
