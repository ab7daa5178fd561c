/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace desk
{

/// What an `.env` file says: NAME=VALUE lines as shells and container tools write them. A value.
///
/// Understood: comments, `export` before the name, single quotes (literal), double quotes (with \n, \t, \",
/// \\ and \$), a comment after white space, CRLF, a byte order mark. Nothing is expanded: a `$` is a `$`.
struct EnvFile {
    struct Value {
        QString text;
        int line = 0; ///< from 1
    };
    struct Problem {
        int line = 0;
        QString message; ///< whole sentences; never a part of the line, which may hold a secret
    };

    QHash<QString, Value> values; ///< a name that stands twice has its last value
    QList<Problem> problems;      ///< lines that cannot be read
    QStringList warnings;
    bool readableByOthers = false; ///< group or others may read the file
};

EnvFile parseEnvText(QByteArrayView text);

/// Reads at most 256 KiB; the error is a whole sentence that says why the file cannot be read.
std::expected<EnvFile, QString> readEnvFile(const QString &path);

} // namespace desk
