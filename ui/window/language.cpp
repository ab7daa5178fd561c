/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Outside of the name space, as Qt demands.
static void initializeTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace desk
{

namespace
{

const QString Source = QStringLiteral("en");

/// Of the languages that the system prefers, the first one we have.
QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        for (const Language &language : languages()) {
            if (wanted.section(QLatin1Char('-'), 0, 0) == language.code)
                return language.code;
        }
    }
    return Source;
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all = {{Source, QStringLiteral("English")},
                                        {QStringLiteral("id"), QStringLiteral("Bahasa Indonesia")}};
    return all;
}

QString speak(QCoreApplication &application, const QString &code)
{
    initializeTranslations();
    const QString chosen = code.isEmpty() ? systemLanguage() : code;
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
    if (chosen == Source)
        return Source;
    auto *translator = new QTranslator(&application);
    if (!translator->load(QStringLiteral(":/translations/allocation-desk_%1.qm").arg(chosen))) {
        delete translator;
        return Source;
    }
    QCoreApplication::installTranslator(translator);
    return chosen;
}

} // namespace desk
