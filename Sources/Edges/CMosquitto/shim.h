// The one door to libmosquitto, Debian's MQTT client library (package libmosquitto-dev).
#ifndef COMANDA_CMOSQUITTO_SHIM_H
#define COMANDA_CMOSQUITTO_SHIM_H

#include <mosquitto.h>
#include <mqtt_protocol.h>

#endif
