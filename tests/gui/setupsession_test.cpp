/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/setupsession.h"
#include "core/qiscus/webhookregistration.h"
#include "core/simulator/simulator.h"
#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace desk;
using namespace Qt::StringLiterals;
using test::waitUntil;

namespace
{

quint16 freePort()
{
    QTcpServer server;
    EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
    return server.serverPort();
}

/// The assistant in a window, with the simulator as Qiscus.
class Assistant : public testing::Test
{
protected:
    Assistant()
    {
        QCoreApplication::setOrganizationName(u"allocation-desk-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        QSettings().clear();
        EXPECT_TRUE(simulator.start());
        commandLine.settings.insert(u"DATA_DIR"_s, folder.path());
        window = std::make_unique<MainWindow>(control);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        session = std::make_unique<SetupSession>(*window, commandLine, saved);
        started = std::make_unique<QSignalSpy>(session.get(), &SetupSession::startRequested);
    }

    void open() { session->open(FirstStartPage::Queue, {}, false); }

    FirstStartPage *page() { return window->findChild<FirstStartPage *>(); }
    QPushButton *button(const QString &name)
    {
        for (auto *candidate : page()->findChildren<QPushButton *>()) {
            QString words = candidate->text();
            if (candidate->isVisible() && (words.remove(u'&') == name || candidate->accessibleName() == name))
                return candidate;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name)
    {
        for (auto *candidate : page()->findChildren<QLineEdit *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    /// Whether a line that can be seen begins so.
    bool says(const QString &words)
    {
        for (auto *label : page()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(words))
                return true;
        }
        return false;
    }
    void fillQiscus(const QString &secretKey = SimulatorOptions().secretKey)
    {
        field(u"App ID"_s)->setText(SimulatorOptions().appId);
        field(u"Secret key"_s)->setText(secretKey);
        field(u"Base URL"_s)->setText(simulator.baseUrl().toString());
    }
    /// Goes to the last step with everything right.
    void goToWebhooks()
    {
        open();
        button(u"Next: Qiscus"_s)->click();
        fillQiscus();
        button(u"Next: webhooks"_s)->click();
    }

    QTemporaryDir folder;
    Simulator simulator{SimulatorOptions()};
    test::FakeDesk control;
    CommandLine commandLine;
    SavedSettings saved;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<SetupSession> session;
    std::unique_ptr<QSignalSpy> started;
};

} // namespace

TEST_F(Assistant, IsAPageInTheWindowWhereNoChatCanBeTouchedMeanwhile)
{
    open();
    ASSERT_TRUE(page());
    EXPECT_EQ(page()->window(), window.get());
    EXPECT_EQ(page()->accessibleName(), u"First start"_s);
    EXPECT_FALSE(QApplication::activeModalWidget());
    session->close();
    EXPECT_TRUE(waitUntil([this] { return !page(); }));
}

TEST_F(Assistant, TestsThePrivateRedisWithoutBeingAskedTo)
{
    open();
    EXPECT_TRUE(waitUntil([this] { return says(u"A private one"_s); }));
}

TEST_F(Assistant, ARedisThatIsThereNeedsAnAddressAndIsTested)
{
    open();
    for (auto *choice : page()->findChildren<QRadioButton *>()) {
        if (choice->text().contains(u"already"_s))
            choice->click();
    }
    EXPECT_FALSE(button(u"Next: Qiscus"_s)->isEnabled());
    EXPECT_EQ(button(u"Next: Qiscus"_s)->accessibleDescription(), u"Enter the address of the Redis first."_s);
    field(u"Address"_s)->setText(u"127.0.0.1:1"_s);
    EXPECT_TRUE(button(u"Next: Qiscus"_s)->isEnabled());
    EXPECT_TRUE(waitUntil([this] { return says(u"No answer from"_s); }, std::chrono::seconds(20)));
}

TEST_F(Assistant, AcceptedCredentialsAndTheAgentsAreTold)
{
    open();
    button(u"Next: Qiscus"_s)->click();
    EXPECT_FALSE(button(u"Next: webhooks"_s)->isEnabled());
    fillQiscus();
    EXPECT_TRUE(waitUntil([this] { return says(u"Accepted"_s) && says(u"Found in all divisions: 24"_s); }));
}

TEST_F(Assistant, ARefusedSecretIsToldAndTheStepDoesNotCountAsDone)
{
    open();
    button(u"Next: Qiscus"_s)->click();
    fillQiscus(u"wrong-secret"_s);
    EXPECT_TRUE(waitUntil([this] { return says(u"Qiscus refuses them"_s); }));
    button(u"Next: webhooks"_s)->click();
    EXPECT_TRUE(says(u"Not right yet"_s));
}

TEST_F(Assistant, APortThatIsTakenIsTold)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    goToWebhooks();
    field(u"Port"_s)->setText(QString::number(other.serverPort()));
    EXPECT_TRUE(
        waitUntil([&] { return says(u"127.0.0.1 port %1 cannot be used"_s.arg(other.serverPort())); }));
}

TEST_F(Assistant, WhatCannotBeUsedIsToldInWords)
{
    goToWebhooks();
    field(u"Port"_s)->setText(u"99999"_s);
    EXPECT_TRUE(waitUntil([this] { return says(u"PORT=\"99999\" is above 65535"_s); }));
    button(u"Start"_s)->click();
    EXPECT_EQ(started->size(), 0);
}

TEST_F(Assistant, TheUrlsFollowThePublicAddressAndCanBeCopied)
{
    goToWebhooks();
    EXPECT_EQ(field(u"New chats"_s)->text(), u"http://127.0.0.1:8089/webhook"_s);
    field(u"Public address"_s)->setText(u"https://desk.example.com/hidden/"_s);
    EXPECT_EQ(field(u"New chats"_s)->text(), u"https://desk.example.com/hidden/webhook"_s);
    EXPECT_EQ(field(u"Resolved"_s)->text(), u"https://desk.example.com/hidden/resolve"_s);
    button(u"Copy Resolved"_s)->click();
    EXPECT_EQ(QApplication::clipboard()->text(), u"https://desk.example.com/hidden/resolve"_s);
    field(u"Public address"_s)->setText(u"desk.example.com"_s);
    EXPECT_FALSE(button(u"Start"_s)->isEnabled());
}

TEST_F(Assistant, RegistersTheResolveWebhookWithATokenAndOnlyWithOne)
{
    goToWebhooks();
    field(u"Public address"_s)->setText(u"https://desk.example.com"_s);
    EXPECT_FALSE(button(u"Register at Qiscus"_s)->isEnabled());
    button(u"Back"_s)->click();
    field(u"Admin token"_s)->setText(SimulatorOptions().adminToken);
    button(u"Next: webhooks"_s)->click();
    ASSERT_TRUE(button(u"Register at Qiscus"_s)->isEnabled());
    button(u"Register at Qiscus"_s)->click();
    EXPECT_TRUE(waitUntil([this] { return says(u"Qiscus sends each resolve here"_s); }));

    WebhookRegistration registration(simulator.baseUrl(), SimulatorOptions().appId,
                                     SimulatorOptions().adminToken);
    std::optional<QList<RegisteredWebhook>> onFile;
    registration.readRegistered(
        [&](const auto &answer) { onFile = answer.value_or(QList<RegisteredWebhook>()); });
    ASSERT_TRUE(waitUntil([&] { return onFile.has_value(); }));
    EXPECT_TRUE(std::ranges::any_of(*onFile, [](const RegisteredWebhook &webhook) {
        return webhook.active && webhook.url == QUrl(u"https://desk.example.com/resolve"_s);
    }));
}

TEST_F(Assistant, ARefusedTokenIsTold)
{
    goToWebhooks();
    button(u"Back"_s)->click();
    field(u"Admin token"_s)->setText(u"wrong"_s);
    button(u"Next: webhooks"_s)->click();
    field(u"Public address"_s)->setText(u"https://desk.example.com"_s);
    button(u"Register at Qiscus"_s)->click();
    EXPECT_TRUE(waitUntil([this] { return says(u"Qiscus refused"_s); }));
}

TEST_F(Assistant, HandsOverWhatWasChosenAndNoToken)
{
    goToWebhooks();
    const QString port = QString::number(freePort());
    field(u"Port"_s)->setText(port);
    button(u"Start"_s)->click();
    ASSERT_EQ(started->size(), 1);
    const auto texts = qvariant_cast<QHash<QString, QString>>(started->at(0).at(0));
    EXPECT_EQ(texts.value(u"QISCUS_APP_ID"_s), SimulatorOptions().appId);
    EXPECT_EQ(texts.value(u"QISCUS_SECRET_KEY"_s), SimulatorOptions().secretKey);
    EXPECT_EQ(texts.value(u"PORT"_s), port);
    EXPECT_TRUE(texts.value(u"REDIS_ADDR"_s).isEmpty());
    for (const QString &text : texts)
        EXPECT_FALSE(text.contains(SimulatorOptions().adminToken));
}

TEST_F(Assistant, PracticeIsOneClickAway)
{
    open();
    QSignalSpy practice(session.get(), &SetupSession::practiceRequested);
    button(u"Try practice mode instead"_s)->click();
    EXPECT_EQ(practice.size(), 1);
}

TEST_F(Assistant, BeforeARealDeskItOffersTheWayBackInstead)
{
    session->open(FirstStartPage::Queue, {}, true);
    button(u"Back to the desk"_s)->click();
    EXPECT_TRUE(waitUntil([this] { return !page(); }));
}

TEST_F(Assistant, WhatStandsOnTheCommandLineCannotBeChangedHere)
{
    commandLine.settings.insert(u"PORT"_s, u"8123"_s);
    goToWebhooks();
    EXPECT_TRUE(field(u"Port"_s)->isReadOnly());
    EXPECT_EQ(field(u"Port"_s)->accessibleDescription(), u"From the command line"_s);
    EXPECT_EQ(field(u"New chats"_s)->text(), u"http://127.0.0.1:8123/webhook"_s);
}

TEST_F(Assistant, TheKeyboardAloneGoesThroughIt)
{
    open();
    QTest::keyClick(button(u"Next: Qiscus"_s), Qt::Key_Space);
    ASSERT_TRUE(waitUntil([this] { return QApplication::focusWidget() == field(u"App ID"_s); }))
        << "the first field that is empty has the keyboard";
    QTest::keyClicks(QApplication::focusWidget(), SimulatorOptions().appId);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), field(u"Secret key"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"some-secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(button(u"Start"_s)) << "Return goes on";
    QTest::keyClick(page(), Qt::Key_Escape);
    EXPECT_TRUE(button(u"Next: webhooks"_s)) << "Esc goes back";
}

TEST(SavedSettings, KeepTextsInTheConfigurationAndNeverASecret)
{
    // No keychain answers there: what is kept of the secret is kept in memory.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
    QCoreApplication::setOrganizationName(u"allocation-desk-test"_s);
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QSettings().clear();
    EXPECT_FALSE(SavedSettings::any());

    SavedSettings saved;
    std::optional<QString> trouble;
    saved.save({{u"PORT"_s, u"8123"_s}, {u"QISCUS_SECRET_KEY"_s, u"very-secret"_s}},
               [&](const QString &text) { trouble = text; });
    ASSERT_TRUE(waitUntil([&] { return trouble.has_value(); }));
    EXPECT_FALSE(trouble->isEmpty()) << "that the keychain did not take it must be said";
    EXPECT_EQ(saved.texts().value(u"QISCUS_SECRET_KEY"_s), u"very-secret"_s);
    QSettings().sync();
    QFile file(QSettings().fileName());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    EXPECT_TRUE(content.contains("8123"));
    EXPECT_FALSE(content.contains("very-secret"));

    SavedSettings again;
    std::optional<QString> loaded;
    again.load([&](const QString &text) { loaded = text; });
    ASSERT_TRUE(waitUntil([&] { return loaded.has_value(); }));
    EXPECT_TRUE(SavedSettings::any());
    EXPECT_EQ(again.texts(), (QHash<QString, QString>{{u"PORT"_s, u"8123"_s}}));
}
