import type { Bilingual } from '../model/bilingual.ts';
import { type ArgumentsOf, COMMANDS, type CommandData, type OptionData, SHARED_OPTIONS } from './options.ts';
import { flagOf } from './wiring.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge completion <shell>`: a script that completes commands, options, choices and kinds. */
export async function completionCommand(world: World, [shell]: ArgumentsOf<'completion'>): Promise<ExitCode> {
  const script = SHELLS[shell];
  if (!script)
    throw new UsageError({
      zh: `没有命令解释器“${shell}”，可用 ${Object.keys(SHELLS).join('、')}。`,
      en: `There is no shell “${shell}”; take one of ${Object.keys(SHELLS).join(', ')}.`,
    });
  world.io.out(script(world));
  return EXIT.done;
}

const PROGRAMS = ['pledge', 'pledgekit'];

interface Completed {
  /** The words of the command: `batch merge`. */
  readonly name: string;
  readonly about: Bilingual;
  readonly options: readonly (readonly [flag: string, data: OptionData])[];
  /** Whether its argument is a kind; else it is a file. */
  readonly takesKind: boolean;
}

function commands(): readonly Completed[] {
  return Object.entries<CommandData>(COMMANDS).map(([name, { about, argument, options }]) => ({
    name,
    about,
    options: Object.entries<OptionData>({ ...options, ...SHARED_OPTIONS }).map(
      ([option, data]) => [flagOf(option), data] as const,
    ),
    takesKind: argument?.value.en === 'kind',
  }));
}

const SHELLS: Readonly<Record<string, (world: World) => string>> = { bash, zsh, fish };

function bash(world: World): string {
  const cases = commands().map(({ name, options, takesKind }) => {
    const flags = options.map(([flag]) => flag).join(' ');
    return `    '${name}') words='${flags}'${takesKind ? ` kinds=1` : ''} ;;`;
  });
  return `# ${PROGRAMS.join(', ')}: eval "$(pledge completion bash)"
_pledgekit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command="\${COMP_WORDS[1]}" words='' kinds=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${first().join(' ')}' -- "$cur"))
    return
  fi
  case "$command \${COMP_WORDS[2]}" in
${two()
  .map((name) => `    '${name}') command='${name}' ;;`)
  .join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  case "$prev" in
${choices()
  .map(([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur")); return ;;`)
  .join('\n')}
    --kind) kinds=1 ;;
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) [ -n "$kinds" ] && COMPREPLY=($(compgen -W '${world.kinds.ids().join(' ')}' -- "$cur"))
       [ "$COMP_CWORD" -eq 2 ] && COMPREPLY+=($(compgen -W "$(printf '%s\\n' ${two()
         .map((name) => `'${name}'`)
         .join(' ')} | sed -n "s/^$command //p")" -- "$cur")) ;;
  esac
}
complete -o default -F _pledgekit ${PROGRAMS.join(' ')}
`;
}

function zsh(world: World): string {
  const described = (words: readonly (readonly [string, Bilingual])[]) =>
    words.map(([word, about]) => `'${word}:${say(world, about).replaceAll("'", '’')}'`).join(' ');
  const cases = commands().map(
    ({ name, options, takesKind }) =>
      `    '${name}') options=(${described(options.map(([flag, { about }]) => [flag, about]))})${takesKind ? ' kinds=1' : ''} ;;`,
  );
  return `#compdef ${PROGRAMS.join(' ')}
_pledgekit() {
  local -a commands options
  local command=$words[2] kinds=''
  commands=(${described(commands().flatMap(({ name, about }) => (name.includes(' ') ? [] : [[name, about] as const])))})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "$words[2] $words[3]" in
${two()
  .map((name) => `    '${name}') command='${name}' ;;`)
  .join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  case "$words[CURRENT-1]" in
${choices()
  .map(([flag, words]) => `    ${flag}) compadd ${words.join(' ')}; return ;;`)
  .join('\n')}
    --kind) kinds=1 ;;
  esac
  if [[ $words[CURRENT] == -* ]]; then _describe option options; return; fi
  [[ -n $kinds ]] && compadd ${world.kinds.ids().join(' ')}
  _files
}
compdef _pledgekit ${PROGRAMS.join(' ')}
`;
}

function fish(world: World): string {
  const lines: string[] = [];
  for (const program of PROGRAMS)
    for (const { name, about, options, takesKind } of commands()) {
      const [outer = '', inner] = name.split(' ');
      const within = inner === undefined ? outer : `${outer}; and __fish_seen_subcommand_from ${inner}`;
      const before = inner === undefined ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${outer}`;
      lines.push(`complete -c ${program} -n '${before}' -a ${inner ?? outer} -d '${told(world, about)}'`);
      for (const [flag, data] of options)
        lines.push(
          `complete -c ${program} -n '__fish_seen_subcommand_from ${within}' -l ${flag.slice(2)}${data.short ? ` -s ${data.short}` : ''}${data.value ? ' -r' : ''}${data.choices ? ` -a '${data.choices.join(' ')}'` : ''} -d '${told(world, data.about)}'`,
        );
      if (takesKind)
        lines.push(
          `complete -c ${program} -n '__fish_seen_subcommand_from ${within}' -a '${world.kinds.ids().join(' ')}'`,
        );
    }
  return `${lines.join('\n')}\n`;
}

function told(world: World, about: Bilingual): string {
  return say(world, about).replaceAll("'", '’');
}

function first(): readonly string[] {
  return Object.keys(COMMANDS).filter((name) => !name.includes(' '));
}

function two(): readonly string[] {
  return Object.keys(COMMANDS).filter((name) => name.includes(' '));
}

/** The options that take one of a few words; a name means the same in every command. */
function choices(): readonly (readonly [flag: string, words: readonly string[]])[] {
  const found = new Map<string, readonly string[]>();
  for (const { options } of commands())
    for (const [flag, { choices: words }] of options) if (words) found.set(flag, words);
  return [...found];
}
