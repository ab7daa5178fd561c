/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/thresholdspage.h"
#include "ui/window/windowsettings.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace desk;
using namespace Qt::StringLiterals;

namespace
{

SettingOrigin from(SettingSource source, const QString &text)
{
    return {text, source, {}};
}

class SettingsDialogTest : public testing::Test
{
protected:
    SettingsDialogTest()
    {
        QHash<QString, SettingOrigin> origins;
        for (const SettingSpec &spec : settingSpecs())
            origins.insert(spec.name, from(SettingSource::Default, spec.defaultValue));
        origins[u"PORT"_s] = from(SettingSource::Environment, u"8099"_s);
        origins[u"QISCUS_SECRET_KEY"_s] = from(SettingSource::Dialog, u"stored-secret"_s);
        origins[u"QISCUS_APP_ID"_s] = from(SettingSource::Dialog, u"stored-app"_s);
        origins[u"WEBHOOK_SECRET"_s] = from(SettingSource::EnvFile, u"secret-of-the-file"_s);
        dialog.setOrigins(origins);
        dialog.setThresholds({});
        dialog.show();
    }

    QLineEdit *field(const QString &setting) { return dialog.findChild<QLineEdit *>(setting); }
    QPushButton *button(const QString &text)
    {
        for (auto *candidate : dialog.findChildren<QPushButton *>()) {
            if (candidate->text() == text || candidate->accessibleName() == text)
                return candidate;
        }
        return nullptr;
    }
    QString message() { return dialog.findChild<QLabel *>(u"message"_s)->text(); }

    SettingsDialog dialog;
    QSignalSpy applied{&dialog, &SettingsDialog::applyRequested};
};

} // namespace

TEST_F(SettingsDialogTest, IsNoModalDialogBecauseChatsMayBeWaiting)
{
    EXPECT_FALSE(dialog.isModal());
}

TEST_F(SettingsDialogTest, HasAFieldWithANameForEverySetting)
{
    for (const SettingSpec &spec : settingSpecs()) {
        ASSERT_TRUE(field(spec.name)) << qPrintable(spec.name);
        EXPECT_FALSE(field(spec.name)->accessibleName().isEmpty()) << qPrintable(spec.name);
        EXPECT_FALSE(field(spec.name)->accessibleDescription().isEmpty()) << qPrintable(spec.name);
    }
}

TEST_F(SettingsDialogTest, WhatTheEnvironmentSaysCanBeReadAndNotChanged)
{
    EXPECT_TRUE(field(u"PORT"_s)->isReadOnly());
    EXPECT_EQ(field(u"PORT"_s)->text(), u"8099"_s);
    EXPECT_EQ(field(u"PORT"_s)->accessibleDescription(), u"From the environment"_s);
    EXPECT_FALSE(field(u"QISCUS_APP_ID"_s)->isReadOnly());
    field(u"QISCUS_APP_ID"_s)->setText(u"other"_s);
    button(u"Apply"_s)->click();
    ASSERT_EQ(applied.size(), 1);
    const auto texts = qvariant_cast<QHash<QString, QString>>(applied[0][0]);
    EXPECT_FALSE(texts.contains(u"PORT"_s));
    EXPECT_EQ(texts.value(u"QISCUS_APP_ID"_s), u"other"_s);
}

TEST_F(SettingsDialogTest, ASecretIsNeverShownAndStaysUnlessAnotherIsTyped)
{
    for (const QString &secret : {u"QISCUS_SECRET_KEY"_s, u"WEBHOOK_SECRET"_s}) {
        EXPECT_TRUE(field(secret)->text().isEmpty());
        EXPECT_EQ(field(secret)->placeholderText(), u"Set, and not shown"_s);
        EXPECT_EQ(field(secret)->echoMode(), QLineEdit::Password);
    }
    field(u"QISCUS_APP_ID"_s)->setText(u"other"_s);
    button(u"Apply"_s)->click();
    const auto texts = qvariant_cast<QHash<QString, QString>>(applied[0][0]);
    EXPECT_EQ(texts.value(u"QISCUS_SECRET_KEY"_s), u"stored-secret"_s);
    EXPECT_FALSE(texts.contains(u"WEBHOOK_SECRET"_s)) << "it stands in the .env file";
}

TEST_F(SettingsDialogTest, ResetGivesTheFieldsBackAsTheyWere)
{
    EXPECT_FALSE(button(u"Apply"_s)->isEnabled());
    field(u"QISCUS_APP_ID"_s)->setText(u"other"_s);
    EXPECT_TRUE(button(u"Apply"_s)->isEnabled());
    button(u"Reset"_s)->click();
    EXPECT_EQ(field(u"QISCUS_APP_ID"_s)->text(), u"stored-app"_s);
    EXPECT_FALSE(button(u"Apply"_s)->isEnabled());
    EXPECT_EQ(applied.size(), 0);
}

TEST_F(SettingsDialogTest, UseDefaultUnsetsASecretToo)
{
    button(u"Default for Secret key"_s)->click();
    button(u"Apply"_s)->click();
    ASSERT_EQ(applied.size(), 1);
    const auto texts = qvariant_cast<QHash<QString, QString>>(applied[0][0]);
    ASSERT_TRUE(texts.contains(u"QISCUS_SECRET_KEY"_s));
    EXPECT_TRUE(texts.value(u"QISCUS_SECRET_KEY"_s).isEmpty());
}

TEST_F(SettingsDialogTest, AProblemStandsBesideItsFieldOnThePageThatIsShownThen)
{
    dialog.showProblems(
        {{u"REDIS_DB"_s, SettingSource::Dialog, u"settings dialog"_s, u"It is above 9999."_s}});
    QLabel *problem = nullptr;
    for (auto *candidate : dialog.findChildren<QLabel *>(u"problem"_s)) {
        if (candidate->isVisible())
            problem = candidate;
    }
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->text(), u"It is above 9999."_s);
    EXPECT_TRUE(field(u"REDIS_DB"_s)->isVisible()) << "the page with the problem is in front";
    EXPECT_EQ(field(u"REDIS_DB"_s)->accessibleDescription(), u"It is above 9999."_s);
    EXPECT_TRUE(message().startsWith(u"Nothing was applied"_s));
    field(u"REDIS_DB"_s)->setText(u"3"_s);
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(SettingsDialogTest, ThresholdsApplyWithoutANewStartOfTheDesk)
{
    QSignalSpy chosen(&dialog, &SettingsDialog::thresholdsChosen);
    auto *page = dialog.findChild<ThresholdsPage *>();
    page->findChildren<QSpinBox *>()[0]->setValue(150); // the warning of the depth
    EXPECT_EQ(page->thresholds().alarmDepth, 150) << "an alarm below its warning would never be seen";
    button(u"Apply"_s)->click();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<Thresholds>().warnDepth, 150);
    EXPECT_EQ(applied.size(), 0);
    EXPECT_FALSE(button(u"Apply"_s)->isEnabled());
}

TEST(ThresholdSettings, SurviveAndHoldToTheirOrderWhateverTheFileSays)
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"allocation-desk-test"_s);
    EXPECT_EQ(windowsettings::thresholds(), Thresholds());
    const Thresholds chosen{7, 9, std::chrono::seconds(30), std::chrono::seconds(45)};
    windowsettings::setThresholds(chosen);
    EXPECT_EQ(windowsettings::thresholds(), chosen);
    windowsettings::setThresholds({50, 3, std::chrono::seconds(90), std::chrono::seconds(-5)});
    EXPECT_EQ(windowsettings::thresholds(),
              (Thresholds{50, 50, std::chrono::seconds(90), std::chrono::seconds(90)}));
}
