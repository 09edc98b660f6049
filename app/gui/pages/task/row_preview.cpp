// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/row_preview.h"

#include "app/gui/pages/prompt/message_preview.h"
#include "optimizers/prompts/prompt_layout.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString answersText(const optimizers::Example& example)
{
    QStringList answers;
    for (const std::string& answer : example.expected)
        answers.push_back(widgets::fromUtf8(answer));
    return RowPreview::tr("Expected: %1").arg(answers.join(u"  ·  "_s));
}

} // namespace

RowPreview::RowPreview(QWidget* parent) : QWidget(parent)
{
    const int one = widgets::unit(this);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, one * 2, 0, 0);
    m_column->setSpacing(one * 3);
    m_sentence = widgets::createHint({}, this);
    m_column->addWidget(m_sentence);
    for (int number = 1; number <= 3; ++number)
        m_rows.push_back(createRow(number));
    m_column->addStretch();
    setAccessibleName(tr("The first rows as the model will see them"));
}

RowPreview::Row RowPreview::createRow(int number)
{
    Row row;
    row.card = new widgets::Card(this, tr("Row %1").arg(number));
    row.messages = new MessagePreview(row.card);
    row.expected = new QLabel(row.card);
    row.expected->setObjectName(u"expected_%1"_s.arg(number));
    row.expected->setTextFormat(Qt::PlainText);
    row.expected->setWordWrap(true);
    row.expected->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row.expected->setAccessibleName(tr("Expected answers of row %1").arg(number));
    QFont strong = row.expected->font();
    strong.setWeight(QFont::DemiBold);
    row.expected->setFont(strong);
    row.card->content()->addWidget(row.messages);
    row.card->content()->addWidget(row.expected);
    m_column->addWidget(row.card);
    return row;
}

void RowPreview::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    for (const Row& row : m_rows)
        row.card->setVisible(sentence.isEmpty());
}

void RowPreview::showRows(const Project& project, const optimizers::Result<optimizers::Examples>& first)
{
    if (!first)
        return showSentence(widgets::translated(first.error().text));
    const auto renderer = optimizers::PromptRenderer::create(project.layout, first->fieldNames);
    if (!renderer)
        return showSentence(widgets::translated(renderer.error().text));
    showSentence({});
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const Row& row = m_rows[place];
        row.card->setVisible(place < first->rows.size());
        if (place >= first->rows.size())
            continue;
        const optimizers::Example& example = first->rows[place];
        if (const auto messages = renderer->render(project.draft, example))
            row.messages->showMessages(*messages);
        else
            row.messages->showHint(widgets::translated(messages.error().text));
        row.expected->setText(answersText(example));
    }
}

} // namespace app

#include "moc_row_preview.cpp"
