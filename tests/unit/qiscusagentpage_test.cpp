/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/agentpage.h"

#include <gtest/gtest.h>

using namespace desk;

namespace
{

ListedAgents page(const QByteArray &body)
{
    const auto parsed = parseAgentPage(body);
    EXPECT_TRUE(parsed.has_value()) << parsed.error().toStdString();
    return parsed.value_or(ListedAgents{});
}

QiscusAgent only(const QByteArray &agent)
{
    const ListedAgents listed = page("{\"data\":{\"agents\":[" + agent + "]}}");
    EXPECT_EQ(listed.agents.size(), 1);
    return listed.agents.value(0);
}

} // namespace

TEST(QiscusAgentPage, ReadsAnAgent)
{
    const QiscusAgent agent = only(R"({"id":170201,"name":"Rina\n","email":"rina@x","is_available":true,)"
                                   R"("force_offline":false,"type":2,"type_as_string":"agent",)"
                                   R"("current_customer_count":3,"sdk_key":"k"})");
    EXPECT_EQ(agent.id, "170201");
    EXPECT_EQ(agent.name, QStringLiteral("Rina"));
    EXPECT_EQ(agent.email, QStringLiteral("rina@x"));
    EXPECT_EQ(agent.customerCount, 3);
    EXPECT_TRUE(agent.eligible());
}

TEST(QiscusAgentPage, OnlyAnAvailableAgentIsEligible)
{
    EXPECT_FALSE(only(R"({"id":1,"is_available":false,"type_as_string":"agent"})").eligible());
    EXPECT_FALSE(
        only(R"({"id":1,"is_available":true,"force_offline":true,"type_as_string":"agent"})").eligible());
    EXPECT_FALSE(only(R"({"id":1,"is_available":true,"type":2,"type_as_string":"admin"})").eligible());
    EXPECT_FALSE(only(R"({"id":1,"is_available":true})").eligible());
    EXPECT_FALSE(only(R"({"id":1,"is_available":true,"type":1})").eligible());
    EXPECT_TRUE(only(R"({"id":1,"is_available":true,"type":2})").eligible());
    EXPECT_TRUE(
        only(R"({"id":1,"is_available":"true","force_offline":0,"type_as_string":"Agent"})").eligible());
}

TEST(QiscusAgentPage, ToleratesDriftInTheFields)
{
    const QiscusAgent bare = only(R"({"id":"9007199254740993"})");
    EXPECT_EQ(bare.id, "9007199254740993");
    EXPECT_EQ(bare.customerCount, -1);
    EXPECT_TRUE(bare.name.isEmpty());
    EXPECT_EQ(only(R"({"id":18446744073709551615})").id, "18446744073709551615");
    EXPECT_EQ(only(R"({"id":1,"current_customer_count":"4"})").customerCount, 4);
    EXPECT_EQ(only(R"({"id":1,"current_customer_count":null})").customerCount, -1);
    EXPECT_EQ(only(R"({"id":1,"current_customer_count":-7})").customerCount, -1);
    EXPECT_EQ(only(R"({"id":1,"current_customer_count":99999999999})").customerCount, 2147483647);
    EXPECT_EQ(only(R"({"id":1},{"id":null},{"name":"x"},17,null)").id, "1");
}

TEST(QiscusAgentPage, ReadsEachShape)
{
    const ListedAgents cursor = page(
        R"({"data":{"agents":[{"id":1},{"id":2}]},"meta":{"after":"MTA=","before":null,"per_page":2,"total_count":5}})");
    EXPECT_EQ(cursor.agents.size(), 2);
    EXPECT_EQ(cursor.after, QStringLiteral("MTA="));
    EXPECT_EQ(cursor.total, 5);
    EXPECT_EQ(cursor.lastPage, 0);

    const ListedAgents numbered =
        page(R"({"data":[{"id":1}],"meta":{"limit":1,"page":1,"total":"3","total_page":3}})");
    EXPECT_EQ(numbered.agents.size(), 1);
    EXPECT_EQ(numbered.lastPage, 3);
    EXPECT_EQ(numbered.total, 3);
    EXPECT_TRUE(numbered.after.isEmpty());

    const ListedAgents laravel =
        page(R"({"data":{"agents":{"current_page":1,"data":[{"id":1}],"last_page":2,"total":2}}})");
    EXPECT_EQ(laravel.agents.size(), 1);
    EXPECT_EQ(laravel.lastPage, 2);

    EXPECT_EQ(page(R"({"data":[],"meta":{"after":7}})").after, QStringLiteral("7"));
    EXPECT_EQ(page(R"({"data":{"agents":[]},"meta":{"after":null}})").entries, 0);
}

TEST(QiscusAgentPage, ABodyWithoutAListIsNoEmptyRoster)
{
    for (const char *body : {"", "{", "{}", "[]", "null", R"({"data":null})", R"({"data":{}})",
                             R"({"data":"x"})", R"({"data":{"agents":null}})", R"({"data":{"agents":{}}})",
                             "<html></html>", R"({"data":[{"name":"no id"}]})"})
        EXPECT_FALSE(parseAgentPage(body).has_value()) << body;
}
