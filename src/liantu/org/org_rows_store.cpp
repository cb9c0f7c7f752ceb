#include <algorithm>
#include <random>

#include "liantu/base/id.h"
#include "liantu/org/org_rows_store.h"
#include "liantu/org/record_values_store.h"

namespace liantu::org {
namespace {

constexpr store::Query kUnits{"org.unit.list", R"(
  SELECT id, name, kind, also FROM org_unit WHERE removed_at IS NULL ORDER BY name)"};

constexpr store::Query kPutUnit{"org.unit.put", R"(
  INSERT INTO org_unit (id, name, kind, also) VALUES (:id, :name, :kind, :also)
  ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, also = EXCLUDED.also)"};

constexpr store::Query kRemoveUnit{"org.unit.remove", R"(
  UPDATE org_unit SET removed_at = :now WHERE id = :id)"};

constexpr store::Query kPeople{"org.person.list", R"(
  SELECT id, login, name, must_change_password, removed_at
    FROM org_person
   WHERE (:all = 1 OR id = :id)
   ORDER BY name)"};

constexpr store::Query kPersonOfLogin{"org.person.of_login", R"(
  SELECT id FROM org_person WHERE login = :login)"};

constexpr store::Query kRoles{"org.person_role.list", R"(
  SELECT person, role FROM org_person_role WHERE (:all = 1 OR person = :id))"};

constexpr store::Query kPersonUnits{"org.person_unit.list", R"(
  SELECT m.person, u.id, u.name, u.kind, u.also
    FROM org_person_unit m
    JOIN org_unit u ON u.id = m.unit
   WHERE (:all = 1 OR m.person = :id) AND u.removed_at IS NULL
   ORDER BY u.name)"};

constexpr store::Query kActsFor{"org.acts_for.list", R"(
  SELECT person, leader FROM org_acts_for WHERE (:all = 1 OR person = :id))"};

constexpr store::Query kPutPerson{"org.person.put", R"(
  INSERT INTO org_person (id, login, name, must_change_password, created_at, removed_at)
  VALUES (:id, :login, :name, :must_change, :now, :removed_at)
  ON CONFLICT (id) DO UPDATE
     SET login = EXCLUDED.login, name = EXCLUDED.name, must_change_password = EXCLUDED.must_change_password,
         removed_at = EXCLUDED.removed_at)"};

constexpr store::Query kDropRoles{"org.person_role.drop", R"(
  DELETE FROM org_person_role WHERE person = :id)"};
constexpr store::Query kAddRole{"org.person_role.add", R"(
  INSERT INTO org_person_role (person, role) VALUES (:id, :role))"};
constexpr store::Query kDropPersonUnits{"org.person_unit.drop", R"(
  DELETE FROM org_person_unit WHERE person = :id)"};
constexpr store::Query kAddPersonUnit{"org.person_unit.add", R"(
  INSERT INTO org_person_unit (person, unit) VALUES (:id, :unit))"};
constexpr store::Query kDropActsFor{"org.acts_for.drop", R"(
  DELETE FROM org_acts_for WHERE person = :id)"};
constexpr store::Query kAddActsFor{"org.acts_for.add", R"(
  INSERT INTO org_acts_for (person, leader) VALUES (:id, :leader))"};

constexpr store::Query kActiveWithRole{"org.person.count_with_role", R"(
  SELECT count(*) AS n
    FROM org_person p
    JOIN org_person_role r ON r.person = p.id
   WHERE r.role = :role AND p.removed_at IS NULL)"};

constexpr store::Query kAnyPerson{"org.person.any", R"(
  SELECT id FROM org_person LIMIT 1)"};

constexpr store::Query kPreference{"org.preference.find", R"(
  SELECT body FROM org_preference WHERE person = :person AND name = :name)"};
constexpr store::Query kPutPreference{"org.preference.put", R"(
  INSERT INTO org_preference (person, name, body, changed_at) VALUES (:person, :name, :body, :now)
  ON CONFLICT (person, name) DO UPDATE SET body = EXCLUDED.body, changed_at = EXCLUDED.changed_at)"};

constexpr store::Query kOffice{"org.office.list", R"(
  SELECT name, body FROM org_office)"};
constexpr store::Query kPutOffice{"org.office.put", R"(
  INSERT INTO org_office (name, body) VALUES (:name, :body)
  ON CONFLICT (name) DO UPDATE SET body = EXCLUDED.body)"};

constexpr store::Query kAddEvent{"org.event.add", R"(
  INSERT INTO org_event (id, at, actor, action, subject, detail)
  VALUES (:id, :at, :actor, :action, :subject, :detail))"};
constexpr store::Query kLastSignIns{"org.event.last_sign_ins", R"(
  SELECT subject, max(at) AS at FROM org_event WHERE action = 'signed_in' GROUP BY subject)"};
constexpr store::Query kEvents{"org.event.list", R"(
  SELECT id, at, actor, action, subject, detail
    FROM org_event
   WHERE at < :before OR (at = :before AND id < :before_id)
   ORDER BY at DESC, id DESC
   LIMIT :limit)"};

std::vector<std::string> split_names(const std::string& list) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

std::string joined_names(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list.append(list.empty() ? "" : "|").append(name);
  return list;
}

Unit unit_of(const store::Record& record) {
  return {text_in(record, "id"), text_in(record, "name"), text_in(record, "kind"),
          split_names(text_in(record, "also"))};
}

Person* person_with(std::vector<Person>& people, const std::string& id) {
  const auto it =
      std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.id == id; });
  return it == people.end() ? nullptr : &*it;
}

}  // namespace

std::string new_row_id(Instant now) {
  static IdGenerator ids = [] {
    std::random_device device;
    return IdGenerator((static_cast<std::uint64_t>(device()) << 32) | device());
  }();
  return ids.next(now / 1000);
}

std::vector<Unit> unit_rows(store::Session& session) {
  std::vector<Unit> units;
  session.run(kUnits, {}, [&](const store::Record& record) { units.push_back(unit_of(record)); });
  return units;
}

void put_unit_row(store::Session& session, const Unit& unit) {
  session.execute(
      kPutUnit,
      {{"id", unit.id}, {"name", unit.name}, {"kind", unit.kind}, {"also", joined_names(unit.also)}});
}

void remove_unit_row(store::Session& session, std::string_view id, Instant now) {
  session.execute(kRemoveUnit, {{"id", std::string(id)}, {"now", now}});
}

std::vector<Person> person_rows(store::Session& session, std::string_view id) {
  const store::Bind bind{{"all", std::int64_t{id.empty() ? 1 : 0}}, {"id", std::string(id)}};
  std::vector<Person> people;
  session.run(kPeople, bind, [&](const store::Record& record) {
    Person person;
    person.id = text_in(record, "id");
    person.login = text_in(record, "login");
    person.name = text_in(record, "name");
    person.must_change_password = whole_in(record, "must_change_password") == 1;
    person.removed_at = optional_whole_in(record, "removed_at");
    people.push_back(std::move(person));
  });
  session.run(kRoles, bind, [&](const store::Record& record) {
    if (Person* person = person_with(people, text_in(record, "person"))) {
      person->roles.insert(role_named(text_in(record, "role")));
    }
  });
  session.run(kPersonUnits, bind, [&](const store::Record& record) {
    if (Person* person = person_with(people, text_in(record, "person")))
      person->units.push_back(unit_of(record));
  });
  session.run(kActsFor, bind, [&](const store::Record& record) {
    if (Person* person = person_with(people, text_in(record, "person"))) {
      person->acts_for.insert(text_in(record, "leader"));
    }
  });
  return people;
}

std::optional<Person> person_row_of_login(store::Session& session, std::string_view login) {
  std::string id;
  session.run(kPersonOfLogin, {{"login", std::string(login)}},
              [&](const store::Record& record) { id = text_in(record, "id"); });
  if (id.empty()) return std::nullopt;
  return person_rows(session, id).front();
}

void put_person_row(store::Session& session, const Person& person, Instant now) {
  session.execute(kPutPerson, {{"id", person.id},
                               {"login", person.login},
                               {"name", person.name},
                               {"must_change", std::int64_t{person.must_change_password ? 1 : 0}},
                               {"now", now},
                               {"removed_at", person.removed_at ? Value{*person.removed_at} : Value{}}});
  session.execute(kDropRoles, {{"id", person.id}});
  for (const Role role : person.roles) {
    session.execute(kAddRole, {{"id", person.id}, {"role", std::string(rule_of(role).code)}});
  }
  session.execute(kDropPersonUnits, {{"id", person.id}});
  for (const Unit& unit : person.units)
    session.execute(kAddPersonUnit, {{"id", person.id}, {"unit", unit.id}});
  session.execute(kDropActsFor, {{"id", person.id}});
  for (const std::string& leader : person.acts_for) {
    session.execute(kAddActsFor, {{"id", person.id}, {"leader", leader}});
  }
}

std::int64_t active_people_with(store::Session& session, std::string_view role) {
  std::int64_t count = 0;
  session.run(kActiveWithRole, {{"role", std::string(role)}},
              [&](const store::Record& record) { count = whole_in(record, "n"); });
  return count;
}

bool any_person(store::Session& session) {
  bool any = false;
  session.run(kAnyPerson, {}, [&](const store::Record&) { any = true; });
  return any;
}

std::optional<std::string> preference_row(store::Session& session, std::string_view person,
                                          std::string_view name) {
  std::optional<std::string> body;
  session.run(kPreference, {{"person", std::string(person)}, {"name", std::string(name)}},
              [&](const store::Record& record) { body = text_in(record, "body"); });
  return body;
}

void put_preference_row(store::Session& session, std::string_view person, std::string_view name,
                        std::string_view body, Instant now) {
  session.execute(kPutPreference, {{"person", std::string(person)},
                                   {"name", std::string(name)},
                                   {"body", std::string(body)},
                                   {"now", now}});
}

std::map<std::string, std::string, std::less<>> office_rows(store::Session& session) {
  std::map<std::string, std::string, std::less<>> facts;
  session.run(kOffice, {}, [&](const store::Record& record) {
    facts.emplace(text_in(record, "name"), text_in(record, "body"));
  });
  return facts;
}

void put_office_row(store::Session& session, std::string_view name, std::string_view body) {
  session.execute(kPutOffice, {{"name", std::string(name)}, {"body", std::string(body)}});
}

void record_event(store::Session& session, Instant now, std::string_view actor, std::string_view action,
                  std::string_view subject, std::string_view detail) {
  session.execute(kAddEvent, {{"id", new_row_id(now)},
                              {"at", now},
                              {"actor", std::string(actor)},
                              {"action", std::string(action)},
                              {"subject", std::string(subject)},
                              {"detail", std::string(detail)}});
}

std::vector<OrgEvent> event_rows(store::Session& session, Instant before, std::string_view before_id,
                                 std::int64_t limit) {
  std::vector<OrgEvent> events;
  session.run(
      kEvents, {{"before", before}, {"before_id", std::string(before_id)}, {"limit", limit}},
      [&](const store::Record& record) {
        events.push_back({text_in(record, "id"), whole_in(record, "at"), text_in(record, "actor"),
                          text_in(record, "action"), text_in(record, "subject"), text_in(record, "detail")});
      });
  return events;
}

std::map<std::string, Instant, std::less<>> last_sign_ins(store::Session& session) {
  std::map<std::string, Instant, std::less<>> last;
  session.run(kLastSignIns, {}, [&](const store::Record& record) {
    last[text_in(record, "subject")] = whole_in(record, "at");
  });
  return last;
}

}  // namespace liantu::org
