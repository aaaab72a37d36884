// The one place that includes <protobuf-c/protobuf-c.h>.
#include <protobuf-c/protobuf-c.h>
