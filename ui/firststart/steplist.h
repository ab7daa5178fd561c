/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QList>
#include <QWidget>

namespace desk
{

class TokenLabel;

/// The steps of the assistant one below the other: done, now, next. GUI thread only.
class StepList : public QWidget
{
    Q_OBJECT

public:
    /// What came of a step that lies behind.
    struct Outcome {
        bool good = true;
        QString words; ///< empty: nothing to add
    };
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    /// @p current counts from 0; @p outcomes: of the steps before it.
    void setCurrent(int current, const QList<Outcome> &outcomes);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step {
        TokenLabel *title = nullptr;
        TokenLabel *state = nullptr;
    };
    QList<Step> m_steps;
    QList<Outcome> m_outcomes;
    int m_current = 0;
};

} // namespace desk
