# add_unit_test(tst_name [SOURCES more.cpp ...] [LIBRARIES targets ...] [TIMEOUT seconds])
# One Qt Test executable from tst_name.cpp, run without a display and away from the person's own settings.
function(add_unit_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Hone::Optimizers Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HONE_SHARED=$<IF:$<BOOL:$ENV{HONE_SHARED}>,$ENV{HONE_SHARED},${PROJECT_SOURCE_DIR}/../shared>;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
endfunction()
