/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "ui/status/verdict.h"

#include <QGroupBox>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace desk
{

class AdvicePopover;
class IconLabel;
class TokenLabel;

/// The band above everything: the verdict in one sentence, its consequence, and what can be done about it.
/// Pausing asks for a reason in place and takes none as well.
class VerdictBand : public QGroupBox
{
    Q_OBJECT

public:
    explicit VerdictBand(DeskControl &control, QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict);
    /// What the button on the right does; pausing needs Redis, so both are disabled while it is away.
    void setPauseState(bool paused, bool reachable);

    /// While an alarm rings, it can be silenced here for a while.
    void setRinging(bool ringing);
    /// One line, and the pause as an icon: for a small window.
    void setCompact(bool compact);
    /// Something that was asked for did not happen: says so beside the buttons.
    void tell(const QString &title, const QString &message);

    QSize sizeHint() const override;

public Q_SLOTS:
    void askForPause(); ///< shows the field for the reason
    void resume();

Q_SIGNALS:
    void alarmed(); ///< the verdict turned bad
    void wallboardRequested();
    void quietRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeButtons();
    QWidget *makeReasonForm();
    void pauseOrResume();
    void showPage(int shown);
    void sendPause();
    void leaveReasonForm();
    void applyLevel();
    void fitSentence();
    void refreshButtons();
    void showAdvice();

    DeskControl &m_control;
    Verdict m_verdict;
    RequestId m_request = 0;
    bool m_paused = false;
    bool m_compact = false;
    IconLabel *m_icon;
    TokenLabel *m_sentence;
    TokenLabel *m_consequence;
    QStackedWidget *m_right;
    QPushButton *m_whatToDo = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_quiet = nullptr;
    QPushButton *m_wallboard = nullptr;
    QLineEdit *m_reason = nullptr;
    AdvicePopover *m_advice = nullptr; ///< made when first needed: a child of the window, which owns it
};

} // namespace desk
