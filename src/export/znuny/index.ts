import type { Policy } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { perlString } from '../shared/quote.ts';
import { oneLine, shortLine } from '../shared/text.ts';
import { clockOf, describe, type TicketScope, timersOf } from '../shared/tickets.ts';
import { type EngineWeek, WEEKDAYS, type Window } from '../shared/week.ts';

/** Znuny has nine calendars besides its default one. */
const CALENDARS = 9;

/** Znuny and ((OTRS)) Community Edition: calendars as configuration, SLAs by a script. */
export const znuny: Exporter = scopedEngine(
  {
    id: 'znuny',
    name: 'Znuny / OTRS',
    keeps: {
      zh: '首次响应、更新、解决时限（分钟与工作小时），节假日与调休；不是整点的上下班时间向外取整；每个级别一条 SLA。',
      en: 'First response, update and solution in minutes and business hours, holidays and make-up workdays; opening hours rounded outward to full hours; one SLA for each severity.',
    },
  },
  { slots: ['respond', 'update', 'resolve'], clockOf, calendar: 'dates', wholeHours: true },
  ({ policy, book, used }, scopes) => {
    for (const { timer, business, week } of scopes.flatMap((scope) => Object.values(scope.deadlines))) {
      if (!business || !week) continue;
      if (used.indexOf(week) >= CALENDARS - 1) book.lose(timer, 'wrong-deadline', TOO_MANY);
    }
    const always = Math.min(used.length + 1, CALENDARS);
    return [
      { path: 'ZZZPledge.pm', content: calendarsFile(policy, used, always) },
      { path: 'add-slas.pl', content: slaScript(policy, scopes, used, always) },
    ];
  },
);

const TOO_MANY = {
  zh: 'Znuny 只有九个日历，放不下这个工作日历。',
  en: 'Znuny has nine calendars; this one does not fit.',
};

/** Hours of a day that are wholly open. */
function hoursOf(windows: readonly Window[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    windows.some(([opens, closes]) => opens <= hour * 60 && closes >= (hour + 1) * 60),
  );
}

function calendarsFile(policy: Policy, used: readonly EngineWeek[], always: number): string {
  const fits = used.slice(0, CALENDARS - 1);
  return [
    `# ${oneLine(policy.metadata.title)}`,
    '# 放入 Kernel/Config/Files/ 。 Put into Kernel/Config/Files/.',
    'package Kernel::Config::Files::ZZZPledge;',
    'use strict;',
    'use warnings;',
    "no warnings 'redefine';",
    'use utf8;',
    '',
    'sub Load {',
    '    my ( $File, $Self ) = @_;',
    '',
    ...fits.flatMap((week, index) => calendarLines(policy, week, index + 1)),
    ...alwaysLines(policy, always),
    '    return 1;',
    '}',
    '',
    '1;',
    '',
  ].join('\n');
}

function calendarLines(policy: Policy, week: EngineWeek, number: number): string[] {
  const key = (name: string): string => `    $Self->{'${name}::Calendar${number}'}`;
  const years = [...new Set(week.closed.map(({ date }) => date.slice(0, 4)))];
  return [
    `${key('TimeZone')} = ${perlString(week.timeZone)};`,
    `    $Self->{'TimeZone::Calendar${number}Name'} = ${perlString(oneLine(`${policy.metadata.title}·${week.id}`))};`,
    `${key('TimeWorkingHours')} = {`,
    ...WEEKDAYS.map((day) => `        '${day}' => [ ${hoursOf(week.days[day]).join(', ')} ],`),
    '    };',
    `${key('TimeVacationDays')} = {};`,
    `${key('TimeVacationDaysOneTime')} = {`,
    ...years.flatMap((year) => yearLines(year, week)),
    '    };',
    '',
  ];
}

function yearLines(year: string, week: EngineWeek): string[] {
  const dates = week.closed.filter(({ date }) => date.startsWith(year));
  const months = [...new Set(dates.map(({ date }) => date.slice(5, 7)))];
  return [
    `        '${year}' => {`,
    ...months.flatMap((month) => [
      `            '${Number(month)}' => {`,
      ...dates
        .filter(({ date }) => date.slice(5, 7) === month)
        .map(
          ({ date, name }) => `                '${Number(date.slice(8))}' => ${perlString(oneLine(name))},`,
        ),
      '            },',
    ]),
    '        },',
  ];
}

/** Promises on the wall clock need a calendar that is always open. */
function alwaysLines(policy: Policy, number: number): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join(', ');
  return [
    `    $Self->{'TimeZone::Calendar${number}'} = ${perlString(policy.spec.validity.timeZone)};`,
    `    $Self->{'TimeZone::Calendar${number}Name'} = ${perlString(oneLine(`${policy.metadata.title}·7×24`))};`,
    `    $Self->{'TimeWorkingHours::Calendar${number}'} = {`,
    ...WEEKDAYS.map((day) => `        '${day}' => [ ${hours} ],`),
    '    };',
    `    $Self->{'TimeVacationDays::Calendar${number}'} = {};`,
    `    $Self->{'TimeVacationDaysOneTime::Calendar${number}'} = {};`,
  ];
}

function slaScript(
  policy: Policy,
  scopes: readonly TicketScope[],
  used: readonly EngineWeek[],
  always: number,
): string {
  return [
    '#!/usr/bin/env perl',
    `# ${oneLine(policy.metadata.title)}`,
    '# 在 Znuny 目录下以 znuny 用户运行：perl add-slas.pl 服务ID… ；已存在同名 SLA 时跳过。',
    '# Run in the directory of Znuny as its user: perl add-slas.pl SERVICE-ID…; SLAs of the same name are skipped.',
    'use strict;',
    'use warnings;',
    'use utf8;',
    'use lib ".", "Kernel/cpan-lib";',
    '',
    'my @SLAs = (',
    ...scopes.flatMap((scope) => slaLines(scope, used, always)),
    ');',
    '',
    'my @ServiceIDs = grep {/^\\d+$/} @ARGV;',
    'die "usage: perl add-slas.pl SERVICE-ID ...\\n" if !@ServiceIDs;',
    '',
    'require Kernel::System::ObjectManager;',
    'local $Kernel::OM = Kernel::System::ObjectManager->new();',
    "my $SLAObject = $Kernel::OM->Get('Kernel::System::SLA');",
    'binmode STDOUT, ":encoding(UTF-8)";',
    '',
    'for my $SLA (@SLAs) {',
    '    if ( $SLAObject->SLALookup( Name => $SLA->{Name} ) ) {',
    '        print "= $SLA->{Name}\\n";',
    '        next;',
    '    }',
    '    $SLAObject->SLAAdd( %{$SLA}, ServiceIDs => \\@ServiceIDs, ValidID => 1, UserID => 1 )',
    '        or die "SLAAdd failed\\n";',
    '    print "+ $SLA->{Name}\\n";',
    '}',
    '',
  ].join('\n');
}

function slaLines(scope: TicketScope, used: readonly EngineWeek[], always: number): string[] {
  const { respond, update, resolve } = scope.deadlines;
  const week = Object.values(scope.deadlines).find((deadline) => deadline.week)?.week;
  const number = week ? Math.min(used.indexOf(week) + 1, CALENDARS) : always;
  const comment = shortLine(describe(timersOf(scope)), 250);
  return [
    '    {',
    `        Name => ${perlString(shortLine(scope.name, 200))},`,
    `        Calendar => '${number}',`,
    `        FirstResponseTime => ${respond?.minutes ?? 0},`,
    `        UpdateTime => ${update?.minutes ?? 0},`,
    `        SolutionTime => ${resolve?.minutes ?? 0},`,
    `        Comment => ${perlString(comment)},`,
    '    },',
  ];
}
