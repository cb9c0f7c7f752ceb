# liantu_allocator(program): its memory comes from mimalloc, which takes the place of malloc and new in the whole process.
# Sanitizers bring their own.
function(liantu_allocator program)
  if(NOT LIANTU_SANITIZE)
    target_link_options(${program} PRIVATE -Wl,--push-state,--no-as-needed -lmimalloc -Wl,--pop-state)
  endif()
endfunction()
