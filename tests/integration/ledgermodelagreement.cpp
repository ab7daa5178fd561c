/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The model's time, and its comparison with what Redis holds.

#include "tests/integration/ledgermodel.h"
#include "tests/support/ledgerpicture.h"

#include <array>

namespace desk::test
{

namespace
{

constexpr qint64 second = 1'000'000;

QByteArray nameOf(ChatState state)
{
    constexpr std::array names = {"queued", "calling", "open", "held", "removing", "parked", "failed"};
    return names.at(static_cast<std::size_t>(state));
}

/// Notes what differs between the stored and the expected record of one room or agent.
class Comparison
{
public:
    Comparison(QByteArray &faults, const QByteArray &whose, qint64 tolerance)
        : m_faults(faults)
        , m_whose(whose)
        , m_tolerance(tolerance)
    {
    }

    template<typename T>
    void same(const char *field, const T &stored, const T &expected)
    {
        if (stored != expected)
            note(field, text(stored), text(expected));
    }

    /// The exact time stands in the ledger: the model goes on with it.
    void time(const char *field, qint64 stored, qint64 &expected)
    {
        if (std::abs(stored - expected) > m_tolerance)
            note(field, QByteArray::number(stored), QByteArray::number(expected));
        expected = stored;
    }

    const QByteArray &whose() const { return m_whose; }

private:
    static QByteArray text(const QByteArray &value) { return value; }
    static QByteArray text(int value) { return QByteArray::number(value); }

    void note(const char *field, const QByteArray &stored, const QByteArray &expected)
    {
        m_faults += m_whose + ' ' + field + ": stored " + stored + ", expected " + expected + '\n';
    }

    QByteArray &m_faults;
    const QByteArray &m_whose;
    qint64 m_tolerance;
};

/// Compares the records of those whom both know; whom only one knows is a fault.
template<typename Stored, typename Expected, typename Compare>
QByteArray compareAll(const QMap<QByteArray, Stored> &stored, QMap<QByteArray, Expected> &expected,
                      const char *what, qint64 tolerance, Compare compare)
{
    QByteArray faults;
    for (auto one = stored.begin(); one != stored.end(); ++one) {
        const auto other = expected.find(one.key());
        Comparison comparison(faults, one.key(), tolerance);
        if (other == expected.end())
            faults += QByteArray(what) + ' ' + one.key() + " is stored and not expected\n";
        else
            compare(comparison, *one, *other);
    }
    for (auto one = expected.keyBegin(); one != expected.keyEnd(); ++one) {
        if (!stored.contains(*one))
            faults += QByteArray(what) + ' ' + *one + " is expected and not stored\n";
    }
    return faults;
}

void compareChat(Comparison &with, const LedgerPicture::Chat &stored, LedgerModel::Chat &expected)
{
    with.same("state", stored.state, nameOf(expected.state));
    with.same("agent", stored.agent, expected.agent);
    with.same("attempts", stored.attempts, expected.attempts);
    with.same<int>("verify", stored.verify, expected.verify);
    with.same<int>("resolved", stored.resolved, expected.resolved.has_value());
    with.time("arrival", stored.arrival, expected.arrival);
    with.time("since", stored.since, expected.since);
    with.time("due", stored.due, expected.due);
    with.time("again", stored.again, expected.again);
    with.time("resolvedAt", stored.resolvedAt, expected.resolvedAt);
    with.time("looked", stored.looked, expected.looked);
}

} // namespace

void LedgerModel::shift(qint64 delta)
{
    const auto move = [delta](qint64 &time) { time = time ? std::max<qint64>(1, time + delta) : 0; };
    for (Chat &chat : chats) {
        for (qint64 *time :
             {&chat.arrival, &chat.since, &chat.due, &chat.again, &chat.resolvedAt, &chat.looked})
            move(*time);
    }
    for (Agent &agent : agents) {
        move(agent.fallAt);
        move(agent.belowAt);
    }
    for (qint64 &at : closed)
        move(at);
    move(rosterAt);
}

QByteArray LedgerModel::agree(const LedgerPicture &picture, qint64 tolerance)
{
    QByteArray faults = compareAll(picture.chats, chats, "room", tolerance, compareChat);
    const QMap<QByteArray, int> seatCounts = countSeats();
    faults += compareAll(picture.agents, agents, "agent", tolerance,
                         [&](Comparison &with, const LedgerPicture::Agent &stored, Agent &expected) {
                             const int seats = seatCounts.value(with.whose());
                             with.same("load", stored.load, seats + expected.external);
                             with.same("seats", stored.seats, seats);
                             with.same("external", stored.external, expected.external);
                             with.same<int>("eligible", stored.eligible, expected.eligible);
                             with.same<int>("aside", stored.aside, expected.aside);
                             with.same<int>("listed", stored.listed, expected.listed);
                             with.same("own cap", stored.cap.value_or(-1), expected.cap.value_or(-1));
                             with.time("fallAt", stored.fallAt, expected.fallAt);
                             with.time("belowAt", stored.belowAt, expected.belowAt);
                         });
    // Marks are forgotten after a day, some sooner, some later: near that age either is right.
    const auto old = [&](const auto &mark) { return mark.value() <= picture.now - 23 * 3600 * second; };
    auto storedMarks = picture.closed;
    storedMarks.removeIf(old);
    QMap<QByteArray, qint64> expectedMarks = closed;
    expectedMarks.removeIf(old);
    faults += compareAll(storedMarks, expectedMarks, "closed", tolerance,
                         [&](Comparison &with, qint64 stored, qint64 expected) {
                             with.time("at", stored, expected);
                             closed[with.whose()] = expected;
                         });
    return faults;
}

} // namespace desk::test
