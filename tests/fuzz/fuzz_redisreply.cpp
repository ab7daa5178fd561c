/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/replycodec.h"
#include "core/redis/rediscodec.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace desk;

namespace
{

int depthOf(const RedisValue &value)
{
    int deepest = 0;
    for (const RedisValue &element : value.elements())
        deepest = std::max(deepest, depthOf(element));
    return deepest + 1;
}

bool isSame(const RedisValue &left, const RedisValue &right)
{
    return left.type() == right.type() && left.toInteger() == right.toInteger() &&
           left.toBytes() == right.toBytes() && std::ranges::equal(left.elements(), right.elements(), isSame);
}

struct Read {
    QList<RedisValue> values;
    bool broken = false;
};

Read read(const QByteArray &bytes, qsizetype step)
{
    RedisCodec codec;
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        codec.feed(bytes.constData() + at, std::min(step, bytes.size() - at));
        while (const auto value = codec.next())
            read.values.append(*value);
    }
    read.broken = !codec.trouble().isEmpty();
    if (read.broken)
        EXPECT_THAT_ALWAYS(!codec.next());
    return read;
}

/// No reply that any server gives may harm the ledger's reading of it.
void decodeAll(const RedisValue &reply)
{
    constexpr std::chrono::seconds lease(30);
    decodeArrival(reply);
    decodeArrivals(reply, reply.elements().size());
    decodeStep(reply);
    decodeResolve(reply);
    decodeVerify(reply);
    decodeReserve(reply, lease);
    decodeDue(reply, lease);
    decodeCapChange(reply);
    decodePause(reply);
    decodeNumber(reply);
    decodeSummary(reply);
    decodeAction(reply, lease);
    decodeOwnCap(reply);
    decodeMinutes(reply);
    decodeDesks(reply);
    decodeBeginning(reply);
    decodeImport(reply);
    decodeServerFacts({reply, reply, reply});
}

} // namespace

/// However replies arrive, they are the same ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Input input = fuzz::inputOf(data, size);
    const Read pieces = read(input.bytes, input.step);
    const Read whole = read(input.bytes, input.bytes.size() + 1);
    EXPECT_THAT_ALWAYS(pieces.broken == whole.broken);
    EXPECT_THAT_ALWAYS(std::ranges::equal(pieces.values, whole.values, isSame));
    for (const RedisValue &value : whole.values) {
        EXPECT_THAT_ALWAYS(depthOf(value) <= RedisCodec::deepestReply + 1);
        decodeAll(value);
    }
    return 0;
}
