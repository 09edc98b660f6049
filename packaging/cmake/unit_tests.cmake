# What nearly every test reads is compiled once. A test of widgets sees other macros of Qt than one of the engine, and so
# needs a precompiled header of its own.
set(test_headers <QTemporaryDir> <QTest>
    <algorithm> <array> <atomic> <chrono> <cmath> <functional> <map> <memory> <optional> <set> <span> <stop_token> <string>
    <string_view> <thread> <utility> <variant> <vector> <tl/expected.hpp>)
# Tests are run once: what full optimization takes to compile, it does not give back. Qt tells every test its own folder,
# which none asks for and which no two could share.
set(test_options $<$<CONFIG:Release>:-O1> -fpch-preprocess -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
function(add_test_headers name)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_compile_options(${name} PRIVATE ${test_options})
    target_link_libraries(${name} PRIVATE Hone::Optimizers Qt6::Test ${ARGN})
    target_precompile_headers(${name} PRIVATE ${test_headers})
endfunction()

# add_unit_test(tst_name [NAME other_name] [SOURCES more.cpp ...] [LIBRARIES targets ...] [TIMEOUT seconds])
# One Qt Test executable from tst_name.cpp, called other_name where its own is taken, run without a display and away from
# the person's own settings.
function(add_unit_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;TIMEOUT" "SOURCES;LIBRARIES")
    set(source ${name}.cpp)
    if(arg_NAME)
        set(name ${arg_NAME})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    # Without include paths moc reads the test alone, which is all it needs: a twentieth of what AUTOMOC takes.
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    string(REGEX REPLACE "\\.cpp$" ".moc" moc ${source})
    add_custom_command(OUTPUT ${generated}/${moc} DEPENDS ${source}
        COMMAND Qt6::moc -o ${generated}/${moc} ${CMAKE_CURRENT_SOURCE_DIR}/${source})
    add_executable(${name} ${source} ${arg_SOURCES} ${generated}/${moc})
    target_include_directories(${name} PRIVATE ${generated})
    target_compile_options(${name} PRIVATE ${test_options})
    if(arg_LIBRARIES MATCHES "Hone::(AppGui|Widgets)|window_bench")
        target_precompile_headers(${name} REUSE_FROM widget_test_headers)
    elseif(NOT arg_LIBRARIES MATCHES "Qt6::Network") # a third one would serve a single test
        target_precompile_headers(${name} REUSE_FROM test_headers)
    endif()
    target_link_libraries(${name} PRIVATE Hone::Optimizers Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HONE_SHARED=$<IF:$<BOOL:$ENV{HONE_SHARED}>,$ENV{HONE_SHARED},${PROJECT_SOURCE_DIR}/../shared>;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
endfunction()
