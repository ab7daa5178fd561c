/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

class QMenu;
class QWidget;

namespace desk::tablecolumns
{

/// Of every table in @p window, by its object name: as it was left. GUI thread only.
void restore(const QWidget &window);
void store(const QWidget &window);

/// One entry a table: which of its columns are shown.
QMenu *makeMenu(const QWidget &window, QWidget *parent);

} // namespace desk::tablecolumns
