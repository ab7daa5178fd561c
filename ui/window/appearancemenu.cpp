/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/appearancemenu.h"

#include "ui/theme/appearance.h"
#include "ui/window/windowsettings.h"

#include <QActionGroup>

namespace desk
{

AppearanceMenu::AppearanceMenu(Appearance &appearance, QWidget *parent)
    : QMenu(tr("&Appearance"), parent)
{
    const std::pair<AppearanceChoice, QString> choices[] = {
        {AppearanceChoice::System, tr("&System")},
        {AppearanceChoice::Light, tr("&Light")},
        {AppearanceChoice::Dark, tr("&Dark")},
        {AppearanceChoice::HighContrast, tr("&High contrast")},
    };
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] : choices) {
        QAction *action = group->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == appearance.choice());
        addAction(action);
        connect(action, &QAction::triggered, &appearance, [&appearance, chosen = choice] {
            appearance.choose(chosen);
            windowsettings::setAppearance(chosen);
        });
    }
}

} // namespace desk
