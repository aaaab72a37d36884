#include "OMSProtosC.h"
