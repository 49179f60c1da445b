/**
 * The world that git sees: built from nothing, so that neither the person's settings nor those of a repository apply.
 * What each line closes is in the list of hostile repositories of the tests.
 */

export type Setting = [key: string, value: string];

const settings: Setting[] = [
  ['safe.bareRepository', 'explicit'],
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['core.alternateRefsCommand', 'true'],
  // Files beside the objects that could say something else than the objects do.
  ['core.commitGraph', 'false'],
  ['core.multiPackIndex', 'false'],
  ['core.quotePath', 'false'],
  ['core.deltaBaseCacheLimit', '64m'],
  ['credential.helper', ''],
  ['log.showSignature', 'false'],
  ['log.mailmap', 'false'],
  ['mailmap.file', ''],
  ['mailmap.blob', ''],
  ['gpg.program', '/bin/false'],
  ['gpg.ssh.program', '/bin/false'],
  ['gpg.x509.program', '/bin/false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  ['advice.graftFileDeprecated', 'false'],
  ['color.ui', 'false'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['pack.threads', '1'],
];

const fixed: Record<string, string> = {
  PATH: '/usr/bin:/bin',
  HOME: '/nonexistent',
  XDG_CONFIG_HOME: '/nonexistent',
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '/bin/false',
  SSH_ASKPASS: '/bin/false',
  GIT_SSH_COMMAND: '/bin/false',
  GIT_ALLOW_PROTOCOL: 'https',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_GRAFT_FILE: '/nonexistent/grafts',
  GIT_PAGER: 'cat',
  GIT_EDITOR: '/bin/false',
  GIT_CEILING_DIRECTORIES: '/',
};

/** Settings by the environment, where no other process reads them in a list of arguments. */
const configured = (all: Setting[]): Record<string, string> => ({
  GIT_CONFIG_COUNT: String(all.length),
  ...Object.fromEntries(
    all.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ),
});
const reading = { ...fixed, ...configured(settings) };

/** That of reading, and more. */
export const environmentWith = (more: Setting[], variables: Record<string, string>): Record<string, string> => ({
  ...fixed,
  ...configured([...settings, ...more]),
  ...variables,
});

/** For reading the objects of one repository. */
export const environmentFor = (objects: string): Record<string, string> => ({
  ...reading,
  GIT_OBJECT_DIRECTORY: objects,
});
