/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/tlsidentity.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace desk
{

/// The listener's identity, read anew when its files change. A pair that cannot be used leaves the one in use alone.
/// Owned by WebhookListener, lives in the engine thread. What it reads are two small local files, after a change only.
class TlsKeeper : public QObject
{
    Q_OBJECT

public:
    TlsKeeper(TlsFiles files, std::chrono::milliseconds lookEvery, QObject *parent = nullptr);

    bool isWanted() const { return m_files.isSet(); }
    /// True: there is an identity; else trouble() says why not. To be called until it succeeds.
    bool load();
    /// Of the pair in use; empty before load() has succeeded.
    const std::optional<TlsIdentity> &identity() const { return m_identity; }
    /// Why the files as they are now cannot be used; empty: they can.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed(); ///< identity() is another one

private:
    QString mark() const;
    void look();

    const TlsFiles m_files;
    std::optional<TlsIdentity> m_identity;
    QString m_trouble;
    QString m_read; ///< mark of the files as they were last read
    QString m_seen;
    QTimer m_look;
};

} // namespace desk
