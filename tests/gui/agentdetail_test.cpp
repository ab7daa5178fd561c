/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "tests/support/guisupport.h"
#include "ui/agents/agentdetail.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/agentsview.h"
#include "ui/agents/candidatesmodel.h"
#include "ui/agents/heldchatsmodel.h"
#include "ui/common/cellroles.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

using Call = FakeDesk::Call;

ChatRow heldChat(const QByteArray &room, const QString &name, ChatState state)
{
    ChatRecord chat = waitingChat(room, name, 300);
    chat.state = state;
    chat.agent = "1";
    chat.version = 9;
    return row(chat);
}

ActivityEntry decision(const QByteArray &room, const QString &customer)
{
    return {.atMs = deskNowMs() - 5000,
            .kind = "reserve",
            .room = room,
            .customer = customer,
            .agent = "1",
            .agentName = QStringLiteral("Dewi Lestari"),
            .why = QStringLiteral("lowest load of 3 who had room"),
            .candidates = {{"1", QStringLiteral("Dewi Lestari"), 3, 5},
                           {"3", QStringLiteral("Agus Setiawan"), 4, 5},
                           {"10", QStringLiteral("Rudi Hartono"), 5, 5}}};
}

class AgentDetailTest : public testing::Test
{
protected:
    void SetUp() override
    {
        snapshot = busySnapshot();
        QList<ActivityEntry> activity = *snapshot.activity;
        activity << decision("501", QStringLiteral("Fitri Handayani"));
        activity << decision("502", QStringLiteral("Budi Santoso"));
        snapshot.activity = std::make_shared<const QList<ActivityEntry>>(activity);
        snapshot.watched = {"1",
                            {heldChat("501", QStringLiteral("Fitri Handayani"), ChatState::Held),
                             heldChat("502", QStringLiteral("Budi Santoso"), ChatState::Calling)}};
        view.resize(640, 700);
        view.show();
        QApplication::setActiveWindow(&view);
        publish();
        view.pane()->table()->setFocus();
        view.pane()->table()->selectRow(0);
    }

    void publish() { view.setSnapshot(shared(snapshot)); }
    void open() { QTest::keyClick(view.pane()->table(), Qt::Key_Return); }
    void changeDewi(const std::function<void(AgentRecord &)> &change)
    {
        AgentRecord dewi = *snapshot.agents[0];
        change(dewi);
        snapshot.agents[0] = row(dewi);
        publish();
    }
    bool isOpen() const { return view.currentWidget() == view.detail(); }
    DeskTable *held() { return view.detail()->heldTable(); }
    QSpinBox *ownCap() { return view.findChild<QSpinBox *>(QStringLiteral("ownCap")); }
    QString why() { return view.findChild<QLabel *>(QStringLiteral("why"))->text(); }
    QString figure(const char *name, const char *part)
    {
        return view.findChild<QWidget *>(QLatin1StringView(name))
            ->findChild<QLabel *>(QLatin1StringView(part))
            ->text();
    }
    QAction *action(const char *text)
    {
        for (QAction *one : view.actions()) {
            if (one->text().remove(QLatin1Char('&')) == QLatin1StringView(text))
                return one;
        }
        return nullptr;
    }
    QPushButton *button(const char *name)
    {
        for (QPushButton *one : view.findChildren<QPushButton *>()) {
            if (one->accessibleName() == QLatin1StringView(name) || one->text() == QLatin1StringView(name))
                return one;
        }
        return nullptr;
    }

    DeskSnapshot snapshot;
    FakeDesk control;
    AgentsView view{control};
};

TEST_F(AgentDetailTest, EnterOpensAndEscapeGoesBackToTheSameRow)
{
    view.pane()->table()->selectRow(1);
    open();
    EXPECT_TRUE(isOpen());
    EXPECT_EQ(control.watchedAgent(), "2");
    EXPECT_EQ(QApplication::focusWidget(), held());
    QTest::keyClick(held(), Qt::Key_Escape);
    EXPECT_FALSE(isOpen());
    EXPECT_EQ(control.watchedAgent(), "");
    EXPECT_EQ(QApplication::focusWidget(), view.pane()->table());
    EXPECT_EQ(view.pane()->selectedAgent()->id, "2");
}

TEST_F(AgentDetailTest, ShowsTheFiguresOfTheAgent)
{
    open();
    EXPECT_EQ(figure("load", "value"), QStringLiteral("4 of 5"));
    EXPECT_EQ(figure("load", "note"), QStringLiteral("3 held, 1 arriving"));
    EXPECT_EQ(figure("qiscusSays", "value"), QStringLiteral("3"));
    EXPECT_EQ(figure("qiscusSays", "note"), QStringLiteral("agrees with us"));
    EXPECT_EQ(figure("lastChat", "value"), QStringLiteral("0:03"));
    EXPECT_EQ(view.findChild<QLabel *>(QStringLiteral("agentState"))->text(), QStringLiteral("Room for 1"));
    changeDewi([](AgentRecord &dewi) { dewi.remote = 7; });
    EXPECT_EQ(figure("qiscusSays", "note"), QStringLiteral("we count 3"));
}

TEST_F(AgentDetailTest, IsNamedForScreenReaders)
{
    open();
    EXPECT_EQ(view.detail()->accessibleName(), QStringLiteral("Agent Dewi Lestari"));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(view.detail())->role(), QAccessible::Grouping);
    EXPECT_EQ(held()->accessibleName(), QStringLiteral("Chats held by Dewi Lestari"));
    EXPECT_EQ(ownCap()->accessibleName(), QStringLiteral("Own cap of Dewi Lestari"));
    EXPECT_EQ(view.findChild<DeskTable *>(QStringLiteral("candidatesTable"))->accessibleName(),
              QStringLiteral("Candidates for this decision"));
    for (const char *name : {"All agents", "No new chats", "Put back in the queue", "Copy the explanation"})
        EXPECT_TRUE(button(name)) << name;
}

TEST_F(AgentDetailTest, ListsTheChatsHeldAndSaysWhatTheyDo)
{
    open();
    const QAbstractItemModel *model = held()->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, HeldChatsModel::State).data().toString(), QStringLiteral("held"));
    EXPECT_EQ(model->index(1, HeldChatsModel::State).data().toString(),
              QStringLiteral("arriving, Qiscus asked"));
    snapshot.watched = {"2", snapshot.watched.chats}; // the last snapshot of another agent
    publish();
    EXPECT_EQ(model->rowCount(), 0);
    EXPECT_EQ(held()->emptyState().sentence(), QStringLiteral("The chats are being read."));
}

TEST_F(AgentDetailTest, ExplainsTheNewestDecisionAndThatOfTheChosenChat)
{
    open();
    const QAbstractItemModel *model = view.findChild<CandidatesModel *>();
    EXPECT_EQ(why(), QStringLiteral("Lowest load of 3 who had room"));
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_EQ(model->index(0, CandidatesModel::Decision).data().toString(),
              QStringLiteral("Chosen: lowest load"));
    EXPECT_EQ(model->index(1, CandidatesModel::Decision).data().toString(),
              QStringLiteral("Second, room for 1"));
    EXPECT_EQ(model->index(2, CandidatesModel::Decision).data().toString(), QStringLiteral("Full"));
    held()->selectRow(0);
    button("Copy the explanation")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("Fitri Handayani to Dewi Lestari"))) << qPrintable(copied);
    EXPECT_TRUE(copied.contains(QStringLiteral("Agus Setiawan\t4/5")));
    view.showAll();
    view.pane()->table()->selectRow(1);
    open();
    EXPECT_TRUE(why().startsWith(QStringLiteral("It was decided before "))) << qPrintable(why());
    EXPECT_FALSE(button("Copy the explanation")->isEnabled());
}

TEST_F(AgentDetailTest, WritesTheOwnCapWithEnterOnly)
{
    open();
    EXPECT_EQ(ownCap()->text(), QStringLiteral("as all (5)"));
    ownCap()->setFocus();
    QTest::keyClick(ownCap(), Qt::Key_Up);
    EXPECT_EQ(ownCap()->value(), 0);
    EXPECT_TRUE(control.calls().isEmpty());
    QTest::keyClick(ownCap(), Qt::Key_Escape);
    EXPECT_EQ(ownCap()->value(), -1);
    EXPECT_TRUE(isOpen());
    ownCap()->setValue(7);
    publish(); // what is being chosen survives the snapshots
    QTest::keyClick(ownCap(), Qt::Key_Return);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::SetOwnCap);
    EXPECT_EQ(control.calls()[0].agent, "1");
    EXPECT_FALSE(control.calls()[0].ownCapBefore.has_value());
    EXPECT_EQ(control.calls()[0].ownCap, 7);
    changeDewi([](AgentRecord &dewi) { dewi.ownCap = 7; });
    EXPECT_EQ(ownCap()->value(), 7);
    EXPECT_FALSE(button("Set the own cap of Dewi Lestari")->isEnabled());
}

TEST_F(AgentDetailTest, NoNewChatsIsACapOfZeroAndGivesTheOldOneBack)
{
    changeDewi([](AgentRecord &dewi) { dewi.ownCap = 8; });
    open();
    button("No new chats")->click();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].ownCapBefore, 8);
    EXPECT_EQ(control.calls()[0].ownCap, 0);
    changeDewi([](AgentRecord &dewi) { dewi.ownCap = 0; });
    EXPECT_TRUE(button("No new chats")->isChecked());
    button("No new chats")->click();
    ASSERT_EQ(control.calls().size(), 2);
    EXPECT_EQ(control.calls()[1].ownCap, 8);
}

TEST_F(AgentDetailTest, ARefusalTakesTheCheckMarkBackAndIsTold)
{
    QSignalSpy refused(&view, &AgentsView::refused);
    open();
    button("No new chats")->click();
    control.answerLast(false, QStringLiteral("Changed elsewhere."));
    EXPECT_FALSE(button("No new chats")->isChecked());
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][0].toString(), QStringLiteral("The own cap of Dewi Lestari was not written"));
}

TEST_F(AgentDetailTest, PutsAHeldChatBackAfterAYes)
{
    open();
    EXPECT_FALSE(button("Put back in the queue")->isEnabled());
    held()->selectRow(1);
    EXPECT_FALSE(button("Put back in the queue")->isEnabled()); // it is only arriving
    held()->selectRow(0);
    button("Put back in the queue")->click();
    EXPECT_TRUE(control.calls().isEmpty());
    button("Put back")->click();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::PutBack);
    EXPECT_EQ(control.calls()[0].chat.room, "501");
    EXPECT_EQ(control.calls()[0].chat.version, 9);
}

TEST_F(AgentDetailTest, LiftsASetAside)
{
    EXPECT_FALSE(action("Give chats again")->isVisible());
    changeDewi([](AgentRecord &dewi) { dewi.setAside = true; });
    action("Give chats again")->trigger();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::LiftSetAside);
    EXPECT_EQ(control.calls()[0].agent, "1");
}

TEST_F(AgentDetailTest, NothingCanBeChangedWhileRedisIsAway)
{
    open();
    held()->selectRow(0);
    snapshot.live = false;
    publish();
    for (const char *name : {"No new chats", "Put back in the queue"})
        EXPECT_FALSE(button(name)->isEnabled()) << name;
    EXPECT_FALSE(ownCap()->isEnabled());
    EXPECT_TRUE(ownCap()->toolTip().startsWith(QStringLiteral("Redis is away.")));
    EXPECT_TRUE(button("All agents")->isEnabled());
}

TEST_F(AgentDetailTest, StaysOpenWhenTheAgentLeaves)
{
    open();
    snapshot.agents.removeFirst();
    publish();
    EXPECT_TRUE(isOpen());
    EXPECT_EQ(view.findChild<QLabel *>(QStringLiteral("agentState"))->text(),
              QStringLiteral("No longer listed"));
    EXPECT_FALSE(ownCap()->isEnabled());
}

TEST(AgentDetailModels, KeepTheRulesOfModels)
{
    HeldChatsModel chats;
    CandidatesModel candidates;
    const QAbstractItemModelTester first(&chats, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester second(&candidates, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&candidates, &QAbstractItemModel::modelReset);
    DeskSnapshot snapshot = emptySnapshot();
    for (int round = 0; round < 6; ++round) {
        snapshot.watched = {"1", {}};
        for (int number = round % 3; number < 4; ++number) {
            snapshot.watched.chats << heldChat(QByteArray::number(number), QStringLiteral("c"),
                                               round % 2 ? ChatState::Held : ChatState::Removing);
        }
        chats.setSnapshot(shared(snapshot), "1");
        EXPECT_EQ(chats.rowCount(), snapshot.watched.chats.size());
        candidates.setCandidates(decision("1", {}).candidates.mid(round % 4));
    }
    EXPECT_TRUE(resets.isEmpty());
}

} // namespace

} // namespace desk::test
