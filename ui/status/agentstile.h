/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/status/tile.h"

class QHBoxLayout;

namespace desk
{

/// Who is there: with room, full, offline; each number above its shape and word.
class AgentsTile : public Tile
{
    Q_OBJECT

public:
    explicit AgentsTile(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshot &snapshot);

private:
    struct Column {
        TokenLabel *value;
        IconLabel *icon;
    };
    Column addColumn(QHBoxLayout *row, const QString &objectName, const QString &word);
    void setNote(const DeskSnapshot &snapshot);

    Column m_room{};
    Column m_full{};
    Column m_offline{};
    IconLabel *m_noteIcon;
    TokenLabel *m_note;
};

} // namespace desk
