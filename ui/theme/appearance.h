/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

namespace desk
{

/// What the supervisor chose under View > Appearance.
enum class AppearanceChoice { System, Light, Dark, HighContrast };

/// Gives the application its style and palette, and follows the system while that is the choice. One for the
/// program, made by the window before its widgets; GUI thread.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(AppearanceChoice choice, QObject *parent = nullptr);

    AppearanceChoice choice() const { return m_choice; }
    void choose(AppearanceChoice choice);
    Scheme scheme() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void readSystemScheme();

    AppearanceChoice m_choice;
    Scheme m_system = Scheme::Light;
    bool m_applying = false;
};

} // namespace desk
