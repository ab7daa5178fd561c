/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace desk
{

class FactLabel;

/// The first line of a pane: title, one muted fact, then what the pane adds at the right.
class PaneHead : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(const QString &title, QWidget *parent = nullptr);

    void setFact(const QString &fact, Tone tone = Tone::Muted);
    QString fact() const;
    /// Shows @p widget in the place of the fact; null: the fact again. The place is the same, nothing moves.
    void replaceFact(QWidget *widget);
    void add(QWidget *widget); ///< at the right, after what was added before

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();

    QHBoxLayout *m_layout;
    QLabel *m_title;
    FactLabel *m_fact;
    QWidget *m_replacement = nullptr;
};

} // namespace desk
