// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/prompts/locked_text.h"
#include "optimizers/prompts/prompt_template.h"

#include <Qsci/qsciscintilla.h>

#include <optional>
#include <string>
#include <vector>

namespace widgets {

/// The editor of an instruction: placeholders stand out and are completed, those the task does not bind are underlined,
/// locked parts have a ground of their own and a mark in the margin, lines wrap. All positions are bytes.
/// The project's undo stack is the one history of edits, so the editor keeps none of its own: undo and redo are
/// signals. Tab moves the focus on, as everywhere in a form.
class InstructionEditor final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit InstructionEditor(QWidget* parent);

    [[nodiscard]] std::string instruction() const;
    /// Changes only what differs, so that the cursor stays where it was. Tells nobody.
    void setInstruction(const std::string& text);
    /// A text that is not editable can still be selected, copied and searched.
    void setEditable(bool editable);
    /// The names placeholders may have beside "input".
    void setFieldNames(std::vector<std::string> names);
    /// Why the text cannot be used as it is, one sentence; empty when it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// What would mend the problem, as the text of a button; empty where only the person knows.
    [[nodiscard]] QString fixText() const;
    void applyFix();

    /// The parts that no optimizer may change, in their order; they follow what a person edits inside them. Those the
    /// text lost are among them.
    [[nodiscard]] const std::vector<std::string>& locked() const { return m_locked; }
    /// Tells nobody.
    void setLocked(const std::vector<std::string>& locked);
    [[nodiscard]] bool isLockedHere() const;
    /// Locks what is selected, or unlocks what the selection touches. Returns why nothing was done, one sentence.
    [[nodiscard]] QString toggleLock();

    [[nodiscard]] long selectionBegin() const;
    void selectRange(long begin, long length);
    /// Both are edits of a person, told once.
    void replaceRange(long begin, long length, const std::string& text);
    void replaceAll(const std::string& text);
    /// Offers the names that fit the placeholder before the cursor.
    void complete();

Q_SIGNALS:
    /// A person changed the text.
    void instructionEdited(const std::string& text);
    void lockedEdited();
    void lockRequested();
    void findRequested();
    void problemChanged(const QString& problem);
    void editableChanged();
    void undoRequested();
    void redoRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void applyColours();
    void onTextChanged();
    void markPlaceholders();
    void updateProblem();
    [[nodiscard]] bool isBound(const std::string& name) const;
    [[nodiscard]] QString unboundAt(long position) const;
    [[nodiscard]] std::optional<optimizers::PlaceholderSpan> firstUnbound() const;
    void finishCompletion();
    void followEdit();
    void markLocked();
    [[nodiscard]] std::vector<optimizers::LockedSpan> lockedRanges() const;
    [[nodiscard]] QString lockRange(const optimizers::LockedSpan& range);

    std::vector<std::string> m_fieldNames;
    std::vector<std::string> m_locked;
    std::vector<std::string> m_lost; ///< of them, those that the text does not hold
    QString m_problem;
    bool m_telling = true;
};

} // namespace widgets
