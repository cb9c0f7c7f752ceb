// The server's sentences in English. Rules, readers and stores say in Chinese what is wrong; english/*.tsv
// beside this file holds the pairs, and whoever answers a reader of English asks here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::json {

/// The two sides of a sentence. In `zh`, {} stands for each value that is put in; `en` names them {0}, {1},
/// in any order: {0!} where the pair holds only if the value has English too, {0=} where it is quoted as it
/// stands.
struct SentencePair {
  std::string_view zh, en;
};

/// All pairs, file after file.
const std::vector<SentencePair>& sentence_pairs();

/// English of a name that is put into sentences (label of a field, a ledger, a word of a list); "" when not
/// known.
using NameInEnglish = std::string_view (*)(std::string_view zh);

/// The pair with the most literal text that fits decides. Values put in are given in English where a pair or
/// `name` knows them, else as they are; several sentences one after another are each looked up. Nothing when
/// one of them is not known: the caller keeps the Chinese. Pure; what is longer than 16 KiB is not looked up.
std::optional<std::string> sentence_in_english(std::string_view zh, NameInEnglish name = nullptr);

}  // namespace liantu::json
