// The one place that includes <sqlite3.h>.
#include <sqlite3.h>
