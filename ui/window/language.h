/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace desk
{

/// One language of the program.
struct Language {
    QString code; ///< "en", "id"; empty: that of the system
    QString name; ///< in itself; empty: that of the system
};

/// English, which stands in the sources, and all that there is a translation for.
const QList<Language> &languages();

/// Lets all texts, numbers and times follow the language with this code (empty: that of the system), from now on: to be
/// called before the first text is shown. Returns the code of the language in force.
QString speak(QCoreApplication &application, const QString &code);

} // namespace desk
