/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/tlsidentity.h"

#include <QTemporaryDir>

namespace desk::test
{

/// Certificates that openssl makes for one test; they sign themselves.
class Certificates
{
public:
    /// A new pair for @p name, in files of its own: EC, or RSA.
    TlsFiles make(const QString &name, bool rsa = false);
    /// Writes @p pair over the files of @p place, as a renewal does.
    static void replace(const TlsFiles &place, const TlsFiles &pair);
    QString path(const QString &file) const { return m_folder.filePath(file); }
    /// Writes a file with this content; its path.
    QString write(const QString &file, const QByteArray &content) const;
    bool run(const QStringList &arguments) const; ///< of openssl

private:
    QTemporaryDir m_folder;
    int m_made = 0;
};

} // namespace desk::test
