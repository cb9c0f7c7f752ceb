# liantu_module(name libraries…): src/liantu/<name>/*.cpp as liantu_<name>, its *_test.cpp as <name>_tests.
# Tests of stores carry their own ctest label (sqlite); they run against PostgreSQL too when LIANTU_TEST_POSTGRES is set.
function(liantu_module name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/liantu/${name}/*.cpp
       ${CMAKE_SOURCE_DIR}/src/liantu/${name}/*/*.cpp)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/liantu/${name}/*_test.cpp
       ${CMAKE_SOURCE_DIR}/src/liantu/${name}/*/*_test.cpp)
  list(REMOVE_ITEM sources ${tests} ${CMAKE_SOURCE_DIR}/src/liantu/${name}/main.cpp)
  if(sources)
    add_library(liantu_${name} STATIC ${sources})
    target_include_directories(liantu_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(liantu_${name} PUBLIC ${ARGN})
    liantu_together(liantu_${name})
  else()
    add_library(liantu_${name} INTERFACE)
    target_include_directories(liantu_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(liantu_${name} INTERFACE ${ARGN})
  endif()
  if(tests)
    add_executable(${name}_tests ${tests})
    target_link_libraries(${name}_tests PRIVATE liantu_${name} GTest::gtest_main)
    target_compile_options(${name}_tests PRIVATE -O1)   # each runs once
    liantu_together(${name}_tests)
    target_compile_definitions(${name}_tests PRIVATE LIANTU_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_dependencies(${name}_tests liantu_spatial)   # loaded at run time, not linked
    add_test(NAME ${name}_tests COMMAND ${name}_tests)
    set_tests_properties(${name}_tests PROPERTIES LABELS unit)
  endif()
endfunction()
