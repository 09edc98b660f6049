// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qsciscintilla.h>

#include <string>
#include <vector>

namespace widgets {

/// The editor of an instruction: placeholders stand out, those the task does not bind are underlined, lines wrap.
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
    /// The names placeholders may have beside "input".
    void setFieldNames(std::vector<std::string> names);
    /// Why the text cannot be used as it is, one sentence; empty when it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    /// A person changed the text.
    void instructionEdited(const std::string& text);
    void problemChanged(const QString& problem);
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

    std::vector<std::string> m_fieldNames;
    QString m_problem;
    bool m_telling = true;
};

} // namespace widgets
