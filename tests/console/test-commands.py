#!/usr/bin/env python3
"""innkeeperctl as a black box: each command, each way to end, text and JSON, the clock."""

import functools
import os
import random
import re
import sqlite3
import sys
import zipfile

import tap
import world as worlds

SHEET = '''姓名,电话,生日,证件号,备注
张三,13812345678,1990-11-23,110101199003078515,靠窗
李四,13912345678,农历十月十四,,
王五,12,,,
'''
NOW = '2026-11-22 09:30'
SERVICE = 'org.innkeeper.Innkeeper'
FIELDS = {
    'agenda': {'kind', 'date', 'time', 'what', 'name', 'guest'},
    'search': {'id', 'name', 'contact', 'stays', 'last-departure'},
    'log': {'entry', 'time', 'staff', 'act', 'sentence', 'rows', 'undone-by'},
}

def tell_of_program(desk):
    """What the desktop program had to say, where one was started."""
    return desk.world.log('innkeeper')[-2000:] if os.path.exists(desk.world.path('log', 'innkeeper')) else ''


cases = tap.Cases('/console', tell=tell_of_program)


class Desk:
    """A world with a book in it, and what its tests have in common."""

    def __init__(self, world):
        self.world = world
        world.now = NOW
        self.sheet = world.path('guests.csv')
        with open(self.sheet, 'w', encoding='utf-8') as file:
            file.write(SHEET)

    def fresh(self, name):
        return self.world.path(name, 'book.db')

    def ctl(self, *words, **more):
        return self.world.ctl(*words, **more)


@cases.add('a-missing-book-is-not-made-by-looking')
def missing(desk):
    for words in (['agenda'], ['search', 'x'], ['show', '1'], ['log'], ['export', 'x.csv'],
                  ['stays'], ['sheet'], ['verify'], ['undo']):
        found = desk.ctl(*words, status=4)
        tap.equal(found.out, '')
        tap.contains(found.err, os.path.dirname(desk.world.book))
    tap.equal(os.path.exists(desk.world.book), False)


@cases.add('wrong-usage-ends-with-2-and-makes-no-book')
def usage(desk):
    for words in ([], ['nonsense'], ['--nonsense'], ['generate'], ['generate', '--guests', '0'],
                  ['generate', '--guests', 'x'], ['import'], ['import', desk.sheet, '--kind', 'cats'],
                  ['import', desk.sheet, '--guest', '1'], ['import', desk.sheet, '--make-rooms'],
                  ['import', desk.sheet, desk.sheet]):
        found = desk.ctl(*words, status=2)
        tap.equal(found.out, '')
        tap.equal(found.err == '', False, 'a message')
    desk.world.now = 'yesterday'
    desk.ctl('agenda', status=2)
    desk.world.now = NOW
    tap.equal(os.path.exists(desk.world.book), False)


@cases.add('a-sheet-that-is-not-there-makes-no-book')
def no_sheet(desk):
    desk.ctl('import', 'nowhere.csv', status=4)
    tap.equal(os.path.exists(desk.world.book), False)


@cases.add('import-makes-the-book-and-ends-with-8-where-rows-are-refused')
def bring_in(desk):
    refused = desk.world.path('refused.csv')
    found = desk.ctl('import', desk.sheet, '--refused', refused, status=8)
    tap.equal((found.fields['rows'], found.fields['new'], found.fields['refused']), ('3', '2', '1'))
    tap.contains(found.err, 'Line 4')
    with open(refused, encoding='utf-8-sig') as file:
        tap.contains(file.read(), '王五')


@cases.add('the-same-sheet-again-changes-nothing')
def again(desk):
    before = desk.ctl('log').out
    found = desk.ctl('import', desk.sheet, '--json', status=8).json
    tap.equal((found['unchanged'], found['written'], found['entry']), (2, 0, 0))
    tap.equal(desk.ctl('log').out, before)


@cases.add('the-clock-may-stand-at-either-end-of-the-calendar')
def ends_of_time(desk):
    for now in ('0001-01-01 00:00', '9999-12-31 23:59'):
        for words in (['agenda'], ['agenda', '--days', '366'], ['stays'], ['search', '张'], ['log'],
                      ['import', desk.sheet, '--dry-run']):
            desk.ctl('--now', now, *words, status=8 if words[0] == 'import' else 0)


@cases.add('a-dry-run-writes-nothing')
def dry_run(desk):
    before = desk.ctl('log').out
    sheet = desk.world.path('more.csv')
    with open(sheet, 'w', encoding='utf-8') as file:
        file.write('姓名,电话\n赵六,13712345678\n')
    found = desk.ctl('import', sheet, '--dry-run', '--json').json
    tap.equal((found['new'], found['written']), (1, 0))
    tap.equal(desk.ctl('log').out, before)


@cases.add('a-dry-run-leaves-no-book-where-there-was-none')
def dry_run_without_a_book(desk):
    book = desk.fresh('never-made')
    aside = desk.world.path('aside')
    os.makedirs(aside)
    found = desk.ctl('--database', book, 'import', desk.sheet, '--dry-run', '--json', status=8,
                     env={'TMPDIR': aside}).json
    tap.equal((found['new'], found['refused'], found['written'], found['entry']), (2, 1, 0, 0))
    tap.equal(os.path.exists(book), False, 'a book')
    tap.equal(os.listdir(aside), [], 'left behind')


@cases.add('a-mapping-says-what-the-columns-are')
def mapping(desk):
    book, sheet, columns = desk.fresh('mapped'), desk.world.path('odd.csv'), desk.world.path('map')
    with open(sheet, 'w', encoding='utf-8') as file:
        file.write('甲,乙\n张三,喜欢茶\n')
    with open(columns, 'w', encoding='utf-8') as file:
        file.write('甲=name\n乙=note\n')
    desk.ctl('--database', book, 'import', sheet, '--map', columns)
    tap.equal(desk.ctl('--database', book, 'show', '1', '--json').json['note'], '喜欢茶')


@cases.add('a-workbook-called-csv-is-refused-with-5')
def workbook(desk):
    sheet = desk.world.path('workbook.csv')
    with open(sheet, 'wb') as file:
        file.write(b'PK\x03\x04' + bytes(200))
    found = desk.ctl('import', sheet, status=5)
    tap.equal(found.out, '')
    tap.equal(found.err == '', False, 'a message')


@cases.add('a-workbook-of-an-owner-is-brought-in')
def messy(desk):
    book, sheet = desk.fresh('messy'), desk.world.path('list.xlsx')
    desk.world.run(os.environ['MAKE_MESSY_WORKBOOK'], sheet)
    desk.ctl('--database', book, 'generate', '--guests', 1)
    found = desk.ctl('--database', book, 'import', sheet, '--dry-run', '--json', status=8)
    tap.equal((found.json['new'], found.json['refused'], found.json['written']), (9, 0, 0))
    tap.contains(found.err, 'Line 10, taken; look at it: Phone left out: digits lost in the spreadsheet')
    found = desk.ctl('--database', book, 'import', sheet, '--json', status=8).json
    tap.equal((found['written'], found['household'], found['repeated']), (10, 1, 1))


@cases.add('agenda-counts-the-days-from-today-on')
def agenda(desk):
    names = [[line[4] for line in desk.ctl('agenda', '--days', days).lines] for days in (1, 2)]
    tap.equal(names, [['李四'], ['李四', '张三']])
    tap.equal([birthday['turns'] for birthday in desk.ctl('agenda', '--days', 2, '--json').json],
              [None, 36])
    desk.ctl('agenda', '--days', 0, status=2)


@cases.add('promises-are-on-the-agenda')
def promised(desk):
    book = desk.fresh('promised')
    sheet = desk.world.path('promises.csv')
    desk.ctl('--database', book, 'import', desk.sheet, status=8)
    with open(sheet, 'w', encoding='utf-8') as file:
        file.write('电话,类型,承诺内容,承诺日期,期限,状态\n'
                   '13812345678,升级,湖景房,2026-11-01,2026-11-21,\n'
                   '13812345678,延迟退房,,2026-11-01,2026-11-22,\n'
                   '13812345678,赠礼,龙井一罐,2026-11-01,2026-11-22,已兑现\n'
                   '13812345678,赠礼,桂花糕,2026-11-01,,\n')
    desk.ctl('--database', book, 'import', sheet, '--kind', 'promises')
    tap.equal([line[:5] for line in desk.ctl('--database', book, 'agenda').lines][:2],
              [['overdue', '2026-11-21', '', '湖景房', '张三'],
               ['promise', '2026-11-22', '', 'Late check-out', '张三']])
    told = [entry for entry in desk.ctl('--database', book, 'agenda', '--json').json if 'task' in entry]
    tap.equal([(entry['kind'], entry['task'], entry['staff']) for entry in told],
              [('overdue', 'promise', ''), ('promise', 'promise', '')])
    tap.equal(len({entry['id'] for entry in told}), 2)


@cases.add('show-tells-what-happened-newest-first')
def timeline(desk):
    book = desk.fresh('timeline')
    sheet = desk.world.path('interactions.csv')
    desk.ctl('--database', book, 'import', desk.sheet, status=8)
    with open(sheet, 'w', encoding='utf-8') as file:
        file.write('电话,方式,日期,内容\n')
        for number in range(1, 26):
            file.write('13812345678,来电,2026-01-%02d,第%d次\n' % (number, number))
    desk.ctl('--database', book, 'import', sheet, '--kind', 'interactions')

    def lines(*words):
        return desk.ctl('--database', book, 'show', 1, '--json', *words).json['timeline']

    tap.equal((len(lines()), len(lines('--timeline', 3)), len(lines('--timeline', 'all'))), (20, 3, 27))
    every = lines('--timeline', 'all')
    tap.equal(every[:20], lines())
    tap.equal([entry['kind'] for entry in every], ['change'] * 2 + ['interaction'] * 25)
    tap.equal([entry['words'] for entry in every[2:]], ['第%d次' % number for number in range(25, 0, -1)])
    told = [line for line in desk.ctl('--database', book, 'show', 1).lines if line[0] == 'timeline']
    tap.equal(len(told), 20)
    for words in ('0', '-1', 'some', ''):
        desk.ctl('--database', book, 'show', 1, '--timeline', words, status=2)


def read_calendar(data):
    """The events of an iCalendar file, each a list of names with values; strict about what RFC 5545 says of lines."""
    assert data.endswith(b'\r\n') and b'\n' not in data.replace(b'\r\n', b''), 'line ends'
    lines = data[:-2].split(b'\r\n')
    assert all(len(line) <= 75 for line in lines), 'long lines'
    whole = []
    for line in lines:
        line.decode('utf-8')
        if line.startswith(b' '):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    whole = [line.decode('utf-8').split(':', 1) for line in whole]
    assert whole[0] == ['BEGIN', 'VCALENDAR'] and whole[-1] == ['END', 'VCALENDAR'], 'the frame'
    events = []
    for name, value in whole:
        if [name, value] == ['BEGIN', 'VEVENT']:
            events.append({})
        elif events and name not in ('END', 'BEGIN'):
            assert name not in events[-1], f'twice: {name}'
            events[-1][name] = value
    for event in events:
        assert {'UID', 'DTSTAMP', 'SUMMARY'} <= set(event), event
        assert re.fullmatch(r'\d{8}', event.get('DTSTART;VALUE=DATE', '')) or re.fullmatch(
            r'\d{8}T\d{6}', event.get('DTSTART', '')), event
        assert re.fullmatch(r'(?:[^\\,;]|\\[\\,;n])*', event['SUMMARY']), event
    assert len({event['UID'] for event in events}) == len(events), 'names'
    return events


@cases.add('the-agenda-goes-to-other-calendars')
def calendar(desk):
    book = desk.world.path('calendar.innkeeper')
    file = desk.world.path('agenda.ics')
    desk.ctl('--database', book, 'generate', '--guests', 80, '--seed', 3)
    told = desk.ctl('--database', book, 'agenda', '--days', 200, '--json').json
    desk.ctl('--database', book, 'agenda', '--days', 200, '--ical', file)
    with open(file, 'rb') as written:
        events = read_calendar(written.read())
    tap.equal(len(events), len(told))
    tap.equal(sorted(event.get('DTSTART;VALUE=DATE', event.get('DTSTART', ''))[:8] for event in events),
              sorted(line['date'].replace('-', '') for line in told))
    tap.equal(os.stat(file).st_mode & 0o777, 0o600)
    desk.ctl('--database', book, 'agenda', '--ical', '/nonexistent/a.ics', status=4)


@cases.add('rules-are-listed-looked-back-at-and-switched')
def rules(desk):
    book = desk.world.path('rules.innkeeper')
    desk.ctl('--database', book, 'generate', '--guests', 80, '--seed', 3)
    listed = desk.ctl('--database', book, 'rules', '--json').json
    tap.equal([rule['state'] for rule in listed], ['off'] * 9)
    tap.equal(listed[0]['rule'], 'thanks')

    looked = desk.ctl('--database', book, 'rules', '--dry-run', '--json').json
    tap.equal('thanks' in {line['rule'] for line in looked}, True)
    tap.equal([rule['state'] for rule in desk.ctl('--database', book, 'rules', '--json').json], ['off'] * 9)
    desk.ctl('--database', book, 'rules', '--since', '2026-01-01', status=2)
    desk.ctl('--database', book, 'rules', '--dry-run', '--since', '2099-01-01', status=2)

    desk.ctl('--database', book, 'rule', 'thanks', 'perhaps', status=2)
    desk.ctl('--database', book, 'rule', 'nonsense', 'on', status=2)
    desk.ctl('--database', book, 'rule', 'thanks', 'on')
    tap.equal(desk.ctl('--database', book, 'rules', '--json').json[0]['state'], 'on')
    tap.equal(desk.ctl('--database', book, 'rules', '--held', '--json').json, [])
    desk.ctl('--database', book, 'undo')
    tap.equal(desk.ctl('--database', book, 'rules', '--json').json[0]['state'], 'off')


@cases.add('a-birthday-somebody-answered-is-on-no-agenda')
def answered(desk):
    book = desk.fresh('answered')

    def answer(kind, until):
        with sqlite3.connect(book) as connection:
            connection.execute(
                'INSERT INTO occurrence_answer (rule_id, guest_id, day, answer, until, answered_utc)'
                " SELECT id, ?, ?, ?, ?, 0 FROM reminder_rule WHERE kind = 'birthday'",
                (birthday['guest'], birthday['date'], kind, until))
        connection.close()
        return [line[4] for line in desk.ctl('--database', book, 'agenda').lines]

    desk.ctl('--database', book, 'import', desk.sheet, status=8)
    birthday, = desk.ctl('--database', book, 'agenda', '--json').json
    tap.equal(answer('snoozed', birthday['date']), ['李四'])
    tap.equal(answer('done', None), [])


@cases.add('the-time-given-is-the-present')
def present(desk):
    desk.world.now = '2027-11-23 09:30'
    tap.equal([line[4] for line in desk.ctl('agenda').lines], ['张三'])
    desk.world.now = NOW


@cases.add('another-date-of-the-machine-is-the-present')
def faked(desk):
    if worlds.shutil.which('faketime') is None:
        raise tap.Skip('faketime is not installed')
    # faketime puts itself before the runtime of the address sanitizer, which minds.
    checks = ':'.join(filter(None, (desk.world.env.get('ASAN_OPTIONS'),
                                    'verify_asan_link_order=0')))
    found = desk.world.run('faketime', '-f', '@2026-11-23 09:00:00', desk.world.innkeeperctl,
                           'agenda', check=0, env={'ASAN_OPTIONS': checks})
    tap.equal([line[4] for line in found.lines], ['张三'])


@cases.add('search-finds-by-name-pinyin-initials-phone-and-note')
def search(desk):
    for text in ('张三', '张', 'zhangsan', 'zs', '5678', '靠窗', 'zs 138'):
        tap.equal(desk.ctl('search', text).lines[0][1], '张三', text)
    nobody = desk.ctl('search', 'nobody')
    tap.equal((nobody.status, nobody.out), (0, ''))
    tap.contains(nobody.err, 'Nobody was found')
    tap.equal(desk.ctl('search', 'zs').err, '', 'no message beside what was found')
    tap.equal(len(desk.ctl('search', '13', '--limit', '1').lines), 1)
    desk.ctl('search', '', status=2)


STAYS = '''订单号,入住人,联系电话,房号,房型,入住日期,离店日期,订单金额,订单状态,渠道
A1,张三,13812345678,801,大床房,2026-10-01,2026-10-03,"¥1,288.00",已离店,携程
A2,李四,13912345678,802,标间,2026-11-22,2026-11-24,600.00元,已确认,美团
A3,孙七,,803,标间,2026-11-05,2026-11-06,288.50,已离店,飞猪
A4,张三,13812345678,802,标间,2026-11-09,2026-11-08,288.50,已离店,飞猪
'''
@cases.add('the-morning-sheet-in-words-as-json-and-as-pages')
def morning_sheet(desk):
    book = desk.fresh('morning')
    ctl = functools.partial(desk.ctl, '--database', book)
    ctl('import', desk.sheet, status=8)
    ctl('import', '--kind', 'stays', write_sheet(desk, 'morning.csv', STAYS), status=8)
    found = ctl('sheet', '--json').json
    tap.equal((found['day'], found['arrivals'], found['staying'], found['rooms']),
              ('2026-11-22', 1, 0, 2))
    guest, = found['guests']
    tap.equal((guest['part'], guest['name'], guest['room']), ('arrival', '李四', '802'))
    tap.equal([fact['kind'] for fact in guest['facts']], ['birthday'])
    tap.equal([room for free in found['free'] for room in free['rooms']], ['801'])
    tap.contains(ctl('sheet', '--on', '2026-11-24').out, 'departures\t1')
    tap.contains(ctl('sheet', '--order', 'time').out, 'order\ttime')

    for words in (['--on', 'tomorrow'], ['--on', '2026-02-30'], ['--order', 'name'], ['x']):
        tap.equal(ctl('sheet', *words, status=2).out, '')
    pdf = desk.world.path('sheet.pdf')
    tap.equal(ctl('sheet', '--pdf', pdf, '--json').json, {'pdf': pdf, 'pages': 1})
    with open(pdf, 'rb') as file:
        tap.equal(file.read(5), b'%PDF-')
    card = desk.world.path('card.pdf')
    for more in ([], ['--for-guest']):
        tap.equal(ctl('show', '1', '--pdf', card, '--json', *more).json['pdf'], card)
    ctl('show', '99', '--pdf', card, status=4)
    ctl('show', '1', '--for-guest', status=2)
    nowhere = ctl('sheet', '--pdf', desk.world.path('nowhere', 'sheet.pdf'), status=4)
    tap.contains(nowhere.err, 'There is no such folder')
    folder = ctl('sheet', '--pdf', os.path.dirname(pdf), status=5)
    tap.contains(folder.err, 'This is a folder')


CHARGES = '''姓名,电话,日期,类别,明细,金额
张三,13812345678,2026-10-02,餐饮,清蒸鲈鱼,128.00
张三,13812345678,2026-10-02,餐饮,清蒸鲈鱼,128.00
张三,13812345678,2026-10-03,退款,空调坏,100.00
张三,13812345678,2026-10-02,餐饮,算错,-5.00
'''


def write_sheet(desk, name, text):
    path = desk.world.path(name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


@cases.add('stays-and-charges-come-in-are-shown-and-go-out-as-they-came')
def stays(desk):
    book = desk.fresh('stays')
    ctl = functools.partial(desk.ctl, '--database', book)
    ctl('import', desk.sheet, status=8)
    sheet, refused = write_sheet(desk, 'stays.csv', STAYS), desk.world.path('refused-stays.csv')

    found = ctl('import', '--kind', 'stays', sheet, '--refused', refused, '--json', status=8)
    tap.equal((found.json['kind'], found.json['new'], found.json['refused']), ('stays', 2, 2))
    tap.contains(found.err, 'Line 4: guest not in the book')
    tap.contains(found.err, 'Line 5: departure before arrival')
    with open(refused, encoding='utf-8-sig') as file:
        tap.contains(file.read(), '孙七')
    again = ctl('import', '--kind', 'stays', sheet, '--json', status=8).json
    tap.equal((again['unchanged'], again['written'], again['entry']), (2, 0, 0))

    charges = write_sheet(desk, 'charges.csv', CHARGES)
    found = ctl('import', '--kind', 'charges', charges, '--json', status=8)
    tap.equal((found.json['new'], found.json['refused']), (3, 1))
    tap.equal(ctl('import', '--kind', 'charges', charges, '--json', status=8).json['written'], 0)

    card = ctl('show', '1', '--json').json
    tap.equal(card['totals'], [{'currency': 'CNY', 'charged': '1444.00', 'paid': '0.00',
                                'balance': '1444.00'}])
    tap.equal([(stay['room'], stay['nights'], stay['status'], len(stay['charges']))
               for stay in card['stays']], [('801', 2, 'departed', 4)])
    tap.contains(ctl('show', '1').out, 'charges\t2026-10-02\tdining\t清蒸鲈鱼\t128.00\tCNY\n')
    tap.equal([(stay['kind'], stay['name'], stay['room']) for stay in ctl('stays', '--json').json],
              [('arrival', '李四', '802')])
    tap.contains(ctl('stays', '--on', '2026-10-02').out, 'in-house\t1\t张三\t')

    ctl('stays', '--on', 'tomorrow', status=2)
    for kind, count in (('stays', 2), ('charges', 4)):
        for ending in ('csv', 'xlsx'):
            out = desk.world.path(f'{kind}-out.{ending}')
            tap.equal(ctl('export', '--kind', kind, out, '--json').json, {kind: count})
            back = ctl('import', '--kind', kind, out, '--json').json
            tap.equal((back['rows'], back['unchanged'], back['entry']), (count, count, 0))
    before = ctl('log', '--json').json[0]
    tap.equal(before['act'], 'import.charges')
    ctl('undo')
    tap.equal(ctl('show', '1', '--json').json['totals'][0]['charged'], '1288.00')


@cases.add('a-guest-is-shown-as-it-stood-on-a-day-also-when-it-is-gone')
def as_of(desk):
    ctl = functools.partial(desk.ctl, '--database', desk.fresh('as-of'))
    changed = desk.world.path('changed.csv')
    with open(changed, 'w', encoding='utf-8') as file:
        file.write('姓名,电话,职业\n张三,13812345678,厨师\n')
    ctl('--now', '2026-05-01 14:30', 'import', desk.sheet, status=8)
    was = ctl('--now', '2026-05-02 09:00', 'show', '1', '--json').json
    ctl('--now', '2026-06-01 10:00', 'import', changed)
    tap.equal((was['occupation'], ctl('show', '1', '--json').json['occupation']), ('', '厨师'))

    then = ctl('show', '1', '--as-of', '2026-05-02', '--json').json
    tap.equal(then.pop('as-of'), '2026-05-02')
    # A day later a birthday is nearer, and nothing else is other.
    tap.equal({key: then[key] for key in was if key != 'next-birthday'},
              {key: was[key] for key in was if key != 'next-birthday'})
    tap.equal(ctl('show', '1', '--as-of', '2026-06-01 09:59', '--json').json['occupation'], '')
    ctl('--now', '2026-06-02 10:00', 'undo')
    ctl('--now', '2026-06-03 10:00', 'undo')
    ctl('show', '1', status=4)
    tap.equal(ctl('show', '1', '--as-of', '2026-05-31', '--json').json['note'], '靠窗')
    tap.equal(ctl('show', '1', '--as-of', '2026-06-01', '--json').json['occupation'], '厨师')
    tap.contains(ctl('show', '1', '--as-of', '2026-05-01 14:30').out, 'as-of\t2026-05-01 14:30\n')

    tap.contains(ctl('show', '1', '--as-of', '2026-04-30', status=4).err, 'since 2026-05-01 14:30')
    tap.contains(ctl('show', '1', '--as-of', '2026-06-04', status=4).err, 'had been deleted')
    tap.contains(ctl('show', '99', '--as-of', '2026-05-02', status=4).err, 'no guest of this number')
    tap.contains(ctl('show', '1', '--as-of', '2027-01-01', status=5).err, 'yet to come')
    tap.contains(ctl('show', '1', '--as-of', 'last week', status=2).err, 'YYYY-MM-DD')


@cases.add('what-was-charged-outside-all-stays-is-told-and-counted')
def charges_outside(desk):
    book = desk.fresh('outside')
    ctl = functools.partial(desk.ctl, '--database', book)
    ctl('import', desk.sheet, status=8)
    sheet = write_sheet(desk, 'outside.csv', '姓名,电话,日期,类别,明细,金额\n'
                        '张三,13812345678,2026-09-20,餐饮,寿宴,100.00\n'
                        '张三,13812345678,2026-10-20,退款,酒水,-30.00\n')
    found = ctl('import', '--kind', 'charges', sheet, '--json')
    tap.equal((found.json['new'], found.json['refused']), (2, 0))
    tap.contains(found.err, 'Line 2, taken; look at it: kept with the guest, in none of the stays')
    card = ctl('show', '1', '--json').json
    tap.equal(card['totals'], [{'currency': 'CNY', 'charged': '70.00', 'paid': '70.00',
                                'balance': '0.00'}])
    tap.equal([(charge['day'], charge['amount']) for charge in card['charges-outside-stays']],
              [('2026-10-20', '-30.00'), ('2026-09-20', '100.00')])
    tap.contains(ctl('show', '1').out,
                 'charges-outside-stays\t2026-09-20\tdining\t寿宴\t100.00\tCNY\n')


@cases.add('what-somebody-else-pays-is-not-the-guests-spending')
def paid_by_another(desk):
    book = desk.fresh('payer')
    ctl = functools.partial(desk.ctl, '--database', book)
    ctl('import', desk.sheet, status=8)
    sheet = write_sheet(desk, 'payer.csv', '电话,入住日期,离店日期,总价,付款人\n'
                        '13812345678,2026-10-01,2026-10-03,641.00,李四 13912345678\n'
                        '13812345678,2026-10-08,2026-10-09,300.00,\n'
                        '13812345678,2026-11-20,2026-11-25,0.00,\n')
    tap.equal(ctl('import', '--kind', 'stays', sheet, '--json').json['new'], 3)
    cards = [ctl('show', guest, '--json').json for guest in ('1', '2')]
    tap.equal([[total['charged'] for total in card['totals']] for card in cards],
              [['300.00'], ['641.00']])
    tap.equal([len(card['stays']) for card in cards], [3, 1])
    # Who is still in the house has not left.
    tap.equal(cards[0]['last-departure'], '2026-10-09')


@cases.add('show-tells-all-but-the-number-of-a-document')
def show(desk):
    found = desk.ctl('show', 1)
    tap.equal(found.fields['name'], '张三')
    tap.contains(found.out, '••••8515')
    tap.lacks(found.out, '110101')
    desk.ctl('show', 999, status=4)
    desk.ctl('show', 'x', status=2)


@cases.add('json-is-valid-and-has-the-fields-of-the-manual')
def json(desk):
    for command, words in (('agenda', ['agenda', '--days', '366']), ('search', ['search', '1']),
                           ('log', ['log'])):
        found = desk.ctl(*words, '--json').json
        tap.equal(isinstance(found, list) and len(found) > 0, True, command)
        for record in found:
            tap.equal(FIELDS[command] - set(record), set(), command)
    for words in (['show', '1'], ['verify'], ['export', desk.world.path('x.csv')]):
        tap.equal(isinstance(desk.ctl(*words, '--json').json, dict), True, words[0])
    tap.equal(desk.ctl('search', 'nobody', '--json').json, [])


@cases.add('every-field-of-json-stands-in-the-manual')
def manual(desk):
    path = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'man', 'innkeeperctl.1')
    with open(path, encoding='utf-8') as file:
        text = file.read().replace('\\-', '-')
    for words in (['agenda', '--days', '366'], ['search', '1'], ['log'], ['show', '1'], ['verify'],
                  ['export', 'x.csv'], ['import', desk.sheet, '--dry-run']):
        found = desk.ctl(*words, '--json', status=None).json
        for key in (found if isinstance(found, dict) else found[0]):
            tap.contains(text, key)


@cases.add('a-copy-brings-a-lost-book-back-and-the-manual-names-its-fields')
def copies(desk):
    book = desk.fresh('copied')
    on = functools.partial(desk.ctl, '--database', book)
    on('import', desk.sheet, status=8)
    before = on('search', '1').out
    path = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'man', 'innkeeperctl.1')
    with open(path, encoding='utf-8') as file:
        manual_text = file.read().replace('\\-', '-')

    plain = desk.world.path('plain.innkeeper')
    made = on('backup', plain, '--json')
    tap.equal(made.json['password'], 'no')
    tap.contains(made.err, 'no password')
    sealed = on('backup', desk.world.path(''), '--json',
                      env={'INNKEEPER_BACKUP_PASSWORD': 'sea view'}).json
    tap.equal(sealed['password'], 'yes')
    tap.lacks(os.path.basename(sealed['file']), ':')

    with open(book, 'wb'):
        pass
    tap.equal(on('search', '1', status=None).status, 6)
    tap.equal(on('restore', sealed['file'], status=None).status, 5)
    tap.equal(on('restore', sealed['file'], status=None,
                       env={'INNKEEPER_BACKUP_PASSWORD': 'Sea view'}).status, 5)
    found = on('restore', sealed['file'], '--json',
                     env={'INNKEEPER_BACKUP_PASSWORD': 'sea view'}).json
    tap.equal(os.path.getsize(found['kept']), 0)
    tap.equal(on('search', '1').out, before)
    tap.equal(on('verify').fields['result'], 'ok')
    for key in [*made.json, *found]:
        tap.contains(manual_text, key)

    for ending in ('', '.key', '.marker', '.lock'):
        os.unlink(book + ending)
    on('restore', plain)
    tap.equal(on('search', '1').out, before)


@cases.add('an-older-book-put-back-by-hand-is-no-damage')
def older(desk):
    book = desk.fresh('older')
    on = functools.partial(desk.ctl, '--database', book)
    on('import', desk.sheet, status=8)
    with open(book, 'rb') as file:
        before = file.read()
    on('undo')
    with open(book, 'wb') as file:
        file.write(before)
    refused = on('search', '1', status=None)
    tap.equal(refused.status, 5)
    tap.contains(refused.err, 'older than the one last used here: 1 change is missing in it')
    tap.contains(refused.err, '--use-older')
    on('--use-older', 'search', '1')
    on('search', '1')


@cases.add('each-bad-copy-is-refused-with-words-of-its-own')
def bad_copies(desk):
    book = desk.fresh('refusing')
    on = functools.partial(desk.ctl, '--database', book)
    on('import', desk.sheet, status=8)
    good = desk.world.path('good.innkeeper')
    on('backup', good)
    with open(good, 'rb') as file:
        content = file.read()
    with open(book, 'rb') as file:
        before = file.read()
    bad = {
        'flipped': (content[:-9] + bytes([content[-9] ^ 1]) + content[-8:], 6),
        'cut': (content[:-100], 6),
        'newer': (content[:16] + b'\x63' + content[17:], 7),
        'other': (b'PK' + content[2:], 5),
    }
    words = set()
    for name, (changed, status) in bad.items():
        path = desk.world.path(name + '.innkeeper')
        with open(path, 'wb') as file:
            file.write(changed)
        result = on('restore', path, status=None)
        tap.equal(result.status, status, name)
        words.add(result.err)
    result = on('restore', desk.world.path('nowhere'), status=None)
    tap.equal(result.status, 4)
    words.add(result.err)
    tap.equal(len(words), 5, 'each has words of its own')
    with open(book, 'rb') as file:
        tap.equal(file.read() == before, True, 'the book is as it was')


@cases.add('a-name-with-a-colon-becomes-one-that-a-stick-takes')
def colon(desk):
    path = desk.world.path('copy 10:30.innkeeper')
    tap.equal(desk.ctl('backup', path).fields['file'], path.replace('10:30', '10-30'))
    tap.equal(os.path.exists(path), False)


@cases.add('what-is-left-out-or-doubtful-is-told-line-by-line')
def doubts(desk):
    path = desk.world.path('doubtful.csv')
    with open(path, 'wb') as file:
        file.write('姓名,姓名,电话,性别\n张三,三,13812345678,机器人\n李四,四,"1391234\n5678",男\n'
                   .encode() + b'\xe7\x8e\x8b\xff,,13712345678,\n')
    found = desk.ctl('--database', desk.fresh('doubtful'), 'import', path, status=8)
    tap.equal(found.fields['cells-left-out'], '1')
    for told in ('1 place in the file cannot be read as UTF-8', 'Column 2, “姓名”, is left out',
                 'Line 2, taken; look at it: Gender left out: no gender',
                 'Line 3, taken; look at it: Phone: the number stands on two lines',
                 'Line 5: Name: cannot be read'):
        tap.contains(found.err, told)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('甲,乙\n丙,丁\n')
    tap.contains(desk.ctl('--database', desk.fresh('headless'), 'import', path, status=5).err,
                 'No column is known')


@cases.add('marks-within-a-file-and-further-sheets-are-told')
def further(desk):
    path = desk.world.path('several.csv')
    with open(path, 'wb') as file:
        file.write('姓名,电话\n张三,13812345678\n'.encode() + b'\xef\xbb\xbf' + '李四,13912345678\n'.encode())
    found = desk.ctl('--database', desk.fresh('several'), 'import', path)
    tap.equal((found.fields['new'], found.err.count('byte order mark')), ('2', 1))
    tap.equal('--sheet' in found.err, False, 'a word of sheets')

    book, path = desk.fresh('sheets'), desk.world.path('sheets.xlsx')
    desk.ctl('export', desk.world.path('one.xlsx'))
    with zipfile.ZipFile(desk.world.path('one.xlsx')) as one, zipfile.ZipFile(path, 'w') as two:
        for name in one.namelist():
            text = one.read(name)
            if name == 'xl/workbook.xml':
                first = text[text.index(b'<sheet '):text.index(b'</sheets>')]
                title = first.split(b'name="')[1].split(b'"')[0]
                rid = first.split(b'r:id="')[1].split(b'"')[0]
                text = text.replace(first, first + b'<sheet name="2027" sheetId="99" r:id="' + rid + b'"/>')
            two.writestr(name, text)
    found = desk.ctl('--database', book, 'import', path, '--dry-run')
    tap.contains(found.err, f'Sheet “{title.decode()}” is read; the workbook also holds “2027”.')
    for sheet, status in (('2027', 0), ('2', 0), (title.decode(), 0), ('1', 0), ('3', 4), ('x', 4)):
        found = desk.ctl('--database', book, 'import', path, '--dry-run', '--sheet', sheet, status=status)
        tap.equal('There is no sheet' in found.err, status == 4)
        tap.equal('also holds' in found.err, False, 'a word of other sheets')


@cases.add('what-is-no-sheet-is-refused-at-once')
def no_sheets(desk):
    def write(name, data):
        with open(desk.world.path(name), 'wb') as file:
            file.write(data)
        return desk.world.path(name)

    pipe = desk.world.path('pipe')
    os.mkfifo(pipe)
    noise = random.Random(7)
    desk.ctl('--database', desk.fresh('there'), 'generate', '--guests', 1)
    for path, told in (('/dev/zero', 'no file'), (pipe, 'no file'), (desk.world.path(), 'no file'),
                       (write('noise.csv', noise.randbytes(20000)), 'no text'),
                       (write('little-noise.csv', noise.randbytes(900)), 'no text'),
                       (write('mark.csv', b'\xef\xbb\xbf'), 'empty'),
                       (write('cut.xlsx', b'PK\x03\x04\x14\0\0\0\x08\0'), 'damaged'),
                       (write('cut-more.xlsx', b'PK\x03\x04\x14' + b'\0' * 5000), 'damaged'),
                       (write('whole.zip', b'PK\x03\x04' + b'\0' * 200 + b'PK\x05\x06'), 'Unpack')):
        for book in ('none', 'there'):
            found = desk.ctl('--database', desk.fresh(book), 'import', path, status=5)
            tap.contains(found.err, told)
            tap.equal(found.out, '')


@cases.add('an-export-comes-back-as-it-was')
def export(desk):
    for name in ('all.CSV', 'all.xlsx'):
        path, book = desk.world.path(name), desk.fresh(f'copy-{name}')
        tap.equal(desk.ctl('export', path).fields['guests'], '2')
        desk.ctl('--database', book, 'import', path)
        for number in (1, 2):
            one, other = (desk.ctl(*words, 'show', number, '--json').json
                          for words in ([], ['--database', book]))
            for key in ('name', 'phone', 'birthday', 'note', 'reading', 'tags'):
                tap.equal(other[key], one[key], key)
    desk.ctl('export', 'all.ods', status=2)
    desk.ctl('export', '/nowhere/all.csv', status=4)


@cases.add('undo-takes-back-and-undoing-that-brings-back')
def undo(desk):
    entry = next(line[0] for line in desk.ctl('log').lines if line[3] == 'import.guests')
    desk.ctl('undo', entry)
    tap.equal(desk.ctl('search', '1').lines, [])
    undone = next(line[0] for line in desk.ctl('log').lines if line[3] == 'undo')
    desk.ctl('undo', undone)
    tap.equal(len(desk.ctl('search', '1').lines), 2)
    desk.ctl('undo', 999, status=4)
    desk.ctl('undo', 'x', status=2)


@cases.add('what-is-not-there-is-told-without-the-words-of-developers')
def not_there(desk):
    book = desk.fresh('told')
    desk.ctl('--database', book, 'generate', '--guests', 3, '--seed', 1)
    told = desk.ctl('--database', book, 'show', 99999, status=4).err
    tap.equal(told, 'There is no guest of this number.\n')
    told = desk.ctl('--database', book, 'undo', 999, status=4).err
    tap.equal(told, 'There is no entry of this number.\n')
    with open(book, 'wb'):
        pass
    told = desk.ctl('--database', book, 'search', 'x', status=6).err
    tap.contains(told, book + ': The guest book has become an empty file\n')


@cases.add('generate-makes-the-same-book-from-the-same-seed')
def generate(desk):
    books = [desk.fresh('one'), desk.fresh('two'), desk.fresh('three')]
    for book, seed in zip(books, (7, 7, 8)):
        desk.ctl('--database', book, 'generate', '--guests', 60, '--seed', seed)
    sheets = []
    for number, book in enumerate(books):
        path = desk.world.path(f'{number}.csv')
        desk.ctl('--database', book, 'export', path)
        with open(path, encoding='utf-8') as file:
            sheets.append(file.read())
    tap.equal(sheets[0], sheets[1])
    tap.equal(sheets[0] == sheets[2], False, 'another seed')


@cases.add('no-book-is-made-where-traces-of-one-are')
def traces(desk):
    book = desk.fresh('lost')
    desk.ctl('--database', book, 'generate', '--guests', 5)
    os.unlink(book)
    for words in (['import', desk.sheet], ['generate', '--guests', 5]):
        desk.ctl('--database', book, *words, status=6)
    tap.equal(os.path.exists(book), False)


@cases.add('verify-finds-what-another-program-changed')
def verify(desk):
    book = desk.fresh('changed')
    desk.ctl('--database', book, 'generate', '--guests', 20)
    tap.equal(desk.ctl('--database', book, 'verify').fields['result'], 'ok')
    with sqlite3.connect(book) as connection:
        connection.execute('UPDATE guest SET note = "changed" WHERE id = 3')
    connection.close()
    found = desk.ctl('--database', book, 'verify', status=6)
    tap.equal(found.fields['result'], 'damaged')
    tap.contains(found.fields['findings'], 'guest 3')


@cases.add('show-says-whether-there-is-a-photo-and-verify-looks-at-it-too')
def photo(desk):
    book = desk.fresh('photo')
    desk.ctl('--database', book, 'generate', '--guests', 5)
    tap.equal(desk.ctl('--database', book, 'show', '3', '--json').json['photo'], False)
    with sqlite3.connect(book) as connection:
        connection.execute("INSERT INTO guest_photo VALUES (3, x'ffd8ff', 0)")
    connection.close()
    tap.equal(desk.ctl('--database', book, 'show', '3', '--json').json['photo'], True)
    tap.equal(desk.ctl('--database', book, 'show', '3').fields['photo'], 'true')
    tap.contains(desk.ctl('--database', book, 'verify', status=6).fields['findings'], 'guest 3')


@cases.add('a-book-of-a-newer-version-ends-with-7')
def newer(desk):
    book = desk.fresh('newer')
    desk.ctl('--database', book, 'generate', '--guests', 5)
    with sqlite3.connect(book) as connection:
        connection.execute('PRAGMA user_version = 9999')
    connection.close()
    for words in (['agenda'], ['verify'], ['generate', '--guests', 5]):
        desk.ctl('--database', book, *words, status=7)


@cases.add('a-plain-copy-under-the-key-of-another-hotel-is-incomplete-and-not-damaged')
def foreign_key(desk):
    ours, theirs = desk.fresh('ours'), desk.fresh('theirs')
    copy = desk.world.path('ours.innkeeper')
    for book in (ours, theirs):
        desk.ctl('--database', book, 'import', desk.sheet, status=8)
    desk.ctl('--database', ours, 'backup', copy)
    tap.contains(desk.ctl('--database', theirs, 'restore', copy).err, 'cannot be read')
    found = desk.ctl('--database', theirs, 'verify', status=1)
    tap.equal(found.fields['result'], 'incomplete')
    tap.equal(found.fields['findings'], '')
    tap.contains(found.err, 'belongs to another book')
    card = desk.ctl('--database', theirs, 'show', 1, '--json').json
    tap.equal((card['name'], card['document']), ('张三', ['resident-id ••••8515']))
    desk.ctl('--database', ours, 'restore', copy)
    tap.equal(desk.ctl('--database', ours, 'verify').fields['result'], 'ok', 'under its own key')


@cases.add('while-the-desktop-program-holds-the-book-it-answers-the-same')
def held(desk):
    for program in ('Xvfb', 'dbus-daemon', 'gdbus'):
        if worlds.shutil.which(program) is None:
            raise tap.Skip(f'{program} is not installed')
    reading = (['agenda', '--days', '30'], ['search', 'zs'], ['show', '1', '--json'], ['show', '999'],
               ['show', '1'], ['stays', '--on', '2026-11-23'], ['stays', '--json'],
               ['log'], ['verify'], ['agenda', '--days', 'x'])
    alone = [desk.ctl(*words, status=None) for words in reading]
    before_backup = desk.ctl('backup', desk.world.path('nowhere', 'x.innkeeper'), status=None).status
    desk.world.start_bus()
    desk.world.start_screen()
    program = desk.world.start_program()
    worlds.until(lambda: 'Run' in desk.world.run('gdbus', 'introspect', '--session', '-d', SERVICE,
                                                 '-o', '/org/innkeeper/Innkeeper/Book').out,
                 'a program that answers', 40)
    for words, before in zip(reading, alone):
        now = desk.ctl(*words, status=None)
        tap.equal((now.status, now.out, now.err), (before.status, before.out, before.err), str(words))
    desk.ctl('export', 'held.csv')
    tap.equal(os.path.exists(desk.world.path('held.csv')), True)
    copy = desk.world.path('held.innkeeper')
    tap.equal(desk.ctl('backup', copy).fields['password'], 'no', 'the program that has it open copies')
    sealed = desk.ctl('backup', '--password', desk.world.path('sealed.innkeeper'),
                      env={'INNKEEPER_BACKUP_PASSWORD': 'a room with a view'})
    tap.equal(sealed.fields['password'], 'yes')
    tap.equal(desk.ctl('backup', desk.world.path('nowhere', 'x.innkeeper'), status=None).status, before_backup)
    for words in (['restore', copy], ['undo'], ['import', desk.sheet], ['generate', '--guests', 5]):
        tap.equal(program.poll(), None, f'the program is there at {words}')
        tap.contains(desk.ctl(*words, status=3).err, 'open in the desktop program since 09:3')
    tap.equal(desk.world.end_process(program), 0, desk.world.log('innkeeper'))
    desk.ctl('restore', copy)
    desk.ctl('undo')


def main():
    with worlds.World() as world:
        return cases.run(Desk(world))


if __name__ == '__main__':
    sys.exit(main())
