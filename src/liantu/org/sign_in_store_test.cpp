#include "liantu/org/sign_in_store.h"

#include "liantu/org/office_fixture_store.h"

namespace liantu::org {
namespace {

class SignIn : public fixture::Office {
 protected:
  SignInRefused refused(std::string_view login, std::string_view password) {
    const auto result = try_in(login, password);
    EXPECT_TRUE(std::holds_alternative<SignInRefused>(result)) << login;
    return std::get<SignInRefused>(result);
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, SignIn, testing::ValuesIn(store::fixture::engines()));

TEST_P(SignIn, GivesASessionWithAccessAndRights) {
  set_up();
  const auto entered = enter(" Zhou");
  const auto who = session_of(session, entered.token, settings, now);
  ASSERT_TRUE(who);
  EXPECT_EQ(who->person.name, "周科员");
  EXPECT_EQ(who->access.actor, "周科员");
  EXPECT_TRUE(who->may(Right::WriteLedgers));
  EXPECT_FALSE(who->may(Right::ManagePeople));
  EXPECT_EQ(session_of(session, "unknown", settings, now), std::nullopt);
  EXPECT_EQ(events_of("signed_in"), 1);
}

TEST_P(SignIn, TheFifthWrongPasswordLocksForThirtyMinutes) {
  set_up();
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(refused("zhou", "wrong").locked);
  const auto locked = refused("zhou", "wrong");
  EXPECT_TRUE(locked.locked);
  EXPECT_EQ(locked.until, now + minutes(30));
  now += minutes(29);
  EXPECT_TRUE(refused("zhou", fixture::kPassword).locked);
  now += minutes(1);
  enter("zhou");
  EXPECT_EQ(events_of("locked"), 1);
}

TEST_P(SignIn, ARightPasswordForgetsTheWrongOnes) {
  set_up();
  for (int i = 0; i < 4; ++i) refused("zhou", "wrong");
  enter("zhou");
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(refused("zhou", "wrong").locked);
}

TEST_P(SignIn, AnUnknownLoginIsAnsweredLikeAKnownOne) {
  set_up();
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(refused("nobody", "wrong").locked);
  EXPECT_TRUE(refused("nobody", "wrong").locked);
}

TEST_P(SignIn, ASessionEndsWhenIdleOrTooOld) {
  set_up();
  const auto entered = enter("zhou");
  now += minutes(30);
  EXPECT_TRUE(session_of(session, entered.token, settings, now));
  now += minutes(30);
  EXPECT_TRUE(session_of(session, entered.token, settings, now));
  EXPECT_EQ(session_of(session, entered.token, settings, now + minutes(31)), std::nullopt);

  const Instant start = now;
  const auto second = enter("zhou");
  for (; now - start <= minutes(12 * 60); now += minutes(20)) {
    EXPECT_TRUE(session_of(session, second.token, settings, now));
  }
  EXPECT_EQ(session_of(session, second.token, settings, now), std::nullopt);
}

TEST_P(SignIn, SessionsAreListedRevokedAndSignedOut) {
  set_up();
  const auto a = enter("zhou");
  const auto b = enter("zhou");
  EXPECT_EQ(sessions_of(session, made["zhou"].id).size(), 2U);
  revoke_session(session, a.who.session_id, "安全员", now);
  EXPECT_EQ(session_of(session, a.token, settings, now), std::nullopt);
  sign_out(session, b.who, now);
  EXPECT_EQ(session_of(session, b.token, settings, now), std::nullopt);
  EXPECT_EQ(code_of([&] { revoke_session(session, a.who.session_id, "安全员", now); }), ErrorCode::NotFound);
}

TEST_P(SignIn, APersonIsNotAddedOrChangedWhenThePasswordIsRefused) {
  set_up();
  Person lin;
  lin.login = "lin";
  lin.name = "林县长";
  lin.roles = {Role::Leader};
  const std::size_t before = people(session).size();
  EXPECT_EQ(code_of([&] { put_person_with_password(session, lin, "short", settings, "安全员", now); }),
            ErrorCode::InvalidInput);
  EXPECT_EQ(people(session).size(), before);
  const Person added = put_person_with_password(session, lin, "Shanbei-2026x", settings, "安全员", now);
  EXPECT_TRUE(std::get<NewSession>(try_in("lin", "Shanbei-2026x")).who.person.must_change_password);

  Person renamed = added;
  renamed.name = "林书记";
  EXPECT_EQ(
      code_of([&] { put_person_with_password(session, renamed, "Shanbei-2026x", settings, "安全员", now); }),
      ErrorCode::InvalidInput);
  EXPECT_EQ(find_person(session, added.id)->name, "林县长");
}

TEST_P(SignIn, ALiaisonActsForALeaderUntilItIsTakenAway) {
  set_up();
  const Person leader = add("lin", "林县长", {Role::Leader});
  Person liaison = add("he", "何秘书", {Role::Liaison});
  give_password(session, liaison.id, "Shanbei-2026x", settings, "安全员", now);
  auto entered = std::get<NewSession>(try_in("he", "Shanbei-2026x"));
  EXPECT_TRUE(entered.who.person.must_change_password);
  EXPECT_EQ(code_of([&] { act_for(session, entered.token, leader.id, settings, now); }),
            ErrorCode::Forbidden);
  liaison.acts_for = {leader.id};
  put_person(session, liaison, settings, "安全员", now);
  EXPECT_EQ(act_for(session, entered.token, leader.id, settings, now).access.on_behalf_of, "林县长");
  const auto acting = session_of(session, entered.token, settings, now);
  EXPECT_EQ(acting->acting_for->name, "林县长");
  EXPECT_TRUE(acting->may(Right::Review));
  liaison.acts_for.clear();
  put_person(session, liaison, settings, "安全员", now);
  EXPECT_EQ(session_of(session, entered.token, settings, now)->access.on_behalf_of, "");
  EXPECT_FALSE(session_of(session, entered.token, settings, now)->may(Right::Review));
}

TEST_P(SignIn, ARequestThatComesMeanwhileDoesNotTakeUpActingAgain) {
  set_up();
  const Person leader = add("lin", "林县长", {Role::Leader});
  Person liaison = add("he", "何秘书", {Role::Liaison});
  give_password(session, liaison.id, "Shanbei-2026x", settings, "安全员", now);
  liaison.acts_for = {leader.id};
  put_person(session, liaison, settings, "安全员", now);
  const std::string token = std::get<NewSession>(try_in("he", "Shanbei-2026x")).token;
  act_for(session, token, leader.id, settings, now);
  now += minutes(2);
  auto other = workspace.database->lease();
  store::fixture::Meanwhile page(session, "org.person.list", 1,
                                 [&] { act_for(*other, token, "", settings, now); });
  session_of(page, token, settings, now);
  EXPECT_TRUE(page.happened());
  EXPECT_FALSE(session_of(session, token, settings, now)->acting_for);
}

TEST_P(SignIn, APasswordIsChangedWithTheOldOneAndNotToOneOfTheLastFive) {
  set_up();
  const auto entered = enter("zhou");
  const auto other = enter("zhou");
  EXPECT_EQ(code_of([&] { change_password(session, entered.who, "wrong", "Beishan-2026x", settings, now); }),
            ErrorCode::Forbidden);
  EXPECT_EQ(
      code_of([&] { change_password(session, entered.who, fixture::kPassword, "short", settings, now); }),
      ErrorCode::InvalidInput);
  EXPECT_EQ(code_of([&] {
              change_password(session, entered.who, fixture::kPassword, fixture::kPassword, settings, now);
            }),
            ErrorCode::InvalidInput);
  change_password(session, entered.who, fixture::kPassword, "Beishan-2026x", settings, now);
  EXPECT_TRUE(session_of(session, entered.token, settings, now));
  EXPECT_EQ(session_of(session, other.token, settings, now), std::nullopt);
}

TEST_P(SignIn, ThePasswordBeforeTheLastFiveIsFreeAgain) {
  set_up();
  const auto entered = enter("zhou");
  const std::string later = hash_password("Beishan-2026x");
  for (int i = 0; i < 5; ++i) {
    store::Transaction transaction(session, store::Transaction::Mode::Write);
    add_password_row(session, made["zhou"].id, later, now);
    transaction.commit();
  }
  change_password(session, entered.who, "Beishan-2026x", fixture::kPassword, settings, now);
  enter("zhou");
}

TEST_P(SignIn, AnInvitationWorksOnceForThreeDays) {
  set_up();
  const Person li = add("li", "李某", {Role::Leader});
  refused("li", "");
  const std::string old = invite(session, li.id, "安全员", now);
  const std::string token = invite(session, li.id, "安全员", now);
  const auto accept = [&](const std::string& link) {
    return [&, link] { accept_invitation(session, link, fixture::kPassword, settings, now); };
  };
  EXPECT_EQ(code_of(accept(old)), ErrorCode::Forbidden);
  now += minutes(3 * 24 * 60);
  EXPECT_EQ(code_of(accept(token)), ErrorCode::Forbidden);
  const std::string fresh = invite(session, li.id, "安全员", now);
  EXPECT_EQ(accept_invitation(session, fresh, fixture::kPassword, settings, now).name, "李某");
  EXPECT_EQ(code_of(accept(fresh)), ErrorCode::Forbidden);
  enter("li");
}

TEST_P(SignIn, AScriptSignsInWithATokenUntilItExpires) {
  set_up();
  const auto made_token = make_api_token(session, made["zhou"].id, "周报脚本", 30, "周科员", now);
  EXPECT_EQ(api_token_of(session, made_token.token, now)->person.name, "周科员");
  EXPECT_EQ(api_token_of(session, made_token.token, now + minutes(30 * 24 * 60)), std::nullopt);
  EXPECT_EQ(api_tokens_of(session, made["zhou"].id).size(), 1U);
  revoke_api_token(session, made_token.kept.id, "周科员", now);
  EXPECT_EQ(api_token_of(session, made_token.token, now), std::nullopt);
  EXPECT_EQ(code_of([&] { make_api_token(session, made["zhou"].id, "x", 1000, "周科员", now); }),
            ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace liantu::org
