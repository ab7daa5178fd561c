/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/windowsettings.h"

#include <QSettings>

#include <algorithm>

namespace desk::windowsettings
{

namespace
{

const QString Geometry = QStringLiteral("window/geometry");
const QString Columns = QStringLiteral("window/columns");
const QString Rows = QStringLiteral("window/rows");
const QString Page = QStringLiteral("window/page");
const QString TrendMinutes = QStringLiteral("window/trendMinutes");
const QString AgentFilter = QStringLiteral("window/agentFilter");
const QString ChannelFilter = QStringLiteral("window/channelFilter");
const QString Tables = QStringLiteral("tables/");
const QString WarnDepth = QStringLiteral("thresholds/warnDepth");
const QString AlarmDepth = QStringLiteral("thresholds/alarmDepth");
const QString WarnWait = QStringLiteral("thresholds/warnWaitSeconds");
const QString AlarmWait = QStringLiteral("thresholds/alarmWaitSeconds");
const QString PublicAddress = QStringLiteral("window/publicAddress");
const QString Welcomed = QStringLiteral("window/welcomed");
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
    stored.agentFilter = settings.value(AgentFilter, stored.agentFilter).toInt();
    stored.channelFilter = settings.value(ChannelFilter).toString();
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
    settings.setValue(AgentFilter, layout.agentFilter);
    settings.setValue(ChannelFilter, layout.channelFilter);
}

QByteArray tableColumns(const QString &table)
{
    return QSettings().value(Tables + table).toByteArray();
}

void setTableColumns(const QString &table, const QByteArray &state)
{
    QSettings().setValue(Tables + table, state);
}

Thresholds thresholds()
{
    const QSettings settings;
    const Thresholds standard;
    const auto seconds = [](std::chrono::milliseconds time) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(time).count());
    };
    Thresholds stored;
    stored.warnDepth = std::clamp(settings.value(WarnDepth, standard.warnDepth).toInt(), 1, HighestDepth);
    stored.alarmDepth =
        std::clamp(settings.value(AlarmDepth, standard.alarmDepth).toInt(), stored.warnDepth, HighestDepth);
    const int warn = std::clamp(settings.value(WarnWait, seconds(standard.warnWait)).toInt(), 1, HighestWait);
    const int alarm =
        std::clamp(settings.value(AlarmWait, seconds(standard.alarmWait)).toInt(), warn, HighestWait);
    stored.warnWait = std::chrono::seconds(warn);
    stored.alarmWait = std::chrono::seconds(alarm);
    return stored;
}

void setThresholds(const Thresholds &thresholds)
{
    QSettings settings;
    settings.setValue(WarnDepth, thresholds.warnDepth);
    settings.setValue(AlarmDepth, thresholds.alarmDepth);
    settings.setValue(WarnWait, static_cast<int>(thresholds.warnWait.count() / 1000));
    settings.setValue(AlarmWait, static_cast<int>(thresholds.alarmWait.count() / 1000));
}

QString publicAddress()
{
    return QSettings().value(PublicAddress).toString();
}

void setPublicAddress(const QString &address)
{
    QSettings().setValue(PublicAddress, address);
}

bool welcomed()
{
    return QSettings().value(Welcomed, false).toBool();
}

void setWelcomed()
{
    QSettings().setValue(Welcomed, true);
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
