# add_unit_test(tst_name [NAME other_name] [SOURCES more.cpp ...] [LIBRARIES targets ...] [TIMEOUT seconds])
# One Qt Test executable from tst_name.cpp, called other_name where its own is taken, run without a display and away from the person's own settings.
function(add_unit_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;TIMEOUT" "SOURCES;LIBRARIES")
    set(source ${name}.cpp)
    if(arg_NAME)
        set(name ${arg_NAME})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${source} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Hone::Optimizers Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HONE_SHARED=$<IF:$<BOOL:$ENV{HONE_SHARED}>,$ENV{HONE_SHARED},${PROJECT_SOURCE_DIR}/../shared>;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
endfunction()
