import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { jenkinsfile } from './jenkinsfile.ts';

test.each([
  ['Jenkinsfile', true],
  ['ci/Jenkinsfile_nightly', true],
  ['Jenkinsfile.release', true],
  ['Jenkinsfile-test', true],
  ['deploy.jenkinsfile', true],
  ['deploy.Jenkinsfile', true],
  ['Jenkinsfiles/x', false],
  ['MyJenkinsfile', false],
])('%s is a Jenkinsfile: %s', (path, claimed) => expect(jenkinsfile.claims(path)).toBe(claimed));

const at = (name: string, version = '') => `pkg:generic/jenkins-library/${name}${version && `@${version}`}`;
test.each<[string, string, string[]]>([
  ['a library in its default version', "@Library('my-shared-library') _\n", [`1 ${at('my-shared-library')}`]],
  [
    'a branch, tag or other version',
    "/* Using a version specifier */\n@Library('my-shared-library@1.0') _\n",
    [`2 ${at('my-shared-library', '1.0')}`],
  ],
  [
    'several libraries',
    "@Library(['my-shared-library', 'otherlib@abc1234']) _\n",
    [`1 ${at('my-shared-library')}`, `1 ${at('otherlib', 'abc1234')}`],
  ],
  [
    'several libraries over lines',
    '@Library([\n  \'a\',\n  "b@2"\n])\nimport x\n',
    [`2 ${at('a')}`, `3 ${at('b', '2')}`],
  ],
  [
    'a named value',
    '@Library(value="Infrastructure@2.4.4", changelog=false) _\n',
    [`1 ${at('Infrastructure', '2.4.4')}`],
  ],
  [
    'an import behind it',
    "@Library('somelib')\nimport com.mycorp.pipeline.somelib.UsefulClass\n",
    [`1 ${at('somelib')}`],
  ],
  ['a library loaded by a step', "library 'my-shared-library'\n", [`1 ${at('my-shared-library')}`]],
  [
    'a step with brackets and a class behind it',
    "library('my-shared-library@2').com.mycorp.pipeline.Utils.x()\n",
    [`1 ${at('my-shared-library', '2')}`],
  ],
  [
    'a step with a retriever',
    "library identifier: 'custom-lib@master', retriever: modernSCM(\n  [$class: 'GitSCMSource'])\n",
    [`1 ${at('custom-lib', 'master')}`],
  ],
  ['a step with brackets and an identifier', "def l = library(\n  identifier: 'a@b/c')\n", [`1 ${at('a', 'b%2Fc')}`]],
  [
    'a version put together at run time is none',
    'library "my-shared-library@$BRANCH_NAME"\nlibrary "b@${params.V}"\n',
    [`1 ${at('my-shared-library')}`, `2 ${at('b')}`],
  ],
  ['a name put together at run time is no reference', 'library "${params.LIB}@1"\n', []],
  ['the libraries of a declarative pipeline', "libraries {\n  lib('share@1')\n}\n", [`2 ${at('share', '1')}`]],
  ['comments do not count', "// @Library('a')\n/* library 'b'\n */\necho 'x' // library 'c'\n", []],
  ['an address in a text is no comment', "git 'https://acme.example/x'; library 'a'\n", [`1 ${at('a')}`]],
  ['an apostrophe in a comment opens no text', "// don't\nlibrary 'a'\n", [`2 ${at('a')}`]],
  ['texts over lines', "sh '''\n  // not a comment\n'''\nlibrary 'a'\n", [`4 ${at('a')}`]],
  ['other things called library', "def library = library()\nmy.library 'x'\nmylibrary 'y'\nlibraryFoo 'z'\n", []],
  [
    'images',
    "docker.image('maven:3.9')\nagent { docker 'node:22' }\nagent { docker { label 'x'\n image 'ghcr.io/acme/x:1' } }\n",
    ['1 pkg:docker/maven@3.9', '2 pkg:docker/node@22'],
  ],
  [
    'an image in a block',
    "agent {\n  docker {\n    image 'ghcr.io/acme/x:1'\n  }\n}\n",
    ['3 pkg:docker/ghcr.io/acme/x@1'],
  ],
  [
    'a pod in a variable, and another text with images',
    'def tag = "17"\ndef pod = """\nspec:\n  containers:\n  - name: maven\n    image: maven:${tag}-temurin\n"""\npodTemplate(yaml: pod) {}\nsh \'\'\'\n  image: acme/none:1\n\'\'\'\n',
    ['6 pkg:docker/maven'],
  ],
  [
    'containers of agents in Kubernetes',
    "podTemplate(containers: [\n  containerTemplate(name: 'maven', image: 'maven:3.9', command: 'sleep'),\n])\nagent {\n  kubernetes {\n    yaml '''\n      spec:\n        containers:\n        - name: x\n          image: ghcr.io/acme/x:1\n        - image: \"acme/y:${V}\"\n'''\n  }\n}\n",
    ['2 pkg:docker/maven@3.9', '10 pkg:docker/ghcr.io/acme/x@1', '11 pkg:docker/acme/y'],
  ],
  [
    'the step of a library that everybody has loaded, which is the whole pipeline',
    "#!/usr/bin/env groovy\n// see above\nproperties([])\nbuildPlugin(\n  useContainerAgent: true,\n  configurations: [\n[platform: 'linux']\n])\nnotifyTeam 'x'\n",
    ['4 pkg:generic/jenkins-step/buildPlugin', '9 pkg:generic/jenkins-step/notifyTeam'],
  ],
  [
    'a step with a closure',
    'acmePipeline {\n  name = "x"\n  steps()\n}\n',
    ['1 pkg:generic/jenkins-step/acmePipeline'],
  ],
  [
    'steps of Jenkins, of the file itself and in texts',
    "def jobs() {\n}\nx = 1\nstage('a') {\n b()\n}\njobs()\nint y = 2\nif (x) {\n c()\n}\necho '''\nd()\n'''\n",
    [],
  ],
  ['steps beside a node', 'setUp()\nnode { e() }\n', []],
  ['steps of a library that is loaded', "@Library('a') _\nwithPipeline('java') {\n}\n", [`1 ${at('a')}`]],
  ['a pipeline without any of it', "pipeline { agent any\n stages { stage('x') { steps { sh 'make' } } } }\n", []],
])('%s', (_, text, facts) => expect(told(jenkinsfile, text)).toEqual(facts));

test.each([
  ['a comment without end', "x\n/* library 'a'\n", 'parse-error: Line 2: /* is never closed.'],
  ['a text without end', "x\n\nsh '''\n", "parse-error: Line 3: ''' is never closed."],
  ['F13 a NUL', '\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(jenkinsfile, text)).toEqual([`unreadable: ${message}`]));

test('F24 a hundred thousand spaces, quotes and brackets', () => {
  const [spaces, quotes, brackets] = [' ', "'", '('].map((sign) => sign!.repeat(100_000));
  expect(told(jenkinsfile, `library${spaces}x\ndocker${spaces}{${spaces}\n@Library(${brackets}\n${quotes}`)).toEqual([
    "unreadable: parse-error: Line 4: ''' is never closed.",
  ]);
  expect(told(jenkinsfile, `library${spaces}x\ndocker${spaces}{${spaces}\n@Library(${brackets}\n`)).toEqual([]);
});
