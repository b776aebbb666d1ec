# jp_flags: what every C file of the project is compiled with.
set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

include(CheckPIESupported)
check_pie_supported(LANGUAGES C)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Kind of build" FORCE)
endif()

# Assertions stay in what is shipped: a broken invariant ends one worker instead of giving a wrong score.
string(REPLACE "-DNDEBUG" "" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
string(REPLACE "-DNDEBUG" "" CMAKE_C_FLAGS_RELWITHDEBINFO "${CMAKE_C_FLAGS_RELWITHDEBINFO}")
string(REPLACE "-DNDEBUG" "" CMAKE_C_FLAGS_MINSIZEREL "${CMAKE_C_FLAGS_MINSIZEREL}")

add_library(jp_flags INTERFACE)
target_include_directories(jp_flags INTERFACE "${PROJECT_SOURCE_DIR}/include")
target_compile_definitions(jp_flags INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(jp_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wformat=2 -Wundef
    -Wcast-qual -Wwrite-strings
    $<$<BOOL:${JP_WERROR}>:-Werror>
    "SHELL:-include ${PROJECT_SOURCE_DIR}/src/base/banned.h"
    # Paths of the build machine stay out of the program.
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")

if(JP_ARENA_DEBUG)
    target_compile_definitions(jp_flags INTERFACE JP_ARENA_DEBUG=1)
endif()

if(JP_SANITIZE)
    target_compile_options(jp_flags INTERFACE "-fsanitize=${JP_SANITIZE}" -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(jp_flags INTERFACE "-fsanitize=${JP_SANITIZE}")
else()
    # Hardening and sanitizers watch the same calls; one of them at a time.
    target_compile_options(jp_flags INTERFACE -fstack-protector-strong
        "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
    target_link_options(jp_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()

if(JP_COVERAGE)
    target_compile_options(jp_flags INTERFACE --coverage -O0)
    target_link_options(jp_flags INTERFACE --coverage)
endif()
