# Collects the texts of all textId() calls of the engine and of app/core in one list, which lupdate reads: in the sources
# it would find them in the contexts of whatever classes and functions hold them.
#   cmake -DOUTPUT=FILE -P engine_texts.cmake SOURCE...

# What has a meaning in lists of CMake, and what stands for it meanwhile.
string(ASCII 1 stand_in_1)
string(ASCII 2 stand_in_2)
string(ASCII 3 stand_in_3)
macro(replace_meanings text)
    string(REPLACE ";" "${stand_in_1}" ${text} "${${text}}")
    string(REPLACE "[" "${stand_in_2}" ${text} "${${text}}")
    string(REPLACE "]" "${stand_in_3}" ${text} "${${text}}")
endmacro()
macro(restore_meanings text)
    string(REPLACE "${stand_in_1}" ";" ${text} "${${text}}")
    string(REPLACE "${stand_in_2}" "[" ${text} "${${text}}")
    string(REPLACE "${stand_in_3}" "]" ${text} "${${text}}")
endmacro()

set(literal "\"([^\"\\\n]|\\\\.)*\"")
set(texts "")
foreach(place RANGE 4 ${CMAKE_ARGC}) # after cmake, -D…, -P and the script
    if(place EQUAL CMAKE_ARGC)
        break()
    endif()
    file(READ ${CMAKE_ARGV${place}} code)
    replace_meanings(code)
    string(REGEX MATCHALL "[^A-Za-z_]textId\\([ \n]*(${literal}[ \n]*)+\\)" calls "${code}")
    string(REGEX MATCHALL "[^A-Za-z_]textId\\([^)]" all "${code}") # with nothing between it is only spoken of
    list(LENGTH calls found)
    list(LENGTH all wanted)
    if(NOT found EQUAL wanted AND NOT CMAKE_ARGV${place} MATCHES "/text_id\\.h$")
        message(FATAL_ERROR "${CMAKE_ARGV${place}} has a textId() of something else than a literal")
    endif()
    foreach(call IN LISTS calls)
        string(REGEX REPLACE "^.textId\\([ \n]*" "" call "${call}")
        string(REGEX REPLACE "[ \n]*\\)$" "" call "${call}")
        string(REGEX REPLACE "\"[ \n]+\"" "" call "${call}")
        list(APPEND texts "${call}")
    endforeach()
endforeach()
list(SORT texts)
list(REMOVE_DUPLICATES texts)
list(JOIN texts "),\n    textId(" lines)
restore_meanings(lines)
file(WRITE ${OUTPUT} "// Made by engine_texts.cmake.
#include \"translations/engine_texts.h\"

namespace optimizers {

namespace {

constexpr TextId texts[] = {
    textId(${lines}),
};

} // namespace

std::span<const TextId> engineTexts()
{
    return texts;
}

} // namespace optimizers
")
