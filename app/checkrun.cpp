/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/checkrun.h"

#include "core/desk/deskcheck.h"

#include <QCoreApplication>

#include <cstdio>

namespace desk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("desk", text);
}

QString wordFor(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Ok:
        return tr("ok");
    case HealthLevel::Warning:
        return tr("warning");
    case HealthLevel::Bad:
        return tr("bad");
    case HealthLevel::Unknown:
        break;
    }
    return tr("unknown");
}

void print(const CheckLine &line)
{
    QString text = QStringLiteral("%1: %2. %3").arg(line.title, wordFor(line.level), line.result);
    if (!line.advice.isEmpty())
        text += QLatin1Char(' ') + line.advice;
    std::puts(qUtf8Printable(text));
    std::fflush(stdout);
}

} // namespace

ExitCode runCheck(const Settings &settings)
{
    DeskCheck check(settings);
    bool fit = false;
    QObject::connect(&check, &DeskCheck::lineReady, &check, &print);
    // Queued: the loop may not run yet.
    QObject::connect(
        &check, &DeskCheck::finished, &check,
        [&fit](bool ok) {
            fit = ok;
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
    check.start();
    QCoreApplication::exec();
    return fit ? ExitOk : ExitCheckFailed;
}

} // namespace desk
