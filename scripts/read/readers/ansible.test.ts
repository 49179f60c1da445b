import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { ansible } from './ansible.ts';

test.each([
  ['requirements.yml', true],
  ['roles/requirements.yaml', true],
  ['galaxy.yml', true],
  ['requirements.txt', false],
])('%s is read: %s', (path, claimed) => expect(ansible.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'roles and collections',
    'roles:\n  - name: geerlingguy.java\n    version: "1.9.6"\n  - src: https://github.com/bennojoy/nginx.git\n    version: master\n    name: nginx_role\ncollections:\n  - community.general\n  - name: geerlingguy.php_roles\n    version: 0.9.3\n    source: https://galaxy.ansible.com\n  - name: https://github.com/acme/c.git#/path\n    type: git\n    version: devel\n',
    [
      '2 trait ansible',
      '2 pkg:generic/ansible-role/geerlingguy.java@1.9.6',
      '4 pkg:generic/ansible-role/bennojoy/nginx@master',
      '8 pkg:generic/ansible-collection/community.general',
      '9 pkg:generic/ansible-collection/geerlingguy.php_roles@0.9.3',
      '12 pkg:generic/ansible-collection/acme/c@devel#path',
    ],
  ],
  [
    'roles in a list, as before there were collections',
    '- src: yatesr.timezone\n- geerlingguy.docker,2.0\n- src: git@gitlab.com:mygroup/ansible-base.git\n  scm: git\n',
    [
      '1 trait ansible',
      '1 pkg:generic/ansible-role/yatesr.timezone',
      '2 pkg:generic/ansible-role/geerlingguy.docker@2.0',
      '3 pkg:generic/ansible-role/gitlab.com/mygroup/ansible-base',
    ],
  ],
  [
    'a collection of collections',
    'namespace: a\nname: b\ndependencies:\n  ansible.posix: ">=1.0.0"\n  community.general: "*"\n',
    [
      '4 trait ansible',
      '4 pkg:generic/ansible-collection/ansible.posix@%3E%3D1.0.0',
      '5 pkg:generic/ansible-collection/community.general',
    ],
  ],
  ['charts of Helm 2 in a file of that name', 'dependencies:\n- name: x\n  version: 1\n', []],
  ['an empty file', '---\n', []],
])('%s', (_, text, facts) => expect(told(ansible, text)).toEqual(facts));

test.each([
  ['a text', 'roles', 'schema-error: Line 1: expected roles or collections, found a text.'],
  [
    'broken YAML',
    'roles: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(ansible, text)).toEqual([`unreadable: ${message}`]));
