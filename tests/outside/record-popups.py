"""record-popups.py FILE: writes each popup asked for on the session bus, and what became of it, as
a line of JSON."""

import json
import os
import sys

import dbus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

INTERFACE = 'org.freedesktop.Notifications'
RULES = [f"type='method_call',interface='{INTERFACE}',member='Notify'",
         f"type='signal',interface='{INTERFACE}'",
         f"type='method_return',sender='{INTERFACE}'"]


def main():
    asked = {}
    record = open(sys.argv[1], 'w', encoding='utf-8', buffering=1)

    def write(what, **more):
        record.write(json.dumps(dict(what=what, **more), ensure_ascii=False) + '\n')

    def look(_bus, message):
        arguments = message.get_args_list()
        member = message.get_member()
        if message.get_type() == 1 and member == 'Notify':
            key = (message.get_sender(), message.get_serial())
            if key not in asked:
                asked[key] = True
                actions = [str(word) for word in arguments[5]]
                write('Notify', sender=key[0], serial=key[1], replaces=int(arguments[1]),
                      summary=str(arguments[3]), body=str(arguments[4]),
                      actions=dict(zip(actions[::2], actions[1::2])))
        elif message.get_type() == 2:
            key = (message.get_destination(), message.get_reply_serial())
            if asked.pop(key, False) and len(arguments) == 1:
                write('reply', sender=key[0], serial=key[1], id=int(arguments[0]))
        elif message.get_type() == 4 and member == 'ActionInvoked':
            write('ActionInvoked', id=int(arguments[0]), action=str(arguments[1]))
        elif message.get_type() == 4 and member == 'NotificationClosed':
            write('NotificationClosed', id=int(arguments[0]))

    bus = dbus.bus.BusConnection(os.environ['DBUS_SESSION_BUS_ADDRESS'],
                                 mainloop=DBusGMainLoop())
    bus.add_message_filter(look)
    bus.call_blocking('org.freedesktop.DBus', '/org/freedesktop/DBus',
                      'org.freedesktop.DBus.Monitoring', 'BecomeMonitor', 'asu',
                      (dbus.Array(RULES, signature='s'), dbus.UInt32(0)))
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
