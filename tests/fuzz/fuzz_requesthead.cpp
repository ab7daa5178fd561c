/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/requesthead.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace desk;

namespace
{

const RequestLimits limits{.target = 64, .head = 512, .body = 1000};

struct Scanned {
    QByteArray head; ///< empty: not complete
    int refusal = 0;
    qsizetype taken = 0;

    bool operator==(const Scanned &) const = default;
};

Scanned scan(const fuzz::Input &input, qsizetype step)
{
    RequestHeadScanner scanner(limits);
    Scanned scanned;
    while (scanned.taken < input.bytes.size() && !scanner.isComplete()) {
        const QByteArrayView rest = QByteArrayView(input.bytes).sliced(scanned.taken);
        const auto taken = scanner.add(rest.first(std::min(step, rest.size())));
        if (!taken)
            return {.refusal = taken.error().status};
        scanned.taken += *taken;
        EXPECT_THAT_ALWAYS(scanner.bytes().size() == scanned.taken);
        EXPECT_THAT_ALWAYS(scanner.bytes().size() <= limits.head);
    }
    if (scanner.isComplete())
        scanned.head = scanner.bytes();
    return scanned;
}

void checkParsed(const QByteArray &head)
{
    const auto parsed = parseRequestHead(head, limits);
    if (!parsed) {
        EXPECT_THAT_ALWAYS(parsed.error().status >= 400 && parsed.error().status < 600);
        EXPECT_THAT_ALWAYS(!parsed.error().reason.isEmpty());
        return;
    }
    EXPECT_THAT_ALWAYS(parsed->contentLength >= 0 && parsed->contentLength <= limits.body);
    // What QHttpServer could see as two requests: a length that is not the one we count by.
    const QByteArray lower = head.toLower();
    EXPECT_THAT_ALWAYS(lower.count("\ncontent-length:") <= 1);
    EXPECT_THAT_ALWAYS(!lower.contains("\ntransfer-encoding:"));
    EXPECT_THAT_ALWAYS(!head.contains('\0'));
    EXPECT_THAT_ALWAYS(head.count('\n') == head.count("\r\n") && head.count('\r') == head.count("\r\n"));
}

} // namespace

/// However a head arrives, it ends at the same byte or is refused for the same reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Input input = fuzz::inputOf(data, size);
    const Scanned scanned = scan(input, input.step);
    EXPECT_THAT_ALWAYS(scanned == scan(input, input.bytes.size() + 1));
    if (!scanned.head.isEmpty())
        checkParsed(scanned.head);
    parseRequestHead(input.bytes, limits); // also of bytes that no scanner let through
    return 0;
}
