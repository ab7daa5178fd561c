/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/agents/agentmodel.h"
#include "ui/agents/agentspane.h"
#include "ui/common/columnmenu.h"
#include "ui/common/desktable.h"
#include "ui/mainwindow.h"
#include "ui/theme/metrics.h"
#include "ui/waiting/waitingmodel.h"
#include "ui/waiting/waitingpane.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace desk;
using namespace Qt::StringLiterals;

namespace
{

/// A window that is closed and opened again, as over a restart.
class KeptTest : public testing::Test
{
protected:
    KeptTest()
    {
        QCoreApplication::setOrganizationName(u"allocation-desk-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(control);
        window->resize(1280, 800);
        window->show();
        control.publish(test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch()));
    }

    void reopen()
    {
        window->close();
        open();
    }

    DeskTable *table(const QString &name) { return window->findChild<DeskTable *>(name); }
    QHeaderView *header(const QString &name) { return table(name)->horizontalHeader(); }
    QComboBox *combo(const QString &name) { return window->findChild<QComboBox *>(name); }

    void chooseChannel(const QString &name)
    {
        for (QAction *entry : window->findChild<WaitingPane *>()->channelMenu()->actions()) {
            if (entry->text() == name)
                entry->trigger();
        }
    }

    test::FakeDesk control;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(KeptTest, EveryTableKeepsWidthOrderAndHiddenColumns)
{
    const QStringList names{u"waitingTable"_s,  u"agentsTable"_s, u"activityTable"_s,
                            u"failuresTable"_s, u"logTable"_s,    u"heldTable"_s};
    for (const QString &name : names) {
        ASSERT_TRUE(table(name)) << qPrintable(name);
        header(name)->moveSection(0, 1);
        const int last = header(name)->logicalIndex(header(name)->count() - 1);
        header(name)->setSectionHidden(last, true);
        header(name)->resizeSection(header(name)->logicalIndex(1), 222);
    }
    QHash<QString, QPair<QList<int>, int>> before;
    for (const QString &name : names) {
        QList<int> order;
        for (int place = 0; place < header(name)->count(); ++place)
            order.append(header(name)->logicalIndex(place));
        before.insert(name, {order, header(name)->sectionSize(order[1])});
    }
    reopen();
    for (const QString &name : names) {
        const auto &[order, width] = before[name];
        for (int place = 0; place < order.size(); ++place)
            EXPECT_EQ(header(name)->logicalIndex(place), order[place]) << qPrintable(name);
        EXPECT_TRUE(header(name)->isSectionHidden(order.back())) << qPrintable(name);
        const bool stretches = header(name)->sectionResizeMode(order[1]) == QHeaderView::Stretch;
        EXPECT_TRUE(stretches || header(name)->sectionSize(order[1]) == width) << qPrintable(name);
    }
}

TEST_F(KeptTest, TheSortingOfTheAgentsIsKept)
{
    table(u"agentsTable"_s)->sortByColumn(AgentModel::Agent, Qt::DescendingOrder);
    reopen();
    EXPECT_EQ(header(u"agentsTable"_s)->sortIndicatorSection(), AgentModel::Agent);
    EXPECT_EQ(header(u"agentsTable"_s)->sortIndicatorOrder(), Qt::DescendingOrder);
    const auto *rows = table(u"agentsTable"_s)->model();
    EXPECT_EQ(rows->index(0, AgentModel::Agent).data().toString(), u"Yusuf Hidayat"_s)
        << "the rows stand in that order, too";
}

TEST_F(KeptTest, TheFiltersAreKept)
{
    combo(u"agentFilter"_s)->setCurrentIndex(2);
    chooseChannel(u"WhatsApp"_s);
    const int full = table(u"agentsTable"_s)->model()->rowCount();
    reopen();
    EXPECT_EQ(combo(u"agentFilter"_s)->currentText(), u"Full"_s);
    EXPECT_EQ(table(u"agentsTable"_s)->model()->rowCount(), full);
    EXPECT_EQ(window->findChild<WaitingPane *>()->channel(), u"wa"_s);
    const auto *chats = table(u"waitingTable"_s)->model();
    ASSERT_GT(chats->rowCount(), 0);
    ASSERT_LT(chats->rowCount(), 17);
    for (int row = 0; row < chats->rowCount(); ++row)
        EXPECT_EQ(chats->index(row, WaitingModel::Channel).data().toString(), u"WhatsApp"_s);
}

TEST_F(KeptTest, ColumnsOfAnotherFontAreNotTaken)
{
    const QByteArray state = table(u"agentsTable"_s)->columnState();
    EXPECT_TRUE(table(u"agentsTable"_s)->restoreColumns(state));
    EXPECT_FALSE(table(u"waitingTable"_s)->restoreColumns(state)) << "another set of columns";
    const QFont before = QApplication::font();
    QFont doubled = before;
    doubled.setPointSizeF(2 * before.pointSizeF());
    QApplication::setFont(doubled);
    EXPECT_FALSE(table(u"agentsTable"_s)->restoreColumns(state));
    QApplication::setFont(before);
    EXPECT_FALSE(table(u"agentsTable"_s)->restoreColumns("nonsense"));
}

TEST_F(KeptTest, AMenuHidesColumnsAndNeverTheLastOne)
{
    ColumnMenu menu(*table(u"agentsTable"_s), u"Agents"_s);
    QHeaderView *columns = header(u"agentsTable"_s);
    for (int column = 1; column < columns->count(); ++column)
        columns->setSectionHidden(column, true);
    Q_EMIT menu.aboutToShow();
    EXPECT_FALSE(menu.actions()[0]->isEnabled());
    EXPECT_TRUE(menu.actions()[0]->isChecked());
    menu.actions()[1]->trigger();
    EXPECT_FALSE(columns->isSectionHidden(columns->logicalIndex(1)));
    menu.actions().back()->trigger(); // the standard columns
    EXPECT_EQ(columns->hiddenSectionCount(), 0);
}

TEST_F(KeptTest, AChannelFilterThatHidesAllSaysSoAndCanBeCleared)
{
    chooseChannel(u"Other channels"_s);
    EXPECT_EQ(table(u"waitingTable"_s)->model()->rowCount(), 0);
    bool said = false;
    for (const auto *label : table(u"waitingTable"_s)->findChildren<QLabel *>())
        said |= label->isVisible() && label->text() == u"No waiting chat of this channel matches."_s;
    EXPECT_TRUE(said);
    window->findChild<WaitingPane *>()->setChannel({});
    EXPECT_EQ(table(u"waitingTable"_s)->model()->rowCount(), 17);
}
