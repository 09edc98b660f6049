// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/word_diff.h"

#include <QTextEdit>

namespace widgets {

/// Two texts as one: what was removed struck through, what was added underlined.
class DiffView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent);

    void setTexts(const QString& before, const QString& after);
    [[nodiscard]] const std::vector<DiffSpan>& spans() const { return m_spans; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    std::vector<DiffSpan> m_spans;
};

} // namespace widgets
