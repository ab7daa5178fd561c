/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/tlskeeper.h"

#include <QFileInfo>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcTls, "desk.tls")

namespace desk
{

TlsKeeper::TlsKeeper(TlsFiles files, std::chrono::milliseconds lookEvery, QObject *parent)
    : QObject(parent)
    , m_files(std::move(files))
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &TlsKeeper::look);
}

/// Tells one state of the files from another, also when a link is turned to another file.
QString TlsKeeper::mark() const
{
    QString mark;
    for (const QString &path : {m_files.certificate, m_files.key}) {
        const QFileInfo info(QFileInfo(path).canonicalFilePath());
        mark += QStringLiteral("%1 %2 %3\n")
                    .arg(info.filePath())
                    .arg(info.lastModified().toMSecsSinceEpoch())
                    .arg(info.size());
    }
    return mark;
}

bool TlsKeeper::load()
{
    if (m_identity)
        return true;
    m_read = m_seen = mark();
    auto identity = readTlsIdentity(m_files);
    if (!identity) {
        m_trouble = identity.error();
        return false;
    }
    m_identity = std::move(*identity);
    m_trouble.clear();
    m_look.start();
    return true;
}

/// The two are not replaced in one step: they are read once both have been the same for two looks.
void TlsKeeper::look()
{
    const QString now = mark();
    if (std::exchange(m_seen, now) != now || now == m_read)
        return;
    m_read = now;
    auto identity = readTlsIdentity(m_files);
    m_trouble = identity ? QString() : identity.error();
    if (!identity) {
        qCWarning(lcTls).noquote() << "The certificate read before stays in use:" << m_trouble;
        return;
    }
    m_identity = std::move(*identity);
    qCInfo(lcTls) << "New certificate for" << m_identity->name << "valid until" << m_identity->notAfter;
    Q_EMIT changed();
}

} // namespace desk
