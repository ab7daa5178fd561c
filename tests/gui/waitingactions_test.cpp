/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "tests/support/guisupport.h"
#include "ui/common/desktable.h"
#include "ui/common/searchfield.h"
#include "ui/waiting/assignchooser.h"
#include "ui/waiting/waitingactions.h"
#include "ui/waiting/waitingpane.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

using Call = FakeDesk::Call;

class WaitingActionsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        snapshot = busySnapshot();
        ChatRecord third = *snapshot.waiting[2];
        third.version = 7;
        snapshot.waiting[2] = row(third);
        pane.resize(900, 700);
        pane.show();
        QApplication::setActiveWindow(&pane);
        show();
        pane.table()->setFocus();
    }

    void show() { pane.setSnapshot(shared(snapshot)); }
    void chooseThird() { pane.table()->selectRow(2); }
    QByteArray thirdRoom() const { return snapshot.waiting[2]->room; }
    WaitingActions &actions() { return *pane.actions(); }
    AssignChooser *chooser() { return pane.findChild<AssignChooser *>(); }
    DeskTable *agents() { return chooser()->findChild<DeskTable *>(QStringLiteral("assignTable")); }
    SearchField *search() { return chooser()->findChild<SearchField *>(QStringLiteral("assignSearch")); }
    QPushButton *button(const char *name) { return pane.findChild<QPushButton *>(QLatin1StringView(name)); }
    QPushButton *named(const QString &name)
    {
        for (QPushButton *one : pane.findChildren<QPushButton *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    FakeDesk control;
    WaitingPane pane{control};
    DeskSnapshot snapshot;
};

TEST_F(WaitingActionsTest, NothingCanBeDoneWithoutAChosenChat)
{
    for (const QAction *action : actions().all()) {
        EXPECT_FALSE(action->isEnabled()) << qPrintable(action->text());
        EXPECT_EQ(action->toolTip(), QStringLiteral("Choose a chat first."));
    }
    chooseThird();
    for (const QAction *action : actions().all())
        EXPECT_TRUE(action->isEnabled()) << qPrintable(action->text());
}

TEST_F(WaitingActionsTest, SaysWhyNothingCanBeDoneWhileRedisIsAwayOrTheDeskOnlyWatches)
{
    chooseThird();
    snapshot.live = false;
    show();
    EXPECT_FALSE(actions().assign()->isEnabled());
    EXPECT_FALSE(named(QStringLiteral("Assign to…"))->isEnabled());
    EXPECT_EQ(named(QStringLiteral("Assign to…"))->toolTip(), actions().assign()->toolTip());
    EXPECT_TRUE(actions().drop()->toolTip().startsWith(QStringLiteral("Redis is away.")));
    EXPECT_TRUE(actions().copyRoomId()->isEnabled());
    snapshot.live = true;
    snapshot.watchOnly = true;
    show();
    EXPECT_FALSE(actions().moveToFront()->isEnabled());
    EXPECT_TRUE(actions().moveToFront()->toolTip().startsWith(QStringLiteral("This desk only watches")));
}

TEST_F(WaitingActionsTest, AChatThatIsBeingCalledOrParkedSaysWhatCannotBeDone)
{
    chooseThird();
    ChatRecord chat = *snapshot.waiting[2];
    chat.state = ChatState::Parked;
    snapshot.waiting[2] = row(chat);
    show();
    EXPECT_TRUE(actions().assign()->isEnabled());
    EXPECT_FALSE(actions().moveToFront()->isEnabled());
    chat.state = ChatState::Calling;
    snapshot.waiting[2] = row(chat);
    show();
    EXPECT_FALSE(actions().assign()->isEnabled());
    EXPECT_FALSE(actions().drop()->isEnabled());
}

TEST_F(WaitingActionsTest, MovesTheVersionThatWasSeenToTheFront)
{
    chooseThird();
    named(QStringLiteral("Move to front"))->click();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::MoveToFront);
    EXPECT_EQ(control.calls()[0].chat.room, thirdRoom());
    EXPECT_EQ(control.calls()[0].chat.version, 7);
}

TEST_F(WaitingActionsTest, TellsWhyItWasRefused)
{
    QSignalSpy refused(&pane, &WaitingPane::refused);
    chooseThird();
    actions().moveToFront()->trigger();
    control.answerLast(false, QStringLiteral("The chat changed meanwhile."));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][0].toString(), QStringLiteral("Ibu Sulastri was not moved"));
    EXPECT_EQ(refused[0][1].toString(), QStringLiteral("The chat changed meanwhile."));
    actions().moveToFront()->trigger();
    control.answerLast(true);
    EXPECT_EQ(refused.size(), 1);
}

TEST_F(WaitingActionsTest, AssignsByKeyboardAlone)
{
    chooseThird();
    QTest::keyClick(pane.table(), Qt::Key_Return);
    ASSERT_TRUE(chooser() && chooser()->isVisible());
    EXPECT_EQ(chooser()->accessibleName(), QStringLiteral("Assign Ibu Sulastri to"));
    EXPECT_EQ(QApplication::focusWidget(), search());
    QTest::keyClicks(search(), QStringLiteral("made"));
    EXPECT_EQ(agents()->model()->rowCount(), 1);
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::AssignTo);
    EXPECT_EQ(control.calls()[0].chat.room, thirdRoom());
    EXPECT_EQ(control.calls()[0].agent, "2");
    EXPECT_FALSE(control.calls()[0].yes);
    EXPECT_FALSE(chooser()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), pane.table());
}

TEST_F(WaitingActionsTest, OffersThoseWithRoomFirstAndNobodyWhoIsAway)
{
    chooseThird();
    actions().assign()->trigger();
    const QAbstractItemModel *model = agents()->model();
    EXPECT_EQ(model->rowCount(), 16);
    EXPECT_EQ(model->index(0, 0).data().toString(), QStringLiteral("Dewi Lestari"));
    EXPECT_EQ(model->index(1, 0).data().toString(), QStringLiteral("Made Wirawan"));
    QTest::keyClick(search(), Qt::Key_Down);
    EXPECT_EQ(agents()->selectionModel()->selectedRows().front().row(), 1);
}

TEST_F(WaitingActionsTest, AboveTheCapOnlyAfterASecondStep)
{
    chooseThird();
    actions().assign()->trigger();
    QTest::keyClicks(search(), QStringLiteral("rudi"));
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_TRUE(control.calls().isEmpty());
    EXPECT_EQ(pane.findChild<QLabel *>(QStringLiteral("aboveCap"))->text(),
              QStringLiteral("Rudi Hartono has 5 of 5 chats. With this one it is 6, above the cap."));
    EXPECT_NE(QApplication::focusWidget(), button("assignAboveCap"));
    button("assignAboveCap")->click();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_TRUE(control.calls()[0].yes);
}

TEST_F(WaitingActionsTest, TakingARoomFromSomebodyIsOfferedForAChatThatWasRefusedOnly)
{
    const auto box = [this] {
        return chooser()->findChild<QCheckBox *>(QStringLiteral("assignReplaceOther"));
    };
    const auto showWithAttempts = [this](int attempts) {
        ChatRecord third = *snapshot.waiting[2];
        third.attempts = attempts;
        snapshot.waiting[2] = row(third);
        show();
        chooseThird();
    };
    showWithAttempts(0);
    actions().assign()->trigger();
    EXPECT_FALSE(box()->isVisible());
    QTest::keyClick(search(), Qt::Key_Escape);

    showWithAttempts(1);
    actions().assign()->trigger();
    ASSERT_TRUE(box()->isVisible());
    EXPECT_FALSE(box()->isChecked()) << "only when asked";
    box()->click();
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_TRUE(control.calls()[0].replace);
    EXPECT_FALSE(control.calls()[0].yes);
}

TEST_F(WaitingActionsTest, EscapeLeavesTheChooserAndChangesNothing)
{
    chooseThird();
    actions().assign()->trigger();
    QTest::keyClick(search(), Qt::Key_Escape);
    EXPECT_FALSE(chooser()->isVisible());
    EXPECT_TRUE(control.calls().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), pane.table());
}

TEST_F(WaitingActionsTest, TheChooserLeavesWithItsChatAndSaysSo)
{
    QSignalSpy refused(&pane, &WaitingPane::refused);
    chooseThird();
    actions().assign()->trigger();
    snapshot.waiting.removeAt(2);
    show();
    EXPECT_FALSE(chooser()->isVisible());
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][1].toString(), QStringLiteral("The chat has left the queue meanwhile."));
}

TEST_F(WaitingActionsTest, DropsOnlyAfterAYes)
{
    chooseThird();
    QTest::keyClick(pane.table(), Qt::Key_Delete);
    EXPECT_TRUE(control.calls().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), button("confirmNo"));
    QTest::keyClick(button("confirmNo"), Qt::Key_Space);
    EXPECT_TRUE(control.calls().isEmpty());
    actions().drop()->trigger();
    button("confirmYes")->click();
    ASSERT_EQ(control.calls().size(), 1);
    EXPECT_EQ(control.calls()[0].kind, Call::Kind::Drop);
    EXPECT_EQ(control.calls()[0].chat.version, 7);
}

} // namespace

} // namespace desk::test
