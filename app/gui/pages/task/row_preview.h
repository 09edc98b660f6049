// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "app/gui/models/task_look.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace widgets {
class Card;
}

namespace app {

class MessagePreview;

/// The first rows of a data file as the model will see them, each with its expected answers.
class RowPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit RowPreview(QWidget* parent);

    /// A sentence instead of rows where they cannot be made.
    void showRows(const Project& project, const optimizers::Result<optimizers::Examples>& first);
    void showSentence(const QString& sentence);

private:
    struct Row
    {
        widgets::Card* card = nullptr;
        MessagePreview* messages = nullptr;
        QLabel* expected = nullptr;
    };

    Row createRow(int number);

    QLabel* m_sentence = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<Row> m_rows;
};

} // namespace app
