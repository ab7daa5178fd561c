/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"

#include <QLabel>

namespace desk
{

/// The one muted fact beside a pane's title; a warning gets its icon and bold ink. Gives way when space is
/// short.
class FactLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FactLabel(QWidget *parent = nullptr);

    /// @p tone: Muted or Warn.
    void setFact(const QString &fact, Tone tone = Tone::Muted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int iconRoom() const;
    QFont factFont() const;

    Tone m_tone = Tone::Muted;
};

} // namespace desk
