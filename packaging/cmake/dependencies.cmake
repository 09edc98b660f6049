find_package(Threads REQUIRED)
find_package(CURL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)
find_package(SQLite3 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json REQUIRED)
find_package(RapidJSON REQUIRED) # headers only, where the compiler looks anyway
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
find_package(yaml-cpp REQUIRED)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Widgets PrintSupport Svg Test LinguistTools)
# QCustomPlot's package needs PrintSupport found first.
find_package(QCustomPlotQt6 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL 3.0 REQUIRED) # the tests' TLS server
find_package(benchmark QUIET)

# QScintilla ships no CMake package.
find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATHS /usr/include/x86_64-linux-gnu/qt6 /usr/include/qt6
          PATH_SUFFIXES qt6 REQUIRED)
find_library(QSCINTILLA_LIBRARY qscintilla2_qt6 REQUIRED)
add_library(Hone::QScintilla INTERFACE IMPORTED)
target_include_directories(Hone::QScintilla SYSTEM INTERFACE ${QSCINTILLA_INCLUDE_DIR})
target_link_libraries(Hone::QScintilla INTERFACE ${QSCINTILLA_LIBRARY} Qt6::Widgets Qt6::PrintSupport)
