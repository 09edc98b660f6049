// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// The name of a file system of SQLite's that writes what a transaction adds to the write-ahead log in one piece. By
/// itself SQLite writes each page and the header before it on their own: a dozen calls of the system for a commit of
/// few outcomes, a tenth of what an evaluation costs. All else is as the system's own does it, what is written where
/// included: every connection reads and continues the files of any other. Null: the system's own has to do.
[[nodiscard]] const char* gatheredLogFileSystem();

} // namespace app
