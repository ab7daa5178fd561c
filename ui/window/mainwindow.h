/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QMainWindow>

namespace desk
{

class DeskControl;

/// The supervisor's window. Lives in the GUI thread; owns its panels; @p control must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(DeskControl &control, QWidget *parent = nullptr);
};

} // namespace desk
