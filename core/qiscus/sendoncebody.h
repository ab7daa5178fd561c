/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QIODevice>

namespace desk
{

/// The body of a POST that can be read once only. QNetworkAccessManager repeats a request by itself, POST
/// too, when a connection ends before the answer; an assignment that had taken effect would then come back as
/// "exceed max agents". A body that cannot go back to its start makes it report an error instead. It also
/// knows whether it was ever read: if not, the call certainly had no effect.
class SendOnceBody : public QIODevice
{
    Q_OBJECT

public:
    explicit SendOnceBody(const QByteArray &body, QObject *parent = nullptr);

    /// True as soon as any part of it may be on its way.
    bool handedOut() const { return m_position > 0; }

    qint64 size() const override { return m_body.size(); }
    bool atEnd() const override { return m_position >= m_body.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace desk
