// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/prompt/prompt_size_panel.h"

#include "widgets/style/card.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using widgets::ColourRole;
using widgets::countText;

namespace app {

namespace {

QString sentenceOf(const PromptSize& size)
{
    const QString instruction = countText(size.instruction);
    const QString prompt = countText(size.prompt);
    const QString context = countText(size.context);
    const QString answer = countText(size.answer);
    if (size.context == 0)
        return PromptSizePanel::tr("About %1 tokens in the instruction and %2 in the whole prompt, by a rule of thumb. "
                                   "The context of this model is not known; it can be named in the settings.")
            .arg(instruction, prompt);
    if (!size.fits())
        return PromptSizePanel::tr("Too long: the whole prompt has %1 tokens, and with %2 for the answer they do not "
                                   "fit into the model's context of %3.")
            .arg(prompt, answer, context);
    if (size.exact)
        return PromptSizePanel::tr("%1 tokens in the instruction, %2 in the whole prompt; with %3 kept for the answer "
                                   "they fit into the model's context of %4.")
            .arg(instruction, prompt, answer, context);
    return PromptSizePanel::tr(
               "About %1 tokens in the instruction and %2 in the whole prompt, by a rule of thumb; with "
               "%3 kept for the answer they should fit into the context of %4.")
        .arg(instruction, prompt, answer, context);
}

} // namespace

/// The context as a line, filled by the prompt and, fainter, by what is kept for the answer.
class PromptSizePanel::Bar final : public QWidget
{
public:
    explicit Bar(PromptSizePanel* panel) : QWidget(panel), m_panel(*panel)
    {
        setFixedHeight(widgets::unit(this) * 3 / 2);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const PromptSize& size = m_panel.size();
        if (size.context == 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto of = [this](ColourRole role) { return widgets::colour(role, palette()); };
        const qreal radius = height() / 2.0;
        const auto fill = [&](std::int64_t tokens, const QColor& colour) {
            const double share = std::min(1.0, static_cast<double>(tokens) / static_cast<double>(size.context));
            QRectF part(rect());
            part.setWidth(std::max(part.height(), part.width() * share));
            if (isRightToLeft())
                part.moveRight(rect().right());
            widgets::drawRounded(painter, part, colour, QColor(), radius);
        };
        fill(size.context, of(ColourRole::Grid));
        QColor faint = of(ColourRole::Accent);
        faint.setAlphaF(0.35F);
        if (size.fits())
            fill(size.prompt + size.answer, faint);
        fill(size.prompt, of(size.fits() ? ColourRole::Accent : ColourRole::Bad));
    }

private:
    const PromptSizePanel& m_panel;
};

PromptSizePanel::PromptSizePanel(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this));
    m_bar = new Bar(this);
    m_text = widgets::createHint({}, this);
    m_text->setObjectName(QStringLiteral("prompt_size"));
    column->addWidget(m_bar);
    column->addWidget(m_text);
    setAccessibleName(tr("Length of the prompt"));
    clear();
}

void PromptSizePanel::showSize(const PromptSize& size)
{
    show();
    m_size = size;
    m_text->setText(sentenceOf(size));
    m_text->setForegroundRole(size.fits() ? QPalette::PlaceholderText : QPalette::BrightText);
    setAccessibleDescription(m_text->text());
    m_bar->setVisible(size.context > 0);
    m_bar->update();
}

void PromptSizePanel::clear()
{
    m_size = {};
    hide();
}

} // namespace app

#include "moc_prompt_size_panel.cpp"
