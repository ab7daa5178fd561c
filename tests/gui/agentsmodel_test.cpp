/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "ui/agents/agentmodel.h"
#include "ui/agents/agentorder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace desk::test
{

namespace
{

using Tester = QAbstractItemModelTester;

class AgentRows : public testing::Test
{
protected:
    void show(const QList<AgentRecord> &agents)
    {
        snapshot.agents.clear();
        for (const AgentRecord &agent : agents)
            snapshot.agents.append(row(agent));
        model.setSnapshot(shared(snapshot));
        model.setNow(deskNowMs());
    }

    QString text(int column, int role = Qt::DisplayRole) const
    {
        return model.index(0, column).data(role).toString();
    }
    QString spoken(int column) const { return text(column, Qt::AccessibleTextRole); }

    QStringList names() const
    {
        QStringList result;
        for (int number = 0; number < order.rowCount(); ++number)
            result.append(order.index(number, AgentModel::Agent).data().toString());
        return result;
    }

    DeskSnapshot snapshot = emptySnapshot();
    AgentModel model;
    AgentOrder order{&model};
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
    Tester orderTester{&order, Tester::FailureReportingMode::Fatal};
};

TEST_F(AgentRows, SayTheLoadInWords)
{
    AgentRecord agent = onlineAgent("1", QStringLiteral("Dewi"), 4);
    agent.arriving = 1;
    show({agent});
    EXPECT_EQ(text(AgentModel::Load), QStringLiteral("4/5"));
    EXPECT_EQ(spoken(AgentModel::Load), QStringLiteral("4 of 5: 3 held, 1 arriving"));
    EXPECT_EQ(text(AgentModel::State), QStringLiteral("Room for 1"));
}

TEST_F(AgentRows, SayWhatOnlyQiscusCounts)
{
    AgentRecord agent = onlineAgent("1", QStringLiteral("Ratna"), 4);
    agent.external = 1;
    agent.load = 5;
    agent.remote = 5;
    show({agent});
    EXPECT_EQ(text(AgentModel::AtQiscus), QStringLiteral("5 (+1)"));
    EXPECT_EQ(spoken(AgentModel::AtQiscus), QStringLiteral("Qiscus counts 5, we count 4"));
    EXPECT_EQ(spoken(AgentModel::Load), QStringLiteral("5 of 5: 4 held, 1 that only Qiscus counts"));
    EXPECT_EQ(model.index(0, AgentModel::AtQiscus).data(cellrole::Icon).value<IconName>(), IconName::Warn);
}

TEST_F(AgentRows, SayWhoIsOverTheCap)
{
    show({onlineAgent("1", QStringLiteral("Rudi"), 6)});
    EXPECT_EQ(text(AgentModel::State), QStringLiteral("Over by 1"));
    EXPECT_EQ(spoken(AgentModel::Load), QStringLiteral("6 of 5: 6 held, 1 over the cap"));
    EXPECT_EQ(model.index(0, AgentModel::State).data(cellrole::Tone).value<Tone>(), Tone::Bad);
}

TEST_F(AgentRows, LetTheOwnCapReplaceTheGlobalOne)
{
    AgentRecord agent = onlineAgent("1", QStringLiteral("Kartika"), 8);
    agent.ownCap = 8;
    show({agent});
    EXPECT_EQ(text(AgentModel::Load), QStringLiteral("8/8"));
    EXPECT_EQ(text(AgentModel::State), QStringLiteral("Full, own cap"));
    agent.ownCap = 0;
    show({agent});
    EXPECT_EQ(text(AgentModel::State), QStringLiteral("No new chats"));
}

TEST_F(AgentRows, GiveAPreviewOnlyToThoseWhomTheGlobalCapRules)
{
    AgentRecord own = onlineAgent("2", QStringLiteral("Own"), 3);
    own.ownCap = 3;
    AgentRecord away = onlineAgent("3", QStringLiteral("Away"), 2);
    away.eligible = false;
    show({onlineAgent("1", QStringLiteral("Dewi"), 4), own, away});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setPreviewCap(7);
    EXPECT_EQ(changes.count(), 1);
    const auto seats = [this](int number) {
        return model.index(number, AgentModel::Load).data(cellrole::Seats).value<Seats>();
    };
    EXPECT_EQ(seats(0).previewCap, 7);
    EXPECT_EQ(seats(1).previewCap, std::nullopt);
    EXPECT_EQ(seats(2).previewCap, std::nullopt);
    model.setPreviewCap(std::nullopt);
    EXPECT_EQ(seats(0).previewCap, std::nullopt);
}

TEST_F(AgentRows, TellANewCapOnce)
{
    show({onlineAgent("1", QStringLiteral("Dewi"), 4), onlineAgent("2", QStringLiteral("Made"), 4)});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    snapshot.cap = 6;
    model.setSnapshot(shared(snapshot));
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(text(AgentModel::State), QStringLiteral("Room for 2"));
}

TEST_F(AgentRows, StandInTheOrderOfWhatMatters)
{
    AgentRecord holding = onlineAgent("5", QStringLiteral("E holding"), 1);
    holding.eligible = false;
    AgentRecord away = onlineAgent("6", QStringLiteral("F away"), 0);
    away.eligible = false;
    AgentRecord aside = onlineAgent("7", QStringLiteral("G aside"), 2);
    aside.setAside = true;
    show({away, holding, onlineAgent("4", QStringLiteral("D full"), 5),
          onlineAgent("3", QStringLiteral("C one"), 4), onlineAgent("2", QStringLiteral("B three"), 2), aside,
          onlineAgent("1", QStringLiteral("A over"), 6)});
    order.refresh();
    EXPECT_EQ(names(),
              QStringList({QStringLiteral("A over"), QStringLiteral("G aside"), QStringLiteral("B three"),
                           QStringLiteral("C one"), QStringLiteral("D full"), QStringLiteral("E holding"),
                           QStringLiteral("F away")}));
}

TEST_F(AgentRows, KeepTheirPlaceUntilToldToRefresh)
{
    AgentRecord first = onlineAgent("1", QStringLiteral("A"), 1);
    AgentRecord second = onlineAgent("2", QStringLiteral("B"), 3);
    show({first, second});
    order.refresh();
    EXPECT_TRUE(order.isCurrent());
    first.load = first.seats = 5;
    show({first, second});
    EXPECT_EQ(names(), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    EXPECT_FALSE(order.isCurrent());
    order.refresh();
    EXPECT_EQ(names(), QStringList({QStringLiteral("B"), QStringLiteral("A")}));
    EXPECT_TRUE(order.isCurrent());
}

TEST_F(AgentRows, AreFilteredByTheirStanding)
{
    AgentRecord away = onlineAgent("3", QStringLiteral("Away"), 0);
    away.eligible = false;
    show({onlineAgent("1", QStringLiteral("Room"), 2), onlineAgent("2", QStringLiteral("Full"), 5), away,
          onlineAgent("4", QStringLiteral("Over"), 6)});
    order.setShow(AgentShow::WithRoom);
    EXPECT_EQ(names(), QStringList{QStringLiteral("Room")});
    order.setShow(AgentShow::Full);
    EXPECT_EQ(names(), QStringList({QStringLiteral("Over"), QStringLiteral("Full")}));
    order.setShow(AgentShow::Offline);
    EXPECT_EQ(names(), QStringList{QStringLiteral("Away")});
    order.setShow(AgentShow::Everyone);
    EXPECT_EQ(names().size(), 4);
}

TEST_F(AgentRows, FollowRandomSnapshotsWithoutAReset)
{
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::mt19937 random(11);
    QList<AgentRecord> agents;
    for (int step = 0; step < 300; ++step) {
        if (random() % 3 == 0)
            agents.append(onlineAgent(QByteArray::number(step), QStringLiteral("n%1").arg(random() % 9), 0));
        if (random() % 8 == 0 && !agents.isEmpty())
            agents.removeAt(static_cast<qsizetype>(random() % static_cast<unsigned>(agents.size())));
        for (AgentRecord &agent : agents) {
            agent.load = agent.seats = static_cast<int>(random() % 7);
            agent.eligible = random() % 4 != 0;
        }
        if (random() % 10 == 0)
            std::shuffle(agents.begin(), agents.end(), random);
        show(agents);
        ASSERT_EQ(order.rowCount(), agents.size());
        if (random() % 4 == 0) {
            order.refresh();
            ASSERT_TRUE(order.isCurrent());
        }
    }
    EXPECT_EQ(resets.count(), 0);
}

} // namespace

} // namespace desk::test
