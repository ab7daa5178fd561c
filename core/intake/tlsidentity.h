/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QDateTime>
#include <QSslConfiguration>
#include <QString>

#include <expected>

namespace desk
{

/// Where the listener's certificate and its key lie, both PEM. Both are set, or none: no TLS.
struct TlsFiles {
    QString certificate; ///< its own first, then those that signed it
    QString key;         ///< RSA or EC, without passphrase

    bool isSet() const { return !certificate.isEmpty(); }
};

/// Who the listener is for clients that speak TLS. A value.
struct TlsIdentity {
    QSslConfiguration configuration;
    QString name; ///< for whom the certificate was made
    QDateTime notAfter;
};

/// Reads both files, and tries whether they belong together. The error says what is wrong and what to do; it holds no
/// part of a key. Reads two small files: not for where nothing may wait.
std::expected<TlsIdentity, QString> readTlsIdentity(const TlsFiles &files);

} // namespace desk
