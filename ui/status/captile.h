/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/cappreview.h"
#include "ui/status/capwriter.h"
#include "ui/status/tile.h"

#include <optional>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace desk
{

class CapPopover;
class CapSpinBox;

/// The cap: minus and plus write at once, for what a step would do stands beside them; typing only chooses
/// and opens the preview; an undo for ten seconds. Locked, with the reason, while Redis is away.
class CapTile : public Tile
{
    Q_OBJECT

public:
    explicit CapTile(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    /// The chosen value that is not yet written; nothing while none is chosen.
    std::optional<int> chosen() const;
    QWidget *field() const;
    /// Takes the last change back, while that is offered.
    void takeBack() { m_writer.takeBack(); }

Q_SIGNALS:
    /// For the dotted seats in the table of agents.
    void chosenChanged(std::optional<int> cap);
    void undoOffered(bool offered);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void applyConcern() override;
    void applyCompact() override;
    int reservedWidth() const override;

private:
    QToolButton *makeStepButton(int delta);
    QHBoxLayout *makeControls();
    QHBoxLayout *makeNoteRow();
    void choose(std::optional<int> cap);
    void keep();
    void accept(int cap);
    void step(int delta);
    void refresh();
    void refreshSteps();
    void fitSteps();
    void refreshUndo();
    void refreshNote();
    void refreshPopover();
    void sayRefused(const QString &message);
    bool isLocked() const;
    QString lockReason() const;
    QString storedSince() const;
    QString noteText() const;
    CapPreview preview(int cap) const { return previewCap(*m_snapshot, cap, m_queued); }

    CapWriter m_writer;
    DeskSnapshotPtr m_snapshot;
    int m_queued = 0;               ///< of the snapshot
    bool m_editing = false;         ///< the field holds what somebody is typing: nothing may change it
    std::optional<int> m_typed;     ///< nothing while that is no number
    std::optional<int> m_announced; ///< by the last chosenChanged
    QString m_refusal;              ///< why the last write failed; until the next change
    CapSpinBox *m_field;
    QToolButton *m_lower;
    QToolButton *m_raise;
    TokenLabel *m_stepUp;
    TokenLabel *m_stepDown;
    TokenLabel *m_note;
    QPushButton *m_undo;
    CapPopover *m_popover = nullptr; ///< made when first needed: a child of the window, which owns it
};

} // namespace desk
