/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/windowsettings.h"

#include <QSettings>

namespace desk::windowsettings
{

namespace
{

const QString Geometry = QStringLiteral("window/geometry");
const QString Columns = QStringLiteral("window/columns");
const QString Rows = QStringLiteral("window/rows");
const QString Page = QStringLiteral("window/page");
const QString TrendMinutes = QStringLiteral("window/trendMinutes");
const QString AppearanceKey = QStringLiteral("window/appearance");
const QString LanguageKey = QStringLiteral("window/language");

/// Words rather than numbers in the file: they survive a change of the enum's order.
const std::pair<AppearanceChoice, QString> AppearanceWords[] = {
    {AppearanceChoice::System, QStringLiteral("system")},
    {AppearanceChoice::Light, QStringLiteral("light")},
    {AppearanceChoice::Dark, QStringLiteral("dark")},
    {AppearanceChoice::HighContrast, QStringLiteral("high-contrast")},
};

} // namespace

Layout layout()
{
    const QSettings settings;
    Layout stored;
    stored.geometry = settings.value(Geometry).toByteArray();
    stored.columns = settings.value(Columns).toByteArray();
    stored.rows = settings.value(Rows).toByteArray();
    stored.page = settings.value(Page, stored.page).toInt();
    stored.trendMinutes = settings.value(TrendMinutes, stored.trendMinutes).toInt();
    return stored;
}

void setLayout(const Layout &layout)
{
    QSettings settings;
    settings.setValue(Geometry, layout.geometry);
    settings.setValue(Columns, layout.columns);
    settings.setValue(Rows, layout.rows);
    settings.setValue(Page, layout.page);
    settings.setValue(TrendMinutes, layout.trendMinutes);
}

AppearanceChoice appearance()
{
    const QString word = QSettings().value(AppearanceKey).toString();
    for (const auto &[choice, name] : AppearanceWords) {
        if (name == word)
            return choice;
    }
    return AppearanceChoice::System;
}

void setAppearance(AppearanceChoice choice)
{
    for (const auto &[known, name] : AppearanceWords) {
        if (known == choice)
            QSettings().setValue(AppearanceKey, name);
    }
}

QString language()
{
    return QSettings().value(LanguageKey).toString();
}

void setLanguage(const QString &code)
{
    QSettings().setValue(LanguageKey, code);
}

} // namespace desk::windowsettings
