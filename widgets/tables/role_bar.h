// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <cstddef>

namespace widgets {

/// How many examples each role has: one bar in three parts, and below it a mark, a word and a count for each.
class RoleBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBar(QWidget* parent);

    /// Of pool, validation and test.
    void setCounts(const std::array<std::size_t, 3>& counts);
    [[nodiscard]] const std::array<std::size_t, 3>& counts() const { return m_counts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<std::size_t, 3> m_counts{};
};

} // namespace widgets
