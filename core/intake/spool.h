/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/spoolfile.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace desk
{

struct SpoolOptions {
    QString folder; ///< empty: there is no spool, and nothing can be stored
    qsizetype mostRecords = 50'000;
    qint64 mostBytes = 256LL * 1024 * 1024;
};

/// Webhooks on disk, in order, that wait for Redis. Lives in the engine thread; a thread of its own writes, a batch and
/// one sync at a time, so that the engine never waits for a disk. Owned by WebhookKeeper.
class Spool : public QObject
{
    Q_OBJECT

public:
    using Stored = std::move_only_function<void(std::expected<void, QString>)>;

    explicit Spool(SpoolOptions options, QObject *parent = nullptr);
    /// Ends the writer after the batch under way; what was not answered yet never is.
    ~Spool() override;

    /// Answers once the record survives a power cut, or says why it cannot; later, never from within this call.
    void append(WebhookRecord record, Stored stored);
    /// Nothing waits and nothing is being written: the next webhook may go straight to the ledger.
    bool isEmpty() const { return m_waiting.empty() && m_batch.empty() && m_writing.empty(); }
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }
    bool isFull() const;
    const QString &trouble() const
    {
        return m_trouble;
    } ///< why the last record was not stored; empty: it was
    /// The oldest stored ones, in order.
    std::vector<WebhookRecord> oldest(qsizetype most) const;
    /// The @p count oldest have reached the ledger.
    void remove(qsizetype count);

Q_SIGNALS:
    void stored(); ///< there is something to replay

private:
    struct Unwritten {
        SpoolLine line;
        Stored answer;
    };

    void open();
    void write();
    void report(const std::expected<void, QString> &outcome, qint64 size);
    void written(const std::expected<void, QString> &outcome, qint64 size);
    void clearIfDone();
    std::expected<void, QString> roomForOneMore() const;
    void later(Stored answer, std::expected<void, QString> outcome);

    const SpoolOptions m_options;
    QThread m_thread;
    std::unique_ptr<QObject> m_writer; ///< lives in m_thread: what is posted to it runs there
    SpoolFile m_file;                  ///< of the writer thread, once it is open
    std::deque<SpoolLine> m_waiting;   ///< on disk, not in the ledger
    std::vector<Unwritten> m_batch;    ///< for the next write
    std::vector<Unwritten> m_writing;  ///< being written
    QByteArray m_lines;                ///< of m_batch, and marks of what is done
    qint64 m_bytes = 0;                ///< of the file and what is to be written
    quint64 m_lastNumber = 0;
    QString m_trouble;
    bool m_open = false;
    bool m_busy = false;
};

} // namespace desk
