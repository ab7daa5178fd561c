/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/mainwindow.h"

namespace desk
{

MainWindow::MainWindow(DeskControl &, QWidget *parent)
    : QMainWindow(parent)
{
}

} // namespace desk
