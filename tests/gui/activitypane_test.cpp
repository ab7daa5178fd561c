/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "tests/support/guisupport.h"
#include "ui/activity/activitycsv.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitypane.h"
#include "ui/activity/failureactions.h"
#include "ui/activity/failurespane.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

TEST(ActivityPaneTest, ShowsTheNewestFirstAndHowFarBackItReaches)
{
    ActivityPane pane;
    pane.setSnapshot(shared(busySnapshot()));
    const QAbstractItemModel *model = pane.table()->model();
    ASSERT_EQ(model->rowCount(), 40);
    EXPECT_EQ(model->index(0, ActivityModel::What).data().toString(), QStringLiteral("Assigned"));
    EXPECT_EQ(model->index(0, ActivityModel::Agent).data().toString(), QStringLiteral("Dewi Lestari"));
    EXPECT_EQ(pane.findChild<QLabel *>(QStringLiteral("fact"))->text(), QStringLiteral("since 10:39:21"));
}

TEST(ActivityPaneTest, FindsByNameRoomAndWord)
{
    ActivityPane pane;
    pane.setSnapshot(shared(busySnapshot()));
    auto *search = pane.findChild<SearchField *>(QStringLiteral("activitySearch"));
    EXPECT_EQ(search->accessibleName(), QStringLiteral("Search activity"));
    QTest::keyClicks(search, QStringLiteral("new chat"));
    EXPECT_EQ(pane.table()->model()->rowCount(), 20);
    search->setText(QStringLiteral("273683007"));
    EXPECT_EQ(pane.table()->model()->rowCount(), 1);
    search->setText(QStringLiteral("nobody"));
    EXPECT_EQ(pane.table()->emptyState().sentence(), QStringLiteral("No line matches the search."));
}

TEST(ActivityPaneTest, SaysHowToBringTheFirstLine)
{
    ActivityPane pane;
    pane.setSnapshot(shared(emptySnapshot()));
    EXPECT_TRUE(pane.table()->emptyState().sentence().startsWith(QStringLiteral("Nothing yet.")));
}

TEST(ActivityPaneTest, ExportsTheLinesInSightOldestFirst)
{
    ActivityPane pane;
    EXPECT_FALSE(pane.exportAction()->isEnabled());
    pane.setSnapshot(shared(busySnapshot()));
    pane.findChild<SearchField *>(QStringLiteral("activitySearch"))->setText(QStringLiteral("bayu"));
    QSignalSpy asked(&pane, &ActivityPane::exportRequested);
    pane.exportAction()->trigger();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("activity-2026-03-02.csv"));
    const QList<QByteArray> lines = asked[0][1].toByteArray().split('\n');
    ASSERT_EQ(lines.size(), 1 + pane.table()->model()->rowCount() + 1);
    EXPECT_LT(lines[1], lines[2]);
    EXPECT_TRUE(lines[1].contains("\"Bayu Anggara\"")) << lines[1].constData();
}

TEST(ActivityPaneTest, CopiesTheWholeExplanationOfALine)
{
    DeskSnapshot snapshot = emptySnapshot();
    snapshot.activity = std::make_shared<const QList<ActivityEntry>>(QList<ActivityEntry>{
        {.atMs = deskNowMs(),
         .kind = "reserve",
         .room = "1",
         .customer = QStringLiteral("Bayu"),
         .agent = "2",
         .agentName = QStringLiteral("Made"),
         .why = QStringLiteral("lowest load of 2 who had room"),
         .candidates = {{"2", QStringLiteral("Made"), 1, 5}, {"3", QStringLiteral("Agus"), 2, 5}}}});
    ActivityPane pane;
    pane.setSnapshot(shared(snapshot));
    pane.table()->selectRow(0);
    pane.copyAction()->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QStringLiteral("10:41:01: Bayu to Made\nlowest load of 2 who had room\n"
                             "Made\t1/5\tChosen: lowest load\nAgus\t2/5\tSecond, room for 3"));
    const QString tip = pane.table()->model()->index(0, ActivityModel::Why).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Agus"))) << qPrintable(tip);
}

TEST(ActivityCsvTest, QuotesEveryCellAndDisarmsFormulas)
{
    const QByteArray csv = activityCsv({{.atMs = deskNowMs(),
                                         .kind = "enqueue",
                                         .room = "5",
                                         .customer = QStringLiteral("=HYPERLINK(\"http://x\")"),
                                         .agent = {},
                                         .agentName = {},
                                         .why = QStringLiteral("one, \"two\"\nthree"),
                                         .candidates = {}}});
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBF\"Time\",\"What\"")) << csv.constData();
    EXPECT_TRUE(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\")\",")) << csv.constData();
    EXPECT_TRUE(csv.contains(",\"one, \"\"two\"\"\nthree\",")) << csv.constData();
    EXPECT_TRUE(csv.endsWith("\r\n"));
    EXPECT_EQ(csv.count("\r\n"), 2);
    for (const char *beginning : {"+1", "-1", "@x", "\tx", "\rx"}) {
        const QByteArray one = activityCsv({{.atMs = 0,
                                             .kind = {},
                                             .room = {},
                                             .customer = QString::fromLatin1(beginning),
                                             .agent = {},
                                             .agentName = {},
                                             .why = {},
                                             .candidates = {}}});
        EXPECT_TRUE(one.contains(QByteArray("\"'") + beginning)) << beginning;
    }
}

class FailuresPaneTest : public testing::Test
{
protected:
    void SetUp() override { pane.setSnapshot(shared(busySnapshot())); }

    QString error()
    {
        return pane.findChild<QPlainTextEdit *>(QStringLiteral("failureError"))->toPlainText();
    }
    QPushButton *copy() { return pane.findChild<QPushButton *>(QStringLiteral("copyError")); }

    FakeDesk control;
    FailuresPane pane{control};
};

TEST_F(FailuresPaneTest, ShowsTheWholeErrorOfTheChosenChat)
{
    EXPECT_EQ(error(), QString());
    EXPECT_FALSE(copy()->isEnabled());
    pane.table()->selectRow(0);
    EXPECT_EQ(error(),
              QStringLiteral("HTTP 422\n{\"errors\":\"agent is not in the division of this channel\"}"));
    EXPECT_TRUE(copy()->isEnabled());
}

TEST_F(FailuresPaneTest, CopiesTheError)
{
    pane.table()->selectRow(0);
    copy()->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), busySnapshot().failed[0]->lastError);
}

TEST_F(FailuresPaneTest, FollowsTheErrorOfTheChosenChat)
{
    pane.table()->selectRow(0);
    DeskSnapshot snapshot = busySnapshot();
    ChatRecord again = *snapshot.failed[0];
    again.lastError = QStringLiteral("HTTP 403");
    snapshot.failed[0] = row(again);
    pane.setSnapshot(shared(snapshot));
    EXPECT_EQ(error(), QStringLiteral("HTTP 403"));
}

TEST_F(FailuresPaneTest, ForgetsTheErrorOfAChatThatLeft)
{
    pane.table()->selectRow(0);
    DeskSnapshot snapshot = busySnapshot();
    snapshot.failed.removeFirst();
    pane.setSnapshot(shared(snapshot));
    EXPECT_EQ(error(), QString());
    EXPECT_FALSE(copy()->isEnabled());
}

TEST_F(FailuresPaneTest, ReplaysOneAllAndDropsAfterAYes)
{
    EXPECT_FALSE(pane.actions()->replay()->isEnabled());
    EXPECT_TRUE(pane.actions()->replayAll()->isEnabled());
    pane.table()->selectRow(0);
    pane.actions()->replay()->trigger();
    pane.actions()->replayAll()->trigger();
    pane.actions()->drop()->trigger();
    ASSERT_EQ(control.calls().size(), 2);
    EXPECT_EQ(control.calls()[0].kind, FakeDesk::Call::Kind::Replay);
    EXPECT_EQ(control.calls()[0].chat.room, "273683990");
    EXPECT_EQ(control.calls()[1].kind, FakeDesk::Call::Kind::ReplayAll);
    pane.findChild<QPushButton *>(QStringLiteral("confirmYes"))->click();
    ASSERT_EQ(control.calls().size(), 3);
    EXPECT_EQ(control.calls()[2].kind, FakeDesk::Call::Kind::Drop);
    EXPECT_EQ(control.calls()[2].chat.room, "273683990");
}

TEST_F(FailuresPaneTest, AChatWithAnOpenCallCannotBeReplayedAndSaysWhy)
{
    pane.table()->selectRow(1);
    EXPECT_FALSE(pane.actions()->replay()->isEnabled());
    EXPECT_FALSE(pane.actions()->replay()->toolTip().isEmpty());
    EXPECT_TRUE(pane.actions()->drop()->isEnabled());
}

TEST_F(FailuresPaneTest, AQuestionDoesNotOutliveItsChat)
{
    pane.table()->selectRow(0);
    pane.actions()->drop()->trigger();
    auto *yes = pane.findChild<QPushButton *>(QStringLiteral("confirmYes"));
    EXPECT_FALSE(yes->parentWidget()->isHidden());
    DeskSnapshot snapshot = busySnapshot();
    snapshot.failed.removeFirst();
    pane.setSnapshot(shared(snapshot));
    EXPECT_TRUE(yes->parentWidget()->isHidden());
}

TEST_F(FailuresPaneTest, TellsWhyAReplayWasRefused)
{
    QSignalSpy refused(&pane, &FailuresPane::refused);
    pane.table()->selectRow(0);
    pane.actions()->replay()->trigger();
    control.answerLast(false, QStringLiteral("Resolved meanwhile."));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][0].toString(), QStringLiteral("Gilang Permana was not replayed"));
}

TEST_F(FailuresPaneTest, NothingCanBeChangedWhileRedisIsAway)
{
    pane.table()->selectRow(0);
    pane.setSnapshot(shared(troubledSnapshot()));
    for (const QAction *action :
         {pane.actions()->replay(), pane.actions()->replayAll(), pane.actions()->drop()}) {
        EXPECT_FALSE(action->isEnabled());
        EXPECT_TRUE(action->toolTip().startsWith(QStringLiteral("Redis is away.")));
    }
}

TEST_F(FailuresPaneTest, SaysThatNothingWasRefused)
{
    pane.setSnapshot(shared(emptySnapshot()));
    EXPECT_EQ(pane.table()->emptyState().sentence(), QStringLiteral("No chat was refused."));
}

} // namespace

} // namespace desk::test
