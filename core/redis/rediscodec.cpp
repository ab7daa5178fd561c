/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/rediscodec.h"

#include "core/redis/redisreplybuilder.h"

#include <QVarLengthArray>

#include <hiredis/hiredis.h>

#include <limits>
#include <new>

namespace desk
{

namespace
{

/// A reader buffer up to this size is kept for the next bytes; a larger one, after a large reply, is given
/// back.
constexpr size_t keptBuffer = 64 * 1024;

} // namespace

void RedisCodec::ReaderDeleter::operator()(redisReader *reader) const
{
    redisReaderFree(reader);
}

RedisCodec::RedisCodec()
    : m_builder(std::make_unique<RedisReplyBuilder>())
    , m_reader(redisReaderCreateWithFunctions(RedisReplyBuilder::functions()))
{
    if (!m_reader)
        throw std::bad_alloc();
    m_reader->privdata = m_builder.get();
    m_reader->maxbuf = keptBuffer;
}

RedisCodec::~RedisCodec() = default;

bool RedisCodec::encode(const QByteArrayList &words, QByteArray &out)
{
    QVarLengthArray<const char *, 32> starts;
    QVarLengthArray<size_t, 32> sizes;
    qint64 total = 0;
    for (const QByteArray &word : words) {
        starts.append(word.constData());
        sizes.append(static_cast<size_t>(word.size()));
        total += word.size() + 16; // and its head
    }
    // hiredis before 1.0 counts the bytes of a command with an int.
    if (words.isEmpty() || total > largestMessage)
        return false;
    char *formatted = nullptr;
    const auto size =
        redisFormatCommandArgv(&formatted, static_cast<int>(words.size()), starts.data(), sizes.data());
    if (size < 0)
        throw std::bad_alloc();
    out.append(formatted, static_cast<qsizetype>(size));
    redisFreeCommand(formatted);
    return true;
}

void RedisCodec::feed(const char *bytes, qsizetype size)
{
    m_sinceReply += size;
    redisReaderFeed(m_reader.get(), bytes, static_cast<size_t>(size));
}

std::optional<RedisValue> RedisCodec::next()
{
    if (!m_trouble.isEmpty())
        return {};
    void *complete = nullptr;
    if (redisReaderGetReply(m_reader.get(), &complete) != REDIS_OK) {
        m_trouble = m_builder->trouble();
        if (m_trouble.isEmpty())
            m_trouble = QString::fromLatin1(m_reader->errstr);
        return {};
    }
    if (complete) {
        m_sinceReply = 0;
        return m_builder->take();
    }
    if (m_sinceReply > largestMessage)
        m_trouble = QStringLiteral("a reply larger than %1 MB").arg(largestMessage / 1024 / 1024);
    return {};
}

} // namespace desk
