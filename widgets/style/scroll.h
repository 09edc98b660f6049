// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace widgets {

/// Lets `content` be as high as it wants to be, on the ground of what is around it, and never narrower than it has to
/// be. Takes no focus: what has it is scrolled into view.
[[nodiscard]] QScrollArea* createScroll(QWidget* content, QWidget* parent);

} // namespace widgets
