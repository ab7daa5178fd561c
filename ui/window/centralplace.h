/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

class QMainWindow;
class QWidget;

namespace desk
{

/// The middle of the window: the desk, or a page in its place. GUI thread only.
class CentralPlace
{
public:
    /// @p desk becomes the central widget of @p window, which must outlive this.
    CentralPlace(QMainWindow &window, QWidget *desk);

    /// @p page belongs to the window from then on, and goes when another takes its place; null: the desk again.
    /// False where that stands there already.
    bool show(QWidget *page);
    bool showsDesk() const { return !m_page; }

private:
    QWidget *withMargin(QWidget *page);

    QMainWindow &m_window;
    QWidget *m_desk;
    QWidget *m_page = nullptr;
};

} // namespace desk
