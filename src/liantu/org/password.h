// Passwords: Argon2id hashes (libsodium), at most two at a time so that sign-ins cannot starve the machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liantu::org {

/// How many earlier passwords may not be used again.
inline constexpr int kPasswordHistory = 5;

/// Why the password is too weak, as one sentence; nothing when it will do: `min_length` characters, three of
/// capital letters, small letters, digits and other characters, without the login name, not one character
/// over and over.
std::optional<std::string> password_weakness(std::string_view password, std::string_view login,
                                             std::size_t min_length);

/// Throws Unavailable when there is no memory for it.
std::string hash_password(std::string_view password);

bool password_fits(const std::string& hash, std::string_view password);

/// Takes as long as password_fits on a real hash: for logins that do not exist.
void pretend_to_check(std::string_view password);

/// 256 random bits in 43 characters that need no escaping in a link or header.
std::string new_token();

/// What is stored of a token: SHA-256, hex. A token is random enough not to need more.
std::string token_hash(std::string_view token);

}  // namespace liantu::org
