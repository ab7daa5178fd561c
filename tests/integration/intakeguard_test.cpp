/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/intakefixture.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <gtest/gtest.h>

#include <memory>

#include <malloc.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace desk::test
{
namespace
{

using namespace std::chrono_literals;

size_t heapInUse()
{
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

/// A client that goes on sending after the other side has said that it is done; QTcpSocket would close then.
class StubbornSender
{
public:
    explicit StubbornSender(quint16 port)
    {
        const sockaddr_in address{.sin_family = AF_INET,
                                  .sin_port = qToBigEndian(port),
                                  .sin_addr = {qToBigEndian(INADDR_LOOPBACK)},
                                  .sin_zero = {}};
        EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    }
    ~StubbornSender() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(StubbornSender)

    /// Runs the event loop until all of @p bytes are sent; false when the connection is cut.
    bool send(const QByteArray &bytes)
    {
        qsizetype sent = 0;
        bool cut = false;
        const bool done = waitUntil([&] {
            const ssize_t now = ::send(m_socket, bytes.constData() + sent,
                                       static_cast<size_t>(bytes.size() - sent), MSG_DONTWAIT | MSG_NOSIGNAL);
            cut = now < 0 && errno != EAGAIN;
            sent += std::max<ssize_t>(now, 0);
            return cut || sent == bytes.size();
        });
        return done && !cut;
    }

    QByteArray received()
    {
        QByteArray bytes(4096, Qt::Uninitialized);
        const ssize_t size = ::recv(m_socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT);
        bytes.resize(std::max<ssize_t>(size, 0));
        return bytes;
    }

private:
    const int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
};

/// What the guard keeps from QHttpServer, over real sockets; Redis is away.
class IntakeGuard : public testing::Test
{
protected:
    /// A short patience in one respect, so that a test of it need not wait long and tests nothing else.
    static IntakeOptions hasty(std::chrono::milliseconds GuardLimits::*limit)
    {
        IntakeOptions options;
        options.limits.*limit = 150ms;
        return options;
    }

    Intake &intake(IntakeOptions options = {})
    {
        if (!m_intake)
            m_intake = std::make_unique<Intake>(QString(), std::move(options));
        return *m_intake;
    }

    /// Sends @p bytes over a connection of its own: it must be refused with @p status, and the connection
    /// must end.
    void expectRefusal(const QByteArray &bytes, int status)
    {
        RawClient client(intake().port());
        client.send(bytes);
        const RawResponse response = client.response();
        EXPECT_EQ(response.status, status) << bytes.left(100).constData();
        EXPECT_EQ(response.headers.value("connection"), "close");
        EXPECT_TRUE(response.headers.value("server").startsWith("allocation-desk/"));
        EXPECT_TRUE(response.body.startsWith("{\"error\":\"")) << response.body.constData();
        EXPECT_TRUE(client.waitUntilClosed());
        EXPECT_EQ(client.unread(), "");
    }

    static QByteArray head(const QByteArray &headers)
    {
        return "POST /webhook HTTP/1.1\r\nHost: desk\r\n" + headers + "\r\n";
    }

private:
    std::unique_ptr<Intake> m_intake;
};

TEST_F(IntakeGuard, RefusesBrokenRequests)
{
    expectRefusal("HELLO\r\n\r\n", 400);
    expectRefusal("GET / HTTP/1.1\n\n", 400);
    expectRefusal("GET / HTTP/1.1\r\n\r\n", 400);
    expectRefusal("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    expectRefusal("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400);
    expectRefusal("GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505);
    expectRefusal("\x16\x03\x01", 400); // the greeting of TLS
    expectRefusal("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 400);
}

TEST_F(IntakeGuard, RefusesUncertainLengths)
{
    expectRefusal(head("Content-Length: 2\r\nContent-Length: 20\r\n") + "{}", 400);
    expectRefusal(head("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400);
    expectRefusal(head("Content-Length: 2x\r\n") + "{}", 400);
    expectRefusal(head("") + "{}", 411);
    expectRefusal(head("Transfer-Encoding: chunked\r\n") + "2\r\n{}\r\n0\r\n\r\n", 411);
}

TEST_F(IntakeGuard, RefusesWhatIsTooLarge)
{
    expectRefusal("GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    expectRefusal("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(17'000, 'x') + "\r\n\r\n", 431);
    expectRefusal(head("Content-Length: 262145\r\n"), 413);
    expectRefusal(head("Content-Length: 18446744073709551615\r\n"), 413);
    EXPECT_EQ(intake().listener.status().refused, 4);
}

TEST_F(IntakeGuard, TakesWhatIsJustSmallEnough)
{
    RawClient client(intake().port());
    const QByteArray rest = " HTTP/1.1\r\n";
    client.send("GET /" + QByteArray(8192 - 5 - rest.size(), 'x') + rest + "Host: a\r\n\r\n");
    EXPECT_EQ(client.response().status, 404);
    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    client.send(start + QByteArray(16'384 - start.size() - 4, 'x') + "\r\n\r\n");
    EXPECT_EQ(client.response().status, 200);
    client.send(post("/webhook", QByteArray(256 * 1024, ' ')));
    EXPECT_EQ(client.response().status, 400); // read to its end, and no JSON
}

TEST_F(IntakeGuard, AClientThatGoesOnSendingStillReadsItsRefusal)
{
    StubbornSender client(intake({.limits = {.leaveTime = 20s}}).port());
    // In two pieces: QHttpServer has begun to read when the guard refuses.
    ASSERT_TRUE(client.send("POST /webhook HTTP/1.1\r\nHost: desk\r\n"));
    RawClient other(intake().port());
    other.send(get("/"));
    ASSERT_EQ(other.response().status, 200); // the first piece has been seen by now
    const size_t before = heapInUse();
    ASSERT_TRUE(client.send("Content-Length: 50000000\r\n\r\n"));
    ASSERT_TRUE(client.send(QByteArray(20'000'000, 'x')));
    EXPECT_LT(heapInUse(), before + 5'000'000); // it is thrown away, not kept
    EXPECT_TRUE(client.received().startsWith("HTTP/1.1 413 ")) << client.received().constData();
}

TEST_F(IntakeGuard, CutsOffAClientThatSendsForEverAfterItsRefusal)
{
    StubbornSender client(intake(hasty(&GuardLimits::leaveTime)).port());
    ASSERT_TRUE(client.send("POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 999999999999\r\n\r\n"));
    QElapsedTimer clock;
    clock.start();
    while (client.send(QByteArray(64 * 1024, 'x')) && clock.elapsed() < 10'000) {
    }
    EXPECT_LT(clock.elapsed(), 5000);
    EXPECT_TRUE(waitUntil([&] { return intake().listener.status().connections == 0; }));
}

TEST_F(IntakeGuard, ARequestThatDoesNotArriveInTimeIsEnded)
{
    intake(hasty(&GuardLimits::requestTime));
    expectRefusal("GET / HT", 408);
    expectRefusal(head("Content-Length: 10\r\n") + "{", 408);
    expectRefusal("\r\n", 408);
}

TEST_F(IntakeGuard, DrippingBytesDoNotProlongARequest)
{
    RawClient client(intake(hasty(&GuardLimits::requestTime)).port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(waitUntil([&, sent = 0]() mutable {
        for (; sent < clock.elapsed() / 5; ++sent)
            client.send("x");
        return !client.isOpen();
    }));
    EXPECT_LT(clock.elapsed(), 2000);
    EXPECT_EQ(client.response().status, 408);
}

TEST_F(IntakeGuard, AnIdleConnectionIsClosedWithoutAWord)
{
    RawClient silent(intake(hasty(&GuardLimits::idleTime)).port());
    RawClient polite(intake().port());
    polite.send(get("/"));
    EXPECT_EQ(polite.response().status, 200);
    EXPECT_TRUE(polite.isOpen());
    EXPECT_TRUE(silent.waitUntilClosed());
    EXPECT_TRUE(polite.waitUntilClosed());
    EXPECT_EQ(silent.unread() + polite.unread(), "");
    EXPECT_TRUE(waitUntil([&] { return intake().listener.status().connections == 0; }));
}

TEST_F(IntakeGuard, AConnectionInUseOutlivesTheIdleTime)
{
    RawClient client(intake(hasty(&GuardLimits::idleTime)).port());
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 700) {
        client.send(get("/"));
        ASSERT_EQ(client.response().status, 200);
    }
}

TEST_F(IntakeGuard, ConnectionsAboveTheLimitAreTurnedAway)
{
    intake({.limits = {.connections = 3}});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(intake().port()));
        clients.back()->send(get("/"));
        EXPECT_EQ(clients.back()->response().status, 200);
    }
    RawClient fourth(intake().port());
    fourth.send(get("/"));
    const RawResponse response = fourth.response();
    EXPECT_EQ(response.status, 503);
    EXPECT_GT(response.headers.value("retry-after").toInt(), 0);
    EXPECT_TRUE(fourth.waitUntilClosed());
    EXPECT_EQ(intake().listener.status().connections, 3);
    EXPECT_EQ(intake().listener.status().unavailable, 1);
    clients.pop_back();
    ASSERT_TRUE(waitUntil([&] { return intake().listener.status().connections == 2; }));
    RawClient next(intake().port());
    next.send(get("/"));
    EXPECT_EQ(next.response().status, 200);
}

TEST_F(IntakeGuard, AFloodOfConnectionsLeavesRoomAgain)
{
    intake({.limits = {.connections = 3}});
    std::vector<std::unique_ptr<RawClient>> flood;
    for (int i = 0; i < 150; ++i)
        flood.push_back(std::make_unique<RawClient>(intake().port()));
    EXPECT_EQ(intake().listener.status().connections, 3);
    flood.clear();
    ASSERT_TRUE(waitUntil([&] { return intake().listener.status().connections == 0; }));
    RawClient client(intake().port());
    client.send(get("/"));
    EXPECT_EQ(client.response().status, 200);
}

TEST_F(IntakeGuard, ContinueIsSentOnceToWhoWaitsForIt)
{
    RawClient client(intake().port());
    for (int round = 1; round <= 2; ++round) {
        client.send(head("Expect: 100-continue\r\nContent-Length: 2\r\n"));
        // A final answer without the body would be wrong; the interim one is all that may come.
        ASSERT_TRUE(waitUntil([&] { return client.unread() == "HTTP/1.1 100 Continue\r\n\r\n"; }));
        client.send("{}");
        EXPECT_EQ(client.response().status, 400);
        EXPECT_EQ(client.interimResponses(), round);
    }
}

TEST_F(IntakeGuard, NoContinueForABodyThatWouldBeRefused)
{
    RawClient client(intake().port());
    client.send(head("Expect: 100-continue\r\nContent-Length: 999999\r\n"));
    EXPECT_EQ(client.response().status, 413);
    EXPECT_EQ(client.interimResponses(), 0);
}

TEST_F(IntakeGuard, ConnectionCloseIsKept)
{
    for (const QByteArray &request :
         {QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
          QByteArray("GET / HTTP/1.0\r\n\r\n"), post("/webhook", "{}", "Connection: Close\r\n"),
          post("/webhook", R"({"room_id":"1"})", "Connection: close\r\n")}) {
        RawClient client(intake().port());
        client.send(request + get("/")); // what follows is not answered
        const RawResponse response = client.response();
        EXPECT_NE(response.status, 0);
        EXPECT_EQ(response.headers.value("connection"), "close");
        EXPECT_TRUE(client.waitUntilClosed());
        EXPECT_EQ(client.unread(), "");
    }
}

TEST_F(IntakeGuard, PipelinedRequestsAreAnsweredInOrder)
{
    RawClient client(intake().port());
    QByteArray requests;
    for (int i = 0; i < 200; ++i)
        requests += i % 4 == 0   ? get("/")
                    : i % 4 == 1 ? newChat("1")
                    : i % 4 == 2 ? get("/nowhere")
                                 : post("/webhook", "[]");
    client.send(requests);
    const int expected[] = {200, 503, 404, 400};
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(client.response().status, expected[i % 4]) << i;
    EXPECT_EQ(client.unread(), "");
    EXPECT_TRUE(client.isOpen());
}

TEST_F(IntakeGuard, RequestsMayArriveInAnyPieces)
{
    RawClient client(intake().port());
    const QByteArray requests =
        post("/webhook", R"({"room_id":12})") + "\r\n" + get("/") + post("/resolve", "{}");
    for (qsizetype size = 1; size < 40; size += 3) {
        for (qsizetype start = 0; start < requests.size(); start += size) {
            client.send(requests.mid(start, size));
            const qint64 turns = start; // lets each piece arrive by itself
            waitUntil([&, turn = turns]() mutable { return turn++ > turns; });
        }
        for (const int status : {503, 200, 400})
            ASSERT_EQ(client.response().status, status) << size;
    }
}

TEST_F(IntakeGuard, ManyRequestsOnOneConnectionNeverAddUpToALimit)
{
    RawClient client(intake().port());
    const QByteArray request = post("/webhook", QByteArray(10'000, ' ') + "[]");
    for (int round = 0; round < 40; ++round) {
        QByteArray requests;
        for (int i = 0; i < 50; ++i)
            requests += round % 8 == 0 && i % 10 == 0 ? request : get("/");
        client.send(requests);
        for (int i = 0; i < 50; ++i)
            ASSERT_EQ(client.response().status, round % 8 == 0 && i % 10 == 0 ? 400 : 200)
                << round << ' ' << i;
    }
}

TEST_F(IntakeGuard, ABodyIsNotTakenForARequest)
{
    RawClient client(intake().port());
    const QByteArray inner = get("/");
    client.send(post("/webhook", inner) + get("/nowhere"));
    EXPECT_EQ(client.response().status, 400);
    EXPECT_EQ(client.response().status, 404);
    EXPECT_EQ(client.unread(), "");
}

} // namespace
} // namespace desk::test
