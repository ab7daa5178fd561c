/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/common/cellroles.h"
#include "ui/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTime>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <ctime>

namespace desk::test
{

namespace
{

/// A desk of any size that moves: the oldest chats leave, new ones come, some agents' loads change.
class MovingDesk
{
public:
    MovingDesk(int chats, int agents)
        : desk(sampleSnapshot(QDateTime::currentMSecsSinceEpoch()))
    {
        desk.waiting.clear();
        desk.agents.clear();
        comeNew(chats);
        for (int number = 0; number < agents; ++number)
            desk.agents.append(
                makeAgent(QByteArray::number(number), QStringLiteral("Agent %1").arg(number), number % 5));
        count();
    }

    void comeNew(int chats)
    {
        for (int i = 0; i < chats; ++i, ++m_chats)
            desk.waiting.append(makeChat(QByteArray::number(1'000'000 + m_chats),
                                         QStringLiteral("Customer %1").arg(m_chats), QStringLiteral("wa"),
                                         desk.atMs - 600'000 + m_chats));
    }

    void leave(qsizetype first, qsizetype chats)
    {
        desk.failed.append(desk.waiting.at(first));
        if (desk.failed.size() > 5)
            desk.failed.removeFirst();
        desk.waiting.remove(first, chats);
    }

    void changeLoads(int agents)
    {
        for (int i = 0; i < agents; ++i) {
            AgentRow &row = desk.agents[m_dice.bounded(static_cast<int>(desk.agents.size()))];
            row = makeAgent(row->id, row->name, (row->load + 1) % 6, m_dice.bounded(10) > 0);
        }
    }

    /// What a tenth of a second brings on a busy day.
    void move()
    {
        leave(0, 20);
        comeNew(20);
        changeLoads(40);
        count();
    }

    /// Anything that can happen to a list.
    void shuffle()
    {
        leave(m_dice.bounded(static_cast<int>(desk.waiting.size()) - 30), m_dice.bounded(1, 30));
        comeNew(m_dice.bounded(40));
        const int chat = m_dice.bounded(static_cast<int>(desk.waiting.size()));
        desk.waiting.move(chat, 0); // to the front
        changeLoads(10);
        desk.agents.move(m_dice.bounded(static_cast<int>(desk.agents.size())), 0);
        if (m_dice.bounded(4) == 0)
            desk.agents.removeLast();
        desk.live = m_dice.bounded(10) > 0;
        desk.cap = 5 + m_dice.bounded(2);
        QList<ActivityEntry> activity = *desk.activity;
        activity.append(
            ActivityEntry{.atMs = desk.atMs, .kind = "confirm", .room = desk.waiting.front()->room});
        activity.remove(0, activity.size() > 20 ? m_dice.bounded(3) : 0);
        desk.activity = std::make_shared<const QList<ActivityEntry>>(activity);
        count();
    }

    DeskSnapshot desk;

private:
    void count()
    {
        desk.atMs += 100;
        desk.queueDepth = desk.waiting.size();
        countAgents(desk);
    }

    int m_chats = 0;
    QRandomGenerator m_dice{7};
};

double cpuMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// The middle of the processor times of so many runs: a busy machine changes it little.
double medianCpuMs(
    int runs, const std::function<void()> &step, const std::function<void()> &prepare = [] {})
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        prepare();
        const double before = cpuMs();
        step();
        QApplication::processEvents();
        times.push_back(cpuMs() - before);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

class LargeDeskTest : public testing::Test
{
protected:
    LargeDeskTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        window.resize(1280, 800);
        window.show();
    }

    QTableView &table(const char *name) const
    {
        return *window.findChild<QTableView *>(QLatin1StringView(name));
    }

    void publish(const MovingDesk &moving)
    {
        control.publish(moving.desk);
        QApplication::processEvents();
    }

    static QByteArray keyAt(const QTableView &view, int row)
    {
        return view.model()->index(row, 0).data(cellrole::Key).toByteArray();
    }

    static QByteArray selectedKey(const QTableView &view)
    {
        const QModelIndexList rows = view.selectionModel()->selectedRows();
        return rows.isEmpty() ? QByteArray() : rows.front().data(cellrole::Key).toByteArray();
    }

    static QByteArray topKey(const QTableView &view) { return keyAt(view, view.rowAt(0)); }

    QTemporaryDir m_settingsFolder;
    FakeDesk control;
    MainWindow window{control};
};

constexpr int ManyChats = 10'000;
constexpr int ManyAgents = 5'000;
constexpr double FrameMs = 16;

} // namespace

TEST_F(LargeDeskTest, EveryModelOfTheWindowKeepsTheRulesAndNoneIsReset)
{
    MovingDesk moving(200, 100);
    publish(moving);
    int models = 0;
    int resets = 0;
    for (QAbstractItemModel *model : window.findChildren<QAbstractItemModel *>()) {
        if (!QByteArray(model->metaObject()->className()).startsWith("desk::"))
            continue; // of Qt's own combo boxes
        ++models;
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
        QObject::connect(model, &QAbstractItemModel::modelReset, model, [&resets, model] {
            ++resets;
            ADD_FAILURE() << model->metaObject()->className() << " was reset";
        });
    }
    EXPECT_GE(models, 8) << "waiting, agents, activity, failures, log, and their searches";
    for (int turn = 0; turn < 60; ++turn) {
        moving.shuffle();
        publish(moving);
    }
    EXPECT_EQ(resets, 0);
}

TEST_F(LargeDeskTest, SelectionAndPlaceSurviveUpdates)
{
    MovingDesk moving(ManyChats, ManyAgents);
    publish(moving);
    QTableView &waiting = table("waitingTable");
    QTableView &agents = table("agentsTable");
    for (QTableView *view : {&waiting, &agents}) {
        view->selectRow(view->model()->rowCount() / 2);
        view->scrollTo(view->model()->index(view->model()->rowCount() / 2, 0),
                       QAbstractItemView::PositionAtCenter);
    }
    const QByteArray chat = selectedKey(waiting);
    const QByteArray top = topKey(waiting);
    const QByteArray agent = selectedKey(agents);
    ASSERT_FALSE(chat.isEmpty() || top.isEmpty() || agent.isEmpty());
    for (int turn = 0; turn < 20; ++turn) {
        moving.move();
        publish(moving);
        ASSERT_EQ(selectedKey(waiting), chat) << turn;
        ASSERT_EQ(topKey(waiting), top) << turn;
        ASSERT_EQ(selectedKey(agents), agent) << turn;
        ASSERT_GT(agents.verticalScrollBar()->value(), 0) << turn;
    }
}

TEST_F(LargeDeskTest, ScrollsWithinAFrame)
{
    const MovingDesk moving(ManyChats, ManyAgents);
    publish(moving);
    for (const char *name : {"waitingTable", "agentsTable"}) {
        QScrollBar *bar = table(name).verticalScrollBar();
        EXPECT_LT(medianCpuMs(60, [bar] { bar->setValue(bar->value() + bar->pageStep()); }), FrameMs) << name;
        EXPECT_LT(medianCpuMs(60, [bar] { bar->setValue(bar->value() - 3); }), FrameMs) << name;
    }
}

/// Ten times the agents for whom a frame is promised: program_bench measures that one.
TEST_F(LargeDeskTest, FollowsASnapshotWithinTwoFrames)
{
    MovingDesk moving(ManyChats, ManyAgents);
    publish(moving);
    EXPECT_LT(medianCpuMs(
                  40, [&] { control.publish(moving.desk); }, [&] { moving.move(); }),
              2 * FrameMs);
}

} // namespace desk::test
