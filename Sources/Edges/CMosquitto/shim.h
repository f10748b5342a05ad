// The one door to libmosquitto, Debian's MQTT client library (package libmosquitto-dev).
#ifndef COMANDA_CMOSQUITTO_SHIM_H
#define COMANDA_CMOSQUITTO_SHIM_H

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <sys/syscall.h>
#include <unistd.h>

// A file in memory alone, gone with its descriptor. libmosquitto takes certificates as the path of
// a file and in no other way; /proc/self/fd/<descriptor> is the path of this one.
static inline int comanda_memory_file(void) {
    const unsigned int close_on_exec = 1;
    return (int)syscall(SYS_memfd_create, "comanda", close_on_exec);
}

#endif
