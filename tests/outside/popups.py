"""The desktop's popups: a real notification daemon, and a record of what it was asked to show."""

import json
import os
import sys

import world as worlds

HERE = os.path.dirname(os.path.abspath(__file__))
SERVICE = 'org.freedesktop.Notifications'
DUNSTRC = '''[global]
    origin = bottom-right
    markup = full
    idle_threshold = 0
    dmenu = {folder}/picker
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
'''
# dunst offers the actions to this program, one a line, and does the one it prints.
PICKER = '''#!/bin/sh
grep -F -- "$(cat {folder}/pick)" | head -n 1
'''


class Popups:
    """dunst, and beside it a monitor of the bus."""

    def __init__(self, world):
        self.world = world
        with open(world.path('dunstrc'), 'w', encoding='utf-8') as file:
            file.write(DUNSTRC.format(folder=world.folder))
        with open(world.path('picker'), 'w', encoding='utf-8') as file:
            file.write(PICKER.format(folder=world.folder))
        os.chmod(world.path('picker'), 0o755)

        self.record = world.path('popups')
        world.start('recorder', sys.executable, os.path.join(HERE, 'record-popups.py'), self.record)
        worlds.until(lambda: os.path.exists(self.record), 'a recorder of popups')
        self.daemon = None
        self.start_daemon()

    def start_daemon(self):
        self.daemon = self.world.start('dunst', 'dunst', '-config', self.world.path('dunstrc'))
        worlds.until(lambda: self.world.owns(SERVICE), 'a notification daemon')

    def stop_daemon(self):
        self.world.end_process(self.daemon)

    def list(self):
        """Every popup so far: summary, body, actions, id (once it has one), what became of it."""
        shown, waiting = [], {}
        with open(self.record, encoding='utf-8') as record:
            for line in record:
                event = json.loads(line)
                if event['what'] == 'Notify':
                    popup = dict(event, id=None, invoked=[], closed=False)
                    waiting[(event['sender'], event['serial'])] = popup
                    shown.append(popup)
                elif event['what'] == 'reply':
                    popup = waiting.pop((event['sender'], event['serial']), None)
                    if popup is not None:
                        popup['id'] = event['id']
                else:
                    for popup in shown:
                        if popup['id'] == event['id'] and event['what'] == 'ActionInvoked':
                            popup['invoked'].append(event['action'])
                        elif popup['id'] == event['id']:
                            popup['closed'] = True
        return shown

    def wait(self, part, after=0, limit=worlds.PATIENCE):
        """Waits for a popup, @after so many others, that says @part."""
        def test():
            for popup in self.list()[after:]:
                if popup['id'] is not None and part in popup['summary'] + '\n' + popup['body']:
                    return popup
            return None

        try:
            return worlds.until(test, f'a popup that says {part!r}', limit)
        except AssertionError as error:
            seen = [(popup['summary'], popup['body']) for popup in self.list()]
            raise AssertionError(f'{error}; seen: {seen}') from None

    def invoke(self, popup, action):
        """Has the daemon do what a press on the button of @action does."""
        with open(self.world.path('pick'), 'w', encoding='utf-8') as pick:
            pick.write(f'[{popup["id"]},{action}]')
        self.world.run('dunstctl', 'context', check=0)
        worlds.until(lambda: any(one['id'] == popup['id'] and action in one['invoked']
                                 for one in self.list()), f'{action} of popup {popup["id"]}')

    def close_all(self):
        self.world.run('dunstctl', 'close-all', check=0)
