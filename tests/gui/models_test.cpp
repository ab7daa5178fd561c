/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/failuresmodel.h"
#include "ui/agents/agentmodel.h"
#include "ui/common/chatsearch.h"
#include "ui/waiting/waitingmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace desk::test
{

namespace
{

using Tester = QAbstractItemModelTester;

/// Changes a list of rows as an engine might: rows leave, come, change and wander.
class RandomChats
{
public:
    explicit RandomChats(unsigned seed)
        : m_random(seed)
    {
    }

    QList<ChatRow> next()
    {
        for (int step = below(6); step > 0; --step)
            change();
        if (below(25) == 0)
            std::shuffle(m_rows.begin(), m_rows.end(), m_random);
        if (below(25) == 0)
            m_rows.removeIf([this](const ChatRow &) { return below(2) == 0; });
        if (below(25) == 0)
            insertScattered(100);
        return m_rows;
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    void insertScattered(int count)
    {
        for (; count > 0; --count)
            m_rows.insert(below(static_cast<int>(m_rows.size()) + 1), newRow());
    }

    ChatRow newRow() { return row(waitingChat(QByteArray::number(++m_lastRoom), QStringLiteral("n"), 5)); }

    void change()
    {
        const int size = static_cast<int>(m_rows.size());
        switch (size == 0 ? 0 : below(5)) {
        case 0:
            m_rows.append(newRow());
            break;
        case 1:
            m_rows.removeFirst();
            break;
        case 2:
            m_rows.removeAt(below(size));
            break;
        case 3:
            m_rows.move(below(size), below(size));
            break;
        default: {
            const int at = below(size);
            ChatRecord changed = *m_rows[at];
            ++changed.attempts;
            m_rows[at] = row(changed);
        }
        }
    }

    std::mt19937 m_random;
    QList<ChatRow> m_rows;
    int m_lastRoom = 0;
};

QList<QByteArray> rooms(const ChatListModel &model)
{
    QList<QByteArray> result;
    for (int number = 0; number < model.rowCount(); ++number)
        result.append(model.rowAt(number)->room);
    return result;
}

QString textAt(const QAbstractItemModel &model, int rowNumber, int column, int role = Qt::DisplayRole)
{
    return model.index(rowNumber, column).data(role).toString();
}

template<typename... Numbers>
QList<ChatRow> chats(Numbers... numbers)
{
    return {row(waitingChat(QByteArray::number(numbers), QStringLiteral("c%1").arg(numbers), 60))...};
}

class WaitingRows : public testing::Test
{
protected:
    void show(const QList<ChatRow> &rows)
    {
        snapshot.waiting = rows;
        model.setSnapshot(shared(snapshot));
    }

    DeskSnapshot snapshot = emptySnapshot();
    WaitingModel model;
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

TEST_F(WaitingRows, FollowAnyChangeAndKeepPersistentIndexesOnTheirRoom)
{
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomChats random(seed);
        for (int step = 0; step < 60; ++step) {
            QHash<QByteArray, QPersistentModelIndex> held;
            for (int number = 0; number < model.rowCount(); ++number)
                held.insert(model.rowAt(number)->room, QPersistentModelIndex(model.index(number, 0)));
            const QList<ChatRow> rows = random.next();
            show(rows);
            ASSERT_EQ(model.rowCount(), rows.size()) << "seed " << seed << " step " << step;
            for (int number = 0; number < model.rowCount(); ++number) {
                ASSERT_EQ(model.rowAt(number), rows[number]) << "seed " << seed << " step " << step;
                const auto index = held.constFind(rows[number]->room);
                if (index != held.cend()) {
                    ASSERT_EQ(index->row(), number) << "seed " << seed << " step " << step;
                }
            }
        }
        show({});
    }
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(WaitingRows, TellOneSpanForNeighboursThatChanged)
{
    QList<ChatRow> rows = chats(1, 2, 3, 4, 5, 6);
    show(rows);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    for (const int number : {1, 2, 5}) {
        ChatRecord chat = *rows[number];
        chat.attempts = 3;
        rows[number] = row(chat);
    }
    show(rows);
    ASSERT_EQ(changes.count(), 2);
    EXPECT_EQ(changes[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(changes[0][1].toModelIndex().row(), 2);
    EXPECT_EQ(changes[1][0].toModelIndex().row(), 5);
}

TEST_F(WaitingRows, TellNothingWhenNothingChanged)
{
    const QList<ChatRow> rows = chats(1, 2, 3);
    show(rows);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    show(rows);
    EXPECT_EQ(changes.count() + layouts.count(), 0);
}

TEST_F(WaitingRows, MoveOneChatToTheFrontAsOneMove)
{
    const QList<ChatRow> rows = chats(1, 2, 3, 4);
    show(rows);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    show({rows[2], rows[0], rows[1], rows[3]});
    EXPECT_EQ(moves.count(), 1);
    EXPECT_EQ(removals.count(), 0);
    EXPECT_EQ(rooms(model), QList<QByteArray>({"3", "1", "2", "4"}));
}

TEST_F(WaitingRows, LeaveAtTheFrontAsOneRun)
{
    QList<ChatRow> rows = chats(1, 2, 3, 4, 5);
    show(rows);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    rows.remove(0, 3);
    show(rows);
    EXPECT_EQ(removals.count(), 1);
}

TEST_F(WaitingRows, SayTheWaitWithItsConcern)
{
    show({row(waitingChat("1", QStringLiteral("a"), 768)), row(waitingChat("2", QStringLiteral("b"), 131)),
          row(waitingChat("3", QStringLiteral("c"), 102))});
    model.setNow(deskNowMs());
    EXPECT_EQ(textAt(model, 0, WaitingModel::Waiting), QStringLiteral("12:48"));
    EXPECT_EQ(textAt(model, 0, WaitingModel::Waiting, Qt::AccessibleTextRole),
              QStringLiteral("waiting 12 minutes 48 seconds, too long"));
    EXPECT_EQ(textAt(model, 1, WaitingModel::Waiting, Qt::AccessibleTextRole),
              QStringLiteral("waiting 2 minutes 11 seconds, long"));
    EXPECT_EQ(textAt(model, 2, WaitingModel::Waiting, Qt::AccessibleTextRole),
              QStringLiteral("waiting 1 minute 42 seconds"));
    EXPECT_EQ(model.index(0, WaitingModel::Waiting).data(cellrole::Icon).value<IconName>(), IconName::Bad);
    EXPECT_EQ(model.index(1, WaitingModel::Waiting).data(cellrole::Icon).value<IconName>(), IconName::Warn);
    EXPECT_FALSE(model.index(2, WaitingModel::Waiting).data(cellrole::Icon).isValid());
}

TEST_F(WaitingRows, WarnAtTheThresholdNotAfterIt)
{
    show({row(waitingChat("1", QStringLiteral("a"), 120))});
    model.setNow(deskNowMs());
    EXPECT_EQ(model.index(0, WaitingModel::Waiting).data(cellrole::Tone).value<Tone>(), Tone::Warn);
    model.setNow(deskNowMs() - 1000);
    EXPECT_EQ(model.index(0, WaitingModel::Waiting).data(cellrole::Tone).value<Tone>(), Tone::Normal);
}

TEST_F(WaitingRows, GoOnWaitingWhileFrozen)
{
    snapshot.live = false;
    show({row(waitingChat("1", QStringLiteral("a"), 60))});
    model.setNow(deskNowMs() + 5000);
    EXPECT_EQ(textAt(model, 0, WaitingModel::Waiting), QStringLiteral("1:05"));
    EXPECT_EQ(model.index(0, WaitingModel::Customer).data(cellrole::Tone).value<Tone>(), Tone::Muted);
}

TEST_F(WaitingRows, CountTheWaitByTheClockOfRedis)
{
    snapshot.clockOffsetUs = -30'000'000; // Redis is 30 s behind this machine
    show({row(waitingChat("1", QStringLiteral("a"), 60))});
    model.setNow(deskNowMs());
    EXPECT_EQ(textAt(model, 0, WaitingModel::Waiting), QStringLiteral("0:30"));
}

TEST_F(WaitingRows, NameAChatWithoutACustomerByItsRoom)
{
    show({row(waitingChat("273683402", {}, 5)), row(waitingChat("2", QStringLiteral("<b>x</b>"), 5))});
    EXPECT_EQ(textAt(model, 0, WaitingModel::Customer), QStringLiteral("Room 273683402"));
    EXPECT_EQ(textAt(model, 1, WaitingModel::Customer), QStringLiteral("<b>x</b>"));
}

TEST_F(WaitingRows, AreFoundByNameAndRoom)
{
    ChatSearch search(&model);
    const Tester searchTester(&search, Tester::FailureReportingMode::Fatal);
    show({row(waitingChat("273683402", QStringLiteral("Bayu"), 5)),
          row(waitingChat("99", QStringLiteral("Sari"), 5))});
    search.setSearch(QStringLiteral(" bAy "));
    ASSERT_EQ(search.rowCount(), 1);
    EXPECT_EQ(textAt(search, 0, WaitingModel::Customer), QStringLiteral("Bayu"));
    search.setSearch(QStringLiteral("99"));
    ASSERT_EQ(search.rowCount(), 1);
    EXPECT_EQ(textAt(search, 0, WaitingModel::Number), QStringLiteral("2")) << "the place in the queue stays";
}

TEST(ActivityRows, ShowTheNewestFirstAndFollowTheBoundedList)
{
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::mt19937 random(7);
    QList<ActivityEntry> entries;
    int number = 0;
    DeskSnapshot snapshot = emptySnapshot();
    for (int step = 0; step < 200; ++step) {
        for (int added = static_cast<int>(random() % 5); added > 0; --added)
            entries.append({.atMs = deskNowMs() + ++number,
                            .kind = "enqueue",
                            .room = QByteArray::number(number),
                            .customer = {},
                            .agent = {},
                            .agentName = {},
                            .why = {}});
        while (entries.size() > 50)
            entries.removeFirst();
        const QPersistentModelIndex newest(model.index(0, ActivityModel::Time));
        const QByteArray newestRoom = newest.isValid() ? model.entryAt(0).room : QByteArray();
        snapshot.activity = std::make_shared<const QList<ActivityEntry>>(entries);
        model.setSnapshot(shared(snapshot));
        if (newest.isValid()) {
            ASSERT_EQ(model.entryAt(newest.row()).room, newestRoom) << "a chosen line stays chosen";
        }
        ASSERT_EQ(model.rowCount(), entries.size());
        for (int line = 0; line < model.rowCount(); ++line)
            ASSERT_EQ(model.entryAt(line).room, entries[entries.size() - 1 - line].room);
    }
    EXPECT_EQ(resets.count(), 0);
}

TEST(ActivityRows, ReplaceAListThatSharesNothing)
{
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setSnapshot(shared(busySnapshot()));
    DeskSnapshot snapshot = emptySnapshot();
    snapshot.activity = std::make_shared<const QList<ActivityEntry>>(QList<ActivityEntry>{
        {.atMs = 5, .kind = "cap", .room = {}, .customer = {}, .agent = {}, .agentName = {}, .why = {}}});
    model.setSnapshot(shared(snapshot));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(textAt(model, 0, ActivityModel::What), QStringLiteral("Cap changed"));
}

TEST(FailureRows, TellRefusedFromUnknown)
{
    FailuresModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setSnapshot(shared(busySnapshot()));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(textAt(model, 0, FailuresModel::State), QStringLiteral("Refused"));
    EXPECT_EQ(textAt(model, 1, FailuresModel::State), QStringLiteral("No answer"));
}

} // namespace

} // namespace desk::test
