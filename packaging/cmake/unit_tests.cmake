# What nearly every test reads is compiled once. A test of widgets sees other macros of Qt than one of the engine, and so
# needs a precompiled header of its own.
set(test_headers <QTemporaryDir> <QTest>
    <algorithm> <array> <atomic> <chrono> <cmath> <functional> <map> <memory> <optional> <set> <span> <stop_token> <string>
    <string_view> <thread> <utility> <variant> <vector> <tl/expected.hpp>)
# Tests are run once: what full optimization takes to compile, it does not give back. Qt tells every test its own folder,
# which none asks for and which no two could share. Compiled in groups, a test looks like a header to the compiler, which
# then finds its local types too visible.
set(test_options $<$<CONFIG:Release>:-O1> -fpch-preprocess -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR
    -Wno-subobject-linkage)
function(add_test_headers name)
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    target_compile_options(${name} PRIVATE ${test_options})
    target_link_libraries(${name} PRIVATE Hone::Optimizers Qt6::Test ${ARGN})
    target_precompile_headers(${name} PRIVATE ${test_headers})
endfunction()

# add_unit_test(tst_name [NAME other_name] [SOURCES more.cpp ...] [LIBRARIES targets ...] [DEFINITIONS NAME=value ...]
#               [DEPENDS targets ...] [TIMEOUT seconds])
# The test of tst_name.cpp, called other_name where its own is taken, run without a display and away from the person's own
# settings. The tests of a folder are one program with the sources, libraries and definitions of all of them, compiled in
# groups; each runs in a process of its own.
function(add_unit_test test)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;TIMEOUT" "SOURCES;LIBRARIES;DEFINITIONS;DEPENDS")
    get_filename_component(stem ${test} NAME)
    if(NOT arg_NAME)
        set(arg_NAME ${stem})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(HONE_SANITIZE) # under it everything takes many times as long
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 15")
    endif()
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" program ${folder}_tests)
    # Without include paths moc reads the test alone, which is all it needs: a twentieth of what AUTOMOC takes.
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/moc)
    add_custom_command(OUTPUT ${generated}/${stem}.moc DEPENDS ${test}.cpp
        COMMAND Qt6::moc -o ${generated}/${stem}.moc ${CMAKE_CURRENT_SOURCE_DIR}/${test}.cpp)
    if(NOT TARGET ${program})
        add_executable(${program})
        compile_in_groups(${program})
        target_include_directories(${program} PRIVATE ${generated})
        target_compile_options(${program} PRIVATE ${test_options})
        target_link_libraries(${program} PRIVATE Hone::Optimizers unit_test)
        cmake_language(EVAL CODE "cmake_language(DEFER CALL share_test_headers ${program})")
    endif()
    target_sources(${program} PRIVATE ${test}.cpp ${arg_SOURCES} ${generated}/${stem}.moc)
    target_link_libraries(${program} PRIVATE ${arg_LIBRARIES})
    target_compile_definitions(${program} PRIVATE ${arg_DEFINITIONS})
    if(arg_DEPENDS)
        add_dependencies(${program} ${arg_DEPENDS})
    endif()
    add_test(NAME ${arg_NAME} COMMAND ${program} ${stem})
    set_tests_properties(${arg_NAME} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        COST ${arg_TIMEOUT} # what may take longest starts first
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000;HONE_SHARED=$<IF:$<BOOL:$ENV{HONE_SHARED}>,$ENV{HONE_SHARED},${PROJECT_SOURCE_DIR}/../shared>;TSAN_OPTIONS=die_after_fork=0 suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp")
endfunction()

# Once all tests of a program are known.
function(share_test_headers program)
    get_target_property(libraries ${program} LINK_LIBRARIES)
    if(libraries MATCHES "Hone::(AppGui|Widgets)|window_bench")
        target_precompile_headers(${program} REUSE_FROM widget_test_headers)
    elseif(NOT libraries MATCHES "Qt6::Network") # a third one would serve a single program
        target_precompile_headers(${program} REUSE_FROM test_headers)
    endif()
endfunction()
