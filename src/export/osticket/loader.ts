/**
 * The script that loads `pledge.json` beside it. It holds nothing of the policy, so that it is the same for every export. A record of
 * the same name is changed in place, so that it can run again with a new year's calendar.
 */
export const LOADER = `<?php
// 在 osTicket 所在服务器运行： php load.php /path/to/osticket [--dry-run]
// Run on the server of osTicket, as the user of the web server. Changes records of the same name, adds the others, removes none.
if (PHP_SAPI !== 'cli') exit(2);
$root = rtrim($argv[1] ?? '', '/');
$dry = in_array('--dry-run', $argv, true);
if ($root === '' || !is_file("$root/main.inc.php")) {
    fwrite(STDERR, "usage: php load.php /path/to/osticket [--dry-run]\\n");
    exit(2);
}
$data = json_decode(file_get_contents(__DIR__ . '/pledge.json'), true, 64, JSON_THROW_ON_ERROR);
require "$root/main.inc.php";
require_once INCLUDE_DIR . 'class.schedule.php';
require_once INCLUDE_DIR . 'class.sla.php';

function pledge_schedule(array $vars, bool $dry, array $holidays): int {
    $id = Schedule::getIdByName($vars['name']);
    echo ($id ? '= ' : '+ ') . $vars['name'] . "\\n";
    if ($dry) return $id;
    if ($id) {
        $schedule = Schedule::lookup($id);
        foreach ($schedule->getEntries() as $entry) $entry->delete();
        foreach ($vars['entries'] as $info) {
            $entry = new ScheduleEntry($info);
            $entry->schedule_id = $id;
            $entry->save();
        }
        if ($vars['flags']) $schedule->saveConfiguration(array('holidays' => $holidays));
        return $id;
    }
    if ($vars['flags']) $vars['configuration'] = array('holidays' => $holidays);
    return Schedule::__create($vars)->getId();
}

$schedules = array('' => 0);
foreach ($data['schedules'] as $pair) {
    $holidays = pledge_schedule($pair['holidays'], $dry, array());
    $schedules[$pair['schedule']['name']] = pledge_schedule($pair['schedule'], $dry, array($holidays));
}
foreach ($data['plans'] as $vars) {
    $vars['schedule_id'] = $schedules[$vars['schedule']];
    unset($vars['schedule']);
    $id = SLA::getIdByName($vars['name']);
    echo ($id ? '= ' : '+ ') . $vars['name'] . "\\n";
    if ($dry) continue;
    if (!$id) {
        SLA::__create($vars);
        continue;
    }
    $sla = SLA::lookup($id);
    foreach ($vars as $field => $value) $sla->set($field, $value);
    $sla->save();
}
`;
