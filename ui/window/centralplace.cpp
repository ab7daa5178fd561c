/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/centralplace.h"

#include "ui/theme/metrics.h"

#include <QMainWindow>
#include <QVBoxLayout>

namespace desk
{

CentralPlace::CentralPlace(QMainWindow &window, QWidget *desk)
    : m_window(window)
    , m_desk(desk)
{
    m_window.setCentralWidget(desk);
}

bool CentralPlace::show(QWidget *page)
{
    if (page == m_page)
        return false;
    QWidget *before = m_window.takeCentralWidget();
    before->hide();
    if (before == m_desk)
        m_desk->setParent(&m_window);
    else
        before->deleteLater();
    m_page = page;
    m_window.setCentralWidget(page ? withMargin(page) : m_desk);
    m_window.centralWidget()->show();
    return true;
}

QWidget *CentralPlace::withMargin(QWidget *page)
{
    const int gap = Metrics::ofApplication().gap();
    auto *around = new QWidget(&m_window);
    auto *layout = new QVBoxLayout(around);
    layout->setContentsMargins(gap, 0, gap, gap);
    layout->addWidget(page);
    return around;
}

} // namespace desk
