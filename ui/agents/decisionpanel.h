/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace desk
{

class CandidatesModel;
class DeskTable;
class PaneHead;

/// Why a chat went to its agent: the sentence of the activity list and who stood where at that moment. GUI thread only.
class DecisionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionPanel(QWidget *parent = nullptr);

    /// Explains @p decision; none: says @p missing instead.
    void setDecision(const std::optional<ActivityEntry> &decision, const QString &missing);

    QAction *copyAction() const { return m_copy; } ///< "Copy the explanation"

private:
    PaneHead *m_head;
    QLabel *m_why;
    CandidatesModel *m_model;
    DeskTable *m_table;
    QAction *m_copy;
    std::optional<ActivityEntry> m_decision;
};

/// The newest decision that gave a chat to @p agent: of @p room, or of any room when that is empty.
std::optional<ActivityEntry> newestDecision(const QList<ActivityEntry> &activity, const QByteArray &agent,
                                            const QByteArray &room);

} // namespace desk
