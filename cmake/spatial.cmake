# src/liantu/spatial as liantu_spatial.so, which programs load when they need it (sheet/spatial.h). It has its own copy of
# what it uses of sheet, so a program exports nothing.
file(GLOB spatial_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/liantu/spatial/*.cpp)
set(spatial_tests ${spatial_sources})
list(FILTER spatial_tests INCLUDE REGEX "_test\\.cpp$")
list(REMOVE_ITEM spatial_sources ${spatial_tests})
add_library(liantu_spatial MODULE ${spatial_sources})
set_target_properties(liantu_spatial PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden
                      LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
target_link_libraries(liantu_spatial PRIVATE liantu_sheet GDAL::GDAL PkgConfig::PROJ)
target_link_options(liantu_spatial PRIVATE -Wl,--exclude-libs,ALL)
set_target_properties(liantu_base liantu_geo liantu_text liantu_sheet PROPERTIES POSITION_INDEPENDENT_CODE ON)
# Nobody puts functions of their own in the place of ours, so calls within a library may be resolved when it is built.
foreach(library liantu_base liantu_geo liantu_text liantu_sheet)
  target_compile_options(${library} PRIVATE -fno-semantic-interposition)
endforeach()

add_executable(spatial_tests ${spatial_tests})
target_link_libraries(spatial_tests PRIVATE liantu_sheet GDAL::GDAL GTest::gtest_main)
target_compile_definitions(spatial_tests PRIVATE LIANTU_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME spatial_tests COMMAND spatial_tests)
set_tests_properties(spatial_tests PROPERTIES LABELS unit)

add_dependencies(spatial_tests liantu_spatial)
install(TARGETS liantu_spatial LIBRARY DESTINATION lib/liantu)
