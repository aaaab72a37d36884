// The one place that includes <sha2.h>.
#include <sys/types.h>
#include <sha2.h>
