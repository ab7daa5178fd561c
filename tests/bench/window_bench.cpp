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
#include <QStandardItemModel>
#include <QTableView>

using namespace desk;
using namespace desk::bench;
using namespace desk::test;

namespace
{

constexpr int waiting = 10'000;
constexpr int agents = 500;
constexpr int ticks = 100;
constexpr int chatsATick = 20;  ///< 200 webhooks a second at ten snapshots a second
constexpr int agentsATick = 40; ///< whose load changes

/// A large desk whose queue moves: the oldest leave, new ones come, some agents' loads change.
class LargeDesk
{
public:
    LargeDesk()
        : m_nowMs(QDateTime::currentMSecsSinceEpoch())
        , m_snapshot(sampleSnapshot(m_nowMs))
    {
        m_snapshot.waiting.clear();
        m_snapshot.agents.clear();
        for (int i = 0; i < waiting; ++i)
            addChat();
        for (int i = 0; i < agents; ++i)
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
            AgentRow &row = m_snapshot.agents[(m_turn * agentsATick + i) % agents];
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

    qint64 m_nowMs;
    DeskSnapshot m_snapshot;
    qint64 m_chats = 0;
    qint64 m_turn = 0;
};

/// Milliseconds of each run of @p step, with everything that it makes the event loop do.
QList<double> timesOf(const std::function<void()> &step)
{
    QList<double> times;
    for (int i = 0; i < ticks; ++i) {
        QElapsedTimer clock;
        clock.start();
        step();
        QCoreApplication::processEvents();
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
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
    return median(timesOf([&] { table.viewport()->repaint(); }));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    FakeDesk control;
    MainWindow window(control);
    window.resize(1280, 800);
    window.show();
    LargeDesk desk;
    control.publish(desk.snapshot());
    QCoreApplication::processEvents();

    const double plain = plainTableMs();
    QList<double> times = timesOf([&] {
        desk.move();
        control.publish(desk.snapshot());
    });
    const double middle = median(times);
    std::ranges::sort(times);
    printResult(QStringLiteral("window, %1 waiting, %2 agents, a snapshot").arg(waiting).arg(agents),
                {{QStringLiteral("median_ms"), middle},
                 {QStringLiteral("p99_ms"), times.at(times.size() * 99 / 100)},
                 {QStringLiteral("of_plain_table_paint"), middle / plain}});
    return 0;
}
