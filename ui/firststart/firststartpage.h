/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcheck.h"
#include "core/desk/webhookurls.h"
#include "core/settings/settings.h"

#include <QGroupBox>
#include <QTimer>

#include <array>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk
{

class CheckPanel;
class QiscusStep;
class QueueStep;
class SetupStep;
class StepList;
class TokenLabel;
class WebhookStep;

/// The assistant: three steps, and a real desk runs. A page in the window, so that nothing stands before chats that wait.
/// It tests and stores nothing: it asks, and shows what came of it. GUI thread only.
class FirstStartPage : public QGroupBox
{
    Q_OBJECT

public:
    enum Step { Queue, Qiscus, Webhooks, StepCount };

    explicit FirstStartPage(QWidget *parent = nullptr);

    /// Values and where they come from; what stands outside of the window cannot be changed here.
    void setOrigins(const QHash<QString, SettingOrigin> &origins);
    /// Goes to @p step; @p message says why it is asked for, and may be empty.
    void open(Step step, const QString &message);
    void setRealDeskBehind(bool real); ///< else practice mode runs behind the page, or nothing does
    void setPublicAddress(const QString &address);

    void showCheckLine(const CheckLine &line);
    void showChecked(); ///< after the last line
    /// What cannot be used, in words; ends the test.
    void showProblems(const QList<SettingProblem> &problems);
    void setLocalUrls(const WebhookUrls &urls);
    void showRegistration(const QString &trouble); ///< empty: Qiscus took it
    void showMessage(const QString &message);      ///< empty: nothing

Q_SIGNALS:
    /// @p texts by the names of the settings; an empty one unsets.
    void testRequested(const QHash<QString, QString> &texts);
    void registerRequested(const QHash<QString, QString> &texts, const QString &adminToken, const QUrl &url);
    void startRequested(const QHash<QString, QString> &texts);
    void publicAddressChosen(const QString &address);
    void practiceRequested();
    void left(); ///< back to the desk, nothing changed

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeFoot();
    void addStep(SetupStep *step);
    void show(Step step);
    void next();
    void back();
    void follow();
    void applyIcons();
    void test();
    SetupStep *current() const;
    QHash<QString, QString> texts() const;
    void showSteps();

    std::array<bool, StepCount> m_bad{}; ///< what the latest test of each step found
    bool m_realDeskBehind = false;
    QueueStep *m_queue;
    QiscusStep *m_qiscus;
    WebhookStep *m_webhooks;
    QStackedWidget *m_steps;
    StepList *m_list = nullptr;
    QWidget *m_side = nullptr;
    CheckPanel *m_message = nullptr;
    QPushButton *m_practice = nullptr;
    QLabel *m_practiceHint = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
    QTimer m_typed; ///< a test begins when nobody has typed for a while
};

} // namespace desk
