/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QMenu>

namespace desk
{

class Appearance;

/// View > Appearance: System, Light, Dark, High contrast. The choice is kept for the next start.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit AppearanceMenu(Appearance &appearance, QWidget *parent = nullptr);
};

} // namespace desk
