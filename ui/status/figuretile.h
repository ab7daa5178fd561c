/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/tile.h"
#include "ui/status/tilereading.h"

namespace desk
{

/// A tile with one number: Waiting, Longest wait, Assigned per minute.
class FigureTile : public Tile
{
    Q_OBJECT

public:
    /// @p factor: size of the number in the type scale.
    FigureTile(const QString &title, const QString &accessibleName, double widthUnits, double factor,
               QWidget *parent = nullptr);

    void setReading(const TileReading &reading);
    /// The longest usual note: room for it is kept.
    void reserveNote(const QString &longest);

protected:
    void applyConcern() override;
    void applyCompact() override;
    int reservedWidth() const override;

private:
    double m_factor;
    TokenLabel *m_value;
    TokenLabel *m_note;
    QString m_longestNote;
};

} // namespace desk
