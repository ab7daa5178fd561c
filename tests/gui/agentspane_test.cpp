/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "ui/agents/agentmodel.h"
#include "ui/agents/agentspane.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

class AgentsPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        pane.resize(624, 500);
        pane.show();
    }

    void show(const DeskSnapshot &snapshot)
    {
        pane.setSnapshot(shared(snapshot));
        pane.tick(nowMs);
    }

    /// A has room for one, B for two: B stands first. Swapped, A shall come first.
    void showTwo(int loadOfA, int loadOfB)
    {
        DeskSnapshot snapshot = emptySnapshot();
        snapshot.atMs = nowMs;
        snapshot.agents << row(onlineAgent("1", QStringLiteral("A"), loadOfA))
                        << row(onlineAgent("2", QStringLiteral("B"), loadOfB));
        show(snapshot);
    }

    void passSeconds(int seconds)
    {
        for (; seconds > 0; --seconds)
            pane.tick(nowMs += 1000);
    }

    QString firstName() { return pane.table()->model()->index(0, AgentModel::Agent).data().toString(); }
    bool saysOrderChanged() { return !button()->isHidden(); }
    QPushButton *button() { return pane.findChild<QPushButton *>(QStringLiteral("agentOrderChanged")); }
    void point(QEvent::Type type)
    {
        QWidget *viewport = pane.table()->viewport();
        viewport->setAttribute(Qt::WA_UnderMouse, type == QEvent::Enter);
        QEnterEvent event(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(viewport, type == QEvent::Enter ? &event : &leave);
    }

    qint64 nowMs = deskNowMs();
    AgentsPane pane;
};

TEST_F(AgentsPaneTest, SortsAtOnceWhenNobodyUsesTheTable)
{
    showTwo(4, 3);
    EXPECT_EQ(firstName(), QStringLiteral("B"));
    nowMs += 1000;
    showTwo(2, 3);
    EXPECT_EQ(firstName(), QStringLiteral("A"));
}

TEST_F(AgentsPaneTest, HoldsTheOrderUnderThePointerAndSaysSoAfterFiveSeconds)
{
    showTwo(4, 3);
    point(QEvent::Enter);
    passSeconds(1);
    showTwo(2, 3);
    passSeconds(4);
    EXPECT_EQ(firstName(), QStringLiteral("B"));
    EXPECT_FALSE(saysOrderChanged());
    passSeconds(1);
    EXPECT_TRUE(saysOrderChanged());
    EXPECT_EQ(firstName(), QStringLiteral("B"));
    button()->click();
    EXPECT_EQ(firstName(), QStringLiteral("A"));
    EXPECT_FALSE(saysOrderChanged());
}

TEST_F(AgentsPaneTest, SortsWhenThePointerLeaves)
{
    showTwo(4, 3);
    point(QEvent::Enter);
    passSeconds(1);
    showTwo(2, 3);
    passSeconds(6);
    point(QEvent::Leave);
    passSeconds(1);
    EXPECT_EQ(firstName(), QStringLiteral("A"));
    EXPECT_FALSE(saysOrderChanged());
}

TEST_F(AgentsPaneTest, DoesNotWaitForAPointerThatRestsForAMinute)
{
    showTwo(4, 3);
    point(QEvent::Enter);
    passSeconds(1);
    showTwo(2, 3);
    passSeconds(60);
    EXPECT_EQ(firstName(), QStringLiteral("A"));
}

TEST_F(AgentsPaneTest, ShowsWhoIsWanted)
{
    show(busySnapshot());
    auto *filter = pane.findChild<QComboBox *>(QStringLiteral("agentFilter"));
    EXPECT_EQ(pane.table()->model()->rowCount(), 24);
    filter->setCurrentIndex(1);
    EXPECT_EQ(pane.table()->model()->rowCount(), 2);
    EXPECT_EQ(pane.findChild<QLabel *>(QStringLiteral("fact"))->text(), QStringLiteral("2 of 24"));
    filter->setCurrentIndex(3);
    EXPECT_EQ(pane.table()->model()->rowCount(), 8);
    filter->setCurrentIndex(0);
    QTest::keyClicks(pane.searchField(), QStringLiteral("putri"));
    EXPECT_EQ(pane.table()->model()->rowCount(), 3);
}

TEST_F(AgentsPaneTest, AsksForTheRosterWhenNoAgentIsKnown)
{
    show(emptySnapshot());
    QSignalSpy asked(&pane, &AgentsPane::readRosterRequested);
    EXPECT_EQ(pane.table()->emptyState().sentence(), QStringLiteral("No agent read yet"));
    QTest::mouseClick(pane.table()->emptyState().findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(AgentsPaneTest, NamesWhatSortsTheTable)
{
    show(busySnapshot());
    auto *fact = pane.findChild<QLabel *>(QStringLiteral("fact"));
    EXPECT_EQ(fact->text(), QStringLiteral("problems, then most room"));
    pane.table()->sortByColumn(AgentModel::Agent, Qt::AscendingOrder);
    EXPECT_EQ(fact->text(), QStringLiteral("sorted by Agent"));
    EXPECT_EQ(firstName(), QStringLiteral("Agus Setiawan"));
}

TEST_F(AgentsPaneTest, DrawsDottedSeatsForAPreview)
{
    show(busySnapshot());
    QCoreApplication::processEvents(); // the scroll bar finds its place
    const QImage before = pane.grab().toImage();
    pane.setPreviewCap(7);
    EXPECT_NE(pane.grab().toImage(), before);
    pane.setPreviewCap(std::nullopt);
    EXPECT_EQ(pane.grab().toImage(), before);
}

TEST_F(AgentsPaneTest, KeepsTheSelectionWhenTheOrderChanges)
{
    showTwo(4, 3);
    pane.table()->selectRow(0);
    nowMs += 1000;
    showTwo(2, 3);
    ASSERT_EQ(firstName(), QStringLiteral("A"));
    EXPECT_EQ(pane.table()->currentIndex().row(), 1);
    EXPECT_EQ(pane.table()->currentIndex().data(cellrole::Key).toByteArray(), "2");
}

TEST_F(AgentsPaneTest, IsNamedForScreenReaders)
{
    show(busySnapshot());
    EXPECT_EQ(pane.table()->accessibleName(), QStringLiteral("Agents"));
    EXPECT_EQ(pane.searchField()->accessibleName(), QStringLiteral("Search agents"));
    auto *filter = pane.findChild<QComboBox *>(QStringLiteral("agentFilter"));
    bool labelled = false;
    for (const QLabel *label : pane.findChildren<QLabel *>())
        labelled = labelled || (label->buddy() == filter &&
                                label->text().remove(QLatin1Char('&')) == QLatin1StringView("Show"));
    EXPECT_TRUE(labelled);
}

} // namespace

} // namespace desk::test
