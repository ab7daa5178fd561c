/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/ledgerwalk.h"

#include "tests/support/ledgerinvariant.h"

#include <array>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

constexpr qint64 second = 1'000'000;

qint64 clockUs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace

LedgerRandomWalk::LedgerRandomWalk(LedgerDriver &driver, TestRedis &server, quint32 seed)
    : desk(driver)
    , watcher(server.url())
    , redis(server)
    , random(seed)
    , roomCount(seed % 2 == 0 ? 24 : 7)
    , agentCount(seed % 2 == 0 ? 6 : 3)
{
}

void LedgerRandomWalk::run(int steps)
{
    for (int number = 1; number <= steps && !testing::Test::HasFailure(); ++number) {
        avoidEdges();
        model.beginStep(clockUs());
        takeStep();
        compare();
    }
    for (const QByteArray &line : history) {
        if (testing::Test::HasFailure())
            std::fprintf(stderr, "  %s\n", line.constData());
    }
}

void LedgerRandomWalk::note(const QByteArray &line)
{
    history.append(QByteArray::number(model.step) + ": " + line);
    if (history.size() > 25)
        history.removeFirst();
}

void LedgerRandomWalk::avoidEdges()
{
    const auto near = [](qint64 edge) { return edge && std::abs(edge - clockUs()) < 2 * second; };
    const auto anyNear = [&] {
        bool found = near(model.rosterAt) ? false : near(model.rosterAt + 60 * second);
        for (const LedgerModel::Chat &chat : model.chats) {
            found |= near(chat.due) || near(chat.due - 600 * second);
            found |= chat.state == ChatState::Failed && near(chat.since + 300 * second);
        }
        for (const LedgerModel::Agent &one : model.agents)
            found |= one.fallAt && near(one.fallAt + 30 * second);
        for (const LedgerModel::Agent &one : model.agents)
            found |= one.belowAt && near(one.belowAt + 30 * second);
        for (const qint64 at : model.closed)
            found |= near(at + 24 * 3600 * second) || near(at + 23 * 3600 * second);
        return found;
    };
    while (anyNear())
        shift(-5 * second);
}

void LedgerRandomWalk::shift(qint64 delta)
{
    shiftLedgerTimes(desk.redis, delta);
    model.shift(delta);
}

std::chrono::microseconds LedgerRandomWalk::age(const QByteArray &id)
{
    if (chance(50))
        return 0us;
    qint64 back = below(60) * second;
    const auto clashes = [&](qint64 at) { return at && std::abs(model.now - back - at) < second / 2; };
    const LedgerModel::Chat chat = model.chats.value(id);
    while (clashes(chat.since) || clashes(chat.resolvedAt) || clashes(chat.again) || clashes(chat.arrival) ||
           clashes(model.closed.value(id)))
        back += second;
    return std::chrono::microseconds(back);
}

void LedgerRandomWalk::takeStep()
{
    const int dice = below(1000);
    if (dice < 250)
        arrive();
    else if (dice < 400)
        reserve();
    else if (dice < 620)
        endCall();
    else if (dice < 740)
        resolve();
    else if (dice < 790)
        takeDue();
    else if (dice < 850)
        supervise();
    else if (dice < 900)
        verify();
    else if (dice < 950)
        readRoster();
    else if (dice < 970)
        passTime();
    else
        setting(dice);
}

void LedgerRandomWalk::arrive()
{
    const QByteArray id = room();
    const Arrival arrival{
        .room = id, .age = age(id), .latestSession = session(), .latestResolved = chance(50)};
    const bool adopt = chance(15);
    note((adopt ? "adopt " : "enqueue ") + id + " age " + QByteArray::number(qint64(arrival.age.count())) +
         " latest " + QByteArray::number(arrival.latestSession) +
         (arrival.latestResolved ? " resolved" : ""));
    const EnqueueOutcome expected = model.enqueue(arrival, adopt);
    const EnqueueOutcome got =
        adopt ? desk.wait<EnqueueOutcome>([&](ChatLedger &l, auto answer) { l.adopt(arrival, 24h, answer); })
              : desk.enqueue(arrival);
    EXPECT_EQ(got, expected);
}

void LedgerRandomWalk::reserve()
{
    const int limit = 1 + below(4);
    note("reserve " + QByteArray::number(limit));
    const ReserveResult expected = model.reserve(limit);
    const ReserveResult got = desk.reserve(limit);
    EXPECT_EQ(got.stopped, expected.stopped);
    EXPECT_EQ(got.cap, expected.cap);
    ASSERT_EQ(got.reservations.size(), expected.reservations.size());
    for (qsizetype i = 0; i < got.reservations.size(); ++i) {
        EXPECT_EQ(got.reservations.at(i).room, expected.reservations.at(i).room);
        EXPECT_EQ(got.reservations.at(i).agent, expected.reservations.at(i).agent);
        EXPECT_EQ(got.reservations.at(i).attempts, expected.reservations.at(i).attempts);
        begin(got.reservations.at(i));
    }
}

void LedgerRandomWalk::begin(const Reservation &call)
{
    EXPECT_FALSE(tokens.contains(call.token)) << "a token came twice";
    tokens.insert(call.token);
    model.chats[call.room].token = call.token;
    calls.append(call);
    if (calls.size() > 30)
        calls.removeFirst();
}

void LedgerRandomWalk::endCall()
{
    if (calls.isEmpty())
        return;
    const Reservation call = any(calls);
    const int dice = below(100);
    note("end " + call.room + " " + call.token + " dice " + QByteArray::number(dice));
    if (dice < 45) {
        const qint64 now = session();
        const bool unproven = dice < 5;
        const StepOutcome expected = model.confirm(call, now, unproven);
        EXPECT_EQ(desk.confirm(call, now, unproven), expected);
    } else if (dice < 65) {
        const std::chrono::milliseconds retry(below(60) * 1000);
        const StepOutcome expected = model.unknown(call, retry);
        EXPECT_EQ(desk.unknown(call, retry), expected);
    } else if (dice < 80) {
        const auto outcome = static_cast<RemovalOutcome>(below(4));
        const StepOutcome expected = model.finishRemoval(call, outcome);
        EXPECT_EQ(desk.finishRemoval(call, outcome), expected);
    } else {
        const Refusal refusal{.then = static_cast<Refusal::Then>(below(5)),
                              .delay = std::chrono::seconds(below(100)),
                              .error = QStringLiteral("no"),
                              .blamesAgent = chance(50)};
        const StepOutcome expected = model.release(call, refusal);
        EXPECT_EQ(desk.release(call, refusal), expected);
    }
}

void LedgerRandomWalk::resolve()
{
    const QByteArray id = room();
    const qint64 ended = session();
    const auto received = age(id);
    note("resolve " + id + " session " + QByteArray::number(ended) + " age " +
         QByteArray::number(qint64(received.count())));
    const ResolveOutcome expected = model.resolve(id, ended, received);
    EXPECT_EQ(desk.resolve(id, ended, received), expected);
}

void LedgerRandomWalk::takeDue()
{
    const int limit = 1 + below(6);
    note("takedue " + QByteArray::number(limit));
    const QList<DueWork> expected = model.takeDue(limit);
    const QList<DueWork> got = desk.takeDue(limit);
    ASSERT_EQ(got.size(), expected.size());
    for (qsizetype i = 0; i < got.size(); ++i) {
        const Reservation &call = got.at(i).reservation;
        EXPECT_EQ(got.at(i).kind, expected.at(i).kind);
        EXPECT_EQ(call.room, expected.at(i).reservation.room);
        EXPECT_EQ(call.agent, expected.at(i).reservation.agent);
        if (got.at(i).kind == DueWork::Kind::Verify)
            readings.append({got.at(i), model.step});
        else
            begin(call);
    }
}

void LedgerRandomWalk::verify()
{
    if (readings.isEmpty())
        return;
    const auto &[work, version] = any(readings);
    const auto reading = static_cast<RoomReading>(below(3));
    note("verify " + work.reservation.room + " says " + QByteArray::number(int(reading)));
    const VerifyOutcome expected = model.verify(work.reservation.room, version, reading);
    EXPECT_EQ(desk.verify(work, reading), expected);
    if (readings.size() > 6)
        readings.removeFirst();
}

void LedgerRandomWalk::supervise()
{
    const QByteArray id = room();
    if (sights.isEmpty() || chance(80))
        sights.append({desk.see(id), model.chats.value(id).version});
    if (sights.size() > 8)
        sights.removeFirst();
    auto [action, version] = chance(70) ? sights.last() : any(sights);
    action.requestId = "walk" + QByteArray::number(model.step);
    const QByteArray chosen = agent();
    const bool aboveCap = chance(30);
    const int dice = below(5);
    note("supervise " + action.room + " dice " + QByteArray::number(dice) + " agent " + chosen);
    using Act = std::pair<ActionOutcome, ActionResult>;
    const auto act = [&]() -> Act {
        switch (dice) {
        case 0:
            return {model.assignTo(action.room, version, chosen, aboveCap),
                    desk.assignTo(action, chosen, aboveCap)};
        case 1:
            return {model.moveToFront(action.room, version), desk.moveToFront(action)};
        case 2:
            return {model.drop(action.room, version), desk.drop(action)};
        case 3:
            return {model.replay(action.room, version), desk.replay(action)};
        default:
            return {model.putBack(action.room, version), desk.putBack(action)};
        }
    };
    const auto [expected, got] = act();
    EXPECT_EQ(got.outcome, expected);
    if (got.reservation)
        begin(*got.reservation);
}

void LedgerRandomWalk::readRoster()
{
    const qint64 sequence = desk.sequence();
    if (chance(60) || lastSequence == 0) {
        lastSequence = sequence;
        lastSequenceStep = model.step - 1; // what this step changes comes after the reading
    }
    RosterReading reading{.begunSequence = sequence};
    QList<RosterAgent> forModel;
    note("roster");
    for (int number = 0; number < agentCount && !emptyRoster(number); ++number) {
        if (chance(7))
            continue;
        const QByteArray id = QByteArray::number(11 + number);
        const int here = model.seats(id);
        RosterAgent seen = online(id, chance(10) ? -1 : std::max(0, here + (chance(60) ? 0 : below(4) - 2)));
        seen.eligible = chance(85);
        seen.seenSequence = lastSequence;
        reading.agents.append(seen);
        seen.seenSequence = lastSequenceStep;
        forModel.append(seen);
    }
    const bool expected = model.roster(forModel);
    EXPECT_EQ(desk.applyRoster(reading).applied, expected);
    if (chance(20)) {
        EXPECT_FALSE(desk.applyRoster({.begunSequence = sequence - 1, .agents = reading.agents}).applied);
    }
}

void LedgerRandomWalk::passTime()
{
    constexpr std::array jumps = {-6 * second,   -31 * second,     -31 * second, -61 * second,
                                  -400 * second, -91'777 * second, 45 * second,  3600 * second};
    const qint64 delta = jumps.at(static_cast<std::size_t>(below(int(jumps.size()))));
    note("shift " + QByteArray::number(delta / second));
    shift(delta);
}

void LedgerRandomWalk::setting(int dice)
{
    if (dice < 978)
        setCap();
    else if (dice < 984)
        setOwnCap();
    else if (dice < 988)
        lift();
    else if (dice < 995)
        setPaused();
    else if (dice < 999)
        redis.run("SCRIPT FLUSH");
    else
        flush();
}

void LedgerRandomWalk::setCap()
{
    const int value = 1 + below(5);
    note("cap " + QByteArray::number(value));
    model.cap = value;
    if (chance(50)) {
        redis.run({"SET", "config:max_agent_chat", QByteArray::number(value)});
        EXPECT_EQ(watcher.summary().cap.value, value);
        redis.run({"SET", "config:max_agent_chat", chance(50) ? "junk" : "-3"}); // the last good value stays
    } else {
        EXPECT_TRUE(desk.setCap(value).applied);
    }
}

void LedgerRandomWalk::setOwnCap()
{
    const QByteArray id = agent();
    const std::optional<int> value = chance(50) ? std::optional<int>(below(4)) : std::nullopt;
    note("own cap of " + id);
    const bool known = model.agents.contains(id);
    const auto before = known ? model.agents[id].cap : std::nullopt;
    model.setOwnCap(id, value);
    EXPECT_EQ(desk.setOwnCap(id, before, value).outcome,
              known ? OwnCapChange::Outcome::Done : OwnCapChange::Outcome::UnknownAgent);
}

void LedgerRandomWalk::lift()
{
    const QByteArray id = agent();
    note("lift " + id);
    const bool known = model.agents.contains(id);
    model.lift(id);
    EXPECT_EQ(desk.lift(id), known);
}

void LedgerRandomWalk::setPaused()
{
    model.paused = chance(20);
    note(model.paused ? "pause" : "resume");
    EXPECT_EQ(desk.setPaused(model.paused).paused, model.paused);
}

void LedgerRandomWalk::flush()
{
    note("FLUSHALL");
    redis.run("FLUSHALL");
    const qint64 step = model.step;
    model = LedgerModel();
    model.step = step;
    lastSequence = 0;
}

void LedgerRandomWalk::compare()
{
    ASSERT_TRUE(picture.read(desk.redis));
    const qint64 tolerance = clockUs() - model.now + 1000;
    const QByteArray difference = model.agree(picture, tolerance);
    EXPECT_TRUE(difference.isEmpty()) << difference.constData();
    for (const QByteArray &fault : ledgerFaults(picture))
        ADD_FAILURE() << fault.constData();
}

} // namespace desk::test
