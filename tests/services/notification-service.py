"""A notification service for python3-dbusmock that can be told to misbehave.

Parameters: "capabilities" (a string of words), "notify" (Python run first in each Notify call).
Calls are logged by dbusmock itself; signals are sent through its EmitSignal.
"""

BUS_NAME = 'org.freedesktop.Notifications'
MAIN_OBJ = '/org/freedesktop/Notifications'
MAIN_IFACE = 'org.freedesktop.Notifications'
SYSTEM_BUS = False

NOTIFY = '''
%s
self.last_id = getattr(self, 'last_id', %d) + (0 if args[1] else 1)
ret = args[1] or self.last_id
'''


def load(mock, parameters):
    capabilities = parameters.get('capabilities', '').split()
    mock.AddMethods(MAIN_IFACE, [
        ('GetServerInformation', '', 'ssss', 'ret = ("scripted", "tests", "1", "1.2")'),
        ('GetCapabilities', '', 'as', 'ret = %r' % capabilities),
        ('Notify', 'susssasa{sv}i', 'u',
         NOTIFY % (parameters.get('notify', ''), parameters.get('first', 0))),
        ('CloseNotification', 'u', '',
         'self.EmitSignal("", "NotificationClosed", "uu", [args[0], 3])'),
    ])
