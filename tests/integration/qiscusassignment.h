/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscusclient.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>

namespace desk::test
{

inline const QByteArray assignedBody =
    R"({"data":{"added_agent":{"id":170201,"name":"Rina","authentication_token":"t0k"},)"
    R"("service":{"id":115000001,"room_id":"310000001","is_resolved":false}}})";

/// One assign call and what came of it.
class Assignment
{
public:
    explicit Assignment(QiscusClient &client,
                        QiscusClient::WhenTaken whenTaken = QiscusClient::WhenTaken::Refuse)
    {
        client.assign("310000001", "170201", whenTaken,
                      [this](std::expected<AssignedAgent, QiscusError> answer) {
                          ++answers;
                          result = std::move(answer);
                      });
        answersWithinCall = answers;
    }
    bool wait()
    {
        return waitUntil([this] { return answers > 0; });
    }
    int answers = 0;
    int answersWithinCall = 0;
    std::expected<AssignedAgent, QiscusError> result;
};

/// Whatever the answer, it must have come once, later.
inline std::expected<AssignedAgent, QiscusError> assignOnce(QiscusClient &client)
{
    Assignment assignment(client);
    EXPECT_TRUE(assignment.wait());
    EXPECT_EQ(assignment.answers, 1);
    EXPECT_EQ(assignment.answersWithinCall, 0);
    EXPECT_EQ(client.callsUnderWay(), 0);
    return assignment.result;
}

/// The error of one call that is answered with @p answer.
inline QiscusError refusalOf(const ScriptedAnswer &answer,
                             std::chrono::milliseconds timeout = std::chrono::seconds(10))
{
    QiscusScriptedServer server([&](const SeenRequest &) { return answer; });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = timeout;
    QiscusClient client(options);
    const auto result = assignOnce(client);
    EXPECT_EQ(server.requests().size(), 1) << "a request was repeated behind our back";
    EXPECT_FALSE(result.has_value());
    return result ? QiscusError{} : result.error();
}

} // namespace desk::test
