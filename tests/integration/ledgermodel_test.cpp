/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A long random walk, in parts that run side by side.
//
// LEDGER_MODEL_STEPS: steps of all walks together. LEDGER_MODEL_SEED: only this walk again.

#include "tests/integration/ledgerwalk.h"

#include <random>

namespace desk::test
{

namespace
{

constexpr int walks = 20;

int fromEnvironment(const char *name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : otherwise;
}

/// Of the one walk to be repeated; 0: all walks.
int wantedSeed()
{
    return fromEnvironment("LEDGER_MODEL_SEED", 0);
}

class LedgerModelTest : public RedisFixture, public testing::WithParamInterface<int>
{
};

TEST_P(LedgerModelTest, holdsTheSameAsThePlainModelAfterEveryStep)
{
    const int wanted = wantedSeed();
    // Some are the same in every run; the seeds of one run are half odd, half even.
    const auto fresh =
        GetParam() < walks / 2 ? GetParam() + 1 : int(std::random_device{}() / 4 * 2) + GetParam() % 2;
    const auto seed = static_cast<quint32>(wanted > 0 ? wanted : fresh);
    const int steps = fromEnvironment("LEDGER_MODEL_STEPS", 200'000) / walks;
    std::fprintf(stderr, "LEDGER_MODEL_SEED=%u LEDGER_MODEL_STEPS=%d\n", seed, steps * walks);
    redis.run("CONFIG SET appendonly no");
    LedgerDriver desk(redis.url());
    LedgerRandomWalk(desk, redis, seed).run(steps);
}

INSTANTIATE_TEST_SUITE_P(Walks, LedgerModelTest, testing::Range(0, wantedSeed() > 0 ? 1 : walks));

} // namespace

} // namespace desk::test
