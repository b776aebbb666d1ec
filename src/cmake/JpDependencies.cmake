# The libraries of the distribution, each under one name for the LIBS of a room.
find_package(PkgConfig REQUIRED)

function(jp_dependency name module)
    pkg_check_modules(JP_DEP_${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
    add_library(jp_dep_${name} INTERFACE)
    target_link_libraries(jp_dep_${name} INTERFACE PkgConfig::JP_DEP_${name})
endfunction()

jp_dependency(xlsxwriter xlsxwriter)
jp_dependency(zip libzip)
jp_dependency(xml libxml-2.0)
jp_dependency(pcre2 libpcre2-8)
jp_dependency(sqlite sqlite3)
jp_dependency(deflate libdeflate)
jp_dependency(jansson jansson)
jp_dependency(crypto libcrypto)

# iniparser ships no pkg-config file.
find_path(INIPARSER_INCLUDE_DIR iniparser.h PATH_SUFFIXES iniparser REQUIRED)
find_library(INIPARSER_LIBRARY iniparser REQUIRED)
mark_as_advanced(INIPARSER_INCLUDE_DIR INIPARSER_LIBRARY)
add_library(jp_dep_iniparser INTERFACE)
target_include_directories(jp_dep_iniparser SYSTEM INTERFACE "${INIPARSER_INCLUDE_DIR}")
target_link_libraries(jp_dep_iniparser INTERFACE "${INIPARSER_LIBRARY}")

set(JP_DEPENDENCIES xlsxwriter zip xml pcre2 sqlite deflate jansson crypto iniparser)

if(BUILD_TESTING)
    pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET GLOBAL cmocka)
endif()
