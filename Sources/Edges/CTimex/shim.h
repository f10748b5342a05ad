// The kernel's clock discipline: glibc's module for Swift leaves this header out.
#include <sys/timex.h>
