/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QGroupBox>
#include <QPixmap>

namespace desk
{

/// A surface that floats inside the window, above its panes: a child of the window and no window of its own,
/// so it takes no focus and works the same on every desktop. A group box, which is what screen readers call a grouping.
/// Its contents margins are the shadow: what moves beneath it makes it paint again, ten times a second on a busy day, so
/// the shadow is a picture and no effect, which would blur it anew each time.
class Popover : public QGroupBox
{
    Q_OBJECT

public:
    explicit Popover(QWidget *window);

    /// Shows it with the right (or left) edges aligned to @p anchor, below it where there is room, else
    /// above; moved so that all of it lies inside the window.
    void showNextTo(const QWidget *anchor, Qt::AlignmentFlag edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap drawGround() const;

    QPixmap m_ground;           ///< the card and its shadow, as it was last drawn
    qint64 m_groundPalette = 0; ///< cacheKey() of its colours
};

} // namespace desk
