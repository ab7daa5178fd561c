/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QDialog>

namespace desk
{

/// Version, Qt, system and session: what a report of a fault needs, ready to copy. Never modal.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    static QString facts();
};

} // namespace desk
