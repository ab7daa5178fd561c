/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QMenu>

#include <vector>

namespace desk
{

/// What a supervisor should have seen once before it happens for real.
enum class Exercise { Rush, RedisOutage, QiscusOutage, AgentLeaves };

/// Begins and ends exercises of practice mode. Knows only what was asked for; whoever is told makes it so.
class PracticeMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PracticeMenu(QWidget *parent = nullptr);

    /// In the menu bar only while @p practice; what still runs is forgotten then.
    void setPractice(bool practice);
    /// The names of what runs, for the title; empty while nothing does.
    QString running() const;
    /// Forgets what runs, without a signal: the desk behind it has stopped.
    void forget();

Q_SIGNALS:
    void asked(desk::Exercise exercise, bool begin);
    /// Something has begun: what happens now, what to look at, how it ends.
    void explained(const QString &title, const QString &message);
    void runningChanged();

private:
    struct Entry {
        Exercise exercise;
        QAction *action;
        bool runs = false;
    };

    void addEntry(Exercise exercise);
    void set(Entry &entry, bool runs);
    void toggle(Exercise exercise);
    void endAll();
    void refresh();

    std::vector<Entry> m_entries;
    QAction *m_endAll = nullptr;
};

} // namespace desk
