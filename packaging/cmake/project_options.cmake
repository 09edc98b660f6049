# One interface target carries language level, warnings, sanitizers and defines to every target of Hone.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# AUTOMOC is on for the targets with widgets alone; tests are one file each, which moc reads faster (unit_tests.cmake).
# moc 6.4 cannot read <concepts> where it is the first standard header of a file. What it reads before is named by its
# whole path: moc hands the name on as a dependency, and one that is no file would make every build begin with moc.
find_file(FIRST_HEADER cstddef PATHS ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES} NO_DEFAULT_PATH REQUIRED)
mark_as_advanced(FIRST_HEADER)
set(CMAKE_AUTOMOC_MOC_OPTIONS --include ${FIRST_HEADER})

# Sources are small beside the headers they all read: in groups they take a third of the time to compile and to analyse.
# Off where single files are compiled again and again. Names in the unnamed namespaces of one target have to differ.
option(HONE_UNITY_BUILD "Compile the sources of the libraries and programs in groups" OFF)
function(compile_in_groups target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${HONE_UNITY_BUILD} UNITY_BUILD_BATCH_SIZE 24)
endfunction()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # With this it keeps what was compiled with a precompiled header, too.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

add_library(project_options INTERFACE)
add_library(Hone::ProjectOptions ALIAS project_options)

target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
    -Wconversion -Wsign-conversion -Wno-error=deprecated-declarations)
# g++ 12 warns of overlaps in std::string's own operator+ when it optimizes fully (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(project_options INTERFACE -Wno-restrict)
endif()
if(HONE_WARNINGS_AS_ERRORS)
    target_compile_options(project_options INTERFACE -Werror)
endif()
# The same numbers on every machine: no fused multiply-add the source does not ask for.
target_compile_options(project_options INTERFACE -ffp-contract=off)
target_compile_definitions(project_options INTERFACE
    JSON_USE_IMPLICIT_CONVERSIONS=0
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060200)

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    target_link_options(project_options INTERFACE -fuse-ld=mold)
endif()
if(HONE_SANITIZE)
    target_compile_options(project_options INTERFACE
        -fsanitize=${HONE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(project_options INTERFACE -fsanitize=${HONE_SANITIZE})
endif()
