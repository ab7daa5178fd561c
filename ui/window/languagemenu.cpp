/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/languagemenu.h"

#include "ui/window/language.h"
#include "ui/window/windowsettings.h"

#include <QActionGroup>

namespace desk
{

LanguageMenu::LanguageMenu(QWidget *parent)
    : QMenu(tr("&Language"), parent)
{
    const QString stored = windowsettings::language();
    auto *group = new QActionGroup(this);
    for (const Language &language : QList<Language>{{QString(), tr("&System")}} + languages()) {
        QAction *action = group->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == stored);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            windowsettings::setLanguage(code);
            Q_EMIT chosen();
        });
    }
}

} // namespace desk
