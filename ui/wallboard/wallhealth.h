/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/theme/surface.h"

#include <array>

class QGridLayout;
class QHBoxLayout;

namespace desk
{

class FittedLabel;
class IconLabel;

/// The parts of the desk that are in trouble, two a line; not needed while all are well.
class WallHealth : public Card
{
    Q_OBJECT

public:
    static constexpr int PartCount = 5;

    explicit WallHealth(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshot &snapshot);
    bool isNeeded() const { return m_needed; }
    void setSizes(double words, int gap);

private:
    struct Part {
        QWidget *box;
        QHBoxLayout *row;
        IconLabel *icon;
        FittedLabel *words;
    };
    std::array<Part, PartCount> m_parts;
    QGridLayout *m_grid;
    bool m_needed = false;
};

} // namespace desk
