/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QHash>

namespace desk
{

/// The requests of one pane that are not answered yet: says which of them were refused, and why. Owned by the pane.
class RequestWatch : public QObject
{
    Q_OBJECT

public:
    explicit RequestWatch(DeskControl &control, QObject *parent = nullptr);

    /// @p refusedTitle heads what is said when @p request is refused: "Bayu Anggara was not dropped".
    void expect(RequestId request, const QString &refusedTitle);

Q_SIGNALS:
    void refused(const QString &title, const QString &message);

private:
    QHash<RequestId, QString> m_titles;
};

/// Why nothing at all can be changed now, for a tool tip; empty: it can. @p snapshot may be null.
QString whyNothingCanChange(const DeskSnapshotPtr &snapshot);

} // namespace desk
