/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/thresholds.h"
#include "ui/status/tilereading.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/wallboard/fittedlabel.h"

#include <QGroupBox>

#include <vector>

class QHBoxLayout;

namespace desk
{

class IconLabel;

/// One card of the wallboard: a title, and one number or several beside each other, each with a word below.
class WallTile : public QGroupBox
{
    Q_OBJECT

public:
    struct Figure {
        QString objectName;
        QString word;
    };

    /// @p accessibleName: as the tile of the window is called.
    WallTile(const QString &title, const QString &accessibleName, const std::vector<Figure> &figures,
             QWidget *parent = nullptr);

    /// Of a tile with one number; the word below becomes the note.
    void setReading(const TileReading &reading);
    void setFigure(size_t index, const QString &value);
    void setFigureIcon(size_t index, IconName icon, Token ink);
    /// Heights of the fonts, and the space around, in pixels.
    void setSizes(double digits, double words, int gap);
    Concern concern() const { return m_concern; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Column {
        FittedLabel *value;
        IconLabel *icon;
        FittedLabel *word;
        QHBoxLayout *words; ///< icon and word
    };

    Column addColumn(const Figure &figure);
    void setConcern(Concern concern);

    FittedLabel *m_title;
    IconLabel *m_icon;
    QHBoxLayout *m_row;
    std::vector<Column> m_columns;
    Concern m_concern = Concern::None;
};

} // namespace desk
