/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/spool.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSpool, "desk.spool")

namespace desk
{

Spool::Spool(SpoolOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_writer(std::make_unique<QObject>())
{
    open();
    m_thread.setObjectName(QStringLiteral("spool"));
    m_writer->moveToThread(&m_thread);
    m_thread.start();
}

Spool::~Spool()
{
    m_thread.quit();
    m_thread.wait();
}

void Spool::open()
{
    if (m_options.folder.isEmpty()) {
        m_trouble = tr("There is no folder for a spool.");
        return;
    }
    auto content = m_file.open(m_options.folder);
    if (!content) {
        m_trouble = content.error();
        qCWarning(lcSpool).noquote() << m_trouble;
        return;
    }
    m_open = true;
    m_waiting = std::move(content->waiting);
    m_lastNumber = content->lastNumber;
    m_bytes = m_file.size();
    if (!m_waiting.empty())
        qCInfo(lcSpool) << m_waiting.size() << "webhooks of an earlier run wait in the spool";
    if (content->damagedLines > 0)
        qCWarning(lcSpool) << content->damagedLines
                           << "lines of the spool were damaged; they are kept beside it in"
                           << m_options.folder;
}

bool Spool::isFull() const
{
    return static_cast<qsizetype>(m_waiting.size() + m_batch.size() + m_writing.size()) >=
               m_options.mostRecords ||
           m_bytes >= m_options.mostBytes;
}

std::expected<void, QString> Spool::roomForOneMore() const
{
    if (!m_open)
        return std::unexpected(m_trouble);
    if (isFull())
        return std::unexpected(tr("The spool on disk is full."));
    return {};
}

void Spool::later(Stored answer, std::expected<void, QString> outcome)
{
    auto shared = std::make_shared<Stored>(std::move(answer));
    QMetaObject::invokeMethod(
        this, [shared, outcome] { (*shared)(outcome); }, Qt::QueuedConnection);
}

void Spool::append(WebhookRecord record, Stored answer)
{
    if (const auto room = roomForOneMore(); !room) {
        later(std::move(answer), room);
        return;
    }
    Unwritten unwritten{.line = {++m_lastNumber, std::move(record)}, .answer = std::move(answer)};
    const QByteArray line = toSpoolLine(unwritten.line);
    m_lines += line;
    m_bytes += line.size();
    m_batch.push_back(std::move(unwritten));
    write();
}

/// One write at a time: what comes meanwhile shares the next one, and its sync.
void Spool::write()
{
    if (m_busy || m_lines.isEmpty())
        return;
    m_busy = true;
    m_writing = std::exchange(m_batch, {});
    QMetaObject::invokeMethod(
        m_writer.get(),
        [this, lines = std::exchange(m_lines, {})] {
            const auto outcome = m_file.append(lines);
            report(outcome, m_file.size());
        },
        Qt::QueuedConnection);
}

/// Called in the writer thread.
void Spool::report(const std::expected<void, QString> &outcome, qint64 size)
{
    QMetaObject::invokeMethod(
        this, [this, outcome, size] { written(outcome, size); }, Qt::QueuedConnection);
}

void Spool::written(const std::expected<void, QString> &outcome, qint64 size)
{
    m_busy = false;
    m_bytes = size + m_lines.size();
    m_trouble = outcome ? QString() : outcome.error();
    if (!outcome)
        qCWarning(lcSpool).noquote() << m_trouble;
    auto records = std::exchange(m_writing, {});
    for (Unwritten &one : records) {
        if (outcome)
            m_waiting.push_back(one.line);
        one.answer(outcome);
    }
    write();
    if (outcome)
        clearIfDone();
    if (outcome && !records.empty())
        Q_EMIT stored();
}

std::vector<WebhookRecord> Spool::oldest(qsizetype most) const
{
    std::vector<WebhookRecord> records;
    for (const SpoolLine &line : m_waiting) {
        if (static_cast<qsizetype>(records.size()) == most)
            break;
        records.push_back(*line.record);
    }
    return records;
}

void Spool::remove(qsizetype count)
{
    if (count == 0)
        return;
    const quint64 done = m_waiting[static_cast<size_t>(count - 1)].number;
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    if (!isEmpty() || m_busy) {
        m_lines += toSpoolLine({done, {}});
        write();
        return;
    }
    clearIfDone();
}

/// An empty file says that everything has reached the ledger.
void Spool::clearIfDone()
{
    if (m_busy || !isEmpty() || m_bytes == 0)
        return;
    m_busy = true;
    QMetaObject::invokeMethod(
        m_writer.get(),
        [this] {
            const auto outcome = m_file.clear();
            report(outcome, m_file.size());
        },
        Qt::QueuedConnection);
}

} // namespace desk
