/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "tests/support/guisupport.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"
#include "ui/waiting/waitingactions.h"
#include "ui/waiting/waitingmodel.h"
#include "ui/waiting/waitingpane.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

class WaitingPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        pane.resize(632, 366);
        pane.show();
    }

    void show(const DeskSnapshot &snapshot)
    {
        pane.setSnapshot(shared(snapshot));
        pane.tick(deskNowMs());
        QCoreApplication::processEvents();
    }

    void showChats(int from, int count)
    {
        DeskSnapshot snapshot = emptySnapshot();
        for (int number = from; number < from + count; ++number) {
            ChatRow &known = rows[number];
            if (!known)
                known = row(waitingChat(QByteArray::number(number), QStringLiteral("c%1").arg(number), 30));
            snapshot.waiting.append(known);
        }
        show(snapshot);
    }

    QByteArray topRoom() { return pane.table()->indexAt(QPoint(5, 5)).data(cellrole::Key).toByteArray(); }
    QString fact() { return pane.findChild<QLabel *>(QStringLiteral("fact"))->text(); }

    QHash<int, ChatRow> rows;
    FakeDesk control;
    WaitingPane pane{control};
};

TEST_F(WaitingPaneTest, ShowsPlaceCustomerChannelAndWait)
{
    show(busySnapshot());
    const QAbstractItemModel *model = pane.table()->model();
    ASSERT_EQ(model->rowCount(), 17);
    EXPECT_EQ(pane.table()->horizontalHeader()->visualIndex(WaitingModel::Number), 0);
    EXPECT_EQ(model->index(2, WaitingModel::Customer).data().toString(), QStringLiteral("Ibu Sulastri"));
    EXPECT_EQ(model->index(2, WaitingModel::Channel).data().toString(), QStringLiteral("WhatsApp"));
    EXPECT_EQ(model->index(2, WaitingModel::Waiting).data().toString(), QStringLiteral("1:31"));
    EXPECT_EQ(fact(), QStringLiteral("17, oldest first"));
}

TEST_F(WaitingPaneTest, CountsThoseToBeTriedAgainBesideTheDepthOfTheTile)
{
    DeskSnapshot snapshot = busySnapshot();
    snapshot.queueDepth = snapshot.waiting.size() - 2;
    show(snapshot);
    EXPECT_EQ(fact(), QStringLiteral("15, and 2 to be tried again"));
}

TEST_F(WaitingPaneTest, ShowsWholeRowsOnly)
{
    show(busySnapshot());
    for (const int height : {300, 307, 315, 333}) {
        pane.resize(632, height);
        QCoreApplication::processEvents();
        const int row = pane.table()->verticalHeader()->defaultSectionSize();
        EXPECT_EQ(pane.table()->viewport()->height() % row, 0) << height;
    }
}

TEST_F(WaitingPaneTest, SaysSinceWhenTheDataAreFrozen)
{
    show(troubledSnapshot());
    EXPECT_EQ(fact(), QStringLiteral("Frozen at 10:40:23"));
    pane.tick(deskNowMs() + 1000);
    EXPECT_EQ(pane.table()->model()->index(0, WaitingModel::Waiting).data().toString(),
              QStringLiteral("12:49"));
}

TEST_F(WaitingPaneTest, KeepsTheSelectionOnItsChat)
{
    showChats(0, 30);
    pane.table()->selectRow(5);
    EXPECT_EQ(pane.selectedRoom(), "5");
    showChats(3, 30);
    EXPECT_EQ(pane.selectedRoom(), "5");
}

TEST_F(WaitingPaneTest, NeverSelectsAnotherChatWhenTheChosenOneLeaves)
{
    showChats(0, 30);
    pane.table()->selectRow(2);
    EXPECT_TRUE(pane.actions()->copyRoomId()->isEnabled());
    showChats(5, 30);
    EXPECT_EQ(pane.selectedRoom(), "");
    EXPECT_FALSE(pane.actions()->copyRoomId()->isEnabled());
}

TEST_F(WaitingPaneTest, KeepsTheRowsInSightWhileChatsLeaveAbove)
{
    showChats(0, 200);
    pane.table()->verticalScrollBar()->setValue(50);
    ASSERT_EQ(topRoom(), "50");
    showChats(20, 200);
    EXPECT_EQ(topRoom(), "50");
    showChats(55, 200); // the top row itself has left: the next in sight stays in its line
    EXPECT_EQ(pane.table()
                  ->indexAt(QPoint(5, 5 + 5 * pane.table()->rowHeight(0)))
                  .data(cellrole::Key)
                  .toByteArray(),
              "60");
}

TEST_F(WaitingPaneTest, StaysAtTheTopWhenItIsThere)
{
    showChats(0, 200);
    showChats(20, 200);
    EXPECT_EQ(topRoom(), "20");
}

TEST_F(WaitingPaneTest, CopiesTheRoomId)
{
    showChats(7, 3);
    pane.table()->selectRow(1);
    pane.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&pane));
    pane.table()->setFocus();
    QTest::keyClick(pane.table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("8"));
}

TEST_F(WaitingPaneTest, SearchesAndClears)
{
    show(busySnapshot());
    QTest::keyClicks(pane.searchField(), QStringLiteral("bayu"));
    EXPECT_EQ(pane.table()->model()->rowCount(), 1);
    EXPECT_EQ(fact(), QStringLiteral("1 of 17"));
    QTest::keyClicks(pane.searchField(), QStringLiteral("zzz"));
    EXPECT_EQ(pane.table()->emptyState().sentence(), QStringLiteral("No waiting chat matches the search."));
    Q_EMIT pane.table()->emptyState().buttonClicked();
    EXPECT_EQ(pane.table()->model()->rowCount(), 17);
    EXPECT_EQ(pane.table()->emptyState().sentence(), QString());
}

TEST_F(WaitingPaneTest, SaysWhatAnEmptyQueueMeans)
{
    DeskSnapshot snapshot = emptySnapshot();
    snapshot.lastAssignedMs = deskNowMs() - 42'000;
    show(snapshot);
    EXPECT_EQ(pane.table()->emptyState().sentence(),
              QStringLiteral("Nobody is waiting. The last chat went out 0:42 ago."));
    pane.tick(deskNowMs() + 2000);
    EXPECT_EQ(pane.table()->emptyState().sentence(),
              QStringLiteral("Nobody is waiting. The last chat went out 0:44 ago."));
    snapshot.complete = false;
    show(snapshot);
    EXPECT_EQ(pane.table()->emptyState().sentence(), QStringLiteral("The queue is being read."));
}

TEST_F(WaitingPaneTest, IsNamedForScreenReaders)
{
    show(busySnapshot());
    EXPECT_EQ(pane.table()->accessibleName(), QStringLiteral("Waiting chats"));
    EXPECT_EQ(pane.searchField()->accessibleName(), QStringLiteral("Search waiting chats"));
    QAccessibleInterface *more =
        QAccessible::queryAccessibleInterface(pane.findChild<QToolButton *>(QStringLiteral("waitingMore")));
    EXPECT_EQ(more->text(QAccessible::Name), QStringLiteral("More for this chat"));
    EXPECT_EQ(more->role(), QAccessible::ButtonMenu);
}

} // namespace

} // namespace desk::test
