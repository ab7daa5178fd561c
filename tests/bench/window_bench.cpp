/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/measuring.h"
#include "tests/support/guisupport.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

#include <ctime>

using namespace desk;
using namespace desk::bench;
using namespace desk::test;

namespace
{

constexpr int waiting = 10'000;
constexpr int agentCounts[] = {500, 5'000};
constexpr int ticks = 100;
constexpr int chatsATick = 20;  ///< 200 webhooks a second at ten snapshots a second
constexpr int agentsATick = 40; ///< whose load changes

/// A large desk whose queue moves: the oldest leave, new ones come, some agents' loads change.
class LargeDesk
{
public:
    explicit LargeDesk(int agents)
        : m_agents(agents)
        , m_nowMs(QDateTime::currentMSecsSinceEpoch())
        , m_snapshot(sampleSnapshot(m_nowMs))
    {
        m_snapshot.waiting.clear();
        m_snapshot.agents.clear();
        for (int i = 0; i < waiting; ++i)
            addChat();
        for (int i = 0; i < m_agents; ++i)
            m_snapshot.agents.append(
                makeAgent(QByteArray::number(i), QStringLiteral("Agent %1").arg(i), i % 5));
        count();
    }

    const DeskSnapshot &snapshot() const { return m_snapshot; }

    void move()
    {
        m_snapshot.waiting.remove(0, chatsATick);
        for (int i = 0; i < chatsATick; ++i)
            addChat();
        for (int i = 0; i < agentsATick; ++i) {
            AgentRow &row = m_snapshot.agents[(m_turn * agentsATick + i) % m_agents];
            row = makeAgent(row->id, row->name, (row->load + 1) % 6);
        }
        ++m_turn;
        m_snapshot.atMs = QDateTime::currentMSecsSinceEpoch();
        count();
    }

private:
    void addChat()
    {
        m_snapshot.waiting.append(makeChat(QByteArray::number(1'000'000 + m_chats),
                                           QStringLiteral("Customer %1").arg(m_chats), QStringLiteral("wa"),
                                           m_nowMs - 600'000 + m_chats));
        ++m_chats;
    }

    void count()
    {
        m_snapshot.queueDepth = m_snapshot.waiting.size();
        countAgents(m_snapshot);
    }

    qint64 m_agents;
    qint64 m_nowMs;
    DeskSnapshot m_snapshot;
    qint64 m_chats = 0;
    qint64 m_turn = 0;
};

/// Of each run of a step, with everything that it makes the event loop do.
struct Times {
    QList<double> wall; ///< ms
    QList<double> cpu;  ///< ms of processor time: a busy machine does not change it
};

double cpuMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double percentile99(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() * 99 / 100);
}

Times timesOf(const std::function<void()> &step)
{
    Times times;
    for (int i = 0; i < ticks; ++i) {
        QElapsedTimer clock;
        clock.start();
        const double cpuBefore = cpuMs();
        step();
        QCoreApplication::processEvents();
        times.wall.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        times.cpu.append(cpuMs() - cpuBefore);
    }
    return times;
}

/// What the window is measured against: Qt's own table of plain texts in a window of that size, painted whole.
double plainTableMs()
{
    QStandardItemModel model(50, 6);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("Customer %1").arg(row)));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(1280, 800);
    table.show();
    QCoreApplication::processEvents();
    return median(timesOf([&] { table.viewport()->repaint(); }).cpu);
}

void printTimes(const QString &what, const Times &times, double plain)
{
    printResult(what, {{QStringLiteral("median_ms"), median(times.wall)},
                       {QStringLiteral("p99_ms"), percentile99(times.wall)},
                       {QStringLiteral("median_cpu_ms"), median(times.cpu)},
                       {QStringLiteral("p99_cpu_ms"), percentile99(times.cpu)},
                       {QStringLiteral("of_plain_table_paint"), median(times.cpu) / plain}});
}

/// Each step a page further, down to the end and up again.
Times timesOfScrolling(QTableView &table)
{
    QScrollBar *bar = table.verticalScrollBar();
    int direction = 1;
    return timesOf([&] {
        if (bar->value() >= bar->maximum() || (direction < 0 && bar->value() <= bar->minimum()))
            direction = -direction;
        bar->setValue(bar->value() + direction * bar->pageStep());
    });
}

void measure(int agents, double plain)
{
    FakeDesk control;
    MainWindow window(control);
    window.resize(1280, 800);
    window.show();
    LargeDesk desk(agents);
    control.publish(desk.snapshot());
    QCoreApplication::processEvents();
    const QString size = QStringLiteral("window, %1 waiting, %2 agents, ").arg(waiting).arg(agents);
    const Times snapshots = timesOf([&] {
        desk.move();
        control.publish(desk.snapshot());
    });
    printTimes(size + QStringLiteral("a snapshot"), snapshots, plain);
    for (const char *table : {"waitingTable", "agentsTable"}) {
        auto *view = window.findChild<QTableView *>(QLatin1StringView(table));
        printTimes(size + QStringLiteral("a page of the %1").arg(QLatin1StringView(table)),
                   timesOfScrolling(*view), plain);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const double plain = plainTableMs();
    for (const int agents : agentCounts)
        measure(agents, plain);
    return 0;
}
